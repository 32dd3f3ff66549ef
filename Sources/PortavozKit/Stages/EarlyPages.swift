/// Any page of a build whose content is sound but whose files are still to be made: who looks at one needn't wait for all.
package struct EarlyPages: Sendable {
    let renderer: Renderer
    let plans: [PagePlan]

    /// The bytes that a page will have.
    ///
    /// - Parameter file: below the edition's folder: `blog/hola/index.html`.
    /// - Returns: nil for what the build doesn't make from a template.
    package func bytes(of file: String, in edition: Edition) -> [UInt8]? {
        let plan = plans.first { plan in
            guard plan.scope.edition == edition, case .page = plan.content else { return false }
            return plan.route.file == file
        }
        return plan.flatMap(renderer.page)
    }
}
