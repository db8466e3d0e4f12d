"""Tunes the upper layers of the packaged embedding model to tell which sentence answers where other evidence cannot.

    python3 tune.py LESSONS.jsonl e5-small-v2-q.onnx tokenizer.json OUT.bin [WITHOUT OF]

LESSONS.jsonl is what `footnote eval --tuning-data` writes; model and tokenizer lie in the jar. OUT.bin holds the
tuned weights (see src/docs/retrieval.md). With WITHOUT and OF, articles whose number leaves WITHOUT when divided by OF
are left out; how well their sentences are found, before and after, is told.

Each step takes a dozen neighbouring questions of one article and their candidates. A candidate's score is a weighted
sum, the weights learned too, of three: what the learned trees gave it from the untuned model and all other evidence
(they had not seen the article), the cosine of the texts' mean vectors, and the mean over the question's tokens of the
best cosine among the sentence's. The loss is the logarithm of the share that the right candidates get, as the trees'
own is: so the model learns what they lack, and not once more what the words tell already.

Needs PyTorch and onnx (Debian: python3-torch, python3-onnx); quick on a processor with bfloat16.
"""

import json
import random
import sys

import torch
from torch.nn import functional as F

from model import OnnxFile, WordPieces

FIRST_TUNED = 4
ROUNDS = 3
RATE, WEIGHTS_RATE = 5e-5, 0.1
WARMING = 0.1
QUESTIONS = 12
FIRST_WEIGHTS = (1.0, 10.0, 20.0)
STRAYING = 2
PASSAGE_PIECES, QUESTION_PIECES = 160, 60
START, END = "[CLS]", "[SEP]"


class Article:
    """An article's sentences and questions as token ids, with how many of them stand before the text."""

    def __init__(self, lesson, pieces, passage="passage: ", query="query: "):
        heading = pieces(f"{passage}{lesson['title']}. ")
        asking = pieces(query)
        first, last = pieces.vocabulary[START], pieces.vocabulary[END]
        self.topic = lesson["topic"]
        self.heading, self.asking = len(heading), len(asking)
        self.sentences = [
            [first, *(heading + pieces(sentence))[: PASSAGE_PIECES - 1], last] for sentence in lesson["sentences"]
        ]
        self.questions = [
            dict(question, ids=[first, *(asking + pieces(question["text"]))[: QUESTION_PIECES - 1], last])
            for question in lesson["questions"]
        ]

    def passages(self, encoder, numbers):
        return encode(encoder, [self.sentences[n] for n in numbers], self.heading)

    def asked(self, encoder, questions):
        return encode(encoder, [question["ids"] for question in questions], self.asking)


def padded(rows):
    longest = max(map(len, rows))
    ids = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows])
    return ids, mask


