import PortavozDiagnostics
import PortavozKit
import Testing

/// Design tokens taken over into brand.yml.
struct TokenImportTests {
    private static let brand = """
        # La marca
        name: Café Alborada   # como se escribe
        voice:
          - {trait: Claros}

        colors:
          # El negro que no lo es
          tinta: {name: {es: Tinta, en: Ink}, value: "#2b1a12", role: text}  # cálido
          crema: "#fbf6ee"
          hoja:
            value: '#2f5d50'   # apoyos
            use: {es: Apoyos, en: Supports}
          # el último

        typography:
          families: {text: {name: Iowan, fallback: [Georgia, serif]}, mono: Menlo}
          scale: {m: 1rem}
        spacing: {1: 0.25rem}
        logos: {sol: {files: [sol.svg]}}
        # fin

        """

    private static func color(_ hex: String) -> String {
        let (r, g, b) = (hex.prefix(2), hex.dropFirst(2).prefix(2), hex.suffix(2))
        let parts = [r, g, b].map { String(Double(Int($0, radix: 16)!) / 255) }
        return "{\"colorSpace\": \"srgb\", \"components\": [\(parts.joined(separator: ", "))]}"
    }

    private func site() -> TokenSite {
        let site = TokenSite(Self.brand)
        site.files["content/brand/sol.svg"] = Array("<svg/>".utf8)
        return site
    }

