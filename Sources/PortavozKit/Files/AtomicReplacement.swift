extension FileSystem {
    /// Puts a file in its place whole, by renaming a finished one: whoever reads it finds the old text or the new, never
    /// half of one. When the disk says no, nothing has changed.
    package func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let temporary = path[..<slash] + ".portavoz-" + path[slash...]
        do throws(FileError) {
            _ = try write(String(temporary), bytes)
            try synchronize(String(temporary))
            try rename(String(temporary), path)
        } catch {
            // Whatever can't be taken away does no harm: the first error is the one to tell.
            try? remove(String(temporary))
            throw error
        }
    }
}
