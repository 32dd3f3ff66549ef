/// A piece of a template, as parsed. Offsets are bytes of its source.
enum Node: Sendable {
    case text(TextRun)
    /// `{{name}}`, or `{{{name}}}` and `{{&name}}`, which don't escape.
    case value(Name, unescaped: Bool)
    case section(Section)
    /// `{{>name}}`; a tag alone on its line has the white space before it as its indentation.
    case partial(Label, indentation: Range<Int>?)
    case parent(Parent)
    case block(Block)
}

/// Text between tags, after the lines of standalone tags were taken out.
struct TextRun: Sendable {
    let range: Range<Int>
    /// The run begins a line of its source.
    let startsLine: Bool
    /// The run ends where a line begins, and a tag that is part of that line follows.
    let indentsEnd: Bool
}

/// A word in a tag, such as a partial's or a block's name.
struct Label: Sendable {
    let text: String
    let range: Range<Int>
}

/// A field's name in a tag, split at its dots; no parts stand for `.`, the current item.
struct Name: Sendable {
    let label: Label
    let parts: [Label]
}

/// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}`.
struct Section: Sendable {
    let name: Name
    let inverted: Bool
    let body: [Node]
}

/// `{{<name}}…{{/name}}`: a template with some of its blocks replaced.
struct Parent: Sendable {
    let label: Label
    let blocks: [Block]
    let indentation: Range<Int>?
    /// The first thing inside that is neither a block, a comment nor white space: it is never printed.
    let stray: Range<Int>?
}

/// `{{$name}}…{{/name}}`: a default where it stands in a template, a replacement where it stands in a parent tag.
struct Block: Sendable {
    let label: Label
    let body: [Node]
    /// The opening tag ends its line, so that the content begins on the next.
    let contentOnOwnLines: Bool
    /// The white space before the opening tag, when nothing else stands before it on its line.
    let indentation: Range<Int>?
    /// The white space that begins the content's first line with anything on it.
    let contentIndentation: Range<Int>?
}
