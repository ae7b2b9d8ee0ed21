"""Label real commits for the kinds `dependency` and `runtime`, without asking the classifier.

Run `python benchmarks/accuracy/bump_labels.py MIRRORS`, where MIRRORS holds one bare repository
per project (`owner+name/repo`). What a commit must be found as comes from its author (update
bots), its trailers and its subject; the paths it touches only settle which of the two kinds it
is. What it must not be found as comes from a human subject that announces something else, in a
commit that touches no file in which versions are usually pinned. Rules as of 24 November 2026.
"""

import argparse
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from churn_labels import HEADER, split

HERE = Path(__file__).resolve().parent
SEED = 20261124
POSITIVES, NEGATIVES, RELEASES = 44, 24, 8
POOL = 320
READ = "read-bumps.tsv"
FILES_MOST = 200
DEPENDENCY, RUNTIME = "dependency", "runtime"
EITHER = "dependency|runtime"
OTHERS = ("data", "schema")
OBJECT_ID = re.compile(r"[0-9a-f]{40}\Z")


class Commit(NamedTuple):
    """One commit with exactly one parent: who wrote it, what it says, which paths it touches."""

    repository: str
    sha: str
    author: str
    subject: str
    body: str
    paths: tuple[str, ...] = ()


class Label(NamedTuple):
    """What one commit must and must not be found as, and what says so.

    An entry of `must` may be `a|b`: one of the two is enough.
    """

    must: tuple[str, ...]
    must_not: tuple[str, ...]
    source: str


# --- places ----------------------------------------------------------------------------------

ACTIONS = re.compile(r"(.*/)?\.github/(workflows|actions)/.+\.ya?ml|(.*/)?action\.ya?ml", re.I)
IMAGES = re.compile(
    r"(.*/)?([^/]*\b(docker|container)file\b[^/]*|(docker-)?compose[^/]*\.ya?ml|[^/]+\.dockerfile)",
    re.I,
)
PACKAGES = re.compile(
    r"(.*/)?(package(-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|npm-shrinkwrap\.json|cargo\.(toml|lock)"
    r"|composer\.(json|lock)|mix\.(exs|lock)|pubspec\.(yaml|lock))",
    re.I,
)
# Files that only a package manager reads. Some also hold the version of a language or tool.
MANIFESTS = re.compile(
    PACKAGES.pattern
    + r"|(.*/)?(go\.(mod|sum)|[^/]*requirements[^/]*\.(txt|in)|requirements/.+\.(txt|in)"
    r"|pyproject\.toml|(poetry|pdm|uv|flake)\.lock|pipfile(\.lock)?|gemfile(\.lock)?|[^/]*\.gemspec"
    r"|[^/]*\.versions\.toml|pom\.xml|[^/]*\.(cs|fs)proj|directory\.packages\.props|podfile(\.lock)?"
    r"|package\.(resolved|swift)|\.pre-commit-config\.yaml|pnpm-workspace\.yaml|gopkg\.lock|npm\.nix"
    r"|shard\.(yml|lock)|[^/]*\.wrap|elm\.json|deps\.edn|project\.clj|gopkg\.toml|cpanfile|gleam\.toml"
    r"|build\.gradle(\.kts)?|setup\.(py|cfg)|project\.toml|[^/]*\.cabal|manifest\.toml|buildscript.*"
    r"|build\.zig\.zon|\.terraform\.lock\.hcl|\.gitmodules)",
    re.I,
)
SCRIPTS = re.compile(r".*\.(sh|bash|ps1|mk|ts|js|py|go|env|hcl|rb)|(.*/)?(makefile|justfile)", re.I)
WRAPPERS = re.compile(r"(.*/)?(gradle/wrapper/.+|\.mvn/wrapper/.+|gradlew(\.bat)?|mvnw(\.cmd)?)")
DECLARATIVE = re.compile(r".*\.(ya?ml|tf|json|json5|toml|hcl)", re.I)
DOCUMENTS = re.compile(r".*\.(md|mdx|rst|adoc|html)|(.*/)?(changelog|changes|news)[^/]*", re.I)
COPIES = re.compile(r"(.*/)?(_?vendor(ed)?|third[_-]?party|external|deps|dist)/", re.I)
CHARTS = re.compile(r"chart|helm|app-template|manifests|kustomize|flux", re.I)
OCI = re.compile(r"oci-?repositor", re.I)

