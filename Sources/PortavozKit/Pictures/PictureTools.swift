/// The program that makes a picture's copies, as functions: a test brings its own.
package struct PictureTools: Sendable {
    /// Where they work, from the site's folder; the cache is there too.
    package static let folder = StateFolder.path + "pictures"

    /// Changes whenever another program, or another version of it, is installed; nil where there is none. Asked at each build.
    package var identity: @Sendable () -> String?
    /// The program's name and version, which decide what bytes it makes; nil where it won't start.
    package var version: @Sendable () -> String?
    package var make: @Sendable (PictureOrder) throws(PictureFault) -> MadePicture

    package init(
        identity: @escaping @Sendable () -> String?, version: @escaping @Sendable () -> String?,
        make: @escaping @Sendable (PictureOrder) throws(PictureFault) -> MadePicture
    ) {
        self.identity = identity
        self.version = version
        self.make = make
    }
}

/// A picture, and what is wanted of it.
package struct PictureOrder: Sendable {
    package var source: [UInt8]
    /// JPEG, PNG or WebP.
    package var format: ImageFormat
    package var settings: PictureSettings
}

/// Why a picture has no copies.
package enum PictureFault: String, Error, Sendable {
    /// The program isn't installed.
    case missing
    /// The program can make nothing of the file.
    case unreadable
    /// It took longer, or needed more, than any honest picture does.
    case limit
    /// The system wouldn't start the program, or keep what it made.
    case system
}

/// What has been made of a picture.
package struct MadePicture: Sendable {
    /// What a copy is for.
    package enum Purpose: String, Sendable {
        /// One of the widths that a page offers.
        case choice
        /// For browsers that know no new format, and for feeds: in the picture's own.
        case plain
        /// For networks' cards, where the plain copy is in a format that they don't know.
        case card
    }

    package struct File: Sendable {
        package var purpose: Purpose
        package var format: ImageFormat
        package var width: Int
        package var bytes: [UInt8]

        package init(purpose: Purpose, format: ImageFormat, width: Int, bytes: [UInt8]) {
            self.purpose = purpose
            self.format = format
            self.width = width
            self.bytes = bytes
        }
    }

    /// The widest copy's size, turned as it should be: it tells the picture's shape.
    package var shape: ImageSize
    /// Nil for a picture that one can see through.
    package var tint: Tint?
    package var files: [File]

    package init(shape: ImageSize, tint: Tint?, files: [File]) {
        self.shape = shape
        self.tint = tint
        self.files = files
    }

    /// Without the copies that are no lighter than the picture itself: a format goes as a whole, since a browser that
    /// knows it would otherwise be left with its narrow copies.
    func lighter(than size: Int) -> MadePicture {
        var made = self
        for format in PictureSettings.Format.allCases.map(\.image) {
            let own = files.filter { $0.purpose == .choice && $0.format == format }
            guard let widest = own.max(by: { $0.width < $1.width }), widest.bytes.count >= size else { continue }
            made.files.removeAll { $0.purpose == .choice && $0.format == format }
        }
        made.files.removeAll { $0.purpose == .plain && $0.bytes.count >= size }
        return made
    }
}
