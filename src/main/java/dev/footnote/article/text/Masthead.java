package dev.footnote.article.text;

import dev.footnote.article.manuscript.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines above and below an article's text that are about it and not of it: date, byline, photo credit,
 * address of the original.
 */
final class Masthead {

    /** How many blocks at the top may be about the article. */
    private static final int TOP = 4;

    /** A longer line is text. */
    private static final int LINE = 120;

    private static final Pattern CREDIT_WORD =
            Pattern.compile("(?iu)(?:photo|image|picture|foto|imagen|фото|图|©|credit)\\b.*");
    private static final Pattern SOURCE = Pattern.compile(
            "(?iu)(?:original(?: url| article| link)?|source(?: url)?|url|link|canonical|quelle|fuente|источник|оригинал|原文|来源)\\s*[:：]?\\s*(https?://\\S+)?");
    private static final Pattern ADDRESS = Pattern.compile("<?(https?://[^\\s<>]+)>?");

    private final List<Block> blocks;
    private final List<Boolean> emphasised;

    @Nullable
    String byline;

    @Nullable
    String credit;

    @Nullable
    LocalDate published;

    @Nullable
    String url;

    /** @param emphasised for each block whether the whole of it is set in bold or italics */
    Masthead(List<Block> blocks, List<Boolean> emphasised) {
        this.blocks = new ArrayList<>(blocks);
        this.emphasised = new ArrayList<>(emphasised);
    }

    /** The blocks that are text; afterwards the fields hold what the others said. */
    List<Block> read() {
        int at = 0;
        for (int seen = 0; seen < TOP && at < blocks.size(); seen++) {
            if (isHeadLine(at)) {
                remove(at);
            } else if (blocks.get(at).kind() == Block.Kind.HEADING) {
                at++;
            } else {
                break;
            }
        }
        readFoot();
        return List.copyOf(blocks);
    }

    private boolean isHeadLine(int at) {
        Block block = blocks.get(at);
        String text = block.text().strip();
        if (block.kind() != Block.Kind.PARAGRAPH || text.length() > LINE) {
            return false;
        }
        Optional<HeadLine> said = HeadLine.of(text);
        if (said.isPresent() && tellsMore(said.get())) {
            byline = byline == null ? said.get().byline() : byline;
            published = published == null ? said.get().published() : published;
            return true;
        }
        boolean isCredit = CREDIT_WORD.matcher(text).matches() || emphasised.get(at) && text.contains("/");
        if (credit == null && isCredit && !endsSentence(text)) {
            credit = text;
            return true;
        }
        return false;
    }

    private boolean tellsMore(HeadLine said) {
        return byline == null && said.byline() != null || published == null && said.published() != null;
    }

    /** An address alone in the last block, or after a label such as "Original url:", in the same block or the next. */
    private void readFoot() {
        if (blocks.isEmpty()) {
            return;
        }
        int last = blocks.size() - 1;
        Matcher labelled = SOURCE.matcher(blocks.get(last).text().strip());
        if (labelled.matches()) {
            url = labelled.group(1);
            remove(last);
            return;
        }
        Matcher address = ADDRESS.matcher(blocks.get(last).text().strip());
        if (address.matches()) {
            url = address.group(1);
            remove(last);
            if (last > 0 && SOURCE.matcher(blocks.get(last - 1).text().strip()).matches()) {
                remove(last - 1);
            }
        }
    }

    private void remove(int at) {
        blocks.remove(at);
        emphasised.remove(at);
    }

    private static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?。！？…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
