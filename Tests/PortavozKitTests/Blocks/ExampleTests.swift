import PortavozKit
import PortavozMarkdown
import Testing

struct ExampleTests {
    @Test func sourceAndResultStandSideBySide() {
        #expect(
            html("````example\n*a* & `b`\n````\n")
                == """
                <div class="example">
                <pre><code class="language-markdown">*a* &amp; `b`
                </code></pre>
                <div class="example-result">
                <p><em>a</em> &amp; <code>b</code></p>
                </div>
                </div>

                """)
    }

    @Test func aGuestMayNotUseIt() {
        expectFaults("```«example»\na\n```\n", Fault("block-not-for-guests", ["block": "example"]), trust: .untrusted)
    }

    /// The writers' cheat sheet shows all there is, so it can't lag behind.
    @Test(arguments: ["index.md", "index.en.md"])
    func theCheatSheetHasEveryBlockAndCallout(file: String) throws {
        let bytes = try repository.read("content/guidelines/markdown/\(file)")
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        for block in allBlocks {
            let isThere = lines.contains { line in
                let info = line.drop { $0 == "`" }
                return line.hasPrefix("```") && (info == block.name || info.hasPrefix(block.name + " "))
            }
            #expect(isThere, "\(block.name)")
        }
        for callout in Callout.allCases {
            #expect(lines.contains { $0.hasPrefix("> [!\(callout.rawValue)]") }, "\(callout.rawValue)")
        }
    }
}