    @Test func whatDiffersChangesAndAllElseStaysByteForByte() throws {
        let site = site()
        let result = try site.take(
            """
            {
              "color": {
                "$type": "color",
                "tinta": {"$value": \(Self.color("2b1a13"))},
                "crema": {"$value": \(Self.color("fbf6ef"))},
                "hoja": {"$value": \(Self.color("2f5d51")), "$description": "Etiquetas"},
                "cereza": {"$value": \(Self.color("a3262e")), "$description": "Enlaces: \\"botones\\""}
              },
              "font-family": {"$type": "fontFamily", "text": {"$value": ["Iowan", "serif"]}, "mono": {"$value": "Courier"}},
              "font-size": {"$type": "dimension", "m": {"$value": {"value": 17, "unit": "px"}}, "l": {"$value": {"value": 1.5, "unit": "rem"}}},
              "font-weight": {"$type": "fontWeight", "strong": {"$value": "bold"}},
              "spacing": {"$type": "dimension", "2": {"$value": {"value": 0.5, "unit": "rem"}}}
            }
            """)
        #expect(result.diagnostics.map(line) == ["note token-kept content/brand/brand.yml:18:11:1"])
        let new = Self.brand
            .replacing("value: \"#2b1a12\"", with: "value: \"#2b1a13\"")
            .replacing("crema: \"#fbf6ee\"", with: "crema: \"#fbf6ef\"")
            .replacing("value: '#2f5d50'", with: "value: \"#2f5d51\"")
            .replacing("use: {es: Apoyos,", with: "use: {es: \"Etiquetas\",")
            .replacing(
                "  # el último",
                with: "  cereza: {value: \"#a3262e\", use: \"Enlaces: \\\"botones\\\"\"}\n  # el último"
            )
            .replacing("[Georgia, serif]", with: "[\"serif\"]")
            .replacing("mono: Menlo", with: "mono: \"Courier\"")
            .replacing("scale: {m: 1rem}\n", with: "scale: {m: 17px, l: 1.5rem}\n  weights: {strong: 700}\n")
            .replacing("spacing: {1: 0.25rem}", with: "spacing: {1: 0.25rem, 2: 0.5rem}")
        #expect(site.brand == new)
        #expect(
            result.difference.hasPrefix(
                """
                --- a/content/brand/brand.yml
                +++ b/content/brand/brand.yml
                @@ -8,2 +8,2 @@
                -  tinta: {name: {es: Tinta, en: Ink}, value: "#2b1a12", role: text}  # cálido
                -  crema: "#fbf6ee"
                +  tinta: {name: {es: Tinta, en: Ink}, value: "#2b1a13", role: text}  # cálido
                +  crema: "#fbf6ef"
                @@ -11,2 +11,3 @@

                """))
    }

    @Test func whatTheFileLacksStaysAndIsToldOf() throws {
        let site = site()
        let result = try site.take(
            """
            {
              "color": {"$type": "color", "crema": {"$value": \(Self.color("fbf6ee"))}},
              "font-size": {"$type": "dimension", "m": {"$value": {"value": 1, "unit": "rem"}}}
            }
            """)
        #expect(result.bytes == nil)
        #expect(result.diagnostics.map(line) == ["note token-kept content/brand/brand.yml:8:3:5"])
        #expect(result.diagnostics.first?.arguments == ["count": "2", "names": "colors.tinta, colors.hoja"])
        result.diagnostics.forEach(expectWords)
    }

    @Test func tokensThatSayTheSameChangeNothing() throws {
        let site = site()
        let result = try site.take(try site.exported())
        #expect(result.bytes == nil && result.diagnostics.isEmpty && site.brand == Self.brand)
    }

    @Test func aSiteWithoutABrandGetsOne() throws {
        let tokens = "{\"Acid Green\": {\"$type\": \"color\", \"$value\": \(Self.color("116622"))}}"
        let site = TokenSite(nil)
        let result = try site.take(tokens)
        #expect(site.brand == "name: \"Diario\"\n\ncolors:\n  acid-green: \"#116622\"\n")
        #expect(
            result.difference == """
                --- /dev/null
                +++ b/content/brand/brand.yml
                @@ -0,0 +1,4 @@
                +name: "Diario"
                +
                +colors:
                +  acid-green: "#116622"

                """)
        let empty = TokenSite("# nada todavía")
        try empty.take(tokens)
        #expect(empty.brand == "# nada todavía\nname: \"Diario\"\n\ncolors:\n  acid-green: \"#116622\"\n")
    }

    @Test func typesAreInheritedAndReferencesFollowed() throws {
        let site = TokenSite("name: A\n")
        try site.take(
            """
            {
              "palette": {"$type": "color", "blue": {"$root": {"$value": \(Self.color("1f5a7d"))}, "dim": {"$value": "{palette.blue.$root}"}}},
              "color": {"link": {"$value": "{palette.blue.dim}"}, "part": {"$type": "color", "$value": {"colorSpace": "srgb", "components": [{"$ref": "#/palette/blue/$root/$value/components/0"}, 0, 0]}}},
              "color2": {"$extends": "{palette}", "green": {"$value": \(Self.color("2d6440"))}},
              "dark": {"color": {"link": {"$ref": "#/palette/blue/dim", "$type": "color"}}},
              "spacing": {"$type": "dimension", "s": {"$value": {"value": {"$ref": "#/numbers/half/$value"}, "unit": "rem"}}},
              "numbers": {"half": {"$type": "number", "$value": 0.5}}
            }
            """)
        #expect(
            site.brand == """
                name: A

                colors:
                  palette-blue: "#1f5a7d"
                  palette-blue-dim: "#1f5a7d"
                  link: {value: "#1f5a7d", dark: "#1f5a7d"}
                  part: "#1f0000"
                  color2-blue: "#1f5a7d"
                  color2-blue-dim: "#1f5a7d"
                  color2-green: "#2d6440"

                spacing:
                  s: 0.5rem

                """)
    }

    @Test func whatToolsKeepBesideTokensComesBack() throws {
        let site = TokenSite("name: A\ncolors: {tinta: \"#2b1a12\"}\n")
        let tokens = """
            {
              "$extensions": {"org.example.file": "1"},
              "color": {
                "$type": "color", "$description": "Todos", "$extensions": {"com.figma": {"mode": null}},
                "tinta": {
                  "$value": \(Self.color("2b1a12")), "$deprecated": "usa \\u00abnegro\\u00bb \\ud83d\\ude00",
                  "$extensions": {"com.figma": {"id": "1:2", "n": [1.50, true, {"a b": "x: y # z"}]}, "portavoz": {"role": "text", "other": 1}}
                }
              },
              "spacing": {"$type": "dimension", "s": {"$value": {"value": 4, "unit": "px"}, "$description": "Poco"}}
            }
            """
        let result = try site.take(tokens)
        #expect(result.diagnostics.map(line) == [])
        let first = try site.exported()
        for piece in [
            "\"org.example.file\": \"1\"", "\"$description\": \"Todos\"", "\"mode\": null",
            "\"$deprecated\": \"usa «negro» 😀\"", "\"id\": \"1:2\"", "1.50", "\"a b\": \"x: y # z\"", "\"other\": 1",
            "\"$description\": \"Poco\"", "\"role\": \"text\"",
        ] { #expect(first.contains(piece), "\(piece)") }
        #expect(try site.take(first).bytes == nil)
        #expect(try site.exported() == first)
    }

    @Test func whatTheBrandHasNoPlaceForIsToldAndLeftOut() throws {
        let site = TokenSite("name: A\n")
        let result = try site.take(
            """
            {
              "fast": {"$type": "duration", "$value": {"value": 100, "unit": "ms"}},
              "width": {"$type": "dimension", "$value": {"value": 1, "unit": "px"}},
              "tinta": {"$type": "color", "$value": \(Self.color("2b1a12"))}
            }
            """)
        #expect(result.diagnostics.map(line) == ["note token-left-out t.json:2:3:6"])
        #expect(result.diagnostics[0].arguments == ["count": "2", "names": "fast, width"])
        #expect(site.brand == "name: A\n\ncolors:\n  tinta: \"#2b1a12\"\n")
    }

    @Test func coloursThatCannotBeReadAreRefusedAtTheirToken() throws {
        let site = TokenSite("name: A\ncolors: {tinta: {value: \"#111111\", role: text}}\n")
        let before = site.brand
        let result = try site.take(
            "{\"color\": {\"$type\": \"color\",\n  \"tinta\": {\"$value\": \(Self.color("eeeeee"))}}}")
        #expect(result.diagnostics.first.map(line)?.hasPrefix("error brand-low-contrast t.json:2:3:7") == true)
        #expect(site.brand == before && result.bytes == nil)
    }

    @Test func aBrandWithErrorsIsNotTouched() throws {
        let site = TokenSite("name: A\ncolors: {tinta: rojizo}\n")
        let result = try site.take("{\"a\": {\"$type\": \"color\", \"$value\": \(Self.color("112233"))}}")
        #expect(result.diagnostics.map(\.rule) == ["brand-bad-color"])
        #expect(site.brand == "name: A\ncolors: {tinta: rojizo}\n")
    }

    @Test(arguments: [
        ("srgb-linear", "[0.2158605, 0.2158605, 0.2158605]", "#808080"), ("hsl", "[0, 100, 50]", "#ff0000"),
        ("hwb", "[120, 0, 49.8]", "#008000"), ("lab", "[100, 0, 0]", "#ffffff"), ("lch", "[53.585, 0, 12]", "#808080"),
        ("oklab", "[0.6, 0, 0]", "#808080"), ("oklch", "[\"none\", \"none\", \"none\"]", "#000000"),
        ("display-p3", "[0.5019608, 0.5019608, 0.5019608]", "#808080"), ("a98-rgb", "[1, 1, 1]", "#ffffff"),
        ("prophoto-rgb", "[1, 1, 1]", "#ffffff"), ("rec2020", "[0, 0, 0]", "#000000"),
        ("xyz-d65", "[0.205167, 0.2158605, 0.235035]", "#808080"),
        ("xyz-d50", "[0.2079, 0.2158605, 0.1779]", "#808080"),
    ])
    func coloursOfEverySpaceAreTaken(space: String, components: String, hex: String) throws {
        let site = TokenSite("name: A\n")
        try site.take(
            "{\"a\": {\"$type\": \"color\", \"$value\": {\"colorSpace\": \"\(space)\", \"components\": \(components)}}}"
        )
        #expect(site.brand.contains("a: \"\(hex)\""), "\(site.brand)")
    }

    @Test func aColourBeyondSRGBIsItsHexWhereThereIsOne() throws {
        for (hex, expected) in [(", \"hex\": \"#ee1111\"", "#ee1111"), ("", "#ff")] {
            let site = TokenSite("name: A\n")
            try site.take(
                "{\"a\": {\"$type\": \"color\", \"$value\": {\"colorSpace\": \"display-p3\", \"components\": [1, 0, 0]\(hex)}}}"
            )
            #expect(site.brand.contains("a: \"\(expected)"), "\(site.brand)")
        }
    }

    @Test func anEmptyKeyAndAFileWithoutLastLineBreakAreFilled() throws {
        let site = TokenSite("name: A\ncolors:\nspacing: {}\nradii: ~")
        try site.take(
            """
            {"a": {"$type": "color", "$value": \(Self.color("112233"))}, "b": {"$type": "color", "$value": \(Self.color("112234"))},
             "spacing": {"$type": "dimension", "s": {"$value": {"value": 1, "unit": "px"}}, "t": {"$value": {"value": 2, "unit": "px"}}},
             "radius": {"$type": "dimension", "m": {"$value": {"value": 3, "unit": "px"}}},
             "font-weight": {"$type": "fontWeight", "strong": {"$value": 600}}}
            """)
        #expect(
            site.brand == """
                name: A
                colors: {a: "#112233", b: "#112234"}
                spacing: {s: 1px, t: 2px}
                radii: {m: 3px}

                typography:
                  weights: {strong: 600}

                """)
    }

    @Test func whatCannotBeChangedSafelyIsLeftToItsWriter() throws {
        let brand = "name: A\ncolors:\n  a:\n    value: >-\n      #112233\n"
        let site = TokenSite(brand)
        let result = try site.take("{\"a\": {\"$type\": \"color\", \"$value\": \(Self.color("112234"))}}")
        #expect(result.diagnostics.map(\.rule) == ["brand-by-hand"] && site.brand == brand)
    }
}
