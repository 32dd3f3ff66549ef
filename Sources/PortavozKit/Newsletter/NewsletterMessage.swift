import PortavozTemplate

/// A letter as a file that mail programs open as a draft (RFC 5322, RFC 2046): the HTML, and the text for those who read none.
/// It has no date and no sender: those come with the sending.
enum NewsletterMessage {
    static func bytes(subject: String, text: [UInt8], html: [UInt8]) -> [UInt8] {
        // Of the content, so that the same letter is the same file.
        let boundary = "portavoz-" + Digest(of: html + text).hexadecimal
        var message = PageBuffer(capacity: (text.count + html.count) * 3 / 2 + 1024)
        let head = ["Subject: \(encodedWord(subject))", "MIME-Version: 1.0", "X-Unsent: 1"]
        for line in head + ["Content-Type: multipart/alternative; boundary=\"\(boundary)\"", ""] {
            message.append(text: line + "\r\n")
        }
        for (type, content) in [("text/plain", text), ("text/html", html)] {
            message.append(text: "--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\n")
            message.append(raw: "Content-Transfer-Encoding: base64\r\n\r\n")
            var encoded = base64(content)
            encoded.withUTF8 { bytes in
                for start in stride(from: 0, to: bytes.count, by: 76) {
                    message.append(UnsafeBufferPointer(rebasing: bytes[start..<min(start + 76, bytes.count)]))
                    message.append(raw: "\r\n")
                }
            }
            message.append(raw: "\r\n")
        }
        message.append(text: "--\(boundary)--\r\n")
        return message.array
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
