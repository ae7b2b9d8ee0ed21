"""Label real commits for the kinds that are not bumps, without asking the classifier.

Run `python benchmarks/accuracy/churn_labels.py MIRROR`, where MIRROR holds one bare repository
per project (`owner+name/repo`). Every label comes from something other than hotfence: the
migration or vendored directory a project documents, the words of the author, git's own rename
and whitespace judgement, or a reader. Rows a reader wrote (source `read`) are kept as they are;
all others are drawn again with a fixed seed. Only ids and labels are stored.
"""

import argparse
import hashlib
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
SEED = 20261124
POOL = 260
CANDIDATES = 110
FILES_MOST = 150
LINES_MOST = 6_000
HEADER = "# repository\tcommit\tmust_find\tmust_not_find\tsource\tsplit\n"
READ = "read"
ZERO = re.compile(r"[0-9a-f]{40}\Z")
IGNORE_REVS = ".git-blame-ignore-revs"
MIGRATION_SPECS = (":(icase)*migrat*", "*.sql", ":(icase)*changelog*")
VENDORED_SPECS = (":(icase)*vendor*", "deps", ":(icase)*patched*", "*packages*", "lib/rubygems")


class Project(NamedTuple):
    """One repository and what its own documents say of its layout.

    `migrations` and `vendored` are regexes for whole paths, empty when the project has none;
    `document` names a file of that repository, at some time of its history, which says so or
    on which the layout rests; `plain` is true when the migrations are code or SQL without a
    framework, so that a label needs a statement of structure as well.
    """

    name: str
    document: str = ""
    migrations: str = ""
    vendored: str = ""
    plain: bool = False


