package dev.footnote.retrieval.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is marked as the answering words, from the stretch that the reader points at (in brackets). */
class AnswerSpanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The council paid [3].2 million euros.    | 3.2 million
            The council paid 3.[2] million euros.    | 3.2 million
            It cost $[1],200.                        | $1,200
            Some [41] % of them came.                | 41 %
            It fell to [4] percent.                  | 4 percent
            It began at 10:[30].                     | 10:30
            There were two anti-[submarine] ships.   | anti-submarine
            It was China[’]s turn.                   | China’s
            Beijing sent [five] warships.            | five
            It ended in [2018], full of hay.         | 2018
            In [2023.] Then it ended.                | 2023
            He drove a [three] millionth mile.       | three
            """)
    void areWhole(String marked, String expected) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        Span span = AnswerSpan.whole(text, start, end);

        assertThat(span).isNotNull();
        assertThat(span.of(text)).isEqualTo(expected);
    }
}
