/// The name of a file in the spool: says nothing, and is recognised when the spool is emptied.
enum SpoolName {
    private static let ending = ".part"
    private static let digits = 32

    static func random() -> String {
        [UInt8].random(count: digits / 2).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ending
    }

    static func isOne(_ name: String) -> Bool {
        let stem = name.dropLast(ending.count)
        return name.hasSuffix(ending) && stem.utf8.count == digits && stem.allSatisfy(\.isHexDigit)
    }
}
