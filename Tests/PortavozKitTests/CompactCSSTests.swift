import PortavozKit
import Testing

/// Style sheets as they are published.
struct CompactCSSTests {
    @Test(arguments: [
        ("a { color: red; }\n\nb,\ni { margin: 0 1px; }\n", "a{color: red}b,i{margin: 0 1px}"),
        ("/* one */ a { top: 0 } /*! kept */ b { top: 1px }", "a{top: 0}/*! kept */ b{top: 1px}"),
        ("a::before { content: \"  /* no */ ; }\"; }", "a::before{content: \"  /* no */ ; }\"}"),
        ("a { content: '\\'  ' }", "a{content: '\\'  '}"),
        ("a { background: url( data:image/svg+xml;a , b ) }", "a{background: url( data:image/svg+xml;a , b )}"),
        ("a { background: url( \"x y.png\" ) , none }", "a{background: url( \"x y.png\" ),none}"),
        ("a > b  +  c , d :hover {}", "a > b + c,d :hover{}"),
        ("a/**/b {} a /* x */ b {}", "a/**/b{}a b{}"),
        ("a { width: calc(1px + 2px) ; --x: ; }", "a{width: calc(1px + 2px);--x:}"),
        ("@media (min-width: 40rem) {\n  .\\31 a { top: 0 }\n}", "@media (min-width: 40rem){.\\31 a{top: 0}}"),
        ("a { top: 0 } /* never closed", "a{top: 0}"), ("a { content: \"never closed", "a{content: \"never closed"),
        ("", ""),
    ])
    func nothingThatMattersIsLost(sheet: String, compact: String) {
        #expect(String(decoding: compactCSS(Array(sheet.utf8)), as: UTF8.self) == compact)
    }

    /// What is compact stays as it is.
    @Test func theDefaultThemesSheetsStayTheSameTheSecondTime() throws {
        for name in ["site.css", "pages.css", "hub.css", "exercises.css"] {
            let sheet = try repository.read("themes/default/assets/\(name)")
            let compact = compactCSS(sheet)
            #expect(compact.count < sheet.count)
            #expect(compactCSS(compact) == compact, "\(name)")
            #expect(compact.count { $0 == UInt8(ascii: "{") } == compact.count { $0 == UInt8(ascii: "}") })
        }
    }
}
