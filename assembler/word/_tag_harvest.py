"""Finding the tags of a part, wherever they stand, and leaving marks in their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from ._problems import Problem
from ._tag_marks import Harvest, shorten
from ._tag_stream import Piece, Stream, unclosed_span
from ._tags import find_tags, has_opener
from ._xml import drop, w

_TEXT, _CODE = w("t"), w("instrText")
_PARAGRAPH, _RUN = w("p"), w("r")
_DELETED: Final = (w("delText"), w("delInstrText"))
# Inside a tag these are a space or nothing; elsewhere they stay.
_SIGNS: Final = {
    w("tab"): " ", w("br"): " ", w("cr"): " ", w("ptab"): " ",
    w("noBreakHyphen"): "-", w("softHyphen"): "",
}  # fmt: skip
_MOST_JOINED: Final = 20


def harvest_tags(root: etree._Element, part: str) -> Harvest:
    """Replace every tag under `root` by its mark."""
    harvest = Harvest(part)
    _join_split_paragraphs(root)
    in_raw, raw_paragraph = False, ""
    for paragraph in list(root.iter(_PARAGRAPH)):
        whole = _whole_text(paragraph)
        if "{" not in whole and "_}" not in whole:
            continue
        texts, codes = _pieces_of(paragraph)
        shown = shorten("".join(piece.text for piece in texts))
        was_raw = in_raw
        in_raw = Stream(texts, harvest, shown).harvest(in_raw=in_raw)
        if in_raw and not was_raw:
            raw_paragraph = shown
        Stream(codes, harvest, shown).harvest()
        if harvest.is_full:
            break
    if in_raw and not harvest.is_full:
        harvest.problems.append(_never_ended_raw(part, raw_paragraph))
    _harvest_others(root, harvest)
    return harvest


def _never_ended_raw(part: str, paragraph: str) -> Problem:
    return Problem(
        part,
        paragraph,
        "{% raw %}",
        "“raw” is never closed, so every tag behind it would be printed as it stands.",
        "Add {% endraw %}.",
    )


def _whole_text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _pieces_of(paragraph: etree._Element) -> tuple[list[Piece], list[Piece]]:
    """A paragraph's own text and field codes, without those of text boxes inside it."""
    texts: list[Piece] = []
    codes: list[Piece] = []
    for element in own_elements(paragraph):
        if element.tag == _TEXT:
            texts.append(Piece(element, element.text or ""))
        elif element.tag == _CODE:
            codes.append(Piece(element, element.text or ""))
        elif element.tag in _SIGNS:
            parent = element.getparent()
            if parent is not None and parent.tag == _RUN:
                texts.append(Piece(element, _SIGNS[element.tag], is_text=False))
    return texts, codes


def own_elements(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The elements of a paragraph in order, without those of paragraphs inside it."""
    for child in paragraph:
        yield child
        if child.tag != _PARAGRAPH:
            yield from own_elements(child)


def _harvest_others(root: etree._Element, harvest: Harvest) -> None:
    """Tags in attributes (alternative texts, links) and outside runs (document properties)."""
    for element in root.iter(etree.Element):
        for key, content in element.attrib.items():
            name, value = str(key), str(content)
            if has_opener(value):
                element.set(name, _in_place(value, harvest))
        text = element.text
        if text and element.tag not in (_TEXT, _CODE, *_DELETED) and has_opener(text):
            element.text = _in_place(text, harvest)


def _in_place(text: str, harvest: Harvest) -> str:
    holder = etree.Element("holder")
    holder.text = text
    Stream([Piece(holder, text)], harvest, shorten(text)).harvest()
    return holder.text or ""


def _join_split_paragraphs(root: etree._Element) -> None:
    """A tag that Enter has split over paragraphs of one story: its paragraphs become one."""
    for paragraph in list(root.iter(_PARAGRAPH)):
        while paragraph.getparent() is not None and "{" in _whole_text(paragraph):
            span = unclosed_span(_own_text(paragraph))
            if span is None or not _join_next(paragraph, _own_text(paragraph)[span.start :]):
                break


def _own_text(paragraph: etree._Element) -> str:
    return "".join(piece.text for piece in _pieces_of(paragraph)[0])


def _join_next(paragraph: etree._Element, opened: str) -> bool:
    """Join the paragraphs up to the one that closes what `opened` opens."""
    closer = {"{{": "}}", "{%": "%}", "{#": "#}"}[opened[:2]]
    following: list[etree._Element] = []
    for sibling in paragraph.itersiblings():
        if sibling.tag != _PARAGRAPH or len(following) == _MOST_JOINED:
            return False
        following.append(sibling)
        text = _own_text(sibling)
        opener_at = next((span.start for span in find_tags(text)), len(text))
        if closer in text[:opener_at]:
            break
        if opener_at < len(text):
            return False
    else:
        return False
    for joined in following:
        # The break is a space inside the tag, and goes with it.
        etree.SubElement(etree.SubElement(paragraph, _RUN), w("br"))
        join_paragraphs(paragraph, joined)
    return True


def join_paragraphs(first: etree._Element, second: etree._Element) -> None:
    """Move what `second` holds to the end of `first`."""
    for child in list(second):
        if child.tag != w("pPr"):
            first.append(child)
    drop(second)
