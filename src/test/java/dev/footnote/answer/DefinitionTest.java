package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.article.ArticleException;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.retrieval.RetrievalChain;
import dev.footnote.retrieval.index.ArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who or what something is, told by the sentence that says so. */
class DefinitionTest {

    private static final String TOWN =
            """
            # The mill

            Ruth Vik knows the hall better than anyone. The 58-year-old engineer has run it since 2015.

            Dom Vane does not believe it. The developer from Leeds bought the sheds. The sheds are flats now.

            Mayor Sam Odeh has promised to keep the mill as it is. Odeh, a former teacher, was elected in 2021. The study,
            led by the economist Freya Lind, found that there is enough straw.

            Walt Co. executive Kev Mayer said that the fair was full. It was the first time in Mayer's life. He sang of it.

            Per Moe came late. … He left at noon.

            The Bold Hannah sails into the bay on Sunday. The steam tug Bold Hannah was launched in 1927.

            Helga Brandt leads the choir. After talks with Helga Brandt, the minister went home. Jan Moss paints there. Moss
            is a plant. On the roof grows moss.

            The grandchildren of Albert Hask, who built the mill, own it. One of them, Ida Hask, will not say what she wants.
            """;

    private static RetrievalChain chain;
    private static ArticleIndex mill;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, ArticleException {
        chain = new RetrievalChain(Prompts.load(Optional.empty()).question(), 6_000);
        ArticleReader reader = new ArticleReader(new LanguageDetector(), () -> {
            throw new IllegalStateException("nothing is fetched");
        });
        mill = chain.index(
                reader.read(Files.writeString(folder.resolve("mill.md"), TOWN).toString()));
    }

    @AfterAll
    static void close() {
        chain.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Who is Ruth Vik?        | Ruth Vik knows the hall better than anyone. | The 58-year-old engineer has run it since 2015.
                    who is dom vane         | Dom Vane does not believe it.               | The developer from Leeds bought the sheds.
                    """)
    void tellsWithASentenceThatOnlyNamesSomebodyTheNextThatSaysWhoTheyAre(String question, String name, String what) {
        assertThat(told(question)).containsExactly(name, what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    who is Sam Odeh?            | Odeh, a former teacher, was elected in 2021.
                    What is the Bold Hannah?    | The steam tug Bold Hannah was launched in 1927.
                    """)
    void leadsWithTheSentenceThatSaysIt(String question, String sentence) {
        assertThat(told(question)).first().isEqualTo(sentence);
    }

    @Test
    void isNotLedByASentenceOnAnotherThatNamesThem() {
        assertThat(told("Who is Helga Brandt?")).first().isEqualTo("Helga Brandt leads the choir.");
        assertThat(told("Who is Jan Moss?")).first().isEqualTo("Jan Moss paints there.");
    }

    @Test
    void takesNobodysNamesakeForThem() {
        assertThat(told("Who is Ida Hask?")).first().asString().startsWith("One of them, Ida Hask");
    }

    @Test
    void passesOverASentenceWithoutWords() {
        assertThat(told("Who is Per Moe?")).first().asString().startsWith("Per Moe came late.");
    }

    @Test
    void takesNoWordsBeforeANameForWhatItNames() {
        assertThat(told("Who is Kev Mayer?")).first().asString().startsWith("Walt Co. executive Kev Mayer");
    }

    private static List<String> told(String question) {
        Answer answer = new ExtractiveEngine().answer(new Brief(mill.article(), chain.search(mill, question)));
        return ((Answered) answer).citations().stream().map(Citation::quote).toList();
    }
}
