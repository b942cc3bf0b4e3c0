extension String {
    /// Whether it is plain English for a person: it begins with a capital, ends with a stop, and shows no type or trace.
    var isOneSentenceOrMore: Bool {
        let text = trimmed
        return text.first?.isUppercase == true && text.last == "." && text.contains(" ")
            && !text.contains("Error(") && !text.contains("Optional(") && !text.contains("Fatal error")
    }

    private var trimmed: Substring {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
