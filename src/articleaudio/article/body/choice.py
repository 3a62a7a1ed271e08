"""Which leaves of a page are its article's body: trafilatura's word, corrected where a rule has a reason.

trafilatura says which text is body; the leaves that hold that text are kept. Then, in this order:

- a text that the page prints more often than trafilatura does is kept where most of the body stands;
- what the page's own names call furniture (a share bar, a related list) is left out, unless most of the body
  stands in it (`<div class="article-with-sidebar">`);
- lines that are furniture by their words are left out;
- from the first label of a section after the article ("News Feed") on, nothing is kept;
- a paragraph, heading, list or quotation that stands among kept ones is kept, so that no sentence of the body is lost.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from articleaudio.article.blocks.captions import ends_with_credit, labels_credit
from articleaudio.article.body.homes import home_of
from articleaudio.article.furniture import lines as furniture
from articleaudio.article.furniture.calls import promises_mail
from articleaudio.article.furniture.footer import Line, first_after, in_boxes
from articleaudio.article.words.text import ends_sentence, is_said, key, words
from articleaudio.model import Code, Embed, Figure, Footnote, Heading, ListBlock, Note, Paragraph, Quote, Table
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articleaudio.article.blocks.leaves import Leaf, Place
    from articleaudio.article.body.witness import Witness

_SHARE = 0.6
"""Of a leaf's four-word sequences: trafilatura joins and splits paragraphs, but mostly keeps them whole."""

_FURNITURE_SHARE = 0.4
"""A place called furniture that holds more of the body than this is misnamed."""

_LINKED = 0.6
"""Of a text's characters: more are links than in any sentence."""

_OWN = 0.3
"""Of the body: a place that holds as much is where the article stands."""

_ALL_LINKED = 0.95
_TITLE = 4
"""Words of a line that is the title of another article; fewer may be a name in a list of such."""

_COMMENTED = 150
"""Characters of a text that readers comment: what they say may be longer than it."""

_BOX_LINES = frozenset({"newsletter box", "cookie note"})
_BOX_LINE = 24
"""Words of a line in a box to subscribe or to consent: an article about such boxes quotes one, and goes on."""

_ABOVE = 3
"""Leaves above a body among which the time of a live report's newest entry stands."""

_CAPTION = 60
"""Words of a caption at most, as far as no picture stands above it."""

_SENTENCE = 8
"""Words of a paragraph that may be body although trafilatura does not say so."""

_BOXED = 5
"""Elements that a box in the body's own place puts around a sentence."""

_COUNT = late(r"(?:^|[-_]+)(?:\d+|first|last|odd|even)(?=$|[-_])|\d+$")

_BOXES_LIMIT = 40
"""Labels looked at: more stand on no page, and each costs a walk over all of it."""


def choose(leaves: Sequence[Leaf], witness: Witness, headline: str) -> None:
    """Mark the leaves that are body (`keep`), and say of others why they are not (`reason`)."""
    _count(leaves)
    candidates = [leaf for leaf in leaves if leaf.is_prose or isinstance(leaf.block, Table | Note)]
    for leaf in candidates:
        leaf.keep = witness.says(leaf.text) or witness.share(leaf.text) >= _SHARE
    _drop_repeated(candidates, witness)
    _refine(leaves, headline)
    if span(leaves) is None:
        _collect_paragraphs(candidates)
        _refine(leaves, headline)


def _count(leaves: Sequence[Leaf]) -> None:
    for leaf in leaves:
        for place in leaf.place.upward():
            place.below += 1


def _refine(leaves: Sequence[Leaf], headline: str) -> None:
    """Correct a first choice; see the rules in this file's docstring."""
    _weigh(leaves)
    _drop_places(leaves)
    _drop_lines(leaves, headline)
    _keep_among(leaves)
    _weigh(leaves)
    _drop_after(leaves)
    _keep_things(leaves)


def span(leaves: Sequence[Leaf]) -> tuple[int, int] | None:
    """The orders of the first and the last kept leaf of running text; None if nothing is kept."""
    kept = [
        leaf.order for leaf in leaves if leaf.keep and isinstance(leaf.block, Paragraph | Quote | ListBlock | Table)
    ]
    return (kept[0], kept[-1]) if kept else None


def _weigh(leaves: Sequence[Leaf]) -> None:
    for leaf in leaves:
        for place in leaf.place.upward():
            place.kept = 0
    for leaf in leaves:
        if leaf.keep:
            for place in leaf.place.upward():
                place.kept += len(leaf.text)


