package dev.footnote.chat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Citation;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was last asked and answered in a chat, so that a follow-up such as "And Russia?" can stand on its own. */
final class Conversation {

    /** A question of more words than these stands on its own unless it points back with a pronoun. */
    private static final int SHORT = 4;

    /** Words that open a follow-up or point back to what was said, in the languages of the texts. */
    private static final Set<String> POINTERS = Set.of(
            "and",
            "also",
            "why",
            "it",
            "its",
            "they",
            "them",
            "their",
            "he",
            "she",
            "his",
            "her",
            "that",
            "those",
            "this",
            "these",
            "there",
            "then",
            "а",
            "и",
            "почему",
            "он",
            "она",
            "они",
            "их",
            "его",
            "её",
            "это",
            "этого",
            "тогда",
            "там",
            "und",
            "warum",
            "er",
            "sie",
            "ihn",
            "ihr",
            "das",
            "dort",
            "dann",
            "y",
            "por",
            "él",
            "ella",
            "ellos",
            "eso",
            "allí",
            "et",
            "pourquoi",
            "il",
            "elle",
            "ils",
            "cela",
            "là",
            "那",
            "为什么",
            "他",
            "她",
            "它");

    private @Nullable String question;
    private String cited = "";

    /** The question with what it refers to, as far as the last turn tells; the question itself if it stands alone. */
    synchronized String standalone(String asked) {
        if (question == null || !pointsBack(asked)) {
            return asked;
        }
        return asked + " (" + question + " " + cited + ")";
    }

    synchronized void remember(String standalone, Answer answer) {
        question = standalone.replaceAll(" \\(.*", "");
        cited = answer instanceof Answered answered
                ? answered.citations().stream().limit(1).map(Citation::quote).collect(Collectors.joining(" "))
                : "";
    }

    private static boolean pointsBack(String asked) {
        String[] words = asked.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        if (words.length > 2 * SHORT) {
            return false;
        }
        for (String word : words) {
            if (POINTERS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
