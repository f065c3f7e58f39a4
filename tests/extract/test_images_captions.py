"""What is printed under a picture: caption, credit, or no more than a file name."""

from datetime import UTC, datetime

import lxml.html
import pytest

from newsarchive.extract import extract
from newsarchive.extract.pictures.captions import caption_of
from newsarchive.items import Entry, Page
from tests.captured import captured
from tests.extract.pictured_pages import IMG, LINE

CAPTIONS = [
    (
        f"<div>{IMG}<div class=share><a href=/fb><img src=/fb.png width=50></a></div><div class=caption>{LINE}</div><p>Text</div>",
        LINE,
        None,
    ),
    (
        f"<div><img src='/a.jpg' alt='{LINE}'><p class=x1>{LINE}</p><p class=x2>Foto: A. Meier</p><p>Text</p></div>",
        LINE,
        "Foto: A. Meier",
    ),
    (f"<div>{IMG}</div><div style='font-size:80%'>{LINE}</div>", LINE, None),
    (
        f"<div><a><img src='/a.jpg' alt='{LINE}'></a><div class=more><b>Gallery (5)</b></div><span class=x>{LINE} | foto: <b>A. Meier</b></span></div>",
        LINE,
        "foto: A. Meier",
    ),
    (
        f"<section>{IMG}</section><section style='font-size:12px'>{LINE}</section><section align=center><b>03</b><p>Costs</p></section>",
        LINE,
        None,
    ),
    (f"<figure>{IMG}<figcaption>{LINE}</figcaption></figure>", LINE, None),
    (f"<figure>{IMG}<figcaption>{LINE}<script>show('ad')</script></figcaption></figure>", LINE, None),
    (f"<p>Text</p><div>{IMG}<div>{LINE}</div></div><p>Text</p>", LINE, None),
    (f"<p>Text</p><div>{IMG}<p>{LINE}</p></div><p>Text</p>", LINE, None),  # a paragraph of a few words that is no sentence
    (f"<p>Text</p><div>{IMG}<p>{LINE}. Foto: A. Meier</p></div><p>Text</p>", f"{LINE}.", "Foto: A. Meier"),
    (f"<div>{IMG}<p>{LINE}</p></div><div><p>{LINE * 3}</p><p>{LINE * 3}</p><img src=/b.jpg></div>", LINE, None),
    (f"<div>{IMG}<span class=itemImageCaption>{LINE}</span><span class=itemImageCredits>(A. Meier)</span></div>", LINE, "A. Meier"),
    (f"<p>{IMG}</p><p>{LINE}. Photo: Ann Lee</p>", f"{LINE}.", "Photo: Ann Lee"),
    (f"<p>{IMG}</p><p>{LINE}. (AP Photo/Ann Lee)</p>", f"{LINE}.", "AP Photo/Ann Lee"),
    (f"<div>{IMG}<br><span>▲ {LINE}</span></div>", f"▲ {LINE}", None),
    (
        f"<div>{IMG}<div class=image-meta><div class=caption>{LINE * 9}</div><div class=credit>Ann Lee</div></div></div>",
        LINE * 9,
        "Ann Lee",
    ),
    (
        f"<figure><a href='/a.jpg'><picture>{IMG}</picture></a><figcaption><p>{LINE}</p></figcaption></figure>",
        LINE,
        None,
    ),
    (
        f"<figure>{IMG}<figcaption>{LINE} <span class=credit>Photo: A. Meier</span></figcaption></figure>",
        LINE,
        "Photo: A. Meier",
    ),
    (f"<figure>{IMG}<figcaption>{LINE}. Foto: A. Meier</figcaption></figure>", LINE + ".", "Foto: A. Meier"),
    (f"<figure>{IMG}<figcaption>{LINE} © Klinikum</figcaption></figure>", LINE, "© Klinikum"),
    (f"<figure>{IMG}<figcaption>Foto: Anna Meier im Herzlabor</figcaption></figure>", "Foto: Anna Meier im Herzlabor", None),
    (f"<figure>{IMG}<figcaption>Photo : Durand devant le scanner</figcaption></figure>", "Photo : Durand devant le scanner", None),
    (f"<figure>{IMG}<figcaption>Foto: Ana Reis con la directora</figcaption></figure>", "Foto: Ana Reis con la directora", None),
    (f"<figure>{IMG}<figcaption>Foto: Klinikum im Park</figcaption></figure>", None, "Foto: Klinikum im Park"),
    (f"<figure>{IMG}<figcaption>Foto: Meier im Herzlabor</figcaption></figure>", "Foto: Meier im Herzlabor", None),
    (f"<div class=wp-caption>{IMG}<p class=wp-caption-text>{LINE}</p></div>", LINE, None),
    (f"<div class=photo>{IMG}<div class=photo_desc>{LINE}</div></div>", LINE, None),
    (f"<div class=serendipity_imageComment_right>{IMG}<div class=serendipity_imageComment_txt>{LINE}</div></div>", LINE, None),
    (f"<dl class=spip_documents><dt>{IMG}</dt><dt class=spip_doc_titre><strong>{LINE}</strong></dt></dl>", LINE, None),
    (
        f"<article class='media media--type-image'><div>{IMG}</div><div class=field--name-field-legende>{LINE}</div></article>",
        LINE,
        None,
    ),
    (
        f"<article class=media><div>{IMG}</div><div class=image-caption><div class=field--credit>Image by:</div> A. Meier.</div></article>",
        None,
        "Image by: A. Meier.",
    ),
    (f"<div><p align=center>{IMG}</p><p align=center>{LINE}</p><p>{LINE * 9}</p></div>", LINE, None),
    (
        f"<div><p style='text-align:center'>{IMG}</p><p style='text-align: center;'><span style='font-size:14px'>{LINE}</span></p>",
        LINE,
        None,
    ),
    (f"<div style='text-align:center'>{IMG}<br>{LINE}</div>", LINE, None),
    (f"<div><p>{IMG}</p><p>▲ {LINE}</p></div>", "▲ " + LINE, None),
    (f"<div><p>{IMG}</p><p>[{LINE}]</p></div>", f"[{LINE}]", None),
    (f"<section><section>{IMG}</section><section><p>▲ {LINE}</p></section></section>", "▲ " + LINE, None),
    (f"<div class=photo><a href='/a.jpg'>{IMG}</a><p>{LINE}</p></div>", LINE, None),
    (f"<div class=itemImageBlock>{IMG}<p class=slideTitle>{LINE}</p></div>", LINE, None),
    (f"<p class=f_center>{IMG}<br>{LINE}<br></p>", LINE, None),
    (f"<div><p class=detailPic>{IMG}</p><p class=picIntro>{LINE}</p><p>{LINE * 9}</p></div>", LINE, None),
    (f"<div><p>{IMG}</p><p>图为：新病房启用仪式</p></div>", "图为：新病房启用仪式", None),
    (f"<div><p>{IMG}</p><p><em>{LINE}</em></p><p>Next.</p></div>", LINE, None),
    (f"<div class=cmp-image>{IMG}<span class=cmp-image__title>{LINE}</span></div>", LINE, None),
    (
        f"<div>{IMG}<p class=picture-description>{LINE} <span class=source>Quelle: Klinikum</span></p></div>",
        LINE,
        "Quelle: Klinikum",
    ),
    (f"<section class=newsImageContainer><a href='/ward/@@images/large.jpeg'>{IMG}<div>{LINE}</div></a></section>", LINE, None),
    (f"<div><p>{IMG}<span class=image-caption>{LINE}</span> {LINE * 3}</p></div>", LINE, None),
    (f"<div class=pics>{IMG}<div class=caption>{LINE}</div><img src='/b.jpg'><div class=caption>Another</div></div>", LINE, None),
    (f"<table class=box><tr><td>{IMG}</td></tr><tr><td class=Image>{LINE}</td></tr></table>", LINE, None),
    (f"<div>{LINE * 9}<br>{IMG}<br><i>{LINE}</i><br>{LINE * 9}<br><img src='/b.jpg'></div>", LINE, None),
    (
        f"<figure>{IMG}<figcaption>Photo: University Hospital of Zchos</figcaption></figure>",
        None,
        "Photo: University Hospital of Zchos",
    ),
    *(
        (f"<figure>{IMG}<figcaption>{line}{credit}{end}</figcaption></figure>", line.rstrip(" /|("), credit)
        for line, credit, end in (
            ("Det nya rummet på barnkliniken / ", "Amina Yusuf", ""),
            ("Karin Berg (till vänster) med sitt team / ", "Amina Yusuf", ""),
            ("Gasten bij de opening van de kliniek | ", "prof. Bas van Dijk", ""),
            ("उद्घाटन के अवसर पर डॉ. इमरान ख़ान और अतिथि / ", "डॉ. अनीता शर्मा", ""),
            ("The new ward on its first day (", "Ann Lee/City Herald", ")"),
        )
    ),
    *(
        (f"<figure>{IMG}<figcaption>{line}</figcaption></figure>", line, None)
        for line in (
            "Dr. Anna Hofmann / Dr. Jens Kellermann",
            "The ward before and after / Nurses at work",
            "Hospital Before Works / Hospital After Works",
            "Visitors of the new ward. Ann Lee/City Herald",
            "Visitors of the new ward (on the left / Ann Lee",
        )
    ),
    (f"<table><tr><td>{IMG}<tr><td><font>{LINE}<br>Foto: A. Meier</font></table>", LINE, "Foto: A. Meier"),
    (f"<div>{IMG}<div class=resim-alt>{LINE}</div></div>", LINE, None),
    (f"<p class=rtecenter>{IMG}<br><em>{LINE}. Foto: A. Meier</em></p>", LINE + ".", "Foto: A. Meier"),
    (f"<p>{IMG}<br><small>{LINE}</small></p>", LINE, None),
    (f"<p>{IMG}<br><strong>Above: </strong>{LINE}</p>", f"Above: {LINE}", None),
    (f"<p><picture><source srcset='/b.jpg'>{IMG}</picture></p><p style='text-align:center'><em>{LINE}</em></p>", LINE, None),
    (f"<figure>{IMG}<figcaption><h4>{LINE}</h4><p>Фото: О. Ткаченко</p></figcaption></figure>", LINE, "Фото: О. Ткаченко"),
    (f"<div class=imageBox>{IMG}<div>{LINE}</div><div>Foto: A. Meier</div></div>", LINE, "Foto: A. Meier"),
    *(
        (f"<figure>{IMG}<figcaption>{LINE} ({credit})</figcaption></figure>", LINE, credit)
        for credit in (
            "Fotó: Nagy Eszter",
            "عکس: رضا کریمی",
            "צילום: רונית לוי",
            "Фото: О. Ткаченко",
            "Photo courtesy of Ann Lee",
            "Bildrechte: Klinik",
        )
    ),
    (f"<figure>{IMG}<figcaption>{LINE}, fot. Anna Nowak</figcaption></figure>", LINE, "fot. Anna Nowak"),
    (
        f"<figure>{IMG}<figcaption>Фото: губернатор открывает новое отделение детской больницы утром в понедельник</figcaption></figure>",
        "Фото: губернатор открывает новое отделение детской больницы утром в понедельник",
        None,
    ),
]


