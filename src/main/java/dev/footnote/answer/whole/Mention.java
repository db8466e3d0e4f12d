package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A name in a sentence, with the capitalised words and initials around it: {@code Chinese President Xi Jinping}.
 *
 * @param sentence its index in the article
 * @param span its place in the sentence
 * @param text as it is written
 * @param core its words in small letters, titles and nationalities left out where anything else remains
 * @param country the code of the country that it names and nothing else; empty for anybody else
 * @param certain whether it is a name for sure
 * @param located whether "in" or the like stands before it
 */
record Mention(
        int sentence, Span span, String text, Set<String> core, String country, boolean certain, boolean located) {

    /** What a single letter behind it is a label of, not somebody's initial: vitamin K, World War I. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?i)vitamin|hepatitis|plan|group|grade|type|class|section|part|step|option|war|figure|table|appendix"
                    + "|category|level|team|path|phase|stage|block|wing|gate|terminal|zone|line|route|schedule|annex");

    /** The mentions in one sentence; seas and regions, which nobody is, are left out. */
    static List<Mention> in(int sentence, Facts facts) {
        List<Mention> found = new ArrayList<>();
        int covered = -1;
        int lastScene = -1;
        for (Name name : facts.names()) {
            if (name.word() > covered) {
                int first = first(facts, name.word(), covered);
                int to = last(facts, name.word());
                int from = first < to && isOfOffice(facts, first) ? first + 1 : first;
                covered = to;
                List<Name> names = facts.names().stream()
                        .filter(other -> other.word() >= from && other.word() <= to)
                        .toList();
                boolean goesOn = lastScene >= 0 && from - lastScene <= 2 && isJoining(facts, lastScene + 1, from);
                if (goesOn || names.stream().anyMatch(Name::scene)) {
                    lastScene = to;
                } else {
                    found.add(of(sentence, facts, from, to, names));
                }
            }
        }
        return found;
    }

    /** Its words in small letters, titles and all, in their order. */
    List<String> words() {
        return List.of(text.toLowerCase(Locale.ROOT).split("[\\s.-]+"));
    }

    /** Whether only "and" or the like stands between: the Seas of Japan and East China. */
    private static boolean isJoining(Facts facts, int from, int to) {
        return IntStream.range(from, to).allMatch(facts::isFunctionWord);
    }

    /** Its first word in small letters; empty where there is no other behind it. */
    String opener() {
        return text.substring(0, Math.max(0, text.indexOf(' '))).toLowerCase(Locale.ROOT);
    }

    /** The same without that word, which only opens the sentence. */
    Mention withoutOpener() {
        int from = opener().length() + 1;
        Set<String> rest = core.stream().filter(word -> !word.equals(opener())).collect(Collectors.toSet());
        Span shorter = new Span(span.start() + from, span.end());
        return new Mention(sentence, shorter, text.substring(from), rest, country, certain, false);
    }

    private static Mention of(int sentence, Facts facts, int from, int to, List<Name> names) {
        Set<String> own =
                names.stream().filter(name -> !name.isPlace()).map(Name::lower).collect(Collectors.toSet());
        boolean country = own.isEmpty()
                && names.stream().allMatch(Name::isCountry)
                && names.stream().map(Name::code).distinct().count() == 1
                && IntStream.rangeClosed(from, to).allMatch(at -> names.stream().anyMatch(name -> name.word() == at));
        Set<String> all = IntStream.rangeClosed(from, to)
                .filter(at -> !facts.isFunctionWord(at))
                .mapToObj(facts::lower)
                .collect(Collectors.toSet());
        Span span = FactSheet.span(facts, from, to + 1);
        boolean certain = names.stream().anyMatch(name -> name.certain() && (own.isEmpty() || !name.isPlace()));
        return new Mention(
                sentence,
                span,
                span.of(facts.text()).replaceAll("['’]s?$", ""),
                own.isEmpty() ? all : own,
                country ? names.get(0).code() : "",
                certain,
                from > 0
                        && Markers.of(facts.language())
                                .at()
                                .matcher(facts.lower(from - 1))
                                .matches());
    }

    /** Whether a word is the end of an office before a name: Secretary of State Mike Pompeo. */
    private static boolean isOfOffice(Facts facts, int word) {
        return word > 1
                && facts.lower(word).equals("state")
                && facts.lower(word - 1).equals("of")
                && facts.words().get(word - 2).isCapitalised();
    }

    private static int first(Facts facts, int at, int covered) {
        int from = at;
        while (from - 1 > covered
                && joins(facts, from - 1, from)
                && (facts.isCommon(from - 1) || isInitial(facts, from - 1))) {
            from--;
        }
        return from;
    }

    private static int last(Facts facts, int at) {
        int to = at;
        while (to + 1 < facts.words().size() && joins(facts, to, to + 1)) {
            to++;
        }
        return to;
    }

    private static boolean isPlace(Facts facts, int at) {
        return facts.names().stream().anyMatch(name -> name.word() == at && name.isPlace());
    }

    /** Whether two words, one after the other, both have capitals and nothing but a space, hyphen or initial's stop between. */
    private static boolean joins(Facts facts, int a, int b) {
        String between = facts.text()
                .substring(facts.words().get(a).end(), facts.words().get(b).start());
        return facts.words().get(a).isCapitalised()
                && facts.words().get(b).isCapitalised()
                && !facts.words().get(a).text().matches(".*['’]s")
                && (between.matches(isPlace(facts, a) && isPlace(facts, b) ? "\\s" : "[\\s-]")
                        || isInitial(facts, a) && between.matches("\\.\\s?"));
    }

    /** Whether a word is a letter with a stop, and no label: not the "A" of "A Leeds court", nor that of "Plan A." */
    private static boolean isInitial(Facts facts, int at) {
        Word word = facts.words().get(at);
        return word.text().length() == 1
                && facts.text().startsWith(".", word.end())
                && (at == 0 || !LABELLED.matcher(facts.lower(at - 1)).matches());
    }
}
