"""The installed root helper against what broke others, as far as it shows on a running system: its process, its files, its unit."""
import json, pathlib, re

from rows import row
from test_20_window import WindowTest
from test_90_clean import CRASHED
from window import FREE, OK, RELOAD, STOP, OpenTest, ReeveTest, Window, change_id

# What systemd itself asks for what Reeve's methods have it do.
DOWNSTREAM = {
    "org.reeve.services.manage.": "org.freedesktop.systemd1.manage-units",
    "org.reeve.services.configure.": "org.freedesktop.systemd1.manage-unit-files",
    "org.reeve.services.override.": "org.freedesktop.systemd1.manage-unit-files",
}
STRICT = ["yes", "auth_self_keep", "auth_self", "auth_admin_keep", "auth_admin", "no"]
LIBRARIES = {"reeve-common", "reeve-helper", "gson", "junixsocket-common", "dbus-java-core",
             "dbus-java-transport-native-unixsocket", "slf4j-api", "slf4j-simple", "re2j"}
EXAMPLE = pathlib.Path(__file__).parents[2] / "polkit/examples/50-reeve-operators.rules"
CRASH = "/var/lib/reeve/crash.log"
CHECKED = {"encoding", "options from outside", "uid", "gid", "control group", "terminal", "directory", "umask",
           "blocked signals", "ignored signals", "timers", "descriptors", "environment", "max file size",
           "max core file size", "max open files", "oom score", "nice", "no new privileges", "capabilities",
           "system calls", "program"}
EXPOSURE = 2.1  # of ten, as systemd-analyze security reckons it; more is worse
# What it misses, each with its reason in SECURITY.md
OPEN = {"SystemCallFilter=~@privileged", "RootDirectory=/RootImage=", "User=/DynamicUser=", "MemoryDenyWriteExecute=",
        "CapabilityBoundingSet=~CAP_(CHOWN|FSETID|SETFCAP)", "RestrictAddressFamilies=~AF_UNIX", "ProtectProc=", "ProcSubset=",
        "PrivateUsers=", "DeviceAllow=", "IPAddressDeny=",
        # For processes: docs/decisions/0025
        "SystemCallFilter=~@resources", "CapabilityBoundingSet=~CAP_KILL", "CapabilityBoundingSet=~CAP_SYS_(NICE|RESOURCE)",
        "CapabilityBoundingSet=~CAP_SYS_PTRACE", "CapabilityBoundingSet=~CAP_(DAC_*|FOWNER|IPC_OWNER)"}


class Trust(OpenTest):
    def proc(self, name):
        return self.guest.read(f"/proc/{self.pid}/{name}")

    def restarts(self):
        with self.guest.rule(FREE):
            self.assertDone(self.window.restart())


