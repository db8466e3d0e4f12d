package dev.footnote.answer;

import dev.footnote.answer.claim.ClaimChecker;
import dev.footnote.answer.claim.Verdict;
import dev.footnote.answer.claim.Verdict.Withheld;
import dev.footnote.answer.reply.Claim;
import dev.footnote.answer.reply.GrowingReply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader sees of an answer while the model still writes it: each claim when it is complete and confirmed, up to
 * the first that isn't, as what follows may lean on that. What was shown stays. For one thread.
 */
final class LiveAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAnswer.class);

    /** A reply is read again when it has grown by one part in so many: reading it costs what it is long. */
    private static final int STEPS = 40;

    private final Brief brief;
    private final ClaimChecker checker;
    private final GrowingReply reply;
    private final UnaryOperator<CitedText> setting;
    private List<Verdict> shown = List.of();
    private int nextLook;
    private boolean stopped;

    /** @param setting sets the text for its reader, the correction of a false premise before the rest */
    LiveAnswer(Brief brief, ClaimChecker checker, GrowingReply reply, UnaryOperator<CitedText> setting) {
        this.brief = brief;
        this.checker = checker;
        this.reply = reply;
        this.setting = setting;
    }

    /** Listens to another reply, unless the reader has seen something of the one before. */
    void restart() {
        stopped = hasShown();
        nextLook = 0;
    }

    /** Takes the model's words so far, and shows what they newly confirm. Throws nothing. */
    void hear(String soFar) {
        if (stopped || soFar.length() < nextLook) {
            return;
        }
        nextLook = soFar.length() + soFar.length() / STEPS;
        try {
            look(soFar);
        } catch (RuntimeException e) {
            LOG.error("a growing reply could not be read", e);
            stopped = true;
        }
    }

    private void look(String soFar) {
        List<Claim> settled = reply.settled(soFar);
        if (settled.size() <= shown.size()) {
            return;
        }
        List<Verdict> verdicts = checker.check(brief.article(), brief.evidence().context(), settled);
        List<Verdict> confirmed = verdicts.stream()
                .takeWhile(verdict -> !(verdict instanceof Withheld))
                .toList();
        stopped = confirmed.size() < verdicts.size() || !startsWith(confirmed, shown);
        if (confirmed.size() > shown.size() && startsWith(confirmed, shown)) {
            shown = confirmed;
            CitedText text = CitedText.of(brief.article(), shown);
            if (!text.citations().isEmpty()) {
                brief.listener().grown(setting.apply(text).runs());
            }
        }
    }

    boolean hasShown() {
        return !shown.isEmpty();
    }

    /** The verdicts on a whole reply, so that the answer begins with what was shown and tells nothing twice. */
    List<Verdict> continued(List<Verdict> verdicts) {
        if (startsWith(verdicts, shown)) {
            return verdicts;
        }
        List<Verdict> joined = new ArrayList<>(shown);
        verdicts.stream()
                .filter(verdict -> shown.stream().noneMatch(old -> tellSame(old, verdict)))
                .forEach(joined::add);
        return joined;
    }

    /** By the sentences that both rest on, as another reply may word the same otherwise. */
    private static boolean tellSame(Verdict old, Verdict next) {
        return old.claim().text().equals(next.claim().text())
                || !(next instanceof Withheld) && CitedText.numbers(old).containsAll(CitedText.numbers(next));
    }

    private static boolean startsWith(List<Verdict> verdicts, List<Verdict> beginning) {
        return verdicts.size() >= beginning.size()
                && IntStream.range(0, beginning.size())
                        .allMatch(i -> CitedText.lookAlike(verdicts.get(i), beginning.get(i)));
    }
}
