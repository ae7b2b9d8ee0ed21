"""HF501-HF505: AI-assisted work is told, recorded, kept from production, and answered for."""

from collections.abc import Iterator, Mapping

from hotfence.classify.assistants import Assistants
from hotfence.classify.production import production_config
from hotfence.model.authorship import Authorship, Identity
from hotfence.model.case import Case
from hotfence.model.change import CommitChange, Entry
from hotfence.model.digest import patch_digest
from hotfence.model.finding import Hit
from hotfence.model.policy import Person, Policy
from hotfence.model.record import RecordEntry, record_folder
from hotfence.model.rule import EVERY_STAGE, FROM_PUSH_ON, Example, Rule, Signature
from hotfence.model.story import INCIDENT, KEYED_POLICY, RESTORED

MOST_NAMED = 4  # commits in one command

ASSISTANT = "Claude <noreply@anthropic.com>"
CO_AUTHORED = (f"Co-authored-by: {ASSISTANT}",)
PROMPT = record_folder(INCIDENT) + "20261123T091405Z-kim-prompt.md"
ANSWER = record_folder(INCIDENT) + "20261123T091511Z-kim-answer.md"
_FRONT = "---\nkind: {}\ntime: 2026-11-23T09:14:05Z\nincident: INC-2041\nperson: kim\n{}---\n\n{}\n"
ASKED = _FRONT.format("prompt", "tool: claude-code\n", "Why do checkout workers give up?")
ANSWERED = _FRONT.format("answer", "tool: claude-code\n", "The queue timeout is too low.")


def _assisted(case: Case) -> Iterator[tuple[Authorship, CommitChange]]:
    """Yield the commits in which assistants had a hand, with what they change."""
    made = {a.oid: a for a in case.authorship if a.marks}
    for change in case.history:
        if change.oid in made:
            yield made[change.oid], change


def _is_any_assisted(case: Case) -> bool:
    return any(True for _ in _assisted(case))


def _patch_of(case: Case, change: CommitChange) -> tuple[Entry, ...]:
    return tuple(e for e in change.entries if not case.is_record(e.path))


def _told(authorship: Authorship) -> str:
    return ", ".join(mark.told for mark in authorship.marks[:2])


# A commit and an entry are tied by whichever comes easily: the commit carries the entry, or names
# it in a trailer; the entry names the commit, or holds the digest of its patch; or it belongs to
# the same conversation as one of these.
def _tied(case: Case, authorship: Authorship, change: CommitChange) -> list[RecordEntry]:
    carried = {e.path for e in change.entries if e.status == "A"}
    named = {
        word.rpartition("/")[2].removesuffix(".md")
        for value in authorship.values("Record")
        for word in value.replace(",", " ").split()
    }
    digests = {patch_digest(_patch_of(case, change)), patch_digest(case.patch)}
    tied = [
        entry
        for entry in case.record
        if entry.path in carried
        or entry.name in named
        or entry.patch in digests
        or any(change.oid.startswith(oid) for oid in entry.commits)
    ]
    sessions = {entry.session for entry in tied if entry.session}
    return tied + [e for e in case.record if e.session in sessions and e not in tied]


def _judge_unrecorded(case: Case) -> Iterator[Hit]:
    lacking = {}
    for authorship, change in _assisted(case):
        if _patch_of(case, change):
            kinds = {e.kind for e in _tied(case, authorship, change) if not e.blank}
            if missing := [kind for kind in ("prompt", "answer") if kind not in kinds]:
                lacking[authorship] = missing
    broken = next((e for e in case.record if e.problem), None)
    also = f"; {broken.path} was not counted: {broken.problem}" if broken else ""
    fix = _recording(lacking)
    for authorship, missing in lacking.items():
        yield Hit(
            f"an assistant had a hand in this commit ({_told(authorship)}), and no"
            f" {' and no '.join(missing)} in the record belongs to it{also}",
            commit=authorship.oid,
            fix=fix,
        )


def _recording(lacking: Mapping[Authorship, list[str]]) -> str:
    """Return the commands that record what is missing, once for all commits."""
    commands = []
    for kind in ("prompt", "answer"):
        oids = [a.oid[:12] for a, missing in lacking.items() if kind in missing]
        # Without a commit an entry is about the whole patch, so about each of them.
        about = "".join(f" --about {oid}" for oid in oids) if len(oids) <= MOST_NAMED else ""
        if oids:
            commands.append(f"`hotfence record {kind} FILE{about} --commit`")
    return f"Record {', and '.join(commands)}."


