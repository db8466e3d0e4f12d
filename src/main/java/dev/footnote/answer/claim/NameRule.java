package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Lexicon;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
        List<Name> owners = firstGroup(claim, name -> isRequired(claim, name, article));
        for (Name name : claim.names()) {
            if (!isRequired(claim, name, article) || isIn(name, claim, cited, owners.contains(name))) {
                continue;
            }
            boolean topical = !owners.contains(name)
                    && !name.capital()
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
            if (name.word() < word && !name.scene() && name.certain()) {
                last = i;
            }
        }
        return last < 0
                ? List.of()
                : groupEndingAt(claim, last).stream().filter(Name::certain).toList();
    }

    /** The names that a claim is about: its first ones, scenes aside. */
    static List<Name> subjectOf(Facts claim) {
        return firstGroup(claim, Name::certain);
    }

    /** The first names that stand together; what may be no name, or only sets the scene, starts no group. */
    static List<Name> firstGroup(Facts claim, Predicate<Name> isName) {
        List<Name> group = new ArrayList<>();
        for (Name name : claim.names()) {
            boolean names = isName.test(name) && !name.scene();
            if (group.isEmpty() ? names : joined(claim, group.get(group.size() - 1), name) && names) {
                group.add(name);
            } else if (!group.isEmpty()) {
                break;
            }
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
                .anyMatch(other -> other.certain()
                        && other.code().isEmpty()
                        && name.lower().length() > 4
                        && other.agreesWith(name));
        return elsewhere || isUnheardOf(claim, name, article) || isBareName(claim, name, article);
    }

    /** Whether the word is in no English dictionary, nor in the article. */
    private static boolean isUnheardOf(Facts claim, Name name, Grounds article) {
        return claim.language().equals("en")
                && !OPENERS.contains(name.lower())
                && !Lexicon.english().knows(name.lower())
                && !article.has(name);
    }

    /** Whether a sentence opens with what can only be a name: it speaks, or is singular without an article. */
    private static boolean isBareName(Facts claim, Name name, Grounds article) {
        Word word = claim.words().get(name.word());
        if (!word.opens() || name.word() + 1 >= claim.words().size() || OPENERS.contains(name.lower())) {
            return false;
        }
        Word next = claim.words().get(name.word() + 1);
        boolean parted = !claim.text().substring(word.end(), next.start()).isBlank();
        boolean ordinary = name.lower().matches(".*(?:s|ing|ed|ly|mente|ment)")
                || name.lower().length() < 3;
        boolean speaks = claim.reportsAt(name.word() + 1);
        boolean bare = BARE_NAMES.contains(claim.language())
                && !(claim.language().equals("en") && Lexicon.english().isVerb(name.lower()))
                && !ordinary
                && claim.language().equals(article.language());
        return !parted && (speaks || bare) && article.all().stream().noneMatch(ground -> ground.has(name));
    }

    /** A capital city stands for its country where it acts, not where it is a place. */
    private static boolean isIn(Name name, Facts claim, List<Ground> cited, boolean acts) {
        return cited.stream()
                .anyMatch(ground -> (name.capital() && !acts ? ground.namesCity(name) : ground.names(name))
                        || isWordOf(name, claim, ground));
    }

    private static boolean isWordOf(Name name, Facts claim, Ground cited) {
        if (!name.code().isEmpty()) {
            return false;
        }
        return claim.language().equals(cited.facts().language())
                ? cited.has(name)
                : cited.facts().words().stream()
                        .anyMatch(word -> word.isCapitalised()
                                && word.text().length() > 2
                                && name.agreesWith(
                                        Name.of(word.lower(), cited.facts().language())));
    }
}
