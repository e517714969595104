"""What has to be known of a whole body before its first paragraph can be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ._markup_nodes import (
    Block,
    BlockChoice,
    Inline,
    InlineChoice,
    Paragraph,
    Signature,
    Strong,
    Table,
    plain_text,
)


def term_key(text: str) -> str:
    """A term without case and plural, so that its second use is known for one."""
    words = " ".join(text.casefold().split())
    if words.endswith("ies"):
        return words[:-3] + "y"
    return words[:-1] if words.endswith("s") and not words.endswith("ss") else words


def restarting_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """Lines of the paragraphs after which an author begins to count again."""
    lines = []
    before: Paragraph | None = None
    for block in _in_order(blocks):
        if not isinstance(block, Paragraph):
            before = before if isinstance(block, Table) else None
        elif not block.marker:
            before = block if block.level == 0 else before
        else:
            if before is not None and block.number == 1 and block.level == 0:
                lines.append(before.line)
            before = None
    return frozenset(lines)


def conditional_terms(blocks: Sequence[Block]) -> frozenset[str]:
    """Terms whose first use stands in a condition: which use is the first turns on the facts."""
    always: set[str] = set()
    conditional: set[str] = set()
    for key, within in _terms(blocks, within=False):
        if key not in always and (within or key in conditional):
            conditional.add(key)
        elif not within:
            always.add(key)
    return frozenset(conditional)


def defined_in(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The terms that a text uses or defines, in the order of their first use."""
    return tuple(dict.fromkeys(key for key, _ in _terms(blocks, within=False)))


def misnumbered(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Items whose written number is not the one that will be printed: line, and what is wrong.

    Other texts refer to "paragraph 6", so what is written in the file has to be true in print.
    """
    yield from _check_numbers(blocks, {})[1]


def _in_order(blocks: Sequence[Block]) -> Iterator[Block]:
    """All blocks in the order of the text, choices opened."""
    for block in blocks:
        if isinstance(block, BlockChoice):
            for _, inner in block.branches:
                yield from _in_order(inner)
        else:
            yield block


def _terms(blocks: Sequence[Block], *, within: bool) -> Iterator[tuple[str, bool]]:
    """Each bold word group as a term's key, and whether it stands in a condition."""
    for block in blocks:
        if isinstance(block, BlockChoice):
            for _, inner in block.branches:
                yield from _terms(inner, within=True)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from _terms_of(cell, within=within)
        elif not isinstance(block, Signature):
            yield from _terms_of(block.words, within=within)


def _terms_of(words: Sequence[Inline], *, within: bool) -> Iterator[tuple[str, bool]]:
    for word in words:
        if isinstance(word, Strong):
            yield term_key(plain_text(word.words)), within
        elif isinstance(word, InlineChoice):
            for _, inner in word.branches:
                yield from _terms_of(inner, within=True)


Last = dict[int, frozenset[int]]  # indentation level -> numbers that the last item may have


def _check_numbers(blocks: Sequence[Block], last: Last) -> tuple[Last, list[tuple[int, str]]]:
    faults: list[tuple[int, str]] = []
    for block in blocks:
        if isinstance(block, BlockChoice):
            last = _check_branches(block, last, faults)
        elif isinstance(block, Paragraph) and block.marker not in ("", "-"):
            expected = {number + 1 for number in last.get(block.level, frozenset({0}))}
            if block.number not in expected and block.number != 1:
                wanted = " or ".join(str(number) for number in sorted(expected))
                faults.append((block.line, f"item {block.number} where {wanted} is due"))
            last = {level: numbers for level, numbers in last.items() if level < block.level}
            last[block.level] = frozenset({block.number})
    return last, faults


def _check_branches(block: BlockChoice, last: Last, faults: list[tuple[int, str]]) -> Last:
    ends: list[Last] = []
    for _, inner in block.branches:
        end, found = _check_numbers(inner, dict(last))
        ends.append(end)
        faults.extend(found)
    if all(condition for condition, _ in block.branches):
        ends.append(last)  # none of the branches may hold
    levels = {level for end in ends for level in end}
    return {
        level: frozenset().union(*(end.get(level, frozenset({0})) for end in ends))
        for level in levels
    }
