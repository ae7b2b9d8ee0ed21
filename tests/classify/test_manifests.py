"""Manifests read by meaning: what is a dependency change, and what is not."""

# ruff: noqa: E501  a pair is read best as one row

import json
import time
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotfence.classify.manifests import LARGEST, changes, reads
from hotfence.model.evidence import Evidence


class Pair(NamedTuple):
    path: str
    why: str
    old: str | None
    new: str | None
    told: str = ""  # the start of the first change; empty when nothing may be told
    kind: str = "dependency"


def data(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


NPM = '{"name":"a","version":"1.0.0","scripts":{"t":"b@1"},"dependencies":{"b":"^1.0.0","c":"2"}}'
PYPROJECT = """\
[project]
name = "a"
version = "1.0"
requires-python = ">=3.11"
dependencies = ["b>=1", "c[x] ~= 2.0 ; python_version < '3.12'"]
[project.optional-dependencies]
dev = ["pytest>=8"]
[build-system]
requires = ["hatchling>=1"]
[dependency-groups]
lint = ["ruff>=0.5", {include-group = "dev"}]
[tool.poetry.dependencies]
python = "^3.11"
black = "^23"
own = {path = "libs/own", version = "1"}
[tool.poetry.group.dev.dependencies]
mypy = {version = "1.0", extras = ["x", "y"]}
[tool.uv.sources]
own = {workspace = true}
d = {git = "https://example.test/d", rev = "abc"}
[tool.hatch.envs.test]
dependencies = ["coverage==7.0"]
[tool.pdm.dev-dependencies]
p = ["tox>=4"]
[tool.ruff]
target-version = "py311"
"""
CARGO = """\
[package]
name = "a"
version = "0.1.0"
rust-version = "1.70"
[dependencies]
serde = "1"
path = "1"
own = { path = "../own", version = "0.1" }
tokio = { version = "1.35", features = ["rt", "net"] }
[target.'cfg(unix)'.dependencies]
libc = "0.2.150"
[workspace.dependencies]
rand = "0.8"
[patch.crates-io]
foo = { git = "https://example.test/foo", rev = "1" }
[features]
default = []
"""
GO_MOD = """\
module a.test/x

go 1.22

toolchain go1.22.1

require (
\ta.test/z v1.0.0
\ta.test/y v1.2.0 // indirect
)

replace a.test/own => ./own

replace a.test/q => a.test/fork v1.1.0

exclude a.test/bad v0.1.0
"""
POM = """\
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent><groupId>g</groupId><artifactId>boot</artifactId><version>3.1</version></parent>
  <version>1.0</version>
  <properties><junit.version>5.9</junit.version><jackson>2.15</jackson><enc>UTF-8</enc>
    <java.version>17</java.version></properties>
  <dependencies>
    <dependency><groupId>j</groupId><artifactId>junit</artifactId><version>${junit.version}</version></dependency>
    <dependency><groupId>f</groupId><artifactId>jackson</artifactId><version>${jackson}</version></dependency>
    <dependency><groupId>f</groupId><artifactId>plain</artifactId><version>1</version></dependency>
  </dependencies>
  <build><plugins><plugin><artifactId>p</artifactId><version>2</version>
    <configuration><a>x</a></configuration></plugin></plugins></build>
</project>
"""
CSPROJ = """\
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net8.0</TargetFramework><Version>1.0</Version>
    <Newton>13.0</Newton><RootNamespace>A</RootNamespace></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="A" Version="1.0.0" />
    <PackageReference Include="N" Version="$(Newton)" />
    <ProjectReference Include="../B/B.csproj" />
  </ItemGroup>
</Project>
"""
CATALOG = """\
[versions]
ktor = "2.3.8"
[libraries]
core = { module = "io.ktor:core", version.ref = "ktor" }
[plugins]
kt = { id = "kt", version = "1.9" }
"""
COMPOSER = '{"name":"a/b","version":"1","require":{"php":">=8.1","ext-json":"*","m/n":"^1"},"require-dev":{"p/q":"2"}}'
PUBSPEC = """\
name: a
version: 1.0.0
environment:
  sdk: ">=3.0.0 <4.0.0"
dependencies:
  http: ^1.0.0
  own:
    path: ../own
  flutter:
    sdk: flutter
dev_dependencies:
  test: 1.24.0
"""
CHART = """\
apiVersion: v2
name: a
version: 1.0.0
appVersion: '1.0'
kubeVersion: '>=1.25'
dependencies:
- name: redis
  version: 18.0.0
  repository: https://charts.example.test
- name: own
  version: 1.0.0
  repository: file://../own
"""
CONDA = """\
name: a
channels:
  - conda-forge
dependencies:
  - python=3.11
  - numpy=1.26
  - pip:
      - requests==2.0
"""
SETUP_CFG = """\
[metadata]
name = a
version = 1
[options]
python_requires = >=3.8
install_requires =
  a>=1
  # a comment
  b; python_version < "3.9"
[options.extras_require]
dev =
  pytest>=7
"""
SETUP_PY = """\
from setuptools import setup
VERSION = "1.0"
BASE = ["b>=1"]
EXTRA = {"dev": ["pytest>=7"]}
BASE.append("late>=1")
setup(
    name="a",
    version=VERSION,
    python_requires=">=3.8",
    install_requires=BASE + ["c"],
    extras_require=EXTRA,
)
"""
REQUIREMENTS = "# tools\na==1\nb>=2 ; python_version < '3.9'\n-r base.txt\n-e ./own\nc==3 \\\n  --hash=sha256:00\n"
PROPERTIES = (
    "version=1.0\norg.gradle.jvmargs=-Xmx2g\nktorVersion=2.3.8\nkotlin.code.style=official\n"
)
WRAPPER = (
    "networkTimeout=10000\n"
    "distributionUrl=https\\://services.example.test/distributions/gradle-8.5-bin.zip\n"
)
EXTRAS = """\
buildscript {
    ext {
        workRuntime = "2.8.0"
        mode = "debug"
        versions = [
                'kotlin': '1.3.61',
                'okio': '1.14.0',
        ]
    }
}
jooq {
    version.set("3.13.1")
}
"""
SCRIPTED = """\
{"name": "a/b", "scripts": {"stan": ["composer require --dev phpstan/phpstan:0.12.49"], "test": "phpunit"}}
"""
ANNOTATED = """\
apiVersion: v2
name: jenkins
version: 1.0.0
annotations:
  artifacthub.io/links: |
    - url: https://example.org
  artifacthub.io/images: |
    - name: jenkins
      image: docker.io/jenkins/jenkins:2.492.3-jdk17
"""
GRADLE = """\
plugins {
    id 'java'
    id 'org.boot' version '3.1.0'
}
group = 'com.example'
version = '1.0'
def lib = '2.5'
ext.other = '9'
repositories { mavenCentral() }
dependencies {
    implementation 'a.b:c:1.0' // why
    implementation "d.e:f:$lib"
    api project(':own')
    testImplementation('g:h:1') {
        exclude group: 'x'
    }
}
sourceCompatibility = '17'
tasks.test { useJUnitPlatform() }
application { mainClass = 'com.example.Main' }
"""
KOTLIN = """\
plugins { kotlin("jvm") version "1.9.0" }
version = "1.0"
dependencies {
    implementation("a.b:c:1.0")
    implementation(libs.core)
    implementation(projects.own)
}
kotlin { jvmToolchain(17) }
tasks.register("x") { println("hello // there") }
"""
GEMFILE = """\
source "https://gems.example.test"
ruby "3.2.0"
gem "rails", "~> 7.0"
gem "own", path: "engines/own" # why
group :test do
  gem "rspec",
    "3.12", require: false
end
"""
GEMSPEC = """\
Gem::Specification.new do |spec|
  spec.version = "1.0"
  spec.summary = "words"
  bound = "~> 7.0"
  spec.required_ruby_version = ">= 3.0"
  spec.add_dependency "rails", bound
  spec.add_development_dependency "rspec", "3.12"
  if ENV["CI"]
    spec.files = []
  end
end
"""


def edit(
    path: str, text: str, why: str, old: str, new: str, told: str = "", kind: str = ""
) -> Pair:
    assert old in text, (path, why)
    return Pair(path, why, text, text.replace(old, new), told, kind or "dependency")


PAIRS = [
    # package.json
    edit("package.json", NPM, "bump", "^1.0.0", "^1.0.1", "dependencies.b: ^1.0.0 -> ^1.0.1"),
    edit("package.json", NPM, "add", '"c":"2"', '"c":"2","d":"3"', "dependencies.d: added 3"),
    edit("package.json", NPM, "remove", ',"c":"2"', "", "dependencies.c: removed 2"),
    edit("package.json", NPM, "own version", '"1.0.0","s', '"1.1.0","s'),
    edit("package.json", NPM, "script", "b@1", "b@2"),
    edit("package.json", NPM, "order", '"b":"^1.0.0","c":"2"', '"c":"2",\n "b": "^1.0.0"'),
    Pair("w/package.json", "added", None, NPM, "dependencies.b: added"),
    Pair("w/package.json", "added without", None, '{"name":"a"}'),
    Pair("w/package.json", "deleted", NPM, None, "dependencies.b: removed"),
    *(
        Pair("package.json", key, f'{{"{key}":{{"n":"1"}}}}', f'{{"{key}":{{"n":"2"}}}}', f"{key}.n: 1 -> 2")
        for key in ("devDependencies", "peerDependencies", "optionalDependencies", "overrides")
    ),
    Pair("package.json", "resolutions", '{"resolutions":{"a/**/b":"1"}}', '{"resolutions":{"a/**/b":"2"}}', "resolutions.a/**/b: 1 -> 2"),
    Pair("package.json", "pnpm", '{"pnpm":{"overrides":{"a>b":"1"}}}', '{"pnpm":{"overrides":{"a>b":"2"}}}', "pnpm.overrides.a>b: 1 -> 2"),
    Pair("package.json", "nested override", '{"overrides":{"a":{"b":"1"}}}', '{"overrides":{"a":{"b":"2"}}}', "overrides.a: "),
    Pair("package.json", "catalog", '{"workspaces":{"catalogs":{"x":{"b":"1"}}}}', '{"workspaces":{"catalogs":{"x":{"b":"2"}}}}', "workspaces.catalogs.x.b: 1 -> 2"),
    Pair("package.json", "engines", '{"engines":{"node":">=18"}}', '{"engines":{"node":">=20"}}', "engines.node: >=18 -> >=20", "runtime"),
    Pair("package.json", "packageManager", '{"packageManager":"pnpm@8.1.0"}', '{"packageManager":"pnpm@9.0.0"}', "packageManager: ", "runtime"),
    Pair("package.json", "volta", '{"volta":{"node":"1"}}', '{"volta":{"node":"2"}}', "volta.node: 1 -> 2", "runtime"),
    Pair("package.json", "bundled", '{"bundledDependencies":["a","b"]}', '{"bundledDependencies":["b"]}', "bundledDependencies.a: removed"),
    Pair("package.json", "bundled order", '{"bundledDependencies":["a","b"]}', '{"bundledDependencies":["b","a"]}'),
    Pair("package.json", "workspace edge", '{"dependencies":{"a":"workspace:^1"}}', '{"dependencies":{"a":"workspace:^2"}}'),
    Pair("p/a/package.json", "file edge", '{"dependencies":{}}', '{"dependencies":{"a":"file:../b"}}'),
    Pair("package.json", "file outside", '{"dependencies":{}}', '{"dependencies":{"a":"file:../b"}}', "dependencies.a: added"),
    Pair("package.json", "file archive", "{}", '{"dependencies":{"a":"file:v/a-1.tgz"}}', "dependencies.a: added"),
    Pair("package.json", "byte-order mark", NPM, "\ufeff" + NPM),
    # pyproject.toml
    edit("pyproject.toml", PYPROJECT, "bump", "b>=1", "b>=2", "project.dependencies.b: >=1 -> >=2"),
    edit("pyproject.toml", PYPROJECT, "add", '"b>=1"', '"b>=1", "d"', "project.dependencies.d: added"),
    edit("pyproject.toml", PYPROJECT, "remove", '"b>=1", ', "", "project.dependencies.b: removed >=1"),
    edit("pyproject.toml", PYPROJECT, "own version", 'version = "1.0"\nr', 'version = "2.0"\nr'),
    edit("pyproject.toml", PYPROJECT, "linter", "py311", "py312"),
    edit("pyproject.toml", PYPROJECT, "layout", '"b>=1", ', '\n  # why\n  "b >= 1",\n  '),
    edit("pyproject.toml", PYPROJECT, "order of extras", '["x", "y"]', '["y", "x"]'),
    edit("pyproject.toml", PYPROJECT, "extra", "pytest>=8", "pytest>=9", "project.optional-dependencies.dev.pytest: "),
    edit("pyproject.toml", PYPROJECT, "group", "ruff>=0.5", "ruff>=0.6", "dependency-groups.lint.ruff: "),
    edit("pyproject.toml", PYPROJECT, "build", "hatchling>=1", "hatchling>=2", "build-system.requires.hatchling: "),
    edit("pyproject.toml", PYPROJECT, "poetry", "^23", "^24", "tool.poetry.dependencies.black: ^23 -> ^24"),
    edit("pyproject.toml", PYPROJECT, "poetry group", '"1.0", e', '"1.1", e', "tool.poetry.group.dev.dependencies.mypy: "),
    edit("pyproject.toml", PYPROJECT, "own edge", 'own", version = "1"', 'own", version = "2"'),
    edit("pyproject.toml", PYPROJECT, "uv source", '"abc"', '"abd"', "tool.uv.sources.d: "),
    edit("pyproject.toml", PYPROJECT, "hatch", "==7.0", "==7.1", "tool.hatch.envs.test.dependencies.coverage: "),
    edit("pyproject.toml", PYPROJECT, "pdm", "tox>=4", "tox>=5", "tool.pdm.dev-dependencies.p.tox: >=4 -> >=5"),
    edit("pyproject.toml", PYPROJECT, "python", ">=3.11", ">=3.12", "project.requires-python: ", "runtime"),
    edit("pyproject.toml", PYPROJECT, "poetry python", "^3.11", "^3.12", "tool.poetry.dependencies.python: ", "runtime"),
    # Cargo.toml
    edit("Cargo.toml", CARGO, "bump", 'serde = "1"', 'serde = "2"', "dependencies.serde: 1 -> 2"),
    edit("Cargo.toml", CARGO, "a crate called path", 'path = "1"', 'path = "2"', "dependencies.path: 1 -> 2"),
    edit("Cargo.toml", CARGO, "add", 'serde = "1"', 'serde = "1"\nx = "1"', "dependencies.x: added 1"),
    edit("Cargo.toml", CARGO, "remove", 'serde = "1"\n', "", "dependencies.serde: removed 1"),
    edit("Cargo.toml", CARGO, "own version", 'version = "0.1.0"', 'version = "0.2.0"'),
    edit("Cargo.toml", CARGO, "features", "default = []", 'default = ["std"]\nstd = []'),
    edit("Cargo.toml", CARGO, "layout", 'serde = "1"', 'serde = { version = "1" } # json'),
    edit("Cargo.toml", CARGO, "order", '["rt", "net"]', '["net", "rt"]'),
    edit("crates/a/Cargo.toml", CARGO, "own edge", 'own", version = "0.1"', 'own", version = "0.2"'),
    edit("Cargo.toml", CARGO, "path outside", 'own", version = "0.1"', 'own", version = "0.2"', "dependencies.own: "),
    edit("Cargo.toml", CARGO, "target", "0.2.150", "0.2.153", "target.cfg(unix).dependencies.libc: "),
    edit("Cargo.toml", CARGO, "workspace", "0.8", "0.9", "workspace.dependencies.rand: 0.8 -> 0.9"),
    edit("Cargo.toml", CARGO, "patch", 'rev = "1"', 'rev = "2"', "patch.crates-io.foo: "),
    edit("Cargo.toml", CARGO, "rust", '"1.70"', '"1.75"', "package.rust-version: 1.70 -> 1.75", "runtime"),
    # go.mod
    edit("go.mod", GO_MOD, "bump", "z v1.0.0", "z v1.0.1", "require a.test/z: v1.0.0 -> v1.0.1"),
    edit("go.mod", GO_MOD, "add", ")\n\nreplace", "\tb.test/b v1.0.0\n)\n\nreplace", "require b.test/b: added v1.0.0"),
    edit("go.mod", GO_MOD, "remove", "\ta.test/z v1.0.0\n", "", "require a.test/z: removed v1.0.0"),
    edit("go.mod", GO_MOD, "own name", "module a.test/x", "module a.test/w"),
    edit("go.mod", GO_MOD, "comment", " // indirect", ""),
    edit("go.mod", GO_MOD, "order and layout", "(\n\ta.test/z v1.0.0\n\ta.test/y v1.2.0 // indirect\n)", "a.test/y v1.2.0\nrequire   a.test/z v1.0.0"),
    edit("go.mod", GO_MOD, "local replace", "=> ./own", "=> ./lib/own"),
    edit("go.mod", GO_MOD, "replace", "fork v1.1.0", "fork v1.2.0", "replace a.test/q: "),
    edit("go.mod", GO_MOD, "exclude", "v0.1.0", "v0.2.0", "exclude a.test/bad: "),
    edit("go.mod", GO_MOD, "go", "go 1.22\n", "go 1.23\n", "go: 1.22 -> 1.23", "runtime"),
    edit("go.mod", GO_MOD, "toolchain", "go1.22.1", "go1.22.2", "toolchain: ", "runtime"),
    # pom.xml
    edit("pom.xml", POM, "bump", "<version>1</version>", "<version>2</version>", "dependencies f:plain: 1 -> 2"),
    edit("pom.xml", POM, "add", "</dependencies>", "<dependency><groupId>x</groupId><artifactId>y</artifactId></dependency></dependencies>", "dependencies x:y: added"),
    edit("pom.xml", POM, "remove", "    <dependency><groupId>f</groupId><artifactId>plain</artifactId><version>1</version></dependency>\n", "", "dependencies f:plain: removed 1"),
    edit("pom.xml", POM, "own version", "<version>1.0</version>", "<version>1.1</version>"),
    edit("pom.xml", POM, "configuration", "<a>x</a>", "<a>y</a>"),
    edit("pom.xml", POM, "comment and layout", "<dependencies>", "<!-- x -->\n<dependencies>\n\n"),
    edit("pom.xml", POM, "order", "<artifactId>plain</artifactId><version>1</version>", "<version>1</version><artifactId>plain</artifactId>"),
    edit("pom.xml", POM, "plugin", "<version>2</version>", "<version>3</version>", "plugins p: 2 -> 3"),
    edit("pom.xml", POM, "parent", "<version>3.1<", "<version>3.2<", "parent g:boot: 3.1 -> 3.2"),
    edit("pom.xml", POM, "property", "5.9", "5.10", "properties.junit.version: 5.9 -> 5.10"),
    edit("pom.xml", POM, "property by use", "2.15", "2.16", "properties.jackson: 2.15 -> 2.16"),
    edit("pom.xml", POM, "property of no use", "<enc>UTF-8", "<enc>UTF-16"),
    edit("pom.xml", POM, "java", ">17<", ">21<", "properties.java.version: 17 -> 21", "runtime"),
    # MSBuild
    edit("App.csproj", CSPROJ, "bump", "1.0.0", "1.0.1", "PackageReference A: 1.0.0 -> 1.0.1"),
    edit("App.csproj", CSPROJ, "add", "<ProjectR", '<PackageReference Include="Z" Version="1"/><ProjectR', "PackageReference Z: added 1"),
    edit("App.fsproj", CSPROJ, "remove", '<PackageReference Include="A" Version="1.0.0" />', "", "PackageReference A: removed"),
    edit("App.vbproj", CSPROJ, "own version", "<Version>1.0<", "<Version>2.0<"),
    edit("App.csproj", CSPROJ, "metadata", ">A</Root", ">B</Root"),
    edit("App.csproj", CSPROJ, "project edge", "../B/B", "../C/C"),
    edit("App.csproj", CSPROJ, "child form", '"A" Version="1.0.0" />', '"A"><Version>1.0.0</Version></PackageReference>'),
    edit("App.csproj", CSPROJ, "order", '    <PackageReference Include="A" Version="1.0.0" />\n    <PackageReference Include="N" Version="$(Newton)" />', '<PackageReference Version="$(Newton)" Include="N"/><PackageReference Include="A" Version="1.0.0"/>'),
    edit("App.csproj", CSPROJ, "property by use", "13.0", "13.1", "Newton: 13.0 -> 13.1"),
    edit("App.csproj", CSPROJ, "framework", "net8.0", "net9.0", "TargetFramework: ", "runtime"),
    edit("App.csproj", CSPROJ, "sdk", "Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", "Sdk: "),
    Pair("Directory.Packages.props", "central", '<Project><ItemGroup><PackageVersion Include="A" Version="1"/></ItemGroup></Project>', '<Project><ItemGroup><PackageVersion Include="A" Version="2"/></ItemGroup></Project>', "PackageVersion A: 1 -> 2"),
    Pair("Directory.Build.props", "byte-order mark", "<Project><PropertyGroup/></Project>", "\ufeff<Project><!-- x --></Project>"),
    # Gradle's data files
    edit("gradle/libs.versions.toml", CATALOG, "bump", "2.3.8", "2.3.9", "versions.ktor: 2.3.8 -> 2.3.9"),
    edit("gradle/libs.versions.toml", CATALOG, "add", "[plugins]", 'x = "a:b:1"\n[plugins]', "libraries.x: added a:b:1"),
    edit("gradle/libs.versions.toml", CATALOG, "remove", 'kt = { id = "kt", version = "1.9" }\n', "", "plugins.kt: removed"),
    edit("gradle/libs.versions.toml", CATALOG, "comment", "[plugins]", "# x\n\n[plugins]"),
    edit("gradle/libs.versions.toml", CATALOG, "order", '{ id = "kt", version = "1.9" }', '{version="1.9",id="kt"}'),
    edit("gradle/libs.versions.toml", CATALOG, "plugin", "1.9", "2.0", "plugins.kt: "),
    edit("gradle.properties", PROPERTIES, "bump", "2.3.8", "2.3.9", "ktorVersion: 2.3.8 -> 2.3.9"),
    edit("gradle.properties", PROPERTIES, "add", "kotlin.", "a=b:c:1\nkotlin.", "a: added b:c:1"),
    edit("gradle.properties", PROPERTIES, "remove", "ktorVersion=2.3.8\n", "", "ktorVersion: removed"),
    edit("gradle.properties", PROPERTIES, "own version", "version=1.0", "version=1.1"),
    edit("gradle.properties", PROPERTIES, "settings", "-Xmx2g", "-Xmx4g"),
    edit("gradle.properties", PROPERTIES, "layout", "ktorVersion=2.3.8", "# x\nktorVersion : \\\n  2.3.8"),
    edit("gradle.properties", PROPERTIES, "escaped", "ktorVersion=2.3.8", "ktorVersion=2.3.\\u0039", "ktorVersion: "),
    edit("gradle/wrapper/gradle-wrapper.properties", WRAPPER, "bump", "8.5", "8.6", "distributionUrl: ", "runtime"),
    edit("gradle/wrapper/gradle-wrapper.properties", WRAPPER, "timeout", "10000", "20000"),
    edit("gradle/wrapper/gradle-wrapper.properties", WRAPPER, "escape", "\\:", ":"),
    # composer.json
    edit("composer.json", COMPOSER, "bump", "^1", "^2", "require.m/n: ^1 -> ^2"),
    edit("composer.json", COMPOSER, "add", '"m/n"', '"o/p":"1","m/n"', "require.o/p: added 1"),
    edit("composer.json", COMPOSER, "remove", ',"require-dev":{"p/q":"2"}', "", "require-dev.p/q: removed 2"),
    edit("composer.json", COMPOSER, "own version", '"version":"1"', '"version":"2"'),
    edit("composer.json", COMPOSER, "scripts", '"name":"a/b"', '"name":"a/b","scripts":{"x":"y"}'),
    edit("composer.json", COMPOSER, "order", '"ext-json":"*","m/n":"^1"', '"m/n":"^1", "ext-json":"*"'),
    edit("composer.json", COMPOSER, "php", ">=8.1", ">=8.2", "require.php: ", "runtime"),
    edit("composer.json", COMPOSER, "extension", '"*"', '"2"', "require.ext-json: * -> 2", "runtime"),
    # pubspec.yaml
    edit("pubspec.yaml", PUBSPEC, "bump", "^1.0.0", "^1.1.0", "dependencies.http: ^1.0.0 -> ^1.1.0"),
    edit("pubspec.yaml", PUBSPEC, "add", "  http:", "  x: 1\n  http:", "dependencies.x: added 1"),
    edit("pubspec.yaml", PUBSPEC, "remove", "  http: ^1.0.0\n", "", "dependencies.http: removed"),
    edit("pubspec.yaml", PUBSPEC, "own version", "version: 1.0.0", "version: 1.1.0"),
    edit("pubspec.yaml", PUBSPEC, "comment and quotes", "http: ^1.0.0", 'http: "^1.0.0" # x'),
    edit("pubspec.yaml", PUBSPEC, "metadata", "name: a", "name: a\ndescription: b"),
    edit("app/pubspec.yaml", PUBSPEC, "own edge", "../own", "../lib/own"),
    edit("pubspec.yaml", PUBSPEC, "sdk", ">=3.0.0", ">=3.1.0", "environment.sdk: ", "runtime"),
    # Chart.yaml
    edit("c/a/Chart.yaml", CHART, "bump", "18.0.0", "18.1.0", "dependencies.redis: "),
    edit("c/a/Chart.yaml", CHART, "add", "- name: redis", "- name: x\n  version: '1'\n- name: redis", "dependencies.x: added"),
    edit("c/a/Chart.yaml", CHART, "remove", "- name: redis\n  version: 18.0.0\n  repository: https://charts.example.test\n", "", "dependencies.redis: removed"),
    edit("c/a/Chart.yaml", CHART, "own version", "1.0.0\nappVersion", "1.0.1\nappVersion"),
    edit("c/a/Chart.yaml", CHART, "comment", "name: a\n", "name: a # x\n"),
    edit("c/a/Chart.yaml", CHART, "order", "name: redis\n  version: 18.0.0", "version: 18.0.0\n  name: redis"),
    edit("c/a/Chart.yaml", CHART, "own edge", "own\n  version: 1.0.0", "own\n  version: 1.0.1"),
    edit("c/a/Chart.yaml", CHART, "cluster", "1.25", "1.26", "kubeVersion: ", "runtime"),
    # environment.yml
    edit("environment.yml", CONDA, "bump", "1.26", "2.0", "dependencies.numpy: =1.26 -> =2.0"),
    edit("environment.yml", CONDA, "add", "  - numpy", "  - scipy\n  - numpy", "dependencies.scipy: added"),
    edit("environment.yml", CONDA, "remove", "  - numpy=1.26\n", "", "dependencies.numpy: removed"),
    edit("environment.yml", CONDA, "pip", "==2.0", "==2.1", "dependencies.pip.requests: "),
    edit("environment.yml", CONDA, "name", "name: a", "name: b"),
    edit("environment.yml", CONDA, "order", "  - python=3.11\n  - numpy=1.26", "  - numpy=1.26 # x\n  - python=3.11"),
    edit("environment.yml", CONDA, "python", "3.11", "3.12", "dependencies.python: ", "runtime"),
    Pair("environment.yaml", "another tool's", "stage: prod\n", "stage: test\n"),
    # setup.cfg
    edit("setup.cfg", SETUP_CFG, "bump", "a>=1", "a>=2", "install_requires.a: >=1 -> >=2"),
    edit("setup.cfg", SETUP_CFG, "add", "  a>=1", "  a>=1\n  c", "install_requires.c: added"),
    edit("setup.cfg", SETUP_CFG, "remove", "  a>=1\n", "", "install_requires.a: removed"),
    edit("setup.cfg", SETUP_CFG, "own version", "version = 1", "version = 2"),
    edit("setup.cfg", SETUP_CFG, "comment", "# a comment", "# another"),
    edit("setup.cfg", SETUP_CFG, "extra", "pytest>=7", "pytest>=8", "extras_require.dev.pytest: "),
    edit("setup.cfg", SETUP_CFG, "python", ">=3.8", ">=3.9", "python_requires: >=3.8 -> >=3.9", "runtime"),
    # setup.py
    Pair("setup.py", "bump", "setup(install_requires=['b>=1'])", "setup(install_requires=['b>=2'])", "install_requires.b: >=1 -> >=2"),
    edit("setup.py", SETUP_PY, "bump by name", "b>=1", "b>=2", "BASE.b: >=1 -> >=2"),
    edit("setup.py", SETUP_PY, "add", '["c"]', '["c", "d"]', "install_requires: "),
    edit("setup.py", SETUP_PY, "remove", '"b>=1"', "", "BASE.b: removed >=1"),
    edit("setup.py", SETUP_PY, "own version", '"1.0"', '"1.1"'),
    edit("setup.py", SETUP_PY, "comment and quotes", '["b>=1"]', "[\n  'b >= 1',  # x\n]"),
    edit("setup.py", SETUP_PY, "metadata", 'name="a"', 'name="b"'),
    edit("setup.py", SETUP_PY, "appended", "late>=1", "late>=2", "BASE: "),
    edit("setup.py", SETUP_PY, "extra", "pytest>=7", "pytest>=8", "EXTRA.dev.pytest: "),
    edit("setup.py", SETUP_PY, "python", ">=3.8", ">=3.9", "python_requires: ", "runtime"),
    # requirements
    edit("requirements.txt", REQUIREMENTS, "bump", "a==1", "a==2", "a: ==1 -> ==2"),
    edit("requirements.txt", REQUIREMENTS, "add", "a==1\n", "a==1\nd\n", "d: added"),
    edit("requirements.txt", REQUIREMENTS, "remove", "a==1\n", "", "a: removed ==1"),
    edit("requirements.txt", REQUIREMENTS, "comment", "# tools", "# other"),
    edit("requirements.txt", REQUIREMENTS, "layout", "b>=2 ; python", "b >= 2;python"),
    edit("requirements.txt", REQUIREMENTS, "order", "a==1\nb>=2 ; python_version < '3.9'", "b>=2 ; python_version < '3.9'\na==1"),
    edit("requirements.txt", REQUIREMENTS, "hash", ":00", ":01", "c: "),
    edit("requirements/dev.txt", REQUIREMENTS, "in a folder", "c==3", "c==4", "c: "),
    edit("requirements/dev.in", REQUIREMENTS, "own edge", "./own", "../lib/own"),
    # Gradle scripts
    edit("build.gradle", EXTRAS, "map", "1.3.61", "1.3.71", "versions: "),
    edit("build.gradle", EXTRAS, "extra", "2.8.0", "2.8.1", "workRuntime: "),
    edit("build.gradle", EXTRAS, "plugin's own", "3.13.1", "3.14.8", "version.set: "),
    edit("build.gradle", EXTRAS, "flag", "debug", "release"),
    edit("composer.json", SCRIPTED, "script", "0.12.49", "0.12.50", "composer phpstan/phpstan: "),
    edit("composer.json", SCRIPTED, "other script", "phpunit", "phpunit --x"),
    edit("c/a/Chart.yaml", ANNOTATED, "image", "jdk17", "jdk21", "docker.io/jenkins/jenkins: ", "runtime"),
    edit("c/a/Chart.yaml", ANNOTATED, "links", "example.org", "example.com"),
    edit("build.gradle", GRADLE, "bump", "c:1.0", "c:1.1", "implementation a.b:c: "),
    edit("build.gradle", GRADLE, "add", "    api", "    api 'x:y:1'\n    api", "api x:y: added"),
    edit("build.gradle", GRADLE, "remove", "    implementation 'a.b:c:1.0' // why\n", "", "implementation a.b:c: removed"),
    edit("build.gradle", GRADLE, "own version", "version = '1.0'", "version = '1.1'"),
    edit("build.gradle", GRADLE, "settings", "com.example.Main", "com.example.Other"),
    edit("build.gradle", GRADLE, "task", "useJUnitPlatform()", "useTestNG()"),
    edit("build.gradle", GRADLE, "comment and quotes", "'a.b:c:1.0' // why", '"a.b:c:1.0" /* x\n */'),
    edit("build.gradle", GRADLE, "order", "    id 'java'\n    id 'org.boot' version '3.1.0'", "  id 'org.boot' version '3.1.0'\n  id 'java'"),
    edit("build.gradle", GRADLE, "own edge", ":own", ":other"),
    edit("build.gradle", GRADLE, "by name", "'2.5'", "'2.6'", "lib: "),
    edit("build.gradle", GRADLE, "plugin", "3.1.0", "3.2.0", "id org.boot: "),
    edit("build.gradle", GRADLE, "exclusion", "'x'", "'y'", "exclude"),
    edit("build.gradle", GRADLE, "java", "'17'", "'21'", "sourceCompatibility: ", "runtime"),
    edit("build.gradle.kts", KOTLIN, "bump", "c:1.0", "c:1.1", "implementation a.b:c: "),
    edit("build.gradle.kts", KOTLIN, "catalog", "libs.core", "libs.more", "implementation"),
    edit("build.gradle.kts", KOTLIN, "own version", 'version = "1.0"', 'version = "1.1"'),
    edit("build.gradle.kts", KOTLIN, "own edge", "projects.own", "projects.other"),
    edit("build.gradle.kts", KOTLIN, "task", "hello // there", "hello /* you"),
    edit("build.gradle.kts", KOTLIN, "jvm", "(17)", "(21)", "jvmToolchain", "runtime"),
    edit("build.gradle.kts", KOTLIN, "plugin", "1.9.0", "1.9.1", "kotlin jvm: "),
    Pair("settings.gradle", "include", "include ':a'\n", "include ':b'\n"),
    Pair("settings.gradle.kts", "plugin", 'plugins { id("x") version "1" }', 'plugins { id("x") version "2" }', "id x: "),
    # Bundler
    edit("Gemfile", GEMFILE, "bump", "~> 7.0", "~> 7.1", "gem rails: "),
    edit("Gemfile", GEMFILE, "add", "group :test", 'gem "x"\ngroup :test', "gem x: added"),
    edit("Gemfile", GEMFILE, "remove", 'gem "rails", "~> 7.0"\n', "", "gem rails: removed"),
    edit("Gemfile", GEMFILE, "comment", "# why", "# because"),
    edit("Gemfile", GEMFILE, "layout and quotes", '"rspec",\n    "3.12"', "'rspec', '3.12'"),
    edit("Gemfile", GEMFILE, "order", 'ruby "3.2.0"\ngem "rails", "~> 7.0"', 'gem "rails", "~> 7.0"\n\nruby "3.2.0"'),
    edit("Gemfile", GEMFILE, "own edge", "engines/own", "lib/own"),
    edit("Gemfile", GEMFILE, "continued", '"3.12"', '"3.13"', "gem rspec: "),
    edit("Gemfile", GEMFILE, "group", "group :test", "group :production", "gem rspec: "),
    edit("Gemfile", GEMFILE, "ruby", "3.2.0", "3.3.0", "ruby: ", "runtime"),
    edit("a.gemspec", GEMSPEC, "bump", "3.12", "3.13", "spec.add_development_dependency rspec: "),
    edit("a.gemspec", GEMSPEC, "add", "  if ENV", '  spec.add_dependency "x"\n  if ENV', "spec.add_dependency x: added"),
    edit("a.gemspec", GEMSPEC, "remove", '  spec.add_development_dependency "rspec", "3.12"\n', "", "spec.add_development_dependency rspec: removed"),
    edit("a.gemspec", GEMSPEC, "own version", '"1.0"', '"1.1"'),
    edit("a.gemspec", GEMSPEC, "metadata", "words", "other words"),
    edit("a.gemspec", GEMSPEC, "comment", 'bound = "~> 7.0"', "bound = '~> 7.0' # x"),
    edit("a.gemspec", GEMSPEC, "by name", "~> 7.0", "~> 7.1", "bound: "),
    edit("a.gemspec", GEMSPEC, "ruby", ">= 3.0", ">= 3.1", "spec.required_ruby_version", "runtime"),
    Pair("requirements/glossary.txt", "prose", "The system shall respond within two seconds.\n", "The system shall respond within three seconds.\n"),
]  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.path}-{pair.why}")
def test_a_pair(pair: Pair) -> None:
    start = time.process_time()
    found = changes(pair.path, data(pair.old), data(pair.new))
    assert time.process_time() - start < 0.2
    assert bool(found) == bool(pair.told), found
    if pair.told:
        assert found[0].what.startswith(pair.told), found
        assert found[0].kind == pair.kind
        assert "cannot be read" not in found[0].what


