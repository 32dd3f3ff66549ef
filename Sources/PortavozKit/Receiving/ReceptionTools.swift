import Glibc

/// The other programs that receiving needs, as functions: a test brings its own.
package struct ReceptionTools: Sendable {
    /// An image decoded and written anew: turned as it should be, no longer than the limit, without metadata.
    package var reencode: @Sendable (_ image: [UInt8], _ format: ImageFormat, _ side: Int) throws(ToolFault) -> [UInt8]
    /// A word processor's file as Markdown.
    package var convert: @Sendable (_ document: [UInt8], _ format: OfficeFormat) throws(ToolFault) -> [UInt8]

    package init(
        reencode: @escaping @Sendable ([UInt8], ImageFormat, Int) throws(ToolFault) -> [UInt8],
        convert: @escaping @Sendable ([UInt8], OfficeFormat) throws(ToolFault) -> [UInt8]
    ) {
        self.reencode = reencode
        self.convert = convert
    }
}

/// Why a program didn't do its part: the causes of `receive-tool`.
package enum ToolFault: Error, Sendable, Hashable {
    case missing(tool: String, package: String)
    /// It could make nothing of the file.
    case unreadable
    /// It took longer, or made more, than any honest file needs.
    case limit
}

extension ReceptionTools {
    /// libvips's `vips` and pandoc, each in a process of its own.
    ///
    /// - Parameter folder: where they may write: a folder of the disk that is there.
    package static func installed(in folder: String) -> ReceptionTools {
        ReceptionTools(
            reencode: { image, format, side throws(ToolFault) in
                let name = format == .jpeg ? "jpg" : format.rawValue.lowercased()
                // The names of options are those of libvips 8.14, which later versions still know.
                let options = format == .png ? "strip,compression=9" : "strip,Q=86"
                var run = ToolRun(
                    tool: "vips",
                    arguments: [
                        "thumbnail", "in.\(name)", "out.\(name)[\(options)]", String(side), "--height", String(side),
                        "--size", "down", "--fail-on", "error",
                    ], folder: "")
                // A picture without a profile of its own is taken to be in sRGB: libvips 8.14 alone would shift its colours.
                let plain = run.arguments
                run.arguments += ["--import-profile", "srgb", "--export-profile", "srgb"]
                // Only the loaders that libvips itself holds fit for files of strangers.
                run.environment = ["VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1"]
                func written(_ run: ToolRun) throws(ToolFault) -> [UInt8] {
                    try carryOut(
                        run, package: "libvips-tools", in: folder, input: ("in.\(name)", image), output: "out.\(name)")
                }
                do throws(ToolFault) {
                    return try written(run)
                } catch {
                    guard error == .unreadable else { throw error }
                    // Grey pictures without a profile fit no profile for colours.
                    run.arguments = plain
                    return try written(run)
                }
            },
            convert: { document, format throws(ToolFault) in
                var run = ToolRun(
                    tool: "pandoc",
                    arguments: [
                        "+RTS", "-M512m", "-RTS", "--sandbox", "--standalone", "--from", format.rawValue, "--to",
                        "gfm-raw_html+yaml_metadata_block", "--wrap", "none", "in.\(format.rawValue)",
                    ], folder: "")
                run.output = 8 << 20
                return try carryOut(
                    run, package: "pandoc", in: folder, input: ("in.\(format.rawValue)", document), output: nil)
            })
    }
}

/// Runs a program in a new folder, which is gone afterwards.
///
/// - Parameter output: the file that it writes; nil where it prints.
private func carryOut(
    _ run: ToolRun, package: String, in folder: String, input: (name: String, bytes: [UInt8]), output: String?
) throws(ToolFault) -> [UInt8] {
    guard ToolRun.find(run.tool) != nil else { throw .missing(tool: run.tool, package: package) }
    var template = Array("\(folder)/tool-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .unreadable }
    let workplace = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let files = FileSystem.disk(workplace)
    defer {
        // What can't be removed is cleared with the quarantine.
        if let left = try? files.list("") { for file in left { try? files.remove(file.path) } }
        rmdir(workplace)
    }
    var run = run
    run.folder = workplace
    do {
        _ = try files.write(input.name, input.bytes)
        let printed: [UInt8]
        do {
            printed = try run.run()
        } catch {
            switch error {
            case .missing: throw ToolFault.missing(tool: run.tool, package: package)
            case .limit: throw ToolFault.limit
            case .status, .system: throw ToolFault.unreadable
            }
        }
        return try output.map { name throws(FileError) in try files.read(name) } ?? printed
    } catch let fault as ToolFault {
        throw fault
    } catch {
        throw .unreadable
    }
}
