"""Blocks that begin inside a link, a control or a tracked change and end outside it.

Word puts those around part of a sentence without telling. The tags of such a block are moved out
to their paragraph: its runs, and where need be the links around them, are parted there.
"""

from __future__ import annotations

from copy import copy
from typing import Final

from lxml import etree

from ._part_blocks import Block, Structure
from ._tag_lift import part_run
from ._tag_marks import mark
from ._xml import drop, replace_by_text, w

_PARTED: Final = (w("hyperlink"), w("smartTag"), w("ins"), w("moveTo"))
_REVISIONS: Final = (w("ins"), w("moveTo"), w("del"), w("moveFrom"))


def can_hoist(block: Block, structure: Structure) -> bool:
    """Whether all tags of a block stand in the text of paragraphs that are nested alike."""
    outer = {_to_paragraph(structure.paths[number]) for number in block.members}
    return len(outer) == 1 and () not in outer


def _to_paragraph(path: tuple[str, ...]) -> tuple[str, ...]:
    if path[-1] != "w:t" or "w:p" not in path:
        return ()
    last = len(path) - 1 - path[::-1].index("w:p")
    return path[: last + 1]


def hoist(root: etree._Element, block: Block) -> None:
    """Move the tags of a block out to their paragraphs, as far as they can be moved."""
    for number in block.members:
        text = next((each for each in root.iter(w("t")) if mark(number) in (each.text or "")), None)
        if text is None:
            continue
        holder = part_run(text, number)
        if holder is not None:
            _climb(root, holder)
            replace_by_text(holder, mark(number))


def _climb(root: etree._Element, holder: etree._Element) -> None:
    parent = holder.getparent()
    while parent is not None and parent.tag != w("p"):
        if parent.tag in _PARTED:
            _part(root, parent, holder)
        elif parent.tag != w("sdtContent") or not _leave_control(parent, holder):
            return
        parent = holder.getparent()


def _part(root: etree._Element, wrapper: etree._Element, holder: etree._Element) -> None:
    """Part a wrapper in two, with the holder between."""
    outer = wrapper.getparent()
    if outer is None:
        return
    following = list(holder.itersiblings())
    rest = copy(wrapper)
    rest.text = rest.tail = None
    for child in list(rest):
        rest.remove(child)
    rest.extend(following)
    if wrapper.tag in _REVISIONS:
        rest.set(w("id"), str(_next_revision(root)))
    outer.insert(outer.index(wrapper) + 1, rest)
    rest.tail, wrapper.tail = wrapper.tail, None
    outer.insert(outer.index(wrapper) + 1, holder)
    for half in (wrapper, rest):
        if not len(half) and not (half.text or "").strip():
            drop(half)


def _next_revision(root: etree._Element) -> int:
    numbers = [each.get(w("id"), "") for each in root.iter(*_REVISIONS)]
    return max((int(number) for number in numbers if number.isdigit()), default=0) + 1


def _leave_control(content: etree._Element, holder: etree._Element) -> bool:
    """Move the holder out of a content control, if it stands at one of its ends."""
    control = content.getparent()
    outer = control.getparent() if control is not None else None
    if control is None or outer is None:
        return False
    at = content.index(holder)
    if at == 0:
        outer.insert(outer.index(control), holder)
    elif at == len(content) - 1:
        tail, control.tail = control.tail, None
        outer.insert(outer.index(control) + 1, holder)
        holder.tail = tail
    else:
        return False
    return True
