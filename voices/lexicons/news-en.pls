<?xml version="1.0" encoding="UTF-8"?>
<!--
  How names in the news are said in English: a starter, to be added to.

  Each word here is one that espeak-ng 1.52 (voice en-us) says wrong; the alias is respelled so that it says it about
  right. Letters count as they are; endings ('s, s) are kept. Format: https://www.w3.org/TR/pronunciation-lexicon/
-->
<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">

  <!-- Ukraine -->
  <lexeme><grapheme>Kyiv</grapheme><alias>Keev</alias></lexeme>
  <lexeme><grapheme>Kyivan</grapheme><alias>Keevan</alias></lexeme>
  <lexeme><grapheme>Kharkiv</grapheme><alias>Harkiv</alias></lexeme>
  <lexeme><grapheme>Lviv</grapheme><alias>Luh-veev</alias></lexeme>
  <lexeme><grapheme>Zaporizhzhia</grapheme><grapheme>Zaporizhia</grapheme><alias>Zaporeezhia</alias></lexeme>
  <lexeme><grapheme>Kherson</grapheme><alias>Hair sone</alias></lexeme>
  <lexeme><grapheme>Mykolaiv</grapheme><alias>Mikolah-yeev</alias></lexeme>
  <lexeme><grapheme>Chernihiv</grapheme><alias>Cherni-heev</alias></lexeme>
  <lexeme><grapheme>Mariupol</grapheme><alias>Mari-oo-pol</alias></lexeme>
  <lexeme><grapheme>Bakhmut</grapheme><alias>Bockmoot</alias></lexeme>
  <lexeme><grapheme>Avdiivka</grapheme><alias>Avdeevka</alias></lexeme>
  <lexeme><grapheme>Kryvyi Rih</grapheme><alias>Krivvy Reeh</alias></lexeme>
  <lexeme><grapheme>Sumy</grapheme><alias>Soomy</alias></lexeme>
  <lexeme><grapheme>Irpin</grapheme><alias>Eerpeen</alias></lexeme>
  <lexeme><grapheme>Bucha</grapheme><alias>Bootcha</alias></lexeme>
  <lexeme><grapheme>Kupiansk</grapheme><alias>Koopyansk</alias></lexeme>
  <lexeme><grapheme>Lyman</grapheme><alias>Leeman</alias></lexeme>
  <lexeme><grapheme>Sievierodonetsk</grapheme><alias>Seveero-donetsk</alias></lexeme>
  <lexeme><grapheme>Vuhledar</grapheme><alias>Vooladar</alias></lexeme>
  <lexeme><grapheme>Uzhhorod</grapheme><alias>Oozhhorod</alias></lexeme>
  <lexeme><grapheme>Ivano-Frankivsk</grapheme><alias>Eevano Frankeevsk</alias></lexeme>
  <lexeme><grapheme>Khmelnytskyi</grapheme><alias>Hemmelnitsky</alias></lexeme>
  <lexeme><grapheme>Kropyvnytskyi</grapheme><alias>Kropivnitsky</alias></lexeme>
  <lexeme><grapheme>Zhytomyr</grapheme><alias>Zhitommeer</alias></lexeme>
  <lexeme><grapheme>Verkhovna Rada</grapheme><alias>Verhovna Radda</alias></lexeme>
  <lexeme><grapheme>Rada</grapheme><alias>Radda</alias></lexeme>
  <lexeme><grapheme>Donbas</grapheme><alias>Donbass</alias></lexeme>
  <lexeme><grapheme>hryvnia</grapheme><alias>hrivnia</alias></lexeme>
  <lexeme><grapheme>Shmyhal</grapheme><alias>Shuh-meehal</alias></lexeme>
  <lexeme><grapheme>Svyrydenko</grapheme><alias>Sveeri-denko</alias></lexeme>
  <lexeme><grapheme>Syrskyi</grapheme><grapheme>Syrsky</grapheme><alias>Seersky</alias></lexeme>
  <lexeme><grapheme>Zaluzhnyi</grapheme><grapheme>Zaluzhny</grapheme><alias>Zaloozhny</alias></lexeme>
  <lexeme><grapheme>Budanov</grapheme><alias>Boodahnov</alias></lexeme>
  <lexeme><grapheme>Yermak</grapheme><alias>Yairmack</alias></lexeme>
  <lexeme><grapheme>Umerov</grapheme><alias>Oomerov</alias></lexeme>
  <lexeme><grapheme>Sybiha</grapheme><alias>Sibeeha</alias></lexeme>
  <lexeme><grapheme>Tymoshenko</grapheme><alias>Timoshenko</alias></lexeme>

  <!-- Russia and its neighbours -->
  <lexeme><grapheme>Navalny</grapheme><alias>Nahvalny</alias></lexeme>
  <lexeme><grapheme>Ushakov</grapheme><alias>Ooshakov</alias></lexeme>
  <lexeme><grapheme>Tbilisi</grapheme><alias>Tabilisi</alias></lexeme>
  <lexeme><grapheme>Iohannis</grapheme><alias>Yohannis</alias></lexeme>
  <lexeme><grapheme>Vucic</grapheme><grapheme>Vučić</grapheme><alias>Vootchitch</alias></lexeme>
  <lexeme><grapheme>Skopje</grapheme><alias>Skope-ya</alias></lexeme>
  <lexeme><grapheme>Chisinau</grapheme><grapheme>Chișinău</grapheme><alias>Kishi-now</alias></lexeme>
  <lexeme><grapheme>Tskhinvali</grapheme><alias>Tskinvahly</alias></lexeme>
  <lexeme><grapheme>Ivanishvili</grapheme><alias>Eevanishveely</alias></lexeme>
  <lexeme><grapheme>Zourabichvili</grapheme><alias>Zoorabishveely</alias></lexeme>
  <lexeme><grapheme>Dushanbe</grapheme><alias>Dooshanbay</alias></lexeme>

  <!-- Europe -->
  <lexeme><grapheme>Scholz</grapheme><alias>Sholts</alias></lexeme>
  <lexeme><grapheme>Merz</grapheme><alias>Mairts</alias></lexeme>
  <lexeme><grapheme>von der Leyen</grapheme><alias>fon dare Lyen</alias></lexeme>
  <lexeme><grapheme>Bundeswehr</grapheme><alias>Boondess-vair</alias></lexeme>
  <lexeme><grapheme>Der Spiegel</grapheme><alias>Dare Speegal</alias></lexeme>
  <lexeme><grapheme>Die Welt</grapheme><alias>Dee Velt</alias></lexeme>
  <lexeme><grapheme>Fico</grapheme><alias>Feetso</alias></lexeme>
  <lexeme><grapheme>Fiala</grapheme><alias>Feeala</alias></lexeme>
  <lexeme><grapheme>Fidesz</grapheme><alias>Feedess</alias></lexeme>
  <lexeme><grapheme>Orban</grapheme><grapheme>Orbán</grapheme><alias>Orbahn</alias></lexeme>
  <lexeme><grapheme>Puigdemont</grapheme><alias>Pooj-demont</alias></lexeme>
  <lexeme><grapheme>El País</grapheme><alias>El Pah-ees</alias></lexeme>
  <lexeme><grapheme>Draghi</grapheme><alias>Droggy</alias></lexeme>
  <lexeme><grapheme>Mélenchon</grapheme><alias>Maylon-shown</alias></lexeme>
  <lexeme><grapheme>Sejm</grapheme><alias>Same</alias></lexeme>
  <lexeme><grapheme>Łódź</grapheme><alias>Wootch</alias></lexeme>
  <lexeme><grapheme>Gdańsk</grapheme><grapheme>Gdansk</grapheme><alias>Guh-dansk</alias></lexeme>
  <lexeme><grapheme>Kaczynski</grapheme><grapheme>Kaczyński</grapheme><alias>Katchinsky</alias></lexeme>
  <lexeme><grapheme>Rutte</grapheme><alias>Roota</alias></lexeme>
  <lexeme><grapheme>Dáil</grapheme><alias>Doyle</alias></lexeme>
  <lexeme><grapheme>Sinn Féin</grapheme><alias>Shin Fane</alias></lexeme>
  <lexeme><grapheme>Taoiseach</grapheme><alias>Teeshock</alias></lexeme>
  <lexeme><grapheme>Oireachtas</grapheme><alias>Irrocktus</alias></lexeme>
  <lexeme><grapheme>Reykjavik</grapheme><grapheme>Reykjavík</grapheme><alias>Rayk-yavik</alias></lexeme>
  <lexeme><grapheme>Versailles</grapheme><alias>Vair-sigh</alias></lexeme>
  <lexeme><grapheme>Élysée</grapheme><alias>Eleezay</alias></lexeme>
  <lexeme><grapheme>Hermès</grapheme><alias>Airmezz</alias></lexeme>
  <lexeme><grapheme>Georgieva</grapheme><alias>Ghe-or-ghieva</alias></lexeme>
  <lexeme><grapheme>Guterres</grapheme><alias>Goo-terrez</alias></lexeme>
  <lexeme><grapheme>Ghebreyesus</grapheme><alias>Ghebra-yay-soos</alias></lexeme>
  <lexeme><grapheme>Kallas</grapheme><alias>Kahllas</alias></lexeme>

  <!-- Türkiye and the Middle East -->
  <lexeme><grapheme>Erdogan</grapheme><grapheme>Erdoğan</grapheme><alias>Erdo-wan</alias></lexeme>
  <lexeme><grapheme>Tayyip</grapheme><alias>Tie-yip</alias></lexeme>
  <lexeme><grapheme>Türkiye</grapheme><grapheme>Turkiye</grapheme><alias>Turkey-yay</alias></lexeme>
  <lexeme><grapheme>Ben-Gvir</grapheme><alias>Ben Gaveer</alias></lexeme>
  <lexeme><grapheme>Likud</grapheme><alias>Lickood</alias></lexeme>
  <lexeme><grapheme>Houthi</grapheme><alias>Hoothy</alias></lexeme>
  <lexeme><grapheme>Qatar</grapheme><alias>Kahtar</alias></lexeme>
  <lexeme><grapheme>Abbas</grapheme><alias>Abahss</alias></lexeme>
  <lexeme><grapheme>Jenin</grapheme><alias>Jenneen</alias></lexeme>
  <lexeme><grapheme>Rafah</grapheme><alias>Rahfah</alias></lexeme>
  <lexeme><grapheme>Sinwar</grapheme><alias>Sinwahr</alias></lexeme>
  <lexeme><grapheme>Riyadh</grapheme><alias>Ree-ahd</alias></lexeme>
  <lexeme><grapheme>Khamenei</grapheme><alias>Hah-men-ay-ee</alias></lexeme>
  <lexeme><grapheme>Shahed</grapheme><alias>Shah-hed</alias></lexeme>
  <lexeme><grapheme>Mubarak</grapheme><alias>Moobarak</alias></lexeme>

  <!-- Asia -->
  <lexeme><grapheme>Xi Jinping</grapheme><alias>Shee Jin Ping</alias></lexeme>
  <lexeme><grapheme>Xi</grapheme><alias>Shee</alias></lexeme>
  <lexeme><grapheme>Xinhua</grapheme><alias>Sheenhwah</alias></lexeme>
  <lexeme><grapheme>Xinjiang</grapheme><alias>Sheenjahng</alias></lexeme>
  <lexeme><grapheme>Xiaomi</grapheme><alias>Shau-me</alias></lexeme>
  <lexeme><grapheme>Uyghur</grapheme><alias>Weegur</alias></lexeme>
  <lexeme><grapheme>Huawei</grapheme><alias>Wah-way</alias></lexeme>
  <lexeme><grapheme>Phnom Penh</grapheme><alias>Puh-nom Pen</alias></lexeme>
  <lexeme><grapheme>Naypyidaw</grapheme><alias>Naypee-daw</alias></lexeme>
  <lexeme><grapheme>Jokowi</grapheme><alias>Joko-wee</alias></lexeme>
  <lexeme><grapheme>Duterte</grapheme><alias>Dootairtay</alias></lexeme>
  <lexeme><grapheme>Abe</grapheme><alias>Ah-bay</alias></lexeme>
  <lexeme><grapheme>Kishida</grapheme><alias>Kisheeda</alias></lexeme>
  <lexeme><grapheme>Pichai</grapheme><alias>Pitch-eye</alias></lexeme>
  <lexeme><grapheme>Kyoto</grapheme><alias>Kee-oto</alias></lexeme>

  <!-- Africa -->
  <lexeme><grapheme>Abiy</grapheme><alias>Ah-bee</alias></lexeme>
  <lexeme><grapheme>Mnangagwa</grapheme><alias>Manangagwa</alias></lexeme>
  <lexeme><grapheme>Kagame</grapheme><alias>Kagah-may</alias></lexeme>
  <lexeme><grapheme>Niger</grapheme><alias>Nee-zhair</alias></lexeme>
  <lexeme><grapheme>Tigray</grapheme><alias>Tee-gray</alias></lexeme>
  <lexeme><grapheme>Buhari</grapheme><alias>Boohahry</alias></lexeme>
  <lexeme><grapheme>Abuja</grapheme><alias>Aboojah</alias></lexeme>
  <lexeme><grapheme>Rohingya</grapheme><alias>Ro-hin-ja</alias></lexeme>

  <!-- The Americas -->
  <lexeme><grapheme>Guadalajara</grapheme><alias>Gwadda-lahara</alias></lexeme>
  <lexeme><grapheme>Oaxaca</grapheme><alias>Wah-hah-kah</alias></lexeme>
  <lexeme><grapheme>Juárez</grapheme><alias>Wah-rez</alias></lexeme>
  <lexeme><grapheme>Guaidó</grapheme><alias>Gwy-doh</alias></lexeme>
  <lexeme><grapheme>Bukele</grapheme><alias>Bookellay</alias></lexeme>
  <lexeme><grapheme>Boluarte</grapheme><alias>Bolwartay</alias></lexeme>
  <lexeme><grapheme>Boric</grapheme><alias>Boritch</alias></lexeme>
  <lexeme><grapheme>Buttigieg</grapheme><alias>Boota-judge</alias></lexeme>
  <lexeme><grapheme>Ocasio-Cortez</grapheme><alias>Okahssio Cortez</alias></lexeme>
  <lexeme><grapheme>Tucson</grapheme><alias>Tooson</alias></lexeme>
  <lexeme><grapheme>Fauci</grapheme><alias>Fow-chee</alias></lexeme>

  <!-- Agencies, titles and names of things -->
  <lexeme><grapheme>Ms</grapheme><alias>Miz</alias></lexeme>
  <lexeme><grapheme>Agence France-Presse</grapheme><alias>Ahjonce Frahnce Press</alias></lexeme>
  <lexeme><grapheme>ATACMS</grapheme><alias>attack'ems</alias></lexeme>
  <lexeme><grapheme>Porsche</grapheme><alias>Porsha</alias></lexeme>
  <lexeme><grapheme>Nike</grapheme><alias>Nykey</alias></lexeme>
  <lexeme><grapheme>Mosul</grapheme><alias>Moh-sool</alias></lexeme>

</lexicon>
