package dev.footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case gives a paragraph with its sentences parted by {@code |}. */
class SentenceSplitterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            textBlock =
                    """
            en @ By Michael E. Mann and Malcolm K. Hughes. | It was called MBH99.
            en @ It needs vitamin K. | It is found in kale.
            en @ In 1685, Rev. Elie Prioleau settled there. | Dr. St. John met Mr. K. too.
            en @ The U.S. Navy left. | It went back to the U.S. | They cheered.
            en @ See No. 5 and Fig. 2 for 3.5 million. | No. | It is not so.
            en @ "The exercises... have ended", it said. | "Twenty were held... including fire on targets", the army said.
            en @ "Why?" he asked. | "Because," said X. | "It is so." | They left.
            en @ A. A. Michelson taught. | So did W. E. B. Du Bois.
            en @ It ended. | Then came Brown v. Board of Education.
            en @ "My daughter is there. | How will she get there, by swimming?" Vik said. | He left.
            en @ "It is too small!" Colin Ray said on Monday. | “Why now?” the head of it asked. | “Is it?” She asked him.
            en @ "Is it safe?" Health Minister Karl Brown told Reuters. | "Yes!" | The head then left.
            en @ "Why?" | Vik said nothing. | "Why?" | It is said. | "Why?" | Vik said he would go. | "Why?" | Vik left.
            en @ The viral “Meth. We’re on it.” campaign failed. | A "Go. Stop." sign stood there.
            en @ The head said, “Go home. | It’s over.” | He called it “over. | Go.” | She left.
            de @ „Warum?“, sagte Vik. | „Geh!“ rief Vik. | „Warum?“ | Vik sagte nichts.
            es @ «¿Por qué?» dijo Vik. | "¿Por qué?", preguntó Vik el lunes.
            fr @ « Pourquoi ? » demande Vik. | "Pourquoi ?" a dit Vik. | « Va ! » dit-il.
            ru @ «Почему?» — сказал Вик. | «Иди!» — крикнул Вик.
            de @ Am 8. Februar 2007 kam Dr. Weiß. | Im 19. Jahrhundert, z. B. Wien, war es so. | Das war 1918. | Dann kam er.
            ru @ А. С. Пушкин родился в 1799 г. в Москве. | Он жил на ул. Арбат. | «Правда?» — спросил он.
            es @ El Sr. Costa y la Dra. Ruiz viven en EE. UU. | ¿Por qué? | Nadie lo sabe.
            zh @ 他说：“你好。” | 她走了！ | 为什么？
            zh @ 何桂芳担心噪音。 | “白天游客多我能忍。”她说。 | 市政府作了承诺。
            zh @ 他来了。 | 「我们不拆。」 | 这是底线。 | （见下文。）
            de @ Er kam. | „Wir bleiben.“ | Sie ging.
            de @ Er kam. | »Wir bleiben.« | Sie ging.
            und @ One. | Two.
            """)
    void partsSentencesWhereTheyEnd(String language, String paragraph) {
        List<String> wanted = List.of(paragraph.split(" \\| "));
        String text = String.join(" ", wanted);

        assertThat(new SentenceSplitter(language).split(text))
                .extracting(span -> span.of(text))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    @Timeout(10)
    void takesLinearTimeForATextThatNeverEndsASentence() {
        assertThat(new SentenceSplitter("en").split("a! ".repeat(300_000))).hasSize(1);
    }
}
