import PortavozServer
import Testing

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/", "/"), ("/blog/", "/blog/"), ("/blog/ni%C3%B1o/", "/blog/niño/"), ("/a%20b.png", "/a b.png"),
        ("/a..b/", "/a..b/"),
        ("/%62log/", "/blog/"), ("//x", "//x"),
    ])
    func aPathLosesItsPercentEncodingOnce(raw: String, decoded: String) {
        #expect(decodedPath(raw) == decoded)
    }

    @Test func whatWasEncodedTwiceStaysEncodedOnce() {
        #expect(decodedPath("/%252e%252e/") == "/%2e%2e/")
    }

    @Test(arguments: [
        "", "blog/", "http://127.0.0.1/", "*", "/..", "/../x", "/a/../b", "/./", "/%2e%2e/%2e%2e/etc/passwd",
        "/%2E%2e/",
        "/.%2e/", "/a%2fb", "/a%2Fb", "/%5c..%5c", "/a\\b", "/a%00b", "/a\u{0}b", "/a%0d%0ab", "/%", "/%2", "/%zz",
        "/%+1",
        "/%ff", "/%c0%ae%c0%ae/", "/a%7fb",
    ])
    func whatNoSiteHasIsNoPath(raw: String) {
        #expect(decodedPath(raw) == nil)
    }

    @Test func aQuerysValueIsFoundByItsWholeName() {
        #expect(queryValue("page", in: "xpage=1&page=%2Fblog%2F&page=2") == "/blog/")
        #expect(queryValue("page", in: "pages=1") == nil)
        #expect(queryValue("page", in: "page=%ff") == nil)
    }
}