def _drop_repeated(candidates: Sequence[Leaf], witness: Witness) -> None:
    """Keep a repeated text where most of the body stands: what stands elsewhere is a teaser of it."""
    _weigh(candidates)
    groups: dict[str, list[Leaf]] = defaultdict(list)
    for leaf in candidates:
        if leaf.keep:
            groups[key(leaf.text)].append(leaf)
    for found, group in groups.items():
        allowed = max(1, witness.lines[found])
        if len(group) > allowed:
            best = sorted(group, key=lambda leaf: (-home_of(leaf).kept, leaf.order))[:allowed]
            homes = {home_of(leaf) for leaf in best}
            for leaf in group:
                if leaf not in best and home_of(leaf) not in homes:
                    leaf.keep, leaf.reason = False, "repeated"


def _collect_paragraphs(candidates: Sequence[Leaf]) -> None:
    """Where trafilatura finds nothing: the sentences that stand outside of furniture."""
    for leaf in candidates:
        is_text = isinstance(leaf.block, Paragraph | Quote | ListBlock) and ends_sentence(leaf.text)
        outside = all(place.reason is None for place in leaf.place.upward())
        leaf.keep = is_text and outside and leaf.linked < _LINKED * len(leaf.text) and len(words(leaf.text)) > 3  # noqa: PLR2004 - words of a sentence


def _place_reason(leaf: Leaf, allowed: float, alike: Counter[tuple[str, str]]) -> str | None:
    """Why the place that a leaf stands in is furniture, unless much of the body stands there or in places alike.

    Sites whose class names a tool makes up (`<p class="ac ad">`) name every paragraph by chance like an advertisement.
    """
    for place in leaf.place.upward():
        if place.reason and place.kept <= allowed and alike[place.tag, place.names] <= allowed:
            return place.reason
    return None


def _drop_places(leaves: Sequence[Leaf]) -> None:
    """Leave out what stands in places whose names call them furniture: who named them knew what is in them."""
    allowed = _FURNITURE_SHARE * sum(len(leaf.text) for leaf in leaves if leaf.keep)
    alike: Counter[tuple[str, str]] = Counter()
    for leaf in leaves:
        if leaf.keep:
            alike[leaf.place.tag, leaf.place.names] += len(leaf.text)
    for leaf in leaves:
        if reason := _place_reason(leaf, allowed, alike):
            if leaf.keep and isinstance(leaf.block, Note):
                continue
            leaf.keep, leaf.reason = False, reason


def _drop_lines(leaves: Sequence[Leaf], headline: str) -> None:
    """Leave out lines that are furniture by their words, wherever they stand: pages print them inside bodies, too."""
    title = key(headline)
    total = sum(len(leaf.text) for leaf in leaves if leaf.keep)
    for leaf in leaves:
        if not leaf.is_prose:
            continue
        if title and key(leaf.text) == title and not is_said(leaf.text, headline):
            reason: str | None = "the headline"
        else:
            reason = None if _heads(leaf, leaves, total) else _said_reason(leaf, total)
        if not reason and leaf.linked >= _LINKED * len(leaf.text) and _points_away(leaf.text):
            reason = "navigation"
        if not reason and leaf.keep and _is_inserted_link(leaf):
            reason = "link to another article"
        if not reason and _is_caption(leaf, leaves[leaf.order - 1] if leaf.order else None):
            reason = "photo caption"
        if reason:
            leaf.keep, leaf.reason = False, reason


def _said_reason(leaf: Leaf, total: int) -> str | None:
    """Why a leaf is furniture by its words; a list if all of its items are."""
    if isinstance(leaf.block, ListBlock):
        reasons = [furniture.line_reason(item) for item in leaf.block.items]
        return reasons[0] if all(reasons) else None
    reason = furniture.line_reason(leaf.text, linked=leaf.linked > 0)
    return None if reason in _BOX_LINES and _is_told(leaf, total) else reason


def _is_told(leaf: Leaf, total: int) -> bool:
    """Whether a paragraph only begins as such a line does: it is long, without a link, among much of the body."""
    is_long = len(words(leaf.text)) > _BOX_LINE and ends_sentence(leaf.text)
    return is_long and not leaf.linked and home_of(leaf).kept >= _OWN * total


def _heads(leaf: Leaf, leaves: Sequence[Leaf], total: int) -> bool:
    """Whether a heading has running text right below it, in a place that holds much of the body: then it is one."""
    if not isinstance(leaf.block, Heading) or leaf.order + 1 >= len(leaves):
        return False
    below = leaves[leaf.order + 1]
    if (
        not below.keep
        or not isinstance(below.block, Paragraph)
        or _is_linked(below)
        or home_of(below) is not home_of(leaf)
    ):
        return False
    is_text = ends_sentence(below.text) and len(words(below.text)) >= _SENTENCE and not promises_mail(below.text)
    return is_text and home_of(leaf).kept >= _OWN * total


