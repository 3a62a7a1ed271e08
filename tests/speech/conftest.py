"""Engines that fail in every way that native code can, installed as anybody's engine is: by an entry point."""

from __future__ import annotations

import os
import textwrap
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ENGINES = textwrap.dedent(
    '''
    import ctypes, os, subprocess, sys, time
    from pathlib import Path
    from articleaudio.model import Clip, Mark, Voice

    def beep(characters):
        return (bytes(100) + b"\\x00\\x20" * 50) * 22 * characters

    class Sound:
        """A beep of 0.1 s for each character; what a text asks for goes wrong first."""
        version, forkable = "1", True

        def voices(self):
            return [Voice("only", ("en",))]

        def synthesize(self, utterance, voice):
            text = utterance.text
            note = Path(os.environ["FAULT_NOTE"])
            if "once" in text and not note.exists():
                note.write_text("failed")
                ctypes.string_at(0)
            if "segfault" in text:
                ctypes.string_at(0)
            if "hang" in text:
                time.sleep(3600)
            if "vanish" in text:
                os._exit(0)
            if "raise" in text:
                raise ZeroDivisionError("by nothing")
            if "mute" in text:
                return Clip(b"", 22050)
            if "silence" in text:
                return Clip(bytes(44100), 22050)
            if "odd" in text:
                return Clip(beep(len(text)) + b"x", 22050)
            if "wrong rate" in text:
                return Clip(beep(len(text)), 100)
            if "endless" in text:
                return Clip(beep(1) * 3000, 22050)
            if "instant" in text:
                return Clip(beep(1)[100:300], 22050)
            if "out of place" in text:
                return Clip(beep(len(text)), 22050, (Mark(0.5, 0.2, 0, 3),))
            if "backwards" in text:
                return Clip(beep(len(text)), 22050, (Mark(0.0, 0.2, 5, -2),))
            if "gigabytes" in text:
                return Clip(b"".join(bytes([1]) * 2**28 for _ in range(40)), 22050)
            if "memory" in text:
                held = []
                while True:
                    held.append(bytearray(b"x") * 2**26)
            if "native greed" in text:
                libc = ctypes.CDLL(None)
                libc.malloc.restype = ctypes.c_void_p
                while at := libc.malloc(ctypes.c_size_t(2**26)):
                    ctypes.memset(at, 1, 2**26)
                os.abort()
            if "killed" in text:
                os.kill(os.getpid(), 9)
            if "flood" in text:
                for _ in range(2000):
                    os.write(2, b"complaint " * 4096)
            if "leaves a child" in text:
                subprocess.Popen(["sleep", "3600"])
                return Clip(beep(len(text)), 22050)
            if "escaped child" in text:
                subprocess.Popen(["sleep", "60"], start_new_session=True)
                time.sleep(3600)
            if "child" in text:
                subprocess.Popen(["sleep", "3600"])
                time.sleep(3600)
            if "print" in text:
                print("noise on standard output", flush=True)
            return Clip(beep(len(text)), 22050)

        def phonemes(self, utterance, voice):
            if "segfault" in utterance.text:
                ctypes.string_at(0)
            if "endless" in utterance.text:
                return "x" * 2**27
            return utterance.text.upper()

    class Unforkable(Sound):
        forkable = False

    class DiesWhenAskedForVoices(Sound):
        def voices(self):
            os._exit(0)

    class SlowToList(Sound):
        def voices(self):
            if not Path(os.environ["FAULT_NOTE"]).exists():
                Path(os.environ["FAULT_NOTE"]).write_text("asked")
                time.sleep(3)
            return [Voice("late", ("en",))]

    class DiesOnceAtItsStart(Sound):
        def __init__(self):
            if not Path(os.environ["FAULT_NOTE"]).exists():
                Path(os.environ["FAULT_NOTE"]).write_text("failed")
                os._exit(3)

    class Broken:
        def __init__(self):
            raise OSError("its library is not here")

    class DiesAtOnce:
        def __init__(self):
            print("cannot go on", file=sys.stderr)
            os._exit(3)
    '''
)

ENTRY_POINTS = """
[articleaudio.engines]
sound = faulty_engines:Sound
unforkable = faulty_engines:Unforkable
voiceless = faulty_engines:DiesWhenAskedForVoices
slow = faulty_engines:SlowToList
shaky = faulty_engines:DiesOnceAtItsStart
broken = faulty_engines:Broken
dies = faulty_engines:DiesAtOnce
absent = faulty_engines_that_are_not_there:Engine
"""


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Installs the engines above for a test and its child processes."""
    site = tmp_path / "site"
    metadata = site / "faulty_engines-1.0.dist-info"
    metadata.mkdir(parents=True)
    (site / "faulty_engines.py").write_text(ENGINES)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: faulty-engines\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(ENTRY_POINTS)
    monkeypatch.syspath_prepend(site)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("FAULT_NOTE", str(tmp_path / "note"))
