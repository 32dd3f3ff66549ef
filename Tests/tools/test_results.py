#!/usr/bin/env python3
"""Courses' results and badges from outside: files of every kind in, tables out, each number computed here a second time.

People are made up by chance with a fixed seed, and answer as the lessons' script would write it down. Badges are checked by
programs that have nothing to do with ours: openssl, PyJWT and openbadgeslib. PORTAVOZ names another binary than the release
build's.
"""

import base64
import csv
import datetime
import hashlib
import io
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import unittest

import jwt
from openbadgeslib.ob3 import OB3Verifier

from test_command import PORTAVOZ, CommandTest, files

SITE = """title: Prueba
description: Un sitio de prueba.
time-zone: Europe/Madrid
languages: {es: {name: Español}, en: {name: English, title: Test, description: A site for tests.}}
public: {base-url: "https://ejemplo.example/"}
staff: {base-url: "https://hub.ejemplo.example/"}
"""

COURSE = """title: {title}
{slug}version: "2.0"
pass-mark: 60
validity: 24
modules:
  - {{title: {first}, lessons: [01-uno]}}
  - {{title: {second}, lessons: [02-dos, 03-tres]}}
{more}"""

# Each question of the assessment: its id, its text, its answers, the right ones by number.
ASSESSMENT = [
    ("f-uno", "¿Qué es un canal?", ["Un sitio", "Una acequia", "Un perro"], {1}),
    ("f-dos", "=1+1 ¿cuánto es?", ["Dos", "-Tres", "Once"], {1}),
    ("f-tres", "¿Cuáles valen, sí o no?", ["Pan", "Piedra", "Queso", "Barro"], {1, 3}),
    ("f-cuatro", "El café está hecho.", ["Verdadero", "Falso"], {2}),
    ("f-cinco", "¿Quién «decide»?", ["Ana", "Luis; y Eva", "Nadie"], {2}),
]
LESSONS = ["uno", "dos", "tres", "examen"]
EXERCISES = {"q-uno": ("quiz", "uno", 3, {2}), "q-dos": ("fill", "dos", 1, None), "q-tres": ("scenario", "tres", 0, None)}

NAMES = ["Marta Gil", "Íñigo Peña", "Ana López", "Ñora Vidal", "Óscar Ruiz", "Lía Sanz", "Pau Mas", "Noa Rey", "Teo Gómez",
         "Sara Ibáñez", "Hugo León", "Vera Cruz", "Álex Font", "Irene Díaz", "Bruno Sáez", "Clara Núñez"]


def quiz(id, question, answers, right):
    if answers == ["Verdadero", "Falso"]:
        return (f'```quiz\nid: {id}\nquestion: "{question}"\nright: {str(right == {1}).lower()}\n'
                'if-true: "Eso."\nif-false: "Eso."\n```\n')
    lines = "".join(f'  - {{text: "{text}"{", right: true" if number in right else ""}, feedback: "Por eso."}}\n'
                    for number, text in enumerate(answers, 1))
    return f'```quiz\nid: {id}\nquestion: "{question}"\nanswers:\n{lines}```\n'


def lesson(title, body, more=""):
    return f"---\ntitle: {title}\n{more}---\n{body}"


def site_files(more=""):
    folder = "content/training/curso/"
    assessment = "\n".join(quiz(*question) for question in ASSESSMENT)
    return {
        "content/site.yml": SITE,
        "content/brand/brand.yml": "name: Prueba\n",
        "content/people/ana.md": "---\nname: Ana\nrole: Redactora\n---\n",
        folder + "course.yml": COURSE.format(title="Curso de prueba", slug="", first="Antes", second="Después", more=more),
        folder + "01-uno.md": lesson("Lección uno", quiz("q-uno", "¿Cuál?", ["A", "B", "C"], {2})),
        folder + "02-dos.md": lesson(
            "Lección dos", '```fill\nid: q-dos\nquestion: "Completa."\ntext: "Sale el [sol]."\nright: "Eso."\nwrong: "No."\n```\n'),
        folder + "03-tres.md": lesson(
            "Lección tres", "```scenario\nid: q-tres\ntitle: Una charla\nstart: a\nsteps:\n  a:\n    says: Hola\n    replies:\n"
            "      - {text: Bien, to: b, feedback: Vale.}\n      - {text: Mal, to: c, feedback: No.}\n"
            "  b: {says: Adiós, end: good}\n  c: {says: Vaya, end: bad}\n```\n\n```reflection\nid: pienso\nquestion: ¿Y tú?\n```\n"),
        folder + "04-examen.md": lesson("Evaluación final", assessment, "part: assessment\n"),
    }


