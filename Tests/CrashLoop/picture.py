"""Small grey pictures, each with coded data and file bytes of its own, made without an image library."""

import random
import struct

BLOCKS = 64  # 64 by 64 pixels
CODE_BITS = 3  # the seven steps of brightness below each have a code of three bits
STEPS = range(7)

QUANTISATION = b"\xff\xdb" + struct.pack(">HB", 67, 0) + b"\x08" * 64
FRAME = b"\xff\xc0" + struct.pack(">HBHHBBBB", 11, 8, 64, 64, 1, 1, 0x11, 0)
BRIGHTNESS = b"\xff\xc4" + struct.pack(">HB", 26, 0x00) + bytes([0, 0, 7] + [0] * 13) + bytes(STEPS)
END_OF_BLOCK = b"\xff\xc4" + struct.pack(">HB", 20, 0x10) + bytes([1] + [0] * 15) + b"\x00"
SCAN = b"\xff\xda" + struct.pack(">HBBBBBB", 8, 1, 1, 0x00, 0, 63, 0)


class Picture:
    """`sent` is what a device sends; `kept` is what the stored master has to end with."""

    def __init__(self, chance: random.Random):
        scan = coded(chance) + b"\xff\xd9"
        note = chance.randbytes(16).hex().encode()
        comment = b"\xff\xfe" + struct.pack(">H", len(note) + 2) + note
        after = chance.randbytes(chance.choice([0, 0, 0, 20_000, 200_000]))
        self.kept = SCAN + scan
        self.sent = b"\xff\xd8" + comment + QUANTISATION + FRAME + BRIGHTNESS + END_OF_BLOCK + self.kept + after


def coded(chance: random.Random) -> bytes:
    """Baseline coded data of a random pattern: for each block its change of brightness and nothing else."""
    bits, level = "", 0
    for _ in range(BLOCKS):
        change = chance.randint(max(-60, -100 - level), min(60, 100 - level))
        level += change
        size = abs(change).bit_length()
        bits += format(size, f"0{CODE_BITS}b")
        if size:
            bits += format(change if change > 0 else change + (1 << size) - 1, f"0{size}b")
        bits += "0"
    bits += "1" * (-len(bits) % 8)
    data = int(bits, 2).to_bytes(len(bits) // 8, "big")
    return data.replace(b"\xff", b"\xff\x00")
