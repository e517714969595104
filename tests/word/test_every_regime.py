"""The fullest tender of every regime, with every worker language: what Word must take."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assembler.library import Library, Scenario, read_scenarios
from assembler.word import Tender, assemble, convert_to_pdf, lint_docx, read_package

from .test_tender import validate
from .test_worker_languages import LANGUAGES
from .test_worker_languages import TEXTS as WORKER_TEXTS

REGIMES = tuple(
    sorted(path.stem for path in (Path(__file__).parents[2] / "clauses" / "regimes").glob("*.yaml"))
)
NAMED: dict[str, Any] = {
    "title": "Cleaning and security at the northern terminals",
    "buyer_name": "Northern Ports Authority",
    "reference": "NPA-2027-014",
}


@cache
def bundled() -> Library:
    return Library.load()


@cache
def fullest() -> dict[str, Scenario]:
    """The scenario of each regime that names most texts."""
    found: dict[str, Scenario] = {}
    for scenario in read_scenarios(bundled()):
        regime = str(scenario.facts.get("regime"))
        if regime not in found or len(scenario.included) > len(found[regime].included):
            found[regime] = scenario
    return found


@cache
def tender_under(regime: str, languages: tuple[str, ...] = LANGUAGES) -> Tender:
    scenario = fullest()[regime]
    facts = {
        **scenario.facts,
        **NAMED,
        "recruits_workers": True,
        "languages": list(languages),
    }
    if scenario.on:
        facts.setdefault("launch_date", scenario.on)
    library = bundled()
    return assemble(library.select(library.facts(facts)))


@pytest.mark.parametrize("regime", REGIMES)
def test_the_fullest_tender_of_a_regime_has_no_fault(regime: str) -> None:
    tender = tender_under(regime)
    assert lint_docx(tender.bytes) == []
    assert len(tender.selection.included) > 60


@pytest.mark.parametrize("regime", REGIMES)
def test_a_regime_prints_each_worker_document_in_every_language(regime: str) -> None:
    body = read_package(tender_under(regime).bytes).read("word/document.xml")
    assert body.count(b'"EditionHeading"') == len(WORKER_TEXTS) * len(LANGUAGES)


@pytest.mark.slow
@pytest.mark.parametrize("regime", REGIMES)
def test_microsofts_validator_finds_no_error_in_a_tender_of_any_regime(
    regime: str, ooxml_validator: str, tmp_path: Path
) -> None:
    path = tmp_path / f"{regime}.docx"
    tender_under(regime).save(path)
    validate(path, ooxml_validator)


@pytest.mark.slow
@pytest.mark.parametrize("regime", REGIMES)
def test_the_pages_of_any_regime_hold_every_heading_once_in_order(
    regime: str, soffice: str, pdftotext: str, tmp_path: Path
) -> None:
    tender = tender_under(regime, ())
    path = tmp_path / "tender.pdf"
    path.write_bytes(convert_to_pdf(tender.bytes))
    text = text_after_contents(path, pdftotext)
    at = -1
    for entry in tender.outline.entries():
        heading = " ".join(f"{entry.number} {entry.title}".split())
        found = [match.start() for match in re.finditer(rf"(?m)^{printed(heading)}$", text)]
        assert len(found) == 1, (heading, found)
        assert found[0] > at, heading
        at = found[0]


def printed(heading: str) -> str:
    """The heading as the text of a page has it: lines and hyphens may be broken anywhere."""
    words = heading.replace("\u2011", "-").split()
    return r"\s+".join(re.escape(word).replace("\\-", "[-\u2010\u2011]") for word in words)


def text_after_contents(path: Path, pdftotext: str) -> str:
    """What stands between the headers and footers of the pages that follow the contents."""
    crop = ["-x", "0", "-y", "62", "-W", "600", "-H", "722"]
    command = [pdftotext, *crop, str(path), "-"]
    pages = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\f")
    last = next(
        at for at, page in enumerate(pages) if "through the whole pack" in " ".join(page.split())
    )
    return "\n".join(pages[last + 1 :])
