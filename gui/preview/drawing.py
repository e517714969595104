"""The exact pages: what is drawn, how long it takes, and which page a clause stands on.

No widgets here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from assembler.word import Tender, assemble

from .rows import Row

if TYPE_CHECKING:
    from gui.draft import Draft


class Report(Protocol):
    """How work tells where it stands; see `gui._background`."""

    def __call__(self, done: int, total: int, message: object = "") -> None: ...


@dataclass(frozen=True, slots=True)
class Place:
    """A heading on the exact pages: the page from 0, and how far down, in points."""

    title: str
    page: int
    down: float


def written(draft: Draft) -> Tender:
    """The tender of a draft as it stands.

    Raises:
        ClausewrightError: it cannot be written yet; the sentence says why.
    """
    return assemble(draft.selection, answers=draft.answers())


def drawn(tender: Tender, report: Report) -> bytes:
    """The PDF of a tender; for a thread of its own. `report` raises when it is cancelled."""
    return tender.pdf_bytes(waiting=lambda seconds: report(int(seconds), 0))


def places_of(rows: Sequence[Row], headings: Iterable[Place]) -> dict[tuple[str, ...], Place]:
    """Where each row's heading stands: both lists run in the same order."""
    found: dict[tuple[str, ...], Place] = {}
    wanted = [(row.key, _squeezed(f"{row.number} {row.title}")) for row in rows]
    at = 0
    for heading in headings:
        title = _squeezed(heading.title)
        place = next((n for n in range(at, len(wanted)) if wanted[n][1] == title), None)
        if place is not None:
            found[wanted[place][0]] = heading
            at = place + 1
    return found


def row_on(
    rows: Sequence[Row], places: dict[tuple[str, ...], Place], page: int, down: float
) -> int | None:
    """The row that a place on the pages belongs to: the last heading at or before it."""
    found = None
    for number, row in enumerate(rows):
        place = places.get(row.key)
        if place is None:
            continue
        if (place.page, place.down) > (page, down):
            break
        found = number
    return found


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
