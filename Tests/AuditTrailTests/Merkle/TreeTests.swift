import TestSupport
import Testing

@testable import AuditTrail

@Suite("The Merkle tree")
struct TreeTests {
    @Test("has the published hashes of eight leaves, and the published roots of every size")
    func publishedTree() {
        let leaves = PublishedTree.leaves.map { TreeHash(leaf: $0) }

        let roots = (0...8).map { TreeEdge(leaves: Array(leaves.prefix($0))).root.hex }

        #expect(leaves.map(\.hex) == PublishedTree.leafHashes)
        #expect(roots == PublishedTree.roots)
    }

    @Test("accepts the published inclusion proofs", arguments: PublishedInclusion.all)
    func publishedInclusion(proof: PublishedInclusion) {
        let leaf = TreeHash(leaf: PublishedTree.leaves[proof.index])
        let path = proof.path.compactMap { TreeHash(base64: $0) }

        let root = ProofPath.root(of: leaf, at: proof.index, size: proof.size, path: path)

        #expect(root?.hex == PublishedTree.roots[proof.size])
    }

    @Test("refuses the published inclusion proofs once anything in them is wrong", arguments: PublishedInclusion.all)
    func spoiltInclusion(proof: PublishedInclusion) {
        let leaf = TreeHash(leaf: PublishedTree.leaves[proof.index])
        let path = proof.path.compactMap { TreeHash(base64: $0) }
        func isAccepted(_ leaf: TreeHash, _ index: Int, _ size: Int, _ path: [TreeHash]) -> Bool {
            ProofPath.root(of: leaf, at: index, size: size, path: path)?.hex == PublishedTree.roots[proof.size]
        }

        let accepted = [
            isAccepted(leaf, proof.index - 1, proof.size, path), isAccepted(leaf, proof.index + 1, proof.size, path),
            isAccepted(leaf, proof.index ^ 2, proof.size, path), isAccepted(leaf, proof.index, proof.size * 2, path),
            isAccepted(leaf, proof.index, proof.size / 2, path), isAccepted(leaf, proof.index, proof.size, []),
            isAccepted(leaf, proof.index, proof.size, path + [leaf]),
            isAccepted(leaf, proof.index, proof.size, [leaf] + path),
            isAccepted(leaf, proof.index, proof.size, path.dropLast()),
            isAccepted(leaf, proof.index, proof.size, [TreeHash.ofNothing] + path.dropFirst()),
            isAccepted(TreeHash(leaf: [1]), proof.index, proof.size, path), isAccepted(leaf, -1, proof.size, path),
            isAccepted(leaf, proof.index, -1, path), isAccepted(leaf, Int.max, Int.max, path),
        ]

        #expect(accepted.allSatisfy { !$0 })
    }

    @Test("accepts the published consistency proofs", arguments: PublishedConsistency.all)
    func publishedConsistency(proof: PublishedConsistency) throws {
        let old = try #require(TreeHash(hex: PublishedTree.roots[proof.old]))
        let new = try #require(TreeHash(hex: PublishedTree.roots[proof.size]))
        let path = proof.path.compactMap { TreeHash(base64: $0) }

        #expect(ProofPath.isConsistent(proof.old, old, proof.size, new, path))
    }

    @Test(
        "refuses the published consistency proofs once anything in them is wrong",
        arguments: PublishedConsistency.all.dropFirst()
    )
    func spoiltConsistency(proof: PublishedConsistency) throws {
        let old = try #require(TreeHash(hex: PublishedTree.roots[proof.old]))
        let new = try #require(TreeHash(hex: PublishedTree.roots[proof.size]))
        let path = proof.path.compactMap { TreeHash(base64: $0) }

        let accepted = [
            ProofPath.isConsistent(proof.old - 1, old, proof.size, new, path),
            ProofPath.isConsistent(proof.old + 1, old, proof.size, new, path),
            ProofPath.isConsistent(proof.old ^ 2, old, proof.size, new, path),
            ProofPath.isConsistent(proof.old, old, proof.size * 2, new, path),
            ProofPath.isConsistent(proof.old, old, proof.size / 2, new, path),
            ProofPath.isConsistent(proof.old, old, proof.size, new, []),
            ProofPath.isConsistent(proof.old, old, proof.size, new, path + [old]),
            ProofPath.isConsistent(proof.old, old, proof.size, new, [old] + path),
            ProofPath.isConsistent(proof.old, old, proof.size, new, path.dropLast()),
            ProofPath.isConsistent(proof.old, old, proof.size, new, [TreeHash.ofNothing] + path.dropFirst()),
            ProofPath.isConsistent(proof.old, new, proof.size, old, path),
            ProofPath.isConsistent(proof.old, old, proof.size, .ofNothing, path),
            ProofPath.isConsistent(proof.old, .ofNothing, proof.size, new, path),
            ProofPath.isConsistent(-1, old, proof.size, new, path),
            ProofPath.isConsistent(proof.old, old, Int.max, new, path),
        ]

        #expect(accepted.allSatisfy { !$0 })
    }

    @Test("that is resumed from its tiles goes on as if it had never stopped", arguments: [256, 512, 65_536, 66_048])
    func resumed(count: Int) {
        let leaves = (0..<count).map { TreeHash(leaf: Array("\($0)".utf8)) }
        let edge = TreeEdge(leaves: leaves)

        let resumed = TreeEdge(count: count, unfinished: edge.unfinished)

        #expect(resumed.root == edge.root)
        #expect(resumed.count == count)
    }

    @Test("keeps a hash the same through base64 and bytes, and takes no other way to write it")
    func text() {
        let hash = TreeHash(leaf: [1, 2, 3])

        #expect(TreeHash(base64: hash.base64Text) == hash)
        #expect(TreeHash(bytes: hash.bytes) == hash)
        #expect(TreeHash(base64: hash.base64Text.dropLast() + "") == nil)
        #expect(TreeHash(base64: hash.base64Text + "=") == nil)
        #expect(TreeHash(bytes: hash.bytes + [0]) == nil)
    }

    @Test(
        "names its tiles as C2SP tlog-tiles does",
        arguments: [
            (0, 0, 256, "0", "000"), (0, 999, 256, "0", "999"), (0, 1_234_067, 256, "0/x001/x234", "067"),
            (1, 273, 17, "1/273.p", "17"), (2, 1_000, 1, "2/x001/000.p", "1"),
        ]
    )
    func tileNames(level: Int, index: Int, width: Int, folder: String, name: String) {
        let path = Tile.path(level: level, index: index, width: width)

        #expect(path.folder == folder)
        #expect(path.name == name)
    }
}
