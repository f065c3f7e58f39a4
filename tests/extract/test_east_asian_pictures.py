"""Pictures, captions and credits as boards, portals and old pages of East Asia have them; the words are ours."""

import pytest

from newsarchive.extract.pictures.credits import parted
from tests.extract.east_asian_pages import DAY, HEADLINE, ONE, PHOTO, TEXT, THREE, TWO, WRITTEN, lines, read


def test_the_cell_of_a_short_article_is_no_caption() -> None:
    body = f"<h1>{HEADLINE}</h1>{DAY}<table><tr><td><div>{ONE}</div><div>{PHOTO}</div><div>{TWO}</div></td></tr></table>"
    article = read(body)
    assert [image.caption for image in article.images] == [None]
    assert article.article_body.split("\n\n") == [ONE, TWO]


@pytest.mark.parametrize(("line", "said", "credit"), [
    ("手术团队在导管室内，患者平稳。通讯员 郑宇 摄", "手术团队在导管室内，患者平稳。", "通讯员 郑宇 摄"), ("图为启用仪式。（刘敏摄）", "图为启用仪式。", "刘敏摄"),
    ("新的门诊大楼 医院供图", "新的门诊大楼", "医院供图"), ("医生在诊室。本文图片均由受访者提供", "医生在诊室。", "本文图片均由受访者提供"),
    ("의료진이 회의를 하고 있다. 강빛병원 제공", "의료진이 회의를 하고 있다.", "강빛병원 제공"), ("新江社记者 李明 摄", "", "新江社记者 李明 摄"),
    ("志愿者为居民提供", "志愿者为居民提供", None), ("启用仪式刘敏摄", "启用仪式刘敏摄", None), ("图为志愿者在拍摄", "图为志愿者在拍摄", None)])  # fmt: skip
def test_who_took_or_gave_a_picture_in_china_and_korea(line: str, said: str, credit: str | None) -> None:
    assert parted(line) == (said, credit)


def test_a_numbered_figure_s_line() -> None:
    article = read(
        f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p><div class=fig>{PHOTO}<p>图1 门诊大楼的平面图。</p></div><p>{TWO}</p></div>"
    )
    assert [image.caption for image in article.images] == ["图1 门诊大楼的平面图。"]


def test_a_picture_that_leads_to_the_article_s_next_page() -> None:
    body = f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p><p><a href=7_2.html>{PHOTO}</a></p><p>{TWO}</p></div>"
    assert len(read(body).images) == 1


def test_an_advertiser_s_picture_that_leads_to_its_front_page() -> None:
    banner = "<div class=asb><a href=https://shop.example/><img src=https://shop.example/sale.jpg></a></div>"
    assert not read(f"<h1>{HEADLINE}</h1>{DAY}<div>{banner}{WRITTEN}</div>").images


def test_who_published_on_a_card_of_his_own_is_no_picture_of_the_article() -> None:
    card = "<figure><img src=/u/crop.jpg><figcaption><h2>青江都市报</h2><time title='2024-03-05 15:40'>03.05 15:40</time></figcaption></figure>"
    article = read(f"<article><h1>{HEADLINE}</h1><div>{card}</div><p>{ONE}</p><figure>{PHOTO}</figure><p>{TWO}</p></article>")
    assert [image.url for image in article.images] == ["http://127.0.0.1/u/ward.jpg"]


def test_a_sentence_of_korean_under_a_picture_is_no_caption() -> None:
    korean = "<p>강빛병원은 삼일절에도 정상진료합니다.</p><p>진료시간은 오전 아홉 시부터 오후 한 시까지이며 점심시간 없이 진료합니다.</p>"
    article = read(f"<h1>삼일절 정상진료 안내</h1><p>2024-02-27</p><div><p>{PHOTO}</p>{korean}</div>", "삼일절 정상진료 안내")
    assert [image.caption for image in article.images] == [None]


@pytest.mark.parametrize(("line", "said", "credit"), [
    ("出國前應接種疫苗，示意圖。（圖取自shutterstock）", "出國前應接種疫苗，示意圖。", "圖取自shutterstock"), ("河濱醫院。（江社檔案照片）", "河濱醫院。", "江社檔案照片"),
    ("林小明醫師。（圖／河濱醫院提供）", "林小明醫師。", "圖／河濱醫院提供"), ("擴大補助檢查。記者林小如／攝影", "擴大補助檢查。", "記者林小如／攝影"),
    ("门诊大厅。图：视觉江国", "门诊大厅。", "图：视觉江国"), ("图：门诊大厅", "图：门诊大厅", None),
    ("이송팀 [강빛병원 제공. 재판매 및 DB 금지]", "이송팀", "강빛병원 제공. 재판매 및 DB 금지")])  # fmt: skip
def test_whose_a_picture_is_in_taiwan_and_korea(line: str, said: str, credit: str | None) -> None:
    assert parted(line) == (said, credit)


