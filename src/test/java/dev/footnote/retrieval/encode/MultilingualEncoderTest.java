package dev.footnote.retrieval.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The embedding model for other languages than English. */
class MultilingualEncoderTest {

    private static Encoder encoder;

    @BeforeAll
    static void open() {
        encoder = new MultilingualEncoder();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Wann wurde die Brücke eröffnet?, Die Brücke nahm 1932 den Verkehr auf., Die Brücke ist rot gestrichen.",
        "Когда открыли мост?, Движение по мосту началось в 1932 году., Мост выкрашен в красный цвет.",
        "¿Cuándo se inauguró el puente?, El puente se abrió al tráfico en 1932., El puente está pintado de rojo.",
        "这座桥是什么时候开通的？, 1932年这座桥通车。, 这座桥漆成红色。"
    })
    void likensAQuestionToTheSentenceThatAnswers(String question, String answering, String other) {
        float[] asked = encoder.question(question).vector();

        assertThat(Vectors.dot(asked, encoder.passage("", answering).vector()))
                .isGreaterThan(Vectors.dot(asked, encoder.passage("", other).vector()));
    }

    @Test
    void placesItsWordPiecesInTheTextWithoutTheHeading() {
        String text = "Öl fließt 北京 «Москва» 5-mal.";

        EncodedText encoded = encoder.passage("Überschrift", text);

        StringBuilder found = new StringBuilder();
        encoded.tokens().forEach(token -> found.append(token.span().of(text)));
        assertThat(found).hasToString(text.replace(" ", ""));
    }

    @Test
    void tellsSimplifiedAndTraditionalSignsApart() {
        String signs = "台湾灣岛島万萬战戰华華邓鄧丐";

        assertThat(encoder.question(signs).tokens())
                .extracting(EncodedText.Token::id)
                .hasSize(signs.length())
                .doesNotHaveDuplicates();
    }

    @Test
    void givesUnitVectorsOfTheCommonLength() {
        EncodedText encoded = encoder.question("Что это?");

        assertThat(encoded.vector()).hasSize(Encoder.DIMENSIONS);
        assertThat(encoded.tokens()).isNotEmpty().allSatisfy(token -> assertThat(
                        Vectors.dot(token.vector(), token.vector()))
                .isBetween(0.999, 1.001));
    }

    @Test
    void readsALongTextAsFarAsItCan() {
        assertThat(encoder.question("слово ".repeat(2_000)).tokens()).hasSizeBetween(300, 512);
    }

    @Test
    void refusesWhatIsNoModel() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(8)
                .put("no model".getBytes(StandardCharsets.UTF_8))
                .flip();

        assertThatThrownBy(() -> new MultilingualEncoder(bytes)).isInstanceOf(EncodingException.class);
    }

    @ParameterizedTest
    @CsvSource({"en, ENGLISH", "en-GB, ENGLISH", "de-AT, MULTILINGUAL", "zh-Hant, MULTILINGUAL", "tr,", "ja,", "und,"})
    void isForTheLanguagesThatItWasMeasuredIn(String language, PackagedModel model) {
        assertThat(PackagedModel.of(language).orElse(null)).isEqualTo(model);
    }
}
