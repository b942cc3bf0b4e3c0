import Crypto
import Foundation

/// The hash of one line as a leaf of the Merkle tree: SHA-256(0x00 || line without line feed) (RFC 6962, 2.1).
///
/// The leaf hash of the log's origin stands before entry 0, so that one log's lines do not fit under another's name.
struct LeafHash: Hashable, Sendable {
    static let byteCount = 32
    static let base64Count = 44

    let bytes: [UInt8]

    init(of line: [UInt8]) {
        var hash = SHA256()
        hash.update(data: [0])
        hash.update(data: line)
        bytes = Array(hash.finalize())
    }

    /// Nil unless the text is the one way to write 32 bytes.
    init?(base64: ArraySlice<UInt8>) {
        guard let data = Data(base64Encoded: Data(base64)), data.count == Self.byteCount else { return nil }
        bytes = Array(data)
        guard self.base64.elementsEqual(base64) else { return nil }
    }

    var base64: [UInt8] {
        Self.base64(bytes)
    }

    var base64Text: String {
        String(decoding: base64, as: UTF8.self)
    }

    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        Array(Data(bytes).base64EncodedData())
    }
}
