"""Typed blocks from markup: small fragments and the blocks that must come of them, with the spans inside their text."""

# ruff: noqa: E501, RUF001 - a fragment is one line; typographic signs are meant

from __future__ import annotations

from html import escape
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.article import parse
from articleaudio.article.blocks.leaves import leaves_of
from articleaudio.article.tree.page import open_page
from articleaudio.article.words.text import clean
from articleaudio.model import (
    Article,
    Block,
    Code,
    Embed,
    Figure,
    Footnote,
    Heading,
    Inline,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Source,
    Table,
)

CASES: dict[str, tuple[str, tuple[Block, ...]]] = {
    # headings and paragraphs
    "a heading has its level": (
        "<h3>Below</h3><p>Text.</p>",
        (Heading("Below", 3), Paragraph("Text.")),
    ),
    "an h1 inside the body is of level 2": (
        "<h1>Part one</h1>",
        (Heading("Part one"),),
    ),
    "a role makes a heading": (
        '<div role="heading" aria-level="4">Below</div>',
        (Heading("Below", 4),),
    ),
    "a role makes a heading of a span, too": (
        '<span role="heading">Below</span>text behind it',
        (Heading("Below"), Paragraph("text behind it")),
    ),
    "a line break in a heading is a blank": (
        "<h2>Two<br>lines</h2>",
        (Heading("Two lines"),),
    ),
    "two line breaks part paragraphs": (
        "<div>One.<br> <br>Two.</div>",
        (Paragraph("One."), Paragraph("Two.")),
    ),
    "details are read": (
        "<details><summary>More</summary><p>Inside.</p></details>",
        (Paragraph("More"), Paragraph("Inside.")),
    ),
    # lists
    "an unordered list": (
        "<ul><li>one<li>two</ul>",
        (ListBlock(("one", "two")),),
    ),
    "an ordered list begins where it says": (
        '<ol start="3"><li>one<li>two</ol>',
        (ListBlock(("one", "two"), ordered=True, start=3),),
    ),
    "a list counts down": (
        "<ol reversed><li>one<li>two<li>three</ol>",
        (ListBlock(("one", "two", "three"), ordered=True, start=3, numbers=(3, 2, 1)),),
    ),
    "a list counts down from a number": (
        '<ol reversed start="10"><li>one<li>two</ol>',
        (ListBlock(("one", "two"), ordered=True, start=10, numbers=(10, 9)),),
    ),
    "an item has a number of its own": (
        '<ol><li>one<li value="7">two<li>three</ol>',
        (ListBlock(("one", "two", "three"), ordered=True, numbers=(1, 7, 8)),),
    ),
    "lists in lists keep order, depth and numbers": (
        "<ol><li>one<ul><li>a<li>b</ul></li><li>two</li></ol>",
        (ListBlock(("one", "a", "b", "two"), ordered=True, numbers=(1, None, None, 2), depths=(0, 1, 1, 0)),),
    ),
    "text behind an inner list stays with its item": (
        '<ul><li>one<ol start="5"><li>a</ol> tail</li><li>two</ul>',
        (ListBlock(("one tail", "a", "two"), numbers=(None, 5, None), depths=(0, 1, 0)),),
    ),
    "an item in another language": (
        '<ul><li lang="de">eins</li><li>two</li></ul>',
        (ListBlock(("eins", "two"), item_inlines=((Inline("language", 0, 4, "de"),), ())),),
    ),
    "emphasis in items": (
        "<ul><li>one <em>two</em><li>three</ul>",
        (ListBlock(("one two", "three"), item_inlines=((Inline("emphasis", 4, 7),), ())),),
    ),
    "a list of headings is walked into": (
        "<ul><li><h3>One</h3><p>First.</p><li><h3>Two</h3><p>Second.</p></ul>",
        (Heading("One", 3), Paragraph("First."), Heading("Two", 3), Paragraph("Second.")),
    ),
    "a list of figures is walked into": (
        '<ul><li><figure><img src="a.jpg"><figcaption>A</figcaption></figure></ul>',
        (Figure("A", image="a.jpg"),),
    ),
    "terms and definitions": (
        "<dl><dt>Weir</dt><dd>A low dam.</dd><dt>Ford</dt><dd>A place to <em>wade</em>.</dd></dl>",
        (ListBlock(("Weir: A low dam.", "Ford: A place to wade."), item_inlines=((), (Inline("emphasis", 17, 21),))),),
    ),
    "a term with two definitions": (
        "<dl><dt>Bank</dt><dd>Of a river.</dd><dd>For money.</dd></dl>",
        (ListBlock(("Bank: Of a river. For money.",)),),
    ),
    "two terms with one definition": (
        "<dl><dt>Bank</dt><dt>Shore</dt><dd>Of a river.</dd><dt>Why?</dt><dt>How?</dt><dd>Ask.</dd></dl>",
        (ListBlock(("Bank, Shore: Of a river.", "Why? How? Ask.")),),
    ),
    # quotes
    "a quotation of two paragraphs and its speaker": (
        "<blockquote><p>Say it.</p><p>Again.</p><cite>Ann Lee</cite></blockquote>",
        (Quote("Say it. Again.", "Ann Lee"),),
    ),
    "a speaker in a footer with a source": (
        "<blockquote><p>Say it.</p><footer>— Ann Lee, <cite>Book</cite></footer></blockquote>",
        (Quote("Say it.", "Ann Lee, Book"),),
    ),
    "a speaker behind a dash": (
        "<blockquote><p>Say it.</p><p>– Ann Lee</p></blockquote>",
        (Quote("Say it.", "Ann Lee"),),
    ),
    "a speaker behind a dash on the last line": (
        "<blockquote>Say it.<br>— Ann Lee</blockquote>",
        (Quote("Say it.", "Ann Lee"),),
    ),
    "a dash inside a quotation names nobody": (
        "<blockquote>Say it. — and then go.</blockquote>",
        (Quote("Say it. — and then go."),),
    ),
    "a speaker by class name": (
        '<blockquote><p>Say it.</p><span class="quote-author">Ann Lee</span></blockquote>',
        (Quote("Say it.", "Ann Lee"),),
    ),
    "a speaker in a caption": (
        "<figure><blockquote><p>Say it.</p></blockquote><figcaption>Ann Lee</figcaption></figure>",
        (Quote("Say it.", "Ann Lee"),),
    ),
    "a quotation in a quotation, each with its speaker": (
        "<blockquote><p>He wrote:</p><blockquote><p>Say it.</p><cite>Ann Lee</cite></blockquote><p>So we said it.</p><footer>Joe Roe</footer></blockquote>",
        (Quote("He wrote:"), Quote("Say it.", "Ann Lee"), Quote("So we said it.", "Joe Roe")),
    ),
    "a quotation in a quotation without a speaker": (
        "<blockquote><p>He wrote:</p><blockquote>Say it.</blockquote><p>So we did.</p></blockquote>",
        (Quote("He wrote: Say it. So we did."),),
    ),
    "a title inside a quotation is part of it": (
        "<blockquote>As <cite>The Tide</cite> said, no.</blockquote>",
        (Quote("As The Tide said, no.", inlines=(Inline("emphasis", 3, 11),)),),
    ),
    "a pull quote by its class": (
        '<aside class="pullquote"><p>A tide is a sum.</p></aside>',
        (Quote("A tide is a sum.", pull=True),),
    ),
    "a pull quote of the block editor": (
        '<figure class="wp-block-pullquote"><blockquote><p>Say it.</p><cite>Ann</cite></blockquote></figure>',
        (Quote("Say it.", "Ann", pull=True),),
    ),
    "a pull quote in a blockquote": (
        '<blockquote class="pull-quote">A tide is a sum.</blockquote>',
        (Quote("A tide is a sum.", pull=True),),
    ),
    "a pull quote in a div": (
        '<div class="c-pull_quote">A tide is a sum.</div>',
        (Quote("A tide is a sum.", pull=True),),
    ),
    # figures
    "caption and credit": (
        '<figure><img src="a.jpg" alt="Brass wheels"><figcaption>The wheels. <span class="credit">Photo: Joss Amery</span></figcaption></figure>',
        (Figure("The wheels.", "Photo: Joss Amery", "a.jpg"),),
    ),
    "who made a chart": (
        '<figure><img src="a.jpg"><figcaption>The index. Chart: The Ledger</figcaption></figure>',
        (Figure("The index.", "Chart: The Ledger", "a.jpg"),),
    ),
    "a credit in small print": (
        '<figure><img src="a.jpg"><figcaption>The wheels <small>Joss Amery</small></figcaption></figure>',
        (Figure("The wheels", "Joss Amery", "a.jpg"),),
    ),
    "a credit in a cite": (
        '<figure><img src="a.jpg"><figcaption>The wheels <cite>Joss Amery</cite></figcaption></figure>',
        (Figure("The wheels", "Joss Amery", "a.jpg"),),
    ),
    "a credit beside the caption": (
        '<figure><img src="a.jpg"><div class="credit">Joss Amery</div><figcaption>The wheels</figcaption></figure>',
        (Figure("The wheels", "Joss Amery", "a.jpg"),),
    ),
    "a credit alone": (
        '<figure><img src="a.jpg"><figcaption><span class="credit">Joss Amery/AP</span></figcaption></figure>',
        (Figure(credit="Joss Amery/AP", image="a.jpg"),),
    ),
    "an alternative text is no caption": (
        '<figure><img src="a.jpg" alt="Brass wheels"></figure>',
        (Figure(image="a.jpg"),),
    ),
    "a caption of WordPress": (
        '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">The wheels</p></div>',
        (Figure("The wheels", image="a.jpg"),),
    ),
    "a picture of AMP": (
        '<figure><amp-img src="a.jpg" width="900"></amp-img><figcaption>The wheels</figcaption></figure>',
        (Figure("The wheels", image="a.jpg"),),
    ),
    "a picture with sources": (
        '<figure><picture><source srcset="b.webp 400w, c.webp 800w"><img src="data:image/gif;base64,AA"></picture><figcaption>The wheels</figcaption></figure>',
        (Figure("The wheels", image="c.webp"),),
    ),
    "the largest of a set": (
        '<img srcset="a.jpg 1x, b.jpg 2x">',
        (Figure(image="b.jpg"),),
    ),
    "a picture that loads late": (
        '<img src="/placeholder.gif" data-src="/real.jpg"><noscript><img src="/real.jpg"></noscript>',
        (Figure(image="/real.jpg"),),
    ),
    "a picture for readers without scripts": (
        '<p>Text.</p><img src="data:image/gif;base64,AA"><noscript><img src="/real.jpg"></noscript>',
        (Paragraph("Text."), Figure(image="/real.jpg")),
    ),
    "an icon is no figure": (
        '<p>Text <img src="a.png" width="16"> and more.</p>',
        (Paragraph("Text and more."),),
    ),
    "a picture in a sentence does not end it": (
        '<p>Text <img src="a.jpg"> and more.</p>',
        (Figure(image="a.jpg"), Paragraph("Text and more.")),
    ),
    "a gallery": (
        '<figure class="wp-block-gallery"><figure><img src="a.jpg"><figcaption>A</figcaption></figure><figure><img src="b.jpg"><figcaption>B</figcaption></figure><figcaption>Both</figcaption></figure>',
        (Figure("A", image="a.jpg"), Figure("B", image="b.jpg"), Figure("Both")),
    ),
    "two pictures with one caption": (
        '<figure><img src="a.jpg"><img src="b.jpg"><figcaption>Both</figcaption></figure>',
        (Figure("Both", image="a.jpg"), Figure(image="b.jpg")),
    ),
    # tables
    "header, caption and rows": (
        "<table><caption>Workshops</caption><thead><tr><th>Year<th>Count</thead><tr><td>1890<td>12</table>",
        (Table((("1890", "12"),), ("Year", "Count"), "Workshops"),),
    ),
    "a header of two levels": (
        '<table><tr><th rowspan="2">Year<th colspan="2">Workers</tr><tr><th>Men<th>Women</tr><tr><th>1890<td>80<td>5</table>',
        (Table((("1890", "80", "5"),), ("Year", "Workers Men", "Workers Women"), row_headers=True),),
    ),
    "rows with headers": (
        "<table><tr><th>Depth<td>4 m<tr><th>Width<td>90 m</table>",
        (Table((("Depth", "4 m"), ("Width", "90 m")), row_headers=True),),
    ),
    "a cell over two rows is said in both": (
        '<table><tr><th>Day<th>Tide<tr><td rowspan="2">Monday<td>high<tr><td>low</table>',
        (Table((("Monday", "high"), ("Monday", "low")), ("Day", "Tide")),),
    ),
    "a table that lays out the page is walked into": (
        "<table><tr><td><h2>Head</h2><p>Text.</p></td><td>Side</td></tr></table>",
        (Heading("Head"), Paragraph("Text."), Paragraph("Side")),
    ),
    "a table for show is walked into": (
        '<table role="presentation"><tr><td>One.<td>Two.</table>',
        (Paragraph("One."), Paragraph("Two.")),
    ),
    # listings and formulas
    "code and its language": (
        '<pre><code class="language-python">a = 1\nb = 2</code></pre>',
        (Code("a = 1\nb = 2", "python"),),
    ),
    "the language on a wrapper": (
        '<div class="highlight highlight-source-shell"><pre>ls<br>cd</pre></div>',
        (Code("ls\ncd", "shell"),),
    ),
    "a formula set apart": (
        '<math display="block"><mi>E</mi><mo>=</mo><msup><mi>c</mi><mn>2</mn></msup></math>',
        (Code("E = c²", "math"),),
    ),
    "a formula set apart as its author wrote it": (
        '<math display="block" alttext="E = mc^2"><mi>E</mi></math>',
        (Code("E = mc^2", "math"),),
    ),
    "a formula in a line": (
        "<p>So <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup><annotation>E=mc^2</annotation></math> holds.</p>",
        (Paragraph("So E = mc² holds."),),
    ),
    "a fraction and a root": (
        "<p>Take <math><mfrac><mi>a</mi><mn>2</mn></mfrac><mo>+</mo><msqrt><mi>x</mi></msqrt></math>.</p>",
        (Paragraph("Take a/2 + √x."),),
    ),
    "a formula hidden from the eye alone": (
        '<p>Let <span class="mwe-math-mathml-a11y" style="display: none"><math><msub><mi>x</mi><mi>i</mi></msub></math></span><img aria-hidden="true" src="x.svg"> be.</p>',
        (Paragraph("Let x_i be."),),
    ),
    # embeds
    "a video in a frame": (
        '<iframe src="https://www.youtube.com/embed/x"></iframe>',
        (Embed("video", "YouTube", "https://www.youtube.com/embed/x"),),
    ),
    "a frame of some other site": (
        '<iframe src="https://maps.example.org/1"></iframe>',
        (Embed("frame", "maps.example.org", "https://maps.example.org/1"),),
    ),
    "a frame that waits": (
        '<iframe data-src="https://player.vimeo.com/video/1"></iframe>',
        (Embed("video", "Vimeo", "https://player.vimeo.com/video/1"),),
    ),
    "a counting frame is nothing": (
        '<iframe src="https://example.org/count" width="1" height="1"></iframe>',
        (),
    ),
    "a film and a sound of the page itself": (
        '<video src="a.mp4">No film.</video><audio><source src="a.mp3"></audio>',
        (Embed("video", url="a.mp4"), Embed("audio", url="a.mp3")),
    ),
    "an element of AMP": (
        '<amp-twitter data-tweetid="1"></amp-twitter>',
        (Embed("post", "X"),),
    ),
    "a light video element": (
        '<lite-youtube videoid="abcdef"></lite-youtube>',
        (Embed("video", "YouTube", "https://www.youtube.com/watch?v=abcdef"),),
    ),
    "an address for oEmbed": (
        '<div data-oembed-url="https://vimeo.com/1"><div>Watch this</div></div>',
        (Embed("video", "Vimeo", "https://vimeo.com/1"),),
    ),
    "a video behind a request for consent": (
        '<div class="embed" data-src="https://www.youtube.com/embed/x"><p>We need your consent.</p></div>',
        (Embed("video", "YouTube", "https://www.youtube.com/embed/x"),),
    ),
    "a gist": (
        '<p>Text.</p><script src="https://gist.github.com/ann/ab12.js"></script>',
        (Paragraph("Text."), Embed("code", "GitHub", "https://gist.github.com/ann/ab12")),
    ),
    "a chart and its picture": (
        '<p>Text.</p><script src="https://datawrapper.dwcdn.net/AbC12/embed.js"></script><noscript><img src="https://datawrapper.dwcdn.net/AbC12/full.png"></noscript>',
        (Paragraph("Text."), Embed("chart", "Datawrapper", "https://datawrapper.dwcdn.net/AbC12/embed")),
    ),
    "a script is nothing": (
        '<p>Text.</p><script src="https://platform.twitter.com/widgets.js"></script>',
        (Paragraph("Text."),),
    ),
    "a chart of Flourish": (
        '<div class="flourish-embed" data-src="visualisation/12"></div>',
        (Embed("chart", "Flourish", "https://public.flourish.studio/visualisation/12"),),
    ),
    "a chart of Infogram": (
        '<div class="infogram-embed" data-id="x"></div>',
        (Embed("chart", "Infogram"),),
    ),
    "a post of Bluesky": (
        (
            '<blockquote class="bluesky-embed"><p>Text of the post.</p>&mdash; Ada Lind (@ada) '
            '<a href="https://bsky.app/profile/a/post/1">4 May 2024</a></blockquote>'
        ),
        (
            Embed(
                "post",
                "Bluesky",
                "https://bsky.app/profile/a/post/1",
                "Text of the post.",
                "Ada Lind (@ada) 4 May 2024",
            ),
        ),
    ),
    "a post of X": (
        '<blockquote class="twitter-tweet"><p>Text of the post</p><a href="https://twitter.com/a/status/1">now</a></blockquote>',
        (Embed("post", "X", "https://twitter.com/a/status/1", "Text of the post now"),),
    ),
    "an address in an embed block": (
        '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/x\n</div></figure>',
        (Embed("video", "YouTube", "https://youtu.be/x"),),
    ),
    "a caption below a video": (
        '<figure><iframe src="https://www.youtube.com/embed/x"></iframe><figcaption>The tide at noon</figcaption></figure>',
        (Embed("video", "YouTube", "https://www.youtube.com/embed/x"), Figure("The tide at noon")),
    ),
    # notes and footnotes
    "a correction by its words": (
        "<p>Correction: It was nine.</p>",
        (Note("Correction: It was nine."),),
    ),
    "a correction by its class, with a title": (
        '<div class="correction"><h4>Correction</h4><p>It was nine.</p></div>',
        (Note("Correction: It was nine."),),
    ),
    "an editor's note by its class": (
        '<p class="editors-note">This was first printed in May.</p>',
        (Note("This was first printed in May."),),
    ),
    "an update note by its class": (
        '<aside class="article__update-note">With a reply.</aside>',
        (Note("With a reply."),),
    ),
    "footnotes of Markdown": (
        '<p>Text.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p><div class="footnotes"><ol><li id="fn:1"><p>The note. <a class="footnote-backref" href="#fnref:1">↩</a></p></li></ol></div>',
        (Paragraph("Text."), Footnote("The note.", "1")),
    ),
    "footnotes of a wiki": (
        '<p>Text<sup class="reference"><a href="#cite_note-1">[1]</a></sup> goes on.</p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">^</span> The note.</li></ol>',
        (Paragraph("Text goes on."), Footnote("The note.", "1")),
    ),
    "footnotes of a word processor": (
        '<p>Text<a href="#_ftn1" name="_ftnref1">[1]</a> goes on.</p><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1">[1]</a> The note.</p></div>',
        (Paragraph("Text goes on."), Footnote("The note.", "1")),
    ),
    "footnotes of a newsletter": (
        '<p>Text<a class="footnote-anchor" href="#footnote-1">1</a> goes on.</p><div class="footnote"><a class="footnote-number">1</a><div class="footnote-content"><p>The note.</p></div></div>',
        (Paragraph("Text goes on."), Footnote("The note.", "1")),
    ),
    "a note in the margin": (
        '<p>Text<span class="sidenote">The note.</span> goes on.</p>',
        (Footnote("The note."), Paragraph("Text goes on.")),
    ),
    "a footnote in an aside": (
        '<aside role="doc-footnote">The note.</aside>',
        (Footnote("The note."),),
    ),
    "footnotes as paragraphs": (
        '<section class="footnotes"><h2>Notes</h2><p>1. One.</p><p>2. Two.</p></section>',
        (Footnote("One.", "1"), Footnote("Two.", "2")),
    ),
    "a raised number behind a word is a mark": (
        "<p>It never came.<sup>2</sup></p>",
        (Paragraph("It never came."),),
    ),
    # text
    "soft hyphens and zero-width signs": (
        "<p>co&shy;op zero&#8203;width a&nbsp;b hy<wbr>phen</p>",
        (Paragraph("coop zerowidth a b hyphen"),),
    ),
    "composed letters": (
        "<p>e&#x301;te&#x301;</p>",
        (Paragraph("été"),),
    ),
    "nothing is folded to ASCII": (
        "<p>“Łódź” – naïve… ½ ﬁ</p>",
        (Paragraph("“Łódź” – naïve… ½ ﬁ"),),
    ),
    "readings of signs are left out": (
        "<p><ruby><rb>漢</rb><rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>",
        (Paragraph("漢字"),),
    ),
    "struck text is not read, inserted text is": (
        "<p>It was <del>ten</del><s>eight</s> <ins>nine</ins>.</p>",
        (Paragraph("It was nine."),),
    ),
    "lowered and raised digits": (
        "<p>H<sub>2</sub>O, 5 m<sup>2</sup>, 10<sup>−3</sup></p>",
        (Paragraph("H2O, 5 m², 10⁻³"),),
    ),
    "an abbreviation as printed": (
        '<p><abbr title="World Health Organization">WHO</abbr> and <bdi>إيان</bdi></p>',
        (Paragraph("WHO and إيان"),),
    ),
    "a large first letter": (
        '<p><span class="dropcap">T</span>he start</p>',
        (Paragraph("The start"),),
    ),
    "a large first letter with a blank behind it": (
        '<p><span class="drop-cap">T</span> he start</p>',
        (Paragraph("The start"),),
    ),
    "a large first letter that is a word": (
        '<p><span class="dropcap">A</span> house</p>',
        (Paragraph("A house"),),
    ),
    "letters in elements of their own": (
        "<p><span>H</span><span>e</span><b></b>llo</p>",
        (Paragraph("Hello"),),
    ),
    "what no reader sees": (
        '<p>Seen <svg><title>Icon</title></svg><span class="sr-only">hidden</span><span style="display:none">hidden</span><span hidden>hidden</span>text</p>',
        (Paragraph("Seen text"),),
    ),
    "text in a shadow root": (
        '<div><template shadowrootmode="open"><p>In the shadow.</p></template></div><template><p>Never.</p></template>',
        (Paragraph("In the shadow."),),
    ),
    # spans
    "emphasis and strong text": (
        "<p>A <em>b <strong>c</strong></em> and <b> d </b> e.</p>",
        (
            Paragraph(
                "A b c and d e.", inlines=(Inline("emphasis", 2, 5), Inline("strong", 4, 5), Inline("strong", 10, 11))
            ),
        ),
    ),
    "a language inside a paragraph": (
        '<p>A <i lang="fr">déjà vu</i> here.</p>',
        (Paragraph("A déjà vu here.", inlines=(Inline("emphasis", 2, 9), Inline("language", 2, 9, "fr"))),),
    ),
    "a paragraph in another language": (
        '<p><span lang="fr">Tout le monde.</span></p>',
        (Paragraph("Tout le monde.", "fr"),),
    ),
    "the language of a place": (
        '<div lang="de"><p>Guten Tag.</p><p>A <span lang="fr">mot</span>.</p></div>',
        (Paragraph("Guten Tag.", "de"), Paragraph("A mot.", "de", (Inline("language", 2, 5, "fr"),))),
    ),
    "quotation marks that browsers print": (
        "<p>He says <q>yes <q>no</q></q>.</p>",
        (Paragraph("He says “yes ‘no’”."),),
    ),
    "quotation marks of a language": (
        '<p lang="de">Er sagt <q>ja</q>.</p>',
        (Paragraph("Er sagt „ja“.", "de"),),
    ),
    "quotation marks that the page prints": (
        "<p>He says <q>“yes”</q>.</p>",
        (Paragraph("He says “yes”."),),
    ),
    "emphasis around paragraphs": (
        "<em><p>One.</p><p>Two.</p></em>",
        (
            Paragraph("One.", inlines=(Inline("emphasis", 0, 4),)),
            Paragraph("Two.", inlines=(Inline("emphasis", 0, 4),)),
        ),
    ),
    "emphasis over a line break": (
        "<p>One.<em> Two.<br><br>Three</em> four.</p>",
        (
            Paragraph("One. Two.", inlines=(Inline("emphasis", 5, 9),)),
            Paragraph("Three four.", inlines=(Inline("emphasis", 0, 5),)),
        ),
    ),
    "emphasis in a quotation": (
        "<blockquote><p>One.</p><p>It <em>is</em> so.</p></blockquote>",
        (Quote("One. It is so.", inlines=(Inline("emphasis", 8, 10),)),),
    ),
    "emphasis in a heading": (
        "<h2>The <em>Ark</em></h2>",
        (Heading("The Ark", inlines=(Inline("emphasis", 4, 7),)),),
    ),
    "empty elements are no spans": (
        '<p>A<em></em> <i class="icon"> </i>b.</p>',
        (Paragraph("A b."),),
    ),
}


