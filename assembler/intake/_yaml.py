"""YAML from strangers, by the rules of YAML 1.2: NO is Norway, and a name given twice a mistake."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final, NoReturn

import yaml

from assembler.errors import IntakeError

_DEEPEST: Final = 60
_INTEGER: Final = re.compile(r"[-+]?\d{1,1000}")
_NUMBER: Final = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d{1,4})?")
_WORDS: Final = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(text: str, name: str) -> Any:
    """The document, with fractions as `Decimal` and dates as text.

    It is built from the parser's events, since libyaml's own nodes are made by recursion and a
    file of ten thousand brackets ends the process.

    Raises:
        IntakeError: not YAML, more than one document, a name given twice, an alias, or nested
            too deeply.
    """
    builder = _Builder(name)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = error.problem or error.context or "it ends too early"
        raise IntakeError(f"The YAML cannot be read: {problem}.", name, f"line {line}") from error
    except yaml.YAMLError as error:  # a character that YAML does not have
        problem = str(error).splitlines()[0]
        raise IntakeError(f"The YAML cannot be read: {problem}.", name) from error
    return builder.document


class _Builder:
    """Lists and mappings from events, without recursion."""

    def __init__(self, name: str) -> None:
        self.document: Any = None
        self._name = name
        self._documents = 0
        self._open: list[tuple[Any, list[Any]]] = []  # each container with its waiting key

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._add(_scalar(event), event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._start({}, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._start([], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse("An alias (*) is not read here; write the value out.", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse("The file holds more than one YAML document.", event)

    def _start(self, container: Any, event: yaml.Event) -> None:
        if len(self._open) >= _DEEPEST:
            self._refuse(f"The YAML is nested deeper than {_DEEPEST} levels.", event)
        self._add(container, event)
        self._open.append((container, []))

    def _add(self, value: Any, event: yaml.Event) -> None:
        if not self._open:
            self.document = value
            return
        container, key = self._open[-1]
        if isinstance(container, list):
            container.append(value)
        elif key:
            container[key.pop()] = value
        elif isinstance(value, list | dict):
            self._refuse("A name is a word, not a list or a mapping.", event)
        elif value in container:
            self._refuse(f"“{value}” is given twice.", event)
        else:
            key.append(value)

    def _refuse(self, problem: str, event: yaml.Event) -> NoReturn:
        mark = event.start_mark
        raise IntakeError(problem, self._name, f"line {mark.line + 1}" if mark else "")


def _scalar(event: yaml.ScalarEvent) -> Any:
    """Plain words by the core schema of YAML 1.2; quoted ones are text."""
    text: str = event.value
    if not event.implicit[0]:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return Decimal(text) if _NUMBER.fullmatch(text) else text
