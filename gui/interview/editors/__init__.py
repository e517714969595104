"""A field for each kind of answer; all are used in the same way."""

from ._base import Editor
from ._make import editor_for

__all__ = ["Editor", "editor_for"]
