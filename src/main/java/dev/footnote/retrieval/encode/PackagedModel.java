package dev.footnote.retrieval.encode;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The embedding models that are packaged, and the languages that each reads; the first that reads an article's is for it. */
public enum PackagedModel {
    ENGLISH(E5Encoder::new, "en"),
    MULTILINGUAL(MultilingualEncoder::new, "ru", "zh", "de", "es", "en", "fr", "it", "pt", "pl", "uk");

    private final Supplier<Encoder> loading;
    private final Set<String> languages;

    PackagedModel(Supplier<Encoder> loading, String... languages) {
        this.loading = loading;
        this.languages = Set.of(languages);
    }

    /** The one for articles in a language, given as a BCP 47 code; empty for a language that none reads well. */
    public static Optional<PackagedModel> of(String language) {
        return Arrays.stream(values()).filter(model -> model.reads(language)).findFirst();
    }

    /** Whether it reads a language, given as a BCP 47 code. */
    public boolean reads(String language) {
        return languages.contains(language.split("-", 2)[0]);
    }

    /** Loads it from the class path, which takes some half a second. */
    public Encoder load() {
        return loading.get();
    }
}
