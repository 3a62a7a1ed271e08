"""Plain text: an article alone is read whole; of a page's dump, only the article."""

# ruff: noqa: RUF001 - other scripts are meant

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.article import parse
from articleaudio.model import Article, Heading, ListBlock, Note, Paragraph, Source

FIRST = "Heavy rain closed the coast road on Monday."
SECOND = "Two bridges were damaged, the council said. Repairs will take a week."
LONG = (
    "The first dyke was built in 1780 by a miller who had lost his mill twice, "
    "and who did not mean to lose it a third time."
)
LONGER = (
    "The second was built by his son, who had not been told why the first one stood where it stood, "
    "and pulled half of it down."
)


def read(text: str, name: str = "a.txt") -> Article:
    return parse(Source(name, text.encode(), "utf-8", "text"), force=True)


def test_blank_lines_between_paragraphs() -> None:
    """The first line is the headline, and every paragraph behind a blank line is read."""
    article = read(f"Floods close the coast road\n\n{FIRST}\n\n{SECOND}\n")
    assert (article.headline, article.text.splitlines()) == ("Floods close the coast road", [FIRST, SECOND])
    assert (article.dek, article.left_out) == ("", ())


def test_one_paragraph_a_line() -> None:
    """Paragraphs may also stand on lines of their own without blank lines."""
    article = read(f"Floods close the coast road\n{FIRST}\n{SECOND}")
    assert article.text.splitlines() == [FIRST, SECOND]


def test_windows_line_ends_and_odd_signs() -> None:
    """Line ends of other systems, soft hyphens, zero-width spaces and controls leave no trace."""
    article = read(f"\ufeffFloods\u00ad close the coast road\r\n\r\n{FIRST.replace(' ', chr(0xA0))}\x07\u200b\r\n")
    assert (article.headline, article.text) == ("Floods close the coast road", FIRST)


def test_sentence_alone() -> None:
    """A single paragraph is read whole; its first sentence is the headline."""
    article = read(f"{FIRST} {SECOND}")
    assert (article.headline, article.text) == (FIRST.rstrip("."), f"{FIRST} {SECOND}")


def test_nothing_of_a_wire_story_is_lost() -> None:
    """An agency named in brackets at a paragraph's end makes it no caption."""
    article = read(f"Floods\n\nVARN (Coast Press) - {FIRST}\n\n{SECOND} (Reuters)")
    assert article.text.splitlines() == [f"VARN (Coast Press) - {FIRST}", f"{SECOND} (Reuters)"]


@pytest.mark.parametrize("label", ["Related", "Comments", "Discussion", "More", "Subscribe"])
def test_heading_that_sounds_like_a_label(label: str) -> None:
    """A heading inside the article is not taken for the beginning of what follows it."""
    article = read(f"The river\n\n{FIRST}\n\n{label}\n\n{LONG}\n\n{LONGER}")
    assert article.text.splitlines()[-2:] == [LONG, LONGER]


@pytest.mark.parametrize(
    "label",
    [
        *("News Feed", "MORE NEWS", "Editors’ Picks", "Most read", "Related articles", "Comments"),
        *("Share this", "You may also like", "Mehr zum Thema", "Sur le même sujet", "Te puede interesar"),
        *("Leggi anche", "Mais lidas", "Czytaj także", "Стрічка новин"),
    ],
)
def test_label_ends_the_article(label: str) -> None:
    """From the first label of an appended section on, nothing is read."""
    article = read(
        f"The river\n\n{LONG}\n\n{LONGER}\n\n{label}\n\nStorm names for 2024\n\nWho owns the coast?\n\n{FIRST}"
    )
    assert article.text.splitlines() == [LONG, LONGER]
    assert article.left_out[0].text == label


@pytest.mark.parametrize(
    "box",
    [
        *("Advertisement", "Subscribe\n* indicates required", "Read also: Ten years of floods"),
        *("Share this article\nFacebook\nX", "Sign up for our newsletter\nYour email address"),
        *("Lesen Sie auch: Zehn Jahre", "Читайте також: Десять років"),
    ],
)
def test_box_inside_the_article(box: str) -> None:
    """A box in the middle is left out, and the article goes on behind it."""
    article = read(f"The river\n\n{FIRST}\n\n{box}\n\n{LONG}\n\n{LONGER}")
    assert article.text.splitlines() == [FIRST, LONG, LONGER]


def test_news_feed_without_a_label() -> None:
    """A time of day alone on its line, with a title below it, begins a news feed."""
    article = read(f"The river\n\n{FIRST}\n\n{LONG}\n\n{LONGER}\n\n5:15 AM\n\nBakery reopens after fire.\n\n{SECOND}")
    assert article.text.splitlines() == [FIRST, LONG, LONGER]


def test_times_in_a_live_report_stay() -> None:
    """Times of day that the article itself prints do not end it."""
    article = read(f"The river, as it rose\n\n{FIRST}\n\n5:15 AM\n\n{LONG}\n\n6:40 AM\n\n{LONGER}")
    assert LONG in article.text
    assert LONGER in article.text


def test_lists_headings_and_notes() -> None:
    """Bulleted and numbered lines, lines that head a section, and corrections are what they look like."""
    article = read(
        f"The river\n\n{LONG}\n\nWhat to do\n\n{LONGER}\n\n3. Open the bag.\n4. Fill it.\n\nCorrection: It was 1781."
    )
    assert article.blocks == (
        Paragraph(LONG),
        Heading("What to do"),
        Paragraph(LONGER),
        ListBlock(("Open the bag.", "Fill it."), ordered=True, start=3),
        Note("Correction: It was 1781."),
    )


def test_author_bio_at_the_end() -> None:
    """The line that presents the author is not read."""
    article = read(f"The river\n\nBy Mara Linde\n\n{LONG}\n\n{SECOND}\n\nMara Linde is a reporter at the Courier.")
    assert article.text.splitlines() == [LONG, SECOND]


@given(st.lists(st.sampled_from([FIRST, SECOND, LONG, LONGER]), min_size=1, max_size=6))
@settings(deadline=None, max_examples=50)
def test_every_paragraph_of_plain_prose_is_read(paragraphs: list[str]) -> None:
    """Of an article of plain prose no sentence is lost, whatever the order."""
    article = read("\n\n".join(["What the river did in town", *paragraphs]))
    assert article.text.splitlines() == paragraphs


@pytest.mark.parametrize("name", ["HALE CHRONICLE", "The Harbor Sentinel"])
def test_a_newspapers_name_above_is_no_headline(name: str) -> None:
    """Above another line that may be a headline, a masthead is left out."""
    article = read(f"{name}\n\nFloods close the coast road\n\nBy Jo March, 3 April 2024\n\n{FIRST}\n\n{SECOND}")
    assert (article.headline, article.text.splitlines()) == ("Floods close the coast road", [FIRST, SECOND])
