package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Lexicon;
import java.util.List;
import java.util.regex.Pattern;

/** By what an article shows that somebody whom it mentions is a person: a surname alone, a title, an age, "who". */
final class Persons {

    /** Behind a name: ", who", ", 34,". */
    private static final Pattern BEHIND = Pattern.compile("(?s)^,?\\s(?:who|whose)\\b.*|^,\\s\\d{1,2},.*");

    private static final Pattern HONORIFIC =
            Pattern.compile("(?:mr|mrs|ms|miss|dr|sir|prof|professor|herr|frau|señor|señora|don|monsieur|madame|mme|"
                    + "господин|госпожа)");

    private final FactSheet sheet;

    Persons(FactSheet sheet) {
        this.sheet = sheet;
    }

    boolean include(Being being) {
        return hasSurnameAlone(being)
                || being.mentions().stream().anyMatch(mention -> isTitled(mention) || isFollowed(mention));
    }

    /** Whether the last word of a full name also stands alone, and is no ordinary one: Dominic Raab, Raab. */
    private boolean hasSurnameAlone(Being being) {
        List<String> words = being.fullest().words();
        String last = words.get(words.size() - 1);
        return words.size() > 1
                && being.forms().containsKey(List.of(last))
                && !(sheet.language().equals("en") && Lexicon.english().isOrdinary(last));
    }

    private boolean isTitled(Mention mention) {
        Facts facts = sheet.facts().get(mention.sentence());
        return facts.words().stream()
                .takeWhile(word -> word.start() < mention.span().end())
                .filter(word -> word.end() >= mention.span().start() - 2)
                .anyMatch(word -> HONORIFIC.matcher(word.lower()).matches());
    }

    private boolean isFollowed(Mention mention) {
        Facts facts = sheet.facts().get(mention.sentence());
        return BEHIND.matcher(facts.text().substring(mention.span().end())).matches();
    }
}
