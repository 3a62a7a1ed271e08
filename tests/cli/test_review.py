"""`script --review` and `script --ssml`: what an editor sees, on a terminal, as JSON and as a page."""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from articleaudio.model import Finding, LeftOut, Pair, Review, Script, Segment
from articleaudio.site.review import review_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

UKRAINIAN = "Ми переможемо, бо за нами правда і наша земля, сказав міністр на зустрічі."
OPEN = (
    "Ministers from six countries met Averlo Honcharuk in Vienna on 01/02/2024 to discuss the price of grain there.",
    "The team of the ministry won 3-1 on the second day, and they all had worked 24/7 before, as it is now known.",
    UKRAINIAN,
)


@pytest.fixture
def grain(command: Command, make_page: Callable[..., str]) -> Command:
    """The command in a folder with a page that has something open and one that has not."""
    command.write("open.html", make_page(paragraphs=OPEN).replace("Anna Novak", "Anna Smith"))
    command.write("done.html", make_page().replace("Anna Novak", "Anna Smith"))
    return command


def test_table(grain: Command) -> None:
    """What is open first, then what is to know, then entries to paste; every line fits eighty columns."""
    lines = grain("script", "open.html", "--review").stdout.splitlines()
    assert lines[0] == "4 open, 2 to know, in 7 segments."
    assert [line.split()[:3] for line in lines if line.startswith("open")] == [
        ["open", "name", "Averlo"],
        ["open", "name", "Honcharuk"],
        ["open", "number", "01/02/2024"],
        ["open", "number", "3-1"],
    ]
    assert "  <lexeme><grapheme>Honcharuk</grapheme><alias>Honcharuk</alias></lexeme>" in lines
    assert all(len(line) <= 80 for line in lines if not line.startswith("  <lexeme>"))


def test_json(grain: Command) -> None:
    """One object: how many are open, and every finding with its keys."""
    told = json.loads(grain("script", "open.html", "--review", "--json").stdout)
    assert (told["open"], told["language"], told["names_sought"]) == (4, "en", True)
    assert told["findings"][0] == {
        "kind": "name",
        "note": "in no lexicon",
        "written": "Averlo",
        "said": "Averlo",
        "segment": 4,
        "count": 1,
        "is_open": True,
        "entry": "<lexeme><grapheme>Averlo</grapheme><alias>Averlo</alias></lexeme>",
    }


def test_strict(grain: Command) -> None:
    """With --strict the exit code is 1 while something is open, and 0 once a lexicon of the show settles it."""
    assert grain("script", "open.html", "--review").returncode == 0
    assert grain("script", "open.html", "--review", "--strict").returncode == 1
    assert grain("script", "done.html", "--review", "--strict").returncode == 0
    entries = re.findall(r"<lexeme>.*</lexeme>", grain("script", "open.html", "--review").stdout)
    head = '<lexicon version="1.0" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">'
    grain.write("voices/lexicons/own.pls", f"{head}{''.join(entries)}</lexicon>")
    profile = 'engine = "pyttsx3"\nvoice = "en-us"\nlanguage = "en"\nlexicons = ["own.pls", "news-en.pls"]\n'
    grain.write("voices/own.toml", profile)
    done = grain("script", "open.html", "--review", "--strict", "--voice", "own")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "Nothing open, 2 to know, in 7 segments.")


def test_plain_text(grain: Command) -> None:
    """Plain text is reviewed as a page is."""
    grain.write("notes.txt", "They won 3-1.\n")
    assert grain("script", "--text", "notes.txt", "--review").stdout.startswith("1 open, 0 to know, in 1 segments.")


def test_a_quotation_in_plain_text(grain: Command) -> None:
    """A German quotation is read by a voice for German, as on a page, and its nouns are no unknown names."""
    said = "The mayor of the town said on Monday, after many people had asked:"
    german = "Guten Tag, wir sind in der Stadt und das ist nicht schlecht."
    grain.write("notes.txt", f"{said} “{german}”\n")
    told = json.loads(grain("script", "--text", "notes.txt", "--review", "--json").stdout)["findings"]
    assert [(one["kind"], one["note"]) for one in told] == [("foreign", "read by a voice for German")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Alderia won 3 gold and 5 silver.", "Alderia won three gold and five silver."),
        ("Averlo, Ostiller, Vance, Bern, Tumba, Alderia 12", "Averlo, Ostiller, Vance, Bern, Tumba, Alderia twelve"),
        ("Im Januar kamen 12 Gäste ins neue Haus am Fluss.", "Im Januar kamen zwölf Gäste ins neue Haus am Fluss."),
        ("Прийшло 12 осіб.", "Прийшло дванадцять осіб."),
    ],
)  # fmt: skip
def test_the_language_of_plain_text(grain: Command, text: str, said: str) -> None:
    """It is one that a voice reads: English for a short text and for one of names, else as detected."""
    grain.write("notes.txt", text)
    assert grain("script", "--text", "notes.txt").stdout.strip().partition("  ")[2] == said


