"""Words of dates in more than forty languages: months, what a date's label says, and how long ago.

Words are compared folded (``fold``): small letters, without accents where the script is Latin, Greek or Cyrillic. A word that
means different months in different languages (listopad is November in Polish and October in Croatian) keeps both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

_ACCENTED = re.compile("[a-zͰ-ԯ][̀-ͯ]+")


def fold(word: str) -> str:
    """The word as it is compared: small letters, accents of Latin, Greek and Cyrillic away."""
    word = word.casefold()
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.replace("ı", "i")).replace("\u0654", "")
    return unicodedata.normalize("NFC", _ACCENTED.sub(lambda match: match[0][0], parts)).replace("’", "'")


_MONTHS: Mapping[str, str] = {
    "en": "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov"
          "|december dec",
    "de": "januar jänner jan jän|februar feber feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sep sept"
          "|oktober okt|november nov|dezember dez",
    "nl": "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|oktober okt|november nov"
          "|december dec",
    "af": "januarie jan|februarie feb|maart mrt|april apr|mei|junie jun|julie jul|augustus aug|september sep|oktober okt|november nov"
          "|desember des",
    "fr": "janvier janv jan|février févr fév fevr|mars|avril avr|mai|juin|juillet juil juill|août aout|septembre sept sep|octobre oct"
          "|novembre nov|décembre déc dec",
    "es": "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sep sept set"
          "|octubre oct|noviembre nov|diciembre dic",
    "pt": "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out"
          "|novembro nov|dezembro dez",
    "it": "gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott"
          "|novembre nov|dicembre dic",
    "ca": "gener gen|febrer febr feb|març|abril abr|maig|juny|juliol jul|agost ag|setembre set|octubre oct|novembre nov"
          "|desembre des",
    "gl": "xaneiro xan|febreiro feb|marzo mar|abril abr|maio|xuño xuñ|xullo xul|agosto ago|setembro set|outubro out|novembro nov"
          "|decembro dec",
    "eu": "urtarrila urtarrilak urtarrilaren urt|otsaila otsailak otsailaren ots|martxoa martxoak martxoaren mar"
          "|apirila apirilak apirilaren api|maiatza maiatzak maiatzaren mai|ekaina ekainak ekainaren eka|uztaila uztailak uztailaren uzt"
          "|abuztua abuztuak abuztuaren abu|iraila irailak irailaren ira|urria urriak urriaren urr|azaroa azaroak azaroaren aza"
          "|abendua abenduak abenduaren abe",
    "ro": "ianuarie ian|februarie febr feb|martie mart mar|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept|octombrie oct"
          "|noiembrie noi nov|decembrie dec",
    "sv": "januari jan|februari feb febr|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sep sept|oktober okt"
          "|november nov|december dec",
    "da": "januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov"
          "|december dec",
    "no": "januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov"
          "|desember des",
    "is": "janúar jan|febrúar feb|mars mar|apríl apr|maí|júní jún|júlí júl|ágúst ágú|september sep sept|október okt|nóvember nóv"
          "|desember des",
    "fi": "tammikuu tammikuuta tammikuun tammi|helmikuu helmikuuta helmikuun helmi|maaliskuu maaliskuuta maaliskuun maalis"
          "|huhtikuu huhtikuuta huhtikuun huhti|toukokuu toukokuuta toukokuun touko|kesäkuu kesäkuuta kesäkuun kesä"
          "|heinäkuu heinäkuuta heinäkuun heinä|elokuu elokuuta elokuun elo|syyskuu syyskuuta syyskuun syys"
          "|lokakuu lokakuuta lokakuun loka|marraskuu marraskuuta marraskuun marras|joulukuu joulukuuta joulukuun joulu",
    "et": "jaanuar jaan|veebruar veebr|märts|aprill apr|mai|juuni|juuli|august aug|september sept|oktoober okt|november nov"
          "|detsember dets",
    "lv": "janvāris janvārī janvāra janv|februāris februārī februāra febr|marts martā marta|aprīlis aprīlī aprīļa apr|maijs maijā maija"
          "|jūnijs jūnijā jūnija jūn|jūlijs jūlijā jūlija jūl|augusts augustā augusta aug|septembris septembrī septembra sept"
          "|oktobris oktobrī oktobra okt|novembris novembrī novembra nov|decembris decembrī decembra dec",
    "lt": "sausis sausio saus sau|vasaris vasario vas|kovas kovo kov|balandis balandžio bal|gegužė gegužės geg"
          "|birželis birželio birž bir|liepa liepos liep|rugpjūtis rugpjūčio rugp|rugsėjis rugsėjo rugs|spalis spalio spal"
          "|lapkritis lapkričio lapkr lap|gruodis gruodžio gruod gruo",
    "pl": "styczeń stycznia sty|luty lutego lut|marzec marca mar|kwiecień kwietnia kwi|maj maja|czerwiec czerwca cze|lipiec lipca lip"
          "|sierpień sierpnia sie|wrzesień września wrz|październik października paź|listopad listopada lis|grudzień grudnia gru",
    "cs": "leden ledna led|únor února úno|březen března bře|duben dubna dub|květen května kvě|červen června čvn"
          "|červenec července čvc|srpen srpna srp|září zář|říjen října říj|listopad listopadu lis|prosinec prosince pro",
    "sk": "január januára jan|február februára feb|marec marca mar|apríl apríla apr|máj mája|jún júna|júl júla|august augusta aug"
          "|september septembra sep|október októbra okt|november novembra nov|december decembra dec",
    "sl": "januar januarja jan|februar februarja feb|marec marca mar|april aprila apr|maj maja|junij junija jun|julij julija jul"
          "|avgust avgusta avg|september septembra sep|oktober oktobra okt|november novembra nov|december decembra dec",
    "hr": "siječanj siječnja sij|veljača veljače velj|ožujak ožujka ožu|travanj travnja tra|svibanj svibnja svi|lipanj lipnja lip"
          "|srpanj srpnja srp|kolovoz kolovoza kol|rujan rujna ruj|listopad listopada lis|studeni studenoga studenog stu"
          "|prosinac prosinca pro",
    "bs": "januar januara jan|februar februara feb|mart marta mar|april aprila apr|maj maja|juni juna jun jun|juli jula jul"
          "|august avgust augusta avgusta aug avg|septembar septembra sep|oktobar oktobra okt|novembar novembra nov"
          "|decembar decembra dec",
    "sr": "јануар јануара јан|фебруар фебруара феб|март марта мар|април априла апр|мај маја|јун јуна јуни|јул јула јули"
          "|август августа авг|септембар септембра сеп|октобар октобра окт|новембар новембра нов|децембар децембра дец",
    "mk": "јануари јан|февруари фев|март мар|април апр|мај|јуни јун|јули јул|август авг|септември сеп септ|октомври окт|ноември ное"
          "|декември дек",
    "bg": "януари ян яну|февруари фев|март мар|април апр|май|юни|юли|август авг|септември сеп септ|октомври окт|ноември ное"
          "|декември дек",
    "ru": "январь января янв|февраль февраля фев февр|март марта мар|апрель апреля апр|май мая|июнь июня июн|июль июля июл"
          "|август августа авг|сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя нояб|декабрь декабря дек",
    "uk": "січень січня січ|лютий лютого лют|березень березня бер|квітень квітня кві квіт|травень травня тра трав"
          "|червень червня чер черв|липень липня лип|серпень серпня сер серп|вересень вересня вер|жовтень жовтня жов жовт"
          "|листопад листопада лис лист|грудень грудня гру груд",
    "be": "студзень студзеня сту|люты лютага лют|сакавік сакавіка сак|красавік красавіка кра|май мая травень траўня|чэрвень чэрвеня чэр"
          "|ліпень ліпеня ліп|жнівень жніўня жні|верасень верасня вер|кастрычнік кастрычніка кас|лістапад лістапада ліс"
          "|снежань снежня сне",
    "kk": "қаңтар қаң|ақпан ақп|наурыз нау|сәуір сәу|мамыр мам|маусым мау|шілде шіл|тамыз там|қыркүйек қыр|қазан қаз|қараша қар"
          "|желтоқсан жел",
    "ky": "январь янв|февраль фев|март мар|апрель апр|май|июнь июн|июль июл|август авг|сентябрь сен|октябрь окт|ноябрь ноя|декабрь дек",
    "tg": "январ янв|феврал фев|март мар|апрел апр|май|июн|июл|август авг|сентябр сен|октябр окт|ноябр ноя|декабр дек",
    "mn": "нэгдүгээр_сар нэгдүгээр_сарын|хоёрдугаар_сар хоёрдугаар_сарын|гуравдугаар_сар гуравдугаар_сарын|дөрөвдүгээр_сар дөрөвдүгээр_сарын"
          "|тавдугаар_сар тавдугаар_сарын|зургаадугаар_сар зургаадугаар_сарын|долоодугаар_сар долоодугаар_сарын|наймдугаар_сар наймдугаар_сарын"
          "|есдүгээр_сар есдүгээр_сарын|аравдугаар_сар аравдугаар_сарын|арваннэгдүгээр_сар арваннэгдүгээр_сарын арван_нэгдүгээр"
          "|арванхоёрдугаар_сар арванхоёрдугаар_сарын арван_хоёрдугаар",
    "uz": "yanvar yan|fevral fev|mart mar|aprel apr|may|iyun iyn|iyul iyl|avgust avg|sentabr sentyabr sen|oktabr oktyabr okt|noyabr noy"
          "|dekabr dek",
    "az": "yanvar yan|fevral fev|mart mar|aprel apr|may|iyun iyn|iyul iyl|avqust avq|sentyabr sen|oktyabr okt|noyabr noy|dekabr dek",
    "tr": "ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara",
    "hu": "január január jan|február feb febr|március márc már|április ápr|május máj|június jún|július júl|augusztus aug"
          "|szeptember szept szep|október okt|november nov|december dec",
    "el": "ιανουάριος ιανουαρίου ιαν|φεβρουάριος φεβρουαρίου φεβ φεβρ|μάρτιος μαρτίου μαρ μάρ|απρίλιος απριλίου απρ|μάιος μαΐου μάι μαΐ"
          "|ιούνιος ιουνίου ιουν ιούν|ιούλιος ιουλίου ιουλ ιούλ|αύγουστος αυγούστου αυγ αύγ|σεπτέμβριος σεπτεμβρίου σεπ σεπτ"
          "|οκτώβριος οκτωβρίου οκτ|νοέμβριος νοεμβρίου νοε νοέ νοεμ|δεκέμβριος δεκεμβρίου δεκ",
    "sq": "janar jan|shkurt shk|mars mar|prill pri|maj|qershor qer|korrik kor korr|gusht gush|shtator sht|tetor tet|nëntor nën|dhjetor dhj",
    "ga": "eanáir ean|feabhra feabh|márta|aibreán aib|bealtaine beal|meitheamh meith|iúil|lúnasa lún|meán_fómhair meán-fómhair mfómh"
          "|deireadh_fómhair deireadh-fómhair dfómh|samhain samh|nollaig noll",
    "cy": "ionawr ion|chwefror chwef chw|mawrth maw|ebrill ebr|mai|mehefin meh|gorffennaf gorff gor|awst|medi|hydref hyd|tachwedd tach"
          "|rhagfyr rhag",
    "mt": "jannar jan|frar fra|marzu mar|april apr|mejju mej|ġunju ġun|lulju lul|awwissu aww|settembru set|ottubru ott|novembru nov"
          "|diċembru diċ",
    "id": "januari jan|februari pebruari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu agt|september sep|oktober okt"
          "|november nopember nov nop|desember des",
    "ms": "januari jan|februari feb|mac|april apr|mei|jun|julai jul|ogos ogo|september sep|oktober okt|november nov|disember dis",
    "tl": "enero ene|pebrero peb|marso mar|abril abr|mayo may|hunyo hun|hulyo hul|agosto ago|setyembre set|oktubre okt|nobyembre nob"
          "|disyembre dis",
    "sw": "januari jan|februari feb|machi mac|aprili apr|mei|juni jun|julai jul|agosti ago|septemba sep|oktoba okt|novemba nov"
          "|desemba des",
    "ar": "يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار اذار|أبريل ابريل إبريل نيسان أفريل|مايو أيار ايار ماي|يونيو يونيه حزيران جوان"
          "|يوليو يوليه تموز جويلية يوليوز|أغسطس اغسطس آب أوت غشت|سبتمبر أيلول ايلول شتنبر|أكتوبر اكتوبر تشرين_الأول تشرين_الاول"
          "|نوفمبر تشرين_الثاني نونبر|ديسمبر كانون_الأول كانون_الاول دجنبر",
    "fa": "ژانویه|فوریه|مارس|آوریل|مه می|ژوئن|ژوئیه جولای|اوت آگوست|سپتامبر|اکتبر|نوامبر|دسامبر",
    "ur": "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
    "he": "ינואר ינו|פברואר פבר|מרץ מרס|אפריל אפר|מאי|יוני|יולי|אוגוסט אוג|ספטמבר ספט|אוקטובר אוק|נובמבר נוב|דצמבר דצמ",
    "hi": "जनवरी जन|फ़रवरी फरवरी फ़र|मार्च|अप्रैल अप्रै|मई|जून|जुलाई जुल|अगस्त अग|सितंबर सितम्बर सित|अक्टूबर अक्तूबर अक्टू अक्तू|नवंबर नवम्बर नव|दिसंबर दिसम्बर दिस",
    "mr": "जानेवारी जाने|फेब्रुवारी फेब्रु|मार्च|एप्रिल एप्रि|मे|जून|जुलै|ऑगस्ट|सप्टेंबर सप्टें|ऑक्टोबर ऑक्टो|नोव्हेंबर नोव्हें|डिसेंबर डिसें",
    "bn": "জানুয়ারি জানুয়ারী জানু|ফেব্রুয়ারি ফেব্রুয়ারী ফেব|মার্চ|এপ্রিল|মে|জুন|জুলাই জুল|আগস্ট আগ|সেপ্টেম্বর সেপ|অক্টোবর অক্টো|নভেম্বর নভে|ডিসেম্বর ডিসে",
    "gu": "જાન્યુઆરી જાન્યુ|ફેબ્રુઆરી ફેબ્રુ|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ ઓગસ્ટ|સપ્ટેમ્બર|ઑક્ટોબર ઓક્ટોબર|નવેમ્બર|ડિસેમ્બર",
    "pa": "ਜਨਵਰੀ|ਫ਼ਰਵਰੀ ਫਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ",
    "ta": "ஜனவரி ஜன|பிப்ரவரி பிப்|மார்ச்|ஏப்ரல் ஏப்|மே|ஜூன்|ஜூலை|ஆகஸ்ட் ஆக|செப்டம்பர் செப்|அக்டோபர் அக்|நவம்பர் நவ|டிசம்பர் டிச",
    "te": "జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జులై జూలై|ఆగస్టు|సెప్టెంబర్|అక్టోబర్|నవంబర్|డిసెంబర్",
    "kn": "ಜನವರಿ|ಫೆಬ್ರವರಿ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್|ಸೆಪ್ಟೆಂಬರ್|ಅಕ್ಟೋಬರ್|ನವೆಂಬರ್|ಡಿಸೆಂಬರ್",
    "ml": "ജനുവരി|ഫെബ്രുവരി|മാർച്ച്|ഏപ്രിൽ|മേയ് മെയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ് ആഗസ്റ്റ്|സെപ്റ്റംബർ|ഒക്‌ടോബർ ഒക്ടോബർ|നവംബർ|ഡിസംബർ",
    "si": "ජනවාරි|පෙබරවාරි|මාර්තු|අප්‍රේල් අප්රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු|සැප්තැම්බර්|ඔක්තෝබර්|නොවැම්බර්|දෙසැම්බර්",
    "ne": "जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर",
    "th": "มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค|กันยายน ก.ย|ตุลาคม ต.ค"
          "|พฤศจิกายน พ.ย|ธันวาคม ธ.ค",
    "lo": "ມັງກອນ ມ.ກ|ກຸມພາ ກ.ພ|ມີນາ ມ.ນ|ເມສາ ມ.ສ|ພຶດສະພາ ພ.ພ|ມິຖຸນາ ມິ.ຖ|ກໍລະກົດ ກ.ລ|ສິງຫາ ສ.ຫ|ກັນຍາ ກ.ຍ|ຕຸລາ ຕ.ລ|ພະຈິກ ພ.ຈ|ທັນວາ ທ.ວ",
    "km": "មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ",
    "my": "ဇန်နဝါရီ|ဖေဖော်ဝါရီ|မတ်|ဧပြီ|မေ|ဇွန်|ဇူလိုင်|ဩဂုတ်|စက်တင်ဘာ|အောက်တိုဘာ|နိုဝင်ဘာ|ဒီဇင်ဘာ",
    "ka": "იანვარი იანვარს იან|თებერვალი თებ|მარტი მარ|აპრილი აპრ|მაისი მაი|ივნისი ივნ|ივლისი ივლ|აგვისტო აგვ|სექტემბერი სექ|ოქტომბერი ოქტ"
          "|ნოემბერი ნოე|დეკემბერი დეკ",
    "hy": "հունվար հունվարի հնվ|փետրվար փետրվարի փտվ|մարտ մարտի մրտ|ապրիլ ապրիլի ապր|մայիս մայիսի մյս|հունիս հունիսի հնս|հուլիս հուլիսի հլս"
          "|օգոստոս օգոստոսի օգս|սեպտեմբեր սեպտեմբերի սեպ|հոկտեմբեր հոկտեմբերի հոկ|նոյեմբեր նոյեմբերի նոյ|դեկտեմբեր դեկտեմբերի դեկ",
    "am": "ጃንዩወሪ ጃንዋሪ|ፌብሩወሪ ፌብሩዋሪ|ማርች|ኤፕሪል|ሜይ|ጁን|ጁላይ|ኦገስት|ሴፕቴምበር|ኦክቶበር|ኖቬምበር|ዲሴምበር",
    "vi": "tháng_1 tháng_một|tháng_2 tháng_hai|tháng_3 tháng_ba|tháng_4 tháng_tư|tháng_5 tháng_năm|tháng_6 tháng_sáu|tháng_7 tháng_bảy"
          "|tháng_8 tháng_tám|tháng_9 tháng_chín|tháng_10 tháng_mười|tháng_11 tháng_mười_một|tháng_12 tháng_mười_hai",
}

_SOLAR_HIJRI_MONTHS = (
    "فروردین فروردين حمل حمل|اردیبهشت ارديبهشت ثور|خرداد جوزا|تیر تير سرطان|مرداد امرداد اسد|شهریور شهريور سنبله|مهر میزان|آبان ابان عقرب"
    "|آذر اذر قوس|دی دي جدی|بهمن دلو|اسفند حوت")
_HIJRI_MONTHS = (
    "محرم المحرم|صفر|ربيع_الأول ربيع_الاول ربیع_الاول|ربيع_الآخر ربيع_الثاني ربیع_الثانی|جمادى_الأولى جمادى_الأول جمادى_الاولى جمادی_الاول"
    "|جمادى_الآخرة جمادى_الثانية جمادى_الآخر جمادی_الثانی|رجب|شعبان|رمضان|شوال|ذو_القعدة ذي_القعدة ذوالقعدة ذی_القعده|ذو_الحجة ذي_الحجة ذوالحجة ذی_الحجه")


def _named(table: str) -> Iterator[tuple[str, int]]:
    for number, words in enumerate(table.split("|"), 1):
        for word in words.split():
            yield fold(word.replace("_", " ")), number


def _collected() -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for language, table in _MONTHS.items():
        for word, number in _named(table):
            found.setdefault(word, {})[language] = number
    for calendar, table in (("solar-hijri", _SOLAR_HIJRI_MONTHS), ("hijri", _HIJRI_MONTHS)):
        for word, number in _named(table):
            found.setdefault(word, {})[calendar] = number
    return found


MONTHS = _collected()
"""Folded word → language (or the calendar ``solar-hijri``, ``hijri``) → number of the month."""

MONTH_LANGUAGES = tuple(_MONTHS)


def month_begun(word: str, language: str) -> int | None:
    """The month whose name begins with this folded word, for scripts whose abbreviations follow no list (ಫೆಬ್ರ, စက်); one letter cluster at least."""
    if word.isascii() or len(word) < 2:
        return None
    months = {number for name, number in _named(_MONTHS.get(language, "")) if name.startswith(word)}
    return months.pop() if len(months) == 1 else None

_PUBLISHED = (
    "publi published posted post date release released issued filed submitted created first·appeared written·on dateline veröffentlicht "
    "erschienen erstellt eingestellt geschrieben gepostet verfasst datum publié posté rédigé paru mis·en·ligne publicado publicada "
    "publicación fecha postado data·de·publicação criado·em enviado pubblicato pubblicata pubblicazione data gepubliceerd geplaatst publicerad "
    "publicerat publisert publiceret udgivet offentliggjort lagt·ut julkaistu avaldatud publicēts paskelbta opublikowano opublikowany "
    "dodano utworzono data·publikacji publikováno zveřejněno vydáno publikované zverejnené objavljeno objavljen objavljena objavio datum·objave publicat postat "
    "δημοσιευτηκε δημοσιευθηκε δημοσιευση ημερομηνια αναρτηθηκε опубликовано опубликован размещено дата создано добавлено опубліковано публикувано публикуван дата·публикации "
    "yayın·tarihi yayınlanma yayımlanma eklenme tarih megjelent közzétéve publikálva dátum diterbitkan dipublikasikan tanggal "
    "tarikh diterbitkan đăng·ngày ngày·đăng xuất·bản نشر نشرت تاريخ·النشر التاريخ منشور انتشار تاریخ·انتشار تاریخ פורסם תאריך प्रकाशित प्रकाशन तारीख "
    "প্রকাশ প্রকাশিত তারিখ வெளியிடப்பட்டது เผยแพร่ วันที่ โพสต์เมื่อ ลงวันที่ បោះពុម្ព ថ្ងៃទី გამოქვეყნდა "
    "发布 發布 发表 發表 刊登 刊出 公布 公佈 张贴 張貼 发文 發文 发稿 發稿 时间 時間 日期 上网 上架 上線 掲載 公開 投稿 配信 作成 発表 登録日 등록 작성 게시 입력 공개 배포 승인 날짜 일자")
_MODIFIED = (
    "updat modified last·change revised edited last·reviewed reviewed aktualisiert geändert bearbeitet überarbeitet stand letzte·änderung "
    "mis·à·jour mise·à·jour modifié actualizado actualizada modificado última·actualización atualizado atualizada modificado·em aggiornato "
    "aggiornamento ultima·modifica bijgewerkt laatst·gewijzigd gewijzigd uppdaterad senast·ändrad oppdatert opdateret sidst·opdateret päivitetty muokattu uuendatud "
    "atnaujinta zaktualizowano aktualizacja zmodyfikowano aktualizováno aktualizované ažurirano posodobljeno actualizat modificat "
    "ενημερωθηκε ενημερωση обновлено обновлён изменено оновлено обновена актуализиран güncelleme güncellendi frissítve módosítva diperbarui "
    "dikemaskini cập·nhật آخر·تحديث تحديث به·روز بروزرسانی ویرایش עודכן अपडेट হালনাগাদ আপডেট แก้ไข อัปเดต ปรับปรุง განახლდა 更新 修改 修订 修訂 編輯 最終更新 改定 改訂 수정 변경 갱신")
_OTHER = (
    "copyright © (c) ©️ born geboren when event termin veranstalt deadline expires valid until till from·to starts ends opening "
    "joined member since seit registered comment kommentar reply antwort says sagt fällig einsendeschluss accessed abgerufen retrieved consulté "
    "有效 截止 至 会议时间 會議時間 活动时间 活動時間 活動日期 报名 報名 举办 舉辦 举行 招标 开标 期間 開催 開催日 締切 有効 일시 기간 접수 마감 행사 개최 "
    "vence válido vigencia evento prazo validade scadenza evento срок мероприятие до archive archiv archives heute today aujourd'hui hoy oggi hoje сегодня 今天是 今日は 오늘은")


def _label_pattern(words: str) -> re.Pattern[str]:
    def form(word: str) -> str:
        folded = fold(word.replace("·", " "))
        if not folded[:1].isalpha() or "\u3040" <= folded[:1] <= "\ud7af":
            return re.escape(folded)
        return rf"\b{re.escape(folded)}" + (r"\b" if len(folded) <= 4 else "")
    return re.compile("|".join(sorted({form(word) for word in words.split()}, key=len, reverse=True)))


SAYS_PUBLISHED, SAYS_MODIFIED, SAYS_OTHER = map(_label_pattern, (_PUBLISHED, _MODIFIED, _OTHER))
"""Found in the folded words before a date: what kind of date it is."""
