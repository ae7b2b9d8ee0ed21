"""The policy file: `.hotfence.yaml`, the profiles it extends, the server's file above it."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from hotfence.bundled import bundled
from hotfence.config.document import DocumentError, Node, read_document
from hotfence.config.document import Mapping as MappingNode
from hotfence.config.key_shapes import GPG_KEY, SSH_KEY, shared_keys
from hotfence.config.shape import (
    INVALID,
    Boolean,
    Field,
    Integer,
    ListOf,
    MapOf,
    PathGlob,
    Problems,
    Record,
    Schema,
    Text,
)
from hotfence.errors import CannotDecideError
from hotfence.model.policy import (
    CATALOG_KINDS,
    LEVELS,
    Ai,
    Approvers,
    Area,
    Branches,
    BreakGlass,
    CatalogEntry,
    Evidence,
    Level,
    Limits,
    Person,
    Policy,
    RollbackLimits,
    Service,
    Signoffs,
    compile_quietly,
)
from hotfence.model.rule import BUILT_IN_LEVELS, RULE_NAMES
from hotfence.model.scope import Problem

PROFILES = ("default", "small-team", "regulated")
DEFAULT_PROFILE = "default"
LONGEST_REGEX = 200  # characters of `incident_id`


class InvalidPolicyError(CannotDecideError):
    """A policy that does not read; `problems` lists all that is wrong with it."""

    def __init__(self, source: str, problems: tuple[Problem, ...]) -> None:
        self.source = source
        self.problems = problems
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(
            f"the policy {source} cannot be read: {problems[0].told}{more};"
            " run `hotfence policy check` on it"
        )


class Layer(NamedTuple):
    """One policy text: what it was read from and what it says, absent fields left out."""

    source: str
    policy: Policy


def _branch_pattern(text: str) -> str | None:
    if not text:
        return "a branch pattern must not be empty"
    if text.startswith("refs/"):
        return "write a branch pattern without refs/heads/"
    if any(c in text for c in "?[]\\ ~^:") or ".." in text or not text.isprintable():
        return "a branch pattern holds letters and * only"
    if not text.replace("*", "").replace("/", ""):
        return f"{text!r} takes in every branch; name them"
    return None


def _regex_complaint(text: str) -> str | None:
    if len(text) > LONGEST_REGEX:
        return f"found {len(text)} characters, expected at most {LONGEST_REGEX}"
    try:
        compile_quietly(text)
    except (re.error, OverflowError, RecursionError) as error:
        return f"no regular expression: {error}"
    return None


class RuleLevels(MapOf):
    """Levels by rule id; integrity rules (HF0xx) have none."""

    def __init__(self) -> None:
        super().__init__(
            Text(choices=LEVELS),
            key=r"HF[0-9]{3}",
            expected="a rule id such as HF224",
            known=[rule for rule in RULE_NAMES if not rule.startswith("HF0")],
        )

    def read(self, node: Node, field: str, problems: Problems) -> Any:
        """Return the levels, or INVALID after noting every unknown or unlevelled id."""
        if isinstance(node, MappingNode):
            for item in node.items:
                name = item.key.text
                if name.startswith("HF0"):
                    problems.add(item.key, f"{field}.{name}", "an integrity rule has no level")
                elif re.fullmatch(self.key, name) and name not in RULE_NAMES:
                    problems.add(
                        item.key, f"{field}.{name}", "no such rule; `hotfence rules` lists them"
                    )
        return super().read(node, field, problems)


_LINE = Text(longest=500)
_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]*"
_BRANCHES = ListOf(Text(check=_branch_pattern, expected="a branch pattern such as hotfix/*"))
_COUNT = Integer(0)
_LEVELLED = tuple(rule for rule in RULE_NAMES if not rule.startswith("HF0"))

POLICY = Record(
    Policy,
    {
        "version": Field(Integer(1, 1), "the version of this format: 1", required=True),
        "extends": Field(Text(choices=PROFILES), "the shipped profile that this one refines"),
        "branches": Field(
            Record(
                Branches,
                {
                    "hotfix": Field(_BRANCHES, "branches on which hotfixes are made"),
                    "protected": Field(_BRANCHES, "branches that hotfixes are merged to"),
                    "deploy": Field(_BRANCHES, "branches and tags that go out"),
                },
            ),
            "which branches are governed",
        ),
        "incident_id": Field(Text(check=_regex_complaint), "a regular expression for incident ids"),
        "people": Field(
            MapOf(
                Record(
                    Person,
                    {
                        "emails": Field(ListOf(_LINE), "addresses used in commits"),
                        "logins": Field(ListOf(_LINE), "logins on the forge"),
                        "keys": Field(ListOf(SSH_KEY), "SSH public keys that sign"),
                        "gpg": Field(ListOf(GPG_KEY), "OpenPGP public keys that sign"),
                    },
                ),
                key=_NAME,
                expected="a short name",
            ),
            "who is who",
        ),
        "approvers": Field(
            MapOf(
                Record(
                    Approvers,
                    {
                        "lead": Field(_LINE, "who leads", required=True),
                        "backup": Field(_LINE, "who stands in"),
                    },
                ),
                key=_NAME,
                expected="a severity, or any",
            ),
            "who may lead and approve, by severity",
        ),
        "areas": Field(
            MapOf(
                Record(
                    Area,
                    {
                        "files": Field(ListOf(PathGlob(anything=True)), "its files, as globs"),
                        "owners": Field(ListOf(_LINE), "who must sign"),
                    },
                ),
                key=_NAME,
                expected="a short name",
            ),
            "sensitive areas",
        ),
        "services": Field(
            MapOf(
                Record(
                    Service,
                    {"files": Field(ListOf(PathGlob(anything=True)), "its files, as globs")},
                ),
                key=_NAME,
                expected="a service, as scopes name it",
            ),
            "what each service is made of; an open incident keeps the files of its service still",
        ),
        "limits": Field(
            Record(
                Limits,
                {
                    "changes": Field(_COUNT, "the most `change` entries"),
                    "files": Field(_COUNT, "the most files"),
                    "lines": Field(_COUNT, "the most added plus deleted lines"),
                },
            ),
            "the largest hotfix",
        ),
        "rollback": Field(
            Record(
                RollbackLimits,
                {
                    "minutes": Field(_COUNT, "the longest rollback in minutes"),
                    "steps": Field(_COUNT, "the most steps"),
                },
            ),
            "the longest rollback",
        ),
        "evidence": Field(
            Record(Evidence, {"minutes": Field(_COUNT, "the oldest that facts may be")}),
            "how fresh facts must be",
        ),
        "ai": Field(
            Record(
                Ai,
                {
                    "identities": Field(ListOf(_LINE), "more AI identities"),
                    "production_config": Field(
                        ListOf(PathGlob(anything=True)), "files that AI may not write"
                    ),
                },
            ),
            "AI-assisted work",
        ),
        "signoffs": Field(
            Record(
                Signoffs,
                {
                    "accept": Field(ListOf(Text(choices=("signature", "review"))), "what counts"),
                    "scope": Field(Boolean(), "whether the scope must be signed"),
                    "merge": Field(Integer(0, 10), "how many before the merge"),
                    "rollout": Field(Integer(0, 10), "how many before the rollout"),
                    "hours": Field(Integer(1, 720), "how long one is good for"),
                    "same_person": Field(
                        Boolean(), "whether the only merge signer may sign the rollout too"
                    ),
                },
            ),
            "who must say yes, and how",
        ),
        "break_glass": Field(
            Record(
                BreakGlass,
                {
                    "people": Field(ListOf(_LINE), "who may grant an exception; nobody without"),
                    "hours": Field(Integer(1, 72), "the longest that one is good for"),
                    "rules": Field(
                        ListOf(Text(choices=_LEVELLED)), "from which rules; any without"
                    ),
                },
            ),
            "signed, narrow exceptions that end by themselves",
        ),
        "catalog": Field(
            ListOf(
                Record(
                    CatalogEntry,
                    {
                        "kind": Field(
                            Text(choices=CATALOG_KINDS),
                            "what a change of these files is; ordinary takes the shipped"
                            " catalogs' answer back",
                            required=True,
                        ),
                        "files": Field(ListOf(PathGlob()), "the files, as globs", required=True),
                        "called": Field(Text(longest=80), "how a message names them"),
                    },
                )
            ),
            "files that the shipped catalogs do not know, or take for what they are not",
        ),
        "rules": Field(RuleLevels(), "levels of single rules: error, warn or off"),
    },
    check=lambda _, values: shared_keys(values.get("people") or {}),
)


def read_layer(source: str, data: bytes) -> Layer:
    """Read one policy text.

    Raises:
        InvalidPolicyError: it does not read.
    """
    try:
        node = read_document(data)
    except DocumentError as error:
        raise InvalidPolicyError(source, (error.problem,)) from None
    if node is None:
        raise InvalidPolicyError(
            source, (Problem(1, 1, "", "the file is empty; `version: 1` is the least"),)
        )
    problems = Problems()
    value = POLICY.read(node, "", problems)
    if value is INVALID:
        raise InvalidPolicyError(source, tuple(problems.found))
    return Layer(source, value)


def profile(name: str) -> Layer:
    """Read a shipped profile."""
    with open(bundled("policies", f"{name}.yaml"), "rb") as file:
        return read_layer(f"profile {name}", file.read())


def resolve(repository_layer: Layer | None, server_layer: Layer | None) -> Policy:
    """Return the policy in force: the repository's over its profile, the server's above both.

    Without a repository layer the `default` profile is in force. What the server's file sets
    can be made stricter by the repository, not looser.
    """
    own = repository_layer or server_layer
    lower = _extend(
        [*([own] if own else []), profile((own and own.policy.extends) or DEFAULT_PROFILE)]
    )
    if server_layer is None or repository_layer is None:
        return lower
    return _above(server_layer, lower)


def _extend(layers: list[Layer]) -> Policy:
    """Lay policies over each other; the first that sets a value wins, names add up."""
    first, *rest = [layer.policy for layer in layers]
    for lower in rest:
        first = Policy(
            extends=first.extends,
            branches=_filled(first.branches, lower.branches),
            incident_id=first.incident_id or lower.incident_id,
            people={**lower.people, **first.people},
            approvers={**lower.approvers, **first.approvers},
            areas={**lower.areas, **first.areas},
            services={**lower.services, **first.services},
            limits=_filled(first.limits, lower.limits),
            rollback=_filled(first.rollback, lower.rollback),
            evidence=_filled(first.evidence, lower.evidence),
            ai=_filled(first.ai, lower.ai),
            signoffs=_filled(first.signoffs, lower.signoffs),
            break_glass=_filled(first.break_glass, lower.break_glass),
            catalog=(*first.catalog, *lower.catalog),
            rules={**lower.rules, **first.rules},
        )
    return first._replace(sources=tuple(layer.source for layer in layers))


def _above(server: Layer, lower: Policy) -> Policy:
    """Put a server's policy above a repository's: the stricter value of the two wins."""
    upper = server.policy
    if upper.extends:
        upper = _extend([server, profile(upper.extends)])
    signoffs = upper.signoffs
    return lower._replace(
        branches=Branches(
            hotfix=tuple(dict.fromkeys((*upper.branches.hotfix, *lower.branches.hotfix))),
            # More protected branches are more bases, and so less that is judged.
            protected=upper.branches.protected or lower.branches.protected,
            deploy=tuple(dict.fromkeys((*upper.branches.deploy, *lower.branches.deploy))),
        ),
        incident_id=upper.incident_id or lower.incident_id,
        people={**lower.people, **upper.people},
        approvers={**lower.approvers, **upper.approvers},
        areas={
            **lower.areas,
            **{n: _joined(a, lower.areas.get(n)) for n, a in upper.areas.items()},
        },
        services={**lower.services, **upper.services},
        limits=_lowest(upper.limits, lower.limits),
        rollback=_lowest(upper.rollback, lower.rollback),
        evidence=_lowest(upper.evidence, lower.evidence),
        ai=Ai(*(tuple(dict.fromkeys((*a, *b))) for a, b in zip(upper.ai, lower.ai, strict=True))),
        signoffs=Signoffs(
            accept=tuple(a for a in lower.signoffs.accept if a in signoffs.accept)
            or signoffs.accept
            or lower.signoffs.accept,
            scope=bool(signoffs.scope or lower.signoffs.scope),
            merge=max(signoffs.merge or 0, lower.signoffs.merge or 0),
            rollout=max(signoffs.rollout or 0, lower.signoffs.rollout or 0),
            hours=_least(signoffs.hours, lower.signoffs.hours),
            same_person=signoffs.same_person is not False and lower.signoffs.same_person,
        ),
        break_glass=_narrowest(upper.break_glass, lower.break_glass),
        # A repository cannot take back what the server's catalogs see.
        catalog=(*upper.catalog, *(e for e in lower.catalog if e.kind != "ordinary")),
        rules=_strictest(upper.rules, lower.rules),
        sources=(server.source, *lower.sources),
    )


_T = TypeVar("_T", Limits, RollbackLimits, Evidence)
_U = TypeVar("_U", Branches, Limits, RollbackLimits, Evidence, Ai, Signoffs, BreakGlass)


def _joined(above: Area, below: Area | None) -> Area:
    """Join the files of one area; its owners are those that the server names."""
    if below is None:
        return above
    return Area(tuple(dict.fromkeys((*above.files, *below.files))), above.owners or below.owners)


def _filled(first: _U, lower: _U) -> _U:
    """Fill what `first` leaves out (None, or an empty list) from `lower`."""
    empty: tuple[object, ...] = (None, ())
    pairs: Any = zip(first, lower, strict=True)
    return type(first)(*(b if a in empty else a for a, b in pairs))


def _narrowest(upper: BreakGlass, lower: BreakGlass) -> BreakGlass:
    """Return what both allow; a server that names nobody leaves it to the repository."""
    people, rules = upper.people or lower.people, upper.rules or lower.rules
    if upper.rules and lower.rules and not set(upper.rules) & set(lower.rules):
        people = ()  # no rule is left, and none named would mean any
    return BreakGlass(
        tuple(p for p in lower.people or people if p in people),
        _least(upper.hours, lower.hours),
        tuple(r for r in lower.rules or rules if r in rules),
    )


def _lowest(upper: _T, lower: _T) -> _T:
    pairs: Any = zip(upper, lower, strict=True)
    return type(upper)(*(_least(a, b) for a, b in pairs))


def _least(a: int | None, b: int | None) -> int | None:
    given = [n for n in (a, b) if n is not None]
    return min(given) if given else None


def _strictest(upper: Mapping[str, Level], lower: Mapping[str, Level]) -> dict[str, Level]:
    """Return levels that a repository can raise and never lower.

    What the server does not name stays at least at the rule's own level.
    """
    rules = dict(upper)
    for rule, level in lower.items():
        floor = upper.get(rule, BUILT_IN_LEVELS.get(rule, "error"))
        rules[rule] = max(level, floor, key=LEVELS.index)
    return rules


def policy_schema() -> Schema:
    """Return the JSON Schema of the policy file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "hotfence policy",
        **POLICY.schema(),
    }
