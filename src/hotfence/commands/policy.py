"""`hotfence policy`: the rules in force on one page, and a check of a policy file."""

import click

from hotfence.commands.output import write_out
from hotfence.git.head import HEADS, head_branch
from hotfence.git.refs import protected_side
from hotfence.git.repository import Repository
from hotfence.governed import PolicySource, Settings, policy_source, read_policy_file
from hotfence.model.policy import Person, Policy
from hotfence.report.escape import plain

MOST_PROBLEMS = 10


@click.group("policy")
def command() -> None:
    """Show the policy in force, or check a policy file."""


@command.command("check")
@click.argument("file", default=".hotfence.yaml")
def check(file: str) -> int:
    """Check FILE (.hotfence.yaml); list every problem with its line and column."""
    from hotfence.config.policy_file import InvalidPolicyError, read_layer, resolve

    try:
        policy = resolve(read_layer(file, read_policy_file(file)), None)
    except InvalidPolicyError as error:
        shown = error.problems[:MOST_PROBLEMS]
        told = [f"{plain(file)}: {plain(problem.told)}" for problem in shown]
        if len(error.problems) > len(shown):
            told.append(f"... and {len(error.problems) - len(shown)} more")
        write_out("\n".join(told) + "\n")
        return 1
    warnings = [f"  note: {plain(text)}" for text in _doubts(policy)]
    write_out("\n".join([f"{plain(file)}: valid", *warnings]) + "\n")
    return 0


@command.command("show")
@click.option("--repo", default=".", metavar="DIR", help="A work tree or a bare repository.")
def show(repo: str) -> int:
    """Print the rules in force: what may AI do, what may change, who approves, what is kept."""
    repository = Repository.at(repo)
    try:
        source = _source(repository)
        policy = source.policy()
    finally:
        repository.close()
    write_out(page(policy))
    return 0


def _source(repository: Repository) -> PolicySource:
    settings = Settings(repository)
    if repository.work_tree is None:
        where = (head_branch(repository) or "HEAD").removeprefix(HEADS)
        return PolicySource(repository, settings, "HEAD", where)
    return policy_source(repository, settings, protected_side(repository).default)


def _doubts(policy: Policy) -> list[str]:
    """Name what is valid and probably not meant."""
    known = set(policy.people)
    doubts: list[str] = []
    for severity, approvers in policy.approvers.items():
        doubts += [
            f"approvers.{severity} names {name}, who is not among the people"
            for name in (approvers.lead, approvers.backup)
            if name is not None and known and name not in known
        ]
    wanted = {name for who in policy.approvers.values() for name in who if name is not None}
    if (policy.signoffs.merge or policy.signoffs.rollout) and policy.signoffs.accept != ("review",):
        doubts += [
            f"people.{name} approves and has no key, so they cannot sign"
            for name in sorted(name for name in wanted if name in known)
            if not policy.people[name].keys and not policy.people[name].gpg
        ]
    for name, area in policy.areas.items():
        doubts += [
            f"areas.{name} is owned by {owner}, who is not among the people"
            for owner in area.owners
            if known and owner not in known
        ]
    return doubts


def page(policy: Policy) -> str:
    """Return the policy as one page that answers four questions."""
    branches = policy.branches
    limits, rollback = policy.limits, policy.rollback
    off = [rule for rule, level in policy.rules.items() if level == "off"]
    may = "may" if policy.signoffs.same_person else "may not"
    warned = [rule for rule, level in policy.rules.items() if level == "warn"]
    lines = [
        f"Policy: {' over '.join(policy.sources)}",
        f"Hotfix branches: {_list(branches.hotfix)}; an incident id matches {policy.incident_id}",
        f"Protected: {_list(branches.protected)} and the default branch;"
        f" deploy: {_list(branches.deploy)}",
        "",
        "What may AI inspect?",
        "  Everything in the repository. Until the scope is complete it may write only the record.",
        "What may it, or anyone, change?",
        f"  What the scope's `change` names, up to: entries {_most(limits.changes)},"
        f" files {_most(limits.files)}, lines {_most(limits.lines)}.",
        "  Never dependencies, runtimes, vendored code, migrations, data, renames, formatting,"
        " comments, logging, or the files that guard the repository.",
        *(
            f"  {', '.join(entry.files)}: {entry.kind}"
            + (f" ({entry.called})" if entry.called else "")
            for entry in policy.catalog
        ),
        f"  AI never (ai.production_config): {_list(policy.ai.production_config)}.",
        f"  Counted as AI beside the known ones: {_list(policy.ai.identities)}.",
        *(
            f"  {name} ({_list(service.files)}): frozen for everybody else"
            " while an incident of it is open"
            for name, service in policy.services.items()
        ),
        f"  Facts at most {_most(policy.evidence.minutes)} minutes old; a rollback of at most"
        f" {_most(rollback.minutes)} minutes and {_most(rollback.steps)} steps.",
        "Who can approve a change?",
        *(
            f"  {severity}: {who.lead}" + (f", or {who.backup}" if who.backup else "")
            for severity, who in policy.approvers.items()
        ),
        *(
            f"  {name} ({_list(area.files)}): {_list(area.owners)} as well"
            for name, area in policy.areas.items()
        ),
        f"  Known: {_list([_person(name, who) for name, who in policy.people.items()])}.",
        f"  Signoffs: {policy.signoffs.merge or 0} before the merge,"
        f" {policy.signoffs.rollout or 0} before the rollout"
        f"{', and one on the scope' if policy.signoffs.scope else ''};"
        f" by {_list(policy.signoffs.accept)}; good for {_most(policy.signoffs.hours)} hours.",
        f"  The only merge signer {may} sign the rollout; nobody signs their own patch.",
        "  AI never: it signs nothing, and its commits need a person as author or committer.",
        f"  {_glass(policy)}",
        "What must be saved?",
        "  Under .incidents/<id>/: the scope, prompts, answers, evidence, tests, decisions,"
        " signoffs. Once pushed it only grows.",
        "",
        f"Warned only: {_list(warned)}; off: {_list(off)}",
    ]
    return "\n".join(plain(line) for line in lines) + "\n"


def _person(name: str, person: Person) -> str:
    keys = len(person.keys) + len(person.gpg)
    return f"{name} ({keys or 'no'} key{'' if keys == 1 else 's'})"


def _glass(policy: Policy) -> str:
    """Say who may break the glass, over what and for how long."""
    glass = policy.break_glass
    if not glass.people:
        return "Nobody may break the glass (break_glass.people)."
    hours = glass.hours or policy.signoffs.hours
    over = _list(glass.rules) if glass.rules else "any rule but HF0xx"
    return (
        f"May break the glass: {_list(glass.people)}; over {over}; for {_most(hours)} hours,"
        " and somebody else reviews it."
    )


def _list(words: tuple[str, ...] | list[str]) -> str:
    return ", ".join(words) if words else "none"


def _most(number: int | None) -> str:
    return "any" if number is None else str(number)
