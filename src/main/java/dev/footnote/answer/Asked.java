package dev.footnote.answer;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the words of an English question do in it: which tell of what is asked, and which of whom. */
final class Asked {

    private static final Pattern AUXILIARY = Pattern.compile(
            "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must");

    private static final Pattern ASKING = Pattern.compile(
            "who|whose|whom|what|which|when|where|why|how|many|much|long|year|date|time|day|month|century|decade");

    private static final Pattern ENDING = Pattern.compile("|s|es|d|ed|ing|n");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Asked() {}

    /** Whether a word in small letters is a verb that a question is put with. */
    static boolean isAuxiliary(String lower) {
        return AUXILIARY.matcher(lower).matches();
    }

    /** The indices of the words that carry meaning, names and numbers included. */
    static List<Integer> content(Facts question) {
        return IntStream.range(0, question.words().size())
                .filter(at -> isContent(question, at))
                .boxed()
                .toList();
    }

    private static boolean isContent(Facts question, int at) {
        return !question.isFunctionWord(at)
                && !isAuxiliary(question.lower(at))
                && !ASKING.matcher(question.lower(at)).matches()
                && Character.isLetterOrDigit(question.lower(at).codePointAt(0))
                && (question.lower(at).length() > 1
                        || Character.isDigit(question.lower(at).charAt(0)));
    }

    /** The index of the verb that the question is put with, "does" in "Which does it use?"; the question's end for none. */
    static int auxiliary(Facts question) {
        return (int) question.words().stream()
                .takeWhile(word -> !isAuxiliary(word.lower()))
                .count();
    }

    /** The indices of the words for whom or what the question is about: "new stadium" in "When was the new stadium opened?". */
    static List<Integer> subject(Facts question) {
        List<Integer> group = firstGroup(question);
        // what stands behind it without a break is the verb
        return group.size() > 1 ? group.subList(0, group.size() - 1) : group;
    }

    /** The index of the verb that says what is asked about it: "opened". */
    static OptionalInt verb(Facts question) {
        List<Integer> group = firstGroup(question);
        boolean alone = group.size() == 1 && isOfNoun(question, group.get(0));
        return group.isEmpty() || alone ? OptionalInt.empty() : OptionalInt.of(group.get(group.size() - 1));
    }

    private static boolean isOfNoun(Facts question, int at) {
        return question.find("determiner").contains(at - 1);
    }

    /** The words that carry meaning and stand together first behind the verb that the question is put with. */
    private static List<Integer> firstGroup(Facts question) {
        int size = question.words().size();
        int from = auxiliary(question) + 1;
        while (from < size && !isContent(question, from)) {
            from++;
        }
        return IntStream.range(from, size)
                .takeWhile(at -> isContent(question, at))
                .boxed()
                .toList();
    }

    /** Whether two words in small letters are forms of one, with or without their accents: die and died. */
    static boolean areForms(String a, String b) {
        String one = plain(a);
        String other = plain(b);
        String shorter = one.length() > other.length() ? other : one;
        String longer = one.length() > other.length() ? one : other;
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.equals(other)
                || shorter.length() > 2
                        && longer.startsWith(shorter)
                        && ENDING.matcher(longer.substring(shorter.length())).matches()
                || one.charAt(0) == other.charAt(0) && Kinship.ofWords(one, other);
    }

    private static String plain(String word) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return bare.replaceAll("['’]s?$", "");
    }
}
