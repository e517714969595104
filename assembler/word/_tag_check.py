"""What can be said of a tag by itself: can it be read, and does it use what there is?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jinja2 import nodes

from ._failures import COMPILE_FAILURES, explain_compile, nearest
from ._problems import Problem
from ._sandbox import STATEMENT, VALUE, Sandbox
from ._sandbox_rewrite import Rewriter
from ._tags import BETWEEN, BLOCKS, CELL_WORDS, ENDS, Tag

_SINGLE: Final = frozenset({"set"})
_REFUSED: Final = {
    **dict.fromkeys(
        ("include", "import", "from", "extends", "block", "endblock"),
        "A template is one file of its own: put the text itself here.",
    ),
    "filter": "Filter the value instead: {{ name|upper }}.",
    "endfilter": "Filter the value instead: {{ name|upper }}.",
    "do": "Use {% set name = … %}.",
    "break": "Put a condition around the rest of the loop.",
    "continue": "Put a condition around the rest of the loop.",
    "trans": "Pass the translated text as a value.",
}
_KNOWN: Final = frozenset({*BLOCKS, *ENDS, *BETWEEN, *_SINGLE, *CELL_WORDS})


def check_tag(tag: Tag, environment: Sandbox) -> list[Problem]:
    """The problems of one tag."""
    if tag.kind == "comment":
        return []
    if not tag.code:
        return [_problem(tag, "The tag is empty.", "Write a name into it, or remove it.")]
    if tag.kind == "statement" and tag.word not in _KNOWN:
        return [_unknown_word(tag)]
    source = _alone(tag)
    if source is None:
        return []
    try:
        tree = environment.parse(source)
        found = list(_unknown_names(tag, tree, environment))
        Rewriter(environment, lambda _: "place plain").rewrite(tree)
    except COMPILE_FAILURES as error:
        message = explain_compile(error)
        return [_problem(tag, message, _hint(tag, message))]
    return found


def _alone(tag: Tag) -> str | None:
    """A tag as a whole template: what opens is closed."""
    if tag.kind == "comment" or tag.word in CELL_WORDS:
        return None
    if tag.kind == "value":
        return f"{VALUE[0]} {tag.code} {VALUE[1]}"
    whole = _statement(tag.code)
    if tag.opens:
        return whole + _statement(BLOCKS[tag.opens])
    if tag.word in BETWEEN:
        return f"{_statement('if 1')}{whole}{_statement('endif')}"
    if tag.closes:
        return f"{_statement(_OPENED[tag.closes])}{whole}"
    return whole


# What a closing tag is parsed behind.
_OPENED: Final = {
    "if": "if 1", "for": "for i in i", "set": "set i", "macro": "macro i()", "call": "call i()",
    "with": "with", "autoescape": "autoescape true",
}  # fmt: skip


def _statement(code: str) -> str:
    return f"{STATEMENT[0]} {code} {STATEMENT[1]}"


def _problem(tag: Tag, message: str, hint: str = "") -> Problem:
    return Problem(tag.part, tag.paragraph, tag.text, message, hint)


def _unknown_word(tag: Tag) -> Problem:
    word = tag.word or tag.code.split(None, 1)[0]
    if word in _REFUSED:
        return _problem(tag, f"“{word}” is not allowed in a Word template.", _REFUSED[word])
    near = nearest(word, _KNOWN)
    hint = f"Did you mean “{near}”?" if near else "Statements are if, for, set, with and macro."
    return _problem(tag, f"There is no statement “{word}”.", hint)


def _unknown_names(tag: Tag, tree: nodes.Template, environment: Sandbox) -> Iterator[Problem]:
    for node in tree.find_all(nodes.Filter):
        if node.name not in environment.filters:
            yield _unknown_name(tag, "filter", node.name, set(environment.filters))
    for test in tree.find_all(nodes.Test):
        if test.name not in environment.tests:
            yield _unknown_name(tag, "test", test.name, set(environment.tests))


def _unknown_name(tag: Tag, kind: str, name: str, known: set[str]) -> Problem:
    near = nearest(name, {each for each in known if " " not in each})
    hint = f"Did you mean “{near}”?" if near else "See Jinja's list of filters and tests."
    return _problem(tag, f"There is no {kind} “{name}”.", hint)


def _hint(tag: Tag, message: str) -> str:
    if "underscore" in message:
        return "Give the value a name of its own in the data."
    if "ot allowed" in message:
        return ""
    if tag.kind == "value" and " " in tag.code.strip() and tag.code.replace(" ", "").isalnum():
        return "A name has no spaces; write them as underscores."
    return "Compare the tag with those of the template guide."
