"""Every error that the program raises on purpose.

A message says what is wrong, where, and what to do next, in the user's words. The same things are
attributes, so that the command line and the window can show them in their own way. Each error
hands all its arguments to `Exception.__init__`, so that worker processes can pickle it.
"""

from __future__ import annotations

from collections.abc import Sequence


class ClausewrightError(Exception):
    """The base of all errors that a user can cause and mend."""

    exit_code = 3

    @property
    def kind(self) -> str:
        """The name that `--json` prints, such as "fact" or "library"."""
        return type(self).__name__.removesuffix("Error").lower()

    @property
    def message(self) -> str:
        """What is wrong and what to do, without the place."""
        return str(self)

    @property
    def where(self) -> str:
        """The place of the fault, or an empty string."""
        return ""


class LibraryError(ClausewrightError):
    """A file of the clause library cannot be used as it stands."""

    def __init__(
        self, problem: str, file: str, line: int = 0, field: str = "", hint: str = ""
    ) -> None:
        super().__init__(problem, file, line, field, hint)
        self.problem, self.file, self.line, self.field, self.hint = (
            problem,
            file,
            line,
            field,
            hint,
        )

    @property
    def message(self) -> str:
        field = f"{self.field}: " if self.field else ""
        return f"{field}{self.problem} {self.hint}".strip()

    @property
    def where(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


class RuleError(ClausewrightError):
    """An expression cannot be read, or uses a name or a form that rules do not have.

    `line` and `column` count from 1 inside the expression text; the loader adds the file.
    """

    def __init__(
        self, problem: str, expression: str, line: int = 1, column: int = 1, hint: str = ""
    ) -> None:
        super().__init__(problem, expression, line, column, hint)
        self.problem, self.expression, self.line, self.column, self.hint = (
            problem,
            expression,
            line,
            column,
            hint,
        )

    @property
    def message(self) -> str:
        return f"{self.problem} {self.hint}".strip()

    @property
    def where(self) -> str:
        return f"line {self.line}, column {self.column}"

    def __str__(self) -> str:
        return f"{self.where} of the expression: {self.message}"


class FactError(ClausewrightError):
    """An answer does not fit its question."""

    def __init__(self, fact: str, value: object, why: str, allowed: Sequence[str] = ()) -> None:
        super().__init__(fact, value, why, tuple(allowed))
        self.fact, self.value, self.why, self.allowed = fact, value, why, tuple(allowed)

    @property
    def where(self) -> str:
        return self.fact

    @property
    def message(self) -> str:
        allowed = f" Allowed: {', '.join(self.allowed)}." if self.allowed else ""
        return f"{self.fact}: {self.why}{allowed}"

    def __str__(self) -> str:
        return self.message


class TemplateError(ClausewrightError):
    """A Word template or a clause body cannot be compiled or rendered."""

    def __init__(self, problem: str, part: str = "", paragraph: str = "", tag: str = "") -> None:
        super().__init__(problem, part, paragraph, tag)
        self.problem, self.part, self.paragraph, self.tag = problem, part, paragraph, tag

    @property
    def message(self) -> str:
        return self.problem

    @property
    def where(self) -> str:
        pieces = [self.part]
        if self.paragraph:
            pieces.append(f"paragraph “{self.paragraph}”")
        if self.tag:
            pieces.append(f"tag {self.tag}")
        return ", ".join(piece for piece in pieces if piece)

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}" if self.where else self.problem


class PackageError(ClausewrightError):
    """A file is no usable Word document: another format, encrypted, damaged or too large."""

    def __init__(self, problem: str, file: str = "") -> None:
        super().__init__(problem, file)
        self.problem, self.file = problem, file

    @property
    def message(self) -> str:
        return self.problem

    @property
    def where(self) -> str:
        return self.file

    def __str__(self) -> str:
        return f"{self.file}: {self.problem}" if self.file else self.problem


class UndecidedError(ClausewrightError):
    """Clauses are undecided, and the caller asked not to go on with open points."""

    exit_code = 4

    def __init__(self, clauses: Sequence[str], facts: Sequence[str]) -> None:
        super().__init__(tuple(clauses), tuple(facts))
        self.clauses, self.facts = tuple(clauses), tuple(facts)

    @property
    def message(self) -> str:
        count = len(self.clauses)
        noun = "clause is" if count == 1 else "clauses are"
        return (
            f"{count} {noun} undecided. Answer first: {', '.join(self.facts) or 'nothing asked'}. "
            "Or allow undecided clauses: they are then listed in the draft and left out of it."
        )

    def __str__(self) -> str:
        return self.message


class IntakeError(ClausewrightError):
    """A notice, release, table or facts file cannot be read as a source of facts."""

    def __init__(self, problem: str, file: str = "", path: str = "") -> None:
        super().__init__(problem, file, path)
        self.problem, self.file, self.path = problem, file, path

    @property
    def message(self) -> str:
        return self.problem

    @property
    def where(self) -> str:
        return ": ".join(piece for piece in (self.file, self.path) if piece)

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}" if self.where else self.problem
