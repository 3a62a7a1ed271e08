"""The three letters by which ID3 names a language.

ID3v2.3 wants ISO 639-2 (https://id3.org/id3v2.3.0, TLAN, COMM, USLT). Where that standard has two codes
(`deu` and `ger`), this is the terminological one, which ISO 639-3 shares.
"""

from __future__ import annotations

from html import escape

from articleaudio.patterns import late

UNKNOWN = "und"
# Languages that are written from right to left, where the tag names no script: https://www.w3.org/International/
_RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi")
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa", "adlm"})
_SCRIPT_LETTERS = 4
_TAG = late(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

# ISO 639-1 to ISO 639-2, https://www.loc.gov/standards/iso639-2/php/code_list.php
_TABLE = """
aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul
bh:bih bi:bis bm:bam bn:ben bo:bod br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces cu:chu cv:chv
cy:cym da:dan de:deu dv:div dz:dzo ee:ewe el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas ff:ful fi:fin
fj:fij fo:fao fr:fra fy:fry ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv
ht:hat hu:hun hy:hye hz:her ia:ina id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl it:ita iu:iku ja:jpn
jv:jav ka:kat kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor
ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri mk:mkd ml:mal
mn:mon mr:mar ms:msa mt:mlt my:mya na:nau nb:nob nd:nde ne:nep ng:ndo nl:nld nn:nno no:nor nr:nbl nv:nav
ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por qu:que rm:roh rn:run ro:ron
ru:rus rw:kin sa:san sc:srd sd:snd se:sme sg:sag si:sin sk:slk sl:slv sm:smo sn:sna so:som sq:sqi sr:srp
ss:ssw st:sot su:sun sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk tl:tgl tn:tsn to:ton tr:tur
ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid
yo:yor za:zha zh:zho zu:zul
"""
_CODES = dict(pair.split(":") for pair in _TABLE.split())


def three_letters(tag: str) -> str:
    """The ISO 639-2 code of a BCP 47 tag; `und` where there is none."""
    primary = tag.partition("-")[0].lower()
    if len(primary) == len(UNKNOWN) and primary.isascii() and primary.isalpha():
        return primary
    return _CODES.get(primary, UNKNOWN)


def well_formed(tag: str) -> str:
    """The BCP 47 tag; `und` where it is none."""
    return tag if _TAG.fullmatch(tag) else UNKNOWN


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left."""
    primary, *others = tag.lower().split("-")
    script = next((part for part in others if len(part) == _SCRIPT_LETTERS and part.isalpha()), "")
    return script in _RIGHT_TO_LEFT_SCRIPTS if script else primary in _RIGHT_TO_LEFT


def attributes(tag: str, *, xml: bool = False) -> str:
    """What an element of HTML (or XHTML) says of the language of its text, with a blank before it."""
    named = escape(well_formed(tag)) if well_formed(tag) != UNKNOWN else ""
    direction = ' dir="rtl"' if is_right_to_left(tag) else ""
    return f' lang="{named}"' + (f' xml:lang="{named}"' if xml else "") + direction
