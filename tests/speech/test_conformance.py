from __future__ import annotations

import os
import shutil
import textwrap
from typing import TYPE_CHECKING

import pytest
from tests.speech.voices_made import make_kokoro_voice, make_piper_voice

from articleaudio.model import EngineSetup
from articleaudio.speech.conformance import CHECKS, Subject, check, findings

if TYPE_CHECKING:
    from pathlib import Path

FLITE = ("flite", "-voice", "{voice}", "--setf", "duration_stretch={stretch}", "-f", "{text_file}", "-o", "{out}")
ESPEAK = ("espeak-ng", "-v", "{language}", "-s", "{wpm}", "-f", "{text_file}", "-w", "{out}")

SUBJECTS = {
    "tone": Subject("tone", "hum"),
    "pyttsx3": Subject("pyttsx3", "en-us"),
    "piper": Subject("piper", "en_US-hum-low"),
    "piper with speakers": Subject("piper", "two#bob"),
    "piper by letters": Subject("piper", "letters"),
    "kokoro": Subject("kokoro", "hum#af_hum"),
    "kokoro of Kitten's form": Subject("kokoro", "kitten#expr-voice-2-m"),
    "command flite": Subject("command", "kal16", EngineSetup(options={"command": FLITE, "voices": ("kal16", "slt")})),
    "command espeak-ng": Subject("command", "default", EngineSetup(options={"command": ESPEAK})),
}


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A voice folder with voices of every kind."""
    folder = tmp_path_factory.mktemp("voices")
    make_piper_voice(folder)
    make_piper_voice(folder, "two", speakers=["ann", "bob"], durations=False)
    make_piper_voice(folder, "letters", phoneme_type="text")
    make_kokoro_voice(folder)
    make_kokoro_voice(folder, "kitten", speakers=["expr-voice-2-m"], durations=False, rows=1)
    return folder


def prepared(name: str, voices: Path) -> Subject:
    """The subject with the voices; skips where its program is not installed."""
    subject = SUBJECTS[name]
    if subject.engine != "command":
        return Subject(subject.engine, subject.voice, EngineSetup((voices,)))
    program = str(subject.setup.options["command"][0])  # type: ignore[index] # a list, above
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    return subject


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_engine_keeps_the_contract(subject: str, name: str, voices: Path) -> None:
    """Each engine, with real packages and programs, passes each check that other people's engines may be tried with."""
    assert findings(name, prepared(subject, voices)) == []


ENGINES = textwrap.dedent(
    '''
    import itertools, random
    from dataclasses import replace
    from articleaudio.errors import EngineError
    from articleaudio.model import Clip, Mark, Pause, Voice
    from articleaudio.speech.engines.tone import ToneEngine

    class Deaf(ToneEngine):
        """Does everything wrong that sound can show."""
        forkable, said = False, 0

        def voices(self):
            return [Voice("hum", ()), Voice("hum", ("en",))]

        def synthesize(self, utterance, voice):
            self.said += 1
            spans = tuple(span for span in utterance.spans if not isinstance(span, Pause))
            clip = super().synthesize(replace(utterance, spans=spans, speed=1.0), "hum")
            if "<" in utterance.text:
                raise EngineError("no markup here")
            marks = tuple(replace(mark, length=0) for mark in clip.marks)
            return Clip(clip.pcm[: 22050 * 30] + bytes(2 * self.said), clip.rate, marks)
    '''
)


def test_what_an_engine_does_wrong_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that ignores speed and pauses, invents voices, marks nothing and remembers fails in each check."""
    site = tmp_path / "site"
    metadata = site / "deaf-1.0.dist-info"
    metadata.mkdir(parents=True)
    (site / "deaf.py").write_text(ENGINES)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: deaf\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[articleaudio.engines]\ndeaf = deaf:Deaf\n")
    monkeypatch.syspath_prepend(site)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")]))
    found = check("deaf", "hum")
    assert {line.partition(":")[0] for line in found} == set(CHECKS)
    assert "voices: two voices have one name" in found


def test_an_engine_that_is_not_there_is_a_finding_and_no_traceback() -> None:
    assert all("There is no engine called" in line for line in check("nobody", "any"))
    assert len(check("nobody", "any")) == len(CHECKS)
