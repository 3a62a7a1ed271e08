"""A page for each rule that tells article from furniture, and beside it the text that must be read.

A page in `rules/` shows one rule: what it leaves out (or keeps), and a sentence of the article that looks much like it
and stays. `RULES` says how each rule is switched off; a page on which that changes nothing shows nothing, and fails.
A new rule is two new files and a line in `RULES`. Pages named `<rule>-but-<what>` hold only what a rule must not take;
those that are read wrongly today are in `KNOWN`, which may only shrink: a page that is mended leaves it and stays.
"""

from __future__ import annotations

import ast
import inspect
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articleaudio import model
from articleaudio.article import corrections, parse
from articleaudio.article.blocks import leaves
from articleaudio.article.body import above, boxes, ends
from articleaudio.article.body import choice as body
from articleaudio.article.body.witness import Witness
from articleaudio.article.examining import examine
from articleaudio.article.furniture import closing
from articleaudio.article.furniture import lines as furniture
from articleaudio.article.furniture.phrases import LINES, STARTS
from articleaudio.article.furniture.places import PLACES
from articleaudio.config import Corrections, Site
from articleaudio.errors import ArticleError
from articleaudio.model import Figure, Note
from articleaudio.source import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from articleaudio.model import Block

    Off = Callable[[pytest.MonkeyPatch], None]

RULES_FOLDER = Path(__file__).parent / "rules"
EXPLAINED = Path(__file__).parents[2] / "docs" / "extraction.md"
PAGES = {path.stem: path for path in sorted(RULES_FOLDER.glob("*.html"))}
CORRECTIONS = {
    "user-excludes": Corrections(exclude=("p.motto",)),
    "user-includes": Corrections(include=("div.recipe",)),
    "user-names-the-body": Corrections({"journal.example": Site(body="div.story")}),
}
NONE = Corrections()
RULING = (above, body, boxes, closing, corrections, ends, furniture)
"""The files that say why a page's text is left out."""
NEVER = re.compile(r"(?!)")


def without(name: str, result: object = None) -> Off:
    """A function of `article` gives this result, whatever it is asked."""
    return instead(name, lambda *_, **__: result)


def instead(name: str, function: Callable[..., object]) -> Off:
    """Another function stands in the place of one of `article`."""
    return lambda patch: patch.setattr(f"articleaudio.article.{name}", function)


def without_place(reason: str) -> Off:
    """No place is named so."""

    def switch(patch: pytest.MonkeyPatch) -> None:
        known = leaves._place_reason
        patch.setattr(leaves, "_BY_TAG", {tag: why for tag, why in leaves._BY_TAG.items() if why != reason})
        patch.setattr(leaves, "_place_reason", lambda names: None if known(names) == reason else known(names))

    return switch


def without_line(reason: str) -> Off:
    """No whole line is furniture for this reason."""
    rest = {line: why for line, why in furniture._LINE_REASON.items() if why != reason}
    return lambda patch: patch.setattr(furniture, "_LINE_REASON", rest)


def without_start(reason: str) -> Off:
    """No beginning of a line is furniture for this reason."""
    rest = tuple(start for start in furniture._STARTERS if furniture._START_REASON[start] != reason)
    return lambda patch: patch.setattr(furniture, "_STARTERS", rest)


def without_label(kind: str) -> Off:
    """No line is a label of this kind."""
    rest = {line: what for line, what in furniture._LABEL_KIND.items() if what != kind}
    return lambda patch: patch.setattr(furniture, "_LABEL_KIND", rest)


def without_pattern(*names: str) -> Off:
    """Regular expressions of `furniture` match nothing."""

    def switch(patch: pytest.MonkeyPatch) -> None:
        for name in names:
            patch.setattr(furniture, name, NEVER)

    return switch


def without_end(reason: str) -> Off:
    """Nothing at the end of a body is left out for this reason."""
    rest = tuple(rule for rule in closing._RULES if rule[0] != reason)
    return lambda patch: patch.setattr(closing, "_RULES", rest)


def with_number(name: str, number: float) -> Off:
    """A figure of `body` is another one."""
    return lambda patch: patch.setattr(body, name, number)


def both(first: Off, second: Off) -> Off:
    """Neither of two."""

    def switch(patch: pytest.MonkeyPatch) -> None:
        first(patch)
        second(patch)

    return switch


