import importlib.util
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hotfence.classify.files import FileKind, is_sample, kinds
from hotfence.globs import Glob, glob

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "compile_catalogs.py"
DEPENDENCIES = yaml.safe_load((ROOT / "policies" / "dependencies.yaml").read_text("utf-8"))
MIGRATIONS = yaml.safe_load((ROOT / "policies" / "migrations.yaml").read_text("utf-8"))
FIELDS = {
    "dependency": {
        "lock": "dependency",
        "manifest": "dependency",
        "mixed": "dependency",
        "hint": "dependency",
        "runtime": "runtime",
        "pins": "runtime",
        "vendored": "vendored",
        "copies": "vendored",
    },
    "schema": dict.fromkeys(("paths", "weak_paths", "declared", "snapshots", "checksums"), "schema")
    | {"data": "data"},
}
ROLES = {
    "lock": {"lock"},
    "manifest": {"manifest"},
    "mixed": {"mixed"},
    "hint": {"hint"},
    "pins": {"hint"},
    "runtime": {"runtime"},
    "vendored": {"vendored"},
    "copies": {"vendored"},
    "paths": {"migration", "weak"},
    "weak_paths": {"migration", "weak"},
    "declared": {"declared"},
    "snapshots": {"snapshot"},
    "checksums": {"checksum"},
    "data": {"data"},
}


class Entry(NamedTuple):
    kind: str
    fields: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.fields["name"])

    @property
    def kinds(self) -> set[str]:
        return {kind for field, kind in FIELDS[self.kind].items() if field in self.fields}

    def globs(self) -> Iterator[tuple[str, str]]:
        for field in FIELDS[self.kind]:
            for pattern in self.fields.get(field, []):
                yield field, pattern


ENTRIES = [
    *(Entry("dependency", fields) for fields in DEPENDENCIES["managers"]),
    *(Entry("schema", fields) for fields in MIGRATIONS["frameworks"]),
]
EXCLUSIONS = MIGRATIONS["not_migrations"]
TAKEN_BACK = DEPENDENCIES["not_dependencies"]
COPIED = DEPENDENCIES["copied"]


def entry_id(entry: Entry) -> str:
    return f"{entry.kind}-{entry.name}"


def of_kind(path: str, kind: str) -> FileKind | None:
    return next((found for found in kinds(path) if found.kind == kind), None)


def of_kinds(path: str, wanted: set[str]) -> list[FileKind]:
    return [found for found in kinds(path) if found.kind in wanted]


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compile_catalogs", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


compiler = load_script()


# Ordinary files

