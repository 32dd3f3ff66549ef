import PortavozKit
import Testing

/// The brand as a file of design tokens.
struct TokenExportTests {
    @Test func coloursTypeAndSpaceAreTokens() throws {
        let site = TokenSite(
            """
            name: Alborada
            colors:
              tinta: {value: "#2b1a12", dark: "#f3e9df", role: text, use: {en: Ink, es: Texto}}
              velo: "#2b1a1280"
            typography:
              families: {text: {name: Iowan, fallback: [Georgia, serif]}, mono: Menlo}
              scale: {m: 1.125rem}
              weights: {strong: 700}
            spacing: {1: 4px}
            radii: {m: 0}
            voice: [{trait: Claros}]
            """)
        #expect(
            try site.exported() == """
                {
                  "$schema": "https://www.designtokens.org/schemas/2025.10/format.json",
                  "color": {
                    "$type": "color",
                    "tinta": {
                      "$value": {
                        "colorSpace": "srgb",
                        "components": [0.1686, 0.102, 0.0706],
                        "alpha": 1,
                        "hex": "#2b1a12"
                      },
                      "$description": "Texto",
                      "$extensions": {
                        "portavoz": {
                          "role": "text"
                        }
                      }
                    },
                    "velo": {
                      "$value": {
                        "colorSpace": "srgb",
                        "components": [0.1686, 0.102, 0.0706],
                        "alpha": 0.502,
                        "hex": "#2b1a12"
                      }
                    }
                  },
                  "dark": {
                    "color": {
                      "$type": "color",
                      "tinta": {
                        "$value": {
                          "colorSpace": "srgb",
                          "components": [0.9529, 0.9137, 0.8745],
                          "alpha": 1,
                          "hex": "#f3e9df"
                        }
                      }
                    }
                  },
                  "font-family": {
                    "$type": "fontFamily",
                    "text": {
                      "$value": ["Iowan", "Georgia", "serif"]
                    },
                    "mono": {
                      "$value": ["Menlo"]
                    }
                  },
                  "font-size": {
                    "$type": "dimension",
                    "m": {
                      "$value": {
                        "value": 1.125,
                        "unit": "rem"
                      }
                    }
                  },
                  "font-weight": {
                    "$type": "fontWeight",
                    "strong": {
                      "$value": 700
                    }
                  },
                  "spacing": {
                    "$type": "dimension",
                    "1": {
                      "$value": {
                        "value": 4,
                        "unit": "px"
                      }
                    }
                  },
                  "radius": {
                    "$type": "dimension",
                    "m": {
                      "$value": {
                        "value": 0,
                        "unit": "px"
                      }
                    }
                  }
                }

                """)
    }

    @Test func aBrandOfNothingButANameHasNoTokens() throws {
        #expect(
            try TokenSite("name: Alborada\n").exported()
                == "{\n  \"$schema\": \"https://www.designtokens.org/schemas/2025.10/format.json\"\n}\n")
    }

    @Test(arguments: [
        ("{\"a\": {\"$type\": \"number\", \"$value\": 1}}", true), ("{\"a\": {\"b\": {\"$ref\": \"#/c\"}}}", true),
        ("{}", true),
        ("{\"name\": \"package\"}", false), ("[1]", false), ("name: Alborada", false), ("", false),
    ])
    func aFileOfTokensIsToldFromOthers(text: String, isTokens: Bool) {
        #expect(TokenExport.isTokens(Array(text.utf8)) == isTokens)
    }
}