UNREADABLE = [
    ("package.json", ["{", "", "[]", "{} x", '{"a":1,"a":2}', '{"a":NaN}', "[" * 100_000, '{"a":' * 5000]),
    ("composer.json", ["{", '{"require":{"a":"1","a":"2"}}']),
    ("pyproject.toml", ["[", "a=1\na=2", "a=" + "[" * 5000, ".".join("a" * 5000) + "=1"]),
    ("Cargo.toml", ["[x", "[a]\n[a]"]),
    ("x.versions.toml", ["[versions]\na="]),
    ("Chart.yaml", ["a: [", "a: &x 1\nb: *x", "<<: {a: 1}", "a: !!python/object:x {}", "a: 1\na: 2", "a: 1\n---\nb: 2", "[" * 5000, "- a"]),
    ("pubspec.yaml", ["\ta: 1", "a: b: c"]),
    ("pom.xml", ["<a>", "", "<a></b>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<a>&b;</a>", "<a>" * 5000, '<!DOCTYPE a SYSTEM "file:///x"><a/>', '<?xml version="1.0" encoding="nope"?><a/>']),
    ("a.csproj", ["<a", "<Project></Proj>"]),
    ("go.mod", ["module a\nrequire (\n", "nonsense x\n", "require\n"]),
    ("setup.cfg", ["a = 1", "[a]\nb=1\nb=2", "[a]\n[a]"]),
    ("setup.py", ["def", "(" * 5000, "-" * 100_000 + "1", "x = \x01"]),
    ("requirements.txt", ["<<<<<<< HEAD\na==1\n=======\na==2\n>>>>>>> x\n"]),
    ("build.gradle", ["a {", "a }", "x = 'a", "/* x", "((", "{" * 5000, "(" * 100_000, "/*" * 50_000]),
    ("Gemfile", ["gem 'a", "end", "group :a do", "do\n" * 5000]),
    ("a.gemspec", ["x(", "end"]),
    ("gradle.properties", [">>>>>>> x\n"]),
]  # fmt: skip
EMPTY = {
    "package.json": "{}",
    "composer.json": "{}",
    "pom.xml": "<project/>",
    "a.csproj": "<Project/>",
    "requirements.txt": "",
}