def _is_caption(leaf: Leaf, before: Leaf | None) -> bool:
    """Whether a paragraph is a caption: a line with a credit, which is called one or stands below a picture."""
    if not isinstance(leaf.block, Paragraph) or not ends_with_credit(leaf.text, surely=True):
        return False
    if before is not None and isinstance(before.block, Figure):
        return True
    return len(words(leaf.text)) <= _CAPTION and labels_credit(leaf.text)


def _is_inserted_link(leaf: Leaf) -> bool:
    """Whether a paragraph is nothing but a link with a title: no sentence ends it, and no colon announces a thing."""
    if not isinstance(leaf.block, Paragraph) or leaf.linked < _ALL_LINKED * len(leaf.text):
        return False
    return len(words(leaf.text)) >= _TITLE and not ends_sentence(leaf.text) and not leaf.text.endswith(":")


def _points_away(text: str) -> bool:
    """Whether a linked line has an arrow at one end only: "« Older: ...", "Newer: ... »"."""
    return text.startswith(("«", "‹", "←")) != text.endswith(("»", "›", "→"))  # noqa: RUF001 - arrows as pages print them


def _drop_after(leaves: Sequence[Leaf]) -> None:
    """Leave out what the labels of appended sections open: extractors read on where the container goes on."""
    bounds = span(leaves)
    if bounds is None:
        return
    total = sum(len(leaf.text) for leaf in leaves if leaf.keep)
    tail = [leaf for leaf in leaves[bounds[0] :] if leaf.text and not isinstance(leaf.block, Figure | Footnote | Note)]
    lines = _lines(tail)
    _leave_out((tail[index] for index in sorted(in_boxes(lines))), "newsletter box")
    ticking = any(furniture.is_clock(leaf.text) for leaf in leaves[max(0, bounds[0] - _ABOVE) : bounds[0]])
    cut = first_after(lines, ticking=ticking)
    for _ in range(_BOXES_LIMIT):
        if cut is None:
            break
        box = _box(leaves, tail[cut], total)
        _leave_out(box, "after the article")
        cut = first_after(lines, start=cut + len(box), ticking=ticking)
    _drop_labels(tail, leaves, total)


def _lines(tail: Sequence[Leaf]) -> list[Line]:
    """The leaves as lines; those are apart that stand where none of the body stood before."""
    homes: set[Place] = set()
    lines = []
    for leaf in tail:
        home = home_of(leaf)
        is_furniture = not leaf.keep or _is_linked(leaf)
        lines.append(Line(leaf.text, kept=leaf.keep, furniture=is_furniture, apart=home not in homes))
        if leaf.keep and isinstance(leaf.block, Paragraph):
            homes.add(home)
    return lines


def _drop_labels(tail: Sequence[Leaf], leaves: Sequence[Leaf], total: int) -> None:
    """Leave out the labels of boxes in the middle of a body, with the links that stand right below them."""
    inside = False
    for leaf in tail:
        kind = furniture.label(leaf.text)
        is_label = kind in {"never", "box"} or (kind == "end" and not _heads(leaf, leaves, total))
        inside = is_label or (inside and _is_linked(leaf))
        if inside and leaf.keep:
            leaf.keep, leaf.reason = False, leaf.reason or "label"


def _leave_out(leaves: Iterable[Leaf], reason: str) -> None:
    for leaf in leaves:
        if not isinstance(leaf.block, Footnote | Note) or leaf.reason:
            leaf.keep, leaf.reason = False, leaf.reason or reason


def _box(leaves: Sequence[Leaf], start: Leaf, total: int) -> Sequence[Leaf]:
    """The leaves that a label opens: to the page's end, or to where the body goes on in a place such as before.

    A label in a place of its own that much of the body follows opens nothing but that place.
    """
    before = {home_of(leaf) for leaf in leaves[: start.order] if leaf.keep}
    alike = {_kind(place) for place in before}
    rest = leaves[start.order :]
    if home_of(start) in before:
        entry = (i for i, leaf in enumerate(rest) if leaf.keep and _is_next(home_of(leaf), before, alike))
        return rest[: next(entry, len(rest))]
    behind = next((i for i, leaf in enumerate(rest) if leaf.keep and _is_like(home_of(leaf), before, alike)), None)
    if behind is not None:
        return rest[:behind]
    share = sum(len(leaf.text) for leaf in rest if leaf.keep)
    if share <= _FURNITURE_SHARE * total or (furniture.opens_comments(start.text) and total - share >= _COMMENTED):
        return rest
    return [leaf for leaf in rest if home_of(leaf) is home_of(start) and not leaf.keep] or [start]


def _is_next(home: Place, before: set[Place], alike: set[tuple[str, str]]) -> bool:
    """Whether a place is the next of a row of places of one name, each with a part of the body in it."""
    return home not in before and _is_like(home, before, alike)


