"""`articleaudio extract` and `articleaudio script`: what is found in a page, and what will be said, without a sound."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from articleaudio import article as article_stage
from articleaudio import pipeline
from articleaudio import source as source_stage
from articleaudio.cli import options
from articleaudio.cli.shapes import article_shape, date_text, script_shape

if TYPE_CHECKING:
    from articleaudio.model import Article, Script
    from articleaudio.source import Manners

source_argument = click.argument("source", metavar="SOURCE")


@click.command()
@source_argument
@options.url
@options.as_json
@options.fetching
@options.verbosity
def extract(source: str, url: str | None, manners: Manners, *, as_json: bool) -> None:
    """Show the article in a page: headline, authors, dates and text, without the furniture.

    \b
    Examples:
      articleaudio extract article.html
      articleaudio extract article.html --json
      articleaudio extract https://example.org/story
    """
    article = article_stage.parse(source_stage.read(source, url=url, manners=manners))
    if as_json:
        click.echo(json.dumps(article_shape(article), ensure_ascii=False, indent=2))
    else:
        click.echo(_article_text(article))


def _article_text(article: Article) -> str:
    date = date_text(article.published, has_time=article.has_time)
    facts = (", ".join(article.authors), date, article.publication, article.language, article.url)
    head = [article.headline, " | ".join(fact for fact in facts if fact)]
    return "\n".join([*head, *([article.dek] if article.dek else []), "", article.text])


@click.command()
@source_argument
@options.url
@click.option("--text", is_flag=True, help="SOURCE is plain text, one paragraph a line, with no page around it.")
@click.option("--language", metavar="TAG", help="With --text: its language.  [default: the voice's, else detected]")
@options.voice
@options.config
@options.as_json
@options.fetching
@options.verbosity
def script(
    source: str,
    url: str | None,
    language: str | None,
    voice: str,
    config: Path | None,
    manners: Manners,
    *,
    text: bool,
    as_json: bool,
) -> None:
    """Show what will be said, word for word, and what will not be, and why.

    \b
    Examples:
      articleaudio script article.html
      articleaudio script article.html --json
      articleaudio script --text notes.txt
    """
    if language and not text:
        raise click.UsageError("--language goes with --text; a page says its own.")
    order = options.order(config, Path("output"), voice)
    found = source_stage.read(source, url=url, manners=manners)
    if text:
        written = pipeline.write_lines(found.text, language, order)
    else:
        written, _ = pipeline.write_script(article_stage.parse(found), order)
    if as_json:
        click.echo(json.dumps(script_shape(written), ensure_ascii=False, indent=2))
    else:
        click.echo(_script_text(written))


def _script_text(script: Script) -> str:
    lines = [f"{segment.role:>10}  {segment.spoken}" for segment in script.segments]
    lines += [f"{'left out':>10}  {left.text}  ({left.reason})" for left in script.left_out]
    return "\n".join(lines)
