import SchoolMedia
import Testing

@testable import Operations

@Suite("The files of the sample school")
struct SampleSchoolTests {
    @Test("hold a policy without a mistake or a warning")
    func policy() throws {
        let reading = try PolicyReader().readPolicy(.sample("policy.yaml"), hash: "")

        #expect(reading.warnings.isEmpty)
        #expect(Set(reading.policy.purposes.keys) == .usual)
        #expect(reading.policy.exposure == .group)
    }

    @Test("hold lists of people without a mistake")
    func people() throws {
        let pupils = try PupilRow.read(.sample("pupils.csv"))
        let guardians = try GuardianRow.read(.sample("guardians.csv"))
        let staff = try StaffRow.read(.sample("staff.csv"))
        let devices = try DeviceRow.read(.sample("devices.csv"))

        #expect(pupils.faults + guardians.faults + staff.faults + devices.faults == [])
        #expect(Set(guardians.rows.map(\.pupil)).isSubset(of: pupils.rows.map(\.admissionNumber)))
        #expect(!pupils.rows.isEmpty && !guardians.rows.isEmpty && !staff.rows.isEmpty && !devices.rows.isEmpty)
    }

    @Test("hold lists of answers, trips and pictures without a mistake")
    func pictures() throws {
        let consents = try ConsentRow.read(.sample("consents.csv"), purposes: .usual)
        let trips = try TripRow.read(.sample("trips.csv"))
        let tripPupils = try TripPupilRow.read(.sample("trip-pupils.csv"))
        let declarations = try DeclarationRow.read(.sample("declarations.csv"))
        let requests = try RequestRow.read(.sample("requests.csv"), purposes: .usual)

        #expect(consents.faults + trips.faults + tripPupils.faults + declarations.faults + requests.faults == [])
        #expect(Set(tripPupils.rows.map(\.trip)).isSubset(of: trips.rows.map(\.reference)))
        #expect(Set(requests.rows.map(\.photo)).isSubset(of: declarations.rows.map(\.photo)))
        #expect(!consents.rows.isEmpty && !requests.rows.isEmpty)
    }
}
