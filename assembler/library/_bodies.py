"""What a clause's body uses: names, references, other texts, amounts and terms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes

from assembler.errors import LibraryError
from assembler.model import Clause

_ENVIRONMENT: Final = Environment(autoescape=True)
_TERM: Final = re.compile(r"\*\*(?P<term>[^*\n]+?)\*\*")
_FUNCTIONS: Final = frozenset({"ref", "included", "amount"})


@dataclass(frozen=True, slots=True)
class Uses:
    """What one text uses. `guarded` are the references inside `{% if included("id") %}`."""

    names: frozenset[str]
    refs: frozenset[str]
    included: frozenset[str]
    amounts: frozenset[str]
    guarded: frozenset[tuple[str, str]]
    terms: tuple[str, ...]


def body_names(clause: Clause) -> frozenset[str]:
    return body_uses(clause).names


def body_uses(clause: Clause) -> Uses:
    """What the body, and the bodies of its alternates, use.

    Raises:
        LibraryError: a tag cannot be read.
    """
    text = "\n".join([clause.body, *(alternate.body for alternate in clause.alternates)])
    try:
        return _uses(text)
    except TemplateSyntaxError as error:
        line = clause.line("body") + error.lineno - 1
        problem = f"{(error.message or 'a tag cannot be read').rstrip('.')}."
        raise LibraryError(problem, clause.file, line, "body") from error


@cache
def _uses(text: str) -> Uses:
    tree = _ENVIRONMENT.parse(text)
    names = (
        {node.name for node in tree.find_all(nodes.Name) if node.ctx == "load"}
        - _FUNCTIONS
        - _HELPERS
    )
    calls: dict[str, set[str]] = {"ref": set(), "included": set(), "amount": set()}
    for call in tree.find_all(nodes.Call):
        argument = _argument(call)
        if argument is not None and isinstance(call.node, nodes.Name) and call.node.name in calls:
            calls[call.node.name].add(argument)
    guarded: set[tuple[str, str]] = set()
    for condition in tree.find_all(nodes.If):
        opened = {
            argument
            for call in condition.test.find_all(nodes.Call)
            if isinstance(call.node, nodes.Name)
            and call.node.name == "included"
            and (argument := _argument(call)) is not None
        } | _own_included(condition.test)
        for child in condition.body:
            for call in child.find_all(nodes.Call):
                if isinstance(call.node, nodes.Name) and call.node.name == "ref":
                    target = _argument(call) or ""
                    guarded |= {(target, opener) for opener in opened}
    # A bold lead-in that ends its sentence, as in "**Awareness.**", is emphasis and no term.
    bold = (match["term"] for match in _TERM.finditer(text))
    terms = tuple(dict.fromkeys(term for term in bold if not term.endswith((".", "?", "!"))))
    return Uses(
        frozenset(names),
        frozenset(calls["ref"]),
        frozenset(calls["included"]),
        frozenset(calls["amount"]),
        frozenset(guarded),
        terms,
    )


_HELPERS: Final = frozenset(
    {
        *("over", "on_or_after", "known", "outside", "cpv_in", "eo13126_open"),
        *("missing_translations", "risk"),
    }
)


def _own_included(test: nodes.Node) -> set[str]:
    if isinstance(test, nodes.Call) and isinstance(test.node, nodes.Name):
        argument = _argument(test)
        return {argument} if test.node.name == "included" and argument else set()
    return set()


def _argument(call: nodes.Call) -> str | None:
    if len(call.args) == 1 and isinstance(call.args[0], nodes.Const):
        return str(call.args[0].value)
    return None
