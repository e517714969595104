"""The command line: parse, call the engine, print.

Results go to standard output, messages to standard error. Exit codes: 0 done, 2 usage,
3 bad input, 4 undecided, 5 a check found something.
"""

from ._main import main

__all__ = ["main"]
