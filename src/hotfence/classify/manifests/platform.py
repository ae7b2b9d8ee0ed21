"""Readers of files that pin images, pipeline steps, providers and tool versions.

Only names, endings and folders are looked at here, so an ordinary path costs a few lookups.
"""

import re
from functools import lru_cache

from hotfence.classify.files import kinds

_Reader = tuple[str, str]


def _named(module: str, **functions: str) -> dict[str, _Reader]:
    return {
        name: (module, function) for function, names in functions.items() for name in names.split()
    }


_VERSION_FILES = """
    .nvmrc .node-version .python-version .python-versions .ruby-version .java-version .go-version
    .php-version .perl-version .swift-version .xcode-version .bun-version .deno-version .dvmrc
    .crystal-version .lua-version .exenv-version .scala-version .sbt-version .zigversion
    .zig-version .julia-version .terraform-version .terragrunt-version .opentofu-version .hvm
    .yvmrc .jabbarc .bazelversion .flutter-version .dart-version .rust-version .elixir-version
    .erlang-version .nim-version .helm-version .kubectl-version .packer-version .pnpm-version
    .yarn-version .bundler-version .rvmrc .ruby-gemset .tfswitchrc .tgswitchrc .kotlin-version
    .dotnet-version .buckversion .buck2version .golangci-lint-version .mise-version .uv-version
"""
_PACKAGE_LISTS = """
    .default-npm-packages .default-python-packages .default-gems .default-cargo-crates
    .default-golang-pkgs Aptfile apt-packages.txt packages.apt
"""
_NAMES: dict[str, _Reader] = {
    **_named(
        "tools",
        version_file=_VERSION_FILES,
        tool_versions=".tool-versions",
        key_values=".sdkmanrc .bazeliskrc gradle-daemon-jvm.properties",
        maven_wrapper="maven-wrapper.properties",
        package_list=_PACKAGE_LISTS,
        runtime_txt="runtime.txt",
        system_properties="system.properties",
        mise="mise.toml .mise.toml .rtx.toml .prototools",
        rust_toolchain="rust-toolchain rust-toolchain.toml",
        global_json="global.json",
        fvm=".fvmrc fvm_config.json",
        yarnrc=".yarnrc.yml",
        app_platform="""
            .platform.app.yaml .lando.yml .symfony.cloud.yaml .lagoon.yml app.yaml app.yml
            vercel.json now.json netlify.toml render.yaml render.yml fly.toml railway.json
            railway.toml nixpacks.toml app.json apphosting.yaml firebase.json project.toml
            applications.yaml""",
        readthedocs=".readthedocs.yml .readthedocs.yaml readthedocs.yml",
        gitpod=".gitpod.yml",
        vagrantfile="Vagrantfile",
        devbox="devbox.json",
        devenv="devenv.yaml",
        pre_commit="""
            .pre-commit-config.yaml .pre-commit-config.yml .pre-commit.yaml .pre-commit.yml""",
        pre_commit_hooks=".pre-commit-hooks.yaml",
        gitmodules=".gitmodules",
        repos_list=".rosinstall",
        gclient="DEPS",
        repo_manifest="default.xml manifest.xml",
        template_answers=".copier-answers.yml .copier-answers.yaml .cruft.json",
        buf="buf.yaml buf.mod buf.work.yaml buf.gen.yaml buf.gen.yml",
        aqua="aqua.yaml aqua.yml .aqua.yaml .binny.yaml .binny.yml",
        trunk="trunk.yaml",
        lefthook="lefthook.yml lefthook.yaml .lefthook.yml .lefthook.yaml",
        dprint="dprint.json .dprint.json dprint.jsonc .dprint.jsonc",
        jenkins_plugins="plugins.txt jenkins_plugins.txt",
        scalafmt=".scalafmt.conf",
        mintfile="Mintfile",
        ruby_infra="Puppetfile Berksfile Cheffile Policyfile.rb",
    ),
    **_named(
        "images",
        compose="stack.yml stack.yaml",
        kustomization="kustomization.yaml kustomization.yml Kustomization",
        devcontainer="""
            devcontainer.json .devcontainer.json devcontainer-feature.json
            devcontainer-template.json""",
        apptainer="Singularity",
        earthfile="Earthfile",
        batect="batect.yml batect.yaml batect-bundle.yml batect-bundle.yaml",
        any_yaml="Dockerrun.aws.json task-definition.json taskdef.json",
    ),
    **_named(
        "pipelines",
        workflow="action.yml action.yaml",
        gitlab=".gitlab-ci.yml .gitlab-ci.yaml",
        bitbucket="bitbucket-pipelines.yml bitbucket-pipelines.yaml",
        buildkite="buildkite.yml buildkite.yaml",
        image_pipeline="""
            .drone.yml .drone.yaml .woodpecker.yml .woodpecker.yaml .crow.yml .crow.yaml
            .vela.yml .vela.yaml .cirrus.yml codefresh.yml codefresh.yaml""",
        installs_only="""
            .travis.yml .travis.yaml appveyor.yml .appveyor.yml appveyor.yaml .build.yml
            shippable.yml wercker.yml""",
        buildspec="amplify.yml amplify.yaml",
        mobile="bitrise.yml bitrise.yaml codemagic.yaml",
    ),
    **_named(
        "infrastructure",
        terraform=".tflint.hcl",
        terraform_lock=".terraform.lock.hcl",
        terragrunt="terragrunt.hcl terragrunt.stack.hcl root.hcl",
        helmfile="helmfile.yaml helmfile.yml helmfile.yaml.gotmpl helmfile.yml.gotmpl",
        helmsman="desired_state.yaml desired-state.yaml",
        fleet="fleet.yaml fleet.yml",
        vendir="vendir.yml vendir.yaml",
        skaffold="skaffold.yaml skaffold.yml garden.yml",
        tiltfile="Tiltfile",
        pulumi="Pulumi.yaml Pulumi.yml",
        cdktf="cdktf.json",
        serverless="serverless.yml serverless.yaml",
    ),
    **_named(
        "builds",
        starlark="MODULE.bazel WORKSPACE WORKSPACE.bazel WORKSPACE.bzlmod BUILD BUILD.bazel",
        nix="flake.nix shell.nix default.nix devenv.nix",
        guix="channels.scm manifest.scm guix.scm",
    ),
    **_named(
        "installs",
        script="""
            Makefile makefile GNUmakefile justfile Justfile .justfile versions.env .env.versions
            build.env .env .env.example .env.sample .env.dist .env.template .env.default""",
    ),
    **_named("scripts", rakefile="Rakefile rakefile Rakefile.rb"),
}
_ENDINGS: tuple[tuple[str, _Reader], ...] = (
    (".tf", ("infrastructure", "terraform")),
    (".tofu", ("infrastructure", "terraform")),
    (".tf.json", ("infrastructure", "terraform")),
    (".tofu.json", ("infrastructure", "terraform")),
    (".tfcomponent.hcl", ("infrastructure", "terraform")),
    (".tfstack.hcl", ("infrastructure", "terraform")),
    (".tflint.hcl", ("infrastructure", "terraform")),
    (".pkr.hcl", ("infrastructure", "terraform")),
    (".nomad", ("infrastructure", "terraform")),
    (".nomad.hcl", ("infrastructure", "terraform")),
    (".job.hcl", ("infrastructure", "terraform")),
    (".terragrunt.hcl", ("infrastructure", "terragrunt")),
    (".bicep", ("infrastructure", "bicep")),
    (".bicepparam", ("infrastructure", "bicep")),
    (".tiltfile", ("infrastructure", "tiltfile")),
    (".garden.yml", ("infrastructure", "skaffold")),
    (".helmfile.yaml", ("infrastructure", "helmfile")),
    (".bzl", ("builds", "starlark")),
    (".MODULE.bazel", ("builds", "starlark")),
    (".WORKSPACE.bazel", ("builds", "starlark")),
    (".nix", ("builds", "nix")),
    (".repos", ("tools", "repos_list")),
    (".rosinstall", ("tools", "repos_list")),
    (".manifest.xml", ("tools", "repo_manifest")),
    (".cake", ("tools", "cake")),
    ("plugins.txt", ("tools", "jenkins_plugins")),
    (".container", ("images", "quadlet")),
    (".image", ("images", "quadlet")),
    (".volume", ("images", "quadlet")),
    (".kube", ("images", "quadlet")),
    (".pod", ("images", "quadlet")),
    (".def", ("images", "apptainer")),
    (".Earthfile", ("images", "earthfile")),
    (".jenkinsfile", ("pipelines", "jenkinsfile")),
    (".Jenkinsfile", ("pipelines", "jenkinsfile")),
    (".gitlab-ci.yml", ("pipelines", "gitlab")),
    (".gitlab-ci.yaml", ("pipelines", "gitlab")),
    (".mk", ("installs", "script")),
    (".mak", ("installs", "script")),
    (".just", ("installs", "script")),
    (".sh", ("installs", "script")),
    (".bash", ("installs", "script")),
    (".zsh", ("installs", "script")),
    (".ps1", ("installs", "script")),
    (".versions.env", ("installs", "script")),
)
_YAML = (".yml", ".yaml")
# By the folder, for YAML files in it.
_FOLDERS: tuple[tuple[str, _Reader], ...] = (
    ("/.github/workflows/", ("pipelines", "workflow")),
    ("/.gitea/workflows/", ("pipelines", "workflow")),
    ("/.forgejo/workflows/", ("pipelines", "workflow")),
    ("/workflow-templates/", ("pipelines", "workflow")),
    ("/.github/actions/", ("pipelines", "workflow")),
    ("/.gitlab/", ("pipelines", "gitlab")),
    ("/.gitlab-ci/", ("pipelines", "gitlab")),
    ("/gitlab-ci/", ("pipelines", "gitlab")),
    ("/.circleci/", ("pipelines", "circleci")),
    ("/.azuredevops/", ("pipelines", "azure")),
    ("/.azure-pipelines/", ("pipelines", "azure")),
    ("/.azure/pipelines/", ("pipelines", "azure")),
    ("/azure-pipelines/", ("pipelines", "azure")),
    ("/.buildkite/", ("pipelines", "buildkite")),
    ("/.woodpecker/", ("pipelines", "image_pipeline")),
    ("/.crow/", ("pipelines", "image_pipeline")),
    ("/.semaphore/", ("pipelines", "image_pipeline")),
    ("/.codefresh/", ("pipelines", "image_pipeline")),
    ("/.harness/", ("pipelines", "image_pipeline")),
    ("/.bitrise/", ("pipelines", "mobile")),
    ("/.ddev/", ("tools", "app_platform")),
    ("/.platform/", ("tools", "app_platform")),
    ("/.upsun/", ("tools", "app_platform")),
    ("/helmfile.d/", ("infrastructure", "helmfile")),
    ("/aqua/", ("tools", "aqua")),
    ("/.aqua/", ("tools", "aqua")),
    ("/.trunk/", ("tools", "trunk")),
    ("/values/", ("images", "helm_values")),
)
# By a form of the name, in lower case; the first that fits wins.
_FORMS: tuple[tuple[str, _Reader], ...] = (
    (r"(?:docker-)?compose.*\.ya?ml|docker-stack.*\.ya?ml|.*[.-](?:docker-)?compose\.ya?ml",
     ("images", "compose")),
    (r".*azure.*pipeline.*\.ya?ml", ("pipelines", "azure")),
    (r"(?:[\w.-]*[.-])?values(?:[.-].*)?\.ya?ml(?:\.gotmpl)?", ("images", "helm_values")),
    (r"cloudbuild.*\.(?:ya?ml|json)", ("pipelines", "cloudbuild")),
    (r"buildspec.*\.ya?ml", ("pipelines", "buildspec")),
    (r"jenkinsfile.*", ("pipelines", "jenkinsfile")),
    (r"docker-bake.*\.(?:hcl|json)", ("infrastructure", "bake")),
    (r"helmsman.*\.ya?ml", ("infrastructure", "helmsman")),
    (r"\.?(?:mise|rtx)\..*\.toml|\.prototools\..+", ("tools", "mise")),
    (r"buf\.gen\..*\.ya?ml", ("tools", "buf")),
    (r"\.copier-answers\..*\.ya?ml", ("tools", "template_answers")),
    (r"\.scalafmt.*\.conf", ("tools", "scalafmt")),
    (r"singularity\..+", ("images", "apptainer")),
    (r"concourse.*\.ya?ml", ("pipelines", "image_pipeline")),
    (r"appveyor-.*\.yml", ("pipelines", "installs_only")),
    (r".*task-?def(?:inition)?.*\.json", ("images", "any_yaml")),
    (r"taskfile(?:\..*)?\.ya?ml", ("installs", "script")),
    (r"(?:tool-)?versions\.(?:mk|env|sh)", ("installs", "script")),
)  # fmt: skip
_forms: list[tuple[re.Pattern[str], _Reader]] = []
_FORM_HINT = re.compile(
    r"(?i)compose|stack|pipeline|values|cloudbuild|buildspec|jenkinsfile|docker-bake|helmsman"
    r"|mise|rtx|prototools|buf\.gen|copier|scalafmt|singularity|concourse|appveyor|task|versions"
)
_DOCKERFILE = re.compile(r"(?i)(?:docker|container)file.*|.*[.\-_](?:docker|container)file")
_NO_DOCKERFILE = re.compile(
    r"(?i).*\.(?:md|rst|adoc|txt|go|py|rb|js|mjs|ts|tsx|jsx|rs|java|kt|cs|c|h|cpp|php|sh|html?|css"
    r"|json|ya?ml|toml|lock|svg|png|dockerignore|snap|patch|diff|xml|el|vim|lua|swift|scala|ex|exs"
    r"|golden|expected|out|log|bak|orig|hs|nix|tmlanguage)"
)
_MISE_FOLDERS = ("/mise/", "/.mise/", "/.config/mise/conf.d/")
# fmt: off
_GENERIC_ENDINGS = (
    ".yaml", ".yml", ".yaml.tmpl", ".yml.tmpl", ".yaml.gotmpl", ".yml.gotmpl",
    ".yaml.j2", ".yml.j2", ".yaml.erb", ".yml.erb", ".yaml.tpl", ".yml.tpl",
)
# fmt: on
_LOCK = re.compile(r"(?i).*(?:^|[-_.])lock(?:file)?\.ya?ml")

