"""Reeve in the tray of two panels: clicks go in, and what counts is what the machine did.

With REEVE_PICTURES=docs/screenshots the tests leave the documents' pictures there.
"""
import json, subprocess, time

from desktop import LOW, TOAST
from lib import wait_until
from panel import BADGE, InTray, Notifyd, Panel, click, owner
from window import FAIL, OK, RESTART, START, STOP, ReeveTest, rule

NOISE = ("dbind-WARNING", "AT-SPI")  # GTK misses the accessibility bus, which this guest has not
ACTIONS = "/home/alice/.config/reeve/quick-actions.json"
NAME = "org.reeve.Reeve"


def action(method, unit, name=""):
    return {"name": name, "icon": "", "call": {"method": method, "arguments": [{"value": unit}], "mayAsk": True}}


class TrayTest(ReeveTest):
    def setUp(self):
        super().setUp()
        self.guest.check("systemctl", "stop", "reeve-test-dep")  # what stops along would be asked about
        self.actions(action(RESTART, OK), action(STOP, OK, "Web"))
        self.addCleanup(self.guest.session_exec, "alice", "rm", "-rf", ".local/state/reeve", ".config/reeve")

    def actions(self, *all):
        self.guest.session_exec("alice", "mkdir", "-p", ".config/reeve")
        self.guest.write(ACTIONS, json.dumps({"version": 1, "actions": list(all)}), owner="alice")

    def settings(self, *lines):
        self.guest.session_exec("alice", "mkdir", "-p", ".config/reeve")
        self.guest.write("/home/alice/.config/reeve/settings.properties", "\n".join(lines), owner="alice")

    def started(self, *arguments, **options):
        reeve = InTray(self.guest, *arguments, **options)
        self.addCleanup(self.assertQuiet, reeve)  # after stop, which ends what runs
        self.addCleanup(reeve.stop)
        return reeve

    def assertQuiet(self, reeve):
        said = [line for line in reeve.ended()[1].splitlines() if line.strip() and not any(word in line for word in NOISE)]
        self.assertEqual([], said, "Reeve printed something")

    def assertRestarts(self, unit, act):
        before = self.unit(unit, "InvocationID")["InvocationID"]
        act()
        wait_until(lambda: self.unit(unit, "InvocationID")["InvocationID"] not in ("", before), f"{unit} to be restarted")

    def wait_window(self, reeve, shown=True, seconds=20):
        wait_until(lambda: reeve.window() == shown, "the window to be " + ("shown" if shown else "hidden"), seconds)


