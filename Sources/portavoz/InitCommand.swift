import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.initialize)

    @Argument(help: .newFolder, completion: .directory)
    var folder: String

    @Option(parsing: .unconditional, help: .siteName)
    var name: String?

    @Option(help: .siteLanguage)
    var lang: MessageLanguage?

    @Option(help: .also)
    var also: [MessageLanguage] = []

    @Flag(help: .sample)
    var sample = false

    private var language: MessageLanguage { .spoken(lang) }

    func validate() throws {
        guard !folder.isEmpty else { throw ValidationError.noFolder }
        if sample {
            guard name == nil, also.isEmpty else {
                throw ValidationError.namedSample
            }
        } else {
            guard let name, !name.onOneLine.isEmpty else {
                throw ValidationError.noName
            }
        }
    }

    func run() throws {
        guard try isFree() else {
            throw refusal(Diagnostic("folder-not-empty", at: nil, ["path": folder]), in: language)
        }
        do {
            let files = sample ? try sampleFiles() : starterFiles()
            try write(files)
            let arguments = ["folder": folder, "site": shellWord(folder), "files": String(files.count)]
            print(Phrase.siteMade.text(in: language, arguments))
            print((sample ? Phrase.nextStepsOfSample : .nextSteps).text(in: language, arguments))
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: language)
        }
    }

    /// Whether there is no such folder yet, or nothing in it.
    private func isFree() throws -> Bool {
        guard FileManager.default.fileExists(atPath: folder) else { return true }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty
        } catch {
            // A file of that name, or a folder that can't be looked into.
            return false
        }
    }

    private func starterFiles() -> [(path: String, bytes: [UInt8])] {
        let now = Int(Date().timeIntervalSince1970)
        let languages = also.reduce(into: [language]) { if !$0.contains($1) { $0.append($1) } }
        let zone = TimeZone.current.identifier
        let site =
            if zone.contains("/"), !zone.hasPrefix("Etc/"), let clock = SiteClock(zone) {
                StarterSite(
                    name: name ?? "", languages: languages, timeZone: zone, today: clock.moment(seconds: now).day)
            } else {
                // The owner will set their own zone: the day is one that has begun everywhere, so that the first post is
                // published in any of them.
                StarterSite(
                    name: name ?? "", languages: languages, timeZone: "UTC",
                    today: SiteClock.utc.moment(seconds: now - 12 * 3600).day)
            }
        return site.files.map { ($0.path, $0.bytes) }
    }

    private func sampleFiles() throws -> [(path: String, bytes: [UInt8])] {
        guard let share = Installation.share.map({ FileSystem.disk($0) }),
            let root = ["sample/", ""].first(where: { share.status($0 + "content/site.yml") != nil })
        else { throw refusal(Diagnostic("no-sample", at: nil), in: language) }
        let found = try share.list(root + "content").filter { !$0.leadsOutside }.map(\.path).sorted()
        return try found.map { (String($0.dropFirst(root.utf8.count)), try share.read($0)) }
            + [(".gitignore", Array(StarterSite.ignoredFolders.utf8))]
    }

    /// Writes all files or, when the disk says no, none.
    private func write(_ files: [(path: String, bytes: [UInt8])]) throws {
        let disk = FileSystem.disk(folder)
        var written: [String] = []
        do {
            for file in files {
                written.append(file.path)
                _ = try disk.write(file.path, file.bytes)
            }
        } catch {
            for path in written.reversed() {
                // What can't be taken away is less than the error that is about to be told.
                try? disk.remove(path)
                if let slash = path.lastIndex(of: "/") { disk.removeEmptyFolders(String(path[..<slash])) }
            }
            throw error
        }
    }
}

/// A word as a POSIX shell takes it, quoted where it must be.
func shellWord(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0)
    }
    return isPlain && !text.isEmpty && !text.hasPrefix("-")
        ? text : "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
}
