package dev.footnote.chat.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said out of courtesy, alone and before a question. */
class CourtesyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Hello Footnote, who is the mayor?                | who is the mayor?
            Hi Bob, how many ships were damaged?             | how many ships were damaged?
            Hi Bob, what did he say?                         | what did he say?
            Hello, Bob! How many ships were damaged?         | How many ships were damaged?
            Dear Mr Bot, who is the mayor?                   | who is the mayor?
            Dear Mr. Bot, who is the mayor?                  | who is the mayor?
            Bot, who is the mayor?                           | who is the mayor?
            Hey bot who is the mayor?                        | who is the mayor?
            Okay so who is Vik                               | who is Vik
            Great answer! Who is Vik?                        | Who is Vik?
            Здравствуйте, Footnote! Кто такая Вересова?      | Кто такая Вересова?
            Господин Бот, кто такая Вересова?                | кто такая Вересова?
            Hallo lieber Bot, wer ist die Bürgermeisterin?   | wer ist die Bürgermeisterin?
            Sehr geehrter Herr Bot, wer ist Vik?             | wer ist Vik?
            Ok, also wer ist Vik?                            | wer ist Vik?
            Hola Footnote, ¿quién es Vik?                    | quién es Vik?
            Bonjour Monsieur Bot, qui est Vik ?              | qui est Vik ?
            你好，机器人，谁是市长？                               | 谁是市长？
            """)
    void anAddressIsNoPartOfTheQuestion(String said, String question) {
        assertThat(Courtesy.without(said)).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello, Dolly! was written by whom?",
                "OK, Olaf Berg, who is he?",
                "Mr Berg, who is he?",
                "Great Britain sent how many ships?",
                "Cool is what in the article?",
                "Botswana, where is it?",
                "Dear is what?"
            })
    void whatIsAskedAboutStays(String question) {
        assertThat(Courtesy.without(question)).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cool, thx",
                "great answer",
                "hey bot",
                "great, thanks",
                "Cool!",
                "ok so",
                "Super, danke!",
                "Gute Antwort",
                "¡Genial, gracias!",
                "Génial, merci",
                "Отлично, спасибо!",
                "很好，谢谢"
            })
    void praiseAloneAsksNothing(String said) {
        assertThat(Courtesy.languages(said)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Great Britain", "Cool Runnings", "Super Mario", "Dear Vik"})
    void aNameThatBeginsLikePraiseIsNoCourtesy(String said) {
        assertThat(Courtesy.languages(said)).isEmpty();
    }
}
