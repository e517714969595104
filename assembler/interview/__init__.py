"""What an interview needs, whoever holds it: the window and the command line ask the same way.

`agenda` says which questions matter and what to ask next, `why_asked` what turns on one, `Words`
writes answers as people read them, `choices` offers what may be answered.
"""

from ._agenda import Agenda, Entry, EntryState, Group, Order, agenda
from ._change import Change, change_between
from ._choices import Choice, choices, search
from ._reader import read_answer
from ._why import ThresholdUse, WhyAsked, why_asked
from ._words import Words

__all__ = [
    "Agenda",
    "Change",
    "Choice",
    "Entry",
    "EntryState",
    "Group",
    "Order",
    "ThresholdUse",
    "WhyAsked",
    "Words",
    "agenda",
    "change_between",
    "choices",
    "read_answer",
    "search",
    "why_asked",
]
