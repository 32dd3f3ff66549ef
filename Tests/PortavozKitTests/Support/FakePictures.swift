import PortavozKit
import Synchronization

/// A program that makes copies of a few bytes each, and counts what it is asked.
final class FakePictures: Sendable {
    private let asked = Mutex<[Int]>([])
    /// What stands in place of each picture; it tells the bytes of the original apart.
    var orders: Int { asked.withLock { $0.count } }

    /// A JPEG picture as far as its header goes.
    ///
    /// - Parameter mark: tells one from another of the same size.
    static func photo(_ width: Int = 800, _ height: Int = 600, mark: UInt8 = 7, bytes: Int = 10_000) -> [UInt8] {
        let size = [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)]
        let header: [UInt8] =
            [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8] + size + [3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xDA, 0, 2]
        return header + [UInt8](repeating: mark, count: bytes - header.count - 2) + [0xFF, 0xD9]
    }

    /// What the copy of a photo holds.
    static func copy(_ format: ImageFormat, _ width: Int, mark: UInt8 = 7) -> [UInt8] {
        Array("\(format.rawValue) \(width) \(mark)".utf8)
    }

    /// - Parameter fault: what comes of every order.
    func tools(_ fault: PictureFault? = nil, isInstalled: Bool = true, version: String = "fake-1") -> PictureTools {
        PictureTools(
            identity: { isInstalled ? version : nil }, version: { version },
            make: { order throws(PictureFault) in
                self.asked.withLock { $0.append(order.source.count) }
                if let fault { throw fault }
                let mark = order.source[40]
                let size = ImageSize(.jpeg, beginning: order.source)!
                let widths = order.settings.widths(of: size.width)
                let shape = ImageSize(width: widths.last!, height: widths.last! * size.height / size.width)!
                var files = order.settings.formats.flatMap { format in
                    let format: ImageFormat = format == .avif ? .avif : .webp
                    return widths.map {
                        MadePicture.File(
                            purpose: .choice, format: format, width: $0, bytes: Self.copy(format, $0, mark: mark))
                    }
                }
                let plain = order.settings.plainWidth(of: size.width)
                files.append(
                    .init(purpose: .plain, format: .jpeg, width: plain, bytes: Self.copy(.jpeg, plain, mark: mark)))
                return MadePicture(shape: shape, tint: Tint(red: 255, green: 0, blue: Int(mark)), files: files)
            })
    }
}

extension MemorySite {
    /// Builds the site with a program for pictures.
    @discardableResult
    func build(
        with tools: PictureTools, isDry: Bool = false, files: FileSystem? = nil,
        _ change: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuildReport {
        let files = files ?? self.files.fileSystem
        var options = BuildOptions(at: madrid.read("2026-06-01")!)
        change(&options)
        var build = Build(files: files, shelf: ThemeShelf(site: files, installed: repository), options: options)
        build.pictureTools = tools
        var memory = BuildMemory()
        let report = try build.run(&memory, isDry: isDry)
        for diagnostic in report.diagnostics { expectWords(for: diagnostic) }
        return report
    }
}
