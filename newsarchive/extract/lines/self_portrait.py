"""What a publisher says of itself under a heading that no list knows.

It begins with its own name, as the page's foot has it, and tells when it was founded or how many beds it has.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from newsarchive.extract.document import Document
from newsarchive.extract.lines.controls import is_copyright
from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.words.wording import key, small

_MOST, _LETTERS, _FEWEST = 4, 1500, 60
"""So many paragraphs, and so many letters, a portrait at an article's end has at most; and its first one at least."""
_NAME, _OTHER_NAME, _DENSE_NAME = 10, 7, 4
"""Letters that a paragraph begins with and a line about the copyright has too: Latin ones, others, Chinese and Japanese ones."""
_BEGINNING = 80
"""Letters in which a paragraph says of whom it speaks."""
_RESERVED = re.compile(r"copyright|all rights reserved|[©\d]|版[权權]所有|\(c\)", re.IGNORECASE)
_FOOT = 120
"""So many of a page's last texts are looked at for whose the copyright is."""
_ARTICLE = re.compile(r"(?:the|das|die|der|le|la|les|l['’]|el|los|o|a|os|as|il|lo|gli|het|de|den|det|το|η|ο) ?(?=\w)")
_FOUNDED = re.compile(
    r"(?:founded|established|built|opened) in |gegründet|fond(?:é|ata?o?)\b|fundad[oa]|inaugurad[oa] em|založon|powstał"
    r"|основан|создан|засновано|kuruldu|kurulan|didirikan|berdiri|thành lập|ก่อตั้ง|تأسس|أنشئ|تأسیس|स्थापना"
    r"|[始创創]建于|[创創]办于|成立[于於]|建于|[创創]立|設立|開設|開院|설립|개원|문을 열"
    r"|ιδρύθηκε|נוסד|grundad|grundlagt|oprettet|perustett|založen|alapít|înființat|osnovan|opgericht"
)
_SIZE = re.compile(
    r"\bbeds\b|betten\b|\blits\b|\bcamas\b|\bleitos\b|posti letto|łóżek|коек|койк|ліжок|yatak|tempat tidur|giường|เตียง|سرير"
    r"|تخت|बिस्तर|शय्या|床位|病床|[张床]位|三[级級]甲等|병상|κρεβάτια|κλίνες|מיטות|vårdplatser|senge|vuodepaik|lůžek|ágy(?:as|gyal)"
    r"|paturi|легла|kreveta|bedden|employ(?:s|ees)|beschäftigt|emploie|emplea|emprega|impiega|zatrudnia|сотрудник|çalışan"
    r"|karyawan|nhân viên|บุคลากร|موظف|कर्मचारी|职工|職員|직원"
)


def is_portrait(i: int, paragraphs: Sequence[Paragraph], document: Document) -> bool:
    """Does the heading at this place head such a portrait, the last thing in the article, which told nothing of the kind before?"""
    following = (paragraphs[j] for j in range(i + 1, len(paragraphs)))
    behind = list(islice((paragraph for paragraph in following if paragraph.text and paragraph.tag != "figure"), _MOST + 1))
    if not 0 < len(behind) <= _MOST or any(paragraph.heading or paragraph.strong for paragraph in behind):
        return False
    said = [small(paragraph.text) for paragraph in behind]
    if len(said[0].encode()) < _FEWEST or sum(map(len, said)) > _LETTERS or not (_FOUNDED.search(said[0]) or _SIZE.search(said[0])):
        return False
    if any(_FOUNDED.search(small(paragraph.text)) for paragraph in paragraphs[:i]):
        return False
    return any(_names(said[0][:_BEGINNING], owner) for owner in owners(document))


def _names(beginning: str, owner: str) -> bool:
    """Does a text begin with the owner's name, or have in its first words all that a line about the copyright says beside that?"""
    named, bare = key(owner), key(_RESERVED.sub("", owner))
    words = key(beginning.removeprefix(found[0]) if (found := _ARTICLE.match(beginning)) else beginning)
    first = words[:1]
    least = _NAME if first.isascii() else _DENSE_NAME if first >= "\u2e80" else _OTHER_NAME
    return words[:least] in named or (len(bare) >= least and bare in words)


def is_named_owner(name: str, document: Document) -> bool:
    """Is it, word for word, whose the copyright is: "© Harbour Hospital", "© 2025 Harbour Hospital. All rights reserved."?"""
    named = key(name)
    if len(named.encode()) < _NAME:
        return False
    return any(key(_RESERVED.sub("", line)) == named for line in document.outline.last_texts(_FOOT) if "©" in line)


def owners(document: Document) -> Iterator[str]:
    """Whose the page is: lines about the copyright at its foot, what it calls its site."""
    yield from document.meta.get("og:site_name", ())
    yield from filter(is_copyright, document.outline.last_texts(_FOOT))
