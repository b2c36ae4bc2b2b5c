"""5 000 units of a real systemd, in the terminal form and in the window. How fast that is, bench/run measures."""
import json

from desktop import ACCENT, BUTTONS, DOTS, RUNNING
from lib import wait_until
from many import MAKE, MANY, UNMAKE, name
from test_20_window import WindowTest as WindowBase
from window import FREE


class ManyUnits(WindowBase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guest.check("sh", "-ec", MAKE)

    @classmethod
    def tearDownClass(cls):
        cls.guest.check("sh", "-c", UNMAKE, timeout=300)
        super().tearDownClass()

    def listed(self):
        done = self.reeve("call", "services.read.list", "--json", json.dumps(["SYSTEM", ["SERVICE"]]))
        self.assertEqual(0, done.code, done.err)
        return {row["name"]["value"]: row for row in map(json.loads, done.out.splitlines())}

    def test_all_of_them_are_listed_with_their_states(self):
        units = self.listed()
        mine = {unit for unit in units if unit.startswith("reeve-many-")}
        self.assertEqual({name(number) for number in range(MANY)}, mine)
        self.assertEqual({("LOADED", "INACTIVE")}, {(units[unit]["load"], units[unit]["active"]) for unit in mine})

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
        self.guest.check("systemctl", "stop", name(4321))

    def test_a_change_of_one_and_of_a_hundred_at_once_is_seen(self):
        desktop = self.desktop()
        desktop.find(name(77))
        wait_until(lambda: desktop.pixels(RUNNING, DOTS) == 0, "one row, which does not run")
        self.guest.check("systemctl", "start", name(77))
        desktop.sees(RUNNING, DOTS, 20)
        self.guest.check("systemctl", "stop", name(77))
        wait_until(lambda: desktop.pixels(RUNNING, DOTS) == 0, "the row to say that it stopped")
        hundred = [name(number) for number in range(4000, 4100)]
        desktop.key("ctrl+f", "ctrl+a")
        desktop.type("reeve-many-40")
        desktop.key("Down")
        desktop.sees(ACCENT, BUTTONS, 900)
        before = desktop.pixels(RUNNING, DOTS)
        self.assertEqual(0, before)
        self.guest.check("systemctl", "start", *hundred)
        desktop.sees(RUNNING, DOTS, 15 * 40)
        self.guest.check("systemctl", "stop", *hundred)
        wait_until(lambda: desktop.pixels(RUNNING, DOTS) == 0, "all rows to say that they stopped")
