internal import Foundation
internal import FoundationNetworking
public import Operations

extension OutgoingPost {
    /// Over HTTP or HTTPS, with half a minute of patience; redirects are not followed.
    public static let http = OutgoingPost { address, body in
        guard let url = URL(string: address) else { throw URLError(.badURL) }
        var request = URLRequest(url: url, timeoutInterval: 30)
        request.httpMethod = "POST"
        request.setValue("text/plain; charset=utf-8", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(body)
        let session = URLSession(configuration: .ephemeral, delegate: NoRedirects(), delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        let (data, response) = try await Self.data(for: request, in: session)
        guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
        return Answer(status: response.statusCode, body: Array(data.prefix(longestAnswer)))
    }

    private static func data(
        for request: URLRequest,
        in session: URLSession
    ) async throws -> (Data, URLResponse) {
        do {
            return try await session.data(for: request)
        } catch let error as URLError where error.isAboutCertificate {
            throw Failure.untrusted
        }
    }

    private static let longestAnswer = 65_536
}

/// Stays at the address that was configured.
private final class NoRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest
    ) async -> URLRequest? {
        nil
    }
}

extension URLError {
    /// On Linux there is no code for it: only the words of libcurl, which checks the certificate, tell.
    fileprivate var isAboutCertificate: Bool {
        code == .serverCertificateUntrusted || (code == .unknown && localizedDescription.contains("certificate"))
    }
}
