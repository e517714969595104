"""A Word template: compiled once, rendered by putting strings together."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from jinja2 import meta

from assembler.errors import TemplateError

from ._atomic import write_atomic
from ._ids import Ids
from ._package import CONTENT_TYPES, Package, read_package
from ._program import Program, compile_part, make_environment
from ._sandbox import Sandbox, fresh_budget, undefined_type
from ._tags import Harvest, Tag, lift_tags
from ._zip import Stored, deflate, write_zip

# Parts that a reader sees, or that Word shows in its dialogs.
TEXT_PARTS: Final = re.compile(
    r"^(?:(?:[^/]+/)?(?:document\d*|header\d*|footer\d*|footnotes|endnotes|comments|styles)"
    r"|(?:[^/]+/)?glossary/document|docProps/(?:core|app|custom))\.xml$"
)
_OPENERS: Final = (b"{{", b"{%", b"{#", b"{_")
_SPLIT_OPENER: Final = re.compile(rb"\{(?:<[^>]*>|\s)*[{%#]")
_CONTROL_ID: Final = re.compile(rb'<w:id w:val="(-?\d+)"')
_BOOKMARK_ID: Final = re.compile(rb'<w:bookmarkStart\b[^>]*?w:id="(-?\d+)"')
_DRAWING_ID: Final = re.compile(rb'<wp:docPr\b[^>]*?\bid="(\d+)"')


@dataclass(frozen=True, slots=True)
class ExtraPart:
    """A part to add to a rendered document.

    `content_type` is empty for parts whose ending says it (`.rels`). `relation` is the type of
    the relationship from the main document; empty for none.
    """

    name: str
    data: bytes
    content_type: str = ""
    relation: str = ""


class Template:
    """A Word file with tags in docxtpl's dialect.

    >>> Template.open("letter.docx").save("letter-1.docx", {"name": "Ports"})
    """

    def __init__(self, package: Package, environment: Sandbox) -> None:
        self._package = package
        self._programs: dict[str, Program] = {}
        self._carried: list[Stored] = []
        self._environment = environment
        for entry in _in_order(package):
            program = self._compile(entry)
            if program is None:
                self._carried.append(entry)
            else:
                self._programs[entry.name] = program

    @classmethod
    def open(
        cls, source: str | os.PathLike[str] | bytes, *, strict: bool = True, name: str = ""
    ) -> Template:
        """Compile a template.

        Args:
            strict: a name that the context lacks is an error; else it prints nothing.

        Raises:
            PackageError: the file is no Word file that can be used.
            TemplateError: a tag cannot be read, with part, paragraph and tag.
        """
        package = read_package(source, name=name)
        return cls(package, make_environment(undefined_type(strict)))

    def _compile(self, entry: Stored) -> Program | None:
        harvested = harvest_part(self._package, entry.name)
        if harvested is None:
            return None
        root, harvest = harvested
        if harvest.unclosed:
            raise _unclosed(harvest)
        if not harvest.tags and b"{_" not in self._package.read(entry.name):
            return None
        return compile_part(root, harvest, self._environment)

    @property
    def names(self) -> frozenset[str]:
        """The names that a context must hold."""
        found: set[str] = set()
        for program in self._programs.values():
            for tag in program.tags:
                found |= names_of(tag, self._environment)
        return frozenset(found - assigned_names(self._programs.values(), self._environment))

    @cached_property
    def digest(self) -> str:
        """A digest of the template's parts, whatever packed them."""
        total = hashlib.sha256()
        for name in sorted(self._package.names):
            total.update(name.encode() + b"\0" + self._package.read(name) + b"\0")
        return total.hexdigest()

    @cached_property
    def _first_free(self) -> tuple[int, int, int]:
        """The highest number that the template uses, of each kind."""
        highest = [0, 0, 0]
        for name in self._package.names:
            if not TEXT_PARTS.match(name):
                continue
            content = self._package.read(name)
            for place, pattern in enumerate((_CONTROL_ID, _BOOKMARK_ID, _DRAWING_ID)):
                numbers = [int(number) for number in pattern.findall(content)]
                highest[place] = max([highest[place], *numbers])
        return highest[0], highest[1], highest[2]

    def ids(self) -> Ids:
        """Counters that start beyond every number that the template uses."""
        return Ids(*self._first_free)

    def render(
        self,
        context: Mapping[str, Any],
        *,
        ids: Ids | None = None,
        extra: Iterable[ExtraPart] = (),
    ) -> bytes:
        """The document as bytes.

        Args:
            ids: the counters that made the ready-made content of the context; see `ids`.
            extra: parts to add, such as a manifest.

        Raises:
            TemplateError: with part, paragraph and tag.
        """
        fresh_budget()
        counters = ids or self.ids()
        rendered = {
            name: deflate(name, program.run(context, counters))
            for name, program in self._programs.items()
        }
        entries = [rendered.get(name) or self._package.entries[name] for name in self._order]
        added = tuple(extra)
        if added:
            entries = self._with_extra(entries, added)
        return write_zip(entries)

    @cached_property
    def _order(self) -> tuple[str, ...]:
        return tuple(entry.name for entry in _in_order(self._package))

    def save(
        self,
        target: str | os.PathLike[str],
        context: Mapping[str, Any],
        *,
        ids: Ids | None = None,
        extra: Iterable[ExtraPart] = (),
    ) -> None:
        """Render and write the document; the file is the old one or the whole new one."""
        write_atomic(target, self.render(context, ids=ids, extra=extra))

    def _with_extra(self, entries: list[Stored], extra: tuple[ExtraPart, ...]) -> list[Stored]:
        document = self._package.document
        folder, _, name = document.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        taken = set(self._package.names)
        for part in extra:
            if part.name in taken:
                raise TemplateError(f"The template already has a part {part.name}.", part.name)
        replaced = {
            CONTENT_TYPES: _insert(
                self._package.read(CONTENT_TYPES), b"</Types>", _overrides(extra)
            ),
            rels: _insert(self._package.read(rels), b"</Relationships>", _relations(extra, folder)),
        }
        changed = [
            deflate(entry.name, replaced[entry.name]) if entry.name in replaced else entry
            for entry in entries
        ]
        return [*changed, *(deflate(part.name, part.data) for part in extra)]

    def free_custom_part(self) -> int:
        """The first number n for which no customXml/item<n>.xml exists."""
        number = 1
        while f"customXml/item{number}.xml" in self._package.entries:
            number += 1
        return number

    def tags(self) -> list[Tag]:
        """Every tag, as it was written."""
        return [tag for program in self._programs.values() for tag in program.tags]


