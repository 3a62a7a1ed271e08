"""What isolation costs: the engine pyttsx3 as the project drives it beside a bare loop over libespeak-ng.

    python bench/speech.py [--rounds 7] [--check]

Both say the sentences of the project's own readings, in the same voice. The bare loop is a process that calls the
library through ctypes and keeps nothing but the sound: no forks, no marks, no transfer. They run in turn, on one
processor; each round gives one ratio. Then two processes of each, on two processors. `--check` ends with 1 below 0.60
of the bare loop's speed on one processor, or if two workers scale less than 0.95 times as well as two bare loops.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from articleaudio.model import EngineSetup, Text, Utterance
from articleaudio.speech.pool import EnginePool
from articleaudio.speech.process import Limits

READINGS = Path(__file__).parent.parent / "tests" / "script" / "readings" / "en"
VOICE = "en-us+f3"
LONGEST, COUNT = 400, 160
LEAST_SPEED, LEAST_SCALING = 0.60, 0.95
BARE = """
import ctypes, sys, time
from articleaudio.speech.espeak_binding import load_binding
espeak = load_binding()
espeak.Initialize(espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0)
sound = []
def collect(wave, samples, events):
    if samples > 0:
        sound.append(ctypes.string_at(wave, samples * 2))
    return 0
espeak.SetSynthCallback(collect)
espeak.SetVoiceByName(sys.argv[1].encode())
texts = [line.encode() for line in sys.stdin.read().splitlines()]
print("ready", flush=True)
begun = time.perf_counter()
for text in texts:
    sound.clear()
    espeak.cSynth(text, len(text) + 1, 0, espeak.POS_CHARACTER, 0, espeak.CHARS_UTF8)
    b"".join(sound)
print(time.perf_counter() - begun)
"""


def paragraphs() -> list[str]:
    """Texts as long as sentences of news are: neighbouring lines of the readings, joined to about a hundred letters."""
    lines = [line.split("\t")[1] for file in sorted(READINGS.iterdir()) for line in file.read_text("utf-8").splitlines()
             if "\t" in line]  # fmt: skip
    texts, held = [], ""
    for line in lines:
        held = f"{held} {line}".strip()
        if len(held) >= 100:
            texts.append(held[:LONGEST])
            held = ""
    return texts[:COUNT]


def bare(texts: list[str], processes: int) -> float:
    """Seconds that bare loops take for all texts, each loop its share."""
    shares = [texts[at::processes] for at in range(processes)]
    loops = [
        subprocess.Popen([sys.executable, "-c", BARE, VOICE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in shares
    ]
    for loop, share in zip(loops, shares, strict=True):
        if loop.stdin:
            loop.stdin.write("\n".join(share))
            loop.stdin.close()
    told = [loop.stdout.read().split() if loop.stdout else [] for loop in loops]
    for loop in loops:
        loop.wait()
    return max(float(seconds) for _, seconds in told)


def ours(texts: list[str], processes: int) -> float:
    """Seconds that the project's processes take for all texts, once they are started."""
    pool = EnginePool("pyttsx3", EngineSetup(), Limits(), processes)
    try:
        for warm in [pool.synthesize(Utterance((Text("So."),), "en"), VOICE) for _ in range(4 * processes)]:
            warm.result()
        begun = time.perf_counter()
        for future in [pool.synthesize(Utterance((Text(text),), "en"), VOICE) for text in texts]:
            future.result()
        return time.perf_counter() - begun
    finally:
        pool.close()


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--check", action="store_true", help="end with 1 if it is too slow")
    options = parser.parse_args()
    texts = paragraphs()
    processors = sorted(os.sched_getaffinity(0))
    speeds, scalings = [], []
    for number in range(options.rounds):
        os.sched_setaffinity(0, processors[:1])
        one_bare, one_ours = bare(texts, 1), ours(texts, 1)
        os.sched_setaffinity(0, processors)
        two_bare, two_ours = bare(texts, 2), ours(texts, 2)
        speeds.append(one_bare / one_ours)
        scalings.append((one_ours / two_ours) / (one_bare / two_bare))
        print(
            f"round {number + 1}: bare {one_bare:.2f} s, ours {one_ours:.2f} s; two: {two_bare:.2f} s, {two_ours:.2f} s"
        )
    speed, scaling = statistics.median(speeds), statistics.median(scalings)
    print(f"{len(texts)} texts; on one processor {speed:.2f} of the bare loop's speed (from {min(speeds):.2f} to "
          f"{max(speeds):.2f}); two workers scale {scaling:.2f} times as well (from {min(scalings):.2f} to "
          f"{max(scalings):.2f})")  # fmt: skip
    sys.exit(int(options.check and (speed < LEAST_SPEED or scaling < LEAST_SCALING)))


if __name__ == "__main__":
    main()
