"""`extract --explain`, `--include`, `--exclude` and [sites]: seeing what is read of a page, and correcting it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio import article
from articleaudio.article.corrections import marks_of
from articleaudio.article.tree.page import open_page
from articleaudio.config import Corrections, Settings, Site, check, selector
from articleaudio.errors import ConfigError
from articleaudio.model import Account, Passage, Source
from articleaudio.site.explain import explain_page

if TYPE_CHECKING:
    from tests.conftest import Command

ADDRESS = "https://news.example.org/grain"
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks on grain end</title>
<link rel="canonical" href="{ADDRESS}">
<meta property="article:published_time" content="2024-01-29T15:49:00+02:00"></head><body>
<nav id="menu"><p>Home</p><p>World</p><p>Sport</p><p>Weather</p></nav>
<div id="main">
<h1>Talks on grain end without an agreement</h1>
<p class="who">By Anna Novak</p>
<p>Ministers from six countries met in Vienna on Tuesday to discuss the price of grain and its future.</p>
<p class="promo">Our readers get twenty per cent off every bag of flour they order this week in the shop.</p>
<aside class="newsletter">
<p class="boxed">The ministers of the two largest growers had met in secret a week before, it is now known.</p></aside>
<h2>What comes next</h2>
<p>The talks lasted nine hours. They ended without an agreement, and the ministers left without a word to the press.</p>
<blockquote>We shall meet again in spring, and then we shall agree.</blockquote>
<ul><li>A second round is planned for the spring.</li><li>A third one may follow in the summer.</li></ul>
<p hidden>This paragraph is hidden by the page, and nobody who looks at it in a browser can see it.</p>
<p>Officials of two delegations said so on condition of anonymity, since the talks were held behind closed doors.</p>
</div>
<div class="feed"><h3>News Feed</h3><p>12:10</p><p>Snow closes the airport</p></div>
<footer><p>Contact</p><p>Imprint</p><p>All rights reserved.</p></footer>
</body></html>"""


def source(markup: str, name: str = "grain.html", media: str = "html", url: str | None = None) -> Source:
    return Source(name, markup.encode(), "utf-8", "text" if media == "text" else "html", url)


def passage(account: Account, start: str) -> Passage:
    """The passage that begins so."""
    (found,) = (one for one in account.passages if one.text.startswith(start))
    return found


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += f" {data}"


# ------------------------------------------------------------------------------------------ the account


def test_every_text_of_the_page_is_accounted_for_in_its_order() -> None:
    """Each line of the page stands in the account once, in the page's order, read or with a reason."""
    account = article.explain(source(PAGE))
    told = " ".join(one.text for one in account.passages)
    lines = re.findall(r">([^<>]{3,})<", PAGE[PAGE.index("<body>") :])
    places = [told.find(unescape(line).strip()) for line in lines if line.strip()]
    assert -1 not in places
    assert places == sorted(places)


def test_what_is_read_is_told_by_what_it_is() -> None:
    """Headline, byline, paragraphs, headings with their level, quotes and lists are named."""
    account = article.explain(source(PAGE))
    kinds = {
        start: passage(account, start).kind for start in ("Talks on", "By Anna", "Ministers", "What", "We shall", "•")
    }
    assert list(kinds.values()) == ["Headline", "Byline", "Paragraph", "Heading 2", "Quote", "List"]
    assert all(not passage(account, start).reason for start in kinds)


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        ("Home", "navigation"),
        ("The ministers of", "newsletter box"),
        ("This paragraph", "hidden by the page"),
        ("News Feed", "news feed"),
        ("Contact", "footer"),
    ],
)
def test_what_is_left_out_is_told_with_its_reason(start: str, reason: str) -> None:
    assert passage(article.explain(source(PAGE)), start).reason == reason


