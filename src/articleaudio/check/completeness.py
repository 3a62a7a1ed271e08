"""Whether all of the article is said, once, in its order, and nothing that it does not have.

The article's words are laid beside those of the segments: each sentence has to stand in the article behind the one
before it, whole, word by word; what stands between two of them has to be known to be left out.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from articleaudio.check.defect import shown
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.check.defect import Fault
    from articleaudio.episode.ledger import Ledger
    from articleaudio.model import Cue

AROUND = frozenset({"headline", "byline", "dek", "disclosure", "closing"})
"""Roles that do not stand in the article's body."""

WORDED = frozenset({"table", "note", "embed", "code"})
"""Roles that are said in words, or in an order, of their own."""

KEY = 4
"""Words by which a sentence is sought."""

TRIED = 200
"""Places at which a sentence is sought at most: a text of one word only has as many as it has words."""

_WORD = late(r"[^\W_]+")
_ADDRESS = late(r"https?://\S*|\bwww\.\S*")
_NUMBERED = late(r"\s*\d+[.)]\s+")


def faults(ledger: Ledger) -> Iterator[Fault]:
    """What of the article is not said, or not in its order, and what is said that it does not have."""
    seeker = _Seeker(words(str(ledger.label.get("text", ""))))
    for cue in ledger.cues:
        if cue.role in AROUND or not words(cue.written):
            continue
        found = seeker.find(words(_unnumbered(cue)))
        if found == "nowhere" and cue.role not in WORDED:
            yield "text", f"“{shown(cue.written)}” is said and does not stand in the article.", cue.start, cue.end
        elif found == "before":
            yield "text", f"“{shown(cue.written)}” is said behind what stands below it.", cue.start, cue.end
    yield from _unsaid(ledger, seeker)


def words(text: str) -> list[str]:
    """The words of a text as they are compared: small, without accents and addresses of the web."""
    left = _ADDRESS.sub(" ", text)  # it may hang on a word: "in 2014.https://example.org/a"
    spoken = " ".join(word for word in left.split() if not _is_address(word))
    plain = unicodedata.normalize("NFKD", spoken.casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


def _is_address(word: str) -> bool:
    """Whether it is an address, which is not read: example.org/a, gopher://example.org."""
    host, slash, _ = word.partition("/")
    return "://" in word or bool(slash and "." in host.strip("."))


def _unnumbered(cue: Cue) -> str:
    """What is said of a list's item without its number, which is the list's."""
    match = _NUMBERED.match(cue.written) if cue.role == "list" else None
    return cue.written[match.end() :] if match else cue.written


class _Seeker:
    """Finds sentences in the article's words, one behind the other, and keeps which words were found."""

    def __init__(self, article: Sequence[str]) -> None:
        self.article = article
        self.said = bytearray(len(article))
        self._at = 0
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for length in range(1, KEY + 1):
            for at in range(len(article) - length + 1):
                self._places[tuple(article[at : at + length])].append(at)

    def find(self, sought: Sequence[str]) -> str:
        """Where a sentence stands: `here`, behind the last one; `before` it; or `nowhere`."""
        places = self._places.get(tuple(sought[:KEY]), [])
        begin = bisect_left(places, self._at)
        for at in places[begin : begin + TRIED]:
            if self._takes(at, sought):
                self._at = at + len(sought)
                return "here"
        before = places[max(0, begin - TRIED) : begin]
        return "before" if any(self._takes(at, sought) for at in before) else "nowhere"

    def _takes(self, at: int, sought: Sequence[str]) -> bool:
        """Whether the sentence stands there and was not said; then it is."""
        place = slice(at, at + len(sought))
        found = self.article[place] == sought and not any(self.said[place])
        if found:
            self.said[place] = b"\1" * len(sought)
        return found


def _unsaid(ledger: Ledger, seeker: _Seeker) -> Iterator[Fault]:
    """Rows of the article's words that no sentence has, and that are not known to be left out or said otherwise."""
    others = [words(cue.written) for cue in ledger.cues if cue.role in AROUND | WORDED]
    elsewhere = " ".join(f"\0{' '.join(other)}\0" for other in others)
    in_tables = {word for cue in ledger.cues if cue.role in WORDED for word in words(cue.written)}
    left_out = Counter(word for text in ledger.left_out or () for word in words(text))
    for is_said, places in groupby(range(len(seeker.article)), key=lambda at: seeker.said[at]):
        if is_said:
            continue
        row = [seeker.article[at] for at in places]
        counts = Counter(row)
        if in_tables.issuperset(counts) or f"\0{' '.join(row)}\0" in elsewhere:
            continue
        if counts - left_out:
            yield "text", f"“{shown(' '.join(row))}” stands in the article and is not said.", None, None
        else:
            left_out -= counts