def instant(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Reader:
    """One person and what their browser keeps, in the words of themes/default/assets/exercises.js."""

    def __init__(self, number, chance):
        self.name = NAMES[number % len(NAMES)] + ("" if number < len(NAMES) else f" {number}")
        self.reader = f"{number:016x}"
        self.start = datetime.datetime(2026, 3, 2, 9, 0) + datetime.timedelta(days=number)
        self.lessons = {name: self.start for name in LESSONS[:3] if chance.random() < 0.85}
        self.exercises = {}
        skill = chance.random()
        for id, (kind, place, size, right) in EXERCISES.items():
            if chance.random() < 0.2:
                continue
            first = chance.random() < 0.3 + 0.6 * skill
            tries = 1 if first else chance.randint(1, 3)
            chosen = None
            if right:
                chosen = sorted(right) if first else [chance.choice([n for n in range(1, size + 1) if n not in right])]
            last = sorted(right) if right and (first or tries > 1) else chosen
            record = {"kind": kind, "lesson": place, "at": instant(self.start), "right": first or tries > 1, "first": first,
                      "tries": tries, "of": size, "answer": last if last else "b" if kind == "scenario" else ["sol"]}
            if chosen:
                record["chosen"] = chosen
            self.exercises[id] = record
        self.exercises["pienso"] = {"kind": "checklist", "lesson": "tres", "at": instant(self.start), "answer": []}
        self.attempts = []
        for go in range(chance.choice([0, 1, 1, 1, 2, 2])):
            self.attempts.append(self.attempt(self.start + datetime.timedelta(hours=2 + go), skill + 0.3 * go, chance))
        if any(attempt["passed"] for attempt in self.attempts):
            self.lessons["examen"] = self.start

    @staticmethod
    def attempt(at, skill, chance):
        answers, wrong = {}, []
        for number, (id, _, texts, right) in enumerate(ASSESSMENT):
            # The second question is a trap, and the fourth is got right by those who know least.
            sure = {1: 0.15, 3: 0.9 - 0.8 * skill}.get(number, 0.25 + 0.7 * skill)
            if chance.random() < sure:
                answers[id] = sorted(right)
            else:
                others = [n for n in range(1, len(texts) + 1) if n not in right]
                answers[id] = [2] if number == 1 and chance.random() < 0.8 else [chance.choice(others)]
                wrong.append(id)
        count = len(ASSESSMENT) - len(wrong)
        score = 100 * count // len(ASSESSMENT)
        return {"at": instant(at), "version": "2.0", "right": count, "of": len(ASSESSMENT), "score": score,
                "passed": score >= 60, "answers": answers, "wrong": wrong}

    def data(self, **changes):
        lessons = {name: {"done": instant(done), "versions": {}} for name, done in self.lessons.items()}
        data = {"format": 1, "course": "curso", "lessons": lessons, "exercises": self.exercises, "attempts": self.attempts,
                "last": "uno", "name": self.name, "reader": self.reader, "version": "2.0",
                "exported": instant(self.start + datetime.timedelta(days=30))}
        data.update(changes)
        return {name: value for name, value in data.items() if value is not None}

    def text(self, **changes):
        return json.dumps(self.data(**changes), indent=1, ensure_ascii=False)


def months_later(date, count):
    index = date.year * 12 + date.month - 1 + count
    year, month = divmod(index, 12)
    for day in range(date.day, 0, -1):
        try:
            return datetime.date(year, month + 1, day)
        except ValueError:
            pass


def expected_people(readers, today):
    people = []
    for reader in readers:
        passed = [attempt for attempt in reader.attempts if attempt["passed"]]
        best = passed[-1] if passed else reader.attempts[-1] if reader.attempts else None
        date = datetime.date.fromisoformat(passed[-1]["at"][:10]) if passed else None
        until = months_later(date, 24) if date else None
        first = reader.attempts[0]["wrong"] if reader.attempts else []
        people.append({
            "name": reader.name,
            "modules": ("uno" in reader.lessons) + ({"dos", "tres"} <= set(reader.lessons)),
            "lessons": len(reader.lessons), "exercises": len([id for id in reader.exercises if id in EXERCISES]),
            "attempts": len(reader.attempts), "score": best and best["score"], "passed": bool(passed),
            "date": date and date.isoformat(), "validUntil": until and until.isoformat(),
            "expired": bool(until and until < today), "version": "2.0",
            "wrong": [id for id, *_ in ASSESSMENT if id in first],
        })
    return people


def expected_questions(readers):
    """By the textbook: shares, the commonest wrong answer, and Python's own correlation."""
    whole = [reader.attempts[0] for reader in readers if reader.attempts]
    questions = {}
    for id, (kind, _, size, right) in EXERCISES.items():
        tried = [reader.exercises[id] for reader in readers if id in reader.exercises]
        wrong = {}
        for record in tried:
            for number in record.get("chosen", []):
                if right and number not in right:
                    wrong[number] = wrong.get(number, 0) + 1
        questions[id] = (len(tried), sum(record["first"] for record in tried), None, wrong)
    for id, _, texts, right in ASSESSMENT:
        own = [int(id not in attempt["wrong"]) for attempt in whole]
        rest = [attempt["right"] - mine for attempt, mine in zip(whole, own)]
        correlation = None
        if len(whole) >= 10 and len(set(own)) > 1 and len(set(rest)) > 1:
            correlation = statistics.correlation(own, rest)
        wrong = {}
        for attempt in whole:
            for number in attempt["answers"][id]:
                if number not in right:
                    wrong[number] = wrong.get(number, 0) + 1
        questions[id] = (len(whole), sum(own), correlation, wrong)
    return questions


class ResultsTest(CommandTest):
    more = ""
    lang = "es"

    def setUp(self):
        super().setUp()
        self.write_site()

    def write_site(self, **changes):
        for path, text in {**site_files(self.more), **changes}.items():
            file = self.site / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def results(self, *arguments, status=0):
        return self.run_it("course", "results", *arguments, "--site", self.site, "--at", "2026-09-01", "--lang", self.lang,
                           status=status)

    def report(self, *arguments, status=0):
        out, err = self.results(*arguments, "--format", "json", status=status)
        return json.loads(out), err

    def rules(self, err):
        return sorted(re.findall(r"\[([a-z0-9-]+)\]", err))


class Progress(ResultsTest):
    def readers(self, count, seed=20260901):
        chance = random.Random(seed)
        readers = [Reader(number, chance) for number in range(count)]
        return readers, [self.file(f"avance-{reader.reader}.json", reader.text()) for reader in readers]

    def test_each_number_is_what_arithmetic_says(self):
        readers, paths = self.readers(40)
        report, err = self.report(*paths)
        self.assertEqual(err, "")
        self.assertEqual(report["files"], {"read": 40, "leftOut": 0})
        people = {person["name"]: person for person in report["people"]}
        self.assertEqual(len(people), 40)
        for person in expected_people(readers, datetime.date(2026, 9, 1)):
            self.assertEqual(people[person["name"]], person)
        self.assertEqual(report["passed"], sum(person["passed"] for person in people.values()))
        finished = [sum("uno" in reader.lessons for reader in readers),
                    sum({"dos", "tres"} <= set(reader.lessons) for reader in readers)]
        self.assertEqual([module["finished"] for module in report["modules"]], finished)
        questions = {question["id"]: question for question in report["questions"]}
        self.assertEqual(list(questions), ["q-uno", "q-dos", "q-tres"] + [id for id, *_ in ASSESSMENT])
        for id, (answered, right, correlation, wrong) in expected_questions(readers).items():
            question = questions[id]
            self.assertEqual((question["answered"], question["right"]), (answered, right), id)
            self.assertAlmostEqual(question["difficulty"], right / answered, places=4)
            if correlation is None:
                self.assertIsNone(question["discrimination"], id)
            else:
                self.assertAlmostEqual(question["discrimination"], correlation, places=4, msg=id)
            most = max(wrong.values(), default=0)
            if most:
                number = min(n for n, count in wrong.items() if count == most)
                self.assertEqual((question["wrong"]["number"], question["wrong"]["count"]), (number, most), id)
            else:
                self.assertIsNone(question["wrong"])
        # The trap is told, with the reasons; so is the one that those who know least get right.
        self.assertLessEqual({"misleading", "too-hard"}, set(questions["f-dos"]["findings"]))
        self.assertIn("negative", questions["f-cuatro"]["findings"])
        self.assertLess(questions["f-cuatro"]["discrimination"], 0)

    def test_the_order_of_the_files_changes_nothing(self):
        readers, paths = self.readers(12)
        first = self.results(*paths)
        self.assertEqual(self.results(*reversed(paths)), first)

    def test_a_few_people_are_told_in_plain_numbers(self):
        readers, paths = self.readers(7)
        out, err = self.results(*paths)
        self.assertEqual(err, "")
        self.assertIn("Curso de prueba · versión 2.0 · 7 personas", out)
        self.assertNotIn("Discriminación  0", out)
        report, _ = self.report(*paths)
        self.assertEqual({question["discrimination"] for question in report["questions"]}, {None})
        out, _ = self.run_it("course", "results", *paths, "--site", self.site, "--lang", "en")
        self.assertIn("7 people", out)
        self.assertIn("Valid until", out)

    def test_the_newest_of_ones_files_counts(self):
        chance = random.Random(3)
        reader = Reader(0, chance)
        reader.attempts = [Reader.attempt(reader.start, 2, chance)]
        old = self.file("vieja.json", reader.text(attempts=[], exported="2026-03-03T09:00:00.000Z"))
        new = self.file("nueva.json", reader.text(reader=None, name="MARTA  gil"))
        for order in ([old, new], [new, old]):
            report, err = self.report(*order)
            self.assertEqual((report["count"], report["people"][0]["attempts"]), (1, 1))
            self.assertIn("de MARTA gil hay otro archivo más nuevo", err)
            self.assertIn(str(old), err)
            self.assertIn(str(new), err)

    def test_a_browser_is_known_by_its_number(self):
        reader = Reader(0, random.Random(3))
        one = self.file("a.json", reader.text(name=None))
        two = self.file("b.json", reader.text(exported="2026-04-30T09:00:00.000Z"))
        report, err = self.report(one, two)
        self.assertEqual([person["name"] for person in report["people"]], ["Marta Gil"])
        self.assertEqual(self.rules(err), ["results-same-person"])

    def test_who_left_no_name_is_somebody(self):
        readers, _ = self.readers(2)
        paths = [self.file(f"{n}.json", reader.text(name=None)) for n, reader in enumerate(readers)]
        report, _ = self.report(*paths)
        self.assertEqual([person["name"] for person in report["people"]], ["Sin nombre (0.json)", "Sin nombre (1.json)"])

    def test_the_same_bytes_count_once(self):
        _, paths = self.readers(1)
        copy = self.file("copia.json", paths[0].read_bytes())
        report, err = self.report(paths[0], copy, paths[0])
        self.assertEqual(report["count"], 1)
        self.assertEqual(self.rules(err), ["results-duplicate-file", "results-duplicate-file"])

    def test_certificates_end_as_the_page_says(self):
        reader = Reader(0, random.Random(3))
        attempt = Reader.attempt(datetime.datetime(2024, 2, 29, 12), 9, random.Random(1))
        reader.attempts = [attempt | {"answers": {id: sorted(right) for id, _, _, right in ASSESSMENT}, "wrong": [],
                                      "right": 5, "score": 100, "passed": True}]
        report, _ = self.report(self.file("a.json", reader.text()))
        person = report["people"][0]
        self.assertEqual((person["date"], person["validUntil"], person["expired"]), ("2024-02-29", "2026-02-28", True))
        out, _ = self.results(self.folder / "a.json")
        self.assertIn("2026-02-28 (caducado)", out)

    def test_another_version_of_the_course_is_told(self):
        reader = Reader(0, random.Random(3))
        attempt = Reader.attempt(reader.start, 9, random.Random(1))
        attempt["version"] = "1.0"
        attempt["answers"]["f-vieja"] = [1]
        reader.attempts = [attempt]
        reader.exercises["q-vieja"] = {"kind": "quiz", "lesson": "uno", "first": True, "tries": 1}
        report, err = self.report(self.file("a.json", reader.text()))
        self.assertEqual(report["people"][0]["version"], "1.0")
        self.assertIn("2 preguntas que el curso `curso` ya no tiene: f-vieja, q-vieja", err)
        self.assertEqual(report["questions"][3]["wrong"], None)

    def test_answers_that_dont_agree_with_the_score_are_told(self):
        reader = Reader(0, random.Random(3))
        attempt = Reader.attempt(reader.start, 0, random.Random(1))
        for change, words in (({"right": 5, "score": 100, "passed": True}, "con sus respuestas son"),
                              ({"score": 97}, "las cuentas dan"), ({"passed": not attempt["passed"]}, "nota para aprobar")):
            reader.attempts = [attempt | change]
            report, err = self.report(self.file("a.json", reader.text()))
            self.assertEqual(self.rules(err), ["results-answers-disagree"])
            self.assertRegex(err, r"a\.json:\d+:\d+")
            self.assertIn(words, err)

    def test_a_bad_file_among_good_ones_is_left_out_and_said_to_be(self):
        reader = Reader(0, random.Random(3))
        good = self.file("buena.json", reader.text())
        deep = "[" * 100 + "]" * 100
        for rule, place, content in (
            ("json-syntax", ":1:12", '{"format": '), ("json-syntax", ":1:1", "hola"),
            ("results-not-progress", ":1:1", '{"a": 1}'), ("results-not-progress", ":1:1", "[]"),
            ("results-format", ":1:12", '{"format": 2, "course": "curso"}'),
            ("results-other-course", "", reader.text(course="otro", name="Otra")),
            ("results-bad-value", "", reader.text(attempts={"a": 1}, name="Otra")),
            ("results-bad-value", "", reader.text(name=7)),
            ("results-bad-value", "", reader.text(exported="ayer")),
            ("results-bad-value", "", reader.text(exercises={"q-uno": {"tries": -1}})),
            ("results-bad-value", "", reader.text(exercises={"q-uno": {"tries": 1.5}})),
            ("results-missing-key", "", reader.text(attempts=[{"at": "2026-03-02T09:00:00Z"}])),
            ("json-too-large", "", '{"format": 1, "course": "curso", "x": ' + deep + "}"),
            ("json-duplicate-name", "", '{"format": 1, "format": 1, "course": "curso"}'),
            ("not-utf8", ":1:26", b'{"format": 1, "course": "\xe9"}'),
            ("results-empty-table", "", b"  \n"), ("results-spreadsheet", "", b"PK\x03\x04 hoja"),
        ):
            with self.subTest(rule=rule, content=content[:40]):
                bad = self.file("mala.json", content)
                report, err = self.report(good, bad, "--course", "curso", status=1)
                self.assertIn(rule, self.rules(err))
                self.assertIn(f"mala.json{place}", err)
                self.assertEqual((report["count"], report["files"]), (1, {"read": 1, "leftOut": 1}))
                self.assertIn("Archivos que no cuentan: 1", err)

    def test_what_is_no_file_has_a_way_out(self):
        _, paths = self.readers(1)
        (self.folder / "carpeta").mkdir()
        huge = self.folder / "enorme.json"
        with open(huge, "wb") as stream:
            stream.truncate(50_000_000)
        for rule, name in (("results-folder", "carpeta"), ("no-such-file", "nada.json"), ("results-too-large", "enorme.json")):
            report, err = self.report(paths[0], self.folder / name, status=1)
            self.assertEqual(self.rules(err), [rule])
            self.assertEqual(report["count"], 1)
        _, err = self.results(self.folder / "nada.json", "--course", "curso", status=1)
        self.assertEqual(self.rules(err), ["no-such-file", "results-nothing"])

    def test_the_course_is_named_or_known(self):
        reader = Reader(0, random.Random(3))
        one = self.file("a.json", reader.text())
        two = self.file("b.json", reader.text(course="segundo", name="Eva"))
        _, err = self.results(one, two, status=1)
        self.assertEqual(self.rules(err), ["results-which-course"])
        _, err = self.results(one, "--course", "curzo", status=1)
        self.assertEqual(self.rules(err), ["results-unknown-course"])
        self.assertIn("¿querías decir `curso`?", err)
        _, err = self.results(two, status=1)
        self.assertEqual(self.rules(err), ["results-unknown-course"])

    def test_a_name_can_do_no_harm(self):
        reader = Reader(0, random.Random(3))
        names = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "a\u202eb\u001b[31m\nc", "; \"x\", y", "  "]
        paths = [self.file(f"{n}.json", reader.text(name=name, reader=str(n))) for n, name in enumerate(names)]
        out, _ = self.results(*paths)
        self.assertNotIn("\u001b", out)
        self.assertNotIn("\u202e", out)
        for lang, separator in (("es", ";"), ("en", ",")):
            out, _ = self.run_it("course", "results", *paths, "--site", self.site, "--format", "csv", "--lang", lang)
            rows = list(csv.reader(io.StringIO(out.lstrip("\ufeff")), delimiter=separator))
            cells = [cell for row in rows for cell in row]
            self.assertEqual([cell for cell in cells if cell.lstrip()[:1] in "=+@" and cell.strip()], [])
            for cell in cells:
                if cell.lstrip().startswith("-"):
                    self.assertRegex(cell, r"^-\d[.,]\d\d$")
            self.assertIn("'=HYPERLINK(\"http://x\")", cells)
            self.assertIn("'=1+1 ¿cuánto es?", cells)
            self.assertEqual(len({len(row) for row in rows if len(row) > 1}), 2)

    def test_the_tables_hold_what_the_json_holds(self):
        readers, paths = self.readers(20)
        report, _ = self.report(*paths)
        out, _ = self.results(*paths, "--format", "csv", "--table", "people")
        self.assertTrue(out.startswith("\ufeff") and "\r\n" in out)
        rows = list(csv.DictReader(io.StringIO(out.lstrip("\ufeff")), delimiter=";"))
        self.assertEqual([row["Persona"] for row in rows], [person["name"] for person in report["people"]])
        for row, person in zip(rows, report["people"]):
            self.assertEqual((row["Nota (%)"], row["Aprobado"], row["Fecha"], row["Válido hasta"]),
                             ("" if person["score"] is None else str(person["score"]), "sí" if person["passed"] else "no",
                              person["date"] or "", person["validUntil"] or ""))
        out, _ = self.results(*paths, "--format", "csv", "--table", "questions")
        rows = list(csv.DictReader(io.StringIO(out.lstrip("\ufeff")), delimiter=";"))
        for row, question in zip(rows, report["questions"]):
            self.assertEqual(row["Texto"].lstrip("'"), question["text"])
            self.assertEqual(row["Dificultad"], f"{int(100 * question['right'] / question['answered'] + 0.5) / 100:.2f}".replace(".", ","))
        out, _ = self.results(*paths, "--no-names")
        for reader in readers:
            self.assertNotIn(reader.name, out)
        self.assertIn("Persona 20", out)

    def test_a_report_is_written_where_it_may_be(self):
        _, paths = self.readers(2)
        target = self.folder / "informe.csv"
        self.results(*paths, "--format", "csv", "--output", target)
        before = target.read_bytes()
        self.results(*paths, "--format", "csv", "--output", target)
        self.assertEqual(target.read_bytes(), before)
        other = self.file("carta.txt", "Querida Ana:")
        _, err = self.results(*paths, "--format", "csv", "--output", other, status=1)
        self.assertEqual((self.rules(err), other.read_text()), (["file-exists"], "Querida Ana:"))
        for folder in ("content/training/curso", "public", "content/static/x"):
            (self.site / folder).mkdir(parents=True, exist_ok=True)
            _, err = self.results(*paths, "--output", self.site / folder / "informe.txt", status=1)
            self.assertEqual(self.rules(err), ["results-output-published"])
            self.assertEqual(list((self.site / folder).glob("informe*")), [])


