import ArgumentParser
import Foundation
import PortavozKit

/// Which site a command works on.
struct SiteOptions: ParsableArguments {
    @Option(name: .customLong("site"), help: .siteFolder, completion: .directory)
    var folder = "."

    var site: SiteFolder { SiteFolder(path: folder) }
}

/// A site on the disk, as the command finds it.
struct SiteFolder {
    let path: String
    let files: FileSystem
    /// When the command was called.
    let now: Moment

    init(path: String) {
        self.path = path
        files = .disk(path)
        now = SiteClock.utc.moment(seconds: Int(Date().timeIntervalSince1970))
    }

    /// A file of the site as the caller can name it from where they are.
    func shownPath(_ file: String) -> String {
        path == "." || path.isEmpty ? file : path.hasSuffix("/") ? path + file : "\(path)/\(file)"
    }

    /// What makes the search's indexes; nil where it isn't installed.
    var pagefind: Pagefind? { Pagefind(site: path, environment: ProcessInfo.processInfo.environment) }

    /// libvips's `vips`, wherever it is: `PORTAVOZ_VIPS` names another than the system's.
    var pictureTools: PictureTools {
        let root = URL(fileURLWithPath: path.isEmpty ? "." : path).path
        let named = ProcessInfo.processInfo.environment["PORTAVOZ_VIPS"] ?? ""
        return .installed(in: root + "/" + PictureTools.folder, program: named.isEmpty ? nil : named)
    }

    var shelf: ThemeShelf { ThemeShelf(site: files, installed: Installation.share.map { .disk($0) }) }

    /// The clock of the site's time zone; UTC where its settings can't be read: the build will say why.
    var clock: SiteClock {
        // Any fault of the settings is the build's to report.
        (try? readClock(files)) ?? .utc
    }

    /// Keeps two builds of one site apart. Nil when there is no site here to build.
    func lock() throws(FileError) -> BuildLock? {
        guard files.status("content/site.yml") != nil else { return nil }
        return try BuildLock(path)
    }
}

/// What came with the program: themes and the sample site.
enum Installation {
    /// `PREFIX/share/portavoz` of an installed command, or the folder that a development build was made in.
    static let share: String? = {
        if let named = ProcessInfo.processInfo.environment["PORTAVOZ_SHARE"], !named.isEmpty { return named }
        // An unreadable link leaves the command without what came with it; themes of the site's own still work.
        guard let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return nil
        }
        var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appendingPathComponent("share/portavoz").path
        if FileManager.default.fileExists(atPath: installed + "/themes") { return installed }
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let path = folder.path
            if FileManager.default.fileExists(atPath: path + "/themes/default/theme.yml"),
                FileManager.default.fileExists(atPath: path + "/Package.swift")
            {
                return path
            }
        }
        return nil
    }()
}
