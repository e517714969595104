"""Zip files and writing them: the same bytes each time, and never half a file."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.word import Template, write_atomic
from assembler.word._zip import Container, deflate, write_zip

from .raw import p, raw_file, tbl, tr


@given(st.dictionaries(st.text("abé/.-", min_size=1, max_size=20), st.binary(max_size=500)))
def test_any_zip_is_read_by_others(parts: dict[str, bytes]) -> None:
    entries = [deflate(name, content) for name, content in parts.items()]
    data = write_zip(entries)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        assert {name: package.read(name) for name in package.namelist()} == parts
        for info in package.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            assert info.create_system == 0
            assert not info.flag_bits & 0x8  # no descriptor behind the data
    half = len(entries) // 2
    assert Container.of(entries[:half]).finish(entries[half:]) == data


def test_a_template_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    path = tmp_path / "template.docx"
    body = p("{{ x }} {% for y in ys %}{{ y }}{% endfor %}") + tbl(
        tr("{%tr for k, v in d.items() %}"), tr("{{ k }}"), tr("{%tr endfor %}")
    )
    path.write_bytes(raw_file(body))
    script = (
        "import sys; from assembler.word import Template;"
        "context = {'x': 'é', 'ys': {'c', 'a', 'b'}, 'd': {'one': 1, 'two': 2}};"
        "sys.stdout.buffer.write(Template.open(sys.argv[1]).render(context))"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", script, str(path)],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(made) == 1


def test_threads_share_a_template_and_not_its_numbers() -> None:
    control = '<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    body = p("{%p for y in ys %}") + control.format(p("{{ y }}")) + p("{%p endfor %}")
    template = Template.open(raw_file(body))
    expected = {count: template.render({"ys": list(range(count))}) for count in (3, 50)}
    wrong: list[int] = []

    def render(count: int) -> None:
        made = (template.render({"ys": list(range(count))}) for _ in range(30))
        wrong.extend(count for each in made if each != expected[count])

    threads = [threading.Thread(target=render, args=(count,)) for count in (3, 50, 3, 50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_writing_replaces_the_whole_file_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    write_atomic(target, b"one")
    target.chmod(0o640)
    write_atomic(target, b"two")
    assert target.read_bytes() == b"two"
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["out.docx"]


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - its kind depends on the system
        write_atomic(target, b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
    with pytest.raises(FileNotFoundError):
        write_atomic(tmp_path / "missing" / "out.docx", b"x")


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 240 + ".docx")
    write_atomic(target, b"x")
    assert target.read_bytes() == b"x"
