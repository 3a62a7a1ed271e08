"""Holds back numbers and texts of a record that are none: JSON may have anything in their places."""

from __future__ import annotations

import reprlib
from typing import TYPE_CHECKING, Any, NoReturn

from articleaudio.model import Chapter, Cue, Jingle, Pause, Phonemes, Rendition, Text, Utterance, Word

if TYPE_CHECKING:
    from collections.abc import Callable

_LARGEST = 1e9  # no time in seconds, level or pace is as large: thirty years
_PLACE = 2


def number(value: Any, name: str) -> float:
    """A finite number, and no truth value.

    Raises:
        TypeError: it is none.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} is {reprlib.repr(value)}")
    if not -_LARGEST < value < _LARGEST:  # NaN is neither
        raise TypeError(f"{name} is no number that it may be")
    return float(value)


def whole(value: Any, name: str) -> int:
    """A whole number that is not below zero.

    Raises:
        TypeError: it is none.
    """
    if type(value) is not int or value < 0:
        raise TypeError(f"{name} is {reprlib.repr(value)}")
    return value


def text(value: Any, name: str) -> str:
    """A text.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(value, str):
        raise TypeError(f"{name} is {reprlib.repr(value)}")
    return value


def not_a_number(name: str) -> NoReturn:
    """For `json.loads(parse_constant=...)`: NaN and Infinity are no JSON.

    Raises:
        ValueError: always.
    """
    raise ValueError(f"it has {name} in it")


def _place(value: Any, name: str) -> None:
    if not isinstance(value, tuple) or len(value) != _PLACE:
        raise TypeError(f"{name} is {reprlib.repr(value)}")
    for one in value:
        whole(one, name)


_KINDS: dict[type, dict[str, Callable[[Any, str], object]]] = {
    Chapter: {"start": number, "end": number, "title": text, "url": text, "image": text},
    Cue: {"start": number, "end": number, "pause": number}
    | dict.fromkeys(("role", "written", "spoken", "speaker", "clip", "trouble"), text),
    Word: {"start": number, "end": number, "text": text, "written": _place, "spoken": _place},
    Jingle: {"start": number, "end": number, "kind": text},
    Rendition: {"engine": text, "voice": text},
    Utterance: {"language": text, "speed": number, "pitch": number},
    Text: {"text": text},
    Phonemes: {"phonemes": text, "alphabet": text, "text": text, "written": text},
    Pause: {"seconds": number},
}


def check_kinds(*parts: Chapter | Cue | Word | Jingle) -> None:
    """Holds each field against its kind, a cue's with its words and with what its clip was made from.

    Raises:
        TypeError: a field has a value of another kind.
    """
    for part in parts:
        _check(part)
        if isinstance(part, Cue):
            check_kinds(*part.words)
            if part.rendition is not None:
                said = part.rendition.utterance
                for each in (part.rendition, said, *said.spans):
                    _check(each)


def _check(part: object) -> None:
    for name, check in _KINDS[type(part)].items():
        check(getattr(part, name), name)
