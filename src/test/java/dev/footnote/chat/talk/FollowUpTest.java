package dev.footnote.chat.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.chat.talk.Standalone.Borrowed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Follow-ups that borrow from the last question, and questions that must be left alone. */
class FollowUpTest {

    private static final String WARSHIPS = "How many warships did China send?";
    private static final String TOLD = "Last weekend Beijing said it was sending five warships.";
    private static final List<String> SHOWN = List.of(TOLD, "Navy aircraft were also involved.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    How many warships did China send? | And Russia?            | How many warships did Russia send?      | FRAME
                    How many warships did China send? | and russia             | How many warships did Russia send?      | FRAME
                    How many warships did China send? | Russia?                | How many warships did Russia send?      | FRAME
                    How many warships did China send? | what about South Korea | How many warships did South Korea send? | FRAME
                    How many warships did China send? | and the submarines?    | How many submarines did China send?     | FRAME
                    How many patrols were there in 2022? | And in 2023?        | How many patrols were there in 2023?    | FRAME
                    What did they do in the Sea of Japan? | And Russia?        | What did they do in the Sea of Japan? (Russia) | WORDS
                    What did the minister say?        | And the ships?         | What did the minister say? (the ships)  | WORDS
                    How many warships did China send? | why?                   | why warships did China send             | SENTENCE
                    How many warships did China send? | when was that?         | when warships did China send            | WORDS
                    How many warships did China send? | and since when?        | since when warships did China send      | WORDS
                    How many warships did China send? | Did they arrive?       | Did they arrive? (China)                | WORDS
                    How many warships did China send? | How many did Russia send? | How many did Russia send? (warships) | WORDS
                    How many warships did China send? | yes                    | How many warships did China send?       | TOPIC
                    How many warships did China send? | tell me more           | How many warships did China send?       | TOPIC
                    How many warships did China send? | the second one         | Navy aircraft were also involved.       | CHOICE
                    How many warships did China send? | what about [2]?        | Navy aircraft were also involved.       | CHOICE
                    How many warships did China send? | what does that mean?   | How many warships did China send?       | SENTENCE
                    How many ships were there?        | Where are they now?    | Where are they now? (Beijing)           | WORDS
                    Who said it?                      | When did he say that?  | When did he say that? (Beijing)         | WORDS
                    Сколько кораблей послал Китай?    | А Россия?              | Сколько кораблей послал Россия?         | FRAME
                    Сколько кораблей послал Китай?    | а самолётов?           | Сколько самолётов послал Китай?         | FRAME
                    Сколько кораблей послал Китай?    | почему?                | почему кораблей послал Китай            | SENTENCE
                    Сколько кораблей послал Китай?    | А когда это было?      | когда кораблей послал Китай             | WORDS
                    In what year did it happen?       | where?                 | where it happen                         | WORDS
                    Сколько кораблей послал Китай?    | Чем?                   | Чем кораблей послал Китай               | WORDS
                    Сколько кораблей послал Китай?    | а в каком году?        | в каком году кораблей послал Китай      | WORDS
                    How many warships did China send? | In what year?          | In what year warships did China send    | WORDS
                    How many warships did China send? | By whom?               | By whom warships did China send         | WORDS
                    How many warships did China send? | and in which sea?      | in which sea warships did China send    | WORDS
                    Сколько кораблей послал Китай?    | Что они сделали?       | Что они сделали? (Китай)                | WORDS
                    Сколько кораблей послал Китай?    | второе                 | Navy aircraft were also involved.       | CHOICE
                    Wie viele Schiffe schickte China? | Und Russland?          | Wie viele Schiffe schickte Russland?    | FRAME
                    Wie viele Schiffe schickte China? | und Flugzeuge?         | Wie viele Flugzeuge schickte China?     | FRAME
                    Wie viele Schiffe schickte China? | In welchem Land?       | In welchem Land Schiffe schickte China  | WORDS
                    Wie viele Schiffe schickte China? | Womit?                 | Womit Schiffe schickte China            | WORDS
                    Wie viele Schiffe schickte China? | Wann war das?          | Wann Schiffe schickte China             | WORDS
                    Wie viel kostete die Brücke in Ardelstadt? | Und in Brehmen? | Wie viel kostete die Brücke in Brehmen? | FRAME
                    What happened in Boston in May?   | And in New York?       | What happened in New York in May?       | FRAME
                    Wer sprach mit Rogge?             | Was hat sie gesagt?    | Was hat sie gesagt? (Beijing)           | WORDS
                    Wie viele Schiffe schickte China? | der zweite             | Navy aircraft were also involved.       | CHOICE
                    ¿Cuántos barcos envió China?      | ¿Y Rusia?              | ¿Cuántos barcos envió Rusia?            | FRAME
                    ¿Cuántos barcos envió China?      | ¿y aviones?            | ¿Cuántos aviones envió China?           | FRAME
                    ¿Cuántos barcos envió China?      | quien?                 | quien barcos envió China                | WORDS
                    ¿Cuántos barcos envió China?      | y en que año?          | en que año barcos envió China           | WORDS
                    ¿Cuántos barcos envió China?      | ¿Cuándo fue eso?       | Cuándo barcos envió China               | WORDS
                    Combien de navires a envoyé la Chine ? | Et la Russie ?    | Combien de navires a envoyé la Russie ? | FRAME
                    Combien de navires a envoyé la Chine ? | et d'avions ?     | Combien de avions a envoyé la Chine ?   | FRAME
                    Combien de navires a envoyé la Chine ? | Dans quelle mer ? | Dans quelle mer navires a envoyé la Chine | WORDS
                    Combien de navires a envoyé la Chine ? | pourquoi ?        | pourquoi navires a envoyé la Chine      | SENTENCE
                    中国派了几艘军舰？                  | 俄罗斯呢？               | 俄罗斯派了几艘军舰？                         | FRAME
                    中国派了几艘军舰？                  | 那潜艇呢？               | 中国派了几艘潜艇？                           | FRAME
                    中国派了几艘军舰？                  | 为什么？                | 为什么 中国派了艘军舰                        | SENTENCE
                    """)
    void borrowsWhatTheFollowUpLeavesOut(String last, String asked, String standalone, Borrowed borrowed) {
        Standalone made = new FollowUp(last, TOLD, SHOWN).standalone(asked);

        assertThat(made.question()).isEqualTo(standalone);
        assertThat(made.borrowed()).isEqualTo(borrowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who signed the declaration?",
                "What did South Korea do after the joint air patrol?",
                "How many people live in Los Angeles?",
                "Is it true that China sent ships?",
                "Are there any submarines in the area?",
                "Gibt es in dem Artikel Kritik an China?",
                "Qu'est-ce qu'il y a dans la mer du Japon ?",
                "Кто подписал декларацию?",
                "Чего боится Полина?",
                "Kto kieruje muzeum?",
                "Коли музей був закритий?",
                "Chi dirige il museo?",
                "Quando chiude?",
                "Quem dirige o museu?",
                "Чем занимался Путин?",
                "О чём договорились?",
                "Колола ли ботокс Полина?",
                "Didn't China agree?",
                "Womit schoss China?",
                "Mit wem sprach Putin?",
                "¿Con quién habló Putin?",
                "¿Quien firmó?",
                "De quoi s'agit-il ?",
                "Combien de navires la Chine a-t-elle envoyés ?",
                "Quand le premier ministre est-il parti ?",
                "Pourquoi l'armée s'est-elle retirée ?",
                "Que dit Poutine ? Comment Poutine a-t-il répondu ?",
                "谁签署了声明？",
                "hello",
                "thanks!"
            })
    void leavesAQuestionAloneThatStandsOnItsOwn(String asked) {
        assertThat(new FollowUp(WARSHIPS, TOLD, SHOWN).standalone(asked))
                .isEqualTo(new Standalone(asked, Borrowed.NOTHING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    And who signed the declaration?    | who signed the declaration
                    а кто подписал декларацию?         | кто подписал декларацию
                    Und wer unterschrieb die Erklärung? | wer unterschrieb die Erklärung
                    """)
    void takesAWholeQuestionAfterAnAndAsItIs(String asked, String standalone) {
        assertThat(new FollowUp(WARSHIPS, TOLD, SHOWN).standalone(asked))
                .isEqualTo(new Standalone(standalone, Borrowed.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Où est-elle née ?",
                "Pourquoi le dit-il ?",
                "Quand est-il parti ?",
                "Pourquoi a-t-elle envoyé des navires ?",
                "Quand les a-t-il vus ?"
            })
    void findsAnInvertedPronounThatStandsForWhatWasNamedBefore(String asked) {
        assertThat(Idiom.of(asked).finds("pronoun", asked)).isTrue();
    }

    @Test
    void leavesALongQuestionAloneThoughItHasAPronoun() {
        String asked = "When the two presidents met in Moscow in March what did they say about regular joint patrols?";

        assertThat(new FollowUp(WARSHIPS, TOLD, SHOWN).standalone(asked).question())
                .isEqualTo(asked);
    }

    @Test
    void takesTheOneWhoWasAskedForFromTheAnswer() {
        FollowUp followUp = new FollowUp("Who met Putin?", "Chinese President Xi Jinping [1]", SHOWN);

        assertThat(followUp.standalone("What did he sign?").question())
                .startsWith("What did he sign? (")
                .contains("Xi Jinping");
    }

    /** Each question is asked of the one before it, in which a designer was told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Who designed the bridge?      | and who built it?                        | who built it (the bridge)
                    Who designed the bridge?      | How long is it?                          | How long is it? (the bridge)
                    Who designed the bridge?      | How much did it cost?                    | How much did it cost? (the bridge)
                    Who designed the bridge?      | Who is he?                               | Who is he? (Olof Berg)
                    Who designed the bridge?      | Who is he?, How long is it?              | How long is it? (the bridge)
                    Who designed the bridge?      | How long is it?, How old is he?          | How old is he? (Olof Berg)
                    Who designed the bridge?      | When?, How high is it?                   | How high is it? (the bridge)
                    When did the old bridge open? | Where is it?                             | Where is it? (the old bridge)
                    What does the bridge carry?   | How high is it?                          | How high is it? (the bridge)
                    Is the bridge in Leeds safe?  | How high is it?                          | How high is it? (the bridge)
                    Who runs Nordbau AG?          | Where is it?                             | Where is it? (Nordbau AG)
                    Who is he?                    | How long is it?                          | How long is it?
                    Wer entwarf die Brücke?       | Wie lang ist sie?                        | Wie lang ist sie? (die Brücke, Olof Berg)
                    Wer entwarf die Brücke?       | Wer ist er?                              | Wer ist er? (die Brücke, Olof Berg)
                    ¿Quién diseñó el puente?      | ¿Quién es él?                            | ¿Quién es él? (el puente, Olof Berg)
                    Qui a conçu le pont ?         | Où est-il ?                              | Où est-il ? (le pont, Olof Berg)
                    Кто спроектировал мост?       | Кто он?                                  | Кто он? (Olof Berg)
                    """)
    void leavesAQuestionItsOwnVerbAndTakesItForNoPerson(String first, String followUps, String standalone) {
        FollowUp talk = null;
        String question = first;
        for (String asked : followUps.split(",\\s*")) {
            talk = new FollowUp(question, "The engineer Olof Berg [1]", SHOWN, talk);
            question = talk.standalone(asked).question();
        }
        assertThat(question).isEqualTo(standalone);
    }

    @Test
    void anExistentialThereRefersToNoPlace() {
        FollowUp followUp = new FollowUp(WARSHIPS, TOLD, SHOWN);

        assertThat(followUp.standalone("How many corvettes were there?").borrowed())
                .isEqualTo(Borrowed.NOTHING);
        assertThat(followUp.standalone("Who was there?").question()).isEqualTo("Who was there? (China)");
    }

    @Test
    void asksWhatStandsAroundTheSentenceThatIsMeant() {
        FollowUp followUp = new FollowUp(WARSHIPS, TOLD, SHOWN);

        assertThat(followUp.standalone("why?").shown()).isEqualTo(TOLD);
        assertThat(followUp.standalone("what does it mean").shown()).isEqualTo(TOLD);
        assertThat(followUp.standalone("Who said that?").shown()).isEqualTo(TOLD);
        assertThat(followUp.standalone("кто это сказал?").shown()).isEqualTo(TOLD);
        assertThat(followUp.standalone("[2]").shown()).isEqualTo(SHOWN.get(1));
    }

    @Test
    void aReasonForWhatWasNotAnsweredIsSearched() {
        assertThat(new FollowUp(WARSHIPS, "", SHOWN).standalone("why?"))
                .isEqualTo(new Standalone("why warships did China send", Borrowed.WORDS));
    }

    @Test
    void takesAnOrdinalThatPointsAtNothingForMore() {
        assertThat(new FollowUp(WARSHIPS, TOLD, SHOWN).standalone("the fifth one"))
                .isEqualTo(new Standalone(WARSHIPS, Borrowed.TOPIC));
    }

    /** Each follow-up is asked of the one before it, as in a chat; what was lent first must not pile up. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    How many warships did China send? | And Russia?, why?, when?, and Japan?             | when warships did Japan send
                    How many warships did China send? | and submarines?, and aircraft?, and Russia?      | How many aircraft did Russia send?
                    What did the minister say?        | and the ships?, and the aircraft?, and the army? | What did the minister say? (the army)
                    Who signed the declaration?       | Did they meet?, Where was it?, why?, when?       | when they meet (Beijing)
                    How many warships did China send? | Did they arrive?, When did they leave?, and Russia?, why? | why they leave (Russia)
                    Сколько кораблей послал Китай?    | А Россия?, почему?, когда?, а Япония?            | когда кораблей послал Япония
                    """)
    void doesNotDriftOverManyTurns(String first, String followUps, String standalone) {
        String question = first;
        for (String asked : followUps.split(",\\s*")) {
            question = new FollowUp(question, TOLD, SHOWN).standalone(asked).question();
        }
        assertThat(question).isEqualTo(standalone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"And Russia?", "why?", "any submarines?", "Did they arrive?", "还有呢？", "reason"})
    void aShortOrReferringQuestionMayLeaveSomethingOut(String asked) {
        assertThat(new FollowUp(WARSHIPS, TOLD, SHOWN).mayBe(asked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who signed the declaration in Moscow?", "Сколько самолётов участвовало в учениях?"})
    void aWholeQuestionLeavesNothingOut(String asked) {
        assertThat(new FollowUp(WARSHIPS, TOLD, SHOWN).mayBe(asked)).isFalse();
    }
}
