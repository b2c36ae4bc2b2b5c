"""The window of the installed package on a real desktop: keys go in, and what counts is what the machine did.

With REEVE_PICTURES=docs/screenshots the tests leave the documents' pictures there.
"""
import pathlib, re, time

from desktop import ACCENT, BELOW, BUTTONS, DARK, DOTS, FRAMED, FRAMELESS, LOGO, PANE, RUNNING, Desktop, as_told
from lib import wait_until
from window import FAIL, OK, RELOAD, SLOW, ReeveTest, rule

FAILED = pathlib.Path(__file__).parents[1] / "target"
USER_UNIT = "reeve-test-user.service"
NOISE = ("dbind-WARNING", "AT-SPI")  # GTK misses the accessibility bus, which this guest has not

STYLING = re.compile(r"^(.* [AP]M) javafx\.scene\.CssStyleHelper calculateValue$")
UNKNOWN = re.compile(r"^WARNING: (Could not resolve '-color-|Caught 'java\.lang\.ClassCastException: class java\.lang\.String cannot"
                     r" be cast to class javafx\.scene\.paint\.Paint)")


def without_a_moment_without_colours(lines):
    """Without what JavaFX says, in one moment of a window's life, of nodes that it styles while it is still hanging them in: it goes
    by a parent's styles that it has not renewed yet. A colour that there is not at all is missed again and again."""
    seen = [found[1] for line in lines if (found := STYLING.match(line))]
    moments = [time.mktime(time.strptime(moment, "%b %d, %Y %I:%M:%S %p")) for moment in seen]
    if not moments or max(moments) - min(moments) > 1:
        return lines
    return [line for line in lines if not STYLING.match(line) and not UNKNOWN.match(line)]


class WindowTest(ReeveTest):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guest.session_exec("alice", "sh", "-c", FRAMELESS)

    @classmethod
    def tearDownClass(cls):
        cls.guest.session_exec("alice", "sh", "-c", FRAMED)

    def setUp(self):
        super().setUp()
        self.guest.check("systemctl", "stop", "reeve-test-dep")  # what stops along would be asked about
        as_told(self.guest)

    def desktop(self, **options):
        desktop = Desktop(self.guest, **options)
        self.addCleanup(self.assertQuiet, desktop)  # after stop, which ends what runs
        self.addCleanup(desktop.stop)
        self.addCleanup(self.keep, desktop)
        desktop.__enter__()
        if not options:
            desktop.sees(RUNNING, DOTS, 100)
        return desktop

    def keep(self, desktop):
        """What was to be seen when a test failed, as a picture in guest/target."""
        told = self._outcome.result  # the outcome itself says "success" while a cleanup runs
        if any(one is self for one, _ in [*told.failures, *told.errors]):
            FAILED.mkdir(exist_ok=True)
            self.guest.screenshot("alice", FAILED / f"{self.id()}.png")

    def assertQuiet(self, desktop):
        lines = [line for line in desktop.said().splitlines() if line.strip() and not any(word in line for word in NOISE)]
        lines = without_a_moment_without_colours(lines)
        self.assertEqual([], lines[:6], f"the window printed {len(lines)} lines")

    def invocation(self, unit=OK, user=False):
        return self.unit(unit, "InvocationID", user=user)["InvocationID"]

    def assertRestarts(self, unit, act, user=False):
        """The act makes another invocation of the unit, which runs."""
        before = self.invocation(unit, user)
        act()
        wait_until(lambda: self.invocation(unit, user) not in ("", before), f"{unit} to be restarted")
        wait_until(lambda: self.unit(unit, user=user)["ActiveState"] == "active", f"{unit} to run")

    def root_helpers(self):
        return self.guest.pids("[h]elper.args root")


