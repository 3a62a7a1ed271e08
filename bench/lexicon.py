"""What lexicons cost: reading the starter, making it ready, and composing a script with 5,000 entries more.

    python bench/lexicon.py [--rounds 20] [--check]

Times are process times, the best of the rounds. `--check` ends with 1 if reading 500 entries takes 30 ms or more, or if
5,000 entries make composing a long article slower by a fifth or more.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio.config import Narration, VoiceProfile
from articleaudio.model import Article, Paragraph
from articleaudio.script import Lexeme, Lexicon, compose, load_lexicons
from articleaudio.script.pls import read
from articleaudio.script.pronounce import index_for

if TYPE_CHECKING:
    from collections.abc import Callable

VOICES = Path(__file__).parents[1] / "voices"
MOST_TO_READ = 0.030  # seconds for 500 entries
MOST_TO_COMPOSE = 0.20  # of the time without a lexicon
SENTENCES = (
    "Ministers from six countries met in Kyiv on Tuesday to discuss the price of grain and the future of its trade.",
    "On Jan. 29, 2024 Sen. Novak said that $1.1 billion would go to Lviv, up 5%, before the U.S. delegation left.",
    "“We will see,” Zelensky's spokesman told reporters, as he had done in Geneva, in Niamey and in Xi'an last year.",
)


def best(work: Callable[[], object], rounds: int) -> float:
    """Process seconds of the fastest round."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def invented(number: int) -> Lexicon:
    """A lexicon of that many names, a tenth of them of two words."""
    names = (f"{_name(one)} {_name(one + 7)}" if one % 10 == 0 else _name(one) for one in range(number))
    return Lexicon("invented.pls", "en", tuple(Lexeme((name,), alias=name[::-1]) for name in names))


def _name(number: int) -> str:
    syllables = ("ka", "lo", "mi", "ne", "ru", "sa", "to", "vi", "zo", "ba")
    return "".join(syllables[int(digit)] for digit in f"{number:05d}").capitalize()


def pls(number: int) -> str:
    """The text of a lexicon file of that many entries."""
    head = (
        '<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">'
    )
    lexemes = (f"<lexeme><grapheme>{_name(one)}</grapheme><alias>so</alias></lexeme>\n" for one in range(number))
    return f"{head}\n{''.join(lexemes)}</lexicon>\n"


def main() -> int:
    """Prints the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=20)
    options.add_argument("--check", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.pls"
        path.write_text(pls(500), "utf-8")
        reading = best(lambda: read(path), given.rounds)
    starter = load_lexicons(("news-en.pls",), (VOICES,))
    large = (*starter, invented(5000))
    article = Article("Talks", tuple(Paragraph(" ".join(SENTENCES * 4)) for _ in range(60)), language="en")
    profile, narration = VoiceProfile(engine="tone", language="en"), Narration()
    plain = best(lambda: compose(article, profile, narration), given.rounds)
    ready = best(lambda: index_for.__wrapped__(large, "en"), given.rounds)
    full = best(lambda: compose(article, profile, narration, large), given.rounds)
    cost = full / plain - 1
    print(f"reading 500 entries: {reading * 1000:.1f} ms")
    print(f"making {sum(len(one.lexemes) for one in large):,} entries ready, once a process: {ready * 1000:.1f} ms")
    print(f"composing 720 sentences: {plain * 1000:.0f} ms, with these entries {full * 1000:.0f} ms ({cost:+.0%})")
    return int(given.check and (reading >= MOST_TO_READ or cost >= MOST_TO_COMPOSE))


if __name__ == "__main__":
    sys.exit(main())
