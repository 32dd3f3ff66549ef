import PortavozKit
import Testing

/// A lesson's file.
private func lesson(_ title: String, _ more: String = "", _ body: String = "") -> String {
    "---\ntitle: \(title)\n\(more)---\n\(body)\n"
}

private let quiz = "```quiz\nid: uno\nquestion: ¿Sí?\nright: true\nif-true: Sí.\nif-false: No.\n```\n"

private let folder = "training/curso"

struct CourseTests {
    private static let content = [
        "\(folder)/course.yml": """
        title: Curso
        version: "2.1"
        pass-mark: 80
        validity: 24
        certificate: Sabe escuchar.
        modules:
          - title: Después
            lessons: [02-dos]
          - title: Antes
            description: Lo primero.
            lessons: [01-uno]

        """,
        "\(folder)/01-uno.md": lesson("Uno", "teaches: [voz]\n"), "\(folder)/02-dos.md": lesson("Dos"),
        "\(folder)/03-examen.md": lesson("Examen", "part: assessment\n", quiz),
        "\(folder)/04-glosario.md": lesson("Glosario", "part: appendix\n"),
        "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\nversion: \"1.3\"\n---\nTexto.\n",
    ]

    @Test func lessonsAreGroupedByModules() throws {
        let site = MemorySite(Self.content)
        try site.built()
        let page = site.text("staff/formacion/curso/index.html")
        let words = [
            "<h2>Después</h2>", "formacion/curso/dos/\">Dos", "<h2>Antes</h2>", "formacion/curso/uno/\">Uno",
            "class=\"assessment\" href=\"/formacion/curso/examen/\"",
            "class=\"appendices\" href=\"/formacion/curso/glosario/\"", "<p>2.1 80 24</p>",
        ]
        var rest = page[page.range(of: "<h2>")!.lowerBound...]
        for word in words {
            let range = try #require(rest.range(of: word), "\(word)")
            rest = rest[range.upperBound...]
        }
    }

    @Test func neighboursFollowTheModules() throws {
        let site = MemorySite(Self.content)
        try site.built()
        let first = site.text("staff/formacion/curso/dos/index.html")
        #expect(first.contains("<h1>Dos 1/3</h1>") && first.contains("<p>Después lesson </p>"))
        #expect(first.contains("<a class=\"next\" href=\"/formacion/curso/uno/\">Uno</a>"))
        #expect(!first.contains("class=\"previous\""))
        let last = site.text("staff/formacion/curso/examen/index.html")
        #expect(last.contains("<h1>Examen 3/3</h1>") && !last.contains("class=\"next\""))
        #expect(last.contains("<a class=\"previous\" href=\"/formacion/curso/uno/\">Uno</a>"))
    }

    @Test func anAppendixStandsApart() throws {
        let site = MemorySite(Self.content)
        try site.built()
        let page = site.text("staff/formacion/curso/glosario/index.html")
        #expect(page.contains("<h1>Glosario /3</h1>"))
        #expect(!page.contains("class=\"previous\"") && !page.contains("class=\"next\""))
    }

    @Test func aLessonKnowsTheVersionsOfWhatItTeaches() throws {
        let site = MemorySite(Self.content)
        try site.built()
        #expect(site.text("staff/formacion/curso/uno/index.html").contains("<p>Antes lesson voz=1.3</p>"))
    }

    /// Progress is the same in every language, and so is what it is compared with.
    @Test func theVersionTaughtIsTheOriginals() throws {
        var content = Self.content
        content["\(folder)/course.en.yml"] = content["\(folder)/course.yml"]! + "slug: course\n"
        content["\(folder)/01-uno.en.md"] = lesson("One", "slug: one\nteaches: [voz]\n")
        content["\(folder)/03-examen.en.md"] = lesson("Exam", "slug: exam\npart: assessment\n", quiz)
        content["guidelines/voz/index.en.md"] =
            "---\ntitle: Voice\nslug: voice\nowner: ana\nversion: \"1.2\"\n---\nText.\n"
        let site = MemorySite(content)
        try site.built()
        #expect(site.text("staff/en/training/course/one/index.html").contains("<p>Antes lesson voz=1.3</p>"))
    }

    /// What isn't published yet is neither taught nor listed, and no fault either.
    @Test func draftsAreLeftOut() throws {
        var content = Self.content
        content["guidelines/voz/index.md"]!.replace("title:", with: "draft: true\ntitle:")
        content["\(folder)/02-dos.md"] = lesson("Dos", "draft: true\n")
        let site = MemorySite(content)
        try site.built()
        #expect(site.text("staff/formacion/curso/uno/index.html").contains("<h1>Uno 1/2</h1>\n<p>Antes lesson </p>"))
        #expect(!site.text("staff/formacion/curso/index.html").contains("Después"))
    }

