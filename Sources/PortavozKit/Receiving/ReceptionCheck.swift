import PortavozDiagnostics

extension Reception {
    /// Holds the texts against everything that `portavoz check` knows, as if they were in the site.
    ///
    /// - Parameter dossier: the guest's, as it will be.
    /// - Throws: only what the disk says no to.
    package mutating func check(
        in files: FileSystem, dossier: [UInt8], shelf: ThemeShelf, at moment: Moment
    ) throws(FileError) {
        var new = self.files
        new[folder + "dossier.yml"] = dossier
        var options = BuildOptions(at: moment)
        options.includesDrafts = true
        options.outputFolder = "preview"
        options.gathersProse = true
        var memory = BuildMemory()
        let site = files.holding(new).withoutWriting
        let report = try Build(files: site, shelf: shelf, options: options).run(&memory, isDry: true)
        let paths = Set(texts.map(\.path))
        var found = report.diagnostics
        if let graph = report.graph {
            let own = graph.everything.filter { paths.contains($0.source.text) }
            found += Checker(CheckRules(graph.site)).check(own.map { CheckedText($0) }).map(\.diagnostic)
            for entry in own {
                guard let index = texts.firstIndex(where: { $0.path == entry.source.text }) else { continue }
                texts[index].words = entry.body.wordCount
            }
        }
        findings = found.filter { finding in
            paths.contains(finding.location?.file ?? "") && !Self.staffsOwn.contains(finding.rule)
                && !finding.rule.hasPrefix("guest-no-") && !finding.rule.hasPrefix("guest-consent")
        }.inOrder()
    }

    /// What staff have still to do about a text is no fault of the text's.
    private static let staffsOwn: Set<String> = [
        "guest-not-approved", "guest-approval-void", "guest-missing-dossier", "guest-missing-profile",
        "unused-exception", "unknown-check-rule", "orphan-translation",
    ]

    /// What is wrong with the texts beyond what an editor can put right: limits that keep the program itself safe.
    package var excesses: [Diagnostic] {
        findings.filter { $0.rule.hasPrefix("markdown-") }.map { finding in
            var finding = finding
            finding.severity = .error
            if var location = finding.location {
                location.file = location.file.split(separator: "/").last.map(String.init) ?? ""
                finding.location = location
            }
            return finding
        }
    }
}
