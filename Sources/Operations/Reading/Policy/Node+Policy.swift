internal import Yams

extension Node {
    /// A word written without quotation marks; nil for everything else.
    var plainWord: String? {
        guard let scalar, scalar.style == .plain else { return nil }
        return scalar.string
    }

    /// A text on one line, without white space around it.
    func oneLine(length: ClosedRange<Int>) -> Result<String, PolicyFault.Problem> {
        guard let scalar else { return .failure(.notAText) }
        let text = scalar.string.trimmed
        guard !text.unicodeScalars.contains(where: TextLayout.oneLine.forbids) else {
            return .failure(.hiddenCharacters)
        }
        guard length.contains(text.unicodeScalars.count) else { return .failure(.textLength(length)) }
        return .success(text)
    }
}

extension PolicyFault.Problem: Error {}