    @Test func aCourseThatCanBePassedHasACertificate() throws {
        let site = MemorySite(Self.content)
        try site.built()
        let page = site.text("staff/formacion/curso/certificado/index.html")
        #expect(page.contains("<p>Sabe escuchar. 2.1</p>"))
        #expect(page.contains("<a class=\"assessment\" href=\"/formacion/curso/examen/\">Examen</a>"))
        var content = Self.content
        content["\(folder)/course.yml"] = "title: Curso\n"
        content["\(folder)/03-examen.md"] = nil
        let plain = MemorySite(content)
        try plain.built()
        #expect(plain["staff/formacion/curso/certificado/index.html"] == nil)
    }

    @Test func aCourseNamesTheOnesBeforeIt() throws {
        let site = MemorySite([
            "training/a/course.yml": "title: A\nprerequisites: [b]\n", "training/b/course.yml": "title: B\n",
        ])
        try site.built()
        #expect(
            site.text("staff/formacion/a/index.html").contains(
                "<a class=\"prerequisites\" href=\"/formacion/b/\">B</a>"))
    }

    /// A course for everyone may not tell the public what the staff's guidelines are called.
    @Test func aPublicCourseSaysNothingOfStaffGuidelines() throws {
        var content = Self.content
        content["\(folder)/course.yml"]! += "audience: public\n"
        let site = MemorySite(content)
        try site.built()
        let page = site.text("public/formacion/curso/uno/index.html")
        #expect(page.contains("<h1>Uno 2/3</h1>") && !page.contains("voz"))
    }
}

struct CourseFaultTests {
    private static func site(_ course: String, _ lessons: [String: String]) -> [String: String] {
        var content = ["\(folder)/course.yml": "title: Curso\n" + course]
        for (name, text) in lessons { content["\(folder)/\(name)"] = text }
        return content
    }

    @Test func modulesNameTheLessonsThereAre() throws {
        try expect(
            Self.site("modules:\n  - {title: A, lessons: [«01-una»]}\n", ["01-uno.md": lesson("«Uno»")]),
            Fault("course-lesson-left-out", ["lesson": "01-uno", "course": "content/training/curso/course.yml"]),
            Fault("course-unknown-lesson", ["lesson": "01-una"], suggestion: "01-uno"))
    }

    @Test func aLessonStandsInOneModule() throws {
        try expect(
            Self.site(
                "modules:\n  - {title: A, lessons: [01-uno]}\n  - {title: B, lessons: [«01-uno»]}\n",
                ["01-uno.md": lesson("Uno")]),
            Fault("course-lesson-twice", ["lesson": "01-uno", "line": "3"]))
    }

    @Test func aModuleHasLessonsAndATitle() throws {
        try expect(
            Self.site("modules:\n  - {title: A, «lessons»: []}\n  - «{»title: B}\n", [:]),
            Fault("course-empty-module", ["module": "A"]), Fault("course-empty-module", ["module": "B"]))
        try expect(
            Self.site("modules:\n  - «{»lessons: [01-uno]}\n", ["01-uno.md": lesson("Uno")]),
            Fault("missing-key", ["key": "title", "kind": "modules"]))
    }

    @Test func anAppendixIsInNoModule() throws {
        try expect(
            Self.site(
                "modules:\n  - {title: A, lessons: [01-uno, «02-dos»]}\n",
                ["01-uno.md": lesson("Uno"), "02-dos.md": lesson("Dos", "part: appendix\n")]),
            Fault("course-appendix-in-module", ["lesson": "02-dos"]))
    }

    @Test func aPartIsOneOfThree() throws {
        try expect(
            Self.site("", ["01-uno.md": lesson("Uno", "part: «anexo»\n")]),
            Fault("bad-value", ["key": "part", "value": "anexo", "allowed": "lesson, assessment, appendix"]))
    }

    @Test func whatIsToBePassedHasOneAssessmentThatAsks() throws {
        try expect(
            Self.site("«pass-mark»: 80\n", ["01-uno.md": lesson("Uno", "", quiz)]), Fault("course-no-assessment"))
        try expect(
            Self.site("pass-mark: 80\n", ["01-uno.md": lesson("Uno", "«part»: assessment\n")]),
            Fault("assessment-no-quiz"))
        try expect(
            Self.site("", ["01-uno.md": lesson("Uno", "«part»: assessment\n", quiz)]),
            Fault("assessment-no-pass-mark", ["course": "content/training/curso/course.yml"]))
        try expect(
            Self.site(
                "pass-mark: 80\n",
                [
                    "01-uno.md": lesson("Uno", "part: assessment\n", quiz),
                    "02-dos.md": lesson("Dos", "«part»: assessment\n", quiz.replacing("uno", with: "dos")),
                ]), Fault("course-two-assessments", ["other": "content/training/curso/01-uno.md"]))
        try expect(
            Self.site("«validity»: 24\n«certificate»: Sabe.\n", [:]),
            Fault("course-nothing-to-pass", ["key": "validity"]),
            Fault("course-nothing-to-pass", ["key": "certificate"]))
        try expect(
            Self.site("pass-mark: «101»\n", [:]),
            Fault("wrong-type", ["key": "pass-mark", "expected": "number", "value": "101"]))
    }

    @Test func whatComesBeforeACourseIsThere() throws {
        try expect(
            [
                "training/a/course.yml": "title: A\nprerequisites: [«otrro»]\n",
                "training/otro/course.yml": "title: B\n",
            ],
            Fault("course-unknown-prerequisite", ["course": "otrro"], suggestion: "otro"))
    }

