"""Official texts of our own making, whole or a few lines in the frame of a topic."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assembler.official import ImportOptions, ImportReport, import_official
from assembler.official._blocks import Notes
from assembler.official._dita import Topic, read_dita

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "official"


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests neither read nor fill the cache of whoever runs them."""
    monkeypatch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")


@pytest.fixture
def notes() -> Notes:
    return Notes()


def dita(body: str, *, number: str = "252.299-7000", title: str = "Sea Lamps.") -> bytes:
    """A file with one topic."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<dita><concept id="DFARS_' + number + '">'
        f'<title><ph props="autonumber">{number}</ph> {title}</title>'
        f"<conbody>{body}</conbody></concept></dita>"
    ).encode()


def clause(body: str) -> bytes:
    """A clause whose text is `body`."""
    return dita(
        "<p>As prescribed in 299.1001, use the following clause:</p>"
        f'<p outputclass="Ctr_SmCaps">SEA LAMPS (MAR 2021)</p>{body}'
        '<p outputclass="Endofclause">(End of clause)</p>'
    )


@pytest.fixture
def topic(notes: Notes) -> Callable[[bytes], Topic]:
    """Reads the one topic of a file."""

    def read(data: bytes) -> Topic:
        (found,) = read_dita(data, "lamps.dita", notes).topics
        return found

    return read


@pytest.fixture
def imported(tmp_path: Path) -> Callable[..., ImportReport]:
    """Imports files, given by name and content, into a small library."""
    shutil.copytree(SAMPLES.parent / "library-small", tmp_path / "library")
    return _importer(tmp_path)


@pytest.fixture
def imported_anew(tmp_path: Path) -> Callable[..., ImportReport]:
    """Imports files, given by name and content, into a folder on top of the bundled library."""
    return _importer(tmp_path)


def _importer(tmp_path: Path) -> Callable[..., ImportReport]:
    def run(options: ImportOptions | None = None, **files: bytes) -> ImportReport:
        source = tmp_path / "source"
        source.mkdir(exist_ok=True)
        for name, data in files.items():
            (source / f"{name}.dita").write_bytes(data)
        return import_official(source, tmp_path / "library", options)

    return run
