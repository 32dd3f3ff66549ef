import Glibc

/// A colour by lightness (0 to 1), chroma and hue (in degrees), as eyes compare them: CSS Color 4, section 9.
package struct OKLCH: Sendable, Hashable {
    package var lightness: Double
    package var chroma: Double
    package var hue: Double

    package init(lightness: Double, chroma: Double, hue: Double) {
        self.lightness = lightness
        self.chroma = chroma
        self.hue = hue
    }

    /// - Parameter lab: OKLab's lightness and its two axes.
    init(lab: (Double, Double, Double)) {
        let hue = atan2(lab.2, lab.1) * 180 / .pi
        self.init(lightness: lab.0, chroma: hypot(lab.1, lab.2), hue: hue < 0 ? hue + 360 : hue)
    }

    package init(_ color: Color) {
        self.init(linear: (linear(color.red), linear(color.green), linear(color.blue)))
    }

    /// - Parameter rgb: sRGB's light; below 0 and above 1 for what it can't show.
    init(linear rgb: (Double, Double, Double)) {
        let (r, g, b) = rgb
        let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        self.init(
            lab: (
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
            ))
    }

    /// The colour on the screen. Where sRGB can't show that much chroma, as much as it can.
    package func color(alpha: Double = 1) -> Color {
        if lightness >= 1 { return Color(red: 255, green: 255, blue: 255, alpha: alpha) }
        if lightness <= 0 { return Color(red: 0, green: 0, blue: 0, alpha: alpha) }
        var shown = self
        if !shown.isInGamut {
            var (inside, outside) = (0.0, chroma)
            for _ in 0..<24 {
                shown.chroma = (inside + outside) / 2
                if shown.isInGamut { inside = shown.chroma } else { outside = shown.chroma }
            }
            shown.chroma = inside
        }
        let (r, g, b) = shown.linearRGB
        return Color(red: encoded(r), green: encoded(g), blue: encoded(b), alpha: alpha)
    }

    private var isInGamut: Bool {
        let (r, g, b) = linearRGB
        return [r, g, b].allSatisfy { $0 >= -0.0001 && $0 <= 1.0001 }
    }

    /// The light of sRGB's channels; beyond 0 and 1 for colours that it can't show.
    var linearRGB: (Double, Double, Double) {
        let angle = hue * .pi / 180
        let (a, b) = (chroma * cos(angle), chroma * sin(angle))
        let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        return (
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        )
    }
}

private func cube(_ value: Double) -> Double { value * value * value }

/// A channel's light, 0 to 1 (IEC 61966-2-1).
func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
}

private func encoded(_ light: Double) -> UInt8 {
    let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8((min(max(value, 0), 1) * 255).rounded())
}
