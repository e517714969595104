"""The text of the icons: one placeholder colour, put in as text before the drawing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "icons"


@cache
def _template(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def svg_source(name: str, shade: str, ink: str = "") -> str:
    """The SVG of an icon in one colour; `ink` only for the program's own sign."""
    return _template(name).replace("currentColor", shade).replace("currentInk", ink or shade)


def icon_names() -> tuple[str, ...]:
    """All icons that can be asked for."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.svg")))
