import Glibc

extension Color {
    /// A colour as CSS Color 4 writes it: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `hsl()`, `hwb()`, `lab()`,
    /// `lch()`, `oklab()`, `oklch()`, `color()` with an RGB space of screens, a name. Nil for anything else.
    package init?(_ text: String) {
        let text = text.lowercased()
        if text.first == "#" {
            self.init(hex: text.dropFirst())
        } else if let open = text.firstIndex(of: "("), text.last == ")" {
            let inside = text[text.index(after: open)...].dropLast()
            if text[..<open] == "color" {
                self.init(space: inside.trimmingSpaces)
                return
            }
            guard let arguments = ColorArguments(inside) else { return nil }
            self.init(function: String(text[..<open]), arguments)
        } else if let color = namedColors[text] {
            self.init(red: UInt8(color >> 16), green: UInt8(color >> 8 & 0xFF), blue: UInt8(color & 0xFF))
        } else {
            return nil
        }
    }

    private init?(hex: Substring) {
        let digits = hex.utf8.compactMap { UnicodeScalar($0).properties.isASCIIHexDigit ? $0 : nil }
        guard digits.count == hex.utf8.count, [3, 4, 6, 8].contains(digits.count) else { return nil }
        let values: [UInt8] = digits.map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x57 }
        var channels = values.map { $0 * 17 }
        if values.count > 4 {
            channels = stride(from: 0, to: values.count, by: 2).map { (index: Int) -> UInt8 in
                values[index] * 16 + values[index + 1]
            }
        }
        self.init(
            red: channels[0], green: channels[1], blue: channels[2],
            alpha: channels.count == 4 ? Double(channels[3]) / 255 : 1)
    }

    private init?(function: String, _ arguments: ColorArguments) {
        let alpha = arguments.alpha
        switch function {
        case "rgb", "rgba":
            // With commas all three are numbers, or all three percentages.
            guard !arguments.hasCommas || [0, 3].contains(arguments.percentages),
                let red = arguments.number(0, whole: 255), let green = arguments.number(1, whole: 255),
                let blue = arguments.number(2, whole: 255)
            else { return nil }
            self.init(rgb: (red / 255, green / 255, blue / 255), alpha)
        case "hsl", "hsla":
            guard let hue = arguments.angle(0), let saturation = arguments.percentage(1),
                let lightness = arguments.percentage(2)
            else { return nil }
            func channel(_ offset: Double) -> Double {
                let place = fmod(offset + hue / 30, 12)
                let reach = saturation * min(lightness, 1 - lightness)
                return lightness - reach * max(-1, min(place - 3, 9 - place, 1))
            }
            self.init(rgb: (channel(0), channel(8), channel(4)), alpha)
        case "hwb":
            guard !arguments.hasCommas, let hue = arguments.angle(0), let white = arguments.percentage(1),
                let black = arguments.percentage(2)
            else { return nil }
            func channel(_ offset: Double) -> Double {
                guard white + black < 1 else { return white / (white + black) }
                let place = fmod(offset + hue / 30, 12)
                return (0.5 - 0.5 * max(-1, min(place - 3, 9 - place, 1))) * (1 - white - black) + white
            }
            self.init(rgb: (channel(0), channel(8), channel(4)), alpha)
        case "oklch":
            guard !arguments.hasCommas, let lightness = arguments.number(0, whole: 1),
                let chroma = arguments.number(1, whole: 0.4), let hue = arguments.angle(2)
            else { return nil }
            self = OKLCH(lightness: lightness, chroma: max(0, chroma), hue: hue).color(alpha: alpha)
        case "lab":
            guard !arguments.hasCommas, let lightness = arguments.number(0, whole: 100),
                let a = arguments.number(1, whole: 125), let b = arguments.number(2, whole: 125)
            else { return nil }
            self = OKLCH(cieLab: (lightness, a, b)).color(alpha: alpha)
        case "lch":
            guard !arguments.hasCommas, let lightness = arguments.number(0, whole: 100),
                let chroma = arguments.number(1, whole: 150), let hue = arguments.angle(2)
            else { return nil }
            let (reach, angle) = (max(0, chroma), hue * .pi / 180)
            self = OKLCH(cieLab: (lightness, reach * cos(angle), reach * sin(angle))).color(alpha: alpha)
        case "oklab":
            guard !arguments.hasCommas, let lightness = arguments.number(0, whole: 1),
                let a = arguments.number(1, whole: 0.4), let b = arguments.number(2, whole: 0.4)
            else { return nil }
            self = OKLCH(lab: (lightness, a, b)).color(alpha: alpha)
        default: return nil
        }
    }

    /// `srgb 1 0.5 0`, what `color()` holds.
    private init?(space text: Substring) {
        let name = text.prefix { !$0.isWhitespace }
        guard let arguments = ColorArguments(text.dropFirst(name.count)), !arguments.hasCommas,
            let first = arguments.number(0, whole: 1), let second = arguments.number(1, whole: 1),
            let third = arguments.number(2, whole: 1)
        else { return nil }
        let alpha = arguments.alpha
        switch name {
        case "srgb": self.init(rgb: (first, second, third), alpha)
        case "srgb-linear": self = OKLCH(linear: (first, second, third)).color(alpha: alpha)
        case "display-p3": self = OKLCH(displayP3: (first, second, third)).color(alpha: alpha)
        default: return nil
        }
    }

    private init(rgb: (Double, Double, Double), _ alpha: Double) {
        func channel(_ value: Double) -> UInt8 { UInt8((min(max(value, 0), 1) * 255).rounded()) }
        self.init(red: channel(rgb.0), green: channel(rgb.1), blue: channel(rgb.2), alpha: alpha)
    }
}

