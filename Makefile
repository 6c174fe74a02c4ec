# `make` says what there is. Everything runs in .venv, which is made anew when pyproject.toml changes.

PYTHON ?= python3
DEMO ?= examples/home-solar.txt
PYTEST_OPTIONS ?= -n logical --maxprocesses 4 --dist loadgroup
BIN := .venv/bin
READY := .venv/ready
CODE = $(wildcard src tests tools benchmarks)

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup demo test check format bench clean

help:     ## say what there is
	@sed -n 's/^\([a-z]*\): .*## /  make \1	/p' $(firstword $(MAKEFILE_LIST))

setup: $(READY)     ## make .venv with prosefix and what is needed to work on it

demo: $(READY)      ## correct a spun article: the report on stderr, the article on stdout
	@$(BIN)/prosefix fix $(DEMO)

test: $(READY)      ## run all tests (one: .venv/bin/pytest tests/test_wheel.py)
	$(BIN)/pytest $(PYTEST_OPTIONS)

check: $(READY)     ## lint, format, types, layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy $(CODE)
	$(BIN)/lint-imports --no-logo

format: $(READY)    ## format the code and sort its imports
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

bench: $(READY)     ## measure accuracy and speed
	$(BIN)/python -m benchmarks.accuracy
	$(BIN)/python -m benchmarks.clean
	$(BIN)/python -m benchmarks.clean --grammar harper
	$(BIN)/python -m benchmarks.unspin
	$(BIN)/python -m benchmarks.speed

clean:    ## remove what was made here
	rm -rf .venv dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

# The first Python that fits makes the environment. Asked, not only found: a pyenv shim may answer to any name.
FITS := import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))

$(READY): pyproject.toml
	@for python in '$(PYTHON)' python3.13 python3.12 python3.11; do \
	  if "$$python" -c '$(FITS)' >/dev/null 2>&1; then \
	    echo "Making .venv with $$("$$python" --version) ($$python)" >&2; \
	    exec "$$python" -m venv --clear .venv; \
	  fi; \
	done; \
	echo 'prosefix needs Python 3.11, 3.12 or 3.13. Install one, or name it: make setup PYTHON=/path/to/python3.12' >&2; \
	exit 1
	@$(BIN)/python -m pip install --quiet --editable '.[dev]' >&2
	@touch $@
