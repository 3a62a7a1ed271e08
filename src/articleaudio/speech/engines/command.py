"""The engine `command`: any program that turns a file of text into a file of sound.

A profile says how it is called, argument by argument; no shell is between:

    engine = "command"
    [options]
    command = ["flite", "-voice", "{voice}", "--setf", "duration_stretch={stretch}", "{text_file}", "{out}"]
    voices = ["slt", "kal16"]
    languages = ["en"]

What is said is only ever in the file, so that no text can become an argument. The program gets a group of processes of
its own, and is ended with all that it started when it takes too long, writes too much, or is done. Should this process
be killed meanwhile, a keeper ends the program and removes its files.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio.errors import ConfigError, EngineError, EngineMissing, VoiceMissing
from articleaudio.model import Clip, EngineSetup, Utterance, Voice
from articleaudio.speech.between_pauses import say_between_pauses
from articleaudio.speech.sound_files import read_sound

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from articleaudio.model import Option

OPTIONS = ("command", "voices", "languages", "seconds")
NEEDED = ("text_file", "out")
PLACES = (*NEEDED, "speed", "stretch", "wpm", "language", "voice")
DEFAULT_VOICE = "default"
WORDS_A_MINUTE = 175

SECONDS, SECONDS_A_CHARACTER = 15.0, 0.1
"""How long the program may take for an utterance: a little less than the process around it may, so that it is told who
was late. Whoever starts that process leaves it the time that the option names."""

MOST_SECONDS, MOST_A_CHARACTER, BYTES_A_SECOND = 30.0, 3.0, 96_000 * 2 * 4
"""How much it may write, before its sound is looked at."""

FILE_ROOM = 2**27
"""How much larger any file of the program may be: espeak-ng's makes one of 64 megabytes in memory for PulseAudio."""

LAST_WORDS = 4096
READ_AT_ONCE = 2**16
FIRST_LOOK, LONGEST_LOOK = 0.001, 0.02


class CommandEngine:
    """A program of the user's."""

    forkable = False  # each utterance has a process of its own, the program's

    def __init__(self) -> None:
        self.version = ""
        self._command: tuple[str, ...] = ()
        self._voices: tuple[str, ...] = (DEFAULT_VOICE,)
        self._languages: tuple[str, ...] = ("und",)
        self._seconds = SECONDS

    def configure(self, setup: EngineSetup) -> None:
        """Takes the program and its arguments.

        Raises:
            ConfigError: an option is wrong.
            EngineMissing: the program is not there.
        """
        options = setup.options
        for name in options:
            if name not in OPTIONS:
                raise ConfigError(f'The engine "command" has no option "{name}"; it has {", ".join(OPTIONS)}.')
        if not options:  # asked what voices there are, with no profile in hand
            self._voices = ()
            return
        self._command = _words(options, "command")
        self._voices = _words(options, "voices") or (DEFAULT_VOICE,)
        self._languages = _words(options, "languages") or ("und",)
        self._seconds = _seconds(options)
        _check(self._command, options)
        program = shutil.which(self._command[0])
        if program is None:
            state = "may not be executed" if Path(self._command[0]).is_file() else "is not installed"
            raise EngineMissing(f'The program "{self._command[0]}" that the option "command" names {state}.')
        self._command = (program, *self._command[1:])
        self.version = f"command {_identity(self._command, self._voices)}"

    def voices(self) -> list[Voice]:
        """The voices that the profile names."""
        return [Voice(name, self._languages, Path(self._command[0]).name) for name in self._voices]

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """What the program makes of the text between pauses; it tells no times of words.

        Raises:
            VoiceMissing: the profile does not name such a voice.
            EngineError: the program failed, or gave no sound.
        """
        if not self._command:
            raise ConfigError('The engine "command" needs [options] with a command; docs/voices.md shows some.')
        if voice and voice not in self._voices:
            raise VoiceMissing(f'The option "voices" names no voice "{voice}", only {", ".join(self._voices)}.')
        slowness = len(utterance.text) / min(utterance.speed, 1.0)
        deadline = time.monotonic() + self._seconds + SECONDS_A_CHARACTER * slowness
        return say_between_pauses(
            utterance, lambda text: self._run(text, utterance, voice or self._voices[0], deadline)
        )

    def _run(self, text: str, utterance: Utterance, voice: str, deadline: float) -> tuple[bytes, int]:
        """The program's sound for the text, and its rate."""
        text_file, out = self._folder / "text.txt", self._folder / "out.wav"
        try:
            text_file.write_text(text + "\n", encoding="utf-8")
            values = _values(utterance, voice) | {"text_file": str(text_file), "out": str(out)}
            slowness = len(text) / min(utterance.speed, 1.0)
            most = int((MOST_SECONDS + MOST_A_CHARACTER * slowness) * BYTES_A_SECOND)
            program = _Program([_filled(word, values) for word in self._command], out, most, self._keeper)
            program.run(deadline)
            return read_sound(out.read_bytes() if out.is_file() else b"")
        finally:
            for path in self._folder.iterdir():  # its own files of between as well
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

    @cached_property
    def _folder(self) -> Path:
        return Path(tempfile.mkdtemp(prefix="articleaudio-"))

    @cached_property
    def _keeper(self) -> int:
        return _start_keeper(self._folder)


