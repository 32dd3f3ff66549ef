/// A picture as pages of an edition offer it: its copies with their addresses. Constant, and reached by reference, so that
/// texts without pictures pay nothing for it.
package final class Picture: Sendable {
    /// The copies in one format, the narrowest first.
    struct Choice: Sendable, Hashable {
        struct Copy: Sendable, Hashable {
            var route: Route
            var width: Int
        }

        var format: PictureSettings.Format
        var copies: [Copy]
    }

    let edition: Edition
    /// As it is shown: turned, and as large as the original.
    let size: ImageSize
    let tint: Tint?
    let choices: [Choice]
    /// What `src` names, and feeds.
    let plain: Route
    /// What networks' cards show.
    let card: Route

    init(edition: Edition, size: ImageSize, tint: Tint?, choices: [Choice], plain: Route, card: Route) {
        self.edition = edition
        self.size = size
        self.tint = tint
        self.choices = choices
        self.plain = plain
        self.card = card
    }
}

extension Picture {
    /// A picture at an address, and the files that this takes besides the one at the address itself.
    ///
    /// - Returns: also what the address is to hold; nil where that is the original.
    static func published(
        _ shown: ShownPicture, _ item: PictureCache.Item
    ) -> (picture: Picture, copies: [(Route, PictureCache.File)], own: PictureCache.File?) {
        let attachment = shown.attachment
        let path = attachment.route.path
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? "/"
        let name = path[folder.endIndex...].prefix { $0 != "." }
        // The name is written into lists of addresses, where spaces and commas mean something.
        let stem = Slug(folding: String(name))?.text ?? "image"
        var copies: [(Route, PictureCache.File)] = []
        func route(_ file: PictureCache.File) -> Route {
            let suffix = file.format == .jpeg ? "jpg" : file.format.rawValue.lowercased()
            return Route("\(folder)\(stem)-\(file.width).\(file.digest.hexadecimal.prefix(8)).\(suffix)")
        }
        var choices: [Choice] = []
        for format in PictureSettings.Format.allCases {
            let own = item.files.filter { $0.purpose == .choice && $0.format == format.image }
            guard !own.isEmpty else { continue }
            choices.append(
                Choice(
                    format: format,
                    copies: own.sorted { $0.width < $1.width }.map { .init(route: route($0), width: $0.width) }))
            copies += own.map { (route($0), $0) }
        }
        let plain = item.files.first { $0.purpose == .plain }
        var plainRoute = attachment.route
        if shown.keepsOriginal, let plain {
            plainRoute = route(plain)
            copies.append((plainRoute, plain))
        }
        var cardRoute = plainRoute
        if let card = item.files.first(where: { $0.purpose == .card }) {
            cardRoute = route(card)
            copies.append((cardRoute, card))
        }
        var size = shown.facts.size ?? item.shape
        // A header may not tell that the picture is to be turned.
        if (size.width < size.height) != (item.shape.width < item.shape.height),
            size.width != size.height, item.shape.width != item.shape.height,
            let turned = ImageSize(width: size.height, height: size.width)
        {
            size = turned
        }
        let picture = Picture(
            edition: attachment.edition, size: size, tint: item.tint, choices: choices, plain: plainRoute,
            card: cardRoute)
        return (picture, copies, shown.keepsOriginal ? nil : plain)
    }
}
