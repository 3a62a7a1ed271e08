"""Finds and reads W3C Pronunciation Lexicons (PLS 1.0, https://www.w3.org/TR/pronunciation-lexicon/).

What the specification asks of a document is asked here: the namespace, a version, a language, an alphabet for every
phoneme, graphemes that are not empty, and something to say for each. `<meta>`, `<metadata>`, `<example>` and what
stands in other namespaces is passed over. A document type and entities are refused: a lexicon needs none, and they
are how XML reaches other files and grows without bound.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from articleaudio.errors import ConfigError
from articleaudio.patterns import late
from articleaudio.script.lexicon import ALPHABETS, Alphabet, Lexeme, Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lxml.etree import _Element

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
VERSION = "1.0"
KEPT = 64  # lexicons that a process keeps in memory
_OURS = f"{{{NAMESPACE}}}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TAG = late(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8})*")
_PREFER = {"true": True, "1": True, "false": False, "0": False}  # xsd:boolean
# What an engine would take for a command, or that no one sees: control and format characters (bidirectional overrides
# among them), private use, lone surrogates, and the brackets in which espeak-ng and Piper are given phonemes.
_UNSAID = frozenset({"Cc", "Cf", "Co", "Cs"})
_JOINERS = "\u200c\u200d"  # parts of words in Persian and the scripts of India
_BRACKETS = ("[[", "]]")
_IN_LEXICON = frozenset({"meta", "metadata", "lexeme"})
_IN_LEXEME = frozenset({"grapheme", "phoneme", "alias", "example"})


def load_lexicons(names: Sequence[str], folders: Sequence[Path]) -> tuple[Lexicon, ...]:
    """The lexicons of these names, each from the first folder that has it as `lexicons/<name>`.

    Raises:
        ConfigError: one is in no folder, cannot be read, or is wrong (with its line).
    """
    return tuple(load_lexicon(_find(name, folders)) for name in names)


def load_lexicon(path: Path) -> Lexicon:
    """The lexicon in that file; while the file stays as it is, a process reads it once.

    Raises:
        ConfigError: it cannot be read, or is wrong (with its line).
    """
    try:
        status = path.stat()
    except OSError as error:
        raise ConfigError(f"{path}: the lexicon cannot be read ({error.strerror}).") from error
    return _kept(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=KEPT)
def _kept(path: Path, changed: int, size: int) -> Lexicon:  # noqa: ARG001 - a changed file is another one
    return read(path)


def _find(name: str, folders: Sequence[Path]) -> Path:
    candidates = [folder / "lexicons" / name for folder in folders]
    for path in candidates:
        if path.is_file():
            return path
    looked = ", ".join(str(path.parent) for path in candidates) or "no folder"
    raise ConfigError(f"The lexicon {name} is not there (looked in {looked}); correct its name in the voice profile.")


def read(path: Path) -> Lexicon:
    """The lexicon in that file.

    Raises:
        ConfigError: it cannot be read or is not a lexicon; the message names the file and the line.
    """
    root = _root(path)
    if root.tag != f"{_OURS}lexicon":
        raise _wrong(path, root, f'a lexicon begins with <lexicon version="1.0" xml:lang="..." xmlns="{NAMESPACE}">')
    if root.get("version") != VERSION:
        raise _wrong(path, root, f'<lexicon> must say version="{VERSION}"')
    language = (root.get(_LANGUAGE) or "").strip()
    if not language:
        raise _wrong(path, root, '<lexicon> must say its language, such as xml:lang="en"')
    if not _TAG.fullmatch(language):
        raise _wrong(path, root, f"“{language}” is no language tag; xml:lang takes one such as en, en-GB or uk")
    default = _alphabet(path, root) if root.get("alphabet") is not None else None
    lexemes = (_lexeme(path, element, default) for name, element in _parts(path, root, _IN_LEXICON) if name == "lexeme")
    return Lexicon(path.name, language, tuple(lexemes), path)


def _root(path: Path) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: the lexicon cannot be read ({error.strerror}).") from error
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        what = (error.msg or "it is empty").partition(", line ")[0]
        raise ConfigError(f"{path}, line {max(error.lineno or 0, 1)}: this is not well-formed XML: {what}.") from error
    if root.getroottree().docinfo.internalDTD is not None:
        line = data.partition(b"<!DOCTYPE")[0].count(b"\n") + 1 if b"<!DOCTYPE" in data else 1
        raise ConfigError(
            f"{path}, line {line}: a lexicon must not declare a document type or entities; take <!DOCTYPE> out."
        )
    return root


def _lexeme(path: Path, element: _Element, default: Alphabet | None) -> Lexeme:
    graphemes: list[str] = []
    aliases: list[tuple[_Element, str]] = []
    phonemes: list[tuple[_Element, str]] = []
    for name, child in _parts(path, element, _IN_LEXEME):
        text = "" if name == "example" else _text(path, child, name)
        if name == "grapheme":
            if not text:
                raise _wrong(path, child, "a <grapheme> is empty; it holds the word as it is written")
            graphemes.append(text)
        elif text and name == "alias":
            aliases.append((child, text))
        elif text and name == "phoneme":
            phonemes.append((child, text))
    if not graphemes:
        raise _wrong(path, element, "a <lexeme> needs a <grapheme>, the word as it is written")
    if not aliases and not phonemes:
        raise _wrong(path, element, f"“{graphemes[0]}” needs an <alias> or a <phoneme>, how it is said")
    roles = tuple((element.get("role") or "").split())
    alphabets = [_alphabet(path, child, default) for child, _ in phonemes]
    chosen, said = _preferred(path, phonemes)
    alphabet = alphabets[chosen] if phonemes else default or "ipa"
    _, alias = _preferred(path, aliases)
    return Lexeme(tuple(graphemes), alias, said, alphabet, "any-case" in roles, element.sourceline or 0, roles)


def _preferred(path: Path, given: list[tuple[_Element, str]]) -> tuple[int, str]:
    """The first that says prefer="true", else the first (PLS 1.0, 4.9.2); where there is none, an empty text."""
    chosen = [_is_preferred(path, element) for element, _ in given]
    position = chosen.index(True) if True in chosen else 0
    return position, given[position][1] if given else ""


def _is_preferred(path: Path, element: _Element) -> bool:
    prefer = element.get("prefer", "false").strip()
    if prefer not in _PREFER:
        raise _wrong(path, element, f"prefer=“{prefer}” is not known; it must be true or false")
    return _PREFER[prefer]


def _alphabet(path: Path, element: _Element, default: Alphabet | None = None) -> Alphabet:
    given = element.get("alphabet", default)
    for known in ALPHABETS:
        if given == known:
            return known
    if given is None:
        raise _wrong(path, element, 'a <phoneme> needs an alphabet, its own or that of <lexicon>: "ipa" or "x-espeak"')
    raise _wrong(path, element, f"the alphabet “{given}” is not known; it must be ipa or x-espeak")


def _parts(path: Path, element: _Element, known: frozenset[str]) -> Iterator[tuple[str, _Element]]:
    """The children of an element with their names; those of other namespaces are passed over."""
    for child in element:
        tag = str(child.tag)
        if tag.startswith(_OURS):
            name = tag[len(_OURS) :]
            if name in known:
                yield name, child
                continue
            raise _wrong(path, child, f"<{name}> has no place here; known are {', '.join(sorted(known))}")
        if not tag.startswith("{"):
            raise _wrong(path, child, f"<{tag}> is outside of the namespace of lexicons")


def _text(path: Path, element: _Element, name: str) -> str:
    if len(element):
        raise _wrong(path, element, f"<{name}> holds text alone; take the markup out")
    text = " ".join((element.text or "").split())
    text = text if text.isascii() else unicodedata.normalize("NFC", text)
    if name != "grapheme" and (unsafe := _unsafe(text)):
        raise _wrong(path, element, f"the <{name}> “{_shown(text)}” holds {unsafe}; take it out")
    return text


def _unsafe(text: str) -> str:
    """What of an alias or of phonemes must not reach an engine, in words; "" if there is nothing."""
    for character in text:
        if unicodedata.category(character) in _UNSAID and character not in _JOINERS:
            return f"the character U+{ord(character):04X}, which is no letter or mark"
    return next((f"“{pair}”, which engines take for markup" for pair in _BRACKETS if pair in text), "")


def _shown(text: str) -> str:
    """The text without what would spoil the line of a message."""
    return "".join(character for character in text if character.isprintable())


def _wrong(path: Path, element: _Element, what: str) -> ConfigError:
    return ConfigError(f"{path}, line {element.sourceline}: {what}.")
