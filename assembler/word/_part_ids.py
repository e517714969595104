"""Numbers that must be unique: in what a loop repeats, they are given out anew at each pass.

Outside loops a document keeps the numbers it has. A bookmark of which only one end is repeated or
left out could not stay a pair, so it goes; its text stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jinja2.runtime import Context
from jinja2.utils import pass_context

from ._budget import current

# The place of a value is the name of the filter that makes it: these make numbers.
DRAWING: Final = "new drawing number"
CONTROL: Final = "new control number"
REVISION: Final = "new revision number"
BOOKMARK: Final = "new bookmark number"
BOOKMARK_END: Final = "number of the open bookmark"
BOOKMARK_NAME: Final = "new bookmark name"

_RENEWED: Final = re.compile(
    r'(?P<paragraph>\sw14:(?:paraId|textId)="[^"]*")'
    r"|(?P<comment><w:comment(?:RangeStart|RangeEnd|Reference)\b[^<>]*/>)"
    r"|(?P<bookmark><w:bookmark(?:Start|End)\b[^<>]*/>)"
    r'|(?<=<wp:docPr id=")(?P<drawing>\d+)(?=")'
    r'|(?<=<w:id w:val=")(?P<control>-?\d+)(?=")'
    r"|(?:<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|tblPrChange|trPrChange|tcPrChange"
    r'|sectPrChange|numberingChange|cellIns|cellDel|cellMerge)\sw:id=")(?P<revision>\d+)(?=")'
)
_BOOKMARK: Final = re.compile(r"<w:bookmark(?P<side>Start|End)\b[^<>]*/>")
_ID: Final = re.compile(r'\bw:id="(?P<id>[^"]*)"')
_NAME: Final = re.compile(r'\bw:name="(?P<name>[^"]*)"')

BranchPath = tuple[tuple[int, int], ...]
Emit = Callable[[str, str], str]  # a value and the filter that makes it ready -> its code


@pass_context
def _new_drawing(_: Context, _old: str) -> str:
    return str(current().ids.next_drawing())


@pass_context
def _new_control(_: Context, _old: str) -> str:
    return str(current().ids.next_control())


@pass_context
def _new_revision(_: Context, _old: str) -> str:
    return str(current().ids.next_bookmark())


@pass_context
def _new_bookmark(_: Context, old: str) -> str:
    rendering = current()
    number = rendering.open_bookmarks[old] = rendering.ids.next_bookmark()
    return str(number)


@pass_context
def _open_bookmark(_: Context, old: str) -> str:
    return str(current().open_bookmarks.get(old, old))


@pass_context
def _bookmark_name(_: Context, name: str) -> str:
    return current().ids.bookmark_name(name)


ID_FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    DRAWING: _new_drawing,
    CONTROL: _new_control,
    REVISION: _new_revision,
    BOOKMARK: _new_bookmark,
    BOOKMARK_END: _open_bookmark,
    BOOKMARK_NAME: _bookmark_name,
}


@dataclass(frozen=True, slots=True)
class Gap:
    """The XML between two marks: the branches of blocks around it, and whether it repeats."""

    xml: str
    path: BranchPath
    repeats: bool


def broken_bookmarks(gaps: Sequence[Gap]) -> frozenset[str]:
    """The ids of bookmarks whose two ends are not always printed together."""
    paths: dict[str, dict[str, BranchPath]] = {}
    for gap in gaps:
        for match in _BOOKMARK.finditer(gap.xml):
            number = _ID.search(match[0])
            if number:
                paths.setdefault(number["id"], {})[match["side"]] = gap.path
    broken: set[str] = set()
    for bookmark, sides in paths.items():
        together = len(sides) == 2 and sides["Start"] == sides["End"]
        if not together and any(sides.values()):
            broken.add(bookmark)
    return frozenset(broken)


def renew_ids(gap: Gap, broken: frozenset[str], emit: Emit) -> str:
    """The XML of a gap with code in place of the numbers that must be made anew."""
    if broken:
        xml = _BOOKMARK.sub(lambda match: "" if _id_of(match[0]) in broken else match[0], gap.xml)
    else:
        xml = gap.xml
    if not gap.repeats:
        return xml
    return _RENEWED.sub(lambda match: _renewed(match, emit), xml)


def _id_of(element: str) -> str:
    match = _ID.search(element)
    return match["id"] if match else ""


def _renewed(match: re.Match[str], emit: Emit) -> str:
    if match["paragraph"] or match["comment"]:
        return ""
    if match["drawing"]:
        return emit(match["drawing"], DRAWING)
    if match["control"]:
        return emit(match["control"], CONTROL)
    if match["revision"]:
        return match[0][: -len(match["revision"])] + emit(match["revision"], REVISION)
    element = match["bookmark"]
    if element.startswith("<w:bookmarkEnd"):
        return _ID.sub(lambda found: _swap(found, "id", emit, BOOKMARK_END), element)
    element = _ID.sub(lambda found: _swap(found, "id", emit, BOOKMARK), element)
    return _NAME.sub(lambda found: _swap(found, "name", emit, BOOKMARK_NAME), element)


def _swap(match: re.Match[str], group: str, emit: Emit, place: str) -> str:
    return f'w:{group}="{emit(match[group], place)}"'
