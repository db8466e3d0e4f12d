package dev.footnote.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.claim.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an answer as JSON, for scripts and for keeping; its keys are a promise. */
public final class AnswerJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AnswerJson() {}

    /** The keys {@code outcome}, {@code answer}, {@code citations}, {@code engine} and perhaps {@code notice}, {@code unknown}. */
    public static ObjectNode of(Answer answer) {
        ObjectNode row = MAPPER.createObjectNode();
        if (answer instanceof Answered answered) {
            row.put("outcome", "answered").put("answer", Inline.plain(answered.text()));
            citations(row, answered.citations());
            notice(row, answered.notice());
            if (answered.closest()) {
                row.put("closest", true);
            }
            unknown(row, answered.unknown());
            verdicts(row, answered.verdicts());
        } else if (answer instanceof NotStated not) {
            row.put("outcome", "not_stated").put("answer", "");
            citations(row, not.nearest());
            notice(row, not.notice());
            unknown(row, not.unknown());
        } else if (answer instanceof Failed failed) {
            row.put("outcome", "failed").put("answer", "").put("reason", lower(failed.reason()));
            citations(row, List.of());
        }
        return row.put("engine", lower(answer.engine()));
    }

    /**
     * The one-line object that {@code ask --json} writes.
     *
     * @param standalone what the question was taken for; told when it is not what was asked
     * @param millis how long the answer took, in milliseconds
     */
    public static String line(String question, String standalone, Answer answer, double millis) {
        ObjectNode row = MAPPER.createObjectNode().put("question", question);
        if (!standalone.equals(question.strip())) {
            row.put("standalone", standalone);
        }
        row.setAll(of(answer));
        return row.put("millis", Math.round(millis * 10) / 10.0).toString();
    }

    private static void citations(ObjectNode row, List<Citation> citations) {
        ArrayNode array = row.putArray("citations");
        for (Citation citation : citations) {
            array.addObject()
                    .put("n", citation.number())
                    .put("quote", citation.quote())
                    .put("start", citation.sentence().span().start())
                    .put("end", citation.sentence().span().end());
        }
    }

    private static void unknown(ObjectNode row, List<String> names) {
        if (!names.isEmpty()) {
            names.forEach(row.putArray("unknown")::add);
        }
    }

    private static void verdicts(ObjectNode row, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        ArrayNode array = row.putArray("claims");
        for (Verdict verdict : verdicts) {
            array.addObject()
                    .put("claim", verdict.claim().text())
                    .put("verdict", verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .put("rule", lower(verdict.rule()));
        }
    }

    private static void notice(ObjectNode row, @Nullable Notice notice) {
        if (notice != null) {
            row.put("notice", lower(notice));
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
