import PortavozDiagnostics
import PortavozKit

/// A site with a brand, for tests of design tokens.
struct TokenSite {
    let files: MemoryFiles

    init(_ brand: String?) {
        var all = ["content/site.yml": MemorySite.settings]
        all["content/brand/brand.yml"] = brand
        files = MemoryFiles(all)
    }

    var brand: String { files.text("content/brand/brand.yml") ?? "" }

    func exported() throws -> String {
        let (site, _) = try readSite(files.fileSystem)
        return String(decoding: TokenExport(site!.brand, language: site!.language).bytes, as: UTF8.self)
    }

    /// Takes tokens over where nothing is wrong with them.
    @discardableResult
    func take(_ tokens: String) throws -> TokenImport {
        let result = try TokenImport(Array(tokens.utf8), named: "t.json", into: files.fileSystem)
        if !result.hasErrors { try result.install(in: files.fileSystem) }
        return result
    }
}
