"""Other languages in an article: who says them, what is transliterated, and what is left out and why."""

# ruff: noqa: RUF001 - letters of several scripts are meant

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.config import Narration, VoiceProfile
from articleaudio.model import Article, Block, Embed, Heading, Inline, LeftOut, ListBlock, Paragraph, Quote, Table
from articleaudio.script import compose, foreign_languages
from articleaudio.script.opening import UNDISCLOSED, warn_once
from articleaudio.script.review import review_script
from articleaudio.script.transliterate import REPEATED, UNREAD, transliterated
from articleaudio.script.writing import language_written

if TYPE_CHECKING:
    from articleaudio.model import Script

UKRAINIAN = "Ми переможемо, бо за нами правда і наша земля, сказав він."
RUSSIAN = "Мы никогда не согласимся на это предложение, сказал он."
CHINESE = "“在场的官员们表示，他们将继续努力改善当地居民的生活条件，并且在未来几年内增加投资，以促进经济发展。”"
FRENCH = "Nous ne pouvons pas accepter cette proposition"
ENGLISH = VoiceProfile(engine="tone", language="en")
QUIET = Narration(disclosure=False)


def script_of(*blocks: Block, others: tuple[str, ...] = (), language: str = "en") -> Script:
    return compose(Article("Title", blocks, language=language), ENGLISH, QUIET, (), others)


def said(script: Script) -> list[tuple[str, str]]:
    """Language and written text of all but the headline."""
    return [(segment.language, segment.written) for segment in script.segments[1:]]


class TestVoices:
    """A text of forty characters or more in another language is said by a voice of that language."""

    @pytest.mark.parametrize("block", [Quote(UKRAINIAN), Quote(UKRAINIAN, language="uk"), Paragraph(UKRAINIAN)])
    def test_by_mark_or_by_script(self, block: Block) -> None:
        """Whether the page marks it or only its letters tell."""
        assert said(script_of(block, others=("uk",))) == [("uk", UKRAINIAN)]

    def test_in_a_sentence(self) -> None:
        """A quotation within a sentence is a segment of its own, with its marks; a short pause stands between."""
        script = script_of(Paragraph(f"He wrote: «{RUSSIAN}» and left."), others=("ru",))
        assert said(script) == [("en", "He wrote:"), ("ru", f"«{RUSSIAN}»"), ("en", "and left.")]
        assert script.segments[1].pause < script.segments[2].pause == 0.35

    def test_marked_span(self) -> None:
        """A long span that the page marks is said by the voice of its language."""
        text = f"“{FRENCH},” he said."
        block = Paragraph(text, inlines=(Inline("language", 1, 1 + len(FRENCH), "fr"),))
        assert said(script_of(block, others=("fr",))) == [("fr", f"“{FRENCH},”"), ("en", "he said.")]
        assert said(script_of(block)) == [("en", text)]

    def test_whole_sentence_in_guillemets(self) -> None:
        """A quotation that ends with its sentence is followed by a sentence's pause, spaces in its marks or not."""
        for quotation in (f"« {FRENCH}. »", f"«{FRENCH}.»"):
            spans = (Inline("language", 9, 9 + len(quotation), "fr"),)
            script = script_of(Paragraph(f"It says: {quotation} He left.", inlines=spans), others=("fr",))
            assert [segment.pause for segment in script.segments[1:3]] == [0.105, 0.35]

    def test_short_phrase_stays(self) -> None:
        """A foreign phrase in a sentence stays in the sentence's voice."""
        block = Paragraph("It is a fait accompli.", inlines=(Inline("language", 8, 21, "fr"),))
        assert said(script_of(block, others=("fr",))) == [("en", "It is a fait accompli.")]

    def test_list_items(self) -> None:
        """An item said by another voice keeps its number."""
        block = ListBlock((UKRAINIAN, "Two."), ordered=True)
        assert said(script_of(block, others=("uk",))) == [("uk", f"1. {UKRAINIAN}"), ("en", "2. Two.")]

    def test_heading(self) -> None:
        """A heading is never cut; one in another language is said in it."""
        script = script_of(Heading(UKRAINIAN), others=("uk",))
        assert said(script) == [("uk", UKRAINIAN)]
        assert script.segments[1].chapter == UKRAINIAN

    def test_post(self) -> None:
        """A post in another script is said in its language, who wrote it in the article's."""
        assert said(script_of(Embed("post", text=UKRAINIAN, author="Ada"), others=("uk",))) == [
            ("uk", UKRAINIAN),
            ("en", "Ada"),
        ]

    def test_voice_of_every_language(self) -> None:
        """A voice that reads every language needs no other."""
        profile = VoiceProfile(engine="tone", language="en", any_language=True)
        script = compose(Article("Title", (Quote(UKRAINIAN),), language="en"), profile, QUIET)
        assert said(script) == [("uk", UKRAINIAN)]


