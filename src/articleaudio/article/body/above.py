"""What stands above a body: byline, date, dek and captions, which are no part of it; and a lead, which is."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from articleaudio.article.blocks.captions import ends_with_credit, is_signed
from articleaudio.article.body.homes import home_of
from articleaudio.article.dates.stamps import PUBLISHED, UPDATED, is_yearless_stamp, printed
from articleaudio.article.facts.authors import is_name, opens_byline
from articleaudio.article.facts.dek import is_dek, may_be_dek
from articleaudio.article.facts.opening import Opening
from articleaudio.article.facts.people import holds_byline, names_author
from articleaudio.article.furniture.lines import line_reason, without_reading_time
from articleaudio.article.words.text import ends_sentence, key, words
from articleaudio.model import Figure, Heading, ListBlock, Note, Paragraph
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.blocks.leaves import Leaf, Moment

_OPENING = 30
"""Leaves above the body that are looked at where no headline is printed."""

_LEAD = 20
"""Words of a paragraph above the first that is surely text: captions and notes about the page are shorter."""

_TOLD = 8  # words of a heading that stands apart from the body and tells what it is about

_POINT = 4
"""Words of an item that tells something."""

_AROUND = 3
"""Places around the body's own in which a lead may stand in one of its own."""

_BEHIND = frozenset({"after the article", "comments"})
"""Why lines are left out whose names and dates are others'."""

_ASIDE = late(r"caption|video|player|disclaim|audio|promo|print|note|notice|disclosure|credit", re.IGNORECASE)

_BELOW = 6
"""Leaves behind the first of the body among which a byline may stand, if that first one is a standfirst."""


def drop_above(leaves: Sequence[Leaf], headline: Leaf | None) -> None:
    """Nothing above the headline is body, unless much of it stands there (then the headline is printed elsewhere)."""
    if headline is None:
        return
    above = [leaf for leaf in leaves[: headline.order] if leaf.keep]
    below = [leaf for leaf in leaves[headline.order :] if leaf.keep]
    if _sentences(above) < _sentences(below):
        for leaf in above:
            leaf.keep, leaf.reason = False, "above the headline"


def _sentences(leaves: Sequence[Leaf]) -> int:
    """Characters of running text: of menus and lists of tags nothing counts."""
    return sum(len(leaf.text) for leaf in leaves if ends_sentence(leaf.text) and leaf.linked * 2 < len(leaf.text))


def opening_of(leaves: Sequence[Leaf], moments: Sequence[Moment], headline: Leaf | None, first: int) -> Opening:
    """What is printed between headline and body (or just above the headline, where some pages put the date)."""
    start = headline.order - 6 if headline and headline.order < first else first - _OPENING
    between = [leaf for leaf in leaves[max(0, start) : first] if leaf is not headline]
    lines = [leaf for leaf in between if leaf.text and not isinstance(leaf.block, Figure)]
    pictures = [leaf for leaf in between if isinstance(leaf.block, Figure) and leaf.reason is None]
    marked = [moment for moment in moments if start <= moment.order <= first]
    if not marked:
        marked = [
            moment for moment in moments if "datepublished" in moment.names.lower() or "pubdate" in moment.names.lower()
        ][:1]
    near = (leaf for leaf in leaves[first : first + _BELOW] if not leaf.keep and leaf.reason not in _BEHIND)
    lines += [leaf for leaf in near if is_byline(leaf.text)]
    return Opening(lines, marked, pictures, headline=headline)


def drop_openers(leaves: Sequence[Leaf]) -> None:
    """Leave out the kept lines above the first paragraph that are byline, date or caption."""
    for leaf in leaves:
        if leaf.keep and isinstance(leaf.block, Note) and is_byline(leaf.text):
            leaf.keep, leaf.reason = False, "byline"  # "Updated: 4 March", no correction
    kept = [leaf for leaf in leaves if leaf.keep and leaf.is_prose]
    above = True
    for leaf, following in pairwise(kept):
        if isinstance(leaf.block, Paragraph) and (is_byline(leaf.text) or (names_author(leaf) and is_name(leaf.text))):
            leaf.keep, leaf.reason = False, "byline"
        elif above and _is_caption(leaf, leaves):
            leaf.keep, leaf.reason = False, "photo caption"
        elif not isinstance(leaf.block, Heading):
            if not (above and is_byline(following.text)):  # a standfirst has the byline below it
                return
            above = False


def _is_caption(leaf: Leaf, leaves: Sequence[Leaf]) -> bool:
    """Whether a line above the first paragraph is a caption; one that an agency signs only below a picture."""
    if not isinstance(leaf.block, Paragraph) or not ends_with_credit(leaf.text, surely=False):
        return False
    return not is_signed(leaf.text) or (leaf.order > 0 and isinstance(leaves[leaf.order - 1].block, Figure))


def drop_before(leaves: Sequence[Leaf], headline: Leaf | None, first: int) -> None:
    """Above the first paragraph nothing is body but a heading or an editor's note below the headline."""
    top = headline.order if headline is not None and headline.order < first else -1
    for leaf in leaves[:first]:
        if leaf.keep:
            is_body = isinstance(leaf.block, Heading | Note) and not names_author(leaf)
            leaf.keep = leaf.order > top and is_body


