"""A CSS selector for each element of a page: short, and such that a person may put it into the settings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bs4.element import Tag

from articleaudio.article.tree.page import attribute
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.article.tree.page import Page

_NAME = late(r"[A-Za-z_][A-Za-z_-]*[A-Za-z0-9_-]{0,2}")
"""Names of words. Those with numbers in them ("post-48121", "css-1x2y3z") are made by programs and change."""

_NAME_LIMIT = 40
_TAG = late(r"[a-z][a-z0-9-]*")
_STEPS = 12  # elements in a selector; a longer one helps nobody


class Selectors:
    """Writes selectors for elements of one page; each selects its element and no other."""

    def __init__(self, page: Page) -> None:
        self._root = page.soup
        self._anchors: Counter[str] = Counter()
        for tag in page.soup.find_all(True):
            self._anchors.update(_anchors(tag))
        self._steps: dict[int, str] = {}

    def of(self, tag: Tag | None) -> str:
        """The selector of an element; "" if it would be too long to be of use."""
        steps: list[str] = []
        while tag is not None and tag is not self._root and len(steps) < _STEPS:
            anchor = next((name for name in _anchors(tag) if self._anchors[name] == 1), None)
            if anchor or tag.name in {"body", "html"}:
                return " > ".join([anchor or tag.name, *reversed(steps)])
            step = self._step(tag)
            if not step:
                return ""
            steps.append(step)
            tag = tag.parent
        return ""

    def _step(self, tag: Tag) -> str:
        """What tells it from its parent's other children; those are all looked at once."""
        if id(tag) not in self._steps and tag.parent is not None:
            children = [child for child in tag.parent.contents if isinstance(child, Tag)]
            named = Counter(name for child in children for name in (child.name, *_anchors(child)))
            turns: Counter[str] = Counter()
            for child in children:
                turns[child.name] += 1
                own = next((name for name in (*_anchors(child), child.name) if named[name] == 1), None)
                step = own or f"{child.name}:nth-of-type({turns[child.name]})"
                self._steps[id(child)] = step if _TAG.fullmatch(child.name) else ""
        return self._steps.get(id(tag), "")


def _anchors(tag: Tag) -> Iterator[str]:
    """What an element may be told by, the best first: its id, or its name with one of its classes."""
    if not _TAG.fullmatch(tag.name):
        return
    name = attribute(tag, "id").strip()
    if _is_name(name):
        yield f"#{name}"
    for name in dict.fromkeys(attribute(tag, "class").split()[:10]):
        if _is_name(name):
            yield f"{tag.name}.{name}"
    if tag.name in {"main", "article"}:
        yield tag.name


def _is_name(name: str) -> bool:
    return len(name) <= _NAME_LIMIT and bool(_NAME.fullmatch(name))
