#!/usr/bin/env python3
"""Guests from outside: a whole life from the invitation to the thanks, through the command alone.

PORTAVOZ names another binary than the release build's.
"""

import datetime
import html.parser
import json
import re
import shutil
import unittest
import zipfile

from test_command import CommandTest, files

SECRET = "canario"
VOID = {"meta", "img", "br", "hr", "col", "input", "link"}


class SelfContained(html.parser.HTMLParser):
    """What a page would fetch or run, and whether its elements are closed."""

    def __init__(self, text):
        super().__init__()
        self.found, self.open, self.ids = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("script", "iframe", "link", "object", "embed", "base", "form"):
            self.found.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            if name.startswith("on") or name == "style":
                self.found.append(name)
            if name in ("src", "srcset", "data", "poster") and not value.startswith("data:image/"):
                self.found.append(f"{name}={value}")
            if name == "href" and value.split(":")[0] not in ("https", "mailto") and not value.startswith("#"):
                self.found.append(f"href={value}")

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.found.append(f"</{tag}>")


class Guests(CommandTest):
    def setUp(self):
        super().setUp()
        self.run_it("init", self.site, "--sample")
        # The lock that keeps two commands apart stays behind; it is no file of the site's.
        (self.site / ".portavoz").mkdir()
        (self.site / ".portavoz/lock").touch()

    def guest(self, *arguments, by="lucia-ferrer", **options):
        return self.run_it("guest", *arguments, *(["--by", by] if by else []), "--site", self.site, **options)

    def dossier(self, guest):
        return (self.site / f"content/guests/{guest}/dossier.yml").read_text()

    def build(self):
        out, _ = self.run_it("build", "--search", "off", "--format", "json", "--site", self.site)
        return [found for found in json.loads(out)["diagnostics"] if "/guests/" in (found["file"] or "")]

    def board(self):
        out, err = self.guest("status", "--format", "json", by=None)
        self.assertEqual(err, "")
        return json.loads(out)

    def row(self, guest):
        rows = [row for row in self.board()["guests"] if row["guest"] == guest]
        self.assertEqual(len(rows), 1)
        return rows[0]

    def receive(self, guest, kit, name):
        """What a guest sends back: the profile, the article under a name of its own, and the consent."""
        reply = self.folder / "respuesta.zip"
        text = (kit / "plantilla.md").read_text().replace("Cafés de librería", "Café para leer")
        with zipfile.ZipFile(reply, "w") as archive:
            archive.write(kit / "profile.md", "profile.md")
            archive.writestr(f"{name}.md", text)
            archive.write(kit / "consentimiento.txt", "consentimiento.txt")
        out, _ = self.guest("receive", reply, "--guest", guest)
        self.assertIn("Café para leer", out)

    def kit(self, *arguments, lang="es"):
        archive = self.folder / f"kit-{lang}.zip"
        self.guest("invite", *arguments, "--lang", lang, "--output", archive)
        folder = self.folder / f"kit-{lang}"
        with zipfile.ZipFile(archive) as opened:
            self.assertIsNone(opened.testzip())
            opened.extractall(folder)
        return folder

    def test_a_life_from_the_invitation_to_the_thanks(self):
        kit = self.kit("Rosa Gil", "--topic", "Cafés de librería", "--email", f"{SECRET}@rosa.example")
        self.assertEqual(self.row("rosa-gil")["waits"], [{"for": "answer", "who": "rosa-gil", "day": None}])
        self.guest("consent", "rosa-gil", "--how", f"{SECRET} correo", "--edits", "--images", "--thanks",
                   "--until", "2099-01-01")
        self.assertEqual(self.row("rosa-gil")["waits"][0]["for"], "text")

        self.receive("rosa-gil", kit, "cafe-para-leer")
        row = self.row("rosa-gil")
        self.assertEqual((row["status"], row["published"]), ("received", False))
        self.assertEqual({wait["for"] for wait in row["waits"]}, {"review", "reviewer"})
        self.assertEqual({found["rule"] for found in self.build()},
                         {"guest-not-approved", "guest-no-reviewer", "guest-no-approval"})
        page = self.site / "public/blog/cafe-para-leer/index.html"
        self.assertFalse(page.exists())

        self.guest("review", "rosa-gil", "--text", "cafe-para-leer", by="tomas-ibarra")
        self.assertEqual(self.row("rosa-gil")["waits"], [{"for": "approval", "who": "tomas-ibarra", "day": None}])
        self.guest("log", "rosa-gil", f"{SECRET} llama por teléfono")
        self.guest("approve", "rosa-gil", by="tomas-ibarra")
        self.assertEqual(self.build(), [])
        self.assertIn("Rosa Gil</a>, para Café Alborada", page.read_text())

        # A comma voids the approval, and the text comes down until it is read again.
        text = self.site / "content/guests/rosa-gil/cafe-para-leer.md"
        text.write_text(text.read_text() + "Una coma, más.\n")
        self.assertEqual([found["rule"] for found in self.build()], ["guest-approval-void"])
        self.assertFalse(page.exists())
        self.guest("approve", "rosa-gil", by="tomas-ibarra")
        self.assertEqual(self.build(), [])
        self.assertTrue(page.exists())

        letter, _ = self.guest("thank", "rosa-gil")
        self.assertIn("Hola, Rosa Gil:", letter)
        self.assertIn("<https://www.cafe-alborada.example/blog/cafe-para-leer/>", letter)
        self.assertIn("https://www.cafe-alborada.example/gracias/", letter)
        self.assertEqual(self.row("rosa-gil")["status"], "thanked")
        self.assertEqual(self.row("rosa-gil")["waits"], [])
        self.build()
        self.assertIn("Rosa Gil", (self.site / "public/gracias/index.html").read_text())
        self.assertIn("Rosa Gil", (self.site / "public/expertos/index.html").read_text())
        self.assertIn("Café para leer", (self.site / "public/expertos/feed.xml").read_text())

        steps = re.findall(r"\{date: [\d-]+, who: ([\w-]+), what: ", self.dossier("rosa-gil"))
        self.assertEqual(steps, ["lucia-ferrer"] * 5 + ["tomas-ibarra"] + ["lucia-ferrer"] + ["tomas-ibarra"] * 3
                         + ["lucia-ferrer"])
        for path, content in ((path, path.read_bytes()) for folder in ("public", "staff")
                              for path in (self.site / folder).rglob("*") if path.is_file()):
            self.assertNotIn(SECRET.encode(), content, path)

        # Who takes the consent back is gone with the next build.
        self.guest("consent", "rosa-gil", "--withdraw")
        self.assertEqual({found["rule"] for found in self.build()}, {"guest-no-consent"})
        left = [path for path in (self.site / "public").rglob("*")
                if path.is_file() and b"Rosa Gil" in path.read_bytes()]
        self.assertEqual(left, [])

    def test_the_kit_needs_nothing_but_itself(self):
        for lang, guide, words in (("es", "guia.html", "Qué pasa después"), ("en", "guide.html", "What happens next")):
            kit = self.kit(f'Eva "<Luna>" {lang}', "--topic", "Té & <café>", lang=lang)
            text = (kit / guide).read_text()
            page = SelfContained(text)
            self.assertEqual((page.found, page.open), ([], []))
            self.assertEqual(len(page.ids), len(set(page.ids)))
            self.assertIn(words, text)
            self.assertIn("Té &amp; &lt;café&gt;", text)
            self.assertIn("tueste" if lang == "es" else "speciality coffee", text)
            self.assertIn("Lo que pedimos" if lang == "es" else "What we ask", text)
            self.assertNotRegex(text, r"@import|url\(")
            self.assertIn("@media print", text)
            for name in kit.iterdir():
                self.assertFalse(name.read_text().startswith("\ufeff"))

    def test_the_templates_of_the_kit_are_texts_that_build(self):
        for lang in ("es", "en"):
            with self.subTest(lang):
                kit = self.kit(f"Eva {lang}", "--topic", 'Un "tema": raro', lang=lang)
                folder = self.site / f"content/guests/eva-{lang}"
                shutil.copy(kit / "profile.md", folder)
                shutil.copy(kit / ("plantilla.md" if lang == "es" else "template.md"), folder / "texto.md")
                self.guest("consent", f"eva-{lang}", "--how", "correo")
                self.guest("approve", f"eva-{lang}")
                (folder / "dossier.yml").write_text(
                    self.dossier(f"eva-{lang}").replace("  texto:\n", f"  texto:\n    slug: texto-{lang}\n"))
                self.assertEqual(self.build(), [])
                page = (self.site / f"public/blog/texto-{lang}/index.html").read_text()
                self.assertIn("Un &quot;tema&quot;: raro", page)

    def test_the_same_invitation_gives_the_same_bytes(self):
        kits = []
        for number in (1, 2):
            archive = self.folder / f"{number}.zip"
            self.guest("invite", "Rosa Gil", "--output", archive)
            kits.append(archive.read_bytes())
            shutil.rmtree(self.site / "content/guests/rosa-gil")
        self.assertEqual(kits[0], kits[1])

    def test_nothing_is_written_over(self):
        for arguments in (["invite", "Marina Solé"], ["invite", "Lucía Ferrer"]):
            before = files(self.folder)
            _, err = self.guest(*arguments, status=1)
            self.assertRegex(err, r"\[(file-exists|guest-is-staff)\]")
            self.assertEqual(files(self.folder), before)
        self.guest("invite", "Rosa Gil")
        self.assertTrue((self.folder / "invitacion-rosa-gil.zip").exists())
        shutil.rmtree(self.site / "content/guests/rosa-gil")
        _, err = self.guest("invite", "Rosa Gil", status=1)
        self.assertIn("[file-exists]", err)
        self.assertFalse((self.site / "content/guests/rosa-gil").exists())
        (self.folder / "carta.md").write_text("mía")
        before = self.dossier("marina-sole")
        _, err = self.guest("thank", "marina-sole", "--output", self.folder / "carta.md", status=1)
        self.assertIn("[file-exists]", err)
        self.assertEqual((self.folder / "carta.md").read_text(), "mía")
        self.assertEqual(self.dossier("marina-sole"), before)

    def test_a_draft_is_shown_whatever_is_wrong_elsewhere(self):
        course = self.site / "content/training/embajador-web-2-0"
        lesson = "01-el-papel-y-sus-limites"
        outline = (course / "course.yml").read_text()
        self.assertIn("lessons: [04-", outline)
        twice = outline.replace("lessons: [04-", f"lessons: [{lesson}, 04-", 1)
        (course / "course.yml").write_text(f"audience: public\n{twice}")
        text = (course / f"{lesson}.md").read_text()
        (course / f"{lesson}.md").write_text(text.replace("---\n", "---\naudience: public\n", 1))
        _, err = self.run_it("build", "--search", "off", "--site", self.site, status=1)
        self.assertIn("[course-lesson-twice]", err)
        draft = self.folder / "borrador.html"
        self.guest("preview", "fotografiar-una-taza", "--output", draft, by=None)
        self.assertIn("Fotografiar", draft.read_text())

    def test_what_cant_be_done_is_refused_in_both_languages(self):
        place = ["--site", self.site]
        by = [*place, "--by", "lucia-ferrer"]
        cases = {
            "unknown-guest": ["guest", "log", "nadie", "x", *by],
            "unknown-person": ["guest", "log", "marina-sole", "x", *place, "--by", "nadie"],
            "guest-reviewer-is-guest": ["guest", "approve", "marina-sole", *place, "--by", "marina-sole"],
            "unknown-guest-text": ["guest", "approve", "marina-sole", "--text", "agua", *by],
            "nothing-to-approve": ["guest", "approve", "marina-sole", *by],
            "which-guest-text": ["guest", "review", "ines-roig", *by],
            "nothing-to-thank": ["guest", "thank", "ines-roig", *by],
            "status-before-approval": ["guest", "mark", "ines-roig", "approved", "--text", "pan", *by],
            "title-without-slug": ["guest", "invite", "☕", *by],
        }
        (self.site / "content/guests/ines-roig/pan.md").write_text("---\ntitle: Pan\n---\nTexto.\n")
        for rule, call in cases.items():
            if rule == "which-guest-text":
                (self.site / "content/guests/ines-roig/te.md").write_text("---\ntitle: Té\n---\nTexto.\n")
            with self.subTest(rule):
                self.assert_refused(rule, *call)

    def test_wrong_calls(self):
        for arguments, words in (
                (["log", "marina-sole", " ", "--by", "ana"], ("qué ha pasado", "what happened")),
                (["invite", " ", "--by", "ana"], ("Falta el nombre", "name is missing")),
                (["invite", "Eva", "--email", "eva", "--by", "ana"], ("--email", "--email")),
                (["consent", "marina-sole", "--by", "ana"], ("--how", "--how")),
                (["approve", "marina-sole", "--date", "ayer", "--by", "ana"], ("ayer", "ayer")),
                (["log", "marina-sole", "x"], ("--by", "--by"))):
            for lang, word in zip(("es", "en"), words):
                _, err = self.run_it("guest", *arguments, "--lang", lang, "--site", self.site, status=64)
                self.assertIn(word, err)

    def test_a_step_changes_its_own_lines_alone(self):
        before = self.dossier("marina-sole").splitlines()
        self.guest("log", "marina-sole", 'Dice: "sí" # y más')
        after = self.dossier("marina-sole").splitlines()
        new = [line for line in after if line not in before]
        today = datetime.date.today().isoformat()
        self.assertEqual(len(new), 1)
        self.assertRegex(new[0], r'^  - \{date: 20\d\d-\d\d-\d\d, who: lucia-ferrer, what: "Dice: \\"sí\\" # y más"\}$')
        self.assertIn(today[:4], new[0])
        self.assertEqual([line for line in after if line in before], before)

    def test_the_board_in_both_languages(self):
        for lang, words in (("es", ("Invitado", "espera a Inés Roig")), ("en", ("Invited", "waits for Inés Roig"))):
            out, err = self.run_it("guest", "status", "--site", self.site, "--lang", lang)
            self.assertEqual(err, "")
            for word in words:
                self.assertIn(word, out)
        out, _ = self.run_it("guest", "status", "--site", self.site, "--at", "2031-10-01", "--lang", "es")
        self.assertIn("quedan 25 días", out)

    def test_a_disk_that_says_no_loses_nothing(self):
        path = self.site / "content/guests/marina-sole/dossier.yml"
        before = path.read_bytes()
        (self.site / "content/guests/marina-sole/.portavoz-dossier.yml").mkdir()
        _, err = self.guest("log", "marina-sole", "x", status=1)
        self.assertIn("[disk]", err)
        self.assertEqual(path.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
