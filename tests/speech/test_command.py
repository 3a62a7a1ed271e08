from __future__ import annotations

import re
import shlex
import shutil
import sys
import tempfile
import textwrap
import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from articleaudio.config import VoiceProfile
from articleaudio.errors import ConfigError, EngineError, EngineMissing, VoiceMissing
from articleaudio.model import Clip, EngineSetup, Option, Pause, Script, Segment, Text, Utterance
from articleaudio.speech.process import EngineProcess, Limits
from articleaudio.speech.speaker import Conditions, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Program = Callable[..., EngineSetup]

BEEP = "import sys, wave, os, time, subprocess\nfrom array import array\n" + textwrap.dedent(
    """
    def beep(path, seconds=1.0, rate=16000):
        with wave.open(path, "wb") as file:
            file.setparams((1, 2, rate, 0, "NONE", ""))
            file.writeframes(array("h", [0, 9000, 0, -9000] * int(rate * seconds / 4)).tobytes())
    text_file, out, *rest = sys.argv[1:]
    SLEEP = [sys.executable, "-c", "import time; time.sleep(1000)", *sys.argv]
    """
)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files of a test alone."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def program(tmp_path: Path, temporary: Path) -> Iterator[Program]:  # noqa: ARG001 - it writes there
    """Makes the set-up of a program in Python; at the end no process of one may be left."""

    def make(body: str, *arguments: str, **options: Option) -> EngineSetup:
        script = tmp_path / "program.py"
        script.write_text(BEEP + textwrap.dedent(body))
        command = (sys.executable, str(script), "{text_file}", "{out}", *arguments)
        return EngineSetup(options={"command": command, **options})

    yield make
    assert gone(tmp_path), [process.cmdline() for process in left(tmp_path)]


def left(folder: Path) -> list[psutil.Process]:
    return [one for one in psutil.process_iter(["cmdline"]) if str(folder) in " ".join(one.info["cmdline"] or [])]


def gone(folder: Path, seconds: float = 20.0) -> bool:
    """Whether no process of the folder's programs is left, after a while."""
    return comes(lambda: not left(folder), seconds)


def comes(true: Callable[[], bool], seconds: float = 20.0) -> bool:
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def say(setup: EngineSetup, text: str = "Yes.", voice: str = "", limits: Limits | None = None, **more: float) -> Clip:
    with EngineProcess("command", setup, limits) as process:
        return process.synthesize(Utterance((Text(text),), "en", **more), voice)


def test_the_program_gets_a_file_and_its_arguments(program: Program) -> None:
    """The text is in the file, in UTF-8, and nowhere else; the places are filled; nothing is open but what must be."""
    setup = program(
        """
        text = open(text_file, encoding="utf-8").read()
        assert text == "Żółć: -x  `id` $HOME; rm (a).\\n", text
        assert rest == ["1.250", "0.800", "219", "en", "ann", "a{b}"[:1]], rest
        assert sys.stdin.read() == ""
        assert not any(text.strip() in one for one in sys.argv)
        beep(out)
        """,
        "{speed}",
        "{stretch}",
        "{wpm}",
        "{language}",
        "{voice}",
        "a",
        voices=("ann",),
    )
    assert say(setup, "Żółć: -x\x01 `id` $HOME; rm [a].", speed=1.25).seconds == 1.0


def test_a_page_s_language_cannot_become_an_option(program: Program) -> None:
    setup = program('beep(out, 1.0 if rest == ["x-helpowned"] else 9.0)', "{language}")
    with EngineProcess("command", setup) as process:
        assert process.synthesize(Utterance((Text("Yes."),), "--x-help=/owned"), "").seconds == 1.0


def test_pauses_stand_between_runs(program: Program, tmp_path: Path) -> None:
    """Each text between pauses is a run of its own; what has nothing to say is not run at all."""
    setup = program(f"open({str(tmp_path / 'runs')!r}, 'a').write(open(text_file).read()); beep(out)")
    spans = (Text("One."), Pause(0.5), Text(" "), Pause(0.25), Text("Two."))
    with EngineProcess("command", setup) as process:
        clip = process.synthesize(Utterance(spans, "en"), "")
    assert clip.seconds == 2.75
    assert (tmp_path / "runs").read_text() == "One.\nTwo.\n"


