/// What a field may hold, and so where a template may put it.
public indirect enum FieldType: Sendable {
    /// Plain text: always escaped.
    case text
    /// Ready HTML: never escaped.
    case html
    /// A checked URL: escaped; the only type that `href`, `src` and the like take.
    case url
    case number
    /// True or false: for sections only.
    case flag
    case model(Schema)
    case list(Schema)
    /// A list of plain texts: `{{.}}` is the item.
    case texts
    /// Looked up by name at run time: front matter's `extra`, data files.
    case dynamic
}

/// A field's value on one page. Optional fields are `.none` when absent.
public enum Value: Sendable {
    case none
    case text(String)
    case html([UInt8])
    case number(Int)
    case flag(Bool)
    case record(Record)
    case list([Record])
    case texts([String])
    case dynamic(DynamicValue)
}

/// Free-form data, typed only at run time.
public indirect enum DynamicValue: Sendable, Hashable {
    case null
    case text(String)
    case flag(Bool)
    case number(Double)
    case list([DynamicValue])
    case map([String: DynamicValue])
}

/// A model's fields, in slot order: names are resolved against it when a template is compiled.
public final class Schema: Sendable {
    package struct Field: Sendable {
        package let name: String
        package let type: FieldType
        /// One sentence for `portavoz theme fields`.
        package let documentation: String
    }

    package let name: String
    package let fields: [Field]
    package let slots: [String: Int]

    package init(name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
        slots = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
    }
}

/// One model's values, in its schema's slot order. Immutable, so that pages share them.
///
/// A page is made of dozens of records, so they have plain memory of their own: an array would look up its type each time.
public final class Record: Sendable {
    /// Valid as long as the record is.
    @usableFromInline nonisolated(unsafe) let values: UnsafeMutableBufferPointer<Value>
    /// What lists made of it, for a record that many pages show.
    @usableFromInline let fragments: Fragments?

    /// - Parameters:
    ///   - count: how many values it has.
    ///   - fragments: for a record that many pages show, where lists keep what they make of it.
    ///   - value: makes the value in a slot.
    @inlinable
    init(count: Int, fragments: Fragments?, _ value: (Int) -> Value) {
        values = .allocate(capacity: count)
        for slot in 0..<count { values.initializeElement(at: slot, to: value(slot)) }
        self.fragments = fragments
    }

    package init(_ values: [Value], fragments: Fragments? = nil) {
        self.values = .allocate(capacity: values.count)
        _ = self.values.initialize(fromContentsOf: values)
        self.fragments = fragments
    }

    deinit {
        for slot in values.indices { values.deinitializeElement(at: slot) }
        values.deallocate()
    }

    package subscript(slot: Int) -> Value { values[slot] }

    /// A copy of its values.
    package var array: [Value] { Array(values) }
}

/// A Swift value that templates can read. Its fields are listed once: name, type, meaning, and how to get them.
public protocol TemplateModel: Sendable {
    static var model: Model<Self> { get }
}

/// A schema together with the functions that read each field from a value.
///
/// It and what it is made of are public, so that other modules have a copy of ``record(_:fragments:)`` for each of their
/// models: of what is `package` the compiler takes none, and pages are records by the hundred.
public final class Model<M>: Sendable {
    package let schema: Schema
    @usableFromInline let fields: [ModelField<M>]

    package init(_ name: String, _ fields: [ModelField<M>]) {
        schema = Schema(
            name: name,
            fields: fields.map { Schema.Field(name: $0.name, type: $0.type, documentation: $0.documentation) })
        self.fields = fields
    }

    /// The value's record: each field read once.
    ///
    /// - Parameter fragments: for a record that many pages show.
    @inlinable
    public func record(_ value: M, fragments: Fragments? = nil) -> Record {
        fields.withUnsafeBufferPointer { fields in
            // All threads read the same fields: a count of references to them would cost more than the reading.
            fields.withMemoryRebound(to: Unmanaged<ModelField<M>>.self) { fields in
                Record(count: fields.count, fragments: fragments) { slot in
                    fields[slot]._withUnsafeGuaranteedRef { $0.value(of: value) }
                }
            }
        }
    }
}

/// A field of a model: what it is called, what it holds, and how it is read.
public final class ModelField<M>: Sendable {
    package let name: String
    package let type: FieldType
    package let documentation: String
    @usableFromInline package let read: @Sendable (M) -> Value

    /// - Parameters:
    ///   - name: what templates call it, in snake case.
    ///   - type: what it may hold.
    ///   - documentation: one sentence for `portavoz theme fields`.
    ///   - read: gets the value.
    package init(_ name: String, _ type: FieldType, _ documentation: String, _ read: @escaping @Sendable (M) -> Value) {
        self.name = name
        self.type = type
        self.documentation = documentation
        self.read = read
    }

    @inlinable @inline(never)
    func value(of model: M) -> Value { read(model) }
}

extension TemplateModel {
    @inlinable public var record: Record { Self.model.record(self) }
}
