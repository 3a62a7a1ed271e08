"""How time and memory grow with an article's length: 10,000 words against 100,000, from process start to feed.

    python bench/length.py [--pairs 1] [--short 10000] [--long 100000]

Prints, for each pair run in turn, both times, their ratio, and the peak memory of the whole process tree (the sum of
the resident sets of all processes, sampled every 50 ms).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

SENTENCES = (
    "The council met for the {n}th time on Jan. 29, 2024, and agreed to spend $1.1 billion on ports and railways.",
    "Delegate number {n} said that grain exports had risen by 12 percent since July, citing United Nations figures.",
    "Nobody in the hall expected the vote to be as close as it was, and few had prepared a speech for session {n}.",
)
WORDS_A_SENTENCE = 20
SENTENCES_A_PARAGRAPH = 4
PARAGRAPHS_A_HEADING = 25


def page(words: int) -> str:
    """An article of about that many words, every sentence another one."""
    sentences = [SENTENCES[n % len(SENTENCES)].format(n=n) for n in range(words // WORDS_A_SENTENCE)]
    body = []
    for at in range(0, len(sentences), SENTENCES_A_PARAGRAPH):
        number = at // SENTENCES_A_PARAGRAPH
        if number and number % PARAGRAPHS_A_HEADING == 0:
            body.append(f"<h2>Part {number // PARAGRAPHS_A_HEADING} of the report</h2>")
        body.append(f"<p>{' '.join(sentences[at : at + SENTENCES_A_PARAGRAPH])}</p>")
    head = (
        "<!doctype html><html lang='en'><head><title>A long report</title></head><body><article><h1>A long report</h1>"
    )
    return head + "\n".join(body) + "</article></body></html>"


def run(words: int) -> tuple[float, float]:
    """Seconds and peak megabytes of rendering an article of that length, with an empty cache and output folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "page.html").write_text(page(words), encoding="utf-8")
        environment = os.environ | {"ARTICLEAUDIO_CACHE": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": ""}
        command = [sys.executable, "-m", "articleaudio", "render", "page.html"]
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
        peak = 0
        while process.poll() is None:
            peak = max(peak, tree_memory(process.pid))
            time.sleep(0.05)
        if process.returncode != 0:
            raise SystemExit(f"rendering failed with exit code {process.returncode}")
        return time.perf_counter() - started, peak / 2**20


def tree_memory(pid: int) -> int:
    """Resident bytes of a process and all its descendants."""
    total = 0
    try:
        root = psutil.Process(pid)
        members = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    for member in members:
        try:
            total += member.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total


def main() -> None:
    """Runs the pairs and prints a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=1)
    parser.add_argument("--short", type=int, default=10_000)
    parser.add_argument("--long", type=int, default=100_000)
    options = parser.parse_args()
    for _ in range(options.pairs):
        (short, short_peak), (long, long_peak) = run(options.short), run(options.long)
        print(
            f"{options.short} words: {short:.1f} s, {short_peak:.0f} MB; "
            f"{options.long} words: {long:.1f} s, {long_peak:.0f} MB; ratio {long / short:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
