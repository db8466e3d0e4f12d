package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Facts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** By what an article shows that somebody whom it mentions is a person: a surname alone, a title, an age, "who". */
final class Persons {

    /** Behind a name: ", who", ", 34,". */
    private static final Pattern BEHIND = Pattern.compile("(?s)^,?\\s(?:who|whose)\\b.*|^,\\s\\d{1,2},.*");

    private static final Pattern GOVERNED = Pattern.compile("\\b(?:of|at|for|from|in)(?:\\s+the)?\\s+$");

    private static final Pattern HONORIFIC =
            Pattern.compile("(?:mr|mrs|ms|miss|dr|sir|prof|professor|herr|frau|señor|señora|don|monsieur|madame|mme|"
                    + "господин|госпожа)");

    private final FactSheet sheet;
    private final Set<String> small;

    Persons(FactSheet sheet) {
        this.sheet = sheet;
        small = sheet.smallWords();
    }

    boolean include(Being being) {
        return hasSurnameAlone(being)
                || being.mentions().stream().anyMatch(mention -> isTitled(mention) || isFollowed(mention));
    }

    /** Whether the last word of a full name also stands alone, and never in small letters: Dominic Raab, Raab. */
    private boolean hasSurnameAlone(Being being) {
        List<String> words = being.fullest().words();
        String last = words.get(words.size() - 1);
        return words.size() > 1 && being.forms().containsKey(List.of(last)) && !small.contains(last);
    }

    private boolean isTitled(Mention mention) {
        Facts facts = sheet.facts().get(mention.sentence());
        return facts.words().stream()
                .takeWhile(word -> word.start() < mention.span().end())
                .filter(word -> word.end() >= mention.span().start() - 2)
                .anyMatch(word -> HONORIFIC.matcher(word.lower()).matches());
    }

    /** "Aisha Rahman, who"; not so in "of the university, who". */
    private boolean isFollowed(Mention mention) {
        String text = sheet.facts().get(mention.sentence()).text();
        return BEHIND.matcher(text.substring(mention.span().end())).matches()
                && !GOVERNED.matcher(text.substring(0, mention.span().start())).find();
    }
}
