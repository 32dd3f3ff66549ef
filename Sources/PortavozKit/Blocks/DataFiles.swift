import PortavozDiagnostics

/// The tables of `content/data/` that blocks may read.
package struct DataFiles: Sendable {
    /// Paths from the site's folder: `content/data/ventas.csv`.
    package let paths: Set<String>
    package let read: @Sendable (_ path: String) throws(FileError) -> [UInt8]

    package static let folder = "content/data/"

    /// - Parameter paths: the site's files; those of other folders are left out.
    package init(
        _ paths: some Sequence<String> = [],
        read: @escaping @Sendable (String) throws(FileError) -> [UInt8] = { path throws(FileError) in
            throw FileError(path: path, code: 2)
        }
    ) {
        self.paths = Set(paths.lazy.filter { $0.hasPrefix(Self.folder) })
        self.read = read
    }

    /// The path of a file by its name below `content/data/`; nil for a name that leads out of it.
    static func path(of name: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isInside = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        return isInside && !name.utf8.contains(UInt8(ascii: "\\")) ? folder + name : nil
    }

    /// The file that was probably meant.
    func nearest(to name: String) -> String? {
        Suggestion.nearest(to: name, among: paths.map { String($0.dropFirst(Self.folder.count)) }.sorted())
    }
}
