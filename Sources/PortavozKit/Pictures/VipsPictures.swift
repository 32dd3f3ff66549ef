import Glibc

extension PictureTools {
    /// What a copy is made with. A change here is another `recipe`, so that no copy of the old one is taken for a new one.
    private static let recipe = "1"

    /// libvips's `vips`, each step of its work in a process of its own with limits.
    ///
    /// - Parameters:
    ///   - folder: where it may write: a folder of the disk, made if need be.
    ///   - program: the program's path; nil to look for `vips` in the usual folders.
    package static func installed(in folder: String, program: String? = nil) -> PictureTools {
        let tool = program ?? "vips"
        return PictureTools(
            identity: {
                guard let path = ToolRun.find(tool), let file = FileSystem.disk("/").identity(String(path.dropFirst()))
                else { return nil }
                return "\(path) \(file.size) \(file.modified) \(recipe)"
            },
            version: {
                try? inWorkplace(below: folder) { (place) throws(PictureFault) in
                    let bench = VipsBench(tool: tool, place: place)
                    let printed = String(decoding: try bench.run(["--version"]), as: UTF8.self)
                    // `vips-8.14.1` or `vips-8.16.0-date`, and perhaps warnings.
                    let name = printed.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("vips-") } ?? "vips"
                    return "\(name) \(recipe) " + bench.formats().map(\.rawValue).joined(separator: "+")
                }  // A program that won't start is as good as none.
            },
            make: { order throws(PictureFault) in
                try inWorkplace(below: folder) { (place) throws(PictureFault) in
                    try VipsBench(tool: tool, place: place).make(order)
                }
            })
    }
}

