"""Bookmarks, references to them, and the table of contents: all with their results cached."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ._markup_text import escape, run

BOOKMARK_LIMIT = 40
BOOKMARK_PREFIX = "_cw_"
DEFINITIONS_BOOKMARK = f"{BOOKMARK_PREFIX}definitions"

_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_DEPTH = 3
_TOC = r' TOC \o "1-3" \n \h \z \u '
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def bookmark_name(clause_id: str) -> str:
    """A name that Word takes: a letter or underscore first, 40 characters at most, unique."""
    name = BOOKMARK_PREFIX + clause_id.replace("-", "_")
    if len(name) <= BOOKMARK_LIMIT:
        return name
    digest = hashlib.sha256(clause_id.encode()).hexdigest()[:8]
    return f"{name[: BOOKMARK_LIMIT - 9]}_{digest}"


def bookmarked(runs: str, name: str, bookmark_id: int) -> str:
    """Runs with a bookmark around them."""
    return (
        f'<w:bookmarkStart w:id="{bookmark_id}" w:name="{name}"/>{runs}'
        f'<w:bookmarkEnd w:id="{bookmark_id}"/>'
    )


def field(instruction: str, result_runs: str, properties: str = "") -> str:
    """A complex field with its result, as a sequence of runs."""
    marks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return (
        f'<w:r>{marks}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{marks}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r>{marks}<w:fldChar w:fldCharType="separate"/></w:r>{result_runs}'
        f'<w:r>{marks}<w:fldChar w:fldCharType="end"/></w:r>'
    )


@lru_cache(maxsize=4096)
def number_reference(bookmark: str, number: str, properties: str = "") -> str:
    r"""The number of the bookmarked paragraph alone. `\w` would put "Part 2" before it."""
    return field(rf"REF {bookmark} \n \h", run(number, properties), properties)


def text_reference(bookmark: str, text: str, properties: str = "") -> str:
    """The bookmarked words themselves."""
    return field(rf"REF {bookmark} \h", run(text, properties), properties)


def link(url: str, runs: str) -> str:
    """A link as a field, which needs no relationship in the package."""
    return field(f'HYPERLINK "{url}"', runs)


class Entry(NamedTuple):
    """A heading as the contents show it. `number` is as printed: "Part 1", "3.", "Form 1."."""

    level: int
    number: str
    title: str
    bookmark: str
    number_in_column: bool = True


def contents(entries: Sequence[Entry], depth: int = 3) -> str:
    r"""The whole TOC field, one paragraph an entry.

    `\n`: without page numbers, which nobody knows before the pages are laid out.
    """
    if not entries:
        return ""
    last = len(entries) - 1
    lines = "".join([_line(entry, at == 0, at == last) for at, entry in enumerate(entries)])
    return (
        lines if depth == _DEPTH else lines.replace(_TOC, _TOC.replace(str(_DEPTH), str(depth)), 1)
    )


@lru_cache(maxsize=4096)  # the headings of a library come again in every tender
def _line(entry: Entry, is_first: bool, is_last: bool) -> str:  # noqa: FBT001
    begin = f'{_BEGIN}<w:r><w:instrText xml:space="preserve">{_TOC}</w:instrText></w:r>{_SEPARATE}'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/>'
        f"{'' if is_last else _loose(entry)}</w:pPr>"
        f"{begin if is_first else ''}{_entry(entry)}{_END if is_last else ''}</w:p>"
    )


def _loose(entry: Entry) -> str:
    """Forms and annexes have no entries below them: kept together they would all move on.

    The last entry stays with the note that follows, which would else stand on a page alone.
    """
    return "" if entry.number_in_column else '<w:keepNext w:val="0"/>'


def _entry(entry: Entry) -> str:
    if not entry.number:
        words = run(entry.title)
    elif entry.number_in_column:
        words = f"{run(entry.number)}<w:r><w:tab/></w:r>{run(entry.title)}"
    else:
        words = run(f"{entry.number} {entry.title}")
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{words}</w:hyperlink>'
