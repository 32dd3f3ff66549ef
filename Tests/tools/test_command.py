#!/usr/bin/env python3
"""The command from outside: each subcommand as a person or a script calls it, in both languages.

PORTAVOZ names another binary than the release build's.
"""

import datetime
import json
import os
import pathlib
import pty
import re
import shutil
import subprocess
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PORTAVOZ = os.environ.get("PORTAVOZ", str(REPOSITORY / ".build/release/portavoz"))
NAMES = ['Pan & "Sol": más', "-Sol", "☕ Café #1", "l'Alba {x} [y] *z*"]


def environment(**more):
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "PORTAVOZ_SHARE")}
    return {**kept, "HOME": "/nonexistent", "TZ": "UTC", **more}


def files(folder):
    """Every file's bytes by path, but for what a build makes."""
    made = ("public/", "staff/", "preview/", ".portavoz/")
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {name: path.read_bytes() for path in paths if not (name := str(path.relative_to(folder))).startswith(made)}


class CommandTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.site = self.folder / "site"

    def run_it(self, *arguments, status=0, stdin=b"", cwd=None, **variables):
        result = subprocess.run([PORTAVOZ, *map(str, arguments)], input=stdin, capture_output=True,
                                cwd=cwd or self.folder, env=environment(**variables))
        out, err = result.stdout.decode(), result.stderr.decode()
        self.assertEqual(result.returncode, status, f"{arguments}: {out}{err}")
        return out, err

    def init(self, lang="es", name="Pan Sol", *more):
        self.run_it("init", self.site, "--name", name, "--lang", lang, *more)

    def new(self, *arguments, **options):
        return self.run_it("new", arguments[0], "--site", self.site, *arguments[1:], **options)

    def refused(self, rule, *arguments, **options):
        """Runs a command that must do nothing, and say why in both languages."""
        before = files(self.folder)
        for lang in ("es", "en"):
            out, err = self.run_it(*arguments, "--lang", lang, status=1, **options)
            self.assertEqual(out, "")
            self.assertIn(f"[{rule}]", err)
            yield err
        self.assertEqual(files(self.folder), before)

    def assert_refused(self, rule, *arguments, **options):
        spanish, english = self.refused(rule, *arguments, **options)
        self.assertNotEqual(spanish, english)

    def assert_builds(self, *options):
        """No diagnostic from any build or check."""
        for arguments in (["check", "--format", "json"], ["build", "--search", "off", "--format", "json"],
                          ["build", "--drafts", "--format", "json"]):
            out, err = self.run_it(*arguments, "--site", self.site)
            self.assertEqual((json.loads(out), err), ({"diagnostics": []}, ""))


class Init(CommandTest):
    def test_a_site_of_any_name_builds(self):
        for lang in ("es", "en"):
            for name in NAMES:
                with self.subTest(lang=lang, name=name):
                    shutil.rmtree(self.site, ignore_errors=True)
                    self.init(lang, name)
                    self.assert_builds()
                    home = (self.site / "public/index.html").read_text()
                    self.assertIn(f'<html lang="{lang}"', home)
                    self.assertFalse((self.site / "public/en").exists() or (self.site / "public/es").exists())

    def test_what_it_says_and_makes(self):
        for lang, word, post in (("es", "Qué hacer ahora", "abrimos-el-blog"), ("en", "What to do now", "we-open-our-blog")):
            shutil.rmtree(self.site, ignore_errors=True)
            out, err = self.run_it("init", "site", "--name", "Sol", "--lang", lang)
            self.assertIn(word, out)
            self.assertIn("portavoz serve --site site\n", out)
            made = files(self.site)
            self.assertEqual(len(made), 7)
            self.assertRegex("\n".join(made), rf"(?m)^content/posts/20\d\d-\d\d-{post}\.md$")
            self.assertEqual(made[".gitignore"], b"/public/\n/staff/\n/preview/\n/.portavoz/\n")

    def test_the_systems_time_zone(self):
        for variable, zone in (("America/Bogota", "America/Bogota"), ("UTC", "UTC"), ("Etc/GMT+5", "UTC")):
            shutil.rmtree(self.site, ignore_errors=True)
            self.run_it("init", self.site, "--name", "Sol", TZ=variable)
            self.assertIn(f"\ntime-zone: {zone}\n", (self.site / "content/site.yml").read_text())
            if zone == "UTC":
                # Whoever sets their own zone still has their first post published.
                settings = self.site / "content/site.yml"
                settings.write_text(settings.read_text().replace("time-zone: UTC", "time-zone: Etc/GMT+12"))
            self.assert_builds()

    def test_the_guideline_may_be_made_public(self):
        self.init()
        guideline = self.site / "content/guidelines/como-escribimos/index.md"
        guideline.write_text(guideline.read_text().replace("\ntitle:", "\naudience: public\ntitle:", 1))
        out, _ = self.run_it("build", "--search", "off", "--site", self.site, "--format", "json")
        self.assertEqual([(found["severity"], found["rule"]) for found in json.loads(out)["diagnostics"]],
                         [("note", "empty-menu-section")])
        self.assertTrue((self.site / "public/guias/como-escribimos/index.html").exists())
        self.assertNotIn("/guias/\"", (self.site / "staff/index.html").read_text())

    def test_two_languages(self):
        self.init("en", "Sol", "--also", "es")
        self.assert_builds()
        self.assertTrue((self.site / "public/es/blog/abrimos-el-blog/index.html").exists())

    def test_the_sample_builds(self):
        self.run_it("init", self.site, "--sample")
        out, _ = self.run_it("build", "--search", "off", "--site", self.site, "--format", "json")
        self.assertEqual([found for found in json.loads(out)["diagnostics"] if found["severity"] == "error"], [])
        sample = {name: data for name, data in files(self.site).items() if name.startswith("content/")}
        self.assertEqual(sample, {f"content/{name}": data for name, data in files(REPOSITORY / "content").items()})

    def test_a_folder_in_use_is_refused(self):
        for name in ("a.txt", ".hidden", "sub/folder/a.txt"):
            with self.subTest(name):
                shutil.rmtree(self.site, ignore_errors=True)
                (self.site / name).parent.mkdir(parents=True)
                (self.site / name).write_text("mine")
                self.assert_refused("folder-not-empty", "init", self.site, "--name", "Sol")
                self.assert_refused("folder-not-empty", "init", self.site, "--sample")
        shutil.rmtree(self.site)
        self.site.write_text("a file")
        self.assert_refused("folder-not-empty", "init", self.site, "--name", "Sol")

    def test_an_empty_folder_will_do(self):
        self.site.mkdir()
        self.init()
        self.assert_builds()

    def test_a_missing_sample_is_told(self):
        self.assert_refused("no-sample", "init", self.site, "--sample", PORTAVOZ_SHARE=str(self.folder))

    def test_wrong_calls(self):
        for arguments in ([], ["", "--name", "S"], ["x"], ["x", "--name", " "], ["x", "--name", "S", "--lang", "fr"],
                          ["x", "--sample", "--name", "S"]):
            self.run_it("init", *arguments, status=64)
        self.assertEqual(files(self.folder), {})


