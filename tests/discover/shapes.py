"""Listing pages written after real systems' markup: the structure real, the words ours.

Each shape is a page with menus, boxes and footers around its listing, what must be found in it, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Shape:
    """One listing page and its truth."""

    name: str
    url: str
    html: str
    entries: Sequence[tuple[str, str, str | None]]
    """(address, headline, date) in order."""
    pages: list[str] = field(default_factory=list)
    """Further pages as GET addresses, in any order."""
    forms: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """Further pages as POST forms: address and the fields that matter."""


H = "https://hospital.example"


def page(body: str, lang: str = "en", head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>Hospital</title>{head}</head><body>{body}</body></html>'


EN_MENU = """<header><div class="logo"><a href="/"><img src="/logo.png" alt="Hospital"></a></div><nav><ul>
<li><a href="/about">About us</a><ul><li><a href="/about/history">Our history and mission</a></li><li><a href="/about/board">Board of directors</a></li></ul></li>
<li><a href="/departments">Departments</a><ul><li><a href="/departments/cardiology">Cardiology and vascular medicine</a></li>
<li><a href="/departments/oncology">Medical oncology and haematology</a></li><li><a href="/departments/surgery">General and visceral surgery</a></li></ul></li>
<li><a href="/doctors">Find a doctor</a></li><li><a href="/news">News</a></li><li><a href="/contact">Contact</a></li></ul></nav></header>"""
EN_FOOT = """<footer><ul><li><a href="/imprint">Imprint and legal notice</a></li><li><a href="/privacy">Privacy policy and cookies</a></li>
<li><a href="/careers">Careers at our hospital</a></li></ul><p>Copyright 2018 Hospital</p></footer>"""
KO_MENU = """<div id="header"><ul id="gnb"><li><a href="/html/guide/list.do">진료안내</a><ul><li><a href="/html/guide/dept.do">진료과/의료진 찾기</a></li>
<li><a href="/html/guide/reserve.do">온라인 진료예약 안내</a></li></ul></li><li><a href="/bbs/board.php?bo_table=notice">공지사항</a></li><li><a href="/bbs/board.php?bo_table=news">병원소식</a></li></ul></div>"""
KO_FOOT = """<div id="footer"><a href="/privacy.do">개인정보처리방침</a> <a href="/email.do">이메일무단수집거부</a> <address>서울특별시 종로구 1길 02-1234-5678</address></div>"""
ZH_MENU = """<div class="top"><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/yygk/">医院概况</a><dl><dd><a href="/yygk/jj/">医院简介</a></dd><dd><a href="/yygk/ld/">现任领导</a></dd></dl></li>
<li><a href="/ksdh/">科室导航</a></li><li><a href="/zjjs/">专家介绍</a></li><li><a href="/xwzx/">新闻中心</a></li></ul></div></div>"""
ZH_FOOT = """<div class="footer"><p>友情链接：<a href="http://www.nhc.example/">国家卫生健康委员会</a> <a href="http://www.health.example/">省卫生健康委员会</a></p><p>版权所有 2018 某某医院 ICP备12345678号</p></div>"""

KO_TITLES = ["제12회 암예방의 날 기념 건강강좌 개최", "로봇수술 1,000례 달성 기념식 열려", "보건복지부 장관상 수상", "신관 주차장 이용 안내", "해외 의료진 초청 연수 프로그램 운영"]  # fmt: skip
ZH_TITLES = ["我院召开2025年度工作会议暨表彰大会", "省肿瘤医院来我院参观交流", "我院成功完成首例机器人辅助手术", "喜报！我院荣获全国先进集体称号", "义诊进社区 健康送到家"]  # fmt: skip
EN_TITLES = ["New cancer centre opens its doors to patients", "Hospital signs agreement with university", "Study shows benefit of early screening", "Nurses honoured at annual ceremony", "Robotic surgery programme expands"]  # fmt: skip


def gnuboard() -> Shape:
    rows = '<tr class="bo_notice"><td class="td_num2"><strong class="notice_icon">공지</strong></td><td class="td_subject"><div class="bo_tit"><a href="https://hospital.example/bbs/board.php?bo_table=news&amp;wr_id=90">홈페이지 개편 안내</a></div></td><td class="td_name"><span class="sv_member">관리자</span></td><td class="td_num">345</td><td class="td_datetime">05-20</td></tr>'
    for i, title in enumerate(KO_TITLES):
        rows += (
            f'<tr class="{"even" if i % 2 else ""}"><td class="td_num2">{50 - i}</td><td class="td_subject"><div class="bo_tit"><a href="https://hospital.example/bbs/board.php?bo_table=news&amp;wr_id={80 - i}&amp;page=2">{title}</a>'
            f'<i class="fa fa-download"></i></div></td><td class="td_name"><span class="sv_member">홍보팀</span></td><td class="td_num">{i * 31}</td><td class="td_datetime">05-{18 - i}</td></tr>'
        )
    pager = (
        '<nav class="pg_wrap"><span class="pg"><a href="./board.php?bo_table=news&amp;page=1" class="pg_page pg_start">처음</a><a href="./board.php?bo_table=news&amp;page=1" class="pg_page">1<span class="sound_only">페이지</span></a>'
        '<span class="sound_only">열린</span><strong class="pg_current">2</strong><span class="sound_only">페이지</span><a href="./board.php?bo_table=news&amp;page=3" class="pg_page">3<span class="sound_only">페이지</span></a>'
        '<a href="./board.php?bo_table=news&amp;page=11" class="pg_page pg_next">다음</a><a href="./board.php?bo_table=news&amp;page=20" class="pg_page pg_end">맨끝</a></span></nav>'
    )
    head = '<thead><tr><th>번호</th><th>제목</th><th>글쓴이</th><th><a href="/bbs/board.php?bo_table=news&amp;sst=wr_hit&amp;sod=desc&amp;page=2">조회</a></th><th><a href="/bbs/board.php?bo_table=news&amp;sst=wr_datetime&amp;sod=desc&amp;page=2">날짜</a></th></tr></thead>'
    return Shape("gnuboard", H + "/bbs/board.php?bo_table=news&page=2",
                 page(KO_MENU + f'<div id="bo_list"><form method="post" action="./board_list_update.php"><input type="hidden" name="bo_table" value="news"><input type="hidden" name="page" value="2"><table>{head}<tbody>{rows}</tbody></table></form>{pager}</div>' + KO_FOOT, "ko"),
                 [(H + "/bbs/board.php?bo_table=news&wr_id=90", "홈페이지 개편 안내", "05-20"), *((H + f"/bbs/board.php?bo_table=news&wr_id={80 - i}&page=2", t, f"05-{18 - i}") for i, t in enumerate(KO_TITLES))],
                 [H + f"/bbs/board.php?bo_table=news&page={n}" for n in (1, 3, 11)])  # fmt: skip


def egov() -> Shape:
    script = """<script type="text/javascript">
    function fn_egov_link_page(pageNo){ document.listForm.pageIndex.value = pageNo; document.listForm.action = "<c:url/>/cop/bbs/selectBoardList.do"; document.listForm.submit(); }
    function fn_inqire_notice(nttId, bbsId) { document.listForm.nttId.value = nttId; document.listForm.bbsId.value = bbsId; document.listForm.action = "/cop/bbs/selectBoardArticle.do"; document.listForm.submit(); }
    </script>""".replace("<c:url/>", "")
    rows = "".join(
        f'<tr><td>{30 - i}</td><td class="left"><a href="#LINK" onclick="javascript:fn_inqire_notice(\'{900 - i}\',\'BBSMSTR_000000000011\'); return false;">{t}</a></td><td>관리자</td><td>2025-05-{20 - i}</td><td>{i * 7}</td></tr>'
        for i, t in enumerate(KO_TITLES)
    )
    pager = '<div class="paginate"><ul><li class="current"><a onclick="return false;">1</a></li>' + "".join(f'<li><a href="?pageIndex={n}" onclick="fn_egov_link_page({n});return false; ">{n}</a></li>' for n in (2, 3)) + "</ul></div>"  # fmt: skip
    pager = pager.replace('href="?pageIndex=2"', 'href="#"').replace('href="?pageIndex=3"', 'href="#"')
    form = '<form name="listForm" action="/cop/bbs/selectBoardList.do" method="post"><input type="hidden" name="bbsId" value="BBSMSTR_000000000011"><input type="hidden" name="nttId" value="0"><input type="hidden" name="pageIndex" value="1"><input name="searchWrd" type="text" value=""></form>'
    return Shape("egov frame", H + "/cop/bbs/selectBoardList.do?bbsId=BBSMSTR_000000000011", page(KO_MENU + script + form + f'<div class="board"><table class="list"><caption>공지사항 목록</caption><tbody>{rows}</tbody></table>{pager}</div>' + KO_FOOT, "ko"),
                 [(H + f"/cop/bbs/selectBoardArticle.do?bbsId=BBSMSTR_000000000011&nttId={900 - i}", t, f"2025-05-{20 - i}") for i, t in enumerate(KO_TITLES)],
                 forms=[(H + "/cop/bbs/selectBoardList.do", {"pageIndex": str(n), "bbsId": "BBSMSTR_000000000011"}) for n in (2, 3)]
)  # fmt: skip


def egov_search() -> Shape:
    """eGovFrame's common components: the list stands in the form that searches it, whose pager asks for more than it links."""
    script = """<script>function fn_egov_select_linkPage(pageNo){ document.articleForm.pageIndex.value = pageNo; document.articleForm.action = "/cop/bbs/selectArticleList.do"; document.articleForm.submit(); }
    function fn_egov_inquire_articledetail(bbsId, nttId) { document.articleForm.bbsId.value = bbsId; document.articleForm.nttId.value = nttId; document.articleForm.action = "/cop/bbs/selectArticleDetail.do"; document.articleForm.submit(); }</script>"""
    rows = "".join(
        f"""<tr><td>{i}</td><td class="left"><span class="link"><a href="javascript:void(0);" onclick="fn_egov_inquire_articledetail('B21','{900 - i}'); return false;">{t}</a></span></td><td>관리자</td><td>2025-05-{20 - i}</td></tr>"""
        for i, t in enumerate(KO_TITLES)
    )
    fields = '<select name="searchCnd"><option value="0">글 제목</option></select><input name="bbsId" type="hidden" value="B21"><input name="nttId" type="hidden" value="0"><input name="pageIndex" type="hidden" value="1">'
    pager = '<div class="pagination"><ul><li class="current"><a onClick="return false;">1</a></li><li><a href="?pageIndex=2" onclick="fn_egov_select_linkPage(2);return false; ">2</a></li></ul></div>'
    form = f'<form id="searchVO" name="articleForm" action="/cop/bbs/selectArticleList.do" method="post"><h1>게시글 목록</h1>{fields}<table><tbody>{rows}</tbody></table>{pager}</form>'
    return Shape("egov list in its search form", H + "/cop/bbs/selectArticleList.do?bbsId=B21", page(KO_MENU + script + form + KO_FOOT, "ko"),
                 [(H + f"/cop/bbs/selectArticleDetail.do?bbsId=B21&nttId={900 - i}", t, f"2025-05-{20 - i}") for i, t in enumerate(KO_TITLES)],
                 forms=[(H + "/cop/bbs/selectArticleList.do", {"bbsId": "B21", "pageIndex": "2"})])  # fmt: skip


