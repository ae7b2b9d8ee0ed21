"""Reviews of a forge, as signoffs of the merge: whose they are, and whether they are in time."""

from hotfence.model.approval import accepts
from hotfence.model.case import Case
from hotfence.model.policy import Policy
from hotfence.model.review import Review, Reviews
from hotfence.model.signoff import Signoff

MOST_NOTES = 5
HOUR = 3600
ELSEWHERE = "they are not in git, and only a CI run that is about a request reads them"


def with_reviews(case: Case, reviews: Reviews | None) -> Case:
    """Return the case with what the forge tells, where the policy takes reviews at all."""
    if not accepts(case.policy, "review"):
        return case
    if case.stage != "merge" or reviews is None:
        return case._replace(unread_reviews=ELSEWHERE)
    if reviews.unread is not None:
        told = f"the reviews of the request were not read, so none counts: {reviews.unread}"
        return case._replace(unread_reviews=reviews.unread, notes=(*case.notes, told))
    from hotfence.signoff.statement import moment

    signoffs: list[Signoff] = []
    counted: list[str] = []
    passed_over: list[str] = []
    opener = owners(case.policy, reviews.author)
    for review in reviews.given:
        people = owners(case.policy, review.login)
        if review.refused is not None or len(people) != 1:
            why = review.refused or _unmapped(people)
            passed_over.append(f"the approval by {review.login} does not count: {why}")
            continue
        is_own = review.login.lower() == reviews.author.lower() or people[0] in opener
        signoff = _signoff(case, review, people[0], is_own=is_own)
        signoffs.append(signoff)
        if signoff.counts:
            told = f"{people[0]} approved this commit on the forge, as {review.login}"
            counted.append(f"{told}, {moment(review.at)}")
    if len(passed_over) > MOST_NOTES:
        rest = len(passed_over) - MOST_NOTES
        passed_over[MOST_NOTES:] = [f"{rest} more approvals do not count"]
    return case._replace(
        signoffs=(*case.signoffs, *signoffs), notes=(*case.notes, *counted, *passed_over)
    )


def owners(policy: Policy, login: str) -> list[str]:
    """Return whose login this is by the policy.

    Forges keep capital letters and do not tell accounts apart by them. Their logins are ASCII:
    of letters beyond, none is taken for another.
    """
    if not login.isascii():
        return []
    wanted = login.lower()
    return [
        name
        for name, person in policy.people.items()
        if any(known.isascii() and known.lower() == wanted for known in person.logins)
    ]


def _unmapped(people: list[str]) -> str:
    if people:
        return f"the policy lists that login for {' and '.join(people)}, so whose it is is unknown"
    return "the policy lists that login for nobody (people.<name>.logins)"


def _signoff(case: Case, review: Review, person: str, *, is_own: bool) -> Signoff:
    from hotfence.signoff.check import CLOCK_SKEW, DEFAULT_HOURS
    from hotfence.signoff.statement import moment

    end = review.at + (case.policy.signoffs.hours or DEFAULT_HOURS) * HOUR
    why = review.outdated
    if why is None and review.at > case.now + CLOCK_SKEW:
        why = f"it is dated {moment(review.at)}, which is in the future"
    if why is None and case.now > end:
        why = f"it was good until {moment(end)}"
    return Signoff("merge", person, outdated=why, given=review.at, own=is_own)
