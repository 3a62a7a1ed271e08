"""What the last lines of a page's text say that are no part of its article: the reasons to leave them out, in a table.

Text alone is asked here, so that a page and a plain text are judged alike; where a line stands is `ends.py`'s matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.article.dates.stamps import printed
from articleaudio.article.furniture.calls import asks_something, is_contact
from articleaudio.article.furniture.lines import is_bio
from articleaudio.article.words.text import ends_sentence, entries, key, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LEGAL = r"(?:,? (?:inc|ltd|llc|corp|plc|ag|se|gmbh|s\.?a|n\.?v|s\.?p\.?a)\.?,?)?(?:\s\([^()]{1,40}\))?,?"
_NAME = r"(?:about )?(?P<name>[^\W\d_][\w&.-]*(?: [^\W\d_][\w&.-]*){0,4}?)"
_COMPANY = late(
    rf"{_NAME}{_LEGAL} (?:is (?:an?|the|one of|headquartered|based|listed)|was (?:founded|established)|ist|"
    r"est une?|es una?|è una?|é uma?|jest) ",
    re.IGNORECASE,
)
_BUSINESS = late(
    r"provider|solutions|\bmission\b|portfolio|customers|worldwide|\bleader|"
    r"leading|manufacturer|supplier|\bmaker of|developer of|headquartered|headquarters|subsidiar|"
    r"employ|founded in|nasdaq|nyse|anbieter|hersteller|unternehmen|führende|mitarbeite|fournisseur|"
    r"entreprise|fabricant|société|proveedor|empresa|compañía|fabricante|fornitore|azienda|società|fornecedor|"
    r"producent|dostawca|firma|spółka",
    re.IGNORECASE,
)
_REPORTING = late(
    r"^\W{0,3}(?:(?:additional |further |with )?(?:reporting|editing|writing|research) (?:by|from) |"
    r"with (?:files|reporting|additional reporting|agencies|inputs) from )|"
    r"\bcontributed (?:reporting|to this (?:report|story|article|piece))|"
    r"\breported from \S.{0,80}, and \S.{0,60} from ",
    re.IGNORECASE,
)
# The words of such a line that are no names: one with many others tells something ("Research by the state shows").
_CREDITING = frozenset(
    """
    reporting editing writing research reported reports edited written contributed additional further with files
    agencies agency inputs input staff writer writers reporter reporters correspondent correspondents journalist
    journalists photographer freelance freelancer freelancers colleague colleagues bureau bureaus desk news wire wires
    service services team to this report story article piece from in by and for the a an at of on also de la du von van
    der den di da el s
    """.split()  # noqa: SIM905 - a table of words
)
_RELEASE = late(
    r"(?:.{0,60}contains? forward[- ]looking statements|"
    r"(?:media|press|investor|public) (?:contacts?|relations|inquiries)(?=\s*(?::|$))|notes? to editors|"
    r"forward[- ]looking statements?|"
    r"safe harbou?r|-?ends-?$|source: \S.{0,60}(?<![.!?])$|(?-i:SOURCE) \S.{0,60}$|"
    r"pressekontakt|ansprechpartner|contacts? presse|contacto de prensa|"
    r"contatti stampa|kontakt (?:dla mediów|prasowy)|контакт(?:и)? для (?:змі|преси|сми|прессы))",
    re.IGNORECASE,
)
# What the makers of a page tell their readers below any article: how to write to them, what they earn, where it stood.
_SERVICES = tuple(
    entries("""
        send yours | send us your | if you would like to submit | if you would like to respond
        did you like this | did you enjoy this | the views expressed | the opinions expressed | views expressed in this
        opinions expressed in this | this article was first published | this article was originally published
        this story was originally published | this story was first published | this piece was originally published
        this post was originally published | this article originally appeared | this article first appeared
        this story originally appeared | this story first appeared | this post originally appeared
        this post first appeared
        previous post: | next post: | previous article: | next article: | vorheriger beitrag: | nächster beitrag:
        about the author: | about the authors: | found a typo | found a mistake | found an error | spotted a typo
        spotted a mistake | noticed an error | dieser artikel erschien zuerst | dieser text erschien zuerst
        dieser beitrag erschien zuerst | fehler gefunden | fehler entdeckt | cet article vous est offert
        znalazłeś błąd | нашли опечатку | нашли ошибку | помітили помилку | знайшли помилку
        якщо ви помітили помилку | якщо ви знайшли помилку
    """)
)
_SERVICE = late(
    r"letters? to the editor|do you have an opinion on|buy me a coffee|"
    r"^(?:we|this (?:page|post|site|article)) (?:may )?(?:earn|receive|contain)s? .{0,60}(?:commission|affiliate)",
    re.IGNORECASE,
)
_SERVICE_LIMIT = 250  # characters of such a line

_DATE = 60
"""Characters of a line that is a date."""
# What somebody says or did is told by the article itself, whatever else is in the sentence.
_QUOTED = late('["“„«「『]')
_SAID = late(
    r"\b(?:said|says|say|told|added|asked|recalled|police|wrote in|sagte|sagt|erklärte|a déclaré|dijo|ha detto|disse|"
    r"powiedział|сказав|сказала|заявив|сказал|заявил)\b",
    re.IGNORECASE,
)
_BUSINESSLIKE = 2  # words of business in what a company says of itself; news has one ("Acme, the leading maker of")
_ABOUT = late(r"(?:about|über|à propos d[eu]|sobre|informazioni su) ([^\W\d_][\w&.-]*)", re.IGNORECASE)
_HEADING = 6  # words of a heading such as "About Acme"

_CLOSING = 3000
"""Characters of a paragraph: one that is longer is no closing line."""

_CREDIT = 250
"""Characters of a line that says who else took part in the reporting."""

_OTHER = 0.25  # of its words


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a page when its body's ends are looked at.

    `subject` holds, without blanks and caseless, who a press release may be about: headline, publication and lead.
    """

    subject: str = ""
    authors: tuple[str, ...] = ()
    summary: str = ""


