"""What a page says of its licence is told by name, identifier and address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.licences import licence_in

BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/"


@pytest.mark.parametrize(
    ("stated", "name", "slug", "address"),
    [
        (BY_SA, "CC BY-SA 4.0", "cc-by-sa-4.0", BY_SA),
        (
            "http://creativecommons.org/licenses/by/3.0/de/deed.en",
            "CC BY 3.0",
            "cc-by-3.0",
            "http://creativecommons.org/licenses/by/3.0/de/deed.en",
        ),
        ("CC BY-SA 4.0", "CC BY-SA 4.0", "cc-by-sa-4.0", BY_SA),
        (
            "Text: cc-by-nc-nd 2.5.",
            "CC BY-NC-ND 2.5",
            "cc-by-nc-nd-2.5",
            "https://creativecommons.org/licenses/by-nc-nd/2.5/",
        ),
        ("CC0", "CC0 1.0", "cc0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        (
            "https://creativecommons.org/publicdomain/mark/1.0/",
            "Public Domain Mark 1.0",
            "pdm-1.0",
            "https://creativecommons.org/publicdomain/mark/1.0/",
        ),
        ("https://example.org/terms", "", "example.org", "https://example.org/terms"),
        ("https://[::1", "", "https://[::1", "https://[::1"),
        ("Creative Commons", "Creative Commons", "creative commons", ""),
    ],
)
def test_a_stated_licence(stated: str, name: str, slug: str, address: str) -> None:
    """Those of Creative Commons are known by name and by address; of others what the page gives is told."""
    found = licence_in(stated)
    assert found is not None
    assert (found.name, found.slug, found.address) == (name, slug, address)


@pytest.mark.parametrize("stated", ["CC0 1.0", "https://creativecommons.org/publicdomain/mark/1.0/"])
def test_a_licence_that_gives_up_all_rights(stated: str) -> None:
    """It has no owner to be named."""
    found = licence_in(stated)
    assert found is not None
    assert found.is_free


@pytest.mark.parametrize("stated", ["", "  \n"])
def test_no_licence(stated: str) -> None:
    """Where nothing is stated, nothing is told."""
    assert licence_in(stated) is None


@given(stated=st.text(min_size=1))
def test_any_text(stated: str) -> None:
    """Whatever a page states, the identifier is within the bounds of podcast:license."""
    found = licence_in(stated)
    assert found is None or 0 < len(found.slug) <= 128