def go_page() -> Shape:
    script = "<script>function goPage(p){ location.href='/news/list.asp?page='+p+'&sch='; } function view(no){ location.href = \"/news/view.asp?no=\" + no; }</script>"
    rows = "".join(
        f'<tr onmouseover="this.style.background=\'#eee\'"><td align="center">{100 - i}</td><td><a href="javascript:view({500 - i})">{t}</a> <img src="/img/new.gif"></td><td align="center">2025.05.{20 - i}</td></tr>'
        for i, t in enumerate(KO_TITLES)
    )
    pager = '<table><tr><td><a href="javascript:goPage(1)"><img src="/img/btn_first.gif"></a> <b>1</b> ' + "".join(f'<a href="javascript:goPage({n})">[{n}]</a> ' for n in range(2, 6)) + '<a href="javascript:goPage(6)"><img src="/img/btn_next.gif" border="0"></a></td></tr></table>'  # fmt: skip
    return Shape("old asp board", H + "/news/list.asp", page(f"<table width=900><tr><td>{KO_MENU}</td></tr><tr><td>{script}<table width='100%'>{rows}</table>{pager}</td></tr></table>" + KO_FOOT, "ko"),
                 [(H + f"/news/view.asp?no={500 - i}", t, f"2025.05.{20 - i}") for i, t in enumerate(KO_TITLES)], [H + f"/news/list.asp?page={n}&sch=" for n in range(2, 7)]
)  # fmt: skip


def xpress_engine() -> Shape:
    rows = "".join(
        f'<tr><td class="no">{9 - i}</td><td class="title"><a href="/index.php?mid=news&amp;document_srl={7000 - i}" class="hx" data-viewer="/index.php?mid=news&amp;document_srl={7000 - i}&amp;listStyle=viewer">{t}</a> <a href="/index.php?mid=news&amp;document_srl={7000 - i}#comment" class="replyNum" title="댓글">{i}</a></td>'
        f'<td class="author"><a href="#popup_menu_area" class="member_{i}" onclick="return false">홍보실</a></td><td class="time">2025.05.{20 - i}</td></tr>'
        for i, t in enumerate(KO_TITLES)
    )
    pager = '<div class="bd_pg"><strong class="direction">‹ Prev</strong><strong class="this">1</strong><a href="/index.php?mid=news&amp;page=2">2</a><a href="/index.php?mid=news&amp;page=3">3</a><a class="direction" href="/index.php?mid=news&amp;page=2">Next ›</a></div>'
    return Shape("xpressengine", H + "/index.php?mid=news", page(KO_MENU + f'<div class="bd_lst_wrp"><table class="bd_lst"><tbody>{rows}</tbody></table>{pager}</div>' + KO_FOOT, "ko"),
                 [(H + f"/index.php?mid=news&document_srl={7000 - i}", t, f"2025.05.{20 - i}") for i, t in enumerate(KO_TITLES)], [H + "/index.php?mid=news&page=2", H + "/index.php?mid=news&page=3"]
)  # fmt: skip