/// What stands between the parentheses of a colour: three values and, where there is one, the alpha.
private struct ColorArguments {
    private var values: [Substring]
    private(set) var alpha = 1.0
    let hasCommas: Bool

    init?(_ text: Substring) {
        hasCommas = text.contains(",")
        if hasCommas {
            values = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
        } else {
            let halves = text.split(separator: "/", omittingEmptySubsequences: false)
            guard halves.count <= 2 else { return nil }
            values = halves[0].split(whereSeparator: \.isWhitespace)
            guard values.count == 3 else { return nil }
            if halves.count == 2 { values.append(halves[1].trimmingSpaces) }
        }
        guard values.count == 3 || values.count == 4 else { return nil }
        if values.count == 4 {
            guard let alpha = number(3, whole: 1) else { return nil }
            self.alpha = min(max(alpha, 0), 1)
        }
    }

    /// How many of the three values are percentages.
    var percentages: Int { values.prefix(3).count { $0.hasSuffix("%") } }

    /// A number, or a percentage of the whole. `none` counts as 0 (section 4.4).
    func number(_ index: Int, whole: Double) -> Double? {
        let text = values[index]
        if text == "none", !hasCommas { return 0 }
        return text.hasSuffix("%") ? plain(text.dropLast()).map { $0 / 100 * whole } : plain(text)
    }

    /// 0 to 1. A bare number counts as a percentage, as section 7 allows it.
    func percentage(_ index: Int) -> Double? {
        guard let value = number(index, whole: 100), !hasCommas || values[index].hasSuffix("%") else { return nil }
        return min(max(value / 100, 0), 1)
    }

    /// In degrees, 0 to 360.
    func angle(_ index: Int) -> Double? {
        let text = values[index]
        if text == "none", !hasCommas { return 0 }
        let units: [(String, Double)] = [("deg", 1), ("grad", 0.9), ("turn", 360), ("rad", 180 / .pi)]
        let unit = units.first { text.hasSuffix($0.0) }
        guard let value = plain(unit.map { text.dropLast($0.0.utf8.count) } ?? text) else { return nil }
        let degrees = value * (unit?.1 ?? 1)
        guard degrees.isFinite else { return nil }
        let turned = fmod(degrees, 360)
        return turned < 0 ? turned + 360 : turned
    }

    /// A decimal number as CSS writes it; what Swift reads besides (`inf`, `0x1p3`) is none.
    private func plain(_ text: Substring) -> Double? {
        // Of a full stop CSS asks a digit behind it.
        let fraction = text.firstIndex(of: ".").map { text[text.index(after: $0)...] }
        guard fraction.map({ $0.first?.isNumber == true }) ?? true,
            text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || [0x2B, 0x2D, 0x2E, 0x65].contains($0) }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var result = drop { $0.isWhitespace }
        while result.last?.isWhitespace == true { result.removeLast() }
        return result
    }
}
