/// Refuses a text that would make the YAML parser work harder than a policy can deserve.
///
/// The parser's functions call themselves for each level of nesting, and it expands aliases before anybody can count
/// them; so this looks at the characters alone, and rather refuses too much.
struct PolicyScreen {
    /// Brackets that open, in the whole file.
    private static let bracketLimit = 200
    /// Characters of indentation, dashes and question marks before the first word of a line.
    private static let indentationLimit = 40

    /// - Throws: a single fault, the first one.
    static func check(_ text: String) throws(PolicyError) {
        var place = Place()
        var previous: Unicode.Scalar = "\n"
        var brackets = 0
        let scalars = Array(text.unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            let next = scalars.dropFirst(position + 1).first
            if scalar == "[" || scalar == "{" { brackets += 1 }
            if brackets > bracketLimit || place.isTooDeep { throw place.error(.tooDeep) }
            if isReference(scalar, after: previous, before: next) { throw place.error(.anchorOrAlias) }
            if isOddLineBreak(scalar) { throw place.error(.hiddenCharacters) }
            place.advance(over: scalar, before: next)
            previous = scalar
        }
    }

    /// Whether an anchor or an alias may begin here: it does so only where no word is being written.
    private static func isReference(
        _ scalar: Unicode.Scalar,
        after previous: Unicode.Scalar,
        before next: Unicode.Scalar?
    ) -> Bool {
        guard scalar == "&" || scalar == "*", let next else { return false }
        return !isWordCharacter(previous) && (isWordCharacter(next) || next == "_" || next == "-")
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    /// Characters at which YAML 1.1 begins a new line and a text editor does not.
    private static func isOddLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    /// Where in the text the check has come to.
    private struct Place {
        private var line = 1
        private var column = 1
        private var indentation: Int? = 0

        var isTooDeep: Bool { (indentation ?? 0) > PolicyScreen.indentationLimit }

        mutating func advance(over scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
            if scalar == "\n" || (scalar == "\r" && next != "\n") {
                line += 1
                column = 1
                indentation = 0
                return
            }
            column += 1
            indentation = " \t-?:".unicodeScalars.contains(scalar) ? indentation.map { $0 + 1 } : nil
        }

        func error(_ problem: PolicyFault.Problem) -> PolicyError {
            PolicyError(faults: [PolicyFault(line: line, column: column, key: nil, problem: problem)])
        }
    }
}
