"""The paragraph and character styles, as tables.

Sizes and spacing are in points, indents in twips. `space` is (before, after, line); the line is at
least that high, so that tall scripts are never cut. A field that is left out comes from the base.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ._colours import ACCENT, FILL_IN, FILL_IN_SHADE, GREY, INK, LINK, RULE, SOFT

Font = Literal["major", "minor"]
Flag = Literal["keep_next", "keep_lines", "page_break"]

MAJOR: Font = "major"
KEEP: tuple[Flag, ...] = ("keep_next", "keep_lines")
LINES: tuple[Flag, ...] = ("keep_lines",)
NEXT: tuple[Flag, ...] = ("keep_next",)
NEW_PAGE: tuple[Flag, ...] = (*KEEP, "page_break")


@dataclass(frozen=True, slots=True)
class Rule:
    """A line above or below a paragraph, `gap` points away from its text."""

    side: Literal["top", "bottom"]
    points: float
    colour: str
    gap: int


@dataclass(frozen=True, slots=True)
class Tab:
    """A right tab; the text width stands for it until the template is known."""

    leader: Literal["none", "dot"] = "none"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """One row of the table. `level` names the list and the level that the style numbers by."""

    id: str
    name: str
    base: str | None = "Normal"
    next: str | None = None
    font: Font | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    tracking: float | None = None
    space: tuple[float, float, float] | None = None
    exact: bool = False
    indent: tuple[int, int] | None = None
    right: int | None = None
    centred: bool = False
    aligned_right: bool = False
    flags: tuple[Flag, ...] = ()
    rules: tuple[Rule, ...] = ()
    boxed: bool = False
    tab: Tab | None = None
    outline: int | None = None
    level: tuple[str, int] | None = None
    in_gallery: bool = True


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    """Looks of a few words. `base` None matters: LibreOffice drops a based placeholder's looks."""

    id: str
    name: str
    base: str | None = "DefaultParagraphFont"
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    underline: Literal["single", "dotted"] | None = None
    shade: str | None = None
    size: float | None = None
    symbols: bool = False


P = ParagraphStyle

TEXT_STYLES = (
    P("Normal", "Normal", base=None),
    P("BodyText", "Body Text", space=(0, 7.5, 15)),
    P("Lead", "Lead Paragraph", base="BodyText", next="BodyText", font=MAJOR, size=12.5,
      colour=SOFT, space=(0, 15, 18)),
    P("ListBullet", "List Bullet", base="BodyText", indent=(397, 397), level=("bullets", 0)),
    P("Caption", "caption", next="BodyText", font=MAJOR, size=10, bold=True, colour=ACCENT,
      space=(7.5, 4, 15), flags=NEXT),
)  # fmt: skip

# The compact pair is for a title or facts that would push the cover's last lines off its page.
COVER_STYLES = (
    P("CoverBuyer", "Cover Buyer", next="CoverKind", font=MAJOR, size=11.5, bold=True,
      colour=ACCENT, tracking=0.5, space=(0, 180, 15), rules=(Rule("top", 4.5, ACCENT, 14),)),
    P("CoverKind", "Cover Kind", next="Title", font=MAJOR, size=11.5, colour=GREY, tracking=0.5,
      space=(0, 7.5, 15)),
    P("Title", "Title", next="Subtitle", font=MAJOR, size=33, bold=True, colour=ACCENT,
      space=(0, 15, 40), flags=KEEP),
    P("CoverBuyerCompact", "Cover Buyer Compact", base="CoverBuyer", next="CoverKind",
      space=(0, 67.5, 15)),
    P("TitleCompact", "Title Compact", base="Title", next="Subtitle", size=26, space=(0, 15, 32)),
    P("Subtitle", "Subtitle", font=MAJOR, size=15, colour=SOFT, space=(0, 127.5, 22.5),
      flags=LINES),
    P("CoverNote", "Cover Note", font=MAJOR, size=9, colour=GREY, space=(15, 0, 13), flags=LINES),
)  # fmt: skip

HEADING_STYLES = (
    P("Heading1", "heading 1", next="BodyText", font=MAJOR, size=22, bold=True, colour=ACCENT,
      space=(0, 22.5, 30), indent=(1474, 1474), flags=KEEP,
      rules=(Rule("bottom", 1.5, ACCENT, 6),), outline=0, level=("intl", 0)),
    P("Heading2", "heading 2", next="BodyText", font=MAJOR, size=14, colour=ACCENT,
      space=(22.5, 7.5, 22.5), indent=(0, 0), flags=KEEP, rules=(Rule("bottom", 0.5, RULE, 3),),
      outline=1),
    P("Heading3", "heading 3", next="Clause1", font=MAJOR, size=12.5, bold=True,
      space=(15, 7.5, 15), indent=(850, 850), flags=KEEP, outline=2, level=("intl", 1)),
    P("Heading4", "heading 4", next="BodyText", font=MAJOR, size=11, bold=True, colour=ACCENT,
      space=(15, 7.5, 15), indent=(0, 0), flags=KEEP, outline=3),
)  # fmt: skip

