package dev.footnote.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.eval.Exam.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Sums up an {@link Examination}. Shares are between 0 and 1; one of nothing is left out. */
public final class Grades {

    private final List<Mark> marks;

    public Grades(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    /** What got through although it is not so. */
    public int unsupported() {
        return sum(marks, mark -> mark.lies().size());
    }

    /** Each figure under its name, in the order of the table. */
    public Map<String, Number> figures() {
        List<Mark> told = of(kind -> kind != Kind.UNANSWERABLE);
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("questions", marks.size());
        put(figures, "citation precision", sum(told, Mark::right), sum(told, Mark::cited));
        put(figures, "citation recall", sum(told, Mark::goldCited), sum(told, mark -> mark.task()
                .gold()
                .size()));
        share(figures, "answer hit", of(kind -> kind == Kind.ANSWERABLE), Mark::hit);
        share(figures, "follow-up hit", of(kind -> kind == Kind.FOLLOW_UP), Mark::hit);
        share(figures, "false premises met with what is so", of(kind -> kind == Kind.FALSE_PREMISE), Mark::leads);
        share(
                figures,
                "refusal accuracy",
                marks,
                mark -> mark.refused() == (mark.task().kind() == Kind.UNANSWERABLE));
        share(figures, "unanswerable refused", of(kind -> kind == Kind.UNANSWERABLE), Mark::refused);
        figures.put("claims made", sum(marks, Mark::claims));
        figures.put("claims withheld", sum(marks, Mark::withheld));
        figures.put("unsupported claims that got through", unsupported());
        figures.put("median ms", percentile(mark -> mark.cost().millis(), 50));
        figures.put("95th percentile ms", percentile(mark -> mark.cost().millis(), 95));
        figures.put(
                "tokens", marks.stream().mapToLong(mark -> mark.cost().tokens()).sum());
        return figures;
    }

    /** The figures and the questions that went wrong, for a person to read. */
    public String table() {
        StringBuilder text = new StringBuilder();
        figures()
                .forEach((name, value) -> text.append(String.format(
                        Locale.ROOT, value instanceof Double ? "%-36s %8.3f%n" : "%-36s %8d%n", name, value)));
        for (Mark mark : marks) {
            String fault = fault(mark);
            if (!fault.isEmpty()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%n%s: %s (%s)%n    %s%n",
                        fault,
                        mark.task().question(),
                        lower(mark.task().kind()),
                        mark.refused() ? "not stated" : mark.answer()));
            }
        }
        return text.toString();
    }

    /** One object: {@code figures} by name, and {@code questions}, each with its marks. */
    public String json() {
        ObjectNode object = new ObjectMapper().createObjectNode();
        ObjectNode figures = object.putObject("figures");
        figures()
                .forEach((name, value) ->
                        figures.put(name.replaceAll("[ -]", "_"), Math.round(value.doubleValue() * 1e4) / 1e4));
        ArrayNode questions = object.putArray("questions");
        for (Mark mark : marks) {
            ObjectNode row = questions
                    .addObject()
                    .put("question", mark.task().question())
                    .put("kind", lower(mark.task().kind()))
                    .put("answer", mark.answer())
                    .put("refused", mark.refused())
                    .put("cited", mark.cited())
                    .put("right", mark.right())
                    .put("hit", mark.hit())
                    .put("withheld", mark.withheld())
                    .put("millis", Math.round(mark.cost().millis() * 10) / 10.0)
                    .put("tokens", mark.cost().tokens());
            mark.lies().forEach(row.putArray("lies")::add);
        }
        return object.toString();
    }

    private static String fault(Mark mark) {
        Kind kind = mark.task().kind();
        if (!mark.lies().isEmpty()) {
            return "wrong " + mark.lies();
        }
        if (mark.refused() != (kind == Kind.UNANSWERABLE)) {
            return mark.refused() ? "refused" : "not refused";
        }
        if (kind == Kind.FALSE_PREMISE) {
            return mark.leads() ? "" : "not corrected";
        }
        return kind == Kind.UNANSWERABLE || mark.hit() ? "" : "missed";
    }

    private List<Mark> of(Predicate<Kind> kind) {
        return marks.stream().filter(mark -> kind.test(mark.task().kind())).toList();
    }

    private static void share(Map<String, Number> figures, String name, List<Mark> of, Predicate<Mark> wanted) {
        put(figures, name, of.stream().filter(wanted).count(), of.size());
    }

    private static void put(Map<String, Number> figures, String name, double part, double whole) {
        if (whole > 0) {
            figures.put(name, part / whole);
        }
    }

    private static int sum(List<Mark> marks, ToIntFunction<Mark> of) {
        return marks.stream().mapToInt(of).sum();
    }

    private double percentile(ToDoubleFunction<Mark> of, int percent) {
        double[] sorted = marks.stream().mapToDouble(of).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static String lower(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
