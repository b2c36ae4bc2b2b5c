"""What Reeve stands on goes away, is started anew or replaced under a running helper: it refuses or finishes, and never hangs."""
import contextlib, time

from lib import wait_until
from rows import row
from test_11_rules_and_unlock import UNLOCK, WithWindow
from window import FREE, SLOW, START, Window

LOGIND, POLKIT = "systemd-logind.service", "polkit.service"
BUS = "/run/dbus/system_bus_socket"
GO = "/run/reeve-test-go"

# Shuts a process's connections to the bus: python3 -c CUT PID SOCKET
CUT = """
import ctypes, os, socket, sys
GETFD = 438  # pidfd_getfd(2)
pid = int(sys.argv[1])
process, cut = os.pidfd_open(pid), 0
for name in os.listdir(f"/proc/{pid}/fd"):
    number = ctypes.CDLL(None).syscall(GETFD, process, int(name), 0)
    if number >= 0 and os.readlink(f"/proc/self/fd/{number}").startswith("socket:"):
        with socket.socket(fileno=number) as one:
            try:
                if one.getpeername() == sys.argv[2]:
                    one.shutdown(socket.SHUT_RDWR)
                    cut += 1
            except OSError:
                pass  # it listens, or is of no family that has peers
    elif number >= 0:
        os.close(number)
sys.exit(0 if cut else 1)
"""


class Gone(WithWindow):
    """A window that is unlocked, and claims about what is left of that."""

    def unlocked(self):
        self.agent_of_alice = self.agent()
        window = self.window()
        self.assertTrue(window.result(method=UNLOCK)["unlocked"])
        self.assertDone(window.restart(ask=False))
        return window

    def assertLocked(self, window, seconds=3):
        wait_until(lambda: not self.lock_state(window)["unlocked"], "the helper to be locked", seconds)
        with self.untouched():
            self.assertProblem("NEEDS_PASSWORD", window.restart(ask=False))

    def lock_session(self):
        self.guest.check("loginctl", "lock-session", self.guest.session_id("alice"))

    @contextlib.contextmanager
    def waiting(self, code=0):
        """reeve-test-slow.service is started until the file GO is there, and ends with a code."""
        text = f"[Service]\nExecStart=\nExecStart=/bin/sh -c 'until [ -e {GO} ]; do sleep 0.05; done; exit {code}'\n"
        self.guest.check("rm", "-f", GO)
        with self.drop_in(SLOW, text):
            try:
                yield
            finally:
                self.go()
                self.guest.check("systemctl", "stop", SLOW)
                self.guest.check("rm", "-f", GO)

    def go(self):
        self.guest.check("touch", GO)

    def begun(self, window):
        """A change that is in the middle."""
        attempt = window.begin(START, SLOW)
        wait_until(lambda: self.unit(SLOW)["ActiveState"] == "activating", "the change to have begun", 5)
        return attempt

    @contextlib.contextmanager
    def masked(self, unit):
        self.guest.check("systemctl", "mask", "--runtime", "--now", unit)
        try:
            yield
        finally:
            self.guest.check("systemctl", "unmask", "--runtime", unit)
            self.guest.check("systemctl", "start", unit)

    def within(self, seconds, act):
        start = time.monotonic()
        answer = act()
        self.assertLess(time.monotonic() - start, seconds, answer)
        return answer


