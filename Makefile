# `make drill` plays a practice outage, `make test` runs the tests; both set up .venv first.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: drill test lint catalogs docs bench clean

drill: $(VENV)/.installed
	@$(BIN)/hotfence drill

test: $(VENV)/.dev
	$(BIN)/python -m pytest -q -n auto

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

catalogs: $(VENV)/.dev
	$(BIN)/python scripts/compile_catalogs.py
	$(BIN)/python scripts/compile_schema.py
	$(BIN)/python scripts/compile_identities.py

docs: $(VENV)/.dev
	$(BIN)/python scripts/write_rule_pages.py

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/push.py

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "hotfence needs Python 3.11 or newer on the PATH"; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis dist build