class New(CommandTest):
    def test_each_kind_builds_as_it_is(self):
        month = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m")
        for lang, comment in (("es", "# Entre las dos líneas"), ("en", "# Between the two lines")):
            for title in NAMES:
                with self.subTest(lang=lang, title=title):
                    shutil.rmtree(self.site, ignore_errors=True)
                    self.init(lang)
                    course = self.site / "content/training/web/course.yml"
                    course.parent.mkdir(parents=True)
                    course.write_text("title: Web\n")
                    made = []
                    for kind in ("post", "page", "person", "guideline", "lesson"):
                        out, err = self.new(kind, "--", title) if title[0] == "-" else self.new(kind, title)
                        self.assertEqual(err, "")
                        path = pathlib.Path(out.removesuffix("\n"))
                        self.assertIn(comment, path.read_text())
                        made.append(str(path.relative_to(self.site)))
                    patterns = [rf"content/posts/{month}-[a-z0-9-]+\.md", r"content/pages/[a-z0-9-]+\.md",
                                r"content/people/[a-z0-9-]+\.md", r"content/guidelines/[a-z0-9-]+/index\.md",
                                r"content/training/web/01-[a-z0-9-]+\.md"]
                    for pattern, path in zip(patterns, made, strict=True):
                        self.assertRegex(path, f"^{pattern}$")
                    self.assert_builds()

    def test_a_draft_is_not_published_until_it_says_so(self):
        self.init()
        path = pathlib.Path(self.new("post", "Hola")[0].strip())
        self.run_it("build", "--site", self.site)
        self.assertFalse((self.site / "public/blog/hola").exists())
        path.write_text(path.read_text().replace("draft: true", "draft: false"))
        self.run_it("build", "--site", self.site)
        self.assertTrue((self.site / "public/blog/hola/index.html").exists())

    def test_what_is_asked_for_is_written(self):
        self.init()
        person = self.new("person", "Ana Roca", "--slug", "ana")[0].strip()
        self.assertEqual(person, f"{self.site}/content/people/ana.md")
        out, _ = self.new("post", "Navidad", "--author", "ana", "--author", "equipo", "--date", "2027-12-24T09:00")
        self.assertTrue(out.endswith("/content/posts/2027-12-navidad.md\n"))
        text = pathlib.Path(out.strip()).read_text()
        self.assertIn("\ndate: 2027-12-24T09:00\n", text)
        self.assertIn("\nauthors: [ana, equipo]\n", text)
        text = pathlib.Path(self.new("guideline", "Voz", "--owner", "ana")[0].strip()).read_text()
        self.assertIn("\nowner: ana\n", text)

    def test_the_path_is_the_callers(self):
        self.init()
        out, _ = self.run_it("new", "page", "Contacto", cwd=self.site)
        self.assertEqual(out, "content/pages/contacto.md\n")
        out, _ = self.run_it("new", "page", "Prensa", "--site", "site")
        self.assertEqual(out, "site/content/pages/prensa.md\n")

    def test_a_translation_joins_its_original(self):
        self.init("es", "Sol", "--also", "en")
        self.new("post", "Hola", "--date", "2026-03-01")
        out, _ = self.new("post", "Hello", "--lang", "en", "--translation-of", "hola")
        path = pathlib.Path(out.strip())
        self.assertEqual(path.name, "2026-03-hola.en.md")
        self.assertIn("# Between the two lines", path.read_text())
        self.assert_builds()
        self.assertTrue((self.site / "preview/public/en/blog/hello/index.html").exists())

    def test_refusals(self):
        self.init("es", "Sol", "--also", "en")
        self.new("post", "Hola", "--date", "2026-03-01")
        self.new("post", "Hi", "--date", "2026-03-01", "--lang", "en")
        for rule, arguments in (
                ("file-exists", ["post", "Hola", "--date", "2026-03-09"]), ("unknown-author", ["post", "A", "--author", "x"]),
                ("title-without-slug", ["page", "¿?"]), ("unknown-course", ["lesson", "A"]),
                ("unknown-person", ["guideline", "A", "--owner", "x"]),
                ("unknown-original", ["page", "A", "--translation-of", "x"])):
            with self.subTest(rule):
                if rule == "file-exists":
                    before = files(self.site)
                    for lang, title in (("es", "Hola"), ("en", "Hi")):
                        _, err = self.new(arguments[0], title, *arguments[2:], "--lang", lang, status=1)
                        self.assertIn("[file-exists]", err)
                        self.assertIn("content/posts/2026-03-h", err)
                    self.assertEqual(files(self.site), before)
                else:
                    self.assert_refused(rule, "new", *arguments, "--site", self.site)
        _, err = self.new("post", "Salut", "--lang", "fr", status=1)
        self.assertIn("[unknown-language]", err)
        _, err = self.new("post", "Hola", "--date", "2026-04-01", status=1)
        self.assertIn("[duplicate-route]", err)

    def test_a_comment_from_the_letter_to_the_page(self):
        self.init()
        (self.site / "content/posts/2026-03-horno.md").write_text(
            "---\ntitle: Horno\ndate: 2026-03-01\nauthors: [equipo]\n---\nTexto.\n", encoding="utf-8")
        original = files(self.site)

        def refused(rule, *arguments):
            # `--lang` would be the post's language: the site's own is that of the words.
            before = files(self.site)
            out, err = self.new("comment", *arguments, status=1)
            self.assertEqual(out, "")
            self.assertIn(f"[{rule}]", err)
            self.assertEqual(files(self.site), before)

        refused("comments-not-files", "horno", "--author", "Rosa")
        settings = self.site / "content/site.yml"
        text = settings.read_text(encoding="utf-8")
        self.assertIn("\ncomments: none", text)
        settings.write_text(text.replace("\ncomments: none", "\ncomments: files"), encoding="utf-8")
        refused("comment-unknown-post", "orno", "--author", "Rosa")
        post = self.site / "content/posts/2026-03-horno.md"
        for more, rule in (("draft: true", "comment-unread-post"), ("comments: closed", "comments-closed")):
            text = post.read_text(encoding="utf-8")
            post.write_text(text.replace("\nauthors", f"\n{more}\nauthors"), encoding="utf-8")
            refused(rule, "horno", "--author", "Rosa")
            post.write_text(text, encoding="utf-8")

        out, err = self.new("comment", "horno", "--author", "Rosa «la de abajo»", "--date", "2026-03-05 18:20",
                            "--text", "¿Sirve con *centeno*?")
        self.assertEqual(err, "")
        question = pathlib.Path(out.strip())
        self.assertEqual(question, self.site / "content/posts/2026-03-horno/comments/2026-03-05-rosa-la-de-abajo.md")
        self.assert_builds()
        page = self.site / "public/blog/horno/index.html"
        self.assertNotIn("centeno", page.read_text(encoding="utf-8"))
        out, err = self.new("comment", str(post), "--staff", "equipo", "--reply-to", question.name, "--text", "-",
                            "--approved", stdin="Con centeno, **más agua**.\n".encode())
        self.assertEqual(err, "")
        self.run_it("build", "--search", "off", "--site", self.site)
        self.assertIn("<strong>más agua</strong>", page.read_text(encoding="utf-8"))
        question.write_text(question.read_text(encoding="utf-8").replace("approved: false", "approved: true"), encoding="utf-8")
        self.assert_builds()
        shown = page.read_text(encoding="utf-8")
        self.assertLess(shown.index("<em>centeno</em>"), shown.index("<strong>más agua</strong>"))
        self.assertIn("Rosa «la de abajo»", shown)

        # What is wrong in one that waits is told; approved, it is refused.
        _, err = self.new("comment", "horno", "--author", "Eva", "--text", "Soy eva@example.org")
        self.assertIn("[comment-email]", err)
        refused("comment-email", "horno", "--author", "Eva", "--approved", "--text", "Soy eva@example.org")
        for name, before in original.items():
            if name != "content/site.yml":
                self.assertEqual((self.site / name).read_bytes(), before, name)
        before = files(self.site)
        for arguments in ([], ["horno"], ["horno", "--author", " "], ["horno", "--author", "A", "--staff", "equipo"],
                          ["horno", "--author", "A", "--date", "ayer"]):
            self.new("comment", *arguments, status=64)
        self.assertEqual(files(self.site), before)

    def test_wrong_calls(self):
        self.init()
        before = files(self.site)
        for arguments in (["post"], ["poem", "A"], ["post", " "], ["post", "A", "--date", "mañana"],
                          ["post", "A", "--slug", "Á"], ["post", "A", "--translation-of", "hola"]):
            self.run_it("new", *arguments, *(["--site", self.site] if len(arguments) > 1 else []), status=64)
        self.assertEqual(files(self.site), before)


