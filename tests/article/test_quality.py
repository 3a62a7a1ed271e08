"""The gate: how well bodies are found on real pages with known texts, with floors that may only rise.

The pages are not part of the project; the environment variable ARTICLEAUDIO_DATA says where they lie. The metric is
that of the public article-extraction-benchmark: four-word sequences, counted as multisets; precision and recall are
averages over pages. A page that is refused counts as found empty.
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
FLOORS = {"F1": 0.957, "precision": 0.963, "recall": 0.951}
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


@pytest.mark.skipif(not DATA, reason="ARTICLEAUDIO_DATA is not set: no pages to measure with")
def test_extraction() -> None:
    """F1, precision and recall stay above their floors, and hardly a page is refused."""
    folder = Path(DATA) / "extraction"
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    found, refused = [], 0
    for name in sorted(truth):
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        try:
            text = parse(Source(name, data, find_encoding(data), "html"), force=True).text
        except ArticleError:
            text, refused = "", refused + 1
        found.append(scores(truth[name]["articleBody"], text))
    precision, recall = (sum(column) / len(found) for column in zip(*found, strict=True))
    measured = {"F1": 2 * precision * recall / (precision + recall), "precision": precision, "recall": recall}
    assert {name: value for name, value in measured.items() if value < FLOORS[name]} == {}, measured
    assert refused <= REFUSED
