"""What engines do wrong, done by a real child process: the run ends in time, with the right words, leaving nothing."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.speech.test_process import processes_with, utterance, wait_until

from articleaudio.config import VoiceProfile
from articleaudio.errors import ConfigError, EngineError, VoiceMissing
from articleaudio.model import EngineSetup, Script, Segment
from articleaudio.speech.pool import EnginePool
from articleaudio.speech.process import TRIES, EngineProcess, Limits
from articleaudio.speech.speaker import Conditions, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LIMITS = Limits(seconds=1.0, megabytes=400)
linux = pytest.mark.skipif(
    sys.platform != "linux", reason="memory is bounded on Linux; processes are looked up in /proc"
)

FAULTS = {
    "segfault": "its process (was killed by SIGSEGV|ended without an answer)",
    "hang": "it took longer than",
    "vanish": "its process ended without an answer",
    "raise": "the engine failed with ZeroDivisionError: by nothing",
    "mute": "it gave no sound",
    "silence": "it gave silence",
    "odd": "it gave sound in a form that is none",
    "wrong rate": "it gave sound in a form that is none .* at 100 samples a second",
    "endless": "it gave 299.* s of sound for 7 characters",
    "instant": "it gave 0.00 s of sound for 7 characters",
    "out of place": "its marks lie outside",
    "backwards": "its marks lie outside",
    "killed": "its process (was killed by SIGKILL|ended without an answer)",
    "child": "it took longer than",
}
GREED = {
    "gigabytes": "it ran out of the memory that .speech. megabytes allows",
    "memory": "it ran out of the memory that .speech. megabytes allows",
    "native greed": "its process (was killed by SIGABRT|ended without an answer)",
}
VOICE = VoiceProfile(name="faulty", engine="sound", language="en")
TONE = VoiceProfile(name="rescue", engine="tone", voice="hum", language="en")


@pytest.fixture
def leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A mark that processes carry; the temporary folder is one of the test's own."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    mark = f"articleaudio-fault-test-{os.getpid()}-{tmp_path.name}"
    monkeypatch.setenv("FAULT_MARK", mark)
    return mark


def _none_left(mark: str, folder: Path) -> None:
    wait_until(lambda: not [one for one in processes_with(mark) if one != str(os.getpid())])
    assert list((folder / "temporary").iterdir()) == []


@linux
@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize(
    ("engine", "text", "reason"),
    [
        *(("sound", text, reason) for text, reason in (FAULTS | GREED).items()),
        *(("unforkable", text, (FAULTS | GREED)[text]) for text in ("segfault", "hang", "vanish", "child", "memory")),
    ],
    ids=lambda value: value if len(value) < 15 else "",
)
def test_a_fault_is_one_error(engine: str, text: str, reason: str, leaves_nothing: str, tmp_path: Path) -> None:
    """It becomes one EngineError with the text and the reason, and no process and no file is left of it."""
    limits = replace(LIMITS, seconds=30) if text in GREED else LIMITS  # filling memory takes its time
    with EngineProcess(engine, limits=limits) as process:
        with pytest.raises(EngineError, match=f'The engine "{engine}" cannot speak "{text}": {reason}'):
            process.synthesize(utterance(text), "")
        assert process.synthesize(utterance("well"), "").seconds == pytest.approx(0.4, rel=0.01)
    _none_left(leaves_nothing, tmp_path)


@pytest.mark.usefixtures("faulty")
def test_a_flood_of_complaints_is_no_fault() -> None:
    """An engine that writes 80 MB to standard error is neither stopped by it nor held up."""
    with EngineProcess("sound", limits=LIMITS) as process:
        assert process.synthesize(utterance("flood"), "").seconds == pytest.approx(0.5, rel=0.01)


@linux
@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("text", ["segfault", "hang", "silence", "memory"])
def test_a_fallback_says_what_cannot_be_spoken(text: str, leaves_nothing: str, tmp_path: Path) -> None:
    """Only that segment is said by the fallback voice, and its take tells why."""
    said = Script(tuple(Segment("body", one, one, "en", 0.3) for one in ("one", text, "two", "three")))
    with Speaker(tmp_path / "clips", 2**20, Conditions(limits=LIMITS, jobs=2)) as speaker:
        takes = list(speaker.speak(said, VOICE, fallbacks={"en": TONE}))
    assert [take.speaker for take in takes] == ["faulty", "hum", "faulty", "faulty"]
    assert [bool(take.trouble) for take in takes] == [False, True, False, False]
    assert takes[1].trouble.startswith(f'The engine "sound" cannot speak "{text}": ')
    _none_left(leaves_nothing, tmp_path)


@pytest.mark.usefixtures("faulty")
def test_a_fallback_speaks_for_an_engine_that_cannot_start(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """An engine that crashes at each start is started twice, and not again for each segment."""
    dying = VoiceProfile(name="dying", engine="dies", language="en")
    said = Script(tuple(Segment("body", one, one, "en", 0.3) for one in ("one", "two", "three")))
    with Speaker(tmp_path / "clips", 2**20, Conditions(limits=LIMITS)) as speaker:
        takes = list(speaker.speak(said, dying, fallbacks={"en": TONE}))
    assert [take.speaker for take in takes] == ["hum", "hum", "hum"]
    assert all("cannot be started" in take.trouble for take in takes)
    assert len([message for message in caplog.messages if "to start it" in message]) == TRIES
    with Speaker(tmp_path / "clips", 2**20) as speaker, pytest.raises(EngineError, match="cannot be started"):
        list(speaker.speak(said, dying))


@pytest.mark.usefixtures("faulty")
def test_a_voice_that_is_missing_is_no_case_for_a_fallback(tmp_path: Path) -> None:
    """What is wrong with every segment is told, and not covered up."""
    missing = VoiceProfile(name="gone", engine="tone", voice="nobody", language="en")
    said = Script((Segment("body", "one", "one", "en", 0.3),))
    with Speaker(tmp_path, 0) as speaker, pytest.raises(EngineError, match='has no voice "nobody"'):
        list(speaker.speak(said, missing, fallbacks={"en": TONE}))


@linux
@pytest.mark.usefixtures("faulty")
def test_a_run_that_is_given_up_leaves_no_process(leaves_nothing: str, tmp_path: Path) -> None:
    """Whoever stops taking takes while engines are at work waits for none of them."""
    said = Script(tuple(Segment("body", one, one, "en", 0.3) for one in ("one", "hang", "hang twice", "hang on")))
    with Speaker(tmp_path / "clips", 0, Conditions(limits=Limits(seconds=600), jobs=2)) as speaker:
        takes = speaker.speak(said, VOICE)
        assert next(takes).speaker == "faulty"
        takes.close()
    _none_left(leaves_nothing, tmp_path)


def _tried(messages: Sequence[str]) -> list[str]:
    """The texts that an engine was asked for in vain, by the log, one for each try."""
    return [message.partition(" at '")[2].partition("'")[0] for message in messages if ": try " in message]


@pytest.mark.usefixtures("faulty")
def test_an_engine_that_fails_again_and_again_is_given_up(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """After three failures in a row it is asked no more in that article, and once in the next; then it is trusted."""

    def said(*texts: str) -> Script:
        return Script(tuple(Segment("body", one, one, "en", 0.3) for one in texts))

    bad = [f"raise {number}" for number in range(8)]
    with Speaker(tmp_path / "clips", 0, Conditions(limits=LIMITS)) as speaker:
        takes = list(speaker.speak(said(*bad, "well"), VOICE, fallbacks={"en": TONE}))
        assert _tried(caplog.messages) == [text for text in bad[:3] for _ in range(TRIES)]
        assert {take.speaker for take in takes} == {"hum"}
        assert takes[-1].trouble == 'The engine "sound" is given up: it failed 3 times in a row.'
        caplog.clear()
        takes = list(speaker.speak(said("raise again", "well again"), VOICE, fallbacks={"en": TONE}))
        assert _tried(caplog.messages) == ["raise again"] * TRIES
        assert [take.speaker for take in takes] == ["hum", "hum"]
        takes = list(speaker.speak(said("well now", *bad[:2], "well then"), VOICE, fallbacks={"en": TONE}))
        assert [take.speaker for take in takes] == ["faulty", "hum", "hum", "faulty"]


@pytest.mark.usefixtures("faulty")
def test_options_that_nobody_reads_are_told() -> None:
    """An engine that takes no settings has no options, and a profile that gives it one is wrong."""
    told = pytest.raises(ConfigError, match='The engine "sound" has no option "volume"; it has none')
    with EngineProcess("sound", EngineSetup(options={"volume": 2.0})) as process, told:
        process.version()


@pytest.mark.usefixtures("faulty")
def test_a_voice_that_is_given_up_says_nothing_of_the_others() -> None:
    """Nor is one that is missing given up: that it is missing is told each time."""
    with closing(EnginePool("tone", EngineSetup(), LIMITS, 1)) as pool:
        for _ in range(5):
            with pytest.raises(VoiceMissing):
                pool.synthesize(utterance("one"), "nobody").result()
        assert pool.synthesize(utterance("one"), "hum").result().pcm
    with closing(EnginePool("sound", EngineSetup(), LIMITS, 1)) as pool:
        for number in range(4):
            with pytest.raises(EngineError, match="by nothing" if number < 3 else "is given up"):
                pool.synthesize(utterance("raise"), "one voice").result()
        assert pool.synthesize(utterance("well"), "another").result().pcm
