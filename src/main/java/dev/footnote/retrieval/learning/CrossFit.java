package dev.footnote.retrieval.learning;

import dev.footnote.retrieval.ranking.QuestionKind;
import dev.footnote.retrieval.ranking.Ranking;
import dev.footnote.retrieval.ranking.TreeInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lessons as readers and trees see them that were not learned from their articles, by cross-validation over articles. */
final class CrossFit {

    static final int FOLDS = 4;

    private CrossFit() {}

    /** The fold that a topic is held back with. */
    static int fold(int topic) {
        return topic % FOLDS;
    }

    static boolean isIn(int fold, Lesson lesson) {
        return fold(lesson.topic()) == fold;
    }

    private static List<Lesson> without(int fold, List<Lesson> lessons) {
        return lessons.stream().filter(lesson -> !isIn(fold, lesson)).toList();
    }

    /**
     * The lessons with the reader's feature as a reader gives it that was not learned from them: what learns from that
     * feature would trust it too much otherwise. Lessons of terms alone, which nothing reads, stay as they are.
     */
    static List<Lesson> read(List<Lesson> lessons) {
        if (lessons.get(0).tokens().isEmpty()) {
            return lessons;
        }
        List<Lesson> read = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            RankingCourse course = new RankingCourse().learn(without(fold, lessons));
            for (Lesson lesson : lessons) {
                if (isIn(fold, lesson)) {
                    course.scores(lesson);
                    read.add(lesson.with(
                            Arrays.stream(lesson.features()).map(float[]::clone).toArray(float[][]::new)));
                }
            }
        }
        return read;
    }

    /** The lessons with their candidates' scores, fold after fold, within each in the order given. */
    static List<Scored> scored(List<Lesson> lessons) {
        List<Scored> scored = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Ranking ranking = ranking(without(fold, lessons));
            for (Lesson lesson : lessons) {
                if (isIn(fold, lesson)) {
                    scored.add(new Scored(lesson, ranking.scores(lesson.question(), Arrays.asList(lesson.features()))));
                }
            }
        }
        return scored;
    }

    static Ranking ranking(List<Lesson> lessons) {
        List<TreeCourse.Case> cases = lessons.stream()
                .map(lesson -> new TreeCourse.Case(
                        TreeInputs.of(QuestionKind.of(lesson.question()), Arrays.asList(lesson.features())),
                        lesson.right()))
                .toList();
        return new Ranking(TreeCourse.learn(cases, TreeSettings.STANDARD));
    }
}
