#!/usr/bin/env python3
"""Build a site in a folder of its own and hold both editions against programs that are not ours.

The Nu HTML checker reads every page, feedparser every feed, axe-core and Chromium a page of each kind. The rest reads
the files: links and anchors, structured data, sitemap, requests to other hosts, and the whole site again under a base
URL with a path. Ends with `N passed, M failed`; the exit status says the same.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from outside import browser, feeds, links, metadata, nu
from outside.search import environment
from outside.site import Edition
from outside.tally import Tally

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PATHED = "https://ejemplo.example/una/carpeta/"


def build(portavoz, site, *options):
    result = subprocess.run([portavoz, "build", "--site", str(site), "--quiet", *options], capture_output=True, text=True,
                            env=environment())
    if result.returncode == 0:
        return []
    return [f"exit status {result.returncode}", *(result.stdout + result.stderr).splitlines()]


def copied(source, target):
    target.mkdir()
    for name in ("content", "themes"):
        if (source / name).exists():
            shutil.copytree(source / name, target / name, symlinks=True)
    return target


def private_words(site):
    """What the sample's dossiers say in confidence: guests' private addresses and telephone numbers."""
    words = []
    for dossier in (site / "content/guests").glob("*/dossier.yml"):
        text = dossier.read_text(encoding="utf-8")
        words += re.findall(r"\b(?:email|phone):\s*[\"']?([^\"',}\n]+)", text)
        words += re.findall(r"^notes:\s*[\"']?(.{20,60}?)[\"'.\n]", text, flags=re.M)
    return [word.strip() for word in words if word.strip()]


def check_files(edition, others, tally):
    name = edition.name
    tally.check(f"{name}: has pages", [] if "index.html" in edition.pages else ["there is no index.html"])
    tally.check(f"{name}: the Nu HTML checker finds no error on {len(edition.pages)} pages", nu.errors(edition))
    tally.check(f"{name}: XML and SVG are well-formed", metadata.well_formed(edition))
    tally.check(f"{name}: every link, anchor and asset leads somewhere", links.broken(edition, others))
    tally.check(f"{name}: nothing is fetched from another host", links.third_party(edition))
    tally.check(f"{name}: heads are complete", metadata.heads(edition))


def check_public(edition, tally):
    count = sum(len(feeds.named(edition, name)) for name in ("feed.xml", "atom.xml", "feed.json"))
    tally.check("public: has feeds", [] if count else ["there is no feed"])
    tally.check(f"public: feedparser reads all of {count} feeds", feeds.by_feedparser(edition))
    tally.check("public: RSS 2.0 as specified", feeds.rss(edition))
    tally.check("public: Atom as specified", feeds.atom(edition))
    tally.check("public: JSON Feed 1.1 as specified", feeds.json_feed(edition))
    tally.check("public: RSS, Atom and JSON carry the same posts", feeds.sets_agree(edition))
    tally.check("public: structured data", metadata.structured_data(edition))
    tally.check("public: sitemap", metadata.sitemap(edition))
    tally.check("public: robots.txt", metadata.robots(edition))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--portavoz", default=str(REPOSITORY / ".build/release/portavoz"), metavar="PATH")
    parser.add_argument("--site", type=pathlib.Path, default=REPOSITORY, help="a folder with content/ and themes/")
    parser.add_argument("--public", type=pathlib.Path, help="check this built folder instead of building")
    parser.add_argument("--staff", type=pathlib.Path, help="with --public: the staff edition beside it")
    parser.add_argument("--no-browser", action="store_true", help="leave out what needs Chromium")
    options = parser.parse_args()
    tally = Tally()
    print(f"      Nu HTML checker {nu.version()}")

    with tempfile.TemporaryDirectory(prefix="portavoz-check-") as directory:
        if options.public:
            public, staff = options.public, options.staff
        else:
            site = copied(options.site, pathlib.Path(directory) / "site")
            problems = build(options.portavoz, site)
            tally.check("the site builds", problems)
            if problems:
                return tally.close()
            public, staff = site / "public", site / "staff"

        editions = [Edition("public", public)] + ([Edition("staff", staff)] if staff else [])
        for edition in editions:
            check_files(edition, [other for other in editions if other is not edition], tally)
        check_public(editions[0], tally)
        if staff:
            tally.check("public: holds nothing of the staff edition",
                        links.leaks(editions[0], editions[1], private_words(options.site)))
        if not options.no_browser:
            for edition in editions:
                browser.check(edition, tally)

        if not options.public:
            moved = copied(options.site, pathlib.Path(directory) / "moved")
            problems = build(options.portavoz, moved, "--edition", "public", "--base-url", PATHED)
            tally.check("the site builds for a base URL with a path", problems)
            if not problems:
                edition = Edition("public", moved / "public")
                tally.check(f"under {PATHED}: pages say so", [] if edition.base == PATHED else [edition.base])
                tally.check(f"under {PATHED}: every link leads somewhere", links.broken(edition))
                tally.check(f"under {PATHED}: nothing from another host", links.third_party(edition))
                tally.check(f"under {PATHED}: feeds", feeds.by_feedparser(edition))
                tally.check(f"under {PATHED}: sitemap", metadata.sitemap(edition))
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
