"""Pipelines: what a changed workflow, CI definition or Jenkinsfile pins."""

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

WORKFLOW = """\
name: CI v1.0  # uses: actions/old@v1
on:
  push: {branches: [main], tags: ["v1.*"]}
  schedule:
    - cron: "0 4 * * 1"
env:
  GOLANG_VERSION: "1.22"
  APP_VERSION: 1.0.0
  LOG_LEVEL: info
permissions: {contents: read}
jobs:
  test:
    runs-on: ${{ matrix.os }}
    timeout-minutes: 10
    container:
      image: ghcr.io/acme/builder:2.1
      options: --cpus 1
    services:
      postgres:
        image: postgres:15
        env: {POSTGRES_PASSWORD: postgres}
        ports: ["5432:5432"]
    strategy:
      fail-fast: false
      max-parallel: 4
      matrix:
        os: [ubuntu-22.04, macos-13]
        python-version: ["3.10", "3.11"]
        shard: [1, 2]
        include:
          - os: windows-2022
            python-version: "3.9"
            toxenv: py39
    steps:
      - uses: actions/checkout@v4
        with: {fetch-depth: 1}
      # the pin is a commit
      - uses: step-security/harden-runner@1b05615854632b887b69ae1be8cbefe72d3ae423 # v2.6.0
      - name: Set up Python
        uses: actions/setup-python@v5
        with:
          python-version: ${{ matrix.python-version }}
          cache: pip
      - uses: actions/setup-go@v5
        with:
          go-version: ${{ env.GOLANG_VERSION }}
      - uses: actions/setup-node@v4
        with:
          node-version: 18.x
      - uses: golangci/golangci-lint-action@v4
        with:
          version: v1.56.2
          args: --timeout=5m
      - uses: acme/publish@v2
        with:
          version: 1.0.0
      - uses: taiki-e/install-action@v2
        with:
          tool: cargo-nextest@0.9.67,just@1.24
      - uses: docker://alpine:3.19
      - uses: ./.github/actions/local
      - name: Install
        run: |
          pip install --upgrade tox==4.14.0
          npm ci
          echo "version 1.2.3"
      - run: make test
      - run: cargo install just --version 1.24.0
  reuse:
    uses: acme/shared/.github/workflows/build.yml@v1.2.0
    with:
      environment: staging
    secrets: inherit
"""
REUSED = """\
name: Reused
on:
  workflow_call:
    inputs:
      node-version:
        description: Which Node.js
        type: string
        default: "18"
      version:
        description: What is released
        type: string
        default: "1.0.0"
jobs:
  a:
    runs-on: ubuntu-22.04
    steps:
      - run: make
"""
ACTION = """\
name: Set up acme
description: Sets up acme 1.0
inputs:
  python-version:
    description: Which Python
    required: false
    default: "3.11"
  token:
    default: ${{ github.token }}
runs:
  using: node20
  main: dist/index.js
"""
COMPOSITE = """\
name: Set up
runs:
  using: composite
  steps:
    - uses: actions/cache@v3
      with: {path: ~/.cache, key: "v1-${{ runner.os }}"}
    - run: pipx install poetry==1.8.2
      shell: bash
"""
DOCKER_ACTION = """\
name: Lint
runs:
  using: docker
  image: docker://ghcr.io/acme/lint:1.0
  args: [--strict]
"""
GITLAB = """\
# The pipeline.
image: ruby:3.1
stages: [build, test]
variables:
  NODE_VERSION: "18.1"
  POSTGRES_DB: web
  PG_IMAGE: "postgres:15"
  SECURE_ANALYZERS:
    value: "5"
    description: analyzers
include:
  - project: acme/ci-templates
    ref: v1.0.0
    file: [/templates/build.yml]
  - remote: https://example.test/ci/v1.yml
  - local: /ci/local.yml
  - template: Jobs/SAST.gitlab-ci.yml
  - component: gitlab.example.test/acme/scan/sast@2.0.0
    inputs: {stage: test}
default:
  image:
    name: golang:1.22
    entrypoint: [""]
  retry: 1
  tags: [docker-24.0]
  before_script:
    - pip install awscli==1.32.0
build:
  stage: build
  image: node:$NODE_VERSION-alpine
  services:
    - docker:24.0-dind
    - name: $PG_IMAGE
      alias: db
  variables: {DEPLOY_ENV: staging}
  script:
    - npm ci
    - |
      apk add --no-cache curl=8.5.0-r0
      make build
  artifacts: {paths: [dist/], expire_in: 1 week}
  timeout: 1h
test:
  image: python:${PYTHON_VERSION}
  parallel:
    matrix:
      - PYTHON_VERSION: ["3.10", "3.11"]
        REGION: [eu-1, us-2]
  rules:
    - if: $CI_COMMIT_TAG =~ /^v1/
  script: [tox]
"""
AZURE = """\
name: $(Date:yyyyMMdd)$(Rev:.r)
trigger: [main]
pool:
  vmImage: ubuntu-22.04
parameters:
  - name: goVersion
    type: string
    default: "1.21"
  - name: region
    type: string
    default: "1"
resources:
  repositories:
    - repository: templates
      type: github
      name: acme/pipeline-templates
      ref: refs/tags/v1.0.0
      endpoint: acme
  containers:
    - container: build
      image: acme.azurecr.test/build:1.0
variables:
  nodeVersion: 18.x
  HELM_VERSION: 3.14.0
  buildConfiguration: Release
  imageTag: $(Build.BuildId)
strategy:
  maxParallel: 2
  matrix:
    Python310:
      python.version: "3.10"
      TOXENV: py310
    Python311:
      python.version: "3.11"
      TOXENV: py311
container: build
steps:
  - checkout: self
    fetchDepth: 1
  - task: UsePythonVersion@0
    displayName: Use Python
    inputs:
      versionSpec: $(python.version)
      architecture: x64
  - task: NodeTool@0
    inputs: {versionSpec: "20.x"}
  - task: UseDotNet@2
    inputs:
      packageType: sdk
      version: 8.0.100
  - task: HelmInstaller@1
    inputs:
      helmVersionToInstall: 3.13.1
  - task: Maven@4
    inputs:
      jdkVersionOption: "1.17"
      goals: package
  - task: gitversion/setup@1
    inputs:
      versionSpec: 5.12.x
  - task: SonarCloudPrepare@2
    inputs:
      projectVersion: 1.0.0
  - template: build.yml@templates
    parameters: {solution: a.sln}
  - script: |
      python -m pip install tox==4.14.0
      tox
    displayName: Install tox 4
    timeoutInMinutes: 5
  - bash: echo done
"""
CIRCLECI = """\
version: 2.1
orbs:
  node: circleci/node@5.1.0
  local:
    orbs:
      aws: circleci/aws-cli@4.0.0
parameters:
  go-version:
    type: string
    default: "1.21"
  image-tag:
    type: string
    default: "1.0.0"
executors:
  default:
    docker:
      - image: cimg/python:3.11.4  # the image
        environment: {PGHOST: 127.0.0.1}
      - image: &pg cimg/postgres:15.3
    resource_class: medium
  mac:
    macos:
      xcode: 14.3.1
jobs:
  test:
    executor:
      name: node/default
      tag: "18.4"
    parallelism: 4
    environment:
      TERRAFORM_VERSION: 1.7.0
      LOG_LEVEL: info
    steps:
      - checkout
      - restore_cache: {keys: [v1-deps-1.0]}
      - node/install:
          node-version: 20.1.0
      - run: pip install poetry==1.8.2
      - run:
          name: Install
          command: |
            gem install bundler -v 2.4.0
            bundle install
  matrixed:
    parameters:
      v: {type: string}
    docker:
      - image: cimg/go:<< parameters.v >>
    steps: [checkout]
workflows:
  main:
    jobs:
      - test
      - node/test:
          version: 18.2.0
          pkg-manager: npm
      - matrixed:
          matrix:
            parameters:
              python-version: ["3.10", "3.12"]
              region: ["1", "2"]
          filters: {tags: {only: /^v1.*/}}
"""
BUILDKITE = """\
env:
  NODE_VERSION: "18.0"
  BUILD_NAME: web
agents: {queue: ubuntu-22.04}
steps:
  - label: ":docker: build 1.0"
    command:
      - npm install -g pnpm@9.1.0
      - make build
    plugins:
      - docker#v5.11.0:
          image: "node:18.19"
          workdir: /app
      - artifacts#v1.9.3:
          upload: dist/**
      - ssh://git@example.test/acme/plugin.git#v1.0.0
    timeout_in_minutes: 10
  - wait
  - label: test
    command: rake
    matrix:
      setup:
        ruby: ["3.1", "3.2"]
        shard: ["1", "2"]
  - label: pod
    plugins: [ "docker-login#v2.1.0" ]
"""
DRONE = """\
kind: pipeline
type: docker
name: default
platform: {os: linux, arch: amd64}
steps:
  - name: test
    image: golang:1.21
    commands:
      - go install gotest.tools/gotestsum@v1.11.0
      - go test ./...
    environment: {CGO_ENABLED: "0"}
  - name: publish
    image: plugins/docker:20.13
    settings: {repo: acme/web, tags: 1.0.0}
services:
  - name: cache
    image: redis:7.0
trigger: {branch: [main]}
"""
WOODPECKER = """\
variables:
  - &node node:20-alpine
matrix:
  GO_VERSION: ["1.21", "1.22"]
  REGION: ["1", "2"]
when:
  event: push
steps:
  test:
    image: golang:${GO_VERSION}
    commands: [go test ./...]
  web:
    image: *node
    commands: [npm test]
"""
CIRRUS = """\
env:
  PIP_VERSION: 24.0
  CIRRUS_CLONE_DEPTH: 1
freebsd_instance:
  image_family: freebsd-14-0
test_task:
  container:
    cpu: 2
    matrix:
      - image: python:3.10-slim
      - image: python:3.11-slim
  install_script: pip install tox==4.14.0
  script: tox
"""
VELA = """\
version: "1"
templates:
  - name: go
    source: github.com/acme/templates/go.yml@v1.0.0
    type: github
steps:
  - name: build
    image: golang:1.21
    pull: not_present
    commands: [go build]
"""
SEMAPHORE = """\
version: v1.0
name: Web
agent:
  machine: {type: e1-standard-2, os_image: ubuntu2204}
  containers:
    - name: main
      image: "registry.example.test/ruby:3.1"
blocks:
  - name: test
    task:
      prologue:
        commands:
          - checkout
          - sem-version node 18.1
          - sem-service start postgres 15
      jobs:
        - name: unit
          commands: [make test]
          matrix:
            - env_var: PYTHON_VERSION
              values: ["3.10", "3.11"]
            - env_var: REGION
              values: ["1", "2"]
"""
CODEFRESH = """\
version: "1.0"
steps:
  clone: {type: git-clone, repo: acme/web, revision: main}
  build:
    type: build
    image_name: acme/web
    tag: 1.0.0
  test:
    image: node:18.2
    commands: [npm test]
  deploy:
    type: helm:1.1.12
    arguments: {chart_name: web}
"""
HARNESS = """\
pipeline:
  name: Web
  stages:
    - stage:
        template:
          templateRef: org.Build
          versionLabel: v1
        spec:
          execution:
            steps:
              - step:
                  type: Run
                  timeout: 10m
                  spec: {image: "golang:1.21", shell: Sh, command: go test ./...}
"""
HARNESS_TEMPLATE = """\
template:
  name: Build
  versionLabel: v1
  spec: {image: "golang:1.21"}
"""
CONCOURSE = """\
resource_types:
  - name: slack
    type: registry-image
    source: {repository: cfcommunity/slack, tag: 1.0.0}
jobs:
  - name: test
    plan:
      - task: unit
        timeout: 5m
        config:
          platform: linux
          image_resource:
            type: registry-image
            source:
              repository: golang
              tag: "1.21"
          run: {path: make, args: [test]}
"""
BITBUCKET = """\
image: atlassian/default-image:4
options: {max-time: 30}
definitions:
  caches: {gems: vendor}
  services:
    db:
      image: postgres:15.2
      variables: {POSTGRES_DB: web}
  steps:
    - step: &test
        name: Test 1.0
        image:
          name: acme/ruby:3.1
          username: $USER
        script:
          - gem install bundler -v 2.4.0
          - bundle exec rake
pipelines:
  default:
    - step: *test
    - step:
        name: Deploy
        runs-on: [self.hosted, ubuntu-22.04]
        script:
          - pipe: atlassian/aws-s3-deploy:1.1.0
            variables:
              S3_BUCKET: acme
              TERRAFORM_VERSION: 1.7.0
  custom:
    shared:
      import: acme/shared:main:build
"""
TRAVIS = """\
language: python
dist: jammy
python:
  - "3.10"
  - pypy3.9
env:
  global:
    - HELM_VERSION=3.14.0 REGION=1
    - LOG_LEVEL=info
jobs:
  include:
    - name: docs
      node_js: 18
      env: TOXENV=docs
otp_release: "25.0"
install:
  - pip install tox==4.14.0
script: tox
branches: {only: [main]}
notifications: {email: false}
"""
APPVEYOR = """\
version: 1.0.{build}
image: Visual Studio 2022
environment:
  nodejs_version: "18"
  LOG_LEVEL: info
  matrix:
    - PYTHON: "C:\\\\Python310-x64"
      TOXENV: py310
    - PYTHON_VERSION: 3.11
stack: node 16, redis
install:
  - ps: Install-Product node $env:nodejs_version
  - choco install ninja --version 1.11.1
build_script:
  - cmd: npm run build
test: off
"""
SOURCEHUT = """\
image: alpine/edge
packages: [go]
sources: [https://example.test/~a/b]
environment: {NODE_VERSION: 18.1.0}
tasks:
  - setup: |
      pip install tox==4.14.0
  - build: make
"""
BUILDSPEC = """\
version: 0.2
env:
  variables:
    HELM_VERSION: 3.14.0
    STAGE: prod
phases:
  install:
    runtime-versions:
      python: 3.11
      nodejs: 18
    commands:
      - pip install aws-sam-cli==1.110.0
  build:
    commands:
      - make build
artifacts: {files: ["**/*"]}
cache: {paths: [/root/.cache]}
"""
AMPLIFY = """\
version: 1
frontend:
  phases:
    preBuild:
      commands:
        - nvm use 18
        - npm ci
  artifacts: {baseDirectory: dist}
"""
CLOUDBUILD = """\
steps:
  - name: gcr.io/cloud-builders/docker:20.10.24
    args: [build, -t, "gcr.io/acme/web:1.0.0", .]
  - id: test
    name: "node:$_NODE_VERSION"
    entrypoint: bash
    args:
      - -c
      - |
        npm install -g pnpm@9.1.0
        make test
    env: ["HELM_VERSION=3.14.0", LOG_LEVEL=info]
  - name: gcr.io/google.com/cloudsdktool/cloud-sdk
    waitFor: ["-"]
substitutions:
  _NODE_VERSION: "18"
  _REGION: eu-1
images: ["gcr.io/acme/web:1.0.0"]
timeout: 600s
options: {machineType: E2_HIGHCPU_8}
"""
BITRISE = """\
format_version: "11"
default_step_lib_source: https://example.test/steplib.git
project_type: android
app:
  envs:
    - FLUTTER_VERSION: 3.10.0
    - MODULE: app
workflows:
  primary:
    steps:
      - activate-ssh-key@4:
          run_if: "true"
      - set-java-version@1:
          inputs:
            - set_java_version: "17"
      - flutter-installer@0:
          inputs:
            - version: 3.10.1
      - git::https://example.test/step.git@1.0.0:
          title: Ours
      - script@1.2:
          title: Install
          inputs:
            - content: |
                gem install fastlane -v 2.219.0
                echo done
      - deploy-to-bitrise-io@2
      - path::./steps/own@1: {}
"""
CODEMAGIC = """\
workflows:
  ios:
    name: iOS 1.0
    instance_type: mac_mini_m1
    max_build_duration: 60
    environment:
      flutter: 3.10.0
      xcode: 14.2
      vars: {BUNDLE_ID: test.acme}
    scripts:
      - name: Pods
        script: |
          gem install cocoapods -v 1.14.0
          pod install
    artifacts: [build/**]
"""
JENKINSFILE = """\
#!/usr/bin/env groovy
@Library(['acme-lib@v1.2.0', 'other@main']) _
// agent { docker { image 'old:1' } }
/* image 'older:1'
 */
pipeline {
  agent {
    docker {
      image 'maven:3.9.6-eclipse-temurin-17'
      args '-v /root/.m2:/root/.m2'
    }
  }
  options { timeout(time: 1, unit: 'HOURS') }
  tools {
    jdk 'jdk17.0'
    nodejs "node-18"
  }
  environment {
    TERRAFORM_VERSION = '1.7.0'
    HELM_VERSION = "3.14.0"
    APP_VERSION = '1.0.0'
    REGION = 'eu-1'
  }
  stages {
    stage('Test 1') {
      matrix {
        axes {
          axis {
            name 'PYTHON_VERSION'
            values '3.10', '3.11'
          }
          axis {
            name 'REGION'
            values '1', '2'
          }
        }
        stages { stage('a') { steps { sh 'make test' } } }
      }
    }
    stage('Pod') {
      agent {
        kubernetes {
          yaml '''
            spec:
              containers:
              - name: kaniko
                image: gcr.io/kaniko-project/executor:v1.20.0
          '''
        }
      }
      steps {
        sh 'pip install tox==4.14.0'
        sh '''
          npm install -g pnpm@9.1.0
          make deploy
        '''
        script {
          docker.image('postgres:15').withRun('-p 5432:5432') { c -> sh 'make db' }
          docker.build("acme/web:1.0.0")
          library 'second@2.0.0'
        }
        bat 'choco install ninja --version 1.11.1'
        echo 'Built 1.0.0'
      }
    }
  }
}
"""
SCRIPTED = """\
podTemplate(containers: [
  containerTemplate(name: 'go', image: 'golang:1.21', ttyEnabled: true),
]) {
  node('linux-22.04') {
    library identifier: 'acme@v1.0', retriever: modernSCM([$class: 'Git'])
    checkout scm
  }
}
"""

