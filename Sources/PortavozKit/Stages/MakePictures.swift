import Glibc
import PortavozDiagnostics

/// The pictures of a build, once their copies are in the cache.
struct SitePictures: Sendable {
    var images: SiteImages
    /// All the files of the site, the pictures' copies among them.
    var plans: [PagePlan]
    /// The copies that aren't made yet, where a build doesn't wait for them.
    var pending: [PictureJob] = []
    /// Digests of files that needn't be read for that.
    var digests: [String: Digest] = [:]
    /// Of copies that only staff may have, with the path of the picture.
    var privateDigests: [Digest: String] = [:]
}

/// Makes the copies of the pictures that pages show, as far as the cache hasn't got them, and plans their files.
struct PictureMaker: Sendable {
    let graph: SiteGraph
    let shown: [ShownPicture]
    let tools: PictureTools
    let files: FileSystem
    /// What each edition's folder holds now.
    let published: [Edition: Manifest]
    /// Nothing may be written.
    let isDry: Bool
    /// Told how many of how many are made.
    let progress: @Sendable (Int, Int) -> Void

    /// Below this, in bytes, a picture has nothing to save.
    private static let tiny = 8192
    /// How long the cache keeps what no build wants.
    private static let patience = 30

    private var cache: PictureCache { PictureCache(files: files) }
    private var settings: PictureSettings { graph.site.pictures }
    private var makes: Bool { graph.options.pictures == .make && !isDry }

    /// What is known of a file before its copies are looked for.
    private struct Looked: Sendable {
        var source: PictureIndex.Source?
        /// As it was before it was read; nil where it needn't be.
        var identity: FileIdentity?
        var key: PictureKey?
        var finding: PictureCache.Finding?
        /// No program has ever been there to make its copies.
        var hasNoProgram = false
        var fault: Diagnostic?
        var failure: FileError?
    }

    /// - Parameter sizes: how wide the theme shows pictures.
    /// - Throws: only what the disk says no to.
    func run(
        _ plain: SitePictures, _ sources: [SourceFile], _ sizes: PictureSizes
    ) throws(FileError) -> (SitePictures, [Diagnostic]) {
        var index = PictureIndex(try files.readIfPresent(PictureIndex.path) ?? [])
        let program = index.version(tools, mayStart: !isDry)
        let places = Dictionary(grouping: shown) { $0.attachment.path }
        let paths = places.keys.sorted()
        let known = index
        let looked = parallelMap(paths.count) { look(paths[$0], places[paths[$0]]!, known, program.text) }
        var diagnostics: [Diagnostic] = []
        var result = plain
        result.images.sizes = sizes
        var items: [String: PictureCache.Item] = [:]
        var jobs: [PictureJob] = []
        let day = time(nil) / 86_400
        for (path, seen) in zip(paths, looked) {
            if let failure = seen.failure { throw failure }
            if let fault = seen.fault { diagnostics.append(fault) }
            guard let source = seen.source else { continue }
            if let identity = seen.identity {
                index.note(source, of: path, identity, now: time(nil) * 1_000_000_000)
            }
            result.digests[path] = source.digest
            guard let key = seen.key else { continue }
            switch seen.finding {
            case .made(let item): items[path] = item
            case .unreadable: diagnostics.append(fault(.unreadable, places[path]![0]))
            case nil:
                jobs.append(
                    PictureJob(
                        path: path, source: source.key, key: key, format: ImageFormat(path: path)!, settings: settings))
            }
            index.noteUse(of: key.text, on: day)
        }
        let missing = jobs.count + looked.count(where: \.hasNoProgram)
        if missing > 0 {
            if makes, program.isInstalled {
                let faults = try make(jobs)
                for (job, fault) in zip(jobs, faults) {
                    if let fault { diagnostics.append(self.fault(fault, places[job.path]![0])) }
                    if case .made(let item)? = cache.find(job.key.text) { items[job.path] = item }
                }
            } else if makes {
                diagnostics.append(Diagnostic("picture-tools-missing", .note, at: nil, ["count": String(missing)]))
            } else if program.isInstalled {
                result.pending = jobs
            }
        }
        add(items, to: &result)
        if !isDry {
            let there = Set(sources.lazy.map(\.source.text))
            index.keep(there.contains)
            if makes, index.isSweepDue(on: day) || !jobs.isEmpty {
                try cache.sweep { index.isWanted($0, on: day, days: Self.patience) }
            }
            if let bytes = index.changedBytes {
                _ = try files.write(PictureIndex.path + ".new", bytes)
                try files.rename(PictureIndex.path + ".new", PictureIndex.path)
            }
        }
        return (result, diagnostics)
    }

