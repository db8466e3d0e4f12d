package dev.footnote.answer.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.retrieval.index.ArticleIndex;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whose words a sentence is told as. */
class StatementsTest {

    @AutoClose
    private static final WholeDesk desk = new WholeDesk();

    @Test
    void doesNotPutInASpeakersMouthWhatIsSaidOfThem() throws Exception {
        ArticleIndex bridge =
                desk.article("# Bridge\n\nThe repairs cost $48.6 million, the city council said.\n\nMs Lindqvist"
                        + " said the council should have told residents about the cracks sooner. \"They knew in May and told us"
                        + " in September,\" she told Radio Ellison. \"The council told nobody,\" Lindqvist said.");
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does the council say?")))
                .singleElement()
                .asString()
                .startsWith("• The repairs cost");
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does Lindqvist say?")))
                .hasSize(3);
    }

    @Test
    void doesNotTakeAMemberForTheWhole() throws Exception {
        ArticleIndex bridge = desk.article(
                "# Bridge\n\nA member of the council said the bridge was ugly. Council member Ruth"
                        + " Lindqvist said it was late. The mayor of Leeds said it was safe for everybody in the town.");
        assertThat(WholeAnswers.answer(bridge, "What does the council say?")).isEmpty();
        assertThat(WholeAnswers.answer(bridge, "What does Leeds say?")).isEmpty();
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does the mayor of Leeds say?")))
                .hasSize(1);
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does Ruth Lindqvist say?")))
                .hasSize(1);
    }

    @Test
    void takesNeitherTheHearerNorWhatIsSaidForTheSpeaker() throws Exception {
        ArticleIndex strike = desk.article("# Strike\n\nTom Kerr, a critic, told Radio Nord on Monday that it was late."
                + " Anna Holm, who leads the board, said the airline lost money. The pilots failed, said Peter Voss.");
        for (String nobody : new String[] {"Radio Nord", "the airline", "the board"}) {
            assertThat(WholeAnswers.answer(strike, "What does " + nobody + " say?"))
                    .isEmpty();
        }
        for (String speaker : new String[] {"Tom Kerr", "Anna Holm", "Peter Voss"}) {
            assertThat(WholeDesk.items(WholeDesk.ask(strike, "What does " + speaker + " say?")))
                    .hasSize(1);
        }
    }

    @Test
    void findsASpeakerNamedAtASentencesEnd() throws Exception {
        ArticleIndex race = desk.article("# Race\n\n\"Is it safe?\" asked one runner. \"Yes!\" said the doctor.\n\n"
                + "The course was 200 m too short, the U.S.A. federation said.");
        assertThat(WholeDesk.items(WholeDesk.ask(race, "Who says what?")))
                .anyMatch(item -> item.contains("\"Yes!\" said the doctor."))
                .anyMatch(item -> item.contains("federation said"))
                .hasSize(2);
        ArticleIndex most =
                desk.article("# В Перми открыли новый мост через Каму\n\nНовый мост через Каму открыли в Перми в"
                        + " среду, сообщила мэрия. Губернатор Дмитрий Махонин перерезал ленточку. «Это мост в будущее», —"
                        + " сказал он.");
        assertThat(WholeDesk.items(WholeDesk.ask(most, "Кто что говорит?"))).hasSize(2);
        assertThat(WholeDesk.items(WholeDesk.ask(most, "Что говорит мэрия?"))).hasSize(1);
    }

    @Test
    void keepsTheSpeakerBeforeAnAdverb() throws Exception {
        ArticleIndex bridge = desk.article("# Bridge\n\nLindqvist also said the bridge was safe. Kerr later said it was"
                + " ugly. Holm yesterday said it was late. Voss repeatedly said it was dear to the town.");
        for (String speaker : new String[] {"Lindqvist", "Kerr", "Holm", "Voss"}) {
            assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does " + speaker + " say?")))
                    .singleElement()
                    .asString()
                    .startsWith("• " + speaker);
        }
    }

    @Test
    void tellsWhomHeMeansBesideWhoIsNamed() throws Exception {
        ArticleIndex bridge = desk.article("# Bridge\n\nRuth Lindqvist said the bridge was safe for everybody. Tom Kerr"
                + " said it was late, but she said it would open in May. She said the town would be glad.");
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does Lindqvist say?")))
                .hasSize(3);
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does Kerr say?")))
                .hasSize(2);
    }

