"""What boards, portals and old pages of East Asia print around an article; small pages, the words are ours."""

import pytest

from newsarchive.extract.lines.controls import is_control
from newsarchive.extract.lines.datelines import is_dateline
from newsarchive.extract.markup import class_names
from tests.extract.east_asian_pages import DAY, HEADLINE, ONE, TEXT, THREE, TWO, WRITTEN, lines, read


@pytest.mark.parametrize("behind", [
    "<p>编辑：张敏</p><p>多吃蔬菜的十个理由</p><p>市疾控中心介绍，多吃蔬菜有益健康…</p>", "<p>（责任编辑：admin）</p>------分隔线--------------------",
    "<p>责编丨张敏</p><p>点个“在看”，让更多人看到</p>", "<p>责任编辑：</p>,青江晚报"])  # fmt: skip
def test_the_editor_s_line_ends_an_article(behind: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{behind}</div>") == TEXT


@pytest.mark.parametrize(
    "kept",
    ["<p>关于市人民医院</p><p>市人民医院创建于1950年，是三级甲等综合医院。</p>", f"<p>{ONE}{TWO}{THREE}{ONE}{TWO}{THREE}</p>"],
)
def test_behind_the_editor_s_line_stands_what_is_no_teaser(kept: str) -> None:
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>编辑：张敏</p>{kept}</div>")
    assert "1950" in (article.about or "") or article.article_body.count(ONE) == 3


def test_who_wrote_stands_above_the_files_of_a_notice() -> None:
    file = "<p>附件：<a href=/f/plan.docx>门诊安排表.docx</a></p>"
    body = f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>（门诊部/文 张敏/图）</p>{file}</div>"
    assert lines(body) == [*TEXT, "附件：门诊安排表.docx"]


def test_a_row_of_stars_under_the_headline_ends_its_line() -> None:
    said = f"<span id=head>{HEADLINE}</span><div>*****************</div><span id=text>{ONE}<br><br>{TWO}<br><br>{THREE}</span>"
    assert lines(f"<div>{said}</div><div>{DAY}</div>") == TEXT


def test_a_text_that_goes_on_in_the_box_behind_its_body() -> None:
    boxes = f"<div class=entry-body><p>{ONE}</p><p>{TWO}</p></div><div class=entry-more id=more><p>{THREE}</p></div>"
    assert lines(f"<article class=entry><h1>{HEADLINE}</h1>{DAY}{boxes}</article>") == TEXT


def test_a_text_in_two_articles() -> None:
    boxes = f"<article class=txt4><p>{ONE}</p></article><article class='txt4 lower'><p>{TWO}</p><p>{THREE}</p></article>"
    assert lines(f"<div><h1>{HEADLINE}</h1>{DAY}{boxes}</div>") == TEXT


def test_cards_of_short_titles_under_their_heading() -> None:
    card = "<div class=row><div class=card><h5><a href=/news/8.html>儿童门诊延长服务时间</a></h5><p>自九月一日起，儿童门诊的服务时间延长至晚上九点...</p></div></div>"
    assert lines(f"<div><h1>{HEADLINE}</h1>{DAY}<div class=content>{WRITTEN}</div><h5>相关文章</h5>{card}</div>") == TEXT


@pytest.mark.parametrize("row", [
    "为配合药房搬迁，自2024年6月3日起，门诊领药时间作如下调整如下所列各项规定：", "신청 가능한 일정 : 2025년 5월 27일부터 가능", "受付期間：2025年5月27日まで"
])  # fmt: skip
def test_clauses_of_a_sentence_and_terms_are_no_line_of_a_date(row: str) -> None:
    assert not is_dateline(row)


def test_a_day_told_behind_which_hours_are_spoken_of_is_no_label_s() -> None:
    rows = "<tr><th>公告日期</th><td>113/05/21</td></tr><tr><th>下架日期</th><td>113/12/31</td></tr>"
    told = "<p>為配合藥局搬遷，自113年6月3日起，本院領藥時間調整如下：</p><p>週一至週五上午八時至下午八時，週六至中午十二時。</p>"
    body = f"<table><tr><th>公告標題</th><td><span id=lblTitle>領藥時間調整公告</span></td></tr>{rows}<tr><th>內容</th><td>{told}</td></tr></table>"
    article = read(body, "河濱醫院-最新消息", "http://news.hebin.tw/c.aspx?id=3")
    assert (article.date_published, article.headline) == ("2024-05-21", "領藥時間調整公告")


def test_a_headline_that_speaks_of_a_change_labels_no_day() -> None:
    head = "<div><p><time datetime=2024-04-01>2024年04月01日</time></p><p><a href=/n/>お知らせ</a></p><h1>検査装置を更新しました</h1></div>"
    text = "<p>このたび、当院では検査装置を最新の機種に更新いたしました。検査の時間は半分になります。</p>" * 2
    others = (
        "<ul><li><time datetime=2024-02-10>2024年02月10日</time><a href=/n/2.html>リハビリテーション室を広くしました</a></li></ul>"
    )
    assert read(head + text + others, "検査装置を更新しました | みどり医院").date_published == "2024-04-01"


def test_a_headline_s_source_that_leads_home_is_not_its_name() -> None:
    told = "<br><span>2017-05-10 15:02:33 来源：<a href=/>护理部</a> 评论：<a href=#c>0</a> 点击：</span>"
    assert read(f"<h1>{HEADLINE}{told}</h1><div>{WRITTEN}</div>", f"{HEADLINE} - 医院新闻 - 湖滨医院").headline == HEADLINE


def test_the_day_under_an_office_s_name_before_what_is_attached() -> None:
    notice = "<p>各科室：</p><p>现将门诊大楼启用后的工作安排印发给你们，请结合实际认真执行，确保各项工作平稳有序地开展。</p>"
    attached = f"<p>市人民医院</p><p>2024年2月27日</p><p>门诊大楼工作安排</p><p>{ONE}</p><p>{TWO}</p>"
    assert "2024年2月27日" in lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{notice}{attached}</div>")


def test_the_time_of_a_reader_s_comment_is_not_the_article_s() -> None:
    comment = "<section><article><header><h2>김민수님</h2><time datetime=2024-03-06T09:11:00+09:00>24-03-06 09:11</time></header></article></section>"
    info = "<div><span>작성일</span> <strong>24-03-05 10:22</strong></div>"
    korean = (
        "<p>병원은 지난 4일 국제의료센터에서 몽골 의료진 연수 수료식을 진행했다. 연수생 여섯 명은 두 달간 최신 시술을 배웠다.</p>"
    )
    article = read(
        f"<article><header><h2>몽골 의료진 연수 수료식 개최</h2></header>{info}<div>{korean * 2}</div>{comment}</article>", "병원"
    )
    assert article.published_at == "2024-03-05T10:22:00+09:00"


def test_a_text_in_an_editor_s_box_whose_only_child_is_called_a_comment() -> None:
    assert class_names.roles("board_txt_area fr-view").body
    text = f"<div class='txt fr-view'><div class=x_comment_body_b1><p>{ONE}</p><p>{TWO}</p></div></div>"
    assert lines(f"<div><header><div class=view_tit_wrap><h1>{HEADLINE}</h1></div>{DAY}</header>{text}</div>") == [ONE, TWO]


@pytest.mark.parametrize("asks", [
    "PDF形式のファイルをご覧いただく場合には、Adobe Acrobat Readerが必要です。お持ちでない方は無料ダウンロードしてください。", "このページの情報は役に立ちましたか？",
    "より良いウェブサイトにするためにみなさまのご意見をお聞かせください", "青江新闻报料：021-962866"])  # fmt: skip
def test_what_a_page_asks_of_its_readers(asks: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<div>{asks}</div></div>") == TEXT


def test_a_row_of_counters() -> None:
    assert is_control("112收藏我要举报")


def test_an_article_in_the_page_s_text_fields() -> None:
    written = "".join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in TEXT)
    fields = f"<textarea class=article-title>{HEADLINE}</textarea><textarea class=article-time>1622682720000</textarea>"
    article = read(f"<div style='display:none'>{fields}<textarea class=article-content>{written}</textarea></div>")
    assert (article.article_body.split("\n\n"), article.date_published) == (TEXT, "2021-06-03")


def test_who_speaks_in_the_news_of_a_broadcaster() -> None:
    said = "병원이 소아 중환자를 옮기는 전담팀을 꾸려 지난 5일부터 운영하고 있습니다. 전문의와 간호사가 함께 구급차에 탑니다."
    body = f"<h1>소아 중환자 전담팀 운영</h1><p>2024.03.05</p><div>&lt;기자&gt;<br><br>{said}<br><br>{said[:40]}</div>"
    assert read(body, "소아 중환자 전담팀 운영").article_body.startswith("<기자>")


def test_a_title_that_is_the_newsroom_s_name_only() -> None:
    head = "<div class=head><a href=/>首页</a><span>医院动态</span></div>"
    printed = f"<div class=m-art-title>{HEADLINE}</div><div><span>2023-08-18 09:40</span></div>"
    text = f"<p>{HEADLINE}。{ONE}</p><p>{TWO}</p>"
    assert read(f"{head}{printed}<div class=m-art-con>{text}</div>", "医院动态").headline == HEADLINE


def test_other_stories_in_the_lines_of_a_text() -> None:
    others = "<strong>◤熱門◢</strong><br><a href=/1>春夏保養優惠</a><br><strong>更多江視報導</strong><br><a href=/2>她狂掉髮一查是甲狀腺</a>"
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{ONE}<br><br>{TWO}<br><br>{THREE}<br><br>{others}</div>") == TEXT


@pytest.mark.parametrize(
    "line", ["本文来自微信公众号“江城健康”，作者：小徐，青江网经授权发布。", "本文首发于《青江日报》，经授权转载"]
)
def test_where_an_article_was_taken_from(line: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>{line}</p></div>") == TEXT


def test_what_an_association_of_japan_says_of_itself() -> None:
    about = "【医療法人かわべ会について】<br>1998年設立。病院と診療所を運営しています。"
    assert "1998年" in (read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>{about}</p></div>").about or "")


def test_the_hours_in_a_table_of_a_text_stay() -> None:
    rows = "<tr><td>日期</td><td>時間</td><td>主題</td></tr><tr><td>6/5（三）</td><td>10:00-11:00</td><td>夏季中暑預防</td></tr>"
    body = f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p><table>{rows}</table><p>{TWO}</p></div>"
    assert "6/5（三）\t10:00-11:00\t夏季中暑預防" in lines(body)


def test_a_day_with_points_is_no_minute_that_a_system_tells() -> None:
    told = "재활의학과 김민수 교수는 학회 참석으로 10월 23일 휴진합니다. 예약하신 분들께서는 참고하여 주시기 바랍니다."
    facts = "<tr><th>부서명</th><td>총무과</td><th>등록일</th><td>2022.10.25</td><th>조회</th><td>515</td></tr>"
    foot = "<table><tr><td>중앙로 245 대표전화 1577-0445<p>개인정보처리방침 이용약관 | 사업자등록번호 123-45-70445 | 대표자</table>"
    body = f"<table><tr><th colspan=6>휴진 안내</th></tr>{facts}<tr><td colspan=6><div>{told}<p>강빛병원<p>2022년 10월 25일</div></td></tr></table>{foot}"
    assert told in read(body, "휴진 안내").article_body


def test_who_entered_it_in_a_row_of_its_own_under_the_text() -> None:
    rows = "<tr><td align=right>文章录入：admin&nbsp;&nbsp;责任编辑：admin</td></tr><tr><td>【发表评论】【关闭窗口】</td></tr>"
    head = f"<tr><td><b>{HEADLINE}</b></td></tr><tr><td>{DAY}</td></tr>"
    assert lines(f"<table>{head}<tr><td><p>{ONE}</p></td></tr>{rows}</table>") == [ONE]


@pytest.mark.parametrize(
    "label", ["カテゴリー", "よかったらシェアしてね！", "ここまで本文です。", "字級：小中大", "回上一頁", "点赞 0"]
)
def test_what_a_system_prints_behind_a_text(label: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>{label}</p></div>") == TEXT


def test_the_page_s_foot_in_a_cell_under_a_notice_of_one_sentence() -> None:
    told = "消化内科周医生因外出学习，7月17日停诊一天，已预约的患者请到门诊办公室办理改约手续。"
    foot = "<p>地址：江北区人民路229号 邮编：213000</p><p>Copyright © 2010-2025 市人民医院</p><p>主办单位：市人民医院 苏公网安备 3204号</p>"
    body = f"<table><tr><td><b>停诊通知</b></td></tr><tr><td><p>{told}</p></td></tr></table><table><tr><td>{foot}</td></tr></table>"
    assert read(body, "停诊通知").article_body == told


def test_a_notice_signed_in_boxes_of_the_same_kind() -> None:
    told = "眼科孙医生因外出学习，3月21日停诊一天，已预约的患者请到门诊办公室办理改约手续。"
    boxes = "".join(f"<section><span>{line}</span></section>" for line in (told, "市人民医院", "2024年3月5日"))
    assert lines(f"<h1>停诊通知</h1>{DAY}<div id=js_content><section>{boxes}</section></div>") == [
        told, "市人民医院", "2024年3月5日"]  # fmt: skip


def test_a_notice_whose_signature_stands_in_paragraphs_behind_its_box() -> None:
    told = "儿科赵医生因外出学习，1月2日停诊一天，已预约的患者请到门诊办公室办理改约手续。"
    body = f"<div>{told}</div><div><br></div><p align=right>市人民医院</p><p align=right>2024年3月5日</p>"
    assert lines(f"<h1>停诊通知</h1>{DAY}<div class=v><div id=x>{body}</div></div>") == [told, "市人民医院", "2024年3月5日"]


def test_what_stands_behind_the_line_that_ends_the_text_in_japan() -> None:
    told = "当院では、四月より小児科の診療時間を変更いたします。午前は九時から十二時まで、午後は二時から五時までとなります。"
    hours = "<div><p>初めての方は、紹介状をお持ちのうえ、午前十一時までに受付へお越しください。診療はすべて予約制です。</p></div>"
    body = f"<h1>診療時間の変更</h1><p>更新日：2024年3月5日</p><div>{told}</div><p>本文ここまで</p>{hours}"
    assert read(f"<div>{body}</div>", "診療時間の変更").article_body == told


@pytest.mark.parametrize("heading", ["关于东湖妇幼保健院", "东湖妇幼保健院简介", "關於高峰榮民分院"])
def test_what_hospitals_of_other_names_say_of_themselves(heading: str) -> None:
    about = f"<p>{heading}</p><p>医院始建于1952年，开放床位1200张，是一所三级甲等专科医院。</p>"
    assert "1952" in (read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{about}</div>").about or "")


def test_the_headline_of_a_notice_that_its_text_hardly_takes_up_stands_over_its_day() -> None:
    facts = "<div><span>작성자</span> 관리자 <span>조회</span> 311회 <span>작성일</span> 2022-09-05 17:30</div>"
    told = "<p>9월 2일부터 9월 10일까지 외래 진료를 쉽니다. 응급실은 24시간 정상 운영합니다.</p>"
    foot = "<div>COPYRIGHT(C) 강빛병원. ALL RIGHTS RESERVED.</div>"
    body = f"<ul><li><a href=/n/>공지사항</a></li></ul><div><p class=tt>설 연휴 진료 안내</p>{facts}<div>{told}</div></div>{foot}"
    assert read(body, "공지사항-강빛병원").headline == "설 연휴 진료 안내"


def test_a_heading_of_other_news_is_no_headline_of_a_page_entitled_news() -> None:
    others = "".join(f"<li><a href=/n/{i}>몽골 의료진 연수 수료식 {i}회 개최</a></li>" for i in range(5))
    told = "<p>강빛병원은 지난 4일 급성심근경색 예방을 위한 업무협약을 보건소와 체결했다. 협약식에는 병원장 등이 참석했다.</p>"
    printed = f"<table><tr><td><b><font size=4>강빛병원, 급성심근경색 예방 업무협약 체결</font></b></td></tr><tr><td>{told * 2}</td></tr></table>"
    foot = "<div>COPYRIGHT(C) 강빛병원. ALL RIGHTS RESERVED.</div>"
    body = f"<div><h3>많이 본 뉴스</h3><ul>{others}</ul></div>{printed}{foot}"
    assert read(body, "뉴스-강빛병원").headline == "강빛병원, 급성심근경색 예방 업무협약 체결"


def test_what_a_board_s_form_labels_over_the_text() -> None:
    told = "소화기내과 김민수 교수는 학회 참석으로 10월 23일 휴진합니다. 예약하신 분들께서는 참고하여 주시기 바랍니다."
    facts = "<tr><th>부서명</th><td>총무과</td><th>등록일</th><td>2022-10-25</td></tr><tr><th>조회</th><td>515</td><th>첨부파일</th><td>-</td></tr>"
    body = f"<table><tr><th>제목</th><td colspan=3>휴진 안내</td></tr>{facts}<tr><th>내용</th><td colspan=3><div>{told}</div></td></tr></table>"
    assert read(f"<div>{body}</div><p>{told}</p>", "휴진 안내").article_body.split("\n\n") == [told]


def test_a_form_of_cells_with_colons_over_the_text() -> None:
    told = ["5月3日至5月14日门诊正常开诊，急诊24小时开放。", "特此通知。"]
    facts = "<tr><td>发布日期：</td><td>2024-03-05 15:43</td><td>信息来源：</td><td>眼科</td></tr>"
    text = "".join(f"<p>{line}</p>" for line in told)
    rows = f"<tr><td colspan=4><b>国庆节门诊安排</b></td></tr>{facts}<tr><td colspan=4><div>{text}</div></td></tr>"
    foot = "<p>版权所有：市人民医院　地址：人民路1号　电话：0519-88127737</p>"
    assert read(f"<table>{rows}</table>{foot}", "国庆节门诊安排").article_body.split("\n\n") == told


@pytest.mark.parametrize("day", ["2020.04.18(土)", "2019年11月01日(金) 09:36", "令和２年３月２３日"])
@pytest.mark.parametrize("title", ["お知らせ-みなと日報", "糖尿病をテーマに市民公開講座を開催しました"])
def test_the_day_that_opens_a_heading_is_no_part_of_the_headline(day: str, title: str) -> None:
    told = "<p>当院講堂にて糖尿病をテーマとした市民公開講座を開催し、八十名の方にご参加いただきました。</p>"
    path = "<p><a href=/>ホーム</a> &gt; <a href=/n/>お知らせ</a></p>"
    body = f"{path}<div><h2><span>{day}</span><br><span>糖尿病をテーマに市民公開講座を開催しました</span></h2><div>{told * 2}</div></div>"
    assert read(f"{body}<p>Copyright © みなと日報</p>", title).headline == "糖尿病をテーマに市民公開講座を開催しました"


def test_a_label_behind_the_day_in_a_line_over_a_table_of_places() -> None:
    cells = [("日期", "時間", "地點"), ("4月5日", "上午9點", "活動中心")]
    rows = "".join(f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in row)}</tr>" for row in cells)
    told = f"<p>為維護民眾健康，醫院將於社區辦理髖部骨折篩檢活動，時間地點如下：</p><table>{rows}</table>"
    line = "<div><div>由 <span>admin</span> 於 2024/03/05 18:04 發表</div></div>"
    body = f"<div><h1>髖部骨折篩檢活動時間表</h1><div>{line}<div>{told}</div></div></div>"
    assert read(body, "髖部骨折篩檢活動時間表").date_published == "2024-03-05"


def test_the_day_that_signs_a_notice_of_a_few_words_above_its_editor() -> None:
    told = ["5月17日起门诊正常开诊，急诊24小时开放。", "特此通知。", "市人民医院", "2024年3月5日"]
    written = "".join(f"<p>{line}</p>" for line in told)
    rights = "<p>本网站所刊载信息，不代表本社和本网观点。刊用本网站稿件，务经书面授权。</p>"
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div><div>{written}</div><p>【编辑:郑晓东】</p>{rights}</div>") == told


def test_a_declaration_under_a_heading_of_no_mark() -> None:
    said = "<div>特别声明</div><div>本文为作者或机构上传并发布，仅代表该作者或机构观点，不代表本平台的观点或立场。</div>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{said}</div>")
    assert article.article_body.split("\n\n") == TEXT


def test_the_record_of_a_korean_board_whose_table_has_a_caption_for_those_who_cannot_see_it() -> None:
    caption = (
        "<caption>공지사항 게시판 물결병원 외래 진료 시간 변경 안내의 상세정보 - 작성자, 조회수, 날짜, 첨부파일로 구성</caption>"
    )
    rows = "<tr><th>작성자</th><td>원무팀</td><th>조회수</th><td>917</td><th>날짜</th><td>2026-02-04</td></tr>"
    file = "<tr><th>첨부파일</th><td colspan=5><p><a href='javascript:down(3)'>외래 진료 시간표.pdf</a></p></td></tr>"
    text = "<div class=memo><p>3월부터 외래 진료 시간을 아래와 같이 변경하오니 이용에 참고하시기 바랍니다.</p></div>"
    asks = "<div class=reple><h3>덧글달기<span>총 0 건</span></h3><p>게시물에 대한 덧글을 달아주세요.</p></div>"
    title = "물결병원 외래 진료 시간 변경 안내"
    article = read(f"<form><h2>{title}</h2><table>{caption}{rows}{file}</table>{text}{asks}</form>", title)
    assert article.date_published == "2026-02-04"
    assert article.article_body == "3월부터 외래 진료 시간을 아래와 같이 변경하오니 이용에 참고하시기 바랍니다."


def test_a_day_under_a_point_of_the_text_is_not_the_notice_s() -> None:
    told = "<p>一、日期：<br>中華民國113年3月18日上午九時至3月19日中午止。</p><p>二、說明：<br>當日門診暫停，急診照常服務，請民眾提早安排就醫時間。</p>"
    head = "<h2>門診暫停公告</h2><div><span>最新公告</span> <span>113.03.12</span> <span>發布單位：醫務處</span></div>"
    assert read(f"{head}<div class=main>{told}</div>", "門診暫停公告", "http://news.hebin.tw/7").date_published == "2024-03-12"


def test_lines_that_end_within_a_sentence_are_one_paragraph() -> None:
    first = "新型の感染症が広がっていることにともない、四月七日に政府から発表された緊急事態宣言を受け、"
    second = "みなと病院では以前から行っておりました感染を防ぐ対策に加え、より一層の強化を図っております。"
    third = "ご来院の皆さまには大変ご不便をお掛けいたしますが、ご理解とご協力のほどよろしくお願いいたします。"
    assert lines(f"<h1>感染を防ぐ取り組み</h1>{DAY}<div><p>{first}<br>{second}<br>{third}</p></div>") == [
        f"{first}\n{second}",
        third,
    ]
