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

    /// The class of an image that has it: a page without inline styles can't say a colour of its own.
    package var className: String { "tint-" + text }

    package static func < (a: Tint, b: Tint) -> Bool { a.value < b.value }
}

/// The style sheet with the colours of an edition's pictures, and no others.
struct TintStyles {
    static let route = Route("/assets/tints.css")

    let tints: Set<Tint>

    var bytes: [UInt8] {
        Array(tints.sorted().map { ".\($0.className) { background-color: #\($0.text); }\n" }.joined().utf8)
    }
}