def harvest_part(package: Package, name: str) -> tuple[Any, Harvest] | None:
    """The tree of a part with its tags lifted; None where it can hold none."""
    if not TEXT_PARTS.match(name):
        return None
    content = package.read(name)
    if not any(opener in content for opener in _OPENERS) and not _SPLIT_OPENER.search(content):
        return None
    root = package.xml(name)
    return root, lift_tags(root, name)


def _unclosed(harvest: Harvest) -> TemplateError:
    paragraph, text = harvest.unclosed[0]
    return TemplateError(
        "A tag is opened and not closed in its paragraph.", harvest.part, paragraph, text
    )


def _in_order(package: Package) -> list[Stored]:
    """The entries with the content types first, as the format wants."""
    entries = list(package.entries.values())
    return sorted(entries, key=lambda entry: entry.name != CONTENT_TYPES)


def names_of(tag: Tag, environment: Sandbox) -> set[str]:
    """The names that a tag reads; none where it cannot be read."""
    from jinja2 import TemplateSyntaxError

    words = tag.code.split(None, 1)
    if tag.kind == "comment" or not words:
        return set()
    code = tag.code
    if tag.kind == "statement":
        if words[0] in ("if", "elif"):
            code = words[1] if len(words) > 1 else ""
        elif words[0] == "for":
            code = tag.code.partition(" in ")[2].replace(" recursive", "")
        elif words[0] == "set":
            code = tag.code.partition("=")[2]
        else:
            return set()
    opening, closing = environment.variable_start_string, environment.variable_end_string
    try:
        tree = environment.parse(f"{opening} {code} {closing}")
    except TemplateSyntaxError:
        return set()
    return meta.find_undeclared_variables(tree) - set(environment.globals)


def assigned_names(programs: Iterable[Program], environment: Sandbox) -> set[str]:  # noqa: ARG001
    """The names that the template itself gives: loop variables, `set`, `loop`."""
    found = {"loop", "varargs", "kwargs", "caller"}
    for program in programs:
        for tag in program.tags:
            words = tag.code.split(None, 1)
            if tag.kind != "statement" or len(words) < 2:
                continue
            if words[0] == "for":
                found |= set(re.findall(r"\w+", words[1].partition(" in ")[0]))
            elif words[0] == "set":
                found |= set(re.findall(r"\w+", words[1].partition("=")[0]))
            elif words[0] == "macro":
                found |= set(re.findall(r"\w+", words[1]))
    return found


def _insert(xml: bytes, before: bytes, more: bytes) -> bytes:
    head, found, tail = xml.rpartition(before)
    if not found:
        raise TemplateError("The template's list of parts is damaged.")
    return head + more + found + tail


def _overrides(extra: tuple[ExtraPart, ...]) -> bytes:
    return "".join(
        f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>'
        for part in extra
        if part.content_type
    ).encode()


def _relations(extra: tuple[ExtraPart, ...], folder: str) -> bytes:
    up = "../" * (folder.count("/") + 1) if folder else ""
    return "".join(
        f'<Relationship Id="rIdCw{number}" Type="{part.relation}" Target="{up}{part.name}"/>'
        for number, part in enumerate(extra, start=1)
        if part.relation
    ).encode()


def bundled_template(name: str) -> Path:
    """The file of a bundled template.

    Raises:
        TemplateError: there is no template of that name.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_data" / "templates", package.parent / "templates"):
        path = folder / f"{name}.docx"
        if path.is_file() and path.parent == folder:
            return path
    raise TemplateError(f"There is no bundled template “{name}”. Give the path of a .docx file.")
