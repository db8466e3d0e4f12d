package dev.footnote.answer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are taken for forms or spellings of one name. */
class NameTest {

    @ParameterizedTest
    @CsvSource({
        "Putin, Путина, true",
        "Jinping, Цзиньпин, true",
        "Vladimir, Wladimir, true",
        "Zelensky, Зеленский, true",
        "Sokolova, Соколовой, true",
        "Putin, Пушкин, false",
        "Biden, Beijing, false",
        "Xi, Kim, false",
        "Putin, Lukashenko, false",
    })
    void hearsOneNameInTwoScripts(String one, String other, boolean same) {
        assertThat(Name.of(one.toLowerCase()).agreesWith(Name.of(other.toLowerCase())))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Berg, en, Solberg, false",
        "en, Stein, en, Burnstein, false",
        "en, Marsh, en, Marshall, false",
        "de, Hall, de, Halliday, false",
        "en, Hall, en, Hill, false",
        "en, Hansen, en, Johansen, false",
        "en, Marsh, fr, Marshall, false",
        "ru, Берг, ru, Сольберг, false",
        "en, Berg, en, Bergs, true",
        "en, Newton, en, Newtonian, true",
        "en, Solberg, en, Solburg, true",
        "en, Rahman, en, Rahamn, true",
        "en, Putin, fr, Poutine, true",
        "en, Vladimir, de, Wladimir, true",
        "en, Solberg, pl, Solberga, true",
        "en, Berg, ru, Берга, true",
        "ru, Соколова, ru, Соколовой, true",
    })
    void takesNoNameForAPartOrTheBeginningOfAnother(
            String language, String one, String otherLanguage, String other, boolean same) {
        Name a = Name.of(one.toLowerCase(), language);
        Name b = Name.of(other.toLowerCase(), otherLanguage);
        assertThat(a.agreesWith(b)).isEqualTo(same);
        assertThat(b.agreesWith(a)).isEqualTo(same);
    }
}
