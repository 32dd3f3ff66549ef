import CYAML

/// What had been read when libyaml refused to go on: it tells which mistake is behind the refusal.
struct YAMLProgress {
    /// The value that ended last.
    enum End {
        case quote(start: yaml_mark_t, end: yaml_mark_t)
        case bracket(end: yaml_mark_t)
        case other
    }

    var lastEnd = End.other
    /// Where each `[` and `{` begins that is not closed yet.
    var openBrackets: [yaml_mark_t] = []
    /// The document ended with a line `...`.
    var hasExplicitEnd = false
}
