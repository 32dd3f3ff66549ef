"""Pages in Chromium, served on loopback: accessibility by axe-core, and no sideways scrolling."""

import pathlib
import re
import shutil
from urllib.parse import urlsplit

from .serving import EditionHandler, serving

WIDTHS = [375, 1280]
NARROW = [320, 375]
SCHEMES = ["light", "dark"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class FreshHandler(EditionHandler):
    """Each page as it is now."""

    def send_head(self):
        # A page made anew within the second is another page, which no date of a file can tell.
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def served(edition):
    """The edition under its base path, on a free port of this machine; gives the address of its root."""
    return serving(edition, FreshHandler)


def shape(path, page):
    """Pages of one kind share a shape: section, depth, whether it is a list's later page."""
    parts = ["#" if re.fullmatch(r"\d+|v\d.*", part) else part for part in path.split("/")[:-1]]
    language = parts.pop(0) if parts and re.fullmatch(r"[a-z]{2}", parts[0]) else ""
    if len(parts) == 1:
        return language, path  # a page of its own, or a section's index: each is looked at
    return language, parts[0] if parts else path, len(parts), parts[-1] == "#" if parts else False


def sample(edition):
    """One page of each shape; of other languages than the first, one in each section."""
    chosen = {}
    for path, page in edition.pages.items():
        if not page.is_redirect:
            chosen.setdefault(shape(path, page), path)
    # The longest post is likelier to hold tables, code and quotations than the first one is.
    for key, path in list(chosen.items()):
        if len(key) == 4 and key[2] == 2 and not key[3]:
            same = [p for p, page in edition.pages.items() if not page.is_redirect and shape(p, page) == key]
            chosen[key] = max(same, key=lambda p: len(edition.pages[p].text))
    return sorted(set(chosen.values()))


def find_chromium():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    raise SystemExit("check_site: no Chromium; Debian's package is `chromium`")


def axe_source():
    import axe_playwright_python

    return (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()


def findings(path, width, scheme, result):
    for violation in result["violations"]:
        for node in violation["nodes"]:
            yield (f"{path} ({scheme}, {width}): {violation['id']}: {violation['help']}: "
                   f"{' '.join(map(str, node['target']))} {node['html'][:90]!r}")


def check(edition, tally):
    from playwright.sync_api import sync_playwright

    source, chosen = axe_source(), sample(edition)
    everything = [p for p, page in edition.pages.items() if not page.is_redirect]
    with served(edition) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        print(f"      {edition.name}: Chromium {browser.version}, {len(chosen)} pages of {len(everything)} for axe-core")
        strangers, complaints, violations, wide = [], [], [], []
        host = root[:-len(edition.base_path)]

        def listening(page):
            page.on("request", lambda r: strangers.append(f"{page.url}: requests {r.url}")
                    if urlsplit(r.url).scheme in ("http", "https") and not r.url.startswith(host + "/") else None)
            page.on("console", lambda m: complaints.append(f"{page.url}: {m.text}") if m.type == "error" else None)
            page.on("pageerror", lambda e: complaints.append(f"{page.url}: {e}"))
            return page

        for scheme in SCHEMES:
            # bypass_csp: axe-core is brought in as a script, which a strict policy rightly forbids.
            context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
            page = listening(context.new_page())
            for path in chosen:
                page.goto(root + path, wait_until="load")
                page.evaluate(source)
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    result = page.evaluate(
                        "rules => axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: rules}})",
                        RULES)
                    violations += findings(path, width, scheme, result)
            context.close()

        context = browser.new_context(reduced_motion="reduce")
        page = listening(context.new_page())
        for path in everything:
            page.goto(root + path, wait_until="load")
            for width in NARROW:
                page.set_viewport_size({"width": width, "height": 800})
                needed = page.evaluate("document.documentElement.scrollWidth")
                if needed > width:
                    wide.append(f"{path}: needs {needed} pixels at {width}")
        browser.close()
    tally.check(f"{edition.name}: axe-core finds nothing, in light and dark, at {WIDTHS[0]} and {WIDTHS[1]}", violations)
    tally.check(f"{edition.name}: no page scrolls sideways at {NARROW[0]} and {NARROW[1]}", wide)
    tally.check(f"{edition.name}: a browser asks no other host for anything", strangers)
    tally.check(f"{edition.name}: a browser reports no error", complaints)