# --------------------------------------------------------------------------------------------- settings


def _words(options: Mapping[str, Option], name: str) -> tuple[str, ...]:
    given = options.get(name, ())
    if not isinstance(given, tuple) or any("\0" in word for word in given):
        raise ConfigError(f'The option "{name}" of the engine "command" is a list of texts, like ["a", "b"].')
    return given


def _seconds(options: Mapping[str, Option]) -> float:
    given = options.get("seconds", SECONDS)
    if not isinstance(given, (int, float)) or given <= 0:
        raise ConfigError('The option "seconds" of the engine "command" is a number of seconds above 0.')
    return float(given)


def _check(command: Sequence[str], options: Mapping[str, Option]) -> None:
    named = {place for word in command for place in re.findall(r"\{(\w+)\}", word)}
    for place in NEEDED:
        if place not in named:
            raise ConfigError(f'The option "command" needs an argument with {{{place}}}.')
    for place in sorted(named - set(PLACES)):
        known = ", ".join(f"{{{name}}}" for name in PLACES)
        raise ConfigError(f'The option "command" has {{{place}}}, which means nothing; known are {known}.')
    if "voice" in named and not options.get("voices"):
        raise ConfigError('The option "command" has {voice}, so the option "voices" has to name some.')


def _identity(command: Sequence[str], voices: Sequence[str]) -> str:
    """What the program is, and each file that its arguments name, of whatever voice: its sound changes with them."""
    digest = hashlib.sha256()
    for word in command:
        digest.update(word.encode("utf-8", "replace") + b"\0")
        for path in _files(word, voices):
            with path.open("rb") as file:
                digest.update(str(path).encode("utf-8", "replace") + hashlib.file_digest(file, "sha256").digest())
    return f"{Path(command[0]).name} {digest.hexdigest()[:16]}"


def _files(word: str, voices: Sequence[str]) -> Iterator[Path]:
    """The files that an argument names by absolute paths: as it stands, or behind its first "=" (`--model=/path`)."""
    for filled in dict.fromkeys(word.replace("{voice}", voice) for voice in voices):
        for path in (Path(filled), Path(filled.partition("=")[2])):
            if path.is_absolute() and path.is_file():
                yield path


# --------------------------------------------------------------------------------------------- utterances


def _values(utterance: Utterance, voice: str) -> dict[str, str]:
    # The language is the page's: it must not become an option.
    language = re.sub(r"[^A-Za-z0-9-]", "", utterance.language).lstrip("-") or "und"
    return {
        "speed": f"{utterance.speed:.3f}",
        "stretch": f"{1 / utterance.speed:.3f}",
        "wpm": str(round(WORDS_A_MINUTE * utterance.speed)),
        "language": language,
        "voice": voice,
    }


def _filled(word: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda place: values[place.group(1)], word)


