#!/usr/bin/env python3
"""A course of a few lessons in Chromium, with the keyboard alone: exercises, progress, assessment, certificate.

The course is this file's own. PORTAVOZ names another binary than the release build's.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from playwright.sync_api import sync_playwright

from outside import nu
from outside.browser import RULES, axe_source, find_chromium, served
from outside.site import Edition

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PORTAVOZ = os.environ.get("PORTAVOZ", str(REPOSITORY / ".build/release/portavoz"))
COURSE = "formacion/curso/"

SITE = """title: Prueba
description: Un sitio de prueba.
time-zone: Europe/Madrid
languages: {es: {name: Español}, en: {name: English, title: Test, description: A site for tests.}}
public: {base-url: "https://ejemplo.example/"}
staff: {base-url: "https://hub.ejemplo.example/"}
"""

BRAND = "name: Prueba\n"

COURSE_YML = """title: Curso
description: Un curso de prueba.
for: Para nadie.
version: "3.2"
pass-mark: 50
validity: 12
certificate: Sabe contestar.
modules:
  - title: Primero
    description: Lo de antes.
    lessons: [01-uno]
  - title: Segundo
    lessons: [02-dos]
"""

GUIDELINE = """---
title: Voz
owner: ana
version: "{version}"
---
Texto.
"""

EXERCISES = """```quiz
id: una
question: ¿Cuál?
answers:
  - {text: La primera, feedback: Esa no.}
  - {text: La segunda, right: true, feedback: Esa sí.}
```

```quiz
id: varias
question: ¿Cuáles?
answers:
  - {text: Pan, right: true, feedback: Pan sí.}
  - {text: Piedra, feedback: Piedra no.}
  - {text: Queso, right: true, feedback: Queso sí.}
```

```quiz
id: verdad
question: Es de día.
right: false
if-true: Es de noche.
if-false: Eso es.
```

```order
id: orden
question: Ordena.
steps: [Alfa, Beta, Gamma]
right: Así es.
wrong: Mira otra vez.
```

```match
id: parejas
question: Une.
pairs:
  - {left: Perro, right: Ladra, feedback: El perro ladra.}
  - {left: Gato, right: Maúlla, feedback: El gato maúlla.}
others: [Pía]
```

```fill
id: hueco
question: Completa.
text: "El [café|cafe con leche] se hace con [agua]."
right: Muy bien.
wrong: Piensa en la taza.
```

```scenario
id: charla
title: Una queja
start: queja
steps:
  queja:
    who: Rosa
    says: Llegó rota.
    replies:
      - {text: Lo siento, to: bien, feedback: Pides perdón.}
      - {text: Qué raro, to: mal, feedback: No ayuda.}
  bien: {end: good, says: Gracias.}
  mal: {end: bad, says: Adiós.}
```

```checklist
id: lista
title: Haz esto
items:
  - {id: leer, text: Leer}
  - {id: mirar, text: Mirar}
```

```reflection
id: pensar
question: ¿Qué opinas?
hint: Sin prisa.
```
"""

EXAM = """```quiz
id: examen-uno
question: ¿Uno?
answers:
  - {text: Sí, right: true, feedback: Uno es uno.}
  - {text: No, feedback: Pues sí.}
```

