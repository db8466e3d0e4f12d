package dev.footnote.retrieval;

import java.util.List;

/** How candidates' features become scores, whose exponentials are the shares of belief: by trees. */
record Ranking(Trees trees) {

    /** Each candidate's score, in the candidates' order. */
    double[] scores(String question, List<float[]> features) {
        return trees.scores(TreeInputs.of(QuestionKind.of(question), features));
    }
}
