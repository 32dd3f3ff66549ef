import PortavozTemplate
import Testing

@Suite struct HTMLEscapingTests {
    /// Every special byte at every place of a text longer than one machine word, between other bytes that come near.
    @Test(arguments: [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")])
    func everySpecialByteIsEscapedWhereverItStands(_ special: String, _ reference: String) {
        for before in 0..<20 {
            for after in 0..<20 {
                let (head, tail) = (String(repeating: "ñ%", count: before), String(repeating: "=#", count: after))
                var output: [UInt8] = []
                output.appendEscaped(head + special + tail)
                #expect(String(decoding: output, as: UTF8.self) == head + reference + tail)
            }
        }
    }

    @Test func allOtherBytesStayAsTheyAre() {
        let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init)))
        let plain = String(text.unicodeScalars.filter { !"&<>\"'".unicodeScalars.contains($0) })
        var output: [UInt8] = []
        output.appendEscaped(plain)
        #expect(output == Array(plain.utf8))
    }

    @Test func rawTextIsNotEscaped() {
        var output: [UInt8] = []
        output.append(raw: "<a>" as StaticString)
        output.append(raw: String("&b"))
        #expect(String(decoding: output, as: UTF8.self) == "<a>&b")
    }
}
