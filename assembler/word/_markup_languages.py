"""How a text in another language than the document's is marked: direction, font and language.

Styles name Latin fonts. Word looks for the letters of other scripts in `w:cs` or `w:eastAsia`, and
a theme gives only one font for each, so a run names its own; LibreOffice takes what is nearest.
"""

from __future__ import annotations

from typing import Final

from ._markup_scripts import RIGHT_TO_LEFT

# Languages written from right to left; their runs say so, since a style may not.
_FROM_THE_RIGHT: Final = frozenset({"ar", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})

_COMPLEX_FONTS: Final = {
    **dict.fromkeys(_FROM_THE_RIGHT, "Arial"),
    "ur": "Urdu Typesetting",
    **dict.fromkeys(("as", "bn", "gu", "hi", "kn", "mai", "ml", "mr", "ne", "or"), "Nirmala UI"),
    **dict.fromkeys(("pa", "si", "ta", "te"), "Nirmala UI"),
    **dict.fromkeys(("km", "lo", "th"), "Leelawadee UI"),
    "my": "Myanmar Text",
}
_EAST_ASIAN_FONTS: Final = {
    "zh": "Microsoft YaHei",
    "ja": "Yu Gothic",
    "ko": "Malgun Gothic",
}
# The serif of the documents has Latin letters only, in some of its stand-ins; the sans has more.
_IN_THE_SANS: Final = frozenset({"be", "bg", "el", "kk", "ky", "mk", "mn", "ru", "tg", "uk", "vi"})
_SANS: Final = 'w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"'

# Word knows languages with their country; a tag that has one keeps it.
_COUNTRIES: Final = {
    "ar": "ar-SA",
    "bn": "bn-BD",
    "es": "es-ES",
    "fa": "fa-IR",
    "fr": "fr-FR",
    "hi": "hi-IN",
    "id": "id-ID",
    "ja": "ja-JP",
    "km": "km-KH",
    "ko": "ko-KR",
    "lo": "lo-LA",
    "my": "my-MM",
    "ne": "ne-NP",
    "ps": "ps-AF",
    "pt": "pt-PT",
    "ro": "ro-RO",
    "ru": "ru-RU",
    "si": "si-LK",
    "ta": "ta-LK",
    "th": "th-TH",
    "tl": "fil-PH",
    "tr": "tr-TR",
    "uk": "uk-UA",
    "ur": "ur-PK",
    "vi": "vi-VN",
    "zh": "zh-CN",
}


def is_right_to_left(tag: str) -> bool:
    return tag.partition("-")[0] in _FROM_THE_RIGHT


def run_language(tag: str, document_tag: str) -> str:
    """What runs carry whose language is not the document's, or is in another script."""
    language = tag.partition("-")[0]
    if tag == document_tag and not _names_font(language):
        return ""
    latin = _SANS if language in _IN_THE_SANS else ""
    return _marks(tag, latin)


def edition_language(tag: str) -> str:
    """What the runs of a worker's edition carry: the sans, whatever its language."""
    return _marks(tag, _SANS)


def _names_font(language: str) -> bool:
    return language in _COMPLEX_FONTS or language in _EAST_ASIAN_FONTS or language in _IN_THE_SANS


def _marks(tag: str, latin: str) -> str:
    """Font, direction and language, in the order of the schema."""
    language = tag.partition("-")[0]
    place = _COUNTRIES.get(tag, tag)
    fonts, marks, kind = latin, "", "val"
    if language in _COMPLEX_FONTS:
        fonts += f' w:cs="{_COMPLEX_FONTS[language]}"'
        marks, kind = RIGHT_TO_LEFT if is_right_to_left(tag) else "<w:cs/>", "bidi"
    elif language in _EAST_ASIAN_FONTS:
        fonts += f' w:eastAsia="{_EAST_ASIAN_FONTS[language]}" w:hint="eastAsia"'
        kind = "eastAsia"
    named = f"<w:rFonts {fonts.strip()}/>" if fonts else ""
    return f'{named}{marks}<w:lang w:{kind}="{place}"/>'
