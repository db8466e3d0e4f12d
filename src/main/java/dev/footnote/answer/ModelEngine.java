package dev.footnote.answer;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.claim.ClaimChecker;
import dev.footnote.answer.claim.PremiseCheck;
import dev.footnote.answer.claim.Verdict;
import dev.footnote.answer.claim.Verdict.Withheld;
import dev.footnote.answer.fact.Phrases;
import dev.footnote.answer.model.ModelClient;
import dev.footnote.answer.model.ModelOutcome;
import dev.footnote.answer.model.ModelOutcome.Broken;
import dev.footnote.answer.model.ModelOutcome.Broken.Cause;
import dev.footnote.answer.model.ModelOutcome.OverBudget;
import dev.footnote.answer.model.ModelOutcome.Replied;
import dev.footnote.answer.model.ModelOutcome.Slow;
import dev.footnote.answer.reply.GrowingReply;
import dev.footnote.answer.reply.ModelReply;
import dev.footnote.answer.reply.ModelReply.Claims;
import dev.footnote.answer.reply.ReplyParser;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.RankedSentence;
import dev.footnote.retrieval.prompt.Fenced;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Answers with a language model's words and the article's sentences, in five steps:
 *
 * <ol>
 *   <li>the model is asked, within the time for a whole answer;
 *   <li>its reply is parted into claims and each is checked against the sentences that it cites, the first ones while
 *       it still writes, so that the reader sees them grow;
 *   <li>if some can't be confirmed, it is asked once more with those named, if at least a third of the time is left;
 *   <li>what is still not confirmed is withheld, and the answer says so;
 *   <li>what contradicts the question's premise goes first.
 * </ol>
 *
 * What the reader has seen stays: the answer begins with it, also when the model breaks off.
 *
 * When the model fails, is slow or nothing of its answer can be confirmed, the extractive engine answers.
 */
public final class ModelEngine implements AnswerEngine {

    private static final Logger LOG = LoggerFactory.getLogger(ModelEngine.class);

    /** How many times the first asking's tokens the second one may send. */
    private static final int LONGER = 2;

    private final ModelClient model;
    private final Prompts prompts;
    private final AnswerEngine fallback;
    private final ClaimChecker checker;
    private final PremiseCheck premises;
    private final Duration timeout;
    private final ReplyParser parser = new ReplyParser();
    private final GrowingReply growing = new GrowingReply(parser);

    /**
     * @param fallback answers when the model does not
     * @param timeout for a whole answer
     */
    public ModelEngine(
            ModelClient model,
            Prompts prompts,
            AnswerEngine fallback,
            ClaimChecker checker,
            PremiseCheck premises,
            Duration timeout) {
        this.model = model;
        this.prompts = prompts;
        this.fallback = fallback;
        this.checker = checker;
        this.premises = premises;
        this.timeout = timeout;
    }

    /**
     * A reply as it was read and judged; no verdicts when the model says that the article doesn't say.
     *
     * @param broken why it is not whole; {@code null} when it is
     */
    private record Judged(String reply, ModelReply read, List<Verdict> verdicts, @Nullable Cause broken) {

        List<Withheld> withheld() {
            return verdicts.stream()
                    .filter(Withheld.class::isInstance)
                    .map(Withheld.class::cast)
                    .toList();
        }

        int confirmed() {
            return verdicts.size() - withheld().size();
        }

        Judged with(List<Verdict> others) {
            return new Judged(reply, read, others, broken);
        }
    }

    @Override
    public Answer answer(Brief brief) {
        if (brief.evidence().context().isEmpty()) {
            return fallback.answer(brief);
        }
        long start = System.nanoTime();
        List<ChatMessage> messages = List.of(instructions(), brief.evidence().message());
        UnaryOperator<CitedText> setting = setting(brief);
        LiveAnswer live = new LiveAnswer(brief, checker, growing, setting);
        ModelOutcome outcome = ask(messages, timeout, brief, live);
        Optional<Judged> first = judge(outcome, brief);
        if (first.isEmpty()) {
            LOG.atLevel(outcome instanceof OverBudget ? Level.DEBUG : Level.WARN)
                    .log("the model did not answer: {}", outcome);
            return fallback.answer(brief).noting(notice(outcome));
        }
        Duration left = timeout.minusNanos(System.nanoTime() - start);
        Judged best = isWorthAsking(first.get(), left) ? better(first.get(), messages, left, brief, live) : first.get();
        return write(best.with(live.continued(best.verdicts())), setting, brief);
    }

    private ModelOutcome ask(List<ChatMessage> messages, Duration time, Brief brief, LiveAnswer live) {
        boolean heard = brief.listener() != AnswerListener.NONE;
        return model.ask(messages, time, brief.allowance(), heard ? live::hear : null);
    }

    /** Whether asking once more may confirm more, and can be done in time. */
    private boolean isWorthAsking(Judged first, Duration left) {
        boolean poor = first.confirmed() == 0
                || !first.withheld().isEmpty()
                || first.broken() != null && !growing.endsWithAClaim(first.reply());
        return poor
                && first.read() instanceof Claims
                && first.broken() != Cause.TOO_LONG
                && left.compareTo(timeout.dividedBy(3)) >= 0;
    }

    private static Notice notice(ModelOutcome failure) {
        if (failure instanceof OverBudget) {
            return Notice.OVER_BUDGET;
        }
        return failure instanceof Slow ? Notice.MODEL_SLOW : Notice.MODEL_UNAVAILABLE;
    }

