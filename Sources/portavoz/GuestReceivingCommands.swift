import ArgumentParser

/// What guests send, and what they are shown of it.
let receivingCommands: [ParsableCommand.Type] = [
    GuestReceiveCommand.self, GuestPreviewCommand.self, GuestDiffCommand.self,
]
