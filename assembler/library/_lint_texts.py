"""Checks of what is printed: names, blanks, terms, words, and the sources behind a text."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from assembler.model import Clause, FillIn

from ._bodies import Mention, body_uses, label_terms
from ._build import near
from ._desk import Desk, defined_as
from ._lint_amounts import YEAR
from ._lint_rules import wrong_answers
from ._wording import wording

_TAG: Final = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\*\*", re.DOTALL)


def check_names(desk: Desk, clause: Clause) -> None:
    """Names in the body are facts or blanks; conditions hold facts against answers they have."""
    library = desk.library
    uses = body_uses(clause)
    known = {*library.fact_definitions, *clause.fill_ins}
    for use in uses.mentions:
        if use.kind == "name" and use.name not in known:
            message = f"“{use.name}” is neither a fact nor a blank."
            fix = near(use.name, known)
            desk.in_body(clause, "name", use.line, message, fix=fix, token=use.name)
    for condition in uses.conditions:
        for name, answer, hint in wrong_answers(condition.text, library.fact_definitions):
            message = f"“{answer}” is no answer of the question “{name}”."
            desk.in_body(clause, "answer", condition.line, message, fix=hint, token=answer)


def check_blanks(desk: Desk, clause: Clause) -> None:
    """Blanks: used, named apart from facts, asked as a question, with a default that fits."""
    used = body_uses(clause).names
    for name, blank in clause.fill_ins.items():
        field = f"fill_ins.{name}"
        if name in desk.library.fact_definitions:
            message = f"the blank “{name}” has the name of a fact."
            desk.in_clause(clause, "name", field, message, token=name)
        elif name not in used:
            message = f"the blank “{name}” is not used."
            desk.in_clause(clause, "unused-blank", field, message, token=name)
        if "?" not in blank.label:
            message = f"the label of “{name}” is no question."
            desk.in_clause(clause, "blank-label", field, message, token=name)
        problem = _default_problem(blank)
        if problem:
            message = f"the default of “{name}” {problem}."
            desk.in_clause(clause, "blank-default", field, message, token=name)


def _default_problem(blank: FillIn) -> str:
    low, high, default = blank.minimum, blank.maximum, blank.default
    if isinstance(low, int) and isinstance(high, int) and low > high:
        return "has a minimum over its maximum"
    if default is None:
        return ""
    if blank.type == "integer":
        if isinstance(default, bool) or not isinstance(default, int):
            return "is no whole number"
        if isinstance(low, int) and default < low:
            return f"is under the minimum of {low}"
        return f"is over the maximum of {high}" if isinstance(high, int) and default > high else ""
    if blank.type == "choice" and default not in blank.allowed:
        return "is none of the answers allowed"
    if blank.type == "boolean" and not isinstance(default, bool):
        return "is neither true nor false"
    return ""


def check_blank_twins(desk: Desk) -> None:
    """Blanks of one name share one answer, so that they must take the same."""
    first: dict[str, tuple[str, FillIn]] = {}
    for clause in desk.library.clauses.values():
        for name, blank in clause.fill_ins.items():
            other, twin = first.setdefault(name, (clause.id, blank))
            if (twin.type, twin.allowed) != (blank.type, blank.allowed):
                message = f"the blank “{name}” takes {blank.type} here and {twin.type} in {other}."
                fix = "Give one of them another name."
                field = f"fill_ins.{name}"
                desk.in_clause(clause, "blank-twins", field, message, fix=fix, token=name)


def check_terms(desk: Desk, clause: Clause) -> None:
    """Terms in bold have a definition, and terms with a definition are in bold at first use."""
    terms = desk.library.terms
    uses = body_uses(clause)
    labels = set(label_terms(clause.body))
    for use in uses.mentions:
        if use.kind == "term" and use.name[:1].isupper() and use.name not in labels:
            _check_term(desk, clause, use)
    marked = {defined_as(term, terms) for term in uses.terms}
    plain = _TAG.sub(lambda tag: "\n" * tag[0].count("\n"), clause.body)
    for term in sorted(desk.marked_terms.difference(marked, clause.defines)):
        if term not in plain:
            continue
        # One word with a capital may only begin a sentence; within one it is the term, unless a
        # name goes on: “Modern Slavery Act”.
        start = r"(?<![\w-])" if " " in term else r"(?<=[a-z,] )"
        match = re.search(rf"{start}{re.escape(term)}s?(?![\w-])(?! [A-Z])", plain)
        if match:
            line = plain.count("\n", 0, match.start())
            message = f"the term “{term}” is used and not marked."
            fix = f"Write **{term}** at its first use."
            desk.in_body(clause, "unmarked-term", line, message, fix=fix, token=match[0])


def _check_term(desk: Desk, clause: Clause, use: Mention) -> None:
    terms = desk.library.terms
    if not defined_as(use.name, terms):
        message = f"the term “{use.name}” is defined nowhere."
        fix = near(use.name, terms) or "Define it, or write *emphasis*."
        desk.in_body(clause, "undefined-term", use.line, message, fix=fix, token=use.name)


def check_definitions(desk: Desk) -> None:
    """Each term has one definition under one rule, and a text that uses it."""
    library = desk.library
    for term, ids in library.terms.items():
        rules: dict[str, str] = {}
        for clause_id in ids:
            clause = library.clauses[clause_id]
            if clause.status == "retired":
                continue
            rule = " ".join(clause.applies_when.split())
            twin = rules.setdefault(rule, clause_id)
            if twin != clause_id:
                message = f"“{term}” is defined by {twin} under the same rule too."
                desk.in_clause(clause, "twice-defined", "defines", message, token=term)
            if term not in desk.marked_terms:
                message = f"no text uses the term “{term}”."
                desk.in_clause(clause, "unused-term", "defines", message, token=term)


def check_wording(desk: Desk, clause: Clause) -> None:
    """The words of the body, in the library's own language."""
    if desk.library.info.language.partition("-")[0] != "en":
        return
    for slip in wording(clause.body):
        desk.in_body(clause, slip.code, slip.line, slip.message, fix=slip.fix, token=slip.text)


