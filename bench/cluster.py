"""A dask cluster of two workers on this machine against the local pool of two processes, in pairs, in turn.

    python bench/cluster.py [--articles 60] [--words 600] [--pairs 3] [--voice NAME] [--check]

Each run renders the same generated articles, everything on, into a new folder; caches are off. The cluster's scheduler
and workers are up before, each worker having rendered once, as those of a cluster are. Printed are the seconds and, for
each pair, their ratio; `--check` fails where the middle one is above 1.10. Also printed are what docs/scale.md reckons
with: the processors' seconds for a thousand words, of all processes and of the coordinator of a cluster alone, and the
bytes of a word's episode.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.clusters import LocalCluster

MOST = 1.10
SENTENCE = (8, 24)  # words
SENTENCES = 6  # in a paragraph
WORDS = """
    the of and to in a is that for it was on are as with they at be this from have or by one had not but what all were
    when we there can an your which their said if will each about how up out them then she many some so these would
    other into has more two like him see time could no make than first been its who now people my made over did down
    only way find use may water long little very after words called just where most know government talks market price
"""


def article(number: int, words: int) -> str:
    """A page of about so many words, another one for each number."""
    chance = random.Random(number)
    said, paragraphs = 0, []
    while said < words:
        sentences = [chance.choices(WORDS.split(), k=chance.randint(*SENTENCE)) for _ in range(SENTENCES)]
        said += sum(map(len, sentences))
        paragraphs.append("<p>" + " ".join(" ".join(one).capitalize() + "." for one in sentences) + "</p>")
    head = f'<title>Article {number}</title><link rel="canonical" href="https://example.org/{number}">'
    date = '<meta property="article:published_time" content="2024-01-29T12:00:00Z">'
    body = f"<article><h1>Article {number}</h1>{''.join(paragraphs)}</article>"
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}{date}</head><body>{body}</body></html>'


def environment(folder: Path) -> dict[str, str]:
    """That of a user without settings; nothing that was made before is taken."""
    return os.environ | {"ARTICLEAUDIO_CACHE": str(folder / "cache"), "XDG_CONFIG_HOME": str(folder / "config")}


def taken(folder: Path, output: str, *options: str) -> tuple[float, float]:
    """The seconds that a batch takes, and those that it and what it starts (no workers) have of the processors."""
    line = [sys.executable, "-m", "articleaudio", "batch", "archive", "-q", "--output", output, *options]
    started, before = time.monotonic(), os.times()
    subprocess.run(line, cwd=folder, env=environment(folder), check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - started, spent


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--words", type=int, default=600, help="in each article, about")
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--voice", default="", help="profile (default: the language's)")
    parser.add_argument("--check", action="store_true", help=f"fail above {MOST}")
    options = parser.parse_args()
    voice = ("--voice", options.voice) if options.voice else ()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "archive").mkdir()
        (folder / "cluster").mkdir()
        (folder / "articleaudio.toml").write_text("[cache]\nmegabytes = 0\n", encoding="utf-8")
        for number in range(options.articles):
            (folder / f"archive/{number}.html").write_text(article(number, options.words), encoding="utf-8")
        with LocalCluster(folder / "cluster", environment(folder)) as cluster:
            cluster.add(2)
            taken(folder, "warm", "--cluster", cluster.address, "--limit", "4", *voice)
            ratios, processors, coordinator = [], [], []
            for pair in range(options.pairs):
                here, spent = taken(folder, f"here-{pair}", "--jobs", "2", *voice)
                processors.append(spent)
                there, spent = taken(folder, f"there-{pair}", "--cluster", cluster.address, *voice)
                coordinator.append(spent)
                ratios.append(there / here)
                print(f"pool {here:.1f} s, cluster {there:.1f} s, ratio {there / here:.3f}", flush=True)
        made = list((folder / "there-0").rglob("*"))
        size = sum(path.stat().st_size for path in made if path.is_file())
        thousands = options.articles * options.words / 1000
    print(f"ratio {median(ratios):.3f} in the middle of {options.pairs} pairs")
    print(
        f"a thousand words: {min(processors) / thousands:.2f} s of processors at best, "
        f"{min(coordinator) / thousands:.2f} s of a cluster's coordinator, {size / thousands / 1e6:.2f} MB"
    )
    if options.check and median(ratios) > MOST:
        sys.exit(f"above {MOST}")


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        main()
