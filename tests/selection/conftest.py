"""A small library whose clauses a test writes as one line each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from assembler.library import Library

FACTS = {
    "facts": {
        "launch_date": {"type": "date", "question": "When?", "ask_when": "first_minute"},
        "regime": {
            "type": "choice",
            "allowed": ["us-far", "no"],
            "question": "Which rules?",
            "ask_when": "first_minute",
        },
        "value": {"type": "money", "question": "Which value?", "ask_when": "first_minute"},
        "hires": {
            "type": "boolean",
            "question": "Are people hired?",
            "ask_when": "first_minute",
            "per_lot": True,
        },
        "abroad": {
            "type": "boolean",
            "question": "From abroad?",
            "ask_when": "hires",
            "per_lot": True,
        },
        "strict": {"type": "boolean", "question": "Strictly?", "ask_when": "first_minute"},
    },
    "derived": {"moves": {"expression": "hires and abroad"}},
}
THRESHOLDS = {
    "thresholds": {
        "plan": {
            "title": "Plan",
            "comparison": "above",
            "values": [
                {
                    "since": "2015-03-02",
                    "amount": 500,
                    "currency": "USD",
                    "vat": "none",
                    "source": "first",
                },
                {
                    "since": "2025-10-01",
                    "amount": 700,
                    "currency": "USD",
                    "vat": "none",
                    "source": "second",
                },
            ],
        }
    }
}
LIBRARY = {
    "name": "Small",
    "version": "1",
    "language": "en",
    "parts": [
        {"id": "instructions", "title": "Instructions", "sections": ["First"]},
        {"id": "conditions", "title": "Conditions", "sections": ["Terms used", "Duties"]},
    ],
}
DEFAULTS = {
    "revision": 1,
    "title": "A text",
    "status": "proposed",
    "family": "family",
    "basis": "practice",
    "part": "conditions",
    "section": "Duties",
    "authority": [{"cite": "The Act s.1", "checked": "2026-11-24"}],
    "applies_when": "true",
}

MakeLibrary = Callable[..., Library]


@pytest.fixture
def make_library(tmp_path: Path) -> MakeLibrary:
    """`make_library(fees={"applies_when": "hires"}, plan={…})`; `body` is the text."""

    def make(**clauses: dict[str, object]) -> Library:
        folder = tmp_path / "library"
        (folder / "family").mkdir(parents=True, exist_ok=True)
        (folder / "regimes").mkdir(exist_ok=True)
        _write(folder / "library.yaml", LIBRARY)
        _write(folder / "facts.yaml", FACTS)
        _write(folder / "thresholds.yaml", THRESHOLDS)
        regime = {"id": "us-far", "name": "FAR", "currency": "USD"}
        _write(folder / "regimes" / "us-far.yaml", regime)
        for name, given in clauses.items():
            fields = dict(given)
            clause_id = name.replace("_", "-")
            body = fields.pop("body", "1. The Contractor shall act.")
            front = yaml.safe_dump(DEFAULTS | {"id": clause_id} | fields, sort_keys=False)
            front = front.replace("'2026-11-24'", "2026-11-24")
            text = f"---\n{front}---\n{body}\n"
            (folder / "family" / f"{clause_id}.md").write_text(text, encoding="utf-8")
        return Library.load(folder)

    return make


def _write(path: Path, content: object) -> None:
    text = yaml.safe_dump(content, sort_keys=False)
    path.write_text(
        text.replace("'2015-03-02'", "2015-03-02").replace("'2025-10-01'", "2025-10-01"),
        encoding="utf-8",
    )