ORDINARY = """
README.md
CHANGELOG.md
changelog.yaml
LICENSE
docker-compose.yml
.gitignore
.editorconfig
.env
.npmrc
.github/workflows/ci.yml
.gitlab-ci.yml
.pre-commit-config.yaml
Jenkinsfile
Procfile
VERSION
main.py
main.go
config/checkout/queue.yaml
config/production/workers.yml
config/environments/production.rb
config/database.yml
config/routes.rb
config/settings.json
config/environment.yml
config/models/user.yaml
src/retry.py
src/index.ts
src/main.rs
src/lib.rs
src/schema.rs
src/schema.ts
src/schema.py
src/app.module.ts
src/migration/helper.ts
src/migration/index.ts
src/migration/v10.ts
src/migrate.py
src/migrations.ts
src/setup/main.py
src/package/index.js
src/requirements.py
src/db/connection.ts
src/db/queries/orders.sql
src/db/client.py
src/sql/report.sql
src/users/user.entity.ts
src/redux/migrations/v2.ts
src/versions/v2.py
src/update/Updater.php
src/updates/Feed.php
src/deploy/k8s.yaml
spark/delta/orders.sql
shaders/water.fsl
src/main/java/com/shop/Order.java
src/main/java/com/shop/db/migration/Helper.java
src/main/resources/application.yml
src/main/resources/data.sql
src/main/resources/logback.xml
src/main/scala/shop/project/Board.scala
src/App/Program.cs
src/App/appsettings.json
src/App/Properties/Resources.resx
src/App/Forms/Main.Designer.cs
src/build.xml
app/models.py
app/models/user.rb
app/models/user.sql
app/views.py
app/admin.py
app/urls.py
app/graphql/schema.rb
app/Http/Controllers/OrderController.php
app/Models/User.php
app/javascript/application.js
app/fixtures/orders.json
db/seeds/01_users.sql
docs/migrations.md
docs/migrations/guide.md
docs/migrations/example.py
docs/requirements.md
docs/db/01_example.sql
shop/migrations/__init__.py
migrations/README.md
migrations/.gitkeep
migrations/env.py
migrations/embed.go
migrations/BUILD.bazel
alembic/env.py
alembic.ini
drizzle.config.ts
knexfile.js
ormconfig.json
schema.graphql
api/schema.graphql
api/openapi.yaml
api/schema.json
api/v1/order.proto
schemas/order.json
schemas/order.schema.json
values.yaml
values.schema.json
deploy.yaml
deploy/values-prod.yaml
deploy/templates/deployment.yaml
helm/templates/migration-job.yaml
k8s/deployment.yaml
k8s/migrations/job.yaml
kustomization.yaml
infra/main.tf
infra/variables.tf
infra/versions.tf
terraform.tfvars
ansible/playbook.yml
ansible/roles/web/tasks/main.yml
nginx/vendor.conf
internal/server/handler.go
internal/store/store_test.go
pkg/queue/queue.go
cmd/server/main.go
lib/gem_file.rb
lib/shop/order.ex
lib/main.dart
test/order_test.exs
tests/test_migrations.py
tests/migrations/test_runner.py
tests/test_requirements.py
spec/models/user_spec.rb
web/src/App.tsx
web/src/components/Button.vue
web/public/manifest.json
web/tsconfig.json
web/vite.config.ts
web/bunfig.toml
scripts/report.sql
tools/lockfile.py
gradle.properties
settings.xml
tox.ini
pytest.ini
build/BUILD
project.yml
metadata.json
.sqlx/query-abc.json
""".strip().splitlines()


def test_the_list_of_ordinary_files_is_broad() -> None:
    assert len(ORDINARY) >= 80


@pytest.mark.parametrize("path", ORDINARY)
def test_an_ordinary_file_is_nothing(path: str) -> None:
    assert kinds(path) == ()


@pytest.mark.parametrize(
    "path",
    [
        "package.json/index.ts",
        "Gemfile/readme.txt",
        "go.sum/x/y.txt",
        "db/schema.rb/notes.txt",
        "schema.prisma/notes.txt",
    ],
)
def test_a_folder_named_like_a_file_is_nothing(path: str) -> None:
    assert kinds(path) == ()


# The samples of the catalogs


@pytest.mark.parametrize("entry", ENTRIES, ids=entry_id)
def test_every_entry_names_its_hits(entry: Entry) -> None:
    assert entry.fields["hit"]
    for path in entry.fields["hit"]:
        found = of_kinds(path, entry.kinds)
        assert found, path
        assert found[0].catalog == entry.name, (path, found)
        assert found[0].what.endswith(f" of {entry.fields['title']}")


@pytest.mark.parametrize("entry", ENTRIES, ids=entry_id)
def test_no_entry_names_its_misses(entry: Entry) -> None:
    for path in entry.fields.get("miss", []):
        assert not [n for n in of_kinds(path, entry.kinds) if n.catalog == entry.name], path


@pytest.mark.parametrize("entry", EXCLUSIONS, ids=lambda entry: str(entry["what"]))
def test_exclusions_take_a_match_back(entry: dict[str, Any]) -> None:
    for path in entry["hit"]:
        assert naive(path, excluding=False)["schema"], path
        assert of_kind(path, "schema") is None, path


@pytest.mark.parametrize("entry", TAKEN_BACK, ids=lambda entry: str(entry["what"]))
def test_exclusions_take_dependencies_back(entry: dict[str, Any]) -> None:
    beaten = {"vendored"} if entry["over"] == "vendored" else {"dependency", "runtime", "vendored"}
    for path in entry["hit"]:
        assert any(naive(path, excluding=False)[kind] for kind in beaten), path
        assert not of_kinds(path, beaten), path
        assert is_sample(path) == (entry["over"] == "all")