class Check(CommandTest):
    def test_a_good_site(self):
        self.init()
        for lang, words in (("es", "Todo en orden: 4 textos.\n"), ("en", "All is well: 4 texts.\n")):
            self.assertEqual(self.run_it("check", "--site", self.site, "--lang", lang), (words, ""))

    def test_nothing_is_written(self):
        self.init()
        before = sorted(self.site.rglob("*"))
        self.run_it("check", "--site", self.site)
        (self.site / "content/posts/mala.md").write_text("---\ntitulo: x\n---\n")
        self.run_it("check", "--site", self.site, status=1)
        (self.site / "content/posts/mala.md").unlink()
        self.assertEqual(sorted(self.site.rglob("*")), before)

    def test_errors_and_warnings(self):
        self.init()
        (self.site / "content/posts/mala.md").write_text("---\ntitel: x\n---\n")
        for lang, words in (("es", "clave desconocida"), ("en", "unknown key")):
            _, err = self.run_it("check", "--site", self.site, "--lang", lang, status=1)
            self.assertIn(words, err)
        out, err = self.run_it("check", "--site", self.site, "--format", "json", status=1)
        self.assertEqual(err, "")
        self.assertIn(("error", "unknown-key", "content/posts/mala.md", 2),
                      [(found["severity"], found["rule"], found["file"], found["line"]) for found in json.loads(out)["diagnostics"]])

    def test_spelling_asks_the_dictionaries_of_dicpath_first(self):
        self.init()
        shelf = self.folder / "shelf"
        shelf.mkdir()
        post = self.site / "content/posts/a.md"
        post.write_text("---\ntitle: Agua\ndate: 2026-01-01\nauthors: [equipo]\n---\nAgua y agwa.\n")
        (shelf / "es_ES.aff").write_text("SET UTF-8\nTRY aeiour\n")
        words = re.findall(r"[^\W\d_]+", "".join(path.read_text() for path in self.site.rglob("content/**/*.*")))
        words = sorted((set(words) | {"agua"}) - {"agwa"})
        (shelf / "es_ES.dic").write_text("\n".join([str(len(words)), *words, ""]))
        found = []
        for _ in range(2):
            out, err = self.run_it("check", "--site", self.site, "--format", "json", DICPATH=str(shelf))
            found.append([(each["severity"], each["rule"], each["file"], each["line"], each["column"], each.get("suggestion"))
                          for each in json.loads(out)["diagnostics"]])
        self.assertEqual(found[0], [("warning", "spelling", "content/posts/a.md", 6, 8, "agua")])
        self.assertEqual(found[0], found[1])
        before = post.read_bytes()
        self.run_it("check", "--site", self.site, "--fix", DICPATH=str(shelf))
        self.assertEqual(post.read_bytes(), before)

    def test_a_missing_dictionary_is_named_with_what_to_install(self):
        self.init()
        brand = self.site / "content/brand/brand.yml"
        brand.write_text(brand.read_text() + "\nchecks: {dictionaries: {es: es_XX}}\n")
        for lang, words in (("es", "no está el diccionario `es_XX`"), ("en", "the dictionary `es_XX` is not there")):
            _, err = self.run_it("check", "--site", self.site, "--lang", lang)
            self.assertIn(words, err)
            self.assertIn("apt-get install hunspell-es", err)
        brand.write_text(brand.read_text().replace("checks: {", "checks: {severity: {spelling: off}, "))
        self.assertEqual(self.run_it("check", "--site", self.site)[1], "")

    def test_an_overdue_review_is_told_and_stops_nothing(self):
        self.init()
        guideline = self.site / "content/guidelines/vieja/index.md"
        guideline.parent.mkdir()
        guideline.write_text("---\ntitle: Vieja\nowner: equipo\nreview-by: 2020-01-01\n---\n")
        for lang, words in (("es", "esta guía tenía que revisarse el 2020-01-01"),
                            ("en", "this guideline was due for review on 2020-01-01")):
            _, err = self.run_it("check", "--site", self.site, "--lang", lang)
            self.assertIn(words, err)
            self.assertIn("content/guidelines/vieja/index.md:2", err)
        self.assertEqual(self.run_it("build", "--search", "off", "--site", self.site)[1], "")

    def test_what_a_draft_will_do_on_its_day_is_a_warning(self):
        self.init()
        for name in ("a", "b"):
            (self.site / f"content/posts/{name}.md").write_text(
                "---\ntitle: X\nslug: x\ndraft: true\ndate: 2026-01-01\nauthors: [equipo]\n---\n")
        out, _ = self.run_it("check", "--site", self.site, "--format", "json")
        found = json.loads(out)["diagnostics"]
        self.assertEqual({each["severity"] for each in found}, {"warning"})
        self.assertIn("duplicate-route", {each["rule"] for each in found})


    def mended(self, body, terms="{use: correo, avoid: [mail], severity: error, fix: true}"):
        self.init()
        (self.site / "content/brand/brand.yml").write_text(f"name: X\nterms: [{terms}]\n")
        text = self.site / "content/pages/prueba.md"
        text.parent.mkdir(exist_ok=True)
        text.write_text("---\ntitle: Prueba\ndescription: Una página para probar lo que hace la orden con un texto que tiene faltas.\n"
                        f"---\n{body}\n")
        return text

    def test_what_is_mended_is_shown_and_no_longer_told(self):
        text = self.mended("Un mail.")
        out, err = self.run_it("check", "--fix", "--site", self.site)
        self.assertIn("-Un mail.\n+Un correo.\nSustituciones: 1. Archivos cambiados: 1.\n", out)
        self.assertNotIn("term-forbidden", err)
        self.assertTrue(text.read_text().endswith("\nUn correo.\n"))

    def test_what_cannot_be_mended_is_told(self):
        text = self.mended("## Un mail\n\nUn [mail].\n\n[mail]: /a/")
        before = text.read_text()
        out, err = self.run_it("check", "--fix", "--site", self.site, status=1)
        self.assertIn("Sustituciones: 0. Archivos cambiados: 0.", out)
        self.assertEqual(err.count("[term-forbidden]"), 2)
        self.assertEqual(text.read_text(), before)

    def test_a_file_that_is_kept_from_being_written_stays(self):
        text = self.mended("Un mail.")
        text.chmod(0o444)
        out, err = self.run_it("check", "--fix", "--site", self.site, status=1)
        self.assertNotIn("+Un correo.", out)
        self.assertIn("[disk]", err)
        self.assertTrue(text.read_text().endswith("\nUn mail.\n"))
        self.assertEqual(text.stat().st_mode & 0o777, 0o444)

    def test_explanations_follow_the_site(self):
        self.init()
        out, _ = self.run_it("check", "--explain", "shouting", "--site", self.site, LANG="en_GB.UTF-8")
        self.assertIn("\nMal:\n", out)
        self.assertIn("quítala", self.run_it("check", "--explain", "unused-exception", "--site", self.site)[0])
        self.run_it("check", "--explain", "no-such-rule", "--site", self.site, status=1)
        out, _ = self.run_it("check", "--explain", "all", "--format", "json", "--site", self.site)
        rules = {rule["rule"]: rule for rule in json.loads(out)["rules"]}
        self.assertEqual(rules["shouting"]["severity"], "warning")
        self.assertIn("¡¡Ya está aquí!!", [example["bad"] for example in rules["shouting"]["examples"]])


