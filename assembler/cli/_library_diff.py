"""`clausewright library diff`: what differs between two libraries."""

from __future__ import annotations

import click

from ._difference import print_difference
from ._source import load_library


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("--texts-only", is_flag=True, help="Leave the scenarios alone, which takes longest.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(*, old: str, new: str, texts_only: bool, as_json: bool) -> None:
    """Show what differs between the libraries OLD and NEW: folders, or names such as "bundled".

    Texts word by word, rules, dates, thresholds, questions, regimes and risk tables; and which
    scenarios select differently.
    """
    from assembler.library import diff
    from assembler.selection import select

    difference = diff(
        load_library(old),
        load_library(new),
        None if texts_only else lambda library, facts, on: select(library, facts, on=on),
    )
    print_difference(difference, as_json=as_json)
