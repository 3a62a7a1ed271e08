"""script: from an article to what is said, word for word.

`compose` makes the script of an article, `compose_lines` that of plain text, `load_lexicons` reads the files that say
how names are pronounced, `check_lexicons` tells what is wrong with them, and `Pronouncer` what they know of a text.
`foreign_languages` tells which other languages an article has in it, `ssml` writes a script down for other engines.
`review/` finds what an editor should look at.
"""

from articleaudio.script.compose import compose, compose_lines, spoken_language
from articleaudio.script.foreign import foreign_languages
from articleaudio.script.lexicon import Lexeme, Lexicon
from articleaudio.script.lexicon_check import Fault, check_lexicons
from articleaudio.script.pls import load_lexicon, load_lexicons
from articleaudio.script.pronounce import Match, Pronouncer
from articleaudio.script.ssml import ssml

__all__ = [
    "Fault",
    "Lexeme",
    "Lexicon",
    "Match",
    "Pronouncer",
    "check_lexicons",
    "compose",
    "compose_lines",
    "foreign_languages",
    "load_lexicon",
    "load_lexicons",
    "spoken_language",
    "ssml",
]
