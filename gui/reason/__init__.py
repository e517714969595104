"""Why a clause is in, out or not decided yet: the steps, the law, and what would change it."""

from ._asked import Asked

__all__ = ["Asked"]
