package dev.footnote.telegram.layout;

import java.util.List;
import java.util.function.Function;

/** Writes blocks as the HTML that the Bot API takes with {@code parse_mode=HTML}, or as plain text. */
public final class Html {

    private Html() {}

    /** Well-formed HTML of the Bot API's own tags only; everything else in the text is escaped. */
    public static String of(List<Block> blocks) {
        return join(blocks, Html::block);
    }

    /** The same characters without tags or links. */
    public static String plain(List<Block> blocks) {
        return join(blocks, block -> printable(block.text()));
    }

    private static String join(List<Block> blocks, Function<Block, String> write) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            if (!out.isEmpty()) {
                out.append(block.attached() ? "\n" : "\n\n");
            }
            out.append(write.apply(block));
        }
        return out.toString();
    }

    private static String block(Block block) {
        StringBuilder out = new StringBuilder();
        block.runs().forEach(run -> out.append(run(run)));
        return switch (block.kind()) {
            case PARAGRAPH -> out.toString();
            case QUOTE -> "<blockquote>" + out + "</blockquote>";
            case FOLDED_QUOTE -> "<blockquote expandable>" + out + "</blockquote>";
        };
    }

    private static String run(Run run) {
        String text = escape(run.text());
        String styled =
                switch (run.style()) {
                    case PLAIN -> text;
                    case BOLD -> "<b>" + text + "</b>";
                    case ITALIC -> "<i>" + text + "</i>";
                };
        return run.link() == null
                ? styled
                : "<a href=\"" + escape(run.link().toString()).replace("\"", "&quot;") + "\">" + styled + "</a>";
    }

    private static String escape(String text) {
        return printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Without what Telegram refuses or drops: control characters, and halves of surrogate pairs. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                out.append('\uFFFD');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
