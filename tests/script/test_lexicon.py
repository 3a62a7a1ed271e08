"""Lexicons: how they are read, what is wrong with one, and how they change what is said."""

# ruff: noqa: RUF001 - phonetic letters and curly apostrophes are meant

from __future__ import annotations

from pathlib import Path

import pytest

from articleaudio.config import VoiceProfile
from articleaudio.errors import ConfigError
from articleaudio.model import Phonemes, Span, Text
from articleaudio.script import Lexeme, Lexicon, compose_lines, load_lexicons

HEAD = '<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">'


def _write(folder: Path, text: str, name: str = "own.pls") -> Path:
    path = folder / "lexicons" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _lexicon(*lexemes: Lexeme, language: str = "en") -> Lexicon:
    return Lexicon("own.pls", language, lexemes)


def _pronounced(text: str, *lexicons: Lexicon, language: str = "en") -> tuple[Span, ...]:
    profile = VoiceProfile(engine="tone", language=language)
    return compose_lines([text], language, profile, lexicons).segments[0].pronounced


KYIV = Lexeme(("Kyiv", "Kiev"), alias="Keev")
ODESA = Lexeme(("Odesa",), phonemes="oʊˈdɛsə", alphabet="ipa")


class TestReading:
    """load_lexicons reads W3C PLS files from the first folder that has them."""

    def test_all_parts(self, tmp_path: Path) -> None:
        """Graphemes, alias, phonemes with their alphabet, and the mark for any case are read."""
        _write(
            tmp_path,
            f"""<?xml version="1.0" encoding="UTF-8"?>
{HEAD}
  <!-- a comment -->
  <meta name="x" content="y"/>
  <lexeme><grapheme>Kyiv</grapheme><grapheme>Kiev</grapheme><alias>Keev</alias></lexeme>
  <lexeme role="any-case"><grapheme>api</grapheme><phoneme alphabet="x-espeak">eI pi: aI</phoneme></lexeme>
  <lexeme><grapheme>Łódź</grapheme><phoneme>wut͡ɕ</phoneme><alias>Wootch</alias></lexeme>
</lexicon>""",
        )
        assert load_lexicons(("own.pls",), (tmp_path,)) == (
            Lexicon(
                "own.pls",
                "en",
                (
                    KYIV,
                    Lexeme(("api",), phonemes="eI pi: aI", alphabet="x-espeak", any_case=True),
                    Lexeme(("Łódź",), alias="Wootch", phonemes="wut͡ɕ"),
                ),
            ),
        )

    def test_what_is_preferred(self, tmp_path: Path) -> None:
        """Of several pronunciations the first that says prefer="true" counts, else the first; each has its alphabet."""
        _write(
            tmp_path,
            f"""{HEAD}
<lexeme><grapheme>a</grapheme><phoneme>x</phoneme><phoneme alphabet="x-espeak" prefer="true">eI</phoneme>
  <phoneme prefer="true">y</phoneme><alias>one</alias><alias prefer="true">two</alias></lexeme>
<lexeme><grapheme>b</grapheme><phoneme>x</phoneme><phoneme>y</phoneme><alias>one</alias><alias>two</alias></lexeme>
</lexicon>""",
        )
        (lexicon,) = load_lexicons(("own.pls",), (tmp_path,))
        assert lexicon.lexemes == (
            Lexeme(("a",), alias="two", phonemes="eI", alphabet="x-espeak"),
            Lexeme(("b",), alias="one", phonemes="x"),
        )
        assert [lexeme.line for lexeme in lexicon.lexemes] == [2, 4]

    def test_what_the_specification_allows_beside(self, tmp_path: Path) -> None:
        """Metadata, examples, identifiers, other namespaces, comments and several lines in a word are no mistakes."""
        _write(
            tmp_path,
            f"""{HEAD}
  <meta http-equiv="Content-Type" content="application/pls+xml"/>
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><anything/></rdf:RDF></metadata>
  <lexeme xml:id="k1" role="any-case other:noun" xmlns:other="http://example.org/">
    <grapheme>New<!-- in two -->
      York</grapheme><alias>Noo Yawk</alias><example>I love New York.</example><other:note>x</other:note>
  </lexeme>
</lexicon>""",
        )
        (lexicon,) = load_lexicons(("own.pls",), (tmp_path,))
        assert lexicon.lexemes == (Lexeme(("New York",), alias="Noo Yawk", any_case=True),)

    def test_letters_are_composed(self, tmp_path: Path) -> None:
        """A letter and its accent apart are the letter with the accent, as in what is read."""
        _write(tmp_path, f"{HEAD}<lexeme><grapheme>E\u0301lise</grapheme><alias>Ay-leez</alias></lexeme></lexicon>")
        (lexicon,) = load_lexicons(("own.pls",), (tmp_path,))
        assert _pronounced("So \u00c9lise said, E\u0301lise said.", lexicon) == (
            Text("So Ay-leez said, Ay-leez said."),
        )

    def test_aliases_alone_need_no_alphabet(self, tmp_path: Path) -> None:
        """Where no phoneme needs one, a lexicon without an alphabet is read."""
        _write(
            tmp_path,
            HEAD.replace(' alphabet="ipa"', "") + "<lexeme><grapheme>x</grapheme><alias>y</alias></lexeme></lexicon>",
        )
        assert load_lexicons(("own.pls",), (tmp_path,))[0].lexemes == (Lexeme(("x",), alias="y"),)

    def test_a_file_is_read_once_until_it_changes(self, tmp_path: Path) -> None:
        """Every article of a run has the same lexicon; a changed file is read anew."""
        _write(tmp_path, f"{HEAD}<lexeme><grapheme>x</grapheme><alias>y</alias></lexeme></lexicon>")
        (first,) = load_lexicons(("own.pls",), (tmp_path,))
        assert load_lexicons(("own.pls",), (tmp_path,))[0] is first
        _write(tmp_path, f"{HEAD}<lexeme><grapheme>x</grapheme><alias>other</alias></lexeme></lexicon>")
        assert load_lexicons(("own.pls",), (tmp_path,))[0].lexemes[0].alias == "other"

    def test_first_folder_wins(self, tmp_path: Path) -> None:
        """A show's own lexicon stands before a packaged one of the same name."""
        for folder, alias in (("show", "A"), ("packaged", "B")):
            lexeme = f"<lexeme><grapheme>x</grapheme><alias>{alias}</alias></lexeme>"
            _write(tmp_path / folder, f"{HEAD}{lexeme}</lexicon>")
        (lexicon,) = load_lexicons(("own.pls",), (tmp_path / "none", tmp_path / "show", tmp_path / "packaged"))
        assert lexicon.lexemes[0].alias == "A"

    def test_no_names(self) -> None:
        """A profile without lexicons has none."""
        assert load_lexicons((), ()) == ()


