/// One page being rendered: the stacks that a program's steps refer to, and the page so far.
struct Rendering: ~Copyable {
    private let program: Program.Identity
    private let steps: UnsafeBufferPointer<Step>
    private let literals: UnsafePointer<UInt8>?
    private let slots: UnsafeBufferPointer<UInt16>
    private let lookups: UnsafeBufferPointer<DynamicLookup>
    private var page: PageBuffer
    private var frames: [Frame] = []
    /// The items of the lists of texts that are being walked.
    private var items: [String] = []
    private var dynamics: [DynamicValue]
    private var calls = 0
    /// Stands for the fields of a model that is not there.
    private let absent: UnsafePointer<Value>

    /// A model that was entered, and how many dynamic values were on their stack by then.
    ///
    /// The values are a record's. They stay where they are: records never change, and while a page is rendered its root
    /// record keeps all others alive. So the stack counts no references.
    private struct Frame {
        let values: UnsafePointer<Value>
        let floor: Int
    }

    /// - Parameter pageSize: about how many bytes the page will have. Up to so many are written where they stay.
    static func run(
        _ program: Program, root: Record?, dynamic: [DynamicValue], pageSize: Int
    ) -> [UInt8] {
        var longer: [UInt8]?
        let page = [UInt8](unsafeUninitializedCapacity: max(pageSize, 64)) { space, count in
            program.withParts { steps, literals, slots, lookups in
                withUnsafePointer(to: Value.none) { absent in
                    var rendering = Rendering(
                        program: program.identity, steps: steps, literals: literals.baseAddress, slots: slots,
                        lookups: lookups, page: PageBuffer(lent: space), dynamics: dynamic, absent: absent)
                    if let root {
                        rendering.run(0, steps.count, in: root)
                        withExtendedLifetime(root) {}
                    } else {
                        rendering.run(0, steps.count)
                    }
                    if rendering.page.isOwner { longer = rendering.page.array } else { count = rendering.page.count }
                }
            }
        }
        return longer ?? page
    }

    private init(
        program: Program.Identity, steps: UnsafeBufferPointer<Step>, literals: UnsafePointer<UInt8>?,
        slots: UnsafeBufferPointer<UInt16>,
        lookups: UnsafeBufferPointer<DynamicLookup>, page: consuming PageBuffer, dynamics: [DynamicValue],
        absent: UnsafePointer<Value>
    ) {
        self.program = program
        self.steps = steps
        self.literals = literals
        self.slots = slots
        self.lookups = lookups
        self.page = page
        self.dynamics = dynamics
        self.absent = absent
        frames.reserveCapacity(16)
    }

    private mutating func run(_ start: Int, _ end: Int) {
        var next = start
        while next < end {
            let step = steps[next]
            next &+= 1
            switch step {
            case .literal(let start, let count):
                if let literals { page.append(literals + Int(start), count: Int(count)) }
            case .text(let path): print(value(at: path))
            case .html(let path):
                if let bytes = value(at: path).pointee.bytes { page.append(bytes) }
            case .item: page.append(escaping: items[items.count - 1])
            case .when(let path, let inverted, let end):
                if value(at: path).pointee.isTrue == inverted { next = Int(end) }
            case .model(let path, let end):
                if let values = value(at: path).pointee.fields { run(next, Int(end), in: values) }
                next = Int(end)
            case .list(let path, let end):
                forEach(at: path) { rendering, record in rendering.run(next, Int(end), in: record) }
                next = Int(end)
            case .sharedList(let path, let end):
                forEach(at: path) { rendering, record in rendering.runShared(next, Int(end), in: record) }
                next = Int(end)
            case .texts(let path, let end):
                if case .texts(let texts) = value(at: path).pointee {
                    for text in texts {
                        items.append(text)
                        run(next, Int(end))
                        items.removeLast()
                    }
                }
                next = Int(end)
            case .singular(let path, let end):
                if case .number(1) = value(at: path).pointee { continue }
                next = Int(end)
            case .jump(let target): next = Int(target)
            default: runDynamic(step, &next)
            }
        }
    }

    private mutating func run(_ start: Int, _ end: Int, in record: borrowing Record) {
        guard let values = record.values.baseAddress else { return }
        run(start, end, in: UnsafePointer(values))
    }

    private mutating func run(_ start: Int, _ end: Int, in values: UnsafePointer<Value>) {
        frames.append(Frame(values: values, floor: dynamics.count))
        run(start, end)
        frames.removeLast()
    }

    /// Walks a list without counting references: many threads show the same records, and a count that they share costs
    /// more than the rendering. The root record keeps them alive.
    @inline(__always)
    private mutating func forEach(at path: Path, _ body: (inout Rendering, borrowing Record) -> Void) {
        guard let records = value(at: path).pointee.records else { return }
        records.withMemoryRebound(to: Unmanaged<Record>.self) { records in
            for record in records { record._withUnsafeGuaranteedRef { body(&self, $0) } }
        }
    }

    /// Runs a part that reads nothing but the record, or copies what it made of the record before.
    private mutating func runShared(_ start: Int, _ end: Int, in record: borrowing Record) {
        guard let fragments = record.fragments else { return run(start, end, in: record) }
        if fragments.append(program, start, to: &page) { return }
        let first = page.count
        run(start, end, in: record)
        fragments.keep(UnsafeBufferPointer(rebasing: page.bytes[first...]), program, start)
    }

