"""Developers' tools: what changed version files, hooks, submodules and plugin lists pin."""

# ruff: noqa: E501  an edit is read best as one row

import pytest
from tests.classify.platform_pairs import (
    DEPENDENCY,
    NOTHING,
    RUNTIME,
    Edit,
    kinds_of,
    name_of,
    records,
)

from hotfence.classify.manifests.record import UnreadableError

TOOL_VERSIONS = "# languages\nnodejs 18.19.0\npython 3.11.4 3.10.9  # two\nterraform 1.5.0\n"
SDKMAN = "# Enable auto-env\nsdkman_auto_env=true\njava=17.0.9-tem\ngradle = 8.5\n"
MAVEN_WRAPPER = """\
# Licensed
wrapperVersion=3.3.1
distributionType=only-script
distributionUrl=https://repo.example.test/org/apache/maven/apache-maven/3.9.6/apache-maven-3.9.6-bin.zip
"""
MISE = """\
min_version = "2024.1.0"  # the runner
[env]
NODE_ENV = "production"
[tools]
node = "18"
python = ["3.11", "3.10"]
terraform = {version = "1.5.0", os = ["linux"]}
"npm:prettier" = "3.0.0"
[tasks.build]
run = "make build"
tools.go = "1.21"
[plugins]
acme = "https://example.test/mise-acme#v1"
[settings]
jobs = 4
[alias]
n = "node"
"""
PROTO = """\
node = "18.0.0"
npm = "9.0.0"
[settings]
auto-install = true
[plugins]
acme = "source:https://example.test/acme.toml"
"""
TOOLCHAIN = """\
[toolchain]
channel = "1.75.0"  # pinned
components = ["rustfmt", "clippy"]
"""
GLOBAL_JSON = """\
{
  // The SDK.
  "sdk": {"version": "8.0.100", "rollForward": "latestFeature"},
  "msbuild-sdks": {"Microsoft.Build.Traversal": "3.0.2"},
  "tools": {"dotnet": "8.0.100"},
  "scripts": {"build": "1.0"}
}
"""
FVMRC = '{"flutter": "3.13.0", "flavors": {"beta": "3.14.0"}, "updateVscodeSettings": true}'
YARNRC = """\
nodeLinker: node-modules
yarnPath: .yarn/releases/yarn-4.0.2.cjs
plugins:
  - path: .yarn/plugins/@yarnpkg/plugin-tools.cjs
    spec: "https://example.test/plugin/1.0.0/plugin.js"
catalog:
  react: ^18.2.0
packageExtensions:
  "a@*":
    dependencies: {b: 1.0.0}
npmScopes: {acme: {npmRegistryServer: "https://npm.example.test"}}
"""
PLATFORM_APP = """\
name: app
type: "python:3.11"
dependencies: {python3: {pipenv: "2023.0"}}
disk: 1024
variables: {env: {N_VERSION: 9.1.0, LEVEL: info}}
hooks: {build: pip install .}
"""
RENDER = """\
services:
  - type: web
    name: web-1
    runtime: node
    plan: starter
    image:
      url: docker.io/library/redis:7.0
    envVars:
      - key: LEVEL
        value: info
"""
NETLIFY = """\
[build]
command = "hugo"
publish = "public"
[build.environment]
HUGO_VERSION = "0.120.0"
LEVEL = "info"
[[redirects]]
from = "/v1.0"
to = "/v1.1"
"""
VERCEL = (
    '{"functions": {"api/*.php": {"runtime": "vercel-php@0.6.0", "maxDuration": 10}}, "version": 2}'
)
APP_YAML = "runtime: python311\nservice: web\ninstance_class: F2\nenv_variables:\n  LEVEL: info\n"
DDEV = 'name: web\ntype: php\nphp_version: "8.1"\nnodejs_version: "18"\ndatabase: {type: mariadb, version: "10.4"}\nrouter_http_port: "80"\n'
SERVICES = 'db:\n  type: "postgresql:15"\n  disk: 1024\n'
FLY = 'app = "web"\n[build]\nbuilder = "paketobuildpacks/builder:base-0.3"\n[[services]]\ninternal_port = 8080\n'
READTHEDOCS = """\
version: 2
build:
  os: ubuntu-22.04
  tools:
    python: "3.11"
    nodejs: "18"
  jobs:
    post_install:
      - pip install poetry==1.8.2
      - make docs
sphinx: {configuration: docs/conf.py}
python:
  install: [{requirements: docs/requirements.txt}]
"""
GITPOD = """\
image: gitpod/workspace-full:2023-01-01
tasks:
  - name: Set up
    init: npm install -g pnpm@9.1.0
    command: pnpm dev
ports: [{port: 3000}]
"""
GITPOD_FILE = "image:\n  file: .gitpod.Dockerfile\n"
VAGRANTFILE = """\
# A machine
Vagrant.require_version ">= 2.3.0"
Vagrant.configure("2") do |config|
  config.vm.box = "ubuntu/jammy64"
  config.vm.box_version = "20230101.0.0"
  config.vm.network "forwarded_port", guest: 80, host: 8080
  config.vm.provider("virtualbox") { |v| v.memory = 1024 }
  config.vm.provision "shell", inline: <<-SHELL
    apt-get install -y nginx=1.18.0-6
    echo done
  SHELL
end
"""
DEVBOX = """\
{
  "packages": ["go@1.21", "nodejs@18.0.0"],
  "include": ["github:acme/plugin?ref=v1.0.0"],
  "env": {"LEVEL": "info"},
  "shell": {"init_hook": ["echo 1.0"], "scripts": {"test": "go test"}}
}
"""
DEVBOX_TABLE = '{"packages": {"go": "1.21", "php": {"version": "8.1", "platforms": ["x86_64-linux"]}}, "shell": {"init_hook": "a"}}'
DEVENV = """\
inputs:
  nixpkgs:
    url: github:NixOS/nixpkgs/nixos-23.11
allowUnfree: true
imports: [./web]
"""
PRE_COMMIT = """\
# Hooks
default_language_version: {python: python3.11}
minimum_pre_commit_version: 3.5.0
ci: {autofix_commit_msg: "fix 1.0", skip: [mypy]}
repos:
  - repo: https://example.test/pre-commit-hooks
    rev: v4.5.0  # frozen
    hooks:
      - id: check-yaml
        args: [--unsafe]
      - id: mypy
        name: Types
        additional_dependencies: [types-requests==2.31.0, "prettier@3.0.0", "."]
  - repo: local
    hooks:
      - id: lint
        name: Lint 1.0
        entry: docker.io/hadolint/hadolint:2.12.0 hadolint
        language: docker_image
        files: ^src/
      - id: node
        entry: node
        language: node
        language_version: 18.0.0
"""
PRE_COMMIT_HOOKS = """\
- id: lint
  name: Lint 1.0
  entry: lint
  language: python
  additional_dependencies: ["tomli==2.0.1"]
  types: [python]
"""
GITMODULES = """\
# Vendored
[submodule "lib/a"]
\tpath = lib/a
\turl = https://example.test/a.git
\tbranch = v1.0
\tshallow = true
"""
REPOS = """\
repositories:
  rclcpp:
    type: git
    url: https://example.test/rclcpp.git
    version: humble
  nav:
    type: git
    url: https://example.test/nav.git
    version: 1.0.0
"""
ROSINSTALL = "- git: {local-name: nav, uri: 'https://example.test/nav.git', version: 1.0.0}\n"
DEPS = """\
# The dependencies.
vars = {
  'chromium_git': 'https://chromium.example.test',
  'skia_revision': '0123456789abcdef0123456789abcdef01234567',
  'checkout_all': False,
}
deps = {
  'src/third_party/a':
    Var('chromium_git') + '/a.git' + '@' + 'aaaabbbbccccddddeeeeffff0000111122223333',
  'src/third_party/b': 'https://example.test/b.git@bbbbccccddddeeeeffff00001111222233334444',
}
hooks = [
  {'name': 'sysroot', 'pattern': '.', 'action': ['python3', 'src/run.py']},
]
"""
REPO_MANIFEST = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest>
  <!-- revision="old" -->
  <remote name="aosp" fetch="https://android.example.test" review="https://r.test"/>
  <default revision="android-13.0.0_r1" remote="aosp" sync-j="4"/>
  <project path="build/make" name="platform/build" groups="pdk" revision="v1.0"/>
