# Two commands from a fresh clone on Debian: `make site` and `make test`. `make help` lists the rest.

PREFIX ?= /usr/local
SWIFT ?= swift
# Which screenshots `make looks` takes, such as `--only fragua --kinds home post`; Tests/looks/looks.py --help lists the rest.
LOOKS ?=
# Which parts of the benchmark to run: `full`, `quick`, or parts by name, as Tests/bench/bench.py --help says.
BENCH ?= full

command := .build/release/portavoz
share := $(DESTDIR)$(PREFIX)/share
python := .venv/bin/python
swift_files := Package.swift Sources Tests
# The checks from outside, the longest ones first; what measures times, alone and last.
checks := check_site.py test_scorm.py test_course.py test_command.py test_pictures.py test_receive.py test_search.py \
    '../looks/looks.py --check' test_hostile.py test_guests.py test_results.py test_kit.py check_install.sh \
    test_outside.py --then test_figures.py

.PHONY: help site build serve test bench figures looks install install-files uninstall format lint clean swift-is-here
.NOTPARALLEL:
.DEFAULT_GOAL := help

help:
	@echo 'make site      install what is missing, build portavoz, build the sample site'
	@echo 'make serve     look at the sample site while you write: both editions, reloading as you save'
	@echo 'make test      run every test and check (installs what they need)'
	@echo 'make bench     measure speed beside Hugo (BENCH=quick for a shorter run)'
	@echo 'make figures   measure pages in a browser: weights, policy, how soon they are painted'
	@echo 'make looks     screenshots of every kind of page under four brands and each theme, to page through'
	@echo 'make install   install portavoz under PREFIX=$(PREFIX); make uninstall takes it away'
	@echo 'make format    lay out the Swift code; make lint only checks it'
	@echo 'make clean     delete what was built'

swift-is-here:
	@command -v $(SWIFT) >/dev/null || { \
	    echo 'error: there is no `$(SWIFT)` on the PATH. Portavoz is built with Swift 6.3 or later:' >&2; \
	    echo '       install it as swift.org/install says, or name it: make SWIFT=/path/to/swift …' >&2; \
	    exit 1; }

# The command and the tests share one release build: no source is compiled twice.
build: swift-is-here
	@Tests/tools/install_missing.sh build
	$(SWIFT) build -c release --product portavoz

# Without Pagefind the site goes without its search, and says so.
site: build
	@Tests/tools/install_missing.sh site
	@$(MAKE) --no-print-directory .venv/site || true
	PATH="$(CURDIR)/.venv/bin:$$PATH" $(command) build
	@echo
	@echo 'The sample site is built:'
	@echo '  public edition, for the web:    $(CURDIR)/public/'
	@echo '  staff edition, for the company: $(CURDIR)/staff/'
	@echo 'To look at both in a browser:     make serve'

serve: build
	$(command) serve

test: swift-is-here
	@Tests/tools/install_missing.sh test
	@$(MAKE) --no-print-directory .venv/test
	$(SWIFT) build -c release --build-tests
	Tests/tools/run_swift_tests.sh $(SWIFT) test -c release --skip-build --disable-xctest
	$(python) Tests/tools/run_checks.py $(checks)

bench: build
	@Tests/tools/install_missing.sh bench
	@$(MAKE) --no-print-directory .venv/bench
	$(python) Tests/bench/bench.py $(BENCH)

figures: build
	@Tests/tools/install_missing.sh test
	@$(MAKE) --no-print-directory .venv/test
	$(python) Tests/tools/test_figures.py --times

looks: build
	@Tests/tools/install_missing.sh test
	@$(MAKE) --no-print-directory .venv/test
	$(python) Tests/looks/looks.py $(LOOKS)

# The Python packages of the sample site, of the tests and of the benchmark, in a folder of the clone's own.
.venv/site .venv/test .venv/bench: .venv/%: Tests/tools/requirements-%.txt
	test -x $(python) || python3 -m venv .venv
	$(python) -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

install: build install-files

# Apart from `build`, so that a package can be made from what is built already, and as another user.
install-files:
	install -d $(DESTDIR)$(PREFIX)/bin $(share)/portavoz/sample $(share)/bash-completion/completions \
	    $(share)/zsh/site-functions $(share)/fish/vendor_completions.d
	install -m 755 $(command) $(DESTDIR)$(PREFIX)/bin/portavoz
	rm -rf $(share)/portavoz/themes $(share)/portavoz/sample/content
	cp -R themes $(share)/portavoz/themes
	cp -R content $(share)/portavoz/sample/content
	$(command) --generate-completion-script bash >$(share)/bash-completion/completions/portavoz
	$(command) --generate-completion-script zsh >$(share)/zsh/site-functions/_portavoz
	$(command) --generate-completion-script fish >$(share)/fish/vendor_completions.d/portavoz.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/portavoz $(share)/bash-completion/completions/portavoz \
	    $(share)/zsh/site-functions/_portavoz $(share)/fish/vendor_completions.d/portavoz.fish
	rm -rf $(share)/portavoz

format: swift-is-here
	$(SWIFT) format format --in-place --recursive --parallel $(swift_files)

lint: swift-is-here
	$(SWIFT) format lint --strict --recursive --parallel $(swift_files)

clean:
	rm -rf .build .looks .venv .portavoz preview staff
	find public -mindepth 1 ! -name .gitkeep -delete
