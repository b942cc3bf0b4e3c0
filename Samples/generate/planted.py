"""Distinctive strings to hide in files, and the list of what was hidden where."""

import hashlib


class Planted:
    """Hands out secrets for one photo and remembers each with the slot that it went to."""

    def __init__(self, photo, tag):
        self.photo = photo
        self.tag = tag
        self.entries = []

    def text(self, slot, encoding="utf-8"):
        """A new distinctive string for `slot`; `encoding` is how the file holds it."""
        label = slot.upper().replace(",", "").replace(" ", "-")
        proof = hashlib.sha256(f"{self.photo}/{slot}".encode()).hexdigest()[:6]
        secret = f"PLANTED-{label}-{self.tag}-{proof}"
        self._remember({"photo": self.photo, "slot": slot, "kind": "text", "encoding": encoding, "value": secret})
        return secret

    def value(self, slot, text, encoding="utf-8"):
        """A real-looking text, such as a date, that must not get out either."""
        self._remember({"photo": self.photo, "slot": slot, "kind": "text", "encoding": encoding, "value": text})
        return text

    def data(self, slot, data):
        """Bytes that mean something, such as a GPS position."""
        self._remember({"photo": self.photo, "slot": slot, "kind": "bytes", "value": data.hex()})
        return data

    def name(self, slot, name):
        """A pupil's name. Short names turn up in random bytes by chance: look for them in texts and file names."""
        self._remember({"photo": self.photo, "slot": slot, "kind": "name", "encoding": "utf-8", "value": name})
        return name

    def file_name(self):
        """The name that the file arrives with."""
        self._remember({"photo": self.photo, "slot": "file name", "kind": "file name", "value": self.photo})

    def _remember(self, entry):
        if entry not in self.entries:
            self.entries.append(entry)
