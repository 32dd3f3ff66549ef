import ArgumentParser

/// Courses outside the site: packages of them, and what comes back; one subcommand, one file.
struct CourseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.course, subcommands: [CourseExportCommand.self])
}
