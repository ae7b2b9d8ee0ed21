"""`hotfence rules`: every rule of this version."""

import click

from hotfence.commands.output import write_out


@click.command("rules")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
def command(form: str) -> int:
    """List the rules: id, name, level, stages."""
    from hotfence.rules import RULES

    if form == "json":
        import json

        rows = [
            {
                "id": rule.id,
                "name": rule.name,
                "level": rule.level,
                "integrity": rule.is_integrity,
                "stages": list(rule.stages),
                "why": rule.why,
                "fix": rule.fix,
            }
            for rule in RULES
        ]
        write_out(json.dumps({"schema": 1, "rules": rows}, indent=2) + "\n")
        return 0
    lines = [
        f"{rule.id}  {rule.name:26} {'integrity' if rule.is_integrity else rule.level:10}"
        f" {', '.join(rule.stages)}"
        for rule in RULES
    ]
    write_out("\n".join(lines) + "\n\n`hotfence explain HF101` tells why one exists.\n")
    return 0
