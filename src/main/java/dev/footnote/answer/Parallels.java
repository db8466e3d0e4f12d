package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of the parallel items of a sentence a question asks for, by the question's words that stand with it.
 *
 * <pre>
 * When does it end?          It begins in [August] and ends in 2027.                         ->  2027
 * When was the crater named? A street was named in [1983], and a crater in 1991.             ->  1991
 * What will the region pay?  The state will pay [60 percent], and the region pays the rest.  ->  none
 * </pre>
 */
final class Parallels {

    private final Facts asked;
    private final Facts sentence;
    private final List<Integer> words;
    private final Set<Integer> subject;
    private final Set<Integer> named;

    Parallels(Facts asked, Facts sentence) {
        this.asked = asked;
        this.sentence = sentence;
        words = Asked.content(asked);
        subject = Set.copyOf(Asked.subject(asked));
        named = new HashSet<>(asked.dated());
        asked.names().stream().map(Name::word).forEach(named::add);
        asked.quantities().forEach(one -> IntStream.range(one.word(), one.end()).forEach(named::add));
    }

    /**
     * The item that is asked for.
     *
     * @param items all of the marked one's kind
     * @return the marked one where nothing speaks for another; {@code null} where something speaks against it and for
     *     no single other one
     */
    @Nullable
    Span askedFor(List<Span> items, Span marked) {
        if (items.isEmpty()) {
            return marked;
        }
        List<Part> parts = parts(items);
        Part own = parts.stream().filter(part -> part.holds(marked)).findFirst().orElse(null);
        if (own == null) {
            return marked;
        }
        List<Part> better = parts.stream()
                .filter(part -> items.stream().anyMatch(part::holds) ? own.isLessThan(part) : own.lacksSubjectOf(part))
                .toList();
        if (better.isEmpty()) {
            return marked;
        }
        List<Span> others = items.stream()
                .filter(item -> better.stream().anyMatch(part -> part.holds(item)))
                .toList();
        return others.size() == 1 ? others.get(0) : null;
    }

    /** The parts of the sentence, each with the question's words that tell of it. */
    private List<Part> parts(List<Span> items) {
        SentenceParts reader = new SentenceParts(sentence);
        List<Part> parts = new ArrayList<>();
        for (SentenceParts.Part part : reader.around(items)) {
            Set<Integer> told = new TreeSet<>();
            words.stream().filter(word -> stands(word, part.from(), part.end())).forEach(told::add);
            if (!parts.isEmpty() && reader.leansOnTheOneBefore(part)) {
                told.addAll(common(parts.get(parts.size() - 1).told, subject));
            }
            Span span = new Span(
                    sentence.words().get(part.from()).start(),
                    sentence.words().get(part.end() - 1).end());
            parts.add(new Part(span, told));
        }
        return parts;
    }

    private boolean stands(int word, int from, int end) {
        return IntStream.range(from, end).anyMatch(at -> Asked.areForms(asked.lower(word), sentence.lower(at)));
    }

    /**
     * A part of the sentence.
     *
     * @param told the indices of the question's words that stand in it, or that it takes over from the part before
     */
    private final class Part {

        private final Span span;
        private final Set<Integer> told;

        Part(Span span, Set<Integer> told) {
            this.span = span;
            this.told = told;
        }

        boolean holds(Span words) {
            return span.overlaps(words);
        }

        /** Whether the question tells more of another part: all that it tells of this, or what it names, or of whom. */
        boolean isLessThan(Part other) {
            int all = compare(told, other.told);
            int names = compare(common(told, named), common(other.told, named));
            int subjects = compare(common(told, subject), common(other.told, subject));
            return all != 0 ? all < 0 : names + subjects < 0;
        }

        /** Whether the question is about whom or what another part tells of. */
        boolean lacksSubjectOf(Part other) {
            return compare(common(told, subject), common(other.told, subject)) < 0;
        }
    }

    /** Below 0 if the first set is a part of the second, above if it is the other way around. */
    private static int compare(Set<Integer> one, Set<Integer> other) {
        if (one.equals(other)) {
            return 0;
        }
        return other.containsAll(one) ? -1 : one.containsAll(other) ? 1 : 0;
    }

    private static Set<Integer> common(Set<Integer> one, Set<Integer> other) {
        return new TreeSet<>(one.stream().filter(other::contains).toList());
    }
}
