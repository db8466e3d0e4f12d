package dev.footnote.answer.condense;

import dev.footnote.answer.claim.PremiseCheck;
import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Quantity;
import dev.footnote.answer.fact.Word;
import dev.footnote.answer.reply.PlainReply;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what a model has made of a follow-up can be what the reader means: one question in the reader's script, about
 * what was talked about, with no name and no number that nobody has mentioned.
 */
final class Plausibility {

    /** A question is not much longer than what was asked, in characters. */
    private static final int LONGER = 300;

    private static final Pattern LABEL = Pattern.compile(
            "^[\\p{L} -]{0,30}(?:question|query|frage|pregunta|вопрос|问题)\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern QUOTED = Pattern.compile("^[\"“„«「'‘](.+)[\"”“»」'’]$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String asked;
    private final String language;
    private final List<Facts> known;
    private final String text;

    /** @param said the conversation and what was picked from it */
    Plausibility(String asked, List<String> said) {
        this.asked = asked;
        language = PremiseCheck.languageOf(asked);
        List<String> texts = Stream.concat(Stream.of(asked), said.stream()).toList();
        known = texts.stream()
                .flatMap(one -> Stream.of(language, PremiseCheck.languageOf(one))
                        .distinct()
                        .map(code -> new FactReader(code, null).read(one)))
                .toList();
        text = String.join("\n", texts).toLowerCase(Locale.ROOT);
    }

    /** The question in the reply; empty if there is none that can be believed. */
    Optional<String> check(String reply) {
        return question(reply)
                .filter(question -> question.length() <= asked.length() + LONGER)
                .filter(question -> scripts(question).containsAll(scripts(asked)))
                .filter(this::bringsNothingNew)
                .filter(this::isOnTopic);
    }

    private static Optional<String> question(String reply) {
        List<String> lines = PlainReply.lines(reply);
        boolean announced = lines.size() == 2 && lines.get(0).endsWith(":");
        if (lines.size() != 1 && !announced) {
            return Optional.empty();
        }
        String line = LABEL.matcher(lines.get(lines.size() - 1)).replaceFirst("");
        String bare = QUOTED.matcher(line).replaceFirst("$1").strip();
        return Optional.of(bare).filter(one -> one.codePoints().anyMatch(Character::isLetter));
    }

    /** The scripts that other languages can't do without; names may come in any. */
    private static Set<UnicodeScript> scripts(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.LATIN)
                .collect(Collectors.toSet());
    }

    private boolean bringsNothingNew(String question) {
        Facts facts = new FactReader(language, null).read(question);
        boolean names = facts.names().stream()
                .filter(name -> name.certain() || name.isPlace())
                .allMatch(this::isKnown);
        boolean figures =
                facts.quantities().stream().filter(figure -> !figure.isOne()).allMatch(this::isKnown);
        boolean digits =
                NUMBER.matcher(question).results().map(MatchResult::group).allMatch(text::contains);
        return names && figures && digits;
    }

    private boolean isKnown(Name name) {
        return text.contains(name.lower()) || known.stream().anyMatch(facts -> facts.names(name));
    }

    private boolean isKnown(Quantity figure) {
        return known.stream().flatMap(facts -> facts.quantities().stream()).anyMatch(other -> other.values().stream()
                .anyMatch(figure.values()::contains));
    }

    /** Whether it has a word, or a name in any language, that was used before. */
    private boolean isOnTopic(String question) {
        Facts facts = new FactReader(language, null).read(question);
        return facts.names().stream().anyMatch(this::isKnown)
                || facts.content().stream().map(facts::lower).anyMatch(this::wasUsed);
    }

    private boolean wasUsed(String word) {
        return text.contains(word)
                || known.stream()
                        .flatMap(facts -> facts.words().stream())
                        .map(Word::lower)
                        .anyMatch(other -> Kinship.ofWords(word, other));
    }
}
