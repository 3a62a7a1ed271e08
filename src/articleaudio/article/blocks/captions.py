"""Captions: what a picture shows, apart from who made it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from articleaudio.article.words.agencies import AGENCIES
from articleaudio.article.words.inline import clipped
from articleaudio.model import Paragraph
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Block

_CREDIT_WORD = late(
    rf"\b(?:{AGENCIES}|epa|pa)\b|getty|anadolu|sputnik|shutterstock|istock|alamy|"
    r"unsplash|pexels|flickr|wikimedia|creative commons|handout|courtesy|screenshot|imago|zuma|nurphoto|"
    r"picture alliance|keystone|stock|telegram|facebook|\bphotos?\b|\bfoto\b|фото|"
    r"image[sn]?\b|"
    r"press (?:service|office)|presidential office|file\b|archive|archiv|twitter|illustration|\bvia\b",
    re.IGNORECASE,
)
_STARTS_CREDIT = late(
    r"^(?:photos?|photograph|photography|image|picture|pictures|video|credits?|source|foto|fotos|bild|"
    r"bildquelle|quelle|"
    r"fotografía|imagen|crédit photo|crédits?|photo de|immagine|imagem|zdjęcie|zdj|fot|фото|світлина|джерело|"
    r"источник|ілюстрація)"
    r"\.?\s?(?:by|von|de|di|por|par|credits?|via|courtesy of)?\s?[:/©]|^fot\.|^(?:photo|image|picture)s? (?:by|"
    r"courtesy)\s|^©|^\(c\)\s",
    re.IGNORECASE,
)
_TAIL_LABEL = late(
    r"(?<=[.!?…”\"»)\]])\s*((?:photos?|photograph|image|picture|credit|source|foto|bild|quelle|"
    r"charts?|graphics?|grafik|infographics?|infografik|infographie|infografía|illustration|"
    r"crédit(?: photo)?|imagen|zdjęcie|"
    r"fot|фото|світлина|джерело|источник)(?:\s(?:by|credit|courtesy of))?\s?[.:/©].{1,160}|©.{1,160}|"
    r"photo by .{1,160})$",
    re.IGNORECASE,
)
_TAIL_BRACKETS = late(r"^(?P<caption>.*\S)\s?[(\[](?P<credit>[^()\[\]]{2,160})[)\]]\s*\.?$", re.DOTALL)
_TAIL_SLASHED = late(r"^(?P<caption>.*[.!?…”\"»])\s+(?P<credit>[^.!?]{2,100}(?:/|\|)\s?[^.!?]{2,60})$", re.DOTALL)
_PHOTO_WORD = late(
    r"getty|photo|foto|фото|світлина|image|bild|handout|courtesy|screenshot|shutterstock|unsplash|alamy|imago|flickr|"
    r"wikimedia|picture|illustration|zdjęcie|\bvia\b|[^\W\d_]\s?/\s?[^\W\d_]",
    re.IGNORECASE,
)
_SIGNATURE = late(
    r"\s*\((?:[a-zäöüß]{1,5}[/,]\s?){0,3}(?:dpa|afp|ap|apa|rtr|reuters|sid|epd|kna|pap|efe|ansa)"
    r"(?:/[a-zäöüß]{1,5}|-\w{2,10})?\)\.?$"
)
_AGENCY_BEHIND = late(_SIGNATURE.pattern, re.IGNORECASE)
_LABELLED = late(r"\s*(?:image|photo|picture|pic|foto|bild|credit)s?(?: credit| by)?\s?[:/]", re.IGNORECASE)
_SOURCE = late(r"(?:source|quelle|fuente|fonte|źródło|джерело|источник|bron)\s?:", re.IGNORECASE)
_CREDIT_LIMIT = 200  # characters; a longer line that begins with "Photo:" is prose
_CREDIT_WORDS = 10
_LINE_LIMIT = 1500  # characters; no caption is longer


def split_credit(text: str) -> tuple[str, str]:
    """A caption's text without its credit, and the credit without its brackets; either may be ""."""
    if len(text) > _LINE_LIMIT:
        return text, ""
    if _STARTS_CREDIT.match(text):
        return "", text
    if found := _TAIL_BRACKETS.match(text):
        caption, credit = found["caption"], found["credit"].strip()
        if _is_credit(credit) and (
            _CREDIT_WORD.search(credit) or caption.endswith((".", "!", "?", "”", '"', "»", "…"))
        ):
            return caption, credit
    if found := _TAIL_LABEL.search(text):
        return text[: found.start()].rstrip(), found[1].strip()
    if (found := _TAIL_SLASHED.match(text)) and _is_credit(found["credit"]):
        return found["caption"], found["credit"]
    return text, ""


def is_signed(text: str) -> bool:
    """Whether an agency stands in brackets behind a text, of whatever case: "(Reuters)"."""
    return bool(_AGENCY_BEHIND.search(text[-60:]))


def without_signature(text: str) -> str:
    """A paragraph without the initials and agencies in brackets at its end: "(jg/dpa)"."""
    found = _SIGNATURE.search(text[-60:])
    return text[: len(text) - len(found[0])] if found else text


def unsigned(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, the last paragraph without such a signature, and without that paragraph if it is nothing else."""
    last = next((at for at in reversed(range(len(blocks))) if isinstance(blocks[at], Paragraph)), None)
    if last is None or not isinstance(block := blocks[last], Paragraph):
        return tuple(blocks)
    text = without_signature(block.text)
    return (
        *blocks[:last],
        *((replace(block, text=text, inlines=clipped(block.inlines, 0, len(text))),) if text else ()),
        *blocks[last + 1 :],
    )


def labels_credit(text: str) -> bool:
    """Whether a line says in so many words whose picture it is: "Photo: ...", before it, behind it or in brackets.

    "Source: ..." may be a report's own as well.
    """
    if found := _TAIL_BRACKETS.match(text):
        return bool(_LABELLED.match(found["credit"]))
    found = _STARTS_CREDIT.match(text) or _TAIL_LABEL.search(text)
    return found is not None and not _SOURCE.match(found[0].lstrip())


def ends_with_credit(text: str, *, surely: bool) -> bool:
    """Whether a line of running text is a caption: a sentence, then a credit in brackets.

    Args:
        text: the line.
        surely: the credit must speak of a photograph; else any capitalised name will do. Among paragraphs of the body
            only the sure kind is a caption: the last one of a wire story may end with "(Reuters)".
    """
    if len(text) > _LINE_LIMIT or (surely and without_signature(text) != text):
        return False
    if _STARTS_CREDIT.match(text) and len(text) <= _CREDIT_LIMIT:
        return True
    if _TAIL_LABEL.search(text):
        return True
    found = _TAIL_BRACKETS.match(text)
    if found and _LABELLED.match(found["credit"]):
        return True
    if not found or not found["caption"].endswith((".", "!", "?", "”", '"', "»", "…")):
        return False
    credit = str(found["credit"])
    return _is_credit(credit) and not (surely and _PHOTO_WORD.search(credit) is None)


def _is_credit(text: str) -> bool:
    """Names of people and houses: few words, most of them capitalised, no sentence."""
    words = re.findall(r"[^\W\d_][^\W_]*", text)
    if not words or len(words) > _CREDIT_WORDS or text.rstrip().endswith((".", "!", "?")):
        return False
    if _CREDIT_WORD.search(text):
        return True
    capitals = sum(word[0].isupper() for word in words)
    return capitals * 2 >= len(words) and bool(words[0][0].isupper())
