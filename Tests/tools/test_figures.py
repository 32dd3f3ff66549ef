#!/usr/bin/env python3
"""What pages weigh, how soon they are there, and what they ask of a browser: the figures that the site promises.

    test_figures.py                  the sample site
    test_figures.py --times          judge how soon pages are painted too, on a machine that does nothing else
    test_figures.py --corpus 1000    the benchmark's corpus of so many posts

A page of each kind is loaded as on a middling phone with a middling line (Lighthouse's "slow 4G": 150 ms, 1.6 Mbit/s; a
processor four times slower), compressed as hosts do. How soon it is painted says as much of the machine as of the page: without `--times` it is told and not
judged. What a page weighs is counted uncompressed. Every page of both editions is opened to listen for what its own policy
blocks. PORTAVOZ names another binary than the release build's.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from check_site import copied
from outside.browser import find_chromium, sample, served
from outside.headers import served_with_headers
from outside.search import environment
from outside.site import Edition
from outside.tally import Tally

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PORTAVOZ = os.environ.get("PORTAVOZ", str(REPOSITORY / ".build/release/portavoz"))

PAGE_BYTES = 60_000
SCRIPT_BYTES = 10_000
STYLE_BYTES = 40_000
# The hub has tables, boards and courses besides: staff read it on their own line.
STAFF_STYLE_BYTES = 64_000
# A course's script is a course's: exercises, progress and certificate.
COURSE_SCRIPT_BYTES = 40_000
LARGEST_PAINT = 1000  # milliseconds
SHIFT = 0.02
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
SLOWER = 4

WATCH = """
window.figures = {paint: 0, shift: 0, violations: []};
new PerformanceObserver(list => { for (const e of list.getEntries()) figures.paint = e.startTime; })
    .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) figures.shift += e.value; })
    .observe({type: 'layout-shift', buffered: true});
