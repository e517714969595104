"""The command group. Each command's module is imported only when it is called."""

from __future__ import annotations

import sys

import click

from assembler._version import __version__
from assembler.errors import ClausewrightError

from ._lazy import LazyGroup
from ._output import print_error

_COMMANDS = {
    "assemble": ("_assemble", "Write a Word tender from a notice or a facts file."),
    "select": ("_select", "Say which clauses are in, out and undecided, and what to ask next."),
    "why": ("_why", "Explain why one clause is in, out or undecided."),
    "batch": ("_batch", "Write a Word tender for each row of a table."),
    "interview": ("_interview", "Ask the questions of a contract one by one."),
    "library": ("_library", "Check, show and keep the clause library."),
    "template": ("_template", "Check Word templates and list what they need."),
    "gui": ("_gui", "Open the desktop program."),
    "completion": ("_completion", "Print the line that switches on shell completion."),
}


@click.group(
    cls=LazyGroup,
    table=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start here: clausewright assemble NOTICE.xml -o tender.docx --allow-undecided",
)
@click.version_option(__version__, prog_name="clausewright", message="%(prog)s %(version)s")
def _cli() -> None:
    """Draft tenders that keep trafficked and forced labour out of supply chains.

    Answer questions about a contract, or hand over an eForms notice or an OCDS release.
    Clausewright picks the clauses that the law and your policy call for, says why, and writes a
    Word tender. Everything works offline.

    SOURCE is a facts file (YAML or JSON), an eForms notice (XML) or an OCDS release, package or
    record (JSON), told apart by content; "-" reads standard input.
    """


def main() -> None:
    """Run the command line and leave with its exit code."""
    as_json = "--json" in sys.argv
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may use a code page that lacks our quotes and dashes.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        _cli.main(prog_name="clausewright", standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.Abort:
        print_error("interrupted", "Stopped; nothing was written.", "", as_json=as_json)
        sys.exit(130)
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "clausewright"
        print_error("usage", error.format_message(), where, as_json=as_json)
        if not as_json:
            click.echo(f"See: {where} --help", err=True)
        sys.exit(2)
    except click.ClickException as error:
        print_error("usage", error.format_message(), "", as_json=as_json)
        sys.exit(2)
    except ClausewrightError as error:
        print_error(error.kind, error.message, error.where, as_json=as_json)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader (`| head`) went away: that is no fault. Close quietly.
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        print_error("file", f"{reason}.", str(error.filename or ""), as_json=as_json)
        sys.exit(3)
