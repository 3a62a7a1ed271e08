"""`articleaudio lexicon`: what is wrong with the files that say how names are said, and how a word sounds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from articleaudio import sampling, scripting
from articleaudio.cli import options
from articleaudio.errors import ConfigError
from articleaudio.patterns import late
from articleaudio.script import Pronouncer, load_lexicon
from articleaudio.script.lexicon_check import check_lexicons

if TYPE_CHECKING:
    from articleaudio.sampling import Sample
    from articleaudio.script import Lexicon, Match
    from articleaudio.script.lexicon_check import Fault

DEFAULT_VOICE_OF = "en"
SOUND = (".wav", ".mp3")
LONGEST_NAME = 60
_NOT_IN_NAMES = late(r"[^\w'.-]+")


@click.group()
@options.verbosity
def lexicon() -> None:
    """Check lexicons, and hear how a word is said.

    \b
    Examples:
      articleaudio lexicon check voices/lexicons/show.pls
      articleaudio lexicon check --voice en
      articleaudio lexicon say Kyiv
    """


@lexicon.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@options.voice
@options.config
@options.as_json
@options.verbosity
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...], voice: str, config: Path | None, *, as_json: bool) -> None:
    """Look for what is wrong in lexicons: words twice, words never found, phonemes that are none.

    Several files are taken as used together, the first before the second. With --voice it is the lexicons of that
    voice, where a word that an earlier one has as well is only noted: that is how a show says it otherwise; so is one
    of the show's lexicons that is for another language. An alias
    that is the word itself is noted, too: it settles that the voice reads the word well.
    Exits with 1 if anything is wrong.

    \b
    Examples:
      articleaudio lexicon check show.pls
      articleaudio lexicon check show.pls house.pls --json
      articleaudio lexicon check --voice en
    """
    if bool(files) == bool(voice):
        raise click.UsageError("Name the lexicon files to check, or a voice with --voice (not both).")
    if voice:
        order = options.order(config, Path("output"), voice)
        profile = scripting.profile_for(DEFAULT_VOICE_OF, order)
        lexicons, unread = list(scripting.lexicons_of(profile, order)), 0
        faults = check_lexicons(lexicons, profile.language)
        own = {Path(name).name for name in profile.lexicons}
        noted = [one for one in faults if one.kind in ("same", "hidden") or _serves_others(one, own)]
    else:
        lexicons, unread = _loaded(files, as_json=as_json)
        faults = check_lexicons(lexicons)
        noted = [one for one in faults if one.kind == "same"]
    for fault in faults:
        click.echo(_fault_json(fault, wrong=fault not in noted) if as_json else _fault_line(fault, note=fault in noted))
    wrong = unread + len(faults) - len(noted)
    if not as_json:
        click.echo(_summary(lexicons, wrong))
    context.exit(1 if wrong else 0)


def _serves_others(fault: Fault, own: set[str]) -> bool:
    """Whether it only says that one of the show's lexicons is for other voices than the one that is checked."""
    return fault.kind == "other" and fault.path is not None and fault.path.name not in own


def _loaded(files: tuple[Path, ...], *, as_json: bool) -> tuple[list[Lexicon], int]:
    """The lexicons that can be read, and how many cannot; each of those is told."""
    lexicons: list[Lexicon] = []
    for path in files:
        try:
            lexicons.append(load_lexicon(path))
        except ConfigError as error:
            if as_json:
                click.echo(_json(path, None, "", "unreadable", str(error)))
            else:
                options.tell(str(error))
    return lexicons, len(files) - len(lexicons)


def _summary(lexicons: list[Lexicon], wrong: int) -> str:
    words = sum(len(lexeme.graphemes) for one in lexicons for lexeme in one.lexemes)
    found = "nothing is wrong" if not wrong else "1 thing is wrong" if wrong == 1 else f"{wrong} things are wrong"
    return f"{_count(words, 'word')} in {_count(len(lexicons), 'lexicon')}: {found}."


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _fault_line(fault: Fault, *, note: bool) -> str:
    word = f"“{fault.grapheme}”: " if fault.grapheme else ""
    return f"{fault.path}:{fault.line}: {'note: ' if note else ''}{word}{fault.text}"


def _fault_json(fault: Fault, *, wrong: bool) -> str:
    return _json(fault.path, fault.line, fault.grapheme, fault.kind, fault.text, wrong=wrong)


def _json(path: Path | None, line: int | None, grapheme: str, kind: str, text: str, *, wrong: bool = True) -> str:
    shape = {"file": str(path), "line": line, "grapheme": grapheme, "kind": kind, "text": text, "wrong": wrong}
    return json.dumps(shape, ensure_ascii=False)


@lexicon.command()
@click.argument("word")
@options.voice
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The WAV or MP3 file to write.  [default: WORD.wav]",
)
@options.config
@options.as_json
@options.verbosity
def say(word: str, voice: str, output: Path | None, config: Path | None, *, as_json: bool) -> None:
    """Render WORD alone, as an episode says it, and tell why it is said so: by which lexicon, or by the voice itself.

    \b
    Examples:
      articleaudio lexicon say Kyiv
      articleaudio lexicon say "von der Leyen" -o leyen.mp3
      articleaudio lexicon say Київ --voice uk
    """
    path = output or Path(f"{_file_name(word)}.wav")
    if path.suffix.lower() not in SOUND:
        raise click.UsageError("--output must end in .wav or .mp3.")
    order = options.order(config, Path("output"), voice)
    profile = scripting.profile_for(order.settings.show.language, order)
    made = sampling.sample(word, profile, order, path)
    pronouncer = Pronouncer(scripting.lexicons_of(profile, order))
    known = [match for said in made.script.segments for match in pronouncer.matches(said.spoken, said.language)]
    if as_json:
        click.echo(json.dumps(_said_shape(word, made, known), ensure_ascii=False))
    else:
        click.echo(_said_text(word, made, known))


def _file_name(word: str) -> str:
    return _NOT_IN_NAMES.sub("-", word).strip("-.'")[:LONGEST_NAME] or "word"


def _said_text(word: str, made: Sample, known: list[Match]) -> str:
    lines = [_known_line(match) for match in known] or [f"“{word}” is in no lexicon."]
    if made.phonemes:
        lines.append(f"The voice says /{made.phonemes}/.")
    return "\n".join([*lines, str(made.path)])


def _known_line(match: Match) -> str:
    lexeme = match.form.lexeme
    how = f"by the phonemes /{lexeme.phonemes}/ ({lexeme.alphabet})" if lexeme.phonemes else f"as “{lexeme.alias}”"
    if lexeme.phonemes and lexeme.alias:
        how += f", else as “{lexeme.alias}”"
    where = match.form.lexicon.path or match.form.lexicon.name
    return f"“{match.form.text}” is said {how}: {where}, line {lexeme.line}."


def _said_shape(word: str, made: Sample, known: list[Match]) -> dict[str, Any]:
    return {
        "word": word,
        "spoken": " ".join(segment.spoken for segment in made.script.segments),
        "known": [_known_shape(match) for match in known],
        "phonemes": made.phonemes or None,
        "file": str(made.path),
    }


def _known_shape(match: Match) -> dict[str, Any]:
    lexeme = match.form.lexeme
    return {
        "grapheme": match.form.text,
        "alias": lexeme.alias or None,
        "phonemes": lexeme.phonemes or None,
        "alphabet": lexeme.alphabet if lexeme.phonemes else None,
        "lexicon": str(match.form.lexicon.path or match.form.lexicon.name),
        "line": lexeme.line,
    }
