"""Writes Samples/school/mis: the same made-up answers as ten kinds of report would have them."""
import csv
import datetime
import io
import pathlib

OUT = pathlib.Path(__file__).resolve().parent.parent / "school" / "mis"
SCHOOL = OUT.parent
DAY = datetime.date(2026, 9, 4)

# admission number: display, website, press; y, n, or nothing because nobody has answered
ANSWERS = {
    "A0101": "yyn", "A0102": "ynn", "A0103": "yyy", "A0104": "nnn", "A0106": "y--", "A0108": "---",
}
NAMES = ("display", "website", "press")


def pupils():
    with open(SCHOOL / "pupils.csv", encoding="utf-8") as lines:
        rows = {row["admission_no"]: row for row in csv.DictReader(lines)}
    for number, (key, answers) in enumerate(ANSWERS.items(), start=1):
        row = rows[key]
        born = datetime.date.fromisoformat(row["dob"])
        yield {
            "key": key, "upn": f"H8012000260{number:02d}"[:12].ljust(12, "0") + str(number), "mis": str(7000 + number),
            "forename": row["legal_forename"], "surname": row["legal_surname"], "dob": born, "year": row["year_group"],
            "form": row["class"], "answers": dict(zip(NAMES, answers)),
        }


def write(name, rows, delimiter=",", encoding="utf-8", newline="\r\n", before=(), after=()):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=newline)
    text.write("".join(line + newline for line in before))
    writer.writerows(rows)
    text.write("".join(line + newline for line in after))
    (OUT / name).write_bytes(text.getvalue().encode(encoding))


def words(answer, yes, no, unknown=""):
    return {"y": yes, "n": no, "-": unknown}[answer]


def templates(people):
    head = ("admission_no,upn,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,"
            "reg_group,on_roll_from,leaving_date,consent_display,consent_website,consent_press,consent_video,"
            "consent_named,consent_date,expires,given_by,relationship,source_ref,protected").split(",")
    rows = [[p["key"], p["upn"], p["forename"], p["surname"], "", "", p["dob"], p["year"], p["form"], "", ""]
            + [words(p["answers"][n], "given", "refused", "not recorded") for n in NAMES]
            + ["", "", DAY, "", "", "", "form 2026-09", ""] for p in people]
    write("L0-template-wide.csv", [head] + rows)
    head = ("admission_no,purpose,medium,status,effective_date,expires,given_by,relationship,method,notice_version,"
            "source_ref").split(",")
    rows = [[p["key"], n, "photo", words(p["answers"][n], "given", "refused", "unknown"), DAY, "", "", "", "", "", ""]
            for p in people for n in NAMES]
    write("L1-template-long.csv", [head] + rows, newline="\n")


def sims(people):
    ticks = {"display": "Photograph Student", "website": "Website Photograph", "press": "Press Photograph"}
    rows = [["Adno", "UPN", "Legal Surname", "Forename", "Preferred Forename", "DOB", "Year", "Reg", "Parental Consent"]]
    for p in people:
        held = [ticks[n] for n in NAMES if p["answers"][n] == "y"] + ["Internet Access"]
        rows += [[p["key"], p["upn"], p["surname"], p["forename"], "", p["dob"].strftime("%d/%m/%Y"), p["year"],
                  p["form"], tick] for tick in held]
    total = len(rows) - 1
    write("L2-sims-ticks.csv", rows, encoding="cp1252", before=("Parental consent; current pupils", ""),
          after=(f"Total,{total}",))
    head = ["Adno", "Surname", "Forename", "Reg", "Photograph Student", "Website Photograph", "Press Photograph"]
    rows = [[p["key"], p["surname"], p["forename"], p["form"], words(p["answers"]["display"], "T", "F", "F"),
             words(p["answers"]["website"], "Yes", "", ""), words(p["answers"]["press"], "Yes", "", "")]
            for p in people]
    write("L3-sims-wide.csv", [head] + rows, delimiter=";", encoding="cp1252")


def arbor(people):
    head = ["Student", "Student ID", "Year", "Registration Form", "Consent Type", "Status", "Guardian", "Date",
            "Academic Year"]
    rows = [[f"{p['forename']} {p['surname']}", p["mis"], "Year " + p["year"], p["form"], "Website photographs",
             words(p["answers"]["website"], "Confirmed", "Declined", "Pending"), "",
             DAY.strftime("%d/%m/%Y") if p["answers"]["website"] != "-" else "", "2026/2027"] for p in people]
    # One date of the file shows that the day comes first.
    rows[0][7] = "24/08/2026"
    write("L4-arbor-website.csv", [head] + rows, encoding="utf-8-sig")
    head = ["Arbor Student ID", "UPN", "Legal first name", "Legal last name", "Registration form",
            "Consent: Class photos", "Consent: Internal photograph", "Consent: Website photographs"]
    rows = [[p["mis"], p["upn"], p["forename"], p["surname"], p["form"]]
            + [words(p["answers"][n], "Confirmed", "Declined", "Pending") for n in ("display", "display", "website")]
            for p in people]
    write("L5-arbor-report.csv", [head] + rows, delimiter="\t", encoding="utf-16")


def others(people):
    serial = (DAY - datetime.date(1899, 12, 30)).days
    head = ["Admission Number", "UPN", "Last Name", "First Name", "Date of Birth", "Year Group", "Tutor Group",
            "Consent", "Consent Given", "Consent Date"]
    names = {"display": "Photographs in school", "website": "Photographs on website", "press": "Press"}
    rows = [[p["key"], p["upn"], p["surname"], p["forename"], (p["dob"] - datetime.date(1899, 12, 30)).days, p["year"],
             p["form"], consent, given, serial]
            for p in people for consent, given in
            [(names[n], words(p["answers"][n], "Yes", "No", "-")) for n in NAMES]
            + [("Data Processing Consent Granted", "Yes")]]
    write("L6-bromcom.csv", [head] + rows, before=('"Consents\nof all pupils"',))
    head = ["Adm No", "UPN", "Surname", "Forename", "Year", "Form", "Photographs", "Video", "Audio", "Website",
            "Newspaper"]
    rows = [[p["key"], p["upn"], p["surname"], p["forename"], p["year"], p["form"],
             words(p["answers"]["display"], "Y", "N"), "", "", words(p["answers"]["website"], "Y", "N"),
             words(p["answers"]["press"], "Y", "N")] for p in people]
    write("L7-scholarpack.csv", [head] + rows, delimiter="\t")
    head = ["Pupil Id", "Forename", "Surname", "Class", "Consent Type", "Status", "Requested Date", "Response Date"]
    names = {"display": "Display in school", "website": "Website", "press": "Press"}
    rows = [[p["mis"], p["forename"], p["surname"], p["form"], names[n],
             words(p["answers"][n], "Granted", "Not Granted", "Requested"), "01-Sep-26",
             DAY.strftime("%d-%b-%y") if p["answers"][n] != "-" else ""] for p in people for n in NAMES]
    write("L8-horizons.csv", [head] + rows, newline="\n")
    rows = [[f"{p['surname']}, {p['forename']}", p["form"], "see the office"] for p in people
            if p["answers"]["website"] == "n"]
    write("L9-no-photo-list.csv", [["Name", "Class", "Notes"]] + rows, delimiter=";", encoding="cp1252")


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    everybody = list(pupils())
    for layout in (templates, sims, arbor, others):
        layout(everybody)
