import Crypto
import Foundation

/// The leaf hash as the format's description says it, written apart from the log's own code.
func leafHash(_ line: [UInt8]) -> String {
    Data(SHA256.hash(data: [0] + line)).base64EncodedString()
}

extension [UInt8] {
    /// What stands between two pieces of text, or nothing.
    func text(between start: String, and end: String) -> String {
        let text = String(decoding: self, as: UTF8.self)
        guard let from = text.firstRange(of: start),
            let to = text[from.upperBound...].firstRange(of: end)
        else { return "" }
        return String(text[from.upperBound..<to.lowerBound])
    }
}
