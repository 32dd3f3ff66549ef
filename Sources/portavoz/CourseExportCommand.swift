import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

struct CourseExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.courseExport)

    enum SCORMVersion: String, ExpressibleByArgument, CaseIterable {
        case scorm12 = "1.2"
        case scorm2004 = "2004"
    }

    @Argument(help: .exportedCourse)
    var slug: String

    @Option(help: .scormVersion)
    var scorm: SCORMVersion?

    @Flag(help: .exportedPages)
    var html = false

    @Flag(help: .exportedWorkbook)
    var workbook = false

    @OptionGroup var place: SiteOptions

    @Option(help: .exportedFile, completion: .file())
    var output: String?

    @Flag(help: .replacesOutput)
    var force = false

    @Option(name: .customLong("lang"), help: .exportedLanguage)
    var courseLanguage: String?

    func validate() throws {
        guard (scorm == nil ? 0 : 1) + (html ? 1 : 0) + (workbook ? 1 : 0) == 1 else {
            throw ValidationError.oneFormOfCourse
        }
        if output?.isEmpty == true { throw ValidationError.noOutput }
    }

    private var form: CourseExport.Form {
        switch scorm {
        case .scorm12: .scorm12
        case .scorm2004: .scorm2004
        case nil: html ? .html : .workbook
        }
    }

    func run() throws {
        let site = place.site
        let asked = courseLanguage.flatMap { MessageLanguage(rawValue: $0) }
        do {
            let export = CourseExport(form, of: slug, language: courseLanguage.map { LanguageCode($0) })
            let result = try export.run(site.files, shelf: site.shelf, at: site.clock.moment(seconds: site.now.seconds))
            let language = MessageLanguage.spoken(asked, result.site)
            tell(result.diagnostics, in: language, quoting: site.files)
            guard !result.files.isEmpty else { throw ExitCode(1) }
            let target = ExportTarget(output ?? defaultName(result.slug), replaces: force)
            switch form {
            case .scorm12, .scorm2004: try target.writeZip(result.files, in: language)
            case .html: try target.writePages(result.files, in: language)
            case .workbook: try target.writeWorkbook(result.files[0].bytes, in: language)
            }
            print(Phrase.courseExported.text(in: language, ["file": target.path, "lessons": String(result.lessons)]))
            if scorm != nil, !result.isAssessed { print(Phrase.courseNotAssessed.text(in: language)) }
            if workbook { try printPDF(target, language) }
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: .spoken(asked))
        }
    }

    private func defaultName(_ slug: String) -> String {
        switch form {
        case .scorm12, .scorm2004, .html: "\(slug)-\(form.rawValue).zip"
        case .workbook: "\(slug)-workbook.html"
        }
    }

    /// Puts a PDF beside the workbook where there is a program for it; what is amiss with that is no fault of the course.
    private func printPDF(_ target: ExportTarget, _ language: MessageLanguage) throws {
        guard let browser = WorkbookPrinter() else {
            return print(Phrase.workbookWithoutPrinter.text(in: language, ["file": target.path]))
        }
        guard let bytes = browser.pdf(of: target.fullPath) else {
            return print(Phrase.workbookNotPrinted.text(in: language, ["file": target.path]))
        }
        let pdf = target.besides
        try pdf.write(bytes)
        print(Phrase.workbookPrinted.text(in: language, ["file": pdf.path]))
    }
}
