"""The engine's explanation tree, folded to the steps that say something to an officer.

Names of derived facts and joints within joints are passed over; a step that was told is not told
again; what is not known yet comes first. The sentences stay the engine's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from assembler.rules import ALL_WANTED, NOT_ARISING, NOT_SO, ONE_ENOUGH, UNKNOWN
from gui._texts import translate
from gui.interview.words import words_for

from .words import (
    capital,
    day_text,
    plain_text,
    regime_names,
    source_text,
    split_threshold,
)

if TYPE_CHECKING:
    from assembler.rules import Explanation
    from gui.draft import Draft

Mark = Literal["yes", "no", "unknown", "figure"]

_DAY: Final = "launch_date"
_OTHER_RULES: Final = re.compile(r"regime is [^,]+, (?:none of|not) (.+)")
_OWN_RULES: Final = re.compile(r"regime is ([^,]+)")
_NOT_KNOWN: Final = "not known yet"
_OPEN: Final = "not known yet: "


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the reason, with what it rests on and the question that would change it."""

    text: str
    mark: Mark
    detail: str = ""
    source: str = ""
    fact: str = ""
    is_answered: bool = True
    joint: Literal["", "all", "one"] = ""
    said: str = ""  # the engine's own words
    children: tuple[Step, ...] = field(default=())

    @property
    def is_joint(self) -> bool:
        """Whether it only says how the steps below it go together."""
        return bool(self.joint)

    @property
    def mark_word(self) -> str:
        """The mark in a word, for a screen reader."""
        return {
            "yes": translate("Reason", "holds"),
            "no": translate("Reason", "does not hold"),
            "unknown": translate("Reason", "not known yet"),
            "figure": "",
        }[self.mark]

    @property
    def spoken(self) -> str:
        """All of the line, as a screen reader says it."""
        parts = (self.text, self.mark_word, self.detail, self.source)
        return ". ".join(part.rstrip(".") for part in parts if part)


def steps_of(explanation: Explanation, draft: Draft) -> tuple[Step, ...]:
    """The steps at the top: one joint with what it joins, or the single step there is."""
    return (_told_once(_Folder(draft).step(explanation, denied=False), frozenset()),)


def deciding_text(explanation: Explanation, draft: Draft) -> str:
    """The one sentence that decides: that of the first step below the joints."""
    step = steps_of(explanation, draft)[0]
    while step.joint and step.children:
        step = step.children[0]
    other = _OTHER_RULES.fullmatch(step.said)
    if other:  # a text for other rules: whose they are says more than whose these are
        names = regime_names(other[1], draft.library)
        return translate("Reason", "A text for {names}.").format(names=names)
    own = _OWN_RULES.fullmatch(step.said) if step.mark == "no" else None
    if own:
        names = regime_names(own[1], draft.library)
        return translate("Reason", "Not a text for {names}.").format(names=names)
    return step.text if step.text.endswith((".", "?")) else f"{step.text}."


class _Folder:
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def step(self, node: Explanation, *, denied: bool) -> Step:
        node, denied = _within(node, denied=denied)
        mark = _mark(node, denied=denied)
        if node.text in (ALL_WANTED, ONE_ENOUGH):
            children = self._joined(node)
            if len(children) == 1:
                return replace(children[0], mark=mark)
            kind: Literal["all", "one"] = "all" if node.text == ALL_WANTED else "one"
            return Step(_joint_text(node), mark, joint=kind, children=children)
        return self._told(node, mark)

    def _joined(self, joint: Explanation) -> tuple[Step, ...]:
        """The steps below a joint; a joint of the same kind below it is one with it."""
        steps = _once(self.step(child, denied=False) for child in _flat(joint, joint.text))
        alone = _decides_alone(joint)
        if any(step.mark == alone and not step.children for step in steps):
            steps = [step for step in steps if not step.is_joint]
        steps.sort(key=lambda step: step.mark != "unknown" and step.mark != alone)
        return tuple(steps)

    def _told(self, node: Explanation, mark: Mark) -> Step:
        sentence, since, figure = split_threshold(node.text)
        fact = self._fact(node)
        text = capital(plain_text(sentence, self._draft.library).removeprefix(_OPEN))
        children = self._below(node)
        if fact and any(child.fact == fact for child in children):
            fact = ""  # the step below asks it
        detail, source, is_answered = self._answer(fact, text)
        detail = "" if detail == text else detail
        if since:
            day = day_text(_day(since))
            detail = translate("Reason", "In force since {day}. {figure}").format(
                day=day, figure=figure
            )
        return Step(
            text, mark, detail, source, fact, is_answered, said=node.text, children=children
        )

    def _below(self, node: Explanation) -> tuple[Step, ...]:
        """The steps below one that speaks for itself; a single step between is passed over."""
        if node.value is NOT_ARISING or "does not arise" in node.text:
            return ()  # why a question does not arise is told by what was answered
        below = node.children
        while len(below) == 1 and below[0].children and _says_nothing(below[0]):
            below = below[0].children
        return tuple(_once(self.step(child, denied=False) for child in below))

    def _fact(self, node: Explanation) -> str:
        """The question to change: the one that lacks, or the one the sentence speaks of."""
        definitions = self._draft.library.fact_definitions
        asked = [name for name in node.missing if definitions[name].is_asked]
        if asked:
            return asked[0]
        if node.children:
            return ""
        names = [name for name in node.facts if name in definitions]
        names = [name for name in names if not definitions[name].is_derived]
        said = node.text.casefold()
        names.sort(
            key=lambda name: (not said.startswith(name.replace("_", " ")), name == _DAY, name)
        )
        return names[0] if names else ""

    def _answer(self, fact: str, said: str) -> tuple[str, str, bool]:
        """The question with its answer, where the answer came from, and whether there is one."""
        if not fact:
            return "", "", True
        definition = self._draft.library.fact_definitions[fact]
        answers = {lot: self._draft.facts.get(fact, lot) for lot in (None, *self._draft.lots)}
        given = next((answer for answer in answers.values() if answer is not None), None)
        if given is None:
            return definition.question, translate("Reason", "Not answered yet"), False
        value = words_for(self._draft.library).answer(fact, given.value)
        if value.casefold() in said.casefold():
            return definition.question, source_text(given.source), True
        detail = translate("Reason", "{question} {answer}").format(
            question=definition.question, answer=value
        )
        return detail, source_text(given.source), True


