#!/usr/bin/env python3
"""Courses that are exported: packages in Chromium against a learning platform that holds them to SCORM, pages, workbooks.

The platform is in lms/. PORTAVOZ names another binary than the release build's.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from types import SimpleNamespace
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from outside import nu
from outside.browser import RULES, axe_source, find_chromium, served
from test_course import content, lesson

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PORTAVOZ = os.environ.get("PORTAVOZ", str(REPOSITORY / ".build/release/portavoz"))
SAMPLE = "embajador-web-2-0"
VERSIONS = {"1.2": "scorm12", "2004": "scorm2004"}
TITLE = "Café & té: <uno> «ñ» \"dos\""

# Answers every exercise of a page; `right` says how.
ANSWER = """(right) => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const change = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));
  for (const exercise of all(".exercise[data-exercise]")) {
    const { kind } = exercise.dataset;
    if (kind === "quiz") {
      const wanted = all(".exercise-feedback > li", exercise).filter((item) => ("right" in item.dataset) === right)
        .map((item) => item.dataset.answer);
      const boxes = all("fieldset input", exercise);
      for (const box of boxes) box.checked = false;
      for (const box of boxes) {
        if (wanted.includes(box.value)) {
          box.checked = true;
          change(box);
        }
      }
    }
    for (const select of all("select", exercise)) select.value = select.closest("[data-right]").dataset.right;
    for (const field of all("input[data-accept]", exercise)) field.value = field.dataset.accept.split("|")[0];
    if (kind === "scenario") {
      const talk = exercise.querySelector(".scenario-talk");
      for (let step = 0; step < 60 && !talk.dataset.end; step += 1) {
        (talk.querySelector(".scenario-choose") ?? talk.querySelector(".exercise-actions button")).click();
      }
    } else if (kind === "checklist") {
      for (const box of all("input[data-item]", exercise)) box.checked = true;
      change(exercise.querySelector("input[data-item]"));
    } else if (kind === "reflection") {
      const field = exercise.querySelector("textarea");
      field.value = "Un secreto";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      exercise.querySelector(".exercise-actions button")?.click();
    }
  }
}"""


def portavoz(*arguments, status=0, **environment):
    result = subprocess.run([PORTAVOZ, *map(str, arguments)], capture_output=True, text=True,
                            env={**os.environ, "LC_ALL": "C.UTF-8", **environment})
    if result.returncode != status:
        raise AssertionError(f"{arguments}: {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout + result.stderr


def unpacked(archive, folder):
    with zipfile.ZipFile(archive) as zip_file:
        names = zip_file.namelist()
        zip_file.extractall(folder)
    return names


class ExportTest(unittest.TestCase):
    folder = site = None

    @classmethod
    def setUpClass(cls):
        """The site is made once for all classes."""
        if ExportTest.folder:
            return
        ExportTest.folder = pathlib.Path(tempfile.mkdtemp(prefix="portavoz-scorm-"))
        unittest.addModuleCleanup(shutil.rmtree, cls.folder)
        ExportTest.site = cls.folder / "site"
        (cls.site / "content").mkdir(parents=True)
        shutil.copytree(REPOSITORY / "themes", cls.site / "themes")
        files = content()
        for course, title in (("course.yml", TITLE), ("course.en.yml", "Course")):
            course = f"training/curso/{course}"
            files[course] = re.sub("title: .*", f"title: '{title}'", files[course], count=1).replace('"3.2"', '"3.2 & más"')
        files["training/curso/02-dos.md"] = lesson(
            "Dos", "teaches: [voz]\n",
            "Ve la [voz](../../guidelines/voz/index.md), [la primera](01-uno.md), [algo](https://otro.example/a) "
            "y [un archivo](<hoja ñ.txt>).\n\n![Una taza](taza.svg)\n\n```embed\nurl: https://vimeo.com/1234\n"
            "title: Un vídeo\n```\n")
        files["training/curso/hoja ñ.txt"] = "Hoja."
        files["training/curso/taza.svg"] = (
            '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>')
        files["training/corto/course.yml"] = "title: Corto\ndescription: Sin evaluación.\n"
        files["training/corto/01-uno.md"] = lesson("Solo")
        files["training/borrador/course.yml"] = "title: Borrador\ndraft: true\n"
        files["training/borrador/01-uno.md"] = lesson("Nada")
        files["training/vacio/course.yml"] = "title: Vacío\n"
        for path, text in files.items():
            file = cls.site / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    @classmethod
    def export(cls, *arguments, **options):
        return portavoz("course", "export", *arguments, "--site", cls.site, **options)


CP12 = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
CP2004 = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
SS = "{http://www.imsglobal.org/xsd/imsss}"
NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")


class Packages(ExportTest):
    """What is in the zip, without a browser."""

    def package(self, version, course="curso", *more):
        archive = self.folder / f"{course}-{version}.zip"
        said = self.export(course, "--scorm", version, "--output", archive, "--force", *more)
        folder = self.folder / f"{course}-{version}"
        shutil.rmtree(folder, ignore_errors=True)
        names = unpacked(archive, folder)
        return folder, names, ElementTree.parse(folder / "imsmanifest.xml").getroot(), said

    def children(self, element, *names):
        """An element's children have to be these, in this order."""
        self.assertEqual([child.tag for child in element], list(names))
        return list(element)

    def test_the_manifest_lists_every_file_once(self):
        for version, space in (("1.2", CP12), ("2004", CP2004)):
            with self.subTest(version):
                folder, names, manifest, _ = self.package(version)
                self.assertEqual(names[0], "imsmanifest.xml")
                listed = [file.get("href") for file in manifest.iter(space + "file")]
                self.assertEqual(sorted(listed + ["imsmanifest.xml"]), sorted(names))
                self.assertEqual(len(set(listed)), len(listed))
                for name in listed:
                    self.assertTrue((folder / name).is_file())
                    self.assertRegex(name, r"^[A-Za-z0-9._/-]+$")
                self.assertIn("course/dos/hoja-n.txt", listed)

    def test_a_manifest_of_1_2(self):
        adl = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
        _, _, manifest, _ = self.package("1.2")
        self.assertEqual(manifest.tag, CP12 + "manifest")
        self.assertRegex(manifest.get("identifier"), NCNAME)
        self.assertEqual(manifest.get("version"), "3.2 & más")
        metadata, organizations, resources = self.children(
            manifest, CP12 + "metadata", CP12 + "organizations", CP12 + "resources")
        schema, version = self.children(metadata, CP12 + "schema", CP12 + "schemaversion")
        self.assertEqual((schema.text, version.text), ("ADL SCORM", "1.2"))
        organization, = self.children(organizations, CP12 + "organization")
        self.assertEqual(organizations.get("default"), organization.get("identifier"))
        title, item = self.children(organization, CP12 + "title", CP12 + "item")
        self.assertEqual(title.text, TITLE)
        title, mastery = self.children(item, CP12 + "title", adl + "masteryscore")
        self.assertEqual((title.text, mastery.text), (TITLE, "50"))
        resource, = self.children(resources, CP12 + "resource")
        self.assertEqual(item.get("identifierref"), resource.get("identifier"))
        self.assertEqual(resource.attrib, {"identifier": "sco", "type": "webcontent", adl + "scormtype": "sco",
                                           "href": "index.html"})
        identifiers = [element.get("identifier") for element in manifest.iter() if element.get("identifier")]
        self.assertEqual(len(set(identifiers)), len(identifiers))

    def test_a_manifest_of_2004(self):
        adl = "{http://www.adlnet.org/xsd/adlcp_v1p3}"
        _, _, manifest, _ = self.package("2004")
        self.assertEqual(manifest.tag, CP2004 + "manifest")
        metadata, organizations, resources = self.children(
            manifest, CP2004 + "metadata", CP2004 + "organizations", CP2004 + "resources")
        schema, version = self.children(metadata, CP2004 + "schema", CP2004 + "schemaversion")
        self.assertEqual((schema.text, version.text), ("ADL SCORM", "2004 4th Edition"))
        organization, = self.children(organizations, CP2004 + "organization")
        self.assertEqual(organizations.get("default"), organization.get("identifier"))
        title, item, sequencing = self.children(
            organization, CP2004 + "title", CP2004 + "item", SS + "sequencing")
        self.assertEqual(title.text, TITLE)
        control, = self.children(sequencing, SS + "controlMode")
        self.assertEqual(control.get("choice"), "true")
        _, sequencing = self.children(item, CP2004 + "title", SS + "sequencing")
        objectives, delivery = self.children(sequencing, SS + "objectives", SS + "deliveryControls")
        primary, = self.children(objectives, SS + "primaryObjective")
        self.assertEqual(primary.get("satisfiedByMeasure"), "true")
        measure, = self.children(primary, SS + "minNormalizedMeasure")
        self.assertEqual(float(measure.text), 0.5)
        self.assertEqual(delivery.attrib, {"tracked": "true", "completionSetByContent": "true",
                                           "objectiveSetByContent": "true"})
        resource, = self.children(resources, CP2004 + "resource")
        self.assertEqual(resource.get(adl + "scormType"), "sco")
        self.assertEqual(item.get("identifierref"), resource.get("identifier"))

    def test_a_course_without_assessment_has_nothing_to_pass(self):
        for version, missing in (("1.2", "masteryscore"), ("2004", "objectives")):
            folder, _, _, said = self.package(version, "corto")
            self.assertNotIn(missing, (folder / "imsmanifest.xml").read_text())
            self.assertIn("no habrá nota", said)
        self.assertNotIn("no habrá nota", self.package("1.2")[3])

    def test_pages_ask_nobody_for_anything(self):
        folder, names, _, _ = self.package("1.2")
        for name in names:
            text = (folder / name).read_bytes().decode("utf-8", "replace")
            if name.endswith(".html"):
                fetched = re.findall(r'<(?:link|script|img|iframe|source|video|audio)\b[^>]*?\s(?:href|src|srcset)="([^"]*)"', text)
                for address in fetched:
                    self.assertTrue((folder / name).parent.joinpath(address).is_file(), (name, address))
                self.assertNotRegex(text, r"data-embed=|rel=\"canonical\"|property=\"og:")
            elif name.endswith(".css"):
                self.assertNotRegex(text, r"url\(\s*[\"']?(https?:|//|/)")

    def test_links_lead_to_the_package_or_to_the_hub(self):
        folder, _, _, _ = self.package("1.2")
        page = (folder / "course/dos/index.html").read_text(encoding="utf-8")
        for link in ('href="../uno/index.html"', 'href="hoja-n.txt"', 'src="taza.svg"',
                     'href="https://hub.ejemplo.example/guias/voz/" target="_blank" rel="noopener"',
                     'href="https://otro.example/a" target="_blank" rel="noopener"'):
            self.assertIn(link, page)
        self.assertNotIn('href="/', page)
        self.assertNotIn("lang=\"en\"", page)

    def test_the_same_course_gives_the_same_bytes(self):
        first, second = self.folder / "a.zip", self.folder / "b.zip"
        for file, zone in ((first, "Asia/Tokyo"), (second, "America/Lima")):
            self.export("curso", "--scorm", "2004", "--output", file, TZ=zone)
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_the_language_is_chosen(self):
        folder, _, manifest, said = self.package("1.2", "curso", "--lang", "en")
        self.assertEqual(manifest.find(f"./{CP12}organizations/{CP12}organization/{CP12}title").text, "Course")
        self.assertIn('<html lang="en">', (folder / "course/one/index.html").read_text())
        self.assertIn("lessons", said)
        self.assertEqual(self.package("1.2", "course", "--lang", "en")[2].get("identifier"), manifest.get("identifier"))

    def test_what_cannot_be_exported_is_told(self):
        out = self.folder / "nada.zip"
        for rule, arguments in (
                ("course-export-unknown", ["crso"]), ("course-export-language", ["corto", "--lang", "en"]),
                ("course-export-language", ["curso", "--lang", "fr"]), ("course-export-draft", ["borrador"]),
                ("course-export-empty", ["vacio"])):
            with self.subTest(arguments):
                said = self.export(*arguments, "--scorm", "1.2", "--output", out, status=1)
                self.assertIn(f"[{rule}]", said)
                self.assertFalse(out.exists())
        self.assertIn("¿querías decir `curso`?", self.export("crso", "--html", status=1))
        for arguments in (["curso"], ["curso", "--html", "--workbook"], ["curso", "--scorm", "1.3"],
                          ["curso", "--scorm", "1.2", "--html"], ["curso", "--html", "--output", ""]):
            self.export(*arguments, status=64)

    def test_faults_of_the_content_stop_it(self):
        broken = self.site / "content/training/corto/02-mal.md"
        broken.write_text(lesson("Mal", body="[Nada](nada.md)"), encoding="utf-8")
        self.addCleanup(broken.unlink)
        out = self.folder / "mal.zip"
        self.assertIn("[broken-link]", self.export("curso", "--scorm", "1.2", "--output", out, status=1))
        self.assertFalse(out.exists())

    def test_only_exports_are_replaced(self):
        for form, name in ((["--scorm", "1.2"], "x.zip"), (["--html"], "y.zip"), (["--workbook"], "z.html")):
            with self.subTest(form):
                file = self.folder / name
                file.write_bytes(b"Lo de otra persona")
                said = self.export("corto", *form, "--output", file, status=1)
                self.assertIn("[course-export-in-the-way]", said)
                self.assertEqual(file.read_bytes(), b"Lo de otra persona")
                self.export("corto", *form, "--output", file, "--force")
                made = file.read_bytes()
                self.export("corto", *form, "--output", file)
                self.assertEqual(file.read_bytes(), made)
                file.with_suffix(".pdf").unlink(missing_ok=True)
        folder = self.folder / "carpeta"
        folder.mkdir()
        (folder / "mío.txt").write_text("No tocar")
        self.assertIn("[course-export-in-the-way]", self.export("corto", "--html", "--output", folder, status=1))
        self.assertEqual([each.name for each in folder.iterdir()], ["mío.txt"])
        self.export("corto", "--html", "--output", folder, "--force")
        self.export("corto", "--html", "--output", folder)
        self.assertTrue((folder / "mío.txt").exists() and (folder / "index.html").exists())

    def test_a_place_that_cannot_be_written_is_told(self):
        (self.folder / "archivo").write_text("")
        said = self.export("corto", "--html", "--output", self.folder / "archivo/x.zip", status=1)
        self.assertIn("[disk]", said)
        said = self.export("corto", "--html", "--output", self.folder / "archivo/carpeta", status=1)
        self.assertIn("[disk]", said)
        self.export("corto", "--html", "--output", self.folder / "nueva/carpeta/x.zip")
        self.assertTrue((self.folder / "nueva/carpeta/x.zip").exists())

    def test_the_default_name_is_the_courses(self):
        work = self.folder / "aqui"
        work.mkdir()
        subprocess.run([PORTAVOZ, "course", "export", "curso", "--scorm", "2004", "--site", self.site], cwd=work, check=True,
                       capture_output=True)
        self.assertEqual([each.name for each in work.iterdir()], ["curso-scorm2004.zip"])

    def test_a_workbook_is_one_page_to_write_on(self):
        file = self.folder / "cuaderno.html"
        said = self.export("curso", "--workbook", "--output", file)
        text = file.read_text(encoding="utf-8")
        self.assertIn("Para imprimir: ", said)
        pdf = file.with_suffix(".pdf").read_bytes()
        self.assertTrue(pdf.startswith(b"%PDF-"))
        self.assertGreater(len(re.findall(rb"/Type\s*/Page\b", pdf)), 5)
        self.assertNotRegex(text, r"<(?:input|select|textarea|button|script|form)\b")
        self.assertNotRegex(text, r'\s(?:src|srcset)="(?!data:)')
        self.assertNotIn("data-right", text)
        before, answers = text.split('<section class="answers"')
        for answer in ("Esa sí.", "Así es.", "El perro ladra.", "Muy bien.", "Pides perdón."):
            self.assertNotIn(answer, before)
            self.assertIn(answer, answers)
        self.assertIn("¿Cuál?", before)
        self.assertIn("Ejercicio 1.9", before)
        self.assertIn('href="#text-uno"', before)
        ids = re.findall(r'\sid="([^"]+)"', text)
        self.assertEqual(len(set(ids)), len(ids))
        self.assertEqual([target for target in re.findall(r'href="#([^"]*)"', text) if target not in ids], [])
        self.export("curso", "--workbook", "--output", file)


