"""Quotations in another language that a page does not mark: found by the small words that a language is full of.

Two witnesses must agree: a fifth of the words are articles, pronouns, prepositions and the like of one language (and
hardly any of English), and a language identifier (py3langid) finds the same language among those that are known here.
Titles, names and single phrases of a foreign language have too few small words, and stay with the narrator.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from articleaudio.model import Inline, Paragraph, Quote
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Article, Block

SHORTEST = 40
"""Characters of a quotation that is looked at: in a shorter one is too little to tell, and to switch voices for."""

_LONGEST = 2_000  # characters that a language is told by
_FEWEST, _SHARE = 3, 0.2  # different small words, and of all words how many are small ones
_RIVAL = 0.07  # of all words, how many may be small ones of English

_QUOTED = late(r"[\"“„«‟]([^\"“”„«»‟]{40,4000})[\"”“»]")
_WORD = late(r"[^\W\d_]+(?=['’])|[^\W\d_]+")  # noqa: RUF001 - the apostrophe is meant

# The most frequent words of each language that are not words of common English text as well, nor parts of names.
_SMALL = {
    "de": "der die das den dem des ein eine einen einem einer und ist nicht wir ich sie er es mit für auf von zu im "
    "auch sich werden wird haben hat wenn aber nur wie noch nach bei aus über kann können müssen dieser diese dieses",
    "es": "el la los las una que en es por para con del se lo como pero más su sus al este esta está son hay "
    "nosotros nuestro nuestra muy porque cuando también ser han hemos y o nos todo esto yo ya fue sin",
    "fr": "le la les des un une et est que qui dans pour pas nous vous ce cette ces au aux avec sur plus il elle ils "
    "je ne se sont par mais ont être notre nos leur tout comme fait du en sa ses d l c qu n j s",
    "it": "il lo la gli le di che un una per non con è sono del della dei delle nel nella alla al si come ma più "
    "questo questa noi hanno abbiamo anche ci loro nostro nostra essere l d dell all e",
    "nl": "het een en van niet dat die voor met zijn op aan ook maar er bij wij ze hij wordt worden hebben naar "
    "kunnen moeten deze onze ons geen meer als uit over wat de is dit heeft wat was",
    "pl": "w i nie na się jest że z do to o jak ale po co tak za od już tylko był było będzie są przez dla czy nas "
    "możemy musimy ten tego jego ich który która które oraz",
    "pt": "o os um uma que não para com em do da dos das no na nos é são por mais como mas se ao à isso este esta "
    "nós nosso nossa muito também ser foi está temos porque e",
}
_COMMON = """
the of and to is was that it with for this are be have has from we you they not our will their which were would been
who what when there your his her its he she but by at if can said
"""
_OF = {language: frozenset(words.split()) for language, words in _SMALL.items()}
_ENGLISH = frozenset(_COMMON.split())


def with_quotations(article: Article) -> Article:
    """An English article with the language of the quotations in it that are in another, and that the page marks not."""
    if article.language.partition("-")[0] != "en":
        return article
    blocks = tuple(map(_marked, article.blocks))
    return article if blocks == article.blocks else replace(article, blocks=blocks)


def _marked(block: Block) -> Block:
    if not isinstance(block, Paragraph | Quote) or block.language is not None:
        return block
    if isinstance(block, Quote) and (language := quoted_language(block.text)):
        return replace(block, language=language)
    added = [one for one in _found(block.text) if all(_are_apart(one, other) for other in block.inlines)]
    if not added:
        return block
    return replace(block, inlines=tuple(sorted((*block.inlines, *added), key=lambda one: (one.start, -one.end))))


def _are_apart(one: Inline, other: Inline) -> bool:
    """Whether one holds the other or they do not meet, and the other is no language itself."""
    meet = one.start < other.end and other.start < one.end
    return not meet or (
        other.kind != "language"
        and ((one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end))
    )


def _found(text: str) -> Iterator[Inline]:
    for match in _QUOTED.finditer(text):
        if language := quoted_language(match[1]):
            yield Inline("language", match.start(1), match.end(1), language)


def quoted_language(text: str) -> str:
    """The language of a quotation if it is plainly another than English, as a BCP 47 tag; else ""."""
    text = text[:_LONGEST]
    if len(text) < SHORTEST:
        return ""
    # A word with a capital may be one of a name: "Los Angeles", "Le Monde".
    words = Counter(match[0] if match.start() else match[0].lower() for match in _WORD.finditer(text))
    likely = {language for language, small in _OF.items() if _is_full_of(words, small)}
    if not likely:
        return ""
    from py3langid import rank

    best = next((str(language) for language, _ in rank(text) if language in {*_OF, "en"}), "")
    return best if best in likely else ""


def _is_full_of(words: Counter[str], small: frozenset[str]) -> bool:
    count, found, english = sum(words.values()), small & words.keys(), (_ENGLISH - small) & words.keys()
    return (
        len(found) >= _FEWEST
        and sum(words[word] for word in found) >= _SHARE * count
        and sum(words[word] for word in english) <= _RIVAL * count
    )
