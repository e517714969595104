"""The main window: frame, documents, workspaces, menus and keys, and what screens may ask of it."""

from gui.look import PaneTabs

from ._actions import Actions
from ._desk import Desk, OpenTender, data_folder
from ._questions import Answer, ask
from ._screens import SCREENS, Place, Screen
from ._window import MainWindow
from ._workspace import TakesItem, TenderWorkspace

__all__ = [
    "SCREENS",
    "Actions",
    "Answer",
    "Desk",
    "MainWindow",
    "OpenTender",
    "PaneTabs",
    "Place",
    "Screen",
    "TakesItem",
    "TenderWorkspace",
    "ask",
    "data_folder",
]
