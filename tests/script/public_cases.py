"""The public cases that readings are measured by: how they are read, compared, counted, and which are left out."""

from __future__ import annotations

import csv
import re
from pathlib import Path

FOLDER = "normalization"
FILE = "nemo-dev.tsv"
EXCEPTIONS = Path(__file__).parent / "readings" / "public-exceptions.tsv"
NUMBERS = frozenset(
    ("cardinal", "ordinal", "decimal", "money", "date", "time", "measure", "fraction", "range", "roman", "whitelist")
)
WORDS = frozenset(("word", "punctuation", "special_text"))

Case = tuple[str, str, str]
"""Class, written, spoken."""


def cases(folder: Path) -> list[Case]:
    """The cases of the file below the folder of the data, without those that are left out."""
    with (folder / FOLDER / FILE).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    left_out = exceptions()
    return [(kind, written, spoken) for kind, written, spoken in rows if (kind, written) not in left_out]


def exceptions() -> dict[tuple[str, str], str]:
    """The cases that contradict this project's readings, and why."""
    lines = EXCEPTIONS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(kind, written): reason for kind, written, reason in rows}


def lenient(text: str) -> str:
    """Case, punctuation, spaces, "and", "the" and oh for zero do not count."""
    text = re.sub(r"\boh\b", "zero", text.lower())
    return re.sub(r"\W|_", "", re.sub(r"\b(?:and|the)\b", " ", text))
