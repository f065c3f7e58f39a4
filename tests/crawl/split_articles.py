"""Articles that stand on several pages, as systems and languages split them: pages, pagers and addresses of twelve newsrooms."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.crawl.newsroom import Answer, Asked, Page

Address = Callable[[int], str]


@dataclass(frozen=True)
class Split:
    """One article of some pages, and how its pages are called and turned."""

    language: str
    headline: str
    paragraphs: tuple[str, ...]
    """Two a page."""
    address: Address
    """Of the page of this number, 1 the first."""
    pager: Callable[[int, int, Address], str]
    """Its markup on a page, of how many, in which the addresses stand."""
    date: str = "2025-05-27"
    inside: bool = True
    """Whether the pager stands in the article's own box."""
    head: Callable[[int, int, Address], str] = lambda number, last, address: ""

    @property
    def last(self) -> int:
        return len(self.paragraphs) // 2

    def page(self, number: int, others: str = "") -> str:
        """The whole page; ``others`` are links to the article before and the one behind."""
        body = "".join(f"<p>{words}</p>" for words in self.paragraphs[2 * number - 2 : 2 * number])
        pager, name = self.pager(number, self.last, self.address), self.address(1).rpartition("/")[2].partition(".")[0][-4:]
        picture = f"<p><img src='/pictures/photo-{name}-{number}.jpg' width=600 height=400 alt=''></p>"
        lead = f"<p><img src='/pictures/opening-{name}.jpg' width=600 height=400 alt=''></p>"
        return (
            f"<!doctype html><html lang={self.language}><head><meta charset=utf-8><title>{self.headline}</title>"
            f"{self.head(number, self.last, self.address)}</head><body><nav><a href='/'>⌂</a> <a href='/news'>News</a></nav><main>"
            f"<article><h1>{self.headline}</h1><p class=date>{self.date}</p>{lead}{body}{picture}{pager if self.inside else ''}"
            f"</article>{'' if self.inside else pager}{others}</main>"
            "<footer>© 2018 Hospital</footer></body></html>"
        )


def numbers(words: str = "", onward: str = "", box: str = "div class=pages") -> Callable[[int, int, Address], str]:
    """Words, the numbers of all pages, the page's own not linked, and what leads on."""

    def pager(number: int, last: int, address: Address) -> str:
        row = " ".join(f"<span>{n}</span>" if n == number else f"<a href='{address(n)}'>{n}</a>" for n in range(1, last + 1))
        on = f" <a href='{address(number + 1)}'>{onward}</a>" if onward and number < last else ""
        return f"<{box}>{words} {row}{on}</{box.split()[0]}>"

    return pager


def onward(words: str, back: str = "") -> Callable[[int, int, Address], str]:
    """Nothing but what leads on, and back."""

    def pager(number: int, last: int, address: Address) -> str:
        before = f"<a href='{address(number - 1)}'>{back}</a> " if back and number > 1 else ""
        return f"<p class=turn>{before}" + (f"<a href='{address(number + 1)}'>{words}</a>" if number < last else "") + "</p>"

    return pager


def counted(words: str, onward: str) -> Callable[[int, int, Address], str]:
    """ "Page 1 of 3", and what leads on."""

    def pager(number: int, last: int, address: Address) -> str:
        on = f"<a rel=next href='{address(number + 1)}'>{onward}</a>" if number < last else ""
        return f"<div class=turn>{words.format(number, last)} {on}</div>"

    return pager


def declared(number: int, last: int, address: Address) -> str:
    """``<link rel=next>``."""
    return f"<link rel=next href='{address(number + 1)}'>" if number < last else ""


def behind(first: str, others: str, offset: int = 0) -> Address:
    """The first page's address is bare; the number stands in those of the others."""
    return lambda number: first if number == 1 else others.format(number + offset)


