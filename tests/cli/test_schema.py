"""The JSON of `extract --json` is what docs/article.schema.json says, for every page that tests know."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from jsonschema import Draft202012Validator

from articleaudio import article, source
from articleaudio.cli.shapes import TYPES, article_shape
from articleaudio.errors import ArticleAudioError
from articleaudio.model import Article, Block, Inline, LeftOut, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import Command

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs/article.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
KINDS = {".html", ".htm", ".xhtml", ".txt", ".md", ".mhtml", ".mht"}
PAGES = sorted(
    path
    for folder in (ROOT / "examples", ROOT / "tests/article/pages", ROOT / "tests/article/gate")
    for path in folder.rglob("*")
    if path.suffix in KINDS and path.stem.upper() != "README"
)


def shape_of(path: Path) -> Any:
    """What the command would print, once through JSON."""
    return json.loads(json.dumps(article_shape(article.parse(source.read(str(path))))))


def objects(schema: Any) -> Iterator[Any]:
    """Every part of a schema that describes an object."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for inner in schema.values():
            yield from objects(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from objects(inner)


def test_the_schema_is_one() -> None:
    """It is valid by its own draft, closes every object, requires every key, and describes each."""
    Draft202012Validator.check_schema(SCHEMA)
    for described in objects(SCHEMA):
        assert described["additionalProperties"] is False
        assert described["required"] == list(described["properties"])
        for name, entry in described["properties"].items():
            assert name == "type" or entry["description"].endswith("."), name


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_page_fits_the_schema(path: Path) -> None:
    """Each golden page, gate page and example that holds an article."""
    try:
        shape = shape_of(path)
    except ArticleAudioError:
        pytest.skip("refused, as it should be")
    VALIDATOR.validate(shape)


def test_no_field_is_forgotten() -> None:
    """Every field of an article, of each kind of block, of a span and of what is left out stands in the schema.

    But for `pictures`, which may hold whole pictures and is not printed.
    """
    assert set(SCHEMA["properties"]) == {field.name for field in fields(Article)} - {"pictures"} | {"text"}
    assert set(get_args(Block)) == set(TYPES)
    for kind, name in TYPES.items():
        assert set(SCHEMA["$defs"][name]["properties"]) == {field.name for field in fields(kind)} | {"type"}, name
    assert set(SCHEMA["$defs"]["inline"]["properties"]) == {field.name for field in fields(Inline)}
    left_out = SCHEMA["properties"]["left_out"]["items"]["properties"]
    assert set(left_out) == {field.name for field in fields(LeftOut)}
    kinds = [entry["$ref"].rpartition("/")[2] for entry in SCHEMA["properties"]["blocks"]["items"]["oneOf"]]
    assert kinds == list(TYPES.values())


def change(shape: Any, path: tuple[str | int, ...], value: object) -> None:
    """Put a value at a place of a shape."""
    for step in path[:-1]:
        shape = shape[step]
    shape[path[-1]] = value


BROKEN: dict[str, tuple[tuple[str | int, ...], object]] = {
    "a key that nobody knows": (("colour",), "red"),
    "a key of a block that nobody knows": (("blocks", 0, "colour"), "red"),
    "a type that is none": (("blocks", 0, "type"), "para"),
    "a date that is none": (("published",), "29 January 2024"),
    "a number for a text": (("headline",), 7),
    "an author of no kind": (("author_kinds",), ["robot"]),
    "a heading for a paragraph": (("blocks", 0, "type"), "heading"),
    "nothing for a list": (("keywords",), None),
}


@pytest.mark.parametrize("case", BROKEN)
def test_another_shape_does_not_fit(case: str) -> None:
    """The schema is closed: a change of the shape must be made in it, too."""
    shape = json.loads(json.dumps(article_shape(Article("Grain", (Paragraph("Ministers met."),)))))
    VALIDATOR.validate(shape)
    change(shape, *BROKEN[case])
    assert not VALIDATOR.is_valid(shape)


def test_a_missing_key_does_not_fit() -> None:
    shape = json.loads(json.dumps(article_shape(Article("Grain", (Paragraph("Ministers met."),)))))
    for key in shape:
        assert not VALIDATOR.is_valid({name: value for name, value in shape.items() if name != key}), key


def test_the_command_prints_what_the_schema_says(command: Command, make_page: Callable[..., str]) -> None:
    """One JSON object, with letters of other scripts as they are."""
    command.write("grain.html", make_page(headline="Зернові переговори закінчилися без угоди"))
    done = command("extract", "grain.html", "--json")
    assert "Зернові" in done.stdout
    VALIDATOR.validate(json.loads(done.stdout))