@pytest.mark.parametrize(
    ("path", "text"), [(path, text) for path, texts in UNREADABLE for text in texts],
    ids=lambda value: value[:30],
)  # fmt: skip
def test_what_cannot_be_read_is_one_bump(path: str, text: str) -> None:
    fine = EMPTY.get(path, "").encode()
    for old, new in ((fine, text.encode()), (text.encode(), fine), (None, text.encode())):
        start = time.process_time()
        found = changes(path, old, new)
        assert time.process_time() - start < 0.2
        assert [change.kind for change in found] == ["dependency"], found
        assert "cannot be read" in found[0].what
    assert changes(path, text.encode(), text.encode()) == ()


@pytest.mark.parametrize("path", [path for path, _ in UNREADABLE])
@pytest.mark.parametrize(
    "raw",
    [NPM.encode("utf-16"), b"a\0b", b"#" * (LARGEST + 1), b"<<<<<<< HEAD\n"],
    ids=["utf-16", "nul", "large", "conflict"],
)
def test_bytes_that_are_no_manifest(path: str, raw: bytes) -> None:
    found = changes(path, None, raw)
    assert len(found) == 1
    assert "cannot be read" in found[0].what


@pytest.mark.parametrize(
    "path", ["environment.yml", "Makefile", "site/index.html", "src/a.ts", "tox.ini", "build.xml"]
)
@pytest.mark.parametrize("raw", [b"a\0b", b"<<<<<<< HEAD\n", NPM.encode("utf-16")])
def test_a_file_that_may_hold_no_pin_says_nothing_when_it_cannot_be_read(
    path: str, raw: bytes
) -> None:
    assert changes(path, None, raw) == ()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("package.json", '{"name": "{{ name }}", {% if a %}"x": 1,{% endif %}\n"dependencies": {\n"b": "^1.0.0"\n}}'),
        ("Chart.yaml", "name: {{ .Name }}\nversion: 1.0.0\ndependencies:\n- name: b\n  b: ^1.0.0\n"),
        ("environment.yml", "dependencies:\n- {{ name }}\n- b=^1.0.0\n"),
        ("pyproject.toml", '[project]\nname = {{ name }}\n[tool.poetry.dependencies]\nb = "^1.0.0"\n'),
        ("pom.xml", "<project>{% if a %}<b>\n b: ^1.0.0\n"),
    ],
)  # fmt: skip
def test_a_template_is_compared_line_by_line(path: str, text: str) -> None:
    found = changes(path, text.encode(), text.replace("^1.0.0", "^1.1.0").encode())
    assert [(e.kind, e.key) for e in found] == [("dependency", "b")], found
    other = text.replace("name", "title").replace("version: 1.0.0", "version: 2.0.0")
    assert [e for e in changes(path, text.encode(), other.encode()) if e.key != "b"] == []


