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
    // A few big pieces: each counts in an array as long as the list.
    let piece = max(64, (count + 31) / 32)
    let pieces = parallelMap((count + piece - 1) / piece, piece: 1) { number in
        var shared = SharedTerms(count)
        var related: [[Int32]] = []
        related.reserveCapacity(piece)
        for post in number * piece..<min(count, (number + 1) * piece) {
            for (term, place) in allMemberships[post] {
                shared.add(allWeights[Int(term)], to: allMembers[Int(term)], around: Int(place))
            }
            related.append(shared.takeBest(of: Int32(post)))
        }
        return related
    }
    return pieces.flatMap { $0 }
}

/// Four times the binary logarithm of how rare a term is, at least 1.
private func rarity(_ posts: Int, of all: Int) -> Int32 {
    let ratio = max(1, all * 16 / max(1, posts))
    return Int32(max(1, 4 * (Int.bitWidth - 1 - ratio.leadingZeroBitCount) - 15))
}

/// What posts have in common with one of them.
private struct SharedTerms: ~Copyable {
    /// By post; 0 for all that share nothing.
    private let weights: UnsafeMutableBufferPointer<Int32>
    /// The posts that share something, as many as `count` says.
    private let posts: UnsafeMutableBufferPointer<Int32>
    private var count = 0

    /// - Parameter all: how many posts there are.
    init(_ all: Int) {
        weights = .allocate(capacity: all)
        posts = .allocate(capacity: all)
        weights.initialize(repeating: 0)
        posts.initialize(repeating: 0)
    }

    deinit {
        weights.deallocate()
        posts.deallocate()
    }

    /// Counts a term for the posts that have it too.
    ///
    /// - Parameters:
    ///   - weight: the term's, above 0.
    ///   - members: the term's posts.
    ///   - place: where among them the post is itself.
    mutating func add(_ weight: Int32, to members: [Int32], around place: Int) {
        for at in max(0, place - reach)..<min(members.count, place + reach + 1) where at != place {
            let post = Int(members[at])
            if weights[post] == 0 {
                posts[count] = members[at]
                count += 1
            }
            weights[post] += weight
        }
    }

    /// The posts that share most with a post, best first. Forgets all of them.
    mutating func takeBest(of post: Int32) -> [Int32] {
        var best: [Rank] = []
        best.reserveCapacity(relatedCount + 1)
        for other in posts[..<count] {
            let rank = Rank(other, weights[Int(other)], of: post)
            weights[Int(other)] = 0
            if best.count == relatedCount, rank < best[relatedCount - 1] { continue }
            let place = best.firstIndex { $0 < rank } ?? best.count
            best.insert(rank, at: place)
            if best.count > relatedCount { best.removeLast() }
        }
        count = 0
        return best.map { $0.post(of: post) }
    }
}

/// How closely related a post is, in one word: by weight, of equals the nearer one, of equally near ones the newer.
private struct Rank: Comparable {
    private let bits: UInt64

    init(_ other: Int32, _ weight: Int32, of post: Int32) {
        let distance = UInt32(abs(other - post)) << 1 | (other > post ? 1 : 0)
        bits = UInt64(UInt32(weight)) << 32 | UInt64(~distance)
    }

    func post(of post: Int32) -> Int32 {
        let distance = ~UInt32(truncatingIfNeeded: bits)
        return distance & 1 == 1 ? post + Int32(distance >> 1) : post - Int32(distance >> 1)
    }

    static func < (a: Rank, b: Rank) -> Bool { a.bits < b.bits }
}
