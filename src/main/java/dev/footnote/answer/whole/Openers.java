package dev.footnote.answer.whole;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Lexicon;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which capitals are no name's: those of a word that opens a sentence, and those of a headline's words. */
final class Openers {

    /** A name that is an ordinary word, too, has a capital within sentences more often. */
    private static final int FEW = 2;

    private final FactSheet sheet;
    private final List<Set<Integer>> openings;

    /** How often each name stands where it opens nothing. */
    private final Map<Set<String>, Long> within;

    private final BitSet headlines = new BitSet();

    /** The article's words that stand in small letters somewhere. */
    private final Set<String> small;

    /** Words of names, in small letters, that stand in the title or within sentences, and abbreviations. */
    private final Set<String> known;

    Openers(FactSheet sheet, List<Mention> mentions) {
        this.sheet = sheet;
        openings = sheet.facts().stream().map(Openers::openings).toList();
        within = mentions.stream()
                .filter(mention -> !opens(mention))
                .collect(Collectors.groupingBy(Mention::core, Collectors.counting()));
        IntStream.range(0, sheet.facts().size())
                .filter(i -> isHeadline(sheet.facts().get(i)))
                .forEach(headlines::set);
        small = sheet.smallWords();
        Stream<String> title = new FactReader(sheet.language(), null)
                .read(sheet.article().metadata().title()).names().stream().map(Name::lower);
        Stream<String> abbreviations = sheet.words()
                .filter(word -> word.text().length() > 1
                        && word.text().equals(word.text().toUpperCase(Locale.ROOT)))
                .map(Word::lower);
        known = Stream.of(title, within.keySet().stream().flatMap(Set::stream), abbreviations)
                .flatMap(one -> one)
                .collect(Collectors.toSet());
    }

    /**
     * A mention without the word that opens its sentence, where that is no known name but another of its words is:
     * "Despite Manning" is Manning, "Mayor Holm" and "Foreign Secretary Holm" may be called that.
     */
    Mention strip(Mention mention) {
        String opener = mention.opener();
        boolean strips = opens(mention)
                && mention.core().contains(opener)
                && !known.contains(opener)
                && mention.core().stream().anyMatch(word -> !word.equals(opener) && known.contains(word))
                && isOrdinary(opener, mention);
        return strips ? mention.withoutOpener() : mention;
    }

    /**
     * Whether a mention is but a word that stands in small letters elsewhere, and not often within sentences with a
     * capital, or ordinary words in a line whose every word has a capital: Enjoy Game Day Parties.
     */
    boolean isNoName(Mention mention) {
        return sheet.language().equals("en")
                && (mention.core().size() == 1 && small.containsAll(mention.core()) && isRare(mention)
                        || isHeadline(mention));
    }

    private boolean isRare(Mention mention) {
        return within.getOrDefault(mention.core(), 0L) <= FEW;
    }

    private boolean isHeadline(Mention mention) {
        return headlines.get(mention.sentence())
                && mention.core().stream()
                        .allMatch(word ->
                                small.contains(word) || Lexicon.english().isOrdinary(word));
    }

    /** Whether every word of meaning has a capital. */
    private static boolean isHeadline(Facts facts) {
        return facts.content().stream()
                .map(facts.words()::get)
                .noneMatch(word -> Character.isLowerCase(word.text().codePointAt(0)));
    }

    /** Where the words of a sentence start that would have a capital in any case. */
    private static Set<Integer> openings(Facts facts) {
        return facts.words().stream().filter(Word::opens).map(Word::start).collect(Collectors.toSet());
    }

    private boolean opens(Mention mention) {
        return openings.get(mention.sentence()).contains(mention.span().start());
    }

    /** Whether the word that opens a mention's sentence is no name; many first names are nouns, too: Grace, Bill. */
    private boolean isOrdinary(String word, Mention mention) {
        Facts facts = sheet.facts().get(mention.sentence());
        int at = facts.words().stream()
                .map(Word::start)
                .toList()
                .indexOf(mention.span().start());
        return !sheet.language().equals("en")
                || facts.isAdverb(at)
                || facts.find("opening").contains(at)
                || !facts.isCommon(at + 1)
                        && (small.contains(word) || Lexicon.english().isOrdinary(word) && !canBeName(word));
    }

    private static boolean canBeName(String word) {
        boolean gerund = word.endsWith("ing") && Lexicon.english().isVerb(word);
        return Lexicon.english().canBeNoun(word) && !gerund;
    }
}
