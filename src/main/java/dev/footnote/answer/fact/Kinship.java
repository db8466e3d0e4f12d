package dev.footnote.answer.fact;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells whether two words are forms of one word, or two spellings of one name. */
public final class Kinship {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final int REMEMBERED = 20_000;
    private static final Map<String, String> SOUNDS = new ConcurrentHashMap<>();

    /** What different romanisations write for nearly the same sound: Цзиньпин, Jinping; Wladimir, Vladimir. */
    private static final String[][] SAME_SOUND = {
        {"tsch|tch|tzsch", "c"},
        {"tsz|cz|dz|dj|zh", "j"},
        {"sch|sh|sz", "s"},
        {"ph", "f"},
        {"kh", "h"},
        {"th", "t"},
        {"ch|ck|q|kk", "k"},
        {"ks|x", "s"},
        {"ng", "n"},
        {"w", "v"},
        {"[yj](?=[^aeiou]|$)", "i"},
        {"c", "k"},
        {"z", "s"},
        {"[aeiouy]+", "a"},
        {"([b-df-hj-np-tv-z])\\1", "$1"}
    };

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]");

    private Kinship() {}

    /**
     * Whether two words in small letters, of one language, are forms or compounds of one: patrol and patrols, ships and
     * warships. Irregular forms (send, sent) are not seen.
     */
    public static boolean ofWords(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4) {
            return false;
        }
        String longer = a.length() > b.length() ? a : b;
        String part = a.length() > b.length() ? b : a;
        return longer.endsWith(part) || commonPrefix(a, b) >= Math.max(4, Math.ceil(shorter * 0.8));
    }

    /** Whether two names in small letters sound alike, whatever script and case ending they are written with. */
    static boolean ofNames(String a, String b) {
        if (ofWords(a, b)) {
            return true;
        }
        String soundA = sound(a);
        String soundB = sound(b);
        int shorter = Math.min(soundA.length(), soundB.length());
        if (soundA.isEmpty() || soundB.isEmpty()) {
            return false;
        }
        if (soundA.equals(soundB)) {
            return true;
        }
        boolean inflected = shorter >= 3
                && Math.abs(soundA.length() - soundB.length()) <= 3
                && commonPrefix(soundA, soundB) >= shorter - (shorter >= 4 ? 1 : 0);
        return inflected || shorter >= 6 && distance(soundA, soundB) <= 1;
    }

    /** Whether one word in small letters can be the other with a slip or two, by how long they are: Ghengis, Genghis. */
    public static boolean areSpellings(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int slips = shorter < 4 ? 0 : shorter < 6 ? 1 : 2;
        return Math.abs(a.length() - b.length()) <= slips && distance(a, b) <= slips;
    }

    private static String sound(String name) {
        if (SOUNDS.size() > REMEMBERED) {
            SOUNDS.clear();
        }
        return SOUNDS.computeIfAbsent(name, Kinship::hear);
    }

    private static String hear(String name) {
        String sound;
        synchronized (LATIN) {
            sound = LATIN.transliterate(name);
        }
        sound = NO_LETTERS.matcher(sound).replaceAll("");
        for (String[] same : SAME_SOUND) {
            sound = sound.replaceAll(same[0], same[1]);
        }
        return sound;
    }

    static int commonPrefix(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
