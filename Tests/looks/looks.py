#!/usr/bin/env python3
"""Build the sample texts under each brand and theme, and look at them.

Without options it writes screenshots of every kind of page into `.looks/`, with `.looks/index.html` to page through.
With `--check` it writes nothing: each look has to build, to be without findings of axe-core in light and dark, and not to
scroll sideways on the narrowest telephones. Then it ends with `N passed, M failed`; the exit status says the same.
"""

import argparse
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
BRANDS = pathlib.Path(__file__).resolve().parent / "brands"
sys.path.insert(0, str(REPOSITORY / "Tests/tools"))

from outside import browser  # noqa: E402
from outside.search import environment  # noqa: E402
from outside.site import Edition  # noqa: E402
from outside.tally import Tally  # noqa: E402

TARGET = REPOSITORY / ".looks"
WIDTHS = [375, 768, 1280]
# One page of each kind, by the name of its screenshot.
PAGES = {
    "public": {
        "home": "", "home-en": "en/", "post": "blog/dentro-del-tambor/", "post-plain": "blog/agua-para-cafe/",
        "list": "blog/", "series": "series/del-grano-a-la-taza/", "topics": "temas/", "tags": "etiquetas/",
        "archive": "archivo/", "experts": "expertos/", "expert": "expertos/marina-sole/", "author": "autores/lucia-ferrer/",
        "write": "escribe/", "thanks": "gracias/", "press": "prensa/", "page": "quienes-somos/", "search": "buscar/?q=agua",
        "not-found": "404.html",
    },
    "staff": {
        "hub": "", "guidelines": "guias/", "guideline": "guias/color-y-logotipo/", "guideline-text": "guias/voz-y-tono/",
        "guideline-old": "guias/responder-en-redes/v1.0/", "terms": "guias/terminos-y-nombres/",
        "changes": "guias/cambios/", "scores": "textos/", "courses": "formacion/",
        "course": "formacion/embajador-web-2-0/", "lesson": "formacion/embajador-web-2-0/escribir-para-la-red/",
        "assessment": "formacion/embajador-web-2-0/evaluacion-final/", "glossary": "formacion/embajador-web-2-0/glosario/",
        "results": "formacion/embajador-web-2-0/resultados/", "certificate": "formacion/embajador-web-2-0/certificado/",
        "kits": "difusion/", "kit": "difusion/dentro-del-tambor/", "newsletter": "difusion/dentro-del-tambor/newsletter.html",
        "week": "semana/",
    },
}
CHECKED = {"public": ["home", "post"], "staff": ["hub"]}
NARROWEST = 320
# Until every picture is there, or can't be. (`wait_for_function` would ask for `eval`, which the pages' policy forbids.)
PICTURES = "() => Promise.all([...document.images].map(image => image.decode().catch(() => {})))"
# What can differ between light pages and dark ones.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def looks():
    """Every look by its name: the folder of its brand (none: the sample's own) and its theme."""
    named = {folder.name: (folder, "default") for folder in sorted(BRANDS.iterdir()) if folder.is_dir()}
    others = sorted(path.parent.name for path in (REPOSITORY / "themes").glob("*/theme.yml"))
    return {"alborada": (None, "default"), **named, **{name: (None, name) for name in others if name != "default"}}


def prepare(site, brand, theme):
    """The sample site in a folder of its own, with another brand and theme."""
    for name in ("content", "themes"):
        shutil.copytree(REPOSITORY / name, site / name)
    if brand:
        shutil.rmtree(site / "content/brand")
        shutil.copytree(brand, site / "content/brand")
        (site / "content/brand/site.yml").replace(site / "content/site.yml")
        # It shows every block, with what the sample's own brand holds.
        shutil.rmtree(site / "content/guidelines/markdown")
    settings = site / "content/site.yml"
    settings.write_text(re.sub(r"^theme: .*$", f"theme: {theme}", settings.read_text(), flags=re.M))


def without_fence(path, line):
    """Takes away the fence that begins in the given line, counted from 1."""
    lines = path.read_text().split("\n")
    end = next(number for number in range(line, len(lines)) if lines[number].startswith("```"))
    path.write_text("\n".join(lines[:line - 1] + lines[end + 1:]))


def build(portavoz, site):
    """Builds both editions; gives what went wrong. What a sample text shows of the brand, and this brand doesn't say, goes."""
    for _ in range(2):
        result = subprocess.run([portavoz, "build", "--site", str(site), "--quiet"], capture_output=True, text=True,
                                env=environment())
        said = result.stdout + result.stderr
        if result.returncode == 0:
            return []
        empty = re.findall(r"\[brand-nothing\]\n\s*┌─ (\S+?):(\d+):", said)
        # From the last line up, so that those above keep their numbers.
        for name, line in sorted(empty, key=lambda place: (place[0], -int(place[1]))):
            without_fence(site / name, int(line))
        if not empty:
            break
    return [f"exit status {result.returncode}", *said.splitlines()]