# Files in which versions are often pinned, and folders of infrastructure as code. A commit that
# touches one of them is never a definite negative.
PINS = re.compile(
    r"(.*/)?("
    r"[^/]*(package[^/]*\.(json|ya?ml)|\.(lock|lockfile|sum)|lock\.(json|ya?ml|toml|hcl)|-lock[^/]*)"
    r"|go\.(mod|work)|pom[^/]*\.xml|[^/]*\.gradle(\.kts)?|gradle[^/]*\.properties|[^/]*\.versions\.toml"
    r"|[^/]*\.toml|[^/]*requirements?[^/]*|constraints[^/]*|pipfile[^/]*|setup\.(py|cfg)|tox\.ini"
    r"|noxfile\.py|gemfile[^/]*|[^/]*\.gemspec|gems\.[^/]*|rakefile|[^/]*\.(cs|fs|vb|vcx|sql)proj"
    r"|[^/]*\.(props|targets|nuspec|sln|slnx)|packages\.config|global\.json|[^/]*paket[^/]*"
    r"|composer[^/]*|[^/]*\b(docker|container)file\b[^/]*|[^/]*compose[^/]*\.ya?ml|dub\.[^/]*"
    r"|mix\.(exs|lock)|rebar[^/]*|erlang\.mk|pubspec[^/]*|podfile[^/]*|[^/]*\.podspec|cartfile[^/]*"
    r"|package[^/]*\.swift|package\.resolved|[^/]*\.(pbxproj|xcconfig)|mintfile|brewfile[^/]*"
    r"|[^/]*\.(tf|tofu|hcl|tfvars)|[^/]*(chart|values|kustomization|helmrelease|ocirepository)"
    r"[^/]*\.ya?ml|[^/]*\.(nix|bzl|bazel|sbt|sc|cabal|opam|spec|rockspec|asd|rkt)|workspace|build"
    r"|module\.bazel|\.bazel(rc|version)|stack[^/]*\.yaml|cabal\.project[^/]*|description|namespace"
    r"|renv[^/]*|(julia)?(project|manifest)[^/]*\.(toml|json|ya?ml)|elm[^/]*\.json|gleam\.toml"
    r"|shard\.(yml|lock|override\.yml)|deps\.edn|project\.clj|bb\.edn|build\.(clj|boot|zig(\.zon)?|mill)"
    r"|deno\.jsonc?|import_map\.json|jsr\.json|bower\.json|vcpkg[^/]*|conan[^/]*|cpanfile[^/]*"
    r"|makefile\.pl|dist\.ini|[^/]*cmake[^/]*|meson[^/]*|[^/]*\.wrap|makefile[^/]*|[^/]*\.mk|justfile"
    r"|configure\.ac|environment[^/]*\.ya?ml|[^/]*conda[^/]*|meta\.yaml|platformio\.ini|library\.json"
    r"|\.gitmodules|\.pre-commit[^/]*|\.tool-versions|\.?mise[^/]*|\.sdkmanrc|\.java-version|\.n[ov][^/]*"
    r"|\.(python|ruby|node|go|terraform|swift)-version|runtime\.txt|\.gitlab-ci[^/]*|\.travis\.yml"
    r"|appveyor[^/]*|azure-pipelines[^/]*|jenkinsfile[^/]*|\.?(drone|cirrus|woodpecker|buildkite)[^/]*"
    r"|bitbucket-pipelines\.yml|cloudbuild[^/]*|netlify[^/]*|vercel\.json|action\.ya?ml|devbox[^/]*"
    r"|devcontainer[^/]*|requirements\.ya?ml|galaxy\.yml|berksfile[^/]*|policyfile[^/]*|puppetfile"
    r"|metadata\.(rb|json)|fixtures\.yml|\.fixtures\.yml|plugins\.txt|manifest\.json|buf[^/]*\.ya?ml"
    r"|\.env[^/]*|[^/]*\.env|appraisals|gemfiles/.*|[^/]*\.gemfile|[^/]*template[^/]*\.ya?ml"
    r"|[^/]*install[^/]*\.(sh|ps1)|bootstrap[^/]*\.sh|lazy-lock\.json|extensions\.xml|jitpack\.yml"
    r")"
    r"|(.*/)?(\.github|\.circleci|\.gitlab|\.ci|\.devcontainer|\.azure[^/]*|vendor|third[_-]?party"
    r"|node_modules|extern(als?)?|deps|submodules|terraform|ansible|kubernetes|k8s|helm|charts?"
    r"|flakes?|nix|docker)/.*",
    re.I,
)
# Infrastructure and dotfile repositories: nearly any file of theirs may hold a version.
EVERYTHING = frozenset(
    {
        "Mic92/dotfiles",
        "bjw-s-labs/home-ops",
        "buroa/k8s-gitops",
        "folke/dot",
        "home-assistant/operating-system",
        "jenkinsci/docker",
        "khuedoan/homelab",
        "linuxserver/docker-swag",
        "onedr0p/home-ops",
        "renovatebot/docker-renovate",
    }
)