class InPanel:
    """What holds in every panel."""

    kind = ""

    def setUp(self):
        super().setUp()
        self.notifyd = self.entered(Notifyd(self.guest))
        self.panel = self.entered(Panel(self.guest, self.kind))

    def in_tray(self):
        reeve = self.started("--tray")
        reeve.icon()
        self.assertFalse(reeve.window())
        return reeve

    def picture(self, reeve, name):
        reeve.picture(f"tray-{self.kind}-{name}")

    def test_the_icon_is_seen_and_a_click_opens_the_window(self):
        reeve = self.in_tray()
        self.assertEqual("org.reeve.Reeve-locked", reeve.icon_name())
        reeve.click()
        self.wait_window(reeve)

    def test_a_quick_action_runs_with_the_window_closed(self):
        reeve = self.in_tray()
        left, top, width, _ = reeve.open_menu(self.panel)
        self.picture(reeve, "menu")
        with self.guest.agent("alice", "yes") as agent:
            self.assertRestarts(OK, lambda: click(self.guest, left + width // 2, top + 15))  # its first line
            text, words, _ = self.notifyd.told(f"{OK} restarted")
            self.assertIn("active (running)", text)
            self.assertNotIn("Undo", words, "a restart cannot be taken back")
            self.notifyd.shown()
            self.picture(reeve, "notification")
            [prompt] = agent.prompts()
        self.assertEqual("org.reeve.services.manage.restart", prompt["action"])
        self.assertIn(OK, prompt["message"])
        self.assertEqual(["DONE"], [one["REEVE_STATE"] for one in self.records() if one["REEVE_STATE"] != "INTENDED"])
        self.assertFalse(reeve.window())

    def test_undo_in_the_notification_takes_it_back(self):
        reeve = self.in_tray()
        with self.guest.agent("alice", "yes"):
            reeve.choose(self.panel, f"Web: Stop {OK}")
            wait_until(lambda: self.unit(OK)["ActiveState"] == "inactive", "the unit to be stopped")
            self.guest.xdotool("alice", "mousemove", "640", "500")  # so that no tooltip is in the way
            self.notifyd.shown()
            self.picture(reeve, "undo")
            self.notifyd.press(f"{OK} stopped", "Undo")
            wait_until(lambda: self.unit(OK)["ActiveState"] == "active", "the unit to be started again")
        self.assertFalse(reeve.window())

    def test_what_did_not_work_is_told_urgently_and_opens_where_it_is(self):
        reeve = self.in_tray()
        with self.guest.rule(rule({OK: "no"})), self.untouched():
            reeve.choose(self.panel, f"Restart {OK}")
            title = f"{OK} was not restarted"
            _, words, urgency = self.notifyd.told(title)
            self.assertEqual(2, urgency)
            self.guest.xdotool("alice", "mousemove", "640", "500")
            self.notifyd.press(title, "Details")
            self.wait_window(reeve)

    def test_while_the_password_is_asked_the_menu_says_so_and_cancels(self):
        reeve = self.in_tray()
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            reeve.choose(self.panel, f"Restart {OK}")
            agent.wait_for("prompt")
            wait_until(lambda: f"Restarting {OK}: waiting for the password" in reeve.labels(), "the menu to say so")
            self.assertEqual("org.reeve.Reeve-working", reeve.icon_name())
            reeve.open_menu(self.panel)
            self.picture(reeve, "asking")
            self.guest.xdotool("alice", "key", "Escape")
            time.sleep(0.5)
            reeve.choose(self.panel, f"Cancel: Restart {OK}")
            agent.wait_for("cancelled")
            wait_until(lambda: reeve.labels()[0] == f"Restart {OK}", "the menu to offer it again")

    def test_unlocking_and_locking(self):
        reeve = self.in_tray()
        with self.guest.agent("alice", "yes") as agent:
            reeve.choose(self.panel, "Unlock administration")
            wait_until(lambda: reeve.icon_name() == "org.reeve.Reeve-well", "the sign of being unlocked")
            [prompt] = agent.prompts()
            self.assertEqual("org.reeve.administer", prompt["action"])
            self.assertRestarts(OK, lambda: reeve.choose(self.panel, f"Restart {OK}"))
            self.assertEqual(1, len(agent.prompts()))
            reeve.choose(self.panel, "Lock administration")
            wait_until(lambda: reeve.icon_name() == "org.reeve.Reeve-locked", "the sign of being locked")
        self.assertFalse(reeve.window())

    def test_what_needs_attention_is_on_the_icon_and_on_top_of_the_menu(self):
        reeve = self.in_tray()
        self.assertEqual([], reeve.pixels(BADGE))
        time.sleep(3)  # the helper that watches starts after the icon is shown
        self.guest.exec("systemctl", "start", FAIL)
        wait_until(lambda: reeve.pixels(BADGE), "the sign on the icon")
        wait_until(lambda: reeve.labels()[0] == f"{FAIL} failed", "the menu to say so")
        reeve.open_menu(self.panel)
        self.picture(reeve, "attention")
        self.guest.xdotool("alice", "key", "--delay", "60", "Down", "Return")
        self.wait_window(reeve)
        self.guest.check("systemctl", "reset-failed", FAIL)
        wait_until(lambda: not reeve.pixels(BADGE), "the sign to go again")

    def test_no_line_moves_below_the_pointer(self):
        """What begins to need attention goes on top of the menu, but not while it is open."""
        reeve = self.in_tray()
        time.sleep(3)  # the helper that watches starts after the icon is shown
        left, top, width, _ = reeve.open_menu(self.panel)
        before = reeve.labels()
        with self.guest.rule(rule({OK: "yes"})):
            self.guest.exec("systemctl", "start", FAIL)
            self.addCleanup(self.guest.check, "systemctl", "reset-failed", FAIL)
            wait_until(lambda: reeve.icon_name() == "org.reeve.Reeve-attention", "the sign for attention")
            self.assertEqual(before, reeve.labels())
            self.assertRestarts(OK, lambda: click(self.guest, left + width // 2, top + 15))  # still its first line
        wait_until(lambda: reeve.labels()[0] == f"{FAIL} failed", "the menu to say so, once closed")

    def test_a_panel_that_is_killed_and_started_again_has_the_icon_again(self):
        reeve = self.in_tray()
        self.panel.kill()
        self.panel.start()
        reeve.icon()
        reeve.click()
        self.wait_window(reeve)

    def test_fifty_quick_actions_and_the_last_runs(self):
        self.actions(*[action(RESTART, f"worker-{i:02}.service") for i in range(49)], action(RESTART, OK))
        reeve = self.in_tray()
        labels = wait_until(lambda: len(found := reeve.labels()) > 20 and found, "the menu to be filled", instead=reeve.labels)
        self.assertEqual("More quick actions (30)", labels[20])
        more = next(line for line in reeve.lines() if isinstance(line, list))
        self.assertEqual(30, len(more))
        reeve.open_menu(self.panel)
        self.guest.xdotool("alice", "key", "--delay", "40", *["Down"] * 21, "Right")
        time.sleep(1)
        self.picture(reeve, "fifty")
        with self.guest.rule(rule({OK: "yes"})):
            self.assertRestarts(OK, lambda: self.guest.xdotool("alice", "key", "--delay", "60", "Up", "Return"))

    def test_a_closed_window_stays_in_the_tray_and_says_so_the_first_time(self):
        self.settings("keepInTray=true")
        reeve = self.started()
        for _ in range(2):
            self.wait_window(reeve)
            reeve.icon()
            time.sleep(1)
            self.guest.xdotool("alice", "key", "alt+F4")
            self.wait_window(reeve, shown=False)
            self.assertIsNone(reeve.process.poll(), "closing its window ended Reeve")
            self.notifyd.told("Reeve is in the tray now")
            reeve.click()
        self.assertEqual(1, len(self.notifyd.monitor.calls()))
        self.wait_window(reeve)
        time.sleep(1)  # a window that comes up takes the keyboard from an open menu
        reeve.choose(self.panel, "Quit")
        self.assertEqual(0, reeve.ended()[0])

    def test_quit_ends_everything_and_says_nothing(self):
        reeve = self.in_tray()
        reeve.choose(self.panel, "Quit")
        self.assertEqual(0, reeve.ended()[0])
        self.assertGone()
        self.assertEqual("", self.guest.exec("pgrep", "-af", "[/]usr/lib/reeve/").out)


class Xfce(InPanel, TrayTest):
    kind = "xfce"


class Lxqt(InPanel, TrayTest):
    kind = "lxqt"


class Alone(TrayTest):
    """Without a tray, without notifications, without a bus."""

    def test_without_a_tray_there_is_a_window(self):
        reeve = self.started()
        self.wait_window(reeve)
        time.sleep(2)
        self.assertFalse(owner(self.guest, "org.kde.StatusNotifierWatcher"))

    def test_without_a_tray_a_hidden_start_shows_the_window_after_a_while(self):
        reeve = self.started("--tray")
        self.wait_window(reeve, seconds=30)

    def test_a_hidden_window_comes_back_when_the_tray_does_not(self):
        with Panel(self.guest, "xfce") as panel:
            reeve = self.started("--tray")
            reeve.icon()
            self.assertFalse(reeve.window())
            panel.kill()
            self.wait_window(reeve, seconds=30)
            panel.start()

    def test_no_icon_where_none_is_wanted(self):
        self.settings("tray=false", "keepInTray=true")
        with Panel(self.guest, "xfce"):
            reeve = self.started()
            self.wait_window(reeve)
            time.sleep(2)
            self.assertIsNone(reeve.name())
            self.guest.xdotool("alice", "key", "alt+F4")
            self.assertEqual(0, reeve.ended()[0])  # nothing would be left to open it with

    def test_a_second_start_raises_the_first_and_ends_at_once(self):
        with Panel(self.guest, "xfce"):
            reeve = self.started("--tray")
            reeve.icon()
            begun = time.monotonic()
            second = self.guest.session_exec("alice", "reeve", env={"DESKTOP_STARTUP_ID": "test-1_TIME1"})
            took = time.monotonic() - begun
            self.assertEqual((0, "", ""), (second.code, second.out, second.err))
            self.assertLess(took, 5)
            self.wait_window(reeve)
            self.assertEqual(1, len(self.guest.pids("[g]ui.args")))

    def test_a_second_hidden_start_leaves_the_first_alone(self):
        with Panel(self.guest, "xfce"):
            reeve = self.started("--tray")
            reeve.icon()
            second = self.guest.session_exec("alice", "reeve", "--tray")
            self.assertEqual((0, "", ""), (second.code, second.out, second.err))
            time.sleep(1)
            self.assertFalse(reeve.window())

    def test_what_nobody_shows_is_told_when_the_window_is_opened(self):
        self.guest.session_exec("alice", "systemctl", "--user", "mask", "--runtime", "xfce4-notifyd.service")
        self.addCleanup(self.guest.session_exec, "alice", "systemctl", "--user", "unmask", "--runtime",
                        "xfce4-notifyd.service")
        with Panel(self.guest, "xfce") as panel, self.guest.rule(rule({OK: "yes"})):
            reeve = self.started("--tray")
            reeve.icon()
            self.assertRestarts(OK, lambda: reeve.choose(panel, f"Restart {OK}"))
            wait_until(lambda: reeve.icon_name() == "org.reeve.Reeve-locked", "the end of it")
            time.sleep(1)
            reeve.click()
            self.wait_window(reeve)
            wait_until(lambda: reeve.pixels(TOAST, LOW), "the toast")

    def test_without_a_session_bus_there_is_a_window_and_no_complaint(self):
        reeve = self.started(env={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/no-such-bus"})
        self.wait_window(reeve)

    def test_a_session_bus_that_goes_takes_nothing_along_and_is_used_again(self):
        address = "unix:path=/run/user/1000/test-bus"
        env = {"DBUS_SESSION_BUS_ADDRESS": address}
        daemon = self.daemon(address)
        reeve = self.started(env=env)
        self.wait_window(reeve)
        self.assertTrue(self.named(env))
        daemon.kill()
        daemon.wait(10)
        time.sleep(2)
        self.assertTrue(reeve.window())
        self.daemon(address)
        wait_until(lambda: self.named(env), "Reeve on the bus again", 30)

    def daemon(self, address):
        self.guest.session_exec("alice", "rm", "-f", "/run/user/1000/test-bus")
        daemon = self.guest.session_popen("alice", "dbus-daemon", "--session", "--nofork", f"--address={address}",
                                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(daemon.wait, 10)
        self.addCleanup(daemon.kill)
        wait_until(lambda: self.guest.exec("test", "-S", "/run/user/1000/test-bus").code == 0, "the bus")
        return daemon

    def named(self, env):
        listed = self.guest.session_exec("alice", "busctl", "--user", "list", "--no-legend", env=env)
        return NAME in listed.out.split()
