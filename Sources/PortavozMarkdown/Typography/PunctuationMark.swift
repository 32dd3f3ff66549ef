/// A sign of a block that typography may write otherwise, between what stands before and after it.
struct PunctuationMark {
    enum Kind {
        /// `"` and `'`.
        case double, single
        /// Quotation marks that the writer set: `«`, `“` and `»`, `”`.
        case opened, closed
        /// `--`, `---` and `...`.
        case twoHyphens, threeHyphens, threeDots
    }

    var kind: Kind
    /// The text node, and where in its literal the sign stands.
    var node: TreeNode
    var range: Range<Int>
    var before: Beside
    var after = Beside.space
    /// Whether a measure is before it, such as the feet in `5'10"`.
    var isAfterFeet = false
    /// Whether a year without its century follows: `'90s`.
    var isBeforeYear = false
    /// For a quotation mark, the one that closes or opens it.
    var partner: Int?

    /// It may begin a quotation: nothing, a bracket or a dash stands before it, and a word after it.
    var mayOpen: Bool {
        guard after != .space, !before.isLetterOrDigit, before != .closing else { return false }
        return after != .closing || before.isSpaceOrOpening
    }

    /// It may end a quotation: a word stands before it, and none after it.
    var mayClose: Bool {
        !before.isSpaceOrOpening && !after.isLetterOrDigit && after != .opening
    }
}
