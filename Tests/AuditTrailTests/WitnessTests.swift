import AuditTrail
import Testing

@Suite("What a witness is asked and how it decides")
struct WitnessTests {
    /// The example of c2sp.org/tlog-witness, with one signature.
    private static let example = """
        old 20852014
        PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

        """

    @Test("The published example is read and written as it is")
    func example() throws {
        let request = try #require(AddCheckpoint(Array(Self.example.utf8)))

        #expect(request.old == 20_852_014)
        #expect(request.path.count == 4)
        #expect(request.note.checkpoint?.size == 20_852_163)
        #expect(request.bytes == Array(Self.example.utf8))
    }

    @Test(
        "Nothing that is written otherwise is read",
        arguments: [
            ("old 20852014", "old 020852014"), ("old 20852014", "old -1"), ("old 20852014", "size 20852014"),
            ("kaw=\n", "kax=\n"), ("\n\nexample", "\nexample"), ("— ", "- "), ("old 20852014\n", "old 20852014\r\n"),
        ]
    )
    func otherForms(before: String, after: String) {
        let changed = Self.example.replacing(before, with: after)

        #expect(AddCheckpoint(Array(changed.utf8)) == nil)
    }

    @Test("A checkpoint of an unknown key is not signed, whatever else is right")
    func unknownKey() throws {
        let request = try #require(AddCheckpoint(Array(Self.example.utf8)))
        let other = try #require(LogKey().verifierKey(named: "example.com/behind-the-sofa", kind: .ed25519))

        #expect(request.decision(key: other, last: nil) == .notSigned)
    }
}
