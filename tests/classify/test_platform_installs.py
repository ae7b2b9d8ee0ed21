"""Installs: what commands, downloads and variables of a changed script pin."""

# ruff: noqa: E501  an edit is read best as one row

import time

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

from hotfence.classify.manifests.installs import (
    image_record,
    installs,
    is_pinned_image,
    variable,
)

SCRIPT = """\
#!/usr/bin/env bash
# pip install old==1.0
set -euo pipefail
VERSION=1.0.0
export NODE_VERSION=18.19.0
readonly HELM_VERSION="3.14.0"  # the chart tool
KUBECTL_VERSION="${KUBECTL_VERSION:-1.28.0}"
BASE_IMAGE=debian:12-slim
JQ_SHA256=0123456789abcdef
LOG_LEVEL=info
TIMEOUT=30
sudo apt-get update && sudo apt-get install -y --no-install-recommends \\
  curl=7.88.1-10 \\
  git
pip3 install --upgrade "poetry==1.8.2" 'tox~=4.14.0'
python3 -m pip install wheel==0.42.0
npm install -g pnpm@9.1.0
npx prettier@3.0.0 --check .
go install golang.org/x/tools/cmd/goimports@v0.17.0
cargo install just --version 1.24.0
gem install bundler -v 2.4.0
nvm install 18.19.1
rustup toolchain install 1.75.0
helm upgrade --install redis bitnami/redis --version 18.0.0 --set replicas=1
dnf install -y nginx-1.24.0
brew install node-18.1
git clone --branch v1.0.0 https://example.test/a.git
curl -fsSL https://github.com/acme/tool/releases/download/v1.2.3/tool.tgz | tar xz
curl -sSL https://example.test/install.sh | sh -s -- -b /bin v1.55.0
curl http://localhost:8080/v1.0/health
docker build -t acme/web:1.0.0 .
if [ "$1" = 1 ]; then echo "version 1.2.3"; fi
sleep 5
"""
MAKEFILE = """\
# The tools.
VERSION ?= 1.0.0
GOLANGCI_LINT_VERSION := v1.55.0
GO_VERSION = 1.21
IMG ?= acme/web:1.0.0
.PHONY: all
all: build
\tgo build -ldflags "-X main.version=1.0.0"
tools:
\tgo install gotest.tools/gotestsum@v1.11.0
"""
TASKFILE = """\
version: "3"
vars:
  BUF_VERSION: 1.28.0
  NAME: web
tasks:
  tools:
    cmds:
      - go install github.com/a/b@v1.0.0
"""
POWERSHELL = """\
$NodeVersion = "18.0.0"
$env:TERRAFORM_VERSION = "1.5.0"
Install-Module -Name Pester -RequiredVersion 5.5.0
choco install ninja --version=1.11.1
Write-Host "1.0"
"""
ENV = "# tools\nHELM_VERSION=3.14.0\nAPP_VERSION=1.0.0\nPORT=8080\n"
JUSTFILE = 'node_version := "18.0.0"\napp_version := "1.0.0"\ntest:\n    npx eslint@8.0.0 .\n    echo 1.0\n'

S, M = "scripts/setup.sh", "Makefile"

RAKEFILE = """\
require "rake"
Gem::Specification.new do |s|
  s.version = "1.0.0"
  s.add_dependency "rack", ">= 1.1.0"
end
deps["rubocop"] ||= "= 0.35.1"
gem "thor", "1.0" # pinned
puts "gem 1"
"""
RUNS = """\
docker run -it --rm -v "$(pwd)":/sh -p 8080:80 -w /sh acme/shfmt:2.6.3 shfmt -l .
docker pull acme/own:$TAG
DOCKER_TAG_VERSION_TOOLS=1.21
VERSION_CODE=12.1
$PIP_WHEEL_COMMAND "pytest==2.4.0"
wget -O s.tar.gz https://example.org/2023/sqlite-autoconf-3410000.tar.gz
"""

