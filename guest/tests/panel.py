"""alice's desktop with a panel, notifications, and Reeve in the tray. The mouse goes in; pixels, and what panels ask of Reeve
over the session bus, come out."""
import json, os, subprocess, threading, time
from pathlib import Path

from lib import GuestError, comes, wait_until

PLATE, BADGE = "#2b66e8", "#e5484d"  # of the icon, and of its sign for attention
WATCHER = "org.kde.StatusNotifierWatcher"
BAR = 30  # the panel's height; it lies at the upper edge
MENU = "/MenuBar com.canonical.dbusmenu"
NOTIFYD = "/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd"

XFCE = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="double" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-2" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
</channel>
"""
LXQT = """[General]
panels=panel1

[panel1]
plugins=spacer, statusnotifier
position=Top
panelSize=30
iconSize=22
width=100
width-percent=true

[spacer]
type=spacer
size=1000

[statusnotifier]
type=statusnotifier
"""


class Panel:
    """A panel with a tray. Its menus are windows of a class of their own."""

    KINDS = {
        "xfce": (".config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml", XFCE, ["xfce4-panel", "--disable-wm-check"],
                 "wrapper-2.0"),
        "lxqt": (".config/lxqt/panel.conf", LXQT, ["lxqt-panel"], "lxqt-panel"),
    }

    def __init__(self, guest, kind):
        self.guest = guest
        path, text, self.command, self.window_class = self.KINDS[kind]
        path = f"/home/alice/{path}"
        for pid in guest.pids("[x]fconfd"):
            guest.exec("kill", str(pid))  # it would not read the file again
        guest.session_exec("alice", "mkdir", "-p", str(Path(path).parent))
        guest.write(path, text, owner="alice")
        self.process = None

    def start(self):
        self.process = self.guest.session_popen("alice", *self.command, stdout=subprocess.DEVNULL,
                                                stderr=subprocess.DEVNULL)
        wait_until(lambda: owner(self.guest, WATCHER), "the panel's tray")
        return self

    def kill(self):
        """As it would crash."""
        for pid in self.guest.pids(f"^{self.command[0]}") + self.guest.pids("[/]xfce4/panel/wrapper"):
            self.guest.exec("kill", "-KILL", str(pid))
        self.process.wait(10)
        wait_until(lambda: not owner(self.guest, WATCHER), "the panel's tray to be gone")

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.kill()


class Monitor:
    """What is called on alice's session bus, as far as a rule of D-Bus matches it."""

    def __init__(self, guest, match):
        self.process = guest.session_popen("alice", "busctl", "--user", "--json=short", "monitor", "--match", match,
                                           stderr=subprocess.DEVNULL)
        self.lines = []
        self.reader = threading.Thread(target=lambda: self.lines.extend(self.process.stdout), daemon=True)
        self.reader.start()

    def calls(self):
        """The calls so far: (member, arguments)."""
        told = [json.loads(line) for line in list(self.lines)]
        return [(one["member"], one["payload"]["data"]) for one in told if one.get("type") == "method_call"]

    def end(self):
        self.process.kill()
        self.process.wait(10)
        self.reader.join(5)
        self.process.stdout.close()


