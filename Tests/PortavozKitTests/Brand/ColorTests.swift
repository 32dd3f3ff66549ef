import PortavozKit
import Testing

/// Colours as CSS writes them, and their contrast.
struct ColorTests {
    @Test(arguments: [
        ("#abc", "#aabbcc"), ("#ABCD", "#aabbccdd"), ("#a03c14", "#a03c14"), ("#a03c1480", "#a03c1480"),
        ("rgb(160, 60, 20)", "#a03c14"), ("rgb(160 60 20 / 50%)", "#a03c1480"), ("rgba(160,60,20,.5)", "#a03c1480"),
        ("rgb(100% 0% 50%)", "#ff0080"), ("hsl(120 100% 25%)", "#008000"), ("hsl(0.5turn, 100%, 50%)", "#00ffff"),
        ("hsla(-120deg 100% 50% / 1)", "#0000ff"), ("hwb(0 0% 0%)", "#ff0000"), ("hwb(90 60% 60%)", "#808080"),
        ("oklch(0.628 0.2577 29.23)", "#ff0000"), ("oklch(100% 0 none)", "#ffffff"), ("oklab(0 0 0)", "#000000"),
        ("RebeccaPurple", "#663399"), ("white", "#ffffff"), ("oklch(50% -0.1 20)", "#636363"),
        ("lab(54.2917 80.8125 69.8851)", "#ff0000"), ("lab(100% 0 0)", "#ffffff"),
        ("lab(46.2775% -47.5621 48.5837)", "#008000"),
        ("lch(54.2917 106.839 40.8526)", "#ff0000"), ("lch(29.2345% 44.2 27 / 50%)", "#7d232980"),
        ("color(srgb 1 0.5 0)", "#ff8000"), ("color(srgb 100% 0% 0% / 0.5)", "#ff000080"),
        ("color(srgb-linear 1 0 0)", "#ff0000"), ("color(display-p3 0.216141 0.494222 0.131052)", "#008000"),
    ])
    func eachWayOfCSSIsRead(text: String, hex: String) {
        #expect(Color(text)?.hex == hex)
    }

    @Test(arguments: [
        "", "#", "#12", "#12345", "#ggg", "#1234567", "rgb(1 2)", "rgb(1 2 3 4)", "rgb(1,2,3", "hsl(1, 2, 3)",
        "rgb(a b c)",
        "oklch(0.5, 0.1, 20)", "oklch(0.5 0.1 1e307turn)", "hsl(1e307turn 50% 50%)", "rgb(10%, 20, 30)",
        "rgb(1. 2. 3.)",
        "color(srgb 1 0)", "color(rec 1 0 0)", "lab(50, 1, 1)", "rgb(nan 0 0)", "rgb(0x1 0 0)", "rgb(inf 0 0)",
        "color(red)",
        "rojo",
        "url(x)", "rgb(1e999 0 0)", "red;}", "#fff}",
    ])
    func whatIsNoColourIsRefused(text: String) {
        #expect(Color(text) == nil)
    }

    /// The values that WCAG's and WebAIM's examples give for these colours.
    @Test(arguments: [
        ("#000000", "#ffffff", "21.00"), ("#ffffff", "#ffffff", "1.00"), ("#777777", "#ffffff", "4.47"),
        ("#767676", "#ffffff", "4.54"), ("#0000ff", "#ffffff", "8.59"), ("#ff0000", "#ffffff", "3.99"),
        ("#949494", "#ffffff", "3.03"), ("#959595", "#ffffff", "2.99"), ("#595959", "#ffffff", "7.00"),
    ])
    func contrastIsThatOfWCAGAndNeverRoundedUp(front: String, back: String, ratio: String) {
        #expect(Contrast(Color(front)!, on: Color(back)!).text() == ratio)
        #expect(Contrast(Color(back)!, on: Color(front)!).text() == ratio)
    }

    @Test func gradesFollowWhatStandsInFront() {
        let grey = Contrast(Color("#777")!, on: .white)
        #expect(
            grey.grade(for: .text) == .fails && grey.grade(for: .largeText) == .double
                && grey.grade(for: .graphics) == .double)
        let black = Contrast(.black, on: .white)
        #expect(black.grade(for: .text) == .triple && black.grade(for: .largeText) == .triple)
        #expect(Contrast(Color("#959595")!, on: .white).grade(for: .graphics) == .fails)
    }

    @Test func whatShinesThroughIsSeenOnItsGround() {
        #expect(Color("#00000080")!.rgbText == "0, 0, 0, 50 %" && Color("#00000080")!.hslText == "0°, 0 %, 0 %, 50 %")
        #expect(Color("#00000080")!.over(.white).hex == "#7f7f7f")
        #expect(Contrast(Color("#0000")!, on: .white).text() == "1.00")
    }

    @Test(
        arguments: ["#f2c14e", "#777777", "#ff0000", "#00ff00", "#ffffff", "#8888ff"],
        ["#ffffff", "#181411", "#7a7a7a"])
    func theNearestColourThatPassesIsNear(front: String, back: String) throws {
        let (color, ground) = (try #require(Color(front)), try #require(Color(back)))
        let found = color.reaching(4.5, on: [ground])
        #expect(Contrast(found, on: ground).ratio >= 4.5)
        // A little less of the change would not do.
        let (from, to) = (OKLCH(color), OKLCH(found))
        guard abs(from.lightness - to.lightness) > 0.01 else { return }
        var nearer = from
        nearer.lightness = to.lightness + (from.lightness > to.lightness ? 0.008 : -0.008)
        #expect(Contrast(nearer.color(), on: ground).ratio < 4.5)
    }

    @Test func everyColourSurvivesOKLCH() {
        for step in stride(from: 0, through: 0xFFFFFF, by: 65_793 / 7) {
            let color = Color(red: UInt8(step >> 16), green: UInt8(step >> 8 & 0xFF), blue: UInt8(step & 0xFF))
            #expect(OKLCH(color).color() == color)
        }
    }
}
