"""`articleaudio voices`: what can speak here, and how it sounds."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from articleaudio import pipeline, sampling
from articleaudio.cli import options, values
from articleaudio.config import sha256_hex
from articleaudio.speech.profiles import load_profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articleaudio.config import VoiceProfile
    from articleaudio.order import Order

WIDE = 200
NO_VOICES = {
    "command": ": its profiles name them",
    "kokoro": ": put a folder of one into a voice folder",
    "piper": "; articleaudio voices add PATH|URL brings one",
}
SAMPLES = {
    "de": "Guten Tag. So klingt diese Stimme, wenn sie einen Artikel vorliest.",
    "en": "Good morning. This is how I sound when I read an article aloud.",
    "es": "Buenos días. Así suena esta voz cuando lee un artículo.",
    "fr": "Bonjour. Voici comment cette voix lit un article.",
    "it": "Buongiorno. Ecco come suona questa voce quando legge un articolo.",
    "pl": "Dzień dobry. Tak brzmi ten głos, kiedy czyta artykuł.",
    "pt": "Bom dia. É assim que esta voz lê um artigo.",
    "uk": "Добрий день. Так звучить цей голос, коли читає статтю.",
}


def _sha256(context: click.Context, parameter: click.Parameter, value: str) -> str:
    try:
        return sha256_hex(value)
    except ValueError as error:
        raise click.BadParameter(str(error), context, parameter) from error


def _name(context: click.Context, parameter: click.Parameter, value: str) -> str:
    from articleaudio.cli.voice_adding import is_name

    if value and not is_name(value):
        allowed = "it may have letters, digits, points, dashes and underscores, and begins with a letter or digit"
        raise click.BadParameter(allowed, context, parameter)
    return value


@click.group(invoke_without_command=True)
@click.option("--engine", metavar="NAME", help="List that engine's own voices, for the key `voice` of a profile.")
@options.config
@options.as_json
@options.verbosity
@click.pass_context
def voices(context: click.Context, engine: str | None, config: Path | None, *, as_json: bool) -> None:
    """List the voices: what each is, whether it can speak here, and the line that installs what is missing.

    Each is tried: the programs that profiles of the engine "command" name are run.

    \b
    Examples:
      articleaudio voices
      articleaudio voices --json
      articleaudio voices --engine pyttsx3
      articleaudio voices sample uk
    """
    context.obj = options.order(config, Path("output"), "")
    if context.invoked_subcommand is None and engine:
        _list_engine(engine, context.obj, as_json=as_json)
    elif context.invoked_subcommand is None:
        _list(context.obj, as_json=as_json)


@voices.command()
@click.argument("name")
@click.option("--text", help="What to say.  [default: a sentence in the voice's language]")
@click.option("--output", type=click.Path(path_type=Path), help="The MP3 to write.  [default: sample-NAME.mp3]")
@options.verbosity
@click.pass_obj
def sample(order: Order, name: str, text: str | None, output: Path | None) -> None:
    """Render a sample of a voice as an MP3 and print its path.

    \b
    Examples:
      articleaudio voices sample en
      articleaudio voices sample uk --text "Слава!" --output uk.mp3
    """
    if text is not None and not text.strip():
        raise click.UsageError("--text is empty.")
    if output and output.suffix.lower() != ".mp3":
        raise click.UsageError("A sample is an MP3: --output must end in .mp3.")
    from articleaudio.article.facts.language import may_be_written

    profile = load_profile(name, order.voice_folders)
    said = text or _sample_text(profile)
    if not may_be_written(profile.language, said):
        options.tell(f'"{name}" is a voice for {profile.language}, which is not written in these letters.')
    click.echo(sampling.sample(said, profile, order, output or Path(f"sample-{name}.mp3")).path)


@voices.command()
@click.argument("names", metavar="A B", nargs=2)
@click.option("--text", help="What both say.  [default: a sentence in each voice's language]")
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The page to write; - for stdout.  [default: compare-A-B.html]",
)
@options.verbosity
@click.pass_obj
def compare(order: Order, names: tuple[str, str], text: str | None, html: Path | None) -> None:
    """Write one page with players for two voices and their figures side by side, and print its path.

    \b
    Examples:
      articleaudio voices compare en en-GB
      articleaudio voices compare en en_US-amy-medium --text "Kyiv fell silent." --html voices.html
    """
    from articleaudio.cli.own_pages import STDOUT, check_page, write_page
    from articleaudio.cli.voice_comparing import hear
    from articleaudio.site.compare import compare_page

    if names[0] == names[1]:
        raise click.UsageError(f'Both voices are "{names[0]}": name two.')
    page = html or Path(f"compare-{names[0]}-{names[1]}.html")
    check_page(page, "--html", "", as_json=False)
    profiles = [load_profile(name, order.voice_folders) for name in names]
    heard = [hear(text or _sample_text(profile), profile, order) for profile in profiles]
    write_page(page, compare_page(heard), "comparison")
    if page != STDOUT:
        click.echo(page)


@voices.command()
@click.argument("source", metavar="PATH|URL")
@click.option("--sha256", callback=_sha256, default="", metavar="HEX", help="What the model's SHA-256 must be.")
@click.option("--name", default="", callback=_name, help="What to call the voice.  [default: as its file is called]")
@click.option("--force", is_flag=True, help="Replace a voice of that name, and its profile.")
@click.option(
    "--timeout",
    type=values.Amount(min=0, min_open=True),
    default=1800.0,
    show_default=True,
    metavar="SECONDS",
    help="For an address: how long the download may take.",
)
@click.option("--allow-private", is_flag=True, help="For an address: also from this computer and private networks.")
@options.verbosity
@click.pass_obj
def add(order: Order, source: str, sha256: str, name: str, timeout: float, *, force: bool, allow_private: bool) -> None:
    """Bring a Piper voice into voices/ beside the settings, with a profile, and print the profile's path.

    The file is NAME.onnx; NAME.onnx.json must lie beside it. The SHA-256 of the model is told, and kept in the profile:
    another model does not speak under its name. Where the extra piper is installed, the voice is tried.

    \b
    Examples:
      articleaudio voices add ~/Downloads/en_US-amy-medium.onnx
      articleaudio voices add https://huggingface.co/rhasspy/piper-voices/resolve/main/en/en_US/amy/medium/en_US-amy-medium.onnx
    """
    from articleaudio.cli.voice_adding import Wish, add_voice, name_of
    from articleaudio.source.web.download import Downloader

    wish = Wish(source, name or name_of(source), sha256, force)
    with Downloader(timeout, allow_private=allow_private) as downloader:
        path, digest = add_voice(wish, order, downloader)
    options.tell(f"The SHA-256 of its model is {digest}.")
    click.echo(path)


def _sample_text(profile: VoiceProfile) -> str:
    return SAMPLES.get(profile.language.partition("-")[0], SAMPLES["en"])


def _list_engine(engine: str, order: Order, *, as_json: bool) -> None:
    with pipeline.speaker_for(order) as speaker:
        found = speaker.voices(engine)
    if as_json:
        _print_lines(found)
        return
    if not found:
        options.tell(f'The engine "{engine}" has no voices here{NO_VOICES.get(engine, "")}.')
        return
    table = Table("voice", "languages", "what it is")
    for voice in found:
        table.add_row(voice.name, ", ".join(voice.languages), voice.description)
    _print(table)


def _print(table: Table) -> None:
    """A table as wide as the terminal, or as wide as it needs where it is piped."""
    console = Console()
    (console if console.is_terminal else Console(width=WIDE)).print(table)


def _print_lines(found: Iterable[Any]) -> None:
    for one in found:
        click.echo(json.dumps(asdict(one), ensure_ascii=False))


def _list(order: Order, *, as_json: bool) -> None:
    from articleaudio.speech.survey import survey

    with pipeline.speaker_for(order) as speaker:
        if as_json:
            _print_lines(survey(order.voice_folders, speaker))
            return
        found = list(survey(order.voice_folders, speaker))
    table = Table("name", "language", "engine", "voice", "state", "what it is")
    for one in found:
        state = one.state if one.state in {"ready", "unused"} else f"{one.state}: {one.why}"
        what = one.description or (one.why if one.state == "unused" else "")
        table.add_row(*map(escape, (one.name, one.language, one.engine, one.voice, state, what)))
    _print(table)
    lines = dict.fromkeys(one.install for one in found if one.install)
    if lines:
        click.echo("To install what is missing:")  # below the table, for lines of a table are broken
    for line in lines:
        click.echo(f"  {line}")
