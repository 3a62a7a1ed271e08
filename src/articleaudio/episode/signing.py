"""Sign a finished MP3 with a C2PA manifest, and verify one, both without network. Home of c2pa.

The manifest says that the sound was created by a machine, of which kind (IPTC's digital source type), by which program,
and what its title is (C2PA specification, "Actions", https://spec.c2pa.org). It covers every byte of the file but
itself, so it comes last of all: c2pa puts it into a frame GEOB, and writes the tag as ID3v2.4 while it is at it. No
authority vouches for the time, as that would need the network. Each manifest has a time and random numbers in it: no
two are alike.

Whether anybody trusts the certificate is not judged: lists of trust come from the network, and change.
"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import articleaudio
from articleaudio import files
from articleaudio.episode import manifest, naming, record
from articleaudio.episode.credentials import SUITABLE, Credentials, library, load
from articleaudio.episode.tags import IPTC
from articleaudio.errors import ConfigError, EpisodeError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from articleaudio.model import Label

State = Literal["absent", "valid", "broken", "unknown"]

_MEDIA = "audio/mpeg"
_OFFLINE = {
    "verify": {
        "remote_manifest_fetch": False,
        "ocsp_fetch": False,
        "verify_trust": False,
        "verify_timestamp_trust": False,
    }
}
_EXPIRED = {"signingCredential.expired", "claimSignature.outsideValidity"}
_SOME_FRAME = b"\xff\xfb\x90\xc0" + bytes(413)  # an MP3 frame of 96 kbit/s: enough to try credentials on

_TAG_WITHIN = 1 << 20  # bytes: a tag has at most 300 kB, a manifest a few


class NotSigned(EpisodeError):  # noqa: N818 - the name reads as the sentence it stands for
    """The episode cannot be signed."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What is known of a file's manifest.

    Attributes:
        state: `absent`: there is none. `valid`: it is whole, and the file is as it was signed. `broken`: the file or
            the manifest was changed. `unknown`: it cannot be told.
        signer: whom the certificate names; "" where that cannot be read.
        reason: why it is `broken` or `unknown`, a phrase; else "".
    """

    state: State
    signer: str = ""
    reason: str = ""


ABSENT = Signature("absent")

# ------------------------------------------------------------------------------------------- signing


def sign(audio: Path, target: Path, label: Label, credentials: Credentials) -> None:
    """Write `audio`, a tagged MP3, with a manifest to the new file `target`, and bring that to the disk.

    Raises:
        NotSigned: it cannot be signed.
        OSError: a file cannot be read or written.
    """
    with audio.open("rb") as source, target.open("x+b") as out:
        try:
            _sign(source, out, _manifest_of(label.headline, label.digital_source_type), credentials)
        except library().C2paError as error:
            raise NotSigned(f"The episode “{label.headline}” cannot be signed ({_plain(error)}).") from error
        files.sync(out)


def load_credentials(certificate: Path, key: Path) -> Credentials:
    """The certificate and the key of two files, once something was signed with them that could be verified.

    Raises:
        ConfigError: as `credentials.load`, or C2PA does not allow to sign with that certificate.
    """
    credentials, out = load(certificate, key), io.BytesIO()
    try:
        _sign(io.BytesIO(_SOME_FRAME), out, _manifest_of("Trial", "algorithmicMedia"), credentials)
        failed = _read(out)[1]
    except library().C2paError as error:
        raise ConfigError(f"{certificate}: nothing can be signed with it ({_plain(error)}); {SUITABLE}.") from error
    if failed:
        raise ConfigError(f"{certificate}: nothing can be signed with it ({', '.join(sorted(failed))}); {SUITABLE}.")
    return credentials


def _sign(source: IO[bytes], out: IO[bytes], told: dict[str, Any], credentials: Credentials) -> None:
    c2pa = library()
    info = c2pa.C2paSignerInfo(credentials.algorithm, credentials.certificate, credentials.key, None)
    with (
        c2pa.Context(c2pa.Settings.from_dict(_OFFLINE), c2pa.Signer.from_info(info)) as context,
        c2pa.Builder(told, context) as builder,
    ):
        builder.sign(_MEDIA, source, out)


def _manifest_of(title: str, source_type: str) -> dict[str, Any]:
    agent = {"name": "articleaudio", "version": articleaudio.__version__}
    action = {"action": "c2pa.created", "digitalSourceType": IPTC + source_type, "softwareAgent": agent}
    return {
        "claim_generator_info": [agent],
        "format": _MEDIA,
        "title": title,
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [action]}}],
    }


# ------------------------------------------------------------------------------------------ verifying


def verify(path: Path, recorded: tuple[str, str] | None = None) -> Signature:
    """What a file's manifest is worth, without network.

    Of a manifest itself some bytes are covered by nothing (filling, labels). They are held against the record of the
    file, where there is one, and the filling against zeros. That it was removed is known from the record alone.

    Args:
        path: an MP3.
        recorded: its SHA-256, and the fingerprint of the certificate that signed it ("" if none did), as its record
            tells them; if not given, they are read from the record beside it.

    Raises:
        EpisodeError: the file cannot be read.
    """
    sha256, signed = _recorded(path) if recorded is None else recorded
    try:
        with path.open("rb") as file:
            frame = manifest.frame_in(file.read(_TAG_WITHIN))
            if frame is None:
                return Signature("broken", reason="it was signed, and its signature was removed") if signed else ABSENT
            file.seek(0)
            found = _verified(file)
        if found.state != "valid":
            return found
        if not manifest.is_filled_with_zeros(frame) or sha256 not in {"", files.digest_of(path)}:
            return Signature("broken", found.signer, "bytes of the manifest were changed")
    except OSError as error:
        raise EpisodeError(f"{path}: the episode cannot be read ({error.strerror}).") from error
    return found


def _verified(file: IO[bytes]) -> Signature:
    try:
        c2pa = library()
    except ConfigError as error:
        return Signature("unknown", reason=str(error).rstrip("."))
    try:
        signer, failed = _read(file)
    except c2pa.C2paError.ManifestNotFound:
        return Signature("broken", reason="what is left of a manifest cannot be read")
    except c2pa.C2paError as error:
        return Signature("broken", reason=f"its manifest cannot be read: {_plain(error)}")
    if failed and failed <= _EXPIRED:
        return Signature("unknown", signer, "its certificate has expired, and nothing tells when it was signed")
    if failed:
        return Signature("broken", signer, f"the file is not as it was signed: {', '.join(sorted(failed))}")
    return Signature("valid", signer)


def _read(file: IO[bytes]) -> tuple[str, set[str]]:
    """Who signed, and the codes of what is wrong (C2PA specification, "Validation status codes")."""
    c2pa = library()
    with (
        c2pa.Context(c2pa.Settings.from_dict(_OFFLINE)) as context,
        c2pa.Reader(_MEDIA, file, None, context) as reader,
    ):
        told: dict[str, Any] = json.loads(reader.json())
    active = told.get("manifests", {}).get(told.get("active_manifest"), {})
    names = active.get("signature_info", {})
    failed = {str(status["code"]) for status in told.get("validation_status", [])}
    if not failed and told.get("validation_state") not in {"Valid", "Trusted"}:
        failed = {"no valid state"}
    return ", ".join(filter(None, (names.get("common_name"), names.get("issuer")))), failed


def _recorded(path: Path) -> tuple[str, str]:
    """What the record beside a file tells of its SHA-256 and its signature; nothing where there is no record."""
    data = record.load(naming.beside(path, naming.RECORD)) or {}
    return str(data.get("sha256", "")), str(data.get("signed", ""))


def _plain(error: Exception) -> str:
    """What the library says, in one line without a full stop."""
    return " ".join(str(error).split()).rstrip(".")
