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

    /** What a name may have behind it where names have no case endings: Bergs, Newtonian, Kurdish, Lutheranism. */
    private static final Pattern NAME_ENDING =
            Pattern.compile("(?:['’]?s|es|(?:[aei]?an|ean|n?ese|ish|ic|ite|(?:i?an)?is[mt]|ity)(?:['’]?s)?)");

    /** In shorter names one letter makes another name: Hall, Hill. */
    private static final int SURE = 5;

    /** What all vowels sound like. */
    private static final String VOWEL = "a";

    private Kinship() {}

    /**
     * Whether two words in small letters, of one language, are forms or compounds of one: patrol and patrols, ships and
     * warships. Irregular forms (send, sent) are not seen.
     */
    public static boolean ofWords(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (Math.min(a.length(), b.length()) < 4) {
            return false;
        }
        String longer = a.length() > b.length() ? a : b;
        String part = a.length() > b.length() ? b : a;
        return longer.endsWith(part) || haveOneStem(a, b);
    }

    private static boolean haveOneStem(String a, String b) {
        return commonPrefix(a, b) >= Math.max(4, Math.ceil(Math.min(a.length(), b.length()) * 0.8));
    }

    /**
     * Whether two names in small letters sound alike, whatever script and case ending they are written with. Names make
     * no compounds: Solberg is not Berg.
     */
    static boolean ofNames(String a, String b) {
        if (a.equals(b) || haveOneStem(a, b)) {
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

    /**
     * Whether two names in small Latin letters are one where names have no case endings: Berg and Bergs, Kurd and
     * Kurdish, Halliday and Haliday, but not Hall and Halliday.
     *
     * @param oneLanguage whether both are written in one; between two, what sounds alike is one, too: Putin, Poutine
     */
    static boolean ofPlainNames(String a, String b, boolean oneLanguage) {
        String longer = a.length() > b.length() ? a : b;
        String part = a.length() > b.length() ? b : a;
        boolean derived = longer.startsWith(part)
                && NAME_ENDING.matcher(longer.substring(part.length())).matches();
        if (a.equals(b) || derived && part.length() >= 3) {
            return true;
        }
        return oneLanguage ? isOneSlip(a, b) : soundAlike(sound(a), sound(b));
    }

    /** Whether one is the other with a letter more, another one, or two letters that have changed places. */
    private static boolean isOneSlip(String a, String b) {
        if (Math.min(a.length(), b.length()) < SURE || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        int same = commonPrefix(a, b);
        boolean swapped = a.length() == b.length()
                && same + 1 < a.length()
                && a.charAt(same) == b.charAt(same + 1)
                && a.charAt(same + 1) == b.charAt(same)
                && a.substring(same + 2).equals(b.substring(same + 2));
        return swapped || Math.abs(a.length() - b.length()) <= 1 && distance(a, b) <= 1;
    }

    static boolean soundTheSame(String a, String b) {
        return sound(a).equals(sound(b));
    }

    private static boolean soundAlike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return !a.isEmpty() && a.equals(b)
                || shorter >= 3 && (a.equals(b + VOWEL) || b.equals(a + VOWEL))
                || shorter >= 6 && distance(a, b) <= 1;
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
