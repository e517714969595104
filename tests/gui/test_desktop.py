"""What a Linux desktop is told: the program, its file types, its icon."""

from __future__ import annotations

import configparser
import re
import tomllib
from pathlib import Path

from lxml import etree

import gui
from gui.draft import work_file
from gui.look.tokens import LIGHT

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(gui.__file__).parent / "desktop"


def _entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[method-assign, assignment]
    parser.read(FOLDER / "clausewright.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_entry_starts_the_program_that_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    command = _entry()["Exec"].split()[0]
    assert command in project["gui-scripts"]
    assert _entry()["Terminal"] == "false"


def test_the_entry_takes_the_file_types_that_are_declared() -> None:
    tree = etree.parse(FOLDER / "clausewright-mime.xml")
    declared = {element.get("type") for element in tree.getroot().findall("{*}mime-type")}
    assert set(_entry()["MimeType"].strip(";").split(";")) == declared
    patterns = {element.get("pattern") for element in tree.iter("{*}glob")}
    assert patterns == {f"*{work_file.SUFFIX}"}


def test_the_icon_has_the_colours_of_the_program() -> None:
    drawn = (FOLDER / "clausewright.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9A-F]{6}", drawn)) == {LIGHT.fill, LIGHT.on_fill}
    sign = (FOLDER.parent / "look" / "icons" / "clausewright.svg").read_text(encoding="utf-8")
    expected = sign.replace("currentColor", LIGHT.fill).replace("currentInk", LIGHT.on_fill)
    assert drawn == expected


def test_the_package_puts_them_where_desktops_look() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert {Path(file).name for file in shared} == {file.name for file in FOLDER.iterdir()}
    assert all((ROOT / file).is_file() for file in shared)
