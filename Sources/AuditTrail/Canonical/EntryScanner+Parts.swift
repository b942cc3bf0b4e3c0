/// The fixed parts of a line, between its values, in the order in which they stand.
extension EntryScanner {
    enum Part {
        static let action = Array(#"{"act":""#.utf8)
        static let actor = Array(#"","actor":""#.utf8)
        static let at = Array(#"","at":""#.utf8)
        static let commitment = Array(#","c":""#.utf8)
        static let device = Array(#","dev":""#.utf8)
        static let facts = Array(#","facts":["#.utf8)
        static let id = Array(#","id":""#.utf8)
        static let number = Array(#","n":"#.utf8)
        static let counts = Array(#","num":{"#.utf8)
        static let objects = Array(#","obj":["#.utf8)
        static let policy = Array(#","pol":""#.utf8)
        static let previous = Array(#","prev":""#.utf8)
        static let result = Array(#","res":""#.utf8)
        static let rules = Array(#","rules":["#.utf8)
        static let end = Array(#","v":1}"#.utf8)
        static let quote = Array(#"""#.utf8)
        static let comma = Array(",".utf8)
        static let hyphen = Array("-".utf8)
        static let endOfName = Array(#"":"#.utf8)
        static let endOfHash = Array(#"=""#.utf8)
        static let endOfList = Array("]".utf8)
        static let endOfCounts = Array("}".utf8)
        /// The base64 characters whose last two bits are 0.
        static let lastOfHash = Array("AEIMQUYcgkosw048".utf8)
    }
}
