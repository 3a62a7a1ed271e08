"""What an episode is signed with: a certificate and its key, checked before anything is rendered; a pair for tests."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from articleaudio import files
from articleaudio.errors import ConfigError, EpisodeError

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.x509 import Certificate, Name

CERTIFICATE, KEY = "certificate.pem", "key.pem"
SUITABLE = (
    "C2PA wants a certificate for signing, issued by an authority, with its key usage told; for tests, "
    "`articleaudio keys` makes one"
)
_MISSING = "[signing] needs the extra c2pa: pip install 'articleaudio[c2pa]'."
_DAYS = 365
_RSA_BITS = 2048  # the least that C2PA allows
_CURVES = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}


@dataclass(frozen=True, slots=True)
class Credentials:
    """A certificate with those that vouch for it, and its key, both as PEM; the key as PKCS #8 without password.

    `algorithm` is C2PA's name of how it signs: es256, es384, es512, ps256 or ed25519.
    """

    certificate: bytes = field(repr=False)
    key: bytes = field(repr=False)
    algorithm: str

    @property
    def fingerprint(self) -> str:
        """SHA-256 in hex of the certificates: what a content hash counts of them."""
        return hashlib.sha256(self.certificate).hexdigest()


def library() -> Any:
    """The module c2pa.

    Raises:
        ConfigError: its extra is not installed.
    """
    try:
        import c2pa
        import cryptography  # noqa: F401 - of the same extra
    except (ImportError, OSError) as error:
        raise ConfigError(_MISSING) from error
    return c2pa


def load(certificate: Path, key: Path) -> Credentials:
    """The certificate and the key of two files.

    Raises:
        ConfigError: the extra is missing, a file cannot be read or is none of that kind, the certificate is not valid
            now, or the key is another one's.
    """
    library()
    from cryptography import x509

    data = _bytes_of(certificate, "certificate")
    try:
        chain = x509.load_pem_x509_certificates(data)
    except ValueError as error:
        raise ConfigError(f"{certificate}: this is no certificate in PEM (-----BEGIN CERTIFICATE-----).") from error
    _check_validity(chain[0], certificate)
    private = _private_key(key)
    if _public(private.public_key()) != _public(chain[0].public_key()):
        raise ConfigError(
            f"{key}: this is not the key of the certificate {certificate}; give the one it was made with."
        )
    return Credentials(data, _pem(private), _algorithm(private, key))


def _bytes_of(path: Path, what: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: the {what} that [signing] names cannot be read ({error.strerror}).") from error


def _check_validity(certificate: Certificate, path: Path) -> None:
    now = datetime.now(UTC)
    if certificate.not_valid_after_utc < now:
        ended = certificate.not_valid_after_utc
        raise ConfigError(f"{path}: the certificate expired on {ended:%Y-%m-%d}; sign with one that is valid.")
    if certificate.not_valid_before_utc > now:
        begins = certificate.not_valid_before_utc
        raise ConfigError(f"{path}: the certificate is valid only from {begins:%Y-%m-%d}; sign with one that is valid.")


def _private_key(path: Path) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    data = _bytes_of(path, "key")
    try:
        return load_pem_private_key(data, None)
    except TypeError as error:
        raise ConfigError(f"{path}: the key has a password; give one without, readable by you alone.") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise ConfigError(f"{path}: this is no private key in PEM (-----BEGIN PRIVATE KEY-----).") from error


def _algorithm(private: Any, path: Path) -> str:
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(private, ed25519.Ed25519PrivateKey):
        return "ed25519"
    if isinstance(private, ec.EllipticCurvePrivateKey) and private.curve.name in _CURVES:
        return _CURVES[private.curve.name]
    if isinstance(private, rsa.RSAPrivateKey) and private.key_size >= _RSA_BITS:
        return "ps256"
    raise ConfigError(f"{path}: C2PA does not sign with such a key; it may be P-256, P-384, P-521, Ed25519 or RSA.")


def _public(key: Any) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    data: bytes = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return data


def _pem(private: Any) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    data: bytes = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return data


# ------------------------------------------------------------------------------------------ for tests


def make_keys(folder: Path) -> tuple[Path, Path]:
    """A certificate for tests, with that of the authority which vouches for it, and its key; where they lie.

    It is valid for a year. The authority's key is kept nowhere. The key's file is for its owner alone (mode 0600).

    Raises:
        ConfigError: the extra is missing.
        EpisodeError: one of the files is there already, or cannot be written.
    """
    library()
    paths = folder / CERTIFICATE, folder / KEY
    for path in paths:
        if path.exists() or path.is_symlink():
            raise EpisodeError(f"{path}: there is one already; delete it first, or name another folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_pair(paths, made_for_tests())
    except OSError as error:
        raise EpisodeError(f"{error.filename or folder}: the keys cannot be written ({error.strerror}).") from error
    return paths


def _write_pair(paths: tuple[Path, Path], pems: tuple[bytes, bytes]) -> None:
    """The certificate comes last: a key without one is of no use to anybody."""
    parts = [files.part_of(path) for path in paths]
    try:
        for part, pem, mode in zip(parts, pems, (0o644, 0o600), strict=True):
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            with open(descriptor, "wb") as file:  # noqa: PTH123 - of a descriptor
                file.write(pem)
                files.sync(file)
        for part, path in reversed(list(zip(parts, paths, strict=True))):
            part.rename(path)
        files.sync_folder(paths[0].parent)
    finally:
        for part in parts:
            files.remove(part)


def made_for_tests(begins: datetime | None = None, ends: datetime | None = None) -> tuple[bytes, bytes]:
    """A chain of certificates and a key as PEM, valid from yesterday for a year, where nothing else is said."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, SubjectKeyIdentifier
    from cryptography.x509.oid import ExtendedKeyUsageOID

    now = datetime.now(UTC)
    span = begins or now - timedelta(days=1), ends or now + timedelta(days=_DAYS)
    authority, private = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    above = _name("articleaudio test authority")
    root = _unsigned(above, above, authority, span)
    root = root.add_extension(BasicConstraints(ca=True, path_length=0), critical=True)
    root = root.add_extension(_usage(signs_certificates=True), critical=True)
    root = root.add_extension(SubjectKeyIdentifier.from_public_key(authority.public_key()), critical=False)
    leaf = _unsigned(_name("articleaudio test"), above, private, span)
    leaf = leaf.add_extension(BasicConstraints(ca=False, path_length=None), critical=True)
    leaf = leaf.add_extension(_usage(signs_certificates=False), critical=True)
    leaf = leaf.add_extension(ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
    issuer = AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key())
    leaf = leaf.add_extension(issuer, critical=False)
    signed = [builder.sign(authority, hashes.SHA256()) for builder in (leaf, root)]
    return b"".join(each.public_bytes(Encoding.PEM) for each in signed), _pem(private)


def _name(common: str) -> Name:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    organization = x509.NameAttribute(NameOID.ORGANIZATION_NAME, "for tests only")
    return x509.Name([organization, x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _unsigned(subject: Name, issuer: Name, private: Any, span: tuple[datetime, datetime]) -> Any:
    from cryptography import x509

    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(private.public_key())
    builder = builder.serial_number(x509.random_serial_number())
    return builder.not_valid_before(span[0]).not_valid_after(span[1])


def _usage(*, signs_certificates: bool) -> Any:
    from cryptography.x509 import KeyUsage

    return KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )
