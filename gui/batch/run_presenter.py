"""A run as the screen shows it: rows, counts, time left, messages with their ways out."""

from __future__ import annotations

import re
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from assembler.batch import Problem, Report
from gui._texts import translate

from .rows import Filter, Line, State
from .words import number_text, redo_text, rows_text, tenders_text, time_left_text
from .work import Fault, Job, RowEnd, RowHead

if TYPE_CHECKING:
    from assembler.library import Library

WORKING_ROWS: Final = 2  # the engine works on the next rows; so many are shown as such
_RATE_SECONDS: Final = 20.0
_LEAST_SECONDS: Final = 1.0
_LOGGED: Final = 2_000
_AMOUNT: Final = re.compile(r"\d{4,}")


class Phase(Enum):
    """Where a run stands."""

    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    STOPPED = "stopped"
    FINISHED = "finished"
    BROKEN = "broken"


UNDER_WAY: Final = (Phase.STARTING, Phase.RUNNING, Phase.PAUSED, Phase.STOPPING)


class Way(Enum):
    """What can be done about a row."""

    ANSWER = "answer"
    SETUP = "setup"
    OPEN_TABLE = "open-table"
    OPEN_FILE = "open-file"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Message:
    """What is said of the chosen row, or of the run; the ways out as buttons."""

    icon_name: str
    token: str
    title: str
    detail: str
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """One of the four counts."""

    icon_name: str
    token: str
    number: int
    word: str


