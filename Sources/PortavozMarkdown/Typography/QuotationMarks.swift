/// How a language writes quotations, and quotations inside them.
enum QuotationMarks: Equatable {
    /// « », within them “ ”, and then ‘ ’.
    case guillemets
    /// “ ” and ‘ ’ by turns.
    case inverted

    /// The marks of a BCP 47 language. The languages of Spain have guillemets, all others what English has.
    init(language: String) {
        let code = language.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }.lazy.map(\.lowercased)
        let isOfSpain = ["es", "ca", "gl", "eu", "ast", "an", "oc"].contains { $0.utf8.elementsEqual(code) }
        self = isOfSpain ? .guillemets : .inverted
    }

    enum Pair {
        case guillemets, double, single

        var opening: StaticString {
            switch self {
            case .guillemets: "«"
            case .double: "“"
            case .single: "‘"
            }
        }

        var closing: StaticString {
            switch self {
            case .guillemets: "»"
            case .double: "”"
            case .single: "’"
            }
        }
    }

    /// The marks for what is written between `"` (or, when `isSingle`, between `'`) inside quotations with other marks.
    func pair(isSingle: Bool, inside outer: [Pair]) -> Pair {
        switch self {
        case .guillemets:
            if isSingle { return outer.last == .single ? .double : .single }
            return !outer.contains { $0 != .single } ? .guillemets : outer.contains(.double) ? .single : .double
        case .inverted:
            let own: Pair = isSingle ? .single : .double
            guard outer.last == own else { return own }
            return isSingle ? .double : .single
        }
    }
}