def test_the_label_at_which_the_article_ends_is_named() -> None:
    """What stands behind "News Feed" says so, in HTML as in plain text."""
    markup = PAGE.replace('<div class="feed">', "<div>")
    assert passage(article.explain(source(markup)), "Snow").reason == "after the article: from “News Feed” on"
    lines = "\n\n".join(re.findall(r"<(?:h1|p)[^>]*>([^<]+)<", PAGE[PAGE.index("<h1>") : PAGE.index("<blockquote>")]))
    dump = f"{lines}\n\nNews Feed\n\n12:10\n\nSnow closes the airport\n"
    account = article.explain(source(dump, "grain.txt", "text"))
    assert passage(account, "Snow").reason == "after the article: from “News Feed” on"
    assert passage(account, "Talks on").kind == "Headline"
    assert passage(account, "By Anna").kind == "Byline"


def test_what_is_read_is_the_article() -> None:
    """The passages read as paragraphs, headings, quotes and lists are the article's text, no more and no less."""
    account = article.explain(source(PAGE))
    assert account.article == article.parse(source(PAGE))
    read = [one.text for one in account.passages if not one.reason and one.kind not in {"Headline", "Byline"}]
    assert "\n".join(read).replace("• ", "") == account.article.text


def test_each_selector_matches_its_element_alone() -> None:
    """A selector of the account, given back as --include, brings that passage and no other."""
    account = article.explain(source(PAGE))
    for one in account.passages:
        if one.reason and one.is_prose:
            again = article.explain(source(PAGE), Corrections(include=(one.selector,)))
            brought = {now.text for now in again.passages if not now.reason}
            before = {was.text for was in account.passages if not was.reason}
            assert brought - before == {one.text}, one.selector


def test_a_refused_page_is_explained_too() -> None:
    """What was found stands there, with the error; a page without any body has its lines."""
    stub = "<h1>Grain</h1><p>Ministers met in Vienna.</p><p>Subscribe to continue reading</p>"
    account = article.explain(source(stub))
    assert account.error is not None
    assert passage(account, "Ministers").kind == "Paragraph"
    assert article.explain(source("")).passages == ()
    assert article.explain(source("", media="text")).error is not None
    huge = article.explain(source("<b>" * 150_001))
    assert "more than 50000 elements" in str(huge.error)


# --------------------------------------------------------------------------------------------- the page


