"""Label a third set of repositories, of which nothing had been read when they were scored.

Run `python benchmarks/accuracy/fresh_labels.py MIRRORS`, where MIRRORS holds one bare repository
per project (`owner+name/repo`). The rules are those of `bump_labels.py` and `churn_labels.py`, and
one more: a commit that writes a script of rows must be of kind `data`. The rows go to `fresh/`.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import bump_labels
import churn_labels
from churn_labels import HEADER, Project, Repository

HERE = Path(__file__).resolve().parent
FRESH = HERE / "fresh"
BUMPS = ("bumps", "no-bumps")
MOST = 60  # commits of one repository that must be of kind data

# fmt: off
PROJECTS = (
    Project("pterodactyl/panel","composer.json",r"database/migrations/\d[^/]+\.php",vendored=r"public/(themes/pterodactyl|js|css)/vendor/.*"),
    Project("DependencyTrack/dependency-track","pom.xml",r"([\w-]+/)?src/main/resources/migration/changelog-[^/]+\.xml"),
    Project("go-vikunja/vikunja","pkg/migration",r"pkg/migration/\d{14}\.go",plain=True,vendored=r"vendor/.*"),
    Project("zellij-org/zellij","Cargo.toml",vendored=r"zellij-utils/src/vendored/.*"),
    Project("PostgREST/postgrest","cabal.project",vendored=r"vendor/hasql[^/]*/.*"),
    Project("gitbucket/gitbucket","build.sbt",r"src/main/resources/update/gitbucket-core_[\d.]+\.(xml|sql)",vendored=r"src/main/webapp/assets/vendors/.*"),
    Project("cert-manager/cert-manager","Makefile",vendored=r"vendor/.*"),
    Project("DefectDojo/django-DefectDojo","manage.py",r"dojo/db_migrations/\d{4}_\w+\.py"),
    Project("mozilla/kitsune","manage.py",r"kitsune/\w+/migrations/\d{4}_\w+\.py",vendored=r"kitsune/sumo/static/sumo/js/libs/.*"),
    Project("teslamate-org/teslamate","mix.exs",r"priv/repo/migrations/\d+_\w+\.exs"),
    Project("cilium/hubble","Makefile",vendored=r"vendor/.*"),
    Project("GoogleContainerTools/kaniko","Makefile",vendored=r"vendor/.*"),
    Project("FreshRSS/FreshRSS","lib/README.md",vendored=r"lib/(SimplePie|simplepie|phpmailer|marienfressinaud|phpgt|lib_phpQuery)/.*"),
    Project("Ombi-app/Ombi","src/Ombi.sln",r"src/Ombi\.Store/Migrations/(\w+/)?\d+_\w+(\.Designer)?\.cs"),
    Project("OpenRCT2/OpenRCT2","CMakeLists.txt",vendored=r"src/(openrct2/)?thirdparty/.*"),
    Project("sidekiq/sidekiq","sidekiq.gemspec",vendored=r"web/assets/javascripts/vendor/.*"),
    Project("nlohmann/json","CMakeLists.txt",vendored=r"(tests?|benchmarks)/thirdparty/.*"),
    Project("alphagov/publishing-api","config/database.yml",r"db/migrate/\d+_\w+\.rb"),
    Project("alphagov/signon","config/database.yml",r"db/migrate/\d+_\w+\.rb"),
    Project("alphagov/whitehall","config/database.yml",r"db/migrate/\d+_\w+\.rb"),
    Project("DFE-Digital/publish-teacher-training","config/database.yml",r"db/migrate/\d+_\w+\.rb"),
    Project("hitobito/hitobito","config/database.yml",r"db/migrate/\d+_\w+\.rb"),
    Project("demarches-simplifiees/demarches-simplifiees.fr","config/database.yml",r"db/migrate/\d+_\w+\.rb"),
    Project("mangoszero/database"),
    Project("felangel/bloc"),
    Project("mpv-player/mpv"),
    Project("aquasecurity/trivy-operator"),
    Project("hapijs/hapi"),
    Project("thingsboard/tbmq"),
)
# fmt: on


class Rows(NamedTuple):
    """Where a project keeps scripts of rows; `told`: the subject must say so as well."""

    name: str
    paths: str
    told: bool = False


ROWS = (
    Rows("alphagov/whitehall", r"db/data_migration/\d+_\w+\.rb"),
    Rows("DFE-Digital/publish-teacher-training", r"db/data/\d+_\w+\.rb"),
    Rows("hitobito/hitobito", r"db/seeds/(?!support/)\w+\.rb"),
    Rows("demarches-simplifiees/demarches-simplifiees.fr", r"lib/tasks/deployment/\d+_\w+\.rake"),
    Rows("pterodactyl/panel", r"database/(seeds|seeders|Seeders)/\w+\.php"),
    Rows("mangoszero/database", r"(World|Character|Realm)/Updates/.*\.sql"),
    Rows("DefectDojo/django-DefectDojo", r"dojo/db_migrations/\d{4}_\w+\.py", told=True),
    Rows("mozilla/kitsune", r"kitsune/\w+/migrations/\d{4}_\w+\.py", told=True),
    Rows("alphagov/publishing-api", r"db/migrate/\d+_\w+\.rb", told=True),
    Rows("alphagov/signon", r"db/migrate/\d+_\w+\.rb", told=True),
    Rows("teslamate-org/teslamate", r"priv/repo/migrations/\d+_\w+\.exs", told=True),
    Rows("Ombi-app/Ombi", r"src/Ombi\.Store/Migrations/(\w+/)?\d+_\w+\.cs", told=True),
)
# Scored for the first time after what the others showed had been mended.
LATER_ROWS = (
    Rows("rubyforgood/casa", r"(lib/tasks/deployment|db/seeds)/(\w+/)*\w+\.(rake|rb)|db/seeds\.rb"),
    Rows("DFE-Digital/register-trainee-teachers", r"db/data/\d+_\w+\.rb"),
    Rows("rubyforgood/human-essentials", r"db/seeds\.rb"),
    Rows("akaunting/akaunting", r"database/seeds/\w+\.php"),
    Rows("cmangos/classic-db", r"Updates/(\w+/)*[^/]+\.sql"),
    Rows("openaustralia/planningalerts", r"db/seeds\.rb"),
)
TOLD = re.compile(r"backfill|data.?migration|migrate (existing )?data|populat|\bseed", re.I)
COMMENT = re.compile(r"\s*(#|//|--|/?\*|$)")


def rows_labels(rows: Rows, place: Path) -> Iterator[churn_labels.Label]:
    """Give a label for commits that write lines with row operations into such a script."""
    repository = Repository(Project(rows.name, migrations=rows.paths), place)
    said = churn_labels.subjects(repository)
    folder = re.split(r"[\\(\[?]", rows.paths)[0].rpartition("/")[0]
    touching = churn_labels.touching(repository, rows.paths, [folder or "."])
    touching = [sha for sha in touching if sha in said]
    if rows.told:
        touching = [sha for sha in touching if TOLD.search(said[sha])]
    chosen = churn_labels.drawn(repository.project, "rows", touching, 3 * MOST)
    found = 0
    for commit in churn_labels.commits(repository, chosen, said):
        inside = churn_labels.migration_lines_of(commit, rows.paths)
        if found < MOST and any(map(_writes_rows, inside)):
            found += 1
            source = "subject+document" if TOLD.search(commit.subject) else "document+lines"
            yield churn_labels.label(repository.project, commit, ["data"], [], source)


def _writes_rows(line: str) -> bool:
    if COMMENT.match(line):
        return False
    return bool(churn_labels.DML_TEXT.search(line) or churn_labels.ROWS_TEXT.search(line))


def rows_of(mirrors: Path) -> dict[str, list[str]]:
    """Return the rows of every kind by the name of their file."""
    found: dict[str, list[str]] = {kind: [] for kind in (*churn_labels.KINDS, "rows", *BUMPS)}
    for project in PROJECTS:
        place = mirrors / project.name.replace("/", "+") / "repo"
        if not place.is_dir():
            print(f"{project.name} is not there", file=sys.stderr)
            continue
        for kind, some in churn_labels.labels(Repository(project, place)).items():
            found[kind] += map(churn_labels.row, some)
        random = Random(f"{bump_labels.SEED} {project.name}")
        commits = bump_labels.history(project.name, place)
        for kind, draw in (("bumps", bump_labels.bumps), ("no-bumps", bump_labels.others)):
            drawn = draw(place, commits, random)
            found[kind] += (bump_labels.row(project.name, sha, one) for sha, one in drawn)
    for kind, listed in (("data", ROWS), ("rows", LATER_ROWS)):
        for rows in listed:
            place = mirrors / rows.name.replace("/", "+") / "repo"
            if place.is_dir():
                found[kind] += map(churn_labels.row, rows_labels(rows, place))
    return found


def main(words: Sequence[str] | None = None) -> int:
    """Write the rows of all kinds to `fresh/`."""
    parser = argparse.ArgumentParser(description="Label repositories that nobody tuned on.")
    parser.add_argument("mirrors", type=Path)
    asked = parser.parse_args(words)
    FRESH.mkdir(exist_ok=True)
    for kind, rows in rows_of(asked.mirrors).items():
        (FRESH / f"{kind}.tsv").write_text(HEADER + "".join(sorted(set(rows))), encoding="utf-8")
        print(f"{kind}: {len(rows)} labels")
    return 0


if __name__ == "__main__":
    sys.exit(main())