ANY_YAML = ("images", "any_yaml")
_YAML_WORDS = (
    b"image",
    b"chart",
    b"targetrevision",
    b"apiversion",
    b"runtime:",
    b"repourl",
    b"repository:",
    b"package:",
    b"ref:",
)


def may_pin(data: bytes | None) -> bool:
    """Say whether YAML of any name holds a word without which it pins nothing."""
    lower = data.lower() if data is not None else b""
    return any(word in lower for word in _YAML_WORDS)


# Files of such a name may hold no pin at all; when they cannot be read, nothing is said.
_UNDECIDED = frozenset(
    {
        ANY_YAML,
        ("installs", "script"),
        ("scripts", "rakefile"),
        ("images", "helm_values"),
        ("images", "quadlet"),
        ("images", "apptainer"),
        ("builds", "starlark"),
        ("builds", "nix"),
        ("builds", "guix"),
        ("pipelines", "installs_only"),
        ("infrastructure", "bake"),
        ("infrastructure", "skaffold"),
        ("infrastructure", "serverless"),
        ("infrastructure", "fleet"),
        ("tools", "app_platform"),
        ("tools", "gclient"),
        ("tools", "repo_manifest"),
        ("tools", "jenkins_plugins"),
        ("tools", "lefthook"),
        ("tools", "runtime_txt"),
        ("tools", "cake"),
        ("tools", "aqua"),
        ("tools", "system_properties"),
        ("tools", "readthedocs"),
        ("tools", "yarnrc"),
        ("tools", "dprint"),
    }
)


