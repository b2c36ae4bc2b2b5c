"""Reeve's window in alice's desktop, used as she would: by keyboard. What it shows is read from the screen's pixels."""
import operator, os, subprocess, time
from pathlib import Path

from lib import GuestError, comes, wait_until

# The colours of tokens-light.css, by what they tell
ACCENT, DANGER, RUNNING, TOAST = "#1d57c2", "#cf222e", "#1a7f37", "#20262f"
DARK = "#16191f"
# Where they are to be seen, for a window that fills a screen of 1280×800: width, height, left, top
SCREEN = "1280x800+0+0"
LOGO, MARK = "40x40+12+14", "3x380+13+130"  # beside the icons of the pages, but the first
PALETTE = "500x30+365+70"  # where its words stand
SIDE = "60x640+0+60"  # the pages' icons
DOTS, PANE = "20x620+230+132", "400x640+864+104"
BUTTONS, CARD, LOW = "400x40+864+156", "4x300+876+160", "1040x150+230+620"
BELOW = "400x120+864+190"  # what follows the buttons in the pane
# A window without a frame of the window manager's, so that the screen is the window and nothing else.
FRAMELESS = r"""
    mkdir -p ~/.config/openbox
    sed -e 's,<keepBorder>yes,<keepBorder>no,' -e 's,</applications>,<application class="*"><decor>no</decor>\
<position force="yes"><x>0</x><y>0</y></position></application></applications>,' \
        /etc/xdg/openbox/rc.xml >~/.config/openbox/rc.xml
    openbox --reconfigure
"""
FRAMED = "rm -r ~/.config/openbox; openbox --reconfigure"

TOLD = "told.NO_AGENT=true\ntold.NO_NETWORK_MANAGER=true\ntold.NO_TRAY=true\n"


def as_told(guest):
    """What this desktop lacks was told before, and nothing else is remembered: the strip that says so pushes everything down."""
    guest.session_exec("alice", "sh", "-ec", "rm -rf .local/state/reeve; mkdir -p .local/state/reeve;"
                       " cat >.local/state/reeve/window.properties", input=TOLD)


class Desktop:
    """alice's screen, with nothing on it but Reeve. Ends as a person would end it: Alt+F4."""

    def __init__(self, guest, env=None, size=None, page="alt+2"):
        """Goes to a page by its keys; the window opens on the Overview, and Services is the second."""
        self.guest, self.size, self.page = guest, size, page
        self.output = []
        self.process = guest.session_popen("alice", "reeve", env=env, stderr=subprocess.STDOUT)

    def __enter__(self):
        try:
            self.guest.xdotool("alice", "mousemove", "1279", "799")  # so that nothing is hovered over
            self.id = self.guest.window("alice", "^Reeve$", 40)
            if self.size:
                self.guest.xdotool("alice", "windowsize", "--sync", self.id, *map(str, self.size))
            wait_until(lambda: self.distinct() > 60 and self.still(SIDE), "the window to show its pages", 40)
            if self.page:
                self.go(self.page)
        except GuestError:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    # The keyboard

    def go(self, page):
        """Presses a page's keys until the sidebar marks one below the Overview: a window that is only being shown hears none."""
        def gone():
            self.key(page)
            return comes(lambda: self.distinct(MARK) > 1 and self.still(MARK), 3)
        wait_until(gone, f"{page} to open its page", 30)

    def key(self, *keys):
        self.guest.xdotool("alice", "key", "--delay", "40", *keys)

    def type(self, text):
        self.guest.xdotool("alice", "type", "--delay", "15", text)

    def open_palette(self):
        """Ctrl+K; words that are typed before it is there go elsewhere."""
        before = self.print(PALETTE)
        self.key("ctrl+k")
        wait_until(lambda: self.print(PALETTE) != before and self.still(PALETTE), "the palette")

    def find(self, unit):
        """Filters by the whole name, goes to the one row once it is there, and waits until its buttons are."""
        self.key("ctrl+f")
        self.type(unit)
        self.settles(0.3)
        def gone():
            self.key("ctrl+f", "Down")
            return comes(lambda: self.pixels(ACCENT, BUTTONS) >= 900, 5)
        wait_until(gone, f"{unit} to be chosen", 30)

    # The eyes

    def pixels(self, colour, area=SCREEN):
        """How many pixels of an area have a colour."""
        return self.guest.screen("alice").pixels(colour, area)

    def near(self, colour, area=SCREEN):
        """How many have it or one that is near to it: small signs and thin words have few pixels of just their colour."""
        return self.guest.screen("alice").pixels(colour, area, near=35)

    def distinct(self, area=SCREEN):
        """How many colours the screen has, or an area of it; an empty one has one."""
        return self.guest.screen("alice").distinct(area)

    def print(self, area):
        """The same text for the same pixels."""
        return self.guest.screen("alice").print(area)

    def still(self, area):
        """Whether nothing is being drawn there."""
        before = self.print(area)
        time.sleep(0.2)
        return self.print(area) == before

    def settles(self, least, most=10):
        """Waits so long, and on until little more than a caret has moved for 0.4 s: on a busy machine what is drawn comes late."""
        time.sleep(least)
        comes(lambda: self.moved(0.4) < 100, most)  # what goes on moving is a graph or a log, and nothing is wrong with that

    def moved(self, seconds):
        """How many pixels change in that time."""
        screen = self.guest.screen("alice")
        before = screen.numbers(SCREEN)
        time.sleep(seconds)
        return sum(map(operator.ne, before, screen.numbers(SCREEN)))

    def sees(self, colour, area=SCREEN, least=1, seconds=15):
        wait_until(lambda: self.pixels(colour, area) >= least, f"{colour} in {area}", seconds)

    def sees_toast(self):
        self.sees(TOAST, LOW, 3000)

    def sees_card(self):
        """The card of what did not work, by the bar at its left."""
        self.sees(DANGER, CARD, 100)

    def has_card(self):
        return self.pixels(DANGER, CARD) >= 100

    def has_toast(self):
        return self.pixels(TOAST, LOW) >= 3000

    def picture(self, name):
        """Keeps the screen as a picture for the documents, where REEVE_PICTURES names a folder."""
        folder = os.environ.get("REEVE_PICTURES")
        if folder:
            crop = ["-crop", "{}x{}+0+0".format(*self.size), "+repage"] if self.size else []
            # 255 colours are more than a page has, but for the shades of its letters; the file is a third of the size.
            self.guest.session_exec("alice", "sh", "-c", 'import -window root "$@" png:- | convert - -strip +dither'
                                    " -colors 255 -define png:compression-level=9 png8:/run/user/1000/picture",
                                    "sh", *crop)
            self.guest.pull("/run/user/1000/picture", Path(folder) / f"{name}.png")
            self.guest.check("rm", "/run/user/1000/picture")

    # The end

    def alive(self):
        return self.process.poll() is None

    def close(self, seconds=10):
        """Answers the exit code and everything that the window printed."""
        self.key("alt+F4")
        said, _ = self.process.communicate(timeout=seconds)
        self.output.append(said)
        return self.process.returncode, said

    def stop(self):
        """The end of a test, however it went."""
        if self.alive():
            try:
                self.close()
            except (subprocess.TimeoutExpired, GuestError):
                self.process.terminate()
                self.output.append(self.process.communicate(timeout=10)[0])

    def said(self):
        return "".join(self.output)
