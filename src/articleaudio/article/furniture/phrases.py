"""The phrases that pages print around their articles, by what they are.

Languages: English, German, French, Spanish, Italian, Portuguese, Polish, Ukrainian, Russian, Dutch; and the commonest
phrases of some twenty more. Entries stand between bars or on lines of their own. How they are compared: `lines.py`.
"""

# ruff: noqa: RUF001 - other scripts are meant

from __future__ import annotations

from typing import Literal

Label = Literal["never", "end", "box", "weak"]

# Whole lines, and why they are left out.
LINES: dict[str, str] = {
    "navigation": """
        for immediate release
        skip to content | skip to main content | skip to navigation | skip navigation | jump to content
        jump to navigation | zum inhalt springen | zum inhalt | zum hauptinhalt springen | aller au contenu
        aller au contenu principal | saltar al contenido | ir al contenido | vai al contenuto
        salta al contenuto | ir para o conteúdo | pular para o conteúdo | przejdź do treści
        przejdź do nawigacji | przejdź do wyszukiwania
        zur navigation springen | direkt zum inhalt | menü
        przejdź do głównej treści | перейти до вмісту | перейти до змісту | перейти до основного вмісту
        перейти к содержимому | перейти к содержанию | naar de inhoud | ga naar inhoud | menu | main menu
        toggle navigation | close | open menu | close menu | search | suche | buscar | cerca | szukaj
        пошук | поиск | back to top | nach oben | haut de page | home | startseite | accueil | inicio
        strona główna | головна | главная | previous | next | previous article | next article | log in
        login | sign in | sign up | register | my account | anmelden | connexion | se connecter
        iniciar sesión | accedi | entrar | zaloguj | увійти | войти | меню | view all | see all | show all
        alle anzeigen | voir tout | ver todo | vedi tutti | zobacz wszystkie | див усі | breadcrumb
        breadcrumbs | order reprints | print article | text size | thanks for watching
        load more | show more | mehr laden | mehr anzeigen | voir plus | ver más
        załaduj więcej
    """,
    "link to another article": """
        read more | read full story | read the full story | continue reading | read full article | weiterlesen
        lire la suite | seguir leyendo | leer más | sigue leyendo | continua a leggere | leia mais
        czytaj dalej
        czytaj więcej | читати далі | читать далее | lees verder | haberin devamı | devamını oku
        baca selengkapnya
        läs mer | les mer | læs mere | číst dále | citește mai mult | đọc thêm | xem thêm | διαβάστε περισσότερα
        続きを読む | 阅读全文 | 더보기 | اقرأ المزيد | قراءة المزيد | ادامه مطلب | קרא עוד | और पढ़ें | อ่านต่อ
        dalszy ciąg materiału pod wideo | dalsza część artykułu pod materiałem wideo
        dalsza część tekstu pod wideo
    """,
    "edit link": """
        edit post | edit this post | edit this page | edit page | edit article | edit | edit source
        view source | bearbeiten | beitrag bearbeiten | quelltext bearbeiten | modifier | modifier le code
        modifier l'article | editar | editar entrada | modifica | modifica articolo | edytuj | edytuj wpis
        редагувати | редагувати запис | править | редактировать
    """,
    "share bar": """
        share | share this | share this article | share this story | share this post | share on
        share on facebook | share on twitter | share on x | share on linkedin | share on whatsapp
        share on telegram | share via email | share with friends | tweet | pin it | copy link | link copied
        copied | print | print this | print this page | email | email this | save | bookmark | facebook
        twitter | linkedin | whatsapp | telegram | reddit | pinterest | instagram | youtube | tiktok | x
        flipboard | viber | threads | bluesky | mastodon | teilen | artikel teilen | drucken | merken
        partager | partager l'article | imprimer | compartir | compartir en | imprimir | condividi | stampa
        partilhar | compartilhar | compartilhe | udostępnij | drukuj | поділитися | поділитись | поширити
        надіслати | друкувати | поделиться | распечатать | delen | follow us | follow | folgen | suivre
        seguir | segui | obserwuj | стежити | facebook twitter | facebook twitter linkedin | copy | copy url
        share article | gift this article | listen | listen to this article
        listen to article | play | pause | artikel anhören | écouter | écouter l'article | escuchar
        ascolta | posłuchaj | слухати | прослухати | слушать | ouvir
    """,
    "newsletter box": """
        subscribe | subscribe now | subscribe today | subscribe to our newsletter
        sign up for our newsletter | newsletter | newsletters | join our newsletter | get our newsletter
        enter your email | enter your email to subscribe | email address | your email | your email address
        please enter a valid email address | indicates required
        required | successfully subscribed | thank you for subscribing | subscribed
        thank you for signing up | thanks for subscribing | unsubscribe | abonnieren | jetzt abonnieren
        newsletter abonnieren | s'abonner | je m'abonne | s'inscrire | abonnez-vous | suscríbete
        suscribirse | suscribirme | iscriviti | iscriviti alla newsletter | subscreva | assine | inscreva-se
        assinar | subskrybuj | zapisz się | підписатися | підписатись | підпишіться | підписка | розсилка
        подписаться | подпишитесь | рассылка | abonneren | support us | donate | donate now
        become a member | join us | support our work | spenden | faire un don | donar | wesprzyj nas
        підтримати | підтримати нас | поддержать
    """,
    "advertisement": """
        advertisement | advertisements | ad | ads | sponsored | sponsored content | promoted | paid content
        anzeige | werbung | publicité | annonce | publicidad | anuncio | pubblicità | publicidade | reklama
        реклама | advertentie | annons | reklame | inzerce | inzerát | iklan | reklam | quảng cáo | โฆษณา
        διαφήμιση | إعلان | إعلانات | تبلیغات | آگهی | פרסומת | विज्ञापन | বিজ্ঞাপন | 広告 | 廣告 | 广告 | 광고
        skip advertisement | skip ad
        ad feedback | why you can trust | publicidad | story continues below advertisement
        article continues below advertisement
        scroll to continue | continue reading below
    """,
    "cookie note": """
        accept | accept all | accept cookies | accept all cookies | reject all | cookie settings
        cookie policy | manage cookies | privacy policy | privacy | terms of use | terms of service
        alle akzeptieren | akzeptieren | ablehnen | tout accepter | tout refuser | accepter | aceptar
        aceptar todo | aceptar cookies | accetta | accetta tutto | aceitar | akceptuję | akceptuj | прийняти
        прийняти всі | принять | datenschutz | impressum | mentions légales | polityka prywatności
        all rights reserved
    """,
    "comments": """
        reply | report | report this comment | like | flag | antworten | répondre | responder | rispondi
        odpowiedz | відповісти | ответить | leave a comment | leave a reply | post a comment
        write a comment | add a comment | no comments yet | no comments | be the first to comment
    """,
}