W, G, A, CC = (
    ".github/workflows/ci.yml",
    ".gitlab-ci.yml",
    "azure-pipelines.yml",
    ".circleci/config.yml",
)
BK, DR, WP, CI = ".buildkite/pipeline.yml", ".drone.yml", ".woodpecker/test.yaml", ".cirrus.yml"
SE, CF, HA, CO = (
    ".semaphore/semaphore.yml",
    "codefresh.yml",
    ".harness/web.yaml",
    "concourse-pipeline.yml",
)
BB, TR, AV, SH = "bitbucket-pipelines.yml", ".travis.yml", "appveyor.yml", ".build.yml"
BS, CB, BI, CM, J = (
    "buildspec.yml",
    "cloudbuild.yaml",
    "bitrise.yml",
    "codemagic.yaml",
    "Jenkinsfile",
)

EDITS = [
    Edit(W, WORKFLOW, "checkout@v4", "checkout@v5", RUNTIME),
    Edit(W, WORKFLOW, "harden-runner@1b0561", "harden-runner@1b0562", RUNTIME),
    Edit(W, WORKFLOW, 'GOLANG_VERSION: "1.22"', 'GOLANG_VERSION: "1.23"', RUNTIME),
    Edit(W, WORKFLOW, "node-version: 18.x", "node-version: 20.x", RUNTIME),
    Edit(W, WORKFLOW, 'python-version: ["3.10", "3.11"]', 'python-version: ["3.11", "3.12"]', RUNTIME),
    Edit(W, WORKFLOW, '"3.9"', '"3.8"', RUNTIME),
    Edit(W, WORKFLOW, "v1.56.2", "v1.57.0", RUNTIME),
    Edit(W, WORKFLOW, "builder:2.1", "builder:2.2", RUNTIME),
    Edit(W, WORKFLOW, "postgres:15", "postgres:16", RUNTIME),
    Edit(W, WORKFLOW, "alpine:3.19", "alpine:3.20", RUNTIME),
    Edit(W, WORKFLOW, "build.yml@v1.2.0", "build.yml@v1.3.0", RUNTIME),
    Edit(W, WORKFLOW, "nextest@0.9.67", "nextest@0.9.68", DEPENDENCY),
    Edit(W, WORKFLOW, "tox==4.14.0", "tox==4.15.0", DEPENDENCY),
    Edit(W, WORKFLOW, "--version 1.24.0", "--version 1.25.0", DEPENDENCY),
    Edit(W, WORKFLOW, "      - run: make test\n", "      - uses: codecov/codecov-action@v4\n", RUNTIME),
    Edit(W, WORKFLOW, "      - uses: docker://alpine:3.19\n", "", RUNTIME),
    Edit(W, WORKFLOW, "CI v1.0", "CI v1.1", NOTHING),
    Edit(W, WORKFLOW, "actions/old@v1", "actions/old@v2", NOTHING),
    Edit(W, WORKFLOW, "# v2.6.0", "# v2.6", NOTHING),
    Edit(W, WORKFLOW, "APP_VERSION: 1.0.0", "APP_VERSION: 1.0.1", NOTHING),
    Edit(W, WORKFLOW, "LOG_LEVEL: info", "LOG_LEVEL: debug", NOTHING),
    Edit(W, WORKFLOW, "          version: 1.0.0", "          version: 1.0.1", NOTHING),
    Edit(W, WORKFLOW, "os: [ubuntu-22.04, macos-13]", "os: [ubuntu-24.04, macos-14]", NOTHING),
    Edit(W, WORKFLOW, "windows-2022", "windows-2025", NOTHING),
    Edit(W, WORKFLOW, "toxenv: py39", "toxenv: py", NOTHING),
    Edit(W, WORKFLOW, "shard: [1, 2]", "shard: [1, 2, 3]", NOTHING),
    Edit(W, WORKFLOW, "timeout-minutes: 10", "timeout-minutes: 20", NOTHING),
    Edit(W, WORKFLOW, 'cron: "0 4', 'cron: "0 5', NOTHING),
    Edit(W, WORKFLOW, '"v1.*"', '"v2.*"', NOTHING),
    Edit(W, WORKFLOW, "fetch-depth: 1", "fetch-depth: 2", NOTHING),
    Edit(W, WORKFLOW, "--timeout=5m", "--timeout=6m", NOTHING),
    Edit(W, WORKFLOW, "version 1.2.3", "version 1.2.4", NOTHING),
    Edit(W, WORKFLOW, "5432:5432", "5433:5432", NOTHING),
    Edit(W, WORKFLOW, "POSTGRES_PASSWORD: postgres", "POSTGRES_PASSWORD: other", NOTHING),
    Edit(W, WORKFLOW, "environment: staging", "environment: production", NOTHING),
    Edit(W, WORKFLOW, "./.github/actions/local", "./.github/actions/own", NOTHING),
    Edit(W, WORKFLOW, "make test", "make tests", NOTHING),
    Edit(W, WORKFLOW, "contents: read", "contents: write", NOTHING),
    Edit(W, WORKFLOW, '["3.10", "3.11"]', "['3.11', '3.10']", NOTHING),
    Edit(W, WORKFLOW, "  test:\n", "  unit:\n", NOTHING),
    Edit(W, REUSED, '"18"', '"20"', RUNTIME),
    Edit(W, REUSED, '"1.0.0"', '"1.0.1"', NOTHING),
    Edit(W, REUSED, "ubuntu-22.04", "ubuntu-24.04", NOTHING),
    Edit(W, REUSED, "Which Node.js", "The Node.js 20", NOTHING),
    Edit(".gitea/workflows/a.yaml", COMPOSITE, "cache@v3", "cache@v4", RUNTIME),
    Edit(".github/actions/a/action.yml", COMPOSITE, "poetry==1.8.2", "poetry==1.8.3", DEPENDENCY),
    Edit(".github/actions/a/action.yml", COMPOSITE, "v1-$", "v2-$", NOTHING),
    Edit("action.yml", ACTION, "node20", "node24", RUNTIME),
    Edit("action.yml", ACTION, '"3.11"', '"3.12"', RUNTIME),
    Edit("action.yml", ACTION, "acme 1.0", "acme 1.1", NOTHING),
    Edit("action.yml", ACTION, "dist/index.js", "dist/main.js", NOTHING),
    Edit("action.yaml", DOCKER_ACTION, "lint:1.0", "lint:1.1", RUNTIME),
    Edit("action.yaml", DOCKER_ACTION, "--strict", "--loose", NOTHING),
    Edit(G, GITLAB, "ruby:3.1", "ruby:3.2", RUNTIME),
    Edit(G, GITLAB, "golang:1.22", "golang:1.23", RUNTIME),
    Edit(G, GITLAB, '"18.1"', '"20.1"', RUNTIME),
    Edit(G, GITLAB, "postgres:15", "postgres:16", RUNTIME),
    Edit(G, GITLAB, "-alpine", "-slim", RUNTIME),
    Edit(G, GITLAB, "24.0-dind", "25.0-dind", RUNTIME),
    Edit(G, GITLAB, "ref: v1.0.0", "ref: v1.1.0", RUNTIME),
    Edit(G, GITLAB, "ci/v1.yml", "ci/v2.yml", RUNTIME),
    Edit(G, GITLAB, "SAST.gitlab", "Secret-Detection.gitlab", RUNTIME),
    Edit(G, GITLAB, "sast@2.0.0", "sast@2.1.0", RUNTIME),
    Edit(G, GITLAB, '["3.10", "3.11"]', '["3.11", "3.12"]', RUNTIME),
    Edit(G, GITLAB, "awscli==1.32.0", "awscli==1.33.0", DEPENDENCY),
    Edit(G, GITLAB, "curl=8.5.0-r0", "curl=8.5.0-r1", DEPENDENCY),
    Edit(G, GITLAB, "The pipeline", "A pipeline", NOTHING),
    Edit(G, GITLAB, "POSTGRES_DB: web", "POSTGRES_DB: site", NOTHING),
    Edit(G, GITLAB, "/ci/local.yml", "/ci/own.yml", NOTHING),
    Edit(G, GITLAB, "docker-24.0", "docker-25.0", NOTHING),
    Edit(G, GITLAB, "retry: 1", "retry: 2", NOTHING),
    Edit(G, GITLAB, "npm ci", "npm install", NOTHING),
    Edit(G, GITLAB, "1 week", "2 weeks", NOTHING),
    Edit(G, GITLAB, "timeout: 1h", "timeout: 2h", NOTHING),
    Edit(G, GITLAB, "/^v1/", "/^v2/", NOTHING),
    Edit(G, GITLAB, "[eu-1, us-2]", "[eu-1, us-3]", NOTHING),
    Edit(G, GITLAB, "DEPLOY_ENV: staging", "DEPLOY_ENV: production", NOTHING),
    Edit("ci/a.gitlab-ci.yml", "a:\n  image: b:1\n  script: [c]\n", "b:1", "b:2", RUNTIME),
    Edit(".gitlab/ci/a.yml", "a:\n  image: b:1\n  script: [c]\n", "[c]", "[d]", NOTHING),
    Edit(G, "include: https://example.test/1.yml\n", "1.yml", "2.yml", RUNTIME),
    Edit(G, "include: local.yml\n", "local.yml", "own.yml", NOTHING),
    Edit(A, AZURE, "NodeTool@0", "NodeTool@1", RUNTIME),
    Edit(A, AZURE, '"20.x"', '"22.x"', RUNTIME),
    Edit(A, AZURE, "8.0.100", "9.0.100", RUNTIME),
    Edit(A, AZURE, "3.13.1", "3.14.1", RUNTIME),
    Edit(A, AZURE, '"1.17"', '"1.21"', RUNTIME),
    Edit(A, AZURE, "setup@1", "setup@2", RUNTIME),
    Edit(A, AZURE, "5.12.x", "6.0.x", RUNTIME),
    Edit(A, AZURE, "nodeVersion: 18.x", "nodeVersion: 20.x", RUNTIME),
    Edit(A, AZURE, "refs/tags/v1.0.0", "refs/tags/v1.1.0", RUNTIME),
    Edit(A, AZURE, "build:1.0", "build:1.1", RUNTIME),
    Edit(A, AZURE, '"3.10"', '"3.12"', RUNTIME),
    Edit(A, AZURE, 'default: "1.21"', 'default: "1.22"', RUNTIME),
    Edit(A, AZURE, "HELM_VERSION: 3.14.0", "HELM_VERSION: 3.15.0", DEPENDENCY),
    Edit(A, AZURE, "tox==4.14.0", "tox==4.15.0", DEPENDENCY),
    Edit(A, AZURE, "ubuntu-22.04", "ubuntu-24.04", NOTHING),
    Edit(A, AZURE, "Release", "Debug", NOTHING),
    Edit(A, AZURE, 'default: "1"', 'default: "2"', NOTHING),
    Edit(A, AZURE, "projectVersion: 1.0.0", "projectVersion: 1.0.1", NOTHING),
    Edit(A, AZURE, "maxParallel: 2", "maxParallel: 3", NOTHING),
    Edit(A, AZURE, "TOXENV: py310", "TOXENV: py", NOTHING),
    Edit(A, AZURE, "Install tox 4", "Install tox 5", NOTHING),
    Edit(A, AZURE, "timeoutInMinutes: 5", "timeoutInMinutes: 6", NOTHING),
    Edit(A, AZURE, "fetchDepth: 1", "fetchDepth: 2", NOTHING),
    Edit(A, AZURE, "echo done", "echo all done", NOTHING),
    Edit(A, AZURE, "build.yml@templates", "test.yml@templates", NOTHING),
    Edit(A, AZURE, "    Python310:\n", "    Old:\n", NOTHING),
    Edit(".azuredevops/a.yml", "jobs:\n- job: a\n  container: b:1\n", "b:1", "b:2", RUNTIME),
    Edit(CC, CIRCLECI, "node@5.1.0", "node@5.2.0", RUNTIME),
    Edit(CC, CIRCLECI, "aws-cli@4.0.0", "aws-cli@4.1.0", RUNTIME),
    Edit(CC, CIRCLECI, "python:3.11.4", "python:3.12.1", RUNTIME),
    Edit(CC, CIRCLECI, "postgres:15.3", "postgres:16.0", RUNTIME),
    Edit(CC, CIRCLECI, "14.3.1", "15.0.0", RUNTIME),
    Edit(CC, CIRCLECI, '"1.21"', '"1.22"', RUNTIME),
    Edit(CC, CIRCLECI, 'tag: "18.4"', 'tag: "20.1"', RUNTIME),
    Edit(CC, CIRCLECI, "20.1.0", "20.2.0", RUNTIME),
    Edit(CC, CIRCLECI, "18.2.0", "18.3.0", RUNTIME),
    Edit(CC, CIRCLECI, '"3.10", "3.12"', '"3.11", "3.12"', RUNTIME),
    Edit(CC, CIRCLECI, "TERRAFORM_VERSION: 1.7.0", "TERRAFORM_VERSION: 1.8.0", RUNTIME),
    Edit(CC, CIRCLECI, "poetry==1.8.2", "poetry==1.8.3", DEPENDENCY),
    Edit(CC, CIRCLECI, "-v 2.4.0", "-v 2.5.0", DEPENDENCY),
    Edit(CC, CIRCLECI, "version: 2.1", "version: 2", NOTHING),
    Edit(CC, CIRCLECI, 'default: "1.0.0"', 'default: "1.0.1"', NOTHING),
    Edit(CC, CIRCLECI, "the image", "an image", NOTHING),
    Edit(CC, CIRCLECI, "127.0.0.1", "127.0.0.2", NOTHING),
    Edit(CC, CIRCLECI, "medium", "large", NOTHING),
    Edit(CC, CIRCLECI, "parallelism: 4", "parallelism: 8", NOTHING),
    Edit(CC, CIRCLECI, "LOG_LEVEL: info", "LOG_LEVEL: debug", NOTHING),
    Edit(CC, CIRCLECI, "v1-deps-1.0", "v2-deps-1.0", NOTHING),
    Edit(CC, CIRCLECI, '["1", "2"]', '["1", "2", "3"]', NOTHING),
    Edit(CC, CIRCLECI, "/^v1.*/", "/^v2.*/", NOTHING),
    Edit(CC, CIRCLECI, "pkg-manager: npm", "pkg-manager: yarn", NOTHING),
    Edit(CC, CIRCLECI, "            bundle install\n", "            bundle exec rake\n", NOTHING),
    Edit(BK, BUILDKITE, "docker#v5.11.0", "docker#v5.12.0", RUNTIME),
    Edit(BK, BUILDKITE, "node:18.19", "node:20.1", RUNTIME),
    Edit(BK, BUILDKITE, "plugin.git#v1.0.0", "plugin.git#v1.1.0", RUNTIME),
    Edit(BK, BUILDKITE, "login#v2.1.0", "login#v3.0.0", RUNTIME),
    Edit(BK, BUILDKITE, '"18.0"', '"20.0"', RUNTIME),
    Edit(BK, BUILDKITE, '["3.1", "3.2"]', '["3.2", "3.3"]', RUNTIME),
    Edit(BK, BUILDKITE, "pnpm@9.1.0", "pnpm@9.2.0", DEPENDENCY),
    Edit(BK, BUILDKITE, "BUILD_NAME: web", "BUILD_NAME: site", NOTHING),
    Edit(BK, BUILDKITE, "ubuntu-22.04", "ubuntu-24.04", NOTHING),
    Edit(BK, BUILDKITE, "build 1.0", "build 1.1", NOTHING),
    Edit(BK, BUILDKITE, "make build", "make all", NOTHING),
    Edit(BK, BUILDKITE, "workdir: /app", "workdir: /src", NOTHING),
    Edit(BK, BUILDKITE, '["1", "2"]', '["1", "2", "3"]', NOTHING),
    Edit(BK, BUILDKITE, "timeout_in_minutes: 10", "timeout_in_minutes: 20", NOTHING),
    Edit("buildkite.yml", "- command: a\n  plugins:\n    - b#v1.0.0: ~\n", "v1.0.0", "v1.1.0", RUNTIME),
    Edit("buildkite.yml", "- command: a\n  plugins:\n    - b#v1.0.0: ~\n", "command: a", "command: b", NOTHING),
    Edit("buildkite.yml", "steps:\n  - plugins:\n      b#v1.0.0: {c: d}\n", "v1.0.0", "v1.1.0", RUNTIME),
    Edit(DR, DRONE, "golang:1.21", "golang:1.22", RUNTIME),
    Edit(DR, DRONE, "docker:20.13", "docker:20.14", RUNTIME),
    Edit(DR, DRONE, "redis:7.0", "redis:7.2", RUNTIME),
    Edit(DR, DRONE, "v1.11.0", "v1.12.0", DEPENDENCY),
    Edit(DR, DRONE, "tags: 1.0.0", "tags: 1.0.1", NOTHING),
    Edit(DR, DRONE, 'CGO_ENABLED: "0"', 'CGO_ENABLED: "1"', NOTHING),
    Edit(DR, DRONE, "go test ./...", "go test -v ./...", NOTHING),
    Edit(DR, DRONE, "amd64", "arm64", NOTHING),
    Edit(DR, DRONE, "name: cache", "name: redis", NOTHING),
    Edit(WP, WOODPECKER, "node:20-alpine", "node:22-alpine", RUNTIME),
    Edit(WP, WOODPECKER, '["1.21", "1.22"]', '["1.22", "1.23"]', RUNTIME),
    Edit(WP, WOODPECKER, '["1", "2"]', '["1", "3"]', NOTHING),
    Edit(WP, WOODPECKER, "event: push", "event: tag", NOTHING),
    Edit(WP, WOODPECKER, "npm test", "npm run test", NOTHING),
    Edit(CI, CIRRUS, "python:3.10-slim", "python:3.12-slim", RUNTIME),
    Edit(CI, CIRRUS, "PIP_VERSION: 24.0", "PIP_VERSION: 24.1", RUNTIME),
    Edit(CI, CIRRUS, "tox==4.14.0", "tox==4.15.0", DEPENDENCY),
    Edit(CI, CIRRUS, "CLONE_DEPTH: 1", "CLONE_DEPTH: 2", NOTHING),
    Edit(CI, CIRRUS, "freebsd-14-0", "freebsd-14-1", NOTHING),
    Edit(CI, CIRRUS, "cpu: 2", "cpu: 4", NOTHING),
    Edit(".vela.yml", VELA, "go.yml@v1.0.0", "go.yml@v1.1.0", RUNTIME),
    Edit(".vela.yml", VELA, "golang:1.21", "golang:1.22", RUNTIME),
    Edit(".vela.yml", VELA, "not_present", "always", NOTHING),
    Edit(".vela.yml", VELA, 'version: "1"', 'version: "2"', NOTHING),
    Edit(SE, SEMAPHORE, "ruby:3.1", "ruby:3.2", RUNTIME),
    Edit(SE, SEMAPHORE, "node 18.1", "node 20.1", RUNTIME),
    Edit(SE, SEMAPHORE, "postgres 15", "postgres 16", RUNTIME),
    Edit(SE, SEMAPHORE, '["3.10", "3.11"]', '["3.11", "3.12"]', RUNTIME),
    Edit(SE, SEMAPHORE, '["1", "2"]', '["1", "3"]', NOTHING),
    Edit(SE, SEMAPHORE, "ubuntu2204", "ubuntu2404", NOTHING),
    Edit(SE, SEMAPHORE, "e1-standard-2", "e1-standard-4", NOTHING),
    Edit(SE, SEMAPHORE, "make test", "make tests", NOTHING),
    Edit(CF, CODEFRESH, "node:18.2", "node:20.1", RUNTIME),
    Edit(CF, CODEFRESH, "helm:1.1.12", "helm:1.1.13", RUNTIME),
    Edit(CF, CODEFRESH, "tag: 1.0.0", "tag: 1.0.1", NOTHING),
    Edit(CF, CODEFRESH, "revision: main", "revision: next", NOTHING),
    Edit(CF, CODEFRESH, "chart_name: web", "chart_name: site", NOTHING),
    Edit(HA, HARNESS, "golang:1.21", "golang:1.22", RUNTIME),
    Edit(HA, HARNESS, "versionLabel: v1", "versionLabel: v2", RUNTIME),
    Edit(HA, HARNESS, "timeout: 10m", "timeout: 20m", NOTHING),
    Edit(HA, HARNESS, "go test", "go vet", NOTHING),
    Edit(HA, HARNESS_TEMPLATE, "versionLabel: v1", "versionLabel: v2", NOTHING),
    Edit(CO, CONCOURSE, 'tag: "1.21"', 'tag: "1.22"', RUNTIME),
    Edit(CO, CONCOURSE, "tag: 1.0.0", "tag: 1.1.0", RUNTIME),
    Edit(CO, CONCOURSE, "timeout: 5m", "timeout: 6m", NOTHING),
    Edit(CO, CONCOURSE, "args: [test]", "args: [tests]", NOTHING),
    Edit(BB, BITBUCKET, "default-image:4", "default-image:5", RUNTIME),
    Edit(BB, BITBUCKET, "postgres:15.2", "postgres:16.1", RUNTIME),
    Edit(BB, BITBUCKET, "ruby:3.1", "ruby:3.2", RUNTIME),
    Edit(BB, BITBUCKET, "deploy:1.1.0", "deploy:1.2.0", RUNTIME),
    Edit(BB, BITBUCKET, "TERRAFORM_VERSION: 1.7.0", "TERRAFORM_VERSION: 1.8.0", RUNTIME),
    Edit(BB, BITBUCKET, "shared:main", "shared:v2", RUNTIME),
    Edit(BB, BITBUCKET, "-v 2.4.0", "-v 2.5.0", DEPENDENCY),
    Edit(BB, BITBUCKET, "max-time: 30", "max-time: 60", NOTHING),
    Edit(BB, BITBUCKET, "Test 1.0", "Test 1.1", NOTHING),
    Edit(BB, BITBUCKET, "ubuntu-22.04", "ubuntu-24.04", NOTHING),
    Edit(BB, BITBUCKET, "S3_BUCKET: acme", "S3_BUCKET: web", NOTHING),
    Edit(BB, BITBUCKET, "exec rake", "exec rspec", NOTHING),
    Edit(BB, BITBUCKET, "POSTGRES_DB: web", "POSTGRES_DB: site", NOTHING),
    Edit(TR, TRAVIS, '"3.10"', '"3.12"', RUNTIME),
    Edit(TR, TRAVIS, "pypy3.9", "pypy3.10", RUNTIME),
    Edit(TR, TRAVIS, "node_js: 18", "node_js: 20", RUNTIME),
    Edit(TR, TRAVIS, '"25.0"', '"26.0"', RUNTIME),
    Edit(TR, TRAVIS, "HELM_VERSION=3.14.0", "HELM_VERSION=3.15.0", DEPENDENCY),
    Edit(TR, TRAVIS, "tox==4.14.0", "tox==4.15.0", DEPENDENCY),
    Edit(TR, TRAVIS, "dist: jammy", "dist: noble", NOTHING),
    Edit(TR, TRAVIS, "REGION=1", "REGION=2", NOTHING),
    Edit(TR, TRAVIS, "LOG_LEVEL=info", "LOG_LEVEL=debug", NOTHING),
    Edit(TR, TRAVIS, "TOXENV=docs", "TOXENV=doc", NOTHING),
    Edit(TR, TRAVIS, "script: tox", "script: tox -p", NOTHING),
    Edit(TR, TRAVIS, "name: docs", "name: Docs 2", NOTHING),
    Edit(TR, TRAVIS, "email: false", "email: true", NOTHING),
    Edit(AV, APPVEYOR, 'nodejs_version: "18"', 'nodejs_version: "20"', RUNTIME),
    Edit(AV, APPVEYOR, "Python310", "Python312", RUNTIME),
    Edit(AV, APPVEYOR, "PYTHON_VERSION: 3.11", "PYTHON_VERSION: 3.12", RUNTIME),
    Edit(AV, APPVEYOR, "node 16", "node 18", RUNTIME),
    Edit(AV, APPVEYOR, "1.11.1", "1.12.0", DEPENDENCY),
    Edit(AV, APPVEYOR, "1.0.{build}", "1.1.{build}", NOTHING),
    Edit(AV, APPVEYOR, "Visual Studio 2022", "Visual Studio 2019", NOTHING),
    Edit(AV, APPVEYOR, "LOG_LEVEL: info", "LOG_LEVEL: debug", NOTHING),
    Edit(AV, APPVEYOR, "TOXENV: py310", "TOXENV: py", NOTHING),
    Edit(AV, APPVEYOR, "npm run build", "npm run all", NOTHING),
    Edit(SH, SOURCEHUT, "tox==4.14.0", "tox==4.15.0", DEPENDENCY),
    Edit(SH, SOURCEHUT, "NODE_VERSION: 18.1.0", "NODE_VERSION: 20.1.0", RUNTIME),
    Edit(SH, SOURCEHUT, "build: make", "build: make all", NOTHING),
    Edit("wercker.yml", "box: golang:1.12\nbuild:\n  steps: [a]\n", "1.12", "1.13", RUNTIME),
    Edit(BS, BUILDSPEC, "python: 3.11", "python: 3.12", RUNTIME),
    Edit(BS, BUILDSPEC, "nodejs: 18", "nodejs: 20", RUNTIME),
    Edit(BS, BUILDSPEC, "cli==1.110.0", "cli==1.111.0", DEPENDENCY),
    Edit(BS, BUILDSPEC, "HELM_VERSION: 3.14.0", "HELM_VERSION: 3.15.0", DEPENDENCY),
    Edit(BS, BUILDSPEC, "version: 0.2", "version: 0.1", NOTHING),
    Edit(BS, BUILDSPEC, "STAGE: prod", "STAGE: dev", NOTHING),
    Edit(BS, BUILDSPEC, "make build", "make all", NOTHING),
    Edit(BS, BUILDSPEC, "/root/.cache", "/root/.npm", NOTHING),
    Edit("amplify.yml", AMPLIFY, "nvm use 18", "nvm use 20", RUNTIME),
    Edit("amplify.yml", AMPLIFY, "baseDirectory: dist", "baseDirectory: out", NOTHING),
    Edit(CB, CLOUDBUILD, "docker:20.10.24", "docker:24.0.0", RUNTIME),
    Edit(CB, CLOUDBUILD, '_NODE_VERSION: "18"', '_NODE_VERSION: "20"', RUNTIME),
    Edit(CB, CLOUDBUILD, "pnpm@9.1.0", "pnpm@9.2.0", DEPENDENCY),
    Edit(CB, CLOUDBUILD, "HELM_VERSION=3.14.0", "HELM_VERSION=3.15.0", DEPENDENCY),
    Edit(CB, CLOUDBUILD, '"gcr.io/acme/web:1.0.0", .', '"gcr.io/acme/web:1.0.1", .', NOTHING),
    Edit(CB, CLOUDBUILD, 'images: ["gcr.io/acme/web:1.0.0"', 'images: ["gcr.io/acme/web:1.0.1"', NOTHING),
    Edit(CB, CLOUDBUILD, "LOG_LEVEL=info", "LOG_LEVEL=debug", NOTHING),
    Edit(CB, CLOUDBUILD, "_REGION: eu-1", "_REGION: eu-2", NOTHING),
    Edit(CB, CLOUDBUILD, "600s", "900s", NOTHING),
    Edit(CB, CLOUDBUILD, "id: test", "id: unit", NOTHING),
    Edit(CB, CLOUDBUILD, "make test", "make tests", NOTHING),
    Edit("cloudbuild.json", '{"steps": [{"name": "node:18", "args": ["test"]}]}', "node:18", "node:20", RUNTIME),
    Edit("cloudbuild.json", '{"steps": [{"name": "node:18", "args": ["test"]}]}', '"test"', '"lint"', NOTHING),
    Edit(BI, BITRISE, "ssh-key@4", "ssh-key@5", RUNTIME),
    Edit(BI, BITRISE, "step.git@1.0.0", "step.git@1.1.0", RUNTIME),
    Edit(BI, BITRISE, "bitrise-io@2", "bitrise-io@3", RUNTIME),
    Edit(BI, BITRISE, 'set_java_version: "17"', 'set_java_version: "21"', RUNTIME),
    Edit(BI, BITRISE, "version: 3.10.1", "version: 3.13.0", RUNTIME),
    Edit(BI, BITRISE, "FLUTTER_VERSION: 3.10.0", "FLUTTER_VERSION: 3.13.0", RUNTIME),
    Edit(BI, BITRISE, "-v 2.219.0", "-v 2.220.0", DEPENDENCY),
    Edit(BI, BITRISE, 'format_version: "11"', 'format_version: "13"', NOTHING),
    Edit(BI, BITRISE, "MODULE: app", "MODULE: web", NOTHING),
    Edit(BI, BITRISE, "title: Install", "title: Install 2", NOTHING),
    Edit(BI, BITRISE, "echo done", "echo all done", NOTHING),
    Edit(BI, BITRISE, "own@1", "own@2", NOTHING),
    Edit(CM, CODEMAGIC, "flutter: 3.10.0", "flutter: 3.13.0", RUNTIME),
    Edit(CM, CODEMAGIC, "xcode: 14.2", "xcode: 15.0", RUNTIME),
    Edit(CM, CODEMAGIC, "-v 1.14.0", "-v 1.15.0", DEPENDENCY),
    Edit(CM, CODEMAGIC, "mac_mini_m1", "mac_mini_m2", NOTHING),
    Edit(CM, CODEMAGIC, "max_build_duration: 60", "max_build_duration: 90", NOTHING),
    Edit(CM, CODEMAGIC, "iOS 1.0", "iOS 1.1", NOTHING),
    Edit(CM, CODEMAGIC, "test.acme", "test.web", NOTHING),
    Edit(J, JENKINSFILE, "lib@v1.2.0", "lib@v1.3.0", RUNTIME),
    Edit(J, JENKINSFILE, "other@main", "other@next", RUNTIME),
    Edit(J, JENKINSFILE, "second@2.0.0", "second@2.1.0", RUNTIME),
    Edit(J, JENKINSFILE, "maven:3.9.6", "maven:3.9.7", RUNTIME),
    Edit(J, JENKINSFILE, "jdk17.0", "jdk21.0", RUNTIME),
    Edit(J, JENKINSFILE, "node-18", "node-20", RUNTIME),
    Edit(J, JENKINSFILE, "executor:v1.20.0", "executor:v1.21.0", RUNTIME),
    Edit(J, JENKINSFILE, "postgres:15", "postgres:16", RUNTIME),
    Edit(J, JENKINSFILE, "TERRAFORM_VERSION = '1.7.0'", "TERRAFORM_VERSION = '1.8.0'", RUNTIME),
    Edit(J, JENKINSFILE, "'3.10', '3.11'", "'3.11', '3.12'", RUNTIME),
    Edit(J, JENKINSFILE, "3.14.0", "3.15.0", DEPENDENCY),
    Edit(J, JENKINSFILE, "tox==4.14.0", "tox==4.15.0", DEPENDENCY),
    Edit(J, JENKINSFILE, "pnpm@9.1.0", "pnpm@9.2.0", DEPENDENCY),
    Edit(J, JENKINSFILE, "1.11.1", "1.12.0", DEPENDENCY),
    Edit(J, JENKINSFILE, "old:1", "old:2", NOTHING),
    Edit(J, JENKINSFILE, "older:1", "older:2", NOTHING),
    Edit(J, JENKINSFILE, "APP_VERSION = '1.0.0'", "APP_VERSION = '1.0.1'", NOTHING),
    Edit(J, JENKINSFILE, "eu-1", "eu-2", NOTHING),
    Edit(J, JENKINSFILE, "values '1', '2'", "values '1', '3'", NOTHING),
    Edit(J, JENKINSFILE, "time: 1", "time: 2", NOTHING),
    Edit(J, JENKINSFILE, "Test 1", "Test 2", NOTHING),
    Edit(J, JENKINSFILE, "acme/web:1.0.0", "acme/web:1.0.1", NOTHING),
    Edit(J, JENKINSFILE, "Built 1.0.0", "Built 1.0.1", NOTHING),
    Edit(J, JENKINSFILE, "5432:5432", "5433:5432", NOTHING),
    Edit(J, JENKINSFILE, "make deploy", "make release", NOTHING),
    Edit("ci/a.jenkinsfile", SCRIPTED, "golang:1.21", "golang:1.22", RUNTIME),
    Edit("vars/build.groovy", SCRIPTED, "acme@v1.0", "acme@v1.1", RUNTIME),
    Edit("Jenkinsfile.pr", SCRIPTED, "linux-22.04", "linux-24.04", NOTHING),
    Edit("Jenkinsfile.pr", SCRIPTED, "ttyEnabled: true", "ttyEnabled: false", NOTHING),
]  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=name_of)
def test_an_edit_is_of_these_kinds(edit: Edit) -> None:
    assert kinds_of(edit) == edit.kinds


