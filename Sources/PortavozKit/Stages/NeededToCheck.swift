extension Build {
    /// The plans whose files a run that writes nothing has to make: all that readers get, since the leak proof looks at
    /// finished bytes. Of what is made for staff alone, nothing is looked at but whether it would take a foreign file's place:
    /// that can't be where the edition has no folder yet, or the file is known to be its own.
    func neededToCheck(_ plans: [PagePlan], _ owned: Manifests) -> [PagePlan] {
        guard options.editions.contains(.staff) else { return plans }
        let isNew = files.status(String(options.folder(.staff).dropLast())) == nil
        return plans.filter { plan in
            guard plan.scope.edition == .staff, plan.isMade else { return true }
            return !isNew && owned[.staff]?.recorded.owns(plan.route.file) != true
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
