"""From mappings to models: every mistake with its file, line and field, and what was meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assembler.errors import LibraryError

from ._yaml import Document, Place

_Model = TypeVar("_Model", bound=BaseModel)

# What pydantic finds, in the words of somebody who writes YAML. {…} are its own details.
_WANTED: Final = {
    "string_type": "a text is wanted here; put it in quotes",
    "int_type": "a whole number is wanted here",
    "int_parsing": "a whole number is wanted here",
    "int_from_float": "a whole number is wanted here",
    "bool_type": "true or false is wanted here",
    "bool_parsing": "true or false is wanted here",
    "date_type": "a date such as 2026-11-24 is wanted here",
    "date_parsing": "a date such as 2026-11-24 is wanted here",
    "date_from_datetime_parsing": "a date such as 2026-11-24 is wanted here",
    "date_from_datetime_inexact": "a date such as 2026-11-24 is wanted here",
    "decimal_type": "an amount in figures is wanted here",
    "decimal_parsing": "an amount in figures is wanted here",
    "literal_error": "one of {expected} is wanted here",
    "tuple_type": "a list is wanted here",
    "list_type": "a list is wanted here",
    "mapping_type": "a mapping is wanted here",
    "dict_type": "a mapping is wanted here",
    "model_type": "a mapping is wanted here",
    "model_attributes_type": "a mapping is wanted here",
    "missing": "the field is missing",
    "extra_forbidden": "there is no such field",
    "greater_than_equal": "it must be at least {ge}",
    "less_than_equal": "it must be at most {le}",
    "string_too_short": "it must have at least {min_length} letters",
    "string_too_long": "it must have at most {max_length} letters",
    "too_short": "at least {min_length} entry is wanted here",
}
_PATTERNS: Final = {
    "[A-Z]": "a currency is three capital letters, such as USD",
    "[a-z0-9]": "an id is small letters and figures, with hyphens between words",
    "[a-z][a-z0-9_]": "a name is small letters, figures and underscores",
}


class MistakesError(Exception):
    """All that is wrong in one file. It never leaves this package: each is reported by itself."""

    def __init__(self, errors: Iterable[LibraryError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda error: error.line))
        super().__init__(*self.errors)


def near(name: str, candidates: Collection[str]) -> str:
    """ "Did you mean …?" for a misspelt name, or nothing."""
    from rapidfuzz.fuzz import ratio, token_sort_ratio
    from rapidfuzz.process import extractOne

    known = sorted(candidates)
    found = extractOne(name, known, scorer=ratio, score_cutoff=60) or extractOne(
        name, known, scorer=token_sort_ratio, processor=_words_of, score_cutoff=75
    )
    return f"Did you mean “{found[0]}”?" if found else ""


def _words_of(name: str) -> str:
    return name.casefold().replace("-", " ").replace("_", " ")


def build(
    model: type[_Model], value: object, document: Document, place: Place, **more: object
) -> _Model:
    """A model of the mapping at a place of a document, with fields that no author writes.

    Raises:
        MistakesError: all that does not fit.
    """
    if not isinstance(value, dict):
        line = document.line(place)
        problem = "a mapping is wanted here: lines of “name: value”."
        raise MistakesError([LibraryError(problem, document.file, line, _dotted(place))])
    finder = _Finder(model, value, document, place, frozenset(more))
    forbidden = finder.forbidden()
    try:
        built = model.model_validate({**value, **more})
    except ValidationError as error:
        faults = error.errors(include_url=False)
        raise MistakesError([*forbidden, *finder.located(faults)]) from None
    if forbidden:
        raise MistakesError(forbidden)
    return built


class _Finder:
    """Brings what pydantic found back to the lines of the file."""

    def __init__(
        self,
        model: type[BaseModel],
        value: dict[str, Any],
        document: Document,
        place: Place,
        ours: frozenset[str],
    ) -> None:
        self._model, self._value, self._document = model, value, document
        self._place, self._ours = place, ours

    def forbidden(self) -> list[LibraryError]:
        """Fields that the loader fills in and nobody writes."""
        return [
            self._error((name,), "there is no such field.") for name in self._ours & {*self._value}
        ]

    def located(self, faults: Sequence[ErrorDetails]) -> list[LibraryError]:
        """One error for each place; alternatives of one place are joined by “or”."""
        found: dict[Place, tuple[list[str], str]] = {}
        for fault in _told(faults):
            where = self._written(fault)
            problems, _ = found.setdefault(where, ([], self._hint(fault, where)))
            problem = _phrase(fault)
            if problem not in problems:
                problems.append(problem)
        return [
            self._error(where, f"{_joined(problems)}.", hint)
            for where, (problems, hint) in found.items()
            if not (where and where[0] in self._ours)
            and not (problems == [_WANTED["missing"]] and _is_meant(where, found))
        ]

    def _written(self, fault: ErrorDetails) -> Place:
        """The fault's place as far as it is one in the file: unions add steps of their own."""
        value: Any = self._value
        kept: list[str | int] = []
        for step in fault["loc"]:
            steps = dict(enumerate(value)) if isinstance(value, list) else value
            if isinstance(steps, dict) and step in steps:
                value = steps[step]
                kept.append(step)
        if fault["type"] == "missing":
            kept.append(fault["loc"][-1])
        return tuple(kept)

    def _hint(self, fault: ErrorDetails, where: Place) -> str:
        if fault["type"] == "extra_forbidden":
            known = _field_names(self._model_at(where[:-1])) - self._ours
            return near(str(where[-1]), known)
        if fault["type"] == "literal_error":
            return near(str(fault["input"]), _choices(fault))
        return ""

    def _model_at(self, where: Place) -> type[BaseModel]:
        model = self._model
        for step in where:
            for name, field in model.model_fields.items():
                if step in (name, field.alias):
                    model = _model_in(field.annotation) or model
        return model

    def _error(self, where: Place, problem: str, hint: str = "") -> LibraryError:
        document = self._document
        line = document.line((*self._place, *where))
        field = _dotted((*self._place, *where))
        return LibraryError(problem, document.file, line, field, hint)


