import TestSupport

extension FuzzSeeds {
    /// Messages of every kind between the server and a worker, in their first version.
    static var messages: [[UInt8]] {
        let ready: [UInt8] = [1, 1] + little(5, 4) + [1, 1]
        return [ready] + requests + answers + refusals
    }

    private static var requests: [[UInt8]] {
        [("jpeg", "settled"), ("avif", "upright"), ("webp", "asIs")].map { form, master in
            let head = [2, 1] + little(7, 8) + text(form) + text(master)
            let profiles = little(2, 8) + [1600, 82, 400, 78].flatMap { little($0, 8) }
            return head + profiles + little(4096, 8) + (1...7).flatMap { little($0 * 1000, 8) }
        }
    }

    private static var answers: [[UInt8]] {
        let found = text("gpsPosition") + little(1, 4) + text("hiddenColour") + little(3, 4)
        let plain = [3, 1] + little(7, 8) + [0] + little(0, 8) + little(0, 8) + little(0, 8)
        let full = [3, 1] + little(8, 8) + [1] + little(5000, 8) + little(2, 8) + little(300, 8) + little(40, 8)
        return [plain, full + little(2, 8) + found]
    }

    private static var refusals: [[UInt8]] {
        [
            #"{"undecodable":{}}"#, #"{"truncated":{"offset":12}}"#, #"{"tooManyPixels":{"limit":200000000}}"#,
            #"{"malformed":{"_0":{"jpeg":{"_0":"segmentLength"}},"offset":17}}"#, #"{"tooMuchWork":{"_0":"memory"}}"#,
        ].map { [4, 1] + little(9, 8) + text($0) }
    }

    private static func little(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func text(_ text: String) -> [UInt8] {
        little(text.utf8.count, 2) + Array(text.utf8)
    }
}