def encode(encoder, texts, skipped, at_once=24):
    """Each text's unit vector, and the unit vectors of its own tokens."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    vectors, tokens = {}, {}
    for begin in range(0, len(order), at_once):
        chosen = order[begin : begin + at_once]
        ids, mask = padded([texts[i] for i in chosen])
        with torch.autocast("cpu", torch.bfloat16):
            states = encoder(ids, mask)
        states = states.float()
        means = F.normalize((states * mask[..., None]).sum(1), dim=-1)
        states = F.normalize(states, dim=-1)
        for row, i in enumerate(chosen):
            vectors[i] = means[row]
            tokens[i] = states[row, 1 + skipped : len(texts[i]) - 1]
    return torch.stack([vectors[i] for i in range(len(texts))]), [tokens[i] for i in range(len(texts))]


def matched(questions, sentences):
    """Questions x sentences: the mean over the question's tokens of the best cosine among the sentence's."""
    places = [len(tokens) for tokens in sentences]
    every = torch.cat(sentences)
    rows = []
    for tokens in questions:
        best = [part.max(1).values.mean() for part in (tokens @ every.T).split(places, 1)]
        rows.append(torch.stack(best))
    return torch.stack(rows)


def compared(encoder, article, questions):
    """Cosines and token matches, questions x sentences, of all their candidates; and where each candidate stands."""
    numbers = sorted({number for question in questions for number in question["candidates"]})
    vectors, tokens = article.passages(encoder, numbers)
    asked, asking = article.asked(encoder, questions)
    return asked @ vectors.T, matched(asking, tokens), {number: place for place, number in enumerate(numbers)}


def scores(questions, cosines, matches, places):
    """Each question's candidates with the three scores, the trees', the vectors' and the tokens', as columns."""
    for row, question in enumerate(questions):
        own = [places[number] for number in question["candidates"]]
        yield torch.stack((torch.tensor(question["scores"]), cosines[row, own], matches[row, own]), 1)


def steps(articles):
    """Without end: an article and some of its questions, answered near each other, so that they share candidates."""

    def place(question):
        return question["candidates"][question["right"].index(True)] + random.uniform(0, STRAYING)

    while True:
        parts = []
        for article in articles:
            questions = sorted(article.questions, key=place)
            begin = random.randrange(QUESTIONS) if len(questions) > 2 * QUESTIONS else 0
            begins = range(begin, max(begin + 1, len(questions) - 3), QUESTIONS)
            parts += [(article, questions[begin : begin + QUESTIONS]) for begin in begins]
        yield from random.sample(parts, len(parts))


def loss(questions, compared_, weights):
    total = 0
    for question, score in zip(questions, scores(questions, *compared_)):
        score = score @ weights
        total += score.logsumexp(0) - score[torch.tensor(question["right"])].logsumexp(0)
    return total / len(questions)


def tune(encoder, articles, frozen, first_weights, rounds, besides=None):
    """Tunes all but some parts. besides: of what `compared` gives and how far it has come, what is added to the loss"""
    for part in frozen:
        part.requires_grad_(False)
    tuned = [weight for weight in encoder.parameters() if weight.requires_grad]
    weights = torch.nn.Parameter(torch.tensor(first_weights))
    groups = [{"params": tuned, "weight_decay": 0.01}, {"params": weights, "weight_decay": 0}]
    optimizer = torch.optim.AdamW(groups, lr=RATE)
    count = int(sum(len(article.questions) for article in articles) * rounds / QUESTIONS)
    encoder.train()
    lately = []
    for step, (article, questions) in zip(range(count), steps(articles)):
        pace = min(1, (step + 1) / (WARMING * count)) * max(0.05, 1 - step / count)
        for group, rate in zip(optimizer.param_groups, (RATE, WEIGHTS_RATE)):
            group["lr"] = rate * pace
        seen = compared(encoder, article, questions)
        now = loss(questions, seen, weights)
        optimizer.zero_grad()
        (now if besides is None else now + besides(questions, seen, step / count)).backward()
        torch.nn.utils.clip_grad_norm_(tuned, 1.0)
        optimizer.step()
        lately.append(now.item())
        if step % 20 == 19:
            print(f"step {step + 1} of {count}, loss {sum(lately[-20:]) / 20:.3f}", flush=True)
    return weights


@torch.no_grad()
def found(encoder, articles, weights):
    """How often the best candidate is right, by each score alone and by their weighted sum."""
    encoder.eval()
    hits = torch.zeros(4)
    for article in articles:
        for question, score in zip(
            article.questions, scores(article.questions, *compared(encoder, article, article.questions))
        ):
            best = torch.cat((score, (score @ weights)[:, None]), 1).argmax(0)
            hits += torch.tensor(question["right"])[best]
    return [round(hit / sum(len(article.questions) for article in articles), 4) for hit in hits.tolist()]


def vocabulary(tokenizer):
    with open(tokenizer, encoding="utf-8") as file:
        return json.load(file)["model"]["vocab"]


def parted(lessons, without, of, **reading):
    """The articles to tune on and those left out. reading: how `Article` takes a lesson"""
    with open(lessons, encoding="utf-8") as file:
        articles = [Article(json.loads(line), **reading) for line in file]
    left_out = [] if without is None else [a for a in articles if a.topic % int(of) == int(without)]
    return [article for article in articles if article not in left_out], left_out


def main(lessons, onnx, tokenizer, out, without=None, of=1):
    torch.manual_seed(1)
    random.seed(1)
    taught, left_out = parted(lessons, without, of, pieces=WordPieces(vocabulary(tokenizer)))
    model = OnnxFile(onnx)
    encoder = model.encoder()
    if left_out:
        before = found(encoder, left_out, torch.tensor(FIRST_WEIGHTS))
        print("left out, before: trees, vectors, tokens, all", before, flush=True)
    frozen = (encoder.words, encoder.places, encoder.types, encoder.norm, *encoder.layers[:FIRST_TUNED])
    weights = tune(encoder, taught, frozen, FIRST_WEIGHTS, ROUNDS)
    if left_out:
        print("left out, after: trees, vectors, tokens, all", found(encoder, left_out, weights.detach()))
    model.write_tuned(encoder, FIRST_TUNED, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
