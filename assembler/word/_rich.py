"""Rich text: runs with looks of their own, links and breaks, for one tag of a template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypedDict, Unpack

from assembler.errors import TemplateError

from ._addresses import link_address
from ._attachments import attachments
from ._values import (
    TEXT_CLOSE,
    TEXT_OPEN,
    BlockContent,
    Blocks,
    RunContent,
    Runs,
    attribute_value,
    colour_value,
    text_place,
    visible_text,
)

Underline = Literal[
    "single", "words", "double", "thick", "dotted", "dottedHeavy", "dash", "dashedHeavy",
    "dashLong", "dashLongHeavy", "dotDash", "dashDotHeavy", "dotDotDash", "dashDotDotHeavy",
    "wave", "wavyHeavy", "wavyDouble",
]  # fmt: skip
_UNDERLINES: Final = frozenset(Underline.__args__)  # type: ignore[attr-defined]
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\Z")
_BOOKMARK: Final = re.compile(r"[^\W\d]\w{0,39}\Z")
_LARGEST: Final = 1638  # points, in Word
_LONGEST_FONT: Final = 31
_LINK_LOOKS: Final = '<w:color w:val="0563C1"/>', '<w:u w:val="single"/>'


class Looks(TypedDict, total=False):
    """How a piece of rich text looks, and where it leads to."""

    style: str  # a character style of the template, by name or id
    font: str
    east_asian_font: str
    bold: bool
    italic: bool
    strike: bool
    underline: bool | Underline
    colour: str  # six hexadecimal digits
    highlight: str
    size: float  # points
    superscript: bool
    subscript: bool
    rtl: bool
    language: str
    url: str
    bookmark: str  # a place in the document to lead to


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    looks: Looks


class RichText(RunContent):
    r"""Text in pieces, each with its own looks.

    `\n`, `\t`, `\f` and `\a` are a new line, a tab, a new page and a new paragraph.

    >>> RichText("Total: ").add("5,000", bold=True)
    """

    __slots__ = ("_pieces",)

    def __init__(self, text: object = "", **looks: Unpack[Looks]) -> None:
        self._pieces: list[_Piece | RunContent] = []
        if text != "":
            self.add(text, **looks)

    def add(self, text: object, **looks: Unpack[Looks]) -> RichText:
        """Add a piece: a text with its looks, other rich text, or a picture.

        Raises:
            TemplateError: a colour, size, language, underline or address that Word cannot read.
        """
        if isinstance(text, RichText):
            self._pieces += text.pieces
        elif isinstance(text, RunContent):
            self._pieces.append(text)
        elif isinstance(text, Blocks | Runs | BlockContent):
            raise TemplateError("Rich text is made of texts; print ready-made XML by its own tag.")
        else:
            self._pieces.append(_Piece(visible_text(text), _checked(looks)))
        return self

    @property
    def pieces(self) -> tuple[_Piece | RunContent, ...]:
        """The texts and pictures in it, as they were added."""
        return tuple(self._pieces)

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def __str__(self) -> str:
        return "".join(
            each.text if isinstance(each, _Piece) else str(each) for each in self._pieces
        )

    def runs(self, new_paragraph: str, new_page: str) -> str:
        return "".join(
            _run(each, new_paragraph, new_page)
            if isinstance(each, _Piece)
            else each.runs(new_paragraph, new_page)
            for each in self._pieces
        )


class RichTextParagraph(BlockContent):
    """Whole paragraphs of rich text, for `{{p name }}`."""

    __slots__ = ("_paragraphs",)

    def __init__(self, text: object = "", *, style: str = "") -> None:
        self._paragraphs: list[tuple[RichText, str]] = []
        if text != "":
            self.add(text, style=style)

    def add(self, text: object, *, style: str = "") -> RichTextParagraph:
        """Add a paragraph, in a paragraph style of the template by name or id."""
        rich = text if isinstance(text, RichText) else RichText(text)
        self._paragraphs.append((rich, style))
        return self

    def __bool__(self) -> bool:
        return bool(self._paragraphs)

    def __str__(self) -> str:
        return "\n".join(str(text) for text, _ in self._paragraphs)

    def blocks(self) -> str:
        return "".join(_paragraph(text, style) for text, style in self._paragraphs)


def _paragraph(text: RichText, style: str) -> str:
    opening = "<w:p>"
    if style:
        identity = attribute_value(attachments().style("paragraph", style))
        opening += f'<w:pPr><w:pStyle w:val="{identity}"/></w:pPr>'
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    return f"{opening}{text.runs(f'</w:p>{opening}', f'</w:p>{page}{opening}')}</w:p>"


def _run(piece: _Piece, new_paragraph: str, new_page: str) -> str:
    looks = piece.looks
    opening, closing = "", ""
    if looks.get("url"):
        opening = f'<w:hyperlink r:id="{attachments().link(looks["url"])}" w:history="1">'
    elif looks.get("bookmark"):
        opening = f'<w:hyperlink w:anchor="{looks["bookmark"]}" w:history="1">'
    if opening:
        closing = "</w:hyperlink>"
    run = f"<w:r>{_properties(looks)}{TEXT_OPEN}"
    ended = f"{TEXT_CLOSE}</w:r>{closing}"
    begun = f"{opening}{run}"
    text = text_place(f"{ended}{new_paragraph}{begun}", f"{ended}{new_page}{begun}", "")
    return f"{begun}{text(piece.text)}{ended}"


def _properties(looks: Looks) -> str:
    """The properties of a run, in the order that the schema asks for."""
    made = []
    is_link = bool(looks.get("url") or looks.get("bookmark"))
    style = looks.get("style", "")
    identity = attachments().style("character", style) if style else ""
    if is_link and not style:
        identity = attachments().styles.find("character", "Hyperlink")
    if identity:
        made.append(f'<w:rStyle w:val="{attribute_value(identity)}"/>')
    made.append(_fonts(looks))
    for name, tags in (("bold", "<w:b/><w:bCs/>"), ("italic", "<w:i/><w:iCs/>")):
        made.append(tags if looks.get(name) else "")
    made.append("<w:strike/>" if looks.get("strike") else "")
    plain_link = is_link and not identity
    if looks.get("colour"):
        made.append(f'<w:color w:val="{looks["colour"]}"/>')
    elif plain_link:
        made.append(_LINK_LOOKS[0])
    if looks.get("size"):
        half_points = round(looks["size"] * 2)
        made.append(f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>')
    if looks.get("underline"):
        kind = looks["underline"]
        made.append(f'<w:u w:val="{"single" if kind is True else kind}"/>')
    elif plain_link:
        made.append(_LINK_LOOKS[1])
    if looks.get("highlight"):
        made.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{looks["highlight"]}"/>')
    raised = next((name for name in ("superscript", "subscript") if looks.get(name)), "")
    made.append(f'<w:vertAlign w:val="{raised}"/>' if raised else "")
    made.append("<w:rtl/>" if looks.get("rtl") else "")
    if looks.get("language"):
        made.append(_language(looks))
    properties = "".join(made)
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def _language(looks: Looks) -> str:
    """The language of a run, where Word looks for it with such letters."""
    language = looks["language"]
    side = "eastAsia" if language.partition("-")[0].lower() in ("ja", "ko", "zh") else "val"
    return f'<w:lang w:{"bidi" if looks.get("rtl") else side}="{language}"/>'


def _fonts(looks: Looks) -> str:
    attributes = ""
    if looks.get("font"):
        name = attribute_value(looks["font"])
        attributes = f' w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"'
    if looks.get("east_asian_font"):
        attributes += f' w:eastAsia="{attribute_value(looks["east_asian_font"])}"'
    return f"<w:rFonts{attributes}/>" if attributes else ""


def _checked(looks: Looks) -> Looks:
    """The same looks, colours and addresses as Word writes them."""
    checked = looks.copy()
    for name in ("colour", "highlight"):
        if looks.get(name):
            checked[name] = colour_value(looks[name])
    if looks.get("url"):
        checked["url"] = link_address(looks["url"])
    if looks.get("superscript") and looks.get("subscript"):
        raise TemplateError("A text is either above the line or below it, not both.")
    unfit = [
        (name, shown)
        for name, fits in _FITS.items()
        if (shown := looks.get(name)) and not fits(shown)
    ]
    for name, shown in unfit:
        raise TemplateError(f"“{str(shown)[:40]}” is no {name.replace('_', ' ')} that Word knows.")
    unknown = looks.keys() - Looks.__annotations__.keys()
    if unknown:
        raise TemplateError(f"Rich text has no “{min(unknown)}”; see the template guide.")
    return checked


def _is_size(value: object) -> bool:
    return isinstance(value, int | float) and 1 <= value <= _LARGEST


def _is_font(value: object) -> bool:
    return attribute_value(value) != "" and len(str(value)) <= _LONGEST_FONT


_FITS: Final = {
    "size": _is_size,
    "underline": lambda value: value is True or value in _UNDERLINES,
    "language": lambda value: _LANGUAGE.match(str(value)) is not None,
    "bookmark": lambda value: _BOOKMARK.match(str(value)) is not None,
    "font": _is_font,
    "east_asian_font": _is_font,
}
