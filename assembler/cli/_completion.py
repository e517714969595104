"""`clausewright completion`: shell completion by click's own scripts."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script for SHELL.

    \b
    bash:  clausewright completion bash >> ~/.bashrc
    zsh:   clausewright completion zsh >> ~/.zshrc
    fish:  clausewright completion fish > ~/.config/fish/completions/clausewright.fish
    """
    completion = get_completion_class(shell)
    if completion is None:  # click knows all three
        raise click.UsageError(f"There is no completion for {shell}.")
    root = ctx.find_root().command
    click.echo(completion(root, {}, "clausewright", "_CLAUSEWRIGHT_COMPLETE").source())