class TestErrors:
    """A wrong lexicon is told in one sentence with its file and line."""

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (f"{HEAD}\n<lexeme></lexicon>", r"own.pls, line 2: this is not well-formed XML: \S.*"),
            ("", r"line 1: this is not well-formed XML: \S.*"),
            (HEAD.replace('version="1.0" ', "") + "</lexicon>", 'line 1: <lexicon> must say version="1.0"'),
            (HEAD.replace('"1.0"', '"2.0"') + "</lexicon>", 'line 1: <lexicon> must say version="1.0"'),
            (HEAD.replace('"en"', '" "') + "</lexicon>", "line 1: <lexicon> must say its language"),
            (HEAD.replace("2005/01", "2006/01") + "</lexicon>", "line 1: a lexicon begins with <lexicon"),
            (
                f"{HEAD}\n<lexeme><grapheme> </grapheme><alias>x</alias></lexeme></lexicon>",
                "line 2: a <grapheme> is empty",
            ),
            (
                f"{HEAD}\n<lexeme><grapheme>x</grapheme><alias> </alias></lexeme></lexicon>",
                "line 2: “x” needs an <alias>",
            ),
            (
                f"{HEAD}\n<lexeme><grapheme>x</grapheme><alais>y</alais></lexeme></lexicon>",
                "line 2: <alais> has no place",
            ),
            (f"{HEAD}\n<lexem/></lexicon>", "line 2: <lexem> has no place here; known are lexeme, meta, metadata"),
            (f"{HEAD}\n<x xmlns=''/></lexicon>", "line 2: <x> is outside of the namespace of lexicons"),
            (
                HEAD.replace(' alphabet="ipa"', "")
                + "\n<lexeme><grapheme>x</grapheme><phoneme>x</phoneme></lexeme></lexicon>",
                "line 2: a <phoneme> needs an alphabet",
            ),
            (f'<?xml version="1.0"?>\n<!DOCTYPE lexicon SYSTEM "x.dtd">\n{HEAD}</lexicon>', "line 2: .* document type"),
            (f"{HEAD}\n<lexeme><alias>x</alias></lexeme></lexicon>", "line 2: a <lexeme> needs a <grapheme>"),
            (f"{HEAD}\n\n<lexeme><grapheme>x</grapheme></lexeme></lexicon>", "line 3: “x” needs an <alias> or a <phon"),
            (
                f"{HEAD}\n<lexeme><grapheme>x</grapheme><phoneme alphabet='sampa'>x</phoneme></lexeme></lexicon>",
                "line 2: the alphabet “sampa” is not known; it must be ipa or x-espeak",
            ),
            (
                f'{HEAD}\n<lexeme><grapheme>x</grapheme><alias prefer="yes">y</alias></lexeme></lexicon>',
                "line 2: prefer=“yes” is not known; it must be true or false",
            ),
            (
                f"{HEAD}\n<lexeme><grapheme>x</grapheme><alias>a<alias>b</alias></alias></lexeme></lexicon>",
                "line 2: <alias> holds text alone",
            ),
            (HEAD.replace('"en"', '"english"') + "</lexicon>", "line 1: “english” is no language tag"),
            (HEAD.replace('"ipa"', '"arpabet"') + "</lexicon>", "line 1: the alphabet “arpabet” is not known"),
            ("<lexicon/>", "line 1: a lexicon begins with <lexicon"),
            (HEAD.replace('xml:lang="en" ', "") + "</lexicon>", "line 1: <lexicon> must say its language"),
            (
                (
                    f'<!DOCTYPE lexicon [<!ENTITY a SYSTEM "file:///etc/passwd">]>{HEAD}'
                    "<lexeme><grapheme>x</grapheme><alias>&a;</alias></lexeme></lexicon>"
                ),
                "line 1: a lexicon must not declare a document type or entities",
            ),
            *(
                (
                    f"{HEAD}\n<lexeme><grapheme>x</grapheme>\n<{name}>y{unsafe}z</{name}></lexeme></lexicon>",
                    f"line 3: the <{name}> “y.*z” holds {told}",
                )
                for name in ("alias", "phoneme")
                for unsafe, told in (
                    ("&#x7f;", r"the character U\+007F"),
                    ("\u0080", r"the character U\+0080"),
                    ("\u202e", r"the character U\+202E"),
                    ("&#x2066;", r"the character U\+2066"),
                    ("\ue000", r"the character U\+E000"),
                    ("&#x10fffd;", r"the character U\+10FFFD"),
                    ("\u200b", r"the character U\+200B"),
                    ("[[", r"“\[\[”"),
                    ("]]", r"“\]\]”"),
                )
            ),
            (f"{HEAD}<lexeme><grapheme>&a;</grapheme><alias>x</alias></lexeme></lexicon>", "not well-formed XML"),
        ],
    )
    def test_wrong(self, text: str, message: str, tmp_path: Path) -> None:
        """Each kind of mistake names the file and, where it has one, the line."""
        path = _write(tmp_path, text)
        with pytest.raises(ConfigError, match=message) as caught:
            load_lexicons(("own.pls",), (tmp_path,))
        assert str(path) in str(caught.value)
        assert str(caught.value).endswith(".")

    def test_missing(self, tmp_path: Path) -> None:
        """A lexicon that is in no folder is told with the folders that were looked in."""
        with pytest.raises(ConfigError, match=r"lexicon none.pls is not there .*lexicons.*voice profile"):
            load_lexicons(("none.pls",), (tmp_path,))

    def test_unreadable(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A lexicon that the system does not let us read is told with the reason."""
        _write(tmp_path, f"{HEAD}</lexicon>")

        def refuse(_path: Path) -> bytes:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "read_bytes", refuse)
        with pytest.raises(ConfigError, match="cannot be read \\(Permission denied\\)"):
            load_lexicons(("own.pls",), (tmp_path,))

    def test_entities_do_not_grow(self, tmp_path: Path) -> None:
        """Entities that multiply are refused, not expanded."""
        entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
        text = f'<!DOCTYPE lexicon [<!ENTITY e0 "ha">{entities}]>{HEAD}'
        _write(tmp_path, f"{text}<lexeme><grapheme>&e11;</grapheme><alias>x</alias></lexeme></lexicon>")
        with pytest.raises(ConfigError):
            load_lexicons(("own.pls",), (tmp_path,))


class TestPronouncing:
    """What a lexicon changes stands in `pronounced`, as typed spans; `spoken` stays."""

    def test_alias_is_text(self) -> None:
        """An alias takes the word's place in the text."""
        assert _pronounced("In Kyiv today.", _lexicon(KYIV)) == (Text("In Keev today."),)

    def test_spoken_is_before_any_lexicon(self) -> None:
        """`spoken` does not know of lexicons."""
        profile = VoiceProfile(engine="tone", language="en")
        assert compose_lines(["In Kyiv."], "en", profile, (_lexicon(KYIV),)).segments[0].spoken == "In Kyiv."

    def test_phonemes_are_typed(self) -> None:
        """Phonemes are a span of their own, with the alphabet and the text for engines that know it not."""
        assert _pronounced("From Odesa, now.", _lexicon(ODESA)) == (
            Text("From "),
            Phonemes("oʊˈdɛsə", "ipa", "Odesa"),
            Text(", now."),
        )

    def test_unchanged(self) -> None:
        """A segment without a known word has no spans."""
        assert _pronounced("Nothing here.", _lexicon(KYIV)) == ()

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("Kyiv's mayor.", "Keev's mayor."),
            ("Two Kyivs.", "Two Keevs."),
            ("The Kyivs' end.", "The Keevs' end."),
            ("Kyiv-born, Kyiv.", "Keev-born, Keev."),
            ("Kiev too.", "Keev too."),
            ("The Kyiv\u2019s-only way.", "The Keev's-only way."),
            ("Pro-Kyiv and Kyiv-led.", "Pro-Keev and Keev-led."),
        ],
    )
    def test_endings_are_kept(self, text: str, said: str) -> None:
        """Possessives, plurals and compounds keep what is added to the word."""
        assert _pronounced(text, _lexicon(KYIV)) == (Text(said),)

    @pytest.mark.parametrize(("phonemes", "ending"), [("kat", "s"), ("dɒɡ", "z"), ("bʊʃ", "ɪz")])
    def test_endings_of_phonemes(self, phonemes: str, ending: str) -> None:
        """An ending after phonemes is a phoneme that suits them."""
        lexicon = _lexicon(Lexeme(("Word",), phonemes=phonemes))
        for written in ("Word's", "Words"):
            span = _pronounced(f"The {written} end.", lexicon)[1]
            assert span == Phonemes(phonemes + ending, "ipa", written)

    @pytest.mark.parametrize("text", ["kyiv", "KYIV", "Kyivan", "MyKyiv"])
    def test_words_only_as_they_stand(self, text: str) -> None:
        """Parts of words and other cases do not match."""
        assert _pronounced(f"The {text} end.", _lexicon(KYIV)) == ()

    def test_any_case(self) -> None:
        """A lexeme marked for any case matches in capitals, too."""
        lexicon = _lexicon(Lexeme(("kyiv",), alias="Keev", any_case=True))
        assert _pronounced("In Kyiv, KYIV.", lexicon) == (Text("In Keev, Keev."),)

    def test_longest_wins(self) -> None:
        """Of two entries that begin alike the longer one is taken."""
        lexicon = _lexicon(Lexeme(("Xi",), alias="Shee"), Lexeme(("Xi Jinping",), alias="Shee Jin Ping"))
        assert _pronounced("Xi Jinping met Xi.", lexicon) == (Text("Shee Jin Ping met Shee."),)

    def test_first_lexicon_wins(self) -> None:
        """Of two lexicons the first that has a word says how."""
        other = _lexicon(Lexeme(("Kyiv",), alias="Kyyiv"), Lexeme(("Bakhmut",), alias="Bockmoot"))
        assert _pronounced("Kyiv and Bakhmut.", _lexicon(KYIV), other) == (Text("Keev and Bockmoot."),)

    def test_plural_of_an_alias_that_hisses(self) -> None:
        """An English plural after a hissing sound is spelled "es", so that it is heard."""
        lexicon = _lexicon(Lexeme(("Vucic",), alias="Vootchitch"))
        assert _pronounced("Two Vucics, Vucic's.", lexicon) == (Text("Two Vootchitches, Vootchitch's."),)

    def test_no_plural_after_an_s(self) -> None:
        """A word that ends in s has no plural in s: "Ross" is no "Ros" and one more."""
        assert _pronounced("Here Ross sat.", _lexicon(Lexeme(("Ros",), alias="Roz"))) == ()

    @pytest.mark.parametrize(("language", "sound"), [("de", "kiːfs"), ("es", "kiːfs"), ("fr", "kiːf"), ("pl", None)])
    def test_endings_are_those_of_the_language(self, language: str, sound: str | None) -> None:
        """A final s is heard in German and Spanish, silent in French, and no ending elsewhere."""
        lexicon = _lexicon(Lexeme(("Kief",), phonemes="kiːf"), language=language)
        said = _pronounced("So Kiefs so.", lexicon, language=language)
        assert [span.phonemes for span in said if isinstance(span, Phonemes)] == ([sound] if sound else [])

    def test_several_words_on_both_sides(self) -> None:
        """A grapheme and an alias may hold several words, hyphens and apostrophes of either kind."""
        lexicon = _lexicon(
            Lexeme(("coup d\u2019\u00e9tat",), alias="coo day tah"), Lexeme(("Ben-Gvir",), alias="Ben Gaveer")
        )
        said = _pronounced("Ben-Gvir's coup d'\u00e9tat, that coup d\u2019\u00e9tat.", lexicon)
        assert said == (Text("Ben Gaveer's coo day tah, that coo day tah."),)

    def test_marks_around_the_word_belong_to_it(self) -> None:
        """A grapheme may begin or end with a mark."""
        lexicon = _lexicon(Lexeme(("Yahoo!",), alias="Yah-who"), Lexeme(("'Ndrangheta",), alias="en-drang-getta"))
        assert _pronounced("Then Yahoo! met the 'Ndrangheta there.", lexicon) == (
            Text("Then Yah-who met the en-drang-getta there."),
        )

    def test_accents_are_not_guessed(self) -> None:
        """A name without its accents matches only where the entry lists it so."""
        lexicon = _lexicon(Lexeme(("Łódź",), alias="Wootch"))
        assert _pronounced("In Lodz, in Łódź.", lexicon) == (Text("In Lodz, in Wootch."),)

    def test_a_combining_mark_continues_a_word(self) -> None:
        """A letter is not taken from under its accent."""
        assert _pronounced("An Xx\u0323 there.", _lexicon(Lexeme(("Xx",), alias="no"))) == ()

    def test_any_case_has_endings_in_capitals(self) -> None:
        """What may stand in capitals may have its ending in capitals."""
        lexicon = _lexicon(Lexeme(("kyiv",), alias="Keev", any_case=True))
        assert _pronounced("So KYIV'S mayor.", lexicon) == (Text("So Keev'S mayor."),)

    def test_languages(self) -> None:
        """A lexicon serves its language and the regions of it, a region's lexicon only that region."""
        assert _pronounced("Kyiv.", _lexicon(KYIV), language="en-GB") == (Text("Keev."),)
        assert _pronounced("Kyiv.", _lexicon(KYIV, language="en-GB"), language="en-US") == ()
        assert _pronounced("Kyiv.", _lexicon(KYIV), language="de") == ()
        assert _pronounced("Kyiv.", _lexicon(KYIV, language="sr-Latn"), language="sr-Latn-RS") == (Text("Keev."),)
        assert _pronounced("Kyiv.", _lexicon(KYIV, language="sr-Latn"), language="sr") == ()

    def test_acronyms_and_numbers_match_as_said(self) -> None:
        """An entry is looked for in the form that the rules give it, too."""
        lexicon = _lexicon(Lexeme(("ISW",), alias="Institute for the Study of War"))
        assert _pronounced("The ISW's map.", lexicon) == (Text("The Institute for the Study of War's map."),)

    def test_brackets_of_a_page_stay_text(self) -> None:
        """Nothing in a page becomes phonemes."""
        assert _pronounced("[[kiiv]] <phoneme> Kyiv.", _lexicon(KYIV)) == (Text("kiiv phoneme Keev."),)


def test_short_acronym_is_no_part_of_a_longer_one() -> None:
    """An entry for US says nothing in USGS, which is spelled with its letters; all of it in "A US official"."""
    own = _lexicon(Lexeme(("US",), alias="United States"), Lexeme(("UN",), alias="United Nations"))
    assert _pronounced("The USGS and the UNHCR met.", own) == ()
    said = "".join(
        span.text for span in _pronounced("A US official left the US. I stayed.", own) if isinstance(span, Text)
    )
    assert said.startswith("A United States official left the United States.")
