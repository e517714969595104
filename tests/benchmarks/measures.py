"""What is measured, and against whom."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docx import Document
from docxcompose.composer import Composer
from docxtpl import DocxTemplate

from assembler import Library, assemble
from assembler.selection import Selection
from assembler.word import Template

from .documents import build_template, context_for, tag_values, with_tags

DAY = date(2026, 11, 24)
FACTS: dict[str, object] = {
    "title": "Base support services",
    "reference": "BENCH-1",
    "regime": "us-far",
    "buyer_name": "Agency",
    "estimated_value": "8200000 USD",
    "contract_nature": "services",
    "additional_natures": ["none"],
    "cpv_codes": ["90910000"],
    "places_of_performance": ["JO"],
    "services_abroad_value": "8200000 USD",
    "recruits_workers": True,
    "recruits_abroad": True,
    "uses_agents": True,
    "housing_provided": True,
    "work_document_basis": "required_by_this_contract",
    "policy_level": "recommended",
    "languages": ["ne"],
    "adopted_text": "codified",
}


@dataclass(frozen=True)
class Row:
    """One line of a table: seconds, and how many times as long the peer takes."""

    what: str
    seconds: float
    peer: str = ""
    ratio: float = 0.0


def best_of(work: Callable[[], object], times: int = 20) -> float:
    """The shortest of several runs, in seconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def work_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder in memory where there is one: how fast a disk flushes is not what is compared."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    return tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)


def docxtpl_render(template: Path, context: dict[str, object], folder: Path) -> Callable[[], None]:
    """docxtpl as its users must run it: opened, rendered and saved each time."""

    def render() -> None:
        document = DocxTemplate(template)
        document.render(context)
        document.save(folder / "docxtpl.docx")

    return render


def docxtpl_seconds(template: Path, context: dict[str, object], folder: Path) -> float:
    return best_of(docxtpl_render(template, context, folder), 3)


def best_of_both(theirs: Callable[[], object], ours: Callable[[], object]) -> tuple[float, float]:
    """The shortest runs of two, taken in turns: a machine that is slow a while is so for both."""
    rounds = [(best_of(theirs, 1), best_of(ours)) for _ in range(4)]
    return min(each for each, _ in rounds), min(each for _, each in rounds)


def render_ratio(clauses: int) -> tuple[float, float]:
    """Seconds of docxtpl and of `Template.save` on the benchmark template."""
    with work_folder() as name:
        folder = Path(name)
        path = folder / "template.docx"
        path.write_bytes(build_template(clauses))
        context = context_for(clauses)
        template = Template.open(path)
        return best_of_both(
            docxtpl_render(path, context, folder),
            lambda: template.save(folder / "ours.docx", context),
        )


def render_rows() -> Iterable[Row]:
    for clauses in (60, 6):
        theirs, ours = render_ratio(clauses)
        yield Row(f"docxtpl, {clauses} clauses", theirs)
        yield Row(f"Template.save, {clauses} clauses", ours, "docxtpl", theirs / ours)


def tender_selection() -> Selection:
    """A tender of some 40 clauses from the bundled library."""
    library = Library.load()
    return library.select(library.facts(FACTS), on=DAY)


def tender_writer(folder: Path) -> Callable[[], bytes]:
    """From facts to a file on disk, with a library that is loaded; gives the document."""
    library = Library.load()
    target = folder / "tender.docx"

    def whole() -> bytes:
        selection = library.select(library.facts(FACTS), on=DAY)
        tender = assemble(selection)
        tender.save(target)
        return tender.bytes

    whole()
    return whole


def document_xml_size(document: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return len(package.read("word/document.xml"))


def tender_ratio() -> tuple[float, float, int, int]:
    """docxtpl's and our seconds for a tender, its clauses and the size of its XML in bytes."""
    with work_folder() as name:
        folder = Path(name)
        whole = tender_writer(folder)
        document = whole()
        path = folder / "template.docx"
        path.write_bytes(with_tags(document))
        theirs, ours = best_of_both(docxtpl_render(path, tag_values(), folder), whole)
    return theirs, ours, len(tender_selection().included), document_xml_size(document)


def peer_rows() -> Iterable[Row]:
    theirs, ours, clauses, size = tender_ratio()
    yield Row(f"docxtpl, a document of {size // 1000} kB of XML", theirs)
    yield Row(f"facts to file, {clauses} clauses", ours, "docxtpl", theirs / ours)
    with work_folder() as name:
        folder = Path(name)
        tender_writer(folder)
        path = folder / "tender.docx"
        loading = best_of(lambda: Document(str(path)).save(str(folder / "copy.docx")), 5)
        yield Row("python-docx: open and save that tender", loading, "", 0)
        single = build_template(1)
        composing = best_of(lambda: _compose(single, clauses), 1)
        yield Row(f"docxcompose: join {clauses} documents", composing)


def _compose(single: bytes, count: int) -> None:
    composer = Composer(Document(io.BytesIO(single)))
    for _ in range(count - 1):
        composer.append(Document(io.BytesIO(single)))
    composer.save(io.BytesIO())


def engine_rows() -> Iterable[Row]:
    library = Library.load()
    facts = library.facts(FACTS)
    texts = len(library.clauses)
    yield Row(f"select, {texts} texts", best_of(lambda: library.select(facts, on=DAY)))
    yield Row(f"load the library again, {texts} texts", best_of(Library.load, 5))
    yield Row("load it cold, in a new process", cold_load_seconds())
    yield Row("clausewright --version", version_seconds())


def cold_load_seconds() -> float:
    """`Library.load()` in a new process, imports included, without a cache."""
    script = (
        "import time; start = time.perf_counter();"
        "from assembler import Library; Library.load(); print(time.perf_counter() - start)"
    )
    return min(_in_new_process(script) for _ in range(5))


def _in_new_process(script: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        text=True,
        env={"CLAUSEWRIGHT_NO_CACHE": "1", "PATH": ""},
    )
    return float(done.stdout)


def version_seconds() -> float:
    command = [sys.executable, "-m", "assembler.cli", "--version"]
    return best_of(lambda: subprocess.run(command, check=True, capture_output=True), 5)


def print_table(title: str, rows: Iterable[Row]) -> None:
    print(f"\n{title}")
    for row in rows:
        ratio = f"{row.ratio:8.0f} times {row.peer}" if row.peer else ""
        print(f"  {row.what:50} {row.seconds * 1000:9.2f} ms  {ratio}")
