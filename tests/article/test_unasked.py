"""Libraries that wait for their first use are there when it comes."""

from __future__ import annotations

import json
import subprocess
import sys

CODE = """
import json, sys
from articleaudio import article, config
import bs4, trafilatura.core
names = ("numpy", "soupsieve.css_parser", "htmldate.core", "courlan.core", "trafilatura.downloads")
before = [name for name in names if name in sys.modules]
import trafilatura, htmldate, courlan, charset_normalizer
told = {
    "selected": bs4.BeautifulSoup("<p class='a'>x</p>", "lxml").select_one("p.a").text,
    "selector": config.selector("p.a"),
    "language": article.detect_language("Guten Morgen, dies ist ein deutscher Text über das Wetter in Berlin."),
    "address": trafilatura.utils.get_base_url("https://example.org/a/b"),
    "date": trafilatura.metadata.find_date("<html><body><p>Published on 5 March 2024</p></body></html>"),
    "author": trafilatura.extract_metadata("<html><head><meta name='author' content='Ann Lee'></head></html>").author,
    "encoding": charset_normalizer.from_bytes("Жито".encode() * 20).best().encoding,
    "store": courlan.UrlStore.__name__,
}
after = [name for name in names if name in sys.modules]
print(json.dumps([before, told, after]))
"""


def test_what_waits_is_loaded_by_its_first_use() -> None:
    """Nothing of it is loaded with the stage; whatever part of it is asked for works as ever."""
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    before, told, after = json.loads(done.stdout)
    assert before == []
    assert told == {
        "selected": "x",
        "selector": "p.a",
        "language": "de",
        "address": "https://example.org",
        "date": "2024-03-05",
        "author": "Ann Lee",
        "encoding": "utf_8",
        "store": "UrlStore",
    }
    assert {"numpy", "soupsieve.css_parser", "htmldate.core", "courlan.core"} <= set(after)
