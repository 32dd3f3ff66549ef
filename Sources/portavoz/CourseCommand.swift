import ArgumentParser

/// What staff do with courses besides reading them; one subcommand, one file.
struct CourseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        .course, subcommands: [CourseResultsCommand.self, CourseBadgeCommand.self])
}
