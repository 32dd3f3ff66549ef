import PortavozDiagnostics

/// A trait of the voice: what the company is, and what it is not.
package struct BrandTrait: Sendable {
    package var trait: BrandText
    /// How it shows.
    package var are: BrandText?
    package var areNot: BrandText?
    /// A sentence as it should be, and one as it should not.
    package var good: BrandText?
    package var bad: BrandText?
    /// The rules that the bad one breaks, to be found by them.
    package var broken: [Located<String>] = []
}

/// How the voice sounds in a situation: thanks, delay, complaint, crisis.
package struct BrandTone: Sendable {
    package var situation: BrandText
    package var advice: BrandText?
    package var good: BrandText?
    package var bad: BrandText?
    /// The rules that the bad one breaks, to be found by them.
    package var broken: [Located<String>] = []
}

/// What a subject asks of whoever writes about it.
package struct BrandSubject: Sendable {
    package enum Level: String, Sendable, CaseIterable {
        /// Anyone may write about it.
        case green
        /// Only with care.
        case amber
        /// Only with somebody's approval.
        case red
    }

    package var name: BrandText
    package var level: Level
    /// By which the subject is recognised.
    package var words: [Located<String>]
    /// Who approves; always there where the level is red.
    package var approver: Located<String>?
    /// The language of the words; nil for all.
    package var language: LanguageCode?
    package var advice: BrandText?
    package var location: SourceLocation
}
