"""The minus signs of tags: `{%-` joins its paragraph to the one before, `-%}` to the one after.

That is docxtpl's reading, made for long conditions that are easier to write on several lines.
Where text stands beside the sign in the same run, it only takes away the space between, as in
Jinja; so does the sign of a value or comment.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from ._tag_harvest import MARK, Harvest, join_paragraphs, mark, own_elements
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
    for text in list(root.iter(_TEXT)):
        for found in MARK.findall(text.text or ""):
            number = int(found)
            if number in signed:
                tag = harvest.tags[number]
                if tag.joins_before:
                    _join_before(text, number, harvest)
                if tag.joins_after:
                    _join_after(text, number, harvest)


def _join_before(text: etree._Element, number: int, harvest: Harvest) -> None:
    before, sign, after = (text.text or "").partition(mark(number))
    text.text = before.rstrip() + sign + after
    paragraph = next(text.iterancestors(_PARAGRAPH), None)
    if before.strip() or paragraph is None or harvest.tags[number].kind != "statement":
        return
    if _clear_between(own_elements(paragraph), text, backwards=True):
        return
    previous = _neighbour(paragraph, harvest, before=True)
    if previous is not None:
        _clear_between([*own_elements(previous), text], text, backwards=True)
        join_paragraphs(previous, paragraph)


def _join_after(text: etree._Element, number: int, harvest: Harvest) -> None:
    before, sign, after = (text.text or "").partition(mark(number))
    text.text = before + sign + after.lstrip()
    paragraph = next(text.iterancestors(_PARAGRAPH), None)
    if after.strip() or paragraph is None or harvest.tags[number].kind != "statement":
        return
    if _clear_between(own_elements(paragraph), text, backwards=False):
        return
    following = _neighbour(paragraph, harvest, before=False)
    if following is not None:
        _clear_between([text, *own_elements(following)], text, backwards=False)
        join_paragraphs(paragraph, following)


def _clear_between(
    elements: Iterable[etree._Element], text: etree._Element, *, backwards: bool
) -> bool:
    """Drop breaks and tabs between a text and the next one; whether there is a next one."""
    ordered = [each for each in elements if each.tag == _TEXT or each.tag in _BREAKS]
    if backwards:
        ordered.reverse()
    breaks: list[etree._Element] = []
    for each in ordered[ordered.index(text) + 1 :]:
        if each.tag == _TEXT and each.text:
            for sign in breaks:
                drop(sign)
            return True
        breaks.append(each)
    return False


def _neighbour(
    paragraph: etree._Element, harvest: Harvest, *, before: bool
) -> etree._Element | None:
    """The next paragraph with text; the blank ones before it are dropped."""
    blank: list[etree._Element] = []
    for sibling in paragraph.itersiblings(preceding=before):
        if sibling.tag in _BETWEEN:
            continue
        if sibling.tag != _PARAGRAPH:
            return None
        if not any(each.tag == _TEXT and each.text for each in own_elements(sibling)):
            blank.append(sibling)
            continue
        if _stands_alone(sibling, harvest):
            return None
        for each in blank:
            drop(each)
        return sibling
    return None


def _stands_alone(paragraph: etree._Element, harvest: Harvest) -> bool:
    """Whether a tag takes the whole paragraph's place."""
    return any(
        harvest.tags[int(number)].scope in ("p", "tr", "tc")
        for text in paragraph.iter(_TEXT)
        for number in MARK.findall(text.text or "")
    )
