package dev.footnote.answer.fact;

import dev.footnote.article.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words of proper names: places of the {@link Gazetteer} in every language; in scripts with capitals also
 * capitalised words that are no function word, title or date. German writes every noun with a capital, so that there
 * only a run of two or more capitals is surely a name.
 */
final class Names {

    private static final Pattern CONTRACTION = Pattern.compile("(\\p{L}+)['’](?:ll|m|ve|re|d|s|t)");

    private static final Gazetteer.Match NOWHERE = new Gazetteer.Match("", 1, false);

    private final String text;
    private final List<Word> words;
    private final Set<Integer> taken;
    private final Phrases phrases;
    private final Gazetteer gazetteer;
    private final Set<String> functionWords;
    private final String language;
    private final boolean capitalNouns;
    private final List<Name> found = new ArrayList<>();

    private Names(String text, List<Word> words, String language, Set<Integer> taken) {
        this.text = text;
        this.words = words;
        this.taken = taken;
        phrases = Phrases.of(language);
        gazetteer = Gazetteer.of(language);
        functionWords = FunctionWords.of(language);
        this.language = language.split("-", 2)[0];
        capitalNouns = language.equals("de");
    }

    /** @param taken the indices of words that belong to a date or a figure, which are left out */
    static List<Name> in(String text, List<Word> words, String language, Set<Integer> taken) {
        Names reader = new Names(text, words, language, taken);
        for (int at = 0; at < words.size(); at++) {
            reader.read(at);
        }
        return reader.found;
    }

    private void read(int at) {
        Word word = words.get(at);
        if (taken.contains(at) || covered(at)) {
            return;
        }
        Gazetteer.Match place = gazetteer.at(words, at, text);
        if (place != null) {
            add(place, word, at, true);
            for (int more = 1; more < place.words(); more++) {
                add(place, words.get(at + more), at + more, true);
            }
        } else if (word.isCapitalised() && !isOrdinary(word, at)) {
            add(NOWHERE, word, at, isCertain(word, at));
        }
    }

    /** Whether the name before this word has already taken it in. */
    private boolean covered(int at) {
        return !found.isEmpty() && found.get(found.size() - 1).word() >= at;
    }

    private void add(Gazetteer.Match place, Word word, int at, boolean certain) {
        String lower = word.lower().replaceAll("['’]s?$", "");
        found.add(new Name(language, place.code(), lower, at, certain, isScene(at), place.capital()));
    }

    private boolean isOrdinary(Word word, int at) {
        return word.text().length() == 1
                || functionWords.contains(word.lower())
                || isContraction(word)
                || phrases.lengthAt("common", words, at, text) > 0
                || phrases.lengthAt("place", words, at, text) > 0
                || word.text().codePoints().anyMatch(Character::isIdeographic);
    }

    /** Whether a function word is drawn together with the next one: I’ll, He’d. */
    private boolean isContraction(Word word) {
        Matcher contraction = CONTRACTION.matcher(word.lower());
        return contraction.matches() && functionWords.contains(contraction.group(1));
    }

    private boolean isCertain(Word word, int at) {
        boolean acronym = word.text().length() > 1
                && word.text().equals(word.text().toUpperCase(Locale.ROOT))
                && !word.text().matches("[IVXLC]+");
        boolean run = at > 0
                        && words.get(at - 1).isCapitalised()
                        && (!words.get(at - 1).opens() || capitalNouns && isUninflected(at - 1))
                        && words.get(at - 1).touches(word, text)
                        && !hyphenated(at - 1)
                || at + 1 < words.size()
                        && words.get(at + 1).isCapitalised()
                        && word.touches(words.get(at + 1), text)
                        && !hyphenated(at);
        return acronym || (capitalNouns ? run && !word.opens() : !word.opens());
    }

    /** Whether a German opening word can be a first name, not an article or adjective, whose ending tells it. */
    private boolean isUninflected(int at) {
        String word = words.get(at).lower();
        return !functionWords.contains(word)
                && phrases.lengthAt("source", words, at, text) == 0
                && !word.matches(".*(?:e|er|es|en|em)");
    }

    /** Whether a word makes one compound with the next, as in "U-Jagd-Schiffe". */
    private boolean hyphenated(int at) {
        return text.startsWith("-", words.get(at).end());
    }

    /** A sea or region: "Sea of Japan", "Японское море", 日本海. */
    private boolean isScene(int at) {
        for (int near = Math.max(0, at - 3); near <= Math.min(at + 2, words.size() - 1); near++) {
            boolean ofName = near < at ? near >= at - 3 && links(near, at) : near > at;
            if (ofName && phrases.lengthAt("place", words, near, text) > 0) {
                return true;
            }
        }
        return text.startsWith("海", words.get(at).end())
                && !text.startsWith("海军", words.get(at).end());
    }

    private boolean links(int place, int name) {
        for (int at = place + 1; at < name; at++) {
            boolean link = words.get(at).lower().matches("of|the|de|del|la|von|and|y|und|seas");
            if (!link && !words.get(at).isCapitalised()) {
                return false;
            }
        }
        return true;
    }
}
