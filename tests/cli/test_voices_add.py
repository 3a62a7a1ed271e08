"""`articleaudio voices add`: a Piper voice from a file or a server, whole and checked or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.source.conftest import Answer, Site, site
from tests.speech.voices_made import make_piper_voice

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Command

__all__ = ["site"]  # a fixture of another folder

NAME = "en_US-hum-low"


@pytest.fixture
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_piper_voice(tmp_path_factory.mktemp("given"), NAME)


def serve(site: Site, model: Path) -> str:
    """Puts the voice's two files on the server; returns the model's address."""
    site.answers[f"/v/{NAME}.onnx"] = Answer(model.read_bytes(), kind="application/octet-stream")
    site.answers[f"/v/{NAME}.onnx.json"] = Answer(model.with_suffix(".onnx.json").read_bytes(), kind="text/plain")
    return site.url(f"/v/{NAME}.onnx")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def left(command: Command) -> list[str]:
    """All that is in the voice folder, temporary names included."""
    return sorted(path.name for path in (command.folder / "voices").rglob("*"))


def test_a_voice_from_a_file_is_ready_to_speak(command: Command, model: Path) -> None:
    """Both files and a profile with its hash come into voices/; it is found, and a second one is not let over it."""
    done = command("voices", "add", str(model))
    assert (done.returncode, done.stdout) == (0, f"{command.folder}/voices/{NAME}.toml\n"), done.stderr
    assert sha256(model) in done.stderr
    assert left(command) == [f"{NAME}.onnx", f"{NAME}.onnx.json", f"{NAME}.toml"]
    profile = (command.folder / "voices" / f"{NAME}.toml").read_text()
    assert f'sha256 = "{sha256(model)}"' in profile
    assert 'language = "en-US"' in profile
    listed = [json.loads(line) for line in command("voices", "--json").stdout.splitlines()]
    assert [one["state"] for one in listed if one["name"] == NAME] == ["ready"]
    again = command("voices", "add", str(model))
    assert again.returncode == 1
    assert "is there already; give --force" in again.stderr
    assert command("voices", "add", str(model), "--force").returncode == 0


def test_a_name_that_another_folder_has_is_not_taken_over_unasked(command: Command, model: Path) -> None:
    """Neither a shipped profile nor a voice of the user's own folder is hidden by a new voice without --force."""
    for name, where in (("de", "voices/de.toml"), ("mine", "config/articleaudio/voices/mine.toml")):
        command.write("config/articleaudio/voices/mine.toml", 'engine = "tone"\nlanguage = "en"\n')
        done = command("voices", "add", str(model), "--name", name)
        assert done.returncode == 1
        assert f"{where} is there already; give --force to put this voice before it, or another name" in done.stderr
        assert not (command.folder / "voices").exists()
        assert command("voices", "add", str(model), "--name", name, "--force").returncode == 0
        shutil.rmtree(command.folder / "voices")


