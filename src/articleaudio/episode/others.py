"""Tags of what lies beside the MP3 in other formats: Opus and M4A say the same of an episode as its ID3 tag."""

from __future__ import annotations

import base64
import shutil
from typing import TYPE_CHECKING, Any

from articleaudio import files
from articleaudio.episode import naming, tags
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from articleaudio.model import Chapter, Label

_COPIED_AT_ONCE = 1 << 20
_COVER = 3  # the picture type of ID3 and FLAC for the front cover
_GENRE = "Podcast"


def tag_other(
    suffix: str, source: Path, part: Path, label: Label, chapters: Sequence[Chapter], artwork: bytes | None
) -> None:
    """Copies an encoded file to `part`, and tags it as files of that suffix are.

    Chapters of an Opus file are comments (CHAPTER000, https://wiki.xiph.org/Chapter_Extension); those of an M4A file
    are in it already.

    Raises:
        EpisodeError: it is not what its suffix says.
        OSError: it cannot be written.
    """
    from mutagen import MutagenError

    with source.open("rb") as encoded, part.open("xb") as target:
        shutil.copyfileobj(encoded, target, _COPIED_AT_ONCE)
    try:
        if suffix == naming.OPUS:
            _tag_opus(part, label, chapters, artwork)
        else:
            _tag_m4a(part, label, artwork)
    except MutagenError as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, OSError):
            raise cause from error
        raise EpisodeError(f"{source}: it cannot be tagged ({error}).") from error
    with part.open("rb+") as written:
        files.sync(written)


def _tag_opus(path: Path, label: Label, chapters: Sequence[Chapter], artwork: bytes | None) -> None:
    from mutagen.oggopus import OggOpus

    open_opus: Any = OggOpus  # mutagen's functions carry no types
    audio = open_opus(str(path))
    audio.delete()
    comments = {
        "TITLE": label.headline,
        "ARTIST": tags.byline(label),
        "ALBUM": label.show,
        "DATE": label.published.date().isoformat(),
        "GENRE": _GENRE,
        "LANGUAGE": label.language,
        "DESCRIPTION": label.summary,
        "PUBLISHER": label.publication,
        "CONTACT": label.url or "",
        "ARTICLEAUDIO_GUID": label.guid,
    }
    for number, chapter in enumerate(chapters):
        comments[f"CHAPTER{number:03d}"] = _clock(chapter.start)
        comments[f"CHAPTER{number:03d}NAME"] = chapter.title
        comments[f"CHAPTER{number:03d}URL"] = chapter.url
    audio.update({name: text for name, text in comments.items() if text})
    if artwork:
        audio["METADATA_BLOCK_PICTURE"] = _flac_picture(artwork)
    audio.save(padding=lambda _: 0)


def _flac_picture(artwork: bytes) -> str:
    from mutagen.flac import Picture

    make_picture: Any = Picture
    picture = make_picture()
    picture.data, picture.type, picture.mime = artwork, _COVER, _mime(artwork)
    return base64.b64encode(picture.write()).decode()


def _tag_m4a(path: Path, label: Label, artwork: bytes | None) -> None:
    from mutagen.mp4 import MP4, MP4Cover

    open_m4a: Any = MP4
    make_cover: Any = MP4Cover
    audio = open_m4a(str(path))
    atoms = {
        "\xa9nam": label.headline,
        "\xa9ART": tags.byline(label),
        "\xa9alb": label.show,
        "\xa9day": label.published.date().isoformat(),
        "\xa9gen": _GENRE,
        "desc": label.summary,
        "purl": label.url or "",
        "----:com.articleaudio:guid": label.guid.encode(),
    }
    if audio.tags is None:
        audio.add_tags()
    audio.tags.clear()
    audio.tags.update({name: [value] for name, value in atoms.items() if value})
    if artwork:
        is_png = _mime(artwork) == "image/png"
        audio.tags["covr"] = [make_cover(artwork, MP4Cover.FORMAT_PNG if is_png else MP4Cover.FORMAT_JPEG)]
    audio.save(padding=lambda _: 0)


def _mime(artwork: bytes) -> str:
    return "image/png" if artwork.startswith(b"\x89PNG") else "image/jpeg"


def _clock(seconds: float) -> str:
    minutes, milliseconds = divmod(round(seconds * 1000), 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{milliseconds // 1000:02d}.{milliseconds % 1000:03d}"
