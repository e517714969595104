"""Which clause goes where: the table, its filters and legend, and saving it as a table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFileDialog,
    QStackedLayout,
    QWidget,
)

from assembler.library import matrix_csv, matrix_xlsx
from gui import _background
from gui._texts import translate
from gui.look import (
    Choice,
    EmptyState,
    FlowLayout,
    Hairline,
    IconLabel,
    SearchField,
    Segments,
    Space,
    button,
    column,
    ground,
    label,
    row,
)
from gui.reason.words import capital

from .bench import Bench
from .matrix_model import Cells, MatrixModel
from .matrix_presenter import BASES, LOOKS, NATURES, NEEDS, MatrixPresenter, work_out
from .matrix_table import MatrixTable

if TYPE_CHECKING:
    from assembler.library import Matrix
    from gui.window import Desk

_NAME_WIDTH: Final = 304


class MatrixView(QWidget):
    """The table is worked out in the background when it is first shown, and with each library."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("matrix-view")
        self.setProperty("whole", True)  # noqa: FBT003 - without the tree beside it
        self.setWindowTitle(self.tr("Clause matrix"))
        ground(self, "surface")
        self.desk = desk
        self.bench = Bench.of(desk)
        self.presenter: MatrixPresenter | None = None
        self.model = MatrixModel(self)
        self._build()
        handle = desk.actions.handle
        handle("find", self, self.search.setFocus)
        handle("refresh", self, self.work_out)
        desk.library_changed.connect(self.work_out)
        self.work_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.table.setFocus(event.reason())

    def _build(self) -> None:
        lines = column(self)
        top = column(margins=(Space.LARGE, Space.LARGE, Space.LARGE, Space.SMALL), spacing=12)
        head = row(spacing=Space.NORMAL)
        head.addWidget(label(self.tr("Which clause goes where"), "title", weight="semibold"))
        head.addStretch(1)
        for need in NEEDS:
            icon_name, token, word = LOOKS[need]
            line = row(spacing=Space.LABEL)
            line.addWidget(IconLabel(icon_name, token, 12))
            line.addWidget(label(translate("Matrix", word), "second", tone="text2"))
            head.addLayout(line)
        self.save = button(self.tr("Save as table…"), icon_name="download", name="save-table")
        self.save.clicked.connect(self.ask_to_save)
        head.addWidget(self.save)
        top.addLayout(head)
        top.addLayout(self._filters())
        lines.addLayout(top)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self.table = MatrixTable(self.model)
        self.search.on_to_list.connect(self.table.setFocus)
        self.table.open_wanted.connect(self.open_clause)
        holder = QWidget()
        column(holder, margins=(Space.NORMAL, 0, 0, 0)).addWidget(self.table)
        self.empty = EmptyState("table", "", "")
        self._stack.addWidget(holder)
        self._stack.addWidget(self.empty)
        lines.addWidget(body, 1)
        lines.addWidget(Hairline())
        foot = ground(QWidget(), "canvas")
        line = row(foot, margins=(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM))
        line.setSpacing(Space.MEDIUM)
        self._mark = IconLabel("info", "text2")
        words = column(spacing=2)
        self.said = label("", "label", weight="semibold", wrap=True, name="cell-said")
        self.reason = label("", "label", tone="text2", wrap=True, name="cell-reason")
        words.addWidget(self.said)
        words.addWidget(self.reason)
        self.open = button(self.tr("Open clause"), name="open-clause")
        self.open.clicked.connect(self.open_clause)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self.open)
        lines.addWidget(foot)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self._tell()

    def _filters(self) -> QBoxLayout:
        line = row(spacing=Space.NORMAL)
        filters = FlowLayout(spacing=Space.SMALL)
        line.addLayout(filters, 1)
        self.search = SearchField(self.tr("Search clauses"))
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(280)
        self.search.textChanged.connect(self._filter)
        filters.addWidget(self.search)
        self.boxes: dict[str, QComboBox] = {}
        for key, name in (
            ("regime", self.tr("Buyer")),
            ("family", self.tr("Family")),
            ("kind", self.tr("Kind of text")),
            ("basis", self.tr("Basis")),
            ("nature", self.tr("Kind of contract")),
        ):
            box = self.boxes[key] = QComboBox()
            box.setObjectName(f"matrix-{key}")
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(11)
            box.currentIndexChanged.connect(self._filter)
            filters.addWidget(box)
        line.addWidget(label(self.tr("Cells show"), "second", tone="text2"))
        self.cells = Segments(
            [
                Choice(Cells.NEED.value, self.tr("Need")),
                Choice(Cells.BASIS.value, self.tr("Basis")),
                Choice(Cells.REVISION.value, self.tr("Revision")),
            ],
            self.tr("What the cells show"),
        )
        self.cells.chosen.connect(lambda key: self.model.show_cells(Cells(key)))
        line.addWidget(self.cells)
        return line

    # Working out

    def work_out(self) -> None:
        """Work the table out anew in the background."""
        self.empty.say(self.tr("The table is being worked out…"), self.tr("Two seconds or so."))
        self._stack.setCurrentIndex(1)
        _background.run(self, work_out, self.bench.library, done=self._take, failed=self._could_not)

    def _could_not(self, error: Exception) -> None:
        self.empty.say(self.tr("The table cannot be worked out"), str(error))

    def _take(self, found: object) -> None:
        self.presenter = MatrixPresenter(cast("Matrix", found))
        self._fill_boxes(self.presenter)
        self._filter()

    def _fill_boxes(self, presenter: MatrixPresenter) -> None:
        titles = presenter.matrix.titles
        table: dict[str, tuple[str, list[tuple[str, str]]]] = {
            "regime": (self.tr("All buyers"), [(x, titles.get(x, x)) for x in presenter.regimes]),
            "family": (
                self.tr("All families"),
                [(x, capital(x.replace("-", " "))) for x in sorted(presenter.families)],
            ),
            "kind": (self.tr("All kinds"), [(x, capital(x)) for x in presenter.kinds]),
            "basis": (
                self.tr("Any basis"),
                [(x, translate("Matrix", word)) for x, word in BASES.items()],
            ),
            "nature": (self.tr("All contracts"), [(x, capital(x)) for x in NATURES if x]),
        }
        for key, (all_of_them, choices) in table.items():
            box = self.boxes[key]
            kept = box.currentData()
            box.blockSignals(True)  # noqa: FBT003
            box.clear()
            box.addItem(all_of_them, "")
            for value, name in choices:
                box.addItem(name, value)
            box.setCurrentIndex(max(0, box.findData(kept)))
            box.blockSignals(False)  # noqa: FBT003

    def _filter(self) -> None:
        presenter = self.presenter
        if presenter is None:
            return
        chosen = {key: str(box.currentData() or "") for key, box in self.boxes.items()}
        presenter.wanted = replace(presenter.wanted, words=self.search.text().strip(), **chosen)
        self.model.show_matrix(presenter)
        self.table.setColumnWidth(0, _NAME_WIDTH)
        for at in range(self.model.rowCount()):
            if not self.model.row_shown(at).clause and self.model.columnCount() > 1:
                self.table.setSpan(at, 0, 1, self.model.columnCount())
        self.empty.say(
            self.tr("No clause fits"), self.tr("Take a filter away, or search for other words.")
        )
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._tell()

    # The current cell

    def clause(self) -> str:
        """The clause of the current row, or nothing."""
        index = self.table.currentIndex()
        return self.model.row_shown(index.row()).clause if index.isValid() else ""

    def _tell(self) -> None:
        index = self.table.currentIndex()
        self.open.setEnabled(bool(self.clause()))
        if not self.clause():
            self._mark.show_icon("info", "text2")
            self.said.setText(self.tr("Choose a cell to read what it says."))
            self.reason.setText(self.tr("Arrows walk, Return opens the clause."))
            return
        line, cell = self.model.row_shown(index.row()), self.model.cell(index)
        if cell is None:
            self._mark.show_icon("book", "text2")
            self.said.setText(line.title)
            self.reason.setText(self.tr("Revision {number}").format(number=line.revision))
            return
        icon_name, token, word = cell.look
        self._mark.show_icon(icon_name, token)
        said = self.tr("{clause}, {regime}: {need}")
        self.said.setText(
            said.format(clause=line.title, regime=self.model.regime(index.column()), need=word)
        )
        basis = self.tr("Basis: {basis}.").format(basis=cell.basis_text) if cell.bases else ""
        self.reason.setText(f"{cell.reason} {basis}".strip())

    def open_clause(self) -> None:
        """Open the clause of the current row in the editor."""
        if self.clause():
            self.desk.show_page("editor", self.clause())

    # Saving

    def ask_to_save(self) -> None:
        """Choose a file, and write the whole table there."""
        kinds = self.tr("Excel workbook (*.xlsx);;Comma-separated values (*.csv)")
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Save as table"), "", kinds)
        if chosen:
            path = Path(chosen)
            if path.suffix not in (".xlsx", ".csv"):
                path = path.with_suffix(".csv" if "csv" in kind else ".xlsx")
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the whole table: CSV or Excel, by the ending."""
        if self.presenter is None:
            return
        _background.run(
            self,
            write_table,
            self.presenter.matrix,
            path,
            done=lambda _: self.desk.announce(
                self.tr("The table was saved: {file}").format(file=path.name)
            ),
            failed=lambda error: self.desk.show_banner("wrong", str(error)),
        )


def write_table(found: Matrix, path: Path) -> Path:
    """Write a matrix as CSV or as a workbook."""
    if path.suffix == ".csv":
        path.write_text(matrix_csv(found), encoding="utf-8-sig", newline="")
    else:
        path.write_bytes(matrix_xlsx(found))
    return path
