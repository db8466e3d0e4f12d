package dev.footnote.chat.talk;

import dev.footnote.chat.talk.Standalone.Borrowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a follow-up stand on its own, by rules: what was last asked and told lends it what it leaves out.
 *
 * <pre>
 * How many warships did China send?  |  And Russia?       ->  How many warships did Russia send?
 *                                    |  and submarines?   ->  How many submarines did China send?
 *                                    |  when was that?    ->  when warships did China send
 *                                    |  Did they sail?    ->  Did they sail? (China)
 *                                    |  How far is it?    ->  How far is it? (the port), where that was asked about
 *                                    |  the second one    ->  the second sentence that was shown
 *                                    |  tell me more      ->  How many warships did China send?
 * </pre>
 *
 * The words of each language stand in this package's bundle {@code FollowUp}.
 */
final class FollowUp {

    /** A question of more words stands on its own. */
    private static final int WORDS = 12;

    /** A question of so few words or Chinese characters may leave something out, whatever the rules find. */
    private static final int FEW_WORDS = 3;

    private static final int FEW_CHARACTERS = 8;

    /** A fragment with more words is no mere topic. */
    private static final int TOPIC_WORDS = 3;

    private static final int NAMES = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** A citation's number: "2", "#2", "what about [2]". */
    private static final Pattern NUMBERED = Pattern.compile("(?:\\D{0,20}\\[([1-9])]|#?([1-9]))");

    private final Frame last;
    private final String told;
    private final List<String> shown;
    private final @Nullable FollowUp former;

    /** One of a question with which the talk began. */
    FollowUp(String question, String told, List<String> shown) {
        this(question, told, shown, null);
    }

    /**
     * @param question the last one asked, standing on its own
     * @param told what it was answered; empty when it wasn't
     * @param shown the sentences that were shown with it, in the order of their numbers
     * @param former of the question before that one, for what the last one leaves out, too
     */
    FollowUp(String question, String told, List<String> shown, @Nullable FollowUp former) {
        last = Frame.of(question);
        this.told = told;
        this.shown = List.copyOf(shown);
        this.former = former;
    }

    /** The question with what it refers to; the question itself if it stands alone. */
    Standalone standalone(String asked) {
        String bare = Bare.of(asked);
        if (words(bare) > WORDS) {
            return new Standalone(asked, Borrowed.NOTHING);
        }
        return numbered(bare)
                .or(() -> Idiom.ALL.stream()
                        .flatMap(idiom -> phrase(idiom, bare).stream())
                        .findFirst())
                .or(() -> pronoun(asked, bare))
                .or(() -> fragment(asked, bare))
                .orElseGet(() -> new Standalone(asked, Borrowed.NOTHING));
    }

    /** Whether a question may leave something out; a model may then be worth asking. */
    boolean mayBe(String asked) {
        String bare = Bare.of(asked);
        boolean few = HAN.matcher(bare).find() ? bare.length() <= FEW_CHARACTERS : words(bare) <= FEW_WORDS;
        return few || Idiom.of(bare).finds("pronoun", bare) || standalone(asked).borrowed() != Borrowed.NOTHING;
    }

