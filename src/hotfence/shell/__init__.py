"""Shell command lines: may this one run on a hotfix branch, before it does?

The line is parsed, every command that may run is looked up, and what is not known is refused.
A person who types is never asked: this is for the tool calls of coding agents.
"""

from hotfence.shell.powershell import judge_powershell
from hotfence.shell.run import judge
from hotfence.shell.verdict import Refusal, View

__all__ = ["Refusal", "View", "judge", "judge_powershell"]