@pytest.mark.parametrize(
    ("path", "text", "record"),
    [
        (W, "jobs:\n  a:\n    steps:\n      - uses: b/c@v1 # x\n", ("runtime", "b/c", "v1", 4)),
        (G, "a:\n  image:\n    name: b/c:1\n", ("runtime", "b/c", "1", 3)),
        (CC, "orbs:\n  a: b/c@1.0\n", ("runtime", "b/c", "1.0", 2)),
        (J, "// a\n@Library('b@c') _\n", ("runtime", "library b", "c", 2)),
    ],
)
def test_a_record_names_what_is_pinned_and_its_line(
    path: str, text: str, record: tuple[str, str, str, int]
) -> None:
    assert records(path, text) == [record]


@pytest.mark.parametrize("mark", ['"\\', "'\\", "/*", "@Library(", "image '", "name '", "// "])
def test_a_hostile_jenkinsfile_takes_no_time(mark: str) -> None:
    text = mark * (100_000 // len(mark))
    start = time.process_time()
    assert isinstance(records(J, text), list)
    assert time.process_time() - start < 0.5


def test_a_glob_in_a_jenkinsfile_begins_no_comment() -> None:
    text = "junit 'a/*.xml'\n@Library('b@c') _\narchive '**/d/*.jar'\n"
    assert records(J, text) == [("runtime", "library b", "c", 2)]
