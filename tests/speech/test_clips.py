from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.model import Clip, Mark, Pause, Phonemes, Text, Utterance
from articleaudio.speech.clips import ClipCache, clip_key
from articleaudio.speech.delivery import Delivery
from articleaudio.speech.process import EngineProcess

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 2**20
KEY = "ab" + "0" * 62
CLIP = Clip(bytes(range(200)) * 2, 22050, (Mark(0.0, 0.5, 0, 4), Mark(0.5, 0.75, 5, 3)))


def test_a_clip_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path, MEGABYTE)
    cache.put(KEY, CLIP)
    assert cache.get(KEY) == CLIP
    assert ClipCache(tmp_path, MEGABYTE).get(KEY) == CLIP
    assert cache.get("cd" + "0" * 62) is None


@pytest.mark.parametrize("damage", [b"", b"x", b"{}\n", b"[]\n", b"[" * 200_000])
def test_a_damaged_clip_is_made_again(tmp_path: Path, damage: bytes) -> None:
    """A file that is empty, foreign or without its header is as good as none."""
    cache = ClipCache(tmp_path, MEGABYTE)
    cache.put(KEY, CLIP)
    (only,) = tmp_path.glob("*/*")
    only.write_bytes(damage)
    assert cache.get(KEY) is None


def test_a_clip_whose_use_cannot_be_noted_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache of somebody else, or on a disk that is read only: what is in it counts all the same."""
    cache = ClipCache(tmp_path, MEGABYTE)
    cache.put(KEY, CLIP)

    def refuse(path: Path) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(path))

    monkeypatch.setattr(os, "utime", refuse)
    assert cache.get(KEY) == CLIP


@given(st.data())
def test_one_flipped_bit_is_noticed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Whatever bit of the file is flipped, the clip is not used, or it is the same (some bits of FLAC mean nothing)."""
    folder = tmp_path_factory.mktemp("clips")
    cache = ClipCache(folder, MEGABYTE)
    cache.put(KEY, CLIP)
    (only,) = folder.glob("*/*")
    raw = bytearray(only.read_bytes())
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= 1 << data.draw(st.integers(0, 7))
    only.write_bytes(bytes(raw))
    assert cache.get(KEY) in {None, CLIP}