AI_UNRECORDED = Rule(
    id="HF501",
    stages=FROM_PUSH_ON,
    why="Of a change that an assistant helped to write, the review needs to know what it was"
    " asked and what it answered; nobody can say so a week later.",
    fix="Record the prompt and the answer: `hotfence record prompt FILE --about COMMIT --commit`,"
    " then the same with `answer`.",
    blocked=Example(
        "The fix says that an assistant wrote it with Kim, and the record is empty.",
        files=RESTORED,
        trailers=CO_AUTHORED,
    ),
    passing=Example(
        "The same commit brings the prompt and the answer.",
        files={**RESTORED, PROMPT: ASKED, ANSWER: ANSWERED},
        trailers=CO_AUTHORED,
    ),
    judge=_judge_unrecorded,
    applies=_is_any_assisted,
)


def assistant_of(name: str, policy: Policy) -> str | None:
    """Return the title of the assistant that a person of the policy is, None for a human."""
    assistants = Assistants(policy.ai.identities)
    person = policy.people.get(name, Person())
    titles = [assistants.of_person(Identity(name, email)) for email in ("", *person.emails)]
    titles += [assistants.of_login(login) for login in (name, *person.logins)]
    return next((title for title in titles if title is not None), None)


def _judge_signers(case: Case) -> Iterator[Hit]:
    for signoff in case.signoffs:
        title = assistant_of(signoff.person, case.policy)
        if title is not None:
            told = f"{signoff.person} is an assistant ({title}); only people sign off"
            yield Hit(told, path=signoff.path)


AI_SIGNOFF = Rule(
    id="HF502",
    stages=EVERY_STAGE,
    why="A signoff says that a person has looked and answers for it. An assistant can do neither,"
    " whatever key it was handed.",
    fix="Let a person sign; take the assistant's keys out of the policy.",
    blocked=Example(
        "The policy lists an assistant's address under a name, and that name signs.",
        files=RESTORED,
        base={".hotfence.yaml": KEYED_POLICY.replace("lee@example.com", "noreply@anthropic.com")},
        signatures=(Signature("merge", "dana"), Signature("merge", "lee")),
    ),
    passing=Example(
        "Only people sign.",
        files=RESTORED,
        base={".hotfence.yaml": KEYED_POLICY},
        signatures=(Signature("merge", "dana"),),
    ),
    judge=_judge_signers,
    applies=lambda case: bool(case.signoffs),
)


def _judge_production(case: Case) -> Iterator[Hit]:
    is_production = production_config(case.policy.ai.production_config)
    told = set()
    for authorship, change in _assisted(case):
        for entry in _patch_of(case, change):
            if is_production(entry.path) and entry.path not in told:
                told.add(entry.path)
                yield Hit(
                    "production configuration, edited in a commit that an assistant had a hand"
                    f" in ({_told(authorship)})",
                    path=entry.path,
                    commit=change.oid,
                )


AI_PRODUCTION_CONFIG = Rule(
    id="HF503",
    stages=FROM_PUSH_ON,
    why="Production configuration takes effect at once and has no tests. The policy keeps it for"
    " people: an assistant may say what to write, a person looks it up and writes it.",
    fix="Let a person make the edit: `git reset --soft BASE`, check each value against what it"
    " was, and commit as that person; keep the assistant's advice in the record.",
    blocked=Example(
        "A file under config/ is edited in a commit with an assistant's trailer.",
        base={".hotfence.yaml": "version: 1\nai: {production_config: ['config/**']}\n"},
        files={**RESTORED, PROMPT: ASKED, ANSWER: ANSWERED},
        trailers=CO_AUTHORED,
    ),
    passing=Example(
        "The same edit is made by a person, with the advice in the record.",
        base={".hotfence.yaml": "version: 1\nai: {production_config: ['config/**']}\n"},
        files={**RESTORED, PROMPT: ASKED, ANSWER: ANSWERED},
    ),
    judge=_judge_production,
    applies=lambda case: bool(case.policy.ai.production_config) and _is_any_assisted(case),
)


def _judge_unattended(case: Case) -> Iterator[Hit]:
    record = record_folder(case.incident) if case.incident else ""
    for authorship, change in _assisted(case):
        if not (authorship.is_by_ai("author") and authorship.is_by_ai("committer")):
            continue
        if all(record and e.path.startswith(record) for e in change.entries):
            continue
        base = (case.base or "BASE")[:12]
        yield Hit(
            f"no person made this commit: author {authorship.author.name!r}, committer"
            f" {authorship.committer.name!r} ({_told(authorship)})",
            commit=change.oid,
            fix=f"Read it, then take it over: `git rebase --force-rebase {base}` makes you its"
            " committer; push with --force.",
        )


