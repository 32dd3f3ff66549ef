import PortavozKit
import Testing

struct GalleryTests {
    @Test func picturesAreFiguresInAGrid() {
        #expect(
            html(
                "```gallery\n- file: una taza.jpg\n  alt: Una \"taza\"\n  caption: La taza\n  credit: Ana\n- file: b.jpg\n  alt: B\n```\n"
            )
                == """
                <div class="gallery">
                <figure>
                <img src="una%20taza.jpg" alt="Una &quot;taza&quot;" loading="lazy" decoding="async" />
                <figcaption>La taza <span class="credit">Imagen: Ana</span></figcaption>
                </figure>
                <figure>
                <img src="b.jpg" alt="B" loading="lazy" decoding="async" />
                </figure>
                </div>

                """)
    }

    @Test func aPictureWithoutATextIsReportedAtItsFile() {
        expectFaults("```gallery\n- file: «a.jpg»\n```\n", Fault("missing-alt", ["path": "a.jpg", "cause": "block"]))
    }

    @Test(arguments: ["https://a.org/a.jpg", "//a.org/a.jpg", "javascript:x", "data:image/png;base64,x"])
    func aPictureFromElsewhereIsRefused(address: String) {
        expectFaults(
            "```gallery\n- file: «\(address)»\n  alt: A\n```\n", Fault("gallery-not-a-file", ["file": address]),
            trust: .untrusted)
    }

    private func page(_ body: String) -> String { "---\ntitle: A\n---\n\(body)\n" }

    @Test func itsPicturesAreCheckedLikeOthers() throws {
        try expect(
            [
                "pages/a/index.md": page("```gallery\n- file: «vasso.jpg»\n  alt: Un vaso\n```"),
                "pages/a/vaso.jpg": "x",
            ],
            Fault("missing-image", ["path": "vasso.jpg"], suggestion: "vaso.jpg"))
    }

    @Test func itsPicturesArePublishedAndAddressed() throws {
        let site = MemorySite([
            "pages/a/index.md": page("```gallery\n- file: vaso.png\n  alt: Un vaso\n```")
        ])
        site.files["content/pages/a/vaso.png"] = ImageTests.png
        try site.built()
        let page = site.text("public/a/index.html")
        #expect(page.contains("<img src=\"/a/vaso.png\" width=\"640\" height=\"480\" alt=\"Un vaso\""))
        #expect(site.files["public/a/vaso.png"] == ImageTests.png)
    }

    @Test func aFeedHasTheWholeAddress() throws {
        let site = MemorySite([
            "posts/a/index.md": MemorySite.post("A", "```gallery\n- file: vaso.png\n  alt: Un vaso\n```")
        ])
        site.files["content/posts/a/vaso.png"] = ImageTests.png
        try site.built()
        #expect(site.text("public/feed.xml").contains("https://example.org/blog/a/vaso.png"))
    }
}