class Login(Gone):
    @contextlib.contextmanager
    def absent(self):
        """No logind, also not for who asks for it; systemd keeps for it what it needs to know its sessions again."""
        keeps, never = "[Service]\nFileDescriptorStorePreserve=yes\n", "[Unit]\nConditionPathExists=/run/reeve-test-never\n"
        with self.drop_in(LOGIND, keeps + never):
            self.guest.check("systemctl", "stop", LOGIND)
            try:
                yield
            finally:
                self.guest.check("sh", "-ec", f"cat >/run/systemd/system/{LOGIND}.d/test.conf; systemctl daemon-reload;"
                                              f" systemctl start {LOGIND}", input=keeps)
        self.guest.activate("alice")

    @row("A22")
    def test_restarted_it_locks_and_the_next_unlocking_hears_of_it_again(self):
        window = self.unlocked()
        self.guest.check("systemctl", "restart", LOGIND)
        self.assertLocked(window)
        self.assertTrue(window.result(method=UNLOCK)["unlocked"])
        self.lock_session()
        self.assertLocked(window)

    @row("A22")
    def test_stopped_it_locks_and_nothing_hangs(self):
        window = self.unlocked()
        with self.absent():
            self.assertLocked(window)
            answer = self.within(10, lambda: window.restart(ask=False))
            self.assertEqual("F", answer.get("frame"), answer)
            self.assertAlive(window)
        self.assertDone(self.within(10, window.restart))
        self.assertEqual("org.reeve.services.manage.restart", self.agent_of_alice.prompts()[-1]["action"])

    def test_that_comes_after_the_unlocking_locks(self):
        agent, window = self.agent(), self.window()
        with self.absent():
            self.assertTrue(window.result(method=UNLOCK)["unlocked"])
            self.assertEqual(1, len(agent.prompts()))
        self.assertLocked(window)

    def test_a_window_of_no_session_is_locked_with_its_users_desktop(self):
        """Desktops let the user's service manager start programs; logind knows no session of theirs."""
        self.agent()
        window = UsersWindow(self.guest)
        self.addCleanup(window.stop)
        window.open()
        self.assertIn("user@1000.service", self.guest.read(f"/proc/{window.pid}/cgroup"))
        self.assertTrue(window.result(method=UNLOCK)["unlocked"])
        self.lock_session()
        self.assertLocked(window)

    def test_a_change_that_runs_when_the_session_is_locked_is_finished_and_the_next_one_asks(self):
        window = self.unlocked()
        with self.waiting():
            attempt = self.begun(window)
            self.lock_session()
            window.connect(on="second")
            wait_until(lambda: not window.result(method="session.read.describe", on="second")["lock"]["unlocked"], "the lock", 3)
            self.go()
            self.assertDone(window.answer())
        self.assertEqual("DONE", window.record(attempt)["state"])
        self.assertLocked(window)

    def test_a_change_that_runs_when_another_sits_down_is_finished_and_the_next_one_asks(self):
        window = self.unlocked()
        self.guest.session("mallory")
        self.addCleanup(self.guest.activate, "alice")
        self.addCleanup(self.guest.end_session, "mallory")
        self.guest.activate("alice")
        self.assertTrue(window.result(method=UNLOCK)["unlocked"])
        with self.waiting():
            self.begun(window)
            self.guest.activate("mallory")
            self.go()
            self.assertDone(window.answer())
        self.assertLocked(window)

    def test_sleep_locks(self):
        """A real PrepareForSleep: logind takes the machine for one that can sleep, and what it starts to sleep does nothing."""
        with self.sleepy():
            window = self.unlocked()
            self.guest.check("systemctl", "suspend")
            self.assertLocked(window)
            wait_until(lambda: self.guest.exec("systemctl", "is-active", "suspend.target").out.strip() == "inactive", "the waking", 10)
        slept = [row["MESSAGE"] for row in self.guest.journal(self.begin, f"_SYSTEMD_UNIT={LOGIND}")]
        self.assertIn("will suspend now", " ".join(slept))

    @contextlib.contextmanager
    def sleepy(self):
        folder = "/run/systemd/system/systemd-suspend.service.d"
        self.guest.check("sh", "-ec", f"mkdir -p {folder}; printf '[Service]\\nExecStart=\\nExecStart=/bin/sleep 1\\n' >{folder}/test.conf;"
                                      " systemctl daemon-reload; echo 'freeze mem' >/run/reeve-test-power;"
                                      f" mount --bind /run/reeve-test-power /sys/power/state; systemctl restart {LOGIND}")
        try:
            yield
        finally:
            self.guest.check("sh", "-ec", f"umount /sys/power/state; rm -r {folder} /run/reeve-test-power; systemctl daemon-reload; systemctl restart {LOGIND}")


class UsersWindow(Window):
    """A window that the user's service manager started."""

    COMMAND = "systemd-run", "--user", "--quiet", "--pipe", "--wait", "--collect"


