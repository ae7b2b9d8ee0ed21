"""`hotfence agent`: the help of the hook that coding agents call."""

import click


@click.command("agent")
@click.option("--agent", "name", metavar="NAME", help="Who calls: claude, codex, cursor, ...")
@click.argument("what", required=False, type=click.Choice(["brief"]))
def command(name: str | None, what: str | None) -> int:
    """Hook: judge what a coding agent is about to do.

    An agent calls it with an event in JSON on standard input. On a hotfix branch it refuses what
    the incident does not allow, in the form that the agent honours; otherwise it says nothing.

    `hotfence agent brief` prints what an agent must know on this branch.
    """
    from hotfence.hooks.agent import run

    options = ["--agent", name] if name else []
    return run([*options, *([what] if what else [])])
