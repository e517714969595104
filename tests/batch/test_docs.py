"""What the documents show runs as it stands, and the names that they promise are there."""

from __future__ import annotations

import importlib
import importlib.util
import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
API = (ROOT / "docs" / "api.md").read_text("utf-8")
EXAMPLES = ROOT / "docs" / "examples"
_HEADS = re.findall(r"^## (.+)$", API, re.MULTILINE)
_ALL_BLOCKS = re.findall(r"```python\n(.*?)```", API, re.DOTALL)
_ROWS = re.findall(r"^\| `(assembler[\w.]*)` \| (.+) \|$", API, re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder with the notices that the examples read."""
    (tmp_path / "docs" / "examples").mkdir(parents=True)
    shutil.copy(EXAMPLES / "security-services.xml", tmp_path / "docs" / "examples")
    return tmp_path


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**_environment(), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        check=False,
    )


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ)


@pytest.mark.parametrize("number", range(len(_ALL_BLOCKS)))
def test_an_example_of_the_api_runs(folder: Path, number: int) -> None:
    script = folder / "example.py"
    script.write_text(_ALL_BLOCKS[number], "utf-8")
    done = _run(folder, "-W", "error", str(script))
    assert done.returncode == 0, done.stderr


def test_there_are_examples_of_all_that_is_promised() -> None:
    assert len(_ALL_BLOCKS) >= 8
    assert set(_HEADS) >= {"One tender", "A thousand tenders", "Your own library"}


@pytest.mark.parametrize(("module", "names"), _ROWS)
def test_the_names_that_are_kept_are_there(module: str, names: str) -> None:
    found = importlib.import_module(module)
    bare = re.sub(r"\([^)]*\)", "", names.partition(" and ")[0])
    for name in re.findall(r"`(\w+)`", bare):
        assert hasattr(found, name), f"{module}.{name}"


def test_the_face_of_the_package_is_what_it_says() -> None:
    module = importlib.import_module("assembler.batch")
    assert sorted(module.__all__) == module.__all__ or set(module.__all__) <= set(dir(module))
    for name in module.__all__:
        assert getattr(module, name) is not None


def test_the_script_for_a_thousand_tenders_runs_and_goes_on(folder: Path) -> None:
    script = str(EXAMPLES / "thousand_tenders.py")
    done = _run(folder, script, "out put", "12")
    assert done.returncode == 0, done.stderr
    assert len(list((folder / "out put").glob("*.docx"))) == 12
    assert "12 kept" in _run(folder, script, "out put", "12").stdout


def test_the_script_for_a_cluster_runs(folder: Path) -> None:
    pytest.importorskip("distributed")
    done = _run(folder, str(EXAMPLES / "on_a_cluster.py"), "out")
    assert done.returncode == 0, done.stderr
    assert "40 of 40 done" in done.stdout


@pytest.fixture
def application() -> Any:
    spec = importlib.util.spec_from_file_location("web_response", EXAMPLES / "web_response.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.application


def _post(application: Any, path: str, body: object) -> tuple[str, list[bytes]]:
    data = json.dumps(body).encode()
    environ = {
        "PATH_INFO": path,
        "CONTENT_LENGTH": str(len(data)),
        "wsgi.input": io.BytesIO(data),
    }
    statuses: list[str] = []
    pieces = list(application(environ, lambda status, headers: statuses.append(status)))
    return statuses[0], pieces


def test_the_web_example_answers_with_a_tender(application: Any) -> None:
    status, pieces = _post(application, "/tender", {"regime": "no", "title": "Laundry"})
    assert status == "200 OK"
    assert pieces[0].startswith(b"PK")


def test_the_web_example_tells_what_is_wrong(application: Any) -> None:
    status, pieces = _post(application, "/tender", {"regime": "nowhere"})
    assert status.startswith("422")
    assert "nowhere" in json.loads(pieces[0])["error"]["message"]


def test_the_web_example_sends_a_zip_while_it_is_written(application: Any) -> None:
    given = [{"regime": "no"}, {"regime": "nowhere"}, {"regime": "us-far"}]
    status, pieces = _post(application, "/tenders", given)
    assert status == "200 OK"
    assert len(pieces) == 4
    assert all(pieces)
    with zipfile.ZipFile(io.BytesIO(b"".join(pieces))) as package:
        assert package.testzip() is None
        assert package.namelist() == ["00001.docx", "00002-failed.txt", "00003.docx"]
