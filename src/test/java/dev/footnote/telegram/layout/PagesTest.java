package dev.footnote.telegram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.telegram.layout.Pages.Limits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How blocks are divided among messages. */
class PagesTest {

    private static final Limits SHORT = new Limits(30, 200, 5);

    @Test
    void whatFitsStaysTogether() {
        assertThat(Pages.of(List.of(plain("One."), plain("Two.")))).hasSize(1);
    }

    @Test
    void emptyBlocksAreLeftOut() {
        assertThat(Pages.of(List.of(plain(" "), plain("")))).isEmpty();
    }

    @Test
    void attachedBlocksMoveToTheNextPageTogether() {
        List<List<Block>> pages = Pages.of(
                List.of(
                        plain("A paragraph here."),
                        plain("A heading:"),
                        plain("its text.").attach()),
                SHORT);

        assertThat(texts(pages)).containsExactly("A paragraph here.", "A heading:\nits text.");
    }

    @Test
    void aLongBlockIsCutAfterASentenceElseAfterAWordElseAfterACharacter() {
        assertThat(texts(Pages.of(List.of(plain("The first sentence. The second one, too.")), SHORT)))
                .containsExactly("The first sentence. ", "The second one, too.");
        assertThat(texts(Pages.of(List.of(plain("words without any full stop in them")), SHORT)))
                .containsExactly("words without any full stop ", "in them");
        assertThat(texts(Pages.of(List.of(plain("😀".repeat(20))), SHORT)))
                .allSatisfy(page -> assertThat(page.codePoints()).allMatch(c -> c == "😀".codePointAt(0)));
    }

    @Test
    void stylesSurviveTheCut() {
        Block block = Block.paragraph(Run.bold("The first sentence. The second one, too."));

        assertThat(Pages.of(List.of(block), SHORT).stream().map(Html::of))
                .containsExactly("<b>The first sentence. </b>", "<b>The second one, too.</b>");
    }

    @Test
    void longLinksAndManyEntitiesFillAPageToo() {
        URI link = URI.create("https://example.org/" + "x".repeat(100));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            blocks.add(Block.paragraph(Run.link("l" + i, link)));
        }
        assertThat(Pages.of(blocks, SHORT)).hasSize(4);
        assertThat(Pages.of(List.of(bolds(4), bolds(4)), SHORT)).hasSize(2);
    }

    @Test
    void nothingIsLostHoweverLongTheText() {
        String text = "Ein Satz mit Umlauten: äöü & <Zeichen>. ".repeat(2_000).strip();

        List<List<Block>> pages = Pages.of(List.of(plain(text)));

        assertThat(String.join("", texts(pages))).isEqualTo(text);
        assertThat(pages).allSatisfy(page -> {
            assertThat(Html.plain(page).length()).isLessThanOrEqualTo(4_096);
            assertThat(Html.of(page).getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(32_768);
        });
    }

    private static Block plain(String text) {
        return Block.paragraph(Run.plain(text));
    }

    private static Block bolds(int count) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(Run.bold("b"));
        }
        return Block.paragraph(runs);
    }

    private static List<String> texts(List<List<Block>> pages) {
        return pages.stream().map(Html::plain).collect(Collectors.toList());
    }
}