def blocks(fragment: str) -> tuple[Block, ...]:
    """All blocks of a page that holds this fragment, body or not."""
    source = Source("page.html", fragment.encode(), "utf-8", "html")
    return tuple(leaf.block for leaf in leaves_of(open_page(source).soup)[0])


@pytest.mark.parametrize("promise", CASES)
def test_fragment(promise: str) -> None:
    """Each fragment gives the blocks beside it; its name says what is promised."""
    fragment, expected = CASES[promise]
    assert blocks(fragment) == expected


def test_a_long_item_keeps_its_paragraphs() -> None:
    """An item as long as a chapter is walked into, and its paragraphs stay apart."""
    long = "The river rose again on Monday, and nobody in the town had expected it. " * 8
    found = blocks(f"<ol><li><p>{long}</p><p>{long}</p></li><li><p>Short.</p></li></ol>")
    assert [block.text for block in found if isinstance(block, Paragraph)] == [long.strip(), long.strip(), "Short."]


# ------------------------------------------------------------------------------- in a whole article

PROSE = (
    "The council approved the wall by 14 votes to 9 on Wednesday, ending a row that began six years ago.",
    "The chair of planning said that people had mopped out their kitchens four times since then.",
    "Work will begin in the autumn and is due to end two years later, officers told the meeting.",
    "Those who live on the other bank fear that the water will come to them instead of the town.",
)


