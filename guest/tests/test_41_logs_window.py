"""The page of logs of the installed package, with the real journal: the right, a filter, following, around an entry, a killed helper."""
from desktop import DANGER
from lib import comes, wait_until
from panel import click
from test_20_window import WindowTest
from test_40_logs import FREE
from window import change_id

# In a window of 1280×800: the empty part of the first strip and of a second one, the words and the link of the first, and the
# letters before the rows
STRIP, FIRST, SECOND = "#f5f6f8", "300x20+700+105", "300x20+700+137"
WORDS, SHOW_ALL = "400x24+230+104", (490, 115)
LETTERS = "22x520+346+190"
DISCS = "22x500+346+246"  # the letters without the graph's foot
DISC = 90  # as many pixels of a red disc as there are at least, whatever its letter


class LogsWindow(WindowTest):
    def setUp(self):
        super().setUp()
        self.tag = f"reeve-{change_id()[:8]}"

    def log(self, text, priority="user.err"):
        self.guest.check("logger", "-t", self.tag, "-p", priority, text)

    def rows(self, desktop, many):
        """As many rows are there and no more, all of them errors."""
        wait_until(lambda: many * DISC <= desktop.pixels(DANGER, LETTERS) < 2 * many * DISC, f"{many} rows", 30)

    def page(self):
        desktop = self.desktop(page="alt+4")
        desktop.sees(STRIP, FIRST, 5000, 30)
        offer = desktop.print(WORDS)
        click(self.guest, *SHOW_ALL)
        wait_until(self.root_helpers, "root to be asked", 30)
        wait_until(lambda: desktop.print(WORDS) != offer, "the strip to say that all are shown", 30)
        desktop.sees(STRIP, FIRST, 5000)
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
            desktop.key("ctrl+g")
            self.log("line 3")
            self.log("line 4")
            self.rows(desktop, 5)
            desktop.picture("logs")
            desktop.key("ctrl+f", "Down", "ctrl+b")
            desktop.sees(STRIP, SECOND, 5000, 30)
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

    def test_everybodys_entries_are_offered_where_only_root_may_list_the_journal(self):
        folders = "/var/log/journal/*/ /run/log/journal/*/"
        self.guest.check("sh", "-c", f"for one in {folders}; do [ -d $one ] && chmod o-rx $one; done; true")
        self.addCleanup(self.guest.check, "sh", "-c", f"for one in {folders}; do [ -d $one ] && chmod o+rx $one; done; true")
        self.log("for everybody")
        with self.guest.rule(FREE):
            desktop = self.page()
            self.search(desktop)
            self.rows(desktop, 1)

    def test_what_is_written_while_files_are_rotated_and_deleted_is_shown_once(self):
        with self.guest.rule(FREE):
            desktop = self.page()
            desktop.key("ctrl+g")
            self.search(desktop)
            self.log("line 0")
            self.rows(desktop, 1)
            one = wait_until(lambda: desktop.pixels(DANGER, DISCS), "the first row below the graph")
            count = lambda: round(desktop.pixels(DANGER, DISCS) / one)
            # without a pause, so that lines are written while the files of the turn before are still being passed
            self.guest.check(
                "sh", "-c", f"for n in 1 2 3 4 5; do logger -t {self.tag} -p user.err line; journalctl --rotate; done")
            self.counted(count, 6)
            self.guest.check("journalctl", "--rotate", "--vacuum-files=1")
            for number in range(6, 9):
                self.log(f"line {number}")
            self.counted(count, 9)
            self.assertFalse(comes(lambda: count() != 9, 2), "a line came twice")

    def counted(self, count, rows):
        """As many rows are there; entries that are deleted before anybody can have read them are nobody's to show."""
        wait_until(lambda: count() == rows, f"{rows} rows", 30, count)
