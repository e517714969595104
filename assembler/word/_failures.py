"""What went wrong while a template was rendered, as a sentence with a place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from jinja2 import UndefinedError
from jinja2.exceptions import FilterArgumentError, SecurityError, TemplateRuntimeError

from assembler.errors import PackageError, TemplateError

from ._tags import Tag

# What a template can bring about: its own faults, and data that does not fit an operation.
FAILURES: Final = (
    *(TemplateError, PackageError, UndefinedError, SecurityError, TemplateRuntimeError),
    *(FilterArgumentError, RecursionError, TypeError, ValueError, ArithmeticError, LookupError),
    *(AttributeError, MemoryError),
)


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
    return f"The tag cannot be worked out with this data: {error}".rstrip(".") + "."


def _undefined(message: str, context: Mapping[str, Any]) -> str:
    """Jinja says “'x' is undefined”, or “'dict object' has no attribute 'x'”."""
    if not message.endswith("is undefined") or message.count("'") != 2:
        return f"{message[:1].upper()}{message[1:]}. Add it to the data, or mend the name."
    name = message.split("'")[1]
    near = _nearest(name, context)
    hint = f"Did you mean “{near}”?" if near else "Add it to the data, or mend the name."
    return f"The data has no “{name}”. {hint}"


def _nearest(name: str, context: Mapping[str, Any]) -> str:
    from rapidfuzz.process import extractOne

    found = extractOne(name, [str(key) for key in context], score_cutoff=75)
    return str(found[0]) if found else ""
