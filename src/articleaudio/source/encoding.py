"""How to decode a page: byte order mark, then declaration (checked), then UTF-8, then detection.

The order is the HTML standard's (https://html.spec.whatwg.org/#determining-the-character-encoding), with three
departures that saved pages need: a declaration is believed only if the bytes decode by it; a declared single-byte
encoding yields to UTF-8 where bytes above 127 form valid UTF-8 (a page converted when it was saved); and
ISO-8859-1, which servers say of everything and which any bytes decode by, yields to another where it gives what no
language writes.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from articleaudio.patterns import late
from articleaudio.source.kinds import wide_encoding

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PRESCAN = 4096
_SAMPLE = 32768
_DECLARED = late(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})|<meta\b[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
# Labels whose meaning on the web is not Python's: https://encoding.spec.whatwg.org/#names-and-labels
_WEB_LABELS: dict[str, str] = {
    **dict.fromkeys(
        ["ascii", "us-ascii", "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591", "latin1", "latin-1", "l1"], "cp1252"
    ),
    **dict.fromkeys(["x-cp1252", "x-user-defined", "ansi"], "cp1252"),
    **dict.fromkeys(["iso-8859-9", "iso8859-9", "iso_8859-9", "latin5", "l5"], "cp1254"),
    **dict.fromkeys(["iso-8859-11", "iso8859-11", "tis-620", "dos-874", "windows-874"], "cp874"),
    **dict.fromkeys(["gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese", "gb18030"], "gb18030"),
    **dict.fromkeys(["euc-kr", "ks_c_5601-1987", "korean", "ksc5601", "windows-949"], "cp949"),
    **dict.fromkeys(["shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji"], "cp932"),
    **dict.fromkeys(["big5", "big5-hkscs", "cn-big5", "x-x-big5"], "big5hkscs"),
    **dict.fromkeys(["macintosh", "mac", "x-mac-roman"], "mac_roman"),
    **dict.fromkeys(["x-mac-cyrillic", "x-mac-ukrainian"], "mac_cyrillic"),
    **dict.fromkeys(["unicode-1-1-utf-8", "utf8", "utf-8", "x-unicode20utf8"], "utf-8"),
    # A declaration that could be read as ASCII cannot be in UTF-16 (HTML standard, same place).
    **dict.fromkeys(["utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "utf-32"], "utf-8"),
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
}
# What a header may say and a page cannot, for then it could not be read.
_WIDE_LABELS = {"utf-16": "utf-16-le", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}
_MULTIBYTE = frozenset(
    {"gb18030", "cp949", "cp932", "big5hkscs", "euc_jp", "iso2022_jp", "utf-8", "utf-16-le", "utf-16-be"}
)
_NEVER = frozenset({"utf-7", "utf_7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "cp037"})
# What pages without a declaration are written in; narrower than all of Python's encodings, and so surer.
_LIKELY = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_15", "mac_cyrillic"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
)
_FALLBACK = "cp1252"
# ISO-8859-2 and Windows-1250 differ in few letters. Within words the one has these bytes for š, ž, ť, ą, ś, ź, ľ, and
# nothing from 0x80 to 0x9F, where the other has most of them, and its quotation marks.
_LATIN_2 = late(
    rb"[a-zA-Z\xc0-\xfe][\xb1\xb5\xb6\xb9\xbb\xbc\xbe]|[\xa6\xa9\xab\xac\xae\xb6\xb9\xbb\xbe][a-z\xe0-\xfe]"
)
_C1 = late(rb"[\x80-\x9f]")
_WESTERN = "cp1252"
# For which Western Europe's encoding is mistaken, and it for them, signs being right and letters not.
_NEIGHBOURS = ("iso8859_2", "cp1250", "mac_roman")
_WITHIN = late(r"(?<=[^\W\d_])[^\x00-\x7f](?=[^\W\d_])")
_NO_LETTERS = frozenset({"Cc", "Cn", "No", "Po", "Sc", "Sk", "Sm", "So"})
_IN_WORDS = frozenset("\u00b7\u2018\u2019\u2026")  # of these, what stands within words: middle dot, apostrophes, dots
_CONTROLS = late("[\x80-\x9f]")
_ODD = 3  # signs within words that show a wrong encoding
_ODD_SHARE = 0.1  # of what is not ASCII
_ACCENTED = late(r"[^\W\d_]*[À-ÖØ-öø-ÿ][^\W\d_]*")
_ALL_ACCENTED = late(r"[À-ÖØ-öø-ÿ]{3,}")
_HANGUL = late("[가-힣]")
_HANGUL_SHARE = 0.9


def find_encoding(data: bytes, stated: str = "") -> str:
    """The name (one that Python knows) of the encoding to decode a page's bytes with.

    `stated` is the label that came with the bytes (a Content-Type header's charset); it goes before the page's own.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name
    if wide := wide_encoding(data[:_SAMPLE]):
        return wide
    for declared in (_WIDE_LABELS.get(stated.lower()) or _known(stated), _declared(data)):
        if declared and _decodes(data, declared) and not (declared not in _MULTIBYTE and _is_utf8(data)):
            return _unless_odd(declared, _telling(data)) if declared == _WESTERN else declared
    return "utf-8" if _nearly_utf8(data) else _detect(data)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data.replace(b"\x00", b"") if b"\x00" in data[:_PRESCAN] else data, 0, _PRESCAN)
    if not found:
        return None
    return _known((found[1] or found[2]).decode("ascii", errors="replace"))


