"""The way to a host: the address that was checked is the one connected to, and all of it ends at a deadline.

Both are done where connections are made, below the HTTP client: a name is resolved once, so that a second answer of
its name server (DNS rebinding) cannot lead elsewhere, and every read and write gets no more time than is left, so
that a server which sends a byte now and then cannot hold the program.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import httpcore
import httpx

from articleaudio.errors import SourceError
from articleaudio.source.web.addresses import resolve

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Iterator

STEP = 20.0
"""Seconds for one look-up of a name, connection, read or write at most."""


class Deadline:
    """A moment by which all must be done; `start` sets it anew."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def start(self) -> None:
        """Counts from now."""
        self._end = time.monotonic() + self.seconds

    def step(self) -> float:
        """Seconds that the next step may take.

        Raises:
            TooSlow: none are left.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise TooSlow
        return min(left, STEP)


class TooSlow(SourceError):  # noqa: N818 - the name reads as the sentence it stands for
    """The deadline has passed."""


class _Stream(httpcore.NetworkStream):
    """A connection whose every step is bound by the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - httpcore's signature
        return self._stream.read(max_bytes, self._deadline.step())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - httpcore's signature
        self._stream.write(buffer, self._deadline.step())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - httpcore's signature
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._deadline.step()), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """Resolves a name, checks what it resolves to, and connects to just that."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        *others, last = resolve(host, port, allow_private=self._allow_private, seconds=self._deadline.step())
        for address in others:
            try:
                return self._connect(address, port, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connect(last, port, local_address, socket_options)

    def _connect(
        self, address: str, port: int, local_address: str | None, socket_options: Iterable[Any] | None
    ) -> httpcore.NetworkStream:
        stream = self._plain.connect_tcp(address, port, self._deadline.step(), local_address, socket_options)
        return _Stream(stream, self._deadline)


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._stream.close()


class CheckedTransport(httpx.BaseTransport):
    """httpx's way to the network, over checked addresses and within the deadline; no proxy is used.

    A proxy would resolve the name itself, and nothing could be said of where it goes.
    """

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(), network_backend=_Backend(deadline, allow_private=allow_private)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends one request; the answer's body is read by whoever wants it."""
        target = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        asked = httpcore.Request(method=request.method, url=target, headers=request.headers.raw)
        answer = self._pool.handle_request(asked)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer.stream))

    def close(self) -> None:
        """Closes every connection."""
        self._pool.close()
