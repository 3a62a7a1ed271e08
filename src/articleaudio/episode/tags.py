"""What an episode's ID3 tag says: from a label to the tag's bytes, and back.

Everything that the feed needs is in the tag. What players show stands in the frames that they know (TIT2, TPE1,
...); what has no frame of its own stands in TXXX frames, whose names are the constants below. A field too long for
the tag is cut there and named in the frame `articleaudio:cut`; its whole is in the record beside the MP3.

Version 2.3 is what every player reads. Version 2.4 differs in the date alone, one frame in UTC instead of three; text
stays in Latin-1 or UTF-16, which both versions have, so that the bounds below hold for both.
"""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast, get_args
from urllib.parse import urlsplit

from articleaudio.episode import tagbody
from articleaudio.episode.credits import CUT_AT, credit_frames
from articleaudio.episode.languages import three_letters
from articleaudio.episode.tagbody import Version, encoding, id3, in_ascii
from articleaudio.model import AuthorKind, DateOrigin, Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articleaudio.model import Chapter

# Directories and cars' players object to larger tags; bytes of the whole tag, and of each field but the text.
TAG_LIMIT = 300_000
_FIELD_LIMIT = 4_000
_ROOM_FOR_HEADERS = 100
ARTWORK_LIMIT = 200_000

GUID = "articleaudio:guid"
CONTENT_HASH = "articleaudio:content_hash"
PUBLISHED = "articleaudio:published"
DATE_ORIGIN = "articleaudio:date_origin"
MODIFIED = "articleaudio:modified"
LANGUAGE = "articleaudio:language"
AUTHORS = "articleaudio:authors"
AUTHOR_KINDS = "articleaudio:author_kinds"
SECTION = "articleaudio:section"
KEYWORDS = "articleaudio:keywords"
URL = "articleaudio:url"
LICENCE = "articleaudio:licence"
CUT = "articleaudio:cut"
SOURCE_TYPE = "DigitalSourceType"
# https://cv.iptc.org/newscodes/digitalsourcetype/
IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_SOURCE_TYPES = ("algorithmicMedia", "trainedAlgorithmicMedia")

_SHORT_FIELDS = ("headline", "publication", "show", "summary", "section")
_ROOM_FOR_TEXT = 12_000  # bytes that are kept for the article's text, before any chapter gets a link
_MOST_LINKS = 60_000  # bytes of all chapters' links


class NotOurs(Exception):  # noqa: N818 - not an error: somebody else's tags
    """The tags are not an episode's of ours."""


# ------------------------------------------------------------------------------------------- writing


def encode(
    label: Label,
    seconds: float,
    chapters: Sequence[Chapter],
    artwork: bytes | None,
    *,
    voices: Sequence[str] = (),
    version: Version = "2.3",
) -> bytes:
    """A whole ID3 tag, under 300 kB, the same bytes for the same arguments.

    Args:
        label: what the tag says; the text is cut at a line's end where it is too long.
        seconds: length of the audio.
        chapters: in time order; the last ones lose their links where all links together are too long.
        artwork: a JPEG or PNG of at most 200 kB, put in as it is.
        voices: who is heard, by name.
        version: of ID3.
    """
    short, cut = _fit(label)
    frames = [*_frames(short, seconds, version), *credit_frames(short, voices)]
    if artwork:
        frames.append(_picture(artwork))
    bare = tagbody.assemble(
        [*frames, *tagbody.chapter_frames(tagbody.unlinked(chapters)), *_text_frames(short, "", cut)], version
    )
    room = TAG_LIMIT - len(bare) - _ROOM_FOR_HEADERS
    linked = tagbody.linked_within(chapters, min(room - _ROOM_FOR_TEXT, _MOST_LINKS))
    frames += tagbody.chapter_frames(linked)
    text = _fitting_text(short.text, room - tagbody.links_size(linked))
    if text != short.text:
        cut = (*cut, "text")
    return tagbody.assemble([*frames, *_text_frames(short, text, cut)], version)


