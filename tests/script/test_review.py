"""What an editor is shown of a script, what of it is open, and what closes it."""

# ruff: noqa: RUF001 - letters and marks of several scripts are meant

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.config import Narration, VoiceProfile
from articleaudio.model import Article, Block, Figure, Heading, Inline, Paragraph, Quote, Review, Script, Segment
from articleaudio.script import Lexeme, Lexicon, compose
from articleaudio.script.lexicon_check import check_lexicons
from articleaudio.script.review import review_script
from articleaudio.script.review.alignment import said

UKRAINIAN = "Ми переможемо, бо за нами правда і наша земля, сказав він."


def reviewed(
    *blocks: Block, lexemes: tuple[Lexeme, ...] = (), others: tuple[str, ...] = (), language: str = "en"
) -> Review:
    lexicons = (Lexicon("own.pls", language, lexemes),)
    article = Article("Title", blocks, language=language)
    profile = VoiceProfile(engine="tone", language=language)
    script = compose(article, profile, Narration(disclosure=False), lexicons, others)
    return review_script(script, language, lexicons, others, article)


def told(review: Review, kind: str, *, opened: bool | None = None) -> list[tuple[str, str]]:
    """Written and said of the findings of a kind."""
    return [
        (one.written, one.said)
        for one in review.findings
        if one.kind == kind and (opened is None or one.is_open == opened)
    ]


class TestNames:
    """A name that no lexicon has and that is no word of common text is open."""

    def test_unknown_names(self) -> None:
        """Each once, with the number of its places and an entry to paste; common names are not told."""
        review = reviewed(Paragraph("Ostiller met Smith in London. Ostiller's friend, Jean-Luc Ferrandier, left."))
        names = [one for one in review.findings if one.kind == "name"]
        assert [(one.written, one.count, one.is_open) for one in names] == [
            ("Ostiller", 2, True),
            ("Luc", 1, True),
            ("Ferrandier", 1, True),
        ]
        assert names[0].entry == "<lexeme><grapheme>Ostiller</grapheme><alias>Ostiller</alias></lexeme>"

    @pytest.mark.parametrize("grapheme", ["Ostiller", "Nate Ostiller"])
    def test_a_lexicon_closes(self, grapheme: str) -> None:
        """An entry for the word, or for a name that has it, settles it."""
        review = reviewed(Paragraph("Nate Ostiller wrote."), lexemes=(Lexeme((grapheme,), alias="Oss tiller"),))
        assert told(review, "name") == []

    @pytest.mark.parametrize(
        "text",
        [
            "The government met. Nobody came, and Harbour lights went out.",
            "It is at Averley.example and @Ostiller said so.",
            "NASA and the UKMTO agreed.",
            "A.B. Smith, U.S. officials",
        ],
    )
    def test_no_names(self, text: str) -> None:
        """Words at a sentence's start, addresses, handles and acronyms are no unknown names."""
        assert told(reviewed(Paragraph(text)), "name") == []

    def test_languages_without_a_list(self) -> None:
        """Where names cannot be told from other words they are not looked for, and the review says so."""
        review = reviewed(Paragraph("Der Bürgermeister Ostiller kam."), language="de")
        assert not review.names_sought
        assert told(review, "name") == []

    @pytest.mark.parametrize(
        ("text", "language", "found"),
        [
            ("Mgr Ostiller habite au XXIe siècle, au IIe étage.", "fr", ["Ostiller"]),
            ("Cllr Ostiller, Det. Jones, Amb. Lee and Atty. Gen. Brown came.", "en", ["Ostiller"]),
        ],
    )
    def test_words_that_the_rules_read(self, text: str, language: str, found: list[str]) -> None:
        """What is said as other words than its letters is no unknown name: an entry would spoil how it is read."""
        assert [written for written, _ in told(reviewed(Paragraph(text), language=language), "name")] == found

    def test_no_entry_spoils_a_reading(self) -> None:
        """A script with the entries that are suggested for it is said word for word as before."""
        text = (
            "Ostiller of the IRA met AC/DC and MGMT in c. 500 BCE, paid USD 7 and CHF 9, and won 3-1 on 01/02/2024. "
            "A vote of 3-1 and odds of 3-1 in BCE."
        )
        review = reviewed(Paragraph(text))
        lexemes = tuple(
            Lexeme((one.written,), one.said) for one in review.findings if one.entry and one.written != one.said
        )
        assert lexemes
        again = reviewed(Paragraph(text), lexemes=lexemes)
        assert [said(one) for one in again.script.segments] == [said(one) for one in review.script.segments]

    def test_what_everybody_knows(self) -> None:
        """Names of English text, the publication's own, and, in Spanish, words that begin a sentence are not told."""
        blocks = (
            Paragraph("Hay lluvia en Madrid, dijo Macron. Ocurrió ayer. Llame a Ostiller. Unos vecinos salieron."),
        )
        article = Article("Hay agua", blocks, publication="El Noticiero Ribereño", language="es")
        script = compose(article, VoiceProfile(engine="tone", language="es"), Narration(disclosure=False))
        assert [one.written for one in review_script(script, "es", article=article).findings] == ["Ostiller"]