def _once(steps: Iterable[Step]) -> list[Step]:
    """The steps without those that say the same as an earlier one."""
    found: dict[tuple[str, Mark], Step] = {}
    for step in steps:
        found.setdefault((step.text, step.mark), step)
    return list(found.values())


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _within(node: Explanation, *, denied: bool) -> tuple[Explanation, bool]:
    """The node that says something: below names of derived facts and below "not so"."""
    while len(node.children) == 1 and not node.telling:
        child = node.children[0]
        if node.text == NOT_SO:
            denied = not denied
        elif node.text in (ALL_WANTED, ONE_ENOUGH) or not _names(node, child):
            break
        node = child
    return node, denied


def _names(node: Explanation, child: Explanation) -> bool:
    """Whether a node only gives a name to what the child says."""
    if child.text == _NOT_KNOWN:
        return False
    return node.value == child.value or (node.value is UNKNOWN and child.value is UNKNOWN)


def _says_nothing(node: Explanation) -> bool:
    """Whether a step between two others only repeats a value, or that it is not known."""
    if node.text == _NOT_KNOWN:
        return True
    return not isinstance(node.value, bool) and node.value is not UNKNOWN


def _told_once(step: Step, wanted: frozenset[str]) -> Step:
    """The step without what is wanted above it already: "a and (b or (a and c))" says a once."""
    if not step.children:
        return step
    children = step.children
    if step.joint == "all" and step.mark != "no":
        left = [each for each in children if each.children or each.text not in wanted]
        children = tuple(left or children[:1])
        wanted |= {each.text for each in children if not each.children}
    told = tuple(_told_once(each, wanted) for each in children)
    if step.joint and len(told) == 1:
        return told[0]
    return replace(step, children=told)


def _flat(node: Explanation, kind: str) -> Iterable[Explanation]:
    for child in node.children:
        inner, denied = _within(child, denied=False)
        if inner.text == kind and not denied and inner.value == node.value:
            yield from _flat(inner, kind)
        else:
            yield child


def _mark(node: Explanation, *, denied: bool) -> Mark:
    value = node.value
    if value is UNKNOWN:
        return "unknown"
    if not isinstance(value, bool):
        return "figure"
    return "yes" if value is not denied else "no"


def _decides_alone(joint: Explanation) -> Mark | None:
    """The mark of a single step that decides a joint: a "no" among all, a "yes" of one."""
    if joint.text == ALL_WANTED and joint.value is False:
        return "no"
    if joint.text == ONE_ENOUGH and joint.value is True:
        return "yes"
    return None


def _joint_text(node: Explanation) -> str:
    value = node.value
    if node.text == ALL_WANTED:
        if value is UNKNOWN:
            return translate("Reason", "All of these are needed")
        if value is True:
            return translate("Reason", "All of these are true")
        return translate("Reason", "Not all of these are true")
    if value is UNKNOWN:
        return translate("Reason", "One of these is enough")
    if value is True:
        return translate("Reason", "At least one of these is true")
    return translate("Reason", "None of these is true")
