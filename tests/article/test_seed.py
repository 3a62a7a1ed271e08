"""The page that it all started from: a news site's article as plain text, with all its furniture."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from articleaudio import article, source

DATA = os.environ.get("ARTICLEAUDIO_DATA")
SEED = Path(DATA or ".").parent / "seeds" / "000_aff56c0808d412fa.txt"


@pytest.mark.skipif(not DATA or not SEED.is_file(), reason="ARTICLEAUDIO_DATA names no folder with the seed beside it")
def test_the_seed_is_read_without_its_furniture() -> None:
    """Headline, both authors, day and time, and a body of exactly nine paragraphs."""
    found = article.parse(source.read(str(SEED)))
    paragraphs = found.text.splitlines()
    assert found.headline == "Media: Putin plans to visit Turkey in February to discuss Ukraine"
    assert found.authors == ("Nate Ostiller", "The Kyiv Independent news desk")
    assert found.published is not None
    assert found.published.isoformat() == "2024-01-29T15:49:00"
    assert len(found.blocks) == len(paragraphs) == 9
    assert paragraphs[0].startswith("Russian President Vladimir Putin is making")
    assert paragraphs[-1].endswith("since February 2022.")
    assert not [word for word in ("Getty", "AI assistance", "Subscribe", "News Feed") if word in found.text]
