"""A mapping of answers, as scripts and facts files give it, to Facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, TypeGuard

from assembler.errors import FactError
from assembler.model import Answer, FactDefinition, Facts, FactValue, Money, Override

from ._build import near
from ._values import LIMIT_ITEMS, is_blank, parse_value

if TYPE_CHECKING:
    from ._library import Library

_SUBCONTRACT_FIELDS: Final[dict[str, dict[str, object]]] = {
    "sub_name": {"type": "text"},
    "sub_tier": {"type": "integer", "minimum": 1, "maximum": 20},
    "sub_parent": {"type": "text"},
    "sub_kind": {
        "type": "choice",
        "allowed": ("supplies", "services", "works", "labour_provider", "recruiter"),
    },
    "sub_value": {"type": "money"},
    "sub_country": {"type": "countries"},
    "sub_services_abroad_value": {"type": "money"},
    "sub_noncots_abroad_value": {"type": "money"},
    "sub_all_cots": {"type": "boolean"},
    "sub_recruits_workers": {"type": "boolean"},
}
SUBCONTRACT: Final[dict[str, FactDefinition]] = {
    name: FactDefinition.model_validate({"name": name, "question": "…", **fields})
    for name, fields in _SUBCONTRACT_FIELDS.items()
}


@dataclass(frozen=True, slots=True)
class AnswerReader:
    """Reads answers by the questions of one library."""

    library: Library
    source: str

    def facts(self, given: Mapping[str, object]) -> Facts:
        """Facts from names of facts, and of the keys that stand beside them."""
        fill_ins = self._fill_ins(_mapping(given, "fill_ins"))
        answers: dict[str, Answer] = {}
        for name, value in given.items():
            if name in _BESIDE or is_unanswered(value):
                continue
            if name not in self.library.fact_definitions and self._is_fill_in(name):
                fill_ins |= self._fill_ins({name: value})
            else:
                answers[name] = self.answer(name, value)
        return Facts(
            answers=answers,
            lots=self._lots(_mapping(given, "lots")),
            subcontracts=self._subcontracts(given.get("subcontracts")),
            overrides=self._overrides(_mapping(given, "overrides")),
            judgements=self._judgements(_mapping(given, "judgements")),
            fill_ins=fill_ins,
            title=_text(given, "title"),
            reference=_text(given, "reference"),
        )

    def answer(self, name: str, value: object) -> Answer:
        """One answer; `{value: …, source: …}` says where it came from."""
        definition = self._definition(name)
        if isinstance(value, Answer):
            return value
        source = self.source
        if _is_sourced(value):
            source = str(value.get("source") or source)
            value = value["value"]
        return Answer(parse_value(definition, value), source)

    def _definition(self, name: str) -> FactDefinition:
        definition = self.library.fact_definitions.get(name)
        if definition is None:
            hint = near(str(name), self.library.fact_definitions)
            raise FactError(str(name), "", f"the library has no such fact. {hint}".rstrip())
        if definition.is_derived:
            why = "it follows from other facts and is not answered itself."
            raise FactError(name, "", why)
        return definition

    def _lots(self, lots: Mapping[str, object]) -> dict[str, dict[str, Answer]]:
        found: dict[str, dict[str, Answer]] = {}
        for lot, facts in lots.items():
            if not isinstance(facts, Mapping):
                raise FactError(f"lots.{lot}", facts, "a lot is a mapping of facts.")
            found[str(lot)] = {}
            for name, value in facts.items():
                if not self._definition(name).per_lot:
                    why = "this is known for the whole contract only, not per lot."
                    raise FactError(f"lots.{lot}.{name}", value, why)
                if not is_unanswered(value):
                    found[str(lot)][name] = self.answer(name, value)
        return found

    def _subcontracts(self, rows: object) -> tuple[Mapping[str, FactValue], ...]:
        if rows is None:
            return ()
        if not isinstance(rows, list | tuple) or len(rows) > LIMIT_ITEMS:
            raise FactError("subcontracts", "", f"a list of at most {LIMIT_ITEMS} rows is wanted.")
        return tuple(_subcontract(row, number) for number, row in enumerate(rows, start=1))

    def _overrides(self, given: Mapping[str, object]) -> tuple[Override, ...]:
        found = []
        for action in ("include", "exclude"):
            for clause, reason in _mapping(given, action).items():
                self._require_clause(clause, f"overrides.{action}")
                if not str(reason or "").strip():
                    raise FactError(f"overrides.{action}.{clause}", "", "write the reason.")
                found.append(
                    Override(clause, "include" if action == "include" else "exclude", str(reason))
                )
        unknown = set(given) - {"include", "exclude"}
        if unknown:
            raise FactError("overrides", "", "overrides are under `include` and `exclude`.")
        return tuple(found)

    def _judgements(self, given: Mapping[str, object]) -> dict[str, str]:
        for clause in given:
            self._require_clause(clause, "judgements")
        return {clause: str(reason) for clause, reason in given.items()}

    def _require_clause(self, clause: str, where: str) -> None:
        if clause not in self.library.clauses:
            hint = near(clause, self.library.clauses)
            raise FactError(
                f"{where}.{clause}", "", f"the library has no such clause. {hint}".rstrip()
            )

    def _is_fill_in(self, name: str) -> bool:
        clause, _, blank = name.rpartition(".")
        if clause:
            found = self.library.clauses.get(clause)
            return found is not None and blank in found.fill_ins
        return name in self.library.fill_in_names

    def _fill_ins(self, given: Mapping[str, object]) -> dict[str, str | int | bool | date | Money]:
        found: dict[str, str | int | bool | date | Money] = {}
        for name, value in given.items():
            if not self._is_fill_in(name):
                hint = near(name, self.library.fill_in_names)
                why = f"no clause has such a blank. {hint}".rstrip()
                raise FactError(f"fill_ins.{name}", value, why)
            if isinstance(value, str | int | bool | date | Money):
                found[name] = value
            elif value is not None:
                found[name] = str(value)
        return found


_BESIDE: Final = frozenset(
    {"lots", "subcontracts", "overrides", "judgements", "fill_ins", "title", "reference"}
)


def is_unanswered(value: object) -> bool:
    """Whether a question stays open: nothing is given, or nothing with a source."""
    return is_blank(value["value"] if _is_sourced(value) else value)


def _is_sourced(value: object) -> TypeGuard[Mapping[str, object]]:
    """Whether the answer is written as `{value: …, source: …}`."""
    return isinstance(value, Mapping) and "value" in value and set(value) <= {"value", "source"}


def _subcontract(row: object, number: int) -> Mapping[str, FactValue]:
    if not isinstance(row, Mapping):
        raise FactError(f"subcontracts.{number}", "", "a row is a mapping.")
    found: dict[str, FactValue] = {}
    for name, value in row.items():
        definition = SUBCONTRACT.get(name)
        if definition is None:
            hint = near(str(name), SUBCONTRACT)
            raise FactError(f"subcontracts.{number}.{name}", value, f"unknown. {hint}".rstrip())
        if not is_blank(value):
            found[name] = parse_value(definition, value)
    return found


def _mapping(given: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = given.get(key)
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise FactError(key, value, "a mapping is wanted here.")
    return {str(name): content for name, content in value.items()}


def _text(given: Mapping[str, object], key: str) -> str:
    value = given.get(key)
    return "" if value is None else " ".join(str(value).split())