class TestReadingsOfItems:
    """What is shown as said is what is said of that item, and no more."""

    @pytest.mark.parametrize(
        ("text", "written", "spoken"),
        [
            ("It was fought in c. 500 BCE and after.", "BCE", "B C E"),
            ("They heard AC/DC, MGMT and others.", "AC", "A.C"),
            ("They heard AC/DC, MGMT and others.", "MGMT", "M G M T"),
            ("The IRA denied it.", "IRA", "I.R.A"),
        ],
    )
    def test_acronyms(self, text: str, written: str, spoken: str) -> None:
        """An acronym by its letters, whatever stands beside it."""
        assert (written, spoken) in told(reviewed(Paragraph(text)), "acronym")

    def test_units(self) -> None:
        """Capitals that the rules read as a unit or as money are no acronyms."""
        review = reviewed(Paragraph("It cost AUD 5, USD 7 and CHF 9; it has 16 GB of memory."))
        assert told(review, "acronym") == []

    def test_a_list_of_dates(self) -> None:
        """Each item of a list by itself, in the finding and in its entry."""
        review = reviewed(Paragraph("It was shown on 1, 2026, 2026-05-01, 01/02/2024 and 3/4/2025."))
        assert told(review, "number") == [
            ("01/02/2024", "January second, twenty twenty-four"),
            ("3/4/2025", "March fourth, twenty twenty-five"),
        ]
        assert all("2026" not in one.entry for one in review.findings)


class TestUnmarkedQuotations:
    """A quotation of which most words are none of the article's language is open, though no voice is known for it."""

    @pytest.mark.parametrize(
        "quoted",
        [
            "Vi kan ikke akseptere at russiske skip seiler langs kysten uten at vi vet hva de driver med",
            "Vi måste göra mer för att skydda våra barn och ungdomar från våldet på gatorna",
            "Bu sabah erken saatlerde meydana gelen depremde çok sayıda bina yıkıldı",
        ],
    )
    def test_told(self, quoted: str) -> None:
        """Norwegian, Swedish, Turkish."""
        assert told(reviewed(Paragraph(f"She said: “{quoted}.”")), "foreign", opened=True) == [(f"{quoted}.",) * 2]

    def test_not_told(self) -> None:
        """English, however it is spoken."""
        text = "“We gonna keep on truckin', y'all, 'cause the lads ain't no quitters, innit,” he said."
        assert told(reviewed(Paragraph(text)), "foreign") == []


