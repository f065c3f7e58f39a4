"""What tells the languages of one script apart: their commonest small words, and the letters only some of them use."""

LATIN_WORDS: dict[str, str] = {
    "en": "the of and to in is for that on with as was by are from at be this have an it has not or which will were their "
    "its been who but they we you can here your our more about also one when there what all if would how said she he "
    "her him his than other into out up new hospital patients doctors health",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis "
    "mehr durch man sein wurde sei klinikum krankenhaus klinik patienten ärzte neue",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son cette ont "
    "aux nous leur été mais comme ou sa ses être fait aussi entre après ces deux elle même hôpital patients médecins "
    "santé nouvelle nouveau",
    "es": "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este ha sí porque "
    "esta entre cuando muy sin sobre también fue era son años desde hasta hay donde han está ser dos hospital "
    "pacientes médicos salud nuevo nueva",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando "
    "muito nos já também pelo pela até isso são entre depois sem mesmo aos seus quem nas foi ser está há ter pelos "
    "hospital pacientes médicos saúde novo nova",
    "it": "di e il la che in a per un del è le della con i non si da una dei al nel sono alla più gli delle anche come ha "
    "ma dal ai o questo nella stato dalla lo essere su sua cui ed hanno tra suo loro all dell degli ospedale pazienti "
    "medici salute nuovo nuova",
    "nl": "de van het een en in is dat op te zijn met voor niet die aan er om door als ook maar bij uit of naar dan nog "
    "over hij worden werd tot heeft deze wordt meer hebben ze geen kan was al wel zich dit jaar we ziekenhuis "
    "patiënten artsen nieuwe",
    "sv": "och i att en det som på är av för med den till inte har om ett de var men från sig så kan vi han år när nu vid "
    "eller efter också under mot hade mer blir ska skulle där kommer ut alla många sedan sjukhuset patienter läkare "
    "ny nya",
    "da": "og i at det er en til af den på for med der de som ikke har et var han vi sig men fra om så kan efter ved blev "
    "ud nu eller også da når skal mere deres blive være hvor man havde hvordan uden sygehuset hospitalet patienter "
    "læger nyt",
    "nb": "og i det er som på en av for til at med har de ikke den et han om fra var men vi seg så kan etter ble også eller "
    "ved nå ut mer skal hadde vil der blir være dette sier få opp både slik mot uten sykehuset sykehus pasienter "
    "leger ny nye",
    "nn": "og i det er som på ein av for til at med har dei ikkje den eit han om frå var men vi seg så kan etter vart også "
    "eller ved no ut meir skal hadde vil der blir vere dette seier få opp både sjukehuset pasientar nye",
    "fi": "ja on ei että oli se hän mutta ovat kun myös joka niin sen tai kuin ole siitä mukaan jo vuoden nyt voi vain jos "
    "joita ollut vuonna olla kanssa sekä jonka kaikki sitä jälkeen mitä tämä hänen sairaala sairaalan potilaat "
    "potilaita lääkäri uusi uuden",
    "is": "og að í á sem er til við um var en því með ekki það hann af fyrir hefur eru þar frá voru hún þess eftir verið "
    "þegar hafa eða verður svo þetta þau milli ára þeir sjúkrahúsið sjúklinga læknar nýja",
    "pl": "w i na z że się do to nie jest o od za jak po przez dla są ale a oraz co jego tym był może tego które który jej "
    "także ze już roku która przy być czy tak przed została szpital szpitala pacjentów pacjenci lekarze nowy nowa",
    "cs": "a v na se je že s z o do to pro za by jsou jako i od podle ale která po který při které roce let bylo až byl "
    "jeho jen také mezi byla však může nebo není si už kde více k aby než své tak nemocnice pacienti pacientů lékaři "
    "nová nový ze",
    "sk": "a v na sa je že s z o do to pre za by sú ako aj i od podľa ale ktorá po ktorý pri ktoré roku rokov bolo až bol "
    "jeho len tiež medzi bola však môže alebo nie si už kde viac k aby než svoje tak bude nemocnica nemocnice "
    "pacienti pacientov lekári nová nový zo",
    "hu": "a az és hogy nem is egy meg volt ezt csak ez van de már el szerint még mint lehet ha után vagy kell több fel "
    "amely ki minden majd pedig nagy sem akkor azt között illetve valamint során lesz kórház kórházban betegek "
    "orvosok új",
    "ro": "de și în la a cu pe care un o din să nu este pentru că au fost mai sunt ca se prin cele ce sau după al ale lui "
    "lor între dar până ani fi va iar acest această şi spitalul spital pacienți pacienţi medici nou nouă",
    "hr": "i u je se na da su za od s o a kao koji što nije će iz te ali do bi godine koja sve po samo ili biti još prema "
    "kako bio kod prije nakon već tijekom tako može koje uz bolnica bolnice pacijenti liječnici novi nova nove",
    "sl": "in je v na se da za so pa ki z ne tudi kot od do po pri s še bo ali bi kar več o bil leta že lahko bila le med "
    "iz ko ter tem zaradi leto kjer pred tako sta bolj bolnišnica bolnišnice bolniki zdravniki nova novo",
    "bs": "i u je se na da su za od s o a kao koji što nije će iz te ali do bi godine koja sve po samo ili biti još prema "
    "kako takođe bolnica bolnice pacijenti ljekari",
    "sq": "e të në dhe i me për një që se nga është ka më nuk do si u kanë por ai janë ishte duke këtë edhe kjo ky pas spitali",
    "tr": "ve bir bu da de için ile olarak çok daha olan en gibi kadar ise sonra ne olduğunu her var değil ancak olduğu o "
    "yeni şu göre ya tarafından oldu ama veya üzerinde etti yıl hastane hastanesi hasta hastalar doktor",
    "az": "və bir bu ilə üçün da də olan ki daha edir o onun olaraq çox etmək sonra ən bütün qədər isə var xəstəxana",
    "vi": "và của là các có được cho một không người trong những với đã để khi này từ đến ở về ra cũng như nhiều năm vào "
    "tại theo trên sẽ bị do đó phải còn sau hơn bệnh viện bác sĩ nhân mới",
    "id": "yang dan di dengan untuk pada dari ini dalam itu tidak akan adalah ke juga sebagai oleh telah mereka dapat bahwa "
    "karena tahun kami atau lebih tersebut ada saat bisa sudah kita para seperti kepada hari melalui daripada rumah "
    "sakit pasien dokter baru",
    "ms": "yang dan di dengan untuk pada ini dalam itu tidak akan adalah ke juga sebagai oleh telah mereka boleh bahawa "
    "kerana tahun kami atau lebih tersebut ada dapat sudah kita para seperti kepada hari melalui daripada ialah "
    "baharu hospital beliau pesakit doktor",
    "tl": "ang ng sa na mga at ay para ni si ito hindi kung nang mula may isang siya din o kanyang rin pa",
    "ca": "de la i el a que les en els un del per una amb és al no es dels ha més com o però seva aquest també aquesta són "
    "va entre seu pel fins ser han sobre l d hospital pacients metges nova nou",
    "gl": "de a o que e do da en un para con non unha os no se na por máis as dos como pero ao das á seu súa ou foi ten "
    "cando moi nos xa tamén polo pola ata entre despois hospital pacientes médicos",
    "eu": "eta da ez du bat ere dira zen izan dela baina dute egin zuen hori ditu den izango baino gero beste dituen egiten",
    "cy": "y yn a i o ar yr mae ei wedi bod am ac ond ni hyn gan oedd gyda fel eu cael sydd",
    "ga": "an na agus a i ar is go le do bhí sé ag tá ach don mar nach leis",
    "lt": "ir kad yra į su iš tai o apie bei po kaip nuo buvo ne jo už dėl tik bet metų jau per pagal labai gali savo taip "
    "arba iki nes bus ligoninė ligoninės pacientų gydytojai naujas",
    "lv": "un ir no ar uz par ka kas arī bet tas gada kā to pēc vai ne lai viņš līdz tika gadā šo pie bija tikai var savu "
    "jau tā nekā gan slimnīca slimnīcas pacientu ārsti jauns",
    "et": "ja on ei et see oli mis ka ta kui oma aga selle ning kes aasta või nii tema välja siis pole olid kuid seda veel "
    "olnud üle mida ole sest saab kõik tuleb pärast haigla patsientide arstid uue uus",
    "sw": "ya na wa kwa ni katika la za kuwa hiyo cha huo hii yake kama baada pia lakini sana ambao",
    "af": "die van en in is het 'n nie wat om te op vir met dat aan sy hy as by sal was ook deur maar kan tot uit meer",
    "mt": "li ta u l fil ma il minn għal dan kien hu din biex jew bħala kienet",
    "uz": "va bu bilan uchun ham bir emas kerak qildi qilindi edi deb shu yil uning bor mumkin shifoxona kasalxona bemorlar "
    "shifokor yangi bolalar tibbiyot viloyat operatsiya bo lgan lib yicha boʻlgan boʻlib boʻyicha",
    "ha": "da na ta ya ba su an sun cikin wannan ga kuma shi ce ne yana tana asibitin asibiti marasa lafiya sabon sabuwar",
    "so": "waa iyo oo ka ku la uu ay ayaa soo waxaa isbitaalka bukaanka cusub",
    "eo": "la de kaj en al estas ne por kun mi ke li ĝi sed kiu pri tiu",
    "la": "et in est non ad cum ut qui quod sed ex si quae per",
}

