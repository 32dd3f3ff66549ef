import PortavozDiagnostics
import PortavozKit
import PortavozServer
import Testing

@Suite struct PreviewSiteTests {
    static let routes = ["/", "/a/", "/b/", "/feed.xml", "/404.html", "/assets/site.css"].map { Route($0) }
    var site: PreviewSite

    init() {
        site = PreviewSite(session: "s")
        build(Self.routes, changed: Self.routes)
    }

    private mutating func build(_ routes: [Route], changed: [Route]) {
        site.succeed(outputs: [.public: routes], changed: [.public: changed])
    }

    private func versions(_ paths: String...) -> [String] { paths.map { site.version($0, in: .public) } }

    @Test mutating func onlyAPageWhoseBytesAreNewIsOutOfDate() {
        let before = versions("/", "/a/", "/b/")
        build(Self.routes, changed: [Route("/a/")])
        let after = versions("/", "/a/", "/b/")
        #expect(before[0] == after[0])
        #expect(before[1] != after[1])
        #expect(before[2] == after[2])
    }

    @Test mutating func aNewStyleSheetPutsEveryPageOutOfDate() {
        let before = versions("/", "/a/", "/nada")
        build(Self.routes, changed: [Route("/assets/site.css")])
        for (old, new) in zip(before, versions("/", "/a/", "/nada")) { #expect(old != new) }
    }

    @Test mutating func aStyleSheetThatIsGonePutsEveryPageOutOfDate() {
        let before = versions("/a/")
        build(Self.routes.filter { $0.path != "/assets/site.css" }, changed: [])
        #expect(before != versions("/a/"))
    }

    @Test mutating func aNewFeedPutsNoPageOutOfDate() {
        let before = versions("/", "/a/")
        build(Self.routes, changed: [Route("/feed.xml")])
        #expect(before == versions("/", "/a/"))
    }

    @Test mutating func aPageThatComesOrGoesIsOutOfDate() {
        let missing = versions("/c/")
        build(Self.routes + [Route("/c/")], changed: [Route("/c/")])
        let present = versions("/c/")
        #expect(missing != present)
        build(Self.routes, changed: [])
        #expect(present != versions("/c/"))
    }

    @Test mutating func anErrorLeavesWhatIsServedAndItsVersionAlone() {
        let before = versions("/", "/a/")
        site.fail(with: [Diagnostic("disk", at: nil)])
        #expect(before == versions("/", "/a/"))
        #expect(site.errors.count == 1)
        #expect(site.answer("/a/", in: .public) == .file(.init(file: "a/index.html", build: 1)))
        build(Self.routes, changed: [])
        #expect(site.errors.isEmpty)
        #expect(before == versions("/", "/a/"))
    }

    @Test func eachFailureOfASiteThatWasNeverGoodIsNews() {
        var site = PreviewSite(session: "s")
        var seen: Set<String> = [site.version("/", in: .public)]
        site.fail(with: [Diagnostic("disk", at: nil)])
        seen.insert(site.version("/", in: .public))
        site.fail(with: [Diagnostic("disk", at: nil)])
        seen.insert(site.version("/", in: .public))
        site.succeed(outputs: [.public: Self.routes], changed: [:])
        seen.insert(site.version("/", in: .public))
        #expect(seen.count == 4)
    }

    @Test func anotherRunOfTheServerHasOtherVersions() {
        var other = PreviewSite(session: "t")
        other.succeed(outputs: [.public: Self.routes], changed: [:])
        #expect(other.version("/", in: .public) != site.version("/", in: .public))
    }

    @Test mutating func aPageThatIsMadeEarlyIsNotLoadedAgainWhenTheBuildIsDone() {
        let before = versions("/a/", "/b/")
        site.foresee([1], of: "a/index.html", in: .public)
        let early = versions("/a/", "/b/")
        #expect(early[0] != before[0])
        #expect(early[1] == before[1])
        #expect(site.earlyBytes(of: "a/index.html", in: .public) == [1])
        build(Self.routes, changed: [Route("/a/")])
        #expect(versions("/a/", "/b/") == early)
        #expect(site.earlyBytes(of: "a/index.html", in: .public) == nil)
    }

    @Test mutating func aPageThatIsMadeEarlyIsLoadedAgainWhenTheBuildBringsAPicture() {
        site.foresee([1], of: "a/index.html", in: .public)
        let early = versions("/a/")
        build(Self.routes + [Route("/a/photo.jpg")], changed: [Route("/a/"), Route("/a/photo.jpg")])
        #expect(versions("/a/") != early)
    }

    @Test mutating func aBuildThatFailsAfterAllTakesItsEarlyPagesBack() {
        let before = versions("/a/")
        site.foresee([1], of: "a/index.html", in: .public)
        site.fail(with: [Diagnostic("leak", at: nil)])
        #expect(versions("/a/") == before)
        #expect(site.earlyBytes(of: "a/index.html", in: .public) == nil)
    }
}