EDITS = [
    Edit("Rakefile", RAKEFILE, ">= 1.1.0", ">= 1.2.0", DEPENDENCY),
    Edit("Rakefile", RAKEFILE, "0.35.1", "0.36.0", DEPENDENCY),
    Edit("Rakefile", RAKEFILE, '"1.0" # pinned', '"1.1" # pinned', DEPENDENCY),
    Edit("Rakefile", RAKEFILE, "1.0.0", "1.0.1", NOTHING),
    Edit("ci/lint.sh", RUNS, "shfmt:2.6.3", "shfmt:2.6.4", RUNTIME),
    Edit("ci/lint.sh", RUNS, "8080:80", "8081:80", NOTHING),
    Edit("ci/lint.sh", RUNS, ":$TAG", ":$NAME", NOTHING),
    Edit("Makefile", RUNS, "=1.21", "=1.22", DEPENDENCY),
    Edit("Makefile", RUNS, "=12.1", "=12.2", NOTHING),
    Edit("ci/lint.sh", RUNS, "==2.4.0", "==2.5.1", DEPENDENCY),
    Edit("ci/lint.sh", RUNS, "3410000", "3410100", DEPENDENCY),
    Edit(".env", "JAEGER_IMAGE=jaeger/all:1.72.0\nAPP_VERSION=1.0.0\n", "1.72.0", "1.73.0", RUNTIME),
    Edit(".env", "JAEGER_IMAGE=jaeger/all:1.72.0\nAPP_VERSION=1.0.0\n", "1.0.0", "1.0.1", NOTHING),
    Edit(S, SCRIPT, "NODE_VERSION=18.19.0", "NODE_VERSION=20.1.0", RUNTIME),
    Edit(S, SCRIPT, "3.14.0", "3.15.0", DEPENDENCY),
    Edit(S, SCRIPT, "1.28.0", "1.29.0", DEPENDENCY),
    Edit(S, SCRIPT, "debian:12-slim", "debian:13-slim", RUNTIME),
    Edit(S, SCRIPT, "0123456789abcdef", "1123456789abcdef", DEPENDENCY),
    Edit(S, SCRIPT, "7.88.1-10", "7.88.1-11", DEPENDENCY),
    Edit(S, SCRIPT, "poetry==1.8.2", "poetry==1.8.3", DEPENDENCY),
    Edit(S, SCRIPT, "tox~=4.14.0", "tox~=4.15.0", DEPENDENCY),
    Edit(S, SCRIPT, "wheel==0.42.0", "wheel==0.43.0", DEPENDENCY),
    Edit(S, SCRIPT, "pnpm@9.1.0", "pnpm@9.2.0", DEPENDENCY),
    Edit(S, SCRIPT, "prettier@3.0.0", "prettier@3.1.0", DEPENDENCY),
    Edit(S, SCRIPT, "v0.17.0", "v0.18.0", DEPENDENCY),
    Edit(S, SCRIPT, "1.24.0", "1.25.0", DEPENDENCY),
    Edit(S, SCRIPT, "-v 2.4.0", "-v 2.5.0", DEPENDENCY),
    Edit(S, SCRIPT, "nvm install 18.19.1", "nvm install 20.1.0", RUNTIME),
    Edit(S, SCRIPT, "1.75.0", "1.76.0", RUNTIME),
    Edit(S, SCRIPT, "18.0.0", "18.1.0", DEPENDENCY),
    Edit(S, SCRIPT, "nginx-1.24.0", "nginx-1.25.0", DEPENDENCY),
    Edit(S, SCRIPT, "node-18.1", "node-20.1", DEPENDENCY),
    Edit(S, SCRIPT, "--branch v1.0.0", "--branch v1.1.0", DEPENDENCY),
    Edit(S, SCRIPT, "download/v1.2.3", "download/v1.2.4", DEPENDENCY),
    Edit(S, SCRIPT, "v1.55.0", "v1.56.0", DEPENDENCY),
    Edit(S, SCRIPT, "old==1.0", "old==1.1", NOTHING),
    Edit(S, SCRIPT, "VERSION=1.0.0", "VERSION=1.0.1", NOTHING),
    Edit(S, SCRIPT, "the chart tool", "charts", NOTHING),
    Edit(S, SCRIPT, "LOG_LEVEL=info", "LOG_LEVEL=debug", NOTHING),
    Edit(S, SCRIPT, "TIMEOUT=30", "TIMEOUT=60", NOTHING),
    Edit(S, SCRIPT, "  git\n", "  git \\\n  jq\n", NOTHING),
    Edit(S, SCRIPT, "replicas=1", "replicas=2", NOTHING),
    Edit(S, SCRIPT, "localhost:8080/v1.0", "localhost:8080/v1.1", NOTHING),
    Edit(S, SCRIPT, "acme/web:1.0.0", "acme/web:1.0.1", NOTHING),
    Edit(S, SCRIPT, "version 1.2.3", "version 1.2.4", NOTHING),
    Edit(S, SCRIPT, "sleep 5", "sleep 6", NOTHING),
    Edit(S, SCRIPT, "-euo pipefail", "-eu", NOTHING),
    Edit(S, SCRIPT, "npx prettier@3.0.0 --check .", "npx prettier@3.0.0 --write .", NOTHING),
    Edit(S, "pip install a==1\nnpm i b@2\n", "pip install a==1\nnpm i b@2\n", "npm i b@2\npip install a==1\n", NOTHING),
    Edit(M, MAKEFILE, "v1.55.0", "v1.56.0", DEPENDENCY),
    Edit(M, MAKEFILE, "GO_VERSION = 1.21", "GO_VERSION = 1.22", RUNTIME),
    Edit(M, MAKEFILE, "v1.11.0", "v1.12.0", DEPENDENCY),
    Edit(M, MAKEFILE, "The tools", "Some tools", NOTHING),
    Edit(M, MAKEFILE, "VERSION ?= 1.0.0", "VERSION ?= 1.0.1", NOTHING),
    Edit(M, MAKEFILE, "acme/web:1.0.0", "acme/web:1.0.1", NOTHING),
    Edit(M, MAKEFILE, "main.version=1.0.0", "main.version=1.0.1", NOTHING),
    Edit(M, MAKEFILE, "all: build", "all: build test", NOTHING),
    Edit("Taskfile.yml", TASKFILE, "1.28.0", "1.29.0", DEPENDENCY),
    Edit("Taskfile.yml", TASKFILE, "b@v1.0.0", "b@v1.1.0", DEPENDENCY),
    Edit("Taskfile.yml", TASKFILE, 'version: "3"', 'version: "3.1"', NOTHING),
    Edit("Taskfile.yml", TASKFILE, "NAME: web", "NAME: site", NOTHING),
    Edit("setup.ps1", POWERSHELL, '"1.5.0"', '"1.6.0"', RUNTIME),
    Edit("setup.ps1", POWERSHELL, "5.5.0", "5.6.0", DEPENDENCY),
    Edit("setup.ps1", POWERSHELL, "1.11.1", "1.12.0", DEPENDENCY),
    Edit("setup.ps1", POWERSHELL, '"18.0.0"', '"20.0.0"', RUNTIME),
    Edit("setup.ps1", POWERSHELL, '"1.0"', '"1.1"', NOTHING),
    Edit("versions.env", ENV, "3.14.0", "3.15.0", DEPENDENCY),
    Edit("versions.env", ENV, "1.0.0", "1.0.1", NOTHING),
    Edit("versions.env", ENV, "8080", "8081", NOTHING),
    Edit("justfile", JUSTFILE, "18.0.0", "20.0.0", RUNTIME),
    Edit("justfile", JUSTFILE, "8.0.0 .", "9.0.0 .", DEPENDENCY),
    Edit("justfile", JUSTFILE, '"1.0.0"', '"1.0.1"', NOTHING),
    Edit("justfile", JUSTFILE, "echo 1.0", "echo 1.1", NOTHING),
]  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=name_of)
def test_an_edit_is_of_these_kinds(edit: Edit) -> None:
    assert kinds_of(edit) == edit.kinds


