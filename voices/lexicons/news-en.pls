<?xml version="1.0" encoding="UTF-8"?>
<!--
  How names in the news are said in English: a starter, to be added to. How to write one: docs/lexicons.md

  Each name here is one that espeak-ng 1.52 (voice en-us) says wrong, or with the stress in the wrong place. The phonemes
  are espeak-ng's own (' stands before the vowel of the stressed syllable); the alias is for every other engine: the name
  respelled, syllable by syllable. Letters count as they are, unless a word is marked role="any-case"; endings ('s, s)
  are kept. An alias may hold several words. Format: https://www.w3.org/TR/pronunciation-lexicon/
-->
<lexicon version="1.0" alphabet="x-espeak" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">

  <!-- Ukraine -->
  <lexeme><grapheme>Kyiv</grapheme><phoneme>k'i:v</phoneme><alias>Keev</alias></lexeme>
  <lexeme><grapheme>Kyivan</grapheme><phoneme>k'i:v@n</phoneme><alias>Keevan</alias></lexeme>
  <lexeme><grapheme>Kyivstar</grapheme><phoneme>k'i:vstA@</phoneme><alias>Keev Star</alias></lexeme>
  <lexeme><grapheme>Kharkiv</grapheme><phoneme>h'A@kIv</phoneme><alias>Harkiv</alias></lexeme>
  <lexeme><grapheme>Lviv</grapheme><phoneme>l@v'i:v</phoneme><alias>Luh-veev</alias></lexeme>
  <lexeme><grapheme>Dnipro</grapheme><phoneme>d@n'i:proU</phoneme><alias>Duh-nee-proh</alias></lexeme>
  <lexeme><grapheme>Odesa</grapheme><phoneme>oUd'Es@</phoneme><alias>Odessa</alias></lexeme>
  <lexeme><grapheme>Zaporizhzhia</grapheme><grapheme>Zaporizhia</grapheme><grapheme>Zaporizhzhya</grapheme><phoneme>zap@r'i:Z@</phoneme><alias>Za-puh-ree-zhuh</alias></lexeme>
  <lexeme><grapheme>Kherson</grapheme><phoneme>he@s'oUn</phoneme><alias>Hair-sohn</alias></lexeme>
  <lexeme><grapheme>Mykolaiv</grapheme><phoneme>mIkoUl'A:ji:v</phoneme><alias>Mi-koh-lah-yeev</alias></lexeme>
  <lexeme><grapheme>Chernihiv</grapheme><phoneme>tS3n'i:hi:v</phoneme><alias>Cher-nee-heev</alias></lexeme>
  <lexeme><grapheme>Chernivtsi</grapheme><phoneme>tS3n'i:vtsi</phoneme><alias>Cher-neev-tsee</alias></lexeme>
  <lexeme><grapheme>Cherkasy</grapheme><phoneme>tS3k'A:si</phoneme><alias>Cher-kah-see</alias></lexeme>
  <lexeme><grapheme>Mariupol</grapheme><phoneme>mA:ri:'u:p0l</phoneme><alias>Mah-ree-oo-pol</alias></lexeme>
  <lexeme><grapheme>Melitopol</grapheme><phoneme>mEli:t'oUp0l</phoneme><alias>Me-lee-toh-pol</alias></lexeme>
  <lexeme><grapheme>Simferopol</grapheme><phoneme>sImf@r'oUp0l</phoneme><alias>Sim-fuh-roh-pol</alias></lexeme>
  <lexeme><grapheme>Sevastopol</grapheme><phoneme>sEv@st'oUp0l</phoneme><alias>Se-vuh-stoh-pol</alias></lexeme>
  <lexeme><grapheme>Ternopil</grapheme><phoneme>te@n'oUpi:l</phoneme><alias>Tair-noh-peel</alias></lexeme>
  <lexeme><grapheme>Bakhmut</grapheme><phoneme>b'A:kmu:t</phoneme><alias>Bahk-moot</alias></lexeme>
  <lexeme><grapheme>Kramatorsk</grapheme><phoneme>krA:mA:t'O@sk</phoneme><alias>Krah-mah-torsk</alias></lexeme>
  <lexeme><grapheme>Sloviansk</grapheme><phoneme>sloUvj'A:nsk</phoneme><alias>Slohv-yahnsk</alias></lexeme>
  <lexeme><grapheme>Pokrovsk</grapheme><phoneme>p@kr'0fsk</phoneme><alias>Puh-krofsk</alias></lexeme>
  <lexeme><grapheme>Toretsk</grapheme><phoneme>toUr'Etsk</phoneme><alias>Toh-retsk</alias></lexeme>
  <lexeme><grapheme>Chasiv Yar</grapheme><phoneme>tS'A:sIv j'A@</phoneme><alias>Chah-siv Yar</alias></lexeme>
  <lexeme><grapheme>Avdiivka</grapheme><phoneme>A:vd'i:vk@</phoneme><alias>Ahv-deev-kuh</alias></lexeme>
  <lexeme><grapheme>Kostiantynivka</grapheme><phoneme>k0stjA:nt'i:nIvk@</phoneme><alias>Kos-tyahn-tee-niv-kuh</alias></lexeme>
  <lexeme><grapheme>Huliaipole</grapheme><phoneme>hu:ljaIp'oUlE</phoneme><alias>Hoo-lyigh-poh-le</alias></lexeme>
  <lexeme><grapheme>Robotyne</grapheme><phoneme>roUb'oUtIneI</phoneme><alias>Roh-boh-ti-nay</alias></lexeme>
  <lexeme><grapheme>Synelnykove</grapheme><phoneme>sIn'ElnIkoUveI</phoneme><alias>Si-nel-nih-koh-vay</alias></lexeme>
  <lexeme><grapheme>Enerhodar</grapheme><phoneme>En3hoUd'A@</phoneme><alias>E-ner-hoh-dar</alias></lexeme>
  <lexeme><grapheme>Berdiansk</grapheme><phoneme>be@dj'A:nsk</phoneme><alias>Bair-dyahnsk</alias></lexeme>
  <lexeme><grapheme>Kakhovka</grapheme><phoneme>k@h'0vk@</phoneme><alias>Kuh-hov-kuh</alias></lexeme>
  <lexeme><grapheme>Izium</grapheme><grapheme>Izyum</grapheme><phoneme>i:zj'u:m</phoneme><alias>Ee-zyoom</alias></lexeme>
  <lexeme><grapheme>Kremenchuk</grapheme><phoneme>krEmEntS'u:k</phoneme><alias>Kre-men-chook</alias></lexeme>
  <lexeme><grapheme>Vinnytsia</grapheme><phoneme>vIn'Itsi:@</phoneme><alias>Vi-nih-tsee-uh</alias></lexeme>
  <lexeme><grapheme>Rivne</grapheme><phoneme>r'IvneI</phoneme><alias>Riv-nay</alias></lexeme>
  <lexeme><grapheme>Zakarpattia</grapheme><phoneme>zA:kA@p'A:ti:@</phoneme><alias>Zah-kar-pah-tee-uh</alias></lexeme>
  <lexeme><grapheme>Khmelnytskyi</grapheme><phoneme>xmEln'Itski</phoneme><alias>Hemmelnitsky</alias></lexeme>
  <lexeme><grapheme>Kropyvnytskyi</grapheme><phoneme>kroUpIvn'Itski</phoneme><alias>Kroh-piv-nit-skee</alias></lexeme>
  <lexeme><grapheme>Ivano-Frankivsk</grapheme><phoneme>i:v'A:noU frA:nk'i:vsk</phoneme><alias>Ee-vah-noh Frahn-keevsk</alias></lexeme>
  <lexeme><grapheme>Uzhhorod</grapheme><phoneme>'u:ZhoUr0d</phoneme><alias>Oozh-hoh-rod</alias></lexeme>
  <lexeme><grapheme>Zhytomyr</grapheme><phoneme>ZIt'oUmi@3</phoneme><alias>Zhih-toh-meer</alias></lexeme>
  <lexeme><grapheme>Sumy</grapheme><phoneme>s'u:mi</phoneme><alias>Soo-mee</alias></lexeme>
  <lexeme><grapheme>Poltava</grapheme><phoneme>p0lt'A:v@</phoneme><alias>Pol-tah-vuh</alias></lexeme>
  <lexeme><grapheme>Luhansk</grapheme><phoneme>lu:h'A:nsk</phoneme><alias>Loo-hahnsk</alias></lexeme>
  <lexeme><grapheme>Irpin</grapheme><phoneme>i@3p'i:n</phoneme><alias>Eer-peen</alias></lexeme>
  <lexeme><grapheme>Bucha</grapheme><phoneme>b'u:tS@</phoneme><alias>Boo-chuh</alias></lexeme>
  <lexeme><grapheme>Hostomel</grapheme><phoneme>h0st'oUmEl</phoneme><alias>Hos-toh-mel</alias></lexeme>
  <lexeme><grapheme>Boryspil</grapheme><phoneme>boUr'Ispi:l</phoneme><alias>Boh-ris-peel</alias></lexeme>
  <lexeme><grapheme>Kupiansk</grapheme><phoneme>k'u:pjA:nsk</phoneme><alias>Koo-pyahnsk</alias></lexeme>
  <lexeme><grapheme>Vovchansk</grapheme><phoneme>voUvtS'A:nsk</phoneme><alias>Vohv-chahnsk</alias></lexeme>
  <lexeme><grapheme>Sievierodonetsk</grapheme><grapheme>Severodonetsk</grapheme><phoneme>sEve@oUd@n'Etsk</phoneme><alias>Se-vair-oh-duh-netsk</alias></lexeme>
  <lexeme><grapheme>Vuhledar</grapheme><phoneme>vu:lEd'A@</phoneme><alias>Voo-leh-dar</alias></lexeme>
  <lexeme><grapheme>Kryvyi Rih</grapheme><phoneme>krIv'i: r'i:</phoneme><alias>Krih-vee Ree</alias></lexeme>
  <lexeme><grapheme>Pavlohrad</grapheme><phoneme>p'A:vloUhrA:d</phoneme><alias>Pahv-loh-hrahd</alias></lexeme>
  <lexeme><grapheme>Donbas</grapheme><grapheme>Donbass</grapheme><phoneme>d0nb'A:s</phoneme><alias>Don-bahs</alias></lexeme>
  <lexeme><grapheme>Chornobyl</grapheme><phoneme>tSO@n'oUbIl</phoneme><alias>Chor-noh-bil</alias></lexeme>
  <lexeme><grapheme>Maidan</grapheme><phoneme>maId'A:n</phoneme><alias>Migh-dahn</alias></lexeme>
  <lexeme><grapheme>Euromaidan</grapheme><phoneme>jU@oUmaId'A:n</phoneme><alias>Yoor-oh-migh-dahn</alias></lexeme>
  <lexeme role="any-case"><grapheme>oblast</grapheme><phoneme>'0blA:st</phoneme><alias>ob-lahst</alias></lexeme>
  <lexeme><grapheme>Holodomor</grapheme><phoneme>hoUloUdoUm'O@</phoneme><alias>Hoh-loh-doh-mor</alias></lexeme>
  <lexeme><grapheme>Azovstal</grapheme><phoneme>A:z'0vstA:l</phoneme><alias>Ah-zov-stahl</alias></lexeme>
  <lexeme role="any-case"><grapheme>hryvnia</grapheme><phoneme>hr'Ivnj@</phoneme><alias>hriv-nyuh</alias></lexeme>
  <lexeme><grapheme>Verkhovna Rada</grapheme><phoneme>ve@h'oUvn@ r'A:d@</phoneme><alias>Vair-hohv-nuh Rah-duh</alias></lexeme>
  <lexeme><grapheme>Rada</grapheme><phoneme>r'A:d@</phoneme><alias>Rah-duh</alias></lexeme>
  <lexeme><grapheme>Naftogaz</grapheme><phoneme>n'A:ftoUgA:z</phoneme><alias>Nahf-toh-gahz</alias></lexeme>
  <lexeme><grapheme>Ukrenergo</grapheme><phoneme>u:krEn'e@goU</phoneme><alias>Oo-kren-air-goh</alias></lexeme>
  <lexeme><grapheme>Ukrinform</grapheme><phoneme>'u:krInfO@m</phoneme><alias>Oo-krin-form</alias></lexeme>
  <lexeme><grapheme>Ukrzaliznytsia</grapheme><phoneme>u:k3zA:lIzn'Itsj@</phoneme><alias>Ookur-zalliz-nitsia</alias></lexeme>
  <lexeme><grapheme>Ukrainska Pravda</grapheme><phoneme>u:krA:j'Insk@ pr'A:vd@</phoneme><alias>Oo-krah-yin-skuh Prahv-duh</alias></lexeme>
  <lexeme><grapheme>Zelensky</grapheme><grapheme>Zelenskyy</grapheme><grapheme>Zelenskiy</grapheme><phoneme>z@l'Enski</phoneme><alias>Zuh-len-skee</alias></lexeme>
  <lexeme><grapheme>Volodymyr</grapheme><phoneme>voUloUd'Imi@3</phoneme><alias>Voh-loh-dih-meer</alias></lexeme>
  <lexeme><grapheme>Oleksandr</grapheme><phoneme>oUlEks'A:nd3</phoneme><alias>Oh-lek-sahn-der</alias></lexeme>
  <lexeme><grapheme>Oleksii</grapheme><grapheme>Oleksiy</grapheme><phoneme>oUlEks'i:</phoneme><alias>Oh-lek-see</alias></lexeme>
  <lexeme><grapheme>Dmytro</grapheme><phoneme>d@m'ItroU</phoneme><alias>Duh-mih-troh</alias></lexeme>
  <lexeme><grapheme>Andrii</grapheme><grapheme>Andriy</grapheme><phoneme>A:ndr'i:</phoneme><alias>Ahn-dree</alias></lexeme>
  <lexeme><grapheme>Serhii</grapheme><grapheme>Serhiy</grapheme><phoneme>se@h'i:</phoneme><alias>Sair-hee</alias></lexeme>
  <lexeme><grapheme>Mykhailo</grapheme><phoneme>mIh'aIloU</phoneme><alias>Mih-high-loh</alias></lexeme>
  <lexeme><grapheme>Mykola</grapheme><phoneme>mIk'oUl@</phoneme><alias>Mih-koh-luh</alias></lexeme>
  <lexeme><grapheme>Ihor</grapheme><phoneme>'i:hO@</phoneme><alias>Ee-hor</alias></lexeme>
  <lexeme><grapheme>Oleh</grapheme><phoneme>oUl'E</phoneme><alias>Oh-leh</alias></lexeme>
  <lexeme><grapheme>Yevhen</grapheme><phoneme>jEvh'En</phoneme><alias>Yev-hen</alias></lexeme>
  <lexeme><grapheme>Shmyhal</grapheme><phoneme>SmIh'A:l</phoneme><alias>Shmih-hahl</alias></lexeme>
  <lexeme><grapheme>Svyrydenko</grapheme><phoneme>svIrId'EnkoU</phoneme><alias>Svi-ri-den-koh</alias></lexeme>
  <lexeme><grapheme>Syrskyi</grapheme><grapheme>Syrsky</grapheme><phoneme>s'i@3ski</phoneme><alias>Seer-skee</alias></lexeme>
  <lexeme><grapheme>Zaluzhnyi</grapheme><grapheme>Zaluzhny</grapheme><phoneme>zA:l'u:Zni</phoneme><alias>Zah-loozh-nee</alias></lexeme>
  <lexeme><grapheme>Budanov</grapheme><phoneme>bu:d'A:n0v</phoneme><alias>Boo-dah-nov</alias></lexeme>
  <lexeme><grapheme>Yermak</grapheme><phoneme>je@m'A:k</phoneme><alias>Yair-mahk</alias></lexeme>
  <lexeme><grapheme>Umerov</grapheme><phoneme>u:m'e@0v</phoneme><alias>Oo-mair-ov</alias></lexeme>
  <lexeme><grapheme>Sybiha</grapheme><phoneme>sIb'i:h@</phoneme><alias>Sih-bee-huh</alias></lexeme>
  <lexeme><grapheme>Kuleba</grapheme><phoneme>ku:l'Eb@</phoneme><alias>Koo-leh-buh</alias></lexeme>
  <lexeme><grapheme>Fedorov</grapheme><phoneme>f'Ed@r0v</phoneme><alias>Fe-duh-rov</alias></lexeme>
  <lexeme><grapheme>Stefanchuk</grapheme><phoneme>stEfA:ntS'u:k</phoneme><alias>Ste-fahn-chook</alias></lexeme>
  <lexeme><grapheme>Tymoshenko</grapheme><phoneme>tImoUS'EnkoU</phoneme><alias>Tih-moh-shen-koh</alias></lexeme>
  <lexeme><grapheme>Podolyak</grapheme><phoneme>poUdoUlj'A:k</phoneme><alias>Poh-doh-lyahk</alias></lexeme>
  <lexeme><grapheme>Myrnohrad</grapheme><phoneme>mi@3nohr'A:d</phoneme><alias>Meer-noh-hrahd</alias></lexeme>
  <lexeme><grapheme>Dobropillia</grapheme><phoneme>d0brop'i:lj@</phoneme><alias>Dob-roh-peel-yuh</alias></lexeme>
  <lexeme><grapheme>Siversk</grapheme><phoneme>s'i:ve@sk</phoneme><alias>See-vairsk</alias></lexeme>

  <!-- Russia -->
  <lexeme><grapheme>Lavrov</grapheme><phoneme>lA:vr'0f</phoneme><alias>Lahv-rof</alias></lexeme>
  <lexeme><grapheme>Shoigu</grapheme><phoneme>SOIg'u:</phoneme><alias>Shoy-goo</alias></lexeme>
  <lexeme><grapheme>Gerasimov</grapheme><phoneme>gEr'A:si:m0f</phoneme><alias>Geh-rah-see-mof</alias></lexeme>
  <lexeme><grapheme>Peskov</grapheme><phoneme>pEsk'0f</phoneme><alias>Pes-kof</alias></lexeme>
  <lexeme><grapheme>Prigozhin</grapheme><phoneme>prIg'oUZIn</phoneme><alias>Pri-goh-zhin</alias></lexeme>
  <lexeme><grapheme>Medvedev</grapheme><phoneme>mIdvj'EdIf</phoneme><alias>Mid-vyed-if</alias></lexeme>
  <lexeme><grapheme>Mishustin</grapheme><phoneme>mIS'u:stIn</phoneme><alias>Mi-shoo-stin</alias></lexeme>
  <lexeme><grapheme>Belousov</grapheme><phoneme>bEl@'u:s0f</phoneme><alias>Bel-uh-oo-sof</alias></lexeme>
  <lexeme><grapheme>Zakharova</grapheme><phoneme>z@h'A:r@v@</phoneme><alias>Zuh-hah-ruh-vuh</alias></lexeme>
  <lexeme><grapheme>Volodin</grapheme><phoneme>v@l'oUdIn</phoneme><alias>Vuh-loh-din</alias></lexeme>
  <lexeme><grapheme>Matviyenko</grapheme><phoneme>mA:tvi:j'EnkoU</phoneme><alias>Maht-vee-yen-koh</alias></lexeme>
  <lexeme><grapheme>Kadyrov</grapheme><phoneme>kA:d'Ir0f</phoneme><alias>Kah-dih-rof</alias></lexeme>
  <lexeme><grapheme>Nabiullina</grapheme><phoneme>nA:bi:'u:li:n@</phoneme><alias>Nah-bee-oo-lee-nuh</alias></lexeme>
  <lexeme><grapheme>Patrushev</grapheme><phoneme>p'A:tru:SEf</phoneme><alias>Pah-troo-shef</alias></lexeme>
  <lexeme><grapheme>Naryshkin</grapheme><phoneme>n@r'ISkIn</phoneme><alias>Nuh-rish-kin</alias></lexeme>
  <lexeme><grapheme>Bortnikov</grapheme><phoneme>b'O@tni:k0f</phoneme><alias>Bort-nee-kof</alias></lexeme>
  <lexeme><grapheme>Bastrykin</grapheme><phoneme>bA:str'IkIn</phoneme><alias>Bah-strih-kin</alias></lexeme>
  <lexeme><grapheme>Nebenzya</grapheme><grapheme>Nebenzia</grapheme><phoneme>nEb'Enzj@</phoneme><alias>Neh-ben-zyuh</alias></lexeme>
  <lexeme><grapheme>Surovikin</grapheme><phoneme>s@r@v'i:kIn</phoneme><alias>Suh-ruh-vee-kin</alias></lexeme>
  <lexeme><grapheme>Dmitriev</grapheme><phoneme>d@m'i:tri:Ef</phoneme><alias>Duh-mee-tree-ef</alias></lexeme>
  <lexeme><grapheme>Ushakov</grapheme><phoneme>u:S@k'0f</phoneme><alias>Oo-shuh-kof</alias></lexeme>
  <lexeme><grapheme>Navalny</grapheme><phoneme>n@v'A:lni</phoneme><alias>Nuh-vahl-nee</alias></lexeme>
  <lexeme><grapheme>Navalnaya</grapheme><phoneme>n@v'A:ln@j@</phoneme><alias>Nuh-vahl-nuh-yuh</alias></lexeme>
  <lexeme><grapheme>Sberbank</grapheme><phoneme>zb'e@bA:nk</phoneme><alias>Zbair-bahnk</alias></lexeme>
  <lexeme><grapheme>Rosatom</grapheme><phoneme>r0s'A:t@m</phoneme><alias>Ros-ah-tuhm</alias></lexeme>
  <lexeme><grapheme>Roscosmos</grapheme><phoneme>r0sk'0smoUs</phoneme><alias>Ros-kos-mohs</alias></lexeme>
  <lexeme><grapheme>Kommersant</grapheme><phoneme>k@me@s'A:nt</phoneme><alias>Kuh-mair-sahnt</alias></lexeme>
  <lexeme><grapheme>Izvestia</grapheme><phoneme>Izv'Esti:@</phoneme><alias>Iz-ves-tee-uh</alias></lexeme>
  <lexeme><grapheme>Meduza</grapheme><phoneme>mEd'u:z@</phoneme><alias>Meh-doo-zuh</alias></lexeme>
  <lexeme><grapheme>Bryansk</grapheme><phoneme>bri:'A:nsk</phoneme><alias>Bree-ahnsk</alias></lexeme>
  <lexeme><grapheme>Murmansk</grapheme><phoneme>mU@m'A:nsk</phoneme><alias>Moor-mahnsk</alias></lexeme>
  <lexeme><grapheme>Smolensk</grapheme><phoneme>sm@l'Ensk</phoneme><alias>Smuh-lensk</alias></lexeme>
  <lexeme><grapheme>Tver</grapheme><phoneme>t@v'e@</phoneme><alias>Tuh-vair</alias></lexeme>
  <lexeme><grapheme>Tula</grapheme><phoneme>t'u:l@</phoneme><alias>Too-luh</alias></lexeme>
  <lexeme><grapheme>Ufa</grapheme><phoneme>u:f'A:</phoneme><alias>Oo-fah</alias></lexeme>
  <lexeme><grapheme>Engels</grapheme><phoneme>'ENgEls</phoneme><alias>Eng-gels</alias></lexeme>
  <lexeme><grapheme>Pskov</grapheme><phoneme>p@sk'0f</phoneme><alias>Puh-skof</alias></lexeme>
  <lexeme><grapheme>Irkutsk</grapheme><phoneme>i@3k'u:tsk</phoneme><alias>Eer-kootsk</alias></lexeme>
  <lexeme><grapheme>Yakutsk</grapheme><phoneme>jA:k'u:tsk</phoneme><alias>Yah-kootsk</alias></lexeme>
  <lexeme><grapheme>Taganrog</grapheme><phoneme>t@g@nr'0g</phoneme><alias>Tuh-guhn-rog</alias></lexeme>
  <lexeme><grapheme>Arkhangelsk</grapheme><phoneme>A@h'A:ngElsk</phoneme><alias>Ar-hahn-gelsk</alias></lexeme>
  <lexeme><grapheme>Kaliningrad</grapheme><phoneme>k@l'i:nIngrad</phoneme><alias>Kuh-lee-nin-grad</alias></lexeme>
  <lexeme><grapheme>Novosibirsk</grapheme><phoneme>noUvoUsIb'i@3sk</phoneme><alias>Noh-voh-si-beersk</alias></lexeme>
  <lexeme><grapheme>Novorossiysk</grapheme><phoneme>noUvoUr@s'i:sk</phoneme><alias>Noh-voh-ruh-seesk</alias></lexeme>
  <lexeme><grapheme>Yekaterinburg</grapheme><phoneme>jEkA:t@r'i:nb3g</phoneme><alias>Yeh-kah-tuh-reen-berg</alias></lexeme>
  <lexeme><grapheme>Nizhny Novgorod</grapheme><phoneme>n'IZni n'0vg@r0d</phoneme><alias>Nizh-nee Nov-guh-rod</alias></lexeme>
  <lexeme><grapheme>Makhachkala</grapheme><phoneme>m@hA:tSk@l'A:</phoneme><alias>Muh-hahch-kuh-lah</alias></lexeme>
  <lexeme><grapheme>Ingushetia</grapheme><phoneme>INgu:S'Eti:@</phoneme><alias>Ing-goo-shet-ee-uh</alias></lexeme>
  <lexeme><grapheme>Kinzhal</grapheme><phoneme>kInZ'A:l</phoneme><alias>Kin-zhahl</alias></lexeme>
  <lexeme><grapheme>Iskander</grapheme><phoneme>IskA:nd'e@</phoneme><alias>Is-kahn-dair</alias></lexeme>
  <lexeme><grapheme>Oreshnik</grapheme><phoneme>oUr'ESnIk</phoneme><alias>Oh-resh-nik</alias></lexeme>
  <lexeme><grapheme>Kalibr</grapheme><phoneme>kA:l'i:b3</phoneme><alias>Kah-lee-ber</alias></lexeme>
  <lexeme><grapheme>Novichok</grapheme><phoneme>noUvi:tS'0k</phoneme><alias>Noh-vee-chok</alias></lexeme>
  <lexeme><grapheme>Kalashnikov</grapheme><phoneme>k@l'aSnIk0f</phoneme><alias>Kuh-lash-ni-kof</alias></lexeme>
  <lexeme><grapheme>Tupolev</grapheme><phoneme>t'u:p@lEf</phoneme><alias>Too-puh-lef</alias></lexeme>
  <lexeme><grapheme>Sukhoi</grapheme><grapheme>Sukhoy</grapheme><phoneme>su:h'OI</phoneme><alias>Soo-hoy</alias></lexeme>
  <lexeme><grapheme>Soyuz</grapheme><phoneme>s'OIu:z</phoneme><alias>Soy-ooz</alias></lexeme>
  <lexeme role="any-case"><grapheme>siloviki</grapheme><phoneme>si:l@vi:k'i:</phoneme><alias>see-luh-vee-kee</alias></lexeme>
  <lexeme><grapheme>Tuapse</grapheme><phoneme>tu:@ps'eI</phoneme><alias>Too-ahp-say</alias></lexeme>

  <!-- Belarus, Moldova, the Caucasus, Central Asia -->
  <lexeme><grapheme>Tsikhanouskaya</grapheme><phoneme>tsIk@n'aUskaI@</phoneme><alias>Tsi-kuh-now-skigh-uh</alias></lexeme>
  <lexeme><grapheme>Gagauzia</grapheme><phoneme>g@gaUz'i:@</phoneme><alias>Guh-gow-zee-uh</alias></lexeme>
  <lexeme><grapheme>Chisinau</grapheme><grapheme>Chișinău</grapheme><phoneme>ki:Si:n'aU</phoneme><alias>Kee-shee-now</alias></lexeme>
  <lexeme><grapheme>Tiraspol</grapheme><phoneme>t'i@3@sp0l</phoneme><alias>Teer-uh-spol</alias></lexeme>
  <lexeme><grapheme>Maia Sandu</grapheme><phoneme>m'aI@ s'A:ndu:</phoneme><alias>Migh-uh Sahn-doo</alias></lexeme>
  <lexeme><grapheme>Recean</grapheme><phoneme>rEtS'A:n</phoneme><alias>Reh-chahn</alias></lexeme>
  <lexeme><grapheme>Dodon</grapheme><phoneme>doUd'oUn</phoneme><alias>Doh-dohn</alias></lexeme>
  <lexeme><grapheme>Tbilisi</grapheme><phoneme>t@b@l'i:si</phoneme><alias>Tuh-buh-lee-see</alias></lexeme>
  <lexeme><grapheme>Batumi</grapheme><phoneme>bA:t'u:mi</phoneme><alias>Bah-too-mee</alias></lexeme>
  <lexeme><grapheme>Ivanishvili</grapheme><phoneme>i:vA:ni:Sv'i:li</phoneme><alias>Ee-vah-neesh-vee-lee</alias></lexeme>
  <lexeme><grapheme>Zourabichvili</grapheme><phoneme>zu:rA:bi:Sv'i:li</phoneme><alias>Zoo-rah-beesh-vee-lee</alias></lexeme>
  <lexeme><grapheme>Saakashvili</grapheme><phoneme>sA:kA:Sv'i:li</phoneme><alias>Sah-kahsh-vee-lee</alias></lexeme>
  <lexeme><grapheme>Kobakhidze</grapheme><phoneme>koUb@h'i:dzE</phoneme><alias>Koh-buh-heed-zeh</alias></lexeme>
  <lexeme><grapheme>Garibashvili</grapheme><phoneme>gA:ri:bA:Sv'i:li</phoneme><alias>Gah-ree-bahsh-vee-lee</alias></lexeme>
  <lexeme><grapheme>Abkhazia</grapheme><phoneme>abk'A:zi:@</phoneme><alias>Ab-kah-zee-uh</alias></lexeme>
  <lexeme><grapheme>Tskhinvali</grapheme><phoneme>sk'InvA:li</phoneme><alias>Skin-vah-lee</alias></lexeme>
  <lexeme><grapheme>Pashinyan</grapheme><phoneme>pA:Si:nj'A:n</phoneme><alias>Pah-sheen-yahn</alias></lexeme>
  <lexeme><grapheme>Karabakh</grapheme><phoneme>k'ar@bA:k</phoneme><alias>Ka-ruh-bahk</alias></lexeme>
  <lexeme><grapheme>Nagorno-Karabakh</grapheme><phoneme>n@g'O@noU k'ar@bA:k</phoneme><alias>Nuh-gor-noh Ka-ruh-bahk</alias></lexeme>
  <lexeme><grapheme>Stepanakert</grapheme><phoneme>stEp'A:n@ke@t</phoneme><alias>Ste-pah-nuh-kairt</alias></lexeme>
  <lexeme><grapheme>Nakhchivan</grapheme><phoneme>nA:ktS@v'A:n</phoneme><alias>Nahk-chuh-vahn</alias></lexeme>
  <lexeme><grapheme>Aliyev</grapheme><phoneme>A:li:j'Ev</phoneme><alias>Ah-lee-yev</alias></lexeme>
  <lexeme><grapheme>Tokayev</grapheme><phoneme>t@k'aIEf</phoneme><alias>Tuh-kigh-ef</alias></lexeme>
  <lexeme><grapheme>Nazarbayev</grapheme><phoneme>nA:zA@b'aIEf</phoneme><alias>Nah-zar-bigh-ef</alias></lexeme>
  <lexeme><grapheme>Astana</grapheme><phoneme>A:stA:n'A:</phoneme><alias>Ah-stah-nah</alias></lexeme>
  <lexeme><grapheme>Almaty</grapheme><phoneme>A:lm'A:ti</phoneme><alias>Ahl-mah-tee</alias></lexeme>
  <lexeme><grapheme>Mirziyoyev</grapheme><phoneme>mi@3zi:j'oUjEf</phoneme><alias>Meer-zee-yoh-yef</alias></lexeme>
  <lexeme><grapheme>Japarov</grapheme><phoneme>dZ@p'A:r0v</phoneme><alias>Juh-pah-rov</alias></lexeme>
  <lexeme><grapheme>Rahmon</grapheme><phoneme>rA:m'oUn</phoneme><alias>Rah-mohn</alias></lexeme>
  <lexeme><grapheme>Dushanbe</grapheme><phoneme>du:S'A:nbeI</phoneme><alias>Doo-shahn-bay</alias></lexeme>
  <lexeme><grapheme>Ashgabat</grapheme><phoneme>'aSg@bA:t</phoneme><alias>Ash-guh-baht</alias></lexeme>
  <lexeme><grapheme>Kyrgyzstan</grapheme><phoneme>k'i@3gIstan</phoneme><alias>Keer-gi-stan</alias></lexeme>
  <lexeme><grapheme>Berdimuhamedow</grapheme><grapheme>Berdymukhamedov</grapheme><phoneme>be@di:mu:h'A:mEd0f</phoneme><alias>Bair-dee-moo-hah-meh-dof</alias></lexeme>
  <lexeme><grapheme>Tikhanovskaya</grapheme><phoneme>tIk@n'0fsk@j@</phoneme><alias>Tee-kuh-nof-skuh-yuh</alias></lexeme>

  <!-- The Baltic states and the North -->
  <lexeme><grapheme>Nausėda</grapheme><grapheme>Nauseda</grapheme><phoneme>naUs'eId@</phoneme><alias>Now-say-duh</alias></lexeme>
  <lexeme><grapheme>Šimonytė</grapheme><grapheme>Simonyte</grapheme><phoneme>SIm'oUni:teI</phoneme><alias>Shih-moh-nee-tay</alias></lexeme>
  <lexeme><grapheme>Rinkēvičs</grapheme><grapheme>Rinkevics</grapheme><phoneme>r'InkEvItSs</phoneme><alias>Rin-keh-vichs</alias></lexeme>
  <lexeme><grapheme>Kaunas</grapheme><phoneme>k'aUn@s</phoneme><alias>Kow-nuhs</alias></lexeme>
  <lexeme><grapheme>Siliņa</grapheme><grapheme>Silina</grapheme><phoneme>s'IlInj@</phoneme><alias>Sil-in-yuh</alias></lexeme>
  <lexeme><grapheme>Kallas</grapheme><phoneme>k'A:lA:s</phoneme><alias>Kah-lahs</alias></lexeme>
  <lexeme><grapheme>Uppsala</grapheme><phoneme>'UpsA:l@</phoneme><alias>Uup-sah-luh</alias></lexeme>
  <lexeme><grapheme>Gothenburg</grapheme><phoneme>g'0t@nb3g</phoneme><alias>Got-uhn-berg</alias></lexeme>
  <lexeme><grapheme>Göteborg</grapheme><phoneme>j3t@b'O@i</phoneme><alias>Yer-tuh-bor-ee</alias></lexeme>
  <lexeme><grapheme>Støre</grapheme><grapheme>Stoere</grapheme><phoneme>st'3:@</phoneme><alias>Ster-uh</alias></lexeme>
  <lexeme><grapheme>Løkke</grapheme><phoneme>l'3:k@</phoneme><alias>Ler-kuh</alias></lexeme>
  <lexeme><grapheme>Mette Frederiksen</grapheme><phoneme>m'Et@ fr'ED@rIks@n</phoneme><alias>Met-uh Fredh-uh-rik-suhn</alias></lexeme>
  <lexeme><grapheme>Aarhus</grapheme><grapheme>Århus</grapheme><phoneme>'O@hu:s</phoneme><alias>Or-hoos</alias></lexeme>
  <lexeme><grapheme>Bergen</grapheme><phoneme>b'3:g@n</phoneme><alias>Ber-guhn</alias></lexeme>
  <lexeme><grapheme>Tromsø</grapheme><grapheme>Tromso</grapheme><phoneme>tr'u:ms@</phoneme><alias>Troom-suh</alias></lexeme>
  <lexeme><grapheme>Tampere</grapheme><phoneme>t'A:mp@reI</phoneme><alias>Tahm-puh-ray</alias></lexeme>
  <lexeme><grapheme>Niinistö</grapheme><grapheme>Niinisto</grapheme><phoneme>n'i:nIst@</phoneme><alias>Nee-nis-tuh</alias></lexeme>
  <lexeme><grapheme>Sanna Marin</grapheme><phoneme>s'A:n@ m'A:rIn</phoneme><alias>Sah-nuh Mah-rin</alias></lexeme>
  <lexeme><grapheme>Ilulissat</grapheme><phoneme>Il'u:lIsA:t</phoneme><alias>I-loo-li-saht</alias></lexeme>
  <lexeme><grapheme>Reykjavik</grapheme><grapheme>Reykjavík</grapheme><phoneme>r'eIkj@vIk</phoneme><alias>Ray-kyuh-vik</alias></lexeme>
  <lexeme><grapheme>Aftenposten</grapheme><phoneme>'A:ft@np0st@n</phoneme><alias>Ahf-tuhn-pos-tuhn</alias></lexeme>
  <lexeme><grapheme>Dagens Nyheter</grapheme><phoneme>d'A:gEns n'i:heIt3</phoneme><alias>Dah-gens Nee-hay-ter</alias></lexeme>
  <lexeme><grapheme>Stubb</grapheme><phoneme>st'Ub</phoneme><alias>Stuub</alias></lexeme>

  <!-- Poland, Czechia, Slovakia, Hungary, Romania, Bulgaria -->
  <lexeme><grapheme>Sejm</grapheme><phoneme>s'eIm</phoneme><alias>Same</alias></lexeme>
  <lexeme><grapheme>Łódź</grapheme><phoneme>w'UtS</phoneme><alias>Wootch</alias></lexeme>
  <lexeme><grapheme>Kraków</grapheme><grapheme>Krakow</grapheme><phoneme>kr'A:ku:f</phoneme><alias>Krah-koof</alias></lexeme>
  <lexeme><grapheme>Wrocław</grapheme><grapheme>Wroclaw</grapheme><phoneme>vr'0tswA:f</phoneme><alias>Vrot-swahf</alias></lexeme>
  <lexeme><grapheme>Poznań</grapheme><grapheme>Poznan</grapheme><phoneme>p'0znA:n</phoneme><alias>Poz-nahn</alias></lexeme>
  <lexeme><grapheme>Gdańsk</grapheme><grapheme>Gdansk</grapheme><phoneme>g@d'A:nsk</phoneme><alias>Guh-dahnsk</alias></lexeme>
  <lexeme><grapheme>Gdynia</grapheme><phoneme>g@d'Inj@</phoneme><alias>Guh-din-yuh</alias></lexeme>
  <lexeme><grapheme>Szczecin</grapheme><phoneme>StS'EtSi:n</phoneme><alias>Shche-cheen</alias></lexeme>
  <lexeme><grapheme>Rzeszów</grapheme><grapheme>Rzeszow</grapheme><phoneme>Z'ESu:f</phoneme><alias>Zheh-shoof</alias></lexeme>
  <lexeme><grapheme>Przemyśl</grapheme><grapheme>Przemysl</grapheme><phoneme>pS'EmISl</phoneme><alias>Psheh-mishl</alias></lexeme>
  <lexeme><grapheme>Białystok</grapheme><grapheme>Bialystok</grapheme><phoneme>bjA:w'Ist0k</phoneme><alias>Byah-wis-tok</alias></lexeme>
  <lexeme><grapheme>Lublin</grapheme><phoneme>l'u:blIn</phoneme><alias>Loob-lin</alias></lexeme>
  <lexeme><grapheme>Katowice</grapheme><phoneme>kA:toUv'i:tsE</phoneme><alias>Kah-toh-vee-tseh</alias></lexeme>
  <lexeme><grapheme>Warszawa</grapheme><phoneme>vA@S'A:v@</phoneme><alias>Var-shah-vuh</alias></lexeme>
  <lexeme><grapheme>Kaczyński</grapheme><grapheme>Kaczynski</grapheme><phoneme>kA:tS'Inski</phoneme><alias>Kah-chin-skee</alias></lexeme>
  <lexeme><grapheme>Morawiecki</grapheme><phoneme>moUrA:vj'Etski</phoneme><alias>Moh-rahv-yets-kee</alias></lexeme>
  <lexeme><grapheme>Nawrocki</grapheme><phoneme>nA:vr'0tski</phoneme><alias>Nahv-rot-skee</alias></lexeme>
  <lexeme><grapheme>Trzaskowski</grapheme><phoneme>tSA:sk'0fski</phoneme><alias>Tshahs-kof-skee</alias></lexeme>
  <lexeme><grapheme>Sikorski</grapheme><phoneme>Si:k'O@ski</phoneme><alias>Shee-kor-skee</alias></lexeme>
  <lexeme><grapheme>Radosław</grapheme><grapheme>Radoslaw</grapheme><phoneme>rA:d'oUswA:f</phoneme><alias>Rah-doh-swahf</alias></lexeme>
  <lexeme><grapheme>Hołownia</grapheme><grapheme>Holownia</grapheme><phoneme>hoUw'0vnj@</phoneme><alias>Hoh-wov-nyuh</alias></lexeme>
  <lexeme><grapheme>Mateusz</grapheme><phoneme>mA:t'eIu:S</phoneme><alias>Mah-tay-oosh</alias></lexeme>
  <lexeme><grapheme>Wałęsa</grapheme><grapheme>Walesa</grapheme><phoneme>vA:w'Ens@</phoneme><alias>Vah-wen-suh</alias></lexeme>
  <lexeme role="any-case"><grapheme>złoty</grapheme><grapheme>zloty</grapheme><phoneme>zw'0ti</phoneme><alias>zwot-ee</alias></lexeme>
  <lexeme><grapheme>Gazeta Wyborcza</grapheme><phoneme>gA:z'Et@ vIb'O@tS@</phoneme><alias>Gah-zeh-tuh Vih-bor-chuh</alias></lexeme>
  <lexeme><grapheme>Rzeczpospolita</grapheme><phoneme>ZEtSp0spoUl'i:t@</phoneme><alias>Zhech-pos-poh-lee-tuh</alias></lexeme>
  <lexeme><grapheme>Konfederacja</grapheme><phoneme>k0nfEdEr'A:tsj@</phoneme><alias>Kon-feh-deh-rahts-yuh</alias></lexeme>
  <lexeme><grapheme>Brno</grapheme><phoneme>b'3:noU</phoneme><alias>Ber-noh</alias></lexeme>
  <lexeme><grapheme>Plzeň</grapheme><phoneme>p'VlzEn</phoneme><alias>Pul-zen</alias></lexeme>
  <lexeme><grapheme>Babiš</grapheme><grapheme>Babis</grapheme><phoneme>b'A:bIS</phoneme><alias>Bah-bish</alias></lexeme>
  <lexeme><grapheme>Fiala</grapheme><phoneme>f'i:A:l@</phoneme><alias>Fee-ah-luh</alias></lexeme>
  <lexeme><grapheme>Čaputová</grapheme><grapheme>Caputova</grapheme><phoneme>tS'A:pUtoUvA:</phoneme><alias>Chah-puu-toh-vah</alias></lexeme>
  <lexeme><grapheme>Fico</grapheme><phoneme>f'i:tsoU</phoneme><alias>Fee-tsoh</alias></lexeme>
  <lexeme><grapheme>Košice</grapheme><grapheme>Kosice</grapheme><phoneme>k'0SItsE</phoneme><alias>Kosh-it-seh</alias></lexeme>
  <lexeme><grapheme>Magyar</grapheme><phoneme>m'0djA@</phoneme><alias>Mod-yar</alias></lexeme>
  <lexeme><grapheme>Orbán</grapheme><grapheme>Orban</grapheme><phoneme>'O@bA:n</phoneme><alias>Or-bahn</alias></lexeme>
  <lexeme><grapheme>Fidesz</grapheme><phoneme>f'i:dEs</phoneme><alias>Fee-des</alias></lexeme>
  <lexeme><grapheme>Szijjártó</grapheme><grapheme>Szijjarto</grapheme><phoneme>s'i:jA@toU</phoneme><alias>See-yar-toh</alias></lexeme>
  <lexeme><grapheme>Debrecen</grapheme><phoneme>d'EbrEtsEn</phoneme><alias>Deb-ret-sen</alias></lexeme>
  <lexeme><grapheme>Szeged</grapheme><phoneme>s'EgEd</phoneme><alias>Seg-ed</alias></lexeme>
  <lexeme><grapheme>Győr</grapheme><phoneme>dZ'3:</phoneme><alias>Jer</alias></lexeme>
  <lexeme><grapheme>Jobbik</grapheme><phoneme>j'0bIk</phoneme><alias>Yob-ik</alias></lexeme>
  <lexeme><grapheme>Tisza</grapheme><phoneme>t'i:s@</phoneme><alias>Tee-suh</alias></lexeme>
  <lexeme><grapheme>Ciolacu</grapheme><phoneme>tSoUl'A:ku:</phoneme><alias>Choh-lah-koo</alias></lexeme>
  <lexeme><grapheme>Bolojan</grapheme><phoneme>boUloUZ'A:n</phoneme><alias>Boh-loh-zhahn</alias></lexeme>
  <lexeme><grapheme>Nicușor Dan</grapheme><phoneme>ni:ku:S'O@ d'A:n</phoneme><alias>Nee-koo-shor Dahn</alias></lexeme>
  <lexeme><grapheme>Iohannis</grapheme><phoneme>joUh'A:nIs</phoneme><alias>Yoh-hah-nis</alias></lexeme>
  <lexeme><grapheme>Cluj</grapheme><phoneme>kl'u:Z</phoneme><alias>Kloozh</alias></lexeme>
  <lexeme><grapheme>Timișoara</grapheme><grapheme>Timisoara</grapheme><phoneme>ti:mi:Sw'A:r@</phoneme><alias>Tee-mee-shwah-ruh</alias></lexeme>
  <lexeme><grapheme>Iași</grapheme><phoneme>j'A:S</phoneme><alias>Yahsh</alias></lexeme>
  <lexeme><grapheme>Constanța</grapheme><phoneme>k@nst'A:nts@</phoneme><alias>Kuhn-stahn-tsuh</alias></lexeme>
  <lexeme><grapheme>București</grapheme><phoneme>bu:ku:r'ESt</phoneme><alias>Boo-koo-resht</alias></lexeme>
  <lexeme><grapheme>Plovdiv</grapheme><phoneme>pl'0vdIf</phoneme><alias>Plov-dif</alias></lexeme>
  <lexeme><grapheme>Radev</grapheme><phoneme>r'A:dEf</phoneme><alias>Rah-def</alias></lexeme>
  <lexeme><grapheme>Borissov</grapheme><phoneme>boUr'i:s0f</phoneme><alias>Boh-ree-sof</alias></lexeme>
  <lexeme><grapheme>Zhelyazkov</grapheme><phoneme>ZElj'A:zk0f</phoneme><alias>Zheh-lyahz-kof</alias></lexeme>
  <lexeme><grapheme>Georgescu</grapheme><phoneme>dZO@dZ'Esku:</phoneme><alias>Jor-jes-koo</alias></lexeme>
  <lexeme><grapheme>Simion</grapheme><phoneme>si:mi:'oUn</phoneme><alias>See-mee-ohn</alias></lexeme>
  <lexeme><grapheme>Nicușor</grapheme><grapheme>Nicusor</grapheme><phoneme>ni:ku:S'O@</phoneme><alias>Nee-koo-shor</alias></lexeme>

  <!-- The Balkans, Greece, Cyprus -->
  <lexeme><grapheme>Vučić</grapheme><grapheme>Vucic</grapheme><phoneme>v'u:tSItS</phoneme><alias>Voo-chich</alias></lexeme>
  <lexeme><grapheme>Brnabić</grapheme><grapheme>Brnabic</grapheme><phoneme>b'3:nA:bItS</phoneme><alias>Ber-nah-bich</alias></lexeme>
  <lexeme><grapheme>Dačić</grapheme><grapheme>Dacic</grapheme><phoneme>d'A:tSItS</phoneme><alias>Dah-chich</alias></lexeme>
  <lexeme><grapheme>Dodik</grapheme><phoneme>d'oUdIk</phoneme><alias>Doh-dik</alias></lexeme>
  <lexeme><grapheme>Izetbegović</grapheme><grapheme>Izetbegovic</grapheme><phoneme>IzEtb'EgoUvItS</phoneme><alias>I-zet-beg-oh-vich</alias></lexeme>
  <lexeme><grapheme>Milošević</grapheme><grapheme>Milosevic</grapheme><phoneme>mIl'0S@vItS</phoneme><alias>Mi-losh-uh-vich</alias></lexeme>
  <lexeme><grapheme>Karadžić</grapheme><grapheme>Karadzic</grapheme><phoneme>k'ar@dZItS</phoneme><alias>Ka-ruh-jich</alias></lexeme>
  <lexeme><grapheme>Mladić</grapheme><grapheme>Mladic</grapheme><phoneme>ml'A:dItS</phoneme><alias>Mlah-dich</alias></lexeme>
  <lexeme><grapheme>Srebrenica</grapheme><phoneme>srEbr@n'i:ts@</phoneme><alias>Sreb-ruh-neet-suh</alias></lexeme>
  <lexeme><grapheme>Republika Srpska</grapheme><phoneme>rEp'u:bli:k@ s'3:psk@</phoneme><alias>Re-poo-blee-kuh Serp-skuh</alias></lexeme>
  <lexeme><grapheme>Srpska</grapheme><phoneme>s'3:psk@</phoneme><alias>Serp-skuh</alias></lexeme>
  <lexeme><grapheme>Mitrovica</grapheme><phoneme>m'i:troUvi:ts@</phoneme><alias>Mee-troh-veet-suh</alias></lexeme>
  <lexeme><grapheme>Kurti</grapheme><phoneme>k'U@ti</phoneme><alias>Koor-tee</alias></lexeme>
  <lexeme><grapheme>Thaçi</grapheme><grapheme>Thaci</grapheme><phoneme>T'A:tSi</phoneme><alias>Thah-chee</alias></lexeme>
  <lexeme><grapheme>Djukanović</grapheme><grapheme>Djukanovic</grapheme><phoneme>dZu:k'A:noUvItS</phoneme><alias>Joo-kah-noh-vich</alias></lexeme>
  <lexeme><grapheme>Milatović</grapheme><grapheme>Milatovic</grapheme><phoneme>mIl'A:toUvItS</phoneme><alias>Mi-lah-toh-vich</alias></lexeme>
  <lexeme><grapheme>Spajić</grapheme><grapheme>Spajic</grapheme><phoneme>sp'aIItS</phoneme><alias>Spigh-ich</alias></lexeme>
  <lexeme><grapheme>Podgorica</grapheme><phoneme>p'0dgoUri:ts@</phoneme><alias>Pod-goh-reet-suh</alias></lexeme>
  <lexeme><grapheme>Mickoski</grapheme><phoneme>m'Itsk0ski</phoneme><alias>Mits-kos-kee</alias></lexeme>
  <lexeme><grapheme>Skopje</grapheme><phoneme>sk'0pjE</phoneme><alias>Skop-yeh</alias></lexeme>
  <lexeme><grapheme>Plenković</grapheme><grapheme>Plenkovic</grapheme><phoneme>pl'EnkoUvItS</phoneme><alias>Plen-koh-vich</alias></lexeme>
  <lexeme><grapheme>Milanović</grapheme><grapheme>Milanovic</grapheme><phoneme>mIl'A:noUvItS</phoneme><alias>Mi-lah-noh-vich</alias></lexeme>
  <lexeme><grapheme>Rijeka</grapheme><phoneme>ri:j'Ek@</phoneme><alias>Ree-yek-uh</alias></lexeme>
  <lexeme><grapheme>Ljubljana</grapheme><phoneme>lu:bli:'A:n@</phoneme><alias>Loob-lee-ah-nuh</alias></lexeme>
  <lexeme><grapheme>Janša</grapheme><phoneme>j'A:nS@</phoneme><alias>Yahn-shuh</alias></lexeme>
  <lexeme><grapheme>Pirc Musar</grapheme><phoneme>p'i@3ts m'u:sA@</phoneme><alias>Peerts Moo-sar</alias></lexeme>
  <lexeme><grapheme>Mitsotakis</grapheme><phoneme>mi:tsoUt'A:ki:s</phoneme><alias>Mee-tsoh-tah-kees</alias></lexeme>
  <lexeme><grapheme>Tsipras</grapheme><phoneme>ts'i:prA:s</phoneme><alias>Tsee-prahs</alias></lexeme>
  <lexeme><grapheme>Thessaloniki</grapheme><phoneme>TEs@l@n'i:ki</phoneme><alias>Thes-uh-luh-nee-kee</alias></lexeme>
  <lexeme><grapheme>Piraeus</grapheme><phoneme>paIr'i:@s</phoneme><alias>Pigh-ree-uhs</alias></lexeme>
  <lexeme><grapheme>Syriza</grapheme><phoneme>si:r'i:z@</phoneme><alias>See-ree-zuh</alias></lexeme>
  <lexeme><grapheme>Christodoulides</grapheme><phoneme>hrIstoUdu:l'i:di:s</phoneme><alias>Hris-toh-doo-lee-dees</alias></lexeme>
  <lexeme><grapheme>Anastasiades</grapheme><phoneme>A:nA:stA:si:'A:di:s</phoneme><alias>Ah-nah-stah-see-ah-dees</alias></lexeme>

  <!-- Germany, Austria, Switzerland -->
  <lexeme><grapheme>Scholz</grapheme><phoneme>S'0lts</phoneme><alias>Sholts</alias></lexeme>
  <lexeme><grapheme>Merz</grapheme><phoneme>m'e@ts</phoneme><alias>Mairts</alias></lexeme>
  <lexeme><grapheme>Habeck</grapheme><phoneme>h'A:bEk</phoneme><alias>Hah-bek</alias></lexeme>
  <lexeme><grapheme>Pistorius</grapheme><phoneme>pIst'oUri:Us</phoneme><alias>Pis-toh-ree-uus</alias></lexeme>
  <lexeme><grapheme>Söder</grapheme><phoneme>z'3:d3</phoneme><alias>Zer-der</alias></lexeme>
  <lexeme><grapheme>Weidel</grapheme><phoneme>v'aId@l</phoneme><alias>Vigh-duhl</alias></lexeme>
  <lexeme><grapheme>Klingbeil</grapheme><phoneme>kl'INbaIl</phoneme><alias>Kling-bighl</alias></lexeme>
  <lexeme><grapheme>Wagenknecht</grapheme><phoneme>v'A:g@nknExt</phoneme><alias>Vah-guhn-knekht</alias></lexeme>
  <lexeme><grapheme>Faeser</grapheme><phoneme>f'eIz3</phoneme><alias>Fay-zer</alias></lexeme>
  <lexeme><grapheme>Lauterbach</grapheme><phoneme>l'aUt3bA:x</phoneme><alias>Low-ter-bahkh</alias></lexeme>
  <lexeme><grapheme>Laschet</grapheme><phoneme>l'A:SEt</phoneme><alias>Lah-shet</alias></lexeme>
  <lexeme><grapheme>Merkel</grapheme><phoneme>m'e@k@l</phoneme><alias>Mair-kuhl</alias></lexeme>
  <lexeme><grapheme>Schäuble</grapheme><phoneme>S'OIbl@</phoneme><alias>Shoy-bluh</alias></lexeme>
  <lexeme><grapheme>Wadephul</grapheme><phoneme>v'A:d@fu:l</phoneme><alias>Vah-duh-fool</alias></lexeme>
  <lexeme><grapheme>von der Leyen</grapheme><phoneme>f0n de@ l'aI@n</phoneme><alias>fon dair ligh-uhn</alias></lexeme>
  <lexeme><grapheme>Ursula von der Leyen</grapheme><phoneme>'U@zu:l@ f0n de@ l'aI@n</phoneme><alias>Uur-zoo-luh Fon Dair Ligh-uhn</alias></lexeme>
  <lexeme><grapheme>Bundestag</grapheme><phoneme>b'Und@stA:k</phoneme><alias>Buun-duhs-tahk</alias></lexeme>
  <lexeme><grapheme>Bundesrat</grapheme><phoneme>b'Und@srA:t</phoneme><alias>Buun-duhs-raht</alias></lexeme>
  <lexeme><grapheme>Bundesbank</grapheme><phoneme>b'Und@sbA:nk</phoneme><alias>Buun-duhs-bahnk</alias></lexeme>
  <lexeme><grapheme>Bundeswehr</grapheme><phoneme>b'Und@sve@</phoneme><alias>Buun-duhs-vair</alias></lexeme>
  <lexeme><grapheme>Bundesliga</grapheme><phoneme>b'Und@sli:g@</phoneme><alias>Buun-duhs-lee-guh</alias></lexeme>
  <lexeme><grapheme>Düsseldorf</grapheme><phoneme>d'Us@ldO@f</phoneme><alias>Duus-uhl-dorf</alias></lexeme>
  <lexeme><grapheme>Magdeburg</grapheme><phoneme>m'A:gd@bU@k</phoneme><alias>Mahg-duh-buurk</alias></lexeme>
  <lexeme><grapheme>Saarbrücken</grapheme><phoneme>zA@br'Uk@n</phoneme><alias>Zar-bruuk-uhn</alias></lexeme>
  <lexeme><grapheme>Wiesbaden</grapheme><phoneme>v'i:sbA:d@n</phoneme><alias>Vees-bah-duhn</alias></lexeme>
  <lexeme><grapheme>Sachsen</grapheme><phoneme>z'A:ks@n</phoneme><alias>Zahk-suhn</alias></lexeme>
  <lexeme><grapheme>Wolfsburg</grapheme><phoneme>v'0lfsbU@k</phoneme><alias>Volfs-buurk</alias></lexeme>
  <lexeme><grapheme>Rheinmetall</grapheme><phoneme>r'aInm@tA:l</phoneme><alias>Righn-muh-tahl</alias></lexeme>
  <lexeme><grapheme>Commerzbank</grapheme><phoneme>koUm'e@tsbA:nk</phoneme><alias>Koh-mairts-bahnk</alias></lexeme>
  <lexeme><grapheme>Deutsche Bank</grapheme><phoneme>d'OItS@ bank</phoneme><alias>Doy-chuh Bank</alias></lexeme>
  <lexeme><grapheme>Deutsche Welle</grapheme><phoneme>d'OItS@ v'El@</phoneme><alias>Doy-chuh Vel-uh</alias></lexeme>
  <lexeme><grapheme>Süddeutsche Zeitung</grapheme><phoneme>z'u:dOItS@ ts'aItUN</phoneme><alias>Zood-oy-chuh Tsigh-tuung</alias></lexeme>
  <lexeme><grapheme>Frankfurter Allgemeine</grapheme><phoneme>fr'A:nkfU@t3 A:lg@m'aIn@</phoneme><alias>Frahnk-fuur-ter Ahl-guh-migh-nuh</alias></lexeme>
  <lexeme><grapheme>Der Spiegel</grapheme><phoneme>de@ Sp'i:g@l</phoneme><alias>Dair Shpee-guhl</alias></lexeme>
  <lexeme><grapheme>Die Welt</grapheme><phoneme>di v'Elt</phoneme><alias>Dee Velt</alias></lexeme>
  <lexeme><grapheme>Die Zeit</grapheme><phoneme>di ts'aIt</phoneme><alias>Dee Tsight</alias></lexeme>
  <lexeme><grapheme>Thyssenkrupp</grapheme><grapheme>ThyssenKrupp</grapheme><phoneme>t'Is@nkrUp</phoneme><alias>Tis-uhn-kruup</alias></lexeme>
  <lexeme><grapheme>Nehammer</grapheme><phoneme>n'eIhA:m3</phoneme><alias>Nay-hah-mer</alias></lexeme>
  <lexeme><grapheme>Van der Bellen</grapheme><phoneme>fA:n de@ b'El@n</phoneme><alias>Fahn Dair Bel-uhn</alias></lexeme>
  <lexeme><grapheme>Graz</grapheme><phoneme>gr'A:ts</phoneme><alias>Grahts</alias></lexeme>
  <lexeme><grapheme>Innsbruck</grapheme><phoneme>'InzbrUk</phoneme><alias>Inz-bruuk</alias></lexeme>
  <lexeme><grapheme>Zürich</grapheme><grapheme>Zurich</grapheme><phoneme>z'U@Ik</phoneme><alias>Zoor-ik</alias></lexeme>
  <lexeme><grapheme>Genève</grapheme><phoneme>Z@n'Ev</phoneme><alias>Zhuh-nev</alias></lexeme>
  <lexeme><grapheme>Vaud</grapheme><phoneme>v'oU</phoneme><alias>Voh</alias></lexeme>
  <lexeme><grapheme>Credit Suisse</grapheme><phoneme>kr'EdIt sw'i:s</phoneme><alias>Kred-it Swees</alias></lexeme>
  <lexeme><grapheme>Roche</grapheme><phoneme>r'oUS</phoneme><alias>Rohsh</alias></lexeme>

  <!-- The Low Countries and the Union -->
  <lexeme><grapheme>Rutte</grapheme><phoneme>r'Ut@</phoneme><alias>Ruut-uh</alias></lexeme>
  <lexeme><grapheme>Geert Wilders</grapheme><phoneme>x'e@t v'Ild3s</phoneme><alias>Khairt Vil-ders</alias></lexeme>
  <lexeme><grapheme>Schoof</grapheme><phoneme>sx'oUf</phoneme><alias>Skhohf</alias></lexeme>
  <lexeme><grapheme>Groningen</grapheme><phoneme>xr'oUnIN@n</phoneme><alias>Khroh-ning-uhn</alias></lexeme>
  <lexeme><grapheme>Utrecht</grapheme><phoneme>j'u:trEkt</phoneme><alias>Yoo-trekt</alias></lexeme>
  <lexeme><grapheme>Scheveningen</grapheme><phoneme>sx'eIv@nIN@n</phoneme><alias>Skhay-vuh-ning-uhn</alias></lexeme>
  <lexeme><grapheme>Schiphol</grapheme><phoneme>sk'Iph0l</phoneme><alias>Skip-hol</alias></lexeme>
  <lexeme><grapheme>Charles Michel</grapheme><phoneme>S'A@l mi:S'El</phoneme><alias>Sharl Mee-shel</alias></lexeme>
  <lexeme><grapheme>De Croo</grapheme><phoneme>d@ kr'oU</phoneme><alias>Duh Kroh</alias></lexeme>
  <lexeme><grapheme>De Wever</grapheme><phoneme>d@ v'eIv3</phoneme><alias>Duh Vay-ver</alias></lexeme>
  <lexeme><grapheme>Bruges</grapheme><phoneme>br'u:Z</phoneme><alias>Broozh</alias></lexeme>
  <lexeme><grapheme>Liège</grapheme><phoneme>li:'EZ</phoneme><alias>Lee-ezh</alias></lexeme>
  <lexeme><grapheme>Namur</grapheme><phoneme>nA:m'U@</phoneme><alias>Nah-muur</alias></lexeme>
  <lexeme><grapheme>Charleroi</grapheme><phoneme>SA@l@w'A:</phoneme><alias>Shar-luh-wah</alias></lexeme>
  <lexeme><grapheme>Verhofstadt</grapheme><phoneme>v3h'0fstA:t</phoneme><alias>Ver-hof-staht</alias></lexeme>
  <lexeme><grapheme>Šefčovič</grapheme><grapheme>Sefcovic</grapheme><phoneme>S'EftSoUvItS</phoneme><alias>Shef-choh-vich</alias></lexeme>
  <lexeme><grapheme>Dombrovskis</grapheme><phoneme>d0mbr'0vskIs</phoneme><alias>Dom-brov-skis</alias></lexeme>
  <lexeme><grapheme>Séjourné</grapheme><grapheme>Sejourne</grapheme><phoneme>seIZU@n'eI</phoneme><alias>Say-zhoor-nay</alias></lexeme>
  <lexeme><grapheme>Gentiloni</grapheme><phoneme>dZEnti:l'oUni</phoneme><alias>Jen-tee-loh-nee</alias></lexeme>
  <lexeme><grapheme>Vestager</grapheme><phoneme>v'EsteI3</phoneme><alias>Ves-tay-er</alias></lexeme>
  <lexeme><grapheme>Lagarde</grapheme><phoneme>l@g'A@d</phoneme><alias>Luh-gard</alias></lexeme>
  <lexeme><grapheme>António Costa</grapheme><phoneme>A:nt'oUni:oU k'0st@</phoneme><alias>Ahn-toh-nee-oh Kos-tuh</alias></lexeme>
  <lexeme><grapheme>Volkskrant</grapheme><phoneme>f'0lkskrA:nt</phoneme><alias>Folks-krahnt</alias></lexeme>
  <lexeme><grapheme>De Bruyne</grapheme><phoneme>d@ br'OIn@</phoneme><alias>Duh Broy-nuh</alias></lexeme>
  <lexeme><grapheme>Jetten</grapheme><phoneme>j'Et@n</phoneme><alias>Yet-uhn</alias></lexeme>

  <!-- France -->
  <lexeme><grapheme>Macron</grapheme><phoneme>mA:kr'oUn</phoneme><alias>Mah-krohn</alias></lexeme>
  <lexeme><grapheme>Attal</grapheme><phoneme>A:t'A:l</phoneme><alias>Ah-tahl</alias></lexeme>
  <lexeme><grapheme>Barnier</grapheme><phoneme>bA@ni:'eI</phoneme><alias>Bar-nee-ay</alias></lexeme>
  <lexeme><grapheme>Bayrou</grapheme><phoneme>baIr'u:</phoneme><alias>Bigh-roo</alias></lexeme>
  <lexeme><grapheme>Lecornu</grapheme><phoneme>l@kO@n'u:</phoneme><alias>Luh-kor-noo</alias></lexeme>
  <lexeme><grapheme>Retailleau</grapheme><phoneme>r@taI'oU</phoneme><alias>Ruh-tigh-oh</alias></lexeme>
  <lexeme><grapheme>Darmanin</grapheme><phoneme>dA@mA:n'an</phoneme><alias>Dar-mah-nan</alias></lexeme>
  <lexeme><grapheme>Hollande</grapheme><phoneme>oUl'A:nd</phoneme><alias>Oh-lahnd</alias></lexeme>
  <lexeme><grapheme>Sarkozy</grapheme><phoneme>sA@koUz'i:</phoneme><alias>Sar-koh-zee</alias></lexeme>
  <lexeme><grapheme>Zemmour</grapheme><phoneme>zEm'U@</phoneme><alias>Zeh-moor</alias></lexeme>
  <lexeme><grapheme>Mélenchon</grapheme><grapheme>Melenchon</grapheme><phoneme>meIlA:nS'oUn</phoneme><alias>May-lahn-shohn</alias></lexeme>
  <lexeme><grapheme>Mitterrand</grapheme><phoneme>m'i:t@rA:n</phoneme><alias>Mee-tuh-rahn</alias></lexeme>
  <lexeme><grapheme>Chirac</grapheme><phoneme>Si:r'A:k</phoneme><alias>Shee-rahk</alias></lexeme>
  <lexeme><grapheme>Élisabeth Borne</grapheme><phoneme>eIli:zA:b'Et b'O@n</phoneme><alias>Ay-lee-zah-bet Born</alias></lexeme>
  <lexeme><grapheme>Barrot</grapheme><phoneme>bA:r'oU</phoneme><alias>Bah-roh</alias></lexeme>
  <lexeme><grapheme>Nantes</grapheme><phoneme>n'A:nt</phoneme><alias>Nahnt</alias></lexeme>
  <lexeme><grapheme>Reims</grapheme><phoneme>r'ans</phoneme><alias>Rans</alias></lexeme>
  <lexeme><grapheme>Rennes</grapheme><phoneme>r'En</phoneme><alias>Ren</alias></lexeme>
  <lexeme><grapheme>Lyon</grapheme><phoneme>li:'oUn</phoneme><alias>Lee-ohn</alias></lexeme>
  <lexeme><grapheme>Lille</grapheme><phoneme>l'i:l</phoneme><alias>Leel</alias></lexeme>
  <lexeme><grapheme>Calais</grapheme><phoneme>kal'eI</phoneme><alias>Ka-lay</alias></lexeme>
  <lexeme><grapheme>Cannes</grapheme><phoneme>k'an</phoneme><alias>Kan</alias></lexeme>
  <lexeme><grapheme>Grenoble</grapheme><phoneme>gr@n'oUb@l</phoneme><alias>Gruh-noh-buhl</alias></lexeme>
  <lexeme><grapheme>Nîmes</grapheme><phoneme>n'i:m</phoneme><alias>Neem</alias></lexeme>
  <lexeme><grapheme>Louvre</grapheme><phoneme>l'u:vr@</phoneme><alias>Loo-vruh</alias></lexeme>
  <lexeme><grapheme>Versailles</grapheme><phoneme>ve@s'aI</phoneme><alias>Vair-sigh</alias></lexeme>
  <lexeme><grapheme>Élysée</grapheme><grapheme>Elysee</grapheme><phoneme>eIli:z'eI</phoneme><alias>Ay-lee-zay</alias></lexeme>
  <lexeme><grapheme>Quai d'Orsay</grapheme><phoneme>k'eI dO@s'eI</phoneme><alias>Kay Dor-say</alias></lexeme>
  <lexeme><grapheme>Matignon</grapheme><phoneme>mA:ti:nj'oUn</phoneme><alias>Mah-tee-nyohn</alias></lexeme>
  <lexeme><grapheme>Le Monde</grapheme><phoneme>l@ m'oUnd</phoneme><alias>Luh Mohnd</alias></lexeme>
  <lexeme><grapheme>Libération</grapheme><phoneme>li:beIrA:sj'oUn</phoneme><alias>Lee-bay-rah-syohn</alias></lexeme>
  <lexeme><grapheme>L'Équipe</grapheme><phoneme>leIk'i:p</phoneme><alias>Lay-keep</alias></lexeme>
  <lexeme><grapheme>Renault</grapheme><phoneme>r@n'oU</phoneme><alias>Ruh-noh</alias></lexeme>
  <lexeme><grapheme>Peugeot</grapheme><phoneme>p'3:ZoU</phoneme><alias>Per-zhoh</alias></lexeme>
  <lexeme><grapheme>Citroën</grapheme><phoneme>s'i:troUEn</phoneme><alias>See-troh-en</alias></lexeme>
  <lexeme><grapheme>Michelin</grapheme><phoneme>m'IS@lIn</phoneme><alias>Mish-uh-lin</alias></lexeme>
  <lexeme><grapheme>Dassault</grapheme><phoneme>dA:s'oU</phoneme><alias>Dah-soh</alias></lexeme>
  <lexeme><grapheme>Thales</grapheme><phoneme>t'A:lEs</phoneme><alias>Tah-les</alias></lexeme>
  <lexeme><grapheme>Safran</grapheme><phoneme>sA:fr'A:n</phoneme><alias>Sah-frahn</alias></lexeme>
  <lexeme><grapheme>Société Générale</grapheme><phoneme>soUsi:eIt'eI ZeIneIr'A:l</phoneme><alias>Soh-see-ay-tay Zhay-nay-rahl</alias></lexeme>
  <lexeme><grapheme>BNP Paribas</grapheme><phoneme>bi:Enp'i: pA:ri:b'A:</phoneme><alias>Bee-en-pee Pah-ree-bah</alias></lexeme>
  <lexeme><grapheme>Crédit Agricole</grapheme><phoneme>kreId'i: A:gri:k'oUl</phoneme><alias>Kray-dee Ah-gree-kohl</alias></lexeme>
  <lexeme><grapheme>L'Oréal</grapheme><grapheme>L'Oreal</grapheme><phoneme>lO@eI'A:l</phoneme><alias>Lor-ay-ahl</alias></lexeme>
  <lexeme><grapheme>Arnault</grapheme><phoneme>A@n'oU</phoneme><alias>Ar-noh</alias></lexeme>
  <lexeme><grapheme>Louis Vuitton</grapheme><phoneme>l'u:i vi:t'oUn</phoneme><alias>Loo-ee Vee-tohn</alias></lexeme>
  <lexeme><grapheme>Hermès</grapheme><phoneme>e@m'Ez</phoneme><alias>Air-mez</alias></lexeme>
  <lexeme><grapheme>Carrefour</grapheme><phoneme>kA@f'U@</phoneme><alias>Kar-foor</alias></lexeme>
  <lexeme><grapheme>Stellantis</grapheme><phoneme>st@l'antIs</phoneme><alias>Stuh-lan-tis</alias></lexeme>
  <lexeme><grapheme>Danone</grapheme><phoneme>dA:n'oUn</phoneme><alias>Dah-nohn</alias></lexeme>
  <lexeme><grapheme>Depardieu</grapheme><phoneme>d@pA@dj'V</phoneme><alias>Duh-par-dyuh</alias></lexeme>
  <lexeme><grapheme>Mbappé</grapheme><grapheme>Mbappe</grapheme><phoneme>@mbA:p'eI</phoneme><alias>Uhm-bah-pay</alias></lexeme>
  <lexeme role="any-case"><grapheme>gendarmerie</grapheme><phoneme>ZA:nd'A@m@ri</phoneme><alias>zhahn-dar-muh-ree</alias></lexeme>
  <lexeme><grapheme>Médecins Sans Frontières</grapheme><phoneme>meIds'an sA:n froUntj'e@</phoneme><alias>Mayd-san Sahn Frohn-tyair</alias></lexeme>
  <lexeme role="any-case"><grapheme>coup</grapheme><phoneme>k'u:</phoneme><alias>koo</alias></lexeme>
  <lexeme role="any-case"><grapheme>coup d'état</grapheme><grapheme>coup d'etat</grapheme><phoneme>k'u: deIt'A:</phoneme><alias>koo day-tah</alias></lexeme>
  <lexeme><grapheme>Agence France-Presse</grapheme><phoneme>A:Z'A:ns frA:ns pr'Es</phoneme><alias>Ah-zhahns Frahns Pres</alias></lexeme>
  <lexeme><grapheme>Nouméa</grapheme><phoneme>nu:m'eI@</phoneme><alias>Noo-may-uh</alias></lexeme>
  <lexeme><grapheme>Mayotte</grapheme><phoneme>maI'0t</phoneme><alias>Migh-ot</alias></lexeme>
  <lexeme><grapheme>Giscard d'Estaing</grapheme><phoneme>Zi:sk'A@ dEst'an</phoneme><alias>Zhees-kar Des-tan</alias></lexeme>
  <lexeme><grapheme>Saint-Germain</grapheme><phoneme>san Ze@m'an</phoneme><alias>San Zhair-man</alias></lexeme>
  <lexeme><grapheme>Paris Saint-Germain</grapheme><phoneme>p'arIs san Ze@m'an</phoneme><alias>Pa-ris San Zhair-man</alias></lexeme>
  <lexeme><grapheme>Rassemblement National</grapheme><phoneme>rA:sA:mbl@m'A:n nA:sjoUn'A:l</phoneme><alias>Rah-sahm-bluh-mahn Nah-syoh-nahl</alias></lexeme>
  <lexeme role="any-case"><grapheme>gilets jaunes</grapheme><phoneme>Zi:leI Z'oUn</phoneme><alias>zhee-lay zhohn</alias></lexeme>
  <lexeme role="any-case"><grapheme>chargé d'affaires</grapheme><phoneme>SA@Z'eI d@f'e@</phoneme><alias>shar-zhay duh-fair</alias></lexeme>
  <lexeme role="any-case"><grapheme>attaché</grapheme><phoneme>at@S'eI</phoneme><alias>at-uh-shay</alias></lexeme>
  <lexeme role="any-case"><grapheme>régime</grapheme><phoneme>reIZ'i:m</phoneme><alias>ray-zheem</alias></lexeme>
  <lexeme role="any-case"><grapheme>laissez-faire</grapheme><phoneme>lEseI f'e@</phoneme><alias>les-ay fair</alias></lexeme>
  <lexeme role="any-case"><grapheme>cortège</grapheme><grapheme>cortege</grapheme><phoneme>kO@t'EZ</phoneme><alias>kor-tezh</alias></lexeme>

  <!-- Spain, Portugal, Italy, Malta, the Vatican -->
  <lexeme><grapheme>Sánchez</grapheme><grapheme>Sanchez</grapheme><phoneme>s'A:ntSEz</phoneme><alias>Sahn-chez</alias></lexeme>
  <lexeme><grapheme>Feijóo</grapheme><grapheme>Feijoo</grapheme><phoneme>feIh'oU</phoneme><alias>Fay-hoh</alias></lexeme>
  <lexeme><grapheme>Ayuso</grapheme><phoneme>A:j'u:soU</phoneme><alias>Ah-yoo-soh</alias></lexeme>
  <lexeme><grapheme>Rajoy</grapheme><phoneme>rA:h'OI</phoneme><alias>Rah-hoy</alias></lexeme>
  <lexeme><grapheme>Puigdemont</grapheme><phoneme>pu:tSd@m'0nt</phoneme><alias>Pooch-duh-mont</alias></lexeme>
  <lexeme><grapheme>Junqueras</grapheme><phoneme>ZUnk'e@@s</phoneme><alias>Zhuun-kair-uhs</alias></lexeme>
  <lexeme><grapheme>Zaragoza</grapheme><phoneme>sA:rA:g'oUs@</phoneme><alias>Sah-rah-goh-suh</alias></lexeme>
  <lexeme><grapheme>Málaga</grapheme><grapheme>Malaga</grapheme><phoneme>m'A:lA:g@</phoneme><alias>Mah-lah-guh</alias></lexeme>
  <lexeme><grapheme>Cádiz</grapheme><phoneme>k'A:dIs</phoneme><alias>Kah-dis</alias></lexeme>
  <lexeme><grapheme>Bilbao</grapheme><phoneme>bIlb'aU</phoneme><alias>Bil-bow</alias></lexeme>
  <lexeme><grapheme>Sevilla</grapheme><phoneme>sEv'i:j@</phoneme><alias>Seh-vee-yuh</alias></lexeme>
  <lexeme><grapheme>Ceuta</grapheme><phoneme>s'eIu:t@</phoneme><alias>Say-oo-tuh</alias></lexeme>
  <lexeme><grapheme>Melilla</grapheme><phoneme>mEl'i:j@</phoneme><alias>Meh-lee-yuh</alias></lexeme>
  <lexeme><grapheme>Ibiza</grapheme><phoneme>Ib'i:T@</phoneme><alias>I-bee-thuh</alias></lexeme>
  <lexeme><grapheme>Mallorca</grapheme><grapheme>Majorca</grapheme><phoneme>mA:j'O@k@</phoneme><alias>Mah-yor-kuh</alias></lexeme>
  <lexeme><grapheme>Guardia Civil</grapheme><phoneme>gw'A@dj@ si:v'i:l</phoneme><alias>Gwar-dyuh See-veel</alias></lexeme>
  <lexeme><grapheme>El País</grapheme><phoneme>El pA:'i:s</phoneme><alias>El Pah-ees</alias></lexeme>
  <lexeme><grapheme>Junts</grapheme><phoneme>Z'Unts</phoneme><alias>Zhuunts</alias></lexeme>
  <lexeme><grapheme>Telefónica</grapheme><grapheme>Telefonica</grapheme><phoneme>tElEf'oUni:k@</phoneme><alias>Te-leh-foh-nee-kuh</alias></lexeme>
  <lexeme><grapheme>Iberdrola</grapheme><phoneme>i:be@dr'oUl@</phoneme><alias>Ee-bair-droh-luh</alias></lexeme>
  <lexeme><grapheme>PSOE</grapheme><phoneme>p@s'oUeI</phoneme><alias>Puh-soh-ay</alias></lexeme>
  <lexeme><grapheme>Rebelo de Sousa</grapheme><phoneme>rEb'Elu: d@ s'oUz@</phoneme><alias>Reh-beh-loo Duh Soh-zuh</alias></lexeme>
  <lexeme><grapheme>Chega</grapheme><phoneme>S'eIg@</phoneme><alias>Shay-guh</alias></lexeme>
  <lexeme><grapheme>Tajani</grapheme><phoneme>tA:j'A:ni</phoneme><alias>Tah-yah-nee</alias></lexeme>
  <lexeme><grapheme>Draghi</grapheme><phoneme>dr'A:gi</phoneme><alias>Drah-gee</alias></lexeme>
  <lexeme><grapheme>Conte</grapheme><phoneme>k'0nteI</phoneme><alias>Kon-tay</alias></lexeme>
  <lexeme><grapheme>Crosetto</grapheme><phoneme>kroUz'EtoU</phoneme><alias>Kroh-zet-oh</alias></lexeme>
  <lexeme><grapheme>Palazzo Chigi</grapheme><phoneme>p@l'A:tsoU k'i:dZi</phoneme><alias>Puh-laht-soh Kee-jee</alias></lexeme>
  <lexeme><grapheme>Chigi</grapheme><phoneme>k'i:dZi</phoneme><alias>Kee-jee</alias></lexeme>
  <lexeme><grapheme>Quirinale</grapheme><phoneme>kwi:ri:n'A:leI</phoneme><alias>Kwee-ree-nah-lay</alias></lexeme>
  <lexeme><grapheme>Genoa</grapheme><phoneme>dZ'EnoU@</phoneme><alias>Jen-oh-uh</alias></lexeme>
  <lexeme><grapheme>Genova</grapheme><phoneme>dZ'EnoUv@</phoneme><alias>Jen-oh-vuh</alias></lexeme>
  <lexeme><grapheme>Napoli</grapheme><phoneme>n'A:poUli</phoneme><alias>Nah-poh-lee</alias></lexeme>
  <lexeme><grapheme>Brescia</grapheme><phoneme>br'ES@</phoneme><alias>Bresh-uh</alias></lexeme>
  <lexeme><grapheme>Catania</grapheme><phoneme>k@t'A:ni:@</phoneme><alias>Kuh-tah-nee-uh</alias></lexeme>
  <lexeme><grapheme>Bergamo</grapheme><phoneme>b'e@g@moU</phoneme><alias>Bair-guh-moh</alias></lexeme>
  <lexeme><grapheme>Lampedusa</grapheme><phoneme>lamp@d'u:z@</phoneme><alias>Lam-puh-doo-zuh</alias></lexeme>
  <lexeme><grapheme>Trieste</grapheme><phoneme>tri:'Est</phoneme><alias>Tree-est</alias></lexeme>
  <lexeme><grapheme>Puglia</grapheme><phoneme>p'u:lj@</phoneme><alias>Pool-yuh</alias></lexeme>
  <lexeme><grapheme>Fincantieri</grapheme><phoneme>fInkA:ntj'e@i</phoneme><alias>Fin-kahn-tyair-ee</alias></lexeme>
  <lexeme><grapheme>Corriere della Sera</grapheme><phoneme>kO@j'e@eI d'El@ s'e@@</phoneme><alias>Kor-yair-ay Del-uh Sair-uh</alias></lexeme>
  <lexeme><grapheme>La Repubblica</grapheme><phoneme>lA: rEp'u:bli:k@</phoneme><alias>Lah Reh-poo-blee-kuh</alias></lexeme>
  <lexeme role="any-case"><grapheme>carabinieri</grapheme><phoneme>kA:rA:bi:nj'e@i</phoneme><alias>kah-rah-bee-nyair-ee</alias></lexeme>
  <lexeme><grapheme>Parolin</grapheme><phoneme>pA:roUl'i:n</phoneme><alias>Pah-roh-leen</alias></lexeme>
  <lexeme><grapheme>Bergoglio</grapheme><phoneme>be@g'oUljoU</phoneme><alias>Bair-gohl-yoh</alias></lexeme>
  <lexeme><grapheme>Prevost</grapheme><phoneme>pr'i:voUst</phoneme><alias>Pree-vohst</alias></lexeme>
  <lexeme><grapheme>Castel Gandolfo</grapheme><phoneme>kA:st'El gA:nd'0lfoU</phoneme><alias>Kah-stel Gahn-dol-foh</alias></lexeme>
  <lexeme><grapheme>Abela</grapheme><phoneme>A:b'El@</phoneme><alias>Ah-bel-uh</alias></lexeme>

  <!-- Britain and Ireland -->
  <lexeme><grapheme>Keir</grapheme><phoneme>k'i@3</phoneme><alias>Keer</alias></lexeme>
  <lexeme><grapheme>Farage</grapheme><phoneme>f@r'A:Z</phoneme><alias>Fuh-rahzh</alias></lexeme>
  <lexeme><grapheme>Badenoch</grapheme><phoneme>b'eIdn0k</phoneme><alias>Bayd-nok</alias></lexeme>
  <lexeme><grapheme>Yousaf</grapheme><phoneme>j'u:s@f</phoneme><alias>Yoo-suhf</alias></lexeme>
  <lexeme><grapheme>Plaid Cymru</grapheme><phoneme>pl'aId k'Vmri</phoneme><alias>Plighd Kum-ree</alias></lexeme>
  <lexeme><grapheme>Eluned</grapheme><phoneme>El'InEd</phoneme><alias>El-in-ed</alias></lexeme>
  <lexeme><grapheme>Senedd</grapheme><phoneme>s'EnED</phoneme><alias>Sen-edh</alias></lexeme>
  <lexeme><grapheme>Taoiseach</grapheme><phoneme>t'i:S@k</phoneme><alias>Tee-shuhk</alias></lexeme>
  <lexeme><grapheme>Tánaiste</grapheme><grapheme>Tanaiste</grapheme><phoneme>t'O:nISt@</phoneme><alias>Taw-nish-tuh</alias></lexeme>
  <lexeme><grapheme>Oireachtas</grapheme><phoneme>'Er@kt@s</phoneme><alias>Eh-ruhk-tuhs</alias></lexeme>
  <lexeme><grapheme>Dáil</grapheme><grapheme>Dail</grapheme><phoneme>d'OIl</phoneme><alias>Doyl</alias></lexeme>
  <lexeme><grapheme>Sinn Féin</grapheme><grapheme>Sinn Fein</grapheme><phoneme>S'In f'eIn</phoneme><alias>Shin Fayn</alias></lexeme>
  <lexeme><grapheme>Fianna Fáil</grapheme><grapheme>Fianna Fail</grapheme><phoneme>f'i:@n@ f'OIl</phoneme><alias>Fee-uh-nuh Foyl</alias></lexeme>
  <lexeme><grapheme>Fine Gael</grapheme><phoneme>f'In@ g'eIl</phoneme><alias>Fin-uh Gayl</alias></lexeme>
  <lexeme><grapheme>Micheál</grapheme><phoneme>m'i:hO:l</phoneme><alias>Mee-hawl</alias></lexeme>
  <lexeme><grapheme>Micheal Martin</grapheme><phoneme>m'i:hO:l m'A@tIn</phoneme><alias>Mee-hawl Mar-tin</alias></lexeme>
  <lexeme role="any-case"><grapheme>gardaí</grapheme><grapheme>gardai</grapheme><phoneme>gA@d'i:</phoneme><alias>gar-dee</alias></lexeme>
  <lexeme><grapheme>Dún Laoghaire</grapheme><grapheme>Dun Laoghaire</grapheme><phoneme>d@n l'i@3i</phoneme><alias>Duhn Leer-ee</alias></lexeme>
  <lexeme><grapheme>Drogheda</grapheme><phoneme>dr'OI@d@</phoneme><alias>Droi-uh-duh</alias></lexeme>
  <lexeme><grapheme>Niamh</grapheme><phoneme>n'i:v</phoneme><alias>Neev</alias></lexeme>
  <lexeme><grapheme>Eoin</grapheme><phoneme>'oU@n</phoneme><alias>Oh-uhn</alias></lexeme>
  <lexeme><grapheme>Oisín</grapheme><phoneme>@S'i:n</phoneme><alias>Uh-sheen</alias></lexeme>
  <lexeme><grapheme>Pádraig</grapheme><grapheme>Padraig</grapheme><phoneme>p'O:drIg</phoneme><alias>Paw-drig</alias></lexeme>
  <lexeme><grapheme>Southwark</grapheme><phoneme>s'VT@k</phoneme><alias>Suth-uhk</alias></lexeme>
  <lexeme><grapheme>Derbyshire</grapheme><phoneme>d'A@bi:S3</phoneme><alias>Dar-bee-sher</alias></lexeme>
  <lexeme><grapheme>Hertfordshire</grapheme><phoneme>h'A@tf3dS3</phoneme><alias>Hart-ferd-sher</alias></lexeme>
  <lexeme><grapheme>Marylebone</grapheme><phoneme>m'A@l@b@n</phoneme><alias>Mar-luh-buhn</alias></lexeme>
  <lexeme><grapheme>Holborn</grapheme><phoneme>h'oUb@n</phoneme><alias>Hoh-buhn</alias></lexeme>
  <lexeme><grapheme>Milngavie</grapheme><phoneme>mVlg'aI</phoneme><alias>Mul-gigh</alias></lexeme>
  <lexeme><grapheme>Kirkcaldy</grapheme><phoneme>k@k'O:di</phoneme><alias>Kuh-kaw-dee</alias></lexeme>
  <lexeme><grapheme>Merthyr Tydfil</grapheme><phoneme>m'3:T3 t'IdvIl</phoneme><alias>Mer-ther Tid-vil</alias></lexeme>

  <!-- Türkiye -->
  <lexeme><grapheme>Türkiye</grapheme><grapheme>Turkiye</grapheme><phoneme>t'U@ki:jE</phoneme><alias>Tuur-kee-yeh</alias></lexeme>
  <lexeme><grapheme>Erdoğan</grapheme><grapheme>Erdogan</grapheme><phoneme>'e@doUwA:n</phoneme><alias>Air-doh-wahn</alias></lexeme>
  <lexeme><grapheme>Recep Tayyip</grapheme><phoneme>rEdZ'Ep tA:j'i:p</phoneme><alias>Reh-jep Tah-yeep</alias></lexeme>
  <lexeme><grapheme>Kılıçdaroğlu</grapheme><grapheme>Kilicdaroglu</grapheme><phoneme>k@lItSd'A@oUlu:</phoneme><alias>Kuh-lich-dar-oh-loo</alias></lexeme>
  <lexeme><grapheme>İmamoğlu</grapheme><grapheme>Imamoglu</grapheme><phoneme>i:m'A:moUlu:</phoneme><alias>Ee-mah-moh-loo</alias></lexeme>
  <lexeme><grapheme>Hakan Fidan</grapheme><phoneme>hA:k'A:n fi:d'A:n</phoneme><alias>Hah-kahn Fee-dahn</alias></lexeme>
  <lexeme><grapheme>Demirtaş</grapheme><grapheme>Demirtas</grapheme><phoneme>dEm'i@3tA:S</phoneme><alias>Deh-meer-tahsh</alias></lexeme>
  <lexeme><grapheme>Öcalan</grapheme><grapheme>Ocalan</grapheme><phoneme>'oUdZ@lA:n</phoneme><alias>Oh-juh-lahn</alias></lexeme>
  <lexeme><grapheme>İzmir</grapheme><grapheme>Izmir</grapheme><phoneme>Izm'i@3</phoneme><alias>Iz-meer</alias></lexeme>
  <lexeme><grapheme>Gaziantep</grapheme><phoneme>gA:z'i:A:ntEp</phoneme><alias>Gah-zee-ahn-tep</alias></lexeme>
  <lexeme><grapheme>Diyarbakır</grapheme><grapheme>Diyarbakir</grapheme><phoneme>di:j'A@b@ki@3</phoneme><alias>Dee-yar-buh-keer</alias></lexeme>
  <lexeme><grapheme>Incirlik</grapheme><phoneme>IndZi@3l'Ik</phoneme><alias>In-jeer-lik</alias></lexeme>
  <lexeme><grapheme>Bayraktar</grapheme><phoneme>baIrA:kt'A@</phoneme><alias>Bigh-rahk-tar</alias></lexeme>
  <lexeme><grapheme>Baykar</grapheme><phoneme>baIk'A@</phoneme><alias>Bigh-kar</alias></lexeme>
  <lexeme><grapheme>Anadolu</grapheme><phoneme>A:nA:doUl'u:</phoneme><alias>Ah-nah-doh-loo</alias></lexeme>

  <!-- Israel and the Palestinians -->
  <lexeme><grapheme>Netanyahu</grapheme><phoneme>nEtA:nj'A:hu:</phoneme><alias>Ne-tahn-yah-hoo</alias></lexeme>
  <lexeme><grapheme>Yoav Gallant</grapheme><phoneme>j'oUA:v gA:l'A:nt</phoneme><alias>Yoh-ahv Gah-lahnt</alias></lexeme>
  <lexeme><grapheme>Yoav</grapheme><phoneme>j'oUA:v</phoneme><alias>Yoh-ahv</alias></lexeme>
  <lexeme><grapheme>Lapid</grapheme><phoneme>lA:p'i:d</phoneme><alias>Lah-peed</alias></lexeme>
  <lexeme><grapheme>Yair</grapheme><phoneme>jA:'i@3</phoneme><alias>Yah-eer</alias></lexeme>
  <lexeme><grapheme>Smotrich</grapheme><phoneme>sm'oUtrItS</phoneme><alias>Smoht-rich</alias></lexeme>
  <lexeme><grapheme>Bezalel</grapheme><phoneme>b'EtsA:lEl</phoneme><alias>Bet-sah-lel</alias></lexeme>
  <lexeme><grapheme>Itamar</grapheme><phoneme>'i:t@mA@</phoneme><alias>Ee-tuh-mar</alias></lexeme>
  <lexeme><grapheme>Ben-Gvir</grapheme><grapheme>Ben Gvir</grapheme><phoneme>bEn g@v'i@3</phoneme><alias>Ben Guh-veer</alias></lexeme>
  <lexeme><grapheme>Halevi</grapheme><phoneme>hA:l'Evi</phoneme><alias>Hah-leh-vee</alias></lexeme>
  <lexeme><grapheme>Zamir</grapheme><phoneme>zA:m'i@3</phoneme><alias>Zah-meer</alias></lexeme>
  <lexeme><grapheme>Knesset</grapheme><phoneme>k@n'EsEt</phoneme><alias>Kuh-nes-et</alias></lexeme>
  <lexeme><grapheme>Likud</grapheme><phoneme>li:k'u:d</phoneme><alias>Lee-kood</alias></lexeme>
  <lexeme><grapheme>Haaretz</grapheme><phoneme>hA:'A:rEts</phoneme><alias>Hah-ah-rets</alias></lexeme>
  <lexeme><grapheme>Sderot</grapheme><phoneme>sdEr'oUt</phoneme><alias>Sdeh-roht</alias></lexeme>
  <lexeme><grapheme>Eilat</grapheme><phoneme>eIl'A:t</phoneme><alias>Ay-laht</alias></lexeme>
  <lexeme><grapheme>Negev</grapheme><phoneme>n'EgEv</phoneme><alias>Neg-ev</alias></lexeme>
  <lexeme><grapheme>Beersheba</grapheme><phoneme>bi@3S'i:v@</phoneme><alias>Beer-shee-vuh</alias></lexeme>
  <lexeme role="any-case"><grapheme>kibbutz</grapheme><phoneme>kIb'Uts</phoneme><alias>ki-buuts</alias></lexeme>
  <lexeme role="any-case"><grapheme>kibbutzim</grapheme><phoneme>kIbUts'i:m</phoneme><alias>ki-buut-seem</alias></lexeme>
  <lexeme><grapheme>Haredi</grapheme><phoneme>hA:r'eIdi</phoneme><alias>Hah-ray-dee</alias></lexeme>
  <lexeme><grapheme>Abbas</grapheme><phoneme>A:b'A:s</phoneme><alias>Ah-bahs</alias></lexeme>
  <lexeme><grapheme>Haniyeh</grapheme><phoneme>hA:n'i:j@</phoneme><alias>Hah-nee-yuh</alias></lexeme>
  <lexeme><grapheme>Sinwar</grapheme><phoneme>sInw'A@</phoneme><alias>Sin-war</alias></lexeme>
  <lexeme><grapheme>Hamas</grapheme><phoneme>hA:m'A:s</phoneme><alias>Hah-mahs</alias></lexeme>
  <lexeme><grapheme>Khan Younis</grapheme><grapheme>Khan Yunis</grapheme><phoneme>k'A:n j'u:nIs</phoneme><alias>Kahn Yoo-nis</alias></lexeme>
  <lexeme><grapheme>Rafah</grapheme><phoneme>r'A:fA:</phoneme><alias>Rah-fah</alias></lexeme>
  <lexeme><grapheme>Jabalia</grapheme><phoneme>dZA:b'A:li:@</phoneme><alias>Jah-bah-lee-uh</alias></lexeme>
  <lexeme><grapheme>Jenin</grapheme><phoneme>dZEn'i:n</phoneme><alias>Jeh-neen</alias></lexeme>
  <lexeme><grapheme>Tulkarm</grapheme><phoneme>tu:lk'A@m</phoneme><alias>Tool-karm</alias></lexeme>
  <lexeme><grapheme>Ramallah</grapheme><phoneme>r@m'A:l@</phoneme><alias>Ruh-mah-luh</alias></lexeme>
  <lexeme><grapheme>Fatah</grapheme><phoneme>fA:t'A:</phoneme><alias>Fah-tah</alias></lexeme>
  <lexeme><grapheme>UNRWA</grapheme><phoneme>'Vnr@wA:</phoneme><alias>Un-ruh-wah</alias></lexeme>
  <lexeme><grapheme>Deir al-Balah</grapheme><phoneme>de@ A:l b'A:lA:</phoneme><alias>Dair Ahl Bah-lah</alias></lexeme>
  <lexeme><grapheme>Hayya</grapheme><phoneme>h'aIj@</phoneme><alias>High-yuh</alias></lexeme>

  <!-- Lebanon, Syria, Iraq -->
  <lexeme><grapheme>Hezbollah</grapheme><phoneme>hEzb@l'A:</phoneme><alias>Hez-buh-lah</alias></lexeme>
  <lexeme><grapheme>Nasrallah</grapheme><phoneme>nA:sr'A:lA:</phoneme><alias>Nahs-rah-lah</alias></lexeme>
  <lexeme><grapheme>Aoun</grapheme><phoneme>'aUn</phoneme><alias>Own</alias></lexeme>
  <lexeme><grapheme>Nabih Berri</grapheme><phoneme>nA:b'i: b'Eri</phoneme><alias>Nah-bee Beh-ree</alias></lexeme>
  <lexeme><grapheme>Idlib</grapheme><phoneme>'IdlIb</phoneme><alias>Id-lib</alias></lexeme>
  <lexeme><grapheme>Latakia</grapheme><phoneme>lA:t@k'i:@</phoneme><alias>Lah-tuh-kee-uh</alias></lexeme>
  <lexeme><grapheme>Raqqa</grapheme><phoneme>r'A:k@</phoneme><alias>Rah-kuh</alias></lexeme>
  <lexeme><grapheme>Deir ez-Zor</grapheme><phoneme>de@ Ez z'O@</phoneme><alias>Dair Ez Zor</alias></lexeme>
  <lexeme><grapheme>Sharaa</grapheme><phoneme>S'A:rA:</phoneme><alias>Shah-rah</alias></lexeme>
  <lexeme><grapheme>Jolani</grapheme><phoneme>dZoUl'A:ni</phoneme><alias>Joh-lah-nee</alias></lexeme>
  <lexeme><grapheme>Alawite</grapheme><phoneme>'al@waIt</phoneme><alias>Al-uh-wight</alias></lexeme>
  <lexeme><grapheme>Peshmerga</grapheme><grapheme>peshmerga</grapheme><phoneme>pESm'e@g@</phoneme><alias>Pesh-mair-guh</alias></lexeme>
  <lexeme><grapheme>Yazidi</grapheme><phoneme>j@z'i:di</phoneme><alias>Yuh-zee-dee</alias></lexeme>
  <lexeme><grapheme>Mosul</grapheme><phoneme>moUs'u:l</phoneme><alias>Moh-sool</alias></lexeme>
  <lexeme><grapheme>Kirkuk</grapheme><phoneme>ki@3k'u:k</phoneme><alias>Keer-kook</alias></lexeme>
  <lexeme><grapheme>Erbil</grapheme><phoneme>e@b'i:l</phoneme><alias>Air-beel</alias></lexeme>
  <lexeme><grapheme>Basra</grapheme><phoneme>b'A:sr@</phoneme><alias>Bahs-ruh</alias></lexeme>
  <lexeme><grapheme>Moqtada al-Sadr</grapheme><grapheme>Muqtada al-Sadr</grapheme><phoneme>mu:kt'A:d@ A:l s'A:d3</phoneme><alias>Mook-tah-duh Ahl Sah-der</alias></lexeme>
  <lexeme><grapheme>Nawaf Salam</grapheme><phoneme>naw'A:f s@l'A:m</phoneme><alias>Nuh-wahf Suh-lahm</alias></lexeme>

  <!-- Iran -->
  <lexeme><grapheme>Khamenei</grapheme><phoneme>hA:mEn'eIi</phoneme><alias>Hah-meh-nay-ee</alias></lexeme>
  <lexeme><grapheme>Khomeini</grapheme><phoneme>hoUm'eIni</phoneme><alias>Hoh-may-nee</alias></lexeme>
  <lexeme><grapheme>Pezeshkian</grapheme><phoneme>pEzESki:'A:n</phoneme><alias>Pe-zesh-kee-ahn</alias></lexeme>
  <lexeme><grapheme>Masoud Pezeshkian</grapheme><phoneme>mA:s'u:d pEzESki:'A:n</phoneme><alias>Mah-sood Pe-zesh-kee-ahn</alias></lexeme>
  <lexeme><grapheme>Ebrahim Raisi</grapheme><phoneme>EbrA:h'i:m raI'i:si</phoneme><alias>Eb-rah-heem Righ-ee-see</alias></lexeme>
  <lexeme><grapheme>Raisi</grapheme><phoneme>raI'i:si</phoneme><alias>Righ-ee-see</alias></lexeme>
  <lexeme><grapheme>Araghchi</grapheme><phoneme>A:rA:gtS'i:</phoneme><alias>Ah-rahg-chee</alias></lexeme>
  <lexeme><grapheme>Ghalibaf</grapheme><phoneme>gA:li:b'A:f</phoneme><alias>Gah-lee-bahf</alias></lexeme>
  <lexeme><grapheme>Ahmadinejad</grapheme><phoneme>A:mA:d'i:nEZA:d</phoneme><alias>Ah-mah-dee-neh-zhahd</alias></lexeme>
  <lexeme><grapheme>Soleimani</grapheme><phoneme>soUleIm'A:ni</phoneme><alias>Soh-lay-mah-nee</alias></lexeme>
  <lexeme><grapheme>Isfahan</grapheme><phoneme>Isf@h'A:n</phoneme><alias>Is-fuh-hahn</alias></lexeme>
  <lexeme><grapheme>Fordow</grapheme><grapheme>Fordo</grapheme><phoneme>fO@d'oU</phoneme><alias>For-doh</alias></lexeme>
  <lexeme><grapheme>Natanz</grapheme><phoneme>nA:t'A:nz</phoneme><alias>Nah-tahnz</alias></lexeme>
  <lexeme><grapheme>Bushehr</grapheme><phoneme>bu:S'e@</phoneme><alias>Boo-shair</alias></lexeme>
  <lexeme><grapheme>Qom</grapheme><phoneme>k'oUm</phoneme><alias>Kohm</alias></lexeme>
  <lexeme><grapheme>Mashhad</grapheme><phoneme>mA:Sh'A:d</phoneme><alias>Mahsh-hahd</alias></lexeme>
  <lexeme><grapheme>Tabriz</grapheme><phoneme>tA:br'i:z</phoneme><alias>Tah-breez</alias></lexeme>
  <lexeme><grapheme>Hormuz</grapheme><phoneme>hO@m'u:z</phoneme><alias>Hor-mooz</alias></lexeme>
  <lexeme><grapheme>Quds</grapheme><phoneme>k'u:dz</phoneme><alias>Koodz</alias></lexeme>
  <lexeme><grapheme>Basij</grapheme><phoneme>bA:s'i:dZ</phoneme><alias>Bah-seej</alias></lexeme>
  <lexeme><grapheme>Shahed</grapheme><phoneme>SA:h'Ed</phoneme><alias>Shah-hed</alias></lexeme>
  <lexeme><grapheme>Mahsa Amini</grapheme><phoneme>mA:s'A: A:mi:n'i:</phoneme><alias>Mah-sah Ah-mee-nee</alias></lexeme>
  <lexeme role="any-case"><grapheme>ayatollah</grapheme><phoneme>aI@t'oUl@</phoneme><alias>igh-uh-toh-luh</alias></lexeme>
  <lexeme><grapheme>Mojtaba</grapheme><phoneme>m0dZt@b'A:</phoneme><alias>Moj-tuh-bah</alias></lexeme>

  <!-- The Gulf, Yemen, Egypt -->
  <lexeme><grapheme>Qatar</grapheme><phoneme>k'A:tA@</phoneme><alias>Kah-tar</alias></lexeme>
  <lexeme><grapheme>Qatari</grapheme><phoneme>kA:t'A@i</phoneme><alias>Kah-tar-ee</alias></lexeme>
  <lexeme><grapheme>Riyadh</grapheme><phoneme>ri:'A:d</phoneme><alias>Ree-ahd</alias></lexeme>
  <lexeme><grapheme>Mohammed bin Salman</grapheme><phoneme>moUh'A:mEd bIn sA:lm'A:n</phoneme><alias>Moh-hah-med Bin Sahl-mahn</alias></lexeme>
  <lexeme><grapheme>Khashoggi</grapheme><phoneme>k@S'oUgi</phoneme><alias>Kuh-shoh-gee</alias></lexeme>
  <lexeme><grapheme>Sanaa</grapheme><grapheme>Sana'a</grapheme><phoneme>sA:n'A:</phoneme><alias>Sah-nah</alias></lexeme>
  <lexeme><grapheme>Hodeidah</grapheme><grapheme>Hodeida</grapheme><phoneme>hoUd'eId@</phoneme><alias>Hoh-day-duh</alias></lexeme>
  <lexeme><grapheme>Taiz</grapheme><phoneme>tA:'i:z</phoneme><alias>Tah-eez</alias></lexeme>
  <lexeme><grapheme>Marib</grapheme><phoneme>m'A:rIb</phoneme><alias>Mah-rib</alias></lexeme>
  <lexeme><grapheme>Houthi</grapheme><phoneme>h'u:Ti</phoneme><alias>Hoo-thee</alias></lexeme>
  <lexeme><grapheme>Sisi</grapheme><phoneme>s'i:si</phoneme><alias>See-see</alias></lexeme>
  <lexeme><grapheme>Abdel Fattah</grapheme><phoneme>'A:bdEl fA:t'A:</phoneme><alias>Ahb-del Fah-tah</alias></lexeme>
  <lexeme><grapheme>Mubarak</grapheme><phoneme>mu:b'A:rA:k</phoneme><alias>Moo-bah-rahk</alias></lexeme>
  <lexeme><grapheme>Shiite</grapheme><phoneme>S'i:aIt</phoneme><alias>Shee-ight</alias></lexeme>
  <lexeme role="any-case"><grapheme>halal</grapheme><phoneme>h@l'A:l</phoneme><alias>huh-lahl</alias></lexeme>
  <lexeme role="any-case"><grapheme>hijab</grapheme><phoneme>hIdZ'A:b</phoneme><alias>hi-jahb</alias></lexeme>
  <lexeme role="any-case"><grapheme>niqab</grapheme><phoneme>nIk'A:b</phoneme><alias>ni-kahb</alias></lexeme>
  <lexeme role="any-case"><grapheme>fatwa</grapheme><phoneme>f'A:twA:</phoneme><alias>faht-wah</alias></lexeme>
  <lexeme role="any-case"><grapheme>imam</grapheme><phoneme>Im'A:m</phoneme><alias>i-mahm</alias></lexeme>
  <lexeme><grapheme>Nowruz</grapheme><phoneme>noUr'u:z</phoneme><alias>Noh-rooz</alias></lexeme>
  <lexeme><grapheme>Eid al-Fitr</grapheme><phoneme>'i:d A:l f'It3</phoneme><alias>Eed Ahl Fit-er</alias></lexeme>

  <!-- South Asia -->
  <lexeme><grapheme>Jaishankar</grapheme><phoneme>dZaIS'Vnk3</phoneme><alias>Jigh-shun-ker</alias></lexeme>
  <lexeme><grapheme>Kejriwal</grapheme><phoneme>k'eIdZri:wA:l</phoneme><alias>Kayj-ree-wahl</alias></lexeme>
  <lexeme><grapheme>Rajnath</grapheme><phoneme>r'A:dZnA:t</phoneme><alias>Rahj-naht</alias></lexeme>
  <lexeme><grapheme>Adityanath</grapheme><phoneme>A:d'Itj@nA:t</phoneme><alias>Ah-dit-yuh-naht</alias></lexeme>
  <lexeme><grapheme>Adani</grapheme><phoneme>@d'A:ni</phoneme><alias>Uh-dah-nee</alias></lexeme>
  <lexeme><grapheme>Gautam</grapheme><phoneme>g'aUt@m</phoneme><alias>Gow-tuhm</alias></lexeme>
  <lexeme><grapheme>Mukesh</grapheme><phoneme>mUk'ES</phoneme><alias>Muu-kesh</alias></lexeme>
  <lexeme><grapheme>Chennai</grapheme><phoneme>tS@n'aI</phoneme><alias>Chuh-nigh</alias></lexeme>
  <lexeme><grapheme>Thiruvananthapuram</grapheme><phoneme>tIrUv@n'Vnt@pUr@m</phoneme><alias>Ti-ruu-vuh-nun-tuh-puu-ruhm</alias></lexeme>
  <lexeme><grapheme>Uttarakhand</grapheme><phoneme>Ut@rA:k'Vnd</phoneme><alias>Uu-tuh-rah-kund</alias></lexeme>
  <lexeme><grapheme>Pahalgam</grapheme><phoneme>p@h'VlgA:m</phoneme><alias>Puh-hul-gahm</alias></lexeme>
  <lexeme><grapheme>Ayodhya</grapheme><phoneme>@j'oUdj@</phoneme><alias>Uh-yoh-dyuh</alias></lexeme>
  <lexeme><grapheme>Lok Sabha</grapheme><phoneme>l'oUk s'VbhA:</phoneme><alias>Lohk Sub-hah</alias></lexeme>
  <lexeme><grapheme>Rajya Sabha</grapheme><phoneme>r'A:dZj@ s'VbhA:</phoneme><alias>Rahj-yuh Sub-hah</alias></lexeme>
  <lexeme><grapheme>Bharatiya Janata</grapheme><phoneme>b'A@@ti:j@ dZ'Vn@tA:</phoneme><alias>Bahr-uh-tee-yuh Jun-uh-tah</alias></lexeme>
  <lexeme><grapheme>Hindutva</grapheme><phoneme>hInd'Utv@</phoneme><alias>Hin-duut-vuh</alias></lexeme>
  <lexeme><grapheme>Virat Kohli</grapheme><phoneme>vIr'A:t k'oUli</phoneme><alias>Vi-raht Koh-lee</alias></lexeme>
  <lexeme><grapheme>Bhutto</grapheme><phoneme>b'u:toU</phoneme><alias>Boo-toh</alias></lexeme>
  <lexeme><grapheme>Bilawal</grapheme><phoneme>bIl'A:w@l</phoneme><alias>Bi-lah-wuhl</alias></lexeme>
  <lexeme><grapheme>Khyber Pakhtunkhwa</grapheme><phoneme>k'aIb3 pVkt'u:nkwA:</phoneme><alias>Kigh-ber Puk-toon-kwah</alias></lexeme>
  <lexeme><grapheme>Asim Munir</grapheme><phoneme>'A:sIm mu:n'i@3</phoneme><alias>Ah-sim Moo-neer</alias></lexeme>
  <lexeme><grapheme>Sheikh Hasina</grapheme><phoneme>S'eIk hA:s'i:nA:</phoneme><alias>Shayk Hah-see-nah</alias></lexeme>
  <lexeme><grapheme>Muhammad Yunus</grapheme><phoneme>mu:h'A:mA:d j'u:nu:s</phoneme><alias>Moo-hah-mahd Yoo-noos</alias></lexeme>
  <lexeme><grapheme>Rohingya</grapheme><phoneme>roUh'IndZ@</phoneme><alias>Roh-hin-juh</alias></lexeme>
  <lexeme><grapheme>Dissanayake</grapheme><phoneme>dIs@n'aI@k@</phoneme><alias>Dis-uh-nigh-uh-kuh</alias></lexeme>
  <lexeme><grapheme>Gotabaya</grapheme><phoneme>goUt@b'aI@</phoneme><alias>Goh-tuh-bigh-uh</alias></lexeme>
  <lexeme><grapheme>Rajapaksa</grapheme><phoneme>rA:dZ@p'Vks@</phoneme><alias>Rah-juh-puk-suh</alias></lexeme>
  <lexeme><grapheme>Wickremesinghe</grapheme><phoneme>wIkr@m@s'INh@</phoneme><alias>Wik-ruh-muh-sing-huh</alias></lexeme>
  <lexeme><grapheme>Thimphu</grapheme><phoneme>t'Impu:</phoneme><alias>Tim-poo</alias></lexeme>
  <lexeme><grapheme>Malé</grapheme><phoneme>m'A:leI</phoneme><alias>Mah-lay</alias></lexeme>
  <lexeme><grapheme>Muizzu</grapheme><phoneme>mu:'Izu:</phoneme><alias>Moo-iz-oo</alias></lexeme>
  <lexeme><grapheme>Kabul</grapheme><phoneme>k'A:bUl</phoneme><alias>Kah-buul</alias></lexeme>
  <lexeme><grapheme>Jalalabad</grapheme><phoneme>dZ@l'A:l@bA:d</phoneme><alias>Juh-lah-luh-bahd</alias></lexeme>
  <lexeme><grapheme>Akhundzada</grapheme><phoneme>A:ku:nz'A:d@</phoneme><alias>Ah-koon-zah-duh</alias></lexeme>
  <lexeme><grapheme>Haqqani</grapheme><phoneme>hA:k'A:ni</phoneme><alias>Hah-kah-nee</alias></lexeme>
  <lexeme><grapheme>Ghani</grapheme><phoneme>g'A:ni</phoneme><alias>Gah-nee</alias></lexeme>
  <lexeme><grapheme>Pashtun</grapheme><phoneme>pVSt'u:n</phoneme><alias>Push-toon</alias></lexeme>
  <lexeme role="any-case"><grapheme>mujahideen</grapheme><grapheme>mujahedeen</grapheme><phoneme>mu:dZA:h@d'i:n</phoneme><alias>moo-jah-huh-deen</alias></lexeme>
  <lexeme><grapheme>Sushila</grapheme><phoneme>s'u:Si:l@</phoneme><alias>Soo-shee-luh</alias></lexeme>
  <lexeme><grapheme>Balendra</grapheme><phoneme>b@l'Endr@</phoneme><alias>Buh-len-druh</alias></lexeme>
  <lexeme><grapheme>Bagram</grapheme><phoneme>b'A:gr@m</phoneme><alias>Bah-gruhm</alias></lexeme>

  <!-- China and Taiwan -->
  <lexeme><grapheme>Xi</grapheme><phoneme>S'i:</phoneme><alias>Shee</alias></lexeme>
  <lexeme><grapheme>Xi Jinping</grapheme><phoneme>S'i: dZInp'IN</phoneme><alias>Shee Jin-ping</alias></lexeme>
  <lexeme><grapheme>Li Qiang</grapheme><phoneme>l'i: tSi:'A:N</phoneme><alias>Lee Chee-ahng</alias></lexeme>
  <lexeme><grapheme>Wang Yi</grapheme><phoneme>w'A:N j'i:</phoneme><alias>Wahng Yee</alias></lexeme>
  <lexeme><grapheme>Qin Gang</grapheme><phoneme>tS'In g'A:N</phoneme><alias>Chin Gahng</alias></lexeme>
  <lexeme><grapheme>Cai Qi</grapheme><phoneme>ts'aI tS'i:</phoneme><alias>Tsigh Chee</alias></lexeme>
  <lexeme><grapheme>Zhao Leji</grapheme><phoneme>dZ'aU l@dZ'i:</phoneme><alias>Jow Luh-jee</alias></lexeme>
  <lexeme><grapheme>He Lifeng</grapheme><phoneme>h@ li:f'VN</phoneme><alias>Huh Lee-fung</alias></lexeme>
  <lexeme><grapheme>Li Keqiang</grapheme><phoneme>l'i: k@tSi:'A:N</phoneme><alias>Lee Kuh-chee-ahng</alias></lexeme>
  <lexeme><grapheme>Deng Xiaoping</grapheme><phoneme>d'VN SaUp'IN</phoneme><alias>Dung Show-ping</alias></lexeme>
  <lexeme><grapheme>Mao Zedong</grapheme><phoneme>m'aU dz@d'UN</phoneme><alias>Mow Dzuh-duung</alias></lexeme>
  <lexeme><grapheme>Zhou Enlai</grapheme><phoneme>dZ'oU Enl'aI</phoneme><alias>Joh En-ligh</alias></lexeme>
  <lexeme><grapheme>Zhou</grapheme><phoneme>dZ'oU</phoneme><alias>Joh</alias></lexeme>
  <lexeme><grapheme>Zhongnanhai</grapheme><phoneme>dZUNnA:nh'aI</phoneme><alias>Juung-nahn-high</alias></lexeme>
  <lexeme><grapheme>Xinhua</grapheme><phoneme>SInhw'A:</phoneme><alias>Shin-hwah</alias></lexeme>
  <lexeme><grapheme>Xinjiang</grapheme><phoneme>SIndZi:'A:N</phoneme><alias>Shin-jee-ahng</alias></lexeme>
  <lexeme><grapheme>Xi'an</grapheme><phoneme>Si:'A:n</phoneme><alias>Shee-ahn</alias></lexeme>
  <lexeme><grapheme>Xiamen</grapheme><phoneme>Si:A:m'En</phoneme><alias>Shee-ah-men</alias></lexeme>
  <lexeme><grapheme>Urumqi</grapheme><phoneme>u:r'u:mtSi</phoneme><alias>Oo-room-chee</alias></lexeme>
  <lexeme><grapheme>Guangzhou</grapheme><phoneme>gwA:NdZ'oU</phoneme><alias>Gwahng-joh</alias></lexeme>
  <lexeme><grapheme>Zhengzhou</grapheme><phoneme>dZVNdZ'oU</phoneme><alias>Jung-joh</alias></lexeme>
  <lexeme><grapheme>Hangzhou</grapheme><phoneme>hA:NdZ'oU</phoneme><alias>Hahng-joh</alias></lexeme>
  <lexeme><grapheme>Suzhou</grapheme><phoneme>su:dZ'oU</phoneme><alias>Soo-joh</alias></lexeme>
  <lexeme><grapheme>Guizhou</grapheme><phoneme>gweIdZ'oU</phoneme><alias>Gway-joh</alias></lexeme>
  <lexeme><grapheme>Zhuhai</grapheme><phoneme>dZu:h'aI</phoneme><alias>Joo-high</alias></lexeme>
  <lexeme><grapheme>Shenzhen</grapheme><phoneme>SEndZ'En</phoneme><alias>Shen-jen</alias></lexeme>
  <lexeme><grapheme>Chongqing</grapheme><phoneme>tSUNtS'IN</phoneme><alias>Chuung-ching</alias></lexeme>
  <lexeme><grapheme>Qingdao</grapheme><phoneme>tSINd'aU</phoneme><alias>Ching-dow</alias></lexeme>
  <lexeme><grapheme>Sichuan</grapheme><phoneme>sItSw'A:n</phoneme><alias>Sich-wahn</alias></lexeme>
  <lexeme><grapheme>Zhejiang</grapheme><phoneme>dZ@dZi:'A:N</phoneme><alias>Juh-jee-ahng</alias></lexeme>
  <lexeme><grapheme>Fujian</grapheme><phoneme>fu:dZi:'En</phoneme><alias>Foo-jee-en</alias></lexeme>
  <lexeme><grapheme>Tianjin</grapheme><phoneme>tjEndZ'In</phoneme><alias>Tyen-jin</alias></lexeme>
  <lexeme><grapheme>Harbin</grapheme><phoneme>hA@b'In</phoneme><alias>Har-bin</alias></lexeme>
  <lexeme><grapheme>Dalian</grapheme><phoneme>dA:li:'En</phoneme><alias>Dah-lee-en</alias></lexeme>
  <lexeme><grapheme>Hainan</grapheme><phoneme>haIn'A:n</phoneme><alias>High-nahn</alias></lexeme>
  <lexeme><grapheme>Yunnan</grapheme><phoneme>ju:n'A:n</phoneme><alias>Yoo-nahn</alias></lexeme>
  <lexeme><grapheme>Kunming</grapheme><phoneme>kUnm'IN</phoneme><alias>Kuun-ming</alias></lexeme>
  <lexeme><grapheme>Hubei</grapheme><phoneme>hu:b'eI</phoneme><alias>Hoo-bay</alias></lexeme>
  <lexeme><grapheme>Henan</grapheme><phoneme>h@n'A:n</phoneme><alias>Huh-nahn</alias></lexeme>
  <lexeme><grapheme>Nanjing</grapheme><phoneme>nA:ndZ'IN</phoneme><alias>Nahn-jing</alias></lexeme>
  <lexeme><grapheme>Wuhan</grapheme><phoneme>wu:h'A:n</phoneme><alias>Woo-hahn</alias></lexeme>
  <lexeme><grapheme>Uyghur</grapheme><phoneme>w'i:gU@</phoneme><alias>Wee-guur</alias></lexeme>
  <lexeme role="any-case"><grapheme>renminbi</grapheme><phoneme>r'EnmInbi</phoneme><alias>ren-min-bee</alias></lexeme>
  <lexeme role="any-case"><grapheme>yuan</grapheme><phoneme>ju:'A:n</phoneme><alias>yoo-ahn</alias></lexeme>
  <lexeme><grapheme>Huawei</grapheme><phoneme>hw'A:weI</phoneme><alias>Hwah-way</alias></lexeme>
  <lexeme><grapheme>Xiaomi</grapheme><phoneme>S'aUmi</phoneme><alias>Show-mee</alias></lexeme>
  <lexeme><grapheme>Baidu</grapheme><phoneme>b'aIdu:</phoneme><alias>Bigh-doo</alias></lexeme>
  <lexeme><grapheme>Weibo</grapheme><phoneme>w'eIboU</phoneme><alias>Way-boh</alias></lexeme>
  <lexeme><grapheme>Caixin</grapheme><phoneme>tsaIS'In</phoneme><alias>Tsigh-shin</alias></lexeme>
  <lexeme><grapheme>Peng Shuai</grapheme><phoneme>p'VN Sw'aI</phoneme><alias>Pung Shwigh</alias></lexeme>
  <lexeme><grapheme>Kaohsiung</grapheme><phoneme>gaUSj'UN</phoneme><alias>Gow-shyuung</alias></lexeme>
  <lexeme><grapheme>Kuomintang</grapheme><phoneme>kw'oUmIntA:N</phoneme><alias>Kwoh-min-tahng</alias></lexeme>
  <lexeme><grapheme>Tsai Ing-wen</grapheme><phoneme>ts'aI INw'Vn</phoneme><alias>Tsigh Ing-wun</alias></lexeme>
  <lexeme><grapheme>Lai Ching-te</grapheme><phoneme>l'aI tSINd'V</phoneme><alias>Ligh Ching-duh</alias></lexeme>

  <!-- Japan, Korea, Mongolia -->
  <lexeme><grapheme>Shinzo Abe</grapheme><phoneme>S'InzoU 'A:beI</phoneme><alias>Shin-zoh Ah-bay</alias></lexeme>
  <lexeme><grapheme>Shigeru</grapheme><phoneme>Si:g'Eru:</phoneme><alias>Shee-geh-roo</alias></lexeme>
  <lexeme><grapheme>Sanae Takaichi</grapheme><phoneme>sA:n'A:E tA:kA:'i:tSi</phoneme><alias>Sah-nah-eh Tah-kah-ee-chee</alias></lexeme>
  <lexeme><grapheme>Takaichi</grapheme><phoneme>tA:kA:'i:tSi</phoneme><alias>Tah-kah-ee-chee</alias></lexeme>
  <lexeme><grapheme>Kishida</grapheme><phoneme>k'i:Si:d@</phoneme><alias>Kee-shee-duh</alias></lexeme>
  <lexeme><grapheme>Koizumi</grapheme><phoneme>koUi:z'u:mi</phoneme><alias>Koh-ee-zoo-mee</alias></lexeme>
  <lexeme><grapheme>Yoshihide</grapheme><phoneme>joUSi:h'i:dE</phoneme><alias>Yoh-shee-hee-deh</alias></lexeme>
  <lexeme><grapheme>Ueda</grapheme><phoneme>u:'Ed@</phoneme><alias>Oo-eh-duh</alias></lexeme>
  <lexeme><grapheme>Kazuo</grapheme><phoneme>kA:z'u:oU</phoneme><alias>Kah-zoo-oh</alias></lexeme>
  <lexeme><grapheme>Hayashi</grapheme><phoneme>hA:j'A:Si</phoneme><alias>Hah-yah-shee</alias></lexeme>
  <lexeme><grapheme>Osaka</grapheme><phoneme>oUs'A:k@</phoneme><alias>Oh-sah-kuh</alias></lexeme>
  <lexeme><grapheme>Kyoto</grapheme><phoneme>ki:'oUtoU</phoneme><alias>Kee-oh-toh</alias></lexeme>
  <lexeme><grapheme>Kobe</grapheme><phoneme>k'oUbeI</phoneme><alias>Koh-bay</alias></lexeme>
  <lexeme><grapheme>Kobe Bryant</grapheme><phoneme>k'oUbi br'aI@nt</phoneme><alias>Koh-bee Brigh-uhnt</alias></lexeme>
  <lexeme><grapheme>Fukuoka</grapheme><phoneme>fu:ku:'oUk@</phoneme><alias>Foo-koo-oh-kuh</alias></lexeme>
  <lexeme><grapheme>Fukushima</grapheme><phoneme>fu:ku:S'i:m@</phoneme><alias>Foo-koo-shee-muh</alias></lexeme>
  <lexeme><grapheme>Hokkaido</grapheme><phoneme>hoUk'aIdoU</phoneme><alias>Hoh-kigh-doh</alias></lexeme>
  <lexeme><grapheme>Okinawa</grapheme><phoneme>oUkIn'A:w@</phoneme><alias>Oh-ki-nah-wuh</alias></lexeme>
  <lexeme><grapheme>Yokohama</grapheme><phoneme>joUkoUh'A:m@</phoneme><alias>Yoh-koh-hah-muh</alias></lexeme>
  <lexeme><grapheme>Kyodo</grapheme><phoneme>kj'oUdoU</phoneme><alias>Kyoh-doh</alias></lexeme>
  <lexeme><grapheme>Mainichi</grapheme><phoneme>maIn'i:tSi</phoneme><alias>Migh-nee-chee</alias></lexeme>
  <lexeme><grapheme>Yomiuri</grapheme><phoneme>joUmi:'U@i</phoneme><alias>Yoh-mee-oor-ee</alias></lexeme>
  <lexeme><grapheme>Komeito</grapheme><phoneme>koUm'eItoU</phoneme><alias>Koh-may-toh</alias></lexeme>
  <lexeme><grapheme>Uniqlo</grapheme><phoneme>j'u:ni:kloU</phoneme><alias>Yoo-nee-kloh</alias></lexeme>
  <lexeme><grapheme>Rakuten</grapheme><phoneme>rA:ku:t'En</phoneme><alias>Rah-koo-ten</alias></lexeme>
  <lexeme><grapheme>Mizuho</grapheme><phoneme>mi:z'u:hoU</phoneme><alias>Mee-zoo-hoh</alias></lexeme>
  <lexeme><grapheme>Yoon Suk Yeol</grapheme><phoneme>j'u:n sVk j'Vl</phoneme><alias>Yoon Suk Yul</alias></lexeme>
  <lexeme><grapheme>Lee Jae-myung</grapheme><phoneme>l'i: dZeI mj'VN</phoneme><alias>Lee Jay Myung</alias></lexeme>
  <lexeme><grapheme>Busan</grapheme><phoneme>bu:s'A:n</phoneme><alias>Boo-sahn</alias></lexeme>
  <lexeme><grapheme>Kaesong</grapheme><phoneme>kEs'VN</phoneme><alias>Keh-sung</alias></lexeme>
  <lexeme><grapheme>Kim Keon Hee</grapheme><phoneme>k'Im g'Vn h'i:</phoneme><alias>Kim Gun Hee</alias></lexeme>
  <lexeme><grapheme>Jeju</grapheme><phoneme>dZ'eIdZu:</phoneme><alias>Jay-joo</alias></lexeme>
  <lexeme><grapheme>Itaewon</grapheme><phoneme>'i:tEw0n</phoneme><alias>Ee-teh-won</alias></lexeme>
  <lexeme role="any-case"><grapheme>chaebol</grapheme><phoneme>tS'eIb0l</phoneme><alias>chay-bol</alias></lexeme>
  <lexeme><grapheme>Ulaanbaatar</grapheme><phoneme>u:lA:nb'A:tA@</phoneme><alias>Oo-lahn-bah-tar</alias></lexeme>
  <lexeme><grapheme>Sanae</grapheme><phoneme>s'A:naE</phoneme><alias>Sah-nah-eh</alias></lexeme>

  <!-- South-East Asia and the Pacific -->
  <lexeme><grapheme>Nguyen</grapheme><phoneme>n@w'In</phoneme><alias>Nuh-win</alias></lexeme>
  <lexeme><grapheme>Phnom Penh</grapheme><phoneme>p@n'0m p'En</phoneme><alias>Puh-nom Pen</alias></lexeme>
  <lexeme><grapheme>Hun Manet</grapheme><phoneme>h'u:n mA:n'Et</phoneme><alias>Hoon Mah-net</alias></lexeme>
  <lexeme><grapheme>Thaksin</grapheme><phoneme>t'A:ksIn</phoneme><alias>Tahk-sin</alias></lexeme>
  <lexeme><grapheme>Paetongtarn</grapheme><phoneme>pEt0Nt'A:n</phoneme><alias>Peh-tong-tahn</alias></lexeme>
  <lexeme><grapheme>Srettha</grapheme><phoneme>s'EtA:</phoneme><alias>Set-ah</alias></lexeme>
  <lexeme><grapheme>Phuket</grapheme><phoneme>pu:k'Et</phoneme><alias>Poo-ket</alias></lexeme>
  <lexeme><grapheme>Pheu Thai</grapheme><phoneme>p'3: t'aI</phoneme><alias>Per Tigh</alias></lexeme>
  <lexeme><grapheme>Pita Limjaroenrat</grapheme><phoneme>p'i:tA: lImdZA:r@nr'A:t</phoneme><alias>Pee-tah Lim-jah-ruhn-raht</alias></lexeme>
  <lexeme><grapheme>Naypyidaw</grapheme><phoneme>neIpji:d'O:</phoneme><alias>Nay-pyee-daw</alias></lexeme>
  <lexeme><grapheme>Rakhine</grapheme><phoneme>r@k'aIn</phoneme><alias>Ruh-kighn</alias></lexeme>
  <lexeme><grapheme>Aung San Suu Kyi</grapheme><phoneme>'aUN s'A:n s'u: tS'i:</phoneme><alias>Owng Sahn Soo Chee</alias></lexeme>
  <lexeme><grapheme>Min Aung Hlaing</grapheme><phoneme>m'In 'aUN l'aIN</phoneme><alias>Min Owng Lighng</alias></lexeme>
  <lexeme role="any-case"><grapheme>junta</grapheme><phoneme>h'Unt@</phoneme><alias>huun-tuh</alias></lexeme>
  <lexeme><grapheme>Prabowo Subianto</grapheme><phoneme>pr@b'oUwoU su:bi:'A:ntoU</phoneme><alias>Pruh-boh-woh Soo-bee-ahn-toh</alias></lexeme>
  <lexeme><grapheme>Subianto</grapheme><phoneme>su:bi:'A:ntoU</phoneme><alias>Soo-bee-ahn-toh</alias></lexeme>
  <lexeme><grapheme>Jokowi</grapheme><phoneme>dZoUk'oUwi</phoneme><alias>Joh-koh-wee</alias></lexeme>
  <lexeme><grapheme>Gibran</grapheme><phoneme>gIbr'A:n</phoneme><alias>Gi-brahn</alias></lexeme>
  <lexeme><grapheme>Surabaya</grapheme><phoneme>sU@@b'aI@</phoneme><alias>Soor-uh-bigh-uh</alias></lexeme>
  <lexeme><grapheme>Aceh</grapheme><phoneme>'A:tSeI</phoneme><alias>Ah-chay</alias></lexeme>
  <lexeme><grapheme>Putrajaya</grapheme><phoneme>pu:tr@dZ'aI@</phoneme><alias>Poo-truh-jigh-uh</alias></lexeme>
  <lexeme><grapheme>Mahathir</grapheme><phoneme>m@h'A:ti@3</phoneme><alias>Muh-hah-teer</alias></lexeme>
  <lexeme><grapheme>Najib Razak</grapheme><phoneme>nA:dZ'i:b r'A:zA:k</phoneme><alias>Nah-jeeb Rah-zahk</alias></lexeme>
  <lexeme><grapheme>Anwar Ibrahim</grapheme><phoneme>'A:nwA@ 'IbrA:hi:m</phoneme><alias>Ahn-war Ib-rah-heem</alias></lexeme>
  <lexeme role="any-case"><grapheme>ringgit</grapheme><phoneme>r'INgIt</phoneme><alias>ring-git</alias></lexeme>
  <lexeme><grapheme>Lee Hsien Loong</grapheme><phoneme>l'i: Si:'En l'u:N</phoneme><alias>Lee Shee-en Loong</alias></lexeme>
  <lexeme><grapheme>Quezon</grapheme><phoneme>k'eIs0n</phoneme><alias>Kay-son</alias></lexeme>
  <lexeme><grapheme>Cebu</grapheme><phoneme>seIb'u:</phoneme><alias>Say-boo</alias></lexeme>
  <lexeme><grapheme>Davao</grapheme><phoneme>dA:v'aU</phoneme><alias>Dah-vow</alias></lexeme>
  <lexeme><grapheme>Luzon</grapheme><phoneme>lu:z'0n</phoneme><alias>Loo-zon</alias></lexeme>
  <lexeme><grapheme>Duterte</grapheme><phoneme>du:t'e@teI</phoneme><alias>Doo-tair-tay</alias></lexeme>
  <lexeme><grapheme>Ramos-Horta</grapheme><phoneme>r'A:moUs 'O@t@</phoneme><alias>Rah-mohs Or-tuh</alias></lexeme>
  <lexeme><grapheme>Albanese</grapheme><phoneme>alb@n'i:zi</phoneme><alias>Al-buh-nee-zee</alias></lexeme>
  <lexeme><grapheme>Aotearoa</grapheme><phoneme>aUtE@r'oU@</phoneme><alias>Ow-teh-uh-roh-uh</alias></lexeme>
  <lexeme><grapheme>Whanganui</grapheme><phoneme>w'0Ng@nu:i</phoneme><alias>Wong-guh-noo-ee</alias></lexeme>
  <lexeme><grapheme>Waitangi</grapheme><phoneme>w'aItaNi</phoneme><alias>Wigh-tang-ee</alias></lexeme>
  <lexeme><grapheme>Rabuka</grapheme><phoneme>rA:mb'u:k@</phoneme><alias>Rahm-boo-kuh</alias></lexeme>
  <lexeme><grapheme>Apia</grapheme><phoneme>A:p'i:@</phoneme><alias>Ah-pee-uh</alias></lexeme>
  <lexeme><grapheme>Kiribati</grapheme><phoneme>k'Ir@bas</phoneme><alias>Kir-uh-bas</alias></lexeme>
  <lexeme><grapheme>Papeete</grapheme><phoneme>pA:peI'EteI</phoneme><alias>Pah-pay-eh-tay</alias></lexeme>
  <lexeme><grapheme>Nauru</grapheme><phoneme>nA:'u:ru:</phoneme><alias>Nah-oo-roo</alias></lexeme>
  <lexeme><grapheme>Shinawatra</grapheme><phoneme>S'In@w0t</phoneme><alias>Shin-uh-waht</alias></lexeme>
  <lexeme><grapheme>Anutin</grapheme><phoneme>A:n'u:tIn</phoneme><alias>Ah-noo-tin</alias></lexeme>
  <lexeme><grapheme>Bondi Beach</grapheme><phoneme>b'0ndaI b'i:tS</phoneme><alias>Bon-digh Beach</alias></lexeme>

  <!-- North Africa and the Horn -->
  <lexeme><grapheme>Tebboune</grapheme><phoneme>tEb'u:n</phoneme><alias>Teh-boon</alias></lexeme>
  <lexeme><grapheme>Saied</grapheme><phoneme>sA:'i:d</phoneme><alias>Sah-eed</alias></lexeme>
  <lexeme><grapheme>Kais Saied</grapheme><phoneme>k'aIs sA:'i:d</phoneme><alias>Kighs Sah-eed</alias></lexeme>
  <lexeme><grapheme>Benghazi</grapheme><phoneme>bEng'A:zi</phoneme><alias>Ben-gah-zee</alias></lexeme>
  <lexeme><grapheme>Haftar</grapheme><phoneme>h'A:ftA@</phoneme><alias>Hahf-tar</alias></lexeme>
  <lexeme><grapheme>Dbeibah</grapheme><phoneme>d@b'eIb@</phoneme><alias>Duh-bay-buh</alias></lexeme>
  <lexeme><grapheme>Gaddafi</grapheme><grapheme>Qaddafi</grapheme><phoneme>g@d'A:fi</phoneme><alias>Guh-dah-fee</alias></lexeme>
  <lexeme><grapheme>Marrakech</grapheme><grapheme>Marrakesh</grapheme><phoneme>mar@k'ES</phoneme><alias>Ma-ruh-kesh</alias></lexeme>
  <lexeme><grapheme>Agadir</grapheme><phoneme>A:g@d'i@3</phoneme><alias>Ah-guh-deer</alias></lexeme>
  <lexeme><grapheme>Darfur</grapheme><phoneme>dA@f'U@</phoneme><alias>Dar-foor</alias></lexeme>
  <lexeme><grapheme>Burhan</grapheme><phoneme>bU@h'A:n</phoneme><alias>Boor-hahn</alias></lexeme>
  <lexeme><grapheme>Hemedti</grapheme><phoneme>hEm'Eti</phoneme><alias>Heh-met-ee</alias></lexeme>
  <lexeme><grapheme>Janjaweed</grapheme><phoneme>dZA:ndZ@w'i:d</phoneme><alias>Jahn-juh-weed</alias></lexeme>
  <lexeme><grapheme>Riek Machar</grapheme><phoneme>ri:'Ek m@tS'A@</phoneme><alias>Ree-ek Muh-char</alias></lexeme>
  <lexeme><grapheme>Abiy</grapheme><phoneme>'A:bi</phoneme><alias>Ah-bee</alias></lexeme>
  <lexeme><grapheme>Mekelle</grapheme><phoneme>m'EkElE</phoneme><alias>Mek-eh-leh</alias></lexeme>
  <lexeme><grapheme>Tigray</grapheme><phoneme>tIgr'aI</phoneme><alias>Tih-grigh</alias></lexeme>
  <lexeme><grapheme>Tigrayan</grapheme><phoneme>tIgr'aI@n</phoneme><alias>Tih-grigh-uhn</alias></lexeme>
  <lexeme><grapheme>Isaias Afwerki</grapheme><phoneme>i:sA:'i:@s A:fw'e@ki</phoneme><alias>Ee-sah-ee-uhs Ahf-wair-kee</alias></lexeme>
  <lexeme><grapheme>Hargeisa</grapheme><phoneme>hA@g'eIs@</phoneme><alias>Har-gay-suh</alias></lexeme>
  <lexeme><grapheme>al-Shabab</grapheme><grapheme>al-Shabaab</grapheme><grapheme>Al-Shabab</grapheme><grapheme>Al-Shabaab</grapheme><phoneme>A:l S@b'A:b</phoneme><alias>ahl shuh-bahb</alias></lexeme>
  <lexeme><grapheme>Omdurman</grapheme><phoneme>0md3m'A:n</phoneme><alias>Om-der-mahn</alias></lexeme>

  <!-- East, Central and Southern Africa -->
  <lexeme><grapheme>Uhuru</grapheme><phoneme>u:h'u:ru:</phoneme><alias>Oo-hoo-roo</alias></lexeme>
  <lexeme><grapheme>Raila Odinga</grapheme><phoneme>raI'i:l@ oUd'INg@</phoneme><alias>Righ-ee-luh Oh-ding-guh</alias></lexeme>
  <lexeme><grapheme>Odinga</grapheme><phoneme>oUd'INg@</phoneme><alias>Oh-ding-guh</alias></lexeme>
  <lexeme><grapheme>Museveni</grapheme><phoneme>mu:s'EvEni</phoneme><alias>Moo-sev-eh-nee</alias></lexeme>
  <lexeme><grapheme>Besigye</grapheme><phoneme>bEs'i:dZE</phoneme><alias>Beh-see-jeh</alias></lexeme>
  <lexeme><grapheme>Bobi Wine</grapheme><phoneme>b'0bi w'aIn</phoneme><alias>Bob-ee Wighn</alias></lexeme>
  <lexeme><grapheme>Entebbe</grapheme><phoneme>Ent'EbeI</phoneme><alias>En-teb-ay</alias></lexeme>
  <lexeme><grapheme>Kagame</grapheme><phoneme>kA:g'A:mE</phoneme><alias>Kah-gah-meh</alias></lexeme>
  <lexeme><grapheme>Tutsi</grapheme><phoneme>t'Utsi</phoneme><alias>Tuut-see</alias></lexeme>
  <lexeme><grapheme>Ndayishimiye</grapheme><phoneme>@ndaIi:Si:m'i:jE</phoneme><alias>Uhn-digh-ee-shee-mee-yeh</alias></lexeme>
  <lexeme><grapheme>Bujumbura</grapheme><phoneme>bu:dZUmb'U@@</phoneme><alias>Boo-juum-boor-uh</alias></lexeme>
  <lexeme><grapheme>Bukavu</grapheme><phoneme>bu:k'A:vu:</phoneme><alias>Boo-kah-voo</alias></lexeme>
  <lexeme><grapheme>Tshisekedi</grapheme><phoneme>tSi:sEk'Edi</phoneme><alias>Chee-seh-keh-dee</alias></lexeme>
  <lexeme><grapheme>Nguesso</grapheme><phoneme>@ng'EsoU</phoneme><alias>Uhn-ges-oh</alias></lexeme>
  <lexeme><grapheme>Dar es Salaam</grapheme><phoneme>dA@ Es s@l'A:m</phoneme><alias>Dar Es Suh-lahm</alias></lexeme>
  <lexeme><grapheme>Magufuli</grapheme><phoneme>mA:gu:f'u:li</phoneme><alias>Mah-goo-foo-lee</alias></lexeme>
  <lexeme><grapheme>Arusha</grapheme><phoneme>@r'u:S@</phoneme><alias>Uh-roo-shuh</alias></lexeme>
  <lexeme><grapheme>Lilongwe</grapheme><phoneme>lIl'0NweI</phoneme><alias>Li-long-way</alias></lexeme>
  <lexeme><grapheme>Hichilema</grapheme><phoneme>hItSIl'Em@</phoneme><alias>Hih-chi-leh-muh</alias></lexeme>
  <lexeme><grapheme>Mugabe</grapheme><phoneme>mu:g'A:bi</phoneme><alias>Moo-gah-bee</alias></lexeme>
  <lexeme><grapheme>Mnangagwa</grapheme><phoneme>m@nA:ng'A:gw@</phoneme><alias>Muh-nahn-gahg-wuh</alias></lexeme>
  <lexeme><grapheme>Bulawayo</grapheme><phoneme>bu:l@w'A:joU</phoneme><alias>Boo-luh-wah-yoh</alias></lexeme>
  <lexeme><grapheme>Gaborone</grapheme><phoneme>hA:boUr'oUnE</phoneme><alias>Hah-boh-roh-neh</alias></lexeme>
  <lexeme><grapheme>Windhoek</grapheme><phoneme>v'InthUk</phoneme><alias>Vint-huuk</alias></lexeme>
  <lexeme><grapheme>Nandi-Ndaitwah</grapheme><phoneme>n'A:ndi @nd'aItwA:</phoneme><alias>Nahn-dee Uhn-dight-wah</alias></lexeme>
  <lexeme><grapheme>Gauteng</grapheme><phoneme>g'aUtEN</phoneme><alias>Gow-teng</alias></lexeme>
  <lexeme><grapheme>Gqeberha</grapheme><phoneme>kEb'e@hA:</phoneme><alias>Keh-bair-hah</alias></lexeme>
  <lexeme><grapheme>Tshwane</grapheme><phoneme>tsw'A:nE</phoneme><alias>Tswah-neh</alias></lexeme>
  <lexeme><grapheme>KwaZulu-Natal</grapheme><phoneme>kwA:z'u:lu: n@t'A:l</phoneme><alias>Kwah-zoo-loo Nuh-tahl</alias></lexeme>
  <lexeme><grapheme>Mpumalanga</grapheme><phoneme>@mpu:m@l'A:Ng@</phoneme><alias>Uhm-poo-muh-lahng-guh</alias></lexeme>
  <lexeme><grapheme>Mbeki</grapheme><phoneme>@mb'Eki</phoneme><alias>Uhm-bek-ee</alias></lexeme>
  <lexeme><grapheme>Malema</grapheme><phoneme>mA:l'Em@</phoneme><alias>Mah-leh-muh</alias></lexeme>
  <lexeme><grapheme>Steenhuisen</grapheme><phoneme>st'i:nhOIs@n</phoneme><alias>Steen-hoy-suhn</alias></lexeme>
  <lexeme><grapheme>uMkhonto weSizwe</grapheme><phoneme>u:mk'0ntoU wEs'i:zwE</phoneme><alias>oom-kon-toh weh-seez-weh</alias></lexeme>
  <lexeme><grapheme>Mbabane</grapheme><phoneme>@mbA:b'A:nE</phoneme><alias>Uhm-bah-bah-neh</alias></lexeme>
  <lexeme><grapheme>Maputo</grapheme><phoneme>m@p'u:toU</phoneme><alias>Muh-poo-toh</alias></lexeme>
  <lexeme><grapheme>Mondlane</grapheme><phoneme>m0ndl'A:n</phoneme><alias>Mond-lahn</alias></lexeme>
  <lexeme><grapheme>Antananarivo</grapheme><phoneme>ant@nan@r'i:voU</phoneme><alias>An-tuh-nan-uh-ree-voh</alias></lexeme>
  <lexeme><grapheme>Rajoelina</grapheme><phoneme>rA:zoU'Eli:n@</phoneme><alias>Rah-zoh-eh-lee-nuh</alias></lexeme>
  <lexeme><grapheme>João Lourenço</grapheme><phoneme>Zu:'aU loUr'Ensu:</phoneme><alias>Zhoo-ow Loh-ren-soo</alias></lexeme>
  <lexeme><grapheme>Lourenço</grapheme><grapheme>Lourenco</grapheme><phoneme>loUr'Ensu:</phoneme><alias>Loh-ren-soo</alias></lexeme>
  <lexeme><grapheme>Mutharika</grapheme><phoneme>mu:tA:r'i:k@</phoneme><alias>Moo-tah-ree-kuh</alias></lexeme>
  <lexeme><grapheme>Ramaphosa</grapheme><phoneme>ram@p'oUs@</phoneme><alias>Ram-uh-poh-suh</alias></lexeme>
  <lexeme><grapheme>Dodoma</grapheme><phoneme>d'oUd@mA:</phoneme><alias>Doh-duh-mah</alias></lexeme>
  <lexeme><grapheme>Randrianirina</grapheme><phoneme>randri:@n'i:rIn@</phoneme><alias>Ran-dree-uh-nee-rin-uh</alias></lexeme>

  <!-- West and Central Africa -->
  <lexeme><grapheme>Niger</grapheme><phoneme>ni:Z'e@</phoneme><alias>Nee-zhair</alias></lexeme>
  <lexeme><grapheme>Niger Delta</grapheme><phoneme>n'aIdZ3 d'Elt@</phoneme></lexeme>
  <lexeme><grapheme>Niger River</grapheme><phoneme>n'aIdZ3 r'Iv3</phoneme></lexeme>
  <lexeme><grapheme>River Niger</grapheme><phoneme>r'Iv3 n'aIdZ3</phoneme></lexeme>
  <lexeme><grapheme>Niger State</grapheme><phoneme>n'aIdZ3 st'eIt</phoneme></lexeme>
  <lexeme><grapheme>Nigerien</grapheme><phoneme>ni:Z'e@i:@n</phoneme><alias>Nee-zhair-ee-uhn</alias></lexeme>
  <lexeme><grapheme>Niamey</grapheme><phoneme>ni:'A:meI</phoneme><alias>Nee-ah-may</alias></lexeme>
  <lexeme><grapheme>Tchiani</grapheme><phoneme>tS'A:ni</phoneme><alias>Chah-nee</alias></lexeme>
  <lexeme><grapheme>Bazoum</grapheme><phoneme>bA:z'u:m</phoneme><alias>Bah-zoom</alias></lexeme>
  <lexeme><grapheme>Bamako</grapheme><phoneme>b'A:m@koU</phoneme><alias>Bah-muh-koh</alias></lexeme>
  <lexeme><grapheme>Goïta</grapheme><grapheme>Goita</grapheme><phoneme>goU'i:t@</phoneme><alias>Goh-ee-tuh</alias></lexeme>
  <lexeme><grapheme>Ouattara</grapheme><phoneme>w@t'A:rA:</phoneme><alias>Wuh-tah-rah</alias></lexeme>
  <lexeme><grapheme>Gbagbo</grapheme><phoneme>b'A:gboU</phoneme><alias>Bahg-boh</alias></lexeme>
  <lexeme><grapheme>Yamoussoukro</grapheme><phoneme>jA:m@s'u:kroU</phoneme><alias>Yah-muh-soo-kroh</alias></lexeme>
  <lexeme><grapheme>Abidjan</grapheme><phoneme>A:bi:dZ'A:n</phoneme><alias>Ah-bee-jahn</alias></lexeme>
  <lexeme><grapheme>Côte d'Ivoire</grapheme><grapheme>Cote d'Ivoire</grapheme><phoneme>k'oUt di:vw'A@</phoneme><alias>Koht Deev-wahr</alias></lexeme>
  <lexeme><grapheme>Traoré</grapheme><grapheme>Traore</grapheme><phoneme>trA:oUr'eI</phoneme><alias>Trah-oh-ray</alias></lexeme>
  <lexeme><grapheme>Burkinabe</grapheme><grapheme>Burkinabé</grapheme><phoneme>b3k'i:nA:beI</phoneme><alias>Ber-kee-nah-bay</alias></lexeme>
  <lexeme><grapheme>N'Djamena</grapheme><grapheme>Ndjamena</grapheme><phoneme>@ndZA:m'eIn@</phoneme><alias>Uhn-jah-may-nuh</alias></lexeme>
  <lexeme><grapheme>Déby</grapheme><phoneme>d'Ebi</phoneme><alias>Deb-ee</alias></lexeme>
  <lexeme><grapheme>Touadéra</grapheme><grapheme>Touadera</grapheme><phoneme>twA:dEr'A:</phoneme><alias>Twah-deh-rah</alias></lexeme>
  <lexeme><grapheme>Bangui</grapheme><phoneme>bA:ng'i:</phoneme><alias>Bahn-gee</alias></lexeme>
  <lexeme><grapheme>Oligui Nguema</grapheme><phoneme>oUl'i:gi @ngw'eIm@</phoneme><alias>Oh-lee-gee Uhn-gway-muh</alias></lexeme>
  <lexeme><grapheme>Yaoundé</grapheme><grapheme>Yaounde</grapheme><phoneme>jA:'u:ndeI</phoneme><alias>Yah-oon-day</alias></lexeme>
  <lexeme><grapheme>Nouakchott</grapheme><phoneme>nw'A:kS0t</phoneme><alias>Nwahk-shot</alias></lexeme>
  <lexeme><grapheme>Ghazouani</grapheme><phoneme>gA:zu:'A:ni</phoneme><alias>Gah-zoo-ah-nee</alias></lexeme>
  <lexeme><grapheme>Ousmane Sonko</grapheme><phoneme>u:sm'A:n s'0nkoU</phoneme><alias>Oos-mahn Son-koh</alias></lexeme>
  <lexeme><grapheme>Diomaye Faye</grapheme><phoneme>dZoUm'aI f'aI</phoneme><alias>Joh-migh Figh</alias></lexeme>
  <lexeme><grapheme>Doumbouya</grapheme><phoneme>du:mb'u:j@</phoneme><alias>Doom-boo-yuh</alias></lexeme>
  <lexeme><grapheme>Weah</grapheme><phoneme>w'eI@</phoneme><alias>Way-uh</alias></lexeme>
  <lexeme><grapheme>Boakai</grapheme><phoneme>bw'A:kaI</phoneme><alias>Bwah-kigh</alias></lexeme>
  <lexeme><grapheme>Lomé</grapheme><grapheme>Lome</grapheme><phoneme>loUm'eI</phoneme><alias>Loh-may</alias></lexeme>
  <lexeme><grapheme>Patrice Talon</grapheme><phoneme>pA:tr'i:s tA:l'oUn</phoneme><alias>Pah-trees Tah-lohn</alias></lexeme>
  <lexeme><grapheme>Gnassingbé</grapheme><grapheme>Gnassingbe</grapheme><phoneme>njA:sINb'eI</phoneme><alias>Nyah-sing-bay</alias></lexeme>
  <lexeme><grapheme>Benin</grapheme><phoneme>bEn'i:n</phoneme><alias>Beh-neen</alias></lexeme>
  <lexeme><grapheme>Accra</grapheme><phoneme>@kr'A:</phoneme><alias>Uh-krah</alias></lexeme>
  <lexeme><grapheme>Akufo-Addo</grapheme><phoneme>A:k'u:foU A:d'oU</phoneme><alias>Ah-koo-foh Ah-doh</alias></lexeme>
  <lexeme><grapheme>Kumasi</grapheme><phoneme>ku:m'A:si</phoneme><alias>Koo-mah-see</alias></lexeme>
  <lexeme><grapheme>Abuja</grapheme><phoneme>A:b'u:dZA:</phoneme><alias>Ah-boo-jah</alias></lexeme>
  <lexeme><grapheme>Tinubu</grapheme><phoneme>ti:n'u:bu:</phoneme><alias>Tee-noo-boo</alias></lexeme>
  <lexeme><grapheme>Buhari</grapheme><phoneme>bu:h'A:ri</phoneme><alias>Boo-hah-ree</alias></lexeme>
  <lexeme><grapheme>Obi</grapheme><phoneme>'oUbi</phoneme><alias>Oh-bee</alias></lexeme>
  <lexeme><grapheme>Abubakar</grapheme><phoneme>A:bu:b'A:kA@</phoneme><alias>Ah-boo-bah-kar</alias></lexeme>
  <lexeme><grapheme>Kaduna</grapheme><phoneme>kA:d'u:nA:</phoneme><alias>Kah-doo-nah</alias></lexeme>
  <lexeme><grapheme>Maiduguri</grapheme><phoneme>maId'u:gUri</phoneme><alias>Migh-doo-guu-ree</alias></lexeme>
  <lexeme><grapheme>Dangote</grapheme><phoneme>dA:ng'oUteI</phoneme><alias>Dahn-goh-tay</alias></lexeme>
  <lexeme><grapheme>Okonjo-Iweala</grapheme><phoneme>oUk'0ndZoU i:w'eIA:l@</phoneme><alias>Oh-kon-joh Ee-way-ah-luh</alias></lexeme>
  <lexeme><grapheme>Timbuktu</grapheme><phoneme>tImbVkt'u:</phoneme><alias>Tim-buk-too</alias></lexeme>
  <lexeme><grapheme>Conakry</grapheme><phoneme>k'0n@kri</phoneme><alias>Kon-uh-kree</alias></lexeme>
  <lexeme><grapheme>Dakar</grapheme><phoneme>d@k'A@</phoneme><alias>Duh-kar</alias></lexeme>
  <lexeme><grapheme>Banjul</grapheme><phoneme>b'andZu:l</phoneme><alias>Ban-jool</alias></lexeme>
  <lexeme><grapheme>Praia</grapheme><phoneme>pr'aI@</phoneme><alias>Prigh-uh</alias></lexeme>
  <lexeme><grapheme>Tiani</grapheme><phoneme>tSi:'A:ni</phoneme><alias>Chee-ah-nee</alias></lexeme>
  <lexeme><grapheme>Embaló</grapheme><grapheme>Embalo</grapheme><phoneme>EmbA:l'oU</phoneme><alias>Em-bah-loh</alias></lexeme>
  <lexeme><grapheme>Biya</grapheme><phoneme>b'i:j@</phoneme><alias>Bee-yuh</alias></lexeme>

  <!-- Latin America and the Caribbean -->
  <lexeme><grapheme>Medellín</grapheme><grapheme>Medellin</grapheme><phoneme>mEdEj'i:n</phoneme><alias>Meh-deh-yeen</alias></lexeme>
  <lexeme><grapheme>Barranquilla</grapheme><phoneme>bA:rA:nk'i:j@</phoneme><alias>Bah-rahn-kee-yuh</alias></lexeme>
  <lexeme><grapheme>Uribe</grapheme><phoneme>u:r'i:beI</phoneme><alias>Oo-ree-bay</alias></lexeme>
  <lexeme><grapheme>Cartagena</grapheme><phoneme>kA@t@h'eIn@</phoneme><alias>Kar-tuh-hay-nuh</alias></lexeme>
  <lexeme><grapheme>Duque</grapheme><phoneme>d'u:keI</phoneme><alias>Doo-kay</alias></lexeme>
  <lexeme><grapheme>Chávez</grapheme><phoneme>tS'A:vEz</phoneme><alias>Chah-vez</alias></lexeme>
  <lexeme><grapheme>Cabello</grapheme><phoneme>kA:b'eIjoU</phoneme><alias>Kah-bay-yoh</alias></lexeme>
  <lexeme><grapheme>Maracaibo</grapheme><phoneme>mA:rA:k'aIboU</phoneme><alias>Mah-rah-kigh-boh</alias></lexeme>
  <lexeme><grapheme>Maduro</grapheme><phoneme>mA:d'u:roU</phoneme><alias>Mah-doo-roh</alias></lexeme>
  <lexeme><grapheme>Guaidó</grapheme><grapheme>Guaido</grapheme><phoneme>gwaId'oU</phoneme><alias>Gwigh-doh</alias></lexeme>
  <lexeme><grapheme>Essequibo</grapheme><phoneme>Es@k'i:boU</phoneme><alias>Es-uh-kee-boh</alias></lexeme>
  <lexeme><grapheme>Guayaquil</grapheme><phoneme>gwaIA:k'i:l</phoneme><alias>Gwigh-ah-keel</alias></lexeme>
  <lexeme><grapheme>Galápagos</grapheme><grapheme>Galapagos</grapheme><phoneme>g@l'A:p@goUs</phoneme><alias>Guh-lah-puh-gohs</alias></lexeme>
  <lexeme><grapheme>Callao</grapheme><phoneme>kA:j'aU</phoneme><alias>Kah-yow</alias></lexeme>
  <lexeme><grapheme>Arequipa</grapheme><phoneme>A:rEk'i:p@</phoneme><alias>Ah-reh-kee-puh</alias></lexeme>
  <lexeme><grapheme>Boluarte</grapheme><phoneme>boUlw'A@teI</phoneme><alias>Boh-lwar-tay</alias></lexeme>
  <lexeme><grapheme>Machu Picchu</grapheme><phoneme>m'A:tSu: p'i:ktSu:</phoneme><alias>Mah-choo Peek-choo</alias></lexeme>
  <lexeme><grapheme>Sucre</grapheme><phoneme>s'u:kreI</phoneme><alias>Soo-kray</alias></lexeme>
  <lexeme><grapheme>Evo Morales</grapheme><phoneme>'eIvoU moUr'A:leIs</phoneme><alias>Ay-voh Moh-rah-lays</alias></lexeme>
  <lexeme><grapheme>Luis Arce</grapheme><phoneme>lu:'i:s 'A@seI</phoneme><alias>Loo-ees Ar-say</alias></lexeme>
  <lexeme><grapheme>Itaipu</grapheme><phoneme>i:taIp'u:</phoneme><alias>Ee-tigh-poo</alias></lexeme>
  <lexeme><grapheme>Milei</grapheme><phoneme>mIl'eI</phoneme><alias>Mih-lay</alias></lexeme>
  <lexeme><grapheme>Javier Milei</grapheme><phoneme>hA:vj'e@ mIl'eI</phoneme><alias>Hah-vyair Mih-lay</alias></lexeme>
  <lexeme><grapheme>Kirchner</grapheme><phoneme>k'i@3Sn3</phoneme><alias>Keersh-ner</alias></lexeme>
  <lexeme><grapheme>Ushuaia</grapheme><phoneme>u:sw'aI@</phoneme><alias>Oos-wigh-uh</alias></lexeme>
  <lexeme><grapheme>Valparaíso</grapheme><grapheme>Valparaiso</grapheme><phoneme>vA:lp@r'aIsoU</phoneme><alias>Vahl-puh-righ-soh</alias></lexeme>
  <lexeme><grapheme>Boric</grapheme><phoneme>b'oUrItS</phoneme><alias>Boh-rich</alias></lexeme>
  <lexeme><grapheme>Piñera</grapheme><grapheme>Pinera</grapheme><phoneme>pi:nj'e@@</phoneme><alias>Pee-nyair-uh</alias></lexeme>
  <lexeme><grapheme>Bachelet</grapheme><phoneme>bA:SEl'Et</phoneme><alias>Bah-sheh-let</alias></lexeme>
  <lexeme><grapheme>Pinochet</grapheme><phoneme>pi:noUtS'Et</phoneme><alias>Pee-noh-chet</alias></lexeme>
  <lexeme><grapheme>Allende</grapheme><phoneme>A:j'EndeI</phoneme><alias>Ah-yen-day</alias></lexeme>
  <lexeme><grapheme>São Paulo</grapheme><grapheme>Sao Paulo</grapheme><phoneme>saU p'aUloU</phoneme><alias>Sow Pow-loh</alias></lexeme>
  <lexeme><grapheme>São Tomé</grapheme><grapheme>Sao Tome</grapheme><phoneme>s'aU toUm'eI</phoneme><alias>Sow Toh-may</alias></lexeme>
  <lexeme><grapheme>Jair Bolsonaro</grapheme><phoneme>ZaI'i@3 boUlsoUn'A:roU</phoneme><alias>Zhigh-eer Bohl-soh-nah-roh</alias></lexeme>
  <lexeme><grapheme>Bolsonaro</grapheme><phoneme>boUlsoUn'A:roU</phoneme><alias>Bohl-soh-nah-roh</alias></lexeme>
  <lexeme><grapheme>Rousseff</grapheme><phoneme>ru:s'Ef</phoneme><alias>Roo-sef</alias></lexeme>
  <lexeme><grapheme>Luiz Inácio</grapheme><phoneme>lu:'i:z i:n'A:si:oU</phoneme><alias>Loo-eez Ee-nah-see-oh</alias></lexeme>
  <lexeme><grapheme>Alexandre de Moraes</grapheme><phoneme>A:lES'A:ndreI d@ moUr'aIs</phoneme><alias>Ah-leh-shahn-dray Duh Moh-righs</alias></lexeme>
  <lexeme><grapheme>Recife</grapheme><phoneme>rEs'i:fi</phoneme><alias>Reh-see-fee</alias></lexeme>
  <lexeme><grapheme>Minas Gerais</grapheme><phoneme>m'i:n@s ZEr'aIs</phoneme><alias>Mee-nuhs Zheh-righs</alias></lexeme>
  <lexeme><grapheme>Petrobras</grapheme><phoneme>pEtroUbr'A:s</phoneme><alias>Peh-troh-brahs</alias></lexeme>
  <lexeme><grapheme>Embraer</grapheme><phoneme>EmbrA:'e@</phoneme><alias>Em-brah-air</alias></lexeme>
  <lexeme role="any-case"><grapheme>favela</grapheme><phoneme>fA:v'El@</phoneme><alias>fah-vel-uh</alias></lexeme>
  <lexeme><grapheme>Díaz-Canel</grapheme><grapheme>Diaz-Canel</grapheme><phoneme>d'i:A:s kA:n'El</phoneme><alias>Dee-ahs Kah-nel</alias></lexeme>
  <lexeme><grapheme>Moïse</grapheme><grapheme>Moise</grapheme><phoneme>moU'i:z</phoneme><alias>Moh-eez</alias></lexeme>
  <lexeme><grapheme>Jovenel</grapheme><phoneme>ZoUv@n'El</phoneme><alias>Zhoh-vuh-nel</alias></lexeme>
  <lexeme><grapheme>Abinader</grapheme><phoneme>A:bi:nA:d'e@</phoneme><alias>Ah-bee-nah-dair</alias></lexeme>
  <lexeme><grapheme>Curaçao</grapheme><grapheme>Curacao</grapheme><phoneme>kjU@@s'aU</phoneme><alias>Kyoor-uh-sow</alias></lexeme>
  <lexeme><grapheme>Ortega</grapheme><phoneme>O@t'eIg@</phoneme><alias>Or-tay-guh</alias></lexeme>
  <lexeme><grapheme>Xiomara</grapheme><phoneme>si:oUm'A:r@</phoneme><alias>See-oh-mah-ruh</alias></lexeme>
  <lexeme><grapheme>Bukele</grapheme><phoneme>bu:k'ElE</phoneme><alias>Boo-keh-leh</alias></lexeme>
  <lexeme><grapheme>Nayib</grapheme><phoneme>naI'i:b</phoneme><alias>Nigh-eeb</alias></lexeme>
  <lexeme><grapheme>Arévalo</grapheme><grapheme>Arevalo</grapheme><phoneme>A:r'EvA:loU</phoneme><alias>Ah-reh-vah-loh</alias></lexeme>
  <lexeme><grapheme>Tijuana</grapheme><phoneme>ti:w'A:n@</phoneme><alias>Tee-wah-nuh</alias></lexeme>
  <lexeme><grapheme>Juárez</grapheme><grapheme>Juarez</grapheme><phoneme>hw'A:rEz</phoneme><alias>Hwah-rez</alias></lexeme>
  <lexeme><grapheme>Ciudad Juárez</grapheme><grapheme>Ciudad Juarez</grapheme><phoneme>si:u:d'A:d hw'A:rEz</phoneme><alias>See-oo-dahd Hwah-rez</alias></lexeme>
  <lexeme><grapheme>Guadalajara</grapheme><phoneme>gwA:d@l@h'A:r@</phoneme><alias>Gwah-duh-luh-hah-ruh</alias></lexeme>
  <lexeme><grapheme>Guanajuato</grapheme><phoneme>gwA:n@hw'A:toU</phoneme><alias>Gwah-nuh-hwah-toh</alias></lexeme>
  <lexeme><grapheme>Jalisco</grapheme><phoneme>hA:l'i:skoU</phoneme><alias>Hah-lees-koh</alias></lexeme>
  <lexeme><grapheme>Michoacán</grapheme><grapheme>Michoacan</grapheme><phoneme>mi:tSoUA:k'A:n</phoneme><alias>Mee-choh-ah-kahn</alias></lexeme>
  <lexeme><grapheme>Culiacán</grapheme><grapheme>Culiacan</grapheme><phoneme>ku:ljA:k'A:n</phoneme><alias>Kool-yah-kahn</alias></lexeme>
  <lexeme><grapheme>Tamaulipas</grapheme><phoneme>tA:maUl'i:pA:s</phoneme><alias>Tah-mow-lee-pahs</alias></lexeme>
  <lexeme><grapheme>Oaxaca</grapheme><phoneme>wA:h'A:k@</phoneme><alias>Wah-hah-kuh</alias></lexeme>
  <lexeme><grapheme>Querétaro</grapheme><grapheme>Queretaro</grapheme><phoneme>kEr'EtA:roU</phoneme><alias>Keh-reh-tah-roh</alias></lexeme>
  <lexeme><grapheme>Chiapas</grapheme><phoneme>tSi:'A:p@s</phoneme><alias>Chee-ah-puhs</alias></lexeme>
  <lexeme><grapheme>Tulum</grapheme><phoneme>tu:l'u:m</phoneme><alias>Too-loom</alias></lexeme>
  <lexeme><grapheme>Peña Nieto</grapheme><phoneme>p'eInj@ nj'EtoU</phoneme><alias>Pay-nyuh Nyeh-toh</alias></lexeme>
  <lexeme><grapheme>Zócalo</grapheme><grapheme>Zocalo</grapheme><phoneme>s'oUk@loU</phoneme><alias>Soh-kuh-loh</alias></lexeme>
  <lexeme><grapheme>Nahuatl</grapheme><phoneme>n'A:wA:t@l</phoneme><alias>Nah-wah-tuhl</alias></lexeme>
  <lexeme role="any-case"><grapheme>quinoa</grapheme><phoneme>k'i:nwA:</phoneme><alias>keen-wah</alias></lexeme>
  <lexeme><grapheme>Mulino</grapheme><phoneme>mu:l'i:noU</phoneme><alias>Moo-lee-noh</alias></lexeme>
  <lexeme><grapheme>Jerí</grapheme><phoneme>hEr'i:</phoneme><alias>Heh-ree</alias></lexeme>
  <lexeme><grapheme>Kast</grapheme><phoneme>k'A:st</phoneme><alias>Kahst</alias></lexeme>
  <lexeme><grapheme>Asunción</grapheme><grapheme>Asuncion</grapheme><phoneme>A:su:nsj'oUn</phoneme><alias>Ah-soon-syohn</alias></lexeme>
  <lexeme><grapheme>Tegucigalpa</grapheme><phoneme>t@gu:sIg'alp@</phoneme><alias>Tuh-goo-sih-gal-puh</alias></lexeme>
  <lexeme><grapheme>Murillo</grapheme><phoneme>mu:r'i:joU</phoneme><alias>Moo-ree-yoh</alias></lexeme>
  <lexeme><grapheme>Castillo</grapheme><phoneme>k@st'i:joU</phoneme><alias>Kuh-stee-yoh</alias></lexeme>
  <lexeme><grapheme>Asfura</grapheme><phoneme>A:sf'U@r@</phoneme><alias>Ahs-foor-uh</alias></lexeme>
  <lexeme><grapheme>Diosdado</grapheme><phoneme>di:oUsd'A:doU</phoneme><alias>Dee-ohs-dah-doh</alias></lexeme>

  <!-- The United States and Canada -->
  <lexeme><grapheme>Ocasio-Cortez</grapheme><phoneme>oUk'A:si:oU kO@t'Ez</phoneme><alias>Oh-kah-see-oh Kor-tez</alias></lexeme>
  <lexeme><grapheme>Buttigieg</grapheme><phoneme>b'u:t@dZ@dZ</phoneme><alias>Boo-tuh-juhj</alias></lexeme>
  <lexeme><grapheme>Usha</grapheme><phoneme>'u:S@</phoneme><alias>Oo-shuh</alias></lexeme>
  <lexeme><grapheme>Giuliani</grapheme><phoneme>dZu:li:'A:ni</phoneme><alias>Joo-lee-ah-nee</alias></lexeme>
  <lexeme><grapheme>Mayorkas</grapheme><phoneme>meI'O@k@s</phoneme><alias>May-or-kuhs</alias></lexeme>
  <lexeme><grapheme>Gaetz</grapheme><phoneme>g'eIts</phoneme><alias>Gayts</alias></lexeme>
  <lexeme><grapheme>Tlaib</grapheme><phoneme>t@l'i:b</phoneme><alias>Tuh-leeb</alias></lexeme>
  <lexeme><grapheme>Jayapal</grapheme><phoneme>dZ'aI@pA:l</phoneme><alias>Jigh-uh-pahl</alias></lexeme>
  <lexeme><grapheme>Sotomayor</grapheme><phoneme>soUtoUmaIj'O@</phoneme><alias>Soh-toh-migh-yor</alias></lexeme>
  <lexeme><grapheme>Ketanji</grapheme><phoneme>kEt'A:ndZi</phoneme><alias>Keh-tahn-jee</alias></lexeme>
  <lexeme><grapheme>Coney Barrett</grapheme><phoneme>k'oUni b'arIt</phoneme><alias>Koh-nee Ba-rit</alias></lexeme>
  <lexeme><grapheme>Hochul</grapheme><phoneme>h'oUk@l</phoneme><alias>Hoh-kuhl</alias></lexeme>
  <lexeme><grapheme>Sinema</grapheme><phoneme>s'In@m@</phoneme><alias>Sin-uh-muh</alias></lexeme>
  <lexeme><grapheme>Klobuchar</grapheme><phoneme>kl'oUb@SA@</phoneme><alias>Kloh-buh-shar</alias></lexeme>
  <lexeme><grapheme>Mamdani</grapheme><phoneme>mA:md'A:ni</phoneme><alias>Mahm-dah-nee</alias></lexeme>
  <lexeme><grapheme>Comey</grapheme><phoneme>k'oUmi</phoneme><alias>Koh-mee</alias></lexeme>
  <lexeme><grapheme>Vivek</grapheme><phoneme>vIv'eIk</phoneme><alias>Vi-vayk</alias></lexeme>
  <lexeme><grapheme>Fauci</grapheme><phoneme>f'aUtSi</phoneme><alias>Fow-chee</alias></lexeme>
  <lexeme><grapheme>Bezos</grapheme><phoneme>b'eIzoUs</phoneme><alias>Bay-zohs</alias></lexeme>
  <lexeme><grapheme>Nadella</grapheme><phoneme>n@d'El@</phoneme><alias>Nuh-del-uh</alias></lexeme>
  <lexeme><grapheme>Pichai</grapheme><phoneme>pItS'aI</phoneme><alias>Pi-chigh</alias></lexeme>
  <lexeme><grapheme>Iger</grapheme><phoneme>'aIg3</phoneme><alias>Igh-ger</alias></lexeme>
  <lexeme><grapheme>Thiel</grapheme><phoneme>t'i:l</phoneme><alias>Teel</alias></lexeme>
  <lexeme><grapheme>Thune</grapheme><phoneme>T'u:n</phoneme><alias>Thoon</alias></lexeme>
  <lexeme><grapheme>Mueller</grapheme><phoneme>m'Vl3</phoneme><alias>Mul-er</alias></lexeme>
  <lexeme><grapheme>Tucson</grapheme><phoneme>t'u:s0n</phoneme><alias>Too-son</alias></lexeme>
  <lexeme><grapheme>Uvalde</grapheme><phoneme>ju:v'aldi</phoneme><alias>Yoo-val-dee</alias></lexeme>
  <lexeme><grapheme>San Joaquin</grapheme><phoneme>san wA:k'i:n</phoneme><alias>San Wah-keen</alias></lexeme>
  <lexeme><grapheme>El Cajon</grapheme><phoneme>El k@h'oUn</phoneme><alias>El Kuh-hohn</alias></lexeme>
  <lexeme><grapheme>Schuylkill</grapheme><phoneme>sk'u:k@l</phoneme><alias>Skoo-kuhl</alias></lexeme>
  <lexeme><grapheme>Poughkeepsie</grapheme><phoneme>p@k'Ipsi</phoneme><alias>Puh-kip-see</alias></lexeme>
  <lexeme><grapheme>Mackinac</grapheme><phoneme>m'ak@nO:</phoneme><alias>Mak-uh-naw</alias></lexeme>
  <lexeme><grapheme>Natchitoches</grapheme><phoneme>n'ak@tIS</phoneme><alias>Nak-uh-tish</alias></lexeme>
  <lexeme><grapheme>Lahaina</grapheme><phoneme>l@h'aIn@</phoneme><alias>Luh-high-nuh</alias></lexeme>
  <lexeme><grapheme>Waikiki</grapheme><phoneme>w'aIki:ki</phoneme><alias>Wigh-kee-kee</alias></lexeme>
  <lexeme><grapheme>Butte</grapheme><phoneme>bj'u:t</phoneme><alias>Byoot</alias></lexeme>
  <lexeme><grapheme>Sault Ste. Marie</grapheme><phoneme>s'u: seInt m@r'i:</phoneme><alias>Soo Saynt Muh-ree</alias></lexeme>
  <lexeme><grapheme>Poilievre</grapheme><phoneme>pwA:li:'Ev</phoneme><alias>Pwah-lee-ev</alias></lexeme>
  <lexeme><grapheme>Mélanie Joly</grapheme><phoneme>meIlA:n'i: ZoUl'i:</phoneme><alias>May-lah-nee Zhoh-lee</alias></lexeme>
  <lexeme><grapheme>Legault</grapheme><phoneme>l@g'oU</phoneme><alias>Luh-goh</alias></lexeme>
  <lexeme><grapheme>Blanchet</grapheme><phoneme>blA:nS'eI</phoneme><alias>Blahn-shay</alias></lexeme>
  <lexeme><grapheme>Québécois</grapheme><grapheme>Québecois</grapheme><grapheme>Quebecois</grapheme><phoneme>keIbEkw'A:</phoneme><alias>Kay-beh-kwah</alias></lexeme>
  <lexeme><grapheme>Iqaluit</grapheme><phoneme>i:k'A:lu:It</phoneme><alias>Ee-kah-loo-it</alias></lexeme>
  <lexeme><grapheme>Nunavut</grapheme><phoneme>n'u:n@vUt</phoneme><alias>Noo-nuh-vuut</alias></lexeme>
  <lexeme><grapheme>Ramaswamy</grapheme><phoneme>rA:m@sw'A:mi</phoneme><alias>Rah-muh-swah-mee</alias></lexeme>
  <lexeme><grapheme>Noem</grapheme><phoneme>n'oUm</phoneme><alias>Nohm</alias></lexeme>
  <lexeme><grapheme>Homan</grapheme><phoneme>h'oUm@n</phoneme><alias>Hoh-muhn</alias></lexeme>
  <lexeme><grapheme>Vought</grapheme><phoneme>v'oUt</phoneme><alias>Voht</alias></lexeme>
  <lexeme><grapheme>Epstein</grapheme><phoneme>'Epsti:n</phoneme><alias>Ep-steen</alias></lexeme>
  <lexeme><grapheme>Newsom</grapheme><phoneme>n'u:s@m</phoneme><alias>Noo-suhm</alias></lexeme>
  <lexeme><grapheme>Zohran</grapheme><phoneme>z'oUrA:n</phoneme><alias>Zoh-rahn</alias></lexeme>
  <lexeme><grapheme>Ghislaine</grapheme><phoneme>gi:l'eIn</phoneme><alias>Gee-layn</alias></lexeme>

  <!-- Companies and things -->
  <lexeme><grapheme>Porsche</grapheme><phoneme>p'O@S@</phoneme><alias>Por-shuh</alias></lexeme>
  <lexeme><grapheme>Nike</grapheme><phoneme>n'aIki</phoneme><alias>Nigh-kee</alias></lexeme>
  <lexeme><grapheme>Nvidia</grapheme><phoneme>Env'Idi:@</phoneme><alias>En-vid-ee-uh</alias></lexeme>
  <lexeme><grapheme>Givenchy</grapheme><phoneme>Zi:vA:nS'i:</phoneme><alias>Zhee-vahn-shee</alias></lexeme>
  <lexeme><grapheme>Cartier</grapheme><phoneme>k'A@ti:eI</phoneme><alias>Kar-tee-ay</alias></lexeme>
  <lexeme><grapheme>Balenciaga</grapheme><phoneme>b@lEnsi:'A:g@</phoneme><alias>Buh-len-see-ah-guh</alias></lexeme>
  <lexeme><grapheme>Yves Saint Laurent</grapheme><phoneme>'i:v san loUr'A:n</phoneme><alias>Eev San Loh-rahn</alias></lexeme>
  <lexeme><grapheme>Loewe</grapheme><phoneme>loU'EvE</phoneme><alias>Loh-eh-veh</alias></lexeme>
  <lexeme><grapheme>Longines</grapheme><phoneme>l0nZ'i:n</phoneme><alias>Lon-zheen</alias></lexeme>
  <lexeme><grapheme>Patek Philippe</grapheme><phoneme>p@t'Ek fIl'i:p</phoneme><alias>Puh-tek Fi-leep</alias></lexeme>
  <lexeme><grapheme>TAG Heuer</grapheme><phoneme>t'ag h'OI3</phoneme><alias>Tag Hoy-er</alias></lexeme>
  <lexeme><grapheme>Dacia</grapheme><phoneme>d'A:tS@</phoneme><alias>Dah-chuh</alias></lexeme>
  <lexeme><grapheme>Shein</grapheme><phoneme>S'i:In</phoneme><alias>Shee-in</alias></lexeme>
  <lexeme><grapheme>Temu</grapheme><phoneme>t'i:mu:</phoneme><alias>Tee-moo</alias></lexeme>
  <lexeme><grapheme>Saint-Gobain</grapheme><phoneme>san goUb'an</phoneme><alias>San Goh-ban</alias></lexeme>
  <lexeme><grapheme>Daewoo</grapheme><phoneme>d'eIwu:</phoneme><alias>Day-woo</alias></lexeme>
  <lexeme><grapheme>Ozempic</grapheme><phoneme>oUz'EmpIk</phoneme><alias>Oh-zem-pik</alias></lexeme>
  <lexeme><grapheme>Wegovy</grapheme><phoneme>wEg'oUvi</phoneme><alias>Weh-goh-vee</alias></lexeme>
  <lexeme><grapheme>Moderna</grapheme><phoneme>m@d'3:n@</phoneme><alias>Muh-der-nuh</alias></lexeme>
  <lexeme role="any-case"><grapheme>fentanyl</grapheme><phoneme>f'Ent@nIl</phoneme><alias>fen-tuh-nil</alias></lexeme>
  <lexeme role="any-case"><grapheme>acetaminophen</grapheme><phoneme>@si:t@m'In@f@n</phoneme><alias>uh-see-tuh-min-uh-fuhn</alias></lexeme>
  <lexeme role="any-case"><grapheme>coronavirus</grapheme><phoneme>k@r'oUn@vaIr@s</phoneme><alias>kuh-roh-nuh-vigh-ruhs</alias></lexeme>
  <lexeme><grapheme>Gripen</grapheme><phoneme>gr'i:p@n</phoneme><alias>Gree-puhn</alias></lexeme>
  <lexeme><grapheme>Rafale</grapheme><phoneme>rA:f'A:l</phoneme><alias>Rah-fahl</alias></lexeme>
  <lexeme role="any-case"><grapheme>putsch</grapheme><phoneme>p'UtS</phoneme><alias>puuch</alias></lexeme>
  <lexeme role="any-case"><grapheme>realpolitik</grapheme><phoneme>reI'A:lpoUlIti:k</phoneme><alias>ray-ahl-poh-li-teek</alias></lexeme>
  <lexeme role="any-case"><grapheme>schadenfreude</grapheme><phoneme>S'A:d@nfrOId@</phoneme><alias>shah-duhn-froy-duh</alias></lexeme>
  <lexeme><grapheme>Nexperia</grapheme><phoneme>nEksp'i@ri@</phoneme><alias>Nek-speer-ee-uh</alias></lexeme>

  <!-- Agencies, titles, acronyms -->
  <lexeme><grapheme>Guterres</grapheme><phoneme>gUt'e@Es</phoneme><alias>Guu-tair-es</alias></lexeme>
  <lexeme><grapheme>Ghebreyesus</grapheme><phoneme>gEbrEj'eIsUs</phoneme><alias>Geb-reh-yay-suus</alias></lexeme>
  <lexeme><grapheme>Georgieva</grapheme><phoneme>gjO@g'i:Ev@</phoneme><alias>Gyor-gee-eh-vuh</alias></lexeme>
  <lexeme><grapheme>ASEAN</grapheme><phoneme>'A:si:A:n</phoneme><alias>Ah-see-ahn</alias></lexeme>
  <lexeme><grapheme>OPEC</grapheme><phoneme>'oUpEk</phoneme><alias>Oh-pek</alias></lexeme>
  <lexeme><grapheme>ECOWAS</grapheme><phoneme>'EkoUwA:s</phoneme><alias>Ek-oh-wahs</alias></lexeme>
  <lexeme><grapheme>Mercosur</grapheme><phoneme>m'e@koUsU@</phoneme><alias>Mair-koh-soor</alias></lexeme>
  <lexeme><grapheme>FTSE</grapheme><phoneme>f'Utsi</phoneme><alias>Footsie</alias></lexeme>
  <lexeme><grapheme>ATACMS</grapheme><phoneme>@t'ak@mz</phoneme><alias>attack'ems</alias></lexeme>
  <lexeme><grapheme>GERB</grapheme><phoneme>g'e@b</phoneme><alias>Gairb</alias></lexeme>
  <lexeme><grapheme>Frontex</grapheme><phoneme>fr'0ntEks</phoneme><alias>Fron-teks</alias></lexeme>
  <lexeme><grapheme>Ms</grapheme><phoneme>m'Iz</phoneme><alias>Miz</alias></lexeme>
  <lexeme><grapheme>THAAD</grapheme><phoneme>T'ad</phoneme><alias>Thad</alias></lexeme>
  <lexeme><grapheme>HIMARS</grapheme><phoneme>h'aImA@z</phoneme><alias>High-marz</alias></lexeme>
  <lexeme><grapheme>AWACS</grapheme><phoneme>'eIwaks</phoneme><alias>Ay-waks</alias></lexeme>
  <lexeme><grapheme>HIPAA</grapheme><phoneme>h'Ip@</phoneme><alias>Hip-uh</alias></lexeme>
  <lexeme><grapheme>MINUSMA</grapheme><phoneme>mIn'u:sm@</phoneme><alias>Mi-noos-muh</alias></lexeme>
  <lexeme><grapheme>ISIL</grapheme><phoneme>'aIsIl</phoneme><alias>Igh-sil</alias></lexeme>
  <lexeme><grapheme>SADC</grapheme><phoneme>s'adEk</phoneme><alias>Sad-ek</alias></lexeme>
  <lexeme><grapheme>Tedros</grapheme><phoneme>t'Edr0s</phoneme><alias>Ted-ros</alias></lexeme>

  <!-- Sport -->
  <lexeme><grapheme>Djokovic</grapheme><grapheme>Djokovič</grapheme><grapheme>Đoković</grapheme><phoneme>dZ'oUk@vItS</phoneme><alias>Joh-kuh-vich</alias></lexeme>
  <lexeme><grapheme>Alcaraz</grapheme><phoneme>'A:lk@rA:s</phoneme><alias>Ahl-kuh-rahs</alias></lexeme>
  <lexeme><grapheme>Jannik</grapheme><phoneme>j'A:nIk</phoneme><alias>Yah-nik</alias></lexeme>
  <lexeme><grapheme>Zverev</grapheme><phoneme>zv'e@Ef</phoneme><alias>Zvair-ef</alias></lexeme>
  <lexeme><grapheme>Tsitsipas</grapheme><phoneme>tsItsIp'A:s</phoneme><alias>Tsi-tsi-pahs</alias></lexeme>
  <lexeme><grapheme>Nadal</grapheme><phoneme>n@d'A:l</phoneme><alias>Nuh-dahl</alias></lexeme>
  <lexeme><grapheme>Iga Świątek</grapheme><grapheme>Iga Swiatek</grapheme><phoneme>'i:g@ Svi:'0ntEk</phoneme><alias>Ee-guh Shvee-on-tek</alias></lexeme>
  <lexeme><grapheme>Świątek</grapheme><grapheme>Swiatek</grapheme><phoneme>Svi:'0ntEk</phoneme><alias>Shvee-on-tek</alias></lexeme>
  <lexeme><grapheme>Sabalenka</grapheme><phoneme>sA:b@l'Enk@</phoneme><alias>Sah-buh-len-kuh</alias></lexeme>
  <lexeme><grapheme>Svitolina</grapheme><phoneme>svi:toUl'i:n@</phoneme><alias>Svee-toh-lee-nuh</alias></lexeme>
  <lexeme><grapheme>Krejčíková</grapheme><grapheme>Krejcikova</grapheme><phoneme>kr'eItSi:koUvA:</phoneme><alias>Kray-chee-koh-vah</alias></lexeme>
  <lexeme><grapheme>Halep</grapheme><phoneme>h'A:lEp</phoneme><alias>Hah-lep</alias></lexeme>
  <lexeme><grapheme>Verstappen</grapheme><phoneme>v3st'A:p@n</phoneme><alias>Ver-stah-puhn</alias></lexeme>
  <lexeme><grapheme>Leclerc</grapheme><phoneme>l@kl'e@</phoneme><alias>Luh-klair</alias></lexeme>
  <lexeme><grapheme>Sainz</grapheme><phoneme>s'aIns</phoneme><alias>Sighns</alias></lexeme>
  <lexeme><grapheme>Piastri</grapheme><phoneme>pi:'astri</phoneme><alias>Pee-as-tree</alias></lexeme>
  <lexeme><grapheme>Gasly</grapheme><phoneme>gA:sl'i:</phoneme><alias>Gahs-lee</alias></lexeme>
  <lexeme><grapheme>Hülkenberg</grapheme><grapheme>Hulkenberg</grapheme><phoneme>h'Ulk@nbe@k</phoneme><alias>Huul-kuhn-bairk</alias></lexeme>
  <lexeme><grapheme>Antetokounmpo</grapheme><phoneme>A:dEtoUk'u:mboU</phoneme><alias>Ah-deh-toh-koom-boh</alias></lexeme>
  <lexeme><grapheme>Giannis</grapheme><phoneme>j'A:nIs</phoneme><alias>Yah-nis</alias></lexeme>
  <lexeme><grapheme>Jokić</grapheme><grapheme>Jokic</grapheme><phoneme>j'oUkItS</phoneme><alias>Yoh-kich</alias></lexeme>
  <lexeme><grapheme>Dončić</grapheme><grapheme>Doncic</grapheme><phoneme>d'0ntSItS</phoneme><alias>Don-chich</alias></lexeme>
  <lexeme><grapheme>Pogačar</grapheme><grapheme>Pogacar</grapheme><phoneme>poUg'A:tSA@</phoneme><alias>Poh-gah-char</alias></lexeme>
  <lexeme><grapheme>Vingegaard</grapheme><phoneme>v'IN@gO@</phoneme><alias>Ving-uh-gor</alias></lexeme>
  <lexeme><grapheme>Evenepoel</grapheme><phoneme>'Ev@n@pu:l</phoneme><alias>Eh-vuh-nuh-pool</alias></lexeme>
  <lexeme><grapheme>Usyk</grapheme><phoneme>'u:sIk</phoneme><alias>Oo-sik</alias></lexeme>
  <lexeme><grapheme>Pacquiao</grapheme><phoneme>p'aki:aU</phoneme><alias>Pak-ee-ow</alias></lexeme>
  <lexeme><grapheme>Ngannou</grapheme><phoneme>@ng'A:nu:</phoneme><alias>Uhn-gah-noo</alias></lexeme>
  <lexeme><grapheme>Kipchoge</grapheme><phoneme>kIptS'oUgE</phoneme><alias>Kip-choh-geh</alias></lexeme>
  <lexeme><grapheme>Ingebrigtsen</grapheme><phoneme>'IN@brIts@n</phoneme><alias>Ing-uh-brit-suhn</alias></lexeme>
  <lexeme><grapheme>Neymar</grapheme><phoneme>neIm'A@</phoneme><alias>Nay-mar</alias></lexeme>
  <lexeme><grapheme>Kylian</grapheme><phoneme>k'i:ljA:n</phoneme><alias>Keel-yahn</alias></lexeme>
  <lexeme><grapheme>Lamine Yamal</grapheme><phoneme>lA:m'i:n jA:m'A:l</phoneme><alias>Lah-meen Yah-mahl</alias></lexeme>
  <lexeme><grapheme>Haaland</grapheme><phoneme>h'O:lA:nd</phoneme><alias>Haw-lahnd</alias></lexeme>
  <lexeme><grapheme>Lewandowski</grapheme><phoneme>lEvA:nd'0fski</phoneme><alias>Leh-vahn-dof-skee</alias></lexeme>
  <lexeme><grapheme>Modrić</grapheme><grapheme>Modric</grapheme><phoneme>m'oUdrItS</phoneme><alias>Moh-drich</alias></lexeme>
  <lexeme><grapheme>Guardiola</grapheme><phoneme>gwA@di:'oUl@</phoneme><alias>Gwar-dee-oh-luh</alias></lexeme>
  <lexeme><grapheme>Ancelotti</grapheme><phoneme>A:ntSEl'0ti</phoneme><alias>Ahn-cheh-lot-ee</alias></lexeme>
  <lexeme><grapheme>Mourinho</grapheme><phoneme>moUr'i:njoU</phoneme><alias>Moh-ree-nyoh</alias></lexeme>
  <lexeme><grapheme>Tuchel</grapheme><phoneme>t'u:xEl</phoneme><alias>Too-khel</alias></lexeme>
  <lexeme><grapheme>Nagelsmann</grapheme><phoneme>n'A:g@lsmA:n</phoneme><alias>Nah-guhls-mahn</alias></lexeme>
  <lexeme><grapheme>Deschamps</grapheme><phoneme>deIS'A:n</phoneme><alias>Day-shahn</alias></lexeme>
  <lexeme><grapheme>Zidane</grapheme><phoneme>zi:d'A:n</phoneme><alias>Zee-dahn</alias></lexeme>
  <lexeme><grapheme>Dembélé</grapheme><grapheme>Dembele</grapheme><phoneme>dEmbEl'eI</phoneme><alias>Dem-beh-lay</alias></lexeme>
  <lexeme><grapheme>Tchouaméni</grapheme><grapheme>Tchouameni</grapheme><phoneme>tSu:A:mEn'i:</phoneme><alias>Choo-ah-meh-nee</alias></lexeme>
  <lexeme><grapheme>Benzema</grapheme><phoneme>b'EnzEmA:</phoneme><alias>Ben-zeh-mah</alias></lexeme>
  <lexeme><grapheme>Mönchengladbach</grapheme><phoneme>m3nS@ngl'A:dbA:x</phoneme><alias>Mern-shuhn-glahd-bahkh</alias></lexeme>
  <lexeme><grapheme>Bayern</grapheme><phoneme>b'aI3n</phoneme><alias>Bigh-ern</alias></lexeme>
  <lexeme><grapheme>Schalke</grapheme><phoneme>S'A:lk@</phoneme><alias>Shahl-kuh</alias></lexeme>
  <lexeme><grapheme>Juventus</grapheme><phoneme>ju:v'Ent@s</phoneme><alias>Yoo-ven-tuhs</alias></lexeme>
  <lexeme><grapheme>Villarreal</grapheme><phoneme>vi:j@rE'A:l</phoneme><alias>Vee-yuh-reh-ahl</alias></lexeme>
  <lexeme><grapheme>Real Madrid</grapheme><phoneme>reI'A:l m@dr'Id</phoneme><alias>Ray-ahl Muh-drid</alias></lexeme>
  <lexeme><grapheme>Getafe</grapheme><phoneme>hEt'A:fE</phoneme><alias>Heh-tah-feh</alias></lexeme>
  <lexeme><grapheme>Girona</grapheme><phoneme>dZi:r'oUn@</phoneme><alias>Jee-roh-nuh</alias></lexeme>
  <lexeme><grapheme>Atlético</grapheme><grapheme>Atletico</grapheme><phoneme>A:tl'Eti:koU</phoneme><alias>Aht-leh-tee-koh</alias></lexeme>
  <lexeme><grapheme>Galatasaray</grapheme><phoneme>gA:lA:tA:sA:r'aI</phoneme><alias>Gah-lah-tah-sah-righ</alias></lexeme>
  <lexeme><grapheme>Fenerbahçe</grapheme><grapheme>Fenerbahce</grapheme><phoneme>fEn'e@bA:tSE</phoneme><alias>Feh-nair-bah-cheh</alias></lexeme>
  <lexeme><grapheme>Beşiktaş</grapheme><grapheme>Besiktas</grapheme><phoneme>bES'IktA:S</phoneme><alias>Beh-shik-tahsh</alias></lexeme>
  <lexeme><grapheme>Ajax Amsterdam</grapheme><phoneme>'aIA:ks amst3d'am</phoneme><alias>Igh-ahks Am-ster-dam</alias></lexeme>
  <lexeme><grapheme>Bernabéu</grapheme><grapheme>Bernabeu</grapheme><phoneme>be@nA:b'eIu:</phoneme><alias>Bair-nah-bay-oo</alias></lexeme>
  <lexeme><grapheme>Flamengo</grapheme><phoneme>flA:m'EngoU</phoneme><alias>Flah-men-goh</alias></lexeme>
  <lexeme><grapheme>Vuelta</grapheme><phoneme>vw'Elt@</phoneme><alias>Vwel-tuh</alias></lexeme>
  <lexeme><grapheme>Giro d'Italia</grapheme><phoneme>dZ'i@3oU di:t'A:lj@</phoneme><alias>Jeer-oh Dee-tah-lyuh</alias></lexeme>
  <lexeme><grapheme>Nürburgring</grapheme><phoneme>n'U@bU@krIN</phoneme><alias>Nuur-buurk-ring</alias></lexeme>

</lexicon>
