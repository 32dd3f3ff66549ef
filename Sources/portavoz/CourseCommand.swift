import ArgumentParser

/// What staff do with courses besides reading them; one subcommand, one file.
struct CourseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        .course, subcommands: [CourseExportCommand.self, CourseResultsCommand.self, CourseBadgeCommand.self])
}
