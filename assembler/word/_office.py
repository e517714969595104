"""LibreOffice: found, run on one file with a profile of its own, and ended with all it started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from assembler.errors import ClausewrightError

TIMEOUT_SECONDS: Final = 120.0
_BEAT_SECONDS: Final = 0.1
_PROGRAMS: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


class OfficeError(ClausewrightError):
    """LibreOffice is missing, failed, or took too long."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem

    @property
    def message(self) -> str:
        return self.problem


PdfError = OfficeError  # the name from when PDF was all that LibreOffice made


class OfficeFormat(NamedTuple):
    """What LibreOffice makes, and the name of its own filter for it."""

    wanted: str  # as a message begins: "A PDF needs"
    ending: str
    filter: str


def find_office(wanted: str = "A PDF needs") -> str:
    """The LibreOffice program.

    Raises:
        OfficeError: with what is wanted of it, and what to install.
    """
    named = os.environ.get("CLAUSEWRIGHT_SOFFICE")
    if named:
        if Path(named).is_file():
            return named
        raise OfficeError(f"CLAUSEWRIGHT_SOFFICE names {named}, and there is no such file.")
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    found = found or next((place for place in _PLACES if Path(place).is_file()), None)
    if found is None:
        raise OfficeError(
            f"{wanted} LibreOffice, which is not installed here. Install it from "
            "libreoffice.org (Debian: libreoffice-writer), or open the tender in Word and save "
            "it from there."
        )
    return found


def convert(
    document: bytes,
    to: OfficeFormat,
    *,
    timeout_seconds: float = TIMEOUT_SECONDS,
    waiting: Callable[[float], object] | None = None,
) -> bytes:
    """A Word file in another format.

    Each call has a profile of its own, so that calls run side by side, and leaves no process.

    Args:
        waiting: called several times a second with the seconds that have passed; what it raises
            ends LibreOffice and comes through.

    Raises:
        OfficeError: LibreOffice is missing, failed, or took longer than `timeout_seconds`.
    """
    office = find_office(to.wanted)
    with tempfile.TemporaryDirectory(prefix="clausewright-") as name:
        folder = Path(name)
        (folder / "tender.docx").write_bytes(document)
        profile = (folder / "profile").as_uri()
        command = [
            office,
            f"-env:UserInstallation={profile}",
            *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
            *("--convert-to", f"{to.ending}:{to.filter}"),
            *("--outdir", str(folder), str(folder / "tender.docx")),
        ]
        said = _run(command, timeout_seconds, waiting or _wait)
        made = folder / f"tender.{to.ending}"
        if not made.is_file():
            kind = to.ending.upper()
            raise OfficeError(f"LibreOffice made no {kind}. It says: {said or 'nothing'}.")
        return made.read_bytes()


def _wait(seconds: float) -> None:
    """Nobody asked to be told."""


def _run(command: list[str], timeout_seconds: float, waiting: Callable[[float], object]) -> str:
    """Run to the end; on time-out end the whole process group, since soffice starts others."""
    own_group = sys.platform != "win32"
    process = subprocess.Popen(  # noqa: S603 - a program found by us, with our own arguments
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=own_group,
    )
    begun = time.monotonic()
    try:
        while True:
            passed = time.monotonic() - begun
            waiting(passed)
            left = timeout_seconds - passed
            try:
                output, _ = process.communicate(timeout=max(0.0, min(_BEAT_SECONDS, left)))
            except subprocess.TimeoutExpired:
                if left > _BEAT_SECONDS:
                    continue
                raise OfficeError(
                    f"LibreOffice took longer than {timeout_seconds:g} seconds and was ended."
                ) from None
            return output.decode(errors="replace").strip()
    except BaseException:
        _end(process, own_group=own_group)
        raise


def _end(process: subprocess.Popen[bytes], *, own_group: bool) -> None:
    if own_group and sys.platform != "win32":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()
