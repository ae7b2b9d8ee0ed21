"""The catalogs of policies/, as scripts/compile_catalogs.py made them: edit those.

A table is three dicts: rules by file name, by extension and then folder ("" for any, "*" as
the extension of every file), and by the first characters of the name. A rule is ten strings:
kind, rank (lower wins), catalog, words, role, head and tail of the file name, the whole pattern
of the name if head and tail do not say all, the folders, and a regular expression for the name.
"""

# ruff: noqa: E501
# fmt: off
Rule = tuple[str, str, str, str, str, str, str, str, str, str]
Rules = dict[str, tuple[Rule, ...]]
Table = tuple[Rules, dict[str, Rules], Rules]
Copied = tuple[str, frozenset[str], frozenset[str], frozenset[str]]
MATCHES: Table = (
    {
        ".Brewfile": (
            ("dependency", "3-990-105", "homebrew", "manifest of Homebrew Bundle", "mixed", "", "", "", "", ""),
        ),
        ".aqua-checksums.json": (
            ("dependency", "1-979-110", "aqua", "lock file of aqua", "lock", "", "", "", "", ""),
        ),
        ".bazeliskrc": (
            ("runtime", "3-988-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".bazelversion": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".bower.json": (
            ("dependency", "3-988-006", "bower", "manifest of Bower", "mixed", "", "", "", "", ""),
        ),
        ".buck2version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".buckversion": (
            ("runtime", "3-987-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".bun-version": (
            ("runtime", "3-987-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".bundler-version": (
            ("runtime", "3-983-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".crystal-version": (
            ("runtime", "3-983-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".dart-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".deno-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".devcontainer-lock.json": (
            ("dependency", "1-976-093", "devcontainer", "lock file of dev containers", "lock", "", "", "", "", ""),
        ),
        ".dotnet-version": (
            ("runtime", "3-984-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".dvmrc": (
            ("runtime", "3-993-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".elixir-version": (
            ("runtime", "3-984-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".erlang-version": (
            ("runtime", "3-984-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".exenv-version": (
            ("runtime", "3-985-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".flattened-pom.xml": (
            ("dependency", "3-981-039", "maven", "manifest of Maven", "mixed", "", "", "", "", ""),
        ),
        ".flutter-version": (
            ("runtime", "3-983-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".fvmrc": (
            ("runtime", "3-993-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".gitrepo": (
            ("dependency", "1-991-063", "repository-lists", "lock file of a list of repositories", "lock", "", "", "", "", ""),
        ),
        ".go-version": (
            ("runtime", "3-988-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".golangci-lint-version": (
            ("runtime", "3-977-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".helm-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".hvm": (
            ("runtime", "3-995-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".jabbarc": (
            ("runtime", "3-991-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".java-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".julia-version": (
            ("runtime", "3-985-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".kotlin-version": (
            ("runtime", "3-984-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".kubectl-version": (
            ("runtime", "3-983-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".ledger": (
            ("schema", "1-977-035", "hosted-backends", "migration of a hosted backend", "migration", "", "", "", "**/.xata/migrations", ""),
        ),
        ".lua-version": (
            ("runtime", "3-987-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".mill-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".mise-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".mise.lock": (
            ("dependency", "1-989-109", "mise", "lock file of mise or proto", "lock", "", "", "", "", ""),
        ),
        ".mise.toml": (
            ("runtime", "3-989-113", "tool-managers", "version pin of a tool manager", "runtime", "", "", "", "", ""),
        ),
        ".nim-version": (
            ("runtime", "3-987-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".node-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".nvmrc": (
            ("runtime", "3-993-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".opentofu-version": (
            ("runtime", "3-982-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".package.resolved": (
            ("dependency", "1-982-032", "swift", "lock file of Swift Package Manager", "lock", "", "", "", "", ""),
        ),
        ".packer-version": (
            ("runtime", "3-984-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".perl-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".php-version": (
            ("runtime", "3-987-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".pnp.cjs": (
            ("dependency", "1-991-001", "yarn", "lock file of Yarn", "lock", "", "", "", "", ""),
        ),
        ".pnp.data.json": (
            ("dependency", "1-985-001", "yarn", "lock file of Yarn", "lock", "", "", "", "", ""),
        ),
        ".pnp.js": (
            ("dependency", "1-992-001", "yarn", "lock file of Yarn", "lock", "", "", "", "", ""),
        ),
        ".pnp.loader.mjs": (
            ("dependency", "1-984-001", "yarn", "lock file of Yarn", "lock", "", "", "", "", ""),
        ),
        ".pnp.mjs": (
            ("dependency", "1-991-001", "yarn", "lock file of Yarn", "lock", "", "", "", "", ""),
        ),
        ".pnpm-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".pnpmfile.cjs": (
            ("dependency", "3-986-002", "pnpm", "manifest of pnpm", "mixed", "", "", "", "", ""),
        ),
        ".pnpmfile.mjs": (
            ("dependency", "3-986-002", "pnpm", "manifest of pnpm", "mixed", "", "", "", "", ""),
        ),
        ".protolock": (
            ("dependency", "1-989-109", "mise", "lock file of mise or proto", "lock", "", "", "", "", ""),
        ),
        ".prototools": (
            ("runtime", "3-988-113", "tool-managers", "version pin of a tool manager", "runtime", "", "", "", "", ""),
        ),
        ".python-version": (
            ("runtime", "3-984-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".python-versions": (
            ("runtime", "3-983-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".rtx.toml": (
            ("runtime", "3-990-113", "tool-managers", "version pin of a tool manager", "runtime", "", "", "", "", ""),
        ),
        ".ruby-gemset": (
            ("runtime", "3-987-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".ruby-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".rust-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".rvmrc": (
            ("runtime", "3-993-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".sbt-version": (
            ("runtime", "3-987-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".scala-version": (
            ("runtime", "3-985-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".sdkmanrc": (
            ("runtime", "3-990-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".skeema": (
            ("schema", "2-992-070", "skeema", "schema of Skeema", "declared", "", "", "", "", ""),
        ),
        ".swift-version": (
            ("runtime", "3-985-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".terraform-version": (
            ("runtime", "3-981-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".terraform.lock.hcl": (
            ("dependency", "1-980-101", "terraform", "lock file of Terraform", "lock", "", "", "", "", ""),
        ),
        ".terragrunt-version": (
            ("runtime", "3-980-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".tfswitchrc": (
            ("runtime", "3-988-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".tgswitchrc": (
            ("runtime", "3-988-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".tool-versions": (
            ("runtime", "3-985-113", "tool-managers", "version pin of a tool manager", "runtime", "", "", "", "", ""),
        ),
        ".uv-version": (
            ("runtime", "3-988-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".xccurrentversion": (
            ("schema", "2-969-060", "core-data", "schema of Core Data", "declared", "", "", "", "**/*.xcdatamodeld", ""),
        ),
        ".xcode-version": (
            ("runtime", "3-985-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".yarn-version": (
            ("runtime", "3-986-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".yarnrc.yaml": (
            ("dependency", "3-987-001", "yarn", "manifest of Yarn", "mixed", "", "", "", "", ""),
        ),
        ".yarnrc.yml": (
            ("dependency", "3-988-001", "yarn", "manifest of Yarn", "mixed", "", "", "", "", ""),
        ),
        ".yvmrc": (
            ("runtime", "3-993-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".zig-version": (
            ("runtime", "3-987-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".zigversion": (
            ("runtime", "3-988-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        ".zsh_plugins.txt": (
            ("dependency", "2-983-090", "other-languages", "manifest of a package manager", "manifest", "", "", "", "", ""),
        ),
        "Akku.lock": (
            ("dependency", "1-990-090", "other-languages", "lock file of a package manager", "lock", "", "", "", "", ""),
        ),
        "Appraisals": (
            ("dependency", "3-989-027", "bundler", "manifest of Bundler", "mixed", "", "", "", "", ""),
        ),
        "Aptfile": (
            ("dependency", "2-992-106", "system-packages", "manifest of a list of system packages", "manifest", "", "", "", "", ""),
        ),
        "Artifacts.toml": (
            ("dependency", "1-985-079", "julia", "lock file of Julia", "lock", "", "", "", "", ""),
        ),
        "Berksfile": (
            ("dependency", "3-990-029", "chef", "manifest of Chef", "mixed", "", "", "", "", ""),
        ),
        "Berksfile.lock": (
            ("dependency", "1-985-029", "chef", "lock file of Chef", "lock", "", "", "", "", ""),
        ),
        "Brewfile": (
            ("dependency", "3-991-105", "homebrew", "manifest of Homebrew Bundle", "mixed", "", "", "", "", ""),
        ),
        "Brewfile.lock.json": (
            ("dependency", "1-981-105", "homebrew", "lock file of Homebrew Bundle", "lock", "", "", "", "", ""),
        ),
        "Build.PL": (
            ("dependency", "3-991-077", "cpan", "manifest of CPAN", "mixed", "", "", "", "", ""),
        ),
        "CMakeLists.txt": (
            ("dependency", "6-985-117", "native-builds", "file of a native build", "hint", "", "", "", "", ""),
        ),
        "Cargo.Bazel.lock": (
            ("dependency", "1-983-065", "bazel-modules", "lock file of Bazel modules", "lock", "", "", "", "", ""),
        ),
        "Cargo.lock": (
            ("dependency", "1-989-038", "cargo", "lock file of Cargo", "lock", "", "", "", "", ""),
        ),
        "Cargo.toml": (
            ("dependency", "3-989-038", "cargo", "manifest of Cargo", "mixed", "", "", "", "", ""),
        ),
        "Cargo.toml.orig": (
            ("dependency", "1-984-038", "cargo", "lock file of Cargo", "lock", "", "", "", "", ""),
        ),
        "Cartfile": (
            ("dependency", "2-991-031", "carthage", "manifest of Carthage", "manifest", "", "", "", "", ""),
        ),
        "Cartfile.private": (
            ("dependency", "2-983-031", "carthage", "manifest of Carthage", "manifest", "", "", "", "", ""),
        ),
        "Cartfile.resolved": (
            ("dependency", "1-982-031", "carthage", "lock file of Carthage", "lock", "", "", "", "", ""),
        ),
        "Cask": (
            ("dependency", "3-995-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "Chart.lock": (
            ("dependency", "1-989-095", "helm", "lock file of Helm", "lock", "", "", "", "", ""),
        ),
        "Chart.yaml": (
            ("dependency", "3-989-095", "helm", "manifest of Helm", "mixed", "", "", "", "", ""),
        ),
        "Chart.yml": (
            ("dependency", "3-990-095", "helm", "manifest of Helm", "mixed", "", "", "", "", ""),
        ),
        "Cheffile": (
            ("dependency", "3-991-029", "chef", "manifest of Chef", "mixed", "", "", "", "", ""),
        ),
        "Cheffile.lock": (
            ("dependency", "1-986-029", "chef", "lock file of Chef", "lock", "", "", "", "", ""),
        ),
        "CocoaPods.podfile": (
            ("dependency", "3-982-030", "cocoapods", "manifest of CocoaPods", "mixed", "", "", "", "", ""),
        ),
        "Containerfile": (
            ("runtime", "5-986-115", "dockerfile", "file of an image build", "hint", "", "", "", "", ""),
        ),
        "DESCRIPTION": (
            ("dependency", "3-988-078", "cran", "manifest of R", "mixed", "", "", "", "", ""),
        ),
        "DefaultSchema.java": (
            ("schema", "3-977-020", "jooq", "schema snapshot of jOOQ", "snapshot", "", "", "", "**/jooq/**", ""),
        ),
        "Dependencies.scala": (
            ("dependency", "3-974-041", "sbt", "manifest of sbt", "mixed", "", "", "", "**/project", ""),
        ),
        "Dependencies.swift": (
            ("dependency", "3-976-032", "swift", "manifest of Swift Package Manager", "mixed", "", "", "", "**/Tuist", ""),
        ),
        "Directory.Build.props": (
            ("dependency", "3-978-051", "nuget", "manifest of NuGet", "mixed", "", "", "", "", ""),
        ),
        "Directory.Build.targets": (
            ("dependency", "3-976-051", "nuget", "manifest of NuGet", "mixed", "", "", "", "", ""),
        ),
        "Directory.Packages.props": (
            ("dependency", "2-975-051", "nuget", "manifest of NuGet", "manifest", "", "", "", "", ""),
        ),
        "Dockerfile": (
            ("runtime", "5-989-115", "dockerfile", "file of an image build", "hint", "", "", "", "", ""),
        ),
        "Eask": (
            ("dependency", "3-995-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "Easkfile": (
            ("dependency", "3-991-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "Eldev": (
            ("dependency", "3-994-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "Externals.cfg": (
            ("dependency", "3-986-063", "repository-lists", "manifest of a list of repositories", "mixed", "", "", "", "", ""),
        ),
        "Forc.lock": (
            ("dependency", "1-990-088", "contract-packages", "lock file of a smart contract package manager", "lock", "", "", "", "", ""),
        ),
        "Forc.toml": (
            ("dependency", "3-990-088", "contract-packages", "manifest of a smart contract package manager", "mixed", "", "", "", "", ""),
        ),
        "GNUmakefile": (
            ("dependency", "6-988-116", "build-scripts", "file of build steps", "hint", "", "", "", "", ""),
        ),
        "Gemfile": (
            ("dependency", "3-992-027", "bundler", "manifest of Bundler", "mixed", "", "", "", "", ""),
        ),
        "Gemfile.lock": (
            ("dependency", "1-987-027", "bundler", "lock file of Bundler", "lock", "", "", "", "", ""),
        ),
        "Gemfile.next": (
            ("dependency", "3-987-027", "bundler", "manifest of Bundler", "mixed", "", "", "", "", ""),
        ),
        "Gemfile.next.lock": (
            ("dependency", "1-982-027", "bundler", "lock file of Bundler", "lock", "", "", "", "", ""),
        ),
        "Godeps": (
            ("dependency", "2-993-037", "go-legacy", "manifest of dep, Glide or govendor", "manifest", "", "", "", "", ""),
        ),
        "Godeps.json": (
            ("dependency", "2-982-037", "go-legacy", "manifest of dep, Glide or govendor", "manifest", "", "", "", "**/Godeps", ""),
        ),
        "Gopkg.lock": (
            ("dependency", "1-989-037", "go-legacy", "lock file of dep, Glide or govendor", "lock", "", "", "", "", ""),
        ),
        "Gopkg.toml": (
            ("dependency", "2-989-037", "go-legacy", "manifest of dep, Glide or govendor", "manifest", "", "", "", "", ""),
        ),
        "Indexes.java": (
            ("schema", "3-983-020", "jooq", "schema snapshot of jOOQ", "snapshot", "", "", "", "**/jooq/**", ""),
        ),
        "InstallSchema.php": (
            ("schema", "1-977-042", "magento", "migration of Magento", "migration", "", "", "", "**/Setup", ""),
        ),
        "JuliaArtifacts.toml": (
            ("dependency", "1-980-079", "julia", "lock file of Julia", "lock", "", "", "", "", ""),
        ),
        "JuliaManifest.toml": (
            ("dependency", "1-981-079", "julia", "lock file of Julia", "lock", "", "", "", "", ""),
        ),
        "JuliaProject.toml": (
            ("dependency", "3-982-079", "julia", "manifest of Julia", "mixed", "", "", "", "", ""),
        ),
        "Justfile": (
            ("dependency", "6-991-116", "build-scripts", "file of build steps", "hint", "", "", "", "", ""),
        ),
        "Keys.java": (
            ("schema", "3-986-020", "jooq", "schema snapshot of jOOQ", "snapshot", "", "", "", "**/jooq/**", ""),
        ),
        "META6.json": (
            ("dependency", "3-989-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "MODULE.bazel": (
            ("dependency", "3-987-065", "bazel-modules", "manifest of Bazel modules", "mixed", "", "", "", "", ""),
        ),
        "MODULE.bazel.lock": (
            ("dependency", "1-982-065", "bazel-modules", "lock file of Bazel modules", "lock", "", "", "", "", ""),
        ),
        "Makefile": (
            ("dependency", "6-991-116", "build-scripts", "file of build steps", "hint", "", "", "", "", ""),
        ),
        "Makefile.PL": (
            ("dependency", "3-988-077", "cpan", "manifest of CPAN", "mixed", "", "", "", "", ""),
        ),
        "Manifest.lock": (
            ("dependency", "1-982-030", "cocoapods", "lock file of CocoaPods", "lock", "", "", "", "**/Pods", ""),
        ),
        "Manifest.toml": (
            ("dependency", "1-986-079", "julia", "lock file of Julia", "lock", "", "", "", "", ""),
        ),
        "Mintfile": (
            ("dependency", "2-991-033", "mint", "manifest of Mint", "manifest", "", "", "", "", ""),
        ),
        "Move.lock": (
            ("dependency", "1-990-088", "contract-packages", "lock file of a smart contract package manager", "lock", "", "", "", "", ""),
        ),
        "Move.toml": (
            ("dependency", "3-990-088", "contract-packages", "manifest of a smart contract package manager", "mixed", "", "", "", "", ""),
        ),
        "Nargo.toml": (
            ("dependency", "3-989-088", "contract-packages", "manifest of a smart contract package manager", "mixed", "", "", "", "", ""),
        ),
        "NuGet.Config": (
            ("dependency", "3-987-051", "nuget", "manifest of NuGet", "mixed", "", "", "", "", ""),
        ),
        "NuGet.config": (
            ("dependency", "3-987-051", "nuget", "manifest of NuGet", "mixed", "", "", "", "", ""),
        ),
        "Package.resolved": (
            ("dependency", "1-983-032", "swift", "lock file of Swift Package Manager", "lock", "", "", "", "", ""),
        ),
        "Package.swift": (
            ("dependency", "3-986-032", "swift", "manifest of Swift Package Manager", "mixed", "", "", "", "", ""),
        ),
        "Packages.props": (
            ("dependency", "2-985-051", "nuget", "manifest of NuGet", "manifest", "", "", "", "", ""),
        ),
        "Pipfile": (
            ("dependency", "3-992-021", "pipenv", "manifest of Pipenv", "mixed", "", "", "", "", ""),
        ),
        "Pipfile.lock": (
            ("dependency", "1-987-021", "pipenv", "lock file of Pipenv", "lock", "", "", "", "", ""),
        ),
        "Pluginfile": (
            ("dependency", "3-989-027", "bundler", "manifest of Bundler", "mixed", "", "", "", "", ""),
        ),
        "Podfile": (
            ("dependency", "3-992-030", "cocoapods", "manifest of CocoaPods", "mixed", "", "", "", "", ""),
        ),
        "Podfile.lock": (
            ("dependency", "1-987-030", "cocoapods", "lock file of CocoaPods", "lock", "", "", "", "", ""),
        ),
        "Policyfile.lock.json": (
            ("dependency", "1-979-029", "chef", "lock file of Chef", "lock", "", "", "", "", ""),
        ),
        "Policyfile.rb": (
            ("dependency", "3-986-029", "chef", "manifest of Chef", "mixed", "", "", "", "", ""),
        ),
        "Project.lock.json": (
            ("dependency", "1-982-051", "nuget", "lock file of NuGet", "lock", "", "", "", "", ""),
        ),
        "Project.toml": (
            ("dependency", "3-987-079", "julia", "manifest of Julia", "mixed", "", "", "", "", ""),
        ),
        "ProjectVersion.txt": (
            ("runtime", "3-966-114", "build-wrappers", "version pin of a build tool's wrapper", "runtime", "", "", "", "**/ProjectSettings", ""),
        ),
        "Puppetfile": (
            ("dependency", "3-989-028", "puppet", "manifest of Puppet", "mixed", "", "", "", "", ""),
        ),
        "Puppetfile.lock": (
            ("dependency", "1-984-028", "puppet", "lock file of Puppet", "lock", "", "", "", "", ""),
        ),
        "REQUIRE": (
            ("dependency", "2-992-079", "julia", "manifest of Julia", "manifest", "", "", "", "", ""),
        ),
        "Recurring.php": (
            ("schema", "1-981-042", "magento", "migration of Magento", "migration", "", "", "", "**/Setup", ""),
        ),
        "RecurringSchema.php": (
            ("schema", "1-975-042", "magento", "migration of Magento", "migration", "", "", "", "**/Setup", ""),
        ),
        "RequiredModules.psd1": (
            ("dependency", "2-979-054", "powershell", "manifest of PowerShell", "manifest", "", "", "", "", ""),
        ),
        "Scarb.lock": (
            ("dependency", "1-989-088", "contract-packages", "lock file of a smart contract package manager", "lock", "", "", "", "", ""),
        ),
        "Scarb.toml": (
            ("dependency", "3-989-088", "contract-packages", "manifest of a smart contract package manager", "mixed", "", "", "", "", ""),
        ),
        "Schema.sql": (
            ("schema", "2-978-063", "haskell-persistent", "schema of Persistent or IHP", "declared", "", "", "", "**/Application", ""),
        ),
        "Tables.java": (
            ("schema", "3-984-020", "jooq", "schema snapshot of jOOQ", "snapshot", "", "", "", "**/jooq/**", ""),
        ),
        "Uninstall.php": (
            ("schema", "1-981-042", "magento", "migration of Magento", "migration", "", "", "", "**/Setup", ""),
        ),
        "UpgradeSchema.php": (
            ("schema", "1-977-042", "magento", "migration of Magento", "migration", "", "", "", "**/Setup", ""),
        ),
        "Versions.props": (
            ("dependency", "3-985-051", "nuget", "manifest of NuGet", "mixed", "", "", "", "", ""),
        ),
        "Versions.scala": (
            ("dependency", "3-978-041", "sbt", "manifest of sbt", "mixed", "", "", "", "**/project", ""),
        ),
        "WORKSPACE": (
            ("dependency", "3-990-066", "bazel-workspace", "manifest of a Bazel workspace", "mixed", "", "", "", "", ""),
        ),
        "WORKSPACE.bazel": (
            ("dependency", "3-984-066", "bazel-workspace", "manifest of a Bazel workspace", "mixed", "", "", "", "", ""),
        ),
        "WORKSPACE.bzlmod": (
            ("dependency", "3-983-066", "bazel-workspace", "manifest of a Bazel workspace", "mixed", "", "", "", "", ""),
        ),
        "_generated-vcpkg-list.json": (
            ("dependency", "1-973-056", "vcpkg", "lock file of vcpkg", "lock", "", "", "", "", ""),
        ),
        "_journal.json": (
            ("schema", "3-982-026", "drizzle", "schema snapshot of Drizzle", "snapshot", "", "", "", "**/meta", ""),
        ),
        "actions.lock": (
            ("dependency", "1-971-107", "actions-lock", "lock file of GitHub Actions", "lock", "", "", "", ".github/workflows", ""),
        ),
        "activate.R": (
            ("dependency", "1-985-078", "cran", "lock file of R", "lock", "", "", "", "**/renv", ""),
        ),
        "afterReset.sql": (
            ("schema", "1-975-032", "graphile-migrate", "migration of Graphile Migrate", "migration", "", "", "", "**/migrations", ""),
        ),
        "aiken.lock": (
            ("dependency", "1-989-088", "contract-packages", "lock file of a smart contract package manager", "lock", "", "", "", "", ""),
        ),
        "aiken.toml": (
            ("dependency", "3-989-088", "contract-packages", "manifest of a smart contract package manager", "mixed", "", "", "", "", ""),
        ),
        "alire.lock": (
            ("dependency", "1-989-090", "other-languages", "lock file of a package manager", "lock", "", "", "", "", ""),
        ),
        "alire.toml": (
            ("dependency", "3-989-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "angular.min.js": (
            ("vendored", "4-985-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "apko.lock.json": (
            ("dependency", "1-985-094", "apko", "lock file of apko", "lock", "", "", "", "", ""),
        ),
        "apm.lock.yaml": (
            ("dependency", "1-986-111", "agent-packages", "lock file of an agent package manager", "lock", "", "", "", "", ""),
        ),
        "apt-packages.txt": (
            ("dependency", "2-983-106", "system-packages", "manifest of a list of system packages", "manifest", "", "", "", "", ""),
        ),
        "apt.txt": (
            ("dependency", "2-992-106", "system-packages", "manifest of a list of system packages", "manifest", "", "", "", "", ""),
        ),
        "aqua-checksums.json": (
            ("dependency", "1-980-110", "aqua", "lock file of aqua", "lock", "", "", "", "", ""),
        ),
        "atlas.lock": (
            ("dependency", "1-989-082", "nimble", "lock file of Nimble", "lock", "", "", "", "", ""),
        ),
        "atlas.sum": (
            ("schema", "4-990-051", "atlas", "migration checksum of Atlas", "checksum", "", "", "", "", ""),
        ),
        "aube-lock.yaml": (
            ("dependency", "1-985-004", "aube", "lock file of aube", "lock", "", "", "", "", ""),
        ),
        "autoload.php": (
            ("vendored", "0-981-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor", ""),
        ),
        "bb.edn": (
            ("dependency", "3-993-045", "clojure-deps", "manifest of the Clojure tools", "mixed", "", "", "", "", ""),
        ),
        "bentofile.yaml": (
            ("dependency", "3-985-026", "bento-and-cog", "manifest of a model package", "mixed", "", "", "", "", ""),
        ),
        "bentofile.yml": (
            ("dependency", "3-986-026", "bento-and-cog", "manifest of a model package", "mixed", "", "", "", "", ""),
        ),
        "bindep.txt": (
            ("dependency", "2-989-106", "system-packages", "manifest of a list of system packages", "manifest", "", "", "", "", ""),
        ),
        "bleep.yaml": (
            ("dependency", "3-989-050", "bleep", "manifest of Bleep", "mixed", "", "", "", "", ""),
        ),
        "bootstrap.bundle.min.js": (
            ("vendored", "4-976-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "bootstrap.min.css": (
            ("vendored", "4-982-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "bootstrap.min.js": (
            ("vendored", "4-983-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "boss-lock.json": (
            ("dependency", "1-985-090", "other-languages", "lock file of a package manager", "lock", "", "", "", "", ""),
        ),
        "boss.json": (
            ("dependency", "3-990-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "bower.json": (
            ("dependency", "3-989-006", "bower", "manifest of Bower", "mixed", "", "", "", "", ""),
        ),
        "bsconfig.json": (
            ("dependency", "3-986-075", "rescript", "manifest of ReScript", "mixed", "", "", "", "", ""),
        ),
        "buf.lock": (
            ("dependency", "1-991-092", "buf", "lock file of a Protobuf package manager", "lock", "", "", "", "", ""),
        ),
        "buf.mod": (
            ("dependency", "3-992-092", "buf", "manifest of a Protobuf package manager", "mixed", "", "", "", "", ""),
        ),
        "buf.work.yaml": (
            ("dependency", "3-986-092", "buf", "manifest of a Protobuf package manager", "mixed", "", "", "", "", ""),
        ),
        "buf.yaml": (
            ("dependency", "3-991-092", "buf", "manifest of a Protobuf package manager", "mixed", "", "", "", "", ""),
        ),
        "build.bnd": (
            ("dependency", "3-987-048", "bnd", "manifest of bnd", "mixed", "", "", "", "**/cnf", ""),
        ),
        "build.boot": (
            ("dependency", "3-989-044", "leiningen", "manifest of Leiningen or Boot", "mixed", "", "", "", "", ""),
        ),
        "build.mill.scala": (
            ("dependency", "3-983-042", "mill", "manifest of Mill", "mixed", "", "", "", "", ""),
        ),
        "build.properties": (
            ("runtime", "3-976-114", "build-wrappers", "version pin of a build tool's wrapper", "runtime", "", "", "", "**/project", ""),
        ),
        "build.sbt.lock": (
            ("dependency", "1-985-041", "sbt", "lock file of sbt", "lock", "", "", "", "", ""),
        ),
        "build.sc": (
            ("dependency", "3-991-042", "mill", "manifest of Mill", "mixed", "", "", "", "", ""),
        ),
        "build.zig.zon": (
            ("dependency", "3-986-086", "zig", "manifest of Zig", "mixed", "", "", "", "", ""),
        ),
        "build.zig.zon2json-lock": (
            ("dependency", "1-976-086", "zig", "lock file of Zig", "lock", "", "", "", "", ""),
        ),
        "bun.lock": (
            ("dependency", "1-991-003", "bun", "lock file of Bun", "lock", "", "", "", "", ""),
        ),
        "bun.lockb": (
            ("dependency", "1-990-003", "bun", "lock file of Bun", "lock", "", "", "", "", ""),
        ),
        "cabal.project": (
            ("dependency", "3-986-070", "cabal", "manifest of Cabal", "mixed", "", "", "", "", ""),
        ),
        "cabal.project.freeze": (
            ("dependency", "1-979-070", "cabal", "lock file of Cabal", "lock", "", "", "", "", ""),
        ),
        "cabal.project.local.freeze": (
            ("dependency", "1-973-070", "cabal", "lock file of Cabal", "lock", "", "", "", "", ""),
        ),
        "cargo-bazel-lock.json": (
            ("dependency", "1-978-065", "bazel-modules", "lock file of Bazel modules", "lock", "", "", "", "", ""),
        ),
        "channels.scm": (
            ("dependency", "3-987-103", "nix", "manifest of Nix or Guix", "mixed", "", "", "", "", ""),
        ),
        "cog.yaml": (
            ("dependency", "3-991-026", "bento-and-cog", "manifest of a model package", "mixed", "", "", "", "", ""),
        ),
        "common-versions.json": (
            ("dependency", "3-958-007", "rush", "manifest of Rush", "mixed", "", "", "", "**/common/config/subspaces/*", ""),
            ("dependency", "3-963-007", "rush", "manifest of Rush", "mixed", "", "", "", "**/common/config/rush", ""),
        ),
        "composer.json": (
            ("dependency", "3-986-034", "composer", "manifest of Composer", "mixed", "", "", "", "", ""),
        ),
        "composer.lock": (
            ("dependency", "1-986-034", "composer", "lock file of Composer", "lock", "", "", "", "", ""),
        ),
        "conan.lock": (
            ("dependency", "1-989-055", "conan", "lock file of Conan", "lock", "", "", "", "", ""),
        ),
        "conandata.yml": (
            ("dependency", "3-986-055", "conan", "manifest of Conan", "mixed", "", "", "", "", ""),
        ),
        "conaninfo.txt": (
            ("dependency", "1-986-055", "conan", "lock file of Conan", "lock", "", "", "", "", ""),
        ),
        "conda-lock.toml": (
            ("dependency", "1-984-023", "conda", "lock file of conda", "lock", "", "", "", "", ""),
        ),
        "conda-lock.yml": (
            ("dependency", "1-985-023", "conda", "lock file of conda", "lock", "", "", "", "", ""),
        ),
        "config.toml": (
            ("runtime", "3-977-113", "tool-managers", "version pin of a tool manager", "runtime", "", "", "", "**/.config/mise", ""),
            ("runtime", "3-983-113", "tool-managers", "version pin of a tool manager", "runtime", "", "", "", "**/.mise", ""),
            ("runtime", "3-984-113", "tool-managers", "version pin of a tool manager", "runtime", "", "", "", "**/mise", ""),
        ),
        "contents": (
            ("schema", "2-979-060", "core-data", "schema of Core Data", "declared", "", "", "", "**/*.xcdatamodel", ""),
        ),
        "control": (
            ("dependency", "3-986-106", "system-packages", "manifest of a list of system packages", "mixed", "", "", "", "**/debian", ""),
        ),
        "cpanfile": (
            ("dependency", "3-991-077", "cpan", "manifest of CPAN", "mixed", "", "", "", "", ""),
        ),
        "cpanfile.snapshot": (
            ("dependency", "1-982-077", "cpan", "lock file of CPAN", "lock", "", "", "", "", ""),
        ),
        "crate_universe.lock": (
            ("dependency", "1-980-065", "bazel-modules", "lock file of Bazel modules", "lock", "", "", "", "", ""),
        ),
        "current.sql": (
            ("schema", "1-978-032", "graphile-migrate", "migration of Graphile Migrate", "migration", "", "", "", "**/migrations", ""),
        ),
        "d3.min.js": (
            ("vendored", "4-990-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "database.xml": (
            ("schema", "2-980-043", "php-cms", "schema of a PHP content management system", "declared", "", "", "", "**/appinfo", ""),
        ),
        "db_schema.xml": (
            ("schema", "2-983-042", "magento", "schema of Magento", "declared", "", "", "", "**/etc", ""),
        ),
        "db_schema_whitelist.json": (
            ("schema", "3-972-042", "magento", "schema snapshot of Magento", "snapshot", "", "", "", "**/etc", ""),
        ),
        "default.nix": (
            ("dependency", "1-983-103", "nix", "lock file of Nix or Guix", "lock", "", "", "", "**/npins", ""),
        ),
        "definition.json": (
            ("schema", "3-974-061", "serverpod", "schema snapshot of Serverpod", "snapshot", "", "", "", "**/migrations/*", ""),
        ),
        "definition.sql": (
            ("schema", "1-975-061", "serverpod", "migration of Serverpod", "migration", "", "", "", "**/migrations/*", ""),
        ),
        "definition_project.json": (
            ("schema", "3-966-061", "serverpod", "schema snapshot of Serverpod", "snapshot", "", "", "", "**/migrations/*", ""),
        ),
        "deno.json": (
            ("dependency", "3-990-005", "deno", "manifest of Deno", "mixed", "", "", "", "", ""),
        ),
        "deno.jsonc": (
            ("dependency", "3-989-005", "deno", "manifest of Deno", "mixed", "", "", "", "", ""),
        ),
        "deno.lock": (
            ("dependency", "1-990-005", "deno", "lock file of Deno", "lock", "", "", "", "", ""),
        ),
        "dependencies.lock": (
            ("dependency", "1-982-040", "gradle", "lock file of Gradle", "lock", "", "", "", "", ""),
        ),
        "dependency-reduced-pom.xml": (
            ("dependency", "3-973-039", "maven", "manifest of Maven", "mixed", "", "", "", "", ""),
        ),
        "deps.edn": (
            ("dependency", "3-991-045", "clojure-deps", "manifest of the Clojure tools", "mixed", "", "", "", "", ""),
        ),
        "deps.json": (
            ("dependency", "1-983-108", "projen", "lock file of projen", "lock", "", "", "", "**/.projen", ""),
        ),
        "dev-requires.txt": (
            ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "manifest", "", "", "", "", ""),
        ),
        "devbox.json": (
            ("dependency", "3-988-104", "devbox", "manifest of Devbox or Flox", "mixed", "", "", "", "", ""),
        ),
        "devbox.lock": (
            ("dependency", "1-988-104", "devbox", "lock file of Devbox or Flox", "lock", "", "", "", "", ""),
        ),
        "devcontainer-lock.json": (
            ("dependency", "1-977-093", "devcontainer", "lock file of dev containers", "lock", "", "", "", "", ""),
        ),
        "devenv.lock": (
            ("dependency", "1-988-103", "nix", "lock file of Nix or Guix", "lock", "", "", "", "", ""),
        ),
        "devenv.yaml": (
            ("dependency", "3-988-103", "nix", "manifest of Nix or Guix", "mixed", "", "", "", "", ""),
        ),
        "dist.ini": (
            ("dependency", "3-991-077", "cpan", "manifest of CPAN", "mixed", "", "", "", "", ""),
        ),
        "dotnet-tools.json": (
            ("dependency", "3-975-051", "nuget", "manifest of NuGet", "mixed", "", "", "", "**/.config", ""),
            ("dependency", "3-982-051", "nuget", "manifest of NuGet", "mixed", "", "", "", "", ""),
        ),
        "down.sql": (
            ("schema", "1-981-055", "diesel", "migration of Diesel", "migration", "", "", "", "**/migrations/*", ""),
            ("schema", "1-981-067", "hasura", "migration of Hasura", "migration", "", "", "", "**/migrations/*/*", ""),
        ),
        "dub.json": (
            ("dependency", "3-991-084", "dub", "manifest of DUB", "mixed", "", "", "", "", ""),
        ),
        "dub.sdl": (
            ("dependency", "3-992-084", "dub", "manifest of DUB", "mixed", "", "", "", "", ""),
        ),
        "dub.selections.json": (
            ("dependency", "1-980-084", "dub", "lock file of DUB", "lock", "", "", "", "", ""),
        ),
        "dune-project": (
            ("dependency", "3-987-072", "opam", "manifest of opam or dune", "mixed", "", "", "", "", ""),
        ),
        "elm-package.json": (
            ("dependency", "3-983-073", "elm", "manifest of Elm", "mixed", "", "", "", "", ""),
        ),
        "elm-tooling.json": (
            ("dependency", "3-983-073", "elm", "manifest of Elm", "mixed", "", "", "", "", ""),
        ),
        "elm.json": (
            ("dependency", "3-991-073", "elm", "manifest of Elm", "mixed", "", "", "", "", ""),
        ),
        "elm_dependencies.json": (
            ("dependency", "3-978-073", "elm", "manifest of Elm", "mixed", "", "", "", "", ""),
        ),
        "esy.json": (
            ("dependency", "3-991-009", "esy", "manifest of esy", "mixed", "", "", "", "", ""),
        ),
        "esy.lock.json": (
            ("dependency", "1-986-009", "esy", "lock file of esy", "lock", "", "", "", "", ""),
        ),
        "ext_tables.sql": (
            ("schema", "2-985-043", "php-cms", "schema of a PHP content management system", "declared", "", "", "", "", ""),
        ),
        "extensions.xml": (
            ("dependency", "3-981-039", "maven", "manifest of Maven", "mixed", "", "", "", "**/.mvn", ""),
        ),
        "externals.cfg": (
            ("dependency", "3-986-063", "repository-lists", "manifest of a list of repositories", "mixed", "", "", "", "", ""),
        ),
        "firestore.indexes.json": (
            ("schema", "2-977-035", "hosted-backends", "schema of a hosted backend", "declared", "", "", "", "", ""),
        ),
        "fish_plugins": (
            ("dependency", "2-987-090", "other-languages", "manifest of a package manager", "manifest", "", "", "", "", ""),
        ),
        "flake.lock": (
            ("dependency", "1-989-103", "nix", "lock file of Nix or Guix", "lock", "", "", "", "", ""),
        ),
        "flake.nix": (
            ("dependency", "3-990-103", "nix", "manifest of Nix or Guix", "mixed", "", "", "", "", ""),
        ),
        "foundry.lock": (
            ("dependency", "1-987-088", "contract-packages", "lock file of a smart contract package manager", "lock", "", "", "", "", ""),
        ),
        "fpm.toml": (
            ("dependency", "3-991-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "galaxy.ansible.yml": (
            ("dependency", "2-981-102", "ansible-galaxy", "manifest of Ansible Galaxy", "manifest", "", "", "", "", ""),
        ),
        "gems.locked": (
            ("dependency", "1-988-027", "bundler", "lock file of Bundler", "lock", "", "", "", "", ""),
        ),
        "gems.rb": (
            ("dependency", "3-992-027", "bundler", "manifest of Bundler", "mixed", "", "", "", "", ""),
        ),
        "gleam.toml": (
            ("dependency", "3-989-069", "gleam", "manifest of Gleam", "mixed", "", "", "", "", ""),
        ),
        "glide.lock": (
            ("dependency", "1-989-037", "go-legacy", "lock file of dep, Glide or govendor", "lock", "", "", "", "", ""),
        ),
        "glide.yaml": (
            ("dependency", "2-989-037", "go-legacy", "manifest of dep, Glide or govendor", "manifest", "", "", "", "", ""),
        ),
        "global.json": (
            ("runtime", "3-988-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        "go-resolved-dependencies.json": (
            ("dependency", "1-970-036", "go-modules", "lock file of Go modules", "lock", "", "", "", "", ""),
        ),
        "go.mod": (
            ("dependency", "3-993-036", "go-modules", "manifest of Go modules", "mixed", "", "", "", "", ""),
        ),
        "go.sum": (
            ("dependency", "1-993-036", "go-modules", "lock file of Go modules", "lock", "", "", "", "", ""),
        ),
        "go.work": (
            ("dependency", "3-992-036", "go-modules", "manifest of Go modules", "mixed", "", "", "", "", ""),
        ),
        "go.work.sum": (
            ("dependency", "1-988-036", "go-modules", "lock file of Go modules", "lock", "", "", "", "", ""),
        ),
        "gotk-components.yaml": (
            ("dependency", "1-979-097", "flux", "lock file of Flux", "lock", "", "", "", "", ""),
        ),
        "gotk-components.yml": (
            ("dependency", "1-980-097", "flux", "lock file of Flux", "lock", "", "", "", "", ""),
        ),
        "gradle-daemon-jvm.properties": (
            ("runtime", "3-971-114", "build-wrappers", "version pin of a build tool's wrapper", "runtime", "", "", "", "", ""),
        ),
        "gradle-wrapper.properties": (
            ("runtime", "3-974-114", "build-wrappers", "version pin of a build tool's wrapper", "runtime", "", "", "", "", ""),
        ),
        "gradle.lockfile": (
            ("dependency", "1-984-040", "gradle", "lock file of Gradle", "lock", "", "", "", "", ""),
        ),
        "gren.json": (
            ("dependency", "3-990-073", "elm", "manifest of Elm", "mixed", "", "", "", "", ""),
        ),
        "guix.scm": (
            ("dependency", "3-991-103", "nix", "manifest of Nix or Guix", "mixed", "", "", "", "", ""),
        ),
        "gyro.lock": (
            ("dependency", "1-990-086", "zig", "lock file of Zig", "lock", "", "", "", "", ""),
        ),
        "gyro.zzz": (
            ("dependency", "3-991-086", "zig", "manifest of Zig", "mixed", "", "", "", "", ""),
        ),
        "hatch.toml": (
            ("dependency", "3-989-020", "hatch", "manifest of Hatch", "mixed", "", "", "", "", ""),
        ),
        "haxelib.json": (
            ("dependency", "3-987-085", "haxelib", "manifest of Haxelib", "mixed", "", "", "", "", ""),
        ),
        "helmfile.lock": (
            ("dependency", "1-986-096", "helmfile", "lock file of Helmfile", "lock", "", "", "", "", ""),
        ),
        "hmm.json": (
            ("dependency", "3-991-085", "haxelib", "manifest of Haxelib", "mixed", "", "", "", "", ""),
        ),
        "idf_component.yaml": (
            ("dependency", "3-981-061", "esp-idf", "manifest of the ESP-IDF component manager", "mixed", "", "", "", "", ""),
        ),
        "idf_component.yml": (
            ("dependency", "3-982-061", "esp-idf", "manifest of the ESP-IDF component manager", "mixed", "", "", "", "", ""),
        ),
        "import-map.json": (
            ("dependency", "3-984-005", "deno", "manifest of Deno", "mixed", "", "", "", "", ""),
        ),
        "import_map.json": (
            ("dependency", "3-984-005", "deno", "manifest of Deno", "mixed", "", "", "", "", ""),
        ),
        "importmap.json": (
            ("dependency", "3-985-005", "deno", "manifest of Deno", "mixed", "", "", "", "", ""),
        ),
        "importmap.rb": (
            ("dependency", "3-981-010", "rails-importmap", "manifest of importmap for Rails", "mixed", "", "", "", "**/config", ""),
        ),
        "index.json": (
            ("dependency", "1-980-009", "esy", "lock file of esy", "lock", "", "", "", "**/*.esy.lock", ""),
            ("dependency", "1-981-009", "esy", "lock file of esy", "lock", "", "", "", "**/esy.lock", ""),
        ),
        "info.rkt": (
            ("dependency", "3-991-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "install.xml": (
            ("schema", "2-986-043", "php-cms", "schema of a PHP content management system", "declared", "", "", "", "**/db", ""),
        ),
        "instant.schema.ts": (
            ("schema", "2-982-035", "hosted-backends", "schema of a hosted backend", "declared", "", "", "", "", ""),
        ),
        "ivy-versions.properties": (
            ("dependency", "3-976-046", "ivy", "manifest of Ivy", "mixed", "", "", "", "", ""),
        ),
        "ivy.xml": (
            ("dependency", "3-992-046", "ivy", "manifest of Ivy", "mixed", "", "", "", "", ""),
        ),
        "ivysettings.xml": (
            ("dependency", "3-984-046", "ivy", "manifest of Ivy", "mixed", "", "", "", "", ""),
        ),
        "jquery.min.js": (
            ("vendored", "4-986-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "jsonnetfile.json": (
            ("dependency", "3-983-099", "jsonnet-bundler", "manifest of jsonnet-bundler", "mixed", "", "", "", "", ""),
        ),
        "jsonnetfile.lock.json": (
            ("dependency", "1-978-099", "jsonnet-bundler", "lock file of jsonnet-bundler", "lock", "", "", "", "", ""),
        ),
        "jsr.json": (
            ("dependency", "3-991-005", "deno", "manifest of Deno", "mixed", "", "", "", "", ""),
        ),
        "jsr.jsonc": (
            ("dependency", "3-990-005", "deno", "manifest of Deno", "mixed", "", "", "", "", ""),
        ),
        "justfile": (
            ("dependency", "6-991-116", "build-scripts", "file of build steps", "hint", "", "", "", "", ""),
        ),
        "kcl.mod": (
            ("dependency", "3-992-100", "kcl-and-cue", "manifest of KCL or CUE", "mixed", "", "", "", "", ""),
        ),
        "kcl.mod.lock": (
            ("dependency", "1-987-100", "kcl-and-cue", "lock file of KCL or CUE", "lock", "", "", "", "", ""),
        ),
        "lake-manifest.json": (
            ("dependency", "1-981-087", "lake", "lock file of Lake", "lock", "", "", "", "", ""),
        ),
        "lakefile.lean": (
            ("dependency", "3-986-087", "lake", "manifest of Lake", "mixed", "", "", "", "", ""),
        ),
        "lakefile.toml": (
            ("dependency", "3-986-087", "lake", "manifest of Lake", "mixed", "", "", "", "", ""),
        ),
        "lazy-lock.json": (
            ("dependency", "1-985-081", "neovim-plugins", "lock file of a Neovim plugin manager", "lock", "", "", "", "", ""),
        ),
        "lean-toolchain": (
            ("runtime", "3-985-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        "libman.json": (
            ("dependency", "3-988-011", "libman", "manifest of LibMan", "mixed", "", "", "", "", ""),
        ),
        "libraries.properties": (
            ("dependency", "3-976-046", "ivy", "manifest of Ivy", "mixed", "", "", "", "**/ivy", ""),
        ),
        "lockfile.json": (
            ("dependency", "1-986-039", "maven", "lock file of Maven", "lock", "", "", "", "", ""),
        ),
        "lodash.min.js": (
            ("vendored", "4-986-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "lon.lock": (
            ("dependency", "1-991-103", "nix", "lock file of Nix or Guix", "lock", "", "", "", "", ""),
        ),
        "luarocks.lock": (
            ("dependency", "1-986-080", "luarocks", "lock file of LuaRocks", "lock", "", "", "", "", ""),
        ),
        "makefile": (
            ("dependency", "6-991-116", "build-scripts", "file of build steps", "hint", "", "", "", "", ""),
        ),
        "managed-schema": (
            ("schema", "2-985-073", "search-engines", "schema of a search engine", "declared", "", "", "", "", ""),
        ),
        "managed-schema.xml": (
            ("schema", "2-981-073", "search-engines", "schema of a search engine", "declared", "", "", "", "", ""),
        ),
        "manifest": (
            ("dependency", "2-985-037", "go-legacy", "manifest of dep, Glide or govendor", "manifest", "", "", "", "**/vendor", ""),
        ),
        "manifest.json": (
            ("dependency", "3-978-053", "unity", "manifest of Unity", "mixed", "", "", "", "**/Packages", ""),
        ),
        "manifest.lock": (
            ("dependency", "1-978-104", "devbox", "lock file of Devbox or Flox", "lock", "", "", "", "**/.flox/env", ""),
        ),
        "manifest.scm": (
            ("dependency", "3-987-103", "nix", "manifest of Nix or Guix", "mixed", "", "", "", "", ""),
        ),
        "manifest.toml": (
            ("dependency", "3-978-104", "devbox", "manifest of Devbox or Flox", "mixed", "", "", "", "**/.flox/env", ""),
        ),
        "maven-dependency-tree.dot": (
            ("dependency", "1-974-039", "maven", "lock file of Maven", "lock", "", "", "", "", ""),
        ),
        "maven-dependency-tree.txt": (
            ("dependency", "1-974-039", "maven", "lock file of Maven", "lock", "", "", "", "", ""),
        ),
        "maven-resolved-dependencies.txt": (
            ("dependency", "1-968-039", "maven", "lock file of Maven", "lock", "", "", "", "", ""),
        ),
        "maven-wrapper.properties": (
            ("runtime", "3-975-114", "build-wrappers", "version pin of a build tool's wrapper", "runtime", "", "", "", "", ""),
        ),
        "maven_install.json": (
            ("dependency", "1-981-065", "bazel-modules", "lock file of Bazel modules", "lock", "", "", "", "", ""),
        ),
        "meson.build": (
            ("dependency", "6-988-117", "native-builds", "file of a native build", "hint", "", "", "", "", ""),
        ),
        "meta.yaml": (
            ("dependency", "3-978-023", "conda", "manifest of conda", "mixed", "", "", "", "**/conda.recipe", ""),
            ("dependency", "3-983-023", "conda", "manifest of conda", "mixed", "", "", "", "**/recipes/*", ""),
            ("dependency", "3-984-023", "conda", "manifest of conda", "mixed", "", "", "", "**/recipe", ""),
        ),
        "metadata.toml": (
            ("schema", "1-976-055", "diesel", "migration of Diesel", "migration", "", "", "", "**/migrations/*", ""),
        ),
        "migration.json": (
            ("schema", "1-975-061", "serverpod", "migration of Serverpod", "migration", "", "", "", "**/migrations/*", ""),
        ),
        "migration.sql": (
            ("schema", "1-976-025", "prisma", "migration of Prisma", "migration", "", "", "", "**/migrations/*", ""),
        ),
        "migration_lock.toml": (
            ("schema", "4-964-025", "prisma", "migration checksum of Prisma", "checksum", "", "", "", "**/prisma/migrations", ""),
            ("schema", "4-970-025", "prisma", "migration checksum of Prisma", "checksum", "", "", "", "**/migrations", ""),
        ),
        "migration_registry.txt": (
            ("schema", "4-967-061", "serverpod", "migration checksum of Serverpod", "checksum", "", "", "", "**/migrations", ""),
        ),
        "migrations.lua": (
            ("schema", "1-985-064", "avram-and-lapis", "migration of Avram, Lapis or Kong", "migration", "", "", "", "", ""),
        ),
        "minil.toml": (
            ("dependency", "3-989-077", "cpan", "manifest of CPAN", "mixed", "", "", "", "", ""),
        ),
        "mise.lock": (
            ("dependency", "1-990-109", "mise", "lock file of mise or proto", "lock", "", "", "", "", ""),
        ),
        "mise.toml": (
            ("runtime", "3-990-113", "tool-managers", "version pin of a tool manager", "runtime", "", "", "", "", ""),
        ),
        "mix.exs": (
            ("dependency", "3-992-067", "mix", "manifest of Mix", "mixed", "", "", "", "", ""),
        ),
        "mix.lock": (
            ("dependency", "1-991-067", "mix", "lock file of Mix", "lock", "", "", "", "", ""),
        ),
        "models": (
            ("schema", "2-987-063", "haskell-persistent", "schema of Persistent or IHP", "declared", "", "", "", "**/config", ""),
        ),
        "module.cue": (
            ("dependency", "3-982-100", "kcl-and-cue", "manifest of KCL or CUE", "mixed", "", "", "", "**/cue.mod", ""),
        ),
        "modules.txt": (
            ("vendored", "0-982-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor", ""),
        ),
        "mojoproject.toml": (
            ("dependency", "3-983-024", "pixi", "manifest of Pixi", "mixed", "", "", "", "", ""),
        ),
        "moment.min.js": (
            ("vendored", "4-986-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "moon.mod.json": (
            ("dependency", "3-986-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "mops.toml": (
            ("dependency", "3-990-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "nbb.edn": (
            ("dependency", "3-992-045", "clojure-deps", "manifest of the Clojure tools", "mixed", "", "", "", "", ""),
        ),
        "nimble.lock": (
            ("dependency", "1-988-082", "nimble", "lock file of Nimble", "lock", "", "", "", "", ""),
        ),
        "npm-ls.json": (
            ("dependency", "1-988-000", "npm", "lock file of npm", "lock", "", "", "", "", ""),
        ),
        "npm-shrinkwrap.json": (
            ("dependency", "1-964-007", "rush", "lock file of Rush", "lock", "", "", "", "**/common/config/rush", ""),
            ("dependency", "1-980-000", "npm", "lock file of npm", "lock", "", "", "", "", ""),
        ),
        "nuget.config": (
            ("dependency", "3-987-051", "nuget", "manifest of NuGet", "mixed", "", "", "", "", ""),
        ),
        "nvim-pack-lock.json": (
            ("dependency", "1-980-081", "neovim-plugins", "lock file of a Neovim plugin manager", "lock", "", "", "", "", ""),
        ),
        "objectbox-model.json": (
            ("schema", "3-979-062", "drift", "schema snapshot of Drift or ObjectBox", "snapshot", "", "", "", "", ""),
        ),
        "opam": (
            ("dependency", "3-995-072", "opam", "manifest of opam or dune", "mixed", "", "", "", "", ""),
        ),
        "opam.locked": (
            ("dependency", "1-988-072", "opam", "lock file of opam or dune", "lock", "", "", "", "", ""),
        ),
        "package-lock.cmake": (
            ("dependency", "1-981-057", "cmake-cpm", "lock file of CPM.cmake", "lock", "", "", "", "", ""),
        ),
        "package-lock.json": (
            ("dependency", "1-982-000", "npm", "lock file of npm", "lock", "", "", "", "", ""),
        ),
        "package-lock.yml": (
            ("dependency", "1-983-091", "dbt", "lock file of dbt", "lock", "", "", "", "", ""),
        ),
        "package.json": (
            ("dependency", "3-987-000", "npm", "manifest of npm", "mixed", "", "", "", "", ""),
        ),
        "package.json5": (
            ("dependency", "3-986-000", "npm", "manifest of npm", "mixed", "", "", "", "", ""),
        ),
        "package.yaml": (
            ("dependency", "3-987-000", "npm", "manifest of npm", "mixed", "", "", "", "", ""),
        ),
        "packages": (
            ("dependency", "2-984-008", "meteor", "manifest of Meteor", "manifest", "", "", "", "**/.meteor", ""),
        ),
        "packages-lock.json": (
            ("dependency", "1-973-053", "unity", "lock file of Unity", "lock", "", "", "", "**/Packages", ""),
        ),
        "packages.apt": (
            ("dependency", "2-987-106", "system-packages", "manifest of a list of system packages", "manifest", "", "", "", "", ""),
        ),
        "packages.config": (
            ("dependency", "2-984-051", "nuget", "manifest of NuGet", "manifest", "", "", "", "", ""),
        ),
        "packages.dhall": (
            ("dependency", "2-985-074", "spago", "manifest of Spago", "manifest", "", "", "", "", ""),
        ),
        "packages.lock.json": (
            ("dependency", "1-981-051", "nuget", "lock file of NuGet", "lock", "", "", "", "", ""),
        ),
        "packrat.lock": (
            ("dependency", "1-980-078", "cran", "lock file of R", "lock", "", "", "", "**/packrat", ""),
        ),
        "paket.dependencies": (
            ("dependency", "2-981-052", "paket", "manifest of Paket", "manifest", "", "", "", "", ""),
        ),
        "paket.local": (
            ("dependency", "2-988-052", "paket", "manifest of Paket", "manifest", "", "", "", "", ""),
        ),
        "paket.lock": (
            ("dependency", "1-989-052", "paket", "lock file of Paket", "lock", "", "", "", "", ""),
        ),
        "paket.references": (
            ("dependency", "2-983-052", "paket", "manifest of Paket", "manifest", "", "", "", "", ""),
        ),
        "patches.txt": (
            ("schema", "1-988-009", "frappe", "migration of Frappe", "migration", "", "", "", "", ""),
        ),
        "pdm.lock": (
            ("dependency", "1-991-017", "pdm", "lock file of PDM", "lock", "", "", "", "", ""),
        ),
        "peru.yaml": (
            ("dependency", "3-990-063", "repository-lists", "manifest of a list of repositories", "mixed", "", "", "", "", ""),
        ),
        "pesde.lock": (
            ("dependency", "1-989-089", "game-packages", "lock file of a game or mod package manager", "lock", "", "", "", "", ""),
        ),
        "pesde.toml": (
            ("dependency", "3-989-089", "game-packages", "manifest of a game or mod package manager", "mixed", "", "", "", "", ""),
        ),
        "phars.xml": (
            ("dependency", "1-984-035", "phive", "lock file of PHIVE", "lock", "", "", "", "**/.phive", ""),
        ),
        "phive.xml": (
            ("dependency", "1-990-035", "phive", "lock file of PHIVE", "lock", "", "", "", "", ""),
        ),
        "pip-dependency-graph.json": (
            ("dependency", "1-974-013", "pip-exports", "lock file of pip", "lock", "", "", "", "", ""),
        ),
        "pip-resolved-dependencies.txt": (
            ("dependency", "1-970-013", "pip-exports", "lock file of pip", "lock", "", "", "", "", ""),
        ),
        "pixi.lock": (
            ("dependency", "1-990-024", "pixi", "lock file of Pixi", "lock", "", "", "", "", ""),
        ),
        "pixi.toml": (
            ("dependency", "3-990-024", "pixi", "manifest of Pixi", "mixed", "", "", "", "", ""),
        ),
        "pkg.lock": (
            ("dependency", "1-991-078", "cran", "lock file of R", "lock", "", "", "", "", ""),
        ),
        "platformio.ini": (
            ("dependency", "3-985-060", "platformio", "manifest of PlatformIO or Arduino", "mixed", "", "", "", "", ""),
        ),
        "pnpm-lock.yaml": (
            ("dependency", "1-964-007", "rush", "lock file of Rush", "lock", "", "", "", "**/common/config/subspaces/*", ""),
            ("dependency", "1-969-007", "rush", "lock file of Rush", "lock", "", "", "", "**/common/config/rush", ""),
            ("dependency", "1-985-002", "pnpm", "lock file of pnpm", "lock", "", "", "", "", ""),
        ),
        "pnpm-workspace.yaml": (
            ("dependency", "3-980-002", "pnpm", "manifest of pnpm", "mixed", "", "", "", "", ""),
        ),
        "pnpm-workspace.yml": (
            ("dependency", "3-981-002", "pnpm", "manifest of pnpm", "mixed", "", "", "", "", ""),
        ),
        "pnpmfile.js": (
            ("dependency", "3-988-002", "pnpm", "manifest of pnpm", "mixed", "", "", "", "", ""),
        ),
        "poetry.lock": (
            ("dependency", "1-988-016", "poetry", "lock file of Poetry", "lock", "", "", "", "", ""),
        ),
        "pom.groovy": (
            ("dependency", "3-989-039", "maven", "manifest of Maven", "mixed", "", "", "", "", ""),
        ),
        "pom.kts": (
            ("dependency", "3-992-039", "maven", "manifest of Maven", "mixed", "", "", "", "", ""),
        ),
        "pom.rb": (
            ("dependency", "3-993-039", "maven", "manifest of Maven", "mixed", "", "", "", "", ""),
        ),
        "pom.scala": (
            ("dependency", "3-990-039", "maven", "manifest of Maven", "mixed", "", "", "", "", ""),
        ),
        "pom.xml": (
            ("dependency", "3-992-039", "maven", "manifest of Maven", "mixed", "", "", "", "", ""),
        ),
        "pom.yaml": (
            ("dependency", "3-991-039", "maven", "manifest of Maven", "mixed", "", "", "", "", ""),
        ),
        "pom.yml": (
            ("dependency", "3-992-039", "maven", "manifest of Maven", "mixed", "", "", "", "", ""),
        ),
        "popper.min.js": (
            ("vendored", "4-986-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "profiles.clj": (
            ("dependency", "3-987-044", "leiningen", "manifest of Leiningen or Boot", "mixed", "", "", "", "", ""),
        ),
        "project.assets.json": (
            ("dependency", "1-980-051", "nuget", "lock file of NuGet", "lock", "", "", "", "", ""),
        ),
        "project.clj": (
            ("dependency", "3-988-044", "leiningen", "manifest of Leiningen or Boot", "mixed", "", "", "", "", ""),
        ),
        "project.lock.json": (
            ("dependency", "1-982-051", "nuget", "lock file of NuGet", "lock", "", "", "", "", ""),
        ),
        "project.scala": (
            ("dependency", "3-986-043", "scala-cli", "manifest of Scala CLI", "mixed", "", "", "", "", ""),
        ),
        "protodep.toml": (
            ("dependency", "3-986-092", "buf", "manifest of a Protobuf package manager", "mixed", "", "", "", "", ""),
        ),
        "protofetch.lock": (
            ("dependency", "1-984-092", "buf", "lock file of a Protobuf package manager", "lock", "", "", "", "", ""),
        ),
        "protofetch.toml": (
            ("dependency", "3-984-092", "buf", "manifest of a Protobuf package manager", "mixed", "", "", "", "", ""),
        ),
        "psc-package.json": (
            ("dependency", "3-983-074", "spago", "manifest of Spago", "mixed", "", "", "", "", ""),
        ),
        "psmodules.json": (
            ("dependency", "2-985-054", "powershell", "manifest of PowerShell", "manifest", "", "", "", "", ""),
        ),
        "pubspec.lock": (
            ("dependency", "1-987-076", "pub", "lock file of pub", "lock", "", "", "", "", ""),
        ),
        "pubspec.yaml": (
            ("dependency", "3-987-076", "pub", "manifest of pub", "mixed", "", "", "", "", ""),
        ),
        "pubspec.yml": (
            ("dependency", "3-988-076", "pub", "manifest of pub", "mixed", "", "", "", "", ""),
        ),
        "pubspec_overrides.yaml": (
            ("dependency", "3-977-076", "pub", "manifest of pub", "mixed", "", "", "", "", ""),
        ),
        "pylock.toml": (
            ("dependency", "1-988-014", "pylock", "lock file of pylock", "lock", "", "", "", "", ""),
        ),
        "pyproject.toml": (
            ("dependency", "3-985-015", "pyproject", "manifest of a Python project", "mixed", "", "", "", "", ""),
        ),
        "qlfile": (
            ("dependency", "2-993-090", "other-languages", "manifest of a package manager", "manifest", "", "", "", "", ""),
        ),
        "qlfile.lock": (
            ("dependency", "1-988-090", "other-languages", "lock file of a package manager", "lock", "", "", "", "", ""),
        ),
        "react-dom.production.min.js": (
            ("vendored", "4-972-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "react.production.min.js": (
            ("vendored", "4-976-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "rebar.config": (
            ("dependency", "3-987-068", "rebar", "manifest of Rebar", "mixed", "", "", "", "", ""),
        ),
        "rebar.config.script": (
            ("dependency", "3-980-068", "rebar", "manifest of Rebar", "mixed", "", "", "", "", ""),
        ),
        "rebar.lock": (
            ("dependency", "1-989-068", "rebar", "lock file of Rebar", "lock", "", "", "", "", ""),
        ),
        "recipe.yaml": (
            ("dependency", "3-981-023", "conda", "manifest of conda", "mixed", "", "", "", "**/recipes/*", ""),
            ("dependency", "3-982-023", "conda", "manifest of conda", "mixed", "", "", "", "**/recipe", ""),
        ),
        "release": (
            ("dependency", "1-985-008", "meteor", "lock file of Meteor", "lock", "", "", "", "**/.meteor", ""),
        ),
        "remappings.txt": (
            ("dependency", "2-985-088", "contract-packages", "manifest of a smart contract package manager", "manifest", "", "", "", "", ""),
        ),
        "renv.lock": (
            ("dependency", "1-990-078", "cran", "lock file of R", "lock", "", "", "", "", ""),
        ),
        "repo-state.json": (
            ("dependency", "1-963-007", "rush", "lock file of Rush", "lock", "", "", "", "**/common/config/subspaces/*", ""),
            ("dependency", "1-968-007", "rush", "lock file of Rush", "lock", "", "", "", "**/common/config/rush", ""),
        ),
        "requirements.ansible.yml": (
            ("dependency", "2-975-102", "ansible-galaxy", "manifest of Ansible Galaxy", "manifest", "", "", "", "", ""),
        ),
        "requirements.frozen": (
            ("dependency", "2-980-012", "pip-requirements", "manifest of pip", "manifest", "", "", "", "", ""),
        ),
        "requirements.psd1": (
            ("dependency", "2-982-054", "powershell", "manifest of PowerShell", "manifest", "", "", "", "", ""),
        ),
        "requirements.yaml": (
            ("dependency", "2-982-102", "ansible-galaxy", "manifest of Ansible Galaxy", "manifest", "", "", "", "", ""),
        ),
        "requirements.yml": (
            ("dependency", "2-983-102", "ansible-galaxy", "manifest of Ansible Galaxy", "manifest", "", "", "", "", ""),
        ),
        "rescript.json": (
            ("dependency", "3-986-075", "rescript", "manifest of ReScript", "mixed", "", "", "", "", ""),
        ),
        "resource.ts": (
            ("schema", "2-977-035", "hosted-backends", "schema of a hosted backend", "declared", "", "", "", "**/amplify/data", ""),
        ),
        "rproject.toml": (
            ("dependency", "3-986-078", "cran", "manifest of R", "mixed", "", "", "", "", ""),
        ),
        "rules_jvm_external_lock.json": (
            ("dependency", "1-971-065", "bazel-modules", "lock file of Bazel modules", "lock", "", "", "", "", ""),
        ),
        "rust-toolchain": (
            ("runtime", "3-985-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        "rust-toolchain.toml": (
            ("runtime", "3-980-112", "language-versions", "version pin of a language or tool", "runtime", "", "", "", "", ""),
        ),
        "rv.lock": (
            ("dependency", "1-992-078", "cran", "lock file of R", "lock", "", "", "", "", ""),
        ),
        "sbt-update-full.txt": (
            ("dependency", "1-980-041", "sbt", "lock file of sbt", "lock", "", "", "", "", ""),
        ),
        "schema.go": (
            ("schema", "3-979-052", "ent", "schema snapshot of Ent", "snapshot", "", "", "", "**/ent/internal", ""),
            ("schema", "3-980-052", "ent", "schema snapshot of Ent", "snapshot", "", "", "", "**/ent/migrate", ""),
        ),
        "schema.graphql": (
            ("schema", "2-968-035", "hosted-backends", "schema of a hosted backend", "declared", "", "", "", "**/amplify/backend/api/*", ""),
        ),
        "schema.hcl": (
            ("schema", "2-989-051", "atlas", "schema of Atlas", "declared", "", "", "", "", ""),
        ),
        "schema.js": (
            ("schema", "2-984-035", "hosted-backends", "schema of a hosted backend", "declared", "", "", "", "**/convex", ""),
        ),
        "schema.json": (
            ("schema", "2-962-034", "payload-and-pocketbase", "schema of Payload or PocketBase", "declared", "", "", "", "**/src/extensions/*/content-types/*", ""),
            ("schema", "2-969-034", "payload-and-pocketbase", "schema of Payload or PocketBase", "declared", "", "", "", "**/src/api/*/content-types/*", ""),
        ),
        "schema.rb": (
            ("schema", "3-988-011", "rails", "schema snapshot of Rails", "snapshot", "", "", "", "**/db", ""),
        ),
        "schema.sql": (
            ("schema", "1-973-019", "spring-scripts", "migration of Spring or Hibernate", "migration", "", "", "", "**/src/main/resources/**", ""),
            ("schema", "3-987-050", "dbmate", "schema snapshot of dbmate", "snapshot", "", "", "", "**/db", ""),
            ("schema", "7-989-077", "sql-schema", "schema of a SQL schema", "weak", "", "", "", "", ""),
        ),
        "schema.ts": (
            ("schema", "2-983-026", "drizzle", "schema of Drizzle", "declared", "", "", "", "**/drizzle", ""),
            ("schema", "2-984-035", "hosted-backends", "schema of a hosted backend", "declared", "", "", "", "**/convex", ""),
            ("schema", "2-988-026", "drizzle", "schema of Drizzle", "declared", "", "", "", "**/db", ""),
        ),
        "schema.xml": (
            ("schema", "2-985-073", "search-engines", "schema of a search engine", "declared", "", "", "", "**/solr/**", ""),
        ),
        "seed.js": (
            ("data", "7-986-078", "data-scripts", "script of rows", "data", "", "", "", "**/prisma", ""),
        ),
        "seed.ts": (
            ("data", "7-986-078", "data-scripts", "script of rows", "data", "", "", "", "**/prisma", ""),
        ),
        "seeds.exs": (
            ("data", "7-982-078", "data-scripts", "script of rows", "data", "", "", "", "**/priv/repo", ""),
        ),
        "seeds.rb": (
            ("data", "7-989-078", "data-scripts", "script of rows", "data", "", "", "", "**/db", ""),
        ),
        "setup.cfg": (
            ("dependency", "3-990-022", "setuptools", "manifest of setuptools", "mixed", "", "", "", "", ""),
        ),
        "setup.py": (
            ("dependency", "3-991-022", "setuptools", "manifest of setuptools", "mixed", "", "", "", "", ""),
        ),
        "shadow-cljs.edn": (
            ("dependency", "3-984-045", "clojure-deps", "manifest of the Clojure tools", "mixed", "", "", "", "", ""),
        ),
        "shard.lock": (
            ("dependency", "1-989-083", "shards", "lock file of Shards", "lock", "", "", "", "", ""),
        ),
        "shard.override.yml": (
            ("dependency", "3-981-083", "shards", "manifest of Shards", "mixed", "", "", "", "", ""),
        ),
        "shard.yaml": (
            ("dependency", "3-989-083", "shards", "manifest of Shards", "mixed", "", "", "", "", ""),
        ),
        "shard.yml": (
            ("dependency", "3-990-083", "shards", "manifest of Shards", "mixed", "", "", "", "", ""),
        ),
        "shrinkwrap.yaml": (
            ("dependency", "1-984-002", "pnpm", "lock file of pnpm", "lock", "", "", "", "", ""),
        ),
        "sketch.yaml": (
            ("dependency", "3-988-060", "platformio", "manifest of PlatformIO or Arduino", "mixed", "", "", "", "", ""),
        ),
        "sketch.yml": (
            ("dependency", "3-989-060", "platformio", "manifest of PlatformIO or Arduino", "mixed", "", "", "", "", ""),
        ),
        "smithy-build.json": (
            ("dependency", "3-982-049", "smithy-build", "manifest of Smithy", "mixed", "", "", "", "", ""),
        ),
        "snapshot.json": (
            ("schema", "3-976-026", "drizzle", "schema snapshot of Drizzle", "snapshot", "", "", "", "**/migrations/*", ""),
            ("schema", "3-979-026", "drizzle", "schema snapshot of Drizzle", "snapshot", "", "", "", "**/drizzle/**", ""),
        ),
        "soldeer.lock": (
            ("dependency", "1-987-088", "contract-packages", "lock file of a smart contract package manager", "lock", "", "", "", "", ""),
        ),
        "sources.json": (
            ("dependency", "1-982-103", "nix", "lock file of Nix or Guix", "lock", "", "", "", "**/npins", ""),
            ("dependency", "1-984-103", "nix", "lock file of Nix or Guix", "lock", "", "", "", "**/nix", ""),
        ),
        "sources.nix": (
            ("dependency", "1-985-103", "nix", "lock file of Nix or Guix", "lock", "", "", "", "**/nix", ""),
        ),
        "spack.lock": (
            ("dependency", "1-989-064", "spack", "lock file of Spack", "lock", "", "", "", "", ""),
        ),
        "spack.yaml": (
            ("dependency", "3-989-064", "spack", "manifest of Spack", "mixed", "", "", "", "", ""),
        ),
        "spago.dhall": (
            ("dependency", "3-988-074", "spago", "manifest of Spago", "mixed", "", "", "", "", ""),
        ),
        "spago.lock": (
            ("dependency", "1-989-074", "spago", "lock file of Spago", "lock", "", "", "", "", ""),
        ),
        "spago.yaml": (
            ("dependency", "3-989-074", "spago", "manifest of Spago", "mixed", "", "", "", "", ""),
        ),
        "sqitch.plan": (
            ("schema", "1-988-066", "sqitch", "migration of Sqitch", "migration", "", "", "", "", ""),
        ),
        "stack.yaml": (
            ("dependency", "3-989-071", "stack", "manifest of Stack", "mixed", "", "", "", "", ""),
        ),
        "stack.yaml.lock": (
            ("dependency", "1-984-071", "stack", "lock file of Stack", "lock", "", "", "", "", ""),
        ),
        "structure.sql": (
            ("schema", "3-978-012", "sequel", "schema snapshot of Sequel", "snapshot", "", "", "", "**/config/db", ""),
            ("schema", "3-982-058", "ecto", "schema snapshot of Ecto", "snapshot", "", "", "", "**/priv/*", ""),
            ("schema", "3-984-011", "rails", "schema snapshot of Rails", "snapshot", "", "", "", "**/db", ""),
        ),
        "symfony.lock": (
            ("dependency", "1-987-034", "composer", "lock file of Composer", "lock", "", "", "", "", ""),
        ),
        "tables.json": (
            ("schema", "2-985-043", "php-cms", "schema of a PHP content management system", "declared", "", "", "", "**/sql", ""),
        ),
        "test-requires.txt": (
            ("dependency", "2-982-012", "pip-requirements", "manifest of pip", "manifest", "", "", "", "", ""),
        ),
        "underscore-min.js": (
            ("vendored", "4-982-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "up.sql": (
            ("schema", "1-983-055", "diesel", "migration of Diesel", "migration", "", "", "", "**/migrations/*", ""),
            ("schema", "1-983-067", "hasura", "migration of Hasura", "migration", "", "", "", "**/migrations/*/*", ""),
        ),
        "upgrade.php": (
            ("schema", "1-986-043", "php-cms", "migration of a PHP content management system", "migration", "", "", "", "**/db", ""),
        ),
        "uv.lock": (
            ("dependency", "1-992-018", "uv", "lock file of uv", "lock", "", "", "", "", ""),
        ),
        "uv.toml": (
            ("dependency", "3-992-018", "uv", "manifest of uv", "mixed", "", "", "", "", ""),
        ),
        "v.mod": (
            ("dependency", "3-994-090", "other-languages", "manifest of a package manager", "mixed", "", "", "", "", ""),
        ),
        "vcpkg-configuration.json": (
            ("dependency", "3-975-056", "vcpkg", "manifest of vcpkg", "mixed", "", "", "", "", ""),
        ),
        "vcpkg-lock.json": (
            ("dependency", "1-984-056", "vcpkg", "lock file of vcpkg", "lock", "", "", "", "", ""),
        ),
        "vcpkg.json": (
            ("dependency", "3-989-056", "vcpkg", "manifest of vcpkg", "mixed", "", "", "", "", ""),
        ),
        "vendir.lock.yaml": (
            ("dependency", "1-983-098", "vendir", "lock file of vendir", "lock", "", "", "", "", ""),
        ),
        "vendir.lock.yml": (
            ("dependency", "1-984-098", "vendir", "lock file of vendir", "lock", "", "", "", "", ""),
        ),
        "vendir.yaml": (
            ("dependency", "3-988-098", "vendir", "manifest of vendir", "mixed", "", "", "", "", ""),
        ),
        "vendir.yml": (
            ("dependency", "3-989-098", "vendir", "manifest of vendir", "mixed", "", "", "", "", ""),
        ),
        "vendor.json": (
            ("dependency", "2-982-037", "go-legacy", "manifest of dep, Glide or govendor", "manifest", "", "", "", "**/vendor", ""),
        ),
        "vendor.txt": (
            ("vendored", "0-983-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/vendor", ""),
        ),
        "verification-keyring.gpg": (
            ("dependency", "1-969-040", "gradle", "lock file of Gradle", "lock", "", "", "", "**/gradle", ""),
        ),
        "verification-keyring.keys": (
            ("dependency", "1-968-040", "gradle", "lock file of Gradle", "lock", "", "", "", "**/gradle", ""),
        ),
        "verification-metadata.dryrun.xml": (
            ("dependency", "1-961-040", "gradle", "lock file of Gradle", "lock", "", "", "", "**/gradle", ""),
        ),
        "verification-metadata.xml": (
            ("dependency", "1-968-040", "gradle", "lock file of Gradle", "lock", "", "", "", "**/gradle", ""),
        ),
        "version.yaml": (
            ("schema", "1-980-037", "october-winter", "migration of October or Winter", "migration", "", "", "", "**/updates", ""),
        ),
        "versions": (
            ("dependency", "1-984-008", "meteor", "lock file of Meteor", "lock", "", "", "", "**/.meteor", ""),
        ),
        "versions.lock": (
            ("dependency", "1-986-040", "gradle", "lock file of Gradle", "lock", "", "", "", "", ""),
        ),
        "versions.props": (
            ("dependency", "2-985-040", "gradle", "manifest of Gradle", "manifest", "", "", "", "", ""),
        ),
        "vue.min.js": (
            ("vendored", "4-989-122", "vendored-assets", "copy of third-party assets", "vendored", "", "", "", "", ""),
        ),
        "wally.lock": (
            ("dependency", "1-989-089", "game-packages", "lock file of a game or mod package manager", "lock", "", "", "", "", ""),
        ),
        "wally.toml": (
            ("dependency", "3-989-089", "game-packages", "manifest of a game or mod package manager", "mixed", "", "", "", "", ""),
        ),
        "west.yaml": (
            ("dependency", "3-990-062", "west", "manifest of Zephyr west", "mixed", "", "", "", "", ""),
        ),
        "west.yml": (
            ("dependency", "3-991-062", "west", "manifest of Zephyr west", "mixed", "", "", "", "", ""),
        ),
        "xcmapping.xml": (
            ("schema", "1-971-060", "core-data", "migration of Core Data", "migration", "", "", "", "**/*.xcmappingmodel/**", ""),
        ),
        "xmake-requires.lock": (
            ("dependency", "1-980-059", "xmake", "lock file of xmake", "lock", "", "", "", "", ""),
        ),
        "xmake.lua": (
            ("dependency", "6-990-117", "native-builds", "file of a native build", "hint", "", "", "", "", ""),
        ),
        "yarn.lock": (
            ("dependency", "1-974-007", "rush", "lock file of Rush", "lock", "", "", "", "**/common/config/rush", ""),
            ("dependency", "1-990-001", "yarn", "lock file of Yarn", "lock", "", "", "", "", ""),
        ),
        "zig.mod": (
            ("dependency", "3-992-086", "zig", "manifest of Zig", "mixed", "", "", "", "", ""),
        ),
        "zigmod.lock": (
            ("dependency", "1-988-086", "zig", "lock file of Zig", "lock", "", "", "", "", ""),
        ),
        "zigmod.yml": (
            ("dependency", "3-989-086", "zig", "manifest of Zig", "mixed", "", "", "", "", ""),
        ),
    },
    {
        "*": {
            ".terraform": (
                ("vendored", "0-980-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/.terraform/providers/**", ""),
                ("vendored", "0-982-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/.terraform/modules/**", ""),
            ),
            ".yarn": (
                ("vendored", "0-989-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "**/.yarn/cache/**", ""),
                ("vendored", "0-990-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "**/.yarn/sdks/**", ""),
            ),
            "3rd-party": (
                ("vendored", "0-990-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "3rdParty": (
                ("vendored", "0-991-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "3rd_party": (
                ("vendored", "0-990-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "3rdparty": (
                ("vendored", "0-991-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "Carthage": (
                ("vendored", "0-986-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "**/Carthage/Build/**", ""),
            ),
            "Checkouts": (
                ("vendored", "0-982-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "**/Carthage/Checkouts/**", ""),
            ),
            "JsLibraries": (
                ("vendored", "0-988-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "Pods": (
                ("vendored", "0-995-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "ThirdParty": (
                ("vendored", "0-989-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "__pypackages__": (
                ("vendored", "0-985-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "", ""),
            ),
            "_vendor": (
                ("vendored", "0-992-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "", ""),
            ),
            "_vendored": (
                ("vendored", "0-990-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "", ""),
            ),
            "_workspace": (
                ("vendored", "0-983-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/Godeps/_workspace/**", ""),
            ),
            "ansible_collections": (
                ("vendored", "0-969-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/collections/ansible_collections/**", ""),
            ),
            "assets": (
                ("vendored", "0-987-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/assets/**/vendor/**", ""),
                ("vendored", "0-987-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/assets/vendor/**", ""),
            ),
            "bower_components": (
                ("vendored", "0-983-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "", ""),
            ),
            "cextern": (
                ("vendored", "0-992-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "composer": (
                ("vendored", "0-985-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/composer/**", ""),
            ),
            "contrib": (
                ("vendored", "0-986-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "contrib/vendor/**", ""),
            ),
            "deps": (
                ("vendored", "0-995-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "deps/*/**", ""),
            ),
            "elm-stuff": (
                ("vendored", "0-990-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "extern": (
                ("vendored", "0-993-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "external-libraries": (
                ("vendored", "0-981-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "external_libraries": (
                ("vendored", "0-981-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "external_libs": (
                ("vendored", "0-986-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "externals": (
                ("vendored", "0-990-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "extlib": (
                ("vendored", "0-993-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "extlibs": (
                ("vendored", "0-992-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "flow-typed": (
                ("vendored", "0-986-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "**/flow-typed/npm/**", ""),
            ),
            "github.com": (
                ("vendored", "0-983-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/github.com/**", ""),
            ),
            "gitlab.com": (
                ("vendored", "0-983-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/gitlab.com/**", ""),
            ),
            "go.opentelemetry.io": (
                ("vendored", "0-974-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/go.opentelemetry.io/**", ""),
            ),
            "go.uber.org": (
                ("vendored", "0-982-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/go.uber.org/**", ""),
            ),
            "golang.org": (
                ("vendored", "0-983-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/golang.org/**", ""),
            ),
            "google.golang.org": (
                ("vendored", "0-976-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/google.golang.org/**", ""),
            ),
            "gopkg.in": (
                ("vendored", "0-985-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/gopkg.in/**", ""),
            ),
            "javascript": (
                ("vendored", "0-983-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "**/vendor/javascript/**", ""),
            ),
            "jspm_packages": (
                ("vendored", "0-986-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "", ""),
            ),
            "node_modules": (
                ("vendored", "0-987-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "", ""),
            ),
            "packagecache": (
                ("vendored", "0-976-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "**/subprojects/packagecache/**", ""),
            ),
            "packagefiles": (
                ("vendored", "0-976-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "**/subprojects/packagefiles/**", ""),
            ),
            "packages": (
                ("vendored", "0-989-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/packages/*.[0-9]*/**", ""),
            ),
            "plugins": (
                ("vendored", "0-987-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "**/.yarn/plugins/**", ""),
            ),
            "public": (
                ("vendored", "0-987-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/public/**/vendor/**", ""),
                ("vendored", "0-987-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/public/vendor/**", ""),
            ),
            "releases": (
                ("vendored", "0-986-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "**/.yarn/releases/**", ""),
            ),
            "scripts": (
                ("vendored", "0-986-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/scripts/vendor/**", ""),
            ),
            "sigs.k8s.io": (
                ("vendored", "0-982-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/sigs.k8s.io/**", ""),
            ),
            "site-packages": (
                ("vendored", "0-986-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "", ""),
            ),
            "static": (
                ("vendored", "0-987-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/static/**/vendor/**", ""),
                ("vendored", "0-987-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/static/vendor/**", ""),
            ),
            "symfony": (
                ("vendored", "0-986-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/symfony/**", ""),
            ),
            "third-parties": (
                ("vendored", "0-986-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "third-party": (
                ("vendored", "0-988-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "thirdParty": (
                ("vendored", "0-989-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "third_parties": (
                ("vendored", "0-986-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "third_party": (
                ("vendored", "0-988-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "thirdparties": (
                ("vendored", "0-987-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "thirdparty": (
                ("vendored", "0-989-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", "", "", "", ""),
            ),
            "unplugged": (
                ("vendored", "0-985-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "**/.yarn/unplugged/**", ""),
            ),
            "vendor": (
                ("vendored", "0-987-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/assets/**", ""),
                ("vendored", "0-987-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/bundle/**", ""),
                ("vendored", "0-987-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/k8s.io/**", ""),
                ("vendored", "0-988-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/cache/**", ""),
                ("vendored", "0-989-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/gems/**", ""),
                ("vendored", "0-989-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "**/vendor/ruby/**", ""),
                ("vendored", "0-989-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/libs/vendor/**", ""),
                ("vendored", "0-990-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "**/vendor/npm/**", ""),
                ("vendored", "0-990-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/css/vendor/**", ""),
                ("vendored", "0-990-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/lib/vendor/**", ""),
                ("vendored", "0-991-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/js/vendor/**", ""),
                ("vendored", "0-993-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "vendor/**", ""),
            ),
            "vendored": (
                ("vendored", "0-991-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "", ""),
            ),
            "vendored_packages": (
                ("vendored", "0-982-120", "vendored-packages", "vendored tree of third-party packages", "vendored", "", "", "", "", ""),
            ),
            "vendors": (
                ("vendored", "0-986-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/assets/**/vendors/**", ""),
                ("vendored", "0-986-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/assets/vendors/**", ""),
                ("vendored", "0-986-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/public/**/vendors/**", ""),
                ("vendored", "0-986-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/static/**/vendors/**", ""),
                ("vendored", "0-986-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/webapp/**/vendors/**", ""),
                ("vendored", "0-990-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/js/vendors/**", ""),
            ),
            "web_modules": (
                ("vendored", "0-988-119", "javascript-packages", "vendored tree of JavaScript packages", "vendored", "", "", "", "", ""),
            ),
            "webapp": (
                ("vendored", "0-987-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/webapp/**/vendor/**", ""),
            ),
            "webjars": (
                ("vendored", "0-992-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "", ""),
            ),
            "wwwroot": (
                ("vendored", "0-989-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", "", "", "**/wwwroot/lib/**", ""),
            ),
        },
        "Brewfile": {
            "": (
                ("dependency", "3-990-105", "homebrew", "manifest of Homebrew Bundle", "mixed", "", ".Brewfile", "", "", ""),
            ),
        },
        "Containerfile": {
            "": (
                ("runtime", "5-985-115", "dockerfile", "file of an image build", "hint", "", ".Containerfile", "", "", ""),
            ),
        },
        "Dockerfile": {
            "": (
                ("runtime", "5-988-115", "dockerfile", "file of an image build", "hint", "", ".Dockerfile", "", "", ""),
            ),
        },
        "Gemfile": {
            "": (
                ("dependency", "3-991-027", "bundler", "manifest of Bundler", "mixed", "", ".Gemfile", "", "", ""),
            ),
        },
        "Pipfile": {
            "": (
                ("dependency", "3-991-021", "pipenv", "manifest of Pipenv", "mixed", "", ".Pipfile", "", "", ""),
            ),
        },
        "Podfile": {
            "": (
                ("dependency", "3-991-030", "cocoapods", "manifest of CocoaPods", "mixed", "", ".Podfile", "", "", ""),
            ),
        },
        "a": {
            "libs": (
                ("vendored", "4-993-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".a", "", "", ""),
            ),
        },
        "aar": {
            "": (
                ("vendored", "4-995-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".aar", "", "", ""),
            ),
        },
        "bash": {
            "": (
                ("dependency", "6-994-116", "build-scripts", "file of build steps", "hint", "", ".bash", "", "", ""),
            ),
        },
        "bazel": {
            "": (
                ("dependency", "3-983-066", "bazel-workspace", "manifest of a Bazel workspace", "mixed", "", ".WORKSPACE.bazel", "", "", ""),
                ("dependency", "3-986-065", "bazel-modules", "manifest of Bazel modules", "mixed", "", ".MODULE.bazel", "", "", ""),
            ),
        },
        "bndrun": {
            "": (
                ("dependency", "3-992-048", "bnd", "manifest of bnd", "mixed", "", ".bndrun", "", "", ""),
            ),
        },
        "c": {
            "bundled": (
                ("vendored", "0-990-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", ".c", "", "", ""),
            ),
            "vendor": (
                ("vendored", "0-991-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".c", "", "**/vendor/*/**", ""),
            ),
        },
        "cabal": {
            "": (
                ("dependency", "3-993-070", "cabal", "manifest of Cabal", "mixed", "", ".cabal", "", "", ""),
            ),
        },
        "cc": {
            "bundled": (
                ("vendored", "0-989-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", ".cc", "", "", ""),
            ),
            "vendor": (
                ("vendored", "0-990-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".cc", "", "**/vendor/*/**", ""),
            ),
        },
        "cjs": {
            "migrations": (
                ("schema", "5-985-027", "knex", "migration of Knex", "migration", "", ".cjs", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "5-985-029", "sequelize", "migration of Sequelize", "migration", "", ".cjs", "", "", "(?:[0-9]{14}-.+)"),
                ("schema", "5-985-031", "node-pg-migrate", "migration of node-pg-migrate", "migration", "", ".cjs", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-985-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".cjs", "", "", ""),
            ),
        },
        "clj": {
            "": (
                ("dependency", "3-989-044", "leiningen", "manifest of Leiningen or Boot", "mixed", ".lein-", ".clj", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-985-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".clj", "", "", ""),
            ),
        },
        "cmake": {
            "": (
                ("dependency", "6-993-117", "native-builds", "file of a native build", "hint", "", ".cmake", "", "", ""),
            ),
        },
        "coffee": {
            "migrations": (
                ("schema", "5-982-027", "knex", "migration of Knex", "migration", "", ".coffee", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "7-982-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".coffee", "", "", ""),
            ),
        },
        "conf": {
            "": (
                ("schema", "1-986-014", "flyway", "migration of Flyway", "migration", "V", ".sql.conf", "V[0-9]*__*.sql.conf", "", ""),
            ),
        },
        "config": {
            "": (
                ("dependency", "1-987-070", "cabal", "lock file of Cabal", "lock", "", "cabal.config", "", "", ""),
                ("dependency", "2-983-051", "nuget", "manifest of NuGet", "manifest", "packages.", ".config", "", "", ""),
            ),
        },
        "cpp": {
            "bundled": (
                ("vendored", "0-988-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", ".cpp", "", "", ""),
            ),
            "vendor": (
                ("vendored", "0-989-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".cpp", "", "**/vendor/*/**", ""),
            ),
        },
        "cql": {
            "": (
                ("schema", "1-990-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".down.cql", "", "", ""),
                ("schema", "1-992-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".up.cql", "", "", ""),
            ),
            "cassandra": (
                ("schema", "1-986-071", "cassandra", "migration of Cassandra", "migration", "", ".cql", "", "", ""),
            ),
            "cql": (
                ("schema", "1-992-071", "cassandra", "migration of Cassandra", "migration", "", ".cql", "", "**/cql", ""),
            ),
            "migration": (
                ("schema", "1-986-071", "cassandra", "migration of Cassandra", "migration", "", ".cql", "", "", ""),
            ),
            "migrations": (
                ("schema", "1-985-071", "cassandra", "migration of Cassandra", "migration", "", ".cql", "", "", ""),
            ),
            "schema": (
                ("schema", "1-989-071", "cassandra", "migration of Cassandra", "migration", "", ".cql", "", "", ""),
            ),
        },
        "cr": {
            "migrations": (
                ("schema", "1-984-064", "avram-and-lapis", "migration of Avram, Lapis or Kong", "migration", "", ".cr", "", "**/db/migrations", ""),
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".cr", "", "", ""),
            ),
        },
        "crate": {
            "": (
                ("vendored", "4-993-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".crate", "", "", ""),
            ),
        },
        "cs": {
            "": (
                ("schema", "1-984-044", "ef-core", "migration of Entity Framework Core", "migration", "", ".cs", "[0-9]*_*.cs", "**/*Migrations/**", ""),
                ("schema", "3-983-044", "ef-core", "schema snapshot of Entity Framework Core", "snapshot", "", "ModelSnapshot.cs", "", "", ""),
            ),
            "Migrations": (
                ("schema", "1-984-044", "ef-core", "migration of Entity Framework Core", "migration", "", ".cs", "[0-9]*_*.cs", "", ""),
                ("schema", "3-977-044", "ef-core", "schema snapshot of Entity Framework Core", "snapshot", "", ".Designer.cs", "", "", ""),
                ("schema", "6-986-044", "ef-core", "migration of Entity Framework Core", "weak", "", ".cs", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".cs", "", "", ""),
            ),
        },
        "cshtml": {
            "": (
                ("dependency", "6-992-118", "web-pages", "file of a web page", "hint", "", ".cshtml", "", "", ""),
            ),
        },
        "csproj": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "mixed", "", ".csproj", "", "", ""),
            ),
        },
        "css": {
            "": (
                ("vendored", "4-983-122", "vendored-assets", "copy of third-party assets", "vendored", "font-awesome", ".css", "", "", ""),
            ),
            "vendor": (
                ("vendored", "4-985-122", "vendored-assets", "copy of third-party assets", "vendored", "", ".min.css", "", "", ""),
            ),
        },
        "cts": {
            "migrations": (
                ("schema", "7-985-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".cts", "", "", ""),
            ),
        },
        "cypher": {
            "": (
                ("schema", "1-987-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".down.cypher", "", "", ""),
                ("schema", "1-988-072", "graph-databases", "migration of a graph database", "migration", "V", ".cypher", "V[0-9]*__*.cypher", "", ""),
                ("schema", "1-989-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".up.cypher", "", "", ""),
            ),
            "migrations": (
                ("schema", "1-977-072", "graph-databases", "migration of a graph database", "migration", "", ".cypher", "", "**/neo4j/migrations/**", ""),
                ("schema", "1-982-072", "graph-databases", "migration of a graph database", "migration", "", ".cypher", "", "", ""),
            ),
        },
        "dacpac": {
            "": (
                ("schema", "1-992-047", "ssdt", "migration of SQL Server Data Tools", "migration", "", ".dacpac", "", "", ""),
            ),
        },
        "dart": {
            "migrations": (
                ("schema", "7-984-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".dart", "", "", ""),
            ),
        },
        "dcl": {
            "": (
                ("dependency", "3-988-040", "gradle", "manifest of Gradle", "mixed", "", ".gradle.dcl", "", "", ""),
            ),
        },
        "ddl": {
            "": (
                ("schema", "1-991-014", "flyway", "migration of Flyway", "migration", "V", ".ddl", "V[0-9]*__*.ddl", "", ""),
            ),
            "migrations": (
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "weak", "", ".ddl", "", "", ""),
            ),
        },
        "dll": {
            "Plugins": (
                ("vendored", "4-988-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".dll", "", "", ""),
            ),
            "lib": (
                ("vendored", "4-992-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".dll", "", "", ""),
            ),
            "libs": (
                ("vendored", "4-991-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".dll", "", "", ""),
            ),
        },
        "dockerfile": {
            "": (
                ("runtime", "5-988-115", "dockerfile", "file of an image build", "hint", "", ".dockerfile", "", "", ""),
            ),
        },
        "dump": {
            "database": (
                ("schema", "3-973-036", "laravel", "schema snapshot of Laravel", "snapshot", "", "-schema.dump", "", "**/database/schema", ""),
                ("schema", "3-980-036", "laravel", "schema snapshot of Laravel", "snapshot", "", ".dump", "", "**/database/schema", ""),
            ),
        },
        "dylib": {
            "lib": (
                ("vendored", "4-990-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".dylib", "", "", ""),
            ),
            "libs": (
                ("vendored", "4-989-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".dylib", "", "", ""),
            ),
        },
        "edgeql": {
            "dbschema": (
                ("schema", "1-978-074", "gel", "migration of Gel", "migration", "", ".edgeql", "", "**/dbschema/fixups", ""),
            ),
            "migrations": (
                ("schema", "1-974-074", "gel", "migration of Gel", "migration", "", ".edgeql", "", "**/dbschema/migrations", ""),
            ),
        },
        "edmx": {
            "": (
                ("schema", "2-994-045", "ef6", "schema of Entity Framework 6", "declared", "", ".edmx", "", "", ""),
            ),
        },
        "edn": {
            "migrations": (
                ("schema", "1-976-024", "migratus-ragtime", "migration of Migratus or Ragtime", "migration", "", ".edn", "", "**/resources/migrations/**", ""),
            ),
            "resources": (
                ("schema", "1-979-024", "migratus-ragtime", "migration of Migratus or Ragtime", "migration", "", ".edn", "", "**/resources/ragtime/**", ""),
            ),
        },
        "egg": {
            "": (
                ("vendored", "4-995-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".egg", "", "", ""),
            ),
        },
        "ejs": {
            "": (
                ("dependency", "6-995-118", "web-pages", "file of a web page", "hint", "", ".ejs", "", "", ""),
            ),
        },
        "el": {
            "": (
                ("dependency", "3-992-090", "other-languages", "manifest of a package manager", "mixed", "", "-pkg.el", "", "", ""),
            ),
        },
        "erb": {
            "": (
                ("dependency", "6-995-118", "web-pages", "file of a web page", "hint", "", ".erb", "", "", ""),
            ),
        },
        "esdl": {
            "dbschema": (
                ("schema", "2-986-074", "gel", "schema of Gel", "declared", "", ".esdl", "", "", ""),
            ),
        },
        "ex": {
            "migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".ex", "", "", ""),
            ),
        },
        "exs": {
            "data_migrations": (
                ("data", "7-972-078", "data-scripts", "script of rows", "data", "", ".exs", "", "**/priv/repo/data_migrations/**", ""),
            ),
            "migrations": (
                ("schema", "1-981-058", "ecto", "migration of Ecto", "migration", "", ".exs", "", "**/priv/*/migrations/**", ""),
                ("schema", "1-983-058", "ecto", "migration of Ecto", "migration", "", ".exs", "[0-9]*_*.exs", "", ""),
                ("schema", "7-985-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".exs", "", "", ""),
            ),
            "priv": (
                ("schema", "1-980-058", "ecto", "migration of Ecto", "migration", "", ".exs", "", "**/priv/*/*_migrations/**", ""),
            ),
            "seeds": (
                ("data", "7-982-078", "data-scripts", "script of rows", "data", "", ".exs", "", "**/priv/repo/seeds/**", ""),
            ),
        },
        "fizz": {
            "": (
                ("schema", "1-994-053", "fizz", "migration of Fizz", "migration", "", ".fizz", "", "", ""),
            ),
        },
        "fs": {
            "Migrations": (
                ("schema", "1-984-044", "ef-core", "migration of Entity Framework Core", "migration", "", ".fs", "[0-9]*_*.fs", "", ""),
                ("schema", "6-986-044", "ef-core", "migration of Entity Framework Core", "weak", "", ".fs", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".fs", "", "", ""),
            ),
        },
        "fsl": {
            "fauna": (
                ("schema", "2-990-035", "hosted-backends", "schema of a hosted backend", "declared", "", ".fsl", "", "", ""),
            ),
            "schema": (
                ("schema", "2-989-035", "hosted-backends", "schema of a hosted backend", "declared", "", ".fsl", "", "", ""),
            ),
        },
        "fsproj": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "mixed", "", ".fsproj", "", "", ""),
            ),
        },
        "gel": {
            "dbschema": (
                ("schema", "2-987-074", "gel", "schema of Gel", "declared", "", ".gel", "", "", ""),
            ),
        },
        "gem": {
            "": (
                ("vendored", "4-995-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".gem", "", "", ""),
            ),
        },
        "gemfile": {
            "": (
                ("dependency", "3-991-027", "bundler", "manifest of Bundler", "mixed", "", ".gemfile", "", "", ""),
            ),
        },
        "gemspec": {
            "": (
                ("dependency", "3-991-027", "bundler", "manifest of Bundler", "mixed", "", ".gemspec", "", "", ""),
            ),
        },
        "go": {
            "db_migrations": (
                ("schema", "7-983-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".go", "", "", ""),
            ),
            "migrate": (
                ("schema", "1-987-049", "goose", "migration of goose", "migration", "", ".go", "[0-9]*_*.go", "**/migrate", ""),
            ),
            "migration": (
                ("schema", "1-985-049", "goose", "migration of goose", "migration", "", ".go", "[0-9]*_*.go", "**/migration", ""),
                ("schema", "7-987-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".go", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-984-049", "goose", "migration of goose", "migration", "", ".go", "[0-9]*_*.go", "", ""),
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".go", "", "", ""),
            ),
            "pb_migrations": (
                ("schema", "1-983-034", "payload-and-pocketbase", "migration of Payload or PocketBase", "migration", "", ".go", "", "**/pb_migrations", ""),
            ),
            "schema": (
                ("schema", "2-987-052", "ent", "schema of Ent", "declared", "", ".go", "", "**/ent/schema", ""),
            ),
            "schema_migrations": (
                ("schema", "7-979-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".go", "", "", ""),
            ),
            "vendor": (
                ("vendored", "0-990-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".go", "", "**/vendor/*/**", ""),
            ),
        },
        "gql": {
            "dataconnect": (
                ("schema", "2-978-035", "hosted-backends", "schema of a hosted backend", "declared", "", ".gql", "", "**/dataconnect/schema", ""),
            ),
        },
        "gradle": {
            "": (
                ("dependency", "3-992-040", "gradle", "manifest of Gradle", "mixed", "", ".gradle", "", "", ""),
            ),
        },
        "groovy": {
            "": (
                ("schema", "1-988-014", "flyway", "migration of Flyway", "migration", "V", ".groovy", "V[0-9]*__*.groovy", "", ""),
            ),
            "buildSrc": (
                ("dependency", "3-984-040", "gradle", "manifest of Gradle", "mixed", "", ".groovy", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-981-015", "liquibase", "migration of Liquibase", "migration", "", ".groovy", "", "**/db/changelog/**", ""),
            ),
            "grails-app": (
                ("schema", "1-972-015", "liquibase", "migration of Liquibase", "migration", "", ".groovy", "", "**/grails-app/migrations/**", ""),
            ),
            "migrations": (
                ("schema", "7-982-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".groovy", "", "", ""),
            ),
        },
        "gz": {
            "vendor": (
                ("vendored", "4-986-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".tar.gz", "", "**/vendor", ""),
            ),
        },
        "h": {
            "bundled": (
                ("vendored", "0-990-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", ".h", "", "", ""),
            ),
            "vendor": (
                ("vendored", "0-991-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".h", "", "**/vendor/*/**", ""),
            ),
        },
        "hbs": {
            "": (
                ("dependency", "6-995-118", "web-pages", "file of a web page", "hint", "", ".hbs", "", "", ""),
            ),
        },
        "hcl": {
            "": (
                ("schema", "2-992-051", "atlas", "schema of Atlas", "declared", "", ".ch.hcl", "", "", ""),
                ("schema", "2-992-051", "atlas", "schema of Atlas", "declared", "", ".lt.hcl", "", "", ""),
                ("schema", "2-992-051", "atlas", "schema of Atlas", "declared", "", ".ms.hcl", "", "", ""),
                ("schema", "2-992-051", "atlas", "schema of Atlas", "declared", "", ".my.hcl", "", "", ""),
                ("schema", "2-992-051", "atlas", "schema of Atlas", "declared", "", ".pg.hcl", "", "", ""),
            ),
        },
        "hpp": {
            "bundled": (
                ("vendored", "0-988-121", "third-party-trees", "vendored tree of third-party code", "vendored", "", ".hpp", "", "", ""),
            ),
            "vendor": (
                ("vendored", "0-989-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".hpp", "", "**/vendor/*/**", ""),
            ),
        },
        "htm": {
            "": (
                ("dependency", "6-995-118", "web-pages", "file of a web page", "hint", "", ".htm", "", "", ""),
            ),
        },
        "html": {
            "": (
                ("dependency", "6-994-118", "web-pages", "file of a web page", "hint", "", ".html", "", "", ""),
            ),
        },
        "http": {
            "migration": (
                ("schema", "1-983-073", "search-engines", "migration of a search engine", "migration", "", ".http", "", "**/es/migration", ""),
            ),
        },
        "hxml": {
            "haxe_libraries": (
                ("dependency", "3-980-085", "haxelib", "manifest of Haxelib", "mixed", "", ".hxml", "", "**/haxe_libraries", ""),
            ),
        },
        "importmap": {
            "": (
                ("dependency", "3-989-005", "deno", "manifest of Deno", "mixed", "", ".importmap", "", "", ""),
            ),
        },
        "in": {
            "": (
                ("dependency", "2-984-012", "pip-requirements", "manifest of pip", "manifest", "", "-constraints.in", "", "", ""),
                ("dependency", "2-984-012", "pip-requirements", "manifest of pip", "manifest", "", ".in", "*requirements*.in", "", ""),
                ("dependency", "2-985-012", "pip-requirements", "manifest of pip", "manifest", "constraints", ".in", "", "", ""),
            ),
            "requirements": (
                ("dependency", "2-984-012", "pip-requirements", "manifest of pip", "manifest", "", ".in", "", "", ""),
            ),
        },
        "jar": {
            "": (
                ("vendored", "4-995-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".jar", "", "", ""),
            ),
        },
        "java": {
            "": (
                ("schema", "1-990-014", "flyway", "migration of Flyway", "migration", "V", ".java", "V[0-9]*__*.java", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "migration", "R__", ".java", "", "", ""),
            ),
            "Migrations": (
                ("schema", "7-984-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".java", "", "", ""),
            ),
            "buildSrc": (
                ("dependency", "3-986-040", "gradle", "manifest of Gradle", "mixed", "", ".java", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-984-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".java", "", "", ""),
            ),
            "tables": (
                ("schema", "3-984-020", "jooq", "schema snapshot of jOOQ", "snapshot", "", ".java", "", "**/jooq/**/tables", ""),
            ),
        },
        "jinja": {
            "": (
                ("schema", "1-985-069", "schemachange", "migration of schemachange", "migration", "V", ".sql.jinja", "V[0-9]*__*.sql.jinja", "", ""),
                ("schema", "1-985-069", "schemachange", "migration of schemachange", "migration", "v", ".sql.jinja", "v[0-9]*__*.sql.jinja", "", ""),
                ("schema", "1-986-069", "schemachange", "migration of schemachange", "migration", "A__", ".sql.jinja", "", "", ""),
                ("schema", "1-986-069", "schemachange", "migration of schemachange", "migration", "R__", ".sql.jinja", "", "", ""),
            ),
        },
        "js": {
            "": (
                ("schema", "1-989-033", "postgrator", "migration of Postgrator", "migration", "", ".js", "[0-9]*.undo.*.js", "", ""),
                ("schema", "1-990-033", "postgrator", "migration of Postgrator", "migration", "", ".undo.js", "[0-9]*.undo.js", "", ""),
                ("schema", "1-991-033", "postgrator", "migration of Postgrator", "migration", "", ".js", "[0-9]*.do.*.js", "", ""),
                ("schema", "1-992-033", "postgrator", "migration of Postgrator", "migration", "", ".do.js", "[0-9]*.do.js", "", ""),
                ("vendored", "4-983-122", "vendored-assets", "copy of third-party assets", "vendored", "jquery-ui", ".min.js", "", "", ""),
                ("vendored", "4-985-122", "vendored-assets", "copy of third-party assets", "vendored", "jquery.", ".min.js", "", "", ""),
                ("vendored", "4-988-122", "vendored-assets", "copy of third-party assets", "vendored", "jquery-", ".js", "jquery-[0-9]*.js", "", ""),
            ),
            "Migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".js", "", "", ""),
            ),
            "database": (
                ("data", "7-983-078", "data-scripts", "script of rows", "data", "", ".js", "", "**/database/seeds/**", ""),
            ),
            "db_migrations": (
                ("schema", "7-983-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".js", "", "", ""),
            ),
            "dbmigrations": (
                ("schema", "7-984-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".js", "", "", ""),
            ),
            "lib": (
                ("vendored", "4-989-122", "vendored-assets", "copy of third-party assets", "vendored", "", ".min.js", "", "", ""),
            ),
            "libs": (
                ("vendored", "4-988-122", "vendored-assets", "copy of third-party assets", "vendored", "", ".min.js", "", "", ""),
            ),
            "migrate": (
                ("schema", "7-989-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".js", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migration": (
                ("schema", "5-987-028", "typeorm", "migration of TypeORM", "migration", "", ".js", "", "", "(?:[0-9]{10}-.+)|(?:[0-9]{13}-.+)|(?:[0-9]{13}[A-Z].*)"),
                ("schema", "7-987-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".js", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-976-030", "mikro-orm", "migration of MikroORM", "migration", "Migration", ".js", "Migration[0-9]*.js", "", ""),
                ("schema", "5-986-027", "knex", "migration of Knex", "migration", "", ".js", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "5-986-028", "typeorm", "migration of TypeORM", "migration", "", ".js", "", "", "(?:[0-9]{10}-.+)|(?:[0-9]{13}-.+)|(?:[0-9]{13}[A-Z].*)"),
                ("schema", "5-986-029", "sequelize", "migration of Sequelize", "migration", "", ".js", "", "", "(?:[0-9]{14}-.+)"),
                ("schema", "5-986-031", "node-pg-migrate", "migration of node-pg-migrate", "migration", "", ".js", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".js", "", "", ""),
            ),
            "pb_migrations": (
                ("schema", "1-983-034", "payload-and-pocketbase", "migration of Payload or PocketBase", "migration", "", ".js", "", "**/pb_migrations", ""),
            ),
            "seeders": (
                ("data", "7-987-078", "data-scripts", "script of rows", "data", "", ".js", "[0-9]*-*.js", "**/seeders", ""),
            ),
            "seeds": (
                ("data", "7-989-078", "data-scripts", "script of rows", "data", "", ".js", "", "**/db/seeds/**", ""),
            ),
            "vendor": (
                ("vendored", "4-986-122", "vendored-assets", "copy of third-party assets", "vendored", "", ".min.js", "", "", ""),
            ),
        },
        "json": {
            "": (
                ("dependency", "1-977-065", "bazel-modules", "lock file of Bazel modules", "lock", "", ".cargo-bazel-lock.json", "", "", ""),
                ("dependency", "1-980-051", "nuget", "lock file of NuGet", "lock", "", ".packages.lock.json", "", "", ""),
                ("dependency", "1-980-065", "bazel-modules", "lock file of Bazel modules", "lock", "", "_maven_install.json", "", "", ""),
                ("dependency", "1-984-094", "apko", "lock file of apko", "lock", "", ".apko.lock.json", "", "", ""),
                ("dependency", "1-989-051", "nuget", "lock file of NuGet", "lock", "", ".deps.json", "", "", ""),
                ("dependency", "3-986-030", "cocoapods", "manifest of CocoaPods", "mixed", "", ".podspec.json", "", "", ""),
                ("dependency", "3-986-034", "composer", "manifest of Composer", "mixed", "", "composer.json", "", "", ""),
                ("dependency", "3-990-009", "esy", "manifest of esy", "mixed", "", ".esy.json", "", "", ""),
                ("schema", "1-982-015", "liquibase", "migration of Liquibase", "migration", "db.changelog", ".json", "", "", ""),
                ("schema", "1-988-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".down.json", "[0-9]*.down.json", "", ""),
                ("schema", "1-990-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".up.json", "[0-9]*.up.json", "", ""),
            ),
            "abstractSchemaChanges": (
                ("schema", "1-970-043", "php-cms", "migration of a PHP content management system", "migration", "", ".json", "", "**/sql/abstractSchemaChanges", ""),
            ),
            "changelog": (
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "migration", "", ".json", "", "**/db/changelog/**", ""),
            ),
            "doctype": (
                ("schema", "2-987-009", "frappe", "schema of Frappe", "declared", "", ".json", "", "**/doctype/*", ""),
            ),
            "drift_schemas": (
                ("schema", "3-981-062", "drift", "schema snapshot of Drift or ObjectBox", "snapshot", "", ".json", "", "", ""),
            ),
            "elasticsearch": (
                ("schema", "1-971-073", "search-engines", "migration of a search engine", "migration", "", ".json", "", "**/elasticsearch/migrations/**", ""),
            ),
            "features": (
                ("dependency", "3-979-047", "sling-features", "manifest of a Sling feature model", "mixed", "", ".json", "", "**/src/main/features/**", ""),
            ),
            "index-templates": (
                ("schema", "2-979-073", "search-engines", "schema of a search engine", "declared", "", ".json", "", "**/index-templates", ""),
            ),
            "index_templates": (
                ("schema", "2-979-073", "search-engines", "schema of a search engine", "declared", "", ".json", "", "**/index_templates", ""),
            ),
            "liquibase": (
                ("schema", "1-979-015", "liquibase", "migration of Liquibase", "migration", "", ".json", "", "**/liquibase/change*/**", ""),
            ),
            "meta": (
                ("schema", "3-981-026", "drizzle", "schema snapshot of Drizzle", "snapshot", "", "_snapshot.json", "", "**/meta", ""),
            ),
            "migrations": (
                ("schema", "1-979-035", "hosted-backends", "migration of a hosted backend", "migration", "", ".json", "", "**/.xata/migrations", ""),
                ("schema", "3-974-030", "mikro-orm", "schema snapshot of MikroORM", "snapshot", ".snapshot-", ".json", "", "", ""),
                ("schema", "3-974-030", "mikro-orm", "schema snapshot of MikroORM", "snapshot", ".snapshot-", ".json", "", "**/migrations", ""),
                ("schema", "3-975-030", "mikro-orm", "schema snapshot of MikroORM", "snapshot", "", ".snapshot.json", "", "**/migrations", ""),
                ("schema", "3-981-034", "payload-and-pocketbase", "schema snapshot of Payload or PocketBase", "snapshot", "", ".json", "[0-9]*_[0-9]*.json", "**/migrations", ""),
                ("schema", "5-984-054", "pgroll", "migration of pgroll or Reshape", "migration", "", ".json", "", "", "(?:[0-9].+)"),
            ),
            "opensearch": (
                ("schema", "1-974-073", "search-engines", "migration of a search engine", "migration", "", ".json", "", "**/opensearch/migrations/**", ""),
            ),
            "resource_snapshots": (
                ("schema", "3-972-058", "ecto", "schema snapshot of Ecto", "snapshot", "", ".json", "", "**/priv/resource_snapshots/**", ""),
            ),
            "schemas": (
                ("schema", "3-983-021", "room", "schema snapshot of Room", "snapshot", "", ".json", "[0-9][0-9][0-9].json", "**/schemas/*.*", ""),
                ("schema", "3-984-021", "room", "schema snapshot of Room", "snapshot", "", ".json", "[0-9][0-9].json", "**/schemas/*.*", ""),
                ("schema", "3-985-021", "room", "schema snapshot of Room", "snapshot", "", ".json", "[0-9].json", "**/schemas/*.*", ""),
            ),
        },
        "just": {
            "": (
                ("dependency", "6-994-116", "build-scripts", "file of build steps", "hint", "", ".just", "", "", ""),
            ),
        },
        "kt": {
            "": (
                ("schema", "1-992-014", "flyway", "migration of Flyway", "migration", "V", ".kt", "V[0-9]*__*.kt", "", ""),
                ("schema", "1-993-014", "flyway", "migration of Flyway", "migration", "R__", ".kt", "", "", ""),
            ),
            "Migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".kt", "", "", ""),
            ),
            "build-logic": (
                ("dependency", "3-985-040", "gradle", "manifest of Gradle", "mixed", "", ".kt", "", "", ""),
            ),
            "buildSrc": (
                ("dependency", "3-988-040", "gradle", "manifest of Gradle", "mixed", "", ".kt", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".kt", "", "", ""),
            ),
        },
        "kts": {
            "": (
                ("dependency", "3-988-040", "gradle", "manifest of Gradle", "mixed", "", ".gradle.kts", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "migration", "", ".kts", "", "**/db/changelog/**", ""),
            ),
        },
        "liquid": {
            "": (
                ("dependency", "6-992-118", "web-pages", "file of a web page", "hint", "", ".liquid", "", "", ""),
            ),
        },
        "lock": {
            "": (
                ("dependency", "1-982-019", "rye", "lock file of Rye", "lock", "requirements", ".lock", "", "", ""),
                ("dependency", "1-983-071", "stack", "lock file of Stack", "lock", "", ".stack.yaml.lock", "", "", ""),
                ("dependency", "1-983-071", "stack", "lock file of Stack", "lock", "stack-", ".yaml.lock", "", "", ""),
                ("dependency", "1-986-027", "bundler", "lock file of Bundler", "lock", "", ".gemfile.lock", "", "", ""),
                ("dependency", "1-986-027", "bundler", "lock file of Bundler", "lock", "Gemfile.", ".lock", "", "", ""),
                ("dependency", "1-986-027", "bundler", "lock file of Bundler", "lock", "Gemfile_", ".lock", "", "", ""),
                ("dependency", "1-986-034", "composer", "lock file of Composer", "lock", "", "composer.lock", "", "", ""),
                ("dependency", "1-986-096", "helmfile", "lock file of Helmfile", "lock", "", ".lock", "*helmfile*.lock", "", ""),
                ("dependency", "1-987-027", "bundler", "lock file of Bundler", "lock", "", "gems.rb.lock", "", "", ""),
                ("dependency", "1-988-023", "conda", "lock file of conda", "lock", "conda-", ".lock", "", "", ""),
                ("dependency", "1-988-038", "cargo", "lock file of Cargo", "lock", "Cargo-", ".lock", "", "", ""),
                ("dependency", "1-988-055", "conan", "lock file of Conan", "lock", "", ".conan.lock", "", "", ""),
                ("dependency", "1-988-103", "nix", "lock file of Nix or Guix", "lock", "", ".flake.lock", "", "", ""),
                ("dependency", "1-989-109", "mise", "lock file of mise or proto", "lock", "mise.", ".lock", "", "", ""),
                ("dependency", "1-990-017", "pdm", "lock file of PDM", "lock", "pdm.", ".lock", "", "", ""),
                ("dependency", "1-991-018", "uv", "lock file of uv", "lock", "", ".py.lock", "", "", ""),
            ),
            "3rdparty": (
                ("dependency", "1-986-025", "pants", "lock file of Pants", "lock", "", ".lock", "", "", ""),
            ),
            "Migrations": (
                ("schema", "3-966-039", "phinx", "schema snapshot of Phinx or CakePHP", "snapshot", "schema-dump-", ".lock", "", "**/config/Migrations", ""),
            ),
            "build-support": (
                ("dependency", "1-981-025", "pants", "lock file of Pants", "lock", "", ".lock", "", "", ""),
            ),
        },
        "locked": {
            "": (
                ("dependency", "1-987-072", "opam", "lock file of opam or dune", "lock", "", ".opam.locked", "", "", ""),
            ),
        },
        "lockfile": {
            "": (
                ("dependency", "1-983-040", "gradle", "lock file of Gradle", "lock", "", "-gradle.lockfile", "", "", ""),
                ("dependency", "1-983-040", "gradle", "lock file of Gradle", "lock", "", ".gradle.lockfile", "", "", ""),
            ),
            "3rdparty": (
                ("dependency", "1-982-025", "pants", "lock file of Pants", "lock", "", ".lockfile", "", "", ""),
            ),
            "dependency-locks": (
                ("dependency", "1-974-040", "gradle", "lock file of Gradle", "lock", "", ".lockfile", "", "**/dependency-locks", ""),
            ),
            "gradle": (
                ("dependency", "1-979-040", "gradle", "lock file of Gradle", "lock", "", ".lockfile", "", "**/gradle/locks", ""),
            ),
        },
        "lua": {
            "migrations": (
                ("schema", "7-985-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".lua", "", "", ""),
            ),
        },
        "mak": {
            "": (
                ("dependency", "6-995-116", "build-scripts", "file of build steps", "hint", "", ".mak", "", "", ""),
            ),
        },
        "migrations": {
            "dbmigration": (
                ("schema", "3-973-018", "ebean", "schema snapshot of Ebean", "snapshot", "idx_", ".migrations", "", "", ""),
            ),
        },
        "mill": {
            "": (
                ("dependency", "3-994-042", "mill", "manifest of Mill", "mixed", "", ".mill", "", "", ""),
            ),
        },
        "mjs": {
            "migrations": (
                ("schema", "5-985-027", "knex", "migration of Knex", "migration", "", ".mjs", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "5-985-029", "sequelize", "migration of Sequelize", "migration", "", ".mjs", "", "", "(?:[0-9]{14}-.+)"),
                ("schema", "5-985-031", "node-pg-migrate", "migration of node-pg-migrate", "migration", "", ".mjs", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-985-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".mjs", "", "", ""),
            ),
        },
        "mk": {
            "": (
                ("dependency", "6-996-116", "build-scripts", "file of build steps", "hint", "", ".mk", "", "", ""),
            ),
        },
        "ml": {
            "migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".ml", "", "", ""),
            ),
        },
        "mod": {
            "": (
                ("dependency", "3-992-036", "go-modules", "manifest of Go modules", "mixed", "", ".go.mod", "", "", ""),
            ),
            ".bingo": (
                ("dependency", "3-989-036", "go-modules", "manifest of Go modules", "mixed", "", ".mod", "", "**/.bingo", ""),
            ),
        },
        "mts": {
            "migrations": (
                ("schema", "7-985-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".mts", "", "", ""),
            ),
        },
        "mustache": {
            "": (
                ("dependency", "6-990-118", "web-pages", "file of a web page", "hint", "", ".mustache", "", "", ""),
            ),
        },
        "nimble": {
            "": (
                ("dependency", "3-992-082", "nimble", "manifest of Nimble", "mixed", "", ".nimble", "", "", ""),
            ),
        },
        "njk": {
            "": (
                ("dependency", "6-995-118", "web-pages", "file of a web page", "hint", "", ".njk", "", "", ""),
            ),
        },
        "nupkg": {
            "": (
                ("vendored", "4-993-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".nupkg", "", "", ""),
            ),
        },
        "nuproj": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "mixed", "", ".nuproj", "", "", ""),
            ),
        },
        "nuspec": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "mixed", "", ".nuspec", "", "", ""),
            ),
        },
        "opam": {
            "": (
                ("dependency", "3-994-072", "opam", "manifest of opam or dune", "mixed", "", ".opam", "", "", ""),
            ),
        },
        "persistentmodels": {
            "": (
                ("schema", "2-982-063", "haskell-persistent", "schema of Persistent or IHP", "declared", "", ".persistentmodels", "", "", ""),
            ),
        },
        "php": {
            "Database": (
                ("data", "7-982-078", "data-scripts", "script of rows", "data", "", ".php", "", "**/Database/Seeds/**", ""),
            ),
            "DoctrineMigrations": (
                ("schema", "1-977-038", "doctrine", "migration of Doctrine", "migration", "", ".php", "", "", ""),
            ),
            "Migration": (
                ("schema", "1-976-038", "doctrine", "migration of Doctrine", "migration", "Migration", ".php", "Migration[0-9]*.php", "", ""),
                ("schema", "1-976-038", "doctrine", "migration of Doctrine", "migration", "Version", ".php", "", "**/lib/Migration", ""),
            ),
            "Migrations": (
                ("schema", "1-972-036", "laravel", "migration of Laravel", "migration", "", ".php", "[0-9][0-9][0-9][0-9]_*.php", "**/Database/Migrations/**", ""),
                ("schema", "1-972-041", "codeigniter", "migration of CodeIgniter", "migration", "", ".php", "[0-9][0-9][0-9][0-9]-*.php", "**/Database/Migrations/**", ""),
                ("schema", "1-978-038", "doctrine", "migration of Doctrine", "migration", "Version", ".php", "", "", ""),
                ("schema", "5-985-039", "phinx", "migration of Phinx or CakePHP", "migration", "", ".php", "", "", "(?:[0-9]{14}_?.+[.]php)"),
                ("schema", "7-985-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".php", "", "", ""),
            ),
            "Schema": (
                ("schema", "1-979-042", "magento", "migration of Magento", "migration", "", ".php", "", "**/Setup/Patch/Schema/**", ""),
            ),
            "application": (
                ("schema", "1-974-041", "codeigniter", "migration of CodeIgniter", "migration", "", ".php", "", "**/application/migrations/**", ""),
            ),
            "database": (
                ("data", "7-980-078", "data-scripts", "script of rows", "data", "", ".php", "", "**/database/Seeders/**", ""),
                ("data", "7-980-078", "data-scripts", "script of rows", "data", "", ".php", "", "**/database/seeders/**", ""),
                ("data", "7-982-078", "data-scripts", "script of rows", "data", "", ".php", "", "**/database/seeds/**", ""),
                ("schema", "1-978-036", "laravel", "migration of Laravel", "migration", "", ".php", "[0-9]*.php", "**/database/settings", ""),
            ),
            "migrate": (
                ("schema", "7-988-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".php", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migration": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".php", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-974-036", "laravel", "migration of Laravel", "migration", "", ".php", "[0-9][0-9][0-9][0-9]_[0-9][0-9]_[0-9][0-9]_*.php", "", ""),
                ("schema", "1-976-036", "laravel", "migration of Laravel", "migration", "", ".php", "[0-9]*.php", "**/Database/migrations/**", ""),
                ("schema", "1-977-036", "laravel", "migration of Laravel", "migration", "", ".php", "", "**/database/migrations/**", ""),
                ("schema", "1-977-040", "yii", "migration of Yii", "migration", "m", ".php", "m[0-9][0-9][0-9][0-9][0-9][0-9]_*.php", "", ""),
                ("schema", "1-978-038", "doctrine", "migration of Doctrine", "migration", "Version", ".php", "", "", ""),
                ("schema", "1-978-040", "yii", "migration of Yii", "migration", "M", ".php", "M[0-9][0-9][0-9][0-9][0-9][0-9]*.php", "", ""),
                ("schema", "1-983-039", "phinx", "migration of Phinx or CakePHP", "migration", "", ".php", "", "**/db/migrations/**", ""),
                ("schema", "5-985-039", "phinx", "migration of Phinx or CakePHP", "migration", "", ".php", "", "", "(?:[0-9]{14}_?.+[.]php)"),
                ("schema", "7-985-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".php", "", "", ""),
            ),
            "updates": (
                ("schema", "5-988-037", "october-winter", "migration of October or Winter", "migration", "", ".php", "", "", "(?:(?:builder_table_)?(?:create|add|update|alter|drop|remove|delete|rename|change|migrate|seed)_.+[.]php)|(?:[0-9].*[.]php)"),
                ("schema", "5-988-037", "october-winter", "migration of October or Winter", "migration", "", ".php", "", "**/updates", "(?:(?:builder_table_)?(?:create|add|update|alter|drop|remove|delete|rename|change|migrate|seed)_.+[.]php)|(?:[0-9].*[.]php)"),
            ),
            "upgrade": (
                ("schema", "1-979-043", "php-cms", "migration of a PHP content management system", "migration", "upgrade-", ".php", "upgrade-[0-9]*.php", "**/upgrade", ""),
            ),
            "upgrades": (
                ("schema", "7-987-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".php", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
        },
        "pip": {
            "": (
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "manifest", "", ".pip", "*requirements*.pip", "", ""),
            ),
        },
        "pl": {
            "migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".pl", "", "", ""),
            ),
        },
        "podspec": {
            "": (
                ("dependency", "3-991-030", "cocoapods", "manifest of CocoaPods", "mixed", "", ".podspec", "", "", ""),
            ),
        },
        "pom": {
            "": (
                ("dependency", "3-995-039", "maven", "manifest of Maven", "mixed", "", ".pom", "", "", ""),
            ),
        },
        "postgres": {
            "schema": (
                ("schema", "7-975-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql.postgres", "", "**/schema/delta/**", ""),
            ),
        },
        "prisma": {
            "": (
                ("schema", "2-992-025", "prisma", "schema of Prisma", "declared", "", ".prisma", "", "", ""),
            ),
        },
        "prov": {
            "charts": (
                ("vendored", "4-984-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".tgz.prov", "", "**/charts", ""),
            ),
        },
        "ps1": {
            "": (
                ("dependency", "6-995-116", "build-scripts", "file of build steps", "hint", "", ".ps1", "", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "migration", "V", ".ps1", "V[0-9]*__*.ps1", "", ""),
            ),
        },
        "psd1": {
            "": (
                ("dependency", "2-986-054", "powershell", "manifest of PowerShell", "manifest", "PSDepend", ".psd1", "", "", ""),
                ("dependency", "2-987-054", "powershell", "manifest of PowerShell", "manifest", "", ".depend.psd1", "", "", ""),
            ),
        },
        "py": {
            "": (
                ("dependency", "3-987-055", "conan", "manifest of Conan", "mixed", "conanfile", ".py", "", "", ""),
                ("schema", "1-980-000", "django", "migration of Django", "migration", "", ".py", "[0-9][0-9][0-9][0-9]_*.py", "**/*_migrations/**", ""),
                ("schema", "1-992-014", "flyway", "migration of Flyway", "migration", "V", ".py", "V[0-9]*__*.py", "", ""),
            ),
            "Migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".py", "", "", ""),
            ),
            "alembic_migrations": (
                ("schema", "1-970-002", "alembic", "migration of Alembic", "migration", "", ".py", "", "**/alembic_migrations/versions/**", ""),
            ),
            "clickhouse": (
                ("schema", "1-976-075", "clickhouse", "migration of ClickHouse", "migration", "", ".py", "", "**/clickhouse/migrations/**", ""),
            ),
            "clickhouse_migrations": (
                ("schema", "1-975-075", "clickhouse", "migration of ClickHouse", "migration", "", ".py", "", "", ""),
            ),
            "db_migrations": (
                ("schema", "7-983-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".py", "", "", ""),
            ),
            "migrate": (
                ("schema", "7-989-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".py", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrate_repo": (
                ("schema", "1-976-003", "sqlalchemy-migrate", "migration of SQLAlchemy Migrate", "migration", "", ".py", "", "**/migrate_repo/versions/**", ""),
            ),
            "migration": (
                ("schema", "1-979-002", "alembic", "migration of Alembic", "migration", "", ".py", "", "**/migration/versions/**", ""),
                ("schema", "7-987-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".py", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-976-000", "django", "migration of Django", "migration", "", ".py", "*_squashed_*.py", "", ""),
                ("schema", "1-978-002", "alembic", "migration of Alembic", "migration", "", ".py", "", "**/migrations/versions/**", ""),
                ("schema", "1-978-004", "aerich", "migration of Aerich", "migration", "", ".py", "[0-9]*_*.py", "**/migrations/models", ""),
                ("schema", "1-981-000", "django", "migration of Django", "migration", "", ".py", "[0-9][0-9][0-9][0-9]_*.py", "", ""),
                ("schema", "1-981-008", "odoo", "migration of Odoo", "migration", "post-", ".py", "", "**/migrations/*", ""),
                ("schema", "1-981-008", "odoo", "migration of Odoo", "migration", "post_", ".py", "", "**/migrations/*", ""),
                ("schema", "1-982-006", "peewee-migrate", "migration of Peewee Migrate", "migration", "", ".py", "[0-9][0-9][0-9]_*.py", "**/migrations", ""),
                ("schema", "1-982-008", "odoo", "migration of Odoo", "migration", "end-", ".py", "", "**/migrations/*", ""),
                ("schema", "1-982-008", "odoo", "migration of Odoo", "migration", "end_", ".py", "", "**/migrations/*", ""),
                ("schema", "1-982-008", "odoo", "migration of Odoo", "migration", "pre-", ".py", "", "**/migrations/*", ""),
                ("schema", "1-982-008", "odoo", "migration of Odoo", "migration", "pre_", ".py", "", "**/migrations/*", ""),
                ("schema", "5-986-002", "alembic", "migration of Alembic", "migration", "", ".py", "", "", "(?:[0-9a-f]{10,16}(?:_.+)?[.]py)|(?:20[0-9]{2}[-_]?[01][0-9][-_]?[0-3][0-9][-_].+[.]py)"),
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".py", "", "", ""),
            ),
            "mongo_migrations": (
                ("schema", "1-980-010", "python-mongo", "migration of a MongoDB tool", "migration", "", ".py", "", "**/mongo_migrations", ""),
            ),
            "patches": (
                ("schema", "1-987-009", "frappe", "migration of Frappe", "migration", "", ".py", "", "**/patches/v[0-9]*", ""),
                ("schema", "1-987-009", "frappe", "migration of Frappe", "migration", "", ".py", "", "**/patches/v[0-9]*/**", ""),
            ),
            "piccolo_migrations": (
                ("schema", "1-978-005", "piccolo", "migration of Piccolo", "migration", "", ".py", "", "**/piccolo_migrations", ""),
            ),
            "revisions": (
                ("schema", "5-987-002", "alembic", "migration of Alembic", "migration", "", ".py", "", "", "(?:[0-9a-f]{10,16}(?:_.+)?[.]py)|(?:20[0-9]{2}[-_]?[01][0-9][-_]?[0-3][0-9][-_].+[.]py)"),
            ),
            "schema": (
                ("schema", "7-984-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".py", "[0-9]*.py", "**/schema/delta/**", ""),
            ),
            "schema_migrations": (
                ("schema", "7-979-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".py", "", "", ""),
            ),
            "south_migrations": (
                ("schema", "1-975-001", "django-south", "migration of South", "migration", "", ".py", "[0-9][0-9][0-9][0-9]_*.py", "**/south_migrations", ""),
                ("schema", "1-980-001", "django-south", "migration of South", "migration", "", ".py", "", "**/south_migrations", ""),
            ),
            "upgrades": (
                ("schema", "1-983-008", "odoo", "migration of Odoo", "migration", "post-", ".py", "", "**/upgrades/*", ""),
                ("schema", "1-984-008", "odoo", "migration of Odoo", "migration", "end-", ".py", "", "**/upgrades/*", ""),
                ("schema", "1-984-008", "odoo", "migration of Odoo", "migration", "pre-", ".py", "", "**/upgrades/*", ""),
                ("schema", "7-988-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".py", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "vendor": (
                ("vendored", "0-990-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".py", "", "**/vendor/*/**", ""),
            ),
            "versions": (
                ("schema", "1-981-002", "alembic", "migration of Alembic", "migration", "", ".py", "", "**/alembic/*/versions", ""),
                ("schema", "1-981-002", "alembic", "migration of Alembic", "migration", "", ".py", "", "**/alembic/versions/**", ""),
                ("schema", "1-986-002", "alembic", "migration of Alembic", "migration", "", ".py", "", "**/db/versions", ""),
                ("schema", "5-988-002", "alembic", "migration of Alembic", "migration", "", ".py", "", "", "(?:[0-9a-f]{10,16}(?:_.+)?[.]py)|(?:20[0-9]{2}[-_]?[01][0-9][-_]?[0-3][0-9][-_].+[.]py)"),
            ),
        },
        "pyi": {
            "vendor": (
                ("vendored", "0-989-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".pyi", "", "**/vendor/*/**", ""),
            ),
        },
        "rake": {
            "deployment": (
                ("data", "7-974-078", "data-scripts", "script of rows", "data", "", ".rake", "[0-9]*_*.rake", "**/lib/tasks/deployment", ""),
            ),
        },
        "razor": {
            "": (
                ("dependency", "6-993-118", "web-pages", "file of a web page", "hint", "", ".razor", "", "", ""),
            ),
        },
        "rb": {
            "data": (
                ("data", "7-988-078", "data-scripts", "script of rows", "data", "", ".rb", "[0-9]*_*.rb", "**/db/data", ""),
            ),
            "data_migration": (
                ("data", "7-980-078", "data-scripts", "script of rows", "data", "", ".rb", "", "**/db/data_migration/**", ""),
            ),
            "data_migrations": (
                ("data", "7-979-078", "data-scripts", "script of rows", "data", "", ".rb", "", "**/db/data_migrations/**", ""),
            ),
            "db": (
                ("schema", "1-986-011", "rails", "migration of Rails", "migration", "", ".rb", "", "**/db/*_migrate/**", ""),
                ("schema", "3-987-011", "rails", "schema snapshot of Rails", "snapshot", "", "_schema.rb", "", "**/db", ""),
                ("schema", "3-987-011", "rails", "schema snapshot of Rails", "snapshot", "schema_", ".rb", "", "**/db", ""),
            ),
            "migrate": (
                ("schema", "1-987-011", "rails", "migration of Rails", "migration", "", ".rb", "", "**/db/migrate/**", ""),
                ("schema", "7-989-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".rb", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migration": (
                ("schema", "7-987-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".rb", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-984-012", "sequel", "migration of Sequel", "migration", "", ".rb", "", "**/db/migrations/**", ""),
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".rb", "", "", ""),
            ),
            "mongodb": (
                ("schema", "1-980-013", "mongoid", "migration of Mongoid", "migration", "", ".rb", "", "**/db/mongodb/migrate", ""),
            ),
            "seeds": (
                ("data", "7-989-078", "data-scripts", "script of rows", "data", "", ".rb", "", "**/db/seeds/**", ""),
            ),
            "vendor": (
                ("vendored", "0-987-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".rb", "", "**/lib/*/vendor/**", ""),
                ("vendored", "0-987-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".rb", "", "**/vendor/*/lib/**", ""),
            ),
        },
        "refactorlog": {
            "": (
                ("schema", "1-987-047", "ssdt", "migration of SQL Server Data Tools", "migration", "", ".refactorlog", "", "", ""),
            ),
        },
        "references": {
            "": (
                ("dependency", "2-982-052", "paket", "manifest of Paket", "manifest", "", ".paket.references", "", "", ""),
            ),
        },
        "repos": {
            "": (
                ("dependency", "3-993-063", "repository-lists", "manifest of a list of repositories", "mixed", "", ".repos", "", "", ""),
            ),
        },
        "resolved": {
            "": (
                ("dependency", "1-982-032", "swift", "lock file of Swift Package Manager", "lock", "Package-", ".resolved", "", "", ""),
            ),
        },
        "resx": {
            "Migrations": (
                ("schema", "1-984-045", "ef6", "migration of Entity Framework 6", "migration", "", ".resx", "", "", ""),
            ),
        },
        "rgm": {
            "schema-model": (
                ("schema", "3-983-014", "flyway", "schema snapshot of Flyway", "snapshot", "", ".rgm", "", "", ""),
            ),
        },
        "rockspec": {
            "": (
                ("dependency", "3-990-080", "luarocks", "manifest of LuaRocks", "mixed", "", ".rockspec", "", "", ""),
            ),
        },
        "rosinstall": {
            "": (
                ("dependency", "3-988-063", "repository-lists", "manifest of a list of repositories", "mixed", "", ".rosinstall", "", "", ""),
            ),
        },
        "rs": {
            "": (
                ("schema", "1-986-056", "sea-orm", "migration of SeaORM", "migration", "m20", ".rs", "m20[0-9][0-9][0-9][0-9][0-9][0-9]_*.rs", "", ""),
                ("schema", "1-992-057", "refinery", "migration of Refinery", "migration", "U", ".rs", "U[0-9]*__*.rs", "", ""),
                ("schema", "1-992-057", "refinery", "migration of Refinery", "migration", "V", ".rs", "V[0-9]*__*.rs", "", ""),
            ),
            "migration": (
                ("schema", "1-984-056", "sea-orm", "migration of SeaORM", "migration", "m", ".rs", "m[0-9]*_*.rs", "", ""),
            ),
            "migrations": (
                ("schema", "1-983-056", "sea-orm", "migration of SeaORM", "migration", "m", ".rs", "m[0-9]*_*.rs", "", ""),
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".rs", "", "", ""),
            ),
            "vendor": (
                ("vendored", "0-990-122", "vendored-assets", "vendored tree of third-party assets", "vendored", "", ".rs", "", "**/vendor/*/**", ""),
            ),
        },
        "sbt": {
            "": (
                ("dependency", "3-995-041", "sbt", "manifest of sbt", "mixed", "", ".sbt", "", "", ""),
            ),
        },
        "scala": {
            "migration": (
                ("schema", "1-979-023", "slick-migration", "migration of Slick", "migration", "", ".scala", "", "**/slick/migration/**", ""),
            ),
            "migrations": (
                ("schema", "7-983-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".scala", "", "", ""),
            ),
            "project": (
                ("dependency", "3-986-041", "sbt", "manifest of sbt", "mixed", "", ".scala", "", "project", ""),
            ),
        },
        "scmp": {
            "": (
                ("schema", "2-994-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".scmp", "", "", ""),
            ),
        },
        "sh": {
            "": (
                ("dependency", "6-996-116", "build-scripts", "file of build steps", "hint", "", ".sh", "", "", ""),
                ("schema", "1-992-014", "flyway", "migration of Flyway", "migration", "V", ".sh", "V[0-9]*__*.sh", "", ""),
            ),
        },
        "snupkg": {
            "": (
                ("vendored", "4-992-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".snupkg", "", "", ""),
            ),
        },
        "so": {
            "jniLibs": (
                ("vendored", "4-989-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".so", "", "", ""),
            ),
            "lib": (
                ("vendored", "4-993-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".so", "", "", ""),
            ),
            "libs": (
                ("vendored", "4-992-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".so", "", "", ""),
            ),
        },
        "sql": {
            "": (
                ("schema", "1-978-014", "flyway", "migration of Flyway", "migration", "beforeRepeatables", ".sql", "", "", ""),
                ("schema", "1-980-014", "flyway", "migration of Flyway", "migration", "beforeVersioned", ".sql", "", "", ""),
                ("schema", "1-981-014", "flyway", "migration of Flyway", "migration", "afterVersioned", ".sql", "", "", ""),
                ("schema", "1-981-014", "flyway", "migration of Flyway", "migration", "beforeBaseline", ".sql", "", "", ""),
                ("schema", "1-981-014", "flyway", "migration of Flyway", "migration", "beforeValidate", ".sql", "", "", ""),
                ("schema", "1-982-014", "flyway", "migration of Flyway", "migration", "afterBaseline", ".sql", "", "", ""),
                ("schema", "1-982-014", "flyway", "migration of Flyway", "migration", "afterValidate", ".sql", "", "", ""),
                ("schema", "1-982-014", "flyway", "migration of Flyway", "migration", "beforeMigrate", ".sql", "", "", ""),
                ("schema", "1-983-014", "flyway", "migration of Flyway", "migration", "afterConnect", ".sql", "", "", ""),
                ("schema", "1-983-014", "flyway", "migration of Flyway", "migration", "afterMigrate", ".sql", "", "", ""),
                ("schema", "1-983-014", "flyway", "migration of Flyway", "migration", "beforeRepair", ".sql", "", "", ""),
                ("schema", "1-984-014", "flyway", "migration of Flyway", "migration", "afterRepair", ".sql", "", "", ""),
                ("schema", "1-984-014", "flyway", "migration of Flyway", "migration", "beforeClean", ".sql", "", "", ""),
                ("schema", "1-984-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".alwaysdown.sql", "", "", ""),
                ("schema", "1-985-014", "flyway", "migration of Flyway", "migration", "afterClean", ".sql", "", "", ""),
                ("schema", "1-985-014", "flyway", "migration of Flyway", "migration", "beforeEach", ".sql", "", "", ""),
                ("schema", "1-986-014", "flyway", "migration of Flyway", "migration", "afterEach", ".sql", "", "", ""),
                ("schema", "1-986-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".alwaysup.sql", "", "", ""),
                ("schema", "1-988-033", "postgrator", "migration of Postgrator", "migration", "", ".sql", "[0-9]*.undo.*.sql", "", ""),
                ("schema", "1-989-033", "postgrator", "migration of Postgrator", "migration", "", ".undo.sql", "[0-9]*.undo.sql", "", ""),
                ("schema", "1-990-033", "postgrator", "migration of Postgrator", "migration", "", ".sql", "[0-9]*.do.*.sql", "", ""),
                ("schema", "1-990-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".down.sql", "", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "migration", "B", ".sql", "B[0-9]*__*.sql", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "migration", "U", ".sql", "U[0-9]*__*.sql", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "migration", "V", ".sql", "V[0-9]*__*.sql", "", ""),
                ("schema", "1-991-014", "flyway", "migration of Flyway", "migration", "v", ".sql", "v[0-9]*__*.sql", "", ""),
                ("schema", "1-991-033", "postgrator", "migration of Postgrator", "migration", "", ".do.sql", "[0-9]*.do.sql", "", ""),
                ("schema", "1-992-014", "flyway", "migration of Flyway", "migration", "R__", ".sql", "", "", ""),
                ("schema", "1-992-048", "golang-migrate", "migration of golang-migrate", "migration", "", ".up.sql", "", "", ""),
                ("schema", "1-992-069", "schemachange", "migration of schemachange", "migration", "A__", ".sql", "", "", ""),
                ("schema", "1-992-069", "schemachange", "migration of schemachange", "migration", "r__", ".sql", "", "", ""),
                ("schema", "7-989-076", "sql-folder", "migration of a SQL tool", "weak", "", ".delta.sql", "", "", ""),
            ),
            "Application": (
                ("schema", "1-975-063", "haskell-persistent", "migration of Persistent or IHP", "migration", "", ".sql", "", "**/Application/Migration", ""),
            ),
            "DbScripts": (
                ("schema", "1-986-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "", ""),
            ),
            "DbUp": (
                ("schema", "1-991-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "", ""),
            ),
            "Functions": (
                ("schema", "2-986-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "**/Functions", ""),
            ),
            "META-INF": (
                ("schema", "1-981-019", "spring-scripts", "migration of Spring or Hibernate", "migration", "create", ".sql", "", "**/META-INF", ""),
                ("schema", "1-983-019", "spring-scripts", "migration of Spring or Hibernate", "migration", "drop", ".sql", "", "**/META-INF", ""),
                ("schema", "1-984-019", "spring-scripts", "migration of Spring or Hibernate", "migration", "", ".sql", "", "**/META-INF/sql", ""),
            ),
            "Migration": (
                ("schema", "7-986-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "MigrationScripts": (
                ("schema", "1-979-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "", ""),
            ),
            "Migrations": (
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "Scripts": (
                ("schema", "5-988-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "", "(?:[0-9].*[.]sql)|(?:Script[0-9].*[.]sql)"),
            ),
            "Sequences": (
                ("schema", "2-986-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "**/Sequences", ""),
            ),
            "SqlScripts": (
                ("schema", "1-985-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "", ""),
            ),
            "Stored Procedures": (
                ("schema", "2-978-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "**/Stored Procedures", ""),
            ),
            "StoredProcedures": (
                ("schema", "2-979-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "**/StoredProcedures", ""),
            ),
            "Synonyms": (
                ("schema", "2-987-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "**/Synonyms", ""),
            ),
            "Tables": (
                ("schema", "2-989-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "**/Tables", ""),
            ),
            "Triggers": (
                ("schema", "2-987-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "**/Triggers", ""),
            ),
            "User Defined Types": (
                ("schema", "2-977-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "**/User Defined Types", ""),
            ),
            "Views": (
                ("schema", "2-990-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "**/Views", ""),
            ),
            "administrator": (
                ("schema", "1-962-043", "php-cms", "migration of a PHP content management system", "migration", "", ".sql", "", "**/administrator/components/*/sql/updates/**", ""),
            ),
            "afterMigration": (
                ("schema", "1-981-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "**/afterMigration", ""),
            ),
            "alterDatabase": (
                ("schema", "1-982-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "**/alterDatabase", ""),
            ),
            "beforeMigration": (
                ("schema", "1-980-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "**/beforeMigration", ""),
            ),
            "callback": (
                ("schema", "1-985-014", "flyway", "migration of Flyway", "migration", "", ".sql", "", "**/db/callback/**", ""),
            ),
            "ch_migrations": (
                ("schema", "1-982-075", "clickhouse", "migration of ClickHouse", "migration", "", ".sql", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "migration", "", ".sql", "", "**/db/changelog/**", ""),
                ("schema", "7-986-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "changes": (
                ("schema", "7-988-076", "sql-folder", "migration of a SQL tool", "migration", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "changesets": (
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "clickhouse": (
                ("schema", "1-975-075", "clickhouse", "migration of ClickHouse", "migration", "", ".sql", "", "**/clickhouse/migrations/**", ""),
                ("schema", "5-985-075", "clickhouse", "migration of ClickHouse", "migration", "", ".sql", "", "", "(?:[0-9]+[-_].+[.]sql)"),
            ),
            "clickhouse_migrations": (
                ("schema", "1-974-075", "clickhouse", "migration of ClickHouse", "migration", "", ".sql", "", "", ""),
            ),
            "database": (
                ("schema", "3-974-036", "laravel", "schema snapshot of Laravel", "snapshot", "", "-schema.sql", "", "**/database/schema", ""),
                ("schema", "3-981-036", "laravel", "schema snapshot of Laravel", "snapshot", "", ".sql", "", "**/database/schema", ""),
                ("schema", "7-987-076", "sql-folder", "migration of a SQL tool", "migration", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "db": (
                ("schema", "3-983-011", "rails", "schema snapshot of Rails", "snapshot", "", "_structure.sql", "", "**/db", ""),
                ("schema", "7-993-076", "sql-folder", "migration of a SQL tool", "migration", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "db-migrations": (
                ("schema", "7-982-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "db_migrations": (
                ("schema", "7-982-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "dbmigration": (
                ("schema", "1-984-018", "ebean", "migration of Ebean", "migration", "", ".sql", "", "", ""),
            ),
            "dbmigrations": (
                ("schema", "7-983-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "dbo": (
                ("schema", "2-992-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sql", "", "", ""),
            ),
            "ddl": (
                ("schema", "7-992-077", "sql-schema", "schema of a SQL schema", "weak", "", ".sql", "", "", ""),
            ),
            "delta": (
                ("schema", "7-990-076", "sql-folder", "migration of a SQL tool", "migration", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "deltas": (
                ("schema", "7-989-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "deploy": (
                ("schema", "1-986-065", "dbix-class", "migration of DBIx::Class", "migration", "", ".sql", "", "**/sql/*/deploy/*", ""),
                ("schema", "1-989-066", "sqitch", "migration of Sqitch", "migration", "", ".sql", "", "", ""),
            ),
            "drizzle": (
                ("schema", "1-988-026", "drizzle", "migration of Drizzle", "migration", "", ".sql", "", "", ""),
            ),
            "evolutions": (
                ("schema", "1-981-017", "play-evolutions", "migration of Play Evolutions", "migration", "", ".sql", "", "**/conf/evolutions/**", ""),
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "flyway": (
                ("schema", "1-989-014", "flyway", "migration of Flyway", "migration", "", ".sql", "", "", ""),
            ),
            "liquibase": (
                ("schema", "1-986-015", "liquibase", "migration of Liquibase", "migration", "", ".sql", "", "", ""),
            ),
            "migrate": (
                ("schema", "7-988-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "migrate_repo": (
                ("schema", "1-975-003", "sqlalchemy-migrate", "migration of SQLAlchemy Migrate", "migration", "", ".sql", "", "**/migrate_repo/versions/**", ""),
            ),
            "migration": (
                ("schema", "1-984-014", "flyway", "migration of Flyway", "migration", "", ".sql", "", "**/db/migration/**", ""),
                ("schema", "7-986-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "migrations": (
                ("schema", "1-975-052", "ent", "migration of Ent", "migration", "", ".sql", "", "**/ent/migrate/migrations", ""),
                ("schema", "1-976-007", "yoyo", "migration of yoyo", "migration", "", ".rollback.sql", "", "", ""),
                ("schema", "1-976-024", "migratus-ragtime", "migration of Migratus or Ragtime", "migration", "", ".sql", "", "**/resources/migrations/**", ""),
                ("schema", "1-976-032", "graphile-migrate", "migration of Graphile Migrate", "migration", "", ".sql", "", "**/migrations/committed", ""),
                ("schema", "1-977-032", "graphile-migrate", "migration of Graphile Migrate", "migration", "", ".sql", "", "**/migrations/fixtures", ""),
                ("schema", "1-977-068", "supabase", "migration of Supabase", "migration", "", ".sql", "", "**/supabase/migrations/**", ""),
                ("schema", "1-978-016", "mybatis-migrations", "migration of MyBatis Migrations", "migration", "", ".sql", "", "**/migrations/scripts", ""),
                ("schema", "1-978-032", "graphile-migrate", "migration of Graphile Migrate", "migration", "", ".sql", "", "**/migrations/current", ""),
                ("schema", "1-979-025", "prisma", "migration of Prisma", "migration", "", ".sql", "", "**/prisma/migrations/**", ""),
                ("schema", "1-979-067", "hasura", "migration of Hasura", "migration", "", ".sql", "", "**/hasura/migrations/**", ""),
                ("schema", "1-980-065", "dbix-class", "migration of DBIx::Class", "migration", "", ".sql", "", "**/share/migrations/**", ""),
                ("schema", "1-981-029", "sequelize", "migration of Sequelize", "migration", "", ".sql", "", "**/migrations/sqls", ""),
                ("schema", "1-983-050", "dbmate", "migration of dbmate", "migration", "", ".sql", "", "**/db/migrations/**", ""),
                ("schema", "5-985-031", "node-pg-migrate", "migration of node-pg-migrate", "migration", "", ".sql", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-985-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "patches": (
                ("schema", "7-988-076", "sql-folder", "migration of a SQL tool", "migration", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "resources": (
                ("schema", "1-972-019", "spring-scripts", "migration of Spring or Hibernate", "migration", "schema-", ".sql", "", "**/src/main/resources/**", ""),
            ),
            "revert": (
                ("schema", "1-989-066", "sqitch", "migration of Sqitch", "migration", "", ".sql", "", "", ""),
            ),
            "rework": (
                ("schema", "1-989-066", "sqitch", "migration of Sqitch", "migration", "", ".sql", "", "", ""),
            ),
            "runAfterCreateDatabase": (
                ("schema", "1-973-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "**/runAfterCreateDatabase", ""),
            ),
            "runAfterOtherAnyTimeScripts": (
                ("schema", "1-968-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "**/runAfterOtherAnyTimeScripts", ""),
            ),
            "runBeforeUp": (
                ("schema", "1-984-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "**/runBeforeUp", ""),
            ),
            "runFirstAfterUp": (
                ("schema", "1-980-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "**/runFirstAfterUp", ""),
            ),
            "schema": (
                ("schema", "7-984-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "**/schema/delta/**", ""),
                ("schema", "7-989-076", "sql-folder", "migration of a SQL tool", "migration", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
                ("schema", "7-989-077", "sql-schema", "schema of a SQL schema", "weak", "", ".sql", "", "**/schema", ""),
            ),
            "schema-migrations": (
                ("schema", "7-978-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "schema_migrations": (
                ("schema", "7-978-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
            "schemas": (
                ("schema", "7-988-077", "sql-schema", "schema of a SQL schema", "weak", "", ".sql", "", "**/schemas", ""),
            ),
            "scripts": (
                ("schema", "5-988-016", "mybatis-migrations", "migration of MyBatis Migrations", "migration", "", ".sql", "", "**/scripts", "(?:[0-9]{14}_.+[.]sql)|(?:onabort[.]sql)"),
            ),
            "sprocs": (
                ("schema", "1-989-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "**/sprocs", ""),
            ),
            "sql": (
                ("schema", "7-992-076", "sql-folder", "migration of a SQL tool", "migration", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "supabase": (
                ("schema", "2-980-068", "supabase", "schema of Supabase", "declared", "", ".sql", "", "**/supabase/schemas/**", ""),
            ),
            "up": (
                ("schema", "5-993-046", "dbup-grate", "migration of DbUp, grate or RoundhousE", "migration", "", ".sql", "", "**/up", "(?:[0-9].*[.]sql)|(?:Script[0-9].*[.]sql)"),
            ),
            "updates": (
                ("schema", "1-985-043", "php-cms", "migration of a PHP content management system", "migration", "", ".sql", "", "**/sql/updates/**", ""),
                ("schema", "7-988-076", "sql-folder", "migration of a SQL tool", "migration", "", ".sql", "", "", "(?:[0-9]+(?:[._][0-9]+)*[-_. ].+)|(?:[0-9]+[.]sql)"),
            ),
            "upgrade": (
                ("schema", "1-985-065", "dbix-class", "migration of DBIx::Class", "migration", "", ".sql", "", "**/sql/*/upgrade/*", ""),
            ),
            "upgrades": (
                ("schema", "7-987-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql", "", "", ""),
            ),
        },
        "sqlite": {
            "schema": (
                ("schema", "7-977-076", "sql-folder", "migration of a SQL tool", "weak", "", ".sql.sqlite", "", "**/schema/delta/**", ""),
            ),
        },
        "sqlproj": {
            "": (
                ("dependency", "3-991-051", "nuget", "manifest of NuGet", "mixed", "", ".sqlproj", "", "", ""),
                ("schema", "2-991-047", "ssdt", "schema of SQL Server Data Tools", "declared", "", ".sqlproj", "", "", ""),
            ),
        },
        "sqm": {
            "": (
                ("schema", "1-995-022", "sqldelight", "migration of SQLDelight", "migration", "", ".sqm", "", "", ""),
            ),
        },
        "stub": {
            "migrations": (
                ("schema", "1-980-036", "laravel", "migration of Laravel", "migration", "", ".php.stub", "", "", ""),
                ("schema", "7-984-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".stub", "", "", ""),
            ),
        },
        "surql": {
            "migrations": (
                ("schema", "1-983-072", "graph-databases", "migration of a graph database", "migration", "", ".surql", "", "", ""),
            ),
            "schema": (
                ("schema", "1-987-072", "graph-databases", "migration of a graph database", "migration", "", ".surql", "", "**/schema", ""),
            ),
            "schemas": (
                ("schema", "1-986-072", "graph-databases", "migration of a graph database", "migration", "", ".surql", "", "**/schemas", ""),
            ),
        },
        "swift": {
            "": (
                ("dependency", "3-979-032", "swift", "manifest of Swift Package Manager", "mixed", "Package@swift-", ".swift", "", "", ""),
            ),
            "Migrations": (
                ("schema", "6-983-059", "vapor-fluent", "migration of Fluent", "weak", "", ".swift", "", "", ""),
            ),
            "migrations": (
                ("schema", "7-983-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".swift", "", "", ""),
            ),
        },
        "template": {
            "": (
                ("dependency", "3-983-051", "nuget", "manifest of NuGet", "mixed", "", ".csproj.template", "", "", ""),
                ("dependency", "3-985-072", "opam", "manifest of opam or dune", "mixed", "", ".opam.template", "", "", ""),
            ),
        },
        "tgz": {
            "charts": (
                ("vendored", "4-989-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".tgz", "", "**/charts", ""),
            ),
            "vendor": (
                ("vendored", "4-989-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".tgz", "", "**/vendor", ""),
            ),
        },
        "toml": {
            "": (
                ("dependency", "1-979-079", "julia", "lock file of Julia", "lock", "JuliaManifest-v", ".toml", "", "", ""),
                ("dependency", "1-984-079", "julia", "lock file of Julia", "lock", "Manifest-v", ".toml", "", "", ""),
                ("dependency", "1-987-014", "pylock", "lock file of pylock", "lock", "pylock.", ".toml", "", "", ""),
                ("dependency", "2-985-040", "gradle", "manifest of Gradle", "manifest", "", ".versions.toml", "", "", ""),
                ("dependency", "3-984-015", "pyproject", "manifest of a Python project", "mixed", "", ".pyproject.toml", "", "", ""),
                ("dependency", "3-991-089", "game-packages", "manifest of a game or mod package manager", "mixed", "", ".pw.toml", "", "", ""),
                ("runtime", "3-988-113", "tool-managers", "version pin of a tool manager", "runtime", ".mise.", ".toml", "", "", ""),
                ("runtime", "3-989-113", "tool-managers", "version pin of a tool manager", "runtime", "mise.", ".toml", "", "", ""),
            ),
            "migrations": (
                ("schema", "5-984-054", "pgroll", "migration of pgroll or Reshape", "migration", "", ".toml", "", "", "(?:[0-9].+)"),
            ),
        },
        "ts": {
            "Migrations": (
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".ts", "", "", ""),
            ),
            "database": (
                ("data", "7-983-078", "data-scripts", "script of rows", "data", "", ".ts", "", "**/database/seeds/**", ""),
            ),
            "db_migrations": (
                ("schema", "7-983-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".ts", "", "", ""),
            ),
            "dbmigrations": (
                ("schema", "7-984-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".ts", "", "", ""),
            ),
            "migrate": (
                ("schema", "7-989-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".ts", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migration": (
                ("schema", "5-987-028", "typeorm", "migration of TypeORM", "migration", "", ".ts", "", "", "(?:[0-9]{10}-.+)|(?:[0-9]{13}-.+)|(?:[0-9]{13}[A-Z].*)"),
                ("schema", "7-987-079", "code-folder", "migration of an unrecognised tool", "migration", "", ".ts", "", "", "(?:[mMvV]?[0-9]{2,}.*[-_].+)|(?:[0-9]{4,}[.].+)|(?:[0-9a-f]{12}_.+)"),
            ),
            "migrations": (
                ("schema", "1-976-030", "mikro-orm", "migration of MikroORM", "migration", "Migration", ".ts", "Migration[0-9]*.ts", "", ""),
                ("schema", "5-986-027", "knex", "migration of Knex", "migration", "", ".ts", "", "", "(?:[0-9]{14}_.+)"),
                ("schema", "5-986-028", "typeorm", "migration of TypeORM", "migration", "", ".ts", "", "", "(?:[0-9]{10}-.+)|(?:[0-9]{13}-.+)|(?:[0-9]{13}[A-Z].*)"),
                ("schema", "5-986-029", "sequelize", "migration of Sequelize", "migration", "", ".ts", "", "", "(?:[0-9]{14}-.+)"),
                ("schema", "5-986-031", "node-pg-migrate", "migration of node-pg-migrate", "migration", "", ".ts", "", "", "(?:[0-9]{13}_.+)|(?:[0-9]{17}_.+)"),
                ("schema", "7-986-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".ts", "", "", ""),
            ),
            "schema": (
                ("schema", "2-988-026", "drizzle", "schema of Drizzle", "declared", "", ".ts", "", "**/db/schema", ""),
            ),
            "schema_migrations": (
                ("schema", "7-979-079", "code-folder", "migration of an unrecognised tool", "weak", "", ".ts", "", "", ""),
            ),
            "seeds": (
                ("data", "7-989-078", "data-scripts", "script of rows", "data", "", ".ts", "", "**/db/seeds/**", ""),
            ),
        },
        "txt": {
            "": (
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "manifest", "", "-constraints.txt", "", "", ""),
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "manifest", "", ".txt", "*requirements*.txt", "", ""),
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "manifest", "", "_constraints.txt", "", "", ""),
                ("dependency", "2-984-012", "pip-requirements", "manifest of pip", "manifest", "constraints", ".txt", "", "", ""),
                ("dependency", "3-986-055", "conan", "manifest of Conan", "mixed", "conanfile", ".txt", "", "", ""),
            ),
            "moo-migrations": (
                ("schema", "1-981-063", "haskell-persistent", "migration of Persistent or IHP", "migration", "", ".txt", "", "**/moo-migrations", ""),
            ),
            "requirements": (
                ("dependency", "2-983-012", "pip-requirements", "manifest of pip", "manifest", "", ".txt", "", "", ""),
            ),
        },
        "vb": {
            "": (
                ("schema", "3-983-044", "ef-core", "schema snapshot of Entity Framework Core", "snapshot", "", "ModelSnapshot.vb", "", "", ""),
            ),
            "Migrations": (
                ("schema", "1-984-044", "ef-core", "migration of Entity Framework Core", "migration", "", ".vb", "[0-9]*_*.vb", "", ""),
                ("schema", "6-986-044", "ef-core", "migration of Entity Framework Core", "weak", "", ".vb", "", "", ""),
            ),
        },
        "vbproj": {
            "": (
                ("dependency", "3-992-051", "nuget", "manifest of NuGet", "mixed", "", ".vbproj", "", "", ""),
            ),
        },
        "whl": {
            "": (
                ("vendored", "4-995-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".whl", "", "", ""),
            ),
        },
        "wrap": {
            "subprojects": (
                ("dependency", "2-983-058", "meson-wrap", "manifest of Meson", "manifest", "", ".wrap", "", "**/subprojects", ""),
            ),
        },
        "xhtml": {
            "": (
                ("dependency", "6-993-118", "web-pages", "file of a web page", "hint", "", ".xhtml", "", "", ""),
            ),
        },
        "xml": {
            "": (
                ("dependency", "3-991-039", "maven", "manifest of Maven", "mixed", "", "-pom.xml", "", "", ""),
                ("dependency", "3-991-039", "maven", "manifest of Maven", "mixed", "", ".pom.xml", "", "", ""),
                ("dependency", "3-991-039", "maven", "manifest of Maven", "mixed", "pom.", ".xml", "", "", ""),
                ("dependency", "3-991-046", "ivy", "manifest of Ivy", "mixed", "ivy-", ".xml", "", "", ""),
                ("schema", "1-979-015", "liquibase", "migration of Liquibase", "migration", "", ".xml", "*changelog-master*.xml", "", ""),
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "migration", "db-changelog", ".xml", "", "", ""),
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "migration", "db.changelog", ".xml", "", "", ""),
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "migration", "dbchangelog", ".xml", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "migration", "", ".xml", "", "**/db/changelog/**", ""),
                ("schema", "1-986-015", "liquibase", "migration of Liquibase", "migration", "", ".xml", "", "", ""),
            ),
            "changelogs": (
                ("schema", "1-985-015", "liquibase", "migration of Liquibase", "migration", "", ".xml", "", "", ""),
            ),
            "changesets": (
                ("schema", "1-985-015", "liquibase", "migration of Liquibase", "migration", "", ".xml", "", "", ""),
            ),
            "dbmigration": (
                ("schema", "3-978-018", "ebean", "schema snapshot of Ebean", "snapshot", "", ".model.xml", "", "", ""),
            ),
            "liquibase": (
                ("schema", "1-986-015", "liquibase", "migration of Liquibase", "migration", "", ".xml", "", "", ""),
            ),
            "migrations": (
                ("schema", "1-980-072", "graph-databases", "migration of a graph database", "migration", "", ".xml", "", "**/neo4j/migrations/**", ""),
            ),
        },
        "yaml": {
            "": (
                ("dependency", "1-984-002", "pnpm", "lock file of pnpm", "lock", "pnpm-lock.", ".yaml", "", "", ""),
                ("dependency", "3-981-071", "stack", "manifest of Stack", "mixed", "stack-nightly", ".yaml", "", "", ""),
                ("dependency", "3-985-071", "stack", "manifest of Stack", "mixed", "stack-ghc", ".yaml", "", "", ""),
                ("dependency", "3-985-071", "stack", "manifest of Stack", "mixed", "stack-lts", ".yaml", "", "", ""),
                ("dependency", "3-986-076", "pub", "manifest of pub", "mixed", "pubspec.", ".yaml", "", "", ""),
                ("dependency", "3-987-071", "stack", "manifest of Stack", "mixed", "stack-", ".yaml", "stack-[0-9]*.yaml", "", ""),
                ("dependency", "3-988-071", "stack", "manifest of Stack", "mixed", "", ".stack.yaml", "", "", ""),
                ("schema", "1-978-015", "liquibase", "migration of Liquibase", "migration", "", ".yaml", "*changelog-master*.yaml", "", ""),
                ("schema", "1-982-015", "liquibase", "migration of Liquibase", "migration", "db-changelog", ".yaml", "", "", ""),
                ("schema", "1-982-015", "liquibase", "migration of Liquibase", "migration", "db.changelog", ".yaml", "", "", ""),
            ),
            "changelog": (
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "migration", "", ".yaml", "", "**/db/changelog/**", ""),
            ),
            "directus": (
                ("schema", "3-978-034", "payload-and-pocketbase", "schema snapshot of Payload or PocketBase", "snapshot", "snapshot", ".yaml", "", "**/directus", ""),
            ),
            "liquibase": (
                ("schema", "1-979-015", "liquibase", "migration of Liquibase", "migration", "", ".yaml", "", "**/liquibase/change*/**", ""),
            ),
            "migrations": (
                ("schema", "1-978-067", "hasura", "migration of Hasura", "migration", "", ".yaml", "", "**/hasura/migrations/**", ""),
                ("schema", "1-979-067", "hasura", "migration of Hasura", "migration", "", ".down.yaml", "", "**/migrations", ""),
                ("schema", "1-981-067", "hasura", "migration of Hasura", "migration", "", ".up.yaml", "", "**/migrations", ""),
                ("schema", "5-984-054", "pgroll", "migration of pgroll or Reshape", "migration", "", ".yaml", "", "", "(?:[0-9].+)"),
            ),
        },
        "yml": {
            "": (
                ("dependency", "1-984-023", "conda", "lock file of conda", "lock", "", ".conda-lock.yml", "", "", ""),
                ("dependency", "3-990-062", "west", "manifest of Zephyr west", "mixed", "west-", ".yml", "", "", ""),
                ("schema", "1-979-015", "liquibase", "migration of Liquibase", "migration", "", ".yml", "*changelog-master*.yml", "", ""),
                ("schema", "1-983-015", "liquibase", "migration of Liquibase", "migration", "db.changelog", ".yml", "", "", ""),
            ),
            "_source": (
                ("schema", "1-979-065", "dbix-class", "migration of DBIx::Class", "migration", "", ".yml", "", "**/sql/_source/deploy/*", ""),
            ),
            "changelog": (
                ("schema", "1-984-015", "liquibase", "migration of Liquibase", "migration", "", ".yml", "", "**/db/changelog/**", ""),
            ),
            "liquibase": (
                ("schema", "1-980-015", "liquibase", "migration of Liquibase", "migration", "", ".yml", "", "**/liquibase/change*/**", ""),
            ),
            "migrations": (
                ("schema", "1-980-065", "dbix-class", "migration of DBIx::Class", "migration", "", ".yml", "", "**/share/migrations/**", ""),
                ("schema", "5-985-054", "pgroll", "migration of pgroll or Reshape", "migration", "", ".yml", "", "", "(?:[0-9].+)"),
            ),
            "moo-migrations": (
                ("schema", "1-981-063", "haskell-persistent", "migration of Persistent or IHP", "migration", "", ".yml", "", "**/moo-migrations", ""),
            ),
        },
        "zip": {
            "vendor": (
                ("vendored", "4-989-123", "vendored-archives", "copy of a third-party package", "vendored", "", ".zip", "", "**/vendor", ""),
            ),
        },
        "zsh": {
            "": (
                ("dependency", "6-995-116", "build-scripts", "file of build steps", "hint", "", ".zsh", "", "", ""),
            ),
        },
    },
    {
        "Con": (
            ("runtime", "5-985-115", "dockerfile", "file of an image build", "hint", "Containerfile.", "", "", "", ""),
        ),
        "Doc": (
            ("runtime", "5-988-115", "dockerfile", "file of an image build", "hint", "Dockerfile.", "", "", "", ""),
        ),
        "Gem": (
            ("dependency", "3-991-027", "bundler", "manifest of Bundler", "mixed", "Gemfile.", "", "", "", ""),
        ),
        "LIC": (
            ("vendored", "0-985-121", "third-party-trees", "vendored tree of third-party code", "vendored", "LICENSE", "", "", "**/bundled/**", ""),
        ),
        "cab": (
            ("dependency", "3-985-070", "cabal", "manifest of Cabal", "mixed", "cabal.project.", "", "", "", ""),
        ),
        "cpa": (
            ("dependency", "3-990-077", "cpan", "manifest of CPAN", "mixed", "cpanfile.", "", "", "", ""),
        ),
        "gra": (
            ("dependency", "1-984-040", "gradle", "lock file of Gradle", "lock", "gradle.lockfile", "", "", "", ""),
        ),
    },
)
EXCLUDES: Table = (
    {
        "__init__.py": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "", "", ""),
        ),
        "conftest.py": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "", "", ""),
        ),
        "data_schema.rb": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "", "**/db", ""),
        ),
        "doc.go": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "", "**/migrations", ""),
        ),
        "embed.go": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "", "**/migrations", ""),
        ),
        "env.py": (
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "", "**/alembic", ""),
            ("", "1", "", "package markers and runners of a migrations folder", "", "", "", "", "**/migrations", ""),
        ),
        "index.js": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "", "**/migrations", ""),
        ),
        "index.ts": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "", "**/migrations", ""),
        ),
        "lib.rs": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "", "**/migrations", ""),
        ),
        "main.rs": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "", "**/migrations", ""),
        ),
        "mod.rs": (
            ("", "6", "", "registries and tests of a migrations folder", "", "", "", "", "**/migrations", ""),
        ),
    },
    {
        "*": {
            "__tests__": (
                ("", "5", "", "tests and sample data", "", "", "", "", "", ""),
            ),
            "codemod": (
                ("", "5", "", "codemods", "", "", "", "", "", ""),
            ),
            "codemods": (
                ("", "5", "", "codemods", "", "", "", "", "", ""),
            ),
            "config-migrations": (
                ("", "6", "", "the format of configuration files", "", "", "", "", "", ""),
            ),
            "config_migrations": (
                ("", "6", "", "the format of configuration files", "", "", "", "", "", ""),
            ),
            "contentful": (
                ("", "5", "", "content of hosted content management systems", "", "", "", "", "**/contentful/migrations/**", ""),
            ),
            "data": (
                ("", "5", "", "data only", "", "", "", "", "**/db/data/**", ""),
            ),
            "doc": (
                ("", "5", "", "documentation", "", "", "", "", "", ""),
            ),
            "docs": (
                ("", "5", "", "documentation", "", "", "", "", "", ""),
            ),
            "documentation": (
                ("", "5", "", "documentation", "", "", "", "", "", ""),
            ),
            "examples": (
                ("", "5", "", "documentation", "", "", "", "", "", ""),
            ),
            "fixtures": (
                ("", "5", "", "tests and sample data", "", "", "", "", "", ""),
            ),
            "jscodeshift": (
                ("", "5", "", "codemods", "", "", "", "", "", ""),
            ),
            "migrations": (
                ("", "5", "", "content of hosted content management systems", "", "", "", "", "**/prismic/migrations/**", ""),
                ("", "5", "", "content of hosted content management systems", "", "", "", "", "**/sanity/migrations/**", ""),
                ("", "6", "", "code migrations of Angular and Nx", "", "", "", "", "**/migrations/update-*/**", ""),
                ("", "6", "", "the format of configuration files", "", "", "", "", "**/eslint*/migrations/**", ""),
            ),
            "ng-update": (
                ("", "6", "", "code migrations of Angular and Nx", "", "", "", "", "", ""),
            ),
            "node_modules": (
                ("", "6", "", "trees of third parties", "", "", "", "", "", ""),
            ),
            "schematics": (
                ("", "6", "", "code migrations of Angular and Nx", "", "", "", "", "", ""),
            ),
            "seed": (
                ("", "5", "", "data only", "", "", "", "", "", ""),
            ),
            "seeders": (
                ("", "5", "", "data only", "", "", "", "", "", ""),
            ),
            "seeds": (
                ("", "5", "", "data only", "", "", "", "", "", ""),
            ),
            "spec": (
                ("", "5", "", "tests and sample data", "", "", "", "", "", ""),
            ),
            "test": (
                ("", "5", "", "tests and sample data", "", "", "", "", "", ""),
            ),
            "test_migrations": (
                ("", "5", "", "tests and sample data", "", "", "", "", "", ""),
            ),
            "testdata": (
                ("", "5", "", "tests and sample data", "", "", "", "", "", ""),
            ),
            "tests": (
                ("", "5", "", "tests and sample data", "", "", "", "", "", ""),
            ),
            "vendor": (
                ("", "6", "", "trees of third parties", "", "", "", "", "", ""),
            ),
        },
        "go": {
            "migrations": (
                ("", "1", "", "package markers and runners of a migrations folder", "", "", "_test.go", "", "", ""),
                ("", "6", "", "the format of configuration files", "", "", ".go", "", "**/config/migrations/**", ""),
            ),
        },
        "js": {
            "": (
                ("", "6", "", "registries and tests of a migrations folder", "", "", ".spec.js", "", "", ""),
                ("", "6", "", "registries and tests of a migrations folder", "", "", ".test.js", "", "", ""),
            ),
            "migrations": (
                ("", "6", "", "state of a client, kept outside a database", "", "", ".js", "", "**/persist/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", "", ".js", "", "**/redux/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", "", ".js", "", "**/settings/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", "", ".js", "", "**/storage/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", "", ".js", "", "**/store/migrations/**", ""),
                ("", "6", "", "the format of configuration files", "", "", ".js", "", "**/config/migrations/**", ""),
            ),
            "preferences": (
                ("", "6", "", "state of a client, kept outside a database", "", "", ".js", "", "**/preferences/migrations/**", ""),
            ),
        },
        "json": {
            "terraform": (
                ("", "5", "", "moves in infrastructure", "", "", ".json", "", "", ""),
            ),
        },
        "py": {
            "": (
                ("", "6", "", "registries and tests of a migrations folder", "", "test_", ".py", "", "", ""),
            ),
        },
        "sql": {
            "": (
                ("", "5", "", "data only", "", "", "_seed.sql", "", "", ""),
                ("", "5", "", "data only", "", "", "_seeds.sql", "", "", ""),
                ("", "5", "", "data only", "", "seed", ".sql", "", "", ""),
            ),
            "queries": (
                ("", "5", "", "query files", "", "", ".sql", "", "", ""),
            ),
            "query": (
                ("", "5", "", "query files", "", "", ".sql", "", "", ""),
            ),
        },
        "ts": {
            "": (
                ("", "6", "", "registries and tests of a migrations folder", "", "", ".spec.ts", "", "", ""),
                ("", "6", "", "registries and tests of a migrations folder", "", "", ".test.ts", "", "", ""),
            ),
            "migrations": (
                ("", "6", "", "state of a client, kept outside a database", "", "", ".ts", "", "**/persist/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", "", ".ts", "", "**/redux/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", "", ".ts", "", "**/settings/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", "", ".ts", "", "**/storage/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", "", ".ts", "", "**/store/migrations/**", ""),
                ("", "6", "", "state of a client, kept outside a database", "", "", ".ts", "", "**/stores/migrations/**", ""),
                ("", "6", "", "the format of configuration files", "", "", ".ts", "", "**/config/migrations/**", ""),
            ),
            "preferences": (
                ("", "6", "", "state of a client, kept outside a database", "", "", ".ts", "", "**/preferences/migrations/**", ""),
            ),
        },
        "yaml": {
            "charts": (
                ("", "5", "", "moves in infrastructure", "", "", ".yaml", "", "", ""),
            ),
            "helm": (
                ("", "5", "", "moves in infrastructure", "", "", ".yaml", "", "", ""),
            ),
            "k8s": (
                ("", "5", "", "moves in infrastructure", "", "", ".yaml", "", "", ""),
            ),
            "kubernetes": (
                ("", "5", "", "moves in infrastructure", "", "", ".yaml", "", "", ""),
            ),
        },
        "yml": {
            "k8s": (
                ("", "5", "", "moves in infrastructure", "", "", ".yml", "", "", ""),
            ),
            "kubernetes": (
                ("", "5", "", "moves in infrastructure", "", "", ".yml", "", "", ""),
            ),
        },
    },
    {
    },
)
SAMPLES: Table = (
    {
        ".gitignore": (
            ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor", ""),
        ),
        ".gitkeep": (
            ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor", ""),
        ),
        "BUCK": (
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/third_party/**", ""),
        ),
        "BUILD": (
            ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor", ""),
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/3rdparty/**", ""),
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/third_party/**", ""),
        ),
        "BUILD.bazel": (
            ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor", ""),
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/third_party/**", ""),
        ),
        "BUILD.gn": (
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/third_party/**", ""),
        ),
        "BUILD.plz": (
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/third_party/**", ""),
        ),
        "CMakeLists.txt": (
            ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor", ""),
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/3rdparty", ""),
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/third-party", ""),
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/third_party", ""),
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/thirdparty", ""),
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "extern", ""),
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "externals", ""),
        ),
        "Makefile": (
            ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor", ""),
        ),
        "Manifest.lock": (
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/Pods", ""),
        ),
        "OWNERS": (
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/third_party", ""),
        ),
        "README": (
            ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor", ""),
        ),
        "manifest": (
            ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor", ""),
        ),
        "requirements.txt": (
            ("vendored", "0", "", "the team's own build files round third-party code", "", "", "", "", "**/3rdparty/**", ""),
        ),
        "vendor.json": (
            ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor", ""),
        ),
    },
    {
        "*": {
            "__fixtures__": (
                ("", "1", "", "sample data of tests", "", "", "", "", "", ""),
            ),
            "__snapshots__": (
                ("", "1", "", "sample data of tests", "", "", "", "", "", ""),
            ),
            "components": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/components/**/vendor/**", ""),
            ),
            "controllers": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/controllers/**", ""),
            ),
            "features": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/features/vendor/**", ""),
            ),
            "fixtures": (
                ("", "1", "", "sample data of tests", "", "", "", "", "", ""),
            ),
            "handlers": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/handlers/**", ""),
            ),
            "internal": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/internal/**", ""),
            ),
            "management": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/management/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor/management/**", ""),
            ),
            "migrations": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/migrations/**", ""),
            ),
            "modules": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/modules/vendor/**", ""),
            ),
            "repository": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/repository/**", ""),
            ),
            "resources": (
                ("", "1", "", "sample data of tests", "", "", "", "", "**/test/**/resources/**", ""),
                ("", "1", "", "sample data of tests", "", "", "", "", "**/tests/**/resources/**", ""),
            ),
            "serializers": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/serializers/**", ""),
            ),
            "services": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/services/vendor/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/services/**", ""),
            ),
            "templates": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/templates/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor/templates/**", ""),
            ),
            "templatetags": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/templatetags/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor/templatetags/**", ""),
            ),
            "test": (
                ("", "1", "", "sample data of tests", "", "", "", "", "**/test/**/data/**", ""),
            ),
            "test-fixtures": (
                ("", "1", "", "sample data of tests", "", "", "", "", "", ""),
            ),
            "testResources": (
                ("", "1", "", "sample data of tests", "", "", "", "", "", ""),
            ),
            "test_fixtures": (
                ("", "1", "", "sample data of tests", "", "", "", "", "", ""),
            ),
            "testdata": (
                ("", "1", "", "sample data of tests", "", "", "", "", "", ""),
            ),
            "tests": (
                ("", "1", "", "sample data of tests", "", "", "", "", "**/tests/**/data/**", ""),
            ),
            "thirdparty": (
                ("vendored", "0", "", "packages of Java and Kotlin that deal with third parties", "", "", "", "", "**/src/main/java/**/thirdparty/**", ""),
                ("vendored", "0", "", "packages of Java and Kotlin that deal with third parties", "", "", "", "", "**/src/main/kotlin/**/thirdparty/**", ""),
                ("vendored", "0", "", "packages of Java and Kotlin that deal with third parties", "", "", "", "", "**/src/test/java/**/thirdparty/**", ""),
                ("vendored", "0", "", "packages of Java and Kotlin that deal with third parties", "", "", "", "", "**/src/test/kotlin/**/thirdparty/**", ""),
            ),
            "vendor": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/app/**/vendor/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/apps/vendor/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/pages/**/vendor/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/admin/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/api/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/domain/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/entity/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/forms/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/models/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/tests/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "**/vendor/views/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor/models/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor/tests/**", ""),
                ("vendored", "0", "", "own code in a folder called vendor", "", "", "", "", "vendor/views/**", ""),
            ),
            "vendored": (
                ("vendored", "0", "", "packages of Java and Kotlin that deal with third parties", "", "", "", "", "**/src/main/java/**/vendored/**", ""),
            ),
        },
        "BUILD": {
            "third_party": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".BUILD", "", "", ""),
            ),
        },
        "bzl": {
            "third_party": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".bzl", "", "", ""),
            ),
            "vendor": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", ".bzl", "", "vendor", ""),
            ),
        },
        "cmake": {
            "vendor": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", ".cmake", "", "vendor", ""),
            ),
        },
        "lock": {
            "3rdparty": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".lock", "", "", ""),
            ),
        },
        "lockfile": {
            "3rdparty": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".lockfile", "", "", ""),
            ),
        },
        "md": {
            "3rdparty": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".md", "", "**/3rdparty", ""),
            ),
            "third-party": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".md", "", "**/third-party", ""),
            ),
            "third_party": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".md", "", "**/third_party", ""),
            ),
            "thirdparty": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".md", "", "**/thirdparty", ""),
            ),
            "vendor": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", ".md", "", "vendor", ""),
            ),
        },
        "py": {
            "vendor": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", ".py", "", "vendor", ""),
            ),
        },
        "rst": {
            "vendor": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", ".rst", "", "vendor", ""),
            ),
        },
        "sh": {
            "vendor": (
                ("vendored", "0", "", "own code in a folder called vendor", "", "", ".sh", "", "vendor", ""),
            ),
        },
        "txt": {
            "third_party": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".txt", "", "**/third_party", ""),
            ),
        },
        "wrap": {
            "subprojects": (
                ("vendored", "0", "", "the team's own build files round third-party code", "", "", ".wrap", "", "", ""),
            ),
        },
    },
    {
    },
)
COPIED: tuple[Copied, ...] = (
    (
        "a JavaScript library",
        frozenset(("assets", "content", "css", "html", "javascript", "javascripts", "js", "lib", "libs", "plugins", "project-static", "public", "resources", "scripts", "static", "stylesheets", "web", "www", "wwwroot",)),
        frozenset(("adminlte", "bootstrap-datepicker", "bootstrap-select", "bootstrap3-editable", "ckeditor", "datatables", "fancybox", "fckeditor", "featherlight", "flatpickr", "font-awesome", "fontawesome", "fontawesome-free", "fullcalendar", "highcharts", "html5shiv", "jquery", "jquery-ui", "jquery-validation", "jqueryui", "jstree", "materialdesignicons", "mathjax", "modernizr", "morrisjs", "pdfjs", "plupload", "select2", "simplemde", "summernote", "tiny_mce", "tinymce",)),
        frozenset(("accounting", "ace", "alpine", "angular", "angular-*", "animate", "axios", "backbone", "backbone.*", "bloodhound", "bootstrap", "bootstrap-*", "bootstrap3-*", "chart", "chartjs-*", "ckeditor", "clipboard", "codemirror", "d3", "d3.*", "datatables", "datatables.*", "dompurify", "dropzone", "featherlight", "featherlight.*", "filesize", "flatpickr", "font-awesome", "fontawesome", "fullcalendar", "fuse", "hammer", "handlebars", "highcharts", "highlight", "html5shiv", "htmx", "jquery", "jquery-ui", "jquery.*", "jstz", "katex", "knockout", "leaflet", "lodash", "marked", "mathjax", "mermaid", "modernizr", "moment", "moment-*", "mustache", "normalize", "openlayers", "pdf", "pdfjs", "polyfill", "popper", "prism", "purify", "raphael", "react", "react-dom", "require", "requirejs", "respond", "select2", "simplemde", "sortable", "spin", "swagger-ui", "sweetalert", "sweetalert2", "swfobject", "three", "tinymce", "toastr", "typeahead", "typeahead.*", "underscore", "vue", "vue-*", "zeroclipboard",)),
    ),
    (
        "a PHP library",
        frozenset(("classes", "external", "inc", "include", "includes", "lib", "libraries", "library", "libs", "plugins", "program", "third",)),
        frozenset(("adodb", "adodb5", "dompdf", "fpdf", "geshi", "getid3", "htmlawed", "htmlpurifier", "jpgraph", "magpierss", "nusoap", "parsedown", "pclzip", "php-gettext", "phpmailer", "phpqrcode", "phpseclib", "simplepie", "simpletest", "smarty", "swiftmailer", "tcpdf",)),
        frozenset(("class.phpmailer.php", "class.smtp.php", "fpdf.php", "geshi.php", "getid3.php", "htmlpurifier.php", "nusoap.php", "parsedown.php", "pclzip.lib.php", "phpqrcode.php", "simplepie.php", "smarty.class.php", "tcpdf.php",)),
    ),
    (
        "a Python library",
        frozenset(("compat", "contrib", "deps", "ext", "external", "lib", "libraries", "library", "libs", "packages", "utils",)),
        frozenset(("asn1crypto", "beautifulsoup", "certifi", "charade", "chardet", "feedparser", "idna", "markdown2", "oscrypto", "ply", "pyparsing", "simplejson", "ssl_match_hostname", "urllib3",)),
        frozenset(("beautifulsoup.py", "feedparser.py", "markdown2.py", "odict.py", "ordered_dict.py", "ordereddict.py", "pyparsing.py", "simplejson.py", "six.py", "ssl_match_hostname.py",)),
    ),
    (
        "a C or C++ library",
        frozenset(("contrib", "dep", "deps", "ext", "external", "lib", "libraries", "library", "libs",)),
        frozenset(("antlr", "argon2", "asio", "blake2", "boost", "bzip2", "catch", "catch2", "cfitsio", "civetweb", "cjson", "doctest", "eigen", "expat", "fmt", "freetype", "glad", "gmock", "googlemock", "googletest", "gtest", "hidapi", "hiredis", "http-parser", "http_parser", "imgui", "jansson", "jemalloc", "jsoncpp", "libjpeg", "libpng", "libuv", "libyaml", "linenoise", "lua", "luajit", "lz4", "lzma", "mbedtls", "mimalloc", "miniz", "minizip", "nlohmann", "pcre", "pcre2", "pugixml", "qcustomplot", "qhexedit", "qscintilla", "rapidjson", "spdlog", "sqlite", "sqlite3", "stb", "tinyxml", "tinyxml2", "utf8cpp", "w32-pthreads", "xxhash", "yaml-cpp", "zlib",)),
        frozenset(("catch.hpp", "cjson.c", "cjson.h", "doctest.h", "json.hpp", "jsoncpp.cpp", "linenoise.c", "linenoise.h", "miniz.c", "miniz.h", "pugixml.cpp", "pugixml.hpp", "sqlite3.c", "sqlite3.h", "stb_image.h", "tinyxml2.cpp", "tinyxml2.h",)),
    ),
)
