"""What is wrong with a template, as values."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

from assembler.errors import TemplateError


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a template.

    An `error` keeps the template from being rendered; a `warning` says what its author will
    hardly have meant.
    """

    part: str
    paragraph: str
    tag: str
    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"

    @property
    def where(self) -> str:
        """Part, paragraph and tag, as far as they are known."""
        place = f"{self.part}, “{self.paragraph}”" if self.paragraph else self.part
        return f"{place}, {self.tag}" if self.tag else place

    def to_dict(self) -> dict[str, object]:
        return asdict(self)

    def as_error(self, others: int = 0) -> TemplateError:
        """The same as an exception; `others` is how many more there are."""
        more = ""
        if others:
            noun = "problem" if others == 1 else "problems"
            more = f" There {'is' if others == 1 else 'are'} {others} more {noun}: check the file."
        text = f"{self.message} {self.hint}".strip()
        return TemplateError(f"{text}{more}", self.part, self.paragraph, self.tag)
