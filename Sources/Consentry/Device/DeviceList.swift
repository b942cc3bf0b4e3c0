internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry device list`
struct DeviceList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the devices.")

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let devices = try await options.perform { drive, staff in try await ListDevices(on: drive)(by: staff) }
        let rows = devices.map {
            DeviceAnswer(device: $0.id, label: $0.label, status: $0.status, lastUploadAt: $0.lastUploadAt)
        }
        let lines = rows.map { row in
            let last = row.lastUploadAt.map { "last upload \($0.ISO8601Format())" } ?? "no upload yet"
            return "\(row.device)  \(row.label)  \(row.status.rawValue)  \(last)"
        }
        try output.show(rows, text: lines.joined(separator: "\n"))
    }
}

private struct DeviceAnswer: Encodable {
    let device: DeviceID
    let label: String
    let status: EnrolledDevice.Status
    let lastUploadAt: Date?
}
