"""A real browser shows the transcript in step with the sound: Chromium, without a window, from our own server."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from articleaudio import episode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.conftest import Command

    from articleaudio.model import Cue

DEADLINE = 180  # seconds that a browser may take on a busy machine
NEAR = 0.05  # seconds by which sound and cue may differ: the decoder's frames, the window of a level
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
# Without a processor for pictures, without a device for sound, and free to play before anybody clicks.
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--mute-audio", "--autoplay-policy=no-user-gesture-required")

# Plays the sound once through, then goes to the middle of each cue, and decodes it; tells what was shown when.
PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>Track</title>
<audio id="sound" crossorigin="anonymous" src="{base}.mp3">
<track default kind="captions" src="{base}.vtt"></audio>
<script>
const sound = document.getElementById("sound"), told = {{entered: [], left: [], sought: [], cues: []}};
const once = (what, name) => new Promise(done => what.addEventListener(name, done, {{once: true}}));
const shown = () => [...sound.textTracks[0].activeCues].map(cue => cue.text);
async function main() {{
  const track = document.querySelector("track");
  sound.textTracks[0].mode = "showing";
  if (track.readyState < 2) await once(track, "load");
  const cues = [...sound.textTracks[0].cues];
  told.cues = cues.map(cue => [cue.startTime, cue.endTime, cue.text, cue.getCueAsHTML().textContent]);
  for (const [number, cue] of cues.entries()) {{
    cue.onenter = () => told.entered.push([number, sound.currentTime]);
    cue.onexit = () => told.left.push([number, sound.currentTime]);
  }}
  sound.playbackRate = 4;
  const ended = once(sound, "ended");
  await sound.play();
  await ended;
  for (const cue of cues) cue.onenter = cue.onexit = null;
  for (const cue of cues) {{
    sound.currentTime = (cue.startTime + cue.endTime) / 2;
    await once(sound, "seeked");
    for (let tries = 0; tries < 100 && shown()[0] !== cue.text; tries++)
      await new Promise(done => setTimeout(done, 20));
    told.sought.push(shown());
  }}
  const bytes = await (await fetch(sound.src)).arrayBuffer();
  const buffer = await new OfflineAudioContext(1, 44100, 44100).decodeAudioData(bytes);
  const samples = buffer.getChannelData(0), width = Math.round(buffer.sampleRate / 100);
  told.levels = [];
  for (let at = 0; at + width <= samples.length; at += width) {{
    let sum = 0;
    for (let i = at; i < at + width; i++) sum += samples[i] * samples[i];
    told.levels.push(Math.sqrt(sum / width));
  }}
}}
main().catch(error => {{ told.error = String(error); }})
  .then(() => fetch("/told", {{method: "POST", body: JSON.stringify(told)}}));
</script>"""


@pytest.fixture(scope="module")
def browser() -> str:
    """The command of a Chromium; the test is skipped where there is none."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("Chromium is not installed")
    return found


class Listener(BaseHTTPRequestHandler):
    """Gives the page, and hands on what it tells."""

    page = ""
    told: queue.Queue[bytes]

    def do_GET(self) -> None:
        """The page, whatever is asked for."""
        data = self.page.encode()
        self.send_response(200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_POST(self) -> None:
        """What the page saw."""
        self.told.put(self.rfile.read(int(self.headers["content-length"])))
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # http.server's name
        """Say nothing."""


def seen(browser: str, base: str, profile: Path) -> dict[str, Any]:
    """What a browser saw of an episode on a page of another origin; `base` is its address without suffix."""
    told: queue.Queue[bytes] = queue.Queue()
    kind = type("Page", (Listener,), {"page": PAGE.format(base=base), "told": told})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}/"
    command = [browser, *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-port=0", address]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        answer: dict[str, Any] = json.loads(told.get(timeout=DEADLINE))
    finally:
        running.terminate()
        running.wait()
        server.shutdown()
        thread.join()
        server.server_close()
    return answer


@pytest.fixture
def cues_and_base(
    command: Command, make_page: Callable[..., str], serving: Callable[[Path], AbstractContextManager[int]]
) -> Iterator[tuple[tuple[Cue, ...], str]]:
    """An article with hostile marks in it, rendered and served: its cues, and its address without suffix."""
    paragraphs = (
        (
            "A sentence with <b>tags</b> & arrows --> stays as it is, however long it becomes, for it goes on and on "
            "until it needs more than the two lines that a caption may have, and then a few more words."
        ),
        "A second one follows. And a third.",
    )
    command.write("grain.html", make_page(paragraphs=paragraphs))
    done = command("render", "grain.html", "--voice", "tone")
    assert done.returncode == 0, done.stderr
    folder = command.folder / "output"
    [made] = episode.episodes(folder)
    with serving(folder) as port:
        yield episode.read(made.path).cues, f"http://127.0.0.1:{port}/episodes/{made.path.stem}"


def test_cues_are_shown_in_step(browser: str, cues_and_base: tuple[tuple[Cue, ...], str], tmp_path: Path) -> None:
    """Every caption is shown while its words are heard, in order, as text; between them it is silent."""
    cues, base = cues_and_base
    told = seen(browser, base, tmp_path / "profile")
    assert "error" not in told
    captions = told["cues"]
    assert " ".join(" ".join(text for *_, text in captions).split()) == " ".join(cue.written for cue in cues)
    assert len(captions) > len(cues)  # one is long
    assert told["sought"] == [[text] for _, _, text, _ in captions]
    assert [number for number, _ in told["entered"]] == list(range(len(captions)))
    assert [number for number, _ in told["left"]] == list(range(len(captions)))
    assert all(at >= captions[number][0] - NEAR for number, at in told["entered"])
    assert all(at >= captions[number][1] - NEAR for number, at in told["left"])
    heard = {number for number, level in enumerate(told["levels"]) if level > 0.003}
    for start, end, *_ in captions:
        assert heard & set(range(round(start * 100), round((start + 2 * NEAR) * 100))), "sound begins with its caption"
        assert heard & set(range(round((end - 2 * NEAR) * 100), round(end * 100))), "and ends with it"
    for number in heard:
        assert any(start - NEAR <= number / 100 <= end + NEAR for start, end, *_ in captions)
