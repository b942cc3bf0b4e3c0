/// How close the camera was to a tagged pupil; a tag without it is a portrait.
enum ClosenessOfFaces {
    static let statement = """
        ALTER TABLE pupilTag ADD COLUMN closeness TEXT CONSTRAINT pupilTag_closeness
            \(Check.word("closeness", "portrait", "headAndShoulders", "wholeBody"))
        """
}
