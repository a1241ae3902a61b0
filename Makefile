# Three commands are all a newcomer needs: make demo, make test, make check. Each sets up what it needs in .venv first.
# Every path is relative, so that the checkout may stand anywhere, in a folder with spaces in its name too.
.DELETE_ON_ERROR:
.PHONY: demo test check format lock clean

PORT ?= 8080
PYTHON ?= $(firstword $(foreach name,python3.11 python3 python3.12 python3.13,\
	$(shell $(name) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $(name))))
CHROMIUM := /usr/bin/chromium
RUN := .venv/bin/python -m

demo: .venv/.ready # the whole product on this machine, with no token and no network; PORT=9000 for another port
	@exec $(RUN) bot demo --port $(PORT)

test: .venv/.ready-dev $(CHROMIUM) # every test, those in a browser included
	$(RUN) pytest

check: .venv/.ready-dev # style, types, import borders, and the proofs about flows and texts
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	.venv/bin/lint-imports
	$(RUN) bot check

format: .venv/.ready-dev # mend what can be mended by machine
	$(RUN) ruff check --fix
	$(RUN) ruff format

lock: .venv/.ready-dev # resolve the dependencies anew: UPGRADE=--upgrade takes newer versions
	$(LOCK) --extra build --extra dev --output-file requirements-dev.lock
	$(LOCK) --constraints requirements-dev.lock --output-file requirements.lock
	$(LOCK) --constraints requirements-dev.lock --only-extra build --output-file requirements-build.lock

clean: # what was set up and cached; never what was written by hand
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build dist
