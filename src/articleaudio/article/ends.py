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

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.article.body import home_of
from articleaudio.article.calls import asks_something, asks_to_subscribe, is_contact, promises_mail
from articleaudio.article.dates import printed
from articleaudio.article.furniture import is_bio
from articleaudio.article.text import ends_sentence, key, words
from articleaudio.model import Heading, ListBlock, Paragraph, Quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from articleaudio.article.leaves import Leaf, Place

_LINKED = 0.8
"""Of a leaf's characters: the rest are blanks and separators."""

_AT_MOST = 0.4
"""Of the body's characters: more than that is no tail."""

_LABEL = 12
"""Words of a line that no sentence ends, and that may be a button, a name or a date."""

_STEPS = 40
_LEGAL = r"(?:,? (?:inc|ltd|llc|corp|plc|ag|se|gmbh|s\.?a|n\.?v|s\.?p\.?a)\.?,?)?(?:\s\([^()]{1,40}\))?,?"
_NAME = r"(?:about )?(?P<name>[^\W\d_][\w&.-]*(?: [^\W\d_][\w&.-]*){0,4}?)"
_COMPANY = re.compile(
    rf"{_NAME}{_LEGAL} (?:is (?:an?|the|one of|headquartered|based|listed)|was (?:founded|established)|ist|"
    r"est une?|es una?|è una?|é uma?|jest) ",
    re.IGNORECASE,
)
_BUSINESS = re.compile(
    r"provider|leader|leading|manufacturer|supplier|maker|developer|company|companies|firm|corporation|platform|"
    r"headquartered|subsidiar|employ|founded in|anbieter|hersteller|unternehmen|führende|mitarbeite|fournisseur|"
    r"entreprise|fabricant|société|proveedor|empresa|compañía|fabricante|fornitore|azienda|società|fornecedor|"
    r"producent|dostawca|firma|spółka",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    r"^\W{0,3}(?:(?:additional |further |with )?(?:reporting|editing|writing|research) (?:by|from) |"
    r"with (?:files|reporting|additional reporting|agencies|inputs) from )|"
    r"\bcontributed (?:reporting|to this (?:report|story|article|piece))|"
    r"\breported from \S.{0,80}, and \S.{0,60} from ",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"(?:.{0,60}contains? forward[- ]looking statements|"
    r"(?:media|press|investor|public) (?:contacts?|relations|inquiries)|notes? to editors|"
    r"forward[- ]looking statements?|"
    r"safe harbou?r|-?ends-?$|source:? \S.{0,60}$|pressekontakt|ansprechpartner|contacts? presse|contacto de prensa|"
    r"contatti stampa|kontakt (?:dla mediów|prasowy)|контакт(?:и)? для (?:змі|преси|сми|прессы))",
    re.IGNORECASE,
)
_DATE = 60
"""Characters of a line that is a date."""

_CREDIT = 250
"""Characters of a line that says who else took part in the reporting."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a page when its body's ends are looked at.

    `subject` holds, without blanks and caseless, who a press release may be about: headline, publication and lead.
    """

    subject: str = ""
    authors: tuple[str, ...] = ()
    summary: str = ""


def trim(leaves: Sequence[Leaf], facts: Facts) -> None:
    """Leave out what stands at the ends of the kept leaves and is no part of the article; see above."""
    _drop_subscriptions(leaves)
    kept = [leaf for leaf in leaves if leaf.keep and leaf.is_prose]
    _trim_from(list(reversed(kept)), facts)
    _trim_start([leaf for leaf in kept if leaf.keep])


def _drop_subscriptions(leaves: Iterable[Leaf]) -> None:
    for leaf in leaves:
        is_text = isinstance(leaf.block, Paragraph | Heading)
        if leaf.keep and is_text and (asks_to_subscribe(leaf.text) or promises_mail(leaf.text)):
            leaf.keep, leaf.reason = False, "newsletter box"


