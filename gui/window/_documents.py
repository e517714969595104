"""Which documents are open, in which workspace, and which of them is in front."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ._presenter import tab_title
from ._workspace import Editor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.draft import Draft

    from ._desk import OpenTender
    from ._strip import DocumentTabs


@dataclass(eq=False)
class Document:
    """What stands behind a document tab; `key` says what it shows, for pages that open once."""

    workspace: str
    key: str
    page: QWidget
    title: str
    tender: OpenTender | None = None


class Documents:
    """In the order of their tabs; each workspace has its own front."""

    def __init__(self) -> None:
        self.workspace = "tender"
        self._all: list[Document] = []
        self._fronts: dict[str, Document | None] = {}

    def __iter__(self) -> Iterator[Document]:
        return iter(tuple(self._all))

    def shown(self) -> list[Document]:
        """Those of the workspace in front."""
        return [each for each in self._all if each.workspace == self.workspace]

    def front(self) -> Document | None:
        """The one in front, if any is open in this workspace."""
        return self._fronts.get(self.workspace)

    def at(self, index: int) -> Document | None:
        """The one behind a tab."""
        shown = self.shown()
        return shown[index] if 0 <= index < len(shown) else None

    def of_key(self, key: str) -> Document | None:
        """The page that shows this already."""
        return next((each for each in self._all if each.key == key), None)

    def of_page(self, page: QWidget) -> Document | None:
        """The one that a page belongs to."""
        return next((each for each in self._all if each.page is page), None)

    def of_draft(self, draft: Draft) -> Document | None:
        """The one that shows this draft, or was opened from the same file."""
        for each in self._all:
            if each.tender is not None and _is_same(each.tender.draft, draft):
                return each
        return None

    def tenders(self) -> tuple[OpenTender, ...]:
        """All open tenders."""
        return tuple(each.tender for each in self._all if each.tender is not None)

    def tender_of(self, path: Path) -> OpenTender | None:
        """The open tender that was opened from this file or is saved in it."""
        found = (each for each in self.tenders() if path in (each.draft.path, each.draft.origin))
        return next(found, None)

    def add(self, document: Document) -> Document:
        """Add one at the end."""
        self._all.append(document)
        return document

    def bring_to_front(self, document: Document) -> None:
        """Make it the front of its workspace, and that the workspace in front."""
        self._fronts[document.workspace] = document
        self.workspace = document.workspace

    def remove(self, document: Document) -> None:
        """Take one out; its neighbour comes to the front."""
        siblings = [each for each in self._all if each.workspace == document.workspace]
        place = siblings.index(document)
        self._all.remove(document)
        siblings.remove(document)
        if self._fronts.get(document.workspace) is document:
            neighbour = siblings[min(place, len(siblings) - 1)] if siblings else None
            self._fronts[document.workspace] = neighbour

    def fill(self, tabs: DocumentTabs) -> None:
        """Show the documents of the workspace as tabs."""
        was_blocked = tabs.blockSignals(True)  # noqa: FBT003
        while tabs.count():
            tabs.removeTab(0)
        for document in self.shown():
            index = tabs.add_document(document.title)
            if document is self.front():
                tabs.setCurrentIndex(index)
        tabs.blockSignals(was_blocked)
        self.follow_titles(tabs)

    def follow_titles(self, tabs: DocumentTabs) -> None:
        """Show what the documents are called now, and which are not saved."""
        shown = self.shown()
        for index, document in enumerate(shown):
            is_modified = False
            if document.tender is not None:
                document.title = tab_title(document.tender.draft)
                is_modified = document.tender.draft.is_modified
            elif isinstance(document.page, Editor):
                is_modified = not document.page.undo_stack.isClean()
            tabs.rename(index, document.title, is_modified=is_modified)
        tabs.setVisible(bool(shown))


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether both are the same tender, or are saved in the same file."""
    return one is other or (one.path is not None and one.path == other.path)
