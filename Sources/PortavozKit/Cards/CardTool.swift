import Glibc

/// What draws cards: another program, as functions, so that a test brings its own.
package struct CardTool: Sendable {
    /// What tells it from others, and from its own other versions; nil where it isn't installed.
    package var identity: @Sendable () -> String?
    /// SVG files as PNG files, in their order; nil for one that it could make nothing of.
    package var draw: @Sendable (_ drawings: [[UInt8]], _ fonts: [CardFont]) -> [[UInt8]?]
    /// A font in WOFF2 as the file that was packed; nil for one that it could make nothing of. Nil as a whole where what
    /// unpacks them isn't installed.
    package var unpack: (@Sendable (_ font: [UInt8]) -> [UInt8]?)?

    package init(
        identity: @escaping @Sendable () -> String?,
        draw: @escaping @Sendable ([[UInt8]], [CardFont]) -> [[UInt8]?],
        unpack: (@Sendable ([UInt8]) -> [UInt8]?)? = nil
    ) {
        self.identity = identity
        self.draw = draw
        self.unpack = unpack
    }
}

extension CardTool {
    /// libvips's `vipsthumbnail`, which draws SVG by librsvg: one process for many cards, within limits.
    ///
    /// - Parameter folder: where it may work: a folder of the disk, made where there is none.
    package static func installed(in folder: String) -> CardTool {
        var tool = CardTool(identity: installed, draw: { draw($0, $1, in: folder) })
        if ToolRun.find(unpacker) != nil { tool.unpack = { unpack($0, in: folder) } }
        return tool
    }

    /// The program's file: to ask it for its version would take longer than all else that a build does for cards that it has.
    @Sendable private static func installed() -> String? {
        guard let path = ToolRun.find("vipsthumbnail"),
            let file = FileSystem.disk("/").identity(String(path.dropFirst()))
        else { return nil }
        // How it is asked to write belongs to it: what is kept was written so.
        return "\(path) \(file.size) \(file.modified) \(options)"
    }

    /// Google's own program for its format, a few hundred kilobytes.
    private static let unpacker = "woff2_decompress"

    private static func unpack(_ font: [UInt8], in folder: String) -> [UInt8]? {
        atWork(in: folder) { workplace, files in
            let run = ToolRun(tool: unpacker, arguments: ["font.woff2"], folder: workplace)
            // Whatever it says, what it leaves behind is a font or isn't.
            guard (try? files.write("font.woff2", font)) != nil, (try? run.run()) != nil else { return nil }
            return try? files.read("font.ttf")
        }
    }

    /// The names of options are those of libvips 8.14, which later versions still know. The highest compression takes twice the
    /// time for a twelfth less of a file.
    private static let options = "[strip,compression=6]"

    private static func draw(_ drawings: [[UInt8]], _ fonts: [CardFont], in folder: String) -> [[UInt8]?] {
        let nothing = [[UInt8]?](repeating: nil, count: drawings.count)
        return atWork(in: folder) { workplace, files in draw(drawings, fonts, in: workplace, files) } ?? nothing
    }

    /// Does something in a folder that is there for that alone.
    private static func atWork<Result>(
        in folder: String, _ work: (_ workplace: String, _ files: FileSystem) -> Result?
    ) -> Result? {
        mkdir(folder, 0o777)
        var template = Array("\(folder)/cards-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
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
        return work(workplace, files)
    }

    private static func draw(
        _ drawings: [[UInt8]], _ fonts: [CardFont], in workplace: String, _ files: FileSystem
    ) -> [[UInt8]?]? {
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
            return nil
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