def _is_meant(where: Place, found: Mapping[Place, tuple[list[str], str]]) -> bool:
    """Whether the missing field stands there under a misspelt name."""
    return any(
        other[:-1] == where[:-1] and f"“{where[-1]}”" in hint for other, (_, hint) in found.items()
    )


def _told(faults: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The faults without those that only follow from another one.

    A list counts as too short when its entries have faults of their own.
    """
    for fault in faults:
        within = len(fault["loc"])
        below = (other["loc"][:within] for other in faults if len(other["loc"]) > within)
        if fault["type"] != "too_short" or fault["loc"] not in below:
            yield fault


def _phrase(fault: ErrorDetails) -> str:
    kind = fault["type"]
    if kind == "value_error":
        return str(fault["ctx"]["error"]).rstrip(".")
    if kind == "string_pattern_mismatch":
        pattern = str(fault["ctx"]["pattern"]).lstrip("^")
        found = (words for start, words in _PATTERNS.items() if pattern.startswith(start))
        return next(found, "the word has signs that do not belong here")
    context = {**fault.get("ctx", {}), "expected": ", ".join(_choices(fault))}
    return _WANTED[kind].format(**context) if kind in _WANTED else _lowered(fault["msg"])


def _choices(fault: ErrorDetails) -> list[str]:
    expected = str(fault.get("ctx", {}).get("expected", ""))
    return [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]


def _lowered(message: str) -> str:
    return f"{message[:1].lower()}{message[1:]}".rstrip(".")


def _joined(problems: Sequence[str]) -> str:
    ends = " is wanted here"
    if len(problems) > 1 and all(problem.endswith(ends) for problem in problems):
        return ", or ".join(problem.removesuffix(ends) for problem in problems) + ends
    return "; or ".join(problems)


def _field_names(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model_in(each))), None)


def _dotted(place: Place) -> str:
    return ".".join(str(step) for step in place)


def mapping_at(document: Document, place: Place) -> Mapping[str, Any]:
    """The mapping at a place; empty if nothing stands there.

    Raises:
        LibraryError: something else stands there.
    """
    value: Any = document.value
    for step in place:
        value = value.get(step) if isinstance(value, dict) else None
    if value is None:
        return {}
    if not isinstance(value, dict):
        problem = "a mapping is wanted here: lines of “name: value”."
        raise LibraryError(problem, document.file, document.line(place), _dotted(place))
    return value


def check_names(document: Document, place: Place, known: Collection[str]) -> None:
    """Refuse a name that the mapping at this place does not have.

    Raises:
        MistakesError: with the name that was probably meant.
    """
    unknown = [name for name in mapping_at(document, place) if name not in known]
    if unknown:
        raise MistakesError(
            LibraryError(
                "there is no such field.",
                document.file,
                document.line((*place, name)),
                _dotted((*place, name)),
                near(name, known),
            )
            for name in unknown
        )
