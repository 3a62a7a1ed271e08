"""The gate of metadata: headline, authors, day, zone and language of 60 real pages, against labels made by reading.

There are two sets of pages, each with its own floors. The pages are not part of the project; the environment variable
ARTICLEAUDIO_DATA says where they lie. The READMEs in `labels/` and here have the rules of the labels and of the floors.
"""

from __future__ import annotations

import gzip
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from articleaudio.article import parse
from articleaudio.model import Source
from articleaudio.source.encoding import find_encoding

if TYPE_CHECKING:
    from articleaudio.model import Article

HERE = Path(__file__).parent
DATA = os.environ.get("ARTICLEAUDIO_DATA", "")
SETS: dict[str, dict[str, dict[str, Any]]] = {
    name: json.loads((HERE / "labels" / file).read_text(encoding="utf-8"))
    for name, file in (("labels", "pages.json"), ("fresh", "fresh.json"))
}
FLOORS: dict[str, dict[str, float]] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
FIELDS = ("authors", "day", "headline", "language", "zone")
SLACK = 0.02  # how far a figure may rise before its floor must follow


def folded(text: str | None) -> str:
    """A text with its whitespace folded."""
    return " ".join((text or "").split())


def zones(label: dict[str, Any]) -> list[str]:
    """The offsets that are right for a page; none where it states none."""
    stated = label["zone"]
    return stated if isinstance(stated, list) else [stated] if stated else []


def said(article: Article) -> dict[str, Any]:
    """What the project says of a page, in the form of a label."""
    when = article.published
    return {
        "authors": {folded(name).casefold() for name in article.authors},
        "day": when and f"{when:%Y-%m-%d}",
        "headline": folded(article.headline),
        "language": article.language.split("-")[0],
        "zone": when.isoformat()[-len("+00:00") :] if when and when.tzinfo else None,
    }


def right(field: str, label: dict[str, Any], found: dict[str, Any]) -> bool | None:
    """Whether a field is right; None where the label leaves nothing to judge."""
    if field == "zone" and not zones(label):
        return None
    match field:
        case "authors":
            return {folded(name).casefold() for name in label["authors"]} == set(found["authors"])
        case "zone":
            return found["zone"] in zones(label)
        case "headline":
            return folded(label["headline"]) == str(found["headline"])
        case _:
            return bool(label[field] == found[field])


@pytest.fixture(scope="module")
def findings() -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """What the project says of each labelled page, by set and id."""
    return {part: [(name, said(parsed(name))) for name in labels] for part, labels in SETS.items()}


def parsed(name: str) -> Article:
    """The article of a labelled page."""
    data = gzip.decompress((Path(DATA) / "extraction" / "html" / f"{name}.html.gz").read_bytes())
    return parse(Source(name, data, find_encoding(data), "html"), force=True)


@pytest.mark.skipif(not DATA, reason="ARTICLEAUDIO_DATA is not set: no pages to measure with")
@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("part", SETS)
def test_labelled_pages(part: str, field: str, findings: dict[str, list[tuple[str, dict[str, Any]]]]) -> None:
    """The share of a set's pages on which a field is right stays at its floor, and the floor follows when it rises."""
    judged = {name: right(field, SETS[part][name], found) for name, found in findings[part]}
    misses = {name[:8]: found[field] for name, found in findings[part] if judged[name] is False}
    count = sum(one is not None for one in judged.values())
    share, floor = (count - len(misses)) / count, FLOORS[part][field]
    assert share >= floor, f"{part}: {field} is right on {share:.3f}, below its floor {floor}; misses: {misses}"
    assert share <= floor + SLACK, f"{field} is right on {share:.3f} of the pages: raise {part}.{field} in floors.json"


@pytest.mark.parametrize("part", SETS)
def test_labels_are_well_formed(part: str) -> None:
    """Each of the 30 labels of a set has every field, in the form that the README of the labels gives."""
    forms = {"day": r"\d{4}-\d\d-\d\d", "time": r"\d\d:\d\d", "language": r"[a-z]{2,3}"}
    labels = SETS[part]
    assert len(labels) == 30
    assert list(labels) == sorted(labels)
    for name, label in labels.items():
        assert re.fullmatch(r"[0-9a-f]{64}", name)
        assert {*label} - {"why"} == {*FIELDS, "publication", "time"}, name
        assert label["headline"] is None or label["headline"] == folded(label["headline"]), name
        assert all(author and author == folded(author) for author in label["authors"]), name
        assert all(label[field] is None or re.fullmatch(form, label[field]) for field, form in forms.items()), name
        assert all(re.fullmatch(r"[+-]\d\d:\d\d", zone) for zone in zones(label)), name
        assert not zones(label) or (label["day"] and label["time"]), name


def test_no_page_is_labelled_twice() -> None:
    """The two sets have no page in common."""
    assert not {*SETS["labels"]} & {*SETS["fresh"]}


def test_floors_are_sorted_shares() -> None:
    """The file of floors is sorted, holds shares of three digits, and names each field that is measured here."""
    text = (HERE / "floors.json").read_text(encoding="utf-8")
    assert text == json.dumps(FLOORS, indent=2, sort_keys=True) + "\n"
    assert all(0 <= floor <= 1 and floor == round(floor, 3) for part in FLOORS.values() for floor in part.values())
    assert all(sorted(FLOORS[part]) == sorted(FIELDS) for part in SETS)
