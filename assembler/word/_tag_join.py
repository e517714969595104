"""The minus signs of tags: `{%-` joins its paragraph to the one before, `-%}` to the one after.

That is docxtpl's reading, made for long conditions that are easier to write on several lines.
Where text stands beside the sign in the same run, it only takes away the space between, as in
Jinja; so does the sign of a value or comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from ._tag_harvest import join_paragraphs, own_elements
from ._tag_marks import MARK, Harvest, mark
from ._xml import drop, w

_TEXT, _PARAGRAPH = w("t"), w("p")
_BREAKS = (w("br"), w("cr"), w("tab"))
_BETWEEN = (w("bookmarkStart"), w("bookmarkEnd"), w("proofErr"))


def join_lines(root: etree._Element, harvest: Harvest) -> None:
    """Work the minus signs of all tags into the tree."""
    signed = {
        number
        for number, tag in enumerate(harvest.tags)
        if (tag.joins_before or tag.joins_after) and not tag.scope
    }
    if not signed:
        return
    joiner = _Joiner(root, harvest)
    for text in list(root.iter(_TEXT)):
        for number in map(int, MARK.findall(text.text or "")):
            if number in signed:
                joiner.work_in(text, number)


class _Joiner:
    def __init__(self, root: etree._Element, harvest: Harvest) -> None:
        self._harvest = harvest
        # Paragraphs that a tag stands for are no neighbours: they are there for it alone.
        self._alone = {
            next(text.iterancestors(_PARAGRAPH), None)
            for text in root.iter(_TEXT)
            for number in MARK.findall(text.text or "")
            if harvest.tags[int(number)].scope in ("p", "tr", "tc")
        }

    def work_in(self, text: etree._Element, number: int) -> None:
        """Join what the signs of a tag say, or take the space beside it away."""
        tag = self._harvest.tags[number]
        before, sign, after = (text.text or "").partition(mark(number))
        if tag.joins_before:
            before = before.rstrip()
        if tag.joins_after:
            after = after.lstrip()
        text.text = before + sign + after
        if tag.kind != "statement":
            return
        if tag.joins_before and not before:
            self._join(text, backwards=True)
        if tag.joins_after and not after:
            self._join(text, backwards=False)

    def _join(self, text: etree._Element, *, backwards: bool) -> None:
        paragraph = next(text.iterancestors(_PARAGRAPH), None)
        if paragraph is None or _clear_to_text(_beside(text, paragraph, backwards=backwards)):
            return
        other = self._neighbour(paragraph, backwards=backwards)
        if other is None:
            return
        for sign in list(_signs(_beside(text, paragraph, backwards=backwards))):
            drop(sign)
        _clear_to_text(_inside(other, backwards=backwards))
        if backwards:
            join_paragraphs(other, paragraph)
        else:
            join_paragraphs(paragraph, other)

    def _neighbour(self, paragraph: etree._Element, *, backwards: bool) -> etree._Element | None:
        """The next paragraph with text; the blank ones before it are dropped."""
        blank: list[etree._Element] = []
        for sibling in paragraph.itersiblings(preceding=backwards):
            if sibling.tag in _BETWEEN:
                continue
            if sibling.tag != _PARAGRAPH or sibling in self._alone:
                return None
            if any(each.tag == _TEXT and each.text for each in own_elements(sibling)):
                for each in blank:
                    drop(each)
                return sibling
            blank.append(sibling)
        return None


def _inside(element: etree._Element, *, backwards: bool) -> Iterator[etree._Element]:
    """The elements in an element, from one of its ends, without those of inner paragraphs."""
    for child in reversed(element) if backwards else element:
        if backwards and child.tag != _PARAGRAPH:
            yield from _inside(child, backwards=True)
        yield child
        if not backwards and child.tag != _PARAGRAPH:
            yield from _inside(child, backwards=False)


def _beside(
    element: etree._Element, paragraph: etree._Element, *, backwards: bool
) -> Iterator[etree._Element]:
    """The elements of a paragraph on one side of an element, the nearest first."""
    while element is not paragraph:
        for sibling in element.itersiblings(preceding=backwards):
            if backwards and sibling.tag != _PARAGRAPH:
                yield from _inside(sibling, backwards=True)
            yield sibling
            if not backwards and sibling.tag != _PARAGRAPH:
                yield from _inside(sibling, backwards=False)
        parent = element.getparent()
        if parent is None:
            return
        element = parent


def _signs(elements: Iterable[etree._Element]) -> Iterator[etree._Element]:
    return (each for each in elements if each.tag in _BREAKS)


def _clear_to_text(elements: Iterable[etree._Element]) -> bool:
    """Drop the breaks and tabs up to the first text; whether there is one."""
    breaks: list[etree._Element] = []
    for each in elements:
        if each.tag == _TEXT and each.text:
            for sign in breaks:
                drop(sign)
            return True
        if each.tag in _BREAKS:
            breaks.append(each)
    return False
