"""`clausewright library show`: the list of clauses, or one of them whole."""

from __future__ import annotations

import click

from ._output import count, print_json
from ._source import library_option, load_library, require_clause


@click.command("show")
@click.argument("clause", required=False)
@library_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
def command(*, clause: str | None, library: str | None, as_json: bool) -> None:
    """List the clauses of the library, or show one CLAUSE whole."""
    loaded = load_library(library)
    if clause:
        require_clause(loaded, clause)
        shown = loaded.clauses[clause]
        if as_json:
            print_json(shown.model_dump(mode="json", by_alias=True, exclude={"lines"}))
            return
        click.echo(f"{shown.title} ({shown.id}, revision {shown.revision}, {shown.status})")
        click.echo(f"Part: {shown.part}. Section: {shown.section}. Family: {shown.family}.")
        click.echo(f"Applies when: {' '.join(shown.applies_when.split())}")
        for source in shown.authority:
            checked = f"checked {source.checked}" if source.checked else "not checked"
            click.echo(f"Authority: {source.cite} ({checked}) {source.url}".rstrip())
        for approval in shown.standing_approvals:
            click.echo(f"Approved by {approval.by}, {approval.on}")
        click.echo(f"\n{shown.body}")
        if shown.guidance:
            click.echo(f"\nGuidance: {shown.guidance}")
        return
    if as_json:
        fields = {"id", "revision", "title", "kind", "status", "family", "part", "section"}
        print_json(
            {
                "name": loaded.name,
                "version": loaded.version,
                "digest": loaded.digest,
                "clauses": [
                    entry.model_dump(mode="json", include=fields)
                    for entry in loaded.clauses.values()
                ],
            }
        )
        return
    click.echo(f"{loaded.name} {loaded.version}: {count(len(loaded.clauses), 'text')}")
    section = ""
    for entry in loaded.clauses.values():
        if entry.section != section:
            section = entry.section
            click.echo(f"\n{section}")
        click.echo(f"  {entry.id:30} {entry.title}  [{entry.status}, r{entry.revision}]")
