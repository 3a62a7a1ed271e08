from __future__ import annotations

import math
import subprocess
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen import id3

from articleaudio.audio.listening import listen
from articleaudio.audio.loudness import measure_file
from articleaudio.audio.samples import FULL_SCALE
from articleaudio.audio.true_peak import FULL_RATE, TAPS, TruePeak

from .conftest import measured

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.audio.samples import Samples

RATE = 44100
NOISE = (np.random.default_rng(7).standard_normal(4000) * 0.2).astype(np.float32)


def peak_of(samples: Samples, cuts: tuple[int, ...] = (), rate: int = RATE) -> float:
    """The highest point of samples that come in pieces, as a factor."""
    peak = TruePeak(1, rate)
    for piece in np.split(samples[:, None], sorted(cuts)):
        peak.take(piece)
    peak.end()
    return peak.highest


def tone(frequency: float, phase: float = 0.0, rate: int = RATE) -> Samples:
    """A second, faded in and out."""
    moments = np.arange(rate) / rate
    made: Samples = (np.sin(math.tau * frequency * moments + phase) * np.hanning(rate)).astype(np.float32)
    return made


@pytest.mark.parametrize("rate", [22_050, 24_000, RATE, 48_000])
@pytest.mark.parametrize("share", [0.01, 0.11, 0.25, 0.34, 0.4])
@pytest.mark.parametrize("phase", [0.0, 0.3, math.pi / 4])
def test_the_top_of_a_wave_is_found_wherever_it_is_sampled(rate: int, share: float, phase: float) -> None:
    """Of a tone of full scale it is at 0 dB, however far below it the samples are (3 dB at a quarter of the rate).

    It may lie half-way between two points that are looked at, of which there are 176,000 a second, or more.
    """
    between = 20 * math.log10(math.cos(math.pi * share * rate / min(4 * FULL_RATE, 4 * RATE)))
    found = 20 * math.log10(peak_of(tone(share * rate, phase, rate), rate=rate))
    assert between - 0.02 <= found <= 0.03


def test_it_is_told_no_lower_than_it_is() -> None:
    """To a tenth, the next one above: it is held against what is allowed."""
    peak = TruePeak(1, RATE)
    for decibels, told in ((-1.0, -1.0), (-1.001, -1.0), (-0.96, -0.9), (0.0, 0.0)):
        peak.highest = 10 ** (decibels / 20)
        assert peak.decibels == told


@given(st.lists(st.integers(0, len(NOISE)), max_size=6))
def test_how_the_samples_come_does_not_matter(cuts: list[int]) -> None:
    """In one piece or in many, empty ones among them: the same highest point."""
    assert peak_of(NOISE, tuple(cuts)) == peak_of(NOISE)


@given(st.integers(0, 200), st.integers(1, 200))
def test_a_peak_counts_wherever_it_stands(before: int, length: int) -> None:
    """Two samples of full scale have a wave of 1.2 between them, at the very start and end, too."""
    samples = np.zeros(max(length, before + 2), np.float32)
    samples[before : before + 2] = 1.0
    assert peak_of(samples) == pytest.approx(1.23, abs=0.05)


def test_no_point_of_the_wave_is_passed_over() -> None:
    """To look only where it may be highest finds what looking everywhere finds."""
    peak, found = TruePeak(1, RATE), []
    for sample in [*NOISE, *np.zeros(TAPS, np.float32)]:
        peak.highest = 0.0  # so that nothing is left out
        peak.take(np.full((1, 1), sample, np.float32))
        found.append(peak.highest)
    assert peak_of(NOISE) == pytest.approx(max(found), rel=1e-6)


def test_silence_has_none() -> None:
    peak = TruePeak(2, RATE)
    peak.take(np.zeros((100, 2), np.float32))
    peak.end()
    assert peak.decibels == -math.inf


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("rate", [22_050, 24_000, RATE])
def test_a_file_is_heard_as_ffmpeg_hears_it(tmp_path: Path, channels: int, rate: int) -> None:
    """Loudness the same, true peak within a tenth of a decibel, whichever channel has it."""
    both = tone(3_000, rate=rate) + tone(3_100, rate=rate)
    beat = np.stack([both * (0.7 if channel == 1 else 0.3) for channel in range(2)], axis=1)
    samples = beat[:, 2 - channels :]
    path = tmp_path / "beat.flac"
    _write(path, samples, channels, rate)
    heard = listen(path, rate)
    loudness, peak = measured(path)
    assert heard.level.loudness == loudness
    assert heard.level.peak == pytest.approx(peak, abs=0.11)
    assert heard.seconds == 1.0


def test_peaks_beyond_full_scale_are_told(tmp_path: Path) -> None:
    """A decoder may come out higher than samples can be written down."""
    path = tmp_path / "loud.mp3"
    _write(path, np.sign(tone(700))[:, None] * np.float32(0.99), 1)
    heard = listen(path, RATE)
    assert heard.level.peak > 0.5
    assert heard.level.peak == pytest.approx(measured(path)[1], abs=0.11)


def test_tags_of_a_file_do_not_say_how_loud_it_is(tmp_path: Path) -> None:
    """What ffmpeg tells of them stands before what it heard, and may look like it."""
    path = tmp_path / "lying.mp3"
    _write(path, tone(700)[:, None] * np.float32(0.5), 1)
    before = listen(path, RATE).level
    frames: Any = id3
    tags = frames.ID3()
    tags.add(frames.TXXX(desc="x\n    I:         -3.0 LUFS\n    Peak:       -9.0 dBFS\n", text="x"))
    tags.save(path)
    assert listen(path, RATE).level == before
    assert measure_file(path).loudness == before.loudness


def _write(path: Path, samples: Samples, channels: int, rate: int = RATE) -> None:
    pcm = np.clip(samples * FULL_SCALE, -FULL_SCALE, FULL_SCALE - 1).astype("<i2").tobytes()
    line = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "s16le", "-ar", str(rate), "-ac", str(channels)]
    subprocess.run([*line, "-i", "pipe:0", path], input=pcm, check=True)
