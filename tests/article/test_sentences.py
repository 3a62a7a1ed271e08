"""Ordinary sentences that begin, end or go on like furniture: not one of them is left out, wherever it stands."""

from __future__ import annotations

import html
import re

import pytest

from articleaudio.article import parse
from articleaudio.model import Paragraph, Source

# The last paragraph of an article; `[...]` is a link.
LAST = (
    "Support for the plan has grown since, according to [a poll] published last week.",
    "Order was restored by the evening, a spokesman for the [ministry] confirmed.",
    "Contact with the submarine was lost on Sunday, according to the [coast guard].",
    "Email remains the tool that most offices depend on, [a study] found.",
    "Download speeds have doubled in the region since 2020, according to [the regulator].",
    "Buy now, pay later has become a [30 billion dollar market].",
    "Get that wrong and the whole [transition] fails.",
    "Shop prices rose by 4.1 per cent in the year to April, the [retail consortium] found.",
    "Visit numbers at the museum reached [a record 2.1 million] last year.",
    "Find more of them, the scientists hope, and the [map of the seabed] may finally be complete.",
    "Follow the money, and it leads to [three shell companies] in Cyprus.",
    "Share your lunch, and you may live longer, [a study] suggests.",
    "Join the dots and a picture of [systematic neglect] emerges.",
    "Listen to the elders of the village and a different story [emerges].",
    "Thank you for reading Dickens aloud, she wrote in [her letter].",
    "Source code for the program will be published next week.",
    "Source: a neighbour, who watched it all from the balcony.",
    "Aim for no more than ten messages in your inbox at the end of each day.",
    "The two sides reached a deal on Monday; the summit @Davos was over.",
    "Press relations between the two countries have never been worse.",
    "About the City council nobody in the streets has a good word; it has become a leading employer of cousins.",
    "Jane Doe is a name that nobody in the town will forget.",
    "The drought contributed to this story of ruin, too.",
    "Research by the university shows that debt rarely pays for itself.",
    "Writing by hand, it turns out, is good for memory.",
    "The city is a place where everybody works for one provider.",
    "Anyone affected by the news can call Samaritans free on 116 123 or email jo@samaritans.org.",
    "Contact the domestic abuse helpline by email at help@helpline.example if you need to talk.",
    "Segui la volpe: cosa resta del bosco dopo [gli incendi].",
    "Kontakt zu dem Piloten bestand nach Angaben der [Flugsicherung] bis zuletzt.",
    "Recibe cada año a [dos millones de turistas].",
    "Klik, i po wszystkim: tak wygląda [głosowanie].",
    "Volg het geld, zeggen [onderzoekers], en je vindt de dader.",
    "Sigue sin aparecer el [avión perdido] en los Andes.",
    "Descarga eléctrica fue la causa, según el [informe].",
    "Пишіть листи рідним — так радять [психологи].",
    "Читайте договор до подписания, советуют [юристы].",
)
# A paragraph between others.
INSIDE = (
    "Get rid of the clutter: unsubscribe from every newsletter that you have not opened in a month.",
    "Receive a message from your bank by e-mail alerts only if you asked for them, the police advise.",
    "He was told: join a mailing list, any mailing list.",
    "Copyright 2024 will be remembered as the year in which courts changed their minds.",
    "Copyright by itself does not protect an idea.",
    "Editorial: a word that once meant something.",
    "See also: the war of 1812, which ended much the same way.",
    "Read more: that was the advice my grandmother gave to every child she met.",
    "Don't miss: the early train, the last tram and the view from the tower.",
    "Recommended reading: three books on the history of money, all of them short.",
    "Lire aussi bien que son frère était son seul rêve.",
    "À lire aussi vite, on oublie tout.",
    "Vedi anche tu che non serve a nulla.",
    "Veja também o outro lado da história, dizia o velho.",
    "Lees ook eens een boek, zei mijn moeder altijd.",
    "Czytaj też między wierszami, radził ojciec.",
    "Przeczytaj też umowę, zanim ją podpiszesz.",
    "Simak juga nasihat orang tua sebelum pergi merantau jauh dari rumah.",
    "Läs också det finstilta, säger advokaten.",
    "קראו גם את האותיות הקטנות, אמר עורך הדין.",
    "Posted in Kabul for three years, he learned to read the silence.",
    "Filed under pressure from the union, the complaint went nowhere.",
    "Published in the print edition of 1851, the essay made her famous.",
    "Advertisement revenue fell by a third.",
    "By signing up to the treaty and its privacy rules, the states gave up a good deal of power.",
    "By subscribing to the terms, farmers lose their seeds.",
    "Join us on the barricades, the Facebook page of the movement said.",
    "Something went wrong later. Nobody knows what.",
    "This story is read by children all over the country before Christmas.",
    "Listen to this article of faith: that markets always clear.",
    "As an Amazon associate he packed three hundred boxes an hour.",
    "Story continues below the surface, as divers know.",
    "He kept a photo of her in the archive of Reuters.",
    "Exports fell by a fifth, the first drop in nine years. Source: Bureau of Statistics.",
    "We all stood on the bridge that day, in our coats. (My sister still has the photo.)",
    "The night train runs again. (It goes via Vienna and Linz)",
    "She sold the house to Getty Images.",
    "Follow.",
    "Play!",
    "Home.",
)
LINK, LINKED = re.compile(r"\[(.*?)\]"), r'<a href="/x">\1</a>'
BEFORE = (
    "The city council voted on Tuesday to approve a budget for the coming year, ending weeks of argument over schools.",
    "Supporters of the plan argued that the spending on public transport would pay for itself within a decade.",
    "The mayor, who had threatened to veto an earlier draft, signed it shortly before midnight in front of her staff.",
)


def read(*paragraphs: str) -> list[str]:
    """The paragraphs that are read of a page with these."""
    body = "".join(f"<p>{LINK.sub(LINKED, html.escape(one))}</p>" for one in paragraphs)
    page = f"<h1>City council approves new budget</h1><p>By Jane Doe</p><div class=article-body>{body}</div>"
    article = parse(Source("page", page.encode(), "utf-8", "html"))
    return [block.text for block in article.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("sentence", LAST)
def test_last_sentence_is_read(sentence: str) -> None:
    """A sentence at the end of an article that begins like a call or a credit is read."""
    assert read(*BEFORE, sentence)[-1] == LINK.sub(r"\1", sentence)


@pytest.mark.parametrize("sentence", INSIDE)
def test_sentence_inside_is_read(sentence: str) -> None:
    """A sentence in the middle of an article that begins like furniture is read."""
    assert read(*BEFORE, sentence, *BEFORE[::-1])[3] == sentence


def test_script_without_full_stops_is_read() -> None:
    """A text in Thai, which writes no full stops, is read paragraph by paragraph."""
    paragraphs = (
        "สภาเมืองลงมติเมื่อวันอังคารอนุมัติงบประมาณสำหรับปีหน้า หลังจากถกเถียงกันหลายสัปดาห์เรื่องโรงเรียนและถนน",
        "ผู้สนับสนุนกล่าวว่าการเพิ่มค่าใช้จ่ายด้านการขนส่งสาธารณะจะคุ้มค่าภายในสิบปี",
        "นายกเทศมนตรีลงนามในเอกสารก่อนเที่ยงคืนต่อหน้าผู้สื่อข่าวและเจ้าหน้าที่จำนวนหนึ่ง",
    )
    assert read(*paragraphs) == list(paragraphs)
