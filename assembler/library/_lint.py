"""Everything that can be wrong in a library, as findings with file, line and a remedy."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Final, Literal

from assembler.errors import LibraryError
from assembler.model import Clause

from ._bodies import body_uses
from ._content import read_content
from ._files import find_folder, read_folder
from ._library import Library
from ._parse import near
from ._wording import wording

Severity = Literal["error", "warning"]
YEAR: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend. `code` names the rule, for waivers."""

    severity: Severity
    code: str
    file: str
    line: int
    field: str
    message: str
    fix: str = ""

    def to_dict(self) -> dict[str, object]:
        return asdict(self)


def lint_folder(where: str | os.PathLike[str] | None, *, today: date) -> list[Finding]:
    """The findings of a folder (None: the bundled library); files that cannot be read included."""
    broken: list[Finding] = []

    def report(error: LibraryError) -> None:
        broken.append(_of_error(error))

    content = read_content([read_folder(find_folder(where))], report)
    library = Library(content)
    return sorted([*broken, *lint(library, today=today)], key=_place)


def lint(library: Library, *, today: date) -> list[Finding]:
    """The findings of a library that could be read.

    Args:
        today: the day against which the age of checks is held.
    """
    found: list[Finding] = []
    for clause in library.clauses.values():
        for check in _CLAUSE_CHECKS:
            found += _guard(check, library, clause)
        found += _ages(clause, today)
    found += [*_facts(library), *_thresholds(library), *_regimes(library)]
    found += [*_definitions(library), *_translations(library)]
    kept = [each for each in found if not _waived(library, each)]
    return sorted(set(kept), key=_place)


def format_findings(findings: Iterable[Finding], style: str = "text") -> str:
    """Lines for people ("text"), or annotations on a pull request ("github")."""
    return "\n".join(
        _github(finding) if style == "github" else _line(finding) for finding in findings
    )


def _line(finding: Finding) -> str:
    field = f"{finding.field}: " if finding.field else ""
    fix = f" {finding.fix}" if finding.fix else ""
    return (
        f"{finding.file}:{finding.line}: {finding.severity}: {field}{finding.message}{fix}"
        f" [{finding.code}]"
    )


def _github(finding: Finding) -> str:
    message = f"{finding.message} {finding.fix}".strip()
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{finding.severity} file={finding.file},line={finding.line}::{escaped}"


def _place(finding: Finding) -> tuple[str, int, str, str]:
    return (finding.file, finding.line, finding.code, finding.message)


def _of_error(error: LibraryError, code: str = "unreadable") -> Finding:
    return Finding(
        "error", code, error.file, max(error.line, 1), error.field, error.problem, error.hint
    )


def _waived(library: Library, finding: Finding) -> bool:
    if finding.severity == "error":
        return False
    stem = finding.file.rpartition("/")[2].split(".")[0]
    clause = library.clauses.get(stem)
    return clause is not None and finding.code in clause.waive


Check = Callable[[Library, Clause], Iterator[Finding]]


def _guard(check: Check, library: Library, clause: Clause) -> list[Finding]:
    """A clause whose tags cannot be read is one finding, not the end of the lint."""
    try:
        return list(check(library, clause))
    except LibraryError as error:
        return [_of_error(error, "rule")]


def _error(clause: Clause, code: str, field: str, message: str, fix: str = "") -> Finding:
    return Finding("error", code, clause.file, clause.line(field), field, message, fix)


def _warning(clause: Clause, code: str, field: str, message: str, fix: str = "") -> Finding:
    return Finding("warning", code, clause.file, clause.line(field), field, message, fix)


def _rules(library: Library, clause: Clause) -> Iterator[Finding]:
    library.rule(clause.id)
    library.judgement_rule(clause.id)
    for index in range(len(clause.alternates)):
        library.alternate_rule(clause.id, index)
    regimes = clause.basis if not isinstance(clause.basis, str) else {}
    for regime in regimes:
        if regime != "default" and regime not in library.regimes:
            hint = near(regime, dict(library.regimes))
            yield _error(clause, "regime", "basis", f"there is no regime “{regime}”.", hint)
        else:
            library.basis(clause.id, regime)
    if clause.judgement and clause.judgement.fact:
        fact = clause.judgement.fact
        if fact not in library.fact_definitions:
            hint = near(fact, dict(library.fact_definitions))
            yield _error(clause, "fact", "judgement", f"there is no fact “{fact}”.", hint)


def _targets(library: Library, clause: Clause) -> Iterator[Finding]:
    uses = body_uses(clause)
    named = {
        "requires": clause.requires,
        "conflicts_with": clause.conflicts_with,
        "replaces": (clause.replaces.id,) if clause.replaces else (),
        "variant_of": (clause.variant_of,) if clause.variant_of else (),
        "retired_for": (clause.retired_for,) if clause.retired_for else (),
        "body": (*uses.refs, *uses.included),
    }
    for field, targets in named.items():
        for target in targets:
            if target not in library.clauses:
                hint = near(target, dict(library.clauses))
                yield _error(clause, "target", field, f"there is no text “{target}”.", hint)
            elif target == clause.id and field != "body":
                yield _error(clause, "target", field, "a text cannot name itself here.")
    for target in sorted(uses.refs - set(clause.requires) - {clause.id}):
        other = library.clauses.get(target)
        guarded = (target, target) in uses.guarded
        if other and not guarded and other.applies_when != clause.applies_when:
            yield _warning(
                clause,
                "loose-reference",
                "body",
                f"“{target}” is referred to, but may not be in the tender.",
                f'Add it to `requires`, or write it inside {{% if included("{target}") %}}.',
            )
    if (
        clause.flow_down.threshold
        and clause.flow_down.threshold not in library.reference.thresholds
    ):
        text = f"there is no threshold “{clause.flow_down.threshold}”."
        yield _error(clause, "threshold", "flow_down", text)