class List(CommandTest):
    def setUp(self):
        super().setUp()
        self.init()
        posts = self.site / "content/posts"
        (posts / "a.md").write_text("---\ntitle: Programada\ndate: 2090-05-01T09:00\nauthors: [equipo]\n---\n")
        (posts / "b.md").write_text("---\ntitle: 日本 ☕\ndraft: true\nplanned: 2090-04-01\nauthors: [equipo]\n---\n")
        guideline = self.site / "content/guidelines/vieja/index.md"
        guideline.parent.mkdir()
        guideline.write_text("---\ntitle: Vieja\nowner: equipo\nreview-by: 2020-01-01\n---\n")

    lines = {
        "drafts": "drafts\t2090-04-01\tdraft\tes\tpost\t日本 ☕\tequipo\tcontent/posts/b.md\n",
        "scheduled": "scheduled\t2090-05-01T09:00:00Z\tscheduled\tes\tpost\tProgramada\tequipo\tcontent/posts/a.md\n",
        "overdue": "overdue\t2020-01-01\toverdue\tes\tguideline\tVieja\tequipo\tcontent/guidelines/vieja/index.md\n",
        "next": "next\t2090-04-01\tdraft\tes\tpost\t日本 ☕\tequipo\tcontent/posts/b.md\n"
                "next\t2090-05-01T09:00:00Z\tscheduled\tes\tpost\tProgramada\tequipo\tcontent/posts/a.md\n",
    }

    def test_plain_lines_when_piped(self):
        for section, lines in self.lines.items():
            self.assertEqual(self.run_it("list", section, "--site", self.site), (lines, ""))
        everything = "".join(self.lines.values())
        self.assertEqual(self.run_it("list", "--site", self.site), (everything, ""))
        self.assertEqual(self.run_it("list", "all", "--site", self.site), (everything, ""))

    def test_json(self):
        sections = json.loads(self.run_it("list", "--site", self.site, "--format", "json")[0])
        self.assertEqual({name: [item["title"] for item in items] for name, items in sections.items()},
                         {"drafts": ["日本 ☕"], "scheduled": ["Programada"], "overdue": ["Vieja"],
                          "next": ["日本 ☕", "Programada"]})
        self.assertEqual(sections["overdue"][0], {
            "title": "Vieja", "kind": "guideline", "language": "es", "status": "overdue", "due": "2020-01-01",
            "people": ["equipo"], "file": "content/guidelines/vieja/index.md", "route": "/guias/vieja/"})
        self.assertEqual(list(json.loads(self.run_it("list", "next", "--site", self.site, "--format", "json")[0])), ["next"])

    def test_another_moment(self):
        out, _ = self.run_it("list", "--site", self.site, "--at", "2090-06-01")
        self.assertNotIn("Programada", out)
        out, _ = self.run_it("list", "overdue", "--site", self.site, "--at", "2019-01-01")
        self.assertEqual(out, "")

    def test_a_table_in_a_terminal(self):
        for lang, headings in (("es", ["Borradores", "Programado", "Guías que", "Lo que viene"]),
                               ("en", ["Drafts", "Scheduled", "Guidelines whose", "What comes next"])):
            main, terminal = pty.openpty()
            process = subprocess.run([PORTAVOZ, "list", "--site", self.site, "--lang", lang], stdout=terminal,
                                     env=environment(NO_COLOR="1"), check=True)
            os.close(terminal)
            text = b""
            while True:
                try:
                    text += os.read(main, 65536)
                except OSError:
                    break
            os.close(main)
            lines = text.decode().replace("\r\n", "\n").split("\n")
            for heading in headings:
                self.assertEqual(sum(line.startswith(heading) for line in lines), 1, heading)
            table = lines[-3:-1]
            # The first title takes seven columns of a terminal and five characters.
            self.assertEqual([line.index("equipo") for line in table], [table[1].index("equipo") - 3, table[1].index("equipo")])

    def test_a_site_with_errors_is_listed(self):
        (self.site / "content/posts/mala.md").write_text("---\ntitel: x\n---\n")
        for lang, word in (("es", "`portavoz check` dice"), ("en", "`portavoz check` tells")):
            out, err = self.run_it("list", "drafts", "--site", self.site, "--lang", lang)
            self.assertEqual(out, self.lines["drafts"])
            self.assertIn(word, err)

    def test_wrong_calls(self):
        self.run_it("list", "all-of-it", "--site", self.site, status=64)
        self.run_it("list", "--at", "mañana", "--site", self.site, status=64)