    private Optional<Standalone> numbered(String bare) {
        Matcher number = NUMBERED.matcher(bare);
        return number.matches()
                ? Optional.of(chosen(Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1)) - 1))
                : Optional.empty();
    }

    /** What is said in words that mean a follow-up in this language. */
    private Optional<Standalone> phrase(Idiom idiom, String bare) {
        if (idiom.matches("more", bare)) {
            return Optional.of(more());
        }
        if (idiom.matches("explain", bare)) {
            return shown.isEmpty() ? Optional.empty() : Optional.of(around(more().question()));
        }
        Matcher ordinal = idiom.matcher("ordinal", bare);
        if (ordinal.matches()) {
            return Optional.of(chosen(idiom.place(ordinal.group(1))));
        }
        Matcher asking = idiom.matcher("asking", bare);
        if (asking.matches()) {
            return Optional.of(asking(idiom, asking.group(1)));
        }
        Matcher swap = idiom.matcher("swap", bare);
        return swap.matches()
                ? swapped(idiom, swap.group("prep"), swap.group("topic").strip())
                : Optional.empty();
    }

    private Standalone more() {
        return new Standalone(last.lending(last.lent()), Borrowed.TOPIC);
    }

    /** One of the sentences shown, from 0; more on the last question if there is none of that number. */
    private Standalone chosen(int index) {
        boolean known = index >= 0 && index < shown.size();
        return known ? new Standalone(shown.get(index), Borrowed.CHOICE, shown.get(index)) : more();
    }

    private Standalone around(String question) {
        return new Standalone(question, Borrowed.SENTENCE, shown.get(0));
    }

    /** A reason is likeliest to stand beside what was told; another sentence that is like it tells none. */
    private Standalone asking(Idiom idiom, String word) {
        String statement = new Frame(last.statement(), "", last.idiom()).lending(last.lent());
        String question = word + " " + statement;
        boolean beside = idiom.matches("reason", word) && !told.isEmpty() && !shown.isEmpty();
        return beside ? around(question) : new Standalone(question, Borrowed.WORDS);
    }

    private Optional<Standalone> swapped(Idiom idiom, @Nullable String preposition, String topic) {
        if (idiom.matches("asking", topic)) {
            return phrase(idiom, topic);
        }
        if (idiom.matcher("opens", topic).lookingAt()) {
            return Optional.of(standalone(topic)); // "And who signed it?": a question with an "and" before it
        }
        Optional<String> elsewhere = preposition == null ? Optional.empty() : last.after(preposition, topic);
        return elsewhere
                .map(question -> new Standalone(question, Borrowed.FRAME))
                .or(() -> Optional.of(about(Topic.of(topic, idiom, true))));
    }

    private Standalone about(Topic topic) {
        return last.about(topic)
                .map(question -> new Standalone(question, Borrowed.FRAME))
                .orElseGet(() -> new Standalone(last.lending(topic.text()), Borrowed.WORDS));
    }

    private Optional<Standalone> pronoun(String asked, String bare) {
        Idiom idiom = Idiom.of(bare);
        List<String> own = Frame.namesIn(bare);
        String noun = idiom.matches("elliptic", bare) ? last.counted() : "";
        if (!noun.isEmpty()) {
            return Optional.of(new Standalone(asked + " (" + noun + ")", Borrowed.WORDS));
        }
        boolean refers = idiom.finds("pronoun", bare) || own.isEmpty() && idiom.finds("weak", bare);
        if (!refers) {
            return Optional.empty();
        }
        List<String> others = meant(idiom, bare)
                .filter(name -> own.stream().noneMatch(name::equalsIgnoreCase))
                .limit(NAMES)
                .toList();
        boolean isPointing = last.idiom().finds("pronoun", last.core());
        String statement = own.isEmpty() && !isPointing ? last.statement() : "";
        String lent = others.isEmpty() ? statement : String.join(", ", others);
        return lent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standalone(asked + " (" + lent + ")", Borrowed.WORDS));
    }

    /** Whom or what a question's pronoun can stand for. */
    private Stream<String> meant(Idiom idiom, String bare) {
        if (idiom.finds("neuter", bare)) {
            return things().stream();
        }
        boolean isThing = idiom.finds("either", bare) && !last.thing().isEmpty();
        return Stream.concat(isThing ? Stream.of(last.thing()) : Stream.empty(), names().stream());
    }

    /** A topic alone, as in "Russia?" or "submarines?". */
    private Optional<Standalone> fragment(String asked, String bare) {
        Idiom idiom = Idiom.of(bare);
        boolean isQuestion = asked.strip().endsWith("?") || asked.strip().endsWith("？");
        if (bare.isEmpty()
                || idiom.opens(bare)
                || words(bare) > TOPIC_WORDS
                || HAN.matcher(bare).results().count() > FEW_WORDS + 2) {
            return Optional.empty();
        }
        Topic topic = Topic.of(bare, idiom, false);
        return topic.isPlace() || isQuestion ? Optional.of(about(topic)) : Optional.empty();
    }

    /** Whom or what the talk is about: after "who" the answer tells, else the question does before the answer. */
    private List<String> names() {
        List<String> people = Frame.peopleIn(told);
        List<String> answered = people.isEmpty() ? Frame.namesIn(told) : people;
        if (!last.named().isEmpty()) {
            return last.asksWho() && !answered.isEmpty() ? answered : last.named();
        }
        List<String> before = former == null || last.asksWho() || last.thing().isEmpty() ? List.of() : former.names();
        return before.isEmpty() ? answered : before;
    }

    /** What "it" can be: the last thing or name that was asked about, never somebody who was the answer. */
    private List<String> things() {
        List<String> own = last.thing().isEmpty() ? last.ownNames() : List.of(last.thing());
        return own.isEmpty() && former != null ? former.things() : own;
    }

    private static long words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().count();
    }
}
