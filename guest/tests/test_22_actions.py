"""Everything that can be done to units, in the window and by the keyboard alone; systemctl says what came of it."""
from desktop import ACCENT
from lib import comes, wait_until
from test_20_window import WindowTest
from window import FREE

PLACE = "/usr/lib/systemd/system"  # a unit in /etc cannot be masked: its file is where the mask would be
ONE, TWO, THREE = UNITS = [f"reeve-act-{name}.service" for name in ("one", "three", "two")]
LOST, TIMED, TIMER = "reeve-act-lost.service", "reeve-act-timed.service", "reeve-act-timed.timer"
TALKER = """[Unit]
Description=Made by a test
[Service]
ExecStart=/bin/sh -c 'trap "echo was told" USR1; while :; do sleep 0.1; done'
[Install]
WantedBy=multi-user.target
"""
PROGRAMLESS = "[Service]\nType=exec\nExecStart=/usr/bin/reeve-no-such-program\n"
ONCE = "[Service]\nType=oneshot\nExecStart=/bin/touch /run/reeve-act-ran\n"
YEARLY = f"[Timer]\nOnCalendar=yearly\nUnit={TIMED}\n[Install]\nWantedBy=timers.target\n"
UNLOCK = "400x30+864+228"  # the first button of the offer to unlock
LOG = "400x220+864+480"  # the lines of the log, in the pane of a window of 1280×800


