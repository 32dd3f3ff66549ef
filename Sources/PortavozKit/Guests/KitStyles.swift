/// The guide's styles, in the brand's colours: a page to be read on a screen, by day or by night, and to be printed.
struct KitStyles {
    let css: String

    init(_ brand: Brand) {
        let names = ["page", "surface", "sunken", "text", "muted", "line", "accent"]
        func colors(_ isDark: Bool) -> String {
            let palette = Palette(brand, isDark: isDark)
            return names.map { "--\($0): \(palette[$0].hex);" }.joined(separator: " ")
        }
        css = """
            :root { color-scheme: light dark; \(colors(false)) }
            @media screen and (prefers-color-scheme: dark) { :root { \(colors(true)) } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 42rem; padding: 3rem 1.25rem; background: var(--page); color: var(--text);
              font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
            h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
            h1 { margin: 0.25rem 0 1rem; font-size: 2.25rem; }
            h2 { margin: 2.5rem 0 0.75rem; padding-top: 1.5rem; border-top: 2px solid var(--accent); font-size: 1.5rem; }
            h3 { margin: 1.5rem 0 0.5rem; font-size: 1.1875rem; }
            p, ul, ol, table, figure, blockquote, pre { margin: 0 0 1rem; }
            li + li { margin-top: 0.375rem; }
            a { color: var(--accent); }
            img, svg { max-width: 100%; height: auto; }
            code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.9em; }
            pre { padding: 0.75rem 1rem; overflow-x: auto; background: var(--sunken); }
            blockquote { padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted); }
            table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
            th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
            .for { margin: 0; color: var(--muted); }
            .lead, .topic { font-size: 1.25rem; }
            .callout { margin: 0 0 1rem; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-left: 4px solid var(--accent); }
            .callout > :last-child { margin-bottom: 0; }
            footer { margin-top: 3rem; color: var(--muted); font-size: 0.875rem; }
            @media print {
              body { max-width: none; padding: 0; font-size: 11pt; background: none; }
              h2, h3 { break-after: avoid; }
              li, tr, figure, .callout { break-inside: avoid; }
            }

            """
    }
}
