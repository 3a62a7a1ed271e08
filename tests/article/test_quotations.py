"""Quotations in another language that a page does not mark."""

# ruff: noqa: RUF001 - letters and marks of several languages are meant

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.article import with_quotations
from articleaudio.model import Article, Block, Inline, ListBlock, Paragraph, Quote

QUOTATIONS = {
    "de": ("Das ist nicht der Weg, den wir gehen wollen.", "Wir sind der Meinung, dass es so nicht weitergehen kann."),
    "es": (
        "Esto es lo que hemos esperado durante tantos años.",
        "No vamos a permitir que nadie nos quite la voz.",
    ),
    "fr": (
        "C’est une décision que nous regrettons tous aujourd’hui.",
        "Je suis venu vous dire que je pars ce soir.",
    ),
    "it": (
        "Siamo tutti molto tristi per quello che è successo.",
        "La situazione è difficile ma noi siamo qui.",
    ),
    "nl": ("Wij kunnen dit voorstel niet aanvaarden, dat is duidelijk.", "Het is een schande dat dit niet is gelukt."),
    "pl": (
        "Nie możemy się na to zgodzić, bo to jest nasza ziemia.",
        "To jest dla nas bardzo ważny i dobry dzień.",
    ),
    "pt": ("O rio está acima de tudo e de todos os outros.", "Não vamos aceitar que o governo nos trate assim, disse."),
}
CASES = [(language, text) for language, texts in QUOTATIONS.items() for text in texts]


def marked(*blocks: Block, language: str = "en") -> tuple[Block, ...]:
    return with_quotations(Article("Title", blocks, language=language)).blocks


@pytest.mark.parametrize(("language", "quotation"), CASES)
def test_a_quotation_within_a_paragraph(language: str, quotation: str) -> None:
    """It is a span in its language; the words around it are not."""
    text = f"The minister told them: “{quotation}” Then she left."
    start = text.index(quotation)
    assert marked(Paragraph(text)) == (
        Paragraph(text, inlines=(Inline("language", start, start + len(quotation), language),)),
    )


@pytest.mark.parametrize(("language", "quotation"), CASES)
def test_a_quotation_by_itself(language: str, quotation: str) -> None:
    """A block quotation is in its language as a whole."""
    assert marked(Quote(quotation)) == (Quote(quotation, language=language),)


@pytest.mark.parametrize(
    "text",
    [
        "She said “the president of La Liga told Los Angeles and El Paso that it was over” on Monday.",
        "They show “La La Land, Les Misérables, Le Mans, La Traviata and Der Rosenkavalier” there.",
        "He plays for “Los Angeles Lakers, San Diego Padres, El Paso Locomotive, Las Vegas Raiders”.",
        "“It is what it is, and we do not know what he was to do in the end,” she said.",
        "Caesar wrote “veni, vidi, vici: alea iacta est, et tu, Brute, mi fili”.",
        "It was what she said to them then: “Nous ne pouvons pas l’accepter.”",
        "He sang “na na na na na na na na na na na na na na na na na na”.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    """English, names and titles of another language, and what is short, are not touched."""
    assert marked(Paragraph(text), Quote(text)) == (Paragraph(text), Quote(text))


def test_what_the_page_marks_counts() -> None:
    """A span of the page's own stays, and one that would cross it is not made."""
    french = QUOTATIONS["fr"][0]
    text = f"So “{french}”, she said."
    for inline in (Inline("language", 4, 10, "oc"), Inline("emphasis", 0, 10)):
        assert marked(Paragraph(text, inlines=(inline,))) == (Paragraph(text, inlines=(inline,)),)
    within = Inline("emphasis", 5, 10)
    assert marked(Paragraph(text, inlines=(within,))) == (
        Paragraph(text, inlines=(Inline("language", 4, 4 + len(french), "fr"), within)),
    )
    for block in (Quote(french, language="oc"), ListBlock((text,))):
        assert marked(block) == (block,)


def test_articles_in_other_languages() -> None:
    """Only English articles are looked at."""
    block = Quote(QUOTATIONS["fr"][0])
    assert marked(block, language="de") == (block,)
    assert marked(block, language="en-GB") != (block,)


@given(st.text(alphabet="la de n'est “”\"«» .", max_size=200))
def test_any_text(text: str) -> None:
    """Spans are within the text, in order, and never meet."""
    (block,) = marked(Paragraph(text))
    assert isinstance(block, Paragraph)
    assert block.text == text
    ends = [place for one in block.inlines for place in (one.start, one.end)]
    assert ends == sorted(ends)
    assert all(0 <= place <= len(text) for place in ends)