RULES: dict[str, Off] = {
    # What may be body: the choice
    "witness": without("examining.witness", Witness("")),
    "sentences": without("body.choice._collect_paragraphs"),
    "repeated": without("body.choice._drop_repeated"),
    "hidden": without("tree.page._is_hidden", result=False),
    # Places, by their names
    "place-navigation": without_place("navigation"),
    "place-footer": without_place("footer"),
    "place-share-bar": without_place("share bar"),
    "place-newsletter-box": without_place("newsletter box"),
    "place-related": without_place("link to another article"),
    "place-fact-box": without_place("fact box"),
    "place-news-feed": without_place("news feed"),
    "place-comments": without_place("comments"),
    "place-author-bio": without_place("author bio"),
    "place-tags": without_place("tags"),
    "place-advertisement": without_place("advertisement"),
    "place-cookie-note": without_place("cookie note"),
    "place-sidebar": without_place("sidebar"),
    "place-byline": without_place("byline"),
    "place-audio-player": without_place("audio player"),
    "place-misnamed": with_number("_FURNITURE_SHARE", -1),
    "place-made-up-names": with_number("_FURNITURE_SHARE", -1),
    # Lines, by their words
    "line-navigation": without_line("navigation"),
    "line-read-more": without_line("link to another article"),
    "line-edit-link": without_line("edit link"),
    "line-share": without_line("share bar"),
    "line-newsletter": without_line("newsletter box"),
    "line-advertisement": without_line("advertisement"),
    "line-cookies": without_line("cookie note"),
    "line-comments": without_line("comments"),
    "line-reading-time": without_pattern("_READING_TIME", "_READING_TIME_INSIDE"),
    "line-counter": without_pattern("_COUNTER"),
    "line-copyright": without_pattern("_RIGHTS"),
    "start-read-also": without_start("link to another article"),
    "start-newsletter": without_start("newsletter box"),
    "start-audio-note": without_start("disclosure printed in the page"),
    "start-form-message": without_start("form"),
    "start-tags": without_start("tags"),
    "start-editors-mark": without_start("editor's mark"),
    "start-advertisement": without_start("advertisement"),
    "start-cookies": without_start("cookie note"),
    "start-copyright": without_start("copyright line"),
    "headline-repeated": without("body.choice._drop_lines"),
    "linked-arrows": without("body.choice._points_away", result=False),
    "inserted-link": without("body.choice._is_inserted_link", result=False),
    "caption-in-text": without("body.choice.ends_with_credit", result=False),
    "caption-by-a-source": without("body.choice.labels_credit", result=True),
    "caption-by-place": without("examining._type_captions"),
    # Labels of what is appended
    "label-never": without_label("never"),
    "label-end": without_label("end"),
    "label-box": without_label("box"),
    "label-weak": without_label("weak"),
    "label-weak-as-heading": without("furniture.footer._goes_on", result=False),
    "label-box-in-text": without("body.choice._drop_labels"),
    "label-between-chunks": without("body.choice.first_after"),
    "newsletter-lines": without("body.choice.in_boxes", set()),
    "news-clock": without("furniture.footer.is_clock", result=False),
    "news-clock-of-a-live-report": without("furniture.footer._titled", result=True),
    # What is kept although trafilatura does not say so
    "kept-among": without("body.choice._keep_inside"),
    "kept-in-a-box": with_number("_BOXED", 0),
    "kept-quotation": without("body.choice._trunk"),
    "kept-chunks": without("body.choice._keep_behind"),
    "things-between": without("body.choice._keep_things"),
    # What stands above the body
    "above-the-headline": without("body.above.drop_above"),
    "above-a-late-headline": instead("body.above._sentences", lambda some: some[0].order),
    "byline-above": without("body.above.drop_openers"),
    "byline-as-heading": without("body.above.drop_before"),
    "updated-line": without("body.above.drop_openers"),
    "stamp-without-a-year": without("body.above.is_yearless_stamp", result=False),
    "caption-above": without("body.above.drop_openers"),
    "dek-lifted": without("body.above.lift_dek"),
    "dek-above-byline": without("body.above.lift_dek"),
    "dek-above-changed-date": without("body.above.lift_dek"),
    "lead-kept": without("body.above._is_above_byline", result=True),
    "lead-as-text": without("body.above.keep_lead"),
    "lead-in-container": without("body.above.keep_lead"),
    "lead-points": without("body.above.keep_lead"),
    # Boxes between paragraphs, and articles below
    "newsletter-call": without("body.ends.asks_to_subscribe", result=False),
    "newsletter-promise": without("body.ends.promises_mail", result=False),
    "box-dropped-whole": without("examining.drop_boxes"),
    "box-of-links": without("examining.drop_boxes"),
    "box-of-links-but-a-review": lambda patch: patch.setattr(boxes, "_TEASER", 1000),
    "box-title": without("examining.drop_titles"),
    "another-article": without("examining.drop_neighbours"),
    # The two ends of the body
    "end-list-of-links": without("body.ends._is_links", result=False),
    "end-link": without("body.ends._is_links", result=False),
    "end-heading": lambda patch: patch.setattr(ends, "Heading", type(None)),
    "end-call": without("furniture.closing.asks_something", result=False),
    "end-contact": without_end("contact line"),
    "end-author-bio": without_end("author bio"),
    "end-reporting-credit": without_end("reporting credit"),
    "credit-above": without("body.ends.credits_reporting", result=False),
    "end-about-the-publisher": without_end("about the publisher"),
    "end-byline": without_end("byline"),
    "end-press-release": without_end("press release"),
    "end-release-notes": instead("body.ends._without_release_notes", lambda kept, _: kept),
    "end-service-line": without("furniture.closing._serves", result=False),
    "comments-longer-than-the-text": without("furniture.lines.opens_comments", result=False),
    "live-entries": without("body.choice._is_next", result=False),
    "call-quoted": both(with_number("_BOX_LINE", 1000), lambda patch: patch.setattr(ends, "_CALL", 1000)),
    "key-points-apart": without("body.above._are_points", result=False),
    "end-summary": without_end("the summary"),
    "end-apart": without("body.ends.homes_of", set()),
    "start-links": without("body.ends._trim_start"),
    "start-apart": without("body.ends._trim_start"),
    "signature": instead("parsing.unsigned", tuple),
    # Bodies that only the page's data hold
    "stated-in-json-ld": without("forms.stated._said", ""),
    "stated-in-a-state": without("forms.stated._longest", ("", {})),
    # What the user says
    "user-excludes": lambda patch: patch.delitem(CORRECTIONS, "user-excludes"),
    "user-includes": lambda patch: patch.delitem(CORRECTIONS, "user-includes"),
    "user-names-the-body": lambda patch: patch.delitem(CORRECTIONS, "user-names-the-body"),
}