class Hub(ResultsTest):
    def tell(self, count, *arguments, status=0):
        chance = random.Random(5)
        self.all = [Reader(number, chance) for number in range(count)]
        paths = [self.file(f"{reader.reader}.json", reader.text()) for reader in self.all]
        return self.results(*paths, "--hub", *arguments, status=status)

    summary = property(lambda self: self.site / "content/training/curso/results.yml")

    def build(self):
        out, err = self.run_it("build", "--search", "off", "--format", "json", "--site", self.site)
        self.assertEqual(json.loads(out), {"diagnostics": []})

    def test_the_hub_gets_counts_and_nobodys_name(self):
        self.tell(16)
        text = self.summary.read_text()
        self.build()
        page = (self.site / "staff/formacion/curso/resultados/index.html").read_text()
        self.assertIn("Los resultados de 16 personas.", page)
        self.assertIn("=1+1 ¿cuánto es?", page)
        everything = text + "".join(path.read_text(errors="replace") for path in (self.site / "staff").rglob("*.html"))
        for reader in self.all:
            self.assertNotIn(reader.name, everything)
            self.assertNotIn(reader.reader, everything)
        public = [path for path in (self.site / "public").rglob("*") if path.is_file()]
        self.assertEqual([path for path in public if b"resultados" in path.read_bytes()], [])
        self.assertIn('href="/formacion/curso/resultados/"', (self.site / "staff/formacion/curso/index.html").read_text())
        questions = expected_questions(self.all)
        for id, (answered, right, *_) in questions.items():
            self.assertIn(f'id: "{id}", answered: {answered}, right: {right}', text)
        again = self.summary.read_bytes()
        self.tell(16)
        self.assertEqual(self.summary.read_bytes(), again)

    def test_names_are_told_only_where_staff_say_so(self):
        self.tell(16, "--names")
        self.build()
        page = (self.site / "staff/formacion/curso/resultados/index.html").read_text()
        for reader in self.all:
            passed = any(attempt["passed"] for attempt in reader.attempts)
            (self.assertIn if passed else self.assertNotIn)(reader.name, page)
        for path in (self.site / "public").rglob("*.html"):
            for reader in self.all:
                self.assertNotIn(reader.name, path.read_text())

    def test_of_fewer_than_five_nothing_is_told(self):
        _, err = self.tell(4, status=1)
        self.assertEqual((self.rules(err), self.summary.exists()), (["results-too-few"], False))
        self.tell(5)
        for line in self.summary.read_text().splitlines():
            if "answered" in line:
                self.assertGreaterEqual(int(re.search(r"answered: (\d+)", line)[1]), 5)

    def test_a_file_that_doesnt_count_keeps_the_hub_as_it_was(self):
        self.tell(6)
        before = self.summary.read_bytes()
        bad = self.file("mala.json", "{")
        _, err = self.tell(7, bad, status=1)
        self.assertIn("results-hub-incomplete", self.rules(err))
        self.assertEqual(self.summary.read_bytes(), before)

    def test_a_summary_written_by_hand_is_checked(self):
        for rule, text in (("missing-key", "people: 9\n"), ("wrong-type", 'version: "2.0"\ndate: 2026-09-01\npeople: 3\n'),
                           ("unknown-key", 'version: "2.0"\ndate: 2026-09-01\npeople: 9\nnota: 3\n')):
            self.summary.write_text(text)
            out, _ = self.run_it("build", "--search", "off", "--format", "json", "--site", self.site, status=1)
            self.assertIn(rule, [fault["rule"] for fault in json.loads(out)["diagnostics"]])
        self.summary.write_text('version: "2.0"\ndate: 2026-09-01\npeople: 9\n')
        self.build()
        other = self.site / "content/training/nada/results.yml"
        other.parent.mkdir()
        other.write_text(self.summary.read_text())
        out, _ = self.run_it("build", "--search", "off", "--format", "json", "--site", self.site, status=1)
        self.assertEqual([fault["rule"] for fault in json.loads(out)["diagnostics"]], ["results-without-course"])


