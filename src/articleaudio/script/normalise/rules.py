"""The pipeline: small, named rules, applied one after the other to one sentence.

A rule is a pattern and what is said for a match. `needs` lists characters of which at least one must be in the
sentence, `words` pieces of text of which one must be in it: most rules are passed over at the cost of one set
comparison or a few plain searches, which is what keeps a sentence of plain words fast. A pattern is compiled when a
sentence first needs it, which is what keeps the start fast. Patterns are written so that they stay linear: bounded
repeats, and a look-behind wherever a run of digits or letters could be entered in its middle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

DIGITS = "0123456789"
# What a rule may need besides characters. No cleaned text has control characters, so these stand for themselves.
INNER_STOP = "\x00"
"""A full stop that is not the text's last character."""
NOT_ASCII = "\x01"
"""Any character beyond ASCII."""
_COMMON = "zqxjkvbpygfwmuclrdhsniotae "
"""Characters of running text, the rarest first; those that are not in it are rarer still (`find` gives -1)."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One reading: wherever `pattern` matches, `say` takes its place.

    Attributes:
        name: what it reads, in a word or two; a failing case is traced by it.
        written: the pattern, as it is written.
        say: the words, as a template for `Match.expand`, or a function that makes them. A function that is not
            certain returns the match's own text.
        needs: characters of which the sentence must have one; empty to try the rule on every sentence.
        also: characters of which it must have one, too.
        words: pieces of text of which it must have one, as they are written; empty if it needs none.
        flags: of the pattern.
        hints: a rare character of each of `words`: where the sentence has none of them, no word is searched for.
    """

    name: str
    written: str
    say: str | Callable[[re.Match[str]], str]
    needs: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    flags: int = 0
    hints: frozenset[str] = frozenset()

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return _compiled(self.written, self.flags)


@cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)


def rule(
    name: str,
    pattern: str,
    say: str | Callable[[re.Match[str]], str],
    needs: str = "",
    also: str = "",
    *,
    words: Iterable[str] = (),
    flags: int = 0,
) -> Rule:
    """A `Rule` from what it needs, as texts."""
    words = tuple(words)
    hints = frozenset(min(word, key=_COMMON.find) for word in words)
    return Rule(name, pattern, say, frozenset(needs), frozenset(also), words, flags, hints)


def _features(text: str) -> set[str]:
    """The characters of the text, and what of `INNER_STOP` and `NOT_ASCII` it has."""
    present = set(text)
    if not text.isascii():
        present.add(NOT_ASCII)
    if "." in present and text.find(".") < len(text) - 1:
        present.add(INNER_STOP)
    return present


def _has(text: str, words: Sequence[str]) -> bool:
    for word in words:  # noqa: SIM110 - `any` with a generator takes twice as long
        if word in text:
            return True
    return False


def apply(rules: Sequence[Rule], text: str) -> str:
    """The text after every rule, in their order."""
    present = _features(text)
    for one in rules:
        if one.needs and one.needs.isdisjoint(present):
            continue
        if one.also and one.also.isdisjoint(present):
            continue
        if one.words and (one.hints.isdisjoint(present) or not _has(text, one.words)):
            continue
        changed = one.pattern.sub(one.say, text)
        if changed != text:
            text, present = changed, _features(changed)
    return text


def listed(text: str) -> tuple[str, ...]:
    """The words of a list that is printed as a paragraph."""
    return tuple(text.split())


def digit_before(*endings: str) -> tuple[str, ...]:
    """What a text must have one of where a digit stands before one of the endings: what gates a rule of units."""
    return tuple(digit + ending for ending in endings for digit in DIGITS)


def digit_behind(*marks: str) -> tuple[str, ...]:
    """What a text must have one of where a digit stands behind one of the marks."""
    return tuple(mark + digit for mark in marks for digit in DIGITS)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first, so that no word hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
