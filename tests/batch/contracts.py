"""Contracts under the small library, and what a folder holds after a run."""

from __future__ import annotations

import hashlib
from pathlib import Path

SMALL = Path(__file__).resolve().parent.parent / "data" / "library-small"

Row = dict[str, object]


def contract(number: int, **more: object) -> Row:
    """A contract that leaves nothing open."""
    return {
        "reference": f"R-{number:04}",
        "regime": "alpha",
        "buyer_name": "Agency",
        "launch_date": "2026-11-24",
        "recruits_workers": number % 2 == 0,
        "policy_level": "recommended",
        **more,
    }


def contracts(count: int) -> list[Row]:
    return [contract(number) for number in range(1, count + 1)]


def documents(folder: Path) -> dict[str, str]:
    """The digest of each document under a folder, by its path there."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.docx"))
    }


def leftovers(folder: Path) -> list[str]:
    """What a run should have removed."""
    return [path.name for path in folder.rglob("*.part")]