def test_the_page_stands_by_itself_and_runs_nothing() -> None:
    """No script, no address that a browser would fetch; a policy that forbids more; links only within the page."""
    found = Elements(explain_page(article.explain(source(PAGE))))
    assert not {"script", "img", "link", "iframe", "object", "base", "form"} & {tag for tag, _ in found.tags}
    policy = next(attrs["content"] for tag, attrs in found.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    assert all((attrs["href"] or "").startswith("#left-out-") for tag, attrs in found.tags if tag == "a")
    assert not [name for _, attrs in found.tags for name in attrs if name.startswith("on") or name in {"src", "style"}]


def test_furniture_is_folded_and_paragraphs_never_are() -> None:
    """Runs of short lines are one closed line; a paragraph that is left out stands open, linked from the summary."""
    markup = explain_page(article.explain(source(PAGE)))
    folded = "".join(re.findall(r"<details>.*?</details>", markup, re.DOTALL))
    assert "Weather" in folded
    assert "<summary><bdi>4 lines: navigation (4 words)</bdi></summary>" in folded
    assert "<details open" not in markup
    assert "growers had met in secret" not in folded
    menu = "\n".join(f"• Item {n}" for n in range(9))
    assert "<summary><bdi>9 lines: navigation" in explain_page(
        Account("x", None, None, (Passage(menu, "List", "navigation", 18),))
    )
    (mark,) = re.findall(r'id="(left-out-\d+)" title="p.boxed"', markup)
    assert f'href="#{mark}"' in markup
    assert "--include &#39;p.boxed&#39;" in markup.replace("'", "&#39;")


def test_the_summary_says_what_was_found() -> None:
    """Headline, authors, date with its zone, language, words read and left out, and the rules by words."""
    account = article.explain(source(PAGE))
    text = " ".join(Elements(explain_page(account)).text.split())
    assert "2024-01-29 15:49, UTC+02:00" in text
    assert "Authors Anna Novak" in text
    read = sum(one.words for one in account.passages if not one.reason)
    left = sum(one.words for one in account.passages if one.reason)
    assert f"{read} words read {left} words left out" in text
    box = sum(one.words for one in account.passages if one.reason == "newsletter box")
    assert f"newsletter box : {box}" in text
    bare = explain_page(article.explain(source(PAGE.replace("T15:49:00+02:00", "T15:49:00"))))
    assert "2024-01-29 15:49, no zone given" in bare


HOSTILE = (
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "\u202egnp.exe\u2066\u200f",
    "\x00\x1b[31m\x9b\ud800",
    "{{ 7 * 7 }}{% raw %}",
    "</title></head>",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    """Wherever a page can put a text, markup in it is shown and not obeyed, and no control reaches the browser."""
    account = Account(
        text,
        None,
        None,
        (Passage(text, text), Passage(text, "Paragraph", text, 20, text, is_prose=True), Passage(text, text, text)),
    )
    usual = Account(
        "x", None, None, (Passage("x", "x"), Passage("x", "Paragraph", "x", 20, "x", True), Passage("x", "x", "x"))
    )
    markup = explain_page(account)
    markup.encode()
    tags = [(tag, sorted(attrs)) for tag, attrs in Elements(markup).tags]
    assert tags == [(tag, sorted(attrs)) for tag, attrs in Elements(explain_page(usual)).tags]
    assert not re.search("[\x00-\x08\x1b\x9b\u202a-\u202e\u2066-\u2069\ud800-\udfff]", markup)
    assert "{{ 7 * 7 }}" in markup or "7 * 7" not in text


@given(st.text(max_size=60))
@settings(deadline=None, max_examples=60)
def test_any_text_of_a_page_is_shown_as_it_is(text: str) -> None:
    """Whatever a paragraph says, the page made of it has the same elements."""
    shown = explain_page(Account("x", None, None, (Passage(text, "Paragraph", words=1),)))
    usual = explain_page(Account("x", None, None, (Passage("x", "Paragraph", words=1),)))
    assert [tag for tag, _ in Elements(shown).tags] == [tag for tag, _ in Elements(usual).tags]


def test_much_text_is_bounded() -> None:
    """A paragraph of five megabytes and a hundred thousand lines make a page that a browser opens; the rest is told."""
    long = explain_page(Account("x", None, None, (Passage("word " * 1_000_000, "Paragraph"),)))
    assert len(long) < 30_000
    assert "4,995,000 more characters" in long
    many = explain_page(Account("x", None, None, tuple(Passage(f"Line {n}", "Paragraph") for n in range(100_000))))
    assert len(many) < 2_000_000
    assert "and 96,000 more lines" in many


# ------------------------------------------------------------------------------------------ corrections


def test_included_elements_are_read_and_excluded_ones_never() -> None:
    """Either by its selector alone; an element inside another counts, inline ones too."""
    corrected = article.parse(source(PAGE), Corrections(include=("p.boxed",), exclude=("p.promo", "li:first-child")))
    assert "growers had met in secret" in corrected.text
    assert "bag of flour" not in corrected.text
    assert "A second round" not in corrected.text
    assert "A third one" in corrected.text
    plain = article.parse(source(PAGE))
    assert "growers had met in secret" not in plain.text
    hidden = article.parse(source(PAGE), Corrections(include=("p[hidden]",)))
    assert "hidden by the page" in hidden.text


def test_what_is_excluded_wins_and_is_told() -> None:
    """An element that is included and excluded is not read; its passage says by which selector."""
    account = article.explain(source(PAGE), Corrections(include=("p.boxed",), exclude=("aside",)))
    assert passage(account, "The ministers of").reason == "excluded by “aside”"


def test_a_site_names_body_headline_and_byline() -> None:
    """What the settings point to is taken, and nothing outside of the body is read."""
    markup = PAGE.replace("<h1>", "<h3 class='kicker'>Grain, at last</h3><h1>").replace(
        "</body>", "<div class='desk'>Written by Olga Petrenko</div></body>"
    )
    site = Site(body="#main > p", headline="h3.kicker", byline=".desk", exclude=("p.promo",))
    found = article.parse(source(markup), Corrections({"example.org": site}))
    assert found.headline == "Grain, at last"
    assert found.authors == ("Olga Petrenko",)
    assert found.text.startswith("Ministers from six")
    assert "second round" not in found.text
    assert "bag of flour" not in found.text


@pytest.mark.parametrize(
    ("hosts", "found"),
    [
        (("example.org",), "example.org"),
        (("news.example.org", "example.org"), "news.example.org"),
        (("org", "example.org"), "example.org"),
        (("ample.org", "example.com", "sport.example.org"), ""),
    ],
)
def test_the_nearest_table_of_a_host_wins(hosts: tuple[str, ...], found: str) -> None:
    """A table holds for a host and its subdomains, and never for one whose name only ends alike."""
    corrections = Corrections({host: Site(body=f"#{host.replace('.', '-')}") for host in hosts})
    assert corrections.at([ADDRESS]).body == (f"#{found.replace('.', '-')}" if found else "")


def test_the_address_given_counts_before_the_one_that_the_page_states() -> None:
    corrections = Corrections({"example.org": Site(exclude=("p.promo",)), "other.net": Site(exclude=("p.boxed",))})
    stated = article.parse(source(PAGE), corrections)
    given = article.parse(source(PAGE, url="https://other.net/grain"), corrections)
    assert "bag of flour" not in stated.text
    assert "bag of flour" in given.text or given.left_out != stated.left_out


@pytest.mark.parametrize("wrong", ["p..x", "", "p[", "a:nope", "p::before", "p > ", "p" * 301])
def test_a_wrong_selector_is_told(command: Command, wrong: str) -> None:
    """On the command line as wrong usage; in the settings with file and key."""
    command.write("grain.html", PAGE)
    done = command("extract", "grain.html", "--include", wrong)
    assert done.returncode == 2
    assert "Invalid value for '--include'" in done.stderr
    with pytest.raises(ConfigError, match=r"^a\.toml: sites\.example\.org\.include\.0 is .*, but .+\.$"):
        check({"sites": {"example.org": {"include": [wrong]}}}, Settings, "a.toml")


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"example.org": {"bodie": "p"}}, "sites.example.org.bodie is not a known key (did you mean body?)"),
        ({"example.org": {"include": "p"}}, "but it must be a list in brackets"),
        ({"https://example.org/": {}}, 'it must be the name of a host such as "example.org"'),
    ],
)
def test_a_wrong_table_is_told(table: dict[str, object], problem: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(problem)):
        check({"sites": table}, Settings, "a.toml")


