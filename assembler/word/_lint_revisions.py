"""Tracked changes: whole, dated, and carried by the marks of paragraphs and rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ._lint_document import Document, WordFinding, near, text_of
from ._numbering import Element, W

_REVISIONS: Final = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_KINDS: Final = (("ins", "inserted"), ("del", "deleted"))
_STORIES: Final = tuple(
    f"{W}{name}" for name in ("body", "tc", "hdr", "ftr", "footnote", "endnote", "comment")
)


def revisions(document: Document) -> Iterator[WordFinding]:
    seen: set[str] = set()
    for part, tree in document.stories.items():
        for change in tree.iter(*_REVISIONS):
            number = str(change.get(f"{W}id"))
            if number in seen:
                yield WordFinding(41, part, f"Two revisions have the id {number}.", near(change))
            seen.add(number)
            if not change.get(f"{W}author") or not change.get(f"{W}date"):
                yield WordFinding(41, part, "A revision has no author or date.", near(change))
        for deleted in tree.iter(f"{W}del"):
            if next(deleted.iter(f"{W}t", f"{W}instrText"), None) is not None:
                yield WordFinding(41, part, "Deleted text is not marked as such.", near(deleted))


def paragraph_marks(document: Document) -> Iterator[WordFinding]:
    """A paragraph that comes or goes as a whole carries it on its mark.

    Else accepting or rejecting the change leaves an empty paragraph, with its number. The last
    mark of a story or cell can neither come nor go.
    """
    for part, tree in document.stories.items():
        for paragraph in tree.iter(f"{W}p"):
            is_last = _is_last(paragraph)
            for kind, word in _KINDS:
                marked = paragraph.find(f"{W}pPr/{W}rPr/{W}{kind}") is not None
                if marked and is_last:
                    text = f"The last paragraph of a text or cell is {word}; its mark has to stay."
                    yield WordFinding(42, part, text, near(paragraph))
                elif not marked and not is_last and _is_wholly(paragraph, kind):
                    text = f"All of a paragraph is {word}, and its mark is not."
                    yield WordFinding(42, part, text, _words(paragraph))


def row_marks(document: Document) -> Iterator[WordFinding]:
    """A row that comes or goes says so itself and in all its runs."""
    for part, tree in document.stories.items():
        for row in tree.iter(f"{W}tr"):
            for kind, word in _KINDS:
                if row.find(f"{W}trPr/{W}{kind}") is None:
                    continue
                runs = [run for run in row.iter(f"{W}r") if not _is_empty(run)]
                if any(_change_of(run) != kind for run in runs):
                    text = f"A table row is {word}, and not all of its text is."
                    yield WordFinding(42, part, text, _words(row))


def _is_wholly(paragraph: Element, kind: str) -> bool:
    runs = [run for run in paragraph.iter(f"{W}r") if not _is_empty(run)]
    return bool(runs) and all(_change_of(run) == kind for run in runs)


def _change_of(run: Element) -> str:
    """ "ins" or "del", whichever is nearer; text that was inserted and deleted again is deleted."""
    for around in run.iterancestors(f"{W}ins", f"{W}del", f"{W}p"):
        if around.tag == f"{W}p":
            return ""
        return str(around.tag).rpartition("}")[2]
    return ""


def _is_empty(run: Element) -> bool:
    return all(child.tag == f"{W}rPr" for child in run)


def _is_last(paragraph: Element) -> bool:
    parent = paragraph.getparent()
    if parent is None or parent.tag not in _STORIES:
        return False
    following = paragraph.itersiblings(f"{W}p", f"{W}tbl", f"{W}sdt")
    return next(following, None) is None


def _words(element: Element) -> str:
    deleted = "".join(text.text or "" for text in element.iter(f"{W}delText"))
    return (text_of(element) + deleted)[:50]


REVISION_CHECKS: Final = (revisions, paragraph_marks, row_marks)
