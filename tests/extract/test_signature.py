"""The line that signs a notice: kept as its last words, while what a system prints there is not."""

import pytest

from newsarchive.extract.lines.signature import signature
from tests.extract.articles import clean

SIGNED = """27. Mai 2025, Stabsstelle Hygiene|Infection Control Team, 27 May 2025|Public Relations Office, 27 May 2025
Le 27 mai 2025, la direction des soins|Dirección Médica, 27 de mayo de 2025|Direzione sanitaria, 27 maggio 2025
Afdeling Communicatie, 27 mei 2025|Dyrekcja Szpitala, 27 maja 2025|Отдел кадров, 27 мая 2025|Başhekimlik, 27 Mayıs 2025
医务科 2025年5月27日|（感染科）2025年5月27日|2025年5月27日|感染対策室 2025年5月27日|2025년 5월 27일 감염관리실|إدارة المستشفى 27 مايو 2025"""
PRINTED = """27 May 2025|Published on 27 May 2025|Veröffentlicht am 27.05.2025|Stand: 22.04.2024|Last updated 27 May 2025|Publié le 27 mai 2025|le 27/05/2025 à 15h45
2025-05-27 14:30 来源：宣传部|发布时间：2025年5月27日|— A reader (@reader) 27 May 2025|By Jane Writer, 27 May 2025|Опубликовано 27 мая 2025
The ward opened on 27 May 2025 and has twenty beds for children and a garden for all of them."""


@pytest.mark.parametrize("line", SIGNED.replace("\n", "|").split("|"))
def test_a_name_with_a_date_signs(line: str) -> None:
    assert signature(line, "The garden is open to all.")


@pytest.mark.parametrize("line", PRINTED.replace("\n", "|").split("|"))
def test_what_a_system_prints_does_not(line: str) -> None:
    assert not signature(line, "The garden is open to all.")


@pytest.mark.parametrize(("before", "signs"), [
    ("Stabsstelle Hygiene", True), ("医务科", True), ("The nursing team", True), ("Last updated", False), ("Written by Jane Writer", False),
    ("The garden is open to all.", False), ("Contact:", False)])  # fmt: skip
def test_a_date_alone_signs_under_a_name(before: str, signs: bool) -> None:
    assert signature("27 May 2025", before) is signs


@pytest.mark.parametrize(("end", "kept"), [
    ("<p>27 May 2025, Infection Control Team</p>", "27 May 2025, Infection Control Team"),
    ("<p>Infection Control Team<br>27 May 2025</p>", "Infection Control Team\n27 May 2025"),
    ("<p>Infection Control Team</p><p>27 May 2025</p><p>Posted by the web desk</p>", "Infection Control Team\n\n27 May 2025"),
    ("<p>27 May 2025</p>", "")])  # fmt: skip
@pytest.mark.parametrize("sentences", ["Come and see it.", "Visitors are welcome again from Monday on, from two to six. " * 3])
def test_it_is_the_last_word_of_long_and_short_notices(sentences: str, end: str, kept: str) -> None:
    html = f"<main><h1>The wards are open again</h1><p class='date'>26 May 2025</p><p>{sentences}</p>{end}</main>"
    assert clean(html).article_body == f"{sentences.strip()}\n\n{kept}".strip()
