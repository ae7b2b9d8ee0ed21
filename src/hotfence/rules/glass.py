"""HF603: was the last exception looked at before the next hotfix asks for trust?"""

from collections.abc import Iterator

from hotfence.model.case import Case
from hotfence.model.finding import Hit
from hotfence.model.rule import EVERY_STAGE, Example, Rule
from hotfence.model.story import RESTORED


def _judge_unreviewed(case: Case) -> Iterator[Hit]:
    for grant in case.unreviewed:
        yield Hit(
            f"{grant.person} broke the glass over {grant.rule} in {grant.incident}, and nobody"
            " else has reviewed it",
            path=grant.path,
            fix=f"Somebody other than {grant.person} runs `hotfence review {grant.incident}` on an"
            " ordinary branch and merges it.",
        )


BREAK_GLASS_UNREVIEWED = Rule(
    id="HF603",
    stages=EVERY_STAGE,
    why="An exception that nobody looks at afterwards is the new rule. It closes when a second"
    " person has said what came of it.",
    fix="Let somebody else review the exception: `hotfence review`.",
    blocked=Example(
        "Dana broke the glass in an earlier incident, and nobody has reviewed that.",
        base={".incidents/INC-2000/signoffs/break-glass-HF105-dana.yaml": "signed by dana\n"},
        files=RESTORED,
    ),
    passing=Example("No glass was broken before.", files=RESTORED),
    judge=_judge_unreviewed,
    applies=lambda case: case.incident is not None,
)

RULES = (BREAK_GLASS_UNREVIEWED,)