FAULTS = {
    "fails": ("print('no voice', file=sys.stderr); sys.exit(3)", r"ended with exit code 3 \(no voice\)"),
    "dies": ("os.kill(os.getpid(), 11)", "ended with SIGSEGV"),
    "writes nothing": ("pass", "wrote no sound"),
    "writes text": ("open(out, 'w').write('hello, this is no sound')", "neither WAV nor AIFF"),
    "writes half": ("beep(out); os.truncate(out, 9000)", "cut short"),
    "writes a header": ("beep(out, 0)", "without sound"),
    "writes NaN": (
        """
import struct
sound = struct.pack("<4f", 0, float("nan"), 0, 0)
form = struct.pack("<HHIIHH", 3, 1, 16000, 64000, 4, 32)
chunks = b"fmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", len(sound)) + sound
open(out, "wb").write(b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WAVE" + chunks)
""",
        "no number",
    ),
    "writes silence": (
        "w = wave.open(out, 'wb'); w.setparams((1, 2, 16000, 0, 'NONE', '')); w.writeframes(bytes(32000)); w.close()",
        "it gave silence",
    ),
    "writes a wrong rate": ("beep(out, rate=300)", "300 samples a second"),
    "hangs": ("time.sleep(1000)", "took too long"),
    "hangs on in a child": ("subprocess.run(SLEEP)", "took too long"),
    "writes without end": (
        "f = open(out, 'wb')\nwhile True: f.write(bytes(10**6))",
        r"more than \d+ megabytes|SIGXFSZ",
    ),
    "takes all memory": ("x = []\nwhile True: x.append(bytes(10**7))", "MemoryError|exit code|SIGKILL"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_program_in_trouble_is_an_error_and_leaves_nothing(program: Program, temporary: Path, fault: str) -> None:
    """The reason is told in one line; processes and files are gone, and the next text is spoken."""
    body, reason = FAULTS[fault]
    setup = program(
        f"if 'trouble' in open(text_file).read():\n{textwrap.indent(body, '    ')}\nelse: beep(out)", seconds=1.0
    )
    with EngineProcess("command", setup, Limits(megabytes=512)) as process:
        with pytest.raises(EngineError, match=reason) as raised:
            process.synthesize(Utterance((Text("trouble"),), "en"), "")
        assert "\n" not in str(raised.value)
        assert process.synthesize(Utterance((Text("fine"),), "en"), "").seconds == 1.0
    assert comes(lambda: list(temporary.iterdir()) == [])


def test_a_flood_on_standard_error_is_no_trouble(program: Program) -> None:
    """Hundreds of megabytes of complaints do not block, are not kept, and do not matter where the sound is there."""
    setup = program("for _ in range(200): sys.stderr.write('x' * 10**6 + chr(10))\nbeep(out)", seconds=120.0)
    assert say(setup).seconds == 1.0


def test_what_it_leaves_behind_in_the_background_is_ended(program: Program, temporary: Path) -> None:
    """A child that outlives the program does not outlive the utterance, nor do files that it made beside its sound."""
    setup = program("subprocess.Popen(SLEEP); os.mkdir('more'); open('more/x', 'w'); beep(out)")
    with EngineProcess("command", setup) as process:
        for _ in range(2):
            assert process.synthesize(Utterance((Text("Yes."),), "en"), "").seconds == 1.0
            assert [path.name for path in temporary.rglob("*") if path.parent != temporary] == []
    assert comes(lambda: list(temporary.iterdir()) == [])


def test_when_the_engine_is_killed_the_program_ends_and_its_files_go(program: Program, temporary: Path) -> None:
    """The time limit around the engine kills it at once, in the middle of the program's run; the keeper clears up."""
    setup = program("open(out, 'w').write('x' * 1000); subprocess.run(SLEEP)")
    with pytest.raises(EngineError, match="it took longer than"):
        say(setup, limits=Limits(seconds=1.0))
    assert comes(lambda: list(temporary.iterdir()) == [])


def test_the_version_follows_the_program_and_its_files(program: Program) -> None:
    """Another program, another argument or another file of a voice is another version; the same ones are the same."""

    def version(setup: EngineSetup) -> str:
        with EngineProcess("command", setup) as process:
            return process.version()

    one = version(program("beep(out)"))
    assert one == version(program("beep(out)"))
    assert one.startswith(f"command {Path(sys.executable).name}")
    assert len({one, version(program("beep(out, 2.0)")), version(program("beep(out)", "--more"))}) == 3


@pytest.mark.parametrize("form", ["{}", "--model={}"])
def test_the_version_follows_the_files_of_voices(program: Program, tmp_path: Path, form: str) -> None:
    """A voice's model that changes is another version, also where its name has `{voice}` or an option before it."""
    setup = program("beep(out)", form.format(tmp_path / "{voice}.model"), voices=("ann", "bob"))

    def version(said: bytes) -> str:
        (tmp_path / "bob.model").write_bytes(said)
        with EngineProcess("command", setup) as process:
            return process.version()

    assert version(b"one") == version(b"one")
    assert version(b"one") != version(b"two")


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"command": ("sh", "-c", "x")}, r"needs an argument with \{text_file\}"),
        ({"command": ("sh", "{text_file}")}, r"needs an argument with \{out\}"),
        ({"command": ("sh", "{text_file}", "{out}", "{volume}")}, r"has \{volume\}, which means nothing"),
        ({"command": ("sh", "{text_file}", "{out}", "{voice}")}, 'the option "voices" has to name some'),
        ({"command": "sh {text_file} {out}"}, "is a list of texts"),
        ({"command": ("sh", "{text_file}", "{out}"), "seconds": 0.0}, "above 0"),
        ({"commands": ("sh",)}, 'has no option "commands"'),
    ],
)
def test_wrong_settings_are_told(options: dict[str, Option], reason: str) -> None:
    with EngineProcess("command", EngineSetup(options=options)) as process, pytest.raises(ConfigError, match=reason):
        process.version()