class Notifyd:
    """What shows notifications, and what it is asked to show."""

    def __init__(self, guest):
        self.guest = guest

    def __enter__(self):
        self.process = self.guest.session_popen("alice", NOTIFYD, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.monitor = Monitor(self.guest, "interface='org.freedesktop.Notifications',member='Notify'")
        wait_until(lambda: owner(self.guest, "org.freedesktop.Notifications"), "what shows notifications")
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait(10)
        self.monitor.end()
        wait_until(lambda: not owner(self.guest, "org.freedesktop.Notifications"), "notifications to be gone")

    def told(self, title):
        """What was asked for with that title, waited for: text, the words on its buttons, urgency."""
        def find():
            return [data for _, data in self.monitor.calls() if data[3] == title]
        data = wait_until(find, f"the notification '{title}'")[-1]
        return data[4], data[5][1::2], data[6]["urgency"]["data"]

    def shown(self):
        """Where the notification is: left, top, width, height; waited for."""
        def find():
            return [one for one in windows(self.guest, "xfce4-notifyd") if one[3] > 40]
        wait_until(find, "a notification")
        time.sleep(0.7)  # it fades in and slides
        return find()[-1]

    def press(self, title, word):
        """Presses a button. All are as wide, in one row at the lower edge."""
        words = self.told(title)[1]
        left, top, width, height = self.shown()
        click(self.guest, left + width * (2 * words.index(word) + 1) // (2 * len(words)), top + height - 30)


class InTray:
    """Reeve, started without its window."""

    def __init__(self, guest, *arguments, env=None):
        self.guest = guest
        self.output = None
        self.numbers = {}  # the protocol's for the lines of the menu that was last read
        self.process = guest.session_popen("alice", "reeve", *arguments, stderr=subprocess.STDOUT, env=env)

    # What panels see

    def name(self):
        listed = self.guest.session_exec("alice", "busctl", "--user", "list", "--no-legend").out.split()
        return next((word for word in listed if word.startswith("org.kde.StatusNotifierItem-")), None)

    def icon_name(self):
        line = f"busctl --user get-property {self.name()} /StatusNotifierItem org.kde.StatusNotifierItem IconName"
        return self.look(line).split('"')[1] if self.name() else ""

    def lines(self):
        """The menu: (label, whether it can be chosen), separators left out; a submenu's lines follow it, as a list."""
        text = self.look(f"busctl --user --json=short -- call {self.name()} {MENU} GetLayout iias 0 -1 0")
        layout = json.loads(text)["data"][1]
        self.numbers = {child["data"][1]["label"]["data"].replace("__", "_"): child["data"][0]
                        for child in layout[2] if "label" in child["data"][1]}
        return lines(layout)

    def labels(self):
        return [line[0] for line in self.lines() if not isinstance(line, list)]

    # What a person does

    def icon(self):
        """Where it is, by its pixels in the panel."""
        found = wait_until(lambda: self.pixels(PLATE), "the icon to be seen in the panel")
        return sum(x for x, _ in found) // len(found), sum(y for _, y in found) // len(found)

    def pixels(self, colour, area=f"1280x{BAR}+0+0"):
        return self.guest.screen("alice").places(colour, area)

    def click(self):
        click(self.guest, *self.icon())

    def open_menu(self, panel):
        """The place of the menu, once it is drawn."""
        wait_until(self.settled, "the menu to be filled and to stay so", instead=self.choices)
        click(self.guest, *self.icon(), button=3)
        return wait_until(lambda: self.drawn(panel), "the menu")

    def drawn(self, panel):
        """Where the menu is, once it stays there."""
        place = self.menus(panel)
        time.sleep(0.5)
        return place and place == self.menus(panel) and place[-1]

    def choose(self, panel, label):
        """By the keyboard, which passes by what cannot be chosen, from the end that is nearer, until the panel says that this line
        was chosen. Once the menu is open, no line moves. A window that comes up meanwhile takes the keyboard and closes the
        menu; then it is opened again."""
        wait_until(lambda: label in self.choices(), f"the menu to offer '{label}'", instead=self.choices)
        monitor = Monitor(self.guest, f"interface='{MENU.split()[1]}'")
        try:
            wait_until(lambda: self.tries(panel, label, monitor), f"the panel to choose '{label}'", 30, monitor.calls)
        finally:
            monitor.end()

    def tries(self, panel, label, monitor):
        """Whether the panel said that the line was chosen; another that is chosen is a failure."""
        self.open_menu(panel)
        choices = self.choices()
        down, up = choices.index(label) + 1, len(choices) - choices.index(label)
        self.guest.xdotool("alice", "key", "--delay", "60", *(["Down"] * down if down <= up else ["Up"] * up))
        if not self.menus(panel):
            return False
        self.guest.xdotool("alice", "key", "Return")
        chosen = comes(lambda: clicked(monitor.calls()), 5)
        if chosen and chosen != [self.numbers.get(label)]:
            raise AssertionError(f"the panel chose {chosen} instead of '{label}' of {self.numbers}")
        return chosen

    def menus(self, panel):
        return [one for one in windows(self.guest, panel.window_class) if one[3] > 60]

    def settled(self):
        """Whether the menu has lines, and stays as it is: a panel reads a menu that changed some time after it did."""
        first = self.choices()
        time.sleep(0.5)
        return first and first == self.choices()

    def choices(self):
        return [line[0] for line in self.lines() if not isinstance(line, list) and line[1]]

    def look(self, line):
        return self.guest.session_exec("alice", "sh", "-c", line).out.strip()

    def window(self):
        """Whether the window is shown."""
        return bool(self.guest.session_exec("alice", "xdotool", "search", "--onlyvisible", "--name", "^Reeve$").out.split())

    def picture(self, name):
        """Keeps the screen as a picture, where REEVE_PICTURES names a folder; the pointer shows no tooltips in it."""
        folder = os.environ.get("REEVE_PICTURES")
        if folder:
            self.guest.screenshot("alice", Path(folder) / f"{name}.png")

    # The end

    def ended(self, seconds=15):
        """The exit code and what it printed, once it ended by itself."""
        try:
            return self.collected(seconds)
        except subprocess.TimeoutExpired:
            raise GuestError(f"Reeve did not end within {seconds} s: {self.stuck()}") from None

    def collected(self, seconds):
        if self.output is None:
            self.output, _ = self.process.communicate(timeout=seconds)
        return self.process.returncode, self.output

    def stuck(self):
        """What it shows and what its threads do, for whoever has only the text of a failure; ends it."""
        shown = f"its window is {'shown' if self.window() else 'hidden'}, its menu offers {self.name() and self.choices()}"
        self.kill("QUIT")  # it prints its threads
        time.sleep(1)
        self.kill("KILL")
        _, printed = self.collected(10)
        self.output = ""
        stacks = [stack for stack in printed.split("\n\n") if stack.startswith(('"main"', '"JavaFX Application Thread"'))]
        return "\n".join([shown, *("\n".join(stack.splitlines()[:12]) for stack in stacks)])

    def kill(self, signal):
        """The program alone; who ends its whole group ends the helper before it cleans up."""
        self.guest.exec("pkill", f"-{signal}", "-u", "alice", "-f", "[g]ui.args")

    def stop(self):
        if self.process.poll() is None:
            self.kill("KILL")
        try:
            self.collected(15)
        except subprocess.TimeoutExpired:
            self.process.terminate()
            self.collected(15)


def lines(layout):
    found = []
    for child in layout[2]:
        properties = {key: value["data"] for key, value in child["data"][1].items()}
        if properties.get("type") == "separator":
            continue
        found.append((properties["label"].replace("__", "_"), properties.get("enabled", True)))
        if properties.get("children-display"):
            found.append(lines(child["data"]))
    return found


def clicked(calls):
    """The numbers of the lines that a panel said were chosen, singly or several in one call."""
    events = [data for member, data in calls if member == "Event"]
    events += [event for member, data in calls if member == "EventGroup" for event in data[0]]
    return [event[0] for event in events if event[1] == "clicked"]


def owner(guest, name):
    return name in guest.session_exec("alice", "busctl", "--user", "list", "--no-legend", "--acquired").out.split()


def windows(guest, window_class):
    """Left, top, width, height of the visible windows of a class."""
    script = ('for w in $(xdotool search --onlyvisible --class "$1"); do '
              'eval "$(xdotool getwindowgeometry --shell $w)" && echo $X $Y $WIDTH $HEIGHT; done')
    text = guest.session_exec("alice", "sh", "-c", script, "sh", window_class).out
    return [tuple(map(int, line.split())) for line in text.splitlines()]


def click(guest, x, y, button=1):
    # Two steps: a panel takes a click for one only where the pointer has come to rest.
    guest.xdotool("alice", "mousemove", str(x), str(y))
    time.sleep(0.2)
    guest.xdotool("alice", "click", str(button))
