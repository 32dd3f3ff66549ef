/// A letter as a file that mail programs open as a draft (RFC 5322, RFC 2046): the HTML, and the text for those who read none.
/// It has no date and no sender: those come with the sending.
enum NewsletterMessage {
    static func bytes(subject: String, text: [UInt8], html: [UInt8]) -> [UInt8] {
        // Of the content, so that the same letter is the same file.
        let boundary = "portavoz-" + Digest(of: html + text).hexadecimal
        var lines = ["Subject: \(encodedWord(subject))", "MIME-Version: 1.0", "X-Unsent: 1"]
        lines += ["Content-Type: multipart/alternative; boundary=\"\(boundary)\"", ""]
        for (type, content) in [("text/plain", text), ("text/html", html)] {
            lines += ["--" + boundary, "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: base64", ""]
            let encoded = Array(base64(content).utf8)
            for start in stride(from: 0, to: encoded.count, by: 76) {
                lines.append(String(decoding: encoded[start..<min(start + 76, encoded.count)], as: UTF8.self))
            }
            lines.append("")
        }
        lines += ["--\(boundary)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// A header's text beyond ASCII (RFC 2047, section 2): no encoded word is longer than 75 characters, and no character is
    /// divided between two.
    static func encodedWord(_ text: String) -> String {
        let line = String(text.map { (character: Character) -> Character in character.isNewline ? " " : character })
        guard line.contains(where: { !$0.isASCII }) || line.count > 60 else { return line }
        var words: [String] = []
        var part: [UInt8] = []
        for character in line {
            let bytes = Array(String(character).utf8)
            if part.count + bytes.count > 42, !part.isEmpty {
                words.append("=?UTF-8?B?\(base64(part))?=")
                part = []
            }
            part += bytes
        }
        words.append("=?UTF-8?B?\(base64(part))?=")
        return words.joined(separator: "\r\n ")
    }
}