LATIN_LETTERS: dict[str, str] = {
    "de": "ßäöü",
    "fr": "éèàêçùâîôœë",
    "es": "ñóáíéú¿¡",
    "pt": "ãõçáéêâóí",
    "it": "èàùòì",
    "sv": "åäö",
    "da": "æøå",
    "nb": "øåæ",
    "nn": "øåæ",
    "fi": "äö",
    "is": "þðáíúéæö",
    "pl": "łąęśżźćńó",
    "cs": "ěřůšžčýáíé",
    "sk": "ľĺŕôäťďšžčýáíé",
    "hu": "őűáéíóöüú",
    "ro": "ăâîșțşţ",
    "hr": "čćđšž",
    "bs": "čćđšž",
    "sl": "čšž",
    "sq": "ëç",
    "tr": "ığşçöü",
    "az": "əığşçöü",
    "ca": "àèòçéíóú·ï",
    "gl": "ñóáíéú",
    "lt": "ėųūįąęščž",
    "lv": "āēīūņļķģšž",
    "et": "õäöüšž",
    "vi": "đơưăâêôạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "eo": "ĉĝĥĵŝŭ",
    "mt": "ħġċż",
    "cy": "ŵŷ",
    "ga": "áéíóú",
}

CYRILLIC_WORDS: dict[str, str] = {
    "ru": "и в не на что с по как к из для это о от за у был его при или до были также года после будет чтобы",
    "uk": "і в на не що з та до у за про від як для його це й зі або але був також року після буде",
    "be": "і ў на не што з да у па за аб ад як для яго гэта або але таксама",
    "bg": "и на да в за се от не са с е че по ще до като си при или това през беше след както още",
    "sr": "и у је да се на су за од са о као који што није ће из али до би године или",
    "mk": "и на во да се од за со не е што ќе ги по до како или беше кои има",
    "kk": "және мен бұл үшін бір деп да де болып",
    "mn": "нь байна энэ гэж юм бол оны болон",
    "ky": "жана бул менен үчүн деп болуп",
    "tg": "ва дар ба аз ки",
    "tt": "һәм белән бу өчен дә да",
}