CLAUSE_STYLES = (
    P("Clause1", "Clause Level 1", base="BodyText", indent=(850, 850), level=("intl", 2)),
    P("Clause2", "Clause Level 2", base="BodyText", indent=(1417, 567), level=("intl", 3)),
    P("Clause3", "Clause Level 3", base="BodyText", indent=(1984, 567), level=("intl", 4)),
    P("Clause4", "Clause Level 4", base="BodyText", indent=(2551, 567), level=("intl", 5)),
    P("ClauseText", "Clause Text", base="BodyText", indent=(850, 0)),
    P("ClauseText2", "Clause Text 2", base="BodyText", indent=(1417, 0)),
    P("ClauseBullet", "Clause Bullet", base="BodyText", indent=(1247, 397), level=("bullets", 1)),
    P("Definition", "Definition", base="BodyText", indent=(850, 0), flags=LINES,
      level=("definitions", 0)),
    P("DefinitionItem", "Definition Item", base="Definition", indent=(1417, 567), flags=LINES,
      level=("definitions", 1)),
)  # fmt: skip

# What a clause of the solicitation has beside the levels that it shares with the tender.
FAR_STYLES = (
    P("FarItalic1", "FAR (1) italic", base="BodyText", indent=(3370, 504), level=("far", 6)),
    P("FarItalicI", "FAR (i) italic", base="BodyText", indent=(3874, 504), level=("far", 7)),
    P("EndOfClause", "End of Clause", base="BodyText", next="Heading3", font=MAJOR, size=10,
      colour=GREY, space=(3.75, 15, 15), indent=(850, 0), centred=True),
    P("UcfReserved", "Reserved Line", base="BodyText", italic=True),
)  # fmt: skip

FORM_STYLES = (
    P("FormHeading", "Form Heading", base="Heading2", next="BodyText", space=(0, 15, 22.5),
      indent=(0, 0), flags=NEW_PAGE, outline=1, level=("forms", 0)),
    P("FormSection", "Form Section", base="Heading4", next="BodyText", space=(15, 5, 15),
      indent=(397, 397), flags=KEEP, outline=3, level=("forms", 1)),
    P("FormText", "Form Text", base="BodyText", indent=(0, 0), level=("forms", 2)),
    P("FormItem1", "Form Item 1", base="BodyText", indent=(397, 397), level=("forms", 3)),
    P("FormItem2", "Form Item 2", base="BodyText", indent=(964, 567), level=("forms", 4)),
    P("FormItem3", "Form Item 3", base="BodyText", indent=(1531, 567), level=("forms", 5)),
    P("AnnexHeading", "Annex Heading", base="Heading2", next="BodyText", space=(0, 15, 22.5),
      indent=(0, 0), flags=NEW_PAGE, outline=1, level=("annexes", 0)),
    P("EditionHeading", "Edition Heading", base="Heading4", next="EditionNote", size=14,
      space=(0, 5, 22.5), flags=NEW_PAGE, rules=(Rule("bottom", 0.5, RULE, 3),)),
    P("EditionNote", "Edition Note", base="BodyText", font=MAJOR, size=9.5, colour=GREY,
      space=(0, 3, 13), flags=NEXT),
    P("EditionText", "Edition Text", base="BodyText", space=(0, 4, 14)),
    P("AnnexText", "Annex Text", base="BodyText", indent=(0, 0), level=("annexes", 1)),
    P("AnnexItem1", "Annex Item 1", base="BodyText", indent=(397, 397), level=("annexes", 2)),
    P("AnnexItem2", "Annex Item 2", base="BodyText", indent=(964, 567), level=("annexes", 3)),
    P("AnnexItem3", "Annex Item 3", base="BodyText", indent=(1531, 567), level=("annexes", 4)),
)  # fmt: skip

TABLE_TEXT_STYLES = (
    P("TableText", "Table Text", font=MAJOR, size=10, space=(2.5, 2.5, 13)),
    P("TableHead", "Table Head", base="TableText", bold=True, flags=NEXT),
    P("TableLabel", "Table Label", base="TableText", bold=True),
    P("TableNumber", "Table Number", base="TableText", aligned_right=True),
    P("TableNote", "Table Note", base="TableText", size=9, colour=GREY, space=(4, 15, 12)),
    P("ClauseTableNote", "Clause Table Note", base="TableNote", indent=(850, 0)),
    P("FormEntry", "Form Entry", base="TableText", size=10.5, space=(5, 5, 15)),
    P("FormLabel", "Form Label", base="TableText", bold=True, space=(5, 5, 15)),
    P("FormStatement", "Form Statement", base="TableText", space=(5, 5, 15)),
    P("FormChoice", "Form Choice", base="FormEntry", space=(3, 3, 17), exact=True, centred=True),
    P("SignatureSpace", "Signature Space", base="TableText", next="SignatureLabel",
      space=(30, 2, 13), rules=(Rule("bottom", 0.75, SOFT, 1),)),
    P("SignatureLabel", "Signature Label", base="TableText", size=9, colour=GREY,
      space=(2, 0, 12)),
)  # fmt: skip

