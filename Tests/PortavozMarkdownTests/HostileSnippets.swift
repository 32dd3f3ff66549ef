import Foundation

/// What a guest may try, by kind; the checks from outside read the same file.
enum HostileSnippets {
    static let all: [String] = {
        struct Kind: Decodable {
            struct Snippet: Decodable { var markdown: String }
            var snippets: [Snippet]
        }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "hostile.json")
        do {
            return try JSONDecoder().decode([Kind].self, from: Data(contentsOf: file)).flatMap {
                $0.snippets.map(\.markdown)
            }
        } catch {
            fatalError("hostile.json can't be read as snippets: \(error)")
        }
    }()
}
