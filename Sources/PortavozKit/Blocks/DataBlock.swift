import PortavozMarkdown

/// A kind of data block: a fence whose info string begins with its name, and what it becomes.
package struct DataBlock: Sendable {
    package let name: String
    /// Whether it is allowed in texts from outside the house.
    package let isForGuests: Bool
    /// Reads what is inside the fence and writes its HTML; nil where it can't, which has then been reported.
    let write: @Sendable (inout BlockReading) -> BlockHTML?
}

/// What data blocks need to know of the file that they stand in.
package struct BlockPlace: Sendable {
    /// The path that diagnostics name.
    let file: String
    let site: BlockSite

    init(file: String, site: BlockSite) {
        self.file = file
        self.site = site
    }

    /// The place of a text with no site around it.
    package init(file: String, data: DataFiles = DataFiles()) {
        self.init(file: file, site: BlockSite(clock: .utc, data: data, brand: nil))
    }

    /// For `MarkdownOptions.blocks`: gives each fence to the block that its first word names.
    package var reader: BlockReader {
        BlockReader(knows: { blocksByName[$0] != nil || misspelt($0) != nil }, read: read)
    }

    private func read(_ fence: Fence) -> BlockOutcome {
        var reading = BlockReading(fence, self)
        guard let block = blocksByName[fence.name] else {
            reading.report(
                "unknown-block", at: reading.nameLocation, ["name": fence.name], suggestion: misspelt(fence.name),
                severity: .warning)
            return reading.outcome(nil)
        }
        if fence.trust == .untrusted, !block.isForGuests {
            reading.report("block-not-for-guests", at: reading.nameLocation, ["block": block.name])
            return reading.outcome(nil)
        }
        let html = block.write(&reading)
        return reading.outcome(html)
    }
}

private let blocksByName = Dictionary(uniqueKeysWithValues: allBlocks.map { ($0.name, $0) })
