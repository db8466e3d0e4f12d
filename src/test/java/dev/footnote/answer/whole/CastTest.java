package dev.footnote.answer.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.NotStated;
import dev.footnote.retrieval.index.ArticleIndex;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom a list of those mentioned holds, by the sort that is asked for. */
class CastTest {

    @AutoClose
    private static final WholeDesk desk = new WholeDesk();

    private static ArticleIndex bridge;

    @BeforeAll
    static void open() throws Exception {
        bridge = desk.article(
                "# Bridge\n\nOn Tuesday Ruth Lindqvist, who leads Nordbau AG, came back from Sweden. A court"
                        + " in Leeds heard Ruth Lindqvist and her lawyer.");
    }

    @Test
    void listsCountriesOnly() {
        assertThat(asked("Which countries are mentioned?")).containsExactly("• Sweden [1]");
        assertThat(asked("Welche Länder werden genannt?")).containsExactly("• Schweden [1]");
    }

    @Test
    void leavesCountriesOutOfPeopleAndOwnsUpThatBodiesMayBeAmongThem() {
        for (String question : List.of("Which people are mentioned?", "What organizations are named?")) {
            assertThat(asked(question))
                    .containsExactly(
                            "• Ruth Lindqvist [1]",
                            "• Nordbau AG [1]",
                            "Which of these are people, organizations or places can’t be told for sure.");
        }
        assertThat(asked("Какие люди упоминаются?")).last().asString().startsWith("Кто здесь люди");
    }

    @Test
    void listsAsPlacesWhatSomethingIsIn() {
        assertThat(asked("Which places are mentioned?"))
                .containsExactly(
                        "• Sweden [1]",
                        "• Leeds [2]",
                        "Places are known by a word such as “in” before them: some may be missing, some may be none.");
    }

    @Test
    void takesNoKindOfThingForSomebodyAndNoOfficeForPartOfAName() throws Exception {
        ArticleIndex fair =
                desk.article("# Fair\n\nOn Tuesday Secretary of State Mike Pompeo came in an SUV to the fair of"
                        + " the RSPCA. Another SUV followed.");
        assertThat(WholeDesk.items(WholeDesk.ask(fair, "Who is mentioned?")))
                .containsExactlyInAnyOrder("• Mike Pompeo [1]", "• RSPCA [1]");
    }

    @Test
    void tellsNamesWithTheirInitials() throws Exception {
        ArticleIndex court = desk.article("# Court\n\nOn Monday Patrick W. Carlineo Jr., 55, met J. K. Rowling at the"
                + " court. Carlineo said: “It is late.” A Nordbau van left.");
        assertThat(WholeDesk.items(WholeDesk.ask(court, "Who is mentioned?")))
                .containsExactly("• Patrick W. Carlineo Jr [1]", "• J. K. Rowling [1]", "• Nordbau [2]");
        assertThat(WholeDesk.items(WholeDesk.ask(court, "What does Patrick Carlineo say?")))
                .hasSize(1)
                .first()
                .asString()
                .contains("It is late");
    }

    @Test
    void tellsASonFromHisFather() throws Exception {
        ArticleIndex film =
                desk.article("# Film\n\nOn Monday Robert Downey Jr. said: “The film is good.” Robert Downey Sr."
                        + " said: “The film is bad and long.”");
        assertThat(WholeDesk.items(WholeDesk.ask(film, "Who is mentioned?")))
                .containsExactlyInAnyOrder("• Robert Downey Jr [1]", "• Robert Downey Sr [2]");
    }

    @Test
    void takesNoLabelForAnInitial() throws Exception {
        ArticleIndex war =
                desk.article("# War\n\nThey fought in World War I. Churchill lost his hat. She took vitamin K."
                        + " Hughes was ill. Jr. stayed with Anna Hill.");
        assertThat(WholeDesk.items(WholeDesk.ask(war, "Who is mentioned?")))
                .contains("• Hughes [2]", "• Anna Hill [3]")
                .noneMatch(item -> item.contains("K.") || item.contains("I."));
    }

