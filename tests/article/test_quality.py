"""The gate: how well bodies are found on real pages with known texts, with floors that may only rise.

The pages are not part of the project; the environment variable ARTICLEAUDIO_DATA says where they lie. The metric is
that of the public article-extraction-benchmark: four-word sequences, counted as multisets; precision and recall are
averages over pages; accuracy is the share of pages whose words are all right. Every page is read, also those that are
refused otherwise: no extractor that these figures are compared with refuses any.
"""

from __future__ import annotations

import gzip
import json
import os
import re
from collections import Counter
from pathlib import Path

import pytest

from articleaudio.article import parse
from articleaudio.errors import ArticleError
from articleaudio.model import Source
from articleaudio.source.encoding import find_encoding

DATA = os.environ.get("ARTICLEAUDIO_DATA", "")
FLOORS: dict[str, float] = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))["extraction"]
SLACK = 0.02  # how far a figure may rise before its floor must follow
REFUSED = 2  # beginnings of articles behind a paywall


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """All sequences of four words; a shorter text is one sequence."""
    words = re.findall(r"\w+", text)
    if len(words) < 4:
        return Counter([tuple(words)] if words else [])
    return Counter(tuple(words[start : start + 4]) for start in range(len(words) - 3))


def scores(true: str, found: str) -> tuple[float, float]:
    """Precision and recall of one page; 1 where there is nothing to be wrong about."""
    expected, got = shingles(true), shingles(found)
    both = sum((expected & got).values())
    return both / got.total() if got else 1.0, both / expected.total() if expected else 1.0


def exact(true: str, found: str) -> bool:
    """Whether the words are the same, in the same order."""
    return re.findall(r"\w+", true) == re.findall(r"\w+", found)


@pytest.mark.skipif(not DATA, reason="ARTICLEAUDIO_DATA is not set: no pages to measure with")
def test_extraction() -> None:
    """F1, precision, recall and accuracy stay at their floors, and the floors follow them upward."""
    folder = Path(DATA) / "extraction"
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    found = []
    for name in sorted(truth):
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        text = parse(Source(name, data, find_encoding(data), "html"), force=True).text
        found.append((*scores(truth[name]["articleBody"], text), exact(truth[name]["articleBody"], text)))
    precision, recall, accuracy = (sum(column) / len(found) for column in zip(*found, strict=True))
    f1 = 2 * precision * recall / (precision + recall)
    measured = {"F1": f1, "accuracy": accuracy, "precision": precision, "recall": recall}
    assert {name: value for name, value in measured.items() if value < FLOORS[name]} == {}, measured
    assert {name: value for name, value in measured.items() if value > FLOORS[name] + SLACK} == {}, "raise floors.json"


@pytest.mark.skipif(not DATA, reason="ARTICLEAUDIO_DATA is not set: no pages to measure with")
def test_hardly_a_page_is_refused() -> None:
    """Of real articles, only beginnings behind a paywall are refused."""
    refused = 0
    for path in sorted((Path(DATA) / "extraction" / "html").iterdir()):
        data = gzip.decompress(path.read_bytes())
        try:
            parse(Source(path.name, data, find_encoding(data), "html"))
        except ArticleError:
            refused += 1
    assert refused <= REFUSED
