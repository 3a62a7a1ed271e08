"""What a script holds: the order, the roles, the pauses, the chapters, and what is left out and why."""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

from datetime import datetime

import pytest

from articleaudio.config import Narration, Pauses, VoiceProfile
from articleaudio.model import (
    Article,
    Block,
    Code,
    Embed,
    Figure,
    Footnote,
    Heading,
    LeftOut,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Script,
    Table,
)
from articleaudio.script import compose, compose_lines


def _article(*blocks: Block, **more: object) -> Article:
    return Article(**{"headline": "The headline", "blocks": blocks, "language": "en"} | more)  # type: ignore[arg-type]  # each test names fields that there are


def _said(script: Script) -> list[tuple[str, str]]:
    return [(segment.role, segment.spoken) for segment in script.segments]


def _reasons(script: Script) -> list[str]:
    return [part.reason for part in script.left_out]


class TestOrder:
    """Headline, byline and date, disclosure, dek, body, closing."""

    def test_all_of_it(self, profile: VoiceProfile) -> None:
        """Every part comes in its place, with its role."""
        article = _article(
            Paragraph("It began."),
            authors=("Nate Ostiller", "The Kyiv Independent news desk"),
            published=datetime(2024, 1, 29, 15, 49),  # noqa: DTZ001 - a page may give no zone
            publication="The Kyiv Independent",
            dek="What it means.",
        )
        script = compose(article, profile, Narration(closing="Thank you."))
        assert [(segment.role, segment.written) for segment in script.segments] == [
            ("headline", "The headline"),
            ("byline", "By Nate Ostiller and The Kyiv Independent news desk."),
            ("byline", "January 29th, 2024."),
            ("disclosure", "This article is read by a synthetic voice."),
            ("dek", "What it means."),
            ("body", "It began."),
            ("closing", "Thank you."),
        ]

    def test_publication_is_said_unless_the_byline_names_it(self, profile: VoiceProfile, narration: Narration) -> None:
        """The publication is a sentence of the byline."""
        article = _article(authors=("A. Hill",), publication="The Post")
        assert ("byline", "The Post.") in _said(compose(article, profile, narration))

    @pytest.mark.parametrize(
        ("authors", "byline"),
        [
            ((), []),
            (("Ada",), ["By Ada."]),
            (("Ada", "Ben"), ["By Ada and Ben."]),
            (("Ada", "Ben", "Cleo"), ["By Ada, Ben and Cleo."]),
            (("J. Hill Jr.",), ["By J. Hill Jr."]),
        ],
    )
    def test_authors(
        self, authors: tuple[str, ...], byline: list[str], profile: VoiceProfile, narration: Narration
    ) -> None:
        """One author or several are one sentence."""
        script = compose(_article(authors=authors), profile, narration)
        assert [segment.written for segment in script.segments if segment.role == "byline"] == byline

    @pytest.mark.parametrize(
        ("language", "written", "spoken"),
        [
            ("en", "January 29th, 2024.", "January twenty-ninth, twenty twenty-four."),
            ("en-GB", "29 January 2024.", "the twenty-ninth of January twenty twenty-four."),
            ("de", "29. Januar 2024.", "neunundzwanzigster Januar zweitausendvierundzwanzig."),
            ("fr", "Publié le 29 janvier 2024.", "Publié le vingt-neuf janvier deux mille vingt-quatre."),
            ("es", "29 de enero de 2024.", "veintinueve de enero de dos mil veinticuatro."),
            ("it", "29 gennaio 2024.", "ventinove gennaio duemilaventiquattro."),
            ("pt", "29 de janeiro de 2024.", "vinte e nove de janeiro de dois mil e vinte e quatro."),
            (
                "uk",
                "Опубліковано 29 січня 2024 р.",
                "Опубліковано двадцять дев'ятого січня дві тисячі двадцять четвертого року.",
            ),
            (
                "pl",
                "Opublikowano 29 stycznia 2024 r.",
                "Opublikowano dwudziestego dziewiątego stycznia dwa tysiące dwudziestego czwartego roku.",
            ),
            ("sv", "29 januari 2024.", "29 januari 2024."),
            ("xx", "2024-01-29.", "2024-01-29."),
        ],
    )
    def test_date_of_the_byline(self, language: str, written: str, spoken: str, narration: Narration) -> None:
        """The date is written out and read in the article's language."""
        article = _article(language=language, published=datetime(2024, 1, 29))  # noqa: DTZ001 - a day
        profile = VoiceProfile(engine="tone", language=language)
        segment = compose(article, profile, narration).segments[1]
        assert (segment.written, segment.spoken) == (written, spoken)

    def test_disclosure_by_setting(self, profile: VoiceProfile) -> None:
        """The disclosure can be worded, and switched off."""
        own = compose(_article(), profile, Narration(disclosure_text="A robot reads. Enjoy."))
        assert _said(own)[1:] == [("disclosure", "A robot reads."), ("disclosure", "Enjoy.")]
        assert len(compose(_article(), profile, Narration(disclosure=False)).segments) == 1

    def test_disclosure_by_language(self) -> None:
        """A sentence for the language comes first (its region's before it), then that for all, then the usual one."""
        said = {"en": "All.", "en-GB": "British.", "de": "Deutsch."}
        for settings, expected in (
            (Narration(disclosure_text="Any.", disclosure_by_language=said), ["All.", "British.", "Deutsch.", "Any."]),
            (
                Narration(disclosure_by_language={"DE": " "}),
                ["This article is read by a synthetic voice."] * 2
                + [
                    "Dieser Artikel wird von einer künstlichen Stimme vorgelesen.",
                    "Cet article est lu par une voix de synthèse.",
                ],
            ),
        ):
            found = []
            for language in ("en-US", "en-GB", "de-AT", "fr"):
                script = compose(_article(language=language), VoiceProfile(engine="tone", language=language), settings)
                found += [segment.spoken for segment in script.segments if segment.role == "disclosure"]
            assert found == expected

    def test_every_narrated_language_discloses(self) -> None:
        """Each language with phrases has a disclosure of its own; another has none unless it is worded."""
        said = set()
        for language in ("en", "de", "fr", "es", "it", "pt", "uk", "pl"):
            script = compose(_article(language=language), VoiceProfile(engine="tone", language=language), Narration())
            said.add(next(segment.spoken for segment in script.segments if segment.role == "disclosure"))
        assert len(said) == 8
        swedish = compose(_article(language="sv"), VoiceProfile(engine="tone", language="sv"), Narration())
        assert [segment.role for segment in swedish.segments] == ["headline"]

    @pytest.mark.parametrize(
        ("dek", "reason"),
        [
            ("The Headline!", "the line under the headline repeats the headline"),
            ("It began.", "the line under the headline repeats the first paragraph"),
        ],
    )
    def test_dek_that_repeats(self, dek: str, reason: str, profile: VoiceProfile, narration: Narration) -> None:
        """A dek that says again what is said beside it is left out."""
        script = compose(_article(Paragraph("It began. More."), dek=dek), profile, narration)
        assert script.left_out == (LeftOut(dek, reason),)

    def test_dek_that_is_a_heading(self, profile: VoiceProfile, narration: Narration) -> None:
        """A dek that the page prints as the first heading of the text is said once."""
        article = _article(Heading("What it means."), Paragraph("It began."), dek="What it means.")
        script = compose(article, profile, narration)
        assert [segment.spoken for segment in script.segments].count("What it means.") == 1

    def test_dek_by_setting(self, profile: VoiceProfile) -> None:
        """The dek is left out where the settings say so."""
        script = compose(_article(dek="More."), profile, Narration(dek=False, disclosure=False))
        assert _reasons(script) == ["the line under the headline, which the settings leave out"]

    def test_what_the_page_left_out_comes_first(self, profile: VoiceProfile, narration: Narration) -> None:
        """The article's own list of omissions stands before the script's."""
        article = _article(Footnote("x", "1"), left_out=(LeftOut("Share", "a share bar"),))
        assert _reasons(compose(article, profile, narration)) == ["a share bar", "a footnote"]


