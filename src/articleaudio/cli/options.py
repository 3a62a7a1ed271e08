"""Options that several commands share, and how a message reaches the user."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from articleaudio.cli import values
from articleaudio.logs import log_at, on_one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from articleaudio.config import Corrections, Settings
    from articleaudio.order import Order
    from articleaudio.source import Manners

    Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

LEVELS = (logging.ERROR, logging.WARNING, logging.INFO, logging.DEBUG)
NORMAL = 1  # of LEVELS


def tell(message: str) -> None:
    """One line on standard error."""
    click.echo(f"articleaudio: {on_one_line(message)}", err=True)


def log_level() -> int:
    """The level in force."""
    return logging.getLogger("articleaudio").level


def is_quiet() -> bool:
    """Whether `-q` was given."""
    return log_level() > logging.WARNING


def _set_verbosity(context: click.Context, parameter: click.Parameter, value: int | bool) -> None:
    """Both the program and each command take -v and -q; they add up."""
    counts = context.find_root().meta
    counts[parameter.name or ""] = counts.get(parameter.name or "", 0) + int(value)
    index = 0 if counts.get("quiet") else min(NORMAL + counts.get("verbose", 0), len(LEVELS) - 1)
    log_at(LEVELS[index])


def verbosity(command: Callable[..., Any]) -> Callable[..., Any]:
    """-v and -q."""
    loud = click.option(
        "-v", "--verbose", count=True, expose_value=False, callback=_set_verbosity, help="Log what is done; -vv more."
    )
    quiet = click.option(
        "-q", "--quiet", is_flag=True, expose_value=False, callback=_set_verbosity, help="Nothing but errors."
    )
    return loud(quiet(command))


config = click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="Settings file.  [default: articleaudio.toml here, if there is one]",
)
voice = click.option("--voice", default="", metavar="NAME", help="Voice profile; `articleaudio voices` lists them.")
as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
as_json_object = click.option("--json", "as_json", is_flag=True, help="One JSON object, indented.")


def _place(context: click.Context, parameter: click.Parameter, value: str) -> str:  # noqa: ARG001 - as click calls it
    """A place to mirror to, of which there is such a kind: before anything is rendered."""
    if value:
        from articleaudio.archive.mirror import check_place

        check_place(value)
    return value


mirror = click.option(
    "--mirror",
    callback=_place,
    default="",
    metavar="URL",
    help="Keep a copy of what is public there: a folder (file:///srv/podcast), s3://bucket/podcast and the like.",
)


lenient = click.option(
    "--force", is_flag=True, help="Read also what holds too little to be an article, as `render --force` does."
)


def _web_address(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.startswith(("http://", "https://")):
        raise click.BadParameter("it must begin with http:// or https://", context, parameter)
    return value


url = click.option(
    "--url", callback=_web_address, help="The article's address, where the page does not say it (or says it wrong)."
)


def fetching(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of whatever fetches a page from the web; the command, which has `config`, gets them as `manners`."""
    cookies = click.option(
        "--cookies",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="For an address: your cookies (cookies.txt), for pages that you subscribe to.",
    )
    timeout = click.option(
        "--timeout",
        type=values.Amount(min=0, min_open=True),
        default=60.0,
        show_default=True,
        metavar="SECONDS",
        help="For an address: how long a page may take.",
    )
    robots = click.option("--ignore-robots", is_flag=True, help="For an address: fetch it whatever robots.txt says.")
    private = click.option(
        "--allow-private", is_flag=True, help="For an address: fetch also from this computer and private networks."
    )

    @wraps(command)
    def told(
        *arguments: Any,
        config: Path | None,
        cookies: Path | None,
        timeout: float,
        ignore_robots: bool,
        allow_private: bool,
        **others: Any,
    ) -> Any:
        from articleaudio.source import Manners

        manners = Manners(ignore_robots, allow_private, cookies, _page_store(config), timeout)
        return command(*arguments, config=config, manners=manners, **others)

    for option in reversed((cookies, timeout, robots, private)):
        told = option(told)
    return told


def choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that choose among the pages of an archive; the command, which has `manners`, gets them as `rules`."""
    day = values.Day()
    told = (
        click.option(
            "--only", multiple=True, metavar="GLOB", help="Pages whose path or address matches; may be repeated."
        ),
        click.option("--skip", multiple=True, metavar="GLOB", help="No pages whose path or address matches."),
        click.option("--since", type=day, metavar="DATE", help="Articles of that day (2024-01-29) and later."),
        click.option("--until", type=day, metavar="DATE", help="Articles of that day and earlier."),
        click.option(
            "--section",
            multiple=True,
            metavar="NAME",
            help="Articles of that section, or with that keyword; may be repeated.",
        ),
        click.option(
            "--language",
            multiple=True,
            callback=_languages,
            metavar="TAG",
            help="Articles in that language; may be repeated.",
        ),
        click.option("--limit", type=values.Whole(min=1), metavar="N", help="So many articles at most."),
        click.option(
            "--sample",
            type=values.Whole(min=1),
            default=1,
            metavar="N",
            help="One of so many, the same ones each time.",
        ),
    )

    @wraps(command)
    def chosen(
        *arguments: Any,
        manners: Manners,
        only: tuple[str, ...],
        skip: tuple[str, ...],
        since: datetime | None,
        until: datetime | None,
        section: tuple[str, ...],
        language: tuple[str, ...],
        limit: int | None,
        sample: int,
        **others: Any,
    ) -> Any:
        from articleaudio.source import Filters, Rules

        if since and until and since > until:
            raise click.UsageError("--since is after --until: no article is of such a day.")
        days = (since.date() if since else None, until.date() if until else None)
        rules = Rules(only, skip, Filters(*days, section, language, limit, sample), manners)
        return command(*arguments, rules=rules, **others)

    for option in reversed(told):
        chosen = option(chosen)
    return chosen


def _languages(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, (language(context, parameter, value) for value in values)))


def _page_store(config: Path | None) -> Path | None:
    """Where fetched pages are kept; None if the settings keep nothing.

    Raises:
        ConfigError: the settings file is wrong.
    """
    from articleaudio.config import cache_folder

    return cache_folder() / "pages" if _settings(config).cache.megabytes else None


def language(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """An option's language tag, checked."""
    from articleaudio.config import language_tag

    try:
        return language_tag(value) if value is not None else None
    except ValueError as error:
        raise click.BadParameter(str(error), context, parameter) from error


def _selectors(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    from articleaudio.config import selector

    try:
        return tuple(selector(value) for value in values)
    except ValueError as error:
        raise click.BadParameter(str(error), context, parameter) from error


def correcting(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that correct what is read of a page; the command gets them as `include` and `exclude`."""
    include = click.option(
        "--include",
        multiple=True,
        callback=_selectors,
        metavar="CSS",
        help="Read the elements that this selector matches, whatever the rules say of them; may be repeated.",
    )
    exclude = click.option(
        "--exclude",
        multiple=True,
        callback=_selectors,
        metavar="CSS",
        help="Never read the elements that this selector matches; may be repeated.",
    )
    return include(exclude(command))


def corrections(config: Path | None, include: tuple[str, ...], exclude: tuple[str, ...]) -> Corrections:
    """What the settings and the options correct of what is read.

    Raises:
        ConfigError: the settings file is wrong.
    """
    from articleaudio.config import Corrections

    return Corrections(_settings(config).sites, include, exclude)


def _settings(config: Path | None) -> Settings:
    """The settings of that file, else of the one here, else the defaults."""
    from articleaudio.config import Settings, find_settings, read_toml

    path = config or find_settings(Path.cwd())
    return read_toml(path, Settings) if path else Settings()


def rendering(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of `render` and `batch`."""
    output = click.option(
        "--output",
        type=click.Path(path_type=Path),
        default=Path("output"),
        show_default=True,
        help="Folder for episodes and feed.",
    )
    force = click.option("--force", is_flag=True, help="Render also what is unchanged.")
    keep = click.option(
        "--keep-superseded",
        type=values.Amount(min=0),
        default=0.0,
        metavar="DAYS",
        help="Keep the file before a correction that long, for feeds copied elsewhere.",
    )
    on_error = click.option(
        "--on-error",
        type=click.Choice(["fail", "fallback"]),
        help="Where a sentence cannot be spoken: the article fails, or another voice says it.  [default: fail]",
    )
    unchecked = click.option(
        "--no-check", "unchecked", is_flag=True, help="Publish also what is not proven to be whole; see `check`."
    )
    device = click.option(
        "--device", default="", metavar="NAME", help="Where neural voices compute: cpu, cuda, ...  [default: cpu]"
    )
    told = (output, voice, config, correcting, force, keep, on_error, device, unchecked, as_json, verbosity)
    for option in reversed(told):
        command = option(command)
    return command


def order(
    config: Path | None,
    output: Path,
    voice: str = "",
    *,
    force: bool = False,
    lenient: bool = False,
    keep_superseded: float = 0.0,
    include: tuple[str, ...] = (),
    exclude: tuple[str, ...] = (),
    on_error: Literal["fail", "fallback"] | None = None,
    device: str = "",
    unchecked: bool = False,
) -> Order:
    """What the options say, as the pipeline takes it."""
    from articleaudio.order import order_for

    made = order_for(
        config, Path.cwd(), output, voice=voice, force=force, lenient=lenient, keep_superseded=keep_superseded
    )
    if changed := {name: value for name, value in (("on_error", on_error), ("device", device)) if value}:
        speech = made.settings.speech.model_copy(update=changed)
        made = replace(made, settings=made.settings.model_copy(update={"speech": speech}))
    return replace(made, include=include, exclude=exclude, unchecked=unchecked)