@pytest.mark.parametrize("css", [".x ~ p", ".x .a .a .a", "div:has(.x)", "p:nth-child(2n+1 of .a)", "div:has(~ .x)"])
@pytest.mark.parametrize("markup", ["<p class=a>x</p>" * 40_000, "<div class=a>" * 40_000 + "x"], ids=["wide", "deep"])
def test_no_selector_makes_a_page_slow(css: str, markup: str) -> None:
    """Siblings without end and nesting without end cost a selector no more than linear time: this test ends."""
    page = open_page(source(markup))
    marks_of(page, None, Corrections(include=(selector(css),)))


# --------------------------------------------------------------------------------------- the command


def test_explain_writes_the_page_and_prints_its_path(command: Command) -> None:
    """With --json the article is printed as well; the file is the same each time."""
    command.write("grain.html", PAGE)
    assert command("extract", "grain.html", "--explain", "why.html").stdout == "why.html\n"
    first = (command.folder / "why.html").read_bytes()
    done = command("extract", "grain.html", "--explain", "why.html", "--json")
    assert json.loads(done.stdout)["headline"] == "Talks on grain end without an agreement"
    assert (command.folder / "why.html").read_bytes() == first


def test_explain_of_a_refused_page_writes_it_and_fails(command: Command) -> None:
    """The reason stands at the top of the page; the command tells it, and exits 1."""
    command.write("stub.html", "<h1>Grain</h1><p>Ministers met.</p><p>Subscribe to continue reading</p>")
    done = command("extract", "stub.html", "--explain", "why.html")
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert "This page is refused." in (written := (command.folder / "why.html").read_text(encoding="utf-8"))
    assert line.removeprefix("articleaudio: ").rstrip(".") in unescape(written)


