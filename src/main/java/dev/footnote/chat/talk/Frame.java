package dev.footnote.chat.talk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question that stands alone, taken apart, so that a part can be changed. What it was lent stands in brackets at its
 * end and gives way to the next loan, so that many follow-ups don't pile up.
 *
 * @param core {@code "Did they arrive?"} of {@code "Did they arrive? (China)"}
 * @param lent {@code "China"}; empty for none
 */
record Frame(String core, String lent, Idiom idiom) {

    private static final Pattern LENT = Pattern.compile("^(.*\\S)\\s+\\(([^()]*)\\)$", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,4}(?!\\d)");
    /** Words with a capital, or a year. */
    private static final String NAME = "\\p{Lu}[\\p{L}-]*(?:\\s+\\p{Lu}[\\p{L}-]*)*|\\d{4}";

    private static final Pattern QUESTION_MARKS = Pattern.compile("[?？¿]+");

    static Frame of(String question) {
        Matcher matcher = LENT.matcher(question);
        String core = matcher.matches() ? matcher.group(1) : question;
        return new Frame(core, matcher.matches() ? matcher.group(2) : "", Idiom.of(core));
    }

    /** The question with other words lent to it. */
    String lending(String words) {
        return words.isBlank() ? core : core + " (" + words.strip() + ")";
    }

    /** The same about another year, name or counted thing; empty if it has none to give way. */
    Optional<String> about(Topic topic) {
        if (NUMBER.matcher(topic.text()).matches()) {
            return last(NUMBER.matcher(core)
                            .results()
                            .map(found -> new NameRun(found.start(), found.end(), false, false)))
                    .map(run -> with(run, topic.text()));
        }
        String other = idiom.matcher("articles", topic.text()).replaceFirst("");
        if (!topic.isName()) {
            Matcher counted = idiom.matcher("counted", Bare.of(core));
            int shift = core.indexOf(Bare.of(core));
            return counted.find()
                    ? Optional.of(with(
                            new NameRun(counted.start("noun") + shift, counted.end("noun") + shift, false, false),
                            other))
                    : Optional.empty();
        }
        List<NameRun> runs = names();
        return last(runs.stream().filter(run -> run.place() == topic.isPlace()))
                .or(() -> last(runs.stream()))
                .map(run -> with(run, other));
    }

    /** The same with another name after a preposition that it has before a name, as in "in Paris"; else empty. */
    Optional<String> after(String preposition, String name) {
        Matcher matcher = Pattern.compile("(?<!\\p{L})(?i:" + Pattern.quote(preposition) + ")\\s+(" + NAME + ")")
                .matcher(core);
        return matcher.find()
                ? Optional.of(with(new NameRun(matcher.start(1), matcher.end(1), true, false), name))
                : Optional.empty();
    }

    /** The noun that it counts; empty for none. */
    String counted() {
        Matcher matcher = idiom.matcher("counted", Bare.of(core));
        return matcher.find() ? matcher.group("noun") : "";
    }

    /** The names that it is about, its own or those that it was lent. */
    List<String> named() {
        List<String> own = ownNames();
        return own.isEmpty() && !lent.isEmpty() && thingIn(lent).isEmpty() ? List.of(lent.split(",\\s*")) : own;
    }

    /** The names in its own words. */
    List<String> ownNames() {
        return names().stream().map(run -> run.of(core)).toList();
    }

    /** What it is about that is no person, in its own words or those that it was lent, such as "the bridge". */
    String thing() {
        String own = thingIn(Bare.of(core));
        return own.isEmpty() ? thingIn(lent) : own;
    }

    private String thingIn(String text) {
        Matcher matcher = idiom.matcher("thing", text);
        return matcher.find() ? matcher.group("noun") : "";
    }

    /** Whether it asks for somebody. */
    boolean asksWho() {
        return idiom.matcher("who", Bare.of(core)).lookingAt();
    }

    /** What it asks about, without the words that make it a question, such as "warships did China send". */
    String statement() {
        String bare = Bare.of(core);
        String rest = idiom.matcher("words", bare).replaceFirst("").strip();
        return QUESTION_MARKS
                .matcher(rest.isEmpty() ? bare : rest)
                .replaceAll("")
                .strip();
    }

    private List<NameRun> names() {
        return NameRun.in(core, idiom.language()).stream()
                .filter(run -> !run.scene())
                .toList();
    }

    private String with(NameRun run, String other) {
        String before = core.substring(0, run.start());
        String joined = before + other + core.substring(run.end());
        return lent.isEmpty() ? joined : joined + " (" + lent + ")";
    }

    private static Optional<NameRun> last(Stream<NameRun> runs) {
        return runs.reduce((before, next) -> next);
    }

    /** The names of a text. */
    static List<String> namesIn(String text) {
        return names(text, run -> !run.scene());
    }

    /** The names of a text that are no places. */
    static List<String> peopleIn(String text) {
        return names(text, run -> !run.scene() && !run.place());
    }

    private static List<String> names(String text, Predicate<NameRun> wanted) {
        return NameRun.in(text, Idiom.of(text).language()).stream()
                .filter(wanted)
                .map(run -> run.of(text))
                .distinct()
                .toList();
    }
}