@pytest.mark.parametrize(
    ("command", "kind", "name", "value"),
    [
        ("pip install 'a[b]>=1,<2'", "dependency", "pip a", ">=1,<2"),
        ("pip install git+https://a.test/b@v1", "dependency", "pip https://a.test/b", "v1"),
        ("uvx ruff@0.4.0 check", "dependency", "uvx ruff", "0.4.0"),
        ("conda install -y numpy=1.26", "dependency", "conda numpy", "=1.26"),
        ("yarn set version 4.0.2", "dependency", "yarn version", "4.0.2"),
        ("corepack prepare pnpm@9.1.0 --activate", "dependency", "corepack pnpm", "9.1.0"),
        ("apk add --no-cache curl=8.5.0-r0", "dependency", "apk curl", "8.5.0-r0"),
        ("FOO=1 sudo -E env yum -y install a-1.2.3", "dependency", "yum a", "1.2.3"),
        ("composer require a/b:^1.2", "dependency", "composer a/b", "^1.2"),
        ("dotnet tool install -g a --version 1.2.0", "dependency", "dotnet a", "1.2.0"),
        ("opam install dune.3.12.0", "dependency", "opam dune", "3.12.0"),
        ("pecl install redis-6.0.2", "dependency", "pecl redis", "6.0.2"),
        ("asdf install nodejs 18.1.0", "runtime", "asdf nodejs", "18.1.0"),
        ("pyenv global 3.11.4", "runtime", "pyenv", "3.11.4"),
        ("sdk install java 17.0.9-tem", "runtime", "sdk java", "17.0.9-tem"),
        ("mise use -g node@18", "runtime", "mise node", "18"),
    ],
)
def test_a_command_pins(command: str, kind: str, name: str, value: str) -> None:
    assert list(installs(command, 3)) == [(kind, name, value, 3)]


