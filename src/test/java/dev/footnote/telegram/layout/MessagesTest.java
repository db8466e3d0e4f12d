package dev.footnote.telegram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import dev.footnote.config.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The bot's own words: the same in every language. */
class MessagesTest {

    static final List<Locale> LANGUAGES = Texts.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasEveryPhraseWithTheSameArguments(Locale language) {
        ResourceBundle bundle = bundle(language);
        ResourceBundle english = bundle(Locale.ENGLISH);

        assertThat(bundle.getLocale().getLanguage())
                .isEqualTo(language.equals(Locale.ENGLISH) ? "" : language.getLanguage());
        assertThat(bundle.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Phrase.values()).map(Phrase::key).toList());
        for (String key : bundle.keySet()) {
            assertThat(bundle.getObject(key)).as(key).asString().isNotBlank();
            assertThat(arguments(bundle.getString(key), language))
                    .as(key)
                    .isEqualTo(arguments(english.getString(key), Locale.ENGLISH));
            assertThat(language.equals(Locale.ENGLISH) || !bundle.getString(key).equals(english.getString(key)))
                    .as(key + " is translated")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 question of yours is still waiting",
        "en, 3, 3 questions of yours are still waiting",
        "ru, 1, ещё 1 ваш вопрос ждёт ответа",
        "ru, 3, ещё 3 ваших вопроса ждут ответа",
        "ru, 5, ещё 5 ваших вопросов ждут ответа",
        "zh, 5, 5 个问题在等待"
    })
    void pluralsFollowTheLanguage(String language, int count, String words) {
        assertThat(Messages.in(Locale.forLanguageTag(language)).say(Phrase.BUSY, Map.of("count", count)))
                .contains(words);
    }

    @Test
    void aRegionGetsItsLanguageAndAnUnknownLanguageEnglish() {
        assertThat(Messages.in(Locale.forLanguageTag("zh-Hant-TW")).say(Phrase.OUTLINE))
                .isEqualTo("提纲");
        assertThat(Messages.in(Locale.forLanguageTag("tlh")).say(Phrase.OUTLINE))
                .isEqualTo("Outline");
        assertThat(Messages.in(Locale.ROOT).say(Phrase.NOT_STATED)).isEqualTo("The article doesn't say.");
    }

    @Test
    void commandDescriptionsAndToastsKeepToTelegramsLimits() {
        for (Locale language : Texts.LANGUAGES) {
            Messages messages = Messages.in(language);
            for (Phrase command : new Phrase[] {Phrase.COMMAND_ARTICLE, Phrase.COMMAND_NEW, Phrase.COMMAND_HELP}) {
                assertThat(messages.say(command)).hasSizeBetween(1, 256);
            }
            assertThat(messages.say(Phrase.STALE_BUTTON)).hasSizeLessThanOrEqualTo(200);
            assertThat(messages.say(Phrase.BUSY, Map.of("count", 5))).hasSizeLessThanOrEqualTo(200);
        }
    }

    private static Set<String> arguments(String pattern, Locale language) {
        return new MessageFormat(pattern, language).getArgumentNames();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "dev.footnote.telegram.Messages", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
