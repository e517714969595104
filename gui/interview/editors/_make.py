"""Which field a question gets."""

from __future__ import annotations

from typing import Final

from gui.interview.presenter import Card

from ._base import Editor
from ._choices import FewEditor, SearchEditor
from ._lines import DateEditor, DurationEditor, LineEditor, NumberEditor
from ._money import MoneyEditor

_IN_SIGHT: Final = 10  # more choices than this get a search


def editor_for(card: Card) -> Editor:
    """A new, empty field for the question."""
    definition = card.definition
    if card.choices:
        few = len(card.choices) <= _IN_SIGHT
        return (FewEditor if few else SearchEditor)(definition, card.choices)
    match definition.type:
        case "money":
            return MoneyEditor(definition, card.currency)
        case "integer":
            return NumberEditor(definition)
        case "date":
            return DateEditor(definition)
        case "duration":
            return DurationEditor(definition)
        case _:
            return LineEditor(definition)