class Headers(CommandTest):
    def test_each_server_gets_its_own_form(self):
        self.init()
        published = self.site / "public/_headers"
        self.run_it("build", "--search", "off", "--site", self.site)
        forms = {}
        for server in ("netlify", "nginx", "caddy"):
            forms[server], err = self.run_it("headers", "--server", server, "--site", self.site)
            self.assertEqual(err, "")
            self.assertIn("default-src 'none'; script-src 'self'", forms[server])
            self.assertIn("frame-ancestors 'self'", forms[server])
            self.assertNotIn("unsafe-inline", forms[server])
            lasting = re.findall(r"/assets/site\\?\.[0-9a-f]{8}\\?\.css", forms[server])
            self.assertEqual(len(lasting), 1, forms[server])
        self.assertIn("add_header Content-Security-Policy $portavoz_policy always;", forms["nginx"])
        self.assertIn("header @portavoz_lasting Cache-Control", forms["caddy"])
        if "/pagefind/" not in forms["netlify"]:
            self.assertEqual(published.read_text(encoding="utf-8"), forms["netlify"])
        # Nothing is written by it, and nothing of the server is published.
        self.assertFalse([p for p in (self.site / "public").rglob("*") if "nginx" in p.name or "caddy" in p.name.lower()])

    def test_the_staff_edition_has_headers_of_its_own(self):
        self.init()
        out, _ = self.run_it("headers", "--edition", "staff", "--site", self.site)
        public, _ = self.run_it("headers", "--site", self.site)
        self.assertNotEqual(out, public)
        out, _ = self.run_it("headers", "--base-url", "https://ejemplo.org/blog/", "--server", "netlify", "--site", self.site)
        self.assertIn("\n/blog/*\n", out)

    def test_a_site_with_errors_gets_none(self):
        self.init()
        (self.site / "content/pages/mala.md").write_text("---\ntitel: X\n---\n", encoding="utf-8")
        out, err = self.run_it("headers", "--site", self.site, status=1)
        self.assertEqual(out, "")
        self.assertIn("[unknown-key]", err)


class Guideline(CommandTest):
    def setUp(self):
        super().setUp()
        self.init("es", "Sol", "--also", "en")
        self.guideline = self.site / "content/guidelines/como-escribimos"

    def revise(self, *arguments, **options):
        return self.run_it("guideline", "revise", "como-escribimos", "--site", self.site, *arguments, **options)

    def test_a_version_is_kept_and_the_next_begun(self):
        before = {path.name: path.read_text() for path in self.guideline.iterdir()}
        out, err = self.revise("--summary", 'Cambia "todo": otra vez')
        self.assertEqual(err, "")
        self.assertIn("v1.0.en.md", out)
        after = {path.name: path.read_text() for path in self.guideline.iterdir()}
        self.assertEqual(sorted(after), ["index.en.md", "index.md", "v1.0.en.md", "v1.0.md"])
        today = datetime.datetime.now(datetime.timezone.utc).date()
        if (today.month, today.day) == (2, 29):
            self.skipTest("a year later there is no such day: ScaffoldingTextTests has that case")
        for suffix in ("", ".en"):
            old, new = before[f"index{suffix}.md"], after[f"index{suffix}.md"]
            self.assertEqual(after[f"v1.0{suffix}.md"], old)
            entry = f'  - {{version: "1.1", date: {today}, summary: "Cambia \\"todo\\": otra vez"}}\n'
            expected = old.replace('\nversion: "1.0"', '\nversion: "1.1"').replace("changes:\n", "changes:\n" + entry)
            expected = re.sub("(?m)^effective: .*", f"effective: {today}", expected)
            expected = re.sub("(?m)^review-by: .*", f"review-by: {today.replace(year=today.year + 1)}", expected)
            self.assertEqual(new, expected)
        self.assert_builds()
        self.assertTrue((self.site / "staff/guias/como-escribimos/v1.0/index.html").exists())
        self.revise("--version", "2.0", "--lang", "en")
        self.assert_builds()
        self.assertTrue((self.guideline / "v1.1.md").exists())
        self.assertIn('\nversion: "2.0"\n', (self.guideline / "index.md").read_text())

    def test_refusals(self):
        self.assert_refused("unknown-guideline", "guideline", "revise", "nada", "--site", self.site)
        self.assert_refused("version-not-newer", "guideline", "revise", "como-escribimos", "--version", "0.9", "--site", self.site)
        (self.guideline / "v1.0.md").write_text("---\ntitle: Mía\n---\n")
        self.assert_refused("file-exists", "guideline", "revise", "como-escribimos", "--site", self.site)

    def test_wrong_calls(self):
        self.revise("--version", "beta", status=64)
        self.run_it("guideline", "revise", status=64)


