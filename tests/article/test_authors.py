"""Bylines: the names alone, each once, and whether each is a person's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.article.facts.authors import kind_of, split_names
from articleaudio.article.facts.people import byline_names
from articleaudio.article.facts.publication import house_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "by Nate Lind and The Courier news desk January 29, 2024 3:49 PM 1 min read",
            ("Nate Lind", "The Courier news desk"),
        ),
        ("By Jane Doe, Senior Reporter", ("Jane Doe",)),
        ("BY JANE DOE", ("JANE DOE",)),
        ("Jane Doe | Staff Writer", ("Jane Doe",)),
        ("By Jane Doe, Ann Roe and Joe Bloggs", ("Jane Doe", "Ann Roe", "Joe Bloggs")),
        ("Jane Doe (jane@example.org), https://example.org/jane", ("Jane Doe",)),
        ("By Jane Doe, Jane Doe, and jane doe", ("Jane Doe",)),
        ("By Olha Kit (Ольга Кіт)", ("Olha Kit",)),
        ("By Dan Ashby at Kiln Lane", ("Dan Ashby",)),
        ("By Martin King, Jr.", ("Martin King, Jr.",)),
        ("By Jane Doe, Ph.D.", ("Jane Doe",)),
        ("By Jane Doe, M.D., and Ann Ray, Ed.D.", ("Jane Doe", "Ann Ray")),
        ("By Jane Doe, J.D. Roe", ("Jane Doe", "J.D. Roe")),
        ("By Anna Roth, MD", ("Anna Roth",)),
        ("Von Anna Müller und Jürgen Böhm", ("Anna Müller", "Jürgen Böhm")),
        ("Par Marie Kerdoncuff et Jean Dupont", ("Marie Kerdoncuff", "Jean Dupont")),
        ("Por Lucía Ferrán y Paz Oriol", ("Lucía Ferrán", "Paz Oriol")),
        ("di Teresa Balducci", ("Teresa Balducci",)),
        ("Автор: Ірина Бойко та Олег Гнатюк", ("Ірина Бойко", "Олег Гнатюк")),
        ("Ludwig van Beethoven", ("Ludwig van Beethoven",)),
        ("Ministry of Health and Care", ("Ministry of Health and Care",)),
        ("By Jane Doe on Monday, November 18th, 2019 at 11:08 a.m.", ("Jane Doe",)),
        ("By Jane Doe Published 29 January 2024", ("Jane Doe",)),
        ("admin", ()),
        ("https://example.org/jane", ()),
        ("@jane", ()),
        ("", ()),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    """A byline gives the names as printed: no "By", date, role, address or repetition."""
    assert byline_names(text) == names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Jane Doe", "person"),
        ("The Courier news desk", "organization"),
        ("Reuters", "organization"),
        ("Associated Press", "organization"),
        ("Редакція", "organization"),
        ("Jane Newsome", "person"),
        ("Harbour Review", "organization"),
    ],
)
def test_kinds(name: str, kind: str) -> None:
    """A desk, an agency or the publication itself is an organization; any other name is a person's."""
    assert kind_of(name, "Harbour Review") == kind


def test_kind_as_the_page_states_it() -> None:
    """The page's own word counts where the name says nothing; a desk is none of its persons."""
    assert kind_of("Oxmoor", said="Organization") == "organization"
    assert kind_of("The Courier news desk", said="Person") == "organization"


def test_house_of_a_desk() -> None:
    """The publication can be told from its desk's name."""
    assert house_of(("Jane Doe", "The Courier news desk")) == "The Courier"
    assert house_of(("Jane Doe", "The staff")) == ""


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text(text: str) -> None:
    """No text breaks the splitting of names, and none comes out twice or empty."""
    names = split_names(text)
    assert len(set(names)) == len(names)
    assert all(names)