</manifest>
"""
COPIER = """\
# Changes here will be overwritten by Copier
_commit: v1.0.0
_src_path: gh:acme/template
project_name: web
version: 1.0.0
"""
CRUFT = '{"template": "https://example.test/t", "commit": "aaaabbbb", "context": {"cookiecutter": {"name": "web", "version": "1.0.0"}}}'
BUF = """\
version: v1
name: buf.build/acme/web
deps:
  - buf.build/googleapis/googleapis:v1.0.0
lint: {use: [DEFAULT]}
"""
BUF_GEN = """\
version: v2
plugins:
  - remote: buf.build/protocolbuffers/go:v1.31.0
    out: gen
    opt: paths=source_relative
  - local: protoc-gen-x
    out: gen
inputs:
  - git_repo: https://example.test/p.git
    tag: v1.0.0
"""
AQUA = """\
registries:
  - type: standard
    ref: v4.100.0
packages:
  - name: golangci/golangci-lint@v1.55.0
  - name: acme/tool
    version: v2.0.0
    description: A tool 1.0
"""
BINNY = "tools:\n  - name: syft\n    version: {want: v0.100.0}\n    method: github-release\n"
TRUNK = """\
version: 0.1
cli:
  version: 1.19.0
plugins:
  sources:
    - id: trunk
      ref: v1.4.2
      uri: https://example.test/plugins
