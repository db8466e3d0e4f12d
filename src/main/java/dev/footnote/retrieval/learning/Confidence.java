package dev.footnote.retrieval.learning;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.retrieval.ranking.Belief;
import dev.footnote.retrieval.ranking.Feature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Both beliefs: that the best sentence answers, and that the article is on the matter. */
record Confidence(int size, Belief answers, Belief topic) {

    static Confidence from(List<Scored> scored, boolean dense) {
        int size = dense ? Feature.ALL : Feature.LEXICAL;
        List<ConfidenceCourse.Case> answers = new ArrayList<>();
        List<ConfidenceCourse.Case> onTopic = new ArrayList<>();
        for (Scored one : scored) {
            Lesson lesson = one.lesson();
            answers.add(ConfidenceCourse.Case.answering(lesson, one.scores(), size));
            onTopic.add(ConfidenceCourse.Case.onTopic(lesson, one.scores(), size));
            if (lesson.isOwn()) {
                answers.add(ConfidenceCourse.Case.removed(lesson, one.scores(), size));
            }
        }
        return new Confidence(size, ConfidenceCourse.learn(answers), ConfidenceCourse.learn(onTopic));
    }

    /**
     * The beliefs with the thresholds, as {@code ranking.Calibration} reads them.
     *
     * @param sure the share from which on the best sentence is cited alone
     * @param plain the confidence from which on it is told plainly
     * @param stated the belief below which the article doesn't say
     */
    String json(double sure, double plain, double stated) throws IOException {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("sure", sure);
        put(root.putObject("answers"), answers.weights());
        root.put("plain", plain);
        put(root.putObject("topic"), topic.weights());
        root.put("stated", stated);
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private void put(ObjectNode node, double[] weights) {
        ObjectNode best = node.putObject("best");
        ObjectNode mean = node.putObject("mean");
        for (int f = 0; f < size; f++) {
            String feature = Feature.values()[f].name();
            best.put(feature, Math.round(weights[f] * 1e5) / 1e5);
            mean.put(feature, Math.round(weights[size + 1 + f] * 1e5) / 1e5);
        }
        node.put("share", weights[size]).put("bias", weights[2 * size + 1]);
    }
}
