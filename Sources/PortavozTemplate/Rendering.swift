/// One page being rendered: the stacks that a program's steps refer to.
struct Rendering {
    let steps: UnsafeBufferPointer<Step>
    let literals: UnsafeBufferPointer<UInt8>
    let slots: UnsafeBufferPointer<UInt16>
    let lookups: UnsafeBufferPointer<DynamicLookup>
    private var frames: [Frame] = []
    /// The items of the lists of texts that are being walked.
    private var items: [String] = []
    private(set) var dynamics: [DynamicValue]
    private var calls = 0

    /// A model that was entered, and how many dynamic values were on their stack by then. The root record keeps all
    /// others alive while it is rendered, so that the stack need not count references.
    private struct Frame {
        unowned(unsafe) let record: Record
        let floor: Int
    }

    static func run(_ program: Program, root: Record?, dynamic: [DynamicValue], into output: inout [UInt8]) {
        program.steps.withUnsafeBufferPointer { steps in
            program.literals.withUnsafeBufferPointer { literals in
                program.slots.withUnsafeBufferPointer { slots in
                    program.lookups.withUnsafeBufferPointer { lookups in
                        var rendering = Rendering(
                            steps: steps, literals: literals, slots: slots, lookups: lookups, dynamics: dynamic)
                        rendering.frames.reserveCapacity(16)
                        withExtendedLifetime(root) {
                            if let root { rendering.frames.append(Frame(record: root, floor: 0)) }
                            rendering.run(0, steps.count, into: &output)
                        }
                    }
                }
            }
        }
    }

    private init(
        steps: UnsafeBufferPointer<Step>, literals: UnsafeBufferPointer<UInt8>, slots: UnsafeBufferPointer<UInt16>,
        lookups: UnsafeBufferPointer<DynamicLookup>, dynamics: [DynamicValue]
    ) {
        self.steps = steps
        self.literals = literals
        self.slots = slots
        self.lookups = lookups
        self.dynamics = dynamics
    }

    private mutating func run(_ start: Int, _ end: Int, into output: inout [UInt8]) {
        var next = start
        while next < end {
            let step = steps[next]
            next += 1
            switch step {
            case .literal(let start, let count):
                output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start + count)]))
            case .text(let path): print(value(at: path), into: &output)
            case .html(let path): print(value(at: path), into: &output)
            case .number(let path): print(value(at: path), into: &output)
            case .item: output.appendEscaped(items[items.count - 1])
            case .when(let path, let inverted, let end):
                if isTrue(value(at: path)) == inverted { next = Int(end) }
            case .model(let path, let end):
                if case .record(let record) = value(at: path) { run(next, Int(end), in: record, into: &output) }
                next = Int(end)
            case .list(let path, let end):
                if case .list(let records) = value(at: path) {
                    for record in records { run(next, Int(end), in: record, into: &output) }
                }
                next = Int(end)
            case .texts(let path, let end):
                if case .texts(let texts) = value(at: path) {
                    for text in texts {
                        items.append(text)
                        run(next, Int(end), into: &output)
                        items.removeLast()
                    }
                }
                next = Int(end)
            case .singular(let path, let end):
                if case .number(1) = value(at: path) { continue }
                next = Int(end)
            case .jump(let target): next = Int(target)
            case .dynamicValue(let lookup, let style):
                if let value = dynamicValue(lookup) { output.append(value, style) }
            case .dynamicSection(let lookup, let end):
                runDynamic(dynamicValue(lookup), next, Int(end), into: &output)
                next = Int(end)
            case .dynamicInverted(let lookup, let end):
                if dynamicValue(lookup)?.isTrue ?? false { next = Int(end) }
            case .dynamicSingular(let lookup, let end):
                if dynamicValue(lookup) != .number(1) { next = Int(end) }
            case .dynamicFound(let lookup, let end):
                if !isFound(lookup) { next = Int(end) }
            case .call(let start, let end):
                // Data that never ends a recursion is cut off, for a thread's stack is small.
                guard calls < 200 else { continue }
                calls += 1
                run(Int(start), Int(end), into: &output)
                calls -= 1
            }
        }
    }

    private mutating func run(_ start: Int, _ end: Int, in record: Record, into output: inout [UInt8]) {
        frames.append(Frame(record: record, floor: dynamics.count))
        run(start, end, into: &output)
        frames.removeLast()
    }

    private mutating func runDynamic(_ value: DynamicValue?, _ start: Int, _ end: Int, into output: inout [UInt8]) {
        guard let value, value.isTrue else { return }
        let items = if case .list(let items) = value { items } else { [value] }
        for item in items {
            dynamics.append(item)
            run(start, end, into: &output)
            dynamics.removeLast()
        }
    }

    // MARK: Fields

    @inline(__always)
    private func value(at path: Path) -> Value {
        let first = Int(path.start)
        let record = frames[Int(path.frame)].record
        if path.count == 1 { return record.values[Int(slots[first])] }
        return value(in: record, slots[first..<first + Int(path.count)])
    }

    private func value(in record: Record, _ slots: Slice<UnsafeBufferPointer<UInt16>>) -> Value {
        var value = Value.record(record)
        for slot in slots {
            guard case .record(let record) = value else { return .none }
            value = record.values[Int(slot)]
        }
        return value
    }

    @inline(__always)
    private func print(_ value: Value, into output: inout [UInt8]) {
        switch value {
        case .text(let text): output.appendEscaped(text)
        case .html(let bytes): output.append(contentsOf: bytes)
        case .number(let number): output.append(decimal: number)
        case .none, .flag, .record, .list, .texts, .dynamic: break
        }
    }

    private func isTrue(_ value: Value) -> Bool {
        switch value {
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

    // MARK: Dynamic values

    private func dynamicValue(_ index: Int32) -> DynamicValue? {
        let lookup = lookups[Int(index)]
        switch lookup.origin {
        case .field(let path):
            guard case .dynamic(let value) = value(at: path) else { return nil }
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