PROJECTS = (
    # Rails
    Project("lobsters/lobsters", "config/database.yml.sample", r"db/migrate/\d+_\w+\.rb"),
    Project("publify/publify", "config/database.yml", r"(publify_core/)?db/migrate/\d+_\w+\.rb"),
    # Django
    Project("healthchecks/healthchecks", "hc/settings.py", r"hc/\w+/migrations/\d{4}_\w+\.py"),
    Project("wger-project/wger", "wger/settings_global.py", r"wger/\w+/migrations/\d{4}_\w+\.py"),
    # Alembic
    Project("quay/quay", "alembic.ini", r"data/migrations/versions/[^/]+\.py"),
    Project("polarsource/polar", "server/alembic.ini", r"server/migrations/versions/[^/]+\.py"),
    # Laravel
    Project("BookStackApp/BookStack", "composer.json", r"database/migrations/\d[^/]+\.php"),
    Project("koel/koel", "composer.json", r"database/migrations/\d[^/]+\.php"),
    # Flyway
    Project(
        "gotson/komga",
        "komga/build.gradle.kts",
        r"komga/src/(main|flyway)/(resources|kotlin)/(db|tasks)/migration/.*V\w+\.(sql|kt)",
    ),
    # Flyway, then Liquibase
    Project(
        "apache/fineract",
        "fineract-provider/src/main/resources/application.properties",
        r"(fineract|mifosng)-provider/src/main/resources/sql/migrations/core_db/V[^/]+\.sql"
        r"|fineract-[\w-]+/src/main/resources/db/changelog/.*\.xml",
    ),
    # Liquibase
    Project(
        "Athou/commafeed",
        "pom.xml",
        r"(commafeed-server/)?src/main/resources/(changelogs/[^/]+|migrations)\.xml",
    ),
    # Prisma
    Project(
        "umami-software/umami",
        "package.json",
        r"(prisma|db/(postgresql|mysql))/migrations/\w+/migration\.sql",
    ),
    Project(
        "documenso/documenso",
        "packages/prisma/package.json",
        r"packages/prisma/migrations/\w+/migration\.sql",
    ),
    # Drizzle
    Project(
        "homarr-labs/homarr",
        "packages/db/configs",
        r"packages/db/migrations/(\w+/)?\d{4}_\w+\.sql",
    ),
    # Knex
    Project(
        "requarks/wiki",
        "server/core/db.js",
        r"server/db/(beta/)?migrations(-sqlite)?/[^/]+\.js",
    ),
    Project(
        "NginxProxyManager/nginx-proxy-manager",
        "backend/knexfile.js",
        r"(src/)?backend/migrations/\d[^/]+\.js",
    ),
    # TypeORM
    Project("sct/overseerr", "ormconfig.js", r"server/migration/(\w+/)?\d+-\w+\.ts"),
    # Sequelize
    Project("outline/outline", ".sequelizerc", r"server/migrations/\d[^/]+\.js"),
    # EF Core
    Project("Kareadita/Kavita", "API/Data/DataContext.cs", r"API/Data/Migrations/\d[^/]+\.cs"),
    # FluentMigrator
    Project(
        "Prowlarr/Prowlarr",
        "src/NzbDrone.Core/Datastore/Migration/Framework",
        r"(src/)?NzbDrone\.Core/Datastore/Migration/\d[^/]+\.cs",
    ),
    # Ecto
    Project("hexpm/hexpm", "config/config.exs", r"priv/(repo/)?migrations/\d+_\w+\.exs"),
    # goose
    Project("navidrome/navidrome", "Makefile", r"db/migrations?/\d{14}_\w+\.(go|sql)"),
    # golang-migrate
    Project(
        "flipt-io/flipt",
        "internal/storage/sql/migrator.go",
        r"(config|internal)/migrations/\w+/\d[^/]+\.sql",
    ),
    # sqlx
    Project(
        "atuinsh/atuin",
        "CONTRIBUTING.md",
        r"(crates/)?(atuin-[\w-]+/)?(record-)?migrations/\d[^/]+\.sql",
    ),
    # Diesel
    Project("LemmyNet/lemmy", "diesel.toml", r"(server/)?migrations/\d{4}-[^/]+/(up|down)\.sql"),
    Project("rust-lang/crates.io", "diesel.toml", r"migrations/\d{4,}[^/]+/(up|down)\.sql"),
    Project(
        "dani-garcia/vaultwarden",
        "diesel.toml",
        r"migrations/((mysql|sqlite|postgresql)/)?\d{4}-[^/]+/(up|down)\.sql",
    ),
    # SeaORM
    Project(
        "IgnisDa/ryot",
        "AGENTS.md",
        r"(libs/database/src/migrations|crates/migrations/(sql/)?src|apps/backend/src/migrator)"
        r"/m\d{8}_\w+\.rs",
    ),
    # Doctrine
    Project(
        "kimai/kimai",
        "config/packages/doctrine_migrations.yaml",
        r"(src/M|m)igrations/Version\w+\.php",
    ),
    Project(
        "wallabag/wallabag",
        "app/config/config.yml",
        r"(app/DoctrineM|m)igrations/Version\w+\.php",
    ),
    # soda
    Project("supabase/auth", "Makefile", r"migrations/\d+_\w+(\.\w+)*\.sql"),
    # plain SQL or code
    Project(
        "authelia/authelia",
        "docs/content/configuration/storage/migrations.md",
        r"internal/storage/migrations/(\w+/)?V\d[^/]+\.sql",
        plain=True,
    ),
    Project("getfider/fider", "CLAUDE.md", r"migrations/\d+_\w+(\.up|\.down)?\.sql", plain=True),
    Project(
        "usememos/memos",
        "store/migrator.go",
        r"store/(db/)?((sqlite|mysql|postgres)/)?migration/.*\.sql",
        plain=True,
    ),
    Project(
        "miniflux/v2",
        "internal/database",
        r"database/sql/schema_version_\d+\.sql|sql/schema\w*\.sql",
        plain=True,
    ),
    Project("knadh/listmonk", "Makefile", r"schema\.sql", plain=True),
    # vendored trees
    Project("pypa/pip", "src/pip/_vendor/README.rst", vendored=r"(src/)?pip/_vendor/.*"),
    Project(
        "pypa/setuptools",
        "docs/development/developer-guide.rst",
        vendored=r"(setuptools|pkg_resources)/_vendor/.*",
    ),
    Project("pypa/pipenv", "pipenv/vendor/README.md", vendored=r"pipenv/(vendor|patched)/.*"),
    Project(
        "rubygems/rubygems",
        "Rakefile",
        vendored=r"(bundler/lib/bundler|lib/rubygems|lib/bundler|bundler)/vendor/.*"
        r"|lib/rubygems/(resolver/molinillo|optparse|tsort|net-http|net-protocol|timeout|uri|resolv)/lib/.*",
    ),
    Project("docker/cli", "vendor.mod", vendored=r"vendor/.*"),
    Project("containers/skopeo", "CONTRIBUTING.md", vendored=r"vendor/.*"),
    Project("opencontainers/runc", "Makefile", vendored=r"vendor/.*"),
    Project(
        "redis/redis",
        "deps/README.md",
        vendored=r"deps/(jemalloc|lua|hiredis|linenoise|hdr_histogram|fpconv|fast_float)/.*",
    ),
    # the other kinds only
    Project("argoproj/argo-cd"),
    Project("prometheus-operator/kube-prometheus"),
    Project("psf/requests", "requests/packages/README.rst", vendored=r"requests/packages/.*"),
    Project("pytest-dev/pytest"),
    Project("scrapy/scrapy"),
    Project("fish-shell/fish-shell"),
    Project("psf/black"),
    Project("sphinx-doc/sphinx"),
    Project("mesonbuild/meson"),
    Project("apache/commons-lang"),
    Project("jquery/jquery"),
    Project("sequelize/sequelize"),
)


class Hunk(NamedTuple):
    """The removed and the added lines of one hunk, without context."""

    removed: tuple[str, ...]
    added: tuple[str, ...]


class Change(NamedTuple):
    """One changed path: git's status letter and score, the old and the new path, the hunks."""

    status: str
    old: str
    path: str
    hunks: tuple[Hunk, ...] = ()


class Commit(NamedTuple):
    """One non-merge commit: its id, its subject and what it changes.

    `reformat` is true when the project lists it among the revisions `git blame` should ignore.
    """

    sha: str
    subject: str
    changes: tuple[Change, ...]
    reformat: bool = False


class Label(NamedTuple):
    """One row: which kinds a commit must and must not show, and who says so."""

    repository: str
    commit: str
    must: frozenset[str]
    must_not: frozenset[str]
    source: str


