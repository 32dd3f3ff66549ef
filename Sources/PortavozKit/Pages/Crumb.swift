import PortavozTemplate

/// A step of the way from the home to a page.
struct Crumb: Sendable {
    let title: String
    let url: String
    let record: Record
    /// What structured data says of it beside its position, for a step that many pages have.
    let data: [UInt8]?

    init(title: String, url: String) {
        self.title = title
        self.url = url
        record = LinkView(title: title, url: url).record
        data = nil
    }

    /// - Parameter origin: scheme and host of its address.
    init(sharedTitle title: String, url: String, origin: String) {
        self.title = title
        self.url = url
        record = LinkView(title: title, url: url).record
        var out = PageBuffer(capacity: 256)
        Self.write(title, origin, url, to: &out)
        data = out.array
    }

    /// Appends what structured data says of a step beside its position.
    static func write(_ title: String, _ origin: String, _ url: String, to out: inout PageBuffer) {
        out.append(raw: ",\"name\":")
        out.append(json: title, forScript: true)
        out.append(raw: ",\"item\":")
        out.append(json: origin, url, forScript: true)
        out.append(UInt8(ascii: "}"))
    }
}
