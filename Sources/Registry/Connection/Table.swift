/// A table and the columns that name a row of it in an error.
struct Table {
    let name: String
    let key: [String]

    init(_ name: String, key: String...) {
        self.name = name
        self.key = key
    }
}
