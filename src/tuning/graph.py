"""The multilingual encoder as ONNX, its matrices and word vectors quantised to eight bits (seven, see `model.LARGEST`).

Products are made as ONNX Runtime's dynamic quantisation makes them: each row of states becomes unsigned bytes with a scale
and a zero point of its own run, is multiplied with signed bytes, and the whole numbers are scaled back.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from model import LARGEST

OPSET, IR_VERSION = 17, 8
MOST_PLACES = 512


class Graph:
    """Nodes and their constants; each method adds some and gives the name of the result."""

    def __init__(self):
        self.nodes, self.constants = [], {}

    def constant(self, name, value):
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind, *inputs, outputs=1, **attributes):
        names = [f"{kind}_{len(self.nodes)}_{n}" for n in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def quantised(self, x):
        return self.add("DynamicQuantizeLinear", x, outputs=3)

    def linear(self, quantised, name, weight, bias):
        """weight: inputs x outputs"""
        x, scale, zero = quantised
        column = np.abs(weight).max(0) / LARGEST
        matrix = self.constant(name + ".weight", np.round(weight / column).astype(np.int8))
        product = self.add("MatMulInteger", x, matrix, zero)
        product = self.add("Cast", product, to=TensorProto.FLOAT)
        scale = self.add("Mul", scale, self.constant(name + ".scale", column.astype(np.float32)))
        return self.add("Add", self.add("Mul", product, scale), self.constant(name + ".bias", bias))

    def norm(self, x, name, weight, bias):
        parts = self.constant(name + ".weight", weight), self.constant(name + ".bias", bias)
        return self.add("LayerNormalization", x, *parts, epsilon=1e-12)

    def gelu(self, x):
        halved = self.add("Mul", x, self.constant("half", np.float32(0.5)))
        erf = self.add("Erf", self.add("Div", x, self.constant("root", np.float32(2**0.5))))
        return self.add("Mul", halved, self.add("Add", erf, self.constant("one", np.float32(1))))

    def heads(self, x, count, size, turned=(0, 2, 1, 3)):
        split = self.constant("split", np.array([0, 0, count, size // count], dtype=np.int64))
        return self.add("Transpose", self.add("Reshape", x, split), perm=list(turned))


def words(graph, state):
    """The sum of word, place and type vectors, normed."""
    weight = state["words.weight"]
    row = np.maximum(np.abs(weight).max(1, keepdims=True), 1e-9) / 127
    table = graph.constant("words", np.round(weight / row).astype(np.int8))
    scales = graph.constant("words.scale", row.astype(np.float32))
    ids = "input_ids"
    found = graph.add("Cast", graph.add("Gather", table, ids), to=TensorProto.FLOAT)
    found = graph.add("Mul", found, graph.add("Gather", scales, ids))
    places = graph.constant("places", state["places.weight"][:MOST_PLACES] + state["types.weight"][0])
    length = graph.add("Shape", ids, start=1, end=2)
    zero, axis = graph.constant("zero", np.array([0], np.int64)), graph.constant("axis", np.array([0], np.int64))
    placed = graph.add("Add", found, graph.add("Slice", places, zero, length, axis))
    return graph.norm(placed, "norm", state["norm.weight"], state["norm.bias"])


def layer(graph, x, state, name, heads, size):
    def part(quantised, own):
        return graph.linear(quantised, name + own, state[f"{name}{own}.weight"].T, state[f"{name}{own}.bias"])

    def norm(value, own):
        return graph.norm(value, name + own, state[f"{name}{own}.weight"], state[f"{name}{own}.bias"])

    seen = graph.quantised(x)
    query = graph.heads(part(seen, "query"), heads, size)
    key = graph.heads(part(seen, "key"), heads, size, (0, 2, 3, 1))
    value = graph.heads(part(seen, "value"), heads, size)
    root = graph.constant("head.root", np.float32((size // heads) ** 0.5))
    attention = graph.add("Softmax", graph.add("Div", graph.add("MatMul", query, key), root), axis=-1)
    joined = graph.add("Transpose", graph.add("MatMul", attention, value), perm=[0, 2, 1, 3])
    joined = graph.add("Reshape", joined, graph.constant("join", np.array([0, 0, size], dtype=np.int64)))
    x = norm(graph.add("Add", x, part(graph.quantised(joined), "after")), "first")
    wide = graph.gelu(part(graph.quantised(x), "wide"))
    return norm(graph.add("Add", x, part(graph.quantised(wide), "narrow")), "second")


def write(state, layers, heads, path):
    """state: of `multilingual.Multilingual`, as arrays. Reads one text at a time, without padding."""
    size, dimensions = state["words.weight"].shape[1], state["out.weight"].shape[0]
    graph = Graph()
    x = words(graph, state)
    for number in range(layers):
        x = layer(graph, x, state, f"layers.{number}.", heads, size)
    x = graph.linear(graph.quantised(x), "out", state["out.weight"].T, state["out.bias"])
    graph.nodes.append(helper.make_node("Identity", [x], ["states"]))
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "multilingual",
            [helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "length"])],
            [helper.make_tensor_value_info("states", TensorProto.FLOAT, [1, "length", dimensions])],
            list(graph.constants.values()),
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
    )
    onnx.checker.check_model(model)
    onnx.save(model, path)
