"""Which written words are read as which spoken ones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.config import VoiceProfile
from articleaudio.model import Script, Segment
from articleaudio.script import compose_lines, with_readings
from articleaudio.script.alignment import keys


def read(written: str, spoken: str, language: str = "en") -> list[tuple[str, str]]:
    (segment,) = with_readings(Script((Segment("body", written, spoken, language, 0.3),))).segments
    return [
        (written[one.start : one.end].strip(), spoken[one.said_start : one.said_end].strip())
        for one in segment.readings
    ]


def composed(written: str, language: str = "en") -> list[tuple[str, str]]:
    (segment,) = compose_lines([written], language, VoiceProfile(engine="tone", language=language)).segments
    return read(segment.written, segment.spoken, language)


@pytest.mark.parametrize(
    ("written", "language", "readings"),
    [
        (
            "On Jan. 4, 2021, it rained.",
            "en",
            "On|On Jan.|January 4,|fourth, 2021,|twenty twenty-one, it|it rained.|rained.",
        ),
        ("Of 3-4, 2021.", "en", "Of|Of 3-4,|three to four, 2021.|twenty twenty-one."),
        ("At 12 km/h then.", "en", "At|At 12|twelve km/h|kilometers per hour then.|then."),
        ("It has No. 5 there.", "en", "It|It has|has No.|number 5|five there.|there."),
        ("It cost $1.1 billion.", "en", "It|It cost|cost $1.1|one point one billion.|billion dollars."),
        ("Es hat 9 km² Land.", "de", "Es|Es hat|hat 9|neun km²|Quadratkilometer Land.|Land."),
    ],
)
def test_each_word_has_its_own_reading(written: str, language: str, readings: str) -> None:
    """Numbers, dates, units and abbreviations side by side are parted wherever one of two is read as it is alone."""
    found = composed(written, language)
    assert " ".join(f"{one}|{said}" for one, said in found) == readings
    assert [one for one, _ in found] == written.split()


def test_what_cannot_be_parted_stays_whole() -> None:
    """Words whose readings cannot be told apart are one stretch."""
    assert read("So xq zv it is.", "So something else entirely it is.") == [
        ("So", "So"), ("xq zv", "something else entirely"), ("it", "it"), ("is.", "is."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "spoken", "readings"),
    [
        ("Kyiv — so — it is", "Kyiv, so, it is", [("Kyiv —", "Kyiv,"), ("so —", "so,"), ("it", "it"), ("is", "is")]),
        ("— So it", "So it", [("— So", "So"), ("it", "it")]),
        ("So (Київ) it", "So it", [("So (Київ)", "So"), ("it", "it")]),
        ("It is", "Quote. It is", [("It", "Quote. It"), ("is", "is")]),
        ("It is", "It now is", [("It", "It now"), ("is", "is")]),
        ("It is", "", [("It is", "")]),
        ("", "", []),
    ],
)
def test_what_is_on_one_side_only_goes_with_its_neighbour(
    written: str, spoken: str, readings: list[tuple[str, str]]
) -> None:
    """With the words before it, at the beginning with those after it."""
    assert read(written, spoken) == readings


def test_a_very_long_segment_is_one_stretch() -> None:
    """Comparing words one by one takes the square of their number, so it is not done beyond some hundreds."""
    assert len(read("$5 " * 1000, "five dollars " * 1000)) == 1


VOCABULARY = "Kyiv 3-1 1.2m $5 24/7 Київ (Київ) II Jan. 4, 2021 12 km/h No. 5 the XQRT “ ” — 01/02/2024 . , <b> &"
TEXT = st.one_of(st.lists(st.sampled_from(VOCABULARY.split())).map(" ".join), st.text(max_size=80))


@settings(deadline=None)
@given(TEXT, TEXT)
def test_any_two_texts(written: str, spoken: str) -> None:
    """The stretches are all of both texts but for blanks around them, in order, and each has words on both sides."""
    (segment,) = with_readings(Script((Segment("body", written, spoken, "en", 0.3),))).segments
    found = segment.readings
    assert "".join(written[one.start : one.end] for one in found).split() == written.split()
    assert "".join(spoken[one.said_start : one.said_end] for one in found).split() == spoken.split()
    for one, after in pairwise(found):
        assert (one.end, one.said_end) == (after.start, after.said_start)
    if len(found) > 1:
        assert all(keys(written[one.start : one.end]) for one in found)
        assert all(keys(spoken[one.said_start : one.said_end]) for one in found)