    private SystemMessage instructions() {
        return prompts.instructions()
                .apply(Map.of("not_stated", ReplyParser.NOT_STATED))
                .toSystemMessage();
    }

    /** Empty when there is no reply. */
    private Optional<Judged> judge(ModelOutcome outcome, Brief brief) {
        if (outcome instanceof Replied replied) {
            growing.learn(replied.text());
            return Optional.of(judge(replied.text(), parser.parse(replied.text()), null, brief));
        }
        return outcome instanceof Broken broken
                ? Optional.of(judge(broken.text(), growing.whole(broken.text()), broken.cause(), brief))
                : Optional.empty();
    }

    private Judged judge(String reply, ModelReply read, @Nullable Cause broken, Brief brief) {
        List<Verdict> verdicts = read instanceof Claims written ? check(brief, written) : List.of();
        verdicts.forEach(verdict -> LOG.debug("{}", verdict));
        return new Judged(reply, read, verdicts, broken);
    }

    /** The reader gets an answer even when a rule trips over a reply: then nothing of it is confirmed. */
    private List<Verdict> check(Brief brief, Claims written) {
        try {
            return checker.check(brief.article(), brief.evidence().context(), written.claims());
        } catch (RuntimeException e) {
            LOG.error("checking failed on {}", written, e);
            return List.of();
        }
    }

    /** Asks once more, naming the claims that failed, and keeps the reply that more of can be shown. */
    private Judged better(Judged first, List<ChatMessage> messages, Duration left, Brief brief, LiveAnswer live) {
        boolean onlyBroken = first.broken() != null && first.withheld().isEmpty();
        List<ChatMessage> longer = onlyBroken ? messages : naming(first, messages);
        live.restart();
        Optional<Judged> answered = ModelClient.tokens(longer) <= LONGER * ModelClient.tokens(messages)
                ? judge(ask(longer, left, brief, live), brief)
                : Optional.empty();
        if (answered.isEmpty()) {
            return first;
        }
        Judged second = answered.get();
        boolean givesUp = second.read() instanceof ModelReply.NotStated && first.confirmed() == 0;
        boolean cleaner = second.confirmed() > 0
                && second.withheld().size() < Math.max(1, first.withheld().size());
        return givesUp || cleaner || second.confirmed() > first.confirmed() ? second : first;
    }

    private List<ChatMessage> naming(Judged first, List<ChatMessage> messages) {
        String failed = first.verdicts().isEmpty()
                ? "(no claim with a sentence's number was found)"
                : first.withheld().stream()
                        .map(withheld -> "- " + Fenced.text(withheld.claim().text()))
                        .collect(Collectors.joining("\n"));
        UserMessage again = prompts.again()
                .apply(Map.of("claims", failed, "not_stated", ReplyParser.NOT_STATED))
                .toUserMessage();
        String said = first.reply().isBlank() ? "(empty)" : first.reply();
        return Stream.concat(messages.stream(), Stream.of(AiMessage.from(said), again))
                .toList();
    }

    private Answer write(Judged judged, UnaryOperator<CitedText> setting, Brief brief) {
        CitedText text = setting.apply(CitedText.of(brief.article(), judged.verdicts()));
        if (!text.citations().isEmpty()) {
            Notice partly = judged.withheld().isEmpty() ? null : Notice.PARTLY_UNCONFIRMED;
            Notice notice = judged.broken() == null ? partly : Notice.MODEL_CUT_SHORT;
            return new Answered(text.runs(), text.citations(), Engine.MODEL, notice, judged.verdicts());
        }
        if (judged.read() instanceof ModelReply.NotStated not) {
            return new NotStated(nearest(not, brief), Engine.MODEL, null);
        }
        Answer instead = fallback.answer(brief).noting(notice(judged.broken()));
        return instead instanceof Answered answered ? answered.judged(judged.verdicts()) : instead;
    }

    private static Notice notice(@Nullable Cause broken) {
        if (broken == null || broken == Cause.TOO_LONG) {
            return Notice.MODEL_UNCITED;
        }
        return broken == Cause.SLOW ? Notice.MODEL_SLOW : Notice.MODEL_UNAVAILABLE;
    }

    /** Puts the correction of a false premise before a text, the same for each length of it. */
    private UnaryOperator<CitedText> setting(Brief brief) {
        String question = brief.evidence().question();
        Optional<Sentence> correction = premises.contradiction(brief.article(), question, ranked(brief));
        return text ->
                correction.map(sentence -> corrected(text, sentence, question)).orElse(text);
    }

    private static List<Sentence> ranked(Brief brief) {
        return brief.evidence().ranked().stream().map(RankedSentence::sentence).toList();
    }

    /** Leads with the sentence that contradicts the question, unless the answer already starts from it. */
    private static CitedText corrected(CitedText text, Sentence sentence, String question) {
        boolean leads = !text.citations().isEmpty()
                && text.citations().get(0).sentence().equals(sentence);
        if (leads) {
            return text;
        }
        return text.opening(
                Phrases.of(PremiseCheck.languageOf(question)).fill("correction", sentence.text(), ""), sentence);
    }

    private static List<Citation> nearest(ModelReply.NotStated not, Brief brief) {
        List<Sentence> all = brief.article().sentences();
        return Stream.concat(
                        not.nearest().stream()
                                .filter(number -> number >= 1 && number <= all.size())
                                .map(number -> all.get(number - 1)),
                        ranked(brief).stream())
                .limit(1)
                .map(sentence -> new Citation(1, brief.article(), sentence, null))
                .toList();
    }
}
