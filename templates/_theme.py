"""The theme part: two font families and the colours. A house changes this and nothing else."""

from __future__ import annotations

from ._colours import ACCENT, FILL_IN, GREY, INK, LINK, PAPER, SOFT, TINT
from ._xml import Element, root, w

TEXT_FONT = "Cambria"
LABEL_FONT = "Calibri"

# The font of each script, as Windows has it; fontTable.xml names the others.
_SCRIPTS = {
    "Arab": "Arial",
    "Hebr": "Arial",
    "Deva": "Nirmala UI",
    "Beng": "Nirmala UI",
    "Guru": "Nirmala UI",
    "Gujr": "Nirmala UI",
    "Taml": "Nirmala UI",
    "Telu": "Nirmala UI",
    "Sinh": "Nirmala UI",
    "Thai": "Leelawadee UI",
    "Laoo": "Leelawadee UI",
    "Khmr": "Leelawadee UI",
    "Mymr": "Myanmar Text",
    "Ethi": "Ebrima",
    "Hans": "Microsoft YaHei",
    "Hant": "Microsoft JhengHei",
    "Jpan": "Yu Gothic",
    "Hang": "Malgun Gothic",
}

# Where a font is missing, its likes on macOS and Linux in the order to try.
_LIKES = {
    TEXT_FONT: "Caladea",
    LABEL_FONT: "Carlito",
    "Segoe UI Symbol": "Apple Symbols,DejaVu Sans",
    "Arial": "Geeza Pro,Noto Naskh Arabic,Liberation Sans",
    "Urdu Typesetting": "Noto Nastaliq Urdu",
    "Nirmala UI": "Kohinoor Devanagari,Noto Sans Devanagari,Noto Sans Bengali",
    "Leelawadee UI": "Thonburi,Noto Sans Thai",
    "Myanmar Text": "Myanmar MN,Noto Sans Myanmar",
    "Ebrima": "Kefa,Noto Sans Ethiopic",
    "Microsoft YaHei": "PingFang SC,Noto Sans CJK SC",
    "Microsoft JhengHei": "PingFang TC,Noto Sans CJK TC",
    "Yu Gothic": "Hiragino Sans,Noto Sans CJK JP",
    "Malgun Gothic": "Apple SD Gothic Neo,Noto Sans CJK KR",
}

_COLOURS = {
    "dk1": INK,
    "lt1": PAPER,
    "dk2": ACCENT,
    "lt2": TINT,
    "accent1": ACCENT,
    "accent2": LINK,
    "accent3": SOFT,
    "accent4": GREY,
    "accent5": FILL_IN,
    "accent6": INK,
    "hlink": LINK,
    "folHlink": LINK,
}

# The schema asks for three of each; our pages have no shapes that would use them.
_SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_SOLID}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part() -> bytes:
    """theme1.xml."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'name="Clausewright"><a:themeElements>'
        f'<a:clrScheme name="Clausewright">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Clausewright">{_fonts("major", LABEL_FONT)}'
        f"{_fonts('minor', TEXT_FONT)}</a:fontScheme>"
        f'<a:fmtScheme name="Clausewright"><a:fillStyleLst>{_SOLID * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_SOLID * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    ).encode()


def _fonts(kind: str, latin: str) -> str:
    scripts = "".join(
        f'<a:font script="{script}" typeface="{font}"/>' for script, font in _SCRIPTS.items()
    )
    return (
        f'<a:{kind}Font><a:latin typeface="{latin}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"{scripts}</a:{kind}Font>"
    )


def font_table_part() -> Element:
    """fontTable.xml: Word takes one name for a font, and here its likes."""
    return root(
        "fonts", *(w("font", w("altName", val=likes), name=font) for font, likes in _LIKES.items())
    )
