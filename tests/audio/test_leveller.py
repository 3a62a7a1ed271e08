"""Levels: what the limiter lets through, and whether its effect is what was told of it, for any samples."""

from __future__ import annotations

import io
import math
import subprocess
from array import array
from typing import TYPE_CHECKING

import imageio_ffmpeg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.audio.leveller import MOST_LIMITING, Levels, highest_gain, levelled, levels_for
from articleaudio.audio.meter import loudness, measure
from articleaudio.audio.spool import Spool, lay_into
from articleaudio.errors import AudioError

from .conftest import spoken_takes

if TYPE_CHECKING:
    from pathlib import Path

RATE = 8000
PIECES = st.lists(
    st.one_of(
        st.lists(st.integers(-32768, 32767), min_size=1, max_size=200),
        st.tuples(st.integers(-32768, 32767), st.integers(1, 3000)).map(lambda one: [one[0]] * one[1]),
        st.tuples(st.integers(0, 32767), st.integers(1, 3000)).map(lambda one: [one[0], -one[0]] * (one[1] // 2 + 1)),
    ),
    max_size=8,
)
"""Noise, offsets and squares one after another."""


def samples_of(pieces: list[list[int]]) -> array[int]:
    return array("h", (sample for piece in pieces for sample in piece))


@given(PIECES, st.floats(-30, 40), st.floats(-20, -0.1), st.sampled_from([1, 2]))
@settings(deadline=None)
def test_no_sample_exceeds_the_ceiling(pieces: list[list[int]], gain: float, ceiling: float, channels: int) -> None:
    """Whatever the samples and the gain; as many samples come out as went in."""
    samples = samples_of(pieces)
    samples = samples[: len(samples) // channels * channels]
    pcm = io.BytesIO(samples.tobytes())
    levels = Levels(gain, ceiling)
    made = array("h", b"".join(levelled(pcm, channels, measure(pcm, RATE, channels), levels)))
    assert len(made) == len(samples)
    assert max(map(abs, made), default=0) <= math.ceil(32768 * 10 ** (ceiling / 20))


@given(PIECES, st.floats(-30, 0))
@settings(deadline=None)
def test_what_needs_no_limiting_is_only_scaled(pieces: list[list[int]], gain: float) -> None:
    """Below the ceiling each sample is its own times the gain, to a step."""
    samples = samples_of(pieces)
    pcm = io.BytesIO(samples.tobytes())
    made = array("h", b"".join(levelled(pcm, 1, measure(pcm, RATE, 1), Levels(gain, 0.1))))
    factor = 10 ** (gain / 20)
    assert all(abs(after - before * factor) <= 0.51 for before, after in zip(samples, made, strict=True))


@pytest.mark.parametrize("wanted", [-23.0, -16.0, -14.0])
@pytest.mark.parametrize("channels", [1, 2])
def test_speech_comes_out_as_loud_as_was_told(tmp_path: Path, wanted: float, channels: int) -> None:
    """The limiter takes a good deal from it, and yet one pass suffices: ffmpeg's meter hears what was asked for."""
    with (tmp_path / "speech.pcm").open("w+b") as file:
        spool = lay_into(Spool(file, channels=channels), spoken_takes("en-us"))
        found = measure(file, spool.rate, channels)
        # ebur128 hears one channel as a loudspeaker: two of the same are 3 LU louder.
        levels = levels_for(found, wanted, -3.0, highest_gain(found, wanted))
        made = b"".join(levelled(file, channels, found, levels))
    assert heard(made, spool.rate, channels) == pytest.approx(wanted, abs=0.15)


@pytest.mark.parametrize("wanted", [-12.0, 10.0, 200.0])
def test_the_limiter_takes_no_more_than_it_may(tmp_path: Path, wanted: float) -> None:
    """However loud it is to be: the gain is within what would do without a limiter, and what that may take."""
    with (tmp_path / "speech.pcm").open("w+b") as file:
        spool = lay_into(Spool(file), spoken_takes("en-us"))
        found = measure(file, spool.rate, 1)
        levels = levels_for(found, wanted, -3.0, highest_gain(found, wanted))
    assert wanted - loudness(found.powers) <= levels.gain <= wanted - loudness(found.powers) + MOST_LIMITING + 0.01


def test_loudness_is_what_ffmpeg_hears(tmp_path: Path) -> None:
    """Of speech at its own level, by both meters."""
    with (tmp_path / "speech.pcm").open("w+b") as file:
        spool = lay_into(Spool(file), spoken_takes("en-us"))
        told = loudness(measure(file, spool.rate, 1).powers)
        file.seek(0)
        assert heard(file.read(), spool.rate, 1) == pytest.approx(told, abs=0.1)


@pytest.mark.parametrize("pcm", [b"", bytes(2 * RATE), array("h", [1, 0] * RATE).tobytes()])
def test_silence_has_no_loudness(pcm: bytes) -> None:
    """Nothing, zeros and a single step are told in a sentence."""
    with pytest.raises(AudioError, match="There is no sound in the speech"):
        levels_for(measure(io.BytesIO(pcm), RATE, 1), -16.0, -1.0, 99.0)


def heard(pcm: bytes, rate: int, channels: int) -> float:
    """Integrated loudness of samples by ffmpeg's ebur128, to a tenth."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostats", "-f", "s16le", "-ar", str(rate), "-ac", str(channels)]
    command += ["-i", "pipe:0", "-af", "ebur128=framelog=quiet", "-f", "null", "-"]
    said = subprocess.run(command, input=pcm, capture_output=True, check=True).stderr.decode()
    return float(said.split("I:")[-1].split("LUFS")[0])
