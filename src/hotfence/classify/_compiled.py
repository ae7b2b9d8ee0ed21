"""The catalogs of policies/, as scripts/compile_catalogs.py made them: edit those.

A table is three dicts: rules by file name, by extension and then folder ("" for any, "*" as
the extension of every file), and by the first characters of the name. A rule is nine strings:
kind, rank (lower wins), catalog, words, head and tail of the file name, the whole pattern of
the name if head and tail do not say all, the folders, and a regular expression for the name.
"""

# ruff: noqa: E501
# fmt: off
Rule = tuple[str, str, str, str, str, str, str, str, str]
Rules = dict[str, tuple[Rule, ...]]
Table = tuple[Rules, dict[str, Rules], Rules]
MATCHES: Table = (
    {
        ".Brewfile": (
            ("dependency", "3-990-105", "homebrew", "manifest of Homebrew Bundle", "", "", "", "", ""),
        ),
        ".aqua-checksums.json": (
            ("dependency", "1-979-110", "aqua", "lock file of aqua", "", "", "", "", ""),
        ),
        ".bower.json": (
            ("dependency", "3-988-006", "bower", "manifest of Bower", "", "", "", "", ""),
        ),
        ".devcontainer-lock.json": (
            ("dependency", "1-976-093", "devcontainer", "lock file of dev containers", "", "", "", "", ""),
        ),
        ".flattened-pom.xml": (
            ("dependency", "3-981-039", "maven", "manifest of Maven", "", "", "", "", ""),
        ),
        ".gitrepo": (
            ("dependency", "1-991-063", "repository-lists", "lock file of a list of repositories", "", "", "", "", ""),
        ),
        ".ledger": (
            ("schema", "1-977-035", "hosted-backends", "migration of a hosted backend", "", "", "", "**/.xata/migrations", ""),
        ),
        ".mise.lock": (
            ("dependency", "1-989-109", "mise", "lock file of mise or proto", "", "", "", "", ""),
        ),
        ".package.resolved": (
            ("dependency", "1-982-032", "swift", "lock file of Swift Package Manager", "", "", "", "", ""),
        ),
        ".pnp.cjs": (
            ("dependency", "1-991-001", "yarn", "lock file of Yarn", "", "", "", "", ""),
        ),
        ".pnp.data.json": (
            ("dependency", "1-985-001", "yarn", "lock file of Yarn", "", "", "", "", ""),
        ),
        ".pnp.js": (
            ("dependency", "1-992-001", "yarn", "lock file of Yarn", "", "", "", "", ""),
        ),
        ".pnp.loader.mjs": (
            ("dependency", "1-984-001", "yarn", "lock file of Yarn", "", "", "", "", ""),
        ),
        ".pnp.mjs": (
            ("dependency", "1-991-001", "yarn", "lock file of Yarn", "", "", "", "", ""),
        ),
        ".pnpmfile.cjs": (
            ("dependency", "3-986-002", "pnpm", "manifest of pnpm", "", "", "", "", ""),
        ),
        ".pnpmfile.mjs": (
            ("dependency", "3-986-002", "pnpm", "manifest of pnpm", "", "", "", "", ""),
        ),
        ".protolock": (
            ("dependency", "1-989-109", "mise", "lock file of mise or proto", "", "", "", "", ""),
        ),
        ".skeema": (
            ("schema", "2-992-070", "skeema", "schema of Skeema", "", "", "", "", ""),
        ),
        ".terraform.lock.hcl": (
            ("dependency", "1-980-101", "terraform", "lock file of Terraform", "", "", "", "", ""),
        ),
        ".xccurrentversion": (
            ("schema", "2-969-060", "core-data", "schema of Core Data", "", "", "", "**/*.xcdatamodeld", ""),
        ),
        ".yarnrc.yaml": (
            ("dependency", "3-987-001", "yarn", "manifest of Yarn", "", "", "", "", ""),
        ),
        ".yarnrc.yml": (
            ("dependency", "3-988-001", "yarn", "manifest of Yarn", "", "", "", "", ""),
        ),
        ".zsh_plugins.txt": (
            ("dependency", "2-983-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "Akku.lock": (
            ("dependency", "1-990-090", "other-languages", "lock file of a package manager", "", "", "", "", ""),
        ),
        "Appraisals": (
            ("dependency", "3-989-027", "bundler", "manifest of Bundler", "", "", "", "", ""),
        ),
        "Aptfile": (
            ("dependency", "2-992-106", "system-packages", "manifest of a list of system packages", "", "", "", "", ""),
        ),
        "Artifacts.toml": (
            ("dependency", "1-985-079", "julia", "lock file of Julia", "", "", "", "", ""),
        ),
        "Berksfile": (
            ("dependency", "3-990-029", "chef", "manifest of Chef", "", "", "", "", ""),
        ),
        "Berksfile.lock": (
            ("dependency", "1-985-029", "chef", "lock file of Chef", "", "", "", "", ""),
        ),
        "Brewfile": (
            ("dependency", "3-991-105", "homebrew", "manifest of Homebrew Bundle", "", "", "", "", ""),
        ),
        "Brewfile.lock.json": (
            ("dependency", "1-981-105", "homebrew", "lock file of Homebrew Bundle", "", "", "", "", ""),
        ),
        "Build.PL": (
            ("dependency", "3-991-077", "cpan", "manifest of CPAN", "", "", "", "", ""),
        ),
        "Cargo.Bazel.lock": (
            ("dependency", "1-983-065", "bazel-modules", "lock file of Bazel modules", "", "", "", "", ""),
        ),
        "Cargo.lock": (
            ("dependency", "1-989-038", "cargo", "lock file of Cargo", "", "", "", "", ""),
        ),
        "Cargo.toml": (
            ("dependency", "3-989-038", "cargo", "manifest of Cargo", "", "", "", "", ""),
        ),
        "Cargo.toml.orig": (
            ("dependency", "1-984-038", "cargo", "lock file of Cargo", "", "", "", "", ""),
        ),
        "Cartfile": (
            ("dependency", "2-991-031", "carthage", "manifest of Carthage", "", "", "", "", ""),
        ),
        "Cartfile.private": (
            ("dependency", "2-983-031", "carthage", "manifest of Carthage", "", "", "", "", ""),
        ),
        "Cartfile.resolved": (
            ("dependency", "1-982-031", "carthage", "lock file of Carthage", "", "", "", "", ""),
        ),
        "Cask": (
            ("dependency", "3-995-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "Chart.lock": (
            ("dependency", "1-989-095", "helm", "lock file of Helm", "", "", "", "", ""),
        ),
        "Chart.yaml": (
            ("dependency", "3-989-095", "helm", "manifest of Helm", "", "", "", "", ""),
        ),
        "Chart.yml": (
            ("dependency", "3-990-095", "helm", "manifest of Helm", "", "", "", "", ""),
        ),
        "Cheffile": (
            ("dependency", "3-991-029", "chef", "manifest of Chef", "", "", "", "", ""),
        ),
        "Cheffile.lock": (
            ("dependency", "1-986-029", "chef", "lock file of Chef", "", "", "", "", ""),
        ),
        "CocoaPods.podfile": (
            ("dependency", "3-982-030", "cocoapods", "manifest of CocoaPods", "", "", "", "", ""),
        ),
        "DESCRIPTION": (
            ("dependency", "3-988-078", "cran", "manifest of R", "", "", "", "", ""),
        ),
        "DefaultSchema.java": (
            ("schema", "3-977-020", "jooq", "schema snapshot of jOOQ", "", "", "", "**/jooq/**", ""),
        ),
        "Dependencies.scala": (
            ("dependency", "3-974-041", "sbt", "manifest of sbt", "", "", "", "**/project", ""),
        ),
        "Dependencies.swift": (
            ("dependency", "3-976-032", "swift", "manifest of Swift Package Manager", "", "", "", "**/Tuist", ""),
        ),
        "Directory.Build.props": (
            ("dependency", "3-978-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "Directory.Build.targets": (
            ("dependency", "3-976-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "Directory.Packages.props": (
            ("dependency", "2-975-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "Eask": (
            ("dependency", "3-995-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "Easkfile": (
            ("dependency", "3-991-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "Eldev": (
            ("dependency", "3-994-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "Externals.cfg": (
            ("dependency", "3-986-063", "repository-lists", "manifest of a list of repositories", "", "", "", "", ""),
        ),
        "Forc.lock": (
            ("dependency", "1-990-088", "contract-packages", "lock file of a smart contract package manager", "", "", "", "", ""),
        ),
        "Forc.toml": (
            ("dependency", "3-990-088", "contract-packages", "manifest of a smart contract package manager", "", "", "", "", ""),
        ),
        "Gemfile": (
            ("dependency", "3-992-027", "bundler", "manifest of Bundler", "", "", "", "", ""),
        ),
        "Gemfile.lock": (
            ("dependency", "1-987-027", "bundler", "lock file of Bundler", "", "", "", "", ""),
        ),
        "Gemfile.next": (
            ("dependency", "3-987-027", "bundler", "manifest of Bundler", "", "", "", "", ""),
        ),
        "Gemfile.next.lock": (
            ("dependency", "1-982-027", "bundler", "lock file of Bundler", "", "", "", "", ""),
        ),
        "Godeps": (
            ("dependency", "2-993-037", "go-legacy", "manifest of dep, Glide or govendor", "", "", "", "", ""),
        ),
        "Godeps.json": (
            ("dependency", "2-982-037", "go-legacy", "manifest of dep, Glide or govendor", "", "", "", "**/Godeps", ""),
        ),
        "Gopkg.lock": (
            ("dependency", "1-989-037", "go-legacy", "lock file of dep, Glide or govendor", "", "", "", "", ""),
        ),
        "Gopkg.toml": (
            ("dependency", "2-989-037", "go-legacy", "manifest of dep, Glide or govendor", "", "", "", "", ""),
        ),
        "Indexes.java": (
            ("schema", "3-983-020", "jooq", "schema snapshot of jOOQ", "", "", "", "**/jooq/**", ""),
        ),
        "InstallSchema.php": (
            ("schema", "1-977-042", "magento", "migration of Magento", "", "", "", "**/Setup", ""),
        ),
        "JuliaArtifacts.toml": (
            ("dependency", "1-980-079", "julia", "lock file of Julia", "", "", "", "", ""),
        ),
        "JuliaManifest.toml": (
            ("dependency", "1-981-079", "julia", "lock file of Julia", "", "", "", "", ""),
        ),
        "JuliaProject.toml": (
            ("dependency", "3-982-079", "julia", "manifest of Julia", "", "", "", "", ""),
        ),
        "Keys.java": (
            ("schema", "3-986-020", "jooq", "schema snapshot of jOOQ", "", "", "", "**/jooq/**", ""),
        ),
        "META6.json": (
            ("dependency", "3-989-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "MODULE.bazel": (
            ("dependency", "3-987-065", "bazel-modules", "manifest of Bazel modules", "", "", "", "", ""),
        ),
        "MODULE.bazel.lock": (
            ("dependency", "1-982-065", "bazel-modules", "lock file of Bazel modules", "", "", "", "", ""),
        ),
        "Makefile.PL": (
            ("dependency", "3-988-077", "cpan", "manifest of CPAN", "", "", "", "", ""),
        ),
        "Manifest.lock": (
            ("dependency", "1-982-030", "cocoapods", "lock file of CocoaPods", "", "", "", "**/Pods", ""),
        ),
        "Manifest.toml": (
            ("dependency", "1-986-079", "julia", "lock file of Julia", "", "", "", "", ""),
        ),
        "Mintfile": (
            ("dependency", "2-991-033", "mint", "manifest of Mint", "", "", "", "", ""),
        ),
        "Move.lock": (
            ("dependency", "1-990-088", "contract-packages", "lock file of a smart contract package manager", "", "", "", "", ""),
        ),
        "Move.toml": (
            ("dependency", "3-990-088", "contract-packages", "manifest of a smart contract package manager", "", "", "", "", ""),
        ),
        "Nargo.toml": (
            ("dependency", "3-989-088", "contract-packages", "manifest of a smart contract package manager", "", "", "", "", ""),
        ),
        "NuGet.Config": (
            ("dependency", "3-987-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "NuGet.config": (
            ("dependency", "3-987-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "Package.resolved": (
            ("dependency", "1-983-032", "swift", "lock file of Swift Package Manager", "", "", "", "", ""),
        ),
        "Package.swift": (
            ("dependency", "3-986-032", "swift", "manifest of Swift Package Manager", "", "", "", "", ""),
        ),
        "Packages.props": (
            ("dependency", "2-985-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "Pipfile": (
            ("dependency", "3-992-021", "pipenv", "manifest of Pipenv", "", "", "", "", ""),
        ),
        "Pipfile.lock": (
            ("dependency", "1-987-021", "pipenv", "lock file of Pipenv", "", "", "", "", ""),
        ),
        "Pluginfile": (
            ("dependency", "3-989-027", "bundler", "manifest of Bundler", "", "", "", "", ""),
        ),
        "Podfile": (
            ("dependency", "3-992-030", "cocoapods", "manifest of CocoaPods", "", "", "", "", ""),
        ),
        "Podfile.lock": (
            ("dependency", "1-987-030", "cocoapods", "lock file of CocoaPods", "", "", "", "", ""),
        ),
        "Policyfile.lock.json": (
            ("dependency", "1-979-029", "chef", "lock file of Chef", "", "", "", "", ""),
        ),
        "Policyfile.rb": (
            ("dependency", "3-986-029", "chef", "manifest of Chef", "", "", "", "", ""),
        ),
        "Project.lock.json": (
            ("dependency", "1-982-051", "nuget", "lock file of NuGet", "", "", "", "", ""),
        ),
        "Project.toml": (
            ("dependency", "3-987-079", "julia", "manifest of Julia", "", "", "", "", ""),
        ),
        "Puppetfile": (
            ("dependency", "3-989-028", "puppet", "manifest of Puppet", "", "", "", "", ""),
        ),
        "Puppetfile.lock": (
            ("dependency", "1-984-028", "puppet", "lock file of Puppet", "", "", "", "", ""),
        ),
        "REQUIRE": (
            ("dependency", "2-992-079", "julia", "manifest of Julia", "", "", "", "", ""),
        ),
        "Recurring.php": (
            ("schema", "1-981-042", "magento", "migration of Magento", "", "", "", "**/Setup", ""),
        ),
        "RecurringSchema.php": (
            ("schema", "1-975-042", "magento", "migration of Magento", "", "", "", "**/Setup", ""),
        ),
        "RequiredModules.psd1": (
            ("dependency", "2-979-054", "powershell", "manifest of PowerShell", "", "", "", "", ""),
        ),
        "Scarb.lock": (
            ("dependency", "1-989-088", "contract-packages", "lock file of a smart contract package manager", "", "", "", "", ""),
        ),
        "Scarb.toml": (
            ("dependency", "3-989-088", "contract-packages", "manifest of a smart contract package manager", "", "", "", "", ""),
        ),
        "Schema.sql": (
            ("schema", "2-978-063", "haskell-persistent", "schema of Persistent or IHP", "", "", "", "**/Application", ""),
        ),
        "Tables.java": (
            ("schema", "3-984-020", "jooq", "schema snapshot of jOOQ", "", "", "", "**/jooq/**", ""),
        ),
        "Uninstall.php": (
            ("schema", "1-981-042", "magento", "migration of Magento", "", "", "", "**/Setup", ""),
        ),
        "UpgradeSchema.php": (
            ("schema", "1-977-042", "magento", "migration of Magento", "", "", "", "**/Setup", ""),
        ),
        "Versions.props": (
            ("dependency", "3-985-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "Versions.scala": (
            ("dependency", "3-978-041", "sbt", "manifest of sbt", "", "", "", "**/project", ""),
        ),
        "WORKSPACE": (
            ("dependency", "3-990-066", "bazel-workspace", "manifest of a Bazel workspace", "", "", "", "", ""),
        ),
        "WORKSPACE.bazel": (
            ("dependency", "3-984-066", "bazel-workspace", "manifest of a Bazel workspace", "", "", "", "", ""),
        ),
        "WORKSPACE.bzlmod": (
            ("dependency", "3-983-066", "bazel-workspace", "manifest of a Bazel workspace", "", "", "", "", ""),
        ),
        "_generated-vcpkg-list.json": (
            ("dependency", "1-973-056", "vcpkg", "lock file of vcpkg", "", "", "", "", ""),
        ),
        "_journal.json": (
            ("schema", "3-982-026", "drizzle", "schema snapshot of Drizzle", "", "", "", "**/meta", ""),
        ),
        "actions.lock": (
            ("dependency", "1-971-107", "actions-lock", "lock file of GitHub Actions", "", "", "", ".github/workflows", ""),
        ),
        "activate.R": (
            ("dependency", "1-985-078", "cran", "lock file of R", "", "", "", "**/renv", ""),
        ),
        "afterReset.sql": (
            ("schema", "1-975-032", "graphile-migrate", "migration of Graphile Migrate", "", "", "", "**/migrations", ""),
        ),
        "aiken.lock": (
            ("dependency", "1-989-088", "contract-packages", "lock file of a smart contract package manager", "", "", "", "", ""),
        ),
        "aiken.toml": (
            ("dependency", "3-989-088", "contract-packages", "manifest of a smart contract package manager", "", "", "", "", ""),
        ),
        "alire.lock": (
            ("dependency", "1-989-090", "other-languages", "lock file of a package manager", "", "", "", "", ""),
        ),
        "alire.toml": (
            ("dependency", "3-989-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "apko.lock.json": (
            ("dependency", "1-985-094", "apko", "lock file of apko", "", "", "", "", ""),
        ),
        "apm.lock.yaml": (
            ("dependency", "1-986-111", "agent-packages", "lock file of an agent package manager", "", "", "", "", ""),
        ),
        "apt-packages.txt": (
            ("dependency", "2-983-106", "system-packages", "manifest of a list of system packages", "", "", "", "", ""),
        ),
        "apt.txt": (
            ("dependency", "2-992-106", "system-packages", "manifest of a list of system packages", "", "", "", "", ""),
        ),
        "aqua-checksums.json": (
            ("dependency", "1-980-110", "aqua", "lock file of aqua", "", "", "", "", ""),
        ),
        "atlas.lock": (
            ("dependency", "1-989-082", "nimble", "lock file of Nimble", "", "", "", "", ""),
        ),
        "atlas.sum": (
            ("schema", "4-990-051", "atlas", "migration checksum of Atlas", "", "", "", "", ""),
        ),
        "aube-lock.yaml": (
            ("dependency", "1-985-004", "aube", "lock file of aube", "", "", "", "", ""),
        ),
        "bb.edn": (
            ("dependency", "3-993-045", "clojure-deps", "manifest of the Clojure tools", "", "", "", "", ""),
        ),
        "bentofile.yaml": (
            ("dependency", "3-985-026", "bento-and-cog", "manifest of a model package", "", "", "", "", ""),
        ),
        "bentofile.yml": (
            ("dependency", "3-986-026", "bento-and-cog", "manifest of a model package", "", "", "", "", ""),
        ),
        "bindep.txt": (
            ("dependency", "2-989-106", "system-packages", "manifest of a list of system packages", "", "", "", "", ""),
        ),
        "bleep.yaml": (
            ("dependency", "3-989-050", "bleep", "manifest of Bleep", "", "", "", "", ""),
        ),
        "boss-lock.json": (
            ("dependency", "1-985-090", "other-languages", "lock file of a package manager", "", "", "", "", ""),
        ),
        "bower.json": (
            ("dependency", "3-989-006", "bower", "manifest of Bower", "", "", "", "", ""),
        ),
        "bsconfig.json": (
            ("dependency", "3-986-075", "rescript", "manifest of ReScript", "", "", "", "", ""),
        ),
        "buf.lock": (
            ("dependency", "1-991-092", "buf", "lock file of a Protobuf package manager", "", "", "", "", ""),
        ),
        "buf.mod": (
            ("dependency", "3-992-092", "buf", "manifest of a Protobuf package manager", "", "", "", "", ""),
        ),
        "buf.work.yaml": (
            ("dependency", "3-986-092", "buf", "manifest of a Protobuf package manager", "", "", "", "", ""),
        ),
        "buf.yaml": (
            ("dependency", "3-991-092", "buf", "manifest of a Protobuf package manager", "", "", "", "", ""),
        ),
        "build.bnd": (
            ("dependency", "3-987-048", "bnd", "manifest of bnd", "", "", "", "**/cnf", ""),
        ),
        "build.boot": (
            ("dependency", "3-989-044", "leiningen", "manifest of Leiningen or Boot", "", "", "", "", ""),
        ),
        "build.mill.scala": (
            ("dependency", "3-983-042", "mill", "manifest of Mill", "", "", "", "", ""),
        ),
        "build.sbt.lock": (
            ("dependency", "1-985-041", "sbt", "lock file of sbt", "", "", "", "", ""),
        ),
        "build.sc": (
            ("dependency", "3-991-042", "mill", "manifest of Mill", "", "", "", "", ""),
        ),
        "build.zig.zon": (
            ("dependency", "3-986-086", "zig", "manifest of Zig", "", "", "", "", ""),
        ),
        "build.zig.zon2json-lock": (
            ("dependency", "1-976-086", "zig", "lock file of Zig", "", "", "", "", ""),
        ),
        "bun.lock": (
            ("dependency", "1-991-003", "bun", "lock file of Bun", "", "", "", "", ""),
        ),
        "bun.lockb": (
            ("dependency", "1-990-003", "bun", "lock file of Bun", "", "", "", "", ""),
        ),
        "cabal.project": (
            ("dependency", "3-986-070", "cabal", "manifest of Cabal", "", "", "", "", ""),
        ),
        "cabal.project.freeze": (
            ("dependency", "1-979-070", "cabal", "lock file of Cabal", "", "", "", "", ""),
        ),
        "cabal.project.local.freeze": (
            ("dependency", "1-973-070", "cabal", "lock file of Cabal", "", "", "", "", ""),
        ),
        "cargo-bazel-lock.json": (
            ("dependency", "1-978-065", "bazel-modules", "lock file of Bazel modules", "", "", "", "", ""),
        ),
        "channels.scm": (
            ("dependency", "3-987-103", "nix", "manifest of Nix or Guix", "", "", "", "", ""),
        ),
        "cog.yaml": (
            ("dependency", "3-991-026", "bento-and-cog", "manifest of a model package", "", "", "", "", ""),
        ),
        "common-versions.json": (
            ("dependency", "3-958-007", "rush", "manifest of Rush", "", "", "", "**/common/config/subspaces/*", ""),
            ("dependency", "3-963-007", "rush", "manifest of Rush", "", "", "", "**/common/config/rush", ""),
        ),
        "composer.json": (
            ("dependency", "3-986-034", "composer", "manifest of Composer", "", "", "", "", ""),
        ),
        "composer.lock": (
            ("dependency", "1-986-034", "composer", "lock file of Composer", "", "", "", "", ""),
        ),
        "conan.lock": (
            ("dependency", "1-989-055", "conan", "lock file of Conan", "", "", "", "", ""),
        ),
        "conandata.yml": (
            ("dependency", "3-986-055", "conan", "manifest of Conan", "", "", "", "", ""),
        ),
        "conaninfo.txt": (
            ("dependency", "1-986-055", "conan", "lock file of Conan", "", "", "", "", ""),
        ),
        "conda-lock.toml": (
            ("dependency", "1-984-023", "conda", "lock file of conda", "", "", "", "", ""),
        ),
        "conda-lock.yml": (
            ("dependency", "1-985-023", "conda", "lock file of conda", "", "", "", "", ""),
        ),
        "contents": (
            ("schema", "2-979-060", "core-data", "schema of Core Data", "", "", "", "**/*.xcdatamodel", ""),
        ),
        "control": (
            ("dependency", "3-986-106", "system-packages", "manifest of a list of system packages", "", "", "", "**/debian", ""),
        ),
        "cpanfile": (
            ("dependency", "3-991-077", "cpan", "manifest of CPAN", "", "", "", "", ""),
        ),
        "cpanfile.snapshot": (
            ("dependency", "1-982-077", "cpan", "lock file of CPAN", "", "", "", "", ""),
        ),
        "crate_universe.lock": (
            ("dependency", "1-980-065", "bazel-modules", "lock file of Bazel modules", "", "", "", "", ""),
        ),
        "current.sql": (
            ("schema", "1-978-032", "graphile-migrate", "migration of Graphile Migrate", "", "", "", "**/migrations", ""),
        ),
        "database.xml": (
            ("schema", "2-980-043", "php-cms", "schema of a PHP content management system", "", "", "", "**/appinfo", ""),
        ),
        "db_schema.xml": (
            ("schema", "2-983-042", "magento", "schema of Magento", "", "", "", "**/etc", ""),
        ),
        "db_schema_whitelist.json": (
            ("schema", "3-972-042", "magento", "schema snapshot of Magento", "", "", "", "**/etc", ""),
        ),
        "default.nix": (
            ("dependency", "1-983-103", "nix", "lock file of Nix or Guix", "", "", "", "**/npins", ""),
        ),
        "definition.json": (
            ("schema", "3-974-061", "serverpod", "schema snapshot of Serverpod", "", "", "", "**/migrations/*", ""),
        ),
        "definition.sql": (
            ("schema", "1-975-061", "serverpod", "migration of Serverpod", "", "", "", "**/migrations/*", ""),
        ),
        "definition_project.json": (
            ("schema", "3-966-061", "serverpod", "schema snapshot of Serverpod", "", "", "", "**/migrations/*", ""),
        ),
        "deno.json": (
            ("dependency", "3-990-005", "deno", "manifest of Deno", "", "", "", "", ""),
        ),
        "deno.jsonc": (
            ("dependency", "3-989-005", "deno", "manifest of Deno", "", "", "", "", ""),
        ),
        "deno.lock": (
            ("dependency", "1-990-005", "deno", "lock file of Deno", "", "", "", "", ""),
        ),
        "dependencies.lock": (
            ("dependency", "1-982-040", "gradle", "lock file of Gradle", "", "", "", "", ""),
        ),
        "dependency-reduced-pom.xml": (
            ("dependency", "3-973-039", "maven", "manifest of Maven", "", "", "", "", ""),
        ),
        "deps.edn": (
            ("dependency", "3-991-045", "clojure-deps", "manifest of the Clojure tools", "", "", "", "", ""),
        ),
        "deps.json": (
            ("dependency", "1-983-108", "projen", "lock file of projen", "", "", "", "**/.projen", ""),
        ),
        "dev-requires.txt": (
            ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "", "", "", "", ""),
        ),
        "devbox.json": (
            ("dependency", "3-988-104", "devbox", "manifest of Devbox or Flox", "", "", "", "", ""),
        ),
        "devbox.lock": (
            ("dependency", "1-988-104", "devbox", "lock file of Devbox or Flox", "", "", "", "", ""),
        ),
        "devcontainer-lock.json": (
            ("dependency", "1-977-093", "devcontainer", "lock file of dev containers", "", "", "", "", ""),
        ),
        "devenv.lock": (
            ("dependency", "1-988-103", "nix", "lock file of Nix or Guix", "", "", "", "", ""),
        ),
        "devenv.yaml": (
            ("dependency", "3-988-103", "nix", "manifest of Nix or Guix", "", "", "", "", ""),
        ),
        "dist.ini": (
            ("dependency", "3-991-077", "cpan", "manifest of CPAN", "", "", "", "", ""),
        ),
        "dotnet-tools.json": (
            ("dependency", "3-975-051", "nuget", "manifest of NuGet", "", "", "", "**/.config", ""),
            ("dependency", "3-982-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "down.sql": (
            ("schema", "1-981-055", "diesel", "migration of Diesel", "", "", "", "**/migrations/*", ""),
            ("schema", "1-981-067", "hasura", "migration of Hasura", "", "", "", "**/migrations/*/*", ""),
        ),
        "dub.json": (
            ("dependency", "3-991-084", "dub", "manifest of DUB", "", "", "", "", ""),
        ),
        "dub.sdl": (
            ("dependency", "3-992-084", "dub", "manifest of DUB", "", "", "", "", ""),
        ),
        "dub.selections.json": (
            ("dependency", "1-980-084", "dub", "lock file of DUB", "", "", "", "", ""),
        ),
        "dune-project": (
            ("dependency", "3-987-072", "opam", "manifest of opam or dune", "", "", "", "", ""),
        ),
        "elm-package.json": (
            ("dependency", "3-983-073", "elm", "manifest of Elm", "", "", "", "", ""),
        ),
        "elm-tooling.json": (
            ("dependency", "3-983-073", "elm", "manifest of Elm", "", "", "", "", ""),
        ),
        "elm.json": (
            ("dependency", "3-991-073", "elm", "manifest of Elm", "", "", "", "", ""),
        ),
        "elm_dependencies.json": (
            ("dependency", "3-978-073", "elm", "manifest of Elm", "", "", "", "", ""),
        ),
        "esy.json": (
            ("dependency", "3-991-009", "esy", "manifest of esy", "", "", "", "", ""),
        ),
        "esy.lock.json": (
            ("dependency", "1-986-009", "esy", "lock file of esy", "", "", "", "", ""),
        ),
        "exact-dependencies.json": (
            ("dependency", "1-967-073", "elm", "lock file of Elm", "", "", "", "**/elm-stuff", ""),
        ),
        "ext_tables.sql": (
            ("schema", "2-985-043", "php-cms", "schema of a PHP content management system", "", "", "", "", ""),
        ),
        "extensions.xml": (
            ("dependency", "3-981-039", "maven", "manifest of Maven", "", "", "", "**/.mvn", ""),
        ),
        "externals.cfg": (
            ("dependency", "3-986-063", "repository-lists", "manifest of a list of repositories", "", "", "", "", ""),
        ),
        "firestore.indexes.json": (
            ("schema", "2-977-035", "hosted-backends", "schema of a hosted backend", "", "", "", "", ""),
        ),
        "fish_plugins": (
            ("dependency", "2-987-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "flake.lock": (
            ("dependency", "1-989-103", "nix", "lock file of Nix or Guix", "", "", "", "", ""),
        ),
        "flake.nix": (
            ("dependency", "3-990-103", "nix", "manifest of Nix or Guix", "", "", "", "", ""),
        ),
        "foundry.lock": (
            ("dependency", "1-987-088", "contract-packages", "lock file of a smart contract package manager", "", "", "", "", ""),
        ),
        "fpm.toml": (
            ("dependency", "3-991-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "galaxy.ansible.yml": (
            ("dependency", "2-981-102", "ansible-galaxy", "manifest of Ansible Galaxy", "", "", "", "", ""),
        ),
        "gems.locked": (
            ("dependency", "1-988-027", "bundler", "lock file of Bundler", "", "", "", "", ""),
        ),
        "gems.rb": (
            ("dependency", "3-992-027", "bundler", "manifest of Bundler", "", "", "", "", ""),
        ),
        "gleam.toml": (
            ("dependency", "3-989-069", "gleam", "manifest of Gleam", "", "", "", "", ""),
        ),
        "glide.lock": (
            ("dependency", "1-989-037", "go-legacy", "lock file of dep, Glide or govendor", "", "", "", "", ""),
        ),
        "glide.yaml": (
            ("dependency", "2-989-037", "go-legacy", "manifest of dep, Glide or govendor", "", "", "", "", ""),
        ),
        "go-resolved-dependencies.json": (
            ("dependency", "1-970-036", "go-modules", "lock file of Go modules", "", "", "", "", ""),
        ),
        "go.mod": (
            ("dependency", "3-993-036", "go-modules", "manifest of Go modules", "", "", "", "", ""),
        ),
        "go.sum": (
            ("dependency", "1-993-036", "go-modules", "lock file of Go modules", "", "", "", "", ""),
        ),
        "go.work": (
            ("dependency", "3-992-036", "go-modules", "manifest of Go modules", "", "", "", "", ""),
        ),
        "go.work.sum": (
            ("dependency", "1-988-036", "go-modules", "lock file of Go modules", "", "", "", "", ""),
        ),
        "gotk-components.yaml": (
            ("dependency", "1-979-097", "flux", "lock file of Flux", "", "", "", "", ""),
        ),
        "gotk-components.yml": (
            ("dependency", "1-980-097", "flux", "lock file of Flux", "", "", "", "", ""),
        ),
        "gradle.lockfile": (
            ("dependency", "1-984-040", "gradle", "lock file of Gradle", "", "", "", "", ""),
        ),
        "gren.json": (
            ("dependency", "3-990-073", "elm", "manifest of Elm", "", "", "", "", ""),
        ),
        "guix.scm": (
            ("dependency", "3-991-103", "nix", "manifest of Nix or Guix", "", "", "", "", ""),
        ),
        "gyro.lock": (
            ("dependency", "1-990-086", "zig", "lock file of Zig", "", "", "", "", ""),
        ),
        "gyro.zzz": (
            ("dependency", "3-991-086", "zig", "manifest of Zig", "", "", "", "", ""),
        ),
        "hatch.toml": (
            ("dependency", "3-989-020", "hatch", "manifest of Hatch", "", "", "", "", ""),
        ),
        "haxelib.json": (
            ("dependency", "3-987-085", "haxelib", "manifest of Haxelib", "", "", "", "", ""),
        ),
        "helmfile.lock": (
            ("dependency", "1-986-096", "helmfile", "lock file of Helmfile", "", "", "", "", ""),
        ),
        "hmm.json": (
            ("dependency", "3-991-085", "haxelib", "manifest of Haxelib", "", "", "", "", ""),
        ),
        "idf_component.yaml": (
            ("dependency", "3-981-061", "esp-idf", "manifest of the ESP-IDF component manager", "", "", "", "", ""),
        ),
        "idf_component.yml": (
            ("dependency", "3-982-061", "esp-idf", "manifest of the ESP-IDF component manager", "", "", "", "", ""),
        ),
        "import-map.json": (
            ("dependency", "3-984-005", "deno", "manifest of Deno", "", "", "", "", ""),
        ),
        "import_map.json": (
            ("dependency", "3-984-005", "deno", "manifest of Deno", "", "", "", "", ""),
        ),
        "importmap.json": (
            ("dependency", "3-985-005", "deno", "manifest of Deno", "", "", "", "", ""),
        ),
        "importmap.rb": (
            ("dependency", "3-981-010", "rails-importmap", "manifest of importmap for Rails", "", "", "", "**/config", ""),
        ),
        "index.json": (
            ("dependency", "1-980-009", "esy", "lock file of esy", "", "", "", "**/*.esy.lock", ""),
            ("dependency", "1-981-009", "esy", "lock file of esy", "", "", "", "**/esy.lock", ""),
        ),
        "info.rkt": (
            ("dependency", "3-991-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "install.xml": (
            ("schema", "2-986-043", "php-cms", "schema of a PHP content management system", "", "", "", "**/db", ""),
        ),
        "instant.schema.ts": (
            ("schema", "2-982-035", "hosted-backends", "schema of a hosted backend", "", "", "", "", ""),
        ),
        "ivy-versions.properties": (
            ("dependency", "3-976-046", "ivy", "manifest of Ivy", "", "", "", "", ""),
        ),
        "ivy.xml": (
            ("dependency", "3-992-046", "ivy", "manifest of Ivy", "", "", "", "", ""),
        ),
        "ivysettings.xml": (
            ("dependency", "3-984-046", "ivy", "manifest of Ivy", "", "", "", "", ""),
        ),
        "jsonnetfile.json": (
            ("dependency", "3-983-099", "jsonnet-bundler", "manifest of jsonnet-bundler", "", "", "", "", ""),
        ),
        "jsonnetfile.lock.json": (
            ("dependency", "1-978-099", "jsonnet-bundler", "lock file of jsonnet-bundler", "", "", "", "", ""),
        ),
        "jsr.json": (
            ("dependency", "3-991-005", "deno", "manifest of Deno", "", "", "", "", ""),
        ),
        "jsr.jsonc": (
            ("dependency", "3-990-005", "deno", "manifest of Deno", "", "", "", "", ""),
        ),
        "kcl.mod": (
            ("dependency", "3-992-100", "kcl-and-cue", "manifest of KCL or CUE", "", "", "", "", ""),
        ),
        "kcl.mod.lock": (
            ("dependency", "1-987-100", "kcl-and-cue", "lock file of KCL or CUE", "", "", "", "", ""),
        ),
        "lake-manifest.json": (
            ("dependency", "1-981-087", "lake", "lock file of Lake", "", "", "", "", ""),
        ),
        "lakefile.lean": (
            ("dependency", "3-986-087", "lake", "manifest of Lake", "", "", "", "", ""),
        ),
        "lakefile.toml": (
            ("dependency", "3-986-087", "lake", "manifest of Lake", "", "", "", "", ""),
        ),
        "lazy-lock.json": (
            ("dependency", "1-985-081", "neovim-plugins", "lock file of a Neovim plugin manager", "", "", "", "", ""),
        ),
        "libman.json": (
            ("dependency", "3-988-011", "libman", "manifest of LibMan", "", "", "", "", ""),
        ),
        "libraries.properties": (
            ("dependency", "3-976-046", "ivy", "manifest of Ivy", "", "", "", "**/ivy", ""),
        ),
        "lockfile.json": (
            ("dependency", "1-986-039", "maven", "lock file of Maven", "", "", "", "", ""),
        ),
        "lon.lock": (
            ("dependency", "1-991-103", "nix", "lock file of Nix or Guix", "", "", "", "", ""),
        ),
        "luarocks.lock": (
            ("dependency", "1-986-080", "luarocks", "lock file of LuaRocks", "", "", "", "", ""),
        ),
        "managed-schema": (
            ("schema", "2-985-073", "search-engines", "schema of a search engine", "", "", "", "", ""),
        ),
        "managed-schema.xml": (
            ("schema", "2-981-073", "search-engines", "schema of a search engine", "", "", "", "", ""),
        ),
        "manifest": (
            ("dependency", "2-985-037", "go-legacy", "manifest of dep, Glide or govendor", "", "", "", "**/vendor", ""),
        ),
        "manifest.json": (
            ("dependency", "3-978-053", "unity", "manifest of Unity", "", "", "", "**/Packages", ""),
        ),
        "manifest.lock": (
            ("dependency", "1-978-104", "devbox", "lock file of Devbox or Flox", "", "", "", "**/.flox/env", ""),
        ),
        "manifest.scm": (
            ("dependency", "3-987-103", "nix", "manifest of Nix or Guix", "", "", "", "", ""),
        ),
        "manifest.toml": (
            ("dependency", "3-978-104", "devbox", "manifest of Devbox or Flox", "", "", "", "**/.flox/env", ""),
        ),
        "maven-dependency-tree.dot": (
            ("dependency", "1-974-039", "maven", "lock file of Maven", "", "", "", "", ""),
        ),
        "maven-dependency-tree.txt": (
            ("dependency", "1-974-039", "maven", "lock file of Maven", "", "", "", "", ""),
        ),
        "maven-resolved-dependencies.txt": (
            ("dependency", "1-968-039", "maven", "lock file of Maven", "", "", "", "", ""),
        ),
        "maven_install.json": (
            ("dependency", "1-981-065", "bazel-modules", "lock file of Bazel modules", "", "", "", "", ""),
        ),
        "meta.yaml": (
            ("dependency", "3-978-023", "conda", "manifest of conda", "", "", "", "**/conda.recipe", ""),
            ("dependency", "3-983-023", "conda", "manifest of conda", "", "", "", "**/recipes/*", ""),
            ("dependency", "3-984-023", "conda", "manifest of conda", "", "", "", "**/recipe", ""),
        ),
        "metadata.toml": (
            ("schema", "1-976-055", "diesel", "migration of Diesel", "", "", "", "**/migrations/*", ""),
        ),
        "migration.json": (
            ("schema", "1-975-061", "serverpod", "migration of Serverpod", "", "", "", "**/migrations/*", ""),
        ),
        "migration.sql": (
            ("schema", "1-976-025", "prisma", "migration of Prisma", "", "", "", "**/migrations/*", ""),
        ),
        "migration_lock.toml": (
            ("schema", "4-964-025", "prisma", "migration checksum of Prisma", "", "", "", "**/prisma/migrations", ""),
            ("schema", "4-970-025", "prisma", "migration checksum of Prisma", "", "", "", "**/migrations", ""),
        ),
        "migration_registry.txt": (
            ("schema", "4-967-061", "serverpod", "migration checksum of Serverpod", "", "", "", "**/migrations", ""),
        ),
        "migrations.lua": (
            ("schema", "1-985-064", "avram-and-lapis", "migration of Avram, Lapis or Kong", "", "", "", "", ""),
        ),
        "minil.toml": (
            ("dependency", "3-989-077", "cpan", "manifest of CPAN", "", "", "", "", ""),
        ),
        "mise.lock": (
            ("dependency", "1-990-109", "mise", "lock file of mise or proto", "", "", "", "", ""),
        ),
        "mix.exs": (
            ("dependency", "3-992-067", "mix", "manifest of Mix", "", "", "", "", ""),
        ),
        "mix.lock": (
            ("dependency", "1-991-067", "mix", "lock file of Mix", "", "", "", "", ""),
        ),
        "models": (
            ("schema", "2-987-063", "haskell-persistent", "schema of Persistent or IHP", "", "", "", "**/config", ""),
        ),
        "module.cue": (
            ("dependency", "3-982-100", "kcl-and-cue", "manifest of KCL or CUE", "", "", "", "**/cue.mod", ""),
        ),
        "mojoproject.toml": (
            ("dependency", "3-983-024", "pixi", "manifest of Pixi", "", "", "", "", ""),
        ),
        "moon.mod.json": (
            ("dependency", "3-986-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "mops.toml": (
            ("dependency", "3-990-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "nbb.edn": (
            ("dependency", "3-992-045", "clojure-deps", "manifest of the Clojure tools", "", "", "", "", ""),
        ),
        "nimble.lock": (
            ("dependency", "1-988-082", "nimble", "lock file of Nimble", "", "", "", "", ""),
        ),
        "npm-ls.json": (
            ("dependency", "1-988-000", "npm", "lock file of npm", "", "", "", "", ""),
        ),
        "npm-shrinkwrap.json": (
            ("dependency", "1-964-007", "rush", "lock file of Rush", "", "", "", "**/common/config/rush", ""),
            ("dependency", "1-980-000", "npm", "lock file of npm", "", "", "", "", ""),
        ),
        "nuget.config": (
            ("dependency", "3-987-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "nvim-pack-lock.json": (
            ("dependency", "1-980-081", "neovim-plugins", "lock file of a Neovim plugin manager", "", "", "", "", ""),
        ),
        "objectbox-model.json": (
            ("schema", "3-979-062", "drift", "schema snapshot of Drift or ObjectBox", "", "", "", "", ""),
        ),
        "opam": (
            ("dependency", "3-995-072", "opam", "manifest of opam or dune", "", "", "", "", ""),
        ),
        "opam.locked": (
            ("dependency", "1-988-072", "opam", "lock file of opam or dune", "", "", "", "", ""),
        ),
        "package-lock.cmake": (
            ("dependency", "1-981-057", "cmake-cpm", "lock file of CPM.cmake", "", "", "", "", ""),
        ),
        "package-lock.json": (
            ("dependency", "1-982-000", "npm", "lock file of npm", "", "", "", "", ""),
        ),
        "package-lock.yml": (
            ("dependency", "1-983-091", "dbt", "lock file of dbt", "", "", "", "", ""),
        ),
        "package.json": (
            ("dependency", "3-987-000", "npm", "manifest of npm", "", "", "", "", ""),
        ),
        "package.json5": (
            ("dependency", "3-986-000", "npm", "manifest of npm", "", "", "", "", ""),
        ),
        "package.yaml": (
            ("dependency", "3-987-000", "npm", "manifest of npm", "", "", "", "", ""),
        ),
        "packages": (
            ("dependency", "2-984-008", "meteor", "manifest of Meteor", "", "", "", "**/.meteor", ""),
        ),
        "packages-lock.json": (
            ("dependency", "1-973-053", "unity", "lock file of Unity", "", "", "", "**/Packages", ""),
        ),
        "packages.apt": (
            ("dependency", "2-987-106", "system-packages", "manifest of a list of system packages", "", "", "", "", ""),
        ),
        "packages.config": (
            ("dependency", "2-984-051", "nuget", "manifest of NuGet", "", "", "", "", ""),
        ),
        "packages.dhall": (
            ("dependency", "2-985-074", "spago", "manifest of Spago", "", "", "", "", ""),
        ),
        "packages.lock.json": (
            ("dependency", "1-981-051", "nuget", "lock file of NuGet", "", "", "", "", ""),
        ),
        "packrat.lock": (
            ("dependency", "1-980-078", "cran", "lock file of R", "", "", "", "**/packrat", ""),
        ),
        "paket.dependencies": (
            ("dependency", "2-981-052", "paket", "manifest of Paket", "", "", "", "", ""),
        ),
        "paket.local": (
            ("dependency", "2-988-052", "paket", "manifest of Paket", "", "", "", "", ""),
        ),
        "paket.lock": (
            ("dependency", "1-989-052", "paket", "lock file of Paket", "", "", "", "", ""),
        ),
        "paket.references": (
            ("dependency", "2-983-052", "paket", "manifest of Paket", "", "", "", "", ""),
        ),
        "patches.txt": (
            ("schema", "1-988-009", "frappe", "migration of Frappe", "", "", "", "", ""),
        ),
        "pdm.lock": (
            ("dependency", "1-991-017", "pdm", "lock file of PDM", "", "", "", "", ""),
        ),
        "peru.yaml": (
            ("dependency", "3-990-063", "repository-lists", "manifest of a list of repositories", "", "", "", "", ""),
        ),
        "pesde.lock": (
            ("dependency", "1-989-089", "game-packages", "lock file of a game or mod package manager", "", "", "", "", ""),
        ),
        "pesde.toml": (
            ("dependency", "3-989-089", "game-packages", "manifest of a game or mod package manager", "", "", "", "", ""),
        ),
        "phars.xml": (
            ("dependency", "1-984-035", "phive", "lock file of PHIVE", "", "", "", "**/.phive", ""),
        ),
        "phive.xml": (
            ("dependency", "1-990-035", "phive", "lock file of PHIVE", "", "", "", "", ""),
        ),
        "pip-dependency-graph.json": (
            ("dependency", "1-974-013", "pip-exports", "lock file of pip", "", "", "", "", ""),
        ),
        "pip-resolved-dependencies.txt": (
            ("dependency", "1-970-013", "pip-exports", "lock file of pip", "", "", "", "", ""),
        ),
        "pixi.lock": (
            ("dependency", "1-990-024", "pixi", "lock file of Pixi", "", "", "", "", ""),
        ),
        "pixi.toml": (
            ("dependency", "3-990-024", "pixi", "manifest of Pixi", "", "", "", "", ""),
        ),
        "pkg.lock": (
            ("dependency", "1-991-078", "cran", "lock file of R", "", "", "", "", ""),
        ),
        "platformio.ini": (
            ("dependency", "3-985-060", "platformio", "manifest of PlatformIO or Arduino", "", "", "", "", ""),
        ),
        "pnpm-lock.yaml": (
            ("dependency", "1-964-007", "rush", "lock file of Rush", "", "", "", "**/common/config/subspaces/*", ""),
            ("dependency", "1-969-007", "rush", "lock file of Rush", "", "", "", "**/common/config/rush", ""),
            ("dependency", "1-985-002", "pnpm", "lock file of pnpm", "", "", "", "", ""),
        ),
        "pnpm-workspace.yaml": (
            ("dependency", "3-980-002", "pnpm", "manifest of pnpm", "", "", "", "", ""),
        ),
        "pnpm-workspace.yml": (
            ("dependency", "3-981-002", "pnpm", "manifest of pnpm", "", "", "", "", ""),
        ),
        "pnpmfile.js": (
            ("dependency", "3-988-002", "pnpm", "manifest of pnpm", "", "", "", "", ""),
        ),
        "poetry.lock": (
            ("dependency", "1-988-016", "poetry", "lock file of Poetry", "", "", "", "", ""),
        ),
        "pom.groovy": (
            ("dependency", "3-989-039", "maven", "manifest of Maven", "", "", "", "", ""),
        ),
        "pom.kts": (
            ("dependency", "3-992-039", "maven", "manifest of Maven", "", "", "", "", ""),
        ),
        "pom.rb": (
            ("dependency", "3-993-039", "maven", "manifest of Maven", "", "", "", "", ""),
        ),
        "pom.scala": (
            ("dependency", "3-990-039", "maven", "manifest of Maven", "", "", "", "", ""),
        ),
        "pom.xml": (
            ("dependency", "3-992-039", "maven", "manifest of Maven", "", "", "", "", ""),
        ),
        "pom.yaml": (
            ("dependency", "3-991-039", "maven", "manifest of Maven", "", "", "", "", ""),
        ),
        "pom.yml": (
            ("dependency", "3-992-039", "maven", "manifest of Maven", "", "", "", "", ""),
        ),
        "profiles.clj": (
            ("dependency", "3-987-044", "leiningen", "manifest of Leiningen or Boot", "", "", "", "", ""),
        ),
        "project.assets.json": (
            ("dependency", "1-980-051", "nuget", "lock file of NuGet", "", "", "", "", ""),
        ),
        "project.clj": (
            ("dependency", "3-988-044", "leiningen", "manifest of Leiningen or Boot", "", "", "", "", ""),
        ),
        "project.lock.json": (
            ("dependency", "1-982-051", "nuget", "lock file of NuGet", "", "", "", "", ""),
        ),
        "project.scala": (
            ("dependency", "3-986-043", "scala-cli", "manifest of Scala CLI", "", "", "", "", ""),
        ),
        "protodep.toml": (
            ("dependency", "3-986-092", "buf", "manifest of a Protobuf package manager", "", "", "", "", ""),
        ),
        "protofetch.lock": (
            ("dependency", "1-984-092", "buf", "lock file of a Protobuf package manager", "", "", "", "", ""),
        ),
        "protofetch.toml": (
            ("dependency", "3-984-092", "buf", "manifest of a Protobuf package manager", "", "", "", "", ""),
        ),
        "psc-package.json": (
            ("dependency", "3-983-074", "spago", "manifest of Spago", "", "", "", "", ""),
        ),
        "psmodules.json": (
            ("dependency", "2-985-054", "powershell", "manifest of PowerShell", "", "", "", "", ""),
        ),
        "pubspec.lock": (
            ("dependency", "1-987-076", "pub", "lock file of pub", "", "", "", "", ""),
        ),
        "pubspec.yaml": (
            ("dependency", "3-987-076", "pub", "manifest of pub", "", "", "", "", ""),
        ),
        "pubspec.yml": (
            ("dependency", "3-988-076", "pub", "manifest of pub", "", "", "", "", ""),
        ),
        "pubspec_overrides.yaml": (
            ("dependency", "3-977-076", "pub", "manifest of pub", "", "", "", "", ""),
        ),
        "pylock.toml": (
            ("dependency", "1-988-014", "pylock", "lock file of pylock", "", "", "", "", ""),
        ),
        "pyproject.toml": (
            ("dependency", "3-985-015", "pyproject", "manifest of a Python project", "", "", "", "", ""),
        ),
        "qlfile": (
            ("dependency", "2-993-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "qlfile.lock": (
            ("dependency", "1-988-090", "other-languages", "lock file of a package manager", "", "", "", "", ""),
        ),
        "rebar.config": (
            ("dependency", "3-987-068", "rebar", "manifest of Rebar", "", "", "", "", ""),
        ),
        "rebar.config.script": (
            ("dependency", "3-980-068", "rebar", "manifest of Rebar", "", "", "", "", ""),
        ),
        "rebar.lock": (
            ("dependency", "1-989-068", "rebar", "lock file of Rebar", "", "", "", "", ""),
        ),
        "recipe.yaml": (
            ("dependency", "3-981-023", "conda", "manifest of conda", "", "", "", "**/recipes/*", ""),
            ("dependency", "3-982-023", "conda", "manifest of conda", "", "", "", "**/recipe", ""),
        ),
        "release": (
            ("dependency", "1-985-008", "meteor", "lock file of Meteor", "", "", "", "**/.meteor", ""),
        ),
        "remappings.txt": (
            ("dependency", "2-985-088", "contract-packages", "manifest of a smart contract package manager", "", "", "", "", ""),
        ),
        "renv.lock": (
            ("dependency", "1-990-078", "cran", "lock file of R", "", "", "", "", ""),
        ),
        "repo-state.json": (
            ("dependency", "1-963-007", "rush", "lock file of Rush", "", "", "", "**/common/config/subspaces/*", ""),
            ("dependency", "1-968-007", "rush", "lock file of Rush", "", "", "", "**/common/config/rush", ""),
        ),
        "requirements.ansible.yml": (
            ("dependency", "2-975-102", "ansible-galaxy", "manifest of Ansible Galaxy", "", "", "", "", ""),
        ),
        "requirements.frozen": (
            ("dependency", "2-980-012", "pip-requirements", "manifest of pip", "", "", "", "", ""),
        ),
        "requirements.psd1": (
            ("dependency", "2-982-054", "powershell", "manifest of PowerShell", "", "", "", "", ""),
        ),
        "requirements.yaml": (
            ("dependency", "2-982-102", "ansible-galaxy", "manifest of Ansible Galaxy", "", "", "", "", ""),
        ),
        "requirements.yml": (
            ("dependency", "2-983-102", "ansible-galaxy", "manifest of Ansible Galaxy", "", "", "", "", ""),
        ),
        "rescript.json": (
            ("dependency", "3-986-075", "rescript", "manifest of ReScript", "", "", "", "", ""),
        ),
        "resource.ts": (
            ("schema", "2-977-035", "hosted-backends", "schema of a hosted backend", "", "", "", "**/amplify/data", ""),
        ),
        "rproject.toml": (
            ("dependency", "3-986-078", "cran", "manifest of R", "", "", "", "", ""),
        ),
        "rules_jvm_external_lock.json": (
            ("dependency", "1-971-065", "bazel-modules", "lock file of Bazel modules", "", "", "", "", ""),
        ),
        "rv.lock": (
            ("dependency", "1-992-078", "cran", "lock file of R", "", "", "", "", ""),
        ),
        "sbt-update-full.txt": (
            ("dependency", "1-980-041", "sbt", "lock file of sbt", "", "", "", "", ""),
        ),
        "schema.go": (
            ("schema", "3-979-052", "ent", "schema snapshot of Ent", "", "", "", "**/ent/internal", ""),
            ("schema", "3-980-052", "ent", "schema snapshot of Ent", "", "", "", "**/ent/migrate", ""),
        ),
        "schema.graphql": (
            ("schema", "2-968-035", "hosted-backends", "schema of a hosted backend", "", "", "", "**/amplify/backend/api/*", ""),
        ),
        "schema.hcl": (
            ("schema", "2-989-051", "atlas", "schema of Atlas", "", "", "", "", ""),
        ),
        "schema.js": (
            ("schema", "2-984-035", "hosted-backends", "schema of a hosted backend", "", "", "", "**/convex", ""),
        ),
        "schema.json": (
            ("schema", "2-962-034", "payload-and-pocketbase", "schema of Payload or PocketBase", "", "", "", "**/src/extensions/*/content-types/*", ""),
            ("schema", "2-969-034", "payload-and-pocketbase", "schema of Payload or PocketBase", "", "", "", "**/src/api/*/content-types/*", ""),
        ),
        "schema.rb": (
            ("schema", "3-988-011", "rails", "schema snapshot of Rails", "", "", "", "**/db", ""),
        ),
        "schema.sql": (
            ("schema", "1-973-019", "spring-scripts", "migration of Spring or Hibernate", "", "", "", "**/src/main/resources/**", ""),
            ("schema", "3-987-050", "dbmate", "schema snapshot of dbmate", "", "", "", "**/db", ""),
            ("schema", "7-989-077", "sql-schema", "schema of a SQL schema", "", "", "", "", ""),
        ),
        "schema.ts": (
            ("schema", "2-983-026", "drizzle", "schema of Drizzle", "", "", "", "**/drizzle", ""),
            ("schema", "2-984-035", "hosted-backends", "schema of a hosted backend", "", "", "", "**/convex", ""),
            ("schema", "2-988-026", "drizzle", "schema of Drizzle", "", "", "", "**/db", ""),
        ),
        "schema.xml": (
            ("schema", "2-985-073", "search-engines", "schema of a search engine", "", "", "", "**/solr/**", ""),
        ),
        "setup.cfg": (
            ("dependency", "3-990-022", "setuptools", "manifest of setuptools", "", "", "", "", ""),
        ),
        "setup.py": (
            ("dependency", "3-991-022", "setuptools", "manifest of setuptools", "", "", "", "", ""),
        ),
        "shadow-cljs.edn": (
            ("dependency", "3-984-045", "clojure-deps", "manifest of the Clojure tools", "", "", "", "", ""),
        ),
        "shard.lock": (
            ("dependency", "1-989-083", "shards", "lock file of Shards", "", "", "", "", ""),
        ),
        "shard.override.yml": (
            ("dependency", "3-981-083", "shards", "manifest of Shards", "", "", "", "", ""),
        ),
        "shard.yaml": (
            ("dependency", "3-989-083", "shards", "manifest of Shards", "", "", "", "", ""),
        ),
        "shard.yml": (
            ("dependency", "3-990-083", "shards", "manifest of Shards", "", "", "", "", ""),
        ),
        "shrinkwrap.yaml": (
            ("dependency", "1-984-002", "pnpm", "lock file of pnpm", "", "", "", "", ""),
        ),
        "sketch.yaml": (
            ("dependency", "3-988-060", "platformio", "manifest of PlatformIO or Arduino", "", "", "", "", ""),
        ),
        "sketch.yml": (
            ("dependency", "3-989-060", "platformio", "manifest of PlatformIO or Arduino", "", "", "", "", ""),
        ),
        "smithy-build.json": (
            ("dependency", "3-982-049", "smithy-build", "manifest of Smithy", "", "", "", "", ""),
        ),
        "snapshot.json": (
            ("schema", "3-976-026", "drizzle", "schema snapshot of Drizzle", "", "", "", "**/migrations/*", ""),
            ("schema", "3-979-026", "drizzle", "schema snapshot of Drizzle", "", "", "", "**/drizzle/**", ""),
        ),
        "soldeer.lock": (
            ("dependency", "1-987-088", "contract-packages", "lock file of a smart contract package manager", "", "", "", "", ""),
        ),
        "sources.json": (
            ("dependency", "1-982-103", "nix", "lock file of Nix or Guix", "", "", "", "**/npins", ""),
            ("dependency", "1-984-103", "nix", "lock file of Nix or Guix", "", "", "", "**/nix", ""),
        ),
        "sources.nix": (
            ("dependency", "1-985-103", "nix", "lock file of Nix or Guix", "", "", "", "**/nix", ""),
        ),
        "spack.lock": (
            ("dependency", "1-989-064", "spack", "lock file of Spack", "", "", "", "", ""),
        ),
        "spack.yaml": (
            ("dependency", "3-989-064", "spack", "manifest of Spack", "", "", "", "", ""),
        ),
        "spago.dhall": (
            ("dependency", "3-988-074", "spago", "manifest of Spago", "", "", "", "", ""),
        ),
        "spago.lock": (
            ("dependency", "1-989-074", "spago", "lock file of Spago", "", "", "", "", ""),
        ),
        "spago.yaml": (
            ("dependency", "3-989-074", "spago", "manifest of Spago", "", "", "", "", ""),
        ),
        "sqitch.plan": (
            ("schema", "1-988-066", "sqitch", "migration of Sqitch", "", "", "", "", ""),
        ),
        "stack.yaml": (
            ("dependency", "3-989-071", "stack", "manifest of Stack", "", "", "", "", ""),
        ),
        "stack.yaml.lock": (
            ("dependency", "1-984-071", "stack", "lock file of Stack", "", "", "", "", ""),
        ),
        "structure.sql": (
            ("schema", "3-978-012", "sequel", "schema snapshot of Sequel", "", "", "", "**/config/db", ""),
            ("schema", "3-982-058", "ecto", "schema snapshot of Ecto", "", "", "", "**/priv/*", ""),
            ("schema", "3-984-011", "rails", "schema snapshot of Rails", "", "", "", "**/db", ""),
        ),
        "symfony.lock": (
            ("dependency", "1-987-034", "composer", "lock file of Composer", "", "", "", "", ""),
        ),
        "tables.json": (
            ("schema", "2-985-043", "php-cms", "schema of a PHP content management system", "", "", "", "**/sql", ""),
        ),
        "test-requires.txt": (
            ("dependency", "2-982-012", "pip-requirements", "manifest of pip", "", "", "", "", ""),
        ),
        "up.sql": (
            ("schema", "1-983-055", "diesel", "migration of Diesel", "", "", "", "**/migrations/*", ""),
            ("schema", "1-983-067", "hasura", "migration of Hasura", "", "", "", "**/migrations/*/*", ""),
        ),
        "upgrade.php": (
            ("schema", "1-986-043", "php-cms", "migration of a PHP content management system", "", "", "", "**/db", ""),
        ),
        "uv.lock": (
            ("dependency", "1-992-018", "uv", "lock file of uv", "", "", "", "", ""),
        ),
        "uv.toml": (
            ("dependency", "3-992-018", "uv", "manifest of uv", "", "", "", "", ""),
        ),
        "v.mod": (
            ("dependency", "3-994-090", "other-languages", "manifest of a package manager", "", "", "", "", ""),
        ),
        "vcpkg-configuration.json": (
            ("dependency", "3-975-056", "vcpkg", "manifest of vcpkg", "", "", "", "", ""),
        ),
        "vcpkg-lock.json": (
            ("dependency", "1-984-056", "vcpkg", "lock file of vcpkg", "", "", "", "", ""),
        ),
        "vcpkg.json": (
            ("dependency", "3-989-056", "vcpkg", "manifest of vcpkg", "", "", "", "", ""),
        ),
        "vendir.lock.yaml": (
            ("dependency", "1-983-098", "vendir", "lock file of vendir", "", "", "", "", ""),
        ),
        "vendir.lock.yml": (
            ("dependency", "1-984-098", "vendir", "lock file of vendir", "", "", "", "", ""),
        ),
        "vendir.yaml": (
            ("dependency", "3-988-098", "vendir", "manifest of vendir", "", "", "", "", ""),
        ),
        "vendir.yml": (
            ("dependency", "3-989-098", "vendir", "manifest of vendir", "", "", "", "", ""),
        ),
        "vendor.json": (
            ("dependency", "2-982-037", "go-legacy", "manifest of dep, Glide or govendor", "", "", "", "**/vendor", ""),
        ),
        "verification-keyring.gpg": (
            ("dependency", "1-969-040", "gradle", "lock file of Gradle", "", "", "", "**/gradle", ""),
        ),
        "verification-keyring.keys": (
            ("dependency", "1-968-040", "gradle", "lock file of Gradle", "", "", "", "**/gradle", ""),
        ),
        "verification-metadata.dryrun.xml": (
            ("dependency", "1-961-040", "gradle", "lock file of Gradle", "", "", "", "**/gradle", ""),
        ),
        "verification-metadata.xml": (
            ("dependency", "1-968-040", "gradle", "lock file of Gradle", "", "", "", "**/gradle", ""),
        ),
        "version.yaml": (
            ("schema", "1-980-037", "october-winter", "migration of October or Winter", "", "", "", "**/updates", ""),
        ),
        "versions": (
            ("dependency", "1-984-008", "meteor", "lock file of Meteor", "", "", "", "**/.meteor", ""),
        ),
        "versions.lock": (
            ("dependency", "1-986-040", "gradle", "lock file of Gradle", "", "", "", "", ""),
        ),
        "versions.props": (
            ("dependency", "2-985-040", "gradle", "manifest of Gradle", "", "", "", "", ""),
        ),
        "wally.lock": (
            ("dependency", "1-989-089", "game-packages", "lock file of a game or mod package manager", "", "", "", "", ""),
        ),
        "wally.toml": (
            ("dependency", "3-989-089", "game-packages", "manifest of a game or mod package manager", "", "", "", "", ""),
        ),
        "west.yaml": (
            ("dependency", "3-990-062", "west", "manifest of Zephyr west", "", "", "", "", ""),
        ),
        "west.yml": (
            ("dependency", "3-991-062", "west", "manifest of Zephyr west", "", "", "", "", ""),
        ),
        "xcmapping.xml": (
            ("schema", "1-971-060", "core-data", "migration of Core Data", "", "", "", "**/*.xcmappingmodel/**", ""),
        ),
        "xmake-requires.lock": (
            ("dependency", "1-980-059", "xmake", "lock file of xmake", "", "", "", "", ""),
        ),
        "yarn.lock": (
            ("dependency", "1-974-007", "rush", "lock file of Rush", "", "", "", "**/common/config/rush", ""),
            ("dependency", "1-990-001", "yarn", "lock file of Yarn", "", "", "", "", ""),
        ),
        "zigmod.lock": (
            ("dependency", "1-988-086", "zig", "lock file of Zig", "", "", "", "", ""),
        ),
        "zigmod.yml": (
            ("dependency", "3-989-086", "zig", "manifest of Zig", "", "", "", "", ""),
        ),
    },
    {
        "Brewfile": {
            "": (
                ("dependency", "3-990-105", "homebrew", "manifest of Homebrew Bundle", "", ".Brewfile", "", "", ""),
            ),
        },
        "Gemfile": {
            "": (
                ("dependency", "3-991-027", "bundler", "manifest of Bundler", "", ".Gemfile", "", "", ""),
            ),
        },
        "Pipfile": {
            "": (
                ("dependency", "3-991-021", "pipenv", "manifest of Pipenv", "", ".Pipfile", "", "", ""),
            ),
        },
        "Podfile": {
            "": (
                ("dependency", "3-991-030", "cocoapods", "manifest of CocoaPods", "", ".Podfile", "", "", ""),
            ),
        },
        "bazel": {
            "": (
                ("dependency", "3-983-066", "bazel-workspace", "manifest of a Bazel workspace", "", ".WORKSPACE.bazel", "", "", ""),
                ("dependency", "3-986-065", "bazel-modules", "manifest of Bazel modules", "", ".MODULE.bazel", "", "", ""),
            ),
        },
        "bndrun": {
            "": (
                ("dependency", "3-992-048", "bnd", "manifest of bnd", "", ".bndrun", "", "", ""),
            ),
        },
        "cabal": {
            "": (
                ("dependency", "3-993-070", "cabal", "manifest of Cabal", "", ".cabal", "", "", ""),
            ),
        },
        "cjs": {
            "migrations": (
                ("schema", "5-985-027", "knex", "migration of Knex", "", ".cjs", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "5-985-029", "sequelize", "migration of Sequelize", "", ".cjs", "", "", "(?:[0-9]{14}-.+)"),
                ("schema", "5-985-031", "node-pg-migrate", "migration of node-pg-migrate", "", ".cjs", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-985-078", "code-folder", "migration of an unrecognised tool", "", ".cjs", "", "", ""),
            ),
        },
        "clj": {
            "": (
                ("dependency", "3-989-044", "leiningen", "manifest of Leiningen or Boot", ".lein-", ".clj", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-985-078", "code-folder", "migration of an unrecognised tool", "", ".clj", "", "", ""),
            ),
        },
        "coffee": {
            "migrations": (
                ("schema", "5-982-027", "knex", "migration of Knex", "", ".coffee", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "7-982-078", "code-folder", "migration of an unrecognised tool", "", ".coffee", "", "", ""),
            ),
        },
        "conf": {
            "": (
                ("schema", "1-986-014", "flyway", "migration of Flyway", "V", ".sql.conf", "V[0-9]*__*.sql.conf", "", ""),
            ),
        },
        "config": {
            "": (
                ("dependency", "1-987-070", "cabal", "lock file of Cabal", "", "cabal.config", "", "", ""),
                ("dependency", "2-983-051", "nuget", "manifest of NuGet", "packages.", ".config", "", "", ""),
            ),
        },
        "cql": {
            "": (
                ("schema", "1-990-048", "golang-migrate", "migration of golang-migrate", "", ".down.cql", "", "", ""),
                ("schema", "1-992-048", "golang-migrate", "migration of golang-migrate", "", ".up.cql", "", "", ""),
            ),
            "cassandra": (
                ("schema", "1-986-071", "cassandra", "migration of Cassandra", "", ".cql", "", "", ""),
            ),
            "cql": (
                ("schema", "1-992-071", "cassandra", "migration of Cassandra", "", ".cql", "", "**/cql", ""),
            ),
            "migration": (
                ("schema", "1-986-071", "cassandra", "migration of Cassandra", "", ".cql", "", "", ""),
            ),
            "migrations": (
                ("schema", "1-985-071", "cassandra", "migration of Cassandra", "", ".cql", "", "", ""),
            ),
            "schema": (
                ("schema", "1-989-071", "cassandra", "migration of Cassandra", "", ".cql", "", "", ""),
            ),
        },
        "cr": {
            "migrations": (
                ("schema", "1-984-064", "avram-and-lapis", "migration of Avram, Lapis or Kong", "", ".cr", "", "**/db/migrations", ""),
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".cr", "", "", ""),
            ),
        },
        "cs": {
            "": (
                ("schema", "1-984-044", "ef-core", "migration of Entity Framework Core", "", ".cs", "[0-9]*_*.cs", "**/*Migrations/**", ""),
                ("schema", "3-983-044", "ef-core", "schema snapshot of Entity Framework Core", "", "ModelSnapshot.cs", "", "", ""),
            ),
            "Migrations": (
                ("schema", "1-984-044", "ef-core", "migration of Entity Framework Core", "", ".cs", "[0-9]*_*.cs", "", ""),
                ("schema", "3-977-044", "ef-core", "schema snapshot of Entity Framework Core", "", ".Designer.cs", "", "", ""),
                ("schema", "6-986-044", "ef-core", "migration of Entity Framework Core", "", ".cs", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".cs", "", "", ""),
            ),
        },
        "csproj": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "", ".csproj", "", "", ""),
            ),
        },
        "cts": {
            "migrations": (
                ("schema", "7-985-078", "code-folder", "migration of an unrecognised tool", "", ".cts", "", "", ""),
            ),
        },
        "cypher": {
            "": (
                ("schema", "1-987-048", "golang-migrate", "migration of golang-migrate", "", ".down.cypher", "", "", ""),
                ("schema", "1-988-072", "graph-databases", "migration of a graph database", "V", ".cypher", "V[0-9]*__*.cypher", "", ""),
                ("schema", "1-989-048", "golang-migrate", "migration of golang-migrate", "", ".up.cypher", "", "", ""),
            ),
            "migrations": (
                ("schema", "1-977-072", "graph-databases", "migration of a graph database", "", ".cypher", "", "**/neo4j/migrations/**", ""),
                ("schema", "1-982-072", "graph-databases", "migration of a graph database", "", ".cypher", "", "", ""),
            ),
        },
        "dacpac": {
            "": (
                ("schema", "1-992-047", "ssdt", "migration of SQL Server Data Tools", "", ".dacpac", "", "", ""),
            ),
        },
        "dart": {
            "migrations": (
                ("schema", "7-984-078", "code-folder", "migration of an unrecognised tool", "", ".dart", "", "", ""),
            ),
        },
        "dcl": {
            "": (
                ("dependency", "3-988-040", "gradle", "manifest of Gradle", "", ".gradle.dcl", "", "", ""),
            ),
        },
        "ddl": {
            "": (
                ("schema", "1-991-014", "flyway", "migration of Flyway", "V", ".ddl", "V[0-9]*__*.ddl", "", ""),
            ),
            "migrations": (
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "", ".ddl", "", "", ""),
            ),
        },
        "dump": {
            "database": (
                ("schema", "3-973-036", "laravel", "schema snapshot of Laravel", "", "-schema.dump", "", "**/database/schema", ""),
                ("schema", "3-980-036", "laravel", "schema snapshot of Laravel", "", ".dump", "", "**/database/schema", ""),
            ),
        },
        "edgeql": {
            "dbschema": (
                ("schema", "1-978-074", "gel", "migration of Gel", "", ".edgeql", "", "**/dbschema/fixups", ""),
            ),
            "migrations": (
                ("schema", "1-974-074", "gel", "migration of Gel", "", ".edgeql", "", "**/dbschema/migrations", ""),
            ),
        },
        "edmx": {
            "": (
                ("schema", "2-994-045", "ef6", "schema of Entity Framework 6", "", ".edmx", "", "", ""),
            ),
        },
        "edn": {
            "migrations": (
                ("schema", "1-976-024", "migratus-ragtime", "migration of Migratus or Ragtime", "", ".edn", "", "**/resources/migrations/**", ""),
            ),
            "resources": (
                ("schema", "1-979-024", "migratus-ragtime", "migration of Migratus or Ragtime", "", ".edn", "", "**/resources/ragtime/**", ""),
            ),
        },
        "el": {
            "": (
                ("dependency", "3-992-090", "other-languages", "manifest of a package manager", "", "-pkg.el", "", "", ""),
            ),
        },
        "esdl": {
            "dbschema": (
                ("schema", "2-986-074", "gel", "schema of Gel", "", ".esdl", "", "", ""),
            ),
        },
        "ex": {
            "migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".ex", "", "", ""),
            ),
        },
        "exs": {
            "migrations": (
                ("schema", "1-981-058", "ecto", "migration of Ecto", "", ".exs", "", "**/priv/*/migrations/**", ""),
                ("schema", "1-983-058", "ecto", "migration of Ecto", "", ".exs", "[0-9]*_*.exs", "", ""),
                ("schema", "7-985-078", "code-folder", "migration of an unrecognised tool", "", ".exs", "", "", ""),
            ),
            "priv": (
                ("schema", "1-980-058", "ecto", "migration of Ecto", "", ".exs", "", "**/priv/*/*_migrations/**", ""),
            ),
        },
        "fizz": {
            "": (
                ("schema", "1-994-053", "fizz", "migration of Fizz", "", ".fizz", "", "", ""),
            ),
        },
        "fs": {
            "Migrations": (
                ("schema", "1-984-044", "ef-core", "migration of Entity Framework Core", "", ".fs", "[0-9]*_*.fs", "", ""),
                ("schema", "6-986-044", "ef-core", "migration of Entity Framework Core", "", ".fs", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".fs", "", "", ""),
            ),
        },
        "fsl": {
            "fauna": (
                ("schema", "2-990-035", "hosted-backends", "schema of a hosted backend", "", ".fsl", "", "", ""),
            ),
            "schema": (
                ("schema", "2-989-035", "hosted-backends", "schema of a hosted backend", "", ".fsl", "", "", ""),
            ),
        },
        "fsproj": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "", ".fsproj", "", "", ""),
            ),
        },
        "gel": {
            "dbschema": (
                ("schema", "2-987-074", "gel", "schema of Gel", "", ".gel", "", "", ""),
            ),
        },
        "gemfile": {
            "": (
                ("dependency", "3-991-027", "bundler", "manifest of Bundler", "", ".gemfile", "", "", ""),
            ),
        },
        "gemspec": {
            "": (
                ("dependency", "3-991-027", "bundler", "manifest of Bundler", "", ".gemspec", "", "", ""),
            ),
        },
        "go": {
            "db_migrations": (
                ("schema", "7-983-078", "code-folder", "migration of an unrecognised tool", "", ".go", "", "", ""),
            ),
            "migrate": (
                ("schema", "1-987-049", "goose", "migration of goose", "", ".go", "[0-9]*_*.go", "**/migrate", ""),
            ),
            "migration": (
                ("schema", "1-985-049", "goose", "migration of goose", "", ".go", "[0-9]*_*.go", "**/migration", ""),
                ("schema", "7-987-078", "code-folder", "migration of an unrecognised tool", "", ".go", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-984-049", "goose", "migration of goose", "", ".go", "[0-9]*_*.go", "", ""),
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".go", "", "", ""),
            ),
            "pb_migrations": (
                ("schema", "1-983-034", "payload-and-pocketbase", "migration of Payload or PocketBase", "", ".go", "", "**/pb_migrations", ""),
            ),
            "schema": (
                ("schema", "2-987-052", "ent", "schema of Ent", "", ".go", "", "**/ent/schema", ""),
            ),
            "schema_migrations": (
                ("schema", "7-979-078", "code-folder", "migration of an unrecognised tool", "", ".go", "", "", ""),
            ),
        },
        "gql": {
            "dataconnect": (
                ("schema", "2-978-035", "hosted-backends", "schema of a hosted backend", "", ".gql", "", "**/dataconnect/schema", ""),
            ),
        },
        "gradle": {
            "": (
                ("dependency", "3-992-040", "gradle", "manifest of Gradle", "", ".gradle", "", "", ""),
            ),
        },
        "groovy": {
            "": (
                ("schema", "1-988-014", "flyway", "migration of Flyway", "V", ".groovy", "V[0-9]*__*.groovy", "", ""),
            ),
            "buildSrc": (
                ("dependency", "3-984-040", "gradle", "manifest of Gradle", "", ".groovy", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-981-015", "liquibase", "migration of Liquibase", "", ".groovy", "", "**/db/changelog/**", ""),
            ),
            "grails-app": (
                ("schema", "1-972-015", "liquibase", "migration of Liquibase", "", ".groovy", "", "**/grails-app/migrations/**", ""),
            ),
            "migrations": (
                ("schema", "7-982-078", "code-folder", "migration of an unrecognised tool", "", ".groovy", "", "", ""),
            ),
        },
        "hcl": {
            "": (
                ("schema", "2-992-051", "atlas", "schema of Atlas", "", ".ch.hcl", "", "", ""),
                ("schema", "2-992-051", "atlas", "schema of Atlas", "", ".lt.hcl", "", "", ""),
                ("schema", "2-992-051", "atlas", "schema of Atlas", "", ".ms.hcl", "", "", ""),
                ("schema", "2-992-051", "atlas", "schema of Atlas", "", ".my.hcl", "", "", ""),
                ("schema", "2-992-051", "atlas", "schema of Atlas", "", ".pg.hcl", "", "", ""),
            ),
        },
        "http": {
            "migration": (
                ("schema", "1-983-073", "search-engines", "migration of a search engine", "", ".http", "", "**/es/migration", ""),
            ),
        },
        "hxml": {
            "haxe_libraries": (
                ("dependency", "3-980-085", "haxelib", "manifest of Haxelib", "", ".hxml", "", "**/haxe_libraries", ""),
            ),
        },
        "importmap": {
            "": (
                ("dependency", "3-989-005", "deno", "manifest of Deno", "", ".importmap", "", "", ""),
            ),
        },
        "in": {
            "": (
                ("dependency", "2-984-012", "pip-requirements", "manifest of pip", "", "-constraints.in", "", "", ""),
                ("dependency", "2-984-012", "pip-requirements", "manifest of pip", "", ".in", "*requirements*.in", "", ""),
                ("dependency", "2-985-012", "pip-requirements", "manifest of pip", "constraints", ".in", "", "", ""),
            ),
            "requirements": (
                ("dependency", "2-984-012", "pip-requirements", "manifest of pip", "", ".in", "", "", ""),
            ),
        },
        "java": {
            "": (
                ("schema", "1-990-014", "flyway", "migration of Flyway", "V", ".java", "V[0-9]*__*.java", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "R__", ".java", "", "", ""),
            ),
            "Migrations": (
                ("schema", "7-984-078", "code-folder", "migration of an unrecognised tool", "", ".java", "", "", ""),
            ),
            "buildSrc": (
                ("dependency", "3-986-040", "gradle", "manifest of Gradle", "", ".java", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-984-078", "code-folder", "migration of an unrecognised tool", "", ".java", "", "", ""),
            ),
            "tables": (
                ("schema", "3-984-020", "jooq", "schema snapshot of jOOQ", "", ".java", "", "**/jooq/**/tables", ""),
            ),
        },
        "jinja": {
            "": (
                ("schema", "1-985-069", "schemachange", "migration of schemachange", "V", ".sql.jinja", "V[0-9]*__*.sql.jinja", "", ""),
                ("schema", "1-985-069", "schemachange", "migration of schemachange", "v", ".sql.jinja", "v[0-9]*__*.sql.jinja", "", ""),
                ("schema", "1-986-069", "schemachange", "migration of schemachange", "A__", ".sql.jinja", "", "", ""),
                ("schema", "1-986-069", "schemachange", "migration of schemachange", "R__", ".sql.jinja", "", "", ""),
            ),
        },
        "js": {
            "": (
                ("schema", "1-989-033", "postgrator", "migration of Postgrator", "", ".js", "[0-9]*.undo.*.js", "", ""),
                ("schema", "1-990-033", "postgrator", "migration of Postgrator", "", ".undo.js", "[0-9]*.undo.js", "", ""),
                ("schema", "1-991-033", "postgrator", "migration of Postgrator", "", ".js", "[0-9]*.do.*.js", "", ""),
                ("schema", "1-992-033", "postgrator", "migration of Postgrator", "", ".do.js", "[0-9]*.do.js", "", ""),
            ),
            "Migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".js", "", "", ""),
            ),
            "db_migrations": (
                ("schema", "7-983-078", "code-folder", "migration of an unrecognised tool", "", ".js", "", "", ""),
            ),
            "dbmigrations": (
                ("schema", "7-984-078", "code-folder", "migration of an unrecognised tool", "", ".js", "", "", ""),
            ),
            "migrate": (
                ("schema", "7-989-078", "code-folder", "migration of an unrecognised tool", "", ".js", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migration": (
                ("schema", "5-987-028", "typeorm", "migration of TypeORM", "", ".js", "", "", "(?:[0-9]{10}-.+)|(?:[0-9]{13}-.+)|(?:[0-9]{13}[A-Z].*)"),
                ("schema", "7-987-078", "code-folder", "migration of an unrecognised tool", "", ".js", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-976-030", "mikro-orm", "migration of MikroORM", "Migration", ".js", "Migration[0-9]*.js", "", ""),
                ("schema", "5-986-027", "knex", "migration of Knex", "", ".js", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "5-986-028", "typeorm", "migration of TypeORM", "", ".js", "", "", "(?:[0-9]{10}-.+)|(?:[0-9]{13}-.+)|(?:[0-9]{13}[A-Z].*)"),
                ("schema", "5-986-029", "sequelize", "migration of Sequelize", "", ".js", "", "", "(?:[0-9]{14}-.+)"),
                ("schema", "5-986-031", "node-pg-migrate", "migration of node-pg-migrate", "", ".js", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".js", "", "", ""),
            ),
            "pb_migrations": (
                ("schema", "1-983-034", "payload-and-pocketbase", "migration of Payload or PocketBase", "", ".js", "", "**/pb_migrations", ""),
            ),
        },
        "json": {
            "": (
                ("dependency", "1-977-065", "bazel-modules", "lock file of Bazel modules", "", ".cargo-bazel-lock.json", "", "", ""),
                ("dependency", "1-980-051", "nuget", "lock file of NuGet", "", ".packages.lock.json", "", "", ""),
                ("dependency", "1-980-065", "bazel-modules", "lock file of Bazel modules", "", "_maven_install.json", "", "", ""),
                ("dependency", "1-984-094", "apko", "lock file of apko", "", ".apko.lock.json", "", "", ""),
                ("dependency", "1-989-051", "nuget", "lock file of NuGet", "", ".deps.json", "", "", ""),
                ("dependency", "3-986-030", "cocoapods", "manifest of CocoaPods", "", ".podspec.json", "", "", ""),
                ("dependency", "3-986-034", "composer", "manifest of Composer", "", "composer.json", "", "", ""),
                ("dependency", "3-990-009", "esy", "manifest of esy", "", ".esy.json", "", "", ""),
                ("schema", "1-982-015", "liquibase", "migration of Liquibase", "db.changelog", ".json", "", "", ""),
                ("schema", "1-988-048", "golang-migrate", "migration of golang-migrate", "", ".down.json", "[0-9]*.down.json", "", ""),
                ("schema", "1-990-048", "golang-migrate", "migration of golang-migrate", "", ".up.json", "[0-9]*.up.json", "", ""),
            ),
            "abstractSchemaChanges": (
                ("schema", "1-970-043", "php-cms", "migration of a PHP content management system", "", ".json", "", "**/sql/abstractSchemaChanges", ""),
            ),
            "changelog": (
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "", ".json", "", "**/db/changelog/**", ""),
            ),
            "doctype": (
                ("schema", "2-987-009", "frappe", "schema of Frappe", "", ".json", "", "**/doctype/*", ""),
            ),
            "drift_schemas": (
                ("schema", "3-981-062", "drift", "schema snapshot of Drift or ObjectBox", "", ".json", "", "", ""),
            ),
            "elasticsearch": (
                ("schema", "1-971-073", "search-engines", "migration of a search engine", "", ".json", "", "**/elasticsearch/migrations/**", ""),
            ),
            "features": (
                ("dependency", "3-979-047", "sling-features", "manifest of a Sling feature model", "", ".json", "", "**/src/main/features/**", ""),
            ),
            "index-templates": (
                ("schema", "2-979-073", "search-engines", "schema of a search engine", "", ".json", "", "**/index-templates", ""),
            ),
            "index_templates": (
                ("schema", "2-979-073", "search-engines", "schema of a search engine", "", ".json", "", "**/index_templates", ""),
            ),
            "liquibase": (
                ("schema", "1-979-015", "liquibase", "migration of Liquibase", "", ".json", "", "**/liquibase/change*/**", ""),
            ),
            "meta": (
                ("schema", "3-981-026", "drizzle", "schema snapshot of Drizzle", "", "_snapshot.json", "", "**/meta", ""),
            ),
            "migrations": (
                ("schema", "1-979-035", "hosted-backends", "migration of a hosted backend", "", ".json", "", "**/.xata/migrations", ""),
                ("schema", "3-974-030", "mikro-orm", "schema snapshot of MikroORM", ".snapshot-", ".json", "", "", ""),
                ("schema", "3-974-030", "mikro-orm", "schema snapshot of MikroORM", ".snapshot-", ".json", "", "**/migrations", ""),
                ("schema", "3-975-030", "mikro-orm", "schema snapshot of MikroORM", "", ".snapshot.json", "", "**/migrations", ""),
                ("schema", "3-981-034", "payload-and-pocketbase", "schema snapshot of Payload or PocketBase", "", ".json", "[0-9]*_[0-9]*.json", "**/migrations", ""),
                ("schema", "5-984-054", "pgroll", "migration of pgroll or Reshape", "", ".json", "", "", "(?:[0-9].+)"),
            ),
            "opensearch": (
                ("schema", "1-974-073", "search-engines", "migration of a search engine", "", ".json", "", "**/opensearch/migrations/**", ""),
            ),
            "resource_snapshots": (
                ("schema", "3-972-058", "ecto", "schema snapshot of Ecto", "", ".json", "", "**/priv/resource_snapshots/**", ""),
            ),
            "schemas": (
                ("schema", "3-983-021", "room", "schema snapshot of Room", "", ".json", "[0-9][0-9][0-9].json", "**/schemas/*.*", ""),
                ("schema", "3-984-021", "room", "schema snapshot of Room", "", ".json", "[0-9][0-9].json", "**/schemas/*.*", ""),
                ("schema", "3-985-021", "room", "schema snapshot of Room", "", ".json", "[0-9].json", "**/schemas/*.*", ""),
            ),
        },
        "kt": {
            "": (
                ("schema", "1-992-014", "flyway", "migration of Flyway", "V", ".kt", "V[0-9]*__*.kt", "", ""),
                ("schema", "1-993-014", "flyway", "migration of Flyway", "R__", ".kt", "", "", ""),
            ),
            "Migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".kt", "", "", ""),
            ),
            "build-logic": (
                ("dependency", "3-985-040", "gradle", "manifest of Gradle", "", ".kt", "", "", ""),
            ),
            "buildSrc": (
                ("dependency", "3-988-040", "gradle", "manifest of Gradle", "", ".kt", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".kt", "", "", ""),
            ),
        },
        "kts": {
            "": (
                ("dependency", "3-988-040", "gradle", "manifest of Gradle", "", ".gradle.kts", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "", ".kts", "", "**/db/changelog/**", ""),
            ),
        },
        "lock": {
            "": (
                ("dependency", "1-982-019", "rye", "lock file of Rye", "requirements", ".lock", "", "", ""),
                ("dependency", "1-983-071", "stack", "lock file of Stack", "", ".stack.yaml.lock", "", "", ""),
                ("dependency", "1-983-071", "stack", "lock file of Stack", "stack-", ".yaml.lock", "", "", ""),
                ("dependency", "1-986-027", "bundler", "lock file of Bundler", "", ".gemfile.lock", "", "", ""),
                ("dependency", "1-986-027", "bundler", "lock file of Bundler", "Gemfile.", ".lock", "", "", ""),
                ("dependency", "1-986-027", "bundler", "lock file of Bundler", "Gemfile_", ".lock", "", "", ""),
                ("dependency", "1-986-034", "composer", "lock file of Composer", "", "composer.lock", "", "", ""),
                ("dependency", "1-986-096", "helmfile", "lock file of Helmfile", "", ".lock", "*helmfile*.lock", "", ""),
                ("dependency", "1-988-023", "conda", "lock file of conda", "conda-", ".lock", "", "", ""),
                ("dependency", "1-988-038", "cargo", "lock file of Cargo", "Cargo-", ".lock", "", "", ""),
                ("dependency", "1-988-055", "conan", "lock file of Conan", "", ".conan.lock", "", "", ""),
                ("dependency", "1-988-103", "nix", "lock file of Nix or Guix", "", ".flake.lock", "", "", ""),
                ("dependency", "1-989-109", "mise", "lock file of mise or proto", "mise.", ".lock", "", "", ""),
                ("dependency", "1-990-017", "pdm", "lock file of PDM", "pdm.", ".lock", "", "", ""),
                ("dependency", "1-991-018", "uv", "lock file of uv", "", ".py.lock", "", "", ""),
            ),
            "3rdparty": (
                ("dependency", "1-986-025", "pants", "lock file of Pants", "", ".lock", "", "", ""),
            ),
            "Migrations": (
                ("schema", "3-966-039", "phinx", "schema snapshot of Phinx or CakePHP", "schema-dump-", ".lock", "", "**/config/Migrations", ""),
            ),
            "build-support": (
                ("dependency", "1-981-025", "pants", "lock file of Pants", "", ".lock", "", "", ""),
            ),
        },
        "locked": {
            "": (
                ("dependency", "1-987-072", "opam", "lock file of opam or dune", "", ".opam.locked", "", "", ""),
            ),
        },
        "lockfile": {
            "": (
                ("dependency", "1-983-040", "gradle", "lock file of Gradle", "", "-gradle.lockfile", "", "", ""),
                ("dependency", "1-983-040", "gradle", "lock file of Gradle", "", ".gradle.lockfile", "", "", ""),
            ),
            "3rdparty": (
                ("dependency", "1-982-025", "pants", "lock file of Pants", "", ".lockfile", "", "", ""),
            ),
            "dependency-locks": (
                ("dependency", "1-974-040", "gradle", "lock file of Gradle", "", ".lockfile", "", "**/dependency-locks", ""),
            ),
            "gradle": (
                ("dependency", "1-979-040", "gradle", "lock file of Gradle", "", ".lockfile", "", "**/gradle/locks", ""),
            ),
        },
        "lua": {
            "migrations": (
                ("schema", "7-985-078", "code-folder", "migration of an unrecognised tool", "", ".lua", "", "", ""),
            ),
        },
        "migrations": {
            "dbmigration": (
                ("schema", "3-973-018", "ebean", "schema snapshot of Ebean", "idx_", ".migrations", "", "", ""),
            ),
        },
        "mill": {
            "": (
                ("dependency", "3-994-042", "mill", "manifest of Mill", "", ".mill", "", "", ""),
            ),
        },
        "mjs": {
            "migrations": (
                ("schema", "5-985-027", "knex", "migration of Knex", "", ".mjs", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "5-985-029", "sequelize", "migration of Sequelize", "", ".mjs", "", "", "(?:[0-9]{14}-.+)"),
                ("schema", "5-985-031", "node-pg-migrate", "migration of node-pg-migrate", "", ".mjs", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-985-078", "code-folder", "migration of an unrecognised tool", "", ".mjs", "", "", ""),
            ),
        },
        "ml": {
            "migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".ml", "", "", ""),
            ),
        },
        "mod": {
            "": (
                ("dependency", "3-992-036", "go-modules", "manifest of Go modules", "", ".go.mod", "", "", ""),
            ),
            ".bingo": (
                ("dependency", "3-989-036", "go-modules", "manifest of Go modules", "", ".mod", "", "**/.bingo", ""),
            ),
        },
        "mts": {
            "migrations": (
                ("schema", "7-985-078", "code-folder", "migration of an unrecognised tool", "", ".mts", "", "", ""),
            ),
        },
        "nimble": {
            "": (
                ("dependency", "3-992-082", "nimble", "manifest of Nimble", "", ".nimble", "", "", ""),
            ),
        },
        "nuproj": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "", ".nuproj", "", "", ""),
            ),
        },
        "nuspec": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "", ".nuspec", "", "", ""),
            ),
        },
        "opam": {
            "": (
                ("dependency", "3-994-072", "opam", "manifest of opam or dune", "", ".opam", "", "", ""),
            ),
        },
        "persistentmodels": {
            "": (
                ("schema", "2-982-063", "haskell-persistent", "schema of Persistent or IHP", "", ".persistentmodels", "", "", ""),
            ),
        },
        "php": {
            "DoctrineMigrations": (
                ("schema", "1-977-038", "doctrine", "migration of Doctrine", "", ".php", "", "", ""),
            ),
            "Migration": (
                ("schema", "1-976-038", "doctrine", "migration of Doctrine", "Migration", ".php", "Migration[0-9]*.php", "", ""),
                ("schema", "1-976-038", "doctrine", "migration of Doctrine", "Version", ".php", "", "**/lib/Migration", ""),
            ),
            "Migrations": (
                ("schema", "1-972-036", "laravel", "migration of Laravel", "", ".php", "[0-9][0-9][0-9][0-9]_*.php", "**/Database/Migrations/**", ""),
                ("schema", "1-972-041", "codeigniter", "migration of CodeIgniter", "", ".php", "[0-9][0-9][0-9][0-9]-*.php", "**/Database/Migrations/**", ""),
                ("schema", "1-978-038", "doctrine", "migration of Doctrine", "Version", ".php", "", "", ""),
                ("schema", "5-985-039", "phinx", "migration of Phinx or CakePHP", "", ".php", "", "", "(?:[0-9]{14}_?.+[.]php)"),
                ("schema", "7-985-078", "code-folder", "migration of an unrecognised tool", "", ".php", "", "", ""),
            ),
            "Schema": (
                ("schema", "1-979-042", "magento", "migration of Magento", "", ".php", "", "**/Setup/Patch/Schema/**", ""),
            ),
            "application": (
                ("schema", "1-974-041", "codeigniter", "migration of CodeIgniter", "", ".php", "", "**/application/migrations/**", ""),
            ),
            "database": (
                ("schema", "1-978-036", "laravel", "migration of Laravel", "", ".php", "[0-9]*.php", "**/database/settings", ""),
            ),
            "migrate": (
                ("schema", "7-988-078", "code-folder", "migration of an unrecognised tool", "", ".php", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migration": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".php", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-974-036", "laravel", "migration of Laravel", "", ".php", "[0-9][0-9][0-9][0-9]_[0-9][0-9]_[0-9][0-9]_*.php", "", ""),
                ("schema", "1-976-036", "laravel", "migration of Laravel", "", ".php", "[0-9]*.php", "**/Database/migrations/**", ""),
                ("schema", "1-977-036", "laravel", "migration of Laravel", "", ".php", "", "**/database/migrations/**", ""),
                ("schema", "1-977-040", "yii", "migration of Yii", "m", ".php", "m[0-9][0-9][0-9][0-9][0-9][0-9]_*.php", "", ""),
                ("schema", "1-978-038", "doctrine", "migration of Doctrine", "Version", ".php", "", "", ""),
                ("schema", "1-978-040", "yii", "migration of Yii", "M", ".php", "M[0-9][0-9][0-9][0-9][0-9][0-9]*.php", "", ""),
                ("schema", "1-983-039", "phinx", "migration of Phinx or CakePHP", "", ".php", "", "**/db/migrations/**", ""),
                ("schema", "5-985-039", "phinx", "migration of Phinx or CakePHP", "", ".php", "", "", "(?:[0-9]{14}_?.+[.]php)"),
                ("schema", "7-985-078", "code-folder", "migration of an unrecognised tool", "", ".php", "", "", ""),
            ),
            "updates": (
                ("schema", "5-988-037", "october-winter", "migration of October or Winter", "", ".php", "", "", "(?:(?:builder_table_)?(?:create|add|update|alter|drop|remove|delete|rename|change|migrate|seed)_.+[.]php)|(?:[0-9].*[.]php)"),
                ("schema", "5-988-037", "october-winter", "migration of October or Winter", "", ".php", "", "**/updates", "(?:(?:builder_table_)?(?:create|add|update|alter|drop|remove|delete|rename|change|migrate|seed)_.+[.]php)|(?:[0-9].*[.]php)"),
            ),
            "upgrade": (
                ("schema", "1-979-043", "php-cms", "migration of a PHP content management system", "upgrade-", ".php", "upgrade-[0-9]*.php", "**/upgrade", ""),
            ),
            "upgrades": (
                ("schema", "7-987-078", "code-folder", "migration of an unrecognised tool", "", ".php", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
        },
        "pip": {
            "": (
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "", ".pip", "*requirements*.pip", "", ""),
            ),
        },
        "pl": {
            "migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".pl", "", "", ""),
            ),
        },
        "podspec": {
            "": (
                ("dependency", "3-991-030", "cocoapods", "manifest of CocoaPods", "", ".podspec", "", "", ""),
            ),
        },
        "pom": {
            "": (
                ("dependency", "3-995-039", "maven", "manifest of Maven", "", ".pom", "", "", ""),
            ),
        },
        "postgres": {
            "schema": (
                ("schema", "7-975-076", "sql-folder", "migration of a SQL tool", "", ".sql.postgres", "", "**/schema/delta/**", ""),
            ),
        },
        "prisma": {
            "": (
                ("schema", "2-992-025", "prisma", "schema of Prisma", "", ".prisma", "", "", ""),
            ),
        },
        "ps1": {
            "": (
                ("schema", "1-991-014", "flyway", "migration of Flyway", "V", ".ps1", "V[0-9]*__*.ps1", "", ""),
            ),
        },
        "psd1": {
            "": (
                ("dependency", "2-986-054", "powershell", "manifest of PowerShell", "PSDepend", ".psd1", "", "", ""),
                ("dependency", "2-987-054", "powershell", "manifest of PowerShell", "", ".depend.psd1", "", "", ""),
            ),
        },
        "py": {
            "": (
                ("dependency", "3-987-055", "conan", "manifest of Conan", "conanfile", ".py", "", "", ""),
                ("schema", "1-980-000", "django", "migration of Django", "", ".py", "[0-9][0-9][0-9][0-9]_*.py", "**/*_migrations/**", ""),
                ("schema", "1-992-014", "flyway", "migration of Flyway", "V", ".py", "V[0-9]*__*.py", "", ""),
            ),
            "Migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".py", "", "", ""),
            ),
            "alembic_migrations": (
                ("schema", "1-970-002", "alembic", "migration of Alembic", "", ".py", "", "**/alembic_migrations/versions/**", ""),
            ),
            "clickhouse": (
                ("schema", "1-976-075", "clickhouse", "migration of ClickHouse", "", ".py", "", "**/clickhouse/migrations/**", ""),
            ),
            "clickhouse_migrations": (
                ("schema", "1-975-075", "clickhouse", "migration of ClickHouse", "", ".py", "", "", ""),
            ),
            "db_migrations": (
                ("schema", "7-983-078", "code-folder", "migration of an unrecognised tool", "", ".py", "", "", ""),
            ),
            "migrate": (
                ("schema", "7-989-078", "code-folder", "migration of an unrecognised tool", "", ".py", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrate_repo": (
                ("schema", "1-976-003", "sqlalchemy-migrate", "migration of SQLAlchemy Migrate", "", ".py", "", "**/migrate_repo/versions/**", ""),
            ),
            "migration": (
                ("schema", "1-979-002", "alembic", "migration of Alembic", "", ".py", "", "**/migration/versions/**", ""),
                ("schema", "7-987-078", "code-folder", "migration of an unrecognised tool", "", ".py", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-976-000", "django", "migration of Django", "", ".py", "*_squashed_*.py", "", ""),
                ("schema", "1-978-002", "alembic", "migration of Alembic", "", ".py", "", "**/migrations/versions/**", ""),
                ("schema", "1-978-004", "aerich", "migration of Aerich", "", ".py", "[0-9]*_*.py", "**/migrations/models", ""),
                ("schema", "1-981-000", "django", "migration of Django", "", ".py", "[0-9][0-9][0-9][0-9]_*.py", "", ""),
                ("schema", "1-981-008", "odoo", "migration of Odoo", "post-", ".py", "", "**/migrations/*", ""),
                ("schema", "1-981-008", "odoo", "migration of Odoo", "post_", ".py", "", "**/migrations/*", ""),
                ("schema", "1-982-006", "peewee-migrate", "migration of Peewee Migrate", "", ".py", "[0-9][0-9][0-9]_*.py", "**/migrations", ""),
                ("schema", "1-982-008", "odoo", "migration of Odoo", "end-", ".py", "", "**/migrations/*", ""),
                ("schema", "1-982-008", "odoo", "migration of Odoo", "end_", ".py", "", "**/migrations/*", ""),
                ("schema", "1-982-008", "odoo", "migration of Odoo", "pre-", ".py", "", "**/migrations/*", ""),
                ("schema", "1-982-008", "odoo", "migration of Odoo", "pre_", ".py", "", "**/migrations/*", ""),
                ("schema", "5-986-002", "alembic", "migration of Alembic", "", ".py", "", "", "(?:[0-9a-f]{10,16}(?:_.+)?[.]py)|(?:20[0-9]{2}[-_]?[01][0-9][-_]?[0-3][0-9][-_].+[.]py)"),
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".py", "", "", ""),
            ),
            "mongo_migrations": (
                ("schema", "1-980-010", "python-mongo", "migration of a MongoDB tool", "", ".py", "", "**/mongo_migrations", ""),
            ),
            "patches": (
                ("schema", "1-987-009", "frappe", "migration of Frappe", "", ".py", "", "**/patches/v[0-9]*", ""),
                ("schema", "1-987-009", "frappe", "migration of Frappe", "", ".py", "", "**/patches/v[0-9]*/**", ""),
            ),
            "piccolo_migrations": (
                ("schema", "1-978-005", "piccolo", "migration of Piccolo", "", ".py", "", "**/piccolo_migrations", ""),
            ),
            "revisions": (
                ("schema", "5-987-002", "alembic", "migration of Alembic", "", ".py", "", "", "(?:[0-9a-f]{10,16}(?:_.+)?[.]py)|(?:20[0-9]{2}[-_]?[01][0-9][-_]?[0-3][0-9][-_].+[.]py)"),
            ),
            "schema": (
                ("schema", "7-984-078", "code-folder", "migration of an unrecognised tool", "", ".py", "[0-9]*.py", "**/schema/delta/**", ""),
            ),
            "schema_migrations": (
                ("schema", "7-979-078", "code-folder", "migration of an unrecognised tool", "", ".py", "", "", ""),
            ),
            "south_migrations": (
                ("schema", "1-975-001", "django-south", "migration of South", "", ".py", "[0-9][0-9][0-9][0-9]_*.py", "**/south_migrations", ""),
                ("schema", "1-980-001", "django-south", "migration of South", "", ".py", "", "**/south_migrations", ""),
            ),
            "upgrades": (
                ("schema", "1-983-008", "odoo", "migration of Odoo", "post-", ".py", "", "**/upgrades/*", ""),
                ("schema", "1-984-008", "odoo", "migration of Odoo", "end-", ".py", "", "**/upgrades/*", ""),
                ("schema", "1-984-008", "odoo", "migration of Odoo", "pre-", ".py", "", "**/upgrades/*", ""),
                ("schema", "7-988-078", "code-folder", "migration of an unrecognised tool", "", ".py", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "versions": (
                ("schema", "1-981-002", "alembic", "migration of Alembic", "", ".py", "", "**/alembic/*/versions", ""),
                ("schema", "1-981-002", "alembic", "migration of Alembic", "", ".py", "", "**/alembic/versions/**", ""),
                ("schema", "1-986-002", "alembic", "migration of Alembic", "", ".py", "", "**/db/versions", ""),
                ("schema", "5-988-002", "alembic", "migration of Alembic", "", ".py", "", "", "(?:[0-9a-f]{10,16}(?:_.+)?[.]py)|(?:20[0-9]{2}[-_]?[01][0-9][-_]?[0-3][0-9][-_].+[.]py)"),
            ),
        },
        "rb": {
            "db": (
                ("schema", "1-986-011", "rails", "migration of Rails", "", ".rb", "", "**/db/*_migrate/**", ""),
                ("schema", "3-987-011", "rails", "schema snapshot of Rails", "", "_schema.rb", "", "**/db", ""),
                ("schema", "3-987-011", "rails", "schema snapshot of Rails", "schema_", ".rb", "", "**/db", ""),
            ),
            "migrate": (
                ("schema", "1-987-011", "rails", "migration of Rails", "", ".rb", "", "**/db/migrate/**", ""),
                ("schema", "7-989-078", "code-folder", "migration of an unrecognised tool", "", ".rb", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migration": (
                ("schema", "7-987-078", "code-folder", "migration of an unrecognised tool", "", ".rb", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-984-012", "sequel", "migration of Sequel", "", ".rb", "", "**/db/migrations/**", ""),
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".rb", "", "", ""),
            ),
            "mongodb": (
                ("schema", "1-980-013", "mongoid", "migration of Mongoid", "", ".rb", "", "**/db/mongodb/migrate", ""),
            ),
        },
        "refactorlog": {
            "": (
                ("schema", "1-987-047", "ssdt", "migration of SQL Server Data Tools", "", ".refactorlog", "", "", ""),
            ),
        },
        "references": {
            "": (
                ("dependency", "2-982-052", "paket", "manifest of Paket", "", ".paket.references", "", "", ""),
            ),
        },
        "repos": {
            "": (
                ("dependency", "3-993-063", "repository-lists", "manifest of a list of repositories", "", ".repos", "", "", ""),
            ),
        },
        "resolved": {
            "": (
                ("dependency", "1-982-032", "swift", "lock file of Swift Package Manager", "Package-", ".resolved", "", "", ""),
            ),
        },
        "resx": {
            "Migrations": (
                ("schema", "1-984-045", "ef6", "migration of Entity Framework 6", "", ".resx", "", "", ""),
            ),
        },
        "rgm": {
            "schema-model": (
                ("schema", "3-983-014", "flyway", "schema snapshot of Flyway", "", ".rgm", "", "", ""),
            ),
        },
        "rockspec": {
            "": (
                ("dependency", "3-990-080", "luarocks", "manifest of LuaRocks", "", ".rockspec", "", "", ""),
            ),
        },
        "rosinstall": {
            "": (
                ("dependency", "3-988-063", "repository-lists", "manifest of a list of repositories", "", ".rosinstall", "", "", ""),
            ),
        },
        "rs": {
            "": (
                ("schema", "1-986-056", "sea-orm", "migration of SeaORM", "m20", ".rs", "m20[0-9][0-9][0-9][0-9][0-9][0-9]_*.rs", "", ""),
                ("schema", "1-992-057", "refinery", "migration of Refinery", "U", ".rs", "U[0-9]*__*.rs", "", ""),
                ("schema", "1-992-057", "refinery", "migration of Refinery", "V", ".rs", "V[0-9]*__*.rs", "", ""),
            ),
            "migration": (
                ("schema", "1-984-056", "sea-orm", "migration of SeaORM", "m", ".rs", "m[0-9]*_*.rs", "", ""),
            ),
            "migrations": (
                ("schema", "1-983-056", "sea-orm", "migration of SeaORM", "m", ".rs", "m[0-9]*_*.rs", "", ""),
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".rs", "", "", ""),
            ),
        },
        "sbt": {
            "": (
                ("dependency", "3-995-041", "sbt", "manifest of sbt", "", ".sbt", "", "", ""),
            ),
        },
        "scala": {
            "migration": (
                ("schema", "1-979-023", "slick-migration", "migration of Slick", "", ".scala", "", "**/slick/migration/**", ""),
            ),
            "migrations": (
                ("schema", "7-983-078", "code-folder", "migration of an unrecognised tool", "", ".scala", "", "", ""),
            ),
            "project": (
                ("dependency", "3-986-041", "sbt", "manifest of sbt", "", ".scala", "", "project", ""),
            ),
        },
        "scmp": {
            "": (
                ("schema", "2-994-047", "ssdt", "schema of SQL Server Data Tools", "", ".scmp", "", "", ""),
            ),
        },
        "sh": {
            "": (
                ("schema", "1-992-014", "flyway", "migration of Flyway", "V", ".sh", "V[0-9]*__*.sh", "", ""),
            ),
        },
        "sql": {
            "": (
                ("schema", "1-978-014", "flyway", "migration of Flyway", "beforeRepeatables", ".sql", "", "", ""),
                ("schema", "1-980-014", "flyway", "migration of Flyway", "beforeVersioned", ".sql", "", "", ""),
                ("schema", "1-981-014", "flyway", "migration of Flyway", "afterVersioned", ".sql", "", "", ""),
                ("schema", "1-981-014", "flyway", "migration of Flyway", "beforeBaseline", ".sql", "", "", ""),
                ("schema", "1-981-014", "flyway", "migration of Flyway", "beforeValidate", ".sql", "", "", ""),
                ("schema", "1-982-014", "flyway", "migration of Flyway", "afterBaseline", ".sql", "", "", ""),
                ("schema", "1-982-014", "flyway", "migration of Flyway", "afterValidate", ".sql", "", "", ""),
                ("schema", "1-982-014", "flyway", "migration of Flyway", "beforeMigrate", ".sql", "", "", ""),
                ("schema", "1-983-014", "flyway", "migration of Flyway", "afterConnect", ".sql", "", "", ""),
                ("schema", "1-983-014", "flyway", "migration of Flyway", "afterMigrate", ".sql", "", "", ""),
                ("schema", "1-983-014", "flyway", "migration of Flyway", "beforeRepair", ".sql", "", "", ""),
                ("schema", "1-984-014", "flyway", "migration of Flyway", "afterRepair", ".sql", "", "", ""),
                ("schema", "1-984-014", "flyway", "migration of Flyway", "beforeClean", ".sql", "", "", ""),
                ("schema", "1-984-048", "golang-migrate", "migration of golang-migrate", "", ".alwaysdown.sql", "", "", ""),
                ("schema", "1-985-014", "flyway", "migration of Flyway", "afterClean", ".sql", "", "", ""),
                ("schema", "1-985-014", "flyway", "migration of Flyway", "beforeEach", ".sql", "", "", ""),
                ("schema", "1-986-014", "flyway", "migration of Flyway", "afterEach", ".sql", "", "", ""),
                ("schema", "1-986-048", "golang-migrate", "migration of golang-migrate", "", ".alwaysup.sql", "", "", ""),
                ("schema", "1-988-033", "postgrator", "migration of Postgrator", "", ".sql", "[0-9]*.undo.*.sql", "", ""),
                ("schema", "1-989-033", "postgrator", "migration of Postgrator", "", ".undo.sql", "[0-9]*.undo.sql", "", ""),
                ("schema", "1-990-033", "postgrator", "migration of Postgrator", "", ".sql", "[0-9]*.do.*.sql", "", ""),
                ("schema", "1-990-048", "golang-migrate", "migration of golang-migrate", "", ".down.sql", "", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "B", ".sql", "B[0-9]*__*.sql", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "U", ".sql", "U[0-9]*__*.sql", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "V", ".sql", "V[0-9]*__*.sql", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "v", ".sql", "v[0-9]*__*.sql", "", ""),
                ("schema", "1-991-033", "postgrator", "migration of Postgrator", "", ".do.sql", "[0-9]*.do.sql", "", ""),
                ("schema", "1-992-014", "flyway", "migration of Flyway", "R__", ".sql", "", "", ""),
                ("schema", "1-992-048", "golang-migrate", "migration of golang-migrate", "", ".up.sql", "", "", ""),
                ("schema", "1-992-069", "schemachange", "migration of schemachange", "A__", ".sql", "", "", ""),
                ("schema", "1-992-069", "schemachange", "migration of schemachange", "r__", ".sql", "", "", ""),
                ("schema", "7-989-076", "sql-folder", "migration of a SQL tool", "", ".delta.sql", "", "", ""),
            ),
            "Application": (
                ("schema", "1-975-063", "haskell-persistent", "migration of Persistent or IHP", "", ".sql", "", "**/Application/Migration", ""),
            ),
            "DbScripts": (
                ("schema", "1-986-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "", ""),
            ),
            "DbUp": (
                ("schema", "1-991-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "", ""),
            ),
            "Functions": (
                ("schema", "2-986-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "**/Functions", ""),
            ),
            "META-INF": (
                ("schema", "1-981-019", "spring-scripts", "migration of Spring or Hibernate", "create", ".sql", "", "**/META-INF", ""),
                ("schema", "1-983-019", "spring-scripts", "migration of Spring or Hibernate", "drop", ".sql", "", "**/META-INF", ""),
                ("schema", "1-984-019", "spring-scripts", "migration of Spring or Hibernate", "", ".sql", "", "**/META-INF/sql", ""),
            ),
            "Migration": (
                ("schema", "7-986-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "MigrationScripts": (
                ("schema", "1-979-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "", ""),
            ),
            "Migrations": (
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "Scripts": (
                ("schema", "5-988-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "", "(?:[0-9].*[.]sql)|(?:Script[0-9].*[.]sql)"),
            ),
            "Sequences": (
                ("schema", "2-986-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "**/Sequences", ""),
            ),
            "SqlScripts": (
                ("schema", "1-985-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "", ""),
            ),
            "Stored Procedures": (
                ("schema", "2-978-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "**/Stored Procedures", ""),
            ),
            "StoredProcedures": (
                ("schema", "2-979-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "**/StoredProcedures", ""),
            ),
            "Synonyms": (
                ("schema", "2-987-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "**/Synonyms", ""),
            ),
            "Tables": (
                ("schema", "2-989-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "**/Tables", ""),
            ),
            "Triggers": (
                ("schema", "2-987-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "**/Triggers", ""),
            ),
            "User Defined Types": (
                ("schema", "2-977-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "**/User Defined Types", ""),
            ),
            "Views": (
                ("schema", "2-990-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "**/Views", ""),
            ),
            "administrator": (
                ("schema", "1-962-043", "php-cms", "migration of a PHP content management system", "", ".sql", "", "**/administrator/components/*/sql/updates/**", ""),
            ),
            "afterMigration": (
                ("schema", "1-981-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "**/afterMigration", ""),
            ),
            "alterDatabase": (
                ("schema", "1-982-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "**/alterDatabase", ""),
            ),
            "beforeMigration": (
                ("schema", "1-980-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "**/beforeMigration", ""),
            ),
            "callback": (
                ("schema", "1-985-014", "flyway", "migration of Flyway", "", ".sql", "", "**/db/callback/**", ""),
            ),
            "ch_migrations": (
                ("schema", "1-982-075", "clickhouse", "migration of ClickHouse", "", ".sql", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "", ".sql", "", "**/db/changelog/**", ""),
                ("schema", "7-986-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "changes": (
                ("schema", "7-988-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "changesets": (
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "clickhouse": (
                ("schema", "1-975-075", "clickhouse", "migration of ClickHouse", "", ".sql", "", "**/clickhouse/migrations/**", ""),
                ("schema", "5-985-075", "clickhouse", "migration of ClickHouse", "", ".sql", "", "", "(?:[0-9]+[-_].+[.]sql)"),
            ),
            "clickhouse_migrations": (
                ("schema", "1-974-075", "clickhouse", "migration of ClickHouse", "", ".sql", "", "", ""),
            ),
            "database": (
                ("schema", "3-974-036", "laravel", "schema snapshot of Laravel", "", "-schema.sql", "", "**/database/schema", ""),
                ("schema", "3-981-036", "laravel", "schema snapshot of Laravel", "", ".sql", "", "**/database/schema", ""),
                ("schema", "7-987-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "db": (
                ("schema", "3-983-011", "rails", "schema snapshot of Rails", "", "_structure.sql", "", "**/db", ""),
                ("schema", "7-993-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "db-migrations": (
                ("schema", "7-982-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "db_migrations": (
                ("schema", "7-982-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "dbmigration": (
                ("schema", "1-984-018", "ebean", "migration of Ebean", "", ".sql", "", "", ""),
            ),
            "dbmigrations": (
                ("schema", "7-983-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "dbo": (
                ("schema", "2-992-047", "ssdt", "schema of SQL Server Data Tools", "", ".sql", "", "", ""),
            ),
            "ddl": (
                ("schema", "7-992-077", "sql-schema", "schema of a SQL schema", "", ".sql", "", "", ""),
            ),
            "delta": (
                ("schema", "7-990-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "deltas": (
                ("schema", "7-989-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "deploy": (
                ("schema", "1-986-065", "dbix-class", "migration of DBIx::Class", "", ".sql", "", "**/sql/*/deploy/*", ""),
                ("schema", "1-989-066", "sqitch", "migration of Sqitch", "", ".sql", "", "", ""),
            ),
            "drizzle": (
                ("schema", "1-988-026", "drizzle", "migration of Drizzle", "", ".sql", "", "", ""),
            ),
            "evolutions": (
                ("schema", "1-981-017", "play-evolutions", "migration of Play Evolutions", "", ".sql", "", "**/conf/evolutions/**", ""),
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "flyway": (
                ("schema", "1-989-014", "flyway", "migration of Flyway", "", ".sql", "", "", ""),
            ),
            "liquibase": (
                ("schema", "1-986-015", "liquibase", "migration of Liquibase", "", ".sql", "", "", ""),
            ),
            "migrate": (
                ("schema", "7-988-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "migrate_repo": (
                ("schema", "1-975-003", "sqlalchemy-migrate", "migration of SQLAlchemy Migrate", "", ".sql", "", "**/migrate_repo/versions/**", ""),
            ),
            "migration": (
                ("schema", "1-984-014", "flyway", "migration of Flyway", "", ".sql", "", "**/db/migration/**", ""),
                ("schema", "7-986-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "migrations": (
                ("schema", "1-975-052", "ent", "migration of Ent", "", ".sql", "", "**/ent/migrate/migrations", ""),
                ("schema", "1-976-007", "yoyo", "migration of yoyo", "", ".rollback.sql", "", "", ""),
                ("schema", "1-976-024", "migratus-ragtime", "migration of Migratus or Ragtime", "", ".sql", "", "**/resources/migrations/**", ""),
                ("schema", "1-976-032", "graphile-migrate", "migration of Graphile Migrate", "", ".sql", "", "**/migrations/committed", ""),
                ("schema", "1-977-032", "graphile-migrate", "migration of Graphile Migrate", "", ".sql", "", "**/migrations/fixtures", ""),
                ("schema", "1-977-068", "supabase", "migration of Supabase", "", ".sql", "", "**/supabase/migrations/**", ""),
                ("schema", "1-978-016", "mybatis-migrations", "migration of MyBatis Migrations", "", ".sql", "", "**/migrations/scripts", ""),
                ("schema", "1-978-032", "graphile-migrate", "migration of Graphile Migrate", "", ".sql", "", "**/migrations/current", ""),
                ("schema", "1-979-025", "prisma", "migration of Prisma", "", ".sql", "", "**/prisma/migrations/**", ""),
                ("schema", "1-979-067", "hasura", "migration of Hasura", "", ".sql", "", "**/hasura/migrations/**", ""),
                ("schema", "1-980-065", "dbix-class", "migration of DBIx::Class", "", ".sql", "", "**/share/migrations/**", ""),
                ("schema", "1-981-029", "sequelize", "migration of Sequelize", "", ".sql", "", "**/migrations/sqls", ""),
                ("schema", "1-983-050", "dbmate", "migration of dbmate", "", ".sql", "", "**/db/migrations/**", ""),
                ("schema", "5-985-031", "node-pg-migrate", "migration of node-pg-migrate", "", ".sql", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "patches": (
                ("schema", "7-988-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "resources": (
                ("schema", "1-972-019", "spring-scripts", "migration of Spring or Hibernate", "schema-", ".sql", "", "**/src/main/resources/**", ""),
            ),
            "revert": (
                ("schema", "1-989-066", "sqitch", "migration of Sqitch", "", ".sql", "", "", ""),
            ),
            "rework": (
                ("schema", "1-989-066", "sqitch", "migration of Sqitch", "", ".sql", "", "", ""),
            ),
            "runAfterCreateDatabase": (
                ("schema", "1-973-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "**/runAfterCreateDatabase", ""),
            ),
            "runAfterOtherAnyTimeScripts": (
                ("schema", "1-968-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "**/runAfterOtherAnyTimeScripts", ""),
            ),
            "runBeforeUp": (
                ("schema", "1-984-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "**/runBeforeUp", ""),
            ),
            "runFirstAfterUp": (
                ("schema", "1-980-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "**/runFirstAfterUp", ""),
            ),
            "schema": (
                ("schema", "7-984-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "**/schema/delta/**", ""),
                ("schema", "7-989-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
                ("schema", "7-989-077", "sql-schema", "schema of a SQL schema", "", ".sql", "", "**/schema", ""),
            ),
            "schema-migrations": (
                ("schema", "7-978-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "schema_migrations": (
                ("schema", "7-978-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
            "schemas": (
                ("schema", "7-988-077", "sql-schema", "schema of a SQL schema", "", ".sql", "", "**/schemas", ""),
            ),
            "scripts": (
                ("schema", "5-988-016", "mybatis-migrations", "migration of MyBatis Migrations", "", ".sql", "", "**/scripts", "(?:[0-9]{14}_.+[.]sql)|(?:onabort[.]sql)"),
            ),
            "sprocs": (
                ("schema", "1-989-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "**/sprocs", ""),
            ),
            "sql": (
                ("schema", "7-992-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "supabase": (
                ("schema", "2-980-068", "supabase", "schema of Supabase", "", ".sql", "", "**/supabase/schemas/**", ""),
            ),
            "up": (
                ("schema", "5-993-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "", ".sql", "", "**/up", "(?:[0-9].*[.]sql)|(?:Script[0-9].*[.]sql)"),
            ),
            "updates": (
                ("schema", "1-985-043", "php-cms", "migration of a PHP content management system", "", ".sql", "", "**/sql/updates/**", ""),
                ("schema", "7-988-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "upgrade": (
                ("schema", "1-985-065", "dbix-class", "migration of DBIx::Class", "", ".sql", "", "**/sql/*/upgrade/*", ""),
            ),
            "upgrades": (
                ("schema", "7-987-076", "sql-folder", "migration of a SQL tool", "", ".sql", "", "", ""),
            ),
        },
        "sqlite": {
            "schema": (
                ("schema", "7-977-076", "sql-folder", "migration of a SQL tool", "", ".sql.sqlite", "", "**/schema/delta/**", ""),
            ),
        },
        "sqlproj": {
            "": (
                ("dependency", "3-991-051", "nuget", "manifest of NuGet", "", ".sqlproj", "", "", ""),
                ("schema", "2-991-047", "ssdt", "schema of SQL Server Data Tools", "", ".sqlproj", "", "", ""),
            ),
        },
        "sqm": {
            "": (
                ("schema", "1-995-022", "sqldelight", "migration of SQLDelight", "", ".sqm", "", "", ""),
            ),
        },
        "stub": {
            "migrations": (
                ("schema", "1-980-036", "laravel", "migration of Laravel", "", ".php.stub", "", "", ""),
                ("schema", "7-984-078", "code-folder", "migration of an unrecognised tool", "", ".stub", "", "", ""),
            ),
        },
        "surql": {
            "migrations": (
                ("schema", "1-983-072", "graph-databases", "migration of a graph database", "", ".surql", "", "", ""),
            ),
            "schema": (
                ("schema", "1-987-072", "graph-databases", "migration of a graph database", "", ".surql", "", "**/schema", ""),
            ),
            "schemas": (
                ("schema", "1-986-072", "graph-databases", "migration of a graph database", "", ".surql", "", "**/schemas", ""),
            ),
        },
        "swift": {
            "": (
                ("dependency", "3-979-032", "swift", "manifest of Swift Package Manager", "Package@swift-", ".swift", "", "", ""),
            ),
            "Migrations": (
                ("schema", "6-983-059", "vapor-fluent", "migration of Fluent", "", ".swift", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-983-078", "code-folder", "migration of an unrecognised tool", "", ".swift", "", "", ""),
            ),
        },
        "template": {
            "": (
                ("dependency", "3-983-051", "nuget", "manifest of NuGet", "", ".csproj.template", "", "", ""),
                ("dependency", "3-985-072", "opam", "manifest of opam or dune", "", ".opam.template", "", "", ""),
            ),
        },
        "toml": {
            "": (
                ("dependency", "1-979-079", "julia", "lock file of Julia", "JuliaManifest-v", ".toml", "", "", ""),
                ("dependency", "1-984-079", "julia", "lock file of Julia", "Manifest-v", ".toml", "", "", ""),
                ("dependency", "1-987-014", "pylock", "lock file of pylock", "pylock.", ".toml", "", "", ""),
                ("dependency", "2-985-040", "gradle", "manifest of Gradle", "", ".versions.toml", "", "", ""),
                ("dependency", "3-984-015", "pyproject", "manifest of a Python project", "", ".pyproject.toml", "", "", ""),
                ("dependency", "3-991-089", "game-packages", "manifest of a game or mod package manager", "", ".pw.toml", "", "", ""),
            ),
            "migrations": (
                ("schema", "5-984-054", "pgroll", "migration of pgroll or Reshape", "", ".toml", "", "", "(?:[0-9].+)"),
            ),
        },
        "ts": {
            "Migrations": (
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".ts", "", "", ""),
            ),
            "db_migrations": (
                ("schema", "7-983-078", "code-folder", "migration of an unrecognised tool", "", ".ts", "", "", ""),
            ),
            "dbmigrations": (
                ("schema", "7-984-078", "code-folder", "migration of an unrecognised tool", "", ".ts", "", "", ""),
            ),
            "migrate": (
                ("schema", "7-989-078", "code-folder", "migration of an unrecognised tool", "", ".ts", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migration": (
                ("schema", "5-987-028", "typeorm", "migration of TypeORM", "", ".ts", "", "", "(?:[0-9]{10}-.+)|(?:[0-9]{13}-.+)|(?:[0-9]{13}[A-Z].*)"),
                ("schema", "7-987-078", "code-folder", "migration of an unrecognised tool", "", ".ts", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-976-030", "mikro-orm", "migration of MikroORM", "Migration", ".ts", "Migration[0-9]*.ts", "", ""),
                ("schema", "5-986-027", "knex", "migration of Knex", "", ".ts", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "5-986-028", "typeorm", "migration of TypeORM", "", ".ts", "", "", "(?:[0-9]{10}-.+)|(?:[0-9]{13}-.+)|(?:[0-9]{13}[A-Z].*)"),
                ("schema", "5-986-029", "sequelize", "migration of Sequelize", "", ".ts", "", "", "(?:[0-9]{14}-.+)"),
                ("schema", "5-986-031", "node-pg-migrate", "migration of node-pg-migrate", "", ".ts", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-986-078", "code-folder", "migration of an unrecognised tool", "", ".ts", "", "", ""),
            ),
            "schema": (
                ("schema", "2-988-026", "drizzle", "schema of Drizzle", "", ".ts", "", "**/db/schema", ""),
            ),
            "schema_migrations": (
                ("schema", "7-979-078", "code-folder", "migration of an unrecognised tool", "", ".ts", "", "", ""),
            ),
        },
        "txt": {
            "": (
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "", "-constraints.txt", "", "", ""),
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "", ".txt", "*requirements*.txt", "", ""),
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "", "_constraints.txt", "", "", ""),
                ("dependency", "2-984-012", "pip-requirements", "manifest of pip", "constraints", ".txt", "", "", ""),
                ("dependency", "3-986-055", "conan", "manifest of Conan", "conanfile", ".txt", "", "", ""),
            ),
            "moo-migrations": (
                ("schema", "1-981-063", "haskell-persistent", "migration of Persistent or IHP", "", ".txt", "", "**/moo-migrations", ""),
            ),
            "requirements": (
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "", ".txt", "", "", ""),
            ),
        },
        "vb": {
            "": (
                ("schema", "3-983-044", "ef-core", "schema snapshot of Entity Framework Core", "", "ModelSnapshot.vb", "", "", ""),
            ),
            "Migrations": (
                ("schema", "1-984-044", "ef-core", "migration of Entity Framework Core", "", ".vb", "[0-9]*_*.vb", "", ""),
                ("schema", "6-986-044", "ef-core", "migration of Entity Framework Core", "", ".vb", "", "", ""),
            ),
        },
        "vbproj": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "", ".vbproj", "", "", ""),
            ),
        },
        "wrap": {
            "subprojects": (
                ("dependency", "2-983-058", "meson-wrap", "manifest of Meson", "", ".wrap", "", "**/subprojects", ""),
            ),
        },
        "xml": {
            "": (
                ("dependency", "3-991-039", "maven", "manifest of Maven", "", "-pom.xml", "", "", ""),
                ("dependency", "3-991-039", "maven", "manifest of Maven", "", ".pom.xml", "", "", ""),
                ("dependency", "3-991-039", "maven", "manifest of Maven", "pom.", ".xml", "", "", ""),
                ("dependency", "3-991-046", "ivy", "manifest of Ivy", "ivy-", ".xml", "", "", ""),
                ("schema", "1-979-015", "liquibase", "migration of Liquibase", "", ".xml", "*changelog-master*.xml", "", ""),
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "db-changelog", ".xml", "", "", ""),
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "db.changelog", ".xml", "", "", ""),
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "dbchangelog", ".xml", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "", ".xml", "", "**/db/changelog/**", ""),
                ("schema", "1-986-015", "liquibase", "migration of Liquibase", "", ".xml", "", "", ""),
            ),
            "changelogs": (
                ("schema", "1-985-015", "liquibase", "migration of Liquibase", "", ".xml", "", "", ""),
            ),
            "changesets": (
                ("schema", "1-985-015", "liquibase", "migration of Liquibase", "", ".xml", "", "", ""),
            ),
            "dbmigration": (
                ("schema", "3-978-018", "ebean", "schema snapshot of Ebean", "", ".model.xml", "", "", ""),
            ),
            "liquibase": (
                ("schema", "1-986-015", "liquibase", "migration of Liquibase", "", ".xml", "", "", ""),
            ),
            "migrations": (
                ("schema", "1-980-072", "graph-databases", "migration of a graph database", "", ".xml", "", "**/neo4j/migrations/**", ""),
            ),
        },
        "yaml": {
            "": (
                ("dependency", "1-984-002", "pnpm", "lock file of pnpm", "pnpm-lock.", ".yaml", "", "", ""),
                ("dependency", "3-981-071", "stack", "manifest of Stack", "stack-nightly", ".yaml", "", "", ""),
                ("dependency", "3-985-071", "stack", "manifest of Stack", "stack-ghc", ".yaml", "", "", ""),
                ("dependency", "3-985-071", "stack", "manifest of Stack", "stack-lts", ".yaml", "", "", ""),
                ("dependency", "3-986-076", "pub", "manifest of pub", "pubspec.", ".yaml", "", "", ""),
                ("dependency", "3-987-071", "stack", "manifest of Stack", "stack-", ".yaml", "stack-[0-9]*.yaml", "", ""),
                ("dependency", "3-988-071", "stack", "manifest of Stack", "", ".stack.yaml", "", "", ""),
                ("schema", "1-978-015", "liquibase", "migration of Liquibase", "", ".yaml", "*changelog-master*.yaml", "", ""),
                ("schema", "1-982-015", "liquibase", "migration of Liquibase", "db-changelog", ".yaml", "", "", ""),
                ("schema", "1-982-015", "liquibase", "migration of Liquibase", "db.changelog", ".yaml", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "", ".yaml", "", "**/db/changelog/**", ""),
            ),
            "directus": (
                ("schema", "3-978-034", "payload-and-pocketbase", "schema snapshot of Payload or PocketBase", "snapshot", ".yaml", "", "**/directus", ""),
            ),
            "liquibase": (
                ("schema", "1-979-015", "liquibase", "migration of Liquibase", "", ".yaml", "", "**/liquibase/change*/**", ""),
            ),
            "migrations": (
                ("schema", "1-978-067", "hasura", "migration of Hasura", "", ".yaml", "", "**/hasura/migrations/**", ""),
                ("schema", "1-979-067", "hasura", "migration of Hasura", "", ".down.yaml", "", "**/migrations", ""),
                ("schema", "1-981-067", "hasura", "migration of Hasura", "", ".up.yaml", "", "**/migrations", ""),
                ("schema", "5-984-054", "pgroll", "migration of pgroll or Reshape", "", ".yaml", "", "", "(?:[0-9].+)"),
            ),
        },
        "yml": {
            "": (
                ("dependency", "1-984-023", "conda", "lock file of conda", "", ".conda-lock.yml", "", "", ""),
                ("dependency", "3-990-062", "west", "manifest of Zephyr west", "west-", ".yml", "", "", ""),
                ("schema", "1-979-015", "liquibase", "migration of Liquibase", "", ".yml", "*changelog-master*.yml", "", ""),
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "db.changelog", ".yml", "", "", ""),
            ),
            "_source": (
                ("schema", "1-979-065", "dbix-class", "migration of DBIx::Class", "", ".yml", "", "**/sql/_source/deploy/*", ""),
            ),
            "changelog": (
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "", ".yml", "", "**/db/changelog/**", ""),
            ),
            "liquibase": (
                ("schema", "1-980-015", "liquibase", "migration of Liquibase", "", ".yml", "", "**/liquibase/change*/**", ""),
            ),
            "migrations": (
                ("schema", "1-980-065", "dbix-class", "migration of DBIx::Class", "", ".yml", "", "**/share/migrations/**", ""),
                ("schema", "5-985-054", "pgroll", "migration of pgroll or Reshape", "", ".yml", "", "", "(?:[0-9].+)"),
            ),
            "moo-migrations": (
                ("schema", "1-981-063", "haskell-persistent", "migration of Persistent or IHP", "", ".yml", "", "**/moo-migrations", ""),
            ),
        },
    },
    {
        "Gem": (
            ("dependency", "3-991-027", "bundler", "manifest of Bundler", "Gemfile.", "", "", "", ""),
        ),
        "cab": (
            ("dependency", "3-985-070", "cabal", "manifest of Cabal", "cabal.project.", "", "", "", ""),
        ),
        "cpa": (
            ("dependency", "3-990-077", "cpan", "manifest of CPAN", "cpanfile.", "", "", "", ""),
        ),
        "gra": (
            ("dependency", "1-984-040", "gradle", "lock file of Gradle", "gradle.lockfile", "", "", "", ""),
        ),
    },
)
EXCLUDES: Table = (
    {
        "__init__.py": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "", ""),
        ),
        "conftest.py": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "", ""),
        ),
        "data_schema.rb": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "**/db", ""),
        ),
        "doc.go": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "**/migrations", ""),
        ),
        "embed.go": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "**/migrations", ""),
        ),
        "env.py": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "**/alembic", ""),
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "**/migrations", ""),
        ),
        "index.js": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "**/migrations", ""),
        ),
        "index.ts": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "**/migrations", ""),
        ),
        "lib.rs": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "**/migrations", ""),
        ),
        "main.rs": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "**/migrations", ""),
        ),
        "mod.rs": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "**/migrations", ""),
        ),
    },
    {
        "*": {
            "__tests__": (
                ("", "5", "", "tests and sample data", "", "", "", "", ""),
            ),
            "codemod": (
                ("", "5", "", "codemods", "", "", "", "", ""),
            ),
            "codemods": (
                ("", "5", "", "codemods", "", "", "", "", ""),
            ),
            "config-migrations": (
                ("", "6", "", "the format of configuration files", "", "", "", "", ""),
            ),
            "config_migrations": (
                ("", "6", "", "the format of configuration files", "", "", "", "", ""),
            ),
            "contentful": (
                ("", "5", "", "content of hosted content management systems", "", "", "", "**/contentful/migrations/**", ""),
            ),
            "data": (
                ("", "5", "", "data only", "", "", "", "**/db/data/**", ""),
            ),
            "doc": (
                ("", "5", "", "documentation", "", "", "", "", ""),
            ),
            "docs": (
                ("", "5", "", "documentation", "", "", "", "", ""),
            ),
            "documentation": (
                ("", "5", "", "documentation", "", "", "", "", ""),
            ),
            "examples": (
                ("", "5", "", "documentation", "", "", "", "", ""),
            ),
            "fixtures": (
                ("", "5", "", "tests and sample data", "", "", "", "", ""),
            ),
            "jscodeshift": (
                ("", "5", "", "codemods", "", "", "", "", ""),
            ),
            "migrations": (
                ("", "5", "", "content of hosted content management systems", "", "", "", "**/prismic/migrations/**", ""),
                ("", "5", "", "content of hosted content management systems", "", "", "", "**/sanity/migrations/**", ""),
                ("", "6", "", "code migrations of Angular and Nx", "", "", "", "**/migrations/update-*/**", ""),
                ("", "6", "", "the format of configuration files", "", "", "", "**/eslint*/migrations/**", ""),
            ),
            "ng-update": (
                ("", "6", "", "code migrations of Angular and Nx", "", "", "", "", ""),
            ),
            "node_modules": (
                ("", "6", "", "trees of third parties", "", "", "", "", ""),
            ),
            "schematics": (
                ("", "6", "", "code migrations of Angular and Nx", "", "", "", "", ""),
            ),
            "seed": (
                ("", "5", "", "data only", "", "", "", "", ""),
            ),
            "seeders": (
                ("", "5", "", "data only", "", "", "", "", ""),
            ),
            "seeds": (
                ("", "5", "", "data only", "", "", "", "", ""),
            ),
            "spec": (
                ("", "5", "", "tests and sample data", "", "", "", "", ""),
            ),
            "test": (
                ("", "5", "", "tests and sample data", "", "", "", "", ""),
            ),
            "test_migrations": (
                ("", "5", "", "tests and sample data", "", "", "", "", ""),
            ),
            "testdata": (
                ("", "5", "", "tests and sample data", "", "", "", "", ""),
            ),
            "tests": (
                ("", "5", "", "tests and sample data", "", "", "", "", ""),
            ),
            "vendor": (
                ("", "6", "", "trees of third parties", "", "", "", "", ""),
            ),
        },
        "go": {
            "migrations": (
                ("", "1", "", "package markers and runners of a migrations folder", "", "_test.go", "", "", ""),
                ("", "6", "", "the format of configuration files", "", ".go", "", "**/config/migrations/**", ""),
            ),
        },
        "js": {
            "": (
                ("", "6", "", "registries and tests of a migrations folder", "", ".spec.js", "", "", ""),
                ("", "6", "", "registries and tests of a migrations folder", "", ".test.js", "", "", ""),
            ),
            "migrations": (
                ("", "6", "", "state of a client, kept outside a database", "", ".js", "", "**/persist/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", ".js", "", "**/redux/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", ".js", "", "**/settings/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", ".js", "", "**/storage/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", ".js", "", "**/store/migrations/**", ""),
                ("", "6", "", "the format of configuration files", "", ".js", "", "**/config/migrations/**", ""),
            ),
            "preferences": (
                ("", "6", "", "state of a client, kept outside a database", "", ".js", "", "**/preferences/migrations/**", ""),
            ),
        },
        "json": {
            "terraform": (
                ("", "5", "", "moves in infrastructure", "", ".json", "", "", ""),
            ),
        },
        "py": {
            "": (
                ("", "6", "", "registries and tests of a migrations folder", "test_", ".py", "", "", ""),
            ),
        },
        "sql": {
            "": (
                ("", "5", "", "data only", "", "_seed.sql", "", "", ""),
                ("", "5", "", "data only", "", "_seeds.sql", "", "", ""),
                ("", "5", "", "data only", "seed", ".sql", "", "", ""),
            ),
            "queries": (
                ("", "5", "", "query files", "", ".sql", "", "", ""),
            ),
            "query": (
                ("", "5", "", "query files", "", ".sql", "", "", ""),
            ),
        },
        "ts": {
            "": (
                ("", "6", "", "registries and tests of a migrations folder", "", ".spec.ts", "", "", ""),
                ("", "6", "", "registries and tests of a migrations folder", "", ".test.ts", "", "", ""),
            ),
            "migrations": (
                ("", "6", "", "state of a client, kept outside a database", "", ".ts", "", "**/persist/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", ".ts", "", "**/redux/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", ".ts", "", "**/settings/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", ".ts", "", "**/storage/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", ".ts", "", "**/store/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", ".ts", "", "**/stores/migrations/**", ""),
                ("", "6", "", "the format of configuration files", "", ".ts", "", "**/config/migrations/**", ""),
            ),
            "preferences": (
                ("", "6", "", "state of a client, kept outside a database", "", ".ts", "", "**/preferences/migrations/**", ""),
            ),
        },
        "yaml": {
            "charts": (
                ("", "5", "", "moves in infrastructure", "", ".yaml", "", "", ""),
            ),
            "helm": (
                ("", "5", "", "moves in infrastructure", "", ".yaml", "", "", ""),
            ),
            "k8s": (
                ("", "5", "", "moves in infrastructure", "", ".yaml", "", "", ""),
            ),
            "kubernetes": (
                ("", "5", "", "moves in infrastructure", "", ".yaml", "", "", ""),
            ),
        },
        "yml": {
            "k8s": (
                ("", "5", "", "moves in infrastructure", "", ".yml", "", "", ""),
            ),
            "kubernetes": (
                ("", "5", "", "moves in infrastructure", "", ".yml", "", "", ""),
            ),
        },
    },
    {
    },
)
