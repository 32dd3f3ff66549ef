import CCmark
import PortavozMarkdown
import Testing

/// The dialect `commonmark` is libcmark's, to the byte.
struct CommonMarkTests {
    @Test(.enabled(if: !Specification.commonmark.isEmpty, Specification.missing))
    func everyExampleOfTheSpecificationIsThere() {
        #expect(Specification.commonmark.count == 652)
    }

    @Test(
        .enabled(if: !Specification.commonmark.isEmpty, Specification.missing), arguments: Specification.commonmark)
    func theSpecificationsExamplePasses(_ example: SpecificationExample) {
        #expect(rendered(example.markdown, .commonmark).text == example.html)
    }

    @Test(
        .enabled(if: !Specification.commonmark.isEmpty, Specification.missing), arguments: Specification.commonmark)
    func anUntrustedExampleIsWrittenAsLibcmarksSafeModeButForLinks(_ example: SpecificationExample) {
        let safe = rendered(example.markdown, .commonmark, trust: .untrusted).text
        #expect(
            safe.replacing(" rel=\"nofollow ugc\"", with: "").withoutDestinations
                == libcmarkHTML(example.markdown, CMARK_OPT_DEFAULT).withoutDestinations)
    }

    @Test(arguments: [
        "[a](b \"\") [a](b) ![a](b '') ![](x)", "``` swift\tx y\nlet a = \"<&>'\"\n```", "~~~\u{B}x\n~~~",
        "1. a\n2. b\n\n\n7) c\n8) d", "> a\n\n<div>\n*x*\n\n*y*</div>", "\u{FEFF}# a", "a\r\nb\rc\\\r\nd  \r\ne",
        "![a `b` <i>c</i>\nd  \n*e* [f](g)](h \"i\")", "&#0; &amp; &ouml; \u{0} x", "- a\n\n  b\n- c\n\n***\n* * *",
        "<a@b.c> <http://x.y?a=b&c='d'>", "a\n===\nb\n---", "", "\n\n", "- [x]: y\n\n[x]", "#\n\n##  #",
    ])
    func constructsWithManyFormsAreWrittenAsLibcmarkDoes(_ markdown: String) {
        #expect(rendered(markdown, .commonmark).text == libcmarkHTML(markdown, CMARK_OPT_UNSAFE))
    }

    @Test func everyByteOfADestinationAndOfATextIsEscapedAsLibcmarkDoes() {
        for scalar in (1...0x2FF).compactMap(Unicode.Scalar.init(_:)) {
            let markdown = "[x](<http://y/\(scalar)z>) a\(scalar)b `\(scalar)` [x](&#\(scalar.value);)"
            #expect(rendered(markdown, .commonmark).text == libcmarkHTML(markdown, CMARK_OPT_UNSAFE))
        }
    }

    @Test func deepNestingNeitherOverflowsNorTakesLong() {
        let deep = String(repeating: ">", count: 25) + String(repeating: "- ", count: 25) + "a"
        #expect(rendered(deep, .commonmark).text == libcmarkHTML(deep, CMARK_OPT_UNSAFE))
        let brackets = String(repeating: "[", count: 50_000) + "a" + String(repeating: "](b)", count: 50_000)
        #expect(rendered(brackets).links.count == 1)
        let emphasis = String(repeating: "*a **a ", count: 95) + "b" + String(repeating: "** a*", count: 95)
        let html = rendered(emphasis, .commonmark).text
        #expect(html.contains("<strong>"))
        // Not `==` alone: a failure would print both.
        let isSame = html == libcmarkHTML(emphasis, CMARK_OPT_UNSAFE)
        #expect(isSame)
    }
}

/// What libcmark's own renderer writes.
private func libcmarkHTML(_ markdown: String, _ options: Int32) -> String {
    guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, options) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
}

extension String {
    /// Without what stands in `href` and `src`, where our rule is stricter than libcmark's.
    fileprivate var withoutDestinations: String {
        replacing(/(href|src)="[^"]*"/) { "\($0.output.1)=\"\"" }
    }
}
