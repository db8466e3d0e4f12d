package dev.footnote.answer.reply;

import dev.footnote.answer.reply.Claim.Place;
import dev.footnote.answer.reply.MarkdownPassages.Passage;
import dev.footnote.article.SentenceSplitter;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a passage into sentences and gives each its citation marks. A mark belongs to the sentence that it stands in or
 * follows; where a passage starts with a mark and doesn't end with one, to the sentence that it precedes.
 */
final class ClaimSplitter {

    /** A mark's numbers and its place in the text without marks. */
    private record Mark(int position, List<Integer> numbers) {}

    private static final Pattern LINE_END = Pattern.compile("(?<=[.!?。！？…;；:：" + CitationMarks.CLOSE + "])[ \\t]*\n");

    private static final SentenceSplitter LATIN = new SentenceSplitter("en");
    private static final SentenceSplitter CYRILLIC = new SentenceSplitter("ru");

    private ClaimSplitter() {}

    /** Adds the passage's claims to those before it; a passage of nothing but marks cites for the last of those. */
    static void split(Passage passage, List<Claim> claims) {
        Place place = passage.place();
        for (String line : LINE_END.split(passage.text())) {
            claims.addAll(splitLine(SpokenCitations.unspoken(line.replace('\n', ' ')), place, claims));
            place = passage.place() == Place.LIST_ITEM ? Place.RUN_ON : Place.PARAGRAPH;
        }
    }

    private static List<Claim> splitLine(String line, Place place, List<Claim> before) {
        List<Mark> marks = new ArrayList<>();
        String text = extract(line, marks);
        if (text.isBlank()) {
            giveToLast(before, marks);
            return List.of();
        }
        List<Span> spans = (text.matches("(?s).*\\p{IsCyrillic}.*") ? CYRILLIC : LATIN).split(text);
        boolean leading = !marks.isEmpty()
                && marks.get(0).position() == 0
                && marks.get(marks.size() - 1).position() < lastWord(text);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            String words = Tidy.words(spans.get(i).of(text));
            List<Integer> numbers = numbersFor(spans, i, marks, leading);
            if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
                claims.add(new Claim(words, numbers, claims.isEmpty() ? place : Place.RUN_ON));
            } else {
                giveToLast(claims, List.of(new Mark(0, numbers)));
            }
        }
        return claims;
    }

    private static int lastWord(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static List<Integer> numbersFor(List<Span> spans, int index, List<Mark> marks, boolean leading) {
        int from = leading
                ? (index == 0 ? -1 : spans.get(index - 1).end() - 1)
                : spans.get(index).start();
        int to = leading
                ? spans.get(index).end() - 1
                : index + 1 < spans.size() ? spans.get(index + 1).start() : Integer.MAX_VALUE;
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Mark mark : marks) {
            boolean first = index == 0 && mark.position() <= from;
            if (first || mark.position() > from && mark.position() <= to) {
                numbers.addAll(mark.numbers());
            }
        }
        return List.copyOf(numbers);
    }

    /** A line of nothing but marks cites for the claim above it. */
    private static void giveToLast(List<Claim> claims, List<Mark> marks) {
        if (claims.isEmpty()) {
            return;
        }
        Claim last = claims.get(claims.size() - 1);
        Set<Integer> numbers = new LinkedHashSet<>(last.numbers());
        marks.forEach(mark -> numbers.addAll(mark.numbers()));
        claims.set(claims.size() - 1, last.citing(List.copyOf(numbers)));
    }

    private static String extract(String line, List<Mark> marks) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = CitationMarks.MARK.matcher(line);
        int from = 0;
        while (matcher.find()) {
            text.append(line, from, matcher.start());
            text.setLength(text.toString().stripTrailing().length());
            marks.add(new Mark(text.length(), CitationMarks.numbersOf(matcher.toMatchResult())));
            from = matcher.end();
        }
        return text.append(line.substring(from)).toString();
    }
}
