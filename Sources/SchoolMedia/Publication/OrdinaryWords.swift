/// English words that are also names; beside a picture they are looked at again instead of refused.
enum OrdinaryWords {
    static func contains(_ word: String) -> Bool {
        words.contains(word)
    }

    private static let words = Set(
        """
        amber april ash autumn bell bird bishop black bond brook brooks brown bush butler carpenter chase clay
        coral cook cooper daisy dawn day eden farmer field fields fisher ford forest fox gardener grace gray
        green grey hall harmony harvest hazel heath heather hill holly hope hunter iris ivy jade joy june king
        lake lane laurel lily little long major march marsh mason may melody mercy miller moon moss noble page
        park parks pearl piper pond poppy potter price prince reed rich river rivers rose rosemary ruby sage
        shepherd short sky star stone story summer swan trinity violet wade walker ward waters weaver west
        white will winter wood woods young
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
