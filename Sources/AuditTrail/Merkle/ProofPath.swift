/// The arithmetic of Merkle proofs, for whoever has nothing but the proof (RFC 9162, 2.1.3.2 and 2.1.4.2).
enum ProofPath {
    /// The root to which a path leads from a leaf; nil when it cannot be a path in a tree of this size.
    static func root(of leaf: TreeHash, at index: Int, size: Int, path: [TreeHash]) -> TreeHash? {
        guard index >= 0, index < size else { return nil }
        var (node, last) = (index, size - 1)
        var hash = leaf
        for sibling in path {
            guard last > 0 else { return nil }
            if node & 1 == 1 || node == last {
                hash = TreeHash(sibling, hash)
                while node & 1 == 0, node > 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = TreeHash(hash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 ? hash : nil
    }

    /// Whether a tree of `size` with the root `root` begins with one of `old` entries that has the root `oldRoot`.
    static func isConsistent(_ old: Int, _ oldRoot: TreeHash, _ size: Int, _ root: TreeHash, _ path: [TreeHash]) -> Bool
    {
        guard old >= 0, old <= size else { return false }
        guard old < size else { return path.isEmpty && oldRoot == root }
        guard old > 0 else { return path.isEmpty && oldRoot == .ofNothing }
        // A tree of a power of 2 is a node of the larger one: its root stands for the first hash.
        var rest = old & (old - 1) == 0 ? [oldRoot] + path : path
        guard let first = rest.first else { return false }
        rest.removeFirst()
        var (node, last) = (old - 1, size - 1)
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var (small, large) = (first, first)
        for hash in rest {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                small = TreeHash(hash, small)
                large = TreeHash(hash, large)
                while node & 1 == 0, node > 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                large = TreeHash(large, hash)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && small == oldRoot && large == root
    }
}
