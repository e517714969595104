"""Bookmarks, fields, contents, styles and lists: whatever is named must exist and agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ._lint_document import Document, WordFinding, near, style_of, text_of, value_of
from ._numbering import Element, W, reference_number

_NAME_LIMIT: Final = 40
_BOOKMARK_NAME: Final = re.compile(r"[^\W\d]\w*$|_\w*$")
_REFERENCE: Final = re.compile(r"\s*(REF|PAGEREF|NOTEREF)\s+(\S+)(.*)$", re.DOTALL)
_BUILT_IN_TARGETS: Final = frozenset({"_top"})
_TOC_RANGE: Final = re.compile(r"\\o\s+\"(\d)-(\d)\"")
_TYPED_NUMBER: Final = re.compile(r"(\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}(?:\.\d{1,2})*\.?)\s")
_STYLE_TAGS: Final = ("pStyle", "rStyle", "tblStyle")


@dataclass(slots=True)
class Field:
    """A complex field of a story: its code, its result, and the paragraphs that it spans."""

    code: str = ""
    result: str = ""
    paragraphs: list[Element] = field(default_factory=list)
    is_in_result: bool = False
    is_dirty: bool = False
    ended: bool = False
    separated: bool = False


def read_fields(story: Element) -> tuple[list[Field], int]:
    """All complex fields in the order of their beginnings, and how many ends have none."""
    found: list[Field] = []
    stack: list[Field] = []
    surplus = 0
    wanted = (f"{W}{name}" for name in ("p", "fldChar", "instrText", "t", "tab", "noBreakHyphen"))
    for node in story.iter(*wanted):
        if node.tag == f"{W}p":
            for open_field in stack:
                open_field.paragraphs.append(node)
        elif node.tag == f"{W}fldChar":
            surplus += _mark(node, stack, found)
        elif node.tag == f"{W}instrText":
            if stack and not stack[-1].is_in_result:
                stack[-1].code += node.text or ""
        else:
            for open_field in stack:
                if open_field.is_in_result:
                    open_field.result += (node.text or "") if node.tag == f"{W}t" else " "
    return found, surplus


def _mark(node: Element, stack: list[Field], found: list[Field]) -> int:
    kind = node.get(f"{W}fldCharType")
    if kind == "begin":
        new = Field(is_dirty=node.get(f"{W}dirty") in ("1", "true", "on"))
        paragraph = next(node.iterancestors(f"{W}p"), None)
        if paragraph is not None:
            new.paragraphs.append(paragraph)
        stack.append(new)
        found.append(new)
    elif not stack:
        return 1
    elif kind == "separate":
        stack[-1].is_in_result = stack[-1].separated = True
    else:
        stack.pop().ended = True
    return 0


def bookmark_pairs(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        opened: dict[str, str] = {}
        closed: set[str] = set()
        for node in tree.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
            number = str(node.get(f"{W}id"))
            if node.tag == f"{W}bookmarkStart":
                name = str(node.get(f"{W}name"))
                if number in opened or number in closed:
                    yield WordFinding(16, part, f"Two bookmarks have the id {number}.", name)
                opened[number] = name
            elif number in opened:
                closed.add(number)
                del opened[number]
            else:
                yield WordFinding(16, part, f"The bookmark end {number} has no start before it.")
        for name in opened.values():
            yield WordFinding(16, part, f"The bookmark {name} never ends.")


def bookmark_names(document: Document) -> Iterator[WordFinding]:
    seen: set[str] = set()
    for part, tree in document.stories.items():
        for node in tree.iter(f"{W}bookmarkStart"):
            name = str(node.get(f"{W}name"))
            if name.casefold() in seen:
                yield WordFinding(17, part, f"Two bookmarks have the name {name}.")
            seen.add(name.casefold())
            if len(name) > _NAME_LIMIT or not _BOOKMARK_NAME.match(name):
                yield WordFinding(17, part, f"Word does not take the bookmark name {name}.")


def targets(document: Document) -> Iterator[WordFinding]:
    names = {
        str(node.get(f"{W}name"))
        for tree in document.stories.values()
        for node in tree.iter(f"{W}bookmarkStart")
    }
    for part, tree in document.stories.items():
        for anchor in tree.iter(f"{W}hyperlink"):
            target = anchor.get(f"{W}anchor")
            if target and target not in names | _BUILT_IN_TARGETS:
                yield WordFinding(
                    18,
                    part,
                    f"A link leads to the bookmark {target}, which is missing.",
                    near(anchor),
                )
        codes = [found.code for found in read_fields(tree)[0]]
        codes += [str(node.get(f"{W}instr")) for node in tree.iter(f"{W}fldSimple")]
        for code in codes:
            match = _REFERENCE.match(code)
            if match and match[2].strip('"') not in names:
                yield WordFinding(
                    18, part, f"A reference names the bookmark {match[2]}, which is missing."
                )


def fields(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        found, surplus = read_fields(tree)
        for each in found:
            code = " ".join(each.code.split())
            if not each.ended:
                yield WordFinding(19, part, f"The field “{code}” never ends.")
            elif not each.separated or not each.result.strip():
                yield WordFinding(19, part, f"The field “{code}” has no cached result.")
        if surplus:
            yield WordFinding(19, part, "A field ends or separates that never began.")
        for simple in tree.iter(f"{W}fldSimple"):
            if not text_of(simple).strip():
                code = str(simple.get(f"{W}instr")).strip()
                yield WordFinding(19, part, f"The field “{code}” has no cached result.")


def cached_numbers(document: Document) -> Iterator[WordFinding]:
    """A reference to a number shows the number that the list counts."""
    numbers = _numbers_by_bookmark(document)
    for part, tree in document.stories.items():
        for each in read_fields(tree)[0]:
            match = _REFERENCE.match(each.code)
            if not match or match[1] != "REF" or "\\n" not in match[3]:
                continue
            counted = numbers.get(match[2])
            cached = " ".join(each.result.split())
            if counted is not None and " ".join(counted.split()) != cached:
                yield WordFinding(
                    20,
                    part,
                    f"A reference to {match[2]} shows “{cached}”; the list counts “{counted}”.",
                )


def _numbers_by_bookmark(document: Document) -> dict[str, str]:
    found = {}
    for node in document.body.iter(f"{W}bookmarkStart"):
        paragraph = next(node.iterancestors(f"{W}p"), None)
        if paragraph is None:
            paragraph = next((each for each in node.itersiblings(f"{W}p")), None)
        if paragraph is not None:
            number = document.numbers.get(paragraph, "0")
            found[str(node.get(f"{W}name"))] = reference_number(number)
    return found


def contents(document: Document) -> Iterator[WordFinding]:
    part = document.main
    for each in read_fields(document.trees[part])[0]:
        if not each.code.strip().startswith("TOC") or "\\b" in each.code:
            continue
        span = _TOC_RANGE.search(each.code)
        low, high = (int(span[1]), int(span[2])) if span else (1, 9)
        headings = [text for level, text in _headings(document, each) if low <= level <= high]
        without_pages = "\\n" in each.code
        entries = [_entry_text(entry, without_pages=without_pages) for entry in each.paragraphs]
        entries = [entry for entry in entries if entry]
        for entry, heading in zip(entries, headings, strict=False):
            if entry != heading:
                yield WordFinding(
                    21, part, f"The contents say “{entry}” where the heading is “{heading}”."
                )
                break
        if len(entries) != len(headings):
            yield WordFinding(
                21, part, f"The contents list {len(entries)} of {len(headings)} headings."
            )
        for entry_paragraph in each.paragraphs:
            if text_of(entry_paragraph).strip() and not _is_linked(entry_paragraph):
                yield WordFinding(
                    21, part, "An entry of the contents is not linked.", near(entry_paragraph)
                )


def update_flags(document: Document) -> Iterator[WordFinding]:
    settings = document.related("settings")
    update = settings.find(f"{W}updateFields") if settings is not None else None
    if update is not None and update.get(f"{W}val", "true") not in ("0", "false", "off"):
        yield WordFinding(21, "word/settings.xml", "updateFields makes Word ask on opening.")
    for part, tree in document.stories.items():
        simple = [node.get(f"{W}dirty") for node in tree.iter(f"{W}fldSimple")]
        if any(each.is_dirty for each in read_fields(tree)[0]) or "1" in simple:
            yield WordFinding(21, part, "A field is marked dirty, which makes Word ask.")


def style_names(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for tag in _STYLE_TAGS:
            missing = {
                str(node.get(f"{W}val")) for node in tree.iter(f"{W}{tag}")
            } - document.styles.keys()
            for name in sorted(missing):
                yield WordFinding(22, part, f"The style {name} is missing.")
    for style_id, style in document.styles.items():
        seen, at = {style_id}, value_of(style, "basedOn")
        while at:
            if at in seen:
                yield WordFinding(22, "word/styles.xml", f"The style {style_id} rests on itself.")
                break
            if at not in document.styles:
                yield WordFinding(
                    22, "word/styles.xml", f"The style {style_id} rests on {at}, which is missing."
                )
                break
            seen.add(at)
            at = value_of(document.styles[at], "basedOn")


def list_names(document: Document) -> Iterator[WordFinding]:
    numbering = document.numbering
    for number, abstract in numbering.abstract_of.items():
        if abstract not in numbering.levels:
            yield WordFinding(
                22,
                "word/numbering.xml",
                f"The list {number} names the definition {abstract}, which is missing.",
            )
    places = {**document.stories}
    styles = document.related("styles")
    if styles is not None:
        places["word/styles.xml"] = styles
    for part, tree in places.items():
        used = {value_of(node, "numId") for node in tree.iter(f"{W}numPr")} - {"", "0"}
        for number in sorted(used - numbering.abstract_of.keys()):
            yield WordFinding(22, part, f"The list {number} is missing.")


def list_styles(document: Document) -> Iterator[WordFinding]:
    """A level names its style, and the style names the list of that level."""
    numbering = document.numbering
    part = "word/numbering.xml"
    for abstract, levels in numbering.levels.items():
        for at, level in levels.items():
            if not level.style:
                continue
            number, own_level = numbering.style_numbers.get(level.style, ("", -1))
            if numbering.abstract_of.get(number) != abstract or own_level != at:
                yield WordFinding(
                    23,
                    part,
                    f"Level {at} of list {abstract} names the style {level.style}, "
                    "which does not name the level.",
                )
    linked = {level.style for levels in numbering.levels.values() for level in levels.values()}
    for style_id, style in document.styles.items():
        number = value_of(style.find(f"{W}pPr/{W}numPr"), "numId")
        if number not in ("", "0") and style_id not in linked:
            yield WordFinding(
                23, "word/styles.xml", f"The style {style_id} names a list that does not name it."
            )


def restarts(document: Document) -> Iterator[WordFinding]:
    """Two lists over one definition go on counting unless the later one starts anew."""
    numbering = document.numbering
    used = {value_of(node, "numId") for node in document.body.iter(f"{W}numPr")}
    used |= {number for number, _ in numbering.style_numbers.values()}
    first: set[str] = set()
    for number, abstract in numbering.abstract_of.items():
        if number not in used:
            continue
        if abstract in first and not numbering.overrides.get(number):
            yield WordFinding(
                24,
                "word/numbering.xml",
                f"The list {number} goes on from an earlier one; it has no startOverride.",
            )
        first.add(abstract)


def heading_levels(document: Document) -> Iterator[WordFinding]:
    before = 0
    for paragraph in document.body.iter(f"{W}p"):
        level = document.outline_level(paragraph)
        if level is None or not text_of(paragraph).strip():
            continue
        if level + 1 > before + 1 and not _is_listed_heading(style_of(paragraph)):
            yield WordFinding(
                25,
                document.main,
                f"A heading of level {level + 1} follows one of level {before}.",
                near(paragraph),
            )
        before = level + 1


def typed_numbers(document: Document) -> Iterator[WordFinding]:
    for paragraph, number in document.numbers.items():
        if number and _TYPED_NUMBER.match(text_of(paragraph)):
            yield WordFinding(
                25,
                document.main,
                "A numbered paragraph begins with a typed number.",
                near(paragraph),
            )


def _is_listed_heading(style: str) -> bool:
    """Sections of forms, and annexes in another language, are of level 4 under one of level 2."""
    return style in ("FormSection", "Heading4", "EditionHeading")


def _headings(document: Document, toc: Field) -> Iterator[tuple[int, str]]:
    own = set(toc.paragraphs)
    for paragraph in document.body.iter(f"{W}p"):
        level = document.outline_level(paragraph)
        if level is None or paragraph in own or not text_of(paragraph).strip():
            continue
        number = document.numbers.get(paragraph, "")
        yield level + 1, _squeezed(f"{number} {text_of(paragraph)}")


def _entry_text(entry: Element, *, without_pages: bool) -> str:
    text = text_of(entry)
    if not without_pages:
        text = text.rpartition("\t")[0] or text
    return _squeezed(text)


def _is_linked(entry: Element) -> bool:
    return any(link.get(f"{W}anchor") for link in entry.iter(f"{W}hyperlink"))


def _squeezed(text: str) -> str:
    return " ".join(text.split())


REFERENCE_CHECKS: Final = (
    bookmark_pairs,
    bookmark_names,
    targets,
    fields,
    cached_numbers,
    contents,
    update_flags,
    style_names,
    list_names,
    list_styles,
    restarts,
    heading_levels,
    typed_numbers,
)