def dedecms() -> Shape:
    items = "".join(
        f'<li><span class="time">2025-05-{20 - i}</span><a href="/xwzx/yydt/2025/0520/{300 - i}.html" title="{t}" target="_blank">{t[:10] + "..."}</a></li>'
        for i, t in enumerate(ZH_TITLES)
    )
    pager = '<div class="dede_pages"><ul class="pagelist"><li><a>首页</a></li><li class="thisclass"><a>1</a></li><li><a href="list_3_2.html">2</a></li><li><a href="list_3_3.html">3</a></li><li><a href="list_3_2.html">下一页</a></li><li><a href="list_3_9.html">末页</a></li><li><span class="pageinfo">共 <strong>9</strong>页<strong>130</strong>条</span></li></ul></div>'
    side = '<div class="left"><h3>新闻中心</h3><ul><li><a href="/xwzx/yydt/">医院动态</a></li><li><a href="/xwzx/tzgg/">通知公告</a></li><li><a href="/xwzx/mtbd/">媒体报道</a></li></ul></div><div class="hotbox"><h3>点击排行</h3><ul>' + "".join(f'<li><a href="/xwzx/yydt/2024/010{i}/{100 + i}.html">去年十大新闻回顾之第{i}名</a></li>' for i in range(1, 6)) + "</ul></div>"  # fmt: skip
    return Shape("dedecms", H + "/xwzx/yydt/", page(ZH_MENU + f'<div class="wrap">{side}<div class="right"><div class="place"><a href="/">主页</a> &gt; <a href="/xwzx/">新闻中心</a> &gt; 医院动态</div><ul class="e2">{items}</ul>{pager}</div></div>' + ZH_FOOT, "zh-CN"),
                 [(H + f"/xwzx/yydt/2025/0520/{300 - i}.html", t, f"2025-05-{20 - i}") for i, t in enumerate(ZH_TITLES)], [H + "/xwzx/yydt/list_3_2.html", H + "/xwzx/yydt/list_3_3.html"]
)  # fmt: skip


def empire_cms() -> Shape:
    items = "".join(
        f'<dl><dt><span>[05-{20 - i}]</span><a href="/news/yiyuan/{700 - i}.html">{t}</a></dt></dl>'
        for i, t in enumerate(ZH_TITLES)
    )
    pager = '<div class="page"><a title="总数">&nbsp;<b>57</b> </a>&nbsp;<b>1</b>&nbsp;<a href="/news/yiyuan/index_2.html">2</a>&nbsp;<a href="/news/yiyuan/index_3.html">3</a>&nbsp;<a href="/news/yiyuan/index_2.html">下一页</a>&nbsp;<a href="/news/yiyuan/index_3.html">尾页</a></div>'
    return Shape("empirecms", H + "/news/yiyuan/", page(ZH_MENU + f'<div class="main"><div class="newslist">{items}</div>{pager}</div>' + ZH_FOOT, "zh"),
                 [(H + f"/news/yiyuan/{700 - i}.html", t, f"05-{20 - i}") for i, t in enumerate(ZH_TITLES)], [H + "/news/yiyuan/index_2.html", H + "/news/yiyuan/index_3.html"]
)  # fmt: skip


def siteserver() -> Shape:
    items = "".join(
        f'<li><a href="/contents/12/{8800 - i}.html"><div class="date"><p>{20 - i}</p><span>2025-05</span></div><div class="txt"><h3>{t}</h3><p>{t}，会议由院长主持，各科室负责人参加了会议并作了发言，会议强调要持续改进医疗质量。</p></div></a></li>'
        for i, t in enumerate(ZH_TITLES)
    )
    pager = '<div class="pages"><span>上一页</span><span class="cur">1</span><a href="/channels/12_2.html">2</a><a href="/channels/12_3.html">3</a><a href="/channels/12_2.html">下一页</a></div>'
    return Shape("siteserver cards with calendar leaves", H + "/channels/12.html", page(ZH_MENU + f'<div class="list"><ul>{items}</ul></div>{pager}' + ZH_FOOT, "zh"),
                 [(H + f"/contents/12/{8800 - i}.html", t, f"2025-05-{20 - i}") for i, t in enumerate(ZH_TITLES)], [H + "/channels/12_2.html", H + "/channels/12_3.html"]
)  # fmt: skip


def web_plus() -> Shape:
    items = "".join(
        f'<tr><td align="left"><a href="/2025/05{20 - i}/c101a{3300 - i}/page.htm" target="_blank" title="{t}">{t}</a></td><td width="70" align="left"><div style="white-space:nowrap">2025-05-{20 - i}</div></td></tr>'
        for i, t in enumerate(ZH_TITLES)
    )
    pager = '<ul class="wp_paging clearfix"><li class="pages_count"><span class="per_page">每页&nbsp;<em class="per_count">14</em>&nbsp;记录&nbsp;</span><span class="all_count">总共&nbsp;<em class="all_count">94</em>&nbsp;记录&nbsp;</span></li><li class="page_nav"><a class="first" href="javascript:void(0);"><span>第一页</span></a><a class="prev" href="javascript:void(0);"><span>&lt;&lt;上一页</span></a><a class="next" href="/101/list2.htm"><span>下一页&gt;&gt;</span></a><a class="last" href="/101/list7.htm"><span>尾页</span></a></li></ul>'
    return Shape("webplus", H + "/101/list.htm", page(ZH_MENU + f'<div id="wp_news_w9"><table width="100%">{items}</table></div><div id="wp_paging_w9">{pager}</div>' + ZH_FOOT, "zh"),
                 [(H + f"/2025/05{20 - i}/c101a{3300 - i}/page.htm", t, f"2025-05-{20 - i}") for i, t in enumerate(ZH_TITLES)], [H + "/101/list2.htm"]
)  # fmt: skip


def wordpress_ja() -> Shape:
    titles = ["発熱外来の受付時間変更について", "外来休診のお知らせ（6月）", "市民公開講座を開催しました", "最新鋭のMRI装置を導入しました"]  # fmt: skip
    items = "".join(
        f'<dl class="news-item"><dt class="news-date">2025年5月{20 - i}日</dt><dd class="news-cat"><a href="/category/info/">お知らせ</a></dd><dd class="news-title"><a href="/info/{420 - i}/">{t}</a></dd></dl>'
        for i, t in enumerate(titles)
    )
    menu = '<header id="header"><nav class="gnavi"><ul><li><a href="/outpatient/">外来受診のご案内</a></li><li><a href="/department/">診療科・部門のご案内</a></li><li><a href="/news/">お知らせ</a></li></ul></nav></header>'
    side = '<div id="side"><h3>月別アーカイブ</h3><ul><li><a href="/2025/05/">2025年5月</a></li><li><a href="/2025/04/">2025年4月</a></li></ul></div>'
    pager = "<div class='wp-pagenavi'><span class='pages'>1 / 8</span><span class='current'>1</span><a class='page larger' href='https://hospital.example/news/page/2/'>2</a><a class='page larger' href='https://hospital.example/news/page/3/'>3</a><span class='extend'>...</span><a class='nextpostslink' rel='next' href='https://hospital.example/news/page/2/'>次へ</a><a class='last' href='https://hospital.example/news/page/8/'>最後 »</a></div>"
    return Shape("japanese wordpress", H + "/news/", page(menu + f'<main><h2>お知らせ</h2><div class="news-list">{items}</div>{pager}</main>{side}<footer><a href="/access/">交通アクセス</a></footer>', "ja"),
                 [(H + f"/info/{420 - i}/", t, f"2025年5月{20 - i}日") for i, t in enumerate(titles)], [H + "/news/page/2/", H + "/news/page/3/"]
)  # fmt: skip