def check(portavoz, names):
    from playwright.sync_api import sync_playwright

    tally, source = Tally(), browser.axe_source()
    with tempfile.TemporaryDirectory(prefix="portavoz-looks-") as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        for name in names:
            site = pathlib.Path(folder) / name
            prepare(site, *looks()[name])
            problems = build(portavoz, site)
            tally.check(f"{name}: builds", problems)
            if problems:
                continue
            violations, wide = [], []
            for edition, kinds in CHECKED.items():
                with browser.served(Edition(edition, site / edition)) as root:
                    for scheme in browser.SCHEMES:
                        context = chromium.new_context(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
                        page = context.new_page()
                        page.set_default_timeout(120_000)
                        for kind in kinds:
                            page.set_viewport_size({"width": 1280, "height": 900})
                            page.goto(root + PAGES[edition][kind], wait_until="load")
                            page.evaluate(source)
                            result = page.evaluate(
                                "only => axe.run(document, {resultTypes: ['violations'], runOnly: only})",
                                {"type": "tag", "values": browser.RULES} if scheme == "light" else COLOURS)
                            violations += browser.findings(f"{name}: {kind}", 1280, scheme, result)
                            if scheme != "light":
                                continue
                            page.set_viewport_size({"width": NARROWEST, "height": 800})
                            needed = page.evaluate("document.documentElement.scrollWidth")
                            if needed > NARROWEST:
                                wide.append(f"{kind}: needs {needed} pixels at {NARROWEST}")
                        context.close()
            tally.check(f"{name}: axe-core finds nothing, in light and dark", violations)
            tally.check(f"{name}: nothing scrolls sideways at {NARROWEST}", wide)
        chromium.close()
    return tally.close()


def photograph(portavoz, names, kinds, widths):
    from playwright.sync_api import sync_playwright

    shots = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        for name in names:
            site = TARGET / "sites" / name
            shutil.rmtree(site, ignore_errors=True)
            prepare(site, *looks()[name])
            if problems := build(portavoz, site):
                print("\n".join([f"{name}: does not build", *problems]), file=sys.stderr)
                return 1
            folder = TARGET / name
            folder.mkdir(parents=True, exist_ok=True)
            for edition, pages in PAGES.items():
                with browser.served(Edition(edition, site / edition)) as root:
                    for scheme in browser.SCHEMES:
                        context = chromium.new_context(color_scheme=scheme, reduced_motion="reduce")
                        page = context.new_page()
                        page.set_default_timeout(120_000)
                        for kind in [kind for kind in pages if not kinds or kind in kinds]:
                            for width in widths:
                                page.set_viewport_size({"width": width, "height": 900})
                                page.goto(root + pages[kind], wait_until="load")
                                # Pictures that load as they come near are there in a picture of the whole page.
                                page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager'; })")
                                page.evaluate(PICTURES)
                                file = f"{kind}-{width}-{scheme}.png"
                                page.screenshot(path=folder / file, full_page=True)
                                shots.append((name, kind, width, scheme, f"{name}/{file}"))
                        context.close()
            print(f"{name}: {sum(shot[0] == name for shot in shots)} screenshots")
        chromium.close()
    TARGET.joinpath("index.html").write_text(contact_sheet(shots))
    print(f"To page through: {TARGET / 'index.html'}")
    return 0


def contact_sheet(shots):
    lines = ["<!DOCTYPE html>", '<html lang="en"><meta charset="utf-8"><title>Looks</title>', "<style>",
             "body { font: 16px/1.4 sans-serif; margin: 2rem; } figure { margin: 0; }",
             "div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; margin-bottom: 2rem; }",
             "img { height: 24rem; max-width: 22rem; object-fit: cover; object-position: top; border: 1px solid #999; }",
             "</style>"]
    for kind in dict.fromkeys(shot[1] for shot in shots):
        lines += [f"<h2>{html.escape(kind)}</h2>", "<div>"]
        for name, _, width, scheme, file in [shot for shot in shots if shot[1] == kind]:
            lines.append(f'<figure><a href="{file}"><img src="{file}" loading="lazy" alt=""></a>'
                         f"<figcaption>{html.escape(name)}, {width}, {scheme}</figcaption></figure>")
        lines.append("</div>")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--portavoz", default=str(REPOSITORY / ".build/release/portavoz"), metavar="PATH")
    parser.add_argument("--check", action="store_true", help="write nothing; say whether all looks hold")
    parser.add_argument("--only", nargs="+", choices=sorted(looks()), metavar="LOOK", help="these looks alone")
    parser.add_argument("--kinds", nargs="+", metavar="KIND", help="these kinds of pages alone: home, post, hub …")
    parser.add_argument("--widths", nargs="+", type=int, default=WIDTHS, metavar="PIXELS")
    options = parser.parse_args()
    names = options.only or list(looks())
    if options.check:
        return check(options.portavoz, names)
    return photograph(options.portavoz, names, options.kinds, options.widths)


if __name__ == "__main__":
    sys.exit(main())
