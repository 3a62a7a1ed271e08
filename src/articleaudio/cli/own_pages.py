"""Pages that a command writes where it is told to: nothing is overwritten but such a page."""

from __future__ import annotations

from pathlib import Path

import click

from articleaudio.errors import ArticleAudioError
from articleaudio.files import write_atomically

STDOUT = Path("-")
_ENDINGS = (".html", ".htm")
_MARK = b'<meta name="generator" content="articleaudio">'
_HEAD = 2_000  # bytes of a page in which its mark stands


def check_page(path: Path, option: str, source: str, *, as_json: bool) -> None:
    """Refuse a path that is none of a page, or that holds what this program did not write.

    Raises:
        UsageError: it is the source itself, or ends in another ending; or "-" stands beside --json.
        ArticleAudioError: a file is there that is no page of ours, or there is no such folder.
    """
    if path == STDOUT:
        if as_json:
            raise click.UsageError(f"{option} - and --json both write to standard output; give one of them.")
        return
    if path.resolve() == Path(source).resolve():
        raise click.UsageError(f"{option} names the page itself; give it another file.")
    if path.suffix.lower() not in _ENDINGS:
        raise click.UsageError(f"{option} must end in .html or .htm (or be - for standard output).")
    if not path.absolute().parent.is_dir():
        raise ArticleAudioError(f"{path}: there is no folder {path.parent}; make it first.")
    if not _is_free(path):
        raise ArticleAudioError(
            f"{path} is there already, and is no page that {option} wrote; give another name, or remove it."
        )


def _is_free(path: Path) -> bool:
    """Whether nothing is lost by writing there: there is no file, an empty one, or one of our own pages."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return not path.exists()  # what cannot be read may be anything
    return not head or _MARK in head


def write_page(path: Path, page: str, what: str) -> None:
    """Write a page of ours to the path, or to standard output; `what` it is called in a message.

    Raises:
        ArticleAudioError: it cannot be written.
    """
    if path == STDOUT:
        click.echo(page.encode(), nl=False)
        return
    try:
        write_atomically(path, page.encode())
    except OSError as error:
        raise ArticleAudioError(f"{path}: the {what} cannot be written ({error.strerror}).") from error