def _trim_from(kept: Sequence[Leaf], facts: Facts) -> None:
    """Walk from the end towards the middle."""
    left = _AT_MOST * sum(len(leaf.text) for leaf in kept)
    homes = _homes(kept)
    for leaf in kept[:_STEPS]:
        reason = _reason_at_end(leaf, facts, homes)
        left -= len(leaf.text)
        if reason is None or left < 0:
            return
        leaf.keep, leaf.reason = False, reason


def _homes(kept: Sequence[Leaf]) -> set[Place]:
    """The places in which the body's sentences stand."""
    weight: dict[Place, int] = {}
    for leaf in kept:
        if ends_sentence(leaf.text):
            weight[home_of(leaf)] = weight.get(home_of(leaf), 0) + len(leaf.text)
    total = sum(weight.values())
    return {home for home, size in weight.items() if size * 10 >= total}


def _reason_at_end(leaf: Leaf, facts: Facts, homes: set[Place]) -> str | None:
    if isinstance(leaf.block, Heading):
        return "heading of nothing"
    if _is_links(leaf):
        return "list of links" if isinstance(leaf.block, ListBlock) else "link to another article"
    if homes and home_of(leaf) not in homes and not ends_sentence(leaf.text) and leaf.is_prose:
        return "apart from the body"
    return next((reason for reason, holds in _RULES if holds(leaf, facts)), None)


def _is_name(leaf: Leaf, facts: Facts) -> bool:
    """Whether a line is nothing but an author's name, or a date."""
    text = key(leaf.text)
    stamp = printed(leaf.text) if len(leaf.text) <= _DATE else None
    return any(text == key(name) for name in facts.authors) or (stamp is not None and not words(stamp.rest))


def _is_links(leaf: Leaf) -> bool:
    return leaf.linked >= _LINKED * len(leaf.text) and not (isinstance(leaf.block, Quote) or ends_sentence(leaf.text))


def _presents(text: str, names: Iterable[str]) -> bool:
    """Whether a paragraph begins with an author's name and ends with where to follow that author."""
    return any(text.startswith(name) for name in names if len(name) > 4) and bool(  # noqa: PLR2004 - characters
        re.search(r"follow (?:him|her|them)\b|\S@\S|(?:^|\s)@\w", text, re.IGNORECASE)
    )


def _presents_itself(text: str, facts: Facts) -> bool:
    """Whether a paragraph is a press release's last: "Acme is a leading provider of ..." (Acme is in the headline)."""
    found = _COMPANY.match(text)
    if not found or not _BUSINESS.search(text):
        return False
    name = key(found["name"])
    return bool(name) and name in facts.subject


def _closes_release(text: str, facts: Facts) -> bool:
    """Whether a line is one of those that follow a press release: "About Acme", "Media contact: ...", "###"."""
    if not any(map(str.isalnum, text)):
        return True
    about = re.match(r"(?:about|über|à propos d[eu]|sobre|informazioni su|o) ([^\W\d_][\w&.-]*)", text, re.IGNORECASE)
    is_about = about is not None and about[1][0].isupper() and key(about[1]) in facts.subject
    return is_about or bool(_RELEASE.match(text))


def _trim_start(kept: Sequence[Leaf]) -> None:
    """Links and labels above the first sentence of the body, in a place apart from it."""
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


_RULES: tuple[tuple[str, Callable[[Leaf, Facts], bool]], ...] = (
    ("call to the reader", lambda leaf, _: asks_something(leaf.text, linked=leaf.linked > 0)),
    ("contact line", lambda leaf, _: is_contact(leaf.text)),
    ("author bio", lambda leaf, facts: is_bio(leaf.text, facts.authors) or _presents(leaf.text, facts.authors)),
    ("reporting credit", lambda leaf, _: len(leaf.text) <= _CREDIT and bool(_REPORTING.search(leaf.text))),
    ("about the publisher", lambda leaf, facts: _presents_itself(leaf.text, facts)),
    ("byline", _is_name),
    ("press release", lambda leaf, facts: _closes_release(leaf.text, facts)),
    ("the summary", lambda leaf, facts: bool(facts.summary) and key(leaf.text) == key(facts.summary)),
)
