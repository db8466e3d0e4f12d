package dev.footnote.retrieval.learning;

/** A lesson with its candidates' scores by a ranking that was not learned from it. */
record Scored(Lesson lesson, double[] scores) {}