class BrowserTest(ExportTest):
    web = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if not BrowserTest.web:
            BrowserTest.web = cls.folder / "web"
            cls.make_packages()
        cls.root = cls.enterClassContext(served(SimpleNamespace(root=cls.web, base_path="/")))
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        cls.addClassCleanup(cls.browser.close)

    @classmethod
    def make_packages(cls):
        shutil.copytree(REPOSITORY / "Tests/tools/lms", cls.web)
        for version, name in VERSIONS.items():
            archive = cls.folder / f"{name}.zip"
            portavoz("course", "export", SAMPLE, "--scorm", version, "--site", REPOSITORY, "--output", archive)
            unpacked(archive, cls.web / name)
            cls.export("corto", "--scorm", version, "--output", archive, "--force")
            unpacked(archive, cls.web / f"corto-{name}")
        portavoz("course", "export", SAMPLE, "--html", "--site", REPOSITORY, "--output", cls.web / "html")

    def setUp(self):
        self.complaints = []
        self.addCleanup(lambda: self.assertEqual(self.complaints, []))
        self.context = self.browser.new_context(
            locale="es-ES", timezone_id="Europe/Madrid", reduced_motion="reduce", accept_downloads=True)
        self.context.set_default_timeout(60_000)
        self.addCleanup(self.context.close)

    def new_page(self):
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("request", lambda request: None if request.url.startswith((self.root, "file://", "blob:", "data:"))
                else self.complaints.append(request.url))
        return page

    # A session with the platform

    def launch(self, version, kept=None, course="", **setup):
        """A learner opens the package on a platform; gives the page, whose `lms` tells all."""
        name = VERSIONS.get(version, "scorm12")
        setup |= {"version": version, "kept": kept, "start": f"{course}{name}/index.html"}
        page = self.new_page()
        page.goto(f"{self.root}index.html#{quote(json.dumps(setup))}", wait_until="load")
        self.inner(page)
        return page

    def sco(self, page):
        return next(frame for frame in page.frames if frame.url.endswith(("scorm12/index.html", "scorm2004/index.html")))

    def inner(self, page):
        """The frame that shows the lessons, once it has loaded."""
        page.wait_for_function(
            "() => document.querySelector('iframe').contentDocument?.querySelector('iframe')?.contentWindow"
            "?.document.readyState === 'complete'")
        return self.sco(page).child_frames[0]

    def visit(self, page, path):
        frame = self.inner(page)
        frame.goto(re.sub(r"course/.*", "course/" + path, frame.url), wait_until="load")
        return self.inner(page)

    def values(self, page):
        return page.evaluate("() => lms.values")

    def calls(self, page, kind):
        return [call for call in page.evaluate("() => lms.calls") if call[0] == kind]

    def notes(self, page):
        return self.sco(page).locator("#page-notes").inner_text()

    def hide(self, page):
        """The reader turns to another tab."""
        self.sco(page).evaluate("""() => {
          Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
          delete document.visibilityState;
        }""")

    def stop_clock(self, page):
        """Nothing is saved any more because time has passed, however slow the machine is."""
        self.sco(page).evaluate("""() => {
          for (let timer = setTimeout(() => {}); timer > 0; timer--) clearTimeout(timer);
          window.setTimeout = () => 0;
        }""")

    def end(self, page):
        """The reader closes the course; gives what the platform keeps for the next session."""
        page.evaluate("() => lms.close()")
        self.assertEqual(page.evaluate("() => lms.faults"), [])
        self.assertEqual(len(self.calls(page, "finish")), 1)
        self.assertEqual(page.evaluate("() => lms.calls.at(-1)[0]"), "finish")
        kept = page.evaluate("() => lms.ending()")
        page.close()
        return kept

    def examine(self, page, right):
        frame = self.visit(page, "evaluacion-final/index.html")
        if frame.locator(".exercise input:disabled").count():
            frame.click(".lesson-done-button")
        frame.evaluate(ANSWER, right)
        frame.click(".lesson-done-button")
        page.wait_for_timeout(100)

    def status(self, kept, version):
        return kept["cmi.core.lesson_status"] if version == "1.2" else kept["cmi.success_status"]