def test_forced(command: Command) -> None:
    """--force reads what is refused, here as in `render`; the page that explains it says still that it is refused."""
    command.write("brief.html", "<title>Rain</title><body><h1>Rain</h1><p>It rained all day, and nobody went out.</p>")
    assert "--force" in command("script", "brief.html").stderr
    assert "It rained all day, and nobody went out." in command("script", "brief.html", "--force").stdout
    done = command("extract", "brief.html", "--force", "--explain", "why.html", "--json")
    assert (done.returncode, json.loads(done.stdout)["headline"]) == (0, "Rain")
    assert "This page is refused." in (command.folder / "why.html").read_text(encoding="utf-8")


def test_explain_overwrites_nothing_but_its_own(command: Command) -> None:
    """Neither settings nor a page of somebody else."""
    command.write("grain.html", PAGE)
    command.write("other.html", PAGE)
    command.write("own.toml", "")
    assert command("extract", "grain.html", "--explain", "own.toml").returncode == 2
    done = command("extract", "grain.html", "--explain", "other.html")
    assert done.returncode == 1
    assert done.stderr == (
        "articleaudio: other.html is there already, and is no page that --explain wrote; "
        "give another name, or remove it.\n"
    )
    assert (command.folder / "other.html").read_text(encoding="utf-8") == PAGE


def test_explain_never_overwrites_the_page(command: Command) -> None:
    command.write("grain.html", PAGE)
    done = command("extract", "grain.html", "--explain", "./grain.html")
    assert done.returncode == 2
    assert "--explain names the page itself; give it another file." in done.stderr
    assert (command.folder / "grain.html").read_text(encoding="utf-8") == PAGE
    done = command("extract", "grain.html", "--explain", "nowhere/why.html")
    assert (done.returncode, done.stderr) == (
        1,
        "articleaudio: nowhere/why.html: there is no folder nowhere; make it first.\n",
    )


def test_settings_correct_every_command(command: Command) -> None:
    """A table of articleaudio.toml holds for extract, script and render; options add to it."""
    command.write("grain.html", PAGE)
    command.write("articleaudio.toml", '[sites."example.org"]\nexclude = ["p.promo"]\n')
    assert "bag of flour" not in command("extract", "grain.html").stdout
    told = command("script", "grain.html", "--include", "p.boxed").stdout
    assert "growers had met in secret" in told
    assert "bag of flour" not in told
    command("render", "grain.html", "--voice", "tone", "--exclude", "blockquote")
    (transcript,) = (command.folder / "output/episodes").glob("*.vtt")
    spoken = " ".join(re.sub("<[^>]*>", "", transcript.read_text(encoding="utf-8")).split())
    assert "condition of anonymity" in spoken
    assert "bag of flour" not in spoken
    assert "meet again in spring" not in spoken


def test_a_selector_that_matches_nothing_is_told(command: Command) -> None:
    """A warning names it; the article is read all the same. A site's own boxes may be missing in silence."""
    command.write("grain.html", PAGE)
    done = command("extract", "grain.html", "--exclude", "#nowhere")
    assert done.returncode == 0
    assert done.stderr == 'articleaudio: grain.html: nothing in the page matches the selector "#nowhere".\n'
    command.write("articleaudio.toml", '[sites."example.org"]\nexclude = ["#nowhere"]\n')
    assert command("extract", "grain.html").stderr == ""


def test_an_article_on_several_pages_is_explained_as_one() -> None:
    """The passages of all pages follow one another; headline and byline of the further ones are said once."""
    more = PAGE.replace("Ministers from six countries met", "Bakers from six countries waited")
    account = article.explain(replace(source(PAGE), following=(source(more, "page-2.html"),)))
    assert account.article is not None
    assert "Bakers from six countries waited" in account.article.text
    assert passage(account, "Bakers from six").reason == ""
    titles = [one.reason for one in account.passages if one.text == account.article.headline]
    assert titles == ["", "said on the first page"]


def test_markdown_is_explained() -> None:
    """A page of Markdown is looked at as the HTML that is made of it."""
    text = "# Talks on grain end\n\nMinisters from six countries met in Vienna to discuss the price of grain.\n\n"
    text += "The talks lasted nine hours, and ended without an agreement on any of the many points on the table.\n"
    account = article.explain(replace(source(text, "grain.md"), media="markdown"))
    assert [one.kind for one in account.passages if not one.reason] == ["Headline", "Paragraph", "Paragraph"]
