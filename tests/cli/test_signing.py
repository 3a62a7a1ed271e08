"""Signing as a user meets it: keys for tests, a signed episode, and what is told before anything is rendered."""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import mutagen.id3
import pytest

from articleaudio import episode
from articleaudio.check import examine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Command

ID3: Any = mutagen.id3.ID3  # mutagen's functions carry no types
SETTINGS = '[signing]\ncertificate = "{}"\nkey = "{}"\n'


@pytest.fixture
def page(command: Command, make_page: Callable[..., str]) -> Path:
    """A page, a voice that hums, and a pair of keys in the folder `keys`."""
    command.write("voices/en.toml", 'engine = "tone"\nlanguage = "en"\n')
    done = command("keys", "keys")
    assert (done.returncode, done.stdout) == (0, "keys/certificate.pem\nkeys/key.pem\n")
    assert "these are for tests, and nobody trusts them" in done.stderr
    return command.write("grain.html", make_page())


def _sign_with(command: Command, certificate: str = "keys/certificate.pem", key: str = "keys/key.pem") -> None:
    command.write("articleaudio.toml", SETTINGS.format(certificate, key))


def _rendered(command: Command, page: Path, *more: str) -> Path:
    done = command("render", str(page), *more)
    assert done.returncode == 0, done.stderr
    return command.folder / done.stdout.strip()


def test_a_signed_episode(command: Command, page: Path) -> None:
    """With [signing] the episode is signed, and the feed tells the length of the signed file; again is unchanged."""
    _sign_with(command)
    audio = _rendered(command, page)
    assert episode.verify(audio).state == "valid"
    (enclosure,) = ET.fromstring((command.folder / "output/feed.xml").read_bytes()).iter("enclosure")  # noqa: S314 - ours
    assert enclosure.get("length") == str(audio.stat().st_size)
    assert json.loads(audio.with_suffix(".json").read_bytes())["bytes"] == audio.stat().st_size
    before = command.files()
    assert "unchanged" in command("render", str(page)).stderr
    assert command.files() == before


def test_what_check_tells_of_a_signature(
    command: Command, page: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A signature that was removed is a defect; one that cannot be verified here is a note, and none."""
    _sign_with(command)
    audio = _rendered(command, page)
    monkeypatch.setitem(sys.modules, "c2pa", None)
    assert examine(audio).defects == ()
    assert "its signature cannot be verified ([signing] needs the extra c2pa" in caplog.text
    tags = ID3(audio)
    tags.delall("GEOB")
    tags.save(audio)
    told = [defect.sentence for defect in examine(audio).defects if defect.kind == "signature"]
    assert told == ["its signature is broken (it was signed, and its signature was removed)."]


def test_another_certificate_is_another_episode(command: Command, page: Path) -> None:
    """Without a certificate, with one and with another, the content hash differs; the guid stays."""
    found = []
    for folder in ("", "keys", "others"):
        if folder:
            _sign_with(command, f"{folder}/certificate.pem", f"{folder}/key.pem")
        audio = _rendered(command, page)
        found.append(episode.read(audio).label)
        assert episode.verify(audio).state == ("valid" if folder else "absent")
        command("keys", "others")
    assert len({label.content_hash for label in found}) == 3
    assert len({label.guid for label in found}) == 1


@pytest.mark.parametrize("batch", [False, True])
def test_told_before_anything_is_rendered(command: Command, page: Path, *, batch: bool) -> None:
    """Where nothing can be signed, one sentence says why, and the output folder is not even made."""
    command("keys", "others")
    command.write("wrong.pem", "not PEM")
    told = {
        ("keys/none.pem", "keys/key.pem"): "keys/none.pem: the certificate that [signing] names cannot be read",
        ("wrong.pem", "keys/key.pem"): "wrong.pem: this is no certificate in PEM",
        ("keys/certificate.pem", "wrong.pem"): "wrong.pem: this is no private key in PEM",
        ("keys/certificate.pem", "others/key.pem"): "others/key.pem: this is not the key of the certificate",
        ("keys/certificate.pem", ""): "[signing] has a certificate but no key; name both, or neither.",
        ("", "keys/key.pem"): "[signing] has a key but no certificate; name both, or neither.",
    }
    for (certificate, key), sentence in told.items():
        _sign_with(command, certificate, key)
        done = command("batch", str(page.parent)) if batch else command("render", str(page))
        assert done.returncode == 1
        assert sentence in done.stderr
        assert done.stderr.count("\n") == 1, done.stderr
        assert done.stdout == ""
        assert not (command.folder / "output").exists()


def test_keys_are_not_overwritten(command: Command, page: Path) -> None:  # noqa: ARG001 - it has made keys
    """`keys` into a folder that has some is one sentence and exit code 1; they stay as they were."""
    before = command.files("keys")
    done = command("keys", "keys")
    assert (done.returncode, done.stdout) == (1, "")
    assert "keys/certificate.pem: there is one already; delete it first" in done.stderr
    assert command.files("keys") == before
