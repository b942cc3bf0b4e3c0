/// What a door may let through. Every door that the program has is in one of the tables below; one that is in none
/// fails the tests, so that nobody adds a way out without saying what it is.
enum Yields: String, Sendable {
    /// Words and numbers, and never a picture.
    case words
    /// An exported picture, asked about at the gates at that very moment.
    case exportedPicture
    /// A stored picture, for the safeguarding lead and the headteacher to look at inside the school; never a held one.
    case storedPicture
    /// A picture that the caller has brought along; no drive is involved.
    case callersOwnPicture
}

/// The doors over HTTP, as the router names them.
enum HTTPDoor {
    static let all: [String: Yields] = [
        "GET /healthz": .words,
        "POST /api/v1/assets": .words,
        "POST /api/v1/assets/{asset}/erasure": .words,
        "GET /api/v1/assets": .words,
        "GET /api/v1/assets/{asset}": .words,
        "PUT /api/v1/assets/{asset}/declaration": .words,
        "POST /api/v1/requests": .words,
        "GET /api/v1/requests": .words,
        "GET /api/v1/requests/{request}": .words,
        "GET /api/v1/requests/{request}/verdicts": .words,
        "POST /api/v1/requests/{request}/approval": .words,
        "POST /api/v1/requests/{request}/name-resolutions": .words,
        // Writes to the drive's own `exports`; the answer is words.
        "POST /api/v1/requests/{request}/exports": .words,
        "GET /api/v1/exported-files/{name}": .exportedPicture,
        "POST /api/v1/exported-files/{name}/copies": .words,
        // Hashes, sizes and signatures alone.
        "GET /api/v1/log/checkpoint": .words,
        "POST /api/v1/log/consistency": .words,
        "POST /witness/add-checkpoint": .words,
        "GET /witness/{hash}/checkpoint": .words,
    ]
}

/// The commands, without the program's name. There is no command that makes a backup: what copies the drive's folder
/// copies ciphertext.
enum CommandDoor {
    static let all: [String: Yields] = [
        "asset get": .storedPicture,
        "asset hold": .words,
        "asset holds": .words,
        "asset ingest": .words,
        "asset list": .words,
        "asset release": .words,
        "audit check-proof": .words,
        "audit checkpoint": .words,
        "audit export": .words,
        "audit oversight": .words,
        "audit picture": .words,
        "audit prove": .words,
        "audit pupil": .words,
        "audit reindex": .words,
        "audit rotate-key": .words,
        "audit show": .words,
        "audit verify": .words,
        "audit witness accept": .words,
        "audit witness add": .words,
        "audit witness list": .words,
        "audit witness request": .words,
        "audit witness submit": .words,
        "audit words": .words,
        "bench": .callersOwnPicture,
        "clean": .callersOwnPicture,
        "consent affected": .words,
        "consent confirm-import": .words,
        "consent expiring": .words,
        "consent export": .words,
        "consent import": .words,
        "consent map": .words,
        "consent record": .words,
        "consent show": .words,
        "consent undo-import": .words,
        "consent who": .words,
        "consent withdraw": .words,
        "copy list": .words,
        "copy record": .words,
        "copy show": .words,
        "copy taken-down": .words,
        "declaration import": .words,
        "declaration make": .words,
        "device enrol": .words,
        "device list": .words,
        "device status": .words,
        "event authorise": .words,
        "event import": .words,
        "event print": .words,
        "export": .exportedPicture,
        "help": .words,
        "init": .words,
        "inspect": .words,
        "policy adopt": .words,
        "policy check": .words,
        "policy compare": .words,
        "policy explain": .words,
        "policy impact": .words,
        "policy show": .words,
        // Reads stored pictures to learn what they look like, and says only where copies were found.
        "published scan": .words,
        "pupil erase": .words,
        "pupil hold": .words,
        "pupil import": .words,
        "pupil import-guardians": .words,
        "pupil protect": .words,
        "pupil protection": .words,
        "pupil release": .words,
        "pupil unprotect": .words,
        "report governors": .words,
        "report week": .words,
        "request approve": .words,
        "request assess": .words,
        "request import": .words,
        "request list": .words,
        "request make": .words,
        "request reject": .words,
        "request resolve-name": .words,
        "serve": .words,
        "staff import": .words,
        "staff list": .words,
        "takedown assign": .words,
        "takedown close": .words,
        "takedown list": .words,
        "takedown sweep": .words,
        "witness add-log": .words,
        "witness cosign": .words,
        "witness key": .words,
        "witness logs": .words,
    ]
}
