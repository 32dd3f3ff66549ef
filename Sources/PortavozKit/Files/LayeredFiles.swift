extension FileSystem {
    /// The same files with others in front of them, which are in memory only.
    package func holding(_ newFiles: [String: [UInt8]]) -> FileSystem {
        var layered = self
        layered.list = { folder throws(FileError) in
            let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
            let new = newFiles.filter { $0.key.hasPrefix(prefix) }
            return try self.list(folder).filter { new[$0.path] == nil }
                + new.map { FoundFile(path: $0.key, status: FileStatus(size: $0.value.count, modified: 0)) }
        }
        layered.read = { path throws(FileError) in
            if let bytes = newFiles[path] { return bytes }
            return try self.read(path)
        }
        layered.readBeginning = { path, limit throws(FileError) in
            if let bytes = newFiles[path] { return Array(bytes.prefix(limit)) }
            return try self.readBeginning(path, limit)
        }
        layered.status = { path in
            newFiles[path].map { FileStatus(size: $0.count, modified: 0) } ?? self.status(path)
        }
        layered.identity = { path in newFiles[path] == nil ? self.identity(path) : nil }
        return layered
    }

    /// The same files, and a disk that takes every change and keeps none: for a build that only looks.
    package var withoutWriting: FileSystem {
        var looking = self
        looking.write = { _, bytes throws(FileError) in FileStatus(size: bytes.count, modified: 0) }
        looking.replace = { _, _ throws(FileError) in }
        looking.rename = { _, _ throws(FileError) in }
        looking.place = { _, _ throws(FileError) in }
        looking.remove = { _ throws(FileError) in }
        looking.removeEmptyFolders = { _ in }
        looking.synchronize = { _ throws(FileError) in }
        return looking
    }
}