def test_bytes_that_are_no_utf8() -> None:
    for path in ("package.json", "pyproject.toml", "Chart.yaml"):
        assert "cannot be read" in changes(path, None, b'"\xff"')[0].what
    latin = '<?xml version="1.0" encoding="iso-8859-1"?><project><name>\xe9</name></project>'
    assert changes("pom.xml", b"<project/>", latin.encode("latin-1")) == ()


def test_no_secret_is_told() -> None:
    def told(value: str) -> str:
        new = json.dumps({"dependencies": {"a": value}}).encode()
        return changes("package.json", b"{}", new)[0].what

    assert "s3cret" not in told("git+https://me:s3cret@example.test/a.git")
    assert "s3cret" not in told("https://example.test/a.git?token=s3cret")
    assert "abcdef" not in told("https://example.test/ghp_abcdefabcdef0123/a")
    assert "AKIA9x8y7z" not in told("https://example.test/AKIA9x8y7zAKIA9x8y7z1234/a")
    assert len(told("x" * 5000)) < 120
    assert "\x1b" not in told("1\x1b[31m\n2")


def test_the_line_is_that_of_the_new_file() -> None:
    old = '{\n "dependencies": {\n  "a": "1",\n  "b": "1"\n }\n}'
    found = changes("package.json", old.encode(), old.replace('"b": "1"', '"b": "2"').encode())
    what = "dependencies.b: 1 -> 2"
    assert found == (Evidence("dependency", what, 4, "dependencies.b"),)


