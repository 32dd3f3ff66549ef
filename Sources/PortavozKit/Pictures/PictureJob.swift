/// A picture whose copies are still to be made.
package struct PictureJob: Sendable {
    /// The file, from the site's folder.
    package let path: String
    /// The file's content, as it was when the job was found.
    let source: PictureKey
    /// What the cache is to know the copies by.
    let key: PictureKey
    let format: ImageFormat
    let settings: PictureSettings

    /// Tells one job from another.
    package var id: String { key.text + path }

    /// Makes the copies and puts them into the cache.
    ///
    /// - Returns: what has kept it from being done; nil where it is done, or the file is another by now.
    /// - Throws: only what the disk says no to.
    package func carryOut(_ tools: PictureTools, _ files: FileSystem) throws(FileError) -> PictureFault? {
        let bytes = try files.read(path)
        guard PictureKey(of: bytes) == source else { return nil }
        let cache = PictureCache(files: files)
        let made: MadePicture
        do {
            made = try tools.make(PictureOrder(source: bytes, format: format, settings: settings))
        } catch {
            if error == .unreadable { try cache.keepUnreadable(as: key.text) }
            return error
        }
        try cache.keep(made.lighter(than: bytes.count), as: key.text)
        return nil
    }
}

/// Tells contents apart, even those that somebody makes to be taken for others: half of SHA-256, 32 hexadecimal digits.
struct PictureKey: Sendable, Hashable {
    let text: String

    init(of bytes: [UInt8]) { text = String(ApprovalDigest(of: bytes).text.dropFirst("sha256:".count).prefix(32)) }

    /// Of a file's content, as an index has it.
    init(known text: String) { self.text = text }

    /// Of the copies of a picture, made in a certain way by a certain program.
    func with(_ settings: PictureSettings, _ version: String) -> PictureKey {
        PictureKey(of: Array("\(text)\n\(settings.text)\n\(version)\n".utf8))
    }
}