CYRILLIC_LETTERS: dict[str, str] = {
    "ru": "ыэё",
    "uk": "іїєґ",
    "be": "ўіыэё",
    "bg": "ъщ",
    "sr": "јљњћђџ",
    "mk": "ѓќѕјљњџ",
    "kk": "әғқңөұүһі",
    "mn": "өүыэ",
    "ky": "өүңыэ",
    "tg": "ғӣқӯҳҷ",
    "tt": "әөүҗңһыэ",
}

ARABIC_WORDS: dict[str, str] = {
    "ar": "في من على إلى أن عن التي الذي هذا هذه مع كما بعد كان ما لا قد بين ذلك أو",
    "fa": "و در به از که این را با است برای آن یک خود تا بر هم نیز شد شده می",
    "ur": "کے میں کی ہے اور سے کا کو نے پر ہیں اس یہ کہ بھی لیے",
    "ps": "د په او چې کې له سره دي",
    "ckb": "لە و بۆ کە ئەم بە",
}

ARABIC_LETTERS: dict[str, str] = {
    "ar": "يىةكأإؤئ",
    "fa": "پچژگکیۀ",
    "ur": "ٹڈڑںےہھگچپکی",
    "ps": "ټډړښږځڅېۍګڼ",
    "ckb": "ێۆڕڵەڤ",
    "ug": "ېۇۆەىڭ",
    "sd": "ٻڀڄڃڇڊڌ",
}

DEVANAGARI_WORDS: dict[str, str] = {
    "hi": "के है में की को से का और ने पर यह हैं भी कि इस लिए एक नहीं था",
    "mr": "आहे आणि या ते हे मध्ये व नाही होते आहेत एक त्यांनी की केला येथे",
    "ne": "र छ को मा ले लाई पनि भएको गरेको यो हो छन् तथा गर्न",
}

_TABLES = (LATIN_WORDS, CYRILLIC_WORDS, ARABIC_WORDS, DEVANAGARI_WORDS)
SMALL_WORDS = frozenset(word for table in _TABLES for line in table.values() for word in line.split())
"""Those of all languages: that a text has them says nothing of its subject."""
