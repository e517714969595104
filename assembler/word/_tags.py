"""Reading tags: where they begin and end in a text, and what they say.

The dialect is docxtpl's: `{{ }}`, `{% %}` and `{# #}`, each with an optional letter for the
paragraph, row, cell or run that it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["value", "statement", "comment"]
Scope = Literal["", "p", "tr", "tc", "r"]

_OPENER: Final = re.compile(r"\{[{%#]")
_CLOSERS: Final = {"{": "}}", "%": "%}", "#": "#}"}
_KINDS: Final[dict[str, Kind]] = {"{": "value", "%": "statement", "#": "comment"}
_SCOPES: Final[dict[str, Scope]] = {"p": "p", "tr": "tr", "tc": "tc", "r": "r"}
_SCOPE: Final = re.compile(r"(tr|tc|p|r)[-+]?(?=\s)")
# After `{{p ` these go on with an expression that begins with a name p.
_GOES_ON: Final = re.compile(r"[|.*/%~=<>!,]|(?:if|is|in|and|or)\b")
_STRING: Final = re.compile(
    r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[“”„][^“”]*[“”]|[‘’][^‘’]*[‘’]", re.DOTALL
)
_CURLY: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"})
# Left by Word between characters; no code needs them.
_INVISIBLE: Final = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_LONGEST_CODE: Final = 4_000  # beyond it only the nearest closing braces count
_WORD: Final = re.compile(r"\w+")
_RAW: Final = re.compile(r"\{%[-+]?(?:tr|tc|p|r)?[-+]?\s*(?P<end>end)?raw\s*[-+]?%\}")

# What opens a block, and what closes it.
BLOCKS: Final = {
    "if": "endif",
    "for": "endfor",
    "set": "endset",
    "macro": "endmacro",
    "call": "endcall",
    "with": "endwith",
    "autoescape": "endautoescape",
}
ENDS: Final = {end: start for start, end in BLOCKS.items()}
BETWEEN: Final = {"else": ("if", "for"), "elif": ("if",)}
CELL_WORDS: Final = frozenset({"vm", "hm", "colspan", "cellbg"})
_BLOCK_SET: Final = re.compile(r"set\s+[^=]*$")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it was written, and where.

    `code` is what stands between the braces, without scope letters and signs, with straight
    quotation marks; `joins_before` and `joins_after` are the minus signs.
    """

    part: str
    paragraph: str
    text: str
    kind: Kind
    scope: Scope
    code: str
    joins_before: bool = False
    joins_after: bool = False

    @property
    def word(self) -> str:
        """The first word of a statement: `if`, `endif`, `set`."""
        match = _WORD.match(self.code) if self.kind == "statement" else None
        return match[0] if match else ""

    @property
    def opens(self) -> str:
        """The name of the block that this tag opens, or nothing."""
        word = self.word
        if word not in BLOCKS or (word == "set" and not _BLOCK_SET.match(self.code)):
            return ""
        return word

    @property
    def closes(self) -> str:
        """The name of the block that this tag closes, or nothing."""
        return ENDS.get(self.word, "")

    def to_dict(self) -> dict[str, object]:
        return {
            "part": self.part,
            "paragraph": self.paragraph,
            "tag": self.text,
            "kind": self.kind,
            "scope": self.scope,
        }


@dataclass(frozen=True, slots=True)
class Span:
    """A tag's place in a text; one that is never closed ends with the text."""

    start: int
    end: int
    closed: bool = True


def has_opener(text: str) -> bool:
    """Whether a tag may begin in a text."""
    return "{" in text and _OPENER.search(text) is not None


def find_tags(text: str, at: int = 0) -> Iterator[Span]:
    """The tags of a text from `at` on, from left to right."""
    while match := _OPENER.search(text, at):
        end = _end_of(text, match.start())
        if end is None:
            # Another tag may follow the one that nobody closed.
            rest = _OPENER.search(text, match.end())
            at = rest.start() if rest else len(text)
            yield Span(match.start(), at, closed=False)
            continue
        yield Span(match.start(), end)
        at = end


def _end_of(text: str, start: int) -> int | None:
    """Where the tag that starts at `start` ends; strings and braces inside it do not end it."""
    sign = text[start + 1]
    closer = _CLOSERS[sign]
    nearest = text.find(closer, start + 2)
    if nearest < 0 or sign == "#":
        return nearest + 2 if nearest >= 0 else None
    opener = _OPENER.search(text, start + 2, nearest)
    if opener and not _in_string(text, start + 2, opener.start()):
        return None  # the closing braces belong to the tag that comes next
    whole = _balanced_end(text, start + 2, closer)
    if whole is not None and (whole <= nearest or not _OPENER.search(text, nearest, whole)):
        return whole + 2
    return nearest + 2


def _balanced_end(text: str, at: int, closer: str) -> int | None:
    depth, last = 0, min(len(text), at + _LONGEST_CODE)
    while at < last:
        if depth == 0 and text.startswith(closer, at):
            return at
        string = _STRING.match(text, at)
        if string:
            at = string.end()
            continue
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return None


def _in_string(text: str, start: int, at: int) -> bool:
    """Whether a place of a tag's code stands inside one of its strings."""
    for match in _STRING.finditer(text, start, at + _LONGEST_CODE):
        if match.start() > at:
            return False
        if match.end() > at:
            return True
    return False


def raw_end(text: str, at: int) -> re.Match[str] | None:
    """The next `{% endraw %}` from `at` on."""
    return next((match for match in _RAW.finditer(text, at) if match["end"]), None)


def starts_raw(text: str) -> bool:
    """Whether a tag is `{% raw %}`."""
    match = _RAW.fullmatch(text)
    return match is not None and not match["end"]


def read_tag(text: str, part: str, paragraph: str) -> Tag:
    """Read a tag's letters, signs and code."""
    kind = _KINDS[text[1]]
    inner = text[2:-2] if text.endswith(_CLOSERS[text[1]]) else text[2:]
    before, inner = _sign_first(inner)
    after = inner.endswith("-")
    inner = inner[:-1] if inner.endswith(("-", "+")) else inner
    scope: Scope = ""
    match = _SCOPE.match(inner)
    rest = inner[match.end() :].strip() if match else ""
    if match and rest and not (kind == "value" and _GOES_ON.match(rest)):
        scope = _SCOPES[match[1]]
        inner = rest
    code = inner if kind == "comment" else straighten(inner)
    return Tag(part, paragraph, text, kind, scope, code.strip(), before, after)


def _sign_first(inner: str) -> tuple[bool, str]:
    return inner.startswith("-"), inner[1:] if inner.startswith(("-", "+")) else inner


def straighten(code: str) -> str:
    """Code with straight quotation marks; inside straight ones the text stays as it is."""
    pieces: list[str] = []
    at = 0
    for match in _STRING.finditer(code):
        pieces.append(_INVISIBLE.sub("", code[at : match.start()]).translate(_CURLY))
        string = match[0]
        pieces.append(string if string[0] in "\"'" else string.translate(_CURLY))
        at = match.end()
    pieces.append(_INVISIBLE.sub("", code[at:]).translate(_CURLY))
    return "".join(pieces)
