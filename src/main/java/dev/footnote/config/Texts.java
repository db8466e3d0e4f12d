package dev.footnote.config;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The user-visible texts of one resource bundle, by key, in the reader's language; English where there is no other. */
public final class Texts {

    /** Languages that every bundle speaks, English first. */
    public static final List<Locale> LANGUAGES = List.of("en", "ru", "de", "es", "fr", "zh").stream()
            .map(Locale::forLanguageTag)
            .toList();

    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;

    /** @param bundle its base name, such as {@code dev.footnote.console.Messages} */
    public Texts(String bundle) {
        this.bundle = bundle;
    }

    /** The given language if every bundle speaks it, else English. */
    public static Locale speaking(Locale wanted) {
        Locale language = Locale.forLanguageTag(wanted.getLanguage());
        return LANGUAGES.contains(language) ? language : Locale.ENGLISH;
    }

    /** The text of a key, with ICU message arguments {@code {0}}, {@code {1}} and so on filled in. */
    public String of(Locale locale, String key, Object... arguments) {
        String pattern = pattern(locale, key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The text of a key as it stands, nothing filled in. */
    public String pattern(Locale locale, String key) {
        return ResourceBundle.getBundle(bundle, locale, NO_DEFAULT_LOCALE).getString(key);
    }
}
