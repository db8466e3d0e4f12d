package dev.footnote.chat;

import dev.footnote.config.Texts;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises questions for the gist of an article ("what is it about?"), in each language of the texts. */
final class GistQuestion {

    private static final Texts TEXTS = new Texts("dev.footnote.chat.Suggestions");

    private static final List<Pattern> ASKING = Texts.LANGUAGES.stream()
            .map(language -> Pattern.compile(
                    TEXTS.pattern(language, "ask.gist"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    private GistQuestion() {}

    static boolean is(String question) {
        String bare = question.strip().replaceAll("[\\s?？!.。]+$", "").replaceAll("^[¿¡\\s]+", "");
        return ASKING.stream().anyMatch(pattern -> pattern.matcher(bare).matches());
    }
}
