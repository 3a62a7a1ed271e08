"""What text must not hold on its way to an engine: each of these is a command to one of them."""

from __future__ import annotations

CONTROLS = dict.fromkeys((*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0xD800, 0xE000)), " ")
"""espeak-ng obeys control characters in any text (\\x01 starts a command that lasts into later texts), NUL ends it, and
lone surrogates cannot be encoded. A table for `str.translate`, one character for each: places in the text hold."""

NOT_TEXT = CONTROLS | {
    ord("["): "(",  # two of them open phonemes for espeak-ng and Piper, and commands on macOS
    ord("]"): ")",
}
"""Those, and brackets."""
