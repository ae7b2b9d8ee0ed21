"""Builds: what changed Bazel, Nix and Guix files fetch."""

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

from hotfence.classify.manifests.record import UnreadableError

MODULE = """\
# The module.
module(
    name = "web",
    version = "1.0.0",
    compatibility_level = 1,
)

bazel_dep(name = "rules_go", version = "0.42.0", repo_name = "io_bazel_rules_go")
bazel_dep(name = "rules_python", version = "0.27.0", dev_dependency = True)
single_version_override(module_name = "protobuf", version = "21.7")
git_override(
    module_name = "rules_foo",
    remote = "https://example.test/rules_foo.git",
    commit = "aaaabbbbccccdddd",
)
archive_override(
    module_name = "rules_bar",
    urls = ["https://example.test/bar-1.0.tar.gz"],
    integrity = "sha256-aaaa",
)
local_path_override(module_name = "own", path = "../own-1.0")

go_sdk = use_extension("@rules_go//go:extensions.bzl", "go_sdk")
go_sdk.download(version = "1.21.5")
python = use_extension("@rules_python//python/extensions:python.bzl", "python")
python.toolchain(python_version = "3.11", is_default = True)
oci = use_extension("@rules_oci//oci:extensions.bzl", "oci")
oci.pull(
    name = "base",
    image = "gcr.io/distroless/base",
    digest = "sha256:aaaabbbb",
)
maven = use_extension("@rules_jvm_external//:extensions.bzl", "maven")
maven.install(
    artifacts = ["com.google.guava:guava:32.1.3-jre", "junit:junit:4.13.2"],
    repositories = ["https://repo.example.test"],
)
use_repo(maven, "maven")
register_toolchains("//tools:all")
"""
WORKSPACE = """\
workspace(name = "web_1_0")
load("@bazel_tools//tools/build_defs/repo:http.bzl", "http_archive")

RULES_VERSION = "0.42.0"

http_archive(
    name = "io_bazel_rules_go",
    sha256 = "aaaabbbb",
    urls = ["https://example.test/rules_go-v%s.zip" % RULES_VERSION],
)
git_repository(
    name = "foo",
    remote = "https://example.test/foo.git",
    tag = "v1.0.0",
    build_file = "//third_party:foo.BUILD",
)
go_repository(
    name = "com_github_pkg_errors",
    importpath = "github.com/pkg/errors",
    sum = "h1:aaaa=",
    version = "v0.9.1",
)
container_pull(
    name = "py3",
    registry = "gcr.io",
    repository = "distroless/python3",
    tag = "3.11",
)
go_register_toolchains(version = "1.21.5")
node_repositories(node_version = "18.17.0")
local_repository(name = "own", path = "../own-1.0")
"""
BZL = """\
def deps():
    maybe(
        acme_archive,
        name = "zlib",
        version = "1.2.13",
        sha256 = "aaaabbbb",
        urls = ["https://example.test/zlib-{version}.tar.gz"],
    )

REPOSITORIES = {
    "foo": dict(
        project_name = "foo",
        version = "1.0.0",
        sha256 = "ccccdddd",
    ),
}
"""
BUILD = """\
load("@rules_go//go:def.bzl", "go_binary")

go_binary(
    name = "web-1.0",
    srcs = ["main.go"],
    x_defs = {"version": "1.0.0"},
    visibility = ["//visibility:public"],
)
genrule(name = "url", outs = ["a.txt"], cmd = "echo 1.0 > $@")
"""
TEMPLATED = """\
bazel_dep(name = "rules_go", version = "0.42.0")
http_archive(
    name = "a",
    sha256 = "aaaa",
    {{ extra }}
)
"""
FLAKE = """\
{
  description = "Web 1.0";  # nixos-22.05
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-23.11";
    flake-utils = {
      url = "github:numtide/flake-utils?rev=aaaabbbb";
      inputs.nixpkgs.follows = "nixpkgs";
    };
    own.url = "path:./own-1.0";
  };
  outputs = { self, nixpkgs, ... }: {
    packages.x86_64-linux.default = nixpkgs.legacyPackages.x86_64-linux.buildGoModule {
      pname = "web";
      version = "1.0.0";
      src = ./.;
      vendorHash = "sha256-cccc=";
      meta.description = "A site";
    };
    devShells.x86_64-linux.default = pkgs.mkShell {
      packages = [ pkgs.nodejs_18 pkgs.jq pkgs.python311 ];
      shellHook = ''echo hello'';
    };
  };
}
"""
DEFAULT_NIX = """\
{ pkgs ? import (fetchTarball "https://example.test/nixpkgs/archive/aaaabbbb.tar.gz") {} }:
pkgs.stdenv.mkDerivation rec {
  pname = "tool";
  version = "1.0.0";
  /* rev = "old"; */
  src = pkgs.fetchFromGitHub {
    owner = "acme";
    repo = "tool";
    rev = "v${version}";
    sha256 = "sha256-aaaa=";
  };
  image = pkgs.dockerTools.pullImage {
    imageName = "alpine";
    imageDigest = "sha256:bbbb";
    finalImageTag = "3.19";
  };
  buildInputs = [ pkgs.jq ];
  meta.description = "A tool";
}
"""
PLAIN_NIX = '{ config, ... }: {\n  networking.hostName = "web-1";\n  system.stateVersion = "23.11";\n  services.web.url = "https://web.test/1.0";\n}\n'
SHELL_NIX = '{ pkgs ? import <nixpkgs> {} }:\npkgs.mkShell {\n  buildInputs = with pkgs; [ nodejs_18 jq ];\n  NOTE = "nodejs_16";\n}\n'
CHANNELS = """\
;; (commit "old")
(list (channel
        (name 'guix)
        (url "https://git.example.test/guix.git")
        (branch "master")
        (commit "aaaabbbb")
        (introduction
          (make-channel-introduction "ccccdddd"
            (openpgp-fingerprint "BBB0 2DDF")))))
"""
GUIX_PACKAGE = """\
(define-public acme
  (package
    (name "acme")
    (version "1.0.0")
    (source (origin
              (method url-fetch)
              (uri (string-append "mirror://acme/acme-" version ".tar.gz"))
              (sha256 (base32 "0aaaabbbb"))))
    (build-system gnu-build-system)
    (synopsis "A tool")))
"""