/// Gives a new folder to work in, which is gone afterwards.
private func inWorkplace<Result>(
    below folder: String, _ body: (String) throws(PictureFault) -> Result
) throws(PictureFault) -> Result {
    if access(folder, F_OK) != 0 {
        do { _ = try FileSystem.disk(folder).write(".made", []) } catch { throw .system }
        unlink(folder + "/.made")
    }
    // The number lets the next build see whose process left it behind, should this one be killed.
    var template = Array("\(folder)/\(PictureCache.workPrefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .system }
    let place = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { removeWorkplace(place) }
    return try body(place)
}

private func removeWorkplace(_ place: String) {
    let files = FileSystem.disk(place)
    // What can't be removed is cleared by a later build.
    if let left = try? files.list("") { for file in left { try? files.remove(file.path) } }
    rmdir(place)
}

/// One picture's folder, and the steps of the work in it. Names of files are our own.
private struct VipsBench {
    let tool: String
    let place: String

    /// - Parameter isForeign: the step reads what somebody else has made, and not what an earlier step has.
    func run(_ arguments: [String], isForeign: Bool = false) throws(PictureFault) -> [UInt8] {
        var run = ToolRun(tool: tool, arguments: arguments, folder: place)
        // Pictures are worked on side by side, so that each needs only one thread.
        run.environment = ["VIPS_CONCURRENCY": "1"]
        // Only the loaders that libvips itself holds fit for files of strangers: that of its own format isn't one.
        if isForeign { run.environment["VIPS_BLOCK_UNTRUSTED"] = "1" }
        run.memory = 3 << 30
        run.processorSeconds = 60
        run.seconds = 300
        run.output = 512 << 20
        do {
            return try run.run()
        } catch {
            switch error {
            case .missing: throw .missing
            case .limit: throw .limit
            case .status: throw .unreadable
            case .system: throw .system
            }
        }
    }

    private func bytes(_ name: String) throws(PictureFault) -> [UInt8] {
        do { return try FileSystem.disk(place).read(name) } catch { throw .unreadable }
    }

    /// The formats that this installation can write: AVIF's encoder may be a package of its own.
    func formats() -> [PictureSettings.Format] {
        guard (try? run(["black", "probe.v", "16", "16"])) != nil else { return [] }
        return PictureSettings.Format.allCases.filter { format in
            (try? run(["copy", "probe.v", "probe." + Saving(format, quality: 80, isDrawn: false).name])) != nil
        }
    }

    /// Decodes the picture once, to the widest copy: turned, in sRGB, without metadata. All copies are made from that.
    func make(_ order: PictureOrder) throws(PictureFault) -> MadePicture {
        let settings = order.settings
        guard let widest = settings.widths.last else { throw .system }
        let name = order.format == .jpeg ? "in.jpg" : "in." + order.format.rawValue.lowercased()
        do { _ = try FileSystem.disk(place).write(name, order.source) } catch { throw .system }
        try decode(name, to: widest)
        unlink("\(place)/\(name)")
        guard let base = VipsImage(try bytes("base.v")), let shape = ImageSize(width: base.width, height: base.height),
            // What follows the pixels is metadata, which libvips 8.14 hands on to WebP whatever it is asked.
            truncate("\(place)/base.v", base.size) == 0
        else { throw .unreadable }
        var files: [MadePicture.File] = []
        // A picture as wide as the widest copy may have been wider.
        let widths = base.width < widest ? settings.widths(of: base.width) : settings.widths.filter { $0 <= base.width }
        for format in settings.formats {
            let saving = Saving(format, quality: settings.quality, isDrawn: order.format == .png)
            if format == .webp, base.height > 16_383 { continue }  // WebP's limit (RFC 9649, 1).
            var made: [MadePicture.File] = []
            do {
                for width in widths {
                    made.append(
                        .init(
                            purpose: .choice, format: format.image, width: width,
                            bytes: try save(width, of: base, as: saving)))
                }
            } catch {
                // Without its encoder the format is left out.
                guard error == .unreadable else { throw error }
                continue
            }
            files += made
        }
        let width = base.width < widest ? settings.plainWidth(of: base.width) : settings.plainWidth(of: .max)
        let plain = Saving(plain: order.format, quality: settings.quality)
        files.append(
            .init(purpose: .plain, format: order.format, width: width, bytes: try save(width, of: base, as: plain)))
        if order.format == .webp {
            let card: ImageFormat = base.hasAlpha ? .png : .jpeg
            let saving = Saving(plain: card, quality: settings.quality)
            files.append(
                .init(purpose: .card, format: card, width: width, bytes: try save(width, of: base, as: saving)))
        }
        return MadePicture(shape: shape, tint: base.tint, files: files)
    }

    /// Decodes the picture to the widest copy: turned, eight bits a channel, in sRGB.
    private func decode(_ name: String, to width: Int) throws(PictureFault) {
        // JPEG's decoder halves and quarters by itself, which `thumbnail` makes use of.
        let common = ["--height", "10000000", "--size", "down", "--fail-on", "error"]
        do {
            // A picture without a profile of its own is taken to be in sRGB: libvips 8.14 alone would shift its colours.
            let profiles = ["--import-profile", "srgb", "--export-profile", "srgb"]
            _ = try run(["thumbnail", name, "base.v", String(width)] + common + profiles, isForeign: true)
        } catch {
            guard error == .unreadable else { throw error }
            // Grey pictures without a profile fit no profile for colours.
            _ = try run(["thumbnail", name, "gray.v", String(width)] + common, isForeign: true)
            _ = try run(["colourspace", "gray.v", "base.v", "srgb"])
        }
    }

    private func save(_ width: Int, of base: VipsImage, as saving: Saving) throws(PictureFault) -> [UInt8] {
        let name = "out." + saving.name
        if width >= base.width {
            _ = try run(["copy", "base.v", name])
        } else {
            _ = try run(["thumbnail", "base.v", name, String(width), "--height", "10000000", "--size", "down"])
        }
        let made = try bytes("out." + saving.suffix)
        // libvips 8.14 leaves a few lines of metadata in WebP even so.
        return saving.suffix == "webp" ? strippedWebP(made) ?? made : made
    }
}

/// How a copy is written. Names of options are those of libvips 8.14, which later versions still know.
private struct Saving {
    let suffix: String
    let options: String

    var name: String { "\(suffix)[\(options)]" }

    /// - Parameter isDrawn: drawings and screenshots have edges that photographs haven't: colours stay whole, and there is less loss.
    init(_ format: PictureSettings.Format, quality: Int, isDrawn: Bool) {
        suffix = format.rawValue
        switch format {
        case .avif:
            // AVIF's 55 looks like JPEG's 80. More effort costs twice the time and more, and saves next to nothing.
            let own = min(100, quality * 11 / 16 + (isDrawn ? 15 : 0))
            options =
                "strip,compression=av1,bitdepth=8,effort=1,Q=\(own)" + (isDrawn ? ",subsample-mode=off" : "")
        case .webp:
            options = "strip,Q=\(isDrawn ? min(100, quality + 10) : quality)" + (isDrawn ? ",smart-subsample" : "")
        }
    }

    init(plain format: ImageFormat, quality: Int) {
        switch format {
        case .png:
            suffix = "png"
            options = "strip,compression=9"
        case .webp:
            suffix = "webp"
            options = "strip,Q=\(quality)"
        default:
            suffix = "jpg"
            options = "strip,Q=\(quality),optimize-coding,interlace"
        }
    }
}
