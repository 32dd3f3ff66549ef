import PortavozTemplate

extension String {
    /// The text for an element or an attribute of XML, on one line: what XML 1.0 has no place for (section 2.2) is left out.
    var escapedForXML: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r": text.append(" ")
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: text.append(scalar)
            }
        }
        return String(text).escapedForHTML
    }
}
