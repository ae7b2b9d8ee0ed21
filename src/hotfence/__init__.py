"""hotfence: one small, proven, reversible, human-approved change on a hotfix branch."""

VERSION = "0.1.0"
