"""The command line: one module a command, loaded when it is called.

A command returns its exit code. Click's own errors end with 2, since 1 means blocked.
"""

import importlib

import click

from hotfence import VERSION
from hotfence.errors import CannotDecideError

COMMANDS = {
    "check": "Judge the work tree, the index, or a range of commits.",
    "allows": "May this file be edited now?",
    "approve": "Sign off the scope, the merge or the rollout.",
    "classify": "Tell what a change contains, with no scope or policy.",
    "backtest": "Say what the rules would have said of past commits.",
    "status": "Tell where the incidents stand, and what is missing.",
    "gate": "May this commit go out? For a deploy job.",
    "ci": "Judge what this CI run is about.",
    "drill": "Play a practice outage on this machine.",
    "explain": "Tell why a rule exists and what to do about it.",
    "policy": "Show or check the policy.",
    "record": "Add to the record: a prompt, answer, evidence, test, note or decision.",
    "break-glass": "Sign a narrow exception that ends by itself.",
    "review": "Review an exception, and close it.",
    "log": "Show what the hooks, checks and gates of this repository decided.",
    "rules": "List the rules.",
    "scope": "Show the fence, or suggest the narrowest one.",
    "schema": "Print the JSON Schema of the scope or the policy.",
    "install": "Install a git hook, an agent's hooks, or a CI file.",
    "uninstall": "Take out what install put there.",
    "mcp": "Serve an agent over MCP, read-only.",
    "agent": "Hook: judge what a coding agent is about to do.",
    "pre-commit": "Hook: judge what is about to be committed.",
    "pre-merge-commit": "Hook: the same for a merge.",
    "pre-push": "Hook: judge what is about to be pushed.",
    "pre-receive": "Hook: judge a push on the server.",
    "update": "Hook: judge one ref on the server.",
}
_HOOK_NAMES = frozenset({"pre-commit", "pre-merge-commit", "pre-push", "pre-receive", "update"})


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        if cmd_name in _HOOK_NAMES:
            return _hook_help(cmd_name)
        module = importlib.import_module(f"hotfence.commands.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table without loading any command."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command when one is unknown."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f"did you mean `{near[0]}`?" if near else "`hotfence --help` lists them"
            raise click.UsageError(f"no command {args[0]!r}; {hint}")
        return super().resolve_command(ctx, args)


def _hook_help(name: str) -> click.Command:
    words = {
        "update": "git calls it with REF OLD NEW",
        "pre-push": "git calls it with the remote and gives the refs on standard input",
        "pre-receive": "git gives `<old> <new> <ref>` lines on standard input",
    }.get(name, "git calls it without arguments")
    text = f"{COMMANDS[name]}\n\nThis is a git hook: {words}."
    options = [
        click.Option(["--format"], help="What to print: text (on standard error) or json."),
        click.Option(["--output"], metavar="FORMAT=FILE", help="Also write a report to a file."),
    ]
    return click.Command(name, help=text, callback=lambda **_: 0, params=[*options])


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="hotfence", message="%(prog)s %(version)s")
def cli() -> None:
    """Let one small, proven, reversible, approved change through on a hotfix branch.

    Exit codes: 0 passed or none of its business, 1 blocked, 2 could not decide.
    `--debug` shows a traceback where something goes wrong.
    """


def run(args: list[str]) -> int:
    """Run the command line; return the exit code."""
    try:
        code = cli.main(args, prog_name="hotfence", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 2
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        where = f"; see `{context.command_path} --help`" if context else ""
        # A missing argument lists its choices one a line.
        told = " ".join(error.format_message().split()).rstrip(".")
        raise CannotDecideError(f"{told}{where}") from None
    except click.Abort:
        raise KeyboardInterrupt from None
    return code if isinstance(code, int) else 0
