package dev.footnote.retrieval;

import java.util.List;

/** How candidates' features become scores, whose exponentials are the shares of belief: by trees. */
record Ranking(Trees trees) {

    /** Each candidate's score, in the candidates' order. */
    double[] scores(String question, List<float[]> features) {
        float[][] inputs = TreeInputs.of(QuestionKind.of(question), features);
        double[] scores = new double[inputs.length];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = trees.score(inputs[c]);
        }
        return scores;
    }
}
