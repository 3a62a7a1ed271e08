from __future__ import annotations

import hashlib
import io
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.errors import EngineError, EngineMissing, VoiceMissing
from articleaudio.model import Clip, Mark, Text, Utterance
from articleaudio.speech.messages import read_reply, write_reply
from articleaudio.speech.process import EngineProcess, Limits
from articleaudio.speech.soundness import fault_of_size

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
@pytest.mark.parametrize(
    ("engine", "text", "processes"),
    [("sound", "hang", 3), ("unforkable", "hang", 2), ("sound", "child", 4), ("unforkable", "child", 3)],
)
def test_no_engine_process_outlives_a_killed_parent(engine: str, text: str, processes: int, tmp_path: Path) -> None:
    """Kill -9 of the program ends its engine's process, the fork of it in which native code hangs, and its programs."""
    mark = f"articleaudio-orphan-test-{os.getpid()}-{tmp_path.name}"
    script = (
        "from articleaudio.model import Text, Utterance\n"
        "from articleaudio.speech.process import EngineProcess\n"
        f"process = EngineProcess('{engine}')\n"
        "process.version()\n"
        "print('ready', flush=True)\n"
        f"process.synthesize(Utterance((Text('{text}'),), 'en'), '')\n"
    )
    environment = os.environ | {"ORPHAN_MARK": mark}
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"ready\n"
        wait_until(lambda: len(processes_with(mark)) >= processes)  # the program, its engine, the fork, its program
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


@pytest.mark.usefixtures("faulty")
def test_an_engine_that_crashes_over_its_voices_speaks_on() -> None:
    """It is one error, as often as it is asked for, and no process that is gone is asked for anything."""
    with EngineProcess("voiceless", limits=SHORT) as process:
        for _ in range(2):
            with pytest.raises(EngineError, match=r'"voiceless" cannot list its voices \(its process ended'):
                process.voices()
            assert process.synthesize(utterance("well"), "").seconds == pytest.approx(0.4, rel=0.01)


@pytest.mark.usefixtures("faulty")
def test_a_late_answer_is_not_taken_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an engine says after its time is over answers nothing."""
    with EngineProcess("slow", limits=SHORT) as process:
        process.version()
        with monkeypatch.context() as hurried:
            hurried.setattr("articleaudio.speech.process.SECONDS_TO_START", 0.5)
            with pytest.raises(EngineError, match="it took longer than"):
                process.voices()
        assert process.phonemes(utterance("so"), "") == "SO"
        assert [voice.name for voice in process.voices()] == ["late"]


@pytest.mark.usefixtures("faulty")
def test_an_engine_that_crashes_once_at_its_start_is_started_again() -> None:
    """It costs a retry, as a crash in a segment does."""
    with EngineProcess("shaky", limits=SHORT) as process:
        assert process.synthesize(utterance("well"), "").seconds == pytest.approx(0.4, rel=0.01)


@pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc")
@pytest.mark.usefixtures("faulty")
def test_what_left_the_session_holds_nobody_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program that an engine started and that left its session holds the pipe open, and no reader waits for it."""
    mark = f"articleaudio-escape-test-{os.getpid()}-{tmp_path.name}"
    monkeypatch.setenv("ESCAPE_MARK", mark)
    with EngineProcess("sound", limits=SHORT) as process:
        with pytest.raises(EngineError, match="it took longer than"):
            process.synthesize(utterance("escaped child"), "")
        escaped = [one for one in processes_with(mark) if one != str(os.getpid())]
        assert escaped, "it was ended before: nothing was waited for"
        for one in escaped:
            os.kill(int(one), signal.SIGKILL)


@pytest.mark.usefixtures("faulty")
def test_what_an_engine_leaves_running_does_not_hold_up_the_next_segment(caplog: pytest.LogCaptureFixture) -> None:
    """The fork's end is seen though a program that it started goes on; no process has to be started anew."""
    with EngineProcess("sound", limits=SHORT) as process:
        for text in ("leaves a child", "well", "well"):
            assert process.synthesize(utterance(text), "").seconds == pytest.approx(len(text) / 10, rel=0.01)
    assert not caplog.messages


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is none in any case")
@pytest.mark.usefixtures("faulty")
def test_a_system_without_file_descriptors_of_processes_will_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Linux before 5.3, and sandboxes that forbid them: each segment takes one try."""
    (tmp_path / "sitecustomize.py").write_text(
        "import errno, os\n\ndef refuse(pid):\n    raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))\n\n"
        "os.pidfd_open = refuse\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    with EngineProcess("sound", limits=SHORT) as process:
        for text in ("well", "well said", "well"):
            assert process.synthesize(utterance(text), "").seconds == pytest.approx(len(text) / 10, rel=0.01)
    assert not caplog.messages


@pytest.mark.usefixtures("faulty")
def test_what_was_refused_costs_the_next_request_nothing() -> None:
    """Nobody reads on behind it: the process is another one then."""
    with EngineProcess("sound", limits=SHORT) as process:
        with pytest.raises(EngineError, match="it told more than anybody asks for"):
            process.phonemes(utterance("endless"), "")
        assert process.phonemes(utterance("well"), "") == "WELL"


def test_too_much_sound_is_not_even_read() -> None:
    """A reply that says it holds more than anybody would take is refused at its header, not read into memory."""
    stream = io.BytesIO()
    write_reply(stream, Clip(bytes(2_000_000), 8000))
    stream.seek(0)
    with pytest.raises(EngineError, match=r"it gave 125\.00 s of sound for 4 characters"):
        read_reply(stream, partial(fault_of_size, utterance("Yes.")))
    assert stream.tell() < 100


@given(
    marks=st.lists(st.tuples(st.floats(0, 9), st.floats(0, 9), st.integers(-9, 2**40), st.integers(-9, 2**40))),
    rate=st.integers(-1, 2**33),
    pcm=st.binary(),
)
def test_replies_arrive_as_they_were_sent(marks: list[tuple[float, float, int, int]], rate: int, pcm: bytes) -> None:
    """Any clip, also one that is none, comes through the pipe as it was."""
    clip, stream = Clip(pcm, rate, tuple(Mark(*mark) for mark in marks)), io.BytesIO()
    write_reply(stream, clip)
    stream.seek(0)
    assert read_reply(stream, lambda size, rate: "") == clip  # noqa: ARG005 - any size is right
