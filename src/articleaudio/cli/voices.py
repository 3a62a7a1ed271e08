"""`articleaudio voices`: what can speak here, and how it sounds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table

from articleaudio import pipeline
from articleaudio.cli import options
from articleaudio.errors import ConfigError
from articleaudio.speech.profiles import load_profile, profile_paths

if TYPE_CHECKING:
    from articleaudio.order import Order

WIDE = 200
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


@click.group(invoke_without_command=True)
@click.option("--engine", metavar="NAME", help="List that engine's own voices, for the key `voice` of a profile.")
@options.config
@options.verbosity
@click.pass_context
def voices(context: click.Context, engine: str | None, config: Path | None) -> None:
    """List the voice profiles: what each is, and whether it can speak here.

    \b
    Examples:
      articleaudio voices
      articleaudio voices --engine pyttsx3
      articleaudio voices sample uk
    """
    context.obj = options.order(config, Path("output"), "")
    if context.invoked_subcommand is None and engine:
        _list_engine(engine, context.obj)
    elif context.invoked_subcommand is None:
        _list(context.obj)


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
    if output and output.suffix.lower() != ".mp3":
        raise click.UsageError("A sample is an MP3: --output must end in .mp3.")
    profile = load_profile(name, order.voice_folders)
    said = text or SAMPLES.get(profile.language.partition("-")[0], SAMPLES["en"])
    click.echo(pipeline.sample(said, profile, order, output or Path(f"sample-{name}.mp3")).path)


def _list_engine(engine: str, order: Order) -> None:
    table = Table("voice", "languages", "what it is")
    with pipeline.speaker_for(order) as speaker:
        for voice in speaker.voices(engine):
            table.add_row(voice.name, ", ".join(voice.languages), voice.description)
    _print(table)


def _print(table: Table) -> None:
    """A table as wide as the terminal, or as wide as it needs where it is piped."""
    console = Console()
    (console if console.is_terminal else Console(width=WIDE)).print(table)


def _list(order: Order) -> None:
    table = Table("name", "language", "engine", "voice", "state", "what it is")
    folders = order.voice_folders
    with pipeline.speaker_for(order) as speaker:
        for name in profile_paths(folders):
            try:
                profile = load_profile(name, folders)
            except ConfigError as error:
                table.add_row(name, "", "", "", "wrong", str(error))
                continue
            state = speaker.why_silent(profile) or "ready"
            table.add_row(name, profile.language, profile.engine, profile.voice, state, profile.description)
    _print(table)
