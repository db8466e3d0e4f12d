package dev.footnote.eval;

import dev.footnote.answer.Answer;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.chat.ChatId;
import dev.footnote.chat.FrontDesk;
import dev.footnote.config.ConfigException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Puts a set's questions to the desk that readers ask, follow-ups in one conversation, and marks the answers. A desk
 * once opened serves every run; for one thread.
 */
public final class Examination {

    private static final ChatId EXAMINER = new ChatId(1);
    private static final double NANOS_A_MILLI = 1e6;

    private final SeatSource seats;
    private final Map<String, Seat> open = new HashMap<>();

    /**
     * A desk for one article.
     *
     * @param tokens how many tokens a model has cost at this desk so far
     */
    public record Seat(Article article, FrontDesk desk, LongSupplier tokens) {}

    /** Opens a desk for an article of Markdown text. */
    @FunctionalInterface
    public interface SeatSource {
        Seat on(String markdown) throws Exception;
    }

    public Examination(SeatSource seats) {
        this.seats = seats;
    }

    /**
     * Runs a set.
     *
     * @param progress is told each article's title when it is done
     * @return one mark a question, in their order
     */
    public List<Mark> run(Exam exam, Consumer<String> progress) throws Exception {
        List<Mark> marks = new ArrayList<>();
        for (Exam.Paper paper : exam.papers()) {
            Seat seat = seatOn(paper.markdown());
            for (Exam.Task task : paper.tasks()) {
                marks.add(ask(seat, paper, task));
            }
            progress.accept(seat.article().metadata().title());
        }
        return marks;
    }

    private Seat seatOn(String markdown) throws Exception {
        if (!open.containsKey(markdown)) {
            open.put(markdown, seats.on(markdown));
        }
        return open.get(markdown);
    }

    private static Mark ask(Seat seat, Exam.Paper paper, Exam.Task task) {
        List<Span> gold =
                task.gold().stream().map(passage -> find(passage, seat, paper)).toList();
        if (task.kind() != Exam.Kind.FOLLOW_UP) {
            seat.desk().startOver(EXAMINER);
        }
        long before = seat.tokens().getAsLong();
        long began = System.nanoTime();
        Answer answer = seat.desk().ask(EXAMINER, task.question());
        double millis = (System.nanoTime() - began) / NANOS_A_MILLI;
        return Mark.of(task, gold, answer, new Mark.Cost(millis, seat.tokens().getAsLong() - before));
    }

    private static Span find(String passage, Seat seat, Exam.Paper paper) {
        int at = seat.article().text().indexOf(passage);
        if (at < 0) {
            throw new ConfigException(
                    paper.name(), "has no passage \"" + passage + "\"", "copy gold passages from the article's text");
        }
        return new Span(at, at + passage.length());
    }
}
