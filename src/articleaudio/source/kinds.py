"""What kind of file some bytes are: told by their first bytes, or by how much of them is no text."""

from __future__ import annotations

import re

from articleaudio.patterns import late

# First bytes, what to call it. From the file formats' own specifications, as collected in file(1).
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon image"),
    (b"8BPS", "a Photoshop image"),
    (b"PK\x03\x04", "a zip archive (or an office or e-book file)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office file"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"ID3", "an MP3 recording"),
    (b"\xff\xfb", "an MP3 recording"),
    (b"\xff\xf3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\x00asm", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_RIFF = {b"WEBP": "a WebP image", b"WAVE": "a WAV recording", b"AVI ": "an AVI video"}
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_SAMPLE = 65536
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x0c\x1b") + b"\x7f"
_MARKUP = late(
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|meta|title|span|table|a)[\s/>]",
    re.IGNORECASE,
)


_FRONT_MATTER = late(
    r"\ufeff?(?:---[ \t]*\r?\n(?:\w[\w -]{0,40}:[^\n]{0,2000}\n|[#\t -][^\n]{0,2000}\n|\r?\n){1,200}?---"
    r"|\+\+\+[ \t]*\r?\n(?:(?!\+\+\+)[^\n]{0,2000}\n){1,200}?\+\+\+)[ \t]*(?:\r?\n|\Z)"
)


def binary_kind(data: bytes) -> str | None:
    """What the file is, with its article ("a PDF"), if it is no text; else None.

    Control characters alone do not make a page binary: a file counts as binary if more than three in ten of
    its bytes are controls, or more than one in fifty and it is no UTF-8 either.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"RIFF") and data[8:12] in _RIFF:
        return _RIFF[data[8:12]]
    if data[4:8] == b"ftyp":
        return "an MP4 or HEIF file"
    return "a binary file" if _is_dense(data[:_SAMPLE]) else None


def looks_like_markup(text: str) -> bool:
    """Whether text is HTML: it begins with a tag or declaration, or holds block tags."""
    start = text.lstrip("\ufeff \t\r\n\x00")
    if start.startswith(("<!", "<?xml")):
        return True
    return len(_MARKUP.findall(start, 0, 16384)) >= (1 if start.startswith("<") else 3)


def has_front_matter(text: str) -> bool:
    """Whether text is Markdown that begins with its facts: `key: value` between lines of `---`, or TOML in `+++`."""
    return _FRONT_MATTER.match(text) is not None


def _is_dense(sample: bytes) -> bool:
    if sample.startswith(_WIDE_BOMS) or wide_encoding(sample):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 10 > len(sample) * 3:
        return True
    return controls * 50 > len(sample) and not _is_utf8(sample)


def _is_utf8(sample: bytes) -> bool:
    return sample.decode("utf-8", errors="replace").count("\ufffd") * 100 <= len(sample)


def wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of Latin text and markup is NUL, always on one side."""
    half = len(sample) // 2
    if half < 8:  # noqa: PLR2004 - too short to tell
        return None
    even, odd = sample[0 : 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    if odd > 0.4 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None