def _frames(label: Label, seconds: float, version: Version) -> list[Any]:
    plain = {
        id3.TIT2: label.headline,
        id3.TPE1: byline(label),
        id3.TALB: label.show,
        id3.TPUB: label.publication,
        id3.TCON: "Podcast",
        id3.TLAN: three_letters(label.language),
        id3.TLEN: str(round(seconds * 1000)),
    } | _date(label.published, version)
    frames = [kind(encoding=encoding(text), text=[text]) for kind, text in plain.items()]
    frames += [id3.TXXX(encoding=encoding(text), desc=name, text=[text]) for name, text in _own_fields(label).items()]
    if label.summary:
        language = three_letters(label.language)
        frames.append(id3.COMM(encoding=encoding(label.summary), lang=language, desc="", text=[label.summary]))
    return [*frames, *_link_frames(label.url)]


def byline(label: Label) -> str:
    """Who is named as the artist."""
    return ", ".join(label.authors) or label.publication or label.show


def _date(moment: datetime, version: Version) -> dict[Any, str]:
    """The date in the frames of a version: 2.3 has it in local time, 2.4 in UTC (its structure, 4: timestamps)."""
    if version == "2.4":
        try:
            moment = moment.astimezone(UTC)
        except OverflowError:  # the first and last days of the calendar
            moment = moment.replace(tzinfo=UTC)
        return {id3.TDRC: f"{moment.year:04d}-{moment:%m-%dT%H:%M}"}
    return {
        id3.TYER: f"{moment.year:04d}",
        id3.TDAT: f"{moment.day:02d}{moment.month:02d}",
        id3.TIME: f"{moment.hour:02d}{moment.minute:02d}",
    }


def _own_fields(label: Label) -> dict[str, str]:
    """The TXXX frames; what is empty is left out."""
    fields = {
        GUID: label.guid,
        CONTENT_HASH: label.content_hash,
        PUBLISHED: label.published.isoformat(),
        DATE_ORIGIN: label.date_origin,
        MODIFIED: label.modified.isoformat() if label.modified else "",
        LANGUAGE: label.language,
        AUTHORS: _json(label.authors),
        AUTHOR_KINDS: _json(label.author_kinds),
        SECTION: label.section,
        KEYWORDS: _json(label.keywords),
        URL: label.url if label.url and label.url != in_ascii(label.url) else "",
        LICENCE: label.licence,
        SOURCE_TYPE: IPTC + label.digital_source_type,
    }
    return {name: text for name, text in fields.items() if text}


def _link_frames(url: str | None) -> list[Any]:
    """WOAF: the article. WOAS: the site that it comes from."""
    if not url:
        return []
    address = in_ascii(url)
    frames = [id3.WOAF(url=address)]
    try:
        parts = urlsplit(address)
    except ValueError:  # such as an unclosed bracket of an IPv6 address
        return frames
    if parts.scheme and parts.netloc:
        frames.append(id3.WOAS(url=f"{parts.scheme}://{parts.netloc}/"))
    return frames


def _text_frames(label: Label, text: str, cut: tuple[str, ...]) -> list[Any]:
    frames = []
    if text:
        language = three_letters(label.language)
        frames.append(id3.USLT(encoding=encoding(text), lang=language, desc="", text=text))
    if cut:
        frames.append(id3.TXXX(encoding=id3.Encoding.LATIN1, desc=CUT, text=[" ".join(cut)]))
    return frames


def _picture(artwork: bytes) -> Any:
    mime = "image/png" if artwork.startswith(b"\x89PNG") else "image/jpeg"
    return id3.APIC(encoding=id3.Encoding.LATIN1, mime=mime, type=id3.PictureType.COVER_FRONT, desc="", data=artwork)


def _json(values: Iterable[str]) -> str:
    listed = list(values)
    return json.dumps(listed, ensure_ascii=False) if listed else ""


# -------------------------------------------------------------------------------------------- cutting


def cleaned(label: Label) -> Label:
    """The label without what no tag can hold: NUL, and halves of surrogate pairs."""
    changes: dict[str, Any] = {}
    for field in dataclasses.fields(label):
        value = getattr(label, field.name)
        if isinstance(value, str):
            changes[field.name] = storable(value)
        elif isinstance(value, tuple):
            changes[field.name] = tuple(storable(item) for item in value)
    return dataclasses.replace(label, **changes)


