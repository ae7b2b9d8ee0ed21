"""Guard files: what decides how a repository is guarded, and so no hotfix may touch.

The list is code, not data for users: a policy that could shorten it would be a way around it.
Names are compared without regard to case, since a file system may not regard it either.
"""

from hotfence.globs import glob

_PATTERNS = (
    # the policy, owners and git's own configuration
    "/.hotfence.yaml",
    "codeowners",
    ".gitattributes",
    ".gitmodules",
    ".gitconfig",
    ".lfsconfig",
    # hooks
    ".pre-commit-config.yaml",
    ".pre-commit-config.yml",
    ".pre-commit-hooks.yaml",
    ".githooks/",
    ".git-hooks/",
    ".husky/",
    ".huskyrc*",
    "lefthook.y*ml",
    ".lefthook.y*ml",
    "lefthook-local.y*ml",
    ".overcommit.yml",
    "lint-staged.config.*",
    ".lintstagedrc*",
    # CI
    "/.github/",
    "/.gitlab-ci.yml",
    "/.gitlab/",
    "/.forgejo/",
    "/.gitea/",
    "/.woodpecker/",
    "/.woodpecker.y*ml",
    "/.drone.y*ml",
    "/.circleci/",
    "/.buildkite/",
    "/.travis.yml",
    "/appveyor.yml",
    "jenkinsfile",
    "azure-pipelines*.y*ml",
    "bitbucket-pipelines.yml",
    "/.mergify.y*ml",
    "/.policy.yml",
    # coding agents
    ".claude/",
    ".cursor/",
    ".cursorrules",
    ".gemini/",
    ".codex/",
    ".copilot/",
    ".windsurf/",
    ".windsurfrules",
    ".opencode/",
    "opencode.json*",
    ".aider*",
    ".mcp.json",
    "claude.md",
    "agents.md",
    "gemini.md",
)
_GLOBS = tuple(glob(pattern) for pattern in _PATTERNS)
# A path can match only through a segment that a pattern begins with; most paths have none.
_FIRST = tuple({p.lstrip("/").split("*")[0].rstrip("/") for p in _PATTERNS})


def is_guard(path: str) -> bool:
    """Say whether `path` is a guard file."""
    lowered = path.lower()
    return any(first in lowered for first in _FIRST) and any(g.matches(lowered) for g in _GLOBS)