@pytest.mark.parametrize("entry", COPIED, ids=lambda entry: str(entry["title"]))
def test_a_copy_is_told_by_the_name_of_its_library(entry: dict[str, Any]) -> None:
    for path in entry["hit"]:
        assert of_kinds(path, {"vendored"}), path
    for path in entry["miss"]:
        assert not of_kinds(path, {"vendored"}), path


@pytest.mark.parametrize(
    ("path", "is_copy"),
    [
        ("lib/rubygems/resolver/molinillo/lib/molinillo/errors.rb", True),
        ("lib/rubygems/net-http/lib/net/http.rb", True),
        ("lib/rubygems/timeout/lib/timeout.rb", True),
        ("core/lib/core/order.rb", False),
        ("lib/shop/lib/core.rb", False),
        ("lib/lib/lib.rb", False),
        ("lib/a/vendor/thor/base.rb", True),
        ("spec/fixtures/lib/jquery-3.6.0.min.js", False),
    ],
)
def test_a_gem_inside_another_is_a_copy(path: str, is_copy: bool) -> None:
    assert bool(of_kinds(path, {"vendored"})) is is_copy


def sample(pattern: str) -> str:
    """Write a path that the glob must match, whatever its wildcards stand for."""
    path = re.sub(r"\[([^]])[^]]*\]", r"\1", pattern.lstrip("/"))
    path = path.replace("**/", "a/b/") if pattern.startswith("**/") else path
    return path.replace("**/", "").replace("*", "1x").replace("?", "x")


@pytest.mark.parametrize("entry", ENTRIES, ids=entry_id)
def test_every_glob_is_found_by_the_lookup(entry: Entry) -> None:
    for field, pattern in entry.globs():
        if field == "weak_paths" and "files" in entry.fields:
            continue
        path = sample(pattern)
        assert glob(pattern).matches_file(path), (pattern, path)
        found = of_kind(path, FIELDS[entry.kind][field])
        assert found is not None, (pattern, path)
        if found.catalog == entry.name and not entry.fields.get("generic"):
            assert any(
                found.role in ROLES[f] and glob(g).matches_file(path) for f, g in entry.globs()
            ), (pattern, found)


# The lookup against a plain scan of every glob

COMPILED: list[tuple[str, str, Glob, str]] = [
    (
        FIELDS[entry.kind][field],
        entry.name,
        glob(pattern),
        "|".join(f"(?:{p})" for p in entry.fields.get("files", []))
        if field == "weak_paths"
        else "",
    )
    for entry in ENTRIES
    for field, pattern in entry.globs()
]
EXCLUDED = [(entry["over"], glob(pattern)) for entry in EXCLUSIONS for pattern in entry["globs"]]
SAMPLES = [(entry["over"], glob(pattern)) for entry in TAKEN_BACK for pattern in entry["globs"]]


def naive(path: str, *, excluding: bool = True) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {
        "dependency": set(),
        "runtime": set(),
        "vendored": set(),
        "schema": set(),
        "data": set(),
    }
    name = path.rpartition("/")[2]
    for kind, catalog, compiled, files in COMPILED:
        if compiled.matches_file(path) and (not files or re.fullmatch(files, name, re.DOTALL)):
            found[kind].add(catalog)
    if excluding and any(over == "all" and g.matches_file(path) for over, g in EXCLUDED):
        found["schema"] = set()
    return found


def agrees(path: str) -> None:
    expected, excludable = naive(path), any(g.matches_file(path) for _, g in EXCLUDED)
    sampled = any(g.matches_file(path) for _, g in SAMPLES)
    vendored = of_kind(path, "vendored") is not None
    for kind, catalogs in expected.items():
        found = of_kind(path, kind)
        if found is not None:
            assert found.catalog in catalogs, path
        elif kind == "schema":
            assert not catalogs or excludable or vendored, path
        else:
            assert not catalogs or sampled or vendored, path


