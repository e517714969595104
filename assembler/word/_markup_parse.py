"""A clause body's source, read into nodes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assembler.errors import TemplateError

from ._markup_nodes import (
    Block,
    BlockChoice,
    CheckBox,
    Emphasis,
    Heading,
    Hole,
    Inline,
    InlineChoice,
    Link,
    Marker,
    Paragraph,
    Signature,
    Strong,
    Table,
    Text,
)
from ._markup_rules import clause_markdown

_BRANCHES = ("elif", "else", "endif")


def parse_body(source: str, *, file: str, first_line: int = 1) -> tuple[Block, ...]:
    """The blocks of a body whose first line is line `first_line` of `file`.

    Raises:
        TemplateError: a tag is not closed, not known or in a place where none may stand.
    """
    return _Reader(file, first_line, clause_markdown()).blocks(source)


@dataclass(slots=True)
class _Cursor:
    tokens: Sequence[Token]
    at: int = 0

    def peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str
    first_line: int
    markdown: MarkdownIt

    def blocks(self, source: str) -> tuple[Block, ...]:
        cursor = _Cursor(self.markdown.parse(source, {}))
        found = tuple(self._blocks(cursor))
        left = cursor.peek()
        if left is not None:
            raise self._error(
                f"“{left.info}” without an “if” before it.", self._line(left), tag=_tag(left)
            )
        return found

    def _blocks(self, cursor: _Cursor) -> Iterator[Block]:
        while (token := cursor.peek()) is not None:
            if token.type == "clause_tag" and token.info in _BRANCHES:
                return
            cursor.take()
            if token.type == "clause_tag":
                yield self._block_choice(token, cursor)
            elif token.type == "clause_signature":
                labels = tuple(label.strip() for label in token.content.split("|"))
                yield Signature(labels, self._line(token))
            elif token.type == "heading_open":
                yield Heading(self._words(cursor.take()), self._line(token))
                cursor.take()
            elif token.type == "table_open":
                yield self._table(token, cursor)
            else:
                yield self._paragraph(token)

    def _paragraph(self, token: Token) -> Paragraph:
        return Paragraph(
            self._words(token),
            self._line(token),
            token.meta["level"],
            cast("Marker", token.meta["kind"]),
            token.meta["number"],
        )

    def _block_choice(self, opening: Token, cursor: _Cursor) -> BlockChoice:
        condition = self._condition(opening, opening.content)
        branches: list[tuple[str, tuple[Block, ...]]] = []
        while True:
            blocks = tuple(self._blocks(cursor))
            branches.append((condition, blocks))
            closing = self._closing(opening, cursor, after_else=condition == "")
            if closing.info == "endif":
                return BlockChoice(tuple(branches), self._line(opening))
            condition = self._condition(closing, closing.content)

    def _closing(self, opening: Token, cursor: _Cursor, *, after_else: bool) -> Token:
        token = cursor.peek()
        if token is None:
            raise self._error(
                "The condition is never closed. Add {% endif %} on a line of its own.",
                self._line(opening),
                tag=_tag(opening),
            )
        if after_else and token.info != "endif":
            raise self._error(f"“{token.info}” after “else”.", self._line(token), tag=_tag(token))
        return cursor.take()

    def _condition(self, token: Token, text: str) -> str:
        if (token.info == "else") == bool(text):
            need = "takes no condition" if text else "needs a condition"
            raise self._error(f"“{token.info}” {need}.", self._line(token), tag=_tag(token))
        return text

    def _table(self, opening: Token, cursor: _Cursor) -> Table:
        rows: list[list[tuple[Inline, ...]]] = []
        while (token := cursor.take()).type != "table_close":
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self._words(token))
        return Table(tuple(tuple(row) for row in rows), self._line(opening))

    # Words within a paragraph

    def _words(self, token: Token) -> tuple[Inline, ...]:
        cursor = _Cursor([child for child in token.children or () if _says_something(child)])
        words = self._inline(cursor, token, until="")
        left = cursor.peek()
        if left is not None:
            raise self._error(
                f"“{left.info or left.type}” has no beginning in this paragraph.",
                self._line(token),
                token.content,
                _tag(left),
            )
        return words

    def _inline(self, cursor: _Cursor, paragraph: Token, *, until: str) -> tuple[Inline, ...]:
        words: list[Inline] = []
        while (token := cursor.peek()) is not None:
            if token.type == until or (token.type == "clause_branch" and token.info in _BRANCHES):
                break
            cursor.take()
            words.append(self._word(token, cursor, paragraph))
        return _joined(words)

    def _word(self, token: Token, cursor: _Cursor, paragraph: Token) -> Inline:
        line = self._line(paragraph) + int(token.meta.get("line", 0))
        match token.type:
            case "text":
                return Text(token.content.replace("\n", " "))
            case "text_special":
                return Text(token.content)
            case "clause_hole":
                return Hole(token.content, line)
            case "clause_check":
                return CheckBox()
            case "clause_branch" if token.info == "if":
                return self._inline_choice(token, cursor, paragraph, line)
            case "strong_open":
                return Strong(self._enclosed(cursor, paragraph, token, "strong_close"))
            case "em_open":
                return Emphasis(self._enclosed(cursor, paragraph, token, "em_close"))
            case "link_open":
                inner = self._enclosed(cursor, paragraph, token, "link_close")
                return Link(str(token.attrs.get("href", "")), inner)
            case "strong_close" | "em_close" | "link_close":
                raise self._error(
                    f"{token.markup or 'A link'} ends and did not begin in this branch. "
                    "Open and close it within the same branch.",
                    line,
                    paragraph.content,
                )
            case _:
                raise self._error(
                    f"“{token.info or token.type}” is not part of clause markup. "
                    "A body knows if, elif, else and endif only.",
                    line,
                    paragraph.content,
                    _tag(token),
                )

    def _enclosed(
        self, cursor: _Cursor, paragraph: Token, opening: Token, close: str
    ) -> tuple[Inline, ...]:
        words = self._inline(cursor, paragraph, until=close)
        token = cursor.peek()
        if token is None or token.type != close:
            raise self._error(
                f"{opening.markup or 'A link'} begins and a condition ends before it does. "
                "Close it within the same branch.",
                self._line(paragraph),
                paragraph.content,
            )
        cursor.take()
        return words

    def _inline_choice(
        self, opening: Token, cursor: _Cursor, paragraph: Token, line: int
    ) -> InlineChoice:
        condition = self._condition_at(opening, line, paragraph)
        branches: list[tuple[str, tuple[Inline, ...]]] = []
        while True:
            branches.append((condition, self._inline(cursor, paragraph, until="")))
            token = cursor.peek()
            if token is None or token.type != "clause_branch":
                raise self._error(
                    "The condition is never closed. Add {% endif %} in the same paragraph.",
                    line,
                    paragraph.content,
                    _tag(opening),
                )
            if condition == "" and token.info != "endif":
                raise self._error(
                    f"“{token.info}” after “else”.", line, paragraph.content, _tag(token)
                )
            cursor.take()
            if token.info == "endif":
                return InlineChoice(tuple(branches), line)
            condition = self._condition_at(token, line, paragraph)

    def _condition_at(self, token: Token, line: int, paragraph: Token) -> str:
        if (token.info == "else") == bool(token.content):
            need = "takes no condition" if token.content else "needs a condition"
            raise self._error(f"“{token.info}” {need}.", line, paragraph.content, _tag(token))
        return token.content

    def _line(self, token: Token) -> int:
        return self.first_line + (token.map[0] if token.map else 0)

    def _error(self, problem: str, line: int, paragraph: str = "", tag: str = "") -> TemplateError:
        return TemplateError(problem, f"{self.file}:{line}", shorten(paragraph), tag)


def shorten(text: str, width: int = 60) -> str:
    """The beginning of a paragraph, on one line, for messages."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def _says_something(token: Token) -> bool:
    return token.type != "text" or bool(token.content)


def _tag(token: Token) -> str:
    if token.type in ("clause_tag", "clause_branch"):
        return " ".join(f"{{% {token.info} {token.content} %}}".split())
    return f"{{{{ {token.content} }}}}" if token.type == "clause_hole" else ""


def _joined(words: list[Inline]) -> tuple[Inline, ...]:
    """Neighbouring texts as one."""
    joined: list[Inline] = []
    for node in words:
        if isinstance(node, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + node.text)
        else:
            joined.append(node)
    return tuple(joined)