class Brand(CommandTest):
    def setUp(self):
        super().setUp()
        self.run_it("init", self.site, "--sample")
        self.brand = self.site / "content/brand/brand.yml"
        self.tokens = self.folder / "tokens.json"

    def brand_command(self, *arguments, **options):
        return self.run_it("brand", *arguments, "--site", self.site, "--lang", "en", **options)

    def test_tokens_go_out_and_come_back(self):
        before = self.brand.read_bytes()
        out, err = self.brand_command("export", "tokens.json")
        self.assertEqual((out, err), (f"tokens.json: {self.count()} tokens.\n", ""))
        first = self.tokens.read_bytes()
        self.assertEqual(self.brand_command("export", "-")[0].encode(), first)
        out, err = self.brand_command("import", "tokens.json")
        self.assertIn("says the same already", out)
        self.assertEqual((err, self.brand.read_bytes()), ("", before))
        self.brand_command("export", self.tokens)
        self.assertEqual(self.tokens.read_bytes(), first)

    def count(self):
        def tokens(node):
            return 1 if "$value" in node else sum(tokens(inner) for inner in node.values() if isinstance(inner, dict))
        return tokens(json.loads(self.tokens.read_text()))

    def test_an_import_shows_what_changes(self):
        self.brand_command("export", self.tokens)
        tokens = json.loads(self.tokens.read_text())
        tokens["spacing"]["4"]["$value"] = {"value": 18, "unit": "px"}
        tokens["color"]["hoja"]["$extensions"]["com.example.tool"] = {"id": "1:2", "face": "\U0001F600"}
        self.tokens.write_text(json.dumps(tokens))
        before = self.brand.read_text()
        out, err = self.brand_command("import", self.tokens)
        self.assertEqual(err, "")
        self.assertIn("\n-spacing: {1: 0.25rem, 2: 0.5rem, 3: 0.75rem, 4: 1rem}\n+spacing: {1: 0.25rem, 2: 0.5rem, 3: 0.75rem, 4: 18px}\n", out)
        after = self.brand.read_text()
        self.assertTrue(after.startswith(before.replace("4: 1rem}", "4: 18px}")))
        self.assertIn("\n  color.hoja: ", after)
        self.assertEqual([path.name for path in self.brand.parent.iterdir() if path.name[0] == "."], [])
        self.brand_command("export", self.tokens)
        again = json.loads(self.tokens.read_text())
        self.assertEqual(again["color"]["hoja"]["$extensions"]["com.example.tool"], {"id": "1:2", "face": "\U0001F600"})
        self.run_it("check", "--site", self.site)

    def test_refusals(self):
        self.assert_refused("no-such-file", "brand", "import", "none.json", "--site", self.site)
        self.tokens.write_text('{"color": {"$type": "color", "a": {"$value": "{b}"}, "b": {"$value": "{color.a}"}}}')
        self.assert_refused("token-unknown-reference", "brand", "import", self.tokens, "--site", self.site)
        self.tokens.write_text('{"a": 1,}')
        self.assert_refused("json-syntax", "brand", "import", self.tokens, "--site", self.site)
        self.tokens.write_bytes(b"\xff\xfe{}")
        self.assert_refused("not-utf8", "brand", "import", self.tokens, "--site", self.site)
        self.assert_refused("unreadable-file", "brand", "import", self.site, "--site", self.site)
        self.assert_refused("export-not-tokens", "brand", "export", self.brand, "--site", self.site)
        self.assert_refused("export-not-tokens", "brand", "export", self.site / "content", "--site", self.site)
        self.assert_refused("disk", "brand", "export", "/proc/tokens.json", "--site", self.site)
        self.assert_refused("missing-site-file", "brand", "export", "-", "--site", self.folder)

    def test_a_colour_that_could_not_be_read_is_refused_at_its_line(self):
        self.brand_command("export", self.tokens)
        tokens = json.loads(self.tokens.read_text())
        tokens["color"]["tinta"]["$value"] = {"colorSpace": "srgb", "components": [1, 1, 1]}
        self.tokens.write_text(json.dumps(tokens, indent=1))
        for err in self.refused("brand-low-contrast", "brand", "import", self.tokens, "--site", self.site):
            self.assertIn('"tinta": {', err)

    def test_wrong_calls(self):
        self.run_it("brand", "export", status=64)
        self.run_it("brand", "import", "a", "b", status=64)


