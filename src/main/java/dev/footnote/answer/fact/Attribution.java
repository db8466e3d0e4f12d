package dev.footnote.answer.fact;

import java.util.List;

/**
 * That a sentence reports what somebody said or thinks.
 *
 * @param source who is named as saying so, in the sentence's words; empty when that is a pronoun or not clear
 * @param sourceWords the indices of the words near the report in which the source is named
 * @param opinion whether it is a view ("what they see as") rather than a statement
 * @param held for a view, the words that say what is held, in small letters
 */
public record Attribution(String source, List<Integer> sourceWords, boolean opinion, List<String> held) {}
