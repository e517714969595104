"""The expression language of rules: parsed once, three-valued, able to explain itself.

`parse` reads an expression in Jinja's grammar and admits a white list of forms. `Expression.value`
evaluates it over a `Scope` of facts with Kleene's three values; `Expression.explain` gives the
same result as a tree in the officer's words.
"""

from ._explain import ALL_WANTED, NOT_SO, ONE_ENOUGH, Explanation
from ._expression import Expression, Outcome, parse
from ._plain import from_plain, to_plain
from ._scope import Scope
from ._truth import NOT_ARISING, UNKNOWN, Truth, Unknown
from ._wanted import Wanted

__all__ = [
    "ALL_WANTED",
    "NOT_ARISING",
    "NOT_SO",
    "ONE_ENOUGH",
    "UNKNOWN",
    "Explanation",
    "Expression",
    "Outcome",
    "Scope",
    "Truth",
    "Unknown",
    "Wanted",
    "from_plain",
    "parse",
    "to_plain",
]
