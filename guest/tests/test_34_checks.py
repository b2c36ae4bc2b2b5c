"""What Reeve finds around itself, each with the real thing missing, and that it says nothing where all is well."""
import contextlib, json

from desktop import FRAMED, FRAMELESS, Desktop
from lib import wait_until
from window import ReeveTest

MEMORY = "/home/alice/.local/state/reeve/window.properties"
POLICY = "/usr/share/polkit-1/actions/org.reeve.session.policy"
SERVICE = "/usr/share/dbus-1/system-services/org.freedesktop.PolicyKit1.service"
INSET, STRIP = "#f5f6f8", "900x24+240+58"


class ChecksTest(ReeveTest):
    def facts(self, *wrapper):
        result = self.guest.session_exec("alice", *wrapper, "reeve", "call", "surroundings.read.get", timeout=60)
        self.assertEqual(0, result.code, result.err)
        return json.loads(result.out)

    @contextlib.contextmanager
    def without(self, path):
        self.guest.check("mv", path, f"{path}.away")
        try:
            yield
        finally:
            self.guest.check("mv", f"{path}.away", path)

    @contextlib.contextmanager
    def real_agent(self):
        """A polkit agent as desktops have it, in alice's session."""
        process = self.guest.session_popen("alice", "lxpolkit")
        try:
            wait_until(lambda: self.guest.pids("^lxpolkit"), "the agent to run")
            yield
        finally:
            for pid in self.guest.pids("^lxpolkit"):
                self.guest.kill(pid, "TERM")
            process.communicate(timeout=10)

    @contextlib.contextmanager
    def network(self, running):
        self.guest.check("systemctl", "start" if running else "stop", "NetworkManager")
        yield


class Facts(ChecksTest):
    def test_a_healthy_desktop(self):
        with self.real_agent(), self.network(True):
            facts = self.facts()
        self.assertEqual({"uid": 1000, "noNewPrivileges": False, "rootAbsent": False, "systemd": True, "systemBus": True,
                          "polkit": "READY", "agent": "lxpolkit", "pkexec": "READY", "networkManager": True}, facts)

    def test_no_agent_and_nobody_was_registered_to_find_out(self):
        before = self.guest.cursor()
        self.assertNotIn("agent", self.facts())
        self.assertFalse([row for row in self.guest.journal(before, "_COMM=polkitd")
                          if "Registered Authentication Agent" in row.get("MESSAGE", "")])

    def test_polkit_masked(self):
        self.guest.check("sh", "-ec", "systemctl mask --runtime polkit; systemctl stop polkit")
        try:
            self.assertEqual("STOPPED", self.facts()["polkit"])
        finally:
            self.guest.check("sh", "-ec", "systemctl unmask --runtime polkit; systemctl start polkit")
        self.assertEqual("READY", self.facts()["polkit"])

    def test_polkit_not_installed(self):
        reload = "busctl call org.freedesktop.DBus /org/freedesktop/DBus org.freedesktop.DBus ReloadConfig"
        try:
            with self.without(SERVICE):
                self.guest.check("sh", "-ec", f"{reload}; systemctl stop polkit")
                self.assertEqual("MISSING", self.facts()["polkit"])
        finally:
            self.guest.check("sh", "-ec", f"{reload}; systemctl start polkit")

    def test_polkit_that_hangs(self):
        pid = self.guest.check("systemctl", "show", "--value", "--property=MainPID", "polkit").strip()
        self.guest.kill(pid, "STOP")
        try:
            self.assertEqual("SILENT", self.facts()["polkit"])
        finally:
            self.guest.kill(pid, "CONT")

    def test_a_package_that_is_half_installed(self):
        with self.without(POLICY):
            wait_until(lambda: self.facts()["polkit"] == "ACTIONS_MISSING", "polkit to forget the actions")
        wait_until(lambda: self.facts()["polkit"] == "READY", "polkit to know the actions again")

    def test_pkexec_without_its_bit_and_pkexec_gone(self):
        self.guest.check("chmod", "u-s", "/usr/bin/pkexec")
        try:
            self.assertEqual("NOT_SETUID", self.facts()["pkexec"])
        finally:
            self.guest.check("chmod", "4755", "/usr/bin/pkexec")
        with self.without("/usr/bin/pkexec"):
            self.assertEqual("MISSING", self.facts()["pkexec"])

    def test_no_network_manager(self):
        with self.network(False):
            self.assertFalse(self.facts()["networkManager"])
        with self.network(True):
            self.assertTrue(self.facts()["networkManager"])

    def test_no_new_privileges(self):
        self.assertTrue(self.facts("setpriv", "--no-new-privs")["noNewPrivileges"])

    def test_a_user_namespace(self):
        facts = self.facts("unshare", "-U", "-r")
        self.assertEqual((0, True), (facts["uid"], facts["rootAbsent"]))

    def test_no_system_bus(self):
        facts = self.facts("env", "DBUS_SYSTEM_BUS_ADDRESS=unix:path=/run/no-such-bus")
        self.assertEqual((False, "UNREACHABLE", False), (facts["systemBus"], facts["polkit"], facts["networkManager"]))


class Told(ChecksTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guest.session_exec("alice", "sh", "-c", FRAMELESS)

    @classmethod
    def tearDownClass(cls):
        cls.guest.session_exec("alice", "sh", "-c", FRAMED)

    def setUp(self):
        super().setUp()
        self.guest.session_exec("alice", "rm", "-rf", ".local/state/reeve", ".config/reeve")

    def told(self):
        """What the window has told; it is on disk once the window was closed."""
        lines = self.guest.exec("cat", MEMORY).out.splitlines()
        return sorted(line.split("=")[0].removeprefix("told.") for line in lines if line.startswith("told."))

    def strip(self, desktop):
        return desktop.pixels(INSET, STRIP) > 12_000

    def test_nothing_on_a_healthy_desktop(self):
        # But for the tray, which this desktop lacks, and of which it was told before.
        self.guest.session_exec("alice", "sh", "-ec", 'mkdir -p "${1%/*}"; echo told.NO_TRAY=true >"$1"', "sh", MEMORY)
        with self.real_agent(), self.network(True), Desktop(self.guest) as desktop:
            desktop.sees("#1a7f37", "20x620+230+132", 100)
            self.assertFalse(self.strip(desktop))
        self.assertEqual([], [one for one in self.told() if one != "NO_TRAY"])

    def test_no_agent_is_told_once(self):
        with self.network(True):
            with Desktop(self.guest) as desktop:
                wait_until(lambda: self.strip(desktop), "the strip")
            self.assertIn("NO_AGENT", self.told())
            with Desktop(self.guest) as desktop:
                desktop.sees("#1a7f37", "20x620+230+132", 100)
                self.assertFalse(self.strip(desktop))

    def test_no_new_privileges_are_told(self):
        with self.real_agent(), self.network(True):
            process = self.guest.session_popen("alice", "setpriv", "--no-new-privs", "reeve")
            try:
                self.guest.window("alice", "^Reeve$", 40)
                wait_until(lambda: self.guest.screen("alice").pixels(INSET, STRIP) > 12_000, "the strip")
                self.guest.xdotool("alice", "key", "alt+F4")
                process.communicate(timeout=15)
            finally:
                if process.poll() is None:
                    process.terminate()
                    process.communicate(timeout=10)
        self.assertIn("NO_NEW_PRIVILEGES", self.told())