M, W, F, N = "MODULE.bazel", "WORKSPACE", "flake.nix", "pkgs/default.nix"

EDITS = [
    Edit(M, MODULE, "0.42.0", "0.43.0", DEPENDENCY),
    Edit(M, MODULE, "21.7", "21.8", DEPENDENCY),
    Edit(M, MODULE, "aaaabbbbccccdddd", "bbbbccccddddeeee", DEPENDENCY),
    Edit(M, MODULE, "bar-1.0", "bar-1.1", DEPENDENCY),
    Edit(M, MODULE, "sha256-aaaa", "sha256-bbbb", DEPENDENCY),
    Edit(M, MODULE, "32.1.3-jre", "33.0.0-jre", DEPENDENCY),
    Edit(M, MODULE, '"1.21.5"', '"1.22.0"', RUNTIME),
    Edit(M, MODULE, '"3.11"', '"3.12"', RUNTIME),
    Edit(M, MODULE, "sha256:aaaabbbb", "sha256:ccccdddd", RUNTIME),
    Edit(M, MODULE, 'bazel_dep(name = "rules_python", version = "0.27.0", dev_dependency = True)\n', "", DEPENDENCY),
    Edit(M, MODULE, "# The module", "# A module", NOTHING),
    Edit(M, MODULE, 'version = "1.0.0"', 'version = "1.0.1"', NOTHING),
    Edit(M, MODULE, "compatibility_level = 1", "compatibility_level = 2", NOTHING),
    Edit(M, MODULE, "io_bazel_rules_go", "rules_go_repo", NOTHING),
    Edit(M, MODULE, "../own-1.0", "../own-1.1", NOTHING),
    Edit(M, MODULE, "//tools:all", "//tools:every", NOTHING),
    Edit(M, MODULE, 'use_repo(maven, "maven")', 'use_repo(maven, "maven", "other")', NOTHING),
    Edit(M, MODULE, '"com.google.guava:guava:32.1.3-jre", "junit:junit:4.13.2"', '"junit:junit:4.13.2", "com.google.guava:guava:32.1.3-jre"', NOTHING),
    Edit(M, MODULE, 'name = "rules_python", version = "0.27.0"', 'version = "0.27.0", name = "rules_python"', NOTHING),
    Edit(W, WORKSPACE, "0.42.0", "0.43.0", DEPENDENCY),
    Edit(W, WORKSPACE, "aaaabbbb", "bbbbcccc", DEPENDENCY),
    Edit(W, WORKSPACE, "v1.0.0", "v1.1.0", DEPENDENCY),
    Edit(W, WORKSPACE, "v0.9.1", "v0.9.2", DEPENDENCY),
    Edit(W, WORKSPACE, '"3.11"', '"3.12"', RUNTIME),
    Edit(W, WORKSPACE, "1.21.5", "1.22.0", RUNTIME),
    Edit(W, WORKSPACE, "18.17.0", "20.1.0", RUNTIME),
    Edit(W, WORKSPACE, "web_1_0", "web_1_1", NOTHING),
    Edit(W, WORKSPACE, "//third_party:foo.BUILD", "//third_party:bar.BUILD", NOTHING),
    Edit(W, WORKSPACE, "../own-1.0", "../own-1.1", NOTHING),
    Edit("third_party/deps.bzl", BZL, "1.2.13", "1.2.14", DEPENDENCY),
    Edit("third_party/deps.bzl", BZL, "ccccdddd", "ddddeeee", DEPENDENCY),
    Edit("third_party/deps.bzl", BZL, "def deps", "def dependencies", NOTHING),
    Edit("web/BUILD", BUILD, "web-1.0", "web-1.1", NOTHING),
    Edit("web/BUILD", BUILD, '"1.0.0"', '"1.0.1"', NOTHING),
    Edit("web/BUILD.bazel", BUILD, "echo 1.0", "echo 1.1", NOTHING),
    Edit("web/BUILD.bazel", BUILD, "main.go", "web.go", NOTHING),
    Edit("go.MODULE.bazel", TEMPLATED, "0.42.0", "0.43.0", DEPENDENCY),
    Edit("go.MODULE.bazel", TEMPLATED, '"aaaa"', '"bbbb"', DEPENDENCY),
    Edit("go.MODULE.bazel", TEMPLATED, "{{ extra }}", "{{ more }}", NOTHING),
    Edit(F, FLAKE, "nixos-23.11", "nixos-24.05", DEPENDENCY),
    Edit(F, FLAKE, "rev=aaaabbbb", "rev=ccccdddd", DEPENDENCY),
    Edit(F, FLAKE, "sha256-cccc=", "sha256-dddd=", DEPENDENCY),
    Edit(F, FLAKE, "Web 1.0", "Web 1.1", NOTHING),
    Edit(F, FLAKE, "# nixos-22.05", "# nixos-22.11", NOTHING),
    Edit(F, FLAKE, "path:./own-1.0", "path:./own-1.1", NOTHING),
    Edit(F, FLAKE, 'version = "1.0.0"', 'version = "1.0.1"', NOTHING),
    Edit(F, FLAKE, "A site", "The site", NOTHING),
    Edit(F, FLAKE, "echo hello", "echo hi", NOTHING),
    Edit(F, FLAKE, "pkgs.nodejs_18", "pkgs.nodejs_20", RUNTIME),
    Edit(F, FLAKE, "pkgs.python311", "pkgs.python312", RUNTIME),
    Edit(N, DEFAULT_NIX, "aaaabbbb.tar", "ccccdddd.tar", DEPENDENCY),
    Edit(N, DEFAULT_NIX, "sha256-aaaa=", "sha256-bbbb=", DEPENDENCY),
    Edit(N, DEFAULT_NIX, "v${version}", "${version}", DEPENDENCY),
    Edit(N, DEFAULT_NIX, "sha256:bbbb", "sha256:cccc", RUNTIME),
    Edit(N, DEFAULT_NIX, '"3.19"', '"3.20"', RUNTIME),
    Edit(N, DEFAULT_NIX, 'rev = "old"', 'rev = "older"', NOTHING),
    Edit(N, DEFAULT_NIX, "A tool", "The tool", NOTHING),
    Edit(N, DEFAULT_NIX, "[ pkgs.jq ]", "[ pkgs.jq pkgs.git ]", NOTHING),
    Edit("shell.nix", SHELL_NIX, "nodejs_18", "nodejs_20", RUNTIME),
    Edit("shell.nix", SHELL_NIX, "jq", "git", NOTHING),
    Edit("shell.nix", SHELL_NIX, "nodejs_16", "nodejs_14", NOTHING),
    Edit("host.nix", PLAIN_NIX, "web-1", "web-2", NOTHING),
    Edit("host.nix", PLAIN_NIX, "23.11", "24.05", NOTHING),
    Edit("host.nix", PLAIN_NIX, "web.test/1.0", "web.test/1.1", NOTHING),
    Edit("channels.scm", CHANNELS, '"aaaabbbb"', '"ccccdddd"', DEPENDENCY),
    Edit("channels.scm", CHANNELS, '"master"', '"core"', DEPENDENCY),
    Edit("channels.scm", CHANNELS, "guix.git", "guix2.git", DEPENDENCY),
    Edit("channels.scm", CHANNELS, '"old"', '"older"', NOTHING),
    Edit("channels.scm", CHANNELS, "'guix", "'main", NOTHING),
    Edit("guix.scm", GUIX_PACKAGE, "0aaaabbbb", "0ccccdddd", DEPENDENCY),
    Edit("guix.scm", GUIX_PACKAGE, "A tool", "The tool", NOTHING),
    Edit("guix.scm", GUIX_PACKAGE, "gnu-build-system", "cmake-build-system", NOTHING),
]  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=name_of)
def test_an_edit_is_of_these_kinds(edit: Edit) -> None:
    assert kinds_of(edit) == edit.kinds