def test_the_place_and_day_that_begin_a_release_are_no_caption() -> None:
    line = f"<p><span class=legendSpanClass>BOSTON</span>, <span class=legendSpanClass>May 2, 2025</span> {LINE * 3}</p>"
    assert caption_of(next(lxml.html.fromstring(f"<article><div>{line}<p>{IMG}</p></div></article>").iter("img"))) is None


@pytest.mark.parametrize(("markup", "caption", "credit"), CAPTIONS)
def test_the_caption(markup: str, caption: str, credit: str | None) -> None:
    found = caption_of(next(lxml.html.fromstring(f"<article>{markup}</article>").iter("img")))
    assert found is not None
    assert (found.text, found.credit) == (caption, credit)
    assert found.elements


OPENED = [
    f"<div><a data-fancybox=g title='{LINE}' href=/l.jpg><img src=/a.jpg alt='A ward'></a></div>",
    f"<a data-caption='<p>{LINE}</p>' href=/l.jpg>{IMG}</a>",
]


@pytest.mark.parametrize("markup", OPENED)
def test_what_a_gallery_prints_under_the_picture_it_opens(markup: str) -> None:
    found = caption_of(next(lxml.html.fromstring(f"<article>{markup}</article>").iter("img")))
    assert found is not None
    assert found.text == LINE


