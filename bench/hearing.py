"""Round trip by ear of a machine: how much of an article a recogniser hears right, with normalisation and without.

    pip install -e .[bench]
    python bench/hearing.py PAGE [--voice NAME]

The page's script is spoken twice by one voice: as it is said (normalised, with lexicons), and as it is written. Both
recordings go, segment by segment, through pocketsphinx with its American English sounds and a language model of the
script's own words (bigrams and trigrams, discounted). Its dictionary is the one that comes with it; words that it does
not have are sounded out by the voice itself. The word error rate (substitutions, insertions and deletions by the number
of words of the script) is printed for both, and their ratio. The recogniser knows the script's words alone: what is
counted is whether the voice said them.
"""

# ruff: noqa: RUF001 - phonetic letters are meant

from __future__ import annotations

import argparse
import math
import re
import sys
import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pocketsphinx
from pydub import AudioSegment

from articleaudio import scripting
from articleaudio.article import parse
from articleaudio.order import order_for
from articleaudio.source import read
from articleaudio.speech.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articleaudio.config import VoiceProfile
    from articleaudio.model import Script
    from articleaudio.order import Order

RATE = 16_000
DISCOUNT = 0.5
# The sounds of the International Phonetic Alphabet as espeak-ng writes American English, in those of the dictionary.
SOUNDS = {
    "tʃ": "CH", "dʒ": "JH", "aɪ": "AY", "aʊ": "AW", "eɪ": "EY", "oʊ": "OW", "ɔɪ": "OY", "ɑː": "AA", "ɔː": "AO",
    "iː": "IY", "uː": "UW", "ɜː": "ER", "oː": "AO", "ɑ": "AA", "æ": "AE", "ʌ": "AH", "ə": "AH", "ɐ": "AH", "ɔ": "AO",
    "ɛ": "EH", "e": "EH", "ɚ": "ER", "ɪ": "IH", "i": "IY", "ʊ": "UH", "u": "UW", "o": "OW", "a": "AA", "ᵻ": "IH",
    "b": "B", "d": "D", "ð": "DH", "f": "F", "ɡ": "G", "g": "G", "h": "HH", "k": "K", "l": "L", "m": "M", "n": "N",
    "ŋ": "NG", "p": "P", "ɹ": "R", "r": "R", "s": "S", "ʃ": "SH", "t": "T", "ɾ": "T", "θ": "TH", "v": "V", "w": "W",
    "j": "Y", "z": "Z", "ʒ": "ZH", "x": "K", "ç": "HH", "ʔ": "T",
}  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a text as the dictionary writes them."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).encode("ascii", "ignore").decode()
    return [word for word in (found.strip("'") for found in re.findall(r"[a-z0-9']+", plain.lower())) if word]


def arpa(sentences: Sequence[Sequence[str]]) -> str:
    """A trigram model of sentences, with absolute discounting, in ARPA's format."""
    counts: tuple[Counter[tuple[str, ...]], ...] = (Counter(), Counter(), Counter())
    for sentence in sentences:
        padded = ("<s>", *sentence, "</s>")
        for size in range(3):
            counts[size].update(tuple(padded[at : at + size + 1]) for at in range(len(padded) - size))
    lines = ["\\data\\", *(f"ngram {size + 1}={len(counts[size])}" for size in range(3))]
    total = counts[0].total()
    for size, grams in enumerate(counts):
        lines += ["", f"\\{size + 1}-grams:"]
        followers = Counter(gram[:-1] for gram in counts[min(size + 1, 2)]) if size < 2 else Counter()
        for gram, count in sorted(grams.items()):
            before = counts[size - 1][gram[:-1]] if size else total
            share = (count - (DISCOUNT if size else 0)) / max(1, before)
            behind = DISCOUNT * max(1, followers[gram]) / count
            lines.append(
                f"{math.log10(max(share, 1e-7)):.4f} {' '.join(gram)}"
                + (f" {math.log10(min(behind, 1)):.4f}" if size < 2 else "")
            )
    return "\n".join([*lines, "", "\\end\\", ""])