class Repository(NamedTuple):
    """A bare repository on disk and the project it belongs to."""

    project: Project
    path: Path

    def git(self, *words: str, feed: str = "") -> str:
        """Run git and return what it prints.

        Raises:
            subprocess.CalledProcessError: git refuses.
        """
        found = subprocess.run(
            ["git", "-c", "core.quotepath=off", "-C", str(self.path), *words],
            input=feed.encode(),
            capture_output=True,
            check=True,
        )
        return found.stdout.decode(errors="replace")


# --- reading commits ---------------------------------------------------------------------


def subjects(repository: Repository) -> dict[str, str]:
    """Return the subject of every commit that has exactly one parent, newest first."""
    listing = repository.git("log", "--no-merges", "--format=%H%x09%P%x09%s")
    rows = (line.split("\t", 2) for line in listing.splitlines())
    return {row[0]: row[2] for row in rows if len(row) == 3 and ZERO.match(row[1])}


def touching(repository: Repository, folder: str, specs: Sequence[str]) -> list[str]:
    """Return the commits that touch a path the regex matches; the pathspecs narrow the search."""
    if not folder:
        return []
    pattern, sha, found = re.compile(folder), "", dict[str, None]()
    listing = repository.git(
        "log", "--no-merges", "--no-renames", "--name-only", "--format=%H", "--", *specs
    )
    for line in listing.splitlines():
        if ZERO.match(line):
            sha = line
        elif pattern.fullmatch(line):
            found[sha] = None
    return list(found)


def commits(repository: Repository, shas: Sequence[str], said: dict[str, str]) -> list[Commit]:
    """Return the commits with their hunks; those too large to judge have none."""
    listed = dict(name_status(diffs(repository, shas, "--name-status")))
    few = [sha for sha, changes in listed.items() if len(changes) <= FILES_MOST]
    sizes = shortstats(diffs(repository, few, "--shortstat"))
    small = [sha for sha, size in sizes if size <= LINES_MOST]
    hunks = patches(diffs(repository, small, "-p", "-U0"))
    ignored = ignored_revisions(repository)
    return [
        Commit(sha, said.get(sha, ""), tuple(joined(files, hunks.get(sha, {}))), sha in ignored)
        for sha, files in listed.items()
    ]


def ignored_revisions(repository: Repository) -> frozenset[str]:
    """Return the revisions the project tells `git blame` to skip."""
    try:
        text = repository.git("show", f"HEAD:{IGNORE_REVS}")
    except subprocess.CalledProcessError:
        return frozenset()
    return frozenset(line[:40] for line in text.splitlines() if ZERO.match(line[:40]))


def diffs(repository: Repository, shas: Sequence[str], *options: str) -> str:
    """Return the diffs of the commits, without those whose content the snapshot lacks."""
    feed = "".join(f"{sha}\n" for sha in shas)
    try:
        return repository.git("diff-tree", "--stdin", "-r", "-M", *options, feed=feed)
    except subprocess.CalledProcessError:
        middle = len(shas) // 2
    if not middle:
        return ""
    halves = shas[:middle], shas[middle:]
    return "".join(diffs(repository, half, *options) for half in halves)


def name_status(text: str) -> Iterator[tuple[str, list[Change]]]:
    sha, changes = "", list[Change]()
    for line in text.splitlines():
        if ZERO.match(line):
            if sha:
                yield sha, changes
            sha, changes = line, []
            continue
        status, *paths = line.split("\t")
        changes.append(Change(status, paths[0], paths[-1]))
    if sha:
        yield sha, changes


def shortstats(text: str) -> Iterator[tuple[str, int]]:
    sha = ""
    for line in text.splitlines():
        if ZERO.match(line):
            sha = line
            continue
        if line.strip():
            numbers = re.findall(r"(\d+) (?:insertion|deletion)", line)
            yield sha, sum(map(int, numbers))


def patches(text: str) -> dict[str, dict[str, list[Hunk]]]:
    """Return the hunks of `git diff-tree -p -U0` output by commit and new path."""
    found: dict[str, dict[str, list[Hunk]]] = {}
    hunks: list[Hunk] = []
    files: dict[str, list[Hunk]] = {}
    removed, added = list[str](), list[str]()
    left = (0, 0)
    old = ""

    def close() -> None:
        if removed or added:
            hunks.append(Hunk(tuple(removed), tuple(added)))
        removed.clear()
        added.clear()

    for line in text.split("\n"):
        if left[0] and line.startswith("-"):
            removed.append(line[1:])
            left = (left[0] - 1, left[1])
        elif left[1] and line.startswith("+"):
            added.append(line[1:])
            left = (left[0], left[1] - 1)
        elif line.startswith("@@ "):
            close()
            left = spans(line)
        elif ZERO.match(line):
            close()
            files = found.setdefault(line, {})
        elif line.startswith("--- "):
            close()
            old = line[4:].removeprefix("a/").rstrip("\t")
        elif line.startswith("+++ "):
            new = line[4:].removeprefix("b/").rstrip("\t")
            hunks = files.setdefault(old if new == "/dev/null" else new, [])
    close()
    return found


