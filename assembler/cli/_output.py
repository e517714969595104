"""How results and errors are printed."""

from __future__ import annotations

import json
import sys

import click


def print_json(value: object) -> None:
    """Print one JSON document on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_error(kind: str, message: str, where: str, *, as_json: bool) -> None:
    """Print an error: as a sentence on standard error, or as JSON on standard output."""
    if as_json:
        print_json({"error": {"kind": kind, "message": message, "where": where}})
        return
    place = f"{where}: " if where and not message.startswith(where) else ""
    click.echo(f"clausewright: {place}{message}", err=True)


def count(number: int, noun: str, plural: str = "") -> str:
    """ "1 clause", "2 clauses"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def is_stdout(target: str) -> bool:
    return target == "-"


def write_stdout(data: bytes) -> None:
    """Write a document to standard output."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
