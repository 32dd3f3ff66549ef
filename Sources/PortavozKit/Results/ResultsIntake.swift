import PortavozDiagnostics

/// Reads the files that staff have been given: progress files and an LMS's tables. A file that can't be relied on is left
/// out as a whole, and said to be.
package struct ResultsIntake: Sendable {
    /// Each file's records, in the order in which the files were given.
    package private(set) var records: [CourseRecord] = []
    package private(set) var course: CourseFacts?
    package private(set) var diagnostics: [Diagnostic] = []
    /// Files that count.
    package private(set) var filesRead = 0
    /// Files that don't.
    package private(set) var filesLeftOut = 0
    /// What diagnostics quote, by path.
    package private(set) var texts: [String: [UInt8]] = [:]
    /// The progress files as they were read.
    package private(set) var progress: [ProgressFile] = []

    /// Bytes in a file. A progress file has some hundred thousand at most, and a table of ten thousand people a few million.
    package static let largest = 16_000_000

    /// - Parameters:
    ///   - name: the course, by its folder or by its name in addresses; without it the one that the files are about.
    ///   - language: the one that titles and questions are wanted in.
    package init(_ files: [GivenFile], course name: String?, _ graph: SiteGraph, language: LanguageCode) {
        var progress: [ProgressFile] = []
        var tables: [(file: String, bytes: [UInt8])] = []
        var order: [String: Int] = [:]
        var known: [Digest: String] = [:]
        for file in files {
            if order[file.path] != nil {
                diagnostics.append(
                    Diagnostic("results-duplicate-file", .note, at: SourceLocation(file.path), ["other": file.path]))
                continue
            }
            order[file.path] = order.count
            guard let bytes = bytes(of: file) else {
                filesLeftOut += 1
                continue
            }
            let digest = Digest(of: bytes)
            if let other = known[digest] {
                diagnostics.append(
                    Diagnostic("results-duplicate-file", .note, at: SourceLocation(file.path), ["other": other]))
                continue
            }
            known[digest] = file.path
            guard Self.isJSON(bytes, file.name) else {
                tables.append((file.path, bytes))
                continue
            }
            texts[file.path] = bytes
            let (read, faults) = ProgressFile.read(bytes, file: file.path, clock: graph.site.clock)
            diagnostics += faults
            if let read { progress.append(read) } else { filesLeftOut += 1 }
        }
        guard let entry = courseEntry(name, progress, graph, language) else { return }
        let course = CourseFacts(entry, graph)
        self.course = course
        for file in progress {
            guard file.course.value == course.id else {
                diagnostics.append(
                    Diagnostic(
                        "results-other-course", at: file.course.location,
                        ["found": file.course.value, "course": course.id]))
                filesLeftOut += 1
                continue
            }
            let (record, faults) = file.record(course)
            records.append(record)
            diagnostics += faults
            self.progress.append(file)
            filesRead += 1
        }
        for (file, bytes) in tables {
            let (found, faults) = LearningReport.read(bytes, file: file, course: course, clock: graph.site.clock)
            if case .success(let (text, _)) = TableText.read(bytes, file: file) { texts[file] = text }
            diagnostics += faults
            records += found
            if found.isEmpty { filesLeftOut += 1 } else { filesRead += 1 }
        }
        records = records.enumerated().sorted { a, b in
            (order[a.element.file] ?? 0, a.offset) < (order[b.element.file] ?? 0, b.offset)
        }.map(\.element)
        diagnostics = diagnostics.inOrder()
    }

    private mutating func bytes(of file: GivenFile) -> [UInt8]? {
        func refuse(_ rule: String, _ arguments: [String: String] = [:]) -> [UInt8]? {
            diagnostics.append(
                Diagnostic(
                    rule, at: SourceLocation(file.path), arguments.merging(["path": file.path]) { given, _ in given }))
            return nil
        }
        guard let status = file.status else { return refuse("no-such-file") }
        if status.isFolder { return refuse("results-folder") }
        if status.size > Self.largest {
            return refuse(
                "results-too-large",
                ["size": String(status.size / 1_000_000), "most": String(Self.largest / 1_000_000)])
        }
        do {
            let bytes = try file.bytes()
            if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
                return refuse("results-spreadsheet")
            }
            return bytes.contains { $0 > 0x20 } ? bytes : refuse("results-empty-table")
        } catch {
            return refuse("unreadable-file", ["reason": error.reason])
        }
    }

    private static func isJSON(_ bytes: [UInt8], _ name: String) -> Bool {
        if name.lowercased().hasSuffix(".json") { return true }
        let first = bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// The course that is meant, in the language that is wanted or else in the site's.
    private mutating func courseEntry(
        _ name: String?, _ progress: [ProgressFile], _ graph: SiteGraph, _ language: LanguageCode
    ) -> Entry? {
        let courses = graph.entries.filter { $0.payload is CourseFields }
        let ids = Set(courses.map { ($0.payload as! CourseFields).id }).sorted()
        let named = Set(progress.map(\.course.value)).sorted()
        func refuse(
            _ rule: String, _ location: SourceLocation?, _ arguments: [String: String], _ suggestion: String? = nil
        ) -> Entry? {
            diagnostics.append(Diagnostic(rule, at: location, arguments, suggestion: suggestion))
            return nil
        }
        let all = ids.isEmpty ? "—" : ids.joined(separator: ", ")
        let id: String
        if let name {
            guard let course = courses.first(where: { $0.isCourse(named: name) }) else {
                return refuse(
                    "results-unknown-course", nil, ["course": name, "courses": all],
                    Suggestion.nearest(to: name, among: ids))
            }
            id = (course.payload as! CourseFields).id
        } else if named.count == 1 {
            id = named[0]
        } else if named.isEmpty, ids.count == 1 {
            id = ids[0]
        } else if progress.isEmpty, filesLeftOut > 0, ids.count != 1 {
            // Nothing that could be read says which course it is about; why it couldn't be read has been told.
            return nil
        } else {
            return refuse(
                "results-which-course", nil, ["courses": named.isEmpty ? all : named.joined(separator: ", ")])
        }
        let own = courses.filter { ($0.payload as! CourseFields).id == id }
        if let entry = own.first(where: { $0.language == language })
            ?? own.first(where: { $0.language == graph.site.language }) ?? own.first
        {
            return entry
        }
        return refuse(
            "results-unknown-course", progress.first?.course.location, ["course": id, "courses": all],
            Suggestion.nearest(to: id, among: ids))
    }
}

extension Entry {
    /// Whether a course is the one that a caller names: by its folder, or by its name in addresses.
    package func isCourse(named name: String) -> Bool {
        guard let course = payload.courseFields else { return false }
        return course.id == name || route.path.hasSuffix("/\(name)/")
    }
}
