# Everything runs in a virtual environment in .venv, made on first use.
# Wanted on the machine: Python 3.11 or newer with venv, and make.

.DEFAULT_GOAL := help
.PHONY: help demo test test-all lint bench templates translations pictures clean

VENV := .venv
BIN := $(VENV)/bin
# The first Python that is new enough; `make PYTHON=/path/to/python demo` names another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
  && { echo $$p; break; }; done)
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

help: ## Show what make can do here
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found. Install it, or run: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "$(PYTHON) could not make a virtual environment. On Debian and Ubuntu install python3-venv."; rm -rf $(VENV); exit 1; }

$(VENV)/installed: $(BIN)/python pyproject.toml constraints.txt
	@echo "Installing Clausewright into $(VENV) …"
	@$(PIP_INSTALL) -e .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	@echo "Installing the test tools into $(VENV) …"
	@$(PIP_INSTALL) -e '.[test,bench]'
	@touch $@

demo: $(VENV)/installed ## Make a Word tender from a real notice
	@mkdir -p out
	@$(BIN)/clausewright assemble docs/examples/security-services.xml \
	  --answers docs/examples/security-services-answers.yaml \
	  -o out/security-services-tender.docx --record out/security-services-record.docx --allow-undecided

test: $(VENV)/installed-test lint ## Check the code, then run the tests (under ten minutes)
	@$(BIN)/python -m pytest -q -n auto --dist loadfile -m "not slow"

test-all: $(VENV)/installed-test lint ## The same with the long tests
	@$(BIN)/python -m pytest -q -n auto --dist loadfile -m "not slow"
	@$(BIN)/python -m pytest -q -m slow

lint: $(VENV)/installed-test ## ruff, mypy, import-linter; the clause library's lint, scenarios and proofs
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/clausewright library lint --strict
	@$(BIN)/clausewright library test
	@$(BIN)/clausewright library prove

bench: $(VENV)/installed-test ## Measure against docxtpl, docxcompose and python-docx in one run
	@$(BIN)/python -m tests.benchmarks

templates: $(VENV)/installed-test ## Build the Word templates from their scripts
	@$(BIN)/python -m templates

# A language more: a line below, its name in tests/gui/test_translations.py and in gui/_settings.py.
WORDS := $(BIN)/pyside6-lupdate $$(find gui -name '*.py' | sort) -silent -no-obsolete -locations none -source-language en
translations: $(VENV)/installed-test ## Collect the words of the desktop program and compile its languages
	@$(WORDS) -pluralonly -target-language en_US -ts gui/translations/clausewright_en.ts
	@$(WORDS) -target-language de_DE -ts gui/translations/clausewright_de.ts
	@$(WORDS) -target-language fr_FR -ts gui/translations/clausewright_fr.ts
	@for words in gui/translations/*.ts; do $(BIN)/pyside6-lrelease -silent $$words; done

pictures: $(VENV)/installed-test ## Draw the pictures of README and guide (needs LibreOffice, pdftoppm)
	@$(BIN)/python docs/pictures.py
	@$(BIN)/python docs/pictures_desktop.py

clean: ## Remove the environment and everything that was built
	@rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
