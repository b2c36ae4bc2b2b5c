"""The page of logs of the installed package, with the real journal: the right, a filter, following, around an entry, a killed helper."""
from desktop import ACCENT, DANGER
from lib import wait_until
from panel import click
from test_20_window import WindowTest
from test_40_logs import FREE
from window import change_id

# In a window of 1280×800: the strip and its link, the letters before the rows, what a second strip says
LINK, SHOW_ALL = "110x24+440+104", (490, 115)
LETTERS = "22x520+346+190"
SECOND = "460x26+234+134"
DISC = 90  # as many pixels of a red disc as there are at least, whatever its letter


class LogsWindow(WindowTest):
    def setUp(self):
        super().setUp()
        self.tag = f"reeve-{change_id()[:8]}"

    def log(self, text, priority="user.err"):
        self.guest.check("logger", "-t", self.tag, "-p", priority, text)

    def rows(self, desktop, many):
        """As many rows are there, all of them errors."""
        desktop.sees(DANGER, LETTERS, many * DISC, 30)

    def page(self):
        desktop = self.desktop(page="alt+3")
        desktop.sees(ACCENT, LINK, 20, 30)
        click(self.guest, *SHOW_ALL)
        wait_until(lambda: desktop.pixels(ACCENT, LINK) < 20, "the strip to offer nothing more", 30)
        return desktop

    def search(self, desktop):
        desktop.key("ctrl+f")
        desktop.type(f"SYSLOG_IDENTIFIER={self.tag}")

    def own(self):
        return self.guest.pids("[h]elper.args own")

    def test_everybodys_entries_are_found_followed_and_looked_around(self):
        for number in range(3):
            self.log(f"line {number}")
        with self.guest.rule(FREE):
            desktop = self.page()
            self.search(desktop)
            self.rows(desktop, 3)
            self.assertLess(desktop.pixels(DANGER, LETTERS), 6 * DISC, "only what is asked for is shown")
            desktop.key("ctrl+g")
            self.log("line 3")
            self.log("line 4")
            self.rows(desktop, 5)
            desktop.picture("logs")
            desktop.key("ctrl+f", "Down", "ctrl+b")
            desktop.sees(ACCENT, SECOND, 20, 30)
            desktop.key("alt+Left")
            self.rows(desktop, 5)

    def test_a_killed_reader_is_started_again_and_no_line_is_lost(self):
        with self.guest.rule(FREE):
            desktop = self.page()
            desktop.key("ctrl+g")
            self.search(desktop)
            self.log("before")
            self.rows(desktop, 1)
            before = self.own()
            self.guest.check("kill", "-KILL", *map(str, before))
            self.log("while it was away")
            self.rows(desktop, 2)
            wait_until(lambda: self.own() and not set(self.own()) & set(before), "another helper to read")
            self.log("afterwards")
            self.rows(desktop, 3)