@pytest.mark.parametrize(
    "path",
    ["tsconfig.json", "src/package.json.md", "x.rst", "", "a/", "package.json/x",
     "requirements/readme.md", "docs/environment.md", "Cargo.lock", "x" * 5000 + ".csproj",
     "testdata/package.json", "tests/fixtures/pom.xml"],
)  # fmt: skip
def test_other_files_are_not_read(path: str) -> None:
    assert not reads(path)
    with pytest.raises(ValueError, match="manifest"):
        changes(path, None, b"")


NAMES = st.text("abcdefgh-", min_size=1, max_size=6).filter(lambda name: name.strip("-") == name)
TABLES = st.dictionaries(NAMES, st.from_regex(r"\A[\^~]?[0-9]\.[0-9]{1,2}\Z"), max_size=8)


@settings(max_examples=60, deadline=None)
@given(TABLES, TABLES, st.randoms(), st.sampled_from([None, 1, 4]))
def test_json_layout_and_order_are_no_change(
    one: dict[str, str], two: dict[str, str], chance: Any, indent: int | None
) -> None:
    tree = {"dependencies": one, "overrides": two, "engines": two}
    mixed = {key: shuffled(value, chance) for key, value in shuffled(tree, chance).items()}
    new = json.dumps(mixed, indent=indent).encode()
    assert changes("package.json", json.dumps(tree).encode(), new) == ()


