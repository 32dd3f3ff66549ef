import PortavozTemplate

/// The files of one edition's folder that this program wrote, kept outside that folder: what is not in it is not ours to touch.
package struct Manifest: Sendable {
    package struct Item: Sendable, Hashable {
        package var digest: Digest
        package var status: FileStatus

        package init(digest: Digest, status: FileStatus) {
            self.digest = digest
            self.status = status
        }
    }

    package private(set) var items: [String: Item]

    package init(_ items: [String: Item] = [:]) { self.items = items }

    package var paths: [String] { items.keys.sorted() }

    /// True for a file that was written by an earlier build, whatever it holds now.
    func owns(_ path: String) -> Bool { items[path] != nil }

    /// The published file's facts if it has the given bytes.
    func status(of path: String, with digest: Digest) -> FileStatus? {
        guard let item = items[path], item.digest == digest else { return nil }
        return item.status
    }

    /// Only what is still on the disk as it was written: a file that somebody changed or removed is written anew.
    func untouched(in folder: String, _ files: FileSystem) -> Manifest {
        Manifest(items.filter { files.status(folder + $0.key) == $0.value.status })
    }

    /// What a manifest of some files is kept as, in their order. One line a file: digest, size, time of change, path.
    package static func bytes(_ outputs: [OutputFile]) -> [UInt8] {
        var out = PageBuffer(capacity: outputs.count * 120)
        for output in outputs {
            out.append(text: output.digest.hexadecimal)
            out.append(UInt8(ascii: " "))
            out.append(output.status.size)
            out.append(UInt8(ascii: " "))
            out.append(output.status.modified)
            out.append(UInt8(ascii: " "))
            out.append(text: output.path)
            out.append(UInt8(ascii: "\n"))
        }
        return out.array
    }

    /// - Returns: nil for bytes that are no manifest.
    package init?(_ bytes: [UInt8]) {
        var items: [String: Item] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard parts.count == 4, let digest = Digest(hexadecimal: parts[0]), let size = Int(parts[1]),
                let modified = Int(parts[2])
            else { return nil }
            items[parts[3]] = Item(digest: digest, status: FileStatus(size: size, modified: modified))
        }
        self.items = items
    }
}
