/// A colour of sRGB with eight bits a channel: what screens show, and what contrast is computed from.
package struct Color: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8
    /// 0, transparent, to 1.
    package var alpha: Double

    package init(red: UInt8, green: UInt8, blue: UInt8, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    package static let black = Color(red: 0, green: 0, blue: 0)
    package static let white = Color(red: 255, green: 255, blue: 255)

    /// `#a03c14`, with two more digits where it is not opaque.
    package var hex: String {
        let channels = [red, green, blue] + (alpha < 1 ? [UInt8((alpha * 255).rounded())] : [])
        return channels.reduce(into: "#") { $0 += ($1 < 16 ? "0" : "") + String($1, radix: 16) }
    }

    /// The colour as seen on another.
    package func over(_ back: Color) -> Color {
        guard alpha < 1 else { return self }
        func mix(_ front: UInt8, _ back: UInt8) -> UInt8 {
            UInt8((Double(front) * alpha + Double(back) * (1 - alpha)).rounded())
        }
        return Color(red: mix(red, back.red), green: mix(green, back.green), blue: mix(blue, back.blue))
    }
}
