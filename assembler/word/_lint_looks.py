"""Languages, directions, accessibility, and formatting that styles should carry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ._lint_document import Document, WordFinding, near, style_of, text_of, value_of
from ._numbering import Element, W

_LANGUAGE_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$|x-none$")
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_EAST_ASIAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_RUN_MARKS: Final = frozenset({"rStyle", "lang", "rtl", "cs", "noProof"})
_PARAGRAPH_MARKS: Final = frozenset({"pStyle", "keepNext", "spacing", "sectPr", "bidi"})
_HEAD_FLAG: Final = 0x20
_CONTRAST: Final = 4.5
_WHITE: Final = "FFFFFF"


def language_tags(document: Document) -> Iterator[WordFinding]:
    trees = dict(document.stories)
    for kind, part in (("styles", "word/styles.xml"), ("settings", "word/settings.xml")):
        tree = document.related(kind)
        if tree is not None:
            trees[part] = tree
    for part, tree in trees.items():
        for node in tree.iter(f"{W}lang", f"{W}themeFontLang"):
            for kind in ("val", "eastAsia", "bidi"):
                tag = node.get(f"{W}{kind}")
                if tag and not _LANGUAGE_TAG.match(tag):
                    yield WordFinding(35, part, f"“{tag}” is no language tag.")
    settings = document.related("settings")
    if settings is not None and settings.find(f"{W}themeFontLang") is None:
        yield WordFinding(35, "word/settings.xml", "The language of the theme fonts is not set.")
    styles = document.related("styles")
    if styles is not None and styles.find(f"{W}docDefaults//{W}lang") is None:
        yield WordFinding(35, "word/styles.xml", "The document has no language.")


def right_to_left(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for run in tree.iter(f"{W}r"):
            if _RIGHT_TO_LEFT.search(_text(run)) and run.find(f"{W}rPr/{W}rtl") is None:
                yield WordFinding(36, part, "Right-to-left text is not marked so.", near(run))
        for paragraph in tree.iter(f"{W}p"):
            if not _runs_in(paragraph, _RIGHT_TO_LEFT):
                continue
            style = style_of(paragraph)
            if (
                paragraph.find(f"{W}pPr/{W}bidi") is None
                and document.style_property(style, "pPr/bidi") is None
            ):
                yield WordFinding(36, part, "A paragraph runs the wrong way.", near(paragraph))


def complex_script(document: Document) -> Iterator[WordFinding]:
    """Right-to-left text takes bold, italics and size from properties of their own."""
    for part, tree in document.stories.items():
        for run in tree.iter(f"{W}r"):
            marks = run.find(f"{W}rPr")
            if marks is None or marks.find(f"{W}rtl") is None:
                continue
            for latin, other in (("b", "bCs"), ("i", "iCs"), ("sz", "szCs")):
                if marks.find(f"{W}{latin}") is not None and marks.find(f"{W}{other}") is None:
                    text = f"Right-to-left text has {latin} and no {other}, so it is not seen."
                    yield WordFinding(36, part, text, near(run))


def right_to_left_tables(document: Document) -> Iterator[WordFinding]:
    """The columns of a table in a right-to-left text run from the right too."""
    for part, tree in document.stories.items():
        for table in tree.iter(f"{W}tbl"):
            paragraphs = [each for each in table.iter(f"{W}p") if text_of(each).strip()]
            if not paragraphs or not all(_runs_in(each, _RIGHT_TO_LEFT) for each in paragraphs):
                continue
            properties = table.find(f"{W}tblPr")
            style = document.style_property(value_of(properties, "tblStyle"), "tblPr/bidiVisual")
            own = properties.find(f"{W}bidiVisual") if properties is not None else None
            if own is None and style is None:
                text = "The columns of a right-to-left table run from the left."
                yield WordFinding(36, part, text, near(table))


def east_asian(document: Document) -> Iterator[WordFinding]:
    styles = document.related("styles")
    default = styles.find(f"{W}docDefaults//{W}lang") if styles is not None else None
    if default is not None and str(default.get(f"{W}val", ""))[:2] in ("zh", "ja", "ko"):
        return
    for part, tree in document.stories.items():
        for run in tree.iter(f"{W}r"):
            if not _EAST_ASIAN.search(_text(run)):
                continue
            language = run.find(f"{W}rPr/{W}lang")
            paragraph = next(run.iterancestors(f"{W}p"), None)
            style = style_of(paragraph) if paragraph is not None else ""
            styled = document.style_property(style, "rPr/lang")
            if not any(
                each is not None and each.get(f"{W}eastAsia") for each in (language, styled)
            ):
                yield WordFinding(37, part, "East Asian text has no language.", near(run))


def tables(document: Document) -> Iterator[WordFinding]:
    for table in document.body.iter(f"{W}tbl"):
        properties = table.find(f"{W}tblPr")
        if not value_of(properties, "tblCaption") and not value_of(properties, "tblDescription"):
            yield WordFinding(38, document.main, "A table has no description.", near(table))
        look = properties.find(f"{W}tblLook") if properties is not None else None
        shows_head = look is not None and _shows_head(look)
        first = table.find(f"{W}tr")
        if shows_head and (first is None or first.find(f"{W}trPr/{W}tblHeader") is None):
            yield WordFinding(
                38, document.main, "A table's head is not marked as one.", near(table)
            )


def _shows_head(look: Element) -> bool:
    flags = str(look.get(f"{W}val", ""))
    if re.fullmatch("[0-9A-Fa-f]{1,8}", flags):
        return bool(int(flags, 16) & _HEAD_FLAG)
    return look.get(f"{W}firstRow") in ("1", "true", "on")


def text_boxes(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for box in tree.iter(f"{W}txbxContent"):
            yield WordFinding(38, part, "Text stands in a text box.", near(box))


def placeholder_look(document: Document) -> Iterator[WordFinding]:
    """An open entry is told by more than its colour, and can be read."""
    style = document.styles.get("PlaceholderText")
    looks = style.find(f"{W}rPr") if style is not None else None
    if looks is None:
        return
    underline = looks.find(f"{W}u")
    if looks.find(f"{W}b") is None and underline is None:
        yield WordFinding(39, "word/styles.xml", "Open entries are told by colour alone.")
    colour, shade = value_of(looks, "color"), looks.find(f"{W}shd")
    fill = str(shade.get(f"{W}fill", _WHITE)) if shade is not None else _WHITE
    if re.fullmatch("[0-9A-Fa-f]{6}", colour) and re.fullmatch("[0-9A-Fa-f]{6}", fill):
        ratio = contrast(colour, fill)
        if ratio < _CONTRAST:
            yield WordFinding(
                39, "word/styles.xml", f"Open entries have a contrast of {ratio:.1f}:1."
            )


def direct_formatting(document: Document) -> Iterator[WordFinding]:
    """Inside a clause, styles do it: a run carries its style and language and nothing else."""
    for control in document.body.iter(f"{W}sdt"):
        if not value_of(control.find(f"{W}sdtPr"), "tag").startswith("clause:"):
            continue
        for kind, allowed in (("rPr", _RUN_MARKS), ("pPr", _PARAGRAPH_MARKS)):
            for marks in control.iter(f"{W}{kind}"):
                found = {str(child.tag).rpartition("}")[2] for child in marks} - allowed
                if not _names_latin_font(marks):
                    found.discard("rFonts")
                if found:
                    yield WordFinding(
                        38,
                        document.main,
                        f"Direct formatting: {', '.join(sorted(found))}.",
                        near(control),
                    )


def _names_latin_font(marks: Element) -> bool:
    """Whether a run names a font by itself, not one of the theme or one for another script."""
    fonts = marks.find(f"{W}rFonts")
    return fonts is not None and any(fonts.get(f"{W}{kind}") for kind in ("ascii", "hAnsi"))


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, as WCAG 2 counts it: from 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = []
    for at in (0, 2, 4):
        value = int(colour[at : at + 2], 16) / 255
        parts.append(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _text(run: Element) -> str:
    return "".join(text.text or "" for text in run.iterchildren(f"{W}t"))


def _runs_in(paragraph: Element, script: re.Pattern[str]) -> bool:
    """Whether a paragraph begins in the script and is mostly written in it.

    A long name in a sentence of another script does not turn the sentence round.
    """
    letters = [sign for sign in text_of(paragraph) if sign.isalpha()]
    if not letters or not script.match(letters[0]):
        return False
    return sum(bool(script.match(sign)) for sign in letters) * 2 > len(letters)


LOOK_CHECKS: Final = (
    language_tags,
    right_to_left,
    east_asian,
    tables,
    text_boxes,
    placeholder_look,
    direct_formatting,
    complex_script,
    right_to_left_tables,
)
