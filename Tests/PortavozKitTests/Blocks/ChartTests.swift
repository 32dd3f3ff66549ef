import Foundation
import FoundationXML
import PortavozDiagnostics
import PortavozKit
import Testing

struct ChartTests {
    private func chart(_ head: String, _ table: String) -> String { "```chart\n\(head)\n---\n\(table)\n```\n" }

    @Test func aChartIsAPictureAndItsTable() {
        #expect(
            html(chart("type: bar\ntitle: A & B\nunit: €\nsource: C", "Mes;Ventas\nEnero;1.200,5\nFebrero;"))
                == """
                <figure class="chart">
                <figcaption><strong>A &amp; B</strong></figcaption>
                <svg role="img" aria-labelledby="chart_1_title chart_1_desc" viewBox="0 0 400 258" font-size="13" fill="currentColor">
                <title id="chart_1_title">A &amp; B</title>
                <desc id="chart_1_desc">Gráfico de barras. Máximo: 1200,5\u{A0}€ (Enero). Mínimo: 1200,5\u{A0}€ (Enero).</desc>
                <text class="chart-axis" x="0" y="13">€</text>
                <path class="chart-zero" d="M37.1 234L400 234" stroke="currentColor"/>
                <text class="chart-axis" x="31.1" y="238" text-anchor="end">0</text>
                <path class="chart-grid" d="M37.1 170.7L400 170.7" stroke="currentColor" stroke-opacity="0.25"/>
                <text class="chart-axis" x="31.1" y="174.7" text-anchor="end">500</text>
                <path class="chart-grid" d="M37.1 107.3L400 107.3" stroke="currentColor" stroke-opacity="0.25"/>
                <text class="chart-axis" x="31.1" y="111.3" text-anchor="end">1000</text>
                <path class="chart-grid" d="M37.1 44L400 44" stroke="currentColor" stroke-opacity="0.25"/>
                <text class="chart-axis" x="31.1" y="48" text-anchor="end">1500</text>
                <rect class="chart-s1" x="105.8" y="81.9" width="44" height="152.1" fill="currentColor" stroke="currentColor"/>
                <text class="chart-number" x="127.8" y="76.9" text-anchor="middle">1200,5</text>
                <text class="chart-label" x="127.8" y="250" text-anchor="middle">Enero</text>
                <text class="chart-label" x="309.3" y="250" text-anchor="middle">Febrero</text>
                </svg>
                <details class="chart-data">
                <summary>Datos</summary>
                <div role="group" aria-labelledby="chart_1_caption" tabindex="0">
                <table>
                <caption id="chart_1_caption">A &amp; B (€)</caption>
                <thead>
                <tr><th scope="col">Mes</th><th scope="col" class="align-right">Ventas</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">Enero</th><td class="align-right">1200,5</td></tr>
                <tr><th scope="row">Febrero</th><td class="align-right">sin dato</td></tr>
                </tbody>
                </table>
                </div>
                </details>
                <p class="chart-source">Fuente: C</p>
                </figure>

                """)
    }

    @Test func aFileOfTheDataFolderServesAsWell() {
        let inside = html(chart("type: line\ntitle: A", "Mes;Ventas\nEnero;1.200,5\nFebrero;900"))
        let document = rendered("```chart\ntype: line\ntitle: A\nfile: ventas.csv\n```\n")
        #expect(String(decoding: document.html, as: UTF8.self) == inside)
        #expect(document.inputs == ["content/data/ventas.csv"])
    }

    @Test func numbersAndWordsAreInTheTextsLanguage() {
        let text = html(chart("type: bar\ntitle: A", "Month,Sales\nMay,12345.5"), language: "en")
        #expect(text.contains("Bar chart. Highest: 12,345.5 (May)") && text.contains("<summary>Data</summary>"))
    }

    @Test func seriesDifferByMoreThanColour() {
        let stacked = html(chart("type: stacked\ntitle: A", "a,b,c\nx,1,2\ny,-1,3"))
        #expect(
            stacked.contains("fill=\"url(#chart_1_p2)\"")
                && stacked.contains("<pattern class=\"chart-s2\" id=\"chart_1_p2\""))
        #expect(stacked.contains("<ul class=\"chart-legend\">"))
        let line = html(chart("type: line\ntitle: A", "a,b,c\nx,1,2\ny,-1,3"))
        #expect(line.contains("stroke-dasharray=\"6 3\""))
    }

    @Test func anEmptyCellBreaksALine() {
        let text = html(chart("type: line\ntitle: A", "a,b\nw,1\nx,2\ny,\nz,3"))
        #expect(text.components(separatedBy: "fill=\"none\"").count == 2)
        #expect(text.components(separatedBy: "transform=\"translate(").count == 4)
    }

    @Test func namesTooLongToStandSideBySideGetRows() {
        let name = "Un nombre que no cabe debajo de una barra, ni en dos líneas siquiera"
        let text = html(chart("type: bar\ntitle: A", "a;b\n\(name) uno;1\n\(name) dos;2\n\(name) tres;-3\nx;0"))
        // A row's name begins at the left edge.
        #expect(text.contains("<text class=\"chart-label\" x=\"0\""))
    }

    @Test(arguments: ["bar", "line", "stacked"], ["es", "en"])
    func thePictureIsWellFormedWhateverIsInIt(type: String, language: String) throws {
        let tables = [
            "a,b\n<x>&\"y\",1", "a,b\nx,0", "a,b,c\nx,-1,-2\ny,,5\nz,1000000,0.001",
            "a,b\n" + (0..<60).map { "n\($0),\($0 * 7 % 11)\n" }.joined(),
            ",b\n,1", "a,b,c,d,e,f,g\nx,1,2,3,4,5,6",
        ]
        for table in tables {
            let text = html(chart("type: \(type)\ntitle: <b>&amp;\"'", table), language: language)
            #expect(text.hasPrefix("<figure"))
            let reader = NumberCheck()
            let parser = XMLParser(data: Data(text.utf8))
            parser.delegate = reader
            #expect(parser.parse(), "\(String(describing: parser.parserError)) in \(table)")
            #expect(reader.faults == [])
            #expect(reader.elements["svg", default: 0] > 0 && reader.elements["b"] == nil)
        }
    }

    @Test func whatIsWrongWithTheKeysIsReported() {
        expectFaults(
            "```chart\n«t»itle: A\ncolor: 1\n---\na,b\nx,1\n```\n".replacingOccurrences(of: "color", with: "«color»"),
            Fault("missing-key", ["key": "type", "kind": "chart", "cause": "block"]),
            Fault("unknown-key", ["key": "color", "kind": "chart", "cause": "block"]))
        expectFaults(
            "```chart\ntype: line\ntitle: «[a]»\n---\na,b\nx,1\n```\n".replacingOccurrences(of: "«[a]»", with: "«[»a]"),
            Fault("wrong-type", ["key": "title", "expected": "text", "value": "[…]"]))
    }

    @Test func aTableThatIsMissingOrBareIsReported() {
        expectFaults("```«chart»\ntype: line\ntitle: A\n```\n", Fault("chart-no-table"))
        expectFaults("```«chart»\ntype: line\ntitle: A\n---\n```\n", Fault("chart-no-table"))
        expectFaults("```chart\ntype: line\ntitle: A\n---\n«Mes»,b\n```\n", Fault("chart-no-values"))
        expectFaults("```«chart»\ntype: line\ntitle: A\n---\na,b\nx,\n```\n", Fault("chart-no-values"))
        expectFaults(
            "```chart\ntype: line\ntitle: A\nfile: «ventas.csv»\n---\na,b\nx,1\n```\n", Fault("chart-two-tables"))
    }

    @Test func aBadNumberIsReportedAtItsCell() {
        expectFaults(
            "> ```chart\n> type: bar\n> title: A\n> ---\n> Mes;V\n> ñu;«doce»\n> o; «1,2,3»\n> ```\n",
            Fault("chart-bad-number", ["value": "doce", "cause": "comma"]),
            Fault("chart-bad-number", ["value": "1,2,3", "cause": "comma"]))
    }

    @Test func aRowWithTooManyCellsIsReportedInsideTheFence() {
        expectFaults(
            "- ```chart\n  type: bar\n  title: A\n  ---\n  a,b\n  x,1,«2»\n  ```\n",
            Fault("csv-ragged-row", ["cells": "3", "expected": "2"]))
    }

    @Test func moreThanFitsIsReported() {
        expectFaults(
            "```chart\ntype: line\ntitle: A\n---\na,b,c,d,e,f,g,«h»\nx,1,2,3,4,5,6,7\n```\n",
            Fault("chart-too-many-series", ["count": "7", "limit": "6"]))
        expectFaults(
            "```chart\ntype: bar\ntitle: A\n---\na,b\n" + String(repeating: "x,1\n", count: 60) + "«x»,1\n```\n",
            Fault("chart-too-many-rows", ["count": "61", "limit": "60"]))
    }

    @Test func aFileThatIsNotThereNamesTheNearest() {
        expectFaults(
            "```chart\ntype: bar\ntitle: A\nfile: «venta.csv»\n```\n",
            Fault("missing-data-file", ["file": "venta.csv"], suggestion: "ventas.csv"))
    }

    @Test(arguments: ["../../site.yml", "/etc/passwd", "a/../../b.csv", "./ventas.csv", "..\\\\x.csv"])
    func aPathOutOfTheDataFolderIsRefused(path: String) {
        let written = path.replacingOccurrences(of: "\\\\", with: "\\")
        expectFaults(
            "```chart\ntype: bar\ntitle: A\nfile: «\(written)»\n```\n", Fault("data-file-outside", ["file": written]))
    }

    @Test func whatIsWrongInAFileIsReportedThere() {
        let problems = rendered("```chart\ntype: bar\ntitle: A\nfile: mala.csv\n```\n").problems
        #expect(
            problems.map { line($0.diagnostic(file: "a.md")) } == ["error chart-bad-number content/data/mala.csv:3:9:5"]
        )
    }

    @Test func aGuestMayDrawButNotReadFiles() {
        expectFaults(
            "```chart\ntype: bar\ntitle: A\nfile: «ventas.csv»\n```\n",
            Fault("block-guest-file", ["file": "ventas.csv"]),
            trust: .untrusted)
        let text = html(
            chart("type: bar\ntitle: <script>x</script>\nunit: \"'\\\"><script>\"", "a,b\n<script>,1"),
            trust: .untrusted)
        #expect(text.hasPrefix("<figure") && !text.contains("<script"))
    }
}

/// Counts elements, and looks for coordinates that are no numbers.
private final class NumberCheck: NSObject, XMLParserDelegate {
    var elements: [String: Int] = [:]
    var faults: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements[name, default: 0] += 1
        for key in ["x", "y", "width", "height"] {
            guard let text = attributes[key] else { continue }
            guard let number = Double(text), number.isFinite, key == "x" || key == "y" || number >= 0 else {
                faults.append("\(name) \(key)=\(text)")
                continue
            }
        }
    }
}