NONE = [
    f"<a title='{LINE}' href=/l.jpg>{IMG}</a>",
    f"<a class=lightbox title='{LINE}' href=/wards>{IMG}</a>",
    f"<a class=lightbox title='{LINE}' href=/l.jpg><img src=/a.jpg alt='{LINE}'></a>",
    f"<a class=lightbox title='Bild vergrößern' href=/l.jpg>{IMG}</a>",
    f"<div class=article-gallery><p>{LINE}.</p><p>{IMG}</p></div>",  # a notice of one sentence, in a theme of Hexo
    f"<p>Text</p><div>{IMG}<p>{LINE} and many came.</p></div><p>Text</p>",
    f"<p>Text</p><div>{IMG}<p>Beate</p></div><p>Text</p>",
    f"<div>{IMG}<p>{LINE}</p></div><div><p>{LINE * 3}</p><img src=/b.jpg></div>",
    f"<section>{IMG}</section><section style='text-align:center'><p>02</p><p>{LINE}</p></section>",
    f"<p>{IMG}</p><p>{LINE}, said the head nurse, and the patients were glad.</p>",
    f"<p>{IMG}</p><p align=center>{LINE}</p><p align=center>All paragraphs of this article are centred.</p>",
    f"<p>{IMG} {LINE * 12}</p>",
    f"<figure>{IMG}</figure>",
    f"<p>{IMG}Nobody knew what to expect of <em>{LINE}</em>, a book of the nurse's, when it was shown.</p>",
    f"<div><figure>{IMG}</figure></div><div style='text-align:center'><h3>{LINE}</h3></div>",
    f"<p align=center>A story<br>{IMG}<br>{LINE}</p>",
    f"<div><img src=/a.jpg alt='{LINE}'>Nobody knew what to expect of <em>{LINE}</em>, a book.</div>",
    f"<p>{IMG}</p><p align=center>{LINE} they saw three things:</p>",
    f"<div>{IMG}<div class=csc-textpic-text><p>{LINE}, said the nurse.</p></div></div>",
    f"<p>Text</p><div>{IMG}<div><p>{LINE}, said the nurse.</p></div></div><p>Text</p>",
    f"<p>{IMG}</p><p style='text-align:center'>By Ann Lee, 12 March 2026</p>",
    f"<div>{IMG}<br><i>Ward</i> {LINE * 3}</div>",
    f"<table><tr><td>{IMG}</td></tr><tr><td>One</td></tr><tr><td>Two</td></tr></table>",
    IMG,
]


