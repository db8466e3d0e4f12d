package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Facts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody is called beside their name: "ecologist Tim Marsh", "Tomas Berg, the chief engineer of the port," and
 * "its director, Kari Moen,".
 */
final class Callings {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern CLOSE = Pattern.compile("\\s*[,.;:!?\"”»)].*");
    private static final Pattern AND = Pattern.compile("and|und|et|y|e|и|та|i|or|oder|ou|o|или");

    private static final Pattern DETERMINER =
            Pattern.compile("(?:the|an?|his|her|its|their|our|der|die|das|eine?|seine?|"
                    + "ihre?|el|la|los|las|una?|su|le|les|une|son|sa|leur|il|lo|os?|as|um|uma)");

    private final Facts facts;
    private final int first;
    private final int last;

    /**
     * One of them, in small letters.
     *
     * @param words that stand before "of" and the like: chief, engineer
     * @param more what stands behind that: port
     */
    record Calling(Set<String> words, Set<String> more) {}

    private Callings(Facts facts, Mention mention) {
        this.facts = facts;
        first = at(mention.span().start());
        int to = first;
        while (to + 1 < facts.words().size()
                && facts.words().get(to + 1).end() <= mention.span().end()) {
            to++;
        }
        last = to;
    }

    /** What a mention calls somebody. */
    static List<Calling> in(Facts facts, Mention mention) {
        Callings callings = new Callings(facts, mention);
        List<Calling> found = new ArrayList<>();
        found.add(callings.before(callings.first, ""));
        if (callings.isSetOff()) {
            found.add(callings.before(callings.first, ","));
        }
        found.add(callings.behind());
        return found.stream().filter(calling -> !calling.words().isEmpty()).toList();
    }

    private int at(int start) {
        int at = 0;
        while (at + 1 < facts.words().size() && facts.words().get(at).start() < start) {
            at++;
        }
        return at;
    }

    /** The words before the name, parted from it by nothing but a mark. */
    private Calling before(int name, String mark) {
        Set<String> words = new HashSet<>();
        int at = name - 1;
        String parting = at < 0 ? "" : between(at).strip();
        if (at < 0 || !parting.equals(mark)) {
            return new Calling(Set.of(), Set.of());
        }
        while (at >= 0 && isPart(at) && (words.isEmpty() || between(at).isBlank())) {
            words.add(facts.lower(at));
            at--;
        }
        boolean ends = at < 0
                || facts.isFunctionWord(at)
                || facts.reportsAt(at)
                || !between(at).isBlank();
        boolean introduced = mark.isEmpty() || at >= 0 && isDeterminer(at) && (at == 0 || !isJoined(at - 1));
        return new Calling(ends && introduced ? words : Set.of(), Set.of());
    }

    /** Whether the name stands between commas, and not in a list. */
    private boolean isSetOff() {
        return isClosed(last);
    }

    private boolean isClosed(int at) {
        boolean closed =
                at + 1 >= facts.words().size() || CLOSE.matcher(between(at)).matches();
        return closed
                && (at + 1 >= facts.words().size()
                        || !AND.matcher(facts.lower(at + 1)).matches());
    }

    /** The words behind the name and a comma, up to the next mark. */
    private Calling behind() {
        Set<String> words = new HashSet<>();
        Set<String> more = new HashSet<>();
        int at = last + 1;
        if (at >= facts.words().size() || !COMMA.matcher(between(last)).matches()) {
            return new Calling(words, more);
        }
        if (isDeterminer(at)) {
            at++;
        }
        while (at < facts.words().size()
                && isPart(at)
                && (words.isEmpty() || between(at - 1).isBlank())) {
            words.add(facts.lower(at));
            at++;
        }
        boolean closed = isClosed(at - 1);
        while (!closed && at < facts.words().size() && !facts.reportsAt(at)) {
            boolean joins = AND.matcher(facts.lower(at)).matches();
            if (joins || !between(at - 1).isBlank()) {
                break;
            }
            more.add(facts.lower(at));
            closed = isClosed(at);
            at++;
        }
        return new Calling(closed ? words : Set.of(), more);
    }

    private boolean isDeterminer(int at) {
        return DETERMINER.matcher(facts.lower(at)).matches() && between(at).isBlank();
    }

    /** Whether a word such as "in" governs the next. */
    private boolean isJoined(int at) {
        return facts.isFunctionWord(at) && between(at).isBlank();
    }

    private boolean isPart(int at) {
        return !facts.isFunctionWord(at)
                && !facts.reportsAt(at)
                && !facts.isAdverb(at)
                && !facts.dated().contains(at)
                && (!facts.words().get(at).isCapitalised()
                        || facts.words().get(at).opens()
                        || facts.isCommon(at));
    }

    private String between(int at) {
        return at + 1 < facts.words().size()
                ? facts.text()
                        .substring(
                                facts.words().get(at).end(),
                                facts.words().get(at + 1).start())
                : "";
    }
}
