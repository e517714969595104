"""A compiled clause body: static WordprocessingML and the places where facts decide.

A program is a tuple of texts and of steps. Rendering walks it once and joins; nothing is parsed.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from ._controls import Control, open_note
from ._markup_conditions import Condition
from ._markup_scripts import (
    LEFT_TO_RIGHT_MARK,
    RIGHT_TO_LEFT,
    by_script,
    has_other_script,
    other_script,
)
from ._markup_text import NO_BREAK_SPACE, TEXT_OPEN, run, text_xml

Put = Callable[[str], None]

RUN_CLOSE = "</w:t></w:r>"
_TAGS = re.compile(r"<[^>]+>")
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")
_BETWEEN = re.compile(
    r"[^\s,;:.\u200e](?:.*[^\s,;:.])?", re.DOTALL
)  # without what parts it from others


class Known(Enum):
    """What the facts say of a condition."""

    YES = "yes"
    NO = "no"
    OPEN = "open"
    SOME_LOTS = "some lots"


@dataclass(frozen=True, slots=True)
class Value:
    """A value ready for the inside of `w:t`. `is_one` lets the word after it be singular.

    `pieces` are there only where it holds words of another script: text and marks in turn.
    """

    xml: str
    is_one: bool = False
    pieces: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, text: str, *, is_one: bool = False) -> Value:
        pieces = tuple(by_script(text)) if has_other_script(text) else ()
        return cls(text_xml(text), is_one, pieces)

    def within(self, properties: str) -> str:
        """The value for the inside of an open run that has these properties."""
        if not self.pieces:
            return self.xml
        opening = run_open(properties)
        return "".join(
            text_xml(text)
            if not marks
            else f"{RUN_CLOSE}{run_open(other_script(properties, marks))}{text_xml(text)}"
            f"{RUN_CLOSE}{opening}"
            for text, marks in self.pieces
        )

    def within_right_to_left(self, properties: str) -> str:
        """The same in a text from right to left: what is not written so keeps its own order."""
        own = other_script(properties)
        if not self.pieces:
            return _kept_in_order(self.xml, own, properties)

        def kept(found: re.Match[str]) -> str:
            return _kept_in_order(text_xml(found[0]), own, properties)

        return "".join(
            text_xml(text)
            if marks.startswith(RIGHT_TO_LEFT)
            else _BETWEEN.sub(kept, text.removeprefix(LEFT_TO_RIGHT_MARK))
            for text, marks in self.pieces
        )


def _kept_in_order(xml: str, properties: str, around: str) -> str:
    """A run from left to right within an open one that runs the other way.

    The marks on both sides hold the groups of a number in their order.
    """
    mark, xml = LEFT_TO_RIGHT_MARK, _BETWEEN_DIGITS.sub(NO_BREAK_SPACE, xml)
    return f"{RUN_CLOSE}{run_open(properties)}{mark}{xml}{mark}{RUN_CLOSE}{run_open(around)}"


class Scene(Protocol):
    """What a program asks while it is rendered: facts, answers, numbers and ids."""

    def decide(self, condition: Condition) -> Known: ...
    def question(self, condition: Condition) -> str:
        """The words of the note in front of an open branch; records the open point."""
        ...

    def lots_where(self, condition: Condition) -> str:
        """The words in front of a branch that holds for some lots only."""
        ...

    def fill_in(self, name: str) -> Value | None: ...
    def fact(self, name: str) -> Value | None: ...
    def amount(self, threshold: str) -> Value | None: ...
    def reference(self, target: str, capital: bool, properties: str, line: int) -> str:  # noqa: FBT001
        """Whole runs that name another text."""
        ...

    def first_use(self, term: str) -> bool: ...
    @property
    def subcontracts(self) -> int:
        """How many subcontracts are known."""
        ...

    def begin_row(self, subcontract: int | None) -> None:
        """The next blanks are those of a subcontract, by its place; or of none any more."""
        ...

    def next_control(self) -> int: ...
    @property
    def other_lots(self) -> str: ...
    @property
    def otherwise(self) -> str: ...
    @property
    def choice_ends(self) -> str: ...


class Step(Protocol):
    def write(self, scene: Scene, put: Put) -> None: ...


Program = tuple[str | Step, ...]


def render(program: Program, scene: Scene, put: Put) -> None:
    """Write the program's markup in order."""
    for piece in program:
        if isinstance(piece, str):
            put(piece)
        else:
            piece.write(scene, put)


def run_open(properties: str) -> str:
    marks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{marks}{TEXT_OPEN}"


def own_run(text: str, properties: str) -> str:
    """One run, whatever its letters: the properties name its language."""
    return f"{run_open(properties)}{text_xml(text)}{RUN_CLOSE}"


@dataclass(frozen=True, slots=True)
class Around:
    """How a value or a control joins the runs next to it.

    `opened` and `stays_open` tell whether text of the same look stands right before and after.
    """

    properties: str
    opened: bool
    stays_open: bool

    @property
    def run(self) -> str:
        return run_open(self.properties)

    @property
    def before_text(self) -> str:
        return "" if self.opened else self.run

    @property
    def after_text(self) -> str:
        return "" if self.stays_open else RUN_CLOSE

    @property
    def before_element(self) -> str:
        return RUN_CLOSE if self.opened else ""

    @property
    def after_element(self) -> str:
        return self.run if self.stays_open else ""


