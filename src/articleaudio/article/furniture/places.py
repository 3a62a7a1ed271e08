"""What the class names, ids and roles of elements say of the place: patterns for whole names.

Names are compared in lower case with `_` written as `-`; blanks and line breaks in the patterns mean nothing.
"""

from __future__ import annotations

PLACES: dict[str, str] = {
    "navigation": r"""
        nav | navbar | navigation | menu | breadcrumbs? | skip-?link | skip-to-content | pagination | pager |
        toolbar | site-?header | masthead | topbar
    """,
    "footer": r"""
        site-?footer | page-?footer | colophon | copyright
    """,
    "share bar": r"""
        shar(?:e|ing) | share-?(?:bar|buttons?|links?|tools?|this|widget|box) | social | social-\w+ |
        social(?:links|media|icons|bar|share\w*) |
        \w+-share | addthis\w* | sharedaddy | jp-relatedposts | sharebar | socials
    """,
    "newsletter box": r"""
        \S*newsletter\S* | subscri(?:be|bers?|ption)(?:-\S+)? | sign-?up | signup-?\w+ | mailing-?list |
        mc4wp\S* | mailchimp | email-?form | kg-signup-card | paywall-?(?:cta|offer|prompt) |
        donat(?:e|ion)s?(?:-(?:box|banner|appeal|prompt|form|widget|block|cta))? | membership | cta | support-us |
        (?:\S+-)?call-to-action(?:-\S+)?
    """,
    "link to another article": r"""
        (?:\S+-)?related(?:-\S+)? | related(?:posts|articles|stories|links|content|news|box\w*) |
        read-?(?:more|also|next) |
        more-?(?:stories|news|articles|posts|from|on) |
        also-?(?:read|like) | see-?also | recommend(?:ed|ations?) | recirc\w* | recommended-?\w+ |
        most-?(?:read|popular|viewed) | popular | popular-\w+ | trending | latest | latest-?\w+ | teasers? |
        taboola\S* | outbrain\S* | yarpp\S* | similar | similar-\w+ | up-?next | you-?may |
        editors?-?picks? | in-article-related | suggested | crp_related | post-navigation | next-prev |
        prev-next | read-further | kg-bookmark\S*
    """,
    "fact box": r"""
        infobox\S* | navbox\S* | vertical-navbox | metadata | ambox | toc | table-of-contents | mw-jump-link | catlinks
    """,
    "news feed": r"""
        news-?feed | newsfeed | ticker | news-?ticker | live-?feed | feed | news-?list | newsline |
        news-?stream
    """,
    "comments": r"""
        comments? | comment-\w+ | comments-\w+ | comment(?:list|area|form|box|section|respond)s? |
        disqus\w* | respond | fb-comments | replies | discussion |
        livefyre
    """,
    "author bio": r"""
        author-?(?:bio|box|card|info|profile|description|about) | about-?(?:the-?)?author | bio |
        post-author-bio | abh_box
    """,
    "tags": r"""
        tags | tag-?(?:list|cloud|links) | post-?tags | entry-?tags | article-?tags | topics | cat-?links |
        categories | keywords | tagcloud
    """,
    "advertisement": r"""
        ads? | advert\w* | ad-?(?:slot|unit|container|wrapper|banner|box|label) | sponsor\w* | (?:\S+-)?promo(?:-\S+)? |
        promos | promobox | banner | dfp | adsbygoogle | gpt-ad |
        affiliate(?:-?(?:links?-?)?(?:disclosure|disclaimer|notice|note))?
    """,
    "cookie note": r"""
        cookies? | cookie-?\w+ | gdpr | consent | cc-window | cmp | onetrust\S* | privacy-?(?:banner|notice)
    """,
    "sidebar": r"""
        sidebar | side-?bar | widgets? | widget-area | rail | right-?rail | aside | secondary |
        complementary | popup | modal | overlay | lightbox
    """,
    "byline": r"""
        byline | bylines | post-?meta | entry-?meta | article-?meta | dateline | posted-?on | entry-?date |
        published | timestamp | read(?:ing)?-?time
    """,
    "audio player": r"""
        audio-?player | listen | listen-\w+ | tts | text-?to-?speech | trinity\S* |
        audio-?(?:article|version|box|embed) | beyondwords\S*
    """,
}
