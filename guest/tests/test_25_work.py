"""Work that outlives the window, in the installed package with its real helpers: four journeys as a person makes them, counted."""
import json

from desktop import ACCENT, RUNNING
from lib import wait_until
from test_20_window import WindowTest
from test_35_journeys import Counted
from window import OK, FREE

PROCESSES, SCANS, HISTORY = "alt+3", "alt+6", "alt+7"
# In a window of 1280×800: the cards' buttons, the button in the middle of an empty history, and what is found below the cards
START_PACKAGES, START_DISK, READ = ("284", "182"), ("764", "182"), ("288", "242")
FOUND, PANE_UNDO = "1020x480+240+240", "340x120+930+150"
AREAS, RESULTS = "420x400+830+300", "680x600+230+132"


class Work(Counted, WindowTest):
    def click(self, place):
        self.guest.xdotool("alice", "mousemove", *place, "click", "1")

    def open(self):
        return self.desktop(page=None)

    def go(self, desktop, page):
        self.step(desktop.go, page)

    def tasks(self):
        return [json.loads(line) for line in self.reeve("tasks", "list", "--json").out.splitlines()]

    def done(self, kind):
        wait_until(lambda: [one for one in self.tasks() if one["kind"] == kind and one["state"] == "DONE"], f"{kind} to be done", 120)

    def test_6_a_program_runs_wild(self):
        loop = "exec -a running-wild sh -c 'while :; do :; done'"
        pid = int(self.guest.check("bash", "-c", f"bash -c \"{loop}\" </dev/null >/dev/null 2>&1 & echo $!", user="mallory"))
        self.addCleanup(self.guest.exec, "kill", "-KILL", str(pid))
        desktop = self.open()
        with self.guest.agent("alice") as agent:
            self.go(desktop, PROCESSES)
            self.step(desktop.key, "ctrl+f")
            self.step(desktop.type, "running-wild")
            wait_until(lambda: desktop.distinct("600x300+240+170") == 1, "one row to be left", 20)
            self.step(desktop.key, "Down")
            desktop.sees(ACCENT, "340x300+930+100", 300)
            self.step(desktop.key, "Delete")
            wait_until(lambda: self.guest.exec("kill", "-0", str(pid)).code != 0, "the program to end", 30)
            self.assertCost(6, agent)

    def test_7_a_disk_fills_up(self):
        desktop = self.open()
        with self.guest.agent("alice") as agent:
            self.go(desktop, SCANS)
            desktop.sees(ACCENT, "1020x60+240+160", 3000)
            self.step(self.click, START_DISK)
            self.done("DISK_USAGE")
            wait_until(lambda: desktop.distinct(AREAS) > 4, "the folders as areas", 30)
            self.assertCost(7, agent)
        desktop.picture("scans")

    def test_8_are_the_programs_those_of_their_packages(self):
        self.guest.check("sh", "-c", "echo '# by hand' >>/etc/adduser.conf")
        desktop = self.open()
        with self.guest.agent("alice") as agent:
            self.go(desktop, SCANS)
            desktop.sees(ACCENT, "1020x60+240+160", 3000)
            self.step(self.click, START_PACKAGES)
            wait_until(lambda: agent.prompts() and self.guest.pids("[t]ask /var/lib/reeve"), "the scan to run", 30)
            self.step(desktop.close)
            desktop = self.step(self.open)
            self.go(desktop, SCANS)
            self.done("INTEGRITY")
            wait_until(lambda: desktop.distinct(FOUND) > 8, "what was found", 40)
            self.assertCost(8, agent)

    def test_9_something_was_stopped(self):
        with self.guest.rule(FREE):
            self.assertEqual(0, self.reeve("services", "stop", "--no-ask", OK).code)
        desktop = self.open()
        with self.guest.agent("alice") as agent:
            self.go(desktop, HISTORY)
            desktop.sees(ACCENT, "300x60+230+230", 1000)
            self.step(self.click, READ)
            desktop.sees(RUNNING, RESULTS, 40, 30)
            self.step(desktop.key, "ctrl+f")
            self.step(desktop.key, "Down")
            desktop.sees(ACCENT, PANE_UNDO, 900)
            self.step(desktop.key, "ctrl+z")
            wait_until(lambda: self.unit(OK)["ActiveState"] == "active", "the unit to run again", 30)
            self.assertCost(9, agent)
