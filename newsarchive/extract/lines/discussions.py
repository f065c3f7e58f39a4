"""Where readers' comments begin: the headings that systems print over them, in the languages that they speak."""

from newsarchive.extract.words.patterns import Openings
from newsarchive.extract.words.wording import small

INVITES = (
    r"leave a (?:reply|comment).{0,20}|(?:schreiben? sie|schreibe?|hinterlassen sie) (?:einen|uns einen) kommentar.{0,20}"
    r"|(?:einen )?kommentar (?:schreiben|hinterlassen|verfassen|abgeben)|(?:laisse[rz]|ajoute[rz]|poste[rz]) un commentaire.{0,20}"
    r"|(?:dej[ae]|dejar|añad[ea]|añadir) (?:un |nuevo )?(?:comentario|(?:una )?respuesta).{0,20}"
    r"|deix(?:[ae]r?) (?:um comentário|uma resposta|un comentari).{0,20}|(?:lascia|aggiungi|scrivi) un commento.{0,20}"
    r"|(?:geef|plaats) een reactie.{0,20}|laat een (?:reactie|antwoord) achter.{0,20}|lämna (?:ett svar|en kommentar).{0,20}"
    r"|skriv (?:et svar|en kommentar).{0,20}|legg igjen (?:et svar|en kommentar).{0,20}|jätä kommentti.{0,20}"
    r"|(?:dodaj|zostaw|napisz) komentarz.{0,20}|(?:napsat|přidat) komentář.{0,20}|pridať komentár.{0,20}|szólj(?:on)? hozzá.{0,20}"
    r"|(?:lasă|lăsați|adaugă) un (?:răspuns|comentariu).{0,20}|(?:оставить|добавить|написать) комментарий.{0,20}"
    r"|(?:залишити|додати) коментар.{0,20}|αφήστε (?:μια απάντηση|ένα σχόλιο).{0,20}|bir (?:yanıt|cevap|yorum) yaz(?:ın)?.{0,20}"
    r"|اترك (?:تعليق|رد)\w{0,2}.{0,20}|أضف تعليق\w{0,2}.{0,20}|دیدگاهتان را بنویسید.{0,20}|(?:כתיבת|השארת) תגובה.{0,20}"
    r"|コメントを(?:残す|書く|する|投稿).{0,6}|để lại (?:một )?bình luận.{0,20}|tinggalkan (?:balasan|komentar).{0,20}"
    r"|ใส่ความเห็น.{0,20}|แสดงความคิดเห็น.{0,20}|تبصرہ کریں|टिप्पणी करें|মন্তব্য করুন|கருத்து தெரிவிக்க"
    r"|प्रतिक्रिया दिनुहोस्|tinggalkan komen.{0,20}"
    r"|şərh yaz(?:ın)?|залишити відповідь|остав(?:ите|ете) (?:коментар|одговор)|ostavi(?:te)? (?:komentar|odgovor)"
    r"|вашият коментар"
    r"|lisa kommentaar|pievienot komentāru|(?:para|rašyti|parašykite) komentarą|dodaj komentar|lini një koment"
    r"|დატოვე(?:თ)? კომენტარი"
    r"|թողնել մեկնաբանություն|አስተያየት ይስጡ|acha maoni|пікір қалдыру|izoh qoldirish|yorum yap(?:ın)?|vélemény, hozzászólás"
)
"""How readers are asked to comment, as systems of all languages print it under an article."""

_COMMENTS = (
    r"comments?|kommentare?|commentaires?|comentarios?|comentários?|comentaris?|comment[io]|reacties?|kommentar(?:er)?|kommentti?a?"
    r"|komentarz[ey]?|komentář[eůi]?|komentár(?:e|ov)?|hozzászólás|comentarii?u?|комментари[йяев]{1,2}|отзыв(?:а|ов)?"
    r"|коментар(?:а|и|і|ів|я)?|komentar(?:a|i|ja|jev|ji)?|yorum|σχόλι[οα]|تعليق(?:ات|ان)?|دیدگاه|תגובות|תגובה|bình luận"
    r"|ความ(?:คิด)?เห็น|टिप्पणिय?[ाँी]{0,2}|টি মন্তব্য|মন্তব্য"
)
"""What readers write under an article."""
_ANSWERS = (
    r"thoughts?|repl(?:y|ies)|responses?|gedanken?|antwort(?:en)?|meinung(?:en)?|réflexions?|réponses?|pensamientos?|respuestas?"
    r"|pensamentos?|respostas?|pensier[io]|rispost[ae]|gedachten?|tank(?:e|er|ar)|svar|ajatu(?:s|sta)|vastau(?:s|sta)|przemyśleni[ae]"
    r"|odpowied(?:ź|zi)|názor[yů]?|reakc[eií]{1,2}|gondolat|gânduri?|răspunsuri?|мысл(?:ь|и|ей)|ответ(?:а|ов)?|думк[аи]|мисъл|мисли"
    r"|misli|odgovor(?:a|i)?|yanıt|düşünce|σκέψ(?:η|εις)|απαντήσεις|απάντηση|رأي|آراء|ردود|نظر|phản hồi|suy nghĩ|pemikiran|balasan"
    r"|tanggapan"
)
"""What they are called too where the headline is quoted behind: "5 answers to your questions" is news."""
_NUMBER = (
    r"(?:\d+|one|no|ein(?:e[rn]?)?|zwei|keine?|une?|un[oa]?|aucun|uma?|nenhum|een|één|geen|e[nt]t|yksi|jeden|jedna|один|одна|bir"
    r"|μία|ένα)"
)
_QUOTED = r"[\"“”„«‘’'「『《〈〝].{1,100}"
_OF_HEADLINE = rf"(?:[^\W\d]{{1,8}}\.? )?{_QUOTED}"
_DISCUSSION = Openings(
    rf"{INVITES}|{_NUMBER} ?(?:{_COMMENTS}|{_ANSWERS}) {_OF_HEADLINE}|\d+ ?(?:{_COMMENTS})(?: .{{1,60}})?"
    rf"|no comments|(?:{_COMMENTS}) ?[(（]\d+[)）]"
    rf"|(?:رأيان|تعليقان) {_OF_HEADLINE}|\d+ (?:comments?|replies|responses?|thoughts?) (?:on|to)\b.{{0,90}}"
    r"|.{0,60}(?:已有|共有?)\s?\d+\s?[件条條个個则則篇](?:评论|評論|回复|回覆|留言)|(?:[发發]表|网友|最新|全部)(?:评论|評論|留言)|评论列表"
    rf"|在?{_QUOTED}\s?(?:中?有|上的?|への)\s?[\d一]+\s?[件条條个個则則篇]の?"
    r"(?:评论|評論|回复|回覆|回應|留言|迴響|想法|コメント|フィードバック|返信)"
    rf"|{_QUOTED}에 대한 \d+개의 (?:생각|응답|댓글|답글)|[댓덧]글\s?(?:목록|\d+).{{0,4}}|コメント\s?[(（]\d+[)）]"
)
_FEWEST, _LONGEST = 2, 160
"""Letters of such a heading, which may quote the headline."""


def is_discussion(text: str) -> bool:
    """Is this the heading of what readers wrote under the article: "3 thoughts on “Ward 5 reopens”"?"""
    return _FEWEST < len(text) < _LONGEST and _DISCUSSION.fullmatch(small(text.strip(" :：»[]【】|·•▶■◆●☞*#"))) is not None
