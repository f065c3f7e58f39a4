"""The row of an article's subjects, in many languages."""

import re

from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.words.wording import SENTENCE_ENDS

_TAGS = re.compile(
    r"(?:tags?|schlag(?:wörter|worte)|stichw[oö]rter?|mots[- ]clés|étiquettes|etiquetas|palabras clave|palavras-chave|marcadores"
    r"|parole chiave|trefwoorden|taggar|ämnesord|nøkkelord|emneord|avainsanat|asiasanat|tagi|słowa kluczowe|štítky|klíčová slova"
    r"|címkék|kulcsszavak|etichete|cuvinte cheie|etiketler|anahtar kelimeler|теги|метки|ключевые слова|ключові слова|етикети"
    r"|ετικέτες|תגיות|الوسوم|وسوم|الكلمات المفتاحية|کلیدواژه\S*|برچسب\S*|टैग|ট্যাগ|குறிச்சொற்கள்|từ khóa|thẻ|kata kunci"
    r"|кључне речи|ključne (?:riječi|reči|besede)|клучни зборови|ключови думи|тагов[еи]|тэги|raktažodžiai|atslēgvārdi|märksõnad"
    r"|kľúčové slová|paraules clau|gako-hitzak|թեգեր|თეგები|тегтер|кілт сөздер|açar sözlər|fjalë kyçe|maneno muhimu|ٹیگز?|कीवर्ड"
    r"|แท็ก|ป้ายกำกับ|teqlər|мітки|ознаке|oznake|ознаки|značky|birkas|žymos|stikkord|etiquetes|etiketa|መለያዎች|lebo"
    r"|teglar|ट्याग(?:हरू)?"
    r"|标签|標籤|关键[词字]|關鍵[詞字]|(?:相关|相關)?[热熱][词詞](?:搜索|搜尋)?|タグ|キーワード|태그|키워드)(?:\s?[:：])?\s*\S",
    re.IGNORECASE,
)


_FILED = re.compile(
    r"(?:filed under|topics?|categor(?:y|ies?|ía|ia)|catégories?|kategorien?|themen|thématiques?|temas|argomenti|assuntos"
    r"|onderwerpen|rubrik|kategorij?a|kategória|kategooria|kategori|ämnen|emner|aiheet|tematy|témata|témák|subiecte|teme|temos|teemad|konular"
    r"|topik|mada|категори[яј]а?|категорія|рубрика|темы|тем[иe]|κατηγορία|θέματα|التصنيف|المواضيع|קטגוריה|נושאים|دسته‌بندی|موضوعات|زمرہ"
    r"|श्रेणी|विषय|বিভাগ|বিষয়|வகை|தலைப்புகள்|หมวดหมู่|หัวข้อ|chuyên mục|chủ đề|ምድብ|ርዕሶች|კატეგორია|თემები)\s?[:：]\s*\S",
    re.IGNORECASE,
)
"""What may also head the subjects of a talk, where nothing in the row is linked."""


def is_filed(cell: str) -> bool:
    """Does one cell of a row of facts say what the article is filed under: "Category: Cardiology"?"""
    return _FILED.match(cell) is not None


def lists_subjects(paragraph: Paragraph) -> bool:
    """Is it the row of an article's subjects: "Tags: cardiology, research", "タグ 病院", the subject linked?"""
    text = paragraph.text
    is_row = ":" in text or "：" in text or paragraph.linked > 0.3
    if len(text) >= 160 or not is_row or text.endswith(SENTENCE_ENDS):
        return False
    return _TAGS.match(text) is not None or (paragraph.linked > 0.3 and _FILED.match(text) is not None)
