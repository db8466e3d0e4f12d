package dev.footnote.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Boosted regression trees (Friedman, Greedy Function Approximation, 2001), whose sum scores a candidate. All trees' nodes
 * lie in one table; a node that asks for no input is a leaf.
 *
 * @param roots each tree's first node
 * @param inputs which input each node asks for; {@link #LEAF} for a leaf
 * @param bounds what the input is compared with; a leaf's value
 * @param lefts the node for inputs up to the bound; the one after it is for the others
 */
public record Trees(int[] roots, int[] inputs, float[] bounds, int[] lefts) {

    /** What a leaf has in place of an input. */
    public static final int LEAF = -1;

    /** For each row of inputs the sum of the leaves that it leads to; tree after tree, so that its nodes are fetched once. */
    public double[] scores(float[][] rows) {
        double[] sums = new double[rows.length];
        for (int root : roots) {
            for (int row = 0; row < rows.length; row++) {
                sums[row] += bounds[leaf(root, rows[row])];
            }
        }
        return sums;
    }

    private int leaf(int root, float[] values) {
        int node = root;
        while (inputs[node] != LEAF) {
            node = lefts[node] + (values[inputs[node]] <= bounds[node] ? 0 : 1);
        }
        return node;
    }

    /** Writes the trees as {@link #readFrom} reads them: the counts of roots and nodes, the roots, then node by node. */
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(roots.length);
        out.writeInt(inputs.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        for (int node = 0; node < inputs.length; node++) {
            out.writeByte(inputs[node]);
            out.writeFloat(bounds[node]);
            out.writeInt(lefts[node]);
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    public static Trees readFrom(DataInputStream in) throws IOException {
        Trees trees = withRoom(in.readInt(), in.readInt());
        for (int t = 0; t < trees.roots.length; t++) {
            trees.roots[t] = in.readInt();
        }
        for (int node = 0; node < trees.inputs.length; node++) {
            trees.inputs[node] = in.readByte();
            trees.bounds[node] = in.readFloat();
            trees.lefts[node] = in.readInt();
        }
        return trees;
    }

    /** Trees whose arrays are yet to be filled. */
    public static Trees withRoom(int trees, int nodes) {
        return new Trees(new int[trees], new int[nodes], new float[nodes], new int[nodes]);
    }
}