def article(*lines: str) -> Article:
    """An article of prose and, behind each paragraph but the last, one of these lines of markup."""
    body = "".join(f"<p>{prose}</p>{line}" for prose, line in zip(PROSE, [*lines, "", "", "", ""], strict=False))
    head, headline = "<head><title>Wall</title></head>", "<h1>Council approves flood wall</h1>"
    page = f'<html lang="en">{head}<body><article>{headline}{body}</article></body></html>'
    return parse(Source("page.html", page.encode(), "utf-8", "html"))


def headings(found: Article) -> list[tuple[str, int]]:
    """Text and level of its headings."""
    return [(block.text, block.level) for block in found.blocks if isinstance(block, Heading)]


def test_a_bold_line_between_paragraphs_is_a_heading() -> None:
    """A short line in bold that is no sentence is a heading, one below the headings of the page's own."""
    assert headings(article("<p><strong>What it costs</strong></p>")) == [("What it costs", 2)]
    assert headings(article("<h2>The plan</h2>", "<p><b>What comes next?</b></p>")) == [
        ("The plan", 2),
        ("What comes next?", 3),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>The wall will be built.</strong></p>",
        "<p><strong>What it costs</strong> and who pays</p>",
        "<p><strong>Costs:</strong></p>",
        "<p><b>First line</b></p><p><b>Second line</b></p>",
    ],
)
def test_other_bold_text_is_no_heading(line: str) -> None:
    """A sentence, a bold beginning, a line that announces a list and one of several bold lines stay paragraphs."""
    assert ("What it costs", 2) not in headings(article(line))
    assert len(headings(article(line))) <= line.count("<p>") - 1