def spans(line: str) -> tuple[int, int]:
    match = re.match(r"@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@", line)
    if not match:
        return (0, 0)
    return (int(match[1] or 1), int(match[2] or 1))


def joined(changes: Iterable[Change], hunks: dict[str, list[Hunk]]) -> Iterator[Change]:
    for change in changes:
        yield change._replace(hunks=tuple(hunks.get(change.path, ())))


# --- schema --------------------------------------------------------------------------------

SCHEMA_WORDS = re.compile(
    r"\bmigrations?\b|\b(add|create|drop|remove|rename|delete|make)s?\b.*\b(column|table|index"
    r"|indexes|indices|constraint|foreign key|fk|trigger|view|unique)\b|\bschema\b|\bdb\b",
    re.IGNORECASE,
)
DATA_WORDS = re.compile(r"backfill|\bseed|data.?migration|populate|cleanup|clean up", re.IGNORECASE)
STORAGE_PATH = re.compile(
    r"migrat|schema|changelog.*\.(xml|ya?ml|json|sql)$|\.sql$|database|alembic|prisma|drizzle"
    r"|(^|/)(db|data|dal|ddl|sql|persistence|repositories|entity|entities|models?)(/|$)|models?\.\w+$"
    r"|structure\.sql|\.(cql|hql|ddl|dbml|edmx)$|ModelSnapshot|(^|/)seeds?\b|fixtures?",
    re.IGNORECASE,
)
DDL_TEXT = re.compile(
    r"\b(create|alter|drop|truncate|rename)\s+(or\s+replace\s+)?(unique\s+|virtual\s+|temp\w*\s+"
    r"|materialized\s+)*(table|index|column|view|trigger|function|type|schema|sequence|database"
    r"|extension|procedure|policy|constraint|keyspace)\b|\b(create|drop|alter|add)_?(table|column"
    r"|index)|\bset_?up_?schema",
    re.IGNORECASE,
)
DML_TEXT = re.compile(
    r"\binsert\s+(or\s+\w+\s+)?into\b|\bupdate\s+\S+\s+set\b|\bdelete\s+from\b|\btruncate\b"
    r"|\bmerge\s+into\b|\bcopy\s+\S+.*\bfrom\b|\bload\s+data\b|\breplace\s+into\b|executemany"
    r"|\.execute|\bUPDATE\b|\bINSERT\b|\bDELETE\b",
    re.IGNORECASE,
)


def migrated(project: Project, commit: Commit) -> bool:
    """Tell whether a path of the project's documented migrations is touched."""
    if not project.migrations:
        return False
    pattern = re.compile(project.migrations)
    return any(
        pattern.fullmatch(path) for change in commit.changes for path in (change.old, change.path)
    )


def schema(project: Project, commit: Commit) -> Label | None:
    """Judge by the documented directory and the subject; None when neither is sure."""
    told = bool(SCHEMA_WORDS.search(commit.subject))
    if migrated(project, commit):
        if DATA_WORDS.search(commit.subject):
            return None
        if project.plain and not any(DDL_TEXT.search(line) for line in lines(commit)):
            return None
        if rows_only(project, commit):
            return label(project, commit, ["schema|data"], [], "document")
        source = "subject+document" if told else "document"
        return label(project, commit, ["schema"], [], source)
    if told or not commit.changes or DATA_WORDS.search(commit.subject):
        return None
    if any(STORAGE_PATH.search(path) for path in paths(commit)):
        return None
    if not judged(commit) or any(DDL_TEXT.search(line) for line in lines(commit)):
        return None
    quiet = ["schema"]
    if not any(DML_TEXT.search(line) for line in lines(commit)):
        quiet.append("data")
    return label(project, commit, [], quiet, "document")


STRUCTURE_TEXT = re.compile(
    r"(create|drop|alter|add|remove|rename|change|modify|delete)[_ ]?\w*(table|column|index|field"
    r"|model|constraint|unique|foreign|key|type|view|trigger|function|extension|enum)"
    r"|\$table->|Schema::|t\.(string|text|integer|boolean|datetime|bigint)|references|create\.|alter\."
    r"|<(createTable|addColumn|dropColumn)|add :|remove :|modify :",
    re.IGNORECASE,
)


def structural(text: Sequence[str]) -> bool:
    return any(DDL_TEXT.search(line) or STRUCTURE_TEXT.search(line) for line in text)


def rows_only(project: Project, commit: Commit) -> bool:
    """Tell whether the migrations have row operations and nothing that reads like structure."""
    text = migration_lines(project, commit)
    if structural(text):
        return False
    return any(DML_TEXT.search(line) or ROWS_TEXT.search(line) for line in text)


def migration_lines(project: Project, commit: Commit) -> list[str]:
    return migration_lines_of(commit, project.migrations)


def migration_lines_of(commit: Commit, paths_regex: str) -> list[str]:
    """Return the changed lines of the files that a regex for whole paths names."""
    pattern = re.compile(paths_regex)
    inside = (change for change in commit.changes if pattern.fullmatch(change.path))
    return list(lines(commit._replace(changes=tuple(inside))))


# --- data ----------------------------------------------------------------------------------

