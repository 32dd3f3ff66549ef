import ArgumentParser

@main struct Portavoz: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "portavoz", version: "0.1.0")
}
