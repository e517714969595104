from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from assembler.cli import main

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "docs" / "examples"


@dataclass(frozen=True)
class Run:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, object]:
        document: dict[str, object] = json.loads(self.out)
        return document


@pytest.fixture
def clausewright(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Run]:
    """Run the command line as the shell would, in this process."""

    def run(*arguments: str | Path) -> Run:
        monkeypatch.setattr(sys, "argv", ["clausewright", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        printed = capsys.readouterr()
        return Run(code, printed.out, printed.err)

    return run


@pytest.fixture
def facts_file(tmp_path: Path) -> Path:
    """A US contract with work abroad, over the compliance-plan threshold."""
    path = tmp_path / "facts.yaml"
    path.write_text(
        "title: Base support services\n"
        "regime: us-far\n"
        "estimated_value: 820000 USD\n"
        "launch_date: 2026-11-24\n"
        "contract_nature: services\n"
        "additional_natures: [none]\n"
        "places_of_performance: [JO]\n"
        "services_abroad_value: 820000 USD\n"
        "recruits_workers: true\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def notice() -> Path:
    return EXAMPLES / "security-services.xml"


@pytest.fixture
def notice_answers() -> Path:
    return EXAMPLES / "security-services-answers.yaml"
