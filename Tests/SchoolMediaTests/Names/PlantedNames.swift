import Foundation
import SchoolMedia

/// A text into which one way of writing one pupil's name was put.
struct PlantedName: CustomStringConvertible {
    /// How the name is written.
    let form: String
    let text: PublicationText
    let pupil: PupilID
    /// The words of the pupil's name that it holds, for telling ordinary words from names.
    let words: [String]

    var description: String { "\(form): \(text.text)" }
}

/// Every way of writing a name that the school's rule speaks of (R11), put into texts that name nobody else.
enum PlantedNames {
    /// All forms for one pupil, each in one text; which field and which sentence changes from pupil to pupil.
    static func all(for pupil: (id: PupilID, name: PupilName), turn: Int) -> [PlantedName] {
        let forms = plain(pupil.name) + typed(pupil.name) + disguised(pupil.name) + apart(pupil.name)
        let sentences = forms.enumerated().map { place, form in
            PlantedName(
                form: form.kind,
                text: sentence(around: form.text, turn: turn + place),
                pupil: pupil.id,
                words: form.words
            )
        }
        let addresses = inAddresses(pupil.name).enumerated().map { place, form in
            PlantedName(
                form: form.kind,
                text: PublicationText((turn + place).isMultiple(of: 2) ? .fileName : .address, form.text),
                pupil: pupil.id,
                words: form.words
            )
        }
        return sentences + addresses
    }

    struct Form {
        let kind: String
        let text: String
        let words: [String]
    }

    private static func plain(_ name: PupilName) -> [Form] {
        let forename = name.legalForename
        let surname = name.legalSurname
        let called = name.preferredForename ?? forename
        var forms = [
            Form(kind: "forename and surname", text: "\(forename) \(surname)", words: [forename, surname]),
            Form(kind: "surname first", text: "\(surname), \(forename)", words: [forename, surname]),
            Form(kind: "surname first without comma", text: "\(surname) \(forename)", words: [forename, surname]),
            Form(kind: "preferred and surname", text: "\(called) \(surname)", words: [called, surname]),
            Form(kind: "forename", text: forename, words: [forename]),
            Form(kind: "surname", text: surname, words: [surname]),
            Form(kind: "preferred", text: called, words: [called]),
        ]
        forms += (name.formerNames + name.shortNames).map { Form(kind: "former or short", text: $0, words: [$0]) }
        forms += (name.preferredSurname.map { [$0] } ?? []).map {
            Form(kind: "preferred surname", text: $0, words: [$0])
        }
        let parts = surname.split(whereSeparator: { $0 == "-" || $0 == " " }).map(String.init)
        if parts.count > 1 {
            forms += parts.filter({ $0.count > 2 }).map { Form(kind: "half of a surname", text: $0, words: [$0]) }
        }
        if let short = usualShortForms[forename] {
            forms.append(Form(kind: "usual short form", text: short, words: [short]))
        }
        return forms
    }

    private static func typed(_ name: PupilName) -> [Form] {
        let forename = name.legalForename
        let surname = name.legalSurname
        let both = "\(forename) \(surname)"
        let initial = forename.prefix(1)
        return [
            Form(kind: "initial", text: "\(initial). \(surname)", words: [surname, both]),
            Form(kind: "initial without stop", text: "\(initial) \(surname)", words: [surname, both]),
            Form(kind: "surname's initial", text: "\(forename) \(surname.prefix(1)).", words: [forename, both]),
            Form(kind: "possessive", text: "\(forename)'s", words: [forename]),
            Form(kind: "curly possessive", text: "\(both)’s", words: [forename, surname]),
            Form(kind: "bare possessive", text: "\(forename)'", words: [forename]),
            Form(kind: "capitals", text: forename.uppercased(), words: [forename]),
            Form(kind: "small letters", text: forename.lowercased(), words: [forename]),
            Form(kind: "all in small letters", text: both.lowercased(), words: [forename, surname]),
            Form(kind: "without accents", text: folded(forename), words: [forename]),
            Form(kind: "with an accent", text: accented(forename), words: [forename]),
            Form(kind: "decomposed", text: forename.decomposedStringWithCanonicalMapping, words: [forename]),
            Form(kind: "hyphens as spaces", text: both.replacing("-", with: " "), words: [forename, surname]),
        ]
    }

    private static func disguised(_ name: PupilName) -> [Form] {
        let forename = folded(name.legalForename)
        var forms: [Form] = []
        let digits = forename.map { digitsForLetters[$0] ?? $0 }
        // With a single letter left it is a number with a unit.
        if String(digits) != forename, digits.count(where: \.isLetter) > 1 {
            forms.append(Form(kind: "digits", text: String(digits), words: [forename]))
        }
        if let first = forename.firstIndex(where: { digitsForLetters[$0] != nil }),
            let digit = digitsForLetters[forename[first]],
            // "5am" is a time of day.
            forename != "Sam"
        {
            var text = forename
            text.replaceSubrange(first...first, with: String(digit))
            forms.append(Form(kind: "one digit", text: text, words: [forename]))
        }
        let alike = String(forename.map { cyrillic[$0] ?? $0 })
        if alike != forename { forms.append(Form(kind: "look-alikes", text: alike, words: [forename])) }
        let wide = String(String.UnicodeScalarView(forename.unicodeScalars.compactMap { wideLetter($0) }))
        forms.append(Form(kind: "full width", text: wide, words: [forename]))
        return forms
    }

