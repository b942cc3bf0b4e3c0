import Testing

@testable import Vault

@Suite("Personal values in the registry")
struct FieldSealingTests {
    @Test("A sealed name opens where it was put", arguments: ["Ada", "", "Zoë O’Brien-Łukasz", "a|b|c"])
    func roundTrip(name: String) throws {
        try withDrive { drive in
            let (sealer, key) = (drive.keys.fieldSealer, SubjectKey.random())

            let sealed = try sealer.seal(name, under: key, table: "pupil", column: "name", row: "p_1")

            #expect(try sealer.openText(sealed, under: key, table: "pupil", column: "name", row: "p_1") == name)
        }
    }

    @Test(
        "A sealed name does not open in another table, column or row",
        arguments: [
            ("guardian", "name", "p_1"), ("pupil", "form", "p_1"), ("pupil", "name", "p_2"), ("pupil", "name", ""),
        ]
    )
    func boundToItsPlace(table: String, column: String, row: String) throws {
        try withDrive { drive in
            let (sealer, key) = (drive.keys.fieldSealer, SubjectKey.random())
            let sealed = try sealer.seal("Ada", under: key, table: "pupil", column: "name", row: "p_1")

            let error = refusal { _ = try sealer.openText(sealed, under: key, table: table, column: column, row: row) }

            #expect(error?.code == .fieldRefused)
        }
    }

    @Test("No two places can be made to read the same")
    func placesAreDistinct() throws {
        try withDrive { drive in
            let error = refusal {
                _ = try drive.keys.fieldSealer.seal("", under: .random(), table: "a|b", column: "c", row: "d")
            }

            #expect(error?.code == .fieldPlaceUnusable)
        }
    }

    @Test("Whichever byte of a sealed name is changed, and wherever it is cut, it is refused")
    func tampering() throws {
        try withDrive { drive in
            let (sealer, key) = (drive.keys.fieldSealer, SubjectKey.random())
            let sealed = try sealer.seal("Ada", under: key, table: "pupil", column: "name", row: "p_1")
            let forgeries = sealed.indices.map { sealed.flipping($0) } + sealed.indices.map { Array(sealed[..<$0]) }

            let codes = forgeries.map { forgery in
                refusal { _ = try sealer.openText(forgery, under: key, table: "pupil", column: "name", row: "p_1") }?
                    .code
            }

            #expect(codes == [VaultError.Code?](repeating: .fieldRefused, count: 2 * (1 + 12 + 3 + 16)))
        }
    }

    @Test("Another pupil's key opens nothing, and the same name never seals to the same bytes")
    func keysAndNonces() throws {
        try withDrive { drive in
            let (sealer, ada, grace) = (drive.keys.fieldSealer, SubjectKey.random(), SubjectKey.random())
            let first = try sealer.seal("Ada", under: ada, table: "pupil", column: "name", row: "p_1")
            let second = try sealer.seal("Ada", under: ada, table: "pupil", column: "name", row: "p_1")

            let error = refusal {
                _ = try sealer.openText(first, under: grace, table: "pupil", column: "name", row: "p_1")
            }

            #expect(error?.code == .fieldRefused)
            #expect(first != second)
        }
    }

    @Test("A value is found again by its lookup, however its accents are encoded, on this drive alone")
    func lookups() throws {
        try withDrive { drive in
            try withDrive { other in
                let sealer = drive.keys.fieldSealer

                let lookup = sealer.lookup("zo\u{EB}", domain: "login")

                #expect(lookup == sealer.lookup("zoe\u{308}", domain: "login"))
                #expect(lookup != sealer.lookup("zoe", domain: "login"))
                #expect(lookup != sealer.lookup("zo\u{EB}", domain: "admission-number"))
                #expect(lookup != other.keys.fieldSealer.lookup("zo\u{EB}", domain: "login"))
            }
        }
    }

    @Test("A fingerprint recognises the same upload, on this drive alone, and is not its hash")
    func fingerprints() throws {
        try withDrive { drive in
            try withDrive { other in
                let fingerprint = drive.keys.fingerprinter.fingerprint(of: [1, 2, 3])

                #expect(fingerprint == drive.keys.fingerprinter.fingerprint(of: [1, 2, 3]))
                #expect(fingerprint != drive.keys.fingerprinter.fingerprint(of: [1, 2, 4]))
                #expect(fingerprint != other.keys.fingerprinter.fingerprint(of: [1, 2, 3]))
            }
        }
    }

    @Test("A commitment holds for its detail and salt, and for nothing else")
    func commitments() throws {
        let salt = CommitmentSalt.random()

        let commitment = Commitment(to: [1, 2, 3], salt: salt)

        #expect(commitment == Commitment(to: [1, 2, 3], salt: try #require(CommitmentSalt(bytes: salt.bytes))))
        #expect(commitment != Commitment(to: [1, 2, 4], salt: salt))
        #expect(commitment != Commitment(to: [1, 2, 3], salt: .random()))
        #expect(Commitment(bytes: commitment.bytes) == commitment)
        #expect(CommitmentSalt(bytes: [1]) == nil)
    }

    @Test("A commitment is SHA-256 of salt and detail, so that anybody can check it")
    func commitmentValue() throws {
        let salt = try #require(CommitmentSalt(bytes: Array("0123456789abcdef".utf8)))

        let commitment = Commitment(to: Array("detail".utf8), salt: salt)

        #expect(Array(commitment.bytes.prefix(8)) == [0x1F, 0x1F, 0x6A, 0x42, 0xAE, 0x7A, 0x1E, 0x7B])
    }
}
