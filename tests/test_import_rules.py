"""The import rules of pyproject.toml: kept by the code, and each of them broken by what it forbids."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

# Each line breaks the contract that it is named after.
VIOLATIONS = {
    "layers": ("model.py", "import articleaudio.config"),
    "no-circles": ("files.py", "import articleaudio.cli"),
    "engines-apart": ("speech/engines/tone.py", "import articleaudio.speech.engines.pyttsx3"),
    "engines-nouns-only": ("speech/engines/tone.py", "import articleaudio.speech.clips"),
} | {
    contract["id"]: ("errors.py", f"import {contract['protected_modules'][0]}")
    for contract in CONTRACTS
    if contract["type"] == "protected"
}


def lint(root: Path) -> dict[str, str]:
    """KEPT or BROKEN for each contract, by name, in a copy of the project."""
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", program, "--no-logo", "--no-cache"],
        cwd=root,
        env={"PYTHONPATH": str(root / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    found = dict(re.findall(r"^(.+?) (KEPT|BROKEN)$", done.stdout, re.MULTILINE))
    assert found, done.stdout + done.stderr
    return found


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the project's code and rules."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_code_keeps_every_rule(checkout: Path) -> None:
    assert lint(checkout) == {contract["name"]: "KEPT" for contract in CONTRACTS}


def violate(root: Path, contract: str) -> None:
    place, line = VIOLATIONS[contract]
    path = root / "src/articleaudio" / place
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")


def test_every_library_is_held_to_its_home(checkout: Path) -> None:
    """One import of each library in a wrong place: every one of these rules breaks, and none but these."""
    homes = {contract["id"]: contract["name"] for contract in CONTRACTS if contract["type"] == "protected"}
    for contract in homes:
        violate(checkout, contract)
    assert {name for name, state in lint(checkout).items() if state == "BROKEN"} == set(homes.values())


@pytest.mark.parametrize("contract", [one["id"] for one in CONTRACTS if one["type"] != "protected"])
def test_each_rule_of_the_house_breaks_by_itself(checkout: Path, contract: str) -> None:
    """One forbidden import, and the rule that forbids it says so."""
    violate(checkout, contract)
    names = {one["id"]: one["name"] for one in CONTRACTS}
    assert lint(checkout)[names[contract]] == "BROKEN"


def test_a_new_top_level_module_must_be_given_its_place(checkout: Path) -> None:
    """A folder `utils` beside the stages breaks the layers: everything has a place."""
    (checkout / "src/articleaudio/utils").mkdir()
    (checkout / "src/articleaudio/utils/__init__.py").write_text("")
    layers = next(contract["name"] for contract in CONTRACTS if contract["id"] == "layers")
    assert lint(checkout)[layers] == "BROKEN"
