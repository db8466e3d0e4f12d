package dev.footnote.article.text;

import dev.footnote.article.manuscript.Block;
import dev.footnote.article.manuscript.Whitespace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a plain text's paragraph, and which of them begin items of a list instead of going on with a sentence. */
final class TextLines {

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern ITEM =
            Pattern.compile("(?U)\\s*(?:(?<number>\\d{1,3})[.)]|(?<bullet>[-*•]))\\s+(?<text>\\S.*)");

    /** What may stand at the end of the line before the first bullet, as a dash may begin any wrapped line. */
    private static final Pattern END = Pattern.compile(".*[:.!?。：！？…;]\\s*");

    /** A shorter line is not wrapped, so what follows an item as short may be no part of it. */
    private static final int WRAPPED = 50;

    /** Neither indented nor in the middle of a sentence. */
    private static final Pattern STARTS = Pattern.compile("[^\\s\\p{Ll}]");

    private final List<String> lines;
    private final Set<Integer> numbers;
    private final boolean bulleted;

    private TextLines(String paragraph) {
        lines = List.of(BREAK.split(paragraph));
        numbers = lines.stream()
                .map(TextLines::number)
                .filter(number -> number >= 0)
                .collect(Collectors.toSet());
        List<Integer> bullets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher item = ITEM.matcher(lines.get(i));
            if (item.matches() && item.group("bullet") != null) {
                bullets.add(i);
            }
        }
        bulleted = bullets.size() > 1
                && (bullets.get(0) <= 1
                        || END.matcher(lines.get(bullets.get(0) - 1)).matches());
    }

    /** Its lines, as they are. */
    static List<String> of(String paragraph) {
        return Arrays.asList(BREAK.split(paragraph));
    }

    /** Its sentences as a paragraph, its items each on its own. */
    static List<Block> blocks(String paragraph) {
        return new TextLines(paragraph).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Block.Kind kind = Block.Kind.PARAGRAPH;
        String previous = "";
        for (String line : lines) {
            boolean item = isItem(line);
            boolean ends = kind == Block.Kind.LIST_ITEM
                    && previous.length() < WRAPPED
                    && STARTS.matcher(line).lookingAt();
            if (item || ends) {
                add(blocks, kind, text);
                text.setLength(0);
                kind = item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
            }
            text.append(item ? ITEM.matcher(line).replaceFirst("${text}") : line)
                    .append('\n');
            previous = line;
        }
        add(blocks, kind, text);
        return blocks;
    }

    private static void add(List<Block> blocks, Block.Kind kind, CharSequence text) {
        String folded = Whitespace.fold(text);
        if (!folded.isEmpty()) {
            blocks.add(Block.of(kind, folded));
        }
    }

    private boolean isItem(String line) {
        int number = number(line);
        Matcher item = ITEM.matcher(line);
        return number >= 0
                ? numbers.contains(number - 1) || numbers.contains(number + 1)
                : bulleted && item.matches() && item.group("bullet") != null;
    }

    /** The number that a line begins with, other than a day's; -1 for none. */
    private static int number(String line) {
        Matcher item = ITEM.matcher(line);
        boolean numbered = item.matches() && item.group("number") != null && !OrdinalDays.opens(line.strip());
        return numbered ? Integer.parseInt(item.group("number")) : -1;
    }
}
