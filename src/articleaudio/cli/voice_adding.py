"""`articleaudio voices add`: a Piper voice from a file or the web, whole and checked or not at all.

Its files are gathered in a folder with a temporary name inside `voices/`, where nothing looks for voices, and are
renamed when all is well: the profile, which makes the voice known, last. A run that was killed leaves such a folder at
most, and the next one removes it.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from articleaudio import pipeline
from articleaudio.cli import options
from articleaudio.config import VoiceProfile, language_tag
from articleaudio.errors import ArticleAudioError, EngineMissing, SourceError, VoiceMissing
from articleaudio.files import is_part, lock, part_of, remove, sync, sync_folder
from articleaudio.source.address import advice_on, is_address, shown
from articleaudio.speech.neural import what_is_missing
from articleaudio.speech.piper_files import ENDING, MODEL_ENDING, config_in, lacking, language_of, read_config

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.order import Order
    from articleaudio.source.web.download import Downloader

LARGEST_MODEL = 2 * 2**30
LARGEST_CONFIG = 8 * 2**20
PIECE = 2**20
ONNX_BEGINS = b"\x08"
"""The tag of the first field of a model, its format's version: no page of a web site begins with it."""

PROFILE = """\
# A voice of Piper, brought by `articleaudio voices add` from
# {origin}

name = "{name}"
engine = "piper"
voice = "{name}"
language = "{language}"
neural = true
sha256 = "{sha256}"     # no other model speaks under this name
"""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be added: where from, under which name, and what its hash must be ("" is any)."""

    source: str
    name: str
    sha256: str
    force: bool


def add_voice(wish: Wish, order: Order, downloader: Downloader) -> tuple[Path, str]:
    """Brings the voice into `voices/` beside the settings; returns its profile's path, and the SHA-256 of its model.

    Raises:
        SourceError: a file cannot be had, is not what its hash says, or is no Piper voice.
        ArticleAudioError: a voice of that name is there, or the folder cannot be written.
    """
    folder = order.settings_folder / "voices"
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with lock(folder), _gathering(folder, wish.name) as gathered:
            _refuse_overwriting(wish, (folder, *order.voice_folders))
            digest = _gather(wish, gathered, downloader)
            _check_sound(_profile(wish.name, gathered, digest), gathered, order)
            _publish(wish.name, gathered, folder)
    except OSError as error:
        raise ArticleAudioError(f"{folder}: the voice cannot be written ({error.strerror}).") from error
    finally:
        if made and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return folder / f"{wish.name}.toml", digest


def name_of(source: str) -> str:
    """The voice's name, from that of its file.

    Raises:
        SourceError: the file is not called as a Piper voice is.
    """
    path = source.partition("#")[0].partition("?")[0] if is_address(source) else Path(source).name
    file = re.split(r"[/\\]", path)[-1]
    for ending in (ENDING, MODEL_ENDING):
        if file.endswith(ending) and is_name(file.removesuffix(ending)):
            return file.removesuffix(ending)
    raise SourceError(
        f"{shown(source)} is not called as a Piper voice is: give its file NAME{MODEL_ENDING}, beside which is "
        f"NAME{ENDING}; a name of letters, digits, points, dashes and underscores, or --name."
    )


def is_name(name: str) -> bool:
    """Whether a voice and its profile may be called so."""
    return re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.+-]{0,99}", name) is not None


def _refuse_overwriting(wish: Wish, folders: Sequence[Path]) -> None:
    """What is brought into the first folder hides what has its name in the others, the shipped profiles among them."""
    names = [f"{wish.name}{ending}" for ending in (MODEL_ENDING, ENDING, ".toml")]
    there = [path for folder in folders for name in names if (path := folder / name).exists()]
    if there and not wish.force:
        replaced = "replace it" if there[0].parent == folders[0] else "put this voice before it"
        raise ArticleAudioError(
            f"{there[0]} is there already; give --force to {replaced}, or another name with --name."
        )


@contextmanager
def _gathering(folder: Path, name: str) -> Iterator[Path]:
    """A folder with a temporary name, gone afterwards; under the lock, all others like it are what killed runs left."""
    for left in folder.iterdir():
        if is_part(left.name) and left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
    gathered = part_of(folder / name)
    gathered.mkdir()
    try:
        yield gathered
    finally:
        shutil.rmtree(gathered, ignore_errors=True)


def _gather(wish: Wish, folder: Path, downloader: Downloader) -> str:
    """The voice's two files in the folder, the small one first: what is no voice is not fetched for nothing."""
    model, config = _sources(wish.source)
    if not is_address(wish.source):
        _check_there(model, config)
    _bring(config, folder / f"{wish.name}{ENDING}", LARGEST_CONFIG, downloader)
    found = config_in((folder / f"{wish.name}{ENDING}").read_bytes())
    if found is None or lacking(found):
        what = f"it has no {lacking(found)}" if found is not None else "it is none of a Piper voice's settings"
        raise SourceError(f"{shown(config)} is no file that a Piper voice needs ({what}): look for another source.")
    digest = _bring(model, folder / f"{wish.name}{MODEL_ENDING}", LARGEST_MODEL, downloader)
    if wish.sha256 and digest != wish.sha256:
        raise SourceError(
            f"{shown(model)} is not what was asked for: its SHA-256 is {digest}, not {wish.sha256}; nothing was added."
        )
    with (folder / f"{wish.name}{MODEL_ENDING}").open("rb") as file:
        if file.read(1) != ONNX_BEGINS:
            raise SourceError(f"{shown(model)} is no model (ONNX): look for another source.")
    profile = PROFILE.format(
        origin=_in_comment(shown(model)), name=wish.name, language=_language(found, config), sha256=digest
    )
    with (folder / f"{wish.name}.toml").open("xb") as written:
        written.write(profile.encode())
        sync(written)
    return digest


