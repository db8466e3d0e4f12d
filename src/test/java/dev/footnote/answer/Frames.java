package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader who watches an answer grow, and who notices when something is taken back. */
final class Frames implements AnswerListener {

    private final List<List<Inline>> seen = new CopyOnWriteArrayList<>();

    /** What was seen, a text for each time that it grew. */
    List<String> texts() {
        return seen.stream().map(Inline::plain).toList();
    }

    @Override
    public void grown(List<Inline> checked) {
        seen.add(List.copyOf(checked));
    }

    /** Fails unless each text begins with the one before it, and the answer with the last one. */
    void assertNothingWasTakenBackBy(Answer answer) {
        for (int i = 1; i < seen.size(); i++) {
            assertThat(seen.get(i)).startsWith(seen.get(i - 1).toArray(Inline[]::new));
        }
        if (!seen.isEmpty()) {
            assertThat(answer).isInstanceOf(Answered.class);
            assertThat(((Answered) answer).text())
                    .startsWith(seen.get(seen.size() - 1).toArray(Inline[]::new));
        }
    }
}