DATA = "cmi.suspend_data"
NAMES = {
    "1.2": SimpleNamespace(mode="cmi.core.lesson_mode", place="cmi.core.lesson_location", score="cmi.core.score",
                           time="cmi.core.session_time", exit="cmi.core.exit", entry="cmi.core.entry"),
    "2004": SimpleNamespace(mode="cmi.mode", place="cmi.location", score="cmi.score", time="cmi.session_time",
                            exit="cmi.exit", entry="cmi.entry"),
}


class Sessions(BrowserTest):
    def test_a_first_session(self):
        for version, name in NAMES.items():
            with self.subTest(version):
                page = self.launch(version)
                self.assertIn("Embajador interno", self.inner(page).locator("h1").inner_text())
                self.assertEqual(self.notes(page), "")
                values = self.values(page)
                if version == "1.2":
                    self.assertEqual(values["cmi.core.lesson_status"], "incomplete")
                else:
                    self.assertEqual((values["cmi.completion_status"], values["cmi.success_status"]),
                                     ("incomplete", "unknown"))
                    self.assertEqual(values["cmi.progress_measure"], "0")
                self.assertEqual(values[name.exit], "" if version == "1.2" else "normal")
                self.inner(page).click(".progress-next")
                self.inner(page).locator(".lesson-done-button").wait_for()
                self.hide(page)
                values = self.values(page)
                self.assertEqual((values[name.place], values[name.exit]), ("el-papel-y-sus-limites", "suspend"))
                self.assertIn(name.time, values)
                self.assertEqual(self.end(page)[name.entry], "resume")

    def test_progress_is_saved_when_the_page_is_hidden(self):
        for version in VERSIONS:
            page = self.launch(version)
            frame = self.visit(page, "quien-hace-que/index.html")
            self.stop_clock(page)
            frame.click(".lesson-done-button")
            before = len(self.calls(page, "commit"))
            self.assertEqual(len(self.values(page).get(DATA) or ""), 0)
            self.hide(page)
            self.assertEqual(len(self.calls(page, "commit")), before + 1)
            self.assertGreater(len(self.values(page)[DATA]), 10)
            self.end(page)

    def test_progress_is_saved_by_itself(self):
        page = self.launch("1.2")
        self.visit(page, "quien-hace-que/index.html").click(".lesson-done-button")
        page.wait_for_function("() => lms.values['cmi.suspend_data'] !== ''")
        self.assertEqual(self.calls(page, "commit")[-1], ["commit", "", "0"])
        self.end(page)

    def test_a_second_session_goes_on(self):
        for version in VERSIONS:
            with self.subTest(version):
                page = self.launch(version)
                frame = self.visit(page, "quien-hace-que/index.html")
                frame.evaluate(ANSWER, True)
                frame = self.visit(page, "la-web-2-0-por-dentro/index.html")
                frame.evaluate("() => document.querySelector('.exercise-answers input').click()")
                kept = self.end(page)

                page = self.launch(version, kept)
                frame = self.inner(page)
                self.assertTrue(frame.locator(".progress-text").inner_text().startswith("1 de 27"))
                self.assertIn("Seguir donde lo dejaste: La web 2.0 por dentro", frame.locator(".progress-next").inner_text())
                frame = self.visit(page, "quien-hace-que/index.html")
                self.assertIn("Lección terminada", frame.locator(".lesson-done-text").inner_text())
                self.assertGreater(frame.locator(".exercise-answers input:checked").count(), 0)
                self.assertEqual(frame.locator("select").first.input_value(),
                                 frame.locator("[data-right]:has(select)").first.get_attribute("data-right"))
                self.end(page)

    def test_the_place_alone_is_enough_to_go_on(self):
        page = self.launch("1.2", {"cmi.core.lesson_location": "conversar", "cmi.core.lesson_status": "incomplete"})
        self.assertIn("Seguir donde lo dejaste: Empezar una conversación",
                      self.inner(page).locator(".progress-next").inner_text())
        self.end(page)

    def test_a_failed_attempt_then_a_pass(self):
        for version, name in NAMES.items():
            with self.subTest(version):
                page = self.launch(version)
                self.examine(page, False)
                self.assertEqual(self.status(self.values(page), version), "failed")
                self.assertEqual(self.values(page)[name.score + ".raw"], "0")
                kept = self.end(page)
                self.assertEqual(self.status(kept, version), "failed")

                page = self.launch(version, kept)
                self.examine(page, True)
                values = self.values(page)
                self.assertEqual(self.status(values, version), "passed")
                self.assertEqual([values[f"{name.score}.{part}"] for part in ("raw", "min", "max")], ["100", "0", "100"])
                if version == "2004":
                    self.assertEqual((values["cmi.score.scaled"], values["cmi.completion_status"]), ("1", "incomplete"))
                # A later failure takes nothing back.
                self.examine(page, False)
                self.assertEqual(self.status(self.values(page), version), "passed")
                self.assertEqual(self.values(page)[name.score + ".raw"], "100")
                kept = self.end(page)
                self.assertEqual(self.status(kept, version), "passed")

                page = self.launch(version, kept)
                frame = self.visit(page, "certificado/index.html")
                self.assertTrue(frame.locator(".certificate").is_visible())
                frame.fill("#page-certificate-name", "Ana Pérez")
                self.assertEqual(frame.locator(".certificate-score").inner_text(), "100 %")
                kept = self.end(page)
                self.assertEqual(self.status(kept, version), "passed")
                page = self.launch(version, kept)
                self.assertEqual(self.visit(page, "certificado/index.html").locator("input").input_value(), "Ana Pérez")
                self.end(page)

    def test_what_the_platform_knows_is_not_taken_back(self):
        for version, kept in (("1.2", {"cmi.core.lesson_status": "passed", "cmi.core.score.raw": "90"}),
                              ("2004", {"cmi.success_status": "passed", "cmi.completion_status": "completed",
                                        "cmi.score.raw": "90", "cmi.score.scaled": "0.9"})):
            with self.subTest(version):
                page = self.launch(version, kept)
                self.examine(page, False)
                values = self.values(page)
                for name, value in kept.items():
                    self.assertEqual(values[name], value)
                self.end(page)

    def test_a_course_is_completed_without_assessment(self):
        for version in VERSIONS:
            with self.subTest(version):
                page = self.launch(version, course="corto-")
                self.visit(page, "uno/index.html").click(".lesson-done-button")
                self.hide(page)
                values = self.values(page)
                if version == "1.2":
                    self.assertEqual(values["cmi.core.lesson_status"], "completed")
                else:
                    self.assertEqual((values["cmi.completion_status"], values["cmi.success_status"]),
                                     ("completed", "unknown"))
                    self.assertEqual(values["cmi.progress_measure"], "1")
                self.assertNotIn("cmi.score.raw", values)
                self.end(page)

    def test_a_review_writes_nothing(self):
        for version, mode in (("1.2", "review"), ("2004", "review"), ("1.2", "browse"), ("2004", "browse")):
            with self.subTest(version=version, mode=mode):
                page = self.launch(version, mode=mode)
                self.assertIn("Estás repasando", self.notes(page))
                self.examine(page, True)
                self.hide(page)
                self.end_without_writing(page)

    def end_without_writing(self, page):
        page.evaluate("() => lms.close()")
        self.assertEqual((self.calls(page, "set"), self.calls(page, "commit")), ([], []))
        self.assertEqual(len(self.calls(page, "finish")), 1)
        self.assertEqual(page.evaluate("() => lms.faults"), [])
        page.close()

    def test_a_session_without_a_mode_is_a_normal_one(self):
        for version, name in NAMES.items():
            for setup in ({"absent": [name.mode]}, {"mode": ""}):
                with self.subTest(version=version, **setup):
                    page = self.launch(version, **setup)
                    self.visit(page, "quien-hace-que/index.html").click(".lesson-done-button")
                    self.assertGreater(len(self.end(page)[DATA]), 10)

    def test_a_platform_may_do_without_some_elements(self):
        for version, name in NAMES.items():
            absent = [name.score + ".min", name.score + ".max"] + (["cmi.progress_measure"] if version == "2004" else [])
            page = self.launch(version, absent=absent)
            self.examine(page, True)
            self.assertEqual(self.notes(page), "")
            self.assertEqual(self.status(self.end(page), version), "passed")

    def test_a_refusal_is_told_and_tried_again(self):
        page = self.launch("1.2", refuses=["cmi.suspend_data"])
        self.visit(page, "quien-hace-que/index.html").click(".lesson-done-button")
        self.hide(page)
        self.assertIn("No se ha podido guardar tu avance", self.notes(page))
        page.evaluate("() => { lms.refuses = []; }")
        self.sco(page).locator("#page-notes[data-note=saved]").wait_for()
        self.assertIn("tu avance se ha guardado", self.notes(page))
        self.assertGreater(len(self.values(page)[DATA]), 10)
        self.end(page)

        page = self.launch("2004", isBroken=True)
        self.assertIn("No se ha podido guardar tu avance", self.notes(page))
        page.evaluate("() => { lms.isBroken = false; }")
        self.hide(page)
        self.assertIn("tu avance se ha guardado", self.notes(page))
        self.end(page)

    def test_what_cannot_be_read_is_told_and_kept(self):
        page = self.launch("1.2", {DATA: "9,algo de otra versión".encode("ascii", "ignore").decode()})
        self.assertIn("No se ha podido leer", self.notes(page))
        self.assertTrue(self.end(page)[DATA].startswith("9,algo"))

    def test_a_platform_that_does_not_answer(self):
        page = self.launch("1.2", isSilent=True)
        self.assertIn("no responde", self.notes(page))
        self.visit(page, "quien-hace-que/index.html").click(".lesson-done-button")
        self.assertIn("quien-hace-que", page.evaluate("() => localStorage.getItem('portavoz-course-1:embajador-web-2-0')"))
        self.assertEqual([call[0] for call in page.evaluate("() => lms.calls")], ["initialize"])

    def test_reflections_stay_on_the_device_and_are_each_learners_own(self):
        page = self.launch("1.2", learner="ana")
        path = "el-papel-y-sus-limites/index.html"
        frame = self.visit(page, path)
        frame.evaluate(ANSWER, True)
        kept = self.end(page)
        self.assertNotIn("secreto", json.dumps(kept))
        for learner, text in (("ana", "Un secreto"), ("luis", "")):
            page = self.launch("1.2", kept, learner=learner)
            self.assertEqual(self.visit(page, path).locator("textarea").first.input_value(), text)
            self.end(page)

    def test_deleted_progress_is_deleted_there_too(self):
        page = self.launch("2004")
        self.visit(page, "quien-hace-que/index.html").click(".lesson-done-button")
        kept = self.end(page)
        page = self.launch("2004", kept)
        page.on("dialog", lambda dialog: dialog.accept())
        frame = self.inner(page)
        frame.click(".progress-file summary")
        frame.click("[data-do=reset]")
        self.hide(page)
        self.assertEqual((self.values(page)[DATA], self.values(page)["cmi.exit"]), ("", "normal"))
        self.end(page)

    def test_the_whole_course_fits(self):
        page = self.launch("1.2")
        frame = self.inner(page)
        lessons = frame.evaluate("() => [...document.querySelectorAll('.course-lessons h3 a, .lessons-apart h3 a')]"
                                 ".map((link) => link.getAttribute('href'))")
        self.assertEqual(len(lessons), 29)
        for path in lessons:
            if "evaluacion" not in path:
                self.visit(page, path).evaluate(ANSWER, True)
        self.examine(page, False)
        self.examine(page, True)
        before = self.sco(page).evaluate("() => JSON.parse(portavozStore.getItem('portavoz-course-1:embajador-web-2-0'))")
        kept = self.end(page)
        self.assertLess(len(kept[DATA]), 4096)
        self.assertEqual(kept["cmi.core.lesson_status"], "passed")

        page = self.launch("1.2", kept)
        frame = self.inner(page)
        self.assertTrue(frame.locator(".progress-text").inner_text().startswith("27 de 27"))
        after = self.sco(page).evaluate("() => JSON.parse(portavozStore.getItem('portavoz-course-1:embajador-web-2-0'))")
        self.assertGreater(len(before["exercises"]), 150)
        for state in (before, after):
            for item in list(state["exercises"].values()):
                item["at"] = item["at"][:10]
                # What was chosen at the first try is for reports from progress files, and would not fit.
                item.pop("chosen", None)
            for item in state["lessons"].values():
                item["done"] = item["done"][:10]
        # Questions of the assessment keep their answers with the attempts.
        for item in before["exercises"].values():
            if item.get("answer") == []:
                del item["answer"], item["of"]
        self.assertEqual(before["lessons"], after["lessons"])
        self.assertEqual(before["exercises"], after["exercises"])
        self.assertEqual(before["attempts"], after["attempts"])
        self.end(page)
        page = self.launch("2004", {DATA: kept[DATA], "cmi.entry": "resume"})
        self.assertEqual((self.values(page)["cmi.completion_status"], self.values(page)["cmi.success_status"]),
                         ("completed", "passed"))
        self.end(page)


