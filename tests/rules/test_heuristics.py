"""The heuristics on how engineers write at night: what is one hypothesis, what is vague."""

import pytest

from hotfence.config.policy_file import resolve
from hotfence.judge import judge
from hotfence.model.case import Case
from hotfence.model.change import Entry
from hotfence.model.scope import FenceEntry, Rollback, Scope, ScopeFile
from hotfence.rules import RULES

ENTRY = Entry("a.yaml", "M", "100644", "100644", "1" * 40, "2" * 40)

HONEST = [
    "The lowered queue timeout makes checkout workers give up before an order is written.",
    "Requests either time out or return 503 since the proxy upgrade at 14:02.",
    "After the deploy users are either logged out or see an empty cart.",
    "The token has expired or could not be refreshed by the session service.",
    "The header is missing or may be null, and the parser fails on both.",
    "The config is read before init, or else the SDK would have logged it.",
    "Sign-in with Google and/or Apple fails because the callback URL changed.",
    "The order is stored; no mail is sent; and webhooks take 30 s.",
    "1) user opens the cart 2) pricing returns 504, since the pool has 2 connections.",
    "Both regions, a) eu b) us, lost the DNS record that was removed at 09:12.",
    "One replica fails over to another. Another replica then has no disk left.",
    "Another cause was ruled out by the trace: the lock is held by the migration job.",
    "The pool is exhausted. Also visible in the dashboard.",
    "The limit of 3 or 4 retries is too low for the new backend.",
    "A bug in the retry loop of the payment client doubles each charge.",
    "The disk of db-1 is full.",
    "Connection pool exhausted.",
    "Prices are wrong because the currency rounding flag was removed.",
    "It does not work behind the new proxy because the Host header is rewritten.",
]
SEVERAL = [
    "Either the queue timeout is too low or the pool is exhausted.",
    "The timeout is too low, or maybe the pool is exhausted.",
    "The timeout is too low. Alternatively, the pool is exhausted.",
    "The timeout is too low. Another possibility is the pool.",
    "Maybe the timeout is too low, maybe the pool is exhausted.",
    "- the timeout is too low\n- the pool is exhausted",
    "1. the timeout is too low\n2. the pool is exhausted",
]
VAGUE = [
    "Something is wrong in checkout.",
    "Checkout is broken somehow and needs a fix.",
    "It broke.",
]


def told(*hypotheses: str) -> dict[str, str]:
    scope = Scope(
        "INC-1",
        lead="dana",
        hypotheses=hypotheses,
        change=(FenceEntry("a.yaml"),),
        rollback=Rollback("flag", "x", "sam", 3, ("flip",)),
    )
    case = Case(
        "push",
        resolve(None, None),
        0,
        incident="INC-1",
        scope_file=ScopeFile("s", "b", scope),
        entries=(ENTRY,),
        patch=(ENTRY,),
    )
    return {f.rule: f.message for f in judge(case, RULES).findings}


@pytest.mark.parametrize("text", HONEST)
def test_one_honest_hypothesis_is_let_through(text: str) -> None:
    found = told(text)
    assert "HF302" not in found
    assert "HF303" not in found


@pytest.mark.parametrize("text", SEVERAL)
def test_several_hypotheses_in_one_are_refused(text: str) -> None:
    assert "HF302" in told(text)


def test_a_list_of_hypotheses_is_refused() -> None:
    assert "lists 2 hypotheses" in told(HONEST[0], HONEST[1])["HF302"]


@pytest.mark.parametrize("text", VAGUE)
def test_a_vague_hypothesis_is_warned_about(text: str) -> None:
    assert "HF303" in told(text)


def test_facts_without_any_time_are_not_fresh() -> None:
    assert "HF304" in told(HONEST[0])