# --------------------------------------------------------------------------------------------- processes


class _Program:
    """One run of the program, in a group of processes of its own."""

    def __init__(self, command: Sequence[str], out: Path, most: int, keeper: int) -> None:
        self._out, self._most = out, most
        self._said = b""
        group = {"process_group": 0} if os.name == "posix" else {}
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                cwd=out.parent,
                **group,  # type: ignore[call-overload]
            )
        except OSError as error:
            raise EngineError(f'The program "{command[0]}" cannot be started ({error.strerror})') from error
        self._keeper = keeper
        self._tell(self._process.pid)
        if sys.platform == "linux":
            import resource

            with suppress(OSError):  # it is done already
                resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (most + FILE_ROOM, most + FILE_ROOM))

    def run(self, deadline: float) -> None:
        """Waits for it until that moment of the monotonic clock.

        Raises:
            EngineError: it took too long, wrote too much, or failed.
        """
        try:
            fault = self._wait(deadline)
        finally:
            self._end()
        code = self._process.returncode
        if fault or code:
            lines = self._said.decode("utf-8", "replace").strip().splitlines()
            said = f" ({lines[-1].strip()[:200]})" if lines else ""
            raise EngineError(fault or f"the program ended with {_code(code)}{said}")

    def _wait(self, deadline: float) -> str:
        """What went wrong until it ended; "" if nothing did."""
        look = FIRST_LOOK
        if self._process.stderr and os.name == "posix":
            os.set_blocking(self._process.stderr.fileno(), False)
        while not self._has_ended():
            heard = self._hear()
            if time.monotonic() > deadline:
                return "the program took too long"
            if self._out.is_file() and self._out.stat().st_size >= self._most:
                return f"the program wrote more than {self._most >> 20} megabytes of sound"
            if not heard:
                time.sleep(look)
                look = min(look * 1.5, LONGEST_LOOK)
        self._hear()
        return ""

    def _has_ended(self) -> bool:
        """Whether it has; its number stays taken, so that its group can be ended without hitting another."""
        if os.name != "posix":
            return self._process.poll() is not None
        return os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None

    def _hear(self) -> bool:
        """Takes what it wrote to standard error, so that it never waits; only the end is kept."""
        if self._process.stderr is None or os.name != "posix":
            return False
        try:
            heard = os.read(self._process.stderr.fileno(), READ_AT_ONCE)
        except BlockingIOError:
            return False
        self._said = (self._said + heard)[-LAST_WORDS:]
        return bool(heard)

    def _end(self) -> None:
        """Ends whatever is left of it."""
        with suppress(ProcessLookupError, PermissionError):
            if os.name == "posix":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        self._tell(0)
        if self._process.stderr:
            self._process.stderr.close()

    def _tell(self, group: int) -> None:
        if self._keeper >= 0:
            os.write(self._keeper, f"{group}\n".encode())


def _code(code: int) -> str:
    names = {one.value: one.name for one in signal.Signals}
    return names.get(-code, f"signal {-code}") if code < 0 else f"exit code {code}"


def _start_keeper(folder: Path) -> int:
    """Forks a process that waits for the end of this one, whatever it is, and clears up; where to tell it of groups."""
    if not hasattr(os, "fork"):
        return -1
    read_end, write_end = os.pipe()
    if os.fork() == 0:
        try:
            os.setsid()  # it must not be killed with this process's group
            nothing = os.open(os.devnull, os.O_RDWR)
            os.dup2(read_end, 0)
            os.dup2(nothing, 1)
            os.dup2(nothing, 2)
            os.closerange(3, min(max(os.sysconf("SC_OPEN_MAX"), 2**10), 2**16))
            _keep(folder)
        finally:
            os._exit(0)
    os.close(read_end)
    return write_end


def _keep(folder: Path) -> None:
    told = b"0\n"
    while more := os.read(0, READ_AT_ONCE):
        told = (told + more)[-64:]
    group = int(told.split(b"\n")[-2])
    if group:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(group, signal.SIGKILL)
    shutil.rmtree(folder, ignore_errors=True)