ROWS_TEXT = re.compile(
    r"RunPython|objects\.|\.save\b|update_all|bulk_?(insert|create|update)|\.?insert\(|Insert\."
    r"|->(insert|update|delete|save)|\.(update|delete|create|destroy)\b|repo\.|InsertData|UpdateData"
    r"|<(insert|update|delete|sql|loadData)|Update\.Table|Delete\.From|addSql|knex\(|WithConnection"
    r"|find_each|upsert|seed",
    re.IGNORECASE,
)


def data(project: Project, commit: Commit) -> Label | None:
    """Judge only what is sure: a migration that changes structure and names no row operation."""
    if not judged(commit) or DATA_WORDS.search(commit.subject):
        return None
    if any(DML_TEXT.search(line) or ROWS_TEXT.search(line) for line in lines(commit)):
        return None
    if migrated(project, commit):
        sure = structural(migration_lines(project, commit))
        return label(project, commit, [], ["data"], "document+words") if sure else None
    if any(STORAGE_PATH.search(path) for path in paths(commit)):
        return None
    return label(project, commit, [], ["data", "schema"], "words")


# --- vendored ------------------------------------------------------------------------------

VENDOR_WORDS = re.compile(
    r"vendor|bump|upgrade|update|revendor|molinillo|thor|jemalloc|hiredis|lua\b|linenoise",
    re.IGNORECASE,
)
OWN_NOTE = re.compile(r"(README[^/]*|vendor\.txt|Makefile|__init__\.py|\.git\w+)\Z")
FOREIGN_TREE = re.compile(r"vendor|third.?party|node_modules|patched|(^|/)(deps|extern)/")
FOREIGN_PATH = re.compile(
    r"vendor|third.?party|external|extern|(^|/)(deps|lib|libs|node_modules|packages|contrib"
    r"|assets|dist|static)/|\.min\.|patched|Godeps",
    re.IGNORECASE,
)


def vendored(project: Project, commit: Commit) -> Label | None:
    """Judge by the documented vendored tree."""
    if not project.vendored or not commit.changes:
        return None
    pattern = re.compile(project.vendored)
    inside = [path for path in paths(commit) if pattern.fullmatch(path)]
    if inside and all(OWN_NOTE.search(path) for path in inside):
        return None
    if inside:
        told = bool(VENDOR_WORDS.search(commit.subject))
        return label(project, commit, ["vendored"], [], "subject+document" if told else "document")
    if VENDOR_WORDS.search(commit.subject) or any(FOREIGN_PATH.search(p) for p in paths(commit)):
        return None
    return label(project, commit, [], ["vendored"], "document")


# --- rename --------------------------------------------------------------------------------


def rename(project: Project, commit: Commit) -> Label | None:
    """Judge by git's own rename detection; sure of none only without an added-removed pair."""
    letters = {change.status[:1] for change in commit.changes}
    if "R" in letters:
        return label(project, commit, ["rename"], [], "git-M")
    if not letters or {"A", "D"} <= letters or "C" in letters:
        return None
    return label(project, commit, [], ["rename"], "git-M")


# --- formatting ----------------------------------------------------------------------------

FORMAT_WORDS = re.compile(
    r"\b(re-?)?format(ted|ting|s)?\b|\bgofmt\b|\bgofumpt\b|\bgoimports\b|\bprettier\b|\brustfmt\b"
    r"|\bfmt\b|clang-format|white-?\s?spaces?\b|\bindent(ation|ed)?\b|\b(run|apply|use) black\b"
    r"|\bblack(en|ened)?\b|\bphp-?cs(-fixer)?\b|\bcode ?style\b|\bstyle fix|\blint(ed|ing)?\b"
    r"|\bpint\b|\bspotless\b|\btrailing\b|\btabs?\b|\bblank lines?\b|\bruff\b|\bmix format\b",
    re.IGNORECASE,
)
# Languages whose meaning does not hang on indentation; Python only with the first line in place.
FREE_LAYOUT = re.compile(
    r".*\.(rb|go|rs|java|kt|cs|c|cc|cpp|h|hpp|js|ts|tsx|jsx|php|ex|exs|scala|swift|css|scss|less)\Z"
)
UNCLEAR_LAYOUT = re.compile(r"migrat|schema|testdata|fixtures?|generated|dist/|\.min\.|snapshots?/")
CODE_SIGN = re.compile(r"[;={}]|\)\s*\\?\Z|,\s*\Z|^\s*(def|end|if|for|return|fn|func)\b")
REMARK = re.compile(r"\s*(//|/\*|\*|#|\"\"\"|'{3}|--)")
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`\n]*`")


def spaceless(text: Sequence[str]) -> str:
    return "".join("".join(line.split()) for line in text)


def layout_only(hunk: Hunk) -> bool:
    """Tell whether the two sides of a hunk are equal but for white space between words."""
    if spaceless(hunk.removed) != spaceless(hunk.added):
        return False
    before, after = "\n".join(hunk.removed), "\n".join(hunk.added)
    return WORD.findall(before) == WORD.findall(after) and QUOTED.findall(before) == QUOTED.findall(
        after
    )


