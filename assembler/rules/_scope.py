"""What an expression is evaluated over: the answers for one lot, or for the whole contract."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from assembler.errors import RuleError
from assembler.model import Answer, FactDefinition, Facts, Reference

from ._explain import Explanation, label, words
from ._truth import NOT_ARISING, UNKNOWN

if TYPE_CHECKING:
    from ._expression import Expression

LAUNCH: Final = "launch_date"


class Values(dict[str, object]):
    """What facts are worth, each worked out when it is first looked up."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[str], object]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, name: str) -> object:
        value = self[name] = self._find(name)
        return value


class Scope:
    """Looks up facts for expressions and remembers what it found. Used for one selection.

    A missing answer is unknown. Only where a question's `ask_when` is false does it not arise:
    then a yes-or-no is no, a list empty, and anything else NOT_ARISING. A derived fact is its
    expression's value. A setting ("never") counts with its default or its proposal.

    Args:
        derived: gives a derived fact's expression by its name.
        whole: the scope of the whole contract, where this one is a lot's.
        ask_when: gives the expression that says when a question arises, or None for always.
    """

    def __init__(
        self,
        *,
        definitions: Mapping[str, FactDefinition],
        facts: Facts,
        reference: Reference,
        derived: Callable[[str], Expression],
        ask_when: Callable[[str], Expression | None],
        lot: str | None = None,
        whole: Scope | None = None,
    ) -> None:
        self.definitions = definitions
        self.facts = facts
        self.reference = reference
        self.lot = lot
        self._whole = whole
        self._derived = derived
        self._ask_when = ask_when
        self._extra: Mapping[str, object] = {}
        self._explain_extra: Callable[[str], Explanation] | None = None
        self.values = Values(self._find)
        self._explanations: dict[str, Explanation] = {}
        self._busy: set[str] = set()
        launch = facts.get(LAUNCH)
        # The day on which the notice goes out, if it is known.
        self.day = launch.value if launch and isinstance(launch.value, date) else None

    def with_extra(
        self, extra: Mapping[str, object], explain: Callable[[str], Explanation]
    ) -> Scope:
        """The same facts with other names beside them; what was found so far is shared.

        Args:
            extra: such names as `by_use`, with their values.
            explain: gives the explanation of one of them.
        """
        other = object.__new__(Scope)
        vars(other).update(vars(self))
        other._extra, other._explain_extra = extra, explain
        # Derived facts never read extra names, so both may remember the same values.
        other.values = Values(self.values.__getitem__)
        other.values.update(extra)
        return other

    def with_facts(self, facts: Facts, affected: Collection[str]) -> Scope:
        """The scope of other facts, for a contract without lots.

        Args:
            affected: the names whose values may differ now; what was found of others is kept.
        """
        other = Scope(
            definitions=self.definitions,
            facts=facts,
            reference=self.reference,
            derived=self._derived,
            ask_when=self._ask_when,
        )
        other.values.update(
            {name: value for name, value in self.values.items() if name not in affected}
        )
        other._explanations.update(
            {name: told for name, told in self._explanations.items() if name not in affected}
        )
        return other

    def answer(self, name: str) -> Answer | None:
        """The answer that was given, or the setting that counts until somebody changes it."""
        definition = self.definitions[name]
        given = self.facts.get(name, self.lot if definition.per_lot else None)
        if given is None and definition.per_lot and definition.type != "money":
            given = self.facts.shared_by_lots(name)  # amounts of lots are parts, not the whole
        if given is not None or definition.is_asked or definition.is_derived:
            return given
        if definition.default is not None:
            return Answer(definition.default, "setting")
        return self.facts.proposals.get(name)

    def value(self, name: str) -> object:
        """The value of a fact: an answer, UNKNOWN, or the meaning of a question not arising."""
        return self.values[name]

    def _find(self, name: str) -> object:
        definition = self._definition(name)
        if self._whole is not None and definition.of_whole_tender:
            return self._whole.values[name]
        answer = self.answer(name)
        if answer is not None:
            return answer.value
        if not definition.is_derived and not definition.is_asked:
            return self._from_codes(name)[0]
        with _Busy(self._busy, name):
            if definition.is_derived:
                return self._derived(name).value(self)
            condition = self._ask_when(name)
            if condition is None or condition.value(self) is not False:
                return UNKNOWN
        return _not_arising(definition)

    def explain(self, name: str) -> Explanation:
        """The same value as `value`, with its reason."""
        if name in self._extra and self._explain_extra:
            return self._explain_extra(name)
        found = self._explanations.get(name)
        if found is None:
            if self._whole is not None and self._definition(name).of_whole_tender:
                return self._whole.explain(name)
            with _Busy(self._busy, f"{name} "):
                found = self._explain(name)
            self._explanations[name] = found
        return found

    def _explain(self, name: str) -> Explanation:
        definition = self._definition(name)
        answer = self.answer(name)
        own = frozenset({name})
        if answer is not None:
            return Explanation(f"{label(name)}: {words(answer.value)}", answer.value, (), own)
        if definition.is_derived:
            reason = self._derived(name).explain(self)
            text = f"{label(name)}: {words(reason.value)}"
            return Explanation(text, reason.value, (reason,), None, None)
        if not definition.is_asked:
            return self._explain_setting(name)
        return self._explain_question(name, definition)

    def _explain_setting(self, name: str) -> Explanation:
        value, rests_on = self._from_codes(name)
        if value is UNKNOWN:
            below = self.explain(rests_on) if rests_on else None
            missing = below.missing if below and below.missing else (name,)
            text = f"not known yet: {self.definitions[name].question}"
            facts = frozenset({name}) | (below.facts if below else frozenset())
            return Explanation(text, UNKNOWN, (), facts, missing)
        text = f"{label(name)}: {words(value)}, proposed from the codes"
        return Explanation(text, value, (), frozenset({name, rests_on}))

    def _explain_question(self, name: str, definition: FactDefinition) -> Explanation:
        condition = self._ask_when(name)
        own = frozenset({name})
        reason = condition.explain(self) if condition else None
        if reason is None or reason.value is True:
            text = f"not known yet: {definition.question} [{name}]"
            return Explanation(text, UNKNOWN, (), own, (name,))
        facts = own | reason.facts
        if reason.value is not UNKNOWN:
            value = _not_arising(definition)
            text = f"{label(name)}: {words(value)}, since the question does not arise"
            return Explanation(text, value, (reason,), facts)
        text = f"not known yet whether to ask: {definition.question} [{name}]"
        missing = tuple(dict.fromkeys((*reason.missing, name)))
        return Explanation(text, UNKNOWN, (reason,), facts, missing)

    def amounts(self, names: Collection[str]) -> tuple[str, ...]:
        """Those of the names whose answers are amounts, in order: what to give on another basis."""
        return tuple(
            name
            for name in sorted(names)
            if name in self.definitions
            and self.definitions[name].type == "money"
            and self.answer(name) is not None
        )

    def arises(self, name: str) -> object:
        """Whether the question arises: True, False or UNKNOWN."""
        condition = self._ask_when(name)
        return True if condition is None else condition.value(self)

    def _definition(self, name: str) -> FactDefinition:
        definition = self.definitions.get(name)
        if definition is None:
            raise RuleError(f"there is no fact “{name}”.", name)
        return definition

    def _from_codes(self, name: str) -> tuple[object, str]:
        """A setting without default or proposal: kinds of work follow from the CPV codes."""
        if name not in ("sectors", "private_security"):
            return UNKNOWN, ""
        codes = self.value("cpv_codes")
        if not isinstance(codes, tuple):
            return UNKNOWN, "cpv_codes"
        found = sectors_of(codes, self.reference)
        if name == "sectors":
            return found or ("none",), "cpv_codes"
        return "security" in found, "cpv_codes"


def sectors_of(codes: tuple[str, ...], reference: Reference) -> tuple[str, ...]:
    """The kinds of work that the sector table finds in CPV codes; the longest prefix counts."""
    found: dict[str, None] = {}
    for code in codes:
        rows = [row for row in reference.sectors if code.startswith(row.key)]
        if rows:
            found[max(rows, key=lambda row: len(row.key)).label] = None
    return tuple(found)


def _not_arising(definition: FactDefinition) -> object:
    if definition.type == "boolean":
        return False
    if definition.several:
        return ()
    return NOT_ARISING


class _Busy:
    """Names being looked up: meeting one again means that facts are defined in a circle."""

    __slots__ = ("_busy", "_name")

    def __init__(self, busy: set[str], name: str) -> None:
        self._busy, self._name = busy, name

    def __enter__(self) -> None:
        if self._name in self._busy:
            name = self._name.strip()
            raise RuleError(f"the fact “{name}” depends on itself.", name)
        self._busy.add(self._name)

    def __exit__(self, *_: object) -> None:
        self._busy.discard(self._name)
