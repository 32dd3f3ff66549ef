extension Build {
    /// The plans whose files a run that writes nothing has to make: all that readers get, since the leak proof looks at
    /// finished bytes. Where there is nothing that they must not get, nothing is proved of what this program makes itself, and
    /// of what is made for staff alone nothing is proved anywhere. Of those files nothing is looked at but whether one would take
    /// a foreign file's place: that can't be where the edition has no folder yet, or the file is known to be its own.
    func neededToCheck(_ plans: [PagePlan], _ owned: Manifests, _ leaks: LeakDetector) -> [PagePlan] {
        let unproved: Set<Edition> = leaks.isIdle ? [.staff, .public] : [.staff]
        let isNew = Dictionary(
            uniqueKeysWithValues: options.editions.map {
                ($0, files.status(String(options.folder($0).dropLast())) == nil)
            })
        return plans.filter { plan in
            let edition = plan.scope.edition
            guard unproved.contains(edition), plan.isMade else { return true }
            return isNew[edition] == false && owned[edition]?.recorded.owns(plan.route.file) != true
        }
    }
}

extension PagePlan {
    /// Whether its bytes are made by this program, which never tells anything while it does so; the others are of files.
    fileprivate var isMade: Bool {
        switch content {
        case .page, .made, .bytes: true
        case .copy, .stripped, .picture, .theme: false
        }
    }
}
