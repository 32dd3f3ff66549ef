import CYAML

/// libyaml's events over one buffer, one at a time. Its memory is freed with it.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>

    /// The buffer has to outlive the events, and not be empty: libyaml asserts that it is no null pointer.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        // It sets every byte of the parser.
        guard yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    /// Frees the current event and reads the next; false where the document breaks YAML's rules, which `failure` explains.
    mutating func advance() -> Bool {
        yaml_event_delete(event)
        return yaml_parser_parse(parser, event) == 1
    }

    var type: yaml_event_type_t { event.pointee.type }
    var start: yaml_mark_t { event.pointee.start_mark }
    var end: yaml_mark_t { event.pointee.end_mark }
    var scalar: (value: UnsafeBufferPointer<UInt8>, style: yaml_scalar_style_t) {
        let scalar = event.pointee.data.scalar
        return (UnsafeBufferPointer(start: scalar.value, count: scalar.length), scalar.style)
    }
    var isFlow: Bool {
        switch type {
        case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        default: false
        }
    }
    var isImplicitDocumentEnd: Bool { event.pointee.data.document_end.implicit == 1 }

    /// The name after `&`, or after `*` for an alias.
    var anchor: String? {
        switch type {
        case YAML_ALIAS_EVENT: text(event.pointee.data.alias.anchor)
        case YAML_SCALAR_EVENT: text(event.pointee.data.scalar.anchor)
        case YAML_SEQUENCE_START_EVENT: text(event.pointee.data.sequence_start.anchor)
        case YAML_MAPPING_START_EVENT: text(event.pointee.data.mapping_start.anchor)
        default: nil
        }
    }

    var hasTag: Bool {
        switch type {
        case YAML_SCALAR_EVENT: event.pointee.data.scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.tag != nil
        case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.tag != nil
        default: false
        }
    }

    /// What libyaml refuses, after `advance` returned false.
    var failure: YAMLFailure {
        let parser = parser.pointee
        return YAMLFailure(
            isReaderError: parser.error == YAML_READER_ERROR,
            problem: parser.problem.map { String(cString: $0) } ?? "", mark: parser.problem_mark,
            context: parser.context.map { String(cString: $0) } ?? "", contextMark: parser.context_mark,
            byteOffset: parser.problem_offset, value: Int(parser.problem_value))
    }

    private func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? { name.map { String(cString: $0) } }
}

/// An error of libyaml's, in its own words.
struct YAMLFailure {
    var isReaderError: Bool
    var problem: String
    var mark: yaml_mark_t
    var context: String
    var contextMark: yaml_mark_t
    /// Where a reader error is; such errors have no mark.
    var byteOffset: Int
    /// The code point that a reader error refuses, or -1.
    var value: Int
}