class TestPauses:
    """Silence after each segment."""

    PAUSES = Pauses(sentence=0.1, headline=0.2, byline=0.3, body=0.4, heading=0.5, before_heading=0.9, list=0.6)

    def test_by_role_and_by_what_comes_next(self, narration: Narration) -> None:
        """A sentence's pause within a block, the role's after it, at least a heading's before one."""
        profile = VoiceProfile(engine="tone", language="en", pauses=self.PAUSES)
        article = _article(
            Paragraph("One. Two."), Paragraph("Three."), Heading("Next"), ListBlock(("a", "b")), authors=("Ada",)
        )
        script = compose(article, profile, narration)
        assert [segment.pause for segment in script.segments] == [0.2, 0.3, 0.1, 0.4, 0.9, 0.5, 0.6, 0.6]

    def test_longer_pauses_stay(self, narration: Narration) -> None:
        """A role's pause longer than a heading's is not shortened."""
        profile = VoiceProfile(engine="tone", language="en", pauses=Pauses(body=3.0))
        script = compose(_article(Paragraph("One."), Heading("Next")), profile, narration)
        assert script.segments[1].pause == 3.0

    def test_clause_of_a_long_sentence(self, profile: VoiceProfile) -> None:
        """Where a long sentence is broken, the pause is shorter than between sentences."""
        script = compose_lines(["this and that, " * 60 + "end."], "en", profile)
        assert len(script.segments) > 1
        assert all(segment.pause < profile.pauses.sentence for segment in script.segments[:-1])


