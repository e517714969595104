"""Fonts for scripts beside Latin, and which scripts no font here can show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFontDatabase

_System = QFontDatabase.WritingSystem


@dataclass(frozen=True)
class Script:
    """A script: its name, the fonts that are looked for first, the last one free to install."""

    name: str
    system: QFontDatabase.WritingSystem
    families: tuple[str, ...]


_ARABIC: Final = Script(
    "Arabic", _System.Arabic, ("Arial", "Geeza Pro", "Noto Naskh Arabic", "Noto Sans Arabic")
)
_URDU: Final = Script(
    "Arabic",
    _System.Arabic,
    ("Urdu Typesetting", "Noto Nastaliq Urdu", "Noto Naskh Arabic", "Noto Sans Arabic"),
)
_DEVANAGARI: Final = Script(
    "Devanagari",
    _System.Devanagari,
    ("Nirmala UI", "Kohinoor Devanagari", "Noto Sans Devanagari"),
)
_CYRILLIC: Final = Script("Cyrillic", _System.Cyrillic, ("Noto Sans",))
_SCRIPTS: Final = {
    **dict.fromkeys(("ar", "fa", "ps", "sd", "ug", "ku"), _ARABIC),
    "ur": _URDU,
    **dict.fromkeys(("hi", "ne", "mr", "mai"), _DEVANAGARI),
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), _CYRILLIC),
    "bn": Script(
        "Bengali", _System.Bengali, ("Nirmala UI", "Kohinoor Bangla", "Noto Sans Bengali")
    ),
    "ta": Script("Tamil", _System.Tamil, ("Nirmala UI", "Tamil MN", "Noto Sans Tamil")),
    "te": Script("Telugu", _System.Telugu, ("Nirmala UI", "Kohinoor Telugu", "Noto Sans Telugu")),
    "si": Script("Sinhala", _System.Sinhala, ("Nirmala UI", "Sinhala MN", "Noto Sans Sinhala")),
    "pa": Script("Gurmukhi", _System.Gurmukhi, ("Nirmala UI", "Noto Sans Gurmukhi")),
    "th": Script("Thai", _System.Thai, ("Leelawadee UI", "Thonburi", "Noto Sans Thai")),
    "km": Script("Khmer", _System.Khmer, ("Leelawadee UI", "Khmer MN", "Noto Sans Khmer")),
    "lo": Script("Lao", _System.Lao, ("Leelawadee UI", "Lao MN", "Noto Sans Lao")),
    "my": Script("Burmese", _System.Myanmar, ("Myanmar Text", "Myanmar MN", "Noto Sans Myanmar")),
    "he": Script("Hebrew", _System.Hebrew, ("Arial", "Arial Hebrew", "Noto Sans Hebrew")),
    "zh": Script(
        "Chinese", _System.SimplifiedChinese, ("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC")
    ),
    "ja": Script("Japanese", _System.Japanese, ("Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP")),
    "ko": Script(
        "Korean", _System.Korean, ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR")
    ),
}


def families_of(language: str) -> tuple[str, ...]:
    """The fonts to look for first in a language; none where the usual ones do."""
    script = _SCRIPTS.get(language.partition("-")[0])
    return script.families if script is not None else ()


def not_shown(languages: Iterable[str]) -> tuple[Script, ...]:
    """The scripts of these languages that no installed font can show."""
    scripts = {_SCRIPTS.get(each.partition("-")[0]) for each in languages}
    missing = [
        script
        for script in scripts
        if script is not None and not QFontDatabase.families(script.system)
    ]
    return tuple(sorted(missing, key=lambda script: script.name))