def test_a_program_or_a_voice_that_is_not_there_is_told(program: Program) -> None:
    missing = EngineSetup(options={"command": ("no-such-program", "{text_file}", "{out}")})
    with pytest.raises(EngineMissing, match=r'"no-such-program".* is not installed'):
        say(missing)
    with pytest.raises(VoiceMissing, match='no voice "eve", only ann, bob'):
        say(program("beep(out)", "{voice}", voices=("ann", "bob")), voice="eve")


def test_a_slow_program_is_given_the_time_that_its_profile_names(program: Program, tmp_path: Path) -> None:
    """The option `seconds` holds for its voice, also beyond what the settings give any engine; then it is late.

    It is one time for all that is said at once, however many runs the pauses in it make.
    """
    options = dict(program("time.sleep(1.5); beep(out)", seconds=3.5).options)
    profile = VoiceProfile(name="slow", engine="command", language="en", options=options)
    three = (Text("A."), Pause(0.1), Text("B."), Pause(0.1), Text("C."))
    with Speaker(tmp_path / "clips", 0, Conditions(limits=Limits(seconds=1.0))) as speaker:
        (take,) = speaker.speak(Script((Segment("body", "Yes.", "Yes.", "en", 0.0),)), profile)
        assert take.clip.seconds == 1.0
        segment = Segment("body", "A. B. C.", "A. B. C.", "en", 0.0, pronounced=three)
        with pytest.raises(EngineError, match="the program took too long"):
            list(speaker.speak(Script((segment,)), profile))


def test_no_shell_is_between(program: Program, tmp_path: Path) -> None:
    """Arguments are handed on as they are written, whatever a shell would make of them."""
    trap = tmp_path / "trap"
    arguments = (f"; touch {shlex.quote(str(trap))}", "$(id)", "*", "a b")
    setup = program(f"assert rest == {list(arguments)!r}, rest\nbeep(out)", *arguments)
    assert say(setup).seconds == 1.0
    assert not trap.exists()


def test_the_guide_s_profile_is_read_as_it_stands() -> None:
    """Each profile of docs/voices.md is valid, and its lists of texts reach the engine as such."""
    guide = (Path(__file__).parents[2] / "docs" / "voices.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    profiles = [VoiceProfile.model_validate(tomllib.loads(block)) for block in blocks]
    assert [profile.engine for profile in profiles] == ["piper", "command"]
    options = profiles[1].options
    assert options["voices"] == ("slt", "kal16")
    assert options["seconds"] == 15.0
    if shutil.which("flite"):
        assert say(EngineSetup(options=options), "Yes.", "kal16").seconds > 0.2
