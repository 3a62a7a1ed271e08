"""What the pages that explain have in common: templates that escape all they put out, and drop what is no text."""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def environment() -> Environment:
    """An environment of the templates beside this file, for text that is hostile."""
    return Environment(
        loader=PackageLoader("articleaudio.site"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_without_controls,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def clock(seconds: float) -> str:
    """Minutes and seconds, with hours where there are any."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _without_controls(value: object) -> object:
    """Whatever a template puts out, if it is text that was not escaped yet: that of the page, and its name."""
    return _CONTROLS.sub("", value) if isinstance(value, str) and not isinstance(value, Markup) else value
