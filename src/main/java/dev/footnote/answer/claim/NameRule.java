package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Each name of a claim stands in a cited sentence. A name of the title may be added, but not as what the claim is about
 * (its first name) or as what a figure belongs to.
 */
final class NameRule {

    private static final Set<String> BARE_NAMES = Set.of("en", "es", "fr");
    private static final Set<String> OPENERS = Set.of(
            "yes",
            "no",
            "also",
            "however",
            "there",
            "both",
            "overall",
            "together",
            "earlier",
            "later",
            "meanwhile",
            "moreover",
            "instead",
            "before",
            "after",
            "about",
            "around",
            "nearly",
            "almost",
            "roughly",
            "some",
            "over",
            "más",
            "además",
            "también",
            "según",
            "luego",
            "antes",
            "allí",
            "unos",
            "casi",
            "aussi",
            "selon",
            "environ");

    private NameRule() {}

    static Optional<Finding> check(Facts claim, List<Ground> cited, Grounds article) {
        List<Name> owners = groupAt(claim, 0);
        for (Name name : claim.names()) {
            if (!isRequired(claim, name, article) || isIn(name, claim, cited)) {
                continue;
            }
            boolean topical = !owners.contains(name)
                    && article.topic().stream().anyMatch(name::agreesWith)
                    && cited.stream().anyMatch(ground -> owners.stream().anyMatch(ground::names));
            if (!topical) {
                return Optional.of(
                        new Finding(Rule.NAME, claim.words().get(name.word()).text()));
            }
        }
        return Optional.empty();
    }

    /** The names that a figure at a word belongs to: the nearest group before it; none where only a scene is named. */
    static List<Name> ownersOf(Facts claim, int word) {
        int last = -1;
        for (int i = 0; i < claim.names().size(); i++) {
            Name name = claim.names().get(i);
            if (name.word() < word && !name.scene() && isRelevant(name)) {
                last = i;
            }
        }
        return last < 0 ? List.of() : groupEndingAt(claim, last);
    }

    private static boolean isRelevant(Name name) {
        return name.certain();
    }

    private static List<Name> groupAt(Facts claim, int from) {
        List<Name> group = new ArrayList<>();
        for (Name name : claim.names().subList(from, claim.names().size())) {
            if (name.scene() || !group.isEmpty() && !joined(claim, group.get(group.size() - 1), name)) {
                if (!group.isEmpty()) {
                    break;
                }
                continue;
            }
            group.add(name);
        }
        return group;
    }

    private static List<Name> groupEndingAt(Facts claim, int last) {
        List<Name> group = new ArrayList<>(List.of(claim.names().get(last)));
        for (int i = last - 1; i >= 0 && joined(claim, claim.names().get(i), group.get(0)); i--) {
            group.add(0, claim.names().get(i));
        }
        return group;
    }

    /** Whether only "and", a comma or nothing stands between two names: China and Russia, Xi Jinping. */
    private static boolean joined(Facts claim, Name before, Name after) {
        return claim.words().subList(before.word() + 1, after.word()).stream()
                .map(Word::lower)
                .allMatch(word -> word.matches("and|und|y|e|et|и|с|с|和|与|同|及|with|the|la|el"));
    }

    private static boolean isRequired(Facts claim, Name name, Grounds article) {
        if (name.certain()) {
            return true;
        }
        boolean elsewhere = article.all().stream()
                .flatMap(ground -> ground.facts().names().stream())
                .anyMatch(other -> other.certain() && other.code().isEmpty() && other.agreesWith(name));
        return elsewhere || isBareName(claim, name, article);
    }

    /** Whether a sentence opens with what can only be a name: singular, without an article, in no word of the text. */
    private static boolean isBareName(Facts claim, Name name, Grounds article) {
        Word word = claim.words().get(name.word());
        boolean last = name.word() + 1 >= claim.words().size();
        if (!word.opens() || last || !BARE_NAMES.contains(claim.language()) || OPENERS.contains(name.lower())) {
            return false;
        }
        Word next = claim.words().get(name.word() + 1);
        boolean parted = !claim.text().substring(word.end(), next.start()).isBlank();
        boolean ordinary = name.lower().matches(".*(?:s|ing|ed|ly|mente|ment)")
                || name.lower().length() < 3;
        return !parted
                && !ordinary
                && article.all().stream()
                        .flatMap(ground -> ground.facts().words().stream())
                        .noneMatch(other -> Kinship.ofWords(other.lower(), name.lower()));
    }

    private static boolean isIn(Name name, Facts claim, List<Ground> cited) {
        return cited.stream().anyMatch(ground -> ground.names(name) || isWordOf(name, claim, ground.facts()));
    }

    private static boolean isWordOf(Name name, Facts claim, Facts cited) {
        if (!name.code().isEmpty()) {
            return false;
        }
        boolean sameLanguage = claim.language().equals(cited.language());
        return cited.words().stream()
                .anyMatch(word -> sameLanguage
                        ? Kinship.ofWords(word.lower(), name.lower())
                        : word.text().length() > 2 && name.agreesWith(new Name("", word.lower(), 0, true, false)));
    }
}
