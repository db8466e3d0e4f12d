package dev.footnote.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Tells whether one run beats another on the same questions: a paired bootstrap over articles, which are drawn whole,
 * as an article's questions share their difficulties (Koehn 2004).
 *
 * @param gain of hit@1, the second run's less the first's
 * @param low the gain's 2.5th percentile over the draws
 * @param high its 97.5th
 * @param better the share of draws in which the second run is better
 */
public record Comparison(int questions, double gain, double low, double high, double better) {

    private static final int DRAWS = 10_000;
    private static final long SEED = 1;

    /** Pairs the outcomes by article and question; those of one run only are left out. */
    public static Comparison of(List<Outcome> before, List<Outcome> after) {
        Map<String, Boolean> earlier = new HashMap<>();
        before.stream().filter(o -> !o.stranger()).forEach(o -> earlier.put(key(o), o.rank() == 1));
        Map<String, double[]> byArticle = new HashMap<>();
        for (Outcome outcome : after) {
            Boolean was = outcome.stranger() ? null : earlier.get(key(outcome));
            if (was != null) {
                double[] sums = byArticle.computeIfAbsent(outcome.title(), title -> new double[2]);
                sums[0] += (outcome.rank() == 1 ? 1 : 0) - (was ? 1 : 0);
                sums[1]++;
            }
        }
        return draw(new ArrayList<>(byArticle.values()));
    }

    private static Comparison draw(List<double[]> articles) {
        Random random = new Random(SEED);
        double[] gains = new double[DRAWS];
        for (int i = 0; i < DRAWS && !articles.isEmpty(); i++) {
            List<double[]> drawn = new ArrayList<>();
            for (int k = 0; k < articles.size(); k++) {
                drawn.add(articles.get(random.nextInt(articles.size())));
            }
            gains[i] = gain(drawn);
        }
        Arrays.sort(gains);
        double better = Arrays.stream(gains).filter(g -> g > 0).count() / (double) DRAWS;
        int questions = (int) articles.stream().mapToDouble(sums -> sums[1]).sum();
        return new Comparison(questions, gain(articles), gains[DRAWS / 40], gains[DRAWS - 1 - DRAWS / 40], better);
    }

    private static double gain(List<double[]> articles) {
        double gained = articles.stream().mapToDouble(sums -> sums[0]).sum();
        double asked = articles.stream().mapToDouble(sums -> sums[1]).sum();
        return asked > 0 ? gained / asked : 0;
    }

    private static String key(Outcome outcome) {
        return outcome.title() + "\n" + outcome.question();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "hit@1 %+.4f on %d questions, 95 %% within %+.4f to %+.4f; better in %.1f %% of draws",
                gain,
                questions,
                low,
                high,
                100 * better);
    }
}
