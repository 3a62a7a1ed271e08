"""The words that espeak-ng's own dictionary says how to say: what is among them its rules of spelling do not guess.

The files are those of the espeakng-loader wheel, `espeak-ng-data/<language>_dict`, as espeak-ng 1.52 writes and reads
them (src/libespeak-ng: compiledict.c, dictionary.c): a count of hash chains and an offset, 32 bits each; then each
chain, an entry after another, ended by a zero. An entry is its length, a byte of flags with the length of the word (bit
7: no phonemes, bit 6: six bits a letter), the word, its phonemes.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_NO_PHONEMES, _COMPRESSED, _LENGTH = 0x80, 0x40, 0x3F
_BITS = 6
_LAST = 26  # the letters a to z are 1 to 26


@cache
def dictionary(language: str) -> frozenset[str]:
    """The words in small letters; none for a language without a dictionary, or one in a form that is not known."""
    import espeakng_loader

    if not language.isalpha():
        return frozenset()
    try:
        data = (Path(espeakng_loader.get_data_path()) / f"{language.lower()}_dict").read_bytes()
        return frozenset(_words(data))
    except (OSError, IndexError, UnicodeDecodeError):
        return frozenset()


def _words(data: bytes) -> list[str]:
    words, at = [], 8
    for _ in range(int.from_bytes(data[:4], "little")):
        while length := data[at]:
            flags = data[at + 1]
            raw = data[at + 2 : at + 2 + (flags & _LENGTH)]
            if not flags & _NO_PHONEMES:
                words.append(_unpacked(raw) if flags & _COMPRESSED else raw.decode("utf-8", "replace"))
            at += length
        at += 1
    return [word for word in words if word.isalpha()]


def _unpacked(raw: bytes) -> str:
    """Letters of six bits each; "" where one is none of a to z."""
    bits, count = int.from_bytes(raw, "big"), 8 * len(raw)
    codes = [bits >> (count - end) & 0x3F for end in range(_BITS, count + 1, _BITS)]
    codes = codes[:-1] if codes and not codes[-1] else codes
    return "".join(chr(96 + code) for code in codes) if all(0 < code <= _LAST for code in codes) else ""