class RunPresenter:
    """Follows a run from the bundles that it sends."""

    def __init__(
        self,
        job: Job,
        library: Library,
        expected: int,
        *,
        is_check: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.job, self.library, self.is_check = job, library, is_check
        self.lines: list[Line] = []
        self.settled = 0
        self.phase = Phase.STARTING
        self.log: list[str] = []
        self.report: Report | None = None
        self._expected, self._clock = expected, clock
        self._counts: Counter[State] = Counter()
        self._times: deque[tuple[float, int]] = deque()
        self._fresh = 0
        self._note(self.subtitle())

    # What comes from the run

    def take(self, bundle: Sequence[object]) -> tuple[int, int]:
        """Take a bundle; from which line on, and how many, something is new."""
        heads = [each for each in bundle if isinstance(each, RowHead)]
        if heads:
            first = len(self.lines)
            self.lines += [Line(h.number, h.place, h.title, _amount(h.value)) for h in heads]
            self._counts[State.WAITING] += len(heads)
            return first, len(heads)
        ends = [each for each in bundle if isinstance(each, RowEnd)]
        if not ends:
            return 0, 0
        if self.phase is Phase.STARTING:
            self.phase = Phase.RUNNING
        for end in ends:
            self._settle(end)
        self._time()
        return ends[0].position, len(ends)

    def _settle(self, end: RowEnd) -> None:
        if end.position >= len(self.lines):
            return  # the table has grown while it was read
        line = self.lines[end.position]
        self._counts[line.state] -= 1
        line.title = end.title or line.title
        line.value = _amount(end.value) or line.value
        line.file, line.undecided, line.kept = end.file, end.undecided, end.kept
        line.questions, line.problems = end.questions, end.problems
        line.state = {
            "done": State.DRAFT if end.undecided else State.DONE,
            "ready": State.READY,
            "undecided": State.UNDECIDED,
        }.get(end.state, State.FAILED)
        self._counts[line.state] += 1
        self.settled = end.position + 1
        self._fresh += not end.kept
        if line.state is State.FAILED:
            self._note(f"{self.name_of(line)}: {self.reason(line)}")

    def ended(self, last: object) -> None:
        """The last word of the run."""
        if isinstance(last, Fault):
            self.phase = Phase.BROKEN
            where = f" ({last.where})" if last.where else ""
            self._fault = f"{last.message}{where}"
            self._note(self._fault)
            return
        self.report = last if isinstance(last, Report) else None
        was_stopped = self.report is not None and bool(self.report.stopped)
        self.phase = Phase.STOPPED if was_stopped else Phase.FINISHED
        self._note(self.title())
        for file in self.report.files if self.report is not None else ():
            self._note(translate("Batch", "Results: {file}").format(file=file))

    # What the user does

    def pause(self) -> None:
        if self.phase in (Phase.STARTING, Phase.RUNNING):
            self.phase = Phase.PAUSED
            self._times.clear()
            self._note(translate("Batch", "Paused"))

    def go_on(self) -> None:
        if self.phase is Phase.PAUSED:
            self.phase = Phase.RUNNING
            self._note(translate("Batch", "Going on"))

    def stop(self) -> None:
        if self.phase in UNDER_WAY:
            self.phase = Phase.STOPPING
            self._note(translate("Batch", "Stopping"))

    # What is shown

    @property
    def is_under_way(self) -> bool:
        return self.phase in UNDER_WAY

    @property
    def total(self) -> int:
        return max(len(self.lines), self._expected)

    def state_of(self, position: int) -> State:
        """The state of a line; the next ones of a run that goes on are being worked on."""
        state = self.lines[position].state
        is_next = self.settled <= position < self.settled + WORKING_ROWS
        if state is State.WAITING and is_next and self.phase is Phase.RUNNING:
            return State.WORKING
        return state

    def count_of(self, shown: Filter) -> int:
        """How many rows a filter lists."""
        if shown is Filter.NEED_YOU:
            return self._counts[State.FAILED]
        if shown is Filter.OPEN:
            return self._counts[State.DRAFT] + self._counts[State.UNDECIDED]
        return len(self.lines)

    def counts(self) -> tuple[Count, ...]:
        """Done, open, in need of you, waiting."""
        is_draft = self.job.is_marking and not self.is_check
        done = self._counts[State.READY] + self._counts[State.DONE]
        opened = translate("Batch", "saved as draft") if is_draft else translate("Batch", "open")
        ready = translate("Batch", "ready") if self.is_check else translate("Batch", "done")
        return (
            Count("included", "included", done, ready),
            Count("undecided", "undecided", self.count_of(Filter.OPEN), opened),
            Count("error", "wrong", self._counts[State.FAILED], translate("Batch", "need you")),
            Count("ring", "excluded", self.total - self.settled, translate("Batch", "waiting")),
        )

    def title(self) -> str:
        """The head of the page."""
        written = tenders_text(self._counts[State.DONE] + self._counts[State.DRAFT])
        all_rows, all_tenders = rows_text(self.total), tenders_text(self.total)
        if self.phase is Phase.BROKEN:
            return translate("Batch", "The run ended early")
        if self.phase is Phase.STOPPED:
            said = translate("Batch", "Stopped at {count} of {rows}")
            return said.format(count=number_text(self.settled), rows=all_rows)
        if self.phase is Phase.FINISHED:
            if self.is_check:
                return translate("Batch", "{rows} checked").format(rows=all_rows)
            return translate("Batch", "{tenders} made").format(tenders=written)
        if self.phase is Phase.STOPPING:
            return translate("Batch", "Stopping …")
        if self.phase is Phase.PAUSED:
            said = translate("Batch", "Paused at {count} of {rows}")
            return said.format(count=number_text(self.settled), rows=all_rows)
        if self.is_check:
            return translate("Batch", "Checking {rows}").format(rows=all_rows)
        return translate("Batch", "Making {tenders}").format(tenders=all_tenders)

    def subtitle(self) -> str:
        """What is read, and where the documents go."""
        job = self.job
        source = job.path.name
        if job.sheet:
            source = translate("Batch", "{file}, sheet “{sheet}”").format(
                file=source, sheet=job.sheet
            )
        if self.is_check:
            return f"{source}  ·  {translate('Batch', 'nothing is written')}"
        return "  ·  ".join((source, job.name, str(job.target)))

    def progress_text(self) -> str:
        """ "412 of 1,000"."""
        said = translate("Batch", "{count} of {total}")
        return said.format(count=number_text(self.settled), total=number_text(self.total))

    def time_left(self) -> str:
        """How long it still takes, once that can be told; nothing when it does not go on."""
        if self.phase is Phase.STARTING:
            return translate("Batch", "Reading the table …")
        if self.phase is not Phase.RUNNING or len(self._times) < 2:
            return ""
        (began, first), (now, last) = self._times[0], self._times[-1]
        if now - began < _LEAST_SECONDS or last <= first:
            return ""
        left = (self.total - self.settled) * (now - began) / (last - first)
        return time_left_text(left)

    def _time(self) -> None:
        now = self._clock()
        self._times.append((now, self._fresh))
        while len(self._times) > 2 and now - self._times[0][0] > _RATE_SECONDS:
            self._times.popleft()

    def bar(self) -> tuple[tuple[str, int], ...]:
        """The pieces of the progress bar: colour and how many rows."""
        opened, failed = self.count_of(Filter.OPEN), self._counts[State.FAILED]
        good = self.settled - opened - failed
        return ("accent", good), ("undecided", opened), ("wrong", failed)

    # Messages

    def name_of(self, line: Line) -> str:
        """ "Row 410, Grounds care, Manama"."""
        place = f"{line.place[:1].upper()}{line.place[1:]}"
        return f"{place}, {line.title}" if line.title and line.title != line.place else place

    def reason(self, line: Line) -> str:
        """The message in the row's last column."""
        if line.state is State.FAILED:
            return " ".join(map(problem_text, line.problems)) or translate(
                "Batch", "The row cannot be used."
            )
        if line.state in (State.DRAFT, State.UNDECIDED):
            question = self.question(line)
            if question:
                said = translate("Batch", "Answer “{question}” first")
                return said.format(question=question)
            return translate("Batch", "Clauses are to be weighed and decided")
        if line.kept:
            return translate("Batch", "Unchanged since an earlier run")
        return ""

    def question(self, line: Line) -> str:
        """The question that is to be answered first."""
        facts = self.library.fact_definitions
        name = line.questions[0] if line.questions else ""
        return facts[name].question if name in facts else name

    def message(self, line: Line | None) -> Message | None:
        """What is said at the foot of the page."""
        if self.phase is Phase.BROKEN:
            return Message(
                "error",
                "wrong",
                translate("Batch", "The run cannot go on."),
                self._fault,
                (Way.SETUP, Way.REDO),
            )
        if line is None:
            return None
        if line.state is State.FAILED:
            return Message(
                "error", "wrong", self._failed_title(line), self.reason(line), self._ways(line)
            )
        if line.state in (State.DRAFT, State.UNDECIDED):
            return Message(
                "undecided",
                "undecided",
                translate("Batch", "{row}: {clauses} not decided yet.").format(
                    row=self.name_of(line), clauses=_clauses(line.undecided)
                ),
                translate(
                    "Batch", "{reason}. Add a column for it, or answer it for every row."
                ).format(reason=self.reason(line)),
                self._ways(line),
            )
        if line.file:
            return Message(
                "included",
                "included",
                f"{self.name_of(line)}.",
                self.reason(line) or line.file,
                self._ways(line),
            )
        return None

    def _failed_title(self, line: Line) -> str:
        said = translate("Batch", "{row}: it needs you. The other rows go on.")
        if not self.is_under_way:
            said = translate("Batch", "{row}: mend it in the table, then redo it.")
        return said.format(row=self.name_of(line))

    def _ways(self, line: Line) -> tuple[Way, ...]:
        ways = []
        if line.file and not self.is_check:
            ways.append(Way.OPEN_FILE)
        if line.state is State.FAILED:
            ways.append(Way.OPEN_TABLE)
        if not self.is_under_way:
            if line.questions and line.questions[0] in self.library.fact_definitions:
                ways.append(Way.ANSWER)
            elif line.state is State.FAILED:
                ways.append(Way.SETUP)
            if line.state is State.FAILED:
                ways.append(Way.REDO)
        return tuple(ways)

    def redo(self) -> str:
        """The words of the button that does the failed rows again; nothing without any."""
        failed = self._counts[State.FAILED]
        return redo_text(failed) if failed and not self.is_check else ""

    def _note(self, sentence: str) -> None:
        if len(self.log) < _LOGGED:
            self.log.append(f"{time.strftime('%H:%M:%S')}  {sentence}")


def problem_text(problem: Problem) -> str:
    """What is wrong, where, and what stands there."""
    why = f"{problem.why[:1].upper()}{problem.why[1:]}"
    if why and why[-1] not in ".!?":
        why += "."
    if not problem.column:
        return why
    if problem.value and problem.value[:40] not in problem.why:
        said = translate("Batch", "Column {column} holds “{value}”. {why}")
    else:
        said = translate("Batch", "Column {column}: {why}")
    return said.format(column=problem.column, value=problem.value[:60], why=why)


def _clauses(count: int) -> str:
    if count == 1:
        return translate("Batch", "1 clause is")
    return translate("Batch", "{count} clauses are").format(count=number_text(count))


def _amount(text: str) -> str:
    """ "820000 USD" with the digits grouped as the locale groups them."""
    if "." in text or "," in text:
        return text
    return _AMOUNT.sub(lambda found: number_text(int(found[0])), text)
