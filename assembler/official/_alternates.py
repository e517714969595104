"""Alternates that change paragraphs of the basic text: put in their place, where that is certain.

“Substitute the following paragraph (b) for paragraph (b) of the basic clause” and “add the
following paragraph (g)” can be carried out. Anything else stays an instruction to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ._blocks import Block, Notes, Paragraph
from ._levels import Numbered, levels_of

Path = tuple[str, ...]

_PATH: Final = r"\(\w{1,6}\)(?:\s*\(\w{1,6}\))*"
_REPLACES: Final = re.compile(
    rf"substitute the following paragraphs?(?P<with>[^:]{{0,40}}?)"
    rf"\s+(?:for|in place of|in lieu of|instead of)\s+paragraphs?\s+(?P<targets>{_PATH}"
    rf"(?:(?:,|,?\s+and)\s+{_PATH})*)\s+(?:of|in) (?:the|this) basic",
    re.IGNORECASE,
)
_ADDS: Final = re.compile(
    rf"add the following (?:new )?paragraphs?\s+(?P<targets>{_PATH}(?:(?:,|,?\s+and)\s+{_PATH})*)"
    rf"\s+to the (?:end of the )?basic",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"\((\w{1,6})\)")


def paths_of(blocks: Sequence[Numbered]) -> list[Path]:
    """The number of each block in full: (c), (2), (i) for (i) below (c)(2)."""
    found: list[Path] = []
    path: list[str] = []
    for each in blocks:
        path = [*path[: each.level], *each.marks] if each.marks else path
        found.append(tuple(path))
    return found


def merged(
    basic: Sequence[Numbered], instruction: str, own: Sequence[Block]
) -> list[Numbered] | None:
    """The basic text as an alternate changes it; None where the instruction is not that plain.

    Blocks of the basic text are the same objects in the result.
    """
    replaces, adds = _REPLACES.search(instruction), _ADDS.search(instruction)
    match = replaces or adds
    if match is None:
        return None
    targets = _targets(match["targets"])
    body = [block for block in own if not _is_end(block)]
    found = levels_of(body, Notes(), within=targets[0][:-1])
    if not found or found[0].level != len(targets[0]) - 1:
        return None
    return _replaced(basic, targets, found) if replaces else _added(basic, targets, found)


def _is_end(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.lower().startswith("(end of ")


def _targets(text: str) -> list[Path]:
    return [tuple(_MARK.findall(path)) for path in re.findall(_PATH, text)]


def _replaced(
    basic: Sequence[Numbered], targets: Sequence[Path], body: Sequence[Numbered]
) -> list[Numbered] | None:
    """The paragraphs that are named, with what stands below them, give way to the new ones.

    They must follow one another, and the new ones begin with the number of the first.
    """
    paths = paths_of(basic)
    gone = [at for at, path in enumerate(paths) if any(path[: len(t)] == t for t in targets)]
    is_one_run = gone == list(range(gone[0], gone[-1] + 1)) if gone else False
    found = {path[: len(target)] for path in paths for target in targets}
    begins = body[0].marks[:1] == targets[0][-1:]
    if not is_one_run or not begins or not found.issuperset(targets):
        return None
    if len(basic[gone[0]].marks) > 1 and paths[gone[0]] != targets[0]:
        return None  # (c)(1)(i) stands on the line of (c)(1)
    return [*basic[: gone[0]], *body, *basic[gone[-1] + 1 :]]


def _added(
    basic: Sequence[Numbered], targets: Sequence[Path], body: Sequence[Numbered]
) -> list[Numbered] | None:
    """New paragraphs stand after the last of their level, within the one that they belong to."""
    above = targets[0][:-1]
    paths = paths_of(basic)
    own = [each.marks[:1] for each in body if each.marks and each.level == body[0].level]
    if any(path[:-1] != above for path in targets) or own != [path[-1:] for path in targets]:
        return None
    if any(path[: len(target)] == target for path in paths for target in targets):
        return None  # there is such a paragraph
    last = [at for at, path in enumerate(paths) if path[: len(above)] == above and path]
    end = next((at for at, each in enumerate(basic) if _is_end(each.block)), len(basic))
    place = min(last[-1] + 1, end) if last else None
    if place is None:
        return None
    return [*basic[:place], *body, *basic[place:]]
