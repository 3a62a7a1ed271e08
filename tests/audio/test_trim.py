"""Trimming and offsets: for any samples, nothing that is heard is lost, and edges are of the set length."""

from __future__ import annotations

import math
from array import array
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.audio.samples import OFFSET, centred
from articleaudio.audio.stitch import stitch
from articleaudio.audio.trim import AFTER, BEFORE, BELOW, FAINT, WINDOW, edges, trimmed
from articleaudio.config import Audio
from articleaudio.model import Clip

from .conftest import decoded, spoken_takes, tone_take

if TYPE_CHECKING:
    from pathlib import Path

RATE = 8000
STRETCH = st.tuples(st.integers(0, 1200), st.integers(0, 32767))
"""So many samples of that amplitude."""


def wave_of(stretches: list[tuple[int, int]]) -> array[int]:
    """Stretches one after another, each alternating between its amplitude and its negative: it has no offset."""
    return array("h", (level if at % 2 else -level for length, level in stretches for at in range(length)))


def loudest(samples: array[int]) -> float:
    """The loudest window, in dB of full scale."""
    size = round(WINDOW * RATE)
    powers = (sum(one * one for one in samples[at : at + size]) / size for at in range(0, len(samples), size))
    return 10 * math.log10(max(powers, default=0.0) / 32768**2 + 1e-20)


@given(st.lists(STRETCH, max_size=6))
def test_no_sound_of_speech_is_cut(stretches: list[tuple[int, int]]) -> None:
    """What is cut off at either end is, window by window, too faint to be heard; what is kept is as it was."""
    samples = wave_of(stretches)
    start, end = edges(samples.tobytes(), RATE)
    assert 0 <= start <= end <= len(samples)
    heard = max(FAINT, loudest(samples) + BELOW)
    assert loudest(samples[:start]) <= heard + 0.01
    assert loudest(samples[end:]) <= heard + 0.01


@given(st.integers(0, 3000), st.integers(1, 2000), st.integers(0, 3000), st.integers(200, 32767))
def test_what_is_left_of_silence_is_of_the_set_length(before: int, sound: int, after: int, level: int) -> None:
    """20 ms before what is heard and 50 ms behind it, to the window's 5 ms, or all that there was."""
    start, end = edges(wave_of([(before, 0), (sound, level), (after, 0)]).tobytes(), RATE)
    window = round(WINDOW * RATE)
    assert 0 <= min(before, round(BEFORE * RATE)) - (before - start) + window <= 2 * window
    assert 0 <= (end - before - sound) - min(after, round(AFTER * RATE)) + window <= 2 * window


def test_a_clip_in_which_nothing_is_heard_is_kept() -> None:
    """It may be meant: a pause, or a voice that is to be found silent by the check."""
    assert edges(bytes(2 * 4000), RATE) == (0, 4000)


@given(st.lists(st.integers(-32768, 32767), max_size=400), st.integers(-20000, 20000))
def test_an_offset_is_taken_out_of_any_samples(around: list[int], offset: int) -> None:
    """The mean is zero to a step, but for samples at full scale; none changes its side, and their order is kept."""
    samples = array("h", (min(max(one + offset, -32768), 32767) for one in around))
    made = array("h", centred(samples.tobytes()))
    assert len(made) == len(samples)
    if samples and abs(sum(samples) / len(samples)) <= OFFSET:
        assert made == samples
    elif samples and max(made) < 32767 and min(made) > -32768:
        assert abs(sum(made) / len(made)) <= 0.51
    pairs = sorted(zip(samples, made, strict=True))
    assert [one for _, one in pairs] == sorted(made)


def test_full_scale_with_an_offset_does_not_wrap() -> None:
    """The loudest sample of a clip with an offset stays the loudest."""
    made = array("h", centred(array("h", [-32768] * 3 + [32767]).tobytes()))
    assert made == array("h", [-16384] * 3 + [32767])


@given(st.binary(max_size=4000))
def test_any_bytes_are_trimmed_to_some_of_their_samples(pcm: bytes) -> None:
    """Half a sample at the end, noise, nothing: whole samples come out, and what was cut is told."""
    kept, cut = trimmed(Clip(pcm, RATE))
    assert len(kept) % 2 == 0
    assert 0 <= cut * RATE * 2 + len(kept) <= len(pcm)


def test_silence_around_a_clip_does_not_change_what_is_heard(tmp_path: Path) -> None:
    """With a second of silence before and behind it and an offset, a clip is as long but for the set edges."""
    takes = spoken_takes("en-us")
    plain = stitch(takes, tmp_path / "plain.mp3", Audio())
    padded = stitch([replace(take, clip=_padded(take.clip)) for take in takes], tmp_path / "padded.mp3", Audio())
    for one, other in zip(plain.cues, padded.cues, strict=True):
        longer = (other.end - other.start) - (one.end - one.start)
        assert -2 * WINDOW < longer < BEFORE + AFTER + 2 * WINDOW
        assert other.pause == one.pause
    for earlier, later in pairwise(padded.cues):
        assert later.start - earlier.end == pytest.approx(earlier.pause, abs=0.001)


def _padded(clip: Clip) -> Clip:
    silence = array("h", bytes(2 * clip.rate))
    samples = array("h", silence.tobytes() + clip.pcm + silence.tobytes())
    return replace(clip, pcm=array("h", (min(one + 300, 32767) for one in samples)).tobytes())


def test_joins_do_not_click(tmp_path: Path) -> None:
    """A tone that begins and ends at its crest rises and falls over milliseconds: no step is steeper than its own."""
    take = tone_take(0.5, pause=0.3)
    rate = take.clip.rate
    crest = array("h", (round(6000 * math.cos(math.tau * 110 * at / rate)) for at in range(rate // 2)))
    told = replace(take, clip=Clip(crest.tobytes(), rate))
    recording = stitch([take, told, take], tmp_path / "out.mp3", Audio())
    samples = decoded(recording.path)
    middle = recording.cues[1]
    inside = samples[round((middle.start + 0.1) * 44100) : round((middle.end - 0.1) * 44100)]
    around = samples[round((middle.start - 0.1) * 44100) : round((middle.end + 0.1) * 44100)]
    assert max(inside) > 3000
    assert _steepest(around) < 3 * _steepest(inside)


def _steepest(samples: array[int]) -> int:
    return max(abs(later - earlier) for earlier, later in pairwise(samples))
