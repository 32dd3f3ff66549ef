import Foundation
import PortavozKit

/// Chromium, where it is installed: it makes a PDF of a page that needs nothing else.
struct WorkbookPrinter {
    private let tool: String

    init?() {
        guard let tool = ["chromium", "chromium-browser", "google-chrome"].first(where: { ToolRun.find($0) != nil })
        else { return nil }
        self.tool = tool
    }

    /// - Parameter page: the page's whole path.
    /// - Returns: nil where the program doesn't manage.
    func pdf(of page: String) -> [UInt8]? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("portavoz-\(UUID().uuidString)").path
        guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
        else {
            return nil
        }
        // What stays of it is the system's to clear away.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var arguments = [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
            "--disable-dev-shm-usage", "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer",
            "--print-to-pdf=\(folder)/workbook.pdf",
        ]
        // The superuser has no sandbox; the page is the company's own.
        if getuid() == 0 { arguments.append("--no-sandbox") }
        var run = ToolRun(
            tool: tool, arguments: arguments + [URL(fileURLWithPath: page).absoluteString], folder: folder)
        run.environment = ["HOME": folder, "TMPDIR": folder]
        // Chromium sets aside far more addresses than it uses.
        run.memory = 1 << 46
        run.processorSeconds = 300
        run.seconds = 300
        run.output = 512 << 20
        guard (try? run.run()) != nil else { return nil }
        return try? FileSystem.disk(folder).read("workbook.pdf")
    }
}