AI_UNATTENDED = Rule(
    id="HF504",
    stages=FROM_PUSH_ON,
    why="A commit that an assistant wrote and committed by itself was seen by nobody before it"
    " was pushed. During an outage somebody has to have read each line.",
    fix="Read the commit, then make yourself its committer: `git commit --amend --no-edit`.",
    blocked=Example(
        "Author and committer are both an assistant's bot.",
        files={**RESTORED, PROMPT: ASKED, ANSWER: ANSWERED},
        written_by=ASSISTANT,
        committed_by=ASSISTANT,
    ),
    passing=Example(
        "An assistant is the author, Kim has committed it.",
        files={**RESTORED, PROMPT: ASKED, ANSWER: ANSWERED},
        written_by=ASSISTANT,
    ),
    judge=_judge_unattended,
    applies=_is_any_assisted,
)


# An entry is of this very patch by its digest, or because it names the commit that completed it:
# once a hotfix has landed, no digest can be taken any more.
def _judge_incomplete(case: Case) -> Iterator[Hit]:
    digest = case.patch_digest
    last = next((c.oid for c in case.history if _patch_of(case, c)), None)
    ours = [
        e
        for e in case.record
        if not e.blank
        and (e.patch == digest or (last and any(last.startswith(oid) for oid in e.commits)))
    ]
    scope = case.scope
    folder = record_folder(case.incident or "")
    if scope is None or not any(h.strip() for h in scope.hypotheses):
        yield Hit(
            "the hypothesis is missing",
            path=case.scope_file.path,
            key="hypothesis",
            fix="Write it into the scope.",
        )
    if not any(e.kind == "diff" for e in ours):
        yield Hit(
            "the record holds no diff of this very patch",
            path=folder,
            fix="Keep it: `hotfence record diff --commit`.",
        )
    yield from _untested(case, [e for e in ours if e.kind == "test"])
    if not any(s.counts and s.stage == "merge" for s in case.signoffs):
        yield Hit(
            "nobody's approval of this very patch is in the record",
            path=folder.replace("/record/", "/signoffs/"),
            fix="Let the reviewer run `hotfence approve merge`.",
        )
    if not any(e.kind == "decision" and not e.blank for e in case.record):
        yield Hit(
            "the decision to roll out is not in the record",
            path=folder,
            fix='Write down who decided what: `hotfence record decision -m "..." --commit`.',
        )


def _untested(case: Case, tests: list[RecordEntry]) -> Iterator[Hit]:
    # Names sort by time, and by turn within a second.
    newest = max(tests, key=lambda e: (e.time or 0, len(e.name), e.name), default=None)
    if newest is None or newest.exit is None:
        yield Hit(
            "the record holds no result of a test of this very patch",
            path=record_folder(case.incident or ""),
            fix="Run it: `hotfence record test --commit -- COMMAND`.",
        )
    elif newest.exit:
        yield Hit(
            f"the newest test of this patch failed with exit code {newest.exit}",
            path=newest.path,
            fix="Mend the patch, or run the test again: `hotfence record test --commit --"
            " COMMAND`.",
        )


RECORD_INCOMPLETE = Rule(
    id="HF505",
    stages=("rollout",),
    why="After the rollout nobody writes down what was tested and decided. What went out, that it"
    " was tested, who agreed and who decided belong together while they are known.",
    fix="Add what is missing with `hotfence record diff`, `test` and `decision`.",
    blocked=Example(
        "The fix is to be rolled out, and the record holds a prompt and nothing else.",
        files={**RESTORED, PROMPT: ASKED},
        base={".hotfence.yaml": KEYED_POLICY},
        signatures=(Signature("merge", "dana"), Signature("rollout", "lee")),
        recorded=False,
        stage="rollout",
    ),
    passing=Example(
        "Diff, test, approval and decision are there, all of this very patch.",
        files=RESTORED,
        base={".hotfence.yaml": KEYED_POLICY},
        signatures=(Signature("merge", "dana"), Signature("rollout", "lee")),
        stage="rollout",
    ),
    judge=_judge_incomplete,
    applies=lambda case: bool(case.patch),
)


RULES = (AI_UNRECORDED, AI_SIGNOFF, AI_PRODUCTION_CONFIG, AI_UNATTENDED, RECORD_INCOMPLETE)
