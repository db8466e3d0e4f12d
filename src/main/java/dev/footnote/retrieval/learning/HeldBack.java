package dev.footnote.retrieval.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The figures of lessons that were not learned from. */
final class HeldBack {

    private int first;
    private int third;
    private final List<Double> own = new ArrayList<>();
    private final List<Double> removed = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final List<Double> ownTopic = new ArrayList<>();
    private final List<Double> strangeTopic = new ArrayList<>();

    void add(Scored one, Confidence confidence) {
        Lesson lesson = one.lesson();
        double[] scores = one.scores();
        int size = confidence.size();
        float[] whole = ConfidenceCourse.Case.onTopic(lesson, scores, size).inputs();
        double topic = confidence.topic().probability(whole);
        if (!lesson.isOwn()) {
            strangeTopic.add(topic);
            return;
        }
        int rank = lesson.rank(scores);
        first += rank == 1 ? 1 : 0;
        third += rank >= 1 && rank <= 3 ? 1 : 0;
        ownTopic.add(topic);
        shares.add((double) whole[size]);
        own.add(confidence.answers().probability(whole));
        float[] without = ConfidenceCourse.Case.removed(lesson, scores, size).inputs();
        removed.add(confidence.answers().probability(without));
    }

    /** The share that so many of the best sentences reach. */
    double sure(double alone) {
        return reachedBy(alone, shares);
    }

    /** The belief that so many of the answerable questions reach. */
    double threshold(double answered) {
        return reachedBy(answered, ownTopic);
    }

    private static double reachedBy(double part, List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) ((1 - part) * sorted.size()));
    }

    /** @param answered how many of the answerable questions the threshold is set for, 0 to 1 */
    Calibrator.Result result(double answered) {
        double threshold = threshold(answered);
        double refused = strangeTopic.stream().filter(t -> t < threshold).count() / (double) strangeTopic.size();
        return new Calibrator.Result(
                first / (double) own.size(), third / (double) own.size(), area(own, removed), refused);
    }

    /** How often a value of one list is above one of the other. */
    private static double area(List<Double> above, List<Double> below) {
        List<Double> sorted = new ArrayList<>(below);
        Collections.sort(sorted);
        double sum = 0;
        for (double value : above) {
            int at = Collections.binarySearch(sorted, value);
            sum += at < 0 ? -at - 1 : at;
        }
        return sum / above.size() / below.size();
    }
}