    @Test
    void takesNoAbbreviationForASon() throws Exception {
        ArticleIndex road =
                desk.article("# Road\n\nOn Monday the SR 500 was closed, Ruth Lindqvist said. The SR is long.");
        assertThat(WholeDesk.items(WholeDesk.ask(road, "Who is mentioned?")))
                .contains("• Ruth Lindqvist [1]", "• SR [1]");
        assertThat(WholeDesk.items(WholeDesk.ask(road, "What does Ruth Lindqvist say?")))
                .hasSize(1);
    }

    @Test
    void listsAllWhereNoSortIsNamed() {
        assertThat(asked("Who is mentioned?"))
                .containsExactly("• Ruth Lindqvist [1]", "• Nordbau AG [1]", "• Sweden [1]");
    }

    @Test
    void doesNotFillACountryListWithOthers() throws Exception {
        ArticleIndex plain = desk.article("# Talks\n\nOn Tuesday the lawyer of Ruth Lindqvist spoke for an hour.");
        assertThat(WholeAnswers.answer(plain, "Which countries are mentioned?"))
                .get()
                .isInstanceOf(NotStated.class);
    }

    @Test
    void namesPeopleInChineseWhereATitleAndASurnameTellThem() throws Exception {
        ArticleIndex library = desk.article(
                "# 杭州新图书馆开馆\n\n市长姚高员说：“这是市民的书房。”副市长没有出席开馆仪式。" + "副市长何时表示过意见，无人知道。局长曾表示，工程会推迟。建筑师李明表示，屋顶将在7月修补。");
        assertThat(WholeDesk.items(WholeDesk.ask(library, "提到了谁？"))).containsExactly("• 姚高员 [1]", "• 李明 [2]");
    }

    @Test
    void givesASurnameToWhoIsIntroducedByAFirstNameThatOnlyOpensSentences() throws Exception {
        ArticleIndex library = desk.article(
                "# Library opens\n\nElena Moss has led it since 2012. Moss was born in Cork."
                        + " Her deputy, Tom Moss, is no relation. Despite Moss it was late. Paul Byrne disagreed with the deputy.");
        assertThat(WholeDesk.items(WholeDesk.ask(library, "Who is mentioned?")))
                .startsWith("• Elena Moss [1]")
                .contains("• Tom Moss [2]", "• Paul Byrne [3]")
                .hasSize(3);
        ArticleIndex shop =
                desk.article("# Shop\n\nGrace Kelly and Bill Stone run it. Anna Berg sold it to them. Her brother,"
                        + " Karl Berg, and the painter Emma Stone were against it.");
        assertThat(WholeDesk.items(WholeDesk.ask(shop, "Who is mentioned?")))
                .contains("• Grace Kelly [1]", "• Bill Stone [1]", "• Anna Berg [2]")
                .hasSize(5);
        ArticleIndex life = desk.article("# Élena Varga\n\nÉlena Varga était une chimiste hongroise. Varga est née à"
                + " Szeged, fille du cheminot József Varga, qui est mort dans la ville en 1915.");
        assertThat(WholeDesk.items(WholeDesk.ask(life, "Qui est mentionné ?")))
                .startsWith("• Élena Varga [1]")
                .contains("• József Varga [2]");
    }

    @Test
    void putsThoseFirstWhoAreSurelyPeople() throws Exception {
        ArticleIndex debate =
                desk.article("# Debate\n\nThe Labour Party met Dominic Raab in Leeds. The Labour Party won, Raab said."
                        + " The Labour Party and Keir Holm, who leads it, left.");
        assertThat(WholeDesk.items(WholeDesk.ask(debate, "Who is mentioned?")))
                .startsWith("• Dominic Raab [1]", "• Keir Holm [2]", "• Labour Party [1]");
    }

    @Test
    void takesNoContractionHeadlineOrTitleForSomebody() throws Exception {
        ArticleIndex interview =
                desk.article("# Ten questions\n\nFive Tips to Enjoy Game Day While Staying on Track\n\n"
                        + "At last I’ll ask the CEO. So I’m glad. The Judge spoke to a judge. Foreign Secretary Dominic Raab came.\n\n"
                        + "A: Watching NBA League Pass, and Raab.");
        assertThat(WholeDesk.items(WholeDesk.ask(interview, "Who is mentioned?")))
                .containsExactlyInAnyOrder("• Foreign Secretary Dominic Raab [1]", "• NBA League Pass [2]");
    }

    private static List<String> asked(String question) {
        return WholeDesk.items(WholeDesk.ask(bridge, question));
    }
}
