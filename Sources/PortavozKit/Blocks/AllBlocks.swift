/// Every data block, one line each.
package let allBlocks: [DataBlock] = [
    boilerplateBlock,
    chartBlock,
    detailsBlock,
    doDontBlock,
    embedBlock,
    exampleBlock,
    galleryBlock,
    logosBlock,
    profilesBlock,
    swatchesBlock,
    termsBlock,
    timelineBlock,
    typeScaleBlock,
    voiceBlock,
]
