internal import Registry
internal import SchoolMedia

extension ErasurePlan {
    /// Words that the school wrote itself, that name the pupil and that stay, because they are about more than the
    /// pupil.
    public struct StayingWords: Equatable, Sendable {
        /// What they are, such as "caption".
        public let field: String
        /// The request, take-down or published copy to which they belong.
        public let owner: String
    }
}

extension Drive {
    /// The words that would name a pupil after the pupil's own record is gone; none once it is, since nobody knows the
    /// name.
    ///
    /// - Parameters:
    ///   - record: the pupil.
    ///   - pictures: those with others in them, which stay.
    ///   - files: what was exported of any picture of the pupil.
    ///   - snapshot: the registry.
    /// - Returns: in order of request, take-down and copy; each once.
    /// - Throws: an error when the registry cannot be read.
    func wordsThatStay(
        naming record: PupilRecord,
        beside pictures: [AssetID],
        _ files: [FileOutRecord],
        in snapshot: RegistrySnapshot
    ) throws -> [ErasurePlan.StayingWords] {
        guard try snapshot.erasure(of: record.id)?.confirmed == nil else { return [] }
        let index = NameIndex([(id: record.id, name: try details(of: record, in: snapshot).name)])
        func names(_ text: PublicationText) -> Bool { !index.matches(in: text, shown: [record.id]).isEmpty }
        var found: [ErasurePlan.StayingWords] = []
        func keep(_ field: String, _ owner: String) {
            let words = ErasurePlan.StayingWords(field: field, owner: owner)
            if !found.contains(words) { found.append(words) }
        }
        for picture in pictures {
            for id in try snapshot.requests(wanting: picture) {
                let wish = try request(id, in: snapshot).wish
                for item in wish.items where item.asset == picture {
                    for text in try texts(of: item, wish, nil, in: snapshot) where names(text) {
                        keep(text.field.phrase, id.rawValue)
                    }
                }
            }
        }
        for task in try snapshot.takeDowns(of: Set(files.map(\.file))) {
            guard let note = task.closing?.sealedNote else { continue }
            let text = try keys.open(note, in: .takeDownNote, row: task.id.rawValue)
            if names(PublicationText(.channel, text)) { keep("note of a take-down", task.id.rawValue) }
        }
        for copy in files.flatMap(\.copies) where names(PublicationText(.address, try place(of: copy))) {
            keep("place of a published copy", copy.id.rawValue)
        }
        return found
    }
}
