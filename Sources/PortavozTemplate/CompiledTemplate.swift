import Synchronization

/// A template that was checked against its model: rendering it can't fail and looks up no static name.
package final class CompiledTemplate: Sendable {
    let program: Program
    /// The files it was compiled from, sorted: the template, and all it includes.
    package let files: [String]
    /// Bytes of the page that was rendered last: the next one will have about as many.
    private let lastSize: Atomic<Int>

    init(_ program: Program, files: [String]) {
        self.program = program
        self.files = files
        lastSize = Atomic(program.literals.count)
    }

    /// The page, as UTF-8.
    ///
    /// - Parameter root: the record of the root model that the template was compiled against.
    package func render(_ root: Record) -> [UInt8] {
        render(root, [])
    }

    /// The page of a template that `TemplateLibrary.compileDynamic` made.
    package func render(dynamic root: DynamicValue) -> [UInt8] {
        render(nil, [root])
    }

    private func render(_ root: Record?, _ dynamic: [DynamicValue]) -> [UInt8] {
        let expected = lastSize.load(ordering: .relaxed) * 3 / 2
        let page = Rendering.run(program, root: root, dynamic: dynamic, pageSize: expected)
        lastSize.store(page.count, ordering: .relaxed)
        return page
    }
}