GUIDE_STYLES = (
    P("TOCHeading", "TOC Heading", next="BodyText", font=MAJOR, size=22, bold=True, colour=ACCENT,
      space=(0, 22.5, 30), flags=NEXT, rules=(Rule("bottom", 1.5, ACCENT, 6),)),
    P("TOCSubheading", "TOC Subheading", next="BodyText", font=MAJOR, size=12, bold=True,
      colour=ACCENT, space=(22.5, 7.5, 15), flags=NEXT),
    P("TOC1", "toc 1", font=MAJOR, size=11.5, bold=True, colour=ACCENT, space=(15, 3, 15),
      indent=(850, 850), flags=NEXT, tab=Tab(), in_gallery=False),
    P("TOC2", "toc 2", font=MAJOR, size=10.5, colour=GREY, space=(7.5, 1, 15), indent=(850, 0),
      flags=NEXT, tab=Tab("dot"), in_gallery=False),
    P("TOC3", "toc 3", size=10.5, space=(0, 0, 15), indent=(1417, 567), tab=Tab("dot"),
      in_gallery=False),
    P("Header", "header", font=MAJOR, size=8.5, colour=GREY, space=(0, 0, 12), tab=Tab(),
      rules=(Rule("bottom", 0.5, RULE, 5),), in_gallery=False),
    P("Footer", "footer", font=MAJOR, size=8.5, colour=GREY, space=(0, 0, 12), tab=Tab(),
      rules=(Rule("top", 0.5, RULE, 5),), in_gallery=False),
)  # fmt: skip

# A worker's language changes font, size and line of these; Latin letters are the start.
LOCAL_STYLES = (
    P("LocalTitle", "Local Title", font=MAJOR, size=26, bold=True, colour=ACCENT,
      space=(0, 6, 32), rules=(Rule("top", 4.5, ACCENT, 14),), outline=0),
    P("LocalLead", "Local Lead", font=MAJOR, size=13, colour=SOFT, space=(0, 6, 18)),
    P("LocalHeading", "Local Heading", font=MAJOR, size=13.5, bold=True, colour=ACCENT,
      space=(10, 3, 18), indent=(567, 567), flags=KEEP, outline=1, level=("sheet", 0)),
    P("LocalText", "Local Text", font=MAJOR, size=11.5, space=(0, 3, 16), indent=(567, 0)),
    P("LocalHelpHeading", "Local Help Heading", font=MAJOR, size=15.5, bold=True, colour=ACCENT,
      space=(15, 0, 20), indent=(227, 0), right=227, flags=KEEP, boxed=True, outline=1),
    P("LocalHelpNumber", "Local Help Number", font=MAJOR, size=14.5, bold=True,
      space=(0, 0, 20), indent=(227, 0), right=227, flags=KEEP, boxed=True),
    P("LocalHelp", "Local Help", font=MAJOR, size=12.5, space=(0, 0, 18), indent=(227, 0),
      right=227, flags=LINES, boxed=True),
    P("LocalNote", "Local Note", font=MAJOR, size=9.5, colour=GREY, space=(18, 0, 13)),
    P("LocalTermHeading", "Local Term Heading", font=MAJOR, size=11.5, bold=True, colour=ACCENT,
      space=(2, 0, 17), indent=(397, 397), outline=1, level=("local terms", 1)),
    P("LocalTerm", "Local Term", font=MAJOR, size=11.5, space=(0, 3, 17), indent=(397, 0)),
    P("LocalCell", "Local Cell", font=MAJOR, size=11.5, space=(2, 2, 17)),
    P("LocalCellHead", "Local Cell Head", base="LocalCell", bold=True, colour=ACCENT),
    P("OtherTitle", "Other Title", font=MAJOR, size=15, colour=SOFT, space=(0, 7.5, 22.5)),
    P("OtherTermHeading", "Other Term Heading", font=MAJOR, size=10.5, bold=True, colour=ACCENT,
      space=(2, 0, 17), indent=(397, 397), level=("other terms", 1)),
    P("OtherTerm", "Other Term", font=MAJOR, size=10.5, space=(0, 3, 17), indent=(397, 0)),
    P("OtherCell", "Other Cell", font=MAJOR, size=10.5, space=(2, 2, 17)),
    P("OtherCellHead", "Other Cell Head", base="OtherCell", bold=True, colour=ACCENT),
    P("OtherNote", "Other Note", font=MAJOR, size=10, colour=GREY, space=(7.5, 7.5, 13)),
)  # fmt: skip

