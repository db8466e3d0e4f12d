package dev.footnote.answer.whole;

import dev.footnote.answer.Answer;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Quantity;
import dev.footnote.article.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers of an article with the words that say what they count, a sentence an item. */
final class Figures {

    /** A figure with a unit or in digits says more than a small one in words. */
    private static final double MEASURED = 0.1;

    /** Parts the cells of a table's row, which is told last. */
    private static final String CELL = " | ";

    private final FactSheet sheet;
    private final Markers markers;

    private Figures(FactSheet sheet) {
        this.sheet = sheet;
        markers = Markers.of(sheet.language());
    }

    static Answer of(FactSheet sheet, Centrality centrality, WholeQuestion question) {
        Figures figures = new Figures(sheet);
        List<Integer> holding = IntStream.range(0, sheet.facts().size())
                .filter(i -> !figures.places(sheet.facts().get(i)).isEmpty())
                .boxed()
                .toList();
        List<Integer> chosen = holding.stream()
                .sorted(Comparator.comparing(i -> -centrality.of(i) - figures.weight(i)))
                .limit(question.most())
                .sorted()
                .toList();
        Listing listing = new Listing(sheet.article());
        for (int i : chosen) {
            List<Span> places = figures.places(sheet.facts().get(i));
            listing.item("", Excerpt.of(sheet.sentence(i).text(), places, Excerpt.LINE))
                    .cite(sheet.sentence(i), places.get(0));
        }
        return listing.answer(question.language(), holding.size() - chosen.size());
    }

    private double weight(int sentence) {
        if (sheet.sentence(sentence).text().contains(CELL)) {
            return -1;
        }
        return sheet.facts().get(sentence).quantities().stream()
                        .anyMatch(quantity -> !quantity.unit().isEmpty()
                                || Character.isDigit(sheet.facts()
                                        .get(sentence)
                                        .words()
                                        .get(quantity.word())
                                        .text()
                                        .codePointAt(0)))
                ? MEASURED
                : 0;
    }

    /** Where the sentence's numbers stand, each with its unit or what it counts; those told of before left out. */
    private List<Span> places(Facts facts) {
        return facts.quantities().stream()
                .filter(quantity -> !quantity.isOne() && counts(facts, quantity))
                .map(quantity -> place(facts, quantity))
                .toList();
    }

    private boolean counts(Facts facts, Quantity quantity) {
        boolean ordinal = IntStream.range(quantity.word(), quantity.end())
                .anyMatch(at -> markers.ordinal().matcher(facts.lower(at)).matches()
                        && !facts.words().get(at).text().matches("\\d+"));
        boolean known = quantity.word() > 0
                && markers.known().matcher(facts.lower(quantity.word() - 1)).matches();
        return !ordinal && !known;
    }

    private static Span place(Facts facts, Quantity quantity) {
        int from = quantity.word();
        boolean sign = from > 0
                && facts.words().get(from - 1).end() == facts.words().get(from).start()
                && !Character.isLetterOrDigit(facts.words().get(from - 1).text().codePointAt(0));
        int to = quantity.end();
        boolean noun = quantity.unit().isEmpty()
                && to < facts.words().size()
                && !facts.isFunctionWord(to)
                && facts.text()
                        .substring(
                                facts.words().get(to - 1).end(),
                                facts.words().get(to).start())
                        .isBlank();
        return FactSheet.span(facts, sign ? from - 1 : from, noun ? to + 1 : to);
    }
}
