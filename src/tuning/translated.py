"""Makes a set of questions in other languages than their articles', from translations of one set.

    python3 translated.py ARTICLES.json QUESTIONS.json... > SET.json

All are sets as `footnote eval` takes them, in which a question and its translations have one `id`. The articles and the
answers' places are those of ARTICLES.json; each question is asked as one of the others has it, in turn. Questions without
a translation are left out, and articles without questions.
"""

import itertools
import json
import sys


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def questions(path):
    return {question["id"]: question["question"] for article in read(path) for question in article["questions"]}


def main(articles, *translations):
    turns = itertools.cycle([questions(path) for path in translations])
    asked = []
    for article in read(articles):
        own = []
        for question in article["questions"]:
            translated = next(turns).get(question["id"])
            if translated is not None:
                own.append(dict(question, question=translated))
        if own:
            asked.append(dict(article, questions=own))
    json.dump(asked, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