def closing_reason(text: str, facts: Facts, linked: float = 0) -> str | None:
    """Why a text's last paragraph is no part of the article; None if it may be.

    Args:
        text: the paragraph.
        facts: what is known of its page.
        linked: the share of its characters that are links, 0 to 1.
    """
    if len(text) > _CLOSING or _QUOTED.match(text) or _SAID.search(text):
        return None
    if asks_something(text, linked):
        return "call to the reader"
    return next((reason for reason, holds in _RULES if holds(text, facts)), None)


def opens_release_notes(text: str, facts: Facts) -> bool:
    """Whether a line is the heading below which a press release tells of its house: "About Acme"."""
    found = _ABOUT.match(text)
    return found is not None and found[1][0].isupper() and key(found[1]) in facts.subject and _is_label(text)


def _is_label(text: str) -> bool:
    return not ends_sentence(text) and len(words(text)) <= _HEADING


def _is_name(text: str, facts: Facts) -> bool:
    """Whether a line is nothing but an author's name, or a date."""
    stamp = printed(text) if len(text) <= _DATE else None
    return any(key(text) == key(name) for name in facts.authors) or (stamp is not None and not words(stamp.rest))


def _presents(text: str, names: Iterable[str]) -> bool:
    """Whether a paragraph begins with an author's name and ends with where to follow that author."""
    return any(text.startswith(name) for name in names if len(name) > 4) and bool(  # noqa: PLR2004 - characters
        re.search(r"follow (?:him|her|them)\b|\S@\S|(?:^|\s)@\w", text, re.IGNORECASE)
    )


def _serves(text: str) -> bool:
    """Whether a line is one of those that a page prints below each of its articles."""
    is_short = len(text) <= _SERVICE_LIMIT
    return is_short and (text.casefold().startswith(_SERVICES) or bool(_SERVICE.search(text)))


def credits_reporting(text: str) -> bool:
    """Whether a line says who else took part, in names and the words of such lines, hardly others."""
    if len(text) > _CREDIT or not _REPORTING.search(text):
        return False
    said = re.findall(r"[^\W\d_]+", text)
    other = [word for word in said if word.islower() and word not in _CREDITING]
    return len(other) <= _OTHER * len(said)


def _presents_itself(text: str, facts: Facts) -> bool:
    """Whether a paragraph is a press release's last: "Acme is a leading provider of ..." (Acme is in the headline)."""
    found = _COMPANY.match(text)
    if not found or found["name"].split()[-1][0].islower() or len(set(_BUSINESS.findall(text))) < _BUSINESSLIKE:
        return False
    name = key(found["name"])
    return bool(name) and name in facts.subject


def _closes_release(text: str, facts: Facts) -> bool:
    """Whether a line is one of those that follow a press release: "About Acme", "Media contact: ...", "###"."""
    if not any(map(str.isalnum, text)):
        return True
    about = _ABOUT.match(text)
    is_about = about is not None and about[1][0].isupper() and key(about[1]) in facts.subject
    return (is_about and (_is_label(text) or bool(_BUSINESS.search(text)))) or bool(_RELEASE.match(text))


_RULES: tuple[tuple[str, Callable[[str, Facts], bool]], ...] = (
    ("contact line", lambda text, facts: is_contact(text, facts.authors)),
    ("call to the reader", lambda text, _: _serves(text)),
    ("author bio", lambda text, facts: is_bio(text, facts.authors) or _presents(text, facts.authors)),
    ("reporting credit", lambda text, _: credits_reporting(text)),
    ("about the publisher", _presents_itself),
    ("byline", _is_name),
    ("press release", _closes_release),
    ("the summary", lambda text, facts: bool(facts.summary) and key(text) == key(facts.summary)),
)