# --- words -----------------------------------------------------------------------------------

LANGUAGE = re.compile(
    r"(node|nodejs|node\.js|python|cpython|go|golang|ruby|java|jdk|openjdk|temurin|rust|php"
    r"|dotnet-sdk|\.net sdk|elixir|erlang|zig|crystal|swift|dart|deno|bun|sdk)\b",
    re.I,
)
TOOL = re.compile(
    r"(npm|pnpm|yarn|gradle|gradle-wrapper|maven|bazel|bazelisk|terraform|sbt|bundler|poetry|uv|pip"
    r"|scala\d?|scala-library|scala\d-library|scalafmt-core|kotlin|typescript|just|task|helm|kubectl"
    r"|golangci-lint|golangci/golangci-lint|cargo|rustup|corepack|hugo)\b",
    re.I,
)
NOT_A_BUMP = re.compile(
    r"\b(migrate|configure|config|configuration|dashboard|references?|badge|readme|changelog|docs?"
    r"|schedule|ignore|dependabot\.ya?ml|automerge|labels?|revert|reformat|regenerate|release notes"
    r"|release)\b",
    re.I,
)
LANGUAGE_UPDATE = re.compile(
    r"\b(?:update|upgrade|bump)d? (?:to )?(?:dependency |group )?(\S+(?: sdk)?)", re.I
)
IMAGE_WORDS = re.compile(r"\b(docker (tag|digest|image)|image|container)s?\b", re.I)
RUNNERS = re.compile(r"\b(ubuntu|macos|windows|debian|alpine|runners?)\b", re.I)
NAMED = re.compile(r"^\s*- dependency-name: *[\"']?([^\"'\s]+)", re.M)


def places(paths: Sequence[str], pattern: re.Pattern[str]) -> bool:
    """Say whether every path is of that sort."""
    return bool(paths) and all(pattern.fullmatch(path) for path in paths)


def settled(commit: Commit, source: str) -> Label:
    """Return the label of an announced bump whose words do not say which kind it is."""
    paths, said = commit.paths, commit.subject
    pins = [path for path in paths if PINS.fullmatch(path) and not COPIES.match(path)]
    plain = OTHERS if len(pins) == len(paths) else ()
    sure = Label((RUNTIME,), plain, source + "+paths")
    if places(pins, WRAPPERS):
        return sure
    if places(pins, ACTIONS) and ("action" in said.lower() or "/" in updated(said)):
        return sure
    if places(pins, IMAGES) and (IMAGE_WORDS.search(said) or LANGUAGE.fullmatch(updated(said))):
        return sure
    if places(pins, MANIFESTS) and not tool(said):
        return Label((DEPENDENCY,), plain, source + "+paths")
    if any(COPIES.match(path) for path in paths):
        return Label((EITHER + "|vendored",), (), source)
    return Label((EITHER,), (), source)


def tool(said: str) -> bool:
    """Say whether a subject updates a language or a tool, which manifests can pin as well."""
    name = updated(said)
    return bool(LANGUAGE.fullmatch(name) or TOOL.fullmatch(name))


