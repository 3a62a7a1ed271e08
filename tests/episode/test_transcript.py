"""Cues become WebVTT and SRT as players want them."""

from __future__ import annotations

import html
import re
import subprocess

import imageio_ffmpeg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.episode.transcript import srt, webvtt
from articleaudio.episode.written import visible
from articleaudio.model import Cue, Word

TIMES = re.compile(r"(\d\d):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d):(\d\d):(\d\d)[.,](\d{3})")


def captions(text: str) -> list[tuple[int, int, list[str]]]:
    """The captions of a transcript: start and end in milliseconds, lines."""
    found = []
    for block in text.strip("\n").split("\n\n"):
        lines = block.split("\n")
        at = next((index for index, line in enumerate(lines) if TIMES.fullmatch(line)), None)
        if at is None:
            continue
        match = TIMES.fullmatch(lines[at])
        assert match
        first, second = (
            ((int(h) * 60 + int(m)) * 60 + int(s)) * 1000 + int(ms)
            for h, m, s, ms in (match.groups()[:4], match.groups()[4:])
        )
        found.append((first, second, lines[at + 1 :]))
    return found


def cue(start: float, end: float, written: str, speaker: str = "amy", words: tuple[Word, ...] = ()) -> Cue:
    return Cue(start, end, "body", written, written, speaker, words)


@st.composite
def cue_lists(draw: st.DrawFn) -> tuple[list[Cue], float]:
    """Cues one after another, of any text, and the length of the audio."""
    cues, at = [], 0.0
    for _ in range(draw(st.integers(0, 6))):
        at += draw(st.floats(0, 2))
        end = at + draw(st.floats(0, 30))
        text = draw(st.text(max_size=400))
        times = sorted(draw(st.lists(st.floats(at, end), max_size=8)))
        tokens = re.finditer(r"\S+", text)
        words = tuple(Word(time, end, token[0], token.span()) for time, token in zip(times, tokens, strict=False))
        cues.append(cue(at, end, text, draw(st.sampled_from(["amy", "bob <b>", ""])), words))
        at = end
    return cues, max(at, 0.01)


@given(cue_lists())
def test_any_cues(made: tuple[list[Cue], float]) -> None:
    """Whatever the cues say: times in order, none past the end, two lines of the bound, every word there once."""
    cues, seconds = made
    written = visible("".join("".join(each.written.split()) for each in cues)).replace("\u2060", "")
    escaped, plain = html.escape(written, quote=False), written.replace("-->", "→")
    for text, width, expected in ((webvtt(cues, seconds), 65, escaped), (srt(cues, seconds), 32, plain)):
        listed = captions(text)
        assert [start for start, _, _ in listed] == sorted(start for start, _, _ in listed)
        lines = [re.sub(r"^<v [^>]*>|<[\d:.]+>", "", line) for _, _, lines in listed for line in lines]
        assert all(start < end <= max(seconds * 1000, 1) for start, end, _ in listed)
        assert all(1 <= len(lines) <= 2 for _, _, lines in listed)
        assert all(len(line) <= width for line in lines)
        assert "".join(lines).replace(" ", "").replace("\u2060", "") == expected


def test_text_is_escaped() -> None:
    """Marks in the text cannot become markup or a cue's times."""
    text = webvtt([cue(0, 1, "a < b --> c & <i>d</i>")], 1)
    assert "a &lt; b --&gt; c &amp; &lt;i&gt;d&lt;/i&gt;" in text


def test_srt_has_no_escapes() -> None:
    """In SRT text stands as it is, but for the arrow that parts times."""
    assert srt([cue(0, 1, "a < b --> c & d")], 1) == "1\n00:00:00,000 --> 00:00:01,000\na < b → c & d\n"


@pytest.mark.parametrize("text", ["<i>a</i>", "{\\an8}a", "<font color=red>a", "b" * 30 + "-->" + "c" * 30, "a --> b"])
def test_srt_shows_markup_as_text(text: str) -> None:
    """What players of SRT take for markup is shown as it stands, by ffmpeg's reader too, but for the arrow."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "srt", "-i", "-", "-f", "webvtt", "-"]
    read = subprocess.run(command, input=srt([cue(0, 1, text)], 1).encode(), capture_output=True, check=True)
    lines = html.unescape(read.stdout.decode()).strip().split("\n")
    assert read.stderr == b""
    assert "".join(lines[3:]).replace("\u2060", "") == text.replace("-->", "→")


def test_voices_are_named_where_they_change() -> None:
    """The first cue and each cue of another speaker opens with a voice span, no other does."""
    cues = [cue(at, at + 1, f"Line {at}", name) for at, name in enumerate(["amy", "amy", "bob", "bob", "amy"])]
    assert re.findall(r"<v \w+>|Line \d", webvtt(cues, 5)) == [
        "<v amy>", "Line 0", "Line 1", "<v bob>", "Line 2", "Line 3", "<v amy>", "Line 4",
    ]  # fmt: skip


def test_long_cues_are_split_at_word_times() -> None:
    """A sentence of more than two lines becomes several captions, each beginning when its first word is heard."""
    places = [(number * 5, number * 5 + 4) for number in range(50)]
    words = tuple(Word(number * 2.0, number * 2.0 + 1, "word", place) for number, place in enumerate(places))
    listed = captions(webvtt([cue(0, 100, "word " * 50, words=words)], 100))
    assert [(start, end) for start, end, _ in listed] == [(0, 52_000), (52_000, 100_000)]


def test_long_cues_without_word_times_are_split_by_share() -> None:
    """Without word times a caption begins at its words' share of the time."""
    listed = captions(webvtt([cue(10, 20, "word " * 52)], 30))
    assert [(start, end) for start, end, _ in listed] == [(10_000, 15_000), (15_000, 20_000)]


def test_a_caption_begins_with_the_written_word_whatever_is_said_for_it() -> None:
    """Its own word's time counts, not the share of the words; within words that share a time, their share of it."""
    text = "$5 " * 30 + "five " * 20
    numbers = Word(0.0, 60.0, text[:89], (0, 89), (0, 389), shared=True)
    fives = [Word(60.0 + at, 61.0 + at, "five", (90 + at * 5, 94 + at * 5)) for at in range(20)]
    listed = captions(webvtt([cue(0, 80, text, words=(numbers, *fives))], 80))
    assert [(start, end) for start, end, _ in listed] == [(0, 68_000), (68_000, 80_000)]
    shared = Word(10.0, 20.0, "word " * 52, (0, 260), shared=True)
    listed = captions(webvtt([cue(0, 30, "word " * 52, words=(shared,))], 30))
    assert [(start, end) for start, end, _ in listed] == [(0, 15_000), (15_000, 30_000)]


def test_overlapping_cues_stay_in_order() -> None:
    """Cues that overlap are shown in their order, none beginning before the one before it."""
    listed = captions(webvtt([cue(2, 4, "One"), cue(1, 3, "Two"), cue(9, 9, "Three")], 5))
    assert listed == [(2000, 4000, ["<v amy>One"]), (2000, 3000, ["Two"]), (4999, 5000, ["Three"])]


def test_an_empty_transcript() -> None:
    """Without cues WebVTT is its head alone, SRT empty."""
    assert webvtt([], 1) == "WEBVTT\n"
    assert srt([], 1) == ""