def test_who_told_it_is_no_heading() -> None:
    """A bold line that says whom the text has it from stays a paragraph; another label with a colon is a heading."""
    found = article(
        "<p><strong>Source: the mayor at a briefing</strong></p>", "<p><b>Sources of the river: a walk</b></p>"
    )
    assert headings(found) == [("Sources of the river: a walk", 2)]


def test_an_aside_that_repeats_the_text_is_a_pull_quote() -> None:
    """A paragraph set aside that the body says, too, is a pull quote; another one stays a paragraph."""
    said = "The wall was never meant to be there."
    found = article(f"<p>Nobody liked it. {said} It stayed.</p>", f"<aside><p>{said}</p></aside>")
    assert [block.text for block in found.blocks if isinstance(block, Quote) and block.pull] == [said]
    found = article("<p>Nobody liked it. It stayed.</p>", f"<aside><p>{said}</p></aside>")
    assert said in [block.text for block in found.blocks if isinstance(block, Paragraph)]


def test_the_questions_of_an_interview_are_no_headings() -> None:
    """Where most bold lines are questions, they are part of what was said."""
    questions = ("Why a wall?", "Who pays for it?", "When will it stand?")
    found = article(*(f"<p><strong>{question}</strong></p>" for question in questions))
    assert headings(found) == []
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)][1::2] == list(questions)


