"""script: from an article to what is said, word for word.

`compose` makes the script of an article, `compose_lines` that of plain text, `load_lexicons` reads the files that say
how names are pronounced, `check_lexicons` tells what is wrong with them, and `Pronouncer` what they know of a text.
"""

from articleaudio.script.compose import compose, compose_lines
from articleaudio.script.lexicon import Lexeme, Lexicon
from articleaudio.script.lexicon_check import Fault, check_lexicons
from articleaudio.script.pls import load_lexicon, load_lexicons
from articleaudio.script.pronounce import Match, Pronouncer

__all__ = [
    "Fault",
    "Lexeme",
    "Lexicon",
    "Match",
    "Pronouncer",
    "check_lexicons",
    "compose",
    "compose_lines",
    "load_lexicon",
    "load_lexicons",
]
