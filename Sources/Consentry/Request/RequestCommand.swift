internal import ArgumentParser

/// `consentry request`
struct RequestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Requests to publish pictures, and their approval.",
        subcommands: [
            RequestMake.self, RequestImport.self, RequestList.self, RequestAssess.self, RequestApprove.self,
            RequestReject.self, RequestResolveName.self,
        ]
    )
}