class TestNumbers:
    """A number that may be read in two ways is open, with how it was read."""

    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("They won 3-1 at home.", "3-1"),
            ("It began on 01/02/2024 there.", "01/02/2024"),
            ("It grew by 1.2m a day.", "1.2m"),
            ("The flats cost 1500 a month.", "1500"),
            ("One in 3/16 of all.", "3/16"),
            ("He met Malcolm X there.", "Malcolm X"),
            ("She ran 100m in 9.8.", "100m"),
            ("The 1500m race began.", "1500m"),
            ("The 3M company rose.", "3M"),
            ("Sales rose to 2030 units.", "2030"),
            ("There were 2019 cases.", "2019"),
        ],
    )
    def test_open(self, text: str, written: str) -> None:
        """Each form of number in doubt."""
        assert [one for one, _ in told(reviewed(Paragraph(text)), "number", opened=True)] == [written]

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("They work 24/7 here.", ("24/7", "twenty-four seven")),
            ("King Charles III came.", ("III", "the third")),
        ],
    )
    def test_to_know(self, text: str, found: tuple[str, str]) -> None:
        """What is always read the same way is told, and not open."""
        assert told(reviewed(Paragraph(text)), "number") == [found]
        assert told(reviewed(Paragraph(text)), "number", opened=True) == []

    @pytest.mark.parametrize(
        "text",
        [
            "It was in 2024 and since 1890.", "It sold 4,500 books.", "On 13/02/2024 it rained.", "It cost £4.5m then.",
            "On May 1806 and 5 June 1806.", "The F-16 and a 5-year plan.", "Call +44 20-7946.", "It had 1.2m people.",
            "Before World War I, it rained.", "Year: 1890; Count: 12.",
            "Some 3m voters came.", "It cost 5m euros, $5m to 10m, EUR 5m.", "In 2005 it sold 4,500.",
            "Version 2.4.1 came.",
        ],
    )  # fmt: skip
    def test_certain(self, text: str) -> None:
        """What its sentence decides is not told."""
        assert told(reviewed(Paragraph(text)), "number", opened=True) == []

    def test_a_letter_behind_a_name(self) -> None:
        """The entry to paste is for the whole name, never for a letter alone, which would be said so everywhere."""
        (finding,) = reviewed(Paragraph("He met Malcolm X there.")).findings
        assert finding.entry == "<lexeme><grapheme>Malcolm X</grapheme><alias>Malcolm X</alias></lexeme>"
        lexemes = (Lexeme(("Malcolm X",), alias="Malcolm Ex"),)
        assert told(reviewed(Paragraph("He met Malcolm X there."), lexemes=lexemes), "number") == []

    @pytest.mark.parametrize(("language", "opened"), [("de", ["2."]), ("sv", [])])
    def test_digits_that_are_left(self, language: str, opened: list[str]) -> None:
        """A number that the rules of a language leave as printed is open; without rules all are left to the voice."""
        review = reviewed(Paragraph("Ein 2. Versuch."), language=language)
        assert [one for one, _ in told(review, "number", opened=True)] == opened

    @pytest.mark.parametrize(
        "spoken", ["It is ten point zero.zero now.", "It is 10 point zero now.", "It is ten:zero now."]
    )
    def test_not_read_in_full(self, spoken: str) -> None:
        """Whatever a number is: where its spoken side has digits, or words run together by a mark, it is open."""
        script = Script((Segment("body", "It is 10.0.0 now.", spoken, "en", 0.0),))
        (finding,) = review_script(script, "en").findings
        assert (finding.written, finding.note, finding.is_open) == ("10.0.0", "not read in full", True)

    def test_a_lexicon_closes(self) -> None:
        """An entry for the number as it is written settles it, and is how it is read."""
        review = reviewed(Paragraph("They won 3-1."), lexemes=(Lexeme(("3-1",), alias="three one"),))
        assert told(review, "number") == []
        assert said(review.script.segments[1]) == "They won three one."


