from __future__ import annotations

import math
import subprocess
from typing import TYPE_CHECKING

import imageio_ffmpeg
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.audio.listening import listen
from articleaudio.audio.samples import FULL_SCALE
from articleaudio.audio.true_peak import TAPS, TruePeak

from .conftest import measured

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.audio.samples import Samples

RATE = 44100
NOISE = (np.random.default_rng(7).standard_normal(4000) * 0.2).astype(np.float32)


def peak_of(samples: Samples, cuts: tuple[int, ...] = ()) -> float:
    """The highest point of samples that come in pieces, as a factor."""
    peak = TruePeak(1)
    for piece in np.split(samples[:, None], sorted(cuts)):
        peak.take(piece)
    peak.end()
    return peak.highest


def tone(frequency: float, phase: float = 0.0) -> Samples:
    """A second, faded in and out."""
    moments = np.arange(RATE) / RATE
    made: Samples = (np.sin(math.tau * frequency * moments + phase) * np.hanning(RATE)).astype(np.float32)
    return made


@pytest.mark.parametrize("frequency", [440, 5_000, RATE / 4, 15_000])
@pytest.mark.parametrize("phase", [0.0, 0.3, math.pi / 4])
def test_the_top_of_a_wave_is_found_wherever_it_is_sampled(frequency: float, phase: float) -> None:
    """Of a tone of full scale it is at 0 dB, however far below it the samples are (3 dB at a quarter of the rate)."""
    assert 20 * math.log10(peak_of(tone(frequency, phase))) == pytest.approx(0.0, abs=0.2)


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
    peak, found = TruePeak(1), []
    for sample in [*NOISE, *np.zeros(TAPS, np.float32)]:
        peak.highest = 0.0  # so that nothing is left out
        peak.take(np.full((1, 1), sample, np.float32))
        found.append(peak.highest)
    assert peak_of(NOISE) == pytest.approx(max(found), rel=1e-6)


def test_silence_has_none() -> None:
    peak = TruePeak(2)
    peak.take(np.zeros((100, 2), np.float32))
    peak.end()
    assert peak.decibels == -math.inf


@pytest.mark.parametrize("channels", [1, 2])
def test_a_file_is_heard_as_ffmpeg_hears_it(tmp_path: Path, channels: int) -> None:
    """Loudness the same, true peak within a tenth of a decibel, whichever channel has it."""
    beat = np.stack([(tone(3_000) + tone(3_100)) * (0.7 if channel == 1 else 0.3) for channel in range(2)], axis=1)
    samples = beat[:, 2 - channels :]
    path = tmp_path / "beat.flac"
    _write(path, samples, channels)
    heard = listen(path, RATE)
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


def _write(path: Path, samples: Samples, channels: int) -> None:
    pcm = np.clip(samples * FULL_SCALE, -FULL_SCALE, FULL_SCALE - 1).astype("<i2").tobytes()
    line = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "s16le", "-ar", str(RATE), "-ac", str(channels)]
    subprocess.run([*line, "-i", "pipe:0", path], input=pcm, check=True)
