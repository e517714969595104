"""A library of five thousand texts: how long it takes to load, to select from and to check.

The peer is what anybody would write first: PyYAML's C parser on the front matter of each file, and
pydantic on what comes out, with the same model of a clause. It keeps no lines for messages, reads
no tables, and checks no places, ids or duplicates.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml

from assembler import Library
from assembler.library import lint
from assembler.model import Clause

from .large_library import TEXTS, write_large_library
from .measures import DAY, FACTS, Row, best_of, work_folder

_RUN = """
import json, sys, time
from assembler import Library
import assembler.selection
def spent(work):
    wall, cpu = time.perf_counter(), time.process_time()
    found = work()
    return found, [time.perf_counter() - wall, time.process_time() - cpu]
library, loaded = spent(lambda: Library.load(sys.argv[1]))
facts = library.facts(json.loads(sys.argv[2]))
_, selected = spent(lambda: library.select(facts))
print(json.dumps([loaded, selected]))
"""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """PyYAML's own, but that `no` is Norway and not a refusal."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":bool")]
    for first, resolvers in _Loader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Spent:
    """Seconds of the clock and of the processor: on a busy machine they are far apart."""

    wall: float
    cpu: float


@contextmanager
def large_library() -> Iterator[Path]:
    """The folder of a library of five thousand texts, in memory where there is such a place."""
    with work_folder() as name:
        yield write_large_library(Path(name) / "library")


def start_seconds(folder: Path, cache: Path | None, times: int = 3) -> tuple[Spent, Spent]:
    """`Library.load` and the first `select` in a new process, with a filled cache or none."""
    found = []
    for _ in range(times + (cache is not None)):
        own = {"CLAUSEWRIGHT_NO_CACHE": "1"} if cache is None else _cache_in(cache)
        facts = json.dumps({**FACTS, "launch_date": DAY.isoformat()})
        done = subprocess.run(
            [sys.executable, "-c", _RUN, str(folder), facts],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, **own},
        )
        found.append(json.loads(done.stdout))
    found = found[1:] if cache is not None else found  # the first fills it
    load, select = (Spent(*map(min, zip(*each, strict=True))) for each in zip(*found, strict=True))
    return load, select


def _cache_in(folder: Path) -> dict[str, str]:
    places = ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME")
    return {"CLAUSEWRIGHT_NO_CACHE": "", **dict.fromkeys(places, str(folder))}


def peer_load(folder: Path) -> list[Clause]:
    """The texts of a folder by PyYAML and pydantic alone."""
    found = []
    for path in sorted(folder.glob("*/*.md")):
        if "." not in path.stem:
            _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
            fields = yaml.load(front, Loader=_Loader)  # noqa: S506 - a safe loader
            found.append(Clause.model_validate({**fields, "body": body}))
    return found


def cpu_of(work: Callable[[], object], times: int = 3) -> float:
    """The least processor time of several runs."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


@contextmanager
def environment(**changes: str) -> Iterator[None]:
    """The process's environment with other values for a while."""
    before = dict(os.environ)
    os.environ.update(changes)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def load_ratios(folder: Path) -> tuple[float, float]:
    """How many times as long the peer takes as a cold load, and as a cached one, in one process."""
    peer = cpu_of(lambda: peer_load(folder))
    with environment(CLAUSEWRIGHT_NO_CACHE="1"):
        cold = cpu_of(lambda: Library.load(folder))
    with environment(**_cache_in(folder.parent / "cache")):
        Library.load(folder)
        cached = cpu_of(lambda: Library.load(folder))
    return peer / cold, peer / cached


def scale_rows() -> Iterable[Row]:
    with large_library() as folder:
        peer = cpu_of(lambda: peer_load(folder))
        name = "PyYAML and pydantic"
        yield Row(f"{name}: read {TEXTS:,} texts (processor time)", peer)
        for what, cache in (("cold", None), ("from the cached copy", folder.parent / "cache")):
            load, select = start_seconds(folder, cache)
            yield Row(f"load {what}, in a new process", load.wall)
            yield Row("  of that on the processor", load.cpu, name, peer / load.cpu)
            yield Row("  and the first select", select.wall)
        with environment(CLAUSEWRIGHT_NO_CACHE="1"):
            yield from _use_rows(folder)


def _use_rows(folder: Path) -> Iterable[Row]:
    library = Library.load(folder)
    facts = library.facts(FACTS)
    yield Row("select", best_of(lambda: library.select(facts, on=DAY)))
    selection = library.select(facts, on=DAY)
    answer = library.parse_fact("housing_provided", value=False)
    other = selection.facts.with_answers({"housing_provided": answer})
    yield Row("select again, one fact changed", best_of(lambda: selection.changed(other)))
    yield Row("lint", best_of(lambda: lint(library), 1))
