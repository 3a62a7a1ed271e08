"""The two files of a Piper voice, `NAME.onnx` and `NAME.onnx.json`: what the second tells, read without any library."""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

log = logging.getLogger(__name__)

MODEL_ENDING = ".onnx"
ENDING = ".onnx.json"

WHERE_THEY_ARE = "https://huggingface.co/rhasspy/piper-voices/resolve/main"
_PUBLISHED = re.compile(r"([a-z]{2,3})_([A-Z]{2})-([a-z0-9_]+)-(x_low|low|medium|high)")


def piper_model(name: str, folders: Iterable[Path]) -> Path | None:
    """The model of the voice, in the first folder that has both of its files; None if none has."""
    models = (folder / f"{name}{MODEL_ENDING}" for folder in folders)
    return next((model for model in models if model.is_file() and config_beside(model).is_file()), None)


def config_beside(model: Path) -> Path:
    """The file with the settings of the model."""
    return model.with_suffix(ENDING)


def piper_configs(folders: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """The settings of each voice in the folders, by its name, those in the first folder first."""
    names = (path.name.removesuffix(ENDING) for folder in folders for path in sorted(folder.glob(f"*{ENDING}")))
    models = {name: piper_model(name, folders) for name in names}
    return {name: config for name, model in models.items() if model and (config := read_config(config_beside(model)))}


def read_config(path: Path) -> dict[str, Any] | None:
    """The settings of a voice; None for a file that is something else."""
    try:
        return config_in(path.read_bytes())
    except OSError as error:
        log.warning("%s cannot be read: %s", path, error)
        return None


def config_in(data: bytes) -> dict[str, Any] | None:
    """The settings of a voice that are in these bytes; None if it is something else."""
    try:
        config = json.loads(data.decode())
    except (ValueError, RecursionError):
        return None
    return config if isinstance(config, dict) and "phoneme_id_map" in config else None


def language_of(config: dict[str, Any]) -> str:
    """The language tag that the settings of a voice tell; "und" if they tell none."""
    language, espeak = config.get("language"), config.get("espeak")
    code = language.get("code") if isinstance(language, dict) else None
    told = code or (espeak.get("voice") if isinstance(espeak, dict) else None) or "und"
    return str(told).rpartition("/")[2].replace("_", "-")


def speakers_of(config: dict[str, Any]) -> list[str]:
    """The speakers' names; their numbers where they have none."""
    return list(config.get("speaker_id_map") or ()) or [str(number) for number in range(config.get("num_speakers", 1))]


def lacking(config: dict[str, Any]) -> str:
    """What the package reads and the settings do not have, as the key's path; "" if nothing is wrong."""
    audio = config.get("audio")
    found: dict[str, object] = {
        "audio.sample_rate": audio.get("sample_rate") if isinstance(audio, dict) else None,
        "num_symbols": config.get("num_symbols"),
        "num_speakers": config.get("num_speakers"),
        "phoneme_id_map": config.get("phoneme_id_map"),
    }
    wrong = (key for key, value in found.items() if not value or not isinstance(value, dict if "map" in key else int))
    return next(wrong, "")


def published_at(name: str) -> str:
    """Where the voice of that name is published, if it is named as the published ones are; else ""."""
    if not (found := _PUBLISHED.fullmatch(name)):
        return ""
    language, region, speaker, quality = found.groups()
    return f"{WHERE_THEY_ARE}/{language}/{language}_{region}/{speaker}/{quality}/{name}{MODEL_ENDING}"