def test_spans_of_the_article_s_own_language_are_none() -> None:
    """A span that names the article's language is dropped, one that names another is kept."""
    found = article('<p>They spoke <span lang="en-GB">plainly</span> of a <i lang="fr">digue</i> all night long.</p>')
    (told,) = [block.inlines for block in found.blocks if isinstance(block, Paragraph) and block.inlines]
    assert told == (Inline("emphasis", 24, 29), Inline("language", 24, 29, "fr"))


def test_a_paragraph_in_another_language_says_so() -> None:
    """A paragraph that is one span in another language is in that language."""
    found = article(
        '<p><span lang="fr">Le conseil a approuvé la digue mercredi soir, après six ans de querelles.</span></p>'
    )
    assert [block.language for block in found.blocks if isinstance(block, Paragraph)][:2] == [None, "fr"]


def test_a_quotation_that_repeats_the_body_is_a_pull_quote() -> None:
    """A quotation of the body's own words is marked, one of a word or two and one of other words are not."""
    repeated = f"<blockquote>{PROSE[0][12:60]}</blockquote>"
    found = article(
        repeated, "<blockquote>The wall</blockquote>", "<blockquote>It will not help any of us.</blockquote>"
    )
    assert [block.pull for block in found.blocks if isinstance(block, Quote)] == [True, False, False]


