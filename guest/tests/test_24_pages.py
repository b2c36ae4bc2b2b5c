"""Every page of the installed package opens by its keys and shows what this machine has; SIGTERM ends the window in its order.

With REEVE_PICTURES=docs/screenshots the tests leave the documents' pictures there.
"""
import json, time

from desktop import ACCENT, DARK, PANE, RUNNING
from lib import comes, wait_until
from test_20_window import WindowTest
from window import FAIL, OK, RELOAD, RESTART, START, STOP

# In a window of 1280×800: the bars over time of the logs, the parts of the start, the rows of quick actions, the dots of checks
BARS, BAR = "1020x64+240+100", "#2c62cc"
PARTS = "1020x70+240+120"
CHOSEN, ROWS = "#ebf2fe", "600x60+240+100"
CHECKS = "30x600+232+180"
ACTIONS = "/home/alice/.config/reeve/quick-actions.json"


def action(method, unit, name="", icon=""):
    return {"name": name, "icon": icon, "call": {"method": method, "arguments": [{"value": unit}], "mayAsk": True}}


class Pages(WindowTest):
    """alice may read the machine's log here, as the first user of a desktop mostly may."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guest.check("usermod", "-aG", "systemd-journal", "alice")

    @classmethod
    def tearDownClass(cls):
        cls.guest.check("gpasswd", "-d", "alice", "systemd-journal")
        super().tearDownClass()

    def setUp(self):
        super().setUp()
        self.guest.exec("systemctl", "start", FAIL)  # which fails, and is seen so

    def page(self, keys, **options):
        return self.desktop(page=keys, **options)

    def settled(self, desktop):
        """The pane does not change for two seconds: what it shows has been read."""
        def same():
            before = desktop.print(PANE)
            time.sleep(2)
            return desktop.print(PANE) == before
        wait_until(same, "the pane to be read", 30)

    def test_logs(self):
        desktop = self.page("alt+4")
        desktop.sees(BAR, BARS, 500, 30)
        desktop.key("ctrl+f", "Down", "Down", "Down")
        desktop.sees(ACCENT, "310x40+960+240", 900)
        self.settled(desktop)
        desktop.picture("logs")

    def test_logs_where_the_desktop_is_dark(self):
        desktop = self.page("alt+4", env={"GTK_THEME": "Adwaita:dark"})
        desktop.sees("#5b8ff0", BARS, 500, 30)
        self.assertGreater(desktop.pixels(DARK), 300_000)
        desktop.picture("logs-dark")

    def test_boot(self):
        desktop = self.page("alt+5")
        desktop.sees(ACCENT, PARTS, 3000, 30)
        desktop.picture("boot")

    def test_quick_actions(self):
        self.addCleanup(self.guest.session_exec, "alice", "rm", "-rf", ".config/reeve")
        self.guest.session_exec("alice", "mkdir", "-p", ".config/reeve")
        self.guest.write(ACTIONS, json.dumps({"version": 1, "actions": [
            action(RESTART, OK, "Web server", "network-server"), action(STOP, OK), action(START, RELOAD)]}), owner="alice")
        desktop = self.page("alt+9")
        desktop.sees(CHOSEN, ROWS, 5000)
        desktop.picture("quick-actions")

    def test_settings(self):
        desktop = self.page("alt+2")
        desktop.key("ctrl+comma")
        desktop.sees(ACCENT, "1020x620+240+60", 300)
        desktop.picture("settings")
        def checks():
            desktop.key("Right")
            return comes(lambda: desktop.pixels(RUNNING, CHECKS) >= 100, 3)
        wait_until(checks, "the second tab", 30)
        desktop.picture("this-computer")

    def test_a_sigterm_ends_the_window_quietly_and_keeps_what_it_showed(self):
        desktop = self.page("alt+4")
        desktop.sees(BAR, BARS, 500, 30)
        [window] = self.guest.pids("[g]ui.args")
        self.guest.kill(window, "TERM")
        said, _ = desktop.process.communicate(timeout=10)
        self.assertEqual("", "".join(line for line in said.splitlines() if "dbind" not in line and "AT-SPI" not in line))
        self.assertEqual(0, desktop.process.returncode, "it was not ended in its own order")
        self.assertGone()
