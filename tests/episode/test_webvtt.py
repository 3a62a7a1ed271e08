"""WebVTT by https://www.w3.org/TR/webvtt1/: a strict reader of its syntax takes what is written, and finds its text."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.episode.transcript import webvtt
from articleaudio.episode.written import visible
from articleaudio.model import Cue, Word

TIME = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
TAG = re.compile(rf"<(?:(?P<time>{TIME})|v (?P<name>[^<>\n]+))>")
TOKENS = re.compile(rf"(?P<tag>{TAG.pattern})|&(?:amp|lt|gt|lrm|rlm|nbsp);|[^&<>]")


@dataclass(frozen=True)
class Read:
    """A cue as read: times in milliseconds, lines of text without markup, and after which of its text each stamp is."""

    start: int
    end: int
    lines: tuple[str, ...]
    stamps: tuple[tuple[str, int], ...]
    speaker: str | None


def milliseconds(clock: str) -> int:
    *hours, minutes, seconds = clock.split(":")
    return (int(hours[0] if hours else 0) * 60 + int(minutes)) * 60_000 + int(seconds.replace(".", ""))


def read(text: str) -> list[Read]:
    """The cues of a WebVTT file; an assertion fails where it breaks a rule of the syntax (sections 4.1 and 4.2)."""
    assert re.match(r"WEBVTT(?:[ \t][^\n]*)?(?:\n|$)", text)
    assert "\0" not in text
    assert "\r" not in text
    cues: list[Read] = []
    for block in filter(None, re.split(r"\n{2,}", text.partition("\n")[2].strip("\n"))):
        times, *lines = block.split("\n")
        match = re.fullmatch(rf"({TIME}) --> ({TIME})", times)
        assert match, times
        cues.append(read_cue(milliseconds(match[1]), milliseconds(match[2]), "\n".join(lines)))
    assert all(one.start <= other.start for one, other in pairwise(cues))
    return cues


def read_cue(start: int, end: int, payload: str) -> Read:
    assert start < end
    assert "-->" not in payload
    text, speaker, at = "", None, 0
    stamps: list[tuple[str, int]] = []
    while at < len(payload):
        token = TOKENS.match(payload, at)
        assert token, payload[at:]
        at = token.end()
        if token["name"]:
            assert not text, "a voice span may stay open only where it holds the whole cue"
            speaker = html.unescape(token["name"])
        elif token["time"]:
            moment = milliseconds(token["time"])
            assert (stamps[-1][1] if stamps else start) < moment < end
            stamps.append((text, moment))
        else:
            text += html.unescape(token[0])
    return Read(start, end, tuple(text.split("\n")), tuple(stamps), speaker)


def cue(start: float, end: float, written: str, *words: Word, speaker: str = "amy") -> Cue:
    return Cue(start, end, "body", written, written, speaker, words)


HOSTILE = st.sampled_from(
    ["-->", "--\u202a>", "<v Eve>", "</v>", "&", "&amp;", "<00:00:01.000>", "\u202e", "\0", "WEBVTT", "NOTE", "\ud800"]
)


@st.composite
def cue_lists(draw: st.DrawFn) -> tuple[list[Cue], float]:
    """Cues of ordinary and of hostile words, with times that may touch, or round to one another's."""
    cues, at = [], 0.0
    for _ in range(draw(st.integers(0, 4))):
        text = " ".join(
            draw(st.lists(st.one_of(st.text(max_size=6), HOSTILE, st.text("ab", min_size=60)), max_size=30))
        )
        tokens = list(re.finditer(r"\S+", text))
        steps = draw(st.lists(st.sampled_from([0.0, 0.0004, 0.0016, 0.3]), min_size=len(tokens), max_size=len(tokens)))
        words = []
        begin = at
        for token, step in zip(tokens, steps, strict=True):
            words.append(Word(at, at + step, token[0], token.span()))
            at += step
        kept = words if draw(st.booleans()) else []
        cues.append(cue(begin, at, text, *kept, speaker=draw(st.sampled_from(["amy", "b <o> & b\n", ""]))))
        at += draw(st.sampled_from([0.0, 0.25]))
    return cues, max(at, 0.001)


