import PortavozDiagnostics
import PortavozYAML

/// The brand with a file's design tokens in it: nothing is written before `install`.
package struct TokenImport: Sendable {
    /// The new brand.yml; nil where nothing changes, or nothing can.
    package private(set) var bytes: [UInt8]?
    /// The changes as `diff -u` would show them.
    package private(set) var difference = ""
    package private(set) var diagnostics: [Diagnostic] = []

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Merges a file of tokens into brand.yml. What the file doesn't name stays as it is.
    ///
    /// - Parameters:
    ///   - tokens: the file's bytes.
    ///   - name: the path that diagnostics give it.
    /// - Throws: only what the disk says no to.
    package init(_ tokens: [UInt8], named name: String, into files: FileSystem) throws(FileError) {
        let (file, faults) = TokenFile.read(tokens, file: name)
        diagnostics = faults
        guard let file else { return }
        let (site, before) = try readSite(files)
        diagnostics = before.filter { $0.severity == .error }
        guard let site, diagnostics.isEmpty else { return }
        var plan = TokenPlan(file, brand: site.brand, language: site.language)
        plan.make()
        diagnostics = plan.diagnostics.inOrder()
        guard !hasErrors else { return }
        guard !plan.edits.isEmpty else { return }
        let written = try files.readIfPresent(Brand.path)
        let old = Self.brand(written, named: site.brand.name)
        guard var edit = YAMLEdit(old) else {
            let key = plan.edits[0].path[0]
            diagnostics.append(Diagnostic("brand-by-hand", at: SourceLocation(Brand.path), ["key": key]))
            return
        }
        for change in plan.edits where !edit.set(change.path, to: change.value) {
            let node = edit[change.path]
            let place = SourceLocation(Brand.path, line: node?.line ?? 0, column: node?.column ?? 0)
            diagnostics.append(
                Diagnostic("brand-by-hand", at: place, ["key": change.path.joined(separator: ".")]))
        }
        guard !hasErrors else { return }
        guard let new = edit.result() else {
            let key = plan.edits[0].path.joined(separator: ".")
            diagnostics.append(Diagnostic("brand-by-hand", at: SourceLocation(Brand.path), ["key": key]))
            return
        }
        diagnostics += try Self.faults(of: new, in: files, plan.places)
        guard !hasErrors else { return }
        bytes = new
        difference = written == nil ? YAMLEdit.newFile(new, Brand.path) : edit.difference(Brand.path)
    }

    /// The file that is changed: the one there is; where it says nothing, or isn't there, one with a name.
    private static func brand(_ written: [UInt8]?, named name: String) -> [UInt8] {
        guard let written else { return Array("name: \(yamlScalar(name))\n".utf8) }
        let (node, faults) = parseSettings(written, "")
        guard node == nil, faults.isEmpty else { return written }
        let isWhole = written.isEmpty || written.last == 0x0A
        return written + Array("\(isWhole ? "" : "\n")name: \(yamlScalar(name))\n".utf8)
    }

    /// What would be wrong with the new brand, at the tokens that bring it about.
    private static func faults(
        of new: [UInt8], in files: FileSystem, _ places: [[String]: SourceLocation]
    ) throws(FileError) -> [Diagnostic] {
        let (_, faults) = try readSite(files.holding([Brand.path: new]))
        let (node, _) = parseSettings(new, Brand.path)
        var tokens: [Int: [(column: Int, place: SourceLocation)]] = [:]
        for (path, place) in places {
            guard let value = path.reduce(node, { $0?[$1] }) else { continue }
            tokens[value.line, default: []].append((value.column, place))
        }
        return faults.filter { $0.severity == .error }.map { fault in
            var fault = fault
            let found = tokens[fault.location?.line ?? 0]?.first { $0.column == fault.location?.column }
            // A line of the new file is none that anybody could look at.
            fault.location = found?.place ?? SourceLocation(Brand.path)
            return fault
        }
    }

    /// Puts the new brand.yml in the old one's place, in one step.
    package func install(in files: FileSystem) throws(FileError) {
        guard let bytes else { return }
        let temporary = Brand.folder + ".portavoz-brand.yml"
        do throws(FileError) {
            _ = try files.write(temporary, bytes)
            try files.synchronize(temporary)
            try files.rename(temporary, Brand.path)
        } catch {
            // What can't be taken away does no harm: the first error is the one to tell.
            try? files.remove(temporary)
            throw error
        }
    }
}
