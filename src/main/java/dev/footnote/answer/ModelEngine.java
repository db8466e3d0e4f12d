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
import dev.footnote.answer.model.ModelOutcome.OverBudget;
import dev.footnote.answer.model.ModelOutcome.Replied;
import dev.footnote.answer.model.ModelOutcome.Slow;
import dev.footnote.answer.reply.ModelReply;
import dev.footnote.answer.reply.ModelReply.Claims;
import dev.footnote.answer.reply.ReplyParser;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with a language model's words and the article's sentences, in five steps:
 *
 * <ol>
 *   <li>the model is asked, within the time for a whole answer;
 *   <li>its reply is parted into claims and each is checked against the sentences that it cites;
 *   <li>if some can't be confirmed, it is asked once more with those named, if at least a third of the time is left;
 *   <li>what is still not confirmed is withheld, and the answer says so;
 *   <li>what contradicts the question's premise goes first.
 * </ol>
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

    /** A reply as it was read and judged; no verdicts when the model says that the article doesn't say. */
    private record Judged(String reply, ModelReply read, List<Verdict> verdicts) {

        List<Withheld> withheld() {
            return verdicts.stream()
                    .filter(Withheld.class::isInstance)
                    .map(Withheld.class::cast)
                    .toList();
        }

        int confirmed() {
            return verdicts.size() - withheld().size();
        }
    }

    @Override
    public Answer answer(Brief brief) {
        Article article = brief.article();
        Evidence evidence = brief.evidence();
        if (evidence.context().isEmpty()) {
            return fallback.answer(brief);
        }
        long start = System.nanoTime();
        List<ChatMessage> messages = List.of(instructions(), evidence.message());
        ModelOutcome outcome = model.ask(messages, timeout, brief.allowance());
        if (!(outcome instanceof Replied replied)) {
            LOG.warn("the model did not answer: {}", outcome);
            return fallback.answer(brief).noting(notice(outcome));
        }
        Judged first = judge(replied.text(), article, evidence);
        Duration left = timeout.minusNanos(System.nanoTime() - start);
        boolean worthAsking = first.read() instanceof Claims
                && (first.confirmed() == 0 || !first.withheld().isEmpty())
                && left.compareTo(timeout.dividedBy(3)) >= 0;
        return write(worthAsking ? better(first, messages, left, brief) : first, brief);
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

    private Judged judge(String reply, Article article, Evidence evidence) {
        ModelReply read = parser.parse(reply);
        List<Verdict> verdicts = read instanceof Claims written ? check(article, evidence, written) : List.of();
        verdicts.forEach(verdict -> LOG.debug("{}", verdict));
        return new Judged(reply, read, verdicts);
    }

    /** The reader gets an answer even when a rule trips over a reply: then nothing of it is confirmed. */
    private List<Verdict> check(Article article, Evidence evidence, Claims written) {
        try {
            return checker.check(article, evidence.context(), written.claims());
        } catch (RuntimeException e) {
            LOG.error("checking failed on {}", written, e);
            return List.of();
        }
    }

    /** Asks once more, naming the claims that failed, and keeps the reply that more of can be shown. */
    private Judged better(Judged first, List<ChatMessage> messages, Duration left, Brief brief) {
        String failed = first.verdicts().isEmpty()
                ? "(no claim with a sentence's number was found)"
                : first.withheld().stream()
                        .map(withheld -> "- " + withheld.claim().text().replace("{{", "{ {"))
                        .collect(Collectors.joining("\n"));
        UserMessage again = prompts.again()
                .apply(Map.of("claims", failed, "not_stated", ReplyParser.NOT_STATED))
                .toUserMessage();
        String said = first.reply().isBlank() ? "(empty)" : first.reply();
        List<ChatMessage> longer = Stream.concat(messages.stream(), Stream.of(AiMessage.from(said), again))
                .toList();
        boolean small = ModelClient.tokens(longer) <= LONGER * ModelClient.tokens(messages);
        if (!small || !(model.ask(longer, left, brief.allowance()) instanceof Replied replied)) {
            return first;
        }
        Judged second = judge(replied.text(), brief.article(), brief.evidence());
        boolean givesUp = second.read() instanceof ModelReply.NotStated && first.confirmed() == 0;
        boolean cleaner = second.confirmed() > 0
                && second.withheld().size() < Math.max(1, first.withheld().size());
        return givesUp || cleaner || second.confirmed() > first.confirmed() ? second : first;
    }

    private Answer write(Judged judged, Brief brief) {
        Article article = brief.article();
        Evidence evidence = brief.evidence();
        List<Sentence> ranked =
                evidence.ranked().stream().map(RankedSentence::sentence).toList();
        Optional<Sentence> correction = premises.contradiction(article, evidence.question(), ranked);
        CitedText text = CitedText.of(article, judged.verdicts());
        if (correction.isPresent()) {
            text = corrected(text, correction.get(), evidence.question());
        }
        if (!text.citations().isEmpty()) {
            Notice notice = judged.withheld().isEmpty() ? null : Notice.PARTLY_UNCONFIRMED;
            return new Answered(text.runs(), text.citations(), Engine.MODEL, notice, judged.verdicts());
        }
        if (judged.read() instanceof ModelReply.NotStated not) {
            return new NotStated(nearest(not, article, ranked), Engine.MODEL, null);
        }
        Answer instead = fallback.answer(brief).noting(Notice.MODEL_UNCITED);
        return instead instanceof Answered answered
                ? new Answered(
                        answered.text(),
                        answered.citations(),
                        answered.engine(),
                        answered.notice(),
                        judged.verdicts(),
                        answered.closest())
                : instead;
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

    private static List<Citation> nearest(ModelReply.NotStated not, Article article, List<Sentence> ranked) {
        return Stream.concat(
                        not.nearest().stream()
                                .filter(number -> number >= 1
                                        && number <= article.sentences().size())
                                .map(number -> article.sentences().get(number - 1)),
                        ranked.stream())
                .limit(1)
                .map(sentence -> new Citation(1, article, sentence, null))
                .toList();
    }
}
