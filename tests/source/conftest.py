"""A real web server on this computer, scripted by each test, that remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


@dataclass(frozen=True)
class Asked:
    """A request as the server saw it; header names in lowercase."""

    path: str
    headers: dict[str, str]


@dataclass(frozen=True)
class Answer:
    """What the server sends; what `drip` gives follows the body, again and again, until the client has gone."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "text/html; charset=utf-8"
    drip: Callable[[], bytes] | None = None


Script = Answer | Callable[[Asked], Answer]


@dataclass
class Site:
    """The server: what it answers by path, and what it was asked."""

    port: int
    answers: dict[str, Script] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """The address of a path, by a host that is this computer."""
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order, but robots.txt."""
        return [one.path for one in self.asked if one.path != "/robots.txt"]

    def answer(self, asked: Asked) -> Answer:
        """What is sent; the request is noted."""
        self.asked.append(asked)
        script = self.answers.get(asked.path, Answer(status=404))
        return script if isinstance(script, Answer) else script(asked)


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = found.answer(Asked(self.path, {name.lower(): value for name, value in self.headers.items()}))
            self.send_response(answer.status)
            if answer.kind:
                self.send_header("Content-Type", answer.kind)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.drip is None and "Content-Length" not in answer.headers:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)
            while answer.drip is not None:
                self.wfile.write(answer.drip())

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:  # the client has had enough
                return

        def log_message(self, *_: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

    with Server(("127.0.0.1", 0), Handler) as server:
        found = Site(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield found
        server.shutdown()
        thread.join()
