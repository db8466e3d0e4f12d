"""Chooses the word pieces that the multilingual encoder keeps, and writes its tokenizer.

    python3 vocabulary.py VOCAB.txt COUNT TEXTS... > tokenizer.json

VOCAB.txt is multilingual BERT's. TEXTS are plain text, one file a language: what was used are the descriptions of Debian's
packages (`Translation-*` of bookworm) in thirteen languages, and, twice, the measuring sets' articles and questions.
Kept are all single letters of Latin and Cyrillic, all Chinese signs, and the pieces most frequent in the mean over the
files. What is left out is read as smaller pieces.
"""

import collections
import json
import sys
import unicodedata

from model import WordPieces

SCRIPTS = {"LATIN", "CYRILLIC", "CJK"}
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]


def scripts(piece):
    return {unicodedata.name(c, "?").split()[0] for c in piece if unicodedata.category(c)[0] == "L"}


def readable(piece):
    """Whether a text in the kept scripts can come to it; Chinese signs are never inside a word."""
    of = scripts(piece.removeprefix("##"))
    unused = piece.startswith("[") and len(piece) > 1
    return of <= SCRIPTS and not unused and not ("CJK" in of and piece.startswith("##"))


def chosen(vocabulary, count, texts):
    split = WordPieces({piece: n for n, piece in enumerate(vocabulary)}, lower=False)
    shares = collections.Counter()
    for path in texts:
        with open(path, encoding="utf-8") as file:
            seen = collections.Counter(n for line in file for n in split(line))
        for n, times in seen.items():
            shares[n] += times / seen.total()
    pieces = [n for n, piece in enumerate(vocabulary) if readable(piece)]
    kept = {n for n in pieces if len(vocabulary[n].removeprefix("##")) == 1}
    rest = sorted((n for n in pieces if n not in kept), key=lambda n: (-shares[n], n))
    kept.update(rest[: count - len(SPECIAL) - len(kept)])
    return SPECIAL + [vocabulary[n] for n in sorted(kept)]


def tokenizer(pieces):
    """As Hugging Face's tokenizers read it."""
    ids = {piece: n for n, piece in enumerate(pieces)}
    special = [{"content": name, "id": ids[name], "special": True} for name in SPECIAL]
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
    normalizer = {"clean_text": True, "handle_chinese_chars": True, "strip_accents": False, "lowercase": False}
    first, last = ({"SpecialToken": {"id": name, "type_id": 0}} for name in ("[CLS]", "[SEP]"))
    return {
        "version": "1.0",
        "added_tokens": [part | flags for part in special],
        "normalizer": {"type": "BertNormalizer"} | normalizer,
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [first, {"Sequence": {"id": "A", "type_id": 0}}, last],
            "pair": [first, {"Sequence": {"id": "A", "type_id": 0}}, last, {"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": {name: {"id": name, "ids": [ids[name]], "tokens": [name]} for name in ("[CLS]", "[SEP]")},
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {
            "type": "WordPiece",
            "unk_token": "[UNK]",
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 100,
            "vocab": ids,
        },
    }


def main(vocabulary, count, *texts):
    with open(vocabulary, encoding="utf-8") as file:
        pieces = file.read().splitlines()
    json.dump(tokenizer(chosen(pieces, int(count), texts)), sys.stdout, ensure_ascii=False, indent=0)


if __name__ == "__main__":
    main(*sys.argv[1:])
