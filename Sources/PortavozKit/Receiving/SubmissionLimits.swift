/// How much a submission may hold. A guest sends a text and its pictures; what passes these numbers is something else.
package struct SubmissionLimits: Sendable {
    /// Bytes of the file that was sent, or of the folder's files together.
    package var archiveBytes = 60 << 20
    /// Bytes of all files once unpacked.
    package var totalBytes = 100 << 20
    /// Bytes of a text, before it is read.
    package var textBytes = 1 << 20
    /// Bytes of a word processor's file, packed.
    package var documentBytes = 20 << 20
    /// Bytes of an image.
    package var imageBytes = 20 << 20
    /// Pixels of an image: a camera's largest are about 60 million.
    package var imagePixels = 80_000_000
    /// Pixels of an image's longer side once it has been re-encoded.
    package var imageSide = 2560
    /// Files and folders.
    package var entries = 200
    /// Folders inside one another.
    package var depth = 4
    /// Bytes that one packed byte may become. Prose packs 3 to 1; a page of nothing but spaces, 1000 to 1.
    package var ratio = 100
    /// Below so many bytes a file may pack as well as it likes: it can't fill anything.
    package var ratioFloor = 1 << 20
    /// Bytes of a file's or a folder's name, and of a whole path.
    package var nameBytes = 120
    package var pathBytes = 240

    package init() {}
}
