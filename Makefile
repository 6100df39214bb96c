# Parcours: every command says what it does; `make demo` and `make test` work on a bare Debian 12.
PYTHON ?= /usr/bin/python3
VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
PLUGIN := build/parcours_plugin
PROFILE ?= $(HOME)/.local/share/QGIS/QGIS3/profiles/default
SAMPLE := resources/sample
DEMO := build/demo
BIN := .venv/bin
export QT_QPA_PLATFORM ?= offscreen
export PYTHON

.PHONY: setup build link install zip demo test test-real lint bench i18n sample clean

setup: ## install what is missing (QGIS 3.40, Python libraries, test tools)
	@bash .ci/setup

build: ## assemble the plugin in build/parcours_plugin
	@rm -rf $(PLUGIN) && mkdir -p $(PLUGIN)
	@cp -r parcours_plugin/. $(PLUGIN)/
	@cp -r resources metadata.txt LICENSE $(PLUGIN)/
	@rm -rf $(PLUGIN)/resources/sample/generator $(PLUGIN)/resources/sample/*.py $(PLUGIN)/resources/i18n/*.py $(PLUGIN)/resources/styles/*.py $(PLUGIN)/resources/templates/*.py $(PLUGIN)/resources/pictures
	@find $(PLUGIN) -name __pycache__ -prune -exec rm -rf {} +
	@echo "build: $(PLUGIN)"

link: ## the same folder made of symlinks, for development
	@rm -rf $(PLUGIN) && mkdir -p $(PLUGIN)
	@ln -s $(CURDIR)/parcours_plugin/* $(CURDIR)/resources $(CURDIR)/metadata.txt $(CURDIR)/LICENSE $(PLUGIN)/
	@echo "link: $(PLUGIN)"

install: build ## copy the plugin into your QGIS profile
	@mkdir -p $(PROFILE)/python/plugins && rm -rf $(PROFILE)/python/plugins/parcours_plugin
	@cp -r $(PLUGIN) $(PROFILE)/python/plugins/
	@echo "install: $(PROFILE)/python/plugins/parcours_plugin (enable it in Plugins > Manage and Install Plugins)"

zip: build ## the ZIP that QGIS installs from
	@mkdir -p dist && rm -f dist/parcours_plugin-$(VERSION).zip
	@cd build && $(PYTHON) -m zipfile -c ../dist/parcours_plugin-$(VERSION).zip parcours_plugin
	@echo "zip: dist/parcours_plugin-$(VERSION).zip"

demo: setup build ## the whole study on the sample, through qgis_process
	@bash .ci/demo build $(DEMO)

test: setup build ## every test
	@$(PYTHON) -m pytest

test-real: setup build ## the tests on real data
	@$(PYTHON) -m pytest tests/real

$(BIN)/ruff:
	@echo "lint: installing ruff, mypy and bandit in .venv"
	@$(PYTHON) -m venv --system-site-packages .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'ruff>=0.6,<1' 'mypy>=1.8,<2' 'bandit>=1.7,<2'

lint: setup $(BIN)/ruff ## ruff, mypy, bandit
	@$(BIN)/ruff check parcours_plugin resources tests
	@$(BIN)/python -m mypy
	@$(BIN)/bandit -q -r parcours_plugin -c pyproject.toml
	@echo "lint: clean"

bench: setup build ## speed, both sides in one run (ARGS="--sections 10000 --runs 1")
	@$(PYTHON) tests/benchmarks/run.py $(ARGS)

i18n: ## collect the strings to translate and say what is missing
	@$(PYTHON) resources/i18n/update.py

sample: ## make the sample data again
	@$(PYTHON) $(SAMPLE)/generate.py

clean:
	@rm -rf build dist
