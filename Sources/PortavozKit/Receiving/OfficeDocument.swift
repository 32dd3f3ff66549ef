/// A word processor's file: a zip with XML in it, which becomes a text and its pictures.
struct OfficeDocument {
    var format: OfficeFormat
    /// The pictures by the name that the converted text gives them: `media/image1.png`, `Pictures/0.png`.
    var images: [String: [UInt8]] = [:]

    /// Why such a file can't be taken: the causes of `receive-bad-document`.
    enum Fault: String, Error, Sendable, CaseIterable {
        case broken, macros, entities, bomb
    }

    /// - Parameter bytes: the whole file.
    init(_ bytes: [UInt8], _ format: OfficeFormat, limits: SubmissionLimits) throws(Fault) {
        self.format = format
        var inside = limits
        inside.entries = 2000
        inside.depth = 8
        let zip: AuditedZip
        do {
            zip = try AuditedZip(bytes, limits: inside)
        } catch {
            throw [.bomb, .tooLarge, .tooMany].contains(error.fault) ? .bomb : .broken
        }
        var images: [String: [UInt8]] = [:]
        try zip.forEachFile { (entry, data) throws(Fault) in
            let name = String(decoding: entry, as: UTF8.self)
            let lower = name.lowercased()
            if lower.hasSuffix("vbaproject.bin") || lower.hasPrefix("basic/") || lower.hasPrefix("scripts/") {
                throw .macros
            }
            guard let data else { throw .broken }
            if lower.hasSuffix(".xml") || lower.hasSuffix(".rels") || lower.hasSuffix(".rdf"), Self.declares(data) {
                throw .entities
            }
            let prefix = format == .docx ? "word/" : ""
            if name.hasPrefix(prefix + (format == .docx ? "media/" : "Pictures/")) {
                images[String(name.dropFirst(prefix.count))] = data
            }
        }
        self.images = images
    }

    /// Whether XML has a document type or entities of its own: these formats have none, and they are how XML is made to read
    /// other files or to grow without end. Looked for in UTF-8 and, with its zeros left out, in UTF-16.
    private static func declares(_ xml: [UInt8]) -> Bool {
        let plain = xml.contains(0) ? xml.filter { $0 != 0 } : xml
        return plain.firstRange(of: Array("<!DOCTYPE".utf8)) != nil
            || plain.firstRange(of: Array("<!ENTITY".utf8)) != nil
    }
}

extension OfficeFormat {
    /// The format that a zip's own parts show.
    init?(zip bytes: [UInt8]) {
        let header = HeaderBytes(bytes)
        // OpenDocument, part 2, 3.3: the first entry is `mimetype`, stored.
        if header.matches("mimetypeapplication/vnd.oasis.opendocument.text", at: 30) {
            self = .odt
            return
        }
        var limits = SubmissionLimits()
        limits.entries = 2000
        limits.totalBytes = .max
        limits.ratio = .max
        // Whatever is wrong with it as a zip is told where it is read as one.
        guard let structure = try? ZipStructure(bytes, limits: limits) else { return nil }
        let names = Set(structure.entries.map { String(decoding: $0.name, as: UTF8.self) })
        guard names.contains("[Content_Types].xml"), names.contains("word/document.xml") else { return nil }
        self = .docx
    }
}
