import PortavozMarkdown
import Testing

/// GitHub's dialect, by the extension examples of its specification.
struct GFMTests {
    @Test(
        .enabled(if: !Specification.gfmExtensions.isEmpty, Specification.missing),
        arguments: Specification.gfmExtensions)
    func theSpecificationsExamplePasses(_ example: SpecificationExample) {
        #expect(rendered(example.markdown, .gfm).text.normalisedHTML == example.html.normalisedHTML)
    }
}

extension String {
    /// Attributes in order, void tags without their slash, white space around blocks left out.
    fileprivate var normalisedHTML: String {
        replacing(/<([a-zA-Z0-9]+)((?:\s+[a-z-]+="[^"]*")*)\s*\/?>/) { match in
            let attributes = match.output.2.matches(of: /[a-z-]+="[^"]*"/).map { String($0.output) }.sorted()
            return "<" + ([String(match.output.1)] + attributes).joined(separator: " ") + ">"
        }
        .replacing(/>\s+</, with: "><")
        .replacing(/\s+/, with: " ")
        .trimmingPrefix(" ").replacing(/\s$/, with: "").description
    }
}
