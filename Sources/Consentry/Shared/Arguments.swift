public import ArgumentParser
public import AuditTrail
public import Operations
public import SchoolMedia

extension Identifier: ExpressibleByArgument {}

extension Purpose: ExpressibleByArgument {}

extension NeutralName: ExpressibleByArgument {}

extension Medium: ExpressibleByArgument {}

extension Copyright: ExpressibleByArgument {}

extension ConsentEvent.Answer: ExpressibleByArgument {}

extension ConsentEvent.Method: ExpressibleByArgument {}

extension EnrolledDevice.Status: ExpressibleByArgument {}

extension PublicationRequest.State: ExpressibleByArgument {}

extension PublicationText.Field: ExpressibleByArgument {}
extension PlaceKind: ExpressibleByArgument {}

extension TakeDown.Ending: ExpressibleByArgument {
    /// The word, with a hyphen or an underscore between its parts.
    public init?(argument: String) {
        self.init(rawValue: argument.replacing("-", with: "_"))
    }
}

extension ReadMaster.Image: ExpressibleByArgument {}

extension ErasurePlan.SharedPictures: ExpressibleByArgument {}

extension AuditResult: ExpressibleByArgument {}

extension PupilReference: ExpressibleByArgument {
    /// An identifier or an admission number.
    public init?(argument: String) {
        self.init(argument)
    }
}
