"""The episode as a book: EPUB 3 with media overlays, text and sound in one file, each sentence marked as it is read.

The rules: https://www.w3.org/TR/epub-33/. The bytes depend on the episode alone: no file in the archive has a date.
"""

from __future__ import annotations

import shutil
from datetime import UTC
from itertools import pairwise
from typing import IO, TYPE_CHECKING

from articleaudio import files
from articleaudio.episode import languages, markup
from articleaudio.episode.page import link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from zipfile import ZipFile, ZipInfo

    from articleaudio.model import Chapter, Cue, Label

_NO_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP file can name
_READABLE = 0o644 << 16
_UNIX = 3
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
_ACTIVE = "-epub-media-overlay-active"
_STYLE = f"""\
ul {{ list-style: none }}
.{_ACTIVE} {{ background: #fd6; color: #000 }}
"""
_CONTAINER = f"""{_XML}\
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_ACCESS = """\
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">auditory</meta>
<meta property="schema:accessModeSufficient">textual,auditory</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessModeSufficient">auditory</meta>
<meta property="schema:accessibilityFeature">synchronizedAudioText</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>"""


def write(
    path: Path, cues: Sequence[Cue], label: Label, chapters: Sequence[Chapter], audio: Path, seconds: float
) -> None:
    """Write the book of an episode to a new file and bring it to the disk; memory does not grow with the sound.

    Args:
        path: where to.
        cues: one for each sentence, at least one.
        label: what is said of the episode.
        chapters: what its table of contents names.
        audio: the MP3, which is put into it as it is.
        seconds: how long it is.

    Raises:
        OSError: as the system tells it; the file may be there in part.
    """
    from zipfile import ZIP_STORED, ZipFile

    spans = _spans(cues, seconds)
    texts = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(cues, label, sum(end - start for start, end in spans)),
        "EPUB/nav.xhtml": _contents(cues, label, chapters),
        "EPUB/article.xhtml": _article(cues, label),
        "EPUB/article.smil": _overlay(spans),
        "EPUB/style.css": _STYLE,
    }
    with path.open("xb") as file:
        with ZipFile(file, "w") as archive:
            archive.writestr(_entry("mimetype", ZIP_STORED), b"application/epub+zip")
            for name, text in texts.items():
                archive.writestr(_entry(name), text.encode())
            _store(archive, _entry("EPUB/audio.mp3", ZIP_STORED), audio)
        files.sync(file)


def _entry(name: str, compression: int | None = None) -> ZipInfo:
    from zipfile import ZIP_DEFLATED, ZipInfo

    entry = ZipInfo(name, _NO_DATE)
    entry.compress_type = ZIP_DEFLATED if compression is None else compression
    entry.external_attr = _READABLE
    entry.create_system = _UNIX
    return entry


def _store(archive: ZipFile, entry: ZipInfo, path: Path) -> None:
    entry.file_size = path.stat().st_size
    target: IO[bytes]
    with path.open("rb") as source, archive.open(entry, "w") as target:
        shutil.copyfileobj(source, target, 1 << 20)


def _spans(cues: Sequence[Cue], seconds: float) -> list[tuple[int, int]]:
    """From when to when each cue is marked, in milliseconds: without gaps, as players leave out what is in none.

    Each takes a millisecond or more, and the pause behind it.
    """
    starts = [0]
    for cue in cues[1:]:
        starts.append(max(round(cue.start * 1000), starts[-1] + 1))
    return list(pairwise([*starts, max(int(seconds * 1000), starts[-1] + 1)]))


# -------------------------------------------------------------------------------------------- package


def _package(cues: Iterable[Cue], label: Label, milliseconds: int) -> str:
    duration = _clock(milliseconds)
    direction = ' page-progression-direction="rtl"' if languages.is_right_to_left(label.language) else ""
    identifier = label.guid if ":" in label.guid else f"urn:uuid:{label.guid}"
    narrators = dict.fromkeys(cue.speaker for cue in cues if cue.speaker)
    lines = [
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="guid">',
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
        f'<dc:identifier id="guid">{markup.text(identifier)}</dc:identifier>',
        f"<dc:title>{_title(label)}</dc:title>",
        f"<dc:language>{languages.well_formed(label.language)}</dc:language>",
        *(_element("dc:creator", author) for author in label.authors),
        _element("dc:publisher", label.publication),
        _element("dc:description", label.summary),
        _element("dc:rights", label.licence),
        f"<dc:date>{label.published.isoformat()}</dc:date>",
        f"<dc:source>{link(label.url)}</dc:source>" if link(label.url) else "",
        f'<meta property="dcterms:modified">{_modified(label)}</meta>',
        f'<meta property="media:duration">{duration}</meta>',
        f'<meta property="media:duration" refines="#overlay">{duration}</meta>',
        *(f'<meta property="media:narrator">{markup.text(narrator)}</meta>' for narrator in narrators),
        f'<meta property="media:active-class">{_ACTIVE}</meta>',
        _ACCESS,
        "</metadata>",
        "<manifest>",
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="article" href="article.xhtml" media-type="application/xhtml+xml" media-overlay="overlay"/>',
        '<item id="overlay" href="article.smil" media-type="application/smil+xml"/>',
        '<item id="audio" href="audio.mp3" media-type="audio/mpeg"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        "</manifest>",
        f'<spine{direction}><itemref idref="article"/></spine>',
        "</package>",
    ]
    return _XML + "\n".join(filter(None, lines)) + "\n"


def _element(name: str, text: str) -> str:
    shown = markup.text(text).strip()
    return f"<{name}>{shown}</{name}>" if shown else ""


def _title(label: Label) -> str:
    titles = (markup.text(title).strip() for title in (label.headline, label.show, label.guid))
    return next(filter(None, titles))


def _modified(label: Label) -> str:
    moment = (label.modified or label.published).astimezone(UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


# ------------------------------------------------------------------------------------- text and overlay


def _article(cues: Sequence[Cue], label: Label) -> str:
    return _document(
        label, f'<section epub:type="bodymatter">\n{markup.body(cues, label.text, timed=False)}\n</section>'
    )


def _contents(cues: Sequence[Cue], label: Label, chapters: Sequence[Chapter]) -> str:
    """The navigation document: a link to the first sentence of each chapter."""
    entries: list[tuple[str, str]] = []
    for chapter in chapters:
        middle = (number for number, cue in enumerate(cues) if (cue.start + cue.end) / 2 >= chapter.start)
        entries.append((markup.text(chapter.title).strip(), markup.span_id(next(middle, len(cues) - 1))))
    listed = "\n".join(
        f'<li><a href="article.xhtml#{target}">{title or _title(label)}</a></li>'
        for title, target in entries or [("", markup.span_id(0))]
    )
    return _document(label, f'<nav epub:type="toc">\n<ol>\n{listed}\n</ol>\n</nav>')


def _document(label: Label, body: str) -> str:
    head = f'<head><title>{_title(label)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>'
    opened = f"<html {_XHTML}{languages.attributes(label.language, xml=True)}>"
    return f"{_XML}<!DOCTYPE html>\n{opened}\n{head}\n<body>\n{body}\n</body>\n</html>\n"


def _overlay(spans: Sequence[tuple[int, int]]) -> str:
    pairs = "\n".join(
        f'<par id="p{number + 1}"><text src="article.xhtml#{markup.span_id(number)}"/>'
        f'<audio src="audio.mp3" clipBegin="{_clock(start)}" clipEnd="{_clock(end)}"/></par>'
        for number, (start, end) in enumerate(spans)
    )
    return f'{_XML}<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0">\n<body>\n{pairs}\n</body>\n</smil>\n'


def _clock(milliseconds: int) -> str:
    """A time as SMIL has it: hours, minutes, seconds and their thousandths."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