def updated(said: str) -> str:
    """Return the name of what a subject updates, empty when it says none."""
    named = LANGUAGE_UPDATE.search(said)
    return named[1].strip("`'\"") if named else ""


def dependabot(commit: Commit) -> Label | None:
    """Return the label of a Dependabot commit.

    Dependabot updates one ecosystem at a time. The one for actions writes only below `.github`
    and the one for images only Dockerfiles and declarative files.
    """
    names = NAMED.findall(commit.body)
    bump = re.search(r"\b(?:bump|update|upgrade) (?:the )?(\S+)", commit.subject, re.I)
    if not (names or bump) or "native dependabot" in commit.subject.lower():
        return None
    if not names and not re.search(r"\b(from|to|group|requirement|in)\b", commit.subject):
        return None  # a commit of another tool under Dependabot's name
    source = "dependabot-trailer" if names else "dependabot-subject"
    paths, names = commit.paths, names or [bump[1] if bump else ""]
    if places(paths, ACTIONS) or places(paths, IMAGES):
        return Label((RUNTIME,), (DEPENDENCY, *OTHERS), source + "+paths")
    if places(paths, PACKAGES):
        return Label((DEPENDENCY,), (RUNTIME, *OTHERS), source + "+paths")
    if any(WRAPPERS.fullmatch(path) for path in paths) or "dotnet-sdk" in names:
        return Label((RUNTIME,), (), source)
    doubtful = (ACTIONS, IMAGES, DECLARATIVE)
    if any(LANGUAGE.fullmatch(name) or TOOL.fullmatch(name) for name in names) or any(
        places([path], pattern) for path in paths for pattern in doubtful
    ):
        return Label((EITHER,), (), source)
    return Label((DEPENDENCY,), (), source)


def renovate(commit: Commit) -> Label | None:
    """Return the label of a commit in the words of Renovate, none when it announces no bump."""
    said, source = commit.subject, "renovate-subject"
    if re.search(r"lock ?file maintenance", said, re.I):
        return Label((DEPENDENCY,), OTHERS, source)
    if NOT_A_BUMP.search(said.partition(":")[2] or said) and "helm release" not in said.lower():
        return None
    if said.startswith("docs") or not re.search(
        r"\b(update|upgrade|pin|replace|bump)\b", said, re.I
    ):
        return None
    if RUNNERS.search(said) and not IMAGE_WORDS.search(said):
        return None
    return renovate_words(commit, source)


def renovate_words(commit: Commit, source: str) -> Label:
    said, paths = commit.subject, commit.paths
    if re.search(r"\baction (to|digest)\b|\(github-actions?\)|\bgithub.actions?\b", said, re.I):
        return settled(commit, source)
    if re.search(r"\b(docker (tag|digest|image)|container image)\b", said, re.I):
        plain = not CHARTS.search(said) and not any(OCI.search(path) for path in paths)
        if plain and all(IMAGES.fullmatch(p) or DECLARATIVE.fullmatch(p) for p in paths):
            return Label((RUNTIME,), OTHERS, source)
        return Label((EITHER,), (), source)
    if re.search(r"\((container|images?|docker-image)\)|\bdigest\b", said):
        return settled(commit, source)
    if re.search(r"\bhelm (release|chart)\b|\((helm|helm-chart|charts)\)", said, re.I):
        return Label((DEPENDENCY,), (), source)
    if re.search(r"\b(rust crate|module|pre-commit hook|terraform) ", said, re.I):
        return Label((DEPENDENCY,), (), source)
    name = updated(said)
    if LANGUAGE.fullmatch(name) and re.search(r"\d", said) and not places(paths, SCRIPTS):
        return Label((RUNTIME,), (), source)
    if TOOL.fullmatch(name) or not name:
        return settled(commit, source)
    if re.search(r"\b(dependency \S+|monorepo|packages?)\b", said) and not any(
        pattern.fullmatch(path)
        for path in paths
        for pattern in (ACTIONS, IMAGES, SCRIPTS, DECLARATIVE)
        if not MANIFESTS.fullmatch(path)
    ):
        return Label((DEPENDENCY,), (), source)
    return settled(commit, source)


