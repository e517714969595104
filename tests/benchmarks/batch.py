"""A batch of ten thousand contracts: documents a second and core, beside docxtpl, and memory.

The batch runs in a process of its own, so that its memory is its own. docxtpl renders documents
that the batch wrote, as templates with values and conditions, in the same run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from docxtpl import DocxTemplate

from assembler import Library

from .contract_table import write_table
from .documents import tag_values, with_tags
from .measures import Row, work_folder
from .scale import cpu_of

ROWS = int(os.environ.get("CLAUSEWRIGHT_BATCH_ROWS", "10000"))
_SAMPLE = 12
_SCRIPT = """
import json, re, resource, sys
from pathlib import Path
from assembler import Library
from assembler.batch import run

def highest_mb():
    # Not ru_maxrss: that of a new process begins with the memory of the one that started it.
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024

if __name__ == "__main__":
    table, target, jobs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    library = Library.load()
    report = run(table, library, target, jobs=jobs, undecided="mark")
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({
        **report.to_dict(),
        "cpu": sum(each.ru_utime + each.ru_stime for each in used),
        "parent_mb": highest_mb(),
        "worker_mb": used[1].ru_maxrss / 1024,
    }))
"""


@dataclass(frozen=True)
class BatchFigures:
    """What a batch took, and what docxtpl takes for documents as large."""

    rows: int
    done: int
    drafts: int
    seconds: float
    cpu: float
    jobs: int
    parent_mb: float
    worker_mb: float
    docxtpl_seconds: float
    resume_seconds: float

    @property
    def each_second(self) -> float:
        """Documents a second on all cores."""
        return self.done / self.seconds

    @property
    def core_seconds(self) -> float:
        """Seconds that one core spends on a document, the parent's share and the start included.

        Of the processor, not of the clock: others may use the machine at the same time.
        """
        return self.cpu / self.done

    @property
    def times_docxtpl(self) -> float:
        return self.docxtpl_seconds / self.core_seconds


def measure_batch(rows: int = ROWS, jobs: int | None = None) -> BatchFigures:
    jobs = jobs or len(os.sched_getaffinity(0))
    with work_folder() as name:
        folder = Path(name)
        table = write_table(folder / "contracts.csv", rows, Library.load())
        found = _run(table, folder / "out", jobs)
        started = time.perf_counter()
        again = _run(table, folder / "out", jobs)
        resume = time.perf_counter() - started
        assert again["kept"] == found["done"], again
        documents = sorted((folder / "out").glob("*.docx"))
        peer = _docxtpl(documents[:: max(1, len(documents) // _SAMPLE)][:_SAMPLE], jobs)
    return BatchFigures(
        rows=rows,
        done=int(found["done"]),
        drafts=int(found["drafts"]),
        seconds=float(found["seconds"]),
        cpu=float(found["cpu"]),
        jobs=jobs,
        parent_mb=float(found["parent_mb"]),
        worker_mb=float(found["worker_mb"]),
        docxtpl_seconds=peer,
        resume_seconds=resume,
    )


def _run(table: Path, target: Path, jobs: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(table), str(target), str(jobs)],
        check=True,
        capture_output=True,
        text=True,
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _docxtpl(documents: list[Path], jobs: int) -> float:
    """The mean time of docxtpl on the processor over some of the documents.

    As many processes at once as the batch had: cores that share their parts slow both alike.
    """
    with ProcessPoolExecutor(jobs) as pool:
        times = list(pool.map(_docxtpl_seconds, documents))
    return sum(times) / len(times)


def _docxtpl_seconds(document: Path) -> float:
    with work_folder() as name:
        template = Path(name, "template.docx")
        template.write_bytes(with_tags(document.read_bytes()))
        return cpu_of(lambda: _render(template, Path(name, "docxtpl.docx")))


def _render(template: Path, target: Path) -> None:
    document = DocxTemplate(template)
    document.render(tag_values())
    document.save(target)


def batch_rows() -> Iterable[Row]:
    found = measure_batch()
    yield Row("docxtpl, a document as large, one core", found.docxtpl_seconds)
    yield Row(
        f"batch, {found.done:,} of {found.rows:,} rows, a document and core",
        found.core_seconds,
        "docxtpl",
        found.times_docxtpl,
    )
    yield Row(f"the whole batch on {found.jobs} cores", found.seconds)
    yield Row("the same again: nothing is left to do", found.resume_seconds)
    print(
        f"  {found.each_second:.0f} documents a second on {found.jobs} cores; "
        f"at most {found.worker_mb:.0f} MB a worker and {found.parent_mb:.0f} MB in the parent"
    )
