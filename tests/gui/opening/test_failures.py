"""Each kind of failure is a sentence with a way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler.errors import IntakeError, PackageError
from gui.opening.failures import WayOut, failure_of
from gui.opening.sources import LIMIT_BYTES, look_at

PATH = Path("/x/notice.xml")


@pytest.mark.parametrize(
    ("error", "kind", "way"),
    [
        (FileNotFoundError(2, "No such file"), "missing", WayOut.FIND),
        (IntakeError("There is no such file.", "a"), "missing", WayOut.FIND),
        (IsADirectoryError(21, "Is a directory"), "unreadable", WayOut.FIND),
        (PermissionError(13, "denied"), "unreadable", WayOut.TRY_AGAIN),
        (OSError(5, "Input/output error"), "unreadable", WayOut.TRY_AGAIN),
        (PackageError("The file is encrypted or an old .doc."), "encrypted", WayOut.TRY_AGAIN),
        (IntakeError("The file is larger than 64 MB."), "too large", WayOut.FIND),
        (PackageError("The file is damaged or cut short."), "damaged", WayOut.FIND),
        (IntakeError("The XML is not well-formed: x."), "damaged", WayOut.FIND),
        (IntakeError("This is a web page."), "not ours", WayOut.FIND),
        (RuntimeError("x"), "unreadable", WayOut.TRY_AGAIN),
    ],
)
def test_every_failure_has_a_kind_a_sentence_and_a_way_out(error, kind, way):
    failure = failure_of(error, PATH)
    assert failure.kind == kind
    assert failure.ways[0] is way
    assert failure.title
    assert failure.sentence.endswith((".", ".)"))


def test_the_place_of_a_fault_is_told():
    failure = failure_of(IntakeError("The JSON cannot be read: x.", "f", "line 3"), PATH)
    assert failure.sentence.endswith("(At line 3.)")


def test_a_file_beyond_the_limit_is_not_read_to_its_end(library, tmp_path):
    path = tmp_path / "large.xml"
    with path.open("wb") as stream:
        stream.truncate(LIMIT_BYTES + 1)
    with pytest.raises(IntakeError, match="larger than 64 MB"):
        look_at(path, library)


def test_an_opendocument_sheet_says_what_to_do(library, tmp_path):
    path = tmp_path / "contracts.ods"
    path.write_bytes(b"PK")
    with pytest.raises(IntakeError, match=r"Save it as \.xlsx or CSV"):
        look_at(path, library)
