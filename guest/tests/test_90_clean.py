"""Runs last: what all the tests before have left. Nothing, and the journal holds nothing that nobody expected."""
import json, re

from lib import wait_until
from rows import row
from window import ReeveTest

OURS = re.compile(r"reeve|junixsocket|hsperfdata|\.hotspot|hs_err", re.IGNORECASE)
TRACE = re.compile(r"^\s+at [\w.$/]+\(.*\)$|^Exception in thread|^Caused by: |^[\w.]+(Exception|Error)(:|$)", re.MULTILINE)
# What tests cause on purpose: a refusal is repeated, a used id is refused, a helper is killed or does not like its start.
REPEATED = re.compile(r"^refused \d+ times: |^an id that was used before was used again: ")
PROVOKED = (r"code=exited, status=78/CONFIG|code=killed, status=9/KILL|Failed with result '(exit-code|signal)'")
# Under this name the journal has the units that a test crashes.
CRASHED = "reeve-test-crashed"


class Clean(ReeveTest):
    def setUp(self):
        pass

    def entries(self, *matches):
        self.guest.check("journalctl", "--sync")
        lines = self.guest.check("journalctl", "-q", "-o", "json", "--all", *matches).splitlines()
        return list(map(json.loads, lines))

    def ours(self):
        """Everything that a root helper or its unit said in the whole run."""
        return self.entries("_SYSTEMD_SLICE=reeve.slice", "+", "SYSLOG_IDENTIFIER=reeve-helper")

    def test_no_helper_warned_of_anything(self):
        bad = [row["MESSAGE"] for row in self.ours() if int(row.get("PRIORITY", 6)) <= 4 and not REPEATED.match(row["MESSAGE"])]
        self.assertEqual([], bad)

    def test_no_helper_printed_a_stack_trace(self):
        self.assertEqual([], [row["MESSAGE"] for row in self.ours() if TRACE.search(str(row["MESSAGE"]))])

    @row("C13")
    def test_the_journal_holds_no_secret_and_no_nonce(self):
        long_hex = re.compile(r"\b[0-9a-f]{64}\b")
        self.assertEqual([], [row["MESSAGE"] for row in self.ours() if long_hex.search(str(row["MESSAGE"]))])

    def test_the_service_manager_had_no_complaint_about_a_helper(self):
        about = [row for row in self.entries("_PID=1") if "reeve-helper" in row["MESSAGE"]]
        complaints = [row["MESSAGE"] for row in about
                      if int(row["PRIORITY"]) <= 4 or "Main process exited" in row["MESSAGE"]]
        crashed = {row["MESSAGE"] for row in self.entries(f"SYSLOG_IDENTIFIER={CRASHED}")}
        self.assertEqual([], [line for line in complaints
                              if not re.search(PROVOKED, line) and line.split(":")[0] not in crashed])

    def test_nothing_crashed(self):
        self.assertEqual([], [row["MESSAGE"] for row in self.entries("_TRANSPORT=kernel") if "java" in row["MESSAGE"]])
        self.assertEqual("", self.guest.exec("sh", "-c", "find / -xdev -name 'hs_err*' -o -xdev -name 'core.*' -path '/*'"
                                             " -type f -newer /run/systemd/system 2>/dev/null | grep -v '^/proc'").out)

    def test_no_process_of_reeve_is_left(self):
        wait_until(lambda: not self.processes(), f"no process to be left; there is {self.processes()}", 5)

    def processes(self):
        return self.guest.exec("pgrep", "-af", "[/]usr/lib/reeve/|[/]usr/libexec/reeve|[p]kttyagent").out.splitlines()

    def test_no_unit_and_no_directory_of_a_helper_is_left(self):
        self.assertEqual([], self.traces())
        self.assertEqual("slots\n", self.guest.check("ls", "/run/reeve"))

    def test_no_slot_is_held(self):
        held = self.guest.exec("sh", "-c", "for slot in /run/reeve/slots/*; do flock -n $slot true || echo $slot; done")
        self.assertEqual("", held.out)
        loose = self.guest.check("find", "/run/reeve/slots", "(", "-perm", "/077", "-o", "!", "-user", "root", ")")
        self.assertEqual("", loose)

    def test_no_socket_is_left(self):
        sockets = self.guest.check("cat", "/proc/net/unix").splitlines()
        self.assertEqual([], [line for line in sockets if "/reeve" in line])

    def test_the_users_runtime_directories_hold_nothing_of_it(self):
        left = self.guest.exec("sh", "-c", "find /run/user -path '*reeve*' ! -path '*/systemd/*' -mindepth 2"
                               " -printf '%t %p\\n' 2>/dev/null").out
        self.assertEqual("", left)

    @row("C11")
    def test_the_places_for_temporary_files_hold_nothing_of_it(self):
        files = self.guest.check("find", "/tmp", "/var/tmp", "/dev/shm", "-mindepth", "1").splitlines()
        # the package that boot installed lies there too
        self.assertEqual([], [path for path in files if OURS.search(path) and not path.endswith(".deb")])

    def test_nothing_hostile_was_run(self):
        self.assertNotEqual(0, self.guest.exec("test", "-e", "/tmp/pwned").code)
