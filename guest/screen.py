"""A guest's screen, read where its X server keeps it: a file in the guest's memory, so that a look starts no process."""
import hashlib, math, mmap, struct
from array import array
from collections import Counter

WORDS = struct.Struct(">25I")  # the head of an XWD file, XWDFile.h
HEAD, WIDTH, HEIGHT, BITS, LINE, COLOURS = 0, 4, 5, 11, 12, 19
COLOUR_SIZE = 12


class Screen:
    """Areas are written as X does, WIDTHxHEIGHT+LEFT+TOP, and colours as #rrggbb."""

    def __init__(self, path):
        self.path = path

    def pixels(self, colour, area, near=0):
        """How many pixels of an area have a colour, or one that is at most so far from it, as points of red, green and blue."""
        wanted = int(colour[1:], 16)
        seen = self.numbers(area)
        if not near:
            return seen.count(wanted)
        return sum(count for one, count in Counter(seen).items() if distance(one, wanted) <= near)

    def distinct(self, area):
        """How many colours an area has; an empty one has one."""
        return len(set(self.numbers(area)))

    def print(self, area):
        """The same text for the same pixels."""
        return hashlib.sha256(self.numbers(area).tobytes()).hexdigest()

    def places(self, colour, area):
        """Where in an area the pixels of a colour are, as pairs counted from its left upper corner."""
        width = parts(area)[0]
        wanted, seen = int(colour[1:], 16), self.numbers(area)
        return [(at % width, at // width) for at, one in enumerate(seen) if one == wanted]

    def numbers(self, area):
        """The pixels of an area, line by line, each 0xRRGGBB."""
        width, height, left, top = parts(area)
        with open(self.path, "rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as screen:
            words = WORDS.unpack_from(screen)
            if words[BITS] != 32:
                raise ValueError(f"{self.path} has {words[BITS]} bits for a pixel; it is read with 32, little end first")
            begin = words[HEAD] + words[COLOURS] * COLOUR_SIZE + left * 4
            lines = range(top, min(top + height, words[HEIGHT]))
            size = 4 * max(0, min(width, words[WIDTH] - left))
            data = b"".join(screen[begin + line * words[LINE]:begin + line * words[LINE] + size] for line in lines)
        unused = int.from_bytes(b"\xff\xff\xff\0" * (len(data) // 4), "little")
        return array("I", (int.from_bytes(data, "little") & unused).to_bytes(len(data), "little"))


def parts(area):
    """(width, height, left, top)"""
    size, left, top = area.split("+")
    return *map(int, size.split("x")), int(left), int(top)


def distance(one, other):
    return math.dist(*([number >> shift & 255 for shift in (16, 8, 0)] for number in (one, other)))
