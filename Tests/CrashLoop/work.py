"""What goes on at the moment of the crash: uploads over HTTP, exports and consents from the command line."""

import base64
import hashlib
import http.client
import json
import random
import signal
import subprocess
import threading

from picture import Picture
from school import PATIENCE, School

PUPILS = ["A0110", "A0211", "A0315", "A0412"]
SENDERS = 3
NEW_PICTURES = 2  # of each sender, in each round
LONGEST_PAUSE = 0.5  # seconds between two uploads of a sender


class Acknowledged:
    """What was promised, over all rounds."""

    def __init__(self):
        self.pictures: dict[str, Picture] = {}  # by asset
        self.unanswered: list[Picture] = []  # sent, and no receipt came: sent again, as a device does
        self.answers = 0  # consents that were said to be recorded
        self.exports: set[str] = set()  # exports that were said to be complete
        self.cut_uploads = self.cut_commands = 0  # by a kill


class Work:
    """The work of one round. Before `killing` is set every failure is a fault; after it, what was to be expected."""

    def __init__(self, school: School, port: int, requests: list[str], told: Acknowledged, seed: int):
        self.school, self.port, self.requests, self.told = school, port, requests, told
        self.killing = threading.Event()
        self.faults: list[str] = []
        self.running: dict[str, subprocess.Popen] = {}
        self.lock = threading.Lock()
        again, told.unanswered = told.unanswered, []
        known = list(told.pictures.items())
        self.threads = [
            threading.Thread(
                target=self.guarded, args=(self.send, random.Random(seed * 10 + n), again[n::SENDERS], known)
            )
            for n in range(SENDERS)
        ] + [
            threading.Thread(target=self.guarded, args=(self.export, random.Random(seed * 10 + 8))),
            threading.Thread(target=self.guarded, args=(self.consent, random.Random(seed * 10 + 9))),
        ]

    def begin(self) -> None:
        for thread in self.threads:
            thread.start()

    def kill_commands(self) -> None:
        with self.lock:
            for process in self.running.values():
                process.kill()

    def end(self) -> list[str]:
        for thread in self.threads:
            thread.join(PATIENCE * 2)
            if thread.is_alive():
                self.faults.append("a sender or command hangs")
        return self.faults

    def guarded(self, work, *arguments) -> None:
        try:
            work(*arguments)
        except Exception as error:  # a fault of any sort belongs in the report, not in a dead thread
            self.faults.append(f"{work.__name__}: {error!r}")

    def send(self, chance: random.Random, again: list[Picture], known: list[tuple[str, Picture]]) -> None:
        """Sends new pictures, those that got no answer, and now and then one that did."""
        pictures = again + [Picture(chance) for _ in range(NEW_PICTURES)]
        expected = {}
        if known:
            asset, picture = chance.choice(known)
            pictures.insert(chance.randrange(len(pictures)), picture)
            expected[picture] = asset
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        for picture in pictures:
            if self.killing.wait(chance.uniform(0, LONGEST_PAUSE)):
                self.unanswered(picture, expected)
                continue
            try:
                status, answer = upload(line, self.school.device, picture.sent)
            except (OSError, http.client.HTTPException, ValueError) as error:
                if not self.killing.is_set():
                    self.faults.append(f"an upload broke off while the server ran: {error!r}")
                with self.lock:
                    self.told.cut_uploads += 1
                self.unanswered(picture, expected)
                continue
            if status not in (200, 201):
                self.faults.append(f"an upload was answered with {status}: {answer}")
            elif expected.get(picture, answer["asset"]) != answer["asset"]:
                self.faults.append(f"the same bytes became {expected[picture]} and {answer['asset']}")
            else:
                with self.lock:
                    self.told.pictures[answer["asset"]] = picture
        line.close()

    def unanswered(self, picture: Picture, expected: dict[Picture, str]) -> None:
        if picture not in expected:
            with self.lock:
                self.told.unanswered.append(picture)

    def export(self, chance: random.Random) -> None:
        while not self.killing.is_set():
            form = chance.choice([[], [], ["--zip"]])
            words = ["export", chance.choice(self.requests), "--json", *form]
            told = self.command("export", words, "editor", {0, 3})
            if told:
                with self.lock:
                    self.told.exports.add(json.loads(told)["export"])

    def consent(self, chance: random.Random) -> None:
        while not self.killing.is_set():
            pupil, answer = chance.choice(PUPILS), chance.choice(["given", "refused", "withdrawn"])
            words = ["consent", "record", pupil, "prospectus", answer, "--guardian", f"G{pupil[1:]}-1"]
            if self.command("consent", words, "office", {0}) is not None:
                with self.lock:
                    self.told.answers += 1

    def command(self, kind: str, words: list[str], role: str, good: set[int]) -> str | None:
        """Runs a command; returns what it printed, or nothing when it was killed."""
        with self.lock:
            if self.killing.is_set():
                return None
            process = self.running[kind] = self.school.start(*words, login=self.school.logins[role])
        try:
            out, complaint = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise
        finally:
            with self.lock:
                del self.running[kind]
        if process.returncode in good:
            return out.decode()
        if process.returncode == -signal.SIGKILL and self.killing.is_set():
            with self.lock:
                self.told.cut_commands += 1
        else:
            told = complaint.decode(errors="replace").strip()
            self.faults.append(f"“{' '.join(words)}” ended with {process.returncode}: {told}")
        return None


def upload(line: http.client.HTTPConnection, device: str, body: bytes) -> tuple[int, dict]:
    """Sends one picture and returns the whole answer.

    Raises an exception unless all of the answer came.
    """
    digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
    headers = {
        "Authorization": f"Bearer {device}",
        "Repr-Digest": f"sha-256=:{digest}:",
        "Content-Type": "application/octet-stream",
    }
    line.request("POST", "/api/v1/assets", body, headers)
    answer = line.getresponse()
    return answer.status, json.loads(answer.read())