    @Test
    void takesNoSpeakerForOneWhoseNameIsPartOfTheirs() throws Exception {
        ArticleIndex stadium =
                desk.article("# Council approves new stadium\n\nCouncillor Ann Hall said the stadium would"
                        + " bring jobs. Finance chief Peter Marshall said it would be dear. \"It is a disaster,\" said ecologist"
                        + " Tim Marsh. Historian Jane Burnstein said it had been a camp. Developer Lee Johansen said it was his. Karen"
                        + " Hansen said it was lawful.");
        for (String speaker : new String[] {"Hall", "marshall", "Marsh", "Burnstein", "Johansen", "Hansen", "Marsch"}) {
            assertThat(WholeDesk.items(WholeDesk.ask(stadium, "What does " + speaker + " say?")))
                    .as(speaker)
                    .hasSize(1);
        }
        for (String nobody : new String[] {"Stein", "stein", "Halliday", "the council", "Hill"}) {
            assertThat(WholeAnswers.answer(stadium, "What does " + nobody + " say?"))
                    .as(nobody)
                    .isEmpty();
        }
        assertThat(WholeDesk.items(WholeDesk.ask(stadium, "Что говорит Марш?"))).hasSize(1);
        assertThat(WholeDesk.items(WholeDesk.ask(stadium, "Que dit Marsh ?"))).hasSize(1);
    }

