# make demo, make test, make check: each first sets up what it needs in .venv, and needs only Python (3.11 to 3.13) and make itself.
# Every path is relative, so that the checkout may stand anywhere, in a folder with spaces in its name too.
.DELETE_ON_ERROR:
.PHONY: demo test check train format lock bench snapshots pictures test-pythons

PORT ?= 8080
RUN := .venv/bin/python -m
export PIP_DISABLE_PIP_VERSION_CHECK := 1
LOCK = $(RUN) uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" $(UPGRADE)

# The whole product on this machine, with no token and no network.
demo: .venv/.ready
	@exec $(RUN) bot demo --port $(PORT)

# Every test. Debian's chromium, its fonts and nginx are installed where that is allowed; if not, the last line says what was left out.
test: .venv/.ready-dev
	@.ci/test $(RUN) pytest --numprocesses 3 --dist worksteal

# The unit tests under Python 3.12 and 3.13 too, where they are on this machine.
test-pythons:
	@.ci/pythons

# The reader's weights, learnt anew from training/voices: some minutes on two cores.
train: .venv/.ready-dev
	$(RUN) training.train

# Every word a user can read, written anew into tests/unit/snapshots/; read the difference before committing it.
snapshots: .venv/.ready-dev
	TODOKU_SNAPSHOTS=renew $(RUN) pytest tests/unit/test_snapshots.py

# The pictures and tables of docs/architecture.md, from the code.
pictures: .venv/.ready-dev
	$(RUN) bench.journey --write

# todoku beside its peers, under the same load; writes docs/performance.md.
bench: .venv/.ready-dev
	$(RUN) bench.peers --write

# Style, types, import borders, and the proofs about flows and texts.
check: .venv/.ready-dev
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	$(RUN) mypy bench .ci/skipped.py
	.venv/bin/lint-imports
	$(RUN) bot check

format: .venv/.ready-dev
	$(RUN) ruff check --fix
	$(RUN) ruff format

# Resolve the dependencies anew; UPGRADE=--upgrade takes newer versions.
# The two smaller locks are cut out of the large one: what is tested is what is shipped.
lock: .venv/.ready-dev
	$(LOCK) pyproject.toml --extra dev --group build --output-file requirements-dev.lock
	$(LOCK) pyproject.toml --constraints requirements-dev.lock --output-file requirements.lock
	$(LOCK) --constraints requirements-dev.lock --group build --output-file requirements-build.lock

.venv/.ready: requirements.lock requirements-build.lock pyproject.toml | .venv/bin/python
	$(RUN) pip install --quiet --require-hashes -r requirements.lock -r requirements-build.lock
	$(RUN) pip install --quiet --no-deps --no-build-isolation --no-index -e .
	@touch $@

.venv/.ready-dev: requirements-dev.lock pyproject.toml | .venv/bin/python
	$(RUN) pip install --quiet --require-hashes -r requirements-dev.lock
	$(RUN) pip install --quiet --no-deps --no-build-isolation --no-index -e .
	@touch $@

.venv/bin/python:
	@set -e; for python in $(PYTHON) python3.11 python3 python3.12 python3.13; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		"$$python" -c 'import ensurepip, venv' 2>/dev/null || \
			{ .ci/install python3-venv && "$$python" -c 'import ensurepip, venv' 2>/dev/null; } || \
			{ echo "todoku: $$python has no venv; on Debian: sudo apt-get install python3-venv" >&2; exit 1; }; \
		echo "Setting up .venv with $$("$$python" --version): about a minute, once."; \
		exec "$$python" -m venv .venv; \
	done; \
	echo "todoku: Python 3.11 or newer is needed; make PYTHON=/path/to/python3.11 names one that is not found" >&2; exit 1
