public import SchoolMedia

/// Made-up pupils; none of their names is an ordinary word but Rose's.
extension Pupil {
    /// Ada King-Noël, whose surname has a hyphen and an accent.
    public static let ada = Pupil(1, "A0001", PupilName(legalForename: "Ada", legalSurname: "King-Noël"))
    /// Ben O'Neill, who is Benjamin in the register.
    public static let ben = Pupil(
        2,
        "A0002",
        PupilName(legalForename: "Benjamin", legalSurname: "O'Neill", preferredForename: "Ben")
    )
    /// Chloé van der Berg.
    public static let chloe = Pupil(3, "A0003", PupilName(legalForename: "Chloé", legalSurname: "van der Berg"))
    /// James Łukowski.
    public static let james = Pupil(4, "A0004", PupilName(legalForename: "James", legalSurname: "Łukowski"))
    /// Rose Green, both of whose names are ordinary words.
    public static let rose = Pupil(5, "A0005", PupilName(legalForename: "Rose", legalSurname: "Green"))

    /// All of them.
    public static let everybody: [Pupil] = [.ada, .ben, .chloe, .james, .rose]

    /// The same pupil with a protection.
    public func protected(_ protection: Protection) -> Pupil {
        var copy = self
        copy.protection = protection
        return copy
    }

    private init(_ number: UInt64, _ admission: String, _ name: PupilName) {
        guard let admissionNumber = AdmissionNumber(rawValue: admission) else {
            preconditionFailure("\(admission) is not an admission number.")
        }
        self.init(
            id: .numbered(number),
            admissionNumber: admissionNumber,
            name: name,
            schoolClass: "Oak",
            protection: .none
        )
    }
}

extension PupilID {
    /// Ada's.
    public static let ada = Pupil.ada.id
    /// Ben's.
    public static let ben = Pupil.ben.id
    /// Chloé's.
    public static let chloe = Pupil.chloe.id
    /// James's.
    public static let james = Pupil.james.id
    /// Rose's.
    public static let rose = Pupil.rose.id
}

extension NameIndex {
    /// The names of all made-up pupils.
    public static let everybody = NameIndex(Pupil.everybody.map { ($0.id, $0.name) })
}