@settings(max_examples=60, deadline=None)
@given(TABLES.filter(bool), st.data())
def test_json_one_value_is_one_change(table: dict[str, str], pick: st.DataObject) -> None:
    key = pick.draw(st.sampled_from(sorted(table)))
    old = json.dumps({"dependencies": table}).encode()
    new = json.dumps({"dependencies": {**table, key: "99"}}).encode()
    what = f"dependencies.{key}: {table[key]} -> 99"
    assert [change.what for change in changes("package.json", old, new)] == [what]


@settings(max_examples=60, deadline=None)
@given(TABLES, st.randoms(), st.sampled_from(["'", '"']), st.sampled_from(["=", "  =  "]))
def test_toml_layout_and_order_are_no_change(
    table: dict[str, str], chance: Any, quote: str, equals: str
) -> None:
    lines = [f"{key}{equals}{quote}{table[key]}{quote} # x" for key in shuffled(table, chance)]
    old = toml("dependencies", table)
    assert changes("Cargo.toml", old, "\n\n".join(["[dependencies]", *lines]).encode()) == ()
    items = [f"{quote}{key}=={table[key]}{quote}," for key in shuffled(table, chance)]
    listed = json.dumps([f"{key}=={value}" for key, value in table.items()])
    new = "\n".join(["[project]", "dependencies = [", *items, "]"])
    assert changes("pyproject.toml", f"project.dependencies={listed}".encode(), new.encode()) == ()


