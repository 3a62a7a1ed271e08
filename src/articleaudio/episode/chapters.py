"""Where chapters lead: the article itself, and the places of its headings in it.

A heading is reached by its own id, else by its words as a text fragment
(https://wicg.github.io/scroll-to-text-fragment/), which browsers that do not know it pass over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from articleaudio.model import Figure, Heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.model import Article, Chapter

_WORDS = 8  # of a heading in a text fragment; of a longer one the first and the last half of them


@dataclass(frozen=True, slots=True)
class Link:
    """Where the chapter of this title leads, and a picture for it; "" where there is none."""

    title: str
    url: str
    image: str


def links_of(article: Article, *, on_one_page: bool = True) -> tuple[Link, ...]:
    """The links of all chapters that an article may have, in its order: the headline's, then each heading's.

    A heading's picture is the first that stands below it and above the next. `on_one_page` is false where the article
    goes on on further pages: which of its headings is on which is then not known.
    """
    url = article.url or ""
    base = "" if "#" in url or not on_one_page else url
    links = [Link(_folded(article.headline), url, article.image or "")]
    for block in article.blocks:
        match block:
            case Heading():
                links.append(Link(_folded(block.text), f"{base}#{_fragment(block)}" if base else url, ""))
            case Figure(image=str(image)) if len(links) > 1 and not links[-1].image and _is_address(image):
                links[-1] = replace(links[-1], image=image)
    return tuple(links)


def linked(chapters: Sequence[Chapter], links: Sequence[Link]) -> tuple[Chapter, ...]:
    """The chapters with their links, which are found by title, in order; a heading that is not read has no chapter."""
    return tuple(_linked(chapters, links))


def _linked(chapters: Sequence[Chapter], links: Sequence[Link]) -> Iterator[Chapter]:
    at = 0
    for chapter in chapters:
        found = next((place for place in range(at, len(links)) if links[place].title == chapter.title), None)
        if found is None:
            yield chapter
        else:
            at = found + 1
            yield replace(chapter, url=links[found].url, image=links[found].image)


def _fragment(heading: Heading) -> str:
    if heading.anchor:
        return quote(heading.anchor, safe="!$&'()*+,;=:@/?-._~", errors="replace")
    words = heading.text.split()
    half = _WORDS // 2
    ends = [words] if len(words) <= _WORDS else [words[:half], words[-half:]]
    return ":~:text=" + ",".join(_escaped(" ".join(part)) for part in ends)


def _escaped(text: str) -> str:
    """As a text fragment has it: commas, hyphens and ampersands mean something there."""
    return quote(text, safe="", errors="replace").replace("-", "%2D")


def _folded(text: str) -> str:
    return " ".join(text.split())


def _is_address(url: str) -> bool:
    return url.startswith(("http://", "https://"))
