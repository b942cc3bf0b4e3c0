"""Reads the drive from outside and compares its parts: registry, trail, sealed files, exports, spool."""

import hashlib
import io
import json
import pathlib
import sqlite3
import zipfile
from collections import Counter, defaultdict

from work import Acknowledged

IMAGES = ["", ".preview", ".thumbnail"]


class Drive:
    """What is on the drive at this moment, while its server is idle."""

    def __init__(self, root: pathlib.Path):
        self.root = root
        registry = sqlite3.connect(f"file:{root}/registry/consentry.sqlite?mode=ro", uri=True, timeout=30)

        def ask(text: str) -> list[tuple]:
            return registry.execute(text).fetchall()

        self.assets = {row[0] for row in ask("SELECT id FROM asset")}
        self.keys = {row[0] for row in ask("SELECT owner FROM wrappedKey")}
        self.waiting = ask("SELECT count(*) FROM auditOutbox")[0][0]
        self.answers = ask("SELECT count(*) FROM consentEvent")[0][0]
        self.exports = dict(ask("SELECT id, outcome FROM export"))
        self.files = {row[0]: row for row in ask("SELECT name, id, export, asset, state, sha256 FROM exportedFile")}
        self.complaints = [str(row) for row in ask("PRAGMA quick_check") if row[0] != "ok"]
        self.complaints += [str(row) for row in ask("PRAGMA foreign_key_check")]
        registry.close()
        segments = sorted((root / "audit" / "segments").glob("*.jsonl"))
        self.trail = [json.loads(line) for path in segments for line in path.read_bytes().splitlines()]

    def entries(self, act: str) -> list[dict]:
        return [entry for entry in self.trail if entry["act"] == act]

    def sealed(self) -> dict[str, set[str]]:
        """The endings of the files of each asset in the store."""
        images = defaultdict(set)
        for path in (self.root / "assets").glob("*/*"):
            asset, _, kind = path.name.partition(".")
            images[asset].add("." + kind)
        return images


def findings(drive: Drive, told: Acknowledged) -> list[str]:
    """Everything that contradicts a promise, one sentence for each."""
    return [
        *(f"the registry is damaged: {complaint}" for complaint in drive.complaints),
        *trail(drive),
        *pictures(drive, told),
        *consents(drive, told),
        *exports(drive, told),
    ]


def trail(drive: Drive):
    if drive.waiting:
        yield f"{drive.waiting} entries wait in the outbox of a server that has started"
    for number, entry in enumerate(drive.trail):
        if entry["n"] != number:
            yield f"entry {number} calls itself {entry['n']}"
            return
    for entry, count in Counter(entry["id"] for entry in drive.trail).items():
        if count > 1:
            yield f"entry {entry} is in the trail {count} times"


def pictures(drive: Drive, told: Acknowledged):
    ingested = Counter(entry["obj"][0] for entry in drive.entries("asset.ingested"))
    lost = told.pictures.keys() - drive.assets
    yield from (f"{asset} was acknowledged and is not in the registry" for asset in lost)
    wrong = [asset for asset in drive.assets if ingested[asset] != 1]
    yield from (f"{asset} has {ingested[asset]} entries of its ingest" for asset in wrong)
    yield from (f"{asset} is in the trail and not in the registry" for asset in ingested if asset not in drive.assets)
    yield from (f"{asset} has no key" for asset in drive.assets - drive.keys)
    sealed = drive.sealed()
    whole = {f"{kind}.sealed" for kind in IMAGES}
    yield from (f"{asset} lacks an image" for asset in drive.assets if not whole <= sealed[asset])
    yield from (f"{asset} has files and no row" for asset in sealed if asset not in drive.assets and sealed[asset])
    left = [path.name for path in (drive.root / "spool").iterdir()]
    yield from (f"{name} is still in the spool after a start" for name in left)


def consents(drive: Drive, told: Acknowledged):
    imported = sum(entry["num"]["added"] for entry in drive.entries("consent.imported"))
    entries = imported + len(drive.entries("consent.recorded")) + len(drive.entries("consent.withdrawn"))
    if entries != drive.answers:
        yield f"{drive.answers} answers of families are in the registry, {entries} according to the trail"
    if drive.answers < imported + told.answers:
        yield f"{imported + told.answers} answers of families were acknowledged, {drive.answers} are there"


def exports(drive: Drive, told: Acknowledged):
    place = {}  # the first place in the trail of each act on each object
    for number, entry in enumerate(drive.trail):
        for thing in entry.get("obj", []):
            place.setdefault((entry["act"], thing), number)
    ends = Counter(entry["obj"][0] for act in ("export.done", "export.failed") for entry in drive.entries(act))
    for export, outcome in drive.exports.items():
        if outcome is None:
            yield f"{export} was cut off and is still open after a start"
        elif ends[export] != 1:
            yield f"{export} has {ends[export]} entries of its end"
    for name, file, export, _, state, _ in drive.files.values():
        intent, written = place.get(("export.intent", file)), place.get(("export.fileWritten", file))
        if intent is None:
            yield f"{name} of {export} has no intent in the trail"
        elif (state == "written") != (written is not None) or (written is not None and written < intent):
            yield f"{name} of {export} is “{state}” and its entries disagree"
    shown = {path.name for path in (drive.root / "exports").iterdir()}
    yield from (f"{export} was acknowledged and is not in the exports" for export in told.exports - shown)
    for folder in shown:
        if folder.endswith(".partial"):
            yield f"{folder} is still there after a start"
        elif ("export.done", folder) not in place:
            yield f"{folder} can be seen and has no end in the trail"
        else:
            yield from contents(drive, folder)


def contents(drive: Drive, export: str):
    """A visible export holds what its manifest says and what the registry knows, and nothing else."""
    files = {path.name: path.read_bytes() for path in (drive.root / "exports" / export).iterdir()}
    if "photos.zip" in files:
        with zipfile.ZipFile(io.BytesIO(files.pop("photos.zip"))) as archive:
            files |= {name: archive.read(name) for name in archive.namelist()}
    if "manifest.json" not in files:
        yield f"{export} has no manifest"
        return
    manifest = {file["name"]: file for file in json.loads(files.pop("manifest.json"))["files"]}
    if files.pop("certificate.txt", None) is None or "certificate.json" not in files:
        yield f"{export} has no certificate"
        return
    certified = {file["name"]: file["sha256"] for file in json.loads(files.pop("certificate.json"))["files"]}
    if certified != {name: file["sha256"] for name, file in manifest.items()}:
        yield f"{export} has a certificate for other files than those in its manifest"
    known = {name for name, row in drive.files.items() if row[2] == export and row[4] == "written"}
    if not set(files) == set(manifest) == known:
        odd = sorted(set(files) ^ set(manifest) | set(files) ^ known)
        yield f"{export} differs from its manifest or from the registry: {', '.join(odd)}"
    for name, file in manifest.items():
        digest = hashlib.sha256(files.get(name, b"")).hexdigest()
        if digest != file["sha256"] or name in known and digest != drive.files[name][5]:
            yield f"{name} of {export} is not what was exported"
