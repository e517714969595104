"""Laws of the links between texts, over libraries that hypothesis makes up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from assembler.model import Answer, Authority, Clause, FactDefinition, Facts, Override, Reference
from assembler.model import Replaces as Link
from assembler.rules import Expression, parse
from assembler.selection import Selection, select

NAMES = ("a", "b", "c", "d", "e")
DAY = date(2026, 11, 24)
DEFINITIONS = {
    name: FactDefinition(name=name, type="boolean", question=f"Is it {name}?")
    for name in ("x", "y")
} | {"launch_date": FactDefinition(name="launch_date", type="date", question="When?")}


@dataclass(frozen=True)
class Shelf:
    """The least that a library must offer to be selected from."""

    clauses: Mapping[str, Clause]
    fact_definitions: Mapping[str, FactDefinition] = field(default_factory=lambda: DEFINITIONS)
    reference: Reference = field(default_factory=Reference)
    regimes: Mapping[str, object] = field(default_factory=dict)
    by_use: frozenset[str] = frozenset()
    bounded: frozenset[str] = frozenset()
    retired: frozenset[str] = frozenset()

    @property
    def ruled(self) -> tuple[str, ...]:
        return tuple(self.clauses)

    @property
    def rules(self) -> Mapping[str, Expression]:
        return {name: self.rule(name) for name in self.clauses}

    @property
    def requires(self) -> Mapping[str, tuple[str, ...]]:
        return {each.id: each.requires for each in self.clauses.values() if each.requires}

    @property
    def stand_ins(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses.values() if clause.replaces)

    def rule(self, clause_id: str) -> Expression:
        return parse(self.clauses[clause_id].applies_when)

    def ask_when(self, name: str) -> None: ...

    def fact_expression(self, name: str) -> Expression:
        raise KeyError(name)

    @property
    def uses(self) -> Mapping[str, frozenset[str]]:
        return dict.fromkeys(self.clauses, frozenset[str]())

    def definitions_used(self, clause_id: str) -> tuple[tuple[str, str], ...]:
        return ()


@st.composite
def shelves(draw: st.DrawFn) -> Shelf:
    clauses = {}
    for name in NAMES:
        # Links lead from a later text to earlier ones, so that no circle takes back what it says.
        earlier = NAMES[: NAMES.index(name)]
        replaced = draw(st.sampled_from((None, None, *earlier)))
        clauses[name] = Clause(
            id=name,
            revision=1,
            title=f"Text {name}",
            status="draft",
            family="family",
            basis="practice",
            part="conditions",
            section="Duties",
            authority=(Authority(cite="The Act s.1"),),
            applies_when=draw(st.sampled_from(["true", "false", "x", "not x", "x and y", "y"])),
            requires=tuple(draw(st.sets(st.sampled_from(earlier), max_size=2))) if earlier else (),
            replaces=Link(id=replaced) if replaced else None,
            body="1. Act.",
        )
    return Shelf(clauses)


ANSWERS = st.fixed_dictionaries({}, optional={"x": st.booleans(), "y": st.booleans()})
EXCLUDED = st.sets(st.sampled_from(NAMES), max_size=2)


def chosen(shelf: Shelf, answers: Mapping[str, bool], excluded: set[str]) -> Selection:
    facts = Facts(
        {name: Answer(value) for name, value in answers.items()},
        overrides=tuple(Override(name, "exclude", "No") for name in sorted(excluded)),
    )
    return select(shelf, facts, on=DAY)  # type: ignore[arg-type]


def stand_ins(shelf: Shelf, target: str) -> list[str]:
    return [
        name
        for name, clause in shelf.clauses.items()
        if clause.replaces and clause.replaces.id == target
    ]


@given(shelves(), ANSWERS, EXCLUDED)
def test_nothing_comes_in_against_a_recorded_no(
    shelf: Shelf, answers: dict[str, bool], excluded: set[str]
) -> None:
    included = {each.id for each in chosen(shelf, answers, excluded).included}
    assert not included & excluded


@given(shelves(), ANSWERS, EXCLUDED)
def test_a_text_and_its_stand_in_are_never_both_in(
    shelf: Shelf, answers: dict[str, bool], excluded: set[str]
) -> None:
    included = {each.id for each in chosen(shelf, answers, excluded).included}
    assert [name for name in included if included & set(stand_ins(shelf, name))] == []


@given(shelves(), ANSWERS, EXCLUDED)
def test_what_is_required_is_in_unless_somebody_else_stands_there_or_said_no(
    shelf: Shelf, answers: dict[str, bool], excluded: set[str]
) -> None:
    selection = chosen(shelf, answers, excluded)
    for decision in selection.included:
        for target in decision.clause.requires:
            states = {selection.decision(name).state for name in stand_ins(shelf, target)}
            excused = target in excluded or states & {"in", "undecided"}
            assert excused or selection.decision(target).state == "in"


@given(shelves(), ANSWERS, ANSWERS, EXCLUDED)
def test_what_is_decided_stays_so_when_more_becomes_known(
    shelf: Shelf, known: dict[str, bool], more: dict[str, bool], excluded: set[str]
) -> None:
    before = chosen(shelf, known, excluded)
    after = chosen(shelf, more | known, excluded)
    for decision in before.decisions:
        if decision.state != "undecided":
            assert after.decision(decision.id).state == decision.state


@given(shelves(), ANSWERS, EXCLUDED)
def test_an_undecided_text_says_what_is_missing_and_a_decided_one_does_not(
    shelf: Shelf, answers: dict[str, bool], excluded: set[str]
) -> None:
    for decision in chosen(shelf, answers, excluded).decisions:
        assert bool(decision.missing) == (decision.state == "undecided")
        assert decision.reason
        assert set(decision.missing) <= {"x", "y"} - set(answers)


@given(shelves(), st.booleans(), st.booleans(), EXCLUDED)
def test_with_all_answers_nothing_is_undecided(
    shelf: Shelf, x: bool, y: bool, excluded: set[str]
) -> None:
    assert chosen(shelf, {"x": x, "y": y}, excluded).undecided == ()
