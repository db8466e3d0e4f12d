package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.article.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Parts a sentence where a statement of its own begins, and between items of one kind that each have words of their own. */
final class SentenceParts {

    private static final Pattern AND = Pattern.compile("and|or");

    /** How surely a part begins at a word. */
    private static final int NOT = 0;

    private static final int MAYBE = 1;
    private static final int PAUSE = 2;
    private static final int PAUSE_AND = 3;
    private static final int SURELY = 4;

    /** A pause so many words before an "and" makes a list of what they stand in. */
    private static final int LISTED = 5;

    private static final Pattern PAUSED = Pattern.compile("[,:(–—]");

    private final Facts sentence;
    private final Set<Integer> contrasts;
    private final Set<Integer> determiners;
    private final Set<Integer> standIns;

    SentenceParts(Facts sentence) {
        this.sentence = sentence;
        contrasts = new HashSet<>(sentence.find("contrast"));
        determiners = new HashSet<>(sentence.find("determiner"));
        standIns = new HashSet<>(sentence.find("stand-in"));
    }

    /** The parts, in their order; two may share words of which it isn't clear to which of them they belong. */
    List<Part> around(List<Span> items) {
        SortedMap<Integer, Integer> starts = new TreeMap<>(Map.of(0, 0));
        IntStream.range(1, sentence.words().size())
                .filter(at -> surety(at) == SURELY)
                .forEach(at -> starts.put(at, at));
        for (int i = 0; i + 1 < items.size(); i++) {
            List<Integer> between = between(items, i, starts);
            if (!between.isEmpty()) {
                starts.put(between.get(0), between.get(between.size() - 1));
            }
        }
        List<Integer> opening = List.copyOf(starts.keySet());
        return IntStream.range(0, opening.size())
                .mapToObj(i -> new Part(
                        opening.get(i),
                        i + 1 == opening.size() ? sentence.words().size() : starts.get(opening.get(i + 1))))
                .toList();
    }

    /** Where a part may begin between two items; nowhere if one has no words of its own. */
    private List<Integer> between(List<Span> items, int i, SortedMap<Integer, Integer> starts) {
        int from = firstFrom(items.get(i).end());
        int to = firstFrom(items.get(i + 1).start());
        if (IntStream.rangeClosed(from, to).anyMatch(starts::containsKey)) {
            return List.of();
        }
        int begin = starts.headMap(from).lastKey();
        int end = i + 2 < items.size()
                ? firstFrom(items.get(i + 2).start())
                : sentence.words().size();
        List<Integer> possible = IntStream.rangeClosed(from, to)
                .filter(at -> surety(at) > NOT && hasOwnWords(begin, at, items) && hasOwnWords(at, end, items))
                .boxed()
                .toList();
        int best = possible.stream().mapToInt(this::surety).max().orElse(NOT);
        return possible.stream().filter(at -> surety(at) == best).toList();
    }

    private int firstFrom(int offset) {
        return (int)
                sentence.words().stream().filter(word -> word.start() < offset).count();
    }

    private boolean hasOwnWords(int from, int end, List<Span> items) {
        return IntStream.range(from, end)
                .anyMatch(at -> !sentence.isFunctionWord(at)
                        && !isOfSpeaker(at)
                        && Character.isLetter(sentence.lower(at).codePointAt(0))
                        && !sentence.dated().contains(at)
                        && items.stream()
                                .noneMatch(item -> item.overlaps(new Span(
                                        sentence.words().get(at).start(),
                                        sentence.words().get(at).end()))));
    }

    private int surety(int at) {
        boolean pause = pauses(at);
        boolean and = AND.matcher(sentence.lower(at)).matches();
        boolean contrast = contrasts.contains(at);
        boolean listed = IntStream.range(Math.max(1, at - LISTED), at).anyMatch(this::pauses);
        if (gap(at).contains(";") || pause && (contrast || and && !listed && hasOwnSubject(at))) {
            return SURELY;
        }
        return pause && and || contrast ? PAUSE_AND : pause ? PAUSE : and ? MAYBE : NOT;
    }

    private boolean pauses(int at) {
        return PAUSED.matcher(gap(at)).find();
    }

    private String gap(int at) {
        return sentence.text()
                .substring(
                        sentence.words().get(at - 1).end(),
                        sentence.words().get(at).start());
    }

    /** Whether a word tells who says it. */
    private boolean isOfSpeaker(int at) {
        return sentence.reportsAt(at)
                || sentence.attributions().stream()
                        .anyMatch(one -> one.sourceWords().contains(at));
    }

    private boolean hasOwnSubject(int from) {
        int at = from;
        while (at + 1 < sentence.words().size()
                && (AND.matcher(sentence.lower(at)).matches() || contrasts.contains(at))) {
            at++;
        }
        return determiners.contains(at) || sentence.words().get(at).isCapitalised();
    }

    /** A part from a word to before another. */
    record Part(int from, int end) {}

    /** Whether a part has no subject of its own but that of the part before it, or a word that stands in for it. */
    boolean leansOnTheOneBefore(Part part) {
        return !hasOwnSubject(part.from())
                || IntStream.range(part.from(), part.end()).anyMatch(standIns::contains);
    }
}
