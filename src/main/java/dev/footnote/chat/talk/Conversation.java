package dev.footnote.chat.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.answer.Answer;
import dev.footnote.answer.AnswerJson;
import dev.footnote.answer.condense.Exchange;
import dev.footnote.store.Conversations.Turn;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was last asked and answered in a chat, so that a follow-up such as "And Russia?" can stand on its own. */
public final class Conversation {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The key of a question's standalone form in a kept answer; without it, it stood alone as it was asked. */
    private static final String STANDALONE = "standalone";

    /** A longer quotation says nothing more about what is asked, in characters. */
    private static final int QUOTATION = 300;

    private static final Pattern REFERENCE = Pattern.compile("\\s*\\[\\d+]");

    private final List<Turn> turns;
    private final @Nullable FollowUp last;
    private final String picked;

    private Conversation(List<Turn> turns, @Nullable FollowUp last, String picked) {
        this.turns = turns;
        this.last = last;
        this.picked = picked;
    }

    /** The conversation that these turns are, oldest first; by the rules, those about the article itself lead nowhere. */
    public static Conversation of(List<Turn> turns) {
        List<Turn> said = turns.stream().filter(turn -> !isFailure(turn)).toList();
        FollowUp last = null;
        for (Turn turn : said) {
            JsonNode answer = answerOf(turn);
            if (!answer.path("engine").asText().equals("metadata")) {
                List<String> shown = answer.path("citations").findValuesAsText("quote");
                last = new FollowUp(questionOf(turn), answer.path("answer").asText(), shown, last);
            }
        }
        return new Conversation(said, last, "");
    }

    /** The same with a reader's finger on some words that were shown. */
    public Conversation pointingAt(String quoted) {
        if (quoted.isBlank()) {
            return this;
        }
        String words = quoted.strip().replaceAll("\\s+", " ");
        String most = words.substring(0, Math.min(QUOTATION, words.length()));
        return new Conversation(turns, new FollowUp(most, most, List.of(most)), most);
    }

    /** What the reader has picked from what was shown; empty for nothing. */
    String picked() {
        return picked;
    }

    /** What was said, oldest first, without the passages that it rests on. */
    List<Exchange> exchanges() {
        return turns.stream()
                .map(turn -> new Exchange(
                        questionOf(turn),
                        REFERENCE
                                .matcher(answerOf(turn).path("answer").asText())
                                .replaceAll("")))
                .toList();
    }

    /** Whether a question may leave out what was said here. */
    boolean mayBeContinuedBy(String asked) {
        return last == null ? !turns.isEmpty() : last.mayBe(asked);
    }

    /** Whether a message asks for more of what was answered, as "ok" does after an answer. */
    public boolean isContinuedBy(String said) {
        return standalone(said).borrowed() == Standalone.Borrowed.TOPIC;
    }

    /** Whether a question picks one of the sentences that the last answer is made of, which no model needs to tell. */
    boolean isChoice(Standalone standalone) {
        return standalone.borrowed() == Standalone.Borrowed.CHOICE
                && !turns.isEmpty()
                && answerOf(turns.get(turns.size() - 1)).path("engine").asText().equals("extractive");
    }

    /** The sentences that the turns' answers cite. */
    public static List<String> cited(List<Turn> turns) {
        return turns.stream()
                .flatMap(turn -> answerOf(turn).path("citations").findValuesAsText("quote").stream())
                .toList();
    }

    /** The sentences that this conversation has cited. */
    public List<String> cited() {
        return cited(turns);
    }

    /** The question with what it refers to, as far as the rules tell; the question itself if it stands alone. */
    public Standalone standalone(String asked) {
        return last == null ? new Standalone(asked, Standalone.Borrowed.NOTHING) : last.standalone(asked);
    }

    /** What to keep of a turn as its answer, in JSON. */
    public static String kept(String asked, String standalone, Answer answer) {
        ObjectNode json = AnswerJson.of(answer);
        if (!standalone.equals(asked)) {
            json.put(STANDALONE, standalone);
        }
        return json.toString();
    }

    private static boolean isFailure(Turn turn) {
        return answerOf(turn).path("outcome").asText().equals("failed");
    }

    private static String questionOf(Turn turn) {
        return answerOf(turn).path(STANDALONE).asText(turn.question());
    }

    private static JsonNode answerOf(Turn turn) {
        try {
            return MAPPER.readTree(turn.answer());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