def test_no_damage_of_the_samples_passes(tmp_path: Path) -> None:
    """Samples that were cut, or changed in every byte, are not used."""
    cache = ClipCache(tmp_path, MEGABYTE)
    cache.put(KEY, CLIP)
    (only,) = tmp_path.glob("*/*")
    raw = only.read_bytes()
    for damaged in (raw[:-20], raw[: len(raw) // 2], raw[:-40] + bytes(40), raw.replace(b"22050", b"44100", 1)):
        only.write_bytes(damaged)
        assert cache.get(KEY) is None


def test_sound_is_kept_in_less_room(tmp_path: Path) -> None:
    """What is kept of speech takes clearly less than its samples, and comes back to the last bit."""
    with EngineProcess("pyttsx3") as engine:
        clip = engine.synthesize(Utterance((Text("Ministers met in Vienna, and nobody spoke."),), "en"), "en-us+f3")
    ClipCache(tmp_path, MEGABYTE).put(KEY, clip)
    (only,) = tmp_path.glob("*/*")
    assert only.stat().st_size < 0.85 * len(clip.pcm)
    assert ClipCache(tmp_path, MEGABYTE).get(KEY) == clip


def test_the_least_recently_used_clips_go_when_the_bound_is_passed(tmp_path: Path) -> None:
    """The folder stays within its bound, and what was used last is what stays."""
    clip = Clip(bytes(10_000), 22050)
    keys = [f"{number:02x}" * 32 for number in range(10)]
    cache = ClipCache(tmp_path, 60_000)
    for age, key in enumerate(keys):
        ClipCache(tmp_path, MEGABYTE).put(key, clip)
        os.utime(tmp_path / key[:2] / key[2:], (1000 + age, 1000 + age))
    assert cache.get(keys[0]) == clip  # used now: the youngest
    cache.prune()
    kept = [key for key in keys if cache.get(key)]
    assert keys[0] in kept
    assert kept[1:] == keys[-len(kept) + 1 :]
    assert sum(path.stat().st_size for path in tmp_path.glob("*/*")) <= 60_000


def test_the_bound_holds_for_many_short_runs(tmp_path: Path) -> None:
    """Each run adds a little: at its end the folder is within its bound."""
    for number in range(10):
        cache = ClipCache(tmp_path, 60_000)
        cache.put(f"{number:02x}" * 32, Clip(bytes(10_000), 22050))
        cache.close()
        assert sum(path.stat().st_size for path in tmp_path.glob("*/*")) <= 60_000


def test_a_bound_of_nothing_keeps_nothing(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path / "clips", 0)
    cache.put(KEY, CLIP)
    assert cache.get(KEY) is None
    assert not (tmp_path / "clips").exists()


def test_a_cache_that_cannot_be_written_is_only_slower(tmp_path: Path) -> None:
    """A file where the folder should be stops nothing."""
    (tmp_path / "clips").write_text("in the way")
    cache = ClipCache(tmp_path / "clips", MEGABYTE)
    cache.put(KEY, CLIP)
    assert cache.get(KEY) is None


def test_all_that_shapes_the_sound_is_in_the_key() -> None:
    """Another engine, version, voice, file of it, option, language, speed, pitch, text, phoneme or pause: another clip.

    Its level and its speaker's name are not in it.
    """
    base = Utterance((Text("Kyiv"), Pause(0.5)), "en")
    others = [
        Utterance((Text("Kiev"), Pause(0.5)), "en"),
        Utterance((Text("Kyiv"), Pause(0.6)), "en"),
        Utterance((Phonemes("k'i:v", "x-espeak", "Kyiv"), Pause(0.5)), "en"),
        Utterance((Phonemes("k'i:v", "ipa", "Kyiv"), Pause(0.5)), "en"),
        Utterance(base.spans, "uk"),
        Utterance(base.spans, "en", speed=1.1),
        Utterance(base.spans, "en", pitch=1.1),
    ]
    said = Delivery("pyttsx3", "en", 1.0, 1.0, 0.0, "en")
    keys = {clip_key(said, "1", "", other) for other in [base, *others]}
    keys |= {
        clip_key(replace(said, engine="tone"), "1", "", base),
        clip_key(said, "2", "", base),
        clip_key(replace(said, voice="uk"), "1", "", base),
        clip_key(said, "1", "abc", base),
        clip_key(replace(said, options={"pause": 0.1}), "1", "", base),
    }
    assert len(keys) == len(others) + 6
    assert clip_key(replace(said, gain=-3.0, speaker="somebody"), "1", "", base) in keys


BUSY = """
import sys
from pathlib import Path
from articleaudio.model import Clip
from articleaudio.speech.clips import ClipCache
folder, rounds, prunes = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "prunes"
cache = ClipCache(folder, 2**30)
for number in range(rounds):
    at = number % 20
    key = f"{at:02x}" * 32
    expected = Clip(bytes([at]) * 20_000, 22050)
    if prunes:
        cache.prune(60_000 // (1 + number % 3))
    else:
        cache.put(key, expected)
    assert cache.get(key) in (None, expected), key
    print(number, flush=True)
"""


def busy(folder: Path, rounds: int, work: str) -> subprocess.Popen[str]:
    """A process that writes clips, or removes them, and reads them back, as long as it is told."""
    command = [sys.executable, "-c", BUSY, str(folder), str(rounds), work]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_processes_share_a_cache(tmp_path: Path) -> None:
    """Two processes write the same clips while a third prunes: each gets a clip as it was kept, or none."""
    processes = [busy(tmp_path, 400, work) for work in ("writes", "writes", "prunes")]
    for process in processes:
        _, complaints = process.communicate(timeout=120)
        assert process.returncode == 0, complaints


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_process_that_is_killed_while_it_writes_leaves_a_cache_as_good_as_before(tmp_path: Path) -> None:
    """Whatever moment a writer is killed at, every clip is whole or none, and what it left half goes with the rest."""
    for moment in range(8):
        writer = busy(tmp_path, 10**9, "writes")
        assert writer.stdout is not None
        for number in range(1 + 3 * moment):
            assert writer.stdout.readline() == f"{number}\n"
        writer.send_signal(signal.SIGKILL)  # while it writes on: it does not wait to be read
        writer.communicate(timeout=60)
    cache = ClipCache(tmp_path, MEGABYTE)
    found = {at: cache.get(f"{at:02x}" * 32) for at in range(20)}
    assert any(found.values())
    assert all(clip in {None, Clip(bytes([at]) * 20_000, 22050)} for at, clip in found.items())
    (tmp_path / "00" / ".half").write_bytes(b"half a clip")  # as one leaves that is killed between its two steps
    cache.prune(0)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
