"""Serve an output folder until Ctrl-C."""

from __future__ import annotations

import errno
import socket
from typing import TYPE_CHECKING

import uvicorn

from articleaudio.errors import SourceError
from articleaudio.site.application import app

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - recognised, never chosen
_LAST_PORT = 65_535
_PATIENCE = 1  # seconds that open connections get at the end


def serve(folder: Path, host: str, port: int, *, announce: Callable[[str], None]) -> None:
    """Serve an output folder over HTTP until Ctrl-C.

    Args:
        folder: the output folder.
        host: the address to listen at, and at no other.
        port: 0 for any free one.
        announce: gets the feed's address once connections are taken.

    Raises:
        SourceError: there is no such folder, or the address cannot be listened at.
    """
    if not folder.is_dir():
        raise SourceError(f"{folder}: there is no such folder to serve; render an article first.")
    with _listening(host, port) as listener:
        config = uvicorn.Config(
            app(folder),
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_PATIENCE,
        )
        try:
            announce(_feed_address(host, listener.getsockname()[1]))
            uvicorn.Server(config).run(sockets=[listener])
        except KeyboardInterrupt:
            return


def _listening(host: str, port: int) -> socket.socket:
    if not 0 <= port <= _LAST_PORT:  # the system would wrap it round
        raise SourceError(f"{port} is no port; --port takes 1 to {_LAST_PORT}, or 0 for any free one.")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, _, _, _, address = found[0]
        return socket.create_server(address[:2], family=family)
    except (socket.gaierror, UnicodeError) as error:
        raise SourceError(f"{host} is no address of this computer; try --host 127.0.0.1.") from error
    except OSError as error:
        raise SourceError(_sentence(error, host, port)) from error


def _sentence(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use by another program; choose another one with --port (0 for any free one)."
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this computer; try --host 127.0.0.1."
    return f"{host}, port {port} cannot be listened at ({error.strerror}); choose another one with --port."


def _feed_address(host: str, port: int) -> str:
    shown = _EVERYWHERE.get(host, host)
    return f"http://[{shown}]:{port}/feed.xml" if ":" in shown else f"http://{shown}:{port}/feed.xml"