class TestWithoutVoice:
    """What no voice reads."""

    def test_left_out_with_the_reason(self) -> None:
        """A long text in a script that no voice reads is left out, and its language named."""
        script = script_of(Paragraph(f"He said: «{UKRAINIAN}»"))
        assert said(script) == [("en", "He said:")]
        assert script.left_out == (LeftOut(f"«{UKRAINIAN}»", "in Ukrainian, which no voice here reads"),)
        unknown = script_of(Paragraph("ሰላም " * 12))
        assert unknown.left_out[0].reason == "in a script that no voice here reads"

    def test_latin_letters_are_the_narrators(self) -> None:
        """A quotation in Latin letters is read by the narrator, by the rules of its own language."""
        assert said(script_of(Quote(FRENCH, language="fr"))) == [("fr", FRENCH)]

    def test_number_goes_to_what_is_said(self) -> None:
        """The number of an item whose beginning is left out is said before the rest."""
        block = ListBlock((f"{UKRAINIAN} The rest.",), ordered=True, start=3)
        assert said(script_of(block)) == [("en", "3. The rest.")]

    def test_untouched_languages(self) -> None:
        """A language whose letters are not known passes untouched."""
        assert said(script_of(Paragraph(UKRAINIAN), language="am")) == [("am", UKRAINIAN)]


class TestTransliteration:
    """Names of another script within a sentence are said, never spelled."""

    @pytest.mark.parametrize(
        ("language", "written", "readable"),
        [
            ("en", "They met in Київ, then in Харків.", "They met in Kyiv, then in Kharkiv."),
            ("en", "Зеленський and Згурський met.", "Zelensky and Zghursky met."),
            ("en", "Єва, Юрій і Яна", "Yeva, Yurii i Yana"),
            ("en", "Щукин and Объедков", "Shchukin and Obedkov"),
            ("en", "ЄС and НАТО", "YES and NATO"),
            ("en", "The name 北京 is old.", "The name Beijing is old."),
            ("en", "서울 and トヨタ", "Seoul and Toyota"),
            ("de", "in der Ελλάδα", "in der Ellada"),
            ("en", "Сovid spread.", "Covid spread."),
            ("en", "a β-blocker", "a β-blocker"),
            ("uk", "Це Київ і 北京", "Це Київ і Beijing"),
            ("sr", "Београд", "Београд"),
            ("am", "Київ", "Київ"),
        ],
    )
    def test_names(self, language: str, written: str, readable: str) -> None:
        """Each name in Latin letters as news writes it; a language's own letters stay."""
        assert transliterated(written, language) == (readable, [])

    @pytest.mark.parametrize(
        ("written", "readable", "dropped"),
        [
            ("The capital (Київ) is large.", "The capital is large.", [LeftOut("Київ", REPEATED)]),
            ("They met in Ізюм (Izium) today.", "They met in Izium today.", [LeftOut("Ізюм", REPEATED)]),
            ("His name محمد was said.", "His name   was said.", [LeftOut("محمد", UNREAD)]),
        ],
    )
    def test_dropped(self, written: str, readable: str, dropped: list[LeftOut]) -> None:
        """A name repeated in brackets, and one that cannot be said, are dropped and told."""
        assert transliterated(written, "en") == (readable, dropped)

    def test_written_stays(self) -> None:
        """The segment's written text is the page's."""
        segment = script_of(Paragraph("They met in Київ.")).segments[1]
        assert (segment.written, segment.spoken) == ("They met in Київ.", "They met in Kyiv.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (UKRAINIAN, "uk"), (RUSSIAN, "ru"), ("Той каза, че ъгълът е остър", "bg"), ("Њен живот", "sr"),
        ("Ўладзімір", "be"),
        ("Ελλάδα", "el"), ("שלום", "he"), ("مرحبا", "ar"), ("پدر", "fa"), ("یہ ڈاک ہے", "ur"), ("日本の首相", "ja"),
        ("中国总理", "zh"), ("대한민국", "ko"), ("გამარჯობა", "ka"), ("plain", ""), ("", ""),
    ],
)  # fmt: skip
def test_language_by_letters(text: str, language: str) -> None:
    """A script, and letters that only one of its languages has, tell the language."""
    assert language_written(text) == language


def test_languages_of_an_article() -> None:
    """The languages that blocks, spans and scripts of an article show; never its own."""
    article = Article(
        "Title",
        (
            Quote(FRENCH, language="fr"),
            Paragraph("Say ciao.", inlines=(Inline("language", 4, 8, "it"),)),
            ListBlock(("Hallo",), item_inlines=((Inline("language", 0, 5, "de"),),)),
            Table(((UKRAINIAN,),)),
            Paragraph("Hello", language="en-GB"),
        ),
        language="en",
    )
    assert foreign_languages(article) == {"fr", "it", "de", "uk"}


