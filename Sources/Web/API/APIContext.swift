public import Hummingbird
internal import Operations

/// The context of every request: who is calling, once a middleware has found out.
public struct APIContext: RequestContext {
    /// Hummingbird's own part.
    public var coreContext: CoreRequestContextStorage
    var device: SendingDevice?
    var staff: ActingStaff?

    /// Starts without an identity.
    public init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

/// The context of routes that only an enrolled device reaches.
struct DeviceContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let device: SendingDevice

    init(context: APIContext) throws {
        guard let device = context.device else { throw HTTPError(.unauthorized) }
        coreContext = context.coreContext
        self.device = device
    }
}

/// The context of routes that only a signed-in member of staff reaches.
struct StaffContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let staff: ActingStaff

    /// The largest JSON body that is decoded, in bytes.
    var maxUploadSize: Int { 1_000_000 }

    init(context: APIContext) throws {
        guard let staff = context.staff else { throw HTTPError(.unauthorized) }
        coreContext = context.coreContext
        self.staff = staff
    }
}
