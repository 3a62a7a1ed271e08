from __future__ import annotations

import errno
import resource
import sys
import tracemalloc
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import pytest

from articleaudio.audio import ffmpeg
from articleaudio.audio.listening import ENCODER_DELAY, Heard, listen, listening
from articleaudio.audio.loudness import Level, measure_file, raw_input
from articleaudio.audio.spool import LEAD_IN, lay
from articleaudio.audio.stitch import stitch
from articleaudio.config import Audio
from articleaudio.errors import AudioError
from articleaudio.model import Clip, Segment, Take

from .conftest import SENTENCES, decoded, measured, spoken_takes, tone_take

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator
    from pathlib import Path

# Measures as the real one does; when it is to encode, it writes half a file and fails.
BROKEN_ENCODER = """#!/bin/sh
case "$*" in
*libmp3lame*)
    for last; do :; done
    head -c 1000 > "${{last#file:}}" && echo written > "$(dirname "$0")/half"
    echo 'Conversion failed!' >&2
    exit 1 ;;
esac
exec '{ffmpeg}' "$@"
"""
VOICES = ("en-us+f3", "en-us+m3", "en-gb", "en-us+whisper", "en-us+croak", "en-us+f5")


@pytest.mark.parametrize("voice", VOICES)
def test_every_voice_comes_out_at_the_loudness_asked_for(tmp_path: Path, voice: str) -> None:
    """-16 LUFS within 1 and peaks of at most -1 dBTP, by ffmpeg on the finished file, as the recording says."""
    recording = stitch(spoken_takes(voice), tmp_path / "out.mp3", Audio())
    loudness, peak = measured(recording.path)
    assert loudness == recording.loudness
    assert peak == pytest.approx(recording.peak, abs=0.11)  # both are rounded to a tenth
    assert loudness == pytest.approx(-16.0, abs=1.0)
    assert peak <= -1.0


def test_a_loudness_that_would_crush_the_voice_is_refused(tmp_path: Path) -> None:
    """The sentence says what was reached, and nothing is left."""
    told = r"cannot be brought to -10\.0 LUFS with peaks of at most -6\.0 dBTP \(reached -1\d\.\d LUFS"
    with pytest.raises(AudioError, match=told):
        stitch(spoken_takes("en-us"), tmp_path / "out.mp3", Audio(loudness=-10.0, peak=-6.0))
    assert not list(tmp_path.iterdir())


def test_what_many_ask_for_can_be_had(tmp_path: Path) -> None:
    """-14 LUFS at -1 dBTP, as players of music have it, of the voice that is hardest to bring there."""
    recording = stitch(spoken_takes("en-us"), tmp_path / "out.mp3", Audio(loudness=-14.0))
    assert recording.loudness == pytest.approx(-14.0, abs=0.4)
    assert recording.peak <= -1.0


def test_another_loudness_and_format_can_be_asked_for(tmp_path: Path) -> None:
    audio = Audio(loudness=-23.0, peak=-3.0, bitrate=64, sample_rate=24000)
    recording = stitch(spoken_takes("en-us"), tmp_path / "out.mp3", audio)
    loudness, peak = measured(recording.path)
    assert loudness == pytest.approx(-23.0, abs=1.0)
    assert peak <= -3.0
    assert recording.path.stat().st_size == pytest.approx(recording.seconds * 8000, rel=0.1)


@pytest.mark.parametrize(
    "audio",
    [
        Audio(),
        Audio(sample_rate=22050, bitrate=48),
        Audio(sample_rate=24000, bitrate=160, channels="stereo"),
        Audio(mode="variable"),
    ],
    ids=["usual", "low", "stereo", "variable"],
)
@pytest.mark.parametrize(
    ("times", "delay"),
    [(1, ENCODER_DELAY), (8, ENCODER_DELAY), (8, 100)],
    ids=["written at once", "written in parts", "not as assumed"],
)
def test_what_is_heard_while_it_is_written_is_what_the_file_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, audio: Audio, times: int, delay: int
) -> None:
    """The recording tells what whoever decodes the finished file is told: level, length, and every moment.

    The file is decoded a second time only where its encoder is not as it was assumed to be.
    """
    again: list[Path] = []

    def listening_again(path: Path, rate: int) -> Heard:
        again.append(path)
        return listen(path, rate)

    monkeypatch.setattr("articleaudio.audio.listening.ENCODER_DELAY", delay)
    monkeypatch.setattr("articleaudio.audio.listening.listen", listening_again)
    recording = stitch(spoken_takes("en-gb") * times, tmp_path / "out.mp3", audio)
    heard = listen(recording.path, audio.sample_rate)
    assert heard.level == Level(recording.loudness, recording.peak)
    assert heard.envelope == recording.envelope
    assert heard.seconds == recording.decoded
    assert bool(again) is (delay != ENCODER_DELAY)


