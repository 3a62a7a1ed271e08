"""The default settings as a file with every key explained, made from the settings' own definitions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from annotated_types import Ge, Le

from articleaudio.config.settings import Settings
from articleaudio.config.sites import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo


def settings_text() -> str:
    """The default settings as TOML, each key with a comment that says what it means."""
    lines = ["# The settings of articleaudio. What you leave out has the value shown here.", ""]
    for name, field in Settings.model_fields.items():
        if name != "sites":
            lines += [*_table(f"[{name}]", type(field.default)), ""]
    lines += [f"# {line}" if line[0] != "#" else line for line in _table('[sites."example.org"]', Site)]
    return "\n".join([*lines, ""])


def _table(name: str, model: type[BaseModel]) -> Iterator[str]:
    yield f"# {_purpose(model)}"
    yield name
    for key, entry in model.model_fields.items():
        yield from _comment(entry)
        yield f"{key} = {_toml(entry.default)}"


def _purpose(model: type[BaseModel]) -> str:
    """The first sentence of a table's docstring without its name: "[show]: the podcast ..."."""
    purpose = (model.__doc__ or "").strip().partition("\n")[0].partition(": ")[2]
    return purpose[:1].upper() + purpose[1:]


def _comment(field: FieldInfo) -> Iterator[str]:
    """What a key means, and what is allowed where that is a choice or a range."""
    allowed = [str(bound) for bound in _bounds(field)]
    if get_origin(field.annotation) is Literal:
        allowed = [_toml(choice) for choice in get_args(field.annotation)]
    yield f"# {field.description}" + (f" Allowed: {', '.join(allowed)}." if allowed else "")


def _bounds(field: FieldInfo) -> Iterator[str]:
    for bound in field.metadata:
        if isinstance(bound, Ge):
            yield f"at least {bound.ge}"
        if isinstance(bound, Le):
            yield f"at most {bound.le}"


def _toml(value: Any) -> str:
    """A default as TOML; JSON writes strings, numbers, booleans and the empty table alike."""
    return json.dumps(value, ensure_ascii=False)
