import Foundation
import PortavozDiagnostics

/// Pagefind, the program that makes indexes of finished pages: where it is, and one run of it.
///
/// It reads the documents from a folder of their own and writes the index beside them; both are in the site's
/// `.portavoz/`, and go when it has ended. What it makes depends on nothing but the documents, once the languages in its
/// table of contents are put in order.
package struct Pagefind: Sendable {
    private let program: String
    /// The site's folder.
    private let site: String

    /// - Parameters:
    ///   - site: the site's folder on the disk.
    ///   - environment: where `PATH` and `HOME` are read.
    /// - Returns: nil where it isn't installed.
    package init?(site: String, environment: [String: String]) {
        guard let program = Self.find(environment) else { return nil }
        self.program = program
        self.site = site
    }

    private static let names = ["pagefind", "pagefind_extended"]

    /// On the `PATH` by its own name, or as Python's package installs it: beside the packages of a Python that is on the
    /// `PATH`, so that an active environment's is found, or beside the caller's own.
    package static func find(_ environment: [String: String]) -> String? {
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        for folder in folders {
            for name in names where isProgram("\(folder)/\(name)") { return "\(folder)/\(name)" }
        }
        let roots =
            folders.filter { isProgram("\($0)/python3") }.map { "\($0)/../lib" }
            + (environment["HOME"].map { ["\($0)/.local/lib"] } ?? [])
        for root in roots {
            let entries = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []  // Not there: not it.
            for python in entries.sorted() where python.hasPrefix("python3") {
                for packages in ["site-packages", "dist-packages"] {
                    for name in names {
                        let file =
                            "\(root)/\(python)/\(packages)/\(name.replacing("pagefind", with: "pagefind_bin"))/\(name)"
                        if isProgram(file) { return file }
                    }
                }
            }
        }
        return nil
    }

    private static func isProgram(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }

    package var indexer: SearchIndexer {
        { (documents) throws(SearchFailure) in try index(documents) }
    }

    private func index(_ documents: [SearchDocument]) throws(SearchFailure) -> [String: [UInt8]] {
        let work = (site.isEmpty ? "." : site) + "/" + StateFolder.path + "search/"
        let manager = FileManager.default
        try? manager.removeItem(atPath: work)  // Left by a run that was cut short, if there.
        defer { try? manager.removeItem(atPath: work) }  // What can't go now goes before the next run.
        let files = FileSystem.disk(work)
        do {
            for document in documents { _ = try files.write("pages/" + document.path, document.bytes) }
        } catch {
            throw SearchFailure(error.reason)
        }
        var run = ToolRun(
            tool: program, arguments: ["--site", "pages", "--output-path", "index", "--silent"], folder: work)
        // It is the user's own program over the user's own texts: the limits only keep it from running for ever.
        run.memory = 16 << 30
        run.processorSeconds = 1800
        run.seconds = 900
        run.output = 1 << 30
        do throws(ToolRun.Failure) {
            _ = try run.run()
        } catch {
            throw SearchFailure(Self.reason(error))
        }
        do {
            var result: [String: [UInt8]] = [:]
            for file in try files.list("index/") {
                let name = String(file.path.dropFirst("index/".count))
                guard !Self.isLeftOut(name) else { continue }
                let bytes = try files.read(file.path)
                result[name] = name == "pagefind-entry.json" ? try ordered(bytes) : bytes
            }
            guard result["pagefind.js"] != nil, result["pagefind-entry.json"] != nil else {
                throw FileError(path: "index/pagefind.js", code: ENOENT)
            }
            return result
        } catch let error as FileError {
            throw SearchFailure(error.description)
        } catch {
            throw SearchFailure("\(error)")
        }
    }

    /// The looks that it brings along: the theme has its own.
    private static func isLeftOut(_ name: String) -> Bool {
        ["pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight"].contains(
            where: name.hasPrefix)
            || name.hasPrefix("playground/")
    }

    /// Its table of contents with the languages in order: it writes them in another at each run.
    private func ordered(_ bytes: [UInt8]) throws(FileError) -> [UInt8] {
        let (node, _) = JSONReader.read(bytes, file: "pagefind-entry.json")
        guard let node, let json = JSON(sorting: node) else {
            throw FileError(path: "index/pagefind-entry.json", code: EILSEQ)
        }
        return json.bytes
    }

    private static func reason(_ failure: ToolRun.Failure) -> String {
        switch failure {
        case .missing: String(cString: strerror(ENOENT))
        case .limit: String(cString: strerror(ETIME))
        case .status(let status): "pagefind: \(status)"
        case .system(let code): String(cString: strerror(code))
        }
    }
}
