/// The catalogue of what the tool says about a site: every rule's words in Spanish and English.
///
/// A rule whose causes need words of their own has one entry for each, `rule/cause`, chosen by the diagnostic's argument
/// `cause`; `rule/unlike-any` is for a diagnostic without a suggestion. To add a rule, add one entry to the table of its
/// theme.
package enum Messages {
    /// By rule. A rule in two tables is a programmer's mistake, and stops the program.
    package static let all: [String: Message] = Dictionary(
        uniqueKeysWithValues: [
            yaml, frontMatter, site, links, markdown, content, blocks, brand, tokens, guests, receiving, templates,
            commands, checks, courses, courseExport, exercises, policy, results, badges, sharing, pictures,
        ].joined()
            .map {
                ($0.key, $0.value)
            })

    /// A diagnostic's words. A rule without an entry is its own summary.
    package static func wording(of diagnostic: Diagnostic, in language: MessageLanguage) -> Wording {
        let variant = diagnostic.arguments["cause"] ?? (diagnostic.suggestion == nil ? "unlike-any" : nil)
        let cause = variant.flatMap { all["\(diagnostic.rule)/\($0)"] }
        guard let message = cause ?? all[diagnostic.rule] else { return Wording(diagnostic.rule) }
        return message[language].filled(with: diagnostic.arguments, in: language)
    }

    /// The question that offers the diagnostic's suggestion, if it has one.
    package static func question(of diagnostic: Diagnostic, in language: MessageLanguage) -> String? {
        diagnostic.suggestion.map { suggestion in
            let wording = language == .es ? Wording("¿querías decir `{it}`?") : Wording("did you mean `{it}`?")
            return wording.filled(with: ["it": suggestion], in: language).summary
        }
    }
}