class TestOtherLanguages:
    """Words of other languages: open where nobody reads them."""

    def test_read_by_a_voice(self) -> None:
        """A quotation that a voice reads is only told."""
        review = reviewed(Quote(UKRAINIAN, language="uk"), others=("uk",))
        assert told(review, "foreign", opened=False) == [(UKRAINIAN, UKRAINIAN)]
        assert told(review, "foreign", opened=True) == []

    def test_read_by_nobody(self) -> None:
        """What is left out because no voice reads it, and what the narrator must read, are open."""
        french = "Nous ne pouvons pas accepter cette proposition."
        review = reviewed(Quote(UKRAINIAN), Quote(french, language="fr"), Paragraph("So محمد came."))
        assert [one for one, _ in told(review, "foreign", opened=True)] == [french, UKRAINIAN, "محمد"]

    def test_a_long_phrase_that_nobody_reads(self) -> None:
        """A quotation within a sentence that the narrator must read is open."""
        french = "Nous ne pouvons pas accepter cette proposition."
        block = Paragraph(f"He said “{french}”", inlines=(Inline("language", 9, 9 + len(french), "fr"),))
        (finding,) = reviewed(block).findings
        assert (finding.written, finding.is_open) == (french, True)
        assert finding.note == "French, and no voice here reads it: the narrator does"
        assert told(reviewed(block, others=("fr",)), "foreign", opened=True) == []

    def test_names_and_phrases(self) -> None:
        """Transliterated names and marked phrases are told."""
        block = Paragraph("In Харків it was a fait accompli.", inlines=(Inline("language", 19, 32, "fr"),))
        assert told(reviewed(block), "foreign", opened=False) == [
            ("Харків", "Kharkiv"),
            ("fait accompli", "fait accompli"),
        ]

    def test_a_name_in_brackets_is_not_open(self) -> None:
        """A name repeated in its own script is left out on purpose."""
        review = reviewed(Paragraph("The capital (Київ) is large."))
        assert [one.kind for one in review.findings] == ["left out"]
        assert not review.findings[0].is_open


def test_acronyms() -> None:
    """An acronym of no table is told with how it is said; one of the tables or of a lexicon is not."""
    review = reviewed(Paragraph("NATO, the ICC, the XQRT and TAKO met."), lexemes=(Lexeme(("TAKO",), alias="tacko"),))
    assert told(review, "acronym") == [("XQRT", "X Q R T")]
    assert not any(one.is_open for one in review.findings)


def test_long_sentences() -> None:
    """A sentence broken at clauses is told once, with its length."""
    review = reviewed(Paragraph("It began, " + "and it went on, " * 60 + "until it ended. Then it rained."))
    (long,) = (one for one in review.findings if one.kind == "long")
    assert long.note == "245 words, broken at 2 places"
    assert long.segment == 1
    assert not long.is_open


def test_left_out() -> None:
    """What the settings or the page leave out is told with the reason, and is not open."""
    review = reviewed(Figure("The bridge.", "Photo: A. Hill"))
    assert [(one.written, one.note, one.is_open) for one in review.findings] == [
        ("The bridge.", "a caption, which the settings leave out", False),
        ("Photo: A. Hill", "a photo credit", False),
    ]


def test_open_ones_first() -> None:
    """What is open stands before the rest."""
    review = reviewed(Paragraph("They work 24/7. Ostiller won 3-1."), Figure("x"))
    assert [one.is_open for one in review.findings] == [True, True, False, False]


def test_side_by_side() -> None:
    """Stretches that are read as something else are marked, and an alias of a lexicon shows."""
    review = reviewed(Paragraph("It cost $5 in Kyiv — “so”."), lexemes=(Lexeme(("Kyiv",), alias="Keev"),))
    changed = [(pair.written.strip(), pair.said.strip()) for pair in review.pairs[1] if pair.changed]
    assert changed == [("$5", "five dollars"), ("Kyiv", "Keev,")]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("He won 6-4, 3-6, 7-5 there.", {"6-4": "six four", "3-6": "three six", "7-5": "seven five"}),
        ("OKC 112-107 Lakers.", {"112-107": "one hundred twelve to one hundred seven"}),
        ("On Sept. 2 they lost (3-1).", {"3-1": "three to one"}),
    ],
)
def test_each_has_its_own_reading(text: str, readings: dict[str, str]) -> None:
    """Numbers beside each other, or beside what is read otherwise, too, have a row and a reading each."""
    assert dict(told(reviewed(Paragraph(text)), "number")) == readings


def test_numbers_that_are_alike_are_one_row() -> None:
    """With how many they are."""
    (finding,) = reviewed(Paragraph("He won 6-4. She won 6-4.")).findings
    assert (finding.count, finding.note) == (2, "a score, a vote or a range? 2 times")


@pytest.mark.parametrize("text", ["It takes 20-30 minutes.", "For 3-4 large eggs.", "A 10–12 weeks wait."])
def test_a_range_that_counts_something(text: str) -> None:
    """A span of things is read in one way only."""
    assert told(reviewed(Paragraph(text)), "number") == []


@pytest.mark.parametrize(
    "text",
    [
        "KYIV, Ukraine — It rained.", "LOS ANGELES (AP) — It rained.", "LVIV, Ukraine (Reuters) - It rained.",
        "Please VISIT them.",
    ],
)  # fmt: skip
def test_capitals_that_are_no_acronyms(text: str) -> None:
    """The place at an article's head, and a common word in capitals."""
    assert told(reviewed(Paragraph(text)), "acronym") == []


def test_words_that_are_no_names() -> None:
    """Acronyms in the plural and names made of common words are not told; what the voice's dictionary has is not."""
    blocks = (Paragraph("LEDs by SoftBank, SpaceX, OpenAI and Ostiller."),)
    assert told(reviewed(*blocks), "name") == [("Ostiller", "Ostiller")]
    script = reviewed(*blocks).script
    assert not review_script(script, "en", dictionary=frozenset({"ostiller"})).findings


def test_phonemes_are_shown_for_a_person() -> None:
    """An alias, else IPA; never a machine's mnemonics."""
    lexemes = (
        Lexeme(("Lviv",), phonemes="l@v'i:v", alphabet="x-espeak"),
        Lexeme(("Kyiv",), alias="Keev", phonemes="k'i:v", alphabet="x-espeak"),
    )
    review = reviewed(Paragraph("Lviv and Kyiv's mayors met."), lexemes=lexemes)
    assert said(review.script.segments[1]) == "/ləvˈiːv/ and Keev's mayors met."


def test_suggested_entries_are_right() -> None:
    """Each would pass the check of lexicons, no word has two, and with all of them nothing is open."""
    text = "Ostiller won 3-1, 6-4 and lost 3-1 on 01/02/2024; Ferrandier, 1.2m of it, 3/16."
    review = reviewed(Paragraph(text))
    entries = [one for one in review.findings if one.entry and one.is_open]
    lexemes = tuple(Lexeme((one.written,), alias=one.said) for one in entries)
    assert len({one.written for one in entries}) == len(entries) >= 6
    faults = check_lexicons([Lexicon("own.pls", "en", lexemes)])
    assert {fault.kind for fault in faults} <= {"same"}
    assert not any(one.is_open for one in reviewed(Paragraph(text), lexemes=lexemes).findings)


WORDS = "Kyiv 3-1 1.2m 24/7 Київ (Київ) II X 1500 the Ostiller's XQRT “ ” — 01/02/2024 . , <b>"
TEXT = st.one_of(st.lists(st.sampled_from(WORDS.split())).map(" ".join), st.text(max_size=80))


@settings(deadline=None)
@given(st.lists(st.one_of(st.builds(Paragraph, TEXT), st.builds(Heading, TEXT)), max_size=4))
def test_any_script(blocks: list[Block]) -> None:
    """Pairs hold all that is written and all that is said; findings point into the script."""
    review = reviewed(*blocks)
    for segment, pairs in zip(review.script.segments, review.pairs, strict=True):
        assert "".join(pair.written for pair in pairs).split() == segment.written.split()
        assert "".join(pair.said for pair in pairs).split() == said(segment).split()
    for finding in review.findings:
        assert finding.segment is None or finding.written in " ".join(
            one.written for one in review.script.segments[finding.segment :]
        )
