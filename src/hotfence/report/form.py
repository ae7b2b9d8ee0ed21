"""A scope to fill in, for who has to write one at 3 a.m."""

import time


def scope_form(incident: str, leads: str, change: str, now: float) -> str:
    """Return a scope whose blanks are still to be filled, each with what belongs there.

    `leads` says who may lead, `change` holds the lines of `change` and `limits`; `now` is in Unix
    seconds, for the time of the first fact.
    """
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now))
    return f"""\
incident: {incident}
lead:                  # {leads}
hypothesis:            # one sentence: what broke, and how that makes what is seen
facts:
  - at: {at}
    source:            # where it was seen: a log, a graph, a command
    release:           # what was running
    environment: production
    says:              # what was seen, with numbers
{change}rollback:
  how: revert          # revert, flag, config or redeploy
  to:                  # the commit to go back to (`git rev-parse origin/HEAD`), a flag, an image
  by:                  # who does it
  minutes: 3
  steps: [git revert --no-edit HEAD && git push]
# The merge asks for this as well; take the marks away and fill it in.
# rollout:
#   by: NAME
#   first: 5% of workers for 10 minutes
#   watch:
#     - {{signal: error_rate, good: below 1%}}
#     - {{signal: latency, good: p95 below 800 ms}}
#     - {{signal: business, good: at least 40 orders a minute}}
#   affects: [another-service]
"""
