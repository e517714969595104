"""Templates by name or path, each compiled once while its file does not change."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from typing import Final, NamedTuple

from lxml import etree

from assembler.errors import PackageError

from ._arrangement import Arrange, arrangement, holds_pack
from ._package import Package, read_package
from ._template import Template, bundled_template
from ._xml import parse_xml
from ._zip import deflate, write_zip

_CORE: Final = "docProps/core.xml"
_TERMS: Final = "http://purl.org/dc/terms/"
_INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"


class OpenedTemplate(NamedTuple):
    """A compiled template, the digest of its file's parts, and how it arranges the pack.

    `is_pack` says that it holds the whole pack, as the tender does.
    """

    template: Template
    digest: str
    arrange: Arrange
    is_pack: bool


def open_template(name: str | os.PathLike[str]) -> OpenedTemplate:
    """A bundled template by its name ("tender"), or any .docx by its path.

    The context gives `created`, the moment that its core properties carry.

    Raises:
        TemplateError: there is no bundled template of that name, or a tag cannot be read.
        PackageError: there is no such file, or it is no Word file.
    """
    path = _place_of(os.fspath(name))
    try:
        status = os.stat(path)  # noqa: PTH116 - a tender takes ten milliseconds: each counts
    except OSError as error:
        raise PackageError("There is no such template file.", os.fspath(name)) from error
    return _compiled(path, status.st_mtime_ns, status.st_size)


def _place_of(name: str) -> str:
    """Where a template lies: a name without ending or folder is that of a bundled one."""
    folder, ending = os.path.split(name)[0], os.path.splitext(name)[1]  # noqa: PTH122
    return os.path.abspath(name) if folder or ending else _bundled_place(name)  # noqa: PTH100


@cache
def _bundled_place(name: str) -> str:
    return os.fspath(bundled_template(name))


@lru_cache(maxsize=16)
def _compiled(path: str, modified: int, size: int) -> OpenedTemplate:  # noqa: ARG001 - key parts
    package = read_package(path)
    template = Template.open(_with_dates(package), name=path)
    needs = template.needs
    digest = Template.open(path).digest
    return OpenedTemplate(template, digest, arrangement(needs), holds_pack(needs))


def _with_dates(package: Package) -> bytes:
    """The template with dates that the context gives, in place of its author's."""
    entries = dict(package.entries)
    if _CORE in entries:
        root = parse_xml(package.read(_CORE), _CORE, package.file)
        for name in ("created", "modified"):
            for old in root.findall(f"{{{_TERMS}}}{name}"):
                root.remove(old)
            names = {"dcterms": _TERMS, "xsi": _INSTANCE}
            date = etree.SubElement(root, f"{{{_TERMS}}}{name}", nsmap=names)
            date.set(f"{{{_INSTANCE}}}type", "dcterms:W3CDTF")
            date.text = "{{ created }}"
        entries[_CORE] = deflate(_CORE, etree.tostring(root, encoding="UTF-8"))
    return write_zip(entries.values())
