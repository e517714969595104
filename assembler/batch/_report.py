"""The report: a line for each row, as CSV, workbook or JSON, written while the run goes on."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Literal, Protocol

from ._result import Report, RowResult
from ._target import Target

ReportKind = Literal["csv", "xlsx", "json"]
KINDS: Final = ("csv", "xlsx", "json")

_HEADS: Final = (
    *("row", "place", "state", "file", "digest", "draft", "reason", "title", "reference"),
    *("clauses in", "undecided", "open questions", "notes"),
)
# What a spreadsheet would take for a formula; a sign before it makes it text.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_LONGEST_CELL: Final = 32_000  # a workbook's cell holds 32,767 characters
_MOST_ROWS: Final = 1_048_575


class _Writer(Protocol):
    def add(self, result: RowResult) -> None: ...

    def close(self, report: Report) -> None: ...


class ReportFiles:
    """The reports of a run. They are complete once they are published, and not there before."""

    def __init__(self, target: Target, kinds: Sequence[ReportKind], facts: Sequence[str]) -> None:
        self._target = target
        self._writers: dict[str, tuple[Path, _Writer]] = {}
        for kind in dict.fromkeys(kinds):
            name = f"report.{kind}"
            path = target.report_place(name)
            self._writers[name] = (path, _WRITERS[kind](path, tuple(facts)))

    def add(self, result: RowResult) -> None:
        for _, writer in self._writers.values():
            writer.add(result)

    def publish(self, report: Report) -> tuple[str, ...]:
        """Complete the reports, and say where they are."""
        places = []
        for name, (path, writer) in self._writers.items():
            writer.close(report)
            places.append(self._target.publish(path, name))
        self._writers = {}
        return tuple(places)

    def drop(self) -> None:
        """Give up what was not published."""
        for path, writer in self._writers.values():
            with suppress(OSError):  # a full disk is told of already
                writer.close(Report())
            path.unlink(missing_ok=True)
        self._writers = {}


def _cells(result: RowResult, facts: Sequence[str]) -> Iterator[str]:
    yield str(result.number)
    yield from (result.place, result.state, result.file, result.digest)
    yield "yes" if result.is_draft else ""
    yield from (result.reason, result.title, result.reference)
    yield " ".join(result.included)
    yield " ".join(result.undecided)
    yield " ".join(result.questions)
    yield " ".join(result.notes)
    yield from (result.facts.get(name, "") for name in facts)


def harmless(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


class _Csv:
    def __init__(self, path: Path, facts: tuple[str, ...]) -> None:
        self._facts = facts
        # The mark at the head tells Excel that the letters are UTF-8.
        self._stream = path.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._stream)
        self._writer.writerow([*_HEADS, *facts])

    def add(self, result: RowResult) -> None:
        self._writer.writerow(map(harmless, _cells(result, self._facts)))

    def close(self, report: Report) -> None:  # noqa: ARG002 - its lines say it all
        self._stream.close()


class _Xlsx:
    def __init__(self, path: Path, facts: tuple[str, ...]) -> None:
        import xlsxwriter

        self._facts, self._row = facts, 0
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(str(path), options)
        self._book.set_properties({"title": "Report of a batch"})
        self._sheet = self._book.add_worksheet("Rows")
        self._sheet.freeze_panes(1, 0)
        self._sheet.write_row(0, 0, [*_HEADS, *facts], self._book.add_format({"bold": True}))

    def add(self, result: RowResult) -> None:
        self._row += 1
        if self._row > _MOST_ROWS:
            return
        for column, text in enumerate(_cells(result, self._facts)):
            if column == 0:
                self._sheet.write_number(self._row, 0, result.number)
            elif text:
                self._sheet.write_string(self._row, column, text[:_LONGEST_CELL])

    def close(self, report: Report) -> None:  # noqa: ARG002 - its lines say it all
        if self._row:
            self._sheet.autofilter(0, 0, min(self._row, _MOST_ROWS), len(_HEADS) - 1)
        self._book.close()


class _Json:
    def __init__(self, path: Path, facts: tuple[str, ...]) -> None:  # noqa: ARG002 - all are told
        self._stream = path.open("w", encoding="utf-8", newline="\n")
        self._stream.write('{"rows": [')
        self._lead = "\n"

    def add(self, result: RowResult) -> None:
        self._stream.write(self._lead + _dumped(result.to_dict()))
        self._lead = ",\n"

    def close(self, report: Report) -> None:
        self._stream.write(f'\n], "report": {_dumped(report.to_dict())}}}\n')
        self._stream.close()


def _dumped(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


_WRITERS: Final[dict[str, type[_Csv] | type[_Xlsx] | type[_Json]]] = {
    "csv": _Csv,
    "xlsx": _Xlsx,
    "json": _Json,
}
