package dev.footnote.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Writes a run's outcomes for a person to read: the figures of {@code run.py}, and why they are what they are. */
public final class Report {

    private static final int BINS = 10;
    private static final int MISSES = 20;

    private final List<Outcome> own;
    private final List<Outcome> strange;

    public Report(List<Outcome> outcomes) {
        own = outcomes.stream().filter(outcome -> !outcome.stranger()).toList();
        strange = outcomes.stream().filter(Outcome::stranger).toList();
    }

    /** The table of figures. */
    public String figures() {
        List<Outcome> marked =
                own.stream().filter(outcome -> outcome.overlap() >= 0).toList();
        return line("questions", own.size())
                + line("hit@1", share(own, outcome -> outcome.rank() == 1))
                + line("hit@3", share(own, outcome -> outcome.rank() >= 1 && outcome.rank() <= 3))
                + line("answered", share(own, Outcome::answered))
                + line("off-topic refused", share(strange, outcome -> !outcome.answered()))
                + line("gold in the model's context", share(own, Outcome::inContext))
                + line("characters of it (median)", median(own, Outcome::contextChars))
                + line("answering words marked", marked.size() / (double) Math.max(1, own.size()))
                + line("  exact match, of the marked", share(marked, Outcome::exact))
                + line("  F1, of the marked", mean(marked, Outcome::overlap))
                + line("characters cited (median)", median(own, Outcome::chars))
                + line("answer median, ms", median(own, Outcome::millis));
    }

    /** How often answers of each confidence were right; a calibrated one is right as often as it says. */
    public String reliability() {
        StringBuilder text = new StringBuilder("confidence  questions  right\n");
        for (int bin = 0; bin < BINS; bin++) {
            int b = bin;
            List<Outcome> in = own.stream()
                    .filter(outcome -> Math.min(BINS - 1, (int) (outcome.confidence() * BINS)) == b)
                    .toList();
            if (!in.isEmpty()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%10.2f %10d %6.2f%n",
                        mean(in, Outcome::confidence),
                        in.size(),
                        share(in, outcome -> outcome.rank() == 1)));
            }
        }
        return text.toString();
    }

    /** The wrong answers that were given with the most confidence. */
    public String misses() {
        StringBuilder text = new StringBuilder();
        own.stream()
                .filter(outcome -> outcome.rank() != 1)
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
                .limit(MISSES)
                .forEach(miss -> text.append(String.format(
                        Locale.ROOT,
                        "%.2f %s: %s%n     wanted %s%n     cited  %s%n",
                        miss.confidence(),
                        miss.title(),
                        miss.question(),
                        miss.gold(),
                        miss.cited())));
        return text.toString();
    }

    private static String line(String name, double value) {
        String format = value == Math.rint(value) && value > 1 ? "%-30s %8.0f%n" : "%-30s %8.4f%n";
        return String.format(Locale.ROOT, format, name, value);
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> wanted) {
        return mean(outcomes, outcome -> wanted.test(outcome) ? 1 : 0);
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return outcomes.stream().mapToDouble(value).average().orElse(0);
    }

    private static double median(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        double[] sorted = outcomes.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