SPLIT = {
    "wordpress": Split("en", "Children's ward reopens after two years of building", (
        "The children's ward of the hospital reopened on Monday after two years of building, and the first families moved in.",
        "Forty beds stand in rooms of one or two, each with a sofa on which a parent can sleep through the night.",
        "The old building of 1962 had one bathroom on each floor, and its lifts were too narrow for modern beds.",
        "Engineers kept the outer walls and replaced everything within them, from the pipes to the nurses' call system.",
        "The ward was paid for by the county and by a fund that four thousand people of the town have given to.",
        "An open day is planned for the autumn, when visitors can see the rooms and speak to the nurses in charge.",
    ), behind("/childrens-ward-reopens/", "/childrens-ward-reopens/{}/"),
        numbers("Pages:", box="div class=page-links")),
    "trs": Split("zh", "我院成功完成首例达芬奇机器人辅助胃癌根治手术", (
        "近日，我院胃肠外科团队成功完成首例达芬奇机器人辅助胃癌根治手术，患者术后恢复良好，已于本周顺利出院。",
        "患者是一位六十二岁的男性，因上腹部不适三个月就诊，经胃镜检查确诊为胃癌，多学科团队为他制定了手术方案。",
        "手术历时三小时，出血量不足五十毫升。机器人系统为医生提供了放大十倍的三维视野，使淋巴结清扫更加精准。",
        "科室主任介绍，机器人手术创伤小、恢复快，患者术后第二天即可下床活动，住院时间比传统手术缩短了一半。",
        "为了开展这一技术，医院先后派出八名医生和护士外出学习，并用一年时间建立了完整的围手术期管理流程。",
        "下一步，医院将把机器人技术应用到更多病种的治疗中，让更多患者在家门口就能享受到优质的医疗服务。",
    ), behind("/xwzx/202505/t20250527_123456.html", "/xwzx/202505/t20250527_123456_{}.html", -1),
        numbers("", "下一页", "div class=page"), inside=False),
    "phpcms": Split("zh", "医院举办第十二届青年医师临床技能大赛", (
        "为进一步提升青年医师的临床技能水平，医院于本周在学术报告厅举办第十二届青年医师临床技能大赛，共有二十支队伍参赛。",
        "比赛分为理论考试、技能操作和病例分析三个环节，内容涵盖心肺复苏、气管插管、清创缝合等常用临床技能。",
        "经过两天的激烈角逐，急诊科代表队以总分第一的成绩获得一等奖，心内科和普外科代表队分别获得二等奖。",
        "院长在颁奖仪式上表示，希望全体青年医师以赛促学、以赛促练，不断提高诊疗水平，更好地为患者服务。",
    ), lambda number: f"/show-12-345-{number}.html", numbers("", "下一页", "div id=pages class=text-c")),
    "query-zh": Split("zh-Hant", "本院兒童急診啟用新動線候診時間縮短三成", (
        "本院兒童急診自本月起啟用新動線，將檢傷、候診與治療區重新規劃，根據統計，病童的平均候診時間縮短了三成。",
        "急診部主任表示，過去發燒與外傷的病童共用候診區，容易交叉感染，新動線將兩者分開，並增設獨立的隔離診間。",
        "護理師也重新設計了檢傷流程，家長抵達後三分鐘內即可完成初步評估，重症病童可以直接進入急救室接受治療。",
        "院方預計明年再增加兩間治療室，並與鄰近診所建立轉診平台，讓輕症病童可以就近就醫，減少不必要的等待。",
    ), behind("/news.php?id=4567", "/news.php?id=4567&page={}"), onward("下一頁", "上一頁")),
    "seite": Split("de", "Klinikum eröffnet neues Zentrum für Altersmedizin", (
        "Das Klinikum hat am Montag sein neues Zentrum für Altersmedizin eröffnet, in dem dreißig Patientinnen und Patienten Platz finden.",
        "Die Zimmer sind barrierefrei, und auf jedem Flur gibt es einen Aufenthaltsraum mit Blick auf den Garten des Hauses.",
        "Geleitet wird das Zentrum von einem Team aus Ärztinnen, Pflegekräften und Therapeuten, das eng mit den Hausärzten zusammenarbeitet.",
        "Die Kosten von zwölf Millionen Euro tragen das Land und der Förderverein, der seit zehn Jahren für das Zentrum sammelt.",
        "Im Herbst folgt ein Tag der offenen Tür, an dem sich Angehörige über Hilfen für die Pflege zu Hause informieren können.",
        "Anmeldungen für die Tagesklinik nimmt das Sekretariat ab sofort entgegen, eine Überweisung der Hausärztin genügt dafür.",
    ), behind("/aktuelles/zentrum-altersmedizin.html", "/aktuelles/zentrum-altersmedizin.html?seite={}"),
        counted("Seite {} von {}", "Weiter")),
    "comma": Split("fr", "Un nouveau service d'urgences pour les enfants", (
        "Le centre hospitalier a inauguré lundi un nouveau service d'urgences réservé aux enfants, après trois ans de travaux.",
        "Douze salles de soins, une salle d'attente colorée et une équipe de vingt soignants accueillent désormais les familles.",
        "Avant les travaux, les enfants attendaient avec les adultes, parfois plus de quatre heures, dans un couloir sans lumière.",
        "La directrice a remercié les donateurs, grâce auxquels un jardin a pu être aménagé devant les fenêtres du service.",
    ), behind("/actualites/urgences-enfants,1842.html", "/actualites/urgences-enfants,1842,{}.html"), onward("Page suivante")),
    "ja": Split("ja", "当院の小児救急外来が新しい建物に移転しました", (
        "当院の小児救急外来は、今月一日から新しい建物に移転し、診察室を三室から六室に増やして診療を始めました。",
        "待合室は感染症の患者さんとそのほかの患者さんで分かれており、付き添いの方が休める場所も用意しています。",
        "移転にあたり、看護師が保護者の意見を聞き取り、授乳室や子どもの背の高さに合わせた受付を設けました。",
        "院長は「地域の子どもたちが安心して受診できるよう、夜間の体制をさらに整えていきたい」と話しています。",
    ), behind("/news/20250527-kyukyu/", "/news/20250527-kyukyu/?p={}"), onward("次のページ：待合室の工夫", "前のページ"), inside=False),
    "ko": Split("ko", "암센터, 로봇 수술 삼천 례 달성 기념 심포지엄 개최", (
        "우리 병원 암센터는 지난 월요일 대강당에서 로봇 수술 삼천 례 달성을 기념하는 심포지엄을 열었다고 밝혔다.",
        "이날 행사에는 국내외 의료진 이백여 명이 참석해 위암과 대장암, 전립선암 수술의 최신 결과를 함께 나누었다.",
        "암센터는 십 년 전 첫 로봇 수술을 시작한 이래 합병증을 꾸준히 줄여 왔으며 입원 기간도 절반으로 단축했다.",
        "병원장은 앞으로 더 많은 환자가 가까운 곳에서 좋은 치료를 받을 수 있도록 장비와 인력을 늘리겠다고 말했다.",
    ), behind("/board/view.do?no=8812", "/board/view.do?no=8812&pageNum={}"), numbers("", "다음", "div class=paging")),
    "es": Split("es", "El hospital abre una unidad para pacientes con ictus", (
        "El hospital abrió el lunes una unidad para pacientes con ictus que cuenta con doce camas y un equipo propio de guardia.",
        "Los vecinos de la comarca ya no tendrán que viajar a la capital, a más de cien kilómetros, para recibir este tratamiento.",
        "La jefa del servicio recordó que cada minuto cuenta y que la ambulancia avisa ahora a la unidad antes de llegar.",
        "En los primeros tres meses se espera atender a ciento veinte personas, según las cifras que maneja la consejería.",
    ), behind("/noticias/unidad-de-ictus", "/noticias/unidad-de-ictus/page/{}"), counted("Página {} de {}", "Siguiente »"),
        head=declared),
    "bitrix": Split("ru", "В больнице открылось новое отделение реабилитации", (
        "В городской больнице в понедельник открылось новое отделение реабилитации, рассчитанное на сорок пациентов после инсульта.",
        "Отделение занимает два этажа старого корпуса, который полностью обновили: заменили окна, лифты и всю проводку в палатах.",
        "С пациентами работают неврологи, логопеды и инструкторы лечебной физкультуры, занятия проходят шесть дней в неделю.",
        "Главный врач отметил, что раньше больных отправляли в соседний город и очередь туда доходила до четырёх месяцев.",
    ), behind("/news/detail/otkrylos-otdelenie/", "/news/detail/otkrylos-otdelenie/?PAGEN_1={}"),
        numbers("Страницы:", "След.", "div class=navigation"), inside=False),
    "ar": Split("ar", "افتتاح قسم جديد لعلاج أمراض القلب في المستشفى", (
        "افتتح المستشفى يوم الاثنين قسما جديدا لعلاج أمراض القلب يضم ثلاثين سريرا وغرفتين حديثتين للقسطرة القلبية.",
        "وقال مدير المستشفى إن القسم سيخدم سكان المحافظة الذين كانوا يسافرون إلى العاصمة للحصول على هذا العلاج.",
        "وتدرب فريق من عشرين طبيبا وممرضا مدة ستة أشهر على الأجهزة الجديدة قبل استقبال المرضى الأوائل هذا الأسبوع.",
        "ومن المتوقع أن يجري القسم أكثر من ألف عملية في السنة الأولى، وفق ما ذكره رئيس القسم في كلمته بهذه المناسبة.",
    ), behind("/news/1530/heart-department", "/news/1530/heart-department?page={}"), onward("الصفحة التالية", "الصفحة السابقة")),
    "tr": Split("tr", "Hastanemizde yeni doğan yoğun bakım ünitesi açıldı", (
        "Hastanemizde yeni doğan yoğun bakım ünitesi pazartesi günü yapılan törenle açıldı ve ilk bebekler üniteye alındı.",
        "Yirmi kuvözün bulunduğu ünitede annelerin bebekleriyle gece gündüz kalabilecekleri odalar da hazırlandı.",
        "Başhekim, bölgedeki erken doğan bebeklerin artık başka şehirlere gönderilmesine gerek kalmayacağını söyledi.",
        "Ünitede görev yapacak hemşireler altı ay boyunca üniversite hastanesinde eğitim aldı ve sertifikalarını teslim aldı.",
    ), behind("/haber/8841/yeni-dogan-unitesi", "/haber/8841/yeni-dogan-unitesi/{}"), numbers("Sayfa:", "Sonraki")),
}  # fmt: skip
"""By what they show."""


