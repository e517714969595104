"""Every fault of a template at once, each with its place and a hint."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final

from jinja2 import TemplateSyntaxError

from assembler.errors import TemplateError

from ._package import Package, read_package
from ._program import compile_part, make_environment
from ._sandbox import Sandbox, undefined_type
from ._tags import MARK, Harvest, Tag
from ._template import harvest_part

_ENDS: Final = {
    "endif": "if",
    "endfor": "for",
    "endset": "set",
    "endmacro": "macro",
    "endcall": "call",
    "endfilter": "filter",
    "endwith": "with",
    "endblock": "block",
}
_BETWEEN: Final = {"else": ("if", "for"), "elif": ("if",)}
_OPENS: Final = frozenset(_ENDS.values())
_OTHERS: Final = frozenset({"do", "vm", "hm", "colspan", "cellbg", "break", "continue"})
_REFUSED: Final = frozenset({"include", "import", "from", "extends"})


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a template."""

    part: str
    paragraph: str
    tag: str
    message: str
    hint: str = ""

    @property
    def where(self) -> str:
        place = f"{self.part}, “{self.paragraph}”" if self.paragraph else self.part
        return f"{place}, {self.tag}" if self.tag else place

    def to_dict(self) -> dict[str, object]:
        return asdict(self)


def check(source: str | os.PathLike[str] | bytes, *, name: str = "") -> list[Problem]:
    """The faults of a template, in the order of its parts.

    Raises:
        PackageError: the file is no Word file that can be used.
    """
    package = read_package(source, name=name)
    environment = make_environment(undefined_type(strict=True))
    package.xml(package.document)  # a trap in it is a PackageError, tags or none
    found: list[Problem] = []
    for part in package.names:
        found += _check_part(package, part, environment)
    return found


def tags(source: str | os.PathLike[str] | bytes, *, name: str = "") -> list[Tag]:
    """The tags of a Word file, faulty ones included."""
    package = read_package(source, name=name)
    found: list[Tag] = []
    for part in package.names:
        harvested = harvest_part(package, part)
        if harvested:
            found += [tag for tag in harvested[1].tags if tag.text]
    return list(dict.fromkeys(found))


def _check_part(package: Package, part: str, environment: Sandbox) -> list[Problem]:
    harvested = harvest_part(package, part)
    if harvested is None:
        return []
    root, harvest = harvested
    found = [
        Problem(part, paragraph, text, "The tag is opened and not closed in its paragraph.",
                "Close it, or write {_{ for two braces that are meant.")
        for paragraph, text in harvest.unclosed
    ]  # fmt: skip
    for tag in harvest.tags:
        found += _check_tag(tag, environment)
    found += _check_blocks(_in_order(root, harvest))
    found += _check_places(root, harvest)
    if not found:
        try:
            compile_part(root, harvest, environment)
        except TemplateError as error:
            found.append(Problem(part, error.paragraph, error.tag, error.problem))
    return found


def _in_order(root: object, harvest: Harvest) -> list[Tag]:
    from lxml import etree

    xml = etree.tostring(root, encoding="unicode")  # type: ignore[call-overload]
    return [harvest.tags[int(match[1])] for match in MARK.finditer(xml)]


def _problem(tag: Tag, message: str, hint: str = "") -> Problem:
    return Problem(tag.part, tag.paragraph, tag.text, message, hint)


def _check_tag(tag: Tag, environment: Sandbox) -> list[Problem]:
    if tag.kind == "comment":
        return []
    if not tag.code:
        return [_problem(tag, "The tag is empty.", "Write a name into it, or remove it.")]
    word = tag.code.split(None, 1)[0]
    if tag.kind == "statement":
        if word in _REFUSED:
            return [_problem(tag, f"“{word}” is not allowed: a template is one file.")]
        if word not in _OPENS | set(_ENDS) | set(_BETWEEN) | _OTHERS:
            near = _near(word)
            return [_problem(tag, f"There is no statement “{word}”.", near)]
    return _check_syntax(tag, word, environment)


def _near(word: str) -> str:
    from rapidfuzz.process import extractOne

    found = extractOne(word, sorted(_OPENS | set(_ENDS) | set(_BETWEEN)), score_cutoff=60)
    return f"Did you mean “{found[0]}”?" if found else ""


def _check_syntax(tag: Tag, word: str, environment: Sandbox) -> list[Problem]:
    value = (environment.variable_start_string, environment.variable_end_string)
    block = (environment.block_start_string, environment.block_end_string)
    whole = f"{block[0]} {tag.code} {block[1]}"
    if tag.kind == "value":
        source = f"{value[0]} {tag.code} {value[1]}"
    elif word == "elif":
        source = whole.replace("elif", "if", 1) + f"{block[0]} endif {block[1]}"
    elif word in _OPENS and not (word == "set" and "=" in tag.code):
        source = f"{whole}{block[0]} end{word} {block[1]}"
    elif word in ("do", "set"):
        source = whole
    else:
        return []
    try:
        environment.compile(source)
    except TemplateSyntaxError as error:
        message = (error.message or "the tag cannot be read").rstrip(".")
        return [_problem(tag, f"{message[:1].upper()}{message[1:]}.", "See the template guide.")]
    return []


def _check_blocks(ordered: Iterable[Tag]) -> list[Problem]:
    """Blocks that are not closed, closed twice, or crossed."""
    found: list[Problem] = []
    stack: list[tuple[str, Tag]] = []
    for tag in ordered:
        words = tag.code.split(None, 1)
        if tag.kind != "statement" or not words:
            continue
        word = words[0]
        if word in _OPENS and not (word == "set" and "=" in tag.code):
            stack.append((word, tag))
        elif word in _BETWEEN and (not stack or stack[-1][0] not in _BETWEEN[word]):
            found.append(_problem(tag, f"“{word}” stands outside an {_BETWEEN[word][0]}."))
        elif word in _ENDS:
            if stack and stack[-1][0] == _ENDS[word]:
                stack.pop()
            else:
                found.append(_problem(tag, f"“{word}” closes nothing that is open here."))
    found += [
        _problem(tag, f"“{word}” is never closed.", f"Add {{% end{word} %}}.")
        for word, tag in stack
    ]
    return found


def _check_places(root: object, harvest: Harvest) -> list[Problem]:
    """Row and cell tags outside a table are left in the text by the lifting."""
    from lxml import etree

    from ._xml import w

    found = []
    assert isinstance(root, etree._Element)  # noqa: S101, SLF001
    for text in root.iter(w("t")):
        for number in MARK.findall(text.text or ""):
            tag = harvest.tags[int(number)]
            if tag.scope in ("tr", "tc"):
                kind = "row" if tag.scope == "tr" else "cell"
                message = f"This is a tag for a table {kind}, and it stands in no table."
                found.append(_problem(tag, message, "Use {%p … %} for paragraphs."))
    return found
