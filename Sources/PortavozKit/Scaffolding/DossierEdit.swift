import PortavozYAML

/// A guest's dossier.yml that is changed in place: what no change names stays as it is, byte for byte, comments too.
///
/// Every change is proved before it is kept: the file is read again and has to say what it said before, and the new value.
/// A file written in a way that a change doesn't understand is left alone, and the change says so by returning false.
package struct DossierEdit: Sendable, Equatable {
    var text: YAMLLines

    /// - Returns: nil for a file that is no readable mapping; an empty one is an empty mapping.
    package init?(_ bytes: [UInt8]) {
        text = YAMLLines(bytes)
        guard text.isMapping else { return nil }
    }

    package var bytes: [UInt8] { text.bytes }

    /// Gives a key a value, in the place of the one that it has, or on a new line; the mappings above it are made.
    ///
    /// - Parameters:
    ///   - path: the keys that lead to the value: `["contributions", "agua", "status"]`.
    ///   - value: YAML on one line.
    /// - Returns: false where the file has to be changed by hand; nothing is changed then.
    package mutating func set(_ path: [String], to value: String) -> Bool {
        change { before, edit in
            guard let expected = YAMLLines.value(value), edit.put(path[...], value) else { return false }
            return edit.root.value(at: path) == expected && edit.root.without(path) == before.root.without(path)
        }
    }

    /// Appends a step to the log.
    ///
    /// - Returns: false where the file has to be changed by hand; nothing is changed then.
    package mutating func append(_ step: DossierStep) -> Bool {
        change { before, edit in
            let item = step.yaml
            let steps = before.root["log"]?.items ?? []
            guard let expected = YAMLLines.value(item), edit.append(item, to: "log") else { return false }
            return edit.root["log"]?.items == steps + [expected]
                && edit.root.without(["log"]) == before.root.without(["log"])
        }
    }

    private mutating func change(_ edit: (_ before: YAMLLines, inout YAMLLines) -> Bool) -> Bool {
        var copy = text
        guard edit(text, &copy), copy.isMapping else { return false }
        text = copy
        return true
    }
}

/// A line of a dossier's log: what happened to a guest or to one of their texts, on which day, by whose hand.
package struct DossierStep: Sendable, Hashable {
    package var day: Day
    /// The id of a person in `content/people/`.
    package var who: String
    package var what: String
    /// The text's file name, without `.md`; nil for a step that concerns the guest.
    package var text: String?
    /// The status that the step led to.
    package var status: Dossier.Status?

    package init(day: Day, who: String, what: String, text: String? = nil, status: Dossier.Status? = nil) {
        self.day = day
        self.who = who
        self.what = what
        self.text = text
        self.status = status
    }

    /// The step as a mapping on one line.
    var yaml: String {
        var pairs = ["date: \(day.iso)", "who: \(yamlIdentifier(who))", "what: \(yamlScalar(what))"]
        if let text { pairs.append("text: \(yamlIdentifier(text))") }
        if let status { pairs.append("status: \(status.rawValue)") }
        return "{" + pairs.joined(separator: ", ") + "}"
    }
}