class Markdown(CommandTest):
    def test_the_body_alone_is_printed(self):
        for arguments in ([], ["-"]):
            self.assertEqual(self.run_it("markdown", *arguments, stdin=b"**Hola**\n"), ("<p><strong>Hola</strong></p>\n", ""))
        (self.folder / "a.md").write_text("*Hi*\n")
        for path in ("a.md", self.folder / "a.md", "./a.md"):
            self.assertEqual(self.run_it("markdown", path)[0], "<p><em>Hi</em></p>\n")
        self.assertEqual(self.run_it("markdown", stdin=b""), ("", ""))

    def test_dialects(self):
        text = b"## Hola\n"
        outs = {name: self.run_it("markdown", "--dialect", name, stdin=text)[0] for name in ("commonmark", "gfm", "site")}
        self.assertEqual(outs["commonmark"], "<h2>Hola</h2>\n")
        self.assertEqual(outs["gfm"], "<h2>Hola</h2>\n")
        self.assertEqual(outs["site"], '<h2 id="hola">Hola</h2>\n')
        self.assertEqual(self.run_it("markdown", stdin=text)[0], outs["site"])

    def test_a_guests_text_is_made_safe(self):
        text = b'<script>x</script>\n\n[a](javascript:x)\n'
        self.assertIn("<script>", self.run_it("markdown", stdin=text)[0])
        out, err = self.run_it("markdown", "--safe", stdin=text)
        self.assertNotIn("<script", out)
        self.assertNotIn("javascript:", out)
        self.assertIn("<stdin>:1\n", err)
        self.assertIn("<stdin>:3:1\n", err)

    def test_charts_find_their_tables(self):
        chart = "```chart\ntype: bar\ntitle: A\nfile: v.csv\n```\n"
        for place in ("data", "content/data"):
            (self.folder / place).mkdir(parents=True)
            (self.folder / place / "v.csv").write_text(f"Mes;Ventas\n{place[-4:]};1\n")
        (self.folder / "content/posts/x").mkdir(parents=True)
        for path in ("a.md", "content/posts/x/index.md"):
            (self.folder / path).write_text(chart)
            for written in (path, f"./{path}", self.folder / path):
                out, err = self.run_it("markdown", written)
                self.assertTrue(out.startswith('<figure class="chart">') and err == "", (written, out, err))
        out, err = self.run_it("markdown", stdin=chart.encode())
        self.assertIn("[missing-data-file]", err)
        self.assertTrue(out.startswith('<pre><code class="language-chart">'))
        (self.folder / "data/v.csv").write_text("Mes;Ventas\nEnero;nueve\n")
        _, err = self.run_it("markdown", "--lang", "en", "a.md")
        self.assertIn("content/data/v.csv:2:7\n", err)
        self.assertIn("Enero;nueve", err)

    def test_problems_are_told_apart_from_the_html(self):
        for lang, word in (("es", "aviso: "), ("en", "warning: ")):
            out, err = self.run_it("markdown", "--lang", lang, stdin="# Título\n".encode())
            self.assertEqual(out, '<h1 id="titulo">Título</h1>\n')
            self.assertTrue(err.startswith(word) and "[heading-level-one]" in err)

    def test_several_texts_are_printed_in_order(self):
        for name in "ab":
            (self.folder / f"{name}.md").write_text(f"# {name}\n")
        out, err = self.run_it("markdown", "b.md", "a.md", "-", stdin=b"c")
        self.assertEqual(out, '<h1 id="b">b</h1>\n<h1 id="a">a</h1>\n<p>c</p>\n')
        self.assertLess(err.index("b.md:1:1"), err.index("a.md:1:1"))

    def test_the_time_is_told_apart_from_the_html(self):
        out, err = self.run_it("markdown", "--timings", stdin=b"a")
        self.assertEqual(out, "<p>a</p>\n")
        self.assertRegex(err, r"^markdown [0-9.]+ ms\n$")

    def test_a_text_beyond_the_limits_is_refused(self):
        (self.folder / "deep.md").write_text(">" * 51 + "a\n")
        self.assert_refused("markdown-too-deep", "markdown", "deep.md")
        (self.folder / "large.md").write_text("a\n" * (1 << 21) + "a")
        self.assert_refused("markdown-too-large", "markdown", "--safe", "large.md")

    def test_very_many_faults_on_one_line_are_told_soon(self):
        out, err = self.run_it("markdown", "--safe", stdin=b"a <b> " * 160_000)
        self.assertEqual(err.count("[raw-html-removed]"), 1000)
        self.assertLess(len(err), 1_000_000)

    def test_what_cannot_be_read_is_refused(self):
        self.assert_refused("no-such-file", "markdown", "nada.md")
        self.assert_refused("unreadable-file", "markdown", ".")
        (self.folder / "latin.md").write_bytes("a\n ñ".encode("latin-1"))
        self.assert_refused("not-utf8", "markdown", "latin.md")
        _, err = self.run_it("markdown", "latin.md", status=1)
        self.assertIn("latin.md:2:2", err)

    def test_wrong_calls(self):
        self.run_it("markdown", "--dialect", "textile", status=64)


class Build(CommandTest):
    def test_makes_the_same_bytes_in_any_locale_time_zone_and_on_any_number_of_cores(self):
        self.run_it("init", self.site, "--sample")
        elsewhere = self.folder / "elsewhere"
        shutil.copytree(self.site, elsewhere)
        at = ["--at", "2026-11-21T10:00", "--quiet"]
        self.run_it("build", "--site", self.site, *at, TZ="Asia/Tokyo", LANG="C")
        everywhere = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {min(everywhere)})
        try:
            self.run_it("build", "--site", elsewhere, *at, TZ="America/Lima", LANG="es_ES.UTF-8")
        finally:
            os.sched_setaffinity(0, everywhere)
        for edition in ("public", "staff"):
            first, second = ({str(path.relative_to(site / edition)): path.read_bytes()
                              for path in (site / edition).rglob("*") if path.is_file()}
                             for site in (self.site, elsewhere))
            self.assertGreater(len(first), 30)
            self.assertEqual(first, second)


