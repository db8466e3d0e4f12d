"""BERT in PyTorch; the packaged English model, read from its quantised ONNX file, and its tuned weights written for it."""

import struct
import unicodedata

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

LAYERS, SIZE = 12, 384
HEADS = 12

# Seven bits, as in the model's own weights: with eight, processors without VNNI overflow in ONNX Runtime's products.
LARGEST = 64

MATRICES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "after": "attention.output.dense",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
}
NORMS = {"first": "attention.output.LayerNorm", "second": "output.LayerNorm"}


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019)."""

    def __init__(self, size):
        super().__init__()
        self.query, self.key, self.value, self.after = (nn.Linear(size, size) for _ in range(4))
        self.wide, self.narrow = nn.Linear(size, 4 * size), nn.Linear(4 * size, size)
        self.first, self.second = nn.LayerNorm(size, eps=1e-12), nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        texts, length, size = x.shape

        def heads(y):
            return y.view(texts, length, HEADS, size // HEADS).transpose(1, 2)

        attention = heads(self.query(x)) @ heads(self.key(x)).transpose(-1, -2) / (size // HEADS) ** 0.5 + mask
        seen = (self.dropout(attention.softmax(-1)) @ heads(self.value(x))).transpose(1, 2).reshape(x.shape)
        x = self.first(x + self.dropout(self.after(seen)))
        return self.second(x + self.dropout(self.narrow(F.gelu(self.wide(x)))))


class Encoder(nn.Module):
    """Token ids (texts x length) and their mask to the last layer's states."""

    def __init__(self, vocabulary, layers=LAYERS, size=SIZE):
        super().__init__()
        self.words, self.places, self.types = (nn.Embedding(n, size) for n in (vocabulary, 512, 2))
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size) for _ in range(layers))

    def forward(self, ids, mask):
        places = self.places(torch.arange(ids.shape[1]))
        x = self.norm(self.words(ids) + places + self.types.weight[0])
        hidden = (1 - mask.float())[:, None, None, :] * -1e9
        for layer in self.layers:
            x = layer(x, hidden)
        return x


class OnnxFile:
    """The quantised model's file: where each weight lies in it, and what it is."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        graph = onnx.load_from_string(self.bytes).graph
        self.initial = {tensor.name: tensor for tensor in graph.initializer}
        self.maker = {name: node for node in graph.node for name in node.output}
        self.adding = {name: node for node in graph.node if node.op_type == "Add" for name in node.input}

    def array(self, name):
        return numpy_helper.to_array(self.initial[name])

    def matrix(self, bias):
        """The name, without its endings, of the quantised matrix to whose products a bias is added."""
        node = next(self.maker[name] for name in self.adding[bias].input if name in self.maker)
        while node.op_type != "MatMulInteger":
            makers = (self.maker[name] for name in node.input if name in self.maker)
            node = next(maker for maker in makers if maker.op_type in ("Cast", "Mul", "MatMulInteger"))
        return node.input[1].removesuffix("_quantized")

    def real(self, name):
        """A quantised weight as real numbers."""
        zero = self.array(name + "_zero_point").astype(np.float32)
        return (self.array(name + "_quantized").astype(np.float32) - zero) * self.array(name + "_scale")

    def encoder(self):
        encoder = Encoder(self.array("embeddings.word_embeddings.weight_quantized").shape[0])
        state = {
            "words.weight": self.real("embeddings.word_embeddings.weight"),
            "places.weight": self.real("embeddings.position_embeddings.weight"),
            "types.weight": self.real("embeddings.token_type_embeddings.weight"),
            "norm.weight": self.array("embeddings.LayerNorm.weight"),
            "norm.bias": self.array("embeddings.LayerNorm.bias"),
        }
        for number in range(LAYERS):
            for own, theirs in MATRICES.items():
                bias = f"encoder.layer.{number}.{theirs}.bias"
                state[f"layers.{number}.{own}.weight"] = self.real(self.matrix(bias)).T
                state[f"layers.{number}.{own}.bias"] = self.array(bias)
            for own, theirs in NORMS.items():
                for part in ("weight", "bias"):
                    state[f"layers.{number}.{own}.{part}"] = self.array(f"encoder.layer.{number}.{theirs}.{part}")
        encoder.load_state_dict({name: torch.tensor(np.array(value)) for name, value in state.items()})
        return encoder

    def write_tuned(self, encoder, first_layer, path):
        """Writes the layers from the first tuned one on as `dev.footnote.retrieval.encode.TunedWeights` reads them."""
        state = {name: value.detach().numpy() for name, value in encoder.state_dict().items()}
        parts = []
        for number in range(first_layer, LAYERS):
            for own, theirs in MATRICES.items():
                bias = f"encoder.layer.{number}.{theirs}.bias"
                weight = state[f"layers.{number}.{own}.weight"].T
                scale = np.abs(weight).max(0) / LARGEST
                matrix = self.matrix(bias)
                assert not self.array(matrix + "_zero_point").any()
                parts.append(self.part(matrix + "_quantized", np.round(weight / scale)))
                parts.append(self.part(matrix + "_scale", scale))
                parts.append(self.part(bias, state[f"layers.{number}.{own}.bias"]))
            for own, theirs in NORMS.items():
                for kind in ("weight", "bias"):
                    value = state[f"layers.{number}.{own}.{kind}"]
                    parts.append(self.part(f"encoder.layer.{number}.{theirs}.{kind}", value))
        with open(path, "wb") as out:
            out.write(struct.pack(">Ii", crc32c(self.bytes), len(parts)) + b"".join(parts))

    def part(self, name, value):
        old = self.array(name)
        assert old.shape == value.shape, name
        place = self.bytes.find(old.tobytes())
        assert place >= 0 and self.bytes.find(old.tobytes(), place + 1) < 0, name
        new = np.ascontiguousarray(value.astype(old.dtype)).tobytes()
        return struct.pack(">ii", place, len(new)) + new


def crc32c(data):
    """The checksum of Java's CRC32C (Castagnoli's polynomial)."""
    table = []
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ (0x82F63B78 if byte & 1 else 0)
        table.append(byte)
    value = 0xFFFFFFFF
    for byte in data:
        value = value >> 8 ^ table[(value ^ byte) & 0xFF]
    return value ^ 0xFFFFFFFF


class WordPieces:
    """The tokenizer of BERT. lower: whether case and accents are left out"""

    def __init__(self, vocabulary, lower=True):
        self.vocabulary = vocabulary
        self.lower = lower
        self.known = {}

    def __call__(self, text):
        plain = text
        if self.lower:
            plain = unicodedata.normalize("NFD", text.lower())
            plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
        return [piece for word in self.words(plain) for piece in self.pieces(word)]

    @staticmethod
    def words(text):
        word = ""
        for c in text:
            kind = unicodedata.category(c)
            alone = kind[0] == "P" or c in "$+<=>^`|~" or "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff"
            if word and (alone or c.isspace() or kind in ("Cc", "Cf")):
                yield word
                word = ""
            if alone:
                yield c
            elif not c.isspace() and kind not in ("Cc", "Cf"):
                word += c
        if word:
            yield word

    def pieces(self, word):
        if word not in self.known:
            pieces, start = [], 0
            while start < len(word):
                ends = range(len(word), start, -1)
                names = (("##" if start else "") + word[start:end] for end in ends)
                name = next((name for name in names if name in self.vocabulary), None)
                if name is None:
                    pieces = [self.vocabulary["[UNK]"]]
                    break
                pieces.append(self.vocabulary[name])
                start += len(name) - (2 if start else 0)
            self.known[word] = pieces
        return self.known[word]