@given(cue_lists())
def test_any_cues_keep_the_rules(made: tuple[list[Cue], float]) -> None:
    """Whatever is written: a file by the standard's syntax, none of its cues past the end, with every word once."""
    cues, seconds = made
    found = read(webvtt(cues, seconds))
    shown = "".join(line for each in found for line in each.lines).replace(" ", "")
    assert shown == visible("".join("".join(each.written.split()) for each in cues))
    assert all(1 <= len(each.lines) <= 2 and max(map(len, each.lines)) <= 65 for each in found)
    assert all(each.end <= max(seconds * 1000, 1) for each in found)


@given(cue_lists())
def test_stamps_are_the_times_of_words(made: tuple[list[Cue], float]) -> None:
    """Behind each time in a cue stands a word that is heard then."""
    cues, seconds = made
    heard = {(round(word.start * 1000), word.text[:1]) for each in cues for word in each.words}
    for each in read(webvtt(cues, seconds)):
        whole = "\n".join(each.lines)
        for before, moment in each.stamps:
            begins = {text for start, text in heard if start == moment}
            assert visible("".join(begins)) == "" or whole[len(before)] in visible("".join(begins))


def test_words_have_times_inside_of_their_cue() -> None:
    """Each word with a time of its own has it before it; the first one's is the cue's."""
    places = [(0, 4), (5, 6), (7, 12)]
    words = [Word(1 + at, 2 + at, "Fish & chips"[start:end], (start, end)) for at, (start, end) in enumerate(places)]
    text = webvtt([cue(1, 4, "Fish & chips", *words)], 4)
    assert "\n<v amy>Fish <00:00:02.000>&amp; <00:00:03.000>chips\n" in text


@pytest.mark.parametrize("start", [1.0, 1.0004, 2.9996, 3.0])
def test_no_time_rounds_to_the_start_or_end_of_its_cue(start: float) -> None:
    """A word heard within half a millisecond of its cue's start or end has no time in it."""
    words = Word(1.0, start, "One", (0, 3)), Word(start, 3.0, "two", (4, 7))
    assert read(webvtt([cue(1, 3, "One two", *words)], 3))[0].stamps == ()


def test_words_that_share_a_time_have_one() -> None:
    """Several words whose times are not told apart have the time of the first; one that is all has none."""
    apart = Word(0, 1, "We", (0, 2)), Word(1, 2, "had been", (3, 11), shared=True)
    assert read(webvtt([cue(0, 2, "We had been", *apart)], 2))[0].stamps == (("We ", 1000),)
    whole = Word(0.5, 2, "We had been", (0, 11))
    assert read(webvtt([cue(0, 2, "We had been", whole)], 2))[0].stamps == ()


def test_a_split_sentence_keeps_the_times_of_its_words() -> None:
    """In each part of a sentence of more than two lines stand the times of that part's words."""
    text = "word " * 50
    words = [Word(float(at), at + 1.0, "word", (at * 5, at * 5 + 4)) for at in range(50)]
    one, other = read(webvtt([cue(0, 50, text, *words)], 50))
    assert [moment for _, moment in (*one.stamps, *other.stamps)] == [
        number * 1000 for number in range(1, 50) if number * 1000 != other.start
    ]


def test_text_stays_text() -> None:
    """Tags, times, arrows and entities of the page are shown as they stand; marks of direction turn nothing."""
    hostile = "<v Eve>a</v> --> <00:00:01.000> &lt; \u202eb\u2066"
    [found] = read(webvtt([cue(0, 2, hostile, speaker="<b>\namy")], 2))
    assert found.lines == ("<v Eve>a</v> --> <00:00:01.000> &lt; b",)
    assert found.speaker == "<b> amy"
    assert found.stamps == ()
