"""Episodes signed as made by a machine: read back, verified without network, and seen as broken by one flipped byte."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import mutagen.id3
import pytest

from articleaudio import episode
from articleaudio.episode import credentials
from articleaudio.errors import ConfigError, EpisodeError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Episode, Label, Recording

ID3: Any = mutagen.id3.ID3  # mutagen's functions carry no types
ELSEWHERE = 97  # of the bytes that are nothing but sound, every so manieth is flipped


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for tests and its key."""
    return episode.make_keys(tmp_path_factory.mktemp("keys"))


@pytest.fixture
def publish(
    made: tuple[Path, Path], recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> Callable[[], Episode]:
    """Publish a signed episode."""

    def publish() -> Episode:
        signed = episode.load_credentials(*made)
        return episode.commit(episode.stage(recording, label(), tmp_path, credentials=signed))

    return publish


def verdict(path: Path, data: bytes | None = None) -> tuple[str, str]:
    """The state and the signer, of other bytes in the file's place if there are some."""
    if data is not None:
        path.write_bytes(data)
    told = episode.verify(path)
    assert bool(told.reason) == (told.state in {"broken", "unknown"}), told
    return told.state, told.signer


def test_signed_and_verified(publish: Callable[[], Episode], recording: Recording) -> None:
    """A signed episode is valid and names its signer; its record has the size and the hash of the signed file."""
    made = publish()
    data = made.path.read_bytes()
    assert verdict(made.path) == ("valid", "articleaudio test, for tests only")
    told = json.loads(made.path.with_suffix(".json").read_bytes())
    assert (told["bytes"], told["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert data.endswith(recording.path.read_bytes()), "the sound is as it was"
    assert not [path for path in made.path.parent.iterdir() if path.name.startswith(".")]


def test_what_the_manifest_says(publish: Callable[[], Episode], label: Callable[..., Label]) -> None:
    """It says that a machine created the sound, of which kind, which program, and the title."""
    c2pa = credentials.library()
    with c2pa.Reader(publish().path) as reader:
        told = json.loads(reader.json())
    active = told["manifests"][told["active_manifest"]]
    (actions,) = [each["data"]["actions"] for each in active["assertions"] if each["label"].startswith("c2pa.actions")]
    assert active["title"] == label().headline
    assert [action["action"] for action in actions] == ["c2pa.created"]
    assert actions[0]["digitalSourceType"] == "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
    assert actions[0]["softwareAgent"]["name"] == "articleaudio"


def test_a_signed_episode_reads_back(
    publish: Callable[[], Episode], recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> None:
    """Signing rewrites the tag as ID3v2.4; what it says is the same, and the chapters lie in the order of time."""
    made = publish()
    plain = episode.commit(episode.stage(recording, label(), tmp_path / "plain"))
    assert ID3(made.path).version == (2, 4, 0)
    assert episode.read(made.path) == replace(episode.read(plain.path), path=made.path)
    data = made.path.read_bytes()
    places = [data.index(f"chp{number}\0".encode(), data.index(b"CHAP")) for number in range(len(recording.chapters))]
    assert places == sorted(places)


def test_one_flipped_byte(publish: Callable[[], Episode]) -> None:
    """One bit flipped anywhere in the tag or the manifest, or in the sound, is seen as broken."""
    path = publish().path
    data = bytearray(path.read_bytes())
    sound = data.index(b"\xff\xfb", data.index(b"GEOB"))
    unseen = []
    for at in (*range(0, sound, 31), *range(data.index(b"GEOB"), sound, 13), *range(sound, len(data), 20 * ELSEWHERE)):
        data[at] ^= 1
        if verdict(path, bytes(data))[0] != "broken":
            unseen.append(at)
        data[at] ^= 1
    assert unseen == []
    assert verdict(path, bytes(data))[0] == "valid"


def test_a_flipped_byte_of_a_file_alone(publish: Callable[[], Episode], tmp_path: Path) -> None:
    """Without a record beside it, flips in tag, sound, and the manifest's filling are seen as well."""
    path = tmp_path / "alone.mp3"
    shutil.copy(publish().path, path)
    data = bytearray(path.read_bytes())
    assert verdict(path)[0] == "valid"
    filling = data.index(b"cpad") + 100
    for at in (3, 200, data.index(b"GEOB"), data.index(b"c2pa.created"), filling, len(data) - 1, len(data) // 2):
        data[at] ^= 1
        assert verdict(path, bytes(data))[0] == "broken", at
        data[at] ^= 1


def test_cut_short_and_retagged(publish: Callable[[], Episode]) -> None:
    """A signed file that lost its end, or whose tag was changed by any program, is broken."""
    path = publish().path
    whole = path.read_bytes()
    assert verdict(path, whole[:-1])[0] == "broken"
    path.write_bytes(whole)
    tags = ID3(path)
    tags.getall("TIT2")[0].text = ["Another headline"]
    tags.save(path)
    assert verdict(path)[0] == "broken"


def test_a_signature_that_was_removed(publish: Callable[[], Episode], tmp_path: Path) -> None:
    """That a file was signed is kept in its record: without the frame of its signature it is broken."""
    path = publish().path
    tags = ID3(path)
    tags.delall("GEOB")
    tags.save(path)
    told = episode.verify(path)
    assert (told.state, told.reason) == ("broken", "it was signed, and its signature was removed")
    shutil.copy(path, tmp_path / "alone.mp3")
    assert episode.verify(tmp_path / "alone.mp3").state == "absent"


def test_no_manifest(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """A file without manifest has none, also where its text speaks of C2PA; what cannot be read is told."""
    spoken = label(headline="application/c2pa", text="jumdc2pa application/c2pa cpad")
    made = episode.commit(episode.stage(recording, spoken, tmp_path))
    assert verdict(made.path) == ("absent", "")
    with pytest.raises(EpisodeError, match=r"none\.mp3: the episode cannot be read"):
        episode.verify(tmp_path / "none.mp3")


# In UTF-16, as ID3v2.3 has it, these letters have the bytes of a label in a manifest.
CHANCE = b"jumdc2pa\0\x11\0\x10".decode("utf-16-le")


def test_a_text_that_looks_like_a_manifest(
    recording: Recording, label: Callable[..., Label], made: tuple[Path, Path], tmp_path: Path
) -> None:
    """A text with the bytes of a manifest or of its filling is a text: signed or not, its episode is sound."""
    spoken = label(headline="cpadY40 and " + CHANCE, text=f"The chunk is cpadY40, or {CHANCE}.", authors=(CHANCE,))
    plain = episode.commit(episode.stage(recording, spoken, tmp_path))
    assert CHANCE.encode("utf-16-le") in plain.path.read_bytes()
    assert verdict(plain.path) == ("absent", "")
    signed = episode.stage(recording, spoken, tmp_path / "signed", credentials=episode.load_credentials(*made))
    assert verdict(episode.commit(signed).path)[0] == "valid"


def test_no_network(publish: Callable[[], Episode], made: tuple[Path, Path]) -> None:
    """Credentials are checked, and a file is verified, in a process that has no network."""
    alone = ["unshare", "--user", "--net", "--map-root-user"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("no network namespaces here")
    code = (
        "import sys; from pathlib import Path; from articleaudio import episode;"
        "episode.load_credentials(Path(sys.argv[1]), Path(sys.argv[2]));"
        "print(episode.verify(Path(sys.argv[3])).state)"
    )
    line = [*alone, sys.executable, "-c", code, *map(str, made), str(publish().path)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("valid\n", "")


def test_without_the_extra(
    publish: Callable[[], Episode], made: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the library, a signed file is neither valid nor broken, and nothing can be signed: it says why."""
    path = publish().path
    monkeypatch.setitem(sys.modules, "c2pa", None)
    told = episode.verify(path)
    assert told.state == "unknown"
    assert "pip install 'articleaudio[c2pa]'" in told.reason
    with pytest.raises(ConfigError, match=r"\[signing\] needs the extra c2pa: pip install 'articleaudio\[c2pa\]'\."):
        episode.load_credentials(*made)


# ---------------------------------------------------------------------------------------- credentials


def _pair(folder: Path, pems: tuple[bytes, bytes]) -> tuple[Path, Path]:
    paths = folder / "certificate.pem", folder / "key.pem"
    for path, pem in zip(paths, pems, strict=True):
        path.write_bytes(pem)
    return paths


@pytest.mark.parametrize(
    ("begins", "ends", "sentence"),
    [
        (-9, -2, r"certificate\.pem: the certificate expired on \d{4}-\d\d-\d\d; sign with one that is valid\."),
        (2, 9, r"certificate\.pem: the certificate is valid only from \d{4}-\d\d-\d\d; sign with one that is valid\."),
    ],
)
def test_a_certificate_out_of_its_time(tmp_path: Path, begins: int, ends: int, sentence: str) -> None:
    """A certificate that has expired, or is not valid yet, is refused with the day."""
    now = datetime.now(UTC)
    pems = credentials.made_for_tests(now + timedelta(days=begins), now + timedelta(days=ends))
    with pytest.raises(ConfigError, match=sentence):
        episode.load_credentials(*_pair(tmp_path, pems))


def test_a_certificate_that_expires_later(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Once the certificate has expired, whether the file was signed before that cannot be told, and it says so."""
    now = datetime.now(UTC)
    ends = now + timedelta(seconds=3)
    signed = episode.load_credentials(*_pair(tmp_path, credentials.made_for_tests(now - timedelta(days=1), ends)))
    made = episode.commit(episode.stage(recording, label(), tmp_path, credentials=signed))
    deadline = now + timedelta(seconds=60)
    while (told := episode.verify(made.path)).state == "valid" and datetime.now(UTC) < deadline:
        pass
    assert told.state == "unknown"
    assert told.reason == "its certificate has expired, and nothing tells when it was signed"
    path = made.path
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert episode.verify(path).state == "broken", "expired or not, changed is changed"


def test_another_key(made: tuple[Path, Path], tmp_path: Path) -> None:
    """The key of another certificate is refused."""
    _, other = _pair(tmp_path, credentials.made_for_tests())
    with pytest.raises(ConfigError, match=r"key\.pem: this is not the key of the certificate .*certificate\.pem"):
        episode.load_credentials(made[0], other)


@pytest.mark.parametrize("wrong", [b"", b"no PEM\n", bytes(range(256))])
def test_no_certificate_and_no_key(made: tuple[Path, Path], tmp_path: Path, wrong: bytes) -> None:
    """What is no certificate, or no key, is told; so is what is not there."""
    bad = tmp_path / "bad.pem"
    with pytest.raises(ConfigError, match=r"bad\.pem: the certificate that \[signing\] names cannot be read \(No such"):
        episode.load_credentials(bad, made[1])
    with pytest.raises(ConfigError, match=r"bad\.pem: the key that \[signing\] names cannot be read \(No such"):
        episode.load_credentials(made[0], bad)
    bad.write_bytes(wrong)
    with pytest.raises(ConfigError, match=r"bad\.pem: this is no certificate in PEM"):
        episode.load_credentials(bad, made[1])
    with pytest.raises(ConfigError, match=r"bad\.pem: this is no private key in PEM"):
        episode.load_credentials(made[0], bad)


def test_a_key_with_a_password(made: tuple[Path, Path], tmp_path: Path) -> None:
    """A key with a password is refused: nobody is there to type it."""
    from cryptography.hazmat.primitives import serialization

    plain = serialization.load_pem_private_key(made[1].read_bytes(), None)
    locked = tmp_path / "locked.pem"
    locked.write_bytes(
        plain.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(b"secret"),
        )
    )
    with pytest.raises(ConfigError, match=r"locked\.pem: the key has a password"):
        episode.load_credentials(made[0], locked)


def test_a_certificate_that_may_not_sign(made: tuple[Path, Path], tmp_path: Path) -> None:
    """A certificate that C2PA does not allow to sign (here one that vouches for itself) is refused beforehand."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization

    private = serialization.load_pem_private_key(made[1].read_bytes(), None)
    name, now = x509.Name([]), datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(private.public_key())  # type: ignore[arg-type]
    builder = (
        builder.serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    )
    own = tmp_path / "own.pem"
    own.write_bytes(builder.sign(private, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match=r"own\.pem: nothing can be signed with it .*; C2PA wants a certificate"):
        episode.load_credentials(own, made[1])


def test_made_keys(tmp_path: Path) -> None:
    """`make_keys` makes what can be signed with, the key for its owner alone, and overwrites nothing."""
    certificate, key = episode.make_keys(tmp_path / "new" / "folder")
    assert episode.load_credentials(certificate, key).algorithm == "es256"
    if os.name != "nt":
        assert key.stat().st_mode & 0o777 == 0o600
    before = certificate.read_bytes(), key.read_bytes()
    with pytest.raises(EpisodeError, match=r"certificate\.pem: there is one already"):
        episode.make_keys(certificate.parent)
    certificate.unlink()
    with pytest.raises(EpisodeError, match=r"key\.pem: there is one already"):
        episode.make_keys(certificate.parent)
    assert key.read_bytes() == before[1]
    assert sorted(path.name for path in certificate.parent.iterdir()) == ["key.pem"]
