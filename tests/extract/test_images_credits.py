"""Whose a picture is, as it is printed under it: told from what the picture shows."""

import lxml.html
import pytest

from newsarchive.extract.pictures.captions import caption_of
from newsarchive.extract.pictures.credits import parted
from tests.extract.pictured_pages import IMG, LINE


@pytest.mark.parametrize(
    "credit",
    """Фота: «Лідская газета»|Picha na Juma Hamisi|Nuotrauka: A. Ufartas|Argazkia: Foku|ფოტო: პრესა|Լուսանկարը՝ Արմենպրես
ചിത്രം: മലനാട്|ఫొటో: ఈవార్త|फोटो - जागरण|ဓာတ်ပုံ - ဒီဗွီဘီ|រូបភាព៖ AKP|ພາບ: ຂ່າວ|فوٹو: فائل|Φωτ.: ΙΝΤΙΜΕ|GORKA RUBIO / FOKU""".replace(
        "\n", "|"
    ).split("|"),
)
def test_credits_as_newsrooms_of_the_world_print_them(credit: str) -> None:
    assert parted(f"The new ward. {credit}") == ("The new ward.", credit)


@pytest.mark.parametrize(("line", "credit"), [
    ("The new ward (Zdroj: TASR)", "Zdroj: TASR"), ("The new ward (KOMPASAN.com/ANDI)", "KOMPASAN.com/ANDI"),
    ("The new ward. - Foto Bernama", "Foto Bernama"), ("The new ward / фото УНІА", "фото УНІА"),
    ("The new scanner (CT/MRI)", None), ("The figures (vir: NIJZ) are of May", None), ("Slika 1: The new scanner", None),
    ("THE WARD IS OPEN. MAYOR / MINISTER", None),
])  # fmt: skip
def test_credits_in_brackets_and_behind_strokes(line: str, credit: str | None) -> None:
    assert parted(line)[1] == credit


@pytest.mark.parametrize(("box", "caption", "credit"), [
    ("<div class=photo><img src=/ward.jpg><span class=copyright>Ann Lee / Agency</span><span>The new ward</span></div>",
     "The new ward", "Ann Lee / Agency"),
    ("<div><img src=/ward.jpg><span class=caption>The new ward<span class=by>Photo: Ann Lee</span></span></div>",
     "The new ward", "Photo: Ann Lee"),
    ("<div class=media><img src=/ward.jpg><div class=media__description><div>The new ward</div></div></div>", "The new ward", None),
    ("<figure><img src=/ward.jpg><figcaption><b>The new ward.</b> | <i class=credit>Ann Lee</i></figcaption></figure>",
     "The new ward.", "Ann Lee"),
    ("<figure><a href=/m/7><img src=/ward.jpg></a><figcaption><div class=caption><span class=element-invisible>image: </span>The new ward."
     "<a class=btn href=/m/7>view more</a></div><div class=credit>Credit: Ann Lee</div></figcaption></figure>",
     "The new ward.", "Credit: Ann Lee"),
    ("<figure><img src=/ward.jpg><figcaption>فريق جراحة القلب (رويترز)</figcaption></figure>", "فريق جراحة القلب", "رويترز"),
    ("<figure><img src=/ward.jpg><figcaption>The team from Ulm (Germany)</figcaption></figure>", "The team from Ulm (Germany)", None),
    ("<div class='galeria carousel'><div class=item><img src=/ward.jpg><p>The new ward</p></div><div class=item></div></div>",
     "The new ward", None),
    ("<div class=news-text><div class=topic-title>New ward, 14 May</div><img src=/ward.jpg><p>Text</p></div>", None, None),
    ("<figure><img src=/ward.jpg><figcaption>Bangunan baharu di Kuantan. - Gambar BERNAMA</figcaption></figure>",
     "Bangunan baharu di Kuantan.", "Gambar BERNAMA"),
    ("<div class=image-box><img src=/ward.jpg><div class=image-box__caption>The new ward</div><div class=image-box__author>Ann Lee</div></div>",
     "The new ward", "Ann Lee"),
    ("<div><img src=/ward.jpg></div><div class=caption>The new ward</div><div class=author>Ann Lee</div>", "The new ward", None),
    ("<div><img src=/ward.jpg><div>Сурет: Айгүл Серікқызы</div></div><p>Text</p>", None, "Сурет: Айгүл Серікқызы"),
    ("<div><img src=/ward.jpg><p><em>Гэрэл зургийг Б.Болд</em></p></div>", None, "Гэрэл зургийг Б.Болд"),
    ("<div><img src=/ward.jpg><p style='text-align:right'><em>Cazorla, 12 de marzo de 2026</em></p></div>", None, None),
    (f"<p>{LINE * 2}.</p><p><img src=/ward.jpg></p><p style='text-align:center'><em>Cazorla, 12 de marzo de 2026</em></p>",
     None, None),
    ("<figure><img src=/ward.jpg><span class=cat-label>Ward news</span></figure><a href=/category/2>Ward news</a>", None, None),
    ("<figure><img src=/ward.jpg><span>The new ward</span></figure><a href=/category/2>Ward news</a>", "The new ward", None),
])  # fmt: skip
def test_captions_and_credits_in_boxes_of_their_own(box: str, caption: str | None, credit: str | None) -> None:
    page = lxml.html.fragment_fromstring(f"<div>{box}</div>")
    found = caption_of(next(page.iter("img")), lambda: {link.text for link in page.iter("a")})
    assert (found and found.text, found and found.credit) == (caption, credit)


@pytest.mark.parametrize("figure", [
    f"<figure>{IMG}<figcaption><small>© A. Meier</small> <p>{LINE}</p></figcaption></figure>",
    f"<figure>{IMG}<div class=image-copyright>© A. Meier</div><figcaption>{LINE}</figcaption></figure>",
    f"<div><div>{IMG}</div><div class=field-caption>{LINE}</div><div class=field-copyright>© A. Meier</div></div>",
    f"<figure>{IMG}<button>©</button><span class=copyright-text>© A. Meier</span><figcaption>{LINE}</figcaption></figure>",
])  # fmt: skip
def test_a_credit_before_its_caption_stands_apart(figure: str) -> None:
    found = caption_of(next(lxml.html.document_fromstring(figure).iter("img")))
    assert found is not None
    assert (found.text, found.credit) == (LINE, "© A. Meier")