FOLDERS = sorted(
    {
        part
        for _, _, compiled, _ in COMPILED
        for part in compiled.segments[:-1]
        if part != "**" and "*" not in part
    }
    | {"src", "app", "docs", "a"}
)
NAMES = sorted({sample(compiled.segments[-1]) for _, _, compiled, _ in COMPILED} | {"x.py", "x.ts"})


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FOLDERS), max_size=5), st.sampled_from(NAMES))
def test_the_lookup_agrees_with_a_scan_of_every_glob(folders: list[str], name: str) -> None:
    agrees("/".join([*folders, name]))


def test_the_lookup_agrees_with_a_scan_on_every_sample() -> None:
    for entry in ENTRIES:
        for path in (*entry.fields["hit"], *entry.fields.get("miss", [])):
            agrees(path)
    for path in ORDINARY:
        agrees(path)


# Which match is told


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("package-lock.json", FileKind("dependency", "npm", "lock file of npm", "lock")),
        ("web/package.json", FileKind("dependency", "npm", "manifest of npm", "mixed")),
        (
            "shop/migrations/0001_a.py",
            FileKind("schema", "django", "migration of Django", "migration"),
        ),
        (
            ".nvmrc",
            FileKind(
                "runtime", "language-versions", "version pin of a language or tool", "runtime"
            ),
        ),
        ("Dockerfile", FileKind("runtime", "dockerfile", "file of an image build", "hint")),
        ("Makefile", FileKind("dependency", "build-scripts", "file of build steps", "hint")),
        ("prisma/schema.prisma", FileKind("schema", "prisma", "schema of Prisma", "declared")),
        ("db/structure.sql", FileKind("schema", "rails", "schema snapshot of Rails", "snapshot")),
        (
            "migrations/atlas.sum",
            FileKind("schema", "atlas", "migration checksum of Atlas", "checksum"),
        ),
        (
            "migrations/add.kt",
            FileKind("schema", "code-folder", "migration of an unrecognised tool", "weak"),
        ),
    ],
)
def test_the_words_fit_a_message(path: str, expected: FileKind) -> None:
    assert kinds(path) == (expected,)


def test_the_more_specific_framework_wins() -> None:
    path = "prisma/migrations/20240101_x/migration.sql"
    assert [found.catalog for found in kinds(path)] == ["prisma"]
    path = "supabase/migrations/20240101120000_init.sql"
    assert [found.catalog for found in kinds(path)] == ["supabase"]


def test_a_path_of_two_kinds_gives_one_of_each_strongest_first() -> None:
    found = kinds("Database/Database.sqlproj")
    assert [(kind.kind, kind.catalog) for kind in found] == [
        ("schema", "ssdt"),
        ("dependency", "nuget"),
    ]


@pytest.mark.parametrize(
    "path",
    [
        "node_modules/a/package.json",
        "node_modules/knex/migrations/0001_a.py",
        "vendor/github.com/a/b/go.mod",
        "testdata/node_modules/a/package-lock.json",
    ],
)
def test_a_file_in_a_vendored_tree_is_vendored_and_nothing_else(path: str) -> None:
    assert [found.kind for found in kinds(path)] == ["vendored"]


@pytest.mark.parametrize(
    "path",
    ["fixtures/package.json", "a/testdata/b/go.sum", "tests/unit/data/Gemfile.lock",
     "src/test/resources/pom.xml", "__fixtures__/.nvmrc", "test/fixtures/lib/a.jar"],
)  # fmt: skip
def test_sample_data_of_tests_is_no_dependency(path: str) -> None:
    assert kinds(path) == ()


@pytest.mark.parametrize(
    "path",
    ["examples/web/package.json", "docs/requirements.txt", "templates/app/Cargo.toml",
     "tests/package.json", "e2e/yarn.lock", "data/requirements.txt", "fixtures.lock/go.mod"],
)  # fmt: skip
def test_examples_docs_and_templates_count(path: str) -> None:
    assert of_kind(path, "dependency") is not None