    // MARK: Fields

    @inline(__always)
    private func value(at path: Path) -> UnsafePointer<Value> {
        let first = Int(path.start)
        var value = frames[Int(path.frame)].values + Int(slots[first])
        for index in first &+ 1..<first &+ Int(path.count) {
            guard let values = value.pointee.fields else { return absent }
            value = values + Int(slots[index])
        }
        return value
    }

    @inline(__always)
    private mutating func print(_ value: UnsafePointer<Value>) {
        if let text = value.pointee.textBytes {
            text.withBytes { page.append(escaping: $0) }
        } else if case .number(let number) = value.pointee {
            page.append(number)
        }
    }

    // MARK: Dynamic values

    private mutating func runDynamic(_ step: Step, _ next: inout Int) {
        switch step {
        case .dynamicValue(let lookup, let style):
            if let value = dynamicValue(lookup) { print(value, style) }
        case .dynamicSection(let lookup, let end):
            runSection(dynamicValue(lookup), next, Int(end))
            next = Int(end)
        case .dynamicInverted(let lookup, let end):
            if dynamicValue(lookup)?.isTrue ?? false { next = Int(end) }
        case .dynamicSingular(let lookup, let end):
            if dynamicValue(lookup) != .number(1) { next = Int(end) }
        case .dynamicFound(let lookup, let end):
            if !isFound(lookup) { next = Int(end) }
        case .call(let start, let end):
            // Data that never ends a recursion is cut off, for a thread's stack is small.
            guard calls < 200 else { return }
            calls += 1
            run(Int(start), Int(end))
            calls -= 1
        default: break
        }
    }

    private mutating func runSection(_ value: DynamicValue?, _ start: Int, _ end: Int) {
        guard let value, value.isTrue else { return }
        let items = if case .list(let items) = value { items } else { [value] }
        for item in items {
            dynamics.append(item)
            run(start, end)
            dynamics.removeLast()
        }
    }

    private mutating func print(_ value: DynamicValue, _ style: DynamicStyle) {
        let text = value.printed
        switch style {
        case .escaped: page.append(escaping: text)
        case .unescaped: page.append(text: text)
        case .url: page.append(escaping: hasHarmlessScheme(text) ? text : "#")
        }
    }

    private func dynamicValue(_ index: Int32) -> DynamicValue? {
        let lookup = lookups[Int(index)]
        switch lookup.origin {
        case .field(let path):
            guard case .dynamic(let value) = value(at: path).pointee else { return nil }
            return value.following(lookup.names[...])
        case .item: return dynamics.last
        case .stack(let frame):
            return innermost(lookup.names[0], aboveFrame: frame)?.following(lookup.names.dropFirst())
        }
    }

    private func isFound(_ index: Int32) -> Bool {
        let lookup = lookups[Int(index)]
        guard case .stack(let frame) = lookup.origin else { return true }
        return innermost(lookup.names[0], aboveFrame: frame) != nil
    }

    private func innermost(_ name: String, aboveFrame frame: Int?) -> DynamicValue? {
        let floor = frame.map { frames[$0].floor } ?? 0
        for value in dynamics[floor...].reversed() {
            if case .map(let fields) = value, let found = fields[name] { return found }
        }
        return nil
    }
}

/// What a value holds, where it lies: valid as long as the record that the value is in, without a count of references to it.
extension Value {
    @inline(__always)
    fileprivate var bytes: UnsafeBufferPointer<UInt8>? {
        if case .html(let bytes) = self { bytes.withUnsafeBufferPointer { $0 } } else { nil }
    }

    @inline(__always)
    fileprivate var textBytes: TextBytes? {
        if case .text(let text) = self { text.withBytes { TextBytes($0) } } else { nil }
    }

    @inline(__always)
    fileprivate var records: UnsafeBufferPointer<Record>? {
        if case .list(let records) = self { records.withUnsafeBufferPointer { $0 } } else { nil }
    }

    /// The values of a record; nil for what is none.
    @inline(__always)
    fileprivate var fields: UnsafePointer<Value>? {
        if case .record(let record) = self { UnsafePointer(record.values.baseAddress) } else { nil }
    }
}

extension Value {
    /// Whether a section of this value is shown: not for what is absent, empty, zero or false.
    fileprivate var isTrue: Bool {
        switch self {
        case .none: false
        case .text(let text): !text.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .number(let number): number != 0
        case .flag(let flag): flag
        case .record: true
        case .list(let records): !records.isEmpty
        case .texts(let texts): !texts.isEmpty
        case .dynamic(let value): value.isTrue
        }
    }
}

/// A text's UTF-8: where a long one lies; of a short one, which lies in the value itself, a copy.
private struct TextBytes {
    private let start: UnsafePointer<UInt8>?
    private let count: Int
    private var short: (UInt64, UInt64) = (0, 0)

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        count = bytes.count
        start = count > 16 ? bytes.baseAddress : nil
        if start == nil { withUnsafeMutableBytes(of: &short) { $0.copyBytes(from: bytes) } }
    }

    @inline(__always)
    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if let start { return body(UnsafeBufferPointer(start: start, count: count)) }
        withUnsafeBytes(of: short) {
            body(UnsafeBufferPointer(rebasing: $0.assumingMemoryBound(to: UInt8.self)[..<count]))
        }
    }
}