def a_blog() -> Shape:
    titles = ["面会制限の緩和について", "看護師募集説明会のご案内", "令和7年度 病院祭を開催します"]
    items = "".join(
        f'<li class="entryList-item"><a href="https://hospital.example/topics/entry-{66 - i}.html" class="entryList-link"><time class="entryList-date" datetime="2025-05-{20 - i}">2025.05.{20 - i}</time><span class="entryList-cat">病院からのお知らせ</span><p class="entryList-title">{t}</p></a></li>'
        for i, t in enumerate(titles)
    )
    pager = '<div class="pager"><ul><li class="cur">1</li><li><a href="https://hospital.example/topics/page/2/">2</a></li><li class="forwardLink"><a href="https://hospital.example/topics/page/2/">次の10件</a></li></ul></div>'
    return Shape("a-blog cms", H + "/topics/", page(f'<div class="content"><ul class="entryList">{items}</ul>{pager}</div>', "ja"),
                 [(H + f"/topics/entry-{66 - i}.html", t, f"2025-05-{20 - i}") for i, t in enumerate(titles)], [H + "/topics/page/2/"]
)  # fmt: skip


def taiwan() -> Shape:
    titles = ["本院榮獲國家品質標章認證", "院慶系列活動即日起開始報名", "流感疫苗接種門診時間公告"]
    rows = "".join(
        f'<tr><td data-th="日期">114/05/{20 - i}</td><td data-th="單位">企劃室</td><td data-th="標題"><a href="news_detail.aspx?id={1200 - i}&amp;type=2">{t}</a></td></tr>'
        for i, t in enumerate(titles)
    )
    body = ('<form method="post" action="./news.aspx?type=2" id="form1"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK"><input type="hidden" name="__EVENTVALIDATION" value="/wEdAAk"><input type="text" name="ctl00$txtKey" value="">'
            f'<table class="table" id="GridView1"><tr><th>日期</th><th>單位</th><th>標題</th></tr>{rows}<tr class="pgr"><td colspan="3"><table><tr><td><span>1</span></td>'
            + "".join(f'<td><a href="javascript:__doPostBack(&#39;ctl00$GridView1&#39;,&#39;Page${n}&#39;)">{n}</a></td>' for n in (2, 3)) + "</tr></table></td></tr></table></form>"
)  # fmt: skip
    return Shape("asp.net gridview in taiwan", H + "/news.aspx?type=2", page('<div id="menu"><a href="/dept.aspx">門診科別介紹</a><a href="/reg.aspx">網路掛號</a></div>' + body, "zh-TW"),
                 [(H + f"/news_detail.aspx?id={1200 - i}&type=2", t, f"114/05/{20 - i}") for i, t in enumerate(titles)],
                 forms=[(H + "/news.aspx?type=2", {"__EVENTTARGET": "ctl00$GridView1", "__EVENTARGUMENT": f"Page${n}", "__VIEWSTATE": "/wEPDwUK"}) for n in (2, 3)]
)  # fmt: skip


def thai() -> Shape:
    titles = ["โรงพยาบาลเปิดศูนย์มะเร็งแห่งใหม่", "ประชุมวิชาการประจำปี", "รับสมัครอาสาสมัครเพื่อการวิจัย"]
    items = "".join(
        f'<div class="col-md-4"><div class="card"><a href="/th/news/{55 - i}"><img src="/uploads/{i}.jpg" class="card-img-top" alt=""></a><div class="card-body"><h5 class="card-title"><a href="/th/news/{55 - i}">{t}</a></h5><p class="text-muted"><i class="fa fa-calendar"></i> {20 - i} พฤษภาคม 2568</p><a href="/th/news/{55 - i}" class="btn btn-primary">อ่านต่อ</a></div></div></div>'
        for i, t in enumerate(titles)
    )
    pager = '<ul class="pagination"><li class="page-item disabled"><span class="page-link">&lsaquo;</span></li><li class="page-item active"><span class="page-link">1</span></li><li class="page-item"><a class="page-link" href="https://hospital.example/th/news?page=2">2</a></li><li class="page-item"><a class="page-link" href="https://hospital.example/th/news?page=2" rel="next" aria-label="ถัดไป »">&rsaquo;</a></li></ul>'
    return Shape("thai laravel cards", H + "/th/news", page(f'<nav class="navbar"><a href="/th/about">เกี่ยวกับโรงพยาบาล</a><a href="/th/doctors">ค้นหาแพทย์</a><a href="/en/news">English</a></nav><div class="container"><div class="row">{items}</div>{pager}</div>', "th"),
                 [(H + f"/th/news/{55 - i}", t, f"{20 - i} พฤษภาคม 2568") for i, t in enumerate(titles)], [H + "/th/news?page=2"]
)  # fmt: skip


def drupal_ar() -> Shape:
    titles = ["افتتاح مركز الأورام الجديد في المستشفى", "توقيع اتفاقية تعاون مع جامعة الطب", "حملة توعية بسرطان الثدي"]
    items = "".join(
        f'<div class="views-row"><div class="views-field views-field-field-image"><div class="field-content"><a href="/ar/node/{90 - i}"><img src="/sites/default/files/{i}.jpg" alt=""></a></div></div><div class="views-field views-field-title"><span class="field-content"><a href="/ar/node/{90 - i}" hreflang="ar">{t}</a></span></div>'
        f'<div class="views-field views-field-created"><span class="field-content">{20 - i} مايو 2025</span></div><div class="views-field views-field-view-node"><span class="field-content"><a href="/ar/node/{90 - i}">اقرأ المزيد</a></span></div></div>'
        for i, t in enumerate(titles)
    )
    pager = '<nav class="pager" role="navigation"><h4 class="visually-hidden">Pagination</h4><ul class="pager__items js-pager__items"><li class="pager__item is-active"><a href="?page=0" title="الصفحة الحالية" aria-current="page">1</a></li><li class="pager__item"><a href="?page=1" title="Go to page 2">2</a></li><li class="pager__item pager__item--next"><a href="?page=1" title="الصفحة التالية" rel="next"><span class="visually-hidden">الصفحة التالية</span><span aria-hidden="true">››</span></a></li><li class="pager__item pager__item--last"><a href="?page=5" title="الصفحة الأخيرة"><span aria-hidden="true">الأخيرة »</span></a></li></ul></nav>'
    return Shape("arabic drupal", H + "/ar/news", page(f'<nav role="navigation"><ul class="menu"><li><a href="/ar/departments">الأقسام الطبية</a></li><li><a href="/ar/doctors">الأطباء والاستشاريون</a></li></ul></nav><div class="view view-news"><div class="view-content">{items}</div>{pager}</div>', "ar"),
                 [(H + f"/ar/node/{90 - i}", t, f"{20 - i} مايو 2025") for i, t in enumerate(titles)], [H + "/ar/news?page=0", H + "/ar/news?page=1"]
)  # fmt: skip


