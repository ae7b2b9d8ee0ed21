"""Infrastructure: what changed Terraform, Helm tooling or another description pins."""

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

TERRAFORM = """\
# version = "1.0"
terraform {
  required_version = ">= 1.5.0"
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      version               = "~> 5.0"
      configuration_aliases = [aws.east]
    }
    random = "3.5.1"
  }
  backend "s3" { bucket = "acme-1.0" }
}

provider "google" {
  version = "4.80.0"
  region  = "eu-1"
}

locals {
  app_version   = "1.0.0"
  nginx_version = "1.25.3"
  sidecar_image = "envoyproxy/envoy:v1.28.0"
}

variable "redis_image" {
  type    = string
  default = "redis:7.0"
}

variable "instance_count" {
  default = 2
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.1.0"
  cidr    = "10.0.0.0/16"
}

module "net" {
  source = "git::https://example.test/net.git//modules/a?ref=v1.2.0&depth=1"
}

module "own" {
  source = "../modules/own"
  name   = "own-1.0"
}

resource "aws_lambda_function" "f" {
  function_name = "f"
  runtime       = "python3.11"
  timeout       = 3
  environment {
    variables = { LEVEL = "info" }
  }
}

resource "aws_instance" "i" {
  ami           = "ami-0c55b159cbfafe1f0"
  instance_type = "t3.micro"
}

resource "azurerm_linux_web_app" "w" {
  site_config {
    application_stack {
      node_version = "18-lts"
    }
  }
}

resource "helm_release" "r" {
  name       = "redis"
  repository = "https://charts.example.test"
  chart      = "redis"
  version    = "18.0.0"
  set {
    name  = "image.tag"
    value = "7.2.1"
  }
  set {
    name  = "replicas"
    value = "2"
  }
}

resource "docker_image" "d" {
  name = "nginx:1.25"
}

resource "aws_ecs_task_definition" "t" {
  family = "web"
  container_definitions = jsonencode([{
    name   = "web"
    image  = "acme/web:1.0.0"
    cpu    = 10
  }])
}

resource "kubernetes_deployment" "k" {
  spec {
    replicas = 3
    template { spec { container {
      image = "busybox:1.36"
      name  = "b"
    } } }
  }
}

data "aws_caller_identity" "me" {}

/* module "gone" {
  source = "a/b/c"
  version = "1.0.0"
} */
output "o" { value = "1.0.0" }
"""
TERRAFORM_JSON = """\
{
  "terraform": {"required_version": ">= 1.5.0", "required_providers": {"aws": {"source": "hashicorp/aws", "version": "~> 5.0"}}},
  "module": {"vpc": {"source": "terraform-aws-modules/vpc/aws", "version": "5.1.0", "cidr": "10.0.0.0/16"}},
  "resource": {"docker_image": {"d": {"name": "nginx:1.25"}}}
}
"""
PACKER = """\
packer {
  required_plugins {
    docker = {
      version = ">= 1.0.8"
      source  = "github.com/hashicorp/docker"
    }
  }
}
source "docker" "ubuntu" {
  image  = "ubuntu:22.04"
  commit = true
}
build {
  name    = "web 1.0"
  sources = ["source.docker.ubuntu"]
}
"""
NOMAD = """\
job "web" {
  datacenters = ["dc1"]
  group "g" {
    count = 1
    task "t" {
      driver = "docker"
      config {
        image = "redis:7.0"
        ports = ["db"]
      }
      artifact {
        source = "https://releases.example.test/tool/1.2.3/tool_1.2.3.zip"
      }
      resources { cpu = 500 }
    }
  }
}
"""
TFLINT = """\
plugin "aws" {
  enabled = true
  version = "0.27.0"
  source  = "github.com/terraform-linters/tflint-ruleset-aws"
}
rule "terraform_naming" { enabled = true }
"""
STACK = """\
component "net" {
  source  = "app.terraform.io/acme/net/aws"
  version = "1.2.0"
  inputs  = { cidr = "10.0.0.0/16" }
}
"""
TF_LOCK = """\
# This file is maintained by terraform.
provider "registry.terraform.io/hashicorp/aws" {
  version     = "5.31.0"
  constraints = "~> 5.0"
  hashes = [
    "h1:aaaa=",
    "zh:bbbb",
  ]
}
"""
TERRAGRUNT = """\
# The network.
terraform_version_constraint = ">= 1.5"
include "root" {
  path = find_in_parent_folders()
}
locals {
  module_ref = "v2.0.0"
  base       = "git::https://example.test/base.git?ref=v3.0.0"
  team       = "net-1.0"
}
terraform {
  source = "git::https://example.test/modules.git//net?ref=v1.0.0"
  extra_arguments "retry" { arguments = ["-lock-timeout=5m"] }
}
dependency "vpc" { config_path = "../vpc" }
inputs = {
  replicas = 2
  image    = "acme/proxy:1.4.0"
}
"""
TERRAGRUNT_LOCAL = """\
locals {
  ref = "v1.0.0"
  env = "prod-1"
}
terraform {
  source = "tfr:///acme/net/aws?version=${local.ref}"
}
"""
BAKE = """\
variable "GO_VERSION" {
  default = "1.21"
}
variable "TAG" { default = "1.0.0" }
group "default" { targets = ["web"] }
target "web" {
  dockerfile = "Dockerfile"
  tags       = ["acme/web:1.0.0"]
  args = {
    NODE_VERSION = "18"
    HELM_VERSION = "3.14.0"
    LEVEL        = "info"
  }
  contexts = {
    base = "docker-image://alpine:3.19"
  }
  platforms = ["linux/amd64"]
}
"""
BAKE_JSON = '{"target": {"web": {"args": {"NODE_VERSION": "18"}, "tags": ["acme/web:1.0"], "contexts": {"base": "docker-image://alpine:3.19"}}}}'
BICEP = """\
// module old 'br:old.test/a:v1'
param location string = 'westeurope'
param webImage string = 'acme/web:1.0'
module net 'br:acme.azurecr.test/modules/net:v1.0.0' = {
  name: 'net-1.0'
}
module sto 'br/public:avm/res/storage/storage-account:0.9.0' = { name: 'sto' }
module own './own.bicep' = { name: 'own' }
resource app 'Microsoft.App/containerApps@2023-05-01' = {
  name: 'web'
  properties: {
    template: {
      containers: [ { name: 'proxy', image: 'nginx:1.25' } ]
      scale: { maxReplicas: 3 }
    }
  }
}
resource site 'Microsoft.Web/sites@2022-09-01' = {
  properties: { siteConfig: { linuxFxVersion: 'NODE|18-lts' } }
}
"""
HELMFILE = """\
repositories:
  - name: bitnami
    url: https://charts.example.test/bitnami
helmDefaults:
  timeout: 600
helmfiles:
  - path: git::https://example.test/base.git@helmfile.yaml?ref=v1.0.0
  - path: other/helmfile.yaml
environments:
  prod:
    values: [prod.yaml]
---
releases:
  - name: redis
    namespace: cache
    chart: bitnami/redis
    version: 18.0.0  # the chart
    installed: true
    values:
      - redis.yaml
      - replicas: 2
    set:
      - name: image.tag
        value: 7.2.3
      - name: replicas
        value: 2
  - name: own
    chart: ./charts/own
    version: 1.0.0
"""
HELMSMAN = """\
metadata: {org: acme, version: "1.0"}
settings: {kubeContext: main}
namespaces:
  tools: {protected: false}
helmRepos:
  jenkins: https://charts.example.test/jenkins
apps:
  ci:
    namespace: tools
    enabled: true
    chart: jenkins/jenkins
    version: 4.8.0
    priority: -1
"""
FLEET = """\
defaultNamespace: web
helm:
  releaseName: redis
  chart: redis
  repo: https://charts.example.test
  version: 18.0.0
  values: {replicas: 1}
targetCustomizations:
  - name: prod
    helm:
      chart: redis
      version: 18.1.0
      values: {replicas: 3}
"""
VENDIR = """\
apiVersion: vendir.k14s.io/v1alpha1
kind: Config
directories:
  - path: vendor
    contents:
      - path: a
        git:
          url: https://example.test/a
          ref: v1.0.0
        includePaths: [config/**]
      - path: b
        helmChart:
          name: redis
          version: 18.0.0
          repository: {url: https://charts.example.test}
      - path: c
        githubRelease: {slug: acme/c, tag: v2.0.0}
      - path: d
        http: {url: "https://example.test/d.tgz", sha256: abcd}
      - path: e
        directory: {path: ../e-1.0}
"""
SKAFFOLD = """\
apiVersion: skaffold/v4beta6
kind: Config
metadata: {name: web}
requires:
  - git: {repo: https://example.test/base, path: skaffold.yaml, ref: v1.0.0}
build:
  tagPolicy: {gitCommit: {}}
  artifacts:
    - image: acme/web
      docker:
        buildArgs: {GO_VERSION: "1.21", LEVEL: info}
    - image: acme/api
      buildpacks: {builder: "paketobuildpacks/builder:0.3"}
deploy:
  helm:
    releases:
      - name: redis
        remoteChart: bitnami/redis
        version: 18.0.0
        setValues: {replicas: 1}
      - name: own
        chartPath: charts/own
portForward: [{resourceType: service, port: 8080}]
"""
GARDEN = """\
kind: Deploy
name: redis
type: helm
timeout: 300
spec:
  chart:
    name: redis
    repo: https://charts.example.test
    version: 18.0.0
  values: {replicas: 1}
---
kind: Deploy
name: db
type: container
spec:
  image: postgres:15
  ports: [{name: db, containerPort: 5432}]
---
kind: Module
name: api
repositoryUrl: https://example.test/api.git#v1.0.0
"""
TILTFILE = """\
# helm_remote('old', version='1.0.0')
load('ext://helm_remote', 'helm_remote')
version_settings(constraint='>=0.30.0')
v1alpha1.extension_repo(name='acme', url='https://example.test/ext', ref='v1.0.0')
helm_remote('redis',
            repo_url='https://charts.example.test',
            version='18.0.0',
            set=['replicas=1'])
helm_resource('db', 'bitnami/postgresql', flags=['--version=13.0.0', '--wait'])
docker_build('acme/web', '.', build_args={'LEVEL': 'info'})
k8s_resource('web', port_forwards=8000)
"""
PULUMI = """\
name: web
runtime:
  name: nodejs
description: Web 1.0
requiredPulumiVersion: ">=3.100.0"
plugins:
  providers:
    - name: aws
      version: 6.0.0
packages:
  random: random@4.0.0
config:
  replicas: 2
resources:
  bucket:
    type: aws:s3:Bucket
    options:
      version: 6.1.0
    properties: {acl: private}
"""
CDKTF = """\
{
  "language": "python",
  "app": "python main.py",
  "projectId": "1.0.0",
  "terraformProviders": ["hashicorp/aws@~> 5.0", {"name": "random", "source": "hashicorp/random", "version": "3.5.1"}],
  "terraformModules": [{"name": "vpc", "source": "terraform-aws-modules/vpc/aws", "version": "5.1.0"}, {"name": "own", "source": "./own", "version": "1"}]
}
"""
SERVERLESS = """\
service: web
frameworkVersion: "3.38"
provider:
  name: aws
  runtime: nodejs18.x
  stage: dev
  memorySize: 256
  environment: {LEVEL: info}
plugins: [serverless-offline]
functions:
  api:
    handler: api.main
    runtime: python3.11
    timeout: 6
    layers:
      - arn:aws:lambda:eu-1:123456789012:layer:tools:4
  job:
    image: acme/job:1.0.0
custom: {version: 1.0.0}
"""

