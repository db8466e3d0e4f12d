package dev.footnote.eval;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.answer.claim.Verdict;
import dev.footnote.answer.claim.Verdict.Withheld;
import dev.footnote.article.Span;
import java.util.List;
import java.util.Locale;

/**
 * How one question of an {@link Exam} was answered.
 *
 * @param refused whether the article was said not to tell
 * @param cited how many sentences the answer cites; none where it was refused
 * @param right how many of them overlap a gold passage
 * @param goldCited how many gold passages a citation overlaps
 * @param leads whether the first citation is a right one
 * @param hit whether the answer has one of the known answers
 * @param claims how many claims a model made
 * @param withheld how many of them were not shown
 * @param lies what the answer has although the set says that it is wrong
 */
public record Mark(
        Exam.Task task,
        String answer,
        boolean refused,
        int cited,
        int right,
        int goldCited,
        boolean leads,
        boolean hit,
        int claims,
        int withheld,
        List<String> lies,
        Cost cost) {

    /**
     * What an answer took.
     *
     * @param tokens of a model; 0 where none was asked, or it doesn't tell
     */
    public record Cost(double millis, long tokens) {}

    static Mark of(Exam.Task task, List<Span> gold, Answer answer, Cost cost) {
        List<Citation> citations = answer instanceof Answered answered ? answered.citations() : List.of();
        List<Verdict> verdicts = answer instanceof Answered answered ? answered.verdicts() : List.of();
        String text = answer instanceof Answered answered ? Inline.plain(answered.text()) : "";
        List<Boolean> right = citations.stream()
                .map(citation -> gold.stream()
                        .anyMatch(span -> span.overlaps(citation.sentence().span())))
                .toList();
        return new Mark(
                task,
                text,
                answer instanceof NotStated,
                citations.size(),
                (int) right.stream().filter(Boolean::booleanValue).count(),
                (int) gold.stream()
                        .filter(span -> citations.stream()
                                .anyMatch(citation ->
                                        span.overlaps(citation.sentence().span())))
                        .count(),
                !right.isEmpty() && right.get(0),
                task.answers().stream().anyMatch(known -> has(text, known)),
                verdicts.size(),
                (int) verdicts.stream().filter(Withheld.class::isInstance).count(),
                task.wrong().stream().filter(wrong -> has(text, wrong)).toList(),
                cost);
    }

    /** Whether a text has the words, next to each other. */
    private static boolean has(String text, String words) {
        return plain(text).contains(plain(words));
    }

    private static String plain(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.,]+", " ");
        return " "
                + letters.replaceAll("[.,](?!\\p{N})|(?<!\\p{N})[.,]", " ")
                        .replaceAll("\\s+", " ")
                        .strip() + " ";
    }
}