def formatting(project: Project, commit: Commit) -> Label | None:
    """Judge by white space, and by the author's words where layout can carry meaning."""
    if not commit.changes or not judged(commit):
        return None
    told = bool(FORMAT_WORDS.search(commit.subject))
    spaced = [
        (change, hunk) for change in commit.changes for hunk in change.hunks if layout_only(hunk)
    ]
    plain = [(change.path, hunk) for change, hunk in spaced if coded_layout(change.path, hunk)]
    if any(FREE_LAYOUT.fullmatch(path) for path, _ in plain):
        return label(project, commit, ["formatting"], [], "subject+git-w" if told else "git-w")
    known = told or commit.reformat
    if known and any(path.endswith(".py") and steady(hunk) for path, hunk in plain):
        source = "ignore-revs+git-w" if commit.reformat else "subject+git-w"
        return label(project, commit, ["formatting"], [], source)
    if known or spaced or not all(reworded(h) for c in commit.changes for h in c.hunks):
        return None
    return label(project, commit, [], ["formatting"], "word-diff")


def coded_layout(path: str, hunk: Hunk) -> bool:
    """Tell whether a hunk lays out code, not blank lines, remarks or a file's last newline."""
    if UNCLEAR_LAYOUT.search(path) or FOREIGN_TREE.search(path) or hunk.removed == hunk.added:
        return False
    if any("`" in line or "<<" in line for line in hunk.removed):
        return False
    code = [line for line in hunk.removed if line.strip() and not REMARK.match(line)]
    return any(CODE_SIGN.search(line) for line in code)


def steady(hunk: Hunk) -> bool:
    """Tell whether the first line of a hunk stays at its indentation."""
    before, after = hunk.removed[0], hunk.added[0]
    return len(before) - len(before.lstrip()) == len(after) - len(after.lstrip())


def reworded(hunk: Hunk) -> bool:
    """Tell whether a hunk changes which words there are, so it cannot be layout alone."""
    before = sorted(WORD.findall(" ".join(hunk.removed)))
    return before != sorted(WORD.findall(" ".join(hunk.added)))


# --- comment -------------------------------------------------------------------------------

DOCUMENT = re.compile(r".*\.(md|rst|adoc)\Z", re.IGNORECASE)
COMMENT_WORDS = re.compile(
    r"\b(code |doc)?comments?\b|\bdocstrings?\b|\bjavadocs?\b|\bphpdocs?\b|\bgodocs?\b|\bjsdoc\b"
    r"|\btypos?\b|\brustdoc\b|\bmoduledoc\b|\bspelling\b",
    re.IGNORECASE,
)
SOURCE_FILE = re.compile(
    r".*\.(py|rb|go|rs|java|kt|cs|c|cc|cpp|h|hpp|js|ts|tsx|jsx|php|ex|exs|sh|swift|scala)\Z"
)
MARKS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r".*\.(py|rb|ex|exs|sh)\Z"), re.compile(r"\s*#(?![!{])")),
    (
        re.compile(r".*\.(go|rs|java|kt|cs|c|cc|cpp|h|hpp|js|ts|tsx|jsx|php|swift|scala)\Z"),
        re.compile(r"\s*(//|/\*[^/]*\Z|\*\s+[A-Z@][^;{]*\Z)"),
    ),
)
DIRECTIVE = re.compile(
    r"noqa|type:|pylint|eslint|nolint|go:|\+build|@ts-|prettier|rubocop|frozen_string|coding"
    r"|istanbul|c8 ignore|sourceMapping|pragma|<reference|region|phpcs|@phpstan|shellcheck"
    r"|mypy|pyright|ruff|fmt:|yapf|isort|clang-format|export|@flow|@jsx|webpack|vite-ignore",
    re.IGNORECASE,
)
MARK_TEXT = re.compile(r"#|//|/\*|\*/|<!--|-->|\"\"\"|'''|--|^\s*\*|^\s*$|^\s*;|\brem\b|^=|@doc")
CODE_TEXT = re.compile(r"[=(){}\[\]]|;\s*$|^\s*(end|else|return|import|use)\b")


def commented(change: Change, hunk: Hunk) -> bool:
    """Tell whether a hunk rewords lines that all open with the comment mark of their language."""
    text = [line for line in (*hunk.removed, *hunk.added) if line.strip()]
    if layout_only(hunk):
        return False
    for names, mark in MARKS:
        if names.fullmatch(change.path):
            return bool(text) and all(mark.match(t) and not DIRECTIVE.search(t) for t in text)
    return False


def comment(project: Project, commit: Commit) -> Label | None:
    """Judge by file names, by the author's words and comment marks; no mark at all is none."""
    if not commit.changes or not judged(commit):
        return None
    plain = all(c.status in "AM" and c.hunks for c in commit.changes)
    plain = plain and not FORMAT_WORDS.search(commit.subject)
    plain = plain and not any(FOREIGN_TREE.search(path) for path in paths(commit))
    if plain and all(DOCUMENT.fullmatch(path) for path in paths(commit)):
        return label(project, commit, ["comment"], ["schema", "data", "rename", "vendored"], "name")
    marked = any(commented(c, h) for c in commit.changes for h in c.hunks)
    if marked and COMMENT_WORDS.search(commit.subject):
        return label(project, commit, ["comment"], [], "subject+marks")
    if marked or COMMENT_WORDS.search(commit.subject):
        return None
    if not all(SOURCE_FILE.fullmatch(path) for path in paths(commit)):
        return None
    if not all(coded(h) for c in commit.changes for h in c.hunks):
        return None
    return label(project, commit, [], ["comment"], "marks")