    @Test func noCourseWaitsForItself() throws {
        try expect(
            ["training/a/course.yml": "title: A\nprerequisites: [«a»]\n"],
            Fault("course-prerequisite-cycle", ["courses": "a → a"]))
        try expect(
            [
                "training/a/course.yml": "title: A\nprerequisites: [«b»]\n",
                "training/b/course.yml": "title: B\nprerequisites: [«c»]\n",
                "training/c/course.yml": "title: C\nprerequisites: [d, «a»]\n",
                "training/d/course.yml": "title: D\n",
            ],
            Fault("course-prerequisite-cycle", ["courses": "a → b → c → a"]),
            Fault("course-prerequisite-cycle", ["courses": "b → c → a → b"]),
            Fault("course-prerequisite-cycle", ["courses": "c → a → b → c"]))
    }

    @Test func aLessonTeachesGuidelinesThatThereAre() throws {
        var content = Self.site("", ["01-uno.md": lesson("Uno", "teaches: [voz, «vos»]\n")])
        content["guidelines/voz/index.md"] = "---\ntitle: Voz\nowner: ana\n---\nTexto.\n"
        try expect(content, Fault("lesson-unknown-guideline", ["guideline": "vos"], suggestion: "voz"))
    }

    @Test func aTranslationChangesNothingButWords() throws {
        var content = Self.site(
            "pass-mark: 80\nvalidity: 12\n", ["01-uno.md": lesson("Uno", "part: assessment\n", quiz)])
        content["\(folder)/course.en.yml"] = "title: Course\nslug: course\n«pass-mark»: 70\nvalidity: 12\n"
        content["\(folder)/01-uno.en.md"] = lesson("One", "slug: one\npart: assessment\n", quiz)
        try expect(
            content,
            Fault(
                "course-translation-differs",
                ["key": "pass-mark", "value": "70", "other": "80", "path": "content/training/curso/course.yml"]))
        content = Self.site("", ["01-uno.md": lesson("Uno", "part: appendix\n")])
        content["\(folder)/course.en.yml"] = "title: Course\nslug: course\n"
        content["\(folder)/01-uno.en.md"] = lesson("«One»", "slug: one\n")
        try expect(
            content,
            Fault(
                "course-translation-differs",
                ["key": "part", "value": "lesson", "other": "appendix", "path": "content/training/curso/01-uno.md"]))
    }
}

struct ExerciseAgreementTests {
    private func checklist(_ id: String, _ items: String = "[{id: a, text: A}, {id: b, text: B}]") -> String {
        "```checklist\nid: \(id)\ntitle: T\nitems: \(items)\n```\n"
    }

    @Test func anIdIsInACourseOnce() throws {
        try expect(
            [
                "\(folder)/course.yml": "title: Curso\n", "\(folder)/01-uno.md": lesson("Uno", "", quiz),
                "\(folder)/02-dos.md": lesson("Dos", "", checklist("«uno»")),
                "training/otro/course.yml": "title: Otro\n", "training/otro/01-uno.md": lesson("Uno", "", quiz),
            ], Fault("exercise-id-taken", ["id": "uno", "place": "content/training/curso/01-uno.md:5"]))
        try expect(
            ["pages/a.md": lesson("A", "", quiz + "\n" + checklist("«uno»")), "pages/b.md": lesson("B", "", quiz)],
            Fault("exercise-id-taken", ["id": "uno", "place": "content/pages/a.md:5"]))
    }

    @Test func aTranslationHasTheSameExercises() throws {
        let original = "content/pages/a.md"
        func translated(_ original: String, _ translation: String, title: String = "B", _ fault: Fault) throws {
            try expect(
                ["pages/a.md": lesson("A", "", original), "pages/a.en.md": lesson(title, "slug: b\n", translation)],
                fault)
        }
        try translated(
            quiz, "Nothing.", title: "«B»", Fault("exercise-untranslated", ["id": "uno", "place": original + ":5"]))
        try translated(
            quiz, quiz + checklist("«unos»"),
            Fault("exercise-without-original", ["id": "unos", "path": original], suggestion: "uno"))
        try translated(
            quiz, checklist("«uno»"),
            Fault(
                "exercise-kind-differs",
                ["id": "uno", "place": original + ":5", "block": "checklist", "other": "quiz"]))
        try translated(
            checklist("uno"), checklist("«uno»", "[{id: a, text: A}]"),
            Fault("exercise-parts-differ", ["id": "uno", "place": original + ":5", "count": "1", "other": "2"]))
        try translated(
            checklist("uno"), checklist("«uno»", "[{id: a, text: A}, {id: c, text: C}]"),
            Fault("exercise-part-differs", ["id": "uno", "place": original + ":5", "number": "2"]))
        try translated(
            quiz, quiz.replacing("uno", with: "«uno»").replacing("right: true", with: "right: false"),
            Fault("exercise-part-differs", ["id": "uno", "place": original + ":5", "number": "1"]))
    }
}