def steward(commit: Commit) -> Label | None:
    """Return the label of a Scala Steward commit."""
    found = re.match(
        r"(?:\W*\[?[\w/.-]*\]?:? ?)?Update (\S+)(?:, .*)? (?:from \S+ )?to \S+", commit.subject
    )
    if not found:
        return None
    if TOOL.fullmatch(found[1]) or any(ACTIONS.fullmatch(path) for path in commit.paths):
        return Label((EITHER,), (), "scala-steward-subject")
    return Label((DEPENDENCY,), OTHERS, "scala-steward-subject")


def pyup(commit: Commit) -> Label | None:
    """Return the label of a pyup commit."""
    if re.match(r"(Update|Pin) \S+ (from|to) |Scheduled \w+ dependency update", commit.subject):
        return Label((DEPENDENCY,), OTHERS, "pyup-subject")
    return None


def greenkeeper(commit: Commit) -> Label | None:
    """Return the label of a Greenkeeper commit."""
    if re.match(r"(chore|fix)\(package\): update", commit.subject):
        return Label((DEPENDENCY,), OTHERS, "greenkeeper-subject")
    return None


def snyk(commit: Commit) -> Label | None:
    """Return the label of a Snyk commit."""
    if re.search(r"upgrade \S+ from |to reduce vulnerabilities", commit.subject, re.I):
        return settled(commit, "snyk-subject")
    return None


def pre_commit(commit: Commit) -> Label | None:
    """Return the label of an update by pre-commit.ci."""
    if "pre-commit autoupdate" in commit.subject:
        return Label((DEPENDENCY,), OTHERS, "pre-commit-subject")
    return None


BOTS: tuple[tuple[re.Pattern[str], Callable[[Commit], Label | None]], ...] = (
    (re.compile(r"dependabot", re.I), dependabot),
    (
        re.compile(
            r"renovate|whitesource|bot-ross|rosey-bot|bot-blake|lab-assistant|bjw-s-bot|repo-duster",
            re.I,
        ),
        renovate,
    ),
    (re.compile(r"steward", re.I), steward),
    (re.compile(r"pyup", re.I), pyup),
    (re.compile(r"greenkeeper", re.I), greenkeeper),
    (re.compile(r"\bsnyk[ -]?bot|depfu", re.I), snyk),
    (re.compile(r"pre-commit-ci", re.I), pre_commit),
)
BOT = re.compile(
    r"\[bot\]|-bot\b|\bbot\b|github actions|bundlerbot|brewtestbot|semantic-release", re.I
)

SCOPED = re.compile(
    r"(build|chore|fix|ci|update|feat)\(deps(-dev)?\)!?: *(bump|update|upgrade)", re.I
)
FROM_TO = re.compile(
    r"\W*(?:\w+(?:\([\w/.-]+\))?: *)?(?:bump|upgrade|update) (\S+) from v?\d\S* to v?\d\S*", re.I
)
TO = re.compile(
    r"\W*(?:\w+(?:\([\w/.-]+\))?: *)?(?:bump|upgrade|update)d? (?:to )?(`?[@\w./-]+`?)"
    r" (?:version )?(?:to )?`?v?\d+(?:\.\d+)+(?!\S*snapshot)\S*(?: \(#\d+\))?$",
    re.I,
)
COMPAT = re.compile(r"(CompatHelper|Compat): (bump|add new|update) compat|compat bump for", re.I)
LOCKS = re.compile(
    r"\W*(\w+: *)?(run )?[`']?(cargo update|bundle update|composer update"
    r"|mix deps\.update|npm audit fix"
    r"|(update|bump|upgrade) ((all|npm|js|go|rust|ruby|python|dev|php|gem|cargo|node)"
    r" )*(dependencies|deps|gems|crates|submodules?))[`']?( \(#\d+\)|\.)?$",
    re.I,
)
ADDED = re.compile(
    r"\W*(\w+(\([\w/.-]+\))?!?: *)?(add|remove|drop|delete|replace)s? (an? |the )?"
    r"(unused |unneeded |unnecessary |missing )?(`?[@\w./-]+`? )?(dev ?)?"
    r"(dependency|dependencies|gem|gems)\.?( \(#\d+\))?$",
    re.I,
)
FLAKE = re.compile(
    r"\W*(flake(/\w+/flake)?\.lock: update|update flake\.lock|update flake input)", re.I
)