def _known(label: str) -> str | None:
    """The encoding that a label means on the web; None if there is none of that name."""
    label = label.strip().lower()
    if label in _WEB_LABELS:
        return _WEB_LABELS[label]
    try:
        info = codecs.lookup(label)
        "".encode(info.name)  # a codec between texts or between bytes is no encoding
    except (LookupError, UnicodeError, ValueError):
        return None
    return None if info.name in _NEVER else info.name


def _decodes(data: bytes, name: str) -> bool:
    """Whether the bytes decode; at most one character in a thousand may be damaged."""
    damaged = data.decode(name, errors="replace").count("\ufffd")
    if name == "utf-8":
        damaged -= data.count(b"\xef\xbf\xbd")  # written so in the page itself
    return damaged * 1000 <= len(data)


def _is_utf8(data: bytes) -> bool:
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8, or UTF-8 with a few damaged characters among many whole ones (a page cut off or pasted together)."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if damaged <= 0:
        return True
    whole = len(text) - damaged - len(text.encode("ascii", errors="ignore"))
    return whole > 10 * damaged


def _detect(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = _telling(data)
    best = from_bytes(sample, cp_isolation=list(_LIKELY)).best() if sample else None
    found = best.encoding if best else _FALLBACK
    if found not in _MULTIBYTE and _is_korean(sample):
        return "cp949"
    if found in {_WESTERN, "cp1250"}:
        found = _unless_odd(found, sample)
    return "iso8859_2" if found == "cp1250" and _LATIN_2.search(sample) and not _C1.search(sample) else found


def _unless_odd(name: str, sample: bytes) -> str:
    """That encoding, or the one by which the sample is text, if by that one it is not.

    Cyrillic or Greek read as Western text is words of accented letters alone; Polish or a Macintosh's German has
    signs and capitals within its words.
    """
    text = sample.decode(name, errors="replace")
    if name == _WESTERN and _is_all_accented(text):
        found = _detect(sample)
        return name if _is_all_accented(sample.decode(found, errors="replace")) else found
    odd = _oddities(text)
    if odd < max(_ODD, _ODD_SHARE * (len(text) - len(text.encode("ascii", errors="ignore")))):
        return name
    counts = {other: _oddities(sample.decode(other, errors="replace")) for other in _NEIGHBOURS}
    best = min(counts, key=lambda other: counts[other])
    return best if counts[best] * 5 <= odd else name


def _is_all_accented(text: str) -> bool:
    """Whether most words that have accented letters have no other: none of Western Europe's languages has many such."""
    accented = [word for word in _ACCENTED.findall(text) if len(word) >= _ODD]
    return sum(map(bool, map(_ALL_ACCENTED.fullmatch, accented))) * 2 > max(len(accented), 2 * _ODD)


def _oddities(text: str) -> int:
    """How often a sign that is no letter, or a capital between small letters, stands within a word; and controls."""
    return len(_CONTROLS.findall(text)) + sum(_is_odd(text, found.start()) for found in _WITHIN.finditer(text))


def _is_odd(text: str, at: int) -> bool:
    sign = text[at]
    if sign.isupper():
        return text[at - 1].islower() and text[at + 1].islower()
    return unicodedata.category(sign) in _NO_LETTERS and sign not in _IN_WORDS


def _is_korean(sample: bytes) -> bool:
    """Whether a sample is surely EUC-KR: its bytes pair up, and nearly all pairs are syllables of Hangul.

    A short one looks like Thai to a detector: the same bytes, one a letter.
    """
    try:
        text = sample.decode("euc_kr")
    except UnicodeDecodeError:
        return False
    return len(_HANGUL.findall(text)) > _HANGUL_SHARE * (len(text) - len(text.encode("ascii", errors="ignore"))) > 0


def _telling(data: bytes) -> bytes:
    """Up to 32 kB of those lines that hold bytes above 127, without their tags: markup tells nothing."""
    bare = re.sub(rb"<[^<>]*>", b" ", data)
    lines = [line for line in bare.splitlines() if not line.isascii()]
    return b"\n".join(lines)[:_SAMPLE]
