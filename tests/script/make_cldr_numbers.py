"""Write cldr_numbers.tsv anew: the words of CLDR's number formats for the numbers that the readings hold.

Run by hand after a new case with a new number: `pip install icukit-pyicu`, then
`python tests/script/make_cldr_numbers.py > tests/script/cldr_numbers.tsv`.
"""

# ruff: noqa: T201 - it prints a table

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

READINGS = Path(__file__).parent / "readings"
TAGS = ("de", "fr", "fr-BE", "fr-CH", "es", "es-MX", "it", "pt", "pt-PT", "uk", "pl")
COUNTED = [*range(100), *range(100, 1001, 25), 101, 111, 118, 201, 221, 999, 1001, 1100, 2000, 2001, 2500, 11000,
           21000, 31000, 71000, 80000, 101000, 200000, 999999, 10**6, 1234567, 21 * 10**6, 80 * 10**6, 10**9,
           2 * 10**9]  # fmt: skip
INFLECTED = [*range(100), 100, 101, 145, 200, 300, 500, 600, 900]
ORDERED = [*range(1, 41), 50, 90, 100]
FORMS = {
    "pl": ("cardinal-masculine-genitive", "cardinal-masculine-personal", "cardinal-feminine", "ordinal-masculine",
           "ordinal-masculine-genitive", "ordinal-masculine-locative", "ordinal-feminine", "ordinal-feminine-genitive",
           "ordinal-feminine-accusative", "ordinal-neuter", "ordinal-plural-genitive"),
    "uk": ("cardinal-feminine",),
    "es": ("cardinal-feminine", "cardinal-masculine", "ordinal-masculine"),
    "pt": ("cardinal-feminine", "ordinal-masculine"), "fr": ("cardinal-feminine", "ordinal-masculine",
                                                     "ordinal-feminine"),
    "es-MX": ("cardinal-feminine",),
    "it": ("ordinal-masculine", "cardinal-masculine"),
    "de": ("ordinal", "ordinal-n", "ordinal-r", "numbering-year", "cardinal-feminine"),
}  # fmt: skip
NUMBER = re.compile(r"(?<![0-9])[0-9]{1,3}(?:[.,' \u00a0][0-9]{3})+(?![0-9])|[0-9]+")


def printed_numbers(written: str) -> Iterator[int]:
    """The whole numbers of a printed sentence, and the digits behind a decimal sign as numbers of their own."""
    for match in NUMBER.finditer(written):
        yield int(re.sub(r"[^0-9]", "", match[0]))


def _numbers(tag: str, form: str) -> list[int]:
    if form.startswith("ordinal"):
        return ORDERED
    held = {number for line in (READINGS / f"{tag}.tsv").read_text("utf-8").splitlines() if not line.startswith("#")
            for number in printed_numbers(line.partition("\t")[0]) if number < 10**9}  # fmt: skip
    if form == "numbering-year":
        return sorted({number for number in held if 1100 <= number < 2000} | set(range(1100, 2000, 37)))
    return sorted(set(COUNTED) | held) if form == "numbering" else sorted(set(INFLECTED) | held)


def main() -> None:
    """Print the table."""
    import icu  # type: ignore[import-not-found]  # a tool of this script alone

    print(f"# CLDR's rule-based number formats, by ICU {icu.ICU_VERSION} (cldr.unicode.org, Unicode License v3).")
    print("# Tag, rule set without %spellout-, number, words; soft hyphens are taken out, the apostrophe is plain.")
    for tag in TAGS:
        for form in ("numbering", *FORMS.get(tag, ())):
            words = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(tag))
            words.setDefaultRuleSet(f"%spellout-{form}")
            for number in _numbers(tag, form):
                said = words.format(number).replace("\u00ad", "").replace("\u02bc", "'").replace("\u2019", "'")
                print(tag, form, number, said, sep="\t")


if __name__ == "__main__":
    main()
