package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Attribution;
import dev.footnote.answer.fact.Facts;
import java.util.ArrayList;
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

    /** How near the sentence's start the speaker of a quotation without "said" is named, in words. */
    private static final int OPENING = 5;

    private static final int REACH = 5;

    /** A shorter quotation is a term: in words, and in characters of a script without spaces. */
    private static final int LONG = 3;

    private static final int LONG_UNSPACED = 6;

    /** How many sources "he" may mean at most. */
    private static final int MEANT = 4;

    private static final Pattern ARTICLE =
            Pattern.compile("(?iu)^(?:the|an?|der|die|das|el|la|los|las|les?|l['’]|il|gli|os?|as?)\\s+");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern QUESTION = Pattern.compile("[?？]");

    private static final Pattern FROM = Pattern.compile("of|for|in|at|and|de|del|von|des|du|di|do|da");

    private final FactSheet sheet;
    private final List<List<Source>> bySentence = new ArrayList<>();

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

    Sources(FactSheet sheet) {
        this.sheet = sheet;
        for (int i = 0; i < sheet.facts().size(); i++) {
            bySentence.add(find(i));
        }
    }

    List<Source> of(int sentence) {
        return bySentence.get(sentence);
    }

    /** Whether the sentence tells somebody's words, and either quotes them or says whose they are. */
    boolean reports(int sentence) {
        return of(sentence).stream()
                .anyMatch(source -> quotes(sentence) || !source.label().isEmpty());
    }

    /** Whether it holds a quotation of more than a term or two. */
    boolean quotes(int sentence) {
        return sheet.facts().get(sentence).quotations().stream().anyMatch(Sources::isSpeech);
    }

    private static boolean isSpeech(String quotation) {
        boolean unspaced = quotation.codePoints().anyMatch(Character::isIdeographic);
        return unspaced
                ? quotation.length() >= LONG_UNSPACED
                : quotation.strip().split("\\s+").length >= LONG;
    }

    /** Whether a quotation that the sentence before opens goes on in this one. */
    boolean continuesQuotation(int sentence) {
        return sentence > 0 && isTorn(sentence) && isTorn(sentence - 1);
    }

    private boolean isTorn(int sentence) {
        String text = sheet.sentence(sentence).text();
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private List<Source> find(int i) {
        Facts facts = sheet.facts().get(i);
        Reports reports = new Reports(facts);
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
            if (source.isNamed() || before.isEmpty()) {
                found.add(source);
            } else {
                inherits = true;
            }
        }
        if (found.isEmpty() && !inherits && quotes(i)) {
            found.addAll(opening(facts, reports, mentions));
        }
        if (inherits || found.isEmpty() && isBareQuotation(i)) {
            found.addAll(before);
        }
        before = found.stream().limit(MEANT).toList();
        return found;
    }

    private boolean isInParagraphOf(int before, int i) {
        return before >= 0
                && sheet.sentence(before).paragraph() == sheet.sentence(i).paragraph();
    }

    /** Whether a sentence goes on with what the one before quotes, in which nobody is asked or told anything. */
    private boolean isBareQuotation(int i) {
        return isNothingButSpeech(i)
                && isInParagraphOf(i - 1, i)
                && quotes(i - 1)
                && sheet.facts().get(i - 1).find("hearer").isEmpty()
                && sheet.facts().get(i - 1).quotations().stream()
                        .noneMatch(said -> QUESTION.matcher(said).find());
    }

    private boolean isNothingButSpeech(int i) {
        List<String> quotations = sheet.facts().get(i).quotations();
        return quotations.size() == 1
                && quotes(i)
                && NO_LETTER
                        .matcher(sheet.sentence(i).text())
                        .replaceAll("")
                        .equals(NO_LETTER.matcher(quotations.get(0)).replaceAll(""));
    }

    /** Who is named where the sentence opens; empty for nobody. */
    private static List<Source> opening(Facts facts, Reports reports, Map<Integer, String> mentions) {
        List<Integer> words = IntStream.range(0, Math.min(OPENING, facts.words().size()))
                .filter(at -> !reports.isQuoted(at))
                .boxed()
                .toList();
        return facts.names().stream().anyMatch(name -> name.certain() && words.contains(name.word()))
                ? List.of(new Source(facts, words, mentioned(facts, words, mentions)))
                : List.of();
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
