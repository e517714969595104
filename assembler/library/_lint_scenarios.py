"""Checks of the scenarios: each can be tried, and each says something."""

from __future__ import annotations

from assembler.errors import LibraryError

from ._desk import Desk
from ._findings import finding_of
from ._scenarios import facts_of, read_scenarios


def check_scenarios(desk: Desk) -> None:
    """Scenarios that cannot be read, whose facts do not fit, or that stand twice in a file."""

    def report(error: LibraryError) -> None:
        desk.findings.append(finding_of(error, "scenario"))

    if desk.unread:
        return  # they may name a text that could not be read
    seen: dict[tuple[str, str], int] = {}
    for scenario in read_scenarios(desk.library, report):
        try:
            facts_of(desk.library, scenario)
        except LibraryError as error:
            report(error)
        first = seen.setdefault((scenario.file, scenario.name), scenario.line)
        if first != scenario.line:
            problem = f"a scenario of the same name stands on line {first}."
            report(LibraryError(problem, scenario.file, scenario.line, "name"))
        if not any(True for _ in scenario.expected()):
            problem = "it says of no text whether it is in, out or undecided."
            report(LibraryError(problem, scenario.file, scenario.line))