class Everywhere(CommandTest):
    def commands(self, lang):
        """Every command by its words, as the command itself lists them in a language."""
        def walk(command, path):
            yield path, command
            for inner in command.get("subcommands", []):
                if inner["commandName"] != "help":
                    yield from walk(inner, [*path, inner["commandName"]])
        out, _ = self.run_it("--experimental-dump-help", "--lang", lang)
        return dict((tuple(path), command) for path, command in walk(json.loads(out)["command"], []))

    def test_help_has_examples_in_both_languages(self):
        for lang, heading, usage in (("es", "EJEMPLOS:", "USO:   "), ("en", "EXAMPLES:", "USAGE: ")):
            commands = self.commands(lang)
            self.assertGreater(len(commands), 15)
            for command in commands:
                with self.subTest(lang=lang, command=command):
                    out, err = self.run_it("--lang", lang, *command, "--help")
                    self.assertEqual(err, "")
                    examples = out.partition(heading + "\n")[2].partition(usage)[0].strip("\n").split("\n")
                    self.assertTrue(out.partition(heading + "\n")[2].partition(usage)[1])
                    # A line that stood too far out would have been broken, and could not be copied.
                    for line in examples:
                        self.assertTrue(line.startswith("  ") and "portavoz " + " ".join(command[:1]) in line, line)

    def test_spanish_help_is_spanish_to_the_last_word(self):
        spanish, english = self.commands("es"), self.commands("en")
        self.assertEqual(spanish.keys(), english.keys())
        builtin = {"Show help information.", "Show the version.", "Muestra esta ayuda.", "Muestra la versión."}
        for command, ours in spanish.items():
            theirs = english[command]
            texts = [[each["abstract"], each["discussion"].partition("EJEMPLOS:")[0].partition("EXAMPLES:")[0]]
                     for each in (ours, theirs)]
            for each, found in ((ours, texts[0]), (theirs, texts[1])):
                found += [argument["abstract"] for argument in each.get("arguments", [])]
            texts = [[text for text in found if text and text not in builtin] for found in texts]
            with self.subTest(command):
                self.assertEqual(len(texts[0]), len(texts[1]))
                self.assertEqual(set(texts[0]) & set(texts[1]), set())
                words = [set(re.findall(r"[^\W\d_]+", self.run_it(*command, "--help", "--lang", lang)[0].lower()))
                         for lang in ("es", "en")]
                alien = {"the", "and", "overview", "usage", "options", "arguments", "subcommands", "examples",
                         "values", "see", "for", "show", "information", "subcommand"}
                self.assertEqual(words[0] & alien, set())
                self.assertTrue(words[1] & alien)

    def test_the_language_of_help(self):
        english, _ = self.run_it("build", "--help")
        spanish, _ = self.run_it("build", "--help", LANG="es_ES.UTF-8")
        self.assertNotEqual(english, spanish)
        for arguments in (["--lang", "es", "build", "--help"], ["--lang=es", "build", "--help"],
                          ["build", "--help", "--lang", "es"], ["build", "--lang=es", "-h"], ["--lang", "es", "help", "build"]):
            with self.subTest(arguments):
                self.assertEqual(self.run_it(*arguments)[0], spanish)
        self.assertEqual(self.run_it("--lang", "en", "build", "--help", LANG="es_ES.UTF-8")[0], english)
        self.init("es")
        self.assertEqual(self.run_it("build", "--help", cwd=self.site)[0], spanish)
        self.assertEqual(self.run_it("build", "--help", "--site", self.site, LANG="en_GB.UTF-8")[0], spanish)

    def test_wrong_calls_are_told_in_both_languages(self):
        for arguments, spanish, english in (
                (["build", "--editions", "x"], "No hay ninguna opción «--editions». ¿Querías decir «--edition»?",
                 "Unknown option '--editions'. Did you mean '--edition'?"),
                (["build", "-z"], "No hay ninguna opción «-z»", "Unknown option '-z'"),
                (["build", "--edition", "x"],
                 "«x» no vale para «--edition <edición>». Elige uno de estos: 'public', 'staff' o 'both'.",
                 "The value 'x' is invalid for '--edition <edition>'. Please provide one of 'public', 'staff' or 'both'."),
                (["serve", "--port", "x"], "«x» no vale para «--port <puerto>»",
                 "The value 'x' is invalid for '--port <port>'"),
                (["build", "--at"], "Falta el valor de «--at <fecha>»", "Missing value for '--at <date>'"),
                (["build", "--quiet=3"], "La opción «--quiet» no lleva ningún valor, y se le ha dado «3».",
                 "The option '--quiet' does not take any value, but '3' was specified."),
                (["new", "post"], "Falta «<título>»", "Missing expected argument '<title>'"),
                (["new", "page", "A", "B"], "Sobra «B»", "Unexpected argument 'B'"),
                (["new", "page", "A", "B", "C"], "Sobran 2 cosas: «B', 'C»", "2 unexpected arguments: 'B', 'C'"),
                (["build", "--at", "x"], "--at necesita una fecha como 2026-12-24 o 2026-12-24T09:00, no «x».",
                 "--at needs a date such as 2026-12-24 or 2026-12-24T09:00, not 'x'."),
                (["build", "--base-url", "x"], "--base-url necesita una dirección como https://ejemplo.org/blog/, no «x».",
                 "--base-url needs an address such as https://example.org/blog/, not 'x'.")):
            for lang, words, usage in (("es", spanish, "Uso:   "), ("en", english, "Usage: ")):
                with self.subTest(lang=lang, arguments=arguments):
                    out, err = self.run_it("--lang", lang, *arguments, status=64)
                    self.assertEqual((out, err.split("\n")[0]), ("", "Error: " + words))
                    self.assertIn("\n" + usage, err)
        _, err = self.run_it("--lang", "fr", "build", status=64)
        self.assertIn("'fr'", err)

    def test_a_language_before_the_command_is_that_of_its_messages(self):
        self.init("es")
        self.assertIn("All is well", self.run_it("--lang", "en", "check", "--site", self.site)[0])
        self.assertIn("Todo en orden", self.run_it("--lang", "en", "check", "--site", self.site, "--lang", "es")[0])

    def test_version(self):
        self.assertRegex(self.run_it("--version")[0], r"^\d+\.\d+\.\d+\n$")

    def test_completions_are_read_by_their_shells(self):
        for shell in ("bash", "zsh", "fish"):
            script, _ = self.run_it("--generate-completion-script", shell)
            self.assertIn("guideline", script)
            if shutil.which(shell):
                subprocess.run([shell, "-n"], input=script.encode(), check=True)

    def test_a_folder_without_a_site(self):
        for command in (["check"], ["list"], ["build"], ["guideline", "revise", "x"], ["new", "page", "X"]):
            with self.subTest(command):
                self.assert_without_a_site(command)
        self.assertEqual(files(self.folder), {})

    def assert_without_a_site(self, command):
        for locale, word in (("es_ES.UTF-8", "entra en la carpeta"), ("C", "go to the site's folder")):
            out, err = self.run_it(*command, status=1, LANG=locale)
            self.assertEqual(out, "")
            self.assertIn("[missing-site-file]", err)
            self.assertIn(word, err)

    def test_messages_follow_the_site_before_the_system(self):
        self.init("es")
        self.assertIn("Todo en orden", self.run_it("check", "--site", self.site, LANG="en_GB.UTF-8")[0])

    def test_the_list_of_fields_is_the_codes(self):
        out, _ = self.run_it("theme", "fields")
        templates = {path.stem for path in (REPOSITORY / "themes/default/templates").glob("*.html")} - {"base"}
        headings = set(re.findall(r"^(\S+)$", out, flags=re.M))
        self.assertLessEqual(templates, headings)
        self.assertRegex(out, r"(?m)^  title +text +\S")

    def test_a_full_disk_is_told(self):
        self.init()
        site = ["--site", str(self.site)]
        for command in (["markdown"], ["check", *site], ["list", "--format", "json", *site], ["build", "--format", "json", *site],
                        ["theme", "fields"]):
            with self.subTest(command), open("/dev/full", "wb") as full:
                result = subprocess.run([PORTAVOZ, *command], input=b"a", stdout=full, stderr=subprocess.PIPE,
                                        env=environment())
                self.assertEqual(result.returncode, 1)
                self.assertIn(b"[disk]", result.stderr)

    def test_a_name_like_a_placeholder_is_only_a_name(self):
        out, _ = self.run_it("init", "{files}{site}", "--name", "Sol", "--lang", "en")
        self.assertEqual(out.split("\n")[0], "Site made in {files}{site}: 7 files.")

    def test_a_disk_that_says_no_is_told(self):
        self.init("es", "Sol", "--also", "en")
        pages = self.site / "content/pages"
        shutil.rmtree(pages)
        pages.write_text("a file where a folder should be")
        self.assert_refused("disk", "new", "page", "Hola", "--site", self.site, "--slug", "hola")


if __name__ == "__main__":
    unittest.main()
