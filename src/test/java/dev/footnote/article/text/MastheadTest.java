package dev.footnote.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Manuscript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which opening lines name the author. */
class MastheadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            By Ann Author | Ann Author
            BY ANN AUTHOR AND BOB OTHER | ANN AUTHOR AND BOB OTHER
            Von Änne Groß, Berlin | Änne Groß, Berlin
            Автор: Анна Петрова | Анна Петрова
            Автор Анна Петрова | Анна Петрова
            作者：王伟 | 王伟
            作者 王伟 | 王伟
            By J. R. Author and E. B. Other | J. R. Author and E. B. Other
            By Ann Author, Bob van der Other and Cy O’Third | Ann Author, Bob van der Other and Cy O’Third
            By Dr. Ann Author Jr. | Dr. Ann Author Jr.
            Автор: А. Петрова | А. Петрова
            By The Associated Press | The Associated Press
            Par AFP | AFP
            Von Jana Richter, dpa | Jana Richter, dpa
            By Ann Author in Berlin | Ann Author in Berlin
            """)
    void takesTheNameAfterALabel(String line, String byline) {
        assertThat(opening(line).byline()).isEqualTo(byline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paris under water for a third day",
                "Bystanders pulled two from the wreck",
                "By then the ships had left",
                "By Night",
                "BY NIGHT AND DAY",
                "By The Sea",
                "By Land and Sea",
                "Von Berlin nach Rom",
                "Автор: суд не назвал. Дело закрыто",
                "By Sunday evening the ships of both fleets had left the harbour",
                "Авторы доклада не названы",
                "Автор доклада не назван",
                "作者在书中写道"
            })
    void leavesALineOfTextThatStartsLikeALabel(String line) {
        Manuscript read = opening(line);
        assertThat(read.byline()).isNull();
        assertThat(read.blocks()).extracting(Block::text).contains(line);
    }

    private static Manuscript opening(String line) {
        return new MarkdownParser().parse("# Title\n\n" + line + "\n\nThe ships sailed home on Sunday.\n");
    }
}
