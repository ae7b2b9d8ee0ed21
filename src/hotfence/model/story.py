"""The practice outage: the names and contents that the drill and the rules' examples share."""

from collections.abc import Mapping
from types import MappingProxyType

INCIDENT = "INC-2041"
BRANCH = "hotfix/INC-2041-queue-timeout"
QUEUE = "config/checkout/queue.yaml"
POOL = "config/checkout/pool.yaml"
RETRY = "src/retry.py"
SCOPE = f".incidents/{INCIDENT}/scope.yaml"
NOTE = f".incidents/{INCIDENT}/record/20261123T091405Z-dana-note.md"


def queue(timeout_ms: int, retries: int = 2) -> str:
    """Return the queue configuration with the given values."""
    return f"workers:\n  checkout:\n    timeout_ms: {timeout_ms}\n    retries: {retries}\n"


GOOD = queue(30_000)
BAD = queue(3_000)
RESTORED: Mapping[str, str] = MappingProxyType({QUEUE: GOOD})

# What stands in the practice repository before the outage.
FILES: Mapping[str, str] = MappingProxyType(
    {
        QUEUE: GOOD,
        POOL: "size: 10\n",
        RETRY: "RETRIES = 2\n\n\ndef retry(job):\n    return [job() for _ in range(RETRIES)]\n",
        "package.json": '{"name": "shop", "dependencies": {"queue-client": "^4.1.0"}}\n',
        "package-lock.json": '{"name": "shop", "lockfileVersion": 3, "packages": {}}\n',
        "db/migrate/20260101000000_create_orders.rb": "class CreateOrders < Migration[7.1]\n"
        "  def change\n    create_table :orders\n  end\nend\n",
        "README.md": "# The shop\n",
        ".hotfence.yaml": "version: 1\nextends: default\npeople:\n"
        "  dana: {emails: [dana@example.com]}\n  sam: {emails: [sam@example.com]}\n"
        "  kim: {emails: [kim@example.com]}\n  lee: {emails: [lee@example.com]}\n"
        "approvers:\n  any: {lead: dana, backup: sam}\n",
    }
)

# The same policy with the keys of everybody; `@key-NAME` stands for a public key.
KEYED_POLICY = (
    "version: 1\nextends: default\npeople:\n"
    + "".join(
        f'  {name}: {{emails: [{name}@example.com], keys: ["@key-{name}"]}}\n'
        for name in ("dana", "sam", "kim", "lee")
    )
    + "approvers:\n  any: {lead: dana, backup: sam}\n"
)

# The practice scope, one YAML text a field. `@good` and `@bad` stand for commit ids,
# `@-5m` for the time five minutes ago.
SCOPE_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "incident": INCIDENT,
        "severity": "sev1",
        "lead": "dana",
        "impact": "Customers cannot complete checkout.",
        "service": "checkout-workers",
        "last_known_good": '"@good"',
        "hypothesis": "The lowered queue timeout makes checkout workers give up"
        " before an order is written.",
        "facts": "[{at: '@-5m', source: logs/checkout-workers, release: 2026.11.23-1,"
        " environment: production, says: TimeoutError rises from 0.1% to 31%.}]",
        "change": f'[{{file: {QUEUE}, restore: "@good"}}]',
        "limits": "{files: 1, lines: 2}",
        "out_of_scope": "[retries, database tuning, log cleanup]",
        "rollback": '{how: revert, to: "@bad", by: sam, minutes: 3,'
        " steps: [git revert --no-edit HEAD && git push]}",
        "rollout": "{by: lee, first: 5% of workers for 10 minutes, watch: ["
        "{signal: error_rate, good: below 1%}, {signal: latency, good: p95 below 800 ms},"
        " {signal: business, good: at least 40 checkouts a minute}], affects: [orders-api]}",
        "roles": "{diagnose: kim, write: kim, review: dana, deploy: lee}",
    }
)
