import PortavozDiagnostics
import PortavozTemplate

/// Makes every planned file, in parallel. Bytes that differ from what is published go to the staging folder; facts stay in memory.
package struct Renderer: Sendable {
    let content: PageContent
    let theme: CompiledTheme
    let layers: [FileSystem]
    let files: FileSystem
    /// What each edition's folder holds now.
    let published: [Edition: Manifest]
    let staging: String
    let leaks: LeakDetector

    struct Rendered: Sendable {
        var file: OutputFile?
        var diagnostics: [Diagnostic] = []
        var failure: FileError?
    }

    /// - Throws: only what the disk says no to.
    func render(_ plans: [PagePlan]) throws(FileError) -> ([OutputFile], [Diagnostic]) {
        let results = parallelMap(plans.count) { render(plans[$0]) }
        var outputs: [OutputFile] = []
        outputs.reserveCapacity(plans.count)
        var diagnostics: [Diagnostic] = []
        for result in results {
            if let failure = result.failure { throw failure }
            if let file = result.file { outputs.append(file) }
            diagnostics += result.diagnostics
        }
        return (outputs, diagnostics)
    }

    private func render(_ plan: PagePlan) -> Rendered {
        do {
            var result = Rendered()
            let path = plan.route.file
            // A picture's copy is known by its digest: what is published already needn't be read.
            if case .picture(let file) = plan.content,
                let status = published[plan.scope.edition]?.status(of: path, with: file.digest)
            {
                if plan.scope.edition == .public { result.diagnostics = leak(in: [], file.digest, of: plan, path) }
                result.file = OutputFile(
                    route: plan.route, path: path, edition: plan.scope.edition, digest: file.digest, status: status,
                    staged: nil)
                return result
            }
            let bytes = try bytes(of: plan, &result.diagnostics)
            let digest = Digest(of: bytes)
            if plan.scope.edition == .public { result.diagnostics += leak(in: bytes, digest, of: plan, path) }
            if let status = published[plan.scope.edition]?.status(of: path, with: digest) {
                result.file = OutputFile(
                    route: plan.route, path: path, edition: plan.scope.edition, digest: digest, status: status,
                    staged: nil)
            } else {
                let staged = String(joining: staging, content.graph.folder(plan.scope.edition), path)
                let status = try files.write(staged, bytes)
                result.file = OutputFile(
                    route: plan.route, path: path, edition: plan.scope.edition, digest: digest, status: status,
                    staged: staged)
            }
            return result
        } catch {
            return Rendered(failure: error)
        }
    }

    /// The page that a template makes; nil for a plan without one.
    func page(_ plan: PagePlan) -> [UInt8]? {
        guard case .page(let template, let model) = plan.content else { return nil }
        return theme.template(template, plan.scope.language)?.render(model(content))
    }

    private func leak(in bytes: [UInt8], _ digest: Digest, of plan: PagePlan, _ path: String) -> [Diagnostic] {
        if leaks.isIdle { return [] }
        if let file = leaks.file(with: digest) {
            return [
                Diagnostic(
                    "leak", at: SourceLocation(file), ["cause": "file", "path": file, "route": plan.route.path])
            ]
        }
        guard let word = leaks.find(in: bytes, name: path) else { return [] }
        return [Diagnostic("leak", at: plan.entry?.fields.location, ["word": word, "route": plan.route.path])]
    }

    /// A planned file, made.
    func bytes(of plan: PagePlan, _ diagnostics: inout [Diagnostic]) throws(FileError) -> [UInt8] {
        switch plan.content {
        case .page: return page(plan) ?? []
        case .made(let template, let model, let finish):
            return finish(content, theme.template(template, plan.scope.language)?.render(model(content)) ?? [])
        case .bytes(let make): return make(content)
        case .copy(let attachment):
            let bytes = try files.read(attachment.path)
            return attachment.isUntrusted ? withoutMetadata(bytes, attachment, &diagnostics) : bytes
        case .stripped(let attachment):
            let bytes = try files.read(attachment.path)
            if attachment.isUntrusted { return withoutMetadata(bytes, attachment, &diagnostics) }
            return ImageFormat(path: attachment.path)?.stripped(bytes) ?? bytes
        case .picture(let file): return try files.read(file.path)
        case .theme(let path, let layer): return try layers[layer].read(path)
        }
    }
}
