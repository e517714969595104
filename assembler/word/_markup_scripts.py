"""Words of another script within a text: they need their language, and some their direction.

Which language it is can only be told from the letters: Han alone is taken for Chinese, Arabic
letters for Arabic. That is enough for fonts, shaping and line breaks.
"""

from __future__ import annotations

import re
from typing import Final

RIGHT_TO_LEFT: Final = "<w:rtl/>"
LEFT_TO_RIGHT_MARK: Final = "\u200e"

_HEBREW: Final = "\u0590-\u05ff\ufb1d-\ufb4f"
_ARABIC: Final = "\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_KOREAN: Final = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
_JAPANESE: Final = "\u3040-\u30ff\u31f0-\u31ff"
_HAN: Final = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"


def _words(letters: str) -> str:
    """Letters, and the spaces and joiners between them."""
    return rf"[{letters}](?:[{letters}\s\u200c\u200d]*[{letters}])?"


_OTHER_SCRIPT: Final = re.compile(
    f"(?P<hebrew>{_words(_HEBREW)})|(?P<arabic>{_words(_ARABIC)})|(?P<korean>{_words(_KOREAN)})"
    f"|(?P<japanese>[{_HAN}]*[{_JAPANESE}][{_HAN}{_JAPANESE}]*)|(?P<chinese>[{_HAN}]+)"
)
_MARKS: Final = {
    "hebrew": '<w:rtl/><w:lang w:bidi="he-IL"/>',
    "arabic": '<w:rtl/><w:lang w:bidi="ar-SA"/>',
    "korean": '<w:lang w:eastAsia="ko-KR"/>',
    "japanese": '<w:lang w:eastAsia="ja-JP"/>',
    "chinese": '<w:lang w:eastAsia="zh-CN"/>',
}
_OWN_MARKS: Final = re.compile(r"<w:rtl/>|<w:cs/>|<w:lang [^>]*/>")


def has_other_script(text: str) -> bool:
    return not text.isascii() and _OTHER_SCRIPT.search(text) is not None


def by_script(text: str) -> list[tuple[str, str]]:
    """The text in pieces, each with the marks that its script needs; none for Latin letters.

    Digits that follow letters from right to left would run that way too, but for a mark.
    """
    pieces: list[tuple[str, str]] = []
    at, marks = 0, ""
    for match in _OTHER_SCRIPT.finditer(text):
        if match.start() > at:
            pieces.append((_after(marks, text[at : match.start()]), ""))
        marks = _MARKS[str(match.lastgroup)]
        pieces.append((match[0], marks))
        at = match.end()
    if at < len(text):
        pieces.append((_after(marks, text[at:]), ""))
    return pieces


def _after(marks: str, piece: str) -> str:
    is_turned = marks.startswith(RIGHT_TO_LEFT) and any(map(str.isdigit, piece))
    return LEFT_TO_RIGHT_MARK + piece if is_turned else piece


def other_script(properties: str, marks: str = "") -> str:
    """Run properties for words of another script: their language stands in for the text's."""
    return _OWN_MARKS.sub("", properties) + marks
