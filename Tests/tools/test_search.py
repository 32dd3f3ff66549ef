#!/usr/bin/env python3
"""The search: its index by Pagefind, its page in Chromium. PORTAVOZ names another binary than the release build's."""

import gzip
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from playwright.sync_api import sync_playwright

from outside import nu
from outside.browser import RULES, axe_source, find_chromium, served
from outside.headers import served_with_headers
from outside.search import environment
from outside.site import Edition

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PORTAVOZ = os.environ.get("PORTAVOZ", str(REPOSITORY / ".build/release/portavoz"))

SITE = """title: Prueba
description: Un sitio de prueba.
time-zone: Europe/Madrid
languages: {es: {name: Español}, en: {name: English, title: Test, description: A site for tests.}}
public: {base-url: "https://ejemplo.example/"}
staff: {base-url: "https://hub.ejemplo.example/"}
"""


def post(title, body, more=""):
    return f"---\ntitle: {title}\ndescription: Sobre {title}.\ndate: 2026-03-14\nauthors: [ana]\n{more}---\n{body}\n"


FILES = {
    "site.yml": SITE,
    "brand/brand.yml": "name: Prueba\n",
    "people/ana.md": "---\nname: Ana\nrole: Redactora\n---\nEscribe.\n",
    "posts/molino.md": post("El molino", "La molienda del café empieza en el molino. Aquí manda el molinillo.", "tags: [oficio]\n"),
    "posts/agua.md": post("El agua", "El agua del café se calienta. Tiene `<img src=x onerror=alert(1)>` y &lt;mark&gt;nada&lt;/mark&gt; peligroso."),
    "posts/oculto.md": post("Borradorzuelo", "Texto jamasvisto.", "draft: true\n"),
    "posts/molino.en.md": post("The mill", "Grinding coffee begins at the mill."),
    "posts/interna.md": post("Interna", "Palabra secretisima.", "audience: staff\n"),
    "guidelines/voz/index.md": "---\ntitle: Voz\ndescription: Cómo sonamos.\nowner: ana\nversion: \"1.0\"\n---\nGuía reservadisima.\n",
    **{f"posts/serie-{n}.md": post(f"Serie {n}", f"Palabra repetida, número {n}.") for n in range(1, 14)},
}


def write(folder, files):
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build(folder, *options, **more):
    return subprocess.run(
        [PORTAVOZ, "build", "--site", str(folder), "--at", "2026-06-01", "--lang", "en", *options], capture_output=True, text=True,
        env=environment(PORTAVOZ_SHARE=str(REPOSITORY), **more))


