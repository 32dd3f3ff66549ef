import PortavozDiagnostics
import PortavozYAML

/// A guideline's new version: the text as it stands kept beside it, and its data brought up to date.
package struct GuidelineRevision: Sendable {
    /// Each language's text under its new name: `v1.1.md`, `v1.1.en.md`.
    package var kept: [String: [UInt8]] = [:]
    /// Each language's `index.md`, changed.
    package var revised: [String: [UInt8]] = [:]
    package var oldVersion = ""
    package var newVersion = ""

    /// The revised text of one file.
    ///
    /// - Parameter summary: what changes, in the text's language.
    /// - Returns: nil for front matter that can't be changed in place.
    package static func revise(
        _ bytes: [UInt8], to version: String, today: Day, summary: String
    ) -> [UInt8]? {
        guard var edit = FrontMatterEdit(bytes), let before = edit.fields else { return nil }
        edit.set("version", to: yamlScalar(version))
        edit.set("effective", to: today.iso)
        edit.set("review-by", to: today.aYearLater.iso)
        let old = before["changes"]?.items ?? []
        let isOldestFirst =
            if let first = old.first?["version"]?.text, let last = old.last?["version"]?.text {
                VersionNumber(first) < VersionNumber(last)
            } else {
                false
            }
        edit.add(
            "{version: \(yamlScalar(version)), date: \(today.iso), summary: \(yamlScalar(summary))}", to: "changes",
            last: isOldestFirst)
        guard let after = edit.fields, holds(after, before, version, today, summary) else { return nil }
        return edit.bytes
    }

    /// The text as it is kept: without `aliases`, since an old address leads to one page only.
    package static func kept(_ bytes: [UInt8]) -> [UInt8]? {
        guard var edit = FrontMatterEdit(bytes) else { return nil }
        guard edit.fields?["aliases"] != nil else { return bytes }
        edit.remove("aliases")
        guard let after = edit.fields, after["aliases"] == nil else { return nil }
        return edit.bytes
    }

    /// `1.9` → `1.10`, `2` → `3`.
    package static func next(after version: String) -> String {
        var parts = version.split(separator: ".").map(String.init)
        guard let last = parts.last, let number = Int(last) else { return version + ".1" }
        parts[parts.count - 1] = String(number + 1)
        return parts.joined(separator: ".")
    }

    /// Digits with single points between them, as the name of a kept version needs.
    package static func isVersion(_ text: String) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            (1...9).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    /// Whether front matter after the change says what it should, and all else that it said before.
    private static func holds(
        _ after: YAMLNode, _ before: YAMLNode, _ version: String, _ today: Day, _ summary: String
    ) -> Bool {
        let changed = ["version", "effective", "review-by", "changes"]
        let untouched = { (node: YAMLNode) in
            (node.entries ?? []).filter { !changed.contains($0.key.text ?? "") }.map {
                [$0.key.text ?? "", $0.value.withoutPlaces]
            }
        }
        let changes = after["changes"]?.items ?? []
        let new = changes.filter {
            $0["version"]?.text == version && $0["date"]?.text == today.iso && $0["summary"]?.text == summary.onOneLine
        }
        return after["version"]?.text == version && after["effective"]?.text == today.iso
            && after["review-by"]?.text == today.aYearLater.iso && !new.isEmpty
            && changes.count == (before["changes"]?.items?.count ?? 0) + 1 && untouched(after) == untouched(before)
    }
}

extension YAMLNode {
    /// The value in one text that two equal values share, wherever they stand.
    var withoutPlaces: String {
        switch content {
        case .scalar(let text, let isPlain): "\(isPlain)\(yamlScalar(text))"
        case .sequence(let items): "[" + items.map(\.withoutPlaces).joined(separator: ",") + "]"
        case .mapping(let entries):
            "{" + entries.map { $0.key.withoutPlaces + ":" + $0.value.withoutPlaces }.joined(separator: ",") + "}"
        }
    }
}
