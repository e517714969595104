"""styles.xml: the tables of `_styles` and `_table_styles` as WordprocessingML."""

from __future__ import annotations

from collections.abc import Sequence

from ._colours import ACCENT, TINT
from ._lists import number_id
from ._styles import (
    CHARACTER_STYLES,
    DEFAULT_COLOUR,
    DEFAULT_SIZE,
    CharacterStyle,
    Font,
    ParagraphStyle,
    Rule,
)
from ._table_styles import TABLE_STYLES, normal_table, table_style
from ._xml import Element, root, twips, w

# Names that Word knows by itself; any other style says that it is custom.
_BUILT_IN = frozenset(
    {
        *("Normal", "Body Text", "Title", "Subtitle", "List Bullet", "caption", "header", "footer"),
        *(f"heading {level}" for level in range(1, 10)),
        *(f"toc {level}" for level in range(1, 10)),
        *("TOC Heading", "Emphasis", "Strong", "Hyperlink", "Placeholder Text"),
    }
)
_KNOWN_TO_WORD = 376  # latent styles of Word 2016 and later


def styles_part(styles: Sequence[ParagraphStyle], *, language: str, text_width: int) -> Element:
    """styles.xml. `language` may be a tag; right tabs stand at `text_width` twips."""
    paragraphs = [
        _paragraph_style(style, priority=at, text_width=text_width)
        for at, style in enumerate(styles, start=1)
    ]
    characters = [
        _character_style(style, priority=at)
        for at, style in enumerate(CHARACTER_STYLES, start=len(styles) + 1)
    ]
    tables = [table_style(style, priority=at) for at, style in enumerate(TABLE_STYLES, start=1)]
    return root(
        "styles",
        _defaults(language),
        _latent_styles(),
        *paragraphs,
        _default_character(),
        *characters,
        normal_table(),
        _no_list(),
        *tables,
    )


def _defaults(language: str) -> Element:
    looks = w(
        "rPr",
        _font("minor"),
        w("color", val=DEFAULT_COLOUR),
        *_size(DEFAULT_SIZE),
        w("lang", val=language, eastAsia="zh-CN", bidi="ar-SA"),
    )
    lines = w("pPr", w("widowControl"), w("spacing", before=0, after=0, line=240, lineRule="auto"))
    return w("docDefaults", w("rPrDefault", looks), w("pPrDefault", lines))


def _latent_styles() -> Element:
    """Word's other built-in styles stay out of the gallery until somebody uses one."""
    return w(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=_KNOWN_TO_WORD,
    )


def _paragraph_style(style: ParagraphStyle, *, priority: int, text_width: int) -> Element:
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val=style.base) if style.base else None,
        w("next", val=style.next) if style.next else None,
        w("uiPriority", val=priority),
        w("qFormat") if style.in_gallery else None,
        _filled("pPr", _paragraph_properties(style, text_width)),
        _filled("rPr", _run_properties(style)),
        type="paragraph",
        default=1 if style.base is None else None,
        customStyle=None if style.name in _BUILT_IN else 1,
        styleId=style.id,
    )


def _paragraph_properties(style: ParagraphStyle, text_width: int) -> list[Element | None]:
    """The children of `w:pPr`, in the order of the schema."""
    justified = "center" if style.centred else "right" if style.aligned_right else None
    return [
        w("keepNext") if "keep_next" in style.flags else None,
        w("keepLines") if "keep_lines" in style.flags else None,
        w("pageBreakBefore") if "page_break" in style.flags else None,
        _numbering(style.level) if style.level else None,
        _borders(style),
        w("shd", val="clear", color="auto", fill=TINT) if style.boxed else None,
        w("tabs", w("tab", val="right", leader=style.tab.leader, pos=text_width))
        if style.tab
        else None,
        _spacing(style),
        _indent(style),
        w("jc", val=justified) if justified else None,
        w("outlineLvl", val=style.outline) if style.outline is not None else None,
    ]


def _numbering(level: tuple[str, int]) -> Element:
    name, depth = level
    return w("numPr", w("ilvl", val=depth) if depth else None, w("numId", val=number_id(name)))


