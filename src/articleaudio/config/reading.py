"""From a file to settings; a wrong key or value becomes a sentence that names the file, the key and what is allowed."""

from __future__ import annotations

import difflib
import json
import tomllib
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from articleaudio.config.table import Table
from articleaudio.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydantic_core import ErrorDetails

FILE_NAME = "articleaudio.toml"

Model = TypeVar("Model", bound=Table)


def read_toml(path: Path, model: type[Model], **fixed: Any) -> Model:
    """The file as `model`, with `fixed` values put in.

    Raises:
        ConfigError: it cannot be read, is not TOML (with line), or has a wrong key or value (with its path).
    """
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: the settings file cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: the settings file must be text in UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: this is not valid TOML: {error}.") from error
    return check(data | fixed, model, str(path))


def check(data: Mapping[str, Any], model: type[Model], where: str) -> Model:
    """The mapping as `model`; every wrong key or value is named in one `ConfigError`."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        problems = "; ".join(_problem(detail, model) for detail in error.errors())
        raise ConfigError(f"{where}: {problems}.") from error


def find_settings(start: Path) -> Path | None:
    """articleaudio.toml in the folder `start`, if there is one."""
    path = start / FILE_NAME
    return path if path.is_file() else None


def _problem(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """One finding of pydantic as a phrase: the key's path, what is wrong, what is allowed."""
    location = [str(part) for part in detail["loc"] if part != "[key]"]
    key = ".".join(location)
    if detail["type"] == "extra_forbidden":
        allowed = _keys_at(model, location[:-1])
        near = difflib.get_close_matches(location[-1], allowed, n=1)
        hint = f"did you mean {near[0]}?" if near else f"allowed are {', '.join(allowed)}"
        return f"{key} is not a known key ({hint})"
    if detail["type"] == "missing":
        return f"{key} is missing"
    if detail["type"] == "value_error":
        return f"{key} is {_shown(detail['input'])}, but {detail['ctx']['error']}"
    message = detail["msg"].removeprefix("Input should be ").replace("a valid string", "text in quotes")
    message = message.replace("a valid tuple", "a list in brackets")
    return f"{key} is {_shown(detail['input'])}, but it must be {message}"


def _keys_at(model: type[BaseModel], location: list[str]) -> list[str]:
    """The keys allowed in the table at `location` of a model."""
    for part in location:
        field = model.model_fields.get(part)
        # The name of a table in a table of tables ([roles.quote], [sites."example.org"]) is no field.
        kinds = (field.annotation, *get_args(field.annotation)) if field else ()
        model = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), model)
    return sorted(model.model_fields)


def _shown(value: object) -> str:
    try:
        text = json.dumps(value, ensure_ascii=False)
    except TypeError:
        text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."  # noqa: PLR2004 - fits a line
