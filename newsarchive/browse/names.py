"""English names of languages and countries, so that a reader need not know the codes."""

_LANGUAGES = """
af Afrikaans|am Amharic|ar Arabic|az Azerbaijani|be Belarusian|bg Bulgarian|bn Bengali|bs Bosnian|ca Catalan|cs Czech|
cy Welsh|da Danish|de German|el Greek|en English|es Spanish|et Estonian|eu Basque|fa Persian|fi Finnish|fil Filipino|
fr French|ga Irish|gl Galician|gu Gujarati|he Hebrew|hi Hindi|hr Croatian|hu Hungarian|hy Armenian|id Indonesian|
is Icelandic|it Italian|ja Japanese|ka Georgian|kk Kazakh|km Khmer|kn Kannada|ko Korean|ky Kyrgyz|lo Lao|lt Lithuanian|
lv Latvian|mk Macedonian|ml Malayalam|mn Mongolian|mr Marathi|ms Malay|my Burmese|nb Norwegian|ne Nepali|nl Dutch|
nn Norwegian (Nynorsk)|no Norwegian|pa Punjabi|pl Polish|ps Pashto|pt Portuguese|ro Romanian|ru Russian|si Sinhala|
sk Slovak|sl Slovenian|so Somali|sq Albanian|sr Serbian|sv Swedish|sw Swahili|ta Tamil|te Telugu|tg Tajik|th Thai|
tl Tagalog|tr Turkish|uk Ukrainian|ur Urdu|uz Uzbek|vi Vietnamese|zh Chinese|zh-Hans Chinese (simplified)|
zh-Hant Chinese (traditional)|zu Zulu"""

_COUNTRIES = """
AE United Arab Emirates|AF Afghanistan|AL Albania|AM Armenia|AO Angola|AR Argentina|AT Austria|AU Australia|
AZ Azerbaijan|BA Bosnia and Herzegovina|BD Bangladesh|BE Belgium|BF Burkina Faso|BG Bulgaria|BH Bahrain|BI Burundi|
BJ Benin|BN Brunei|BO Bolivia|BR Brazil|BT Bhutan|BW Botswana|BY Belarus|CA Canada|CD DR Congo|CG Congo|CH Switzerland|
CI Côte d’Ivoire|CL Chile|CM Cameroon|CN China|CO Colombia|CR Costa Rica|CU Cuba|CY Cyprus|CZ Czechia|DE Germany|
DK Denmark|DO Dominican Republic|DZ Algeria|EC Ecuador|EE Estonia|EG Egypt|ES Spain|ET Ethiopia|FI Finland|FJ Fiji|
FR France|GA Gabon|GB United Kingdom|GE Georgia|GH Ghana|GM Gambia|GN Guinea|GR Greece|GT Guatemala|HK Hong Kong|
HN Honduras|HR Croatia|HT Haiti|HU Hungary|ID Indonesia|IE Ireland|IL Israel|IN India|IQ Iraq|IR Iran|IS Iceland|
IT Italy|JM Jamaica|JO Jordan|JP Japan|KE Kenya|KG Kyrgyzstan|KH Cambodia|KR South Korea|KP North Korea|KW Kuwait|
KZ Kazakhstan|LA Laos|LB Lebanon|LK Sri Lanka|LT Lithuania|LU Luxembourg|LV Latvia|LY Libya|MA Morocco|MD Moldova|
ME Montenegro|MG Madagascar|MK North Macedonia|ML Mali|MM Myanmar|MN Mongolia|MO Macao|MT Malta|MU Mauritius|
MV Maldives|MW Malawi|MX Mexico|MY Malaysia|MZ Mozambique|NA Namibia|NE Niger|NG Nigeria|NI Nicaragua|NL Netherlands|
NO Norway|NP Nepal|NZ New Zealand|OM Oman|PA Panama|PE Peru|PG Papua New Guinea|PH Philippines|PK Pakistan|PL Poland|
PR Puerto Rico|PS Palestine|PT Portugal|PY Paraguay|QA Qatar|RO Romania|RS Serbia|RU Russia|RW Rwanda|SA Saudi Arabia|
SD Sudan|SE Sweden|SG Singapore|SI Slovenia|SK Slovakia|SN Senegal|SO Somalia|SV El Salvador|SY Syria|TH Thailand|
TJ Tajikistan|TM Turkmenistan|TN Tunisia|TR Türkiye|TT Trinidad and Tobago|TW Taiwan|TZ Tanzania|UA Ukraine|UG Uganda|
US United States|UY Uruguay|UZ Uzbekistan|VE Venezuela|VN Vietnam|YE Yemen|ZA South Africa|ZM Zambia|ZW Zimbabwe|
XK Kosovo"""


def _table(text: str) -> dict[str, str]:
    return {code: name for code, _, name in (entry.strip().partition(" ") for entry in text.split("|"))}


LANGUAGES = _table(_LANGUAGES)
COUNTRIES = _table(_COUNTRIES)


def language_name(tag: str | None) -> str:
    """The name of a BCP 47 tag's language, with its script or region where that matters; the tag itself if not known."""
    if not tag:
        return "unknown language"
    if tag in LANGUAGES:
        return LANGUAGES[tag]
    first, _, rest = tag.partition("-")
    return f"{LANGUAGES[first.lower()]} ({rest})" if first.lower() in LANGUAGES else tag


def country_name(code: str | None) -> str:
    """The name of an ISO 3166-1 alpha-2 country; the code itself if not known."""
    return COUNTRIES.get(code or "", code or "Country not known")