class TestChapters:
    """The headline opens the first chapter, every heading another."""

    def test_titles(self, profile: VoiceProfile, narration: Narration) -> None:
        """A chapter's title is as written; no other segment opens one."""
        script = compose(
            _article(Heading(" The  1990s "), Paragraph("One. Two."), Heading("* * *")), profile, narration
        )
        assert [segment.chapter for segment in script.segments] == ["The headline", "The 1990s", None, None]
        assert [segment.role for segment in script.segments] == ["headline", "heading", "body", "body"]


class TestQuotes:
    """A quotation by the three manners of the settings."""

    QUOTE = Quote("It is so. It was so.", attribution="Ada")

    @pytest.mark.parametrize(
        ("manner", "said"),
        [
            ("voice", [("quote", "It is so."), ("quote", "It was so."), ("body", "Ada")]),
            ("plain", [("body", "It is so."), ("body", "It was so."), ("body", "Ada")]),
            (
                "say",
                [
                    ("quote", "Quote."),
                    ("quote", "It is so."),
                    ("quote", "It was so."),
                    ("quote", "End quote."),
                    ("body", "Ada"),
                ],
            ),
        ],
    )
    def test_manners(self, manner: str, said: list[tuple[str, str]], profile: VoiceProfile) -> None:
        """In the quote voice, announced, or as any paragraph; who said it comes after, in the narrator's voice."""
        settings = Narration.model_validate({"quotes": manner, "disclosure": False})
        assert _said(compose(_article(self.QUOTE), profile, settings))[1:] == said

    def test_pull_quote(self, profile: VoiceProfile, narration: Narration) -> None:
        """A pull quote is left out, with the reason."""
        script = compose(_article(Quote("It is so.", pull=True)), profile, narration)
        assert script.left_out == (LeftOut("It is so.", "a pull quote, which repeats the text"),)

    def test_language(self, profile: VoiceProfile, narration: Narration) -> None:
        """A long foreign quotation keeps its language, a short one takes the article's."""
        long = "C'est une citation assez longue pour être lue en français."
        script = compose(
            _article(Quote(long, language="fr"), Quote("C'est la vie.", language="fr")), profile, narration
        )
        assert [segment.language for segment in script.segments] == ["en", "fr", "en"]


