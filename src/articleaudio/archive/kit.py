"""What workers elsewhere need of this machine: an order with the files that it names, packed once for a whole run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import articleaudio
from articleaudio import episode as episode_stage
from articleaudio import feed as feed_stage
from articleaudio.archive import taken
from articleaudio.config import voice_folders
from articleaudio.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from articleaudio.order import Order

SETTINGS, OUTPUT, VOICES = "settings", "output", "voices"  # folders of an unpacked kit


@dataclass(frozen=True, slots=True)
class Kit:
    """An order as it is carried to other machines.

    Attributes:
        run: what no other run is called.
        order: as it was given here; its paths mean nothing elsewhere.
        files: what the order names, by the path below the folder that it is unpacked into.
        voices: where voices are looked for, in order, below that folder; "" stands for those of the package.
        taken: digests of the guids that are published, and of the names of tombstones, in order; see `may_have`.
        log_level: from which on messages are sent back.
        version: of this program: another one may make other bytes.
    """

    run: str
    order: Order
    files: dict[str, bytes] = field(repr=False)
    voices: tuple[str, ...]
    taken: bytes = field(repr=False)
    log_level: int
    version: str = articleaudio.__version__


def pack_kit(run: str, order: Order, known: Iterable[str], log_level: int) -> Kit:
    """Packs an order whose output folder has its cover; `known` are the guids of that folder's episodes.

    Raises:
        ConfigError: the settings name a file by an absolute path, or one that cannot be read.
    """
    voices, packed = [], dict(_named_files(order))
    packed[f"{OUTPUT}/{feed_stage.COVER}"] = _read(order.output / feed_stage.COVER)
    shipped = voice_folders(Path(order.output, "nowhere"))[-1:]
    for number, folder in enumerate(order.voice_folders):
        if folder in shipped:
            voices.append("")
            continue
        voices.append(f"{VOICES}/{number}")
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            packed[f"{VOICES}/{number}/{path.relative_to(folder).as_posix()}"] = _read(path)
    out = taken.all_taken(chain(known, episode_stage.all_tombstones(order.output)))
    return Kit(run, order, packed, tuple(voices), out, log_level)


def unpack_kit(kit: Kit, folder: Path) -> Order:
    """The order as it is on this machine, with its files in that folder, which is new.

    Raises:
        OSError: the files cannot be written.
    """
    (folder / SETTINGS).mkdir(parents=True)
    for name, data in kit.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    shipped = voice_folders(folder / "nowhere")[-1]
    carried = tuple(folder / name if name else shipped for name in kit.voices)
    for one in carried:
        one.mkdir(parents=True, exist_ok=True)
    return replace(kit.order, settings_folder=folder / SETTINGS, output=folder / OUTPUT, carried_voices=carried)


def may_have(kit: Kit, guid: str) -> bool:
    """Whether the output folder may have an episode of that guid, or its tombstone; False is certain."""
    return any(taken.may_be_taken(kit.taken, one) for one in (guid, episode_stage.tombstone(Path(), guid).name))


def _named_files(order: Order) -> Iterator[tuple[str, bytes]]:
    """The files beside the settings that shape episodes, by their paths in the kit."""
    signing = order.settings.signing
    for name in filter(None, {*order.settings.sounds.named.values(), signing.certificate, signing.key}):
        if PurePath(name).is_absolute() or ".." in PurePath(name).parts:
            raise ConfigError(
                f"{name}: a cluster's workers are brought only what lies beside the settings or below; name it so."
            )
        yield f"{SETTINGS}/{PurePath(name).as_posix()}", _read(order.settings_folder / name)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path} cannot be read, and so not brought to the workers ({error.strerror}).") from error
