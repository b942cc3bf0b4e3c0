/// Captions, alt texts and titles as a primary school writes them, none of which means a pupil.
///
/// How they were made: all were written in one sitting from a list of subjects (trips, seasons, sports, plays, books,
/// festivals, history, science, staff, places, pictures without people), before the detection existed. Where a real
/// caption would name a teacher, an author, a king, a saint, a place or a month, these do. They were put into two lists
/// by subject, alternately; the first was looked at while the detection was developed, the second was only measured, at
/// the end, and nothing was changed for it. A text that is refused stays in its list.
enum OrdinaryCaptions {
    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }
}
