/// Titles, places, books, feasts and people of whom everybody has heard, which explain a name without a pupil.
enum NamedElsewhere {
    /// Adults' titles: the name that follows is hardly a pupil's.
    static let titles = set(
        """
        mr mrs miss ms mx dr doctor prof professor sir dame lord lady rev reverend revd father fr brother pastor imam
        rabbi canon bishop archbishop pope vicar pc sergeant inspector constable lieutenant colonel general admiral president
        mayor councillor cllr judge granny grandma grandad grandpa nan auntie aunt uncle
        """
    )

    /// Before the name of a saint or of an angel.
    static let saints = set("st saint ste archangel")

    /// Before the name of a king or queen, or of somebody who might become one. Children play these parts, so the name
    /// has to be a royal one.
    static let royals = set("king queen prince princess emperor empress duke duchess pharaoh tsar kings queens angel")

    /// Names that kings, queens, their families and the angels of the nativity have had.
    static let royalNames = set(
        """
        albert alexandra alfred andrew anne arthur beatrice camilla canute caroline catherine charles charlotte david diana
        edgar edith edmund edward elizabeth esther eugenie ferdinand gabriel george george harold harry harthacnut henry herod
        isabella james jane john kate lear louis margaret mary matilda michael midas offa philip richard solomon stephen
        victoria wenceslas william
        """
    )

    /// Places that are also names, in the United Kingdom and elsewhere; after "in", "at", "to" and the like they are
    /// places.
    static let places = set(
        """
        aberdeen adelaide alexandria ashton austin barton bedford blackburn blake bolton boston bradford brighton bristol
        brooklyn burton buxton carolina charlotte chelsea cheltenham chester clapham clifton cologne compton crawford croydon
        dakota dallas dalton darlington darwin derby devon dover dublin durham easton eton exeter farnham florence georgia
        grantham halifax hamilton hampton harlow harrow hastings hayes hilton houston hudson hutton iona israel jordan kendal
        kent kingston lancaster leicester lincoln lourdes luton lyndon madison malta marlow melbourne melton memphis merton
        middleton milan milton morpeth nelson nevada newton norfolk northampton norton norwich orlando oxford perth petra
        preston richmond ripley rochester rowley royston rutland salisbury savannah selby sheffield shipley sierra skipton skye
        sofia stafford stanley stratford sutton swindon sydney thornton torquay troy upton valencia venice verona victoria
        vienna virginia wakefield walton warwick wellington weston whitby whitley winchester windsor winston woodstock
        worcester york
        """
    )

    /// What follows the name of a place: "Victoria Park".
    static let placeNouns = set(
        """
        park road street lane avenue close square bridge castle hall house church cathedral abbey chapel museum gallery
        library theatre station hospital school academy college nursery woods forest beach bay common green gardens stadium farm
        zoo island river lake valley hill docks centre arena wood station market palace
        """
    )

    /// Months that are also names.
    static let months = set("january march april may june july august")

    /// Books, plays and films whose whole title is a name, where one is read or played: "a scene from Oliver!".
    static let works = set(
        """
        aladdin anna annie ariel aurora belle bugsy casper coraline elmer elsa emma eloise evita hamlet heidi hugo joseph luca
        macbeth madeline matilda merida moana mulan nemo oliver olivia othello paddington pinocchio rapunzel stuart tiana
        """
    )

    /// What stands before the title of such a work.
    static let beforeWorks = set(
        """
        read reading reads scene scenes musical film play book performed performing perform performance watched watching chapter
        show novel cast
        """
    )

    /// How many words of a text from one place on are one of the phrases; 0 for none.
    static func phraseLength(in words: [NameWord], from place: Int) -> Int {
        let candidates = phrases[words[place].letters] ?? []
        return candidates.filter { phrase in
            phrase.count <= words.count - place
                && zip(phrase, words[place...]).allSatisfy { $0 == $1.letters }
        }
        .map(\.count).max() ?? 0
    }

    private static let phrases: [String: [[String]]] = {
        let all = phraseList.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { phrase in
            NameText(Array(phrase.unicodeScalars), splitsAtCapitals: false).words.map(\.letters)
        }
        return Dictionary(grouping: all.filter { $0.count > 1 }) { $0[0] }
    }()

    private static func set(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
