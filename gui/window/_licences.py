"""On what the program rests, and under which licences; shown in About."""

from __future__ import annotations

from collections.abc import Mapping

_LICENCES = {
    "Clausewright": "Apache License 2.0",
    "Python": "PSF License 2",
    "PySide6": "LGPL 3",
    "lxml": "BSD 3-Clause",
    "Jinja2": "BSD 3-Clause",
    "pydantic": "MIT",
    "Babel": "BSD 3-Clause",
    "PyYAML": "MIT",
    "python-docx": "MIT",
    "XlsxWriter": "BSD 2-Clause",
}


def licence_lines(versions: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    """Name, version and licence of what is installed."""
    return tuple(
        (name, versions[name], licence) for name, licence in _LICENCES.items() if name in versions
    )