class Path(WindowTest):
    def test_lists_the_units_and_fills_the_window(self):
        desktop = self.desktop()
        self.assertGreater(desktop.pixels(ACCENT, LOGO), 200)
        self.assertGreater(desktop.distinct(), 50)
        self.assertEqual([], self.root_helpers(), "looking needs no root")

    def test_restart_with_a_prompt_that_is_answered(self):
        desktop = self.desktop()
        with self.guest.agent("alice", "yes") as agent:
            desktop.find(OK)
            self.assertRestarts(OK, lambda: desktop.key("ctrl+r"))
            desktop.sees_toast()
            [prompt] = agent.prompts()
        self.assertEqual("org.reeve.services.manage.restart", prompt["action"])
        self.assertIn(OK, prompt["message"])
        self.assertFalse(desktop.has_card())
        self.assertEqual(["DONE"], [one["REEVE_STATE"] for one in self.records() if one["REEVE_STATE"] != "INTENDED"])

    def test_stop_and_undo(self):
        desktop = self.desktop()
        with self.guest.agent("alice", "yes") as agent:
            desktop.find(OK)
            desktop.key("ctrl+t")
            wait_until(lambda: self.unit(OK)["ActiveState"] == "inactive", "the unit to be stopped")
            desktop.sees_toast()
            desktop.key("ctrl+s")
            wait_until(lambda: self.unit(OK)["ActiveState"] == "active", "the unit to be started")
            self.assertEqual(2, len(agent.prompts()))

    def test_a_dismissed_prompt_does_nothing_and_says_so(self):
        desktop = self.desktop()
        with self.guest.agent("alice", "dismiss") as agent, self.untouched():
            desktop.find(OK)
            below = desktop.print(BELOW)
            desktop.key("ctrl+r")
            agent.wait_for("answer")
            desktop.sees(ACCENT, BUTTONS, 900)
            wait_until(lambda: desktop.print(BELOW) != below, "the pane to say that nothing was done")
            self.assertFalse(desktop.has_card(), "a person's own wish is no alarm")
            self.assertFalse(desktop.has_toast())
        with self.guest.agent("alice", "yes"):
            self.assertRestarts(OK, lambda: desktop.key("ctrl+r"))

    def test_cancel_closes_the_prompt_and_does_nothing(self):
        desktop = self.desktop()
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            desktop.find(OK)
            desktop.key("ctrl+r")
            agent.wait_for("prompt")
            wait_until(lambda: desktop.pixels(ACCENT, BUTTONS) < 200 and desktop.still(BUTTONS), "the buttons to make way for Cancel")
            desktop.picture("waiting")
            desktop.key("Return")  # from the table to the first thing that can be done, which is Cancel
            desktop.key("space")
            agent.wait_for("cancelled")
            desktop.sees(ACCENT, BUTTONS, 900)
            self.assertFalse(desktop.has_toast())
        self.assertEqual([], self.records("INTENDED"))

    def test_a_rule_that_says_no_is_told_and_nothing_is_done(self):
        desktop = self.desktop()
        with self.guest.rule(rule({OK: "no"})), self.guest.agent("alice") as agent, self.untouched():
            desktop.find(OK)
            desktop.key("ctrl+r")
            desktop.sees_card()
            self.assertEqual([], agent.prompts())
            desktop.picture("refused")

    def test_a_start_that_fails_is_told(self):
        desktop = self.desktop()
        with self.guest.rule(rule({FAIL: "yes"})):
            desktop.find(FAIL)
            desktop.key("ctrl+s")
            desktop.sees_card()
            desktop.picture("failed")
        self.assertEqual("failed", self.unit(FAIL)["ActiveState"])

    def test_a_unit_of_ones_own_asks_nobody_and_starts_no_root_helper(self):
        self.guest.session_exec("alice", "systemctl", "--user", "start", USER_UNIT)
        desktop = self.desktop()
        with self.guest.agent("alice") as agent:
            desktop.key("ctrl+6")
            desktop.find(USER_UNIT)
            self.assertRestarts(USER_UNIT, lambda: desktop.key("ctrl+r"), user=True)
            desktop.sees_toast()
            self.assertEqual([], agent.prompts())
        self.assertEqual([], self.guest.journal(self.begin, "_SYSTEMD_SLICE=reeve.slice"))

    def test_the_palette_runs_an_action(self):
        desktop = self.desktop()
        with self.guest.rule(rule({OK: "yes"})):
            desktop.open_palette()
            desktop.type("restart test-ok")
            desktop.settles(1)  # so that it is seen, and found, before it is chosen
            desktop.picture("palette")
            self.assertRestarts(OK, lambda: desktop.key("ctrl+Return"))
            desktop.sees_toast()


