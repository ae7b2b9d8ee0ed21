"""Images: what a changed Dockerfile, Compose file, manifest or values file pins."""

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

DOCKERFILE = """\
# syntax=docker/dockerfile:1.7
# A comment about python:3.11
ARG NODE_VERSION=20.1
ARG BASE=debian:12-slim
FROM --platform=$BUILDPLATFORM node:${NODE_VERSION}-alpine AS deps
WORKDIR /app
COPY package.json ./
RUN npm ci && npm install -g pnpm@9.1.0

from deps as build
ARG APP_VERSION=1.0.0
ENV HELM_VERSION=3.14.0 \\
    LOG_LEVEL=info
RUN apt-get update \\
    # a comment between
    && apt-get install -y --no-install-recommends \\
       curl=7.88.1-10 \\
       git
RUN --mount=type=bind,from=ghcr.io/acme/tools:1.2,target=/t true
RUN <<EOF
pip install poetry==1.8.2
echo FROM nothing:1
EOF
COPY --from=ghcr.io/astral-sh/uv:0.4.1 /uv /bin/
COPY --from=deps /app /app
COPY --from=0 /app /b

FROM $BASE
LABEL version="1.0"
RUN curl -fsSL https://github.com/acme/tool/releases/download/v1.2.3/tool.tgz | tar xz
RUN make all
FROM scratch
FROM registry.local:5000/team/base@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
"""
COMPOSE = """\
version: "3.8"
x-base: &base
  image: redis:7.0
  restart: always
services:
  db:
    image: "postgres:15@sha256:aaaabbbb"  # the database
    ports: ["5432:5432"]
    environment:
      POSTGRES_VERSION_NOTE: "1"
  cache:
    <<: *base
  web:
    build:
      context: .
      args:
        PYTHON_VERSION: "3.11"
    image: acme/web:1.0
  proxy:
    image: ${PROXY:-nginx:1.25}
    deploy: {replicas: 2}
"""
DEPLOYMENT = """\
# image: nginx:1.0
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {version: "1.0", image: web}
spec:
  replicas: 2
  template:
    spec:
      initContainers:
      - name: init
        image: busybox:1.36
      containers:
      - name: web
        image: 'nginx:1.25.4'
        imagePullPolicy: Always
        args:
        - --config-reloader=quay.io/prometheus/reloader:v0.60
        env:
        - {name: A, value: "1"}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: j}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: "alpine:3.19"}]}}}}}
"""
TEMPLATE = """\
apiVersion: v1
kind: Pod
metadata:
  name: {{ include "a.name" . }}
spec:
  {{- if .Values.on }}
  containers:
    - image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
      args: ["--a={{ .Values.a }}"]
    - name: side
      image: envoyproxy/envoy:v1.28.0
  {{- end }}
"""
ARGO = """\
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: redis
spec:
  source:
    repoURL: https://charts.example.test
    chart: redis
    targetRevision: 18.0.0
    helm:
      values: |
        replicas: 1
"""
HELM_RELEASE = """\
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: a}
spec:
  interval: 5m
  chart:
    spec:
      chart: podinfo
      version: 6.5.0
  values:
    image:
      repository: acme/podinfo
      tag: 1.2.3
---
apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: b}
spec:
  url: https://example.test/b
  ref:
    tag: v1.0.0
"""
KUSTOMIZATION = """\
resources:
  - ../base
  - https://example.test/releases/download/v1.14.4/cert-manager.yaml
  - github.com/org/repo//config?ref=v1.2.0
images:
  - name: web
    newName: acme/web
    newTag: 1.0.0
helmCharts:
  - name: redis
    repo: https://charts.example.test
    version: 18.0.0
namePrefix: a-
"""
VALUES = """\
replicaCount: 1
image:
  registry: docker.io
  repository: acme/web
  tag: "1.25"
  pullPolicy: Always
controller:
  image: nginx:1.25
  resources: {limits: {cpu: 1}}
sidecarImage:
  repository: envoy
  tag: v1
webImageTag: "3"
metrics:
  repository: acme/metrics
  tag: "2"
service:
  tag: blue
"""
CRD = """\
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: a}
spec:
  properties:
    image: {type: string, default: "a:1"}
"""
PLAIN = """\
title: A post
image: /img/cover.png
deploy:
  image: acme/web:1.0
text: hello
"""
DEVCONTAINER = """\
{
  // The image.
  "image": "mcr.example.test/devcontainers/python:3.11",
  "features": {
    "ghcr.io/devcontainers/features/node:1": {"version": "18", "nodeGypDependencies": true},
  },
  "build": {"args": {"VARIANT": "3.11"}},
  "forwardPorts": [8080],
}
"""
QUADLET = "[Unit]\nDescription=a\n[Container]\nImage=docker.io/library/redis:7\nExec=a\n"
APPTAINER = "Bootstrap: docker\nFrom: ubuntu:22.04\n%post\n  apt-get update\n"
EARTHFILE = """\
VERSION 0.8
IMPORT github.com/acme/lib:v1.0.0
FROM golang:1.22
build:
  FROM +deps
  RUN go build
"""
BATECT = "containers:\n  a:\n    image: node:20\ninclude:\n  - type: git\n    repo: https://example.test/b\n    ref: 1.0.0\n"
CLOUDFORMATION = """\
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: python3.11
      Timeout: 3
      Role: !GetAtt R.Arn
      Layers:
        - arn:aws:lambda:eu-west-1:123:layer:x:4
"""
TASK = '{"family": "a", "containerDefinitions": [{"name": "a", "image": "acme/web:1.0", "cpu": 1}]}'