class Process(Trust):
    @row("B12")
    def test_it_has_no_terminal_and_no_session_of_the_user(self):
        fields = self.proc("stat").rsplit(")", 1)[1].split()
        self.assertEqual("0", fields[4], "the controlling terminal")
        self.assertRegex(self.proc("cgroup"), r"(?m)^0::/reeve\.slice/reeve-helper-")

    @row("B2", "B3")
    def test_it_tells_the_state_that_it_runs_in_and_all_of_it_is_sound(self):
        told = {one["item"]: one for one in self.window.result(method="session.read.selfcheck")["findings"]}
        self.assertEqual(CHECKED, set(told))
        self.assertEqual({}, {item: one for item, one in told.items() if not one["sound"]})
        status = dict(line.split(":\t", 1) for line in self.proc("status").splitlines() if ":\t" in line)
        for item, field in ("umask", "Umask"), ("blocked signals", "SigBlk"), ("ignored signals", "SigIgn"), \
                ("no new privileges", "NoNewPrivs"), ("capabilities", "CapBnd"), ("system calls", "Seccomp"):
            self.assertEqual(status[field], told[item]["found"], item)
        self.assertEqual(" ".join(self.proc("cgroup").split()), told["control group"]["found"])
        self.assertEqual(self.proc("oom_score_adj").strip(), told["oom score"]["found"])

    @row("B13")
    def test_a_user_cannot_reach_its_control_group(self):
        path = "/sys/fs/cgroup" + self.proc("cgroup").strip().split("::")[1]
        for file in "cgroup.freeze", "cgroup.kill", "cgroup.procs":
            self.assertNotEqual(0, self.guest.exec("sh", "-c", f"echo 1 >{path}/{file}", user="alice").code, file)
        self.restarts()

    @row("E3", "E12")
    def test_code_comes_from_its_own_folder_and_the_systems_libraries(self):
        files = {line.split(None, 5)[5] for line in self.proc("maps").splitlines()
                 if "x" in line.split()[1] and len(line.split(None, 5)) == 6}
        foreign = [file for file in files if not re.match(r"/usr/lib/|\[(vdso|vsyscall)\]$", file)]
        self.assertEqual([], foreign)
        self.assertIn("libjunixsocket-native", " ".join(files))

    @row("E13")
    def test_its_libraries_are_those_that_were_argued_for(self):
        arguments = self.guest.check("sh", "-c", "cat /usr/lib/reeve/*/helper.args")
        jars = re.findall(r"/([a-z0-9-]+?)-[0-9][^/:]*\.jar", arguments)
        self.assertEqual(LIBRARIES, set(jars))

    @row("E4")
    def test_it_leaves_nothing_in_a_folder_that_waits_for_it(self):
        trap = "/tmp/hsperfdata_root"
        self.guest.check("install", "-d", "-o", "alice", trap)
        self.addCleanup(self.guest.check, "rm", "-r", trap)
        with Window(self.guest) as another:
            another.open()
            self.assertAlive(another)
            own = "/proc/{}/root/tmp".format(another.ping()["body"]["pid"])
            self.assertEqual("", self.guest.check("ls", "-A", trap))
            self.assertEqual("", self.guest.check("ls", "-A", own))

    @row("E5", "E7")
    def test_it_cannot_be_attached_to_and_a_sigquit_disturbs_nobody(self):
        folder = f"/proc/{self.pid}/root/tmp"
        self.guest.check("touch", f"{folder}/.attach_pid{self.pid}", f"/proc/{self.pid}/cwd/tmp/.attach_pid{self.pid}")
        self.addCleanup(self.guest.exec, "rm", "-f", f"/tmp/.attach_pid{self.pid}")
        self.guest.kill(self.pid, "QUIT")
        self.restarts()
        self.assertEqual("", self.window.said()["text"])
        self.assertEqual("", self.guest.check("sh", "-c", f"ls -A {folder} /tmp | grep java_pid || true"))

    @row("E6")
    def test_a_crash_is_told_to_root_alone_and_leaves_no_core(self):
        look = ("find", "/", "-xdev", "(", "-name", "hs_err*", "-o", "-name", "core", "-o", "-name", "core.*", ")", "-type", "f")
        before = self.guest.exec(*look).out
        [unit] = self.helpers()
        self.guest.check("logger", "-t", CRASHED, unit)
        self.addCleanup(self.guest.check, "rm", "-f", CRASH)
        self.guest.kill(self.pid, "SEGV")
        self.assertGone(4)
        self.assertEqual(before, self.guest.exec(*look).out)
        self.assertEqual("root root 600 1\n", self.guest.check("stat", "-c", "%U %G %a %h", CRASH))
        self.assertRegex(self.guest.read(CRASH), r"(?s)SIGSEGV.*siginfo.*RAX")
        self.assertNotEqual(0, self.guest.exec("cat", CRASH, user="alice").code)
        self.assertNotIn("RAX", self.window.wait()["err"])

    @row("A10")
    def test_no_variable_and_no_property_opens_the_gate(self):
        names = [f"{prefix}_{word}" for prefix in ("REEVE", "JAVA", "GATE") for word in
                 ("DEV", "DEBUG", "TEST", "INSECURE", "OPEN", "NO_AUTH", "SKIP", "GATE", "AUTHORITY", "UNLOCKED")]
        with Window(self.guest) as other:
            other.open(env={name: "true" for name in names})
            answer = other.restart(ask=False)
            self.assertProblem("NEEDS_PASSWORD", answer)

    @row("A10")
    def test_the_development_gate_is_not_installed(self):
        inside = self.guest.check("sh", "-c", "for jar in /usr/lib/reeve/*/lib/reeve-*.jar; do python3 -m zipfile -l $jar; done")
        self.assertIn("org/reeve/helper/auth/PolkitGate.class", inside)
        self.assertEqual([], [line for line in inside.splitlines() if re.search("DevelopmentGate|DevelopmentMain|OpenGate|Fake|Scripted", line)])


class Unit(Trust):
    @row("E14")
    def test_its_unit_is_as_closed_as_is_told(self):
        [unit] = self.helpers()
        told = self.guest.check("systemd-analyze", "security", "--no-pager", unit)
        level = float(re.search(r"Overall exposure level[^:]*: ([0-9.]+)", told)[1])
        self.assertLessEqual(level, EXPOSURE, told)
        self.assertEqual(OPEN, set(re.findall(r"(?m)^✗ (\S+)", told)))