def maintainer(commit: Commit) -> Label | None:
    """Return the label of a bump announced by a human, or by a bot without rules of its own."""
    said = commit.subject
    if FLAKE.match(said) and any(path.endswith("flake.lock") for path in commit.paths):
        return Label((DEPENDENCY,), OTHERS, "subject:flake-lock")
    if LOCKS.match(said):
        return settled(commit, "subject:update-all")
    if COMPAT.search(said) and any(path.endswith("Project.toml") for path in commit.paths):
        return Label((DEPENDENCY,), OTHERS, "compat-helper-subject")
    if NOT_A_BUMP.search(said) or RUNNERS.search(said):
        return None
    if not any(PINS.fullmatch(path) for path in commit.paths):
        return None
    if SCOPED.match(said):
        return settled(commit, "subject:deps-scope")
    named = FROM_TO.match(said)
    own_paths = [path for path in commit.paths if not COPIES.match(path)]
    if ADDED.match(said) and any(MANIFESTS.fullmatch(path) for path in own_paths):
        return Label((DEPENDENCY,), (), "subject:add-remove+paths")
    named = FROM_TO.match(said)
    if named and not own(commit.repository, named[1]):
        return settled(commit, "subject:from-to")
    named = TO.match(said)
    if named and not own(commit.repository, named[1]):
        return settled(commit, "subject:to")
    return None


def own(repository: str, name: str) -> bool:
    """Say whether a name in a subject may be the project itself, or no name at all."""
    words = set(re.findall(r"[a-z0-9]+", name.lower()))
    generic = {"version", "versions", "appversion", "baseversion", "development", "deployment"}
    generic |= {
        "app",
        "release",
        "dev",
        "to",
        "ci",
        "kernel",
        "minimum",
        "milestone",
        "api",
        "up",
        "target",
        "project",
        "package",
        "new",
        "next",
        "for",
        "the",
        "chart",
        "charts",
    }
    return not words or bool(words & (generic | set(re.findall(r"[a-z0-9]+", repository.lower()))))


def bump(commit: Commit) -> Label | None:
    """Return what an announced bump must be found as, none when no bump is announced."""
    if places(commit.paths, DOCUMENTS):
        return None
    for author, rule in BOTS:
        if author.search(commit.author):
            return rule(commit)
    return maintainer(commit)


# --- commits that announce something else ---------------------------------------------------

ELSEWHERE = re.compile(
    r"(fix|feat|docs?|test|tests|refactor|style|perf|i18n)(\([\w ,./-]+\))?!?: "
    r"|(fix|fixes|fixed|add tests?|test|refactor|document|correct|handle|improve|simplify|rename"
    r"|clean ?up|reword|clarify|typo|remove unused|avoid|ensure|allow|make|support|implement)\b",
    re.I,
)
PIN_WORDS = re.compile(
    r"\b(dep|deps|dependenc\w*|bump\w*|upgrad\w*|updat\w*|downgrad\w*|pin\w*|version\w*|lock\w*|packages?"
    r"|module|crate|gem|librar\w*|plugin\w*|docker\w*|images?|container|chart|helm|action|actions|ci|cd"
    r"|build|install\w*|release\w*|python|node|ruby|java|go|golang|rust|php|jdk|vendor\w*|submodule\w*"
    r"|compat\w*|toolchain|requires?|requirements?|migrat\w*"
    r"|v?\d+\.\d+[\w.]*)\b",
    re.I,
)
RELEASE = re.compile(
    r"\W*(chore\(release\): *|chore: *release *|chore\(\w+\): release *|release *"
    r"|bump version to *|prepare *|version *|bump to *|set version to *"
    r"|prep(are)? (for )?(release )?)?"
    r"v?(?P<version>\d+\.\d+[\w.+-]*)"
    r"( release)?( \[skip ci\])?( \(#\d+\))?\.?$"
    r"|\[maven-release-plugin\] prepare release \D*(?P<maven>\d[\w.-]*)$",
    re.I,
)
OWN_LINE = re.compile(
    r"[+-]\s*(<version>[^<]+</version>|<(\w*version\w*|tag)>[^<]+</\2>"
    r"|[\"']?@?(\w*[-_ .])?version[\"']?\s*(=|:|=>)\s*[\"']?[\w.+-]+[\"']?,?|\s*)\s*$",
    re.I,
)