    private static func apart(_ name: PupilName) -> [Form] {
        let forename = name.legalForename
        let letters = forename.filter(\.isLetter).map(String.init)
        let middle = forename.index(forename.startIndex, offsetBy: max(1, forename.count / 2))
        let halves = [String(forename[..<middle]), String(forename[middle...])]
        var forms = [
            ("zero-width space", halves.joined(separator: "\u{200B}")),
            ("zero-width joiner", halves.joined(separator: "\u{200D}")),
            ("soft hyphen", halves.joined(separator: "\u{AD}")),
            ("line break between", "\(forename)\n\(name.legalSurname)"),
        ]
        if letters.count > 2 {
            forms += [
                ("dots", letters.joined(separator: ".")), ("hyphens", letters.joined(separator: "-")),
                ("spaces", letters.joined(separator: " ")), ("dots and spaces", letters.joined(separator: ". ")),
                ("underscores", letters.joined(separator: "_")), ("stars", letters.joined(separator: "*")),
                ("half by hyphen", halves.joined(separator: "-")), ("half by slash", halves.joined(separator: "/")),
                ("half by hyphen and line break", halves.joined(separator: "-\n")),
            ]
        }
        return forms.map { Form(kind: $0.0, text: $0.1, words: [forename]) }
    }

    private static func inAddresses(_ name: PupilName) -> [Form] {
        let forename = plain(name.legalForename)
        let surname = plain(name.legalSurname)
        let both = [forename, surname]
        let bytes = name.legalForename.utf8.map { String(format: "%%%02X", $0) }.joined()
        return [
            Form(kind: "file with both", text: "\(forename)-\(surname)-2026.jpg", words: both),
            Form(kind: "file with underscores", text: "farm_\(forename)_\(surname).jpg", words: both),
            Form(kind: "file with capitals", text: "\(forename.capitalized)\(surname.capitalized).JPG", words: both),
            Form(kind: "file in one word", text: "\(forename)\(surname)2.jpg", words: both),
            Form(kind: "file with forename", text: "\(forename)_lamb_03.jpeg", words: [forename]),
            Form(
                kind: "file with forename and initial",
                text: "\(forename)_\(surname.prefix(1)).jpg",
                words: [forename]
            ),
            Form(kind: "address", text: "https://school.example/news/\(forename)-\(surname)", words: both),
            Form(kind: "address, percent", text: "https://school.example/\(bytes)/index.html", words: [forename]),
            Form(kind: "address, question", text: "https://school.example/p?who=\(forename)+\(surname)", words: both),
        ]
    }

    private static func sentence(around name: String, turn: Int) -> PublicationText {
        let sentences: [(PublicationText.Field, String)] = [
            (.caption, "Well done, @!"), (.altText, "A picture of @ beside a pond"), (.title, "@"),
            (.eventName, "Birthday of @ (7)"), (.caption, "@ with a lamb."), (.channel, "page about @"),
            (.caption, "We helped @ to paint a boat."), (.altText, "Three children; in front @."), (.title, "Photo: @"),
        ]
        let (field, frame) = sentences[turn % sentences.count]
        return PublicationText(field, frame.replacing("@", with: name))
    }

    private static func folded(_ name: String) -> String {
        name.replacing("ł", with: "l").replacing("Ł", with: "L").replacing("ø", with: "o")
            .folding(options: .diacriticInsensitive, locale: nil)
    }

    /// As people type it into an address: small letters without accents, one word.
    private static func plain(_ name: String) -> String {
        folded(name).lowercased().filter { $0.isLetter || $0 == "-" }
    }

    private static func accented(_ name: String) -> String {
        String(name.map { ["a": "á", "e": "é", "i": "ï", "o": "ö", "u": "ù"][$0] ?? $0 })
    }

    private static func wideLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        ("A"..."z").contains(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0) : scalar
    }

    private static let digitsForLetters: [Character: Character] = [
        "a": "4", "A": "4", "e": "3", "E": "3", "i": "1", "I": "1", "l": "1", "o": "0", "O": "0", "s": "5", "S": "5",
        "t": "7",
    ]
    private static let cyrillic: [Character: Character] = [
        "a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "y": "у", "x": "х", "A": "А", "B": "В", "E": "Е", "M": "М",
        "H": "Н",
    ]

    /// What friends say, from a list of our own that the code does not know.
    private static let usualShortForms = [
        "Thomas": "Tommy", "Elizabeth": "Lizzie", "Alexander": "Xander", "William": "Billy", "Benjamin": "Ben",
        "Daniel": "Danny",
        "Mohammed": "Muhammad", "Muhammad": "Mohamed", "Joshua": "Josh", "Samuel": "Sammy", "Charlotte": "Lottie",
        "Isabella": "Izzy", "Edward": "Eddie", "Joseph": "Joe", "Oliver": "Ollie", "Theodore": "Theo",
        "Matilda": "Tilly",
        "Eleanor": "Nell", "Jacob": "Jake", "Michael": "Mikey", "Rebecca": "Becky", "Jessica": "Jess",
        "Matthew": "Matt",
        "Alfie": "Alf", "Frederick": "Freddie", "Zachary": "Zac", "Robert": "Bobby", "Yusuf": "Yousef",
        "Ayesha": "Aisha",
        "Abigail": "Abi", "Katie": "Kate", "Florence": "Flo", "Christopher": "Chris", "Nathaniel": "Nate",
        "Lucas": "Luca",
    ]
}