class Actions(WindowTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guest.check("usermod", "-aG", "systemd-journal", "alice")
        for name, text in [*[(unit, TALKER) for unit in UNITS], (LOST, PROGRAMLESS), (TIMED, ONCE), (TIMER, YEARLY)]:
            cls.guest.write(f"{PLACE}/{name}", text)
        cls.guest.check("systemctl", "daemon-reload")

    @classmethod
    def tearDownClass(cls):
        cls.guest.check("sh", "-c", f"systemctl stop {' '.join(UNITS)} {TIMER}; systemctl unmask {' '.join(UNITS)};"
                                    f" systemctl disable {' '.join(UNITS)}; rm -f {PLACE}/reeve-act-* /run/reeve-act-ran;"
                                    " systemctl daemon-reload; systemctl reset-failed")
        cls.guest.check("gpasswd", "-d", "alice", "systemd-journal")
        super().tearDownClass()

    def setUp(self):
        super().setUp()
        self.guest.check("systemctl", "start", *UNITS)

    def is_enabled(self, state, unit=ONE):
        wait_until(lambda: self.guest.exec("systemctl", "is-enabled", unit).out.strip() == state, f"{unit} to be {state}")

    def turn(self, desktop, key, state):
        """Presses a key until it is so: what the last one did may not be read back yet, and then the key is refused."""
        for _ in range(4):
            desktop.key(key)
            if comes(lambda: self.guest.exec("systemctl", "is-enabled", ONE).out.strip() == state, 6):
                return
        self.fail(f"{ONE} never was {state}")

    def is_active(self, state, *units):
        for unit in units:
            wait_until(lambda: self.unit(unit)["ActiveState"] == state, f"{unit} to be {state}")

    def told(self):
        """How often a unit said that it got its signal."""
        return len([row for row in self.guest.journal(self.begin, f"_SYSTEMD_UNIT={ONE}") if row["MESSAGE"] == "was told"])

    def followers(self):
        return self.guest.pids("[j]ournalctl.*--follow")

    def select(self, desktop, text, all_of_them=False):
        """Filters, and goes into the table."""
        desktop.key("ctrl+f", "ctrl+a", "BackSpace")
        desktop.find(text)
        if all_of_them:
            desktop.key("ctrl+a")
            desktop.settles(0.5)


class OneUnit(Actions):
    def test_enable_disable_mask_and_unmask_with_their_undo(self):
        desktop = self.desktop()
        with self.guest.agent("alice") as agent:
            self.select(desktop, ONE)
            desktop.key("ctrl+e")
            self.is_enabled("enabled")
            desktop.sees_toast()
            desktop.picture("enabled")
            desktop.key("F6", "Return")  # the notice has the keyboard, and Undo is its first button
            self.is_enabled("disabled")
            self.select(desktop, ONE)
            self.turn(desktop, "ctrl+e", "enabled")
            self.turn(desktop, "ctrl+shift+e", "disabled")
            self.turn(desktop, "ctrl+m", "masked")
            self.turn(desktop, "ctrl+shift+m", "disabled")
            asked = [prompt["action"].rsplit(".", 1)[1] for prompt in agent.prompts()]
        self.assertEqual(["enable", "disable", "enable", "disable", "mask", "unmask"], asked)
        self.assertEqual(6, len(self.records("DONE")))

    def test_what_the_files_state_refuses_is_not_even_asked(self):
        desktop = self.desktop()
        with self.guest.agent("alice") as agent:
            self.select(desktop, LOST)
            desktop.key("ctrl+e")
            desktop.sees_toast()
            self.assertEqual([], agent.prompts())
        self.assertEqual("static", self.guest.exec("systemctl", "is-enabled", LOST).out.strip())

    def test_a_signal_is_chosen_and_sent(self):
        desktop = self.desktop()
        with self.guest.rule(FREE):
            self.select(desktop, ONE)
            before = self.unit(ONE)["InvocationID"]
            desktop.key("ctrl+shift+k")
            desktop.settles(0.7)
            desktop.picture("signal")
            desktop.key("Down", "Down", "Down", "Down", "Return")  # TERM, HUP, INT, QUIT, USR1
            wait_until(lambda: self.told() == 1, "the unit to be told")
            self.assertEqual(before, self.unit(ONE)["InvocationID"], "it goes on")
            [record] = self.records("DONE")
        self.assertEqual("services.manage.kill", record["REEVE_METHOD"])

    def test_kill_is_asked_for_once_more(self):
        desktop = self.desktop()
        with self.guest.rule(FREE):
            self.select(desktop, ONE)
            desktop.key("ctrl+shift+k")
            desktop.settles(0.7)
            desktop.key(*["Down"] * 9, "Return")
            desktop.settles(0.7)
            desktop.key("Return")  # Cancel has the keyboard
            desktop.settles(0.7)
            self.assertEqual("active", self.unit(ONE)["ActiveState"])
            desktop.key("ctrl+shift+k")
            desktop.settles(0.7)
            desktop.key(*["Down"] * 9, "Return")
            desktop.settles(0.7)
            desktop.key("Tab", "Return")
            self.is_active("failed", ONE)
        self.assertEqual("signal", self.unit(ONE)["Result"])

    def test_a_timers_service_is_run_now(self):
        desktop = self.desktop()
        self.guest.check("systemctl", "start", TIMER)
        with self.guest.rule(FREE):
            desktop.key("ctrl+4")
            self.select(desktop, TIMER)
            desktop.settles(1)
            desktop.key("ctrl+g")
            wait_until(lambda: self.guest.exec("test", "-e", "/run/reeve-act-ran").code == 0, "the service to have run")
            desktop.sees_toast()
        [record] = self.records("DONE")
        self.assertEqual(("services.manage.start", TIMED), (record["REEVE_METHOD"], record["REEVE_TARGET"]))

    def test_a_start_without_its_program_says_why(self):
        desktop = self.desktop()
        with self.guest.rule(FREE):
            self.select(desktop, LOST)
            desktop.key("ctrl+s")
            desktop.sees_card()
            desktop.settles(1)
            desktop.picture("start-failed")
        self.assertEqual("exit-code", self.unit(LOST)["Result"])
        self.assertEqual("203", self.unit(LOST, "ExecMainStatus")["ExecMainStatus"])
        self.assertEqual(1, len(self.records("FAILED")))


class SeveralUnits(Actions):
    def test_several_are_restarted_with_one_prompt_and_stopped_and_taken_back(self):
        desktop = self.desktop()
        with self.guest.agent("alice") as agent:
            self.select(desktop, "made by a test", all_of_them=True)
            before = {unit: self.unit(unit)["InvocationID"] for unit in UNITS}
            desktop.picture("several")
            desktop.key("ctrl+r")
            desktop.sees(ACCENT, UNLOCK, 900)
            desktop.picture("several-unlock")
            desktop.key("Return")  # Unlock has the keyboard
            wait_until(lambda: all(self.unit(unit)["InvocationID"] not in ("", before[unit]) for unit in UNITS),
                       "all of them to be restarted")
            desktop.sees_toast()
            self.assertEqual(["org.reeve.administer"], [prompt["action"] for prompt in agent.prompts()])
            desktop.picture("several-done")
            desktop.settles(1)
            desktop.key("ctrl+t")
            self.is_active("inactive", *UNITS)
            desktop.settles(1)
            desktop.key("F6", "Return")
            self.is_active("active", *UNITS)
            self.assertEqual(1, len(agent.prompts()))
        calls = [record for record in self.records("DONE") if record["REEVE_METHOD"].startswith("services.manage.")]
        self.assertEqual(9, len(calls), "each is a call of its own")

    def test_a_rule_that_says_no_to_one_leaves_it_alone(self):
        desktop = self.desktop()
        rule = ("polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.services.manage.') == 0)"
                " return action.lookup('target') == '%s' ? 'no' : 'yes'; });" % TWO)
        with self.guest.rule(rule), self.guest.agent("alice") as agent, self.untouched(TWO):
            self.select(desktop, "made by a test", all_of_them=True)
            desktop.key("ctrl+t")
            desktop.sees(ACCENT, UNLOCK, 900)  # before the helper runs it is not known that none would ask
            desktop.key("Tab", "Return")  # each for itself
            self.is_active("inactive", ONE, THREE)
            self.assertEqual([], agent.prompts())


class LiveLog(Actions):
    def test_it_grows_while_it_is_shown_and_nobody_follows_it_otherwise(self):
        desktop = self.desktop()
        self.select(desktop, ONE)
        desktop.key("ctrl+j")
        wait_until(lambda: len(self.followers()) == 1, "the log to be followed")
        desktop.settles(1)
        before = desktop.print(LOG)
        self.guest.check("systemctl", "kill", "--signal=USR1", ONE)
        wait_until(lambda: desktop.print(LOG) != before, "the log to grow", 10)
        desktop.picture("live-log")
        desktop.key("alt+1")
        wait_until(lambda: self.followers() == [], "the log to be followed no more")
        desktop.key("alt+2")
        wait_until(lambda: len(self.followers()) == 1, "the log to be followed again")
        for pid in self.guest.pids("[h]elper.args own"):
            self.guest.kill(pid)
        wait_until(lambda: len(self.followers()) <= 1, "nothing of the killed helper to be left", 5)
        desktop.close()
        self.assertEqual([], self.followers())

    def test_who_may_not_read_the_log_is_told(self):
        self.guest.check("gpasswd", "-d", "alice", "systemd-journal")
        self.addCleanup(self.guest.check, "usermod", "-aG", "systemd-journal", "alice")
        desktop = self.desktop()
        self.select(desktop, ONE)
        desktop.settles(1.5)
        desktop.picture("log-refused")
        self.assertTrue(desktop.alive())