def other(commit: Commit) -> Label | None:
    """Return the label of a human commit that announces no bump and touches no pin."""
    if BOT.search(commit.author) or commit.repository in EVERYTHING:
        return None
    if not ELSEWHERE.match(commit.subject) or PIN_WORDS.search(commit.subject):
        return None
    if not commit.paths or any(PINS.fullmatch(path) for path in commit.paths):
        return None
    return Label((), (DEPENDENCY, RUNTIME), "subject+paths")


def released(subject: str) -> str:
    """Return the version a subject releases, empty when it announces no release."""
    found = RELEASE.match(subject)
    return (found["version"] or found["maven"] or "") if found else ""


def own_release(commit: Commit, patch: str) -> Label | None:
    """Return the label of a release that changes nothing but the project's own version.

    Every changed line of every file that may hold pins must be a line `version = ...`, and each
    added one must name the version the subject releases.
    """
    version = released(commit.subject)
    pins = [path for path in commit.paths if PINS.fullmatch(path)]
    if not version or not pins or len(pins) != len(commit.paths):
        return None
    lines = [line for line in patch.splitlines() if re.match(r"[+-](?![+-]{2} )", line)]
    for line in lines:
        if not OWN_LINE.match(line):
            return None
        if line[0] == "+" and line[1:].strip() and version not in line:
            return None
    return Label((), (DEPENDENCY, RUNTIME), "own-release+lines") if lines else None


# --- histories -------------------------------------------------------------------------------


def git(place: Path, *words: str, feed: str = "") -> str:
    """Run git on a bare repository and return what it prints.

    Raises:
        subprocess.CalledProcessError: git refuses.
    """
    command = ["git", "-c", "core.quotepath=off", "-C", str(place), *words]
    done = subprocess.run(command, input=feed.encode(), capture_output=True, check=True)
    return done.stdout.decode(errors="replace")


def history(repository: str, place: Path) -> list[Commit]:
    """Return every commit of HEAD with exactly one parent, without its paths."""
    text = git(
        place, "log", "--no-merges", "--format=%x1e%H%x1f%P%x1f%an <%ae>%x1f%s%x1f%b", "HEAD"
    )
    found = []
    for record in text.split("\x1e")[1:]:
        sha, parents, author, subject, body = record.split("\x1f", 4)
        if OBJECT_ID.match(parents):
            found.append(Commit(repository, sha, author, subject, body))
    return found


def with_paths(place: Path, commits: Sequence[Commit]) -> list[Commit]:
    """Return the commits with their paths; empty and huge ones are left out."""
    feed = "".join(commit.sha + "\n" for commit in commits)
    text = git(place, "diff-tree", "--stdin", "-r", "--no-renames", "--name-only", feed=feed)
    paths: dict[str, list[str]] = {}
    rows: list[str] = []
    for line in text.splitlines():
        if OBJECT_ID.match(line):
            rows = paths.setdefault(line, [])
        else:
            rows.append(line)
    filled = [commit._replace(paths=tuple(paths.get(commit.sha, ()))) for commit in commits]
    return [commit for commit in filled if 0 < len(commit.paths) <= FILES_MOST]


def drawn(commits: Iterable[Commit], most: int, random: Random) -> list[Commit]:
    pool = list(commits)
    random.shuffle(pool)
    return pool[:most]


def mixed(labels: Sequence[tuple[str, Label]], most: int) -> Iterator[tuple[str, Label]]:
    """Give at most that many labels, in turn from every kind and source."""
    groups: dict[Label, list[tuple[str, Label]]] = defaultdict(list)
    for sha, label in labels:
        groups[label].append((sha, label))
    left = most
    while left and groups:
        for key in sorted(groups):
            if left:
                yield groups[key].pop()
                left -= 1
            if not groups[key]:
                del groups[key]


