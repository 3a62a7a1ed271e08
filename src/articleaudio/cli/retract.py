"""`articleaudio retract`: an episode taken back, so that it does not come back by itself."""

from __future__ import annotations

from pathlib import Path

import click

from articleaudio.cli import options


@click.command()
@click.argument("target", metavar="GUID|SOURCE")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="Folder of episodes and feed.",
)
@click.option("--reason", default="", metavar="TEXT", help="Why; kept in the tombstone, published nowhere.")
@click.option("--undo", is_flag=True, help="Let the article be rendered again.")
@options.config
@options.verbosity
def retract(target: str, output: Path, reason: str, config: Path | None, *, undo: bool) -> None:
    """Take an episode out of the feed, delete its files, and leave a tombstone, so that it stays away.

    Named by its guid, its article's address, its MP3, or its article's file (- for standard input). Nothing is
    fetched. Prints the path of the tombstone. Neither `render` nor `batch` brings the episode back; `--undo` lets them,
    and so does their `--force`.

    \b
    Examples:
      articleaudio retract https://example.org/story --reason "The source withdrew it."
      articleaudio retract article.html --output ~/podcast
      articleaudio retract --undo 5b0cdd5c-3a4e-5c3f-9d0a-0a8d2f6f1a11
    """
    from articleaudio.archive import retracting

    order = options.order(config, output)
    if undo:
        retracting.bring_back(target, order)
        _note(f"{target}: the retraction is taken back; render the article again to have its episode.")
        return
    made = retracting.retract(target, order, reason)
    if made:
        click.echo(made)
    else:
        _note(f"{target}: it was retracted before.")


def _note(sentence: str) -> None:
    if not options.is_quiet():
        options.tell(sentence)