@lru_cache(maxsize=1024)
def find(path: str) -> _Reader | None:
    """Return the module and the function that read `path`, or None.

    YAML of any name has a reader, unless a catalog knows the file as somebody else's manifest.
    """
    name = path.rpartition("/")[2]
    found = _specific(path, name)
    if found is not None:
        return found
    if not name.endswith(_GENERIC_ENDINGS) or _LOCK.fullmatch(name):
        return None
    is_named = any(kind.kind == "dependency" for kind in kinds(path))
    return None if is_named else ANY_YAML


def decides_by_name(path: str) -> bool:
    """Say whether the name alone makes `path` a file of pins, so that unreadable means a bump."""
    found = find(path)
    if found is None or found in _UNDECIDED:
        name = path.rpartition("/")[2]
        return name in ("MODULE.bazel", "WORKSPACE", "WORKSPACE.bazel", "flake.nix")
    return True


def _specific(path: str, name: str) -> _Reader | None:
    if len(name) > 255:
        return None
    found = _NAMES.get(name)
    if found is not None:
        return found
    lower = name.lower()
    if "file" in lower and _DOCKERFILE.fullmatch(name) and not _NO_DOCKERFILE.fullmatch(name):
        return ("images", "dockerfile")
    if _FORM_HINT.search(lower):
        for form, reader in _compiled():
            if form.fullmatch(lower):
                return reader
    if name.endswith(_YAML):
        slashed = f"/{path}"
        for folder, reader in _FOLDERS:
            if folder in slashed:
                return reader
    for ending, reader in _ENDINGS:
        if name.endswith(ending):
            return reader
    return _in_folder(f"/{path}", name)


def _in_folder(path: str, name: str) -> _Reader | None:
    """Return the reader of a name that tells only together with its folder."""
    if name.endswith(".toml") and any(folder in path for folder in _MISE_FOLDERS):
        return ("tools", "mise")
    if name.endswith(".hcl") and "/_envcommon/" in path:
        return ("infrastructure", "terragrunt")
    if name.endswith(".groovy") and "/vars/" in path:
        return ("pipelines", "jenkinsfile")
    if name.endswith(".xml") and "/manifests/" in path:
        return ("tools", "repo_manifest")
    if name == "apt.txt" and "/binder/" in path:
        return ("tools", "package_list")
    return None


def _compiled() -> list[tuple[re.Pattern[str], _Reader]]:
    if not _forms:
        _forms.extend((re.compile(form), reader) for form, reader in _FORMS)
    return _forms
