"""`clausewright library schema`: JSON Schemas, so that editors complete and check."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ._output import print_json
from ._source import library_option, load_library


@click.command("schema")
@click.argument("name", required=False)
@click.option("-o", "--output", "folder", metavar="DIR", help="Write every schema into a folder.")
@library_option
@click.option("--json", "as_json", is_flag=True, help="Print all of them as one JSON document.")
def command(*, name: str | None, folder: str | None, library: str | None, as_json: bool) -> None:
    """Print the JSON Schema of one kind of file, or write those of all kinds into a folder.

    NAME is library, facts, thresholds, regime, scenarios, clause or translation. The schemas
    offer the parts, families, regimes and ids of the library.
    """
    from assembler.library import schema_files, schemas

    if name is not None and name not in schema_files:
        known = ", ".join(schema_files)
        raise click.BadParameter(f"“{name}” is none of {known}.", param_hint="NAME")
    if not (name or folder or as_json):
        for each, where in schema_files.items():
            click.echo(f"{each:12} {where}")
        return
    made = schemas(load_library(library))
    if folder:
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        for each in [name] if name else made:
            path = target / f"{each}.schema.json"
            text = json.dumps(made[each], ensure_ascii=False, indent=1)
            path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
            click.echo(path)
        return
    print_json(made[name] if name else made)
