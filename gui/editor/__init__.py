"""The clause editor: front matter as a form, the wording with its marks, and what it would do."""

from .presenter import ClauseDocument

__all__ = ["ClauseDocument"]
