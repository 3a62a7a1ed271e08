"""show.json: the show's settings as last used, and its podcast:guid, so that the folder alone can make the feed.

The guid is a UUIDv5 of the feed's address without scheme and trailing slashes
(https://podcasting2.org/docs/podcast-namespace/tags/guid). It is made once a public address has been set and
then kept for ever, whatever becomes of the address.
"""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

from articleaudio import files
from articleaudio.config import Show, check
from articleaudio.errors import ConfigError, EpisodeError
from articleaudio.feed.rss import FEED

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "show.json"
_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")


def load(folder: Path) -> tuple[Show | None, str | None]:
    """The show and the guid that an output folder remembers; None where it does not.

    Raises:
        ConfigError: show.json cannot be read, is damaged, or has a wrong key or value.
    """
    path = folder / FILE_NAME
    try:
        data: Any = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None, None
    except OSError as error:
        raise ConfigError(f"{path}: the show's settings cannot be read ({error.strerror}).") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path} is damaged; delete it, and it is made again at the next render.") from error
    if not isinstance(data, dict) or not isinstance(data.get("show"), dict):
        raise ConfigError(f"{path} is damaged; delete it, and it is made again at the next render.")
    return check(data["show"], Show, str(path)), _guid(data.get("guid"), path)


def save(folder: Path, show: Show) -> str | None:
    """Remember the show, and give back its guid: the one it has, else a new one if it has a public address.

    Raises:
        ConfigError: a show.json is there and damaged.
        EpisodeError: it cannot be written.
    """
    _, guid = load(folder)
    if guid is None and show.has_base_url:
        guid = podcast_guid(show.base_url + FEED)
    data = {"guid": guid, "show": show.model_dump(mode="json")}
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files.write_atomically(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())
    except OSError as error:
        raise EpisodeError(f"{path}: the show cannot be remembered ({error.strerror}).") from error
    return guid


def podcast_guid(feed_address: str) -> str:
    """The podcast:guid of a feed's address."""
    return str(uuid.uuid5(_NAMESPACE, feed_address.partition("://")[2].rstrip("/")))


def _guid(value: object, path: Path) -> str | None:
    if value is None:
        return None
    try:
        return str(uuid.UUID(str(value)))
    except ValueError as error:
        raise ConfigError(f'{path}: guid is "{value}", but it must be a UUID or null.') from error
