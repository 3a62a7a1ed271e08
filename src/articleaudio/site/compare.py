"""Two voices as one HTML file: their players, and what was measured of each. No script, no network."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from articleaudio.site.pages import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class Heard:
    """What a voice said, and what was measured.

    Attributes:
        name, description, engine, voice, language: as its profile has them.
        text: what was said, word for word.
        seconds: how long it lasts, with its pauses.
        words: how many it has.
        loudness: in LUFS, as the voice gives it, before it is brought to an episode's; `peak`: in dBTP, likewise.
        times_real_time: seconds of sound that were made in a second, by one process.
        mp3: the sound, at an episode's loudness.
    """

    name: str
    description: str
    engine: str
    voice: str
    language: str
    text: str
    seconds: float
    words: int
    loudness: float
    peak: float
    times_real_time: float
    mp3: bytes = field(repr=False)

    @property
    def words_a_minute(self) -> float:
        """The pace, pauses included."""
        return 60 * self.words / self.seconds

    @property
    def data(self) -> str:
        """The sound as the page carries it."""
        return base64.b64encode(self.mp3).decode()


def compare_page(heard: Sequence[Heard]) -> str:
    """The voices side by side as a page of HTML."""
    return _template().render(heard=heard, same=len({one.text for one in heard}) == 1)


@cache
def _template() -> Template:
    return environment().get_template("compare.html")
