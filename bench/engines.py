"""What each engine costs in time and memory, and what the project adds to a package that is driven bare.

    python bench/engines.py [--segments 60] [--rounds 7] [--megabytes 60] [--check]

The neural voices are made here: they have the inputs, outputs and, with `--megabytes`, the size of real ones and nearly
none of their computing, so that what is seen is the way to and from the model. Each segment is spoken through the
project (a process, a fork, marks) and by the package in this process, in turn, and the best of each is taken. `--check`
ends with 1 if the project adds more than 3 ms a segment.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import psutil

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.speech.voices_made import make_kokoro_voice, make_piper_voice

from articleaudio.model import EngineSetup, Text, Utterance
from articleaudio.speech.process import EngineProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_MS = 3.0
MEGABYTE = 2**20
FLITE = ("flite", "-voice", "{voice}", "-f", "{text_file}", "-o", "{out}")
ESPEAK = ("espeak-ng", "-v", "{language}", "-s", "{wpm}", "-f", "{text_file}", "-w", "{out}")
PARTS = (
    ("Ministers met in Vienna", "Nobody in the room spoke", "The second of the reports came late"),
    ("and nobody spoke of the budget", "as the rain went on outside", "because the bridge was closed"),
    ("until the end of the day", "for most of the year", "and then all of them left"),
)


def texts(count: int) -> list[str]:
    """So many sentences, no two alike."""
    return [
        f"{PARTS[0][n % 3]} {PARTS[1][n // 3 % 3]} {PARTS[2][n // 9 % 3]}, as number {n} of them said."
        for n in range(count)
    ]


def utterance(text: str) -> Utterance:
    """The text as the project hands it on."""
    return Utterance((Text(text),), "en-US")


@dataclass(frozen=True, slots=True)
class Cost:
    """What an engine took: seconds to the first clip, milliseconds a segment, seconds of sound, megabytes."""

    start: float
    each: float
    sound: float
    memory: float


def cost(engine: str, voice: str, setup: EngineSetup, said: Sequence[str]) -> Cost:
    """Speaks the texts in one process of the engine."""
    started = time.perf_counter()
    with EngineProcess(engine, setup) as process:
        process.synthesize(utterance("Yes."), voice)
        start = time.perf_counter() - started
        started = time.perf_counter()
        sound = sum(process.synthesize(utterance(text), voice).seconds for text in said)
        spent = time.perf_counter() - started
        child = psutil.Process(process._process.pid)  # type: ignore[union-attr]  # noqa: SLF001 - it runs
        return Cost(start, spent * 1000 / len(said), sound, child.memory_info().rss / MEGABYTE)


def piper_bare(folder: Path) -> Callable[[str], object]:
    """The package as its documentation has it, with the times of phonemes asked for."""
    from piper import PiperVoice

    voice = PiperVoice.load(folder / "big.onnx")
    return lambda text: [chunk.audio_int16_bytes for chunk in voice.synthesize(text, include_alignments=True)]


def kokoro_bare(folder: Path) -> Callable[[str], object]:
    """The package as its documentation has it."""
    from kokoro_onnx import Kokoro

    voice = Kokoro(str(folder / "hum" / "model.onnx"), str(folder / "hum" / "voices.npz"))
    return lambda text: voice.create(text, voice="af_hum")[0]


def added(
    engine: str, voice: str, setup: EngineSetup, bare: Callable[[str], object], said: Sequence[str], rounds: int
) -> list[float]:
    """Milliseconds that the project takes more than the package for each text: the best of so many turns of each."""
    with EngineProcess(engine, setup) as process:
        process.synthesize(utterance("Yes."), voice)
        bare("Yes.")
        return [
            _best_difference(partial(process.synthesize, utterance(text), voice), partial(bare, text), rounds)
            for text in said
        ]


def _best_difference(ours: Callable[[], object], bare: Callable[[], object], rounds: int) -> float:
    taken: dict[Callable[[], object], list[float]] = {ours: [], bare: []}
    for number in range(rounds):
        for speak in (ours, bare) if number % 2 else (bare, ours):
            started = time.perf_counter()
            speak()
            taken[speak].append(time.perf_counter() - started)
    return (min(taken[ours]) - min(taken[bare])) * 1000


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--segments", type=int, default=60, help="sentences for each figure (default: 60)")
    parser.add_argument("--rounds", type=int, default=7, help="turns of each pair (default: 7)")
    parser.add_argument(
        "--megabytes", type=int, default=60, help="weights of the Piper voice (default: 60, as medium ones)"
    )
    parser.add_argument("--check", action="store_true", help=f"end with 1 if more than {MOST_MS} ms are added")
    options = parser.parse_args()
    said = texts(options.segments)
    with tempfile.TemporaryDirectory() as folder:
        voices = Path(folder)
        make_piper_voice(voices, "big", megabytes=options.megabytes)
        make_kokoro_voice(voices, "hum")
        setup = EngineSetup((voices,))
        print("engine            to the first clip   a segment   times real time   memory")
        for name, engine, voice, told in (
            ("tone", "tone", "hum", EngineSetup()),
            ("pyttsx3", "pyttsx3", "en-us", EngineSetup()),
            ("piper (hum)", "piper", "big", setup),
            ("kokoro (hum)", "kokoro", "hum", setup),
            ("command flite", "command", "kal16", EngineSetup(options={"command": FLITE, "voices": ("kal16",)})),
            ("command espeak-ng", "command", "", EngineSetup(options={"command": ESPEAK})),
        ):
            if engine == "command" and not shutil.which(str(told.options["command"][0])):  # type: ignore[index]
                continue
            took = cost(engine, voice, told, said)
            pace = took.sound / (took.each * len(said) / 1000)
            print(f"{name:<18}{took.start:>14.2f} s{took.each:>11.1f} ms{pace:>16.0f}{took.memory:>9.0f} MB")
        pairs = {
            "piper": added("piper", "big", setup, piper_bare(voices), said, options.rounds),
            "kokoro": added("kokoro", "hum", setup, kokoro_bare(voices), said, options.rounds),
        }
    for name, more in pairs.items():
        print(f"{name}: the project adds {median(more):.1f} ms a segment (median of {len(more)} texts)")
    if options.check and max(map(median, pairs.values())) > MOST_MS:
        sys.exit(1)


if __name__ == "__main__":
    main()
