"""The first five journeys of docs/guide/journeys.md, made as a person makes them. What they cost is counted, and has to be what is
written there: a step is a click, a chord of keys, or words typed into a field; a prompt is a password that polkit asks for."""
import re, time
from pathlib import Path

from connections import home_vpn, start_manager, state, stop_manager
from desktop import ACCENT, BUTTONS, RUNNING
from lib import wait_until
from panel import Notifyd, Panel
from test_20_window import WindowTest
from test_31_tray import ACTIONS, TrayTest, action
from window import OK, RELOAD, RESTART, STOP

GUIDE = Path(__file__).parents[2] / "docs/guide/journeys.md"
MENDED, SIGN = "reeve-journey.service", "/run/reeve-journey-mended"
UNIT = f"[Service]\nType=exec\nExecStart=/bin/sh -c 'test -e {SIGN} && exec sleep infinity; echo no settings >&2; exit 3'\n"
HELP, FIRST = ("683", "299"), "20x200+246+280"  # on the Overview of 1280×800: the first button that helps, and the dots beside
DANGER = "#cf222e"


def promised():
    """{number: (steps, prompts)} by the guide's table."""
    rows = re.findall(r"^\| (\d+) \|.*\| (\d+) \| (\d+) \|$", GUIDE.read_text(), re.M)
    return {int(number): (int(steps), int(prompts)) for number, steps, prompts in rows}


class Counted:
    """A journey whose steps and prompts are counted."""

    steps = 0

    def step(self, act, *arguments):
        self.steps += 1
        return act(*arguments)

    def assertCost(self, number, agent):
        self.assertEqual(promised()[number], (self.steps, len(agent.prompts())), "steps and prompts, as the guide has them")


class InWindow(Counted, WindowTest):
    def test_1_a_unit_failed_over_night(self):
        self.guest.write(f"/run/systemd/system/{MENDED}", UNIT)
        self.guest.check("systemctl", "daemon-reload")
        self.addCleanup(self.guest.check, "sh", "-c", f"systemctl stop {MENDED}; rm -f {SIGN} /run/systemd/system/{MENDED};"
                                                      " systemctl daemon-reload; systemctl reset-failed")
        self.guest.check("systemctl", "start", MENDED)
        wait_until(lambda: self.unit(MENDED)["ActiveState"] == "failed", "the unit to have failed")
        desktop = self.desktop(page=None)
        with self.guest.agent("alice") as agent:
            desktop.sees(DANGER, FIRST, 20)
            self.step(self.guest.xdotool, "alice", "mousemove", *HELP, "click", "1")  # Show log
            desktop.sees(ACCENT, BUTTONS, 900)
            self.guest.check("touch", SIGN)  # what the log said was missing
            self.step(desktop.key, "ctrl+s")
            wait_until(lambda: self.unit(MENDED)["ActiveState"] == "active", "the unit to run")
            self.assertCost(1, agent)

    def test_4_several_changes_with_one_password(self):
        desktop = self.desktop()
        with self.guest.agent("alice") as agent:
            self.step(desktop.key, "ctrl+l")
            wait_until(lambda: agent.prompts(), "the one prompt")
            for unit in OK, RELOAD:
                self.step(desktop.key, "ctrl+f")
                self.step(desktop.type, unit)
                self.step(desktop.key, "Down")
                desktop.sees(ACCENT, BUTTONS, 900)
                self.step(self.assertRestarts, unit, lambda: desktop.key("ctrl+r"))
                desktop.key("ctrl+f", "Escape")
            self.step(desktop.key, "ctrl+l")
            self.assertCost(4, agent)
        wait_until(lambda: [one for one in self.records() if one["REEVE_METHOD"] == "session.administer.lock"], "it to be locked")


class InTheTray(Counted, TrayTest):
    def setUp(self):
        super().setUp()
        self.notifyd = self.entered(Notifyd(self.guest))
        self.panel = self.entered(Panel(self.guest, "xfce"))

    def tray(self, *actions):
        self.actions(*actions)
        reeve = self.started("--tray")
        reeve.icon()
        return reeve

    def choose(self, reeve, label):
        """A click on the icon and one on the line."""
        self.steps += 2
        wait_until(lambda: label in reeve.labels(), f"the menu to offer '{label}'; it has {reeve.labels()}")
        reeve.choose(self.panel, label)

    def test_2_a_restart_without_a_window(self):
        reeve = self.tray(action(RESTART, OK))
        with self.guest.agent("alice") as agent:
            self.assertRestarts(OK, lambda: self.choose(reeve, f"Restart {OK}"))
            self.assertIn("active (running)", self.notifyd.told(f"{OK} restarted")[0])
            self.assertCost(2, agent)
        self.assertFalse(reeve.window())

    def test_3_the_home_vpn_from_the_tray(self):
        with home_vpn(self.guest) as home, self.guest.agent("alice") as agent:
            verbs = [f"connections.manage.{verb}" for verb in ("connect", "disconnect")]
            reeve = self.tray(*[action(verb, home) for verb in verbs])
            self.choose(reeve, "Connect “Home” VPN")
            wait_until(lambda: state(self.guest, home) == "activated", "the VPN to be up", 40)
            self.notifyd.told("“Home” VPN connected")
            stop_manager(self.guest)
            start_manager(self.guest)
            wait_until(lambda: state(self.guest, home) != "activated", "the VPN to be gone with NetworkManager")
            self.choose(reeve, "Connect “Home” VPN")
            wait_until(lambda: state(self.guest, home) == "activated", "the VPN to be up again", 40)
            reeve.picture("tray-vpn")
            self.choose(reeve, "Disconnect “Home” VPN")
            wait_until(lambda: not state(self.guest, home), "the VPN to be down", 40)
            self.assertCost(3, agent)

    def test_5_the_wrong_one_was_stopped(self):
        reeve = self.tray(action(STOP, OK))
        with self.guest.agent("alice") as agent:
            self.choose(reeve, f"Stop {OK}")
            wait_until(lambda: self.unit(OK)["ActiveState"] == "inactive", "the unit to be stopped")
            self.guest.xdotool("alice", "mousemove", "640", "500")
            self.step(self.notifyd.press, f"{OK} stopped", "Undo")
            wait_until(lambda: self.unit(OK)["ActiveState"] == "active", "the unit to run again")
            self.assertCost(5, agent)