D, C, K, V = "Dockerfile", "docker-compose.yml", "deploy/web.yaml", "charts/a/values.yaml"

FETCHED = """\
FROM debian:12
ARG version=2.2.0
ARG release=3.0.1
ADD https://example.org/releases/v$version/agent.jar /tmp/agent.jar
"""
PLUGINS = """\
controller:
  installPlugins:
    - git:5.8.0
    - name-without-version
  port: 8080
"""

EDITS = [
    Edit("Dockerfile", FETCHED, "2.2.0", "2.3.0", DEPENDENCY),
    Edit("Dockerfile", FETCHED, "3.0.1", "3.0.2", NOTHING),
    Edit("charts/ci/values.yaml", PLUGINS, "git:5.8.0", "git:5.8.1", DEPENDENCY),
    Edit("charts/ci/values.yaml", PLUGINS, "8080", "8081", NOTHING),
    Edit(D, DOCKERFILE, "dockerfile:1.7", "dockerfile:1.8", RUNTIME),
    Edit(D, DOCKERFILE, "NODE_VERSION=20.1", "NODE_VERSION=22.0", RUNTIME),
    Edit(D, DOCKERFILE, "debian:12-slim", "debian:13-slim", RUNTIME),
    Edit(D, DOCKERFILE, "-alpine AS", "-slim AS", RUNTIME),
    Edit(D, DOCKERFILE, "pnpm@9.1.0", "pnpm@9.2.0", DEPENDENCY),
    Edit(D, DOCKERFILE, "HELM_VERSION=3.14.0", "HELM_VERSION=3.15.0", DEPENDENCY),
    Edit(D, DOCKERFILE, "curl=7.88.1-10", "curl=7.88.1-11", DEPENDENCY),
    Edit(D, DOCKERFILE, "tools:1.2,", "tools:1.3,", RUNTIME),
    Edit(D, DOCKERFILE, "poetry==1.8.2", "poetry==1.8.3", DEPENDENCY),
    Edit(D, DOCKERFILE, "uv:0.4.1", "uv:0.5.0", RUNTIME),
    Edit(D, DOCKERFILE, "download/v1.2.3", "download/v1.2.4", DEPENDENCY),
    Edit(D, DOCKERFILE, "base@sha256:0", "base@sha256:f", RUNTIME),
    Edit(D, DOCKERFILE, "python:3.11", "python:3.12", NOTHING),
    Edit(D, DOCKERFILE, "APP_VERSION=1.0.0", "APP_VERSION=1.0.1", NOTHING),
    Edit(D, DOCKERFILE, "LOG_LEVEL=info", "LOG_LEVEL=debug", NOTHING),
    Edit(D, DOCKERFILE, "nothing:1", "nothing:2", NOTHING),
    Edit(D, DOCKERFILE, 'version="1.0"', 'version="1.1"', NOTHING),
    Edit(D, DOCKERFILE, "make all", "make most", NOTHING),
    Edit(D, DOCKERFILE, "       git\n", "       git \\\n       jq\n", NOTHING),
    Edit(D, DOCKERFILE, "from deps as build", "FROM deps AS builder", NOTHING),
    Edit(D, DOCKERFILE, "FROM scratch\n", "", NOTHING),
    Edit("docker/Dockerfile-web", "FROM a:1\n", "a:1", "a:2", RUNTIME),
    Edit("web.dockerfile", "FROM a:1\n", "a:1", "a:2", RUNTIME),
    Edit("Containerfile", "FROM a:1\n", "a:1", "a:2", RUNTIME),
    Edit("Dockerfile.dev", "FROM a:1\nUSER b\n", "USER b", "USER c", NOTHING),
    Edit("Dockerfile.j2", "FROM {{ base }}:1\nUSER b\n", ":1", ":2", RUNTIME),
    Edit("Dockerfile", "#escape=`\nFROM a:1\nRUN pip install `\n  b==1\n", "b==1", "b==2", DEPENDENCY),
    Edit("Dockerfile", "FROM a:1\nRUN x\n", "FROM a:1\nRUN x\n", "RUN x\nFROM a:1\n", NOTHING),
    Edit("Dockerfile", "FROM a:1\nENV NODE_VERSION 20.1\n", "20.1", "20.2", RUNTIME),
    Edit("Dockerfile", "FROM a\n", "FROM a\n", "FROM a:1\n", RUNTIME),
    Edit("Dockerfile", "FROM a:1 as b\nFROM b\n", "FROM b\n", "FROM b as c\nRUN y\n", NOTHING),
    Edit(C, COMPOSE, "postgres:15@", "postgres:16@", RUNTIME),
    Edit(C, COMPOSE, "sha256:aaaa", "sha256:cccc", RUNTIME),
    Edit(C, COMPOSE, "redis:7.0", "redis:7.2", RUNTIME),
    Edit(C, COMPOSE, "nginx:1.25", "nginx:1.26", RUNTIME),
    Edit(C, COMPOSE, '"3.11"', '"3.12"', RUNTIME),
    Edit(C, COMPOSE, 'version: "3.8"', 'version: "3.9"', NOTHING),
    Edit(C, COMPOSE, "acme/web:1.0", "acme/web:1.1", NOTHING),
    Edit(C, COMPOSE, "5432:5432", "5433:5432", NOTHING),
    Edit(C, COMPOSE, "the database", "the old database", NOTHING),
    Edit(C, COMPOSE, "  db:\n", "  database:\n", NOTHING),
    Edit(C, COMPOSE, "replicas: 2", "replicas: 3", NOTHING),
    Edit(K, DEPLOYMENT, "nginx:1.25.4", "nginx:1.25.5", RUNTIME),
    Edit(K, DEPLOYMENT, "busybox:1.36", "busybox:1.37", RUNTIME),
    Edit(K, DEPLOYMENT, "reloader:v0.60", "reloader:v0.61", RUNTIME),
    Edit(K, DEPLOYMENT, "alpine:3.19", "alpine:3.20", RUNTIME),
    Edit(K, DEPLOYMENT, "replicas: 2", "replicas: 3", NOTHING),
    Edit(K, DEPLOYMENT, "apps/v1", "apps/v1beta1", NOTHING),
    Edit(K, DEPLOYMENT, "nginx:1.0", "nginx:1.1", NOTHING),
    Edit(K, DEPLOYMENT, 'version: "1.0"', 'version: "1.1"', NOTHING),
    Edit(K, DEPLOYMENT, "Always", "Never", NOTHING),
    Edit("a/templates/pod.yaml", TEMPLATE, "v1.28.0", "v1.29.0", RUNTIME),
    Edit("a/templates/pod.yaml", TEMPLATE, "--a=", "--b=", NOTHING),
    Edit("a/templates/pod.yaml", TEMPLATE, ".Values.on", ".Values.off", NOTHING),
    Edit("apps/redis.yaml", ARGO, "18.0.0", "18.1.0", DEPENDENCY),
    Edit("apps/redis.yaml", ARGO, "replicas: 1", "replicas: 2", NOTHING),
    Edit("apps/a.yaml", HELM_RELEASE, "6.5.0", "6.6.0", DEPENDENCY),
    Edit("apps/a.yaml", HELM_RELEASE, "tag: 1.2.3", "tag: 1.2.4", RUNTIME),
    Edit("apps/a.yaml", HELM_RELEASE, "tag: v1.0.0", "tag: v1.1.0", DEPENDENCY),
    Edit("apps/a.yaml", HELM_RELEASE, "interval: 5m", "interval: 1m", NOTHING),
    Edit("kustomization.yaml", KUSTOMIZATION, "newTag: 1.0.0", "newTag: 1.0.1", RUNTIME),
    Edit("kustomization.yaml", KUSTOMIZATION, "v1.14.4", "v1.14.5", DEPENDENCY),
    Edit("kustomization.yaml", KUSTOMIZATION, "ref=v1.2.0", "ref=v1.3.0", DEPENDENCY),
    Edit("kustomization.yaml", KUSTOMIZATION, "version: 18.0.0", "version: 18.1.0", DEPENDENCY),
    Edit("kustomization.yaml", KUSTOMIZATION, "../base", "../bases", NOTHING),
    Edit("kustomization.yaml", KUSTOMIZATION, "a-", "b-", NOTHING),
    Edit(V, VALUES, '"1.25"', '"1.26"', RUNTIME),
    Edit(V, VALUES, "nginx:1.25", "nginx:1.26", RUNTIME),
    Edit(V, VALUES, "tag: v1", "tag: v2", RUNTIME),
    Edit(V, VALUES, 'webImageTag: "3"', 'webImageTag: "4"', RUNTIME),
    Edit(V, VALUES, 'tag: "2"', 'tag: "3"', RUNTIME),
    Edit(V, VALUES, "Always", "IfNotPresent", NOTHING),
    Edit(V, VALUES, "replicaCount: 1", "replicaCount: 2", NOTHING),
    Edit(V, VALUES, "tag: blue", "tag: green", NOTHING),
    Edit(V, VALUES, "cpu: 1", "cpu: 2", NOTHING),
    Edit("crd.yaml", CRD, "a:1", "a:2", NOTHING),
    Edit("site.yaml", PLAIN, "cover.png", "other.png", NOTHING),
    Edit("site.yaml", PLAIN, "acme/web:1.0", "acme/web:1.1", RUNTIME),
    Edit("site.yaml", PLAIN, "hello", "hi", NOTHING),
    Edit(".devcontainer/devcontainer.json", DEVCONTAINER, "python:3.11", "python:3.12", RUNTIME),
    Edit(".devcontainer/devcontainer.json", DEVCONTAINER, '"18"', '"20"', RUNTIME),
    Edit(".devcontainer/devcontainer.json", DEVCONTAINER, "node:1", "node:2", RUNTIME),
    Edit(".devcontainer/devcontainer.json", DEVCONTAINER, '"3.11"', '"3.12"', RUNTIME),
    Edit(".devcontainer/devcontainer.json", DEVCONTAINER, "8080", "8081", NOTHING),
    Edit(".devcontainer/devcontainer.json", DEVCONTAINER, "The image", "An image", NOTHING),
    Edit("redis.container", QUADLET, "redis:7", "redis:8", RUNTIME),
    Edit("redis.container", QUADLET, "Exec=a", "Exec=b", NOTHING),
    Edit("a.def", APPTAINER, "22.04", "24.04", RUNTIME),
    Edit("a.def", APPTAINER, "update", "upgrade", NOTHING),
    Edit("Earthfile", EARTHFILE, "golang:1.22", "golang:1.23", RUNTIME),
    Edit("Earthfile", EARTHFILE, "0.8", "0.9", RUNTIME),
    Edit("Earthfile", EARTHFILE, "v1.0.0", "v1.1.0", DEPENDENCY),
    Edit("Earthfile", EARTHFILE, "go build", "go test", NOTHING),
    Edit("Earthfile", EARTHFILE, "+deps", "+dep", NOTHING),
    Edit("batect.yml", BATECT, "node:20", "node:22", RUNTIME),
    Edit("batect.yml", BATECT, "ref: 1.0.0", "ref: 1.1.0", DEPENDENCY),
    Edit("template.yaml", CLOUDFORMATION, "python3.11", "python3.12", RUNTIME),
    Edit("template.yaml", CLOUDFORMATION, "layer:x:4", "layer:x:5", DEPENDENCY),
    Edit("template.yaml", CLOUDFORMATION, "Timeout: 3", "Timeout: 4", NOTHING),
    Edit("ecs/task-definition.json", TASK, "web:1.0", "web:1.1", RUNTIME),
    Edit("ecs/task-definition.json", TASK, '"cpu": 1', '"cpu": 2', NOTHING),
]  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=name_of)
def test_an_edit_is_of_these_kinds(edit: Edit) -> None:
    assert kinds_of(edit) == edit.kinds


def test_a_record_names_image_tag_and_line() -> None:
    found = records("Dockerfile", "# a\nFROM registry.test:5000/a/b:1.2@sha256:ab\n")
    assert found == [("runtime", "registry.test:5000/a/b", "1.2@sha256:ab", 2)]


@pytest.mark.parametrize(
    "text",
    ["", "\\", "FROM", "FROM \\\n", "RUN <<EOF\n", "# syntax=\n", "ARG\nENV A\nCOPY --from=\n"],
)
def test_a_broken_dockerfile_is_read(text: str) -> None:
    assert isinstance(records("Dockerfile", text), list)