def _check_there(model: str, config: str) -> None:
    """A path's two files, the model first: who names it should not read of another file."""
    for path, advice in ((model, advice_on(model)), (config, "a Piper voice is a model and that file beside it.")):
        try:
            Path(path).stat()
        except OSError as error:
            raise SourceError(f"{path} cannot be read ({error.strerror}): {advice}") from error


def _sources(source: str) -> tuple[str, str]:
    """Where the model is, and where its settings are; what follows the path of an address is kept."""
    end = len(source)
    if is_address(source):
        source = source.strip().partition("#")[0]
        end = len(source.partition("?")[0])
    path, rest = source[:end].removesuffix(ENDING).removesuffix(MODEL_ENDING), source[end:]
    return f"{path}{MODEL_ENDING}{rest}", f"{path}{ENDING}{rest}"


def _in_comment(text: str) -> str:
    """A text that ends no line of TOML: without the query, which may be somebody's key, and without controls."""
    return "".join(letter if letter.isprintable() else "?" for letter in text.partition("?")[0])


def _language(config: dict[str, object], name: str) -> str:
    try:
        return language_tag(language_of(config))
    except ValueError as error:
        raise SourceError(f"{shown(name)} tells no language that is one: {error}.") from error


def _bring(source: str, path: Path, limit: int, downloader: Downloader) -> str:
    """A file, from the web or from disk, with its SHA-256."""
    with path.open("xb") as file:
        digest = _download(source, file, limit, downloader) if is_address(source) else _copy(source, file, limit)
        sync(file)
    return digest


def _download(source: str, file: IO[bytes], limit: int, downloader: Downloader) -> str:
    if options.is_quiet() or not sys.stderr.isatty():
        return downloader.fetch(source, file, limit)
    with click.progressbar(length=0, label=source.rpartition("/")[2][:40], file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = max(total, done)
            bar.update(done - bar.pos)

        return downloader.fetch(source, file, limit, show)


def _copy(source: str, file: IO[bytes], limit: int) -> str:
    digest = hashlib.sha256()
    try:
        with Path(source).open("rb") as given:
            while piece := given.read(PIECE):
                digest.update(piece)
                file.write(piece)
                if file.tell() > limit:
                    raise SourceError(f"{source} is larger than {limit // 2**20} MB, which no voice is.")
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise SourceError(f"{source} cannot be read ({error.strerror}): check the path.") from error
    return digest.hexdigest()


def _profile(name: str, folder: Path, digest: str) -> VoiceProfile:
    config = read_config(folder / f"{name}{ENDING}") or {}
    return VoiceProfile(engine="piper", voice=name, language=language_of(config), neural=True, sha256=digest)


def _check_sound(profile: VoiceProfile, folder: Path, order: Order) -> None:
    """Lets the voice speak, in a process of its own, if its engine is installed."""
    if missing := what_is_missing(profile, (folder,)):
        options.tell(f"The voice was not tried: {missing.why} ({missing.install}).")
        return
    with pipeline.speaker_for(order, 1, (folder,)) as speaker:
        try:
            speaker.try_out(profile)
        except (EngineMissing, VoiceMissing):
            raise
        except ArticleAudioError as error:
            why = str(error).replace(f"{folder}/", "")  # that name is temporary
            raise SourceError(f"The voice does not speak, and was not added: {why}") from error


def _publish(name: str, gathered: Path, folder: Path) -> None:
    """The files under their names; between two of them there is no voice of that name, rather than a mixed one."""
    remove(folder / f"{name}{ENDING}")
    for ending in (MODEL_ENDING, ENDING, ".toml"):
        (gathered / f"{name}{ending}").replace(folder / f"{name}{ending}")
    sync_folder(folder)