document.addEventListener('securitypolicyviolation', e =>
    figures.violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
"""


def kind(edition, path):
    """post, list, person, lesson …: what the page's template is for, by its body."""
    text = edition.pages[path].text
    if path.endswith("404.html"):
        return "not-found"
    if 'id="page-search-status"' in text:
        return "search"
    found = re.search(r'<(?:article|div) class="(post|lesson|course|guideline)(?=[ "])', text)
    return found.group(1) if found else "list" if "pagination" in text or path.count("/") == 1 else "other"


def files_of(page, root):
    """What a page loads, by its type: {"document": [(address, bytes)], …}."""
    loaded = {}

    def note(response):
        if response.ok:
            loaded.setdefault(response.request.resource_type, []).append(response)

    page.on("response", note)
    return loaded


def weights(loaded):
    # The index's own programs are Pagefind's, and come when the search is used.
    sizes = {name: sum(len(r.body()) for r in responses if "/pagefind/" not in r.url) for name, responses in list(loaded.items())}
    return sizes.get("document", 0), sizes.get("stylesheet", 0), sizes.get("script", 0)


def check_weights(edition, browser, tally, paths):
    heavy, post_count = [], 0
    context = browser.new_context()
    with served(edition) as root:
        for path in paths:
            page = context.new_page()
            loaded = files_of(page, root)
            page.goto(root + path, wait_until="load")
            document, styles, scripts = weights(loaded)
            most = STYLE_BYTES if edition.name == "public" else STAFF_STYLE_BYTES
            page.close()
            what = kind(edition, path)
            limit = COURSE_SCRIPT_BYTES if what in ("lesson", "course") or "exercises" in edition.pages[path].text else SCRIPT_BYTES
            if styles >= most:
                heavy.append(f"{path}: {styles} bytes of CSS, not below {most}")
            if scripts >= limit:
                heavy.append(f"{path}: {scripts} bytes of JavaScript, not below {limit}")
            if what == "post":
                post_count += 1
                if document + styles + scripts >= PAGE_BYTES:
                    heavy.append(f"{path}: {document + styles + scripts} bytes, not below {PAGE_BYTES}")
                print(f"      {edition.name} {path}: HTML {document}, CSS {styles}, JavaScript {scripts}")
    context.close()
    if edition.name == "public":
        heavy += [] if post_count else ["there is no post among the pages"]
    tally.check(f"{edition.name}: pages weigh what they may", heavy)


def check_speed(edition, browser, tally, paths, judged):
    """The best of three loads: a machine that does something else meanwhile is not the page's fault."""
    slow, moving, worst = [], [], (0, "")
    with served_with_headers(edition, compressed=True) as root:
        for path in paths:
            figures = []
            for _ in range(3):
                context = browser.new_context(viewport={"width": 412, "height": 823}, device_scale_factor=1.75, is_mobile=True)
                context.add_init_script(WATCH)
                page = context.new_page()
                session = context.new_cdp_session(page)
                session.send("Network.enable")
                session.send("Network.emulateNetworkConditions", LINE)
                session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
                page.goto(root + path, wait_until="load")
                deadline = time.monotonic() + 5
                while not page.evaluate("figures.paint") and time.monotonic() < deadline:
                    page.wait_for_timeout(20)
                page.wait_for_timeout(100)
                figures.append(page.evaluate("[figures.paint, figures.shift]"))
                context.close()
                if figures[-1][0] < LARGEST_PAINT and figures[-1][1] < SHIFT:
                    break
            paint, shift = min(f[0] for f in figures), min(f[1] for f in figures)
            worst = max(worst, (paint, path))
            if paint >= LARGEST_PAINT:
                slow.append(f"{path}: largest contentful paint after {paint:.0f} ms")
            if shift >= SHIFT:
                moving.append(f"{path}: layout shift {shift:.3f}")
    print(f"      {edition.name}: the latest largest paint is after {worst[0]:.0f} ms, on {worst[1]}")
    if judged:
        tally.check(f"{edition.name}: on a phone the largest paint comes within {LARGEST_PAINT} ms on {len(paths)} pages", slow)
    else:
        for line in slow:
            print(f"      {edition.name} {line}")
    tally.check(f"{edition.name}: on a phone nothing moves by {SHIFT} or more", moving)


def check_policy(edition, browser, tally, paths):
    """Under its own policy and the server's headers, no page is denied anything, sets or stores anything, or asks strangers."""
    blocked, stored, strangers, without = [], [], [], []
    context = browser.new_context()
    context.add_init_script(WATCH)
    with served_with_headers(edition) as root:
        host = root[:-len(edition.base_path)]
        page = context.new_page()
        page.on("console", lambda m: blocked.append(f"{page.url}: {m.text}") if m.type == "error" and "404" not in m.text else None)
        page.on("request", lambda r: strangers.append(f"{page.url}: {r.url}")
                if urlsplit(r.url).scheme in ("http", "https") and not r.url.startswith(host + "/") else None)
        page.on("response", lambda r: stored.append(f"{r.url}: Set-Cookie") if "set-cookie" in r.headers else None)
        for path in paths:
            page.goto(root + path, wait_until="load")
            blocked += [f"{path}: {what}" for what in page.evaluate("figures.violations")]
            if not page.evaluate("!!document.querySelector('meta[http-equiv=Content-Security-Policy]')"):
                without.append(path)
            if edition.name == "public":
                kept = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
                if kept != ["", 0, 0]:
                    stored.append(f"{path}: {kept}")
        stored += [f"cookie {cookie['name']}" for cookie in context.cookies()]
    context.close()
    tally.check(f"{edition.name}: the policy blocks nothing on any of {len(paths)} pages", blocked)
    tally.check(f"{edition.name}: every page says its policy", without)
    tally.check(f"{edition.name}: no page sets a cookie or stores anything", stored)
    tally.check(f"{edition.name}: no page asks another host for anything", strangers)


TEXT = """() => {
  for (const made of document.querySelectorAll('button, .heading-link, .code-bar, .embed-note, [role=status], noscript, .search-form, '
      + '.exercise-notes, .course-progress')) made.remove();
  return document.body.innerText.replace(/\\s+/g, ' ').trim();
}"""


def check_without_script(edition, browser, tally, paths):
    """A page's text is the same without JavaScript, but for the buttons and links to headings that scripts add."""
    different = []
    with served(edition) as root:
        texts = []
        for allowed in (True, False):
            context = browser.new_context(java_script_enabled=allowed)
            page = context.new_page()
            found = {}
            for path in paths:
                page.goto(root + path, wait_until="load")
                found[path] = page.evaluate(TEXT)
            texts.append(found)
            context.close()
        for path in paths:
            if texts[0][path] != texts[1][path]:
                at = next((i for i, (a, b) in enumerate(zip(texts[0][path], texts[1][path])) if a != b), -1)
                different.append(f"{path}: {texts[0][path][max(at - 20, 0):at + 60]!r}, without {texts[1][path][max(at - 20, 0):at + 60]!r}")
    tally.check(f"{edition.name}: {len(paths)} pages are complete without JavaScript", different)


def check(edition, browser, tally, every, judged):
    chosen = [path for path in sample(edition) if not edition.pages[path].is_redirect]
    everything = [path for path, page in edition.pages.items() if not page.is_redirect]
    default = [path for path in chosen if not path.startswith("en/")]
    check_policy(edition, browser, tally, everything[::every])
    check_weights(edition, browser, tally, chosen)
    plain = [path for path in default if kind(edition, path) not in ("lesson", "course", "search")
             and "exercises" not in edition.pages[path].text]
    check_without_script(edition, browser, tally, plain)
    kinds = {}
    for path in default:
        kinds.setdefault(kind(edition, path), path)
    check_speed(edition, browser, tally, sorted(set([*kinds.values(), "index.html"])), judged)


def corpus(count, folder):
    """The benchmark's posts in the default theme; gives the site's folder."""
    subprocess.run([sys.executable, str(REPOSITORY / "Tests/bench/corpus.py"), str(folder), "--posts", str(count)],
                   check=True, capture_output=True)
    return folder / "portavoz"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=int, metavar="COUNT", help="measure a corpus of so many posts")
    parser.add_argument("--times", action="store_true",
                        help="judge how soon pages are painted too: that takes a machine which does nothing else")
    options = parser.parse_args()
    tally, start = Tally(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="portavoz-figures-") as directory:
        site = pathlib.Path(directory) / "site"
        if options.corpus:
            site = corpus(options.corpus, site)
        else:
            copied(REPOSITORY, site)
        result = subprocess.run([PORTAVOZ, "build", "--site", str(site), "--quiet"], capture_output=True, text=True,
                                env=environment(PORTAVOZ_SHARE=str(REPOSITORY)))
        tally.check("the site builds", [] if result.returncode == 0 else (result.stdout + result.stderr).splitlines())
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
            for name in ("public", "staff"):
                edition = Edition(name, site / name)
                check(edition, browser, tally, max(1, len(edition.pages) // 400), options.times)
            browser.close()
    print(f"      {time.monotonic() - start:.0f} s")
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