    @Test
    void knowsASpeakerByWhatElseTheyAreCalled() throws Exception {
        ArticleIndex bridge =
                desk.article("# Bridge\n\nMayor Ingrid Solberg told reporters that it would last. \"We wait,"
                        + " we all do,\" Solberg said.\n\nIt was found, said Tomas Berg, the chief engineer of the port. Berg said"
                        + " it was wide. The chief engineer said it was old.\n\nA mayor said that it was ugly. Deputy Mayor Tom Kerr"
                        + " said it was late. The mayor of Leeds said it was far.");
        for (String solberg : new String[] {"Ingrid Solberg", "ingrid solberg", "Mayor Solberg"}) {
            assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does " + solberg + " say?")))
                    .as(solberg)
                    .hasSize(2);
        }
        for (String berg : new String[] {
            "Tomas Berg", "Berg", "the chief engineer", "engineer Berg", "the chief engineer of the port"
        }) {
            assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does " + berg + " say?")))
                    .as(berg)
                    .hasSize(3);
        }
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "Что говорит Томас Берг?")))
                .hasSize(3);
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What does the mayor say?")))
                .noneMatch(item -> item.contains("Kerr"))
                .anyMatch(item -> item.contains("Solberg said"));
    }

    @Test
    void tellsNobodysWordsAsTheirNamesakes() throws Exception {
        ArticleIndex library = desk.article("# Library\n\nElena Moss has led it since 2012. Her deputy, Tom Moss, is no"
                + " relation. Director Moss said it would be dear. Moss said it was late. Tom Moss said it was fine.");
        assertThat(WholeAnswers.answer(library, "What does Elena Moss say?")).isEmpty();
        for (String tom : new String[] {"Tom Moss", "the deputy"}) {
            assertThat(WholeDesk.items(WholeDesk.ask(library, "What does " + tom + " say?")))
                    .singleElement()
                    .asString()
                    .startsWith("• Tom Moss said");
        }
        assertThat(WholeDesk.items(WholeDesk.ask(library, "What does Moss say?")))
                .hasSize(3);
    }

    @Test
    void givesNobodyTheWordsOfHeOrSheWhereNobodyWasSaidToSpeak() throws Exception {
        ArticleIndex library = desk.article(
                "# Library\n\nRita Holm shook her head. \"It is a good plan,\" he said.\n\nOlga Lind was sacked"
                        + " by the chairman. \"She had to go now,\" he said.\n\nNora Vik interviewed the minister. She said"
                        + " nothing was lost.");
        for (String nobody : new String[] {"Holm", "Olga Lind", "Vik"}) {
            assertThat(WholeAnswers.answer(library, "What does " + nobody + " say?"))
                    .as(nobody)
                    .isEmpty();
        }
    }

    @Test
    void goesOnWithAQuotationButNotWithAnAnswerToIt() throws Exception {
        ArticleIndex talk = desk.article(
                "# Talk\n\n\"We are very late,\" Ann Moss said. \"Other towns did this years ago.\"\n\n\"The"
                        + " bridge must go,\" Ivar Moe told Karin Dahl. \"That is utter nonsense.\"\n\n\"It was far too short,\" Tom Kerr"
                        + " told the BBC. \"And it was late.\"");
        assertThat(WholeDesk.ask(talk, "What does Moss say?").citations()).hasSize(2);
        assertThat(WholeDesk.ask(talk, "What does Moe say?").citations()).hasSize(1);
        assertThat(WholeDesk.ask(talk, "What does Kerr say?").citations()).hasSize(2);
    }

    @Test
    void takesTheAnswerToAQuestionForNobodysWords() throws Exception {
        ArticleIndex talk = desk.article(
                "# Talk\n\nTom Kerr said \"Why is the bridge so late?\" to her." + " \"Because the money was gone.\"");
        assertThat(WholeDesk.items(WholeDesk.ask(talk, "What does Kerr say?"))).hasSize(1);
    }

    @Test
    void tellsAQuotationWholeThatGoesOnBehindOrBeforeItsSpeaker() throws Exception {
        ArticleIndex match = desk.article(
                "# Match\n\n\"It was a difficult match for us,\" Lopez said. \"We needed this win."
                        + " Now we are ahead of them.\"\n\n\"The girl is safe at last. Nobody will harm her again,\" said Tom"
                        + " Cox.\n\nIan Hamilton, an expert, told Newsweek: \"Some of us smoke far too much. It hurts.\"");
        assertThat(WholeDesk.items(WholeDesk.ask(match, "What does Lopez say?")))
                .containsExactly("• \"It was a difficult match for us,\" Lopez said. [1] \"We needed this win. [2]"
                        + " Now we are ahead of them.\" [3]");
        assertThat(WholeDesk.items(WholeDesk.ask(match, "What does Tom Cox say?")))
                .containsExactly(
                        "• \"The girl is safe at last. [1] Nobody will harm her again,\" said Tom" + " Cox. [2]");
        assertThat(WholeDesk.items(WholeDesk.ask(match, "What does Ian Hamilton say?")))
                .singleElement()
                .asString()
                .startsWith("• Ian Hamilton")
                .endsWith("It hurts.\" [2]");
    }

    @Test
    void takesForTheSpeakerWhoIsNamedFirstAndNotWhomTheyNameNext() throws Exception {
        ArticleIndex stage = desk.article(
                "# Stage\n\nOn stage Benoit smiled. Benoit introduced Cook to them as \"someone who has redefined what it"
                        + " means to lead\".\n\n\"It was an attempt to mislead us,\" Will Moy, chief of the website Full Fact, told the"
                        + " BBC.\n\n\"He can never harm a child again,\" said U.S. Attorney Nealy Cox.");
        assertThat(WholeAnswers.answer(stage, "What does Cook say?")).isEmpty();
        for (String speaker : new String[] {"Benoit", "Moy", "Nealy Cox"}) {
            assertThat(WholeDesk.items(WholeDesk.ask(stage, "What does " + speaker + " say?")))
                    .hasSize(1);
        }
    }

    @Test
    void givesAReplyToWhoIsNamedBehindItAndNotToWhoSpokeBefore() throws Exception {
        ArticleIndex mill =
                desk.article("# Mill\n\n“We will not close the mill,” said Ann Lee. “That is a lie. They will"
                        + " close it soon,” said Bob Roe.");
        assertThat(WholeDesk.items(WholeDesk.ask(mill, "What does Ann Lee say?")))
                .containsExactly("• “We will not close the mill,” said Ann Lee. [1]");
        assertThat(WholeDesk.items(WholeDesk.ask(mill, "What does Bob Roe say?")))
                .containsExactly("• “That is a lie. [1] They will close it soon,” said Bob Roe. [2]");
        assertThat(WholeDesk.items(WholeDesk.ask(mill, "Who says what?"))).hasSize(2);
        ArticleIndex chinese = desk.article("# 工厂\n\n李明说：“我们不会关闭工厂。”“这是谎话。他们会关闭工厂的。”王刚说。");
        assertThat(WholeDesk.items(WholeDesk.ask(chinese, "王刚说了什么？")))
                .containsExactly("• “这是谎话。 [1] 他们会关闭工厂的。”王刚说。 [2]");
    }

    @Test
    void takesNoApostropheOrInchMarkForAQuotation() throws Exception {
        ArticleIndex firm =
                desk.article("# Firm\n\nBob Roe said that in the ‘90s the firm grew fast. Ann Lee said profits"
                        + " fell last year. The workers’ union agreed with him.\n\nThe 27\" monitor is new. \"We love it very"
                        + " much,\" said Tom Berg. The 32\" model is not.");
        assertThat(WholeDesk.ask(firm, "What does Bob Roe say?").citations()).hasSize(1);
        assertThat(WholeDesk.ask(firm, "What does Ann Lee say?").citations()).hasSize(1);
        assertThat(WholeDesk.items(WholeDesk.ask(firm, "What does Tom Berg say?")))
                .containsExactly("• \"We love it very much,\" said Tom Berg. [1]");
    }

    @Test
    void takesAReportForNobodysVerb() throws Exception {
        ArticleIndex water = desk.article("# Agua\n\n«Llevamos seis años avisando», afirmó Óscar Belmonte, portavoz del"
                + " partido. Según un informe de la empresa Aqualmar, el 31 % del agua se pierde por fugas.");
        assertThat(WholeDesk.items(WholeDesk.ask(water, "¿Qué dice Belmonte?"))).hasSize(1);
    }

    @Test
    void givesThePersonThatAParagraphIsOnTheWordsOfHeOrShe() throws Exception {
        ArticleIndex mill = desk.article("# Mill\n\nRuth Vik knows the hall. The 58-year-old engineer started as an"
                + " apprentice. \"I did not come back to close it,\" she says. She has asked 73 farmers.\n\nTwo want to"
                + " sell, and the third, Ida Lund, will not say. The 34-year-old is a cellist. \"They would have hated"
                + " it all,\" she says.\n\nGus Pike, who ran the Duchess until she was sold, comes every morning."
                + " \"They say straw is as strong. I have torn it. It isn't,\" he says.");
        assertThat(WholeDesk.items(WholeDesk.ask(mill, "What does Ruth Vik say?")))
                .containsExactly("• \"I did not come back to close it,\" she says. [1]");
        assertThat(WholeDesk.items(WholeDesk.ask(mill, "What does Gus Pike say?")))
                .containsExactly("• \"They say straw is as strong. [1] I have torn it. [2] It isn't,\" he says. [3]");
        assertThat(WholeDesk.items(WholeDesk.ask(mill, "What does Ida Lund say?")))
                .containsExactly("• \"They would have hated it all,\" she says. [1]");
        assertThat(WholeDesk.items(WholeDesk.ask(mill, "Who says what?")))
                .hasSize(3)
                .first()
                .isEqualTo("• Ruth Vik: \"I did not come back to close it,\" she says. [1]");
    }

    @Test
    void doesNotSayWhomHeMeansWhereItMayBeAnother() throws Exception {
        ArticleIndex town = desk.article(
                "# Town\n\nRita Holm left early. She was tired. \"It is late,\" he said.\n\n"
                        + "Nora Vik leads the choir with Tom Lie. \"We sing every day now,\" she said.\n\nOlga Lind's house"
                        + " burned down. \"It was all we had,\" she said.\n\nPer Moe runs the shop. A neighbour helps there."
                        + " \"It pays for the rent,\" he said.\n\nMaria Bell opened the bar. The previous owner left that year."
                        + " He said the rent had tripled.\n\nGrace Hill bought the farm. Hope sold it again. She said it was poor.");
        for (String nobody :
                new String[] {"Rita Holm", "Nora Vik", "Tom Lie", "Olga Lind", "Per Moe", "Maria Bell", "Grace Hill"}) {
            assertThat(WholeAnswers.answer(town, "What does " + nobody + " say?"))
                    .as(nobody)
                    .isEmpty();
        }
    }
}
