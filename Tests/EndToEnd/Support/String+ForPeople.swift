extension String {
    /// Whether it is plain English for a person: it begins with a capital, has a full stop, and shows nothing of the
    /// program's inside.
    var isForPeople: Bool {
        let inside = ["Error(", "Optional(", "Fatal error", "errno", "(descriptor:"]
        return first?.isUppercase == true && contains(".") && !inside.contains { contains($0) }
    }
}
