/// A cell on its way through libcmark, and the tags that its place in the table asks for.
struct TableCell {
    var alignment: TableRow.Alignment
    var isHeader = false
    var opensTable = false
    var opensBody = false
    var opensRow = false
    /// The alignments of the cells that the row lacks, on its last cell.
    var missing: ArraySlice<TableRow.Alignment>?
    var closesTable = false
    /// Whether the table has rows beneath its head.
    var hasBody = false

    func writeStart(to out: inout HTMLBuffer) {
        out.startLine()
        if opensTable { out.append("<table>\n<thead>\n") }
        if opensBody { out.append("<tbody>\n") }
        if opensRow { out.append("<tr>\n") }
        writeTag(alignment, to: &out)
    }

    func writeEnd(to out: inout HTMLBuffer) {
        out.append(isHeader ? "</th>\n" : "</td>\n")
        guard let missing else { return }
        for alignment in missing {
            writeTag(alignment, to: &out)
            out.append("</td>\n")
        }
        out.append("</tr>\n")
        if isHeader { out.append("</thead>\n") }
        if closesTable {
            if hasBody { out.append("</tbody>\n") }
            out.append("</table>\n")
        }
    }

    private func writeTag(_ alignment: TableRow.Alignment, to out: inout HTMLBuffer) {
        out.append(isHeader ? "<th" : "<td")
        switch alignment {
        case .none: break
        case .left: out.append(" align=\"left\"")
        case .center: out.append(" align=\"center\"")
        case .right: out.append(" align=\"right\"")
        }
        out.append(">")
    }
}
