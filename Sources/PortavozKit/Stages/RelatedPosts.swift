/// How many related posts a post names.
private let relatedCount = 3
/// How far to either side of a post's own place a term's list is read. Terms with fewer posts are read whole; of a common
/// term, which says little, only the posts of the same time count. So the work per post doesn't grow with the site.
private let reach = 16

/// For each post, the others that share most with it: rare terms weigh more than common ones, and of equals the nearest in time come first.
///
/// Weights are whole numbers, so that every machine ranks alike.
func relatedPosts(_ count: Int, _ terms: [Taxonomy: [Term]], _ byAuthor: [String: [Int32]]) -> [[Int32]] {
    var memberships: [[(term: Int32, place: Int32)]] = Array(repeating: [], count: count)
    var members: [[Int32]] = []
    var weights: [Int32] = []
    func add(_ posts: [Int32], factor: Int32) {
        guard posts.count > 1 else { return }
        let term = Int32(members.count)
        let ordered = posts.sorted()
        members.append(ordered)
        weights.append(factor * rarity(ordered.count, of: count))
        for (place, post) in ordered.enumerated() { memberships[Int(post)].append((term, Int32(place))) }
    }
    for term in terms[.tags] ?? [] { add(term.posts, factor: 3) }
    for term in terms[.categories] ?? [] { add(term.posts, factor: 2) }
    for term in terms[.series] ?? [] { add(term.posts, factor: 4) }
    for author in byAuthor.keys.sorted() { add(byAuthor[author]!, factor: 1) }

    let (allMemberships, allMembers, allWeights) = (memberships, members, weights)
    return parallelMap(count) { post in
        var candidates: [Candidate] = []
        candidates.reserveCapacity(allMemberships[post].count * 2 * reach)
        for (term, place) in allMemberships[post] {
            let posts = allMembers[Int(term)]
            for other in max(0, Int(place) - reach)..<min(posts.count, Int(place) + reach + 1) where other != Int(place)
            {
                candidates.append(Candidate(posts[other], allWeights[Int(term)]))
            }
        }
        candidates.sort()
        return best(candidates, of: Int32(post))
    }
}

/// Four times the binary logarithm of how rare a term is, at least 1.
private func rarity(_ posts: Int, of all: Int) -> Int32 {
    let ratio = max(1, all * 16 / max(1, posts))
    return Int32(max(1, 4 * (Int.bitWidth - 1 - ratio.leadingZeroBitCount) - 15))
}

/// A post with what it has in common with another, in one word that sorts by the post.
private struct Candidate: Comparable {
    private let bits: UInt64

    /// - Parameters: neither is negative.
    init(_ post: Int32, _ weight: Int32) { bits = UInt64(UInt32(post)) << 32 | UInt64(UInt32(weight)) }

    var post: Int32 { Int32(truncatingIfNeeded: bits >> 32) }
    var weight: Int32 { Int32(truncatingIfNeeded: bits) }

    static func < (a: Candidate, b: Candidate) -> Bool { a.bits < b.bits }
}

/// - Parameter candidates: sorted.
private func best(_ candidates: [Candidate], of post: Int32) -> [Int32] {
    var ranked: [(post: Int32, weight: Int32)] = []
    ranked.reserveCapacity(candidates.count)
    for candidate in candidates {
        if ranked.last?.post == candidate.post {
            ranked[ranked.count - 1].weight += candidate.weight
        } else {
            ranked.append((candidate.post, candidate.weight))
        }
    }
    var result: [(post: Int32, weight: Int32)] = []
    for candidate in ranked {
        let isBetter: ((post: Int32, weight: Int32)) -> Bool = { other in
            if candidate.weight != other.weight { return candidate.weight > other.weight }
            let (a, b) = (abs(candidate.post - post), abs(other.post - post))
            return a != b ? a < b : candidate.post < other.post
        }
        guard result.count < relatedCount || isBetter(result[result.count - 1]) else { continue }
        let place = result.firstIndex(where: isBetter) ?? result.count
        result.insert(candidate, at: place)
        if result.count > relatedCount { result.removeLast() }
    }
    return result.map(\.post)
}
