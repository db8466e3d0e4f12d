package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import dev.footnote.retrieval.Articles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names of a question an article never mentions. */
class UnknownNamesTest {

    private final Article article = Articles.of(
            "Churches of Kiev",
            "en",
            List.of(
                    List.of("The United Methodist Church has a house in Kiev.", "Genghis Khan never saw it."),
                    List.of("It was built by the United States.", "The Super Bowl was shown on DVDs in February.")));

    @Test
    void tellsTheNameThatTheArticleNeverMentions() {
        assertThat(unknown("What did NATO say about the house?")).containsExactly("NATO");
        assertThat(unknown("Why did President Joe Biden come to the house?")).containsExactly("Joe Biden");
        assertThat(unknown("What is the view of Canada's church?")).containsExactly("Canada");
        assertThat(unknown("Was the house closed for COVID-19?")).containsExactly("COVID-19");
    }

    @Test
    void knowsANameInAnySpelling() {
        assertThat(unknown("Who is the head of the Kievian church?")).isEmpty();
        assertThat(unknown("What did Ghengis Khan see?")).isEmpty();
        assertThat(unknown("Where is the house of the UMC?")).isEmpty();
        assertThat(unknown("Was the Superbowl shown on a DVD in Feb?")).isEmpty();
    }

    @Test
    void takesNoNameForALongerOneThatBeginsWithIt() {
        Article hill = Articles.of("Hill", "en", List.of(List.of("Mary Berg climbed the hill for the Methodists.")));

        assertThat(unknown(hill, "Was the hill climbed in Bergen?")).containsExactly("Bergen");
        assertThat(unknown(hill, "Is the hill in Maryland?")).containsExactly("Maryland");
        assertThat(unknown(hill, "Who climbed the hill with the Bergs?")).isEmpty();
        assertThat(unknown(hill, "What is the Methodist hill?")).isEmpty();
    }

    @Test
    void takesNoNameForTheEndOfALongerOne() {
        Article camp = Articles.of("Camp", "en", List.of(List.of("The camp was found by Burnstein and Hall.")));

        assertThat(unknown(camp, "Was the camp found by Stein?")).containsExactly("Stein");
        assertThat(unknown(camp, "What did Halliday say about the camp?")).containsExactly("Halliday");
    }

    @Test
    void knowsAPlaceByItsOtherNames() {
        assertThat(unknown("Was the house built by America?")).isEmpty();
    }

    @Test
    void doesNotTakeEveryCapitalForAName() {
        assertThat(unknown("Who paid for it?")).isEmpty();
        assertThat(unknown("Who saw the house in the XV century?")).isEmpty();
        assertThat(unknown("Windows: are there any in the house?")).isEmpty();
    }

    @Test
    void takesNoCapitalsForNamesWhereEveryWordHasThem() {
        assertThat(unknown("WHO OWNS THE FACTORY?")).isEmpty();
        assertThat(unknown("Who Owns The Factory?")).isEmpty();
    }

    @Test
    void knowsWhoWroteTheArticleAndWhereItStood() {
        Metadata known = new Metadata("Tolls", "Ann Archer", null, null, "BBC", null, "en");
        Article tolls = new Article(known, article.text(), article.paragraphs(), article.sentences());

        assertThat(unknown(tolls, "What does the BBC say about the house?")).isEmpty();
        assertThat(unknown(tolls, "Is the house known to Archer?")).isEmpty();
    }

    @Test
    void saysNothingOfAQuestionInAnotherLanguage() {
        assertThat(unknown("¿Quién es el alcalde de Londres?")).isEmpty();
        assertThat(unknown("Что сказал Байден?")).isEmpty();
    }

    @Test
    void saysNothingOfACapitalThatMayBeANounOnly() {
        Article german = Articles.of("Haus", "de", List.of(List.of("Das Haus steht am Fluss.")));

        assertThat(unknown(german, "Was kostet die Miete in dem Haus?")).isEmpty();
        assertThat(unknown(german, "Was kostet die britische Miete in dem Haus?"))
                .isEmpty();
        assertThat(unknown(german, "Was sagt die NATO zu dem Haus?")).containsExactly("NATO");
    }

    private List<String> unknown(String question) {
        return unknown(article, question);
    }

    private static List<String> unknown(Article article, String question) {
        return new UnknownNames(article).in(new FactReader(article.metadata().language(), null).read(question));
    }
}
