"""Mending what a condition or loop leaves empty, and what Word would refuse to open.

While compiling, signs are set around the cells, rows, tables and controls whose content may
vanish; after rendering only those places are looked at. A cell without a closing paragraph gets
one, a row without cells and a table without rows go, and a table whose number of columns turns
out only then gets its grid.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from lxml import etree

from ._part_grid import fit_grid
from ._tag_marks import MARK
from ._xml import put_text_after, put_text_before, w

SIGN: Final = "\ufdd2"
# A letter behind the sign: small ones open, large ones close.
_ENDS_WITH_PARAGRAPH: Final = "P"
_NOT_EMPTY: Final = "N"
_KEPT_IF: Final = {"t": "</w:tr>", "r": "</w:tc>", "c": "</w:r>"}
_GRID: Final = "g"
_PARAGRAPH_END: Final = re.compile(r"(?:</w:p>|<w:p(?: [^<>]*)?/>|</w:sdt>)\s*$")
_CONTENT_START: Final = re.compile(r"<w:sdtContent>\s*$")
_NEEDS_PARAGRAPH: Final[dict[str, Callable[[str], bool]]] = {
    _ENDS_WITH_PARAGRAPH: lambda before: _PARAGRAPH_END.search(before) is None,
    _NOT_EMPTY: lambda before: _CONTENT_START.search(before) is not None,
}

_STORIES: Final = frozenset(
    w(name) for name in ("tc", "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment")
)
_BLOCK_PARENTS: Final = _STORIES | {w("body"), w("sdtContent"), w("docPartBody")}


def set_signs(root: etree._Element) -> bool:
    """Set signs where content may vanish; whether there are any."""
    found = False
    # Inner ones first: a table that may vanish makes the content of its cell one that may.
    for element in reversed(list(root.iter(w("tr"), w("tbl"), w("sdtContent"), *_STORIES))):
        found = _set(element) or found
    return found


def _set(element: etree._Element) -> bool:
    if not _is_open(element):
        return False
    if element.tag == w("tr"):
        _wrap(element, "r")
        table = next(element.iterancestors(w("tbl")), None)
        if table is not None and not (table.tail or "").startswith(f"{SIGN}G"):
            _wrap(table, _GRID)
    elif element.tag == w("tbl"):
        _wrap(element, "t")
    elif element.tag == w("sdtContent"):
        return _set_control(element)
    elif _paragraph_is_last(element):
        return False
    else:
        _append(element, SIGN + _ENDS_WITH_PARAGRAPH)
    return True


def _set_control(content: etree._Element) -> bool:
    control = content.getparent()
    outer = control.getparent() if control is not None else None
    if control is None or outer is None:
        return False
    if outer.tag in _BLOCK_PARENTS and not _holds_rows(content):
        _append(content, SIGN + _NOT_EMPTY)
    elif outer.tag in (w("tbl"), w("tr")):
        _wrap(control, "t" if outer.tag == w("tbl") else "r")
    else:
        _wrap(control, "c")
    return True


def _holds_rows(content: etree._Element) -> bool:
    return any(child.tag in (w("tr"), w("tc")) for child in content)


def _is_open(element: etree._Element) -> bool:
    """Whether tags or signs stand between the children of an element."""
    texts = [element.text, *(child.tail for child in element)]
    return any(text and (SIGN in text or MARK.search(text)) for text in texts)


def _paragraph_is_last(element: etree._Element) -> bool:
    return len(element) > 0 and element[-1].tag == w("p") and not (element[-1].tail or "").strip()


def _append(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _wrap(element: etree._Element, letter: str) -> None:
    put_text_before(element, SIGN + letter)
    put_text_after(element, SIGN + letter.upper())


def heal(rendered: Iterable[str], part: str) -> list[str]:
    """The pieces of a rendered part without signs, mended where they stood."""
    pieces: list[str] = []
    opened: list[int] = []
    for piece in rendered:
        if SIGN in piece:
            first, *signed = piece.split(SIGN)
            pieces.append(first)
            for chunk in signed:
                _mend(pieces, opened, chunk[:1], part)
                pieces.append(chunk[1:])
        else:
            pieces.append(piece)
    return pieces


def _mend(pieces: list[str], opened: list[int], letter: str, part: str) -> None:
    """What the sign with this letter asks for, where the pieces end."""
    if letter in _KEPT_IF or letter == _GRID:
        opened.append(len(pieces))
    elif letter in _CLOSERS and opened:
        _CLOSERS[letter](pieces, opened.pop(), part)
    elif letter in _NEEDS_PARAGRAPH and _NEEDS_PARAGRAPH[letter](_tail_of(pieces)):
        pieces.append("<w:p/>")


def _tail_of(pieces: list[str]) -> str:
    """The last characters of what has been put together so far."""
    tail = ""
    for piece in reversed(pieces):
        tail = piece[-400:] + tail
        if len(tail) > 300:
            break
    return tail


def _keeper(needed: str) -> Callable[[list[str], int, str], None]:
    def keep_or_drop(pieces: list[str], start: int, part: str) -> None:  # noqa: ARG001 - one type for all
        if not any(needed in piece for piece in pieces[start:]):
            del pieces[start:]

    return keep_or_drop


def _fit(pieces: list[str], start: int, part: str) -> None:
    table = "".join(pieces[start:])
    if table:
        pieces[start:] = [fit_grid(table, part)]


_CLOSERS: Final[dict[str, Callable[[list[str], int, str], None]]] = {
    letter.upper(): _keeper(needed) for letter, needed in _KEPT_IF.items()
} | {_GRID.upper(): _fit}