@pytest.mark.parametrize(
    "command",
    [
        "pip install -r requirements.txt",
        "pip install .",
        "npm ci",
        "npm run build",
        "npm version 1.2.3",
        "go build ./...",
        "go test -run a@v1",
        "apt-get install -y git",
        "git checkout -b v1.0.0",
        "git clone https://a.test/b",
        "git tag v1.2.3",
        "helm repo add a https://a.test",
        "echo pip",
        "curl https://a.test/latest/b.tgz",
        "docker push a/b:1.0.0",
        "cargo build --release",
    ],
)
def test_a_command_pins_nothing(command: str) -> None:
    assert list(installs(command)) == []


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("NODE_VERSION", "18", "runtime"),
        ("nodeVersion", "18.x", "runtime"),
        ("PYTHON_VERSION", "3.11", "runtime"),
        ("HELM_VERSION", "v3.14.0", "dependency"),
        ("HELM_SHA256", "0123456789abcdef", "dependency"),
        ("BASE_IMAGE", "debian:12", "runtime"),
        ("TOOL_URL", "https://a.test/v1.2.3/b.tgz", "dependency"),
        ("APP_VERSION", "1.0.0", ""),
        ("VERSION", "1.0.0", ""),
        ("IMAGE_TAG", "1.0.0", ""),
        ("appVersion", "1.0.0", ""),
        ("NODE_VERSION", "$OTHER", ""),
        ("GIT_SHA", "0123456789abcdef", ""),
        ("PORT", "8080", ""),
        ("API_URL", "https://a.test/v1", ""),
    ],
)
def test_a_variable_pins(name: str, value: str, kind: str) -> None:
    record = variable(name, value)
    assert (record.kind if record else "") == kind


@pytest.mark.parametrize(
    ("text", "is_image"),
    [
        ("a:1", True),
        ("a.test:5000/b/c:1.2-x", True),
        ("a@sha256:0123456789abcdef", True),
        ("docker://a/b:1", True),
        ("a", False),
        ("https://a.test/b:1", False),
        ("localhost:8080", False),
        ("127.0.0.1:80", False),
        ("a b:1", False),
        ("", False),
    ],
)
def test_an_image_is_pinned_by_tag_or_digest(text: str, is_image: bool) -> None:
    assert is_pinned_image(text) is is_image


def test_an_image_is_split_at_its_tag() -> None:
    assert image_record("a.test:5/b/c:1@sha256:d", 7) == (
        "runtime",
        "a.test:5/b/c",
        "1@sha256:d",
        7,
    )


@pytest.mark.parametrize(
    "text",
    [
        "A_VERSION=1" + "a" * 250 + "!",
        "A_VERSION=" + "1-" * 140 + "!",
        "brew install " + "a_" * 400 + "!",
        "pecl install " + "a-a_" * 400 + "!",
        "dnf install " + "a-" * 800 + "!",
        "pip install " + "a=" * 900,
        "curl https://a.test/" + "1" * 1900,
        "curl https://a.test/" + "1." * 900,
        "curl " + "http://" * 280,
        "git+" * 400 + "pip install",
        "pip install " + "git://" * 300,
        "npm install \\" + "\na@1 \\" * 10_000,
        "pip install " + '"' * 1900,
        "apt install " + "a" * 1900 + "=",
        "image " + "a/" * 190 + ":",
    ],
    ids=lambda text: text[:20],
)
def test_a_hostile_command_takes_no_time(text: str) -> None:
    start = time.process_time()
    lines = "\n".join([text] * max(1, 100_000 // len(text)))
    assert isinstance(records("a.sh", lines), list)
    assert time.process_time() - start < 0.5
