package dev.footnote.answer;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Inline.Strong;
import dev.footnote.answer.Inline.Words;
import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import dev.footnote.config.Texts;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the article itself: its title, date, author, site and address, and who its author is. The
 * questions are recognised by the patterns {@code ask.*} of this package's bundle, which match a whole question.
 */
public final class MetadataAnswers {

    /** What can be asked about an article; the order is that of trying. */
    private enum Field {
        PUBLISHED,
        AUTHOR,
        CREDIT,
        ORIGINAL,
        SITE,
        TITLE
    }

    /** Letters of "she", "sie", "она". */
    private static final int LONGEST_PRONOUN = 3;

    private static final String SLOT = "\u0001";

    private final Texts texts = new Texts("dev.footnote.answer.Metadata");

    /** The answer in the question's language, or empty if the question is about what the article says. */
    public Optional<Answer> answer(Article article, String question) {
        String bare = question.strip().replaceAll("[\\s?？!.。¿]+$", "").replaceAll("^[¿\\s]+", "");
        for (Field field : Field.values()) {
            Optional<Locale> language = asking(field, bare);
            if (language.isPresent()) {
                return Optional.of(say(article.metadata(), field, language.get()));
            }
        }
        return whoWrote(article, bare);
    }

    /** An author about whom the article says nothing else: "Who is Ann Archer?" */
    private Optional<Answer> whoWrote(Article article, String question) {
        String byline = article.metadata().byline();
        for (Locale language : byline == null ? List.<Locale>of() : Texts.LANGUAGES) {
            Matcher asked = pattern(language, "ask.person").matcher(question);
            if (asked.matches() && isLongEnough(asked.group(1))) {
                Pattern name = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(asked.group(1)) + "(?!\\p{L})");
                return name.matcher(byline).find()
                                && !name.matcher(article.text()).find()
                        ? Optional.of(say(article.metadata(), Field.AUTHOR, language))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether it is hardly a pronoun. */
    private static boolean isLongEnough(String name) {
        return name.length() > LONGEST_PRONOUN || name.codePoints().allMatch(Character::isIdeographic);
    }

    /** The language in which the question asks for the field. */
    private Optional<Locale> asking(Field field, String question) {
        return Texts.LANGUAGES.stream()
                .filter(language ->
                        pattern(language, "ask." + key(field)).matcher(question).matches())
                .findFirst();
    }

    private Pattern pattern(Locale language, String key) {
        return Pattern.compile(texts.pattern(language, key), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private Answer say(Metadata metadata, Field field, Locale reader) {
        String value = value(metadata, field, reader);
        if (value == null && field == Field.AUTHOR && metadata.credit() != null) {
            return answered(texts.of(reader, "none.author.credit", SLOT), metadata.credit());
        }
        return value == null
                ? answered(texts.of(reader, "none." + key(field)), "")
                : answered(texts.of(reader, "say." + key(field), SLOT), value);
    }

    private static @Nullable String value(Metadata metadata, Field field, Locale reader) {
        return switch (field) {
            case PUBLISHED ->
                metadata.published() == null
                        ? null
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(reader)
                                .format(metadata.published());
            case AUTHOR -> metadata.byline();
            case CREDIT -> metadata.credit();
            case ORIGINAL -> metadata.url();
            case SITE -> metadata.site();
            case TITLE -> metadata.title();
        };
    }

    /** The value goes in bold where the text left its slot. */
    private static Answer answered(String text, String value) {
        int slot = text.indexOf(SLOT);
        List<Inline> runs = slot < 0
                ? List.of(new Words(text))
                : List.of(
                        new Words(text.substring(0, slot)),
                        new Strong(value),
                        new Words(text.substring(slot + SLOT.length())));
        return new Answered(runs, List.of(), Engine.METADATA, null);
    }

    private static String key(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
