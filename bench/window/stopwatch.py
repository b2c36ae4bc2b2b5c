#!/usr/bin/env python3
"""Presses a key in an X display, or starts a program, and says after how many milliseconds the screen showed it; runs in the guest.

    stopwatch.py KEY AREA COLOUR    until an area has 60 pixels of a colour, such as alt+2 20x620+230+132 1a7f37
    stopwatch.py KEY AREA           until an area is different from what it was, once the key is pressed
    stopwatch.py --start PROGRAM AREA COLOUR    until a program shows it, which is ended then

A look at the screen takes a millisecond or two, which is how exact the answer is; -1 where nothing came within ten seconds.
"""
import ctypes, re, subprocess, sys, time

ENOUGH, PATIENCE, WHOLE_PLANE, Z_PIXMAP = 60, 10, ctypes.c_ulong(-1), 2


class Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.c_void_p), ("order", ctypes.c_int), ("unit", ctypes.c_int), ("bit_order", ctypes.c_int),
                ("pad", ctypes.c_int), ("depth", ctypes.c_int), ("line", ctypes.c_int)]


class Screen:
    def __init__(self):
        self.x, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XGetImage.restype = ctypes.POINTER(Image)
        self.x.XDefaultRootWindow.restype = self.x.XStringToKeysym.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))

    def look(self, area):
        width, height, left, top = map(int, re.split("[x+]", area))
        image = self.x.XGetImage(self.display, self.root, left, top, width, height, WHOLE_PLANE, Z_PIXMAP)
        pixels = ctypes.string_at(image.contents.data, image.contents.line * height)
        self.x.XDestroyImage(image)
        return pixels

    def press(self, key):
        codes = [self.x.XKeysymToKeycode(self.display, ctypes.c_ulong(self.x.XStringToKeysym(name.encode())))
                 for name in key.replace("alt", "Alt_L").replace("ctrl", "Control_L").split("+")]
        for code, down in [(code, 1) for code in codes] + [(code, 0) for code in reversed(codes)]:
            self.test.XTestFakeKeyEvent(self.display, code, down, ctypes.c_ulong(0))
        self.x.XFlush(self.display)


def main(first, *more):
    program, (area, *colour) = (more[0], more[1:]) if first == "--start" else (None, more)
    screen = Screen()
    before = screen.look(area)
    wanted = bytes.fromhex(colour[0])[::-1] if colour else None
    shows = lambda pixels: pixels.count(wanted) >= ENOUGH if wanted else pixels != before
    began = time.monotonic()
    process = subprocess.Popen([program], stdout=subprocess.DEVNULL) if program else screen.press(first)
    print(shown(lambda: shows(screen.look(area)), began))
    if process:
        process.terminate()
        process.wait()


def shown(claim, began):
    while time.monotonic() - began < PATIENCE:
        if claim():
            return f"{(time.monotonic() - began) * 1000:.1f}"
    return -1


main(*sys.argv[1:])