# Beginnings of lines, and why such lines are left out.
STARTS: dict[str, str] = {
    "link to another article": """
        read also: | also read: | read more: | read next: | see also: | see more: | related:
        related story: | related article: | more: | watch: | watch also: | don't miss: | recommended:
        recommended reading: | further reading: | must read: | read the full story: | opinion: | editorial:
        lesen sie auch | lesen sie mehr: | lies auch: | auch interessant:
        mehr zum thema: | mehr dazu: | lire aussi | à lire aussi | lire également | à lire: | voir aussi:
        lea también | lee también | leer más: | te puede interesar | también te puede interesar
        puede leer: | leggi anche | vedi anche: | da leggere: | leia também | leia mais: | veja também
        ler também | czytaj też | czytaj także | czytaj również | czytaj więcej: | zobacz też | zobacz także
        przeczytaj także | przeczytaj też | читайте також | читати також | також читайте | дивіться також
        дивись також | більше читайте | читайте также | смотрите также | lees ook | lees meer:
        baca juga | simak juga | läs också | läs även | les også | læs også | lue myös | čtěte také | čtěte též
        přečtěte si také | prečítajte si aj | citește și | citiți și | olvasta már | διαβάστε επίσης
        διαβάστε ακόμη | ilginizi çekebilir | bunlar da ilginizi | ayrıca bakınız | xem thêm: | đọc thêm:
        อ่านเพิ่มเติม | اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | بیشتر بخوانید | קראו גם | קרא גם | ये भी पढ़ें
        ये खबर भी पढ़ें | यह भी पढ़ें | আরও পড়ুন | 関連記事 | あわせて読みたい | 相关阅读 | 延伸阅读 | 相关新闻
        関連ニュース | 관련기사 | 관련 기사
    """,
    "newsletter box": """
        skip past | 有料会員になると | 会員登録
        subscribe to our | subscribe to the | subscribe to get | sign up for our | sign up for the
        sign up to our | sign up to receive | get the latest news | thank you for signing up
        thanks for signing up | join our mailing | enter your email
        by subscribing, you | by subscribing you | by subscribing to our | by subscribing i | by signing up, you
        by signing up you | by signing up to our | by signing up for our | by signing up i
        abonnieren sie | melden sie sich für | melden sie sich zu | abonnez-vous à | inscrivez-vous à
        recevez notre | suscríbete a | suscríbase a | apúntate a | iscriviti a | assine a nossa
        subscreva a nossa | zapisz się na | zapisz się do | підпишіться на | підписуйтесь на
        підписуйтеся на | подпишитесь на | подписывайтесь на | follow us on | follow us in
        join us on facebook | join us on telegram | join us on whatsapp
        folgen sie uns | suivez-nous | síguenos | seguici | siga-nos | obserwuj nas | слідкуйте за нами
        приєднуйтесь до нас
    """,
    "disclosure printed in the page": """
        this audio is created with | this audio was created with | this audio is generated
        this audio was generated | this article is read by | this article was read by an automated
        this story is read by | audio generated by | audio narration by | listen to this article
        audio created with | this article was narrated by | the audio version of this
        diese audioversion wurde | dieser artikel wird vorgelesen | cet article est lu par
        cet audio a été généré | cet audio a été créé | este audio ha sido generado
        este audio ha sido creado | este audio fue generado | este audio fue creado
        questo audio è stato generato | questo audio è stato creato | este áudio foi gerado
        este áudio foi criado | nagranie zostało wygenerowane | це аудіо створено | цю статтю озвучено
        аудіо створено
    """,
    "cookie note": """
        we use cookies | this site uses cookies | this website uses cookies | by continuing to use this
        our site uses cookies | wir verwenden cookies | diese website verwendet cookies
        diese website benutzt cookies | nous utilisons des cookies | ce site utilise des cookies
        utilizamos cookies | este sitio utiliza cookies | este sitio web utiliza | questo sito utilizza
        utilizziamo i cookie | ta strona używa plików | ta strona używa cookie | ta strona korzysta z plików
        używamy plików cookie | ми використовуємо cookie | ми використовуємо файли cookie
        цей сайт використовує cookie | цей сайт використовує файли | мы используем cookie
        мы используем файлы cookie
    """,
    "copyright line": """
        © | copyright © | all rights reserved | alle rechte vorbehalten
        tous droits réservés | this copy is for your personal
        this material may not be published | no part of this article may be | reproduction or redistribution of this
        our standards: the | published in the print edition of the | privacy notice: newsletters may
        a version of this article appears in print | a version of this article appeared in print
    """,
    "form": """
        an error has occurred | an error occurred | something went wrong
        this field is required | please complete this field | please try again later
        es ist ein fehler aufgetreten | une erreur est survenue | se ha producido un error
        si è verificato un errore | ocorreu um erro | wystąpił błąd | сталася помилка | произошла ошибка
    """,
    "tags": """
        tags: | tag: | topics: | filed under | categories: | category: | keywords: | posted in
        schlagwörter: | schlagworte: | themen: | mots-clés: | etiquetas: | temas: | argomenti: | tagi:
        теги: | мітки: | ключові слова: | рубрики: | метки:
    """,
    "editor's mark": """
        【责任编辑 | 责任编辑 | 【纠错 | 编辑：| 編輯：| 記者：| 제보는 | ⓒ | <저작권자 | <ⓒ | انتهای پیام
    """,
    "advertisement": """
        advertisement | as an amazon associate i | as an amazon associate, i | as an amazon associate we
        as an amazon associate, we
        as an affiliate, we | as an affiliate we | our experts spend hours
        article continues after | story continues after | story continues below
        continue reading after
    """,
}

