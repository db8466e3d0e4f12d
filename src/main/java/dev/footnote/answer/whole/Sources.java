package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Attribution;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who is named as the source of each sentence of an article. */
final class Sources {

    /** Where the subject may follow its verb: сказала Соколова. */
    private static final Set<String> VERB_FIRST = Set.of("ru", "uk", "pl", "de");

    /** How near the start of what is not quoted the speaker of a quotation without "said" is named, in words. */
    private static final int OPENING = 5;

    private static final int REACH = 5;

    /** How many sources "he" may mean at most. */
    private static final int MEANT = 4;

    private static final Pattern ARTICLE =
            Pattern.compile("(?iu)^(?:the|an?|der|die|das|el|la|los|las|les?|l['’]|il|gli|os?|as?)\\s+");

    private static final Pattern QUESTION = Pattern.compile("[?？]");

    private static final Pattern PRESS = Pattern.compile("\\s+(?:the\\s+)?(?:\\p{Lu}{2,}|reporters|journalists)\\b");

    private static final Pattern FROM = Pattern.compile("of|for|in|at|and|de|del|von|des|du|di|do|da");

    private final FactSheet sheet;
    private final Speech speech;
    private final Antecedents antecedents;

    /** The words of the article's names, in small letters. */
    private final Set<String> known;

    private final List<List<Source>> bySentence = new ArrayList<>();

    /** The sentences that name their own source, or in which a quotation begins whose source a later one names. */
    private final BitSet naming = new BitSet();

    /** Whom "he" in the next sentence may mean, those named last first. */
    private List<Source> before = List.of();

    /**
     * Words that name a source; they may stand in the sentence before.
     *
     * @param label as the article names it; empty where it is not clear which words do
     */
    record Source(Facts facts, List<Integer> words, String label) {

        boolean isNamed() {
            return words.stream().anyMatch(at -> !facts.isFunctionWord(at));
        }
    }

    Sources(FactSheet sheet, Speech speech) {
        this.sheet = sheet;
        this.speech = speech;
        known = sheet.facts().stream()
                .flatMap(facts -> facts.names().stream())
                .filter(Name::certain)
                .map(Name::lower)
                .collect(Collectors.toSet());
        antecedents = new Antecedents(sheet, speech, known);
        for (int i = 0; i < sheet.facts().size(); i++) {
            List<Source> found = find(i);
            boolean named = !speech.isAll(i) && !found.isEmpty() && !found.equals(before);
            naming.set(i, named);
            before = found.stream().limit(MEANT).toList();
            bySentence.add(before);
        }
        for (int i = bySentence.size() - 2; i >= 0; i--) {
            if (speech.isAll(i) && speech.goesOn(i + 1) && naming.get(i + 1)) {
                bySentence.set(i, bySentence.get(i + 1));
                naming.set(i);
            }
        }
    }

    List<Source> of(int sentence) {
        return bySentence.get(sentence);
    }

    /** Whether the sentence tells somebody's words, and either quotes them or says whose they are. */
    boolean reports(int sentence) {
        return of(sentence).stream()
                .anyMatch(source -> speech.isIn(sentence) || !source.label().isEmpty());
    }

    /** Whether the sentence says of somebody only that they said nothing. */
    boolean denies(int sentence) {
        Facts facts = sheet.facts().get(sentence);
        Reports reports = new Reports(facts, speech.of(sentence));
        return !speech.isIn(sentence)
                && !facts.attributions().isEmpty()
                && facts.attributions().stream().allMatch(reports::isDenied);
    }

    private List<Source> find(int i) {
        if (speech.isAll(i)) {
            return speech.goesOn(i) || followsQuotation(i) ? before : List.of();
        }
        Facts facts = sheet.facts().get(i);
        Reports reports = new Reports(facts, speech.of(i));
        Map<Integer, String> mentions = mentions(facts);
        List<Source> found = new ArrayList<>();
        boolean inherits = false;
        for (Attribution attribution : facts.attributions()) {
            if (attribution.opinion() || reports.tells(attribution)) {
                continue;
            }
            if (reports.isComplement(attribution)) {
                found.addAll(opening(facts, reports, mentions));
                continue;
            }
            List<Integer> words = words(facts, attribution.sourceWords());
            Source source = new Source(facts, words, label(facts, attribution, words, reports, mentions));
            if (source.isNamed()) {
                found.add(source);
            } else if (before.isEmpty()) {
                found.add(antecedents.of(i, words).map(this::source).orElse(source));
            } else {
                inherits = true;
            }
        }
        if (found.isEmpty() && !inherits && speech.isIn(i)) {
            found.addAll(opening(facts, reports, mentions));
        }
        if (inherits) {
            found.addAll(before);
        }
        return found;
    }

