"""The show's own sounds: where they lie, how loud they are, and what a file that is none gets."""

from __future__ import annotations

import math
import wave
from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from articleaudio.audio.sounds import load_sounds
from articleaudio.audio.spool import BREATH
from articleaudio.audio.stitch import stitch
from articleaudio.config import Audio, Sounds
from articleaudio.errors import ConfigError

from .conftest import decoded, measured, spoken_takes

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.model import Recording, Take

EVERY = Sounds(intro="intro.wav", outro="outro.wav", bed="bed.wav", sting="sting.wav")
LENGTHS = {"intro": 1.5, "outro": 2.0, "bed": 0.7, "sting": 0.4}


def tone(path: Path, seconds: float, level: float = 0.05, pitch: int = 660) -> None:
    """A WAV file with a tone in stereo."""
    rate = 32000
    samples = array(
        "h", (round(32767 * level * math.sin(math.tau * pitch * at / rate)) for at in range(int(seconds * rate)))
    )
    both = array("h", (value for sample in samples for value in (sample, sample)))
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, rate, 0, "NONE", ""))
        file.writeframes(both.tobytes())


@pytest.fixture(scope="module")
def said() -> list[Take]:
    """Sentences of which the first is the headline; the first and the last begin chapters."""
    first, *rest = spoken_takes("en-us")
    return [replace(first, segment=replace(first.segment, role="headline")), *rest]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file for each kind of sound."""
    made: Path = tmp_path_factory.mktemp("sounds")
    for kind, seconds in LENGTHS.items():
        tone(made / f"{kind}.wav", seconds)
    return made


@pytest.fixture(scope="module")
def recording(folder: Path, said: list[Take]) -> Recording:
    """The sentences with all sounds."""
    return stitch(said, folder / "out.mp3", Audio(), load_sounds(EVERY, folder, Audio()))


def rms(samples: array[int], start: float, end: float) -> float:
    """In dB below full scale."""
    part = samples[round(start * 44100) : round(end * 44100)]
    return 10 * math.log10(sum(sample * sample for sample in part) / len(part) / 32768**2 + 1e-12)


def test_sounds_lie_where_they_belong(recording: Recording) -> None:
    """Intro before the first word, sting before the second chapter, outro at the end, bed under the headline."""
    by_kind = {jingle.kind: jingle for jingle in recording.jingles}
    first, second, third = recording.cues
    assert set(by_kind) == set(LENGTHS)
    assert by_kind["intro"].start == 0.0
    assert by_kind["intro"].end == pytest.approx(1.5, abs=0.001)
    assert first.start == pytest.approx(1.5 + BREATH, abs=0.001)
    assert by_kind["bed"].start < first.start < first.end < by_kind["bed"].end <= second.start
    assert by_kind["sting"].start == pytest.approx(second.end + 0.5, abs=0.001)
    assert third.start == pytest.approx(by_kind["sting"].end + BREATH, abs=0.001)
    assert by_kind["outro"].end == pytest.approx(recording.seconds, abs=0.001)


def test_chapters_cues_and_pauses_make_room_for_them(recording: Recording) -> None:
    """A chapter begins with its sting; what is planned behind each cue reaches to the next; words lie in their cues."""
    sting = next(jingle for jingle in recording.jingles if jingle.kind == "sting")
    assert [chapter.start for chapter in recording.chapters] == [0.0, sting.start]
    for cue, after in zip(recording.cues, recording.cues[1:], strict=False):
        assert after.start - cue.end == pytest.approx(cue.pause, abs=0.001)
    for cue in recording.cues:
        assert all(cue.start <= word.start <= word.end <= cue.end for word in cue.words)


def test_they_are_as_loud_as_the_speech_and_the_bed_is_lower(recording: Recording) -> None:
    """Whatever level their files have: the whole is at -16 LUFS, intro and outro are near it, the bed 12 LU lower."""
    loudness, peak = measured(recording.path)
    assert loudness == pytest.approx(-16.0, abs=0.5)
    assert peak <= -1.0
    samples = decoded(recording.path)
    # A tone of 660 Hz is as loud, in LUFS, as its root mean square in dB less 0.7, for mono.
    assert rms(samples, 0.3, 0.5) == pytest.approx(-15.5, abs=2.5)
    bed = next(jingle for jingle in recording.jingles if jingle.kind == "bed")
    behind = recording.cues[0].end
    assert -34 < rms(samples, behind + 0.02, behind + 0.1) < -18
    assert rms(samples, bed.end - 0.01, bed.end) < -45


def test_they_are_faded(recording: Recording) -> None:
    """The outro dies away, and no sound begins or ends with an edge."""
    samples = decoded(recording.path)
    outro = next(jingle for jingle in recording.jingles if jingle.kind == "outro")
    assert rms(samples, outro.start + 0.1, outro.start + 0.3) > rms(samples, outro.end - 0.2, outro.end - 0.1) + 6


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "is not there"),
        (b"This is a letter, and no sound at all.\n" * 50, "cannot be read as a sound"),
        (b"", "cannot be read as a sound"),
        (b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.mp3\n", "cannot be read as a sound"),
    ],
)
def test_a_file_that_is_no_sound_is_told(tmp_path: Path, data: bytes | None, message: str) -> None:
    """One sentence with the file and its key; what is named a sound leads nowhere else."""
    if data is not None:
        (tmp_path / "jingle").write_bytes(data)
    with pytest.raises(ConfigError, match=rf"jingle, named by intro under \[sounds\], {message}"):
        load_sounds(Sounds(intro="jingle"), tmp_path, Audio())


def test_silence_and_concerts_are_no_intro(tmp_path: Path) -> None:
    tone(tmp_path / "mute.wav", 1.0, level=0.0)
    with pytest.raises(ConfigError, match="is silent"):
        load_sounds(Sounds(intro="mute.wav"), tmp_path, Audio())
    tone(tmp_path / "long.wav", 121.0)
    with pytest.raises(ConfigError, match="lasts more than 2 minutes"):
        load_sounds(Sounds(intro="long.wav"), tmp_path, Audio())


def test_stereo_is_kept_where_it_is_asked_for(folder: Path, said: list[Take], tmp_path: Path) -> None:
    """Two channels, the loudness the same."""
    audio = Audio(channels="stereo", mode="variable")
    recording = stitch(said, tmp_path / "out.mp3", audio, load_sounds(EVERY, folder, audio))
    assert recording.path.read_bytes()[3] >> 6 != 3  # of an MP3's frame: 3 is one channel
    assert measured(recording.path)[0] == pytest.approx(-16.0, abs=0.5)
