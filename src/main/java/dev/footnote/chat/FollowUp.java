package dev.footnote.chat;

import dev.footnote.config.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a follow-up stand on its own, by rules: what was last asked and cited lends it what it leaves out.
 *
 * <pre>
 * How many warships did China send?  |  And Russia?       ->  How many warships did Russia send?
 *                                    |  when was that?    ->  when did China send warships
 *                                    |  Did they sail?    ->  Did they sail? (China)
 *                                    |  the second one    ->  the second sentence that was cited
 *                                    |  yes               ->  How many warships did China send?
 * </pre>
 *
 * The words of each language stand in this package's bundle {@code FollowUp}.
 */
final class FollowUp {

    /** A question of more words stands on its own. */
    private static final int WORDS = 12;

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{N}’'-]*(?:\\s+(?:(?:of|de|von|the)\\s+)?\\p{Lu}[\\p{L}\\p{N}’'-]*)*");
    /** A word twice in a row, as when "la Chine" gives way to "la Russie". */
    private static final Pattern REPEATED = Pattern.compile("(?U)\\b(\\p{L}+) \\1\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final String question;
    private final List<String> cited;
    private final Texts texts = new Texts("dev.footnote.chat.FollowUp");

    /**
     * @param question the last one asked, standing on its own
     * @param cited the sentences that its answer cited, in the order of their numbers
     */
    FollowUp(String question, List<String> cited) {
        this.question = question;
        this.cited = List.copyOf(cited);
    }

    /** The question with what it refers to; the question itself if it stands alone. */
    String standalone(String asked) {
        String bare = asked.strip().replaceAll("[\\s?？!.。]+$", "").replaceAll("^[¿¡\\s]+", "");
        if (WORD.matcher(bare).results().count() > WORDS) {
            return asked;
        }
        for (Locale language : Texts.LANGUAGES) {
            Optional<String> condensed = condense(language, asked, bare);
            if (condensed.isPresent()) {
                return condensed.get();
            }
        }
        return asked;
    }

    private Optional<String> condense(Locale language, String asked, String bare) {
        if (matches(language, "more", bare)) {
            return Optional.of(question);
        }
        Matcher ordinal = pattern(language, "ordinal").matcher(bare);
        if (ordinal.matches()) {
            return cited(language, ordinal.group(1));
        }
        if (matches(language, "asking", bare)) {
            return Optional.of(bare + " " + withoutQuestionWords(language));
        }
        Matcher swap = pattern(language, "swap").matcher(bare);
        if (swap.matches()) {
            return Optional.of(swapped(language, swap.group(1).strip()));
        }
        if (pattern(language, "pronoun").matcher(bare).find()) {
            List<String> names = names();
            return names.isEmpty()
                    ? Optional.of(asked + " (" + withoutQuestionWords(language) + ")")
                    : Optional.of(asked + " (" + String.join(", ", names) + ")");
        }
        return Optional.empty();
    }

    private Optional<String> cited(Locale language, String ordinal) {
        List<String> ordinals = List.of(texts.pattern(language, "ordinals").split("\\|"));
        int index = ordinals.indexOf(ordinal.toLowerCase(language));
        return index >= 0 && index < cited.size() ? Optional.of(cited.get(index)) : Optional.empty();
    }

    /** The last question about something else: its last name gives way to the new one. */
    private String swapped(Locale language, String topic) {
        if (matches(language, "asking", topic)) {
            return topic + " " + withoutQuestionWords(language);
        }
        Matcher names = NAME.matcher(question);
        int start = -1;
        int end = -1;
        while (names.find()) {
            if (names.start() > 0) {
                start = names.start();
                end = names.end();
            }
        }
        if (start < 0) {
            return question + " " + topic;
        }
        return REPEATED.matcher(question.substring(0, start) + topic + question.substring(end))
                .replaceAll("$1");
    }

    private String withoutQuestionWords(Locale language) {
        String rest =
                pattern(language, "words").matcher(question).replaceFirst("").strip();
        return (rest.isEmpty() ? question : rest).replaceAll("[?？¿]+", "").strip();
    }

    /** What the last question names, else what its answer's first sentence does. */
    private List<String> names() {
        return Stream.concat(Stream.of(question), cited.stream().limit(1))
                .map(FollowUp::namesIn)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> namesIn(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            if (matcher.start() > 0) {
                names.add(matcher.group());
            }
        }
        return names;
    }

    private boolean matches(Locale language, String key, String text) {
        return pattern(language, key).matcher(text).matches();
    }

    private Pattern pattern(Locale language, String key) {
        return Pattern.compile(texts.pattern(language, key), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
