"""A staged episode on its way from the machine that made it to the one that publishes it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from articleaudio import files
from articleaudio.episode import naming
from articleaudio.episode.reading import refuse_foreign
from articleaudio.episode.staging import Staged, discard
from articleaudio.episode.wholeness import date_alike
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.model import Episode


@dataclass(frozen=True, slots=True)
class Parcel:
    """A staged episode with the bytes of its files.

    Attributes:
        episode: as it will be, in the folder where it was made.
        contents: final names and bytes, in the order in which they are published.
    """

    episode: Episode
    contents: tuple[tuple[str, bytes], ...] = field(repr=False)


def pack(staged: Staged) -> Parcel:
    """Reads what was staged, and removes it.

    Raises:
        EpisodeError: a file cannot be read back; nothing temporary is left.
    """
    try:
        return Parcel(staged.episode, tuple((final.name, part.read_bytes()) for part, final in staged.parts))
    except OSError as error:
        raise EpisodeError(f"{error.filename}: the episode cannot be read back ({error.strerror}).") from error
    finally:
        discard(staged)


def unpack(parcel: Parcel, folder: Path) -> Staged:
    """Stages an episode that was made elsewhere in the output folder, to be committed or discarded.

    Raises:
        EpisodeError: it cannot be written (nothing temporary is left), or a file with somebody else's tags has its
            name.
    """
    shelf = folder / naming.EPISODES
    episode = replace(parcel.episode, path=shelf / parcel.episode.path.name)
    refuse_foreign(episode.path, episode.label.guid)
    finals = [shelf / name for name, _ in parcel.contents]
    staged = Staged(episode, tuple((files.part_of(final), final) for final in finals))
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        for (part, _), (_, data) in zip(staged.parts, parcel.contents, strict=True):
            files.write_part(part, data)
        by_final = {final: part for part, final in staged.parts}
        date_alike(by_final[episode.path], by_final[naming.beside(episode.path, naming.RECORD)])
    except OSError as error:
        discard(staged)
        place = error.filename or shelf
        raise EpisodeError(f"{place}: the episode cannot be written ({error.strerror}).") from error
    except BaseException:
        discard(staged)
        raise
    return staged
