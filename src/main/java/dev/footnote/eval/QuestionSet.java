package dev.footnote.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Articles with questions and where each answer stands, in the layout of {@code shared/qa}. */
public record QuestionSet(List<Topic> topics) {

    public QuestionSet {
        topics = List.copyOf(topics);
    }

    /** An article and what is asked about it. */
    public record Topic(String title, List<String> paragraphs, List<Asked> questions) {

        /** The article as the Markdown file that {@code run.py} writes. */
        public String markdown() {
            StringBuilder text = new StringBuilder("# " + title + "\n\n");
            paragraphs.forEach(
                    paragraph -> text.append(paragraph.replace('\n', ' ')).append("\n\n"));
            return text.substring(0, text.length() - 1);
        }
    }

    /**
     * A question and its answer.
     *
     * @param paragraph that the answer stands in, from 0
     * @param start of the answer within the paragraph, in characters
     * @param end of the answer, exclusive
     */
    public record Asked(String question, int paragraph, int start, int end, String answer) {

        /** Whether a quote from the paragraph covers a part of the answer, as {@code run.py} finds it. */
        boolean hitBy(String quote, String text) {
            String wanted = Squeezed.of(quote).text().strip();
            Squeezed place = Squeezed.of(text);
            for (int at = wanted.isEmpty() ? -1 : place.text().indexOf(wanted);
                    at >= 0;
                    at = place.text().indexOf(wanted, at + 1)) {
                if (place.origin(at) < end && place.origin(at + wanted.length() - 1) >= start) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Reads a set; throws {@link IllegalArgumentException} if it is not laid out so. */
    public static QuestionSet read(Path file) throws IOException {
        List<Topic> topics = new ArrayList<>();
        for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
            List<String> paragraphs = new ArrayList<>();
            node.required("paragraphs")
                    .forEach(p -> paragraphs.add(p.required("text").asText()));
            List<Asked> questions = new ArrayList<>();
            node.required("questions").forEach(q -> questions.add(asked(q)));
            topics.add(new Topic(node.required("title").asText(), paragraphs, questions));
        }
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("it holds no articles");
        }
        return new QuestionSet(topics);
    }

    private static Asked asked(JsonNode node) {
        return new Asked(
                node.required("question").asText().replace('\n', ' ').strip(),
                node.required("paragraph").asInt(),
                node.required("start").asInt(),
                node.required("end").asInt(),
                node.required("answer").asText());
    }

    /** The same with at most so many questions a topic, taken evenly: a long article then counts like a short one. */
    QuestionSet thinned(int most) {
        return new QuestionSet(topics.stream()
                .map(topic -> new Topic(topic.title(), topic.paragraphs(), evenly(topic.questions(), most)))
                .toList());
    }

    private static <T> List<T> evenly(List<T> all, int most) {
        int taken = Math.min(most, all.size());
        return IntStream.range(0, taken)
                .mapToObj(i -> all.get(i * all.size() / taken))
                .toList();
    }

    /** As many questions as a topic has, taken evenly from the others: its article should answer none. */
    List<String> strangers(Topic topic) {
        List<String> others = topics.stream()
                .filter(other -> other != topic)
                .flatMap(other -> other.questions().stream())
                .map(Asked::question)
                .toList();
        int own = topic.questions().size();
        int step = Math.max(1, others.size() / Math.max(1, own));
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < others.size() && taken.size() < own; i += step) {
            taken.add(others.get(i));
        }
        return taken;
    }
}
