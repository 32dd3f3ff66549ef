import PortavozDiagnostics
import Synchronization

/// A course taken out of the site: as a package for a learning platform, as plain pages, or as a workbook.
package struct CourseExport: Sendable {
    package enum Form: String, Sendable, CaseIterable {
        case scorm12 = "scorm12"
        case scorm2004 = "scorm2004"
        case html
        case workbook

        /// The SCORM that it is for, as packages name it.
        var scorm: String? {
            switch self {
            case .scorm12: "1.2"
            case .scorm2004: "2004"
            case .html, .workbook: nil
            }
        }
    }

    /// What came of it. Without files there is an error among the diagnostics.
    package struct Result: Sendable {
        package var files: [PackagedFile] = []
        package var diagnostics: [Diagnostic] = []
        /// The course's name in its address: files are called after it.
        package var slug = ""
        package var lessons = 0
        /// Whether it can be passed; a course that can't is only completed.
        package var isAssessed = false
        package var site: Site?
    }

    package var form: Form
    /// The course's folder, or its name in an address.
    package var name: String
    /// The site's own where it is nil.
    package var language: LanguageCode?

    package init(_ form: Form, of name: String, language: LanguageCode?) {
        self.form = form
        self.name = name
        self.language = language
    }

    /// Makes the files, in memory. The whole site has to be sound, as for a build.
    ///
    /// - Throws: only what the disk says no to.
    package func run(_ files: FileSystem, shelf: ThemeShelf, at moment: Moment) throws(FileError) -> Result {
        var options = BuildOptions(at: moment)
        // Nothing is written there; and what lies in the editions' folders is no matter of an export's.
        options.outputFolder = "course-export"
        var build = Build(files: files, shelf: shelf, options: options)
        let early = KeptPages()
        build.foretold = { early.keep($0) }
        var memory = BuildMemory()
        let report = try build.run(&memory, isDry: true)
        var result = Result(diagnostics: report.diagnostics.filter { $0.severity == .error }, site: report.graph?.site)
        guard result.diagnostics.isEmpty, let graph = report.graph, let pages = early.pages else { return result }
        let course: Entry
        switch CourseChoice(name, language ?? graph.site.language).course(graph) {
        case .failure(let refusal):
            result.diagnostics = [refusal.diagnostic]
            return result
        case .success(let entry): course = entry
        }
        guard let source = try CourseSource(course, pages, graph, shelf, form) else { return result }
        result.slug = course.route.path.split(separator: "/").last.map(String.init) ?? source.id
        result.lessons = source.outline.lessons.count
        result.isAssessed = source.passMark != nil
        switch form {
        case .workbook: try Workbook(source).add(to: &result)
        case .html: try PackagedPages(source).add(to: &result)
        case .scorm12, .scorm2004: try SCORMPackage(source).add(to: &result)
        }
        if result.diagnostics.contains(where: { $0.severity == .error }) { result.files = [] }
        return result
    }
}

/// The pages of a build that is under way.
private final class KeptPages: Sendable {
    private let kept = Mutex<EarlyPages?>(nil)

    var pages: EarlyPages? { kept.withLock { $0 } }

    func keep(_ pages: EarlyPages) { kept.withLock { $0 = pages } }
}

/// A file of what is exported.
package struct PackagedFile: Sendable {
    /// Below the package's top: ASCII letters, digits, `-`, `_` and `.`, with `/` between folders.
    package var name: String
    package var bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
