"""How fast `script` reads: sentences a second, start-up, and hostile text by the megabyte.

    [ARTICLEAUDIO_DATA=...] python bench/reading.py [--hostile] [--check]

Sentences are those of the project's own readings and, where ARTICLEAUDIO_DATA is set, of its labelled articles, whole
from text to segments, in process time of one core, the best of five rounds. Start-up is what a process that imports
the module and says one English sentence takes beyond one that imports the nouns of the project. `--hostile` reads a
megabyte of each kind of text that is hard on regular expressions. `--check` reads it, too, and ends with 1 below 2,000
sentences a second, above 0.15 s of start-up, or above 2 s for a megabyte of digits, full stops, "a." or brackets.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from articleaudio.config import VoiceProfile
from articleaudio.script import compose_lines

ROOT = Path(__file__).parent.parent
READINGS = ROOT / "tests" / "script" / "readings"
PROFILE = VoiceProfile(engine="tone", language="en")
LEAST, LONGEST_START, LONGEST_HOSTILE = 2_000, 0.15, 2.0
PROMISED = ("digits", "full stops", "a.", "brackets")
MEGABYTE = 1_000_000
HOSTILE = {
    "digits": "1", "full stops": ".", "a.": "a.", "brackets": "([", "closing brackets": ")]", "quotes": '"',
    "hyphens": "1-", "commas": "1,", "colons": "1:", "slashes": "1/", "letters": "U.", "capitals": "AB ",
    "entities": "&amp;", "ellipses": "…", "dates": "Jan. 5 ", "money": "$1 ", "names": "Sen. ", "titles": "Mr. ",
    "numbers of things": "No. 5 ", "states": "MD. ", "degrees": "5C ",
    "lengths": "1m ", "mixture": "1.-/:,$", **{f"only {mark}": mark for mark in "!#$%&'*+,-/:;<=>?@^_`{|}~"},
}  # fmt: skip
START = "import articleaudio.config, articleaudio.model"
WHOLE = "from articleaudio.script.normalise import normalise\nimport articleaudio.script\nnormalise('On 5 May.', 'en')"


def own_sentences() -> list[str]:
    """The written side of the project's readings."""
    lines = [table.read_text("utf-8").splitlines() for table in sorted((READINGS / "en").iterdir())]
    return [line.split("\t")[0] for each in lines for line in each if line and not line.startswith("# ")]


def labelled_paragraphs(folder: Path) -> list[str]:
    """The paragraphs of the labelled articles that are English."""
    truth = json.loads((folder / "extraction" / "truth.json").read_text(encoding="utf-8"))
    lines = [line for page in truth.values() for line in page["articleBody"].splitlines()]
    return [line for line in lines if line.strip() and (line.isascii() or " the " in line)]


def rate(lines: list[str]) -> tuple[int, float, float]:
    """Sentences, characters a sentence, sentences a second."""
    best, count = float("inf"), 0
    for _ in range(5):
        begun = time.process_time()
        count = len(compose_lines(lines, "en", PROFILE).segments)
        best = min(best, time.process_time() - begun)
    return count, sum(map(len, lines)) / count, count / best


def start_up() -> float:
    """Seconds of a process that reads one sentence, beyond one that imports the nouns; the best of seven."""

    def seconds(program: str) -> float:
        spent = []
        for _ in range(7):
            begun = time.perf_counter()
            subprocess.run([sys.executable, "-c", program], check=True)
            spent.append(time.perf_counter() - begun)
        return min(spent)

    return seconds(f"{START}\n{WHOLE}") - seconds(START)


def hostile() -> float:
    """Prints the seconds for a megabyte of each kind, worst first; the most of those that are promised."""
    spent = {}
    for name, unit in HOSTILE.items():
        text = unit * (MEGABYTE // len(unit))
        begun = time.process_time()
        compose_lines([text], "en", PROFILE)
        spent[name] = time.process_time() - begun
    for name, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        mark = " (promised)" if name in PROMISED else ""
        print(f"{name:20} {seconds:6.2f} s a megabyte{mark}")
    return max(spent[name] for name in PROMISED)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hostile", action="store_true", help="hostile text, too")
    parser.add_argument("--check", action="store_true", help="end with 1 if it is too slow")
    options = parser.parse_args()
    samples = {"own readings": own_sentences()}
    data = os.environ.get("ARTICLEAUDIO_DATA", "")
    if data:
        samples["labelled articles"] = labelled_paragraphs(Path(data))
    rates = []
    for name, lines in samples.items():
        count, length, a_second = rate(lines)
        rates.append(a_second)
        print(f"{name:20} {count:6} sentences of {length:4.0f} characters: {a_second:6.0f} a second")
    start = start_up()
    print(f"{'start-up':20} {start:6.3f} s")
    longest = hostile() if options.hostile or options.check else 0.0
    too_slow = min(rates) < LEAST or start > LONGEST_START or longest > LONGEST_HOSTILE
    sys.exit(int(options.check and too_slow))


if __name__ == "__main__":
    main()