class Lives(WindowTest):
    def test_a_root_helper_that_is_killed_takes_neither_the_window_nor_the_next_action_along(self):
        desktop = self.desktop()
        with self.guest.agent("alice", "yes") as agent:
            desktop.find(SLOW)
            desktop.key("ctrl+s")
            wait_until(lambda: self.unit(SLOW)["ActiveState"] == "activating", "the slow start to begin")
            for pid in self.root_helpers():
                self.guest.kill(pid)
            desktop.sees_card()
            self.assertTrue(desktop.alive())
            desktop.sees(ACCENT, BUTTONS, 900)  # what became of it was looked up
            desktop.picture("lost")
            desktop.find(OK)
            self.assertRestarts(OK, lambda: desktop.key("ctrl+r"))
            desktop.sees_toast()
            self.assertEqual(2, len(agent.prompts()))

    def test_closed_it_leaves_nothing_behind(self):
        before = self.places()
        desktop = self.desktop()
        with self.guest.agent("alice", "yes"):
            desktop.find(OK)
            self.assertRestarts(OK, lambda: desktop.key("ctrl+r"))
        code, said = desktop.close()
        self.assertEqual(0, code)
        self.assertGone()
        self.assertEqual("", self.guest.exec("pgrep", "-af", "[/]usr/lib/reeve/").out)
        self.assertEqual(before, self.places())

    def test_closed_at_an_open_prompt_it_takes_the_prompt_along(self):
        desktop = self.desktop()
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            desktop.find(OK)
            desktop.key("ctrl+r")
            agent.wait_for("prompt")
            desktop.close()
            agent.wait_for("cancelled")
            self.assertGone()

    def places(self):
        """What lies about where a program might leave something."""
        return self.guest.check("sh", "-c", "find /tmp /var/tmp /dev/shm /run/user/1000 -mindepth 1 -maxdepth 1"
                                            " ! -name dconf | sort; ls -A /home/alice | grep -v -e .cache -e .local").split()


class Look(WindowTest):
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
        self.guest.check("systemctl", "reload", RELOAD)
        self.guest.exec("systemctl", "start", FAIL)  # which fails, and is seen so

    def among_others(self, desktop, unit):
        """The unit is selected, and the table shows all of them again."""
        desktop.key("ctrl+f")
        desktop.type(unit)
        desktop.key("Down")
        desktop.settles(1)  # for its log
        desktop.key("ctrl+f", "Escape", "Down")
        desktop.settles(0.5)

    def test_light(self):
        desktop = self.desktop()
        with self.guest.rule(rule({RELOAD: "yes"})):
            self.among_others(desktop, RELOAD)
            self.assertRestarts(RELOAD, lambda: desktop.key("ctrl+r"))
            desktop.sees_toast()
            desktop.sees(ACCENT, BUTTONS, 900)
            desktop.picture("services")

    def test_dark_where_the_desktop_is_dark(self):
        desktop = self.desktop(env={"GTK_THEME": "Adwaita:dark"})
        desktop.sees(DARK, PANE, 100_000)
        self.among_others(desktop, RELOAD)
        desktop.picture("services-dark")

    def test_narrow(self):
        desktop = self.desktop(size=(960, 600))
        self.among_others(desktop, RELOAD)
        desktop.sees(ACCENT, "500x100+440+150", 900)
        desktop.picture("narrow")

    def test_narrow_and_dark(self):
        desktop = self.desktop(size=(960, 600), env={"GTK_THEME": "Adwaita:dark"})
        desktop.sees(DARK, "900x400+50+50", 100_000)
        desktop.key("ctrl+f")
        desktop.type("reeve-test")  # two of which run
        desktop.sees("#4ac26b", "20x400+70+160", 50)
        desktop.picture("narrow-dark")
