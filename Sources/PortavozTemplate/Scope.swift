import PortavozDiagnostics

/// The models that a tag can see, innermost last: what names are resolved against when a template is compiled.
struct Scope {
    enum Frame {
        case model(Schema)
        /// An item of a list of texts.
        case text
        /// One dynamic value or more; names in them are found at run time.
        case dynamic
    }

    /// What a name stands for.
    indirect enum Meaning {
        case field(Field)
        case item
        /// Found at run time, or else what an outer model means by the name.
        case dynamic(DynamicOrigin, names: [String], orElse: Meaning?)
    }

    struct Field {
        let frame: Int
        let slots: [Int]
        let type: FieldType
    }

    enum DynamicOrigin {
        case field(Field)
        case stack(aboveFrame: Int?)
        case item
    }

    /// Why a name stands for nothing.
    enum Failure: Error {
        case unknown(Label, suggestion: String?, model: String)
        case noFields(Label, of: Label, type: FieldType)
        case noItem
    }

    private(set) var frames: [Frame]
    /// How many of the frames are models: they have an index on the stack at run time.
    private var modelCount: Int

    init(_ root: Frame) {
        frames = []
        modelCount = 0
        push(root)
    }

    mutating func push(_ frame: Frame) {
        if case .model = frame { modelCount += 1 }
        frames.append(frame)
    }

    mutating func pop() {
        if case .model = frames.removeLast() { modelCount -= 1 }
    }

    var isDynamic: Bool {
        if case .dynamic = frames.last { true } else { false }
    }

    func resolve(_ name: Name) throws(Failure) -> Meaning {
        guard let head = name.parts.first else { return try currentItem() }
        var frameIndex = modelCount
        var crossesDynamic = false
        for frame in frames.reversed() {
            switch frame {
            case .text: break
            case .dynamic: crossesDynamic = true
            case .model(let schema):
                frameIndex -= 1
                guard let slot = schema.slots[head.text] else { continue }
                let first = Field(frame: frameIndex, slots: [slot], type: schema.fields[slot].type)
                if !crossesDynamic { return try follow(name.parts, from: first) }
                // What the outer model lacks, the dynamic value may have: no reason to complain.
                let outer = try? follow(name.parts, from: first)
                return .dynamic(.stack(aboveFrame: frameIndex), names: name.parts.map(\.text), orElse: outer)
            }
        }
        if crossesDynamic { return .dynamic(.stack(aboveFrame: nil), names: name.parts.map(\.text), orElse: nil) }
        throw .unknown(
            head, suggestion: Suggestion.nearest(to: head.text, among: Set(visibleNames).sorted()),
            model: innermostModel)
    }

    private func currentItem() throws(Failure) -> Meaning {
        switch frames.last {
        case .text: return .item
        case .dynamic: return .dynamic(.item, names: [], orElse: nil)
        default: throw .noItem
        }
    }

    private func follow(_ parts: [Label], from first: Field) throws(Failure) -> Meaning {
        var field = first
        for (index, part) in parts.enumerated().dropFirst() {
            switch field.type {
            case .dynamic: return .dynamic(.field(field), names: parts[index...].map(\.text), orElse: nil)
            // Whether there is anything in the list: what stands around all of its items is written once.
            case .list where part.text == "any", .texts where part.text == "any":
                field = Field(frame: field.frame, slots: field.slots, type: .flag)
            case .model(let schema):
                guard let slot = schema.slots[part.text] else {
                    let names = schema.fields.map(\.name)
                    throw .unknown(
                        part, suggestion: Suggestion.nearest(to: part.text, among: Set(names).sorted()),
                        model: schema.name)
                }
                field = Field(frame: field.frame, slots: field.slots + [slot], type: schema.fields[slot].type)
            default: throw .noFields(part, of: parts[index - 1], type: field.type)
            }
        }
        if case .dynamic = field.type { return .dynamic(.field(field), names: [], orElse: nil) }
        return .field(field)
    }

    private var visibleNames: [String] {
        frames.flatMap { frame -> [String] in
            if case .model(let schema) = frame { schema.fields.map(\.name) } else { [] }
        } + ["i18n"]
    }

    private var innermostModel: String {
        for case .model(let schema) in frames.reversed() { return schema.name }
        return ""
    }
}

extension FieldType {
    /// The type's name, as diagnostics write it.
    var name: String { name(in: .en) }

    /// The type's name, as the list of fields writes it.
    func name(in language: MessageLanguage) -> String {
        let isEnglish = language == .en
        return switch self {
        case .text: isEnglish ? "text" : "texto"
        case .html: "html"
        case .url: "url"
        case .number: isEnglish ? "number" : "número"
        case .flag: isEnglish ? "flag" : "sí o no"
        case .model(let schema): schema.name
        case .list(let schema): (isEnglish ? "list of " : "lista de ") + schema.name
        case .texts: isEnglish ? "list of texts" : "lista de textos"
        case .dynamic: isEnglish ? "data" : "datos"
        }
    }
}
