"""Pages of one short article in Chinese, for tests of what is printed around it."""

from datetime import UTC, datetime

from newsarchive.extract import extract
from newsarchive.items import Article, Page

HEADLINE = "市人民医院启用新的门诊大楼方便群众就医"

ONE = "本周一，市人民医院新的门诊大楼正式启用，首日接待患者两千余人次，各诊区秩序良好。"

TWO = "新大楼共有十二层，设有四十六个诊室，患者可以在自助机上挂号、缴费和打印报告。"

THREE = "院长表示，医院将根据群众的意见继续改进服务流程，缩短候诊时间，让看病更加方便。"

TEXT = [ONE, TWO, THREE]

WRITTEN = "".join(f"<p>{line}</p>" for line in TEXT)

DAY = "<div>发布时间：2024-03-05</div>"

PHOTO = "<img src=/u/ward.jpg width=600 height=400>"


def read(body: str, title: str = HEADLINE, url: str = "http://127.0.0.1/news/7.html") -> Article:
    html = f"<html><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"
    return extract(Page(url, html.encode(), datetime(2026, 3, 1, tzinfo=UTC)))


def lines(body: str) -> list[str]:
    return read(body).article_body.split("\n\n")
