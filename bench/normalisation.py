"""How public cases of written and spoken text are read here, by other normalisers, and by doing nothing.

    ARTICLEAUDIO_DATA=... python bench/normalisation.py [--python wetext=PATH] [--python nemo_text_processing=PATH]

Right: of the cases of numbers, dates, money and the like, those read as the case says, leniently compared (see
`tests/script/public_cases.py`, which names the few that are left out). Harmed: of the cases that hold words,
punctuation and special text, those not read as the case says. Own sentences: those of `tests/script/readings/en`
read right (this project's own cases: it must reach all of them), and of `en/unchanged.txt` those changed. Sentences a
second are those of the public cases, in process time of one core; MB is what the package and all it needs take on disk.

A text that a tool refuses counts as left alone. Another normaliser runs in its own interpreter: `--python` says which
one has it installed (default: this one).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.script import public_cases  # noqa: E402 - below the project's root

READINGS = ROOT / "tests" / "script" / "readings"

WORKER = """
import json, sys, time, importlib.metadata as metadata, re
{setup}
texts = json.load(sys.stdin)
def safe(text):
    try:
        return say(text)
    except AssertionError:
        return text
safe(texts[0])
begun = time.process_time()
said = [safe(text) for text in texts]
spent = time.process_time() - begun
todo, seen, size = [{package!r}], set(), 0
while todo:
    name = re.split(r"[^A-Za-z0-9._-]", todo.pop())[0].lower()
    if name in seen:
        continue
    seen.add(name)
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        continue
    size += sum(path.locate().stat().st_size for path in found.files or () if path.locate().is_file())
    todo += [need for need in found.requires or () if "extra ==" not in need]
json.dump({{"said": said, "seconds": spent, "megabytes": size / 1e6}}, sys.stdout)
"""

SETUPS = {
    "articleaudio": (
        "articleaudio",
        """from articleaudio.script.normalise import normalise
from articleaudio.script.sentences import split
say = lambda text: " ".join(normalise(part.text, "en") for part in split(text, "en"))""",
    ),
    "wetext": ("wetext", "from wetext import Normalizer\nsay = Normalizer(lang='en', operator='tn').normalize"),
    "nemo_text_processing": (
        "nemo_text_processing",
        """import logging; logging.disable()
from nemo_text_processing.text_normalization.normalize import Normalizer
say = Normalizer(input_case='cased', lang='en', cache_dir=sys.argv[1], overwrite_cache=False).normalize""",
    ),
}


@dataclass(frozen=True)
class Result:
    """What a tool made of the texts, in seconds of its process, and its size on disk."""

    said: list[str]
    seconds: float
    megabytes: float


def run(tool: str, python: str, texts: list[str], cache: Path) -> Result | str:
    """The texts as the tool says them, or why it does not."""
    package, setup = SETUPS[tool]
    program = WORKER.format(setup=setup, package=package)
    done = subprocess.run(
        [python, "-c", program, str(cache)], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["ended without a word"])[-1]
    return Result(**json.loads(done.stdout[done.stdout.index('{"said"') :]))


def own_cases() -> list[tuple[str, str]]:
    """The project's own sentences: read so, or left as they are."""
    lines = [
        line for table in sorted((READINGS / "en").glob("*.tsv")) for line in table.read_text("utf-8").splitlines()
    ]
    pairs = [line.split("\t") for line in lines if "\t" in line]
    plain = (READINGS / "en" / "unchanged.txt").read_text("utf-8").splitlines()
    return [(written, spoken) for written, spoken in pairs] + [(line, line) for line in plain if line[:2] != "# "]


def row(tool: str, result: Result, public: list[public_cases.Case], own: list[tuple[str, str]]) -> str:
    """A tool's line of the table."""
    same = [
        public_cases.lenient(said) == public_cases.lenient(case[2])
        for said, case in zip(result.said, public, strict=False)
    ]
    numbers = [ok for ok, case in zip(same, public, strict=True) if case[0] in public_cases.NUMBERS]
    words = [ok for ok, case in zip(same, public, strict=True) if case[0] in public_cases.WORDS]
    mine = [
        public_cases.lenient(said) == public_cases.lenient(spoken)
        for said, (_, spoken) in zip(result.said[len(public) :], own, strict=True)
    ]
    kept = [ok for ok, (written, spoken) in zip(mine, own, strict=True) if written == spoken]
    read = [ok for ok, (written, spoken) in zip(mine, own, strict=True) if written != spoken]
    rate = len(result.said) / result.seconds if result.seconds else 0
    return (
        f"{tool:22} {sum(numbers):3}/{len(numbers)} {sum(numbers) / len(numbers):6.1%}   "
        f"{len(words) - sum(words):2}/{len(words)} {1 - sum(words) / len(words):6.1%}   "
        f"{sum(read) / len(read):6.1%} {1 - sum(kept) / len(kept):8.1%} {rate:9.0f} {result.megabytes:7.1f}"
    )


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", action="append", default=[], metavar="TOOL=PATH", help="the interpreter of a tool")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "grammars", help="for grammars")
    options = parser.parse_args()
    data = os.environ.get("ARTICLEAUDIO_DATA", "")
    if not data:
        print("No cases: set ARTICLEAUDIO_DATA to the folder of the data.", file=sys.stderr)
        sys.exit(2)
    pythons = dict(choice.split("=", 1) for choice in options.python)
    public, own = public_cases.cases(Path(data)), own_cases()
    texts = [written for _, written, _ in public] + [written for written, _ in own]
    print(f"{'':22} {'right':>14} {'harmed':>14} {'own right':>10} {'changed':>8} {'a second':>9} {'MB':>7}")
    print(row("doing nothing", Result(texts, 0, 0), public, own))
    for tool in SETUPS:
        result = run(tool, pythons.get(tool, sys.executable), texts, options.cache)
        print(f"{tool:22} {result}" if isinstance(result, str) else row(tool, result, public, own))


if __name__ == "__main__":
    main()