def test_a_record_names_module_version_and_line() -> None:
    found = records(M, '\nbazel_dep(name = "a", version = "1.0")\n')
    assert found == [("dependency", "bazel_dep a", "version=1.0", 2)]


@pytest.mark.parametrize("path", ["MODULE.bazel", "WORKSPACE"])
def test_what_is_no_starlark_is_unreadable(path: str) -> None:
    with pytest.raises(UnreadableError):
        records(path, "version ((((")


@pytest.mark.parametrize(
    "text",
    [
        "version = " + "-" * 100_000 + "1",
        "version = " + "(" * 100_000,
        "version = " + "a." * 50_000 + "b",
        "version = a" + "(1)" * 30_000,
        'http_archive(version = "1", url = ' + "[" * 150 + "]" * 150 + ")",
        'v0 = "version"\n'
        + "".join(f"v{n + 1} = [{', '.join([f'v{n}'] * 10)}]\n" for n in range(9))
        + 'http_archive(name = "a", sha256 = v9, url = v9 + v8)\n',
        'v0 = "version"\n'
        + "".join(f"v{n + 1} = [{', '.join([f'v{n}'] * 100)}]\n" for n in range(9))
        + 'http_archive(name = "a", sha256 = v9, url = v9 + v8)\n',
        'v0 = "version"\n'
        + "".join(f"v{n + 1} = v{n}\n" for n in range(5000))
        + 'http_archive(name = "a", sha256 = v5000, url = "b")\n',
        'v = "version"\nw = [' + "v, " * 30_000 + "]\n" + "a(url = w, sha256 = w)\n" * 2000,
        "url = 1" + " + version" * 3000 + "\n" + "a(url = url, sha256 = url)\n" * 500,
        'v = "version"\n' + "http_archive(url = v + v, sha256 = v)\n" * 2000,
        "x = 0 + version\n" + "a(url = x + x, sha256 = x)\n" * 3000,
    ],
    ids=lambda text: text[:20],
)
def test_hostile_starlark_takes_no_time(text: str) -> None:
    start = time.process_time()
    assert isinstance(records("a.bzl", text), list)
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize("mark", ['"\\', "'\\", "/*", "a.", '"a', "a = {", 'rev = "'])
def test_hostile_nix_takes_no_time(mark: str) -> None:
    text = mark * (100_000 // len(mark))
    start = time.process_time()
    assert isinstance(records("flake.nix", text), list)
    assert time.process_time() - start < 0.5
