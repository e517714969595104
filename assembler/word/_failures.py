"""What went wrong while a template was rendered, as a sentence with a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import FilterArgumentError, SecurityError, TemplateRuntimeError

from assembler.errors import PackageError, TemplateError

from ._tags import Tag

# What a template can bring about: its own faults, and data that does not fit an operation.
FAILURES: Final = (
    *(TemplateError, PackageError, UndefinedError, SecurityError, TemplateRuntimeError),
    *(FilterArgumentError, RecursionError, TypeError, ValueError, ArithmeticError, LookupError),
    *(AttributeError, MemoryError),
)

# What code that cannot be compiled brings about, beside Jinja's own errors: numbers of thousands
# of digits, and blocks or brackets that are nested deeper than Python goes.
COMPILE_FAILURES: Final = (
    *(SyntaxError, RecursionError, ValueError, OverflowError, MemoryError, TemplateSyntaxError),
)


def explain_compile(error: Exception) -> str:
    """Why a tag or part cannot be compiled, as a sentence."""
    match error:
        case TemplateSyntaxError():
            return _syntax(error)
        case SyntaxError() | RecursionError():
            return "The tags are nested too deeply."
        case MemoryError():
            return "The tags take more memory than there is."
    return f"The tag cannot be read: {error}".rstrip(".") + "."


# Jinja's messages, and what they mean to somebody who writes a letter in Word.
_TAG_END: Final = "end of (?:print statement|statement block)"
_MESSAGES: Final = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        ("unexpected 'end of", "The tag ends too early."),
        ("Expected an expression, got 'end of", "The tag ends where a name or value should stand."),
        (f"expected token 'name', got '{_TAG_END}'", "The tag ends where a name should stand."),
        (f"expected token '(.+)', got '{_TAG_END}'", "The tag ends where “{}” should stand."),
        (f"expected token '{_TAG_END}', got '(.+)'", "“{}” stands where the tag should end."),
        ("expected token 'name', got '(.+)'", "“{}” stands where a name should."),
        ("expected token '(.+)', got '(.+)'", "“{1}” stands where “{0}” should."),
        (r"unexpected char (?:\"'\"|'\"')", "A quotation mark is not closed in the tag."),
        ("unexpected char '(.+)' at", "The sign “{}” has no meaning in a tag."),
        ("unexpected '(.+)'", "“{}” stands where a name or value should."),
        ("expected name or number", "A name is missing after a full stop."),
        ("can't assign to", "Only a name can be given a value."),
    )
)


def _syntax(error: TemplateSyntaxError) -> str:
    message = error.message or "The tag cannot be read"
    if "\\ufdd" in message:  # it met our own closing sign where it looked for another
        return "A parenthesis, bracket or brace is not closed in the tag."
    for pattern, sentence in _MESSAGES:
        match = pattern.match(message)
        if match:
            return sentence.format(*match.groups())
    return f"{message[:1].upper()}{message[1:].rstrip('.')}."


def explain(
    error: Exception, part: str, tag: Tag | None, context: Mapping[str, Any]
) -> TemplateError:
    """The error as its template's author can use it."""
    if isinstance(error, TemplateError) and error.part:
        return error
    problem = _sentence(error, context)
    if tag is None:
        return TemplateError(problem, part)
    return TemplateError(problem, part, tag.paragraph, tag.text)


def _sentence(error: Exception, context: Mapping[str, Any]) -> str:
    match error:
        case TemplateError() | PackageError():
            return error.problem
        case UndefinedError():
            return _undefined(error.message or "", context)
        case SecurityError():
            return f"Not allowed in a template: {error.message or error}".rstrip(".") + "."
        case RecursionError():
            return "The template calls itself without end; it was stopped."
        case MemoryError():
            return "The template makes more than fits into memory; it was stopped."
    said = str(error)
    for pattern, sentence in _DATA_MESSAGES:
        match = pattern.search(said)
        if match:
            return sentence.format(*match.groups())
    return f"The tag cannot be worked out with this data: {said}".rstrip(".") + "."


# Python's messages for data that does not fit what a tag does with it.
_DATA_MESSAGES: Final = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        ("division by zero|by zero$", "The tag divides by zero."),
        ("object is not iterable$", "The tag goes through a value that is no list."),
        ("object is not callable$", "The tag calls a value as if it were a macro or function."),
        (
            "can only concatenate|unsupported operand",
            "The tag reckons with values that do not go together, such as text and a number.",
        ),
        (
            "not supported between instances",
            "The tag compares values that do not go together, such as text and a number.",
        ),
    )
)


_NO_ATTRIBUTE: Final = re.compile(r"has no (?:attribute|element) '?(\w+)'?$")


def _undefined(message: str, context: Mapping[str, Any]) -> str:
    """Jinja says “'x' is undefined”, or “'dict object' has no attribute 'x'”."""
    attribute = _NO_ATTRIBUTE.search(message)
    if attribute:
        return (
            f"“{attribute[1]}” is not in the value before it. Add it to the data, or mend the name."
        )
    if not message.endswith("is undefined") or message.count("'") != 2:
        return f"{message[:1].upper()}{message[1:]}. Add it to the data, or mend the name."
    name = message.split("'")[1]
    near = nearest(name, map(str, context), 75)
    hint = f"Did you mean “{near}”?" if near else "Add it to the data, or mend the name."
    return f"The data has no “{name}”. {hint}"


def nearest(word: str, known: Iterable[str], least: int = 60) -> str:
    """The known word that is most like another one, or nothing; `least` is in percent."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    found = extractOne(word, sorted(known), scorer=ratio, score_cutoff=least)
    return str(found[0]) if found else ""
