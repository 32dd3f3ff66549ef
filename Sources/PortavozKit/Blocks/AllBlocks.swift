/// Every data block, one line each.
package let allBlocks: [DataBlock] = [
    chartBlock,
    detailsBlock,
    embedBlock,
    exampleBlock,
    galleryBlock,
    timelineBlock,
]