def coded(hunk: Hunk) -> bool:
    """Tell whether a hunk has code and no comment mark anywhere."""
    text = (*hunk.removed, *hunk.added)
    return any(CODE_TEXT.search(t) for t in text) and not any(MARK_TEXT.search(t) for t in text)


# --- logging -------------------------------------------------------------------------------

LOG_WORDS = re.compile(
    r"\blogg(ing|er|ed)\b|\blogs?\b|console\.log|\bdebug (print|output|log)|\bprintln\b|\bwarning"
    r" message|\bverbos",
    re.IGNORECASE,
)
LOG_TEXT = re.compile(
    r"log|print|console|warn|trace|debug|echo|dump|puts|error\(|info\(|fatal|panic|syslog|slog"
    r"|audit|report|sentry|dbg|diag|notice|message|metric|inspect",
    re.IGNORECASE,
)


LOG_TOLD = re.compile(
    r"\b(add|remove|improve|more|extra|additional|delete|drop|less|reduce|fix|clean|better|debug"
    r"|unnecessary|forgotten|leftover|change|lower|raise|update|oops|tweak)\w*\b.*\b(logging|logs?"
    r"|log (messages?|levels?|statements?|lines?|output)|console\.logs?|println|debug print\w*)\b",
    re.IGNORECASE,
)
LOG_CALL = re.compile(
    r"\s*((this|self|vars|c|WIKI|s|r|h|p|mgr)\.)?_?(log|logger|logging|logrus|console|slog|klog"
    r"|Rails\.logger|tracing|mlog)((::|\.)(debug|info|warn|error|trace|log|msg|exception|print"
    r"|notice|verbose)\w*!?)?\(.*\);?\s*\Z"
    r"|\s*(redisLog|serverLog|debug_safe)\(.*\);\s*\Z"
    r"|\s*(trace|debug|info|warn|error|dbg)!\(.*\);?\s*\Z",
    re.IGNORECASE,
)
LOG_ENDS = re.compile(r"fatal|panic|exit|critical|assert|throw|return", re.IGNORECASE)


def logs(hunk: Hunk) -> bool:
    """Tell whether a hunk has nothing but whole logging calls, one a line."""
    text = [line for line in (*hunk.removed, *hunk.added) if line.strip()]
    return bool(text) and all(
        LOG_CALL.match(t) and t.count("(") == t.count(")") and not LOG_ENDS.search(t) for t in text
    )


def logging(project: Project, commit: Commit) -> Label | None:
    """Judge by the author's words and whole calls; a commit without any word does not log."""
    if not commit.changes or not judged(commit):
        return None
    own = [c for c in commit.changes if not FOREIGN_TREE.search(c.path)]
    own = [c for c in own if SOURCE_FILE.fullmatch(c.path)]
    if LOG_TOLD.search(commit.subject) and any(logs(h) for c in own for h in c.hunks):
        return label(project, commit, ["logging"], [], "subject+words")
    if LOG_WORDS.search(commit.subject):
        return None
    if any(LOG_TEXT.search(line) for line in lines(commit)):
        return None
    if not any(SOURCE_FILE.fullmatch(path) for path in paths(commit)):
        return None
    return label(project, commit, [], ["logging"], "words")


# --- labels --------------------------------------------------------------------------------

KINDS: dict[str, Callable[[Project, Commit], Label | None]] = {
    "schema": schema,
    "data": data,
    "vendored": vendored,
    "rename": rename,
    "formatting": formatting,
    "comment": comment,
    "logging": logging,
}
SHARES = {
    "schema": 30,
    "data": 4,
    "vendored": 30,
    "rename": 12,
    "formatting": 14,
    "comment": 12,
    "logging": 8,
}
WORDS = (FORMAT_WORDS, COMMENT_WORDS, LOG_TOLD)


def label(
    project: Project, commit: Commit, must: Sequence[str], must_not: Sequence[str], source: str
) -> Label:
    return Label(project.name, commit.sha, frozenset(must), frozenset(must_not), source)


def lines(commit: Commit) -> Iterator[str]:
    for change in commit.changes:
        for hunk in change.hunks:
            yield from hunk.removed
            yield from hunk.added


def paths(commit: Commit) -> set[str]:
    return {path for change in commit.changes for path in (change.old, change.path)}


def judged(commit: Commit) -> bool:
    """Tell whether the hunks of a commit were read; those of a huge one were not."""
    return any(change.hunks for change in commit.changes)


