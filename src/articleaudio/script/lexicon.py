"""Lexicons: how names are said, in W3C Pronunciation Lexicon files (PLS 1.0).

    <lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
      <lexeme><grapheme>Kyiv</grapheme><alias>Keev</alias></lexeme>
      <lexeme><grapheme>Łódź</grapheme><phoneme>wut͡ɕ</phoneme></lexeme>
      <lexeme role="any-case"><grapheme>api</grapheme><alias>A.P.I</alias></lexeme>
    </lexicon>

A lexeme has one `grapheme` or more, and an `alias`, a `phoneme` or both (the first of each is used). `role="any-case"`
makes a lexeme match in capitals and small letters alike; without it, letters count as they are. Format:
https://www.w3.org/TR/pronunciation-lexicon/ (2008).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from articleaudio.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lxml.etree import _Element

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
Alphabet = Literal["ipa", "x-espeak"]
ALPHABETS: tuple[Alphabet, ...] = ("ipa", "x-espeak")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word, or several spelled differently, and how it is said: by an alias, by phonemes, or both."""

    graphemes: tuple[str, ...]
    alias: str = ""
    phonemes: str = ""
    alphabet: Alphabet = "ipa"
    any_case: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A lexicon file: its name, the language that it is for, and its words in their order."""

    name: str
    language: str
    lexemes: tuple[Lexeme, ...]


def load_lexicons(names: Sequence[str], folders: Sequence[Path]) -> tuple[Lexicon, ...]:
    """The lexicons of these names, each from the first folder that has it as `lexicons/<name>`.

    Raises:
        ConfigError: one is in no folder, cannot be read, or is wrong (with its line).
    """
    return tuple(_read(name, _find(name, folders)) for name in names)


def _find(name: str, folders: Sequence[Path]) -> Path:
    candidates = [folder / "lexicons" / name for folder in folders]
    for path in candidates:
        if path.is_file():
            return path
    looked = ", ".join(str(path.parent) for path in candidates) or "no folder"
    raise ConfigError(f"The lexicon {name} is not there (looked in {looked}); correct its name in the voice profile.")


def _read(name: str, path: Path) -> Lexicon:
    root = _root(path)
    language = root.get(_LANGUAGE)
    if root.tag != f"{{{NAMESPACE}}}lexicon" or not language:
        raise _wrong(path, root, f'a lexicon begins with <lexicon xml:lang="..." xmlns="{NAMESPACE}">')
    default = _alphabet(path, root, "ipa")
    return Lexicon(
        name, language, tuple(_lexeme(path, element, default) for element in root if _named(element, "lexeme"))
    )


def _root(path: Path) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except OSError as error:
        raise ConfigError(f"{path}: the lexicon cannot be read ({error.strerror}).") from error
    except etree.XMLSyntaxError as error:
        raise ConfigError(f"{path}: this is not well-formed XML: {error.msg}.") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None:
        raise ConfigError(
            f"{path}, line 1: a lexicon must not declare a document type or entities; take <!DOCTYPE> out."
        )
    return root


def _lexeme(path: Path, element: _Element, default: Alphabet) -> Lexeme:
    graphemes = tuple(_texts(element, "grapheme"))
    alias = next(_texts(element, "alias"), "")
    phoneme = next((child for child in element if _named(child, "phoneme") and _text(child)), None)
    if not graphemes:
        raise _wrong(path, element, "a <lexeme> needs a <grapheme>, the word as it is written")
    if not alias and phoneme is None:
        raise _wrong(path, element, f"“{graphemes[0]}” needs an <alias> or a <phoneme>, how it is said")
    alphabet = default if phoneme is None else _alphabet(path, phoneme, default)
    phonemes = "" if phoneme is None else _text(phoneme)
    return Lexeme(graphemes, alias, phonemes, alphabet, any_case="any-case" in (element.get("role") or "").split())


def _alphabet(path: Path, element: _Element, default: Alphabet) -> Alphabet:
    given = element.get("alphabet", default)
    for known in ALPHABETS:
        if given == known:
            return known
    raise _wrong(path, element, f"the alphabet “{given}” is not known; it must be ipa or x-espeak")


def _texts(element: _Element, name: str) -> Iterator[str]:
    return (_text(child) for child in element if _named(child, name) and _text(child))


def _text(element: _Element) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", " ".join("".join(element.itertext()).split()))


def _named(element: _Element, name: str) -> bool:
    return bool(element.tag == f"{{{NAMESPACE}}}{name}")


def _wrong(path: Path, element: _Element, what: str) -> ConfigError:
    return ConfigError(f"{path}, line {element.sourceline}: {what}.")