def is_byline(text: str) -> bool:
    """Whether a short line is nothing but names and dates."""
    if len(text) > 200:  # noqa: PLR2004 - characters; no byline is longer
        return False
    text = without_reading_time(text)
    stamp = printed(text)
    if stamp and (PUBLISHED.match(text) or UPDATED.match(text)) and not text.endswith((".", "!", "?")):
        return len(words(stamp.rest)) <= 12  # noqa: PLR2004 - words about two dates
    if stamp and (second := printed(stamp.rest)) and len(words(second.rest)) <= 3:  # noqa: PLR2004 - "3 May (changed on 4 May)"
        return not text.endswith((".", "!", "?"))
    if stamp and len(words(stamp.rest)) <= 12 and not stamp.rest.endswith((".", "!", "?")):  # noqa: PLR2004 - words about a date
        return len(words(stamp.rest)) <= 3 or holds_byline(text) or line_reason(stamp.rest) is not None  # noqa: PLR2004 - "Published on"
    if not stamp and is_yearless_stamp(text):
        return not text.endswith(("!", "?"))
    return opens_byline(text) and len(words(text)) <= 12 and not text.endswith((".", "!", "?"))  # noqa: PLR2004 - words of a byline


def lift_dek(leaves: Sequence[Leaf], summary: str) -> Leaf | None:
    """The dek, if the body was taken to begin with it: it stands apart from the paragraphs, or says the summary."""
    kept = [leaf for leaf in leaves if leaf.keep and leaf.is_prose]
    kept = [*kept[:1], *(leaf for leaf in kept[1:] if not is_byline(leaf.text))]
    if len(kept) > 1 and may_be_dek(kept[0]) and _is_above_byline(leaves, kept[0]):
        kept[0].keep, kept[0].reason = False, "the dek"
        return kept[0]
    if len(kept) < 2 or home_of(kept[0]) is home_of(kept[1]):  # noqa: PLR2004 - a dek and a body
        if not (len(kept) > 1 and is_dek(kept[0])):
            return None
    elif not (is_dek(kept[0]) or (summary and key(kept[0].text) == key(summary)) or _is_long_heading(kept[0])):
        return None
    kept[0].keep, kept[0].reason = False, "the dek"
    return kept[0]


def _is_long_heading(leaf: Leaf) -> bool:
    """Whether a heading tells so much that it is the headline's second line, and not a section's title."""
    return isinstance(leaf.block, Heading) and leaf.level > 1 and len(words(leaf.text)) >= _TOLD


def _is_above_byline(leaves: Sequence[Leaf], leaf: Leaf) -> bool:
    following = next((other for other in leaves[leaf.order + 1 :] if other.text), None)
    return following is not None and is_byline(following.text)


def dek_text(leaves: Sequence[Leaf], found: Leaf | None, headline: str) -> str:
    """The dek's text; "" if it only repeats the headline or the beginning of the first paragraph."""
    if found is None:
        return ""
    found.reason = "the dek"
    own = key(found.text)
    first = next((key(leaf.text) for leaf in leaves if leaf.keep and isinstance(leaf.block, Paragraph)), "")
    return "" if own == key(headline) or first.startswith(own) else found.text


def keep_lead(leaves: Sequence[Leaf], headline: Leaf | None) -> None:
    """Keep sentences that stand between the headline and the first kept leaf, in or beside the place of the rest.

    Extractors drop a lead that is a text node of its own, or stands in a container before that of the body.
    """
    kept = [leaf for leaf in leaves if leaf.keep and isinstance(leaf.block, Paragraph) and ends_sentence(leaf.text)]
    if headline is None or not kept or headline.order > kept[0].order:
        return
    homes = {home_of(leaf) for leaf in kept}
    around = homes | {place for home in homes for place in islice(home.upward(), _AROUND)}
    for leaf in leaves[headline.order + 1 : kept[0].order]:
        home = home_of(leaf)
        is_near = home in homes or ((home in around or home.parent in around) and not _ASIDE.search(_names(leaf)))
        is_points = isinstance(leaf.block, ListBlock) and (home in homes or home.parent in around) and _are_points(leaf)
        if (
            is_near
            and not leaf.reason
            and (is_points or (_is_text(leaf) and not _is_above_date(leaves, leaf, kept[0])))
        ):
            leaf.keep = True
            _keep_label(leaves, leaf)


def _is_above_date(leaves: Sequence[Leaf], leaf: Leaf, first: Leaf) -> bool:
    """Whether a line is a dek: in the page's header, or above the byline or date."""
    in_header = any(place.tag in {"header", "hgroup"} for place in leaf.place.upward())
    return in_header or any(is_byline(other.text) for other in leaves[leaf.order + 1 : first.order] if other.text)


def _are_points(leaf: Leaf) -> bool:
    """Whether a list above the first paragraph tells the article's main points."""
    items = leaf.block.items if isinstance(leaf.block, ListBlock) else ()
    return len(items) > 1 and leaf.linked * 2 < len(leaf.text) and len(words(leaf.text)) >= _POINT * len(items)


def _keep_label(leaves: Sequence[Leaf], leaf: Leaf) -> None:
    """Keep the heading that stands right above a kept list."""
    before = leaves[leaf.order - 1] if leaf.order else None
    if before is None or not isinstance(leaf.block, ListBlock) or not isinstance(before.block, Heading):
        return
    if before.level != 1 and not before.reason:
        before.keep = True


def _is_text(leaf: Leaf) -> bool:
    is_sentence = isinstance(leaf.block, Paragraph) and ends_sentence(leaf.text)
    return is_sentence and len(words(leaf.text)) >= _LEAD and leaf.linked * 2 < len(leaf.text)


def _names(leaf: Leaf) -> str:
    return " ".join(place.names for place in islice(leaf.place.upward(), 3))
