import Glibc
import PortavozKit

/// What was changed between two builds.
package struct ChangedFiles: Sendable, Hashable {
    /// Files and folders, relative to the site. A folder stands for all that is in it.
    package var paths: Set<String> = []
    /// So much has changed that the system lost count.
    package var isEverything = false

    package init(_ paths: Set<String> = []) { self.paths = paths }

    package func contains(_ path: String) -> Bool {
        if isEverything || paths.contains(path) { return true }
        return paths.contains { path.hasPrefix($0 + "/") }
    }
}

/// Watches folders and all that is below them with inotify (Linux manual, inotify(7)).
///
/// Hidden files are passed over, as builds do. Used by one thread.
package struct FolderWatcher: ~Copyable {
    /// A folder of which some subfolders are watched: the site, or what came with the program.
    package struct Root: Sendable {
        package var path: String
        package var folders: Set<String>
        /// Changes in it are told by path.
        package var isSite: Bool

        package init(_ path: String, folders: Set<String>, isSite: Bool = false) {
            self.path = path
            self.folders = folders
            self.isSite = isSite
        }
    }

    /// A watched folder: where it is below its root. Empty for the root itself.
    private struct Place: Hashable {
        var root: Int
        var path: String

        func appending(_ name: String) -> Place { Place(root: root, path: path.isEmpty ? name : path + "/" + name) }

        func isBelow(_ other: Place) -> Bool {
            root == other.root && (path == other.path || path.hasPrefix(other.path + "/"))
        }
    }

    private let inotify: Int32
    private let wake: WakeUp
    private let nudge: WakeUp?
    private let roots: [Root]
    /// One folder can be in several places, by symbolic links.
    private var places: [Int32: Set<Place>] = [:]

    /// How long, in milliseconds, nothing must have happened before a change counts as done.
    private static let quiet: Int32 = 3
    /// The same while a file is open for writing: its closing is what is waited for.
    private static let quietWhileWriting: Int32 = 60
    /// No change is kept waiting for the next one longer than this, in milliseconds.
    private static let patience: Int64 = 250

    private static let interest = UInt32(
        IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB)

    /// - Parameters:
    ///   - wake: ends a wait for good.
    ///   - nudge: ends a wait as a change does, though no file has changed.
    /// - Throws: where the system lets nothing (more) be watched.
    package init(_ roots: [Root], wake: WakeUp, nudge: WakeUp? = nil) throws(FileError) {
        self.roots = roots
        self.wake = wake
        self.nudge = nudge
        inotify = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard inotify >= 0 else { throw FileError(path: "inotify", code: errno) }
        try watchRoots()
    }

    deinit { close(inotify) }

    /// Waits for the next change that is complete.
    ///
    /// - Returns: nil once `wake` has been called.
    package mutating func next() throws(FileError) -> ChangedFiles? {
        var changes = ChangedFiles()
        var writing: Set<Place> = []
        while true {
            switch try wait(-1) {
            case .woken: return nil
            case .nudged: return changes
            case .events, .quiet: break
            }
            if try read(into: &changes, &writing) { break }
        }
        let start = milliseconds()
        while milliseconds() - start < Self.patience {
            let pause = writing.isEmpty ? Self.quiet : Self.quietWhileWriting
            switch try wait(pause) {
            case .woken: return nil
            case .quiet, .nudged: return changes
            case .events: _ = try read(into: &changes, &writing)
            }
        }
        return changes
    }

    private enum Outcome {
        case woken, nudged, events, quiet
    }

    private func wait(_ timeout: Int32) throws(FileError) -> Outcome {
        var polled = [
            pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: inotify, events: Int16(POLLIN), revents: 0),
            // A negative descriptor is passed over.
            pollfd(fd: nudge?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let count = poll(&polled, 3, timeout)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError(path: "inotify", code: errno) }
            if polled[0].revents != 0 { return .woken }
            if count == 0 { return .quiet }
            // A file that has changed comes first: the nudge is still there afterwards.
            if polled[1].revents != 0 { return .events }
            nudge?.hear()
            return .nudged
        }
    }

    /// - Returns: whether any of it concerns the site.
    private mutating func read(into changes: inout ChangedFiles, _ writing: inout Set<Place>) throws(FileError) -> Bool
    {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var isRelevant = false
        while true {
            let count = Glibc.read(inotify, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return isRelevant }
            var offset = 0
            while offset < count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                let nameStart = offset + MemoryLayout<inotify_event>.size
                offset = nameStart + Int(event.len)
                let name = String(decoding: buffer[nameStart..<offset].prefix { $0 != 0 }, as: UTF8.self)
                if try take(event, name, &changes, &writing) { isRelevant = true }
            }
        }
    }

    private mutating func take(
        _ event: inotify_event, _ name: String, _ changes: inout ChangedFiles, _ writing: inout Set<Place>
    ) throws(FileError) -> Bool {
        func has(_ flag: Int32) -> Bool { event.mask & UInt32(flag) != 0 }
        if has(IN_Q_OVERFLOW) {
            changes.isEverything = true
            try watchRoots()
            return true
        }
        if has(IN_IGNORED) {
            places[event.wd] = nil
            return false
        }
        var isRelevant = false
        for folder in places[event.wd, default: []] {
            let place = folder.appending(name)
            guard !name.isEmpty, name.first != ".", isWatched(place) else { continue }
            if has(IN_ISDIR) {
                if has(IN_MOVED_FROM | IN_DELETE) { forget(place) }
                if has(IN_MOVED_TO | IN_CREATE) { try watch(place) }
            } else if has(IN_MODIFY) || (has(IN_CREATE) && isBeingWritten(place)) {
                writing.insert(place)
            } else {
                writing.remove(place)
                // A symbolic link may be to a folder.
                if has(IN_CREATE | IN_MOVED_TO) { try watch(place) }
                if has(IN_DELETE | IN_MOVED_FROM) { forget(place) }
            }
            isRelevant = true
            if roots[place.root].isSite { changes.paths.insert(place.path) }
        }
        return isRelevant
    }

    /// Of a root only the named folders are.
    private func isWatched(_ place: Place) -> Bool {
        roots[place.root].folders.contains(String(place.path.prefix { $0 != "/" }))
    }

    /// A new file whose content is yet to come; a link to a file is complete as it is.
    private func isBeingWritten(_ place: Place) -> Bool {
        var info = stat()
        return lstat(diskPath(place), &info) == 0 && info.st_mode & S_IFMT == S_IFREG && info.st_nlink < 2
    }

    private func diskPath(_ place: Place) -> String {
        let root = roots[place.root].path
        let base = root.isEmpty ? "." : root
        return place.path.isEmpty ? base : base + "/" + place.path
    }

    private mutating func watchRoots() throws(FileError) {
        for number in roots.indices {
            let root = Place(root: number, path: "")
            try add(root)
            for folder in roots[number].folders.sorted() { try watch(root.appending(folder)) }
        }
    }

    /// Watches a folder and those below it. What is no folder, or is gone already, is passed over.
    private mutating func watch(_ place: Place, depth: Int = 0) throws(FileError) {
        guard depth < 32, staysInside(place), try add(place) else { return }
        guard let directory = opendir(diskPath(place)) else { return }
        defer { closedir(directory) }
        while let item = readdir(directory) {
            let type = item.pointee.d_type
            guard [UInt8(DT_DIR), UInt8(DT_LNK), UInt8(DT_UNKNOWN)].contains(type) else { continue }
            let name = withUnsafeBytes(of: &item.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.first != "." { try watch(place.appending(name), depth: depth + 1) }
        }
    }

    /// Builds don't follow links that lead out of the site.
    private func staysInside(_ place: Place) -> Bool {
        var info = stat()
        guard lstat(diskPath(place), &info) == 0 else { return false }
        guard info.st_mode & S_IFMT == S_IFLNK else { return info.st_mode & S_IFMT == S_IFDIR }
        guard let target = realpath(diskPath(place), nil),
            let home = realpath(diskPath(Place(root: place.root, path: "")), nil)
        else { return false }
        defer {
            free(target)
            free(home)
        }
        return (String(cString: target) + "/").hasPrefix(String(cString: home) + "/")
    }

    /// - Returns: false for a place that is no folder, or that a link has led back to.
    @discardableResult private mutating func add(_ place: Place) throws(FileError) -> Bool {
        let watch = inotify_add_watch(inotify, diskPath(place), Self.interest | UInt32(IN_ONLYDIR))
        if watch < 0 {
            if [ENOENT, ENOTDIR, EACCES, ELOOP].contains(errno) { return false }
            throw FileError(path: diskPath(place), code: errno)
        }
        let known = places[watch, default: []]
        guard !known.contains(where: { !$0.path.isEmpty && $0 != place && place.isBelow($0) }) else { return false }
        places[watch, default: []].insert(place)
        return true
    }

    /// A folder that is gone, and those below it.
    private mutating func forget(_ place: Place) {
        for (watch, known) in places where known.contains(where: { $0.isBelow(place) }) {
            let rest = known.filter { !$0.isBelow(place) }
            places[watch] = rest.isEmpty ? nil : rest
            if rest.isEmpty { inotify_rm_watch(inotify, watch) }
        }
    }
}

private func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