class Policy(ReeveTest):
    def defaults(self, action):
        told = self.guest.check("pkaction", "--verbose", "--action-id", action)
        return {key: re.search(rf"implicit {key}:\s+(\S+)", told)[1] for key in ("any", "inactive", "active")}

    @row("A13")
    def test_nothing_is_easier_than_what_systemd_itself_asks(self):
        actions = self.guest.check("pkaction").split()
        for prefix, theirs in DOWNSTREAM.items():
            ours = [action for action in actions if action.startswith(prefix)]
            self.assertGreater(len(ours), 3, prefix)
            downstream = self.defaults(theirs)
            for action in ours:
                for where, decision in self.defaults(action).items():
                    self.assertGreaterEqual(STRICT.index(decision), STRICT.index(downstream[where]), (action, where))

    @row("B7", "B9")
    def test_the_launcher_is_where_the_policy_says_and_is_no_link(self):
        told = self.guest.check("pkaction", "--verbose", "--action-id", "org.reeve.helper.launch")
        path = re.search(r"policykit\.exec\.path -> (\S+)", told)[1]
        self.assertEqual(path, self.guest.check("realpath", path).strip())
        self.assertEqual("root root 755\n", self.guest.check("stat", "-c", "%U %G %a", path))


class Operators(ReeveTest):
    """The example that the package installs, for a unit of this machine; the guest's dpkg leaves documents out."""

    def test_a_member_restarts_one_unit_and_nobody_the_bus(self):
        example = EXAMPLE.read_text()
        self.assertIn('"nginx.service"', example)
        self.guest.check("groupadd", "--system", "operators")
        self.addCleanup(self.guest.check, "groupdel", "operators")
        with self.guest.rule(example.replace("nginx.service", OK)), Window(self.guest) as window:
            window.open()
            self.assertProblem("NEEDS_PASSWORD", window.restart(ask=False))
            self.guest.check("gpasswd", "-a", "alice", "operators")
            self.assertDone(window.restart(ask=False))
            self.assertProblem("NEEDS_PASSWORD", window.restart(RELOAD, ask=False))
            self.assertProblem("NEEDS_PASSWORD", window.call(method=STOP, arguments=[{"value": OK}], id=change_id(), ask=False))
            with self.guest.agent("alice", "yes") as agent:
                window.result(method="session.administer.unlock")
                asked = len(agent.prompts())
                self.assertProblem("DENIED", window.restart("dbus.service"))
                self.assertEqual(asked, len(agent.prompts()))


class TheUsersOwn(WindowTest):
    """What runs as the user keeps from his other programs what he has not given to them."""

    def test_no_other_program_reads_the_window_or_its_helper(self):
        desktop = self.desktop()
        for program in "[g]ui[.]args", "[h]elper[.]args own":
            [pid] = self.guest.pids(program)
            for file in "environ", "maps", "auxv", "fd/0":
                self.assertNotEqual(0, self.guest.exec("head", "-c1", f"/proc/{pid}/{file}", user="alice").code, (program, file))
            self.guest.check("touch", f"/tmp/.attach_pid{pid}")
            self.addCleanup(self.guest.exec, "rm", "-f", f"/tmp/.attach_pid{pid}")
        self.guest.kill(pid, "QUIT")  # of the helper, whose thread dump the window keeps to itself
        desktop.key("F5")
        self.assertEqual("", self.guest.check("sh", "-c", "ls -A /tmp | grep java_pid || true"))
        self.assertEqual([pid], self.guest.pids(program))


class Watched(ReeveTest):
    PLACES = "/tmp", "/var/tmp", "/dev/shm"

    @row("C11", "E3")
    def test_nothing_is_made_where_everybody_may_write(self):
        """From the helper's start over a change to its end, seen by inotify."""
        watcher = self.guest.session_popen("alice", "python3", "-c", WATCH, *self.PLACES)
        self.assertEqual("ready\n", watcher.stdout.readline())
        with self.guest.rule(FREE), Window(self.guest) as window:
            window.open()
            self.assertDone(window.restart())
            self.assertEqual(0, self.reeve("services", "restart", OK).code)
        self.assertGone(4)
        self.guest.check("touch", "/tmp/reeve-test-watched")
        self.addCleanup(self.guest.check, "rm", "/tmp/reeve-test-watched")
        made = json.loads(watcher.communicate(timeout=20)[0])
        self.assertEqual(["reeve-test-watched"], [name for name in made if not name.startswith("systemd-private-")])


# Tells what is made in folders until the file of the end is.
WATCH = """
import ctypes, json, os, struct, sys
libc = ctypes.CDLL(None)
fd = libc.inotify_init1(0)
for folder in sys.argv[1:]:
    assert libc.inotify_add_watch(fd, folder.encode(), 0x100 | 0x80) >= 0
print("ready", flush=True)
made = []
while "reeve-test-watched" not in made:
    data = os.read(fd, 65536)
    while data:
        _, mask, _, size = struct.unpack_from("iIII", data)
        made.append(data[16:16 + size].rstrip(b"\\0").decode())
        data = data[16 + size:]
print(json.dumps(made), flush=True)
"""