# Pages that are read wrongly, and how. The list may only shrink.
KNOWN: dict[str, str] = {
    "box-of-links-but-a-list-of-things": "a list of things with a linked heading each is lost, whole",
}


@pytest.fixture(autouse=True)
def _remembering_nothing() -> Iterator[None]:
    """What the tables said of a line is forgotten, before they change and after."""
    forget()
    yield
    forget()


def forget() -> None:
    """Forget what the tables of furniture said."""
    for known in (furniture._known_reason, furniture._known_label, furniture._known_place):
        known.cache_clear()


@cache
def expected_of(name: str) -> str:
    """The text that must be read of a page, a line for each paragraph."""
    return PAGES[name].with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")


def text_of(name: str) -> str:
    """What is read of a page, a line for each paragraph, note or [caption]; "" if it is refused."""
    try:
        article = parse(read(str(PAGES[name])), CORRECTIONS.get(name, NONE))
    except ArticleError:
        return ""
    return "\n".join(line for block in article.blocks for line in lines_of(block))


def lines_of(block: Block) -> tuple[str, ...]:
    """The lines that a block is read in."""
    match block:
        case Figure():
            return (f"[{block.caption}]",) if block.caption else ()
        case Note():
            return (block.text,)
        case _:
            return model._lines(block)


@pytest.mark.parametrize("name", [name for name in PAGES if name not in KNOWN])
def test_rule(name: str) -> None:
    """What the rule is about is left out or kept, and what only looks like it is read."""
    assert text_of(name) == expected_of(name)


@pytest.mark.parametrize("name", RULES)
def test_page_shows_its_rule(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rule, its page is read wrongly: nothing else decides there."""
    RULES[name](monkeypatch)
    assert text_of(name) != expected_of(name)


@pytest.mark.parametrize("name", KNOWN)
def test_known_miss_is_still_one(name: str) -> None:
    """A page leaves the table of known misses as soon as it is read right."""
    assert text_of(name) != expected_of(name), f"{name}.html is read right now: take it out of KNOWN."


def reasons_in(module: ModuleType) -> Iterator[str]:
    """The strings that a module's code gives as reasons: assigned to one, returned as one, or left out for."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        given: list[ast.expr] = []
        if isinstance(node, ast.Assign) and any("reason" in ast.unparse(target) for target in node.targets):
            given = [node.value]
        elif isinstance(node, ast.FunctionDef) and "reason" in node.name:
            given = [below.value for below in ast.walk(node) if isinstance(below, ast.Return) and below.value]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "_leave_out":
            given = node.args
        constants = (below for one in given for below in ast.walk(one) if isinstance(below, ast.Constant))
        yield from (constant.value for constant in constants if isinstance(constant.value, str))


def test_every_reason_has_a_page() -> None:
    """Each reason for which text is left out is that of something on one of the pages."""
    coded = {reason for module in RULING for reason in reasons_in(module)}
    listed = {*PLACES, *LINES, *STARTS, *(reason for reason, _ in closing._RULES), corrections.OUTSIDE}
    found = set()
    for name, path in PAGES.items():
        found |= {leaf.reason for leaf in examine(read(str(path)), CORRECTIONS.get(name, NONE)).leaves}
    assert len(coded) > 15
    assert coded | listed <= found


def test_every_page_has_its_rule() -> None:
    """Each page has its text, and but for look-alikes its rule; no text is left behind when its page goes."""
    alike = {name for name in PAGES if "-but-" in name}
    assert PAGES.keys() == RULES.keys() | alike
    assert KNOWN.keys() <= alike
    assert PAGES.keys() == {path.stem for path in RULES_FOLDER.glob("*.txt")}


def test_every_rule_is_explained() -> None:
    """The document that puts the rules in order names the page of each, and no page that is none."""
    text = EXPLAINED.read_text(encoding="utf-8").partition("## Which text is the article")[2]
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", text))
    assert named == RULES.keys()
