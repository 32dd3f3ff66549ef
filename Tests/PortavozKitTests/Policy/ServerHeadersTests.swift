import PortavozKit
import Testing

/// What servers are told to say with an edition's files.
struct ServerHeadersTests {
    private static func site() -> MemorySite {
        MemorySite(
            [
                "site.yml": MemorySite.settings.replacing("theme: tiny", with: "theme: mine"),
                "posts/hola.md": MemorySite.post("Hola", "```embed\nurl: https://vimeo.com/1\ntitle: A\n```"),
            ],
            others: [
                "themes/mine/theme.yml": "name: mine\nextends: tiny\n",
                "themes/mine/templates/not-found.html":
                    "{{<base}}\n{{$main}}\n<link rel=\"stylesheet\" href=\"{{asset.site.css}}\">\n{{/main}}\n{{/base}}\n",
            ])
    }

    private static let mark = Digest(of: Array("body{}".utf8)).hexadecimal.prefix(8)
    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
        + "frame-src https://player.vimeo.com; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
    private static let searchPolicy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "media-src 'self'; connect-src 'self'; frame-src https://player.vimeo.com; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'self'"

    private static func text(_ form: ServerHeaders.Form, _ change: (inout BuildOptions) -> Void = { _ in }) throws
        -> String
    {
        let report = try site().build(isDry: true, change)
        #expect(report.diagnostics == [])
        return report.headers[.public]?.text(form) ?? ""
    }

    @Test func hostsThatReadAFileFindItWithTheEdition() throws {
        let site = Self.site()
        try site.built()
        #expect(
            site.text("public/_headers") == """
                # Portavoz 0.1.0
                /*
                  X-Content-Type-Options: nosniff
                  Referrer-Policy: strict-origin-when-cross-origin
                  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
                  Content-Security-Policy: \(Self.policy)
                  # Strict-Transport-Security: max-age=31536000; includeSubDomains
                /assets/site.\(Self.mark).css
                  Cache-Control: public, max-age=31536000, immutable

                """)
        #expect(try Self.text(.netlify) == site.text("public/_headers"))
        #expect(!site.text("staff/_headers").contains("vimeo"))
    }

    @Test func nginxSaysThemFromOneFile() throws {
        #expect(
            try Self.text(.nginx) { $0.search = .built } == #"""
                # Portavoz 0.1.0
                # include …; inside server { }
                set $portavoz_policy "\#(Self.policy)";
                if ($uri ~ "^/pagefind/") { set $portavoz_policy "\#(Self.searchPolicy)"; }
                set $portavoz_cache "";
                if ($uri ~ "^/assets/site\.\#(Self.mark)\.css$") { set $portavoz_cache "public, max-age=31536000, immutable"; }
                if ($uri ~ "^/pagefind/fragment/") { set $portavoz_cache "public, max-age=31536000, immutable"; }
                if ($uri ~ "^/pagefind/index/") { set $portavoz_cache "public, max-age=31536000, immutable"; }
                add_header X-Content-Type-Options "nosniff" always;
                add_header Referrer-Policy "strict-origin-when-cross-origin" always;
                add_header Permissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()" always;
                add_header Content-Security-Policy $portavoz_policy always;
                add_header Cache-Control $portavoz_cache;
                # add_header Strict-Transport-Security "max-age=31536000; includeSubDomains" always;

                """#)
    }

    @Test func caddySaysThemFromOneFile() throws {
        #expect(
            try Self.text(.caddy) {
                $0.search = .built
                $0.publicBase = BaseURL("https://example.org/blog/")
            } == """
                # Portavoz 0.1.0
                # import …
                header {
                \tX-Content-Type-Options "nosniff"
                \tReferrer-Policy "strict-origin-when-cross-origin"
                \tPermissions-Policy "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
                \t# Strict-Transport-Security "max-age=31536000; includeSubDomains"
                }
                @portavoz_search path /blog/pagefind/*
                @portavoz_pages not path /blog/pagefind/*
                header @portavoz_search Content-Security-Policy "\(Self.searchPolicy)"
                header @portavoz_pages Content-Security-Policy "\(Self.policy)"
                @portavoz_lasting path /blog/assets/site.\(Self.mark).css /blog/pagefind/fragment/* /blog/pagefind/index/*
                header @portavoz_lasting Cache-Control "public, max-age=31536000, immutable"

                """)
    }

    @Test func oneRuleForAllLetsTheSearchWork() throws {
        #expect(
            try Self.text(.netlify) { $0.search = .built }.contains("Content-Security-Policy: \(Self.searchPolicy)\n"))
    }
}
