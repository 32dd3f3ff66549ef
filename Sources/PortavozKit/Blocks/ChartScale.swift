/// The values that an axis shows: a few round numbers that hold all the data between them.
package struct ChartScale {
    package let ticks: [TableNumber]

    var low: Double { ticks[0].value }
    var high: Double { ticks[ticks.count - 1].value }

    /// - Parameters:
    ///   - values: the data's least and greatest.
    ///   - startsAtZero: the axis has to show zero, as lengths are only then in proportion to what they mean.
    ///   - count: about as many steps.
    package init(_ values: ClosedRange<Double>, startsAtZero: Bool, count: Int) {
        var (low, high) = (values.lowerBound, values.upperBound)
        // Lines may begin elsewhere, where zero would leave them little room.
        let startsAtZero = startsAtZero || low == high
        if startsAtZero || low > 0 && low < high / 2 { low = min(low, 0) }
        if startsAtZero || high < 0 && high > low / 2 { high = max(high, 0) }
        if low == high { high = 1 }

        // The step is 1, 2 or 5 times a power of ten.
        let rough = (high - low) / Double(count)
        var exponent = 0
        while exponent < 15, Self.unit(exponent) * 10 <= rough { exponent += 1 }
        while exponent > -12, Self.unit(exponent) > rough { exponent -= 1 }
        var factor = [1, 2, 5, 10].first { Double($0) * Self.unit(exponent) >= rough * 0.999_999 } ?? 10
        if factor == 10 { (factor, exponent) = (1, exponent + 1) }
        let step = Double(factor) * Self.unit(exponent)
        // Rounding must not add a step for a value that is on the tick but for its last bit.
        let first = Int((low / step + 1e-9).rounded(.down))
        let last = max(first + 1, Int((high / step - 1e-9).rounded(.up)))
        ticks = (first...last).map { place in
            exponent >= 0
                ? TableNumber(place * factor * TableNumber.power(exponent), decimals: 0)
                : TableNumber(place * factor, decimals: -exponent)
        }
    }

    private static func unit(_ exponent: Int) -> Double {
        exponent >= 0 ? Double(TableNumber.power(exponent)) : 1 / Double(TableNumber.power(-exponent))
    }

    /// Where a value lies between the first tick (0) and the last (1).
    func position(_ value: Double) -> Double { (value - low) / (high - low) }
}
