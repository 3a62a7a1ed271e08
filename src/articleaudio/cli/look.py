"""`articleaudio extract` and `articleaudio script`: what is found in a page, and what will be said, without a sound."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from articleaudio import article as article_stage
from articleaudio import script as script_stage
from articleaudio import scripting
from articleaudio import source as source_stage
from articleaudio.cli import options
from articleaudio.cli.own_pages import STDOUT, check_page, write_page
from articleaudio.cli.reviewing import open_count, review_shape, review_text
from articleaudio.cli.shapes import article_shape, date_text, script_shape
from articleaudio.errors import ArticleAudioError
from articleaudio.script.review import said

if TYPE_CHECKING:
    from articleaudio.config import Corrections
    from articleaudio.model import Article, Review, Script, Source
    from articleaudio.source import Manners

source_argument = click.argument("source", metavar="SOURCE")


@click.command()
@source_argument
@options.url
@click.option(
    "--explain",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a page (HTML) that shows all text of SOURCE: what is read, what is left out, and why; - for stdout.",
)
@options.lenient
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
    force: bool,
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
    if explain:
        check_page(explain, "--explain", source, as_json=as_json)
    corrections = options.corrections(config, include, exclude)
    page = source_stage.read(source, url=url, manners=manners)
    if explain:
        article = _explained(page, corrections, explain, force=force)
    else:
        article = article_stage.parse(page, corrections, force=force)
    if as_json:
        click.echo(json.dumps(article_shape(article), ensure_ascii=False, indent=2))
    elif explain != STDOUT:
        click.echo(explain or _article_text(article))


def _explained(page: Source, corrections: Corrections, path: Path, *, force: bool) -> Article:
    """The article in the page; the account of it is written also if the page is refused."""
    from articleaudio.site.explain import explain_page

    account = article_stage.explain(page, corrections)
    write_page(path, explain_page(account), "account of the page")
    if account.article is None or (account.error and not force):
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
@click.option(
    "--language",
    metavar="TAG",
    callback=options.language,
    help="With --text: its language.  [default: the voice's, else detected]",
)
@click.option("--review", is_flag=True, help="Show what an editor should look at before it is published.")
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="With --review: write it as a page, written and spoken side by side; - for stdout.",
)
@click.option("--strict", is_flag=True, help="With --review: exit with 1 if something is open.")
@click.option("--ssml", is_flag=True, help="Write the script as SSML 1.1, for other speech engines.")
@options.lenient
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
    review: bool,
    html: Path | None,
    strict: bool,
    ssml: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Show what will be said, word for word, and what will not be, and why.

    With --review: names that no lexicon has, numbers that may be read in two ways, words of other languages, acronyms,
    very long sentences, and what is left out. Open is what somebody must decide: a name in no lexicon, a number in
    doubt, words that no voice reads. An entry in a lexicon, or a voice, settles it.

    \b
    Examples:
      articleaudio script article.html
      articleaudio script article.html --json
      articleaudio script --text notes.txt
      articleaudio script article.html --review --html review.html
      articleaudio script article.html --review --strict
      articleaudio script article.html --ssml > article.ssml
    """
    if language and not text:
        raise click.UsageError("--language goes with --text; a page says its own.")
    if (html or strict) and not review:
        raise click.UsageError("--html and --strict go with --review.")
    if ssml and (review or as_json):
        raise click.UsageError("--ssml goes neither with --review nor with --json.")
    if html:
        check_page(html, "--html", source, as_json=as_json)
    order = options.order(config, Path("output"), voice, include=include, exclude=exclude)
    found = source_stage.read(source, url=url, manners=manners)
    article = None if text else article_stage.parse(found, order.corrections, force=force)
    if review:
        looked = (
            scripting.write_review(article, order) if article else scripting.review_lines(found.text, language, order)
        )
        _show_review(looked, found.name, html, as_json=as_json)
        sys.exit(1 if strict and open_count(looked) else 0)
    if article:
        written, profile, _ = scripting.write_script(article, order)
    else:
        written, profile = scripting.write_lines(found.text, language, order)
    if ssml:
        from articleaudio.script.ssml import ssml as as_ssml

        tag = script_stage.spoken_language(article.language if article else language or profile.language, profile)
        click.echo(as_ssml(written, tag, profile.pauses.sentence).decode(), nl=False)
    elif as_json:
        click.echo(json.dumps(script_shape(written), ensure_ascii=False, indent=2))
    else:
        click.echo(_script_text(written))


def _show_review(review: Review, name: str, html: Path | None, *, as_json: bool) -> None:
    """The review as a table or as JSON; where it is written as a page, the page's path after how much is open."""
    if html:
        from articleaudio.site.review import review_page

        write_page(html, review_page(review, name), "review")
    if as_json:
        click.echo(json.dumps(review_shape(review), ensure_ascii=False, indent=2))
    elif html != STDOUT:
        click.echo(html or review_text(review))


def _script_text(script: Script) -> str:
    lines = [f"{segment.role:>10}  {said(segment)}" for segment in script.segments]
    lines += [f"{'left out':>10}  {left.text}  ({left.reason})" for left in script.left_out]
    return "\n".join(lines)