runtimes:
  enabled:
    - node@18.12.1
lint:
  enabled:
    - black@23.12.0
    - git-diff-check
  ignore: [{linters: [ALL], paths: [a-1.0]}]
actions:
  enabled: [trunk-announce]
"""
LEFTHOOK = """\
min_version: 1.5.0
remotes:
  - git_url: https://example.test/hooks
    ref: v1.0.0
    configs: [lefthook.yml]
pre-commit:
  parallel: true
  commands:
    lint: {run: npx eslint@8.0.0 .}
"""
DPRINT = """\
{
  // Plugins
  "lineWidth": 100,
  "plugins": [
    "https://plugins.example.test/typescript-0.88.0.wasm",
    "https://plugins.example.test/prettier-0.30.0.json@aaaabbbb"
  ]
}
"""
JENKINS_PLUGINS = "# plugins\ngit:5.2.1\nworkflow-aggregator:596.v8c21c963d92d\nkubernetes\n"
SCALAFMT = 'version = "3.7.0"\nmaxColumn = 100 # wide\nrunner.dialect = scala213\n'
CAKE = """\
#addin nuget:?package=Cake.Docker&version=1.2.0
#tool "nuget:?package=xunit.runner.console&version=2.4.1"
#load "build/1.0.cake"
var target = Argument("target", "1.0.0");
Task("Build").Does(() => { });
"""
MINTFILE = "# tools\nrealm/SwiftLint@0.54.0\nyonaskolb/xcodegen\n"
PUPPETFILE = """\
# Modules
forge 'https://forge.example.test'
mod 'puppetlabs-stdlib', '9.0.0'
mod 'acme',
  :git => 'https://example.test/acme.git',
  :ref => 'v1.0.0'