def announced(commit: Commit) -> bool:
    """Say whether a commit may be a bump, before its paths are known."""
    quick = commit._replace(paths=("flake.lock",))
    return bump(quick) is not None


def bumps(place: Path, commits: Sequence[Commit], random: Random) -> list[tuple[str, Label]]:
    pool = with_paths(place, drawn((c for c in commits if announced(c)), POOL, random))
    found = [(commit.sha, label) for commit in pool if (label := bump(commit))]
    found = [(sha, one) for sha, one in found if not own_version_only(place, sha, one)]
    return list(mixed(found, POSITIVES))


def own_version_only(place: Path, sha: str, label: Label) -> bool:
    """Say whether a human's "bump X to 1.2" changes nothing but lines `version = ...`."""
    if not label.source.startswith("subject:to"):
        return False
    text = patch(place, sha)
    lines = [line for line in text.splitlines() if re.match(r"[+-](?![+-]{2} )", line)]
    return bool(lines) and all(OWN_LINE.match(line) for line in lines)


def others(place: Path, commits: Sequence[Commit], random: Random) -> list[tuple[str, Label]]:
    quiet = (c for c in commits if other(c._replace(paths=("a.c",))))
    pool = with_paths(place, drawn(quiet, POOL // 3, random))
    found = [(commit.sha, label) for commit in pool if (label := other(commit))][:NEGATIVES]
    own = with_paths(place, drawn((c for c in commits if released(c.subject)), POOL // 6, random))
    few = [commit for commit in own if len(commit.paths) <= 12]
    releases = [
        (one.sha, label) for one in few if (label := own_release(one, patch(place, one.sha)))
    ]
    return found + releases[:RELEASES]


def patch(place: Path, sha: str) -> str:
    """Return the changed lines of a commit, empty when the snapshot lacks one of its files."""
    try:
        return git(place, "diff-tree", "-p", "-U0", sha)
    except subprocess.CalledProcessError:
        return ""


def mirrors(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give the name and the place of every bare repository below the folder."""
    for place in sorted(folder.glob("*/repo")):
        if place.is_dir():
            yield place.parent.name.replace("+", "/", 1), place


def read() -> dict[tuple[str, str], str]:
    """Return the rows a reader wrote, by repository and commit. They replace drawn ones."""
    lines = (HERE / READ).read_text(encoding="utf-8").splitlines(keepends=True)
    rows = (line for line in lines if not line.startswith("#"))
    return {(line.split("\t")[0], line.split("\t")[1]): line for line in rows}


def row(repository: str, sha: str, label: Label) -> str:
    must, must_not = (",".join(sorted(kinds)) or "-" for kinds in (label.must, label.must_not))
    return "\t".join((repository, sha, must, must_not, label.source, split(repository))) + "\n"


def main(words: Sequence[str] | None = None) -> int:
    """Label the mirrored projects and write `bumps.tsv` and `no-bumps.tsv`."""
    parser = argparse.ArgumentParser(description="Label mirrored commits that bump versions.")
    parser.add_argument("mirrors", type=Path, help="folder of bare repositories, owner+name/repo")
    asked = parser.parse_args(words)
    judged = read()
    rows: dict[str, list[str]] = {"bumps.tsv": [], "no-bumps.tsv": []}
    for repository, place in mirrors(asked.mirrors):
        random = Random(f"{SEED} {repository}")
        try:
            commits = history(repository, place)
            found = {
                "bumps.tsv": bumps(place, commits, random),
                "no-bumps.tsv": others(place, commits, random),
            }
        except (subprocess.CalledProcessError, ValueError) as problem:
            print(f"{repository}: left out, {problem}", file=sys.stderr)
            continue
        print(repository, *(len(labels) for labels in found.values()))
        for name, labels in found.items():
            rows[name] += (
                row(repository, sha, label)
                for sha, label in labels
                if (repository, sha) not in judged
            )
    for name, lines in rows.items():
        (HERE / name).write_text(HEADER + "".join(sorted(lines)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
