"""A drive with the sample school on it, and the program that works on it."""

import csv
import json
import os
import pathlib
import random
import select
import subprocess
import time

from picture import Picture

SCHOOL = pathlib.Path(__file__).resolve().parents[2] / "Samples" / "school"
REQUEST = "farm-page"  # of the sample school: some of its pictures may leave, some may not
PATIENCE = 60  # seconds that one command or start may take on a busy machine


class Broken(Exception):
    """The program did not do what it always has to do; `told` is what it said itself."""

    def __init__(self, what: str, told: str = ""):
        super().__init__(f"{what}: {told}" if told else what)
        self.told = told or what


class School:
    def __init__(self, command: str, folder: pathlib.Path):
        self.command = command
        self.drive = folder / "drive"
        self.folder = folder
        self.environment = dict(
            os.environ, CONSENTRY_DRIVE=str(self.drive), CONSENTRY_ROOT_KEY=str(folder / "root.key")
        )
        self.log = folder / "server.log"
        self.logins = {}
        for row in table("staff.csv"):
            for role in row["roles"].split(";"):
                self.logins.setdefault(role, row["login"])

    def start(self, *words: str, login: str = "") -> subprocess.Popen:
        """Starts a command without waiting for it."""
        return subprocess.Popen(
            [self.command, *words, *(["--as", login] if login else [])],
            env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )

    def run(self, *words: str, login: str = "") -> str:
        """Runs a command that has to succeed, and returns what it printed."""
        with self.start(*words, login=login) as process:
            try:
                out, complaint = process.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                raise Broken(f"“{' '.join(words)}” hangs") from None
        if process.returncode != 0:
            told = (out + complaint).decode(errors="replace").strip()
            raise Broken(f"“{' '.join(words)}” ended with {process.returncode}", told)
        return out.decode()

    def serve(self) -> tuple[subprocess.Popen, int]:
        """Starts the server on a free port of this machine; returns it and the port."""
        with open(self.log, "ab") as log:
            server = subprocess.Popen(
                [self.command, "serve", "--port", "0"], env=self.environment,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log,
            )
        ready, _, _ = select.select([server.stdout], [], [], PATIENCE)
        line = server.stdout.readline().decode() if ready else ""
        if "127.0.0.1:" not in line:
            server.kill()
            server.wait()
            raise Broken(f"the server does not start; its last words are in {self.log}")
        return server, int(line.rsplit(":", 1)[1])

    def settle(self) -> None:
        """Makes the drive and takes the sample school in."""
        self.bootstrap = json.loads(self.run("init", "--json"))["bootstrapToken"]
        office, head = self.logins["office"], self.logins["approver"]
        self.run("staff", "import", str(SCHOOL / "staff.csv"))
        self.run("policy", "adopt", str(SCHOOL / "policy.yaml"), login=head)
        self.run("pupil", "import", str(SCHOOL / "pupils.csv"), login=office)
        self.run("pupil", "import-guardians", str(SCHOOL / "guardians.csv"), login=office)
        pupils = str(SCHOOL / "trip-pupils.csv")
        self.run("event", "import", str(SCHOOL / "trips.csv"), "--pupils", pupils, login=office)
        self.run("consent", "import", str(SCHOOL / "consents.csv"), login=office)
        enrolled = self.run("device", "enrol", "Crash loop", "--json", login=self.logins["technician"])
        self.device = json.loads(enrolled)["token"]

    def request(self, receipts: dict[str, str]) -> list[str]:
        """Declares the sample pictures, asks for their publication and approves it; returns the requests."""
        path = self.folder / "receipts.tsv"
        path.write_text("".join(f"{name}\t{asset}\n" for name, asset in receipts.items()))
        known = ["--receipts", str(path)]
        declarations = self.copy("declarations.csv", lambda row: row["photo"] in receipts)
        self.run("declaration", "import", declarations, *known, login=self.logins["staff"])
        wishes = self.copy("requests.csv", lambda row: row["request"] == REQUEST)
        lines = self.run("request", "import", wishes, *known, login=self.logins["editor"]).splitlines()
        requests = [line.split("\t")[1] for line in lines]
        for request in requests:
            self.run("request", "approve", request, "--confirm", "1,2,3,4,5", login=self.logins["approver"])
        return requests

    def copy(self, name: str, keep) -> str:
        """A copy of a list of the sample school with some of its rows; returns its path."""
        rows = [row for row in table(name) if keep(row)]
        path = self.folder / name
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        return str(path)

    def master(self, asset: str) -> bytes:
        """The stored picture, as the safeguarding lead sees it."""
        path = self.folder / f"{asset}-{time.monotonic_ns()}.jpg"
        self.run("asset", "get", asset, "--out", str(path), login=self.logins["dsl"])
        stored = path.read_bytes()
        path.unlink()
        return stored


def table(name: str) -> list[dict[str, str]]:
    with open(SCHOOL / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def sample_pictures(chance: random.Random) -> dict[str, Picture]:
    """A small picture in the place of each photograph that is requested."""
    return {row["photo"]: Picture(chance) for row in table("requests.csv") if row["request"] == REQUEST}
