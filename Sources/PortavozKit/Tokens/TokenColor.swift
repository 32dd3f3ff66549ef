import Glibc

/// The colour spaces of the colour module (section 4.2), which are those of CSS Color 4.
enum TokenColorSpace: String, Sendable, CaseIterable {
    case srgb
    case linear = "srgb-linear"
    case hsl, hwb, lab, lch, oklab, oklch
    case displayP3 = "display-p3"
    case a98 = "a98-rgb"
    case prophoto = "prophoto-rgb"
    case rec2020
    case xyzD65 = "xyz-d65"
    case xyzD50 = "xyz-d50"

    /// What each of the three components may be.
    var ranges: [ClosedRange<Double>] {
        let (whole, percent, any) = (0.0...1.0, 0.0...100.0, -1000.0...1000.0)
        let (hue, chroma) = (0.0...(360.0.nextDown), 0.0...1000.0)
        switch self {
        case .hsl, .hwb: return [hue, percent, percent]
        case .lab: return [percent, any, any]
        case .lch: return [percent, chroma, hue]
        case .oklab: return [whole, any, any]
        case .oklch: return [whole, chroma, hue]
        default: return [whole, whole, whole]
        }
    }
}

extension Color {
    /// The colour of a token's value, checked before; what sRGB can't show is the `hex` beside it, or else the nearest
    /// that can be shown.
    init(token value: JSONNode) {
        let space = TokenColorSpace(rawValue: value["colorSpace"]?.text ?? "") ?? .srgb
        let parts = (value["components"]?.items ?? []).map { $0.number ?? 0 }
        let alpha = value["alpha"]?.number ?? 1
        let (a, b, c) = (parts[0], parts[1], parts[2])
        switch space {
        case .srgb:
            func channel(_ part: Double) -> UInt8 { UInt8((part * 255).rounded()) }
            self.init(red: channel(a), green: channel(b), blue: channel(c), alpha: alpha)
        case .hsl: self = Color("hsl(\(a) \(b)% \(c)%)")!.with(alpha: alpha)
        case .hwb: self = Color("hwb(\(a) \(b)% \(c)%)")!.with(alpha: alpha)
        default:
            let light = Self.linear(space, (a, b, c))
            let isShown = [light.0, light.1, light.2].allSatisfy { $0 >= -0.0005 && $0 <= 1.0005 }
            if !isShown, let hex = value["hex"]?.text, let fallback = Color(hex) {
                self = fallback.with(alpha: alpha)
            } else {
                self = OKLCH(linear: light).color(alpha: alpha)
            }
        }
    }

    fileprivate func with(alpha: Double) -> Color {
        Color(red: red, green: green, blue: blue, alpha: alpha)
    }

    /// In the light of sRGB's channels; beyond 0 and 1 for colours that it can't show.
    private static func linear(_ space: TokenColorSpace, _ parts: Triple) -> Triple {
        switch space {
        case .srgb, .hsl, .hwb, .linear: return parts
        case .xyzD65: return product(fromXYZ, parts)
        case .xyzD50: return fromD50(parts)
        case .lab: return fromLab(parts)
        case .lch:
            let angle = parts.2 * .pi / 180
            return fromLab((parts.0, parts.1 * cos(angle), parts.1 * sin(angle)))
        case .oklab: return OKLCH(lab: parts).linearRGB
        case .oklch: return OKLCH(lightness: parts.0, chroma: parts.1, hue: parts.2).linearRGB
        case .displayP3: return product(fromXYZ, product(displayP3, mapped(parts, decoded)))
        case .a98: return product(fromXYZ, product(a98, mapped(parts) { pow($0, 563.0 / 256) }))
        case .prophoto:
            return fromD50(product(prophoto, mapped(parts) { $0 <= 16.0 / 512 ? $0 / 16 : pow($0, 1.8) }))
        case .rec2020:
            let light = mapped(parts) { value in
                value < 0.018053968510807 * 4.5
                    ? value / 4.5 : pow((value + 0.09929682680944) / 1.09929682680944, 1 / 0.45)
            }
            return product(fromXYZ, product(rec2020, light))
        }
    }

    private static func decoded(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func fromD50(_ xyz: Triple) -> Triple { product(fromXYZ, product(toD65, xyz)) }

    /// CSS Color 4, section 9.3.
    private static func fromLab(_ lab: Triple) -> Triple {
        let y = (lab.0 + 16) / 116
        func light(_ value: Double) -> Double {
            value * value * value > 216.0 / 24389 ? value * value * value : (116 * value - 16) * 27 / 24389
        }
        return fromD50(
            (
                light(lab.1 / 500 + y) * 0.3457 / 0.3585, lab.0 > 8 ? y * y * y : lab.0 * 27 / 24389,
                light(y - lab.2 / 200) * (1 - 0.3457 - 0.3585) / 0.3585
            ))
    }
}

private typealias Triple = (Double, Double, Double)
private typealias Matrix = (Triple, Triple, Triple)

private func product(_ matrix: Matrix, _ v: Triple) -> Triple {
    func row(_ r: Triple) -> Double { r.0 * v.0 + r.1 * v.1 + r.2 * v.2 }
    return (row(matrix.0), row(matrix.1), row(matrix.2))
}

private func mapped(_ parts: Triple, _ change: (Double) -> Double) -> Triple {
    (change(parts.0), change(parts.1), change(parts.2))
}

// CSS Color 4, section 18: primaries of each space, and Bradford's adaptation of white.
private let fromXYZ: Matrix = (
    (3.2409699419045226, -1.537383177570094, -0.4986107602930034),
    (-0.9692436362808796, 1.8759675015077202, 0.04155505740717559),
    (0.05563007969699366, -0.20397695888897652, 1.0569715142428786)
)
private let toD65: Matrix = (
    (0.955473421488075, -0.02309845494876471, 0.06325924320057072),
    (-0.0283697093338637, 1.0099953980813041, 0.021041441191917323),
    (0.012314014864481998, -0.020507649298898964, 1.330365926242124)
)
private let displayP3: Matrix = (
    (0.4865709486482162, 0.26566769316909306, 0.1982172852343625),
    (0.2289745640697488, 0.6917385218365064, 0.079286914093745), (0, 0.04511338185890264, 1.043944368900976)
)
private let a98: Matrix = (
    (0.5766690429101305, 0.1855582379065463, 0.1882286462349947),
    (0.29734497525053605, 0.6273635662554661, 0.07529145849399788),
    (0.02703136138641234, 0.07068885253582723, 0.9913375368376388)
)
private let prophoto: Matrix = (
    (0.7977666449006423, 0.13518129740053308, 0.0313477341283922),
    (0.2880748288194013, 0.711835234241873, 0.00008993693872564), (0, 0, 0.8251046025104602)
)
private let rec2020: Matrix = (
    (0.6369580483012914, 0.14461690358620832, 0.1688809751641721),
    (0.2627002120112671, 0.6779980715188708, 0.05930171646986196), (0, 0.028072693049087428, 1.060985057710791)
)
