import Crypto

/// Seals one message as a stream; holds back less than a chunk (C2SP chunked-encryption v1).
struct MessageSealer: ~Copyable {
    /// Sealed bytes that the caller has not taken yet.
    private var sealed: [UInt8]
    private var pending: [UInt8] = []
    private var nextChunk = 0
    private let keys: MessageKeys

    init(key: SymmetricKey, context: String) {
        self.init(key: key, context: Array(context.utf8), salt: .random(count: ChunkGeometry.saltSize))
    }

    /// For tests, which need a given salt; a salt used twice with one key gives the key's messages away.
    init(key: SymmetricKey, context: [UInt8], salt: [UInt8]) {
        keys = MessageKeys(key: key, salt: salt, context: context)
        sealed = salt + keys.commitment
    }

    /// Adds bytes to the message.
    mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        var rest = bytes
        if !pending.isEmpty {
            let missing = rest.prefix(ChunkGeometry.chunkSize - pending.count)
            pending.append(contentsOf: missing)
            rest = rest.dropFirst(missing.count)
            guard pending.count == ChunkGeometry.chunkSize else { return }
            try seal(pending[...])
            pending.removeAll(keepingCapacity: true)
        }
        while rest.count >= ChunkGeometry.chunkSize {
            try seal(rest.prefix(ChunkGeometry.chunkSize))
            rest = rest.dropFirst(ChunkGeometry.chunkSize)
        }
        pending.append(contentsOf: rest)
    }

    /// The last chunk, which is always shorter than the others: it marks the end.
    mutating func finish() throws {
        try seal(pending[...])
        pending.removeAll()
    }

    /// Hands over what has been sealed since the last call.
    mutating func takeSealed() -> [UInt8] {
        defer { sealed.removeAll(keepingCapacity: true) }
        return sealed
    }

    private mutating func seal(_ chunk: ArraySlice<UInt8>) throws {
        try keys.seal(chunk, number: nextChunk, appendingTo: &sealed)
        nextChunk += 1
    }
}
