"""`clausewright gui`: the desktop program, where PySide6 is installed."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

import click


@click.command("gui", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[FILE …]")
def command(arguments: tuple[str, ...]) -> None:
    """Open the desktop program, with FILE in it.

    FILE is a work file, a notice, a facts file or a tender. `--screenshot OUT.png` draws the
    window with the file open and ends; `--size 1440x900`, `--theme light|dark|contrast` and
    `--language en|de|fr` say how.
    """
    if find_spec("PySide6") is None:
        raise click.UsageError(
            "The desktop program needs PySide6. Install it with: pip install 'clausewright[gui]'"
        )
    # By name: the engine is below the desktop program and must not need it.
    sys.exit(import_module("gui.__main__").main(arguments))
