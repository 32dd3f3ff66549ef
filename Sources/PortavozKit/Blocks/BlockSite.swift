/// What data blocks need to know of the site, kept once for all of its texts.
package final class BlockSite: Sendable {
    let clock: SiteClock
    let data: DataFiles
    /// What guidelines' blocks show; nil where there is no site around the text.
    let brand: Brand?

    init(clock: SiteClock, data: DataFiles, brand: Brand?) {
        self.clock = clock
        self.data = data
        self.brand = brand
    }

    package convenience init(_ site: Site, _ data: DataFiles) {
        self.init(clock: site.clock, data: data, brand: site.brand)
    }
}
