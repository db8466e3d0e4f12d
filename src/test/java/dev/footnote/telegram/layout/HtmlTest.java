package dev.footnote.telegram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What blocks look like as Telegram's HTML. */
class HtmlTest {

    @Test
    void textIsEscapedAndNeverMarkup() {
        assertThat(html(Run.plain("<b>&amp; \"x\" </blockquote>")))
                .isEqualTo("&lt;b&gt;&amp;amp; \"x\" &lt;/blockquote&gt;");
    }

    @Test
    void linksAreQuoted() {
        assertThat(html(Run.link("[1]", URI.create("https://e.org/?a=1&b='2'#:~:text=x"))))
                .isEqualTo("<a href=\"https://e.org/?a=1&amp;b='2'#:~:text=x\">[1]</a>");
    }

    @Test
    void whatTelegramCannotTakeIsReplaced() {
        assertThat(html(Run.plain("a\u0000b\uD83Dc\r\n"))).isEqualTo("ab\uFFFDc\n");
    }

    @Test
    void attachedBlocksFollowWithoutABlankLine() {
        Block quote = new Block(Block.Kind.FOLDED_QUOTE, List.of(Run.italic("q")), true);

        assertThat(Html.of(List.of(Block.paragraph(Run.bold("a")), quote, Block.paragraph(Run.plain("b")))))
                .isEqualTo("<b>a</b>\n<blockquote expandable><i>q</i></blockquote>\n\nb");
    }

    private static String html(Run run) {
        return Html.of(List.of(Block.paragraph(run)));
    }
}