@pytest.mark.parametrize("markup", NONE)
def test_running_text_is_no_caption(markup: str) -> None:
    found = caption_of(next(lxml.html.fromstring(f"<article>{markup}</article>").iter("img")))
    assert found is None or found.text is None


@pytest.mark.parametrize(("picture", "line", "read"), [
    ('src="/2025/签约照片.png"', "签约照片", False), ('src="/%E5%9B%BE1.jpg?w=800"', "图1", False),
    ('src="/1.jpg" alt="签约照片.png"', "签约照片", False), ('src="/12.jpg"', "12", True),
])  # fmt: skip
def test_a_file_s_name_without_its_ending_is_no_text(picture: str, line: str, read: bool) -> None:
    inner = f"<p>{LINE}.</p><p><img {picture}></p><p>{line}</p><p>{LINE * 3}.</p><p>{LINE * 2}.</p>"
    article = extract(captured(f"<h1>A new ward</h1>{inner}"))
    assert (line in (article.article_body or "").split("\n\n")) is read
    assert article.images[0].caption is None


@pytest.mark.parametrize("name", ["簽約照片.png", "微信圖片_20250527143328.jpg", "IMG_0001.JPG", "DSC 0042 (1).jpeg", "사진 1.jpg"])
def test_a_file_name_is_no_caption(name: str) -> None:
    found = caption_of(next(lxml.html.fromstring(f"<div><p>{IMG}</p><p>{name}</p><p>Text.</p></div>").iter("img")))
    assert found is not None
    assert found.text is None
    assert "".join(found.elements[0].itertext()) == name