class Hole(ABC):
    """A value in the text: plain when it is known, else a control that waits for it.

    `units` are the words right after it: for one, and for any other number.
    """

    __slots__ = (
        *("_after", "_before", "_control_head", "_control_tail", "_is_plain", "_name", "_one"),
        "_properties",
    )

    def __init__(
        self, name: str, around: Around, control: Control, units: tuple[str, str] = ("", "")
    ) -> None:
        self._name, self._properties = name, around.properties
        self._is_plain = RIGHT_TO_LEFT not in around.properties
        one, many = map(text_xml, units)
        self._before = around.before_text
        self._one = one + around.after_text
        self._after = many + around.after_text
        self._control_head = around.before_element + control.head
        self._control_tail = control.tail + (
            around.run + many + around.after_text if many else around.after_element
        )

    @abstractmethod
    def _value(self, scene: Scene) -> Value | None:
        """The value, or None while it is not known."""

    def write(self, scene: Scene, put: Put) -> None:
        value = self._value(scene)
        if value is None:
            put(f"{self._control_head}{scene.next_control()}{self._control_tail}")
        else:
            text = value.xml if self._is_plain and not value.pieces else self._within(value)
            put(f"{self._before}{text}{self._one if value.is_one else self._after}")

    def _within(self, value: Value) -> str:
        if self._is_plain:
            return value.within(self._properties)
        return value.within_right_to_left(self._properties)


class FillInHole(Hole):
    __slots__ = ()

    def _value(self, scene: Scene) -> Value | None:
        return scene.fill_in(self._name)


class FactHole(Hole):
    __slots__ = ()

    def _value(self, scene: Scene) -> Value | None:
        return scene.fact(self._name)


class AmountHole(Hole):
    __slots__ = ()

    def _value(self, scene: Scene) -> Value | None:
        return scene.amount(self._name)


class ReferenceHole:
    """The number of another clause, form or annex."""

    __slots__ = ("_after", "_before", "_capital", "_line", "_properties", "_target")

    def __init__(
        self, target: str, around: Around, *, capital: bool, properties: str, line: int
    ) -> None:
        self._target, self._capital, self._properties = target, capital, properties
        self._before, self._after, self._line = around.before_element, around.after_element, line

    def write(self, scene: Scene, put: Put) -> None:
        put(self._before)
        put(scene.reference(self._target, self._capital, self._properties, self._line))
        put(self._after)


class CheckBoxStep:
    __slots__ = ("_head", "_tail")

    def __init__(self, around: Around, control: Control) -> None:
        self._head = around.before_element + control.head
        self._tail = control.tail + around.after_element

    def write(self, scene: Scene, put: Put) -> None:
        put(f"{self._head}{scene.next_control()}{self._tail}")


class TermUse:
    """A defined term that may or may not have been printed before, as conditions decide."""

    __slots__ = ("_first", "_later", "_term")

    def __init__(self, term: str, first: str, later: str) -> None:
        self._term, self._first, self._later = term, first, later

    def write(self, scene: Scene, put: Put) -> None:
        put(self._first if scene.first_use(self._term) else self._later)


class Choice:
    """The branch whose condition holds; each open one, with a note, where the facts do not say."""

    __slots__ = ("_branches", "_note_after", "_note_before")

    def __init__(
        self,
        branches: Sequence[tuple[Condition | None, Program]],
        note_before: str = "",
        note_after: str = "",
    ) -> None:
        self._branches = tuple(branches)
        self._note_before, self._note_after = note_before, note_after

    def write(self, scene: Scene, put: Put) -> None:
        before: Known | None = None  # what was printed that leaves room for the branches after it
        for condition, program in self._branches:
            known = Known.YES if condition is None else scene.decide(condition)
            if known is Known.NO:
                continue
            self._introduce(known, condition, before, scene, put)
            render(program, scene, put)
            if known is Known.YES:
                break
            before = known if before is not Known.OPEN else before
        if before is Known.OPEN:
            self._note(open_note(scene.choice_ends), put)

    def _introduce(
        self,
        known: Known,
        condition: Condition | None,
        before: Known | None,
        scene: Scene,
        put: Put,
    ) -> None:
        if known is Known.OPEN and condition is not None:
            self._note(open_note(scene.question(condition)), put)
        elif known is Known.SOME_LOTS and condition is not None:
            self._note(run(scene.lots_where(condition)), put)
        elif before is Known.OPEN:
            self._note(open_note(scene.otherwise), put)
        elif before is Known.SOME_LOTS:
            self._note(run(scene.other_lots), put)

    def _note(self, runs: str, put: Put) -> None:
        put(f"{self._note_before}{runs}{self._note_after}")


class RowPerSubcontract:
    """The row of a table once for each subcontract, and empty ones up to those written."""

    __slots__ = ("_row", "_written")

    def __init__(self, row: Program, written: int) -> None:
        self._row, self._written = row, written

    def write(self, scene: Scene, put: Put) -> None:
        for at in range(max(self._written, scene.subcontracts)):
            scene.begin_row(at)
            render(self._row, scene, put)
        scene.begin_row(None)


class OptionalParagraph:
    """A paragraph all of whose words are conditional: without words there is no paragraph."""

    __slots__ = ("_close", "_open", "_words")

    def __init__(self, opening: str, words: Program, closing: str) -> None:
        self._open, self._words, self._close = opening, words, closing

    def write(self, scene: Scene, put: Put) -> None:
        pieces: list[str] = []
        render(self._words, scene, pieces.append)
        words = "".join(pieces)
        if _TAGS.sub("", words).strip():
            put(f"{self._open}{words}{self._close}")