@pytest.mark.parametrize(
    "path",
    [
        "tests/testapp/migrations/0001_initial.py",
        "vendor/migrations/0001_initial.py",
        "storage/migrations/0002_add_theme.py",
        "src/test/resources/db/migration/V1__init.sql",
        "docs/app/db/migrate/20240101120000_x.rb",
        "src/store/migrations/20240101120000_add_orders.js",
    ],
)
def test_exclusions_leave_a_certain_migration_alone(path: str) -> None:
    assert of_kind(path, "schema") is not None


# Odd paths


@pytest.mark.parametrize(
    "path",
    ["Package.json", "PACKAGE-LOCK.JSON", "gemfile", "DB/Schema.rb", "Shop/MIGRATIONS/0001_a.py"],
)
def test_case_counts(path: str) -> None:
    assert kinds(path) == ()


def test_case_tells_julia_from_other_tools() -> None:
    assert of_kind("Manifest.toml", "dependency") is not None
    assert of_kind("manifest.toml", "dependency") is None


@pytest.mark.parametrize(
    ("path", "catalog"),
    [
        ("büro/yarn.lock", "yarn"),
        ("データ/migrations/0001_初期.py", "django"),
        (os.fsdecode(b"shop/migrations/0002_caf\xe9.py"), "django"),
        (os.fsdecode(b"caf\xe9/go.sum"), "go-modules"),
        (os.fsdecode(b"db/12_caf\xe9.sql"), "sql-folder"),
        ("shop/migrations/0003_two\nlines.py", "django"),
        ("with space/Gemfile.lock", "bundler"),
        ("src/migrations/1700000000000-\udcff.ts", "typeorm"),
    ],
)
def test_odd_characters_do_not_hide_a_file(path: str, catalog: str) -> None:
    assert [found.catalog for found in kinds(path)] == [catalog]


@pytest.mark.parametrize(
    "path", ["", "/", "a/", ".", "..", "a//b.py", "\udcff", "*", "**", "migrations", "[", ".py"]
)
def test_degenerate_paths_are_nothing(path: str) -> None:
    assert kinds(path) == ()


@pytest.mark.parametrize(
    "path",
    [
        "migrations/" * 370 + "0001_x.py",
        "a/" * 2000 + "package.json",
        "liquibase/changes/" * 220 + "x.yaml",
        "src/" + "requirements" * 340 + ".txt",
        "migrations/" + "0" * 4000 + "_x.js",
        "migrations/" + "0_-." * 60 + ".ts",
        "node_modules/" * 300 + "x.py",
        "db/" + "1." * 120 + "x",
        "db/" + "1" * 250 + ".sq",
    ],
)
def test_a_very_long_path_takes_milliseconds(path: str) -> None:
    kinds(path)
    start = time.process_time()
    kinds(path)
    assert time.process_time() - start < 0.1


def test_a_name_too_long_to_check_out_gets_the_stricter_answer() -> None:
    assert of_kind("src/migration/" + "x" * 300 + ".ts", "schema") is not None


def test_ten_thousand_paths_take_well_under_half_a_second() -> None:
    paths = [path.replace("/", f"/m{n}/", 1) for n in range(80) for path in ORDINARY][:10_000]
    assert len(paths) == 10_000
    kinds(paths[0])
    start = time.process_time()
    for path in paths:
        kinds(path)
    assert time.process_time() - start < 0.5


# The compiled module


def test_the_compiled_module_is_up_to_date() -> None:
    done = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_check_tells_an_outdated_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "_compiled.py"
    monkeypatch.setattr(compiler, "TARGET", target)
    monkeypatch.setattr(compiler, "CONTENTS_TARGET", tmp_path / "_contents.py")
    monkeypatch.setattr(compiler, "ROOT", tmp_path)
    assert compiler.main(["--check"]) == 1
    assert "out of date" in capsys.readouterr().err
    assert not target.exists()
    assert compiler.main([]) == 0
    assert compiler.main(["--check"]) == 0


