"""Acronyms that an article teaches are said the same way all through it, from the headline on."""

from __future__ import annotations

import pytest

from articleaudio.config import Narration, VoiceProfile
from articleaudio.model import Article, Paragraph
from articleaudio.script import compose
from articleaudio.script.normalise import normalise, teaches
from articleaudio.script.normalise.english.names import spelled

PROFILE = VoiceProfile(engine="tone", language="en")


def _spoken(headline: str, *paragraphs: str, language: str = "en") -> list[str]:
    article = Article(headline, tuple(map(Paragraph, paragraphs)), language=language)
    script = compose(article, PROFILE, Narration(disclosure=False))
    return [segment.spoken for segment in script.segments]


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("The International Criminal Court (ICC) met.", {"ICC"}),
        ("The Ministry of Defence (MoD) and the Department for Education (DfE).", {"MoD", "DfE"}),
        ("The group Islamic State (IS) said so.", {"IS"}),
        ("The Financial Conduct Authority (the “FCA”) met.", {"FCA"}),
        ("The Office for National Statistics (ONS; its old name is CSO).", {"ONS"}),
        ("African Continental Free Trade Area (AfCFTA).", {"AfCFTA"}),
        ("The North Atlantic Treaty Organization (NATO).", set()),
        ("Immigration and Customs Enforcement (ICE).", set()),
        ("The Food and Farm Union (FAFU).", set()),
        ("Keir Starmer (Labour), a reporter (CNN) and the U.S. (in May).", set()),
        ("He said (ABC) so.", set()),
        ("(ICC)", set()),
    ],
)
def test_what_is_taught(text: str, acronyms: set[str]) -> None:
    """An acronym is taught by a name before its brackets whose initials it is, unless it is said as a word."""
    assert teaches([text], "en") == acronyms


def test_other_languages_teach_nothing() -> None:
    """Only English has rules for acronyms, so only English texts teach them."""
    assert teaches(["Der Internationale Strafgerichtshof (IS)"], "de") == set()


def test_headline_and_body_agree() -> None:
    """What the body teaches holds in the headline before it, whatever it is printed in."""
    spoken = _spoken(
        "IS ATTACKS KABUL", "Islamic State (IS) said so.", "IS's men left, and IS-led groups too. It is so."
    )
    assert spoken == [
        "I S ATTACKS KABUL",
        "Islamic State, I S, said so.",
        "I S's men left, and I S-led groups too.",
        "It is so.",
    ]


def test_letters_of_both_cases() -> None:
    """An acronym with small letters in it is said by its letters once it is taught, in the plural, too."""
    body = "The Department for Culture (DfC) met; the DfC's staff left, and two DfCs remain."
    assert _spoken("DfC met", body) == [
        "D F C met",
        "The Department for Culture, D F C, met; the D F C's staff left, and two D F C's remain.",
    ]


def test_untaught_stays() -> None:
    """Without the lesson the same letters are left as they are printed."""
    assert _spoken("This IS so", "The DfC met.") == ["This IS so", "The DfC met."]


def test_addresses_and_handles_keep_their_letters() -> None:
    """Inside an address or a handle nothing is spelled."""
    assert normalise("See @DfC at DfC.org now.", "en", frozenset({"DfC"})) == "See Df C at DfC dot org now."


@pytest.mark.parametrize("word", ["USGS", "ESPN", "HMRC", "USDA", "USMCA", "MSNBC", "NHTSA", "FSLN", "XYZ", "AB"])
def test_letters(word: str) -> None:
    """An acronym of no table that makes no syllables of English is spelled, and so is every short one."""
    assert spelled(word)


@pytest.mark.parametrize("word", ["DACA", "SIPRI", "ENISA", "EMEA", "REIT", "COBRA", "FISA", "FIRST", "NIGHT", "STATE"])
def test_words(word: str) -> None:
    """One of four letters or more that does is said as a word."""
    assert not spelled(word)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("MPs, MP's and the MPs' vote.", "M P's, M P's and the M P's vote."),
        ("NATO's and NATO-led.", "NATO's and NATO-led."),
        ("MiG-29s and F-16s.", "Mig twenty-nines and F sixteens."),
        ("The MoD's MoUs.", "The M O D's M O U's."),
    ],
)
def test_plurals_and_possessives(written: str, spoken: str) -> None:
    """Endings stay what they are: said after the letters or the word."""
    assert normalise(written, "en") == spoken
