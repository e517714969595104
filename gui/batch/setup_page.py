"""The page before a run: the form at the left, the columns beside it, what is done at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QListWidget, QWidget

from gui.look import Hairline, Space, button, column, foot, ground, label, row
from gui.opening.commands import Choose

from .columns import ColumnsPane
from .form import SetupForm
from .presenter import SetupPresenter

_FORM_WIDTH = 400
_NARROW = 1180
_FORM_NARROW = 340


class SetupPage(QWidget):
    """Choices become steps that can be undone; the run and the check are asked for."""

    run_wanted = Signal()
    check_wanted = Signal()
    kept = Signal(str)  # the map to keep

    def __init__(
        self, presenter: SetupPresenter, stack: QUndoStack, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("batch-setup")
        ground(self, "surface")
        self.presenter, self._stack = presenter, stack
        lines = column(self)
        body = row()
        self.form = SetupForm(presenter)
        body.addWidget(self.form)
        body.addWidget(Hairline(Qt.Orientation.Vertical))
        self.columns: ColumnsPane | None = None
        if presenter.is_table:
            self.columns = ColumnsPane(presenter)
            self.columns.mapped.connect(self._map)
            body.addWidget(self.columns, 1)
        else:
            body.addWidget(_FilesPane(presenter.looked.files), 1)
        lines.addLayout(body, 1)
        lines.addWidget(Hairline())
        lines.addWidget(self._build_foot())
        self.form.changed.connect(self.follow_foot)
        self.form.always_wanted.connect(self._answer)
        self.form.always_dropped.connect(self._drop)
        self.follow_foot()

    def _build_foot(self) -> QWidget:
        self.told = label("", "label", weight="medium", wrap=True, name="batch-told")
        self.check = button(self.tr("Check all rows"), name="batch-check")
        self.check.clicked.connect(self.check_wanted)
        self.run = button("", "primary", name="batch-run-all")
        self.run.clicked.connect(self._run)
        return foot(self.told, self.check, self.run, spacing=Space.MEDIUM)

    def follow(self) -> None:
        """Show the choices as they are now."""
        if self.columns is not None:
            self.columns.follow()
        self.form.follow()
        self.follow_foot()

    def follow_foot(self) -> None:
        """Say what would be run."""
        self.told.setText(self.presenter.told())
        self.run.setText(self.presenter.run_text())
        self.run.setEnabled(self.presenter.looked.count > 0)
        self.check.setEnabled(self.presenter.looked.count > 0)

    def fit(self, width: int) -> None:
        """The form gives way a little where there is less room, as far as its words allow."""
        wanted = _FORM_WIDTH if width >= _NARROW else _FORM_NARROW
        self.form.setFixedWidth(max(wanted, self.form.least_width()))

    def _run(self) -> None:
        if self.form.check():
            self.run_wanted.emit()

    # Steps

    def _step(self, text: str, before: object) -> None:
        after = self.presenter.snapshot()
        self.presenter.restore(before)  # type: ignore[arg-type]
        self._stack.push(Choose(text, self.presenter, before, after, self._changed))

    def _changed(self) -> None:
        self.follow()
        self.kept.emit(self.presenter.kept())

    def _map(self, index: int, target: str) -> None:
        column_ = self.presenter.columns[index]
        if target == column_.target and column_.how == "by you":
            return
        before = self.presenter.snapshot()
        self.presenter.map_column(index, target)
        self._step(self.tr("column {heading}").format(heading=column_.heading), before)

    def _answer(self, fact: str, text: str) -> None:
        before = self.presenter.snapshot()
        refused = self.presenter.answer_always(fact, text)
        if refused:
            self.form.refuse(refused)
            return
        self._step(self.presenter.library.fact_definitions[fact].short_name, before)

    def _drop(self, fact: str) -> None:
        before = self.presenter.snapshot()
        del self.presenter.always[fact]
        self._step(self.presenter.library.fact_definitions[fact].short_name, before)


class _FilesPane(QWidget):
    """The first files of a folder: each is a tender of its own."""

    def __init__(self, files: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, margins=(Space.LARGE,) * 4, spacing=Space.MEDIUM)
        lines.addWidget(label(self.tr("The files of the folder"), "head", weight="semibold"))
        lines.addWidget(
            label(
                self.tr("Each notice or work file becomes a tender of its own."),
                "second",
                tone="text2",
                wrap=True,
            )
        )
        listed = QListWidget()
        listed.setObjectName("batch-files")
        listed.setAccessibleName(self.tr("The files of the folder"))
        listed.addItems(list(files))
        listed.setFrameShape(QListWidget.Shape.NoFrame)
        lines.addWidget(listed, 1)