def contents(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


class Built(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix="portavoz-search-")
        cls.folder = pathlib.Path(cls.temporary.name) / "site"
        write(cls.folder, FILES)
        result = build(cls.folder)
        assert result.returncode == 0, result.stdout + result.stderr
        cls.output = result.stdout + result.stderr
        cls.edition = Edition("public", cls.folder / "public")

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()


class Index(Built):
    def words_of(self, edition):
        """All that the index's compressed files hold."""
        text = b""
        for path in (self.folder / edition / "pagefind").rglob("*"):
            if path.is_file():
                data = path.read_bytes()
                text += gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        return text.decode("utf-8", "replace")

    def test_nothing_of_the_staff_edition_or_of_a_draft_is_in_the_public_index(self):
        public, staff = self.words_of("public"), self.words_of("staff")
        self.assertIn("molinillo", public)
        self.assertIn("reservadisima", staff)
        self.assertIn("secretisima", staff)
        for word in ("reservadisima", "secretisima", "jamasvisto", "Borradorzuelo", "guias/voz"):
            self.assertNotIn(word, public)
        self.assertNotIn("jamasvisto", staff)

    def test_the_program_s_own_looks_are_not_published(self):
        names = {p.name for p in (self.folder / "public/pagefind").iterdir()}
        self.assertFalse([n for n in names if "ui" in n or "highlight" in n], names)
        self.assertIn("pagefind.js", names)

    def test_the_same_site_gives_the_same_bytes(self):
        with tempfile.TemporaryDirectory(prefix="portavoz-search-") as other:
            folder = pathlib.Path(other) / "otro"
            write(folder, FILES)
            self.assertEqual(build(folder).returncode, 0)
            for edition in ("public", "staff"):
                self.assertEqual(contents(folder / edition), contents(self.folder / edition))

    def test_a_build_without_changes_indexes_nothing(self):
        before = {p: p.stat().st_mtime_ns for p in (self.folder / "public/pagefind").rglob("*")}
        result = build(self.folder)
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stdout.count("(0 written"), 2, result.stdout)
        self.assertEqual({p: p.stat().st_mtime_ns for p in (self.folder / "public/pagefind").rglob("*")}, before)
        self.assertFalse((self.folder / ".portavoz/search").exists())

    def test_without_pagefind_one_line_says_how_to_get_it(self):
        with tempfile.TemporaryDirectory(prefix="portavoz-search-") as other:
            folder = pathlib.Path(other) / "otro"
            write(folder, FILES)
            result = subprocess.run(
                [PORTAVOZ, "build", "--site", str(folder), "--at", "2026-06-01", "--lang", "en"], capture_output=True, text=True,
                env={"PATH": "/nonexistent", "HOME": other, "PORTAVOZ_SHARE": str(REPOSITORY)})
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(result.stderr.count("Pagefind"), 1, result.stderr)
            self.assertIn("pip install 'pagefind[bin]'", result.stderr)
            self.assertFalse((folder / "public/buscar").exists())
            self.assertNotIn("search-link", (folder / "public/index.html").read_text())
            off = subprocess.run(
                [PORTAVOZ, "build", "--site", str(folder), "--at", "2026-06-01", "--search", "off"], capture_output=True, text=True,
                env={"PATH": "/nonexistent", "HOME": other, "PORTAVOZ_SHARE": str(REPOSITORY)})
            self.assertEqual((off.returncode, off.stderr), (0, ""))

    def fake(self, folder, script):
        program = folder / "bin/pagefind"
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text("#!/bin/sh\n" + script)
        program.chmod(0o755)
        return f"{program.parent}:/usr/bin:/bin"

    def test_a_pagefind_that_fails_stops_nothing(self):
        with tempfile.TemporaryDirectory(prefix="portavoz-search-") as other:
            folder = pathlib.Path(other) / "otro"
            write(folder, FILES)
            result = build(folder, PATH=self.fake(pathlib.Path(other), "exit 3\n"))
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertIn("search-failed", result.stderr)
            self.assertTrue((folder / "public/blog/molino/index.html").exists())
            self.assertFalse((folder / "public/pagefind").exists())
            self.assertFalse((folder / ".portavoz/search").exists())

    def test_killed_while_indexing_nothing_is_half_written(self):
        with tempfile.TemporaryDirectory(prefix="portavoz-search-") as other:
            folder = pathlib.Path(other) / "otro"
            shutil.copytree(self.folder, folder)
            before = contents(folder / "public")
            write(folder, {"posts/molino.md": post("El molino", "Otra cosa.")})
            path = self.fake(pathlib.Path(other), "sleep 30\n")
            process = subprocess.Popen(
                [PORTAVOZ, "build", "--site", str(folder), "--at", "2026-06-01"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                env=environment(PORTAVOZ_SHARE=str(REPOSITORY), PATH=path))
            deadline = time.monotonic() + 20
            while not (folder / ".portavoz/search/pages").exists() and time.monotonic() < deadline:
                time.sleep(0.02)
            self.assertTrue((folder / ".portavoz/search/pages").exists())
            process.send_signal(signal.SIGKILL)
            process.wait()
            self.assertEqual(contents(folder / "public"), before)
            self.assertEqual(build(folder).returncode, 0)
            self.assertFalse((folder / ".portavoz/search").exists())
            self.assertIn("Otra cosa.", (folder / "public/blog/molino/index.html").read_text())

    def test_headers_name_the_index_as_lasting(self):
        text = (self.folder / "public/_headers").read_text()
        self.assertIn("/pagefind/fragment/*\n  Cache-Control: public, max-age=31536000, immutable\n", text)


class Page(Built):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        super().tearDownClass()

    def setUp(self):
        self.closing = served(self.edition)
        self.root = self.closing.__enter__()
        self.addCleanup(self.closing.__exit__, None, None, None)
        self.errors = []

    def open(self, path, root=None, **context):
        opened = self.browser.new_context(**context)
        self.addCleanup(opened.close)
        page = opened.new_page()
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.goto((root or self.root) + path, wait_until="load")
        return page

    def wait(self, page, condition):
        """Playwright's own way of waiting evaluates strings, which the page's policy rightly forbids."""
        deadline = time.monotonic() + 10
        while not page.evaluate(condition):
            self.assertLess(time.monotonic(), deadline, condition)
            page.wait_for_timeout(20)

    def found(self, page):
        self.wait(page, "/result|coincid|match/.test(document.getElementById('page-search-status').textContent)")
        return page.locator(".search-result h2 a").all_inner_texts()

    def test_what_is_typed_is_found_as_it_is_typed(self):
        page = self.open("buscar/")
        page.fill("#page-search-query", "molienda")
        self.assertEqual(self.found(page), ["El molino"])
        self.assertEqual(page.inner_text("#page-search-status"), "1 resultado para «molienda».")
        self.assertEqual(page.get_attribute("#page-search-status", "role"), "status")
        self.assertTrue(page.url.endswith("/buscar/?q=molienda"), page.url)
        self.assertIn("molienda", page.locator(".search-result mark").all_inner_texts())
        self.assertIn("14 de marzo de 2026", page.inner_text(".search-result"))
        self.assertEqual(self.errors, [])

    def test_a_query_in_the_address_is_searched_at_once(self):
        page = self.open("buscar/?q=agua")
        self.assertEqual(self.found(page)[0], "El agua")
        self.assertEqual(page.input_value("#page-search-query"), "agua")

    def test_what_texts_say_in_code_is_shown_as_text(self):
        page = self.open("buscar/?q=peligroso")
        self.assertEqual(self.found(page), ["El agua"])
        self.assertIn("<img src=x onerror=alert(1)>", page.inner_text(".search-result"))
        self.assertEqual(page.locator(".search-results img").count(), 0)
        self.assertEqual(self.errors, [])

    def test_nothing_found_and_nothing_asked_are_said(self):
        page = self.open("buscar/")
        page.fill("#page-search-query", "xilofonista")
        self.found(page)
        self.assertIn("Nada coincide con «xilofonista»", page.inner_text("#page-search-status"))
        self.assertFalse(page.locator("#page-search-results").is_visible())
        page.fill("#page-search-query", "")
        self.wait(page, "document.getElementById('page-search-status').textContent === ''")
        self.assertTrue(page.url.endswith("/buscar/"), page.url)

    def test_each_language_finds_its_own_texts(self):
        page = self.open("en/search/?q=coffee")
        self.assertEqual(self.found(page), ["The mill"])
        self.assertEqual(page.inner_text("#page-search-status"), "1 result for “coffee”.")
        page = self.open("en/search/?q=molienda")
        self.assertEqual(self.found(page), [])

    def test_the_keyboard_is_enough(self):
        page = self.open("buscar/")
        page.focus("#page-search-query")
        page.keyboard.type("repetida")
        page.keyboard.press("Enter")
        self.assertEqual(len(self.found(page)), 10)
        page.keyboard.press("ArrowDown")
        self.assertEqual(page.evaluate("document.activeElement.closest('li') === document.querySelector('.search-result')"), True)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        self.assertEqual(page.evaluate("document.activeElement.id"), "page-search-query")
        page.focus("#page-search-more button")
        page.keyboard.press("Enter")
        self.wait(page, "document.querySelectorAll('.search-result').length === 13")
        self.wait(page, "document.activeElement.closest('li') === document.querySelectorAll('.search-result')[10]")
        self.assertEqual(page.locator("#page-search-more").count(), 0)
        page.keyboard.press("Enter")
        page.wait_for_url("**/blog/serie-*/")
        page.go_back()
        page.wait_for_url("**/buscar/?q=repetida")
        self.assertEqual(len(self.found(page)), 10)

    def test_without_javascript_it_says_so_and_leads_elsewhere(self):
        page = self.open("buscar/", java_script_enabled=False)
        self.assertFalse(page.locator("#page-search").is_visible())
        self.assertTrue("La búsqueda necesita JavaScript" in page.inner_text("main"))
        links = page.locator(".search-elsewhere a").evaluate_all("links => links.map(l => l.getAttribute('href'))")
        self.assertEqual(links, ["/archivo/", "/etiquetas/", "/"])

    def test_an_index_that_cannot_be_read_is_said(self):
        context = self.browser.new_context()
        self.addCleanup(context.close)
        page = context.new_page()
        page.route("**/pagefind/**", lambda route: route.abort())
        page.goto(self.root + "buscar/?q=agua")
        self.wait(page, "document.getElementById('page-search-status').textContent.includes('no funciona')")

    def test_it_works_under_the_headers_of_the_edition(self):
        with served_with_headers(self.edition) as root:
            page = self.open("buscar/?q=agua", root)
            self.assertEqual(self.found(page)[0], "El agua")
            self.assertEqual(self.errors, [])

    def test_every_page_leads_to_it(self):
        for path in ("index.html", "blog/agua/index.html"):
            text = (self.folder / "public" / path).read_text()
            self.assertIn('<a class="search-link" href="/buscar/">Buscar</a>', text)

    def test_it_is_accessible_and_fits_phones(self):
        source = axe_source()
        for scheme in ("light", "dark"):
            page = self.open("buscar/?q=repetida", bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")
            self.found(page)
            page.evaluate(source)
            for width in (320, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                result = page.evaluate(
                    "rules => axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: rules}})", RULES)
                self.assertEqual([(v["id"], [n["html"][:90] for n in v["nodes"]]) for v in result["violations"]], [])
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)

    def test_the_page_is_valid_html(self):
        self.assertEqual([e for e in nu.errors(self.edition) if "buscar" in e or "search" in e], [])

    def test_under_a_path_of_its_own(self):
        with tempfile.TemporaryDirectory(prefix="portavoz-search-") as other:
            folder = pathlib.Path(other) / "otro"
            write(folder, FILES)
            self.assertEqual(build(folder, "--edition", "public", "--base-url", "https://ejemplo.example/una/carpeta/").returncode, 0)
            edition = Edition("public", folder / "public")
            with served(edition) as root:
                page = self.open("buscar/?q=agua", root)
                self.assertEqual(self.found(page)[0], "El agua")
                self.assertEqual(page.get_attribute(".search-result h2 a", "href"), "/una/carpeta/blog/agua/")


if __name__ == "__main__":
    unittest.main(verbosity=1)