def _borders(style: ParagraphStyle) -> Element | None:
    if style.boxed:
        sides = ("top", "left", "bottom", "right")
        return w("pBdr", *(_border(side, 2.25, ACCENT, 10) for side in sides))
    return _filled("pBdr", [_rule(rule) for rule in style.rules])


def _rule(rule: Rule) -> Element:
    return _border(rule.side, rule.points, rule.colour, rule.gap)


def _border(side: str, points: float, colour: str, gap: int) -> Element:
    """A paragraph border; Word counts its width in eighths of a point."""
    return w(side, val="single", sz=round(points * 8), space=gap, color=colour)


def _spacing(style: ParagraphStyle) -> Element | None:
    if style.space is None:
        return None
    before, after, line = map(twips, style.space)
    rule = "exact" if style.exact else "atLeast"
    return w("spacing", before=before, after=after, line=line, lineRule=rule)


def _indent(style: ParagraphStyle) -> Element | None:
    if style.indent is None:
        return None
    left, hanging = style.indent
    if hanging:
        return w("ind", left=left, right=style.right, hanging=hanging)
    return w("ind", left=left, right=style.right, firstLine=0)


def _run_properties(style: ParagraphStyle) -> list[Element | None]:
    """The children of `w:rPr`, in the order of the schema."""
    return [
        _font(style.font) if style.font else None,
        *_switch("b", style.bold),
        *_switch("i", style.italic),
        w("color", val=style.colour) if style.colour else None,
        w("spacing", val=twips(style.tracking)) if style.tracking else None,
        *_size(style.size),
    ]


def _character_style(style: CharacterStyle, *, priority: int) -> Element:
    looks = [
        _symbol_font() if style.symbols else None,
        *_switch("b", style.bold),
        *_switch("i", style.italic),
        w("color", val=style.colour) if style.colour else None,
        *_size(style.size),
        w("u", val=style.underline) if style.underline else None,
        w("shd", val="clear", color="auto", fill=style.shade) if style.shade else None,
    ]
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val=style.base) if style.base else None,
        w("uiPriority", val=priority),
        w("qFormat"),
        _filled("rPr", looks),
        type="character",
        customStyle=None if style.name in _BUILT_IN else 1,
        styleId=style.id,
    )


def _default_character() -> Element:
    return w(
        "style",
        w("name", val="Default Paragraph Font"),
        w("uiPriority", val=1),
        w("semiHidden"),
        w("unhideWhenUsed"),
        type="character",
        default=1,
        styleId="DefaultParagraphFont",
    )


def _no_list() -> Element:
    return w(
        "style",
        w("name", val="No List"),
        w("uiPriority", val=99),
        w("semiHidden"),
        w("unhideWhenUsed"),
        type="numbering",
        default=1,
        styleId="NoList",
    )


def _font(font: Font) -> Element:
    """Theme fonts only: a house changes the theme part and nothing else."""
    return w(
        "rFonts",
        asciiTheme=f"{font}HAnsi",
        eastAsiaTheme=f"{font}EastAsia",
        hAnsiTheme=f"{font}HAnsi",
        cstheme=f"{font}Bidi",
    )


def _symbol_font() -> Element:
    """Ballot boxes need a font that has them; Word takes them for East Asian text."""
    name = "Segoe UI Symbol"
    return w("rFonts", ascii=name, eastAsia="MS Gothic", hAnsi=name, cs=name)


def _size(points: float | None) -> tuple[Element, ...]:
    if points is None:
        return ()
    half_points = round(points * 2)
    return w("sz", val=half_points), w("szCs", val=half_points)


def _switch(tag: str, on: bool | None) -> tuple[Element, ...]:  # noqa: FBT001
    if on is None:
        return ()
    value = None if on else 0
    return w(tag, val=value), w(f"{tag}Cs", val=value)


def _filled(tag: str, children: Sequence[Element | None]) -> Element | None:
    """The element, unless nothing would be in it."""
    return w(tag, *children) if any(child is not None for child in children) else None