class TestOtherBlocks:
    """Lists, figures, tables, listings, embeds, notes."""

    def test_lists(self, profile: VoiceProfile, narration: Narration) -> None:
        """Items of a numbered list are said with their number, bulleted ones without."""
        blocks = (ListBlock(("Go home.", "Stay. Wait."), ordered=True, start=2), ListBlock(("x5",)))
        assert _said(compose(_article(*blocks), profile, narration))[1:] == [
            ("list", "Two. Go home."),
            ("list", "Three. Stay."),
            ("list", "Wait."),
            ("list", "x five"),
        ]

    def test_lists_with_numbers_of_their_own(self, profile: VoiceProfile, narration: Narration) -> None:
        """Items are said with the numbers that the page prints, those of a bulleted list inside without."""
        block = ListBlock(("Stop.", "Look.", "Go."), ordered=True, start=9, numbers=(9, None, 8), depths=(0, 1, 0))
        assert _said(compose(_article(block), profile, narration))[1:] == [
            ("list", "Nine. Stop."),
            ("list", "Look."),
            ("list", "Eight. Go."),
        ]

    def test_figures(self, profile: VoiceProfile) -> None:
        """A caption is read where the settings ask for it, a credit never."""
        figure = Figure("The old bridge.", "Photo: A. Hill")
        read = compose(_article(figure), profile, Narration(captions=True, disclosure=False))
        assert _said(read)[1:] == [("caption", "The old bridge.")]
        assert _reasons(read) == ["a photo credit"]
        unread = compose(_article(figure), profile, Narration(disclosure=False))
        assert _reasons(unread) == ["a caption, which the settings leave out", "a photo credit"]

    def test_small_table(self, profile: VoiceProfile, narration: Narration) -> None:
        """A small table is read row by row, each cell with its header."""
        table = Table((("Ukraine", "5"), ("", "3")), header=("Country", "Towns"))
        assert _said(compose(_article(table), profile, narration))[1:] == [
            ("table", "Country: Ukraine; Towns: five."),
            ("table", "Towns: three."),
        ]

    def test_large_table(self, profile: VoiceProfile) -> None:
        """A large table is announced with caption and size, or by setting not at all."""
        table = Table((("1", "2"),) * 9, caption="The towns.")
        announced = compose(_article(table), profile, Narration(disclosure=False))
        assert _said(announced)[1:] == [("table", "A table, The towns, with nine rows and two columns, is not read.")]
        assert _reasons(announced) == ["a table too large to be read"]
        nameless = compose(_article(Table((("1",),))), profile, Narration(tables="announce", disclosure=False))
        assert _said(nameless)[1:] == [("table", "A table with one row and one column is not read.")]
        assert _reasons(nameless) == ["a table, which is only announced"]
        skipped = compose(_article(table), profile, Narration(tables="skip", disclosure=False))
        assert _reasons(skipped) == ["a table, which the settings leave out"]

    def test_code(self, profile: VoiceProfile) -> None:
        """A listing is announced in a sentence, or skipped."""
        announced = compose(_article(Code("x = 1")), profile, Narration(disclosure=False))
        assert _said(announced)[1:] == [("code", "A code listing is shown here.")]
        skipped = compose(_article(Code("x = 1")), profile, Narration(code="skip", disclosure=False))
        assert skipped.left_out == (LeftOut("x = 1", "a listing or formula, which the settings leave out"),)

    @pytest.mark.parametrize(
        ("language", "said"), [("en", "A formula is shown here."), ("de", "Hier steht eine Formel.")]
    )
    def test_formula(self, language: str, said: str) -> None:
        """A formula is announced as one."""
        profile = VoiceProfile(engine="tone", language=language)
        article = _article(Code("v = s/t", "math"), language=language)
        assert _said(compose(article, profile, Narration(disclosure=False)))[1:] == [("code", said)]

    def test_header_over_several_columns(self, profile: VoiceProfile) -> None:
        """A header over two columns is said once; a cell without a word says nothing, nor does its header."""
        table = Table((("Wheat", "$6", "+4%", "–"), ("Corn", "$4", "–", "2")), ("", "Close", "Close", "Rank"))
        script = compose(_article(table), profile, Narration(disclosure=False))
        assert [segment.written for segment in script.segments][1:] == [
            "Wheat; Close: $6, +4%.",
            "Corn; Close: $4; Rank: 2.",
        ]

    def test_source_of_a_quotation_left_out(self, profile: VoiceProfile) -> None:
        """Where no voice reads a quotation, neither its announcement nor whose it was is said."""
        text = "Ми збудували цей міст за рік і жодного разу не посварилися."
        quote = Quote(text, attribution="A stonemason", language="uk")
        article = _article(quote, Paragraph("It stands."))
        script = compose(article, profile, Narration(quotes="say", disclosure=False))
        assert _said(script)[1:] == [("body", "It stands.")]
        assert script.left_out == (
            LeftOut(text, "in Ukrainian, which no voice here reads"),
            LeftOut("A stonemason", "whose the quotation is that is left out"),
        )
        spoken = compose(article, profile, Narration(quotes="say", disclosure=False), (), ("uk",))
        assert [one.written for one in spoken.segments][1:] == [
            "Quote.", text, "End quote.", "A stonemason", "It stands.",
        ]  # fmt: skip

    def test_posts(self, profile: VoiceProfile) -> None:
        """A post that the page shows is read as a quotation, with its author's name and without its addresses."""
        text = "The dam is safe. https://t.co/abc123 pic.twitter.com/xyz"
        post = Embed("post", "X", "https://x.com/a/1", text, "Ada Lind (@ada) May 4, 2024")
        assert _said(compose(_article(post), profile, Narration(disclosure=False)))[1:] == [
            ("quote", "The dam is safe."),
            ("body", "Ada Lind"),
        ]
        left = compose(_article(post), profile, Narration(embeds="skip", disclosure=False))
        assert [one.reason for one in left.left_out] == ["something from another site, which the settings leave out"]

    @pytest.mark.parametrize(
        ("embed", "sentence"),
        [
            (Embed("video", "YouTube"), "The page shows a video from YouTube here."),
            (Embed("map"), "The page shows a map here."),
            (Embed("widget", "X"), "The page shows something from another site from X here."),
        ],
    )
    def test_embeds(self, embed: Embed, sentence: str, profile: VoiceProfile) -> None:
        """An embed is announced in a sentence where the settings ask for it."""
        script = compose(_article(embed), profile, Narration(embeds="announce", disclosure=False))
        assert _said(script)[1:] == [("embed", sentence)]

    def test_notes(self, profile: VoiceProfile) -> None:
        """A correction is read, or left out by setting."""
        read = compose(_article(Note("Corrected.")), profile, Narration(disclosure=False))
        assert _said(read)[1:] == [("note", "Corrected.")]
        unread = compose(_article(Note("Corrected.")), profile, Narration(notes=False, disclosure=False))
        assert _reasons(unread) == ["a note, which the settings leave out"]

    def test_nothing_to_say(self, profile: VoiceProfile, narration: Narration) -> None:
        """What has no words, or none of a script that is read, is left out with the reason."""
        script = compose(_article(Paragraph("* * *"), Paragraph("محمد"), Paragraph("")), profile, narration)
        assert script.left_out == (
            LeftOut("* * *", "no words in it"),
            LeftOut("محمد", "in a script that this voice does not read"),
        )

    def test_words_of_another_script(self, profile: VoiceProfile, narration: Narration) -> None:
        """Words that are dropped from a sentence for their script are told."""
        script = compose(_article(Paragraph("The capital (Київ) is large.")), profile, narration)
        assert script.segments[1].spoken == "The capital is large."
        assert script.left_out == (LeftOut("Київ", "repeats in another script what stands beside it"),)