def test_a_line_under_a_picture_that_says_whose_it_is_stands_in_its_figure_only() -> None:
    inner = f"<p>{LINE}.</p><p><img src=/ward.jpg></p><p>{LINE}. Photo: Ann Lee</p><p>{LINE * 3}.</p><p>{LINE * 2}.</p>"
    article = extract(captured(f"<h1>A new ward</h1>{inner}"))
    assert "Ann Lee" not in (article.article_body or "")
    assert f"<figcaption>{LINE}. Photo: Ann Lee</figcaption>" in (article.article_html or "")


def test_a_picture_linked_to_another_form_of_its_file_is_no_teaser() -> None:
    link = "<a href='https://cdn.example/ward-1.jpg/-/format/auto/'><img src='https://cdn.example/ward-1.jpg/-/resize/1200/'></a>"
    inner = f"<p>{LINE}.</p><figure>{link}<figcaption>{LINE}</figcaption></figure><p>{LINE * 3}.</p><p>{LINE * 2}.</p>"
    article = extract(captured(f"<h1>A new ward</h1>{inner}"))
    assert [image.caption for image in article.images] == [LINE]


@pytest.mark.parametrize(("caption", "shown"), [(LINE, 1), (f"<a href=/2>{LINE}</a>", 0), ("Advertisement", 0)])
def test_a_captioned_picture_that_opens_on_a_page_of_its_own_is_no_teaser(caption: str, shown: int) -> None:
    figure = f"<div><figure><a href=/room/picture-1><img src=/thumbnail/47ab></a><figcaption>{caption}</figcaption></figure></div>"
    inner = f"{figure}<p>{LINE * 2}.</p><p>{LINE * 3}.</p><p>{LINE * 2}!</p>"
    article = extract(captured(f"<h1>A new ward</h1>{inner}"))
    assert len(article.images) == shown


@pytest.mark.parametrize(("line", "shown"), [(f"<div class=image__caption>{LINE}</div>", 1), (f"<p>{LINE}</p>", 0)])
def test_a_captioned_picture_over_the_headline_is_the_article_s(line: str, shown: int) -> None:
    top = f"<div class=panel__header><div class=cover><img src=/up/ward.jpg alt='The ward'>{line}</div><h1>A new ward</h1></div>"
    html = f"<article>{top}<p>{LINE * 2}.</p><p>{LINE * 3}.</p><p>{LINE * 2}!</p></article>"
    article = extract(captured(html))
    assert len(article.images) == shown


def test_a_slanted_line_in_a_picture_s_own_paragraph_is_no_text() -> None:
    picture = f"<p><picture><source srcset=/ward.webp><img src=/ward.jpg></picture><br><em>{LINE}</em></p>"
    inner = f"<p>{LINE * 2}.</p>{picture}<p>{LINE * 3}.</p><p><img src=/bed.jpg><em>{LINE}?</em></p><p>{LINE * 2}!</p>"
    article = extract(captured(f"<h1>A new ward</h1>{inner}"))
    said = (article.article_body or "").split("\n\n")
    assert (LINE in said, f"{LINE}?" in said) == (False, False)


@pytest.mark.parametrize("sign", ["\u200b", ""])
def test_a_sign_without_width_before_a_picture_parts_it_from_no_caption(sign: str) -> None:
    prose = "<p>The new ward has forty beds, two operating theatres and a garden that the neighbours may use as well.</p>"
    figure = f"<p>{sign}<img src=/a.jpg><br></p><p style='text-align:center'><span style='font-size:9pt'>{LINE}</span></p>"
    html = f"<h1>A new ward</h1><div>{prose * 2}{figure}{prose}</div>".encode()
    article = extract(Page("https://h.example/news/1", html, datetime(2026, 9, 1, tzinfo=UTC), "utf-8"))
    assert [image.caption for image in article.images] == [LINE]
    assert LINE not in article.article_body


