import PortavozKit
import Testing

/// What has changed between two versions of a text.
struct TextDifferenceTests {
    private func text(_ old: String, _ new: String) -> String {
        TextDifference(from: old, to: new).terminalText(isSpanish: true, isColored: false)
    }

    @Test func wordsAreMarkedWhereTheyChange() {
        #expect(
            text("El café sale mal.\n", "El café solo sale muy bien.\n")
                == "El café {+solo+} sale [-mal-] {+muy bien+}.\n\n3 palabras añadidas, 1 palabra quitada.\n")
    }

    @Test func nothingChangedIsEmpty() {
        #expect(TextDifference(from: "a\n\nb\n", to: "a\n\nb\n").isEmpty)
        #expect(TextDifference(from: "a  b\n", to: "a\nb\n").isEmpty)
        #expect(!TextDifference(from: "a", to: "").isEmpty)
        #expect(!TextDifference(from: "", to: "a").isEmpty)
    }

    @Test func unchangedParagraphsAreCounted() {
        #expect(
            text("uno\n\ndos\n\ntres cuatro\n", "uno\n\ndos\n\ntres cinco\n")
                == "… 2 párrafos iguales …\n\ntres [-cuatro-] {+cinco+}\n\n1 palabra añadida, 1 palabra quitada.\n")
    }

    @Test func aParagraphThatMovesSaysSo() {
        let moving = "Este párrafo tiene bastantes palabras para moverse."
        let others = ["Primero va este.", "Luego va este otro.", "Y por fin el último de todos."]
        let old = ([moving] + others).joined(separator: "\n\n")
        let new = (others + [moving]).joined(separator: "\n\n")
        #expect(
            text(old, new) == """
                (pasa al párrafo 4: Este párrafo tiene bastantes palabras pa…)

                … 3 párrafos iguales …

                (viene del párrafo 1)
                Este párrafo tiene bastantes palabras para moverse.

                0 palabras añadidas, 0 palabras quitadas, 1 párrafo cambiado de sitio.

                """)
    }

    @Test func aParagraphThatMovesAndChangesShowsBoth() {
        let moving = "Este párrafo tiene bastantes palabras para moverse a otra parte del texto."
        let others = ["Primero va este.", "Luego va este otro.", "Y por fin el último de todos."]
        let difference = TextDifference(
            from: ([moving] + others).joined(separator: "\n\n"),
            to: (others + [moving.replacing("otra parte", with: "otro lugar")]).joined(separator: "\n\n"))
        let last = difference.passages.last
        #expect(last?.kind == .movedFrom(1))
        #expect(last?.pieces.filter { $0.sign == .gone }.map(\.text.trimmed) == ["otra parte"])
        #expect(last?.pieces.filter { $0.sign == .new }.map(\.text.trimmed) == ["otro lugar"])
    }

    @Test func newAndGoneParagraphsStandWhole() {
        #expect(
            text("Uno dos tres.\n\nFuera con esto.\n", "Uno dos tres.\n\nNada que ver aquí hay ahora mismo.\n")
                == "… 1 párrafo igual …\n\n[-Fuera con esto.-]\n\n{+Nada que ver aquí hay ahora mismo.+}\n\n"
                + "7 palabras añadidas, 3 palabras quitadas.\n")
    }

    @Test func frontMatterIsToldLineByLine() {
        #expect(
            text(
                "---\ntitle: \"Agua\"\nbio: \"Yo\"\n---\n\nTexto.\n",
                "---\ntitle: \"El agua\"\nbio: \"Yo\"\n---\n\nTexto.\n")
                == "title: \"[-Agua-]{+El agua+}\"\n\n… 2 párrafos iguales …\n\n2 palabras añadidas, 1 palabra quitada.\n"
        )
    }

    @Test func quotationMarksAreNoPartOfWords() {
        let difference = TextDifference(from: "dice «hola» y ya", to: "dice “hola” y ya")
        #expect(difference.counts.new == 0 && difference.counts.gone == 0 && !difference.isEmpty)
    }

    /// Both versions can be had back from the pieces.
    @Test func nothingOfEitherVersionIsLost() {
        var random = SystemRandom(seed: 42)
        let words = ["el", "agua", "sale", "del", "grifo", "y", "moja", ",", "."]
        for _ in 0..<200 {
            func paragraph() -> String {
                (0..<random.next(20) + 1).map { _ in words[random.next(words.count)] }.joined(separator: " ")
            }
            let old = (0..<random.next(6) + 1).map { _ in paragraph() }
            var new = old.filter { _ in random.next(4) > 0 }
            if random.next(2) == 0 { new.insert(paragraph(), at: random.next(new.count + 1)) }
            if new.count > 1, random.next(2) == 0 { new.append(new.removeFirst()) }
            let difference = TextDifference(from: old.joined(separator: "\n\n"), to: new.joined(separator: "\n\n"))
            func sorted(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace).sorted() }
            let newer = difference.passages.filter { if case .movedTo = $0.kind { false } else { true } }
            let shown = newer.flatMap(\.pieces).filter { $0.sign != .gone }.map(\.text).joined(separator: " ")
            #expect(sorted(shown) == sorted(new.joined(separator: " ")))
            let older = difference.passages.filter { if case .movedTo = $0.kind { false } else { true } }
            let told = older.flatMap(\.pieces).filter { $0.sign != .new }.map(\.text).joined(separator: " ")
            #expect(sorted(told) == sorted(old.joined(separator: " ")))
        }
    }

    /// 100 kB with nothing in common, and 100 kB in one paragraph: a second is plenty for either, in an unoptimised build too.
    @Test func longTextsTakeNoLongTime() {
        var random = SystemRandom(seed: 7)
        func long(_ letter: String, breaks: Bool) -> String {
            (0..<17_000).map { n in "\(letter)\(random.next(5000))" + (breaks && n % 60 == 59 ? "\n\n" : " ") }.joined()
        }
        let clock = ContinuousClock()
        for breaks in [true, false] {
            let old = long("a", breaks: breaks)
            let new = long("a", breaks: breaks)
            let time = clock.measure {
                let difference = TextDifference(from: old, to: new)
                #expect(!difference.isEmpty)
            }
            #expect(time < .seconds(30), "\(time)")
        }
    }

    @Test func commonRunsAreTheLongestForSmallInputs() {
        var random = SystemRandom(seed: 3)
        for _ in 0..<500 {
            let old = (0..<random.next(9)).map { _ in random.next(4) }
            let new = (0..<random.next(9)).map { _ in random.next(4) }
            let runs = CommonRuns.of(old, new)
            for run in runs {
                #expect(Array(old[run.old..<run.old + run.count]) == Array(new[run.new..<run.new + run.count]))
            }
            #expect(
                zip(runs, runs.dropFirst()).allSatisfy { $0.old + $0.count <= $1.old && $0.new + $0.count <= $1.new })
            #expect(runs.reduce(0) { $0 + $1.count } == Self.longest(old, new), "\(old) \(new)")
        }
    }

    @Test func impatienceFindsSomethingAndEnds() {
        let old = (0..<400).map { $0 % 7 }
        let new = (0..<400).map { $0 % 5 }
        let runs = CommonRuns.of(old, new, patience: 3)
        #expect(!runs.isEmpty)
        for run in runs {
            #expect(Array(old[run.old..<run.old + run.count]) == Array(new[run.new..<run.new + run.count]))
        }
    }

    private static func longest(_ a: [Int], _ b: [Int]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            var previous = 0
            for (index, y) in b.enumerated() {
                let above = row[index + 1]
                row[index + 1] = x == y ? previous + 1 : max(above, row[index])
                previous = above
            }
        }
        return row[b.count]
    }

    @Test func thePageNeedsNothingElse() {
        let page = TextDifference(from: "Un <b> viejo.\n", to: "Un <b> nuevo & \u{202E}raro.\n").page(
            title: "A < B", site: "Diario", language: LanguageCode("es"))
        #expect(page.contains("<title>Cambios en «A &lt; B» · Diario</title>"))
        #expect(page.contains("<p>Un &lt;b&gt; <del>viejo</del> <ins>nuevo &amp; \u{FFFD}raro</ins>.</p>"))
        #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("url("))
    }

    @Test func aTerminalIsNotSteered() {
        #expect(!text("a\u{1B}[31m b\n", "a\u{1B}[31m c\n").contains("\u{1B}"))
        #expect(
            TextDifference(from: "a", to: "b").terminalText(isSpanish: false, isColored: true).contains(
                "\u{1B}[31m[-a-]"))
    }
}

/// The same numbers every time.
private struct SystemRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % max(1, limit)
    }
}
