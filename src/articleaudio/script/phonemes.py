"""Phonemes: what may stand in a `<phoneme>` of a lexicon, in each alphabet.

A letter that an engine does not know is not said, or ends the word: better told before anything is rendered.
"""

# ruff: noqa: RUF001 - phonetic letters are meant

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.script.normalise import base
from articleaudio.script.normalise.rules import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.script.lexicon import Alphabet

# The International Phonetic Alphabet (chart of 2020): letters, marks that combine with them, and marks of length,
# stress, tone and linking; and the letters that dictionaries and espeak-ng use beside it (a plain g, ɚ, ɝ, ᵻ, ᵊ, ...).
_LETTERS = (
    "pbtdʈɖcɟkɡgqɢʔmɱnɳɲŋɴʙrʀⱱɾɽɸβfvθðszʃʒʂʐçʝxɣχʁħʕhɦɬɮʋɹɻjɰlɭʎʟʘǀǃǂǁɓɗʄɠʛʍwɥʜʢʡɕʑɺɧ"
    "iyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɶɑɒɚɝɫᵻᵿɩɷᵊᵐⁿᶑ"
)
_MARKS = "ʼʰʷʲˠˤˡ˞ːˑˈˌ|‖.‿↗↘˥˦˧˨˩ꜛꜜ ʱᶿˣ"
_COMBINING = range(0x300, 0x370)  # diacritics and ties
IPA = frozenset(_LETTERS + _MARKS)

# The mnemonics of espeak-ng 1.52, from the table `phontab` of its data: those of every language, and those of some.
_X_ESPEAK_ALL = frozenset(
    listed(
        r"""
    #@ #X1 #a #e #i #o #u % %% ' '! '' * ** , ,, - 1 : ; = ? @ @- B C D J J^ L L/ N N- Q Q" Q^ R R2 R3 S S; T X
    Z Z; _ _! _: _:: _;_ _X1 _^_ _| a b c d dZ dZ; d[ e f g h i j k l l# l- l. l/ l/2 l/3 l^ m m- n n- n. n^ o p
    q r r" r- r. r/ s s. s; t t# tS tS; t[ u v v# w x z z. z; ||
    """
    )
)
_X_ESPEAK = {
    "de": frozenset(
        listed(
            r"""
        3 A A: A~ E E2 E: EI I I: O OY O~ U UR W W~ Y: aI aU e: g# i2 i: iR l2 o: oU pF ts u: y y:
        """
        )
    ),
    "en": frozenset(
        listed(
            r"""
        0 0# 02 3 3: @# @2 @5 @L A# A: A@ A~ E E# E2 I I# I2 I2# IR O O2 O: O@ OI O~ U U@ V VR a# a#2 a2 aI aI3
        aI@ aU aU@ aa d# e# e: e@ eI i: i@ i@3 o: o@ oU oU# t2 u: w# z# z/2
        """
        )
    ),
    "es": frozenset(
        listed(
            r"""
        E EI O U Y a/ aI aU e/ eI eU iU o/ oI ts uI w2 y
        """
        )
    ),
    "fr": frozenset(
        listed(
            r"""
        #cFR #l #r A~ E E- E~ I I2 O O~ V W W2 W~ Y a# a- e- j. j/ n2 oU p2 r/2 r2 t2 t3 u: w/ y y- z2 z3
        """
        )
    ),
    "it": frozenset(
        listed(
            r"""
        E EI I O Q~ S~ U Y a/ aI aU dZ~ dz e/ eI eU g~ i# i/ iU k~ o/ oI ss tS~ ts ts2 uI w2 y
        """
        )
    ),
    "pl": frozenset(
        listed(
            r"""
        E E# E~ O O~ a# d; dz dz; t; ts ts; y
        """
        )
    ),
    "pt": frozenset(
        listed(
            r"""
        & &/ &U~ &~ A E EI EU I O OI U Y a/ aI aU eI eU e~ i/ iU i~ oI oI~ o~ s# ts uI u~ w2 y
        """
        )
    ),
    "uk": frozenset(
        listed(
            r"""
        E I I2
        """
        )
    ),
}
_LONGEST = 4  # characters of a mnemonic


def wrong_phonemes(phonemes: str, alphabet: Alphabet, language: str) -> list[str]:
    """What of the phonemes is none of that alphabet (for `x-espeak`: as the language has it), in order, each once."""
    found = _not_ipa(phonemes) if alphabet == "ipa" else _not_espeak(phonemes, language)
    return list(dict.fromkeys(found))


def _not_ipa(phonemes: str) -> Iterator[str]:
    return (letter for letter in phonemes if letter not in IPA and ord(letter) not in _COMBINING)


def x_espeak(language: str) -> frozenset[str]:
    """The mnemonics that espeak-ng knows in a language; where it has no table here, those of all languages of it."""
    own = _X_ESPEAK.get(base(language))
    return _X_ESPEAK_ALL | (own if own is not None else frozenset[str]().union(*_X_ESPEAK.values()))


def _not_espeak(phonemes: str, language: str) -> Iterator[str]:
    known = x_espeak(language)
    return (one for word in phonemes.split() for one in _mnemonics(word, language) if one not in known and one != "|")


def _mnemonics(word: str, language: str) -> Iterator[str]:
    """A word in parts as espeak-ng reads it: at each place the longest mnemonic (a `|` only keeps two apart)."""
    known, at = x_espeak(language), 0
    while at < len(word):
        length = next((size for size in range(_LONGEST, 0, -1) if word[at : at + size] in known), 1)
        yield word[at : at + length]
        at += length


# Mnemonics of English in the International Phonetic Alphabet, as espeak-ng 1.52 writes them itself; what is not here is
# written alike in both.
_IPA_OF = dict(
    pair.split("=")
    for pair in listed(
        """
    A:=ɑː A@=ɑːɹ a=æ aa=æ aI=aɪ aI@=aɪɚ aU=aʊ aU@=aʊɚ eI=eɪ E=ɛ e@=ɛɹ I=ɪ I2=ɪ i:=iː i@=iə i@3=ɪɹ 0=ɑː 0#=ɑː
    02=ɑː O=ɔ O:=ɔː O2=ɔː O@=ɔːɹ OI=ɔɪ oU=oʊ o@=oːɹ U=ʊ U@=ʊɹ u:=uː V=ʌ VR=ʌɹ @=ə @2=ə @5=ə a#=ɐ a2=æ 3=ɚ 3:=ɜː
    E2=ɛ A~=ɑ̃ O~=ɔ̃ I#=ᵻ I2#=ᵻ IR=ɪɹ @L=əl aI3=aɪɚ i=i
    tS=tʃ dZ=dʒ S=ʃ Z=ʒ T=θ D=ð N=ŋ r=ɹ R=ɹ g=ɡ t#=ɾ t2=t d#=d z#=z z/2=z w#=ʍ x=x ;=ʲ ?=ʔ
    '=ˈ ''=ˈ ,=ˌ ,,=ˌ %= :=ː ||=
    """
    )
)
_SAME = frozenset("abdefhijklmnopstuvwxz_|")


def as_ipa(phonemes: str, alphabet: Alphabet, language: str) -> str:
    """Phonemes in the International Phonetic Alphabet, for a person to read; as they are where there is none."""
    if alphabet == "ipa" or base(language) != "en":
        return phonemes
    words = [list(_mnemonics(word, language)) for word in phonemes.split()]
    if not all(one in _IPA_OF or one in _SAME for word in words for one in word):
        return phonemes
    return " ".join("".join(_IPA_OF.get(one, one) for one in word if one not in "_|") for word in words)