def test_a_voice_from_a_server_over_a_redirect(command: Command, site: Site, model: Path) -> None:
    """What an address leads to is followed, the hash given is checked, and --name names it; no robots.txt is asked."""
    address = serve(site, model)
    site.answers["/v/old.onnx"] = Answer(status=302, headers={"Location": address})
    site.answers["/v/old.onnx.json"] = Answer(status=302, headers={"Location": f"{address}.json"})
    given = ("--sha256", sha256(model), "--name", "hum", "--allow-private")
    done = command("voices", "add", site.url("/v/old.onnx"), *given)
    assert (done.returncode, done.stdout) == (0, f"{command.folder}/voices/hum.toml\n"), done.stderr
    assert sha256(command.folder / "voices" / "hum.onnx") == sha256(model)
    assert "/robots.txt" not in [one.path for one in site.asked]


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ("wrong hash", "is not what was asked for: its SHA-256 is"),
        ("truncated", "broke off"),
        ("404", "does not exist (status 404)"),
        ("403", "is not given to this program (status 403): download it in a browser"),
        ("too large", "is larger than 2048 MB"),
        ("endless", "leads on to other addresses without end"),
        ("page", "is no file that a Piper voice needs"),
        ("other settings", "it has no audio.sample_rate"),
        ("no model", "The voice does not speak, and was not added"),
        ("private", "--allow-private"),
    ],
)
def test_what_is_no_whole_voice_leaves_nothing(
    command: Command, site: Site, model: Path, case: str, expected: str
) -> None:
    """One sentence (behind what the engine's tries tell), exit code 1, and no file and no folder is left of it."""
    address = serve(site, model)
    path, config = f"/v/{NAME}.onnx", f"/v/{NAME}.onnx.json"
    good = site.answers[path]
    assert isinstance(good, Answer)
    spoiled = {
        "truncated": (path, replace(good, headers={"Content-Length": "9999999", "Connection": "close"})),
        "404": (path, Answer(status=404)),
        "403": (config, Answer(status=403)),
        "too large": (path, replace(good, headers={"Content-Length": str(2**31 + 1)})),
        "endless": (path, Answer(status=302, headers={"Location": path})),
        "page": (config, Answer(b"<!doctype html><title>Log in</title>")),
        "other settings": (config, Answer(b'{"phoneme_id_map": {"a": [1]}}')),
        "no model": (path, Answer(b"\x08<html>")),
    }
    if case in spoiled:
        site.answers |= [spoiled[case]]
    more = ("--sha256", "0" * 64) if case == "wrong hash" else ()
    allowed = () if case == "private" else ("--allow-private",)
    done = command("voices", "add", address, *more, *allowed, "--timeout", "20")
    assert done.returncode == 1
    *tries, line = done.stderr.splitlines()
    assert expected in line
    assert all("piper: try" in one for one in tries)
    assert not (command.folder / "voices").exists()


def drip() -> bytes:
    time.sleep(0.05)
    return bytes(1000)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_killed_half_way_there_is_no_voice(command: Command, site: Site, model: Path, how: signal.Signals) -> None:
    """A voice is never there in part; what a kill leaves under a temporary name goes with the next run."""
    address = serve(site, model)
    good = site.answers[f"/v/{NAME}.onnx"]
    site.answers[f"/v/{NAME}.onnx"] = Answer(model.read_bytes(), drip=drip)
    running = command.start("voices", "add", address, "--allow-private")
    end = time.monotonic() + 20
    while not list((command.folder / "voices").glob(f".*/{NAME}.onnx")):
        assert time.monotonic() < end, "the download did not begin"
        time.sleep(0.05)
    running.send_signal(how)
    running.communicate(timeout=20)
    assert not list((command.folder / "voices").glob(f"{NAME}*"))
    found = command("voices", "--json").stdout
    assert NAME not in found
    site.answers[f"/v/{NAME}.onnx"] = good
    assert command("voices", "add", address, "--allow-private").returncode == 0
    assert left(command) == [f"{NAME}.onnx", f"{NAME}.onnx.json", f"{NAME}.toml"]


@pytest.mark.parametrize(
    ("arguments", "code", "expected"),
    [
        (("nothing.onnx",), 1, "nothing.onnx cannot be read (No such file or directory)"),
        (("voice.onnx",), 1, "voice.onnx.json cannot be read (No such file or directory): a Piper voice is a model"),
        (("ftp://host/v.onnx",), 1, "only addresses that begin with http:// or https:// are fetched"),
        (("voice.bin",), 1, "is not called as a Piper voice is"),
        (("voice.onnx", "--name", "../up"), 2, "it may have letters, digits"),
        (("voice.onnx", "--sha256", "12"), 2, "it must be a SHA-256"),
    ],
)
def test_what_cannot_be_added_is_told(command: Command, arguments: tuple[str, ...], code: int, expected: str) -> None:
    command.write("voice.onnx", "a model")
    done = command("voices", "add", *arguments)
    assert done.returncode == code
    assert expected in done.stderr
