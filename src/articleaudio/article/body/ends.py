"""What stands at the two ends of a body and is no part of it.

Extractors keep what follows the last paragraph in the same container. A leaf at an end is left out, and the next one
looked at, as long as one of these rules gives a reason:

- a list of links, or a line that is nothing but a link: other articles, tags, sections;
- a paragraph that asks something of the reader (`calls.py`), or says where the author can be reached;
- a paragraph about the author, or (in press releases) of the publisher about itself, or about who else reported;
- the page's own summary, printed once more for sharing;
- a line that is no sentence, in a place apart from the rest of the body: buttons, addresses, forms.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from articleaudio.article.body.homes import home_of, homes_of
from articleaudio.article.furniture.calls import asks_to_subscribe, promises_mail
from articleaudio.article.furniture.closing import closing_reason, credits_reporting, opens_release_notes
from articleaudio.article.words.text import ends_sentence, words
from articleaudio.model import Heading, ListBlock, Paragraph, Quote, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.blocks.leaves import Leaf, Place
    from articleaudio.article.furniture.closing import Facts

_LINKED = 0.8
"""Of a leaf's characters: the rest are blanks and separators."""

_AT_MOST = 0.4
"""Of the body's characters: more than that is no tail."""

_LABEL = 12
"""Words of a line that no sentence ends, and that may be a button, a name or a date."""

_CALL = 24
"""Words of a call to subscribe in the body's own place: an article about such calls quotes one, and goes on."""

_NOTES = 8  # leaves at the end among which such notes begin

_STEPS = 40


def trim(leaves: Sequence[Leaf], facts: Facts) -> None:
    """Leave out what stands at the ends of the kept leaves and is no part of the article; see above."""
    _drop_subscriptions(leaves)
    kept = _without_release_notes([leaf for leaf in leaves if leaf.keep and leaf.is_prose], facts)
    _trim_from(list(reversed(kept)), facts, _before_tables(leaves))
    _trim_start([leaf for leaf in kept if leaf.keep], facts)


def _drop_subscriptions(leaves: Sequence[Leaf]) -> None:
    """Leave out the calls of newsletters wherever they stand: no article asks its reader to sign up with itself.

    A call that may be for any newsletter must have a link, or a place apart from the body.
    """
    homes = homes_of([leaf for leaf in leaves if leaf.keep and leaf.is_prose])
    for leaf in leaves:
        if not leaf.keep or not isinstance(leaf.block, Paragraph | Heading):
            continue
        apart = bool(leaf.linked) or home_of(leaf) not in homes or isinstance(leaf.block, Heading)
        asks = asks_to_subscribe(leaf.text, surely=not apart) and (apart or len(words(leaf.text)) <= _CALL)
        if asks or promises_mail(leaf.text):
            leaf.keep, leaf.reason = False, "newsletter box"


def _without_release_notes(kept: Sequence[Leaf], facts: Facts) -> Sequence[Leaf]:
    """The leaves above what a press release tells of its house; that is left out, whatever it says."""
    total = sum(len(leaf.text) for leaf in kept)
    for index in range(max(1, len(kept) - _NOTES), len(kept)):
        notes = kept[index:]
        if opens_release_notes(kept[index].text, facts) and sum(len(leaf.text) for leaf in notes) < _AT_MOST * total:
            for leaf in notes:
                leaf.keep, leaf.reason = False, "press release"
            return kept[:index]
    return kept


def _before_tables(leaves: Sequence[Leaf]) -> set[int]:
    """Which leaves have a table as the next that is kept: a heading there is that of the table."""
    kept = [leaf for leaf in leaves if leaf.keep]
    return {leaf.order for leaf, following in pairwise(kept) if isinstance(following.block, Table)}


def _trim_from(kept: Sequence[Leaf], facts: Facts, before_tables: set[int]) -> None:
    """Walk from the end towards the middle."""
    left = _AT_MOST * sum(len(leaf.text) for leaf in kept)
    homes = homes_of(kept)
    for leaf in kept[:_STEPS]:
        if isinstance(leaf.block, Heading) and leaf.order in before_tables:
            return
        reason = _reason_at_end(leaf, facts, homes)
        left -= len(leaf.text)
        if reason is None or left < 0:
            return
        leaf.keep, leaf.reason = False, reason


def _reason_at_end(leaf: Leaf, facts: Facts, homes: set[Place]) -> str | None:
    """Why a leaf at the end of a body is none of it: what it is, where it stands, then what it says."""
    if isinstance(leaf.block, Heading):
        return "heading of nothing"
    if _is_links(leaf):
        return "list of links" if isinstance(leaf.block, ListBlock) else "link to another article"
    if homes and home_of(leaf) not in homes and not ends_sentence(leaf.text) and leaf.is_prose:
        return "apart from the body"
    return closing_reason(leaf.text, facts, leaf.linked / max(1, len(leaf.text)))


def _is_links(leaf: Leaf) -> bool:
    return leaf.linked >= _LINKED * len(leaf.text) and not (isinstance(leaf.block, Quote) or ends_sentence(leaf.text))


def _trim_start(kept: Sequence[Leaf], facts: Facts) -> None:
    """Links and labels above the first sentence of the body, in a place apart from it, and who reported from where."""
    if kept and kept[0].text.startswith(facts.authors) and credits_reporting(kept[0].text):
        kept[0].keep, kept[0].reason = False, "reporting credit"
        kept = kept[1:]
    first = next((index for index, leaf in enumerate(kept) if _is_sentence(leaf)), None)
    if first is None:
        return
    home = home_of(kept[first])
    for leaf in kept[:first]:
        if _is_links(leaf):
            leaf.keep, leaf.reason = False, "list of links"
        elif home_of(leaf) is not home and isinstance(leaf.block, Paragraph | Quote) and _is_label(leaf.text):
            leaf.keep, leaf.reason = False, "apart from the body"


def _is_label(text: str) -> bool:
    return len(words(text)) <= _LABEL and not text.rstrip().endswith(":")


def _is_sentence(leaf: Leaf) -> bool:
    return isinstance(leaf.block, Paragraph) and ends_sentence(leaf.text) and not _is_links(leaf)