def test_a_line_over_the_text_that_says_what_the_picture_shows_is_no_lead() -> None:
    told = "卫生局局长表示，候诊时间已经明显缩短。（本院图片）"
    slide = f"<div class=itemSlideShow><div><a href=/u/l.jpg><img src=/u/s.jpg alt={told}></a><div class=slideText>{told}</div></div></div>"
    body = f"<div class=itemBody><div>{slide}<div class=itemFullText>{ONE}<br><br>{TWO}<br><br>{THREE}</div></div></div>"
    article = read(f"<div class=itemView><div><h2 class=itemTitle>{HEADLINE}</h2>{DAY}</div>{body}</div>")
    assert (article.article_body.split("\n\n"), len(article.images)) == (TEXT, 1)


def test_who_wrote_is_no_picture_of_the_article() -> None:
    writer = "<div class=zone><div><img src=/u/w.jpg alt='김민수 기자'><strong>김민수 기자</strong></div></div>"
    korean = (
        "<p>병원은 지난 4일 국제의료센터에서 몽골 의료진 연수 수료식을 진행했다. 연수생 여섯 명은 두 달간 최신 시술을 배웠다.</p>"
        * 2
    )
    assert not read(
        f"<h1>몽골 의료진 연수 수료식 개최</h1><article>{writer}{korean}</article>", "몽골 의료진 연수 수료식 개최"
    ).images


def test_a_chapter_in_bold_under_a_picture_is_no_caption() -> None:
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p><figure>{PHOTO}</figure><p><b>■背景</b></p><p>{TWO}</p></div>")
    assert article.article_body.split("\n\n") == [ONE, "■背景", TWO]


def test_a_heading_on_a_band_of_colour_under_a_picture_is_no_caption() -> None:
    band = (
        "<section style='text-align:center'><section style='background:#0a7'><p><strong>急诊安排</strong></p></section></section>"
    )
    text = (
        f"<section><p>{ONE}</p></section><section style='text-align:center'>{PHOTO}</section>{band}<section><p>{TWO}</p></section>"
    )
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{text}</div>") == [ONE, "急诊安排", TWO]


@pytest.mark.parametrize("signs", ["（通讯员 张敏）", "（记者张敏／青江报道）", "(责编：张敏、李强)", "（宣传科）", "图文：张敏"])
def test_who_wrote_signs_under_the_last_picture(signs: str) -> None:
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p align=center>{PHOTO}</p><p align=center>{signs}</p></div>")
    assert [image.caption for image in article.images] == [None]


def test_who_wrote_signs_in_a_bare_line_under_the_last_picture() -> None:
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{ONE}<br><br>{TWO}<br><br>{THREE}<br><br><p>{PHOTO}</p>　　图文：张敏<br></div>")
    assert [image.caption for image in article.images] == [None]


def test_pictures_with_their_lines_above_a_text() -> None:
    box = "<div class=c4><img src=/u/{0}.png><span class=c5>행사 현장 사진 {0}</span></div>"
    korean = "<p>병원은 지난 4일 국제의료센터에서 몽골 의료진 연수 수료식을 진행했다. 연수생 여섯 명은 두 달간 시술을 배웠다.</p>"
    body = f"<h1>몽골 의료진 연수 수료식 개최</h1><p>2024.03.05</p><article>{box.format(1)}{box.format(2)}{korean * 3}</article>"
    assert len(read(body, "몽골 의료진 연수 수료식 개최").images) == 2


def test_a_picture_s_box_that_holds_the_body_is_the_article() -> None:
    told = "因门诊楼改造需要，我院骨科门诊自5月8日起搬迁至住院部5楼，给您带来不便，敬请谅解。"
    box = f"<div class=js_img_share_area><div id=main_content itemprop=articleBody><p>{told}</p><img src=/logo.jpg width=15></div></div>"
    foot = "<div><p>地址：人民路37号，电话：0519-88127737，邮编：213000，欢迎各界朋友来院参观指导，交流经验。</p></div>"
    assert read(f"<h1>骨科门诊搬迁</h1>{DAY}<div>{box}</div>{foot}", "骨科门诊搬迁").article_body == told


CENTRED = "<p style='text-align:center'>{}</p>".format


@pytest.mark.parametrize(("under", "captions", "kept"), [
    (["市人民医院门诊大楼", "院长张敏代表医院致辞"], ["市人民医院门诊大楼院长张敏代表医院致辞", None], []),
    (["市人民医院门诊大楼", "院长张敏讲话。"], ["市人民医院门诊大楼", None], ["院长张敏讲话。"]),
])  # fmt: skip
def test_a_caption_broken_by_hand_over_centred_lines_is_one_up_to_the_next_picture(
    under: list[str], captions: list[str | None], kept: list[str]
) -> None:
    lines = "".join(map(CENTRED, under))
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{CENTRED(PHOTO)}{lines}{CENTRED(PHOTO.replace('ward', 'hall'))}</div>")
    assert ([image.caption for image in article.images], article.article_body.split("\n\n")) == (captions, [*TEXT, *kept])