@settings(deadline=None)
@given(st.text(alphabet="Київ прав 北京 محمد abc («») .,'-’", max_size=150), st.sampled_from(["en", "uk", "de", "ar"]))
def test_nothing_foreign_is_spoken(text: str, language: str) -> None:
    """In a text of Latin letters no letter of another script is left to be spelled."""
    profile = VoiceProfile(engine="tone", language=language)
    script = compose(Article("", (Paragraph(text),), language=language), profile, QUIET)
    if language in ("en", "de"):
        assert not any(letter > "\u0370" for one in script.segments for letter in one.spoken if letter.isalpha())


class TestScraps:
    """Nothing is left of a sentence that makes no sense without what was left out."""

    @pytest.mark.parametrize(
        ("text", "left"),
        [
            (f"{CHINESE} said Wang Yi.", []),
            (
                f"{CHINESE} said Wang Yi. He left.",
                ["He left."],
            ),
        ],
    )  # fmt: skip
    def test_who_said_it(self, text: str, left: list[str]) -> None:
        """Marks of the other script go with it, and who said it; sentences behind stay, and all is told."""
        script = script_of(Paragraph(text))
        assert [written for _, written in said(script)] == left
        assert "said Wang Yi." in [one.text for one in script.left_out]

    @pytest.mark.parametrize(
        ("text", "left"),
        [
            (
                f"It was late. He wrote: «{UKRAINIAN}» and gave no reason… Then he left.",
                ["It was late.", "Then he left."],
            ),
            (f"It was late. He wrote: «{UKRAINIAN}» Then he left.", ["It was late.", "He wrote:", "Then he left."]),
        ],
    )
    def test_both_halves(self, text: str, left: list[str]) -> None:
        """Of a sentence whose middle is left out nothing is said; one that a quotation ends is still announced."""
        script = script_of(Paragraph(text))
        assert [written for _, written in said(script)] == left
        assert ("He wrote:" in [one.text for one in script.left_out]) == ("He wrote:" not in left)

    @pytest.mark.parametrize(
        ("text", "spoken"),
        [
            ("It was late, said a spokesman for محمد.", "It was late, said a spokesman."),
            ("A spokesman for محمد said so.", "A spokesman said so."),
            ("He went with محمد to Cairo.", "He went with to Cairo."),
            ("Un portavoz de محمد, dijo.", "Un portavoz, dijo."),
        ],
    )
    def test_prepositions(self, text: str, spoken: str) -> None:
        """One that stands before nothing any more is dropped; within a sentence, whatever follows, it stays."""
        assert " ".join(transliterated(text, "en")[0].replace(" ,", ",").replace(" .", ".").split()) == spoken


class TestPhrases:
    """Where a language has no words for what the settings want, that is told."""

    def test_told(self, caplog: pytest.LogCaptureFixture) -> None:
        """Once as a warning, and in each script; with the sentence in the settings there is nothing to tell."""
        warn_once.cache_clear()
        article = Article("Regn i staden", (Quote("Vi måste göra mer."),), language="sv")
        script = compose(article, ENGLISH, Narration(quotes="say"))
        assert compose(article, ENGLISH, Narration(quotes="say")) == script
        assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
        assert "Swedish" in caplog.text
        assert "[narration] disclosure_text" in caplog.text
        assert [one.text for one in script.left_out] == ["the disclosure", "“Quote” and “End quote”"]
        opened = [one.note for one in review_script(script, "sv").findings if one.is_open]
        assert opened == [UNDISCLOSED]
        own = compose(article, ENGLISH, Narration(disclosure_text="En syntetisk röst läser."))
        assert own.left_out == ()


def test_arabic_in_the_order_in_which_it_is_drawn_is_left_out() -> None:
    """Old PDFs give Arabic from left to right, by the shapes of its letters: no voice can say that, and it is told."""
    drawn = "ْﺐِﺒْﺣَﺃ َﻚَﺒﻴِﺒَﺣ ﺎًﻧْﻮَﻫ ﺎَﻣ ﻰَﺴَﻋ ْﻥَﺃ َﻥﻮُﻜَﻳ َﻚَﻀْﻴِﻐَﺑ ﺎًﻣْﻮَﻳ ﺎَﻣ"
    script = script_of(Paragraph("The book says so."), Paragraph(drawn), Paragraph("It is old."), others=("ar",))
    assert said(script) == [("en", "The book says so."), ("en", "It is old.")]
    assert [(one.text, one.reason) for one in script.left_out] == [(drawn, "in Arabic, which no voice here reads")]
