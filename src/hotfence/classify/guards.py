"""Guard files: what decides how a repository is guarded, and so no hotfix may touch.

The list is code, not data for users: a policy that could shorten it would be a way around it.
Names are compared as the least exact file system would compare them.
"""

from hotfence.globs import glob
from hotfence.spelling import folded, folded_path, short_stem

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
    "/.gitlab-ci/",
    "jenkinsfile.*",
    "/.tekton/",
    "/.semaphore/",
    "/.cirrus.y*ml",
    "/.teamcity/",
    "/bamboo-specs/",
    "/buildspec.y*ml",
    "/cloudbuild.y*ml",
    "/codefresh.y*ml",
    "/screwdriver.yaml",
    "/.build.yml",
    "/.builds/",
    "/azure-pipelines/",
    "/.azure-pipelines/",
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
    "/opencode.json*",
    ".kiro/",
    ".clinerules*",
    ".roo/",
    ".junie/",
    ".amazonq/",
    ".continue/",
    ".aider*",
    ".mcp.json",
    "claude.md",
    "agents.md",
    "gemini.md",
)
_GLOBS = tuple(glob(pattern) for pattern in _PATTERNS)
_NAMES = tuple(p.strip("/").split("*")[0] for p in _PATTERNS)
# A path can match only where one of these stands in it; most paths have none.
_TELLING = tuple({name.lower() for name in _NAMES})
_SHORT_STEMS = frozenset(short_stem(name.partition("/")[0]) for name in _NAMES)


def is_guard(path: str) -> bool:
    """Say whether `path` is a guard file, in any spelling that a file system takes for one."""
    spelt = path.lower() if path.isascii() and ":" not in path else folded_path(path)
    if "~" in spelt and any(_is_short_name(part) for part in spelt.split("/")):
        return True
    if not any(name in spelt for name in _TELLING):
        return False
    plain = folded_path(spelt)
    return any(
        pattern.matches(plain) if pattern.directory_only else pattern.matches_file(plain)
        for pattern in _GLOBS
    )


def _is_short_name(name: str) -> bool:
    stem, tilde, number = name.partition("~")
    return bool(tilde) and number[:1].isdigit() and folded(stem) in _SHORT_STEMS
