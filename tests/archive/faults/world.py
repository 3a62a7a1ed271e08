"""A publisher's folder of articles, that changes, and the runs over it, with what goes wrong in them."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.archive.faults.watching import Hunter, Watch, survivors
from tests.forking import Hindrance

from articleaudio import episode as episode_stage
from articleaudio.files import is_part

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tests.forking import ForkServer

ARTICLES = 3
SETTINGS = """\
[show]
feed_page_size = 2
[narration]
disclosure = false
[audio]
sample_rate = 22050
bitrate = 48
"""  # what makes an episode short, and two pages of the feed
ENDS = {0, 1, -9, 137}  # done, told failures, killed
BATCH = ("batch", "archive", "--jobs", "2", "--voice", "tone")


@dataclass
class Run:
    """A run that is on its way, or over."""

    pid: int
    said: Path
    mark: Path
    hunter: Hunter | None = None
    code: int | None = None

    @property
    def told(self) -> str:
        """What it said, on standard output and standard error."""
        return self.said.read_text("utf-8") if self.said.exists() else ""


@dataclass
class World:
    """Articles in a folder, the output folder, and what was done to them.

    Attributes:
        place: the output folder, as the command is told it.
        faults: how many of each kind were injected.
        texts: of each article, the number of its present wording.
    """

    folder: Path
    server: ForkServer
    chance: random.Random
    place: str = "output"
    faults: Counter[str] = field(default_factory=Counter)
    texts: dict[int, int] = field(default_factory=dict)
    runs: int = 0

    def __post_init__(self) -> None:
        for name in ("archive", "said", "tmp"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "articleaudio.toml").write_text(SETTINGS, "utf-8")
        self.correct(range(ARTICLES))

    @property
    def output(self) -> Path:
        """The output folder."""
        return self.folder / self.place

    def page(self, number: int) -> Path:
        """The file of an article."""
        return self.folder / f"archive/round-{number}.html"

    def correct(self, numbers: Iterable[int]) -> None:
        """Gives articles another wording, or their first one."""
        for number in numbers:
            turn = self.texts[number] = self.texts.get(number, -1) + 1
            text = f"Round {number} of the talks was closed on Tuesday, and point {turn} was left open."
            more = "Ministers from six countries met in Vienna on Tuesday to discuss the price of grain in the spring."
            self.page(number).write_text(_page(f"Round {number} of the talks", (more, text), number), "utf-8")

    def some(self) -> list[int]:
        """Some of the articles, two at least."""
        return sorted(self.chance.sample(range(ARTICLES), self.chance.randint(2, ARTICLES)))

    # -------------------------------------------------------------------------------------------- runs

    def start(
        self,
        *arguments: str,
        limit: int = 0,
        killed: tuple[str, int] = ("main", 0),
        prey: list[tuple[str, int]] | None = None,
        spawn: bool = False,
    ) -> Run:
        """Starts a run.

        Args:
            arguments: of the command; the batch over the archive, if there are none.
            limit: bytes that a file may have, or 0: a disk that is full behind them.
            killed: `main` or `worker`, and before which of its changes to the disk it is killed; 0: it is not.
            prey: which processes are killed when seen: `engine`, `ffmpeg`, `worker`, and the how many-th each.
            spawn: whether workers start as they do for users, and not as forks.
        """
        self.runs += 1
        said, mark = self.folder / f"said/{self.runs}.txt", self.folder / f"said/{self.runs}.mark"
        environment = {
            "ARTICLEAUDIO_CACHE": str(self.folder / "cache"),
            "TMPDIR": str(self.folder / "tmp"),
        }
        pid = self.server.start(
            arguments or (*BATCH, "--output", self.place),
            self.folder,
            os.environ | environment,
            ("/dev/null", str(said), str(said)),
            Hindrance(spawn, limit, *killed, str(mark)),
        )
        run = Run(pid, said, mark)
        if prey:
            run.hunter = Hunter(run.pid, prey, self.chance)
        return run

    def end(self, run: Run) -> Run:
        """Waits for the end of a run, counts what hit it, and judges how it took that: told, and no bug."""
        run.code = self.server.wait(run.pid)
        if run.hunter:
            run.hunter.end()
            self.faults.update(f"kill -9 of {kind}" for kind in run.hunter.killed)
        if run.mark.exists():
            who = "main" if run.code == -9 else "worker"
            self.faults[f"kill -9 of {who}"] += 1
        assert run.code in ENDS, (run.code, run.told)
        assert "Traceback" not in run.told, run.told
        assert "bug in articleaudio" not in run.told, run.told
        return run

    def recover(self, watch: Watch | None = None) -> None:
        """The next run, on which all depends: everything is as if nothing had been.

        It is asserted that each article has exactly one episode, with its present wording; that the feed has them
        all; that `check` finds every file whole; that nothing temporary is left, here or in the system's folder for
        that, and no process.
        """
        run = self.end(self.start())
        assert run.code == 0, run.told
        if watch:
            assert not watch.complaints, watch.complaints
        wanted: Counter[tuple[str | None, int]] = Counter(
            (_address(number), turn) for number, turn in self.texts.items()
        )
        found = Counter(self._episodes())
        assert found == wanted, (found, wanted, run.told)
        assert self._in_feed() == sorted(path.name for path in (self.output / "episodes").glob("*.mp3"))
        assert not self._leftovers()
        checked = self.end(self.start("check", self.place))
        assert checked.code == 0, checked.told

    def is_as_new(self) -> bool:
        """Whether the output folder is, byte for byte, what one calm run makes in an empty one."""
        assert self.end(self.start(*BATCH, "--output", "calm")).code == 0
        return _files(self.output) == _files(self.folder / "calm")

    # ---------------------------------------------------------------------------------------- looking on

    def _episodes(self) -> Iterator[tuple[str | None, int]]:
        for path in (self.output / "episodes").glob("*.mp3"):
            found = episode_stage.read(path)
            words = found.label.text.split()
            yield found.label.url, int(words[words.index("point") + 1])

    def _in_feed(self) -> list[str]:
        pages = [self.output / "feed.xml", *self.output.glob("feed-*.xml")]
        found = [one.attrib["url"] for page in pages for one in ET.parse(page).iter("enclosure")]  # noqa: S314 - ours
        return sorted(url.rpartition("/")[2] for url in found)

    def _leftovers(self) -> list[str]:
        """What has no business there: temporary files, parts of episodes that are gone, processes."""
        stems = {path.stem for path in (self.output / "episodes").glob("*.mp3")}
        shelf = [path.name for path in (self.output / "episodes").iterdir()]
        pages = {f"feed-{number}.xml" for number in (1, 2, 3)}
        own = pages | {"catalogue.sqlite", "cover.jpg", "cover.png", "episodes", "feed.xml", "show.json"}
        left = [path.name for path in self.output.iterdir() if path.name not in own]
        left += [name for name in shelf if is_part(name) or not any(name.startswith(stem) for stem in stems)]
        left += [path.name for path in (self.folder / "tmp").rglob("*")]
        return left + [str(pid) for pid in survivors(self.folder)]


def _page(headline: str, paragraphs: tuple[str, ...], number: int) -> str:
    body = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline}</title>'
        f'<link rel="canonical" href="{_address(number)}">'
        '<meta property="article:published_time" content="2024-01-29T15:49:00+02:00">'
        f'<meta name="author" content="Anna Novak"></head><body><article><h1>{headline}</h1>{body}</article></body>'
        "</html>"
    )


def _address(number: int) -> str:
    return f"https://example.org/round-{number}"


def _files(root: Path) -> dict[str, bytes]:
    found = (path for path in sorted(root.rglob("*")) if path.is_file() and not path.name.startswith("catalogue."))
    return {str(path.relative_to(root)): path.read_bytes() for path in found}
