/// What somebody probably meant to type.
enum Spelling {
    /// The known word that is closest, at most a third of its letters away.
    static func suggestion(for word: String, among known: [String]) -> String? {
        guard word.utf8.count <= 60 else { return nil }
        let typed = word.plainWord
        let ranked = known.map { (word: $0, distance: distance(from: typed, to: $0)) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, best.word.utf8.count / 3) ? best.word : nil
    }

    /// How many letters have to be put in, taken out or changed (Levenshtein).
    private static func distance(from typed: String, to known: String) -> Int {
        let known = Array(known.utf8)
        var row = Array(0...known.count)
        for (position, letter) in typed.utf8.enumerated() {
            var diagonal = position
            row[0] = position + 1
            for (column, other) in known.enumerated() {
                let change = letter == other ? diagonal : diagonal + 1
                diagonal = row[column + 1]
                row[column + 1] = min(change, row[column] + 1, diagonal + 1)
            }
        }
        return row.last ?? 0
    }
}
