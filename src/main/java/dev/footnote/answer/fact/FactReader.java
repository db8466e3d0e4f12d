package dev.footnote.answer.fact;

import dev.footnote.article.FunctionWords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the facts of texts in one language: dates first, then figures, then names, none taking another's words. */
public final class FactReader {

    private final String language;
    private final @Nullable LocalDate published;
    private final Set<String> functionWords;

    /**
     * @param language a BCP 47 code; one without phrases of its own is read for figures, dates and names only
     * @param published the day from which "Sunday" and "last month" count back
     */
    public FactReader(String language, @Nullable LocalDate published) {
        this.language = language.split("-", 2)[0];
        this.published = published;
        functionWords = FunctionWords.of(this.language);
    }

    public String language() {
        return language;
    }

    public Facts read(String text) {
        List<Word> words = Word.of(text);
        Moments.Found moments = Moments.in(text, words, language, published);
        List<Quantity> quantities = Quantities.in(text, words, language, moments.words());
        Set<Integer> taken = new HashSet<>(moments.words());
        quantities.forEach(
                quantity -> IntStream.range(quantity.word(), quantity.end()).forEach(taken::add));
        Phrases phrases = Phrases.of(language);
        return new Facts(
                text,
                language,
                words,
                quantities,
                moments.moments(),
                moments.starts(),
                Names.in(text, words, language, taken),
                Quotations.in(text),
                phrases.find("negation", words, text),
                phrases.find("refusal", words, text),
                Contrasts.in(text, words, language),
                Clauses.in(text, words, phrases),
                Attributions.in(text, words, language),
                !phrases.find("anaphora", words, text).isEmpty(),
                moments.words().stream().sorted().toList(),
                content(words, taken));
    }

    private List<Integer> content(List<Word> words, Set<Integer> taken) {
        return IntStream.range(0, words.size())
                .filter(at -> !taken.contains(at)
                        && !functionWords.contains(words.get(at).lower())
                        && (words.get(at).text().length() > 2
                                || words.get(at).text().codePoints().anyMatch(Character::isIdeographic)))
                .boxed()
                .toList();
    }
}
