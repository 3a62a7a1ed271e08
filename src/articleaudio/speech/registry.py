"""Finds engines by their entry points: the built-in ones exactly as anybody's."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from articleaudio.errors import EngineMissing

if TYPE_CHECKING:
    from articleaudio.speech.contract import Engine

GROUP = "articleaudio.engines"


def engine_names() -> list[str]:
    """The names of all installed engines, sorted."""
    return sorted({point.name for point in entry_points(group=GROUP)})


def create_engine(name: str) -> Engine:
    """A new engine; its native library is loaded into this process.

    Raises:
        EngineMissing: no installed engine has that name, or it cannot be loaded.
    """
    points = entry_points(group=GROUP, name=name)
    if not points:
        raise EngineMissing(f'There is no engine called "{name}"; installed are {", ".join(engine_names())}.')
    point = next(iter(points))
    try:
        engine: Engine = point.load()()
    except (ImportError, OSError) as error:
        raise EngineMissing(f'The engine "{name}" is installed but cannot be loaded ({error}).') from error
    return engine
