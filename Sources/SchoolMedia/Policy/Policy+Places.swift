extension Policy {
    /// Whether pictures of a place are refused, however it is written and whatever is written around it (R16).
    public func refuses(place: String) -> Bool {
        refusedPlace(in: place) != nil
    }

    /// The refused place that a description mentions, in the policy's words: "boys' Toilets" mentions "toilets".
    public func refusedPlace(in description: String) -> String? {
        refusedPlaces.first { Self.mentions($0, in: description) }
    }

    /// The places that a description mentions and whose pictures need the headteacher's authorisation beforehand, in
    /// the policy's words (R16).
    public func placesToAuthorise(in description: String) -> [String] {
        authorisedPlaces.filter { Self.mentions($0, in: description) }
    }

    private static func mentions(_ place: String, in description: String) -> Bool {
        comparable(description).contains(comparable(place))
    }

    /// Letters and digits in plain form, with one space around each word.
    private static func comparable(_ place: String) -> String {
        " " + place.plainForm.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
}
