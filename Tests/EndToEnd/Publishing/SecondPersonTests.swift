import Foundation
import Testing

@Suite("A second person decides", .serialized)
struct SecondPersonTests {
    @Test("Nobody approves a request of their own, whatever their roles and whichever door they take")
    func notYourOwn() async throws {
        try await SampleSchool.declared.value.lending { school in
            try await school.addAccount("b.both", roles: "staff;editor;approver;dsl")
            let request = try await school.madeRequest(for: "IMG_2042.JPG", by: "b.both")

            let approval = try await school.run(
                ["request", "approve", request, "--confirm", "1,2,3,4,5"],
                by: "b.both"
            )
            let overHTTP = try await school.serving { server in
                try server.approve(request, [1, 2, 3, 4, 5], as: "b.both").problem()
            }
            let export = try await school.run("export", request, by: .editor)

            #expect(approval.status == 1)
            #expect(overHTTP.status == 403)
            #expect(overHTTP.rule == "R14")
            #expect(export.status == 1)
            #expect(try school.trail.entries(of: "request.approved").isEmpty)
            #expect(try school.trail.entries(of: "request.rejected").map(\.rules) == [["R14"], ["R14"]])
        }
    }

    @Test(
        "A checklist that is not confirmed whole approves nothing",
        arguments: ["", "1,2,3,4", "2,3,4,5", "6,7,8,9,10"]
    )
    func wholeChecklist(confirmed: String) async throws {
        try await SampleSchool.declared.value.lending { school in
            let request = try await school.madeRequest(for: "IMG_2042.JPG")

            let approval = try await school.run("request", "approve", request, "--confirm", confirmed, by: .head)

            #expect(approval.status == 1)
            #expect(try school.trail.entries(of: "request.approved").isEmpty)
        }
    }

    @Test("Without an approval nothing is exported", arguments: ["waiting", "rejected"])
    func approvalFirst(state: String) async throws {
        try await SampleSchool.declared.value.lending { school in
            let request = try await school.madeRequest(for: "IMG_2042.JPG")
            let decisions = state == "rejected" ? [["request", "reject", request]] : []
            for decision in decisions { _ = try await school.run(decision, by: Login.head.rawValue) }

            let export = try await school.run("export", request, "--json", by: .editor)

            #expect(export.status == 1)
            #expect(try school.exports.filesBelow() == [])
            #expect(try school.trail.entries(of: "export.intent").isEmpty)
        }
    }

    @Test(
        "Only those whom the policy names approve",
        arguments: [Login.teacher, .editor, .safeguardingLead, .technician]
    )
    func onlyApprovers(login: Login) async throws {
        try await SampleSchool.declared.value.lending { school in
            try await school.addAccount("n.other", roles: "editor")
            let request = try await school.madeRequest(for: "IMG_2042.JPG", by: "n.other")

            let approval = try await school.run("request", "approve", request, "--confirm", "1,2,3,4,5", by: login)

            #expect(approval.status == 1)
            #expect(try school.trail.entries(of: "request.approved").isEmpty)
        }
    }

    @Test("A request is decided once")
    func decidedOnce() async throws {
        try await SampleSchool.approved.value.lending { school in
            let request = try school.request("farm-page")

            let again = try await school.run("request", "reject", request, by: .secondApprover)
            let export = try await school.export("farm-page")

            #expect(again.status == 1)
            #expect(export.written.count == 4)
        }
    }

    @Test("Nobody gets a protected pupil out, and only the safeguarding lead learns why")
    func protectedPupil() async throws {
        try await SampleSchool.declared.value.lending { school in
            let request = try await school.madeRequest(for: "IMG_2050.JPG", by: Login.safeguardingLead.rawValue)
            try await school.done("request", "approve", request, "--confirm", "1,2,3,4,5", by: .head)
            try await school.addAccount("a.all", roles: "staff;editor;approver;dsl;office;technician")

            let byEditor = try await school.run("export", request, "--json", by: .editor)
            let byLead = try await school.run("export", request, "--json", by: .safeguardingLead)
            let byAll = try await school.run(["export", request, "--zip", "--json"], by: "a.all")
            let overHTTP = try await school.serving { server in
                try server.call("POST", "requests/\(request)/exports", by: .editor).json(ExportAnswer.self)
            }
            let toEditor = try byEditor.json(ExportAnswer.self).refused.flatMap(\.reasons)
            let toLead = try byLead.json(ExportAnswer.self).refused.flatMap(\.reasons)

            #expect([byEditor, byLead, byAll].map(\.status) == [1, 1, 1])
            #expect(overHTTP.written.isEmpty)
            #expect(toEditor.map(\.rule) == ["R12"])
            #expect(toLead.map(\.rule) == ["R12"])
            #expect(toEditor.map(\.sentence) != toLead.map(\.sentence))
            #expect(try school.exports.filesBelow() == [])
        }
    }
}

extension RunningServer {
    /// Approves over HTTP under any login.
    fileprivate func approve(_ request: String, _ confirmed: [Int], as login: String) throws -> Answer {
        let body = #"{"decision":"approve","confirmed":\#(confirmed)}"#
        let message = staffMessage("POST", "requests/\(request)/approval", body, by: .head)
        return try answer(to: message.with("Consentry-Login", login))
    }
}
