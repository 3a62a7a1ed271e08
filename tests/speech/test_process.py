from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from articleaudio.errors import EngineError, EngineMissing, VoiceMissing
from articleaudio.model import Clip, Text, Utterance
from articleaudio.speech.process import EngineProcess, Limits

SHORT = Limits(seconds=1.0)  # seconds a segment may take, beside what its length allows


def utterance(text: str) -> Utterance:
    return Utterance((Text(text),), "en")


def digest(clip: Clip) -> str:
    return hashlib.sha256(clip.pcm).hexdigest()


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("engine", ["sound", "unforkable"])
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("segfault", "its process (was killed by SIGSEGV|ended without an answer)"),
        ("hang", "it took longer than"),
        ("vanish", "its process ended without an answer"),
        ("raise", "the engine failed with ZeroDivisionError: by nothing"),
        ("mute", "it gave no sound"),
    ],
)
def test_a_fault_in_an_engine_becomes_one_error_and_the_next_segment_is_spoken(
    engine: str, text: str, reason: str
) -> None:
    """A crash, a hang, an exit, an exception or silence is one EngineError with the text; then all is as before."""
    with EngineProcess(engine, limits=SHORT) as process:
        with pytest.raises(EngineError, match=f'The engine "{engine}" cannot speak "{text}": {reason}'):
            process.synthesize(utterance(text), "")
        assert process.synthesize(utterance("well"), "").seconds == pytest.approx(0.4, rel=0.01)


@pytest.mark.usefixtures("faulty")
def test_a_crash_that_happens_once_costs_a_retry() -> None:
    """A segment whose first try crashes is spoken by a fresh process."""
    with EngineProcess("sound", limits=SHORT) as process:
        assert process.synthesize(utterance("once"), "").seconds == pytest.approx(0.4, rel=0.01)


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("engine", ["sound", "unforkable"])
def test_what_an_engine_prints_does_not_mix_with_its_answers(engine: str) -> None:
    """Standard output of an engine's process carries answers alone."""
    with EngineProcess(engine) as process:
        assert process.synthesize(utterance("print"), "").seconds == pytest.approx(0.5, rel=0.01)


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize(
    ("engine", "message"),
    [
        ("nobody", 'There is no engine called "nobody"; installed are .*pyttsx3'),
        ("broken", 'The engine "broken" is installed but cannot be loaded .its library is not here'),
        ("absent", 'The engine "absent" is installed but cannot be loaded .No module named'),
    ],
)
def test_an_engine_that_is_not_there_is_named(engine: str, message: str) -> None:
    """An unknown engine, or one whose library is missing, is an EngineMissing that says so."""
    with EngineProcess(engine) as process, pytest.raises(EngineMissing, match=message):
        process.version()


@pytest.mark.usefixtures("faulty")
def test_an_engine_that_dies_at_its_start_is_told_with_its_last_words() -> None:
    """What a dying process wrote to standard error is in the message."""
    with EngineProcess("dies") as process, pytest.raises(EngineError, match=r"cannot be started: .*cannot go on"):
        process.version()


def test_an_unknown_voice_is_not_tried_twice() -> None:
    """A voice that is not there is told as such, by the engine's own words."""
    with EngineProcess("pyttsx3") as process, pytest.raises(VoiceMissing, match='espeak-ng has no voice "nobody"'):
        process.synthesize(utterance("Hello."), "nobody")


def test_sound_does_not_depend_on_what_was_said_before() -> None:
    """The same sentence has the same bytes first, after others, and in another process."""
    sentence, other = utterance("The same sentence, once more."), utterance("Something else was said before it.")
    with EngineProcess("pyttsx3") as one, EngineProcess("pyttsx3") as two:
        first = digest(one.synthesize(sentence, "en-us+f3"))
        for _ in range(5):
            one.synthesize(other, "en-us+m3")
        assert digest(one.synthesize(sentence, "en-us+f3")) == first
        assert digest(two.synthesize(sentence, "en-us+f3")) == first


def test_sound_does_not_depend_on_when_the_engine_was_started() -> None:
    """Engines started in different seconds say the same: espeak-ng would seed its noise with the time."""
    sentence = utterance("The same sentence, whenever it is said.")
    clips: set[str] = set()
    seconds: set[int] = set()
    while len(seconds) < 2:
        seconds.add(int(time.time()))
        with EngineProcess("pyttsx3") as process:
            clips.add(digest(process.synthesize(sentence, "en-us+f3")))
    assert len(clips) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc")
@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize(("engine", "processes"), [("sound", 3), ("unforkable", 2)])
def test_no_engine_process_outlives_a_killed_parent(engine: str, processes: int, tmp_path: Path) -> None:
    """Kill -9 of the program ends its engine's process, and the fork of it, while native code hangs in it."""
    mark = f"articleaudio-orphan-test-{os.getpid()}-{tmp_path.name}"
    script = (
        "from articleaudio.model import Text, Utterance\n"
        "from articleaudio.speech.process import EngineProcess\n"
        f"process = EngineProcess('{engine}')\n"
        "process.version()\n"
        "print('ready', flush=True)\n"
        "process.synthesize(Utterance((Text('hang'),), 'en'), '')\n"
    )
    environment = os.environ | {"ORPHAN_MARK": mark}
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"ready\n"
        wait_until(lambda: len(processes_with(mark)) >= processes)  # the program, its engine, the fork if there is one
        os.kill(parent.pid, signal.SIGKILL)
        parent.wait()
        wait_until(lambda: not processes_with(mark))


def processes_with(mark: str) -> list[str]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            alive = (folder / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
            if alive and mark.encode() in (folder / "environ").read_bytes():
                found.append(folder.name)
        except OSError:
            continue
    return found


def wait_until(condition: object) -> None:
    assert callable(condition)
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.02)


@pytest.mark.usefixtures("faulty")
def test_a_crash_while_telling_phonemes_is_an_error() -> None:
    """It is one EngineError; then the engine tells again."""
    with EngineProcess("sound") as process:
        with pytest.raises(EngineError, match='cannot tell how it says "segfault"'):
            process.phonemes(Utterance((Text("segfault"),), "en"), "")
        assert process.phonemes(Utterance((Text("so"),), "en"), "") == "SO"