    private Source source(Mention mention) {
        Facts facts = sheet.facts().get(mention.sentence());
        List<Integer> words = IntStream.range(0, facts.words().size())
                .filter(at -> mention.span().start() <= facts.words().get(at).start()
                        && facts.words().get(at).end() <= mention.span().end())
                .boxed()
                .toList();
        return new Source(facts, words, mention.text());
    }

    private boolean isInParagraphOf(int before, int i) {
        return before >= 0
                && sheet.sentence(before).paragraph() == sheet.sentence(i).paragraph();
    }

    /** Whether a quotation goes on with what the sentence before quotes, in which nobody who may reply is spoken to. */
    private boolean followsQuotation(int i) {
        return isInParagraphOf(i - 1, i)
                && speech.isIn(i - 1)
                && hasNoHearer(sheet.facts().get(i - 1))
                && speech.of(i - 1).stream().noneMatch(place -> QUESTION.matcher(
                                place.of(sheet.sentence(i - 1).text()))
                        .find());
    }

    /** Whether nobody is told anything but the press: "told the BBC". */
    private static boolean hasNoHearer(Facts facts) {
        return facts.find("hearer").stream().allMatch(told -> PRESS.matcher(
                        facts.text().substring(facts.words().get(told).end()))
                .lookingAt());
    }

    /** Who is named first where the sentence opens, or what stands behind its quotation; empty for nobody. */
    private List<Source> opening(Facts facts, Reports reports, Map<Integer, String> mentions) {
        List<Integer> words = IntStream.range(0, facts.words().size())
                .filter(at -> !reports.isQuoted(at))
                .limit(OPENING)
                .boxed()
                .toList();
        return facts.names().stream()
                .filter(name -> words.contains(name.word()) && !name.isPlace() && known.contains(name.lower()))
                .findFirst()
                .map(name -> upTo(name, facts, words))
                .map(named -> List.of(new Source(facts, named, mentioned(facts, named, mentions))))
                .orElse(List.of());
    }

    /** The words up to the end of a name. */
    private static List<Integer> upTo(Name name, Facts facts, List<Integer> words) {
        int last = facts.fullNames().stream()
                .filter(run -> run.contains(name))
                .mapToInt(run -> run.get(run.size() - 1).word())
                .max()
                .orElse(name.word());
        return words.stream().filter(at -> at <= last).toList();
    }

    private static String label(
            Facts facts, Attribution attribution, List<Integer> words, Reports reports, Map<Integer, String> mentions) {
        if (!attribution.source().isBlank()) {
            return written(facts, attribution);
        }
        String name = mentioned(facts, words, mentions);
        return name.isEmpty() ? reports.closing() : name;
    }

    /** The first name that begins with one of the words. */
    private static String mentioned(Facts facts, List<Integer> words, Map<Integer, String> mentions) {
        return words.stream()
                .map(at -> facts.words().get(at).start())
                .filter(mentions::containsKey)
                .min(Integer::compare)
                .map(mentions::get)
                .orElse("");
    }

    /** The names of a sentence by where they start. */
    private static Map<Integer, String> mentions(Facts facts) {
        return Mention.in(0, facts).stream()
                .collect(Collectors.toMap(mention -> mention.span().start(), Mention::text, (first, next) -> first));
    }

    /** The source as written; empty where it is the end of a longer name: "the Office for the District of New York". */
    private static String written(Facts facts, Attribution attribution) {
        int first = attribution.sourceWords().stream()
                .filter(at ->
                        attribution.source().startsWith(facts.words().get(at).text()))
                .min(Integer::compare)
                .orElse(0);
        boolean cut = first > 0
                && FROM.matcher(facts.lower(first - 1)).matches()
                && !facts.words().get(first).opens();
        boolean unspaced = attribution.source().codePoints().anyMatch(Character::isIdeographic);
        return cut || unspaced
                ? ""
                : ARTICLE.matcher(attribution.source().strip()).replaceFirst("");
    }

    /** The words near the verb, and those on its other side where no name is among them and the language allows it. */
    private List<Integer> words(Facts facts, List<Integer> near) {
        boolean named = facts.names().stream().anyMatch(name -> near.contains(name.word()));
        if (named || near.isEmpty() || !VERB_FIRST.contains(sheet.language())) {
            return near;
        }
        List<Integer> wider = new ArrayList<>(near);
        int verb = near.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (int at = verb + 1; at < Math.min(facts.words().size(), verb + 1 + REACH); at++) {
            String between = facts.text()
                    .substring(
                            facts.words().get(at - 1).end(),
                            facts.words().get(at).start());
            if (!between.isBlank()) {
                break;
            }
            wider.add(at);
        }
        return wider;
    }
}
