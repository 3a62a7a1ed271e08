"""The transcript as a page: plain HTML that needs no script, with an id for each sentence to link to.

A script that wants to follow the sound finds in `data-start` and `data-end` when each sentence and each word is heard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.episode import languages, marks, markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Cue, Label

_STYLE = """\
body { font: 1.1em/1.6 system-ui, sans-serif; margin: 2em auto; max-width: 38em; padding: 0 1em }
audio { width: 100% }
span:target { background: #fd6; color: #000 }
time, cite { color: #666; font-size: .8em; font-style: normal }
ul { list-style: none; padding: 0 }
@media (prefers-color-scheme: dark) { time, cite { color: #aaa } }"""


def html(cues: Sequence[Cue], label: Label, audio: str) -> str:
    """The page of an episode.

    Args:
        cues: one for each sentence.
        label: what is said of the episode.
        audio: the name of its MP3, which lies beside the page.
    """
    title, source = markup.text(label.headline), link(label.url)
    lines = [
        "<!DOCTYPE html>",
        f"<html{languages.attributes(label.language)}>",
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{title or markup.text(label.show) or 'Transcript'}</title>",
        f"<style>\n{_STYLE}\n</style>",
        marks.json_ld(label, audio),
        "</head>",
        "<body>",
        f'<audio controls preload="none" src="{markup.text(audio)}"></audio>',
        "<article>",
        markup.body(cues, label.text, timed=True),
        "</article>",
        f'<footer><p><a href="{source}">{source}</a></p></footer>' if source else "",
        "</body>",
        "</html>",
    ]
    return "\n".join(filter(None, lines)) + "\n"


def link(url: str | None) -> str:
    """An address of the web as an attribute takes it; "" for any other, such as one that would run a script."""
    from urllib.parse import quote

    address = quote((url or "").encode("utf-8", "replace"), safe="%:/?#[]@!$&'()*+,;=~-._")
    return markup.text(address) if address.lower().startswith(("https://", "http://")) else ""