def check_sources(desk: Desk, clause: Clause, today: date) -> None:
    """When each source was read, and whether the status fits that."""
    if clause.status == "retired":
        return
    for index, source in enumerate(clause.authority):
        field = f"authority.{index}"
        if source.checked is None:
            if clause.status != "draft":
                message = f"“{source.cite}” is not checked, and the text is {clause.status}."
                fix = "Read the source and date the check, or make the text a draft."
                desk.in_clause(clause, "unchecked", field, message, fix=fix)
        elif source.checked > today:
            message = f"“{source.cite}” is said to have been read on {source.checked}, a later day."
            desk.in_clause(clause, "future-check", field, message)
        elif today - source.checked > YEAR:
            message = f"“{source.cite}” was last read on {source.checked}, over a year ago."
            fix = "Read it again; date the check."
            desk.in_clause(clause, "old-check", field, message, fix=fix)
    if clause.status == "draft" and all(source.checked for source in clause.authority):
        message = "every source is checked, and the text is still a draft."
        fix = "Propose it, or write down in a waiver what is missing."
        desk.in_clause(clause, "still-draft", "status", message, fix=fix)


def check_approvals(desk: Desk, clause: Clause) -> None:
    """What is called approved was approved by enough people, in the words that stand there."""
    wanted = desk.library.info.approvers
    standing = clause.standing_approvals
    void = [each for each in clause.approved if each not in standing]
    for each in void:
        what = "the text has changed since" if each.seal else "it has no seal"
        message = f"{each.by} approved it on {each.on}, and {what}: that approval is void."
        fix = f"Run: clausewright library approve {clause.id} --by NAME"
        desk.in_clause(clause, "approval", "approved", message, fix=fix, token=each.by)
    if standing and not void and clause.status == "proposed" and _says(desk, clause, "approved"):
        message = f"it is called approved, and {len(standing)} of {wanted} approvals stand."
        fix = "Write “status: proposed” until the others have approved."
        desk.in_clause(clause, "approval", "status", message, fix=fix)


def _says(desk: Desk, clause: Clause, word: str) -> bool:
    """Whether the file names this status: the loader takes an approval away that is not whole."""
    lines = desk.library.sources.lines(f"clauses.{clause.id}")
    at = clause.line("status") - 1
    return at < len(lines) and word in lines[at].partition("#")[0]


def check_dates(desk: Desk, clause: Clause) -> None:
    """A time that a text is good for ends after it begins."""
    times = {"effective": clause.effective, "replaces": clause.replaces}
    for field, time in times.items():
        if time and time.since and time.until and time.until < time.since:
            message = f"it ends on {time.until}, before it begins on {time.since}."
            desk.in_clause(clause, "dates", field, message)
