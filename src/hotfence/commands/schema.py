"""`hotfence schema`: the JSON Schema of the scope or the policy."""

import json

import click

from hotfence.commands.output import write_out


@click.command("schema")
@click.argument("what", type=click.Choice(("scope", "policy")))
def command(what: str) -> int:
    """Print the JSON Schema that editors use to complete and check the file."""
    from hotfence.config.policy_file import policy_schema
    from hotfence.config.scope_file import scope_schema

    schema = scope_schema() if what == "scope" else policy_schema()
    write_out(json.dumps(schema, indent=2) + "\n")
    return 0
