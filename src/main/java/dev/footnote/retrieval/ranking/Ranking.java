package dev.footnote.retrieval.ranking;

import java.util.List;

/** How candidates' features become scores, whose exponentials are the shares of belief: by trees. */
public record Ranking(Trees trees) {

    /** Each candidate's score, in the candidates' order. */
    public double[] scores(String question, List<float[]> features) {
        return trees.scores(TreeInputs.of(QuestionKind.of(question), features));
    }
}
