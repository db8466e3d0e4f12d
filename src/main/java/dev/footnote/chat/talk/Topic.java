package dev.footnote.chat.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a follow-up turns to: a name ("Russia"), or a thing ("submarines").
 *
 * @param isName whether it names somebody or some place
 * @param isPlace whether that is a known place
 */
record Topic(String text, boolean isName, boolean isPlace) {

    /**
     * Reads a topic; a place that was typed in small letters gets its capitals.
     *
     * @param inside whether words before it were taken away, so that a capital is the name's own
     */
    static Topic of(String text, Idiom idiom, boolean inside) {
        // elsewhere than in English a capital too many makes places of other words
        List<String> forms = idiom.language().equals("en") ? List.of(text, capitalised(text)) : List.of(text);
        for (String form : forms) {
            List<NameRun> runs = NameRun.in(form, idiom.language());
            if (runs.stream().anyMatch(NameRun::place)) {
                return new Topic(form, true, true);
            }
        }
        boolean capital = Character.isUpperCase(text.codePointAt(0));
        boolean ownCapital = inside && capital && !idiom.language().equals("de");
        boolean named = ownCapital || !NameRun.in(text, idiom.language()).isEmpty();
        return new Topic(text, named, false);
    }

    private static String capitalised(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
