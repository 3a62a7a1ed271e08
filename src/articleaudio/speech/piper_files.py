"""The two files of a Piper voice, `NAME.onnx` and `NAME.onnx.json`: what the second tells, read without any library."""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

log = logging.getLogger(__name__)

MODEL_ENDING = ".onnx"
ENDING = ".onnx.json"

WHERE_THEY_ARE = "https://huggingface.co/rhasspy/piper-voices/resolve/main"
_PUBLISHED = re.compile(r"([a-z]{2,3})_([A-Z]{2})-([a-z0-9_]+)-(x_low|low|medium|high)")


def piper_configs(folders: Iterable[Path]) -> dict[str, dict[str, Any]]:
    """The settings of each voice in the folders, by its name; of one name in two folders, the first folder's."""
    found: dict[str, dict[str, Any]] = {}
    for folder in folders:
        for path in sorted(folder.glob(f"*{ENDING}")):
            name = path.name.removesuffix(ENDING)
            if name not in found and (config := read_config(path)):
                found[name] = config
    return found


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