def candidates(repository: Repository, said: dict[str, str]) -> list[str]:
    """Return the commits worth judging: a plain sample, and one for each rule that looks."""
    project = repository.project
    everything = list(said)
    chosen = drawn(project, "pool", everything, POOL)
    listed = sorted(sha for sha in ignored_revisions(repository) if sha in said)
    chosen += drawn(project, "ignored", listed, CANDIDATES)
    for number, words in enumerate(WORDS):
        told = [sha for sha, subject in said.items() if words.search(subject)]
        chosen += drawn(project, f"words{number}", told, CANDIDATES)
    for why, folder, specs in (
        ("schema", project.migrations, MIGRATION_SPECS),
        ("vendored", project.vendored, VENDORED_SPECS),
    ):
        touched = [sha for sha in touching(repository, folder, specs) if sha in said]
        words = SCHEMA_WORDS if why == "schema" else VENDOR_WORDS
        told = [sha for sha in touched if words.search(said[sha])]
        chosen += drawn(project, f"{why} told", told, CANDIDATES // 2)
        chosen += drawn(project, why, touched, CANDIDATES)
    return list(dict.fromkeys(chosen))


def drawn(project: Project, why: str, population: Sequence[str], most: int) -> list[str]:
    """Return at most so many, the same ones in every run."""
    rng = Random(f"{SEED}:{project.name}:{why}")
    if len(population) <= most:
        return list(population)
    return rng.sample(sorted(population), most)


def labels(repository: Repository) -> dict[str, list[Label]]:
    """Return the labels of one repository by kind, half of them positive where possible."""
    said = subjects(repository)
    found = commits(repository, candidates(repository, said), said)
    return {kind: chosen(repository.project, kind, found) for kind in KINDS}


def chosen(project: Project, kind: str, found: Sequence[Commit]) -> list[Label]:
    rule = KINDS[kind]
    judged_labels = [made for made in (rule(project, commit) for commit in found) if made]
    share = SHARES[kind]
    rng = Random(f"{SEED}:{project.name}:{kind}")
    rng.shuffle(judged_labels)
    # Labels with two independent sources first, then the others.
    told = [one for one in judged_labels if one.must and "+" in one.source]
    plain = [one for one in judged_labels if one.must and "+" not in one.source]
    never = [one for one in judged_labels if not one.must]
    half = max(share // 2, share - len(plain))
    found_labels = told[:half]
    found_labels += plain[: share - len(found_labels)]
    # A negative that comes close to the kind is worth more than a plain one.
    never.sort(key=lambda one: "+" not in one.source)
    return found_labels + never[:share]


def split(repository: str) -> str:
    """Return `dev` for about three repositories in five, `held-out` for the others."""
    digest = hashlib.sha256(repository.lower().encode()).digest()
    return "dev" if digest[0] < 154 else "held-out"


# --- files ---------------------------------------------------------------------------------


def row(one: Label) -> str:
    must, must_not = (",".join(sorted(kinds)) or "-" for kinds in (one.must, one.must_not))
    fields = (one.repository, one.commit, must, must_not, one.source, split(one.repository))
    return "\t".join(fields) + "\n"


def parsed(line: str) -> Label:
    """Return the label of a row.

    Raises:
        ValueError: the row does not have six fields or its split is not that of its repository.
    """
    repository, commit, must, must_not, source, part = line.rstrip("\n").split("\t")
    if part != split(repository):
        raise ValueError(f"{repository} belongs to {split(repository)}, not to {part}")
    return Label(repository, commit, kinds(must), kinds(must_not), source)


def kinds(text: str) -> frozenset[str]:
    return frozenset(kind for kind in text.split(",") if kind != "-")


def stored(file: Path) -> list[Label]:
    """Return the labels of a file, none when there is no file yet."""
    if not file.exists():
        return []
    text = file.read_text(encoding="utf-8").splitlines()
    return [parsed(line) for line in text if line and not line.startswith("#")]


def write(file: Path, drawn_labels: Sequence[Label]) -> None:
    """Write the labels sorted, and keep what a reader judged in place of a drawn label."""
    kept = {(one.repository, one.commit): one for one in stored(file) if one.source == READ}
    fresh = {(one.repository, one.commit): one for one in drawn_labels}
    merged = fresh | kept
    file.write_text(HEADER + "".join(row(merged[key]) for key in sorted(merged)), encoding="utf-8")


def repositories(mirror: Path) -> list[Repository]:
    """Return the projects that are present below the mirror."""
    places = ((p, mirror / p.name.replace("/", "+") / "repo") for p in PROJECTS)
    return [Repository(project, place) for project, place in places if place.is_dir()]


def main(words: Sequence[str] | None = None) -> int:
    """Label the mirrored projects and print how many labels each kind has."""
    parser = argparse.ArgumentParser(description="Label mirrored commits of every kind but bumps.")
    parser.add_argument("mirror", type=Path)
    parser.add_argument("--only", action="append", help="owner/name, may be repeated; prints rows")
    options = parser.parse_args(words)
    found: dict[str, list[Label]] = {kind: [] for kind in KINDS}
    for repository in repositories(options.mirror):
        if options.only and repository.project.name not in options.only:
            continue
        print(repository.project.name, file=sys.stderr)
        for kind, some in labels(repository).items():
            found[kind] += some
    for kind, every in found.items():
        if options.only:
            sys.stdout.writelines(map(row, every))
            continue
        write(HERE / f"{kind}.tsv", every)
        print(f"{kind}: {len(every)} labels, {sum(bool(one.must) for one in every)} positive")
    return 0


if __name__ == "__main__":
    sys.exit(main())
