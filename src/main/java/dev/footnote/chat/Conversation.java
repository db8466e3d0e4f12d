package dev.footnote.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.store.Conversations.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final @Nullable String question;
    private final String cited;

    private Conversation(@Nullable String question, String cited) {
        this.question = question;
        this.cited = cited;
    }

    /** The conversation that these turns are, oldest first; questions about the article itself lead nowhere. */
    static Conversation of(List<Turn> turns) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            JsonNode answer = answerOf(turns.get(i));
            if (!answer.path("engine").asText().equals("metadata")) {
                boolean answered = answer.path("outcome").asText().equals("answered");
                String cited = answered ? answer.at("/citations/0/quote").asText() : "";
                return new Conversation(turns.get(i).question(), cited);
            }
        }
        return new Conversation(null, "");
    }

    /** The sentences that the turns' answers cite. */
    static List<String> cited(List<Turn> turns) {
        return turns.stream()
                .flatMap(turn -> answerOf(turn).path("citations").findValuesAsText("quote").stream())
                .toList();
    }

    /** The question with what it refers to, as far as the last turn tells; the question itself if it stands alone. */
    String standalone(String asked) {
        if (question == null || !pointsBack(asked)) {
            return asked;
        }
        return asked + " (" + question + " " + cited + ")";
    }

    private static JsonNode answerOf(Turn turn) {
        try {
            return MAPPER.readTree(turn.answer());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer is no JSON: " + e.getOriginalMessage(), e);
        }
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
