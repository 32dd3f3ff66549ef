import ArgumentParser
import PortavozKit

struct HeadersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.headers)

    @OptionGroup var place: SiteOptions
    @OptionGroup var report: ReportOptions

    @Option(help: .server)
    var server = ServerHeaders.Form.nginx

    @Option(help: .headersEdition)
    var edition = HeadersEdition.public

    @Option(help: .baseURL)
    var baseURL: String?

    func run() throws {
        let site = place.site
        var options = try BuildOptions(at: moment(nil, site))
        if let baseURL {
            guard let base = BaseURL(baseURL) else { throw ValidationError.badAddress(baseURL) }
            if edition == .public { options.publicBase = base } else { options.staffBase = base }
        }
        // As the next build will have it.
        options.search = site.pagefind == nil ? .off : .built
        let result: BuildReport
        var memory = BuildMemory()
        do {
            result = try Build(files: site.files, shelf: site.shelf, options: options).run(&memory, isDry: true)
        } catch {
            throw report.failed(error, site)
        }
        guard !result.hasErrors, let headers = result.headers[edition.edition] else {
            report.print(result.diagnostics, site, result.graph?.site)
            throw ExitCode(1)
        }
        print(headers.text(server), terminator: "")
    }
}

extension ServerHeaders.Form: ExpressibleByArgument {}

enum HeadersEdition: String, ExpressibleByArgument, CaseIterable {
    case `public`, staff

    var edition: Edition { self == .public ? .public : .staff }
}