# Labels of sections after an article. `never`: nothing of the article follows; `end`: hardly ever; `box`: it may go on
# behind the box; `weak`: the label may also be a heading of the article's own.
LABELS: dict[Label, str] = {
    "never": """
        news feed | newsfeed | news ticker | newsticker | latest news | breaking news | comments section
        show comments | view comments | leave a comment | leave a reply | join the conversation
        join the discussion | post a comment | recent comments | kommentar schreiben
        laisser un commentaire | deja un comentario | lascia un commento | deixe um comentário
        dodaj komentarz | залишити коментар | стрічка новин | останні новини | лента новостей
        последние новости | diskuse k článku | diskuze | diskuse | yorumlar | bình luận | ความคิดเห็น | コメント
        leserkommentare | lesermeinungen
        댓글 | 评论 | 網友評論 | تعليقات | التعليقات | نظرات | دیدگاه‌ها | σχόλια | תגובות | टिप्पणियां | komentari
        comentarii | kommentarer | hozzászólások | fil info | fil d'actualité | neueste nachrichten
        aktuelle nachrichten
        últimas noticias | ultime notizie | últimas notícias | najnowsze wiadomości | dernières actualités
        dernières nouvelles | laatste nieuws | reageren | оставить комментарий
    """,
    "end": """
        more news | latest | most read | most popular | most viewed | trending | trending now | top stories
        more stories | popular | other news | editors' picks | editor's picks | editors picks | editor picks
        about the author | about the authors | about the writer | popular posts | recent posts
        latest posts | latest stories | around the web | from our partners | also in the news | meistgelesen
        meistgelesene artikel | über den autor | über die autorin | weitere nachrichten | les plus lus
        à la une | à propos de l'auteur | lo más leído | lo más visto | más noticias | sobre el autor
        sobre la autora | i più letti | altre notizie | più letti | mais lidas | mais lidos | mais notícias
        sobre o autor | najczęściej czytane | najnowsze | o autorze | więcej wiadomości | новини
        більше новин | популярне | найпопулярніше | вибір редакції | про автора | про авторку | головне
        інші новини | топ новин | популярное | выбор редакции | другие новости | об авторе | meest gelezen
        over de auteur | sobre la firma | archivado en | nejčtenější | nejčtenější články | en çok okunanlar
        xem nhiều | đọc nhiều | อ่านมากที่สุด | 人気記事 | アクセスランキング | 많이 본 뉴스 | 热门新闻 | 相关推荐
        الأكثر قراءة | پربیننده‌ترین | δημοφιλή | הנקראות ביותר | mest lästa | mest læste | mest lest
        terpopuler | cele mai citite | forward-looking statements | about the company | media contact
        media contacts | press contact | notes to editors | note to editors
    """,
    "box": """
        you may also like | you might also like | you may like | recommended | recommended for you
        recommended stories | read next | what to read next | more on this story | more on this topic
        more on this | more like this | share this | share this article | share this story | follow us
        subscribe to our newsletter | sign up for our newsletter | our newsletter | sponsored
        related articles | related stories | related posts | related news | related content | related topics
        related coverage | similar articles | don't miss | subscribe now
        get our newsletter | enter your email to subscribe | mehr zum thema
        das könnte sie auch interessieren | ähnliche artikel | das könnte ihnen auch gefallen
        weitere artikel | auch interessant | lesen sie auch | empfohlene artikel | à lire aussi | lire aussi
        sur le même sujet | articles similaires | articles liés | vous aimerez aussi | noticias relacionadas
        artículos relacionados | te puede interesar | contenido relacionado | también te puede interesar
        leggi anche | articoli correlati | potrebbe interessarti | potrebbe interessarti anche
        notícias relacionadas | artigos relacionados | leia também | veja também | powiązane artykuły
        czytaj także | czytaj też | polecane | zobacz także | zobacz też | podobne artykuły | читайте також
        схожі матеріали | схожі новини | схожі статті | матеріали за темою | за темою | пов'язані новини
        рекомендуємо | читайте также | похожие материалы | материалы по теме | lees ook | gerelateerd
    """,
    "weak": """
        related | comments | comment | subscribe | newsletter | tags | topics | more | read more | read also
        see also | share | follow | support us | discussion | contact | contact us | about us | advertise
        categories | archive | archives | links | sign up | join us | watch | videos | podcasts | kommentare
        kommentar | themen | schlagwörter | verwandte themen | commentaires | comentarios | commenti
        comentários | komentarze | коментарі | теги | комментарии | reacties | abonnieren | teilen
        partager | compartir | condividi | udostępnij | поділитися | підписатися | mehr | plus | más | altro
        mais | więcej | більше | related links | further reading | etiquetas | tagi | tag | mots-clés
    """,
}
