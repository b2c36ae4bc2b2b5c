"""5 000 units of a real systemd, in the terminal form and in the window. How fast that is, bench/run measures."""
import json, subprocess, time

from desktop import ACCENT, BUTTONS, DOTS, RUNNING
from lib import wait_until
from many import MAKE, MANY, REST, UNMAKE, name
from test_20_window import WindowTest as WindowBase
from window import FREE

OTHERS = ("[!r]*", "r[!e]*", "re[!e]*", "reeve[!-]*", "reeve-[!m]*")  # every name but theirs


class ManyUnits(WindowBase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.addClassCleanup(cls.guest.check, "sh", "-c", UNMAKE, timeout=120)
        cls.guest.check("sh", "-ec", MAKE, timeout=120)

    def setUp(self):
        super().setUp()
        self.addCleanup(self.guest.check, "sh", "-c", REST)

    def asked(self, method):
        done = self.reeve("call", f"services.read.{method}", "--json", json.dumps(["SYSTEM", []]))
        self.assertEqual(0, done.code, done.err)
        return {row["name"]["value"]: row for row in map(json.loads, done.out.splitlines())}

    def rests(self, desktop):
        wait_until(lambda: desktop.pixels(RUNNING, DOTS) == 0, "no row that runs")

    def test_all_of_them_are_listed_with_their_states(self):
        units = self.asked("list")
        mine = {unit for unit in units if unit.startswith("reeve-many-")}
        self.assertEqual({name(number) for number in range(MANY)}, mine)
        self.assertEqual({("LOADED", "INACTIVE")}, {(units[unit]["load"], units[unit]["active"]) for unit in mine})

    def test_of_every_file_the_state_is_told_that_systemctl_tells(self):
        files = {unit: row["state"] for unit, row in self.asked("files").items()}
        self.assertEqual({"static"}, {files.pop(name(number)) for number in range(MANY)})
        del files["reeve-many.target"]
        lines = self.guest.check("systemctl", "list-unit-files", "--plain", "--no-legend", *OTHERS, timeout=60)
        self.assertEqual(dict(line.split()[:2] for line in lines.splitlines()), files)

    def test_systemd_serves_others_while_the_files_are_read(self):
        """One question for all files would keep it busy for half a minute."""
        reading = self.guest.session_popen("alice", "reeve", "call", "services.read.files", "--json", '["SYSTEM", []]',
                                           stdout=subprocess.DEVNULL)
        waits = []
        try:
            while reading.poll() is None:
                began = time.monotonic()
                self.guest.check("systemctl", "show", "--property=Version")
                waits.append(time.monotonic() - began)
        finally:
            reading.kill()
            reading.communicate(timeout=10)
        self.assertEqual(0, reading.returncode)
        self.assertLess(max(waits), 4, waits)

    def test_the_filter_finds_one_of_them_and_its_button_starts_that_one(self):
        desktop = self.desktop()
        with self.guest.rule(FREE):
            desktop.find(name(4321))
            desktop.picture("many-units")
            desktop.key("ctrl+s")
            wait_until(lambda: self.unit(name(4321))["ActiveState"] == "active", "the unit to run")
            desktop.sees(RUNNING, DOTS, 20)
        started = self.guest.check("systemctl", "list-units", "--plain", "--no-legend", "--state=active", "reeve-many-*.service")
        self.assertEqual([name(4321)], [line.split()[0] for line in started.splitlines()])

    def test_a_change_of_one_and_of_a_hundred_at_once_is_seen(self):
        desktop = self.desktop()
        desktop.find(name(77))
        self.rests(desktop)
        self.guest.check("systemctl", "start", name(77))
        desktop.sees(RUNNING, DOTS, 20)
        self.guest.check("systemctl", "stop", name(77))
        self.rests(desktop)
        hundred = [name(number) for number in range(4000, 4100)]
        desktop.key("ctrl+f", "ctrl+a")
        desktop.type("reeve-many-40")
        desktop.key("Down")
        desktop.sees(ACCENT, BUTTONS, 900)
        self.rests(desktop)
        self.guest.check("systemctl", "start", *hundred)
        desktop.sees(RUNNING, DOTS, 15 * 40)
        self.guest.check("systemctl", "stop", *hundred)
        self.rests(desktop)
