"""What golden scripts look like, and which pages have one.

Run as `python -m tests.script.golden` from the project's folder, it writes those of the pages anew; what changed is to
be read, line by line, before it is kept.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio.article import parse, with_quotations
from articleaudio.config import Narration, VoiceProfile
from articleaudio.script import compose
from articleaudio.source import read

if TYPE_CHECKING:
    from articleaudio.model import Script

PROJECT = Path(__file__).parents[2]
OWN = PROJECT / "tests" / "script" / "pages"
GOLDEN = OWN / "golden"
"""One file for each page, with the page's name."""

_ELSEWHERE = (
    *("article/gate/" + name for name in (
        "ar-aljazeera.html", "de-spiegel.html", "de-zeit.html", "en-ap.html", "en-bbc.html", "en-factcheck.html",
        "en-interview.html", "en-liveblog.html", "en-nyt.html", "en-press-release.html", "en-recipe.html",
        "en-review.html", "en-wordpress-gutenberg.html", "es-elpais.html", "fr-lemonde.html", "it-corriere.html",
        "ja-nhk.html", "pl-gazeta.html", "pt-g1.html", "uk-pravda.html",
    )),
    *("article/pages/" + name for name in ("german.txt", "ghost.html", "tables.html", "technical.html", "wiki.html")),
    "source/kinds/front-matter.md",
)  # fmt: skip


def pages() -> list[Path]:
    """Every example, every page of `pages/`, and a spread of kinds and languages of the other tests' pages."""
    examples = (path for path in (PROJECT / "examples").iterdir() if path.suffix in {".html", ".txt", ".md"})
    return [*sorted(examples), *sorted(OWN.glob("*.html")), *(PROJECT / "tests" / name for name in _ELSEWHERE)]


def golden(page: Path) -> Path:
    """Where the page's golden script is."""
    return GOLDEN / f"{page.parent.name}-{page.name}.txt"


def script_of(page: Path) -> Script:
    """The script of a page under the default settings, without a lexicon, by a voice of the page's language."""
    article = with_quotations(parse(read(str(page))))
    return compose(article, VoiceProfile(engine="tone", language=article.language), Narration())


def shown(script: Script) -> str:
    """A script as the golden files show it: role, pause and chapter, then what is written and what is spoken."""
    lines = []
    for segment in script.segments:
        chapter = f" [{segment.chapter}]" if segment.chapter else ""
        lines += [f"{segment.role} {segment.pause}{chapter}", f"  {segment.written}", f"  {segment.spoken}"]
    lines += [f"left out: {part.text!r}: {part.reason}" for part in script.left_out]
    return "\n".join(lines) + "\n"


def write() -> None:
    """Writes the golden script of every page."""
    GOLDEN.mkdir(exist_ok=True)
    for page in pages():
        golden(page).write_text(shown(script_of(page)), "utf-8")


if __name__ == "__main__":
    write()
