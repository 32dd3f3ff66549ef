/// One step of a compiled template. Steps hold no references, so that running them counts none.
///
/// `end` is the index of the first step after the part that a step governs.
enum Step {
    case literal(start: Int32, count: Int32)
    /// A text, URL or number, escaped.
    case text(Path)
    case html(Path)
    /// The current item of a list of texts, escaped.
    case item
    case when(Path, inverted: Bool, end: Int32)
    case model(Path, end: Int32)
    case list(Path, end: Int32)
    /// A list whose part reads nothing but its item: what it made of a record that keeps its fragments is copied.
    case sharedList(Path, end: Int32)
    case texts(Path, end: Int32)
    /// The part up to `end` for 1; whatever follows is for any other number, and ends at its own jump.
    case singular(Path, end: Int32)
    case jump(Int32)

    /// Dynamic steps name an entry of `Program.lookups`.
    case dynamicValue(Int32, DynamicStyle)
    case dynamicSection(Int32, end: Int32)
    case dynamicInverted(Int32, end: Int32)
    case dynamicSingular(Int32, end: Int32)
    /// Jumps to `end` when no dynamic value on the stack has the name.
    case dynamicFound(Int32, end: Int32)
    /// Runs another part: a partial that includes itself.
    case call(start: Int32, end: Int32)
}

/// How a dynamic value is printed.
enum DynamicStyle {
    case escaped
    case unescaped
    /// At the start of a URL attribute: escaped, and replaced by `#` unless its scheme is harmless.
    case url
}

/// A field's place: the model on the stack, then a slot at each level. The slots lie in `Program.slots`.
struct Path {
    var frame: UInt16
    var count: UInt16
    var start: UInt32
}

/// How to find a dynamic value: from a static field, or by the name's first part on the dynamic stack.
struct DynamicLookup: Sendable {
    enum Origin {
        case field(Path)
        /// The values on top of the stack, down to those that were there when the given model was entered.
        case stack(aboveFrame: Int?)
        /// The top of the stack itself.
        case item
    }

    let origin: Origin
    /// The names to follow from there.
    let names: [String]
}

/// A template's steps and the constants they refer to.
struct Program: Sendable {
    /// Tells programs apart for as long as anything remembers one.
    final class Identity: Sendable {}

    let identity = Identity()
    private(set) var steps: [Step] = []
    private(set) var literals: [UInt8] = []
    private(set) var slots: [UInt16] = []
    private(set) var lookups: [DynamicLookup] = []
    /// A jump leads here: a literal after it is not joined to the one before.
    private var barrier = 0

    /// Hands over all that running it reads, where it lies.
    @inline(__always)
    func withParts(
        _ body: (
            _ steps: UnsafeBufferPointer<Step>, _ literals: UnsafeBufferPointer<UInt8>,
            _ slots: UnsafeBufferPointer<UInt16>, _ lookups: UnsafeBufferPointer<DynamicLookup>
        ) -> Void
    ) {
        steps.withUnsafeBufferPointer { steps in
            literals.withUnsafeBufferPointer { literals in
                slots.withUnsafeBufferPointer { slots in
                    lookups.withUnsafeBufferPointer { body(steps, literals, slots, $0) }
                }
            }
        }
    }

    /// The index of the next step.
    var end: Int { steps.count }

    mutating func append(_ step: Step) { steps.append(step) }

    mutating func replace(_ index: Int, with step: Step) { steps[index] = step }

    mutating func append(literal bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        if steps.count > barrier, case .literal(let start, let count) = steps.last {
            steps[steps.count - 1] = .literal(start: start, count: count + Int32(bytes.count))
        } else {
            steps.append(.literal(start: Int32(literals.count), count: Int32(bytes.count)))
        }
        literals.append(contentsOf: bytes)
    }

    mutating func path(frame: Int, slots path: [Int]) -> Path {
        let start = slots.count
        slots.append(contentsOf: path.map { UInt16($0) })
        return Path(frame: UInt16(frame), count: UInt16(path.count), start: UInt32(start))
    }

    mutating func lookup(_ lookup: DynamicLookup) -> Int32 {
        lookups.append(lookup)
        return Int32(lookups.count - 1)
    }

    /// Reserves a step whose end is not known yet; `close(_:with:)` fills it in.
    mutating func reserve() -> Int {
        steps.append(.jump(0))
        return steps.count - 1
    }

    /// Fills in a reserved step: what it governs ends here.
    mutating func close(_ index: Int, with step: (_ end: Int32) -> Step) {
        barrier = steps.count
        steps[index] = step(Int32(steps.count))
    }

    /// Keeps later literals apart from earlier ones: a call leads here.
    mutating func keepApart() { barrier = steps.count }
}
