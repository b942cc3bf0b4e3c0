internal import SchoolMedia

extension ImagePreparer {
    /// A rendition of that size has blocks enough, and is cheap to make.
    private static let profile = RenditionProfile(longEdge: 512, quality: 90)

    /// What a picture from anywhere looks like; it is decoded in the confined decoder and thrown away.
    ///
    /// - Throws: ``CleaningError`` for whatever is not a whole picture within the limits.
    @concurrent
    public func likeness(of media: IncomingMedia) async throws(CleaningError) -> Likeness {
        try await onOwnThread { () throws(CleaningError) in
            let candidate = try Candidate(of: media, limits: limits)
            let request = DecodingRequest(
                form: candidate.form,
                master: .asIs,
                profiles: [Self.profile],
                bytes: candidate.bytes
            )
            guard let file = try decoder.answer(request).renditions.first,
                let likeness = Likeness(of: Rendition(.export(Self.profile), of: try Self.rendition(file)))
            else { throw .notRendered }
            return likeness
        }
    }

    /// What a stored picture looks like.
    ///
    /// - Throws: ``CleaningError`` when it cannot be decoded within the limits.
    @concurrent
    public func likeness(of image: CleanImage) async throws(CleaningError) -> Likeness {
        guard let likeness = Likeness(of: try await render(image, to: Self.profile)) else { throw .notRendered }
        return likeness
    }
}
