package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Quotations;
import dev.footnote.article.Article;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in quotation marks in an article's sentences, though the marks may stand in others of the paragraph. */
final class Speech {

    /** A shorter quotation is a term: in words, and in characters of a script without spaces. */
    private static final int LONG = 3;

    private static final int LONG_UNSPACED = 6;

    private static final String SINGLE = "'‘‚";
    private static final String CLAUSE_END = ",.?!…";

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private final Article article;
    private final List<List<Span>> places = new ArrayList<>();
    private final List<Boolean> goesOn = new ArrayList<>();

    Speech(Article article) {
        this.article = article;
        List<Span> quoted = article.paragraphs().stream()
                .flatMap(paragraph -> in(paragraph).stream())
                .toList();
        int first = 0;
        for (Sentence sentence : article.sentences()) {
            while (first < quoted.size()
                    && quoted.get(first).end() <= sentence.span().start()) {
                first++;
            }
            places.add(quoted.subList(first, quoted.size()).stream()
                    .takeWhile(place -> place.start() < sentence.span().end())
                    .map(place -> within(place, sentence.span()))
                    .toList());
            goesOn.add(first < quoted.size()
                    && quoted.get(first).start() < sentence.span().start() - 1);
        }
    }

    private List<Span> in(Paragraph paragraph) {
        int start = paragraph.span().start();
        return Quotations.places(paragraph.span().of(article.text())).stream()
                .map(place -> place.shift(start))
                .filter(place -> !isPossessive(place, paragraph))
                .toList();
    }

    /** Whether what a single mark opens goes on over a sentence's end to what ends no clause: ‘a … the workers’ union. */
    private boolean isPossessive(Span place, Paragraph paragraph) {
        boolean single = SINGLE.indexOf(article.text().charAt(place.start() - 1)) >= 0;
        return single
                && CLAUSE_END.indexOf(article.text().charAt(place.end() - 1)) < 0
                && article.sentencesOf(paragraph).stream()
                        .anyMatch(sentence -> sentence.span().end() > place.start()
                                && sentence.span().end() < place.end());
    }

    private static Span within(Span place, Span sentence) {
        return new Span(
                Math.max(place.start(), sentence.start()) - sentence.start(),
                Math.min(place.end(), sentence.end()) - sentence.start());
    }

    /** What is quoted of a sentence, as places in it. */
    List<Span> of(int sentence) {
        return places.get(sentence);
    }

    /** Whether a sentence holds a quotation of more than a term or two. */
    boolean isIn(int sentence) {
        String text = article.sentences().get(sentence).text();
        return of(sentence).stream().anyMatch(place -> isLong(place.of(text)));
    }

    private static boolean isLong(String quotation) {
        boolean unspaced = quotation.codePoints().anyMatch(Character::isIdeographic);
        return unspaced
                ? quotation.length() >= LONG_UNSPACED
                : quotation.strip().split("\\s+").length >= LONG;
    }

    /** Whether a sentence begins within a quotation. */
    boolean goesOn(int sentence) {
        return sentence < goesOn.size() && goesOn.get(sentence);
    }

    /** Whether a sentence is nothing but quotation. */
    boolean isAll(int sentence) {
        String text = article.sentences().get(sentence).text();
        int at = 0;
        boolean outside = false;
        for (Span place : of(sentence)) {
            outside |= LETTER.matcher(text.substring(at, place.start())).find();
            at = place.end();
        }
        return at > 0 && !outside && !LETTER.matcher(text.substring(at)).find();
    }
}
