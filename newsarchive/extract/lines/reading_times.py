"""How long an article takes to be read, as blogs print it beside the day: "5 min read", "Lesezeit: 3 Minuten", 약 2분 소요."""

from newsarchive.extract.words.patterns import Openings
from newsarchive.extract.words.wording import small

_MINUTES = (
    r"min(?:\.|ut[a-zăéio]*)?|perc|мин(?:\.|ут[аы]?)?|хв(?:\.|илин[аи]?)?|λεπτ(?:ά|ό)|dk\.?|dakika|دقائق|دقيقة|دقیقه|דקות|מינ|मिनट|মিনিট|นาที"
    r"|phút|menit|minit|daqiqa|منٹ|நிமிட(?:ம்|ங்கள்)|წუთი|ደቂቃ(?:ዎች)?|րոպե|분|分[鐘钟]?"
)
_READ = (
    r"read(?:ing)?(?: time)?|time to read|lesezeit|lesedauer|lesen|(?:temps |durée )?(?:de )?lecture|(?:tiempo )?(?:de )?lectura"
    r"|(?:tempo )?(?:de )?leitura|(?:tempo )?(?:di )?lettura|lees(?:tijd|duur)|lezen|lästid|läsning|lesetid|læsetid|læsning"
    r"|lukuaika|(?:czas )?czytania|(?:doba |čas )?čtení|čítania?|olvasás(?:i idő)?|(?:timp )?de (?:citire|lectură)"
    r"|(?:время |на )?чтени[ея]"
    r"|(?:час )?читання|okuma(?: süresi)?|(?:χρόνος )?ανάγνωσης|(?:وقت |مدة )?(?:ال)?قراءة|(?:زمان )?مطالعه|(?:זמן )?קריאה"
    r"|पढ़ने का समय|(?:เวลา)?(?:ใน)?(?:การ)?อ่าน|(?:thời gian )?đọc|(?:waktu )?baca|읽는 시간|읽기|소요|분량|で読め(?:ます|る)"
    r"|(?:vrijeme |vreme )?čitanja|(?:čas )?branja|(?:време )?читања|читање|(?:време за )?четене|lugemist|lugemisaeg"
    r"|lasīšanai|lasīšanas laiks|skaitymo(?: laikas)?|de citit|bacaan|lexim|оқу|za kusoma|muda wa kusoma"
    r"|پڑھنے کا وقت|পড়ার সময়|வாசிப்பு நேரம்|კითხვის დრო|የንባብ ጊዜ"
    r"|読了(?:時間|目安)?|[读讀]完|[阅閱][读讀](?:[时時][间間])?"
)
_ABOUT = r"(?:about|approx\.?|ca\.?|circa|env\.?|etwa|ungefähr|[约約预預]?[计計]?[需时時]?|약|~|≈|<)?"
_TIME = Openings(
    rf"{_ABOUT}\s?\d{{1,3}}[\s-]?(?:{_MINUTES})\s?(?:{_READ})"
    rf"|(?:{_READ})\s?(?:time)?[\s:：=፦]{{0,3}}{_ABOUT}\s?\d{{1,3}}\s?(?:{_MINUTES})"
    rf"|(?:{_READ}):? (?:dakika|daqiqa) \d{{1,3}}"  # as in Swahili
)
_LONGEST = 40
"""Letters of such a line."""


def is_reading_time(line: str) -> bool:
    """Does a short line say nothing but how many minutes it takes to read what it stands beside?"""
    if len(line) > _LONGEST or not any(map(str.isdecimal, line)):
        return False
    return _TIME.fullmatch(small(line.strip(" ()（）·•|.-–—⏱🕒"))) is not None