```quiz
id: examen-dos
question: Dos.
right: true
if-true: Dos es dos.
if-false: Que sí.
```
"""


def lesson(title, more="", body="Texto."):
    return f"---\ntitle: {title}\ndescription: De qué va.\nobjectives: [Saber]\nduration: 70\n{more}---\n{body}\n"


def content():
    folder = "training/curso/"
    return {
        "site.yml": SITE, "brand/brand.yml": BRAND, "people/ana.md": "---\nname: Ana\nrole: Redactora\n---\n",
        "guidelines/voz/index.md": GUIDELINE.format(version="1.0"), folder + "course.yml": COURSE_YML,
        folder + "course.en.yml": COURSE_YML.replace("title: Curso", "title: Course\nslug: course"),
        folder + "01-uno.md": lesson("Uno", body=EXERCISES),
        folder + "01-uno.en.md": lesson("One", "slug: one\n", EXERCISES),
        folder + "02-dos.md": lesson("Dos", "teaches: [voz]\n"),
        folder + "03-examen.md": lesson("Examen", "part: assessment\n", EXAM),
        folder + "03-examen.en.md": lesson("Exam", "slug: exam\npart: assessment\n", EXAM),
        folder + "04-palabras.md": lesson("Palabras", "part: appendix\n"),
    }


class CourseTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="portavoz-course-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        shutil.copytree(REPOSITORY / "themes", cls.folder / "themes")
        cls.write(content())
        cls.build()
        cls.edition = Edition("staff", cls.folder / "staff")
        cls.root = cls.enterClassContext(served(cls.edition))
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        cls.addClassCleanup(cls.browser.close)

    @classmethod
    def write(cls, files):
        for path, text in files.items():
            file = cls.folder / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    @classmethod
    def build(cls):
        result = subprocess.run([PORTAVOZ, "build", "--site", str(cls.folder), "--quiet"], capture_output=True, text=True)
        if result.returncode:
            raise AssertionError(result.stdout + result.stderr)

    def setUp(self):
        self.complaints = []
        self.page = self.context().new_page()
        self.listen(self.page)
        self.addCleanup(lambda: self.assertEqual(self.complaints, []))

    def context(self, **options):
        context = self.browser.new_context(
            locale="es-ES", timezone_id="Europe/Madrid", reduced_motion="reduce", bypass_csp=True, **options)
        context.set_default_timeout(20_000)
        self.addCleanup(context.close)
        return context

    def listen(self, page):
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)

    # The keyboard

    def open(self, path=""):
        self.page.goto(self.root + COURSE + path, wait_until="load")

    def reach(self, selector):
        """Presses the tabulator until an element has the focus; a group of radio buttons is one stop."""
        script = "selector => document.activeElement?.matches(selector) ?? false"
        for _ in range(250):
            if self.page.evaluate(script, selector):
                return
            self.page.keyboard.press("Tab")
        self.fail(f"the keyboard doesn't reach {selector}")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def use(self, selector, *keys):
        self.reach(selector)
        self.press(*(keys or ["Enter"]))

    def select(self, selector, number):
        """Chooses an option of a list by its number; the first is the empty one."""
        self.reach(selector)
        self.press("Home", *["ArrowDown"] * number)
        self.assertEqual(self.page.locator(selector).input_value(), str(number))

    def exercise(self, name):
        return f'[data-exercise="{name}"]'

    def check(self, name):
        """Presses an exercise's button, and returns what is said."""
        self.use(self.exercise(name) + " .exercise-actions button")
        return self.page.locator(self.exercise(name) + " .exercise-result").inner_text()

    def kept(self, key="portavoz-course-1:curso"):
        return json.loads(self.page.evaluate("key => localStorage.getItem(key) ?? '{}'", key))

    def text(self, selector):
        return self.page.locator(selector).inner_text()

    def shown(self, selector):
        return self.page.locator(selector).is_visible()

    # The exercises

    def test_a_single_choice_is_checked(self):
        self.open("uno/")
        self.assertFalse(self.shown(self.exercise("una") + " .exercise-key"))
        self.assertEqual(self.check("una"), "Contesta antes de comprobar.")
        self.open("uno/")
        self.use(self.exercise("una") + " input", "Space")
        self.assertIn("Todavía no.", said := self.check("una"))
        self.assertIn("Esa no.", said)
        self.assertTrue(self.shown(self.exercise("una") + " .exercise-key"))
        self.press("Shift+Tab", "ArrowDown")
        self.assertIn("Correcto.", said := self.check("una"))
        self.assertIn("Esa sí.", said)
        kept = self.kept()["exercises"]["una"]
        self.assertEqual((kept["answer"], kept["right"], kept["first"], kept["tries"]), ([2], True, False, 2))

    def test_a_multiple_choice_wants_all(self):
        self.open("uno/")
        box = self.exercise("varias") + ' input[value="{}"]'
        self.use(box.format(1), "Space")
        self.assertIn("falta alguna", self.check("varias"))
        self.open("uno/")
        self.use(box.format(2), "Space")
        self.assertIn("Todavía no.", said := self.check("varias"))
        self.assertIn("Piedra Piedra no.", said)
        self.open("uno/")
        self.use(box.format(2), "Space")
        self.use(box.format(3), "Space")
        self.assertIn("Correcto.", self.check("varias"))

    def test_a_statement_is_true_or_false(self):
        self.open("uno/")
        self.use(self.exercise("verdad") + " input", "ArrowDown")
        self.assertIn("Correcto.", said := self.check("verdad"))
        self.assertIn("Eso es.", said)

    def test_steps_are_put_in_order(self):
        self.open("uno/")
        fields = self.page.locator(self.exercise("orden") + " li[data-right]")
        right = [int(fields.nth(place).get_attribute("data-right")) for place in range(3)]
        self.assertNotEqual(right, [1, 2, 3])
        names = [f"#{fields.nth(place).locator('select').get_attribute('id')}" for place in range(3)]
        for name in names:
            self.select(name, 1)
        self.assertIn("1 de 3 en su sitio. Mira otra vez.", self.check("orden"))
        self.open("uno/")
        self.assertEqual(self.page.locator(names[0]).input_value(), "1")
        for name, number in zip(names, right):
            self.select(name, number)
        self.assertIn("Correcto.\n\nAsí es.", self.check("orden"))

    def test_pairs_are_matched(self):
        self.open("uno/")
        items = self.page.locator(self.exercise("parejas") + " li[data-right]")
        for place in range(2):
            item = items.nth(place)
            self.select(f"#{item.locator('select').get_attribute('id')}", int(item.get_attribute("data-right")))
        self.assertIn("Correcto.", said := self.check("parejas"))
        self.assertIn("✓ Perro El perro ladra.", said)
        self.open("uno/")
        self.assertEqual(items.nth(0).locator("select").input_value(), items.nth(0).get_attribute("data-right"))

    def test_gaps_take_any_accent_and_case(self):
        self.open("uno/")
        gaps = self.exercise("hueco") + " input"
        first, second = [f'[name="{self.page.locator(gaps).nth(n).get_attribute("name")}"]' for n in (0, 1)]
        self.reach(first)
        self.page.keyboard.type(" CAFE ")
        self.reach(second)
        self.page.keyboard.type("leche")
        self.assertIn("1 de 2 en su sitio. Piensa en la taza.", self.check("hueco"))
        self.open("uno/")
        self.reach(second)
        self.press("Control+A")
        self.page.keyboard.type("Agua.")
        self.assertIn("Muy bien.", self.check("hueco"))

    def test_a_conversation_goes_step_by_step(self):
        self.open("uno/")
        talk = self.exercise("charla") + " .scenario-talk"
        self.assertIn("Llegó rota.", self.text(talk))
        self.assertNotIn("Gracias.", self.text(talk))
        self.assertFalse(self.shown(self.exercise("charla") + " .scenario"))
        self.use(talk + " li:nth-child(2) button")
        self.assertIn("Qué raro\n\nNo ayuda.", self.text(talk))
        self.use(talk + " .exercise-actions button")
        self.assertIn("Adiós.", self.text(talk))
        self.assertIn("ha ido mal", self.text(talk))
        self.assertFalse(self.kept()["exercises"]["charla"]["right"])
        self.use(talk + " .exercise-actions button")
        self.assertIn("Llegó rota.", self.text(talk))
        self.use(talk + " li:nth-child(1) button")
        self.use(talk + " .exercise-actions button")
        kept = self.kept()["exercises"]["charla"]
        self.assertEqual((kept["answer"], kept["right"], kept["tries"]), ("bien", True, 2))

    def test_a_checklist_is_remembered(self):
        self.open("uno/")
        self.use('[data-item="mirar"]', "Space")
        self.assertEqual(self.text(self.exercise("lista") + " .exercise-count"), "1 de 2 hechas")
        self.open("uno/")
        self.assertTrue(self.page.locator('[data-item="mirar"]').is_checked())
        self.assertFalse(self.page.locator('[data-item="leer"]').is_checked())

    def test_a_reflection_stays_on_the_device(self):
        self.open("uno/")
        self.reach(self.exercise("pensar") + " textarea")
        self.page.keyboard.type("Es un secreto.")
        self.assertNotIn("secreto", json.dumps(self.kept()))
        self.open("uno/")
        self.assertEqual(self.page.locator(self.exercise("pensar") + " textarea").input_value(), "Es un secreto.")
        self.open()
        self.assertNotIn("secreto", self.exported())

    def test_a_lesson_is_finished_once_all_was_tried(self):
        self.open("uno/")
        self.use(self.exercise("una") + " input", "Space")
        self.check("una")
        self.assertEqual(self.text(".lesson-done-text"), "")
        state = self.kept()
        for name in ("varias", "verdad", "orden", "parejas", "hueco", "charla"):
            state["exercises"][name] = {"tries": 1, "at": "2026-01-01T00:00:00.000Z"}
        self.page.evaluate("text => localStorage.setItem('portavoz-course-1:curso', text)", json.dumps(state))
        self.check("una")
        self.assertIn("Lección terminada el", self.text(".lesson-done-text"))

    # Progress

    def exported(self):
        self.use(".progress-file summary")
        with self.page.expect_download() as download:
            self.use('[data-do="export"]')
        self.assertRegex(download.value.suggested_filename, r"^avance-curso-\d{4}-\d\d-\d\d\.json$")
        return pathlib.Path(download.value.path()).read_text(encoding="utf-8")

    def restored(self, text):
        """Restores a file's text, as the browser's own window for files would; gives what is said."""
        file = self.folder / "avance.json"
        file.write_text(text, encoding="utf-8")
        self.page.set_input_files(".progress-file input", file)
        self.page.wait_for_function("document.querySelector('.progress-said').textContent !== ''")
        return self.text(".progress-said")

    def test_the_course_knows_how_far_one_is(self):
        self.open()
        self.assertEqual(self.text(".progress-text"), "0 de 3 terminadas. Tiempo que falta: 3\u00a0h 30\u00a0min.")
        self.assertEqual(self.text(".progress-next"), "Empezar: Uno")
        self.use(".progress-next")
        self.page.wait_for_url("**/uno/")
        self.use(".lesson-done-button")
        self.assertIn("Lección terminada el", self.text(".lesson-done-text"))
        self.open()
        self.assertEqual(self.text(".progress-text"), "1 de 3 terminadas. Tiempo que falta: 2\u00a0h 20\u00a0min.")
        self.assertEqual(self.text(".progress-next"), "Seguir donde lo dejaste: Dos")
        self.assertEqual(self.text('[data-lesson="uno"] .lesson-state'), "Terminada")
        self.open("uno/")
        self.use(".lesson-done-button")
        self.open()
        self.assertEqual(self.text(".progress-text")[:15], "0 de 3 terminad")

    def test_progress_is_shared_by_the_languages(self):
        self.open("uno/")
        self.use('[data-item="leer"]', "Space")
        self.use(".lesson-done-button")
        self.page.goto(self.root + "en/training/course/one/", wait_until="load")
        self.assertTrue(self.page.locator('[data-item="leer"]').is_checked())
        self.assertIn("Lesson finished on", self.text(".lesson-done-text"))
        self.assertEqual(self.text(self.exercise("una") + " .exercise-actions button"), "Check")

    def test_a_file_carries_progress_to_another_browser(self):
        self.open("uno/")
        self.use('[data-item="leer"]', "Space")
        self.use(".lesson-done-button")
        self.open()
        text = self.exported()
        data = json.loads(text)
        self.assertEqual((data["format"], data["course"], data["version"]), (1, "curso", "3.2"))
        self.page = self.context().new_page()
        self.listen(self.page)
        self.open()
        self.assertEqual(self.restored(text), "Tu avance se ha recuperado.")
        self.assertTrue(self.text(".progress-text").startswith("1 de 3"))
        self.open("uno/")
        self.assertTrue(self.page.locator('[data-item="leer"]').is_checked())

    def test_files_of_other_things_change_nothing(self):
        self.open()
        before = self.kept()
        for text in ("", "{", "[]", "null", '{"format": 2, "course": "curso"}', '{"format": 1, "course": "otro"}'):
            self.assertIn("No se ha cambiado nada.", self.restored(text))
            self.page.evaluate("document.querySelector('.progress-said').textContent = ''")
            self.assertEqual(self.kept(), before)

    def test_nonsense_in_a_file_does_no_harm(self):
        data = {"format": 1, "course": "curso", "name": {"a": 1}, "attempts": [1, {"at": "x", "score": 1}, None],
                "lessons": {"uno": {"done": "nunca"}, "dos": 7, "__proto__": {"done": "2026-01-01"}},
                "exercises": {"una": {"answer": "no", "of": 2, "tries": "x", "at": "2026"}, "hueco": {"answer": [{}, 1]}}}
        self.open()
        self.assertEqual(self.restored(json.dumps(data)), "Tu avance se ha recuperado.")
        self.open("uno/")
        self.use(self.exercise("una") + " input", "Space")
        self.assertIn("Esa no.", self.check("una"))
        self.open()
        self.assertTrue(self.text(".progress-text").startswith("0 de 3"))

    def test_a_lesson_that_changes_places_stays_finished(self):
        self.open("dos/")
        self.use(".lesson-done-button")
        self.addCleanup(self.move, [("05-dos", "02-dos")])
        self.move([("02-dos", "05-dos")])
        self.open()
        self.assertEqual(self.text('[data-lesson="dos"] .lesson-state'), "Terminada")

    def move(self, names):
        folder = self.folder / "content/training/curso"
        for old, new in names:
            (folder / f"{old}.md").rename(folder / f"{new}.md")
            for course in folder.glob("course*.yml"):
                course.write_text(course.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        self.build()

    def test_what_is_not_known_is_kept(self):
        self.open()
        state = {"format": 1, "course": "curso", "lessons": {"99-ida": {"done": "2026-01-01T00:00:00.000Z"}},
                 "exercises": {"ida": {"kind": "quiz", "tries": 3}, "una": {"answer": [9], "of": 9, "tries": 1},
                               "lista": {"answer": ["leer", "ida"]}}, "future": True}
        self.page.evaluate("text => localStorage.setItem('portavoz-course-1:curso', text)", json.dumps(state))
        self.open("uno/")
        self.assertEqual(self.page.locator(self.exercise("una") + " input:checked").count(), 0)
        self.assertTrue(self.shown(self.exercise("una") + " .exercise-key"))
        self.use('[data-item="mirar"]', "Space")
        kept = self.kept()
        self.assertEqual(kept["exercises"]["ida"], {"kind": "quiz", "tries": 3})
        self.assertIn("99-ida", kept["lessons"])
        self.assertTrue(kept["future"])
        self.assertEqual(sorted(kept["exercises"]["lista"]["answer"]), ["ida", "leer", "mirar"])

    def test_what_cannot_be_read_is_put_aside(self):
        self.open()
        self.page.evaluate("localStorage.setItem('portavoz-course-1:curso', '{roto')")
        self.open("uno/")
        self.use(".lesson-done-button")
        self.assertIn("uno", self.kept()["lessons"])
        aside = self.page.evaluate("localStorage.getItem('portavoz-course-1:curso:unreadable')")
        self.assertEqual(aside, "{roto")

    def test_a_browser_that_keeps_nothing_says_so(self):
        self.page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})")
        self.open("uno/")
        self.assertIn("no deja guardar nada", self.text("#page-not-saved"))
        self.use(self.exercise("una") + " input", "ArrowDown")
        self.assertIn("Correcto.", self.check("una"))

    def test_progress_is_deleted_when_one_is_sure(self):
        self.open("uno/")
        self.reach(self.exercise("pensar") + " textarea")
        self.page.keyboard.type("Secreto.")
        self.use(".lesson-done-button")
        self.open()
        self.use(".progress-file summary")
        self.page.once("dialog", lambda dialog: dialog.dismiss())
        self.use('[data-do="reset"]')
        self.assertTrue(self.text(".progress-text").startswith("1 de 3"))
        self.page.once("dialog", lambda dialog: dialog.accept())
        self.use('[data-do="reset"]')
        self.assertTrue(self.text(".progress-text").startswith("0 de 3"))
        self.assertEqual(self.text(".progress-said"), "Tu avance se ha borrado.")
        self.assertEqual(self.page.evaluate("localStorage.length"), 0)

    def test_a_lesson_tells_that_its_guideline_has_changed(self):
        self.open("dos/")
        self.assertFalse(self.shown("#page-lesson-changed"))
        self.use(".lesson-done-button")
        self.addCleanup(self.rebuild, "1.0")
        self.rebuild("1.1")
        self.open("dos/")
        self.assertIn("Ha cambiado desde que la terminaste: Voz.", self.text("#page-lesson-changed"))
        self.open()
        self.assertEqual(self.text('[data-lesson="dos"] .lesson-state'), "Ha cambiado desde que la terminaste")
        self.open("dos/")
        self.use("#page-lesson-changed button")
        self.assertFalse(self.shown("#page-lesson-changed"))
        self.open("dos/")
        self.assertFalse(self.shown("#page-lesson-changed"))

    def rebuild(self, version):
        self.write({"guidelines/voz/index.md": GUIDELINE.format(version=version)})
        self.build()

    # The assessment and its certificate

    def answer_exam(self, first, second):
        """Answers the two questions: the first answer is right in both."""
        self.use(self.exercise("examen-uno") + " input", *(["Space"] if first else ["Space", "ArrowDown"]))
        self.use(self.exercise("examen-dos") + " input", *(["Space"] if second else ["Space", "ArrowDown"]))

    def test_the_assessment_is_marked_as_a_whole(self):
        self.open("examen/")
        self.assertEqual(self.page.locator(".exercise-actions").count(), 0)
        self.use(self.exercise("examen-uno") + " input", "Space")
        self.use(".lesson-done-button")
        self.assertIn("Preguntas sin contestar: 1.", self.text(self.exercise("examen-dos") + " .exercise-result"))
        self.assertEqual(self.kept().get("attempts"), [])
        self.open("examen/")
        self.assertEqual(self.page.locator(self.exercise("examen-uno") + " input:checked").count(), 1)
        self.answer_exam(False, False)
        self.use(".lesson-done-button")
        self.assertEqual(
            self.text(".lesson-done-text"), "Has acertado 0 de 2 (0 %). Para aprobar hace falta un 50 %.")
        self.assertIn("Pues sí.", self.text(self.exercise("examen-uno") + " .exercise-result"))
        self.assertFalse(self.shown("#page-lesson-done .progress-certificate"))
        self.assertEqual(self.kept()["attempts"][0]["wrong"], ["examen-uno", "examen-dos"])
        self.use(".lesson-done-button")
        self.answer_exam(True, False)
        self.use(".lesson-done-button")
        self.assertEqual(self.text(".lesson-done-text"), "Has acertado 1 de 2 (50 %). Has aprobado el curso.")
        attempts = self.kept()["attempts"]
        self.assertEqual([attempt["passed"] for attempt in attempts], [False, True])
        self.assertEqual(attempts[1]["version"], "3.2")
        self.assertIn("done", self.kept()["lessons"]["examen"])

    def test_who_passes_has_a_certificate(self):
        self.open("certificado/")
        self.assertFalse(self.shown("#page-certificate"))
        self.assertIn("cuando apruebes", self.text("#page-certificate-missing"))
        self.open("examen/")
        self.answer_exam(True, True)
        self.use(".lesson-done-button")
        self.use("#page-lesson-done .progress-certificate")
        self.page.wait_for_url("**/certificado/")
        self.assertTrue(self.shown("#page-certificate"))
        self.assertFalse(self.shown("#page-certificate-missing"))
        self.page.evaluate("() => { window.print = () => { window.printed = true; }; }")
        self.use('.certificate-form button')
        self.assertIsNone(self.page.evaluate("window.printed ?? null"))
        self.page.keyboard.type("Eva <b>Gil</b>")
        self.press("Enter")
        self.assertTrue(self.page.evaluate("window.printed"))
        text = self.text(".certificate")
        for words in ("Eva <b>Gil</b>", "Sabe contestar.", "100 %", "3.2", "No lleva firma."):
            self.assertIn(words, text)
        self.assertRegex(text, r"\d{1,2} de \w+ de \d{4}")
        self.open()
        self.assertIn("Aprobaste la evaluación el", self.text(".progress-passed"))
        self.assertTrue(self.shown("#page-progress .progress-certificate"))
        self.assertIn("Eva <b>Gil</b>", self.exported())

    def test_a_certificate_ends(self):
        self.open()
        attempt = {"at": "2020-02-29T12:00:00.000Z", "score": 80, "right": 2, "of": 2, "passed": True, "version": "1"}
        state = {"format": 1, "course": "curso", "attempts": [attempt]}
        self.page.evaluate("text => localStorage.setItem('portavoz-course-1:curso', text)", json.dumps(state))
        self.open()
        self.assertIn("Tu certificado caducó el 28 de febrero de 2021.", self.text(".progress-passed"))
        self.open("certificado/")
        self.assertIn("28 de febrero de 2021", self.text(".certificate-until"))

    # For everyone

    def test_axe_finds_nothing(self):
        for path in ("", "uno/", "examen/", "certificado/", "palabras/"):
            for scheme in ("light", "dark"):
                self.page.emulate_media(color_scheme=scheme)
                self.open(path)
                self.page.evaluate("document.querySelectorAll('[hidden]').forEach(e => { e.hidden = false; })")
                self.page.evaluate("document.querySelectorAll('main details').forEach(e => { e.open = true; })")
                if path == "uno/":
                    self.check("una")
                    self.use(self.exercise("verdad") + " input", "Space")
                    self.check("verdad")
                self.page.evaluate(axe_source())
                for width in (375, 1280):
                    self.page.set_viewport_size({"width": width, "height": 900})
                    result = self.page.evaluate(
                        "rules => axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: rules}})",
                        RULES)
                    found = [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in result["violations"]]
                    self.assertEqual(found, [], f"{path} {scheme} {width}")

    def test_the_nu_checker_finds_nothing(self):
        self.assertEqual(list(nu.errors(self.edition)), [])

    def test_no_page_scrolls_sideways_on_a_phone(self):
        self.page.set_viewport_size({"width": 320, "height": 700})
        for path in ("", "uno/", "examen/", "certificado/"):
            self.open(path)
            self.assertLessEqual(self.page.evaluate("document.documentElement.scrollWidth"), 320, path)

    def test_without_a_script_everything_can_be_read(self):
        page = self.context(java_script_enabled=False).new_page()
        page.goto(self.root + COURSE + "uno/", wait_until="load")
        for words in ("¿Cuál?", "Llegó rota.", "Gracias.", "Sigue en el paso 2"):
            self.assertGreater(page.get_by_text(words, exact=False).count(), 0, words)
        for name in ("una", "orden", "parejas", "hueco"):
            self.assertTrue(page.locator(self.exercise(name) + " .exercise-key summary").is_visible())
        self.assertFalse(page.locator("#page-lesson-done").is_visible())
        page.goto(self.root + COURSE, wait_until="load")
        self.assertFalse(page.locator("#page-progress").is_visible())
        self.assertTrue(page.locator("noscript p").is_visible())

    def test_on_paper_the_answers_come_last(self):
        for page in (self.context(java_script_enabled=False).new_page(), self.page):
            page.emulate_media(media="print")
            page.goto(self.root + COURSE + "uno/", wait_until="load")
            place = lambda selector: page.locator(selector).bounding_box()["y"]
            last = place(self.exercise("pensar") + " textarea")
            title = place(".answers-title")
            self.assertGreater(title, last)
            keys = [place(self.exercise(name) + " .exercise-feedback") for name in ("una", "varias", "verdad")]
            self.assertEqual(keys, sorted(keys))
            self.assertGreater(keys[0], title)
            self.assertTrue(page.locator(self.exercise("parejas") + " .exercise-options").is_visible())
            self.assertTrue(page.locator(self.exercise("charla") + " .scenario").is_visible())
            self.assertFalse(page.locator(self.exercise("una") + " .exercise-key summary").is_visible())

    def test_only_pages_with_a_use_for_them_load_the_script(self):
        for path, page in self.edition.pages.items():
            has = "assets/exercises." in (self.folder / "staff" / path).read_text(encoding="utf-8")
            is_course = re.search(r"(formacion/curso|training/course)/", path) is not None
            self.assertEqual(has, is_course, path)


if __name__ == "__main__":
    unittest.main()