T, TJ, TL, TG, B = (
    "infra/main.tf",
    "infra/main.tf.json",
    ".terraform.lock.hcl",
    "net/terragrunt.hcl",
    "docker-bake.hcl",
)
H, HM, FL, VE, SK = "helmfile.yaml", "helmsman.yaml", "fleet.yaml", "vendir.yml", "skaffold.yaml"
GA, TI, PU, CD, SL, BC = (
    "garden.yml",
    "Tiltfile",
    "Pulumi.yaml",
    "cdktf.json",
    "serverless.yml",
    "main.bicep",
)

EDITS = [
    Edit(T, TERRAFORM, '">= 1.5.0"', '">= 1.6.0"', RUNTIME),
    Edit(T, TERRAFORM, "~> 5.0", "~> 5.1", DEPENDENCY),
    Edit(T, TERRAFORM, "3.5.1", "3.6.0", DEPENDENCY),
    Edit(T, TERRAFORM, "4.80.0", "4.81.0", DEPENDENCY),
    Edit(T, TERRAFORM, '"5.1.0"', '"5.2.0"', DEPENDENCY),
    Edit(T, TERRAFORM, "ref=v1.2.0", "ref=v1.3.0", DEPENDENCY),
    Edit(T, TERRAFORM, "python3.11", "python3.12", RUNTIME),
    Edit(T, TERRAFORM, "ami-0c55", "ami-1c55", RUNTIME),
    Edit(T, TERRAFORM, "18-lts", "20-lts", RUNTIME),
    Edit(T, TERRAFORM, "1.25.3", "1.25.4", RUNTIME),
    Edit(T, TERRAFORM, "envoy:v1.28.0", "envoy:v1.29.0", RUNTIME),
    Edit(T, TERRAFORM, "redis:7.0", "redis:7.2", RUNTIME),
    Edit(T, TERRAFORM, "18.0.0", "18.1.0", DEPENDENCY),
    Edit(T, TERRAFORM, "7.2.1", "7.2.2", RUNTIME),
    Edit(T, TERRAFORM, "nginx:1.25", "nginx:1.26", RUNTIME),
    Edit(T, TERRAFORM, "acme/web:1.0.0", "acme/web:1.0.1", RUNTIME),
    Edit(T, TERRAFORM, "busybox:1.36", "busybox:1.37", RUNTIME),
    Edit(T, TERRAFORM, 'module "own" {\n  source = "../modules/own"', 'module "own" {\n  source = "acme/own/aws"', DEPENDENCY),
    Edit(T, TERRAFORM, '# version = "1.0"', '# version = "1.1"', NOTHING),
    Edit(T, TERRAFORM, "[aws.east]", "[aws.east, aws.west]", NOTHING),
    Edit(T, TERRAFORM, "acme-1.0", "acme-1.1", NOTHING),
    Edit(T, TERRAFORM, 'region  = "eu-1"', 'region  = "eu-2"', NOTHING),
    Edit(T, TERRAFORM, 'app_version   = "1.0.0"', 'app_version   = "1.0.1"', NOTHING),
    Edit(T, TERRAFORM, "default = 2", "default = 3", NOTHING),
    Edit(T, TERRAFORM, "10.0.0.0/16", "10.1.0.0/16", NOTHING),
    Edit(T, TERRAFORM, "../modules/own", "../modules/ours", NOTHING),
    Edit(T, TERRAFORM, "own-1.0", "own-1.1", NOTHING),
    Edit(T, TERRAFORM, "depth=1", "depth=2", NOTHING),
    Edit(T, TERRAFORM, "timeout       = 3", "timeout = 4", NOTHING),
    Edit(T, TERRAFORM, 'LEVEL = "info"', 'LEVEL = "debug"', NOTHING),
    Edit(T, TERRAFORM, "t3.micro", "t3.small", NOTHING),
    Edit(T, TERRAFORM, 'value = "2"', 'value = "3"', NOTHING),
    Edit(T, TERRAFORM, "cpu    = 10", "cpu = 20", NOTHING),
    Edit(T, TERRAFORM, "replicas = 3", "replicas = 4", NOTHING),
    Edit(T, TERRAFORM, 'version = "1.0.0"\n} */', 'version = "1.0.1"\n} */', NOTHING),
    Edit(T, TERRAFORM, 'value = "1.0.0"', 'value = "1.0.1"', NOTHING),
    Edit(T, TERRAFORM, 'module "vpc"', 'module "main"', NOTHING),
    Edit(T, TERRAFORM, 'data "aws_caller_identity" "me" {}\n', "", NOTHING),
    Edit("a.tofu", 'module "a" {\n  source = "b/c/d"\n  version = "1.0"\n}\n', '  source = "b/c/d"\n  version = "1.0"\n', '  version = "1.0"\n  source = "b/c/d"\n', NOTHING),
    Edit("a.tf", 'resource "google_compute_instance" "a" {\n  boot_disk {\n    initialize_params { image = "debian-cloud/debian-11" }\n  }\n}\n', "debian-11", "debian-12", RUNTIME),
    Edit("a.tf", 'module "f" {\n  source = "./f"\n  runtime = "nodejs18.x"\n  memory = 128\n}\n', "nodejs18.x", "nodejs20.x", RUNTIME),
    Edit("a.tf", 'module "f" {\n  source = "./f"\n  runtime = "nodejs18.x"\n  memory = 128\n}\n', "128", "256", NOTHING),
    Edit(TJ, TERRAFORM_JSON, ">= 1.5.0", ">= 1.6.0", RUNTIME),
    Edit(TJ, TERRAFORM_JSON, "~> 5.0", "~> 5.1", DEPENDENCY),
    Edit(TJ, TERRAFORM_JSON, '"5.1.0"', '"5.2.0"', DEPENDENCY),
    Edit(TJ, TERRAFORM_JSON, "nginx:1.25", "nginx:1.26", RUNTIME),
    Edit(TJ, TERRAFORM_JSON, "10.0.0.0", "10.1.0.0", NOTHING),
    Edit("a.pkr.hcl", PACKER, "1.0.8", "1.0.9", DEPENDENCY),
    Edit("a.pkr.hcl", PACKER, "22.04", "24.04", RUNTIME),
    Edit("a.pkr.hcl", PACKER, "web 1.0", "web 1.1", NOTHING),
    Edit("a.pkr.hcl", PACKER, "commit = true", "commit = false", NOTHING),
    Edit("web.nomad", NOMAD, "redis:7.0", "redis:7.2", RUNTIME),
    Edit("web.nomad", NOMAD, "tool/1.2.3", "tool/1.2.4", DEPENDENCY),
    Edit("web.nomad", NOMAD, "count = 1", "count = 2", NOTHING),
    Edit("web.nomad", NOMAD, "cpu = 500", "cpu = 600", NOTHING),
    Edit(".tflint.hcl", TFLINT, "0.27.0", "0.28.0", DEPENDENCY),
    Edit(".tflint.hcl", TFLINT, "enabled = true\n  v", "enabled = false\n  v", NOTHING),
    Edit("a.tfcomponent.hcl", STACK, "1.2.0", "1.3.0", DEPENDENCY),
    Edit("a.tfcomponent.hcl", STACK, "10.0", "10.1", NOTHING),
    Edit(TL, TF_LOCK, "5.31.0", "5.32.0", DEPENDENCY),
    Edit(TL, TF_LOCK, "h1:aaaa", "h1:cccc", DEPENDENCY),
    Edit(TL, TF_LOCK, '    "h1:aaaa=",\n    "zh:bbbb",\n', '    "zh:bbbb",\n    "h1:aaaa=",\n', NOTHING),
    Edit(TL, TF_LOCK, "maintained by", "written by", NOTHING),
    Edit(TG, TERRAGRUNT, ">= 1.5", ">= 1.6", RUNTIME),
    Edit(TG, TERRAGRUNT, "ref=v1.0.0", "ref=v1.1.0", DEPENDENCY),
    Edit(TG, TERRAGRUNT, "ref=v3.0.0", "ref=v3.1.0", DEPENDENCY),
    Edit(TG, TERRAGRUNT, "proxy:1.4.0", "proxy:1.5.0", RUNTIME),
    Edit(TG, TERRAGRUNT, "The network", "A network", NOTHING),
    Edit(TG, TERRAGRUNT, "net-1.0", "net-1.1", NOTHING),
    Edit(TG, TERRAGRUNT, "timeout=5m", "timeout=6m", NOTHING),
    Edit(TG, TERRAGRUNT, "../vpc", "../network", NOTHING),
    Edit(TG, TERRAGRUNT, "replicas = 2", "replicas = 3", NOTHING),
    Edit(TG, TERRAGRUNT_LOCAL, "v1.0.0", "v1.1.0", DEPENDENCY),
    Edit(TG, TERRAGRUNT_LOCAL, "prod-1", "prod-2", NOTHING),
    Edit("_envcommon/a.hcl", TERRAGRUNT, "ref=v1.0.0", "ref=v1.1.0", DEPENDENCY),
    Edit(B, BAKE, '"1.21"', '"1.22"', RUNTIME),
    Edit(B, BAKE, 'NODE_VERSION = "18"', 'NODE_VERSION = "20"', RUNTIME),
    Edit(B, BAKE, "3.14.0", "3.15.0", DEPENDENCY),
    Edit(B, BAKE, "alpine:3.19", "alpine:3.20", RUNTIME),
    Edit(B, BAKE, 'TAG" { default = "1.0.0"', 'TAG" { default = "1.0.1"', NOTHING),
    Edit(B, BAKE, "acme/web:1.0.0", "acme/web:1.0.1", NOTHING),
    Edit(B, BAKE, '"info"', '"debug"', NOTHING),
    Edit(B, BAKE, "linux/amd64", "linux/arm64", NOTHING),
    Edit("docker-bake.json", BAKE_JSON, '"18"', '"20"', RUNTIME),
    Edit("docker-bake.json", BAKE_JSON, "alpine:3.19", "alpine:3.20", RUNTIME),
    Edit("docker-bake.json", BAKE_JSON, "acme/web:1.0", "acme/web:1.1", NOTHING),
    Edit(BC, BICEP, "net:v1.0.0", "net:v1.1.0", DEPENDENCY),
    Edit(BC, BICEP, "0.9.0", "0.10.0", DEPENDENCY),
    Edit(BC, BICEP, "nginx:1.25", "nginx:1.26", RUNTIME),
    Edit(BC, BICEP, "acme/web:1.0", "acme/web:1.1", RUNTIME),
    Edit(BC, BICEP, "NODE|18-lts", "NODE|20-lts", RUNTIME),
    Edit(BC, BICEP, "old.test/a:v1", "old.test/a:v2", NOTHING),
    Edit(BC, BICEP, "2023-05-01", "2023-08-01", NOTHING),
    Edit(BC, BICEP, "westeurope", "northeurope", NOTHING),
    Edit(BC, BICEP, "net-1.0", "net-1.1", NOTHING),
    Edit(BC, BICEP, "maxReplicas: 3", "maxReplicas: 4", NOTHING),
    Edit("main.bicepparam", "using 'br:acme.azurecr.test/a:v1'\nparam n = 'web'\n", "a:v1", "a:v2", DEPENDENCY),
    Edit("main.bicepparam", "using 'br:acme.azurecr.test/a:v1'\nparam n = 'web'\n", "'web'", "'api'", NOTHING),
    Edit(H, HELMFILE, "18.0.0", "18.1.0", DEPENDENCY),
    Edit(H, HELMFILE, "ref=v1.0.0", "ref=v1.1.0", DEPENDENCY),
    Edit(H, HELMFILE, "test/bitnami", "test/bitnami2", DEPENDENCY),
    Edit(H, HELMFILE, "7.2.3", "7.2.4", RUNTIME),
    Edit(H, HELMFILE, "the chart", "its chart", NOTHING),
    Edit(H, HELMFILE, "timeout: 600", "timeout: 900", NOTHING),
    Edit(H, HELMFILE, "namespace: cache", "namespace: redis", NOTHING),
    Edit(H, HELMFILE, "replicas: 2", "replicas: 3", NOTHING),
    Edit(H, HELMFILE, "value: 2", "value: 3", NOTHING),
    Edit(H, HELMFILE, "other/helmfile", "another/helmfile", NOTHING),
    Edit(H, HELMFILE, "version: 1.0.0", "version: 1.0.1", NOTHING),
    Edit(H, HELMFILE, "name: redis\n", "name: cache\n", NOTHING),
    Edit("helmfile.d/10.yaml", HELMFILE, "18.0.0", "18.1.0", DEPENDENCY),
    Edit(HM, HELMSMAN, "4.8.0", "4.9.0", DEPENDENCY),
    Edit(HM, HELMSMAN, "test/jenkins", "test/ci", DEPENDENCY),
    Edit(HM, HELMSMAN, "priority: -1", "priority: -2", NOTHING),
    Edit(HM, HELMSMAN, 'version: "1.0"', 'version: "1.1"', NOTHING),
    Edit(HM, HELMSMAN, "enabled: true", "enabled: false", NOTHING),
    Edit(FL, FLEET, "18.0.0", "18.2.0", DEPENDENCY),
    Edit(FL, FLEET, "18.1.0", "18.2.0", DEPENDENCY),
    Edit(FL, FLEET, "replicas: 1", "replicas: 2", NOTHING),
    Edit(FL, FLEET, "releaseName: redis", "releaseName: cache", NOTHING),
    Edit(VE, VENDIR, "ref: v1.0.0", "ref: v1.1.0", DEPENDENCY),
    Edit(VE, VENDIR, "18.0.0", "18.1.0", DEPENDENCY),
    Edit(VE, VENDIR, "v2.0.0", "v2.1.0", DEPENDENCY),
    Edit(VE, VENDIR, "abcd", "abce", DEPENDENCY),
    Edit(VE, VENDIR, "config/**", "configs/**", NOTHING),
    Edit(VE, VENDIR, "../e-1.0", "../e-1.1", NOTHING),
    Edit(VE, VENDIR, "path: a", "path: aa", NOTHING),
    Edit(SK, SKAFFOLD, "ref: v1.0.0", "ref: v1.1.0", DEPENDENCY),
    Edit(SK, SKAFFOLD, "18.0.0", "18.1.0", DEPENDENCY),
    Edit(SK, SKAFFOLD, "builder:0.3", "builder:0.4", RUNTIME),
    Edit(SK, SKAFFOLD, '"1.21"', '"1.22"', RUNTIME),
    Edit(SK, SKAFFOLD, "v4beta6", "v4beta7", NOTHING),
    Edit(SK, SKAFFOLD, "LEVEL: info", "LEVEL: debug", NOTHING),
    Edit(SK, SKAFFOLD, "name: own", "name: ours", NOTHING),
    Edit(SK, SKAFFOLD, "replicas: 1", "replicas: 2", NOTHING),
    Edit(SK, SKAFFOLD, "8080", "8081", NOTHING),
    Edit(GA, GARDEN, "18.0.0", "18.1.0", DEPENDENCY),
    Edit(GA, GARDEN, "postgres:15", "postgres:16", RUNTIME),
    Edit(GA, GARDEN, "git#v1.0.0", "git#v1.1.0", DEPENDENCY),
    Edit(GA, GARDEN, "timeout: 300", "timeout: 600", NOTHING),
    Edit(GA, GARDEN, "replicas: 1", "replicas: 2", NOTHING),
    Edit(TI, TILTFILE, "18.0.0", "18.1.0", DEPENDENCY),
    Edit(TI, TILTFILE, "13.0.0", "13.1.0", DEPENDENCY),
    Edit(TI, TILTFILE, "ref='v1.0.0'", "ref='v1.1.0'", DEPENDENCY),
    Edit(TI, TILTFILE, "0.30.0", "0.31.0", RUNTIME),
    Edit(TI, TILTFILE, "version='1.0.0'", "version='1.0.1'", NOTHING),
    Edit(TI, TILTFILE, "replicas=1", "replicas=2", NOTHING),
    Edit(TI, TILTFILE, "8000", "8001", NOTHING),
    Edit(TI, TILTFILE, "'info'", "'debug'", NOTHING),
    Edit(PU, PULUMI, ">=3.100.0", ">=3.110.0", RUNTIME),
    Edit(PU, PULUMI, "6.0.0", "6.2.0", DEPENDENCY),
    Edit(PU, PULUMI, "6.1.0", "6.2.0", DEPENDENCY),
    Edit(PU, PULUMI, "random@4.0.0", "random@4.1.0", DEPENDENCY),
    Edit(PU, PULUMI, "Web 1.0", "Web 1.1", NOTHING),
    Edit(PU, PULUMI, "replicas: 2", "replicas: 3", NOTHING),
    Edit(PU, PULUMI, "acl: private", "acl: public", NOTHING),
    Edit(CD, CDKTF, "~> 5.0", "~> 5.1", DEPENDENCY),
    Edit(CD, CDKTF, "3.5.1", "3.6.0", DEPENDENCY),
    Edit(CD, CDKTF, '"5.1.0"', '"5.2.0"', DEPENDENCY),
    Edit(CD, CDKTF, '"projectId": "1.0.0"', '"projectId": "1.0.1"', NOTHING),
    Edit(CD, CDKTF, "main.py", "app.py", NOTHING),
    Edit(CD, CDKTF, '"version": "1"}', '"version": "2"}', NOTHING),
    Edit(SL, SERVERLESS, '"3.38"', '"3.39"', RUNTIME),
    Edit(SL, SERVERLESS, "nodejs18.x", "nodejs20.x", RUNTIME),
    Edit(SL, SERVERLESS, "python3.11", "python3.12", RUNTIME),
    Edit(SL, SERVERLESS, "job:1.0.0", "job:1.0.1", RUNTIME),
    Edit(SL, SERVERLESS, "tools:4", "tools:5", DEPENDENCY),
    Edit(SL, SERVERLESS, "timeout: 6", "timeout: 7", NOTHING),
    Edit(SL, SERVERLESS, "memorySize: 256", "memorySize: 512", NOTHING),
    Edit(SL, SERVERLESS, "version: 1.0.0", "version: 1.0.1", NOTHING),
    Edit(SL, SERVERLESS, "LEVEL: info", "LEVEL: debug", NOTHING),
    Edit(SL, SERVERLESS, "stage: dev", "stage: prod", NOTHING),
]  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=name_of)
def test_an_edit_is_of_these_kinds(edit: Edit) -> None:
    assert kinds_of(edit) == edit.kinds


def test_a_record_names_module_version_and_line() -> None:
    found = records("a.tf", '\nmodule "a" {\n  source = "b/c/d"\n  version = "1.0"\n}\n')
    assert found == [("dependency", "module b/c/d", "1.0", 4)]


@pytest.mark.parametrize("path", [T, TJ, TL, TG, B, "docker-bake.json", CD])
def test_what_does_not_end_is_unreadable(path: str) -> None:
    with pytest.raises(UnreadableError):
        records(path, '{ "a": {\n' if path.endswith("json") else 'module "a" {\n')