class TestWhatFollows:
    """The pause before another thing is as long as it needs to be."""

    @pytest.mark.parametrize(
        "announced",
        [Quote("We ran."), ListBlock(("Steel",)), Table((("Steel", "2"),)), Code("x = 1")],
        ids=lambda block: type(block).__name__,
    )
    def test_colon(self, announced: Block, profile: VoiceProfile) -> None:
        """What a colon announces follows after a sentence's pause; a paragraph after a paragraph's."""
        script = compose(_article(Paragraph("They said:"), announced), profile, Narration(disclosure=False))
        assert script.segments[1].pause == profile.pauses.sentence
        script = compose(_article(Paragraph("They said:"), Paragraph("No.")), profile, Narration(disclosure=False))
        assert script.segments[1].pause == profile.pauses.body

    def test_note_and_closing(self, profile: VoiceProfile) -> None:
        """Before a correction and before the closing line the pause is that before a heading."""
        article = _article(Paragraph("It ended."), Note("Correction: it began."))
        script = compose(article, profile, Narration(closing="Thank you.", disclosure=False))
        assert [segment.pause for segment in script.segments[1:3]] == [profile.pauses.before_heading] * 2


class TestLanguage:
    """In which language a segment is read."""

    @pytest.mark.parametrize(
        ("article", "voice", "spoken"),
        [
            ("und", "uk", "uk"),
            ("en", "en-GB", "en-GB"),
            ("en-US", "en-GB", "en-US"),
            ("de", "en", "de"),
        ],
    )
    def test_choice(self, article: str, voice: str, spoken: str, narration: Narration) -> None:
        """The article's language counts; the voice's where that is unknown or less exact."""
        profile = VoiceProfile(engine="tone", language=voice)
        assert compose(_article(language=article), profile, narration).segments[0].language == spoken


def test_lines_are_paragraphs(profile: VoiceProfile) -> None:
    """Plain text is read a paragraph a line, with nothing before or after it."""
    script = compose_lines(["One. Two.", "", "  Three.  "], "en", profile)
    assert [(segment.role, segment.written, segment.pause) for segment in script.segments] == [
        ("body", "One.", 0.35),
        ("body", "Two.", 0.7),
        ("body", "Three.", 0.7),
    ]
    assert script.left_out == ()