# -------------------------------------------------------------------------------------- properties

UNITS = ["a", "B", "ß", "e\u0301", "漢", "\U0001f600", " ", "  ", "\n", "\u00a0", "\u00ad", "\u200b", "می\u200c", "."]
TEXTS = st.lists(st.sampled_from(UNITS), max_size=6).map("".join)
KINDS = {"em": "emphasis", "b": "strong", "span": "language"}
TREES = st.recursive(
    TEXTS.map(lambda text: (escape(text), text, ())),
    lambda below: st.tuples(st.sampled_from(sorted(KINDS)), st.lists(below, max_size=4)).map(
        lambda made: element(*made)
    ),
    max_leaves=12,
)


def element(
    name: str, below: list[tuple[str, str, tuple[tuple[str, str], ...]]]
) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """The markup of an element, its text, and kind and text of each element in it."""
    markup, text = "".join(one[0] for one in below), "".join(one[1] for one in below)
    told = ((KINDS[name], clean(text)), *(pair for one in below for pair in one[2]))
    attributes = ' lang="fr"' if name == "span" else ""
    return f"<{name}{attributes}>{markup}</{name}>", text, told


@given(st.lists(TREES, max_size=5))
@settings(max_examples=300, deadline=None)
def test_offsets_are_those_of_the_element_s_text(trees: list[tuple[str, str, tuple[tuple[str, str], ...]]]) -> None:
    """What stands between a span's offsets is the text of its element as it is read, in order and well nested."""
    (block,) = blocks(f"<p>x {''.join(one[0] for one in trees)}</p>")
    assert isinstance(block, Paragraph)
    assert block.text == clean("x " + "".join(one[1] for one in trees))
    found = {(one.kind, block.text[one.start : one.end]) for one in block.inlines}
    assert found == {pair for one in trees for pair in one[2] if pair[1]}
    assert_well_nested(block.text, block.inlines)