def test_the_lookup_imports_no_yaml_and_nothing_else_of_hotfence() -> None:
    code = (
        "import sys, hotfence.classify.files\n"
        "print(*sorted(m for m in sys.modules if m.startswith(('hotfence', 'yaml'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [
        "hotfence",
        "hotfence.classify",
        "hotfence.classify._compiled",
        "hotfence.classify.files",
        "hotfence.globs",
    ]


# What a catalog may not hold


def compile_entries(entries: str) -> None:
    document = compiler.read(compiler.MIGRATIONS, f"frameworks:\n{entries}\nnot_migrations: []\n")
    list(compiler.rows(compiler.MIGRATIONS, document))


def flow(**fields: object) -> str:
    given = {"name": "demo", "title": "Demo", "paths": ["**/demo/*.py"], "hit": ["demo/a.py"]}
    kept = {key: value for key, value in {**given, **fields}.items() if value is not None}
    return "- " + yaml.safe_dump(kept, default_flow_style=True, width=10_000).strip()


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        (flow(path=["x.py"]), "entry 'demo': unknown field 'path'"),
        (flow() + "\n" + flow(), "entry 'demo' is given twice"),
        (flow(name="Demo"), "entry 0 has no name in lower case"),
        (flow(title=None), "entry 'demo': title is missing"),
        (flow(title=[1]), "entry 'demo': title must be text"),
        (flow(generic="yes"), "entry 'demo': generic must be true or false"),
        (flow(hit=None), "entry 'demo': needs at least one hit"),
        (flow(paths=None), "entry 'demo': names no file at all"),
        (flow(paths="*.py"), "entry 'demo': paths must be a list"),
        (flow(paths=[]), "entry 'demo': paths must be a list with something in it"),
        (flow(paths=[1]), "entry 'demo': paths holds 1, which is not text"),
        (flow(paths=["a.py", "a.py"]), "entry 'demo': paths holds a value twice"),
        (flow(paths=["!a.py"]), "entry 'demo': paths holds '!a.py'"),
        (flow(paths=["[a.py"]), "not closed"),
        (flow(paths=["*.{js,ts}"]), "braces are not expanded"),
        (flow(paths=["demo/"]), "a folder names no file"),
        (flow(paths=["**/demo/**"]), "needs a literal name"),
        (flow(paths=["demo*"]) + "\n" + flow(name="x", paths=["d*"]), "entry 'x'"),
        (flow(paths=["/demo.py"]), "a bare root file has no use"),
        (flow(files=["x"]), "files without weak_paths"),
        (flow(weak_paths=["a/*.py"], files=["("]), "entry 'demo': files holds '('"),
        (
            flow() + "\n" + flow(name="other"),
            "entry 'other': '**/demo/*.py' already belongs to 'demo'",
        ),
        ("- {name: demo, name: demo}", "the key 'name' is given twice"),
        ("- demo", "frameworks must be a list of mappings"),
        ("- {", "expected"),
    ],
)
def test_a_bad_catalog_is_refused_with_the_name_of_the_entry(entries: str, message: str) -> None:
    with pytest.raises(compiler.CatalogError) as caught:
        compile_entries(entries)
    assert message in str(caught.value)
    assert "migrations.yaml" in str(caught.value)


def test_a_plain_entry_is_accepted() -> None:
    compile_entries(flow())


@pytest.mark.parametrize(
    ("exclusion", "message"),
    [
        ("{what: x, over: some, globs: [a], hit: [a]}", "over must be one of all, named, weak"),
        ("{what: x, over: all, globs: [a]}", "expected the fields"),
        ("{what: x, over: all, globs: a, hit: [a]}", "globs must be a list"),
    ],
)
def test_a_bad_exclusion_is_refused(exclusion: str, message: str) -> None:
    text = f"frameworks:\n{flow()}\nnot_migrations: [{exclusion}]\n"
    with pytest.raises(compiler.CatalogError, match=re.escape(message)):
        compiler.read(compiler.MIGRATIONS, text)


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(compiler.CatalogError, match="expected exactly the keys"):
        compiler.read(compiler.DEPENDENCIES, "managers: []\nnot_dependencies: []\nextra: []\n")