def typo3() -> Shape:
    titles = ["Neue Klinik für Kardiologie eröffnet", "Auszeichnung für die Pflegeausbildung", "Tag der offenen Tür in der Frauenklinik"]  # fmt: skip
    items = "".join(
        f'<div class="article articletype-0" itemscope itemtype="http://schema.org/Article"><div class="news-img-wrap"><a title="{t}" href="/aktuelles/detail/meldung-nummer-{i}-kommt"><img loading="lazy" src="/fileadmin/_processed_/{i}.jpg"></a></div>'
        f'<div class="header"><h3><a title="{t}" href="/aktuelles/detail/meldung-nummer-{i}-kommt"><span itemprop="headline">{t}</span></a></h3></div><div class="teaser-text"><p><time itemprop="datePublished" datetime="2025-05-{20 - i}">{20 - i}.05.2025</time></p><div itemprop="description"><p>Die Klinik hat heute bekannt gegeben, dass die neuen Räume bezogen sind und Patienten aufgenommen werden.</p></div><a class="more" title="{t}" href="/aktuelles/detail/meldung-nummer-{i}-kommt"> Weiterlesen </a></div></div>'
        for i, t in enumerate(titles)
    )
    pager = '<ul class="f3-widget-paginator"><li class="current">1</li><li><a href="/aktuelles?tx_news_pi1%5BcurrentPage%5D=2&amp;cHash=ab12">2</a></li><li><a href="/aktuelles?tx_news_pi1%5BcurrentPage%5D=3&amp;cHash=cd34">3</a></li><li class="next"><a href="/aktuelles?tx_news_pi1%5BcurrentPage%5D=2&amp;cHash=ab12">Nächste</a></li></ul>'
    return Shape("typo3 news", H + "/aktuelles", page('<nav><ul><li><a href="/kliniken">Kliniken und Institute</a></li><li><a href="/karriere">Karriere und Ausbildung</a></li></ul></nav>' + f'<main><div class="news"><div class="news-list-view">{items}{pager}</div></div></main><footer><a href="/impressum">Impressum</a></footer>', "de"),
                 [(H + f"/aktuelles/detail/meldung-nummer-{i}-kommt", t, f"2025-05-{20 - i}") for i, t in enumerate(titles)], [H + "/aktuelles?tx_news_pi1%5BcurrentPage%5D=2&cHash=ab12", H + "/aktuelles?tx_news_pi1%5BcurrentPage%5D=3&cHash=cd34"]
)  # fmt: skip


def joomla() -> Shape:
    titles = ["Inauguran nueva unidad de cuidados intensivos", "Campaña de donación de sangre en el hospital", "Firma de convenio con la universidad nacional"]  # fmt: skip
    items = "".join(
        f'<div class="items-row cols-1 row-{i}"><div class="item"><div class="page-header"><h2 itemprop="name"><a href="/index.php/noticias/{40 - i}-nota-de-prensa-{i}" itemprop="url">{t}</a></h2></div><dl class="article-info muted"><dt class="article-info-term">Detalles</dt><dd class="category-name">Categoría: <a href="/index.php/noticias">Noticias</a></dd><dd class="published"><time datetime="2025-05-{20 - i}T10:00:00-05:00">Publicado: {20 - i} Mayo 2025</time></dd><dd class="hits">Visto: {i}00</dd></dl><p>El director del hospital informó que la obra beneficiará a miles de pacientes de la región.</p><p class="readmore"><a class="btn" href="/index.php/noticias/{40 - i}-nota-de-prensa-{i}">Leer más...</a></p></div></div>'
        for i, t in enumerate(titles)
    )
    pager = '<div class="pagination"><p class="counter">Página 1 de 4</p><ul class="pagination-list"><li class="disabled"><a>Inicio</a></li><li class="active"><a>1</a></li><li><a href="/index.php/noticias?start=3">2</a></li><li><a href="/index.php/noticias?start=6">3</a></li><li><a title="Siguiente" href="/index.php/noticias?start=3">Siguiente</a></li><li><a title="Final" href="/index.php/noticias?start=9">Final</a></li></ul></div>'
    return Shape("joomla blog", H + "/index.php/noticias", page('<div class="nav"><ul><li><a href="/index.php/servicios">Cartera de servicios</a></li></ul></div>' + f'<div class="blog">{items}{pager}</div>', "es"),
                 [(H + f"/index.php/noticias/{40 - i}-nota-de-prensa-{i}", t, f"2025-05-{20 - i}T10:00:00-05:00") for i, t in enumerate(titles)], [H + "/index.php/noticias?start=3", H + "/index.php/noticias?start=6"]
)  # fmt: skip


def cards() -> Shape:
    items = "".join(
        f'<a class="card" href="/news/{t.lower().replace(" ", "-")}"><img src="/img/{i}.webp" alt=""><span class="tag">Press release</span><h3>{t}</h3><span class="date">May {20 - i}, 2025</span></a>'
        for i, t in enumerate(EN_TITLES)
    )
    featured = '<section class="hero"><a href="/news/a-hundred-years-of-care"><h2>A hundred years of care for our region</h2></a><p>June 1, 2025</p></section>'
    more = '<button class="load-more" data-next-url="/news?page=2">Load more</button>'
    popular = '<aside><h4>Most read</h4><ul>' + "".join(f'<li><a href="/news/old-story-number-{i}-which-everyone-read">Old story number {i} which everyone read</a></li>' for i in range(4)) + "</ul></aside>"  # fmt: skip
    return Shape("cards that are links, one featured", H + "/news", page(EN_MENU + f'<main>{featured}<div class="grid">{items}</div>{more}</main>{popular}' + EN_FOOT),
                 [(H + "/news/a-hundred-years-of-care", "A hundred years of care for our region", "June 1, 2025"), *((H + "/news/" + t.lower().replace(" ", "-"), t, f"May {20 - i}, 2025") for i, t in enumerate(EN_TITLES))], [H + "/news?page=2"]
)  # fmt: skip


def two_entries() -> Shape:
    items = "".join(
        f'<li><a href="/news/item-{i}.html">{t}</a> <small>2025-05-{20 - i}</small></li>' for i, t in enumerate(EN_TITLES[:2])
    )
    return Shape("two entries", H + "/news/", page(EN_MENU + f"<main><h1>News</h1><ul>{items}</ul></main>" + EN_FOOT), [(H + f"/news/item-{i}.html", t, f"2025-05-{20 - i}") for i, t in enumerate(EN_TITLES[:2])]
)  # fmt: skip


