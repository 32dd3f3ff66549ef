import ArgumentParser

/// What `--help` says of one command. The texts themselves are in the files beside this one.
struct CommandHelp {
    let name: String
    let abstract: Spoken
    let discussion: Spoken?
    /// One call a line.
    let examples: Spoken

    init(_ name: String, _ abstract: Spoken, discussion: Spoken? = nil, examples: Spoken) {
        self.name = name
        self.abstract = abstract
        self.discussion = discussion
        self.examples = examples
    }

    fileprivate var longText: String {
        let calls = examples.text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        let heading = Spoken(es: "EJEMPLOS:", en: "EXAMPLES:").text
        return [discussion?.text, "\(heading)\n\(calls)"].compactMap { $0 }.joined(separator: "\n\n")
    }
}

extension CommandConfiguration {
    init(_ help: CommandHelp, version: String = "", subcommands: [ParsableCommand.Type] = []) {
        self.init(
            commandName: help.name, abstract: help.abstract.text, discussion: help.longText, version: version,
            subcommands: subcommands)
    }
}

extension ArgumentHelp {
    /// An option's help in the caller's language.
    ///
    /// - Parameter value: what stands for the option's value, such as `date` in `--at <date>`; its own name without it.
    init(es: String, en: String, value: Spoken? = nil) {
        self.init(stringLiteral: Spoken(es: es, en: en).text)
        valueName = value?.text
    }
}