def storable(text: str) -> str:
    """The text without what no tag can hold."""
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _fit(label: Label) -> tuple[Label, tuple[str, ...]]:
    """The label with every field but the text within bounds, and the names of those that were cut."""
    authors = _leading(label.authors, _FIELD_LIMIT)
    fitting: dict[str, Any] = {
        **{name: _shortened(getattr(label, name), _FIELD_LIMIT) for name in _SHORT_FIELDS},
        "authors": authors,
        "author_kinds": label.author_kinds[: len(authors)],
        "keywords": _leading(label.keywords, _FIELD_LIMIT),
        "licence": _shortened(label.licence, CUT_AT),
        "url": label.url if label.url is None or len(in_ascii(label.url)) <= _FIELD_LIMIT else None,
    }
    changed = {name: value for name, value in fitting.items() if value != getattr(label, name)}
    return dataclasses.replace(label, **changed), tuple(changed)


def _leading(items: tuple[str, ...], limit: int) -> tuple[str, ...]:
    """As many of the first items as fit into `limit` bytes of a JSON list in UTF-16."""
    room = limit
    for count, item in enumerate(items):
        room -= len(json.dumps(item, ensure_ascii=False).encode("utf-16-le")) + len(", ".encode("utf-16-le"))
        if room < 0:
            return items[:count]
    return items


def _shortened(text: str, limit: int) -> str:
    """The beginning of a text that takes at most `limit` bytes in the tag, cut between characters."""
    if encoding(text) == id3.Encoding.LATIN1:
        return text[:limit]
    return text.encode("utf-16-le")[: limit // 2 * 2].decode("utf-16-le", "ignore")


def _fitting_text(text: str, limit: int) -> str:
    """The text, cut at a line's end (in a single long line: at a blank) where it is too long."""
    short = _shortened(text, max(limit, 0))
    if short == text:
        return text
    end = short.rfind("\n")
    if end < 0:
        end = short.rfind(" ")
    return short[:end] if end > 0 else short


# -------------------------------------------------------------------------------------------- reading


def decode(tags: Any) -> tuple[Label, tuple[str, ...]]:
    """What a file's tags say, and the names of the fields that are cut in them.

    Args:
        tags: mutagen's ID3, loaded without translation.

    Raises:
        NotOurs: there is no guid of ours.
        ValueError: a value is not what we write.
        KeyError: one is missing.
    """
    own = {frame.desc: str(frame) for frame in tags.getall("TXXX")}
    if not own.get(GUID):
        raise NotOurs
    modified = own.get(MODIFIED)
    label = Label(
        guid=own[GUID],
        headline=_plain(tags, "TIT2"),
        authors=_strings(own.get(AUTHORS)),
        author_kinds=tuple(
            cast("AuthorKind", _one_of(kind, get_args(AuthorKind))) for kind in _strings(own.get(AUTHOR_KINDS))
        ),
        publication=_plain(tags, "TPUB"),
        show=_plain(tags, "TALB"),
        published=_aware(datetime.fromisoformat(own[PUBLISHED])),
        date_origin=cast("DateOrigin", _one_of(own[DATE_ORIGIN], get_args(DateOrigin))),
        modified=datetime.fromisoformat(modified) if modified else None,
        language=own.get(LANGUAGE, ""),
        url=own.get(URL) or (str(tags["WOAF"]) if "WOAF" in tags else None),
        summary=next((str(frame) for frame in tags.getall("COMM") if not frame.desc), ""),
        section=own.get(SECTION, ""),
        keywords=_strings(own.get(KEYWORDS)),
        text=next((frame.text for frame in tags.getall("USLT") if not frame.desc), ""),
        content_hash=own[CONTENT_HASH],
        digital_source_type=cast("Any", _one_of(own[SOURCE_TYPE].removeprefix(IPTC), _SOURCE_TYPES)),
        licence=own.get(LICENCE, ""),
    )
    return label, tuple(own.get(CUT, "").split())


def _plain(tags: Any, name: str) -> str:
    return str(tags[name]) if name in tags else ""


def _strings(text: str | None) -> tuple[str, ...]:
    values = json.loads(text) if text else []
    if not (isinstance(values, list) and all(isinstance(value, str) for value in values)):
        raise ValueError("a list of strings is meant")
    return tuple(values)


def _one_of(value: str, allowed: Sequence[str]) -> str:
    if value not in allowed:
        raise ValueError(f"{value} is none of {allowed}")
    return value


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