@settings(max_examples=60, deadline=None)
@given(TABLES.filter(bool), st.data())
def test_toml_one_value_is_one_change(table: dict[str, str], pick: st.DataObject) -> None:
    key = pick.draw(st.sampled_from(sorted(table)))
    found = changes(
        "Cargo.toml", toml("dependencies", table), toml("dependencies", {**table, key: "99"})
    )
    assert [change.what for change in found] == [f"dependencies.{key}: {table[key]} -> 99"]


def shuffled(table: dict[str, Any], chance: Any) -> dict[str, Any]:
    keys = list(table)
    chance.shuffle(keys)
    return {key: table[key] for key in keys}


def toml(name: str, table: dict[str, str]) -> bytes:
    return "\n".join([f"[{name}]", *(f'{key} = "{table[key]}"' for key in table)]).encode()


LINE = {
    "package.json": ('{"dependencies":{"z":"1"', ',"dep-%d":"^1.0.%d"', "}}"),
    "composer.json": ('{"require":{"z/z":"1"', ',"m/dep-%d":"^1.0.%d"', "}}"),
    "requirements.txt": ("", "dep-%d==1.0.%d\n", ""),
    "go.mod": ("require (\n", "a.test/d%d v1.0.%d\n", ")\n"),
    "gradle.properties": ("", "dep%dVersion=1.0.%d\n", ""),
    "setup.cfg": ("[options]\ninstall_requires =\n", "  dep-%d>=1.%d\n", ""),
}


@pytest.mark.parametrize("path", LINE)
def test_a_large_manifest_takes_less_than_a_second(path: str) -> None:
    head, line, tail = LINE[path]

    def whole(shift: int) -> bytes:
        count = (LARGEST - 1000) // (len(line) + 7)
        return (head + "".join(line % (n, n + shift) for n in range(count)) + tail).encode()

    old, new = whole(0), whole(1)
    start = time.process_time()
    assert len(changes(path, old, new)) > 10_000
    assert time.process_time() - start < 2.5
    start = time.process_time()
    assert changes(path, new[:-50] + new[-50:], whole(1)) == ()
    assert len(changes(path, old, None)) > 10_000
    assert time.process_time() - start < 2.5
