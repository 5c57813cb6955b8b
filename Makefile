# The commands of the project. Each is a line or two here; what it does is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help serve dev test smoke engines sweep dist bench check fmt shots clean

help: ## Lists what can be asked for.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## Builds the page and serves it on 127.0.0.1:8080; PORT=9000 takes another port. Installs what is missing, and says so.
	@PORT="$(PORT)" scripts/serve.sh

dev: ## Serves the page for work on it: builds without optimisation, again with each change, and reloads open pages. PORT as above.
	@PORT="$(PORT)" scripts/dev.sh

test: ## Runs every check and test, in a real browser too, and ends with a summary.
	@scripts/test.sh

smoke: ## Walks through the built page in a real browser: plan, views, explanation, link. A minute.
	@scripts/browser.sh smoke::

engines: ## Makes the smoke journeys and some more in Chromium, Firefox and WebKit. By hand, before a release: not in `make test`.
	@scripts/engines.sh

sweep: ## Checks every screen in every look and language, for accessibility too. `make test` checks two looks.
	@scripts/browser.sh --ignored sweep::

dist: ## Builds the release page into dist/, which works from any folder of any static host.
	@scripts/dist.sh

bench: ## Prints the sizes of the first load and of links, and the speed of the core.
	@scripts/bench.sh

check: ## Only format and clippy, native and wasm32, with warnings as errors.
	@scripts/test.sh check

fmt: ## Formats the code.
	@cargo fmt --all

shots: ## Takes screenshots of every view into tests/shots/.
	@scripts/browser.sh --ignored shots

clean: ## Removes what was built; the tools stay.
	@cargo clean
	@rm -rf dist tests/shots
