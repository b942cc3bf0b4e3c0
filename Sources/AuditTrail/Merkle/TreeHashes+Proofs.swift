extension TreeHashes {
    /// The path from entry `entry` to the root of the first `size` entries (RFC 6962, 2.1.1), from the leaf upwards.
    mutating func inclusion(of entry: Int, size: Int) throws(AuditLogError) -> [TreeHash]? {
        try path(to: entry, from: 0, count: size)
    }

    /// What leads from the root of the first `old` entries to that of the first `size` (RFC 6962, 2.1.2).
    mutating func consistency(of old: Int, size: Int) throws(AuditLogError) -> [TreeHash]? {
        guard old > 0, old < size else { return [] }
        return try subproof(of: old, from: 0, count: size, isWhole: true)
    }

    private mutating func path(to entry: Int, from first: Int, count: Int) throws(AuditLogError) -> [TreeHash]? {
        guard count > 1 else { return [] }
        let left = count.split
        let isLeft = entry < first + left
        let below =
            isLeft
            ? try path(to: entry, from: first, count: left)
            : try path(to: entry, from: first + left, count: count - left)
        let sibling = isLeft ? try root(from: first + left, count: count - left) : try root(from: first, count: left)
        guard let below, let sibling else { return nil }
        return below + [sibling]
    }

    private mutating func subproof(
        of old: Int,
        from first: Int,
        count: Int,
        isWhole: Bool
    ) throws(AuditLogError) -> [TreeHash]? {
        guard old < count else {
            if isWhole { return [] }
            return try root(from: first, count: count).map { [$0] }
        }
        let left = count.split
        let isLeft = old <= left
        let below =
            isLeft
            ? try subproof(of: old, from: first, count: left, isWhole: isWhole)
            : try subproof(of: old - left, from: first + left, count: count - left, isWhole: false)
        let other = isLeft ? try root(from: first + left, count: count - left) : try root(from: first, count: left)
        guard let below, let other else { return nil }
        return below + [other]
    }
}
