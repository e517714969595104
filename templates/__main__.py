"""Builds every bundled template beside its script: `python -m templates`."""

from __future__ import annotations

from pathlib import Path

from . import annex, letter, record, solicitation, tender, worker

TEMPLATES = (
    tender.template,
    annex.template,
    solicitation.template,
    letter.template,
    worker.template,
    record.template,
)


def main() -> None:
    """Write each template, unless the file holds the same parts already."""
    for template in TEMPLATES:
        print(template().save(Path(__file__).parent))


if __name__ == "__main__":
    main()
