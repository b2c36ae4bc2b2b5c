"""The guest itself: when one of these fails, no other test says anything about Reeve."""
import tempfile
from pathlib import Path
from lib import GuestTest, wait_until

WHOAMI = "/usr/local/libexec/guest-whoami"


class Machine(GuestTest):
    def test_systemd_is_running_without_a_failed_unit(self):
        self.assertEqual("running", self.guest.exec("systemctl", "is-system-running").out.strip())

    def test_exit_code_output_and_errors_come_through(self):
        result = self.guest.exec("sh", "-c", "echo out; echo err >&2; exit 7")
        self.assertEqual((7, "out\n", "err\n"), (result.code, result.out, result.err))

    def test_a_command_outside_of_sessions_belongs_to_a_service(self):
        self.assertIn("/system.slice/guest-exec.service", self.guest.check("cat", "/proc/self/cgroup"))

    def test_the_clock_of_the_host_is_out_of_reach(self):
        self.assertNotEqual(0, self.guest.exec("date", "-s", "@1").code)
        self.assertNotEqual(0, self.guest.exec("systemd-run", "--wait", "-q", "date", "-s", "@1").code)

    def test_the_kernel_settings_of_the_host_are_out_of_reach(self):
        self.assertNotEqual(0, self.guest.exec("sh", "-c", "echo 1 >/proc/sys/kernel/panic").code)

    def test_files_go_in_and_out_unchanged(self):
        with tempfile.TemporaryDirectory() as folder:
            here, back = Path(folder, "here"), Path(folder, "back")
            here.write_bytes(bytes(range(256)) * 100)
            self.guest.push(here, "/var/tmp/there")
            self.guest.pull("/var/tmp/there", back)
            self.assertEqual(here.read_bytes(), back.read_bytes())

    def test_the_journal_tells_what_came_after_a_cursor(self):
        self.guest.check("logger", "-t", "guest-test", "before")
        cursor = self.guest.cursor()
        self.guest.check("logger", "-t", "guest-test", "after")
        self.assertEqual(["after"], [row["MESSAGE"] for row in self.guest.journal(cursor, "-t", "guest-test")])


class Units(GuestTest):
    def setUp(self):
        self.addCleanup(self.guest.exec, "sh", "-c", "systemctl stop 'reeve-test-*'; systemctl reset-failed")

    def state(self, unit):
        return self.guest.exec("systemctl", "is-active", unit).out.strip()

    def test_the_alias_leads_to_the_forbidden_one(self):
        shown = self.guest.check("systemctl", "show", "-P", "Id", "reeve-test-alias.service").strip()
        self.assertEqual("reeve-test-forbidden.service", shown)

    def test_the_failing_one_fails_and_says_why(self):
        cursor = self.guest.cursor()
        self.assertNotEqual(0, self.guest.exec("systemctl", "start", "reeve-test-fail").code)
        said = [row["MESSAGE"] for row in self.guest.journal(cursor, "-t", "sh", "-u", "reeve-test-fail")]
        self.assertEqual(["reeve-test-fail: cannot read /etc/reeve-test.conf", "reeve-test-fail: giving up"], said)

    def test_the_dependent_one_stops_along(self):
        self.guest.check("systemctl", "start", "reeve-test-dep")
        self.assertEqual("active", self.state("reeve-test-ok"))
        self.guest.check("systemctl", "stop", "reeve-test-ok")
        wait_until(lambda: self.state("reeve-test-dep") == "inactive", "reeve-test-dep to stop")

    def test_the_slow_one_is_activating(self):
        self.guest.check("systemctl", "start", "--no-block", "reeve-test-slow")
        wait_until(lambda: self.state("reeve-test-slow") == "activating", "reeve-test-slow to hang", 5)

    def test_the_reloadable_one_survives_its_reload(self):
        self.guest.check("systemctl", "start", "reeve-test-reload")
        cursor = self.guest.cursor()
        self.guest.check("systemctl", "reload", "reeve-test-reload")
        wait_until(lambda: self.guest.journal(cursor, "-u", "reeve-test-reload", "-t", "sh"), "the reload in the journal")
        self.assertEqual("active", self.state("reeve-test-reload"))

    def test_the_user_unit_starts_in_the_users_own_manager(self):
        started = self.guest.session_exec("alice", "systemctl", "--user", "start", "reeve-test-user")
        self.addCleanup(self.guest.session_exec, "alice", "systemctl", "--user", "stop", "reeve-test-user")
        self.assertEqual(0, started.code, started.err)


class Sessions(GuestTest):
    def test_the_desktop_session_is_active_on_the_seat(self):
        self.assertEqual("yes", self.guest.session_property("alice", "Active"))
        self.assertEqual("seat0", self.guest.session_property("alice", "Seat"))

    def test_a_command_belongs_to_its_session(self):
        said = self.guest.session_exec("alice", "sh", "-c", "busctl --json=short call org.freedesktop.login1 "
                                       "/org/freedesktop/login1 org.freedesktop.login1.Manager GetSessionByPID u $$")
        self.assertIn(f"/session/{self.guest.session_id('alice')}", said.out.replace("_3", ""))

    def test_an_ssh_like_session_is_remote_and_has_no_seat(self):
        self.guest.session("alice", remote=True)
        self.assertEqual("yes", self.guest.session_property("alice", "Remote", remote=True))
        self.assertEqual("", self.guest.session_property("alice", "Seat", remote=True))
        self.assertEqual("yes", self.guest.session_property("alice", "Active"))

    def test_switching_users_leaves_the_session_inactive_and_back(self):
        self.addCleanup(self.guest.activate, "alice")
        # polkit asks whether any session of the user is active, and a remote one always is
        self.guest.end_session("alice", remote=True)
        self.guest.session("mallory")
        self.assertEqual("no", self.guest.session_property("alice", "Active"))
        denied = self.guest.session_exec("alice", "pkexec", "--disable-internal-agent", WHOAMI)
        self.assertEqual(127, denied.code)
        self.guest.activate("alice")
        self.assertEqual(0, self.guest.session_exec("alice", "pkexec", WHOAMI).code)

    def test_a_command_killed_on_the_host_is_gone_in_the_guest(self):
        running = self.guest.session_popen("alice", "sleep", "4321")
        wait_until(lambda: self.guest.pids("^sleep 4321"), "the command to run")
        running.kill()
        running.communicate()
        wait_until(lambda: not self.guest.pids("^sleep 4321"), "the command to be gone", 5)

    def test_a_window_takes_keys_and_shows_in_a_picture(self):
        shown = self.guest.session_popen("alice", "display", "-title", "picture", "rose:")
        window = self.guest.window("alice", "picture")
        with tempfile.NamedTemporaryFile(suffix=".png") as picture:
            self.guest.screenshot("alice", picture.name)
            self.assertGreater(len(Path(picture.name).read_bytes()), 5_000)
        self.guest.xdotool("alice", "windowfocus", "--sync", window, "key", "q")
        self.assertEqual(0, shown.wait(10))
        shown.communicate()

    def test_a_process_can_be_killed_by_its_number(self):
        running = self.guest.session_popen("alice", "sleep", "4322")
        [pid] = wait_until(lambda: self.guest.pids("^sleep 4322"), "the command to run")
        self.guest.kill(pid)
        self.assertEqual(256 - 9, running.wait(5))
        running.communicate()
