"""Waivers: what a text or a row of a table may break, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ._build import near
from ._desk import Desk
from ._findings import Finding
from ._lint_table import lint_rules

_TABLES = ("thresholds.yaml", "facts.yaml")


def after_waivers(desk: Desk) -> Iterator[Finding]:
    """The findings that nothing waives, and the waivers that are wrong or waive nothing."""
    waivers = dict(_waivers(desk))
    holders = _Holders(desk, waivers)
    used: set[tuple[str, str]] = set()
    for finding in desk.findings:
        key = holders.of(finding)
        if finding.severity == "warning" and waivers.get(key, {}).get(finding.code, "").strip():
            used.add((key, finding.code))
        else:
            yield finding
    desk.findings = []
    for key, waived in waivers.items():
        for code, reason in waived.items():
            _check(desk, key, code, reason, is_used=(key, code) in used)
    yield from desk.findings


def _waivers(desk: Desk) -> Iterator[tuple[str, Mapping[str, str]]]:
    library = desk.library
    for clause in library.clauses.values():
        if clause.waive:
            yield f"clauses.{clause.id}", clause.waive
    for name, row in library.reference.thresholds.items():
        if row.waive:
            yield f"thresholds.{name}", row.waive
    for name, fact in library.fact_definitions.items():
        if fact.waive:
            yield f"{'derived' if fact.is_derived else 'facts'}.{name}", fact.waive


class _Holders:
    """Whose waivers count for a finding: those of its text, or of its row in a table."""

    def __init__(self, desk: Desk, waivers: Mapping[str, Mapping[str, str]]) -> None:
        sources = desk.library.sources
        self._texts = {sources.file(key): key for key in waivers if key.startswith("clauses.")}
        # The longest name first: a threshold's name may begin with another's.
        self._rows = sorted((key for key in waivers if key not in self._texts.values()), key=len)

    def of(self, finding: Finding) -> str:
        if finding.file in self._texts:
            return self._texts[finding.file]
        if finding.file.endswith(_TABLES):
            for key in reversed(self._rows):
                if finding.field == key or finding.field.startswith(f"{key}."):
                    return key
        return ""


def _check(desk: Desk, key: str, code: str, reason: str, *, is_used: bool) -> None:
    rule = lint_rules().get(code)

    def find(found: str, message: str, fix: str = "") -> None:
        kind, _, name = key.partition(".")
        if kind == "clauses":
            clause = desk.library.clauses[name]
            desk.in_clause(clause, found, f"waive.{code}", message, fix=fix, token=code)
        else:
            desk.find(key, found, f"{key}.waive.{code}", message, fix=fix, token=code)

    if rule is None:
        find("waiver", f"the lint has no rule “{code}”.", near(code, lint_rules()))
    elif rule.severity == "error":
        find("waiver", f"“{code}” is an error and cannot be waived.")
    elif not reason.strip():
        find("waiver", f"the waiver of “{code}” gives no reason.")
    elif not is_used:
        find("needless-waiver", f"nothing here breaks the rule “{code}”.", "Take the waiver out.")
