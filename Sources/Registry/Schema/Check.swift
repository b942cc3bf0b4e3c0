/// Checks that several columns need, in SQL that SQLite and PostgreSQL share.
///
/// Migrations are made of them: what they return must never change.
enum Check {
    /// UTC text with milliseconds, as `Moment` writes it.
    static func moment(_ column: String) -> String {
        "CHECK (length(\(column)) = 24 AND substr(\(column), 11, 1) = 'T' AND substr(\(column), 24, 1) = 'Z')"
    }

    /// An identifier whose prefix is one letter.
    static func identifier(_ column: String, _ prefix: String) -> String {
        "CHECK (length(\(column)) = 28 AND substr(\(column), 1, 2) = '\(prefix)_')"
    }

    /// A keyed hash for finding a row: 32 bytes.
    static func lookup(_ column: String) -> String {
        "CHECK (length(\(column)) = 32)"
    }

    /// SHA-256 in 64 hexadecimal digits.
    static func hash(_ column: String) -> String {
        "CHECK (length(\(column)) = 64)"
    }

    /// Ciphertext: never empty.
    static func sealed(_ column: String) -> String {
        "CHECK (length(\(column)) > 0)"
    }

    /// A word of a closed set.
    static func word(_ column: String, _ words: String...) -> String {
        "CHECK (\(column) IN (\(words.map { "'\($0)'" }.joined(separator: ", "))))"
    }

    /// A name of a purpose or a place in the policy's words.
    static func text(_ column: String, upTo length: Int) -> String {
        "CHECK (length(\(column)) BETWEEN 1 AND \(length))"
    }
}
