"""`clausewright library search`: texts by their words."""

from __future__ import annotations

import sys

import click

from ._output import count, print_json
from ._source import library_option, load_library


@click.command("search")
@click.argument("query")
@library_option
@click.option("--regime", default="", help="Only texts that may come in under this regime.")
@click.option("--family", default="", help="Only texts of this family.")
@click.option("--status", default="", help="Only texts of this status, such as draft.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(
    *,
    query: str,
    library: str | None,
    regime: str,
    family: str,
    status: str,
    limit: int,
    as_json: bool,
) -> None:
    """List the texts that hold every word of QUERY (or else any of them), the best first.

    Title, id, text, guidance, authority and family are searched. Put words in quotation marks
    to find them one after the other.
    """
    from assembler.library import search

    hits = search(
        load_library(library), query, regime=regime, family=family, status=status, limit=limit
    )
    if as_json:
        print_json({"query": query, "hits": [hit.to_dict() for hit in hits]})
        return
    for hit in hits:
        click.echo(f"{hit.id}  {hit.title}  [{hit.family}, {hit.status}]")
        click.echo(f"    {_shown(hit.snippet)}")
    click.echo(f"{count(len(hits), 'text')} found.", err=True)


def _shown(snippet: str) -> str:
    """Bold on a screen; elsewhere the marks stay."""
    if not sys.stdout.isatty():
        return snippet
    return snippet.replace("«", "\x1b[1m").replace("»", "\x1b[0m")