@pytest.mark.parametrize(("before", "is_caption"), [("", False), (f"<p>{LINE}, {LINE} and {LINE}.</p>", True)])
def test_a_small_line_with_a_day_is_a_caption_where_text_stands_before_its_picture(before: str, is_caption: bool) -> None:
    html = (
        f"<article><h1>A new ward</h1>{before}<p>{IMG}</p><p><small>The whole team on 3 May 2025</small></p><p>Text.</p></article>"
    )
    caption = caption_of(next(lxml.html.fromstring(html).iter("img")))
    assert (caption is not None) is is_caption


def test_small_lines_under_several_pictures_are_captions_however_little_else_is_said() -> None:
    prose = "<p>The new ward has forty beds, two operating theatres and a garden that the neighbours may use as well.</p>"
    lines = [f"{LINE} {n}" for n in "AB"]
    figures = "".join(f"<p><img src=/{line[-1]}.jpg></p><p><small>{line}</small></p>" for line in lines)
    page = captured(f"<h1>A new ward</h1><div>{prose}{figures}</div>", "https://h.example/news/1")
    assert [image.caption for image in extract(page).images] == lines


def test_a_caption_in_a_component_s_title_is_no_text() -> None:
    figure = f"<div class=cmp-image><noscript><img src=/ward.jpg></noscript><span class=cmp-image__title>{LINE}</span></div>"
    inner = f"<p>{LINE * 2}.</p>{figure}<p>{LINE * 3}.</p><p>{LINE * 2}!</p>"
    article = extract(captured(f"<h1>A new ward</h1>{inner}"))
    assert LINE not in (article.article_body or "").split("\n\n")
    assert article.images[0].caption == LINE


def test_the_line_of_a_table_made_for_a_picture_is_no_text() -> None:
    table = f"<table><tr><td><img src=/ward.jpg></td></tr><tr><td align=center><font size=1>{LINE}</font></td></tr></table>"
    inner = f"<p>{LINE * 2}.</p>{table}<p>{LINE * 3}.</p><p>{LINE * 2}!</p>"
    article = extract(captured(f"<h1>A new ward</h1>{inner}"))
    assert LINE not in (article.article_body or "").split("\n\n")
    assert article.images[0].caption == LINE
    behind = f"<h1>A new ward</h1>{table}{inner.partition('</table>')[2]}"
    first = extract(captured(behind))
    assert LINE not in (first.article_body or "").split("\n\n")
    beside = extract(captured(f"<h1>A new ward</h1>{inner.replace('</table>', '<tr><td>Two.</td></tr></table>')}"))  # fmt: skip
    assert LINE in (beside.article_body or "")


def test_a_line_that_names_another_page_is_no_caption() -> None:
    markup = f"<article><div><img src='/a.jpg' alt='{LINE}'><p class=x1><a href=/b>{LINE}</a></p><p>Text</p></div></article>"
    assert caption_of(next(lxml.html.fromstring(markup).iter("img"))) is None


@pytest.mark.parametrize(("name", "title", "said"), [("caption", LINE, LINE), ("photo", LINE, None), ("caption", "New ward", None)])
def test_a_title_is_the_caption_where_the_picture_is_named_one_for_a_script(name: str, title: str, said: str | None) -> None:
    html = f"<html><head><title>New ward - Clinic</title></head><body><div><img class={name} title='{title}' src='/a.jpg'></div></body></html>"
    found = caption_of(next(lxml.html.document_fromstring(html).iter("img")))
    assert (found and found.text) == said


def test_a_lead_named_as_a_description_is_no_caption_of_a_picture_in_the_text() -> None:
    lead, told = (
        "The clinic opens a ward on Monday.",
        "The ward has twelve beds, and therapists work there from the first day after a stroke.",
    )
    html = f"<div><p class=popisek>{lead}</p><div><p>{told}</p><p>{IMG}</p><p>{told}</p></div></div>"
    assert caption_of(next(lxml.html.fromstring(html).iter("img"))) is None


