package dev.footnote.retrieval.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.TokenCountEstimator;
import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Estimates against a real tokenizer, the most wasteful one that is still in use. */
class TokenEstimateTest {

    private static TokenCountEstimator real;

    @BeforeAll
    static void open() {
        real = new OpenAiTokenCountEstimator("gpt-4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last weekend Beijing said it was sending five warships, including a guided-missile destroyer, to take"
                        + " part in the drills, which began on Thursday.",
                "Russland und China haben am Sonntag ihre gemeinsamen Marineübungen im Japanischen Meer beendet, teilte"
                        + " das russische Verteidigungsministerium mit. An den Übungen nahmen fünf Kriegsschiffe teil.",
                "Россия и Китай завершили совместные военно-морские учения в Японском море в воскресенье, сообщило"
                        + " Министерство обороны России. В учениях приняли участие пять китайских кораблей.",
                "Los dos países celebraron ejercicios con artillería y la armada rusa participó con dos corbetas, según"
                        + " el ministerio de Defensa ruso, que publicó un comunicado en Telegram.",
                "Les deux pays ont tenu des exercices d’artillerie et la marine russe a participé avec deux corvettes,"
                        + " selon le ministère de la Défense, qui a publié un communiqué.",
                "俄罗斯国防部周日表示，俄罗斯和中国在日本海结束了联合海军演习。参加演习的有五艘中国军舰，包括一艘导弹驱逐舰。",
                "أعلنت وزارة الدفاع الروسية يوم الأحد أن روسيا والصين أنهتا تدريباتهما البحرية المشتركة في بحر اليابان.",
                "[12] On 23 July 2023 some 20 exercises (4 of them with artillery) cost $1,250,000 or 15.5 % more.",
            })
    void isNeverBelowTheRealCountNorFarAbove(String text) {
        int count = real.estimateTokenCountInText(text);

        assertThat(TokenEstimate.of(text)).isBetween(count, count * 9 / 5);
    }

    @Test
    void countsNothingInNothing() {
        assertThat(TokenEstimate.of("")).isZero();
    }
}
