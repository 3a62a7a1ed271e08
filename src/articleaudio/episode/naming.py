"""What the files of an episode are called: `<day>-<headline>-<hash8>` and a suffix for each kind.

The names are the key by which files left by a killed run are told from files of the user's: only names of this
very shape are ever removed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.patterns import late

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.model import Label

EPISODES = "episodes"
SUPERSEDED = "superseded"
AUDIO = ".mp3"
TRANSCRIPT = ".vtt"
SUBTITLES = ".srt"
CHAPTERS = ".chapters.json"
RECORD = ".json"
SIDECARS = (TRANSCRIPT, SUBTITLES, CHAPTERS, RECORD)
TRANSCRIPT_PAGE = ".html"
BOOK = ".epub"
OPUS = ".opus"
M4A = ".m4a"
OPTIONAL = (TRANSCRIPT_PAGE, BOOK, OPUS, M4A)
"""Files that may lie beside an MP3: the page, which older episodes lack, and what the settings ask for."""

_SIGNS = (("£", "gbp "), ("€", "eur "), ("$", "usd "), ("%", " percent"))
_LONGEST = 100
_HASH_LENGTH = 8
_SLUG_LENGTH = _LONGEST - _HASH_LENGTH - 1
_READ_FOR_SLUG = 1000  # characters of a headline that may matter to a slug

_STEM = r"\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)*-[0-9a-f]{8}"
_SIDECAR = late(rf"({_STEM})(?:\.vtt|\.srt|\.chapters\.json|\.json|\.html|\.epub|\.opus|\.m4a)")


def stem(label: Label) -> str:
    """The name of an episode's files without suffix: ASCII, at most 100 characters, never empty.

    It begins with the local day of publication and ends with eight digits of the content's hash, so that other
    audio of the same article is another file.
    """
    from slugify import slugify

    words = f"{label.published.date().isoformat()} {label.headline[:_READ_FOR_SLUG]}"
    slug = slugify(
        words,
        replacements=_SIGNS,
        max_length=_SLUG_LENGTH,
        word_boundary=True,
        entities=False,
        decimal=False,
        hexadecimal=False,
    )
    return f"{slug}-{label.content_hash[:_HASH_LENGTH]}"


def has_any(folder: Path) -> bool:
    """Whether there is an MP3 in an output folder, whosever it is."""
    return any((folder / EPISODES).glob(f"*{AUDIO}"))


def beside(audio: Path, suffix: str) -> Path:
    """The file of an episode that lies beside its MP3."""
    return audio.with_name(audio.stem + suffix)


def family(audio: Path) -> tuple[Path, ...]:
    """All files that may belong to an episode: its MP3 first, then what lies beside it."""
    return (audio, *(beside(audio, suffix) for suffix in (*SIDECARS, *OPTIONAL)))


def sidecar_stem(name: str) -> str | None:
    """The stem, if this is the name of one of our files beside an MP3."""
    match = _SIDECAR.fullmatch(name)
    return match[1] if match else None
