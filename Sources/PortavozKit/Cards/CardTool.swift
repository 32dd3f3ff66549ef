import Glibc

/// What draws cards: another program, as functions, so that a test brings its own.
package struct CardTool: Sendable {
    /// What it calls its version; nil where it isn't installed.
    package var version: @Sendable () -> String?
    /// SVG files as PNG files, in their order; nil for one that it could make nothing of.
    package var draw: @Sendable (_ drawings: [[UInt8]], _ fonts: [CardFont]) -> [[UInt8]?]

    package init(
        version: @escaping @Sendable () -> String?,
        draw: @escaping @Sendable ([[UInt8]], [CardFont]) -> [[UInt8]?]
    ) {
        self.version = version
        self.draw = draw
    }
}

/// A font file of the brand's own.
package struct CardFont: Sendable {
    package var name: String
    package var bytes: [UInt8]
}

extension CardTool {
    /// libvips's `vipsthumbnail`, which draws SVG by librsvg: one process for many cards, within limits.
    ///
    /// - Parameter folder: where it may work: a folder of the disk, made where there is none.
    package static func installed(in folder: String) -> CardTool {
        CardTool(
            version: {
                guard ToolRun.find("vipsthumbnail") != nil else { return nil }
                var run = ToolRun(tool: "vipsthumbnail", arguments: ["--vips-version"], folder: "/")
                run.seconds = 20
                let printed = try? run.run()  // One that doesn't say has no name, and draws all the same.
                // How it is asked to write belongs to it: what is kept was written so.
                return String(decoding: printed ?? [], as: UTF8.self).trimmed + options
            },
            draw: { drawings, fonts in draw(drawings, fonts, in: folder) })
    }

    /// The names of options are those of libvips 8.14, which later versions still know. The highest compression takes twice the
    /// time for a twelfth less of a file.
    private static let options = "[strip,compression=6]"

    private static func draw(_ drawings: [[UInt8]], _ fonts: [CardFont], in folder: String) -> [[UInt8]?] {
        let nothing = [[UInt8]?](repeating: nil, count: drawings.count)
        mkdir(folder, 0o777)
        var template = Array("\(folder)/cards-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nothing }
        let workplace = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let files = FileSystem.disk(workplace)
        defer {
            // What can't be removed stays in a folder that nobody reads.
            for file in (try? files.list("")) ?? [] {
                try? files.remove(file.path)
                files.removeEmptyFolders(String(file.path[..<(file.path.lastIndex(of: "/") ?? file.path.startIndex)]))
            }
            rmdir(workplace)
            rmdir(folder)
        }
        do {
            var run = ToolRun(tool: "vipsthumbnail", arguments: [], folder: workplace)
            let names = drawings.indices.map { "c\($0)" }
            for (name, drawing) in zip(names, drawings) { _ = try files.write("\(name).svg", drawing) }
            if !fonts.isEmpty {
                for font in fonts { _ = try files.write("fonts/" + font.name, font.bytes) }
                _ = try files.write("fonts.conf", fontSettings)
                run.environment["FONTCONFIG_FILE"] = workplace + "/fonts.conf"
            }
            run.arguments =
                names.map { "\($0).svg" } + [
                    "--size", "\(CardPage.width)x\(CardPage.height)", "--output", "%s.png\(options)",
                ]
            run.environment["VIPS_CONCURRENCY"] = "1"
            // A card that can't be drawn ends the run with a status of its own; those that could be are there.
            do { _ = try run.run() } catch {}
            return try names.map { name throws(FileError) in try files.readIfPresent("\(name).png") }.map { bytes in
                bytes.flatMap { ImageSize(.png, beginning: $0) != nil ? $0 : nil }
            }
        } catch {
            return nothing
        }
    }

    /// The machine's fonts and, before them, the brand's.
    private static var fontSettings: [UInt8] {
        Array(
            """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
            <dir prefix="relative">fonts</dir>
            <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
            </fontconfig>

            """.utf8)
    }
}
