extension Color {
    /// `43, 26, 18`, and `43, 26, 18, 50 %` where half of it shines through.
    package var rgbText: String { "\(red), \(green), \(blue)" + alphaText }

    /// `19°, 41 %, 12 %`, in whole numbers, and the alpha where there is one.
    package var hslText: String { opaqueHSLText + alphaText }

    private var alphaText: String { alpha < 1 ? ", \(Int((alpha * 100).rounded())) %" : "" }

    private var opaqueHSLText: String {
        let channels = [red, green, blue].map { Double($0) / 255 }
        let (least, most) = (channels.min()!, channels.max()!)
        let (range, lightness) = (most - least, (most + least) / 2)
        guard range > 0 else { return "0°, 0 %, \(Int((lightness * 100).rounded())) %" }
        let saturation = range / (1 - abs(2 * lightness - 1))
        let sextant =
            if most == channels[0] {
                (channels[1] - channels[2]) / range
            } else if most == channels[1] {
                (channels[2] - channels[0]) / range + 2
            } else {
                (channels[0] - channels[1]) / range + 4
            }
        let hue = Int((sextant * 60 + (sextant < 0 ? 360 : 0)).rounded()) % 360
        return "\(hue)°, \(Int((saturation * 100).rounded())) %, \(Int((lightness * 100).rounded())) %"
    }
}