class Readers(BrowserTest):
    def test_the_keyboard_alone(self):
        page = self.launch("1.2")
        page.bring_to_front()

        def reach(selector):
            for _ in range(120):
                frame = self.inner(page)
                if frame.evaluate("(selector) => document.hasFocus() && document.activeElement.matches(selector)", selector):
                    return frame
                page.keyboard.press("Tab")
            self.fail(f"the keyboard doesn't reach {selector}")

        reach(".progress-next")
        page.keyboard.press("Enter")
        self.sco(page).frame_locator("iframe").locator(".lesson-done-button").wait_for()
        frame = reach(".exercise-answers input")
        page.keyboard.press("Space")
        frame = reach(".exercise-actions button")
        page.keyboard.press("Enter")
        self.assertIn(frame.evaluate("() => document.activeElement.closest('.exercise').querySelector('.exercise-verdict').textContent"),
                      ("Correcto.", "Todavía no."))
        reach(".lesson-done-button")
        page.keyboard.press("Enter")
        reach(".step-next")
        page.keyboard.press("Enter")
        self.sco(page).frame_locator("iframe").locator("h1", has_text="Quién hace qué").wait_for()
        self.hide(page)
        self.assertIn("H", self.values(page)[DATA])
        self.end(page)

    def test_axe_finds_nothing(self):
        self.context.add_init_script(axe_source())
        page = self.new_page()
        for path in ("scorm12/index.html", "scorm12/course/evaluacion-final/index.html", "html/index.html",
                     "html/conversar/index.html", "html/certificado/index.html"):
            page.goto(self.root + path, wait_until="load")
            result = page.evaluate(
                "rules => axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: rules}})", RULES)
            self.assertEqual([(path, each["id"], [node["html"][:120] for node in each["nodes"]])
                              for each in result["violations"]], [])

    def test_without_a_platform_the_browser_keeps_it(self):
        page = self.new_page()
        page.goto(self.root + "scorm12/index.html", wait_until="load")
        self.assertIn("no hay ninguna plataforma", page.locator("#page-notes").inner_text())
        frame = page.frame_locator("iframe")
        frame.locator(".progress-next").click()
        frame.locator(".lesson-done-button").click()
        page.reload(wait_until="load")
        self.assertIn("1 de 27", page.frame_locator("iframe").locator(".progress-text").inner_text())

    def test_the_pages_work_from_a_memory_stick(self):
        for start in ("html/index.html", "scorm2004/index.html"):
            page = self.new_page()
            page.goto((self.web / start).as_uri())
            page.evaluate("() => localStorage.clear()")
            page.goto((self.web / start).as_uri(), wait_until="load")
            view = page.frame_locator("iframe") if "scorm" in start else page
            view.locator(".progress-next").click()
            view.locator(".lesson-done-button").click()
            view.locator(".lesson-done-text", has_text="Lección terminada").wait_for()
            view.locator(".eyebrow a").click()
            view.locator(".progress-text", has_text="1 de 27").wait_for()
            page.close()

    def test_without_a_script_everything_can_be_read(self):
        page = self.browser.new_context(java_script_enabled=False).new_page()
        self.addCleanup(page.context.close)
        page.goto(self.root + "scorm12/index.html", wait_until="load")
        frame = page.frame_locator("iframe")
        self.assertIn("Embajador interno", frame.locator("h1").inner_text())
        frame.locator(".lessons h3 a").first.click()
        frame.locator("h1", has_text="El papel y sus límites").wait_for()
        self.assertTrue(frame.locator(".exercise-key summary").first.is_visible())

    def test_pages_are_valid(self):
        folder = self.folder / "valid"
        for name in ("scorm12/index.html", "scorm12/course/index.html", "scorm12/course/conversar/index.html",
                     "scorm2004/course/evaluacion-final/index.html", "html/index.html"):
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.web / name, file)
        portavoz("course", "export", SAMPLE, "--workbook", "--site", REPOSITORY, "--output", folder / "workbook.html")
        (folder / "workbook.pdf").unlink(missing_ok=True)
        # The workbook has the theme's sheets inside, and the checker of HTML doesn't know the newest of CSS.
        found = [error for error in nu.errors(SimpleNamespace(root=folder)) if ": CSS: " not in error]
        self.assertEqual(found, [])


if __name__ == "__main__":
    unittest.main()
