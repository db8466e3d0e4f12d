package dev.footnote.retrieval.learning;

import dev.footnote.retrieval.index.Standard;
import dev.footnote.retrieval.ranking.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grows trees that rank, each on what the ones before it got wrong. The loss is the logarithm of the share that the right
 * candidates get among a question's, as in {@link RankingCourse}; splits are sought among a few dozen bounds an input,
 * the best leaf first, as LightGBM does (Ke et al., 2017), which is a native library ten times this size.
 */
final class TreeCourse {

    /** One question's candidates, each a row of inputs. */
    record Case(float[][] inputs, boolean[] right) {}

    private final TreeSettings settings;
    private final TreeTable table;
    private final double[] scores;
    private final double[] slopes;
    private final double[] curvatures;
    private final Random random;
    private final List<int[]> nodes = new ArrayList<>();
    private final List<Float> bounds = new ArrayList<>();

    private TreeCourse(List<Case> cases, TreeSettings settings) {
        this.settings = settings;
        table = new TreeTable(cases);
        scores = new double[table.rows()];
        slopes = new double[table.rows()];
        curvatures = new double[table.rows()];
        random = new Random(settings.seed());
    }

    /** Learns from the cases that have a right candidate. */
    static Trees learn(List<Case> cases, TreeSettings settings) {
        List<Case> useful = cases.stream()
                .filter(one -> IntStream.range(0, one.right().length).anyMatch(c -> one.right()[c]))
                .toList();
        return new TreeCourse(useful, settings).grow(useful);
    }

    private Trees grow(List<Case> cases) {
        int[] roots = new int[settings.trees()];
        for (int t = 0; t < roots.length; t++) {
            weigh(cases);
            roots[t] = nodes.size();
            growTree(sample(cases));
        }
        Trees trees = Trees.withRoom(roots.length, nodes.size());
        System.arraycopy(roots, 0, trees.roots(), 0, roots.length);
        for (int node = 0; node < nodes.size(); node++) {
            trees.inputs()[node] = nodes.get(node)[0];
            trees.lefts()[node] = nodes.get(node)[1];
            trees.bounds()[node] = bounds.get(node);
        }
        return trees;
    }

    /** The loss's slope and curvature at each candidate's score. */
    private void weigh(List<Case> cases) {
        for (int q = 0; q < cases.size(); q++) {
            boolean[] right = cases.get(q).right();
            int from = table.start(q);
            double[] share = Standard.shares(Arrays.copyOfRange(scores, from, from + right.length));
            double held = 1e-12;
            for (int c = 0; c < share.length; c++) {
                held += right[c] ? share[c] : 0;
            }
            for (int c = 0; c < share.length; c++) {
                slopes[from + c] = share[c] - (right[c] ? share[c] / held : 0);
                curvatures[from + c] = Math.max(1e-6, share[c] * (1 - share[c]));
            }
        }
    }

    private int[] sample(List<Case> cases) {
        return IntStream.range(0, cases.size())
                .filter(q -> random.nextDouble() < settings.questionsTried())
                .flatMap(q -> IntStream.range(table.start(q), table.start(q + 1)))
                .toArray();
    }

    /** A leaf that may be split. */
    private record Leaf(int node, int[] rows, TreeTable.Split split) {}

    private void growTree(int[] rows) {
        int[] tried = IntStream.range(0, table.inputs())
                .filter(input -> random.nextDouble() < settings.inputsTried())
                .toArray();
        int first = nodes.size();
        PriorityQueue<Leaf> open = new PriorityQueue<>(
                Comparator.comparingDouble(leaf -> -leaf.split().gain()));
        open.add(leaf(node(), rows, tried));
        for (int leaves = 1; leaves < settings.leaves(); leaves++) {
            Leaf best = open.peek();
            if (best == null || best.split().gain() <= 0) {
                break;
            }
            open.remove();
            int left = node();
            int right = node();
            nodes.set(best.node(), new int[] {best.split().input(), left});
            bounds.set(best.node(), table.bound(best.split()));
            open.add(leaf(left, table.side(best.rows(), best.split(), true), tried));
            open.add(leaf(right, table.side(best.rows(), best.split(), false), tried));
        }
        for (int row = 0; row < table.rows(); row++) {
            int node = first;
            while (nodes.get(node)[0] != Trees.LEAF) {
                int[] of = nodes.get(node);
                node = of[1] + (table.value(of[0], row) <= bounds.get(node) ? 0 : 1);
            }
            scores[row] += bounds.get(node);
        }
    }

    private int node() {
        nodes.add(new int[] {Trees.LEAF, 0});
        bounds.add(0f);
        return nodes.size() - 1;
    }

    private Leaf leaf(int node, int[] rows, int[] tried) {
        TreeTable.Sums sums = table.sums(rows, slopes, curvatures);
        bounds.set(node, (float) (-settings.pace() * sums.slope() / (sums.curvature() + settings.shrink())));
        return new Leaf(node, rows, table.best(rows, tried, slopes, curvatures, sums, settings));
    }
}