def two_hundred() -> Shape:
    titles = [f"Announcement number {i} of the regional hospital" for i in range(200)]
    items = "".join(
        f'<p><a href="/archive/{1000 + i}">{t}</a><br>{i % 28 + 1} March {2025 - i // 28}</p>' for i, t in enumerate(titles)
    )
    return Shape("two hundred entries", H + "/archive/", page(EN_MENU + f"<div id='content'>{items}</div>" + EN_FOOT), [(H + f"/archive/{1000 + i}", t, f"{i % 28 + 1} March {2025 - i // 28}") for i, t in enumerate(titles)]
)  # fmt: skip


def by_category() -> Shape:
    entries, html = [], ""
    for c, name in enumerate(("Research", "Patients", "Awards")):
        items = ""
        for i in range(3):
            title = f"{name} story {i} told by the hospital team"
            items += f'<li><span class="d">2025-0{c + 1}-1{i}</span> <a href="/news/{name.lower()}/{100 * c + i}">{title}</a></li>'
            entries.append((H + f"/news/{name.lower()}/{100 * c + i}", title, f"2025-0{c + 1}-1{i}"))
        html += f'<div class="col"><h3><a href="/news/{name.lower()}">{name}</a></h3><ul>{items}</ul><a class="more" href="/news/{name.lower()}">More</a></div>'
    return Shape("news by category", H + "/news", page(EN_MENU + f'<div class="content">{html}</div>' + EN_FOOT), entries,
                 [H + f"/news/{name}" for name in ("research", "patients", "awards")])  # fmt: skip


def clicked_rows() -> Shape:
    rows = "".join(
        f'<tr onclick="location.href=\'/press/view.php?seq={70 - i}\'" style="cursor:pointer"><td>{70 - i}</td><td>{t}</td><td>20 May 202{5 - i}</td></tr>'
        for i, t in enumerate(EN_TITLES)
    )
    return Shape("rows that are clicked", H + "/press/list.php", page(EN_MENU + f"<table><tbody>{rows}</tbody></table>" + EN_FOOT), [(H + f"/press/view.php?seq={70 - i}", t, f"20 May 202{5 - i}") for i, t in enumerate(EN_TITLES)]
)  # fmt: skip


def data_href() -> Shape:
    items = "".join(
        f'<div class="tile" data-href="/stories/{200 - i}"><div class="tile__img" style="background-image:url(/img/{i}.jpg)"></div><div class="tile__title">{t}</div><div class="tile__date">0{i + 1}/05/2025</div></div>'
        for i, t in enumerate(EN_TITLES)
    )
    return Shape("tiles with data-href", H + "/stories", page(EN_MENU + f'<div class="tiles">{items}</div>' + EN_FOOT), [(H + f"/stories/{200 - i}", t, f"0{i + 1}/05/2025") for i, t in enumerate(EN_TITLES)]
)  # fmt: skip


def form_view_elsewhere() -> Shape:
    """The functions stand in another file: the form's own fields tell."""
    rows = "".join(
        f'<li><a href="javascript:void(0);" onclick="fn_view(\'{640 - i}\');"><strong class="tit">{t}</strong><span class="date">2025.05.{20 - i}</span></a></li>'
        for i, t in enumerate(KO_TITLES)
    )
    pager = '<div class="paging"><a href="javascript:;" onclick="fn_page(1)" class="on">1</a><a href="javascript:;" onclick="fn_page(2)">2</a><a href="javascript:;" onclick="fn_page(3)">3</a><a href="javascript:;" onclick="fn_page(11)" class="next">다음</a></div>'
    form = '<form id="frm" method="get" action="/news/newsList.do"><input type="hidden" name="pageIndex" value="1"><input type="hidden" name="seq" value=""><input type="hidden" name="menuNo" value="500"></form>'
    return Shape("functions in another file", H + "/news/newsList.do?menuNo=500", page(KO_MENU + form + f'<div class="board_list"><ul>{rows}</ul></div>{pager}<script src="/js/board.js"></script>' + KO_FOOT, "ko"),
                 [(H + f"/news/newsView.do?seq={640 - i}&menuNo=500", t, f"2025.05.{20 - i}") for i, t in enumerate(KO_TITLES)],
                 [H + f"/news/newsList.do?pageIndex={n}&seq=&menuNo=500" for n in (1, 2, 3, 11)])  # fmt: skip


def jsf() -> Shape:
    titles = ["Inauguração do novo centro de oncologia", "Hospital recebe certificação internacional", "Mutirão de cirurgias atende 200 pacientes"]  # fmt: skip
    rows = "".join(
        f'<tr class="ui-widget-content"><td><a href="/portal/noticia.xhtml?id={77 - i}">{t}</a><br/><span>{20 - i}/05/2025</span></td></tr>'
        for i, t in enumerate(titles)
    )
    pager = '<div class="paginador"><a href="/portal/noticias.xhtml?pagina=1">1</a> <a href="/portal/noticias.xhtml?pagina=2">2</a> <a href="/portal/noticias.xhtml?pagina=3">3</a> <a href="/portal/noticias.xhtml?pagina=2">Próxima »</a></div>'
    return Shape("jsf in brazil", H + "/portal/noticias.xhtml", page(f'<div class="menu"><a href="/portal/especialidades.xhtml">Especialidades médicas</a></div><table><tbody>{rows}</tbody></table>{pager}', "pt-BR"),
                 [(H + f"/portal/noticia.xhtml?id={77 - i}", t, f"{20 - i}/05/2025") for i, t in enumerate(titles)], [H + f"/portal/noticias.xhtml?pagina={n}" for n in (1, 2, 3)]
)  # fmt: skip


def image_grid() -> Shape:
    cells = [
        f'<td><a href="view.php?no={30 - i}"><img src="thumb/{i}.jpg" width="160"></a><br><a href="view.php?no={30 - i}">{t}</a><br><font color="gray">2025-05-{20 - i}</font></td>'
        for i, t in enumerate(KO_TITLES[:4])
    ]
    rows = f"<tr>{cells[0]}{cells[1]}</tr><tr>{cells[2]}{cells[3]}</tr>"
    return Shape("image grid in a table", H + "/gallery/list.php", page(KO_MENU + f"<table>{rows}</table>" + KO_FOOT, "ko"), [(H + f"/gallery/view.php?no={30 - i}", t, f"2025-05-{20 - i}") for i, t in enumerate(KO_TITLES[:4])]
)  # fmt: skip


def flat() -> Shape:
    items = "".join(
        f'<h3><a href="/media/release-{i}.php">{t}</a></h3><p class="meta">{20 - i} May 2025</p><p>The hospital announced today that the programme will continue for another year with new funding.</p><p><a href="/media/release-{i}.php">Read more</a></p>'
        for i, t in enumerate(EN_TITLES)
    )
    return Shape("flat headings and paragraphs", H + "/media/", page(EN_MENU + f"<div id='main'>{items}<a href='/media/?start=5'>Older posts</a></div>" + EN_FOOT), [(H + f"/media/release-{i}.php", t, f"{20 - i} May 2025") for i, t in enumerate(EN_TITLES)], [H + "/media/?start=5"]
)  # fmt: skip


