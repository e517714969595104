"""Which clause goes where: a table with a column for each regime, as the window shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assembler.library import matrix
from assembler.selection import select
from gui._texts import QT_TRANSLATE_NOOP, translate
from gui.reason.words import capital

if TYPE_CHECKING:
    from assembler.library import Library, Matrix

NEEDS: Final = ("required", "when applicable", "optional", "")
LOOKS: Final = {
    "required": ("included", "accent", QT_TRANSLATE_NOOP("Matrix", "Always")),
    "when applicable": ("half", "accent", QT_TRANSLATE_NOOP("Matrix", "If it applies")),
    "optional": ("ring", "text2", QT_TRANSLATE_NOOP("Matrix", "Optional")),
    "": ("minus", "text3", QT_TRANSLATE_NOOP("Matrix", "Not used")),
}
_REASONS: Final = {
    "required": QT_TRANSLATE_NOOP("Matrix", "In every such contract."),
    "when applicable": QT_TRANSLATE_NOOP(
        "Matrix", "Law or binding policy calls for it where the facts of the contract do."
    ),
    "optional": QT_TRANSLATE_NOOP(
        "Matrix", "Good practice; the agency’s policy level, the risk and the facts decide."
    ),
    "": QT_TRANSLATE_NOOP("Matrix", "Not used there."),
}
BASES: Final = {
    "law": QT_TRANSLATE_NOOP("Matrix", "Law"),
    "policy": QT_TRANSLATE_NOOP("Matrix", "Policy"),
    "practice": QT_TRANSLATE_NOOP("Matrix", "Good practice"),
}
NATURES: Final = ("", "works", "supplies", "services")


@dataclass(frozen=True, slots=True)
class CellShown:
    """A need with the words for what it rests on."""

    need: str
    bases: tuple[str, ...] = ()

    @property
    def look(self) -> tuple[str, str, str]:
        """Icon, colour and word."""
        icon_name, token, word = LOOKS[self.need]
        return icon_name, token, translate("Matrix", word)

    @property
    def basis_text(self) -> str:
        """What calls for it."""
        return ", ".join(translate("Matrix", BASES[each]) for each in self.bases)

    @property
    def reason(self) -> str:
        """The need as a sentence."""
        return translate("Matrix", _REASONS[self.need])


@dataclass(frozen=True, slots=True)
class RowShown:
    """A text with a cell for each regime; a family's heading has none."""

    clause: str
    title: str
    family: str
    kind: str = ""
    revision: int = 0
    cells: tuple[CellShown, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the table is shown; nothing named means all."""

    words: str = ""
    family: str = ""
    kind: str = ""
    basis: str = ""
    regime: str = ""
    nature: str = ""


def work_out(library: Library) -> Matrix:
    """The whole table; takes a second or two."""
    return matrix(library, lambda texts, facts, on: select(texts, facts, on=on))


class MatrixPresenter:
    """Shows a matrix that has been worked out, a column for each regime."""

    def __init__(self, found: Matrix) -> None:
        self.matrix = found
        self.wanted = Wanted()
        self._titles: dict[str, str] = dict(found.titles)
        self.families = tuple(dict.fromkeys(row.clause.family for row in found.rows))
        self.kinds = tuple(sorted({row.clause.kind for row in found.rows}))
        self.regimes = tuple(dict.fromkeys(column.regime for column in found.columns))

    def columns(self) -> tuple[tuple[str, str], ...]:
        """The regimes that are shown, each with its name."""
        shown = [each for each in self.regimes if self.wanted.regime in ("", each)]
        return tuple((each, self._titles.get(each, each)) for each in shown)

    def rows(self) -> tuple[RowShown, ...]:
        """Headings and texts, from the top."""
        wanted, found = self.wanted, []
        places = [self._places(name) for name, _ in self.columns()]
        family = None
        words = wanted.words.casefold().split()
        for line in self.matrix.rows:
            clause = line.clause
            said = f"{clause.title} {clause.id}".casefold()
            if wanted.family not in ("", clause.family) or wanted.kind not in ("", clause.kind):
                continue
            if not all(word in said for word in words):
                continue
            cells = tuple(self._cell([line.cells[at] for at in each]) for each in places)
            if (wanted.basis or wanted.regime) and not any(cell.need for cell in cells):
                continue
            if clause.family != family:
                family = clause.family
                found.append(RowShown("", capital(family.replace("-", " ")), family))
            found.append(
                RowShown(
                    clause.id, clause.title, clause.family, clause.kind, clause.revision, cells
                )
            )
        return tuple(found)

    def _places(self, regime: str) -> list[int]:
        nature = self.wanted.nature
        return [
            at
            for at, column in enumerate(self.matrix.columns)
            if column.regime == regime and nature in ("", column.type)
        ]

    def _cell(self, cells: Sequence[object]) -> CellShown:
        """Several kinds of contract as one: always only if it is always for each."""
        basis = self.wanted.basis
        needs = [
            getattr(cell, "applies", "") if not basis or basis in getattr(cell, "basis", ()) else ""
            for cell in cells
        ]
        bases = tuple(dict.fromkeys(word for c in cells for word in getattr(c, "basis", ())))
        if not any(needs):
            return CellShown("")
        need = needs[0] if len(set(needs)) == 1 else "when applicable"
        if need == "when applicable" and set(needs) <= {"optional", ""}:
            need = "optional"
        return CellShown(need, bases)
