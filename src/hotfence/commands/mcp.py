"""`hotfence mcp`: a server for coding agents, over standard input and output."""

import os

import click

from hotfence.errors import CannotDecideError


@click.command("mcp")
@click.option("--repo", default=".", show_default=True, metavar="DIR", help="A work tree.")
def command(repo: str) -> int:
    """Serve a coding agent over MCP: status, may-I, classify, explain, and adding a note.

    Needs `pip install 'hotfence[mcp]'`. It runs until standard input ends.
    """
    if not os.path.isdir(repo):
        raise CannotDecideError(f"{repo} is not a directory; give --repo a work tree")
    from hotfence.mcp.server import serve

    serve(os.path.abspath(repo))
    return 0
