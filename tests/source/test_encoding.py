"""Encodings: byte order marks, declarations that are true, declarations that are not, and none at all."""

# ruff: noqa: RUF001 - other scripts are meant

from __future__ import annotations

import pytest

from articleaudio.source.encoding import find_encoding

GERMAN = "Über den Fluß führt seit Jahren keine Brücke mehr, sagt die Bürgermeisterin. Die Fähre fährt täglich."
UKRAINIAN = "Міст через річку закрили на ремонт, повідомила міська рада. Жителі переправляються човном щодня."
JAPANESE = "岬の灯台が百年ぶりに一般公開され、町内外から大勢の人が訪れた。来年からは毎月公開したいという。"


def html(text: str, declared: str) -> str:
    return f'<html><head><meta charset="{declared}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark(encoding: str) -> None:
    """A byte order mark wins over any declaration."""
    data = html(GERMAN, "iso-8859-1").encode(encoding)
    assert GERMAN in data.decode(find_encoding(data))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    """UTF-16 is known by its NULs even without a mark."""
    assert find_encoding(html(GERMAN, "utf-16").encode(encoding)) == encoding


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("utf-8", "utf-8", UKRAINIAN),
        ("UTF8", "utf-8", GERMAN),
        ("iso-8859-1", "cp1252", GERMAN + " „So ist es“ – 5 €"),
        ("latin1", "cp1252", GERMAN),
        ("us-ascii", "cp1252", GERMAN),
        ("windows-1251", "cp1251", UKRAINIAN),
        ("x-cp1251", "cp1251", UKRAINIAN),
        ("koi8-u", "koi8-u", UKRAINIAN),
        ("iso-8859-9", "cp1254", "İstanbul'da köprü kapandı, vapur seferleri başladı."),
        ("shift_jis", "cp932", JAPANESE),
        ("euc-jp", "euc_jp", JAPANESE),
        ("gb2312", "gb18030", "大桥关闭维修，居民每天乘船过河。"),
        ("big5", "big5hkscs", "大橋關閉維修，居民每天乘船過河。"),
        ("euc-kr", "cp949", "다리가 수리로 폐쇄되어 주민들은 매일 배를 탄다."),
    ],
)
def test_declared(declared: str, encoding: str, text: str) -> None:
    """A true declaration is believed, and its label means what it means on the web."""
    data = html(text, declared).encode(encoding)
    assert find_encoding(data) == encoding
    assert text in data.decode(encoding)


def test_declared_by_xml_or_http_equiv() -> None:
    """An XML declaration and the old form of the meta element count as well."""
    text = UKRAINIAN.encode("cp1251")
    assert find_encoding(b'<?xml version="1.0" encoding="windows-1251"?><html><p>' + text) == "cp1251"
    old = b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
    assert find_encoding(old + text) == "cp1251"


def test_utf_16_that_could_be_read_is_utf_8() -> None:
    """A declared UTF-16 that can be read as ASCII is UTF-8 (the HTML standard's rule)."""
    assert find_encoding(html(UKRAINIAN, "utf-16").encode()) == "utf-8"


def test_false_declarations() -> None:
    """A declaration that the bytes contradict is not believed."""
    assert find_encoding(html(UKRAINIAN, "windows-1251").encode()) == "utf-8"
    assert find_encoding(html(UKRAINIAN, "utf-8").encode("cp1251")) == "cp1251"
    assert find_encoding(html(GERMAN, "no-such-thing").encode()) == "utf-8"
    assert find_encoding(html(GERMAN, "rot13").encode()) == "utf-8"
    assert find_encoding(html(GERMAN, "utf-7").encode()) == "utf-8"


@pytest.mark.parametrize(("text", "encoding"), [(UKRAINIAN, "cp1251"), (JAPANESE, "cp932"), (GERMAN, "cp1252")])
def test_detected(text: str, encoding: str) -> None:
    """Without a declaration the text tells its encoding."""
    data = (f"<p>{text}</p>" * 5).encode(encoding)
    assert text in data.decode(find_encoding(data))


def test_damaged_utf_8_stays_utf_8() -> None:
    """A page cut off within a character, or with a bad byte pasted into it, is still UTF-8."""
    assert find_encoding((UKRAINIAN * 3).encode()[:-1]) == "utf-8"
    assert find_encoding(UKRAINIAN.encode() * 3 + b"\xff") == "utf-8"
    assert find_encoding(html(UKRAINIAN * 20, "utf-8").encode() + b"\xe9") == "utf-8"


POLISH = "Żółte tramwaje wrócą do Łodzi: piękne, ciche i trochę za wąskie. Pierwszy skład wyjedzie z zajezdni o świcie."
UMLAUTS = (
    "Früher fuhr über die Brücke am größten See eine Straßenbahn, die jeden Tag pünktlich kam. Die Straße ist naß."
)
KOREAN = "마을 시계탑의 종이 다시 울렸다. 주민들은 광장에 모여 떡을 나누었고, 아이들은 귀를 막았다."


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        (UKRAINIAN, "cp1251", "iso-8859-1"),
        (UKRAINIAN, "cp1251", "windows-1252"),
        (POLISH, "iso8859_2", "iso-8859-1"),
        (POLISH, "cp1250", "iso-8859-1"),
        (POLISH, "cp1250", "x"),
        (UMLAUTS, "mac_roman", "x"),
        (KOREAN, "euc_kr", "x"),
    ],
)
def test_what_no_language_writes_is_not_believed(text: str, encoding: str, declared: str) -> None:
    """A page said or thought to be Western is read as what gives words, where Western letters give none."""
    data = html(text, declared).encode(encoding)
    assert text in data.decode(find_encoding(data))


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        "¿Qué? ¡Sí! Él pidió 3 m³ de agua y ½ kg de café; § 5 dice «no», y así quedó: 20 °C, ±1.",
        "L’été, la forêt brûle déjà ; œuvre, cœur, naïf, « ici », 5 € l’été… à Noël.",
        "Paral·lel, col·legi i intel·ligència: l’Òpera és a la vora.",
        "Þórður fór út á sjó í ágúst; æðin á eyðieyjum, öðru nafni ÆÐUR.",
    ],
)
def test_western_text_stays_western(text: str) -> None:
    """A true declaration of ISO-8859-1 is believed, whatever signs and letters the text has."""
    data = html(text, "iso-8859-1").encode("cp1252")
    assert find_encoding(data) == "cp1252"