@pytest.mark.parametrize("rate", [22050, 24000, 32000, 44100, 48000])
@pytest.mark.parametrize("own", [16000, 22050, 24000])
def test_every_sample_that_is_to_be_played_is_heard(tmp_path: Path, own: int, rate: Any) -> None:
    """Also where a resampler or an encoder makes some more or fewer of them than were asked for."""
    recording = stitch([tone_take(1.1511, rate=own)], tmp_path / "out.mp3", Audio(sample_rate=rate, bitrate=64))
    heard = listen(recording.path, rate)
    assert heard.seconds == recording.decoded
    assert heard.envelope == recording.envelope
    assert heard.level == Level(recording.loudness, recording.peak)


def test_a_file_that_is_longer_than_was_meant_is_heard_to_its_end(tmp_path: Path) -> None:
    """Half a minute more than was foretold is found by its first frame, when that is written."""
    made = stitch([tone_take(40.0)], tmp_path / "made.mp3", Audio()).path.read_bytes()
    path = tmp_path / "out.mp3"
    with listening(path, 44100, 10 * 44100) as coming:
        path.write_bytes(made)
    assert coming.result() == listen(path, 44100)
    assert coming.result().seconds > 40


def test_a_file_that_is_not_written_to_its_end_is_not_heard(tmp_path: Path) -> None:
    """An error in between ends the decoder, whatever is there; nobody waits for more of it."""
    made = stitch([tone_take(40.0)], tmp_path / "made.mp3", Audio()).path.read_bytes()
    path = tmp_path / "out.mp3"
    for written in (made[: len(made) // 2], b"", None):
        with suppress(KeyboardInterrupt), listening(path, 44100, 40 * 44100) as coming:
            if written is not None:
                path.write_bytes(written)
            raise KeyboardInterrupt
        assert isinstance(coming.exception(), AudioError)


def test_what_is_fed_to_ffmpeg_and_cannot_be_read_is_told() -> None:
    """Half of what was to come is no sound that ended early."""

    def broken() -> Iterator[bytes]:
        yield bytes(100_000)
        raise OSError(errno.EIO, "Input/output error")

    taken: list[bytes] = []
    with pytest.raises(OSError, match="Input/output error"):
        ffmpeg.read(
            [*raw_input(22050), "-f", "s16le", "pipe:1"], "read", lambda pipe: taken.append(pipe.read()), feed=broken()
        )
    assert taken


def test_cues_say_when_each_sentence_is_heard(tmp_path: Path) -> None:
    """Where a cue lies there is sound, between two cues there is silence, and it lasts as long as the pause."""
    recording = stitch(spoken_takes("en-us", pause=0.6), tmp_path / "out.mp3", Audio())
    samples = decoded(recording.path)
    assert [cue.written for cue in recording.cues] == list(SENTENCES)
    assert len(samples) / 44100 == pytest.approx(recording.seconds, abs=0.06)
    for cue, after in zip(recording.cues, [*recording.cues[1:], None], strict=True):
        assert loudest(samples, cue.start, cue.end) > 3000
        silence_ends = after.start if after else recording.seconds
        assert silence_ends - cue.end == pytest.approx(0.6, abs=0.001)
        assert loudest(samples, cue.end + 0.1, silence_ends - 0.1) < 100
        assert cue.start <= cue.words[0].start
        assert cue.words[-1].end <= cue.end
        assert [word.text.strip(",.!") for word in cue.words] == cue.spoken.replace(",", "").strip(".!").split()


def loudest(samples: array[int], start: float, end: float) -> int:
    return max(map(abs, samples[round(start * 44100) : round(end * 44100)]))


def test_chapters_follow_one_another_without_gaps(tmp_path: Path) -> None:
    """The first begins with the recording, each ends where the next begins, the last ends with it."""
    recording = stitch(spoken_takes("en-us"), tmp_path / "out.mp3", Audio())
    first, second = recording.chapters
    assert (first.start, first.title) == (0.0, "Opening")
    assert (first.end, second.title) == (second.start, "The end")
    assert second.start == recording.cues[2].start
    assert second.end == recording.seconds


def test_the_same_takes_give_the_same_bytes(tmp_path: Path) -> None:
    takes = spoken_takes("en-us")
    one, two = (stitch(takes, tmp_path / name, Audio()).path.read_bytes() for name in ("one.mp3", "two.mp3"))
    assert one == two


def test_voices_of_different_rates_are_joined_at_one_pitch(tmp_path: Path) -> None:
    """A tone of 440 Hz stays one, whatever the rate of its clip, and lasts as long."""
    recording = stitch([tone_take(1.0), tone_take(1.0, rate=16000)], tmp_path / "out.mp3", Audio())
    samples = decoded(recording.path)
    for begin in (LEAD_IN + 0.2, LEAD_IN + 1.2):
        part = samples[round(begin * 44100) : round((begin + 0.5) * 44100)]
        crossings = sum(1 for left, right in pairwise(part) if left < 0 <= right)
        assert crossings == pytest.approx(220, abs=3)


def test_a_voices_gain_is_heard(tmp_path: Path) -> None:
    """A take raised by 6 dB is twice as loud as its neighbour, and does not clip."""
    quiet = tone_take(1.0, level=0.1)
    loud = Take(quiet.segment, quiet.clip, "tone", gain=6.0)
    samples = decoded(stitch([quiet, loud], tmp_path / "out.mp3", Audio(loudness=-31.0)).path)
    levels = [loudest(samples, LEAD_IN + begin, LEAD_IN + begin + 0.5) for begin in (0.2, 1.2)]
    assert levels[1] / levels[0] == pytest.approx(10 ** (6 / 20), rel=0.05)


@pytest.mark.parametrize(
    ("takes", "message"),
    [
        ([], "There is nothing to say"),
        (
            [Take(Segment("body", "x", "x", "en", 0.0), Clip(bytes(44100), 22050), "mute")],
            "There is no sound in the speech",
        ),
    ],
)
def test_silence_is_no_recording(tmp_path: Path, takes: list[Take], message: str) -> None:
    with pytest.raises(AudioError, match=message):
        stitch(takes, tmp_path / "out.mp3", Audio())
    assert not list(tmp_path.iterdir())


def test_an_encoder_that_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ffmpeg that dies with half the MP3 written: its last words are in the message, and no file is left."""
    broken = tmp_path / "ffmpeg"
    broken.write_text(BROKEN_ENCODER.format(ffmpeg=imageio_ffmpeg.get_ffmpeg_exe()))
    broken.chmod(0o755)
    monkeypatch.setattr("articleaudio.audio.ffmpeg._program", lambda: str(broken))
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(AudioError, match=r"ffmpeg failed to encode out.mp3 .Conversion failed!"):
        stitch([tone_take(1.0)], folder / "out.mp3", Audio())
    assert (tmp_path / "half").read_text() == "written\n"
    assert not list(folder.iterdir())


@pytest.mark.parametrize("name", ["a:b", "-x", "100%d"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    """A path is a file to ffmpeg, whatever colons, dashes and percent signs are in it."""
    folder = tmp_path / name
    folder.mkdir()
    assert stitch([tone_take(1.0)], folder / "out.mp3", Audio()).path.stat().st_size > 10_000


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX")
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    """When the samples no longer fit on the disk, one sentence says so."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(AudioError, match=r"the sound cannot be written .File too large"):
            stitch([tone_take(1.0)], tmp_path / "out.mp3", Audio())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not list(tmp_path.iterdir())


def test_memory_does_not_grow_with_the_article(tmp_path: Path) -> None:
    """Laying a hundred clips of a megabyte needs the memory of a few: they are on disk as soon as they come."""
    take = tone_take(1.0)
    tracemalloc.start()
    with (tmp_path / "pcm").open("w+b") as file:
        spool = lay((Take(take.segment, Clip(bytes(2**20), 22050), "mute") for _ in range(100)), file)
        size = file.seek(0, 2)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert size == spool.samples * 2 > 99 * 2**20
    assert peak < 20 * 2**20


def test_a_damaged_file_does_not_pass_the_measuring(tmp_path: Path) -> None:
    """Decoding must be clean: a file with a hole in it is refused."""
    path = stitch(spoken_takes("en-us"), tmp_path / "out.mp3", Audio()).path
    data = bytearray(path.read_bytes())
    data[20_000:24_000] = bytes(4000)
    path.write_bytes(bytes(data))
    with pytest.raises(AudioError, match=r"out\.mp3"):
        measure_file(path)
