/// A template that was checked against its model: rendering it can't fail and looks up no static name.
package final class CompiledTemplate: Sendable {
    let program: Program
    /// The files it was compiled from, sorted: the template, and all it includes.
    package let files: [String]

    init(_ program: Program, files: [String]) {
        self.program = program
        self.files = files
    }

    /// The page, as UTF-8.
    ///
    /// - Parameter root: the record of the root model that the template was compiled against.
    package func render(_ root: Record) -> [UInt8] {
        Rendering.run(program, root: root, dynamic: [], pageSize: program.literals.count * 4)
    }

    /// The page of a template that `TemplateLibrary.compileDynamic` made.
    package func render(dynamic root: DynamicValue) -> [UInt8] {
        Rendering.run(program, root: nil, dynamic: [root], pageSize: program.literals.count * 4)
    }
}
