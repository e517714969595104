"""`clausewright library test`: the legal team's own scenarios."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from ._output import count, print_json
from ._source import load_library

if TYPE_CHECKING:
    from assembler.library import Failure, Scenario, ScenarioResult


@click.command("test")
@click.argument("folder", required=False)
@click.option(
    "--match",
    metavar="WORDS",
    default="",
    help="Only scenarios whose name or file holds these words.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(*, folder: str | None, match: str, as_json: bool) -> None:
    """Run the scenarios of FOLDER (or the bundled library): does each text come out as it must?

    A failure is shown as the facts, what was expected, what came out, and why. Exit code 5 when
    one fails.
    """
    from assembler.library import read_scenarios, run_scenarios
    from assembler.selection import select

    library = load_library(folder)
    chosen = [each for each in read_scenarios(library) if _matches(each, match)]
    if match and not chosen:
        raise click.BadParameter("no scenario holds these words.", param_hint="--match")
    results = run_scenarios(
        library, lambda library, facts, on: select(library, facts, on=on), chosen
    )
    failed = [result for result in results if not result.passed]
    if as_json:
        print_json(_as_json(results))
    else:
        for result in failed:
            click.echo("\n".join([*_told(result), ""]))
        for line in _by_file(results):
            click.echo(line)
        passed = len(results) - len(failed)
        click.echo(f"{count(len(results), 'scenario')}: {passed} as expected.", err=True)
    if failed:
        sys.exit(5)


def _matches(scenario: Scenario, words: str) -> bool:
    there = f"{scenario.file} {scenario.name}".casefold()
    return all(word in there for word in words.casefold().split())


def _told(result: ScenarioResult) -> Iterator[str]:
    scenario = result.scenario
    yield f"{scenario.file}:{scenario.line}: {scenario.name}"
    yield "  facts:"
    for name, value in scenario.facts.items():
        yield f"    {name}: {_plain(value)}"
    if scenario.on:
        yield f"  on: {scenario.on}"
    for failure in result.failures:
        yield from _failure(failure)


def _failure(failure: Failure) -> Iterator[str]:
    yield f"  {failure.clause}"
    yield f"    expected: {failure.expected}"
    yield f"    got:      {failure.got}"
    yield "    why:"
    for line in str(failure.why).splitlines():
        yield f"      {line}"


def _plain(value: object) -> str:
    """As it is written in a facts file, on one line."""
    if isinstance(value, dict):
        inside = ", ".join(f"{name}: {_plain(each)}" for name, each in value.items())
        return f"{{{inside}}}"
    if isinstance(value, list):
        return f"[{', '.join(_plain(each) for each in value)}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _by_file(results: Iterable[ScenarioResult]) -> Iterator[str]:
    for file, (passed, failed) in _tally(results).items():
        tail = f", {failed} otherwise" if failed else ""
        yield f"{file}: {passed} as expected{tail}"


def _tally(results: Iterable[ScenarioResult]) -> dict[str, list[int]]:
    tally: dict[str, list[int]] = {}
    for result in results:
        numbers = tally.setdefault(result.scenario.file, [0, 0])
        numbers[0 if result.passed else 1] += 1
    return tally


def _as_json(results: Iterable[ScenarioResult]) -> dict[str, object]:
    results = tuple(results)
    return {
        "scenarios": [_result(result) for result in results],
        "files": {
            file: {"passed": passed, "failed": failed}
            for file, (passed, failed) in _tally(results).items()
        },
    }


def _result(result: ScenarioResult) -> dict[str, object]:
    scenario = result.scenario
    return {
        "name": scenario.name,
        "file": scenario.file,
        "line": scenario.line,
        "passed": result.passed,
        "facts": scenario.facts,
        "on": scenario.on,
        "failures": [
            {
                "clause": failure.clause,
                "expected": failure.expected,
                "got": failure.got,
                "reason": failure.reason,
                "why": failure.why.to_dict(),
            }
            for failure in result.failures
        ],
    }
