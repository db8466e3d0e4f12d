package dev.footnote.retrieval.encode;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The embedding models that are packaged, by the languages whose articles each reads. */
public enum PackagedModel {
    ENGLISH {
        @Override
        public Encoder load() {
            return new E5Encoder();
        }
    },
    MULTILINGUAL {
        @Override
        public Encoder load() {
            return new MultilingualEncoder();
        }
    };

    private static final Set<String> MULTILINGUAL_LANGUAGES = Set.of("ru", "zh", "de", "es");

    /** The one for articles in a language, given as a BCP 47 code; empty for a language that none reads well. */
    public static Optional<PackagedModel> of(String language) {
        String main = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
        if (main.equals("en")) {
            return Optional.of(ENGLISH);
        }
        return MULTILINGUAL_LANGUAGES.contains(main) ? Optional.of(MULTILINGUAL) : Optional.empty();
    }

    /** Loads it from the class path, which takes some half a second. */
    public abstract Encoder load();
}
