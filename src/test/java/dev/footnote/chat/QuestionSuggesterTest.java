package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.chat.shelf.Source.Pasted;
import dev.footnote.testserver.NewsSite;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The questions that an article's card suggests. */
class QuestionSuggesterTest {

    private static final ChatId ANN = new ChatId(100);

    @AutoClose
    private final NewsSite site = new NewsSite();

    @AutoClose
    private final Room room = Room.inMemory(site);

    @Test
    void asksAboutNoMonthThatIsWrittenShort() throws InterruptedException {
        assertThat(
                        suggested(
                                """
                        # Court hears the case

                        The trial began in Dover on Jan. 3, and the judge, Ada Moreno, heard two witnesses.

                        It goes on until Feb. 7, as Ada Moreno said; the verdict is due in Dover on Sept. 30.
                        """))
                .contains("What does the article say about Ada Moreno?")
                .noneMatch(question -> question.matches(".* (?:Jan|Feb|Sept)\\.?\\?"));
    }

    @Test
    void asksAboutNoSumAndNoInflectedName() throws InterruptedException {
        assertThat(
                        suggested(
                                """
                        # Neue Bibliothek in Kassel

                        Die neue Bibliothek in Kassel hat rund 24 Millionen Euro gekostet, teilte die Stadt gestern mit.

                        Gestern sagte Jan Weber dem Hessischen Rundfunk, dass mehrere Millionen Euro noch fehlen.

                        Die Leserinnen und Leser finden dort ab Montag mehr als achtzigtausend Bücher und Zeitschriften.
                        """))
                .contains("Was steht im Artikel über Jan Weber?")
                .noneMatch(question -> question.contains("Euro") || question.contains("Rundfunk"));
    }

    @Test
    void takesNoNameOfAnotherLanguageForAnInflectedGermanOne() throws InterruptedException {
        assertThat(
                        suggested(
                                """
                        # New bridge in Dover

                        The bridge was built by Frische Bros, and the town council thanked Frische Bros on Monday.

                        On Tuesday the workers of Frische Bros left the town, and the people of it were glad of that.
                        """))
                .anyMatch(question -> question.contains("Frische Bros"));
    }

    @Test
    void takesNoWordThatOpensAnAnswerForAName() throws InterruptedException {
        assertThat(
                        suggested(
                                """
                        # Ten questions for the new head of Dover's swimming club

                        Q: What do you do in the evening? A: Watching League Pass with Ada Moreno, and swimming.

                        Later in the evening we often meet Ada Moreno and her friends in the old harbour of the town.
                        """))
                .contains("What does the article say about Ada Moreno?")
                .noneMatch(question -> question.contains("Watching"));
    }

    @Test
    void asksNothingThatIsTooLongForAButton() throws InterruptedException {
        assertThat(
                        suggested(
                                """
                        # New prize in Dover

                        The prize was given by the Society of Friends of Ancient Sailing Vessels of Northern Dover.

                        On Monday the mayor, Ada Moreno, thanked the Society of Friends of Ancient Sailing Vessels of Northern Dover.
                        """))
                .contains("What does the article say about Ada Moreno?")
                .allSatisfy(question -> assertThat(question).hasSizeLessThanOrEqualTo(64));
    }

    private List<String> suggested(String article) throws InterruptedException {
        return room.bring(ANN, new Pasted(article)).receipt().questions();
    }
}
