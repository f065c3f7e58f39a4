"""Writes ``newsarchive/archive/variants.py`` from the Unicode Character Database: ``make_variants.py Unihan_Variants.txt``.

The file comes with https://www.unicode.org/Public/UCD/latest/ucd/Unihan.zip (or Debian's ``unicode-data``). Characters of the
basic plane are enough: what lies beyond it has no place in hospital news.
"""

import sys
from pathlib import Path
from textwrap import wrap

HEAD = '''"""Traditional Chinese characters and the simplified ones that search takes for the same.

Written by tests/archive/make_variants.py. Data: kSimplifiedVariant of the Unicode Character Database (Unihan),
© Unicode, Inc., Unicode License v3,
https://www.unicode.org/license.txt. A character of several simplified forms is taken for the first that differs from it.
"""

'''
NOT_THE_SAME = "戠夥"
"""Both are listed with a simplified form that in practice is another word."""

ALSO_THE_SAME = """
戰战 佈布 佔占 僱雇 癒愈 癡痴 痠酸 瘻瘘 兇凶 唸念 啓启 喫吃 嚐尝 嚮向 倖幸 剷铲 勳勋 垻坝 墻墙 壜坛 奬奖 峯峰 崑昆 崙仑 嶽岳
巖岩 弔吊 彆别 彫雕 彿佛 悽凄 慼戚 慾欲 挱挲 捱挨 擡抬 敎教 旣既 柺拐 棊棋 槓杠 樑梁 歎叹 汎泛 汙污 洩泄 淒凄 淨净 淩凌 湧涌
溼湿 滙汇 滷卤 爲为 牀床 牴抵 獃呆 盃杯 眞真 箇个 箚札 籤签 糉粽 紮扎 絃弦 綑捆 臥卧 菸烟 薰熏 蔘参 蘋苹 衆众 裏里 裡里 託托
讚赞 贊赞 週周 遊游 鉅巨 鑑鉴 鑒鉴 閒闲 雞鸡 雰氛 颱台 體体 鬍胡 鹼碱 麪面 麵面 薬药 検检 査查 産产 関关 団团 図图 対对 県县
発发 経经 験验 総总 児儿 歯齿 鉄铁 広广 応应 気气 単单 囲围 圧压 伝传 専专 両两 従从 恵惠 戦战 処处 変变 読读 実实 帯带 継继
続续 脳脑 臓脏 様样 歳岁 齢龄 栄荣 営营 覚觉 観观 権权 顕显 険险 厳严 択择 沢泽 拡扩 挙举 済济 剤剂 雑杂 渋涩 焼烧 緑绿 縦纵
縁缘 聴听 蔵藏 衛卫 訳译 証证 説说 譲让 豊丰 賛赞 転转 軽轻 辺边 遅迟 釈释 鉱矿 録录 闘斗 陥陷 隠隐 隣邻 霊灵 頼赖 顔颜 髪发
鶏鸡 黒黑 黙默 亜亚 仮假 価价 円圆 労劳 効效 勧劝 収收 嘆叹 圏圈 売卖 壊坏 塩盐 増增 奨奖 層层 帰归 庁厅 廃废 弾弹 徳德 悩恼
悪恶 懐怀 払拂 抜拔 拠据 捜搜 掲揭 摂摄 撃击 暁晓 暦历 曽曾 桜樱 楽乐 歓欢 歩步 歴历 毎每 氷冰 浄净 涙泪 満满 瀬濑 為为 稲稻
穂穗 穏稳 竜龙 絵绘 絶绝 繊纤 練练 縮缩 腸肠 荘庄 薫熏 覧览 訓训 諸诸 謁谒 賓宾 郷乡 酔醉 鎮镇 駅驿 駆驱 騒骚
"""
"""Variants that Unihan does not list as simplifications, and forms that Japanese simplified its own way (検査 = 檢查)."""


def pairs(path: Path) -> dict[str, str]:
    """Traditional → simplified, as Unihan has them; never to a character that is itself mapped on."""
    found: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        point, key, values = line.split("\t") if line.startswith("U+") else ("", "", "")
        if key == "kSimplifiedVariant":
            traditional = chr(int(point[2:], 16))
            simplified = [chr(int(value.split("<")[0][2:], 16)) for value in values.split()]
            others = [character for character in simplified if character != traditional and character < "\U00010000"]
            if others and traditional not in NOT_THE_SAME and traditional < "\U00010000":
                found[traditional] = others[0]
    found |= {pair[0]: pair[1] for pair in ALSO_THE_SAME.split()}
    return {traditional: found.get(simplified, simplified) for traditional, simplified in found.items()}


def main(path: Path) -> None:
    """Write the module."""
    table = pairs(path)
    text = HEAD
    for name, characters in (("TRADITIONAL", "".join(table)), ("SIMPLIFIED", "".join(table.values()))):
        lines = "\n".join(f'    "{line}"' for line in wrap(characters, 60))
        text += f"{name} = (\n{lines}\n)\n"
    (Path(__file__).parents[2] / "newsarchive" / "archive" / "variants.py").write_text(text, "utf-8")
    print(f"{len(table)} pairs")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