@pytest.mark.parametrize("figure", [
    f"<p style='text-align:center'>{IMG}</p><p style='text-align:center'>{LINE}</p>", f"<p>{IMG}</p><p><em>{LINE}</em></p>",
    f"<p>{IMG}<br><em>{LINE}</em></p>", f"<p>{IMG}</p><p>({LINE})</p>", f"<div>{IMG}<div>{LINE}</div></div>",
    f"<dl><dt>{IMG}</dt><dd>{LINE}</dd></dl>", f"<table><tr><td>{IMG}</td></tr><tr><td>{LINE}</td></tr></table>",
    f"<center>{IMG}<br>{LINE}</center>", f"<div class=photo>{IMG}<p>{LINE}</p></div>",
])  # fmt: skip
def test_what_is_told_as_a_caption_is_no_text(figure: str) -> None:
    inner = f"<p>{LINE * 2}.</p>{figure}<p>{LINE * 3}.</p><p>{LINE * 2}!</p>"
    article = extract(captured(f"<h1>A new ward</h1>{inner}"))
    assert (article.images[0].caption or "").strip("()") == LINE
    assert LINE not in [said.strip("()") for said in (article.article_body or "").split("\n\n")]
    assert LINE in (article.article_html or "").partition("<figcaption>")[2].partition("</figcaption>")[0]


def test_a_table_of_a_picture_and_all_the_words_is_the_article() -> None:
    html = f"<h1>A new ward</h1><p>12 March 2025</p><div><table><tr><td>{IMG}</td></tr><tr><td>{LINE} came last week.</td></tr></table></div>"
    listed = Entry("https://hospital.example/1", "A new ward")
    page = captured(html, listing=listed)
    article = extract(page)
    assert LINE in (article.article_body or "")
    assert article.images[0].caption is None


def test_what_stands_under_another_story_s_picture_is_no_text() -> None:
    teaser = f"<table><tr><td><a href=/2><img src=/b.jpg></a><p>{LINE}</p></td></tr></table>"
    inner = f"<p>{LINE * 2}.</p>{teaser}<p>{LINE * 3}.</p><p>{LINE * 2}!</p>"
    article = extract(captured(f"<h1>A new ward</h1>{inner}"))
    assert LINE not in (article.article_body or "").split("\n\n")
    assert article.images == ()


def test_pictures_that_wait_for_a_script_behind_one_placeholder_are_no_copies() -> None:
    lazy = "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-original='/f/ward-{}.jpg' alt=''>"
    text = "<p>The hospital opened a new heart centre on Monday, and the first patients moved in the same day.</p>" * 2
    html = f"<h1>New heart centre</h1>{text}<div>{lazy.format(1)}</div>{text}<figure>{lazy.format(2)}<figcaption>{LINE}</figcaption></figure>"
    found = extract(captured(f"<title>New heart centre</title><main>{html}</main>", "https://127.0.0.1/news/1.html"))
    assert [(image.url[-5], image.caption) for image in found.images] == [("1", None), ("2", LINE)]


@pytest.mark.parametrize(("heading", "caption"), [("h2", None), ("b", LINE)])
def test_a_picture_described_by_the_headline_has_no_caption_of_it(heading: str, caption: str | None) -> None:
    html = f"<title>City hospital</title><div><div><{heading}>{LINE}</{heading}></div><p><img src=/a.jpg alt='{LINE}'></p></div>"
    picture = next(lxml.html.document_fromstring(html).iter("img"))
    found = caption_of(picture)
    assert (found.text if found else None) == caption


def test_slides_that_wait_for_their_pictures_have_captions_of_their_own() -> None:
    slide = "<li><img data-lazy='/{0}.jpg' src='' alt=''>{1}</li>"
    caption = "<p class=slide-caption>Ward 2</p>"
    pictures = lxml.html.document_fromstring(f"<ul>{slide.format(1, '')}{slide.format(2, caption)}</ul>").iter("img")
    assert [found.text if (found := caption_of(picture)) else None for picture in pictures] == [None, "Ward 2"]


def test_who_is_quoted_is_no_caption_of_the_picture_beside() -> None:
    quote = "<figure><blockquote>We see people earlier.</blockquote><figcaption>Ann Lee</figcaption></figure>"
    assert caption_of(next(lxml.html.document_fromstring(f"<div><p>{IMG}</p>{quote}</div>").iter("img"))) is None
