"""How loud the shipped voices are, narrator and quotations, and the gain that makes them equally loud.

    python bench/levels.py [--sentences N]

Each profile with a voice of espeak-ng says the first sentences of its language's readings under `tests/`, as body and
as quotation. Printed are, for each: loudness in LUFS as it comes from the voice, the gain of the profile, loudness
with it, and the gain (in steps of 0.1 dB) that brings it to the level of the English narrator as it comes.
"""

from __future__ import annotations

import argparse
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import TYPE_CHECKING

from articleaudio.audio.loudness import measure_pcm
from articleaudio.config import VoiceProfile, read_toml
from articleaudio.model import Script, Segment
from articleaudio.speech.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Role

ROOT = Path(__file__).parents[1]
READINGS = ROOT / "tests" / "script" / "readings"
ROLES: tuple[Role, ...] = ("body", "quote")
FIRST = "en"  # all others are brought to the level of this one's narrator


def sentences(language: str) -> Iterator[str]:
    """What is said in the readings of a language."""
    files = sorted((READINGS / language).glob("*.tsv")) or [READINGS / f"{language}.tsv"]
    for path in files:
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#") and "\t" in line:
                yield line.split("\t")[1]


def loudness(profile: VoiceProfile, role: Role, count: int, speaker: Speaker) -> tuple[str, float, float]:
    """The voice that says the role, how loud it is by itself, in LUFS, and its gain."""
    said = islice(sentences(profile.language), count)
    script = Script(tuple(Segment(role, text, text, profile.language, 0.0) for text in said))
    takes = list(speaker.speak(script, profile))
    with TemporaryFile() as pcm:
        for take in takes:
            pcm.write(take.clip.pcm)
        return takes[0].speaker, measure_pcm(pcm, takes[0].clip.rate).loudness, takes[0].gain


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=25, metavar="N", help="how many are said (default: 25)")
    options = parser.parse_args()
    profiles = {path.stem: read_toml(path, VoiceProfile) for path in sorted((ROOT / "voices").glob("*.toml"))}
    with TemporaryDirectory() as folder, Speaker(Path(folder), 1 << 28) as speaker:
        found = [
            (name, role, *loudness(profile, role, options.sentences, speaker))
            for name, profile in profiles.items()
            if profile.engine == "pyttsx3"
            for role in ROLES
        ]
    level = next(own for name, _, _, own, _ in found if name == FIRST)
    print("| profile | says | voice | LUFS | gain | LUFS with it | gain to be as loud |")
    print("|---|---|---|---|---|---|---|")
    for name, role, voice, own, gain in found:
        print(f"| {name} | {role} | {voice} | {own:.1f} | {gain:+.1f} | {own + gain:.1f} | {level - own:+.1f} |")


if __name__ == "__main__":
    main()
