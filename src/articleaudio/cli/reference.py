"""Writes the reference of the command from the command itself: `python -m articleaudio.cli.reference > docs/cli.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from articleaudio.cli.program import program
from articleaudio.config.explain import settings_text

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = """\
# The command articleaudio

Made from the code by `python -m articleaudio.cli.reference`; a test keeps it true.

Standard output carries results, standard error messages and progress. Exit codes: 0 done, 1 told failure, 2 wrong usage, 75 another run writes into the
output folder (`prune` and `sync` do not wait for it), 128 and the number of the signal that ended it (130: Ctrl-C, 143: SIGTERM).
`-v` and `-q` may stand before the command or after it. Completion for bash:
`eval "$(_ARTICLEAUDIO_COMPLETE=bash_source articleaudio)"` (zsh and fish likewise).
"""

JSON = """\
## JSON

`render --json` and `sync --json` print one object a line: `source`, `status` (`rendered`, `unchanged`, `retracted`, `pruned`, `failed`, or of a batch `passed over`: not among what is asked for), `episode` (path of
the MP3), `guid`, `seconds`, `error`; what does not apply is `null`.
`sync` prints only what was rendered or failed.

`prune --json` prints one object: `dry_run`, `pruned` (of each: `episode`, `guid`, `headline`, `published`, `bytes`), `bytes`, `left` (`episodes`, `bytes`) and `clip_bytes` (what went of the
clip cache).

`batch --json` prints events, an object a line. The first has `event` `started`, `archive`, `output`, `pages` (how many there are at most, `null` where that takes reading all)
and `jobs`. Then comes `article` for each page, in the order in which they are published, with the keys of `render --json`. The last is `finished`, also where a run is broken off (`complete` is then
false): `pages`, `rendered`, `unchanged`, `retracted`, `pruned`, `passed_over`, `failed`, `seconds` (of sound, of what was rendered), `elapsed` (seconds), `articles_a_minute`, `times_real_time`.

`batch --dry-run --json` prints `page` for each page: `source`, `state` (`new`, `changed`, `unchanged`, `retracted`, `pruned`, `passed over` or `refused`), `guid`, `words` (to be said, `null` where nothing
would be), `error` (why it is refused). The last is `plan`: `pages`, how many there are of each state (`passed_over` with an underscore), `words`, `seconds` (of sound), `elapsed` (seconds that it
takes), `bytes`, `jobs`, `sample` (all of this is of one page of so many), `sound_from` (`episodes` or `measured`) and `time_from` (`runs` or `measured`). What could not be measured is `null`.

`extract --json` prints one object. Its JSON Schema is [article.schema.json](article.schema.json), which tells every key with what it means.
In short: `headline`, `authors` (names), `author_kinds` (`person` or `organization` for each), `published` and `modified` (ISO 8601, with a
zone where the page gives one; only the day where it gives no time; or `null`), `has_time` and
`modified_has_time`, `published_guessed`, `publication`, `language` (BCP 47; `und` if
unknown), `url`, `summary`, `dek`, `image`, `image_size`, `is_free`, `licence`, `section`, `keywords`, `blocks`, `text` (the body as plain text: a line for each paragraph,
heading, quote, list item and table row) and `left_out` (`text`, `reason`). A block has a `type` and its own keys; `inlines` are spans of its
text (`kind`, `start`, `end`, `language`):

| type | keys |
|---|---|
| `heading` | `text`, `level`, `language`, `inlines`, `anchor` (the id that leads to it in the page, or empty) |
| `paragraph` | `text`, `language`, `inlines` |
| `quote` | `text`, `attribution`, `pull` (repeats a sentence of the body), `language`, `inlines` |
| `list` | `items`, `ordered`, `start`, `language`, `numbers`, `depths`, `item_inlines` |
| `figure` | `caption`, `credit`, `image` |
| `table` | `rows`, `header`, `caption`, `row_headers` |
| `code` | `text`, `language` |
| `embed` | `what`, `whose`, `url`, `text` (of a post), `author` (as the page prints the line below it) |
| `note` | `text`, `language` |
| `footnote` | `text`, `mark` |

`lexicon check --json` prints one object a line for each fault: `file`, `line`, `grapheme`, `kind` (`duplicate`, `hidden`, `unreachable`,
`phonemes`, `same`, `role`, `language`, `alias`, `marks` or `unreadable`), `text`, and `wrong` (false for what is only noted). `lexicon say --json` prints one object: `word`, `spoken`,
`known` (what lexicons have of it: `grapheme`, `alias`, `phonemes`, `alphabet`, `lexicon`, `line`), `phonemes` (IPA, or `null`) and `file`.

`voices --json` prints one object a line for each voice, and for each engine that no voice uses (`name` is then empty): `name`, `language`, `engine`, `voice`, `state`
(`ready`, `missing`, `wrong` or `unused`), `why` (what keeps it from speaking), `install` (a line for the shell, or empty), `description`, `neural`. With
`--engine`: `name`, `languages`, `description` of each of its voices.

`script --json` prints one object: `segments` and `left_out` (`text`, `reason`). A segment has `role`, `written` (as in the page), `spoken`
(word for word, before any lexicon), `pronounced` (what a lexicon makes of it, phonemes between slashes; `null` where it changes nothing),
`language`, `pause` (seconds of silence after it) and `chapter` (the title of the chapter that begins with it, else `null`).

`script --review --json` prints one object: `open` (how many findings are), `language`, `names_sought` (whether names were looked for) and `findings`, open ones
first. A finding has `kind` (`name`, `number`, `foreign`, `acronym`, `long` or `left out`), `note` (why it is told), `written`, `said`, `segment` (the first that has it,
counted from 0, or `null`), `count`, `is_open` and `entry` (a `<lexeme>` for a lexicon, or empty). [reading.md](reading.md) tells what is open.
"""


def reference() -> str:
    """The whole page, as Markdown."""
    context = click.Context(program, info_name="articleaudio", terminal_width=100)
    parts = [HEAD, *_sections(program, context), JSON]
    parts.append(f"## articleaudio.toml\n\nAs `articleaudio init` writes it:\n\n```toml\n{settings_text()}```\n")
    return "\n".join(parts)


def _sections(command: click.Command, context: click.Context) -> Iterator[str]:
    """A section for a command and each of its subcommands."""
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _sections(inner, click.Context(inner, parent=context, info_name=name, terminal_width=100))


if __name__ == "__main__":
    click.echo(reference(), nl=False)
