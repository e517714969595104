"""Which screens there are and where each stands; a new screen is one more line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from gui._texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Place(Enum):
    """Where a screen stands."""

    OUTLINE = "the pane on the left"
    CENTRE = "the centre; the right pane stays"
    WIDE = "the centre and the right pane"
    TAB = "a tab of the right pane"
    SHEET = "over the right pane, until Esc"
    PAGE = "a document tab of its own"
    LIBRARY_TREE = "the left pane of the library"
    LIBRARY_PAGE = "a document tab of the library"


@dataclass(frozen=True)
class Screen:
    """A screen: `factory` is "module:Class", imported when it is first shown.

    The class takes one argument: the OpenTender, or the Desk for PAGE and the library's places.
    """

    name: str
    place: Place
    factory: str
    title: str = ""
    action: str = ""  # the action of the menus that shows it
    takes_focus: bool = True  # not where it follows what is chosen in a list

    def is_built(self) -> bool:
        """Whether its module is there."""
        module = self.factory.partition(":")[0]
        package = module.rpartition(".")[0]
        return find_spec(package) is not None and find_spec(module) is not None

    def make(self, context: object) -> QWidget:
        """A new widget of it."""
        module, _, name = self.factory.partition(":")
        factory: Any = getattr(import_module(module), name)
        made: QWidget = factory(context)
        made.setObjectName(made.objectName() or f"screen-{self.name}")
        return made


SCREENS = {
    screen.name: screen
    for screen in (
        Screen("outline", Place.OUTLINE, "gui.interview.outline:OutlineView"),
        Screen(
            "interview",
            Place.CENTRE,
            "gui.interview.view:InterviewView",
            QT_TRANSLATE_NOOP("Screens", "Question"),
            "show_questions",
        ),
        Screen(
            "fill_ins",
            Place.CENTRE,
            "gui.fillins.view:FillInsView",
            QT_TRANSLATE_NOOP("Screens", "Blanks"),
            "fill_ins",
        ),
        Screen(
            "check",
            Place.WIDE,
            "gui.check.view:CheckView",
            QT_TRANSLATE_NOOP("Screens", "Answers"),
            "check_answers",
        ),
        Screen(
            "clauses",
            Place.TAB,
            "gui.clauses.view:ClausesView",
            QT_TRANSLATE_NOOP("Screens", "Clauses"),
        ),
        Screen(
            "preview",
            Place.TAB,
            "gui.preview.view:PreviewView",
            QT_TRANSLATE_NOOP("Screens", "Preview"),
        ),
        Screen(
            "problems",
            Place.TAB,
            "gui.problems.view:ProblemsView",
            QT_TRANSLATE_NOOP("Screens", "Problems"),
        ),
        Screen("reason", Place.SHEET, "gui.reason.view:ReasonView"),
        Screen(
            "save",
            Place.WIDE,
            "gui.save.view:SaveView",
            QT_TRANSLATE_NOOP("Screens", "Save"),
            "save_tender",
        ),
        Screen(
            "opening",
            Place.PAGE,
            "gui.opening.view:OpeningView",
            QT_TRANSLATE_NOOP("Screens", "Open notice"),
        ),
        Screen(
            "batch",
            Place.PAGE,
            "gui.batch.view:BatchView",
            QT_TRANSLATE_NOOP("Screens", "Batch"),
            "batch",
        ),
        Screen("library_tree", Place.LIBRARY_TREE, "gui.library.view:LibraryView"),
        Screen(
            "matrix",
            Place.LIBRARY_PAGE,
            "gui.library.matrix_view:MatrixView",
            QT_TRANSLATE_NOOP("Screens", "Matrix"),
            "library_matrix",
        ),
        Screen(
            "clause_details",
            Place.LIBRARY_PAGE,
            "gui.library.details:DetailsView",
            QT_TRANSLATE_NOOP("Screens", "At a glance"),
            takes_focus=False,
        ),
        Screen("editor", Place.LIBRARY_PAGE, "gui.editor.view:EditorView"),
        Screen(
            "translations",
            Place.LIBRARY_PAGE,
            "gui.translation_editor.view:TranslationView",
            QT_TRANSLATE_NOOP("Screens", "Translations"),
            "library_translations",
        ),
        Screen(
            "scenarios",
            Place.LIBRARY_PAGE,
            "gui.scenarios.view:ScenariosView",
            QT_TRANSLATE_NOOP("Screens", "Scenarios"),
            "library_scenarios",
        ),
    )
}


def built(place: Place) -> tuple[Screen, ...]:
    """The screens of a place that are there, in the order of the table."""
    return tuple(s for s in SCREENS.values() if s.place is place and s.is_built())
