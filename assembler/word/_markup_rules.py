"""The rules by which markdown-it reads a clause body.

Lettered items are not CommonMark, and conditions may stand between the items of a list, so the
body is read flat: one token for each paragraph, item, condition or signature line, with its level
from the indentation (three spaces a level). Tables are markdown-it's own.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

INDENT = 3

TAG_LINE = re.compile(r"\{%-?\s*(if|elif|else|endif)\b\s*(.*?)\s*-?%\}$")
_JINJA = re.compile(r"\{\{-?\s*(.*?)\s*-?\}\}|\{%-?\s*(\w+)\b\s*(.*?)\s*-?%\}", re.DOTALL)
_SIGNATURE = re.compile(r"\[signature:\s*(.+?)\s*\]$")
_CHECK_BOX = re.compile(r"\[ ?\]")
_ITEM = re.compile(r"(?:(\d{1,3})\.|([a-z]|[ivx]{2,5}|[A-Z])\.|(-))[ \t]+(?=\S)")
_HEADING = re.compile(r"#{1,6}[ \t]")
_ROMAN = {"i": 1, "v": 5, "x": 10}


def clause_markdown() -> MarkdownIt:
    """A parser for clause bodies: raw HTML, code, quotes and rules are plain text in it."""
    markdown = MarkdownIt("zero")
    markdown.enable(["table", "heading", "emphasis", "link", "escape"])
    block = markdown.block.ruler
    above: RuleOptionsType = {"alt": ["paragraph", "blockquote"]}
    block.before("table", "clause_tag", _tag_rule, above)
    block.before("table", "clause_signature", _signature_rule, above)
    block.before("table", "clause_item", _item_rule, above)
    block.at("paragraph", _paragraph_rule)
    inline = markdown.inline.ruler
    inline.before("escape", "clause_jinja", _jinja_rule)
    inline.before("link", "clause_check", _check_rule)
    return markdown


def read_marker(text: str) -> tuple[str, str, int] | None:
    """The kinds that an item's marker may be, as one string of kinds, the marker and its length."""
    match = _ITEM.match(text)
    if not match:
        return None
    digits, letters, dash = match.groups()
    if digits:
        return "1", digits, match.end()
    if dash:
        return "-", dash, match.end()
    if letters.isupper():
        return "A", letters, match.end()
    roman = all(letter in _ROMAN for letter in letters)
    kinds = ("ai" if roman else "a") if len(letters) == 1 else "i"
    return kinds, letters, match.end()


def marker_number(kind: str, marker: str) -> int:
    """The count that a marker stands for: c is 3, iv is 4."""
    if kind == "1":
        return int(marker)
    if kind == "-":
        return 1
    if kind == "i":
        values = [_ROMAN[letter] for letter in marker]
        pairs = zip(values, [*values[1:], 0], strict=True)
        return sum(-value if value < following else value for value, following in pairs)
    return ord(marker.lower()) - ord("a") + 1


class Lists:
    """Which list is open at each indentation, so that "i." is told apart from "i."."""

    def __init__(self) -> None:
        self._open: dict[int, tuple[str, int]] = {}

    def find(self, indent: int, text: str) -> tuple[str, int, int] | None:
        """Kind, number and marker length of an item at `indent`, or None where it is prose.

        A letter starts a list only as its first; so a line that begins with "s. 54" stays prose.
        """
        found = read_marker(text)
        if found is None:
            return None
        kinds, marker, length = found
        kind_before, number_before = self._open.get(indent, ("", 0))
        for kind in sorted(kinds, key=lambda kind: kind != kind_before):
            number = marker_number(kind, marker)
            last = number_before if kind == kind_before else 0
            if kind in "1-" or number <= last + 1:
                return kind, number, length
        return None

    def open(self, indent: int, kind: str, number: int) -> None:
        """An item stands at `indent`: lists that are deeper end."""
        self._open = {at: kept for at, kept in self._open.items() if at < indent}
        self._open[indent] = (kind, number)

    def close(self, indent: int) -> None:
        """A paragraph at `indent` ends every list that is deeper."""
        self._open = {at: kept for at, kept in self._open.items() if at <= indent}


def _lists(env: MutableMapping[str, object]) -> Lists:
    found = env.setdefault("lists", Lists())
    assert isinstance(found, Lists)  # noqa: S101 - narrows the type of markdown-it's open mapping
    return found


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _tag_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    text = _line(state, start)
    match = TAG_LINE.match(text)
    if not match or text.count("{%") != 1:
        return False
    if not silent:
        state.line = start + 1
        token = state.push("clause_tag", "", 0)
        token.map = [start, state.line]
        token.info, token.content = match[1], match[2]
    return True


def _signature_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    match = _SIGNATURE.match(_line(state, start))
    if not match:
        return False
    if not silent:
        state.line = start + 1
        token = state.push("clause_signature", "", 0)
        token.map = [start, state.line]
        token.content = match[1]
    return True


def _item_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    indent, text, lists = state.sCount[start], _line(state, start), _lists(state.env)
    found = lists.find(indent, text)
    if found is None or silent:
        return found is not None
    kind, number, length = found
    lists.open(indent, kind, number)
    stop = _continued(state, start, end, indent + 1)
    lines = [text[length:], *(_line(state, line) for line in range(start + 1, stop))]
    _push(state, "clause_item", start, stop, "\n".join(lines))
    state.tokens[-1].meta = {"level": indent // INDENT, "kind": kind, "number": number}
    return True


def _paragraph_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    indent = state.sCount[start]
    _lists(state.env).close(indent)
    stop = _continued(state, start, end, 0)
    lines = [_line(state, line) for line in range(start, stop)]
    _push(state, "clause_paragraph", start, stop, "\n".join(lines))
    state.tokens[-1].meta = {"level": indent // INDENT, "kind": "", "number": 0}
    return True


def _continued(state: StateBlock, start: int, end: int, least_indent: int) -> int:
    """The line after the last one of the paragraph that begins on `start`."""
    ends = [*state.md.block.ruler.getRules("paragraph")]
    line = start + 1
    while line < end and not state.isEmpty(line) and state.sCount[line] >= least_indent:
        if any(rule(state, line, end, True) for rule in ends):  # noqa: FBT003 - markdown-it's own
            break
        line += 1
    return line


def _push(state: StateBlock, name: str, start: int, stop: int, content: str) -> None:
    state.line = stop
    inline = state.push("inline", "", 0)
    inline.map, inline.content, inline.children = [start, stop], content, []
    inline.info = name


def _jinja_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    match = _JINJA.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        value, word, condition = match.groups()
        token = state.push("clause_hole" if value is not None else "clause_branch", "", 0)
        token.content = value if value is not None else condition
        token.info = word or ""
        token.meta = {"line": state.src.count("\n", 0, match.start())}
    state.pos = match.end()
    return True


def _check_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    match = _CHECK_BOX.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("clause_check", "", 0)
    state.pos = match.end()
    return True
