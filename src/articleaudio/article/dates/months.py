"""The names of the months in the languages that pages print their dates in."""

# ruff: noqa: RUF001 - other scripts are meant

from __future__ import annotations

# Full names, genitives and abbreviations, January first; months of one language between bars, forms between commas.
_MONTHS = """
january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sept,sep|october,oct|november,nov|december,dec
januar,jänner,jan|februar,feber,feb|märz,mär,maerz|april,apr|mai|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|november,nov|dezember,dez
janvier,janv|février,févr,fév,fevrier|mars|avril,avr|mai|juin|juillet,juil|août,aout|septembre,sept|octobre,oct|novembre,nov|décembre,déc,decembre
enero,ene|febrero,feb|marzo,mar|abril,abr|mayo|junio,jun|julio,jul|agosto,ago|septiembre,setiembre,sept,sep|octubre,oct|noviembre,nov|diciembre,dic
gennaio,gen|febbraio,feb|marzo,mar|aprile,apr|maggio,mag|giugno,giu|luglio,lug|agosto,ago|settembre,set|ottobre,ott|novembre,nov|dicembre,dic
janeiro,jan|fevereiro,fev|março,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago|setembro,set|outubro,out|novembro,nov|dezembro,dez
stycznia,styczeń,sty|lutego,luty,lut|marca,marzec,mar|kwietnia,kwiecień,kwi|maja,maj|czerwca,czerwiec,cze|lipca,lipiec,lip|sierpnia,sierpień,sie|września,wrzesień,wrz|października,październik,paź|listopada,listopad,lis|grudnia,grudzień,gru
січня,січень,січ|лютого,лютий,лют|березня,березень,бер|квітня,квітень,квіт,кві|травня,травень,трав,тра|червня,червень,черв,чер|липня,липень,лип|серпня,серпень,серп,сер|вересня,вересень,вер|жовтня,жовтень,жовт,жов|листопада,листопад,лист|грудня,грудень,груд,гру
января,январь,янв|февраля,февраль,фев|марта,март,мар|апреля,апрель,апр|мая,май|июня,июнь,июн|июля,июль,июл|августа,август,авг|сентября,сентябрь,сент,сен|октября,октябрь,окт|ноября,ноябрь,ноя|декабря,декабрь,дек
januari,jan|februari,feb|maart,mrt|april,apr|mei|juni,jun|juli,jul|augustus,aug|september,sept,sep|oktober,okt|november,nov|december,dec
januari,jan|februari,feb|mars,mar|april,apr|maj|juni,jun|juli,jul|augusti,aug|september,sep|oktober,okt|november,nov|december,dec
januar,jan|februar,feb|marts,mars,mar|april,apr|maj,mai|juni,jun|juli,jul|august,aug|september,sep|oktober,okt|november,nov|december,desember,dec,des
ledna,leden,led|února,únor,úno|března,březen,bře|dubna,duben,dub|května,květen,kvě|června,červen,čvn|července,červenec,čvc|srpna,srpen,srp|září,zář|října,říjen,říj|listopadu,listopad,lis|prosince,prosinec,pro
ocak,oca|şubat,şub|mart,mar|nisan,nis|mayıs,may|haziran,haz|temmuz,tem|ağustos,ağu|eylül,eyl|ekim,eki|kasım,kas|aralık,ara
januára,január,jan|februára,február,feb|marca,marec,mar|apríla,apríl,apr|mája,máj|júna,jún|júla,júl|augusta,august,aug|septembra,september,sep|októbra,október,okt|novembra,november,nov|decembra,december,dec
január,jan|február,feb|március,márc|április,ápr|május,máj|június,jún|július,júl|augusztus,aug|szeptember,szept|október,okt|november,nov|december,dec
tammikuuta,tammikuu|helmikuuta,helmikuu|maaliskuuta,maaliskuu|huhtikuuta,huhtikuu|toukokuuta,toukokuu|kesäkuuta,kesäkuu|heinäkuuta,heinäkuu|elokuuta,elokuu|syyskuuta,syyskuu|lokakuuta,lokakuu|marraskuuta,marraskuu|joulukuuta,joulukuu
gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre
януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември
студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня
ιανουαρίου,ιανουάριος,ιαν|φεβρουαρίου,φεβρουάριος,φεβ|μαρτίου,μάρτιος,μαρ|απριλίου,απρίλιος,απρ|μαΐου,μάιος,μαϊ|ιουνίου,ιούνιος,ιουν|ιουλίου,ιούλιος,ιουλ|αυγούστου,αύγουστος,αυγ|σεπτεμβρίου,σεπτέμβριος,σεπ|οκτωβρίου,οκτώβριος,οκτ|νοεμβρίου,νοέμβριος,νοε|δεκεμβρίου,δεκέμβριος,δεκ
januari,jan|februari,feb|maret,mar|april,apr|mei|juni,jun|juli,jul|agustus,agu,agt|september,sep|oktober,okt|november,nov|desember,des
जनवरी|फरवरी,फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर,सितम्बर|अक्टूबर,अक्तूबर|नवंबर,नवम्बर|दिसंबर,दिसम्बर
يناير,جانفي|فبراير,شباط,فيفري|مارس,آذار|أبريل,ابريل,إبريل,نيسان,أفريل|مايو,أيار,ماي|يونيو,يونيه,حزيران,جوان|يوليو,يوليه,تموز,جويلية|أغسطس,اغسطس,آب,أوت|سبتمبر,أيلول|أكتوبر,اكتوبر|نوفمبر|ديسمبر
ינואר,בינואר|פברואר,בפברואר|מרץ,במרץ,מרס,במרס|אפריל,באפריל|מאי,במאי|יוני,ביוני|יולי,ביולי|אוגוסט,באוגוסט|ספטמבר,בספטמבר|אוקטובר,באוקטובר|נובמבר,בנובמבר|דצמבר,בדצמבר
มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม
ianuarie,ian|februarie,feb|martie,mar|aprilie,apr|mai|iunie,iun|iulie,iul|august,aug|septembrie,sept|octombrie,oct|noiembrie,nov|decembrie,dec
"""


def _month_numbers() -> dict[str, int]:
    table: dict[str, int] = {}
    doubtful: set[str] = set()
    for line in _MONTHS.split():
        for number, forms in enumerate(line.split("|"), start=1):
            for form in forms.split(","):
                if table.setdefault(form, number) != number:
                    doubtful.add(form)  # Polish and Ukrainian November is Czech November; Croatian would differ
    return {form: number for form, number in table.items() if form not in doubtful}


NUMBER_OF = _month_numbers()
"""Each lowercase form to the number of its month, 1 to 12; a form that names two months in two languages is none."""