def dated_dt() -> Shape:
    items = "".join(f'<dt>2025.05.{20 - i}</dt><dd><a href="/news/detail/{900 - i}">{t}</a></dd>' for i, t in enumerate(EN_TITLES))
    return Shape("definition list with the date before", H + "/news/list", page(EN_MENU + f"<dl>{items}</dl>" + EN_FOOT), [(H + f"/news/detail/{900 - i}", t, f"2025.05.{20 - i}") for i, t in enumerate(EN_TITLES)]
)  # fmt: skip


def undated() -> Shape:
    items = "".join(f'<li><a href="/news/{t.lower().replace(" ", "-")}">{t}</a></li>' for t in EN_TITLES)
    return Shape("a plain list without dates", H + "/news", page(EN_MENU + f'<div class="page"><h1>News</h1><ul class="links">{items}</ul></div>' + EN_FOOT), [(H + "/news/" + t.lower().replace(" ", "-"), t, None) for t in EN_TITLES]
)  # fmt: skip


SHAPES = [make() for make in (gnuboard, egov, egov_search, go_page, xpress_engine, dedecms, empire_cms, siteserver, web_plus, wordpress_ja, a_blog, taiwan, thai, drupal_ar, typo3, joomla, cards, two_entries,
                              two_hundred, by_category, clicked_rows, data_href, form_view_elsewhere, jsf, image_grid, flat, dated_dt, undated)]  # fmt: skip


def last_page_wordpress() -> Shape:
    post = '<article id="post-7" class="post-7 post type-post hentry"><header class="entry-header"><h2 class="entry-title"><a href="/2019/01/the-first-story-we-told/" rel="bookmark">The first story we told</a></h2><time class="entry-date" datetime="2019-01-02T10:00:00+00:00">January 2, 2019</time></header><div class="entry-content"><p>The very first story of our newsroom is told here in short.</p></div></article>'
    pager = '<nav class="navigation pagination"><div class="nav-links"><a class="prev page-numbers" href="/news/page/7/">Newer posts</a><a class="page-numbers" href="/news/">1</a><a class="page-numbers" href="/news/page/7/">7</a><span class="page-numbers current">8</span></div></nav>'
    return Shape("the last page has one story", H + "/news/page/8/", page(EN_MENU + f"<main>{post}{pager}</main>" + EN_FOOT), [(H + "/2019/01/the-first-story-we-told/", "The first story we told", "2019-01-02T10:00:00+00:00")], [H + "/news/", H + "/news/page/7/"]
)  # fmt: skip


def last_page_board() -> Shape:
    row = '<tr><td>1</td><td class="subject"><a href="/news/view.php?no=3&amp;page=4">국립암센터 홈페이지가 새롭게 문을 열었습니다</a></td><td>관리자</td><td>2010-03-02</td><td>99</td></tr>'
    pager = '<div class="paging">' + "".join(f'<a href="/news/list.php?page={n}">{n}</a> ' for n in (1, 2, 3)) + "<strong>4</strong></div>"  # fmt: skip
    return Shape("the last page of a board has one row", H + "/news/list.php?page=4", page(KO_MENU + f'<table class="board"><thead><tr><th>번호</th><th>제목</th></tr></thead><tbody>{row}</tbody></table>{pager}' + KO_FOOT, "ko"),
                 [(H + "/news/view.php?no=3", "국립암센터 홈페이지가 새롭게 문을 열었습니다", "2010-03-02")], [H + f"/news/list.php?page={n}" for n in (1, 2, 3)]
)  # fmt: skip


def labelled_rows() -> Shape:
    """A category's link before the title, comment counts after it, an author's link, a file's link."""
    rows = "".join(
        f'<tr><td>{9 - i}</td><td class="left"><a href="/board/list?cat={i % 2}">[{"소식" if i % 2 else "공지"}]</a> <a href="/board/view?idx={40 - i}">{t}</a> <a href="/board/view?idx={40 - i}#reply">[{i}]</a></td>'
        f'<td><a href="/file/down?f={i}"><img src="/i/file.gif"></a></td><td><a href="/member?id=hong{i}">홍길동 과장</a></td><td>25.05.{20 - i}</td></tr>'
        for i, t in enumerate(KO_TITLES)
    )
    return Shape("rows with categories, authors, files", H + "/board/list", page(KO_MENU + f"<table><tbody>{rows}</tbody></table>" + KO_FOOT, "ko"), [(H + f"/board/view?idx={40 - i}", t, f"25.05.{20 - i}") for i, t in enumerate(KO_TITLES)]
)  # fmt: skip


def news_beside_doctors() -> Shape:
    news = "".join(
        f'<div class="teaser"><h3><a href="/news/{i}-{t.lower().replace(" ", "-")}">{t}</a></h3><span>{20 - i} May 2025</span></div>'
        for i, t in enumerate(EN_TITLES[:4])
    )
    doctors = "".join(
        f'<div class="doctor"><a href="/doctors/doctor-name-{i}"><img src="/d{i}.jpg"></a><h3><a href="/doctors/doctor-name-{i}">Professor Doctor Jane Doe the {i}th of Oncology</a></h3></div>'
        for i in range(8)
    )
    return Shape("news beside a list of doctors", H + "/", page(EN_MENU + f'<section class="latest"><h2>Latest news</h2>{news}</section><section><h2>Our doctors</h2>{doctors}</section>' + EN_FOOT),
                 [(H + f"/news/{i}-{t.lower().replace(' ', '-')}", t, f"{20 - i} May 2025") for i, t in enumerate(EN_TITLES[:4])]
)  # fmt: skip


def news_beside_tenders() -> Shape:
    news = "".join(
        f'<li><a href="/xw/2025/{500 - i}.html">{t}</a><span>2025-05-{20 - i}</span></li>' for i, t in enumerate(ZH_TITLES)
    )
    tenders = "".join(
        f'<li><a href="/zbcg/{90 - i}.jhtml">医疗设备采购项目第{i}号招标公告</a><span>2025-05-{20 - i}</span></li>'
        for i in range(3)
    )
    return Shape("news beside tenders", H + "/xw/", page(ZH_MENU + f'<div class="list"><ul>{news}</ul></div><div class="zb"><h3>招标采购</h3><ul>{tenders}</ul></div>' + ZH_FOOT, "zh"),
                 [(H + f"/xw/2025/{500 - i}.html", t, f"2025-05-{20 - i}") for i, t in enumerate(ZH_TITLES)])  # fmt: skip


def card_rows() -> Shape:
    cells = [
        f'<div class="col"><div class="box"><a class="img" href="/news/item/{i}"><img data-src="/u/{i}.jpg" src="data:image/gif;base64,R0"></a><div class="in"><p class="cat">News</p><a class="ttl" href="/news/item/{i}">{t}</a><p class="when">{i + 1}. 5. 2025</p></div></div></div>'
        for i, t in enumerate([*EN_TITLES, "A sixth story for the last row"])
    ]
    rows = "".join(f'<div class="row">{"".join(cells[i : i + 3])}</div>' for i in (0, 3))
    return Shape("cards in rows", H + "/news", page(EN_MENU + f'<div class="cards">{rows}</div>' + EN_FOOT), [(H + f"/news/item/{i}", t, f"{i + 1}. 5. 2025") for i, t in enumerate([*EN_TITLES, "A sixth story for the last row"])]
)  # fmt: skip


