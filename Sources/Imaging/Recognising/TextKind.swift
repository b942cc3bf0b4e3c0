/// Recognises what is written in characters: drawings, web pages and plain text.
enum TextKind {
    /// How many characters are looked at.
    private static let searched = 4096

    static func recognise(_ bytes: Span<UInt8>) -> MediaKind? {
        guard let text = characters(of: bytes), text.contains(where: { !isSpace($0) }) else { return nil }
        var rest = text[...]
        while let element = takeElement(&rest) {
            if element.isEmpty { continue }
            let local = element.split(separator: UInt8(ascii: ":")).last.map(Array.init) ?? []
            if local == Array("svg".utf8) { return .svg }
            return ["html", "head", "body"].contains { local == Array($0.utf8) } ? .html : .xml
        }
        return text.drop(while: isSpace).first == UInt8(ascii: "<") ? .xml : .text
    }

    /// The first characters, those outside ASCII as question marks; `nil` when these are no characters.
    ///
    /// A byte order mark says which encoding is used, and is itself no character: Unicode 15 section 23.8.
    private static func characters(of bytes: Span<UInt8>) -> [UInt8]? {
        var text: [UInt8] = []
        if bytes.holds([0xFF, 0xFE], at: 0) || bytes.holds([0xFE, 0xFF], at: 0) {
            let low = bytes[0] == 0xFF ? 0 : 1
            for offset in stride(from: 2, to: min(bytes.count - 1, 2 * searched), by: 2) {
                let isBasic = bytes[offset + 1 - low] == 0 && bytes[offset + low] < 0x80
                text.append(isBasic ? bytes[offset + low] : UInt8(ascii: "?"))
            }
        } else {
            let start = bytes.holds([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
            for offset in start..<max(start, min(bytes.count, searched)) {
                text.append(bytes[offset] < 0x80 ? bytes[offset] : UInt8(ascii: "?"))
            }
        }
        return text.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || isSpace($0) }) ? text : nil
    }

    /// Takes what stands in the next angle brackets. Answers the name of an element in lower case, nothing for what
    /// comes before it (declarations, comments), and `nil` when no element follows.
    private static func takeElement(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        rest = rest.drop(while: isSpace)
        guard rest.first == UInt8(ascii: "<") else { return nil }
        if rest.starts(with: "<!--".utf8) { return skip(&rest, behind: "-->") }
        if rest.starts(with: "<?".utf8) { return skip(&rest, behind: "?>") }
        let content = rest.dropFirst()
        if content.first == UInt8(ascii: "!") { return takeDocumentType(&rest) }
        rest = content
        return content.prefix { isName($0) }.map(lower)
    }

    /// A document type names the element that follows: `<!DOCTYPE svg …`. Entities may be declared inside it in
    /// brackets.
    private static func takeDocumentType(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        let words = rest.dropFirst(2).prefix(64).split(whereSeparator: { !isName($0) })
        guard words.count >= 2, words[0].map(lower) == Array("doctype".utf8) else { return skip(&rest, behind: ">") }
        return words[1].map(lower)
    }

    private static func skip(_ rest: inout ArraySlice<UInt8>, behind end: String) -> [UInt8]? {
        while !rest.isEmpty, !rest.starts(with: end.utf8) { rest = rest.dropFirst() }
        guard !rest.isEmpty else { return nil }
        rest = rest.dropFirst(end.utf8.count)
        return []
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        (0x09...0x0D).contains(byte) || byte == 0x20
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte) || byte == 0x2D || byte == 0x5F
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
