public import SchoolMedia

extension Declaration {
    /// A declaration of the class teacher: taken by the school in the classroom, everybody counted.
    ///
    /// - Parameters:
    ///   - tags: everybody in the picture.
    ///   - headCount: without one, exactly the tagged pupils.
    ///   - place: where it was taken.
    ///   - copyright: whose picture it is.
    /// - Returns: a declaration made at nine o'clock.
    public static func of(
        _ tags: [PupilTag],
        headCount: HeadCount? = nil,
        place: String? = "classroom",
        copyright: Copyright = .school
    ) -> Declaration {
        Declaration(
            tags: tags,
            headCount: headCount ?? .pupils(Set(tags.map(\.pupil)).count),
            place: place,
            copyright: copyright,
            declaredBy: .teacher,
            declaredAt: .nineOClock
        )
    }
}

extension HeadCount {
    /// That many pupils who can be recognised, from 0 to `HeadCount.limit`, and nobody else.
    public static func pupils(_ count: Int) -> HeadCount {
        guard let headCount = HeadCount(heads: count, adults: 0, unidentifiable: 0) else {
            preconditionFailure("Nobody counts \(count) heads.")
        }
        return headCount
    }
}
