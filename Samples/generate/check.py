"""Checks that the sample school agrees with itself: references, pictures, hidden strings and expected outcomes.

    python3 Samples/generate/check.py

Prints each disagreement, and fails if there is one.
"""

import csv
import json
import pathlib
import re
import sys
import unicodedata
from collections import Counter, defaultdict

from album import PHOTOS

SAMPLES = pathlib.Path(__file__).resolve().parent.parent
MOMENT = "2026-11-21"
ROLES = {"staff", "editor", "approver", "dsl", "office", "technician", "governor"}
PURPOSES = {"learning", "display", "website", "social", "prospectus", "press", "partner"}
SEEN_AS = {"front": {"faceOn"}, "back": {"turnedAway", "distant"}, "mask": {"covered"}}


def table(name):
    with open(SAMPLES / "school" / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


PUPILS = {row["admission_no"]: row for row in table("pupils.csv")}
GUARDIANS = {(row["admission_no"], row["guardian_ref"]): row for row in table("guardians.csv")}
CONSENTS = table("consents.csv")
TRIPS = {row["ref"]: row for row in table("trips.csv")}
ON_TRIP = {(row["ref"], row["admission_no"]) for row in table("trip-pupils.csv")}
DECLARATIONS = {row["photo"]: row for row in table("declarations.csv")}
REQUESTS = table("requests.csv")


def tags(declaration):
    return dict(tag.split(":") for tag in declaration["pupils"].split())


def dangling():
    """References to what does not exist."""
    for number, _ in GUARDIANS:
        if number not in PUPILS:
            yield f"guardian of unknown pupil {number}"
    for row in CONSENTS:
        guardian = GUARDIANS.get((row["admission_no"], row["given_by"]))
        if guardian is None or guardian["relationship"] != row["relationship"] or row["purpose"] not in PURPOSES:
            yield f"consent {row}"
    for ref, number in ON_TRIP:
        if ref not in TRIPS or PUPILS[number]["class"] not in TRIPS[ref]["classes"].split(";"):
            yield f"{number} on trip {ref}"
    for row in table("staff.csv"):
        if not set(row["roles"].split(";")) <= ROLES:
            yield f"roles of {row['login']}"
    for row in REQUESTS:
        if row["photo"] not in DECLARATIONS:
            yield f"request for {row['photo']}"
    for photo, row in DECLARATIONS.items():
        if any((row["trip"], number) not in ON_TRIP for number in tags(row)):
            yield f"{photo}: somebody was not on the trip"


def pictures():
    """Pictures that show somebody else than their declarations say."""
    if {photo.name for photo in PHOTOS} != set(DECLARATIONS):
        yield "photos and declarations differ"
    for photo in PHOTOS:
        row = DECLARATIONS[photo.name]
        drawn = {figure.pupil: figure.person.facing for figure in photo.figures if figure.pupil}
        declared = tags(row)
        if drawn.keys() != declared.keys() or any(declared[n] not in SEEN_AS[drawn[n]] for n in drawn):
            yield f"{photo.name}: shows {drawn}"
        if int(row["heads"]) != len(photo.figures):
            yield f"{photo.name}: shows {len(photo.figures)} heads"


def standing(number, purpose):
    """One word for what a pupil's guardians have answered about photographs, and still hold, at the moment."""
    latest = {}
    for row in CONSENTS:
        mine = (row["admission_no"], row["purpose"], row["medium"]) == (number, purpose, "photo")
        if mine and row["effective_date"] <= MOMENT:
            latest[row["given_by"]] = max(latest.get(row["given_by"], row), row, key=lambda r: r["effective_date"])
    answers = {"expired" if r["expires"] and r["expires"] <= MOMENT else r["status"] for r in latest.values()}
    if "given" in answers and len(answers) > 1:
        return "disagreement"
    return next(iter(answers), "never asked")


def reasons(request):
    """The rules that refuse a request."""
    declaration = DECLARATIONS[request["photo"]]
    tagged = tags(declaration)
    rule = {"never asked": "R7", "refused": "R7", "withdrawn": "R9", "expired": "R9", "disagreement": "R10"}
    found = {rule.get(standing(number, request["purpose"])) for number in tagged} - {None}
    if any(PUPILS[number]["protected"] for number in tagged):
        found.add("R12")
    if len(tagged) + int(declaration["adults"]) + int(declaration["unidentifiable"]) != int(declaration["heads"]):
        found.add("R13")
    if list(tagged.values()) == ["faceOn"]:
        found.add("R36")
    texts = [request["title"], request["caption"], request["alt_text"], TRIPS[declaration["trip"]]["title"]]
    if words(" ".join(texts)) & every_name():
        found.add("R11")
    return found


def every_name():
    columns = ("legal_forename", "legal_surname", "preferred_forename", "preferred_surname")
    return set().union(*(words(row[column]) for row in PUPILS.values() for column in columns))


def words(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return set(re.findall(r"\w+", plain.casefold())) - {"s", "o", "a"}


def outcomes():
    """Requests whose expected outcome does not follow from the rules, and rules or standings that nobody shows."""
    for request in REQUESTS:
        expected = set() if request["expected"] == "permitted" else {request["expected"]}
        if reasons(request) != expected:
            yield f"{request['request']}, {request['photo']}: {sorted(reasons(request))}, not {sorted(expected)}"
    kinds = {standing(number, "website") for number in PUPILS}
    for kind in {"given", "refused", "withdrawn", "expired", "never asked", "disagreement"} - kinds:
        yield f"no pupil is {kind}"


def hidden():
    """Planted strings that are not in their files, and slots that fewer than two files use."""
    entries = json.loads((SAMPLES / "photos" / "planted.json").read_text(encoding="utf-8"))
    files = defaultdict(lambda: b"", {p.name: p.read_bytes() for p in (SAMPLES / "photos").iterdir() if p.is_file()})
    uses = Counter(slot for slot, _ in {(entry["slot"], entry["photo"]) for entry in entries})
    yield from (f"only one file uses {slot}" for slot, count in uses.items() if count < 2)
    for entry in entries:
        if entry["slot"] == "file name":
            found = entry["value"] in entry["photo"]
        elif entry["kind"] == "bytes":
            found = bytes.fromhex(entry["value"]) in files[entry["photo"]]
        else:
            found = entry["value"].encode(entry["encoding"]) in files[entry["photo"]]
        if not found:
            yield f"{entry['photo']}: {entry['slot']} is not there"


def main():
    problems = [*dangling(), *pictures(), *outcomes(), *hidden()]
    print("\n".join(problems) or f"{len(PUPILS)} pupils, {len(PHOTOS)} photos, {len(REQUESTS)} requests: all agree")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