def test_a_quotation_that_the_page_does_not_mark(grain: Command) -> None:
    """One in Latin letters is read by a voice of its language."""
    french = "C’est une décision que nous regrettons tous aujourd’hui."
    page = (grain.folder / "done.html").read_text("utf-8").replace("</p>", f" He said “{french}” and left.</p>", 1)
    grain.write("french.html", page)
    told = json.loads(grain("script", "french.html", "--review", "--json").stdout)["findings"]
    assert [(one["note"], one["is_open"]) for one in told if one["kind"] == "foreign"] == [
        ("read by a voice for French", False)
    ]
    grain.write("voices/hum.toml", 'engine = "tone"\nvoice = "hum"\nlanguage = "en"\n')
    grain.write("articleaudio.toml", '[voices]\ndefault = "hum"\n')
    said = json.loads(grain("script", "french.html", "--json").stdout)["segments"]
    assert [one["language"] for one in said if french in one["written"]] == ["fr"]


def test_page(grain: Command) -> None:
    """The page is written, its path printed, and what is open points to where it is."""
    done = grain("script", "open.html", "--review", "--html", "review.html", "--strict")
    assert (done.returncode, done.stdout) == (1, "review.html\n")
    page = (grain.folder / "review.html").read_text("utf-8")
    assert re.findall(r'<a href="#(segment-\d+)"><bdi>([^<]*)', page) == [
        ("segment-4", "Averlo"),
        ("segment-4", "Honcharuk"),
        ("segment-4", "01/02/2024"),
        ("segment-5", "3-1"),
    ]
    assert set(re.findall(r'href="#([\w-]+)"', page)) <= set(re.findall(r'id="([\w-]+)"', page))
    assert "<del>01/02/2024</del>" in page
    assert "<mark>January second, twenty twenty-four</mark>" in page
    assert UKRAINIAN in page


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--html", "x.html"), "--html and --strict go with --review."),
        (("--strict",), "--html and --strict go with --review."),
        (("--ssml", "--json"), "--ssml goes neither with --review nor with --json."),
        (("--review", "--html", "open.html"), "--html names the page itself; give it another file."),
    ],
)
def test_wrong_usage(grain: Command, arguments: tuple[str, ...], message: str) -> None:
    """Options that do not go together are told, and nothing is written."""
    before = (grain.folder / "open.html").read_bytes()
    done = grain("script", "open.html", *arguments)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, f"Error: {message}")
    assert (grain.folder / "open.html").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("show.pls", 2, "Error: --html must end in .html or .htm (or be - for standard output)."),
        ("done.html", 1, "articleaudio: done.html is there already, and is no page that --html wrote; "),
    ],
)
def test_no_file_of_the_user_is_overwritten(grain: Command, name: str, code: int, message: str) -> None:
    """A lexicon, settings, another article: what is no page of ours stays as it is."""
    grain.write("show.pls", "<lexicon/>")
    before = grain.files(".")[name]
    done = grain("script", "open.html", "--review", "--html", name)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.splitlines()[-1].startswith(message)
    assert grain.files(".")[name] == before


def test_own_pages_are_overwritten(grain: Command) -> None:
    """A page that the command wrote before, and an empty file, are; on standard output nothing but the page is."""
    grain.write("review.html", "")
    assert grain("script", "done.html", "--review", "--html", "review.html").returncode == 0
    assert grain("script", "open.html", "--review", "--html", "review.html").returncode == 0
    page = (grain.folder / "review.html").read_text("utf-8")
    assert "Averlo" in page
    assert grain("script", "open.html", "--review", "--html", "-").stdout == page
    done = grain("script", "open.html", "--review", "--html", "-", "--json")
    assert done.stderr.splitlines()[-1] == "Error: --html - and --json both write to standard output; give one of them."


def test_page_that_cannot_be_written(grain: Command) -> None:
    """A page that cannot be written is one sentence."""
    done = grain("script", "open.html", "--review", "--html", "none/review.html")
    assert done.returncode == 1
    assert done.stderr == ("articleaudio: none/review.html: there is no folder none; make it first.\n")


def test_ssml(grain: Command) -> None:
    """The script as SSML 1.1, with the quotation in its own language."""
    root = etree.fromstring(grain("script", "open.html", "--ssml").stdout.encode())
    assert (etree.QName(root).localname, root.get("version")) == ("speak", "1.1")
    tags = [one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in root.iter("{*}s")]
    assert "uk" in tags
    assert "".join(next(root.iter("{*}s")).itertext()) == "Talks on grain end without an agreement"


class Reader(HTMLParser):
    """Every element and attribute of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keeps it."""
        self.elements.append((tag, attrs))


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["<script>alert(1)</script>", '"><img src=x onerror=y>', "{{ 7 * 7 }}", "\u202e\x00\ud800", "&lt;b&gt;"]
    ),
)


@settings(deadline=None, max_examples=50)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_hostile_text(written: str, spoken: str, name: str) -> None:
    """Nothing of a page is markup in the review: no script, no address, no event, the strict policy in the head."""
    segment = Segment("body", written, spoken, "en", 0.3)
    findings = (
        Finding("name", "note", written, spoken, 0, is_open=True, entry=written),
        Finding("left out", spoken, written),
    )
    script = Script((segment,), (LeftOut(written, spoken),))
    page = review_page(
        Review(script, "en", findings, ((Pair(written, spoken, changed=True),),), names_sought=False), name
    )
    page.encode()
    elements = Reader(page).elements
    assert not {"script", "img", "link", "iframe", "form", "base", "object"} & {tag for tag, _ in elements}
    assert all(not key.startswith("on") for _, attributes in elements for key, _ in attributes)
    assert all(
        (value or "").startswith("#")
        for _, attributes in elements
        for key, value in attributes
        if key in ("href", "src")
    )
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert "\u202e" not in page
    assert "\x00" not in page