def table(rows, separator=",", encoding="utf-8", quote=True):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL if quote else csv.QUOTE_MINIMAL).writerows(rows)
    return out.getvalue().encode(encoding)


class Tables(ResultsTest):
    """An LMS's reports, as Moodle writes them in English and in Spanish."""

    people = [("Marta", "Gil", 5, ["1", "1", "1", "1", "1"]), ("Íñigo", "Peña", 2, ["1", "0", "0", "0", "1"]),
              ("Ana", "López", 3, ["0", "0", "1", "1", "1"])]

    def grades(self, spanish):
        comma = (lambda text: text.replace(".", ",")) if spanish else str
        heads = (["Apellido(s)", "Nombre", "Dirección de correo", "Estado", "Comenzado el", "Finalizado", "Tiempo requerido"]
                 if spanish else ["Last name", "First name", "Email address", "Status", "Started", "Completed", "Duration"])
        rows = [heads + [comma("Calificación/10.00" if spanish else "Grade/10.00")]
                + [comma(f"{'P' if spanish else 'Q'}. {n} /2.00") for n in range(1, 6)]]
        for number, (first, last, right, marks) in enumerate(self.people):
            date = ("lunes, 4 de mayo de 2026, 10:2{}" if spanish else "4 May 2026  10:2{} AM").format(number)
            rows.append([last, first, f"{first.lower()}@x.example", "Finalizado" if spanish else "Finished", date, date,
                         "5 minutos", comma(f"{2 * right}.00")] + [comma(f"{2 * int(mark)}.00") for mark in marks])
        rows.append(["Sanz", "Lía", "lia@x.example", "-", "-", "-", "-", "-"] + ["-"] * 5)
        rows.append(["Promedio general" if spanish else "Overall average", "", "", "", "", "", "", comma("6.67")]
                    + [comma("1.33")] * 5)
        return rows

    def check_grades(self, report):
        people = {person["name"]: person for person in report["people"]}
        self.assertEqual(set(people), {"Marta Gil", "Íñigo Peña", "Ana López", "Lía Sanz"})
        self.assertEqual([(people[name]["score"], people[name]["passed"], people[name]["date"])
                          for name in ("Marta Gil", "Íñigo Peña", "Ana López", "Lía Sanz")],
                         [(100, True, "2026-05-04"), (40, False, None), (60, True, "2026-05-04"), (None, False, None)])
        rights = {question["id"]: (question["answered"], question["right"]) for question in report["questions"]}
        self.assertEqual([rights[id] for id, *_ in ASSESSMENT], [(3, 2), (3, 1), (3, 2), (3, 2), (3, 3)])

    def test_a_quiz_s_grades_in_whatever_letters(self):
        for spanish in (False, True):
            rows = self.grades(spanish)
            for name, content in (
                ("utf8", table(rows)), ("bom", b"\xef\xbb\xbf" + table(rows)), ("punto y coma", table(rows, ";")),
                ("tab", table(rows, "\t", quote=False)), ("utf16", table(rows, "\t", "utf-16")),
                ("utf16le", table(rows, "\t", "utf-16-le")), ("utf16be", b"\xfe\xff" + table(rows, ",", "utf-16-be")),
                ("latin1", table(rows, ";", "cp1252")),
            ):
                with self.subTest(spanish=spanish, encoding=name):
                    report, err = self.report(self.file("notas.csv", content))
                    self.check_grades(report)
                    self.assertEqual(self.rules(err), ["results-read-as"] if name == "latin1" else [])

    def test_responses_are_held_against_the_course(self):
        for spanish in (False, True):
            grades = self.grades(spanish)
            word = "Respuesta" if spanish else "Response"
            rows = [grades[0][:8] + [f"{word} {n}" for n in range(1, 6)]]
            chosen = [["Un sitio", "Dos", "Pan; Queso", "Falso", "Luis; y Eva"],
                      ["Un sitio", "-Tres", "Pan", "Verdadero", "Luis; y Eva"],
                      ["Un perro", "-Tres", "Queso; Pan", "Falso", "Luis; y Eva"], ["-"] * 5]
            rows += [row[:8] + answers for row, answers in zip(grades[1:5], chosen)]
            report, err = self.report(self.file("respuestas.csv", table(rows)))
            self.assertEqual(err, "")
            self.check_grades(report)
            wrong = {question["id"]: question["wrong"] for question in report["questions"]}
            self.assertEqual(wrong["f-dos"], {"number": 2, "text": "-Tres", "count": 2})
            self.assertEqual(wrong["f-cuatro"], {"number": 1, "text": "Verdadero", "count": 1})

    def test_another_quiz_counts_by_its_grade_alone(self):
        rows = [row[:10] for row in self.grades(True)]
        report, err = self.report(self.file("notas.csv", table(rows)))
        self.assertEqual(self.rules(err), ["results-other-quiz"])
        self.assertEqual((report["passed"], sum(q["answered"] for q in report["questions"])), (2, 0))

    def test_attempts_are_rows_of_one_person(self):
        rows = self.grades(False)
        again = list(rows[2])
        again[4:6] = ["5 May 2026 9:00 PM"] * 2
        again[7:] = ["8.00", "2.00", "2.00", "0.00", "2.00", "2.00"]
        report, err = self.report(self.file("notas.csv", table(rows[:3] + [again])))
        person = {person["name"]: person for person in report["people"]}["Íñigo Peña"]
        self.assertEqual((person["attempts"], person["score"], person["date"], person["wrong"]),
                         (2, 80, "2026-05-05", ["f-dos", "f-tres", "f-cuatro"]))
        self.assertEqual(err, "")

    def test_a_scorm_package_s_reports(self):
        for spanish in (False, True):
            heads = (["Nombre", "Dirección de correo", "Intento", "Iniciado el", "Último acceso en", "Puntuación", "Curso"]
                     if spanish else ["Name", "Email address", "Attempt", "Started on", "Last accessed on", "Score", "Course"])
            words = ("Pregunta", "Respuesta", "Respuesta correcta", "Resultado") if spanish else (
                "Question", "Response", "Right answer", "Result")
            date = "lunes, 4 de mayo de 2026, 10:23" if spanish else "Monday, 4 May 2026, 10:23 AM"
            basic = [heads, ["Marta Gil", "m@x.example", "1", date, date, "100", "100"],
                     ["Lía Sanz", "l@x.example", "-", "-", "-", "-", "-"]]
            report, err = self.report(self.file("scorm.csv", table(basic, "\t", quote=False)))
            self.assertEqual(err, "")
            self.assertEqual([(person["name"], person["score"], person["date"]) for person in report["people"]],
                             [("Lía Sanz", None, None), ("Marta Gil", 100, "2026-05-04")])
            rows = [heads + [f"{word} {n}" for n in range(3) for word in words], basic[1] + [
                "f-uno", "1", "1", "correct", "examen_f-dos", "2", "1", "incorrect", "f-tres", "1,3", "1,3", "correct"]]
            report, err = self.report(self.file("interacciones.csv", table(rows, "\t")))
            self.assertEqual(err, "")
            answers = {q["id"]: (q["answered"], q["right"], q["wrong"] and q["wrong"]["number"]) for q in report["questions"]}
            self.assertEqual([answers[id] for id in ("f-uno", "f-dos", "f-tres", "f-cuatro")],
                             [(1, 1, None), (1, 0, 2), (1, 1, None), (0, 0, None)])

    def test_completion_knows_the_course_by_its_titles(self):
        for spanish in (False, True):
            done, passed, failed, open_ = (
                ("Finalizado", "Finalizado (ha alcanzado la calificación de aprobado)",
                 "Finalizado (no ha alcanzado la calificación de aprobado)", "No finalizado") if spanish else
                ("Completed", "Completed (achieved pass grade)", "Completed (did not achieve pass grade)", "Not completed"))
            mail = "Dirección de correo" if spanish else "Email address"
            rows = [["", mail, "Antes", "", "Lección dos", "2026-05-30 00:00:00", "CURSO DE PRUEBA", "", "Foro", ""],
                    ["Marta Gil", "m@x.example", done, "2026-05-01 10:00:00", done, "2026-05-02 10:00:00", passed,
                     "2026-05-04 10:23:00", done, "2026-05-04 10:00:00"],
                    ["Íñigo Peña", "i@x.example", done, "2026-05-01 10:00:00", open_, "", failed, "2026-05-04 10:00:00",
                     open_, ""]]
            report, err = self.report(self.file("finalizacion.csv", table(rows, "\t", "utf-16")))
            self.assertEqual(err, "")
            people = {person["name"]: person for person in report["people"]}
            self.assertEqual([(p["lessons"], p["modules"], p["passed"], p["date"], p["validUntil"]) for p in
                              (people["Marta Gil"], people["Íñigo Peña"])],
                             [(4, 2, True, "2026-05-04", "2028-05-04"), (1, 1, False, None, None)])
            rows[1][2] = "Terminat"
            _, err = self.results(self.file("finalizacion.csv", table(rows)), status=1)
            self.assertIn("finalizacion.csv:2:", err)
            self.assertIn("results-bad-state", self.rules(err))
            rows[0][2::2] = ["Foro", "Otro", "Otro más", "Wiki"]
            _, err = self.results(self.file("finalizacion.csv", table(rows)), status=1)
            self.assertIn("results-no-activity", self.rules(err))
            self.assertIn("Foro | Otro | Otro más | Wiki", err)

    def test_a_table_of_ones_own(self):
        text = ("nombre;fecha;nota;aprobado;lecciones;versión;f-uno;q-dos\n"
                "Marta Gil;2026-05-04;80,5;sí;uno dos;2.0;1;0\nÍñigo Peña;04/05/2026;12;;uno;1.0;;\n")
        report, err = self.report(self.file("mias.csv", text))
        self.assertEqual(err, "")
        people = {person["name"]: person for person in report["people"]}
        self.assertEqual([(p["score"], p["passed"], p["lessons"], p["date"], p["version"]) for p in
                          (people["Marta Gil"], people["Íñigo Peña"])],
                         [(80, True, 2, "2026-05-04", "2.0"), (12, False, 1, None, "1.0")])
        answers = {q["id"]: (q["answered"], q["right"]) for q in report["questions"]}
        self.assertEqual((answers["f-uno"], answers["q-dos"]), ((1, 1), (1, 0)))

    def test_reports_of_different_kinds_complete_each_other(self):
        chance = random.Random(1)
        reader = Reader(0, chance)
        reader.attempts = []
        progress = self.file("marta.json", reader.text())
        grades = self.file("notas.csv", table(self.grades(True)))
        report, err = self.report(progress, grades)
        self.assertEqual(err, "")
        person = {person["name"]: person for person in report["people"]}["Marta Gil"]
        self.assertEqual((person["score"], person["lessons"], report["count"]), (100, len(reader.lessons), 4))

    def test_two_people_of_one_name_are_told_apart_by_their_addresses(self):
        text = "name,email,score\nAna Ruiz,a@x.example,90\nAna Ruiz,b@x.example,10\n"
        report, _ = self.report(self.file("t.csv", text))
        self.assertEqual([person["score"] for person in report["people"]], [90, 10])
        out, err = self.results(self.folder / "t.csv", "--format", "json")
        self.assertNotIn("x.example", out + err)

    def test_other_tables_are_refused_with_what_was_found(self):
        for rule, place, text in (
            ("results-unknown-table", ":1:1", "Prénom,Nom,Note\nA,B,1\n"),
            ("results-unknown-table", ":1:1", "name,colour\nAna,red\n"),
            ("results-unknown-table", ":1:1", "hola\n"),
            ("csv-ragged-row", ":3:", "name,score\nAna,1\nEva,2,3\n"),
            ("csv-unclosed-quote", ":2:1", 'name,score\n"Ana,1\n'),
            ("results-bad-number", ":2:5", "name,score\nAna,muchos\n"),
            ("results-bad-number", ":2:5", "name,score\nAna,101\n"),
            ("results-bad-date", ":2:7", "name,score,date\nAna,1,ayer\n"),
            ("results-bad-date", ":2:7", "name,score,date\nAna,1,31/02/2026\n"),
            ("results-bad-flag", ":2:5", "name,passed\nAna,quizá\n"),
            ("results-no-name", ":3:1", "name,score\nAna,1\n,2\n"),
            ("results-unknown-lesson", ":2:5", "name,lessons\nAna,unno\n"),
            ("results-empty-table", "", "name,score\n"),
            ("results-encoding", ":2:3", b"name,score\nAn\x81,1\n"),
            ("results-encoding", ":2:1", b"name,score\n\x01,1\n"),
            ("results-encoding", "", b"\xff\xfe\x00\xd8a\x00"),
        ):
            with self.subTest(rule=rule, text=text):
                _, err = self.results(self.file("tabla.csv", text), status=1)
                self.assertIn(rule, self.rules(err))
                self.assertIn(f"tabla.csv{place}", err)
        _, err = self.results(self.file("tabla.csv", "Prénom,Nom,Note\nA,B,1\n"), status=1)
        self.assertIn("sus columnas: Prénom | Nom | Note", err)
        self.assertIn("Calificación/10,00", err)

    def test_a_long_table_takes_no_time(self):
        rows = [["name", "score", "f-uno"]] + [[f"Persona {n}", str(n % 101), str(n % 2)] for n in range(5000)]
        report, err = self.report(self.file("larga.csv", table(rows, quote=False)))
        self.assertEqual((report["count"], err), (5000, ""))


