/// Captions, alt texts and titles as a primary school writes them, none of which means a pupil.
///
/// How they were made: all were written in one sitting from a list of subjects (trips, seasons, sports, plays, books,
/// festivals, history, science, staff, places, pictures without people), before the detection existed. Where a real
/// caption would name a teacher, an author, a king, a saint, a place or a month, these do. Two lists on the same
/// subjects; the first was looked at while the detection was developed. Of the second only the numbers were read,
/// nothing was changed for it, and its refused texts stay in it.
///
/// What this cannot show: the texts, the roster and the table of well-known names are by one author, after the same
/// curriculum. A school with other subjects will be asked, and stopped, more often.
enum OrdinaryCaptions {
    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }
}
