"""Finds engines by their entry points: the built-in ones exactly as anybody's.

Finding and loading are two steps, for two processes: importlib.metadata would double what an engine's process holds,
and every fork of it has to copy.
"""

from __future__ import annotations

import importlib
from operator import attrgetter
from typing import TYPE_CHECKING

from articleaudio.errors import EngineMissing

if TYPE_CHECKING:
    from articleaudio.speech.contract import Engine

GROUP = "articleaudio.engines"


def engine_names() -> list[str]:
    """The names of all installed engines, sorted."""
    from importlib.metadata import entry_points

    return sorted({point.name for point in entry_points(group=GROUP)})


def find_engine(name: str) -> str:
    """Where the engine of that name is: "module:attribute".

    Raises:
        EngineMissing: no installed engine has that name.
    """
    from importlib.metadata import entry_points

    points = entry_points(group=GROUP, name=name)
    if not points:
        raise EngineMissing(f'There is no engine called "{name}"; installed are {", ".join(engine_names())}.')
    return next(iter(points)).value


def load_engine(name: str, place: str) -> Engine:
    """A new engine from where it was found; its native library is loaded into this process.

    Raises:
        EngineMissing: it cannot be loaded.
    """
    module, _, attribute = place.partition(":")
    try:
        engine: Engine = attrgetter(attribute)(importlib.import_module(module))()
    except (ImportError, OSError) as error:
        raise EngineMissing(f'The engine "{name}" is installed but cannot be loaded ({error}).') from error
    return engine
