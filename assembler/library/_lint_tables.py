"""Checks of the tables: questions, amounts, regimes, risk, and translations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assembler.errors import LibraryError
from assembler.model import Clause, Translation

from ._bodies import Uses, body_uses, uses_of
from ._build import near
from ._countries import COUNTRIES
from ._desk import Desk
from ._lint_rules import wrong_answers


def check_facts(desk: Desk) -> None:
    """The expressions of questions and derived facts, and what is never asked for anything."""
    library = desk.library
    for name, fact in library.fact_definitions.items():
        field = "expression" if fact.is_derived else "ask_when"
        text = fact.expression or fact.ask_when
        key = f"{'derived' if fact.is_derived else 'facts'}.{name}"
        if fact.type == "choice" and not fact.allowed:
            message = "a choice has answers to choose from."
            desk.find(key, "answer", f"{key}.allowed", message)
        if text is None or text == "never":
            continue
        line = library.sources.line(key)
        try:
            expression = library.read_expression(key, line, f"{key}.{field}", text)
        except LibraryError as error:
            desk.take(error, "rule", key, line, text)
            continue
        for other, answer, hint in wrong_answers(text, library.fact_definitions):
            message = f"“{answer}” is no answer of the question “{other}”."
            desk.find(key, "answer", f"{key}.{field}", message, fix=hint, token=answer)
        if fact.is_derived:
            desk.follows[name] = expression.names
    _check_circles(desk)
    _check_used(desk)


def _check_circles(desk: Desk) -> None:
    for name in desk.follows:
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            for below in desk.follows.get(waiting.pop(), ()):
                if below not in seen:
                    seen.add(below)
                    waiting.append(below)
        if name in seen:
            message = f"“{name}” follows from itself."
            desk.find(f"derived.{name}", "circle", f"derived.{name}.expression", message)


def _check_used(desk: Desk) -> None:
    library = desk.library
    texts = [fact.expression or fact.ask_when or "" for fact in library.fact_definitions.values()]
    texts += [part for clause in library.clauses.values() for part in _parts(clause)]
    texts += [need.when for regime in library.regimes.values() for need in regime.must_contain]
    used = set(re.findall(r"[a-z]\w*", "\n".join(texts)))
    for name, fact in library.fact_definitions.items():
        if name not in used and fact.is_asked:
            message = f"nothing turns on “{name}”."
            desk.find(f"facts.{name}", "unused-fact", f"facts.{name}", message)


def _parts(clause: Clause) -> Iterator[str]:
    yield clause.applies_when
    yield clause.body
    if not isinstance(clause.basis, str):
        yield from clause.basis.values()
    if clause.judgement:
        yield f"{clause.judgement.when} {clause.judgement.fact}"
    for alternate in clause.alternates:
        yield f"{alternate.applies_when} {alternate.body}"


def check_regimes(desk: Desk) -> None:
    """Regimes: what they rest on, what they must contain, and the question that names them."""
    library = desk.library
    families = {clause.family for clause in library.clauses.values()}
    for name, regime in library.regimes.items():
        key = f"regimes.{name}"
        if regime.rests_on and regime.rests_on not in library.regimes:
            message = f"there is no regime “{regime.rests_on}”."
            desk.find(
                key, "regime", "rests_on", message, fix=near(regime.rests_on, library.regimes)
            )
        for need in regime.must_contain:
            if need.when:
                _check_need(desk, key, need.when)
            for family in sorted(set(need.families) - families):
                message = f"the library has no text of the family “{family}”."
                fix = near(family, families)
                desk.find(key, "family", "must_contain", message, fix=fix, token=family)
    question = library.fact_definitions.get("regime")
    for name in question.allowed if question else ():
        if name not in library.regimes:
            message = f"the answer “{name}” has no file regimes/{name}.yaml."
            desk.find("facts.regime", "regime", "facts.regime.allowed", message, token=name)
    for name in library.regimes:
        if question and name not in question.allowed:
            message = f"“{name}” is no answer of the question “regime”."
            desk.find(f"regimes.{name}", "regime", "id", message)


def _check_need(desk: Desk, key: str, when: str) -> None:
    try:
        desk.library.read_expression(key, 1, "must_contain", when)
    except LibraryError as error:
        desk.take(error, "rule", key, 1, when)
        return
    for name, answer, hint in wrong_answers(when, desk.library.fact_definitions):
        message = f"“{answer}” is no answer of the question “{name}”."
        desk.find(key, "answer", "must_contain", message, fix=hint, token=answer)


def check_risk(desk: Desk) -> None:
    """Risk tables: countries that exist, and answers of the questions that use them."""
    reference = desk.library.reference
    countries = [("risk/countries.csv", row.key) for row in reference.countries]
    countries += [("risk/goods.csv", row.country) for row in reference.goods if row.country]
    countries += [("risk/exemptions.csv", row.country) for row in reference.exemptions]
    for file, country in countries:
        if country not in COUNTRIES:
            message = f"“{country}” is no country code of ISO 3166."
            desk.find(file, "risk-table", "country", message, token=country)
    for row in reference.sectors:
        _check_answer(desk, "risk/sectors.csv", "sectors", row.label)
    for row in reference.goods:
        _check_answer(desk, "risk/goods.csv", "goods_categories", row.key)
    for exemption in reference.exemptions:
        name = exemption.threshold
        if name not in reference.thresholds:
            message, fix = f"there is no threshold “{name}”.", near(name, reference.thresholds)
            desk.find("risk/exemptions.csv", "threshold", "threshold", message, fix=fix, token=name)


def _check_answer(desk: Desk, file: str, question: str, answer: str) -> None:
    fact = desk.library.fact_definitions.get(question)
    if fact and answer not in fact.allowed:
        message = f"“{answer}” is no answer of the question “{question}”."
        desk.find(
            file, "risk-table", question, message, fix=near(answer, fact.allowed), token=answer
        )


def check_translations(desk: Desk) -> None:
    """Translations: of a text that exists, at its revision, with the same blanks and references."""
    for (name, language), translation in desk.library.translations.items():
        key = f"translations.{name}.{language}"
        clause = desk.library.clauses.get(name)
        if bool(translation.reviewed_by) != bool(translation.reviewed_on):
            message = "a review has a name and a day: reviewed_by and reviewed_on."
            desk.find(key, "unreviewed", "reviewed_by", message)
        if clause is None:
            if name not in desk.unread:
                message = f"it translates “{name}”, which the library does not have."
                desk.find(key, "target", "", message, fix=desk.near_text(name))
        elif translation.of_revision != clause.revision:
            message = (
                f"it translates revision {translation.of_revision}, "
                f"and the text is at revision {clause.revision}."
            )
            desk.find(key, "behind", "of_revision", message, token=str(translation.of_revision))
        elif clause.id not in desk.broken:
            _check_parity(desk, key, clause, translation)


def _check_parity(desk: Desk, key: str, clause: Clause, translation: Translation) -> None:
    try:
        own = uses_of(translation.body, translation.file, 1)
    except LibraryError as error:
        desk.find(key, "tag", "body", error.problem, fix=error.hint)
        return
    for kind, there, here in _compared(body_uses(clause), own):
        for name in sorted(there ^ here):
            what = "lacks" if name in there else "adds"
            message = f"it {what} the {kind} “{name}”."
            desk.find(key, "translation", "body", message, token=name if name in here else "")


def _compared(there: Uses, here: Uses) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    yield "name", there.names, here.names
    yield "reference to", there.refs, here.refs
    yield "amount", there.amounts, here.amounts
    yield "question for", there.included, here.included