    private func look(_ path: String, _ places: [ShownPicture], _ index: PictureIndex, _ version: String?) -> Looked {
        var looked = Looked()
        let size = places[0].facts.size
        if let size, size.width * size.height > ShownPicture.mostPixels {
            looked.fault = Diagnostic(
                "picture-too-large", .warning, at: places[0].attachment.location,
                ["path": path, "width": String(size.width), "height": String(size.height)])
            return looked
        }
        let identity = files.identity(path)
        guard let version else {
            looked.hasNoProgram = !isTiny(size, identity)
            return looked
        }
        if let source = index.source(path, identity) {
            looked.source = source
        } else {
            do {
                let bytes = try files.read(path)
                looked.source = PictureIndex.Source(
                    key: PictureKey(of: bytes), digest: Digest(of: bytes), isMoving: ImageFormat.isMoving(bytes))
                looked.identity = identity
            } catch {
                looked.failure = error
                return looked
            }
        }
        guard let source = looked.source, !source.isMoving, !isTiny(size, identity) else { return looked }
        let key = source.key.with(settings, version)
        looked.key = key
        looked.finding = cache.find(key.text)
        if case .made(let item)? = looked.finding, !places.allSatisfy({ isUsable(item, at: $0) }) {
            looked.finding = nil
        }
        return looked
    }

    /// A picture that is as narrow as the narrowest copy, or as light, has no copies.
    private func isTiny(_ size: ImageSize?, _ identity: FileIdentity?) -> Bool {
        if let size, size.width <= settings.widths[0] { return true }
        return identity.map { $0.size < Self.tiny } ?? false
    }

    /// Whether the copies are as they were made, so far as they are still to be published.
    private func isUsable(_ item: PictureCache.Item, at place: ShownPicture) -> Bool {
        let (_, copies, own) = Picture.published(place, item)
        let all = copies + (own.map { [(place.attachment.route, $0)] } ?? [])
        return all.allSatisfy { route, file in
            published[place.attachment.edition]?.status(of: route.file, with: file.digest) != nil || cache.isWhole(file)
        }
    }

    private func make(_ jobs: [PictureJob]) throws(FileError) -> [PictureFault?] {
        progress(0, jobs.count)
        let done = Counter()
        let results = parallelMap(jobs.count, piece: 1) { number -> Result<PictureFault?, FileError> in
            let result = Result { () throws(FileError) in try jobs[number].carryOut(tools, files) }
            progress(done.next(), jobs.count)
            return result
        }
        var faults: [PictureFault?] = []
        for result in results { faults.append(try result.get()) }
        return faults
    }

    private func fault(_ fault: PictureFault, _ place: ShownPicture) -> Diagnostic {
        let location = place.attachment.location
        let arguments = ["path": place.attachment.path]
        guard fault != .unreadable else { return Diagnostic("picture-unreadable", at: location, arguments) }
        // What this machine couldn't do is no reason to keep a site from coming out.
        return Diagnostic(
            "picture-not-made", .warning, at: location,
            arguments.merging(["cause": fault == .limit ? "limit" : "system"]) { $1 })
    }

    // MARK: What pages and folders get

    private func add(_ items: [String: PictureCache.Item], to result: inout SitePictures) {
        var own: [Edition: [Route: PagePlan.Content]] = [:]
        var taken: [Edition: Set<Route>] = [:]
        var copies: [PagePlan] = []
        for place in shown {
            let attachment = place.attachment
            guard let item = items[attachment.path] else {
                // What has no copies goes without what the camera wrote into it, where that costs nothing.
                if !place.keepsOriginal, isTiny(place.facts.size, files.identity(attachment.path)) {
                    own[attachment.edition, default: [:]][attachment.route] = .stripped(attachment)
                }
                continue
            }
            let (picture, files, file) = Picture.published(place, item)
            result.images.add(picture, at: attachment.route, in: attachment.edition)
            if !place.keepsOriginal {
                own[attachment.edition, default: [:]][attachment.route] =
                    file.map { .picture($0) } ?? .stripped(attachment)
            }
            guard graph.options.editions.contains(attachment.edition) else { continue }
            for (route, file) in files where taken[attachment.edition, default: []].insert(route).inserted {
                let scope = Scope(attachment.edition, graph.site.language)
                copies.append(PagePlan(route: route, scope: scope, .picture(file)))
            }
        }
        result.plans = result.plans.map { plan in
            guard case .copy = plan.content, let content = own[plan.scope.edition]?[plan.route] else { return plan }
            return PagePlan(route: plan.route, scope: plan.scope, content)
        }
        result.plans += copies
        result.privateDigests = privateDigests(items)
        for edition in Edition.allCases
        where graph.options.editions.contains(edition) && result.images.tinted.contains(edition) {
            let route = TintStyles.route(graph.options)
            result.plans.append(
                PagePlan(route: route, scope: Scope(edition, graph.site.language)) { _ in TintStyles.bytes })
        }
    }

    /// The copies of what lies beside texts for staff alone, unless the same picture is public elsewhere.
    private func privateDigests(_ items: [String: PictureCache.Item]) -> [Digest: String] {
        var isPublic: Set<Digest> = []
        var result: [Digest: String] = [:]
        for place in shown {
            guard let files = items[place.attachment.path]?.files else { continue }
            for file in files {
                if place.attachment.edition == .public {
                    isPublic.insert(file.digest)
                } else if result[file.digest] == nil {
                    result[file.digest] = place.attachment.path
                }
            }
        }
        return result.filter { !isPublic.contains($0.key) }
    }
}
