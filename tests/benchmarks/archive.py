"""How long the archive takes: ``python tests/benchmarks/archive.py [ARTICLES]``. Prints; asserts nothing.

The corpus is made up by this script: words of eight languages drawn by Zipf's law, so that common words stand in most articles and
rare ones in a few, in articles of 80 to 600 words with three images.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from newsarchive.archive.ledger import Ledger
from newsarchive.archive.search import search
from newsarchive.archive.store import Store
from newsarchive.items import Article, DateEvidence, DateReading, Fetch, Image
from newsarchive.site import Site

COUNT = "select count(*) from articles_fts where articles_fts match search_query(?)"
NOW = datetime(2026, 11, 1, tzinfo=UTC)
SITES = 40
KNOWN = {
    "en": ("hospital", "cancer", "gastric", "patient", "therapy", "surgery", "opens", "researchers", "award"),
    "de": ("Krankenhäuser", "Klinik", "Krebs", "Patienten", "Forschung", "eröffnet"),
    "fr": ("hôpital", "réanimation", "cancer", "santé", "chirurgie", "médecins"),
    "ru": ("больница", "врачи", "операция", "пациент", "лечение"),
    "zh-Hans": ("医院", "胃癌", "杭州", "患者", "手术", "专家", "肿瘤", "签约"),
    "zh-Hant": ("醫院", "癌症", "臺北", "手術", "醫師", "研究"),
    "ja": ("病院", "がん", "患者", "研究", "センター", "手術"),
    "ko": ("병원", "암센터", "환자", "수술", "연구", "서울"),
}
LETTERS = {
    "en": "etaoinshrdlucm", "de": "enisratdhulcgmoäöü", "fr": "esaitnrulodcpméè", "ru": "оеаинтсрвлкмдпу",
    "zh-Hans": "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而",
    "zh-Hant": "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而",
    "ja": "のにはをたがでてとしれさあるいもなこよら日本一人年大十二本中長出三同時政事自行社見月分議後前民生連",
    "ko": "이다는을가에의고하지은로도를자기리사어인나서시대정그있과일수것보제전부주해아상한장원스우여구들",
}  # fmt: skip
QUERIES = (
    "cancer", "hospital", "gastric cancer", '"gastric cancer"', "gastric cancer therapy NOT award", "canc*", "krankenhauser",
    "reanimation", "больница", "胃癌", "医院", "醫院", "杭州 胃癌", "がん", "암센터", "병원 OR 病院", "签约", "手术 肿瘤",
)  # fmt: skip


class Corpus:
    """Articles without end, always the same."""

    def __init__(self) -> None:
        self.chance = random.Random(1)
        self.words = {language: self._vocabulary(language) for language in KNOWN}
        self.weights = list(accumulate(1 / rank for rank in range(1, 3001)))

    def _vocabulary(self, language: str) -> list[str]:
        loose = language[:2] in ("zh", "ja")
        shortest, longest = (1, 3) if loose else (3, 9)
        made = ["".join(self.chance.choices(LETTERS[language], k=self.chance.randint(shortest, longest))) for _ in range(3000)]
        for word in KNOWN[language]:  # some common, some rare
            made[int(3000 ** self.chance.random())] = word
        return made

    def articles(self, count: int) -> Iterator[Article]:
        for number in range(count):
            language = self.chance.choice(list(KNOWN))
            space = "" if language[:2] in ("zh", "ja") else " "
            stop = "。" if not space else ". "
            words = self.chance.choices(self.words[language], cum_weights=self.weights, k=self.chance.randint(80, 600))
            sentences = [space.join(words[at : at + 14]) for at in range(0, len(words), 14)]
            paragraphs = [stop.join(sentences[at : at + 4]) + stop for at in range(0, len(sentences), 4)]
            day = (date(2016, 1, 1) + timedelta(days=self.chance.randrange(3900))).isoformat()
            url = f"https://hospital{number % SITES}.example/news/{number}"
            reading = DateReading(day, day, "meta", "ISO 8601", 0.9)
            yield Article(
                url=url, headline=space.join(words[:9]), date_published=day, date_source="meta",
                date_evidence=DateEvidence(reading), description=sentences[0], article_body="\n\n".join(paragraphs),
                word_count=len(words), in_language=language,
                article_html="".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
                images=tuple(Image(f"{url}/{image}.jpg", caption=sentences[image]) for image in range(3)),
            )  # fmt: skip


def fetch(article: Article) -> Fetch:
    return Fetch(article.url, NOW, "stored", status=200, etag='"x"', body_digest="0" * 64, extractor="1", bytes=40_000)


def fill(path: Path, count: int) -> None:
    """Store a corpus, then see a part of it again; print what each took."""
    with Store(path) as archive:
        crawls = [archive.begin_crawl(Site(name=f"site{number}", publisher=f"Hospital {number}"), NOW) for number in range(SITES)]
        spent, characters = 0.0, 0
        busy: list[float] = []
        for number, article in enumerate(Corpus().articles(count)):
            begun, before = time.perf_counter(), time.process_time()
            archive.store(article, fetch(article), crawls[number % SITES])
            spent += time.perf_counter() - begun
            busy.append(1000 * (time.process_time() - before))
            characters += len(article.article_body)
        print(f"store, new          {1000 * spent / count:7.3f} ms each, {statistics.mean(busy):.3f} ms of processor time")
        for size in (1000, 10_000, 100_000):
            if size <= count:
                last = busy[size - 1000 : size]
                told = f"{statistics.mean(last):7.3f} ms of processor time each, median {statistics.median(last):.3f}"
                print(f"  the last 1,000 of {size:7}  {told}")
        print(f"                    ({count} articles of 3 images and {characters / count:.0f} characters on average)")
        again = list(Corpus().articles(min(2000, count)))
        begun = time.perf_counter()
        for number, article in enumerate(again):
            archive.store(article, fetch(article), crawls[number % SITES])
        print(f"store, unchanged    {1000 * (time.perf_counter() - begun) / len(again):7.3f} ms each")
        begun = time.perf_counter()
        for article in again:
            archive.record(Fetch(article.url, NOW, "unchanged", status=304), crawls[0])
        print(f"record, unchanged   {1000 * (time.perf_counter() - begun) / len(again):7.3f} ms each")
    print(f"file                {path.stat().st_size / 1e6:7.1f} MB, {path.stat().st_size / count / 1000:.1f} KB an article")


def ask(path: Path) -> None:
    """Time searches as a reader types them: the first twenty with marks, and all hits counted."""
    with Store(path) as archive:
        times: dict[str, list[float]] = {}
        busy: list[float] = []
        for query in QUERIES * 5:
            begun, before = time.perf_counter(), time.process_time()
            search(archive.db, query)
            busy.append(1000 * (time.process_time() - before))
            times.setdefault(query, []).append(1000 * (time.perf_counter() - begun))
        for query, found in times.items():
            [hits] = archive.db.conn.execute(COUNT, [query]).fetchone()
            print(f"  {query:36} {hits:7} hits   median {statistics.median(found):7.2f} ms   slowest {max(found):7.2f}")
        begun = time.perf_counter()
        search(archive.db, "cancer", site="site1", since="2024-01-01")
        print(f"search, one site    {1000 * (time.perf_counter() - begun):7.2f} ms, of two years")
        every = sorted(value for found in times.values() for value in found)
        print(f"search              {statistics.median(every):7.2f} ms median, {every[int(len(every) * 0.9)]:.2f} ms at 90 %")
        print(
            f"                    {statistics.median(busy):7.2f} ms of processor time at the median, {statistics.mean(busy):.2f} mean"
        )
    ledger = Ledger(path)
    for name, question in (("known", lambda: ledger.known("site1", "1")), ("due", lambda: ledger.due("site1", NOW))):
        begun = time.perf_counter()
        question()
        print(f"ledger, {name:12}{1000 * (time.perf_counter() - begun):7.2f} ms")
    ledger.close()


def together(folder: Path, count: int = 1500) -> None:
    """Two processes write different sites while this one reads."""
    path = folder / "together.db"
    command = [sys.executable, __file__, "--write", str(path), str(count)]
    writers = [subprocess.Popen([*command, str(number)], stdout=subprocess.PIPE, text=True) for number in range(2)]
    waits = []
    while any(writer.poll() is None for writer in writers):
        if path.exists():
            begun = time.perf_counter()
            try:
                with Store(path) as archive:
                    archive.db.conn.execute(COUNT, ["胃癌"]).fetchone()
            finally:
                waits.append(1000 * (time.perf_counter() - begun))
        time.sleep(0.05)
    for writer in writers:
        print(f"two writers         {writer.communicate()[0].strip()}")
    print(f"a reader beside     {statistics.median(waits):7.2f} ms median, {max(waits):.2f} slowest, to open and search")


def write(path: str, count: str, number: str) -> None:
    """One of two writers."""
    with Store(Path(path)) as archive:
        crawl = archive.begin_crawl(Site(name=f"site{number}", publisher="Hospital"), NOW)
        waits = []
        for at, article in enumerate(Corpus().articles(int(count))):
            begun = time.perf_counter()
            archive.store(replace(article, url=f"https://site{number}.example/{at}"), fetch(article), crawl)
            waits.append(1000 * (time.perf_counter() - begun))
    print(f"{statistics.mean(waits):7.3f} ms each, {max(waits):.1f} slowest")


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        fill(path, count)
        ask(path)
        together(Path(folder))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(*sys.argv[2:])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