class Bus(Gone):
    """The root helper's connection to the system's bus is cut, and the bus itself is started anew."""

    def cut(self, window, on="main"):
        pid = window.ping(on=on)["body"]["pid"]
        self.guest.check("python3", "-c", CUT, str(pid), BUS)

    @row("A5")
    def test_cut_it_locks_and_the_next_call_connects_again(self):
        window = self.unlocked()
        self.cut(window)
        self.assertLocked(window)
        self.assertTrue(window.result(method=UNLOCK)["unlocked"])
        self.lock_session()
        self.assertLocked(window)

    @row("A5", "D6")
    def test_cut_at_a_prompt_nothing_is_done_whatever_is_answered(self):
        agent, window = self.agent("hang"), self.window()
        window.connect(on="asking")
        with self.untouched():
            attempt = window.begin(on="asking")
            agent.wait_for("prompt")
            self.cut(window)
            answer = window.answer(on="asking", seconds=8)
            self.assertEqual("F", answer.get("frame"), answer)
            agent.answer("yes")
            self.assertAlive(window)
        self.assertNotIn(attempt, [record["REEVE_CHANGE"] for record in self.records("INTENDED")])

    def test_cut_in_a_change_it_is_told_how_that_ended(self):
        with self.guest.rule(FREE), self.waiting():
            window = self.window()
            window.connect(on="second")
            attempt = self.begun(window)
            self.cut(window, on="second")
            self.go()
            self.assertDone(window.answer(seconds=15))
            self.assertEqual("DONE", window.record(attempt)["state"])

    @row("A5", "A22")
    def test_restarted_it_locks_and_serves_on(self):
        window = self.unlocked()
        self.addCleanup(self.settle)
        self.guest.check("systemctl", "restart", "dbus.service")
        self.assertLocked(window, 10)
        self.settle()
        with self.guest.rule(FREE):
            self.assertDone(self.within(20, window.restart))

    @row("A5")
    def test_killed_at_a_prompt_it_is_a_refusal_and_the_helper_lives(self):
        agent, window = self.agent("hang"), self.window()
        self.addCleanup(self.settle)
        with self.untouched():
            window.begin()
            agent.wait_for("prompt")
            self.guest.check("systemctl", "kill", "--signal=KILL", "dbus.service")
            answer = window.answer(seconds=10)
            self.assertEqual("F", answer.get("frame"), answer)
            self.assertAlive(window)
            self.settle()
        self.assertEqual([], self.records("INTENDED"))

    def settle(self):
        """Everybody has found the bus again."""
        self.guest.check("sh", "-c", f"systemctl reset-failed; systemctl start dbus.service; systemctl restart {POLKIT} {LOGIND}")
        wait_until(lambda: self.guest.exec("busctl", "--timeout=2", "status", "org.freedesktop.systemd1").code == 0, "systemd to be on the bus")
        wait_until(lambda: self.guest.exec("loginctl", "show-session", self.guest.session_id("alice")).code == 0, "logind to know alice")
        self.guest.activate("alice")


class Manager(Gone):
    def during(self, *commands, seconds=12):
        """Something happens to systemd while it starts a unit for Reeve."""
        with self.guest.rule(FREE), self.waiting():
            window = self.window()
            attempt = self.begun(window)
            for command in commands:
                self.guest.check("systemctl", command)
            self.go()
            self.assertDone(self.within(seconds, lambda: window.answer(seconds=seconds)))
            self.assertEqual(("DONE", SLOW), tuple(window.record(attempt)[name] for name in ("state", "target")))
            self.assertEqual("active", self.unit(SLOW)["ActiveState"])
            self.assertDone(window.restart())

    def test_that_reads_its_configuration_in_a_change_still_tells_how_that_ended(self):
        self.during("daemon-reload", seconds=4)

    def test_that_is_executed_anew_in_a_change_does_not_let_it_hang(self):
        self.during("daemon-reexec")

    def test_whose_job_fails_after_it_was_executed_anew_is_told_to_have_failed(self):
        with self.guest.rule(FREE), self.waiting(code=1):
            window = self.window()
            attempt = self.begun(window)
            self.guest.check("systemctl", "daemon-reexec")
            self.go()
            answer = self.within(12, lambda: window.answer(seconds=12))
            self.assertEqual("F", answer.get("frame"), answer)
            self.assertIn("failed", answer["body"]["sentence"])
            self.assertEqual("FAILED", window.record(attempt)["state"])


class Polkit(Gone):
    @row("A22")
    def test_absent_everything_is_refused_at_once_also_while_unlocked(self):
        window = self.unlocked()
        with self.masked(POLKIT), self.untouched():
            answer = self.within(6, window.restart)
            self.assertEqual("F", answer.get("frame"), answer)
            self.assertIn("not allowed", answer["body"]["sentence"])
            self.assertEqual("REFUSED", self.within(6, window.can)["permit"])
            self.assertAlive(window)
        self.assertEqual(1, len(self.records("INTENDED")), "the one before")
        with self.guest.rule(FREE):
            self.assertDone(window.restart())


class Package(Gone):
    def test_installed_again_in_a_change_lets_that_finish_and_takes_no_other(self):
        with self.guest.rule(FREE), self.waiting():
            window = self.window()
            window.connect(on="second")
            attempt = self.begun(window)
            self.guest.check("sh", "-ec", "dpkg -i /var/tmp/reeve_*.deb", timeout=180)
            said = window.restart(on="second")
            self.assertEqual("B", said.get("frame"), said)
            self.assertIn("updated", said["body"]["reason"])
            self.go()
            self.assertDone(window.answer())
            self.assertGone(4)
            self.assertEqual("DONE", self.window().record(attempt)["state"])
            self.assertEqual(0, self.reeve("services", "restart", "reeve-test-ok").code)
