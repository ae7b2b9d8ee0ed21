"""Structured files: configuration whose keys have names."""

_ENDINGS = (
    ".yaml",
    ".yml",
    ".json",
    ".json5",
    ".jsonc",
    ".toml",
    ".ini",
    ".cfg",
    ".conf",
    ".cnf",
    ".config",
    ".properties",
    ".env",
    ".hcl",
    ".tf",
    ".tfvars",
    ".plist",
    ".xml",
)


def is_configuration(path: str) -> bool:
    """Say whether `path` names a file of settings: YAML, JSON, TOML, INI, XML, HCL and the like."""
    name = path.rpartition("/")[2].lower()
    return name.endswith(_ENDINGS) or name == ".env" or name.startswith(".env.")