def _names(library: Library, clause: Clause) -> Iterator[Finding]:
    uses = body_uses(clause)
    known = {**dict(library.fact_definitions), **dict(clause.fill_ins)}
    for name in sorted(uses.names - set(known)):
        yield _error(
            clause, "name", "body", f"“{name}” is neither a fact nor a blank.", near(name, known)
        )
    for name in sorted(set(clause.fill_ins) & set(library.fact_definitions)):
        yield _error(clause, "name", "fill_ins", f"the blank “{name}” has the name of a fact.")
    for name in sorted(set(clause.fill_ins) - uses.names):
        yield _warning(clause, "unused-blank", "fill_ins", f"the blank “{name}” is not used.")
    for amount in sorted(uses.amounts - set(library.reference.thresholds)):
        hint = near(amount, dict(library.reference.thresholds))
        yield _error(clause, "threshold", "body", f"there is no threshold “{amount}”.", hint)
    for term in uses.terms:
        if term not in library.terms and term[:1].isupper() and not _is_singular(term, library):
            yield _error(
                clause,
                "undefined-term",
                "body",
                f"the term “{term}” is defined nowhere.",
                near(term, dict(library.terms)) or "Define it, or use *emphasis*.",
            )


def _is_singular(term: str, library: Library) -> bool:
    return term.endswith("s") and term.removesuffix("s") in library.terms


def _wording(library: Library, clause: Clause) -> Iterator[Finding]:  # noqa: ARG001
    start = clause.line("body")
    for slip in wording(clause.body):
        yield Finding(
            "warning",
            slip.code,
            clause.file,
            start + slip.line,
            "body",
            slip.message,
            slip.fix,
        )


_CLAUSE_CHECKS: Final[tuple[Check, ...]] = (_rules, _targets, _names, _wording)


def _ages(clause: Clause, today: date) -> Iterator[Finding]:
    for source in clause.authority:
        if source.checked and today - source.checked > YEAR:
            text = f"“{source.cite}” was last read on {source.checked}, over a year ago."
            yield _warning(clause, "old-check", "authority", text, "Read it again; date the check.")
        if source.checked and source.checked > today:
            text = f"“{source.cite}” is said to have been read on {source.checked}, a later day."
            yield _warning(clause, "future-check", "authority", text)


def _facts(library: Library) -> Iterator[Finding]:
    for name, definition in library.fact_definitions.items():
        try:
            if definition.is_derived:
                library.fact_expression(name)
            else:
                library.ask_when(name)
        except LibraryError as error:
            yield _of_error(error, "rule")


def _thresholds(library: Library) -> Iterator[Finding]:
    for name, row in library.reference.thresholds.items():
        days = [value.since for value in row.values]
        if days != sorted(set(days)):
            text = f"{name}: the values do not run from the oldest to the newest, each its own day."
            yield Finding("error", "threshold-order", "thresholds.yaml", 1, name, text)
    for exemption in library.reference.exemptions:
        if exemption.threshold not in library.reference.thresholds:
            text = f"there is no threshold “{exemption.threshold}”."
            yield Finding("error", "threshold", "risk/exemptions.csv", 1, exemption.country, text)


def _regimes(library: Library) -> Iterator[Finding]:
    from assembler.errors import RuleError
    from assembler.rules import parse

    families = {clause.family for clause in library.clauses.values()}
    for regime in library.regimes.values():
        file = f"regimes/{regime.id}.yaml"
        for entry in regime.must_contain:
            try:
                if entry.when:
                    parse(entry.when, known=library.known_names)
            except RuleError as error:
                yield Finding("error", "rule", file, 1, "must_contain", error.problem, error.hint)
            for family in entry.families:
                if family not in families:
                    text = f"the library has no text of the family “{family}” yet."
                    yield Finding("warning", "family", file, 1, "must_contain", text)


def _definitions(library: Library) -> Iterator[Finding]:
    used = {
        term.removesuffix("s")
        for clause in library.clauses.values()
        for term in _terms_of(clause)
        if term not in clause.defines
    }
    for term, ids in library.terms.items():
        rules: dict[str, str] = {}
        for clause_id in ids:
            clause = library.clauses[clause_id]
            twin = rules.setdefault(clause.applies_when, clause_id)
            if twin != clause_id:
                text = f"“{term}” is defined by {twin} under the same rule too."
                yield _error(clause, "twice-defined", "defines", text)
            if term.removesuffix("s") not in used:
                text = f"no text uses the term “{term}”."
                yield _warning(clause, "unused-term", "defines", text)


def _terms_of(clause: Clause) -> tuple[str, ...]:
    try:
        return body_uses(clause).terms
    except LibraryError:
        return ()  # the tags cannot be read: a finding of its own


def _translations(library: Library) -> Iterator[Finding]:
    for (clause_id, _), translation in library.translations.items():
        clause = library.clauses.get(clause_id)
        if clause is None:
            text = f"it translates “{clause_id}”, which the library does not have."
            yield Finding("error", "target", translation.file, 1, "", text)
        elif translation.of_revision != clause.revision:
            text = (
                f"it translates revision {translation.of_revision}, "
                f"and the text is at revision {clause.revision}."
            )
            yield Finding(
                "warning", "behind", translation.file, 1, "of_revision", text, "Translate again."
            )
