package dev.footnote.telegram.layout;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The bot's own words in one language; English where a language has no bundle. */
public final class Messages {

    private static final String BUNDLE = "dev.footnote.telegram.Messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public static Messages in(Locale locale) {
        return new Messages(locale);
    }

    public String say(Phrase phrase) {
        return say(phrase, Map.of());
    }

    /** The phrase with its named arguments, plurals by the language's own rules. */
    public String say(Phrase phrase, Map<String, Object> arguments) {
        return new MessageFormat(bundle.getString(phrase.key()), locale).format(arguments);
    }

    /** What a language is called, in this one. */
    String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
