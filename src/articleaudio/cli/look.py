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
from articleaudio.errors import ArticleAudioError
from articleaudio.files import write_atomically

if TYPE_CHECKING:
    from articleaudio.config import Corrections
    from articleaudio.model import Article, Script, Source
    from articleaudio.source import Manners

source_argument = click.argument("source", metavar="SOURCE")


@click.command()
@source_argument
@options.url
@click.option(
    "--explain",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a page (HTML) that shows all text of SOURCE: what is read, what is left out, and why.",
)
@options.correcting
@options.config
@options.as_json_object
@options.fetching
@options.verbosity
def extract(
    source: str,
    url: str | None,
    explain: Path | None,
    config: Path | None,
    manners: Manners,
    *,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show the article in a page: headline, authors, dates and text, without the furniture.

    With --explain the path of the file that was written is printed instead of the text.

    \b
    Examples:
      articleaudio extract article.html
      articleaudio extract article.html --json
      articleaudio extract https://example.org/story
      articleaudio extract article.html --explain why.html
      articleaudio extract article.html --include 'p.intro' --exclude 'div.promo'
    """
    corrections = options.corrections(config, include, exclude)
    page = source_stage.read(source, url=url, manners=manners)
    article = _explained(page, corrections, explain) if explain else article_stage.parse(page, corrections)
    if as_json:
        click.echo(json.dumps(article_shape(article), ensure_ascii=False, indent=2))
    else:
        click.echo(explain or _article_text(article))


def _explained(page: Source, corrections: Corrections, path: Path) -> Article:
    """The article in the page; the account of it is written also if the page is refused."""
    from articleaudio.site.explain import explain_page

    if path.resolve() == Path(page.name).resolve():
        raise click.UsageError("--explain names the page itself; give it another file.")
    account = article_stage.explain(page, corrections)
    try:
        write_atomically(path, explain_page(account).encode())
    except OSError as error:
        raise ArticleAudioError(f"{path}: the account of the page cannot be written ({error.strerror}).") from error
    if account.article is None or account.error:
        raise account.error or ArticleAudioError(f"{page.name} holds no article.")
    return account.article


def _article_text(article: Article) -> str:
    date = date_text(article.published, has_time=article.has_time)
    facts = (", ".join(article.authors), date, article.publication, article.language, article.url)
    head = [article.headline, " | ".join(fact for fact in facts if fact)]
    dek = () if article.text.startswith(article.dek) else (article.dek,)
    return "\n".join([*head, *dek, "", article.text])


@click.command()
@source_argument
@options.url
@click.option("--text", is_flag=True, help="SOURCE is plain text, one paragraph a line, with no page around it.")
@click.option("--language", metavar="TAG", help="With --text: its language.  [default: the voice's, else detected]")
@options.voice
@options.config
@options.correcting
@options.as_json_object
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
    include: tuple[str, ...],
    exclude: tuple[str, ...],
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
    order = options.order(config, Path("output"), voice, include=include, exclude=exclude)
    found = source_stage.read(source, url=url, manners=manners)
    if text:
        written = pipeline.write_lines(found.text, language, order)
    else:
        written, _ = pipeline.write_script(article_stage.parse(found, order.corrections), order)
    if as_json:
        click.echo(json.dumps(script_shape(written), ensure_ascii=False, indent=2))
    else:
        click.echo(_script_text(written))


def _script_text(script: Script) -> str:
    lines = [f"{segment.role:>10}  {segment.spoken}" for segment in script.segments]
    lines += [f"{'left out':>10}  {left.text}  ({left.reason})" for left in script.left_out]
    return "\n".join(lines)
