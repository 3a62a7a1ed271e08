from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.speech.voices_made import make_kokoro_voice, make_piper_voice

from articleaudio.model import EngineSetup
from articleaudio.speech.conformance import CHECKS, Subject, check, findings

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
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
    if subject.engine == "kokoro":
        pytest.importorskip("kokoro_onnx")  # not to be had for the newest Pythons
    if subject.engine != "command":
        return Subject(subject.engine, subject.voice, EngineSetup((voices,)))
    program = str(subject.setup.options["command"][0])  # type: ignore[index] # a list, above
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    return subject


SAVE = textwrap.dedent(
    """
    from articleaudio.speech.espeak_binding import load_binding
    from articleaudio.speech.save_to_file import SaveToFile

    class Engine(SaveToFile):
        def __init__(self):
            load_binding()  # so that pyttsx3 finds espeak-ng without a system package
            super().__init__()
    """
)

VARIANTS = {"piper with speakers", "piper by letters", "kokoro of Kitten's form"}
"""Further forms of an engine's voices: what is long and the same for them all is tried with one."""


@pytest.mark.parametrize(
    ("subject", "name"),
    [(subject, name) for subject in SUBJECTS for name in CHECKS if subject not in VARIANTS or name != "long text"],
)
def test_every_engine_keeps_the_contract(subject: str, name: str, voices: Path) -> None:
    """Each engine, with real packages and programs, passes each check that other people's engines may be tried with."""
    assert findings(name, prepared(subject, voices)) == []


ENGINES = textwrap.dedent(
    '''
    from dataclasses import replace
    from articleaudio.errors import EngineError
    from articleaudio.model import Clip, Mark, Pause, Voice
    from articleaudio.speech.engines.tone import ToneEngine

    class Engine(ToneEngine):
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


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Installs an engine of one file, as anybody's is."""

    def write(name: str, code: str) -> None:
        site = tmp_path / "site"
        metadata = site / f"{name}-1.0.dist-info"
        metadata.mkdir(parents=True)
        (site / f"{name}.py").write_text(code)
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (metadata / "entry_points.txt").write_text(f"[articleaudio.engines]\n{name} = {name}:Engine\n")
        monkeypatch.syspath_prepend(site)
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")]))

    return write


def test_what_an_engine_does_wrong_is_found(install: Callable[[str, str], None]) -> None:
    """An engine that ignores speed and pauses, invents voices, marks nothing and remembers fails in each check."""
    install("deaf", ENGINES)
    found = check("deaf", "hum")
    assert {line.partition(":")[0] for line in found} == set(CHECKS)
    assert "voices: two voices have one name" in found


@pytest.mark.skipif(sys.platform != "linux", reason="espeak's driver of pyttsx3 is the one of Linux")
@pytest.mark.parametrize("name", sorted(set(CHECKS) - {"long text"}))
def test_pyttsx3_s_public_interface_speaks_with_espeak(install: Callable[[str, str], None], name: str) -> None:
    """The code of Windows and macOS, with the cures, on Linux; only 20,000 characters at once are left out.

    pyttsx3's driver of espeak takes minutes for them, as it copies all sound that it has with each bit that comes.
    """
    install("save", SAVE)
    assert findings(name, Subject("save", "gmw/en-us")) == []


def test_an_engine_that_is_not_there_is_a_finding_and_no_traceback() -> None:
    (finding,) = check("nobody", "any")  # once, and not for each check
    assert finding.startswith('voices: it failed: There is no engine called "nobody"')


def test_the_guide_shows_the_example_as_it_is() -> None:
    """Every line of code in the guide's account of the tone engine stands in its file."""
    guide = (ROOT / "docs" / "engines.md").read_text(encoding="utf-8").partition("The entry point, in your")[0]
    shown = {
        line.strip() for block in re.findall(r"```python\n(.*?)```", guide, re.DOTALL) for line in block.splitlines()
    }
    code = (ROOT / "src/articleaudio/speech/engines/tone.py").read_text(encoding="utf-8")
    assert shown <= {line.strip() for line in code.splitlines()} | {""}
    assert len(shown) > 15
