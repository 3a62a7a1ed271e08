"""A script as SSML 1.1, the markup that other speech engines take: https://www.w3.org/TR/speech-synthesis11/ (2010).

    <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en">
    <mark name="chapter-1"/>
    <p><s>The headline</s><break time="900ms"/></p>

Segments are sentences; those of one block are a paragraph. A chapter begins at a mark, silence is a break, an alias of
a lexicon is a substitution, its phonemes are a phoneme. The text of the document, without its markup, is what the
script says, in order.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from articleaudio.model import Phonemes
from articleaudio.patterns import late
from articleaudio.script.phonemes import as_ipa

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from articleaudio.model import Script, Segment

NAMESPACE = "http://www.w3.org/2001/10/synthesis"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# What XML 1.0 has no place for (section 2.2, Char). The rules of every language drop it before; a lexicon may not.
_NOT_XML = late("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def ssml(script: Script, language: str, sentence_pause: float) -> bytes:
    """The script as an SSML document in UTF-8.

    Args:
        script: what is said.
        language: the document's, a BCP 47 tag.
        sentence_pause: seconds of silence between the sentences of a block; a longer one ends a paragraph.
    """
    from lxml import etree

    root = etree.Element(f"{{{NAMESPACE}}}speak", {"version": "1.1", _LANGUAGE: language}, nsmap={None: NAMESPACE})
    root.text = "\n"
    chapters = count(1)
    for block in _blocks(script, sentence_pause):
        if block[0].chapter is not None:
            _child(root, "mark", {"name": f"chapter-{next(chapters)}"}).tail = "\n"
        paragraph = _child(root, "p")
        paragraph.tail = "\n"
        for segment in block:
            _sentence(paragraph, segment, language)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return data + b"\n"


def _blocks(script: Script, sentence_pause: float) -> Iterator[list[Segment]]:
    """The segments by block: one ends with its role, before a chapter, and where the silence is longer."""
    block: list[Segment] = []
    for segment in script.segments:
        if block and (
            segment.role != block[-1].role or segment.chapter is not None or block[-1].pause > sentence_pause
        ):
            yield block
            block = []
        block.append(segment)
    if block:
        yield block


def _child(parent: _Element, name: str, attributes: Mapping[str, str] | None = None) -> _Element:
    from lxml import etree

    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", dict(attributes or {}))


def _sentence(paragraph: _Element, segment: Segment, language: str) -> None:
    sentence = _child(paragraph, "s")
    if segment.language != language:
        sentence.set(_LANGUAGE, segment.language)
    for words, said in _readings(segment):
        if said is None:
            _append(sentence, words)
        elif isinstance(said, str):
            _child(sentence, "sub", {"alias": _xml(said)}).text = _xml(words)
        else:
            # Other engines know the phonetic alphabet, and not espeak-ng's letters.
            ipa = as_ipa(said.phonemes, said.alphabet, segment.language)
            alphabet = said.alphabet if ipa == said.phonemes else "ipa"
            _child(sentence, "phoneme", {"alphabet": alphabet, "ph": _xml(ipa)}).text = _xml(words)
    if segment.pause:
        _child(paragraph, "break", {"time": f"{round(segment.pause * 1000)}ms"})


def _append(element: _Element, text: str) -> None:
    """Adds text at the end of an element's content."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + _xml(text)
    else:
        element.text = (element.text or "") + _xml(text)


def _readings(segment: Segment) -> Iterator[tuple[str, str | Phonemes | None]]:
    """The spoken words in stretches: between matches as they are, each match with its alias or its phonemes."""
    position, text = 0, segment.spoken
    for change in segment.replacements:
        yield text[position : change.start], None
        said = change.said
        yield text[change.start : change.end], said if isinstance(said, Phonemes) else said.text
        position = change.end
    yield text[position:], None


def _xml(text: str) -> str:
    return _NOT_XML.sub("", text)