def assert_well_nested(text: str, inlines: tuple[Inline, ...]) -> None:
    """Spans are in order, inside the text, never empty or blank at their ends, and no two of them cross."""
    for one in inlines:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        assert (one.kind == "language") == bool(one.language)
    assert all((one.start, -one.end) <= (other.start, -other.end) for one, other in pairwise(inlines))
    for at, one in enumerate(inlines):
        assert all(other.start >= one.end or other.end <= one.end for other in inlines[at + 1 :])


SOUP = [
    "<p>",
    "</p>",
    "<em>",
    "</em>",
    "<b>",
    "</b>",
    '<i lang="de">',
    "</i>",
    "<br>",
    "<br><br>",
    "<ul>",
    "<li>",
    "</ul>",
    "<ol reversed>",
]
SOUP += [
    "<blockquote>",
    "</blockquote>",
    "<q>",
    "</q>",
    "<sup>",
    "2",
    "</sup>",
    "<h2>",
    "</h2>",
    "<dl>",
    "<dt>",
    "<dd>",
    "word ",
    "e\u0301",
    "\u0301",
]
SOUP += [
    "<cite>",
    "</cite>",
    "— Ann",
    "<figure>",
    "<figcaption>",
    "<table>",
    "<tr>",
    "<th>",
    "<td>",
    "<math>",
    "<msup>",
    "<mi>x",
    '<span class="dropcap">',
]


@given(st.lists(st.sampled_from(SOUP), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_spans_of_any_markup_are_sound(markup: str) -> None:
    """Whatever the markup, each block's spans are sound, and lists have as many numbers and depths as items."""
    for block in blocks(markup):
        if isinstance(block, Heading | Paragraph | Quote):
            assert_well_nested(block.text, block.inlines)
        elif isinstance(block, ListBlock):
            for told in (block.numbers, block.depths, block.item_inlines):
                assert len(told) in {0, len(block.items)}
            for item, inlines in zip(block.items, block.item_inlines, strict=False):
                assert_well_nested(item, inlines)


@pytest.mark.parametrize(
    "markup",
    ["<p>" + "<em>a</em> " * 30_000, "<p>" + "<em>a<b>b" * 15_000, "<p>" + "<q>a " * 20_000, "<i><p>a</p>" * 10_000],
)
def test_many_spans(markup: str) -> None:
    """A page of nothing but spans is read in time that grows with its length alone."""
    assert blocks(markup)
