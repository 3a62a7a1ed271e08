"""Pages made to take time or memory: the time grows with their size alone, and the command stays within 1 GB."""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import suppress
from functools import partial
from subprocess import DEVNULL, PIPE, Popen
from time import process_time
from typing import TYPE_CHECKING

import pytest

from articleaudio.article import parse
from articleaudio.errors import ArticleError
from articleaudio.model import Paragraph, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

SENTENCE = "The river rose again on Monday, and the council met to decide what should be done about the bridge."
HEAD = f"<html><head><title>The river</title></head><body><h1>The river rose again</h1>{f'<p>{SENTENCE}</p>' * 3}"
GIGABYTE = 1_000_000  # kB

# What is repeated, and how often in the page that the command gets.
REPEATED: dict[str, tuple[Callable[[int], str], int]] = {
    "divs in divs": (lambda n: f"{'<div>' * n}<p>{SENTENCE}</p>", 49_000),
    "quotations in quotations": (lambda n: "<blockquote>" * n + SENTENCE, 50_000),
    "lists in lists": (lambda n: "<ul><li>x" * n + SENTENCE, 24_000),
    "figures in figures": (lambda n: "<figure>" * n + SENTENCE, 50_000),
    "tables in tables": (lambda n: "<table><tr><td>" * n + SENTENCE, 16_000),
    "bold in bold": (lambda n: "<b>" * n + SENTENCE, 49_000),
    "open links": (lambda n: "<a>" * n + SENTENCE, 49_000),
    "open fonts": (lambda n: "<font><p>x" * n, 24_000),
    "links": (lambda n: "".join(f'<a href="/{one}">Link number {one}</a> ' for one in range(n)), 49_000),
    "items of links": (lambda n: "<ul>" + "".join(f'<li><a href="/{one}">{one}</a>' for one in range(n)), 24_000),
    "comments": (lambda n: "<!-- x -->" * n, 1_000_000),
    "references": (lambda n: "<p>" + "&eacute;" * n, 300_000),
    "references to nothing": (lambda n: "<p>" + "&zzz" * n, 1_000_000),
    "attributes with marks in them": (lambda n: "<div " + " ".join(f'a{one}="<"' for one in range(n)) + ">", 300_000),
    "attributes": (lambda n: "<div " + " ".join(f"a{one}=1" for one in range(n)) + ">", 300_000),
    "class names": (lambda n: '<div class="' + " ".join(f"c{one}" for one in range(n)) + f'"><p>{SENTENCE}', 100_000),
    "a long class name": (lambda n: f'<div class="{"ad-" * n}"><p>{SENTENCE}', 350_000),
    "meta elements": (lambda n: f'<meta name="author" content="{SENTENCE}">' * n, 49_000),
    "times": (lambda n: "<time datetime=2024-01-01>1 January 2024</time> " * n, 49_000),
    "raised marks": (lambda n: "<p>" + "word<sup>[1]</sup> " * n, 49_000),
    "headings that end an article": (lambda n: "<h2>Related</h2><p>Short one.</p>" * n, 24_000),
    "captions": (lambda n: '<figure><img src="/a.jpg"><figcaption>A man (AP)</figcaption></figure>' * n, 16_000),
    "cells": (lambda n: "<table>" + ("<tr>" + "<td>x" * 100) * (n // 100), 48_000),
    "cells that span many": (lambda n: "<table>" + "<tr><td colspan=99999 rowspan=99999>a" * n, 30_000),
    "marks of authors": (lambda n: "<div itemprop=author><span itemprop=name>Jane Doe</span></div>" * n, 24_000),
    "authors in authors": (lambda n: "<div itemprop=author>" * n, 10_000),
    "JSON in JSON": (lambda n: '<script type="application/ld+json">' + '{"a":' * n + "</script>", 1_000_000),
    "authors in JSON": (
        lambda n: (
            '<script type="application/ld+json">'
            + json.dumps({"@type": "Article", "author": [{"name": f"Jane Doe {one}"} for one in range(n)]})
            + "</script>"
        ),
        100_000,
    ),
    "a script": (lambda n: "<script>" + "if (a < b) { c(); }" * n + "</script>", 260_000),
    "pictures in the page": (lambda n: '<img src="data:image/png;base64,' + "iVBORw0KGgo" * n + '">', 2_700_000),
    "open comments": (lambda n: "<!--" * n, 1_000_000),
    "open attributes": (lambda n: '<a href="' * n, 100_000),
    "blanks": (lambda n: "<p>" + " " * n + "x", 10_000_000),
    "marks": (lambda n: "<" * n, 10_000_000),
    "signs in an author's name": (lambda n: f'<meta name="author" content="{"· " * n}">', 1_000_000),
    "accounts of authors": (
        lambda n: (
            '<script type="application/ld+json">'
            + json.dumps({"@type": "Article", "author": {"name": [f"jane{one}" for one in range(n)]}})
            + f"</script><p>{SENTENCE * n}"
        ),
        30_000,
    ),
    "emphasis": (lambda n: "<p>" + "The <em>river</em> rose <span>again</span>. " * n, 24_000),
    "attributes with a few marks in them": (
        lambda n: "<div " + " ".join(f'a{one}="{"<" * (one % 4000 == 0)}"' for one in range(n)) + ">",
        300_000,
    ),
}
# What is refused for its length, most of it before anything is made of it.
LONG: dict[str, Callable[[], str]] = {
    "50 MB of paragraphs": lambda: f"<p>{SENTENCE}</p>" * 470_000,
    "50 MB of text in one": lambda: "<p>" + f"{SENTENCE} " * 500_000,
    "50 MB of attributes": lambda: f'<div title="{"x" * 1000}">' * 50_000,
    "10 MB on one line": lambda: "<p>" + f"{SENTENCE} " * 100_000,
    "text behind plaintext": lambda: "<plaintext>" + SENTENCE * 100_000,
    "100,000 divs in divs": lambda: f"{'<div>' * 100_000}<p>{SENTENCE}</p>",
    "100,000 links": lambda: "<a href=/a>A link</a> " * 100_000,
    "a million cells": lambda: "<table>" + ("<tr>" + "<td>x" * 1000) * 1000,
}

# Every page as the command gets it.
PAGES: dict[str, Callable[[], str]] = {
    **{name: partial(made, count) for name, (made, count) in REPEATED.items()},
    **LONG,
}
# Those that the command gets here, and what it says of them: "" where it reads the article.
SAID = {
    "divs in divs": "",
    "lists in lists": "",
    "links": "",
    "comments": "",
    "attributes": "",
    "100,000 divs in divs": "more than 50000 elements",
    "100,000 links": "more than 50000 elements",
    "50 MB of paragraphs": "more than 20 million characters",
    "10 MB on one line": "more than 5 million characters of text",
    "a million cells": "more than 50000 elements",
}


def seconds(markup: str) -> float:
    """The process time that a page takes, the least of two."""
    source = Source("page", markup.encode(), "utf-8", "html")
    least = float("inf")
    for _ in range(2):
        started = process_time()
        with suppress(ArticleError):
            parse(source)
        least = min(least, process_time() - started)
    return least


@pytest.mark.parametrize("name", REPEATED)
def test_time_grows_with_size_alone(name: str) -> None:
    """Four times as much takes about four times as long, not sixteen times."""
    repeated, full = REPEATED[name]
    few = max(100, full // 60)
    once, more = (seconds(HEAD + repeated(count)) for count in (few, 4 * few))
    assert more < 9 * max(once, 0.02), (once, more)


def test_words_of_thousands_of_inline_elements_are_read() -> None:
    """A paragraph of more inline elements than trafilatura is asked about is read to its end, as what follows."""
    paragraph = "The <em>river</em> rose <span>again</span>. " * 3000
    article = parse(Source("page", f"{HEAD}<p>{paragraph}</p><p>{SENTENCE}</p>".encode(), "utf-8", "html"))
    assert [block.text for block in article.blocks if isinstance(block, Paragraph)][3:] == [
        ("The river rose again. " * 3000).strip(),
        SENTENCE,
    ]


def run(command: Command, markup: str) -> tuple[int, str, int]:
    """Exit code and messages of the command for a page, and the most memory that it had, in kB."""
    path = command.write("page.html", markup)
    line = [sys.executable, "-m", "articleaudio", "extract", str(path)]
    with Popen(line, cwd=command.folder, env=command.environment, stdout=DEVNULL, stderr=PIPE) as process:
        assert process.stderr is not None
        told = process.stderr.read().decode()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, told, used.ru_maxrss // (1000 if sys.platform == "darwin" else 1)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the system does not tell how much memory a process had")
@pytest.mark.parametrize("name", SAID)
def test_command_stays_within_a_gigabyte(name: str, command: Command) -> None:
    """The command reads such a page or says in one line why not, in less than 1 GB of memory."""
    code, told, most = run(command, HEAD + PAGES[name]())
    assert code == bool(SAID[name]), told
    assert re.fullmatch(rf"articleaudio: .*page\.html has {SAID[name]}.*\.\n" if SAID[name] else "", told), told
    assert most < GIGABYTE