def newsroom(splits: dict[str, Split], further: dict[str, str] | None = None) -> dict[str, Page]:
    """A newsroom's pages: its listing, and every page of its articles; ``further`` are articles of one page, by address."""
    listed = {split.address(1): split.headline for split in splits.values()} | (further or {})
    rows = "".join(
        f"<li><a href='{url}'>{headline}</a> <span class=date>2025-05-27</span></li>" for url, headline in listed.items()
    )
    pages: dict[str, Page] = {
        "/news": f"<!doctype html><html><head><meta charset=utf-8><title>News</title></head><body><main><h1>News</h1><ul>{rows}</ul>"
        "</main></body></html>"
    }
    for split in splits.values():
        for number in range(1, split.last + 1):
            pages[split.address(number)] = served(split.page(number, beside(split, listed)))
    return pages


def beside(split: Split, listed: dict[str, str]) -> str:
    """Links to the articles before and behind."""
    urls = list(listed)
    at = urls.index(split.address(1))
    links = [f"<a href='{urls[other]}'>{listed[urls[other]]}</a>" for other in (at - 1, at + 1) if 0 <= other < len(urls)]
    return f"<div class=beside>{' '.join(links)}</div>"


def served(words: str) -> Callable[[Asked], Answer]:
    """A page that answers conditional requests."""
    tag = f'"{abs(hash(words))}"'

    def answer(asked: Asked) -> Answer:
        headers = {"ETag": tag, "Content-Type": "text/html; charset=utf-8"}
        return Answer(status=304, headers=headers) if asked.headers.get("If-None-Match") == tag else Answer(words, headers=headers)

    return answer
