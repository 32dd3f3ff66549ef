/// A picture's colour on the whole, four bits a channel: what stands in its place until it has come.
package struct Tint: Sendable, Hashable, Comparable {
    /// 0xRGB.
    package let value: UInt16

    /// - Parameters: the channels' averages, from 0 to 255.
    package init(red: Int, green: Int, blue: Int) {
        func four(_ channel: Int) -> UInt16 { UInt16((min(255, max(0, channel)) * 15 + 127) / 255) }
        value = four(red) << 8 | four(green) << 4 | four(blue)
    }

    /// Three hexadecimal digits; nil for anything else.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 3, let value = UInt16(text, radix: 16) else { return nil }
        self.value = value
    }

    package var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }

    /// The classes of an image that has it: a page without inline styles can't say a colour of its own.
    package var classes: String {
        let digits = text.map(String.init)
        return "tint" + zip(TintStyles.channels, digits).map { " tint-\($0)\($1)" }.joined()
    }

    package static func < (a: Tint, b: Tint) -> Bool { a.value < b.value }
}

/// The style sheet that makes a colour of such classes: one class for each step of each channel.
///
/// It is the same for every site, whatever pictures it has. A sheet of the colours in use would have another name with each new
/// picture, and all pages would have to be written again to say it.
enum TintStyles {
    fileprivate static let channels = ["r", "g", "b"]

    static let bytes: [UInt8] = {
        let color = channels.map { "var(--tint-\($0))" }.joined(separator: ",")
        var css = ".tint{background-color:rgb(\(color))}"
        for channel in channels {
            for step in 0..<16 {
                css += ".tint-\(channel)\(String(step, radix: 16)){--tint-\(channel):\(step * 17)}"
            }
        }
        return Array(css.utf8)
    }()

    private static let lastingName = Fingerprints.name("tints.css", Digest(of: bytes))

    /// With a digest of its bytes in the name, so that browsers may keep it for ever; a preview's is always the same.
    static func route(_ options: BuildOptions) -> Route {
        Route("/assets/" + (options.isLive ? "tints.css" : lastingName))
    }

    /// Whether an edition may have pictures that wait for their colour.
    static func isWanted(_ graph: SiteGraph, _ edition: Edition) -> Bool {
        !graph.site.pictures.formats.isEmpty
            && (graph.attachments + graph.sharedFiles).contains {
                $0.edition == edition && !$0.path.hasPrefix(Brand.folder) && ShownPicture.isPicture($0.path)
            }
    }
}