def dictionary(known: Iterable[str], speaker: Speaker, order: Order, profile: VoiceProfile) -> str:
    """The sounds of each word: as pocketsphinx has it, and as the voice says it, by the lexicons, alone."""
    path = Path(pocketsphinx.get_model_path("en-us/cmudict-en-us.dict"))
    listed: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        name, _, sounds = line.partition(" ")
        listed.setdefault(re.sub(r"\(\d+\)$", "", name), []).append(sounds)
    lines = []
    for word in sorted(set(known)):
        segment = scripting.write_lines(word.capitalize() if word not in listed else word, "en", order)[0].segments[0]
        said = dict.fromkeys([*listed.get(word, ()), sounded(speaker.phonemes(segment, profile))])
        lines += [f"{word}{f'({at})' if at > 1 else ''} {one}" for at, one in enumerate(filter(None, said), 1)]
    return "\n".join(lines) + "\n"


def sounded(phonemes: str) -> str:
    """Sounds of the phonetic alphabet as the dictionary's."""
    found = re.findall("|".join(sorted(SOUNDS, key=lambda sound: -len(sound))), phonemes)
    return " ".join(SOUNDS[sound] for sound in found)


def heard(decoder: pocketsphinx.Decoder, sound: AudioSegment) -> list[str]:
    """The words that the recogniser hears."""
    quiet = AudioSegment.silent(300, RATE)
    plain = quiet + sound.set_channels(1).set_frame_rate(RATE).set_sample_width(2) + quiet
    decoder.start_utt()
    decoder.process_raw(plain.raw_data, full_utt=True)
    decoder.end_utt()
    found = decoder.hyp()
    return found.hypstr.split() if found else []


def errors(expected: Sequence[str], found: Sequence[str]) -> int:
    """The least number of substitutions, insertions and deletions between two rows of words."""
    row = list(range(len(found) + 1))
    for at, word in enumerate(expected, 1):
        last = row
        row = [at]
        for place, (above, other) in enumerate(zip(pairwise(last), found, strict=True), 1):
            row.append(min(above[1] + 1, row[place - 1] + 1, above[0] + (word != other)))
    return row[-1]


def rate(
    decoder: pocketsphinx.Decoder, speaker: Speaker, script: Script, spoken: Script, profile: VoiceProfile
) -> float:
    """The word error rate of a script as spoken, against what should be said."""
    wrong = count = 0
    for segment, take in zip(script.segments, speaker.speak(spoken, profile), strict=True):
        clip = take.clip
        sound = AudioSegment(clip.pcm, frame_rate=clip.rate, sample_width=2, channels=1)
        expected = words(segment.spoken)
        wrong += errors(expected, heard(decoder, sound))
        count += len(expected)
    return wrong / count


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=str)
    parser.add_argument("--voice", default="en", help="the voice profile (default: en)")
    parser.add_argument("--limit", type=int, default=0, help="how many segments are heard (default: all)")
    options = parser.parse_args()
    order = order_for(None, Path(), Path("output"), voice=options.voice)
    script, profile, _ = scripting.write_script(parse(read(options.page)), order)
    segments = script.segments[: options.limit or None]
    script = replace(script, segments=segments)
    raw = replace(script, segments=tuple(replace(one, spoken=one.written, pronounced=()) for one in segments))
    with TemporaryDirectory() as folder, Speaker(Path(folder) / "clips", 1 << 30) as speaker:
        sentences = [words(segment.spoken) for segment in segments]
        model, listed = Path(folder) / "model.arpa", Path(folder) / "words.dict"
        model.write_text(arpa(sentences), encoding="utf-8")
        listed.write_text(
            dictionary((word for one in sentences for word in one), speaker, order, profile), encoding="utf-8"
        )
        decoder = pocketsphinx.Decoder(
            hmm=pocketsphinx.get_model_path("en-us/en-us"), lm=str(model), dict=str(listed), loglevel="FATAL"
        )
        read_out = rate(decoder, speaker, script, script, profile)
        as_written = rate(decoder, speaker, script, raw, profile)
    print(f"{len(segments)} segments, {sum(map(len, sentences))} words; word error rate:")
    print(f"normalised {read_out:8.1%}")
    print(f"as written {as_written:8.1%}")
    print(f"ratio      {read_out / as_written if as_written else 1:8.2f}")
    if read_out > as_written / 2:
        sys.exit(1)


if __name__ == "__main__":
    main()
