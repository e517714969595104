"""Facts in; clauses, reasons and open questions out."""

from ._changes import Change, what_would_change
from ._conflicts import Conflict
from ._decision import Decision
from ._questions import Question
from ._select import select
from ._selection import Selection
from ._terms import OpenAlternate
from ._verdict import State

__all__ = [
    "Change",
    "Conflict",
    "Decision",
    "OpenAlternate",
    "Question",
    "Selection",
    "State",
    "select",
    "what_would_change",
]