mod 'own', :path => './modules/own-1.0'
"""
BERKSFILE = "source 'https://supermarket.example.test'\nmetadata\ncookbook 'nginx', '~> 12.0'\ngroup :test do\n  cookbook 'own', path: './own'\nend\n"

TV, MI, PT, GJ, YR, PC = (
    ".tool-versions",
    "mise.toml",
    ".prototools",
    "global.json",
    ".yarnrc.yml",
    ".pre-commit-config.yaml",
)
RT, GP, VF, DB, DE, GM = (
    ".readthedocs.yaml",
    ".gitpod.yml",
    "Vagrantfile",
    "devbox.json",
    "devenv.yaml",
    ".gitmodules",
)
RM, AQ, TK, LH, DP, JP = (
    "default.xml",
    "aqua.yaml",
    ".trunk/trunk.yaml",
    "lefthook.yml",
    "dprint.json",
    "plugins.txt",
)

EDITS = [
    Edit(".nvmrc", "v18.19.0\n", "18.19.0", "20.1.0", RUNTIME),
    Edit(".python-version", "3.11.4\n", "3.11.4", "3.12.0", RUNTIME),
    Edit(".python-version", "3.11.4\n", "3.11.4\n", "# Python\n3.11.4  \n\n", NOTHING),
    Edit(".ruby-version", "ruby-3.2.1", "3.2.1", "3.3.0", RUNTIME),
    Edit("a/.terraform-version", "latest:^1.5\n", "1.5", "1.6", RUNTIME),
    Edit(TV, TOOL_VERSIONS, "18.19.0", "20.1.0", RUNTIME),
    Edit(TV, TOOL_VERSIONS, "3.10.9", "3.10.10", RUNTIME),
    Edit(TV, TOOL_VERSIONS, "terraform 1.5.0\n", "", RUNTIME),
    Edit(TV, TOOL_VERSIONS, "# languages", "# tools 1.0", NOTHING),
    Edit(TV, TOOL_VERSIONS, "nodejs 18.19.0\n", "nodejs   18.19.0 # LTS\n", NOTHING),
    Edit(TV, "a 1\nb 2\n", "a 1\nb 2\n", "b 2\na 1\n", NOTHING),
    Edit(".sdkmanrc", SDKMAN, "17.0.9-tem", "21.0.1-tem", RUNTIME),
    Edit(".sdkmanrc", SDKMAN, "8.5", "8.6", RUNTIME),
    Edit(".sdkmanrc", SDKMAN, "auto_env=true", "auto_env=false", NOTHING),
    Edit(".sdkmanrc", SDKMAN, "gradle = 8.5", "gradle=8.5", NOTHING),
    Edit(".bazeliskrc", "USE_BAZEL_VERSION=7.0.0\nBAZELISK_SKIP_WRAPPER=true\n", "7.0.0", "7.1.0", RUNTIME),
    Edit(".bazeliskrc", "USE_BAZEL_VERSION=7.0.0\nBAZELISK_SKIP_WRAPPER=true\n", "=true", "=false", NOTHING),
    Edit("gradle/gradle-daemon-jvm.properties", "toolchainVersion=17\n", "17", "21", RUNTIME),
    Edit(".mvn/wrapper/maven-wrapper.properties", MAVEN_WRAPPER, "maven-3.9.6", "maven-3.9.7", RUNTIME),
    Edit(".mvn/wrapper/maven-wrapper.properties", MAVEN_WRAPPER, "3.3.1", "3.3.2", RUNTIME),
    Edit(".mvn/wrapper/maven-wrapper.properties", MAVEN_WRAPPER, "only-script", "script", NOTHING),
    Edit(".mvn/wrapper/maven-wrapper.properties", MAVEN_WRAPPER, "# Licensed", "# Under a licence", NOTHING),
    Edit(".default-npm-packages", "pnpm@9.1.0\neslint\n", "9.1.0", "9.2.0", DEPENDENCY),
    Edit(".default-gems", "bundler 2.4.0\n# more\n", "# more", "# most", NOTHING),
    Edit("Aptfile", "libpq-dev\ncurl=7.88.1\n", "7.88.1", "7.88.2", DEPENDENCY),
    Edit("binder/apt.txt", "libpq-dev\ncurl\n", "libpq-dev\ncurl\n", "curl\nlibpq-dev\n", NOTHING),
    Edit("runtime.txt", "python-3.11.4\n", "3.11.4", "3.12.0", RUNTIME),
    Edit("runtime.txt", "The runtime of 1.0 is long\n", "1.0", "1.1", NOTHING),
    Edit("system.properties", "java.runtime.version=17\napp.name=web\n", "17", "21", RUNTIME),
    Edit("system.properties", "java.runtime.version=17\napp.name=web\n", "web", "site", NOTHING),
    Edit(MI, MISE, 'node = "18"', 'node = "20"', RUNTIME),
    Edit(MI, MISE, '"3.10"', '"3.12"', RUNTIME),
    Edit(MI, MISE, '"1.5.0"', '"1.6.0"', RUNTIME),
    Edit(MI, MISE, '"3.0.0"', '"3.1.0"', RUNTIME),
    Edit(MI, MISE, '"1.21"', '"1.22"', RUNTIME),
    Edit(MI, MISE, "2024.1.0", "2024.2.0", RUNTIME),
    Edit(MI, MISE, "acme#v1", "acme#v2", DEPENDENCY),
    Edit(MI, MISE, "the runner", "of mise", NOTHING),
    Edit(MI, MISE, '"production"', '"test"', NOTHING),
    Edit(MI, MISE, "make build", "make all", NOTHING),
    Edit(MI, MISE, "jobs = 4", "jobs = 8", NOTHING),
    Edit(MI, MISE, 'os = ["linux"]', 'os = ["linux", "macos"]', NOTHING),
    Edit(MI, MISE, 'n = "node"', 'n = "nodejs"', NOTHING),
    Edit("mise.prod.toml", MISE, 'node = "18"', 'node = "20"', RUNTIME),
    Edit("mise/config.toml", MISE, "jobs = 4", "jobs = 5", NOTHING),
    Edit(PT, PROTO, "18.0.0", "20.0.0", RUNTIME),
    Edit(PT, PROTO, "acme.toml", "acme2.toml", DEPENDENCY),
    Edit(PT, PROTO, "= true", "= false", NOTHING),
    Edit("rust-toolchain", "1.75.0\n", "1.75.0", "1.76.0", RUNTIME),
    Edit("rust-toolchain", "1.75.0\n", "1.75.0\n", "\n1.75.0", NOTHING),
    Edit("rust-toolchain.toml", TOOLCHAIN, "1.75.0", "1.76.0", RUNTIME),
    Edit("rust-toolchain.toml", TOOLCHAIN, '"rustfmt", "clippy"', '"clippy", "rustfmt"', NOTHING),
    Edit("rust-toolchain.toml", TOOLCHAIN, "# pinned", "# fixed", NOTHING),
    Edit(GJ, GLOBAL_JSON, '"sdk": {"version": "8.0.100"', '"sdk": {"version": "8.0.200"', RUNTIME),
    Edit(GJ, GLOBAL_JSON, "3.0.2", "4.0.0", DEPENDENCY),
    Edit(GJ, GLOBAL_JSON, '"dotnet": "8.0.100"', '"dotnet": "8.0.200"', RUNTIME),
    Edit(GJ, GLOBAL_JSON, "The SDK", "An SDK", NOTHING),
    Edit(GJ, GLOBAL_JSON, '"build": "1.0"', '"build": "1.1"', NOTHING),
    Edit(".fvmrc", FVMRC, "3.13.0", "3.16.0", RUNTIME),
    Edit(".fvmrc", FVMRC, "3.14.0", "3.15.0", RUNTIME),
    Edit(".fvmrc", FVMRC, "true", "false", NOTHING),
    Edit(".fvm/fvm_config.json", '{"flutterSdkVersion": "3.13.0", "flavors": {}}', "3.13.0", "3.16.0", RUNTIME),
    Edit(YR, YARNRC, "yarn-4.0.2", "yarn-4.1.0", RUNTIME),
    Edit(YR, YARNRC, "^18.2.0", "^18.3.0", DEPENDENCY),
    Edit(YR, YARNRC, "b: 1.0.0", "b: 1.1.0", DEPENDENCY),
    Edit(YR, YARNRC, "plugin/1.0.0", "plugin/1.1.0", DEPENDENCY),
    Edit(YR, YARNRC, "node-modules", "pnp", NOTHING),
    Edit(YR, YARNRC, "npm.example.test", "npm2.example.test", NOTHING),
    Edit(".platform.app.yaml", PLATFORM_APP, "python:3.11", "python:3.12", RUNTIME),
    Edit(".platform.app.yaml", PLATFORM_APP, "2023.0", "2024.0", DEPENDENCY),
    Edit(".platform.app.yaml", PLATFORM_APP, "disk: 1024", "disk: 2048", NOTHING),
    Edit(".platform.app.yaml", PLATFORM_APP, "name: app", "name: web", NOTHING),
    Edit(".platform.app.yaml", PLATFORM_APP, "LEVEL: info", "LEVEL: debug", NOTHING),
    Edit(".platform.app.yaml", PLATFORM_APP, "pip install .", "pip install -e .", NOTHING),
    Edit(".platform/services.yaml", SERVICES, "postgresql:15", "postgresql:16", RUNTIME),
    Edit(".platform/services.yaml", SERVICES, "1024", "2048", NOTHING),
    Edit("render.yaml", RENDER, "redis:7.0", "redis:7.2", RUNTIME),
    Edit("render.yaml", RENDER, "runtime: node", "runtime: python", RUNTIME),
    Edit("render.yaml", RENDER, "starter", "standard", NOTHING),
    Edit("render.yaml", RENDER, "web-1", "web-2", NOTHING),
    Edit("render.yaml", RENDER, "value: info", "value: debug", NOTHING),
    Edit("netlify.toml", NETLIFY, "0.120.0", "0.121.0", RUNTIME),
    Edit("netlify.toml", NETLIFY, '"/v1.1"', '"/v1.2"', NOTHING),
    Edit("netlify.toml", NETLIFY, 'LEVEL = "info"', 'LEVEL = "debug"', NOTHING),
    Edit("netlify.toml", NETLIFY, '"public"', '"dist"', NOTHING),
    Edit("vercel.json", VERCEL, "0.6.0", "0.7.0", RUNTIME),
    Edit("vercel.json", VERCEL, '"maxDuration": 10', '"maxDuration": 20', NOTHING),
    Edit("app.yaml", APP_YAML, "python311", "python312", RUNTIME),
    Edit("app.yaml", APP_YAML, "F2", "F4", NOTHING),
    Edit("app.yaml", APP_YAML, "LEVEL: info", "LEVEL: debug", NOTHING),
    Edit(".ddev/config.yaml", DDEV, '"8.1"', '"8.2"', RUNTIME),
    Edit(".ddev/config.yaml", DDEV, '"10.4"', '"10.11"', RUNTIME),
    Edit(".ddev/config.yaml", DDEV, '"80"', '"8080"', NOTHING),
    Edit("fly.toml", FLY, "base-0.3", "base-0.4", RUNTIME),
    Edit("fly.toml", FLY, "8080", "8081", NOTHING),
    Edit("fly.toml", FLY, '"web"', '"site"', NOTHING),
    Edit(RT, READTHEDOCS, '"3.11"', '"3.12"', RUNTIME),
    Edit(RT, READTHEDOCS, "poetry==1.8.2", "poetry==1.8.3", DEPENDENCY),
    Edit(RT, READTHEDOCS, "ubuntu-22.04", "ubuntu-24.04", NOTHING),
    Edit(RT, READTHEDOCS, "make docs", "make html", NOTHING),
    Edit(RT, READTHEDOCS, "docs/conf.py", "doc/conf.py", NOTHING),
    Edit(RT, READTHEDOCS, "version: 2", "version: 3", NOTHING),
    Edit(GP, GITPOD, "2023-01-01", "2023-02-01", RUNTIME),
    Edit(GP, GITPOD, "pnpm@9.1.0", "pnpm@9.2.0", DEPENDENCY),
    Edit(GP, GITPOD, "Set up", "Set up 2", NOTHING),
    Edit(GP, GITPOD, "pnpm dev", "pnpm start", NOTHING),
    Edit(GP, GITPOD, "3000", "3001", NOTHING),
    Edit(GP, GITPOD_FILE, ".gitpod.Dockerfile", "Dockerfile.gitpod", NOTHING),
    Edit(VF, VAGRANTFILE, "jammy64", "noble64", RUNTIME),
    Edit(VF, VAGRANTFILE, "20230101.0.0", "20230201.0.0", RUNTIME),
    Edit(VF, VAGRANTFILE, ">= 2.3.0", ">= 2.4.0", RUNTIME),
    Edit(VF, VAGRANTFILE, "nginx=1.18.0-6", "nginx=1.18.0-7", DEPENDENCY),
    Edit(VF, VAGRANTFILE, "A machine", "The machine", NOTHING),
    Edit(VF, VAGRANTFILE, "8080", "8081", NOTHING),
    Edit(VF, VAGRANTFILE, "1024", "2048", NOTHING),
    Edit(VF, VAGRANTFILE, "echo done", "echo all done", NOTHING),
    Edit(DB, DEVBOX, "go@1.21", "go@1.22", RUNTIME),
    Edit(DB, DEVBOX, "ref=v1.0.0", "ref=v1.1.0", DEPENDENCY),
    Edit(DB, DEVBOX, '"info"', '"debug"', NOTHING),
    Edit(DB, DEVBOX, "echo 1.0", "echo 1.1", NOTHING),
    Edit(DB, DEVBOX, "go test", "go vet", NOTHING),
    Edit(DB, DEVBOX_TABLE, '"1.21"', '"1.22"', RUNTIME),
    Edit(DB, DEVBOX_TABLE, '"8.1"', '"8.2"', RUNTIME),
    Edit(DB, DEVBOX_TABLE, '"init_hook": "a"', '"init_hook": "b"', NOTHING),
    Edit(DE, DEVENV, "nixos-23.11", "nixos-24.05", DEPENDENCY),
    Edit(DE, DEVENV, "allowUnfree: true", "allowUnfree: false", NOTHING),
    Edit(DE, DEVENV, "./web", "./api", NOTHING),
    Edit(PC, PRE_COMMIT, "v4.5.0", "v4.6.0", DEPENDENCY),
    Edit(PC, PRE_COMMIT, "2.31.0", "2.32.0", DEPENDENCY),
    Edit(PC, PRE_COMMIT, "prettier@3.0.0", "prettier@3.1.0", DEPENDENCY),
    Edit(PC, PRE_COMMIT, "2.12.0", "2.13.0", RUNTIME),
    Edit(PC, PRE_COMMIT, "python3.11", "python3.12", RUNTIME),
    Edit(PC, PRE_COMMIT, "18.0.0", "20.0.0", RUNTIME),
    Edit(PC, PRE_COMMIT, "3.5.0", "3.6.0", RUNTIME),
    Edit(PC, PRE_COMMIT, "# Hooks", "# The hooks", NOTHING),
    Edit(PC, PRE_COMMIT, "  # frozen", "", NOTHING),
    Edit(PC, PRE_COMMIT, "--unsafe", "--allow-multiple-documents", NOTHING),
    Edit(PC, PRE_COMMIT, "name: Types", "name: Type check", NOTHING),
    Edit(PC, PRE_COMMIT, "Lint 1.0", "Lint 1.1", NOTHING),
    Edit(PC, PRE_COMMIT, "^src/", "^lib/", NOTHING),
    Edit(PC, PRE_COMMIT, "skip: [mypy]", "skip: []", NOTHING),
    Edit(PC, PRE_COMMIT, "fix 1.0", "fix 1.1", NOTHING),
    Edit(PC, PRE_COMMIT, "entry: node", "entry: nodejs", NOTHING),
    Edit(PC, PRE_COMMIT, "      - id: check-yaml\n        args: [--unsafe]\n", "      - id: check-toml\n", NOTHING),
    Edit(".pre-commit-hooks.yaml", PRE_COMMIT_HOOKS, "2.0.1", "2.0.2", DEPENDENCY),
    Edit(".pre-commit-hooks.yaml", PRE_COMMIT_HOOKS, "Lint 1.0", "Lint 1.1", NOTHING),
    Edit(".pre-commit-hooks.yaml", PRE_COMMIT_HOOKS, "[python]", "[pyi]", NOTHING),
    Edit(GM, GITMODULES, "test/a.git", "test/b.git", DEPENDENCY),
    Edit(GM, GITMODULES, "v1.0", "v1.1", DEPENDENCY),
    Edit(GM, GITMODULES, "shallow = true", "shallow = false", NOTHING),
    Edit(GM, GITMODULES, "# Vendored", "# Others'", NOTHING),
    Edit("ros2.repos", REPOS, "version: humble", "version: iron", DEPENDENCY),
    Edit("ros2.repos", REPOS, "1.0.0", "1.1.0", DEPENDENCY),
    Edit("ros2.repos", REPOS, "  nav:\n", "  navigation:\n", NOTHING),
    Edit(".rosinstall", ROSINSTALL, "1.0.0", "1.1.0", DEPENDENCY),
    Edit("a.rosinstall", ROSINSTALL, "local-name: nav", "local-name: n", NOTHING),
    Edit("DEPS", DEPS, "'0123456789", "'1123456789", DEPENDENCY),
    Edit("DEPS", DEPS, "aaaabbbb", "aaaacccc", DEPENDENCY),
    Edit("DEPS", DEPS, "bbbbccccddddeeeeffff00001", "bbbbccccddddeeeeffff00002", DEPENDENCY),
    Edit("DEPS", DEPS, "The dependencies", "All dependencies", NOTHING),
    Edit("DEPS", DEPS, "src/run.py", "src/go.py", NOTHING),
    Edit("DEPS", DEPS, "'checkout_all': False", "'checkout_all': True", NOTHING),
    Edit("DEPS", "a list 1.0\n", "1.0", "1.1", NOTHING),
    Edit(RM, REPO_MANIFEST, "13.0.0_r1", "14.0.0_r1", DEPENDENCY),
    Edit(RM, REPO_MANIFEST, 'revision="v1.0"', 'revision="v1.1"', DEPENDENCY),
    Edit(RM, REPO_MANIFEST, "android.example.test", "aosp.example.test", DEPENDENCY),
    Edit(RM, REPO_MANIFEST, 'revision="old"', 'revision="older"', NOTHING),
    Edit(RM, REPO_MANIFEST, 'sync-j="4"', 'sync-j="8"', NOTHING),
    Edit(RM, REPO_MANIFEST, 'groups="pdk"', 'groups="all"', NOTHING),
    Edit(RM, REPO_MANIFEST, "build/make", "build/soong", NOTHING),
    Edit("manifests/a.xml", "<a><b version='1.0'/></a>", "1.0", "1.1", NOTHING),
    Edit(".copier-answers.yml", COPIER, "v1.0.0", "v1.1.0", DEPENDENCY),
    Edit(".copier-answers.yml", COPIER, "acme/template", "acme/other", DEPENDENCY),
    Edit(".copier-answers.yml", COPIER, "project_name: web", "project_name: api", NOTHING),
    Edit(".copier-answers.yml", COPIER, "version: 1.0.0", "version: 1.0.1", NOTHING),
    Edit(".copier-answers.yml", COPIER, "overwritten", "replaced", NOTHING),
    Edit(".cruft.json", CRUFT, "aaaabbbb", "ccccdddd", DEPENDENCY),
    Edit(".cruft.json", CRUFT, '"1.0.0"', '"1.0.1"', NOTHING),
    Edit("buf.yaml", BUF, ":v1.0.0", ":v1.1.0", DEPENDENCY),
    Edit("buf.yaml", BUF, "version: v1\n", "version: v1beta1\n", NOTHING),
    Edit("buf.yaml", BUF, "[DEFAULT]", "[BASIC]", NOTHING),
    Edit("buf.gen.yaml", BUF_GEN, "v1.31.0", "v1.32.0", DEPENDENCY),
    Edit("buf.gen.yaml", BUF_GEN, "tag: v1.0.0", "tag: v1.1.0", DEPENDENCY),
    Edit("buf.gen.yaml", BUF_GEN, "source_relative", "import", NOTHING),
    Edit("buf.gen.go.yaml", BUF_GEN, "protoc-gen-x\n    out: gen", "protoc-gen-x\n    out: out", NOTHING),
    Edit(AQ, AQUA, "v4.100.0", "v4.101.0", DEPENDENCY),
    Edit(AQ, AQUA, "v1.55.0", "v1.56.0", DEPENDENCY),
    Edit(AQ, AQUA, "v2.0.0", "v2.1.0", DEPENDENCY),
    Edit(AQ, AQUA, "A tool 1.0", "A tool 1.1", NOTHING),
    Edit(".binny.yaml", BINNY, "v0.100.0", "v0.101.0", DEPENDENCY),
    Edit(".binny.yaml", BINNY, "github-release", "go-install", NOTHING),
    Edit(TK, TRUNK, "1.19.0", "1.20.0", RUNTIME),
    Edit(TK, TRUNK, "v1.4.2", "v1.4.3", DEPENDENCY),
    Edit(TK, TRUNK, "18.12.1", "20.1.0", RUNTIME),
    Edit(TK, TRUNK, "23.12.0", "24.1.0", DEPENDENCY),
    Edit(TK, TRUNK, "version: 0.1", "version: 0.2", NOTHING),
    Edit(TK, TRUNK, "a-1.0", "a-1.1", NOTHING),
    Edit(TK, TRUNK, "trunk-announce", "trunk-fmt", NOTHING),
    Edit(LH, LEFTHOOK, "1.5.0", "1.6.0", RUNTIME),
    Edit(LH, LEFTHOOK, "ref: v1.0.0", "ref: v1.1.0", DEPENDENCY),
    Edit(LH, LEFTHOOK, "eslint@8.0.0", "eslint@9.0.0", DEPENDENCY),
    Edit(LH, LEFTHOOK, "parallel: true", "parallel: false", NOTHING),
    Edit(LH, LEFTHOOK, "    lint:", "    check:", NOTHING),
    Edit(DP, DPRINT, "0.88.0", "0.89.0", DEPENDENCY),
    Edit(DP, DPRINT, "0.30.0", "0.31.0", DEPENDENCY),
    Edit(DP, DPRINT, "aaaabbbb", "ccccdddd", DEPENDENCY),
    Edit(DP, DPRINT, "// Plugins", "// The plugins", NOTHING),
    Edit(DP, DPRINT, "100", "80", NOTHING),
    Edit(JP, JENKINS_PLUGINS, "5.2.1", "5.2.2", DEPENDENCY),
    Edit(JP, JENKINS_PLUGINS, "596.v8c21c963d92d", "597.v0000", DEPENDENCY),
    Edit(JP, JENKINS_PLUGINS, "# plugins", "# all", NOTHING),
    Edit(JP, "one plugin\ntwo\n", "two", "three", NOTHING),
    Edit(".scalafmt.conf", SCALAFMT, "3.7.0", "3.8.0", DEPENDENCY),
    Edit(".scalafmt.conf", SCALAFMT, "100 # wide", "120", NOTHING),
    Edit(".scalafmt.conf", SCALAFMT, "scala213", "scala3", NOTHING),
    Edit("build.cake", CAKE, "1.2.0", "1.3.0", DEPENDENCY),
    Edit("build.cake", CAKE, "2.4.1", "2.4.2", DEPENDENCY),
    Edit("build.cake", CAKE, "build/1.0", "build/1.1", NOTHING),
    Edit("build.cake", CAKE, '"1.0.0"', '"1.0.1"', NOTHING),
    Edit("Mintfile", MINTFILE, "0.54.0", "0.55.0", DEPENDENCY),
    Edit("Mintfile", MINTFILE, "# tools", "# more", NOTHING),
    Edit("Puppetfile", PUPPETFILE, "9.0.0", "9.1.0", DEPENDENCY),
    Edit("Puppetfile", PUPPETFILE, "v1.0.0", "v1.1.0", DEPENDENCY),
    Edit("Puppetfile", PUPPETFILE, "forge.example", "forge2.example", DEPENDENCY),
    Edit("Puppetfile", PUPPETFILE, "# Modules", "# All", NOTHING),
    Edit("Puppetfile", PUPPETFILE, "own-1.0", "own-1.1", NOTHING),
    Edit("Berksfile", BERKSFILE, "~> 12.0", "~> 12.1", DEPENDENCY),
    Edit("Berksfile", BERKSFILE, "./own", "./ours", NOTHING),
    Edit("Berksfile", BERKSFILE, ":test", ":ci", NOTHING),
]  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=name_of)
def test_an_edit_is_of_these_kinds(edit: Edit) -> None:
    assert kinds_of(edit) == edit.kinds


def test_a_record_names_hook_revision_and_line() -> None:
    found = records(PC, "repos:\n- repo: https://a.test/b\n  rev: v1\n  hooks: [{id: c}]\n")
    assert found == [("dependency", "https://a.test/b", "v1", 3)]


@pytest.mark.parametrize("path", [MI, "rust-toolchain.toml", GJ, ".fvmrc", DB, DP, ".cruft.json"])
def test_what_does_not_parse_is_unreadable(path: str) -> None:
    with pytest.raises(UnreadableError):
        records(path, "[{")