PARAGRAPH_STYLES = (
    *TEXT_STYLES,
    *COVER_STYLES,
    *HEADING_STYLES,
    *CLAUSE_STYLES,
    *FAR_STYLES,
    *FORM_STYLES,
    *TABLE_TEXT_STYLES,
    *GUIDE_STYLES,
    *LOCAL_STYLES,
)

CHARACTER_STYLES = (
    CharacterStyle("DefinedTerm", "Defined Term", bold=True),
    CharacterStyle("Emphasis", "Emphasis", italic=True),
    CharacterStyle("Strong", "Strong", bold=True),
    CharacterStyle("Hyperlink", "Hyperlink", colour=LINK, underline="single"),
    CharacterStyle("CheckBox", "Check Box", size=12, symbols=True),
    CharacterStyle("PlaceholderText", "Placeholder Text", base=None, bold=True, colour=FILL_IN,
                   underline="dotted", shade=FILL_IN_SHADE),
)  # fmt: skip

DEFAULT_SIZE = 11.5
DEFAULT_COLOUR = INK

# What another template changes in the tender's styles.
ANNEX_CHANGES: dict[str, dict[str, object]] = {
    "Heading1": {"indent": (0, 0), "level": None},
    "Subtitle": {"space": (0, 15, 22.5)},
}
SOLICITATION_CHANGES: dict[str, dict[str, object]] = {
    "CoverBuyer": {"space": (0, 22.5, 15)},
    "Title": {"size": 26, "space": (0, 15, 32)},
    "Subtitle": {"space": (0, 15, 22.5)},
    "Heading1": {"size": 18, "indent": (0, 0), "level": ("far parts", 0)},
    "Heading2": {
        "bold": True,
        "rules": (Rule("bottom", 1, ACCENT, 3),),
        "level": ("far", 0),
    },
    "Heading3": {"size": 11.5, "level": ("far", 1)},
    "Clause1": {"indent": (1354, 504), "level": ("far", 2)},
    "Clause2": {"indent": (1858, 504), "level": ("far", 3)},
    "Clause3": {"indent": (2362, 504), "level": ("far", 4)},
    "Clause4": {"indent": (2866, 504), "level": ("far", 5)},
    "ClauseText2": {"indent": (1354, 0)},
    "TOCHeading": {"size": 18},
    "FormHeading": {"outline": 2},
    "AnnexHeading": {"outline": 2},
    "TOC1": {"space": (6, 0, 15), "indent": (0, 0)},
    "TOC2": {"space": (0, 0, 15), "indent": (0, 0), "colour": INK, "flags": ()},
    "TOC3": {"space": (0, 0, 15), "indent": (0, 0)},
}
LETTER_CHANGES: dict[str, dict[str, object]] = {
    "CoverBuyer": {"space": (0, 22.5, 15)},
    "Heading1": {"size": 18, "space": (15, 11.25, 22.5), "indent": (0, 0), "level": None},
}
# A sheet and a poster are one column in the looks of the tender's editions, set larger.
WORKER_CHANGES: dict[str, dict[str, object]] = {
    "BodyText": {"font": MAJOR, "space": (0, 5, 15)},
    "EditionHeading": {
        "size": 24,
        "space": (0, 6, 30),
        "rules": (Rule("top", 4.5, ACCENT, 14),),
        "indent": (0, 0),
        "outline": 0,
        "level": ("local terms", 0),
    },
    "EditionText": {"font": MAJOR, "space": (0, 3, 14)},
    "LocalTermHeading": {"space": (1, 0, 15)},
    "LocalTerm": {"space": (0, 1, 15)},
    "LocalCell": {"space": (1, 1, 15)},
    "OtherTermHeading": {"space": (1, 0, 15)},
    "OtherTerm": {"space": (0, 1, 15)},
    "OtherCell": {"space": (1, 1, 15)},
    "SignatureSpace": {"space": (15, 2, 13)},
    "OtherTitle": {"indent": (0, 0), "level": ("other terms", 0)},
}
RECORD_CHANGES: dict[str, dict[str, object]] = {
    "Heading1": {"size": 18, "space": (0, 11.25, 22.5), "indent": (0, 0), "level": None},
    "Heading2": {"space": (18.75, 3, 22.5), "rules": ()},
    "Subtitle": {"space": (0, 15, 22.5)},
}


def changed(changes: dict[str, dict[str, object]]) -> tuple[ParagraphStyle, ...]:
    """The tender's paragraph styles with another template's changes."""
    return tuple(
        replace(style, **changes.get(style.id, {}))  # type: ignore[arg-type]
        for style in PARAGRAPH_STYLES
    )