class Badges(ResultsTest):
    more = 'badge:\n  criteria: "Aprobar la evaluación con un 60 %."\n  image: insignia.svg\n'
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>\n'

    def setUp(self):
        super().setUp()
        self.keys = self.folder / "claves"
        self.keys.mkdir()
        (self.site / "content/training/curso/insignia.svg").write_text(self.picture)
        self.reader = Reader(0, random.Random(3))
        answers = {id: sorted(right) for id, _, _, right in ASSESSMENT}
        self.reader.attempts = [{"at": "2026-05-04T10:23:00.000Z", "version": "2.0", "right": 5, "of": 5, "score": 100,
                                 "passed": True, "answers": answers, "wrong": []}]
        self.progress = self.file("marta.json", self.reader.text())

    def key(self, kind="rsa"):
        path = self.keys / f"{kind}.pem"
        options = {"rsa": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
                   "short": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"],
                   "p256": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
                   "p384": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
                   "ed25519": ["-algorithm", "ED25519"], "x25519": ["-algorithm", "X25519"]}[kind]
        if not path.exists():
            self.openssl("genpkey", *options, "-out", path)
            path.chmod(0o600)
        return path

    def openssl(self, *arguments):
        result = subprocess.run(["openssl", *map(str, arguments)], capture_output=True)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return result.stdout

    def configure(self, key, published=True):
        text = SITE + f"badge:\n  key: {os.path.relpath(key, self.site)}\n  email: hola@ejemplo.example\n"
        if published:
            (self.site / "content/claves").mkdir(exist_ok=True)
            self.openssl("pkey", "-in", key, "-pubout", "-out", self.site / "content/claves/publica.pem")
            text += "  public-keys: [claves/publica.pem]\n"
        (self.site / "content/site.yml").write_text(text)

    def badge(self, *arguments, status=0, name="Marta Gil", progress=None, at="2026-06-01T12:00:00Z"):
        return self.run_it("course", "badge", "curso", "--name", name, "--from", progress or self.progress, "--site", self.site,
                           "--at", at, "--output", "-", "--lang", "es", *arguments, status=status)

    @staticmethod
    def parts(token):
        pad = lambda part: base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
        header, payload, signature = token.strip().split(".")
        return json.loads(pad(header)), json.loads(pad(payload)), pad(signature)

    def test_a_badge_says_what_the_specification_asks(self):
        """Open Badges 3.0, sections B.1 and 8.2, as read."""
        key = self.key()
        self.configure(key)
        token, err = self.badge("--email", "Marta@ejemplo.es")
        self.assertEqual(err, "")
        header, payload, _ = self.parts(token)
        thumbprint = self.thumbprint(header["jwk"])
        self.assertEqual(set(header), {"alg", "typ", "kid", "jwk"})
        self.assertEqual((header["alg"], header["typ"]), ("RS256", "JWT"))
        self.assertEqual(set(header["jwk"]), {"kty", "n", "e"})
        self.assertEqual(header["kid"], f"https://ejemplo.example/.well-known/badge-keys/{thumbprint}.json")
        self.assertEqual(payload["@context"][0], "https://www.w3.org/ns/credentials/v2")
        self.assertRegex(payload["@context"][1], r"^https://purl\.imsglobal\.org/spec/ob/v3p0/context-3\.0\.\d\.json$")
        self.assertEqual(payload["type"], ["VerifiableCredential", "OpenBadgeCredential"])
        for name in ("id", "jti", "sub"):
            self.assertRegex(payload[name], r"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
        subject, issuer = payload["credentialSubject"], payload["issuer"]
        self.assertEqual((payload["jti"], payload["sub"], payload["iss"]), (payload["id"], subject["id"], issuer["id"]))
        self.assertEqual((issuer["type"], issuer["name"], issuer["email"]), (["Profile"], "Prueba", "hola@ejemplo.example"))
        for date in (payload["validFrom"], payload["validUntil"], payload["awardedDate"]):
            self.assertRegex(date, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(payload["nbf"], self.seconds(payload["validFrom"]))
        self.assertEqual(payload["exp"], self.seconds(payload["validUntil"]))
        self.assertEqual((payload["validFrom"], payload["awardedDate"]), ("2026-06-01T12:00:00Z", "2026-05-04T10:23:00Z"))
        # The whole of the last day, in Madrid.
        self.assertEqual(payload["validUntil"], "2028-05-04T21:59:59Z")
        self.assertEqual(subject["type"], ["AchievementSubject"])
        name, email = subject["identifier"]
        self.assertEqual((name["type"], name["hashed"], name["identityHash"]), ("IdentityObject", False, "Marta Gil"))
        self.assertRegex(name["identityType"], r"^ext:[a-zA-Z0-9._-]+$")
        digest = hashlib.sha256(("marta@ejemplo.es" + email["salt"]).encode()).hexdigest()
        self.assertEqual((email["hashed"], email["identityType"], email["identityHash"]),
                         (True, "emailAddress", "sha256$" + digest))
        self.assertNotIn("marta@ejemplo.es", json.dumps(payload))
        achievement = subject["achievement"]
        self.assertLessEqual({"id", "type", "name", "description", "criteria", "image"}, set(achievement))
        self.assertEqual((achievement["type"], achievement["name"]), (["Achievement"], "Curso de prueba"))
        self.assertEqual(achievement["criteria"], {"narrative": "Aprobar la evaluación con un 60 %."})
        kind, data = achievement["image"]["id"].split(",")
        self.assertEqual((kind, base64.b64decode(data).decode()), ("data:image/svg+xml;base64", self.picture))
        self.assertEqual(payload["credentialSchema"][0]["type"], "1EdTechJsonSchemaValidator2019")

    @staticmethod
    def seconds(text):
        return int(datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())

    @staticmethod
    def thumbprint(jwk):
        text = json.dumps(jwk, sort_keys=True, separators=(",", ":"))
        return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")

    def test_other_programs_verify_the_signature(self):
        for kind, algorithm in (("rsa", "RS256"), ("p256", "ES256"), ("ed25519", "EdDSA")):
            with self.subTest(kind=kind):
                key = self.key(kind)
                self.configure(key)
                token = self.badge(at="2026-06-01T12:00:00Z")[0].strip()
                public = self.openssl("pkey", "-in", key, "-pubout")
                header, payload, signature = self.parts(token)
                self.assertEqual(header["alg"], algorithm)
                options = {"verify_nbf": False, "verify_exp": False}
                self.assertEqual(jwt.decode(token, public, algorithms=[algorithm], options=options), payload)
                with_jwk = jwt.PyJWK(header["jwk"] | {"alg": algorithm}).key
                self.assertEqual(jwt.decode(token, with_jwk, algorithms=[algorithm], options=options), payload)
                changed = token[:-8] + ("A" if token[-8] != "A" else "B") + token[-7:]
                with self.assertRaises(jwt.InvalidSignatureError):
                    jwt.decode(changed, public, algorithms=[algorithm], options=options)
                if kind == "rsa":
                    signed, sig, pub = (self.folder / name for name in ("firmado", "firma", "publica"))
                    signed.write_text(token.rpartition(".")[0])
                    sig.write_bytes(signature)
                    pub.write_bytes(public)
                    self.assertIn(b"Verified OK", self.openssl("dgst", "-sha256", "-verify", pub, "-signature", sig, signed))
                # A program for Open Badges 3.0 that knows nothing of ours.
                now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
                day = (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=2)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
                self.reader.attempts[0]["at"] = day
                fresh = self.badge("--email", "marta@ejemplo.es", at=now, progress=self.file("hoy.json", self.reader.text()))[0]
                credential = OB3Verifier(public.decode()).verify(fresh.strip())
                self.assertEqual(credential.achievement.name, "Curso de prueba")

    def test_the_public_edition_tells_how_to_check(self):
        key = self.key()
        self.configure(key)
        out, _ = self.run_it("build", "--search", "off", "--format", "json", "--site", self.site)
        self.assertEqual(json.loads(out), {"diagnostics": []})
        folder = self.site / "public/.well-known"
        header, payload, _ = self.parts(self.badge()[0])
        kid = header["kid"].removeprefix("https://ejemplo.example/.well-known/")
        published = json.loads((folder / kid).read_text())
        self.assertEqual({name: published[name] for name in ("kty", "n", "e", "alg", "use")},
                         header["jwk"] | {"alg": "RS256", "use": "sig"})
        self.assertEqual(published["kid"], header["kid"])
        self.assertEqual(json.loads((folder / "jwks.json").read_text()), {"keys": [published]})
        profile = json.loads((folder / "badge-issuer.json").read_text())
        self.assertEqual({name: profile[name] for name in payload["issuer"]}, payload["issuer"])
        self.assertEqual(profile["id"], "https://ejemplo.example/.well-known/badge-issuer.json")
        private = self.openssl("pkey", "-in", key, "-text", "-noout").decode()
        secret = b"".join(line.encode() for line in key.read_text().splitlines() if not line.startswith("-"))[40:200]
        self.assertIn("private", private)
        for path in self.site.rglob("*"):
            if path.is_file():
                self.assertNotIn(secret, path.read_bytes())
                self.assertNotIn(b"PRIVATE", path.read_bytes())
        self.assertFalse((self.site / "staff/.well-known").exists())
        page = (self.site / "staff/formacion/curso/certificado/index.html").read_text()
        self.assertIn("Open Badges", page)

    def test_without_a_key_no_badge_is_claimed(self):
        out, _ = self.run_it("build", "--search", "off", "--format", "json", "--site", self.site)
        self.assertEqual([fault["rule"] for fault in json.loads(out)["diagnostics"]], ["badge-without-key"])
        for path in self.site.joinpath("staff").rglob("*.html"):
            self.assertNotIn("Open Badges", path.read_text())
        self.assertFalse((self.site / "public/.well-known").exists())
        _, err = self.badge(status=1)
        self.assertEqual(self.rules(err), ["badge-no-key"])

    def test_the_same_makes_the_same(self):
        self.configure(self.key())
        self.assertEqual(self.badge(), self.badge())
        first, second = self.parts(self.badge()[0])[1], self.parts(self.badge(name="Marta Gill")[0])[1]
        self.assertNotEqual(first["id"], second["id"])
        self.assertEqual(first["credentialSubject"]["achievement"]["id"], second["credentialSubject"]["achievement"]["id"])

    def test_a_file_is_made_once_and_outside_the_site(self):
        self.configure(self.key())
        arguments = ["course", "badge", "curso", "--name", "Marta Gil", "--from", self.progress, "--site", self.site,
                     "--at", "2026-06-01T12:00:00Z", "--lang", "es"]
        self.run_it(*arguments)
        made = self.folder / "curso-marta-gil.jwt"
        self.assertEqual(len(made.read_text().strip().split(".")), 3)
        self.run_it(*arguments)
        made.write_text("otra cosa")
        _, err = self.run_it(*arguments, status=1)
        self.assertEqual((self.rules(err), made.read_text()), (["file-exists"], "otra cosa"))
        _, err = self.run_it(*arguments, "--output", self.site / "content/x.jwt", status=1)
        self.assertEqual(self.rules(err), ["results-output-published"])

    def test_keys_that_wont_do_say_why_and_show_nothing(self):
        good = self.key()
        broken = good.read_text().replace("M", "?", 3)
        encrypted = self.openssl("pkey", "-in", good, "-aes256", "-passout", "pass:x").decode()
        old = self.openssl("rsa", "-in", good, "-aes128", "-passout", "pass:x", "-traditional").decode()
        for cause, content in (
            ("no es una clave privada en PEM", broken), ("cifrada", encrypted), ("cifrada", old), ("no es una clave privada", "hola"),
            ("es una clave pública", self.openssl("pkey", "-in", good, "-pubout").decode()),
            ("menos de 2048", self.key("short").read_text()), ("de una clase", self.key("p384").read_text()),
            ("de una clase", self.key("x25519").read_text()), ("no es una clave privada", ""),
        ):
            with self.subTest(cause=cause):
                path = self.keys / "mala.pem"
                path.write_text(content)
                path.chmod(0o600)
                out, err = self.badge("--key", path, status=1)
                self.assertEqual((out, self.rules(err)), ("", ["badge-key"]))
                self.assertIn(cause, err)
                for line in filter(None, content.splitlines()[1:]):
                    self.assertNotIn(line, err)
        _, err = self.badge("--key", self.keys / "nada.pem", status=1)
        self.assertIn("no hay ninguna clave", err)
        _, err = self.badge("--key", self.keys, status=1)
        self.assertEqual(self.rules(err), ["badge-key"])
        good.chmod(0o644)
        _, err = self.badge("--key", good)
        self.assertEqual(self.rules(err), ["badge-key-not-published", "badge-key-permissions"])
        inside = self.site / "clave.pem"
        shutil.copy(good, inside)
        _, err = self.badge("--key", inside, status=1)
        self.assertEqual(self.rules(err), ["badge-key-in-site"])

    def test_settings_that_would_publish_a_key_build_nothing(self):
        key = self.key()
        self.configure(key)
        shutil.copy(key, self.site / "content/claves/publica.pem")
        settings = (self.site / "content/site.yml").read_text()
        for rule, text in (
            ("badge-public-key", settings), ("badge-public-key", settings.replace("publica.pem", "nada.pem")),
            ("badge-public-key", settings.replace("claves/publica.pem", "../claves/rsa.pem")),
            ("badge-key-in-site", re.sub("key: .*", "key: content/claves/publica.pem", settings, count=1)),
        ):
            (self.site / "content/site.yml").write_text(text)
            out, _ = self.run_it("build", "--search", "off", "--format", "json", "--site", self.site, status=1)
            self.assertIn(rule, [fault["rule"] for fault in json.loads(out)["diagnostics"]])
            self.assertFalse((self.site / "public/.well-known").exists())

    def test_a_badge_is_for_who_has_passed(self):
        self.configure(self.key())
        attempt = self.reader.attempts[0]
        failed = attempt | {"passed": False, "right": 1, "score": 20}
        for rule, data in (
            ("badge-not-passed", {"attempts": []}), ("badge-not-passed", {"attempts": [failed]}),
            ("results-other-course", {"course": "otro"}),
            ("results-answers-disagree", {"attempts": [failed | {"passed": True}]}),
            ("results-answers-disagree", {"attempts": [attempt | {"answers": attempt["answers"] | {"f-uno": [2]}}]}),
            ("badge-future", {"attempts": [attempt | {"at": "2027-05-04T10:23:00.000Z"}]}),
            ("badge-expired", {"attempts": [attempt | {"at": "2020-05-04T10:23:00.000Z"}]}),
            ("results-format", {"format": 9}),
        ):
            with self.subTest(rule=rule):
                out, err = self.badge(progress=self.file("otra.json", self.reader.text(**data)), status=1)
                self.assertEqual((out, self.rules(err)), ("", [rule]))
        old = self.file("otra.json", self.reader.text(attempts=[attempt | {"version": "1.0"}]))
        _, err = self.badge(progress=old)
        self.assertEqual(self.rules(err), ["badge-unchecked"])
        _, err = self.badge(name="Eva Sol")
        self.assertEqual(self.rules(err), ["badge-other-name"])
        course = self.site / "content/training/curso/course.yml"
        course.write_text(course.read_text().split("badge:")[0])
        _, err = self.badge(status=1)
        self.assertEqual(self.rules(err), ["badge-not-offered"])


if __name__ == "__main__":
    unittest.main()
