package dev.footnote.retrieval.learning;

import java.util.Arrays;
import java.util.List;

/** Candidates' inputs, sorted into bins, in which the best splits are sought. */
final class TreeTable {

    private static final int BINS = 64;

    private final int[] starts;
    private final float[][] columns;
    private final float[][] bounds;
    private final byte[][] bins;

    /** Where to part a leaf's candidates: those whose input's bin is at most this go left. */
    record Split(int input, int bin, double gain) {}

    /** The summed slope and curvature of some candidates. */
    record Sums(double slope, double curvature) {

        double gain(double shrink) {
            return slope * slope / (curvature + shrink);
        }
    }

    TreeTable(List<TreeCourse.Case> cases) {
        starts = new int[cases.size() + 1];
        for (int q = 0; q < cases.size(); q++) {
            starts[q + 1] = starts[q] + cases.get(q).inputs().length;
        }
        int inputs = cases.get(0).inputs()[0].length;
        columns = new float[inputs][rows()];
        bounds = new float[inputs][];
        bins = new byte[inputs][rows()];
        for (int q = 0; q < cases.size(); q++) {
            for (int row = starts[q]; row < starts[q + 1]; row++) {
                for (int input = 0; input < inputs; input++) {
                    columns[input][row] = cases.get(q).inputs()[row - starts[q]][input];
                }
            }
        }
        for (int input = 0; input < inputs; input++) {
            bounds[input] = bounds(columns[input]);
            for (int row = 0; row < rows(); row++) {
                int at = Arrays.binarySearch(bounds[input], columns[input][row]);
                bins[input][row] = (byte) (at < 0 ? -at - 1 : at);
            }
        }
    }

    /** The upper bounds of all bins but the last, each holding about as many of the values. */
    private static float[] bounds(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] bounds = new float[BINS - 1];
        int count = 0;
        for (int bin = 1; bin < BINS; bin++) {
            int at = (int) ((long) sorted.length * bin / BINS);
            float bound = sorted[at];
            boolean parts = bound < sorted[sorted.length - 1];
            if (parts && (count == 0 || bound > bounds[count - 1])) {
                bounds[count++] = bound;
            }
        }
        return Arrays.copyOf(bounds, count);
    }

    int rows() {
        return starts[starts.length - 1];
    }

    int start(int question) {
        return starts[question];
    }

    int inputs() {
        return columns.length;
    }

    float value(int input, int row) {
        return columns[input][row];
    }

    float bound(Split split) {
        return bounds[split.input()][split.bin()];
    }

    int[] side(int[] rows, Split split, boolean left) {
        byte[] of = bins[split.input()];
        return Arrays.stream(rows).filter(row -> of[row] <= split.bin() == left).toArray();
    }

    Sums sums(int[] rows, double[] slopes, double[] curvatures) {
        double slope = 0;
        double curvature = 0;
        for (int row : rows) {
            slope += slopes[row];
            curvature += curvatures[row];
        }
        return new Sums(slope, curvature);
    }

    /** The split that gains most; with a gain of 0 where none is worth it. */
    Split best(int[] rows, int[] tried, double[] slopes, double[] curvatures, Sums all, TreeSettings settings) {
        Split best = new Split(0, 0, 0);
        double whole = all.gain(settings.shrink());
        for (int input : tried) {
            double[] slope = new double[BINS];
            double[] curvature = new double[BINS];
            int[] count = new int[BINS];
            byte[] of = bins[input];
            for (int row : rows) {
                int bin = of[row];
                slope[bin] += slopes[row];
                curvature[bin] += curvatures[row];
                count[bin]++;
            }
            double s = 0;
            double c = 0;
            int left = 0;
            for (int bin = 0; bin < bounds[input].length; bin++) {
                s += slope[bin];
                c += curvature[bin];
                left += count[bin];
                if (left >= settings.least() && rows.length - left >= settings.least()) {
                    double gain = new Sums(s, c).gain(settings.shrink())
                            + new Sums(all.slope() - s, all.curvature() - c).gain(settings.shrink())
                            - whole;
                    best = gain > best.gain() ? new Split(input, bin, gain) : best;
                }
            }
        }
        return best;
    }
}