def months() -> Shape:
    entries, html = [], ""
    for m in (5, 4, 3):
        items = ""
        for i in range(2):
            title = f"Story {i} of month {m} from our wards"
            items += f'<li><a href="/press/2025/{m}{i}1">{title}</a> ({10 + i}.0{m}.2025)</li>'
            entries.append((H + f"/press/2025/{m}{i}1", title, f"{10 + i}.0{m}.2025"))
        html += f"<h2>2025-0{m}</h2><ul>{items}</ul>"
    return Shape("a list for each month", H + "/press/", page(EN_MENU + f"<main>{html}</main>" + EN_FOOT), entries)


def wechat_links() -> Shape:
    items = "".join(
        f'<li><a href="{"https://mp.wechat.example/s/AbC" + str(i) if i == 1 else f"/xw/{60 - i}.html"}">{t}</a><em>2025-05-{20 - i}</em></li>'
        for i, t in enumerate(ZH_TITLES)
    )
    return Shape("one entry stands on another site", H + "/xw/", page(ZH_MENU + f"<ul class=l>{items}</ul>" + ZH_FOOT, "zh"),
                 [("https://mp.wechat.example/s/AbC1" if i == 1 else H + f"/xw/{60 - i}.html", t, f"2025-05-{20 - i}") for i, t in enumerate(ZH_TITLES)]
)  # fmt: skip


def vietnamese() -> Shape:
    titles = ["Bệnh viện khai trương trung tâm ung bướu mới", "Hội thảo khoa học thường niên năm 2025", "Khám sức khỏe miễn phí cho người dân"]  # fmt: skip
    items = "".join(
        f'<div class="post-item"><div class="thumb"><a href="/tin-tuc/bai-so-{i}-c12.html"><img src="/u/{i}.png"></a></div><div class="info"><a class="title" href="/tin-tuc/bai-so-{i}-c12.html" title="{t}">{t}</a><div class="date">{20 - i}/05/2025 08:30</div><div class="desc">Sáng nay, bệnh viện đã tổ chức buổi lễ với sự tham gia của đông đảo cán bộ và người dân địa phương.</div></div></div>'
        for i, t in enumerate(titles)
    )
    return Shape("vietnamese posts", H + "/tin-tuc.html", page(f'<div class="menu"><ul><li><a href="/gioi-thieu.html">Giới thiệu về bệnh viện</a></li></ul></div><div class="list">{items}</div><div class="pagination"><a class="active" href="#">1</a><a href="/tin-tuc.html?p=2">2</a><a href="/tin-tuc.html?p=2">Trang sau</a></div>', "vi"),
                 [(H + f"/tin-tuc/bai-so-{i}-c12.html", t, f"{20 - i}/05/2025 08:30") for i, t in enumerate(titles)], [H + "/tin-tuc.html?p=2"]
)  # fmt: skip


def bitrix() -> Shape:
    titles = ["Открылось новое отделение реабилитации", "День открытых дверей в клинике", "Врачи провели уникальную операцию"]
    items = "".join(
        f'<p class="news-item" id="bx_{i}"><a href="/news/{880 - i}/"><img class="preview_picture" src="/upload/{i}.jpg" width="120" height="80"></a><span class="news-date-time">{20 - i}.05.2025</span> <a href="/news/{880 - i}/"><b>{t}</b></a><br>Пресс-служба сообщает, что мероприятие прошло успешно и собрало множество гостей.</p>'
        for i, t in enumerate(titles)
    )
    pager = '<font class="text">Новости 1 - 3 из 30<br>Начало | Пред. | <b>1</b>&nbsp;<a href="/news/?PAGEN_1=2">2</a>&nbsp;<a href="/news/?PAGEN_1=3">3</a>&nbsp;|&nbsp;<a href="/news/?PAGEN_1=2">След.</a>&nbsp;|&nbsp;<a href="/news/?PAGEN_1=10">Конец</a></font>'
    return Shape("russian bitrix", H + "/news/", page(f'<ul class="menu"><li><a href="/about/">О клинике</a></li></ul><div class="news-list">{items}</div>{pager}', "ru"),
                 [(H + f"/news/{880 - i}/", t, f"{20 - i}.05.2025") for i, t in enumerate(titles)], [H + "/news/?PAGEN_1=2", H + "/news/?PAGEN_1=3"]
)  # fmt: skip


def persian() -> Shape:
    titles = ["افتتاح بخش جدید مراقبت‌های ویژه بیمارستان", "برگزاری همایش سالانه پرستاران", "تقدیر از کارکنان بیمارستان"]
    items = "".join(
        f'<li class="newsitem"><span class="date">۱۴۰۴/۰۳/۰{6 - i}</span><h4><a href="/fa/news/{310 - i}/خبر">{t}</a></h4></li>'
        for i, t in enumerate(titles)
    )
    return Shape("persian list", H + "/fa/news", page(f'<nav><a href="/fa/doctors">فهرست پزشکان بیمارستان</a></nav><ul class="newslist">{items}</ul><div><a href="/fa/news?page=2">صفحه بعد</a></div>', "fa"),
                 [(H + f"/fa/news/{310 - i}/خبر", t, f"۱۴۰۴/۰۳/۰{6 - i}") for i, t in enumerate(titles)], [H + "/fa/news?page=2"]
)  # fmt: skip


SHAPES += [make() for make in (last_page_wordpress, last_page_board, labelled_rows, news_beside_doctors, news_beside_tenders, card_rows, months, wechat_links, vietnamese, bitrix, persian)]  # fmt: skip


def skip_target() -> Shape:
    """Government sites of India: the page's own ground is what the "skip to content" link leads to, and named so."""
    titles = ["हृदय रोग विभाग की नई इकाई का उद्घाटन", "अस्पताल में निःशुल्क जांच शिविर", "नर्स दिवस पर सम्मान समारोह"]
    items = "".join(
        f'<div class="newsItem"><span class="pubDate">प्रकाशित तिथि: {12 - i} मई 2025</span><h3><a href="/hi/press-release/story-of-ward-{i}/">{t}</a></h3><a class="btn" href="/hi/press-release/story-of-ward-{i}/">और पढ़ें</a></div>'
        for i, t in enumerate(titles)
    )
    return Shape("ground named as the target of a skip link", H + "/hi/news/", page(f'<a href="#SkipContent">Skip to main content</a><nav><a href="/hi/about/">हमारे बारे में</a></nav><div id="SkipContent">{items}</div>', "hi"),
                 [(H + f"/hi/press-release/story-of-ward-{i}/", t, f"{12 - i} मई 2025") for i, t in enumerate(titles)])  # fmt: skip


SHAPES += [skip_target()]
