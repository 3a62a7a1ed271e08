"""What a page's own style sheet hides, and what only seems to be hidden."""

from __future__ import annotations

import pytest

from articleaudio.article import parse
from articleaudio.model import Source

TOLD = "Members of the club read this without adverts, on Sundays too, and so do their dogs."


def text_of(sheet: str, name: str, media: str = "") -> str:
    body = "".join(
        f"<p>The stair at Merrow has ninety steps, and step {number} leads to a wall that nobody has painted.</p>"
        for number in range(8)
    )
    page = (
        f'<html lang="en"><head><title>The stair at Merrow</title><style{media}>p{{margin:0}} {sheet}</style></head>'
        f'<body><article><h1>The stair at Merrow</h1>{body}<p class="{name}">{TOLD}</p>{body}</article></body></html>'
    )
    return parse(Source("page.html", page.encode(), "utf-8", "html")).text


@pytest.mark.parametrize(
    "sheet", [".gone{display:none}", "/* .gone */ .x,.gone { color:red; display : none !important }"]
)
def test_one_class_that_is_not_displayed_is_not_read(sheet: str) -> None:
    """What the sheet hides from every reader is not read aloud."""
    assert TOLD not in text_of(sheet, "y gone")


@pytest.mark.parametrize(
    "sheet",
    [
        ".js .gone{display:none}",
        "@media print{.gone{display:none}}",
        ".gone{display:none} .gone.open{display:block}",
        ".gone{color:red}",
        ".gone{display:none",
        "}}.other{display:none}",
    ],
)
def test_what_may_be_shown_is_read(sheet: str) -> None:
    """A rule for one medium, for pages with scripts, or of a class that is shown elsewhere hides nothing."""
    assert TOLD in text_of(sheet, "gone")
    assert TOLD in text_of(".gone{display:none}", "gone", ' media="print"')


def test_a_sheet_that_hides_the_article_is_not_believed() -> None:
    """A text that is a third of the page or more is shown by a script in the browser, and is read."""
    page = (
        "<html><head><style>.late{display:none}</style></head><body><h1>The stair at Merrow</h1>"
        f'<div class="late">{"".join(f"<p>{number}: {TOLD}</p>" for number in range(6))}</div></body></html>'
    )
    assert TOLD in parse(Source("page.html", page.encode(), "utf-8", "html")).text