def _is_like(home: Place, before: set[Place], alike: set[tuple[str, str]]) -> bool:
    """Whether the body stood in this place before, or in one of the same name (a body cut into chunks)."""
    return home in before or (bool(home.names) and _kind(home) in alike)


def _kind(home: Place) -> tuple[str, str]:
    """What a place and others of a row have in common: their names without numbers (`body-2`, `part last`)."""
    bare = (_COUNT.sub("", name) for name in home.names.split())
    return home.tag, " ".join(name for name in bare if name)


def _keep_among(leaves: Sequence[Leaf]) -> None:
    """Keep running text that stands among the kept, and behind it sentences in places of the same name.

    trafilatura drops a paragraph here and there for its class or its links, and sometimes every chunk but the
    first of a body that is cut into several.
    """
    bounds = span(leaves)
    if bounds is None:
        return
    last = bounds[1]
    homes = {home_of(leaf) for leaf in leaves if leaf.keep and isinstance(leaf.block, Paragraph | Quote | ListBlock)}
    _keep_behind(leaves[last + 1 :], homes)
    _keep_inside(leaves, homes)


def _keep_behind(rest: Sequence[Leaf], homes: set[Place]) -> None:
    """Keep sentences that go on where the body stood, or in places of the same name."""
    alike = {_kind(home) for home in homes}
    beside = True
    for leaf in rest:
        if leaf.keep or leaf.reason or not leaf.is_prose or _is_linked(leaf):
            continue
        if isinstance(leaf.block, Paragraph | Quote) and ends_sentence(leaf.text):
            is_long = isinstance(leaf.block, Paragraph) and len(words(leaf.text)) >= _SENTENCE
            home = home_of(leaf)
            leaf.keep = (beside and home in homes) or (is_long and _is_like(home, homes, alike))
        elif furniture.label(leaf.text) is None:
            beside = False  # a title or the like: short sentences behind it may be teasers


def _keep_inside(leaves: Sequence[Leaf], homes: set[Place]) -> None:
    """Keep what stands between kept leaves in their places, and sentences and quotations in boxes among them."""
    first, last = span(leaves) or (0, -1)
    homes = homes | {home_of(leaf) for leaf in leaves if leaf.keep and isinstance(leaf.block, Paragraph)}
    trunk = _trunk(homes)
    for before, leaf in pairwise(leaves[max(0, first - 1) : last + 1]):
        if leaf.keep or leaf.reason or not leaf.is_prose or _is_linked(leaf):
            continue
        is_caption = isinstance(before.block, Figure) and not ends_sentence(leaf.text)
        is_near = home_of(leaf) in homes or leaf.place in homes or _is_boxed(leaf, homes, trunk)
        leaf.keep = is_near and not is_caption
    for leaf, below in pairwise(leaves[first : last + 1]):
        if isinstance(leaf.block, Heading) and not (leaf.keep or leaf.reason or _is_linked(leaf)):
            leaf.keep = below.keep and home_of(below) is home_of(leaf)


def _is_boxed(leaf: Leaf, homes: set[Place], trunk: Place | None) -> bool:
    """Whether a sentence stands in a box in one of the body's places, or a quotation anywhere in the body."""
    if not ends_sentence(leaf.text):
        return False
    if isinstance(leaf.block, Quote):
        return trunk is not None and leaf.place.is_within(trunk)
    return isinstance(leaf.block, Paragraph) and any(place in homes for place in islice(leaf.place.upward(), _BOXED))


def _trunk(homes: set[Place]) -> Place | None:
    """The innermost place that all of these stand in."""
    common: list[Place] = []
    for home in homes:
        above = set(home.upward())
        common = [place for place in common if place in above] if common else list(home.upward())
    return common[0] if common else None


def _is_linked(leaf: Leaf) -> bool:
    return leaf.linked >= _LINKED * len(leaf.text)


def _keep_things(leaves: Sequence[Leaf]) -> None:
    """Keep figures, tables, listings and embeds between kept text or right after it; notes and footnotes also later."""
    bounds = span(leaves)
    if bounds is None:
        return
    first, last = bounds
    homes = {place for leaf in leaves if leaf.keep for place in (leaf.place, home_of(leaf), leaf.place.parent) if place}
    for leaf in leaves:
        if leaf.keep or leaf.reason is not None:
            continue
        inside = first < leaf.order < last
        beside = leaf.order > last and (leaf.place in homes or leaf.place.parent in homes)
        if isinstance(leaf.block, Figure | Table | Code | Embed):
            leaf.keep = inside or beside
        elif isinstance(leaf.block, Note | Footnote):
            leaf.keep = leaf.order > first or home_of(leaf) in homes
