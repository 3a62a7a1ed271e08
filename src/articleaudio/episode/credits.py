"""Who made an episode and what may be done with it, in the frames that players show.

TPE2, by which players put albums together, is the show. TCOM is who reads, as in audiobooks, whose players show it as
the narrator. Of copyright nothing is said but what the page itself states: where it names a licence, TCOP tells year
and names, which the licence wants to be told, and WCOP where it can be read; a licence that gives up all rights has no
owner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articleaudio.episode.tagbody import encoding, id3, in_ascii
from articleaudio.licences import licence_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Label

CUT_AT = 1000  # bytes of a licence in the tag; longer is no name, and no address either
_LONGEST = 250  # characters of each frame


def credit_frames(label: Label, voices: Sequence[str]) -> list[Any]:
    """The frames of credits and licence; what is not known is left out."""
    texts = {
        id3.TPE2: label.show,
        id3.TCOM: ", ".join(dict.fromkeys(voices)),
        id3.TCOP: _copyright(label),
    }
    cut = {kind: text[:_LONGEST] for kind, text in texts.items() if text}
    frames = [kind(encoding=encoding(text), text=[text]) for kind, text in cut.items()]
    licence = licence_in(label.licence)
    if licence and licence.address:
        frames.append(id3.WCOP(url=in_ascii(licence.address)))
    return frames


def _copyright(label: Label) -> str:
    """Year, owner and licence; the frame begins with the year and a blank (https://id3.org/id3v2.3.0, 4.2.1)."""
    licence = licence_in(label.licence)
    owner = ", ".join(dict.fromkeys(filter(None, (*label.authors, label.publication))))
    if licence is None or licence.is_free or not owner:
        return ""
    return ". ".join(filter(None, (f"{label.published.year:04d} {owner}", licence.name)))
