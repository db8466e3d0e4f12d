package dev.footnote.retrieval.learning;

/**
 * How trees are grown.
 *
 * @param trees how many
 * @param leaves of each, at most
 * @param least candidates in a leaf
 * @param pace how much of each tree's correction is taken
 * @param shrink added to a leaf's curvature
 * @param inputsTried which part of the inputs each tree may ask for
 * @param questionsTried which part of the questions each tree learns from
 * @param seed of the choices
 */
record TreeSettings(
        int trees,
        int leaves,
        int least,
        double pace,
        double shrink,
        double inputsTried,
        double questionsTried,
        long seed) {

    /** Those that did best on articles held back, of the few that were tried. */
    static final TreeSettings STANDARD = new TreeSettings(400, 7, 200, 0.03, 5, 0.2, 0.7, 1);
}
