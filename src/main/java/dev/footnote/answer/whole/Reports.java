package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Attribution;
import dev.footnote.answer.fact.Facts;
import dev.footnote.article.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells the reports of a sentence that are the article's own from those within somebody's words. */
final class Reports {

    /** How long "the city council said" at a sentence's end may be, in words. */
    private static final int LONGEST = 6;

    /** How far before a verb the one that governs it is looked for, in words. */
    private static final int FAR = 40;

    /** How far before a verb what denies it is looked for, in words. */
    private static final int NEAR = 2;

    private static final Pattern PARTS = Pattern.compile(".*[\"“”„«»;；].*");
    private static final Pattern JOINS = Pattern.compile("[\\s.-]+");
    private static final Pattern BEFORE_NOUN = Pattern.compile("an?|the|this|that|its|their|his|her|.*['’]s");

    private final Facts facts;
    private final Set<Integer> contrasts;
    private final Set<Integer> hearers;
    private final BitSet quoted = new BitSet();

    /** @param speech what is quoted of the sentence, as places in it */
    Reports(Facts facts, List<Span> speech) {
        this.facts = facts;
        contrasts = Set.copyOf(facts.find("contrast"));
        hearers = Set.copyOf(facts.find("hearer"));
        speech.forEach(place -> quoted.set(place.start(), place.end()));
    }

    /** Whether a word stands in quotation marks. */
    boolean isQuoted(int word) {
        return quoted.get(start(word));
    }

    /** Whether a report is told by somebody: it is quoted, or "the council told" in "she said the council told us". */
    boolean tells(Attribution report) {
        if (report.sourceWords().isEmpty()) {
            return false;
        }
        int verb = verb(report.sourceWords());
        int at = verb < 0 ? report.sourceWords().get(0) : verb;
        return isQuoted(at) || verb >= 0 && isGoverned(verb);
    }

    /**
     * Whether the words behind the verb, where its subject was looked for, are what was said or who was told: "Kerr, a
     * lawyer, said the council lied"; not so in '"Yes," said the doctor' and "It failed, said Kerr".
     */
    boolean isComplement(Attribution report) {
        int verb = verb(report.sourceWords());
        if (!facts.language().equals("en") || verb < 0 || report.sourceWords().get(0) < verb) {
            return false;
        }
        boolean inverted = verb > 0 && PARTS.matcher(between(verb - 1, verb)).matches()
                || report.sourceWords().stream()
                        .allMatch(at ->
                                facts.isCommon(at) || facts.names().stream().anyMatch(name -> name.word() == at));
        return !inverted || hearers.contains(verb);
    }

    /** Whether it says that nothing was said: "will not say", "refused to say". */
    boolean isDenied(Attribution report) {
        int verb = verb(report.sourceWords());
        return IntStream.range(Math.max(0, verb - NEAR), verb)
                .filter(at -> facts.negations().contains(at) || facts.refusals().contains(at))
                .anyMatch(at -> IntStream.range(at, verb)
                        .allMatch(word -> between(word, word + 1).isBlank()));
    }

    /** Whether a word is part of what somebody said: one before it governs it, and no mark or contrast parts them. */
    private boolean isGoverned(int word) {
        int at = word - 1;
        while (at >= Math.max(0, word - FAR)
                && !PARTS.matcher(between(at, at + 1)).matches()) {
            if (at + 1 < word && governs(at)) {
                return true;
            }
            if (contrasts.contains(at)) {
                return false;
            }
            at--;
        }
        return false;
    }

    /** Whether a word says that somebody said what follows. */
    private boolean governs(int said) {
        boolean noun = said > 0 && BEFORE_NOUN.matcher(facts.lower(said - 1)).matches();
        return facts.reportsAt(said)
                && !noun
                && !isQuoted(said)
                && between(said, said + 1).isBlank();
    }

    /** The verb beside the words in which its subject was looked for; negative for none. */
    private int verb(List<Integer> words) {
        if (words.isEmpty()) {
            return -1;
        }
        int behind = words.stream().mapToInt(Integer::intValue).max().orElseThrow() + 1;
        int before = words.stream().mapToInt(Integer::intValue).min().orElseThrow() - 1;
        return behind < facts.words().size() && facts.reportsAt(behind)
                ? behind
                : before >= 0 && facts.reportsAt(before) ? before : -1;
    }

    /** Who is named beside the verb in "…, said the doctor." at the sentence's end; empty for none. */
    String closing() {
        int last = facts.words().size() - 1;
        int from = last;
        while (from > 0
                && last - from < LONGEST
                && JOINS.matcher(between(from - 1, from)).matches()) {
            from--;
        }
        int first = from;
        while (first < last && !facts.reportsAt(first) && facts.isFunctionWord(first)) {
            first++;
        }
        boolean reports = facts.reportsAt(first) || facts.reportsAt(last);
        List<Integer> named = IntStream.rangeClosed(first, last)
                .filter(at -> !facts.reportsAt(at)
                        && !facts.isFunctionWord(at)
                        && !facts.dated().contains(at))
                .boxed()
                .toList();
        return !reports || named.isEmpty() || last - from >= LONGEST
                ? ""
                : FactSheet.span(facts, named.get(0), named.get(named.size() - 1) + 1)
                        .of(facts.text());
    }

    private int start(int word) {
        return facts.words().get(word).start();
    }

    private String between(int word, int other) {
        return other < facts.words().size()
                ? facts.text().substring(facts.words().get(word).end(), start(other))
                : "";
    }
}
