"""The mark of a synthetic voice in a page about an episode: JSON-LD that says what made the sound, and of what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from articleaudio.episode import written

if TYPE_CHECKING:
    from articleaudio.model import Label

# https://schema.org/IPTCDigitalSourceEnumeration
_SCHEMA = {
    "algorithmicMedia": "https://schema.org/AlgorithmicMediaDigitalSource",
    "trainedAlgorithmicMedia": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
}
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def json_ld(label: Label, audio: str) -> str:
    """The element `<script type="application/ld+json">` for the head of a page: data, nothing that is run.

    Args:
        label: what is said of the episode.
        audio: the address of its MP3, as the page has it.
    """
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "AudioObject",
        "name": written.flowing(label.headline),
        "contentUrl": audio,
        "encodingFormat": "audio/mpeg",
        "digitalSourceType": _SCHEMA[label.digital_source_type],
    }
    if label.language not in {"", "und"}:
        told["inLanguage"] = label.language
    if label.url:
        told["isBasedOn"] = written.flowing(label.url)
    text = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace").decode()
    return f'<script type="application/ld+json">{text.translate(_IN_SCRIPT)}</script>'
