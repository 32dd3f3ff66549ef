import Glibc

/// Colours of other spaces, by the definitions and the matrices of CSS Color 4 (sections 9.3, 10 and 18).
extension OKLCH {
    /// - Parameter lab: CIE lightness, 0 to 100, and its two axes, seen under D50.
    init(cieLab lab: (Double, Double, Double)) {
        let (limit, slope) = (216.0 / 24389, 24389.0 / 27)
        let lightness = min(max(lab.0, 0), 100)
        let middle = (lightness + 16) / 116
        func light(_ value: Double) -> Double {
            let cube = value * value * value
            return cube > limit ? cube : (116 * value - 16) / slope
        }
        let y = lightness > slope * limit ? middle * middle * middle : lightness / slope
        let (x, z) = (light(lab.1 / 500 + middle) * 0.3457 / 0.3585, light(middle - lab.2 / 200) * 0.2958 / 0.3585)
        // From the white of D50 to that of D65 (Bradford).
        self.init(
            xyz: (
                0.955473421488075 * x - 0.02309845494876471 * y + 0.06325924320057072 * z,
                -0.0283697093338637 * x + 1.0099953980813041 * y + 0.021041441191917323 * z,
                0.012314014864481998 * x - 0.020507649298898964 * y + 1.330365926242124 * z
            ))
    }

    /// - Parameter rgb: Display P3, encoded as sRGB is.
    init(displayP3 rgb: (Double, Double, Double)) {
        func light(_ value: Double) -> Double {
            let size = abs(value)
            let light = size <= 0.04045 ? size / 12.92 : pow((size + 0.055) / 1.055, 2.4)
            return value < 0 ? -light : light
        }
        let (r, g, b) = (light(rgb.0), light(rgb.1), light(rgb.2))
        self.init(
            xyz: (
                608311.0 / 1_250_200 * r + 189793.0 / 714400 * g + 198249.0 / 1_000_160 * b,
                35783.0 / 156275 * r + 247089.0 / 357200 * g + 198249.0 / 2_500_400 * b,
                32229.0 / 714400 * g + 5220557.0 / 5_000_800 * b
            ))
    }

    /// - Parameter xyz: CIE XYZ under D65.
    private init(xyz: (Double, Double, Double)) {
        let (x, y, z) = xyz
        self.init(
            linear: (
                12831.0 / 3959 * x - 329.0 / 214 * y - 1974.0 / 3959 * z,
                -851781.0 / 878810 * x + 1648619.0 / 878810 * y + 36519.0 / 878810 * z,
                705.0 / 12673 * x - 2585.0 / 12673 * y + 705.0 / 667 * z
            ))
    }
}
